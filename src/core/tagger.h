/*
 * tagger.h: the linear model behind the part-of-speech and the name tagger.
 *
 * A token is described by some twenty features, each a 32-bit hash of what it
 * is and what it says ("the word before is `killed`").  A model gives each
 * feature a row of small integers, one a label; the sum of the rows scores the
 * labels.  The weights are learnt by averaged perceptrons (Collins 2002) in
 * test/train, which calls the feature functions of tag.c and tag_name.c, so
 * that training and use cannot differ.
 *
 * Word classes: each of the 330,000 commonest word forms of a large news and
 * encyclopedia corpus belongs to one of some thousand classes of words that
 * are used alike, and these to wider ones.  So "Mosul" helps to know
 * "Kirkuk", also in capitals.  Each has a sort besides: words that a small
 * network takes for the same parts of names (test/train/word_kinds.c).
 */
#ifndef AA_TAGGER_H
#define AA_TAGGER_H

#include "doc.h"
#include "pack.h"

/* What the feature functions want to know of a token. */
typedef struct AaTagWord
{
	uint32_t	hash;			/* lower-case form; digits as 0 */
	uint32_t	suffix[3];		/* of 2, 3 and 4 bytes, lower case */
	uint32_t	prefix;			/* 3 bytes */
	uint16_t	fine;			/* word class, 0 unknown */
	uint8_t		middle;
	uint8_t		sort;			/* what names it stands in, 0 unknown */
	uint8_t		group;			/* of such sorts */
	uint8_t		shape;			/* AaTagShape */
	uint8_t		given;			/* AA_WORD_ bits: what lists and corpora say of it */
	uint8_t		kind;			/* AA_WORD_ bits: what the lexicon says of it */
	uint8_t		tag;			/* part of speech that it has always, 0 when it has several */
} AaTagWord;

/* A row of the table of words. */
typedef struct AaClassRow
{
	uint16_t	fine;
	uint8_t		middle;
	uint8_t		sort;			/* its group times AA_SORT_PARTS, and its place in that */
	uint8_t		given;
	uint8_t		tag;
	uint16_t	check;			/* pack.h */
} AaClassRow;

#define AA_SORT_PARTS 8			/* sorts of a group */

enum
{
	AA_WORD_FIRST = 1,			/* a first name */
	AA_WORD_FIRST_COMMON = 2,
	AA_WORD_LAST = 4,			/* a last name */
	AA_WORD_LAST_COMMON = 8,
	AA_WORD_PLAIN = 16,			/* as good as never part of a name */
	AA_WORD_BODY = 32,			/* a company or body goes by it */
	AA_WORD_CLUB = 64			/* a club or team does */
};

enum
{
	AA_WORD_TITLE = 1,			/* minister, Mr */
	AA_WORD_ROLE = 2,			/* deputy, defence */
	AA_WORD_ORGANIZATION = 4,	/* ministry, party */
	AA_WORD_FACILITY = 8,		/* airport */
	AA_WORD_PLACE = 16,			/* province, river */
	AA_WORD_DAY = 32,			/* Monday, March: capitalised, but no name */
	AA_WORD_SPEECH = 64,		/* said, warned */
	AA_WORD_LOCATIVE = 128		/* in, near */
};

typedef enum AaTagShape
{
	AA_TAG_SHAPE_EDGE,			/* outside of the sentence */
	AA_TAG_SHAPE_LOWER,
	AA_TAG_SHAPE_CAP,			/* Capitalised */
	AA_TAG_SHAPE_FIRST,			/* Capitalised, where every sentence is so */
	AA_TAG_SHAPE_UPPER,			/* CAPITALS */
	AA_TAG_SHAPE_INITIAL,		/* one capital, with its stop: J. */
	AA_TAG_SHAPE_DOTTED,		/* U.S. */
	AA_TAG_SHAPE_INNER,			/* McDonald, iPhone */
	AA_TAG_SHAPE_BLIND,			/* a word of a sentence in capitals: case says nothing */
	AA_TAG_SHAPE_MIXED,			/* 5m */
	AA_TAG_SHAPE_NUMBER,
	AA_TAG_SHAPE_YEAR,			/* four digits */
	AA_TAG_SHAPE_CLITIC,
	AA_TAG_SHAPE_QUOTE,
	AA_TAG_SHAPE_HYPHEN,
	AA_TAG_SHAPE_APOSTROPHE,
	AA_TAG_SHAPE_PUNCT
} AaTagShape;

#define AA_TAGGER_STRIDE 32		/* bytes of the longest row of weights */
#define AA_TAGGER_FEATURES 64	/* room for those of one token */
#define AA_TAG_MARGIN 3			/* edge words on both sides of a sentence's words */

/* Describes the tokens of a sentence in words[0..n), and AA_TAG_MARGIN edge words before and behind. */
extern void aa_tagger_words(const AaTagger *tagger, const AaDoc *doc, const AaSentence *sentence, AaTagWord *words);

/* The same in two parts: the edge words, and those of the tokens first..last alone, tokens of the sentence. */
extern void aa_tagger_margins(const AaSentence *sentence, AaTagWord *words);
extern void aa_tagger_some_words(const AaTagger *tagger, const AaDoc *doc, const AaSentence *sentence, uint32_t first, uint32_t last,
								 AaTagWord *words);

/* Asks the memory for what is known of a sentence's words, which are described soon. */
extern void aa_tagger_expect_words(const AaTagger *tagger, const AaDoc *doc, const AaSentence *sentence);

/* What is known of the word with this hash (of a token), NULL when nothing. */
static inline const AaClassRow *
aa_tagger_class(const AaTagger *tagger, uint32_t hash)
{
	return (const AaClassRow *) (const void *) aa_pack_find_in(&tagger->classes.tables[0], sizeof(AaClassRow), hash);
}

/* Feature of the template `t` with a value. */
static inline uint32_t
aa_feature(uint32_t t, uint32_t value)
{
	return (uint32_t) ((value + t * UINT64_C(0x9E3779B97F4A7C15)) * UINT64_C(0xD6E8FEB86659FD93) >> 32);
}

/* Two values of one feature, order counts. */
static inline uint32_t
aa_feature_pair(uint32_t a, uint32_t b)
{
	return a * UINT32_C(0x85EBCA6B) + b * UINT32_C(0x9E3779B1);
}

/* Asks the memory for the rows of n features that will be scored soon. */
extern void aa_tagger_expect(const AaPackTable *weights, const uint32_t *features, uint32_t n);

/*
 * Adds the rows of n features, at most AA_TAGGER_FEATURES, to the scores, one for each byte of a row (the two of its
 * check are noise).
 */
extern void aa_tagger_score(const AaPackTable *weights, const uint32_t *features, uint32_t n, int16_t *scores);

/* Opens the built-in tables; fails through the arena when they are of another version. */
extern void aa_tagger_open(AaArena *arena, AaTagger *tagger);

/* Checks every byte of them. */
extern bool aa_tagger_verify(AaError *error);

#endif
