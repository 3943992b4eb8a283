/*
 * profile.h: stop shingles, the pairs of words that stand in very many texts and so say nothing of a story.
 *
 * A profile is a block of bytes: the default one is compiled into the
 * library, a user's own comes from the aggregate over his table.
 */
#ifndef AA_PROFILE_H
#define AA_PROFILE_H

#include "aa.h"

struct AaProfile
{
	uint32_t	id;				/* hash of the shingles; fingerprints of different profiles do not compare */
	uint32_t	n;				/* shingles */
	uint32_t	mask;			/* slots - 1 */
	const uint8_t *slots;		/* little-endian hashes, open addressing, 0 free */
};

#define AA_PROFILE_HEADER 16
#define AA_PROFILE_MOST 1000000	/* shingles; more would be no stop list */

/* The form of a shingle in profiles. */
static inline uint32_t
aa_profile_hash(uint64_t shingle)
{
	uint32_t	h = (uint32_t) (shingle >> 32) ^ (uint32_t) shingle;

	return h == 0 ? 1 : h;
}

/* Reads foreign bytes; AA_CORRUPT with the reason when they are no profile.  The view points into them. */
extern AaResult aa_profile_open(const uint8_t *bytes, size_t n, AaProfile *profile, AaError *error);

/* The bytes of a profile of these shingle hashes, which it sorts; repeats are dropped. */
extern AaText aa_profile_make(AaArena *arena, uint32_t *hashes, uint32_t n);

static inline uint32_t
aa_profile_slot(const AaProfile *profile, uint32_t i)
{
	const uint8_t *p = profile->slots + (size_t) i * 4;

	return (uint32_t) p[0] | (uint32_t) p[1] << 8 | (uint32_t) p[2] << 16 | (uint32_t) p[3] << 24;
}

static inline bool
aa_profile_has(const AaProfile *profile, uint64_t shingle)
{
	uint32_t	hash = aa_profile_hash(shingle);

	for (uint32_t i = hash & profile->mask;; i = (i + 1) & profile->mask)
	{
		uint32_t	slot = aa_profile_slot(profile, i);

		if (slot == hash || slot == 0)
			return slot == hash;
	}
}

#endif
