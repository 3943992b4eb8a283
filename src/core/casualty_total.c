/*
 * casualty_total.c: which figures lie in a total of the article.
 *
 * A report gives a total, then breaks it down: by place, by who they were,
 * by one blow after the other.  Nothing in the words of "A bomb at the Grand
 * Hotel killed 16" says that these are some of the 57 of the opening; what
 * says it are three things, in this order.
 *
 * - A sum.  Figures that follow a total, one upon the other, and add up to it
 *   are its parts.  This is looked at before any pair of figures is compared
 *   (aa_total_breakdowns), since a part with a source of its own would pass
 *   for a rival account of the whole.
 * - A list in one sentence that comes near to a figure told before.
 * - Evidence.  Each row of `evidence` below speaks for or against the smaller
 *   figure being some of the people of the total at the head of the report;
 *   the strongest that speaks for it is set against all that speak against.
 *   All figures that have enough must go into the total together, or none
 *   does.
 */
#include <string.h>

#include "casualty_link.h"
#include "tag.h"

#define LEAST_WHOLE 4			/* smaller totals add up by chance */
#define EVENTS_REACH 60			/* tokens of a sentence in which words for events are looked for */
#define RUN 24					/* records behind a total in which its parts are looked for */
#define STARTS 3				/* of which the first part is one of so many */
#define RUN_GAP 3				/* sentences between one part of a run and the next */
#define ROUNDING 20				/* "at least 11,200": the sum of its parts may be more by this part of it */
#define LARGE 20				/* a total of a disaster or a war, rather than of one blow */
#define OPENING 4				/* tokens at the head of a sentence */
#define COUNTRY_CODE 2			/* letters of ISO 3166 */
#define ENOUGH 3				/* evidence that makes a figure a part */

/* Do the fighters of both sides lie in a figure for "fighters", "people"? */
static bool
holds_classes(const AaCasualty *whole, const AaCasualty *part)
{
	uint32_t	x = whole->victim_class & ~(1u << AA_victim_class_unknown);

	return x == 0 || ((x & (1u << AA_victim_class_combatant)) && (part->victim_class & ~(1u << AA_victim_class_unknown) & ~AA_CLASS_ARMED) == 0) ||
		(x & part->victim_class);
}

/* Does the sentence of a figure tell of several events: "killed in separate attacks"? */
static bool
tells_events(const AaLinker *l, uint32_t i)
{
	const AaSentence *s = &AA_SENTENCES(l->doc)[l->facts[i].sentence];

	for (uint32_t k = s->first; k < s->last && k < s->first + EVENTS_REACH; k++)
		if (aa_token_is(l->doc, k, "separate") || (aa_is(l->doc, k, AA_LEX_CAUSE) && l->doc->tokens[k].tag == AA_TAG_NNS))
			return true;
	return false;
}

/* ---- sums ------------------------------------------------------------------------------------------------------ */

/* Is record i counted, or one of a list that is: "13 guards, a driver and a cook"?  With singles also a person told alone. */
static bool
is_counted(const AaLinker *l, uint32_t i, bool singles)
{
	if (l->facts[i].number != AA_NONE)
		return true;
	return l->facts[i].count == AA_COUNT_ARTICLE && (singles || (i > 0 && l->facts[i - 1].sentence == l->facts[i].sentence &&
		l->facts[i - 1].verb == l->facts[i].verb && l->facts[i - 1].kind == l->facts[i].kind));
}

/* May record i be one of those that a total is broken down to? */
static bool
may_add(const AaLinker *l, uint32_t whole, uint32_t i, bool singles)
{
	const AaCasualty *c = &l->records[i];
	const AaFact *f = &l->facts[i];

	return c->kind == l->records[whole].kind && f->parent == AA_NONE && aa_link_is_live(c) && c->scope == l->records[whole].scope &&
		f->sentence != l->facts[whole].sentence && aa_link_size(l, i) > 0 && aa_link_is_smaller(l, i, whole) && is_counted(l, i, singles) &&
		holds_classes(&l->records[whole], c) && !(f->flags & AA_GROUP_PARTITIVE) && f->shape != AA_HARM_TOLL &&
		!aa_link_is_of_another_time(l, whole, i) && (tells_events(l, whole) || !aa_link_opens_event(l, f, 0));
}

