/*
 * date_test.c: expressions of time with their values, and words that are none.
 *
 * A row is a text, its day of publication, and all that is found in it: "expression=value | ..."; an expression
 * without a value ends in "=".
 */
#include "check.h"

#include "core/doc.h"

typedef struct Row
{
	const char *text;
	const char *found;
} Row;

static void
list_dates(const Article *a, char *out, size_t size)
{
	size_t		n = 0;

	out[0] = '\0';
	for (uint32_t i = 0; i < AA_COUNT(a->analysis, dates); i++)
	{
		const AaDate *d = &AA_RECORDS(a->analysis, dates)[i];

		n += (size_t) snprintf(out + n, size - n, "%s%.*s=%.*s", i > 0 ? " | " : "", (int) d->expression.n, d->expression.p,
							   (int) d->value.n, d->value.n > 0 ? d->value.p : "");
		if (n >= size)
			return;
	}
}

static void
check_rows(const Row *rows, size_t n, int32_t published)
{
	for (size_t i = 0; i < n; i++)
	{
		Article    *a = article_read(rows[i].text, published);
		char		list[2000];

		list_dates(a, list, sizeof(list));
		if (!CHECK(strcmp(list, rows[i].found) == 0))
			printf("# %s\n#   found:  %s\n#   wanted: %s\n", rows[i].text, list, rows[i].found);
		article_free(a);
	}
}

#define CHECK_ROWS(rows, published) check_rows(rows, sizeof(rows) / sizeof(rows[0]), published)

/* Tuesday, 14 May 2019 */
#define TUESDAY day(2019, 5, 14)

TEST(date_absolute_in_all_styles)
{
	static const Row rows[] = {
		{"The bridge fell on March 3, 2017, a clerk said.", "March 3, 2017=2017-03-03"},
		{"The bridge fell on 3 March 2017.", "3 March 2017=2017-03-03"},
		{"The bridge fell on the 3rd of March 2017.", "the 3rd of March 2017=2017-03-03"},
		{"The bridge fell on Friday, March 3, 2017.", "Friday, March 3, 2017=2017-03-03"},
		{"The desk moved on 2017-03-03.", "2017-03-03=2017-03-03"},
		{"The desk moved on 03.04.2017.", "03.04.2017=2017-04-03"},
		{"It opened in June 1987 and closed in Sept. 1990.", "June 1987=1987-06 | Sept. 1990=1990-09"},
		{"Built in 490 BC, it fell in AD 70.", "490 BC=BC0490 | AD 70=0070"},
		{"The 1990s were calm, the 19th century was not.", "The 1990s=199 | the 19th century=18"},
		{"He was born May 5,1971 there.", "May 5,1971=1971-05-05"},
	};

	CHECK_ROWS(rows, TUESDAY);
}

TEST(date_order_of_figures_needs_evidence)
{
	static const Row rows[] = {
		{"Read 4/5/2019 or not.", "4/5/2019="},
		{"Read 4/5/2019 after 25/4/2019.", "4/5/2019=2019-05-04 | 25/4/2019=2019-04-25"},
		{"Read 4/5/2019 after 4/25/2019.", "4/5/2019=2019-04-05 | 4/25/2019=2019-04-25"},
		{"Read 4/5/2019, 25/4/2019 and 4/25/2019.", "4/5/2019= | 25/4/2019=2019-04-25 | 4/25/2019=2019-04-25"},
	};

	CHECK_ROWS(rows, TUESDAY);
}

TEST(date_from_the_day_of_publication)
{
	static const Row rows[] = {
		{"Shells fell on Monday.", "Monday=2019-05-13"},
		{"Shells fell on Tuesday.", "Tuesday=2019-05-14"},
		{"The envoys will meet on Friday.", "Friday=2019-05-17"},
		{"A truce was signed in September.", "September=2018-09"},
		{"The vote will be held in September.", "September=2019-09"},
		{"It began in September last year.", "September last year=2018-09"},
		{"They fled last week.", "last week=2019-W19"},
		{"They fled yesterday and last night.", "yesterday=2019-05-13 | last night=2019-05-13TNI"},
		{"They fled a fortnight ago.", "a fortnight ago=2019-W18"},
		{"They fled two days ago.", "two days ago=2019-05-12"},
		{"They fled three years ago.", "three years ago=2016"},
		{"It had fallen on Sunday; three days earlier it stood.", "Sunday=2019-05-12 | three days earlier=2019-05-09"},
		{"Ramadan began in calm.", "Ramadan=2019-05-06/2019-06-04"},
		{"They struck late Monday and at 3 p.m. on Sunday.", "late Monday=2019-05-13 | 3 p.m. on Sunday=2019-05-12T15:00"},
		{"He spoke on Sunday night.", "Sunday night=2019-05-12TNI"},
		{"The quake struck at 21:00 local time (17:30 GMT) on Sunday.",
		"21:00=2019-05-12T21:00 | 17:30 GMT=2019-05-12T17:30 | Sunday=2019-05-12"},
		{"They left in 2014. They returned in July.", "2014=2014 | July=2018-07"},
		{"They announced a vote for May 20.", "May 20=2019-05-20"},
		{"They fled in the early hours of Monday.", "the early hours of Monday=2019-05-13"},
	};

	CHECK_ROWS(rows, TUESDAY);
}

