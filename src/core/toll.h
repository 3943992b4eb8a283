/*
 * toll.h: one number for an article from its casualty records.
 */
#ifndef AA_TOLL_H
#define AA_TOLL_H

#include "aa.h"

/* AA_NO_INT where the text states none. */
typedef struct AaToll
{
	int64_t		low, best, high;
} AaToll;

/*
 * The incident total of a kind: figures of disjoint groups added; parts,
 * restatements, running totals, background and what is feared, denied or
 * hypothetical left out.
 */
extern AaToll aa_toll(const AaAnalysis *analysis, uint8_t kind, bool include_perpetrators);

#endif
