/*
 * date_resolve.c: from the slots of a match to a time and its TIMEX3 value.
 *
 * What a text leaves out is filled in from one of two anchors.  News counts
 * from its day of publication; history counts from the last time that it
 * spoke of.  The words decide which ("yesterday", "the previous day"), and
 * for bare months and weekdays the kind of text does.  Tense decides between
 * past and future.  Without an anchor the value keeps its X.
 */
#include "date.h"

#define SOON 30					/* days */
#define UNITS_REACH 12			/* sentences within which news counts "two days later" from the time it spoke of */

typedef struct Resolve
{
	AaDateReader *r;
	const AaDateMatch *m;
	AaDateValue *value;
} Resolve;

typedef bool (*Resolver) (Resolve *x);

static int32_t
slot(const Resolve *x, AaDateElement element)
{
	return x->m->slot[element];
}

static bool
has(const Resolve *x, AaDateElement element)
{
	return x->m->slot[element] != AA_DATE_NONE;
}

/* Granularity of a unit's cells, and how many cells one unit is. */
static uint8_t
unit_granularity(int32_t unit, int64_t *cells)
{
	static const struct
	{
		uint8_t		granularity;
		uint8_t		cells;
	}			units[AA_UNITS] = {
		[AA_UNIT_SECOND] = {AA_granularity_time, 0}, [AA_UNIT_MINUTE] = {AA_granularity_time, 0},
		[AA_UNIT_HOUR] = {AA_granularity_time, 0}, [AA_UNIT_DAY] = {AA_granularity_day, 1},
		[AA_UNIT_NIGHT] = {AA_granularity_day, 1}, [AA_UNIT_WEEKEND] = {AA_granularity_week, 1},
		[AA_UNIT_WEEK] = {AA_granularity_week, 1}, [AA_UNIT_FORTNIGHT] = {AA_granularity_week, 2},
		[AA_UNIT_MONTH] = {AA_granularity_month, 1}, [AA_UNIT_QUARTER] = {AA_granularity_quarter, 1},
		[AA_UNIT_YEAR] = {AA_granularity_year, 1}, [AA_UNIT_DECADE] = {AA_granularity_decade, 1},
		[AA_UNIT_CENTURY] = {AA_granularity_century, 1}, [AA_UNIT_MILLENNIUM] = {AA_granularity_year, 0}
	};

	*cells = units[unit].cells;
	return units[unit].granularity;
}

static AaDateCell
unknown_cell(uint8_t granularity)
{
	return (AaDateCell) {.granularity = granularity, .clock = -1};
}

/* The cell of a granularity that holds the anchor: the time last spoken of, or today. */
static bool
anchor_cell(const Resolve *x, bool text, uint8_t granularity, AaDateCell *cell)
{
	const AaDateReader *r = x->r;
	uint8_t		of_day = granularity == AA_granularity_time ? AA_granularity_day : granularity;
	AaPeriod	p;

	*cell = unknown_cell(granularity);
	if (text && r->has_past && (r->narrative || r->now == AA_NO_DAY || r->sentence - r->past_sentence <= UNITS_REACH))
	{
		p = aa_cell_period(&r->past);
		if (p.first == AA_NO_DAY)
			return false;
		/* a month holds no known day, but a known year */
		if (p.last - p.first > 6 && (of_day == AA_granularity_day || of_day == AA_granularity_week))
			return false;
		if (p.last - p.first > 31 && of_day == AA_granularity_month)
			return false;
		*cell = aa_cell_of_day(p.first, of_day);
		return true;
	}
	if (r->now == AA_NO_DAY || (text && r->narrative))
		return false;
	*cell = aa_cell_of_day(r->now, of_day);
	return true;
}

/* Writes a cell as the value; without a year it keeps its X and has no days. */
static bool
put_cell(Resolve *x, const AaDateCell *cell)
{
	if (!aa_cell_valid(cell))
		return false;
	x->value->cell = *cell;
	x->value->granularity = cell->granularity;
	x->value->type = cell->clock >= 0 || cell->tod != AA_TOD_NONE ? AA_timex_type_TIME : AA_timex_type_DATE;
	x->value->period = aa_cell_period(cell);
	x->value->absolute = x->value->period.first != AA_NO_DAY;
	aa_cell_write(cell, x->value);
	return true;
}

static bool
put_ref(Resolve *x, int32_t ref)
{
	static const char *const names[] = {"PRESENT_REF", "PAST_REF", "FUTURE_REF"};

	x->value->type = AA_timex_type_DATE;
	x->value->granularity = AA_granularity_vague;
	x->value->n = 0;
	aa_date_put(x->value, names[ref]);
	return true;
}

static bool
put_length(Resolve *x, int32_t tenths, int32_t unit, uint8_t type)
{
	int64_t		cells;

	x->value->type = type;
	x->value->granularity = tenths == AA_DATE_VAGUE ? AA_granularity_vague : unit_granularity(unit, &cells);
	x->value->tenths = tenths;
	x->value->unit = (uint8_t) unit;
	aa_date_put_length(x->value, tenths, (AaDateUnit) unit);
	return true;
}

