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
	uint8_t		qualifier;		/* AA_qualifier_exact leaves the figure as it is */
} Row;

/* Before the figure; longer rows first where one ends another. */
static const Row before_rows[] = {
	{"no more than", AA_qualifier_at_most}, {"not more than", AA_qualifier_at_most},
	{"no fewer than", AA_qualifier_at_least}, {"not less than", AA_qualifier_at_least},
	{"no less than", AA_qualifier_at_least}, {"not fewer than", AA_qualifier_at_least},
	{"more than", AA_qualifier_more_than}, {"greater than", AA_qualifier_more_than}, {"higher than", AA_qualifier_more_than},
	{"fewer than", AA_qualifier_less_than}, {"less than", AA_qualifier_less_than}, {"lower than", AA_qualifier_less_than},
	{"well over", AA_qualifier_more_than}, {"just over", AA_qualifier_more_than}, {"slightly over", AA_qualifier_more_than},
	{"over", AA_qualifier_more_than}, {"above", AA_qualifier_more_than}, {"beyond", AA_qualifier_more_than},
	{"upwards of", AA_qualifier_more_than}, {"upward of", AA_qualifier_more_than}, {"in excess of", AA_qualifier_more_than},
	{"north of", AA_qualifier_more_than}, {"exceeding", AA_qualifier_more_than}, {"exceeded", AA_qualifier_more_than},
	{"exceeds", AA_qualifier_more_than}, {"exceed", AA_qualifier_more_than}, {"surpassed", AA_qualifier_more_than},
	{"surpasses", AA_qualifier_more_than}, {"surpass", AA_qualifier_more_than}, {"topped", AA_qualifier_more_than},
	{"topping", AA_qualifier_more_than}, {"tops", AA_qualifier_more_than}, {"past", AA_qualifier_more_than},
	{"passed", AA_qualifier_more_than}, {"passes", AA_qualifier_more_than}, {"crossed", AA_qualifier_more_than},
	{"crosses", AA_qualifier_more_than},
	{"at least", AA_qualifier_at_least}, {"a minimum of", AA_qualifier_at_least}, {"minimum of", AA_qualifier_at_least},
	{"up to", AA_qualifier_at_most}, {"as many as", AA_qualifier_at_most}, {"as much as", AA_qualifier_at_most},
	{"at most", AA_qualifier_at_most}, {"at the most", AA_qualifier_at_most}, {"a maximum of", AA_qualifier_at_most},
	{"maximum of", AA_qualifier_at_most}, {"slightly below", AA_qualifier_less_than}, {"just below", AA_qualifier_less_than},
	{"well below", AA_qualifier_less_than}, {"just under", AA_qualifier_less_than}, {"under", AA_qualifier_less_than},
	{"below", AA_qualifier_less_than}, {"as few as", AA_qualifier_at_least}, {"close to", AA_qualifier_about},
	{"an estimated", AA_qualifier_about}, {"estimated", AA_qualifier_about}, {"about", AA_qualifier_about},
	{"around", AA_qualifier_about}, {"some", AA_qualifier_about}, {"approximately", AA_qualifier_about},
	{"approx", AA_qualifier_about}, {"nearly", AA_qualifier_about}, {"almost", AA_qualifier_about}, {"roughly", AA_qualifier_about},
	{"circa", AA_qualifier_about}, {"perhaps", AA_qualifier_about}, {"the other", AA_qualifier_exact}, {"other", AA_qualifier_exact},
	{"a total of", AA_qualifier_exact}, {"total of", AA_qualifier_exact}, {"only", AA_qualifier_exact}, {"just", AA_qualifier_exact},
	{"exactly", AA_qualifier_exact}, {"another", AA_qualifier_exact}, {"a further", AA_qualifier_exact},
	{"the remaining", AA_qualifier_exact}, {"remaining", AA_qualifier_exact}, {"further", AA_qualifier_exact},
	{"an additional", AA_qualifier_exact}, {"additional", AA_qualifier_exact},
	{"reportedly", AA_qualifier_exact}, {"possibly", AA_qualifier_exact}, {"maybe", AA_qualifier_exact}
};

static const Row after_rows[] = {
	{"or more", AA_qualifier_at_least}, {"or so", AA_qualifier_about}, {"or fewer", AA_qualifier_at_most},
	{"or less", AA_qualifier_at_most}, {"plus", AA_qualifier_at_least}, {"odd", AA_qualifier_about}
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

/* First of the tokens that are `words` and end before token i; UINT32_MAX when others stand there. */
static uint32_t
words_before(const AaDoc *doc, uint32_t first, uint32_t i, const char *words)
{
	const char *end = words + strlen(words);

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
			uint32_t	start = words_before(doc, first, n->phrase, before_rows[k].words);

			if (start == UINT32_MAX)
				continue;
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
	n->phrase_end = n->last;
	if (n->last < doc->n_tokens && doc->tokens[n->last].kind == AA_TOKEN_SYMBOL && aa_token_mark(doc, n->last) == '+')
	{
		n->phrase_end++;
		return AA_qualifier_at_least;
	}
	for (size_t k = 0; k < sizeof(after_rows) / sizeof(after_rows[0]); k++)
	{
		uint32_t	end = words_behind(doc, n->last, after_rows[k].words);

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
