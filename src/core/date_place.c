/*
 * date_place.c: what the expressions of a sentence tell of each other, when all of them are read.
 *
 * A time of day belongs to a day beside it, a length ends on one or is the
 * first or last part of a longer time, two days that "from ... to" joins are a range.
 */
#include "calendar.h"
#include "date.h"

#define N_SURE 2				/* "past", "last": the length ends now */
#define FEW_DAYS 31				/* a bare length as short as this does, too */

bool
aa_date_is_day(const AaDateFound *f)
{
	return f->value.absolute && f->value.cell.granularity <= AA_granularity_day && !f->value.loose &&
		f->value.period.first == f->value.period.last;
}

static bool
is_overnight(const AaDateStage *s, const AaDateFound *f)
{
	return aa_token_is(s->r.doc, f->last - 1, "overnight");
}

/* "overnight" is the last night, not one of a day long past that the sentence names too. */
static bool
is_of_week(const AaDateStage *s, const AaDateFound *day)
{
	return s->r.now == AA_NO_DAY || s->r.narrative || (int64_t) s->r.now - day->value.period.first <= 7;
}

/* "at 21:00 local time on Saturday": a time of day belongs to the nearest day of its sentence. */
static void
place_times(AaDateStage *s)
{
	for (uint32_t i = 0; i < s->found.n; i++)
	{
		AaDateFound	   *f = &AA_DATE_FOUND(s)[i];
		uint32_t	distance = UINT32_MAX;

		for (uint32_t k = 0; k < s->found.n && f->value.loose; k++)
		{
			const AaDateFound *day = &AA_DATE_FOUND(s)[k];
			uint32_t	d = k < i ? f->first - day->last : day->first - f->last;

			if (k == i || !aa_date_is_day(day) || day->since || d >= distance || (is_overnight(s, f) && !is_of_week(s, day)))
				continue;
			distance = d;
			f->value.cell.year = day->value.cell.year;
			f->value.cell.month = day->value.cell.month;
			f->value.cell.day = day->value.cell.day;
			f->value.cell.has_year = true;
			f->value.period = day->value.period;
			aa_cell_write(&f->value.cell, &f->value);
		}
	}
}

/*
 * "over the past two weeks" ends on the day that the sentence speaks of, or on
 * that of publication; so does "in 24 hours", but not "in 100 days", which may
 * have been any hundred.
 */
static void
place_lengths(AaDateStage *s)
{
	static const char *const before[] = {"past", "last", "in", "within", "over", "during"};
	AaDateReader *r = &s->r;
	int32_t		day = r->now;
	bool		other = false;

	if (r->narrative || day == AA_NO_DAY)
		return;
	for (uint32_t i = 0; i < s->found.n; i++)
	{
		const AaDateValue *v = &AA_DATE_FOUND(s)[i].value;

		if (v->absolute && v->cell.granularity <= AA_granularity_day)
			day = v->period.last;
		else if (v->absolute && v->period.last != AA_NO_DAY && v->period.last < r->now)
			other = true;		/* "in August 50 were killed over 24 hours": which, is not told */
	}
	for (uint32_t i = 0; i < s->found.n; i++)
	{
		AaDateFound	   *f = &AA_DATE_FOUND(s)[i];

		for (size_t k = 0; k < sizeof(before) / sizeof(before[0]); k++)
			if (f->value.type == AA_timex_type_DURATION && f->value.period.first == AA_NO_DAY && f->first > r->begin &&
				(aa_token_is(r->doc, f->first - 1, before[k]) || aa_token_is(r->doc, f->first, before[k])))
			{
				AaPeriod	period = aa_date_length_period(&f->value, day, -1);

				if (k < N_SURE || (!other && (int64_t) period.last - period.first <= FEW_DAYS))
					f->value.period = period;
			}
	}
}

/* The first (direction 1) or last days, months or years of a time; none when it is not that long. */
static AaPeriod
end_of(AaPeriod whole, const AaDateValue *length, int32_t direction)
{
	AaCivil		c = aa_civil_from_day(direction > 0 ? whole.first : whole.last);
	AaPeriod	part = aa_date_length_period(length, direction > 0 ? whole.first : whole.last, direction);
	int32_t		months = c.year * 12 + c.month - 1 + direction * (length->tenths / 10);

	if (length->unit == AA_UNIT_MONTH && length->tenths % 10 == 0 && months > 0)
		part = direction > 0 ? (AaPeriod) {whole.first, aa_day_from_civil(months / 12, months % 12 + 1, 1) - 1} :
			(AaPeriod) {aa_day_from_civil((months + 1) / 12, (months + 1) % 12 + 1, 1), whole.last};
	else if (part.first != AA_NO_DAY)
		part = (AaPeriod) {part.first + (direction < 0), part.last - (direction > 0)};
	return part.first == AA_NO_DAY || part.first < whole.first || part.last > whole.last ? AA_NO_PERIOD : part;
}

