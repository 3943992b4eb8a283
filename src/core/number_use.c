/*
 * number_use.c: what a figure measures.
 *
 * Most figures of a news text count no people: ages, days, money, scores.
 * The rules are rows, tried in order; each looks at the words beside the
 * figure only.  What passes them all is open, and the clause patterns of the
 * casualty stage decide.
 */
#include "number.h"
#include "tag.h"

typedef bool (*Test) (const AaDoc *doc, const AaNumber *n);

static bool
is_form(const AaNumber *n, AaNumberForm form)
{
	return n->form == form;
}

static bool
is_ordinal(const AaDoc *doc, const AaNumber *n)
{
	(void) doc;
	return is_form(n, AA_NUMBER_ORDINAL);
}

static bool
is_fraction(const AaDoc *doc, const AaNumber *n)
{
	return is_form(n, AA_NUMBER_FRACTION) || aa_is(doc, n->last, AA_LEX_PORTION);	/* two thirds */
}

static bool
before_is(const AaDoc *doc, const AaNumber *n, const char *word)
{
	return n->phrase > 0 && aa_token_is(doc, n->phrase - 1, word);
}

/* 19-year-old   aged 12   12 years of age */
static bool
is_age(const AaDoc *doc, const AaNumber *n)
{
	static const char *const units[] = {"year", "years", "month", "months", "day", "week", "yr"};
	uint32_t	k = aa_number_skip_hyphen(doc, n->phrase_end);
	bool		unit = AA_TOKEN_IN(doc, k, units);

	if (n->qualifier == AA_qualifier_less_than && n->best <= 21 && n->phrase > 0 && aa_token_is(doc, n->phrase, "under") &&
		aa_is(doc, n->phrase - 1, AA_LEX_PLURAL) && !aa_is(doc, n->last, AA_LEX_VICTIM))
		return true;			/* children under five */
	if ((n->qualifier == AA_qualifier_less_than || n->qualifier == AA_qualifier_more_than) && n->best < 100 && n->phrase > 0 &&
		(before_is(doc, n, "them") || before_is(doc, n, "whom")) && !aa_is(doc, n->last, AA_LEX_VICTIM))
		return true;			/* 21 of them under 15, six of whom over 60 */
	if (before_is(doc, n, "aged") || before_is(doc, n, "age") || before_is(doc, n, "ages"))
		return true;
	if (n->phrase > 2 && (aa_token_is(doc, n->phrase - 1, "and") || aa_token_is(doc, n->phrase - 1, "to")) &&
		(aa_token_is(doc, n->phrase - 3, "ages") || aa_token_is(doc, n->phrase - 3, "aged")))
		return true;
	if (!unit)
		return false;
	k = aa_number_skip_hyphen(doc, k + 1);
	return aa_token_is(doc, k, "old") || aa_token_is(doc, k, "olds") || (aa_token_is(doc, k, "of") && aa_token_is(doc, k + 1, "age"));
}

static bool
is_mark(const AaDoc *doc, uint32_t i, uint32_t mark)
{
	return i < doc->n_tokens && doc->tokens[i].kind >= AA_TOKEN_PUNCT && aa_token_mark(doc, i) == mark;
}

/* "Ann Field, 34, a nurse": between a name's comma or bracket and the next */
static bool
is_bracketed_age(const AaDoc *doc, const AaNumber *n)
{
	static const char *const people[] = {"them", "whom", "those", "these", "us", "which"};
	uint32_t	i = n->first;
	bool		comma = i > 1 && is_mark(doc, i - 1, ',');
	bool		closed = is_mark(doc, n->last, ',') || is_mark(doc, n->last, '.') || is_mark(doc, n->last, ';') || n->last >= doc->n_tokens ||
		(doc->tokens[n->last].shape & AA_SHAPE_LINE) || aa_token_is(doc, n->last, "of") || aa_token_is(doc, n->last, "and");

	if (n->form != AA_NUMBER_DIGITS || n->qualifier != AA_qualifier_exact || n->best < 1 || n->best > 110 || n->phrase != i)
		return false;
	if (aa_token_is(doc, n->last, "of") && AA_TOKEN_IN(doc, n->last + 1, people))
		return false;			/* 61 died across Europe, 21 of them in Poland */
	if (comma && i > 3 && is_mark(doc, i - (aa_token_is(doc, i - 3, "and") ? 4 : 3), ';'))
		return false;			/* 65 deaths; Italy, 19; and Poland, 13 */
	if (comma && i > 3 && (aa_is(doc, i - 3, AA_LEX_KIN) || aa_is(doc, i - 4, AA_LEX_KIN)) && aa_is(doc, n->last, AA_LEX_AUXILIARY))
		closed = true;			/* her son Omar Lentz, 8 was hurt */
	if (i > 1 && is_mark(doc, i - 1, '(') && is_mark(doc, n->last, ')'))
		return (doc->tokens[i - 2].shape & AA_SHAPE_CAP) != 0;
	return comma && closed && doc->tokens[i - 2].kind == AA_TOKEN_WORD && (doc->tokens[i - 2].shape & AA_SHAPE_CAP) &&
		!aa_is(doc, i - 2, AA_LEX_TRIGGER);
}

