/*
 * source.h: who says: the source phrases of a text and the persons and bodies behind them.
 */
#ifndef AA_SOURCE_H
#define AA_SOURCE_H

#include "doc.h"

/* Bits of a verb's value in AA_LEX_SPEECH. */
enum
{
	AA_SPEECH_STANCE = 15,		/* AA_stance_ */
	AA_SPEECH_LEVEL = 48,		/* AA_SPEECH_FOUND .. AA_SPEECH_QUOTES */
	AA_SPEECH_FOUND = 0,		/* takes a clause behind "that", or stands behind one: found, showed */
	AA_SPEECH_PLAIN = 16,		/* takes a clause as it comes: said, added */
	AA_SPEECH_CLAUSE = 32,		/* takes a clause, and other objects, too: confirmed, warned */
	AA_SPEECH_QUOTES = 48,		/* only with quoted words: urged, described */
	AA_SPEECH_TELLS = 64,		/* its object is a person: told, assured */
	AA_SPEECH_NOUN = 128,		/* the form is also a noun: report, claims */
	AA_SPEECH_PARTICIPLE = 256	/* saying, adding */
};

/* A word's value in AA_LEX_SOURCE_NOUN: its kind, and whether the words beside it tell it better. */
#define AA_SOURCE_KIND	15
#define AA_SOURCE_WEAK	16

/* Tokens of a range. */
typedef struct AaRange
{
	uint32_t	first, last;
} AaRange;

/* Fills entity, name and source_kind of an attribution from its phrase and those before it. */
extern void aa_speaker_resolve(AaDoc *doc, AaAttribution *a);

/* The name for the record of a quote: null for a person who is not named. */
extern AaText aa_speaker_name(const AaDoc *doc, const AaAttribution *a);

/* Range of the noun phrase that ends before `end`, not before `first`; empty when none. */
extern AaRange aa_phrase_before(const AaDoc *doc, uint32_t first, uint32_t end);

/* Range of the noun phrase that begins at `start`, not behind `last`. */
extern AaRange aa_phrase_behind(const AaDoc *doc, uint32_t start, uint32_t last);

/* "a report | by", "a tally | by": a word for what bodies write and count. */
extern bool aa_phrase_is_paper(const AaDoc *doc, uint32_t i);

/* Does token i open a clause of circumstance: "after the storm struck"?  What stands before it does not reach into that clause. */
extern bool aa_phrase_is_circumstance(const AaDoc *doc, uint32_t i);

/* "a report | by | Amnesty International": who wrote the paper that a phrase ends with, without article; empty when none is named. */
extern AaRange aa_phrase_author(const AaDoc *doc, uint32_t first, uint32_t last);

/* Is token i inside of a quotation?  Answers are for rising i; *cursor begins at 0. */
extern bool aa_in_quotation(const AaDoc *doc, uint32_t i, uint32_t *cursor);

#endif
