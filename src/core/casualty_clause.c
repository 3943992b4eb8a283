/*
 * casualty_clause.c: the clause rules: from a word of harm to its victims.
 *
 * Every word of harm has a shape (harm.h).  The rules are rows: for a shape,
 * a condition on the groups around it, and the side where its victims stand.
 * They are tried in order until one finds a victim.  A victim's group is
 * looked for over modifiers (phrases with prepositions, brackets, relative
 * clauses), and stretches over lists: "two soldiers, a policeman and three
 * civilians".  A last pass takes breakdowns ("among them a child") as parts of
 * the figure before them.
 */
#include <string.h>

#include "casualty.h"
#include "tag.h"

#define REACH 24				/* groups that a search goes over, at most */
#define MAX_LIST 12				/* members of one list of victims */

typedef struct Clause
{
	AaDoc	   *doc;
	const AaGroups *groups;
	uint32_t	at;				/* group of the word of harm */
	const AaGroup *g;			/* the same */
	uint8_t		kind;
	const char *rule;
	uint32_t	found;			/* facts of this clause */
	bool		of;				/* the victims stand behind "of": the next verb's subject is the noun of harm */
} Clause;

/* Group i; outside of the sentence a stop. */
static const AaGroup *
group(const Clause *c, uint32_t i)
{
	static const AaGroup none = {.kind = AA_GROUP_STOP, .head = AA_NONE, .number = AA_NONE, .trigger = AA_NONE};

	return i < c->groups->n ? &c->groups->items[i] : &none;
}

static bool
is_kind(const Clause *c, uint32_t i, AaGroupKind kind)
{
	return group(c, i)->kind == kind;
}

static bool
is_prep(const Clause *c, uint32_t i, const char *word)
{
	return is_kind(c, i, AA_GROUP_PREPOSITION) && aa_token_is(c->doc, group(c, i)->first, word);
}

/* Verbs that take things as well count only known persons. */
static bool
is_victim(const Clause *c, uint32_t i)
{
	const AaGroup *g = group(c, i);

	if (!aa_group_is_victim(c->doc, g, c->kind))
		return false;
	if (c->g->kind != AA_GROUP_VERB || (c->g->harm_shape != AA_HARM_ATTACK && c->g->harm_shape != AA_HARM_LOSE))
		return true;
	return g->head == AA_NONE || g->count == AA_COUNT_NAME || g->count == AA_COUNT_PRONOUN || aa_is_person(c->doc, g->head);
}

/* A victim that a list may go on with: it has a figure, an article or a name of its own. */
static bool
is_member(const Clause *c, uint32_t i)
{
	const AaGroup *g = group(c, i);

	return is_victim(c, i) && g->count != AA_COUNT_PRONOUN && !(g->count == AA_COUNT_PLAIN);
}

static bool
is_passive(const AaGroup *g)
{
	return (g->flags & AA_GROUP_BE) != 0;
}

/* ---- facts --------------------------------------------------------------------------------------------------- */

static bool
outranks(uint8_t kind, const AaFact *old)
{
	static const uint8_t ranks[AA_casualty_kind_COUNT] = {
		[AA_casualty_kind_killed] = 9, [AA_casualty_kind_casualties] = 8, [AA_casualty_kind_wounded] = 7,
		[AA_casualty_kind_missing] = 6, [AA_casualty_kind_kidnapped] = 5, [AA_casualty_kind_detained] = 4,
		[AA_casualty_kind_displaced] = 3, [AA_casualty_kind_trapped] = 2, [AA_casualty_kind_rescued] = 1
	};

	return ranks[kind] > ranks[old->kind];
}

static AaFact *
fact_of_group(const Clause *c, uint32_t i)
{
	for (uint32_t k = c->doc->facts_.n; k > 0; k--)
	{
		AaFact	   *f = &AA_FACTS(c->doc)[k - 1];

		if (f->sentence != c->groups->sentence)
			break;
		if (f->group == i)
			return f;
	}
	return NULL;
}

static void
set_values(const Clause *c, AaFact *f, uint32_t i)
{
	const AaGroup *g = group(c, i);

	f->number = g->number;
	f->number_first = f->number_last = AA_NONE;
	f->low = f->best = f->high = 1;
	f->qualifier = AA_qualifier_exact;
	if (g->number == AA_NONE && g->head != AA_NONE && aa_is(c->doc, g->head, AA_LEX_FAMILY) && is_prep(c, i + 1, "of") &&
		(group(c, i + 2)->flags & AA_GROUP_ELLIPSIS))
		g = group(c, i + 2);	/* a family of three */
	if (g->number != AA_NONE)
	{
		const AaNumber *n = &AA_NUMBERS(c->doc)[g->number];

		f->low = n->low;
		f->best = n->best;
		f->high = n->high;
		f->qualifier = n->qualifier;
		f->number_first = n->first;
		f->number_last = n->last;
	}
	else if (g->count == AA_COUNT_ARTICLE)
	{
		f->number_first = g->first;
		f->number_last = g->first + 1;
	}
}

