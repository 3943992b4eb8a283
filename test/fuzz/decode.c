/*
 * decode.c: any bytes may arrive as a stored analysis (COPY BINARY, replication, a damaged page).
 *
 * They are refused with an offset inside of them, or they are an analysis that is stored again as the same bytes, and
 * that all readers can read, whatever it says.  An input is either these bytes, behind a zero, or, so that the fuzzer gets deep without a seed of every format version,
 * a list of edits of a good value: where (two bytes) and what (one byte); the first two bytes say how much to cut off.
 */
#include "heap.h"

#include "core/code.h"
#include "core/highlight.h"
#include "core/key.h"

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

/* What an accepted analysis says need not be true of any text: parts of themselves, figures below zero, spans behind the end. */
static void
read_all(AaArena *arena, const AaAnalysis *analysis)
{
	static const char *const schemes[] = {"literal", "acled", "gtd", "ucdp", "airwars"};
	AaText		html;
	AaTexts		keys;
	AaToll		coded;
	AaError		error;

	for (uint8_t kind = 0; kind < AA_casualty_kind_COUNT; kind++)
	{
		AaToll		toll = aa_toll(analysis, kind, kind & 1);

		require(toll.best == AA_NO_INT || toll.best >= 0, "nobody takes from a toll");
	}
	for (uint32_t i = 0; i < AA_COUNT(analysis, casualties); i++)
		for (size_t s = 0; s < sizeof(schemes) / sizeof(schemes[0]); s++)
			require(aa_code(&AA_RECORDS(analysis, casualties)[i], schemes[s], &coded), "every scheme codes every figure");
	require(aa_highlight(arena, (AaText) {story, STORY_LENGTH}, analysis, &html, &error) == AA_OK, "any spans can be marked");
	require(aa_entity_keys(arena, analysis, &keys, &error) == AA_OK, "any entities have keys");
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
		read_all(arena, analysis);
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
