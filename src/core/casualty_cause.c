/*
 * casualty_cause.c: what did the harm, and who.
 *
 * Four places tell it, tried in this order until a cause is known:
 *
 *	the subject of the verb of harm		"Russian air strikes killed", "a bus plunged into a ravine, killing"
 *	phrases behind it					"in clashes", "by gunmen", "of cholera"
 *	the clause behind it				"when a bomb went off", "after gunmen opened fire"
 *	a phrase before it					"in a raid on the camp, soldiers killed"
 *
 * A noun of lexicon_cause.h, or a thing with a verb of mishap, is the cause;
 * people who bear arms, bodies and nations are the perpetrator.  They also
 * stand inside of a cause ("rebel shelling") or behind one ("the bombardment
 * by the army", "a strike blamed on the army").
 */
#include "casualty.h"
#include "entity.h"
#include "tag.h"

#define REACH 16				/* groups around the word of harm */
#define DATELINE_GROUPS 2		/* "Oruk --": a dash behind so few groups begins the sentence */

typedef struct Reader
{
	AaDoc	   *doc;
	const AaGroups *groups;
	AaFact	   *fact;
	uint32_t	from;			/* first fact of the sentence */
	uint32_t	claim;			/* first token of what the fact's source says: who stands before it says it */
} Reader;

static const AaGroup *
group_at(const Reader *r, uint32_t i)
{
	static const AaGroup none = {.kind = AA_GROUP_STOP, .head = AA_NONE};

	return i < r->groups->n ? &r->groups->items[i] : &none;
}

/* "clashes", "shelling" also where it reads as a verb, "Typhoon Alba": the word that makes the group a cause, or AA_NONE. */
static uint32_t
cause_word(const Reader *r, const AaGroup *g)
{
	const AaDoc *doc = r->doc;

	if (g->head == AA_NONE && g->kind == AA_GROUP_NOUN && aa_is(doc, g->last - 1, AA_LEX_CAUSE))
		return g->last - 1;		/* "a quake killed", where the tagger saw no noun */
	if (g->head == AA_NONE || (g->kind == AA_GROUP_VERB && (g->flags & (AA_GROUP_FINITE | AA_GROUP_BE | AA_GROUP_TO))))
		return AA_NONE;
	if (g->kind != AA_GROUP_NOUN && g->kind != AA_GROUP_VERB)
		return AA_NONE;
	if (aa_is(doc, g->head, AA_LEX_CAUSE))
		return g->head;
	if (g->kind != AA_GROUP_NOUN || !(doc->tokens[g->head].shape & AA_SHAPE_CAP))
		return AA_NONE;
	for (uint32_t i = g->first; i < g->head; i++)
		if (aa_is(doc, i, AA_LEX_CAUSE))
			return i;			/* tropical storm Ana */
	return AA_NONE;
}

/* Those who may do harm by what they are called: soldiers, rebels, police, the army, a man. */
static bool
bears_arms(const AaDoc *doc, uint32_t i)
{
	static const uint32_t armed = 1u << AA_victim_class_combatant | 1u << AA_victim_class_government_forces |
		1u << AA_victim_class_non_state_forces | 1u << AA_victim_class_police | 1u << AA_victim_class_perpetrator;
	int64_t		people = aa_word_value(doc, i, AA_LEX_VICTIM);
	int64_t		source = aa_word_value(doc, i, AA_LEX_SOURCE_NOUN);

	return (people != AA_NO_INT && ((uint32_t) people & armed) != 0) || source == AA_source_kind_party || aa_token_is(doc, i, "police") ||
		aa_token_is(doc, i, "government");
}

/* Is token i the first of a name of a people, a country or a body, which may own a cause? */
static const AaName *
owner_at(const AaDoc *doc, uint32_t i)
{
	const AaName *name = aa_name_at(doc, i);

	if (name == NULL || name->first != i)
		return NULL;
	return name->kind == AA_entity_kind_nationality || name->kind == AA_entity_kind_organization ||
		(name->kind == AA_entity_kind_place && name->fact != NULL && name->fact->is_country) ? name : NULL;
}

