/*
 * name_match.c: see name_match.h.
 */
#include "name_match.h"

#include <string.h>

#include "hash.h"
#include "name_fold.h"

#define MAX_MATCH 20			/* tokens of a name known by heart */

bool
aa_is_grammar(const AaDoc *doc, uint32_t i)
{
	static const AaLexSet grammar = AA_LEX_SET(DETERMINER, PRONOUN, PREPOSITION, CONJUNCTION, NEGATION, MODAL, AUXILIARY,
											   CARDINAL);

	return aa_is_any(doc, i, &grammar);
}

bool
aa_is_binding(const AaDoc *doc, uint32_t i)
{
	return i > 0 && i + 1 < doc->n_tokens && doc->tokens[i].kind == AA_TOKEN_HYPHEN &&
		doc->tokens[i - 1].end == doc->tokens[i].start && doc->tokens[i].end == doc->tokens[i + 1].start;
}

uint32_t
aa_particle_at(const AaDoc *doc, uint32_t i)
{
	if (!aa_is(doc, i, AA_LEX_PARTICLE) || aa_is_capital(doc, i))
		return 0;
	if (aa_is_binding(doc, i + 1) && aa_is_capital(doc, i + 2))
		return 2;
	if (aa_word_value(doc, i, AA_LEX_PARTICLE) == 2)
		return 0;
	if (aa_is_capital(doc, i + 1) && !aa_is_grammar(doc, i + 1))
		return 1;
	return aa_is(doc, i + 1, AA_LEX_PARTICLE) && aa_is_capital(doc, i + 2) ? 2 : 0;
}

uint64_t
aa_tokens_hash(const AaDoc *doc, uint32_t first, uint32_t last)
{
	AaText		text = aa_tokens_folded(doc, first, last);

	return aa_folded_hash(text.p, text.n < AA_NAME_FOLD_MAX ? text.n : AA_NAME_FOLD_MAX);
}

AaPlaceSet
aa_places_of(const AaDoc *doc, uint32_t first, uint32_t last)
{
	return aa_gazetteer_find(&doc->engine->gazetteer, aa_tokens_hash(doc, first, last));
}

/* May a known name go on with this token? */
static bool
may_go_on(const AaDoc *doc, uint32_t i)
{
	if (aa_is_capital(doc, i) || aa_is_binding(doc, i) || doc->tokens[i].kind == AA_TOKEN_NUMBER)
		return true;
	if (doc->tokens[i].kind == AA_TOKEN_APOSTROPHE || doc->tokens[i].kind == AA_TOKEN_SYMBOL)
		return true;
	return doc->tokens[i].kind == AA_TOKEN_WORD;
}

/* Is the name written as a form that counts in capitals only must be? */
static bool
in_capitals(const AaDoc *doc, uint32_t first, uint32_t last)
{
	for (uint32_t i = first; i < last; i++)
		for (uint32_t at = doc->tokens[i].start; at < doc->tokens[i].end; at++)
			if (doc->text[at] >= 'a' && doc->text[at] <= 'z')
				return false;
	return !(AA_SENTENCES(doc)[aa_sentence_of(doc, first)].flags & AA_SENTENCE_UPPER) || !aa_is_grammar(doc, first);
}

/*
 * Lower-case words may stand inside a name, at its end only when the form has
 * them ("Haqqani network").  The table knows what its forms begin with, so the
 * walk ends behind the first word almost always.
 */
AaKnown
aa_known_at(const AaDoc *doc, uint32_t i, uint32_t end)
{
	AaKnown		known = {i, i, NULL, false};
	bool		goes_on = true;		/* does a form begin with what was read? */
	uint32_t	lower = 0;
	uint32_t	read = doc->folds[i].start;

	for (uint32_t j = i; j < end && j < i + MAX_MATCH && lower < 3 && (j == i || may_go_on(doc, j)); j++)
	{
		const AaToken *t = &doc->tokens[j];
		AaText		folded;
		const AaNameForm *form;

		lower = aa_is_capital(doc, j) ? 0 : lower + (t->kind == AA_TOKEN_WORD);
		if (doc->folds[j].end == doc->folds[j].start)
			continue;
		if (!goes_on && doc->folds[j].start > read)
			break;
		read = doc->folds[j].end;
		folded = aa_tokens_folded(doc, i, j + 1);
		if (folded.n > AA_NAME_FOLD_MAX)
			break;
		form = aa_name_table_find(&doc->engine->names, aa_hash64(folded.p, folded.n));
		goes_on = form != NULL && form->goes_on;
		if (form == NULL || form->fact == AA_NO_FACT || (t->shape & AA_SHAPE_CLITIC) || (form->upper && !in_capitals(doc, i, j + 1)))
			continue;
		known = (AaKnown) {i, j + 1, &AA_NAME_FACTS(&doc->engine->names)[form->fact], form->capital};
	}
	return known;
}
