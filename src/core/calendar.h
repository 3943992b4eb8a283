/*
 * calendar.h: days and the calendars that name them.
 *
 * A day is the number of days since 1970-01-01.  Years are astronomical (0 is
 * 1 BC, -1 is 2 BC) in the proleptic Gregorian calendar, as PostgreSQL counts.
 */
#ifndef AA_CALENDAR_H
#define AA_CALENDAR_H

#include "aa.h"

/* What PostgreSQL's type date can hold: 4713-11-24 BC to 5874897-12-31. */
#define AA_DAY_MIN		(-2440588)
#define AA_DAY_MAX		2145042905

typedef struct AaCivil
{
	int32_t		year;
	int32_t		month;			/* 1..12 */
	int32_t		day;			/* 1..31 */
} AaCivil;

/* Gregorian, also before 1582; a month is 1 to 12, but aa_civil_valid takes anything. */
extern int32_t aa_days_in_month(int32_t year, int32_t month);
extern bool aa_civil_valid(int32_t year, int32_t month, int32_t day);

/* The day of a valid date, AA_NO_DAY when PostgreSQL cannot hold it. */
extern int32_t aa_day_from_civil(int32_t year, int32_t month, int32_t day);
extern AaCivil aa_civil_from_day(int32_t day);

/* Can this day stand in a period that goes out? */
static inline bool
aa_day_valid(int64_t day)
{
	return day >= AA_DAY_MIN && day <= AA_DAY_MAX;
}

/* ISO 8601: Monday 1 .. Sunday 7. */
extern int32_t aa_weekday(int32_t day);

/* ISO week of a day, and the year that the week belongs to. */
extern int32_t aa_iso_week(int32_t day, int32_t *year);

/* The Monday of an ISO week, AA_NO_DAY when the year has no such week. */
extern int32_t aa_day_from_iso_week(int32_t year, int32_t week);

/* Easter Sunday, western and orthodox, both as Gregorian days. */
extern int32_t aa_easter(int32_t year);
extern int32_t aa_orthodox_easter(int32_t year);

/* The n-th (-1: last) weekday of a month. */
extern int32_t aa_nth_weekday(int32_t year, int32_t month, int32_t weekday, int32_t n);

/*
 * Tabular Islamic calendar (civil epoch, intercalary years 2, 5, 7, 10, 13,
 * 16, 18, 21, 24, 26, 29 of 30).  Months begin with a sighting of the moon in
 * many countries, so that a real date may be a day earlier or later.
 */
extern int32_t aa_day_from_islamic(int32_t year, int32_t month, int32_t day);
extern AaCivil aa_islamic_from_day(int32_t day);

/* Hebrew 1 Tishri (Rosh Hashanah) of the Hebrew year that begins in this Gregorian year. */
extern int32_t aa_rosh_hashanah(int32_t year);

#endif
