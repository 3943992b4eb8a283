/*
 * tag_features.h: what tag.c shares with the program that trains it.
 */
#ifndef AA_TAG_FEATURES_H
#define AA_TAG_FEATURES_H

#include "tagger.h"

#define AA_TAG_STRIDE 48		/* AA_TAG_COUNT, rounded up to 16 */
#define AA_TAG_FEATURES 32		/* room for those of one token */

/* The tag of a token that needs no model, else AA_TAG_NONE. */
extern uint8_t aa_tag_fixed(const AaTagger *tagger, const AaDoc *doc, uint32_t i);

/* Features of the word *w, whose neighbours lie around it, behind the tags t2 t1. */
extern uint32_t aa_tag_features(const AaTagWord *w, uint8_t t1, uint8_t t2, uint32_t *out);

#endif
