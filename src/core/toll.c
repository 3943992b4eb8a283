/*
 * toll.c: adds up the disjoint figures of an article.
 *
 * casualty_link.c has told parts and restatements apart; what is left of a
 * kind are groups that share no victim, and they add up, but for four sorts.
 *
 * - Accounts of the same people that differ (same_as with another number):
 *   the best figure is one that is stated rather than claimed, that most of
 *   the accounts give, and that is the latest; low and high span them all.
 * - Background: what ended more than a week before the first dated harm of
 *   the article began, what ended days before its first figure of the kind,
 *   and what is dated by a month or year, or told as earlier, when the first
 *   harm is not.
 * - Claims: what no account states adds nothing to what others state.
 * - The dead who were counted wounded before: they leave the wounded.
 *   Who was shot and is not among those whom the same sentence tells dead
 *   is wounded.
 *
 * A total that is given no bound ("at least 5" and 3) has none.  Families
 * are not added to people.
 */
#include <string.h>

#include "toll.h"

#define LARGEST INT64_C(1000000000000000)
#define BACKGROUND_DAYS 7		/* what ended so long before the article's own event is another event */
#define EARLIER_DAYS 1			/* the same, of the day of the first figure of its own kind */
#define REACH 256				/* records that may tell of one figure again: more than the linker compares */

static bool
is_perpetrator(const AaCasualty *c)
{
	return (c->victim_class & (1u << AA_victim_class_perpetrator)) != 0;
}

static bool
is_stated(const AaCasualty *c)
{
	return c->modality == AA_modality_asserted || c->modality == AA_modality_alleged || c->modality == AA_NO_ENUM;
}

/* An analysis that was stored may hold any number; within these bounds they can be added. */
static int64_t
bounded(int64_t n)
{
	return n == AA_NO_INT ? n : n < 0 ? 0 : n > LARGEST ? LARGEST : n;
}

/* The number that a record stands for; AA_NO_INT when it has none. */
static int64_t
number_of(const AaCasualty *c)
{
	return bounded(c->best != AA_NO_INT ? c->best : c->low);
}

/* A part of a figure of its own kind is counted in it; one of the wounded who died is a death of its own. */
static bool
is_part(const AaAnalysis *analysis, const AaCasualty *c)
{
	if (c->subset_of == AA_NO_INT)
		return false;
	return c->subset_of < 1 || (uint64_t) c->subset_of > AA_COUNT(analysis, casualties) ||
		AA_RECORDS(analysis, casualties)[c->subset_of - 1].kind == c->kind;
}

static bool
adds(const AaAnalysis *analysis, const AaCasualty *c, uint8_t kind)
{
	return c->kind == kind && c->scope != AA_scope_cumulative && c->same_as == AA_NO_INT && !is_part(analysis, c) && is_stated(c);
}

/* Is any figure of the kind stated, and not only claimed? */
static bool
has_stated(const AaAnalysis *analysis, uint8_t kind)
{
	for (uint32_t i = 0; i < AA_COUNT(analysis, casualties); i++)
		if (adds(analysis, &AA_RECORDS(analysis, casualties)[i], kind) && AA_RECORDS(analysis, casualties)[i].modality != AA_modality_alleged &&
			number_of(&AA_RECORDS(analysis, casualties)[i]) > 0)
			return true;
	return false;
}

/* Is any figure of the kind more than a vague word?  Then "dozens" beside it adds nothing that can be added. */
static bool
has_number(const AaAnalysis *analysis, uint8_t kind)
{
	for (uint32_t i = 0; i < AA_COUNT(analysis, casualties); i++)
		if (adds(analysis, &AA_RECORDS(analysis, casualties)[i], kind) && AA_RECORDS(analysis, casualties)[i].best > 0)
			return true;
	return false;
}

/* Are people counted, or only families? */
static bool
counts_people(const AaAnalysis *analysis, uint8_t kind)
{
	for (uint32_t i = 0; i < AA_COUNT(analysis, casualties); i++)
		if (adds(analysis, &AA_RECORDS(analysis, casualties)[i], kind) && AA_RECORDS(analysis, casualties)[i].unit == AA_unit_person)
			return true;
	return false;
}

