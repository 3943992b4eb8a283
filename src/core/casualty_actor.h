/*
 * casualty_actor.h: the fact whose cause is looked for, and what a noun group tells of it.
 *
 * casualty_cause.c says where to look, casualty_actor.c reads what stands there.
 * Every i is a group of the sentence.
 */
#ifndef AA_CASUALTY_ACTOR_H
#define AA_CASUALTY_ACTOR_H

#include "casualty.h"

typedef struct AaCauseReader
{
	AaDoc	   *doc;
	const AaGroups *groups;
	AaFact	   *fact;
	uint32_t	from;			/* first fact of the sentence */
	uint32_t	claim;			/* first token of what the fact's source says: who stands before it says it */
} AaCauseReader;

/* The group, or a stop where there is none. */
extern const AaGroup *aa_cause_group(const AaCauseReader *r, uint32_t i);

/* "clashes", "shelling" also where it reads as a verb, "Typhoon Alba": the word that makes the group a cause, or AA_NONE. */
extern uint32_t aa_cause_word(const AaCauseReader *r, const AaGroup *g);

/* Can this noun group have done it? */
extern bool aa_cause_is_actor(const AaCauseReader *r, const AaGroup *g);

/* Rescued, brought to safety, buried: whoever or whatever does that does no harm. */
extern bool aa_cause_is_help(const AaCauseReader *r);

/* Is this noun group the victims of a fact of the sentence? */
extern bool aa_cause_is_taken(const AaCauseReader *r, const AaGroup *g);

/* First token behind articles and figures. */
extern uint32_t aa_cause_without_article(const AaDoc *doc, const AaGroup *g);

/* The last word of the group, or the one before the day that the tagger took for its head: "the authorities Wednesday". */
extern uint32_t aa_cause_head(const AaDoc *doc, const AaGroup *g);

/* The group is the fact's perpetrator, with the body that its people are of: "fighters of the Lake Front". */
extern void aa_cause_set_agent(const AaCauseReader *r, const AaGroup *g);

/* Group i is the fact's cause; who did it may stand before its word or behind it. */
extern void aa_cause_set(const AaCauseReader *r, uint32_t i);

#endif
