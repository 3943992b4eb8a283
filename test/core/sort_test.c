/*
 * sort_test.c: the core's own sort.
 */
#include "check.h"

#include "core/sort.h"

typedef struct Item
{
	uint32_t	key;
	uint32_t	place;			/* before sorting */
} Item;

static bool
precedes(const void *a, const void *b)
{
	return ((const Item *) a)->key < ((const Item *) b)->key;
}

/* Items of every length up to 70, with few keys, so that most are equal to others. */
TEST(sorts_and_keeps_the_order_of_equals)
{
	uint32_t	seed = 1;
	Heap		heap;
	AaArena    *arena;
	jmp_buf		escape;

	heap_init(&heap, UINT64_MAX);
	arena = aa_arena_create(&heap.alloc);
	CHECK(AA_TRY(arena, escape));
	for (uint32_t n = 0; n <= 70; n++)
	{
		Item		items[70];
		bool		sorted = true;

		for (uint32_t i = 0; i < n; i++)
			items[i] = (Item) {(seed = seed * 1103515245 + 12345) >> 16 & 7, i};
		aa_sort(arena, items, n, sizeof(Item), precedes);
		for (uint32_t i = 1; i < n; i++)
			sorted = sorted && (items[i - 1].key < items[i].key ||
								(items[i - 1].key == items[i].key && items[i - 1].place < items[i].place));
		if (!CHECK(sorted))
			printf("#   %u items\n", n);
	}
	aa_arena_free(arena);
}
