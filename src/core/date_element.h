/*
 * date_element.h: what the rules of dates are made of.
 *
 * An element is a kind of token (or of a few tokens, such as a number in
 * words) with a value.  Words are of an element by lexicon_date.h; the others
 * are recognised by their form in date_element.c.
 */
#ifndef AA_DATE_ELEMENT_H
#define AA_DATE_ELEMENT_H

typedef enum AaDateElement
{
	AA_DATE_END,				/* of a rule */
	/* words of time, class DATE */
	AA_DATE_MONTH,				/* 1..12, with AA_DATE_UNSURE when the word has another sense */
	AA_DATE_WEEKDAY,			/* 1..7, with AA_DATE_UNSURE when the word has another sense */
	AA_DATE_WEEKDAYS,			/* "Mondays" */
	AA_DATE_UNIT,				/* AaDateUnit, of either number */
	AA_DATE_UNIT1,				/* the same, singular */
	AA_DATE_UNITS,				/* the same, plural */
	AA_DATE_CENTURY,			/* "century", "centuries" */
	AA_DATE_QUARTER,			/* "quarter" */
	AA_DATE_TOD,				/* part of the day: AaDateTod */
	AA_DATE_TODS,				/* "mornings" */
	AA_DATE_SEASON,				/* 0 spring .. 3 winter, with AA_DATE_UNSURE */
	AA_DATE_HOLIDAY,			/* index of AA_HOLIDAY in date_holiday.h; of a word: may begin one */
	AA_DATE_DEICTIC,			/* today 0, yesterday -1, tomorrow 1; tonight 0 with AA_DATE_AT_NIGHT */
	AA_DATE_REL,				/* last, next, this: AA_DATE_REL_* */
	AA_DATE_PART,				/* early, late, mid: AaDatePart */
	AA_DATE_BOUND,				/* beginning, end, middle: AaDatePart */
	AA_DATE_AGO,				/* ago -1, hence 1: from now */
	AA_DATE_SHIFT,				/* earlier -1, later 1: from the date that the text speaks of */
	AA_DATE_SIDE,				/* before -1, after 1: an event that follows */
	AA_DATE_FEW,				/* a vague count */
	AA_DATE_SETADV,				/* daily, weekly: AaDateUnit */
	AA_DATE_REF,				/* now, recently: AaDateRef */
	AA_DATE_RECENT,				/* recent, coming: AaDateRef of a plural unit */
	AA_DATE_DECADE_WORD,		/* eighties 80 */
	AA_DATE_ERA,				/* 0 AD, 1 BC */
	AA_DATE_ZONE,				/* GMT */
	AA_DATE_AMPM,				/* 0 a.m., 12 p.m.; "o'clock" */
	AA_DATE_NOON,				/* noon 12, midnight 0 */
	AA_DATE_HALF,				/* "half" */
	AA_DATE_TIME,				/* "time", "period" */
	AA_DATE_BEING,				/* "being" of "the time being"; "moment" */
	AA_DATE_FULL,				/* full, consecutive: between a number and its unit; whole, all */
	AA_DATE_FISCAL,				/* fiscal, financial: before a year or quarter */
	AA_DATE_OLD,				/* old, long */
	AA_DATE_LONG,				/* weeklong: AaDateUnit */
	/* words that begin or join an expression but do not make one, class DATE_GLUE */
	AA_DATE_THE,
	AA_DATE_A,
	AA_DATE_OF,
	AA_DATE_IN,
	AA_DATE_ON,
	AA_DATE_AT,
	AA_DATE_LINK,				/* and, or, to, through, until */
	AA_DATE_EVERY,
	AA_DATE_APPROX,				/* about, around, some */
	AA_DATE_MORE,				/* more, over, at least: AA_DATE_MORE_* */
	AA_DATE_THAN,
	AA_DATE_FROM,
	AA_DATE_CIRCA,
	AA_DATE_POSSESSIVE,			/* 's */
	AA_DATE_TIMES,				/* once, twice; "times" behind a number */
	AA_DATE_LIMIT,				/* "least", "most" behind "at", "up" before "to": AA_DATE_AT_* */
	/* by form */
	AA_DATE_COMMA,
	AA_DATE_HYPHEN,
	AA_DATE_NUM,				/* tenths; AA_DATE_VAGUE for "several" */
	AA_DATE_DAY,				/* 1..31, in digits or an ordinal */
	AA_DATE_ORDINAL,			/* 9th, ninth */
	AA_DATE_YEAR,				/* four digits, or three before BC */
	AA_DATE_NUMERIC,			/* 2019-05-14, 14/5/19: index of the token */
	AA_DATE_CLOCK,				/* 10:30, 3 pm, 1430 GMT: seconds */
	AA_DATE_DECADE,				/* 1990s: 1990; '90s: 90 */
	AA_DATE_SHORT_YEAR,			/* two digits, behind a year and a dash */
	AA_DATE_QUARTER_CODE,		/* Q3 */
	AA_DATE_ANY_YEAR,			/* one to four digits, where an era stands behind or before */
	/* as others above, with slots of their own */
	AA_DATE_DAY2,				/* as DAY, MONTH, ANY_YEAR: the other end of a range */
	AA_DATE_MONTH2,
	AA_DATE_YEAR2,
	AA_DATE_AHEAD,				/* what follows must stand there but belongs to the next expression */
	AA_DATE_ELEMENTS
} AaDateElement;

