/*
 * unit.h: the words of an article as the fingerprint reads them.
 */
#ifndef AA_UNIT_H
#define AA_UNIT_H

#include "doc.h"

/* A word or number in its common spelling. */
typedef struct AaUnit
{
	uint32_t	key;			/* equal for spellings of one word */
	uint8_t		digits;			/* 0 for a word; of a number: what it tells, 1 (a digit) to 3 (a full figure), 4 a year */
} AaUnit;

#define AA_UNIT_YEAR 4
#define AA_UNITS_OF_TOKEN 2		/* "30.4bn" is a number and a word */

/* Units of token i, 0 to 2: none for marks and words that carry no story. */
extern uint32_t aa_unit_read(const AaDoc *doc, uint32_t i, AaUnit units[AA_UNITS_OF_TOKEN]);

/* One hash of two neighbours; its halves are independent of each other. */
static inline uint64_t
aa_unit_pair(uint32_t first, uint32_t second)
{
	uint64_t	x = (uint64_t) first << 32 | second;

	x = (x ^ x >> 32) * UINT64_C(0xd6e8feb86659fd93);
	x = (x ^ x >> 32) * UINT64_C(0xd6e8feb86659fd93);
	return x ^ x >> 32;
}

#endif
