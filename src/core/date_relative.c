/*
 * date_relative.c: times told by their distance from an anchor: weekdays, "last week", "three days earlier".
 */
#include "date_resolve.h"

static bool
put_unknown_weekday(AaDateResolve *x, int32_t weekday)
{
	AaDateCell	cell = aa_date_unknown(AA_granularity_week);
	bool		ok;

	cell.day = weekday;
	ok = aa_date_put_cell(x, &cell);
	x->value->granularity = AA_granularity_day;
	return ok;
}

/* A weekday of history is the next one after the day spoken of; of news, the last one up to the day of publication. */
static bool
resolve_weekday(AaDateResolve *x)
{
	const AaDateReader *r = x->r;
	int32_t		weekday = aa_slot(x, AA_DATE_WEEKDAY) & 31;
	int32_t		ahead;
	int			tense;
	AaPeriod	p;

	if (r->narrative || r->now == AA_NO_DAY)
	{
		p = r->has_past ? aa_cell_period(&r->past) : AA_NO_PERIOD;
		if (p.first == AA_NO_DAY || p.last - p.first > 6)
			return put_unknown_weekday(x, weekday);
		return aa_date_put_day(x, (int64_t) p.first + (weekday - aa_weekday(p.first) + 7) % 7);
	}
	ahead = (weekday - aa_weekday(r->now) + 7) % 7;
	tense = aa_date_is_set_for(x) ? 1 : aa_date_tense(r, x->m->first, x->m->last);
	if (tense == AA_DATE_EITHER ? ahead <= NEAR_AHEAD : tense > 0)
		return aa_date_put_day(x, (int64_t) r->now + ahead);
	return aa_date_put_day(x, (int64_t) r->now - (aa_weekday(r->now) - weekday + 7) % 7);
}

static bool
resolve_rel_weekday(AaDateResolve *x)
{
	int32_t		weekday = aa_slot(x, AA_DATE_WEEKDAY) & 31;
	int32_t		rel = aa_slot(x, AA_DATE_REL);
	AaDateCell	day;
	AaPeriod	p;
	int32_t		ahead;

	if (!aa_date_anchor(x, (rel & AA_DATE_REL_TEXT) || x->r->narrative, AA_granularity_day, &day))
		return put_unknown_weekday(x, weekday);
	p = aa_cell_period(&day);
	ahead = (weekday - aa_weekday(p.first) + 7) % 7;
	switch (rel & AA_DATE_REL_DIRECTION)
	{
		case AA_DATE_REL_LAST:
			return aa_date_put_day(x, (int64_t) p.first + ahead - 7);
		case AA_DATE_REL_NEXT:
			return aa_date_put_day(x, (int64_t) p.first + (ahead == 0 ? 7 : ahead));
		default:
			/* of the running week, or the one just gone */
			if (aa_date_tense(x->r, x->m->first, x->m->last) < 0)
				return aa_date_put_day(x, (int64_t) p.first - (7 - ahead) % 7);
			return aa_date_put_day(x, (int64_t) p.first + ahead);
	}
}

static bool
resolve_deictic(AaDateResolve *x)
{
	int32_t		value = aa_slot(x, AA_DATE_DEICTIC);
	AaDateCell	cell = aa_date_unknown(AA_granularity_day);
	bool		night = value > 0 && (value & AA_DATE_AT_NIGHT);

	if (x->r->now == AA_NO_DAY || (x->r->narrative && value == 0))
	{
		if (value == 0 && x->m->extras == 0)
			return aa_date_put_ref(x, AA_REF_PRESENT);
	}
	else
	{
		int64_t		day = (int64_t) x->r->now + (night ? 0 : value);

		if (!aa_day_valid(day))
			return false;
		cell = aa_cell_of_day((int32_t) day, AA_granularity_day);
	}
	if (night)
		cell.tod = AA_TOD_NIGHT;
	return aa_date_put_cell(x, &cell);
}

/* "the day before yesterday" is caught by the words before and after a deictic. */
static bool
resolve_deictic_shift(AaDateResolve *x)
{
	if (x->r->now == AA_NO_DAY)
		return false;
	return aa_date_put_day(x, (int64_t) x->r->now + aa_slot(x, AA_DATE_DEICTIC) + aa_slot(x, AA_DATE_SIDE));
}

