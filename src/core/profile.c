/*
 * profile.c: the stored form of a set of stop shingles.
 *
 *	0	"AAP" and the version 1
 *	4	log2 of the slots; three zero bytes
 *	8	number of shingles
 *	12	id: hash of the shingles, in ascending order
 *	16	the slots, 4 bytes each, little-endian: open addressing by the low bits, 0 free
 */
#include <string.h>

#include "arena.h"
#include "hash.h"
#include "profile.h"
#include "sort.h"

#define LARGEST_LOG2 22			/* of the slots; AA_PROFILE_MOST fit */

static const uint8_t magic[4] = {'A', 'A', 'P', 1};

static uint32_t
get32(const uint8_t *p)
{
	return (uint32_t) p[0] | (uint32_t) p[1] << 8 | (uint32_t) p[2] << 16 | (uint32_t) p[3] << 24;
}

static void
put32(uint8_t *p, uint32_t value)
{
	for (uint32_t i = 0; i < 4; i++, value >>= 8)
		p[i] = (uint8_t) value;
}

static AaResult
refuse(AaError *error, uint64_t offset, const char *reason)
{
	error->code = AA_CORRUPT;
	error->offset = offset;
	strncpy(error->message, reason, sizeof(error->message) - 1);
	error->message[sizeof(error->message) - 1] = '\0';
	return AA_CORRUPT;
}

AaResult
aa_profile_open(const uint8_t *bytes, size_t n, AaProfile *profile, AaError *error)
{
	uint32_t	used = 0;

	if (n < AA_PROFILE_HEADER || memcmp(bytes, magic, sizeof(magic)) != 0)
		return refuse(error, 0, "not a profile of stop shingles of a known version");
	if (bytes[4] < 1 || bytes[4] > LARGEST_LOG2 || bytes[5] != 0 || bytes[6] != 0 || bytes[7] != 0)
		return refuse(error, 4, "size of the profile is out of range");
	profile->mask = (UINT32_C(1) << bytes[4]) - 1;
	profile->n = get32(bytes + 8);
	profile->id = get32(bytes + 12);
	profile->slots = bytes + AA_PROFILE_HEADER;
	if (n != AA_PROFILE_HEADER + ((size_t) profile->mask + 1) * 4)
		return refuse(error, 4, "profile has not the length that it states");
	for (uint32_t i = 0; i <= profile->mask; i++)
		used += aa_profile_slot(profile, i) != 0;
	/* a full table would make searches endless */
	if (used != profile->n || used > profile->mask / 2 + 1)
		return refuse(error, 8, "profile has not the shingles that it states");
	return AA_OK;
}

static bool
precedes(const void *a, const void *b)
{
	return *(const uint32_t *) a < *(const uint32_t *) b;
}

AaText
aa_profile_make(AaArena *arena, uint32_t *hashes, uint32_t n)
{
	uint32_t	distinct = 0;
	uint32_t	log2 = 1;
	uint32_t	mask;
	uint32_t	id = 0;
	uint8_t    *bytes;

	aa_sort(arena, hashes, n, sizeof(uint32_t), precedes);
	for (uint32_t i = 0; i < n; i++)
		if (hashes[i] != 0 && (distinct == 0 || hashes[i] != hashes[distinct - 1]))
			hashes[distinct++] = hashes[i];
	if (distinct > AA_PROFILE_MOST)
		aa_fail(arena, AA_TOO_LONG, 0, "too many stop shingles for a profile");
	while ((UINT32_C(1) << log2) < distinct * 2)
		log2++;
	mask = (UINT32_C(1) << log2) - 1;
	bytes = aa_arena_alloc(arena, AA_PROFILE_HEADER + ((size_t) mask + 1) * 4);
	memcpy(bytes, magic, sizeof(magic));
	bytes[4] = (uint8_t) log2;
	put32(bytes + 8, distinct);
	for (uint32_t i = 0; i < distinct; i++)
	{
		uint32_t	slot = hashes[i] & mask;

		while (get32(bytes + AA_PROFILE_HEADER + slot * 4) != 0)
			slot = (slot + 1) & mask;
		put32(bytes + AA_PROFILE_HEADER + slot * 4, hashes[i]);
		id = aa_hash_mix(id, hashes[i]);
	}
	put32(bytes + 12, id);
	return (AaText) {(const char *) bytes, (uint32_t) (AA_PROFILE_HEADER + ((size_t) mask + 1) * 4)};
}
