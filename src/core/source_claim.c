/*
 * source_claim.c: where a claim begins and ends.
 */
#include "source_saying.h"

AaRange
aa_saying_trim(const AaSaying *r, uint32_t first, uint32_t last)
{
	const AaDoc *doc = r->doc;

	while (first < last && (aa_saying_is_break(r, first) || aa_saying_is_mark(r, first, ':') || aa_token_mark(doc, first) == '.' ||
							(aa_word_value(doc, first, AA_LEX_CONJUNCTION) >= 1 && aa_word_value(doc, first, AA_LEX_CONJUNCTION) <= 3)))
		first++;
	while (last > first && (aa_saying_is_break(r, last - 1) || aa_token_mark(doc, last - 1) == '.' || aa_saying_is_mark(r, last - 1, ':') ||
							(aa_word_value(doc, last - 1, AA_LEX_CONJUNCTION) >= 1 &&
							 aa_word_value(doc, last - 1, AA_LEX_CONJUNCTION) <= 5)))
		last--;
	return (AaRange) {first, last};
}

/* "said it was his, but declined to elaborate", "and would not say why": what the source did is no part of the claim. */
static bool
is_refusal(const AaDoc *doc, uint32_t conjunction)
{
	static const char *const refuses[] = {"declined", "declines", "refused", "refuses"};
	static const char *const gives[] = {"gave", "offered", "provided", "gives"};
	static const char *const tells[] = {"say", "elaborate", "comment", "give", "provide", "specify", "identify", "name", "disclose", "explain",
		"offer", "release", "immediately", "confirm"};
	int64_t		kind = aa_word_value(doc, conjunction, AA_LEX_CONJUNCTION);
	uint32_t	i = conjunction + 1;

	if (kind < 1 || kind > 5)
		return false;
	if (AA_TOKEN_IN(doc, i, refuses) || (AA_TOKEN_IN(doc, i, gives) && aa_token_is(doc, i + 1, "no")))
		return true;
	return (aa_is(doc, i, AA_LEX_AUXILIARY) || aa_is(doc, i, AA_LEX_MODAL)) && aa_is(doc, i + 1, AA_LEX_NEGATION) &&
		AA_TOKEN_IN(doc, i + 2, tells);
}

/* ", a day after a truce was offered": told by the reporter. */
static bool
is_time_behind(const AaDoc *doc, uint32_t comma)
{
	static const char *const units[] = {"hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years"};
	uint32_t	i = comma + 1;

	if (aa_token_mark(doc, comma) != ',')
		return false;
	if (aa_token_is(doc, i, "just") || aa_token_is(doc, i, "only"))
		i++;
	if (!AA_TOKEN_IN(doc, i, units))
		i++;
	return AA_TOKEN_IN(doc, i, units) && (aa_token_is(doc, i + 1, "after") || aa_token_is(doc, i + 1, "before"));
}

static void
cut_refusals(AaSaying *r)
{
	AaAttribution *a = AA_ATTRIBUTIONS(r->doc);

	for (uint32_t k = r->known; k < r->doc->attributions_.n; k++)
		for (uint32_t i = a[k].scope_first; i + 2 < a[k].scope_last && a[k].scope_first >= a[k].clause_last; i++, aa_poll(r->doc))
			if ((aa_is(r->doc, i, AA_LEX_CONJUNCTION) && is_refusal(r->doc, i)) || (i > a[k].scope_first && is_time_behind(r->doc, i)))
				a[k].scope_last = aa_saying_trim(r, a[k].scope_first, i).last;
}

/* A claim that follows its source ends where another saying clause begins. */
static void
cut_scopes(AaSaying *r)
{
	AaAttribution *a = AA_ATTRIBUTIONS(r->doc);

	for (uint32_t k = r->known; k + 1 < r->doc->attributions_.n; k++)
	{
		const AaAttribution *next = &a[k + 1];
		bool		joined = next->clause_first > 0 && (aa_saying_is_break(r, next->clause_first - 1) ||
														aa_is(r->doc, next->clause_first - 1, AA_LEX_CONJUNCTION));

		if (next->clause_first > a[k].scope_first && next->clause_first < a[k].scope_last && joined && !next->carried)
		{
			AaRange		scope = aa_saying_trim(r, a[k].scope_first, next->clause_first);

			a[k].scope_last = scope.last;
		}
	}
}

void
aa_saying_cut_claims(AaSaying *r)
{
	cut_scopes(r);
	cut_refusals(r);
}
