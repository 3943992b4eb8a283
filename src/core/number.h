/*
 * number.h: figures in the text, and what a figure measures when it counts no people.
 */
#ifndef AA_NUMBER_H
#define AA_NUMBER_H

#include "doc.h"

/* Row: member, name in article_explain(). */
#define AA_NUMBER_USES(U) \
	U(OPEN, "count") U(AGE, "age") U(DATE, "date") U(TIME, "time of day") U(DURATION, "duration") U(MONEY, "money") \
	U(MEASURE, "measure") U(PERCENT, "percentage") U(CALIBRE, "calibre") U(SCORE, "score or vote") U(ORDINAL, "ordinal") \
	U(LABEL, "label") U(FRACTION, "fraction") U(MULTIPLE, "multiple") U(POPULATION, "population") U(THING, "things") \
	U(PRONOUN, "pronoun") U(EARLIER, "earlier value")

typedef enum AaNumberUse
{
#define AA_NUMBER_USE_MEMBER(member, name) AA_USE_##member,
	AA_NUMBER_USES(AA_NUMBER_USE_MEMBER)
#undef AA_NUMBER_USE_MEMBER
	AA_USE_COUNT
} AaNumberUse;

/* As article_explain() calls the use: "age", "money". */
extern const char *aa_number_use_name(uint8_t use);

/* Finds every figure of the text, with qualifier, value and use. */
extern void aa_number_run(AaDoc *doc);

/* Decides what figure n measures (number_use.c). */
extern uint8_t aa_number_use(const AaDoc *doc, const AaNumber *n);

/* Index of the first figure whose phrase begins at or behind this token. */
extern uint32_t aa_number_from(const AaDoc *doc, uint32_t token);

/* The token behind a hyphen at i that binds, "30-odd", "three-quarters"; i itself when none stands there. */
static inline uint32_t
aa_number_skip_hyphen(const AaDoc *doc, uint32_t i)
{
	return i < doc->n_tokens && doc->tokens[i].kind == AA_TOKEN_HYPHEN && !(doc->tokens[i].shape & AA_SHAPE_SPACE) ? i + 1 : i;
}

/* Takes the qualifiers beside a figure into its phrase, not from before token `first`; returns what they say (number_qualifier.c). */
extern uint8_t aa_number_take_qualifiers(const AaDoc *doc, uint32_t first, AaNumber *n);

/* The words of row i of the qualifiers before a figure, and what they make of it; NULL behind the last. */
extern const char *aa_number_qualifier(uint32_t i, uint8_t *qualifier);

/* low, best and high of a figure with this qualifier, as in a casualty record. */
extern void aa_number_qualify(AaNumber *n, uint8_t qualifier, int64_t value);

#endif