_Static_assert(AA_DATE_DAY2 <= 64, "the elements of a token are a set of 64 bits");

/* The element whose form it has. */
static inline AaDateElement
aa_date_form(AaDateElement element)
{
	switch (element)
	{
		case AA_DATE_DAY2:
			return AA_DATE_DAY;
		case AA_DATE_MONTH2:
			return AA_DATE_MONTH;
		case AA_DATE_YEAR2:
			return AA_DATE_ANY_YEAR;
		default:
			return element;
	}
}

typedef enum AaDateUnit
{
	AA_UNIT_SECOND, AA_UNIT_MINUTE, AA_UNIT_HOUR, AA_UNIT_DAY, AA_UNIT_NIGHT, AA_UNIT_WEEKEND, AA_UNIT_WEEK,
	AA_UNIT_FORTNIGHT, AA_UNIT_MONTH, AA_UNIT_QUARTER, AA_UNIT_YEAR, AA_UNIT_DECADE, AA_UNIT_CENTURY,
	AA_UNIT_MILLENNIUM, AA_UNITS
} AaDateUnit;

typedef enum AaDateTod
{
	AA_TOD_NONE, AA_TOD_DAWN, AA_TOD_MORNING, AA_TOD_MIDDAY, AA_TOD_AFTERNOON, AA_TOD_EVENING, AA_TOD_NIGHT,
	AA_TOD_DAYTIME
} AaDateTod;

typedef enum AaDatePart
{
	AA_PART_NONE, AA_PART_EARLY, AA_PART_MID, AA_PART_LATE, AA_PART_START, AA_PART_MIDDLE, AA_PART_CLOSE, AA_PART_WHOLE
} AaDatePart;

typedef enum AaDateRef
{
	AA_REF_PRESENT, AA_REF_PAST, AA_REF_FUTURE
} AaDateRef;

/* Values of AA_DATE_REL: direction, and whether it goes from the date that the text speaks of. */
#define AA_DATE_REL_LAST		0
#define AA_DATE_REL_THIS		1
#define AA_DATE_REL_NEXT		2
#define AA_DATE_REL_DIRECTION	3
#define AA_DATE_REL_TEXT		4	/* previous, following, same, that */
#define AA_DATE_REL_SPAN		8	/* past, coming: with a unit it is a length that ends here */

/* Values of AA_DATE_APPROX: about, nearly, just. */
#define AA_DATE_ABOUT			0
#define AA_DATE_NEARLY			1
#define AA_DATE_JUST			2

#define AA_DATE_MORE_THAN		0
#define AA_DATE_LESS_THAN		1
#define AA_DATE_AT_LEAST		2
#define AA_DATE_AT_MOST			3

/* What a word of class TENSE says of the time of its clause. */
#define AA_TENSE_PAST			(-1)
#define AA_TENSE_FUTURE			1
#define AA_TENSE_BEFORE_TO		2	/* future where an infinitive follows: is to, set to */
#define AA_TENSE_PRESENT		3	/* the present of a plan: the fair opens on Monday */
#define AA_TENSE_NOW			5	/* present: what is told with it may be past or to come */
#define AA_TENSE_FORESEES		4	/* what it speaks of is to come: warned of rain on Monday */

#define AA_DATE_UNSURE			32	/* the word has another sense: it needs its capital, and help around it */
#define AA_DATE_AT_NIGHT		16
#define AA_DATE_OCLOCK			1	/* neither a.m. nor p.m. */
#define AA_DATE_VAGUE			(-1)
#define AA_DATE_NONE			INT32_MIN	/* a slot that nothing filled */

/* A word's value in the classes DATE and DATE_GLUE: its element, and the element's value. */
#define AA_DATE_WORD(element, value) ((int32_t) (AA_DATE_##element) << 16 | ((value) & 0xffff))
#define AA_DATE_WORD_ELEMENT(packed) ((AaDateElement) ((packed) >> 16))
#define AA_DATE_WORD_VALUE(packed) ((int16_t) ((packed) & 0xffff))

#endif
