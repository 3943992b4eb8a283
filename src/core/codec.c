/*
 * codec.c: an analysis as bytes, and back.
 *
 *	head		version, flags, extractor (2), fingerprint (AA_FINGERPRINT_SIZE)
 *	dictionary	only with FLAG_DICTIONARY: its name and its version
 *	sections	the stored ones of schema.def in order: how many records, then the records
 *	record		a bit for each field, low bits first, set when it is not null; then the values of these fields
 *	values		numbers are varints of 7 bits a byte, low ones first, signed ones zigzag; a text is its length and its
 *				bytes; a span is its start and its length; a list is its length and its items; true needs its bit only
 *
 * There is one way only to write an analysis, so equal analyses are equal bytes; the reader refuses any other way
 * (longer varints than needed, bits of null fields, bytes behind the end).  The reader trusts nothing: bytes reach it
 * from the network and from damaged disks.
 */
#include <string.h>

#include "buffer.h"
#include "codec.h"

#define FLAG_DICTIONARY 1

/* ---- writing ---- */

static void
put_varint(AaBuffer *out, uint64_t value)
{
	for (; value >= 0x80; value >>= 7)
		aa_buffer_byte(out, (uint8_t) (value | 0x80));
	aa_buffer_byte(out, (uint8_t) value);
}

static void
put_signed(AaBuffer *out, int64_t value)
{
	put_varint(out, ((uint64_t) value << 1) ^ (value < 0 ? UINT64_MAX : 0));
}

static void
put_text(AaBuffer *out, AaText text)
{
	put_varint(out, text.n);
	aa_buffer_put(out, text.p, text.n);
}

static void
put_span(AaBuffer *out, AaSpan span)
{
	put_varint(out, span.start);
	put_varint(out, span.end - span.start);
}

/* Open ends and days share one line of numbers: open past is 0, open future is 1, days follow. */
static void
put_day(AaBuffer *out, int32_t day)
{
	put_varint(out, day == AA_DAY_OPEN_PAST ? 0 : day == AA_DAY_OPEN_FUTURE ? 1 : (uint64_t) (day - AA_FIRST_DAY) + 2);
}

static void
put_value(AaBuffer *out, const AaField *field, const void *at)
{
	int64_t		steps = 0;

	switch (field->type)
	{
		case AA_FIELD_INT:
			put_signed(out, *(const int64_t *) at);
			break;
		case AA_FIELD_ENUM:
			aa_buffer_byte(out, *(const uint8_t *) at);
			break;
		case AA_FIELD_FLAGS:
			put_varint(out, *(const uint32_t *) at);
			break;
		case AA_FIELD_TEXT:
			put_text(out, *(const AaText *) at);
			break;
		case AA_FIELD_TEXTS:
			put_varint(out, ((const AaTexts *) at)->n);
			for (uint32_t i = 0; i < ((const AaTexts *) at)->n; i++)
				put_text(out, ((const AaTexts *) at)->items[i]);
			break;
		case AA_FIELD_SPAN:
			put_span(out, *(const AaSpan *) at);
			break;
		case AA_FIELD_SPANS:
			put_varint(out, ((const AaSpans *) at)->n);
			for (uint32_t i = 0; i < ((const AaSpans *) at)->n; i++)
				put_span(out, ((const AaSpans *) at)->items[i]);
			break;
		case AA_FIELD_DATE:
			put_day(out, *(const int32_t *) at);
			break;
		case AA_FIELD_PERIOD:
			put_day(out, ((const AaPeriod *) at)->first);
			put_day(out, ((const AaPeriod *) at)->last);
			break;
		case AA_FIELD_REAL:
			aa_real_steps(*(const double *) at, &steps);
			put_signed(out, steps);
			break;
		case AA_FIELD_BOOL:
			break;
	}
}

static void
put_record(AaBuffer *out, const AaSection *section, const char *record)
{
	uint64_t	bits = 0;

	for (uint32_t f = 0; f < section->n; f++)
		if (!aa_field_is_null(&section->fields[f], record + section->fields[f].offset))
			bits |= UINT64_C(1) << f;
	for (uint32_t f = 0; f < section->n; f += 8)
		aa_buffer_byte(out, (uint8_t) (bits >> f));
	for (uint32_t f = 0; f < section->n; f++)
		if (bits >> f & 1)
			put_value(out, &section->fields[f], record + section->fields[f].offset);
}

static void
put_analysis(AaBuffer *out, const AaAnalysis *analysis)
{
	bool		dictionary = analysis->dictionary.p != NULL;

	aa_buffer_byte(out, AA_FORMAT_VERSION);
	aa_buffer_byte(out, dictionary ? FLAG_DICTIONARY : 0);
	aa_buffer_byte(out, (uint8_t) analysis->extractor);
	aa_buffer_byte(out, (uint8_t) (analysis->extractor >> 8));
	aa_buffer_put(out, analysis->fingerprint.bytes, AA_FINGERPRINT_SIZE);
	if (dictionary)
	{
		put_text(out, analysis->dictionary);
		put_signed(out, analysis->dictionary_version);
	}
	for (uint32_t s = 0; s < AA_SECTIONS; s++)
	{
		const AaVec *vec = &analysis->sections[s];

		if (!aa_sections[s].stored)
			continue;
		put_varint(out, vec->n);
		for (uint32_t i = 0; i < vec->n; i++)
		{
			aa_arena_poll(out->arena);
			put_record(out, &aa_sections[s], (const char *) vec->items + i * aa_sections[s].size);
		}
	}
}