/* Takes group i as victims of the clause's word of harm. */
static AaFact *
take(Clause *c, uint32_t i, uint8_t side)
{
	const AaGroup *g = group(c, i);
	AaFact	   *f = fact_of_group(c, i);

	if (f != NULL && !outranks(c->kind, f))
		return NULL;
	if ((c->g->flags & AA_GROUP_NOT) && c->g->kind == AA_GROUP_VERB)
		return NULL;
	if (f == NULL)
		f = aa_vec_push(c->doc->arena, &c->doc->facts_, sizeof(AaFact));
	set_values(c, f, i);
	f->sentence = c->groups->sentence;
	f->first = g->first;
	f->last = g->last;
	f->head = g->head;
	f->trigger = c->g->trigger;
	f->group = i;
	f->verb = c->at;
	f->parent = AA_NONE;
	f->kind = c->kind;
	f->modality = AA_modality_asserted;
	f->count = g->count == AA_COUNT_PLAIN && g->head != AA_NONE && c->doc->tokens[g->head].tag == AA_TAG_NNP ? AA_COUNT_NAME : g->count;
	f->side = side;
	f->flags = g->flags;
	f->shape = c->g->harm_shape;
	f->rule = c->rule;
	c->found++;
	return f;
}

/* "At least 29 soldiers and 31 rebels": the qualifier reaches over the list. */
static void
inherit(AaFact *f, uint8_t qualifier)
{
	if (f == NULL || qualifier != AA_qualifier_at_least || f->qualifier != AA_qualifier_exact || f->number == AA_NONE)
		return;
	f->qualifier = qualifier;
	f->low = f->best;
	f->high = AA_NO_INT;
}

/* ---- walking ------------------------------------------------------------------------------------------------- */

/* The last group of the modifiers behind noun group i: "in the town of X", "(..)". */
static uint32_t
skip_modifiers(const Clause *c, uint32_t i)
{
	for (uint32_t steps = 0; steps < REACH; steps++)
	{
		if (is_kind(c, i + 1, AA_GROUP_PREPOSITION) && is_kind(c, i + 2, AA_GROUP_NOUN))
			i += 2;
		else if (is_kind(c, i + 1, AA_GROUP_OPEN) || is_kind(c, i + 1, AA_GROUP_DASH))
		{
			AaGroupKind close = is_kind(c, i + 1, AA_GROUP_OPEN) ? AA_GROUP_CLOSE : AA_GROUP_DASH;
			uint32_t	k = i + 2;

			while (k < c->groups->n && k < i + REACH && !is_kind(c, k, close))
				k++;
			if (!is_kind(c, k, close))
				return i;
			i = k;
		}
		else
			return i;
	}
	return i;
}

/* Does noun group i begin a clause of its own: "and two others were wounded", "and 12 wounded"? */
static bool
has_own_verb(const Clause *c, uint32_t i)
{
	uint32_t	k = skip_modifiers(c, i) + 1;
	const AaGroup *g;

	while (is_kind(c, k, AA_GROUP_ADVERB))
		k++;
	g = group(c, k);
	if (g->kind != AA_GROUP_VERB)
		return false;
	if (g->flags & (AA_GROUP_FINITE | AA_GROUP_HAVE | AA_GROUP_BE))
		return true;
	return g->trigger != AA_NONE && (g->harm_shape == AA_HARM_PAST || g->harm_shape == AA_HARM_STATE || g->harm_shape == AA_HARM_FALL);
}

/* Start of the bracket or comma-enclosed insertion that ends just before group i, or AA_NONE. */
static uint32_t
insertion_start(const Clause *c, uint32_t i)
{
	AaGroupKind close = (AaGroupKind) group(c, i - 1)->kind;
	AaGroupKind open = close == AA_GROUP_CLOSE ? AA_GROUP_OPEN : close;

	for (uint32_t k = i - 1; k > 0 && i - k < REACH; k--)
	{
		if (is_kind(c, k - 1, AA_GROUP_STOP) || (is_kind(c, k - 1, AA_GROUP_CLAUSE) && close != AA_GROUP_CLOSE))
			return AA_NONE;
		if (is_kind(c, k - 1, open) && k > 1 && (is_kind(c, k - 2, AA_GROUP_NOUN) || is_kind(c, k - 2, AA_GROUP_CLOSE)))
			return k - 1;
	}
	return AA_NONE;
}

/* Does group i, a noun, hang on a preposition, so that the clause's noun stands before it? */
static bool
hangs(const Clause *c, uint32_t i)
{
	return i > 1 && is_kind(c, i - 1, AA_GROUP_PREPOSITION) && (is_kind(c, i - 2, AA_GROUP_NOUN) || is_kind(c, i - 2, AA_GROUP_VERB));
}

