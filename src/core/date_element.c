/*
 * date_element.c: tokens as elements of dates.
 *
 * A token's mask is the set of elements that it may begin; it is made once,
 * for all tokens of a sentence that has a word of time.  Elements by form are
 * checked only when a rule asks for them.
 */
#include "date.h"

#define BIT AA_DATE_BIT

/* Plain digits of a number token, no separators; *n is how many. */
bool
aa_date_digits(const AaDoc *doc, uint32_t token, int32_t *value, uint32_t *n)
{
	const AaToken *t = &doc->tokens[token];
	const char *p = doc->text + t->start;

	*n = t->end - t->start;
	*value = 0;
	if (t->kind != AA_TOKEN_NUMBER || *n > 8)
		return false;
	for (uint32_t i = 0; i < *n; i++)
	{
		if (p[i] < '0' || p[i] > '9')
			return false;
		*value = *value * 10 + (p[i] - '0');
	}
	return true;
}

/* Leading digits of a mixed token ("1990s", "9th"); the rest is at *rest. */
int32_t
aa_date_leading_digits(const AaDoc *doc, uint32_t token, AaText *rest)
{
	const AaToken *t = &doc->tokens[token];
	const char *p = doc->text + t->start;
	const char *end = doc->text + t->end;
	int32_t		value = 0;

	while (p < end && *p >= '0' && *p <= '9' && value < 100000)
		value = value * 10 + (*p++ - '0');
	*rest = (AaText) {p, (uint32_t) (end - p)};
	return value;
}

/* Is the text this lower-case ASCII word, case aside? */
bool
aa_date_text_is(AaText text, const char *word)
{
	uint32_t	i = 0;

	for (; i < text.n && word[i] != '\0'; i++)
		if ((text.p[i] | 32) != word[i])
			return false;
	return i == text.n && word[i] == '\0';
}

/* The elements that the lexicon gives a word. */
uint64_t
aa_date_word_mask(const AaDoc *doc, uint32_t token)
{
	static const AaLexSet classes = AA_LEX_SET(DATE, DATE_GLUE, CARDINAL, ORDINAL);
	const AaLexicon *lexicon = &doc->engine->lexicon;
	uint64_t	mask = 0;

	if (!aa_is_any(doc, token, &classes))
		return 0;
	for (uint32_t v = lexicon->words[doc->tokens[token].word].values; v != 0; v = lexicon->values[v].next)
	{
		uint8_t		class = lexicon->values[v].class;

		if (class == AA_LEX_DATE || class == AA_LEX_DATE_GLUE)
			mask |= BIT(AA_DATE_WORD_ELEMENT(lexicon->values[v].value));
		else if (class == AA_LEX_CARDINAL)
			mask |= BIT(AA_DATE_NUM);
		else if (class == AA_LEX_ORDINAL)
			mask |= BIT(AA_DATE_ORDINAL);
	}
	if (mask & BIT(AA_DATE_FEW))
		mask |= BIT(AA_DATE_NUM);
	if (mask & BIT(AA_DATE_NOON))
		mask |= BIT(AA_DATE_CLOCK);
	return mask;
}

static uint64_t
mark_mask(const AaDoc *doc, uint32_t token)
{
	switch (doc->tokens[token].kind)
	{
		case AA_TOKEN_HYPHEN:
			return BIT(AA_DATE_HYPHEN) | BIT(AA_DATE_LINK);
		case AA_TOKEN_APOSTROPHE:
			return BIT(AA_DATE_DECADE) | BIT(AA_DATE_YEAR);
		case AA_TOKEN_PUNCT:
			return aa_token_mark(doc, token) == ',' ? BIT(AA_DATE_COMMA) : 0;
		default:
			return 0;
	}
}

