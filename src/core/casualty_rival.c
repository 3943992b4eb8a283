/*
 * casualty_rival.c: two figures that differ, and count the same people.
 *
 * Sources disagree, headlines are older than the text below them, tolls rise
 * from hour to hour.  What differs may as well be of other people, or of some
 * of them; so each row of `evidence` below speaks for or against, and what
 * they weigh is added up.  Words that open another event, another day or
 * place, people of another class end the matter before that.
 */
#include <string.h>

#include "casualty_link.h"
#include "entity.h"
#include "tag.h"

#define RIVALRY 5				/* sources that differ by a greater factor tell of different things */
#define ROUNDED 10				/* a headline is off by no more than this part of its figure */
#define CORRECTED_REACH 6		/* tokens from "lowered" to the figure */
#define EARLIER_REACH 5			/* tokens before a toll in which "earlier" is looked for */
#define PLACE_REACH 8			/* tokens of a place that opens a sentence */
#define OTHERS_REACH 64			/* records before "others" in which those are looked for that they are beside */
#define ACCOUNTS 8				/* the last accounts of a figure, whose days and sources are looked at */
#define TOLL_REACH 16			/* tokens between "number" and its figure */
#define NUMBER_REACH 4			/* tokens from "number of Britons" to "killed" */
#define ENOUGH 3				/* evidence that makes a figure a rival */

/* "abducted at least 40 others": others than the killed are no others of their own kind. */
static bool
is_other_of_kind(const AaLinker *l, uint32_t i)
{
	if (!aa_link_is_other(l->doc, &l->facts[i]))
		return false;
	for (uint32_t k = i; k > 0 && i - k < OTHERS_REACH; k--)
		if (l->records[k - 1].kind == l->records[i].kind)
			return true;
	return false;
}

/* "Earlier, the agency said ... in the south": the sentence turns to another place. */
static bool
turns_away(const AaLinker *l, uint32_t a, uint32_t b)
{
	static const char *const words[] = {"earlier", "later", "elsewhere", "separately", "meanwhile"};
	const AaText x = l->records[a].place;
	const AaText y = l->records[b].place;

	static const char *const apart[] = {"elsewhere", "separately", "meanwhile"};
	uint32_t	first = AA_SENTENCES(l->doc)[l->facts[b].sentence].first;

	if ((AA_TOKEN_IN(l->doc, first, apart) || aa_token_is(l->doc, first + 1, "same")) && l->facts[b].shape != AA_HARM_TOLL)
		return true;			/* the same day, ... */
	return AA_TOKEN_IN(l->doc, first, words) && y.n > 0 && !aa_text_is_equal(x, y);
}

/* Militants to one source, terrorists to another: fighters of one side by other words. */
static bool
are_one_side(const AaCasualty *a, const AaCasualty *b)
{
	const uint32_t unknown = 1u << AA_victim_class_unknown;

	return (a->victim_class & ~unknown) == (b->victim_class & ~unknown) && (a->victim_class & (1u << AA_victim_class_non_state_forces)) != 0;
}

bool
aa_link_is_earlier(const AaDoc *doc, const AaFact *f)
{
	static const char *const words[] = {"earlier", "previous", "previously", "initial", "initially", "preliminary"};

	for (uint32_t i = f->first > EARLIER_REACH ? f->first - EARLIER_REACH : 0; i < f->first; i++)
		if (AA_TOKEN_IN(doc, i, words))
			return true;
	return false;
}

bool
aa_link_is_corrected(const AaDoc *doc, const AaFact *f)
{
	static const char *const words[] = {"lowered", "revised", "corrected", "cut", "reduced"};
	static const char *const tolls[] = {"toll", "figure", "number", "count", "estimate"};
	bool		toll = false;

	for (uint32_t i = f->first; i > AA_SENTENCES(doc)[f->sentence].first && f->first - i < CORRECTED_REACH; i--)
	{
		toll = toll || AA_TOKEN_IN(doc, i - 1, tolls);
		if (toll && AA_TOKEN_IN(doc, i - 1, words))
			return true;
	}
	return false;
}

