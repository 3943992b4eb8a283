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
	uint8_t		digits;			/* 0 for a word; of a number: what it tells, its digits, 1 to AA_UNIT_FIGURE, or a year */
} AaUnit;

#define AA_UNIT_FIGURE 4		/* digits; more tell no more */
#define AA_UNIT_YEAR 5
#define AA_UNITS_OF_TOKEN 2		/* "30.4bn" is a number and a word */

/* Key of a word that has no row of its own. */
extern uint32_t aa_unit_key(const AaDoc *doc, const AaToken *t);

/* Units of a token with digits. */
extern uint32_t aa_unit_read_figures(const AaDoc *doc, const AaToken *t, AaUnit units[AA_UNITS_OF_TOKEN]);

/* The row of the word with this hash, or the free one where it belongs. */
static inline AaUnitRow *
aa_unit_row(const AaUnitTable *table, uint32_t hash)
{
	uint32_t	i = hash & table->mask;

	while (table->rows[i].hash != 0 && table->rows[i].hash != hash)
		i = (i + 1) & table->mask;
	return &table->rows[i];
}

/* Units of a token, 0 to 2: none for marks and words that carry no story. */
static inline uint32_t
aa_unit_read(const AaDoc *doc, const AaToken *t, AaUnit units[AA_UNITS_OF_TOKEN])
{
	if (t->kind == AA_TOKEN_WORD && !(t->shape & AA_SHAPE_CLITIC))
	{
		const AaUnitRow *row = aa_unit_row(&doc->engine->units, t->hash);

		if (row->hash == 0)
			units[0] = (AaUnit) {aa_unit_key(doc, t), 0};
		else
			units[0] = (AaUnit) {row->key, (uint8_t) row->digits};
		return row->hash == 0 || row->key != 0;
	}
	return t->kind == AA_TOKEN_NUMBER || t->kind == AA_TOKEN_MIXED ? aa_unit_read_figures(doc, t, units) : 0;
}

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
