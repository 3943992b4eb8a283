/*
 * number.c: figures in every form of news text, in one walk over the tokens.
 *
 * A figure is read where its first word stands: digits ("180,000", "1.2
 * million", "5m"), words ("one hundred and twenty", "half a dozen"), vague
 * counts ("several hundred", "tens of thousands"), none ("no one").  Behind
 * it a second figure may make a range; before and behind it stand qualifiers
 * (number_qualifier.c).  Articles ("a child") count one only before a
 * victim, which is for casualty_noun.c to see.
 */
#include "number.h"

#define LARGEST INT64_C(1000000000000000)	/* values are cut there */
#define LONGEST_NUMBER 12		/* tokens of one figure */

typedef struct Reading
{
	uint32_t	next;			/* token behind the figure */
	int64_t		value;			/* of VAGUE: the low figure, 0 when none is given */
	int64_t		scale;			/* of a written scale word, for "10 to 15 thousand" */
	uint8_t		form;			/* AaNumberForm */
	bool		whole;			/* no decimals left */
	uint32_t	thousandths;	/* the decimals that are left, for "1.2 to 1.5 million" */
} Reading;

static const char *const use_names[AA_USE_COUNT] = {
#define AA_NUMBER_USE_NAME(member, name) [AA_USE_##member] = name,
	AA_NUMBER_USES(AA_NUMBER_USE_NAME)
};

const char *
aa_number_use_name(uint8_t use)
{
	return use < AA_USE_COUNT ? use_names[use] : "";
}

static int64_t
times(int64_t a, int64_t b)
{
	return a != 0 && b > LARGEST / a ? LARGEST : a * b;
}

/* Digits of a token up to the first letter; decimals are kept as thousandths. */
static int64_t
read_digits(const AaDoc *doc, uint32_t i, uint32_t *thousandths, uint32_t *used)
{
	const char *p = doc->text + doc->tokens[i].start;
	const char *end = doc->text + doc->tokens[i].end;
	const char *start = p;
	int64_t		value = 0;
	uint32_t	unit = 100;

	*thousandths = 0;
	for (; p < end && ((*p >= '0' && *p <= '9') || *p == ','); p++)
		if (*p != ',' && value < LARGEST)
			value = value * 10 + (*p - '0');
	if (p < end && *p == '.')
		for (p++; p < end && *p >= '0' && *p <= '9'; p++, unit /= 10)
			*thousandths += unit * (uint32_t) (*p - '0');
	*used = (uint32_t) (p - start);
	return value < LARGEST ? value : LARGEST;
}

static bool
follows_tightly(const AaDoc *doc, uint32_t i)
{
	return i < doc->n_tokens && !(doc->tokens[i].shape & AA_SHAPE_SPACE);
}

static int64_t
large_scale(const AaDoc *doc, uint32_t i)
{
	int64_t		scale = aa_word_value(doc, i, AA_LEX_SCALE);

	return scale == AA_NO_INT ? 1 : scale;
}

/* 180,000   1.2 million   180 000 */
static bool
read_numeral(const AaDoc *doc, uint32_t i, Reading *r)
{
	uint32_t	thousandths,
				used;
	int64_t		scale;

	r->value = read_digits(doc, i, &thousandths, &used);
	r->next = i + 1;
	r->form = AA_NUMBER_DIGITS;
	if (doc->tokens[i].end - doc->tokens[i].start <= 3 && r->next < doc->n_tokens && thousandths == 0 && r->value > 0 &&
		doc->tokens[r->next].kind == AA_TOKEN_NUMBER && doc->tokens[r->next].end - doc->tokens[r->next].start == 3 &&
		doc->tokens[r->next].start == doc->tokens[i].end + 1)
	{
		uint32_t	more;

		r->value = r->value * 1000 + read_digits(doc, r->next, &more, &used);
		r->next++;
	}
	scale = large_scale(doc, r->next);
	if (scale > 1)
	{
		r->value = times(r->value, scale) + (int64_t) thousandths * scale / 1000;
		r->form = AA_NUMBER_MIXED;
		r->scale = scale;
		r->next++;
		thousandths = 0;
	}
	r->whole = thousandths == 0;
	r->thousandths = thousandths;
	return true;
}

