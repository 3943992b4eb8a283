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

#define AA_LEX_BIT(word, name) | ((AA_LEX_##name) >> 6 == (word) ? UINT64_C(1) << ((AA_LEX_##name) & 63) : 0)

/* The initializer of a set of up to 16 classes: AA_LEX_SET(MONTH, WEEKDAY). */
#define AA_LEX_SET(...) {{0 AA_EACH(AA_LEX_BIT, 0, __VA_ARGS__), 0 AA_EACH(AA_LEX_BIT, 1, __VA_ARGS__)}}

/*
 * A word is known by the 64 bits of its hash, half of them in its slot: no two
 * words of the lists share them (aa_engine_verify), and a strange word that
 * does is not to be expected in a lifetime.  So a look-up reads no letters.
 */
typedef struct AaLexWord
{
	uint32_t	check;			/* upper half of the hash */
	uint32_t	values;			/* first of its entries, sorted lists joined by `next` */
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

/* The words of all lexicon_*.h files, for the engine: once a process. */
extern void aa_lexicon_build(AaArena *arena, AaLexicon *lexicon);

/* Id of the word whose lower-case UTF-8 has this aa_hash64(), or 0. */
extern uint32_t aa_lexicon_find(const AaLexicon *lexicon, uint64_t hash);

/* Asks the memory for the slot of a hash, of which the lower half is enough, and later for the word in it. */
static inline void
aa_lexicon_expect(const AaLexicon *lexicon, uint32_t hash)
{
	__builtin_prefetch(&lexicon->slots[hash & lexicon->mask]);
}

static inline void
aa_lexicon_expect_word(const AaLexicon *lexicon, uint32_t hash)
{
	__builtin_prefetch(&lexicon->words[lexicon->slots[hash & lexicon->mask].word]);
}

/* Do all words of the lists have hashes of their own? */
extern bool aa_lexicon_verify(const AaLexicon *lexicon);

/* Value of a word in a class, AA_NO_INT when it is not of the class. */
extern int64_t aa_lexicon_lookup_value(const AaLexicon *lexicon, uint32_t word, AaLexClass class);

#endif
