/*
 * arena_test.c: zeroed and aligned memory, and every block given back.
 */
#include "check.h"

#include "core/arena.h"

static bool
is_zero(const char *p, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (p[i] != 0)
			return false;
	return true;
}

TEST(arena_memory_is_zeroed_aligned_and_apart)
{
	static const size_t sizes[] = {1, 15, 16, 17, 1000, 40000, 3, 9000000, 24};
	Heap		heap;
	AaArena    *arena;
	jmp_buf		escape;

	heap_init(&heap, UINT64_MAX);
	arena = aa_arena_create(&heap.alloc);
	if (AA_TRY(arena, escape))
	{
		for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++)
		{
			char	   *p = aa_arena_alloc(arena, sizes[i]);

			CHECK(((uintptr_t) p & 15) == 0);
			CHECK(is_zero(p, sizes[i]));
			memset(p, 0xff, sizes[i]);
		}
	}
	else
		CHECK(!"an allocation failed");
	aa_arena_free(arena);
	CHECK_INT(heap.open, 0);
}

TEST(arena_failure_leaves_through_the_entry)
{
	Heap		heap;
	AaArena    *arena;
	jmp_buf		escape;
	volatile bool escaped = false;

	heap_init(&heap, 1);
	arena = aa_arena_create(&heap.alloc);
	if (AA_TRY(arena, escape))
		aa_arena_alloc(arena, 10);
	else
		escaped = true;
	CHECK(escaped);
	CHECK_INT(arena->error.code, AA_NOMEM);
	aa_arena_free(arena);
	CHECK_INT(heap.open, 0);
}

TEST(vectors_grow_and_keep_their_items)
{
	Heap		heap;
	AaArena    *arena;
	jmp_buf		escape;
	AaVec		vec = {0};

	heap_init(&heap, UINT64_MAX);
	arena = aa_arena_create(&heap.alloc);
	if (AA_TRY(arena, escape))
		for (int i = 0; i < 100000; i++)
			*(int *) aa_vec_push(arena, &vec, sizeof(int)) = i;
	CHECK_INT(vec.n, 100000);
	for (uint32_t i = 0; i < vec.n; i += 999)
		CHECK_INT(((int *) vec.items)[i], i);
	aa_arena_free(arena);
}