TEST(date_lengths_sets_and_vague_times)
{
	static const Row rows[] = {
		{"They fought for two years.", "two years=P2Y"},
		{"Ten died in 24 hours.", "24 hours=PT24H"},
		{"They fought over the last two weeks.", "the last two weeks=P2W"},
		{"They march every Friday.", "every Friday=XXXX-WXX-5"},
		{"They march every two weeks.", "every two weeks=P2W"},
		{"Fighting grew in recent weeks.", "recent weeks=PAST_REF"},
		{"They now live in tents.", "now=PRESENT_REF"},
		{"It took a little over a fortnight.", "a little over a fortnight=P14D"},
		{"A three-year siege ended.", "three-year=P3Y"},
		{"They stayed for several more years and two full days.", "several more years=PXY | two full days=P2D"},
		{"It came two days after the raid.", "two days=P2D"},
		{"They wait at the moment.", "the moment=PRESENT_REF"},
	};

	CHECK_ROWS(rows, TUESDAY);
}

TEST(date_ranges_hold_their_ends)
{
	static const Row rows[] = {
		{"Nine died from Sunday to Monday.",
		"from Sunday to Monday=2019-05-12/2019-05-13 | Sunday=2019-05-12 | Monday=2019-05-13"},
		{"Nine died between April 29 and May 9 alone.",
		"between April 29 and May 9=2019-04-29/2019-05-09 | April 29=2019-04-29 | May 9=2019-05-09"},
		{"They met on January 25-29, 2012.", "January 25=2012-01-25 | 29, 2012=2012-01-29"},
		{"They met on 3-4 May 2012.", "3=2012-05-03 | 4 May 2012=2012-05-04"},
		{"They fought in 1958-59.", "1958=1958 | 59=1959"},
	};

	CHECK_ROWS(rows, TUESDAY);
}

TEST(date_history_counts_from_itself)
{
	static const Row rows[] = {
		{"The war began in March 1861. In April the fort fell. Two days later the town burned. In December 1861 it snowed; "
			"in January they marched. They met again in May 1862 and on June 3. The next day it rained; 1863 was dry.",
		"March 1861=1861-03 | April=1861-04 | Two days later=XXXX-XX-XX | December 1861=1861-12 | January=1862-01 | "
			"May 1862=1862-05 | June 3=1862-06-03 | The next day=1862-06-04 | 1863=1863"},
		{"It was founded in 490 BC and burned in 480. It was rebuilt in 445 BC, 430 BC and 410 BC. In 405 it fell. The "
			"book of 1911 told of 1850, 1860 and 1870.",
		"490 BC=BC0490 | 480=BC0480 | 445 BC=BC0445 | 430 BC=BC0430 | 410 BC=BC0410 | 405=BC0405 | 1911=1911 | "
			"1850=1850 | 1860=1860 | 1870=1870"},
		{"It began in 1965, as was learned in 2005. In 1965 they fought; 1966 came. In 1966 it went on. An account of 1990 "
			"named 1966. In March it ended.",
		"1965=1965 | 2005=2005 | 1965=1965 | 1966=1966 | 1966=1966 | 1990=1990 | 1966=1966 | March=1966-03"},
	};

	CHECK_ROWS(rows, TUESDAY);
}

TEST(date_capitals_of_old_wires)
{
	static const Row rows[] = {
		{"SAN MARCOS, 24 FEB 90 (EXAMPLE) -- THE ATTACK TOOK PLACE ON 23 FEBRUARY AT 1030, THE ARMY SAID TODAY.",
		"24 FEB 90=1990-02-24 | 23 FEBRUARY AT 1030=1990-02-23T10:30 | TODAY=1990-02-25"},
	};

	CHECK_ROWS(rows, day(1990, 2, 25));
}

TEST(date_words_that_are_none)
{
	static const Row rows[] = {
		{"They may march on the capital.", ""},
		{"Some 1,500 people and 2000 troops came.", ""},
		{"The second man took a second look.", ""},
		{"The deal cost $1950.", ""},
		{"General April Sunder spoke.", ""},
		{"Rebels fell back.", ""},
	};

	CHECK_ROWS(rows, TUESDAY);
}

TEST(date_impossible_ones_get_no_value)
{
	static const Row rows[] = {
		{"On February 31, 2019 nothing happened.", ""},
		{"On 2019-13-01 nothing happened.", ""},
		{"On 31/31/2019 nothing happened.", ""},
		{"It lasted 1000000000000 years.", ""},
	};

	CHECK_ROWS(rows, TUESDAY);
}

TEST(date_published_at_the_extremes)
{
	static const int32_t days[] = {AA_NO_DAY, AA_DAY_OPEN_PAST, AA_DAY_OPEN_FUTURE, INT32_MIN + 2, INT32_MAX - 1, -2440588,
	2145042905};

	for (size_t i = 0; i < sizeof(days) / sizeof(days[0]); i++)
	{
		Article    *a = article_read("Shells fell last year, on Monday, in May, at Easter, 300 years ago and in 24 hours.", days[i]);

		for (uint32_t d = 0; d < AA_COUNT(a->analysis, dates); d++)
			CHECK_INT(AA_RECORDS(a->analysis, dates)[d].period.first, AA_NO_DAY);
		article_free(a);
	}
}

TEST(date_period_of_since_runs_to_publication)
{
	Article    *a = article_read("They fled since late April.", TUESDAY);

	CHECK_INT(AA_COUNT(a->analysis, dates), 1);
	CHECK_INT(AA_RECORDS(a->analysis, dates)[0].period.first, day(2019, 4, 21));
	CHECK_INT(AA_RECORDS(a->analysis, dates)[0].period.last, day(2019, 4, 30));
	CHECK_INT(AA_RECORDS(a->analysis, dates)[0].mod, AA_timex_mod_END);
	article_free(a);
}
