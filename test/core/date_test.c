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
		{"Since the Sept. 11 attacks the law is strict.", "Sept. 11=2001-09-11"},
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

TEST(date_each_rule)
{
	static const Row rows[] = {
		{"They met on Friday, 2017-03-03.", "Friday, 2017-03-03=2017-03-03"},
		{"They met on Friday 3 March 2017.", "Friday 3 March 2017=2017-03-03"},
		{"They met on 3-Mar-2017.", "3-Mar-2017=2017-03-03"},
		{"They met Tuesday the 7th.", "Tuesday the 7th=2019-05-07"},
		{"They met on the 9th and left.", "the 9th=2019-05-09"},
		{"They met from the 13th to the 19th of October 2012.",
		"from the 13th to the 19th of October 2012=2012-10-13/2012-10-19 | the 13th=2012-10-13 | the 19th of October 2012=2012-10-19"},
		{"They met on 27 May-28 May 1905.", "27 May=1905-05-27 | 28 May 1905=1905-05-28"},
		{"They met July 1 to July 3, 1863.", "July 1=1863-07-01 | July 3, 1863=1863-07-03"},
		{"They met in April and May 2010.", "April=2010-04 | May 2010=2010-05"},
		{"They met last Monday and next Friday.", "last Monday=2019-05-13 | next Friday=2019-05-17"},
		{"They met the day before yesterday.", "the day before yesterday=2019-05-12"},
		{"They met at Christmas 2015 and on New Year's Eve.",
		"Christmas 2015=2015-12-25 | New Year's Eve=2015-12-31"},
		{"They met last Easter and next Ramadan.", "last Easter=2019-04-21 | next Ramadan=2020-04-24/2020-05-23"},
		{"They fled in the past weeks.", "the past weeks=PXW"},
		{"They fled in the past 30 days and the next two-week period.",
		"the past 30 days=P30D | the next two-week=P2W"},
		{"They fled in the two previous months.", "the two previous months=P2M"},
		{"They fled last June.", "last June=2018-06"},
		{"They fled last summer and this winter.", "last summer=2018-SU | this winter=2018-WI"},
		{"They fled this morning and the next evening.",
		"this morning=2019-05-14TMO | the next evening=2019-05-15TEV"},
		{"These days they stay; recent months were calm.", "These days=PRESENT_REF | recent months=PAST_REF"},
		{"They fled by the end of the month and at the start of last year.",
		"the end of the month=2019-05 | the start of last year=2018"},
		{"They fled by year-end.", "year-end=2019"},
		{"It took two and a half years, a year and a half, half an hour and half a year.",
		"two and a half years=P2.5Y | a year and a half=P1.5Y | half an hour=PT30M | half a year=P6M"},
		{"It was a year-long siege, a months-long march and weeks of fire.",
		"a year-long=P1Y | months-long=PXM | weeks=PXW"},
		{"They fled a week ago, a few years ago and months ago.",
		"a week ago=2019-W19 | a few years ago=PAST_REF | months ago=PAST_REF"},
		{"They meet a week from now and two years hence.", "a week from now=2019-W21 | two years hence=2021"},
		{"They fled a year earlier, a few days later and weeks before.",
		"a year earlier=2018 | a few days later=FUTURE_REF | weeks=PXW"},
		{"They drill every day, each week, every three months, every third year, per month.",
		"every day=P1D | each week=P1W | every three months=P3M | every third year=P3Y | per month=P1M"},
		{"They drill daily; they drill every May, every winter, every night and on Fridays.",
		"daily=P1D | every May=XXXX-05 | every winter=XXXX-WI | every night=P1D | Fridays=XXXX-WXX-5"},
		{"They drill Sunday mornings.", "Sunday mornings=XXXX-WXX-7TMO"},
		{"It grew in the third quarter of 2018, the fourth-quarter, Q2 2017 and Q3.",
		"the third quarter of 2018=2018-Q3 | the fourth-quarter=2018-Q4 | Q2 2017=2017-Q2 | Q3=2017-Q3"},
		{"It grew in the first half of 2018 and the second half of last year.",
		"the first half of 2018=2018-H1 | the second half of last year=2018-H2"},
		{"It grew in the 1980s, the '90s, the eighties and the 490s BC.",
		"the 1980s=198 | the '90s=199 | the eighties=198 | the 490s BC=BC49"},
		{"It grew in the 19th century and the fifth century BC.", "the 19th century=18 | the fifth century BC=BC04"},
		{"They struck at 10:30, at 3pm, at 14:05 GMT, at noon and at dawn.",
		"10:30=2019-05-14T10:30 | 3pm=2019-05-14T15:00 | 14:05 GMT=2019-05-14T14:05 | noon=2019-05-14T12:00 | dawn=2019-05-14TMO"},
		{"They struck overnight and in the morning.", "overnight=2019-05-14TNI | the morning=2019-05-14TMO"},
		{"They now wait, recently came, will soon go in the near future.",
		"now=PRESENT_REF | recently=PAST_REF | soon=FUTURE_REF | the near future=FUTURE_REF"},
		{"They were safe at the time and at this time; for the time being they stay.",
		"the time=PAST_REF | this time=PRESENT_REF | the time being=PRESENT_REF"},
		{"They came early on Monday, late in 1957, later this year, earlier on Sunday.",
		"early on Monday=2019-05-13 | late in 1957=1957 | later this year=2019 | earlier on Sunday=2019-05-12"},
		{"They came on the night of May 3 and the morning hours of May 4.",
		"the night of May 3=2019-05-03TNI | the morning hours of May 4=2019-05-04TMO"},
		{"They struck at 12am, at 12:30am, at 12:30 a.m., at 12pm and at 15pm.",
		"12am=2019-05-14T00:00 | 12:30am=2019-05-14T00:30 | 12:30 a.m.=2019-05-14T00:30 | 12pm=2019-05-14T12:00"},
		{"They came at 3 pm on Monday, at 10:30 a.m., Sunday, and at noon Friday.",
		"3 pm on Monday=2019-05-13T15:00 | 10:30 a.m., Sunday=2019-05-12T10:30 | noon Friday=2019-05-10T12:00"},
		{"It took more than two years, less than a week, just over a month, about ten days and nearly an hour.",
		"more than two years=P2Y | less than a week=P1W | just over a month=P1M | about ten days=P10D | nearly an hour=PT1H"},
		{"It dates from circa 1880.", "circa 1880=1880"},
		{"They came on Monday in the early morning, on Monday at dawn and on Monday at 6 pm.",
		"Monday in the early morning=2019-05-13TMO | Monday at dawn=2019-05-13TMO | Monday at 6 pm=2019-05-13T18:00"},
		{"They came on July 25 of that year and in May of last year.",
		"July 25 of that year=2019-07-25 | May of last year=2018-05"},
		{"It opened in mid-2011, mid-April and late 2010.", "mid-2011=2011 | mid-April=2011-04 | late 2010=2010"},
		{"They came on May 3-5 and in 1914-1918.", "May 3=2019-05-03 | 5=2019-05-05 | 1914=1914 | 1918=1918"},
		{"He was 41 years old; the 12-year-old ran; the 8-hour fight ended.",
		"41 years old=P41Y | 12-year-old=P12Y | 8-hour=PT8H"},
		{"Ms May said Mr. March may fall; the spring broke; a second man sat.", "the spring=2019-SP"},
		{"He took the first step; the last second counted; daily bread; the Daily Planet.", "daily=P1D"},
		{"It began in the summer of 1969.", "the summer of 1969=1969-SU"},
		{"It ended in the year-earlier quarter.", "the year-earlier quarter=2018"},
		{"They fled last month and met on Sunday; the next day they left.",
		"last month=2019-04 | Sunday=2019-05-12 | the next day=2019-05-13"},
		{"They met Tuesday the 7th.", "Tuesday the 7th=2019-05-07"},
	};

	CHECK_ROWS(rows, TUESDAY);
}