bool
aa_link_is_elsewhere(const AaLinker *l, uint32_t a, uint32_t b)
{
	static const char *const words[] = {"in", "at", "near", "outside"};
	const AaDoc *doc = l->doc;
	const AaText x = l->records[a].place;
	const AaText y = l->records[b].place;
	uint32_t	first = AA_SENTENCES(doc)[l->facts[b].sentence].first;
	uint32_t	i = first;

	if (!AA_TOKEN_IN(doc, first, words) || l->facts[a].sentence == l->facts[b].sentence)
		return false;
	while (i < l->facts[b].first && i - first < PLACE_REACH && aa_token_mark(doc, i) != ',')
		if (doc->tokens[i].tag == AA_TAG_JJS || aa_is(doc, i, AA_LEX_CAUSE) || aa_time_end(doc, i) > i || doc->tokens[i++].kind == AA_TOKEN_NUMBER)
			return false;		/* in May, in a blast, in one attack, in the worst of them */
	if (aa_token_mark(doc, i) != ',' || i == first + 1)
		return false;
	return x.n == 0 || y.n == 0 || !aa_text_is_equal(x, y) || (l->records[a].in_headline && aa_link_is_smaller(l, b, a));
}

/* A headline written before the text: is b the first figure below it that tells of the same harm, and no smaller? */
static bool
is_first_told(const AaLinker *l, uint32_t a, uint32_t b)
{
	if (!l->records[a].in_headline || l->records[b].in_headline || aa_link_size(l, b) < aa_link_size(l, a))
		return false;
	for (uint32_t k = a + 1; k < b; k++)
		if (l->records[k].kind == l->records[b].kind)
			return false;
	return true;
}

/* "Four men and two women were killed": is a figure one of a list, which only its sum compares with a total? */
static bool
is_listed(const AaLinker *l, uint32_t i)
{
	for (uint32_t k = i > 0 ? i - 1 : i; k < l->n && k <= i + 1; k++)
		if (k != i && l->facts[k].sentence == l->facts[i].sentence && l->facts[k].verb == l->facts[i].verb &&
			l->facts[k].kind == l->facts[i].kind && l->facts[k].parent == l->facts[i].parent)
			return true;
	return false;
}

/* Two counts of more than one, of which neither is many times the other. */
static bool
sizes_compare(const AaLinker *l, uint32_t a, uint32_t b)
{
	int64_t		n = aa_link_size(l, a),
				m = aa_link_size(l, b);

	return l->facts[a].number != AA_NONE && l->facts[b].number != AA_NONE && n != AA_NO_INT && m != AA_NO_INT && n > 1 && m > 1 &&
		n <= m * RIVALRY && m <= n * RIVALRY;
}

/* Calls for figure a and its last accounts, until one answers. */
static bool
some_account(const AaLinker *l, uint32_t a, uint32_t b, bool (*holds) (const AaCasualty *x, const AaCasualty *y))
{
	uint32_t	k = l->last[a];

	if (holds(&l->records[a], &l->records[b]))
		return true;
	for (uint32_t n = 0; n < ACCOUNTS && k != a && k != AA_NONE; n++, k = l->before[k])
		if (holds(&l->records[k], &l->records[b]))
			return true;
	return false;
}

/* Do scope, place, time or the words before the second figure say that it is of other people? */
static bool
are_two_events(const AaLinker *l, uint32_t a, uint32_t b)
{
	const AaCasualty *x = &l->records[a];
	const AaCasualty *y = &l->records[b];
	const uint8_t shape = l->facts[b].shape;
	bool		corrected = aa_link_is_corrected(l->doc, &l->facts[b]);

	/* when a toll was counted or corrected, or bodies buried, is not when it was */
	if (shape != AA_HARM_TOLL && shape != AA_HARM_BODY && !corrected && some_account(l, a, b, aa_link_is_another_day))
		return true;
	if (x->scope == AA_scope_cumulative && x->period.first != AA_NO_DAY && y->period.first != AA_NO_DAY && x->period.first != y->period.first)
		return true;			/* since Thursday, since March */
	return x->scope != y->scope || (!corrected && aa_link_is_apart(x, y)) || aa_link_is_of_another_time(l, a, b) || !aa_link_classes_fit(x, y) ||
		is_other_of_kind(l, a) || is_other_of_kind(l, b) || turns_away(l, a, b) || aa_link_is_elsewhere(l, a, b);
}

/* "two of them", "four men and two women" of six: some of the people of figure a, not another count of them. */
static bool
counts_some(const AaLinker *l, uint32_t a, uint32_t b)
{
	const AaFact *g = &l->facts[b];

	return ((g->flags & AA_GROUP_PARTITIVE) && aa_link_is_pronominal(l->doc, g)) ||
		(g->shape != AA_HARM_TOLL && aa_link_list_sum(l, b) == aa_link_size(l, a));
}

