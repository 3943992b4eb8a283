/*
 * date_context.c: what the words around an expression say of it: whether it is one at all.
 */
#include "date.h"

/* The word classes that a neighbour may be of. */
static bool
is_function_word(const AaDoc *doc, uint32_t token)
{
	return aa_is(doc, token, AA_LEX_PREPOSITION) || aa_is(doc, token, AA_LEX_CONJUNCTION) ||
		aa_is(doc, token, AA_LEX_AUXILIARY) || aa_is(doc, token, AA_LEX_MODAL) || aa_is(doc, token, AA_LEX_PRONOUN) ||
		aa_is(doc, token, AA_LEX_DETERMINER) || aa_is(doc, token, AA_LEX_NEGATION);
}

static bool
follows_any(const AaDateReader *r, uint32_t token, const char *const *words)
{
	if (token <= r->begin)
		return false;
	for (; *words != NULL; words++)
		if (aa_token_is(r->doc, token - 1, *words))
			return true;
	return false;
}

static bool
follows_preposition(const AaDateReader *r, uint32_t token)
{
	if (token > r->begin && aa_token_is(r->doc, token - 1, "the"))
		token--;
	return token > r->begin && (aa_is(r->doc, token - 1, AA_LEX_PREPOSITION) || aa_is(r->doc, token - 1, AA_LEX_DATE));
}

/* Is the token a plural noun, or another word that is counted? */
static bool
is_counted(const AaDoc *doc, uint32_t token, uint32_t end)
{
	static const char *const others[] = {"people", "men", "women", "children", "percent", "per", "hundred", "thousand",
		"million", "billion", "km", "kg", "m", "mm", "ft", "feet", "troops", "police", "dead", "tonnes", "more", "other"};
	const AaToken *t = &doc->tokens[token];

	if (token >= end)
		return false;
	if (t->kind == AA_TOKEN_SYMBOL || aa_token_mark(doc, token) == '%')
		return true;
	if (t->kind != AA_TOKEN_WORD || (t->shape & AA_SHAPE_CAP))
		return false;
	if (AA_TOKEN_IN(doc, token, others))
		return true;
	return t->end - t->start > 3 && doc->text[t->end - 1] == 's' && doc->text[t->end - 2] != 's' &&
		!(t->shape & AA_SHAPE_CLITIC) && !is_function_word(doc, token);
}

static bool
is_figure(const AaDoc *doc, uint32_t token)
{
	return doc->tokens[token].kind == AA_TOKEN_NUMBER || doc->tokens[token].kind == AA_TOKEN_MIXED;
}

/* Is the number one of three or more that strokes or hyphens join?  Then it is a date that was refused. */
static bool
is_in_figures(const AaDateReader *r, uint32_t token)
{
	const AaDoc *doc = r->doc;
	uint32_t	joined = 0;

	for (uint32_t i = token; i + 2 < r->end && joined < 2; i += 2, joined++)
		if ((aa_token_mark(doc, i + 1) != '-' && aa_token_mark(doc, i + 1) != '/') ||
			!is_figure(doc, i + 2) || (doc->tokens[i + 2].shape & AA_SHAPE_SPACE))
			break;
	for (uint32_t i = token; i >= r->begin + 2 && joined < 2; i -= 2, joined++)
		if ((aa_token_mark(doc, i - 1) != '-' && aa_token_mark(doc, i - 1) != '/') ||
			!is_figure(doc, i - 2) || (doc->tokens[i].shape & AA_SHAPE_SPACE))
			break;
	return joined >= 2;
}

