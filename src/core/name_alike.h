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
extern double aa_name_similarity(const char *a, uint32_t na, const char *b, uint32_t nb);

/* How many pairs a name must share with one of n pairs to be as similar as this. */
extern uint32_t aa_name_least_shared(uint32_t n, double similarity);

#endif