/* The "including" that opens the list which ends with noun group i, or AA_NONE. */
static uint32_t
inclusion_start(const Clause *c, uint32_t i)
{
	for (uint32_t k = i; k > 0 && i - k < REACH; k--)
	{
		const AaGroup *g = group(c, k - 1);

		if (aa_token_is(c->doc, g->first, "including"))
			return k - 1;
		if (g->kind != AA_GROUP_NOUN && g->kind != AA_GROUP_AND && g->kind != AA_GROUP_COMMA && g->kind != AA_GROUP_PREPOSITION)
			return AA_NONE;
	}
	return AA_NONE;
}

/* The noun group that is subject of the verb group at `verb`, or AA_NONE. */
static uint32_t
find_subject(const Clause *c, uint32_t verb)
{
	uint32_t	i = verb;
	bool		comma = false;
	bool		relative = false;

	for (uint32_t steps = 0; i > 0 && steps < REACH; steps++)
	{
		const AaGroup *g = group(c, i - 1);

		switch (g->kind)
		{
			case AA_GROUP_NOUN:
				if (relative && is_victim(c, i - 1) && g->number != AA_NONE)
					return i - 1;	/* the funeral of six priests who were killed */
				if (inclusion_start(c, i - 1) != AA_NONE)
				{
					i = inclusion_start(c, i - 1);
					continue;
				}
				if (hangs(c, i - 1))
				{
					i -= 2;
					continue;
				}
				if (g->count == AA_COUNT_PLAIN && i > 1 && is_kind(c, i - 2, AA_GROUP_NOUN))
				{
					i--;		/* "12 people Monday": a noun that only dates */
					continue;
				}
				if (!is_victim(c, i - 1) && i > 2 && (g->count == AA_COUNT_PLAIN || g->count == AA_COUNT_NAME) &&
					(is_kind(c, i - 2, AA_GROUP_AND) || is_kind(c, i - 2, AA_GROUP_COMMA)) && is_kind(c, i - 3, AA_GROUP_NOUN))
				{
					i -= 2;		/* of the army and police */
					continue;
				}
				if (!is_victim(c, i - 1) && i > 1 && is_kind(c, i - 2, AA_GROUP_VERB) && !(group(c, i - 2)->flags & AA_GROUP_FINITE))
				{
					i -= 2;		/* people carrying bags were */
					continue;
				}
				return i - 1;
			case AA_GROUP_COMMA:
			case AA_GROUP_DASH:
			case AA_GROUP_CLOSE:
				if (insertion_start(c, i) != AA_NONE)
					i = insertion_start(c, i);
				else if (g->kind == AA_GROUP_COMMA && !comma)
				{
					comma = true;	/* a lone comma behind the subject's modifiers */
					i--;
				}
				else
					return AA_NONE;
				continue;
			case AA_GROUP_ADVERB:
			case AA_GROUP_WHO:
			case AA_GROUP_QUOTE:
				relative = relative || g->kind == AA_GROUP_WHO;
				if (g->kind == AA_GROUP_WHO && i > 1 && is_kind(c, i - 2, AA_GROUP_COMMA))
					i--;
				i--;
				continue;
			case AA_GROUP_VERB:
				i--;
				continue;
			case AA_GROUP_PREPOSITION:
				i--;
				continue;
			case AA_GROUP_CLAUSE:
				if (!aa_token_is(c->doc, g->first, "but"))
					return AA_NONE;
				/* FALLTHROUGH */
			case AA_GROUP_AND:
				/* "were shot and died": the subject of the verb before */
				i--;
				while (i > 0 && !is_kind(c, i - 1, AA_GROUP_VERB) && steps++ < REACH)
					i--;
				continue;
			default:
				return AA_NONE;
		}
	}
	return AA_NONE;
}

/* Where the noun ends whose relative clause ends before group i: "two guards who were with her |"; i when there is none. */
static uint32_t
before_relative(const Clause *c, uint32_t i)
{
	for (uint32_t k = i; k > 1 && i - k < REACH / 2; k--)
	{
		AaGroupKind kind = (AaGroupKind) group(c, k - 1)->kind;

		if (kind == AA_GROUP_WHO)
			return is_kind(c, k - 2, AA_GROUP_NOUN) ? k - 1 : i;
		if (kind != AA_GROUP_NOUN && kind != AA_GROUP_PREPOSITION && kind != AA_GROUP_ADVERB && kind != AA_GROUP_VERB)
			return i;
	}
	return i;
}

/* The list member that stands before group i, or AA_NONE: over "and" first, then also over commas. */
static uint32_t
member_before(const Clause *c, uint32_t i, bool *seen_and)
{
	uint32_t	k = i;
	uint32_t	steps = 0;

	if (k < 2)
		return AA_NONE;
	if (is_kind(c, k - 1, AA_GROUP_AND))
	{
		*seen_and = true;
		k--;
		if (is_kind(c, k - 1, AA_GROUP_COMMA))
			k--;
	}
	else if (*seen_and && is_kind(c, k - 1, AA_GROUP_COMMA))
		k--;
	else
		return AA_NONE;
	if ((is_kind(c, k - 1, AA_GROUP_DASH) || is_kind(c, k - 1, AA_GROUP_CLOSE)) && insertion_start(c, k) != AA_NONE)
		k = insertion_start(c, k);
	k = before_relative(c, k);
	while (k > 1 && steps++ < REACH && is_kind(c, k - 1, AA_GROUP_NOUN) && hangs(c, k - 1) && is_kind(c, k - 3, AA_GROUP_NOUN))
		k -= 2;
	if (k == 0 || !is_member(c, k - 1))
		return AA_NONE;
	if (k > 1 && is_kind(c, k - 2, AA_GROUP_VERB) && group(c, k - 2)->trigger != AA_NONE)
		return AA_NONE;			/* object of another verb of harm */
	return k - 1;
}

