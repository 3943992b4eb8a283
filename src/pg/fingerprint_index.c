/*
 * fingerprint_index.c: what GIN and the planner need to know of the operator %.
 *
 * The index holds the keys of each fingerprint; a pair of copies has two in common, or it is none by definition
 * (fingerprint.c), so the index finds all that a sequential scan finds.  Rows that share one key, of which a phrase in
 * every thousandth article makes thousands in a table of millions, are told apart inside the index, and the longest of
 * a search's lists is only read where another one points.  Of a key AA_INDEX_KEY_BITS go into the index: fewer make it
 * smaller and the lists longer.
 */
#include "fingerprint.h"

#include "access/gin.h"
#include "access/stratnum.h"
#include "access/xact.h"
#include "catalog/pg_statistic.h"
#include "optimizer/optimizer.h"
#include "utils/lsyscache.h"
#include "utils/selfuncs.h"

#define AA_INDEX_KEY_BITS 23

#define COPIES_OF_ARTICLE 3.0	/* rows that % finds for an article, when statistics know nothing better */

/* ---- GIN ---- */

/* What one search of an index has seen. */
typedef struct Search
{
	int			candidates;
} Search;

static Datum *
keys_of(const AaSketch *sketch, int32 *n)
{
	Datum	   *keys = palloc(sizeof(Datum) * AA_FINGERPRINT_KEYS);

	*n = sketch->keys;
	for (int i = 0; i < sketch->keys; i++)
		keys[i] = Int32GetDatum((int32) (sketch->key[i] & ((1u << AA_INDEX_KEY_BITS) - 1)));
	return keys;
}

static Datum
extract_value(FunctionCallInfo fcinfo, AaSketchReader read)
{
	AaSketch	sketch;

	read(PG_GETARG_DATUM(0), &sketch);
	PG_RETURN_POINTER(keys_of(&sketch, (int32 *) PG_GETARG_POINTER(1)));
}

/* A text without shingles has no keys, and GIN finds nothing for it, as % does. */
static Datum
extract_query(FunctionCallInfo fcinfo, AaSketchReader read)
{
	int32	   *n = (int32 *) PG_GETARG_POINTER(1);
	Pointer   **extra = (Pointer **) PG_GETARG_POINTER(4);
	Search	   *search = palloc0(sizeof(Search));
	AaSketch	sketch;
	Datum	   *keys;

	read(PG_GETARG_DATUM(0), &sketch);
	keys = keys_of(&sketch, n);
	*extra = palloc(sizeof(Pointer) * AA_FINGERPRINT_KEYS);
	for (int i = 0; i < *n; i++)
		(*extra)[i] = (Pointer) search;
	PG_RETURN_POINTER(keys);
}

PG_FUNCTION_INFO_V1(aa_sql_gin_fingerprint_value);
PG_FUNCTION_INFO_V1(aa_sql_gin_fingerprint_query);
PG_FUNCTION_INFO_V1(aa_sql_gin_analysis_value);
PG_FUNCTION_INFO_V1(aa_sql_gin_analysis_query);
PG_FUNCTION_INFO_V1(aa_sql_gin_consistent);
PG_FUNCTION_INFO_V1(aa_sql_gin_triconsistent);

Datum
aa_sql_gin_fingerprint_value(PG_FUNCTION_ARGS)
{
	return extract_value(fcinfo, aa_sketch_of_fingerprint);
}

Datum
aa_sql_gin_fingerprint_query(PG_FUNCTION_ARGS)
{
	return extract_query(fcinfo, aa_sketch_of_fingerprint);
}

Datum
aa_sql_gin_analysis_value(PG_FUNCTION_ARGS)
{
	return extract_value(fcinfo, aa_sketch_of_analysis);
}

Datum
aa_sql_gin_analysis_query(PG_FUNCTION_ARGS)
{
	return extract_query(fcinfo, aa_sketch_of_analysis);
}

/* Says once a statement that copies may be missing. */
static void
warn_of_limit(void)
{
	static TimestampTz warned = 0;

	if (warned == GetCurrentStatementStartTimestamp())
		return;
	warned = GetCurrentStatementStartTimestamp();
	ereport(WARNING,
			(errmsg("an article has more than %d candidates for copies, and the rest were left out", aa_max_candidates),
			 errhint("Raise article_analysis.max_candidates, or group the copies with article_clusters().")));
}

static bool
counts_as_candidate(Search *search)
{
	if (aa_max_candidates == 0 || ++search->candidates <= aa_max_candidates)
		return true;
	warn_of_limit();
	return false;
}

