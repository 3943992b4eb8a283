/*
 * key.h: the search keys of an analysis, for an index over articles.
 */
#ifndef AA_KEY_H
#define AA_KEY_H

#include "aa.h"

/*
 * "kind:name" of each entity under its canonical name and its aliases, "country:name" of each country, and
 * "geonameid:number" of each place that the gazetteer knows; sorted, each once.
 */
extern AaResult aa_entity_keys(AaArena *arena, const AaAnalysis *analysis, AaTexts *keys, AaError *error);

#endif
