/*
 * date.c: the date stage: every expression of time, with its TIMEX3 value and its days.
 *
 * Reads each sentence once, left to right.  An expression can only begin at a
 * figure or at a word of class DATE, or a few words of glue before one ("a |
 * week ago"), so that other tokens cost one test.  When a sentence is read,
 * its expressions are joined to ranges, lengths get the days that they end
 * on, and all go out in the order of the text.
 */
#include "date.h"

#define MOST_GLUE 4				/* words before a word of time that may belong to it */
#define MOST_MATCHES 3			/* at one word */
#define SINCE_REACH 16			/* words between "since" and the time that a clause puts behind it */
#define FAR_YEARS 2				/* a year this long before publication is history */
#define STORY_DAYS 180			/* a time so long before publication is one that a story may go on from */
#define MOST_HISTORY_TOKENS 200000	/* tokens that decide whether a text tells history */

/* May the token stand behind a number in an expression? */
static bool
goes_on(const AaDoc *doc, uint32_t token)
{
	static const AaLexSet classes = AA_LEX_SET(DATE, DATE_GLUE, CARDINAL, ORDINAL, SCALE);
	const AaToken *t = &doc->tokens[token];
	uint32_t	mark;

	if (token >= doc->n_tokens)
		return false;
	switch (t->kind)
	{
		case AA_TOKEN_WORD:
			return aa_is_any(doc, token, &classes);
		case AA_TOKEN_PUNCT:
			mark = aa_token_mark(doc, token);
			return mark == ':' || mark == '/';
		default:
			return t->kind != AA_TOKEN_QUOTE && t->kind != AA_TOKEN_APOSTROPHE;
	}
}

/* May an expression begin here, or a few words of glue before? */
static bool
is_trigger(const AaDoc *doc, uint32_t token)
{
	static const AaLexSet classes = AA_LEX_SET(DATE, CARDINAL, ORDINAL);
	const AaToken *t = &doc->tokens[token];

	if (t->kind == AA_TOKEN_NUMBER)
		return t->end - t->start == 4 || t->end - t->start >= 6 || goes_on(doc, token + 1) ||
			(token > 0 && aa_is(doc, token - 1, AA_LEX_DATE_GLUE)) || (token > 0 && doc->tokens[token - 1].kind != AA_TOKEN_WORD);
	if (t->kind == AA_TOKEN_MIXED)
		return (doc->text[t->start] >= '0' && doc->text[t->start] <= '9') || doc->text[t->start] == 'Q';
	return aa_is_any(doc, token, &classes) && (aa_is(doc, token, AA_LEX_DATE) || goes_on(doc, token + 1));
}

/* First token from which an expression at this trigger may begin. */
static uint32_t
glue_before(const AaDoc *doc, uint32_t token, uint32_t floor)
{
	uint32_t	first = token;

	while (first > floor && token - first < MOST_GLUE &&
		   (aa_is(doc, first - 1, AA_LEX_DATE_GLUE) || doc->tokens[first - 1].kind == AA_TOKEN_APOSTROPHE ||
			doc->tokens[first - 1].kind == AA_TOKEN_HYPHEN))
		first--;
	return first;
}

/* The match that covers this trigger and begins first. */
static bool
match_at(AaDateReader *r, uint32_t token, uint32_t floor, AaDateMatch *match)
{
	uint32_t	first = glue_before(r->doc, token, floor);

	aa_date_window(r, first);
	for (; first <= token; first++)
		if (aa_date_match(r, first, match) && match->last > token)
			return true;
	return false;
}

/*
 * A year that a history mentions only once, between two mentions of one other
 * year, is an aside ("as was learned in 2005"): the story goes on from before.
 */
static bool
is_aside(AaDateReader *r, uint32_t first, uint32_t last, int32_t year)
{
	uint32_t	i = r->year;

	while (i < r->n_years && r->years[i].token < last)
		i++;
	if (i == 0 || i >= r->n_years || r->years[i - 1].token < first || !r->has_past)
		return false;
	return r->past.year != year && r->past.year == r->years[i].year;
}

/* The same, accepted by the words around it; when the longest match is not, a shorter one may be. */
static bool
accepted_at(AaDateReader *r, uint32_t token, uint32_t floor, AaDateMatch *match)
{
	uint32_t	end = r->end;

	for (uint32_t i = 0; i < MOST_MATCHES; i++)
	{
		bool		found = match_at(r, token, floor, match);

		r->end = end;
		if (!found)
			return false;
		if (aa_date_accept(r, match))
			return true;
		r->end = match->last - 1;
	}
	r->end = end;
	return false;
}