/* A four-digit number that stands where years stand. */
static bool
is_year(const AaDateReader *r, const AaDateMatch *m)
{
	static const char *const sure[] = {"in", "since", "until", "during", "summer", "winter", NULL};
	const AaDoc *doc = r->doc;
	int32_t		value = m->slot[AA_DATE_YEAR];
	uint32_t	token = m->last - 1;
	const AaToken *before = token > r->begin ? &doc->tokens[token - 1] : NULL;

	if (doc->tokens[token].kind != AA_TOKEN_NUMBER || m->slot[AA_DATE_ERA] != AA_DATE_NONE || m->extras != 0)
		return true;
	if ((before != NULL && before->kind == AA_TOKEN_SYMBOL) || is_in_figures(r, token))
		return false;
	if (before != NULL && before->kind == AA_TOKEN_HYPHEN && !(doc->tokens[token].shape & AA_SHAPE_SPACE))
	{
		const AaToken *joined = token - 1 > r->begin ? &doc->tokens[token - 2] : NULL;

		if (joined != NULL && joined->kind != AA_TOKEN_NUMBER && (joined->shape & AA_SHAPE_UPPER))
			return false;
	}
	if (before != NULL && (aa_token_mark(doc, token - 1) == '(' || aa_token_mark(doc, token - 1) == '/'))
		return true;
	/* "In 1956 demonstrations spread", "the 2014 protests", but "of 2000 protests" */
	if (is_counted(doc, m->last, r->end))
		return value >= 1800 && (aa_token_is(doc, token - 1, "the") || follows_any(r, token, sure));
	return follows_preposition(r, token) || (value >= 1600 && value <= 2099);
}

/* "In 480", after the text has spoken of a year as far back. */
static bool
is_ancient_year(const AaDateReader *r, const AaDateMatch *m)
{
	const AaDoc *doc = r->doc;
	uint32_t	token = m->last - 1;

	if (m->slot[AA_DATE_ERA] != AA_DATE_NONE)
		return true;
	if (!r->narrative || !r->has_past || r->past.year >= 1000 || m->slot[AA_DATE_ANY_YEAR] < 30)
		return false;
	if (!follows_preposition(r, token) && aa_token_mark(doc, token - 1) != '(' && m->extras == 0)
		return false;
	return m->last >= r->end || doc->tokens[m->last].kind != AA_TOKEN_WORD || is_function_word(doc, m->last);
}

/* "the coldest March in years": no verb has a capital there; "May" is also a name. */
static bool
is_capital_month(const AaDateReader *r, const AaDateMatch *m, uint32_t token)
{
	const AaDoc *doc = r->doc;

	return (m->slot[AA_DATE_MONTH] & 31) != 5 && token > r->begin && doc->tokens[token - 1].kind == AA_TOKEN_WORD &&
		!(doc->tokens[token - 1].shape & (AA_SHAPE_CAP | AA_SHAPE_CLITIC)) && m->last < r->end && doc->tokens[m->last].kind == AA_TOKEN_WORD &&
		!(doc->tokens[m->last].shape & AA_SHAPE_CAP) && !aa_token_is(doc, m->last, "on") && !aa_token_is(doc, m->last, "for") && !(AA_SENTENCES(doc)[r->sentence].flags & (AA_SENTENCE_UPPER | AA_SENTENCE_HEADLINE));
}

static bool
is_month(const AaDateReader *r, const AaDateMatch *m)
{
	const AaDoc *doc = r->doc;
	uint32_t	token = m->core - 1;
	bool		led = m->extras != 0 || m->slot[AA_DATE_REL] != AA_DATE_NONE || follows_preposition(r, token);

	if (!(doc->tokens[token].shape & AA_SHAPE_CAP))
		return !(m->slot[AA_DATE_MONTH] & AA_DATE_UNSURE) && led;
	if (m->slot[AA_DATE_MONTH] & AA_DATE_UNSURE)
		return led || is_capital_month(r, m, token);
	/* April Smith */
	return led || m->core >= r->end || doc->tokens[m->core].kind != AA_TOKEN_WORD ||
		!(doc->tokens[m->core].shape & AA_SHAPE_CAP);
}

static bool
is_season(const AaDateReader *r, const AaDateMatch *m)
{
	static const char *const before[] = {"in", "by", "since", "until", "during", "and", "or", "of", NULL};
	static const char *const also[] = {"through", "throughout", "before", "after", "for", "over", "from", "into", NULL};

	/* "the Summer Games" */
	if (!r->narrative && m->slot[AA_DATE_YEAR] == AA_DATE_NONE && m->last < r->end && m->last - 1 > r->begin &&
		(r->doc->tokens[m->last - 1].shape & r->doc->tokens[m->last].shape & AA_SHAPE_CAP))
		return false;
	if (!(m->slot[AA_DATE_SEASON] & AA_DATE_UNSURE) || m->slot[AA_DATE_YEAR] != AA_DATE_NONE)
		return true;
	if (m->last < r->end && aa_token_is(r->doc, m->last, "of"))
		return false;
	/* "behind the fall of prices" */
	if (aa_token_is(r->doc, m->last - 1, "fall") && m->extras == 0 && m->slot[AA_DATE_REL] == AA_DATE_NONE)
		return follows_any(r, m->first, before) || follows_any(r, m->first, also);
	return m->slot[AA_DATE_THE] != AA_DATE_NONE || m->extras != 0 || follows_any(r, m->first, before);
}

