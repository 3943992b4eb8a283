/*
 * casualty_link.h: facts and their records side by side, while it is settled who is told twice.
 *
 * Shared by the comparison of two records (casualty_same.c) and the passes
 * that link them (casualty_link.c).
 */
#ifndef AA_CASUALTY_LINK_H
#define AA_CASUALTY_LINK_H

#include "casualty.h"

typedef struct AaLinker
{
	AaDoc	   *doc;
	AaCasualty *records;
	AaFact	   *facts;			/* at the same index */
	uint32_t	n;
	int64_t    *taken;			/* persons of a record that were told again */
} AaLinker;

/* The number of a record, its least number when it has no other; AA_NO_INT when unknown. */
extern int64_t aa_link_size(const AaLinker *l, uint32_t i);

/* Could the victims of b be those of a? */
extern bool aa_link_classes_fit(const AaCasualty *a, const AaCasualty *b);

/* Do the two tell of places or days that differ? */
extern bool aa_link_is_apart(const AaCasualty *a, const AaCasualty *b);

/* First token before a fact, in its sentence, at which words about it are looked for. */
extern uint32_t aa_link_look_back(const AaDoc *doc, const AaFact *f);

/* "two others", "another", "a second man": nobody told before. */
extern bool aa_link_is_other(const AaDoc *doc, const AaFact *f);

/* "the two hostages", "the remaining 13": people who are known. */
extern bool aa_link_is_definite(const AaDoc *doc, const AaFact *f);

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

/* The same name? */
extern bool aa_link_same_head(const AaLinker *l, uint32_t a, uint32_t b);

#endif