/* "last week" from today, "the previous week", "the next day" from the time spoken of. */
static bool
from_text(const AaDateResolve *x, int32_t rel, uint8_t granularity)
{
	if (rel & AA_DATE_REL_TEXT)
		return true;
	if (x->r->narrative)
		return true;
	if ((rel & AA_DATE_REL_DIRECTION) != AA_DATE_REL_NEXT)
		return false;
	/* "in 1993, and the next year" */
	return granularity == AA_granularity_day ||
		(x->m->core >= x->m->first + 3 && aa_token_is(x->r->doc, x->m->core - 3, "the") && x->r->has_past && x->r->past_sentence == x->r->sentence && x->r->past.granularity <= granularity);
}

static bool
put_relative(AaDateResolve *x, uint8_t granularity, int64_t cells)
{
	int32_t		rel = aa_slot(x, AA_DATE_REL);
	int64_t		n = ((rel & AA_DATE_REL_DIRECTION) - AA_DATE_REL_THIS) * cells;
	AaDateCell	cell;

	if (aa_date_anchor(x, from_text(x, rel, granularity), granularity, &cell) && !aa_cell_shift(&cell, n))
		return false;
	if (aa_slot_unit(x) == AA_UNIT_WEEKEND)
		cell.day = AA_CELL_WEEKEND;
	if (aa_slot_unit(x) == AA_UNIT_NIGHT)
		cell.tod = AA_TOD_NIGHT;
	return aa_date_put_cell(x, &cell);
}

/* "over the next decade", "in the last year": with article and preposition a length that begins or ends today. */
static bool
is_running_length(const AaDateResolve *x)
{
	static const char *const before[] = {"over", "in", "within", "during", "for", "throughout"};
	int32_t		rel = aa_slot(x, AA_DATE_REL);

	if (x->r->narrative || !aa_has_slot(x, AA_DATE_THE) || (rel & AA_DATE_REL_TEXT) || rel == AA_DATE_REL_THIS ||
		aa_slot(x, AA_DATE_UNIT1) < AA_UNIT_WEEK || aa_slot(x, AA_DATE_UNIT1) == AA_UNIT_QUARTER || x->m->first <= x->r->begin ||
		aa_has_slot(x, AA_DATE_FISCAL) || x->m->extras != 0 || aa_token_is(x->r->doc, x->m->last - 2, "latest"))
		return false;
	return AA_TOKEN_IN(x->r->doc, x->m->first - 1, before);
}

/* "the same month last year": a cell like the one spoken of, else like the running one, of the stated year. */
static bool
put_same(AaDateResolve *x, uint8_t granularity)
{
	const AaDateReader *r = x->r;
	bool		text = r->has_past && r->past.granularity == granularity;
	AaDateCell	cell;

	if (granularity == AA_granularity_quarter && aa_date_speaks_of_quarter(r))
		cell = r->quarter;
	else if (!aa_date_anchor(x, text, granularity, &cell))
		return false;
	x->value->aside = true;
	return aa_date_stated_year(x, &cell) && aa_date_put_cell(x, &cell);
}

/* "the same week" behind "last year": the running one of that year. */
static bool
put_same_of_past(AaDateResolve *x, uint8_t granularity)
{
	const AaDateReader *r = x->r;
	AaDateCell	cell = aa_date_unknown(granularity);

	if (r->now != AA_NO_DAY)
		cell = aa_cell_of_day(r->now, granularity);
	cell.year = r->past.year;
	return aa_date_put_cell(x, &cell);
}

static bool
resolve_rel_unit(AaDateResolve *x)
{
	int32_t		same;
	int32_t		unit = aa_slot(x, AA_DATE_UNIT1);
	int32_t		rel = aa_slot(x, AA_DATE_REL);
	int64_t		cells;
	uint8_t		granularity = aa_date_unit_granularity(unit, &cells);

	if ((x->m->extras & AA_DATE_BIT(AA_DATE_DO_YEAR)) && aa_date_element(x->r, AA_DATE_UNIT1, x->m->core - 1, &same))
		return put_same(x, aa_date_unit_granularity(same, &cells));
	if (rel == (AA_DATE_REL_THIS | AA_DATE_REL_TEXT) && !x->r->narrative && x->r->has_past && x->r->past_sentence == x->r->sentence &&
		x->r->past.granularity == AA_granularity_year && granularity < AA_granularity_year && !aa_token_is(x->r->doc, x->m->last - 2, "that"))
		return put_same_of_past(x, granularity);
	if (((rel & AA_DATE_REL_SPAN) && unit != AA_UNIT_WEEKEND) || granularity == AA_granularity_time || cells == 0 || is_running_length(x))
		return aa_date_put_amount(x, 10, unit, AA_timex_type_DURATION);
	return put_relative(x, granularity, cells);
}

