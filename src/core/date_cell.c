/*
 * date_cell.c: times that a calendar names: their neighbours, days and TIMEX3 values.
 *
 * Seasons are meteorological and of the northern hemisphere: spring is March
 * to May, and a winter runs into the next year.
 */
#include "date.h"

#define MOST_YEARS 9999			/* a TIMEX3 year has four digits */

AaDateCell
aa_cell_of_day(int32_t day, uint8_t granularity)
{
	AaCivil		c = aa_civil_from_day(day);
	AaDateCell	cell = {.granularity = granularity, .has_year = true, .year = c.year, .clock = -1};

	switch (granularity)
	{
		case AA_granularity_day:
			cell.month = c.month;
			cell.day = c.day;
			break;
		case AA_granularity_week:
			cell.month = aa_iso_week(day, &cell.year);
			break;
		case AA_granularity_month:
			cell.month = c.month;
			break;
		case AA_granularity_season:
			cell.month = c.month >= 3 ? c.month / 3 : 4;
			cell.month = c.month == 12 ? 4 : cell.month;
			cell.year -= c.month < 3;
			break;
		case AA_granularity_quarter:
			cell.month = (c.month + 2) / 3;
			break;
		case AA_granularity_decade:
			cell.bc = c.year <= 0;
			cell.year = (c.year > 0 ? c.year : 1 - c.year) / 10;
			break;
		case AA_granularity_century:
			cell.bc = c.year <= 0;
			cell.year = (c.year > 0 ? c.year : 1 - c.year) / 100;
			break;
		default:
			break;
	}
	return cell;
}

bool
aa_cell_valid(const AaDateCell *cell)
{
	int32_t		weeks;

	if (cell->has_year && (cell->year > MOST_YEARS || cell->year < 1 - MOST_YEARS))
		return false;
	switch (cell->granularity)
	{
		case AA_granularity_time:
		case AA_granularity_day:
			/* a leap year, when no year is known */
			return cell->day == 0 || aa_civil_valid(cell->has_year ? cell->year : 2000, cell->month, cell->day);
		case AA_granularity_week:
			return !cell->has_year || cell->month == 0 || aa_day_from_iso_week(cell->year, cell->month) != AA_NO_DAY ||
				aa_iso_week(AA_DAY_MIN, &weeks) == 0;
		case AA_granularity_month:
			return cell->month >= (cell->has_year ? 1 : 0) && cell->month <= 12;
		default:
			return true;
	}
}

/* Days from the first of a month to the last of another, in years of the cell. */
static AaPeriod
months(int32_t year, int32_t first, int32_t last_year, int32_t last)
{
	AaPeriod	p = {aa_day_from_civil(year, first, 1), AA_NO_DAY};

	if (p.first != AA_NO_DAY)
		p.last = aa_day_from_civil(last_year, last, aa_days_in_month(last_year, last));
	return p.last == AA_NO_DAY ? AA_NO_PERIOD : p;
}

static AaPeriod
years(const AaDateCell *cell, int32_t length)
{
	int32_t		first = cell->year * length;

	if (cell->bc)
		return months(1 - (first + length - 1), 1, 1 - (first > 0 ? first : 1), 12);
	return months(first > 0 ? first : 1, 1, first + length - 1, 12);
}

static AaPeriod
week(const AaDateCell *cell)
{
	int32_t		monday = aa_day_from_iso_week(cell->year, cell->month);

	if (monday == AA_NO_DAY)
		return AA_NO_PERIOD;
	if (cell->day == AA_CELL_WEEKEND)
		return (AaPeriod) {monday + 5, monday + 6};
	return (AaPeriod) {monday, monday + 6};
}

