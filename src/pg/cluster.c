/*
 * cluster.c: the aggregate article_clusters(), which groups the articles of a query by story.
 */
#include "fingerprint.h"

#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/timestamp.h"
#include "utils/typcache.h"

#include "core/cluster.h"

#define FIRST_ROWS 256
/* As many as the result, an array of composite values, has room for: better said at once than when all is done. */
#define ITEM_SIZE (MAXALIGN(SizeofHeapTupleHeader) + 4 * sizeof(Datum))
#define MOST_ROWS ((MaxAllocSize - MAXALIGN(ARR_OVERHEAD_NONULLS(1))) / ITEM_SIZE)

PG_FUNCTION_INFO_V1(aa_sql_clusters_add_fingerprint);
PG_FUNCTION_INFO_V1(aa_sql_clusters_add_analysis);
PG_FUNCTION_INFO_V1(aa_sql_clusters);

/* One row of the query. */
typedef struct Row
{
	AaSketch	sketch;
	int64		id;
	int64		cluster;		/* that it is in already */
	bool		has_cluster;
	TimestampTz published;		/* the end of time when unknown */
} Row;

typedef struct Rows
{
	Row		   *rows;
	Size		n;
	Size		capacity;
	uint32		profile;		/* of all of them */
} Rows;

static Rows *
state_of(FunctionCallInfo fcinfo)
{
	MemoryContext context;
	Rows	   *state;

	if (!AggCheckCallContext(fcinfo, &context))
		elog(ERROR, "article_clusters was called as a plain function");
	if (!PG_ARGISNULL(0))
		return (Rows *) PG_GETARG_POINTER(0);
	state = MemoryContextAllocZero(context, sizeof(Rows));
	state->capacity = FIRST_ROWS;
	state->rows = MemoryContextAlloc(context, FIRST_ROWS * sizeof(Row));
	return state;
}

static Row *
next_row(Rows *state)
{
	if (state->n == state->capacity)
	{
		if (state->n >= MOST_ROWS)
			ereport(ERROR,
					(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
					 errmsg("more than %zu articles are too many for one article_clusters", (size_t) MOST_ROWS),
					 errhint("Group them by months, and give each month those of the one before with their clusters.")));
		state->capacity *= 2;
		state->rows = repalloc_huge(state->rows, state->capacity * sizeof(Row));
	}
	return &state->rows[state->n];
}

/* A row without id or fingerprint is left out. */
static Datum
add_row(FunctionCallInfo fcinfo, AaSketchReader read)
{
	Rows	   *state = state_of(fcinfo);
	Row		   *row;

	if (PG_ARGISNULL(1) || PG_ARGISNULL(2))
		PG_RETURN_POINTER(state);
	row = next_row(state);
	read(PG_GETARG_DATUM(2), &row->sketch);
	if (state->n > 0)
		aa_sketch_check_pair(&state->rows[0].sketch, &row->sketch);
	row->id = PG_GETARG_INT64(1);
	row->published = PG_ARGISNULL(3) ? DT_NOEND : PG_GETARG_TIMESTAMPTZ(3);
	row->has_cluster = PG_NARGS() > 4 && !PG_ARGISNULL(4);
	row->cluster = row->has_cluster ? PG_GETARG_INT64(4) : 0;
	state->n++;
	PG_RETURN_POINTER(state);
}

Datum
aa_sql_clusters_add_fingerprint(PG_FUNCTION_ARGS)
{
	return add_row(fcinfo, aa_sketch_of_fingerprint);
}

Datum
aa_sql_clusters_add_analysis(PG_FUNCTION_ARGS)
{
	return add_row(fcinfo, aa_sketch_of_analysis);
}

static int
by_publication(const void *a, const void *b)
{
	const Row  *x = *(const Row *const *) a;
	const Row  *y = *(const Row *const *) b;

	if (x->published != y->published)
		return x->published < y->published ? -1 : 1;
	return (x->id > y->id) - (x->id < y->id);
}