/* Victims before the word of harm: the subject and the list that it ends. */
static void
take_left(Clause *c, uint32_t subject)
{
	uint32_t	list[MAX_LIST];
	uint32_t	n = 0;
	uint32_t	i = subject;
	bool		seen_and = false;
	uint8_t		qualifier = AA_qualifier_exact;

	while (i != AA_NONE && n < MAX_LIST && is_victim(c, i))
	{
		list[n++] = i;
		i = member_before(c, i, &seen_and);
	}
	for (uint32_t k = n; k > 0; k--)
	{
		AaFact	   *f = take(c, list[k - 1], 0);

		inherit(f, qualifier);
		if (f != NULL)
			qualifier = f->qualifier;
	}
}

/* "a tribal leader" behind the name of one, "Aman Field" behind "a teacher,": the same person again. */
static bool
is_apposition(const Clause *c, uint32_t i, uint32_t k)
{
	const AaGroup *a = group(c, i);
	const AaGroup *b = group(c, k);

	if (a->number != AA_NONE || b->number != AA_NONE)
		return false;
	return a->count == AA_COUNT_NAME ? b->count != AA_COUNT_NAME : b->count == AA_COUNT_NAME;
}

/* "800 wounded" behind "the deaths of 398 soldiers and": another word of harm takes it. */
static bool
ends_in_harm(const Clause *c, uint32_t i)
{
	return group(c, skip_modifiers(c, i) + 1)->trigger != AA_NONE;
}

/* The next member of the list behind group i, or AA_NONE. */
static uint32_t
member_behind(const Clause *c, uint32_t i)
{
	uint32_t	end = skip_modifiers(c, i);
	uint32_t	k = end + 1;
	bool		and = false;

	for (uint32_t n = 0; n < 3 && is_kind(c, k, AA_GROUP_COMMA) && is_kind(c, k + 1, AA_GROUP_NOUN) && is_apposition(c, i, k + 1); n++)
	{
		k = skip_modifiers(c, k + 1) + 1;
		if (is_kind(c, k, AA_GROUP_AND) && is_kind(c, k + 1, AA_GROUP_NOUN) && group(c, k + 1)->count == AA_COUNT_PLAIN)
			k = skip_modifiers(c, k + 1) + 1;	/* a mayor and former teacher */
	}
	if (is_kind(c, k, AA_GROUP_COMMA))
		k++;
	if (is_kind(c, k, AA_GROUP_AND))
	{
		and = true;
		k++;
	}
	if (k == end + 1 || (has_own_verb(c, k) && !(c->of && !ends_in_harm(c, k))))
		return AA_NONE;
	if (!and && group(c, k)->number == AA_NONE && group(c, k)->count != AA_COUNT_ARTICLE)
		return AA_NONE;
	if (and && group(c, k)->count == AA_COUNT_NAME && end != i)
		return AA_NONE;			/* in Herat and Kabul */
	return is_member(c, k) || (and && end == i && is_victim(c, k)) ? k : AA_NONE;
}

/* Victims behind the word of harm, from group i on. */
static void
take_right(Clause *c, uint32_t i)
{
	uint8_t		qualifier = AA_qualifier_exact;

	for (uint32_t n = 0; n < MAX_LIST && is_victim(c, i); n++)
	{
		AaFact	   *f = take(c, i, 1);

		inherit(f, qualifier);
		if (f != NULL)
			qualifier = f->qualifier;
		i = member_behind(c, i);
		if (i == AA_NONE)
			break;
	}
}

/* First group behind i that is no adverb. */
static uint32_t
after(const Clause *c, uint32_t i)
{
	i++;
	while (is_kind(c, i, AA_GROUP_ADVERB) || is_kind(c, i, AA_GROUP_QUOTE))
		i++;
	return i;
}

/* ---- conditions and actions of the rules ----------------------------------------------------------------------- */

static bool
always(const Clause *c)
{
	(void) c;
	return true;
}

static bool
when_passive(const Clause *c)
{
	return is_passive(c->g);
}

static bool
when_active(const Clause *c)
{
	return !is_passive(c->g) && is_victim(c, after(c, c->at));
}

/* "12 people killed in", "12 wounded": the noun stands just before. */
static bool
when_reduced(const Clause *c)
{
	return c->at > 0 && !(c->g->flags & (AA_GROUP_HAVE | AA_GROUP_TO));
}

static bool
when_linked(const Clause *c)
{
	return (c->g->flags & (AA_GROUP_BE | AA_GROUP_FOUND)) != 0;
}

