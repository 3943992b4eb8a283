/*
 * casualty_time.c: when it was, and over what time: one event, or a running total.
 *
 * The time is an expression in the claim that holds the figure.  "Since"
 * before it, a time wider than a month, an account over a period, a war and a
 * perfect make a running total; one event ("In June a van fell into a gorge,
 * killing 22") never is one, however wide its time.
 */
#include <string.h>

#include "calendar.h"
#include "casualty.h"
#include "tag.h"

#define SINCE_REACH 8			/* tokens between "since" and the year of the event that it names */
#define CLAUSE_REACH 12			/* and from that year to the relative clause behind the event */
#define LONG_DAYS 27			/* a figure for a longer time than this is a running total */
#define SHORT_DAYS 6			/* the same for people displaced and buildings hit */
#define ACCOUNT_REACH 40			/* tokens around a figure in which its account ("fiscal year") is looked for */
#define RATE_REACH 8			/* tokens around a figure in which "a year" makes it a rate */
#define GOES_ON_REACH 24			/* tokens behind a figure in which "since the protests" is looked for */
#define EVENT_REACH 4			/* tokens before the word for an event in which its article or figure is looked for */
#define FEW_EVENTS 12			/* more attacks or accidents than this are not told as one event */
#define PLACE_REACH 6			/* tokens behind a figure in which the place of one event is looked for */
#define OTHER_CLAUSE 30			/* tokens by which a time counts as farther when it is of the clause before that of the harm */
#define EARLIER_REACH 16		/* tokens before a figure in which "days after" is looked for */

static bool
is_known(AaPeriod p)
{
	return p.first != AA_NO_DAY && p.last != AA_NO_DAY;
}

static bool
in_scope(const AaTimex *t, const AaAttribution *a)
{
	return a == NULL || (t->first >= a->scope_first && t->last <= a->scope_last);
}

