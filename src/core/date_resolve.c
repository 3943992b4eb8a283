/*
 * date_resolve.c: from the slots of a match to a time and its TIMEX3 value.
 *
 * Lengths, repeated times, times of day and vague ones are made here; the
 * others by their kind in date_fixed.c and date_relative.c.  Then prefixes and
 * suffixes change what the core said.
 */
#include "date_resolve.h"

/* Days that an amount of units spans. */
int64_t
aa_date_length_days(int32_t tenths, int32_t unit)
{
	static const double days[AA_UNITS] = {
		1.0 / 86400, 1.0 / 1440, 1.0 / 24, 1, 1, 2, 7, 14, 30.44, 91.31, 365.25, 3652.5, 36525, 365250
	};
	double		n = tenths / 10.0 * days[unit];

	return n >= 4e9 ? INT64_C(4000000000) : (int64_t) (n + 0.999);
}

AaPeriod
aa_date_length_period(const AaDateValue *length, int32_t day, int32_t direction)
{
	int64_t		days;

	if (length->tenths == AA_DATE_VAGUE || length->tenths == 0 || day == AA_NO_DAY)
		return AA_NO_PERIOD;
	days = aa_date_length_days(length->tenths, length->unit);
	days = (days + (length->mod == AA_timex_mod_MORE_THAN && length->unit >= AA_UNIT_DAY)) * direction;
	if (!aa_day_valid(day + days))
		return AA_NO_PERIOD;
	return direction < 0 ? (AaPeriod) {(int32_t) (day + days), day} : (AaPeriod) {day, (int32_t) (day + days)};
}

/* "1.2 million barrels | a day", "12 percent | a year": for each of them. */
static bool
is_rate(const AaDateResolve *x)
{
	static const char *const behind[] = {"ago", "earlier", "later", "before", "after", "and", "in", "or"};
	const AaDoc *doc = x->r->doc;
	uint32_t	token = x->m->first;

	if (!aa_has_slot(x, AA_DATE_A) || !aa_has_slot(x, AA_DATE_UNIT1) || x->m->extras != 0 || x->m->last != x->m->first + 2 ||
		aa_token_is(doc, token, "another") || token < x->r->begin + 2 || AA_TOKEN_IN(doc, x->m->last, behind))
		return false;
	if (doc->tokens[token - 1].kind == AA_TOKEN_NUMBER || doc->tokens[token - 1].kind == AA_TOKEN_SYMBOL)
		return true;
	return doc->tokens[token - 1].kind == AA_TOKEN_WORD && !(doc->tokens[token - 1].shape & AA_SHAPE_CAP) &&
		(doc->tokens[token - 2].kind == AA_TOKEN_NUMBER || aa_is(doc, token - 2, AA_LEX_SCALE) || aa_is(doc, token - 2, AA_LEX_CARDINAL));
}

static bool
resolve_duration(AaDateResolve *x)
{
	return aa_date_put_amount(x, aa_slot_amount(x), aa_slot_unit(x), is_rate(x) ? AA_timex_type_SET : AA_timex_type_DURATION);
}

static bool
resolve_duration_half(AaDateResolve *x)
{
	int32_t		n = aa_slot_amount(x);

	return aa_date_put_amount(x, n == AA_DATE_VAGUE ? n : n + 5, aa_slot_unit(x), AA_timex_type_DURATION);
}

/* Half a unit is so many of a smaller one, where that is a whole number of them; tenths of which unit. */
void
aa_date_half(int32_t *tenths, int32_t *unit)
{
	static const struct
	{
		uint8_t		n,
					unit;
	}			halves[AA_UNITS] = {
		[AA_UNIT_MINUTE] = {30, AA_UNIT_SECOND}, [AA_UNIT_HOUR] = {30, AA_UNIT_MINUTE}, [AA_UNIT_DAY] = {12, AA_UNIT_HOUR},
		[AA_UNIT_YEAR] = {6, AA_UNIT_MONTH}, [AA_UNIT_DECADE] = {5, AA_UNIT_YEAR}, [AA_UNIT_CENTURY] = {50, AA_UNIT_YEAR}
	};

	*tenths = 5;
	if (halves[*unit].n != 0)
	{
		*tenths = halves[*unit].n * 10;
		*unit = halves[*unit].unit;
	}
}

