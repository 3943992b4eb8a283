/*
 * casualty_cut.h: a sentence while it is cut into groups (casualty_group.c, casualty_noun.c, casualty_verb.c).
 */
#ifndef AA_CASUALTY_CUT_H
#define AA_CASUALTY_CUT_H

#include "casualty_word.h"

typedef struct AaCutter
{
	AaDoc	   *doc;
	AaVec		groups;
	uint32_t	next, last;		/* tokens */
	uint32_t	number;			/* first figure at or behind next */
	bool		all_caps;
} AaCutter;

/* Appends a group of one token. */
extern AaGroup *aa_cut_push(AaCutter *c, AaGroupKind kind, uint32_t first);

/* The figure whose phrase begins at token i, or AA_NONE; c->number moves to it.  Asked for rising i. */
extern uint32_t aa_cut_number_at(AaCutter *c, uint32_t i);

/* Token i is the group's word of harm; value is that of AA_LEX_HARM. */
extern void aa_cut_set_harm(AaGroup *g, uint32_t i, int64_t value);

/* The noun group that begins at c->next (casualty_noun.c). */
extern void aa_cut_noun(AaCutter *c);

/* "a man accused of theft": a participle behind a person that the tagger took for a noun. */
extern bool aa_cut_describes_person(const AaDoc *doc, const AaGroup *g, uint32_t i);

/* Does a verb group begin at token i, and the group that begins at c->next (casualty_verb.c). */
extern bool aa_cut_begins_verb(const AaDoc *doc, uint32_t i, uint32_t last);
extern void aa_cut_verb(AaCutter *c);

#endif
