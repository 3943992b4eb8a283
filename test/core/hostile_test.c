/*
 * hostile_test.c: texts that are made to be slow, or to count further than numbers go.
 *
 * Each of them was quadratic once, or ran past the end of an integer.  A limit of CPU seconds tells linear from quadratic
 * time by two orders of magnitude, also under the sanitizers.
 */
#include <time.h>

#include "check.h"

#include "core/doc.h"
#include "core/reuse.h"

#define LIMIT 4.0				/* seconds of CPU */

static double
seconds(void)
{
	return (double) clock() / CLOCKS_PER_SEC;
}

/* At least n bytes of one piece, again and again, and what stands behind them; to be freed. */
static char *
fill(const char *piece, size_t n, const char *tail)
{
	size_t		one = strlen(piece);
	char	   *text = malloc(n + one + strlen(tail) + 1);
	size_t		used = 0;

	for (; used < n; used += one)
		memcpy(text + used, piece, one);
	strcpy(text + used, tail);
	return text;
}

/* The longest time in which nobody asked whether the query was cancelled, and when that was asked last. */
static double longest;
static double asked;

static void
ask(void *arg)
{
	double		now = seconds();

	(void) arg;
	if (now - asked > longest)
		longest = now - asked;
	asked = now;
}

/* Reads n bytes of one piece; the longest time without a question as a share of the whole. */
static double
deafness(const char *piece, size_t n)
{
	char	   *text = fill(piece, n, "");
	AaRequest	request = {.text = text, .length = strlen(text), .published = AA_NO_DAY};
	AaAnalysis *analysis;
	AaError		error;
	Heap		heap;
	AaArena    *arena;
	double		start = seconds();

	heap_init(&heap, UINT64_MAX);
	heap.alloc.poll = ask;
	longest = 0;
	asked = start;
	arena = aa_arena_create(&heap.alloc);
	CHECK_INT(aa_analyze(test_engine(), arena, &request, &analysis, &error), AA_OK);
	ask(NULL);
	aa_arena_free(arena);
	free(text);
	return longest / (asked - start);
}

TEST(long_texts_can_be_cancelled_at_any_time)
{
	static const char *const pieces[] = {"By John\n", "He said he was told he ", "Ahmad Al Sharaa ", "killed two people and ", "日本語"};

	for (size_t i = 0; i < sizeof(pieces) / sizeof(pieces[0]); i++)
		if (!CHECK(deafness(pieces[i], 2000000) < 0.3))
			printf("#   %s\n", pieces[i]);
}

/* Seconds from the page to its sentences. */
static double
cut(const char *text)
{
	Heap		heap;
	AaRequest	request = {.text = text, .length = strlen(text), .published = AA_NO_DAY};
	AaArena    *arena;
	jmp_buf		escape;
	double		start = seconds();

	heap_init(&heap, UINT64_MAX);
	arena = aa_arena_create(&heap.alloc);
	if (AA_TRY(arena, escape))
	{
		AaDoc	   *doc = aa_doc_create(test_engine(), arena, &request);

		aa_clean_run(doc);
		aa_token_run(doc);
		aa_sentence_run(doc);
	}
	aa_arena_free(arena);
	return seconds() - start;
}

TEST(chains_and_runs_are_cut_in_linear_time)
{
	static const char *const pieces[] = {"a.", ".", "\"", "a'", "1,", "1.", "-", "é", "(", "a-", "..a ", ". a "};

	for (size_t i = 0; i < sizeof(pieces) / sizeof(pieces[0]); i++)
	{
		char	   *text = fill(pieces[i], 300000, "bb\n");

		if (!CHECK(cut(text) < LIMIT))
			printf("#   %s\n", pieces[i]);
		free(text);
	}
}

