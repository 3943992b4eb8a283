/*
 * date.h: what the parts of the date stage share.
 *
 * date_element.c reads tokens as elements, date_match.c finds the longest row
 * of date_rule.h, date_context.c asks the words around, date_tense.c their verbs, date_resolve.c makes
 * a value of the slots, date_cell.c writes it, date_place.c tells them of each
 * other, date.c drives them.
 */
#ifndef AA_DATE_H
#define AA_DATE_H

#include "calendar.h"
#include "date_element.h"
#include "doc.h"

/* Flags of a rule; see date_rule.h. */
enum
{
	AA_DATE_TODAY = 1,
	AA_DATE_SPAN = 2,
	AA_DATE_LENGTH = 4,
	AA_DATE_YEARLESS = 8,
	AA_DATE_HELP = 16,
	AA_DATE_INSIDE = 32
};

typedef enum AaDateGroup
{
	AA_DATE_CORE, AA_DATE_PREFIX, AA_DATE_SUFFIX, AA_DATE_NEXT
} AaDateGroup;

/* What the slots of a match mean. */
#define AA_DATE_ACTIONS(X) \
	X(NUMERIC) X(CALENDAR) X(ORDINAL_DAY) X(WEEKDAY) X(REL_WEEKDAY) X(DEICTIC) X(DEICTIC_SHIFT) X(HOLIDAY) \
	X(REL_HOLIDAY) X(REL_UNIT) X(REL_UNITS) X(REL_LENGTH) X(REL_MONTH) X(REL_SEASON) X(REL_TOD) \
	X(VAGUE_UNITS) X(BOUND_UNIT) X(DEFINITE_UNIT) X(YEAR_END) X(DURATION) X(DURATION_HALF) X(HALF_UNIT) X(AGO) X(SHIFT) X(EVENT_SHIFT) X(SET) \
	X(SET_CELL) X(SEASON) X(QUARTER) X(HALF) X(DECADE) X(CENTURY) X(CLOCK) X(TOD) X(REF) X(REF_TIME) X(REF_PRESENT) \
	X(PART) X(BOUND) X(LATER) X(MOD) X(APPROX) X(YEAR) X(BESIDE) X(NTH) X(NTH_WEEKDAY) X(WEEKDAYS_AGO) X(DAY_AGO) X(FROM_DAY)

typedef enum AaDateAction
{
#define X(name) AA_DATE_DO_##name,
	AA_DATE_ACTIONS(X)
#undef X
	AA_DATE_N_ACTIONS
} AaDateAction;

_Static_assert(AA_DATE_N_ACTIONS <= 64, "the extras of a match are a set of 64 bits");

#define AA_DATE_WINDOW	64		/* tokens that are looked at from the start of an expression */
#define AA_DATE_MASKS	128		/* tokens whose elements are read at once */
#define AA_DATE_LONGEST_RULE 12
#define AA_DATE_MOST_PREFIXES 3

#define AA_DATE_GROUPS	4
#define AA_DATE_RULE_WORDS 4	/* room for 256 rules */

/* A set of rules. */
typedef struct AaDateRules
{
	uint64_t	bits[AA_DATE_RULE_WORDS];
} AaDateRules;

/* Computed once: the rules that an element may begin, those of a group, and the elements that a rule cannot do without. */
typedef struct AaDateIndex
{
	AaDateRules starts[AA_DATE_ELEMENTS];
	AaDateRules groups[AA_DATE_GROUPS];
	uint64_t	needs[64 * AA_DATE_RULE_WORDS];
} AaDateIndex;

typedef struct AaDateMatch
{
	uint32_t	first, last;	/* tokens */
	uint32_t	core;			/* first token behind the core: suffixes begin there */
	AaDateAction action;
	uint32_t	flags;
	int32_t		slot[AA_DATE_ELEMENTS];	/* values of the elements, AA_DATE_NONE where none stood */
	uint64_t	extras;			/* set of the actions of its prefixes and suffixes */
} AaDateMatch;