/* Is this the name of a storm, which other mentions call one: "Typhoon Alba", "Alba"? */
static bool
is_named_cause(const AaDoc *doc, const AaName *name)
{
	for (uint32_t i = 0; i < doc->names_.n && name->entity != UINT32_MAX; i++)
		if (AA_NAMES(doc)[i].entity == name->entity && aa_is(doc, AA_NAMES(doc)[i].first, AA_LEX_CAUSE))
			return true;
	return aa_is(doc, name->first, AA_LEX_CAUSE);
}

/* Can this noun group have done it? */
static bool
is_actor(const Reader *r, const AaGroup *g)
{
	const AaName *name;

	if (g->kind != AA_GROUP_NOUN || g->head == AA_NONE || g->count == AA_COUNT_PRONOUN)
		return false;
	if (bears_arms(r->doc, g->head) || aa_is(r->doc, g->head, AA_LEX_VICTIM))
		return true;
	name = aa_name_at(r->doc, g->head);
	return name != NULL && (name->kind == AA_entity_kind_person || owner_at(r->doc, name->first) != NULL) && !is_named_cause(r->doc, name);
}

/* Rescued, brought to safety, buried: whoever or whatever does that does no harm. */
static bool
is_help(const Reader *r)
{
	static const char *const helping[] = {"evacuate", "evacuates", "evacuated", "evacuating", "buried", "freed"};
	uint32_t	verb = group_at(r, r->fact->verb)->trigger;

	return r->fact->kind == AA_casualty_kind_rescued || (verb != AA_NONE && AA_TOKEN_IN(r->doc, verb, helping));
}

/* Is this noun group the victims of a fact of the sentence? */
static bool
is_taken(const Reader *r, const AaGroup *g)
{
	for (uint32_t k = r->from; k < r->doc->facts_.n; k++)
		if (AA_FACTS(r->doc)[k].first < g->last && AA_FACTS(r->doc)[k].last > g->first)
			return true;
	return false;
}

/* First token behind articles and figures. */
static uint32_t
without_article(const AaDoc *doc, const AaGroup *g)
{
	uint32_t	i = g->first;

	if (g->number != AA_NONE && AA_NUMBERS(doc)[g->number].phrase_end > i)
		i = AA_NUMBERS(doc)[g->number].phrase_end;
	for (;;)
	{
		uint32_t	end = aa_time_end(doc, i);

		if (end > i && end < g->last)
			i = end;			/* last year floods, the March 5 attack, Monday's bombing */
		else if (i + 1 < g->last && (aa_is(doc, i, AA_LEX_DETERMINER) || (doc->tokens[i].shape & AA_SHAPE_CLITIC) ||
									 (aa_is(doc, i, AA_LEX_PRONOUN) && i < g->head)))
			i++;
		else
			break;
	}
	return i;
}

/* The last word of the group, or the one before the day that the tagger took for its head: "the authorities Wednesday". */
static uint32_t
head_of(const AaDoc *doc, const AaGroup *g)
{
	uint32_t	i = g->last - 1;

	return i > g->first + 1 && i == g->head && aa_time_end(doc, i) > i ? i - 1 : i;
}

/* The group, with the body that its people are of: "fighters of the Lake Front". */
static void
set_agent(const Reader *r, const AaGroup *g)
{
	uint32_t	i = (uint32_t) (g - r->groups->items);
	const AaGroup *of = group_at(r, i + 1);
	const AaGroup *body = group_at(r, i + 2);
	const AaName *name;

	if (r->fact->agent_first != AA_NONE)
		return;
	r->fact->agent_first = without_article(r->doc, g);
	r->fact->agent_last = head_of(r->doc, g) + 1;
	if (of->kind != AA_GROUP_PREPOSITION || !aa_token_is(r->doc, of->first, "of") || body->kind != AA_GROUP_NOUN)
		return;
	for (i = body->first; i < body->last; i++)
		if ((name = aa_name_at(r->doc, i)) != NULL && name->kind == AA_entity_kind_organization)
			r->fact->agent_last = body->last;
}