static bool
resolve_rel_units(AaDateResolve *x)
{
	return aa_date_put_amount(x, AA_DATE_VAGUE, aa_slot(x, AA_DATE_UNITS), AA_timex_type_DURATION);
}

static bool
resolve_rel_length(AaDateResolve *x)
{
	int32_t		rel = aa_slot(x, AA_DATE_REL);
	int32_t		direction = (rel & AA_DATE_REL_DIRECTION) - AA_DATE_REL_THIS;

	aa_date_put_amount(x, aa_slot_amount(x), aa_slot_unit(x), AA_timex_type_DURATION);
	if (!(rel & AA_DATE_REL_TEXT) && !x->r->narrative && direction != 0)
		x->value->period = aa_date_length_period(x->value, x->r->now, direction);
	return true;
}

#define HALF_YEAR 183

/* "this summer" is that of the running year; months after an autumn it may be the one that is over. */
static bool
put_this_season(AaDateResolve *x, AaDateCell cell)
{
	int32_t		now = x->r->now;

	cell.has_year = true;
	cell.year = aa_civil_from_day(now).year;
	x->value->implied = true;
	if (aa_cell_period(&cell).first - now > HALF_YEAR && aa_date_tense(x->r, x->m->first, x->m->last) < 0)
		cell.year--;
	return aa_date_put_cell(x, &cell);
}

/* "last June", "next summer": the nearest before or after the running one; "this spring" as the tense says. */
static bool
put_relative_part(AaDateResolve *x, AaDateCell cell)
{
	int32_t		rel = aa_slot(x, AA_DATE_REL);
	int32_t		direction = rel & AA_DATE_REL_DIRECTION;
	bool		text = from_text(x, rel, cell.granularity);
	AaDateCell	anchor;

	if (direction == AA_DATE_REL_THIS && !text && cell.granularity == AA_granularity_season && cell.month < 4 && x->r->now != AA_NO_DAY)
		return put_this_season(x, cell);
	if (direction == AA_DATE_REL_THIS && !text)
		return aa_date_put_year(x, cell);
	if (!aa_date_anchor(x, text, cell.granularity, &anchor))
	{
		cell.has_year = aa_date_counts_from_text(x->r);
		cell.year = cell.has_year ? x->r->past.year + direction - AA_DATE_REL_THIS : 0;
		return aa_date_put_cell(x, &cell);
	}
	cell.has_year = true;
	cell.year = anchor.year;
	if (direction == AA_DATE_REL_LAST)
		cell.year -= cell.month >= anchor.month;
	else if (direction == AA_DATE_REL_NEXT)
		cell.year += cell.month <= anchor.month;
	return aa_date_put_cell(x, &cell);
}

static bool
resolve_rel_month(AaDateResolve *x)
{
	AaDateCell	cell = aa_date_unknown(AA_granularity_month);

	cell.month = aa_slot(x, AA_DATE_MONTH) & 31;
	return put_relative_part(x, cell);
}

static bool
resolve_rel_season(AaDateResolve *x)
{
	AaDateCell	cell = aa_date_unknown(AA_granularity_season);

	cell.month = (aa_slot(x, AA_DATE_SEASON) & 31) + 1;
	return put_relative_part(x, cell);
}

/* "last night", "this morning", "the next evening". */
static bool
resolve_rel_tod(AaDateResolve *x)
{
	int32_t		rel = aa_slot(x, AA_DATE_REL);
	int64_t		n = (rel & AA_DATE_REL_DIRECTION) - AA_DATE_REL_THIS;
	AaDateCell	cell;

	if (aa_date_anchor(x, from_text(x, rel, AA_granularity_day), AA_granularity_day, &cell) && !aa_cell_shift(&cell, n))
		return false;
	cell.tod = (uint8_t) aa_slot(x, AA_DATE_TOD);
	return aa_date_put_cell(x, &cell);
}

