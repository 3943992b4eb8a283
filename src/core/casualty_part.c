/*
 * casualty_part.c: figures that hang on another figure of their sentence.
 *
 * Breakdowns are parts of the figure before them ("ten people, among them a
 * child"), members of the figure behind ("nine are among 33 suspects held"),
 * and additions stand beside it ("in addition to the driver").
 */
#include "casualty_clause.h"
#include "casualty_word.h"

#define CHAIN 5					/* sentences behind a figure over which its breakdown may go on */

/* Does group i open a breakdown: "including", "among them", "mostly"? */
static uint32_t
breakdown_start(const AaClause *c, uint32_t i)
{
	static const char *const members[] = {"them", "whom", "those"};
	static const char *const openers[] = {"including", "comprising", "namely"};
	uint32_t	t = aa_clause_group(c, i)->first;

	if (AA_TOKEN_IN(c->doc, t, openers))
		return i + 1;
	if (aa_clause_is_prep(c, i, "among") && AA_TOKEN_IN(c->doc, t + 1, members))
		return i + 2;
	return AA_NONE;
}

/* "The 43 dead include 12 children", "288 people: 254 in the town, 34 in its suburbs": what follows the whole breaks it down. */
static bool
breaks_down(const AaClause *c, uint32_t i, const AaFact *whole)
{
	const AaGroup *g = aa_clause_group(c, i);
	const AaGroup *next = aa_clause_group(c, i + 1);

	if (whole->verb + 1 == i && whole->group > 0 && aa_clause_is_prep(c, whole->group - 1, "among") && aa_clause_is_copula(c, i))
		return aa_clause_is_member(c, i + 1);	/* among the 36 dead were 19 men */
	if (next->number == AA_NONE || AA_NUMBERS(c->doc)[next->number].unit != AA_USE_OPEN)
		return false;
	if (g->kind == AA_GROUP_COLON)
		return whole->last < g->first && (next->flags & AA_GROUP_ELLIPSIS) && aa_clause_is(c, i + 2, AA_GROUP_PREPOSITION) &&
			!aa_clause_has_own_verb(c, i + 1);
	return g->kind == AA_GROUP_VERB && g->head != AA_NONE && (whole->group + 1 == i || whole->verb + 1 == i) &&
		aa_tells_inclusion(c->doc, g->head);
}

/* "36 people were killed: 19 men and 17 women": the counted people behind the mark at i are as many as the whole. */
static bool
sums_up(const AaClause *c, uint32_t i, const AaFact *whole)
{
	int64_t		sum = 0;
	uint32_t	k = i;
	uint32_t	n = 0;

	if (!(aa_clause_is(c, i, AA_GROUP_COMMA) || aa_clause_is(c, i, AA_GROUP_COLON) || aa_clause_is(c, i, AA_GROUP_DASH)))
		return false;
	if (whole->best == AA_NO_INT || whole->number == AA_NONE || (aa_clause_skip_modifiers(c, whole->verb) + 1 != i && aa_clause_skip_modifiers(c, whole->group) + 1 != i))
		return false;
	for (; n < AA_CLAUSE_LIST; n++)
	{
		const AaGroup *g;

		k++;
		k += aa_clause_is(c, k, AA_GROUP_AND);
		g = aa_clause_group(c, k);
		if (g->kind != AA_GROUP_NOUN || (g->head == AA_NONE && g->count != AA_COUNT_ARTICLE) || !aa_clause_is_member(c, k))
			return false;
		if (g->number != AA_NONE ? AA_NUMBERS(c->doc)[g->number].best == AA_NO_INT : g->count != AA_COUNT_ARTICLE)
			return false;
		sum += g->number == AA_NONE ? 1 : AA_NUMBERS(c->doc)[g->number].best;
		k = aa_clause_skip_modifiers(c, k) + 1;
		if (sum >= whole->best || !(aa_clause_is(c, k, AA_GROUP_COMMA) || aa_clause_is(c, k, AA_GROUP_AND)))
			break;
		k -= aa_clause_is(c, k, AA_GROUP_AND);
	}
	return n > 0 && sum == whole->best;
}

