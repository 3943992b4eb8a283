/*
 * extract.c: analyze_article() and the functions that read rows out of an analysis.
 *
 * Each reader comes twice: on a stored value, and on (body, published), which analyses on the fly.
 */
#include "bridge.h"
#include "datum.h"
#include "dictionary.h"

#include "funcapi.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/tuplestore.h"

#include "core/codec.h"
#include "core/highlight.h"
#include "core/key.h"

PG_FUNCTION_INFO_V1(aa_sql_analyze);
PG_FUNCTION_INFO_V1(aa_sql_version);
PG_FUNCTION_INFO_V1(aa_sql_current_version);
PG_FUNCTION_INFO_V1(aa_sql_text);

Datum
aa_sql_analyze(PG_FUNCTION_ARGS)
{
	AaCall		call;
	struct varlena *value;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	aa_call_begin(&call);
	value = aa_call_encode(&call, aa_call_analyze(&call, aa_text_to_core(PG_GETARG_TEXT_PP(0)),
												  aa_arg_published(fcinfo, 1), NULL, false));
	aa_call_end(&call);
	PG_RETURN_POINTER(value);
}

PG_FUNCTION_INFO_V1(aa_sql_analyze_with_dictionary);
Datum
aa_sql_analyze_with_dictionary(PG_FUNCTION_ARGS)
{
	const AaDictionary *dictionary = NULL;
	AaCall		call;
	struct varlena *value;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	if (!PG_ARGISNULL(2))
		dictionary = aa_dictionary_get(fcinfo->flinfo->fn_oid, NameStr(*PG_GETARG_NAME(2)));
	aa_call_begin(&call);
	value = aa_call_encode(&call, aa_call_analyze(&call, aa_text_to_core(PG_GETARG_TEXT_PP(0)),
												  aa_arg_published(fcinfo, 1), dictionary, false));
	aa_call_end(&call);
	PG_RETURN_POINTER(value);
}

Datum
aa_sql_version(PG_FUNCTION_ARGS)
{
	/* Version and flags, then the extractor's two bytes: no more of a long value is fetched than these. */
	struct varlena *head = PG_DETOAST_DATUM_SLICE(PG_GETARG_DATUM(0), 0, AA_CODEC_FINGERPRINT);
	const uint8 *p = (const uint8 *) VARDATA_ANY(head);

	if (VARSIZE_ANY_EXHDR(head) < AA_CODEC_FINGERPRINT)
		ereport(ERROR, (errcode(ERRCODE_DATA_CORRUPTED), errmsg("value of type article_analysis is too short")));
	PG_RETURN_INT32(p[2] | p[3] << 8);
}

Datum
aa_sql_current_version(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT32(AA_EXTRACTOR_VERSION);
}

Datum
aa_sql_text(PG_FUNCTION_ARGS)
{
	AaText		body = aa_text_to_core(PG_GETARG_TEXT_PP(0));
	AaRequest	request = {body.p, body.n, AA_NO_DAY, NULL, false};
	AaText		prose;
	AaCall		call;
	Datum		result;

	aa_check_input(body);
	aa_call_begin(&call);
	aa_call_check(&call, aa_prose(aa_engine(), call.arena, &request, &prose, &call.error), "the text");
	result = aa_text_datum(prose);
	aa_call_end(&call);
	PG_RETURN_DATUM(result);
}

PG_FUNCTION_INFO_V1(aa_sql_highlight);
Datum
aa_sql_highlight(PG_FUNCTION_ARGS)
{
	AaText		body = aa_text_to_core(PG_GETARG_TEXT_PP(0));
	AaText		html;
	AaCall		call;
	Datum		result;

	aa_check_input(body);
	aa_call_begin(&call);
	aa_call_check(&call, aa_highlight(call.arena, body, aa_call_decode(&call, PG_GETARG_AA(1)), &html, &call.error),
				  "the text");
	result = aa_text_datum(html);
	aa_call_end(&call);
	PG_RETURN_DATUM(result);
}

PG_FUNCTION_INFO_V1(aa_sql_entity_keys);
Datum
aa_sql_entity_keys(PG_FUNCTION_ARGS)
{
	AaTexts		keys;
	AaCall		call;
	Datum		result;

	aa_call_begin(&call);
	aa_call_check(&call, aa_entity_keys(call.arena, aa_call_decode(&call, PG_GETARG_AA(0)), &keys, &call.error),
				  "the analysis");
	result = aa_texts_datum(&keys);
	aa_call_end(&call);
	PG_RETURN_DATUM(result);
}

/* ---- rows ---- */

/* As InitMaterializedSRF, which PostgreSQL 13 and 14 lack. */
Tuplestorestate *
aa_begin_rows(FunctionCallInfo fcinfo, TupleDesc *tupdesc)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	Tuplestorestate *store;
	MemoryContext old;

	if (rsinfo == NULL || !IsA(rsinfo, ReturnSetInfo) || !(rsinfo->allowedModes & SFRM_Materialize))
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("set-valued function called in context that cannot accept a set")));
	old = MemoryContextSwitchTo(rsinfo->econtext->ecxt_per_query_memory);
	if (get_call_result_type(fcinfo, NULL, tupdesc) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "return type must be a row type");
	*tupdesc = CreateTupleDescCopy(*tupdesc);
	store = tuplestore_begin_heap((rsinfo->allowedModes & SFRM_Materialize_Random) != 0, false, work_mem);
	rsinfo->returnMode = SFRM_Materialize;
	rsinfo->setResult = store;
	rsinfo->setDesc = *tupdesc;
	MemoryContextSwitchTo(old);
	return store;
}

