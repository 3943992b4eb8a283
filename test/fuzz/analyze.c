/*
 * analyze.c: any bytes are an article.
 *
 * Whatever the text, it is analysed; every span lies inside of it and is not reversed; the analysis is the same the
 * second time; and its stored form decodes to the same stored form.
 */
#include "spans.h"

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
