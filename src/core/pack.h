/*
 * pack.h: read-only hash tables in one block of bytes: the form of all compiled knowledge of the taggers.
 *
 * A table maps 32-bit hashes to rows of a fixed number of bytes.  The upper
 * `bits` bits of the hash choose a bucket; directory[bucket] and
 * directory[bucket + 1] bound its rows, and the lower 16 bits tell them apart.
 * So there are no empty slots, a look-up touches three cache lines, and the
 * 16 + bits bits of identity let a foreign hash pass once in some 20,000 times,
 * which a sum of weights does not feel.  A table without directory is a plain
 * array of rows.
 *
 *	file      magic "AAPK", version, number of tables, size in bytes, checksum of all behind it
 *	table     stride, bits (255: no directory), rows, offset of directory, of checks, of rows
 *
 * All numbers are little-endian; the host must be so too (the decoder says so).
 */
#ifndef AA_PACK_H
#define AA_PACK_H

#include "aa.h"

#define AA_PACK_VERSION 1
#define AA_PACK_TABLES 4			/* most in one file */
#define AA_PACK_PLAIN 255			/* bits of a table without directory */
#define AA_PACK_ALIGN 64

typedef struct AaPackTable
{
	const uint32_t *directory;	/* 2^bits + 1 */
	const uint16_t *checks;		/* one a row */
	const uint8_t *rows;
	uint32_t	stride;			/* bytes of a row */
	uint32_t	bits;
	uint32_t	n;				/* rows */
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
	uint32_t	stride, bits, n;
	uint32_t	directory, checks, rows;	/* offsets into the file */
} AaPackEntry;

/*
 * Describes the tables; false, with *error, when anything is wrong.  open
 * checks every byte; view only the sizes, for the bytes of our own library,
 * which aa_engine_verify() checks in the tests.
 */
extern bool aa_pack_view(const void *bytes, size_t size, AaPack *pack, AaError *error);
extern bool aa_pack_open(const void *bytes, size_t size, AaPack *pack, AaError *error);

static inline const uint8_t *
aa_pack_row(const AaPackTable *t, uint32_t i)
{
	return t->rows + (size_t) i * t->stride;
}

/* The row of this hash, or NULL. */
static inline const uint8_t *
aa_pack_find(const AaPackTable *t, uint32_t hash)
{
	uint32_t	bucket = hash >> (32 - t->bits);
	uint16_t	check = (uint16_t) hash;

	for (uint32_t i = t->directory[bucket]; i < t->directory[bucket + 1]; i++)
		if (t->checks[i] == check)
			return aa_pack_row(t, i);
	return NULL;
}

#endif