/* Friday, 22 March 2013 */
#define FRIDAY day(2013, 3, 22)

TEST(date_figures_of_a_company)
{
	static const Row rows[] = {
		{"Profit in the third quarter fell from a year earlier.", "the third quarter=2012-Q3 | a year earlier=2011-Q3"},
		{"Sales of February rose from a year ago.", "February=2013-02 | a year ago=2012-02"},
		{"Sales rose from a year ago.", "a year ago=2012"},
		{"Sales of February beat the same month last year; growth for the month was 2%.",
		"February=2013-02 | the same month last year=2012-02 | the month=2013-02"},
		{"Last year, it froze in the same week.", "Last year=2012 | the same week=2012-W12"},
		{"Profit of the third quarter beat the same period last year.", "the third quarter=2012-Q3 | the same period last year=2012-Q3"},
		{"A clerk hired in June of last year said it began five years ago.", "June of last year=2012-06 | five years ago=2008"},
		{"Sales in the year ended Sept. 30 fell.", "the year=P1Y | Sept. 30=2012-09-30"},
		{"It earned less in fiscal 2012 and in the current fiscal year.", "fiscal 2012=2012 | the current fiscal year=2013"},
		{"Claims fell in the latest week.", "the latest week=2013-W11"},
		{"In the fiscal third quarter it lost money; profit in the quarter halved.",
		"the fiscal third quarter=2012-Q3 | the quarter=2012-Q3"},
		{"Profit in the quarter halved.", "the quarter=2012-Q4"},
		{"It lost money in the first nine months.", "the first nine months=P9M"},
		{"Sales to end-January were flat.", "end-January=2013-01"},
		{"It lost $30 million in the year-earlier period.", "the year-earlier period=2012"},
		{"The week of the flood was wet, the year 71 dry.", ""},
	};

	CHECK_ROWS(rows, FRIDAY);
}