/* "Of the 17 killed, five were children": the comma at i ends the whole that "of" opens the clause with. */
static bool
ends_whole(const AaClause *c, uint32_t i, const AaFact *whole)
{
	uint32_t	of = whole->group - 1;

	if (!aa_clause_is(c, i, AA_GROUP_COMMA) || whole->group == 0 || !aa_clause_is_prep(c, of, "of") || whole->verb + 1 != i)
		return false;
	if (aa_clause_told(c, i + 1) == AA_NONE && !aa_clause_is_copula(c, aa_clause_after(c, i + 1)))
		return false;			/* of 280 abducted, 57 escaped */
	return of == 0 || aa_clause_is(c, of - 1, AA_GROUP_STOP) || aa_clause_is(c, of - 1, AA_GROUP_QUOTE) ||
		aa_clause_is(c, of - 1, AA_GROUP_CLAUSE);
}

/* "33 people, eight seriously": a figure alone with an adverb for how badly. */
static bool
is_grave_part(const AaClause *c, uint32_t i)
{
	static const char *const adverbs[] = {"seriously", "critically", "severely", "gravely", "badly", "slightly", "lightly", "fatally"};
	uint32_t	t = aa_clause_group(c, i + 2)->first;

	if (!aa_clause_is(c, i, AA_GROUP_COMMA) || !(aa_clause_group(c, i + 1)->flags & AA_GROUP_ELLIPSIS) || !aa_clause_is(c, i + 2, AA_GROUP_ADVERB))
		return false;
	return AA_TOKEN_IN(c->doc, t, adverbs);
}

static AaFact *
last_fact_before(const AaClause *c, uint32_t token)
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
take_parts(AaClause *c, uint32_t i, AaFact *whole)
{
	uint32_t	parent = (uint32_t) (whole - AA_FACTS(c->doc));

	c->kind = whole->kind;
	c->rule = "part";
	c->at = whole->verb;
	c->g = aa_clause_group(c, whole->verb);
	for (uint32_t n = 0; n < AA_CLAUSE_LIST; n++)
	{
		AaFact	   *f;
		bool		comma = false;

		for (; aa_clause_is(c, i, AA_GROUP_ADVERB) || aa_clause_is(c, i, AA_GROUP_COMMA) || aa_clause_is(c, i, AA_GROUP_AND); i++)
			comma = comma || aa_clause_is(c, i, AA_GROUP_COMMA);
		if (!aa_clause_is_member(c, i) || !is_part_of(c->doc, aa_clause_group(c, i), &AA_FACTS(c->doc)[parent]))
			return;
		if (aa_clause_has_own_verb(c, i) && n > 0 && (comma || aa_clause_after(c, aa_clause_skip_modifiers(c, i)) != AA_FACTS(c->doc)[parent].verb))
			return;				/* but: 14 people among them five men and two women were killed */
		f = aa_clause_fact(c, i);	/* the walk may have taken it as a member of the list */
		if (f == NULL || f->kind != c->kind || f->parent != AA_NONE || f == &AA_FACTS(c->doc)[parent])
			f = aa_clause_take(c, i, 1);
		if (f != NULL)
			f->parent = parent;
		i = aa_clause_skip_modifiers(c, aa_clause_told(c, i) != AA_NONE ? aa_clause_told(c, i) : i) + 1;
	}
}

/* "Nine Americans are among 33 suspects detained": the figure before is part of the one behind. */
void
aa_clause_find_members(AaClause *c)
{
	for (uint32_t i = 1; i + 1 < c->groups->n && aa_clause_has_facts(c); i++)
	{
		AaFact	   *whole = aa_clause_is_prep(c, i, "among") ? aa_clause_fact(c, i + 1) : NULL;
		AaFact	   *part;
		uint32_t	parent;

		uint32_t	last = aa_clause_is(c, i - 1, AA_GROUP_NOUN) && aa_clause_group(c, i - 1)->number != AA_NONE ? i - 1 : i - 2;

		if (whole == NULL || last > i || (last == i - 2 && (!aa_clause_is(c, i - 1, AA_GROUP_VERB) || !aa_clause_is_passive(aa_clause_group(c, i - 1)) ||
			aa_clause_group(c, i - 1)->trigger != AA_NONE)))
			continue;
		c->kind = whole->kind;
		c->at = whole->verb;
		c->g = aa_clause_group(c, c->at);
		c->rule = "among";
		parent = (uint32_t) (whole - AA_FACTS(c->doc));
		/* "4 guards, 2 tailors among 9 killed": in a headline the list stands there alone */
		for (uint32_t n = 0; n < AA_CLAUSE_LIST && last != AA_NONE && aa_clause_is_member(c, last); n++)
		{
			part = aa_clause_take(c, last, 0);
			if (part != NULL)
				part->parent = parent;
			last = last > 1 && (aa_clause_is(c, last - 1, AA_GROUP_COMMA) || aa_clause_is(c, last - 1, AA_GROUP_AND)) ? last - 2 : AA_NONE;
		}
	}
}