static int32_t
unit_of(const Resolve *x)
{
	if (has(x, AA_DATE_UNIT1))
		return slot(x, AA_DATE_UNIT1);
	return has(x, AA_DATE_UNITS) ? slot(x, AA_DATE_UNITS) : slot(x, AA_DATE_UNIT);
}

/* The number before the unit, in tenths: "a" is one, nothing before a plural is vague. */
static int32_t
amount_of(const Resolve *x)
{
	if (has(x, AA_DATE_NUM))
		return slot(x, AA_DATE_NUM);
	if (has(x, AA_DATE_FEW))
		return slot(x, AA_DATE_FEW) == AA_DATE_VAGUE ? AA_DATE_VAGUE : slot(x, AA_DATE_FEW) * 10;
	return has(x, AA_DATE_UNITS) ? AA_DATE_VAGUE : 10;
}

/* ---- a year for what was written without one ---- */

/* Does the text, not the day of publication, give the year here? */
static bool
counts_from_text(const AaDateReader *r)
{
	if (!r->has_past)
		return false;
	return r->narrative || r->now == AA_NO_DAY ||
		(!r->past_implied && r->sentence == r->past_sentence && r->past.year < aa_civil_from_day(r->now).year - 1);
}

static int32_t
month_of(const AaDateCell *cell)
{
	switch (cell->granularity)
	{
		case AA_granularity_season:
			return cell->month * 3;
		case AA_granularity_quarter:
			return cell->month > 4 ? cell->month * 6 - 29 : cell->month * 3 - 2;
		case AA_granularity_year:
			return 0;
		default:
			return cell->month;
	}
}

/* In a told story a month far back in the year is one of the next year. */
static int32_t
year_from_text(const AaDateReader *r, const AaDateCell *cell)
{
	AaPeriod	p = aa_cell_period(&r->past);
	int32_t		year = r->past.year;
	int32_t		from;

	if (r->past.granularity == AA_granularity_decade || r->past.granularity == AA_granularity_century)
		return aa_civil_from_day(p.first).year;
	from = r->past.granularity == AA_granularity_week ? aa_civil_from_day(p.first).month : month_of(&r->past);
	if (from != 0 && month_of(cell) - from <= -7)
		year++;
	return year;
}

/* The year in which the cell is the nearest one on the side that the tense names. */
static int32_t
year_from_now(const Resolve *x, const AaDateCell *cell)
{
	int32_t		now = x->r->now;
	int32_t		this_year = aa_civil_from_day(now).year;
	int			tense = aa_date_tense(x->r, x->m->first, x->m->last);
	int32_t		best = this_year;
	int64_t		distance = INT64_MAX;

	for (int32_t year = this_year - 1; year <= this_year + 1; year++)
	{
		AaDateCell	try = *cell;
		AaPeriod	p;
		int64_t		d;

		try.year = year;
		try.has_year = true;
		p = aa_cell_period(&try);
		/* a day soon to come is likelier than one a year ago, whatever the tense: "announced a vote for June 3" */
		if (p.first == AA_NO_DAY || (tense > 0 && p.last < now) ||
			(tense < 0 && p.first > now && (p.first != p.last || p.first - now > SOON)))
			continue;
		d = p.first > now ? (int64_t) p.first - now : p.last < now ? (int64_t) now - p.last : 0;
		if (d < distance)
		{
			distance = d;
			best = year;
		}
	}
	return best;
}

static void
give_year(Resolve *x, AaDateCell *cell)
{
	x->value->implied = true;
	if (counts_from_text(x->r))
		cell->year = year_from_text(x->r, cell);
	else if (x->r->now != AA_NO_DAY)
		cell->year = year_from_now(x, cell);
	else
		return;
	cell->has_year = true;
}

/* "last year", "of that year" behind a date without one. */
static bool
give_stated_year(Resolve *x, AaDateCell *cell)
{
	int32_t		rel = slot(x, AA_DATE_REL);
	AaDateCell	year;

	if (!(x->m->extras & AA_DATE_BIT(AA_DATE_DO_YEAR)) || slot(x, AA_DATE_UNIT1) != AA_UNIT_YEAR)
		return false;
	if (!anchor_cell(x, (rel & AA_DATE_REL_TEXT) != 0 || x->r->narrative, AA_granularity_year, &year))
		return true;
	cell->year = year.year + (rel & AA_DATE_REL_DIRECTION) - AA_DATE_REL_THIS;
	cell->has_year = true;
	return true;
}