TEST(date_a_quarter_is_compared_with_that_of_the_year_before)
{
	static const Row rows[] = {
		{"Fourth-quarter profit fell. It earned $3 million, compared with $5 million a year earlier, and $9 million in the year-earlier period.",
		"Fourth-quarter=2012-Q4 | a year earlier=2011-Q4 | the year-earlier period=2011-Q4"},
		{"Sales of the fourth quarter fell. It bought land in August. Costs rose from 2% the year before.",
		"the fourth quarter=2012-Q4 | August=2012-08 | the year before=2011-Q4"},
		{"It lost less than in the year-ago quarter.", "the year-ago quarter=2012"},
		{"Sales of last year's third quarter beat those of the same quarter a year earlier.",
		"last year's third quarter=2012-Q3 | the same quarter a year earlier=2011-Q3"},
		{"Profit for the third quarter a year ago was low; during the quarter and later it rose.",
		"the third quarter a year ago=2012-Q3 | the quarter=2012-Q3"},
		{"First-half profit rose; they led in the first half.", "First-half=2012-H1"},
		{"Output of the June quarter fell.", "the June quarter=2012-Q2"},
		{"They slept the night before. A house burned the week before the flood.", "the night before=2013-03-21TNI"},
		{"It pays by the year's end, or by month's end.", "the year's end=2013 | month's end=2013-03"},
	};

	CHECK_ROWS(rows, FRIDAY);
}

TEST(date_repeated_in_a_unit)
{
	static const Row rows[] = {
		{"They drill once a month, twice a day, three times a week and six days a week.",
		"once a month=P1M | twice a day=P1D | three times a week=P1W | six days a week=P1W"},
		{"They drill every other day, every second Thursday and on the first Monday of every month.",
		"every other day=P2D | every second Thursday=XXXX-WXX-4 | the first Monday of every month=XXXX-WXX-1"},
		{"They met once, a year ago, and stayed two days a week later.", "a year ago=2012 | two days=P2D | a week later=XXXX-WXX"},
	};

	CHECK_ROWS(rows, FRIDAY);
}

TEST(date_parts_of_months_and_years)
{
	static const Row rows[] = {
		{"They met in the second week of May 2012 and in the last days of 1990.",
		"the second week of May 2012=2012-W19 | the last days of 1990=1990"},
		{"They met in the first half of May and for two weeks in April.", "the first half of May=2012-05 | two weeks=P2W | April=2012-04"},
		{"They met on the first Monday in May and on the last Friday of June 2012.",
		"the first Monday in May=2012-05-07 | the last Friday of June 2012=2012-06-29"},
		{"They met on the last day of 2011 and in the first month of 2012.", "the last day of 2011=2011-12-31 | the first month of 2012=2012-01"},
		{"They met last Friday in Rome and on the ninth Monday of May.", "last Friday=2013-03-15"},
	};

	CHECK_ROWS(rows, FRIDAY);
}