/* "The group said it had killed 17 officers": who did it gives a number of its own, and tells of no other place. */
static bool
is_claim(const AaCasualty *x, const AaCasualty *y)
{
	if (x->place.n > 0 && y->place.n > 0 && !aa_text_is_equal(x->place, y->place))
		return false;
	return y->source.n > 0 && (y->modality == AA_modality_alleged || aa_text_is_equal(y->source, y->perpetrator));
}

/* By what they are called, may both figures be of the same people? */
static bool
words_fit(const AaLinker *l, uint32_t a, uint32_t b)
{
	const AaCasualty *x = &l->records[a];
	const AaCasualty *y = &l->records[b];
	const AaFact *g = &l->facts[b];
	bool		general = aa_link_is_general(l, a);

	if (aa_link_same_head(l, a, b) || (x->source.n > 0 && y->source.n > 0 && are_one_side(x, y)))
		return true;
	if (is_listed(l, b))
		return false;
	if (aa_link_is_general(l, b))
		return general || g->head == AA_NONE || g->shape == AA_HARM_TOLL || is_claim(x, y);
	return general && is_claim(x, y);
}

/* Does the text round, or bring up to date, the figure that its headline gave? */
static bool
corrects_headline(const AaLinker *l, uint32_t a, uint32_t b)
{
	int64_t		n = aa_link_size(l, a),
				m = aa_link_size(l, b);

	return l->records[a].in_headline && l->facts[a].sentence != l->facts[b].sentence &&
		(l->facts[a].shape == AA_HARM_TOLL || (n > m ? n - m : m - n) <= n / ROUNDED);
}

/* "The toll climbed to 31, up from 12 a day earlier": one toll, told as it is and as it was. */
static bool
is_raised_from(const AaLinker *l, uint32_t a, uint32_t b)
{
	const AaFact *g = &l->facts[b];

	if (g->shape != AA_HARM_TOLL || g->first == 0 || !aa_token_is(l->doc, g->first - 1, "from"))
		return false;
	for (uint32_t k = b; k > a && l->facts[k - 1].sentence == g->sentence; k--)
		if (l->facts[k - 1].shape == AA_HARM_TOLL && l->facts[k - 1].trigger == g->trigger)
			return k - 1 == a || l->records[k - 1].same_as == (int64_t) a + 1;	/* a headline may have told it first */
	return false;
}

/* ---- evidence -------------------------------------------------------------------------------------------------- */

static bool
have_one_source(const AaCasualty *x, const AaCasualty *y)
{
	return x->source.n > 0 && aa_text_is_equal(x->source, y->source);
}

static bool
have_two_sources(const AaCasualty *x, const AaCasualty *y)
{
	return x->source.n > 0 && y->source.n > 0 && !aa_text_is_equal(x->source, y->source);
}

/* The greater of two figures in tenths of the smaller. */
static int64_t
tenths(const AaLinker *l, uint32_t a, uint32_t b)
{
	int64_t		n = aa_link_size(l, a),
				m = aa_link_size(l, b);

	return n > m ? n * 10 / m : m * 10 / n;
}

static bool
is_update(const AaLinker *l, uint32_t a, uint32_t b)
{
	const AaFact *g = &l->facts[b];

	return g->shape == AA_HARM_TOLL && l->facts[a].sentence != g->sentence;
}

static bool
is_given_earlier(const AaLinker *l, uint32_t a, uint32_t b)
{
	const AaFact *g = &l->facts[b];

	(void) a;
	return (g->shape == AA_HARM_TOLL || g->shape == AA_HARM_STATE || g->shape == AA_HARM_COUNTED || g->shape == AA_HARM_PAST || g->shape == AA_HARM_BODY) &&
		aa_link_is_earlier(l->doc, g);
}

static bool
is_correction(const AaLinker *l, uint32_t a, uint32_t b)
{
	return l->facts[a].sentence != l->facts[b].sentence && aa_link_is_corrected(l->doc, &l->facts[b]);
}