static void
remember(AaDateReader *r, const AaDateMatch *match, const AaDateValue *value)
{
	if (!value->absolute || value->aside || (r->narrative && is_aside(r, match->first, match->last, value->cell.year)))
		return;
	r->past_implied = value->implied;
	r->has_past = true;
	r->past = value->cell;
	r->past.tod = AA_TOD_NONE;
	r->past.clock = -1;
	if (r->past.granularity == AA_granularity_time)
		r->past.granularity = AA_granularity_day;
	r->past_sentence = r->sentence;
	r->past_token = match->first;
	if (r->now != AA_NO_DAY && (int64_t) r->now - value->period.last > STORY_DAYS)
	{
		r->has_story = true;
		r->story = r->past;
		r->story_sentence = r->sentence;
	}
	if (r->past.granularity == AA_granularity_day)
	{
		r->has_day = true;
		r->day = r->past;
		r->day_sentence = r->sentence;
	}
	if (r->past.granularity == AA_granularity_quarter && r->past.month <= 4)
	{
		r->has_quarter = true;
		r->quarter = r->past;
		r->quarter_sentence = r->sentence;
	}
}

/* "since the war began in 2011": what is told of runs from then on. */
static bool
ends_since_clause(const AaDateReader *r, const AaDateFound *f)
{
	for (uint32_t i = f->first; i > r->begin && f->first - i < SINCE_REACH; i--)
	{
		const AaToken *t = &r->doc->tokens[i - 1];

		if (t->kind >= AA_TOKEN_PUNCT && (t->kind != AA_TOKEN_HYPHEN || (t->shape & AA_SHAPE_SPACE)))
			return false;
		if (aa_token_is(r->doc, i - 1, "since"))
			return true;
	}
	return false;
}

/* "since", "before", "after", "until" in front of the expression. */
static void
read_relation(const AaDateReader *r, AaDateFound *f)
{
	static const struct
	{
		const char *word;
		uint8_t		mod;
	}			relations[] = {
		{"since", AA_timex_mod_ON_OR_AFTER}, {"before", AA_timex_mod_BEFORE}, {"after", AA_timex_mod_AFTER},
		{"until", AA_timex_mod_ON_OR_BEFORE}, {"till", AA_timex_mod_ON_OR_BEFORE}
	};
	uint32_t	word = f->first;

	if (word > r->begin && aa_token_is(r->doc, word - 1, "the"))
		word--;
	if (word <= r->begin || f->value.type > AA_timex_type_TIME)
		return;
	for (size_t i = 0; i < sizeof(relations) / sizeof(relations[0]); i++)
		if (aa_token_is(r->doc, word - 1, relations[i].word))
		{
			f->since = i == 0;
			if (f->value.mod == AA_NO_ENUM)
				f->value.mod = relations[i].mod;
		}
	f->since = f->since || ends_since_clause(r, f);
	if (f->since && f->value.period.first != AA_NO_DAY)
	{
		f->running = (AaPeriod) {f->value.period.first, AA_DAY_OPEN_FUTURE};
		if (r->now != AA_NO_DAY && r->now >= f->value.period.first)
			f->running.last = r->now;
	}
}

static AaDateFound *
add_found(AaDateStage *s, const AaDateMatch *match)
{
	AaDateValue value;
	AaDateFound	   *f;

	if (!aa_date_resolve(&s->r, match, &value))
		return NULL;
	f = aa_vec_push(s->r.doc->arena, &s->found, sizeof(AaDateFound));
	*f = (AaDateFound) {.first = match->first, .last = match->last, .value = value, .running = AA_NO_PERIOD};
	read_relation(&s->r, f);
	remember(&s->r, match, &value);
	if (s->r.has_past && s->r.past_token == match->first)
		s->r.past_since = f->since;
	return f;
}

