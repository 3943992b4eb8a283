/*
 * fingerprint_type.c: the type article_fingerprint: text and binary form, order, hash; and where its values come from.
 */
#include "fingerprint.h"

#include "common/hashfn.h"
#include "libpq/pqformat.h"
#include "utils/builtins.h"

#include "core/codec.h"

#define HEX_DIGITS (2 * AA_FINGERPRINT_SIZE)

PG_FUNCTION_INFO_V1(aa_sql_fingerprint_in);
PG_FUNCTION_INFO_V1(aa_sql_fingerprint_out);
PG_FUNCTION_INFO_V1(aa_sql_fingerprint_recv);
PG_FUNCTION_INFO_V1(aa_sql_fingerprint_send);
PG_FUNCTION_INFO_V1(aa_sql_fingerprint_of_body);
PG_FUNCTION_INFO_V1(aa_sql_fingerprint_with_profile);
PG_FUNCTION_INFO_V1(aa_sql_fingerprint_of_analysis);
PG_FUNCTION_INFO_V1(aa_sql_fingerprint_hash);
PG_FUNCTION_INFO_V1(aa_sql_fingerprint_hash_extended);

static int
hex_value(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 32;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static bool
read_hex(const char *literal, AaFingerprint *f, const char **reason)
{
	*reason = "wrong length";
	if (strlen(literal) != HEX_DIGITS)
		return false;
	*reason = "not a hexadecimal digit";
	for (int i = 0; i < AA_FINGERPRINT_SIZE; i++)
	{
		int			high = hex_value(literal[2 * i]);
		int			low = hex_value(literal[2 * i + 1]);

		if (high < 0 || low < 0)
			return false;
		f->bytes[i] = (uint8_t) (high << 4 | low);
	}
	return aa_fingerprint_check(f->bytes, AA_FINGERPRINT_SIZE, reason);
}

Datum
aa_sql_fingerprint_in(PG_FUNCTION_ARGS)
{
	AaFingerprint *f = palloc(sizeof(AaFingerprint));
	const char *reason;

	if (!read_hex(PG_GETARG_CSTRING(0), f, &reason))
		AA_FAIL_INPUT(fcinfo, (errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
							errmsg("invalid input syntax for type %s", "article_fingerprint"),
							errdetail("%s; a fingerprint of version %d is %d hexadecimal digits.",
									  reason, AA_FINGERPRINT_VERSION, HEX_DIGITS),
							errhint("For the fingerprint of an article write article_fingerprint('...'::text).")));
	PG_RETURN_POINTER(f);
}

Datum
aa_sql_fingerprint_out(PG_FUNCTION_ARGS)
{
	const AaFingerprint *f = PG_GETARG_FINGERPRINT(0);
	char	   *out = palloc(HEX_DIGITS + 1);

	hex_encode((const char *) f->bytes, AA_FINGERPRINT_SIZE, out);
	out[HEX_DIGITS] = '\0';
	PG_RETURN_CSTRING(out);
}

Datum
aa_sql_fingerprint_recv(PG_FUNCTION_ARGS)
{
	StringInfo	message = (StringInfo) PG_GETARG_POINTER(0);
	int			n = message->len - message->cursor;
	AaFingerprint *f = palloc(sizeof(AaFingerprint));
	const char *reason = "wrong length";

	if (n == AA_FINGERPRINT_SIZE)
		pq_copymsgbytes(message, (char *) f->bytes, n);
	if (n != AA_FINGERPRINT_SIZE || !aa_fingerprint_check(f->bytes, n, &reason))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid binary representation of type %s", "article_fingerprint"),
				 errdetail("%s; a fingerprint of version %d has %d bytes.",
						   reason, AA_FINGERPRINT_VERSION, AA_FINGERPRINT_SIZE)));
	PG_RETURN_POINTER(f);
}

Datum
aa_sql_fingerprint_send(PG_FUNCTION_ARGS)
{
	StringInfoData message;

	pq_begintypsend(&message);
	pq_sendbytes(&message, (const char *) PG_GETARG_FINGERPRINT(0)->bytes, AA_FINGERPRINT_SIZE);
	PG_RETURN_BYTEA_P(pq_endtypsend(&message));
}