/* "Russian strikes", "regime air strikes", "Israel's raid": whose they are; the first token behind that. */
static uint32_t
take_owner(const Reader *r, uint32_t first, uint32_t head)
{
	const AaDoc *doc = r->doc;
	const AaName *name = owner_at(doc, first);
	uint32_t	last = name != NULL ? name->last : first + 1;

	if (last > head || (name == NULL && !bears_arms(doc, first)))
		return first;
	if (r->fact->agent_first == AA_NONE)
	{
		r->fact->agent_first = first;
		r->fact->agent_last = last;
	}
	return last < head && (doc->tokens[last].shape & AA_SHAPE_CLITIC) ? last + 1 : last;
}

/* Behind a cause: "the offensive by the army", "a bomb planted by rebels", "a strike blamed on the army". */
static void
take_doer(const Reader *r, uint32_t i)
{
	uint32_t	k = i + 1;
	const AaGroup *prep;

	if (group_at(r, k)->kind == AA_GROUP_COMMA)
		k++;
	if (group_at(r, k)->kind == AA_GROUP_VERB && !(group_at(r, k)->flags & (AA_GROUP_BE | AA_GROUP_TO)))
		k++;
	else if (k > i + 1)
		return;
	prep = group_at(r, k);
	if (prep->kind == AA_GROUP_PREPOSITION && (aa_token_is(r->doc, prep->first, "by") || (k > i + 1 && aa_token_is(r->doc, prep->first, "on"))) &&
		is_actor(r, group_at(r, k + 1)))
		set_agent(r, group_at(r, k + 1));
}

/* "a spike in bombardment", "a barrage of rockets", "air strikes and shelling": how far the cause goes. */
static void
extend_cause(const Reader *r, uint32_t i, uint32_t word)
{
	const AaGroup *link = group_at(r, i + 1);
	const AaGroup *next = group_at(r, i + 2);
	AaFact	   *f = r->fact;

	if (cause_word(r, next) == AA_NONE || next->number != AA_NONE)
		return;
	if (link->kind == AA_GROUP_AND || (link->kind == AA_GROUP_PREPOSITION && aa_token_is(r->doc, link->first, "of")))
		f->cause_last = next->last;
	else if (link->kind == AA_GROUP_PREPOSITION && aa_word_value(r->doc, word, AA_LEX_CAUSE) == 2)
	{
		f->cause_first = take_owner(r, without_article(r->doc, next), cause_word(r, next));
		f->cause_last = next->last;
	}
}

static void
set_cause(const Reader *r, uint32_t i)
{
	const AaGroup *g = group_at(r, i);
	uint32_t	word = cause_word(r, g);
	AaFact	   *f = r->fact;

	f->lasting = aa_word_value(r->doc, word, AA_LEX_CAUSE) == 2;
	f->cause_first = without_article(r->doc, g);
	f->cause_last = g->last;
	if (!f->lasting)
		f->cause_first = take_owner(r, f->cause_first, word);
	extend_cause(r, i, word);
	take_doer(r, i);
}

/* ---- the subject ---- */

static bool
ends_clause(const AaGroup *g)
{
	return g->kind == AA_GROUP_STOP || g->kind == AA_GROUP_CLAUSE || g->kind == AA_GROUP_COLON;
}

/* "An official, who asked not to be named because ..., put": the comma that opens the clause inside, else the verb itself. */
static uint32_t
before_inset(const Reader *r, uint32_t verb)
{
	if (verb == 0 || group_at(r, verb - 1)->kind != AA_GROUP_COMMA)
		return verb;
	for (uint32_t i = verb - 1; i > 0 && verb - i < REACH; i--)
		if (group_at(r, i - 1)->kind == AA_GROUP_COMMA && group_at(r, i)->kind == AA_GROUP_WHO)
			return i - 1;
	return verb;
}

