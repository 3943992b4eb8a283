/*
 * reuse.c: article_reuse(), two texts laid side by side.
 */
#include "datum.h"

#include "funcapi.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/memutils.h"
#include "utils/tuplestore.h"

#include "core/reuse.h"

#define COLUMNS 9

PG_FUNCTION_INFO_V1(aa_sql_reuse);

/* Span and text of one side, null where it has no part in the passage. */
static void
put_side(AaSpan span, AaText text, Datum *values, bool *nulls)
{
	nulls[0] = nulls[2] = span.start == UINT32_MAX;
	if (nulls[0])
		return;
	values[0] = aa_span_datum(span);
	values[2] = aa_text_datum(text);
}

static void
put_passage(const AaPassage *p, const AaReuse *reuse, Datum *values, bool *nulls)
{
	static const char *const kinds[] = {
		[AA_REUSE_SHARED] = "shared", [AA_REUSE_MOVED] = "moved", [AA_REUSE_REWRITTEN] = "rewritten",
		[AA_REUSE_ADDED] = "added", [AA_REUSE_CUT] = "cut"
	};

	memset(nulls, 0, COLUMNS * sizeof(bool));
	values[0] = CStringGetTextDatum(kinds[p->kind]);
	put_side(p->a, p->a_text, &values[1], &nulls[1]);
	put_side(p->b, p->b_text, &values[2], &nulls[2]);
	values[5] = Int32GetDatum((int32) p->a_words);
	values[6] = Int32GetDatum((int32) p->b_words);
	values[7] = Float8GetDatum((double) p->a_words / Max(reuse->a_words, 1));
	values[8] = Float8GetDatum((double) p->b_words / Max(reuse->b_words, 1));
}

Datum
aa_sql_reuse(PG_FUNCTION_ARGS)
{
	AaText		a = aa_text_to_core(PG_GETARG_TEXT_PP(0));
	AaText		b = aa_text_to_core(PG_GETARG_TEXT_PP(1));
	MemoryContext row_context = AllocSetContextCreate(CurrentMemoryContext, "article_analysis row", ALLOCSET_DEFAULT_SIZES);
	TupleDesc	tupdesc;
	Tuplestorestate *store = aa_begin_rows(fcinfo, &tupdesc);
	AaReuse		reuse;
	AaCall		call;

	aa_check_input(a);
	aa_check_input(b);
	aa_call_begin(&call);
	aa_call_check(&call, aa_reuse(aa_engine(), call.arena, a, b, &reuse, &call.error), "the texts");
	for (uint32_t i = 0; i < reuse.n; i++)
	{
		MemoryContext old = MemoryContextSwitchTo(row_context);
		Datum		values[COLUMNS];
		bool		nulls[COLUMNS];

		CHECK_FOR_INTERRUPTS();
		put_passage(&reuse.passages[i], &reuse, values, nulls);
		tuplestore_putvalues(store, tupdesc, values, nulls);
		MemoryContextSwitchTo(old);
		MemoryContextReset(row_context);
	}
	aa_call_end(&call);
	MemoryContextDelete(row_context);
	return (Datum) 0;
}