/* "the first eight months of this year", "the last two weeks of June": a length that lies at an end of the time behind it. */
static void
place_parts(AaDateStage *s)
{
	static const char *const ends[] = {"first", "last", "opening", "final"};
	const AaDoc *doc = s->r.doc;

	for (uint32_t i = 0; i + 1 < s->found.n; i++)
	{
		AaDateFound *f = &AA_DATE_FOUND(s)[i];
		uint32_t	end = f->first + aa_token_is(doc, f->first, "the");

		if (f->value.type != AA_timex_type_DURATION || f[1].first > f->last + 2 || !aa_token_is(doc, f->last, "of") || !f[1].value.absolute ||
			f[1].value.period.first == AA_NO_DAY || f[1].value.period.last == AA_NO_DAY || f->value.tenths <= 0 || !AA_TOKEN_IN(doc, end, ends))
			continue;
		f->value.period = end_of(f[1].value.period, &f->value, aa_token_is(doc, end, "first") || aa_token_is(doc, end, "opening") ? 1 : -1);
	}
}

/* A range of two days that "from ... to", "between ... and" join: an expression of its own around both. */
static void
add_range(AaDateStage *s, uint32_t i)
{
	AaDateReader *r = &s->r;
	AaDateFound		from = AA_DATE_FOUND(s)[i];
	AaDateFound		to = AA_DATE_FOUND(s)[i + 1];
	AaDateFound	   *f;
	AaDateValue value = from.value;

	if (from.value.period.first > to.value.period.first)
		return;
	f = aa_vec_push(r->doc->arena, &s->found, sizeof(AaDateFound));
	for (uint32_t k = s->found.n - 1; k > i; k--)
		AA_DATE_FOUND(s)[k] = AA_DATE_FOUND(s)[k - 1];
	f = &AA_DATE_FOUND(s)[i];
	*f = from;
	f->first = from.first - 1;
	f->last = to.last;
	aa_date_put(&value, "/");
	for (uint32_t k = 0; k < to.value.n && value.n < sizeof(value.text); k++)
		value.text[value.n++] = to.value.text[k];
	f->value = value;
	f->value.period.last = to.value.period.last;
	f->value.mod = AA_NO_ENUM;
	/* "from July 9 to 10.  A day earlier": before all of it */
	if (i + 3 == s->found.n)
		r->past = from.value.cell;
}

/* Months or years between which something lasted stay expressions of their own, but are no two times of the figures there. */
static void
join_spans(AaDateFound *from, AaDateFound *to)
{
	if (from->value.granularity != to->value.granularity ||
		(from->value.granularity != AA_granularity_month && from->value.granularity != AA_granularity_year) ||
		from->value.period.first == AA_NO_DAY || to->value.period.first == AA_NO_DAY)
		return;
	if (from->value.granularity == AA_granularity_month && from->last == from->first + 1 && to->value.cell.has_year)
	{
		/* a bare month is the last one before the month that ends the span */
		from->value.cell.year = to->value.cell.year - (from->value.cell.month > to->value.cell.month);
		aa_cell_write(&from->value.cell, &from->value);
		from->value.period = aa_cell_period(&from->value.cell);
	}
	if (from->value.period.first <= to->value.period.first)
		from->running = to->running = (AaPeriod) {from->value.period.first, to->value.period.last};
}

static bool
is_bare_weekday(const AaDateReader *r, const AaDateFound *f)
{
	return f->last == f->first + 1 && (aa_date_word_mask(r->doc, f->first) & AA_DATE_BIT(AA_DATE_WEEKDAY)) != 0;
}

static bool
links_range(const AaDoc *doc, uint32_t i)
{
	static const char *const words[] = {"to", "through", "until", "till"};

	return AA_TOKEN_IN(doc, i, words);
}

/* "Monday through Friday", told on a Thursday: the days of one week, in their order. */
static void
order_weekdays(const AaDateReader *r, AaDateFound *from, AaDateFound *to)
{
	AaDateFound	   *moved = from->value.period.first > r->now ? to : from;
	int32_t		day;

	if (r->now == AA_NO_DAY || r->narrative || !is_bare_weekday(r, from) || !is_bare_weekday(r, to) || !links_range(r->doc, from->last) ||
		to->value.period.first == AA_NO_DAY || from->value.period.first <= to->value.period.first)
		return;
	day = moved->value.period.first + (moved == to ? 7 : -7);
	moved->value.cell = aa_cell_of_day(day, AA_granularity_day);
	moved->value.period = aa_cell_period(&moved->value.cell);
	aa_cell_write(&moved->value.cell, &moved->value);
}

static void
join_ranges(AaDateStage *s)
{
	AaDateReader *r = &s->r;

	for (uint32_t i = 0; i + 1 < s->found.n; i++)
	{
		AaDateFound	   *f = &AA_DATE_FOUND(s)[i];
		bool		from,
					between;

		if (f[1].first != f->last + 1)
			continue;
		order_weekdays(r, f, f + 1);
		if (f->first <= r->begin)
			continue;
		from = aa_token_is(r->doc, f->first - 1, "from") && links_range(r->doc, f->last);
		between = aa_token_is(r->doc, f->first - 1, "between") && aa_token_is(r->doc, f->last, "and");
		if (!from && !between)
			continue;
		if (!aa_date_is_day(f) || !aa_date_is_day(f + 1))
		{
			join_spans(f, f + 1);
			continue;
		}
		add_range(s, i);
		i += 2;
	}
}

void
aa_date_place(AaDateStage *s)
{
	place_times(s);
	place_lengths(s);
	place_parts(s);
	join_ranges(s);
}