static bool
is_money(const AaDoc *doc, const AaNumber *n)
{
	uint32_t	mark = n->first > 0 && doc->tokens[n->first - 1].kind == AA_TOKEN_SYMBOL ? aa_token_mark(doc, n->first - 1) : 0;

	return mark == '$' || mark == 0x20ac || mark == 0xa3 || mark == 0xa5;
}

static bool
is_percent(const AaDoc *doc, const AaNumber *n)
{
	uint32_t	k = aa_number_skip_hyphen(doc, n->phrase_end);

	return is_mark(doc, n->last, '%') || aa_token_is(doc, k, "percent") || (aa_token_is(doc, k, "per") && aa_token_is(doc, k + 1, "cent"));
}

/* 10:30   7.15 p.m. */
static bool
is_time(const AaDoc *doc, const AaNumber *n)
{
	const AaToken *t = doc->tokens;

	if (n->form != AA_NUMBER_DIGITS && n->form != AA_NUMBER_FRACTION)
		return false;
	if (is_mark(doc, n->last, ':') && n->last + 1 < doc->n_tokens && t[n->last + 1].kind <= AA_TOKEN_MIXED &&
		!(t[n->last + 1].shape & AA_SHAPE_SPACE) && t[n->last + 1].kind != AA_TOKEN_WORD)
		return true;
	return n->first > 1 && is_mark(doc, n->first - 1, ':') && !(t[n->first].shape & AA_SHAPE_SPACE) && t[n->first - 2].kind == AA_TOKEN_NUMBER;
}

/* 2-1   3-2 */
static bool
is_score(const AaDoc *doc, const AaNumber *n)
{
	uint32_t	k = n->last;

	if (n->form != AA_NUMBER_DIGITS)
		return false;
	if (k + 1 < doc->n_tokens && doc->tokens[k].kind == AA_TOKEN_HYPHEN && aa_number_skip_hyphen(doc, k) > k && doc->tokens[k + 1].kind == AA_TOKEN_NUMBER)
		return true;
	return n->first > 1 && doc->tokens[n->first - 1].kind == AA_TOKEN_HYPHEN && !(doc->tokens[n->first].shape & AA_SHAPE_SPACE) &&
		!(doc->tokens[n->first - 1].shape & AA_SHAPE_SPACE) && doc->tokens[n->first - 2].kind == AA_TOKEN_NUMBER;
}

/* A year stands without comma and is no count of people unless people follow. */
static bool
is_year(const AaDoc *doc, const AaNumber *n)
{
	uint32_t	length = doc->tokens[n->first].end - doc->tokens[n->first].start;

	if (n->form == AA_NUMBER_RANGE && n->low >= 1500 && n->high <= 2100 && n->last >= n->first + 3 && doc->tokens[n->first].kind == AA_TOKEN_NUMBER &&
		length == 4 && !aa_is(doc, n->last, AA_LEX_VICTIM) && !aa_is(doc, n->last, AA_LEX_HARM))
		return true;			/* between 1989 and 2010 */
	if (n->form != AA_NUMBER_DIGITS || length != 4 || n->best < 1500 || n->best > 2100 || n->last != n->first + 1)
		return false;
	return n->qualifier == AA_qualifier_exact && n->phrase == n->first && !aa_is(doc, n->last, AA_LEX_VICTIM);
}

/* 10-member team   100-household leader */
static bool
is_compound(const AaDoc *doc, const AaNumber *n)
{
	return n->phrase_end == n->last && n->last + 1 < doc->n_tokens && aa_number_skip_hyphen(doc, n->last) > n->last && doc->tokens[n->last + 1].kind == AA_TOKEN_WORD &&
		!(doc->tokens[n->last + 1].shape & AA_SHAPE_SPACE) && doc->tokens[n->last].kind == AA_TOKEN_HYPHEN;
}

