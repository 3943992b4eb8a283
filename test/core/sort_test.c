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

/* n items with few keys, so that most are equal to others. */
static bool
sorts(AaArena *arena, uint32_t n, uint32_t *seed)
{
	Item		items[70];

	for (uint32_t i = 0; i < n; i++)
		items[i] = (Item) {(*seed = *seed * 1103515245 + 12345) >> 16 & 7, i};
	aa_sort(arena, items, n, sizeof(Item), precedes);
	for (uint32_t i = 1; i < n; i++)
	{
		const Item *a = &items[i - 1];
		const Item *b = &items[i];

		if (a->key > b->key || (a->key == b->key && a->place > b->place))
			return false;
	}
	return true;
}

TEST(sorts_and_keeps_the_order_of_equals)
{
	Heap		heap;
	AaArena    *arena;
	jmp_buf		escape;

	heap_init(&heap, UINT64_MAX);
	arena = aa_arena_create(&heap.alloc);
	if (CHECK(AA_TRY(arena, escape)))
	{
		uint32_t	seed = 1;

		for (uint32_t n = 0; n <= 70; n++)
			if (!CHECK(sorts(arena, n, &seed)))
				printf("#   %u items\n", n);
	}
	aa_arena_free(arena);
}
