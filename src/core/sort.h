/*
 * sort.h: the one sort of the core, which may not use libc's.
 */
#ifndef AA_SORT_H
#define AA_SORT_H

#include "arena.h"

/* Must a stand before b? */
typedef bool (*AaPrecedes) (const void *a, const void *b);

/* Sorts n items of `size` bytes; equal ones keep their order.  Needs as much memory again. */
extern void aa_sort(AaArena *arena, void *items, uint32_t n, size_t size, AaPrecedes precedes);

#endif
