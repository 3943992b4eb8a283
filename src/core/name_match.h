/*
 * name_match.h: names at a token of the text.
 */
#ifndef AA_NAME_MATCH_H
#define AA_NAME_MATCH_H

#include "doc.h"

/* A name that begins at a token. */
typedef struct AaKnown
{
	uint32_t	first, last;	/* first == last: none */
	const AaNameFact *fact;
	bool		capital;
} AaKnown;

/* The longest name known by heart, that begins at token i and ends before `end`. */
extern AaKnown aa_known_at(const AaDoc *doc, uint32_t i, uint32_t end);

/* The hash of these tokens, folded, by which the gazetteer knows a name; and its entries of that name. */
extern uint64_t aa_tokens_hash(const AaDoc *doc, uint32_t first, uint32_t last);

extern AaPlaceSet aa_places_of(const AaDoc *doc, uint32_t first, uint32_t last);

/* A word with a capital (also a dotted one) that is no clitic. */
static inline bool
aa_is_capital(const AaDoc *doc, uint32_t i)
{
	const AaToken *t = &doc->tokens[i];

	return i < doc->n_tokens && (t->kind == AA_TOKEN_WORD || t->kind == AA_TOKEN_MIXED) && (t->shape & AA_SHAPE_CAP) &&
		!(t->shape & AA_SHAPE_CLITIC);
}

/* A word of grammar: never a name alone, however it is written. */
extern bool aa_is_grammar(const AaDoc *doc, uint32_t i);

/* A hyphen that binds: no white space on either side. */
extern bool aa_is_binding(const AaDoc *doc, uint32_t i);

/* "al", "bin", "de": lower case inside a name, with more of the name behind; tokens to step over, else 0. */
extern uint32_t aa_particle_at(const AaDoc *doc, uint32_t i);

#endif
