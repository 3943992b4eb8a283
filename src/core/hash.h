/*
 * hash.h: the one hash of words, from xxhash.
 */
#ifndef AA_HASH_H
#define AA_HASH_H

#include <stddef.h>
#include <stdint.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

static inline uint32_t
aa_hash(const void *p, size_t n)
{
	return (uint32_t) XXH3_64bits(p, n);
}

static inline uint64_t
aa_hash64(const void *p, size_t n)
{
	return XXH3_64bits(p, n);
}

/* One hash of two, order counts. */
static inline uint32_t
aa_hash_mix(uint32_t a, uint32_t b)
{
	uint64_t	x = ((uint64_t) a << 32 | b) * UINT64_C(0x9E3779B97F4A7C15);

	return (uint32_t) (x >> 32) ^ (uint32_t) x;
}

#endif
