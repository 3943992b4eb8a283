/*
 * json_write.c: an analysis as JSON.
 *
 * Keys are the names of schema.def; a key whose value is null is left out.  Values are written as to_jsonb() writes the
 * columns of the readers, so that jsonb_populate_record() makes rows of them.
 */
#include "json.h"

#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/datetime.h"

#include "core/codec.h"

static void
put_escaped(StringInfo out, char c)
{
	static const char named[] = "\"\"\\\\\bb\ff\nn\rr\tt";

	for (const char *p = named; *p; p += 2)
		if (*p == c)
		{
			appendStringInfoChar(out, '\\');
			appendStringInfoChar(out, p[1]);
			return;
		}
	if ((unsigned char) c < ' ')
		appendStringInfo(out, "\\u%04x", (unsigned char) c);
	else
		appendStringInfoChar(out, c);
}

static void
put_string(StringInfo out, AaText text)
{
	size_t		n;
	const char *p = aa_text_from_core(text, &n);

	appendStringInfoChar(out, '"');
	for (size_t i = 0; i < n; i++)
		put_escaped(out, p[i]);
	appendStringInfoChar(out, '"');
}

static void
put_word(StringInfo out, const char *word)
{
	appendStringInfo(out, "\"%s\"", word);
}

static void
put_texts(StringInfo out, const AaTexts *texts)
{
	for (uint32_t i = 0; i < texts->n; i++)
	{
		appendStringInfoChar(out, i ? ',' : '[');
		put_string(out, texts->items[i]);
	}
	appendStringInfoChar(out, ']');
}

static void
put_flags(StringInfo out, const AaDomain *domain, uint32_t flags)
{
	char		before = '[';

	for (uint32_t i = 0; i < domain->n; i++)
		if (flags >> i & 1)
		{
			appendStringInfoChar(out, before);
			put_word(out, domain->words[i]);
			before = ',';
		}
	appendStringInfoChar(out, ']');
}

static void
put_span(StringInfo out, AaSpan span)
{
	appendStringInfo(out, "\"[%u,%u)\"", span.start, span.end);
}

static void
put_spans(StringInfo out, const AaSpans *spans)
{
	for (uint32_t i = 0; i < spans->n; i++)
	{
		appendStringInfoChar(out, i ? ',' : '[');
		put_span(out, spans->items[i]);
	}
	appendStringInfoChar(out, ']');
}

static void
put_day(StringInfo out, int32_t day)
{
	int			y,
				m,
				d;

	j2date(day + UNIX_EPOCH_JDATE, &y, &m, &d);
	appendStringInfo(out, "%04d-%02d-%02d", y, m, d);
}

static void
put_period(StringInfo out, AaPeriod period)
{
	bool		past = period.first == AA_DAY_OPEN_PAST;

	appendStringInfoString(out, past ? "\"(" : "\"[");
	if (!past)
		put_day(out, period.first);
	appendStringInfoChar(out, ',');
	if (period.last != AA_DAY_OPEN_FUTURE)
		put_day(out, period.last + 1);
	appendStringInfoString(out, ")\"");
}

/* Exact: the stored form counts steps. */
static void
put_real(StringInfo out, double value)
{
	int64_t		steps = 0;
	uint64_t	size;

	aa_real_steps(value, &steps);
	size = steps < 0 ? -(uint64_t) steps : (uint64_t) steps;
	appendStringInfo(out, "%s" UINT64_FORMAT ".%05u", steps < 0 ? "-" : "", size / 100000, (unsigned) (size % 100000));
	while (out->data[out->len - 1] == '0')
		out->data[--out->len] = '\0';
	if (out->data[out->len - 1] == '.')
		out->data[--out->len] = '\0';
}

static void
put_value(StringInfo out, const AaField *field, const void *at)
{
	switch (field->type)
	{
		case AA_FIELD_INT:
			appendStringInfo(out, INT64_FORMAT, *(const int64_t *) at);
			break;
		case AA_FIELD_ENUM:
			put_word(out, field->domain->words[*(const uint8_t *) at]);
			break;
		case AA_FIELD_FLAGS:
			put_flags(out, field->domain, *(const uint32_t *) at);
			break;
		case AA_FIELD_TEXT:
			put_string(out, *(const AaText *) at);
			break;
		case AA_FIELD_TEXTS:
			put_texts(out, at);
			break;
		case AA_FIELD_SPAN:
			put_span(out, *(const AaSpan *) at);
			break;
		case AA_FIELD_SPANS:
			put_spans(out, at);
			break;
		case AA_FIELD_DATE:
			appendStringInfoChar(out, '"');
			put_day(out, *(const int32_t *) at);
			appendStringInfoChar(out, '"');
			break;
		case AA_FIELD_PERIOD:
			put_period(out, *(const AaPeriod *) at);
			break;
		case AA_FIELD_REAL:
			put_real(out, *(const double *) at);
			break;
		case AA_FIELD_BOOL:
			appendStringInfoString(out, *(const bool *) at ? "true" : "false");
			break;
	}
}

static void
put_record(StringInfo out, const AaSection *section, const char *record)
{
	char		before = '{';

	for (uint32_t i = 0; i < section->n; i++)
	{
		const AaField *field = &section->fields[i];

		if (aa_field_is_null(field, record + field->offset) && field->type != AA_FIELD_BOOL)
			continue;
		appendStringInfo(out, "%c\"%s\":", before, field->name);
		put_value(out, field, record + field->offset);
		before = ',';
	}
	appendStringInfoString(out, before == '{' ? "{}" : "}");
}

static void
put_section(StringInfo out, const AaSection *section, const AaVec *vec)
{
	appendStringInfo(out, ",\"%s\":[", section->name);
	for (uint32_t i = 0; i < vec->n; i++)
	{
		if (i > 0)
			appendStringInfoChar(out, ',');
		CHECK_FOR_INTERRUPTS();
		put_record(out, section, (const char *) vec->items + i * section->size);
	}
	appendStringInfoChar(out, ']');
}

static void
put_fingerprint(StringInfo out, const AaFingerprint *fingerprint)
{
	static const AaFingerprint none;

	if (memcmp(fingerprint, &none, sizeof(none)) == 0)
		return;
	appendStringInfoString(out, ",\"fingerprint\":\"");
	for (int i = 0; i < AA_FINGERPRINT_SIZE; i++)
		appendStringInfo(out, "%02x", fingerprint->bytes[i]);
	appendStringInfoChar(out, '"');
}

void
aa_json_write(StringInfo out, const AaAnalysis *analysis)
{
	appendStringInfo(out, "{\"version\":%u", analysis->extractor);
	if (analysis->dictionary.p != NULL)
	{
		appendStringInfoString(out, ",\"dictionary\":");
		put_string(out, analysis->dictionary);
		appendStringInfo(out, ",\"dictionary_version\":" INT64_FORMAT, analysis->dictionary_version);
	}
	for (int s = 0; s < AA_SECTIONS; s++)
		if (aa_sections[s].stored)
			put_section(out, &aa_sections[s], &analysis->sections[s]);
	put_fingerprint(out, &analysis->fingerprint);
	appendStringInfoChar(out, '}');
}