/* 5m  300k  9th: the letters behind the digits of one token. */
static bool
read_mixed(const AaDoc *doc, uint32_t i, Reading *r)
{
	static const struct
	{
		const char *letters;
		int64_t		scale;			/* 0: an ordinal */
	}			rows[] = {{"k", 1000}, {"m", 1000000}, {"mn", 1000000}, {"bn", 1000000000}, {"st", 0}, {"nd", 0}, {"rd", 0}, {"th", 0}};
	const char *p = doc->text + doc->tokens[i].start;
	uint32_t	n = doc->tokens[i].end - doc->tokens[i].start;
	uint32_t	thousandths,
				used;

	r->value = read_digits(doc, i, &thousandths, &used);
	r->next = i + 1;
	r->form = AA_NUMBER_MIXED;
	r->whole = true;
	if (used == 0)
		return false;
	for (size_t k = 0; k < sizeof(rows) / sizeof(rows[0]); k++)
	{
		size_t		len = strlen(rows[k].letters);

		if (n - used != len || (p[used] | 32) != rows[k].letters[0] || (len > 1 && (p[used + 1] | 32) != rows[k].letters[1]))
			continue;
		if (rows[k].scale == 0)
			r->form = AA_NUMBER_ORDINAL;
		else
			r->value = times(r->value, rows[k].scale) + (int64_t) thousandths * rows[k].scale / 1000;
		return true;
	}
	r->form = AA_NUMBER_ORDINAL;	/* "19yo", "9mm": number_use.c reads the letters */
	return true;
}

/* Joins the words of one figure: a hyphen in "twenty-one", "and" in "a hundred and five". */
static uint32_t
skip_joint(const AaDoc *doc, uint32_t i, bool hundred)
{
	if (doc->tokens[i].kind == AA_TOKEN_HYPHEN && follows_tightly(doc, i) && follows_tightly(doc, i + 1))
		return i + 1;
	return hundred && aa_token_is(doc, i, "and") && aa_is(doc, i + 1, AA_LEX_CARDINAL) ? i + 1 : i;
}

/* one hundred and twenty thousand   twenty-one   two dozen */
static bool
read_words(const AaDoc *doc, uint32_t i, Reading *r)
{
	int64_t		total = 0,
				part = 0;
	uint32_t	limit = i + LONGEST_NUMBER;
	bool		hundred = false;

	r->next = i;
	r->form = AA_NUMBER_WORDS;
	r->whole = true;
	for (uint32_t k = i; k < doc->n_tokens && k < limit; k++)
	{
		int64_t		cardinal = aa_word_value(doc, k, AA_LEX_CARDINAL);
		int64_t		scale = aa_word_value(doc, k, AA_LEX_SCALE);

		if (cardinal != AA_NO_INT)
		{
			bool		fits = part % 100 == 0 || (cardinal < 10 && part % 10 == 0 && part % 100 >= 20);

			if (r->next > i && (!fits || (part == 0 && total == 0)))
				break;
			part += cardinal;
		}
		else if (scale == 100 || scale == 12)
		{
			part = times(part == 0 ? 1 : part, scale);
			hundred = true;
		}
		else if (scale != AA_NO_INT)
		{
			total += times(part == 0 ? 1 : part, scale);
			part = 0;
			r->scale = scale;
			hundred = true;
		}
		else
			break;
		r->next = k + 1;
		if (k + 1 < doc->n_tokens)
			k = skip_joint(doc, k + 1, hundred) - 1;
	}
	r->value = total + part < LARGEST ? total + part : LARGEST;
	return r->next > i;
}

/* a dozen   half a million   a hundred */
static bool
read_article_scale(const AaDoc *doc, uint32_t i, Reading *r)
{
	uint32_t	k = i;
	int64_t		divisor = 1;

	if (aa_token_is(doc, k, "half"))
	{
		divisor = 2;
		k++;
	}
	if (aa_token_is(doc, k, "a") || aa_token_is(doc, k, "an"))
		k++;
	if (divisor == 1 && aa_token_is(doc, k, "half"))
	{
		divisor = 2;
		k++;
		k += k < doc->n_tokens && doc->tokens[k].kind == AA_TOKEN_HYPHEN;
	}
	if (k == i || !aa_is(doc, k, AA_LEX_SCALE) || !read_words(doc, k, r))
		return false;
	r->value /= divisor;
	return true;
}

