/*
 * tag_name.h: labels of name tokens: person, organization, place, nationality, other name.
 */
#ifndef AA_TAG_NAME_H
#define AA_TAG_NAME_H

#include "tagger.h"

/* Kinds that the model tells apart; a label is O, or the beginning or inside of a kind. */
typedef enum AaNameKind
{
	AA_NAME_NONE,
	AA_NAME_PERSON,
	AA_NAME_ORGANIZATION,
	AA_NAME_PLACE,
	AA_NAME_NATIONALITY,
	AA_NAME_OTHER,				/* events, works, laws: a name, but none of ours */
	AA_NAME_KINDS
} AaNameKind;

#define AA_NAME_BEGIN(kind) (2 * (kind) - 1)
#define AA_NAME_INSIDE(kind) (2 * (kind))
#define AA_NAME_KIND(label) (((uint32_t) (label) + 1) / 2)
#define AA_NAME_BEGINS(label) ((label) & 1)
#define AA_NAME_LABELS 11
#define AA_NAME_REACH 2			/* words before and behind a run that the features of name_templates.h ask for */
#define AA_NAME_STRIDE 16		/* bytes of a row of weights, its check included */
#define AA_NAME_PAIR_ROWS ((AA_TAG_SHAPE_PUNCT + 1) * AA_NAME_STRIDE)
#define AA_NAME_NEVER (-12000)	/* weight of a pair that cannot be, far below any sum of weights */

/* What the model says of a token. */
typedef struct AaNameTag
{
	uint8_t		label;			/* 0: no name */
	uint8_t		score;			/* how far ahead of the next kind, 0..255 */
} AaNameTag;

/* A candidate token with what its features need: the run of capitalised words that it stands in. */
typedef struct AaNameSpot
{
	uint32_t	token;
	uint32_t	first, last;	/* its run, in tokens */
	uint8_t		gazetteer;		/* AA_SPOT_ bits */
	bool		joint;			/* a small word or mark that joins others or leads them */
} AaNameSpot;

enum
{
	AA_SPOT_COUNTRY = 1,
	AA_SPOT_REGION = 2,
	AA_SPOT_CITY = 4,			/* capital, or of more than 100,000 people */
	AA_SPOT_TOWN = 8,
	AA_SPOT_BEGIN = 16,			/* the longest place name that holds the token begins at it */
	AA_SPOT_LONG = 32			/* and has two words or more */
};

/*
 * Candidates of a sentence, in order, into spots (room for all its tokens);
 * returns how many.
 */
extern uint32_t aa_name_spots(const AaDoc *doc, const AaSentence *sentence, AaNameSpot *spots);

/* Features of a candidate; words[0] is the sentence's first token. */
extern uint32_t aa_name_features(const AaSentence *sentence, const AaTagWord *words, const AaNameSpot *spot, uint32_t *out);

typedef int16_t AaNameScores[AA_NAME_STRIDE];

/*
 * The best sequence of labels for n neighbouring candidates: the sum of their
 * scores and of the pairs' (rows of `pairs`: shape of the token, label before
 * it).  ways is working space for n.
 */
extern void aa_name_best(const AaNameScores *scores, const uint8_t *shapes, const int16_t *pairs, uint32_t n,
						 uint8_t *labels, AaNameScores *ways);

/* Row of the pair table. */
static inline uint32_t
aa_name_pair(uint32_t shape, uint32_t before)
{
	return shape * AA_NAME_STRIDE + before;
}

/* May this label follow that one? */
static inline bool
aa_name_follows(uint32_t before, uint32_t label)
{
	return label == 0 || AA_NAME_BEGINS(label) || AA_NAME_KIND(before) == AA_NAME_KIND(label);
}

#endif
