/*
 * casualty_link.h: facts and their records side by side, while it is settled who is told twice.
 *
 * Shared by the comparison of two records (casualty_same.c, casualty_rival.c,
 * casualty_relation.c) and the passes that link them (casualty_link.c,
 * casualty_total.c).
 */
#ifndef AA_CASUALTY_LINK_H
#define AA_CASUALTY_LINK_H

#include "casualty.h"

#define AA_LINK_WINDOW 200				/* records that are compared, to bound the work */
#define AA_LINK_LEDE 3					/* sentences at the head of a report that tell its total: headline and first */
#define AA_LINK_MEMBER_REACH 24			/* tokens behind a person in which "also" is looked for */
#define AA_LINK_ALONE_REACH 8			/* tokens behind a figure in which "alone" is looked for */
#define AA_LINK_NEAR 2					/* sentences within which a bare figure still counts those of the figure before it */

typedef struct AaLinker
{
	AaDoc	   *doc;
	AaCasualty *records;
	AaFact	   *facts;			/* at the same index */
	uint32_t	n;
	int64_t    *taken;			/* persons of a record that were told again */
	uint32_t   *last;			/* the last account of a record, itself when it was told once */
	uint32_t   *before;			/* the account before this one of the same people */
	uint32_t   *whole;			/* the total that a record and its neighbours add up to, AA_NONE */
} AaLinker;

/* The number of a record, its least number when it has no other; AA_NO_INT when unknown. */
extern int64_t aa_link_size(const AaLinker *l, uint32_t i);

/* Could the victims of b be those of a? */
extern bool aa_link_classes_fit(const AaCasualty *a, const AaCasualty *b);

/* Do the two tell of places or days that differ? */
extern bool aa_link_is_apart(const AaCasualty *a, const AaCasualty *b);

/* The days alone. */
extern bool aa_link_is_another_day(const AaCasualty *a, const AaCasualty *b);

/* First token before a fact, in its sentence, at which words about it are looked for. */
extern uint32_t aa_link_look_back(const AaDoc *doc, const AaFact *f);

/* "two others", "another", "a second man": nobody told before. */
extern bool aa_link_is_other(const AaDoc *doc, const AaFact *f);

/* "the two hostages", "the remaining 13": people who are known. */
extern bool aa_link_is_definite(const AaDoc *doc, const AaFact *f);

/* "raising its earlier toll of 31", "had earlier spoken of 113" */
extern bool aa_link_is_earlier(const AaDoc *doc, const AaFact *f);

/* "lowered the toll to 17": takes back the figure told before. */
extern bool aa_link_is_corrected(const AaDoc *doc, const AaFact *f);

/* A word that any victim may be called by, or none. */
extern bool aa_link_is_general(const AaLinker *l, uint32_t i);

/*
 * Could one person be told by both sets of words?  A student may be a girl; nobody is soldier and civilian, or man and
 * woman.
 */
extern bool aa_link_is_one_person(const AaCasualty *a, const AaCasualty *b);

/* Is one of two figures told of a time long past, and the other not? */
extern bool aa_link_is_of_another_time(const AaLinker *l, uint32_t a, uint32_t b);

/* A person told without figure, as one who is known: the driver, he, a name. */
extern bool aa_link_is_retold(const AaFact *f);

/* The sum of the list in a sentence that begins with record i: "11 died at the airport and a further 20 in the town" */
extern int64_t aa_link_list_sum(const AaLinker *l, uint32_t i);

/* "two of them" */
extern bool aa_link_is_pronominal(const AaDoc *doc, const AaFact *f);

/* Does record b say again what record a said? */
extern bool aa_link_restates(const AaLinker *l, uint32_t a, uint32_t b);

/* Do two sources, or one and its later toll, give a different number of the same people? */
extern bool aa_link_is_rival(const AaLinker *l, uint32_t a, uint32_t b);

/* Is b, a person told again, one of the victims of record a?  The kinds may differ. */
extern bool aa_link_is_one_of(const AaLinker *l, uint32_t a, uint32_t b);

/* Did those of record b do what record a tells?  They are none of its victims then. */
extern bool aa_link_is_killer_of(const AaLinker *l, uint32_t a, uint32_t b);

/* Is it the state's forces who harmed those of record i? */
extern bool aa_link_is_done_by_state(const AaLinker *l, uint32_t i);

/* The same name? */
extern bool aa_link_same_head(const AaLinker *l, uint32_t a, uint32_t b);

/* Does the record count: neither told before nor denied or hypothetical; is it no part of another either? */
extern bool aa_link_is_live(const AaCasualty *c);
extern bool aa_link_is_top(const AaCasualty *c);

/* Is the figure of a smaller than that of b?  False when one is unknown. */
extern bool aa_link_is_smaller(const AaLinker *l, uint32_t a, uint32_t b);

/* Of whom a part says that it is one: "11 of the wounded", "two of the victims" (of its own kind); else AA_NO_ENUM. */
extern uint8_t aa_link_harm_of_whole(const AaLinker *l, const AaFact *f);

/* Do the words around a figure, up to `behind` tokens after it, tell of another event, or of more people? */
extern bool aa_link_opens_event(const AaLinker *l, const AaFact *g, uint32_t behind);

/* Words that open another event: "separately", "elsewhere", "in another attack", "the same day", or "later" at the head of the sentence. */
extern bool aa_link_opens_another(const AaLinker *l, uint32_t i);

/* "In the north, rocket fire killed seven": a place that opens the sentence of record b, other than that of record a. */
extern bool aa_link_is_elsewhere(const AaLinker *l, uint32_t a, uint32_t b);

/* Does the sentence add its figure to those told before: "also", "further"? */
extern bool aa_link_adds(const AaLinker *l, const AaFact *g);

/* Finds the totals that runs of figures add up to, before pairs are compared: into l->whole. */
extern void aa_total_breakdowns(AaLinker *l);

/* Parts among what is left when all pairs have been compared: lists near to a figure, details of the total at the head. */
extern void aa_total_lists(AaLinker *l);
extern void aa_total_details(AaLinker *l);

typedef enum AaRelation
{
	AA_RELATION_NONE,
	AA_RELATION_SAME,
	AA_RELATION_PART
} AaRelation;

/* What record i is to record k before it, of the same kind.  Counts a person told as one of k's victims in l->taken. */
extern AaRelation aa_link_relation(AaLinker *l, uint32_t k, uint32_t i);

#endif
