/*
 * dictionary.h: the user's own names, words and patterns.
 *
 * A dictionary is filled row by row, built once, and then only read.  What it finds in an article lies in the document
 * as AA_TERMS (term.c), in text order and without overlap; stages that know built-in names let these win.
 */
#ifndef AA_DICTIONARY_H
#define AA_DICTIONARY_H

#include "doc.h"

/*
 * Kinds of rows, by the name that users write.  The kinds of entities come first and in the order of entity_kind, so
 * that one is the other.
 */
#define AA_TERM_KINDS(_) \
	_(person) _(organization) _(place) _(nationality) _(facility) \
	_(ignore)		/* never a name, whatever the built-in knowledge says */ \
	_(casualty)		/* words that read as the built-in word `canonical`: "gave up the ghost" as died */ \
	_(boilerplate)	/* a pattern of lines that are no prose */

typedef enum AaTermKind
{
#define AA_TERM_KIND(name) AA_TERM_##name,
	AA_TERM_KINDS(AA_TERM_KIND)
#undef AA_TERM_KIND
	AA_TERM_COUNT
} AaTermKind;

/* A row as the user wrote it; a name between slashes is a regular expression. */
typedef struct AaDictionaryRow
{
	AaText		kind;
	AaText		name;
	AaTexts		aliases;
	AaText		canonical;		/* null: the name itself */
	AaText		country;		/* ISO 3166 code of two letters, or null */
	double		latitude;		/* NAN: none */
	double		longitude;
} AaDictionaryRow;

/* What a row says about a place in the text. */
typedef struct AaTerm
{
	uint8_t		kind;			/* AaTermKind */
	AaText		canonical;
	AaText		country;
	double		latitude;
	double		longitude;
} AaTerm;

/* A term in an article. */
typedef struct AaTermMatch
{
	uint32_t	first, last;	/* tokens */
	AaTerm		term;
} AaTermMatch;

#define AA_TERMS(doc) ((AaTermMatch *) (doc)->terms_.items)

/* The first match that ends behind `token`, or NULL: for stages that walk the text. */
extern const AaTermMatch *aa_term_from(const AaDoc *doc, uint32_t token);

/* An empty dictionary with a copy of its name; it lives in memory of its own until aa_dictionary_free. */
extern AaResult aa_dictionary_create(const AaAlloc *alloc, const AaEngine *engine, AaText name,
									 AaDictionary **dictionary, AaError *error);

/* Takes a copy.  AA_BAD_TERM or AA_BAD_PATTERN when the row cannot be used; the dictionary stays as it was. */
extern AaResult aa_dictionary_add(AaDictionary *dictionary, const AaDictionaryRow *row, AaError *error);

/* After the last row, before the first use; no rows can be added behind it. */
extern AaResult aa_dictionary_build(AaDictionary *dictionary, AaError *error);

extern void aa_dictionary_free(AaDictionary *dictionary);

/* ---- for term.c ---- */

/* The longest term that begins at this token; false when none does. */
extern bool aa_dictionary_find(const AaDoc *doc, uint32_t token, AaTermMatch *match);

/* How many rows are regular expressions, and the i-th with its row. */
extern uint32_t aa_dictionary_patterns(const AaDictionary *dictionary);
extern const struct AaPattern *aa_dictionary_pattern(const AaDictionary *dictionary, uint32_t i, AaTerm *term);

/*
 * Name and version, for the analysis that is made with it.  The version is a hash of all rows, in whatever order they
 * came: equal dictionaries have equal versions, also on another server and after dump and restore.
 */
extern AaText aa_dictionary_name(const AaDictionary *dictionary, int64_t *version);

#endif
