/*
 * casualty_cause.c: what did the harm, and who.
 *
 * The subject of an active verb of harm, or a phrase with "in", "by", "from"
 * behind the victims, tells the cause when its head is an event or weapon;
 * when it is a group of people or a name it tells the perpetrator, and so do
 * a name or "regime" inside of the cause ("Russian air strikes").
 */
#include "casualty.h"
#include "tag.h"

#define REACH 16				/* groups around the word of harm */

static bool
is_cause(const AaDoc *doc, const AaGroup *g)
{
	return g->kind == AA_GROUP_NOUN && g->head != AA_NONE && aa_is(doc, g->head, AA_LEX_CAUSE);
}

/* First token behind articles and figures. */
static uint32_t
without_article(const AaDoc *doc, const AaGroup *g)
{
	uint32_t	i = g->first;

	if (g->number != AA_NONE)
		i = AA_NUMBERS(doc)[g->number].phrase_end;
	while (i + 1 < g->last && aa_is(doc, i, AA_LEX_DETERMINER))
		i++;
	return i;
}

static void
set_cause(const AaDoc *doc, const AaGroups *groups, AaFact *f, uint32_t i)
{
	const AaGroup *g = &groups->items[i];
	uint32_t	first = without_article(doc, g);

	f->lasting = aa_word_value(doc, g->head, AA_LEX_CAUSE) == 2;
	f->cause_first = first;
	f->cause_last = g->last;
	/* "Russian strikes", "regime air strikes": whose they are */
	if (f->agent_first == AA_NONE && g->head > first && !f->lasting && doc->tokens[first].kind == AA_TOKEN_WORD &&
		(aa_token_is(doc, first, "regime") || aa_token_is(doc, first, "government") || aa_token_is(doc, first, "rebel") ||
		 doc->tokens[first].tag == AA_TAG_NNP || ((doc->tokens[first].shape & AA_SHAPE_CAP) && first > 0 && doc->tokens[first].tag == AA_TAG_JJ)))
	{
		f->agent_first = first;
		f->agent_last = first + 1;
		while (f->cause_first + 1 < g->last && f->cause_first < g->head &&
			   (doc->tokens[f->cause_first].tag == AA_TAG_NNP || f->cause_first < f->agent_last))
			f->cause_first++;
	}
	/* "air strikes and shelling" */
	if (i + 2 < groups->n && groups->items[i + 1].kind == AA_GROUP_AND && is_cause(doc, &groups->items[i + 2]) &&
		groups->items[i + 2].number == AA_NONE)
		f->cause_last = groups->items[i + 2].last;
	/* "the offensive by the army", "a spike in bombardment" */
	if (i + 2 < groups->n && groups->items[i + 1].kind == AA_GROUP_PREPOSITION && groups->items[i + 2].kind == AA_GROUP_NOUN)
	{
		if (is_cause(doc, &groups->items[i + 2]) && aa_word_value(doc, g->head, AA_LEX_CAUSE) == 2)
		{
			bool		lasting = f->lasting;

			set_cause(doc, groups, f, i + 2);	/* a spike in bombardment */
			f->lasting = lasting;
		}
		else if (is_cause(doc, &groups->items[i + 2]))
			f->cause_last = groups->items[i + 2].last;
		else if (aa_token_is(doc, groups->items[i + 1].first, "by") && f->agent_first == AA_NONE)
		{
			f->agent_first = groups->items[i + 2].first;
			f->agent_last = groups->items[i + 2].last;
		}
	}
}

static void
set_agent(const AaGroups *groups, AaFact *f, uint32_t i)
{
	if (f->agent_first != AA_NONE)
		return;
	f->agent_first = groups->items[i].first;
	f->agent_last = groups->items[i].last;
}

/* Is this noun group the victims of a fact of the sentence? */
static bool
is_taken(const AaDoc *doc, uint32_t from, const AaGroup *g)
{
	for (uint32_t k = from; k < doc->facts_.n; k++)
		if (AA_FACTS(doc)[k].first == g->first)
			return true;
	return false;
}