static bool
unit_is_time(int32_t unit)
{
	return unit != AA_UNIT_SECOND && unit != AA_UNIT_QUARTER && unit != AA_UNIT_NIGHT && unit != AA_UNIT_WEEKEND;
}

/* "days ago", but not what is left of a number too large to be read. */
static bool
is_vague_amount(const AaDateReader *r, const AaDateMatch *m)
{
	return m->slot[AA_DATE_NUM] != AA_DATE_NONE || m->first == r->begin || !is_figure(r->doc, m->first - 1);
}

/* "weeks" alone: how long, not what. */
static bool
is_length(const AaDateReader *r, const AaDateMatch *m)
{
	static const char *const before[] = {"for", "within", "in", "after", "over", "of", "lasted", "last", "lasts", "lasting", "took", "take",
		"takes", "taking", "only", "just", "spent", "spend", "spending", "waited", "wait", "during", "throughout", NULL};
	static const char *const links[] = {"or", "and", NULL};
	static const char *const behind[] = {"of", "after", "before", "ahead"};
	int32_t		unit = m->slot[AA_DATE_UNITS];
	const AaDoc *doc = r->doc;

	/* what is left of a number too large to be read: "4.5 billion | years old" */
	if (!is_vague_amount(r, m) || (m->first > r->begin && aa_is(doc, m->first - 1, AA_LEX_SCALE)))
		return false;
	if (m->slot[AA_DATE_OLD] != AA_DATE_NONE || m->slot[AA_DATE_APPROX] != AA_DATE_NONE)
		return true;
	if (!unit_is_time(unit))
		return false;
	/* "days or weeks", "the months ahead", "in years to come" */
	if (follows_any(r, m->first, links) && m->first >= r->begin + 2 && aa_is(doc, m->first - 2, AA_LEX_DATE))
		return true;
	return follows_any(r, m->first, before) || (m->last < r->end && AA_TOKEN_IN(doc, m->last, behind)) ||
		(m->last + 1 < r->end && aa_token_is(doc, m->last, "to") && aa_token_is(doc, m->last + 1, "come"));
}

/* "all night", "the whole year"; "single week" and "further hour" are none. */
static bool
is_whole(const AaDateReader *r, const AaDateMatch *m)
{
	static const char *const wholes[] = {"whole", "entire", "full"};
	static const char *const joined[] = {"single", "full"};
	bool		all = aa_token_is(r->doc, m->last - 2, "all");

	/* "the biggest single-day fall", "full-year profit" */
	if (m->slot[AA_DATE_HYPHEN] != AA_DATE_NONE)
		return AA_TOKEN_IN(r->doc, m->last - 3, joined);

	return all ? m->slot[AA_DATE_THE] == AA_DATE_NONE :
		m->slot[AA_DATE_THE] != AA_DATE_NONE && AA_TOKEN_IN(r->doc, m->last - 2, wholes);
}

