/*
 * casualty_same.c: could two records be of the same people?
 *
 * Their words decide: a figure repeated with fitting words, a head noun told
 * again, a name, a pronoun, a word that any victim may be called by.  Words
 * that say the opposite (another, a second man, an age or a nationality that
 * differs, another place or day) decide against it.
 */
#include <string.h>

#include "casualty_link.h"

#define FAR_DEGREES 1.5			/* places that lie further apart are two places; nearer ones may be a town and its province */
#define LONGEST_LIST 64			/* figures of a sentence that are added up */
#define KIN_REACH 12				/* tokens behind a person in which "also" is looked for */
#define PAST_DAYS 14				/* what ended so long before the article's day is not what it reports */
#define VAGUE_FACTOR 10			/* the most that a vague word of a headline is exceeded by */
#define FAMILY_REACH 5			/* tokens from "members" to "family" */
#define LOOK_BACK 48			/* tokens before a figure in which words that open another event are looked for */
#define LARGE 20				/* a figure larger than this is seldom said of two groups of one article */

static uint32_t
specific_classes(const AaCasualty *c)
{
	return c->victim_class & ~(1u << AA_victim_class_unknown);
}

int64_t
aa_link_size(const AaLinker *l, uint32_t i)
{
	return l->records[i].best != AA_NO_INT ? l->records[i].best : l->records[i].low;
}

bool
aa_link_classes_fit(const AaCasualty *a, const AaCasualty *b)
{
	uint32_t	x = specific_classes(a),
				y = specific_classes(b);

	return x == 0 || y == 0 || (x & y) != 0;
}

bool
aa_link_same_head(const AaLinker *l, uint32_t a, uint32_t b)
{
	uint32_t	x = l->facts[a].head,
				y = l->facts[b].head;

	return x != AA_NONE && y != AA_NONE && l->doc->tokens[x].hash == l->doc->tokens[y].hash;
}

static double
distance(double a, double b)
{
	return a > b ? a - b : b - a;
}

static bool
days_known(const AaCasualty *c)
{
	return c->period_precision == AA_precision_day && c->period.first != AA_NO_DAY && c->period.last != AA_NO_DAY;
}

bool
aa_link_is_another_day(const AaCasualty *a, const AaCasualty *b)
{
	return days_known(a) && days_known(b) && (a->period.first > b->period.last || b->period.first > a->period.last);
}

bool
aa_link_is_apart(const AaCasualty *a, const AaCasualty *b)
{
	if (aa_link_is_another_day(a, b))
		return true;
	/* not a number when unknown, and then no distance is greater */
	return distance(a->latitude, b->latitude) > FAR_DEGREES || distance(a->longitude, b->longitude) > FAR_DEGREES;
}

/* Did the harm end long before the article's day, or in a month or year that was over then? */
static bool
is_past(const AaLinker *l, uint32_t i)
{
	const AaCasualty *c = &l->records[i];

	if (l->doc->published == AA_NO_DAY || c->period.last == AA_NO_DAY || c->period.last == AA_DAY_OPEN_FUTURE)
		return false;
	return (int64_t) l->doc->published - c->period.last > (aa_precision_is_wide(c->period_precision) ? 0 : PAST_DAYS);
}

bool
aa_link_is_of_another_time(const AaLinker *l, uint32_t a, uint32_t b)
{
	if (is_past(l, a) == is_past(l, b))
		return false;
	/* the report may be of last month's flood, and say so but once, at its head */
	if (l->facts[a].sentence < AA_LINK_LEDE && l->records[a].period.last == AA_NO_DAY && l->facts[b].sentence < AA_LINK_LEDE)
		return l->facts[b].shape != AA_HARM_TOLL;
	return !(is_past(l, a) && l->facts[a].sentence < AA_LINK_LEDE && l->records[b].period.last == AA_NO_DAY);
}

