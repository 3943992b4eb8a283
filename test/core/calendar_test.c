/*
 * calendar_test.c: civil days, ISO weeks, feasts, and the ends of what PostgreSQL can hold.
 */
#include "check.h"

#include "core/calendar.h"

TEST(calendar_days_and_dates_are_each_others_inverse)
{
	for (int32_t d = -800000; d < 800000; d += 13)
	{
		AaCivil		c = aa_civil_from_day(d);

		if (!CHECK(aa_day_from_civil(c.year, c.month, c.day) == d))
			return;
	}
	CHECK_INT(aa_day_from_civil(1970, 1, 1), 0);
	CHECK_INT(aa_day_from_civil(2019, 5, 14), 18030);
}

TEST(calendar_knows_what_postgresql_can_hold)
{
	CHECK_INT(aa_day_from_civil(-4713, 11, 24), AA_DAY_MIN);
	CHECK_INT(aa_day_from_civil(-4713, 11, 23), AA_NO_DAY);
	CHECK_INT(aa_day_from_civil(5874897, 12, 31), AA_DAY_MAX);
	CHECK_INT(aa_day_from_civil(5874898, 1, 1), AA_NO_DAY);
	CHECK_INT(aa_civil_from_day(AA_DAY_MAX).year, 5874897);
}

TEST(calendar_refuses_days_that_are_none)
{
	CHECK(!aa_civil_valid(2019, 2, 29));
	CHECK(aa_civil_valid(2020, 2, 29));
	CHECK(!aa_civil_valid(1900, 2, 29));
	CHECK(!aa_civil_valid(2019, 13, 1));
	CHECK(!aa_civil_valid(2019, 4, 31));
	CHECK_INT(aa_day_from_civil(2019, 2, 31), AA_NO_DAY);
}

TEST(calendar_weeks_are_iso)
{
	int32_t		year;

	CHECK_INT(aa_weekday(day(2019, 5, 14)), 2);
	CHECK_INT(aa_iso_week(day(2021, 1, 3), &year), 53);
	CHECK_INT(year, 2020);
	CHECK_INT(aa_iso_week(day(2018, 12, 31), &year), 1);
	CHECK_INT(year, 2019);
	CHECK_INT(aa_day_from_iso_week(2019, 20), day(2019, 5, 13));
	CHECK_INT(aa_day_from_iso_week(2019, 53), AA_NO_DAY);
	CHECK_INT(aa_day_from_iso_week(2020, 53), day(2020, 12, 28));
}

TEST(calendar_feasts)
{
	CHECK_INT(aa_easter(2019), day(2019, 4, 21));
	CHECK_INT(aa_easter(2024), day(2024, 3, 31));
	CHECK_INT(aa_orthodox_easter(2024), day(2024, 5, 5));
	CHECK_INT(aa_day_from_islamic(1440, 9, 1), day(2019, 5, 6));
	CHECK_INT(aa_day_from_islamic(1445, 9, 1), day(2024, 3, 11));
	CHECK_INT(aa_islamic_from_day(day(2019, 5, 6)).month, 9);
	CHECK_INT(aa_rosh_hashanah(2019), day(2019, 9, 30));
	CHECK_INT(aa_rosh_hashanah(2024), day(2024, 10, 3));
	CHECK_INT(aa_nth_weekday(2024, 11, 4, 4), day(2024, 11, 28));
	CHECK_INT(aa_nth_weekday(2024, 5, 1, -1), day(2024, 5, 27));
}