static bool
is_amount(const AaDateReader *r, const AaDateMatch *m)
{
	/* "one day he will" */
	static const char *const counted[] = {"only", "just", "took", "lasted", "last", "takes", "least", NULL};
	int32_t		unit = m->slot[AA_DATE_UNIT] != AA_DATE_NONE ? m->slot[AA_DATE_UNIT] : m->slot[AA_DATE_UNIT1];

	/* "3 1/4-year" */
	if (m->first > r->begin && aa_token_mark(r->doc, m->first - 1) == '/')
		return false;
	/* "the first nine months", "all day" */
	if (m->slot[AA_DATE_ORDINAL] != AA_DATE_NONE)
		return m->slot[AA_DATE_ORDINAL] == 1;
	if (m->slot[AA_DATE_FULL] != AA_DATE_NONE && m->slot[AA_DATE_NUM] == AA_DATE_NONE && m->slot[AA_DATE_A] == AA_DATE_NONE)
		return is_whole(r, m);
	if (m->slot[AA_DATE_UNITS] != AA_DATE_NONE)
		return is_length(r, m);
	if (unit == AA_UNIT_QUARTER || unit == AA_UNIT_NIGHT || unit == AA_UNIT_WEEKEND)
		return m->slot[AA_DATE_HYPHEN] != AA_DATE_NONE || m->slot[AA_DATE_FULL] != AA_DATE_NONE ||
			(unit != AA_UNIT_QUARTER && aa_token_is(r->doc, m->last - 1, unit == AA_UNIT_NIGHT ? "nights" : "weekends"));
	if (unit == AA_UNIT_DAY && aa_token_is(r->doc, m->first, "one") && m->last == m->first + 2)
		return follows_preposition(r, m->first) || follows_any(r, m->first, counted);
	if (unit == AA_UNIT_SECOND)
		return m->slot[AA_DATE_NUM] != AA_DATE_NONE && !aa_token_is(r->doc, m->last - 1, "second");
	return true;
}

static bool
is_time_of_day(const AaDateReader *r, const AaDateMatch *m)
{
	static const char *const before[] = {"at", "in", "by", "before", "after", "until", "till", "since", "during", "through",
		"throughout", "into", "from", "early", "late", NULL};

	return aa_token_is(r->doc, m->last - 1, "overnight") || m->extras != 0 || follows_any(r, m->first, before);
}

static bool
is_reference(const AaDateReader *r, const AaDateMatch *m)
{
	static const char *const before[] = {"in", "of", "near", "foreseeable", "distant", NULL};
	static const char *const at[] = {"at", NULL};
	static const char *const as[] = {"as", NULL};
	static const char *const until[] = {"since", "by", "until", "till", NULL};
	bool		the = m->slot[AA_DATE_THE] != AA_DATE_NONE;

	if (aa_token_is(r->doc, m->last - 1, "ago") || m->slot[AA_DATE_OLD] != AA_DATE_NONE)
		return aa_token_is(r->doc, m->last - 1, "ago") && aa_token_is(r->doc, m->first, "long");
	if (aa_token_is(r->doc, m->last - 1, "future"))
		return the || follows_any(r, m->last - 1, before);
	if (aa_token_is(r->doc, m->last - 1, "past"))
		return the && follows_any(r, m->first, before) && !(m->last < r->end && r->doc->tokens[m->last].kind == AA_TOKEN_WORD &&
															!is_function_word(r->doc, m->last));
	/* "at present", but not "at present levels" */
	if (aa_token_is(r->doc, m->last - 1, "present"))
		return !the && follows_any(r, m->first, at) && (m->last >= r->end || r->doc->tokens[m->last].kind != AA_TOKEN_WORD ||
														is_function_word(r->doc, m->last));
	if (aa_token_is(r->doc, m->last - 1, "then"))
		return !the && follows_any(r, m->first, until);
	/* "as recently as 2007" tells of that year */
	if (aa_token_is(r->doc, m->last - 1, "recently") && follows_any(r, m->first, as))
		return false;
	/* of a history, every word is about the past */
	if (aa_token_is(r->doc, m->last - 1, "previously"))
		return !r->narrative && !the;
	if (aa_token_is(r->doc, m->last - 1, "soon"))
		return !r->narrative && !the && !(m->last < r->end && aa_token_is(r->doc, m->last, "as"));
	return !the;
}

/* "the same month | last year", "the corresponding period | of last year" */
static bool
is_same(const AaDateReader *r, const AaDateMatch *m)
{
	return aa_token_is(r->doc, m->core - 2, "same") || aa_token_is(r->doc, m->core - 2, "corresponding");
}