bool
aa_link_is_retold(const AaFact *f)
{
	return f->number == AA_NONE && f->count != AA_COUNT_ARTICLE && f->count != AA_COUNT_PLAIN;
}

uint32_t
aa_link_look_back(const AaDoc *doc, const AaFact *f)
{
	uint32_t	first = AA_SENTENCES(doc)[f->sentence].first;

	return f->first - first > LOOK_BACK ? f->first - LOOK_BACK : first;
}

/* "my son", "their father": the dead in the words of those who mourn them. */
static bool
is_mourned(const AaDoc *doc, const AaFact *f)
{
	static const char *const words[] = {"my", "our", "their"};

	return (f->count == AA_COUNT_DEFINITE || f->count == AA_COUNT_NUMBER) && AA_TOKEN_IN(doc, f->first, words);
}

/* "five members of one family": anyone may be one; not of a force or a party. */
static bool
is_kinsfolk(const AaDoc *doc, uint32_t head)
{
	static const char *const words[] = {"family", "household", "families"};

	if (!aa_token_is(doc, head, "members") || !aa_token_is(doc, head + 1, "of"))
		return AA_TOKEN_IN(doc, head, words) || aa_token_is(doc, head, "relatives");
	for (uint32_t i = head + 2; i < doc->n_tokens && i < head + FAMILY_REACH; i++)
		if (AA_TOKEN_IN(doc, i, words))
			return true;
	return false;
}

bool
aa_link_is_general(const AaLinker *l, uint32_t i)
{
	static const char *const words[] = {"victim", "victims", "man", "woman", "boy", "girl", "child", "person", "teen", "teenager", "people", "persons",
	"he", "she", "him", "her", "deceased", "suspect", "youth", "dead", "others", "men", "women", "those", "them", "body", "corpse", "bodies", "remains"};
	const AaFact *f = &l->facts[i];

	return f->head == AA_NONE || f->count == AA_COUNT_PRONOUN || f->count == AA_COUNT_NAME || is_mourned(l->doc, f) ||
		AA_TOKEN_IN(l->doc, f->head, words) || is_kinsfolk(l->doc, f->head);
}

bool
aa_link_is_other(const AaDoc *doc, const AaFact *f)
{
	static const char *const words[] = {"other", "others", "another", "more", "additional", "further", "second", "third", "fourth"};

	for (uint32_t k = f->first; k < f->last; k++)
		if (AA_TOKEN_IN(doc, k, words) && !aa_token_is(doc, k + 1, "than"))
			return true;
	return false;
}

bool
aa_link_is_definite(const AaDoc *doc, const AaFact *f)
{
	static const char *const words[] = {"the", "these", "those", "remaining"};

	return (f->flags & AA_GROUP_SPECIFIC) || AA_TOKEN_IN(doc, f->first, words);
}

/* The age told within a fact's words, or AA_NO_INT. */
static int64_t
age_of(const AaLinker *l, const AaFact *f)
{
	for (uint32_t n = aa_number_from(l->doc, f->first); n < l->doc->numbers_.n && AA_NUMBERS(l->doc)[n].first < f->last; n++)
		if (AA_NUMBERS(l->doc)[n].unit == AA_USE_AGE)
			return AA_NUMBERS(l->doc)[n].best;
	return AA_NO_INT;
}

/* "A 23-year-old man", "a 31-year-old man" */
static bool
ages_differ(const AaLinker *l, const AaFact *f, const AaFact *g)
{
	int64_t		a = age_of(l, f),
				b = age_of(l, g);

	return a != AA_NO_INT && b != AA_NO_INT && a != b;
}

/* "Officers answered a report of a man shot": what they were called for is told before. */
static bool
is_call(const AaDoc *doc, const AaFact *f)
{
	static const char *const calls[] = {"report", "reports", "call", "calls"};
	static const char *const links[] = {"of", "about", "for"};

	return f->first > 1 && AA_TOKEN_IN(doc, f->first - 1, links) && AA_TOKEN_IN(doc, f->first - 2, calls);
}

