/*
 * json_read.c: an analysis from JSON.
 *
 * The server's parser makes a jsonb of the text; what remains is to walk it beside the schema.  Every function returns
 * whether it could read its part; the first that could not leaves the reason, and the path to the place is in the
 * names that the functions have walked through.
 */
#include "json.h"

#include <errno.h>

#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/datetime.h"
#include "utils/fmgrprotos.h"
#include "utils/numeric.h"

#include "core/arena.h"
#include "core/codec.h"

typedef struct Walk
{
	AaCall	   *call;
	AaAnalysis *analysis;
	const char *section;		/* where we are, for the message */
	int			record;
	const char *field;
	const char *why;
	bool		version_seen;
} Walk;

static bool
fail(Walk *w, const char *why)
{
	w->why = why;
	return false;
}

/* ---- values ---- */

static bool
read_text(Walk *w, const JsonbValue *v, AaText *text)
{
	if (v->type != jbvString)
		return fail(w, "expected a string");
	*text = aa_chars_to_core(v->val.string.val, v->val.string.len);
	if (text->p == NULL)
		text->p = "";			/* an empty string is no null */
	return true;
}

static bool
read_int(Walk *w, const JsonbValue *v, int64_t *value)
{
	char	   *digits,
			   *end;

	if (v->type != jbvNumeric)
		return fail(w, "expected a whole number");
	digits = DatumGetCString(DirectFunctionCall1(numeric_out, NumericGetDatum(v->val.numeric)));
	errno = 0;
	*value = strtoll(digits, &end, 10);
	if (*end != '\0' || errno != 0 || *value == AA_NO_INT)
		return fail(w, "expected a whole number of 64 bits");
	return true;
}

static bool
read_real(Walk *w, const JsonbValue *v, double *value)
{
	int64_t		steps;

	if (v->type != jbvNumeric)
		return fail(w, "expected a number");
	*value = DatumGetFloat8(DirectFunctionCall1(numeric_float8_no_overflow, NumericGetDatum(v->val.numeric)));
	if (!aa_real_steps(*value, &steps))
		return fail(w, "number is out of its bounds");
	return true;
}

static bool
read_word(Walk *w, const JsonbValue *v, const AaDomain *domain, uint8_t *value)
{
	if (v->type != jbvString)
		return fail(w, "expected a string");
	for (uint32_t i = 0; i < domain->n; i++)
		if (strlen(domain->words[i]) == (size_t) v->val.string.len &&
			memcmp(domain->words[i], v->val.string.val, v->val.string.len) == 0)
		{
			*value = (uint8_t) i;
			return true;
		}
	return fail(w, "unknown word");
}

/* The whole of a string must be of the form; `at` runs over it. */
typedef struct Scan
{
	const char *p;
	const char *end;
} Scan;

static bool
scan_char(Scan *at, char c)
{
	return at->p < at->end && *at->p == c && at->p++ != NULL;
}

#define SPAN_DIGITS 10			/* of the largest end of a span */

/* A number of least to most digits, SPAN_DIGITS of them at the utmost, without a sign. */
static bool
scan_number(Scan *at, int least, int most, uint32_t *value)
{
	uint64_t	number = 0;
	int			n = 0;

	for (; n < most && at->p < at->end && *at->p >= '0' && *at->p <= '9'; n++)
		number = number * 10 + (uint64_t) (*at->p++ - '0');
	*value = (uint32_t) number;
	return n >= least && number <= UINT32_MAX;
}

static bool
scan_day(Scan *at, int32_t *day)
{
	uint32_t	y,
				m,
				d;
	int			y2,
				m2,
				d2;

	if (!scan_number(at, 4, 5, &y) || !scan_char(at, '-') || !scan_number(at, 2, 2, &m) || !scan_char(at, '-') ||
		!scan_number(at, 2, 2, &d) || m < 1 || m > 12 || d < 1 || d > 31)
		return false;
	*day = date2j((int) y, (int) m, (int) d) - UNIX_EPOCH_JDATE;
	j2date(*day + UNIX_EPOCH_JDATE, &y2, &m2, &d2);
	return (int) y == y2 && (int) m == m2 && (int) d == d2;
}