/* A time that a calendar names; fields that the text does not give are 0, clock -1. */
typedef struct AaDateCell
{
	uint8_t		granularity;	/* AA_granularity_; day, week, month, season, quarter, year, decade, century */
	bool		has_year;
	bool		bc;				/* of a decade or century */
	uint8_t		tod;			/* AaDateTod */
	int32_t		year;			/* astronomical; first two or three digits of a century or decade */
	int32_t		month;			/* or week, season from 1, quarter 1..4 and half 5..6 */
	int32_t		day;			/* of the month; of a week: weekday, or AA_CELL_WEEKEND */
	int32_t		clock;			/* seconds of the day */
} AaDateCell;

#define AA_CELL_WEEKEND 8

typedef struct AaDateValue
{
	uint8_t		type;			/* AA_timex_type_ */
	uint8_t		mod;			/* AA_timex_mod_, AA_NO_ENUM */
	uint8_t		granularity;
	bool		absolute;		/* cell is a known time: later expressions may go from it */
	bool		implied;		/* its year was not written */
	bool		loose;			/* a time of day whose day was not written */
	bool		aside;			/* compared with: the text does not go on from there */
	AaDateCell	cell;
	int32_t		tenths;			/* of a length: how many units */
	uint8_t		unit;			/* AaDateUnit */
	AaPeriod	period;
	char		text[48];		/* TIMEX3 value */
	uint32_t	n;				/* bytes of text, 0 for no value */
} AaDateValue;

/* A year that a text writes. */
typedef struct AaDateYear
{
	uint32_t	token;
	int32_t		year;
} AaDateYear;

/* One article while its dates are read. */
typedef struct AaDateReader
{
	AaDoc	   *doc;
	uint32_t	sentence;
	uint32_t	begin, end;		/* tokens of the sentence */
	int32_t		now;			/* day of publication, AA_NO_DAY when unknown */
	bool		narrative;		/* the text tells history: years follow from it, not from `now` */
	bool		day_first;		/* 4/5 is 4 May */
	bool		month_first;	/* 4/5 is April 5 */
	bool		has_past;		/* the text has spoken of `past` */
	bool		past_implied;	/* its year was not written */
	AaDateCell	past;			/* the last time that the text spoke of */
	uint32_t	past_sentence;
	uint32_t	past_token;		/* first of its expression */
	bool		past_since;		/* something has gone on since then: no day that a time of day is of */
	bool		has_story;		/* the text tells of times long before publication, */
	AaDateCell	story;			/* of this one last */
	uint32_t	story_sentence;
	bool		has_day;		/* the text has spoken of `day`, the last one */
	AaDateCell	day;
	uint32_t	day_sentence;
	bool		has_quarter;	/* the text has spoken of `quarter`, as firms' figures do */
	AaDateCell	quarter;
	uint32_t	quarter_sentence;
	struct AaDateYear *years;	/* of a history: every year that it writes, in order */
	uint32_t	n_years;
	uint32_t	year;			/* first of them not before the sentence */
	uint32_t	window;			/* first token of what is looked at */
	uint32_t	masked, masked_end;	/* tokens of the masks */
	uint64_t	masks[AA_DATE_MASKS];	/* elements that a token may begin */
	uint64_t	ahead[AA_DATE_MASKS];	/* those that it or a later one of the sentence may begin */
} AaDateReader;

/* An expression of the sentence that is read. */
typedef struct AaDateFound
{
	uint32_t	first, last;
	AaDateValue value;
	AaPeriod	running;		/* period for later stages; AA_NO_PERIOD: as value.period */
	bool		since;
} AaDateFound;

typedef struct AaDateStage
{
	AaDateReader r;
	AaVec		found;
} AaDateStage;

#define AA_DATE_FOUND(s) ((AaDateFound *) (s)->found.items)

