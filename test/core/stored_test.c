/*
 * stored_test.c: the stored form: there and back, and nothing else is believed.
 */
#include <math.h>

#include "check.h"
#include "core/arena.h"
#include "core/codec.h"

static AaText
text(const char *s)
{
	return (AaText) {s, (uint32_t) strlen(s)};
}

static AaAnalysis *
sample(AaArena *arena)
{
	static AaText aliases[] = {{"the Observatory", 15}, {"", 0}};
	static AaSpan mentions[] = {{1, 6}, {900, 1200000}};
	const AaSketch sketch = {.version = AA_FINGERPRINT_VERSION, .keys = 1, .shingles = 2, .key = {5}, .bits = {3}};
	AaAnalysis *a = aa_arena_alloc(arena, sizeof(AaAnalysis));
	AaCasualty *c = aa_analysis_push(arena, a, AA_SECTION_casualties);
	AaEntity   *e = aa_analysis_push(arena, a, AA_SECTION_entities);
	AaHeader   *h = aa_analysis_push(arena, a, AA_SECTION_header);

	a->extractor = 7;
	a->dictionary = text("desk");
	a->dictionary_version = -3;
	aa_fingerprint_store(&sketch, &a->fingerprint);
	aa_analysis_push(arena, a, AA_SECTION_casualties);
	c->ordinal = 1;
	c->kind = AA_casualty_kind_facilities_hit;
	c->low = -1;
	c->best = INT64_MAX;
	c->victims = text("Mar\xc3\xa9" "chal");
	c->victim_class = 1u << AA_victim_class_unknown | 1;
	c->latitude = -35.123456789;
	c->period = (AaPeriod) {AA_DAY_OPEN_PAST, 0};
	c->in_headline = true;
	c->span = (AaSpan) {1, 300};
	e->aliases = (AaTexts) {aliases, 2};
	e->mentions = (AaSpans) {mentions, 2};
	h->published = AA_LAST_DAY;
	return a;
}

static void
check_same(const AaAnalysis *a, const AaAnalysis *b)
{
	const AaCasualty *c = &AA_RECORDS(b, casualties)[0];

	CHECK_INT(b->extractor, 7);
	CHECK_TEXT(b->dictionary, "desk");
	CHECK_INT(b->dictionary_version, -3);
	CHECK(memcmp(&b->fingerprint, &a->fingerprint, sizeof(AaFingerprint)) == 0);
	CHECK_INT(AA_COUNT(b, casualties), 2);
	CHECK_INT(AA_COUNT(b, quotes), 0);
	CHECK_INT(c->kind, AA_casualty_kind_facilities_hit);
	CHECK_INT(c->low, -1);
	CHECK_INT(c->best, INT64_MAX);
	CHECK_INT(c->high, AA_NO_INT);
	CHECK_TEXT(c->victims, "Mar\xc3\xa9" "chal");
	CHECK_TEXT(c->cause, NULL);
	CHECK_INT(c->victim_class, 1u << AA_victim_class_unknown | 1);
	CHECK(fabs(c->latitude + 35.12346) < 1e-9);
	CHECK(isnan(c->longitude));
	CHECK_INT(c->period.first, AA_DAY_OPEN_PAST);
	CHECK_INT(c->period.last, 0);
	CHECK(c->in_headline);
	CHECK_INT(c->span.end, 300);
	CHECK_INT(c->sentence.start, UINT32_MAX);
	CHECK_INT(AA_RECORDS(b, casualties)[1].kind, AA_NO_ENUM);
	CHECK_INT(AA_RECORDS(b, entities)[0].aliases.n, 2);
	CHECK_TEXT(AA_RECORDS(b, entities)[0].aliases.items[1], "");
	CHECK_INT(AA_RECORDS(b, entities)[0].mentions.items[1].end, 1200000);
	CHECK_INT(AA_RECORDS(b, header)[0].published, AA_RECORDS(a, header)[0].published);
}

TEST(analysis_comes_back_from_its_bytes)
{
	Heap		heap;
	AaArena    *arena;
	AaAnalysis *a,
			   *b;
	AaText		bytes,
				again;
	AaError		error;

	heap_init(&heap, UINT64_MAX);
	arena = aa_arena_create(&heap.alloc);
	a = sample(arena);
	CHECK_INT(aa_encode(arena, a, &bytes, &error), AA_OK);
	CHECK_INT(aa_decode(arena, bytes, &b, &error), AA_OK);
	check_same(a, b);
	CHECK_INT(aa_encode(arena, b, &again, &error), AA_OK);
	CHECK(again.n == bytes.n && memcmp(again.p, bytes.p, bytes.n) == 0);
	aa_arena_free(arena);
}