/* "The head of a local group, Ivo Lenk, put": a person's name between commas says who the subject is. */
static bool
names_subject(const Reader *r, uint32_t verb)
{
	const AaName *name;

	if (verb < 3 || group_at(r, verb - 1)->kind != AA_GROUP_COMMA || group_at(r, verb - 3)->kind != AA_GROUP_COMMA ||
		group_at(r, verb - 2)->kind != AA_GROUP_NOUN || group_at(r, verb - 2)->head == AA_NONE)
		return false;
	name = aa_name_at(r->doc, group_at(r, verb - 2)->head);
	return name != NULL && name->kind == AA_entity_kind_person;
}

/* "Last month", "Sunday night": when it was. */
static bool
is_time(const Reader *r, const AaGroup *g)
{
	return aa_time_end(r->doc, g->first) > g->first && aa_time_end(r->doc, g->first) >= g->last;
}

/* The subject of the verb: the first noun group of its clause that hangs on no preposition. */
static uint32_t
subject_of(const Reader *r, uint32_t verb)
{
	uint32_t	found = AA_NONE;

	if (names_subject(r, verb))
		return verb - 2;
	verb = before_inset(r, verb);

	for (uint32_t i = verb; i > 0 && verb - i < REACH; i--)
	{
		const AaGroup *g = group_at(r, i - 1);

		if (ends_clause(g) || g->first < r->claim || (g->kind == AA_GROUP_DASH && i <= DATELINE_GROUPS))
			break;
		if (g->kind == AA_GROUP_WHO && i > 1 && group_at(r, i - 2)->kind == AA_GROUP_NOUN)
			return i - 2;
		if (g->kind == AA_GROUP_WHO && i > 2 && group_at(r, i - 2)->kind == AA_GROUP_COMMA && cause_word(r, group_at(r, i - 3)) != AA_NONE)
			return i - 3;		/* the attack, which killed twelve */
		if ((g->kind == AA_GROUP_NOUN || cause_word(r, g) != AA_NONE) && !(i > 1 && group_at(r, i - 2)->kind == AA_GROUP_PREPOSITION) &&
			!is_time(r, g))
			found = i - 1;
	}
	return found;
}

/* The active verb that a noun of harm or a figure is the object of, or AA_NONE. */
static uint32_t
verb_before(const Reader *r)
{
	const AaGroup *verb;
	uint32_t	i = r->fact->verb;

	while (i > 0 && r->fact->verb - i < REACH / 2 && group_at(r, i - 1)->kind != AA_GROUP_VERB && group_at(r, i - 1)->kind != AA_GROUP_STOP)
		i--;
	verb = i == 0 ? NULL : group_at(r, i - 1);
	return verb == NULL || verb->kind != AA_GROUP_VERB || (verb->flags & AA_GROUP_BE) || verb->head == AA_NONE ? AA_NONE : i - 1;
}

/* "Since the agency began its work, | it | has recorded": the body named before a pronoun in its sentence. */
static uint32_t
body_before(const Reader *r, uint32_t i)
{
	for (; i > 0; i--)
	{
		const AaGroup *g = group_at(r, i - 1);
		const AaName *name = g->kind == AA_GROUP_NOUN && g->head != AA_NONE ? aa_name_at(r->doc, g->head) : NULL;

		if (name != NULL && name->kind == AA_entity_kind_organization)
			return i - 1;
	}
	return AA_NONE;
}

/* Is this someone who may count: a source by its word, people, a name; not "May", which recorded 12 deaths, nor an attack that raised them? */
static bool
can_count(const Reader *r, const AaGroup *g)
{
	const AaDoc *doc = r->doc;

	uint32_t	head;

	if (g->head == AA_NONE || is_time(r, g) || cause_word(r, g) != AA_NONE)
		return false;
	head = head_of(doc, g);
	return aa_name_at(doc, head) != NULL || (head > g->first && (doc->tokens[head].shape & AA_SHAPE_CAP)) || aa_is(doc, head, AA_LEX_SOURCE_NOUN) || aa_is(doc, head, AA_LEX_ORG_HEAD) ||
		aa_is(doc, head, AA_LEX_TITLE) || aa_is_person(doc, head);
}

