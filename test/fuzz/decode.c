/*
 * decode.c: any bytes may arrive as a stored analysis (COPY BINARY, replication, a damaged page).
 *
 * They are refused with an offset inside of them, or they are an analysis that is stored again as the same bytes.  An
 * input is either these bytes, behind a zero, or, so that the fuzzer gets deep without a seed of every format version,
 * a list of edits of a good value: where (two bytes) and what (one byte); the first two bytes say how much to cut off.
 */
#include "heap.h"

#define STORY_LENGTH (sizeof(story) - 1)
#define MAX_VALUE 4096

static const char story[] =
	"Blast kills 14 in market\n\nGAROWE, March 3 (Example Wire) - At least 14 people, among them three children, were "
	"killed and 30 others wounded on Monday, police said. \"We counted 14 bodies,\" said Dr Ali Example of the Example "
	"Monitor (EM) in Paris. More than 1,200 have died since 2021.";

static uint8_t value[MAX_VALUE];
static size_t value_size;

/* The stored form of the story, once. */
static void
make_value(void)
{
	AaRequest	request = {.text = story, .length = STORY_LENGTH, .published = 19800};
	AaArena    *arena = aa_arena_create(&heap);
	AaAnalysis *analysis;
	AaText		bytes;
	AaError		error;

	require(aa_analyze(fuzz_engine(), arena, &request, &analysis, &error) == AA_OK, "the story can be analysed");
	require(aa_encode(arena, analysis, &bytes, &error) == AA_OK, "its analysis can be stored");
	value_size = bytes.n < MAX_VALUE ? bytes.n : MAX_VALUE;
	memcpy(value, bytes.p, value_size);
	aa_arena_free(arena);
}

/* The good value after the edits; its size in *size, its memory to be freed. */
static uint8_t *
edited(const uint8_t *edits, size_t *size)
{
	uint8_t    *copy;
	size_t		cut = *size >= 2 ? ((size_t) edits[0] << 8 | edits[1]) : 0;
	size_t		n = cut < value_size ? value_size - cut : value_size;

	copy = malloc(n);
	memcpy(copy, value, n);
	for (size_t i = 2; i + 2 < *size; i += 3)
		copy[((size_t) edits[i] << 8 | edits[i + 1]) % n] = edits[i + 2];
	*size = n;
	return copy;
}

static void
decode(const uint8_t *data, size_t size)
{
	AaArena    *arena = aa_arena_create(&heap);
	AaText		bytes = {(const char *) data, (uint32_t) size};
	AaAnalysis *analysis;
	AaText		again;
	AaError		error;

	if (aa_decode(arena, bytes, &analysis, &error) == AA_OK)
	{
		require(aa_encode(arena, analysis, &again, &error) == AA_OK, "what was accepted can be stored");
		require(again.n == size && memcmp(again.p, data, size) == 0, "there is one stored form of an analysis");
	}
	else
		require(error.code == AA_CORRUPT && error.offset <= size, "refusal says where");
	aa_arena_free(arena);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	uint8_t    *copy;

	if (value_size == 0)
		make_value();
	if (size > 0 && data[0] == 0)
	{
		decode(data + 1, size - 1);
		return 0;
	}
	copy = edited(data, &size);
	decode(copy, size);
	free(copy);
	return 0;
}
