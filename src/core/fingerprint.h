/*
 * fingerprint.h: the near-duplicate sketch of one text, of fixed size.
 */
#ifndef AA_FINGERPRINT_H
#define AA_FINGERPRINT_H

#define AA_FINGERPRINT_SIZE 156
#define AA_FINGERPRINT_VERSION 2	/* of the layout and of how words are read */
#define AA_FINGERPRINT_KEYS 20
#define AA_FINGERPRINT_KEY_BITS 24
#define AA_FINGERPRINT_SHARED_KEYS 2	/* fewer in common, and two texts are no copies */

/* Opaque bytes with format version and profile inside; aa_fingerprint_view() knows them. */
typedef struct AaFingerprint
{
	uint8_t		bytes[AA_FINGERPRINT_SIZE];
} AaFingerprint;

/*
 * What the bytes hold, all of it little-endian.  The essay in fingerprint.c
 * says what each part is for.
 */
typedef struct AaSketch
{
	uint8_t		version;
	uint8_t		keys;			/* how many of key[] there are */
	uint16_t	shingles;		/* distinct shingles of the text, AA_SHINGLES_MOST at most */
	uint16_t	figures;		/* what its numbers tell, added up, UINT16_MAX at most */
	uint16_t	reserved;		/* zero */
	uint32_t	profile;		/* id of the stop shingles that were left out */
	uint32_t	text;			/* hash of all words in order: equal for equal prose */
	uint32_t	key[AA_FINGERPRINT_KEYS];	/* of the shingles with the smallest hashes, ascending; those behind `keys` are zero */
	uint64_t	numbers[2];		/* bit set of the numbers */
	uint64_t	bits[8];		/* bit set of the shingles */
} AaSketch;

#define AA_SKETCH_BITS 512
#define AA_SKETCH_NUMBER_BITS 128
#define AA_SHINGLES_MOST 65535

typedef enum AaCopyKind
{
	AA_COPY_UNRELATED,
	AA_COPY_IDENTICAL,			/* the same words */
	AA_COPY_EDITED,
	AA_COPY_EXCERPT,			/* one is part of the other */
	AA_COPY_MERGED				/* spliced: they share a passage, and each holds another story besides */
} AaCopyKind;

/* Calibrated; see the README for what it finds. */
#define AA_SIMILARITY_THRESHOLD 0.25

/* Reads foreign bytes: false when they are no fingerprint, with the reason. */
extern bool aa_fingerprint_check(const uint8_t *bytes, size_t n, const char **reason);

/* What an analysis may hold: a fingerprint, or zeros where it was written by hand without one. */
extern bool aa_fingerprint_storable(const AaFingerprint *fingerprint);

/* The bytes as numbers; the fingerprint must have passed the check. */
extern void aa_fingerprint_view(const AaFingerprint *fingerprint, AaSketch *sketch);
extern void aa_fingerprint_store(const AaSketch *sketch, AaFingerprint *fingerprint);

/* 0 to 1: how surely two texts are copies of one story. */
extern double aa_sketch_similarity(const AaSketch *a, const AaSketch *b);

/* 0 to 1: the share of a's shingles that b has too. */
extern double aa_sketch_containment(const AaSketch *a, const AaSketch *b);

/* Texts less similar than the threshold are merged where much of the shorter one stands in the other, else unrelated. */
extern AaCopyKind aa_sketch_copy_kind(const AaSketch *a, const AaSketch *b, double threshold);

#endif