static bool
resolve_half_unit(AaDateResolve *x)
{
	int32_t		unit = aa_slot_unit(x);
	int32_t		tenths;

	aa_date_half(&tenths, &unit);
	return aa_date_put_amount(x, tenths, unit, AA_timex_type_DURATION);
}

static bool
resolve_set(AaDateResolve *x)
{
	/* "once a month", "24 hours a day", "three times each year" */
	if (aa_has_slot(x, AA_DATE_SETADV))
		return aa_date_put_amount(x, 10, aa_slot(x, AA_DATE_SETADV), AA_timex_type_SET);
	if (aa_has_slot(x, AA_DATE_A) || (aa_has_slot(x, AA_DATE_TIMES) && aa_has_slot(x, AA_DATE_UNIT1)))
		return aa_date_put_amount(x, 10, aa_slot(x, AA_DATE_UNIT1), AA_timex_type_SET);
	if (aa_has_slot(x, AA_DATE_FULL))
		return aa_date_put_amount(x, aa_slot(x, AA_DATE_FULL) == 2 ? 20 : 10, aa_slot_unit(x), AA_timex_type_SET);
	if (aa_has_slot(x, AA_DATE_ORDINAL))
		return aa_date_put_amount(x, aa_slot(x, AA_DATE_ORDINAL) * 10, aa_slot_unit(x), AA_timex_type_SET);
	return aa_date_put_amount(x, aa_has_slot(x, AA_DATE_NUM) ? aa_slot(x, AA_DATE_NUM) : 10, aa_slot_unit(x), AA_timex_type_SET);
}

static bool
resolve_set_cell(AaDateResolve *x)
{
	AaDateCell	cell = aa_date_unknown(AA_granularity_day);

	if (aa_has_slot(x, AA_DATE_WEEKDAY) || aa_has_slot(x, AA_DATE_WEEKDAYS))
	{
		cell.granularity = AA_granularity_week;
		cell.day = (aa_has_slot(x, AA_DATE_WEEKDAY) ? aa_slot(x, AA_DATE_WEEKDAY) : aa_slot(x, AA_DATE_WEEKDAYS)) & 31;
	}
	else if (aa_has_slot(x, AA_DATE_MONTH))
	{
		cell.granularity = AA_granularity_month;
		cell.month = aa_slot(x, AA_DATE_MONTH) & 31;
	}
	else if (aa_has_slot(x, AA_DATE_SEASON))
	{
		cell.granularity = AA_granularity_season;
		cell.month = (aa_slot(x, AA_DATE_SEASON) & 31) + 1;
	}
	if (aa_has_slot(x, AA_DATE_TOD) || aa_has_slot(x, AA_DATE_TODS))
		cell.tod = (uint8_t) (aa_has_slot(x, AA_DATE_TOD) ? aa_slot(x, AA_DATE_TOD) : aa_slot(x, AA_DATE_TODS));
	aa_date_put_cell(x, &cell);
	x->value->type = AA_timex_type_SET;
	return true;
}

#define NOON (12 * 3600)

static int32_t
clock_of(const AaDateResolve *x)
{
	if (aa_has_slot(x, AA_DATE_CLOCK))
		return aa_slot(x, AA_DATE_CLOCK);
	return aa_has_slot(x, AA_DATE_NOON) ? aa_slot(x, AA_DATE_NOON) * 3600 : -1;
}

/* The day that a time without one is of: the one spoken of, but none to come where the time is over. */
static void
day_of_time(AaDateResolve *x, AaDateCell *cell)
{
	AaPeriod	p;

	aa_date_anchor(x, x->r->narrative || aa_date_speaks_of_day(x->r), AA_granularity_day, cell);
	p = aa_cell_period(cell);
	if (!x->r->narrative && x->r->now != AA_NO_DAY && p.first != AA_NO_DAY && p.first > x->r->now && x->r->past_sentence != x->r->sentence &&
		aa_date_tense(x->r, x->m->first, x->m->last) < 0)
		*cell = aa_cell_of_day(x->r->now, AA_granularity_day);
}