/* "The ministry put the toll at 48": who counts is subject of a verb of counting, and the source of the toll, whatever body it is. */
static uint32_t
counter_of(const Reader *r)
{
	static const char *const verbs[] = {"put", "puts", "raised", "raises", "lowered", "revised", "placed", "set", "updated", "gave", "counted",
	"increased", "cut", "reduced", "adjusted", "estimated", "recorded", "listed", "documented", "registered", "tallied", "verified"};
	uint32_t	verb = verb_before(r);
	uint32_t	subject;

	if (verb == AA_NONE || !AA_TOKEN_IN(r->doc, group_at(r, verb)->head, verbs))
		return AA_NONE;
	subject = verb > 0 && group_at(r, verb - 1)->count == AA_COUNT_PRONOUN && group_at(r, verb - 1)->kind == AA_GROUP_NOUN ?
		body_before(r, verb - 1) : subject_of(r, verb);
	return subject != AA_NONE && can_count(r, group_at(r, subject)) ? subject : AA_NONE;
}

/*
 * Is what the subject does the harm itself?  Who kills, shoots or holds does it, and who causes or carries out a harm
 * that a noun tells; but not who finds bodies, treats the wounded, mourns or loses soldiers, rescues or moves to safety.
 */
static bool
subject_harms(const Reader *r)
{
	static const bool doing[AA_HARM_SHAPES] = {
		[AA_HARM_PAST] = true, [AA_HARM_GERUND] = true, [AA_HARM_PRESENT] = true, [AA_HARM_ATTACK] = true, [AA_HARM_HOLD] = true,
		[AA_HARM_LIFE] = true, [AA_HARM_FRAME] = true
	};
	static const char *const verbs[] = {"carried", "carrying", "committed", "committing", "caused", "causing", "inflicted", "inflicting",
	"perpetrated", "ordered", "left", "leaves", "leaving"};
	uint32_t	verb;

	if (is_help(r))
		return false;
	if (doing[r->fact->shape])
		return true;
	verb = verb_before(r);
	return verb != AA_NONE && AA_TOKEN_IN(r->doc, group_at(r, verb)->head, verbs);
}

/* A thing with a verb of mishap behind it, "an overloaded ferry capsized", or in it, where the tagger took the verb for a noun. */
static bool
take_mishap(const Reader *r, uint32_t i)
{
	const AaGroup *g = group_at(r, i);

	if (g->kind != AA_GROUP_NOUN || g->head == AA_NONE || is_actor(r, g) || g->count == AA_COUNT_PRONOUN)
		return false;
	if (g->head > g->first && aa_is(r->doc, g->head, AA_LEX_MISHAP))
	{
		r->fact->cause_first = without_article(r->doc, g);
		r->fact->cause_last = g->last;
		return true;
	}
	for (uint32_t k = i + 1; k < i + REACH && !ends_clause(group_at(r, k)) && group_at(r, k)->kind != AA_GROUP_WHO; k++)
	{
		const AaGroup *verb = group_at(r, k);

		if (verb->kind != AA_GROUP_VERB)
			continue;
		if (verb->head == AA_NONE || !aa_is(r->doc, verb->head, AA_LEX_MISHAP))
			return false;
		r->fact->cause_first = without_article(r->doc, g);
		r->fact->cause_last = k == i + 1 ? verb->last : g->last;
		return true;
	}
	return false;
}

/* "Clashes left ten dead": a subject that opens the sentence and that the tagger took for a part of the verb. */
static bool
takes_verb(const Reader *r, const AaGroup *verb)
{
	if (verb->kind != AA_GROUP_VERB || verb->head == AA_NONE || verb->head == verb->first || !aa_is(r->doc, verb->first, AA_LEX_CAUSE))
		return false;
	r->fact->cause_first = verb->first;
	r->fact->cause_last = verb->first + 1;
	return true;
}

