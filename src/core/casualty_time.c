/*
 * casualty_time.c: when it was.
 *
 * The time is an expression in the claim that holds the figure; of several,
 * one with "since" before it, else the nearest.  Harm that the text only
 * counts from ("since four guards were killed in January") has the time beside
 * it, and harm told behind "days after" is of before.
 */
#include <string.h>

#include "calendar.h"
#include "casualty.h"
#include "source.h"
#include "tag.h"

#define SINCE_REACH 8			/* tokens between "since" and the year of the event that it names */
#define CLAUSE_REACH 12			/* and from that year to the relative clause behind the event */
#define EVENT_REACH 4			/* tokens before the word for an event in which its article or figure is looked for */
#define OTHER_CLAUSE 30			/* tokens by which a time counts as farther when it is of the clause before that of the harm */
#define EARLIER_REACH 16		/* tokens before a figure in which "days after" is looked for */

static bool
in_scope(const AaTimex *t, const AaAttribution *a)
{
	return a == NULL || (t->first >= a->scope_first && t->last <= a->scope_last);
}

static uint8_t
precision_of(const AaTimex *t)
{
	switch (t->granularity)
	{
		case AA_granularity_time:
		case AA_granularity_day:
			return AA_precision_day;
		case AA_granularity_week:
			return AA_precision_week;
		case AA_granularity_month:
			return AA_precision_month;
		case AA_granularity_season:
		case AA_granularity_quarter:
			return AA_precision_season;
		case AA_granularity_year:
			return AA_precision_year;
		default:
			return AA_precision_approximate;
	}
}

/* "declared mourning Sunday | after bombings killed 38 late Saturday": a clause of its own lies between the time and the harm. */
static bool
is_of_clause_before(const AaDoc *doc, const AaFact *f, const AaTimex *t)
{
	return t->last < f->trigger && t->last < f->first && (aa_phrase_is_circumstance(doc, t->last) || aa_token_is(doc, t->last, "as"));
}

static uint32_t
distance(const AaDoc *doc, const AaFact *f, const AaTimex *t)
{
	uint32_t	tokens = t->first > f->trigger ? t->first - f->trigger : f->trigger - t->first;

	if (t->first == f->last || t->first == f->last + 1)
		return 0;				/* three were killed on Monday and four on Tuesday */
	return is_of_clause_before(doc, f, t) ? tokens + OTHER_CLAUSE : tokens;
}

/* Day of the statement: the time outside of the claim, else the day of publication. */
static int32_t
statement_day(const AaDoc *doc, const AaFact *f, const AaAttribution *a)
{
	for (uint32_t i = aa_time_first(doc, f->sentence); i < doc->timexes_.n && AA_TIMEXES(doc)[i].sentence == f->sentence; i++)
	{
		const AaTimex *t = &AA_TIMEXES(doc)[i];

		if (a != NULL && !in_scope(t, a) && aa_time_is_known(t->period) && t->granularity <= AA_granularity_day)
			return t->period.last;
	}
	return doc->published;
}

/* The token before a time and its preposition, "than" in "than in the week before"; AA_NONE when none is. */
static uint32_t
before_preposition(const AaDoc *doc, const AaTimex *t)
{
	uint32_t	i = t->first;

	if (i > 0 && aa_is(doc, i - 1, AA_LEX_PREPOSITION) && !aa_token_is(doc, i - 1, "than"))
		i--;
	return i > 0 ? i - 1 : AA_NONE;
}

/* "The floods that began on 13 March have killed": the first day of a harm that went on. */
static bool
begins_harm(const AaDoc *doc, const AaTimex *t)
{
	static const char *const words[] = {"began", "begun", "started", "erupted", "commenced"};
	uint32_t	i = before_preposition(doc, t);

	return i != AA_NONE && AA_TOKEN_IN(doc, i, words);
}

/* "the worst attack since June": token of the first superlative behind the fact, AA_NONE when its sentence has none. */
static uint32_t
superlative_behind(const AaDoc *doc, const AaFact *f)
{
	for (uint32_t i = f->last; i < AA_SENTENCES(doc)[f->sentence].last; i++)
		if (doc->tokens[i].tag == AA_TAG_JJS || doc->tokens[i].tag == AA_TAG_RBS || aa_token_is(doc, i, "first"))
			return i;
	return AA_NONE;
}

/* "a Christmas market", "an Easter service": what the feast names is not when it was; "the Easter attack" is. */
static bool
names_thing(const AaDoc *doc, const AaTimex *t)
{
	static const char *const feasts[] = {"christmas", "easter", "halloween", "thanksgiving", "ramadan", "eid", "carnival"};

	return t->last == t->first + 1 && t->last < doc->n_tokens && AA_TOKEN_IN(doc, t->first, feasts) && aa_tag_is_noun(doc->tokens[t->last].tag) &&
		!aa_is(doc, t->last, AA_LEX_CAUSE);
}