static bool
read_span(Walk *w, const JsonbValue *v, AaSpan *span)
{
	Scan		at;

	if (v->type != jbvString)
		return fail(w, "expected a span such as \"[5,10)\"");
	at = (Scan) {v->val.string.val, v->val.string.val + v->val.string.len};
	if (scan_char(&at, '[') && scan_number(&at, 1, SPAN_DIGITS, &span->start) && scan_char(&at, ',') &&
		scan_number(&at, 1, SPAN_DIGITS, &span->end) && scan_char(&at, ')') && at.p == at.end && aa_span_valid(*span))
		return true;
	return fail(w, "expected a span such as \"[5,10)\"");
}

static bool
read_date(Walk *w, const JsonbValue *v, int32_t *day)
{
	Scan		at;

	if (v->type != jbvString)
		return fail(w, "expected a date such as \"2024-02-29\"");
	at = (Scan) {v->val.string.val, v->val.string.val + v->val.string.len};
	if (scan_day(&at, day) && at.p == at.end && aa_day_valid(*day))
		return true;
	return fail(w, "expected a date such as \"2024-02-29\"");
}

static bool
scan_period(Scan *at, AaPeriod *period)
{
	period->first = AA_DAY_OPEN_PAST;
	period->last = AA_DAY_OPEN_FUTURE;
	if (!scan_char(at, '(') && !(scan_char(at, '[') && scan_day(at, &period->first)))
		return false;
	if (!scan_char(at, ','))
		return false;
	if (!scan_char(at, ')'))
	{
		if (!scan_day(at, &period->last) || !scan_char(at, ')'))
			return false;
		period->last--;			/* ranges end behind their last day */
	}
	return at->p == at->end && aa_period_valid(*period);
}

static bool
read_period(Walk *w, const JsonbValue *v, AaPeriod *period)
{
	Scan		at;

	if (v->type != jbvString)
		return fail(w, "expected a period such as \"[2024-02-28,2024-03-01)\"");
	at = (Scan) {v->val.string.val, v->val.string.val + v->val.string.len};
	return scan_period(&at, period) || fail(w, "expected a period such as \"[2024-02-28,2024-03-01)\"");
}

static bool
read_bool(Walk *w, const JsonbValue *v, bool *value)
{
	if (v->type != jbvBool)
		return fail(w, "expected true or false");
	*value = v->val.boolean;
	return true;
}

/* ---- lists ---- */

static bool
begin_array(Walk *w, const JsonbValue *v, JsonbIterator **it)
{
	JsonbValue	ignored;

	if (v->type != jbvBinary || !JsonContainerIsArray(v->val.binary.data) ||
		JsonContainerIsScalar(v->val.binary.data))
		return fail(w, "expected an array");
	*it = JsonbIteratorInit(v->val.binary.data);
	JsonbIteratorNext(it, &ignored, true);
	return true;
}

static bool
read_texts(Walk *w, const JsonbValue *v, AaTexts *texts)
{
	AaVec		vec = {NULL, 0, 0};
	JsonbIterator *it;
	JsonbValue	item;

	if (!begin_array(w, v, &it))
		return false;
	while (JsonbIteratorNext(&it, &item, true) == WJB_ELEM)
		if (!read_text(w, &item, aa_vec_push(w->call->arena, &vec, sizeof(AaText))))
			return false;
	*texts = (AaTexts) {vec.items, vec.n};
	return true;
}