TEST(date_words_of_the_wires)
{
	static const Row rows[] = {
		{"It opens at 5 o'clock; the fire of 10.30pm was seen at 2230 hours.",
		"5 o'clock=2013-03-22T05:00 | 10.30pm=2013-03-22T22:30 | 2230 hours=2013-03-22T22:30"},
		{"He got a 3 1/2-year term, then 4 1/2 years; the two-and-a-half-year war ended.",
		"3 1/2-year=P3.5Y | 4 1/2 years=P4.5Y | two-and-a-half-year=P2.5Y"},
		{"A quarter century of war and the past quarter-century, a quarter of a century ago.",
		"A quarter century=P25Y | the past quarter-century=P25Y | a quarter of a century ago=1988"},
		{"The weeklong fair shut over the past weekend after 10 working days.", "weeklong=P1W | the past weekend=2013-W11-WE | 10 working days=P10D"},
		{"The rocks are 20 million years old.", "20 million years old=P20000000Y"},
		{"At present they wait, as recently as 2007 they ran; present plans fail.", "present=PRESENT_REF | 2007=2007"},
		{"They fled on Monday and have since then been ill, then well.", "Monday=2013-03-18 | then=2013-03-18"},
		{"Talks could last weeks or months; they slept for two nights in years to come.",
		"weeks=PXW | months=PXM | two nights=P2D | years=PXY"},
		{"A vote could be held this summer; it rained overnight where the war began on July 20.",
		"this summer=2013-SU | overnight=2013-03-22TNI | July 20=2012-07-20"},
		{"The fair will run from July 9 to 10. A day earlier, they meet.",
		"from July 9 to 10=2013-07-09/2013-07-10 | July 9=2013-07-09 | 10=2013-07-10 | A day earlier=2013-07-08"},
		{"A hearing was set for Sept. 11; a convoy was to leave Rome Monday; the chancellor delivers a plan Tuesday.",
		"Sept. 11=2013-09-11 | Monday=2013-03-25 | Tuesday=2013-03-26"},
		{"He gave a library in 1993 and a clinic the next year.", "1993=1993 | the next year=1994"},
		{"It fell on Monday; it will rise in fiscal 2014. On the same day, rates fell.", "Monday=2013-03-18 | fiscal 2014=2014 | the same day=2013-03-18"},
		{"They won on Sunday. It was hot. Play began at 2:05 p.m. and stopped.", "Sunday=2013-03-17 | 2:05 p.m.=2013-03-17T14:05"},
		{"They called twice daily after the biggest single-day fall in the April-June quarter and the 1988 fourth quarter.",
		"twice daily=P1D | single-day=P1D | the April-June quarter=2012-Q2 | the 1988 fourth quarter=1988-Q4"},
		{"The rocks are 4.5 billion years old.", ""},
		{"The firm, which cut jobs in the fall, plans to go; experts are behind the fall of prices.", "the fall=2012-FA"},
		{"It began in mid-2010 and will run until the end of next year.", "mid-2010=2010 | the end of next year=2014"},
		{"Last year it was not done until mid-November. It earned more than last year in May.",
		"Last year=2012 | mid-November=2012-11 | last year=2012 | May=2012-05"},
		{"He was to speak Thursday and was to go Sunday.", "Thursday=2013-03-21 | Sunday=2013-03-24"},
		{"He was lost in June 1940. Half a century later they rang for him in the April-to-June quarter.",
		"June 1940=1940-06 | Half a century later=1990 | the April-to-June quarter=1990-Q2"},
		{"They met Monday through Wednesday, told Thursday to Monday; it rained for most of the year.",
		"Monday=2013-03-18 | Wednesday=2013-03-20 | Thursday=2013-03-14 | Monday=2013-03-18 | the year=2013"},
		{"They will go from Thursday to Tuesday.", "from Thursday to Tuesday=2013-03-28/2013-04-02 | Thursday=2013-03-28 | Tuesday=2013-04-02"},
		{"They met at 1:30 in the afternoon.", "1:30 in the afternoon=2013-03-22T13:30"},
		{"The study comes a month before a summit on April 30.", "a month=P1M | April 30=2013-04-30"},
	};

	CHECK_ROWS(rows, FRIDAY);
}