/* "its heaviest raids since a truce in January, killing 404": a superlative before "since". */
static bool
is_measured(const AaDoc *doc, const AaTimex *t)
{
	for (uint32_t i = t->first; i > 0 && t->first - i < EARLIER_REACH && aa_token_mark(doc, i - 1) != ',' && aa_token_mark(doc, i - 1) != '.'; i--)
		if (doc->tokens[i - 1].tag == AA_TAG_JJS && !(i > 1 && aa_token_is(doc, i - 2, "at")))
			return true;		/* but "at least 31 since June" measures nothing */
	return false;
}

/* "the worst attack since June", "as of Monday": a time that is not that of the harm. */
static bool
compares(const AaDoc *doc, const AaTimex *t, uint32_t superlative)
{
	if (t->first > 0 && aa_token_mark(doc, t->first - 1) == '(')
		return true;
	if (t->first > 1 && aa_token_is(doc, t->first - 1, "of") && aa_token_is(doc, t->first - 2, "as"))
		return true;
	if (names_thing(doc, t))
		return true;
	if (before_preposition(doc, t) != AA_NONE && aa_token_is(doc, before_preposition(doc, t), "than"))
		return true;			/* 38 fewer than in the week before */
	return t->since && (superlative < t->first || is_measured(doc, t));
}

/* "days | after four guards were killed": the word behind which harm of an earlier time is told, AA_NONE when none is. */
static uint32_t
after_units(const AaDoc *doc, const AaFact *f)
{
	static const char *const units[] = {"hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years"};
	const AaSentence *s = &AA_SENTENCES(doc)[f->sentence];

	for (uint32_t i = f->first; i > s->first + 1 && f->first - i < EARLIER_REACH; i--)
		if (aa_token_is(doc, i - 1, "after") && AA_TOKEN_IN(doc, i - 2, units))
			return i - 1;
	return AA_NONE;
}

/* "a similar attack killed four": harm of a time before that of the article. */
static bool
is_of_earlier_cause(const AaDoc *doc, const AaFact *f)
{
	static const char *const earlier[] = {"previous", "earlier", "similar", "past"};

	for (uint32_t i = f->cause_first; i != AA_NONE && i > AA_SENTENCES(doc)[f->sentence].first && f->cause_first - i < EVENT_REACH; i--)
		if (AA_TOKEN_IN(doc, i - 1, earlier))
			return true;
	return f->cause_first != AA_NONE && AA_TOKEN_IN(doc, f->cause_first, earlier);
}

/*
 * Harm of a time before that of the article, which the text does not tell: the time in the sentence, if any, is that of the harm before
 * "a week after".  Hours after it may still be the same day.
 */
static bool
is_earlier(const AaDoc *doc, const AaFact *f, const AaTimex *t, int32_t day, AaPeriod *period)
{
	uint32_t	after = after_units(doc, f);
	bool		hours = after != AA_NONE && (aa_token_is(doc, after - 1, "hours") || aa_token_is(doc, after - 1, "hour"));

	if (t != NULL && aa_time_is_known(t->period) && (after == AA_NONE || t->first >= after))
		return false;
	if (day == AA_NO_DAY || (after == AA_NONE && !is_of_earlier_cause(doc, f)))
		return false;
	if (after != AA_NONE && (f->verb_flags & AA_GROUP_HAVE))
		return false;			/* 104 hours after the quake that has killed 22,000 */
	*period = (AaPeriod) {AA_DAY_OPEN_PAST, hours ? day : day - 1};
	return true;
}

/* "the deadliest since a 2018 bombing in Tarlo that killed 149": the relative clause is of the event that "since" names. */
static bool
is_of_event_since(const AaDoc *doc, const AaFact *f, const AaTimex *t)
{
	static const char *const words[] = {"that", "which", "who"};
	bool		since = false,
				clause = false;

	for (uint32_t i = t->first; i > AA_SENTENCES(doc)[f->sentence].first && t->first - i < SINCE_REACH && !since; i--)
		since = aa_token_is(doc, i - 1, "since");
	for (uint32_t i = t->last; since && i < f->trigger && i < t->last + CLAUSE_REACH && !clause; i++)
		clause = AA_TOKEN_IN(doc, i, words);
	return clause;
}

/* "2014, | when 301 people were killed"; not "since May, | when he was elected, bombs have killed 30". */
static bool
told_with_when(const AaDoc *doc, const AaFact *f, uint32_t when)
{
	if (!aa_token_is(doc, when, "when"))
		return false;
	for (uint32_t i = when; i < f->first && i < f->trigger; i++)
		if (aa_token_mark(doc, i) == ',' && !aa_is(doc, i + 1, AA_LEX_PREPOSITION))
			return false;
	return true;
}

/*
 * "the worst since 2014, when 301 people were killed", "since four guards were killed in January": the time is that of the harm, after
 * which something else is counted.
 */
static bool
is_turning_point(const AaDoc *doc, const AaFact *f, const AaTimex *t)
{
	uint32_t	i = t->last;

	if (t->last <= f->first)
		return told_with_when(doc, f, aa_token_mark(doc, i) == ',' ? i + 1 : i) || is_of_event_since(doc, f, t);
	if (!t->since)
		return false;
	for (i = f->first; i > AA_SENTENCES(doc)[f->sentence].first && f->first - i < EARLIER_REACH && aa_token_mark(doc, i - 1) != ','; i--)
		if (aa_token_is(doc, i - 1, "since"))
			return true;
	return false;
}

