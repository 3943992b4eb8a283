/*
 * date_holiday.c: holidays, from their words to their days.
 *
 * Islamic holidays are those of the tabular calendar; where the month begins
 * with a sighting of the moon the day may differ by one.
 */
#include <string.h>

#include "date.h"

typedef enum HolidayRule
{
	FIXED, NTH, EASTER, ISLAMIC, HEBREW
} HolidayRule;

typedef struct Holiday
{
	const char *words;
	uint8_t		rule;
	int16_t		a, b;
	uint8_t		days;
} Holiday;

static const Holiday holidays[] = {
#define AA_HOLIDAY(words, rule, a, b, days) {words, rule, a, b, days},
#include "date_holiday.h"
#undef AA_HOLIDAY
};

#define N_HOLIDAYS ((int32_t) (sizeof(holidays) / sizeof(holidays[0])))

/* Bytes of the text from p that spell the words (hyphens as spaces, any apostrophe as '), 0 when they differ. */
static uint32_t
spelled(const char *p, const char *end, const char *words)
{
	const char *start = p;

	for (; *words != '\0'; words++)
	{
		uint32_t	n = 1;
		uint32_t	c;

		if (p >= end)
			return 0;
		c = aa_utf8_decode(p, end, &n);
		if (c >= 'A' && c <= 'Z')
			c += 32;
		if (c == '-' || c == 0xa0)
			c = ' ';
		else if (c == 0x2019)
			c = '\'';
		if (c != (unsigned char) *words)
			return 0;
		p += n;
	}
	return (uint32_t) (p - start);
}

/* Tokens of the holiday at this token, and which it is. */
uint32_t
aa_date_holiday(const AaDoc *doc, uint32_t token, uint32_t end, int32_t *which)
{
	const char *p = doc->text + doc->tokens[token].start;
	uint32_t	best = 0;

	if (!(doc->tokens[token].shape & AA_SHAPE_CAP))
		return 0;
	for (int32_t i = 0; i < N_HOLIDAYS; i++)
	{
		uint32_t	n = spelled(p, doc->text + doc->tokens[end - 1].end, holidays[i].words);
		uint32_t	t = token;

		if (n <= best)
			continue;
		while (t < end && doc->tokens[t].end < doc->tokens[token].start + n)
			t++;
		if (t < end && doc->tokens[t].end == doc->tokens[token].start + n)
		{
			best = n;
			*which = i;
		}
	}
	if (best == 0)
		return 0;
	for (end = token; doc->tokens[end].end < doc->tokens[token].start + best; end++)
		;
	return end + 1 - token;
}

/* The first day of an Islamic month and day that falls into this Gregorian year (the earlier one when two do). */
static int32_t
islamic_in(int32_t year, int32_t month, int32_t day)
{
	int32_t		january = aa_day_from_civil(year, 1, 1);
	int32_t		d;

	if (january == AA_NO_DAY)
		return AA_NO_DAY;
	d = aa_day_from_islamic(aa_islamic_from_day(january).year, month, day);
	if (d != AA_NO_DAY && d < january)
		d = aa_day_from_islamic(aa_islamic_from_day(january).year + 1, month, day);
	return d;
}

/* The days of a holiday in a year, AA_NO_PERIOD when they cannot be told. */
AaPeriod
aa_holiday_period(int32_t which, int32_t year)
{
	const Holiday *h = &holidays[which];
	int32_t		day = AA_NO_DAY;

	if (year < 1 || year > 9999)
		return AA_NO_PERIOD;
	switch ((HolidayRule) h->rule)
	{
		case FIXED:
			day = aa_day_from_civil(year, h->a, h->b);
			break;
		case NTH:
			day = aa_nth_weekday(year, h->a, h->b / 100, h->b % 100 == 9 ? -1 : h->b % 100);
			break;
		case EASTER:
			day = aa_easter(year);
			day = day == AA_NO_DAY ? day : day + h->a;
			break;
		case ISLAMIC:
			day = year < 623 ? AA_NO_DAY : islamic_in(year, h->a, h->b);
			break;
		case HEBREW:
			day = aa_rosh_hashanah(year);
			day = day == AA_NO_DAY ? day : day + h->a;
			break;
	}
	if (day == AA_NO_DAY)
		return AA_NO_PERIOD;
	return (AaPeriod) {day, day + h->days - 1};
}

/* Month and day of a holiday that has the same every year. */
bool
aa_holiday_fixed(int32_t which, AaDateCell *cell)
{
	if (holidays[which].rule != FIXED)
		return false;
	cell->month = holidays[which].a;
	cell->day = holidays[which].b;
	return true;
}
