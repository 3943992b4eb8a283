/*
 * date_clock.c: times of the clock: "10:30", "3 pm", "1430 GMT", the "3" of "from 3 to 5 p.m.".
 */
#include "date.h"

/* Is this a.m. or p.m.?  *add is 0 or 12. */
static uint32_t
am_pm(const AaDateReader *r, uint32_t token, int32_t *add)
{
	return token < r->end && r->doc->tokens[token].kind == AA_TOKEN_WORD && aa_date_word_value(r, AA_DATE_AMPM, token, add);
}

static uint32_t
zone(const AaDateReader *r, uint32_t token)
{
	int32_t		value;
	uint32_t	n = 0;

	if (token < r->end && aa_token_mark(r->doc, token) == '(')
		n++;
	if (token + n >= r->end || !(r->doc->tokens[token + n].shape & AA_SHAPE_UPPER) ||
		!aa_date_word_value(r, AA_DATE_ZONE, token + n, &value))
		return 0;
	if (n == 0)
		return 1;
	return token + 2 < r->end && aa_token_mark(r->doc, token + 2) == ')' ? 3 : 0;
}

/* Hours and minutes of "10.30" or "1030" in one token; false when it is no time. */
static bool
hours_in_token(const AaDoc *doc, uint32_t token, int32_t *hour, int32_t *minute, uint32_t *digits)
{
	AaText		t = aa_tokens_text(doc, token, token + 1);
	uint32_t	n = 0;
	int32_t		part[2] = {0, 0};
	uint32_t	at = 0;
	uint32_t	i = 0;

	if (t.n > 7)
		return false;
	for (; i < t.n && t.p[i] != 'p' && t.p[i] != 'a' && t.p[i] != 'P' && t.p[i] != 'A'; i++)
	{
		if (t.p[i] == '.' && at == 0)
		{
			at = 1;
			continue;
		}
		if (t.p[i] < '0' || t.p[i] > '9')
			return false;
		part[at] = part[at] * 10 + (t.p[i] - '0');
		n++;
	}
	*digits = at ? 2 : n;
	*hour = at || n <= 2 ? part[0] : part[0] / 100;
	*minute = at ? part[1] : n <= 2 ? 0 : part[0] % 100;
	return n > 0 && n <= 4 && (at == 0 || (i > 3 && t.p[i - 3] == '.'));
}

/* "3" of "from 3 to 5 p.m.", "between 10:30 and noon": the second time says which half of the day; *add is 0 or 12. */
static bool
range_am_pm(const AaDateReader *r, uint32_t token, uint32_t link, int32_t hour, int32_t *add)
{
	const AaDoc *doc = r->doc;
	int32_t		later,
				minute,
				noon;
	uint32_t	digits,
				i = link + 1;

	if (i >= r->end || hour < 1 || hour > 12)
		return false;
	if (doc->tokens[link].kind != AA_TOKEN_HYPHEN && !aa_token_is(doc, link, "to") && !aa_token_is(doc, link, "until") &&
		!(aa_token_is(doc, link, "and") && token > r->begin && aa_token_is(doc, token - 1, "between")))
		return false;
	if (doc->tokens[i].kind == AA_TOKEN_WORD)
	{
		if (!aa_date_word_value(r, AA_DATE_NOON, i, &noon) || (doc->tokens[link].kind == AA_TOKEN_HYPHEN) || token <= r->begin ||
			!(aa_token_is(doc, token - 1, "from") || aa_token_is(doc, token - 1, "between")))
			return false;
		*add = noon == 0 ? 12 : 0;
		return true;
	}
	if (!hours_in_token(doc, i, &later, &minute, &digits) || digits > 2 || later < 1 || later > 12)
		return false;
	if (doc->tokens[i].kind == AA_TOKEN_MIXED)
		*add = doc->text[doc->tokens[i].end - 2] == 'p' || doc->text[doc->tokens[i].end - 2] == 'P' ? 12 : 0;
	else
	{
		i++;
		if (i + 1 < r->end && aa_token_mark(doc, i) == ':' && doc->tokens[i + 1].kind == AA_TOKEN_NUMBER)
			i += 2;
		if (!am_pm(r, i, add) || *add == AA_DATE_OCLOCK)
			return false;
	}
	/* "from 11 to 2 p.m." began before noon */
	if (hour % 12 > later % 12)
		*add = 12 - *add;
	return true;
}

/* Which half of the day a clock time tells: the hours that are added to those of the clock, or none told. */
#define NO_HALF (-1)

