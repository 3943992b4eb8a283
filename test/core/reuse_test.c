/*
 * reuse_test.c: what two texts share, and groups of articles.
 */
#include <time.h>

#include "check.h"

#include "core/cluster.h"
#include "core/reuse.h"

typedef struct Compared
{
	Heap		heap;
	AaArena    *arena;
	AaReuse		reuse;
} Compared;

static Compared *
compare(const char *a, const char *b)
{
	Compared   *c = malloc(sizeof(Compared));
	AaError		error;

	heap_init(&c->heap, UINT64_MAX);
	c->arena = aa_arena_create(&c->heap.alloc);
	CHECK(aa_reuse(test_engine(), c->arena, (AaText) {a, (uint32_t) strlen(a)}, (AaText) {b, (uint32_t) strlen(b)},
				   &c->reuse, &error) == AA_OK);
	return c;
}

static void
release(Compared *c)
{
	aa_arena_free(c->arena);
	CHECK_INT(c->heap.open, 0);
	free(c);
}

/* "shared 9; added 3": kinds with the larger number of words. */
static void
check_outline(const char *a, const char *b, const char *want)
{
	static const char *const kinds[] = {"shared", "moved", "rewritten", "added", "cut"};
	Compared   *c = compare(a, b);
	char		out[512] = "";
	size_t		n = 0;

	for (uint32_t i = 0; i < c->reuse.n; i++)
	{
		const AaPassage *p = &c->reuse.passages[i];

		n += (size_t) snprintf(out + n, sizeof(out) - n, "%s%s %u", i ? "; " : "", kinds[p->kind],
							   p->a_words > p->b_words ? p->a_words : p->b_words);
	}
	CHECK_TEXT(((AaText) {out, (uint32_t) n}), want);
	release(c);
}

#define FIRST "The harbour board of Tarn sold its last steam tug to a museum"
#define SECOND "Divers found two anchors and a brass bell under the old pier"
#define THIRD "Fares on the island ferry rise by a tenth in the spring"

TEST(passages_are_told_apart)
{
	check_outline(FIRST, FIRST, "shared 13");
	check_outline(FIRST ". " SECOND, SECOND ". " FIRST, "moved 12; shared 13");
	check_outline(FIRST ". " SECOND ". " THIRD, FIRST ". " THIRD, "shared 13; cut 12; shared 12");
	check_outline(FIRST ". " THIRD, FIRST ". " SECOND ". " THIRD, "shared 13; added 12; shared 12");
	check_outline(FIRST " today. " THIRD, FIRST " last week. " THIRD, "shared 13; rewritten 2; shared 12");
	check_outline(FIRST, SECOND " " SECOND, "added 24; cut 13");
	check_outline("", "", "");
	check_outline("", "New words", "added 2");
	check_outline("Old words", "", "cut 2");
}

TEST(case_and_marks_are_no_change)
{
	check_outline("“" FIRST "”, he said", "THE HARBOUR BOARD, OF TARN, SOLD ITS LAST STEAM TUG: TO A MUSEUM he said", "shared 15");
}

TEST(spans_count_characters)
{
	Compared   *c = compare("Ü " FIRST, FIRST " ü");

	CHECK_INT(c->reuse.n, 3);
	CHECK_INT(c->reuse.passages[0].a.start, 1);
	CHECK_INT(c->reuse.passages[1].a.start, 3);
	CHECK_INT(c->reuse.passages[1].b.start, 1);
	CHECK_TEXT(c->reuse.passages[1].b_text, FIRST);
	release(c);
}

static char *
random_words(uint32_t n, uint32_t range, uint32_t seed)
{
	char	   *text = malloc((size_t) n * 8 + 1);
	char	   *p = text;

	for (uint32_t i = 0; i < n; i++)
	{
		seed = seed * 1664525u + 1013904223u;
		p += sprintf(p, "w%c%c%c ", 'a' + (int) ((seed >> 8) % range), 'a' + (int) ((seed >> 16) % range), 'a' + (int) ((seed >> 24) % range));
	}
	*p = '\0';
	return text;
}

/* Every word of both texts stands in one passage, and passages of b follow each other. */
static void
check_cover(const Compared *c)
{
	uint32_t	a = 0,
				b = 0,
				end = 0;

	for (uint32_t i = 0; i < c->reuse.n; i++)
	{
		const AaPassage *p = &c->reuse.passages[i];

		a += p->a_words;
		b += p->b_words;
		if (p->b_words != 0)
		{
			CHECK(p->b.start > end && p->b.end > p->b.start);
			end = p->b.end - 1;
		}
	}
	CHECK_INT(a, c->reuse.a_words);
	CHECK_INT(b, c->reuse.b_words);
}