/* One person, told by "a" or "one" and the same noun twice: "a trader was killed ... one trader was killed". */
static bool
is_person_again(const AaLinker *l, uint32_t a, uint32_t b)
{
	const AaFact *f = &l->facts[a];
	const AaFact *g = &l->facts[b];

	if (f->count == AA_COUNT_NAME || f->count == AA_COUNT_PRONOUN || aa_link_is_retold(g) || aa_link_is_apart(&l->records[a], &l->records[b]))
		return false;
	if (is_call(l->doc, g))
		return aa_link_classes_fit(&l->records[a], &l->records[b]) && !ages_differ(l, f, g);
	if ((g->flags & AA_GROUP_PARTITIVE) && g->head == AA_NONE)
		return true;			/* one of them, behind the death that opens the story */
	return aa_link_same_head(l, a, b) && !ages_differ(l, f, g);
}

/* "between 3 and 5 died ... four died": a figure within the range that was told before. */
static bool
is_in_range(const AaLinker *l, uint32_t a, uint32_t b)
{
	const AaCasualty *x = &l->records[a];
	int64_t		size = aa_link_size(l, b);

	return x->qualifier == AA_qualifier_between && size != AA_NO_INT && size > 1 && x->low <= size && size <= x->high;
}

/* "Dozens killed in raid" over a text that tells how many. */
static bool
is_told_vaguely(const AaLinker *l, uint32_t a, uint32_t b)
{
	const AaCasualty *x = &l->records[a];

	if (!x->in_headline || x->best != AA_NO_INT || x->low == AA_NO_INT || aa_link_size(l, b) == AA_NO_INT || aa_link_size(l, b) < x->low ||
		aa_link_size(l, b) > x->low * VAGUE_FACTOR)
		return false;
	for (uint32_t k = a + 1; k < b; k++)
		if (l->records[k].same_as == (int64_t) a + 1)
			return false;			/* it is the first that tells it */
	return aa_link_classes_fit(x, &l->records[b]) && !aa_link_is_apart(x, &l->records[b]);
}

bool
aa_link_is_pronominal(const AaDoc *doc, const AaFact *f)
{
	static const char *const words[] = {"them", "us", "whom", "these", "those"};

	return (f->flags & AA_GROUP_PARTITIVE) && f->last > f->first && (AA_TOKEN_IN(doc, f->last - 1, words) || AA_TOKEN_IN(doc, f->last, words));
}

int64_t
aa_link_list_sum(const AaLinker *l, uint32_t i)
{
	int64_t		sum = 0;

	for (uint32_t k = i; k < l->n && k < i + LONGEST_LIST && l->facts[k].sentence == l->facts[i].sentence; k++)
		if (l->records[k].kind == l->records[i].kind && l->facts[k].parent == AA_NONE)
			sum += aa_link_size(l, k) == AA_NO_INT ? 0 : aa_link_size(l, k);
	return sum;
}

bool
aa_link_restates(const AaLinker *l, uint32_t a, uint32_t b)
{
	const AaCasualty *x = &l->records[a];
	const AaCasualty *y = &l->records[b];
	const AaFact *f = &l->facts[a];
	const AaFact *g = &l->facts[b];
	int64_t		size = aa_link_size(l, a);

	if (f->sentence == g->sentence || (x->scope != y->scope && !(x->in_headline && size > LARGE)))
		return false;
	if (aa_link_is_other(l->doc, g) && !(b > 0 && l->facts[b - 1].sentence == g->sentence))
		return false;			/* "one was killed and two others were hurt" are others than that one */
	if (g->shape == AA_HARM_TOLL && x->subset_of != AA_NO_INT)
		return false;			/* a toll is of all, not of some told before */
	if (g->shape != AA_HARM_TOLL && !x->in_headline && aa_link_opens_another(l, b))
		return false;			/* in a separate accident */
	if (is_told_vaguely(l, a, b))
		return true;
	if (is_in_range(l, a, b) && aa_link_classes_fit(x, y) && (aa_link_is_general(l, b) || aa_link_same_head(l, a, b)))
		return true;
	if (size != aa_link_size(l, b) || size == AA_NO_INT || size == 0 || !aa_link_classes_fit(x, y))
		return false;
	if (x->in_headline && size == 1 && !y->in_headline)
		return true;			/* the headline's person comes first in the text */
	if (size == 1 && is_person_again(l, a, b))
		return true;
	if (size == 1 && (g->number == AA_NONE || f->number == AA_NONE))
		return false;
	return aa_link_same_head(l, a, b) || aa_link_is_general(l, a) || aa_link_is_general(l, b) || size > LARGE || x->in_headline ||
		aa_link_is_definite(l->doc, g);
}

