/*
 * fingerprint_score.c: fingerprints compared.
 *
 * With S the shingles that two texts share, s and l the sizes of the smaller and the larger set, f the size of the
 * smaller set of figures and F those of it that the other text has too,
 *
 *	similarity = (S / (s^.85 * l^.15 + 25 * (s / l)^.75))^.75 * ((F + .8 * c) / (f + c))^2		c = 2 + .45 * S
 *
 * Nearly containment: a copy cut to its first third is a copy.  The larger set counts a little, so that a round-up of
 * ten stories is no copy of each of them.  The 25 takes from short texts, where a few shared words are chance or a form
 * that every report fills in; it takes most where both are equally long, as reports of one form are, and little where a
 * flash stands in a far longer report.  Of the figures it is taken for granted that four in five agree, with the weight
 * of c: texts without figures leave the question open, and one figure alone proves nothing.  The weight grows with the
 * words that are shared.  Three lines in the form of last week's are last week's report only with its figures; a hundred
 * pairs of words in common come from one text, whatever its editors did to the figures.
 *
 * The numbers were fitted on simulated re-edits of wire stories and on an invented business wire, in which forty forms
 * of report are filled in day by day: fitted on halves of both, they agree with the other halves.  A score of the two
 * shares alone, whatever their exponents, finds there at one threshold either the re-edits or what sets the forms apart.
 */
#include <math.h>
#include <string.h>

#include "fingerprint_build.h"

#define SMALLER_WEIGHT 0.85
#define SHINGLES_OF_FORM 25.0
#define FORM_EXPONENT 0.75
#define SHINGLES_EXPONENT 0.75
#define FIGURES_SUPPOSED 2.0	/* added to those that there are, */
#define FIGURES_OF_SHINGLE 0.45	/* and this for each shared shingle; */
#define FIGURES_AGREEING 0.8	/* and this share of it to those that agree */

#define PART_OF 0.6				/* so much of the smaller text is in the larger one: it may be an excerpt */
#define PART_SIZE 0.67			/* and is no longer than this share of it */
#define SPLICED 0.2				/* below the threshold: so much of the smaller text is in the other one as well, */
#define SPLICED_SHINGLES 12		/* no fewer than this, */
#define SPLICED_FIGURES 0.5		/* and of its figures at least so much of that share, which a series would not have */

/* Estimated size of a set of which `set` of `m` bits are on. */
static double
count_from_bits(uint32_t set, uint32_t m)
{
	if (set >= m)
		set = m - 1;
	return -(double) m * log(1.0 - (double) set / m);
}

/* Size of the intersection, from the bits of both. */
static double
count_shared(const uint64_t *a, const uint64_t *b, uint32_t words)
{
	uint32_t	in_a = 0,
				in_b = 0,
				in_any = 0;
	double		shared;

	for (uint32_t i = 0; i < words; i++)
	{
		in_a += (uint32_t) __builtin_popcountll(a[i]);
		in_b += (uint32_t) __builtin_popcountll(b[i]);
		in_any += (uint32_t) __builtin_popcountll(a[i] | b[i]);
	}
	shared = count_from_bits(in_a, words * 64) + count_from_bits(in_b, words * 64) - count_from_bits(in_any, words * 64);
	return shared > 0 ? shared : 0;
}

/* Shared members of two sets of which at most `most` went into the bits; never more than the smaller set has. */
static double
shared_of_sets(const uint64_t *a, const uint64_t *b, uint32_t words, uint32_t smaller, uint32_t larger, double most)
{
	double		shared = count_shared(a, b, words);

	if (larger > most)
		shared *= larger / most;
	return shared < smaller ? shared : smaller;
}

static uint32_t
smaller_of(uint32_t a, uint32_t b)
{
	return a < b ? a : b;
}

static uint32_t
larger_of(uint32_t a, uint32_t b)
{
	return a < b ? b : a;
}

