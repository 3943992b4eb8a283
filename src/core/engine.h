/*
 * engine.h: knowledge that is built once and then only read.
 */
#ifndef AA_ENGINE_H
#define AA_ENGINE_H

#include "aa.h"
#include "gazetteer.h"
#include "lexicon.h"
#include "name_table.h"
#include "pack.h"
#include "pattern.h"
#include "profile.h"
#include "unit_table.h"

/* Built-in knowledge of the taggers (tagger.h). */
typedef struct AaTagger
{
	AaPack		classes;		/* 0: word to its classes, its sort and what lists say (AaClassRow) */
	AaPack		pos;			/* 0: features to weights of the tags; 1: unambiguous words to their tag */
	AaPack		name;			/* 0: features to weights of the name labels; 1: weights of label pairs */
} AaTagger;

struct AaEngine
{
	AaArena    *arena;			/* owns everything here */
	AaLexicon	lexicon;
	AaGazetteer gazetteer;
	AaNameTable names;
	const AaPattern *const *patterns;	/* by AaPatternId */
	AaTagger	tagger;
	const struct AaDateIndex *dates;	/* rules of dates by what they begin with (date.h) */
	AaUnitTable units;			/* how the fingerprint reads words */
	AaProfile	profile;		/* its built-in stop shingles */
};

static inline bool
aa_word_is(const AaEngine *engine, uint32_t word, AaLexClass class)
{
	return (engine->lexicon.words[word].bits[class >> 6] >> (class & 63)) & 1;
}

static inline bool
aa_word_is_any(const AaEngine *engine, uint32_t word, const AaLexSet *set)
{
	const AaLexWord *w = &engine->lexicon.words[word];

	return ((w->bits[0] & set->bits[0]) | (w->bits[1] & set->bits[1])) != 0;
}

/* The bit says no to most words before their list of values is walked. */
static inline int64_t
aa_lexicon_value(const AaEngine *engine, uint32_t word, AaLexClass class)
{
	return aa_word_is(engine, word, class) ? aa_lexicon_lookup_value(&engine->lexicon, word, class) : AA_NO_INT;
}

#endif