#define AA_DATE_BIT(element) (UINT64_C(1) << (element))

/* date_element.c */
extern void aa_date_window(AaDateReader *r, uint32_t token);
extern uint64_t aa_date_word_mask(const AaDoc *doc, uint32_t token);
extern uint32_t aa_date_element(AaDateReader *r, AaDateElement element, uint32_t token, int32_t *value);
extern bool aa_date_digits(const AaDoc *doc, uint32_t token, int32_t *value, uint32_t *n);
extern bool aa_date_word_value(const AaDateReader *r, AaDateElement element, uint32_t token, int32_t *value);
extern int32_t aa_date_leading_digits(const AaDoc *doc, uint32_t token, AaText *rest);
extern bool aa_date_text_is(AaText text, const char *word);

/* date_clock.c: tokens of a time of the clock, 0 for none; seconds of the day */
extern uint32_t aa_date_clock(const AaDateReader *r, uint32_t token, int32_t *value);

/* The elements that a token may begin; none outside of the window. */
static inline uint64_t
aa_date_mask(const AaDateReader *r, uint32_t token)
{
	if (token < r->window || token >= r->end || token - r->window >= AA_DATE_WINDOW)
		return 0;
	return r->masks[token - r->masked];
}

/* date_numeric.c: 2019-05-14, 14/05/2019; order of day and month by the whole text's evidence */
extern uint32_t aa_date_numeric(AaDateReader *r, uint32_t token, AaCivil *date);
extern void aa_date_learn_order(AaDateReader *r);

/* date_match.c */
extern const AaDateIndex *aa_date_index_build(AaArena *arena);
extern bool aa_date_match(AaDateReader *r, uint32_t token, AaDateMatch *match);
extern bool aa_date_match_next(AaDateReader *r, const AaDateMatch *before, AaDateMatch *match);

/* date_place.c: times of day, lengths and ranges of a sentence, each by the others */
extern bool aa_date_is_day(const AaDateFound *f);
extern void aa_date_place(AaDateStage *s);

/* date_context.c */
extern bool aa_date_accept(AaDateReader *r, const AaDateMatch *match);

/* date_tense.c */
#define AA_DATE_EITHER 2		/* told of a plan in the past: to come as far as its teller knew */
extern int aa_date_tense(const AaDateReader *r, uint32_t first, uint32_t last);

/* date_resolve.c */
extern bool aa_date_resolve(AaDateReader *r, const AaDateMatch *match, AaDateValue *value);

/* The days that a length takes which ends on `day` (direction -1) or begins there (1). */
extern AaPeriod aa_date_length_period(const AaDateValue *length, int32_t day, int32_t direction);

/* date_cell.c */
extern AaDateCell aa_cell_of_day(int32_t day, uint8_t granularity);
extern bool aa_cell_shift(AaDateCell *cell, int64_t n);
extern AaPeriod aa_cell_period(const AaDateCell *cell);

/* Days from a day to the nearest one of a period; 0 inside of it. */
static inline int64_t
aa_period_distance(AaPeriod p, int32_t day)
{
	return p.first > day ? (int64_t) p.first - day : p.last < day ? (int64_t) day - p.last : 0;
}
extern bool aa_cell_valid(const AaDateCell *cell);
extern void aa_cell_write(const AaDateCell *cell, AaDateValue *value);
extern void aa_date_put(AaDateValue *value, const char *text);
extern void aa_date_put_number(AaDateValue *value, int64_t n, uint32_t width);
extern void aa_date_put_length(AaDateValue *value, int32_t tenths, AaDateUnit unit);

/* date_holiday.c */
extern uint32_t aa_date_holiday(const AaDoc *doc, uint32_t token, uint32_t end, int32_t *which);
extern AaPeriod aa_holiday_period(int32_t which, int32_t year);
extern bool aa_holiday_fixed(int32_t which, AaDateCell *cell);

#endif
