/*
 * number_qualifier.c: the words beside a figure that say how exact it is: "at least 42", "some 50 or so".
 *
 * Qualifiers are rows of two tables.  Several may stand before one figure
 * ("at least some 40"): the nearest that says something decides, and one
 * behind it ("40 or more") wins over those before.
 */
#include "number.h"

#define LONGEST_QUALIFIER 6		/* rows applied one before the other */

typedef struct Row
{
	const char *words;
	uint8_t		n;				/* bytes */
	uint8_t		qualifier;		/* AA_qualifier_exact leaves the figure as it is */
} Row;

#define ROW(words, qualifier) {words, sizeof(words) - 1, AA_qualifier_##qualifier}

/* Before the figure; longer rows first where one ends another. */
static const Row before_rows[] = {
	ROW("no more than", at_most), ROW("not more than", at_most), ROW("no fewer than", at_least),
	ROW("not less than", at_least), ROW("no less than", at_least), ROW("not fewer than", at_least),
	ROW("more than", more_than), ROW("greater than", more_than), ROW("higher than", more_than),
	ROW("fewer than", less_than), ROW("less than", less_than), ROW("lower than", less_than),
	ROW("well over", more_than), ROW("just over", more_than), ROW("slightly over", more_than),
	ROW("over", more_than), ROW("above", more_than), ROW("beyond", more_than), ROW("upwards of", more_than),
	ROW("upward of", more_than), ROW("in excess of", more_than), ROW("north of", more_than),
	ROW("exceeding", more_than), ROW("exceeded", more_than), ROW("exceeds", more_than), ROW("exceed", more_than),
	ROW("surpassed", more_than), ROW("surpasses", more_than), ROW("surpass", more_than), ROW("topped", more_than),
	ROW("topping", more_than), ROW("tops", more_than), ROW("past", more_than), ROW("passed", more_than),
	ROW("passes", more_than), ROW("crossed", more_than), ROW("crosses", more_than), ROW("at least", at_least),
	ROW("a minimum of", at_least), ROW("minimum of", at_least), ROW("up to", at_most), ROW("as many as", at_most),
	ROW("as much as", at_most), ROW("at most", at_most), ROW("at the most", at_most), ROW("a maximum of", at_most),
	ROW("maximum of", at_most), ROW("slightly below", less_than), ROW("just below", less_than),
	ROW("well below", less_than), ROW("just under", less_than), ROW("under", less_than), ROW("below", less_than),
	ROW("as few as", at_least), ROW("close to", about), ROW("an estimated", about), ROW("estimated", about),
	ROW("about", about), ROW("around", about), ROW("some", about), ROW("approximately", about), ROW("approx", about),
	ROW("nearly", about), ROW("almost", about), ROW("roughly", about), ROW("circa", about), ROW("perhaps", about),
	ROW("the other", exact), ROW("other", exact), ROW("a total of", exact), ROW("total of", exact),
	ROW("only", exact), ROW("just", exact), ROW("exactly", exact), ROW("another", exact), ROW("a further", exact),
	ROW("the remaining", exact), ROW("remaining", exact), ROW("further", exact), ROW("an additional", exact),
	ROW("additional", exact), ROW("reportedly", exact), ROW("possibly", exact), ROW("maybe", exact)
};

static const Row after_rows[] = {
	ROW("or more", at_least), ROW("or so", about), ROW("or fewer", at_most), ROW("or less", at_most),
	ROW("plus", at_least), ROW("odd", about)
};

const char *
aa_number_qualifier(uint32_t i, uint8_t *qualifier)
{
	if (i >= sizeof(before_rows) / sizeof(before_rows[0]))
		return NULL;
	*qualifier = before_rows[i].qualifier;
	return before_rows[i].words;
}

void
aa_number_qualify(AaNumber *n, uint8_t qualifier, int64_t value)
{
	n->qualifier = qualifier;
	n->low = n->high = AA_NO_INT;
	n->best = qualifier == AA_qualifier_vague ? AA_NO_INT : value;
	switch (qualifier)
	{
		case AA_qualifier_exact:
			n->low = n->high = value;
			break;
		case AA_qualifier_at_least:
			n->low = value;
			break;
		case AA_qualifier_more_than:
			n->low = value + 1;
			break;
		case AA_qualifier_at_most:
			n->high = value;
			break;
		case AA_qualifier_less_than:
			n->high = value - 1;
			break;
		case AA_qualifier_vague:
			n->low = value > 0 ? value : AA_NO_INT;
			break;
	}
}

