/*
 * name_alike.h: how alike two names are, by their transliteration keys.
 */
#ifndef AA_NAME_ALIKE_H
#define AA_NAME_ALIKE_H

#include "gazetteer.h"
#include "name_key.h"

#define AA_NAME_GRAMS (AA_NAME_KEY_MAX + 1)

/*
 * As aa_name_key(), but of a place that the gazetteer knows by this name, and
 * by this name no other, the key is that of its main name: "Halab" is Aleppo,
 * "Kiev" is Kyiv.
 */
extern uint32_t aa_name_key_known(const AaGazetteer *gazetteer, const char *p, uint32_t n, char *out, uint32_t room);

/* The pairs of neighbours in a key, its edges marked, sorted, each once; returns how many. */
extern uint32_t aa_name_grams(const char *key, uint32_t n, uint32_t *grams);

/* Shared pairs of both (Dice): 1 for equal keys, 0 when nothing is shared or a key is empty. */
extern double aa_name_similarity(const uint32_t *a, uint32_t na, const uint32_t *b, uint32_t nb);

/* Names are alike from this similarity on.  A constant: an index must not depend on a setting. */
#define AA_NAMES_ALIKE 0.7

/*
 * Hashes under which an index files a name of n pairs, and those under which
 * all names are filed that are alike to one of n pairs; return how many.
 */
#define AA_NAME_INDEX_KEYS 128
#define AA_NAME_SEARCH_KEYS 1024

extern uint32_t aa_name_index_keys(const uint32_t *pairs, uint32_t n, uint32_t *keys);
extern uint32_t aa_name_search_keys(const uint32_t *pairs, uint32_t n, uint32_t *keys);

#endif
