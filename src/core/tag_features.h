/*
 * tag_features.h: what tag.c shares with the program that trains it.
 */
#ifndef AA_TAG_FEATURES_H
#define AA_TAG_FEATURES_H

#include "tag.h"
#include "tagger.h"

#define AA_TAG_STRIDE AA_TAGGER_STRIDE	/* bytes of a row of weights: one a model tag, from AA_TAG_NN on, and the check */
#define AA_TAG_LABELS (AA_TAG_UH + 1 - AA_TAG_NN)

_Static_assert(AA_TAG_LABELS + sizeof(uint16_t) <= AA_TAG_STRIDE, "the model has more tags than a row has room for");

/* The tag of a token that needs no model, else AA_TAG_NONE; *w is its description. */
extern uint8_t aa_tag_fixed(const AaDoc *doc, uint32_t i, const AaTagWord *w);

/* Features of the word *w, whose neighbours lie around it: those of the words alone, and those behind the tags t2 t1. */
extern uint32_t aa_tag_word_features(const AaTagWord *w, uint32_t *out);
extern uint32_t aa_tag_features_behind(const AaTagWord *w, uint8_t t1, uint8_t t2, uint32_t *out);

#endif