static uint64_t
make_mask(const AaDoc *doc, uint32_t token)
{
	static const uint64_t number = BIT(AA_DATE_NUM) | BIT(AA_DATE_DAY) | BIT(AA_DATE_YEAR) |
		BIT(AA_DATE_ANY_YEAR) | BIT(AA_DATE_NUMERIC) | BIT(AA_DATE_CLOCK) | BIT(AA_DATE_SHORT_YEAR) | BIT(AA_DATE_DECADE);
	static const uint64_t mixed = BIT(AA_DATE_ORDINAL) | BIT(AA_DATE_DAY) | BIT(AA_DATE_CLOCK) |
		BIT(AA_DATE_DECADE) | BIT(AA_DATE_QUARTER_CODE);
	uint64_t	mask;

	switch (doc->tokens[token].kind)
	{
		case AA_TOKEN_NUMBER:
			return number;
		case AA_TOKEN_MIXED:
			return mixed;
		case AA_TOKEN_WORD:
			mask = aa_date_word_mask(doc, token);
			if (mask & BIT(AA_DATE_ORDINAL))
				mask |= BIT(AA_DATE_DAY);
			else if (mask & BIT(AA_DATE_NUM))
				mask |= BIT(AA_DATE_ORDINAL) | BIT(AA_DATE_DAY);
			return mask;
		default:
			return mark_mask(doc, token);
	}
}

static void
make_masks(AaDateReader *r, uint32_t first, uint32_t end)
{
	uint64_t	ahead = 0;

	r->masked = first;
	r->masked_end = end;
	for (uint32_t i = end; i-- > first;)
	{
		r->masks[i - first] = make_mask(r->doc, i);
		r->ahead[i - first] = ahead |= r->masks[i - first];
	}
}

/* Rules that start at this token or a few before it are tried next. */
void
aa_date_window(AaDateReader *r, uint32_t token)
{
	uint32_t	end = AA_SENTENCES(r->doc)[r->sentence].last;

	r->window = token;
	if (token < r->masked || (token + AA_DATE_WINDOW < end ? token + AA_DATE_WINDOW : end) > r->masked_end)
		make_masks(r, token, token + AA_DATE_MASKS < end ? token + AA_DATE_MASKS : end);
}

/* The value of a word in an element of the lexicon; false when its form contradicts the element. */
bool
aa_date_word_value(const AaDateReader *r, AaDateElement element, uint32_t token, int32_t *value)
{
	const AaLexicon *lexicon = &r->doc->engine->lexicon;
	const AaToken *t = &r->doc->tokens[token];

	for (uint32_t v = lexicon->words[t->word].values; v != 0; v = lexicon->values[v].next)
	{
		int32_t		packed = lexicon->values[v].value;

		if ((lexicon->values[v].class == AA_LEX_DATE || lexicon->values[v].class == AA_LEX_DATE_GLUE) &&
			AA_DATE_WORD_ELEMENT(packed) == element)
		{
			*value = AA_DATE_WORD_VALUE(packed);
			return true;
		}
	}
	return false;
}

static bool
month_or_weekday(const AaDateReader *r, AaDateElement element, uint32_t token, int32_t *value)
{
	if (!aa_date_word_value(r, element, token, value))
		return false;
	if ((*value & AA_DATE_UNSURE) && !(r->doc->tokens[token].shape & (AA_SHAPE_CAP | AA_SHAPE_UPPER)))
		return false;
	return true;
}

/* Value of 21 to 99 in two words ("twenty-four", "twenty fourth"), in a class for the second; tokens read. */
static uint32_t
below_hundred(const AaDateReader *r, uint32_t token, AaLexClass last, int64_t *value)
{
	int64_t		tens = aa_word_value(r->doc, token, AA_LEX_CARDINAL);
	uint32_t	next = token + 1;
	int64_t		ones;

	if (tens == AA_NO_INT)
		return 0;
	*value = tens;
	if (tens < 20 || tens > 90)
		return last == AA_LEX_CARDINAL ? 1 : 0;
	if (next < r->end && r->doc->tokens[next].kind == AA_TOKEN_HYPHEN)
		next++;
	ones = next < r->end ? aa_word_value(r->doc, next, last) : AA_NO_INT;
	if (ones == AA_NO_INT || ones > 9)
		return last == AA_LEX_CARDINAL ? 1 : 0;
	*value = tens + ones;
	return next + 1 - token;
}

/* Digits with thousands separators or one decimal: in tenths, or false. */
static bool
number_token(const AaDoc *doc, uint32_t token, int32_t *tenths)
{
	const AaToken *t = &doc->tokens[token];
	const char *p = doc->text + t->start;
	const char *end = doc->text + t->end;
	int64_t		value = 0;

	for (; p < end && *p != '.'; p++)
		if (*p >= '0' && *p <= '9')
		{
			value = value * 10 + (*p - '0');
			if (value > INT32_MAX / 100)
				return false;
		}
		else if (*p != ',')
			return false;
	value *= 10;
	if (p < end && p + 2 == end && p[1] >= '0' && p[1] <= '9')
		value += p[1] - '0';
	else if (p < end)
		return false;
	*tenths = (int32_t) value;
	return true;
}