static void
from_subject(const Reader *r, uint32_t verb)
{
	uint32_t	i = subject_of(r, verb);

	if (i != AA_NONE && cause_word(r, group_at(r, i)) == AA_NONE && verb > 0 && cause_word(r, group_at(r, verb - 1)) != AA_NONE &&
		(verb < 2 || group_at(r, verb - 2)->kind == AA_GROUP_AND))
		i = verb - 1;			/* regime and Russian air strikes */
	if (i == AA_NONE && takes_verb(r, group_at(r, verb)))
		return;
	if (i == AA_NONE || is_taken(r, group_at(r, i)))
		return;
	if (cause_word(r, group_at(r, i)) != AA_NONE)
		set_cause(r, i);
	else if (!take_mishap(r, i) && r->fact->done && is_actor(r, group_at(r, i)))
		set_agent(r, group_at(r, i));
}

/* ---- phrases and clauses around ---- */

/* What people die of is a cause, whatever it is called; but of "wounds" it is not said whence they had them. */
static bool
names_illness(const Reader *r, const AaGroup *prep, const AaGroup *g)
{
	return r->fact->kind == AA_casualty_kind_killed && r->fact->shape == AA_HARM_FALL && aa_token_is(r->doc, prep->first, "of") &&
		g->kind == AA_GROUP_NOUN && g->head != AA_NONE && g->number == AA_NONE && aa_word_value(r->doc, g->head, AA_LEX_HARM) == AA_NO_INT &&
		!aa_is(r->doc, g->head, AA_LEX_VICTIM);
}

/* The phrase at group i and the noun behind it: "in regime air strikes", "by gunmen", "of cholera". */
static void
take_phrase(const Reader *r, uint32_t i)
{
	const AaGroup *prep = group_at(r, i);
	const AaGroup *g = group_at(r, i + 1);
	AaFact	   *f = r->fact;

	if (is_taken(r, g) || (aa_token_is(r->doc, prep->first, "by") && is_help(r)))
		return;
	if (cause_word(r, g) != AA_NONE && f->cause_first == AA_NONE)
		set_cause(r, i + 1);
	else if (aa_token_is(r->doc, prep->first, "by") && is_actor(r, g))
		set_agent(r, g);
	else if (f->cause_first == AA_NONE && i == f->verb + 1 && names_illness(r, prep, g))
	{
		f->cause_first = without_article(r->doc, g);
		f->cause_last = g->last;
	}
}

/* A clause that tells how: "when a bomb went off", "after gunmen opened fire". */
static void
take_clause(const Reader *r, uint32_t i)
{
	uint32_t	subject = i + 1;
	const AaGroup *verb;

	for (; group_at(r, subject)->kind == AA_GROUP_ADVERB; subject++)
		;
	if (is_taken(r, group_at(r, subject)))
		return;
	if (cause_word(r, group_at(r, subject)) != AA_NONE)
		set_cause(r, subject);
	else if (!take_mishap(r, subject) && is_actor(r, group_at(r, subject)))
	{
		for (subject++; group_at(r, subject)->kind != AA_GROUP_VERB && subject < i + REACH && !ends_clause(group_at(r, subject)); subject++)
			;
		verb = group_at(r, subject);
		if (verb->kind == AA_GROUP_VERB && verb->head != AA_NONE && !(verb->flags & AA_GROUP_BE) && aa_is(r->doc, verb->head, AA_LEX_ASSAULT))
			set_agent(r, group_at(r, i + 1));
	}
}

/* Words that open a clause, or a phrase without a verb, that tells how something came. */
static bool
tells_how(const AaDoc *doc, uint32_t i)
{
	return aa_token_is(doc, i, "when") || aa_token_is(doc, i, "after") || aa_token_is(doc, i, "as") || aa_token_is(doc, i, "because");
}

static void
from_behind(const Reader *r)
{
	uint32_t	verb = r->fact->verb;

	for (uint32_t i = verb + 1; i + 1 < r->groups->n && i < verb + REACH; i++)
	{
		const AaGroup *g = group_at(r, i);

		if (g->kind != AA_GROUP_NOUN && tells_how(r->doc, g->first) && group_at(r, i + 1)->kind != AA_GROUP_PREPOSITION)
		{
			if (r->fact->cause_first == AA_NONE && r->fact->agent_first == AA_NONE)
				take_clause(r, i);
			return;
		}
		if (ends_clause(g) || (g->kind == AA_GROUP_VERB && (g->flags & AA_GROUP_FINITE)))
			return;
		if (g->kind == AA_GROUP_PREPOSITION)
			take_phrase(r, i);
	}
}

