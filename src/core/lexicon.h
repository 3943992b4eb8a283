/*
 * lexicon.h: the words that the stages know, with classes and values.
 *
 * The lists are X-macro files, one a topic: AA_WORD("january", MONTH, 1).  A
 * word may stand in several lists and classes ("may": MONTH and MODAL).  They
 * are joined into one hash table when the engine is built, so that the
 * tokenizer looks each word up once, and each later test is a bit.
 */
#ifndef AA_LEXICON_H
#define AA_LEXICON_H

#include "aa.h"

typedef enum AaLexClass
{
#define AA_CLASS(name) AA_LEX_##name,
#include "lexicon_classes.h"
#undef AA_CLASS
	AA_LEX_CLASSES
} AaLexClass;

#define AA_LEX_WORDS_OF_BITS 2	/* room for 128 classes */

/* Some classes: one test for all of them. */
typedef struct AaLexSet
{
	uint64_t	bits[AA_LEX_WORDS_OF_BITS];
} AaLexSet;

#define AA_LEX_BIT(name, word) ((AA_LEX_##name) >> 6 == (word) ? UINT64_C(1) << ((AA_LEX_##name) & 63) : 0)

typedef struct AaLexWord
{
	const char *form;			/* lower case, UTF-8 */
	uint32_t	values;			/* first of its entries, sorted lists joined by `next` */
	uint32_t	length;			/* bytes of the form */
	uint64_t	bits[AA_LEX_WORDS_OF_BITS];
} AaLexWord;

typedef struct AaLexValue
{
	uint32_t	next;			/* 0 ends the list */
	int32_t		value;
	uint8_t		class;
} AaLexValue;

/* The hash stands beside the id, so that a word that is not in the lexicon costs one look. */
typedef struct AaLexSlot
{
	uint32_t	hash;
	uint32_t	word;			/* 0: free */
} AaLexSlot;

typedef struct AaLexicon
{
	AaLexWord  *words;			/* words[0] is the unknown word, in no class */
	uint32_t	n;
	AaLexValue *values;
	AaLexSlot  *slots;			/* open addressing */
	uint32_t	mask;
} AaLexicon;

extern void aa_lexicon_build(AaArena *arena, AaLexicon *lexicon);

/* Id of the word of n bytes with this hash, or 0. */
extern uint32_t aa_lexicon_find(const AaLexicon *lexicon, const char *p, uint32_t n, uint32_t hash);

/* Value of a word in a class, AA_NO_INT when it is not of the class. */
extern int64_t aa_lexicon_lookup_value(const AaLexicon *lexicon, uint32_t word, AaLexClass class);

#endif
