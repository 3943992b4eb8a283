/*
 * date_tense.c: do the verbs around an expression of time speak of what is over, or of what is to come?
 */
#include "date.h"

#define NO_TENSE 3				/* a verb that tells neither, and no other is asked */
#define TENSE_REACH 30			/* tokens on either side that are asked for the tense */

/* A word in -ed that is no name, where case tells names. */
static bool
ends_as_past(const AaDateReader *r, uint32_t token)
{
	const AaToken *t = &r->doc->tokens[token];
	const char *end = r->doc->text + t->end;

	return t->kind == AA_TOKEN_WORD && t->end - t->start > 4 && (end[-1] | 32) == 'd' && (end[-2] | 32) == 'e' &&
		(end[-3] | 32) != 'e' &&
		(!(t->shape & AA_SHAPE_CAP) || (AA_SENTENCES(r->doc)[r->sentence].flags & AA_SENTENCE_UPPER));
}

/* -1 when a word says past, 1 future, 0 nothing; behind an auxiliary that one tells ("will be held"). */
static int
word_tense(const AaDateReader *r, uint32_t token, uint32_t expression)
{
	const AaDoc *doc = r->doc;
	int64_t		tense = aa_word_value(doc, token, AA_LEX_TENSE);
	bool		participle = token > 0 && aa_is(doc, token - 1, AA_LEX_AUXILIARY);

	if (aa_token_is(doc, token, "to") && token > 0 && aa_word_value(doc, token - 1, AA_LEX_TENSE) == AA_TENSE_BEFORE_TO)
		return 1;
	/* "a truce could start by Monday" */
	if (aa_is(doc, token, AA_LEX_MODAL) && token < expression && (aa_token_is(doc, expression - 1, "by") || aa_token_is(doc, expression - 1, "before")))
		return 1;
	/* "as soon as Friday" */
	if (aa_token_is(doc, token, "soon") && token + 1 < expression && token > 0 && aa_token_is(doc, token - 1, "as"))
		return 1;
	/* "was to leave", of a plan that may still hold */
	if (aa_token_is(doc, token, "to") && token > 0 && (aa_token_is(doc, token - 1, "was") || aa_token_is(doc, token - 1, "were")))
		return aa_token_is(doc, token + 1, "have") ? -1 : AA_DATE_EITHER;
	switch (tense)
	{
		case AA_TENSE_PAST:
			return participle && !aa_is(doc, token, AA_LEX_AUXILIARY) ? 0 : -1;
		case AA_TENSE_NOW:
			return NO_TENSE;
		case AA_TENSE_FUTURE:
			return 1;
		case AA_TENSE_PRESENT:
			return participle || (token > 0 && aa_token_is(doc, token - 1, "to")) ? 0 : 1;
		case AA_TENSE_FORESEES:
			/* "warned on Monday" tells when, "warned of rain on Monday" of what */
			if (participle)
				return aa_token_is(doc, token + 1, "to") || (token < expression && (aa_token_is(doc, token, "forecast") || aa_token_is(doc, token, "predicted")));
			return token < expression && expression - token > 2 ? 1 : -1;
		case AA_TENSE_BEFORE_TO:
			return 0;
		default:
			return !participle && ends_as_past(r, token) ? -1 : 0;
	}
}

/* Past -1 or future 1 by the nearest verb before the expression, else behind it; 0 when none is told. */
int
aa_date_tense(const AaDateReader *r, uint32_t first, uint32_t last)
{
	uint32_t	low = first - r->begin > TENSE_REACH ? first - TENSE_REACH : r->begin;
	uint32_t	high = r->end - last > TENSE_REACH ? last + TENSE_REACH : r->end;
	bool		comma = false;
	bool		relative = false;

	for (uint32_t i = first; i > low; i--)
	{
		int			tense = word_tense(r, i - 1, first);

		comma = comma || aa_token_mark(r->doc, i - 1) == ',';
		relative = relative || (!comma && aa_word_value(r->doc, i - 1, AA_LEX_PRONOUN) == 6);
		if (tense != 0)
			return tense == NO_TENSE ? 0 : tense;
	}
	for (uint32_t i = last; i < high; i++)
	{
		int			tense = word_tense(r, i, first);

		/* "shuts one plant in May and plans to sell it": the second verb has its own time */
		if (i == last && aa_is(r->doc, i, AA_LEX_CONJUNCTION) && i + 1 < high && word_tense(r, i + 1, first) != 0)
			return 0;
		/* "the firm, which cut jobs in the fall, plans ..." */
		if (relative && aa_token_mark(r->doc, i) == ',')
			return 0;

		if (tense != 0)
			return tense == NO_TENSE ? 0 : tense;
	}
	return 0;
}