/* Behind digits a scale ("20 million") or a half ("3 1/2"); tokens read with the digits. */
static uint32_t
number_goes_on(const AaDateReader *r, uint32_t token, int32_t *tenths)
{
	const AaDoc *doc = r->doc;
	uint32_t	next = token + 1;
	int64_t		scale = next < r->end ? aa_word_value(doc, next, AA_LEX_SCALE) : AA_NO_INT;

	if (scale != AA_NO_INT && *tenths * scale <= INT32_MAX / 10)
	{
		*tenths *= (int32_t) scale;
		return 2;
	}
	if (token + 3 < r->end && aa_date_text_is(aa_tokens_text(doc, next, token + 4), "1/2"))
	{
		*tenths += 5;
		return 4;
	}
	return 1;
}

/* "24", "twenty-four", "two hundred", "several", "a couple of"'s last two words. */
static uint32_t
number(const AaDateReader *r, uint32_t token, int32_t *tenths)
{
	const AaDoc *doc = r->doc;
	uint32_t	i = token;
	int64_t		value = 0;

	if (doc->tokens[i].kind == AA_TOKEN_NUMBER)
		return number_token(doc, i, tenths) ? number_goes_on(r, i, tenths) : 0;
	if (aa_date_word_value(r, AA_DATE_FEW, i, tenths))
	{
		*tenths = *tenths == AA_DATE_VAGUE ? AA_DATE_VAGUE : *tenths * 10;
		return i + 1 < r->end && aa_token_is(doc, i + 1, "of") ? 2 : 1;
	}
	i += below_hundred(r, i, AA_LEX_CARDINAL, &value);
	if (i == token)
		return 0;
	for (int64_t scale; i < r->end && (scale = aa_word_value(doc, i, AA_LEX_SCALE)) != AA_NO_INT; i++)
	{
		if (value * scale > INT32_MAX / 100)
			return 0;
		value *= scale;
	}
	*tenths = (int32_t) value * 10;
	return i - token;
}

static bool
is_suffix_of(AaText suffix, int32_t value)
{
	int32_t		ones = value % 100 / 10 == 1 ? 0 : value % 10;

	return aa_date_text_is(suffix, ones == 1 ? "st" : ones == 2 ? "nd" : ones == 3 ? "rd" : "th");
}

static uint32_t
ordinal(const AaDateReader *r, uint32_t token, int32_t *value)
{
	int64_t		v;
	uint32_t	n;

	if (r->doc->tokens[token].kind == AA_TOKEN_MIXED)
	{
		AaText		rest;

		*value = aa_date_leading_digits(r->doc, token, &rest);
		return is_suffix_of(rest, *value) ? 1 : 0;
	}
	v = aa_word_value(r->doc, token, AA_LEX_ORDINAL);
	n = v != AA_NO_INT ? 1 : below_hundred(r, token, AA_LEX_ORDINAL, &v);
	*value = (int32_t) v;
	return n;
}

static uint32_t
day_of_month(const AaDateReader *r, uint32_t token, int32_t *value)
{
	uint32_t	n = 1;

	if (r->doc->tokens[token].kind != AA_TOKEN_NUMBER)
		n = ordinal(r, token, value);
	else if (!aa_date_digits(r->doc, token, value, &n) || n > 2)
		return 0;
	else
		n = 1;
	return *value >= 1 && *value <= 31 ? n : 0;
}

static bool
era_follows(const AaDateReader *r, uint32_t token)
{
	int32_t		era;

	return token < r->end && r->doc->tokens[token].kind == AA_TOKEN_WORD && aa_date_word_value(r, AA_DATE_ERA, token, &era) &&
		(r->doc->tokens[token].shape & AA_SHAPE_CAP);
}

/* "1998", "'98"; any number when a rule has an era beside it. */
static uint32_t
year(const AaDateReader *r, uint32_t token, bool any, int32_t *value)
{
	const AaDoc *doc = r->doc;
	uint32_t	n;

	if (doc->tokens[token].kind == AA_TOKEN_APOSTROPHE)
	{
		if (token + 1 >= r->end || (doc->tokens[token + 1].shape & AA_SHAPE_SPACE) ||
			!aa_date_digits(doc, token + 1, value, &n) || n != 2)
			return 0;
		*value += *value <= 29 ? 2000 : 1900;
		return 2;
	}
	if (!aa_date_digits(doc, token, value, &n) || n > 4 || *value == 0)
		return 0;
	return any || (n == 4 && *value >= 1000 && *value <= 2199);
}