/* Do n figures of this sum make the whole? */
static bool
makes_whole(const AaLinker *l, uint32_t whole, int64_t sum, uint32_t n)
{
	int64_t		size = aa_link_size(l, whole);
	uint8_t		qualifier = l->records[whole].qualifier;

	if (n < 2 || sum == size)
		return n >= 2;
	return n > 2 && size >= LARGE && sum > size && sum - size <= size / ROUNDING &&
		(qualifier == AA_qualifier_at_least || qualifier == AA_qualifier_more_than || qualifier == AA_qualifier_about);
}

/* A figure of the kind that is neither the whole again nor a part of another: with persons told alone, sums come about by chance. */
static bool
breaks_run(const AaLinker *l, uint32_t whole, uint32_t k)
{
	return l->records[k].kind == l->records[whole].kind && l->facts[k].parent == AA_NONE && l->facts[k].number != AA_NONE &&
		l->facts[k].sentence != l->facts[whole].sentence && aa_link_size(l, k) != aa_link_size(l, whole);
}

/* The end of the run of parts that begins with record i and makes up the whole; AA_NONE when none does. */
static uint32_t
run_end(const AaLinker *l, uint32_t whole, uint32_t i, bool singles)
{
	int64_t		sum = 0;
	uint32_t	n = 0;
	uint32_t	sentence = l->facts[i].sentence;

	for (uint32_t k = i; k < l->n && k < whole + RUN && l->facts[k].sentence <= sentence + RUN_GAP; k++)
	{
		if (!may_add(l, whole, k, singles))
		{
			if (singles && breaks_run(l, whole, k))
				return AA_NONE;
			continue;
		}
		sum += aa_link_size(l, k);
		n++;
		sentence = l->facts[k].sentence;
		if (sum > aa_link_size(l, whole) + aa_link_size(l, whole) / ROUNDING)
			return AA_NONE;
		if (sum >= aa_link_size(l, whole) && makes_whole(l, whole, sum, n))
			return k + 1;
	}
	return AA_NONE;
}

/*
 * "Nine people were killed in separate attacks. A bomb killed five. In another attack four were killed": figures that follow a total, one
 * upon the other, and add up to it are its parts.
 */
static bool
find_breakdown(AaLinker *l, uint32_t whole, bool singles)
{
	uint32_t	starts = 0;

	for (uint32_t i = whole + 1; i < l->n && i < whole + RUN && starts < (singles ? 1 : STARTS); i++)
	{
		uint32_t	end;

		if (singles && !may_add(l, whole, i, singles) && breaks_run(l, whole, i))
			return false;
		if (!may_add(l, whole, i, singles))
			continue;
		if (l->whole[i] != AA_NONE || (l->facts[whole].sentence >= AA_LINK_LEDE && l->facts[i].sentence > l->facts[whole].sentence + RUN_GAP))
			return false;
		starts++;
		end = run_end(l, whole, i, singles);
		if (end == AA_NONE)
			continue;
		for (uint32_t k = i; k < end; k++)
			if (may_add(l, whole, k, singles))
				l->whole[k] = whole;
		return true;
	}
	return false;
}

void
aa_total_breakdowns(AaLinker *l)
{
	for (uint32_t i = 0; i < l->n; i++)
		l->whole[i] = AA_NONE;
	for (uint32_t i = 0; i < l->n; i++)
		if (aa_link_is_live(&l->records[i]) && l->facts[i].number != AA_NONE && aa_link_size(l, i) >= LEAST_WHOLE && !find_breakdown(l, i, false))
			find_breakdown(l, i, true);
}

/* ---- lists ----------------------------------------------------------------------------------------------------- */

/* Can people of any calling lie in the figure: is its word a general one, or one that tells their class? */
static bool
is_open(const AaLinker *l, uint32_t k)
{
	return aa_link_is_general(l, k) || (l->records[k].victim_class & ~(1u << AA_victim_class_unknown)) != 0;
}

/*
 * A list that adds up: "16 loyalists and 19 rebels died" within the "at least
 * 42 fighters" told before; the whole is the figure that the sum comes nearest to.
 */