static bool
put_year_cell(Resolve *x, AaDateCell cell)
{
	if (has(x, AA_DATE_ANY_YEAR) && has(x, AA_DATE_MONTH) && !has(x, AA_DATE_ERA) && slot(x, AA_DATE_ANY_YEAR) < 100)
	{
		cell.year = slot(x, AA_DATE_ANY_YEAR) + (slot(x, AA_DATE_ANY_YEAR) <= 29 ? 2000 : 1900);
		cell.has_year = true;
	}
	else if (has(x, AA_DATE_YEAR) || has(x, AA_DATE_ANY_YEAR))
	{
		cell.year = has(x, AA_DATE_YEAR) ? slot(x, AA_DATE_YEAR) : slot(x, AA_DATE_ANY_YEAR);
		/* "480" in a text that spoke of 490 BC */
		if (slot(x, AA_DATE_ERA) == 1 ||
			(!has(x, AA_DATE_ERA) && has(x, AA_DATE_ANY_YEAR) && x->r->has_past && x->r->past.year <= 0))
			cell.year = 1 - cell.year;
		cell.has_year = true;
	}
	else if (!give_stated_year(x, &cell))
		give_year(x, &cell);
	return put_cell(x, &cell);
}

/* ---- dates ---- */

static bool
resolve_calendar(Resolve *x)
{
	AaDateCell	cell = unknown_cell(AA_granularity_year);

	if (has(x, AA_DATE_MONTH))
	{
		cell.granularity = AA_granularity_month;
		cell.month = slot(x, AA_DATE_MONTH) & 31;
	}
	if (has(x, AA_DATE_DAY) || has(x, AA_DATE_ORDINAL))
	{
		cell.granularity = AA_granularity_day;
		cell.day = has(x, AA_DATE_DAY) ? slot(x, AA_DATE_DAY) : slot(x, AA_DATE_ORDINAL);
	}
	if (cell.granularity == AA_granularity_day && cell.month == 0)
		return false;
	return put_year_cell(x, cell);
}