/* A clock time as far as it is read. */
typedef struct Clock
{
	uint32_t	token;			/* its first */
	uint32_t	next;			/* behind what is read */
	uint32_t	digits;			/* of the first token */
	int32_t		hour, minute, second;
	int32_t		half;
	bool		sure;			/* more than a number says that it is a time */
} Clock;

/* The letters behind the digits of a token: "pm", "am", and where minutes stand before them "hrs" and "h". */
static bool
read_letters(Clock *c, AaText letters, bool minutes)
{
	if (aa_date_text_is(letters, "pm"))
		c->half = 12;
	else if (aa_date_text_is(letters, "am"))
		c->half = 0;
	else if (!minutes || (!aa_date_text_is(letters, "hrs") && !aa_date_text_is(letters, "h")))
		return false;
	return c->sure = true;
}

/* ":30", ":30pm", ":04:05" behind the hour; false where a colon stands there and no minutes. */
static bool
read_minutes(const AaDateReader *r, Clock *c)
{
	const AaDoc *doc = r->doc;
	uint32_t	i = c->next;
	uint32_t	n;
	AaText		letters = {NULL, 0};

	if (c->sure || i + 1 >= r->end || c->digits > 2 || aa_token_mark(doc, i) != ':' || (doc->tokens[i].shape & AA_SHAPE_SPACE) ||
		(doc->tokens[i + 1].shape & AA_SHAPE_SPACE))
		return true;
	c->next = i + 2;
	c->sure = true;
	if (doc->tokens[i + 1].kind == AA_TOKEN_MIXED)
	{
		c->minute = aa_date_leading_digits(doc, i + 1, &letters);
		return read_letters(c, letters, true);
	}
	if (!aa_date_digits(doc, i + 1, &c->minute, &n) || n != 2)
		return false;
	i += 2;
	if (i + 1 < r->end && aa_token_mark(doc, i) == ':' && aa_date_digits(doc, i + 1, &c->second, &n) && n == 2)
		c->next = i + 2;
	else
		c->second = 0;
	return true;
}

/* "a.m.", "p.m.", "o'clock", or the half of the day that the end of a range tells. */
static void
read_half(const AaDateReader *r, Clock *c)
{
	int32_t		half;

	if (am_pm(r, c->next, &half))
	{
		if (half != AA_DATE_OCLOCK)
			c->half = half;
		c->sure = true;
		c->next++;
	}
	else if (c->digits <= 2 && c->second == 0 && range_am_pm(r, c->token, c->next, c->hour, &half))
	{
		c->half = half;
		c->sure = true;
	}
}

/* "at 2230", "at 2230 hours", "1430 GMT". */
static void
read_surroundings(const AaDateReader *r, Clock *c)
{
	bool		four = c->digits == 4;
	bool		at = four && c->token > r->begin && aa_token_is(r->doc, c->token - 1, "at");
	uint32_t	n;

	if (!c->sure && at && c->next < r->end && aa_token_is(r->doc, c->next, "hours"))
	{
		c->sure = true;
		c->next++;
	}
	n = zone(r, c->next);
	if (n != 0 && (c->sure || four))
	{
		c->sure = true;
		c->next += n;
	}
	c->sure = c->sure || at;
}

/*
 * "10:30", "10.30 am", "3pm", "1430 GMT", "15:04:05": seconds of the day.  A
 * bare number is a time only with a.m./p.m., a zone or a colon.
 */
uint32_t
aa_date_clock(const AaDateReader *r, uint32_t token, int32_t *value)
{
	const AaToken *t = &r->doc->tokens[token];
	Clock		c = {.token = token, .next = token + 1, .half = NO_HALF};

	if (t->kind == AA_TOKEN_WORD || !hours_in_token(r->doc, token, &c.hour, &c.minute, &c.digits))
		return 0;
	if (t->kind == AA_TOKEN_MIXED && !read_letters(&c, (AaText) {r->doc->text + t->end - 2, 2}, false))
		return 0;
	if (!read_minutes(r, &c))
		return 0;
	read_half(r, &c);
	read_surroundings(r, &c);
	if (!c.sure || c.hour > 24 || (c.hour == 24 && c.minute > 0) || c.minute > 59 || c.second > 59 || (c.half == 12 && c.hour > 12))
		return 0;
	if (c.half == 12 || (c.half == 0 && c.hour == 12))	/* 12:30 a.m. is half an hour behind midnight */
		c.hour = c.hour % 12 + c.half;
	*value = (c.hour * 60 + c.minute) * 60 + c.second;
	return c.next - token;
}