static void
link_list(AaLinker *l, uint32_t first, uint32_t last)
{
	int64_t		sum = 0;
	int64_t		whole = AA_NO_INT;	/* ordinal of the figure of which some are parts already */
	uint32_t	best = AA_NONE;

	for (uint32_t i = first; i < last; i++)
	{
		if (aa_link_size(l, i) == AA_NO_INT || l->records[i].same_as != AA_NO_INT)
			return;
		if (l->records[i].subset_of != AA_NO_INT)
		{
			if (whole != AA_NO_INT && whole != l->records[i].subset_of)
				return;
			whole = l->records[i].subset_of;
		}
		sum += aa_link_size(l, i);
	}
	for (uint32_t k = first > AA_LINK_WINDOW ? first - AA_LINK_WINDOW : 0; k < first; k++)
	{
		const AaCasualty *c = &l->records[k];
		int64_t		size = aa_link_size(l, k);

		if (c->kind != l->records[first].kind || c->same_as != AA_NO_INT || c->subset_of != AA_NO_INT || size == AA_NO_INT ||
			size < sum || size > sum * 3 / 2 || size == 1 || c->scope != l->records[first].scope)
			continue;
		if (l->facts[k].sentence == l->facts[first].sentence || (size != sum && !is_open(l, k)) || !holds_classes(c, &l->records[first]) || !holds_classes(c, &l->records[last - 1]))
			continue;
		if ((whole == AA_NO_INT || whole == (int64_t) k + 1) && (best == AA_NONE || size < aa_link_size(l, best)))
			best = k;
	}
	if (best != AA_NONE && aa_link_size(l, best) != sum && (aa_link_opens_another(l, first) || aa_link_is_of_another_time(l, best, first)))
		return;
	for (uint32_t i = first; best != AA_NONE && i < last; i++)
		l->records[i].subset_of = best + 1;
}

/* "18 died on the spot and four died in hospital": verbs of one kind list their victims as one verb does. */
static bool
goes_on(const AaLinker *l, uint32_t i, uint32_t k)
{
	return l->facts[k].sentence == l->facts[i].sentence && l->facts[k].parent == AA_NONE &&
		(l->facts[k].verb == l->facts[i].verb || (l->facts[k].kind == l->facts[i].kind && l->facts[k].number_first != AA_NONE));
}

void
aa_total_lists(AaLinker *l)
{
	for (uint32_t i = 0; i < l->n;)
	{
		uint32_t	k = i + 1;

		while (k < l->n && goes_on(l, i, k))
			k++;
		if (k > i + 1 && l->facts[i].parent == AA_NONE)
			link_list(l, i, k);
		i = k;
	}
}

/* ---- evidence -------------------------------------------------------------------------------------------------- */

static bool
is_account(const AaLinker *l, uint32_t whole, uint32_t k)
{
	return k == whole || (l->records[k].same_as == (int64_t) whole + 1 && l->records[k].kind == l->records[whole].kind);
}

/* Is the total told once more, by the same figure? */
static bool
is_told_again(const AaLinker *l, uint32_t whole, uint32_t i)
{
	(void) i;
	for (uint32_t k = whole + 1; k < l->n && k < whole + AA_LINK_WINDOW; k++)
		if (is_account(l, whole, k) && aa_link_size(l, k) == aa_link_size(l, whole))
			return true;
	return false;
}

static bool
is_in_headline(const AaLinker *l, uint32_t whole, uint32_t i)
{
	(void) i;
	return l->records[whole].in_headline;
}

static bool
is_toll(const AaLinker *l, uint32_t whole, uint32_t i)
{
	(void) i;
	return l->facts[whole].shape == AA_HARM_TOLL;
}

/* "58 died in air strikes on Monday. One on a tower block killed 11": the total is of several blows. */
static bool
is_of_events(const AaLinker *l, uint32_t whole, uint32_t i)
{
	return l->facts[i].sentence > l->facts[whole].sentence && aa_link_size(l, whole) > 1 && tells_events(l, whole);
}

/* A total so large that the report is of little else. */
static bool
is_large(const AaLinker *l, uint32_t whole, uint32_t i)
{
	return aa_link_size(l, whole) >= LARGE && aa_link_size(l, i) <= aa_link_size(l, whole) / 2;
}

static bool
is_large_headline(const AaLinker *l, uint32_t whole, uint32_t i)
{
	return l->records[whole].in_headline && is_large(l, whole, i);
}

