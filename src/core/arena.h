/*
 * arena.h: the memory of one analysis.
 *
 * An arena is a chain of blocks from an AaAlloc; it only grows, and is freed
 * as a whole.  Allocation never returns NULL: when the allocator has nothing,
 * the arena leaves by longjmp to the entry point that set `escape`, which
 * returns the code.  That is safe because the core holds no resource but the
 * arena's own blocks, and it keeps every stage free of error plumbing.  Only
 * the entry points in analyze.c, engine.c, codec.c and their like call setjmp,
 * through AA_TRY.
 */
#ifndef AA_ARENA_H
#define AA_ARENA_H

#include <setjmp.h>

#include "aa.h"

struct AaArena
{
	const AaAlloc *alloc;
	struct AaArenaBlock *blocks;
	char	   *next;			/* free bytes of the newest block */
	char	   *limit;
	size_t		step;			/* size of the next block */
	uint32_t	polls;			/* steps since the last call of poll */
	AaError		error;			/* filled by aa_fail */
	jmp_buf    *escape;			/* where failure goes */
};

/*
 * Runs the statements that follow; false when one of them failed, with the
 * error in arena->error.  Locals changed inside must be volatile to be read
 * after failure.
 */
#define AA_TRY(arena, buffer) ((arena)->escape = &(buffer), setjmp(buffer) == 0)

/* Leaves for the AA_TRY of this arena; offset is a byte of the text, message a constant. */
extern void aa_fail(AaArena *arena, AaResult code, uint64_t offset, const char *message)
__attribute__((noreturn));

/* Zeroed memory, aligned for any type. */
extern void *aa_arena_alloc(AaArena *arena, size_t size);

/* The same as it comes, for what is filled at once. */
extern void *aa_arena_raw(AaArena *arena, size_t size);

/* That, or NULL: for libraries that want to see failure and fill it themselves (pcre2). */
extern void *aa_arena_try_alloc(AaArena *arena, size_t size);

/* A copy of n bytes that lives in the arena. */
extern AaText aa_arena_text(AaArena *arena, const char *p, uint32_t n);

/* Makes room for more items of `size` bytes. */
extern void aa_vec_grow(AaArena *arena, AaVec *vec, size_t size);

/* Pointer to a new zeroed last item of `vec`, whose items have `size` bytes. */
static inline void *
aa_vec_push(AaArena *arena, AaVec *vec, size_t size)
{
	if (vec->n == vec->capacity)
		aa_vec_grow(arena, vec, size);
	return (char *) vec->items + (size_t) vec->n++ * size;
}

/* A new record of a section, all its fields null. */
extern void *aa_analysis_push(AaArena *arena, AaAnalysis *analysis, AaSectionId section);

#define AA_POLL_STEPS 4096		/* a power of two */

/* Gives the server its chance to cancel, for n small steps at once: before a loop of so many. */
static inline void
aa_arena_poll_steps(AaArena *arena, uint32_t n)
{
	uint32_t	before = arena->polls;

	arena->polls += n;
	if (before / AA_POLL_STEPS != arena->polls / AA_POLL_STEPS && arena->alloc->poll != NULL)
		arena->alloc->poll(arena->alloc->arg);
}

/* The same for one step; cheap enough for every step of a loop that does more than look at a token. */
static inline void
aa_arena_poll(AaArena *arena)
{
	aa_arena_poll_steps(arena, 1);
}

#endif
