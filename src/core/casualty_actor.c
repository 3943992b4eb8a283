/*
 * casualty_actor.c: which words are a cause, and who can be the perpetrator.
 *
 * casualty_cause.c says where to look; here the group that stands there is
 * read: its word of harm, the owner before it and the doer behind it.
 */
#include "casualty_actor.h"
#include "entity.h"

const AaGroup *
aa_cause_group(const AaCauseReader *r, uint32_t i)
{
	static const AaGroup none = {.kind = AA_GROUP_STOP, .head = AA_NONE};

	return i < r->groups->n ? &r->groups->items[i] : &none;
}

uint32_t
aa_cause_word(const AaCauseReader *r, const AaGroup *g)
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

/* "an unidentified armed group", "the militant faction" */
static bool
is_armed_group(const AaDoc *doc, uint32_t i)
{
	static const char *const groups[] = {"group", "groups", "faction", "factions", "wing", "band", "bands", "squad", "squads", "cell", "cells"};
	static const char *const kinds[] = {"armed", "militant", "rebel", "jihadist", "jihadi", "extremist", "insurgent", "terrorist", "guerrilla", "terror",
	"opposition", "islamist", "separatist", "paramilitary", "death", "hit"};

	return i > 0 && AA_TOKEN_IN(doc, i, groups) && AA_TOKEN_IN(doc, i - 1, kinds);
}

/* Those who may do harm by what they are called: soldiers, rebels, police, the army, a man. */
static bool
bears_arms(const AaDoc *doc, uint32_t i)
{
	static const char *const bodies[] = {"police", "government", "junta", "gang", "gangs", "mob", "mobs", "cartel", "cartels", "militias", "warlord",
	"bandits", "pirates", "gendarmerie", "paramilitaries", "regime"};
	int64_t		people = aa_word_value(doc, i, AA_LEX_VICTIM);
	int64_t		source = aa_word_value(doc, i, AA_LEX_SOURCE_NOUN);

	return (people != AA_NO_INT && ((uint32_t) people & AA_CLASS_VIOLENT) != 0) || source == AA_source_kind_party || AA_TOKEN_IN(doc, i, bodies) ||
		is_armed_group(doc, i);
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

bool
aa_cause_is_actor(const AaCauseReader *r, const AaGroup *g)
{
	const AaName *name;

	if (g->kind != AA_GROUP_NOUN || g->head == AA_NONE || g->count == AA_COUNT_PRONOUN)
		return false;
	if (bears_arms(r->doc, g->head) || aa_is(r->doc, g->head, AA_LEX_VICTIM))
		return true;
	name = aa_name_at(r->doc, g->head);
	return name != NULL && (name->kind == AA_entity_kind_person || owner_at(r->doc, name->first) != NULL) && !is_named_cause(r->doc, name);
}

bool
aa_cause_is_help(const AaCauseReader *r)
{
	static const char *const helping[] = {"evacuate", "evacuates", "evacuated", "evacuating", "buried", "freed"};
	uint32_t	verb = aa_cause_group(r, r->fact->verb)->trigger;

	return r->fact->kind == AA_casualty_kind_rescued || (verb != AA_NONE && AA_TOKEN_IN(r->doc, verb, helping));
}

bool
aa_cause_is_taken(const AaCauseReader *r, const AaGroup *g)
{
	for (uint32_t k = r->from; k < r->doc->facts_.n; k++)
		if (AA_FACTS(r->doc)[k].first < g->last && AA_FACTS(r->doc)[k].last > g->first)
			return true;
	return false;
}

uint32_t
aa_cause_without_article(const AaDoc *doc, const AaGroup *g)
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

uint32_t
aa_cause_head(const AaDoc *doc, const AaGroup *g)
{
	uint32_t	i = g->last - 1;

	return i > g->first + 1 && i == g->head && aa_time_end(doc, i) > i ? i - 1 : i;
}

void
aa_cause_set_agent(const AaCauseReader *r, const AaGroup *g)
{
	uint32_t	i = (uint32_t) (g - r->groups->items);
	const AaGroup *of = aa_cause_group(r, i + 1);
	const AaGroup *body = aa_cause_group(r, i + 2);
	const AaName *name;

	if (r->fact->agent_first != AA_NONE)
		return;
	r->fact->agent_first = aa_cause_without_article(r->doc, g);
	r->fact->agent_last = aa_cause_head(r->doc, g) + 1;
	if (of->kind != AA_GROUP_PREPOSITION || !aa_token_is(r->doc, of->first, "of") || body->kind != AA_GROUP_NOUN)
		return;
	for (i = body->first; i < body->last; i++)
		if ((name = aa_name_at(r->doc, i)) != NULL && name->kind == AA_entity_kind_organization)
			r->fact->agent_last = body->last;
}

/* "Russian strikes", "regime air strikes", "Israel's raid": whose they are; the first token behind that. */
static uint32_t
take_owner(const AaCauseReader *r, uint32_t first, uint32_t head)
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
take_doer(const AaCauseReader *r, uint32_t i)
{
	uint32_t	k = i + 1;
	const AaGroup *prep;

	if (aa_cause_group(r, k)->kind == AA_GROUP_COMMA)
		k++;
	if (aa_cause_group(r, k)->kind == AA_GROUP_VERB && !(aa_cause_group(r, k)->flags & (AA_GROUP_BE | AA_GROUP_TO)))
		k += 1 + (aa_cause_group(r, k + 1)->kind == AA_GROUP_ADVERB);	/* carried out by */
	else if (k > i + 1)
		return;
	prep = aa_cause_group(r, k);
	if (prep->kind == AA_GROUP_PREPOSITION && (aa_token_is(r->doc, prep->first, "by") || (k > i + 1 && aa_token_is(r->doc, prep->first, "on"))) &&
		aa_cause_is_actor(r, aa_cause_group(r, k + 1)))
		aa_cause_set_agent(r, aa_cause_group(r, k + 1));
}

/* "a spike in bombardment", "a barrage of rockets", "air strikes and shelling": how far the cause goes. */
static void
extend_cause(const AaCauseReader *r, uint32_t i, uint32_t word)
{
	const AaGroup *link = aa_cause_group(r, i + 1);
	const AaGroup *next = aa_cause_group(r, i + 2);
	AaFact	   *f = r->fact;

	if (aa_cause_word(r, next) == AA_NONE || next->number != AA_NONE)
		return;
	if (link->kind == AA_GROUP_AND || (link->kind == AA_GROUP_PREPOSITION && aa_token_is(r->doc, link->first, "of")))
		f->cause_last = next->last;
	else if (link->kind == AA_GROUP_PREPOSITION && aa_word_value(r->doc, word, AA_LEX_CAUSE) == 2)
	{
		f->cause_first = take_owner(r, aa_cause_without_article(r->doc, next), aa_cause_word(r, next));
		f->cause_last = next->last;
	}
}

void
aa_cause_set(const AaCauseReader *r, uint32_t i)
{
	const AaGroup *g = aa_cause_group(r, i);
	uint32_t	word = aa_cause_word(r, g);
	AaFact	   *f = r->fact;

	f->lasting = aa_word_value(r->doc, word, AA_LEX_CAUSE) == 2;
	f->cause_first = aa_cause_without_article(r->doc, g);
	f->cause_last = g->last;
	if (!f->lasting)
		f->cause_first = take_owner(r, f->cause_first, word);
	extend_cause(r, i, word);
	take_doer(r, i);
}