/* Both have places by name, and not the same: other people, when the total is not of the whole report. */
static bool
has_another_place(const AaLinker *l, uint32_t whole, uint32_t i)
{
	const AaText a = l->records[whole].place;
	const AaText b = l->records[i].place;

	return a.n > 0 && b.n > 0 && !aa_text_is_equal(a, b);
}

/* Does the word at i say that what follows is known: "the blast", "that attack"? */
static bool
is_known_at(const AaDoc *doc, uint32_t i)
{
	static const char *const words[] = {"the", "this", "that", "these", "those", "his", "her", "their", "its"};

	return AA_TOKEN_IN(doc, i, words);
}

/* "A blast killed 39. Rocket fire killed 12": a cause that is told as a new one, where the total has another. */
static bool
has_another_cause(const AaLinker *l, uint32_t whole, uint32_t i)
{
	const AaDoc *doc = l->doc;
	const AaFact *f = &l->facts[whole];
	const AaFact *g = &l->facts[i];
	bool		told = false;

	if (tells_events(l, whole) || g->cause_first == AA_NONE || (g->cause_first > 0 && is_known_at(doc, g->cause_first - 1)) || is_known_at(doc, g->cause_first))
		return false;
	for (uint32_t k = whole; k < i && !told; k++, f++)
		if (is_account(l, whole, k))
		{
			if (f->cause_first != AA_NONE && doc->tokens[f->cause_last - 1].hash == doc->tokens[g->cause_last - 1].hash)
				return false;
			told = f->cause_first != AA_NONE || f->agent_first != AA_NONE || (f->side == 1 && f->done);
		}
	return told;
}

bool
aa_link_opens_another(const AaLinker *l, uint32_t i)
{
	static const char *const words[] = {"separate", "separately", "elsewhere", "meanwhile"};
	static const char *const times[] = {"earlier", "later", "previously"};
	static const char *const more[] = {"another", "second", "third", "similar"};
	const AaDoc *doc = l->doc;
	const AaFact *f = &l->facts[i];
	uint32_t	last = AA_SENTENCES(doc)[f->sentence].last;

	if (aa_token_is(doc, AA_SENTENCES(doc)[f->sentence].first + 1, "same"))
		return true;			/* the same day, ... */
	for (uint32_t k = aa_link_look_back(doc, f); k < f->last + AA_LINK_MEMBER_REACH && k < last; k++)
		if (AA_TOKEN_IN(doc, k, words) || (AA_TOKEN_IN(doc, k, times) && k < AA_SENTENCES(doc)[f->sentence].first + OPENING) ||
			(AA_TOKEN_IN(doc, k, more) && (aa_is(doc, k + 1, AA_LEX_CAUSE) || (k + 2 < last && aa_is(doc, k + 2, AA_LEX_CAUSE)))))
			return true;
	return false;
}

/* "also", "another", "further": more of those told just before, be they the total or some of it. */
static bool
goes_beyond(const AaLinker *l, uint32_t whole, uint32_t i)
{
	for (uint32_t k = i; k > whole; k--)
		if (l->records[k - 1].kind == l->records[i].kind && l->facts[k - 1].parent == AA_NONE)
			return is_account(l, whole, k - 1) && aa_link_adds(l, &l->facts[i]);
	return false;
}

/* "Two bombs killed 118. In the north, gunmen killed 17": a doer of its own, where nobody has the same. */
static bool
has_another_doer(const AaLinker *l, uint32_t whole, uint32_t i)
{
	const uint32_t armed = ~((1u << AA_victim_class_civilian) | (1u << AA_victim_class_man) | (1u << AA_victim_class_woman) |
		(1u << AA_victim_class_child) | (1u << AA_victim_class_unknown));
	const AaDoc *doc = l->doc;
	const AaFact *g = &l->facts[i];

	if (g->agent_first == AA_NONE || g->counted || !(aa_victim_classes(doc, g->agent_first, g->agent_last, g->agent_last - 1) & armed) || is_known_at(doc, g->agent_first) || (g->agent_first > 0 && is_known_at(doc, g->agent_first - 1)))
		return false;
	for (uint32_t k = whole; k < i; k++)
		if (is_account(l, whole, k) && l->facts[k].agent_first != AA_NONE &&
			doc->tokens[l->facts[k].agent_last - 1].hash == doc->tokens[g->agent_last - 1].hash)
			return false;
	return true;
}

