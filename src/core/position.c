/*
 * position.c: the last stage: byte spans become 1-based characters.
 *
 * A table of character counts, one entry every STRIDE bytes, makes each of
 * the conversions a short count; a text of ASCII only needs none.
 */
#include "doc.h"

#define STRIDE 64

typedef struct Ruler
{
	const AaDoc *doc;
	const uint32_t *marks;		/* characters before byte STRIDE * i, NULL when all are ASCII */
} Ruler;

static bool
is_ascii(AaDoc *doc)
{
	unsigned char seen = 0;

	for (uint32_t i = 0; i < doc->length; i++)
		seen |= (unsigned char) doc->text[i];
	return seen < 128;
}

static uint32_t
character_of(const Ruler *r, uint32_t byte)
{
	uint32_t	mark = byte / STRIDE;

	if (r->marks == NULL)
		return byte + 1;
	return r->marks[mark] + aa_utf8_count(r->doc->text + mark * STRIDE, byte - mark * STRIDE) + 1;
}

static void
convert(const Ruler *r, AaSpan *span)
{
	if (span->start == UINT32_MAX)
		return;
	span->start = character_of(r, span->start);
	span->end = character_of(r, span->end);
}

static void
convert_record(const Ruler *r, const AaSection *section, char *record)
{
	for (uint32_t i = 0; i < section->n; i++)
	{
		void	   *at = record + section->fields[i].offset;

		if (section->fields[i].type == AA_FIELD_SPAN)
			convert(r, at);
		else if (section->fields[i].type == AA_FIELD_SPANS)
			for (uint32_t k = 0; k < ((AaSpans *) at)->n; k++)
				convert(r, &((AaSpans *) at)->items[k]);
	}
}

static const uint32_t *
measure(AaDoc *doc)
{
	uint32_t	n = doc->length / STRIDE + 1;
	uint32_t   *marks = aa_arena_alloc(doc->arena, n * sizeof(uint32_t));

	for (uint32_t i = 1; i < n; i++)
	{
		marks[i] = marks[i - 1] + aa_utf8_count(doc->text + (i - 1) * STRIDE, STRIDE);
		aa_poll(doc);
	}
	return marks;
}

void
aa_position_convert(AaDoc *doc, AaSpan *spans, uint32_t n)
{
	Ruler		r = {doc, is_ascii(doc) ? NULL : measure(doc)};

	for (uint32_t i = 0; i < n; i++)
		convert(&r, &spans[i]);
}

void
aa_position_run(AaDoc *doc)
{
	Ruler		r = {doc, is_ascii(doc) ? NULL : measure(doc)};

	for (uint32_t s = 0; s < AA_SECTIONS; s++)
	{
		AaVec	   *vec = &doc->analysis->sections[s];

		for (uint32_t i = 0; i < vec->n; i++)
			convert_record(&r, &aa_sections[s], (char *) vec->items + i * aa_sections[s].size);
	}
}