TEST(a_megabyte_takes_a_moment)
{
	static const uint32_t ranges[] = {26, 3, 1};	/* 1: one word all over */

	for (size_t i = 0; i < 3; i++)
	{
		char	   *a = random_words(200000, ranges[i], 1);
		char	   *b = random_words(200000, ranges[i], 2);
		clock_t		begun = clock();
		Compared   *c;

		memcpy(b + 5 * 50000, a + 5 * 120000, 5 * 60000);
		c = compare(a, b);
		CHECK(clock() - begun < 30 * CLOCKS_PER_SEC);	/* under the sanitizers, on a busy machine */
		check_cover(c);
		release(c);
		free(a);
		free(b);
	}
}

/* Fibonacci words over two words: every run of words comes again and again, whatever its length. */
static char *
fibonacci_words(const char *first, const char *second, size_t size)
{
	char	   *text = malloc(3 * size);
	size_t		before = (size_t) sprintf(text, "%s ", first);
	size_t		n = before + (size_t) sprintf(text + before, "%s ", second);

	while (n < size)
	{
		size_t		grown = n + before;

		memmove(text + n, text, before);
		before = n;
		n = grown;
	}
	text[n] = '\0';
	return text;
}

TEST(words_that_come_again_and_again_take_no_longer)
{
	char	   *a = fibonacci_words("a", "b", 1000000);
	char	   *b = fibonacci_words("b", "a", 1000000);
	clock_t		begun = clock();
	Compared   *c = compare(a, b);

	CHECK(clock() - begun < 10 * CLOCKS_PER_SEC);
	check_cover(c);
	release(c);
	free(a);
	free(b);
}

/* ---- clusters ---- */

static AaSketch
sketch_of(const char *text)
{
	Heap		heap;
	AaArena    *arena;
	AaRequest	request = {.text = text, .length = strlen(text), .published = AA_NO_DAY};
	AaFingerprint f;
	AaSketch	s;
	AaError		error;

	heap_init(&heap, UINT64_MAX);
	arena = aa_arena_create(&heap.alloc);
	CHECK(aa_fingerprint(test_engine(), arena, &request, NULL, &f, &error) == AA_OK);
	aa_fingerprint_view(&f, &s);
	aa_arena_free(arena);
	return s;
}

static void
cluster(AaMember *members, uint32_t n)
{
	Heap		heap;
	AaArena    *arena;
	AaError		error;

	heap_init(&heap, UINT64_MAX);
	arena = aa_arena_create(&heap.alloc);
	CHECK(aa_cluster(arena, members, n, AA_SIMILARITY_THRESHOLD, &error) == AA_OK);
	aa_arena_free(arena);
	CHECK_INT(heap.open, 0);
}

/* Good until eight more are made. */
static AaMember
member(const char *text)
{
	static AaSketch sketches[8];
	static uint32_t n;
	AaSketch   *sketch = &sketches[n++ % 8];

	*sketch = sketch_of(text);
	return (AaMember) {.sketch = sketch, .given = AA_NO_CLUSTER};
}

TEST(articles_are_grouped_by_story)
{
	AaMember	m[] = {member(FIRST ". " SECOND "."), member(THIRD "."), member(FIRST ". " SECOND " again."),
	member(""), member(THIRD "."), member("")};

	cluster(m, 6);
	CHECK_INT(m[0].first, 0);
	CHECK_INT(m[2].first, 0);
	CHECK_INT(m[4].first, 1);
	CHECK(m[4].similarity == 1);
	CHECK_INT(m[3].first, 3);
	CHECK_INT(m[5].first, 5);
}

TEST(given_clusters_stay_apart_and_take_in_new_ones)
{
	AaMember	m[] = {member(FIRST "."), member(FIRST " again."), member(FIRST " today."), member(SECOND ".")};

	m[0].given = 0;
	m[1].given = 1;
	m[3].given = 1;
	cluster(m, 4);
	CHECK_INT(m[0].first, 0);
	CHECK_INT(m[1].first, 1);
	CHECK_INT(m[3].first, 1);
	CHECK(m[2].first == 0 || m[2].first == 1);
}

TEST(fifty_thousand_copies_are_no_matter)
{
	uint32_t	n = 50000;
	AaMember   *m = malloc(n * sizeof(AaMember));
	AaSketch   *sketches = malloc(n * sizeof(AaSketch));
	clock_t		begun = clock();

	for (uint32_t i = 0; i < n; i++)
	{
		m[i] = i == 0 ? member(FIRST ". " SECOND ". " THIRD ".") : m[0];
		sketches[i] = *m[i].sketch;
		sketches[i].text = i % 20000;	/* as if words differed that no shingle has */
		m[i].sketch = &sketches[i];
	}
	cluster(m, n);
	CHECK(clock() - begun < 60 * CLOCKS_PER_SEC);
	for (uint32_t i = 0; i < n; i += 4999)
		CHECK_INT(m[i].first, 0);
	free(sketches);
	free(m);
}