Datum
aa_sql_gin_consistent(PG_FUNCTION_ARGS)
{
	bool	   *check = (bool *) PG_GETARG_POINTER(0);
	int32		n = PG_GETARG_INT32(3);
	Pointer    *extra = (Pointer *) PG_GETARG_POINTER(4);
	bool	   *recheck = (bool *) PG_GETARG_POINTER(5);
	int			shared = 0;

	*recheck = true;
	for (int i = 0; i < n; i++)
		shared += check[i];
	PG_RETURN_BOOL(shared >= Min(n, AA_FINGERPRINT_SHARED_KEYS) && n > 0 && counts_as_candidate((Search *) extra[0]));
}

Datum
aa_sql_gin_triconsistent(PG_FUNCTION_ARGS)
{
	GinTernaryValue *check = (GinTernaryValue *) PG_GETARG_POINTER(0);
	int32		n = PG_GETARG_INT32(3);
	Pointer    *extra = (Pointer *) PG_GETARG_POINTER(4);
	int			wanted = Min(n, AA_FINGERPRINT_SHARED_KEYS);
	int			shared = 0;
	int			possible = 0;

	for (int i = 0; i < n; i++)
	{
		shared += check[i] == GIN_TRUE;
		possible += check[i] != GIN_FALSE;
	}
	if (possible < wanted || n == 0)
		PG_RETURN_GIN_TERNARY_VALUE(GIN_FALSE);
	PG_RETURN_GIN_TERNARY_VALUE(shared < wanted || counts_as_candidate((Search *) extra[0]) ? GIN_MAYBE : GIN_FALSE);
}

/* ---- the planner ---- */

static double
clamp(double selectivity)
{
	CLAMP_PROBABILITY(selectivity);
	return selectivity;
}

static double
rows_of(const VariableStatData *variable)
{
	return variable->rel != NULL && variable->rel->tuples > 1 ? variable->rel->tuples : 1000;
}

/*
 * Rows alike to a constant: those equal to one of the commonest values that are alike, which finds the story that stands
 * in the table thousands of times, and a few of the rest.
 */
static double
restriction(PlannerInfo *root, Oid operator, List *args, int varno, Oid collation)
{
	VariableStatData variable;
	Node	   *other;
	bool		on_left;
	FmgrInfo	similar;
	double		common = 0;
	double		all_common = 0;
	double		few;

	if (!get_restriction_variable(root, args, varno, &variable, &other, &on_left))
		return 0.0001;
	few = COPIES_OF_ARTICLE / rows_of(&variable);
	if (IsA(other, Const) && !((Const *) other)->constisnull && HeapTupleIsValid(variable.statsTuple) &&
		statistic_proc_security_check(&variable, get_opcode(operator)))
	{
		fmgr_info(get_opcode(operator), &similar);
		common = mcv_selectivity(&variable, &similar, collation, ((Const *) other)->constvalue, on_left, &all_common);
	}
	ReleaseVariableStats(variable);
	return clamp(common + few * (1 - all_common));
}

PG_FUNCTION_INFO_V1(aa_sql_similar_sel);
Datum
aa_sql_similar_sel(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(restriction((PlannerInfo *) PG_GETARG_POINTER(0), PG_GETARG_OID(1), (List *) PG_GETARG_POINTER(2),
								 PG_GETARG_INT32(3), PG_GET_COLLATION()));
}

/* Probability that two rows of a column hold the same common value. */
static double
repeated(VariableStatData *variable)
{
	AttStatsSlot slot;
	double		sum = 0;

	if (!HeapTupleIsValid(variable->statsTuple) ||
		!get_attstatsslot(&slot, variable->statsTuple, STATISTIC_KIND_MCV, InvalidOid, ATTSTATSSLOT_NUMBERS))
		return 0;
	for (int i = 0; i < slot.nnumbers; i++)
		sum += (double) slot.numbers[i] * slot.numbers[i];
	free_attstatsslot(&slot);
	return sum;
}

PG_FUNCTION_INFO_V1(aa_sql_similar_joinsel);
Datum
aa_sql_similar_joinsel(PG_FUNCTION_ARGS)
{
	PlannerInfo *root = (PlannerInfo *) PG_GETARG_POINTER(0);
	List	   *args = (List *) PG_GETARG_POINTER(2);
	SpecialJoinInfo *join = (SpecialJoinInfo *) PG_GETARG_POINTER(4);
	VariableStatData left;
	VariableStatData right;
	bool		reversed;
	double		selectivity;

	get_join_variables(root, args, join, &left, &right, &reversed);
	selectivity = COPIES_OF_ARTICLE / Max(rows_of(&left), rows_of(&right)) + Max(repeated(&left), repeated(&right));
	ReleaseVariableStats(left);
	ReleaseVariableStats(right);
	PG_RETURN_FLOAT8(clamp(selectivity));
}