/* "killed 11 soldiers and lost one of their own fighters": others than those told before. */
static bool
is_own(const AaClause *c, uint32_t i)
{
	for (uint32_t k = aa_clause_group(c, i)->first; k < aa_clause_group(c, i)->last; k++)
		if (aa_token_is(c->doc, k, "own"))
			return true;
	return false;
}

/* "killed 44 people and saw 179, including 36 children": the people before the breakdown at i were counted, but not harmed. */
static bool
follows_others(const AaClause *c, uint32_t i)
{
	uint32_t	k = aa_clause_is(c, i - 1, AA_GROUP_COMMA) ? i - 2 : i - 1;
	const AaGroup *g = aa_clause_group(c, k);

	return i > 1 && g->kind == AA_GROUP_NOUN && g->number != AA_NONE && g->head != AA_NONE && AA_NUMBERS(c->doc)[g->number].unit == AA_USE_OPEN &&
		aa_is(c->doc, g->head, AA_LEX_VICTIM) && aa_clause_fact(c, k) == NULL && k > 0 && aa_clause_is(c, k - 1, AA_GROUP_VERB);
}

/* "250 were seized, of whom 134 are still held": the figure behind "of whom". */
static bool
is_of_whom(const AaClause *c, uint32_t i)
{
	return i > 2 && aa_clause_is(c, i - 1, AA_GROUP_WHO) && aa_token_is(c->doc, aa_clause_group(c, i - 1)->first, "whom") &&
		aa_clause_is_prep(c, i - 2, "of") && aa_clause_group(c, i)->number != AA_NONE;
}

/* Breakdowns of the sentence: marked by a word, by "of them", or in brackets behind the figure. */
void
aa_clause_find_parts(AaClause *c)
{
	for (uint32_t i = 1; i < c->groups->n && aa_clause_has_facts(c); i++)
	{
		uint32_t	start = breakdown_start(c, i);
		AaFact	   *whole = last_fact_before(c, aa_clause_group(c, i)->first);

		if (whole == NULL || (start != AA_NONE && follows_others(c, i)))
			continue;
		if (start == AA_NONE && is_of_whom(c, i) && aa_clause_fact(c, i) != NULL)
		{
			if (is_part_of(c->doc, aa_clause_group(c, i), whole) && aa_clause_fact(c, i)->parent == AA_NONE)
				aa_clause_fact(c, i)->parent = (uint32_t) (whole - AA_FACTS(c->doc));
			continue;
		}
		c->kind = whole->kind;
		c->g = aa_clause_group(c, whole->verb);

		if (start == AA_NONE && (aa_clause_is(c, i, AA_GROUP_OPEN) || aa_clause_is(c, i, AA_GROUP_DASH)) &&
			(aa_clause_is(c, i - 1, AA_GROUP_NOUN) || i - 1 == whole->verb) && aa_clause_group(c, i + 1)->number != AA_NONE)
			start = i + 1;
		else if (start == AA_NONE && aa_clause_is(c, i, AA_GROUP_NOUN) && (aa_clause_group(c, i)->flags & AA_GROUP_PARTITIVE) &&
				 aa_clause_group(c, i)->number != AA_NONE && aa_clause_is_victim(c, i) && aa_clause_fact(c, i) == NULL && !is_own(c, i))
			start = i;
		else if (start == AA_NONE && whole->kind == AA_casualty_kind_wounded && is_grave_part(c, i))
			start = i + 1;
		else if (start == AA_NONE && (breaks_down(c, i, whole) || sums_up(c, i, whole)))
			start = i + 1;
		else if (start == AA_NONE && ends_whole(c, i, whole) && aa_clause_group(c, i + 1)->number != AA_NONE)
			start = i + 1;
		if (start != AA_NONE)
			take_parts(c, start, whole);
	}
}