static bool
when_colon(const Clause *c)
{
	uint32_t	k = after(c, c->at);

	return (is_kind(c, k, AA_GROUP_COLON) || is_kind(c, k, AA_GROUP_DASH)) && (group(c, k + 1)->flags & AA_GROUP_ELLIPSIS);
}

/* "the Indian dead at around 100" */
static bool
when_put(const Clause *c)
{
	return c->at > 0 && (group(c, c->at - 1)->flags & AA_GROUP_SPECIFIC) && (is_prep(c, c->at + 1, "at") || is_prep(c, c->at + 1, "to"));
}

static void
do_subject(Clause *c)
{
	take_left(c, find_subject(c, c->at));
}

static void
do_adjacent(Clause *c)
{
	uint32_t	i = c->at - 1;

	if (is_kind(c, i, AA_GROUP_ADVERB) && i > 0)
		i--;
	if (is_kind(c, i, AA_GROUP_AND))
	{
		/* "was attacked and killed": the passive goes on */
		while (i > 0 && !is_kind(c, i, AA_GROUP_VERB) && c->at - i < REACH)
			i--;
		if (is_passive(group(c, i)))
			take_left(c, find_subject(c, i));
		return;
	}
	if (is_kind(c, i, AA_GROUP_COMMA) && i > 0 && is_victim(c, i - 1) && group(c, i - 1)->number != AA_NONE)
	{
		take_left(c, i - 1);	/* seven students, kidnapped by gunmen */
		return;
	}
	if (is_kind(c, i, AA_GROUP_COMMA) || is_kind(c, i, AA_GROUP_CLOSE) || is_kind(c, i, AA_GROUP_WHO))
	{
		i = find_subject(c, c->at);
		if (i == AA_NONE || group(c, i)->count == AA_COUNT_NAME)
			return;
	}
	while (i > 1 && is_kind(c, i, AA_GROUP_NOUN) && hangs(c, i) && !is_victim(c, i))
		i -= 2;
	take_left(c, i);
}

static void
do_object(Clause *c)
{
	take_right(c, after(c, c->at));
}

/* The "of" behind a noun of harm, also over "on the evening of 27 February". */
static uint32_t
find_of(const Clause *c)
{
	uint32_t	k = after(c, c->at);

	for (uint32_t n = 0; n < 4 && is_kind(c, k, AA_GROUP_PREPOSITION); n++, k += 2)
		if (is_prep(c, k, "of") && (n == 0 || (is_victim(c, k + 1) && group(c, k + 1)->number != AA_NONE)))
			return k;
	return AA_NONE;
}

static bool
when_of(const Clause *c)
{
	return find_of(c) != AA_NONE;
}

static void
do_of(Clause *c)
{
	c->of = true;
	take_right(c, find_of(c) + 1);
}

static void
do_behind_colon(Clause *c)
{
	take(c, after(c, c->at) + 1, 1);
}

/* The figure that the noun of harm itself has: 12 deaths. */
static void
do_own(Clause *c)
{
	if (c->g->number != AA_NONE && AA_NUMBERS(c->doc)[c->g->number].unit == AA_USE_OPEN)
		take(c, c->at, 0);
	else if (c->g->count == AA_COUNT_ARTICLE && c->g->harm_shape != AA_HARM_COUNTED && c->g->harm_shape != AA_HARM_EVENT &&
			 c->g->harm_shape != AA_HARM_LIFE)
		take(c, c->at, 0);
	else if (c->at > 1 && is_prep(c, c->at - 1, "of") && group(c, c->at - 2)->number != AA_NONE &&
			 AA_NUMBERS(c->doc)[group(c, c->at - 2)->number].form == AA_NUMBER_NONE)
		take(c, c->at - 2, 0);	/* no reports of casualties */
}

/* "the death toll rose from 12 to 31": the first fit figure behind it. */
static void
do_toll(Clause *c)
{
	bool		link = false;

	for (uint32_t i = c->at + 1; i < c->at + REACH && i < c->groups->n; i++)
	{
		const AaGroup *g = group(c, i);

		if (g->kind == AA_GROUP_STOP || g->kind == AA_GROUP_WHO)
			return;
		if (g->kind == AA_GROUP_VERB || g->kind == AA_GROUP_COLON || is_prep(c, i, "of") || is_prep(c, i, "to") || is_prep(c, i, "at"))
			link = true;
		else if (g->kind == AA_GROUP_NOUN && g->number != AA_NONE && link && AA_NUMBERS(c->doc)[g->number].unit == AA_USE_OPEN)
		{
			if (is_prep(c, i - 1, "from"))
				continue;
			if (is_victim(c, i) && !has_own_verb(c, i))
				take(c, i, 1);
			return;
		}
	}
}

