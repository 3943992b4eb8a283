/*
 * type.c: the type article_analysis: text and binary form, casts, order, hash.
 *
 * Equal analyses are equal bytes (codec.c), so order and hash look at bytes.
 */
#include "bridge.h"
#include "json.h"

#include "common/hashfn.h"
#include "libpq/pqformat.h"
#include "utils/builtins.h"

static bool
value_from_json(Jsonb *json, struct varlena **value, char **why)
{
	AaCall		call;
	AaAnalysis *analysis;
	MemoryContext old = CurrentMemoryContext;

	aa_call_begin(&call);
	MemoryContextSwitchTo(call.context);
	if (!aa_json_read(&call, json, &analysis, why))
	{
		MemoryContextSwitchTo(old);
		*why = pstrdup(*why);
		aa_call_end(&call);
		return false;
	}
	MemoryContextSwitchTo(old);
	*value = aa_call_encode(&call, analysis);
	aa_call_end(&call);
	return true;
}

#define FAIL_JSON(fcinfo, why) \
	AA_FAIL_INPUT(fcinfo, (errcode(ERRCODE_INVALID_TEXT_REPRESENTATION), \
						errmsg("invalid input syntax for type %s", "article_analysis"), \
						errdetail("%s", why)))

PG_FUNCTION_INFO_V1(aa_sql_in);
Datum
aa_sql_in(PG_FUNCTION_ARGS)
{
	struct varlena *value;
	const char *literal = PG_GETARG_CSTRING(0);
	Datum		json;
	char	   *why;

	/* An article where an analysis is wanted: article_toll('Two people died.', 'killed'). */
	if (literal[strspn(literal, " \t\n\r")] != '{')
		AA_FAIL_INPUT(fcinfo, (errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
							   errmsg("invalid input syntax for type %s", "article_analysis"),
							   errdetail("The text form is a JSON object, and begins with \"{\"."),
							   errhint("For the analysis of a text write analyze_article('...').")));
	if (!aa_call_input(fcinfo, jsonb_in, PG_GETARG_CSTRING(0), &json))
		return (Datum) 0;
	if (!value_from_json(DatumGetJsonbP(json), &value, &why))
		FAIL_JSON(fcinfo, why);
	PG_RETURN_POINTER(value);
}

PG_FUNCTION_INFO_V1(aa_sql_from_jsonb);
Datum
aa_sql_from_jsonb(PG_FUNCTION_ARGS)
{
	struct varlena *value;
	char	   *why;

	if (!value_from_json(PG_GETARG_JSONB_P(0), &value, &why))
		FAIL_JSON(fcinfo, why);
	PG_RETURN_POINTER(value);
}

static char *
value_to_json(struct varlena *value)
{
	StringInfoData out;
	AaCall		call;

	aa_call_begin(&call);
	initStringInfo(&out);
	aa_json_write(&out, aa_call_decode(&call, value));
	aa_call_end(&call);
	return out.data;
}

PG_FUNCTION_INFO_V1(aa_sql_out);
Datum
aa_sql_out(PG_FUNCTION_ARGS)
{
	PG_RETURN_CSTRING(value_to_json(PG_GETARG_AA(0)));
}

PG_FUNCTION_INFO_V1(aa_sql_json);
Datum
aa_sql_json(PG_FUNCTION_ARGS)
{
	PG_RETURN_TEXT_P(cstring_to_text(value_to_json(PG_GETARG_AA(0))));
}

PG_FUNCTION_INFO_V1(aa_sql_jsonb);
Datum
aa_sql_jsonb(PG_FUNCTION_ARGS)
{
	return DirectFunctionCall1(jsonb_in, CStringGetDatum(value_to_json(PG_GETARG_AA(0))));
}

PG_FUNCTION_INFO_V1(aa_sql_recv);
Datum
aa_sql_recv(PG_FUNCTION_ARGS)
{
	StringInfo	message = (StringInfo) PG_GETARG_POINTER(0);
	int			n = message->len - message->cursor;
	struct varlena *value = palloc((Size) n + VARHDRSZ);
	AaCall		call;

	SET_VARSIZE(value, n + VARHDRSZ);
	pq_copymsgbytes(message, VARDATA(value), n);
	aa_call_begin(&call);
	aa_call_decode(&call, value);	/* refuses what is not of our form */
	aa_call_end(&call);
	PG_RETURN_POINTER(value);
}

PG_FUNCTION_INFO_V1(aa_sql_send);
Datum
aa_sql_send(PG_FUNCTION_ARGS)
{
	struct varlena *value = PG_GETARG_AA(0);
	StringInfoData message;

	pq_begintypsend(&message);
	pq_sendbytes(&message, VARDATA_ANY(value), VARSIZE_ANY_EXHDR(value));
	PG_RETURN_BYTEA_P(pq_endtypsend(&message));
}

/* ---- order ---- */

static int
compare(FunctionCallInfo fcinfo)
{
	struct varlena *a = PG_GETARG_AA(0);
	struct varlena *b = PG_GETARG_AA(1);
	size_t		n = Min(VARSIZE_ANY_EXHDR(a), VARSIZE_ANY_EXHDR(b));
	int			order = memcmp(VARDATA_ANY(a), VARDATA_ANY(b), n);

	if (order == 0)
		order = (VARSIZE_ANY_EXHDR(a) > n) - (VARSIZE_ANY_EXHDR(b) > n);
	PG_FREE_IF_COPY(a, 0);
	PG_FREE_IF_COPY(b, 1);
	return order;
}

#define COMPARISON(name, result) \
	PG_FUNCTION_INFO_V1(aa_sql_##name); \
	Datum \
	aa_sql_##name(PG_FUNCTION_ARGS) \
	{ \
		int			order = compare(fcinfo); \
	\
		result; \
	}

COMPARISON(cmp, PG_RETURN_INT32(order))
COMPARISON(eq, PG_RETURN_BOOL(order == 0))
COMPARISON(ne, PG_RETURN_BOOL(order != 0))
COMPARISON(lt, PG_RETURN_BOOL(order < 0))
COMPARISON(le, PG_RETURN_BOOL(order <= 0))
COMPARISON(gt, PG_RETURN_BOOL(order > 0))
COMPARISON(ge, PG_RETURN_BOOL(order >= 0))

PG_FUNCTION_INFO_V1(aa_sql_hash);
Datum
aa_sql_hash(PG_FUNCTION_ARGS)
{
	struct varlena *value = PG_GETARG_AA(0);
	Datum		hash = hash_any((unsigned char *) VARDATA_ANY(value), VARSIZE_ANY_EXHDR(value));

	PG_FREE_IF_COPY(value, 0);
	return hash;
}

PG_FUNCTION_INFO_V1(aa_sql_hash_extended);
Datum
aa_sql_hash_extended(PG_FUNCTION_ARGS)
{
	struct varlena *value = PG_GETARG_AA(0);
	Datum		hash = hash_any_extended((unsigned char *) VARDATA_ANY(value), VARSIZE_ANY_EXHDR(value),
										 PG_GETARG_INT64(1));

	PG_FREE_IF_COPY(value, 0);
	return hash;
}