/* The days of a cell, AA_NO_PERIOD when it is not known or PostgreSQL cannot hold it. */
AaPeriod
aa_cell_period(const AaDateCell *cell)
{
	int32_t		day;

	if (!cell->has_year || !aa_cell_valid(cell))
		return AA_NO_PERIOD;
	switch (cell->granularity)
	{
		case AA_granularity_time:
		case AA_granularity_day:
			if (cell->day == 0)
				return AA_NO_PERIOD;
			day = aa_day_from_civil(cell->year, cell->month, cell->day);
			return day == AA_NO_DAY ? AA_NO_PERIOD : (AaPeriod) {day, day};
		case AA_granularity_week:
			return cell->month == 0 ? AA_NO_PERIOD : week(cell);
		case AA_granularity_month:
			return months(cell->year, cell->month, cell->year, cell->month);
		case AA_granularity_season:
			return cell->month == 4 ? months(cell->year, 12, cell->year + 1, 2) :
				months(cell->year, cell->month * 3, cell->year, cell->month * 3 + 2);
		case AA_granularity_quarter:
			return cell->month > 4 ? months(cell->year, cell->month == 5 ? 1 : 7, cell->year, cell->month == 5 ? 6 : 12) :
				months(cell->year, cell->month * 3 - 2, cell->year, cell->month * 3);
		case AA_granularity_year:
			return months(cell->year, 1, cell->year, 12);
		case AA_granularity_decade:
			return years(cell, 10);
		case AA_granularity_century:
			return years(cell, 100);
		default:
			return AA_NO_PERIOD;
	}
}

static int64_t
divide(int64_t a, int64_t b, int32_t *rest)
{
	int64_t		q = a / b - (a % b < 0);

	*rest = (int32_t) (a - q * b);
	return q;
}

/* Moves in years, or in parts of a year of which there are `of`; false when it leaves the years we can write. */
static bool
shift_parts(AaDateCell *cell, int64_t n, int32_t of)
{
	int32_t		rest;
	int64_t		year = divide((int64_t) cell->year * of + cell->month - 1 + n, of, &rest);

	if (year > MOST_YEARS || year < 1 - MOST_YEARS)
		return false;
	cell->year = (int32_t) year;
	cell->month = rest + 1;
	return true;
}

static bool
shift_days(AaDateCell *cell, int64_t n)
{
	AaPeriod	p = aa_cell_period(cell);
	AaDateCell	moved;

	if (p.first == AA_NO_DAY || !aa_day_valid(p.first + n))
		return false;
	moved = aa_cell_of_day((int32_t) (p.first + n), cell->granularity == AA_granularity_week ? AA_granularity_week :
						   AA_granularity_day);
	moved.tod = cell->tod;
	moved.clock = cell->clock;
	moved.granularity = cell->granularity;
	if (cell->granularity == AA_granularity_week)
		moved.day = cell->day;
	*cell = moved;
	return aa_cell_valid(cell);
}

/* The n-th cell after this one (before it, when n is negative), of the same granularity. */
bool
aa_cell_shift(AaDateCell *cell, int64_t n)
{
	if (n > 4000000 || n < -4000000 || !cell->has_year)
		return false;
	switch (cell->granularity)
	{
		case AA_granularity_time:
		case AA_granularity_day:
			return shift_days(cell, n);
		case AA_granularity_week:
			return shift_days(cell, n * 7);
		case AA_granularity_month:
			return shift_parts(cell, n, 12);
		case AA_granularity_season:
		case AA_granularity_quarter:
			return shift_parts(cell, n, 4);
		case AA_granularity_year:
		case AA_granularity_decade:
		case AA_granularity_century:
			if (cell->bc)
				n = -n;
			if (cell->year + n > MOST_YEARS || cell->year + n < 1 - MOST_YEARS || (cell->bc && cell->year + n < 0))
				return false;
			cell->year += (int32_t) n;
			return true;
		default:
			return false;
	}
}

void
aa_date_put(AaDateValue *value, const char *text)
{
	while (*text != '\0' && value->n < sizeof(value->text))
		value->text[value->n++] = *text++;
}

void
aa_date_put_number(AaDateValue *value, int64_t n, uint32_t width)
{
	char		digits[24];
	uint32_t	at = sizeof(digits) - 1;

	digits[at] = '\0';
	do
	{
		digits[--at] = (char) ('0' + n % 10);
		n /= 10;
	} while (n > 0 && at > 0);
	while (sizeof(digits) - 1 - at < width && at > 0)
		digits[--at] = '0';
	aa_date_put(value, digits + at);
}