/* Does a verb of taking stand near "lives": claimed, cost, lost? */
static bool
when_claimed(const Clause *c)
{
	static const char *const verbs[] = {"claimed", "claims", "claiming", "claim", "cost", "costing", "costs", "lost", "losing", "took",
	"taken", "taking", "takes", "killed", "loss", "ended", "ending"};
	const AaSentence *s = &AA_SENTENCES(c->doc)[c->groups->sentence];

	for (uint32_t i = c->g->first > s->first + 12 ? c->g->first - 12 : s->first; i < c->g->last + 6 && i < s->last; i++)
		for (size_t k = 0; k < sizeof(verbs) / sizeof(verbs[0]); k++)
			if (aa_token_is(c->doc, i, verbs[k]))
				return true;
	return false;
}

static bool
when_claimed_of(const Clause *c)
{
	return when_of(c) && when_claimed(c);
}

/* "lost their lives" */
static bool
when_own_life(const Clause *c)
{
	const AaGroup *object = group(c, after(c, c->at));

	return object->kind == AA_GROUP_NOUN && object->trigger != AA_NONE && object->harm_shape == AA_HARM_LIFE &&
		object->count == AA_COUNT_DEFINITE;
}

/* "suffered injuries", "was treated for burns" */
static bool
when_injuries(const Clause *c)
{
	for (uint32_t i = c->at + 1; i < c->at + 5; i++)
	{
		const AaGroup *g = group(c, i);

		if (g->kind == AA_GROUP_NOUN && g->head != AA_NONE && g->number == AA_NONE &&
			((g->trigger != AA_NONE && g->harm_kind == AA_casualty_kind_wounded) || aa_token_is(c->doc, g->head, "wounds") ||
			 aa_token_is(c->doc, g->head, "burns") || aa_token_is(c->doc, g->head, "wound")))
			return true;
		if (g->kind == AA_GROUP_VERB || g->kind == AA_GROUP_STOP || g->kind == AA_GROUP_CLAUSE)
			return false;
	}
	return false;
}

static bool
when_lost_people(const Clause *c)
{
	const AaGroup *object = group(c, after(c, c->at));

	return object->kind == AA_GROUP_NOUN && object->number != AA_NONE && object->head != AA_NONE && aa_is(c->doc, object->head, AA_LEX_VICTIM);
}

static bool
when_counted(const Clause *c)
{
	return c->g->number != AA_NONE;
}

static bool
when_attribute(const Clause *c)
{
	return (c->g->flags & AA_GROUP_ATTRIBUTE) != 0;
}

static bool
when_hostages(const Clause *c)
{
	return c->g->number != AA_NONE || c->at > 1;
}

/* Shapes whose rows are tried; AA_HARM_SHAPES with when_attribute is for words of harm before a noun. */
static const struct
{
	const char *name;
	uint8_t		shape;
	bool		(*when) (const Clause *c);
	void		(*act) (Clause *c);
}			rules[] = {
	{"passive", AA_HARM_PAST, when_passive, do_subject},
	{"table", AA_HARM_PAST, when_colon, do_behind_colon},
	{"active", AA_HARM_PAST, when_active, do_object},
	{"reduced", AA_HARM_PAST, when_reduced, do_adjacent},
	{"gerund of", AA_HARM_GERUND, when_of, do_of},
	{"participle", AA_HARM_GERUND, always, do_object},
	{"present", AA_HARM_PRESENT, always, do_object},
	{"fall", AA_HARM_FALL, always, do_subject},
	{"table", AA_HARM_STATE, when_colon, do_behind_colon},
	{"state", AA_HARM_STATE, when_linked, do_subject},
	{"left in a state", AA_HARM_STATE, when_reduced, do_adjacent},
	{"found in a state", AA_HARM_STATE, when_linked, do_object},
	{"toll of the dead", AA_HARM_STATE, when_put, do_toll},
	{"toll of the dead", AA_HARM_PAST, when_put, do_toll},
	{"counted", AA_HARM_EVENT, always, do_own},
	{"event of", AA_HARM_EVENT, when_of, do_of},
	{"toll", AA_HARM_EVENT, always, do_toll},
	{"counted", AA_HARM_COUNTED, when_hostages, do_own},
	{"toll", AA_HARM_COUNTED, always, do_toll},
	{"toll", AA_HARM_TOLL, always, do_toll},
	{"bodies", AA_HARM_BODY, when_counted, do_own},
	{"bodies of", AA_HARM_BODY, when_of, do_of},
	{"bodies", AA_HARM_BODY, always, do_own},
	{"lives of", AA_HARM_LIFE, when_claimed_of, do_of},
	{"lives", AA_HARM_LIFE, when_claimed, do_own},
	{"lost life", AA_HARM_LOSE, when_own_life, do_subject},
	{"lost people", AA_HARM_LOSE, when_lost_people, do_object},
	{"injuries", AA_HARM_SUFFER, when_injuries, do_subject},
	{"condition", AA_HARM_CONDITION, always, do_subject},
	{"attacked passive", AA_HARM_ATTACK, when_passive, do_subject},
	{"attacked active", AA_HARM_ATTACK, when_active, do_object},
	{"attacked reduced", AA_HARM_ATTACK, when_reduced, do_adjacent},
	{"attribute", AA_HARM_SHAPES, when_attribute, do_own}
};