static bool
resolve_clock(AaDateResolve *x)
{
	AaDateCell	cell;

	day_of_time(x, &cell);
	cell.granularity = AA_granularity_time;
	cell.clock = clock_of(x);
	/* "1:30 in the afternoon" */
	if (aa_has_slot(x, AA_DATE_TOD) && (aa_slot(x, AA_DATE_TOD) == AA_TOD_AFTERNOON || aa_slot(x, AA_DATE_TOD) == AA_TOD_EVENING) &&
		cell.clock < NOON)
		cell.clock += NOON;
	x->value->loose = true;
	return aa_date_put_cell(x, &cell);
}

static bool
resolve_tod(AaDateResolve *x)
{
	AaDateCell	cell = aa_date_unknown(AA_granularity_day);
	int32_t		tod = aa_slot(x, AA_DATE_TOD);

	if (tod != AA_TOD_NIGHT || !aa_token_is(x->r->doc, x->m->last - 1, "night"))
	{
		day_of_time(x, &cell);
		x->value->loose = true;
	}
	cell.tod = (uint8_t) tod;
	return aa_date_put_cell(x, &cell);
}

static bool
resolve_ref(AaDateResolve *x)
{
	/* "since then": the time that the text speaks of */
	if (aa_token_is(x->r->doc, x->m->last - 1, "then") && x->r->has_past)
		return aa_date_put_cell(x, &x->r->past);
	/* "the distant future", "the recent past" */
	return aa_date_put_ref(x, aa_slot(x, AA_DATE_REF));
}

/* "at this time", "by that time", "at the same time" */
static bool
resolve_ref_time(AaDateResolve *x)
{
	bool		of_year = (x->m->extras & AA_DATE_BIT(AA_DATE_DO_YEAR)) != 0;
	bool		same = aa_has_slot(x, AA_DATE_REL) && aa_token_is(x->r->doc, x->m->last - 2, "same");
	AaDateCell	cell = x->r->past;

	if (of_year)
	{
		if (!x->r->has_past || x->r->past.granularity < AA_granularity_month || x->r->past.granularity > AA_granularity_year)
			cell = aa_date_unknown(AA_granularity_year);
		x->value->aside = true;
		return aa_date_stated_year(x, &cell) && aa_date_put_cell(x, &cell);
	}
	if (same && x->r->has_past)
		return aa_date_put_cell(x, &cell);
	return aa_date_put_ref(x, x->r->narrative || aa_token_is(x->r->doc, x->m->last - 2, "this") ? AA_REF_PRESENT : AA_REF_PAST);
}

static bool
resolve_ref_present(AaDateResolve *x)
{
	return aa_date_put_ref(x, AA_REF_PRESENT);
}

/* A third of the days: early, middle or late; tens of days in a month. */
static AaPeriod
part_of(AaPeriod p, uint8_t mod)
{
	int32_t		third = (p.last - p.first + 1) / 3;

	if (p.first == AA_NO_DAY || third == 0)
		return p;
	if (mod == AA_timex_mod_START)
		return (AaPeriod) {p.first, p.first + third - 1};
	if (mod == AA_timex_mod_MID)
		return (AaPeriod) {p.first + third, p.first + 2 * third - 1};
	return (AaPeriod) {p.first + 2 * third, p.last};
}

static void
apply_part(AaDateResolve *x, int32_t part)
{
	static const uint8_t mods[] = {
		[AA_PART_NONE] = AA_NO_ENUM, [AA_PART_EARLY] = AA_timex_mod_START, [AA_PART_MID] = AA_timex_mod_MID,
		[AA_PART_LATE] = AA_timex_mod_END, [AA_PART_START] = AA_timex_mod_START, [AA_PART_MIDDLE] = AA_timex_mod_MID,
		[AA_PART_CLOSE] = AA_timex_mod_END, [AA_PART_WHOLE] = AA_NO_ENUM
	};

	x->value->mod = mods[part];
	if (mods[part] != AA_NO_ENUM)
		x->value->period = part_of(x->value->period, mods[part]);
}