/* "recent weeks", "these days" */
static bool
resolve_vague_units(AaDateResolve *x)
{
	return aa_date_put_ref(x, aa_slot(x, AA_DATE_RECENT));
}

/* "the end of | the month" */
static bool
resolve_bound_unit(AaDateResolve *x)
{
	int64_t		cells;
	uint8_t		granularity = aa_date_unit_granularity(aa_slot(x, AA_DATE_UNIT1), &cells);
	AaDateCell	cell;

	if (granularity == AA_granularity_time || cells == 0 || aa_slot(x, AA_DATE_UNIT1) == AA_UNIT_NIGHT)
		return false;
	aa_date_anchor(x, aa_date_counts_from_text(x->r) || (granularity == AA_granularity_day && aa_date_speaks_of_day(x->r)),
				   granularity, &cell);
	return aa_date_put_cell(x, &cell);
}

/* "over the weekend", "sales in the quarter" */
static bool
resolve_definite_unit(AaDateResolve *x)
{
	const AaDateReader *r = x->r;
	int32_t		unit = aa_slot(x, AA_DATE_UNIT1);
	int64_t		cells;
	uint8_t		granularity = aa_date_unit_granularity(unit, &cells);
	bool		text = r->narrative || (r->has_past && r->past.granularity == granularity);
	AaDateCell	cell;

	/* "the week ended Jan. 5" */
	if (aa_token_is(r->doc, x->m->last, "ended") || aa_token_is(r->doc, x->m->last, "ending"))
		return aa_date_put_amount(x, 10, unit, AA_timex_type_DURATION);
	if (unit == AA_UNIT_QUARTER && aa_date_speaks_of_quarter(r))
	{
		cell = r->quarter;
		return aa_date_put_cell(x, &cell);
	}
	if (!aa_date_anchor(x, text, granularity, &cell))
		return false;
	if (unit == AA_UNIT_WEEKEND)
	{
		cell.day = AA_CELL_WEEKEND;
		/* the one that comes is told by the tense; on its own days it is the running one */
		if (!text && aa_weekday(r->now) < 6 && aa_date_tense(r, x->m->first, x->m->last) <= 0 && !aa_cell_shift(&cell, -1))
			return false;
	}
	/* figures are told of the quarter that is over */
	else if (!text && unit == AA_UNIT_QUARTER && !aa_cell_shift(&cell, -1))
		return false;
	return aa_date_put_cell(x, &cell);
}

/* "at year-end", "by the month's end" */
static bool
resolve_year_end(AaDateResolve *x)
{
	int64_t		cells;
	uint8_t		granularity = aa_date_unit_granularity(aa_slot(x, AA_DATE_UNIT1), &cells);
	AaDateCell	cell;

	aa_date_anchor(x, aa_date_counts_from_text(x->r), granularity, &cell);
	if (!aa_date_put_cell(x, &cell))
		return false;
	x->value->mod = AA_timex_mod_END;
	return true;
}

const AaDateResolver aa_date_relative[AA_DATE_N_ACTIONS] = {
	[AA_DATE_DO_WEEKDAY] = resolve_weekday,
	[AA_DATE_DO_REL_WEEKDAY] = resolve_rel_weekday,
	[AA_DATE_DO_DEICTIC] = resolve_deictic,
	[AA_DATE_DO_DEICTIC_SHIFT] = resolve_deictic_shift,
	[AA_DATE_DO_REL_UNIT] = resolve_rel_unit,
	[AA_DATE_DO_REL_UNITS] = resolve_rel_units,
	[AA_DATE_DO_REL_LENGTH] = resolve_rel_length,
	[AA_DATE_DO_REL_MONTH] = resolve_rel_month,
	[AA_DATE_DO_REL_SEASON] = resolve_rel_season,
	[AA_DATE_DO_REL_TOD] = resolve_rel_tod,
	[AA_DATE_DO_VAGUE_UNITS] = resolve_vague_units,
	[AA_DATE_DO_BOUND_UNIT] = resolve_bound_unit,
	[AA_DATE_DO_DEFINITE_UNIT] = resolve_definite_unit,
	[AA_DATE_DO_YEAR_END] = resolve_year_end
};
