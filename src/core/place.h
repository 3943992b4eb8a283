/*
 * place.h: which of the places of a name is meant.
 */
#ifndef AA_PLACE_H
#define AA_PLACE_H

#include "doc.h"

/* Gives every mention of a place its gazetteer record and confidence, where the article supports one. */
extern void aa_place_resolve(AaDoc *doc);

/* The mention that says where this one lies: "Karsaa, Idlib province", "Kafranbel in Hama province"; NULL when none. */
extern const AaName *aa_place_container(const AaDoc *doc, const AaName *name);

/* Two-letter code of the country that a mention lies in, or NULL. */
extern const char *aa_place_country(const AaDoc *doc, const AaName *name);

#endif
