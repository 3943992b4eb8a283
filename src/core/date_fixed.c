/*
 * date_fixed.c: times that have a name of their own: calendar dates, holidays, seasons, quarters, decades, centuries.
 */
#include "date_resolve.h"

static bool
resolve_calendar(AaDateResolve *x)
{
	AaDateCell	cell = aa_date_unknown(AA_granularity_year);

	if (aa_has_slot(x, AA_DATE_MONTH))
	{
		cell.granularity = AA_granularity_month;
		cell.month = aa_slot(x, AA_DATE_MONTH) & 31;
	}
	if (aa_has_slot(x, AA_DATE_DAY))
	{
		cell.granularity = AA_granularity_day;
		cell.day = aa_slot(x, AA_DATE_DAY);
	}
	if (cell.granularity == AA_granularity_day && cell.month == 0)
		return false;
	return aa_date_put_year(x, cell);
}

/* "the first Monday in May", "the last Friday of June 2013" */
static bool
resolve_nth_weekday(AaDateResolve *x)
{
	AaDateCell	cell = aa_date_unknown(AA_granularity_month);
	int32_t		weekday = aa_slot(x, AA_DATE_WEEKDAY) & 31;
	int32_t		nth = aa_slot(x, AA_DATE_ORDINAL);
	AaPeriod	month;
	int64_t		day;

	cell.month = aa_slot(x, AA_DATE_MONTH) & 31;
	if (!aa_date_put_year(x, cell))
		return false;
	month = x->value->period;
	if (month.first == AA_NO_DAY || (nth == AA_DATE_NONE && aa_slot(x, AA_DATE_REL) != AA_DATE_REL_LAST))
		return true;
	if (nth == AA_DATE_NONE)
		day = (int64_t) month.last - (aa_weekday(month.last) - weekday + 7) % 7;
	else
		day = (int64_t) month.first + (weekday - aa_weekday(month.first) + 7) % 7 + 7 * (nth - 1);
	return day >= month.first && day <= month.last && aa_date_put_day(x, day);
}

static bool
resolve_numeric(AaDateResolve *x)
{
	AaDateCell	cell = aa_date_unknown(AA_granularity_day);
	AaCivil		date;

	if (aa_date_numeric(x->r, (uint32_t) aa_slot(x, AA_DATE_NUMERIC), &date) == 0)
		return false;
	cell.has_year = true;
	cell.year = date.year;
	cell.month = date.month;
	cell.day = date.day;
	if (date.month == 0)
		cell.granularity = AA_granularity_year;
	if (!aa_date_put_cell(x, &cell))
		return false;
	if (date.month == 0)
	{
		/* either of two days: what is sure is the year, and that is not what the text says */
		x->value->granularity = AA_granularity_day;
		x->value->absolute = false;
		x->value->n = 0;
	}
	return true;
}

static bool
resolve_ordinal_day(AaDateResolve *x)
{
	const AaDateReader *r = x->r;
	AaDateCell	cell;

	/* "the July deal, signed on the 22nd" */
	if (r->has_past && r->past_sentence == r->sentence && r->past.granularity == AA_granularity_month && r->past.has_year)
	{
		cell = r->past;
		cell.granularity = AA_granularity_day;
		cell.day = aa_slot(x, AA_DATE_ORDINAL);
		return aa_cell_valid(&cell) && aa_date_put_cell(x, &cell);
	}
	if (!aa_date_anchor(x, aa_date_counts_from_text(x->r), AA_granularity_month, &cell))
		return false;
	cell.granularity = AA_granularity_day;
	cell.day = aa_slot(x, AA_DATE_ORDINAL);
	if (!aa_cell_valid(&cell))
		return false;
	if (!aa_date_counts_from_text(x->r) && aa_cell_period(&cell).first > x->r->now &&
		aa_date_tense(x->r, x->m->first, x->m->last) <= 0)
	{
		cell.granularity = AA_granularity_month;
		aa_cell_shift(&cell, -1);
		cell.granularity = AA_granularity_day;
	}
	return aa_date_put_cell(x, &cell);
}

static bool
put_holiday(AaDateResolve *x, int32_t which, int32_t year)
{
	AaPeriod	p = aa_holiday_period(which, year);

	if (p.first == AA_NO_DAY)
		return false;
	aa_date_put_day(x, p.first);
	x->value->period = p;
	if (p.last != p.first)
	{
		AaDateValue last = *x->value;
		AaDateCell	cell = aa_cell_of_day(p.last, AA_granularity_day);

		aa_cell_write(&cell, &last);
		aa_date_put(x->value, "/");
		for (uint32_t i = 0; i < last.n && x->value->n < sizeof(x->value->text); i++)
			x->value->text[x->value->n++] = last.text[i];
	}
	return true;
}

static int32_t
holiday_year(AaDateResolve *x, int32_t which)
{
	int32_t		now = x->r->now;
	int32_t		year = aa_civil_from_day(now).year;
	int			tense = aa_date_tense(x->r, x->m->first, x->m->last);
	int32_t		best = year;
	int64_t		distance = INT64_MAX;

	for (int32_t y = year - 1; y <= year + 1; y++)
	{
		AaPeriod	p = aa_holiday_period(which, y);
		int64_t		d;

		if (p.first == AA_NO_DAY || (tense < 0 && p.first > now) || (tense > 0 && p.last < now))
			continue;
		d = aa_period_distance(p, now);
		if (d < distance)
		{
			distance = d;
			best = y;
		}
	}
	return best;
}

