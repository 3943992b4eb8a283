/*
 * spans.h: what must hold of every record of an analysis, whatever the text.  No file of src/core includes it.
 */
#ifndef SPANS_H
#define SPANS_H

#include "heap.h"

static uint32_t text_characters;	/* spans count characters, from 1 */

static void
check_span(AaSpan span)
{
	if (span.start == UINT32_MAX && span.end == UINT32_MAX)
		return;
	require(span.start >= 1 && span.start <= span.end && span.end <= text_characters + 1, "spans lie in the text");
}

static void
check_field(const AaField *field, const char *at)
{
	if (field->type == AA_FIELD_SPAN)
		check_span(*(const AaSpan *) at);
	else if (field->type == AA_FIELD_SPANS)
		for (uint32_t i = 0; i < ((const AaSpans *) at)->n; i++)
			check_span(((const AaSpans *) at)->items[i]);
	else if (field->type == AA_FIELD_ENUM)
		require(*(const uint8_t *) at == AA_NO_ENUM || *(const uint8_t *) at < field->domain->n, "enums are of their domain");
}

static void
check_records(const AaAnalysis *analysis)
{
	for (int s = 0; s < AA_SECTIONS; s++)
	{
		const AaSection *section = &aa_sections[s];
		const char *record = analysis->sections[s].items;

		for (uint32_t i = 0; i < analysis->sections[s].n; i++, record += section->size)
			for (uint32_t f = 0; f < section->n; f++)
				check_field(&section->fields[f], record + section->fields[f].offset);
	}
}

/* Lead bytes, and damaged ones: each is one character of what the server would have refused. */
static uint32_t
count_characters(const uint8_t *data, size_t size)
{
	uint32_t	n = 0;

	for (size_t i = 0; i < size; i++)
		n += (data[i] & 0xc0) != 0x80;
	return n;
}

#endif
