/*
 * failure_test.c: memory that runs out at any allocation gives AA_NOMEM, no leak and no crash; the poll callback is
 * called often enough; a text of any size costs memory linear in its length.
 */
#include "check.h"

static const char story[] =
	"Blast kills 14 in market\n\n"
	"GAROWE, March 3 (Example Wire) - At least 14 people, among them three children, were killed and 30 others wounded "
	"when a bomb went off in a market on Monday, police said.\n\n"
	"\"We have counted 14 bodies,\" said Ali Warsame Example, the director of the town's hospital. He added that two "
	"of the wounded were in a critical condition. The Example Monitor for Human Rights (EMHR) said 16 died.\n\n"
	"More than 1,200 people have been killed in the region since 2021, according to the EMHR.\n";

/* Reads the story with room for `left` allocations; true when it was read. */
static bool
read_with(const AaEngine *engine, uint64_t left, uint64_t *given)
{
	AaRequest	request = {.text = story, .length = sizeof(story) - 1, .published = day(2025, 3, 4), .explain = true};
	AaAnalysis *analysis = NULL;
	AaArena    *arena;
	AaError		error = {AA_OK, 0, ""};
	Heap		heap;
	AaResult	result = AA_NOMEM;

	heap_init(&heap, left);
	arena = aa_arena_create(&heap.alloc);
	if (arena != NULL)
	{
		AaText		bytes;

		result = aa_analyze(engine, arena, &request, &analysis, &error);
		if (result == AA_OK)
			result = aa_encode(arena, analysis, &bytes, &error);
		CHECK(result == AA_OK || (result == AA_NOMEM && error.code == AA_NOMEM && error.message[0] != '\0'));
		aa_arena_free(arena);
	}
	CHECK_INT(heap.open, 0);
	*given = heap.given;
	return result == AA_OK;
}

TEST(analysis_survives_failure_of_every_allocation)
{
	uint64_t	given = 0;
	uint64_t	left = 0;

	while (!read_with(test_engine(), left, &given))
		left++;
	CHECK(left >= 2);			/* the arena itself and a block, or nothing was tried */
	CHECK_INT(given, left);		/* each of them failed once */
}

TEST(engine_survives_failure_of_every_allocation)
{
	uint64_t	left = 0;
	bool		built = false;

	for (; !built; left++)
	{
		AaEngine   *engine;
		AaError		error;
		Heap		heap;

		heap_init(&heap, left);
		built = aa_engine_create(&heap.alloc, &engine, &error) == AA_OK;
		CHECK(built == (engine != NULL));
		CHECK(built || error.code == AA_NOMEM);
		aa_engine_free(engine);
		CHECK_INT(heap.open, 0);
	}
	CHECK(left >= 2);
}

/* Bytes of many copies of the story, to be freed. */
static char *
repeat(size_t copies, size_t *n)
{
	size_t		one = sizeof(story) - 1;
	char	   *text = malloc(one * copies);

	for (size_t i = 0; i < copies; i++)
		memcpy(text + i * one, story, one);
	*n = one * copies;
	return text;
}

/* Bytes of memory that the analysis of so many copies takes. */
static uint64_t
memory_of(size_t copies)
{
	size_t		n;
	char	   *text = repeat(copies, &n);
	Article    *a = article_read_n(text, n, day(2025, 3, 4));
	uint64_t	bytes = a->heap.bytes;

	article_free(a);
	free(text);
	return bytes;
}

TEST(memory_is_linear_in_the_text)
{
	/* ten times the text: at most twice ten times the memory, since blocks and vectors double */
	CHECK(memory_of(1000) <= 20 * memory_of(100));
}

TEST(long_texts_poll)
{
	size_t		n;
	char	   *text = repeat(500, &n);
	Article    *a = article_read_n(text, n, day(2025, 3, 4));

	/* 100 ms must never pass without a poll; at 10 MB/s that is 1 MB, and 50 kB leaves room for a slow machine */
	CHECK(a->heap.polls >= n / 50000);
	article_free(a);
	free(text);
}

TEST(empty_and_white_texts_are_empty_analyses)
{
	static const char *const texts[] = {"", " ", "\n\n\t", "\xc2\xa0", "\xef\xbb\xbf"};

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
	{
		Article    *a = article_read(texts[i], AA_NO_DAY);

		CHECK_INT(AA_COUNT(a->analysis, casualties), 0);
		CHECK_INT(AA_COUNT(a->analysis, entities), 0);
		CHECK_INT(AA_COUNT(a->analysis, quotes), 0);
		CHECK_INT(AA_COUNT(a->analysis, dates), 0);
		article_free(a);
	}
}