/* a quarter of a million   three-quarters of a million   a quarter million */
static bool
read_fraction(const AaDoc *doc, uint32_t i, Reading *r)
{
	int64_t		parts = aa_word_value(doc, i, AA_LEX_CARDINAL);
	uint32_t	k = aa_number_skip_hyphen(doc, i + 1);
	int64_t		whole = aa_word_value(doc, k, AA_LEX_PORTION);

	if (whole == AA_NO_INT || whole < 2)
		return false;
	k = aa_number_skip_hyphen(doc, k + 1);
	if (aa_token_is(doc, k, "of") && aa_token_is(doc, k + 1, "a"))
		k += 2;
	if (large_scale(doc, k) < 1000 || !read_words(doc, k, r))
		return false;
	r->value = r->value / whole * (parts == AA_NO_INT ? 1 : parts);
	return true;
}

/* one and a half million   two-and-a-half thousand */
static bool
read_and_half(const AaDoc *doc, uint32_t i, Reading *r)
{
	int64_t		ones = aa_word_value(doc, i, AA_LEX_CARDINAL);
	uint32_t	and = aa_number_skip_hyphen(doc, i + 1);
	uint32_t	a = aa_number_skip_hyphen(doc, and + 1);
	uint32_t	half = aa_number_skip_hyphen(doc, a + 1);

	if (ones == AA_NO_INT || !aa_token_is(doc, and, "and") || !aa_token_is(doc, a, "a") || !aa_token_is(doc, half, "half") ||
		!read_words(doc, aa_number_skip_hyphen(doc, half + 1), r) || large_scale(doc, aa_number_skip_hyphen(doc, half + 1)) < 1000)
		return false;
	r->value = times(r->value, ones) + r->value / 2;
	return true;
}

/* Behind "a": adjectives in "a large number of", "an as yet unknown number of". */
static uint32_t
vague_noun(const AaDoc *doc, uint32_t i)
{
	static const char *const adjectives[] = {"large", "small", "unknown", "unspecified", "undetermined", "unconfirmed", "great",
	"huge", "significant", "considerable", "good", "high", "limited", "certain", "still", "as", "yet", "undisclosed", "growing", "whole"};

	for (uint32_t k = i; k < i + 5; k++)
	{
		if (aa_is(doc, k, AA_LEX_MANY))
			return k;
		if (!AA_TOKEN_IN(doc, k, adjectives))
			break;
	}
	return UINT32_MAX;
}

/* Does this vague word count here, not measure, score or compare? */
static bool
counts(const AaDoc *doc, uint32_t i, uint32_t first)
{
	static const char *const nouns[] = {"couple", "pair", "trio", "duo", "handful"};
	bool		of = aa_token_is(doc, i + 1, "of");

	if (aa_token_is(doc, i, "number"))
		return first < i && of;
	if (AA_TOKEN_IN(doc, i, nouns))
		return first < i && of;
	if ((aa_token_is(doc, i, "many") || aa_token_is(doc, i, "few")) && i > 0 && aa_token_is(doc, i - 1, "as") && aa_token_is(doc, i + 1, "as"))
		return false;			/* "as many as 70" qualifies the figure behind it */
	if (aa_token_is(doc, i, "few"))
		return first < i || aa_token_is(doc, i - (i > 0), "quite");
	if (aa_token_is(doc, i, "scores") || aa_token_is(doc, i, "tens"))
		return of || aa_is(doc, i + 1, AA_LEX_TRIGGER) || aa_is(doc, i + 1, AA_LEX_AUXILIARY) || aa_token_is(doc, i + 1, "more") ||
			aa_token_is(doc, i + 1, "others") || (i > 0 && aa_is(doc, i - 1, AA_LEX_TRIGGER));	/* blasts kill scores */
	return true;
}

/* several   dozens   hundreds of thousands   a few hundred   an unknown number */
static bool
read_vague(const AaDoc *doc, uint32_t i, Reading *r)
{
	uint32_t	k = aa_is(doc, i, AA_LEX_MANY) ? i : vague_noun(doc, i + 1);
	int64_t		value;

	if (k == UINT32_MAX || !counts(doc, k, i))
		return false;
	value = aa_word_value(doc, k, AA_LEX_MANY);
	r->form = value < 0 ? AA_NUMBER_WORDS : AA_NUMBER_VAGUE;
	r->value = value < 0 ? -value : value;
	r->whole = true;
	r->next = k + 1;
	if (value < 0 && aa_token_is(doc, k + 1, "of") && large_scale(doc, k + 2) >= 12)
	{
		r->value = times(r->value, large_scale(doc, k + 2));	/* a couple of hundred */
		r->next = k + 3;
	}
	else if (aa_is(doc, k + 1, AA_LEX_SCALE))
	{
		r->value = 2 * large_scale(doc, k + 1);
		r->next = k + 2;
	}
	else if (value >= 20 && aa_token_is(doc, k + 1, "of") && aa_word_value(doc, k + 2, AA_LEX_MANY) >= 200)
	{
		r->value = times(value, aa_word_value(doc, k + 2, AA_LEX_MANY) / 2);
		r->next = k + 3;
	}
	return true;
}