AaResult
aa_encode(AaArena *arena, AaAnalysis *analysis, AaText *bytes, AaError *error)
{
	jmp_buf		escape;

	if (AA_TRY(arena, escape))
	{
		AaBuffer	out;

		aa_analysis_normalize(arena, analysis);
		aa_buffer_init(&out, arena, 4096);
		put_analysis(&out, analysis);
		*bytes = aa_buffer_text(&out);
		return AA_OK;
	}
	*error = arena->error;
	return error->code;
}

/* ---- reading ---- */

typedef struct Reader
{
	AaArena    *arena;
	const uint8_t *start;
	const uint8_t *p;
	const uint8_t *end;
} Reader;

static void
refuse(Reader *in, const char *why)
__attribute__((noreturn));

static void
refuse(Reader *in, const char *why)
{
	aa_fail(in->arena, AA_CORRUPT, (uint64_t) (in->p - in->start), why);
}

static const uint8_t *
get_bytes(Reader *in, uint64_t n)
{
	const uint8_t *p = in->p;

	if ((uint64_t) (in->end - p) < n)
		refuse(in, "unexpected end");
	in->p += n;
	return p;
}

static uint64_t
get_varint(Reader *in, uint64_t most)
{
	const uint8_t *start = in->p;
	uint64_t	value = 0;
	uint8_t		byte;

	for (uint32_t shift = 0;; shift += 7)
	{
		byte = *get_bytes(in, 1);
		if (shift == 63 && byte > 1)
			break;
		value |= (uint64_t) (byte & 0x7f) << shift;
		if (byte >= 0x80)
			continue;
		if (byte == 0 && shift > 0)
			break;
		if (value <= most)
			return value;
		break;
	}
	in->p = start;
	refuse(in, "number is out of its bounds");
}

static int64_t
get_signed(Reader *in)
{
	uint64_t	value = get_varint(in, UINT64_MAX);

	return (int64_t) (value >> 1 ^ (~(value & 1) + 1));
}

/* How many items follow; every item has at least one byte, so that no count asks for more memory than bytes are there. */
static uint32_t
get_count(Reader *in, uint64_t least)
{
	const uint8_t *start = in->p;
	uint64_t	n = get_varint(in, AA_MAX_TEXT);

	if (n >= least && n <= (uint64_t) (in->end - in->p))
		return (uint32_t) n;
	in->p = start;
	refuse(in, "length is out of its bounds");
}

static AaText
get_text(Reader *in)
{
	uint32_t	n = get_count(in, 0);
	const char *p = (const char *) in->p;

	if (!aa_utf8_valid(p, n))
		refuse(in, "text is not valid UTF-8");
	get_bytes(in, n);
	return (AaText) {p, n};
}

static AaTexts
get_texts(Reader *in)
{
	uint32_t	n = get_count(in, 1);
	AaTexts		texts = {aa_arena_alloc(in->arena, n * sizeof(AaText)), n};

	for (uint32_t i = 0; i < n; i++)
		texts.items[i] = get_text(in);
	return texts;
}

static AaSpan
get_span(Reader *in)
{
	const uint8_t *start = in->p;
	uint32_t	first = (uint32_t) get_varint(in, AA_MAX_TEXT);
	AaSpan		span = {first, first + (uint32_t) get_varint(in, AA_MAX_TEXT)};

	if (aa_span_valid(span))
		return span;
	in->p = start;
	refuse(in, "span is out of its bounds");
}

static AaSpans
get_spans(Reader *in)
{
	uint32_t	n = get_count(in, 1);
	AaSpans		spans = {aa_arena_alloc(in->arena, n * sizeof(AaSpan)), n};

	for (uint32_t i = 0; i < n; i++)
		spans.items[i] = get_span(in);
	return spans;
}

static int32_t
get_day(Reader *in)
{
	uint64_t	value = get_varint(in, (uint64_t) (AA_LAST_DAY - AA_FIRST_DAY) + 2);

	return value == 0 ? AA_DAY_OPEN_PAST : value == 1 ? AA_DAY_OPEN_FUTURE : (int32_t) (value - 2) + AA_FIRST_DAY;
}

static int32_t
get_date(Reader *in)
{
	const uint8_t *start = in->p;
	int32_t		day = get_day(in);

	if (aa_day_valid(day))
		return day;
	in->p = start;
	refuse(in, "date is out of its bounds");
}

static AaPeriod
get_period(Reader *in)
{
	const uint8_t *start = in->p;
	AaPeriod	period;

	period.first = get_day(in);
	period.last = get_day(in);
	if (aa_period_valid(period))
		return period;
	in->p = start;
	refuse(in, "period is out of its bounds");
}