/* "1990s", "1990's", "'90s". */
static uint32_t
decade(const AaDateReader *r, uint32_t token, int32_t *value)
{
	const AaDoc *doc = r->doc;
	uint32_t	i = token;
	uint32_t	n;
	AaText		rest;

	if (doc->tokens[i].kind == AA_TOKEN_APOSTROPHE)
		i++;
	if (i >= r->end)
		return 0;
	if (doc->tokens[i].kind == AA_TOKEN_MIXED)
	{
		*value = aa_date_leading_digits(doc, i, &rest);
		if (!aa_date_text_is(rest, "s"))
			return 0;
	}
	else if (!aa_date_digits(doc, i, value, &n) || i + 1 >= r->end || !(doc->tokens[i + 1].shape & AA_SHAPE_CLITIC) ||
			 !aa_date_text_is(aa_tokens_text(doc, i + 1, i + 2), "'s") || n != 4)
		return 0;
	else
		i++;
	if (*value % 10 != 0 || *value == 0 || *value > 2190)
		return 0;
	if (*value < 100 && i == token && !(token > r->begin && aa_token_is(doc, token - 1, "the")))
		return 0;
	if (*value >= 100 && *value < 1000 && !era_follows(r, i + 1))
		return 0;
	return i + 1 - token;
}

/* "59" of "1958-59", "21" of "1920 – 21": a spaced hyphen is a minus or a list. */
static uint32_t
short_year(const AaDateReader *r, uint32_t token, int32_t *value)
{
	uint32_t	n;
	bool		spaced = (r->doc->tokens[token].shape & AA_SHAPE_SPACE) != 0;

	return aa_date_digits(r->doc, token, value, &n) &&
		(n == 4 || (n == 2 && (!spaced || aa_token_mark(r->doc, token - 1) == 0x2013)));
}

static uint32_t
quarter_code(const AaDateReader *r, uint32_t token, int32_t *value)
{
	AaText		t = aa_tokens_text(r->doc, token, token + 1);

	if (t.n != 2 || t.p[0] != 'Q' || t.p[1] < '1' || t.p[1] > '4')
		return 0;
	*value = t.p[1] - '0';
	return 1;
}

/*
 * Tokens that the element takes from this one on, 0 when it does not stand
 * there; *value is its value.
 */
uint32_t
aa_date_element(AaDateReader *r, AaDateElement element, uint32_t token, int32_t *value)
{
	element = aa_date_form(element);
	*value = 0;
	if (!(aa_date_mask(r, token) & BIT(element)))
		return 0;
	switch (element)
	{
		case AA_DATE_MONTH:
		case AA_DATE_WEEKDAY:
			return month_or_weekday(r, element, token, value);
		case AA_DATE_COMMA:
		case AA_DATE_HYPHEN:
			return 1;
		case AA_DATE_LINK:
			return r->doc->tokens[token].kind == AA_TOKEN_HYPHEN || aa_date_word_value(r, element, token, value);
		case AA_DATE_NUM:
			return number(r, token, value);
		case AA_DATE_DAY:
			return day_of_month(r, token, value);
		case AA_DATE_ORDINAL:
			return ordinal(r, token, value);
		case AA_DATE_YEAR:
			return year(r, token, false, value);
		case AA_DATE_ANY_YEAR:
			return year(r, token, true, value);
		case AA_DATE_NUMERIC:
			{
				AaCivil		date;

				*value = (int32_t) token;
				return aa_date_numeric(r, token, &date);
			}
		case AA_DATE_CLOCK:
			return aa_date_clock(r, token, value);
		case AA_DATE_DECADE:
			return decade(r, token, value);
		case AA_DATE_SHORT_YEAR:
			return short_year(r, token, value);
		case AA_DATE_QUARTER_CODE:
			return quarter_code(r, token, value);
		case AA_DATE_HOLIDAY:
			return aa_date_holiday(r->doc, token, r->end, value);
		default:
			return aa_date_word_value(r, element, token, value);
	}
}