TEST(date_tense_of_plans)
{
	static const Row rows[] = {
		{"The storm is forecast to reach the coast early Saturday.", "early Saturday=2013-03-23"},
		{"The trial opens on Monday.", "Monday=2013-03-25"},
		{"The leaders are to meet on Sunday.", "Sunday=2013-03-24"},
		{"The panel must decide by Tuesday.", "Tuesday=2013-03-26"},
		{"The leaders fled on Sunday.", "Sunday=2013-03-17"},
		{"Rain fell over the weekend.", "the weekend=2013-W11-WE"},
		{"They will meet over the weekend.", "the weekend=2013-W12-WE"},
		{"The talks could last several months.", "several months=PXM"},
		{"The last several months were hard.", "The last several months=PXM"},
		{"They warned of gales over the weekend.", "the weekend=2013-W12-WE"},
		{"They warned on Monday of gales.", "Monday=2013-03-18"},
		{"Rain is forecast to fall on Saturday; it was open on Tuesday.", "Saturday=2013-03-23 | Tuesday=2013-03-19"},
		{"It was the coldest March in years; the women's March on the palace failed.", "March=2013-03 | years=PXY"},
		{"He hopes to go one day; he stayed for one day.", "one day=P1D"},
		{"In those days they met at ten. He met them on Monday; earlier in the day he had slept.",
		"those days=PAST_REF | Monday=2013-03-18 | earlier in the day=2013-03-18"},
		{"The daily Basin Times is a daily paper.", "daily=P1D"},
		{"The hall, built in 1980, will open this summer.", "1980=1980 | this summer=2013-SU"},
		{"It was built half a century ago and burned half a year ago.", "half a century ago=1963 | half a year ago=2012-09"},
		{"Over the next decade they will go.", "the next decade=P1DE"},
		{"The next decade will be hard.", "The next decade=202"},
		{"It was left long ago; it had previously been full.", "long ago=PAST_REF | previously=PAST_REF"},
		{"They stayed up all night and the whole week.", "all night=P1D | the whole week=P1W"},
		{"They will run in the Summer Games; this summer they rest.", "this summer=2013-SU"},
	};

	CHECK_ROWS(rows, FRIDAY);
}

