/*
 * name_run.h: runs of capitalised words: cut out of a sentence, freed of titles, and told what kind of name they are.
 */
#ifndef AA_NAME_RUN_H
#define AA_NAME_RUN_H

#include "dictionary.h"
#include "name_match.h"

/* A sentence while its names are looked for. */
typedef struct AaNameScan
{
	AaDoc	   *doc;
	uint32_t	sentence;
	uint32_t	first, last;	/* its tokens */
	bool		blind;			/* case says nothing: capitals only, or a headline in title case */
	uint32_t   *seen;			/* set of the hashes of words with a capital inside of a sentence */
	uint32_t	mask;
} AaNameScan;

/* A run of words that may be a name. */
typedef struct AaNameRun
{
	uint32_t	first, last;
	bool		titled;			/* a title was cut off, or stands before in lower case */
	bool		org;			/* has a head word of organizations */
	bool		joined;			/* has "of", "for" or "and" inside */
	AaPlaceSet	places;
} AaNameRun;

/* A rule that tells the kind of a run, with how sure it is, of 255. */
typedef struct AaRunRule
{
	bool		(*holds) (const AaNameScan *s, const AaNameRun *run);
	uint8_t		kind;			/* AA_entity_kind_ */
	uint8_t		score;
} AaRunRule;

/* Was a word of this hash seen with a capital where that says something?  *slot is its place in the set, or a free one. */
extern bool aa_run_seen(const AaNameScan *s, uint32_t hash, uint32_t *slot);

/* Is this the first word of a sentence, a quotation, or what stands behind a colon? */
extern bool aa_run_opens(const AaDoc *doc, const AaSentence *sentence, uint32_t i);

/* May a name begin at token i? */
extern bool aa_run_begins(const AaNameScan *s, uint32_t i);

/* What the user's dictionary has for the words that begin here, or NULL. */
extern const AaTermMatch *aa_run_term(const AaNameScan *s, uint32_t i);

/* The run that begins at a token where a name may begin. */
extern AaNameRun aa_run_cut(const AaNameScan *s, uint32_t first);

/* "Minister", "Colonel": a word that goes before a person's name. */
extern bool aa_run_is_title(const AaDoc *doc, uint32_t i);

/* Takes titles off the front: "Defence Minister Hulusi Akar"; a run of nothing else is left empty. */
extern void aa_run_strip_titles(const AaNameScan *s, AaNameRun *run);

/* Is token i what companies' names end with: "Corp", "AG"? */
extern bool aa_run_is_form(const AaNameScan *s, uint32_t i);

/* Is it one of partners: "Lenk & Moro"? */
extern bool aa_run_is_firm(const AaNameScan *s, const AaNameRun *run);

/* Is it the first word of a company that was named in full before, and of no such person: "Torvald" for "Torvald Oil AS"? */
extern bool aa_run_is_short(const AaNameScan *s, const AaNameRun *run);

/* Is it a body by its first word ("Jabhat ..."), a company by its form, or the one word of a body that was named before ("the Committee")? */
extern bool aa_run_is_body(const AaNameScan *s, const AaNameRun *run);

/* Behind the lower-case words that make a facility of the place that ends before `last`: "Abu Duhur military airport"; else `last`. */
extern uint32_t aa_run_facility_end(const AaNameScan *s, uint32_t last);

/* The first rule that holds of a run, or NULL. */
extern const AaRunRule *aa_run_judge(const AaNameScan *s, const AaNameRun *run);

#endif
