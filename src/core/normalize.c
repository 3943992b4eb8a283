/*
 * normalize.c: every field of an analysis as the stored form can hold it.
 */
#include <math.h>
#include <string.h>

#include "arena.h"
#include "buffer.h"
#include "codec.h"
#include "utf8.h"

bool
aa_real_steps(double value, int64_t *steps)
{
	if (!(fabs(value) <= 1e9))
		return false;
	*steps = (int64_t) floor(value * AA_REAL_STEP + 0.5);
	return true;
}

bool
aa_analysis_fingerprint_valid(const AaAnalysis *analysis, const char **reason)
{
	static const AaFingerprint none;

	return memcmp(&analysis->fingerprint, &none, sizeof(none)) == 0 ||
		aa_fingerprint_check(analysis->fingerprint.bytes, AA_FINGERPRINT_SIZE, reason);
}

/* Are these eight bytes ASCII, none of them zero? */
static bool
is_plain(const char *p)
{
	const uint64_t low = UINT64_C(0x0101010101010101);
	uint64_t	word;

	memcpy(&word, p, sizeof(word));
	return ((word | (word - low)) & (low << 7)) == 0;
}

bool
aa_utf8_valid(const char *p, size_t n)
{
	const char *end = p + n;

	while (p < end)
	{
		if (end - p >= 8 && is_plain(p))
		{
			p += 8;
			continue;
		}
		uint32_t	k = 1;

		if (*p == '\0' || ((unsigned char) *p >= 128 && aa_utf8_decode(p, end, &k) == 0xfffd && k == 1))
			return false;
		p += k;
	}
	return true;
}

/* The same text with U+FFFD for each damaged byte and for NUL, which the server's texts cannot hold. */
static AaText
repaired(AaArena *arena, AaText text)
{
	const char *p = text.p;
	const char *end = p + text.n;
	AaBuffer	out;

	aa_buffer_init(&out, arena, (size_t) text.n + 16);
	while (p < end)
	{
		uint32_t	n;
		uint32_t	c = aa_utf8_decode(p, end, &n);

		if (c == 0 || (c == 0xfffd && n == 1))
			aa_buffer_string(&out, "\xef\xbf\xbd");
		else
			aa_buffer_put(&out, p, n);
		p += n;
	}
	return aa_buffer_text(&out);
}

static void
normalize_text(AaArena *arena, AaText *text)
{
	if (text->p != NULL && !aa_utf8_valid(text->p, text->n))
		*text = repaired(arena, *text);
}

static void
normalize_texts(AaArena *arena, AaTexts *texts)
{
	uint32_t	kept = 0;

	for (uint32_t i = 0; i < texts->n; i++)
	{
		normalize_text(arena, &texts->items[i]);
		if (texts->items[i].p != NULL)
			texts->items[kept++] = texts->items[i];
	}
	texts->n = kept;
}

static void
normalize_spans(AaSpans *spans)
{
	uint32_t	kept = 0;

	for (uint32_t i = 0; i < spans->n; i++)
		if (aa_span_valid(spans->items[i]))
			spans->items[kept++] = spans->items[i];
	spans->n = kept;
}

static void
normalize_real(double *value)
{
	int64_t		steps;

	*value = aa_real_steps(*value, &steps) ? (double) steps / AA_REAL_STEP : NAN;
}

static void
normalize_field(AaArena *arena, const AaField *field, void *at)
{
	switch (field->type)
	{
		case AA_FIELD_ENUM:
			if (*(uint8_t *) at >= field->domain->n)
				*(uint8_t *) at = AA_NO_ENUM;
			break;
		case AA_FIELD_FLAGS:
			*(uint32_t *) at &= (UINT32_C(1) << field->domain->n) - 1;
			break;
		case AA_FIELD_TEXT:
			normalize_text(arena, at);
			break;
		case AA_FIELD_TEXTS:
			normalize_texts(arena, at);
			break;
		case AA_FIELD_SPAN:
			if (!aa_span_valid(*(AaSpan *) at))
				*(AaSpan *) at = AA_NO_SPAN;
			break;
		case AA_FIELD_SPANS:
			normalize_spans(at);
			break;
		case AA_FIELD_DATE:
			if (!aa_day_valid(*(int32_t *) at))
				*(int32_t *) at = AA_NO_DAY;
			break;
		case AA_FIELD_PERIOD:
			if (!aa_period_valid(*(AaPeriod *) at))
				*(AaPeriod *) at = AA_NO_PERIOD;
			break;
		case AA_FIELD_REAL:
			normalize_real(at);
			break;
		case AA_FIELD_INT:
		case AA_FIELD_BOOL:
			break;				/* every value can be stored */
	}
}

void
aa_analysis_normalize(AaArena *arena, AaAnalysis *analysis)
{
	for (uint32_t s = 0; s < AA_SECTIONS; s++)
	{
		const AaSection *section = &aa_sections[s];
		char	   *record = analysis->sections[s].items;

		for (uint32_t i = 0; i < analysis->sections[s].n; i++, record += section->size)
		{
			aa_arena_poll(arena);
			for (uint32_t f = 0; f < section->n; f++)
				normalize_field(arena, &section->fields[f], record + section->fields[f].offset);
		}
	}
	normalize_text(arena, &analysis->dictionary);
	if (!aa_fingerprint_storable(&analysis->fingerprint))
		memset(&analysis->fingerprint, 0, sizeof(AaFingerprint));
}

AaResult
aa_normalize(AaArena *arena, AaAnalysis *analysis, AaError *error)
{
	jmp_buf		escape;

	if (AA_TRY(arena, escape))
	{
		aa_analysis_normalize(arena, analysis);
		return AA_OK;
	}
	*error = arena->error;
	return error->code;
}