static bool
read_spans(Walk *w, const JsonbValue *v, AaSpans *spans)
{
	AaVec		vec = {NULL, 0, 0};
	JsonbIterator *it;
	JsonbValue	item;

	if (!begin_array(w, v, &it))
		return false;
	while (JsonbIteratorNext(&it, &item, true) == WJB_ELEM)
		if (!read_span(w, &item, aa_vec_push(w->call->arena, &vec, sizeof(AaSpan))))
			return false;
	*spans = (AaSpans) {vec.items, vec.n};
	return true;
}

static bool
read_flags(Walk *w, const JsonbValue *v, const AaDomain *domain, uint32_t *flags)
{
	JsonbIterator *it;
	JsonbValue	item;
	uint8_t		value = 0;

	if (!begin_array(w, v, &it))
		return false;
	while (JsonbIteratorNext(&it, &item, true) == WJB_ELEM)
	{
		if (!read_word(w, &item, domain, &value))
			return false;
		*flags |= UINT32_C(1) << value;
	}
	return true;
}

/* ---- records ---- */

static bool
read_field(Walk *w, const JsonbValue *v, const AaField *field, void *at)
{
	if (v->type == jbvNull)
		return true;
	switch (field->type)
	{
		case AA_FIELD_INT:
			return read_int(w, v, at);
		case AA_FIELD_ENUM:
			return read_word(w, v, field->domain, at);
		case AA_FIELD_FLAGS:
			return read_flags(w, v, field->domain, at);
		case AA_FIELD_TEXT:
			return read_text(w, v, at);
		case AA_FIELD_TEXTS:
			return read_texts(w, v, at);
		case AA_FIELD_SPAN:
			return read_span(w, v, at);
		case AA_FIELD_SPANS:
			return read_spans(w, v, at);
		case AA_FIELD_DATE:
			return read_date(w, v, at);
		case AA_FIELD_PERIOD:
			return read_period(w, v, at);
		case AA_FIELD_REAL:
			return read_real(w, v, at);
		case AA_FIELD_BOOL:
			return read_bool(w, v, at);
	}
	return fail(w, "unknown type");
}

static char *
key_string(const JsonbValue *key)
{
	return pnstrdup(key->val.string.val, key->val.string.len);
}

static bool
begin_object(Walk *w, const JsonbValue *v, JsonbIterator **it)
{
	JsonbValue	ignored;

	if (v->type != jbvBinary || !JsonContainerIsObject(v->val.binary.data))
		return fail(w, "expected an object");
	*it = JsonbIteratorInit(v->val.binary.data);
	JsonbIteratorNext(it, &ignored, true);
	return true;
}

static bool
read_record(Walk *w, const JsonbValue *v, const AaSection *section, char *record)
{
	JsonbIterator *it;
	JsonbValue	key,
				value;

	if (!begin_object(w, v, &it))
		return false;
	while (JsonbIteratorNext(&it, &key, true) == WJB_KEY)
	{
		uint32_t	f = 0;

		JsonbIteratorNext(&it, &value, true);
		w->field = key_string(&key);
		while (f < section->n && strcmp(section->fields[f].name, w->field) != 0)
			f++;
		if (f == section->n)
			return fail(w, "unknown key");
		if (!read_field(w, &value, &section->fields[f], record + section->fields[f].offset))
			return false;
	}
	w->field = NULL;
	return true;
}

static bool
read_section(Walk *w, const JsonbValue *v, AaSectionId id)
{
	JsonbIterator *it;
	JsonbValue	item;

	if (!begin_array(w, v, &it))
		return false;
	while (JsonbIteratorNext(&it, &item, true) == WJB_ELEM)
	{
		aa_arena_poll(w->call->arena);
		w->record++;
		if (!read_record(w, &item, &aa_sections[id], aa_analysis_push(w->call->arena, w->analysis, id)))
			return false;
	}
	return true;
}

/* ---- the keys of the whole ---- */

static bool
read_version(Walk *w, const JsonbValue *v)
{
	int64_t		version;

	if (!read_int(w, v, &version))
		return false;
	if (version < 0 || version > PG_UINT16_MAX)
		return fail(w, "expected a number between 0 and 65535");
	w->analysis->extractor = (uint16_t) version;
	return w->version_seen = true;
}