/* Is this the first day of something, to the day? */
static bool
is_day(AaPeriod period)
{
	return period.first != AA_NO_DAY && period.first != AA_DAY_OPEN_PAST;
}

/*
 * The day of the article's own event: that of its first figure that has one, unless a day told before that figure is later:
 * "Four died in a raid, police said on Friday. On 3 May, six were killed there."  AA_NO_DAY when none is told.
 */
static int32_t
first_day(const AaAnalysis *analysis)
{
	uint32_t	n = AA_COUNT(analysis, dates) < REACH ? AA_COUNT(analysis, dates) : REACH;

	for (uint32_t i = 0; i < AA_COUNT(analysis, casualties); i++)
	{
		const AaCasualty *c = &AA_RECORDS(analysis, casualties)[i];

		if (c->scope == AA_scope_cumulative || c->period_precision != AA_precision_day || !is_day(c->period))
			continue;
		for (uint32_t k = 0; i > 0 && k < n; k++)
		{
			const AaDate *d = &AA_RECORDS(analysis, dates)[k];

			if (d->span.end <= c->span.start && d->granularity == AA_granularity_day && d->type == AA_timex_type_DATE && is_day(d->period) &&
				d->period.first > c->period.first + BACKGROUND_DAYS)
				return d->period.first;
		}
		return c->period.first;
	}
	return AA_NO_DAY;
}

/* Told of a month or more, or as earlier. */
static bool
is_recalled(const AaCasualty *c)
{
	return c->period.first != AA_NO_DAY && (c->period.first == AA_DAY_OPEN_PAST || aa_precision_is_wide(c->period_precision));
}

/* Is record i of another event, before that of the article, which the first record tells of? */
static bool
is_background(const AaAnalysis *analysis, uint32_t i, int32_t day)
{
	const AaCasualty *c = &AA_RECORDS(analysis, casualties)[i];

	/* "in 2008 three were killed; three weeks later 24 were wounded": what has no day has that of its sentence */
	while (i > 0 && c->period.first == AA_NO_DAY && c[-1].sentence.start == c->sentence.start)
	{
		c--;
		i--;
	}
	if (i > 0 && is_recalled(c) && !is_recalled(AA_RECORDS(analysis, casualties)))
		return true;
	return day != AA_NO_DAY && c->period.last != AA_NO_DAY && c->period.last != AA_DAY_OPEN_FUTURE &&
		(int64_t) c->period.last + (c->period_precision == AA_precision_week ? 0 : BACKGROUND_DAYS) < day;
}

/* The day of the first figure of a kind that has one. */
static int32_t
first_day_of(const AaAnalysis *analysis, uint8_t kind)
{
	for (uint32_t i = 0; i < AA_COUNT(analysis, casualties) && i < REACH; i++)
	{
		const AaCasualty *c = &AA_RECORDS(analysis, casualties)[i];

		if (c->kind == kind && c->scope != AA_scope_cumulative && c->period_precision == AA_precision_day && is_day(c->period))
			return c->period.first;
	}
	return AA_NO_DAY;
}

/*
 * "A raid killed 17 on Monday ... On Saturday, 47 were killed": of a day before that of the first figure; who died the night before
 * may be of one event.
 */
static bool
is_of_earlier_day(const AaCasualty *c, int32_t day)
{
	return day != AA_NO_DAY && c->period_precision == AA_precision_day && c->period.last != AA_NO_DAY && c->period.last != AA_DAY_OPEN_FUTURE &&
		(int64_t) c->period.last + EARLIER_DAYS < day;
}

/* ---- one group of people -------------------------------------------------------------------------------------- */

/* The fewest that a figure says; "up to 12" says no more than none. */
static int64_t
low_of(const AaCasualty *c)
{
	if (c->low == AA_NO_INT && (c->qualifier == AA_qualifier_at_most || c->qualifier == AA_qualifier_less_than))
		return 0;
	return c->low != AA_NO_INT ? bounded(c->low) : number_of(c);
}