static uint32_t
first_timex_of(const AaDoc *doc, uint32_t sentence)
{
	return AA_FIRST_FROM(doc->timexes_, AaTimex, sentence, sentence);
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
	static const char *const words[] = {"after", "when", "while", "as", "before", "because"};

	return t->last < f->trigger && t->last < f->first && AA_TOKEN_IN(doc, t->last, words);
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
	for (uint32_t i = first_timex_of(doc, f->sentence); i < doc->timexes_.n && AA_TIMEXES(doc)[i].sentence == f->sentence; i++)
	{
		const AaTimex *t = &AA_TIMEXES(doc)[i];

		if (a != NULL && !in_scope(t, a) && is_known(t->period) && t->granularity <= AA_granularity_day)
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

/* Kinds that are counted over a campaign rather than an event. */
static bool
runs_on(uint8_t kind)
{
	return kind == AA_casualty_kind_displaced || kind == AA_casualty_kind_facilities_hit;
}

/* "in the last fiscal year": a figure of an account over a period, whose days the text need not tell. */
static bool
reports_period(const AaDoc *doc, const AaFact *f, const AaAttribution *a)
{
	static const char *const accounts[] = {"fiscal", "financial", "reporting", "calendar"};
	static const char *const spans[] = {"year", "quarter", "period", "half"};
	const AaSentence *s = &AA_SENTENCES(doc)[f->sentence];
	uint32_t	first = a == NULL ? s->first : a->scope_first;
	uint32_t	last = a == NULL ? s->last : a->scope_last;

	if (f->first > ACCOUNT_REACH && first < f->first - ACCOUNT_REACH)
		first = f->first - ACCOUNT_REACH;
	if (last > f->last + ACCOUNT_REACH)
		last = f->last + ACCOUNT_REACH;
	for (uint32_t i = first; i + 1 < last; i++)
		if (AA_TOKEN_IN(doc, i, accounts) && AA_TOKEN_IN(doc, i + 1, spans))
			return true;
	return false;
}

/* Is this token "a", "the", "another" before one event, or a figure before the few of one: "three bombings", not "1,903 accidents"? */
static bool
counts_events(const AaDoc *doc, uint32_t i, bool many)
{
	int64_t		determiner = aa_word_value(doc, i, AA_LEX_DETERMINER);
	uint32_t	k = AA_FIRST_FROM(doc->numbers_, AaNumber, first, i);

	if (k < doc->numbers_.n && AA_NUMBERS(doc)[k].first == i)
		return AA_NUMBERS(doc)[k].best != AA_NO_INT && AA_NUMBERS(doc)[k].best <= FEW_EVENTS;
	return !many && (determiner == 1 || determiner == 2);
}

/* "killed 30 people at a hotel", "died in the sinking of a ferry": where one event was, or what it was. */
static bool
is_at_one_place(const AaDoc *doc, const AaFact *f)
{
	static const char *const at[] = {"at", "in", "on", "near", "aboard"};
	uint32_t	last = AA_SENTENCES(doc)[f->sentence].last;

	for (uint32_t i = f->last; i + 2 < last && i < f->last + PLACE_REACH; i++)
	{
		const AaToken *noun = &doc->tokens[i + 2];

		if (!AA_TOKEN_IN(doc, i, at))
			continue;
		if (aa_word_value(doc, i + 1, AA_LEX_DETERMINER) == 2 && aa_tag_is_noun(noun->tag) && aa_time_end(doc, i + 2) == i + 2)
			return true;
		if (aa_token_is(doc, i + 1, "the") && i + 3 < last && aa_token_is(doc, i + 3, "of") && noun->end - noun->start > 5 &&
			memcmp(doc->lower + noun->end - 3, "ing", 3) == 0)
			return true;
	}
	return false;
}

/* "last month's | flash floods" */
static bool
is_possessed_by_time(const AaDoc *doc, uint32_t cause)
{
	for (uint32_t i = cause; i > 2 && cause - i < EVENT_REACH; i--)
		if ((doc->tokens[i - 1].shape & AA_SHAPE_CLITIC) && (aa_time_end(doc, i - 2) > i - 2 || aa_time_end(doc, i - 3) > i - 2))
			return true;
	return false;
}

/* "In June a van fell into a gorge, killing 22": one event is no running total, however wide the time that is told. */
static bool
is_one_event(const AaDoc *doc, const AaFact *f)
{
	uint32_t	i = f->cause_first != AA_NONE ? f->cause_first : f->agent_first;
	bool		many = false;

	if (f->first > 1 && aa_token_is(doc, f->first - 1, "which") && aa_is(doc, f->first - 2, AA_LEX_PREPOSITION))
		return true;			/* the massacre of 2007, in which 32 died */
	if (is_at_one_place(doc, f) || (f->cause_first != AA_NONE && is_possessed_by_time(doc, f->cause_first)))
		return true;
	for (uint32_t k = f->last; i != AA_NONE && k < i && k < f->last + EARLIER_REACH; k++)
		if (aa_token_is(doc, k, "when"))
			return true;		/* seven were killed when fighters stormed a beach */
	if (i == AA_NONE || f->lasting)
		return i == AA_NONE && f->shape == AA_HARM_GERUND;	/* a jet overshot the runway, killing 21 */
	for (uint32_t k = i; k < (i == f->cause_first ? f->cause_last : f->agent_last); k++)
		if ((doc->tokens[k].shape & AA_SHAPE_CAP) && k + 1 == f->cause_last && k > f->cause_first)
			return true;			/* tropical storm Ana */
		else
			many = many || doc->tokens[k].tag == AA_TAG_NNS;
	/* adjectives and an owner may stand between: "three coordinated bombings", "an Israeli strike" */
	for (uint32_t k = i; k > AA_SENTENCES(doc)[f->sentence].first && i - k < EVENT_REACH; k--)
	{
		if (counts_events(doc, k - 1, many))
			return true;
		if (doc->tokens[k - 1].tag != AA_TAG_JJ && doc->tokens[k - 1].tag != AA_TAG_VBN && !aa_tag_is_noun(doc->tokens[k - 1].tag))
			return false;
	}
	return false;
}

/* "in its more than 30-year campaign": a duration of what goes on, not an age. */
static bool
is_campaign(const AaDoc *doc, const AaTimex *t)
{
	for (uint32_t i = t->last; i < doc->n_tokens && i < t->last + EVENT_REACH; i++)
		if (aa_word_value(doc, i, AA_LEX_CAUSE) == 2)
			return true;
	return false;
}

/* "An insurgency has raged since 2015. Attacks have killed 600": a perfect behind a time that runs on runs on with it. */
static bool
runs_from_before(const AaDoc *doc, const AaFact *f)
{
	uint32_t	i = first_timex_of(doc, f->sentence == 0 ? 0 : f->sentence - 1);
	bool		since = false;

	if (f->number == AA_NONE || !(f->verb_flags & AA_GROUP_HAVE) || (f->verb_flags & AA_GROUP_TO))
		return false;
	for (uint32_t k = f->last; k < AA_SENTENCES(doc)[f->sentence].last; k++)
		if (aa_token_is(doc, k, "since") && (k + 1 == doc->n_tokens || aa_token_is(doc, k + 1, "then") || aa_token_mark(doc, k + 1) == '.' || aa_token_mark(doc, k + 1) == ','))
			return true;			/* scores have died since */
	for (; i < doc->timexes_.n && AA_TIMEXES(doc)[i].sentence <= f->sentence; i++)
	{
		const AaTimex *t = &AA_TIMEXES(doc)[i];

		if (t->sentence == f->sentence && t->type == AA_timex_type_DURATION && !is_known(t->period) && t->granularity >= AA_granularity_month &&
			is_campaign(doc, t))
			return true;
		if (t->sentence == f->sentence)
			return false;
		since = since || (t->since && is_known(t->period) && (int64_t) doc->published - t->period.first > LONG_DAYS);
	}
	return since;
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

	if (t != NULL && is_known(t->period) && (after == AA_NONE || t->first >= after))
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

void
aa_time_fact(AaDoc *doc, const AaFact *f, const AaAttribution *a, AaCasualty *c)
{
	const AaTimex *best = NULL;
	int32_t		day = statement_day(doc, f, a);
	uint32_t	superlative = superlative_behind(doc, f);

	for (uint32_t i = first_timex_of(doc, f->sentence); i < doc->timexes_.n && AA_TIMEXES(doc)[i].sentence == f->sentence; i++)
	{
		const AaTimex *t = &AA_TIMEXES(doc)[i];

		if (is_known(t->period) && is_turning_point(doc, f, t))
		{
			c->period = t->since ? time_itself(t) : t->period;
			c->period_precision = precision_of(t);
			return;
		}
		if (compares(doc, t, superlative) || is_of_toll(doc, f, t) || t->type == AA_timex_type_SET || !in_scope(t, a) || (!is_known(t->period) && t->type != AA_timex_type_DURATION))
			continue;
		if (best != NULL && t->last <= best->last)
			continue;			/* the ends of "between 13 and 17 March" */
		if (best == NULL || t->since > best->since || (t->since == best->since && distance(doc, f, t) < distance(doc, f, best)))
			best = t;
	}
	if (is_earlier(doc, f, best, day, &c->period))
	{
		c->period_precision = AA_precision_approximate;
		return;
	}
	if (best == NULL)
		return;
	c->period = best->period;
	c->period_precision = precision_of(best);
	if (ends_week(doc, best) && is_known(c->period))
	{
		c->period.first = c->period.last - 6;
		c->period_precision = AA_precision_week;
		c->scope = AA_scope_cumulative;
		return;
	}
	if (best->since && is_known(c->period))
	{
		if (day != AA_NO_DAY && day >= c->period.first)
			c->period.last = day;
		if (c->period_precision != AA_precision_day)
			c->period_precision = AA_precision_approximate;
		c->scope = AA_scope_cumulative;
	}
	else if (begins_harm(doc, best) && f->number != AA_NONE && (f->verb_flags & AA_GROUP_HAVE) && day != AA_NO_DAY && day > c->period.first)
	{
		c->period.last = day;
		c->period_precision = AA_precision_approximate;
	}
	if (f->number != AA_NONE && is_known(c->period) && c->period.last != AA_DAY_OPEN_FUTURE && c->period.first != AA_DAY_OPEN_PAST &&
		(int64_t) c->period.last - c->period.first > (runs_on(c->kind) ? SHORT_DAYS : LONG_DAYS) && !is_one_event(doc, f))
		c->scope = AA_scope_cumulative;
}

/* "taking the toll this week to 5", "the year's toll": a toll with a time longer than a day is that of the time. */
static bool
is_toll_of_time(const AaDoc *doc, const AaFact *f)
{
	if (f->shape != AA_HARM_TOLL || f->number == AA_NONE)
		return false;
	for (uint32_t i = first_timex_of(doc, f->sentence); i < doc->timexes_.n && AA_TIMEXES(doc)[i].sentence == f->sentence; i++)
		if (AA_TIMEXES(doc)[i].first >= f->trigger - (f->trigger > 2 ? 3 : f->trigger) && AA_TIMEXES(doc)[i].last <= f->first &&
			AA_TIMEXES(doc)[i].granularity >= AA_granularity_week &&
			!((doc->tokens[AA_TIMEXES(doc)[i].last].shape & AA_SHAPE_CLITIC) && AA_TIMEXES(doc)[i].first > f->trigger))
			return true;		/* but "the toll of last week's floods" is that of the floods */
	return false;
}

/* "The offensive has killed 40,000 people. Israel says it has killed 17,000 fighters": a total that goes on from the one before it. */
static bool
goes_on_from_total(const AaDoc *doc, const AaFact *f, const AaCasualty *c)
{
	if (f == AA_FACTS(doc) || f->number == AA_NONE || c[-1].scope != AA_scope_cumulative || f[-1].sentence + 1 < f->sentence)
		return false;
	if (f[-1].sentence == f->sentence && f->side == 1 && f->trigger > 0 && aa_is(doc, f->trigger - 1, AA_LEX_CONJUNCTION))
		return true;			/* has killed 27,000 people and displaced two million */
	if (f[-1].sentence == f->sentence && f->first > 0 && aa_word_value(doc, f->first - 1, AA_LEX_CONJUNCTION) == 1 && (f->flags & AA_GROUP_ELLIPSIS) &&
		!(f->verb_flags & AA_GROUP_BE) && (c->period.first == AA_NO_DAY || c->period.first == c[-1].period.first))
		return true;			/* 27,000 people have died in the war and 60,000 been injured */
	return (f->verb_flags & (AA_GROUP_HAVE | AA_GROUP_TO)) == AA_GROUP_HAVE && c[-1].kind == c->kind;
}

/* "150,000 people a year", "each day 40 people die": so many time and again. */
static bool
is_rate(const AaDoc *doc, const AaFact *f)
{
	static const char *const turns[] = {"after", "before", "ago", "earlier", "later", "since"};

	for (uint32_t i = first_timex_of(doc, f->sentence); i < doc->timexes_.n && AA_TIMEXES(doc)[i].sentence == f->sentence; i++)
	{
		const AaTimex *t = &AA_TIMEXES(doc)[i];

		if (t->type == AA_timex_type_SET && t->first < f->first + RATE_REACH && t->last + RATE_REACH > f->first)
			return true;
		if (t->type == AA_timex_type_DURATION && t->first >= f->last && t->first < f->last + RATE_REACH && t->last == t->first + 2 &&
			(aa_token_is(doc, t->first, "a") || aa_token_is(doc, t->first, "per")) && !aa_is(doc, t->first - 1, AA_LEX_PREPOSITION) &&
			aa_token_mark(doc, t->first - 1) != ',' && !AA_TOKEN_IN(doc, t->last, turns))
			return true;		/* but: 98, a week after .. */
	}
	return false;
}

/* "killed since the protests began", "have died this season": what goes on, told without a date. */
static bool
runs_since(const AaDoc *doc, const AaFact *f)
{
	static const char *const events[] = {"protests", "unrest", "demonstrations", "riots", "election", "elections", "vote", "coup", "uprising", "revolution", "outbreak",
	"epidemic", "pandemic", "monsoon", "season"};
	uint32_t	end = AA_SENTENCES(doc)[f->sentence].last;

	if (!(f->verb_flags & AA_GROUP_HAVE) && f->shape != AA_HARM_TOLL && strcmp(f->rule, "brought to") != 0)
		return false;
	for (uint32_t k = f->last; k + 1 < end && k < f->last + GOES_ON_REACH; k++)
	{
		if (aa_token_is(doc, k, "this") && aa_token_is(doc, k + 1, "season"))
			return true;
		for (uint32_t i = k + 1; aa_token_is(doc, k, "since") && i < end && i < k + EVENT_REACH; i++)
			if (aa_word_value(doc, i, AA_LEX_CAUSE) == 2 || AA_TOKEN_IN(doc, i, events))
				return true;
	}
	return false;
}

void
aa_time_scope(AaDoc *doc, const AaFact *f, const AaAttribution *a, AaCasualty *c)
{
	if (is_toll_of_time(doc, f))
		c->scope = AA_scope_cumulative;
	if (f->number != AA_NONE && reports_period(doc, f, a))
		c->scope = AA_scope_cumulative;
	if (runs_on(c->kind) && f->number != AA_NONE && ((f->verb_flags & AA_GROUP_HAVE) || c->kind == AA_casualty_kind_facilities_hit))
		c->scope = AA_scope_cumulative;
	if (f->number != AA_NONE && (is_rate(doc, f) || runs_since(doc, f)))
		c->scope = AA_scope_cumulative;
	if (runs_from_before(doc, f) || goes_on_from_total(doc, f, c))
		c->scope = AA_scope_cumulative;
	if (f->lasting && (f->verb_flags & AA_GROUP_HAVE) && !(f->verb_flags & AA_GROUP_TO) && f->number != AA_NONE)
		c->scope = AA_scope_cumulative;
}
