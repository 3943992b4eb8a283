/*
 * date_numeric.c: dates in figures, and the order of day and month.
 *
 * Year first is ISO.  Of day and month a number over 12 tells which is which;
 * such dates are counted over the whole text and decide for the others (4/5).
 * Without evidence: full stops between the figures mean day first, strokes
 * and hyphens leave the date open, and no value is given.
 */
#include "date.h"

#define MOST_FIGURES 2000		/* numbers with strokes that are asked for evidence */

/* Value and digits of part n of "14.05.2019" or of three tokens joined by one mark; the mark, or 0. */
typedef struct Parts
{
	int32_t		value[3];
	uint32_t	digits[3];
	uint32_t	tokens;
	uint32_t	mark;
} Parts;

static bool
dotted_parts(const AaDoc *doc, uint32_t token, Parts *parts)
{
	AaText		t = aa_tokens_text(doc, token, token + 1);
	uint32_t	at = 0;

	for (uint32_t i = 0; i < t.n; i++)
		if (t.p[i] == '.' && at < 2)
			at++;
		else if (t.p[i] < '0' || t.p[i] > '9' || ++parts->digits[at] > 4)
			return false;
		else
			parts->value[at] = parts->value[at] * 10 + (t.p[i] - '0');
	parts->tokens = 1;
	parts->mark = '.';
	return at == 2;
}

static bool
joined_parts(const AaDoc *doc, uint32_t token, uint32_t end, Parts *parts)
{
	if (token + 4 >= end)
		return false;
	parts->mark = aa_token_mark(doc, token + 1);
	if ((parts->mark != '-' && parts->mark != '/') || aa_token_mark(doc, token + 3) != parts->mark)
		return false;
	for (uint32_t i = 0; i < 3; i++)
		if (!aa_date_digits(doc, token + 2 * i, &parts->value[i], &parts->digits[i]) || parts->digits[i] > 4)
			return false;
	for (uint32_t i = 1; i < 5; i++)
		if (doc->tokens[token + i].shape & AA_SHAPE_SPACE)
			return false;
	parts->tokens = 5;
	return true;
}

static bool
read_parts(const AaDoc *doc, uint32_t token, uint32_t end, Parts *parts)
{
	*parts = (Parts) {{0, 0, 0}, {0, 0, 0}, 0, 0};
	if (doc->tokens[token].kind != AA_TOKEN_NUMBER)
		return false;
	if (doc->tokens[token].end - doc->tokens[token].start >= 6)
		return dotted_parts(doc, token, parts);
	return joined_parts(doc, token, end, parts);
}

static bool
is_year_last(const Parts *p)
{
	return p->digits[0] <= 2 && p->digits[1] <= 2 && (p->digits[2] == 4 || (p->digits[2] == 2 && p->mark != '-'));
}

static int32_t
full_year(int32_t value, uint32_t digits)
{
	return digits == 4 ? value : value + (value <= 29 ? 2000 : 1900);
}

/* Tokens of the numeric date at this token, 0 for none; month 0 when the order is open. */
uint32_t
aa_date_numeric(AaDateReader *r, uint32_t token, AaCivil *date)
{
	Parts		p;
	bool		day_first;

	if (!read_parts(r->doc, token, r->end, &p))
		return 0;
	if (p.digits[0] == 4 && p.digits[1] <= 2 && p.digits[2] <= 2)
	{
		*date = (AaCivil) {p.value[0], p.value[1], p.value[2]};
		return date->month >= 1 && date->month <= 12 && date->day >= 1 && date->day <= 31 ? p.tokens : 0;
	}
	if (!is_year_last(&p) || p.value[0] == 0 || p.value[1] == 0 || p.value[0] > 31 || p.value[1] > 31 ||
		(p.value[0] > 12 && p.value[1] > 12))
		return 0;
	date->year = full_year(p.value[2], p.digits[2]);
	if (p.value[0] <= 12 && p.value[1] <= 12 && p.value[0] != p.value[1] && !r->day_first && !r->month_first &&
		p.mark != '.')
	{
		date->month = date->day = 0;
		return p.tokens;
	}
	day_first = p.value[0] > 12 || (p.value[1] <= 12 && (r->day_first || (p.mark == '.' && !r->month_first)));
	date->month = day_first ? p.value[1] : p.value[0];
	date->day = day_first ? p.value[0] : p.value[1];
	return p.tokens;
}

/* Both orders in one text are evidence for neither. */
void
aa_date_learn_order(AaDateReader *r)
{
	const AaDoc *doc = r->doc;
	uint32_t	day = 0,
				month = 0,
				figures = 0;

	for (uint32_t i = 0; i < doc->n_tokens && figures < MOST_FIGURES; i++)
	{
		Parts		p;

		if (doc->tokens[i].kind != AA_TOKEN_NUMBER || !read_parts(doc, i, doc->n_tokens, &p) || !is_year_last(&p))
			continue;
		figures++;
		day += p.value[0] > 12 && p.value[0] <= 31 && p.value[1] <= 12;
		month += p.value[1] > 12 && p.value[1] <= 31 && p.value[0] <= 12;
	}
	r->day_first = day > 0 && month == 0;
	r->month_first = month > 0 && day == 0;
}