static int64_t
high_of(const AaCasualty *c)
{
	return bounded(c->high);
}

/* End of the records that may tell of record i again. */
static uint32_t
reach(const AaAnalysis *analysis, uint32_t i)
{
	return AA_COUNT(analysis, casualties) - i > REACH ? i + REACH : AA_COUNT(analysis, casualties);
}

/* Is record k an account of the people of record i, which stands before it? */
static bool
is_account(const AaAnalysis *analysis, uint32_t i, uint32_t k)
{
	const AaCasualty *c = &AA_RECORDS(analysis, casualties)[k];

	return k == i || (c->same_as == (int64_t) i + 1 && c->kind == AA_RECORDS(analysis, casualties)[i].kind && is_stated(c) &&
					  number_of(c) != AA_NO_INT);
}

/* An army counts the militants whom it fights; who rebels say they killed is told by the perpetrator. */
static bool
is_count_of_enemies(const AaCasualty *c)
{
	return c->source_kind == AA_source_kind_party && (c->victim_class & (1u << AA_victim_class_non_state_forces)) != 0;
}

/* A figure that is only claimed: the text says so, or who gives it is a side of the fight, or did it. */
static bool
is_claim(const AaCasualty *c)
{
	return c->modality == AA_modality_alleged || is_count_of_enemies(c) ||
		(c->source.n > 0 && aa_text_is_equal(c->source, c->perpetrator));
}

/* "At least nine" leaves room for 26. */
static bool
leaves_room(const AaCasualty *c, int64_t figure)
{
	return (c->qualifier == AA_qualifier_at_least || c->qualifier == AA_qualifier_more_than || c->qualifier == AA_qualifier_vague) &&
		low_of(c) <= figure;
}

/* Does no account below the headline give the figure of record k? */
static bool
is_sole(const AaAnalysis *analysis, uint32_t i, uint32_t k)
{
	const AaCasualty *records = AA_RECORDS(analysis, casualties);

	for (uint32_t n = k + 1; n < reach(analysis, i); n++)
		if (is_account(analysis, i, n) && number_of(&records[n]) == number_of(&records[k]))
			return false;
	return true;
}

/* Does a count of the officials, or of nobody in particular, exceed the one before?  Tolls rise while a report is written. */
static bool
is_risen(const AaCasualty *c, int64_t before)
{
	return number_of(c) > before && c->modality == AA_modality_asserted && c->qualifier != AA_qualifier_about &&
		(c->source_kind == AA_source_kind_official || c->source_kind == AA_source_kind_other || c->source_kind == AA_NO_ENUM);
}

/* How well the accounts of record i stand by a figure: stated before claimed, then how many give it or leave room for it. */
static uint32_t
weight(const AaAnalysis *analysis, uint32_t i, int64_t figure, bool headline)
{
	uint32_t	claimed = 0,
				stated = 0,
				open = 0;

	for (uint32_t k = i; k < reach(analysis, i); k++)
	{
		const AaCasualty *c = &AA_RECORDS(analysis, casualties)[k];

		if (!is_account(analysis, i, k) || (c->in_headline && !headline && !is_sole(analysis, i, k)))
			continue;
		if (number_of(c) != figure)
			open += !is_claim(c) && leaves_room(c, figure);
		else if (is_claim(c))
			claimed++;
		else
			stated++;
	}
	return (stated > 0 ? stated + open : 0) * REACH + claimed;
}

static bool
is_least(const AaCasualty *c)
{
	return c->qualifier == AA_qualifier_at_least || c->qualifier == AA_qualifier_more_than;
}

/* The first account of record i that gives more than a vague word; i when none does. */
static uint32_t
first_figure(const AaAnalysis *analysis, uint32_t i)
{
	for (uint32_t k = i; k < reach(analysis, i); k++)
		if (is_account(analysis, i, k) && AA_RECORDS(analysis, casualties)[k].best != AA_NO_INT)
			return k;
	return i;
}