static void
apply_amount_mod(AaDateResolve *x)
{
	static const uint8_t mods[] = {
		[AA_DATE_MORE_THAN] = AA_timex_mod_MORE_THAN, [AA_DATE_LESS_THAN] = AA_timex_mod_LESS_THAN,
		[AA_DATE_AT_LEAST] = AA_timex_mod_EQUAL_OR_MORE, [AA_DATE_AT_MOST] = AA_timex_mod_EQUAL_OR_LESS
	};

	static const uint8_t approximate[] = {
		[AA_DATE_ABOUT] = AA_timex_mod_APPROX, [AA_DATE_NEARLY] = AA_timex_mod_LESS_THAN, [AA_DATE_JUST] = AA_NO_ENUM
	};
	uint8_t		mod = AA_NO_ENUM;

	if ((x->m->extras & AA_DATE_BIT(AA_DATE_DO_MOD)) && aa_has_slot(x, AA_DATE_LIMIT))
		mod = mods[aa_slot(x, AA_DATE_LIMIT)];
	else if (x->m->extras & AA_DATE_BIT(AA_DATE_DO_MOD))
	{
		bool		no = x->m->first > x->r->begin && aa_token_is(x->r->doc, x->m->first - 1, "no");

		/* "no more than", "no less than" */
		mod = mods[no ? AA_DATE_AT_MOST - aa_slot(x, AA_DATE_MORE) : aa_slot(x, AA_DATE_MORE)];
	}
	else if (x->m->extras & AA_DATE_BIT(AA_DATE_DO_APPROX))
		mod = approximate[aa_has_slot(x, AA_DATE_APPROX) ? aa_slot(x, AA_DATE_APPROX) : AA_DATE_ABOUT];
	/* more than a week ago is before that week */
	if (x->value->type <= AA_timex_type_TIME)
		mod = mod == AA_timex_mod_MORE_THAN ? AA_timex_mod_BEFORE : mod == AA_timex_mod_LESS_THAN ? AA_timex_mod_AFTER : mod;
	if (mod != AA_NO_ENUM)
		x->value->mod = mod;
}

/* A clock time or part of the day on a day. */
static bool
apply_time(AaDateResolve *x)
{
	AaDateCell	cell = x->value->cell;

	if (x->value->granularity != AA_granularity_day || cell.granularity != AA_granularity_day)
		return true;
	if (x->m->extras & AA_DATE_BIT(AA_DATE_DO_CLOCK))
	{
		cell.clock = clock_of(x);
		cell.granularity = AA_granularity_time;
	}
	else if (x->m->extras & AA_DATE_BIT(AA_DATE_DO_TOD))
		cell.tod = (uint8_t) aa_slot(x, AA_DATE_TOD);
	else
		return true;
	return aa_date_put_cell(x, &cell);
}

static bool
apply_half(AaDateResolve *x)
{
	AaDateCell	cell = x->value->cell;

	if (!(x->m->extras & AA_DATE_BIT(AA_DATE_DO_HALF)) || x->value->granularity != AA_granularity_year)
		return true;
	cell.granularity = AA_granularity_quarter;
	if (aa_slot(x, AA_DATE_ORDINAL) < 1 || aa_slot(x, AA_DATE_ORDINAL) > 2)
		return true;
	cell.month = aa_slot(x, AA_DATE_ORDINAL) + 4;
	return aa_date_put_cell(x, &cell);
}