static bool
resolve_numeric(Resolve *x)
{
	AaDateCell	cell = unknown_cell(AA_granularity_day);
	AaCivil		date;

	if (aa_date_numeric(x->r, (uint32_t) slot(x, AA_DATE_NUMERIC), &date) == 0)
		return false;
	cell.has_year = true;
	cell.year = date.year;
	cell.month = date.month;
	cell.day = date.day;
	if (date.month == 0)
		cell.granularity = AA_granularity_year;
	if (!put_cell(x, &cell))
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
resolve_ordinal_day(Resolve *x)
{
	AaDateCell	cell;

	if (!anchor_cell(x, counts_from_text(x->r), AA_granularity_month, &cell))
		return false;
	cell.granularity = AA_granularity_day;
	cell.day = slot(x, AA_DATE_ORDINAL);
	if (!aa_cell_valid(&cell))
		return false;
	if (!counts_from_text(x->r) && aa_cell_period(&cell).first > x->r->now &&
		aa_date_tense(x->r, x->m->first, x->m->last) <= 0)
	{
		cell.granularity = AA_granularity_month;
		aa_cell_shift(&cell, -1);
		cell.granularity = AA_granularity_day;
	}
	return put_cell(x, &cell);
}

static bool
put_day(Resolve *x, int64_t day)
{
	AaDateCell	cell;

	if (!aa_day_valid(day))
		return false;
	cell = aa_cell_of_day((int32_t) day, AA_granularity_day);
	return put_cell(x, &cell);
}

static bool
put_unknown_weekday(Resolve *x, int32_t weekday)
{
	AaDateCell	cell = unknown_cell(AA_granularity_week);
	bool		ok;

	cell.day = weekday;
	ok = put_cell(x, &cell);
	x->value->granularity = AA_granularity_day;
	return ok;
}

/* A weekday of history is the next one after the day spoken of; of news, the last one up to the day of publication. */
static bool
resolve_weekday(Resolve *x)
{
	const AaDateReader *r = x->r;
	int32_t		weekday = slot(x, AA_DATE_WEEKDAY) & 31;
	AaPeriod	p;

	if (r->narrative || r->now == AA_NO_DAY)
	{
		p = r->has_past ? aa_cell_period(&r->past) : AA_NO_PERIOD;
		if (p.first == AA_NO_DAY || p.last - p.first > 6)
			return put_unknown_weekday(x, weekday);
		return put_day(x, (int64_t) p.first + (weekday - aa_weekday(p.first) + 7) % 7);
	}
	if (aa_date_tense(r, x->m->first, x->m->last) > 0)
		return put_day(x, (int64_t) r->now + (weekday - aa_weekday(r->now) + 7) % 7);
	return put_day(x, (int64_t) r->now - (aa_weekday(r->now) - weekday + 7) % 7);
}

static bool
resolve_rel_weekday(Resolve *x)
{
	int32_t		weekday = slot(x, AA_DATE_WEEKDAY) & 31;
	int32_t		rel = slot(x, AA_DATE_REL);
	AaDateCell	day;
	AaPeriod	p;
	int32_t		ahead;

	if (!anchor_cell(x, (rel & AA_DATE_REL_TEXT) || x->r->narrative, AA_granularity_day, &day))
		return put_unknown_weekday(x, weekday);
	p = aa_cell_period(&day);
	ahead = (weekday - aa_weekday(p.first) + 7) % 7;
	switch (rel & AA_DATE_REL_DIRECTION)
	{
		case AA_DATE_REL_LAST:
			return put_day(x, (int64_t) p.first + ahead - 7);
		case AA_DATE_REL_NEXT:
			return put_day(x, (int64_t) p.first + (ahead == 0 ? 7 : ahead));
		default:
			/* of the running week, or the one just gone */
			if (aa_date_tense(x->r, x->m->first, x->m->last) < 0)
				return put_day(x, (int64_t) p.first - (7 - ahead) % 7);
			return put_day(x, (int64_t) p.first + ahead);
	}
}

static bool
resolve_deictic(Resolve *x)
{
	int32_t		value = slot(x, AA_DATE_DEICTIC);
	AaDateCell	cell = unknown_cell(AA_granularity_day);
	bool		night = value > 0 && (value & AA_DATE_AT_NIGHT);

	if (x->r->now == AA_NO_DAY || (x->r->narrative && value == 0))
	{
		if (value == 0 && x->m->extras == 0)
			return put_ref(x, AA_REF_PRESENT);
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
	return put_cell(x, &cell);
}

/* "the day before yesterday" is caught by the words before and after a deictic. */
static bool
resolve_deictic_shift(Resolve *x)
{
	if (x->r->now == AA_NO_DAY)
		return false;
	return put_day(x, (int64_t) x->r->now + slot(x, AA_DATE_DEICTIC) + slot(x, AA_DATE_SHIFT));
}

static bool
put_holiday(Resolve *x, int32_t which, int32_t year)
{
	AaPeriod	p = aa_holiday_period(which, year);

	if (p.first == AA_NO_DAY)
		return false;
	put_day(x, p.first);
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
holiday_year(Resolve *x, int32_t which)
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
		d = p.first > now ? (int64_t) p.first - now : p.last < now ? (int64_t) now - p.last : 0;
		if (d < distance)
		{
			distance = d;
			best = y;
		}
	}
	return best;
}

static bool
resolve_holiday(Resolve *x)
{
	int32_t		which = slot(x, AA_DATE_HOLIDAY);
	AaDateCell	cell = unknown_cell(AA_granularity_day);

	if (has(x, AA_DATE_YEAR))
		return put_holiday(x, which, slot(x, AA_DATE_YEAR));
	if (give_stated_year(x, &cell) && cell.has_year)
		return put_holiday(x, which, cell.year);
	if (counts_from_text(x->r))
		return put_holiday(x, which, x->r->past.year);
	if (x->r->now != AA_NO_DAY)
		return put_holiday(x, which, holiday_year(x, which));
	return aa_holiday_fixed(which, &cell) && put_cell(x, &cell);
}

static bool
resolve_rel_holiday(Resolve *x)
{
	int32_t		which = slot(x, AA_DATE_HOLIDAY);
	int32_t		now = x->r->now;
	int32_t		year;

	if (now == AA_NO_DAY)
		return false;
	year = aa_civil_from_day(now).year;
	switch (slot(x, AA_DATE_REL) & AA_DATE_REL_DIRECTION)
	{
		case AA_DATE_REL_LAST:
			return put_holiday(x, which, aa_holiday_period(which, year).last < now ? year : year - 1);
		case AA_DATE_REL_NEXT:
			return put_holiday(x, which, aa_holiday_period(which, year).first > now ? year : year + 1);
		default:
			return put_holiday(x, which, year);
	}
}

/* ---- relative to an anchor ---- */

/* "last week" from today, "the previous week", "the next day" from the time spoken of. */
static bool
from_text(const Resolve *x, int32_t rel, uint8_t granularity)
{
	if (rel & AA_DATE_REL_TEXT)
		return true;
	if (x->r->narrative)
		return true;
	return (rel & AA_DATE_REL_DIRECTION) == AA_DATE_REL_NEXT && granularity == AA_granularity_day;
}

static bool
put_relative(Resolve *x, uint8_t granularity, int64_t cells)
{
	int32_t		rel = slot(x, AA_DATE_REL);
	int64_t		n = ((rel & AA_DATE_REL_DIRECTION) - AA_DATE_REL_THIS) * cells;
	AaDateCell	cell;

	if (anchor_cell(x, from_text(x, rel, granularity), granularity, &cell) && !aa_cell_shift(&cell, n))
		return false;
	if (unit_of(x) == AA_UNIT_WEEKEND)
		cell.day = AA_CELL_WEEKEND;
	if (unit_of(x) == AA_UNIT_NIGHT)
		cell.tod = AA_TOD_NIGHT;
	return put_cell(x, &cell);
}

static bool
resolve_rel_unit(Resolve *x)
{
	int32_t		unit = slot(x, AA_DATE_UNIT1);
	int32_t		rel = slot(x, AA_DATE_REL);
	int64_t		cells;
	uint8_t		granularity = unit_granularity(unit, &cells);

	if ((rel & AA_DATE_REL_SPAN) || granularity == AA_granularity_time || cells == 0)
		return put_length(x, 10, unit, AA_timex_type_DURATION);
	return put_relative(x, granularity, cells);
}

static bool
resolve_rel_units(Resolve *x)
{
	return put_length(x, AA_DATE_VAGUE, slot(x, AA_DATE_UNITS), AA_timex_type_DURATION);
}

/* Days that an amount of units spans. */
static int64_t
length_days(int32_t tenths, int32_t unit)
{
	static const double days[AA_UNITS] = {
		1.0 / 86400, 1.0 / 1440, 1.0 / 24, 1, 1, 2, 7, 14, 30.44, 91.31, 365.25, 3652.5, 36525, 365250
	};
	double		n = tenths / 10.0 * days[unit];

	return n >= 4e9 ? INT64_C(4000000000) : (int64_t) (n + 0.999);
}

AaPeriod
aa_date_length_period(const AaDateValue *length, int32_t day, int32_t direction)
{
	int64_t		days;

	if (length->tenths == AA_DATE_VAGUE || length->tenths == 0 || day == AA_NO_DAY)
		return AA_NO_PERIOD;
	days = length_days(length->tenths, length->unit);
	days = (days + (length->mod == AA_timex_mod_MORE_THAN && length->unit >= AA_UNIT_DAY)) * direction;
	if (!aa_day_valid(day + days))
		return AA_NO_PERIOD;
	return direction < 0 ? (AaPeriod) {(int32_t) (day + days), day} : (AaPeriod) {day, (int32_t) (day + days)};
}

static bool
resolve_rel_length(Resolve *x)
{
	int32_t		rel = slot(x, AA_DATE_REL);
	int32_t		direction = (rel & AA_DATE_REL_DIRECTION) - AA_DATE_REL_THIS;

	put_length(x, amount_of(x), unit_of(x), AA_timex_type_DURATION);
	if (!(rel & AA_DATE_REL_TEXT) && !x->r->narrative && direction != 0)
		x->value->period = aa_date_length_period(x->value, x->r->now, direction);
	return true;
}

static bool
resolve_rel_month(Resolve *x)
{
	AaDateCell	cell = unknown_cell(AA_granularity_month);
	int32_t		rel = slot(x, AA_DATE_REL);
	AaDateCell	anchor;

	cell.month = slot(x, AA_DATE_MONTH) & 31;
	if (!anchor_cell(x, from_text(x, rel, AA_granularity_month), AA_granularity_month, &anchor))
		return put_cell(x, &cell);
	cell.has_year = true;
	cell.year = anchor.year;
	if ((rel & AA_DATE_REL_DIRECTION) == AA_DATE_REL_LAST)
		cell.year -= cell.month >= anchor.month;
	else if ((rel & AA_DATE_REL_DIRECTION) == AA_DATE_REL_NEXT)
		cell.year += cell.month <= anchor.month;
	return put_cell(x, &cell);
}

static bool
resolve_rel_season(Resolve *x)
{
	AaDateCell	cell = unknown_cell(AA_granularity_season);
	int32_t		rel = slot(x, AA_DATE_REL);
	AaDateCell	anchor;

	cell.month = (slot(x, AA_DATE_SEASON) & 31) + 1;
	if (!anchor_cell(x, from_text(x, rel, AA_granularity_season), AA_granularity_season, &anchor))
	{
		if (counts_from_text(x->r))
		{
			cell.has_year = true;
			cell.year = x->r->past.year + (rel & AA_DATE_REL_DIRECTION) - AA_DATE_REL_THIS;
		}
		return put_cell(x, &cell);
	}
	cell.has_year = true;
	cell.year = anchor.year;
	if ((rel & AA_DATE_REL_DIRECTION) == AA_DATE_REL_LAST)
		cell.year -= cell.month >= anchor.month;
	else if ((rel & AA_DATE_REL_DIRECTION) == AA_DATE_REL_NEXT)
		cell.year += cell.month <= anchor.month;
	return put_cell(x, &cell);
}

/* "last night", "this morning", "the next evening". */
static bool
resolve_rel_tod(Resolve *x)
{
	int32_t		rel = slot(x, AA_DATE_REL);
	int64_t		n = (rel & AA_DATE_REL_DIRECTION) - AA_DATE_REL_THIS;
	AaDateCell	cell;

	if (anchor_cell(x, from_text(x, rel, AA_granularity_day), AA_granularity_day, &cell) && !aa_cell_shift(&cell, n))
		return false;
	cell.tod = (uint8_t) slot(x, AA_DATE_TOD);
	return put_cell(x, &cell);
}

/* "recent weeks", "these days" */
static bool
resolve_vague_units(Resolve *x)
{
	return put_ref(x, slot(x, AA_DATE_RECENT));
}

/* "the end of | the month" */
static bool
resolve_bound_unit(Resolve *x)
{
	int64_t		cells;
	uint8_t		granularity = unit_granularity(slot(x, AA_DATE_UNIT1), &cells);
	AaDateCell	cell;

	if (granularity == AA_granularity_time || cells == 0 || slot(x, AA_DATE_UNIT1) == AA_UNIT_NIGHT)
		return false;
	anchor_cell(x, counts_from_text(x->r), granularity, &cell);
	return put_cell(x, &cell);
}

static bool
resolve_year_end(Resolve *x)
{
	AaDateCell	cell;

	anchor_cell(x, counts_from_text(x->r), AA_granularity_year, &cell);
	x->value->mod = AA_timex_mod_END;
	return put_cell(x, &cell);
}

static bool
resolve_duration(Resolve *x)
{
	return put_length(x, amount_of(x), unit_of(x), AA_timex_type_DURATION);
}

static bool
resolve_duration_half(Resolve *x)
{
	int32_t		n = amount_of(x);

	return put_length(x, n == AA_DATE_VAGUE ? n : n + 5, unit_of(x), AA_timex_type_DURATION);
}

static bool
resolve_half_unit(Resolve *x)
{
	return put_length(x, 5, unit_of(x), AA_timex_type_DURATION);
}

/* So many units before or after an anchor, as exact as the unit is. */
static bool
put_shifted(Resolve *x, bool text, int32_t direction)
{
	int32_t		tenths = amount_of(x);
	int32_t		unit = unit_of(x);
	int64_t		cells;
	uint8_t		granularity = unit_granularity(unit, &cells);
	AaDateCell	cell;

	if (tenths == AA_DATE_VAGUE)
		return put_ref(x, direction < 0 ? AA_REF_PAST : AA_REF_FUTURE);
	if (granularity == AA_granularity_time)
	{
		if (!anchor_cell(x, text, AA_granularity_day, &cell) || length_days(tenths, unit) > 1)
			return put_length(x, tenths, unit, AA_timex_type_DURATION);
		cell.granularity = AA_granularity_time;
		return put_cell(x, &cell);
	}
	if (cells == 0 || tenths % 10 != 0)
		return put_length(x, tenths, unit, AA_timex_type_DURATION);
	if (anchor_cell(x, text, granularity, &cell) && !aa_cell_shift(&cell, direction * cells * (tenths / 10)))
		return put_length(x, tenths, unit, AA_timex_type_DURATION);
	return put_cell(x, &cell);
}

static bool
resolve_ago(Resolve *x)
{
	return put_shifted(x, x->r->narrative, has(x, AA_DATE_FROM) ? 1 : -1);
}

static bool
resolve_shift(Resolve *x)
{
	return put_shifted(x, true, slot(x, AA_DATE_SHIFT));
}

static bool
resolve_event_shift(Resolve *x)
{
	return put_shifted(x, true, slot(x, AA_DATE_SIDE));
}

/* ---- repeated ---- */

static bool
resolve_set(Resolve *x)
{
	if (has(x, AA_DATE_SETADV))
		return put_length(x, 10, slot(x, AA_DATE_SETADV), AA_timex_type_SET);
	if (has(x, AA_DATE_ORDINAL))
		return put_length(x, slot(x, AA_DATE_ORDINAL) * 10, unit_of(x), AA_timex_type_SET);
	return put_length(x, has(x, AA_DATE_NUM) ? slot(x, AA_DATE_NUM) : 10, unit_of(x), AA_timex_type_SET);
}

static bool
resolve_set_cell(Resolve *x)
{
	AaDateCell	cell = unknown_cell(AA_granularity_day);

	if (has(x, AA_DATE_WEEKDAY) || has(x, AA_DATE_WEEKDAYS))
	{
		cell.granularity = AA_granularity_week;
		cell.day = (has(x, AA_DATE_WEEKDAY) ? slot(x, AA_DATE_WEEKDAY) : slot(x, AA_DATE_WEEKDAYS)) & 31;
	}
	else if (has(x, AA_DATE_MONTH))
	{
		cell.granularity = AA_granularity_month;
		cell.month = slot(x, AA_DATE_MONTH) & 31;
	}
	else if (has(x, AA_DATE_SEASON))
	{
		cell.granularity = AA_granularity_season;
		cell.month = (slot(x, AA_DATE_SEASON) & 31) + 1;
	}
	if (has(x, AA_DATE_TOD) || has(x, AA_DATE_TODS))
		cell.tod = (uint8_t) (has(x, AA_DATE_TOD) ? slot(x, AA_DATE_TOD) : slot(x, AA_DATE_TODS));
	put_cell(x, &cell);
	x->value->type = AA_timex_type_SET;
	return true;
}

/* ---- parts of years and long times ---- */

static bool
resolve_season(Resolve *x)
{
	AaDateCell	cell = unknown_cell(AA_granularity_season);

	cell.month = (slot(x, AA_DATE_SEASON) & 31) + 1;
	return put_year_cell(x, cell);
}

static bool
resolve_quarter(Resolve *x)
{
	AaDateCell	cell = unknown_cell(AA_granularity_quarter);

	cell.month = has(x, AA_DATE_QUARTER_CODE) ? slot(x, AA_DATE_QUARTER_CODE) : slot(x, AA_DATE_ORDINAL);
	if (cell.month < 1 || cell.month > 4)
		return false;
	return put_year_cell(x, cell);
}

static bool
resolve_half(Resolve *x)
{
	AaDateCell	cell = unknown_cell(AA_granularity_quarter);

	if (slot(x, AA_DATE_ORDINAL) < 1 || slot(x, AA_DATE_ORDINAL) > 2)
		return false;
	cell.month = slot(x, AA_DATE_ORDINAL) + 4;
	return put_year_cell(x, cell);
}

static bool
resolve_decade(Resolve *x)
{
	AaDateCell	cell = unknown_cell(AA_granularity_decade);
	int32_t		value = has(x, AA_DATE_DECADE) ? slot(x, AA_DATE_DECADE) : slot(x, AA_DATE_DECADE_WORD);

	cell.has_year = true;
	cell.bc = slot(x, AA_DATE_ERA) == 1;
	cell.year = (value < 100 && !cell.bc ? value + 1900 : value) / 10;
	return put_cell(x, &cell);
}

static bool
resolve_century(Resolve *x)
{
	AaDateCell	cell = unknown_cell(AA_granularity_century);

	cell.has_year = true;
	cell.bc = slot(x, AA_DATE_ERA) == 1;
	cell.year = slot(x, AA_DATE_ORDINAL) - 1;
	return cell.year >= 0 && cell.year <= 98 && put_cell(x, &cell);
}

/* ---- times of day ---- */

static int32_t
clock_of(const Resolve *x)
{
	if (has(x, AA_DATE_CLOCK))
		return slot(x, AA_DATE_CLOCK);
	return has(x, AA_DATE_NOON) ? slot(x, AA_DATE_NOON) * 3600 : -1;
}

/* Has this sentence, or the one before, spoken of a day? */
static bool
speaks_of_day(const AaDateReader *r)
{
	return r->has_past && r->past.granularity == AA_granularity_day && r->sentence - r->past_sentence <= 1;
}

static bool
resolve_clock(Resolve *x)
{
	AaDateCell	cell;

	anchor_cell(x, x->r->narrative || speaks_of_day(x->r), AA_granularity_day, &cell);
	cell.granularity = AA_granularity_time;
	cell.clock = clock_of(x);
	x->value->loose = true;
	return put_cell(x, &cell);
}

static bool
resolve_tod(Resolve *x)
{
	AaDateCell	cell = unknown_cell(AA_granularity_day);
	int32_t		tod = slot(x, AA_DATE_TOD);

	if (tod != AA_TOD_NIGHT || !aa_token_is(x->r->doc, x->m->last - 1, "night"))
	{
		anchor_cell(x, x->r->narrative || speaks_of_day(x->r), AA_granularity_day, &cell);
		x->value->loose = true;
	}
	cell.tod = (uint8_t) tod;
	return put_cell(x, &cell);
}

static bool
resolve_ref(Resolve *x)
{
	return put_ref(x, slot(x, AA_DATE_REF));
}

/* "at this time", "by that time", "at the same time" */
static bool
resolve_ref_time(Resolve *x)
{
	bool		same = has(x, AA_DATE_REL) && aa_token_is(x->r->doc, x->m->last - 2, "same");
	AaDateCell	cell = x->r->past;

	if (same && x->r->has_past)
		return put_cell(x, &cell);
	return put_ref(x, x->r->narrative || aa_token_is(x->r->doc, x->m->last - 2, "this") ? AA_REF_PRESENT : AA_REF_PAST);
}

static bool
resolve_ref_present(Resolve *x)
{
	return put_ref(x, AA_REF_PRESENT);
}

/* ---- prefixes and suffixes ---- */

/* A third of the days: early, middle or late; tens of days in a month. */
static AaPeriod
part_of(AaPeriod p, uint8_t mod)
{
	int32_t		third = (p.last - p.first + 1) / 3;

	if (p.first == AA_NO_DAY || third == 0)
		return p;
	if (mod == AA_timex_mod_START)
		return (AaPeriod) {p.first, p.first + third - 1};
	if (mod == AA_timex_mod_MID)
		return (AaPeriod) {p.first + third, p.first + 2 * third - 1};
	return (AaPeriod) {p.first + 2 * third, p.last};
}

static void
apply_part(Resolve *x, int32_t part)
{
	static const uint8_t mods[] = {
		[AA_PART_NONE] = AA_NO_ENUM, [AA_PART_EARLY] = AA_timex_mod_START, [AA_PART_MID] = AA_timex_mod_MID,
		[AA_PART_LATE] = AA_timex_mod_END, [AA_PART_START] = AA_timex_mod_START, [AA_PART_MIDDLE] = AA_timex_mod_MID,
		[AA_PART_CLOSE] = AA_timex_mod_END, [AA_PART_WHOLE] = AA_NO_ENUM
	};

	x->value->mod = mods[part];
	if (mods[part] != AA_NO_ENUM)
		x->value->period = part_of(x->value->period, mods[part]);
}

static void
apply_amount_mod(Resolve *x)
{
	static const uint8_t mods[] = {
		[AA_DATE_MORE_THAN] = AA_timex_mod_MORE_THAN, [AA_DATE_LESS_THAN] = AA_timex_mod_LESS_THAN,
		[AA_DATE_AT_LEAST] = AA_timex_mod_EQUAL_OR_MORE, [AA_DATE_AT_MOST] = AA_timex_mod_EQUAL_OR_LESS
	};

	if (x->m->extras & AA_DATE_BIT(AA_DATE_DO_MOD))
		x->value->mod = mods[slot(x, AA_DATE_MORE)];
	else if ((x->m->extras & AA_DATE_BIT(AA_DATE_DO_APPROX)) && slot(x, AA_DATE_APPROX) != 2)
		x->value->mod = AA_timex_mod_APPROX;
}

/* A clock time or part of the day on a day. */
static bool
apply_time(Resolve *x)
{
	AaDateCell	cell = x->value->cell;

	if (x->value->granularity != AA_granularity_day || cell.granularity != AA_granularity_day)
		return true;
	if (x->m->extras & AA_DATE_BIT(AA_DATE_DO_CLOCK))
	{
		cell.clock = clock_of(x);
		cell.granularity = AA_granularity_time;
	}
	else if (x->m->extras & AA_DATE_BIT(AA_DATE_DO_TOD))
		cell.tod = (uint8_t) slot(x, AA_DATE_TOD);
	else
		return true;
	return put_cell(x, &cell);
}

static bool
apply_half(Resolve *x)
{
	AaDateCell	cell = x->value->cell;

	if (!(x->m->extras & AA_DATE_BIT(AA_DATE_DO_HALF)) || x->value->granularity != AA_granularity_year)
		return true;
	cell.granularity = AA_granularity_quarter;
	if (slot(x, AA_DATE_ORDINAL) < 1 || slot(x, AA_DATE_ORDINAL) > 2)
		return true;
	cell.month = slot(x, AA_DATE_ORDINAL) + 4;
	return put_cell(x, &cell);
}

bool
aa_date_resolve(AaDateReader *r, const AaDateMatch *match, AaDateValue *value)
{
	static const Resolver resolvers[AA_DATE_N_ACTIONS] = {
		[AA_DATE_DO_NUMERIC] = resolve_numeric, [AA_DATE_DO_CALENDAR] = resolve_calendar,
		[AA_DATE_DO_ORDINAL_DAY] = resolve_ordinal_day, [AA_DATE_DO_WEEKDAY] = resolve_weekday,
		[AA_DATE_DO_REL_WEEKDAY] = resolve_rel_weekday, [AA_DATE_DO_DEICTIC] = resolve_deictic,
		[AA_DATE_DO_DEICTIC_SHIFT] = resolve_deictic_shift, [AA_DATE_DO_HOLIDAY] = resolve_holiday,
		[AA_DATE_DO_REL_HOLIDAY] = resolve_rel_holiday, [AA_DATE_DO_REL_UNIT] = resolve_rel_unit,
		[AA_DATE_DO_REL_UNITS] = resolve_rel_units, [AA_DATE_DO_REL_LENGTH] = resolve_rel_length,
		[AA_DATE_DO_REL_MONTH] = resolve_rel_month, [AA_DATE_DO_REL_SEASON] = resolve_rel_season,
		[AA_DATE_DO_REL_TOD] = resolve_rel_tod, [AA_DATE_DO_VAGUE_UNITS] = resolve_vague_units,
		[AA_DATE_DO_BOUND_UNIT] = resolve_bound_unit, [AA_DATE_DO_YEAR_END] = resolve_year_end,
		[AA_DATE_DO_DURATION] = resolve_duration, [AA_DATE_DO_DURATION_HALF] = resolve_duration_half,
		[AA_DATE_DO_HALF_UNIT] = resolve_half_unit, [AA_DATE_DO_AGO] = resolve_ago, [AA_DATE_DO_SHIFT] = resolve_shift,
		[AA_DATE_DO_SET] = resolve_set, [AA_DATE_DO_SET_CELL] = resolve_set_cell, [AA_DATE_DO_SEASON] = resolve_season,
		[AA_DATE_DO_QUARTER] = resolve_quarter, [AA_DATE_DO_HALF] = resolve_half, [AA_DATE_DO_DECADE] = resolve_decade,
		[AA_DATE_DO_CENTURY] = resolve_century, [AA_DATE_DO_CLOCK] = resolve_clock, [AA_DATE_DO_TOD] = resolve_tod,
		[AA_DATE_DO_REF] = resolve_ref,
		[AA_DATE_DO_REF_TIME] = resolve_ref_time, [AA_DATE_DO_REF_PRESENT] = resolve_ref_present,
		[AA_DATE_DO_EVENT_SHIFT] = resolve_event_shift
	};
	Resolve		x = {r, match, value};
	int32_t		part;

	*value = (AaDateValue) {.type = AA_timex_type_DATE, .mod = AA_NO_ENUM, .period = AA_NO_PERIOD};
	value->cell.clock = -1;
	if (resolvers[match->action] == NULL || !resolvers[match->action] (&x) || !apply_half(&x) || !apply_time(&x))
		return false;
	part = match->extras & AA_DATE_BIT(AA_DATE_DO_PART) ? match->slot[AA_DATE_PART] :
		match->extras & AA_DATE_BIT(AA_DATE_DO_BOUND) ? match->slot[AA_DATE_BOUND] : AA_PART_NONE;
	if (part != AA_PART_NONE)
		apply_part(&x, part);
	apply_amount_mod(&x);
	return true;
}
