/*
 * calendar.c: arithmetic of days.
 *
 * Civil dates: count years from March, so that the leap day ends the year;
 * months then have a closed form (Fliegel and Van Flandern 1968).  Easter:
 * Meeus, Astronomical Algorithms, chapter 8.  Islamic and Hebrew calendars:
 * Reingold and Dershowitz, Calendrical Calculations.
 */
#include "calendar.h"

#define DAYS_OF_400_YEARS	146097
#define MARCH_0				719468	/* days from 0000-03-01 to 1970-01-01 */
#define ISLAMIC_EPOCH		(-492148)	/* 622-07-19 Gregorian, 16 July 622 Julian, as a day */
#define HEBREW_EPOCH		(-2092590)	/* 1 Tishri of the year 1 */

static int64_t
floor_div(int64_t a, int64_t b)
{
	return a / b - (a % b != 0 && (a < 0) != (b < 0));
}

static int64_t
floor_mod(int64_t a, int64_t b)
{
	return a - b * floor_div(a, b);
}

static bool
is_leap(int32_t year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int32_t
aa_days_in_month(int32_t year, int32_t month)
{
	static const uint8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

bool
aa_civil_valid(int32_t year, int32_t month, int32_t day)
{
	return month >= 1 && month <= 12 && day >= 1 && day <= aa_days_in_month(year, month);
}

static int64_t
days_from_civil(int64_t year, int32_t month, int32_t day)
{
	int64_t		y = month <= 2 ? year - 1 : year;
	int64_t		era = floor_div(y, 400);
	int64_t		of_era = y - era * 400;
	int64_t		of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;

	return era * DAYS_OF_400_YEARS + of_era * 365 + of_era / 4 - of_era / 100 + of_year - MARCH_0;
}

int32_t
aa_day_from_civil(int32_t year, int32_t month, int32_t day)
{
	int64_t		d;

	if (!aa_civil_valid(year, month, day))
		return AA_NO_DAY;
	d = days_from_civil(year, month, day);
	return aa_day_valid(d) ? (int32_t) d : AA_NO_DAY;
}

AaCivil
aa_civil_from_day(int32_t day)
{
	int64_t		z = (int64_t) day + MARCH_0;
	int64_t		era = floor_div(z, DAYS_OF_400_YEARS);
	int64_t		of_era = z - era * DAYS_OF_400_YEARS;
	int64_t		year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	int64_t		of_year = of_era - (365 * year + year / 4 - year / 100);
	int64_t		month = (5 * of_year + 2) / 153;
	AaCivil		c;

	c.day = (int32_t) (of_year - (153 * month + 2) / 5 + 1);
	c.month = (int32_t) (month < 10 ? month + 3 : month - 9);
	c.year = (int32_t) (year + era * 400 + (c.month <= 2));
	return c;
}

int32_t
aa_weekday(int32_t day)
{
	return (int32_t) floor_mod((int64_t) day + 3, 7) + 1;
}

/* Monday of week 1: the week that holds 4 January. */
static int64_t
first_monday(int64_t year)
{
	int64_t		d = days_from_civil(year, 1, 4);

	return d - floor_mod(d + 3, 7);
}

int32_t
aa_iso_week(int32_t day, int32_t *year)
{
	int32_t		y = aa_civil_from_day(day).year;

	if (day >= first_monday((int64_t) y + 1))
		y++;
	else if (day < first_monday(y))
		y--;
	*year = y;
	return (int32_t) ((day - first_monday(y)) / 7) + 1;
}

int32_t
aa_day_from_iso_week(int32_t year, int32_t week)
{
	int64_t		d = first_monday(year) + (int64_t) (week - 1) * 7;

	if (week < 1 || d >= first_monday((int64_t) year + 1) || !aa_day_valid(d))
		return AA_NO_DAY;
	return (int32_t) d;
}

int32_t
aa_easter(int32_t year)
{
	int32_t		a = (int32_t) floor_mod(year, 19);
	int32_t		b = (int32_t) floor_div(year, 100);
	int32_t		c = (int32_t) floor_mod(year, 100);
	int32_t		h = (int32_t) floor_mod(19 * a + b - floor_div(b, 4) - floor_div(b - floor_div(b + 8, 25) + 1, 3) + 15, 30);
	int32_t		l = (int32_t) floor_mod(32 + 2 * floor_mod(b, 4) + 2 * (c / 4) - h - c % 4, 7);
	int32_t		m = (a + 11 * h + 22 * l) / 451;
	int32_t		n = h + l - 7 * m + 114;

	return aa_day_from_civil(year, n / 31, n % 31 + 1);
}

int32_t
aa_orthodox_easter(int32_t year)
{
	int32_t		a = (int32_t) floor_mod(year, 4);
	int32_t		b = (int32_t) floor_mod(year, 7);
	int32_t		d = (int32_t) floor_mod(19 * floor_mod(year, 19) + 15, 30);
	int32_t		e = (int32_t) floor_mod(2 * a + 4 * b - d + 34, 7);
	int32_t		n = d + e + 114;
	int32_t		lag = (int32_t) (floor_div(year, 100) - floor_div(year, 400) - 2);	/* Julian behind Gregorian */
	int32_t		day = aa_day_from_civil(year, n / 31, n % 31 + 1);

	return day == AA_NO_DAY || !aa_day_valid((int64_t) day + lag) ? AA_NO_DAY : day + lag;
}

int32_t
aa_nth_weekday(int32_t year, int32_t month, int32_t weekday, int32_t n)
{
	int32_t		day = aa_day_from_civil(year, month, n < 0 ? aa_days_in_month(year, month) : 1);

	if (day == AA_NO_DAY)
		return AA_NO_DAY;
	if (n < 0)
		return day - (int32_t) floor_mod(aa_weekday(day) - weekday, 7);
	return day + (int32_t) floor_mod(weekday - aa_weekday(day), 7) + 7 * (n - 1);
}

int32_t
aa_day_from_islamic(int32_t year, int32_t month, int32_t day)
{
	int64_t		d = ISLAMIC_EPOCH + day - 1 + 29 * (month - 1) + month / 2 + ((int64_t) year - 1) * 354 +
		floor_div(3 + 11 * (int64_t) year, 30);

	return aa_day_valid(d) ? (int32_t) d : AA_NO_DAY;
}

AaCivil
aa_islamic_from_day(int32_t day)
{
	AaCivil		c;

	c.year = (int32_t) floor_div(30 * ((int64_t) day - ISLAMIC_EPOCH) + 10646, 10631);
	c.month = 12;
	while (c.month > 1 && day < aa_day_from_islamic(c.year, c.month, 1))
		c.month--;
	c.day = day - aa_day_from_islamic(c.year, c.month, 1) + 1;
	return c;
}

int32_t
aa_rosh_hashanah(int32_t year)
{
	int64_t		hebrew = (int64_t) year + 3761;
	int64_t		months = floor_div(235 * hebrew - 234, 19);
	int64_t		parts = 12084 + 13753 * months;
	int64_t		delay[3];
	int64_t		shift = 0;

	/* the new moon decides, but the year may not begin on Sunday, Wednesday or Friday ... */
	for (int32_t i = 0; i < 3; i++)
	{
		months = floor_div(235 * (hebrew + i - 1) - 234, 19);
		parts = 12084 + 13753 * months;
		delay[i] = 29 * months + floor_div(parts, 25920);
		if (floor_mod(3 * (delay[i] + 1), 7) < 3)
			delay[i]++;
	}
	/* ... nor make a neighbouring year too long or too short */
	if (delay[2] - delay[1] == 356)
		shift = 2;
	else if (delay[1] - delay[0] == 382)
		shift = 1;
	shift += HEBREW_EPOCH + delay[1];
	return aa_day_valid(shift) ? (int32_t) shift : AA_NO_DAY;
}