/* Whatever byte is changed, the bytes are refused, or they are the one way to write what they say. */
static void
check_canonical(const AaAlloc *alloc, AaText bytes)
{
	AaArena    *arena = aa_arena_create(alloc);
	AaAnalysis *a;
	AaText		again;
	AaError		error;

	if (aa_decode(arena, bytes, &a, &error) == AA_OK)
	{
		CHECK_INT(aa_encode(arena, a, &again, &error), AA_OK);
		CHECK(again.n == bytes.n && memcmp(again.p, bytes.p, bytes.n) == 0);
	}
	else
	{
		CHECK_INT(error.code, AA_CORRUPT);
		CHECK(error.offset <= bytes.n);
	}
	aa_arena_free(arena);
}

TEST(damaged_bytes_are_refused_or_canonical)
{
	Heap		heap;
	AaArena    *arena;
	AaText		bytes;
	AaError		error;
	char	   *copy;

	heap_init(&heap, UINT64_MAX);
	arena = aa_arena_create(&heap.alloc);
	CHECK_INT(aa_encode(arena, sample(arena), &bytes, &error), AA_OK);
	for (uint32_t n = 0; n < bytes.n; n++)
	{
		AaAnalysis *a;

		copy = malloc(n + 1);
		memcpy(copy, bytes.p, n);
		CHECK_INT(aa_decode(arena, (AaText) {copy, n}, &a, &error), AA_CORRUPT);
		free(copy);
	}
	for (uint32_t i = 0; i < bytes.n; i++)
		for (int bit = 0; bit < 8; bit++)
		{
			copy = malloc(bytes.n);
			memcpy(copy, bytes.p, bytes.n);
			copy[i] ^= (char) (1 << bit);
			check_canonical(&heap.alloc, (AaText) {copy, bytes.n});
			free(copy);
		}
	aa_arena_free(arena);
}

TEST(what_cannot_be_stored_becomes_null)
{
	Heap		heap;
	AaArena    *arena;
	AaAnalysis *a;
	AaCasualty *c;
	AaText		bytes;
	AaError		error;

	heap_init(&heap, UINT64_MAX);
	arena = aa_arena_create(&heap.alloc);
	a = sample(arena);
	c = &AA_RECORDS(a, casualties)[0];
	c->kind = AA_casualty_kind_COUNT;
	c->span = (AaSpan) {8, 8};
	c->victims = (AaText) {"a\xff\0b", 4};
	c->period = (AaPeriod) {5, 4};
	c->latitude = INFINITY;
	CHECK_INT(aa_encode(arena, a, &bytes, &error), AA_OK);
	CHECK_INT(aa_decode(arena, bytes, &a, &error), AA_OK);
	c = &AA_RECORDS(a, casualties)[0];
	CHECK_INT(c->kind, AA_NO_ENUM);
	CHECK_INT(c->span.start, UINT32_MAX);
	CHECK_TEXT(c->victims, "a\xef\xbf\xbd\xef\xbf\xbd" "b");
	CHECK_INT(c->period.first, AA_NO_DAY);
	CHECK(isnan(c->latitude));
	aa_arena_free(arena);
}

TEST(failing_memory_is_reported_by_the_codec)
{
	Heap		plenty,
				heap;
	AaArena    *arena,
			   *poor;
	AaText		bytes;
	AaAnalysis *a;
	AaError		error;

	heap_init(&plenty, UINT64_MAX);
	arena = aa_arena_create(&plenty.alloc);
	CHECK_INT(aa_encode(arena, sample(arena), &bytes, &error), AA_OK);
	heap_init(&heap, 1);
	poor = aa_arena_create(&heap.alloc);
	CHECK_INT(aa_decode(poor, bytes, &a, &error), AA_NOMEM);
	CHECK_INT(aa_encode(poor, sample(arena), &bytes, &error), AA_NOMEM);
	aa_arena_free(poor);
	aa_arena_free(arena);
	CHECK_INT(heap.open, 0);
}
