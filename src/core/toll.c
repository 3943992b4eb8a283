/*
 * toll.c: adds up the disjoint figures of an article.
 *
 * casualty_link.c has told parts and restatements apart; what is left of a
 * kind are groups that share no victim, and they add up.  A total that is
 * given no bound ("at least 5" and 3) has none.
 */
#include "toll.h"

#define LARGEST INT64_C(1000000000000000)

static bool
is_perpetrator(const AaCasualty *c)
{
	return (c->victim_class & (1u << AA_victim_class_perpetrator)) != 0;
}

static bool
adds(const AaCasualty *c, uint8_t kind)
{
	if (c->kind != kind || c->scope == AA_scope_cumulative || c->subset_of != AA_NO_INT || c->same_as != AA_NO_INT)
		return false;
	return c->modality == AA_modality_asserted || c->modality == AA_modality_alleged || c->modality == AA_NO_ENUM;
}

/* Sum of a and b; unknown when b is, or when a was before (first tells apart an empty sum). */
static int64_t
plus(int64_t a, int64_t b, bool first)
{
	if (b == AA_NO_INT || (!first && a == AA_NO_INT))
		return AA_NO_INT;
	if (first)
		a = 0;
	return a > LARGEST - b ? LARGEST : a + b;
}

/* Is any figure of the kind more than a vague word?  Then "dozens" beside it adds nothing that can be added. */
static bool
has_number(const AaAnalysis *analysis, uint8_t kind)
{
	for (uint32_t i = 0; i < AA_COUNT(analysis, casualties); i++)
		if (adds(&AA_RECORDS(analysis, casualties)[i], kind) && AA_RECORDS(analysis, casualties)[i].best > 0)
			return true;
	return false;
}

AaToll
aa_toll(const AaAnalysis *analysis, uint8_t kind, bool include_perpetrators)
{
	AaToll		toll = {AA_NO_INT, AA_NO_INT, AA_NO_INT};
	bool		first = true;
	bool		counted = has_number(analysis, kind);

	for (uint32_t i = 0; i < AA_COUNT(analysis, casualties); i++)
	{
		const AaCasualty *c = &AA_RECORDS(analysis, casualties)[i];
		int64_t		best = c->best != AA_NO_INT ? c->best : c->low;

		if (!adds(c, kind) || best == AA_NO_INT || (!include_perpetrators && is_perpetrator(c)) || (counted && c->best == AA_NO_INT))
			continue;
		toll.low = plus(toll.low, c->low != AA_NO_INT ? c->low : best, first);
		toll.best = plus(toll.best, best, first);
		toll.high = plus(toll.high, c->high, first);
		first = false;
	}
	return toll;
}