static bool
is_word(const AaDoc *doc, uint32_t i, const char *word, size_t n)
{
	return i < doc->n_tokens && doc->tokens[i].end - doc->tokens[i].start == n &&
		memcmp(doc->lower + doc->tokens[i].start, word, n) == 0;
}

/* First of the tokens that are the row's words and end before token i > first; UINT32_MAX when others stand there. */
static uint32_t
words_before(const AaDoc *doc, uint32_t first, uint32_t i, const Row *row)
{
	const char *words = row->words;
	const char *end = words + row->n;

	if (end[-1] != doc->lower[doc->tokens[i - 1].end - 1])	/* a letter settles most */
		return UINT32_MAX;
	while (end > words)
	{
		const char *p = end;

		while (p > words && p[-1] != ' ')
			p--;
		if (i <= first || !is_word(doc, i - 1, p, (size_t) (end - p)))
			return UINT32_MAX;
		i--;
		end = p > words ? p - 1 : p;
	}
	return i;
}

/* Token behind those that are `words` from token i on; UINT32_MAX when others stand there. */
static uint32_t
words_behind(const AaDoc *doc, uint32_t i, const char *words)
{
	if (i >= doc->n_tokens || *words != doc->lower[doc->tokens[i].start])	/* a letter settles most */
		return UINT32_MAX;
	while (*words != '\0')
	{
		size_t		n = strcspn(words, " ");

		if (!is_word(doc, i, words, n))
			return UINT32_MAX;
		i++;
		words += n + (words[n] == ' ');
	}
	return i;
}

/* "handed over 12 captives": is the "over" at token i a part of the verb before it? */
static bool
hands_over(const AaDoc *doc, uint32_t first, uint32_t i)
{
	static const char *const verbs[] = {"hand", "hands", "handed", "handing", "turn", "turned", "turning", "ran", "run", "running", "bowled"};

	return i > first && aa_token_is(doc, i, "over") && AA_TOKEN_IN(doc, i - 1, verbs);
}

/* Takes the qualifiers before the figure into its phrase; the nearest that says something wins. */
static uint8_t
take_before(const AaDoc *doc, uint32_t first, AaNumber *n)
{
	uint8_t		qualifier = AA_qualifier_exact;

	for (int round = 0; round < LONGEST_QUALIFIER && n->phrase > first && aa_is(doc, n->phrase - 1, AA_LEX_BOUND); round++)
	{
		bool		found = false;

		for (size_t k = 0; k < sizeof(before_rows) / sizeof(before_rows[0]) && !found; k++)
		{
			uint32_t	start = words_before(doc, first, n->phrase, &before_rows[k]);

			if (start == UINT32_MAX)
				continue;
			if (before_rows[k].qualifier == AA_qualifier_more_than && hands_over(doc, first, start))
				return qualifier;
			found = true;
			n->phrase = start;
			if (qualifier == AA_qualifier_exact)
				qualifier = before_rows[k].qualifier;
		}
		if (!found)
			break;
	}
	return qualifier;
}

/* Takes those behind the figure. */
static uint8_t
take_behind(const AaDoc *doc, AaNumber *n)
{
	uint32_t	i = aa_number_skip_hyphen(doc, n->last);	/* 30-odd, 100-plus */

	n->phrase_end = n->last;
	if (n->last < doc->n_tokens && doc->tokens[n->last].kind == AA_TOKEN_SYMBOL && aa_token_mark(doc, n->last) == '+')
	{
		n->phrase_end++;
		return AA_qualifier_at_least;
	}
	for (size_t k = 0; k < sizeof(after_rows) / sizeof(after_rows[0]); k++)
	{
		uint32_t	end = words_behind(doc, i, after_rows[k].words);

		if (end != UINT32_MAX)
		{
			n->phrase_end = end;
			return after_rows[k].qualifier;
		}
	}
	return AA_qualifier_exact;
}

uint8_t
aa_number_take_qualifiers(const AaDoc *doc, uint32_t first, AaNumber *n)
{
	uint8_t		before = take_before(doc, first, n);
	uint8_t		behind = take_behind(doc, n);

	return behind != AA_qualifier_exact ? behind : before;
}