static double
get_real(Reader *in)
{
	const uint8_t *start = in->p;
	int64_t		steps = get_signed(in);
	int64_t		back;
	double		value = (double) steps / AA_REAL_STEP;

	if (aa_real_steps(value, &back) && back == steps)
		return value;
	in->p = start;
	refuse(in, "number is out of its bounds");
}

static int64_t
get_int(Reader *in)
{
	const uint8_t *start = in->p;
	int64_t		value = get_signed(in);

	if (value != AA_NO_INT)
		return value;
	in->p = start;
	refuse(in, "number is out of its bounds");
}

static uint32_t
get_flags(Reader *in, const AaDomain *domain)
{
	const uint8_t *start = in->p;
	uint64_t	flags = get_varint(in, (UINT64_C(1) << domain->n) - 1);

	if (flags != 0)
		return (uint32_t) flags;
	in->p = start;
	refuse(in, "empty set");
}

static void
get_value(Reader *in, const AaField *field, void *at)
{
	switch (field->type)
	{
		case AA_FIELD_INT:
			*(int64_t *) at = get_int(in);
			break;
		case AA_FIELD_ENUM:
			*(uint8_t *) at = (uint8_t) get_varint(in, field->domain->n - 1);
			break;
		case AA_FIELD_FLAGS:
			*(uint32_t *) at = get_flags(in, field->domain);
			break;
		case AA_FIELD_TEXT:
			*(AaText *) at = get_text(in);
			break;
		case AA_FIELD_TEXTS:
			*(AaTexts *) at = get_texts(in);
			break;
		case AA_FIELD_SPAN:
			*(AaSpan *) at = get_span(in);
			break;
		case AA_FIELD_SPANS:
			*(AaSpans *) at = get_spans(in);
			break;
		case AA_FIELD_DATE:
			*(int32_t *) at = get_date(in);
			break;
		case AA_FIELD_PERIOD:
			*(AaPeriod *) at = get_period(in);
			break;
		case AA_FIELD_REAL:
			*(double *) at = get_real(in);
			break;
		case AA_FIELD_BOOL:
			*(bool *) at = true;
			break;
	}
}

static void
get_record(Reader *in, const AaSection *section, char *record)
{
	const uint8_t *start = in->p;
	uint64_t	bits = 0;

	for (uint32_t f = 0; f < section->n; f += 8)
		bits |= (uint64_t) *get_bytes(in, 1) << f;
	if (bits >> section->n != 0)
	{
		in->p = start;
		refuse(in, "unknown field");
	}
	for (uint32_t f = 0; f < section->n; f++)
		if (bits >> f & 1)
			get_value(in, &section->fields[f], record + section->fields[f].offset);
}

static void
get_head(Reader *in, AaAnalysis *analysis)
{
	uint8_t		flags;
	const uint8_t *extractor;
	const char *reason;

	if (*get_bytes(in, 1) != AA_FORMAT_VERSION)
		aa_fail(in->arena, AA_CORRUPT, 0, "unknown format version");
	flags = *get_bytes(in, 1);
	if (flags & ~FLAG_DICTIONARY)
		aa_fail(in->arena, AA_CORRUPT, 1, "unknown flags");
	extractor = get_bytes(in, 2);
	analysis->extractor = (uint16_t) (extractor[0] | extractor[1] << 8);
	memcpy(analysis->fingerprint.bytes, get_bytes(in, AA_FINGERPRINT_SIZE), AA_FINGERPRINT_SIZE);
	if (!aa_fingerprint_storable(&analysis->fingerprint))
		aa_fail(in->arena, AA_CORRUPT, AA_CODEC_FINGERPRINT, "damaged fingerprint");
	if (!aa_analysis_fingerprint_valid(analysis, &reason))
		aa_fail(in->arena, AA_CORRUPT, AA_CODEC_FINGERPRINT, reason);
	if (flags & FLAG_DICTIONARY)
	{
		analysis->dictionary = get_text(in);
		analysis->dictionary_version = get_signed(in);
	}
}

static AaAnalysis *
get_analysis(Reader *in)
{
	AaAnalysis *analysis = aa_arena_alloc(in->arena, sizeof(AaAnalysis));

	get_head(in, analysis);
	for (uint32_t s = 0; s < AA_SECTIONS; s++)
	{
		uint32_t	n = aa_sections[s].stored ? get_count(in, 0) : 0;

		for (uint32_t i = 0; i < n; i++)
		{
			aa_arena_poll(in->arena);
			get_record(in, &aa_sections[s], aa_analysis_push(in->arena, analysis, (AaSectionId) s));
		}
	}
	if (in->p != in->end)
		refuse(in, "bytes behind the end");
	return analysis;
}

AaResult
aa_decode(AaArena *arena, AaText bytes, AaAnalysis **analysis, AaError *error)
{
	jmp_buf		escape;

	*analysis = NULL;
	if (AA_TRY(arena, escape))
	{
		const uint8_t *p = (const uint8_t *) bytes.p;
		Reader		in = {arena, p, p, p + bytes.n};

		*analysis = get_analysis(&in);
		return AA_OK;
	}
	*error = arena->error;
	return error->code;
}