/* Is who gives the figure one who saw some of it, or passes it on, or fights: not one whose office it is to count? */
static bool
is_of_bystander(const AaCasualty *c)
{
	return c->source_kind == AA_source_kind_witness || c->source_kind == AA_source_kind_media || c->source_kind == AA_source_kind_party ||
		c->source_kind == AA_source_kind_anonymous;
}

/*
 * "Officials said 12 had died. A resident counted 15 bodies": the two differ, and the figure of those whose office it is to count
 * stands; "at least 12" of theirs is no word for the other's 15.
 */
static bool
is_disputed(const AaAnalysis *analysis, uint32_t i, uint32_t k, int64_t figure)
{
	const AaCasualty *records = AA_RECORDS(analysis, casualties);

	for (uint32_t n = i; is_of_bystander(&records[k]) && n < k; n++)
		if (is_account(analysis, i, n) && number_of(&records[n]) == figure && records[n].source.n > 0 && !is_of_bystander(&records[n]))
			return true;
	return false;
}

/* The figure of record i's people, from all accounts of them; a vague one ("dozens") only where no other is given. */
static AaToll
settle(const AaAnalysis *analysis, uint32_t i)
{
	const AaCasualty *records = AA_RECORDS(analysis, casualties);
	uint32_t	first = first_figure(analysis, i);
	bool		counted = records[first].best != AA_NO_INT;
	AaToll		toll = {low_of(&records[first]), number_of(&records[first]), high_of(&records[first])};
	uint32_t	most;

	for (uint32_t k = first + 1; k < reach(analysis, i); k++)
	{
		if (!is_account(analysis, i, k) || (counted && records[k].best == AA_NO_INT))
			continue;
		if (low_of(&records[k]) < toll.low)
			toll.low = low_of(&records[k]);
		if (records[k].high == AA_NO_INT || toll.high == AA_NO_INT)
			toll.high = AA_NO_INT;
		else if (high_of(&records[k]) > toll.high)
			toll.high = high_of(&records[k]);
		/* "more than 100" agrees with the 135 told before */
		if (number_of(&records[k]) < toll.best && is_least(&records[k]))
			continue;
		if (number_of(&records[k]) == toll.best)
			continue;
		/* a headline repeats what the report says below it: one voice, when the count has risen since */
		most = weight(analysis, i, toll.best, !is_risen(&records[k], toll.best));
		if (!is_disputed(analysis, i, k, toll.best) && weight(analysis, i, number_of(&records[k]), true) >= most)
			toll.best = number_of(&records[k]);
	}
	return toll;
}

/* Do all accounts of record i but claim it?  "The rebels said they had killed 15. The report could not be verified." */
static bool
is_only_claimed(const AaAnalysis *analysis, uint32_t i)
{
	for (uint32_t k = i; k < reach(analysis, i); k++)
		if (is_account(analysis, i, k) && AA_RECORDS(analysis, casualties)[k].modality != AA_modality_alleged)
			return false;
	return true;
}

/* How many of the people of record i were told dead behind it. */
static int64_t
dead_of(const AaAnalysis *analysis, uint32_t i)
{
	int64_t		n = 0;

	for (uint32_t k = i + 1; k < reach(analysis, i); k++)
	{
		const AaCasualty *c = &AA_RECORDS(analysis, casualties)[k];

		if (c->subset_of == (int64_t) i + 1 && c->kind == AA_casualty_kind_killed && c->same_as == AA_NO_INT && is_stated(c) &&
			number_of(c) != AA_NO_INT)
			n += number_of(c);
	}
	return n;
}

/* ---- the sum -------------------------------------------------------------------------------------------------- */

static int64_t
plus(int64_t a, int64_t b)
{
	if (a == AA_NO_INT || b == AA_NO_INT)
		return AA_NO_INT;
	return a > LARGEST - b ? LARGEST : a + b;
}

static int64_t
minus(int64_t a, int64_t b)
{
	return a == AA_NO_INT ? a : a > b ? a - b : 0;
}