/* The second end of "January 25-29", "1958-59": what it leaves out is as in the first. */
static bool
borrow(const AaDateReader *r, const AaDateMatch *before, AaDateMatch *next)
{
	static const AaDateElement parts[] = {AA_DATE_MONTH, AA_DATE_YEAR};
	int32_t		year = before->slot[AA_DATE_YEAR];

	if (before->action != AA_DATE_DO_CALENDAR)
		return false;
	if (next->slot[AA_DATE_SHORT_YEAR] != AA_DATE_NONE)
	{
		int32_t		value = next->slot[AA_DATE_SHORT_YEAR];

		if (year == AA_DATE_NONE || before->slot[AA_DATE_DAY] != AA_DATE_NONE)
			return false;
		if (value < 100)
			value += year - year % 100;
		next->slot[AA_DATE_YEAR] = value;
		next->slot[AA_DATE_SHORT_YEAR] = AA_DATE_NONE;
		return value > year && value - year < 100 && r->doc->tokens[before->last].kind == AA_TOKEN_HYPHEN;
	}
	if (before->slot[AA_DATE_DAY] == AA_DATE_NONE || next->slot[AA_DATE_DAY] <= before->slot[AA_DATE_DAY])
		return false;
	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
		if (next->slot[parts[i]] == AA_DATE_NONE)
			next->slot[parts[i]] = before->slot[parts[i]];
	/* "on May 3 and 14 soldiers" */
	return next->last >= r->end || r->doc->tokens[next->last].kind != AA_TOKEN_WORD ||
		aa_is(r->doc, next->last, AA_LEX_PREPOSITION) || aa_is(r->doc, next->last, AA_LEX_AUXILIARY) ||
		aa_is(r->doc, next->last, AA_LEX_CONJUNCTION) || aa_is(r->doc, next->last, AA_LEX_DETERMINER);
}

/* Reads the expression at a trigger; returns the first token behind it, or behind the trigger. */
static uint32_t
read_expression(AaDateStage *s, uint32_t token, uint32_t floor)
{
	AaDateMatch match;
	AaDateMatch next;

	if (!accepted_at(&s->r, token, floor, &match))
		return token + 1;
	/* "two days after the raid" is a date of history, a mere length in news */
	if (match.action == AA_DATE_DO_EVENT_SHIFT && !s->r.narrative)
	{
		match.action = AA_DATE_DO_DURATION;
		match.last--;
	}
	/* "we should have done | this | six months ago" */
	if (match.action == AA_DATE_DO_AGO && match.slot[AA_DATE_REL] != AA_DATE_NONE && match.extras == 0)
		match.first++;
	if (add_found(s, &match) == NULL)
		return match.last;
	aa_date_window(&s->r, match.first);
	while (aa_date_match_next(&s->r, &match, &next) && borrow(&s->r, &match, &next))
	{
		if (add_found(s, &next) == NULL)
			break;
		match = next;
		aa_date_window(&s->r, match.first);
	}
	return match.last;
}

static void
put_out(AaDateStage *s)
{
	AaDoc	   *doc = s->r.doc;

	for (uint32_t i = 0; i < s->found.n; i++)
	{
		const AaDateFound *f = &AA_DATE_FOUND(s)[i];
		AaTimex    *t = aa_vec_push(doc->arena, &doc->timexes_, sizeof(AaTimex));
		AaDate	   *d = aa_analysis_push(doc->arena, doc->analysis, AA_SECTION_dates);

		t->first = f->first;
		t->last = f->last;
		t->sentence = s->r.sentence;
		t->granularity = f->value.granularity;
		t->type = f->value.type;
		t->since = f->since;
		t->period = f->running.first != AA_NO_DAY ? f->running : f->value.period;
		d->expression = aa_tokens_text(doc, f->first, f->last);
		d->span = aa_tokens_span(doc, f->first, f->last);
		d->type = f->value.type;
		d->mod = f->value.mod;
		d->period = f->value.period;
		d->granularity = f->value.granularity;
		if (f->value.n != 0)
			d->value = aa_arena_text(doc->arena, f->value.text, f->value.n);
	}
	s->found.n = 0;
}

/*
 * Of furniture only a line that is a date is kept ("Monday, March 3, 2017",
 * "Published: 3 March 2017 14:05 GMT"), or what stands in a caption or byline.
 */
static void
keep_date_line(AaDateStage *s)
{
	const AaDateReader *r = &s->r;
	uint8_t		kind = AA_BLOCKS(r->doc)[AA_SENTENCES(r->doc)[r->sentence].block].kind;
	uint32_t	tokens = 0;

	if (kind != AA_BLOCK_BOILERPLATE)
		return;
	for (uint32_t i = 0; i < s->found.n; i++)
		if (aa_date_is_day(&AA_DATE_FOUND(s)[i]) && !AA_DATE_FOUND(s)[i].value.implied)
			tokens += AA_DATE_FOUND(s)[i].last - AA_DATE_FOUND(s)[i].first;
	if (2 * tokens < r->end - r->begin)
		s->found.n = 0;
}