/* "beat a man to death", "shot three men dead" */
static void
complete_attack(Clause *c)
{
	const AaSentence *s = &AA_SENTENCES(c->doc)[c->groups->sentence];

	if (c->g->harm_shape != AA_HARM_ATTACK)
		return;
	for (uint32_t i = c->g->last; i < c->g->last + 12 && i < s->last; i++)
		if ((aa_token_is(c->doc, i, "to") && aa_token_is(c->doc, i + 1, "death")) || aa_token_is(c->doc, i, "dead"))
			c->kind = AA_casualty_kind_killed;
}

/* "the number of dead workers increased to 51" */
static bool
is_number_of(const Clause *c)
{
	uint32_t	i = c->g->first;

	while (i > 2 && i + 3 > c->g->first && !aa_token_is(c->doc, i - 1, "of"))
		i--;
	return i > 2 && aa_token_is(c->doc, i - 1, "of") && (aa_token_is(c->doc, i - 2, "number") || aa_token_is(c->doc, i - 2, "numbers") ||
														 aa_token_is(c->doc, i - 2, "count"));
}

/*
 * What a clause leaves unsaid behind it: "four were held on Monday and another five in the days after", "254 in the
 * north, 34 in the south", "was killed along with two guards".
 */
static void
take_gaps(Clause *c)
{
	uint32_t	i = c->at;

	for (uint32_t k = c->doc->facts_.n - c->found; k < c->doc->facts_.n; k++)
		if (AA_FACTS(c->doc)[k].group > i)
			i = AA_FACTS(c->doc)[k].group;
	c->rule = "gap";
	for (uint32_t n = 0; n < MAX_LIST; n++)
	{
		uint32_t	end = skip_modifiers(c, i);
		uint32_t	k = end + 1;
		bool		along;

		while (is_kind(c, k, AA_GROUP_COMMA) || is_kind(c, k, AA_GROUP_ADVERB))
			k++;
		along = is_kind(c, k, AA_GROUP_AND) && group(c, k)->last > group(c, k)->first + 1;
		k += is_kind(c, k, AA_GROUP_AND);
		if (k == end + 1 || !is_member(c, k) || has_own_verb(c, k) || fact_of_group(c, k) != NULL)
			return;
		if (along)
		{
			take_right(c, k);
			return;
		}
		if (!(group(c, k)->flags & AA_GROUP_ELLIPSIS) || group(c, k)->number == AA_NONE || !is_kind(c, k + 1, AA_GROUP_PREPOSITION) ||
			is_prep(c, k + 1, "of") || is_prep(c, k + 1, "to"))
			return;
		take(c, k, 1);
		i = k;
	}
}

static void
match(Clause *c)
{
	bool		attribute = c->g->kind == AA_GROUP_NOUN && (c->g->flags & AA_GROUP_ATTRIBUTE);
	uint8_t		shape = attribute ? AA_HARM_SHAPES : c->g->harm_shape;

	complete_attack(c);
	if (is_number_of(c))
	{
		c->rule = "number of";
		do_toll(c);
	}
	for (size_t k = 0; k < sizeof(rules) / sizeof(rules[0]) && c->found == 0; k++)
	{
		if (rules[k].shape != shape || !rules[k].when(c))
			continue;
		c->rule = rules[k].name;
		rules[k].act(c);
	}
	if (c->found != 0 && c->g->kind == AA_GROUP_VERB)
		take_gaps(c);
}

/* ---- parts of a figure ----------------------------------------------------------------------------------------- */

/* Does group i open a breakdown: "including", "among them", "mostly"? */
static uint32_t
breakdown_start(const Clause *c, uint32_t i)
{
	uint32_t	t = group(c, i)->first;

	if (aa_token_is(c->doc, t, "including") || aa_token_is(c->doc, t, "comprising") || aa_token_is(c->doc, t, "namely"))
		return i + 1;
	if (is_prep(c, i, "among") && (aa_token_is(c->doc, t + 1, "them") || aa_token_is(c->doc, t + 1, "whom") ||
								   aa_token_is(c->doc, t + 1, "those")))
		return i + 2;
	return AA_NONE;
}

static AaFact *
last_fact_before(const Clause *c, uint32_t token)
{
	AaFact	   *best = NULL;

	for (uint32_t k = c->doc->facts_.n; k > 0; k--)
	{
		AaFact	   *f = &AA_FACTS(c->doc)[k - 1];

		if (f->sentence != c->groups->sentence)
			break;
		if (f->last <= token && f->parent == AA_NONE && (best == NULL || f->first > best->first))
			best = f;
	}
	return best;
}

static bool
is_part_of(const AaDoc *doc, const AaGroup *g, const AaFact *whole)
{
	int64_t		size = whole->best != AA_NO_INT ? whole->best : whole->low;
	int64_t		part = g->number == AA_NONE ? 1 : AA_NUMBERS(doc)[g->number].best;

	if (whole->number == AA_NONE || whole->count != AA_COUNT_NUMBER)
		return false;
	return size == AA_NO_INT || part == AA_NO_INT || part < size || (part == size && whole->qualifier != AA_qualifier_exact);
}