static bool
read_dictionary(Walk *w, const JsonbValue *v)
{
	return v->type == jbvNull || read_text(w, v, &w->analysis->dictionary);
}

static bool
read_dictionary_version(Walk *w, const JsonbValue *v)
{
	return v->type == jbvNull || read_int(w, v, &w->analysis->dictionary_version);
}

static int
hex_digit(char c)
{
	return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static bool
read_fingerprint(Walk *w, const JsonbValue *v)
{
	uint8_t    *bytes = w->analysis->fingerprint.bytes;

	if (v->type != jbvString || v->val.string.len != 2 * AA_FINGERPRINT_SIZE)
		return fail(w, "expected hexadecimal digits of a fingerprint");
	for (int i = 0; i < AA_FINGERPRINT_SIZE; i++)
	{
		int			high = hex_digit(v->val.string.val[2 * i]);
		int			low = hex_digit(v->val.string.val[2 * i + 1]);

		if (high < 0 || low < 0)
			return fail(w, "expected hexadecimal digits of a fingerprint");
		bytes[i] = (uint8_t) (high << 4 | low);
	}
	return aa_analysis_fingerprint_valid(w->analysis, &w->why);
}

typedef struct TopKey
{
	const char *name;
	bool		(*read) (Walk *w, const JsonbValue *v);
} TopKey;

static const TopKey top_keys[] = {
	{"version", read_version},
	{"dictionary", read_dictionary},
	{"dictionary_version", read_dictionary_version},
	{"fingerprint", read_fingerprint}
};

static bool
read_top_key(Walk *w, const JsonbValue *v)
{
	for (size_t i = 0; i < lengthof(top_keys); i++)
		if (strcmp(top_keys[i].name, w->section) == 0)
			return top_keys[i].read(w, v);
	for (int s = 0; s < AA_SECTIONS; s++)
		if (aa_sections[s].stored && strcmp(aa_sections[s].name, w->section) == 0)
			return read_section(w, v, (AaSectionId) s);
	return fail(w, "unknown key");
}

static bool
read_top(Walk *w, Jsonb *json)
{
	JsonbValue	root,
				key,
				value;
	JsonbIterator *it;

	root.type = jbvBinary;
	root.val.binary.data = &json->root;
	root.val.binary.len = VARSIZE(json) - VARHDRSZ;
	if (!begin_object(w, &root, &it))
		return false;
	while (JsonbIteratorNext(&it, &key, true) == WJB_KEY)
	{
		JsonbIteratorNext(&it, &value, true);
		w->section = key_string(&key);
		w->record = -1;
		w->field = NULL;
		if (!read_top_key(w, &value))
			return false;
	}
	w->section = NULL;
	w->record = -1;
	return w->version_seen || fail(w, "key \"version\" is missing");
}

static char *
explain_failure(const Walk *w)
{
	StringInfoData s;

	initStringInfo(&s);
	appendStringInfoString(&s, "At $");
	if (w->section != NULL)
		appendStringInfo(&s, ".%s", w->section);
	if (w->record >= 0)
		appendStringInfo(&s, "[%d]", w->record);
	if (w->field != NULL)
		appendStringInfo(&s, ".%s", w->field);
	appendStringInfo(&s, ": %s.", w->why);
	return s.data;
}

bool
aa_json_read(AaCall *call, Jsonb *json, AaAnalysis **analysis, char **why)
{
	jmp_buf		escape;

	if (AA_TRY(call->arena, escape))
	{
		Walk		w = {.call = call, .record = -1};

		w.analysis = aa_arena_alloc(call->arena, sizeof(AaAnalysis));
		*analysis = w.analysis;
		if (read_top(&w, json))
			return true;
		*why = explain_failure(&w);
		return false;
	}
	call->error = call->arena->error;
	aa_report(&call->error, "the literal");
}