/* "A driver killed 84. Police shot the driver": those whom the forces of the state harm, where others harmed those of the total. */
static bool
is_done_by_others(const AaLinker *l, uint32_t whole, uint32_t i)
{
	return aa_link_is_done_by_state(l, i) && !aa_link_is_done_by_state(l, whole);
}

/* The total has been broken down to the last: whoever is told behind its parts lies in them. */
static bool
is_broken_down(const AaLinker *l, uint32_t whole, uint32_t i)
{
	int64_t		sum = 0;

	for (uint32_t k = whole + 1; k < i; k++)
		if (l->whole[k] != AA_NONE && (l->whole[k] == whole || is_account(l, whole, l->whole[k])) && l->facts[k].number != AA_NONE)
			sum += aa_link_size(l, k);
	return sum >= aa_link_size(l, whole);
}

typedef struct AaEvidence
{
	bool		(*holds) (const AaLinker *l, uint32_t whole, uint32_t i);
	int32_t		weight;
} AaEvidence;

static const AaEvidence evidence[] = {
	{is_in_headline, 5},
	{is_toll, 5},
	{is_told_again, 3},
	{is_of_events, 4},
	{is_large, 3},
	{is_large_headline, 7},
	{is_broken_down, 8},
	{has_another_place, -1},
	{aa_link_is_elsewhere, -3},
	{has_another_cause, -1},
	{has_another_doer, -1},
	{is_done_by_others, -8},
	{goes_beyond, -8},
};

static bool
is_of_total(const AaLinker *l, uint32_t whole, uint32_t i)
{
	int32_t		most = 0;
	int32_t		against = 0;

	for (uint32_t k = 0; k < sizeof(evidence) / sizeof(evidence[0]); k++)
	{
		int32_t		weight = evidence[k].weight;

		/* what speaks for it is but one thing, told in several ways */
		if ((weight > most || weight < 0) && evidence[k].holds(l, whole, i))
		{
			most = weight > 0 ? weight : most;
			against += weight < 0 ? weight : 0;
		}
	}
	return most + against >= ENOUGH;
}

/* Is figure i of people of whom the words of the total may speak: of anyone, or of civilians where these bear no arms? */
static bool
fits_total(const AaLinker *l, uint32_t whole, uint32_t i)
{
	const uint32_t civilian = 1u << AA_victim_class_civilian;
	const uint32_t perpetrator = 1u << AA_victim_class_perpetrator;

	return aa_link_is_one_person(&l->records[whole], &l->records[i]) && !aa_link_is_killer_of(l, whole, i) && !(l->records[i].victim_class & ~l->records[whole].victim_class & perpetrator) &&
		(aa_link_is_general(l, whole) || (l->records[whole].victim_class & (civilian | l->records[i].victim_class)) != 0);
}

/* Is figure i of another day than the total, or of a day before that of which some of its people were told?  Who dies of wounds dies later. */
static bool
is_of_day_apart(const AaLinker *l, uint32_t whole, uint32_t i)
{
	if (aa_link_is_another_day(&l->records[whole], &l->records[i]))
		return true;
	for (uint32_t k = whole + 1; k < i; k++)
		if ((is_account(l, whole, k) || l->records[k].subset_of == (int64_t) whole + 1) && l->records[k].kind == l->records[i].kind &&
			aa_link_is_another_day(&l->records[k], &l->records[i]))
			return l->records[i].period.last < l->records[k].period.first;
	return false;
}

/* "Across Turkey 19 died ... six near Urfa": the land of the total holds the place of the figure. */
static bool
holds_place(const AaLinker *l, uint32_t whole, uint32_t i)
{
	const AaCasualty *a = &l->records[whole];
	const AaCasualty *b = &l->records[i];
	AaText		land;

	if (a->country.n != COUNTRY_CODE || !aa_text_is_equal(a->country, b->country))
		return false;
	land = aa_name_country(&l->doc->engine->names, a->country.p);
	return land.n > 0 && land.n <= a->place.n && memcmp(a->place.p + a->place.n - land.n, land.p, land.n) == 0;	/* southwestern Haiti */
}

