/*
 * pack.h: read-only hash tables in one block of bytes: the form of all compiled knowledge of the taggers.
 *
 * A table maps 32-bit hashes to rows of a fixed number of bytes, by open
 * addressing: the upper `bits` bits of the hash choose the slot where a search
 * begins, and it goes on from slot to slot.  The last two bytes of a row are
 * its check: the lower 16 bits of the hash, the last of them set; 0 marks a
 * free slot.  So a look-up touches one cache line, mostly, and a foreign hash
 * passes once in some 20,000 times, which a sum of weights does not feel.  No
 * row lies AA_PACK_REACH slots or more behind its first one, and so many rows
 * stand behind the last slot, so that no search has to turn round.  A plain
 * table is an array of rows without hashes.
 *
 *	file      magic "AAPK", version, number of tables, size in bytes, checksum of all behind it
 *	table     stride, bits (255: plain), rows, offset of the rows
 *
 * All numbers are little-endian; the host must be so too (the decoder says so).
 */
#ifndef AA_PACK_H
#define AA_PACK_H

#include <string.h>

#include "aa.h"

#define AA_PACK_VERSION 2
#define AA_PACK_TABLES 4			/* most in one file */
#define AA_PACK_PLAIN 255			/* bits of a table without hashes */
#define AA_PACK_REACH 128
#define AA_PACK_ALIGN 64

typedef struct AaPackTable
{
	const uint8_t *rows;
	uint32_t	stride;			/* bytes of a row, its check included */
	uint32_t	bits;
	uint32_t	n;				/* rows, free ones included */
} AaPackTable;

typedef struct AaPack
{
	AaPackTable tables[AA_PACK_TABLES];
	uint32_t	n;
} AaPack;

/* The stored forms, in file order. */
typedef struct AaPackHeader
{
	char		magic[4];
	uint32_t	version;
	uint32_t	tables;
	uint32_t	size;
	uint64_t	checksum;		/* of the bytes behind the header */
} AaPackHeader;

typedef struct AaPackEntry
{
	uint32_t	stride, bits, n, rows;	/* the last an offset into the file */
} AaPackEntry;

/*
 * Describes the tables; false, with *error, when anything is wrong.  open
 * checks every byte; view only the sizes, for the bytes of our own library,
 * which aa_engine_verify() checks in the tests.  No byte of a row can lead a
 * look-up out of its table.
 */
extern bool aa_pack_view(const void *bytes, size_t size, AaPack *pack, AaError *error);
extern bool aa_pack_open(const void *bytes, size_t size, AaPack *pack, AaError *error);

static inline const uint8_t *
aa_pack_row(const AaPackTable *t, uint32_t i)
{
	return t->rows + (size_t) i * t->stride;
}

static inline uint16_t
aa_pack_check(uint32_t hash)
{
	return (uint16_t) (hash | 1);
}

/* aa_pack_find() for callers that know the stride, so that no look-up multiplies by it. */
static inline const uint8_t *
aa_pack_find_in(const AaPackTable *t, uint32_t stride, uint32_t hash)
{
	const uint8_t *row = t->rows + (size_t) (hash >> (32 - t->bits)) * stride;
	const uint8_t *end = row + (size_t) AA_PACK_REACH * stride;

	for (; row < end; row += stride)
	{
		uint16_t	check;

		memcpy(&check, row + stride - sizeof(check), sizeof(check));
		if (check == aa_pack_check(hash))
			return row;
		if (check == 0)
			return NULL;
	}
	return NULL;
}

/* The row of this hash, or NULL. */
static inline const uint8_t *
aa_pack_find(const AaPackTable *t, uint32_t hash)
{
	return aa_pack_find_in(t, t->stride, hash);
}

#endif