/* How many of the people of record i were those who did it: "fourteen people, among them the attacker". */
static int64_t
perpetrators_of(const AaAnalysis *analysis, uint32_t i)
{
	const AaCasualty *records = AA_RECORDS(analysis, casualties);
	int64_t		whole = AA_NO_INT;	/* the account that tells of them; others may tell it again */
	int64_t		n = 0;

	for (uint32_t k = i + 1; k < reach(analysis, i); k++)
	{
		const AaCasualty *c = &records[k];

		if (c->subset_of <= (int64_t) i || c->subset_of > (int64_t) k || c->kind != records[i].kind || c->same_as != AA_NO_INT ||
			!is_perpetrator(c) || number_of(c) == AA_NO_INT || !is_account(analysis, i, (uint32_t) c->subset_of - 1))
			continue;
		if (whole == AA_NO_INT)
			whole = c->subset_of;
		n += whole == c->subset_of ? number_of(c) : 0;
	}
	return n;
}

/* Do two records stand in one sentence? */
static bool
is_beside(const AaCasualty *a, const AaCasualty *b)
{
	return a->sentence.start == b->sentence.start && a->sentence.end == b->sentence.end;
}

/*
 * "Four people were shot, one fatally": of a figure that does not tell killed and wounded apart, those who did not die, when
 * its sentence tells how many did; else 0.
 */
static int64_t
survivors(const AaAnalysis *analysis)
{
	int32_t		day = first_day(analysis);
	int64_t		most = 0;

	for (uint32_t i = 0; i < AA_COUNT(analysis, casualties); i++)
	{
		const AaCasualty *c = &AA_RECORDS(analysis, casualties)[i];
		int64_t		dead = 0;

		if (c->kind != AA_casualty_kind_casualties || c->qualifier != AA_qualifier_exact || !adds(analysis, c, c->kind) || is_claim(c) || is_background(analysis, i, day))
			continue;
		for (uint32_t k = i + 1; k < reach(analysis, i); k++)
		{
			const AaCasualty *d = &AA_RECORDS(analysis, casualties)[k];

			if (d->kind == AA_casualty_kind_killed && is_beside(c, d) && d->qualifier == AA_qualifier_exact && !is_perpetrator(d) && is_stated(d))
				dead += number_of(d);
		}
		if (dead > 0 && number_of(c) - dead > most)
			most = number_of(c) - dead;
	}
	return most;
}

AaToll
aa_toll(const AaAnalysis *analysis, uint8_t kind, bool include_perpetrators)
{
	AaToll		toll = {AA_NO_INT, AA_NO_INT, AA_NO_INT};
	bool		first = true;
	bool		counted = has_number(analysis, kind);
	bool		people = counts_people(analysis, kind);
	bool		stated = has_stated(analysis, kind);
	int32_t		day = first_day(analysis);
	int32_t		own_day = first_day_of(analysis, kind);

	for (uint32_t i = 0; i < AA_COUNT(analysis, casualties); i++)
	{
		const AaCasualty *c = &AA_RECORDS(analysis, casualties)[i];
		int64_t		dead;
		AaToll		group;

		if (!adds(analysis, c, kind) || number_of(c) == AA_NO_INT || is_background(analysis, i, day) || is_of_earlier_day(c, own_day) ||
			(stated && is_only_claimed(analysis, i)) || (!include_perpetrators && is_perpetrator(c)) || (counted && AA_RECORDS(analysis, casualties)[first_figure(analysis, i)].best == AA_NO_INT) ||
			(people && c->unit != AA_unit_person && c->unit != AA_NO_ENUM))
			continue;
		if (first)
			toll = (AaToll) {0, 0, 0};
		first = false;
		group = settle(analysis, i);
		dead = kind == AA_casualty_kind_wounded ? dead_of(analysis, i) : 0;
		if (!include_perpetrators)
			dead += perpetrators_of(analysis, i);
		toll.low = plus(toll.low, minus(group.low, dead));
		toll.best = plus(toll.best, minus(group.best, dead));
		toll.high = plus(toll.high, minus(group.high, dead));
	}
	if (kind == AA_casualty_kind_wounded)
	{
		int64_t		rest = survivors(analysis);

		if (rest > 0 && (toll.best == AA_NO_INT || toll.best < rest))
			toll = (AaToll) {rest, rest, rest};
	}
	return toll;
}
