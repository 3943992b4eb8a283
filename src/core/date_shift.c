/*
 * date_shift.c: times told by so many units before or after another: "three days earlier", "two Fridays ago", "a week from today".
 */
#include "date_resolve.h"

#define COMPARISON_REACH 12		/* words between "compared with" and "a year earlier" */

/* "compared with 77 cents | a year earlier" */
static bool
is_compared(const AaDateResolve *x)
{
	static const char *const words[] = {"compared", "against", "versus", "vs", "from", "than", "over"};
	const AaDateReader *r = x->r;

	for (uint32_t i = x->m->first; i > r->begin && x->m->first - i < COMPARISON_REACH; i--)
		if (AA_TOKEN_IN(r->doc, i - 1, words))
			return true;
	return aa_has_slot(x, AA_DATE_HYPHEN);
}

/* "a year earlier", "the year-earlier period", "the year before"; "a year ago" only where it is compared with: "from a year ago" */
static bool
direction_is_past(const AaDateResolve *x)
{
	static const char *const before[] = {"from", "than", "with", "to", "over", "against"};
	uint32_t	first = x->m->first;

	if (aa_has_slot(x, AA_DATE_SIDE))
		return aa_slot(x, AA_DATE_SIDE) < 0 && is_compared(x);
	if (!aa_has_slot(x, AA_DATE_AGO))
		return aa_has_slot(x, AA_DATE_SHIFT) && aa_slot(x, AA_DATE_SHIFT) < 0;
	return aa_slot(x, AA_DATE_AGO) < 0 &&
		(aa_has_slot(x, AA_DATE_HYPHEN) || (first > x->r->begin && AA_TOKEN_IN(x->r->doc, first - 1, before)));
}

/*
 * "profit of the third quarter fell from a year earlier": that quarter, or month, of another year.  Where the sentence
 * itself names no time, the quarter may stand in one before.
 */
static bool
compared_part(const AaDateResolve *x, AaDateCell *cell)
{
	const AaDateReader *r = x->r;

	if (r->narrative || !direction_is_past(x))
		return false;
	if (r->has_past && r->past_sentence == r->sentence)
	{
		*cell = r->past;
		if (r->past.granularity == AA_granularity_quarter || r->past.granularity == AA_granularity_month)
			return true;
		/* "in the three months ended June 30, compared with ... in the year-ago quarter" */
		if (!aa_has_slot(x, AA_DATE_QUARTER))
			return false;
	}
	*cell = r->quarter;
	return aa_date_speaks_of_quarter(r) && is_compared(x);
}

#define STORY_REACH 8			/* sentences that a story is not gone on with */

/*
 * "Haddad was jailed in March 2005.  His lawyer recalled it last week.  Two years later he came home": what would lie
 * in the future, though it is over, counts from the last time of the story.
 */
static bool
from_story(const AaDateResolve *x, uint8_t granularity, int64_t n, AaDateCell *cell)
{
	const AaDateReader *r = x->r;
	AaPeriod	p = aa_cell_period(cell);
	AaDateCell	try;

	if (r->narrative || r->now == AA_NO_DAY || !r->has_story || r->sentence - r->story_sentence > STORY_REACH || p.first == AA_NO_DAY ||
		p.first <= r->now || aa_date_tense(r, x->m->first, x->m->last) >= 0 || granularity < AA_granularity_week ||
		r->story.granularity > granularity)
		return false;
	p = aa_cell_period(&r->story);
	try = aa_cell_of_day(p.first, granularity);
	if (!aa_cell_shift(&try, n) || aa_cell_period(&try).first > r->now)
		return false;
	*cell = try;
	return true;
}

/* So many units before or after an anchor, as exact as the unit is. */
static bool
put_shifted(AaDateResolve *x, bool text, int32_t direction)
{
	int32_t		tenths = aa_slot_amount(x);
	int32_t		unit = aa_slot_unit(x);
	int64_t		cells;
	uint8_t		granularity;
	AaDateCell	cell;

	if (aa_has_slot(x, AA_DATE_HALF))
		aa_date_half(&tenths, &unit);
	granularity = aa_date_unit_granularity(unit, &cells);
	if (tenths == AA_DATE_VAGUE)
		return aa_date_put_ref(x, direction < 0 ? AA_REF_PAST : AA_REF_FUTURE);
	if (granularity == AA_granularity_time)
	{
		if (!aa_date_anchor(x, text, AA_granularity_day, &cell) || aa_date_length_days(tenths, unit) > 1)
			return aa_date_put_amount(x, tenths, unit, AA_timex_type_DURATION);
		cell.granularity = AA_granularity_time;
		return aa_date_put_cell(x, &cell);
	}
	if (cells == 0 || tenths % 10 != 0)
		return aa_date_put_amount(x, tenths, unit, AA_timex_type_DURATION);
	if (granularity == AA_granularity_year && tenths == 10 && compared_part(x, &cell))
	{
		x->value->aside = true;
		cell.year += direction * tenths / 10;
		return aa_date_put_cell(x, &cell);
	}
	if (aa_date_anchor(x, text, granularity, &cell) && !aa_cell_shift(&cell, direction * cells * (tenths / 10)))
		return aa_date_put_amount(x, tenths, unit, AA_timex_type_DURATION);
	if (text && direction > 0 && from_story(x, granularity, cells * (tenths / 10), &cell))
		x->value->implied = true;
	return aa_date_put_cell(x, &cell);
}

static bool
resolve_ago(AaDateResolve *x)
{
	return put_shifted(x, x->r->narrative, aa_has_slot(x, AA_DATE_FROM) ? 1 : aa_slot(x, AA_DATE_AGO));
}