static void
take_parts(Clause *c, uint32_t i, AaFact *whole)
{
	uint32_t	parent = (uint32_t) (whole - AA_FACTS(c->doc));

	c->kind = whole->kind;
	c->rule = "part";
	c->at = whole->verb;
	c->g = group(c, whole->verb);
	for (uint32_t n = 0; n < MAX_LIST; n++)
	{
		AaFact	   *f;

		while (is_kind(c, i, AA_GROUP_ADVERB) || is_kind(c, i, AA_GROUP_COMMA) || is_kind(c, i, AA_GROUP_AND))
			i++;
		if (!is_member(c, i) || !is_part_of(c->doc, group(c, i), &AA_FACTS(c->doc)[parent]))
			return;
		if (has_own_verb(c, i) && n > 0)
			return;
		f = take(c, i, 1);
		if (f != NULL)
			f->parent = parent;
		i = skip_modifiers(c, i) + 1;
	}
}

/* "Nine Americans are among 33 suspects detained": the figure before is part of the one behind. */
static void
find_members(Clause *c)
{
	for (uint32_t i = 2; i + 1 < c->groups->n; i++)
	{
		AaFact	   *whole = is_prep(c, i, "among") ? fact_of_group(c, i + 1) : NULL;
		AaFact	   *part;
		uint32_t	parent;

		if (whole == NULL || !is_kind(c, i - 1, AA_GROUP_VERB) || !is_passive(group(c, i - 1)) || group(c, i - 1)->trigger != AA_NONE)
			continue;
		c->kind = whole->kind;
		c->at = whole->verb;
		c->g = group(c, c->at);
		c->rule = "among";
		parent = (uint32_t) (whole - AA_FACTS(c->doc));
		part = is_member(c, i - 2) ? take(c, i - 2, 0) : NULL;
		if (part != NULL)
			part->parent = parent;
	}
}

/* Breakdowns of the sentence: marked by a word, by "of them", or in brackets behind the figure. */
static void
find_parts(Clause *c)
{
	for (uint32_t i = 1; i < c->groups->n; i++)
	{
		uint32_t	start = breakdown_start(c, i);
		AaFact	   *whole = last_fact_before(c, group(c, i)->first);

		if (whole == NULL)
			continue;
		c->kind = whole->kind;
		c->g = group(c, whole->verb);

		if (start == AA_NONE && (is_kind(c, i, AA_GROUP_OPEN) || is_kind(c, i, AA_GROUP_DASH)) && is_kind(c, i - 1, AA_GROUP_NOUN) && group(c, i + 1)->number != AA_NONE)
			start = i + 1;
		else if (start == AA_NONE && is_kind(c, i, AA_GROUP_NOUN) && (group(c, i)->flags & AA_GROUP_PARTITIVE) && group(c, i)->number != AA_NONE &&
				 is_victim(c, i) && fact_of_group(c, i) == NULL)
			start = i;
		if (start != AA_NONE)
			take_parts(c, start, whole);
	}
}

/* "In addition to the driver, 20 others were killed" */
static void
find_additions(Clause *c)
{
	for (uint32_t i = 0; i + 3 < c->groups->n; i++)
	{
		uint32_t	t = group(c, i)->first;
		uint32_t	k = aa_token_is(c->doc, t, "besides") || (aa_token_is(c->doc, t, "apart") && is_prep(c, i + 1, "from")) ? i + 1 : AA_NONE;
		const AaFact *next = NULL;

		if (aa_token_is(c->doc, t, "in") && aa_token_is(c->doc, t + 1, "addition") && aa_token_is(c->doc, t + 2, "to"))
			k = i + 3;
		if (k == AA_NONE)
			continue;
		for (uint32_t f = c->doc->facts_.n; f > 0 && AA_FACTS(c->doc)[f - 1].sentence == c->groups->sentence; f--)
			if (AA_FACTS(c->doc)[f - 1].group > k && (next == NULL || AA_FACTS(c->doc)[f - 1].group < next->group))
				next = &AA_FACTS(c->doc)[f - 1];
		if (next == NULL)
			continue;
		c->kind = next->kind;
		c->at = next->verb;
		c->g = group(c, c->at);
		c->rule = "in addition to";
		if (is_victim(c, k) && fact_of_group(c, k) == NULL)
			take(c, k, 0);
	}
}

void
aa_clause_sentence(AaDoc *doc, const AaGroups *groups)
{
	Clause		c = {.doc = doc, .groups = groups};

	c.g = group(&c, AA_NONE);

	for (uint32_t i = 0; i < groups->n; i++)
	{
		if (groups->items[i].trigger == AA_NONE)
			continue;
		c.at = i;
		c.g = &groups->items[i];
		c.kind = c.g->harm_kind;
		c.found = 0;
		c.of = false;
		match(&c);
		aa_poll(doc);
	}
	find_parts(&c);
	find_members(&c);
	find_additions(&c);
}
