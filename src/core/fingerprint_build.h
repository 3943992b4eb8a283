/*
 * fingerprint_build.h: from an article to its fingerprint.
 */
#ifndef AA_FINGERPRINT_BUILD_H
#define AA_FINGERPRINT_BUILD_H

#include "doc.h"
#include "profile.h"
#include "unit.h"

/* How many shingles, and how much of figures, a bit set takes; of longer texts a sample. */
#define AA_SAMPLE_SHINGLES 400
#define AA_SAMPLE_FIGURES 60

/* Distinct 64-bit hashes, in the order in which they came; 0 is no hash. */
typedef struct AaHashSet
{
	uint64_t   *items;
	uint32_t	n;
	uint32_t	mask;
	uint64_t   *slots;			/* the same, open addressing */
} AaHashSet;

typedef struct AaShingles
{
	AaHashSet	shingles;
	AaHashSet	numbers;		/* weight 1 to 4, less one, in the two lowest bits */
	uint32_t	text;			/* hash of all units in order */
} AaShingles;

/* The sets that a fingerprint is made of, from the document's tokens or, where it has none yet, from its blocks. */
extern void aa_shingles_collect(AaDoc *doc, const AaProfile *profile, AaShingles *out);

/* The same from a text; the sets lie in the arena. */
extern AaResult aa_shingles(const AaEngine *engine, AaArena *arena, const AaRequest *request, const AaProfile *profile,
							AaShingles *shingles, AaError *error);

/* The fingerprint of a document whose blocks are there. */
extern void aa_fingerprint_build(AaDoc *doc, const AaProfile *profile, AaFingerprint *fingerprint);

/* The stage: with the built-in profile, into the analysis. */
extern void aa_fingerprint_run(AaDoc *doc);

#endif