/* A page of many titles before its story: of each of them what follows it was asked. */
TEST(quotations_among_titles_take_linear_time)
{
	enum { TITLES = 300000 };
	Heap		heap;
	AaAnalysis	analysis = {0};
	AaDoc		doc = {.engine = test_engine(), .analysis = &analysis, .text = "\"a", .length = 2, .english = true};
	jmp_buf		escape;
	double		start = seconds();

	heap_init(&heap, UINT64_MAX);
	doc.arena = aa_arena_create(&heap.alloc);
	if (AA_TRY(doc.arena, escape))
	{
		doc.n_tokens = 2 * TITLES;
		doc.tokens = aa_arena_alloc(doc.arena, doc.n_tokens * sizeof(AaToken));
		for (uint32_t i = 0; i < TITLES; i++)
		{
			AaBlock    *block = aa_vec_push(doc.arena, &doc.blocks_, sizeof(AaBlock));
			AaSentence *sentence = aa_vec_push(doc.arena, &doc.sentences_, sizeof(AaSentence));

			*block = (AaBlock) {.span = {0, 2}, .kind = AA_BLOCK_SUBHEADLINE, .first = 2 * i, .last = 2 * i + 2};
			*sentence = (AaSentence) {.first = 2 * i, .last = 2 * i + 2, .block = i};
			doc.tokens[2 * i] = (AaToken) {.start = 0, .end = 1, .kind = AA_TOKEN_QUOTE, .shape = AA_SHAPE_SPACE};
			doc.tokens[2 * i + 1] = (AaToken) {.start = 1, .end = 2, .kind = AA_TOKEN_WORD};
		}
		aa_quotation_run(&doc);
		CHECK_INT(doc.quotations_.n, TITLES);
	}
	aa_arena_free(doc.arena);
	CHECK(seconds() - start < LIMIT);
}

TEST(figures_that_no_number_holds_are_cut)
{
	Article    *a = article_read("Six hundred hundred hundred hundred hundred hundred hundred hundred hundred hundred people "
								 "were killed in the raid.", day(2024, 5, 1));

	CHECK_INT(AA_COUNT(a->analysis, casualties), 1);
	CHECK_INT(AA_RECORDS(a->analysis, casualties)[0].best, INT64_C(1000000000000000));
	article_free(a);
}

TEST(lengths_that_no_calendar_holds_are_written)
{
	Article    *a = article_read("The siege lasted 21,000,000 fortnights.", day(2024, 5, 1));

	CHECK_INT(AA_COUNT(a->analysis, dates), 1);
	CHECK_TEXT(AA_RECORDS(a->analysis, dates)[0].value, "P294000000D");
	article_free(a);
}

/* Many short passages in the opposite order, each before other words: all of those were held against one long part. */
TEST(reuse_of_shuffled_passages_takes_linear_time)
{
	enum { RUNS = 10000, WORDS = 600000, SIZE = 16 * (WORDS + 20 * RUNS) };
	char	   *a = malloc(SIZE),
			   *b = malloc(SIZE);
	size_t		n = 0,
				m = 0;
	Heap		heap;
	AaArena    *arena;
	AaReuse		reuse;
	AaError		error;
	double		start;

	for (int i = 0; i < RUNS; i++)
		n += (size_t) sprintf(a + n, "w%d x%d y%d z%d ", i, i, i, i);
	for (int i = 0; i < WORDS; i++)
		n += (size_t) sprintf(a + n, "u%d ", i);
	for (int i = RUNS; i-- > 0;)
	{
		m += (size_t) sprintf(b + m, "w%d x%d y%d z%d ", i, i, i, i);
		for (int k = 0; k < 13; k++)
			m += (size_t) sprintf(b + m, "v%d ", 13 * i + k);
	}
	heap_init(&heap, UINT64_MAX);
	arena = aa_arena_create(&heap.alloc);
	start = seconds();
	CHECK_INT(aa_reuse(test_engine(), arena, (AaText) {a, (uint32_t) n}, (AaText) {b, (uint32_t) m}, &reuse, &error), AA_OK);
	CHECK_INT(reuse.n, 2 * RUNS + 1);	/* of the long part no word stands in b: it was cut, none of it rewritten */
	CHECK(seconds() - start < LIMIT);
	aa_arena_free(arena);
	free(a);
	free(b);
}