/* The subject of an active verb: the first noun group of its clause that hangs on no preposition. */
static uint32_t
subject_of(const AaGroups *groups, uint32_t verb)
{
	uint32_t	found = AA_NONE;

	for (uint32_t i = verb; i > 0 && verb - i < REACH; i--)
	{
		const AaGroup *g = &groups->items[i - 1];

		if (g->kind == AA_GROUP_STOP || g->kind == AA_GROUP_CLAUSE || g->kind == AA_GROUP_COLON)
			break;
		if (g->kind == AA_GROUP_WHO && i > 1 && groups->items[i - 2].kind == AA_GROUP_NOUN)
			return i - 2;
		if (g->kind == AA_GROUP_NOUN && !(i > 1 && groups->items[i - 2].kind == AA_GROUP_PREPOSITION))
			found = i - 1;
	}
	return found;
}

static void
from_subject(const AaDoc *doc, const AaGroups *groups, AaFact *f, uint32_t from)
{
	uint32_t	i = subject_of(groups, f->verb);
	const AaGroup *g;

	if (i != AA_NONE && !is_cause(doc, &groups->items[i]) && f->verb > 0 && is_cause(doc, &groups->items[f->verb - 1]))
		i = f->verb - 1;		/* regime and Russian air strikes */
	if (i == AA_NONE || is_taken(doc, from, &groups->items[i]))
		return;
	g = &groups->items[i];
	if (is_cause(doc, g))
		set_cause(doc, groups, f, i);
	else if (g->head != AA_NONE && (g->count == AA_COUNT_NAME || aa_is(doc, g->head, AA_LEX_VICTIM)))
		set_agent(groups, f, i);
}

/* Phrases behind: "in regime air strikes", "by gunmen", "in clashes". */
static void
from_phrases(const AaDoc *doc, const AaGroups *groups, AaFact *f, uint32_t from)
{
	for (uint32_t i = f->verb + 1; i + 1 < groups->n && i < f->verb + REACH; i++)
	{
		const AaGroup *prep = &groups->items[i];
		const AaGroup *g = prep + 1;

		if (prep->kind == AA_GROUP_STOP || (prep->kind == AA_GROUP_VERB && (prep->flags & AA_GROUP_FINITE)))
			return;
		if (prep->kind != AA_GROUP_PREPOSITION || g->kind != AA_GROUP_NOUN || is_taken(doc, from, g))
			continue;
		if (is_cause(doc, g) && f->cause_first == AA_NONE)
			set_cause(doc, groups, f, i + 1);
		else if (aa_token_is(doc, prep->first, "by") && g->head != AA_NONE)
			set_agent(groups, f, i + 1);
	}
}

/* Flags of the verb of harm; of a noun of harm those of the verb before it: "had led to the death of". */
static uint16_t
verb_flags(const AaGroups *groups, uint32_t verb)
{
	uint16_t	flags = groups->items[verb].kind == AA_GROUP_VERB ? groups->items[verb].flags : 0;

	for (uint32_t i = verb; i > 0 && verb - i < 4; i--)
		if (groups->items[i - 1].kind == AA_GROUP_VERB && (groups->items[verb].kind != AA_GROUP_VERB || (flags & AA_GROUP_TO)))
			return flags | (groups->items[i - 1].flags & (AA_GROUP_HAVE | AA_GROUP_BE));
	return flags;
}

void
aa_cause_sentence(AaDoc *doc, const AaGroups *groups, uint32_t from)
{
	for (uint32_t k = from; k < doc->facts_.n; k++)
	{
		AaFact	   *f = &AA_FACTS(doc)[k];

		f->cause_first = f->cause_last = f->agent_first = f->agent_last = AA_NONE;
		f->verb_flags = verb_flags(groups, f->verb);
		if (f->side == 1)
			from_subject(doc, groups, f, from);
		if (f->cause_first == AA_NONE)
			from_phrases(doc, groups, f, from);
	}
}
