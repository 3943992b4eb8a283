/*
 * date_anchor.c: from which time an expression counts, and the year of what is written without one.
 *
 * What a text leaves out is filled in from one of two anchors.  News counts
 * from its day of publication; history counts from the last time that it
 * spoke of.  The words decide which ("yesterday", "the previous day"), and
 * for bare months and weekdays the kind of text does.  Tense decides between
 * past and future.  Without an anchor the value keeps its X.
 */
#include "date_resolve.h"

#define SOON 30					/* days */
#define DAY_REACH 3				/* sentences within which a clock time is of the day spoken of */
#define QUARTER_REACH 4			/* sentences within which "a year earlier" is that quarter of the year before */
#define UNITS_REACH 12			/* sentences within which news counts "two days later" from the time it spoke of */

/* Granularity of a unit's cells, and how many cells one unit is. */
uint8_t
aa_date_unit_granularity(int32_t unit, int64_t *cells)
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

AaDateCell
aa_date_unknown(uint8_t granularity)
{
	return (AaDateCell) {.granularity = granularity, .clock = -1};
}

/* The cell of a granularity that holds the anchor: the time last spoken of, or today. */
bool
aa_date_anchor(const AaDateResolve *x, bool text, uint8_t granularity, AaDateCell *cell)
{
	const AaDateReader *r = x->r;
	uint8_t		of_day = granularity == AA_granularity_time ? AA_granularity_day : granularity;
	AaPeriod	p;

	*cell = aa_date_unknown(granularity);
	if (text && r->has_past && (r->narrative || r->now == AA_NO_DAY || r->sentence - r->past_sentence <= UNITS_REACH))
	{
		bool		of_days = of_day == AA_granularity_day || of_day == AA_granularity_week;

		p = aa_cell_period(&r->past);
		/* "the same day" behind a year is the last day that was spoken of */
		if (of_days && !r->narrative && r->has_day && r->sentence - r->day_sentence <= UNITS_REACH && p.last - p.first > 6)
			p = aa_cell_period(&r->day);
		if (p.first == AA_NO_DAY)
			return false;
		/* a month holds no known day, but a known year */
		if (p.last - p.first > 6 && of_days)
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
bool
aa_date_put_cell(AaDateResolve *x, const AaDateCell *cell)
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

bool
aa_date_put_ref(AaDateResolve *x, int32_t ref)
{
	static const char *const names[] = {"PRESENT_REF", "PAST_REF", "FUTURE_REF"};

	x->value->type = AA_timex_type_DATE;
	x->value->granularity = AA_granularity_vague;
	x->value->n = 0;
	aa_date_put(x->value, names[ref]);
	return true;
}

bool
aa_date_put_amount(AaDateResolve *x, int32_t tenths, int32_t unit, uint8_t type)
{
	int64_t		cells;

	x->value->type = type;
	x->value->granularity = tenths == AA_DATE_VAGUE ? AA_granularity_vague : aa_date_unit_granularity(unit, &cells);
	x->value->tenths = tenths;
	x->value->unit = (uint8_t) unit;
	aa_date_put_length(x->value, tenths, (AaDateUnit) unit);
	return true;
}

bool
aa_date_put_day(AaDateResolve *x, int64_t day)
{
	AaDateCell	cell;

	if (!aa_day_valid(day))
		return false;
	cell = aa_cell_of_day((int32_t) day, AA_granularity_day);
	return aa_date_put_cell(x, &cell);
}

/* Does the text, not the day of publication, give the year here? */
bool
aa_date_counts_from_text(const AaDateReader *r)
{
	if (!r->has_past)
		return false;
	/* "Last year it was not done until December" */
	if (r->now != AA_NO_DAY && r->sentence == r->past_sentence && r->past.granularity == AA_granularity_year && !r->past_implied &&
		r->past_token <= r->begin + 1 && r->past.year == aa_civil_from_day(r->now).year - 1)
		return true;
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

/* "set a hearing | for May 3": what has a day to come. */
bool
aa_date_is_set_for(const AaDateResolve *x)
{
	return x->m->first > x->r->begin && aa_token_is(x->r->doc, x->m->first - 1, "for");
}

/* The year in which the cell is the nearest one on the side that the tense names. */
static int32_t
year_from_now(const AaDateResolve *x, const AaDateCell *cell)
{
	int32_t		now = x->r->now;
	int32_t		this_year = aa_civil_from_day(now).year;
	int			tense = aa_date_tense(x->r, x->m->first, x->m->last);
	int32_t		best = this_year;
	int64_t		distance = INT64_MAX;

	if (cell->granularity == AA_granularity_day && aa_date_is_set_for(x))
		tense = 1;
	/* figures are told of quarters that are over */
	if (tense == 0 && cell->granularity == AA_granularity_quarter)
		tense = -1;
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
		/* nor are there figures of one that has hardly begun */
		if (tense < 0 && cell->granularity == AA_granularity_quarter && p.last - now > SOON)
			continue;
		d = aa_period_distance(p, now);
		if (d < distance)
		{
			distance = d;
			best = year;
		}
	}
	return best;
}

/* "this summer" of news is the one of today, whatever the sentence has spoken of. */
static bool
points_at_today(const AaDateResolve *x)
{
	return !x->r->narrative && x->r->now != AA_NO_DAY && aa_slot(x, AA_DATE_REL) == AA_DATE_REL_THIS;
}

static void
give_year(AaDateResolve *x, AaDateCell *cell)
{
	x->value->implied = true;
	if (aa_date_counts_from_text(x->r) && !points_at_today(x))
		cell->year = year_from_text(x->r, cell);
	else if (x->r->now != AA_NO_DAY)
		cell->year = year_from_now(x, cell);
	else
		return;
	cell->has_year = true;
}

/* "last year", "of that year" behind a date without one. */
bool
aa_date_stated_year(AaDateResolve *x, AaDateCell *cell)
{
	int32_t		rel = aa_slot(x, AA_DATE_REL);
	int32_t		years = (rel & AA_DATE_REL_DIRECTION) - AA_DATE_REL_THIS;
	bool		text = (rel & AA_DATE_REL_TEXT) != 0 || aa_has_slot(x, AA_DATE_SHIFT);
	AaDateCell	year;

	if (!(x->m->extras & AA_DATE_BIT(AA_DATE_DO_YEAR)) || aa_slot(x, AA_DATE_UNIT1) != AA_UNIT_YEAR)
		return false;
	/* "the third quarter a year ago", "May a year earlier" */
	if (aa_has_slot(x, AA_DATE_SHIFT))
		years = aa_slot(x, AA_DATE_SHIFT);
	else if (aa_has_slot(x, AA_DATE_AGO))
	{
		years = aa_slot(x, AA_DATE_AGO);
		text = false;
	}
	if (!aa_date_anchor(x, text || x->r->narrative, AA_granularity_year, &year))
		return true;
	cell->year = year.year + years;
	cell->has_year = true;
	return true;
}

/* Days that are known by their date alone: "the Sept. 11 attacks" are those of one year. */
static bool
named_year(const AaDateResolve *x, AaDateCell *cell)
{
	static const struct
	{
		uint8_t		month, day;
		int16_t		year;
		const char *event;
	}			days[] = {
		{9, 11, 2001, "attack"}, {9, 11, 2001, "attacks"}, {9, 11, 2001, "terrorist"}, {9, 11, 2001, "terror"},
		{9, 11, 2001, "hijackings"}, {9, 11, 2001, "hijackers"}, {10, 7, 2023, "attack"}, {10, 7, 2023, "attacks"},
		{10, 7, 2023, "massacre"}
	};

	for (size_t i = 0; i < sizeof(days) / sizeof(days[0]); i++)
		if (cell->granularity == AA_granularity_day && cell->month == days[i].month && cell->day == days[i].day &&
			aa_token_is(x->r->doc, x->m->last, days[i].event) &&
			(x->r->now == AA_NO_DAY || x->r->now > aa_day_from_civil(days[i].year, cell->month, cell->day)))
		{
			cell->year = days[i].year;
			cell->has_year = true;
			return true;
		}
	return false;
}

/* "the July 7 bombings | of 2005": the year behind the event. */
static bool
year_behind(const AaDateResolve *x, AaDateCell *cell)
{
	const AaDateReader *r = x->r;
	uint32_t	i = x->m->last;
	int32_t		year;
	uint32_t	n;

	if (cell->granularity != AA_granularity_day && cell->granularity != AA_granularity_month)
		return false;
	if (i + 2 >= r->end || r->doc->tokens[i].kind != AA_TOKEN_WORD || (r->doc->tokens[i].shape & AA_SHAPE_CAP) ||
		!(aa_token_is(r->doc, i + 1, "of") || aa_token_is(r->doc, i + 1, "in")) || !aa_date_digits(r->doc, i + 2, &year, &n) || n != 4 ||
		year < 1000 || year > 2199 || !(aa_has_slot(x, AA_DATE_THE) || (x->m->first > r->begin && aa_token_is(r->doc, x->m->first - 1, "the"))))
		return false;
	cell->year = year;
	cell->has_year = true;
	return true;
}

bool
aa_date_put_year(AaDateResolve *x, AaDateCell cell)
{
	if (aa_has_slot(x, AA_DATE_ANY_YEAR) && aa_has_slot(x, AA_DATE_MONTH) && !aa_has_slot(x, AA_DATE_ERA) && aa_slot(x, AA_DATE_ANY_YEAR) < 100)
	{
		cell.year = aa_slot(x, AA_DATE_ANY_YEAR) + (aa_slot(x, AA_DATE_ANY_YEAR) <= 29 ? 2000 : 1900);
		cell.has_year = true;
	}
	else if (aa_has_slot(x, AA_DATE_YEAR) || aa_has_slot(x, AA_DATE_ANY_YEAR))
	{
		cell.year = aa_has_slot(x, AA_DATE_YEAR) ? aa_slot(x, AA_DATE_YEAR) : aa_slot(x, AA_DATE_ANY_YEAR);
		/* "480" in a text that spoke of 490 BC */
		if (aa_slot(x, AA_DATE_ERA) == 1 ||
			(!aa_has_slot(x, AA_DATE_ERA) && aa_has_slot(x, AA_DATE_ANY_YEAR) && x->r->has_past && x->r->past.year <= 0))
			cell.year = 1 - cell.year;
		cell.has_year = true;
	}
	else if (!aa_date_stated_year(x, &cell) && !year_behind(x, &cell) && !named_year(x, &cell))
		give_year(x, &cell);
	return aa_date_put_cell(x, &cell);
}

/* Has this sentence, or the one before, spoken of a day?  One that is over is spoken of for longer. */
bool
aa_date_speaks_of_day(const AaDateReader *r)
{
	return r->has_past && !r->past_since && r->past.granularity == AA_granularity_day &&
		r->sentence - r->past_sentence <= (r->now != AA_NO_DAY && aa_cell_period(&r->past).last <= r->now ? DAY_REACH : 1);
}

/* Has this sentence, or one shortly before, spoken of a quarter? */
bool
aa_date_speaks_of_quarter(const AaDateReader *r)
{
	return r->has_quarter && r->sentence - r->quarter_sentence <= QUARTER_REACH;
}
