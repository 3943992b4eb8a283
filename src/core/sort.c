/*
 * sort.c: merge sort from the bottom up: stable, without recursion, in linear memory.
 */
#include <string.h>

#include "sort.h"

/* Merges items [start, middle) and [middle, end) of `from` into the same places of `to`. */
static void
merge(const char *from, char *to, size_t start, size_t middle, size_t end, size_t size, AaPrecedes precedes)
{
	size_t		i = start,
				k = middle;

	for (size_t out = start; out < end; out++)
	{
		bool		left = i < middle && (k >= end || !precedes(from + k * size, from + i * size));

		memcpy(to + out * size, from + (left ? i++ : k++) * size, size);
	}
}

void
aa_sort(AaArena *arena, void *items, uint32_t n, size_t size, AaPrecedes precedes)
{
	char	   *from = items;
	char	   *to = n > 1 ? aa_arena_alloc(arena, n * size) : NULL;

	for (size_t width = 1; width < n; width *= 2)
	{
		char	   *swap = from;

		for (size_t start = 0; start < n; start += 2 * width)
		{
			merge(from, to, start, start + width < n ? start + width : n, start + 2 * width < n ? start + 2 * width : n, size, precedes);
			aa_arena_poll(arena);
		}
		from = to;
		to = swap;
	}
	if (from != items)
		memcpy(items, from, n * size);
}