static void
put_year(AaDateValue *value, const AaDateCell *cell, uint32_t width)
{
	int32_t		year = cell->year;
	bool		bc = cell->bc;

	if (!cell->has_year)
	{
		aa_date_put(value, "XXXX");
		return;
	}
	if (width == 4 && year <= 0)
	{
		bc = true;
		year = 1 - year;
	}
	if (bc)
		aa_date_put(value, "BC");
	aa_date_put_number(value, year, width);
}

static void
put_tod(AaDateValue *value, const AaDateCell *cell)
{
	static const char *const tods[] = {
		[AA_TOD_DAWN] = "TMO", [AA_TOD_MORNING] = "TMO", [AA_TOD_MIDDAY] = "TMI", [AA_TOD_AFTERNOON] = "TAF",
		[AA_TOD_EVENING] = "TEV", [AA_TOD_NIGHT] = "TNI", [AA_TOD_DAYTIME] = "TDT"
	};

	if (cell->clock >= 0)
	{
		aa_date_put(value, "T");
		aa_date_put_number(value, cell->clock / 3600, 2);
		aa_date_put(value, ":");
		aa_date_put_number(value, cell->clock / 60 % 60, 2);
		if (cell->clock % 60 != 0)
		{
			aa_date_put(value, ":");
			aa_date_put_number(value, cell->clock % 60, 2);
		}
	}
	else if (cell->tod != AA_TOD_NONE)
		aa_date_put(value, tods[cell->tod]);
}

static void
put_two(AaDateValue *value, int32_t n)
{
	aa_date_put(value, "-");
	if (n == 0)
		aa_date_put(value, "XX");
	else
		aa_date_put_number(value, n, 2);
}

static void
put_week(AaDateValue *value, const AaDateCell *cell)
{
	aa_date_put(value, "-W");
	if (cell->month == 0)
		aa_date_put(value, "XX");
	else
		aa_date_put_number(value, cell->month, 2);
	if (cell->day == AA_CELL_WEEKEND)
		aa_date_put(value, "-WE");
	else if (cell->day != 0)
	{
		aa_date_put(value, "-");
		aa_date_put_number(value, cell->day, 1);
	}
}

/* The TIMEX3 value of a cell, X for what is not known. */
void
aa_cell_write(const AaDateCell *cell, AaDateValue *value)
{
	static const char *const seasons[] = {"", "-SP", "-SU", "-FA", "-WI"};
	static const char *const quarters[] = {"", "-Q1", "-Q2", "-Q3", "-Q4", "-H1", "-H2"};

	value->n = 0;
	put_year(value, cell, cell->granularity == AA_granularity_decade ? 3 - cell->bc :
			 cell->granularity == AA_granularity_century ? 2 : 4);
	switch (cell->granularity)
	{
		case AA_granularity_time:
		case AA_granularity_day:
			put_two(value, cell->month);
			put_two(value, cell->day);
			break;
		case AA_granularity_week:
			put_week(value, cell);
			break;
		case AA_granularity_month:
			put_two(value, cell->month);
			break;
		case AA_granularity_season:
			aa_date_put(value, seasons[cell->month]);
			break;
		case AA_granularity_quarter:
			aa_date_put(value, quarters[cell->month]);
			break;
		default:
			break;
	}
	put_tod(value, cell);
}

/* "P2W", "PT24H", "P0.5Y", "PXM" */
void
aa_date_put_length(AaDateValue *value, int32_t tenths, AaDateUnit unit)
{
	static const char *const letters[] = {
		"S", "M", "H", "D", "D", "D", "W", "D", "M", "Q", "Y", "DE", "CE", "ML"
	};
	int64_t		n = unit == AA_UNIT_FORTNIGHT ? (int64_t) tenths * 14 : tenths;

	value->n = 0;
	aa_date_put(value, unit <= AA_UNIT_HOUR ? "PT" : "P");
	if (tenths == AA_DATE_VAGUE)
		aa_date_put(value, "X");
	else
	{
		aa_date_put_number(value, n / 10, 1);
		if (n % 10 != 0)
		{
			aa_date_put(value, ".");
			aa_date_put_number(value, n % 10, 1);
		}
	}
	aa_date_put(value, letters[unit]);
}