/* "at the time", "by that time", "during this period": not "this time he won". */
static bool
is_reference_time(const AaDateReader *r, const AaDateMatch *m)
{
	static const char *const pointers[] = {"the", "this", "that"};
	static const char *const before[] = {"at", "by", "during", "since", "until", "around", "from", "before", "after", NULL};
	bool		period = aa_token_is(r->doc, m->last - 1, "period");

	if (m->extras & AA_DATE_BIT(AA_DATE_DO_YEAR))
		return (is_same(r, m) || aa_token_is(r->doc, m->core - 2, "this")) && m->slot[AA_DATE_UNIT1] == AA_UNIT_YEAR;
	if (!follows_any(r, m->first, before) || (period && m->slot[AA_DATE_REL] == AA_DATE_NONE))
		return false;
	/* "at the same time" joins clauses more often than it tells time */
	return AA_TOKEN_IN(r->doc, m->last - 2, pointers) || (r->narrative && aa_token_is(r->doc, m->last - 2, "same"));
}

/* "at the moment" */
static bool
is_reference_present(const AaDateReader *r, const AaDateMatch *m)
{
	static const char *const before[] = {"at", "for", NULL};

	return aa_token_is(r->doc, m->last - 1, "moment") && follows_any(r, m->first, before);
}

/* "on the 21st", with nothing behind it that it could count. */
static bool
is_ordinal_day(const AaDateReader *r, const AaDateMatch *m)
{
	static const char *const before[] = {"on", "by", "until", "till", "since", NULL};

	if (m->slot[AA_DATE_WEEKDAY] != AA_DATE_NONE)
		return r->doc->tokens[m->core - 1].kind == AA_TOKEN_MIXED;
	if (r->doc->tokens[m->last - 1].kind != AA_TOKEN_MIXED || !follows_any(r, m->first, before))
		return false;
	return m->last >= r->end || r->doc->tokens[m->last].kind != AA_TOKEN_WORD || is_function_word(r->doc, m->last);
}

static bool
is_weekday(const AaDateReader *r, const AaDateMatch *m)
{
	const AaToken *t = &r->doc->tokens[m->last - 1];

	if (!(m->slot[AA_DATE_WEEKDAY] & AA_DATE_UNSURE))
		return (t->shape & AA_SHAPE_CAP) != 0 || follows_preposition(r, m->last - 1) || m->extras != 0;
	return (t->shape & AA_SHAPE_DOT) != 0 || (follows_preposition(r, m->last - 1) && t->end - t->start >= 4);
}

/* "could last several weeks": the verb. */
static bool
is_relative_length(const AaDateReader *r, const AaDateMatch *m)
{
	const AaDoc *doc = r->doc;

	return !(aa_token_is(doc, m->first, "last") && m->first > r->begin &&
			 (aa_is(doc, m->first - 1, AA_LEX_MODAL) || aa_is(doc, m->first - 1, AA_LEX_NEGATION) ||
			  aa_token_is(doc, m->first - 1, "to") || aa_token_is(doc, m->first - 1, "did")));
}

/*
 * "over the weekend", "sales in the quarter": the running one, or the one that the text speaks of.  Behind other
 * words, or with an event behind it, "the week" is told by that ("the week of the floods").
 */
static bool
is_definite_unit(const AaDateReader *r, const AaDateMatch *m)
{
	static const char *const weekend[] = {"over", "at", "on", "during", "throughout", "in", "into", "of", "through", NULL};
	static const char *const before[] = {"in", "for", "during", NULL};
	static const char *const of[] = {"of", NULL};
	static const char *const share[] = {"most", "much", "part", "bulk", "balance", NULL};
	static const char *const behind[] = {"of", "to", "that", "when", "since", "before", "after", "from", "with", "in",
	"through", "until"};
	int32_t		unit = m->slot[AA_DATE_UNIT1];

	if (unit == AA_UNIT_WEEKEND)
		return follows_any(r, m->first, weekend);
	if (unit != AA_UNIT_WEEK && unit != AA_UNIT_MONTH && unit != AA_UNIT_QUARTER && unit != AA_UNIT_YEAR)
		return false;
	if (m->last < r->end && (r->doc->tokens[m->last].kind == AA_TOKEN_HYPHEN || r->doc->tokens[m->last].kind == AA_TOKEN_NUMBER))
		return false;
	if (m->last < r->end && AA_TOKEN_IN(r->doc, m->last, behind))
		return false;
	/* "in the year and a half" */
	if (m->last + 1 < r->end && aa_token_is(r->doc, m->last, "and") && aa_token_is(r->doc, m->last + 1, "a"))
		return false;
	return !r->narrative &&
		(follows_any(r, m->first, before) || (follows_any(r, m->first, of) && follows_any(r, m->first - 1, share))) && !(r->doc->tokens[m->last - 1].shape & AA_SHAPE_CAP);
}