static bool
resolve_holiday(AaDateResolve *x)
{
	int32_t		which = aa_slot(x, AA_DATE_HOLIDAY);
	AaDateCell	cell = aa_date_unknown(AA_granularity_day);

	if (aa_has_slot(x, AA_DATE_YEAR))
		return put_holiday(x, which, aa_slot(x, AA_DATE_YEAR));
	if (aa_date_stated_year(x, &cell) && cell.has_year)
		return put_holiday(x, which, cell.year);
	if (aa_date_counts_from_text(x->r))
		return put_holiday(x, which, x->r->past.year);
	if (x->r->now != AA_NO_DAY)
		return put_holiday(x, which, holiday_year(x, which));
	return aa_holiday_fixed(which, &cell) && aa_date_put_cell(x, &cell);
}

static bool
resolve_rel_holiday(AaDateResolve *x)
{
	int32_t		which = aa_slot(x, AA_DATE_HOLIDAY);
	int32_t		now = x->r->now;
	int32_t		year;

	if (now == AA_NO_DAY)
		return false;
	year = aa_civil_from_day(now).year;
	switch (aa_slot(x, AA_DATE_REL) & AA_DATE_REL_DIRECTION)
	{
		case AA_DATE_REL_LAST:
			return put_holiday(x, which, aa_holiday_period(which, year).last < now ? year : year - 1);
		case AA_DATE_REL_NEXT:
			return put_holiday(x, which, aa_holiday_period(which, year).first > now ? year : year + 1);
		default:
			return put_holiday(x, which, year);
	}
}

static bool
resolve_season(AaDateResolve *x)
{
	AaDateCell	cell = aa_date_unknown(AA_granularity_season);

	cell.month = (aa_slot(x, AA_DATE_SEASON) & 31) + 1;
	return aa_date_put_year(x, cell);
}

static bool
resolve_quarter(AaDateResolve *x)
{
	AaDateCell	cell = aa_date_unknown(AA_granularity_quarter);

	/* "the March quarter" is the one that ends then */
	if (aa_has_slot(x, AA_DATE_MONTH))
		cell.month = ((aa_slot(x, aa_has_slot(x, AA_DATE_MONTH2) ? AA_DATE_MONTH2 : AA_DATE_MONTH) & 31) + 2) / 3;
	else
		cell.month = aa_has_slot(x, AA_DATE_QUARTER_CODE) ? aa_slot(x, AA_DATE_QUARTER_CODE) : aa_slot(x, AA_DATE_ORDINAL);
	if (cell.month < 1 || cell.month > 4)
		return false;
	return aa_date_put_year(x, cell);
}

static bool
resolve_half(AaDateResolve *x)
{
	AaDateCell	cell = aa_date_unknown(AA_granularity_quarter);

	if (aa_slot(x, AA_DATE_ORDINAL) < 1 || aa_slot(x, AA_DATE_ORDINAL) > 2)
		return false;
	cell.month = aa_slot(x, AA_DATE_ORDINAL) + 4;
	return aa_date_put_year(x, cell);
}

static bool
resolve_decade(AaDateResolve *x)
{
	AaDateCell	cell = aa_date_unknown(AA_granularity_decade);
	int32_t		value = aa_has_slot(x, AA_DATE_DECADE) ? aa_slot(x, AA_DATE_DECADE) : aa_slot(x, AA_DATE_DECADE_WORD);

	cell.has_year = true;
	cell.bc = aa_slot(x, AA_DATE_ERA) == 1;
	cell.year = (value < 100 && !cell.bc ? value + 1900 : value) / 10;
	return aa_date_put_cell(x, &cell);
}

static bool
resolve_century(AaDateResolve *x)
{
	AaDateCell	cell = aa_date_unknown(AA_granularity_century);

	cell.has_year = true;
	cell.bc = aa_slot(x, AA_DATE_ERA) == 1;
	cell.year = aa_slot(x, AA_DATE_ORDINAL) - 1;
	return cell.year >= 0 && cell.year <= 98 && aa_date_put_cell(x, &cell);
}

const AaDateResolver aa_date_fixed[AA_DATE_N_ACTIONS] = {
	[AA_DATE_DO_CALENDAR] = resolve_calendar,
	[AA_DATE_DO_NTH_WEEKDAY] = resolve_nth_weekday,
	[AA_DATE_DO_NUMERIC] = resolve_numeric,
	[AA_DATE_DO_ORDINAL_DAY] = resolve_ordinal_day,
	[AA_DATE_DO_HOLIDAY] = resolve_holiday,
	[AA_DATE_DO_REL_HOLIDAY] = resolve_rel_holiday,
	[AA_DATE_DO_SEASON] = resolve_season,
	[AA_DATE_DO_QUARTER] = resolve_quarter,
	[AA_DATE_DO_HALF] = resolve_half,
	[AA_DATE_DO_DECADE] = resolve_decade,
	[AA_DATE_DO_CENTURY] = resolve_century
};