/* "himself": one who harms, not one who was told harmed. */
static bool
is_reflexive(const AaDoc *doc, const AaFact *f)
{
	static const char *const words[] = {"himself", "herself", "themselves", "itself"};

	return f->head != AA_NONE && AA_TOKEN_IN(doc, f->head, words);
}

/* "A man was shot ... her husband was hit": the possessor is not the man, so that the kin may be. */
static bool
is_kin_of_another(const AaLinker *l, uint32_t a, uint32_t b)
{
	const uint32_t man = 1u << AA_victim_class_man;
	const uint32_t woman = 1u << AA_victim_class_woman;
	uint32_t	sexes = l->records[a].victim_class & (man | woman);
	const AaFact *g = &l->facts[b];

	return g->count == AA_COUNT_DEFINITE && ((sexes == man && aa_token_is(l->doc, g->first, "her")) ||
											 (sexes == woman && aa_token_is(l->doc, g->first, "his")));
}

bool
aa_link_is_one_person(const AaCasualty *a, const AaCasualty *b)
{
	const uint32_t sexes = (1u << AA_victim_class_woman) | (1u << AA_victim_class_man);
	const uint32_t civil = (1u << AA_victim_class_civilian) | (1u << AA_victim_class_health_worker) | (1u << AA_victim_class_aid_worker) |
		(1u << AA_victim_class_journalist);
	const uint32_t armed = AA_CLASS_VIOLENT;
	uint32_t	x = a->victim_class,
				y = b->victim_class;

	if ((x & sexes) && (y & sexes) && !(x & y & sexes))
		return false;
	return !((x & armed) && (y & armed) && !(x & y & armed)) && !((x & armed) && (y & civil)) && !((x & civil) && (y & armed));
}

/* "My baby" may be a grown man. */
static bool
is_own_child(const AaLinker *l, uint32_t a, uint32_t b)
{
	const uint32_t child = 1u << AA_victim_class_child;
	uint32_t	y = specific_classes(&l->records[b]);

	return is_mourned(l->doc, &l->facts[b]) && (y & child) && ((y & ~child) == 0 || (y & specific_classes(&l->records[a])));
}

/* "Three people are dead. He shot his wife": one of them, whom a word of kinship or office tells, unless the sentence adds her to them. */
static bool
is_kin(const AaLinker *l, uint32_t a, uint32_t b)
{
	static const char *const words[] = {"also", "too", "additionally"};
	const AaFact *g = &l->facts[b];

	if (l->facts[a].number == AA_NONE || !aa_link_is_general(l, a) || g->count != AA_COUNT_DEFINITE || l->taken[a] >= aa_link_size(l, a) ||
		((l->records[b].victim_class ^ l->records[a].victim_class) & (1u << AA_victim_class_perpetrator)))
		return false;
	for (uint32_t i = aa_link_look_back(l->doc, g); i < AA_SENTENCES(l->doc)[g->sentence].last && i < g->last + KIN_REACH; i++)
		if (AA_TOKEN_IN(l->doc, i, words))
			return false;
	return true;
}

