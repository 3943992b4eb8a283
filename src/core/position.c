/*
 * position.c: the last stage: byte spans become 1-based characters.
 *
 * A table of character counts, one entry every STRIDE bytes (those of a
 * machine word), makes each of the conversions one count in a word; a text of
 * ASCII only needs none.
 */
#include "doc.h"

#define STRIDE 8

typedef struct Ruler
{
	const AaDoc *doc;
	const uint32_t *marks;		/* characters before byte STRIDE * i, NULL when all are ASCII */
} Ruler;

/* Of the STRIDE bytes of the text from `at` on, a set bit for each that continues a character. */
static uint64_t
continuations(const AaDoc *doc, uint32_t at)
{
	uint64_t	bytes;

	memcpy(&bytes, doc->lower + at, sizeof(bytes));	/* behind which there are eight zeros */
	return bytes >> 7 & ~(bytes >> 6) & UINT64_C(0x0101010101010101);
}

/* The number of bytes of a word that are 1; the others are 0. */
static uint32_t
sum(uint64_t ones)
{
	return (uint32_t) (ones * UINT64_C(0x0101010101010101) >> 56);
}

static uint32_t
character_of(const Ruler *r, uint32_t byte)
{
	uint32_t	mark = byte / STRIDE,
				rest = byte % STRIDE;
	uint64_t	before;

	if (r->marks == NULL)
		return byte + 1;
	before = continuations(r->doc, mark * STRIDE);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	before = rest == 0 ? 0 : before >> (64 - 8 * rest);
#else
	before = rest == 0 ? 0 : before << (64 - 8 * rest);
#endif
	return r->marks[mark] + rest - sum(before) + 1;
}

static void
convert(const Ruler *r, AaSpan *span)
{
	if (span->start == UINT32_MAX)
		return;
	span->start = character_of(r, span->start);
	span->end = character_of(r, span->end);
}

/* Converts one field of n records, the first of them at `at`. */
static void
convert_field(const Ruler *r, AaFieldType type, char *at, size_t size, uint32_t n)
{
	for (uint32_t i = 0; i < n && type == AA_FIELD_SPAN; i++)
		convert(r, (AaSpan *) (void *) (at + i * size));
	for (uint32_t i = 0; i < n && type == AA_FIELD_SPANS; i++)
	{
		const AaSpans *spans = (const AaSpans *) (void *) (at + i * size);

		for (uint32_t k = 0; k < spans->n; k++)
			convert(r, &spans->items[k]);
	}
}

static const uint32_t *
measure(AaDoc *doc)
{
	uint32_t	n = doc->length / STRIDE + 1;
	uint32_t   *marks = aa_arena_raw(doc->arena, n * sizeof(uint32_t));

	marks[0] = 0;
	for (uint32_t i = 1; i < n; i++)
	{
		marks[i] = marks[i - 1] + STRIDE - sum(continuations(doc, (i - 1) * STRIDE));
		aa_poll(doc);
	}
	return marks;
}

void
aa_position_convert(AaDoc *doc, AaSpan *spans, uint32_t n)
{
	Ruler		r = {doc, aa_is_ascii(doc->text, doc->length) ? NULL : measure(doc)};

	for (uint32_t i = 0; i < n; i++)
		convert(&r, &spans[i]);
}

void
aa_position_run(AaDoc *doc)
{
	Ruler		r = {doc, aa_is_ascii(doc->text, doc->length) ? NULL : measure(doc)};

	for (uint32_t s = 0; s < AA_SECTIONS; s++)
	{
		const AaSection *section = &aa_sections[s];
		const AaVec *vec = &doc->analysis->sections[s];

		for (uint32_t f = 0; f < section->n && vec->n > 0; f++)
			convert_field(&r, section->fields[f].type, (char *) vec->items + section->fields[f].offset, section->size, vec->n);
	}
}