/* "two Fridays ago": the last one before today is one Friday ago */
static bool
resolve_weekdays_ago(AaDateResolve *x)
{
	int32_t		tenths = aa_slot(x, AA_DATE_NUM);
	int32_t		weekday = aa_slot(x, AA_DATE_WEEKDAYS) & 31;

	if (tenths == AA_DATE_VAGUE || tenths < 10 || x->r->now == AA_NO_DAY)
		return aa_date_put_ref(x, AA_REF_PAST);
	return aa_date_put_day(x, (int64_t) x->r->now - (aa_weekday(x->r->now) - weekday + 6) % 7 - 1 - (int64_t) 7 * (tenths / 10 - 1));
}

/* So many weeks, months or years before or after a day; the day of the month stays. */
static bool
put_day_shifted(AaDateResolve *x, int32_t day, int32_t n)
{
	AaCivil		date = aa_civil_from_day(day);
	int32_t		months = date.year * 12 + date.month - 1;

	switch (aa_slot_unit(x))
	{
		case AA_UNIT_DAY:
			return aa_date_put_day(x, (int64_t) day + n);
		case AA_UNIT_WEEK:
		case AA_UNIT_FORTNIGHT:
			return aa_date_put_day(x, (int64_t) day + (int64_t) (aa_slot_unit(x) == AA_UNIT_WEEK ? 7 : 14) * n);
		case AA_UNIT_MONTH:
			months += n;
			break;
		case AA_UNIT_YEAR:
			months += 12 * n;
			break;
		default:
			return false;
	}
	if (months < 12 || !aa_civil_valid(months / 12, months % 12 + 1, date.day))
		return false;
	return aa_date_put_day(x, aa_day_from_civil(months / 12, months % 12 + 1, date.day));
}

#define MOST_SHIFT 10000		/* units */

/* The whole number before the unit; 0 when it is vague or a fraction. */
static int32_t
whole_amount(const AaDateResolve *x)
{
	int32_t		tenths = aa_slot_amount(x);

	return tenths == AA_DATE_VAGUE || tenths % 10 != 0 || tenths / 10 > MOST_SHIFT ? 0 : tenths / 10;
}

/* "a year ago Tuesday": of the nearest Tuesday, in weeks of the last one; "a year ago today", "a year ago last week" */
static bool
resolve_day_ago(AaDateResolve *x)
{
	int32_t		now = x->r->now;
	int32_t		n = whole_amount(x);
	int32_t		behind;

	if (n == 0 || now == AA_NO_DAY)
		return aa_date_put_ref(x, AA_REF_PAST);
	if (aa_has_slot(x, AA_DATE_REL))
	{
		int64_t		cells;
		AaDateCell	cell = aa_cell_of_day(now, aa_date_unit_granularity(aa_slot(x, AA_DATE_UNIT1), &cells));

		if (!aa_cell_shift(&cell, ((aa_slot(x, AA_DATE_REL) & AA_DATE_REL_DIRECTION) - AA_DATE_REL_THIS) * cells))
			return false;
		cell.year -= n;
		return aa_date_put_cell(x, &cell);
	}
	if (aa_has_slot(x, AA_DATE_DEICTIC))
		return put_day_shifted(x, now + aa_slot(x, AA_DATE_DEICTIC) % AA_DATE_AT_NIGHT, -n);
	behind = (aa_weekday(now) - (aa_slot(x, AA_DATE_WEEKDAY) & 31) + 7) % 7;
	if (aa_slot_unit(x) >= AA_UNIT_MONTH && behind > NEAR_AHEAD)
		behind -= 7;
	return put_day_shifted(x, now - behind, -n);
}

/* "two weeks from Friday", "a month from today" */
static bool
resolve_from_day(AaDateResolve *x)
{
	int32_t		now = x->r->now;
	int32_t		n = whole_amount(x);
	int32_t		ahead;

	if (n == 0 || now == AA_NO_DAY)
		return aa_date_put_ref(x, AA_REF_FUTURE);
	if (aa_has_slot(x, AA_DATE_DEICTIC))
		return put_day_shifted(x, now + aa_slot(x, AA_DATE_DEICTIC) % AA_DATE_AT_NIGHT, n);
	ahead = ((aa_slot(x, AA_DATE_WEEKDAY) & 31) - aa_weekday(now) + 6) % 7 + 1;
	return put_day_shifted(x, now + ahead, n);
}

static bool
resolve_shift(AaDateResolve *x)
{
	return put_shifted(x, true, aa_slot(x, AA_DATE_SHIFT));
}

/* "the year before", "the night before" */
static bool
resolve_beside(AaDateResolve *x)
{
	AaDateCell	cell;

	if (!put_shifted(x, true, aa_slot(x, AA_DATE_SIDE)))
		return false;
	if (aa_slot(x, AA_DATE_UNIT1) != AA_UNIT_NIGHT)
		return true;
	cell = x->value->cell;
	cell.tod = AA_TOD_NIGHT;
	return aa_date_put_cell(x, &cell);
}

static bool
resolve_event_shift(AaDateResolve *x)
{
	return put_shifted(x, true, aa_slot(x, AA_DATE_SIDE));
}

const AaDateResolver aa_date_shift[AA_DATE_N_ACTIONS] = {
	[AA_DATE_DO_BESIDE] = resolve_beside,
	[AA_DATE_DO_AGO] = resolve_ago,
	[AA_DATE_DO_WEEKDAYS_AGO] = resolve_weekdays_ago,
	[AA_DATE_DO_DAY_AGO] = resolve_day_ago,
	[AA_DATE_DO_FROM_DAY] = resolve_from_day,
	[AA_DATE_DO_SHIFT] = resolve_shift,
	[AA_DATE_DO_EVENT_SHIFT] = resolve_event_shift
};