/* "Norland reported seven dead, Ostmark 14": a land that counts its own, wherever they died; not "in Norland seven died". */
static bool
is_count_of_land(const AaLinker *l, uint32_t i)
{
	static const char *const words[] = {"in", "at", "near", "across", "from", "of"};
	const AaDoc *doc = l->doc;
	const AaCasualty *c = &l->records[i];
	const AaSentence *s = &AA_SENTENCES(doc)[l->facts[i].sentence];
	AaText		land = c->country.n == COUNTRY_CODE ? aa_name_country(&doc->engine->names, c->country.p) : (AaText) {NULL, 0};

	if (land.n == 0 || c->source.n == 0 || !aa_text_is_equal(land, c->place))
		return false;
	for (uint32_t k = s->first; k < s->last && k < s->first + EVENTS_REACH; k++)
		if (doc->tokens[k].end - doc->tokens[k].start == land.n && memcmp(doc->text + doc->tokens[k].start, land.p, land.n) == 0)
			return k == s->first || !AA_TOKEN_IN(doc, k - 1, words);
	return false;
}

/* One scope, or a report on a year or a month, whose headline gives its total: "1,095 civilians killed in the year ... 240 died by mines" */
static bool
is_of_scope(const AaLinker *l, uint32_t whole, uint32_t i)
{
	return l->records[i].scope == l->records[whole].scope ||
		(l->records[whole].scope == AA_scope_cumulative && l->records[whole].in_headline && l->records[i].period.first == AA_NO_DAY);
}

/* Could record i tell more of some whom the total at the head of the article counts? */
static bool
is_detail(const AaLinker *l, uint32_t whole, uint32_t i)
{
	const AaFact *f = &l->facts[i];

	return l->records[i].kind == l->records[whole].kind && aa_link_is_top(&l->records[i]) && aa_link_size(l, i) > 0 && l->facts[whole].sentence < f->sentence &&
		is_of_scope(l, whole, i) && f->shape != AA_HARM_TOLL && fits_total(l, whole, i) &&
		!is_of_day_apart(l, whole, i) && !aa_link_is_of_another_time(l, whole, i) &&
		(tells_events(l, whole) || holds_place(l, whole, i) || is_count_of_land(l, i) || !aa_link_is_apart(&l->records[whole], &l->records[i])) && !aa_link_opens_another(l, i) && is_of_total(l, whole, i);
}

/* Could the details from index `first` to the end of their sentence all be in the total? */
static bool
fits_sentence(const AaLinker *l, uint32_t whole, uint32_t first)
{
	int64_t		sum = 0;

	for (uint32_t i = first; i < l->n && l->facts[i].sentence == l->facts[first].sentence && i < first + RUN; i++)
		if (is_detail(l, whole, i))
			sum += aa_link_size(l, i);
	return sum <= aa_link_size(l, whole);
}

/*
 * "The quake killed eight people ... Five died in a house, and a man in a hospital": smaller figures of a report that opens
 * with a total tell of the same dead, as long as they do not exceed it together.  Of a disaster the same dead are told by
 * place, by age and by what the hospitals saw: there each sentence must fit alone.
 */
static void
link_details(AaLinker *l, uint32_t whole)
{
	int64_t		sum = 0;
	bool		fits = true;
	bool		large = aa_link_size(l, whole) >= LARGE;

	for (uint32_t i = whole + 1; i < l->n && i < whole + AA_LINK_WINDOW && fits; i++)
	{
		if (!is_detail(l, whole, i))
			continue;
		sum += aa_link_size(l, i);
		fits = (large ? fits_sentence(l, whole, i) : sum <= aa_link_size(l, whole)) &&
			(sum > aa_link_size(l, i) || !aa_link_is_other(l->doc, &l->facts[i]));
	}
	for (uint32_t i = whole + 1; i < l->n && i < whole + AA_LINK_WINDOW && fits; i++)
		if (is_detail(l, whole, i))
			l->records[i].subset_of = whole + 1;
}

void
aa_total_details(AaLinker *l)
{
	for (uint32_t k = 0; k < l->n && l->facts[k].sentence < AA_LINK_LEDE && k < AA_LINK_WINDOW; k++)
		if (aa_link_is_top(&l->records[k]) && l->facts[k].number != AA_NONE && aa_link_size(l, k) != AA_NO_INT)
			link_details(l, k);
}