/* no   none   nobody   no one   not a single   not one   neither driver   neither of them */
static bool
read_none(const AaDoc *doc, uint32_t i, Reading *r)
{
	static const char *const comparisons[] = {"more", "longer", "less", "fewer"};

	r->form = AA_NUMBER_NONE;
	r->value = 0;
	r->whole = true;
	r->next = i + 1;
	if (aa_token_is(doc, i, "none") || aa_token_is(doc, i, "nobody"))
		return true;
	if (aa_token_is(doc, i, "neither"))
		return aa_token_is(doc, i + 1, "of") || (aa_is(doc, i + 1, AA_LEX_VICTIM) && !aa_is(doc, i + 1, AA_LEX_PLURAL));
	if (aa_token_is(doc, i, "not") && aa_token_is(doc, i + 1, "a") && aa_token_is(doc, i + 2, "single"))
	{
		r->next = i + 3;
		return true;
	}
	if (!aa_token_is(doc, i, "no") || AA_TOKEN_IN(doc, i + 1, comparisons) || (i + 1 < doc->n_tokens && doc->tokens[i + 1].kind != AA_TOKEN_WORD))
		return false;
	if (aa_token_is(doc, i + 1, "one"))
		r->next = i + 2;
	return true;
}

/* "a hundred", "half a dozen": words before a scale. */
static bool
is_article(const AaDoc *doc, uint32_t i)
{
	static const char *const words[] = {"a", "an", "half"};

	return AA_TOKEN_IN(doc, i, words);
}

static bool
read_figure(const AaDoc *doc, uint32_t i, Reading *r)
{
	const AaToken *t = &doc->tokens[i];

	memset(r, 0, sizeof(*r));
	r->scale = 1;
	if (t->kind == AA_TOKEN_NUMBER)
		return read_numeral(doc, i, r);
	if (t->kind == AA_TOKEN_MIXED)
		return read_mixed(doc, i, r);
	if (t->kind != AA_TOKEN_WORD || t->word == 0)
		return false;
	if (aa_is(doc, i, AA_LEX_CARDINAL) || aa_is(doc, i, AA_LEX_SCALE))
		return read_and_half(doc, i, r) || read_fraction(doc, i, r) || read_words(doc, i, r);
	if (aa_is(doc, i, AA_LEX_NEGATION))
		return read_none(doc, i, r);
	if (is_article(doc, i))
		return read_article_scale(doc, i, r) || read_fraction(doc, i, r) || read_vague(doc, i, r);
	if (aa_is(doc, i, AA_LEX_MANY))
		return read_vague(doc, i, r);
	if (aa_is(doc, i, AA_LEX_BOTH) && (aa_is(doc, i + 1, AA_LEX_PLURAL) || aa_is(doc, i + 1, AA_LEX_AUXILIARY) || aa_token_is(doc, i + 1, "of") ||
		(aa_is(doc, i + 1, AA_LEX_DETERMINER) && aa_is(doc, i + 2, AA_LEX_PLURAL))))
	{
		*r = (Reading) {i + 1, 2, 1, AA_NUMBER_WORDS, true, 0};
		return true;
	}
	if (aa_is(doc, i, AA_LEX_ORDINAL) || aa_is(doc, i, AA_LEX_PORTION))
	{
		r->form = aa_is(doc, i, AA_LEX_ORDINAL) ? AA_NUMBER_ORDINAL : AA_NUMBER_FRACTION;
		r->value = aa_word_value(doc, i, aa_is(doc, i, AA_LEX_ORDINAL) ? AA_LEX_ORDINAL : AA_LEX_PORTION);
		r->next = i + 1;
		r->whole = true;
		return true;
	}
	return false;
}

/* "estimates range | from 10 to 15" */
static bool
ranges(const AaDoc *doc, uint32_t i)
{
	static const char *const verbs[] = {"range", "ranges", "ranged", "ranging", "anywhere", "vary", "varies", "varied", "varying"};

	return i > 1 && AA_TOKEN_IN(doc, i - 2, verbs);
}