static double
shared_shingles(const AaSketch *a, const AaSketch *b)
{
	return shared_of_sets(a->bits, b->bits, AA_SKETCH_BITS / 64, smaller_of(a->shingles, b->shingles),
						  larger_of(a->shingles, b->shingles), AA_SAMPLE_SHINGLES);
}

/* Share of the smaller set of figures that the other has, as far as is known of texts with so many shingles in common. */
static double
agreement_of_figures(const AaSketch *a, const AaSketch *b, double shingles)
{
	double		supposed = FIGURES_SUPPOSED + FIGURES_OF_SHINGLE * shingles;
	uint32_t	smaller = smaller_of(a->figures, b->figures);
	double		shared = shared_of_sets(a->numbers, b->numbers, AA_SKETCH_NUMBER_BITS / 64, smaller,
										larger_of(a->figures, b->figures), AA_SAMPLE_FIGURES);

	return (shared + FIGURES_AGREEING * supposed) / (smaller + supposed);
}

/* Do they share as many keys as copies must?  Texts of one key share that.  Both lists ascend. */
static bool
share_keys(const AaSketch *a, const AaSketch *b)
{
	uint32_t	wanted = smaller_of(larger_of(a->keys, b->keys), AA_FINGERPRINT_SHARED_KEYS);
	uint32_t	shared = 0;

	for (uint32_t i = 0, k = 0; i < a->keys && k < b->keys;)
	{
		uint32_t	x = a->key[i],
					y = b->key[k];

		if (x == y && ++shared >= wanted)
			return true;
		i += x <= y;
		k += y <= x;
	}
	return false;
}

static bool
is_identical(const AaSketch *a, const AaSketch *b)
{
	return a->shingles != 0 && a->text == b->text && memcmp(a, b, sizeof(AaSketch)) == 0;
}

/* What a text must share to be a copy for certain: nearly the whole of the smaller one, and more than a form. */
static double
shingles_of_copy(double smaller, double larger)
{
	return pow(smaller, SMALLER_WEIGHT) * pow(larger, 1 - SMALLER_WEIGHT) + SHINGLES_OF_FORM * pow(smaller / larger, FORM_EXPONENT);
}

double
aa_sketch_similarity(const AaSketch *a, const AaSketch *b)
{
	uint32_t	smaller = smaller_of(a->shingles, b->shingles);
	double		shared;
	double		agreement;

	if (smaller == 0 || !share_keys(a, b))
		return 0;
	if (is_identical(a, b))
		return 1;
	shared = shared_shingles(a, b);
	agreement = agreement_of_figures(a, b, shared);
	return pow(shared / shingles_of_copy(smaller, larger_of(a->shingles, b->shingles)), SHINGLES_EXPONENT) * agreement * agreement;
}

double
aa_sketch_containment(const AaSketch *a, const AaSketch *b)
{
	if (a->shingles == 0)
		return 0;
	return shared_shingles(a, b) / a->shingles;
}

AaCopyKind
aa_sketch_copy_kind(const AaSketch *a, const AaSketch *b, double threshold)
{
	double		smaller = smaller_of(a->shingles, b->shingles);
	double		larger = larger_of(a->shingles, b->shingles);
	double		shared;

	if (!share_keys(a, b))
		return AA_COPY_UNRELATED;
	if (is_identical(a, b))
		return AA_COPY_IDENTICAL;
	shared = shared_shingles(a, b);
	if (aa_sketch_similarity(a, b) >= threshold)
		return shared >= PART_OF * smaller && smaller <= PART_SIZE * larger ? AA_COPY_EXCERPT : AA_COPY_EDITED;
	return shared >= SPLICED * smaller && shared >= SPLICED_SHINGLES &&
		agreement_of_figures(a, b, shared) >= SPLICED_FIGURES * shared / smaller ? AA_COPY_MERGED : AA_COPY_UNRELATED;
}