/* The figure of this sentence or the one before that group i may be a part of, the last one first. */
static AaFact *
whole_of(const AaClause *c, uint32_t i)
{
	uint32_t	token = aa_clause_group(c, i)->first;

	for (uint32_t k = c->doc->facts_.n; k > 0; k--)
	{
		AaFact	   *f = &AA_FACTS(c->doc)[k - 1];

		if (f->sentence + 1 < c->groups->sentence)
			break;
		if (f->first < token && f->parent == AA_NONE && is_part_of(c->doc, aa_clause_group(c, i), f))
			return f;
		if (f->first < token && f->parent != AA_NONE && f->parent + 1 < k && AA_FACTS(c->doc)[f->parent].sentence + CHAIN >= c->groups->sentence &&
			is_part_of(c->doc, aa_clause_group(c, i), &AA_FACTS(c->doc)[f->parent]))
			return &AA_FACTS(c->doc)[f->parent];	/* six were soldiers; two were guards */
	}
	return NULL;
}

/* "Fourteen of them were inside the carriage": the copula behind some of those told before who are only placed; AA_NONE when it is none. */
static uint32_t
placed_copula(const AaClause *c, uint32_t i)
{
	static const char *const words[] = {"them", "those", "these"};
	const AaGroup *g = aa_clause_group(c, i);

	return (g->flags & AA_GROUP_PARTITIVE) && AA_TOKEN_IN(c->doc, g->last - 1, words) && aa_clause_is_copula(c, i + 1) &&
		aa_clause_is(c, i + 2, AA_GROUP_PREPOSITION) ? i + 1 : AA_NONE;
}

/* "Ten were Turks, | four Saudis and two Iraqis", "ten were inside | and two on the platform": more of the same whole. */
static void
take_told_list(AaClause *c, uint32_t i, uint32_t parent)
{
	for (uint32_t n = 0; n < AA_CLAUSE_LIST; n++)
	{
		uint32_t	k = i;
		AaFact	   *part;

		k += aa_clause_is(c, k, AA_GROUP_COMMA);
		k += aa_clause_is(c, k, AA_GROUP_AND);
		if (k == i || aa_clause_group(c, k)->number == AA_NONE || !aa_clause_is_member(c, k) || aa_clause_fact(c, k) != NULL ||
			(aa_clause_group(c, k)->head == AA_NONE && !aa_clause_is(c, k + 1, AA_GROUP_PREPOSITION)) || aa_clause_has_own_verb(c, k))
			return;
		part = aa_clause_take(c, k, 1);
		if (part == NULL)
			return;
		part->parent = parent;
		part->trigger = AA_FACTS(c->doc)[parent].trigger;
		i = aa_clause_skip_modifiers(c, k) + 1;
	}
}

/* "Ten people were killed. Six of them were women": the figure's noun tells who some of those before were. */
void
aa_clause_find_told(AaClause *c)
{
	for (uint32_t i = 0; i + 2 < c->groups->n; i++)
	{
		const AaGroup *g = &c->groups->items[i];
		AaFact	   *whole,
				   *part;
		uint32_t	parent;
		uint32_t	placed;

		if (g->kind != AA_GROUP_NOUN || g->number == AA_NONE || aa_clause_fact(c, i) != NULL)
			continue;
		placed = placed_copula(c, i);
		if (placed == AA_NONE && (aa_clause_told(c, i) == AA_NONE || !aa_clause_is_copula(c, aa_clause_told(c, i) - 1)))
			continue;
		whole = whole_of(c, i);
		if (whole == NULL || AA_NUMBERS(c->doc)[g->number].unit != AA_USE_OPEN)
			continue;
		parent = (uint32_t) (whole - AA_FACTS(c->doc));
		c->kind = whole->kind;
		c->at = i + 1;
		c->g = aa_clause_group(c, c->at);
		c->rule = "told";
		part = aa_clause_take(c, i, 1);
		if (part == NULL)
			continue;
		part->parent = parent;
		part->trigger = AA_FACTS(c->doc)[parent].trigger;
		take_told_list(c, placed != AA_NONE ? aa_clause_skip_modifiers(c, placed) + 1 : aa_clause_told(c, i) + 1, parent);
	}
}

/* "In addition to the driver, 20 others were killed" */
void
aa_clause_find_additions(AaClause *c)
{
	for (uint32_t i = 0; i + 3 < c->groups->n; i++)
	{
		uint32_t	t = aa_clause_group(c, i)->first;
		uint32_t	k = aa_token_is(c->doc, t, "besides") || (aa_token_is(c->doc, t, "apart") &&
			aa_clause_is_prep(c, i + 1, "from")) ? i + 1 : AA_NONE;
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
		c->g = aa_clause_group(c, c->at);
		c->rule = "in addition to";
		if (aa_clause_is_victim(c, k) && aa_clause_fact(c, k) == NULL)
			aa_clause_take(c, k, 0);
	}
}