/* Does "10 to 15", "10-15", "between 10 and 15" or "two or three" stand behind the first figure? */
static bool
read_range(const AaDoc *doc, uint32_t i, Reading *first, Reading *second)
{
	uint32_t	k = first->next;
	bool		between = i > 0 && aa_token_is(doc, i - 1, "between");
	bool		or = aa_token_is(doc, k, "or");
	bool		hyphen = k < doc->n_tokens && doc->tokens[k].kind == AA_TOKEN_HYPHEN;
	bool		to = aa_token_is(doc, k, "to") && !(i > 0 && ((aa_token_is(doc, i - 1, "from") && !ranges(doc, i)) || aa_token_is(doc, i - 1, "by")));

	if (!(or || hyphen || to || (between && aa_token_is(doc, k, "and"))) || k + 1 >= doc->n_tokens)
		return false;
	if (hyphen && !(follows_tightly(doc, k) && follows_tightly(doc, k + 1)))
		return false;
	if ((first->form != AA_NUMBER_DIGITS && first->form != AA_NUMBER_WORDS && first->form != AA_NUMBER_MIXED) ||
		!read_figure(doc, k + 1, second) || second->form > AA_NUMBER_MIXED)
		return false;
	if (second->scale > 1 && first->scale == 1 && first->value <= second->value / second->scale)
	{
		first->value = times(first->value, second->scale) + (int64_t) first->thousandths * second->scale / 1000;
		first->whole = true;	/* between 1.2 and 1.5 million */
	}
	if (second->value <= first->value || (or && second->value > first->value * 2) || (hyphen && second->next < doc->n_tokens &&
		doc->tokens[second->next].kind == AA_TOKEN_HYPHEN && doc->tokens[second->next + (second->next + 1 < doc->n_tokens)].kind == AA_TOKEN_NUMBER))
		return false;
	return true;
}

static void
push_number(AaDoc *doc, uint32_t sentence, uint32_t i, Reading *r)
{
	const AaSentence *s = &AA_SENTENCES(doc)[sentence];
	AaNumber   *n = aa_vec_push(doc->arena, &doc->numbers_, sizeof(AaNumber));
	Reading		second;
	bool		range = read_range(doc, i, r, &second);
	uint8_t		qualifier;

	n->first = n->phrase = i;
	n->last = range ? second.next : r->next;
	n->sentence = sentence;
	n->form = range ? AA_NUMBER_RANGE : r->form;
	qualifier = aa_number_take_qualifiers(doc, s->first, n);
	if (r->form == AA_NUMBER_VAGUE)
		qualifier = AA_qualifier_vague;
	aa_number_qualify(n, qualifier, r->value);
	if (range)
	{
		n->qualifier = AA_qualifier_between;
		n->low = n->best = r->value;
		n->high = second.value;
		if (n->phrase > s->first && aa_token_is(doc, n->phrase - 1, "between"))
			n->phrase--;
	}
	if (!r->whole)
		n->form = AA_NUMBER_FRACTION;
	n->unit = aa_number_use(doc, n);
}

/* Can read_figure() find a figure at this token?  No to most words at once. */
static bool
may_be_figure(const AaDoc *doc, uint32_t i)
{
	static const AaLexSet figure = AA_LEX_SET(CARDINAL, SCALE, NEGATION, MANY, BOTH, ORDINAL, PORTION);
	const AaToken *t = &doc->tokens[i];

	if (t->kind != AA_TOKEN_WORD)
		return t->kind <= AA_TOKEN_MIXED;
	return aa_word_is_any(doc->engine, t->word, &figure) || is_article(doc, i);
}

void
aa_number_run(AaDoc *doc)
{
	for (uint32_t s = 0; s < doc->sentences_.n; s++)
	{
		uint32_t	first = AA_SENTENCES(doc)[s].first,
					last = AA_SENTENCES(doc)[s].last;

		aa_poll_steps(doc, last - first);
		for (uint32_t i = first; i < last;)
		{
			Reading		r;

			if (!may_be_figure(doc, i) || !read_figure(doc, i, &r) || r.next > last)
			{
				i++;
				continue;
			}
			push_number(doc, s, i, &r);
			i = AA_NUMBERS(doc)[doc->numbers_.n - 1].last;
			if (i > last)
				i = last;
		}
	}
}

uint32_t
aa_number_from(const AaDoc *doc, uint32_t token)
{
	return AA_FIRST_FROM(doc->numbers_, AaNumber, phrase, token);
}