/* "the number of Britons killed at 15", "the injured at the station as 106", "the toll in his state": of some people or one place */
static bool
is_toll_of_some(const AaLinker *l, uint32_t a, uint32_t b)
{
	static const char *const at[] = {"in", "at", "among"};
	const AaDoc *doc = l->doc;
	const AaFact *g = &l->facts[b];

	if (g->shape != AA_HARM_TOLL || g->first <= g->trigger)
		return false;
	for (uint32_t i = g->trigger > NUMBER_REACH ? g->trigger - NUMBER_REACH : 0; i < g->trigger; i++)
		if (aa_token_is(doc, i, "of") && (doc->tokens[i + 1].shape & AA_SHAPE_CAP) && !(doc->tokens[i].shape & AA_SHAPE_CAP))
			return true;
	for (uint32_t i = g->trigger + 1; i < g->first && i < g->trigger + TOLL_REACH; i++)
	{
		const AaName *name = aa_name_at(doc, i);

		if (name != NULL && name->kind == AA_entity_kind_nationality)
			return true;
		if (AA_TOKEN_IN(doc, i, at) && i + 2 < g->first && aa_is(doc, i + 1, AA_LEX_DETERMINER) && !aa_is(doc, i + 2, AA_LEX_CAUSE) &&
			aa_time_end(doc, i + 1) == i + 1 && aa_time_end(doc, i + 2) == i + 2 && l->records[a].place.n == 0)
			return true;
	}
	return false;
}

static bool
is_of_two_sources(const AaLinker *l, uint32_t a, uint32_t b)
{
	return some_account(l, a, b, have_two_sources) && !some_account(l, a, b, have_one_source);
}

/* Is but one of the two credited to somebody? */
static bool
is_of_one_source(const AaLinker *l, uint32_t a, uint32_t b)
{
	return l->facts[a].sentence != l->facts[b].sentence && !some_account(l, a, b, have_two_sources) && !some_account(l, a, b, have_one_source) &&
		(l->records[a].source.n > 0) != (l->records[b].source.n > 0);
}

/* One who counted before counts again, and says nothing of a toll: other people, or some of them. */
static bool
is_of_same_source(const AaLinker *l, uint32_t a, uint32_t b)
{
	return some_account(l, a, b, have_one_source) && l->facts[b].shape != AA_HARM_TOLL;
}

static bool
is_claimed(const AaLinker *l, uint32_t a, uint32_t b)
{
	return is_claim(&l->records[a], &l->records[b]);
}

/* A side of the fight counts as it likes. */
static bool
is_of_party(const AaLinker *l, uint32_t a, uint32_t b)
{
	(void) a;
	return l->records[b].source_kind == AA_source_kind_party;
}

/* "At least nine" leaves room for 26. */
static bool
leaves_room(const AaLinker *l, uint32_t a, uint32_t b)
{
	const uint8_t qualifier = l->records[a].qualifier;

	return (qualifier == AA_qualifier_at_least || qualifier == AA_qualifier_more_than) && aa_link_is_smaller(l, a, b);
}

static bool
is_near(const AaLinker *l, uint32_t a, uint32_t b)
{
	return tenths(l, a, b) <= 16;
}

static bool
is_twice(const AaLinker *l, uint32_t a, uint32_t b)
{
	return tenths(l, a, b) > 20;
}

static bool
is_thrice(const AaLinker *l, uint32_t a, uint32_t b)
{
	return tenths(l, a, b) > 30;
}

typedef struct AaEvidence
{
	bool		(*holds) (const AaLinker *l, uint32_t a, uint32_t b);
	int32_t		weight;
} AaEvidence;

static const AaEvidence evidence[] = {
	{is_update, 5},
	{is_toll_of_some, -9},
	{is_given_earlier, 5},
	{is_correction, 5},
	{corrects_headline, 5},
	{is_first_told, 5},
	{is_of_two_sources, 4},
	{is_of_one_source, 2},
	{is_of_same_source, -3},
	{is_claimed, 1},
	{is_of_party, 1},
	{leaves_room, 1},
	{aa_link_same_head, 1},
	{is_near, 1},
	{is_twice, -1},
	{is_thrice, -1},
};

bool
aa_link_is_rival(const AaLinker *l, uint32_t a, uint32_t b)
{
	int32_t		sum = 0;

	if (is_raised_from(l, a, b))
		return true;
	if (!sizes_compare(l, a, b) || counts_some(l, a, b) || are_two_events(l, a, b) || !words_fit(l, a, b))
		return false;
	for (uint32_t i = 0; i < sizeof(evidence) / sizeof(evidence[0]); i++)
		sum += evidence[i].holds(l, a, b) ? evidence[i].weight : 0;
	return sum >= ENOUGH;
}