TEST(date_mods_of_amounts)
{
	static const struct
	{
		const char *text;
		uint8_t		mod;
	}			rows[] = {
		{"It took nearly two years.", AA_timex_mod_LESS_THAN}, {"It took about two years.", AA_timex_mod_APPROX},
		{"It took more than two years.", AA_timex_mod_MORE_THAN}, {"It fell more than two years ago.", AA_timex_mod_BEFORE},
		{"It fell less than two weeks ago.", AA_timex_mod_AFTER}, {"It dates from circa 1880.", AA_timex_mod_APPROX},
		{"It took just two years.", AA_NO_ENUM}
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
	{
		Article    *a = article_read(rows[i].text, FRIDAY);

		if (!CHECK(AA_COUNT(a->analysis, dates) == 1 && AA_RECORDS(a->analysis, dates)[0].mod == rows[i].mod))
			printf("# %s\n", rows[i].text);
		article_free(a);
	}
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

TEST(date_history_before_christ)
{
	static const Row rows[] = {
		{"They ruled until 221 BC. Soon the fleet of 218 BC sailed, as in 210 BC and 202 BC.",
		"221 BC=BC0221 | 218 BC=BC0218 | 210 BC=BC0210 | 202 BC=BC0202"},
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
		{"On 0000-00-00 and in the year 0 nothing happened.", ""},
		{"On 29 February 2013 it rained, on 29 February 2012 it snowed.", "29 February 2012=2012-02-29"},
		{"On June 31, on 32 May and on April 31, 2012 nothing happened.", ""},
		{"Read 99999999-01-01, 12/31/999999 or 2013-02-30T25:61.", ""},
		{"It ended 4000000000 days ago and began 999999999999 years later.", ""},
		{"They met at 25:99, at 24:30 and at 13:61.", ""},
		{"In the 0th and the 100th century nothing happened, nor in the 0s.", ""},
		{"In the fifth quarter nothing happened, nor in Q7.", ""},
		{"They fled 5 days ago; days ago they came.", "5 days ago=2019-05-09 | days ago=PAST_REF"},
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

TEST(date_first_months_of_a_year_are_its_days)
{
	Article    *a = article_read("In the first three months of 2018 it rained. The last two weeks of June were dry. It took the first days of a year.",
								 day(2019, 4, 30));

	CHECK_INT(AA_RECORDS(a->analysis, dates)[0].period.first, day(2018, 1, 1));
	CHECK_INT(AA_RECORDS(a->analysis, dates)[0].period.last, day(2018, 3, 31));
	CHECK_INT(AA_RECORDS(a->analysis, dates)[2].period.first, day(2018, 6, 17));
	CHECK_INT(AA_RECORDS(a->analysis, dates)[2].period.last, day(2018, 6, 30));
	CHECK_INT(AA_RECORDS(a->analysis, dates)[4].period.first, AA_NO_DAY);
	article_free(a);
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

/* The days that a figure is given for. */
static void
check_days(const char *text, int32_t first, int32_t last)
{
	Article    *a = article_read(text, day(2024, 3, 18));

	if (CHECK_INT(AA_COUNT(a->analysis, casualties), 1))
	{
		CHECK_INT(AA_RECORDS(a->analysis, casualties)->period.first, first);
		CHECK_INT(AA_RECORDS(a->analysis, casualties)->period.last, last);
	}
	article_free(a);
}

TEST(figures_run_between_two_months_and_since_a_beginning)
{
	check_days("Between January and June, 1,200 people were killed, the bureau said.", day(2023, 1, 1), day(2023, 6, 30));
	check_days("From 2011 to 2016, 40 people were killed there.", day(2011, 1, 1), day(2016, 12, 31));
	check_days("Some 400 people have been killed since the war began in 2011.", day(2011, 1, 1), day(2024, 3, 18));
	/* a comma ends the clause */
	check_days("Since then, he said, 40 people were killed in May 2023.", day(2023, 5, 1), day(2023, 5, 31));
}

TEST(date_counts_units_from_another_day)
{
	static const Row rows[] = {
		{"He rang two Fridays ago.", "two Fridays ago=2019-05-03"},
		{"He rang three Tuesdays ago.", "three Tuesdays ago=2019-04-23"},
		{"The talks resume a week from Friday.", "a week from Friday=2019-05-24"},
		{"The shop opens two weeks from today.", "two weeks from today=2019-05-28"},
		{"The dam broke a year ago Thursday.", "a year ago Thursday=2018-05-16"},
		{"The dam broke two weeks ago Friday.", "two weeks ago Friday=2019-04-26"},
		{"The dam broke a year ago today.", "a year ago today=2018-05-14"},
		{"The dam broke a year ago last week.", "a year ago last week=2018-W19"},
		/* the day is when he was there */
		{"Two days ago Friday was a holiday.", "Two days ago=2019-05-12 | Friday=2019-05-10"},
		{"He has mowed the lawn on Fridays ago and again.", "Fridays=XXXX-WXX-5"},
	};

	CHECK_ROWS(rows, TUESDAY);
}

TEST(date_clock_of_a_range_takes_its_half_of_the_day)
{
	static const Row rows[] = {
		{"It is open between 3 and 5 p.m. Monday.", "3=2019-05-13T15:00 | 5 p.m. Monday=2019-05-13T17:00"},
		{"It is open from 11 to 2 p.m. on Monday.", "11=2019-05-13T11:00 | 2 p.m. on Monday=2019-05-13T14:00"},
		{"It ran from 9 to noon on Monday.", "9=2019-05-13T09:00 | noon on Monday=2019-05-13T12:00"},
		/* counted things are no hours */
		{"Between 3 and 5 men came at 4 p.m. on Monday.", "4 p.m. on Monday=2019-05-13T16:00"},
	};

	CHECK_ROWS(rows, TUESDAY);
}

TEST(date_anchor_is_the_nearer_one)
{
	static const Row rows[] = {
		{"The February deal, signed on the 22nd, holds.", "February=2019-02 | the 22nd=2019-02-22"},
		{"It shut one mine in February and plans to sell it.", "February=2019-02"},
		{"The vote could come as soon as Friday.", "Friday=2019-05-17"},
		{"The shares, up since Jan. 2, rose in midday trading.", "Jan. 2=2019-01-02 | midday=2019-05-14TMI"},
		{"Profit of the three months ended March 31 rose, the firm said of its first quarter. Costs fell in the three months ended March 31 from the year-ago quarter.",
		"three months=P3M | March 31=2019-03-31 | first quarter=2019-Q1 | three months=P3M | March 31=2019-03-31 | the year-ago quarter=2018-Q1"},
	};

	CHECK_ROWS(rows, TUESDAY);
}

TEST(date_stories_and_plans)
{
	static const Row rows[] = {
		/* what would lie in the future goes on from the story */
		{"He was jailed in March 2005. His lawyer recalled it last week. Two years later he came home.",
		"March 2005=2005-03 | last week=2019-W19 | Two years later=2007"},
		{"We should have done this six months ago, he said.", "six months ago=2018-11"},
		{"It was the worst attack since the July 7 bombings of 2005.", "July 7=2005-07-07 | 2005=2005"},
		{"At this time last year it was calm.", "this time last year=2018"},
		{"A truce could start by Thursday.", "Thursday=2019-05-16"},
		{"Winds were forecast through Thursday.", "Thursday=2019-05-16"},
		{"The queen will come on Thursday. A silence was held at 11:00.", "Thursday=2019-05-16 | 11:00=2019-05-14T11:00"},
		/* an ability that is over */
		{"They could hear shots on Thursday.", "Thursday=2019-05-09"},
	};

	CHECK_ROWS(rows, TUESDAY);
}