/* 0600 is a time or a code. */
static bool
is_padded(const AaDoc *doc, const AaNumber *n)
{
	return n->form == AA_NUMBER_DIGITS && doc->text[doc->tokens[n->first].start] == '0' && doc->tokens[n->first].end > doc->tokens[n->first].start + 1;
}

/* so many, how many */
static bool
is_degree(const AaDoc *doc, const AaNumber *n)
{
	return n->form == AA_NUMBER_VAGUE && (before_is(doc, n, "so") || before_is(doc, n, "how") || before_is(doc, n, "too") ||
										  before_is(doc, n, "as") || before_is(doc, n, "not"));
}

static bool
is_labelled(const AaDoc *doc, const AaNumber *n)
{
	uint32_t	i = n->first;

	if (n->form == AA_NUMBER_FRACTION)
		return i > 0 && n->phrase == i && aa_is(doc, i - 1, AA_LEX_LABELLED);	/* magnitude 6.4 */
	if (n->form != AA_NUMBER_DIGITS && n->form != AA_NUMBER_WORDS)
		return false;
	if (i > 0 && n->phrase == i && (is_mark(doc, i - 1, '#') || is_mark(doc, i - 1, '@')))
		return true;
	if (i > 1 && n->phrase == i && doc->tokens[i - 1].kind == AA_TOKEN_HYPHEN && doc->tokens[i - 2].kind == AA_TOKEN_WORD &&
		!(doc->tokens[i].shape & AA_SHAPE_SPACE))
		return true;			/* Covid-19, AK-47 */
	if (i > 0 && n->phrase == i && (doc->tokens[i - 1].shape & (AA_SHAPE_DOT | AA_SHAPE_CAP)) == (AA_SHAPE_DOT | AA_SHAPE_CAP) &&
		n->form == AA_NUMBER_DIGITS && !aa_is(doc, n->last, AA_LEX_VICTIM) && !aa_is(doc, n->last, AA_LEX_HARM))
		return true;			/* U.S. 101 */
	return i > 0 && n->phrase == i && aa_is(doc, i - 1, AA_LEX_LABELLED) && (doc->tokens[i - 1].shape & AA_SHAPE_CAP) &&
		!aa_is(doc, n->last, AA_LEX_VICTIM);
}

/* this one   each one   one another   one day */
static bool
is_pronoun(const AaDoc *doc, const AaNumber *n)
{
	static const char *const behind[] = {"another", "side", "or"};
	static const char *const before[] = {"this", "every", "each"};
	static const char *const before_alone[] = {"any", "some", "loved", "another"};

	if (!aa_token_is(doc, n->first, "one") || n->last != n->first + 1)
		return false;
	if (n->first > 0 && AA_TOKEN_IN(doc, n->first - 1, before))
		return true;
	if (n->first > 0 && AA_TOKEN_IN(doc, n->first - 1, before_alone))
		return !aa_is(doc, n->last, AA_LEX_VICTIM) && !(aa_token_is(doc, n->first - 1, "another") &&
														(aa_is(doc, n->last, AA_LEX_AUXILIARY) || aa_is(doc, n->last, AA_LEX_HARM)));	/* another one was hurt */
	if (n->first > 1 && doc->tokens[n->first - 1].tag == AA_TAG_JJ && aa_word_value(doc, n->first - 2, AA_LEX_DETERMINER) == 1)
		return true;			/* the main one */
	return AA_TOKEN_IN(doc, n->last, behind);
}

static bool
is_population(const AaDoc *doc, const AaNumber *n)
{
	static const char *const crowds[] = {"population", "populations", "crowd"};

	return n->phrase > 1 && aa_token_is(doc, n->phrase - 1, "of") && AA_TOKEN_IN(doc, n->phrase - 2, crowds);
}

/* "38 fewer than in the week before", "twelve more than last year": how much another figure is larger or smaller. */
static bool
is_difference(const AaDoc *doc, const AaNumber *n)
{
	static const char *const words[] = {"fewer", "less", "more", "higher", "lower"};

	return AA_TOKEN_IN(doc, n->phrase_end, words) && aa_token_is(doc, n->phrase_end + 1, "than");
}

static bool
is_earlier(const AaDoc *doc, const AaNumber *n)
{
	return before_is(doc, n, "from") && aa_token_is(doc, n->phrase_end, "to");
}

