/*
 * casualty_scope.c: over what time a figure counts: one event, or a running total.
 *
 * A time wider than a month, an account over a period, a war and a perfect
 * make a running total; one event ("In June a van fell into a gorge, killing
 * 22") never is one, however wide its time.
 */
#include <string.h>

#include "casualty.h"
#include "tag.h"

#define LONG_DAYS 27			/* a figure for a longer time than this is a running total */
#define SHORT_DAYS 6			/* the same for people displaced and buildings hit */
#define ACCOUNT_REACH 40			/* tokens around a figure in which its account ("fiscal year") is looked for */
#define RATE_REACH 8			/* tokens around a figure in which "a year" makes it a rate */
#define GOES_ON_REACH 24			/* tokens behind a figure in which "since the protests" is looked for */
#define EVENT_REACH 4			/* tokens before the word for an event in which its article or figure is looked for */
#define FEW_EVENTS 12			/* more attacks or accidents than this are not told as one event */
#define PLACE_REACH 6			/* tokens behind a figure in which the place of one event is looked for */
#define WHEN_REACH 16			/* tokens behind a figure in which "when" is looked for */

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
	for (uint32_t k = f->last; i != AA_NONE && k < i && k < f->last + WHEN_REACH; k++)
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
	uint32_t	i = aa_time_first(doc, f->sentence == 0 ? 0 : f->sentence - 1);
	bool		since = false;

	if (f->number == AA_NONE || !(f->verb_flags & AA_GROUP_HAVE) || (f->verb_flags & AA_GROUP_TO))
		return false;
	for (uint32_t k = f->last; k < AA_SENTENCES(doc)[f->sentence].last; k++)
		if (aa_token_is(doc, k, "since") && (k + 1 == doc->n_tokens || aa_token_is(doc, k + 1, "then") || aa_token_mark(doc, k + 1) == '.' || aa_token_mark(doc, k + 1) == ','))
			return true;			/* scores have died since */
	for (; i < doc->timexes_.n && AA_TIMEXES(doc)[i].sentence <= f->sentence; i++)
	{
		const AaTimex *t = &AA_TIMEXES(doc)[i];

		if (t->sentence == f->sentence && t->type == AA_timex_type_DURATION && !aa_time_is_known(t->period) && t->granularity >= AA_granularity_month &&
			is_campaign(doc, t))
			return true;
		if (t->sentence == f->sentence)
			return false;
		since = since || (t->since && aa_time_is_known(t->period) && (int64_t) doc->published - t->period.first > LONG_DAYS);
	}
	return since;
}

bool
aa_scope_outlasts(const AaDoc *doc, const AaFact *f, const AaCasualty *c)
{
	return f->number != AA_NONE && aa_time_is_known(c->period) && c->period.last != AA_DAY_OPEN_FUTURE && c->period.first != AA_DAY_OPEN_PAST &&
		(int64_t) c->period.last - c->period.first > (runs_on(c->kind) ? SHORT_DAYS : LONG_DAYS) && !is_one_event(doc, f);
}

/* "taking the toll this week to 5", "the year's toll": a toll with a time longer than a day is that of the time. */
static bool
is_toll_of_time(const AaDoc *doc, const AaFact *f)
{
	if (f->shape != AA_HARM_TOLL || f->number == AA_NONE)
		return false;
	for (uint32_t i = aa_time_first(doc, f->sentence); i < doc->timexes_.n && AA_TIMEXES(doc)[i].sentence == f->sentence; i++)
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

	for (uint32_t i = aa_time_first(doc, f->sentence); i < doc->timexes_.n && AA_TIMEXES(doc)[i].sentence == f->sentence; i++)
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
aa_scope_fact(AaDoc *doc, const AaFact *f, const AaAttribution *a, AaCasualty *c)
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
