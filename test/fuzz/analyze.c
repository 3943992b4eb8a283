/*
 * analyze.c: any bytes are an article.
 *
 * Whatever the text, it is analysed; every span lies inside of it and is not reversed; the analysis is the same the
 * second time; and its stored form decodes to the same stored form.
 */
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

static AaText
analyze(AaArena *arena, const AaRequest *request)
{
	AaAnalysis *analysis;
	AaAnalysis *back;
	AaText		bytes;
	AaText		again;
	AaError		error;

	require(aa_analyze(fuzz_engine(), arena, request, &analysis, &error) == AA_OK, "any text can be analysed");
	check_records(analysis);
	require(aa_encode(arena, analysis, &bytes, &error) == AA_OK, "any analysis can be stored");
	require(aa_decode(arena, bytes, &back, &error) == AA_OK, "what was stored can be read");
	require(aa_encode(arena, back, &again, &error) == AA_OK, "what was read can be stored");
	require(bytes.n == again.n && memcmp(bytes.p, again.p, bytes.n) == 0, "the stored form round-trips");
	return bytes;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	AaRequest	request = {.text = (const char *) data, .length = size, .published = size & 1 ? 19800 : AA_NO_DAY,
	.explain = true};
	AaArena    *one = aa_arena_create(&heap);
	AaArena    *two = aa_arena_create(&heap);
	AaText		first;
	AaText		second;

	text_characters = count_characters(data, size);
	first = analyze(one, &request);
	second = analyze(two, &request);
	require(first.n == second.n && memcmp(first.p, second.p, first.n) == 0, "the same text gives the same analysis");
	aa_arena_free(one);
	aa_arena_free(two);
	return 0;
}