static bool
put_nth(AaDateResolve *x, int32_t nth, int32_t unit)
{
	AaPeriod	whole = x->value->period;
	AaDateCell	cell = x->value->cell;
	int64_t		first = nth > 0 ? (int64_t) whole.first + 7 * (nth - 1) : (int64_t) whole.last - 6;
	bool		year = cell.granularity == AA_granularity_year;

	if (unit == AA_UNIT_DAY)
	{
		first = nth > 0 ? (int64_t) whole.first + nth - 1 : whole.last;
		return first > whole.last || aa_date_put_day(x, first);
	}
	if (unit == AA_UNIT_WEEK && cell.granularity <= AA_granularity_month && first <= whole.last)
	{
		/* most of its days lie in this week of the calendar */
		cell = aa_cell_of_day((int32_t) first + 3, AA_granularity_week);
		if (!aa_date_put_cell(x, &cell))
			return false;
		x->value->period = (AaPeriod) {(int32_t) first, first + 6 < whole.last ? (int32_t) first + 6 : whole.last};
		return true;
	}
	if (!year || (unit != AA_UNIT_MONTH && unit != AA_UNIT_QUARTER) || nth > (unit == AA_UNIT_MONTH ? 12 : 4))
		return true;
	cell.granularity = unit == AA_UNIT_MONTH ? AA_granularity_month : AA_granularity_quarter;
	cell.month = nth > 0 ? nth : unit == AA_UNIT_MONTH ? 12 : 4;
	return aa_date_put_cell(x, &cell);
}

/* "the third week of | June", "the last days of | 1990" */
static bool
apply_nth(AaDateResolve *x)
{
	uint32_t	token = x->m->first;
	int32_t		nth,
				unit;
	uint32_t	n;

	if (!(x->m->extras & AA_DATE_BIT(AA_DATE_DO_NTH)) || x->value->period.first == AA_NO_DAY)
		return true;
	if (aa_token_is(x->r->doc, token, "the"))
		token++;
	n = aa_date_element(x->r, AA_DATE_ORDINAL, token, &nth);
	if (n == 0)
	{
		n = aa_date_element(x->r, AA_DATE_REL, token, &nth);
		if (n == 0 || nth != AA_DATE_REL_LAST)
			return true;
		nth = -1;
	}
	if (aa_date_element(x->r, AA_DATE_UNIT1, token + n, &unit) != 0)
		return put_nth(x, nth, unit);
	if (nth == 1 || nth == -1)
	{
		x->value->mod = nth == 1 ? AA_timex_mod_START : AA_timex_mod_END;
		x->value->period = part_of(x->value->period, x->value->mod);
	}
	return true;
}

static const AaDateResolver others[AA_DATE_N_ACTIONS] = {
	[AA_DATE_DO_DURATION] = resolve_duration,
	[AA_DATE_DO_DURATION_HALF] = resolve_duration_half,
	[AA_DATE_DO_HALF_UNIT] = resolve_half_unit,
	[AA_DATE_DO_SET] = resolve_set,
	[AA_DATE_DO_SET_CELL] = resolve_set_cell,
	[AA_DATE_DO_CLOCK] = resolve_clock,
	[AA_DATE_DO_TOD] = resolve_tod,
	[AA_DATE_DO_REF] = resolve_ref,
	[AA_DATE_DO_REF_TIME] = resolve_ref_time,
	[AA_DATE_DO_REF_PRESENT] = resolve_ref_present
};

bool
aa_date_resolve(AaDateReader *r, const AaDateMatch *match, AaDateValue *value)
{
	AaDateResolve x = {r, match, value};
	AaDateResolver resolver = aa_date_fixed[match->action];
	int32_t		part;

	if (resolver == NULL)
		resolver = aa_date_relative[match->action];
	if (resolver == NULL)
		resolver = aa_date_shift[match->action];
	if (resolver == NULL)
		resolver = others[match->action];
	*value = (AaDateValue) {.type = AA_timex_type_DATE, .mod = AA_NO_ENUM, .period = AA_NO_PERIOD};
	value->cell.clock = -1;
	if (resolver == NULL || !resolver(&x) || !apply_half(&x) || !apply_nth(&x) || !apply_time(&x))
		return false;
	part = match->extras & AA_DATE_BIT(AA_DATE_DO_PART) ? match->slot[AA_DATE_PART] :
		match->extras & AA_DATE_BIT(AA_DATE_DO_BOUND) ? match->slot[AA_DATE_BOUND] : AA_PART_NONE;
	if (part != AA_PART_NONE)
		apply_part(&x, part);
	apply_amount_mod(&x);
	return true;
}