static bool
is_relative_unit(const AaDateReader *r, const AaDateMatch *m)
{
	int32_t		rel = m->slot[AA_DATE_REL];
	int32_t		unit = m->slot[AA_DATE_UNIT1];

	if (m->extras & AA_DATE_BIT(AA_DATE_DO_YEAR))
		return is_same(r, m) && unit == AA_UNIT_YEAR;

	if (unit == AA_UNIT_SECOND || unit == AA_UNIT_MINUTE)
		return false;
	/* "the last day" is no yesterday */
	return !((rel & AA_DATE_REL_DIRECTION) == AA_DATE_REL_LAST && !(rel & AA_DATE_REL_TEXT) && unit == AA_UNIT_DAY);
}

/* "Daily" in a name is none, nor is the daily of a name ("the daily Basin Times"). */
static bool
is_repeated(const AaDateReader *r, const AaDateMatch *m)
{
	static const char *const apart[] = {"ago", "earlier", "later", "before", "after"};

	/* "24 hours a day": the smaller in the larger */
	if (m->slot[AA_DATE_UNITS] != AA_DATE_NONE)
		return m->slot[AA_DATE_UNITS] < m->slot[AA_DATE_UNIT1] && !AA_TOKEN_IN(r->doc, m->last, apart);
	if (aa_token_is(r->doc, m->last - 1, "daily") && m->last < r->end && (r->doc->tokens[m->last].shape & AA_SHAPE_CAP))
		return false;
	return m->first == r->begin || !(r->doc->tokens[m->first].shape & AA_SHAPE_CAP);
}

/* "the day before yesterday" */
static bool
is_day_beside(const AaDateReader *r, const AaDateMatch *m)
{
	(void) r;
	return m->slot[AA_DATE_UNIT1] == AA_UNIT_DAY;
}

/* "a year ago Tuesday": of weeks and longer units; behind a verb of saying the day is when that was said. */
static bool
is_day_ago(const AaDateReader *r, const AaDateMatch *m)
{
	int32_t		unit = m->slot[AA_DATE_UNIT] != AA_DATE_NONE ? m->slot[AA_DATE_UNIT] : m->slot[AA_DATE_UNIT1];
	bool		whole = unit == AA_UNIT_WEEK || unit == AA_UNIT_FORTNIGHT || unit == AA_UNIT_MONTH || unit == AA_UNIT_YEAR;

	(void) r;
	if (m->slot[AA_DATE_REL] == AA_DATE_NONE)
		return whole;
	return unit == AA_UNIT_YEAR && !(m->slot[AA_DATE_REL] & (AA_DATE_REL_TEXT | AA_DATE_REL_SPAN)) &&
		(m->slot[AA_DATE_UNIT1] == AA_UNIT_WEEK || m->slot[AA_DATE_UNIT1] == AA_UNIT_MONTH);
}

/* "year-end"; "year's end", "the month's end" */
static bool
is_year_end(const AaDateReader *r, const AaDateMatch *m)
{
	int32_t		unit = m->slot[AA_DATE_UNIT1];
	bool		named = m->slot[AA_DATE_POSSESSIVE] != AA_DATE_NONE && aa_token_is(r->doc, m->last - 1, "end");

	return m->slot[AA_DATE_BOUND] == AA_PART_CLOSE &&
		(unit == AA_UNIT_YEAR || (named && (unit == AA_UNIT_WEEK || unit == AA_UNIT_MONTH || unit == AA_UNIT_QUARTER || unit == AA_UNIT_DECADE)));
}