/* "shot five dead on Monday, bringing to 31 the number killed | since June": the time is that of the toll which another figure behind f gives. */
static bool
is_of_toll(const AaDoc *doc, const AaFact *f, const AaTimex *t)
{
	if (f->shape == AA_HARM_TOLL || !t->since)
		return false;
	for (const AaFact *g = f + 1; g < AA_FACTS(doc) + doc->facts_.n && g->sentence == f->sentence && g->first < t->first; g++)
		if (g->shape == AA_HARM_TOLL && g->first > f->last)
			return true;
	return false;
}

/* The time itself, of one that runs on from it. */
static AaPeriod
time_itself(const AaTimex *t)
{
	AaCivil		c = aa_civil_from_day(t->period.first);

	if (t->granularity == AA_granularity_year)
		return (AaPeriod) {t->period.first, aa_day_from_civil(c.year, 12, 31)};
	if (t->granularity == AA_granularity_month)
		return (AaPeriod) {t->period.first, aa_day_from_civil(c.year, c.month, aa_days_in_month(c.year, c.month))};
	return (AaPeriod) {t->period.first, t->period.first};
}

/* "41 attacks in the week to Sunday": a count of seven days, of which the text names the last. */
static bool
ends_week(const AaDoc *doc, const AaTimex *t)
{
	static const char *const words[] = {"to", "ending", "ended", "through"};
	uint32_t	i = before_preposition(doc, t);

	if (i == AA_NONE || t->granularity != AA_granularity_day)
		return false;
	if (AA_TOKEN_IN(doc, t->first - 1, words))
		return aa_token_is(doc, t->first - 2, "week");
	return AA_TOKEN_IN(doc, i, words) && i > 0 && aa_token_is(doc, i - 1, "week");
}

/* The expression of its sentence that tells the time of a fact, or NULL; *turns: the harm is what the text counts from, and was then. */
static const AaTimex *
find_timex(const AaDoc *doc, const AaFact *f, const AaAttribution *a, bool *turns)
{
	const AaTimex *best = NULL;
	uint32_t	superlative = superlative_behind(doc, f);

	*turns = false;
	for (uint32_t i = aa_time_first(doc, f->sentence); i < doc->timexes_.n && AA_TIMEXES(doc)[i].sentence == f->sentence; i++)
	{
		const AaTimex *t = &AA_TIMEXES(doc)[i];

		if (aa_time_is_known(t->period) && is_turning_point(doc, f, t))
		{
			*turns = true;
			return t;
		}
		if (compares(doc, t, superlative) || is_of_toll(doc, f, t) || t->type == AA_timex_type_SET || !in_scope(t, a) ||
			(!aa_time_is_known(t->period) && t->type != AA_timex_type_DURATION))
			continue;
		if (best != NULL && t->last <= best->last)
			continue;			/* the ends of "between 13 and 17 March" */
		if (best == NULL || t->since > best->since || (t->since == best->since && distance(doc, f, t) < distance(doc, f, best)))
			best = t;
	}
	return best;
}

/* What runs on from its time goes to the day on which it was said. */
static void
run_on(const AaDoc *doc, const AaFact *f, const AaTimex *t, int32_t day, AaCasualty *c)
{
	if (t->since && aa_time_is_known(c->period))
	{
		if (day != AA_NO_DAY && day >= c->period.first)
			c->period.last = day;
		if (c->period_precision != AA_precision_day)
			c->period_precision = AA_precision_approximate;
		c->scope = AA_scope_cumulative;
	}
	else if (begins_harm(doc, t) && f->number != AA_NONE && (f->verb_flags & AA_GROUP_HAVE) && day != AA_NO_DAY && day > c->period.first)
	{
		c->period.last = day;
		c->period_precision = AA_precision_approximate;
	}
	if (aa_scope_outlasts(doc, f, c))
		c->scope = AA_scope_cumulative;
}

void
aa_time_fact(AaDoc *doc, const AaFact *f, const AaAttribution *a, AaCasualty *c)
{
	int32_t		day = statement_day(doc, f, a);
	bool		turns;
	const AaTimex *t = find_timex(doc, f, a, &turns);

	if (turns)
	{
		c->period = t->since ? time_itself(t) : t->period;
		c->period_precision = precision_of(t);
		return;
	}
	if (is_earlier(doc, f, t, day, &c->period))
	{
		c->period_precision = AA_precision_approximate;
		return;
	}
	if (t == NULL)
		return;
	c->period = t->period;
	c->period_precision = precision_of(t);
	if (ends_week(doc, t) && aa_time_is_known(c->period))
	{
		c->period.first = c->period.last - 6;
		c->period_precision = AA_precision_week;
		c->scope = AA_scope_cumulative;
	}
	else
		run_on(doc, f, t, day, c);
}
