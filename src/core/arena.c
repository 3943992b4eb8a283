/*
 * arena.c: bump allocation over an AaAlloc; the only place that asks for memory.
 */
#include <string.h>

#include "arena.h"

#define FIRST_BLOCK ((size_t) 32 * 1024)	/* holds the analysis of a usual article's lede */
#define LARGEST_STEP ((size_t) 8 * 1024 * 1024)	/* blocks double up to this */
#define ALIGNMENT ((size_t) 16)

typedef struct AaArenaBlock
{
	struct AaArenaBlock *older;
	size_t		size;
} AaArenaBlock;

AaArena *
aa_arena_create(const AaAlloc *alloc)
{
	AaArena    *arena = alloc->alloc(alloc->arg, sizeof(AaArena));

	if (arena == NULL)
		return NULL;
	memset(arena, 0, sizeof(*arena));
	arena->alloc = alloc;
	return arena;
}

void
aa_arena_free(AaArena *arena)
{
	const AaAlloc *alloc;

	if (arena == NULL)
		return;
	alloc = arena->alloc;
	for (AaArenaBlock *b = arena->blocks, *older; b != NULL; b = older)
	{
		older = b->older;
		alloc->release(alloc->arg, b);
	}
	alloc->release(alloc->arg, arena);
}

void
aa_arena_lend(AaArena *arena, void *block, size_t size)
{
	char	   *end = (char *) block + size;

	arena->next = (char *) (((uintptr_t) block + ALIGNMENT - 1) & ~(uintptr_t) (ALIGNMENT - 1));
	arena->limit = arena->next < end ? end : arena->next;
	arena->step = size;
}

void
aa_fail(AaArena *arena, AaResult code, uint64_t offset, const char *message)
{
	size_t		n = strlen(message);

	if (n >= sizeof(arena->error.message))
		n = sizeof(arena->error.message) - 1;
	arena->error.code = code;
	arena->error.offset = offset;
	memcpy(arena->error.message, message, n);
	arena->error.message[n] = '\0';
	longjmp(*arena->escape, 1);
}

/* Starts a block with room for `size` bytes; the rest of the newest one is given up. */
static bool
add_block(AaArena *arena, size_t size)
{
	size_t		least = size + sizeof(AaArenaBlock) + ALIGNMENT;
	size_t		want = arena->step ? arena->step : FIRST_BLOCK;
	AaArenaBlock *b;

	if (want < least)
		want = least;			/* one of its own; the steps go on as they were */
	else
		arena->step = want * 2 < LARGEST_STEP ? want * 2 : LARGEST_STEP;
	b = arena->alloc->alloc(arena->alloc->arg, want);
	if (b == NULL)
		return false;
	b->older = arena->blocks;
	b->size = want;
	arena->blocks = b;
	arena->next = (char *) (((uintptr_t) (b + 1) + ALIGNMENT - 1) & ~(uintptr_t) (ALIGNMENT - 1));
	arena->limit = (char *) b + want;
	return true;
}

void *
aa_arena_try_alloc(AaArena *arena, size_t size)
{
	void	   *p;

	size = (size + ALIGNMENT - 1) & ~(ALIGNMENT - 1);
	if ((size_t) (arena->limit - arena->next) < size && !add_block(arena, size))
		return NULL;
	p = arena->next;
	arena->next += size;
	return p;
}

void *
aa_arena_raw(AaArena *arena, size_t size)
{
	void	   *p = aa_arena_try_alloc(arena, size);

	if (p == NULL)
		aa_fail(arena, AA_NOMEM, 0, "out of memory");
	return p;
}

void *
aa_arena_alloc(AaArena *arena, size_t size)
{
	return memset(aa_arena_raw(arena, size), 0, size);
}

AaText
aa_arena_text(AaArena *arena, const char *p, uint32_t n)
{
	char	   *copy = aa_arena_alloc(arena, n ? n : 1);

	memcpy(copy, p, n);
	return (AaText) {copy, n};
}

/* More room, as it comes. */
static void
grow_raw(AaArena *arena, AaVec *vec, size_t size)
{
	uint32_t	capacity = vec->capacity ? vec->capacity * 2 : 16;
	void	   *items;

	if (capacity <= vec->capacity)
		aa_fail(arena, AA_TOO_LONG, 0, "too many items in one text");
	items = aa_arena_raw(arena, (size_t) capacity * size);
	if (vec->n)
		memcpy(items, vec->items, (size_t) vec->n * size);
	vec->items = items;
	vec->capacity = capacity;
}

void
aa_vec_grow(AaArena *arena, AaVec *vec, size_t size)
{
	grow_raw(arena, vec, size);
	memset((char *) vec->items + (size_t) vec->n * size, 0, (size_t) (vec->capacity - vec->n) * size);
}

void *
aa_analysis_push(AaArena *arena, AaAnalysis *analysis, AaSectionId section)
{
	AaVec	   *vec = &analysis->sections[section];
	size_t		size = aa_sections[section].size;

	if (vec->n == vec->capacity)
		grow_raw(arena, vec, size);
	return memcpy((char *) vec->items + (size_t) vec->n++ * size, aa_sections[section].null, size);
}