/* "the year before", with no event behind it. */
static bool
is_beside(const AaDateReader *r, const AaDateMatch *m)
{
	int32_t		unit = m->slot[AA_DATE_UNIT1];
	const AaToken *next = &r->doc->tokens[m->last];

	if (unit != AA_UNIT_DAY && unit != AA_UNIT_NIGHT && unit != AA_UNIT_WEEK && unit != AA_UNIT_MONTH && unit != AA_UNIT_QUARTER &&
		unit != AA_UNIT_YEAR)
		return false;
	/* "the week before, " and a closing mark behind the last words of a saying */
	return m->last >= r->end || next->kind == AA_TOKEN_PUNCT || next->kind == AA_TOKEN_QUOTE ||
		aa_token_is(r->doc, m->last, "and") || aa_token_is(r->doc, m->last, "but");
}

/* "first-half profit": of a match it is no time; firms' figures, or a year beside it, tell. */
static bool
is_half_year(const AaDateReader *r, const AaDateMatch *m)
{
	static const char *const figures[] = {"profit", "profits", "earnings", "sales", "revenue", "revenues", "results", "loss",
		"losses", "net", "pretax", "pre-tax", "operating", "output", "exports", "imports", "income", "growth", "figures"};

	return (m->extras & AA_DATE_BIT(AA_DATE_DO_YEAR)) || r->has_quarter || AA_TOKEN_IN(r->doc, m->last, figures);
}

/* "24 FEB 90" of a wire's first line, "30 September 420" of a history. */
static bool
is_bare_year(const AaDateReader *r, const AaDateMatch *m)
{
	int32_t		year = m->slot[AA_DATE_ANY_YEAR];

	if (m->last < r->end && r->doc->tokens[m->last].kind == AA_TOKEN_WORD)
		return false;
	return year >= 100 ? r->narrative : year >= 10 && (r->doc->tokens[m->last - 2].shape & AA_SHAPE_UPPER) != 0;
}

static bool
is_calendar(const AaDateReader *r, const AaDateMatch *m)
{
	if (m->slot[AA_DATE_ANY_YEAR] != AA_DATE_NONE)
		return m->slot[AA_DATE_MONTH] != AA_DATE_NONE ? is_bare_year(r, m) : is_ancient_year(r, m);
	if (m->slot[AA_DATE_YEAR] != AA_DATE_NONE && m->slot[AA_DATE_MONTH] == AA_DATE_NONE)
		return is_year(r, m);
	return m->slot[AA_DATE_MONTH] == AA_DATE_NONE || is_month(r, m);
}

typedef bool (*Check) (const AaDateReader *r, const AaDateMatch *m);

/* Does the expression stand as one?  Only rules of the flag UNSURE are asked. */
bool
aa_date_accept(AaDateReader *r, const AaDateMatch *m)
{
	static const Check checks[AA_DATE_N_ACTIONS] = {
		[AA_DATE_DO_CALENDAR] = is_calendar,
		[AA_DATE_DO_SEASON] = is_season,
		[AA_DATE_DO_DURATION] = is_amount,
		[AA_DATE_DO_TOD] = is_time_of_day,
		[AA_DATE_DO_REF] = is_reference,
		[AA_DATE_DO_REF_TIME] = is_reference_time,
		[AA_DATE_DO_REF_PRESENT] = is_reference_present,
		[AA_DATE_DO_ORDINAL_DAY] = is_ordinal_day,
		[AA_DATE_DO_WEEKDAY] = is_weekday,
		[AA_DATE_DO_REL_UNIT] = is_relative_unit,
		[AA_DATE_DO_AGO] = is_vague_amount,
		[AA_DATE_DO_SHIFT] = is_vague_amount,
		[AA_DATE_DO_REL_UNITS] = is_relative_length,
		[AA_DATE_DO_REL_LENGTH] = is_relative_length,
		[AA_DATE_DO_DEFINITE_UNIT] = is_definite_unit,
		[AA_DATE_DO_DEICTIC_SHIFT] = is_day_beside,
		[AA_DATE_DO_SET] = is_repeated,
		[AA_DATE_DO_BESIDE] = is_beside,
		[AA_DATE_DO_HALF] = is_half_year,
		[AA_DATE_DO_YEAR_END] = is_year_end,
		[AA_DATE_DO_DAY_AGO] = is_day_ago
	};

	return !(m->flags & AA_DATE_HELP) || checks[m->action] == NULL || checks[m->action] (r, m);
}
