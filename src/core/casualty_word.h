/*
 * casualty_word.h: what a word is for the groups: its part of speech and its harm.
 */
#ifndef AA_CASUALTY_WORD_H
#define AA_CASUALTY_WORD_H

#include "casualty.h"

/* Coarse parts of speech. */
typedef enum AaPart
{
	AA_PART_NOUN, AA_PART_ADJECTIVE, AA_PART_VERB, AA_PART_PARTICIPLE, AA_PART_ADVERB, AA_PART_AUXILIARY, AA_PART_MODAL, AA_PART_NOT, AA_PART_TO,
	AA_PART_PREPOSITION, AA_PART_AND, AA_PART_CLAUSE, AA_PART_WHO, AA_PART_DETERMINER, AA_PART_PRONOUN, AA_PART_POSSESSIVE, AA_PART_COMMA, AA_PART_OPEN,
	AA_PART_CLOSE, AA_PART_COLON, AA_PART_DASH, AA_PART_HYPHEN, AA_PART_QUOTE, AA_PART_STOP
} AaPart;

/* Reads what part of speech token i plays in the groups into doc->parts, as 1 more than it is. */
extern void aa_part_read(const AaDoc *doc, uint32_t i);

/* What part it plays: asked for several times on the way, and read once. */
static inline AaPart
aa_part_of(const AaDoc *doc, uint32_t i)
{
	if (doc->parts[i] == 0)
		aa_part_read(doc, i);
	return (AaPart) (doc->parts[i] - 1);
}

/* The harm value of a word of harm read as verb or state, or AA_NO_INT. */
extern int64_t aa_read_harm(const AaDoc *doc, uint32_t i);

/* The same of any token. */
static inline int64_t
aa_verbal_harm(const AaDoc *doc, uint32_t i)
{
	return aa_is(doc, i, AA_LEX_HARM) ? aa_read_harm(doc, i) : AA_NO_INT;
}

/* Is this the shape of a noun of harm? */
extern bool aa_is_noun_harm(AaHarmShape shape);

/* What a verb of harm counts when it is a noun: a killing is an event, a shooting an assault, "wounds" are no people. */
extern AaHarmShape aa_shape_of_noun(const AaDoc *doc, uint32_t i, AaHarmShape verb);

/* Does token i harm only with a particle behind it ("passed away") that is not there? */
extern bool aa_lacks_particle(const AaDoc *doc, uint32_t i);

/* Is token i one of the marks around a single word of harm: 12 were "killed"? */
extern bool aa_marks_harm(const AaDoc *doc, uint32_t i);

/* Does the phrase of an open figure begin at token i? */
extern bool aa_opens_object(const AaDoc *doc, uint32_t i);

/* "include", "includes", "included" */
extern bool aa_tells_inclusion(const AaDoc *doc, uint32_t i);

/* "number", "numbered", "total", "totalled" */
extern bool aa_tells_number(const AaDoc *doc, uint32_t i);

/* "but", "while", "although": a clause that is set against the one before. */
extern bool aa_opens_contrast(const AaDoc *doc, uint32_t i);

/* "himself", "herself", "themselves" */
extern bool aa_is_reflexive(const AaDoc *doc, uint32_t i);

/* Does token i end in these small letters, with a stem of two more before them? */
extern bool aa_ends_with(const AaDoc *doc, uint32_t i, const char *ending);

#endif
