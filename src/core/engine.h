/*
 * engine.h: knowledge that is built once and then only read.
 */
#ifndef AA_ENGINE_H
#define AA_ENGINE_H

#include "aa.h"
#include "gazetteer.h"
#include "lexicon.h"
#include "pattern.h"

struct AaEngine
{
	AaArena    *arena;			/* owns everything here */
	AaLexicon	lexicon;
	AaGazetteer gazetteer;
	const AaPattern *const *patterns;	/* by AaPatternId */
};

static inline bool
aa_word_is(const AaEngine *engine, uint32_t word, AaLexClass class)
{
	return (engine->lexicon.words[word].bits[class >> 6] >> (class & 63)) & 1;
}

static inline int64_t
aa_lexicon_value(const AaEngine *engine, uint32_t word, AaLexClass class)
{
	return aa_lexicon_lookup_value(&engine->lexicon, word, class);
}

#endif