/* "In a raid on the camp, soldiers killed five." */
static void
from_before(const Reader *r)
{
	for (uint32_t i = r->fact->verb; i > 1 && r->fact->verb - i < REACH; i--)
	{
		const AaGroup *prep = group_at(r, i - 2);

		if (ends_clause(group_at(r, i - 1)))
			return;
		if (prep->kind == AA_GROUP_PREPOSITION && (aa_token_is(r->doc, prep->first, "in") || aa_token_is(r->doc, prep->first, "during")) &&
			cause_word(r, group_at(r, i - 1)) != AA_NONE && !is_taken(r, group_at(r, i - 1)))
		{
			set_cause(r, i - 1);
			return;
		}
	}
}

/* Flags of the verb of harm; of a noun of harm those of the verb before it: "had led to the death of". */
static uint16_t
verb_flags(const Reader *r, uint32_t verb)
{
	uint16_t	flags = group_at(r, verb)->kind == AA_GROUP_VERB ? group_at(r, verb)->flags : 0;

	for (uint32_t i = verb; i > 0 && verb - i < 4; i--)
		if (group_at(r, i - 1)->kind == AA_GROUP_VERB && (group_at(r, verb)->kind != AA_GROUP_VERB || (flags & AA_GROUP_TO)))
			return flags | (group_at(r, i - 1)->flags & (AA_GROUP_HAVE | AA_GROUP_BE));
	return flags;
}

/* "The clashes caused dozens of deaths", "resulted in the death of": the verb before a noun of harm that says whence it came, or AA_NONE. */
static uint32_t
causing_verb(const Reader *r)
{
	static const char *const verbs[] = {"caused", "causing", "causes", "cause", "resulted", "resulting", "result", "results", "led", "leading",
	"leads", "left", "leaving"};
	uint32_t	verb = verb_before(r);

	return verb != AA_NONE && AA_TOKEN_IN(r->doc, group_at(r, verb)->head, verbs) ? verb : AA_NONE;
}

/* The verb whose subject did the harm: an active one, or "left" before "ten dead"; AA_NONE for a passive. */
static uint32_t
active_verb(const Reader *r)
{
	static const char *const verbs[] = {"left", "leaves", "leaving"};
	const AaFact *f = r->fact;
	const AaGroup *before = f->group > 0 ? group_at(r, f->group - 1) : NULL;

	if (f->side == 1)
		return f->verb;
	if (f->shape == AA_HARM_COUNTED || f->shape == AA_HARM_EVENT)
		return causing_verb(r);
	return f->shape == AA_HARM_STATE && before != NULL && before->kind == AA_GROUP_VERB && !(before->flags & AA_GROUP_BE) &&
		before->head != AA_NONE && AA_TOKEN_IN(r->doc, before->head, verbs) ? f->group - 1 : AA_NONE;
}

/* First token of the claim that the fact stands in, when its source stands before it. */
static uint32_t
claim_of(const AaDoc *doc, const AaFact *f)
{
	const AaAttribution *a = aa_attribution_of(doc, f);

	return a != NULL && a->clause_first < a->scope_first ? a->scope_first : 0;
}

/* A figure that somebody counts: a toll, deaths, bodies. */
static bool
is_counted(const AaFact *f)
{
	return f->shape == AA_HARM_TOLL || f->shape == AA_HARM_COUNTED || f->shape == AA_HARM_BODY || f->shape == AA_HARM_EVENT;
}