/* "A gunman killed 18 people ... The suspect was found dead", "Six terrorists were neutralised": of those whom they killed they are none. */
bool
aa_link_is_killer_of(const AaLinker *l, uint32_t a, uint32_t b)
{
	const uint32_t perpetrator = 1u << AA_victim_class_perpetrator;
	static const char *const attacks[] = {"attack", "attacks", "bombing", "bombings", "shooting", "massacre", "ambush"};
	const uint32_t killers = perpetrator | (1u << AA_victim_class_non_state_forces);
	int64_t		whole = l->records[a].subset_of != AA_NO_INT ? l->records[a].subset_of : (int64_t) a + 1;

	if ((!(l->records[b].victim_class & killers) && !is_reflexive(l->doc, &l->facts[b])) || (l->records[a].victim_class & l->records[b].victim_class & killers))
		return false;
	for (uint32_t k = (uint32_t) whole - 1; k < b; k++)
	{
		const AaFact *f = &l->facts[k];

		if (k + 1 != whole && l->records[k].same_as != whole && l->records[k].subset_of != whole)
			continue;
		if (f->agent_first != AA_NONE && !f->counted)
			return true;
		if (f->cause_first != AA_NONE && AA_TOKEN_IN(l->doc, f->cause_last - 1, attacks))
			return true;
	}
	return false;
}

/* "Police shot the driver", "rangers killed 18 militants" */
bool
aa_link_is_done_by_state(const AaLinker *l, uint32_t i)
{
	const AaFact *f = &l->facts[i];

	return f->agent_first != AA_NONE && !f->counted && (aa_victim_classes(l->doc, f->agent_first, f->agent_last, f->agent_last - 1) & AA_CLASS_STATE) != 0;
}

/* Did somebody else than the state's forces harm those of record a, as it or an account of it before record b says? */
static bool
is_done_by_another(const AaLinker *l, uint32_t a, uint32_t b)
{
	for (uint32_t k = a; k < b; k++)
		if ((k == a || l->records[k].same_as == (int64_t) a + 1) && l->facts[k].agent_first != AA_NONE && !l->facts[k].counted)
			return !aa_link_is_done_by_state(l, k);
	return false;
}

bool
aa_link_is_one_of(const AaLinker *l, uint32_t a, uint32_t b)
{
	const AaFact *f = &l->facts[a];
	const AaFact *g = &l->facts[b];
	int64_t		size = aa_link_size(l, a);

	if (size == 0 || (f->sentence == g->sentence && !(g->count == AA_COUNT_PRONOUN && size == 1 && f->verb != g->verb)))
		return false;
	if (is_reflexive(l->doc, g) && !(l->records[a].victim_class & (1u << AA_victim_class_perpetrator)))
		return is_reflexive(l->doc, f);
	if (f->count == AA_COUNT_NAME && g->count == AA_COUNT_NAME)
		return aa_link_same_head(l, a, b);
	if (size == 1 && ages_differ(l, f, g))
		return false;
	if (g->count == AA_COUNT_NAME && size != AA_NO_INT && l->taken[a] >= size)
		return false;			/* all of them have names already */
	if (size == 1 ? !aa_link_is_one_person(&l->records[a], &l->records[b]) :
		!aa_link_classes_fit(&l->records[a], &l->records[b]) && !is_own_child(l, a, b))
		return false;
	if (size > 1 && aa_link_is_done_by_state(l, b) && is_done_by_another(l, a, b))
		return false;
	if (size > 1 && aa_link_is_killer_of(l, a, b))
		return false;
	if (size > 1 && is_kin(l, a, b))
		return true;
	return aa_link_same_head(l, a, b) || aa_link_is_general(l, b) || (size == 1 && is_kin_of_another(l, a, b)) || (f->head == AA_NONE && f->count == AA_COUNT_NUMBER);
}