/* one in five   nine out of 10   two in every three: a share, not a count */
static bool
is_share(const AaDoc *doc, const AaNumber *n)
{
	static const char *const tens[] = {"10", "ten", "100"};
	uint32_t	i = n->last;
	bool		of = aa_token_is(doc, i, "out") && aa_token_is(doc, i + 1, "of");
	bool		every = aa_token_is(doc, i + 1, "every") && aa_token_is(doc, i, "in");

	if (n->best == AA_NO_INT || n->best < 1 || n->best > 9)
		return false;
	if (of)
		return aa_word_value(doc, i + 2, AA_LEX_CARDINAL) > n->best || aa_token_is(doc, i + 2, "10") || aa_token_is(doc, i + 2, "every");
	if (aa_token_is(doc, i, "in") && aa_is(doc, i + 2, AA_LEX_VICTIM) && AA_TOKEN_IN(doc, i + 1, tens))
		return true;			/* four in ten adults */
	return every || (n->best == 1 && aa_token_is(doc, i, "in") && aa_word_value(doc, i + 1, AA_LEX_CARDINAL) > 1 &&
					 !aa_is(doc, i + 2, AA_LEX_THING) && !aa_is(doc, i + 2, AA_LEX_UNIT));
}

/* The second figure of a share. */
static bool
is_base_of_share(const AaDoc *doc, const AaNumber *n)
{
	uint32_t	i = n->phrase;
	uint32_t	k = i > 0 && aa_token_is(doc, i - 1, "every") ? i - 1 : i;

	if (k == 0 || !aa_is(doc, k - 1, AA_LEX_PREPOSITION) || doc->numbers_.n < 2)
		return false;
	n--;						/* the figure before it: the vector is appended in text order */
	return n->unit == AA_USE_FRACTION && n->last < k && k <= n->last + 2 && n->form != AA_NUMBER_FRACTION;
}

/* all but four of them: who is left out is not counted */
static bool
is_left_out(const AaDoc *doc, const AaNumber *n)
{
	return n->phrase > 1 && aa_token_is(doc, n->phrase - 1, "but") && aa_token_is(doc, n->phrase - 2, "all");
}

static const struct
{
	Test		test;
	uint8_t		use;
}			rows[] = {
	{is_age, AA_USE_AGE}, {is_percent, AA_USE_PERCENT}, {is_money, AA_USE_MONEY}, {is_time, AA_USE_TIME},
	{is_score, AA_USE_SCORE}, {is_labelled, AA_USE_LABEL}, {is_year, AA_USE_DATE}, {is_bracketed_age, AA_USE_AGE},
	{is_pronoun, AA_USE_PRONOUN}, {is_population, AA_USE_POPULATION}, {is_earlier, AA_USE_EARLIER}, {is_difference, AA_USE_EARLIER},
	{is_share, AA_USE_FRACTION}, {is_left_out, AA_USE_FRACTION}, {is_base_of_share, AA_USE_FRACTION}, {is_padded, AA_USE_LABEL}, {is_degree, AA_USE_PRONOUN}, {is_ordinal, AA_USE_ORDINAL}, {is_fraction, AA_USE_FRACTION}
};

/* The unit noun behind a figure, with at most an adjective between: "24 hours", "three consecutive days". */
static int64_t
unit_of(const AaDoc *doc, const AaNumber *n)
{
	static const char *const skipped[] = {"more", "consecutive", "straight", "million", "u.s", "of"};
	uint32_t	k = aa_number_skip_hyphen(doc, n->phrase_end);
	int64_t		unit = aa_word_value(doc, k, AA_LEX_UNIT);

	if (k == n->phrase_end && n->best > 1 && aa_token_is(doc, k, "day") && aa_is(doc, k + 1, AA_LEX_PLURAL))
		return AA_NO_INT;		/* seven day labourers */

	if (unit == AA_NO_INT && AA_TOKEN_IN(doc, k, skipped))
		unit = aa_word_value(doc, k + 1, AA_LEX_UNIT);
	return unit;
}

uint8_t
aa_number_use(const AaDoc *doc, const AaNumber *n)
{
	int64_t		unit = unit_of(doc, n);

	for (size_t k = 0; k < sizeof(rows) / sizeof(rows[0]); k++)
		if (rows[k].test(doc, n))
			return rows[k].use;
	if (unit != AA_NO_INT)
		return (uint8_t) unit;
	return is_compound(doc, n) ? AA_USE_THING : AA_USE_OPEN;
}