static void
put_rows(FunctionCallInfo fcinfo, AaSectionId section, const AaAnalysis *analysis)
{
	const AaVec *vec = &analysis->sections[section];
	MemoryContext row_context = AllocSetContextCreate(CurrentMemoryContext, "article_analysis row", ALLOCSET_DEFAULT_SIZES);
	TupleDesc	tupdesc;
	Tuplestorestate *store = aa_begin_rows(fcinfo, &tupdesc);
	AaRowType	type;

	aa_row_type_init(&type, section, tupdesc);
	for (uint32_t i = 0; i < vec->n; i++)
	{
		MemoryContext old = MemoryContextSwitchTo(row_context);
		Datum		values[AA_MAX_FIELDS];
		bool		nulls[AA_MAX_FIELDS];

		CHECK_FOR_INTERRUPTS();
		aa_row_deform(&type, (const char *) vec->items + i * type.section->size, values, nulls);
		tuplestore_putvalues(store, tupdesc, values, nulls);
		MemoryContextSwitchTo(old);
		MemoryContextReset(row_context);
	}
	MemoryContextDelete(row_context);
}

/* The analysis that the arguments name: NULL when there is none. */
static AaAnalysis *
stored_argument(FunctionCallInfo fcinfo, AaCall *call)
{
	return aa_call_decode(call, PG_GETARG_AA(0));
}

static AaAnalysis *
body_argument(FunctionCallInfo fcinfo, AaCall *call, bool explain)
{
	AaAnalysis *analysis;

	if (PG_ARGISNULL(0))
		return NULL;
	analysis = aa_call_analyze(call, aa_text_to_core(PG_GETARG_TEXT_PP(0)), aa_arg_published(fcinfo, 1), NULL, explain);
	aa_call_check(call, aa_normalize(call->arena, analysis, &call->error), "the analysis");
	return analysis;
}

static Datum
rows_of_stored(FunctionCallInfo fcinfo, AaSectionId section)
{
	AaCall		call;

	aa_call_begin(&call);
	put_rows(fcinfo, section, stored_argument(fcinfo, &call));
	aa_call_end(&call);
	return (Datum) 0;
}

static Datum
rows_of_body(FunctionCallInfo fcinfo, AaSectionId section)
{
	static const AaAnalysis nothing;
	AaCall		call;
	AaAnalysis *analysis;

	aa_call_begin(&call);
	analysis = body_argument(fcinfo, &call, section == AA_SECTION_explain);
	put_rows(fcinfo, section, analysis ? analysis : &nothing);
	aa_call_end(&call);
	return (Datum) 0;
}

/* aa_sql_casualties(analysis) and aa_sql_casualties_of_body(body, published), and so on. */
#define READER(section) \
	PG_FUNCTION_INFO_V1(aa_sql_##section); \
	Datum \
	aa_sql_##section(PG_FUNCTION_ARGS) \
	{ \
		return rows_of_stored(fcinfo, AA_SECTION_##section); \
	} \
	READER_OF_BODY(section)

#define READER_OF_BODY(section) \
	PG_FUNCTION_INFO_V1(aa_sql_##section##_of_body); \
	Datum \
	aa_sql_##section##_of_body(PG_FUNCTION_ARGS) \
	{ \
		return rows_of_body(fcinfo, AA_SECTION_##section); \
	}

READER(casualties)
READER(entities)
READER(quotes)
READER(dates)
READER_OF_BODY(explain)

/* ---- the header: always one row ---- */

PG_FUNCTION_INFO_V1(aa_sql_header);
PG_FUNCTION_INFO_V1(aa_sql_header_of_body);

static Datum
header_row(FunctionCallInfo fcinfo, const AaAnalysis *analysis)
{
	AaHeader	none;
	TupleDesc	tupdesc;
	AaRowType	type;

	if (get_call_result_type(fcinfo, NULL, &tupdesc) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "return type must be a row type");
	aa_row_type_init(&type, AA_SECTION_header, BlessTupleDesc(tupdesc));
	aa_record_init(AA_SECTION_header, &none);
	return aa_row_datum(&type, AA_COUNT(analysis, header) > 0 ? &AA_RECORDS(analysis, header)[0] : &none);
}

Datum
aa_sql_header(PG_FUNCTION_ARGS)
{
	AaCall		call;
	Datum		row;

	aa_call_begin(&call);
	row = header_row(fcinfo, stored_argument(fcinfo, &call));
	aa_call_end(&call);
	return row;
}

Datum
aa_sql_header_of_body(PG_FUNCTION_ARGS)
{
	AaCall		call;
	AaAnalysis *analysis;
	Datum		row;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	aa_call_begin(&call);
	analysis = body_argument(fcinfo, &call, false);
	row = header_row(fcinfo, analysis);
	aa_call_end(&call);
	return row;
}