typedef struct Known
{
	int64		cluster;
	uint32		member;
} Known;

static int
by_cluster(const void *a, const void *b)
{
	const Known *x = a;
	const Known *y = b;

	if (x->cluster != y->cluster)
		return x->cluster < y->cluster ? -1 : 1;
	return (x->member > y->member) - (x->member < y->member);
}

/* Members of an existing cluster get its first member as their number. */
static void
number_clusters(Row **rows, AaMember *members, uint32 n)
{
	Known	   *known = MemoryContextAllocHuge(CurrentMemoryContext, ((Size) n + 1) * sizeof(Known));
	uint32		k = 0;

	for (uint32 i = 0; i < n; i++)
		if (rows[i]->has_cluster)
			known[k++] = (Known) {rows[i]->cluster, i};
	qsort(known, k, sizeof(Known), by_cluster);
	for (uint32 i = 0; i < k; i++)
		members[known[i].member].given = i > 0 && known[i].cluster == known[i - 1].cluster ?
			members[known[i - 1].member].given : known[i].member;
	pfree(known);
}

/* The id of a cluster: the one it had, else that of its earliest article. */
static void
name_clusters(Row **rows, const AaMember *members, uint32 n, int64 *names)
{
	for (uint32 i = 0; i < n; i++)
		if (members[i].first == i)
			names[i] = rows[i]->id;
	for (uint32 i = 0; i < n; i++)
		if (rows[i]->has_cluster)
			names[members[i].first] = rows[i]->cluster;
}

static Datum
result_array(Oid row_type, Row **rows, const AaMember *members, uint32 n)
{
	TupleDesc	tupdesc = lookup_rowtype_tupdesc(row_type, -1);
	Datum	   *items = MemoryContextAllocHuge(CurrentMemoryContext, ((Size) n + 1) * sizeof(Datum));
	int64	   *names = MemoryContextAllocHuge(CurrentMemoryContext, ((Size) n + 1) * sizeof(int64));
	Datum		array;

	name_clusters(rows, members, n, names);
	for (uint32 i = 0; i < n; i++)
	{
		bool		nulls[4] = {false, false, false, false};
		Datum		values[4] = {Int64GetDatum(rows[i]->id), Int64GetDatum(names[members[i].first]),
			BoolGetDatum(members[i].first == i), Float8GetDatum(members[i].similarity)};

		CHECK_FOR_INTERRUPTS();
		items[i] = HeapTupleGetDatum(heap_form_tuple(tupdesc, values, nulls));
	}
	ReleaseTupleDesc(tupdesc);
	array = PointerGetDatum(construct_array(items, (int) n, row_type, -1, false, TYPALIGN_DOUBLE));
	return array;
}

Datum
aa_sql_clusters(PG_FUNCTION_ARGS)
{
	Rows	   *state;
	Row		  **rows;
	AaMember   *members;
	AaCall		call;
	uint32		n;
	Oid			row_type = get_element_type(get_fn_expr_rettype(fcinfo->flinfo));

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	state = (Rows *) PG_GETARG_POINTER(0);
	n = (uint32) state->n;
	rows = MemoryContextAllocHuge(CurrentMemoryContext, ((Size) n + 1) * sizeof(Row *));
	members = MemoryContextAllocHuge(CurrentMemoryContext, ((Size) n + 1) * sizeof(AaMember));
	for (uint32 i = 0; i < n; i++)
		rows[i] = &state->rows[i];
	qsort(rows, n, sizeof(Row *), by_publication);
	for (uint32 i = 0; i < n; i++)
		members[i] = (AaMember) {.sketch = &rows[i]->sketch, .given = AA_NO_CLUSTER};
	number_clusters(rows, members, n);
	aa_call_begin(&call);
	aa_call_check(&call, aa_cluster(call.arena, members, n, aa_similarity_threshold, &call.error), "the articles");
	aa_call_end(&call);
	return result_array(row_type, rows, members, n);
}