/* "accused the army of killing twelve", "blamed the rebels for the attack that killed twelve": the accused did it. */
static void
take_accused(const Reader *r)
{
	static const char *const verbs[] = {"accused", "accuses", "accuse", "accusing", "blamed", "blames", "blame", "blaming"};

	for (uint32_t i = r->fact->verb; i > 0 && r->fact->verb - i < REACH && !ends_clause(group_at(r, i - 1)); i--)
	{
		const AaGroup *g = group_at(r, i - 1);

		if (g->kind != AA_GROUP_VERB || g->head == AA_NONE || (g->flags & AA_GROUP_BE) || !AA_TOKEN_IN(r->doc, g->head, verbs))
			continue;
		if (!is_actor(r, group_at(r, i)) || is_taken(r, group_at(r, i)) || group_at(r, i + 1)->kind != AA_GROUP_PREPOSITION)
			return;
		r->fact->agent_first = AA_NONE;
		set_agent(r, group_at(r, i));
		return;
	}
}

static void
copy_cause(AaFact *f, const AaFact *other)
{
	f->cause_first = other->cause_first;
	f->cause_last = other->cause_last;
	f->agent_first = other->agent_first;
	f->agent_last = other->agent_last;
	f->lasting = other->lasting;
	f->counted = other->counted;
}

static bool
is_untold(const AaFact *f)
{
	return f->side == 0 && f->cause_first == AA_NONE && f->agent_first == AA_NONE;
}

/* "ten dead and 12 wounded", "Ten were killed and 12 others were wounded when ..": does fact b go on with the list that fact a ends? */
static bool
goes_on(const Reader *r, const AaFact *a, const AaFact *b)
{
	uint32_t	i = (a->verb > a->group ? a->verb : a->group) + 1;

	if (b->group < i)
		return false;
	while (group_at(r, i)->kind == AA_GROUP_AND || group_at(r, i)->kind == AA_GROUP_COMMA || group_at(r, i)->kind == AA_GROUP_ADVERB)
		i++;
	return i == b->group;
}

static bool
is_part(const Reader *r, uint32_t k)
{
	uint32_t	parent = AA_FACTS(r->doc)[k].parent;

	return parent != AA_NONE && parent >= r->from && parent < k;
}

/* What did it is told once for a whole list, before it or behind it. */
static void
share_in_list(const Reader *r)
{
	AaFact	   *facts = AA_FACTS(r->doc);
	AaFact	   *before = NULL;

	for (uint32_t k = r->from; k < r->doc->facts_.n; k++)
	{
		AaFact	   *f = &facts[k];

		if (is_part(r, k))
			continue;
		if (before != NULL && is_untold(f) && goes_on(r, before, f))
			copy_cause(f, before);
		else if (before != NULL && is_untold(before) && goes_on(r, before, f))
			copy_cause(before, f);
		before = f;
	}
}

void
aa_cause_sentence(AaDoc *doc, const AaGroups *groups, uint32_t from)
{
	Reader		r = {doc, groups, NULL, from, 0};

	for (uint32_t k = from; k < doc->facts_.n; k++)
	{
		AaFact	   *f = r.fact = &AA_FACTS(doc)[k];
		uint32_t	verb;

		f->cause_first = f->cause_last = f->agent_first = f->agent_last = AA_NONE;
		f->verb_flags = verb_flags(&r, f->verb);
		f->done = subject_harms(&r);
		r.claim = claim_of(doc, f);
		if (is_part(&r, k))
			continue;
		verb = is_counted(f) ? counter_of(&r) : AA_NONE;
		f->counted = verb != AA_NONE;
		if (f->counted)
			set_agent(&r, group_at(&r, verb));
		else if ((verb = active_verb(&r)) != AA_NONE)
			from_subject(&r, verb);
		take_accused(&r);
		if (f->cause_first == AA_NONE)
			from_behind(&r);
		if (f->cause_first == AA_NONE)
			from_before(&r);
	}
	share_in_list(&r);
	/* "three people, including a nurse": one cause for the part and the whole */
	for (uint32_t k = from; k < doc->facts_.n; k++)
		if (is_part(&r, k))
			copy_cause(&AA_FACTS(doc)[k], &AA_FACTS(doc)[AA_FACTS(doc)[k].parent]);
}