static void
read_sentence(AaDateStage *s, uint32_t sentence)
{
	AaDateReader *r = &s->r;
	const AaSentence *sent = &AA_SENTENCES(r->doc)[sentence];
	uint32_t	floor = sent->first;

	r->sentence = sentence;
	r->begin = sent->first;
	r->end = sent->last;
	while (r->year < r->n_years && r->years[r->year].token < sent->first)
		r->year++;
	aa_poll_steps(r->doc, sent->last - sent->first);
	for (uint32_t i = sent->first; i < sent->last;)
	{
		if (!is_trigger(r->doc, i))
		{
			i++;
			continue;
		}
		uint32_t	next = read_expression(s, i, floor);

		if (next > i + 1 || s->found.n > 0)
			floor = next > floor ? next : floor;
		i = next;
	}
	if (s->found.n == 0)
		return;
	if (sent->flags & AA_SENTENCE_SKIP)
		keep_date_line(s);
	aa_date_place(s);
	put_out(s);
}

/*
 * News speaks of weekdays and of yesterday, history of years long gone.  A
 * text that names many such years and hardly a day of the present is read as
 * history: what it leaves out follows from itself.
 */
static void
learn_kind(AaDateReader *r)
{
	const AaDoc *doc = r->doc;
	int32_t		now = r->now == AA_NO_DAY ? INT32_MAX : aa_civil_from_day(r->now).year;
	AaVec		years = {NULL, 0, 0};
	uint32_t	far = 0,
				near = 0;

	for (uint32_t i = 0; i < doc->n_tokens && i < MOST_HISTORY_TOKENS; i++)
	{
		int32_t		value;
		uint32_t	n;

		if (doc->tokens[i].kind == AA_TOKEN_NUMBER)
		{
			if (aa_date_digits(doc, i, &value, &n) && n == 4 && value >= 1000 && value <= 2100)
			{
				AaDateYear *y = aa_vec_push(r->doc->arena, &years, sizeof(AaDateYear));

				*y = (AaDateYear) {i, value};
				far += value <= now - FAR_YEARS || value > now;
			}
		}
		else if ((doc->tokens[i].shape & AA_SHAPE_UPPER) && i > 0 && doc->tokens[i - 1].kind == AA_TOKEN_NUMBER &&
				 aa_is(doc, i, AA_LEX_DATE_GLUE) && (aa_date_word_mask(doc, i) & AA_DATE_BIT(AA_DATE_ERA)))
			far++;
		else if (aa_is(doc, i, AA_LEX_DATE) &&
				 (aa_date_word_mask(doc, i) & (AA_DATE_BIT(AA_DATE_WEEKDAY) | AA_DATE_BIT(AA_DATE_DEICTIC) |
											   AA_DATE_BIT(AA_DATE_AGO))))
			near++;
	}
	r->narrative = far >= 4 && far > 3 * near;
	r->years = years.items;
	r->n_years = years.n;
}

/* The day of publication, when a calendar can count from it. */
static int32_t
day_of_publication(const AaDoc *doc)
{
	int32_t		day = doc->published;

	if (day == AA_NO_DAY && AA_COUNT(doc->analysis, header) > 0)
		day = AA_RECORDS(doc->analysis, header)[0].published;
	if (day == AA_NO_DAY || !aa_day_valid(day) || aa_civil_from_day(day).year < 1 || aa_civil_from_day(day).year > 9998)
		return AA_NO_DAY;
	return day;
}

void
aa_date_run(AaDoc *doc)
{
	AaDateStage	   *s = aa_arena_raw(doc->arena, sizeof(AaDateStage));

	memset(s, 0, offsetof(AaDateStage, r.masks));	/* the masks are filled before they are read */
	s->found = (AaVec) {0};
	s->r.doc = doc;
	s->r.now = day_of_publication(doc);
	aa_date_learn_order(&s->r);
	learn_kind(&s->r);
	for (uint32_t i = 0; i < doc->sentences_.n; i++)
		read_sentence(s, i);
}
