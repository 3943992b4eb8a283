/*
 * name.c: names that match across spellings: key, similarity, operator and its GIN support.
 */
#include "bridge.h"

#include "access/gin.h"
#include "access/stratnum.h"
#include "fmgr.h"

#include "core/engine.h"
#include "core/name_alike.h"

static uint32_t
key_of(AaText name, char *key)
{
	return aa_name_key_known(&aa_engine()->gazetteer, name.p, name.n, key, AA_NAME_KEY_MAX);
}

/* The pairs of letters of a name's key. */
typedef struct Pairs
{
	uint32_t	items[AA_NAME_GRAMS];
	uint32_t	n;
} Pairs;

static void
pairs_of(AaText name, Pairs *pairs)
{
	char		key[AA_NAME_KEY_MAX];
	uint32_t	n = key_of(name, key);

	pairs->n = aa_name_grams(key, n, pairs->items);
}

PG_FUNCTION_INFO_V1(aa_sql_name_key);
Datum
aa_sql_name_key(PG_FUNCTION_ARGS)
{
	char		key[AA_NAME_KEY_MAX];
	uint32_t	n = key_of(aa_text_to_core(PG_GETARG_TEXT_PP(0)), key);

	if (n == 0)
		PG_RETURN_NULL();
	PG_RETURN_DATUM(aa_text_datum((AaText) {key, n}));
}

/* The names that a function was last called with: a search compares one name with thousands. */
#define LONGEST_KEPT 128		/* bytes of a name */

typedef struct Kept
{
	uint32_t	length;
	char		name[LONGEST_KEPT];
	Pairs		pairs;
} Kept;

static const Pairs *
pairs_of_argument(FunctionCallInfo fcinfo, int argument)
{
	AaText		name = aa_text_to_core(PG_GETARG_TEXT_PP(argument));
	Kept	   *kept = fcinfo->flinfo->fn_extra;

	if (kept == NULL)
		kept = fcinfo->flinfo->fn_extra = MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt, 2 * sizeof(Kept));
	kept += argument;
	if (name.n != 0 && name.n == kept->length && memcmp(name.p, kept->name, name.n) == 0)
		return &kept->pairs;
	kept->length = 0;
	pairs_of(name, &kept->pairs);
	kept->length = name.n <= LONGEST_KEPT ? name.n : 0;
	memcpy(kept->name, name.p, kept->length);
	return &kept->pairs;
}

static double
similarity_of(FunctionCallInfo fcinfo)
{
	const Pairs *a = pairs_of_argument(fcinfo, 0);
	const Pairs *b = pairs_of_argument(fcinfo, 1);

	return aa_name_similarity(a->items, a->n, b->items, b->n);
}

PG_FUNCTION_INFO_V1(aa_sql_name_similarity);
Datum
aa_sql_name_similarity(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(similarity_of(fcinfo));
}

PG_FUNCTION_INFO_V1(aa_sql_names_alike);
Datum
aa_sql_names_alike(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(similarity_of(fcinfo) >= AA_NAMES_ALIKE);
}

/* ---- GIN: combinations of pairs (name_index.c) ---- */

static Datum
gin_keys(FunctionCallInfo fcinfo, uint32_t (*keys_of) (const uint32_t *, uint32_t, uint32_t *))
{
	uint32_t	keys[AA_NAME_SEARCH_KEYS];
	Datum	   *datums;
	Pairs		pairs;
	uint32_t	n;

	pairs_of(aa_text_to_core(PG_GETARG_TEXT_PP(0)), &pairs);
	n = keys_of(pairs.items, pairs.n, keys);
	datums = palloc(sizeof(Datum) * (n + 1));
	for (uint32_t i = 0; i < n; i++)
		datums[i] = Int32GetDatum((int32) keys[i]);
	*(int32 *) PG_GETARG_POINTER(1) = (int32) n;
	PG_RETURN_POINTER(datums);
}

PG_FUNCTION_INFO_V1(aa_sql_gin_name_value);
Datum
aa_sql_gin_name_value(PG_FUNCTION_ARGS)
{
	return gin_keys(fcinfo, aa_name_index_keys);
}

PG_FUNCTION_INFO_V1(aa_sql_gin_name_query);
Datum
aa_sql_gin_name_query(PG_FUNCTION_ARGS)
{
	return gin_keys(fcinfo, aa_name_search_keys);
}

/* Any key that is shared makes a candidate. */
PG_FUNCTION_INFO_V1(aa_sql_gin_name_consistent);
Datum
aa_sql_gin_name_consistent(PG_FUNCTION_ARGS)
{
	bool	   *check = (bool *) PG_GETARG_POINTER(0);
	int32		n = PG_GETARG_INT32(3);
	bool	   *recheck = (bool *) PG_GETARG_POINTER(5);

	*recheck = true;
	PG_RETURN_BOOL(n > 0 && memchr(check, true, n) != NULL);
}

PG_FUNCTION_INFO_V1(aa_sql_gin_name_triconsistent);
Datum
aa_sql_gin_name_triconsistent(PG_FUNCTION_ARGS)
{
	GinTernaryValue *check = (GinTernaryValue *) PG_GETARG_POINTER(0);
	int32		n = PG_GETARG_INT32(3);

	for (int32 i = 0; i < n; i++)
		if (check[i] != GIN_FALSE)
			PG_RETURN_GIN_TERNARY_VALUE(GIN_MAYBE);
	PG_RETURN_GIN_TERNARY_VALUE(GIN_FALSE);
}
