/*
 * codec_test.c: the stored form comes back as it was, and no damaged byte of it is believed.
 */
#include "check.h"

#include "core/arena.h"

static const char story[] =
	"FREETOWN, May 9 (Example Wire) - Flooding has killed 31 people and displaced about 4,000 families since Tuesday, the "
	"disaster agency said. \"Whole streets are gone,\" said Aminata Example, the mayor. Nine people were still missing.";

static AaText
encode(Article *a)
{
	AaText		bytes = {NULL, 0};
	AaError		error;

	CHECK_INT(aa_encode(a->arena, a->analysis, &bytes, &error), AA_OK);
	return bytes;
}

TEST(stored_form_round_trips)
{
	Article    *a = article_read(story, day(2025, 5, 10));
	AaText		first = encode(a);
	AaText		second;
	AaAnalysis *back;
	AaError		error;

	CHECK_INT(aa_decode(a->arena, first, &back, &error), AA_OK);
	CHECK_INT(aa_encode(a->arena, back, &second, &error), AA_OK);
	CHECK_INT(second.n, first.n);
	CHECK(memcmp(first.p, second.p, first.n) == 0);
	for (int s = 0; s < AA_SECTIONS; s++)
		if (aa_sections[s].stored)
			CHECK_INT(back->sections[s].n, a->analysis->sections[s].n);
	article_free(a);
}

/* Decodes a copy of exactly n bytes, so that the sanitizer sees any read behind them. */
static AaResult
decode_copy(const char *p, uint32_t n)
{
	char	   *copy = malloc(n ? n : 1);
	AaAnalysis *analysis = NULL;
	AaArena    *arena;
	AaError		error = {AA_OK, 0, ""};
	AaResult	result;
	Heap		heap;

	heap_init(&heap, UINT64_MAX);
	arena = aa_arena_create(&heap.alloc);
	memcpy(copy, p, n);
	result = aa_decode(arena, (AaText) {copy, n}, &analysis, &error);
	CHECK(result == AA_OK || (result == AA_CORRUPT && error.offset <= n && error.message[0] != '\0'));
	aa_arena_free(arena);
	CHECK_INT(heap.open, 0);
	free(copy);
	return result;
}

TEST(no_proper_beginning_is_accepted)
{
	Article    *a = article_read(story, day(2025, 5, 10));
	AaText		bytes = encode(a);

	for (uint32_t n = 0; n < bytes.n; n++)
		CHECK_INT(decode_copy(bytes.p, n), AA_CORRUPT);
	article_free(a);
}

TEST(every_single_damaged_byte_is_survived)
{
	static const unsigned char damage[] = {0x00, 0x01, 0x7f, 0x80, 0xff};
	Article    *a = article_read(story, day(2025, 5, 10));
	AaText		bytes = encode(a);
	char	   *copy = malloc(bytes.n);

	memcpy(copy, bytes.p, bytes.n);
	for (uint32_t i = 0; i < bytes.n; i++)
	{
		for (size_t d = 0; d < sizeof(damage); d++)
		{
			copy[i] = (char) damage[d];
			decode_copy(copy, bytes.n);
		}
		copy[i] = bytes.p[i];
	}
	copy[0] = 99;				/* a format of the future */
	CHECK_INT(decode_copy(copy, bytes.n), AA_CORRUPT);
	free(copy);
	article_free(a);
}