/* ---- where fingerprints come from ---- */

static Datum
fingerprint_of(text *body, const AaProfile *profile)
{
	AaFingerprint *f = palloc(sizeof(AaFingerprint));
	AaText		t = aa_text_to_core(body);
	AaRequest	request = {t.p, t.n, AA_NO_DAY, NULL, false};
	AaCall		call;

	aa_check_input(t);
	aa_call_begin(&call);
	aa_call_check(&call, aa_fingerprint(aa_engine(), call.arena, &request, profile, f, &call.error), "the text");
	aa_call_end(&call);
	PG_RETURN_POINTER(f);
}

Datum
aa_sql_fingerprint_of_body(PG_FUNCTION_ARGS)
{
	return fingerprint_of(PG_GETARG_TEXT_PP(0), NULL);
}

Datum
aa_sql_fingerprint_with_profile(PG_FUNCTION_ARGS)
{
	return fingerprint_of(PG_GETARG_TEXT_PP(0), aa_profile_argument(fcinfo, 1));
}

/* The first bytes of a stored analysis, so that no more of a long value is fetched than these. */
static const AaFingerprint *
fingerprint_in(Datum analysis)
{
	struct varlena *head = PG_DETOAST_DATUM_SLICE(analysis, 0, AA_CODEC_HEAD);

	if (VARSIZE_ANY_EXHDR(head) < AA_CODEC_HEAD)
		ereport(ERROR, (errcode(ERRCODE_DATA_CORRUPTED), errmsg("value of type article_analysis is too short")));
	return (const AaFingerprint *) ((const char *) VARDATA_ANY(head) + AA_CODEC_FINGERPRINT);
}

Datum
aa_sql_fingerprint_of_analysis(PG_FUNCTION_ARGS)
{
	AaFingerprint *f = palloc(sizeof(AaFingerprint));
	const char *reason;

	memcpy(f, fingerprint_in(PG_GETARG_DATUM(0)), sizeof(AaFingerprint));
	/* an analysis written by hand as JSON may have none */
	if (!aa_fingerprint_check(f->bytes, AA_FINGERPRINT_SIZE, &reason))
		PG_RETURN_NULL();
	PG_RETURN_POINTER(f);
}

void
aa_sketch_of_fingerprint(Datum value, AaSketch *sketch)
{
	aa_fingerprint_view((const AaFingerprint *) DatumGetPointer(value), sketch);
}

void
aa_sketch_of_analysis(Datum value, AaSketch *sketch)
{
	aa_fingerprint_view(fingerprint_in(value), sketch);
}

/* ---- order ---- */

#define COMPARISON(name, result) \
	PG_FUNCTION_INFO_V1(aa_sql_fingerprint_##name); \
	Datum \
	aa_sql_fingerprint_##name(PG_FUNCTION_ARGS) \
	{ \
		int			order = memcmp(PG_GETARG_FINGERPRINT(0), PG_GETARG_FINGERPRINT(1), AA_FINGERPRINT_SIZE); \
	\
		result; \
	}

COMPARISON(cmp, PG_RETURN_INT32((order > 0) - (order < 0)))
COMPARISON(eq, PG_RETURN_BOOL(order == 0))
COMPARISON(ne, PG_RETURN_BOOL(order != 0))
COMPARISON(lt, PG_RETURN_BOOL(order < 0))
COMPARISON(le, PG_RETURN_BOOL(order <= 0))
COMPARISON(gt, PG_RETURN_BOOL(order > 0))
COMPARISON(ge, PG_RETURN_BOOL(order >= 0))

Datum
aa_sql_fingerprint_hash(PG_FUNCTION_ARGS)
{
	return hash_any(PG_GETARG_FINGERPRINT(0)->bytes, AA_FINGERPRINT_SIZE);
}

Datum
aa_sql_fingerprint_hash_extended(PG_FUNCTION_ARGS)
{
	return hash_any_extended(PG_GETARG_FINGERPRINT(0)->bytes, AA_FINGERPRINT_SIZE, PG_GETARG_INT64(1));
}
