/*
 * casualty_elide.c: figures whose word of harm stands elsewhere.
 *
 * A sentence that has told of deaths goes on without naming them again:
 * "India lost 43 pilgrims, Nepal 36", "45 dead, up from 31", "two sons died,
 * as did three daughters"; and a later sentence counts by a word that stands
 * for what was told before: "the ministry put the figure at 57", "the victims
 * included six children".  What such a figure counts is what the facts before
 * it count.
 */
#include "casualty_clause.h"
#include "casualty_word.h"
#include "entity.h"
#include "tag.h"

#define MEMORY 40				/* facts looked back over, at most */
#define LONGEST 1000			/* groups of a sentence that somebody wrote; the facts of a longer one are not compared with each other */

/* What the article told last: deaths when it told any of late, else the kind of the fact before; AA_NO_ENUM when nothing. */
static uint8_t
told_kind(const AaDoc *doc)
{
	uint32_t	n = doc->facts_.n;

	for (uint32_t k = n; k > 0 && n - k < MEMORY; k--)
		if (AA_FACTS(doc)[k - 1].kind == AA_casualty_kind_killed)
			return AA_casualty_kind_killed;
	return n == 0 ? AA_NO_ENUM : AA_FACTS(doc)[n - 1].kind;
}

/* Does the article tell of late of no wounded beside its dead?  Else "two of the victims" may be dead or hurt. */
static bool
tells_one_kind(const AaDoc *doc)
{
	uint32_t	n = doc->facts_.n;
	bool		killed = false;
	bool		wounded = false;

	for (uint32_t k = n; k > 0 && n - k < MEMORY; k--)
	{
		killed |= AA_FACTS(doc)[k - 1].kind == AA_casualty_kind_killed;
		wounded |= AA_FACTS(doc)[k - 1].kind == AA_casualty_kind_wounded;
	}
	return !killed || !wounded;
}

/* The last fact with a figure that ends before group i in this sentence, or NULL. */
static AaFact *
fact_before(const AaClause *c, uint32_t i)
{
	AaFact	   *best = NULL;

	for (uint32_t k = c->doc->facts_.n; k > 0 && AA_FACTS(c->doc)[k - 1].sentence == c->groups->sentence; k--)
	{
		AaFact	   *f = &AA_FACTS(c->doc)[k - 1];

		if (f->group < i && f->number != AA_NONE && (best == NULL || f->group > best->group))
			best = f;
	}
	return best;
}

/* A figure alone, of people as far as can be seen, that no word of harm has taken. */
static bool
is_free(const AaClause *c, uint32_t i)
{
	const AaGroup *g = aa_clause_group(c, i);

	return g->kind == AA_GROUP_NOUN && (g->flags & AA_GROUP_ELLIPSIS) && g->number != AA_NONE && AA_NUMBERS(c->doc)[g->number].unit == AA_USE_OPEN &&
		AA_NUMBERS(c->doc)[g->number].form != AA_NUMBER_NONE && aa_clause_fact(c, i) == NULL;
}

/* Takes group i as what fact f counts, by the rule. */
static AaFact *
take_like(AaClause *c, uint32_t i, const AaFact *f, const char *rule)
{
	uint32_t	trigger = f->trigger;
	AaFact	   *taken;

	c->kind = f->kind;
	c->at = f->verb;
	c->g = aa_clause_group(c, c->at);
	c->rule = rule;
	taken = aa_clause_take(c, i, 1);
	if (taken != NULL)
		taken->trigger = trigger;
	return taken;
}

/* "Nepal", "the southerners": one of several who are told of side by side. */
static bool
is_party(const AaClause *c, uint32_t i)
{
	const AaGroup *g = aa_clause_group(c, i);
	const AaName *name;

	if (g->kind != AA_GROUP_NOUN || g->number != AA_NONE || g->trigger != AA_NONE)
		return false;
	name = aa_name_at(c->doc, g->last - 1);
	if (name != NULL && (name->kind == AA_entity_kind_place || name->kind == AA_entity_kind_nationality))
		return true;
	if (g->head == AA_NONE)
		return false;
	return aa_is(c->doc, g->head, AA_LEX_PLURAL) || c->doc->tokens[g->head].tag == AA_TAG_NNPS;
}

/* Does the list of parties end or go on behind group i, or behind the time that it is? */
static bool
is_closed(const AaClause *c, uint32_t i)
{
	if (aa_clause_is(c, i, AA_GROUP_NOUN) && aa_time_end(c->doc, aa_clause_group(c, i)->first) >= aa_clause_group(c, i)->last)
		i++;					/* up from 23 a day earlier */
	return !aa_clause_is(c, i, AA_GROUP_NOUN) && !aa_clause_is(c, i, AA_GROUP_VERB) && !aa_clause_is_prep(c, i, "of");
}

/* "Others spoke of 40": the figure behind the verb of saying at i, or AA_NONE. */
static uint32_t
spoken_of(const AaClause *c, uint32_t i)
{
	static const char *const verbs[] = {"spoke", "speak", "speaks", "spoken", "speaking"};
	const AaGroup *verb = aa_clause_group(c, i);

	return verb->kind == AA_GROUP_VERB && verb->head != AA_NONE && AA_TOKEN_IN(c->doc, verb->head, verbs) &&
		aa_clause_is_prep(c, i + 1, "of") && is_free(c, i + 2) && is_closed(c, i + 3) ? i + 2 : AA_NONE;
}

static bool
is_parted(const AaClause *c, uint32_t i)
{
	return aa_clause_is(c, i, AA_GROUP_COMMA) || aa_clause_is(c, i, AA_GROUP_AND) || aa_clause_is(c, i, AA_GROUP_STOP) ||
		aa_clause_is(c, i, AA_GROUP_CLAUSE);
}

/* Does a verb stand between fact f and group k, other than its own and "were"? */
static bool
has_verb_between(const AaClause *c, const AaFact *f, uint32_t k)
{
	for (uint32_t i = f->group + 1; i < k; i++)
		if (aa_clause_is(c, i, AA_GROUP_VERB) && i != f->verb && !aa_clause_is_copula(c, i))
			return true;
	return false;
}

/* "Nepal | 36", "Chile reported | 18": is the figure at k that of a party told of beside the one of fact f? */
static bool
is_of_party(const AaClause *c, const AaFact *f, uint32_t k)
{
	static const char *const verbs[] = {"reported", "reports", "confirmed", "counted", "had"};
	const AaGroup *verb = aa_clause_group(c, k - 1);
	uint32_t	i = verb->kind == AA_GROUP_VERB && verb->head != AA_NONE && AA_TOKEN_IN(c->doc, verb->head, verbs) ? k - 2 : k - 1;
	bool		alike = i + 1 == k && f->group > 0 && aa_clause_group(c, f->group - 1)->count == AA_COUNT_NAME &&
		aa_clause_is(c, f->group - 1, AA_GROUP_NOUN) && aa_clause_group(c, i)->count == AA_COUNT_NAME;

	if (i + 1 == k && k > 2 && aa_clause_is(c, i, AA_GROUP_COMMA))	/* 65 deaths; Italy, 19; and Poland, 13 */
		return is_closed(c, k + 1) && is_party(c, k - 2) && (aa_clause_is(c, k - 3, AA_GROUP_STOP) ||
			(k > 3 && aa_clause_is(c, k - 3, AA_GROUP_AND) && aa_clause_is(c, k - 4, AA_GROUP_STOP)));
	return i > 0 && is_parted(c, i - 1) && is_closed(c, k + 1) && (is_party(c, i) || (alike && aa_clause_is(c, i, AA_GROUP_NOUN)));
}

/* "31 people died .., in Kelm | 12", "in 1998 at least | 118", "two years later another | 364" */
static bool
is_of_place(const AaClause *c, uint32_t k)
{
	const AaGroup *where = aa_clause_group(c, k - 1);

	if (!is_closed(c, k + 1))
		return false;
	if (where->kind == AA_GROUP_NOUN && k > 2 && (aa_clause_is_prep(c, k - 2, "in") || aa_clause_is_prep(c, k - 2, "on")) && is_parted(c, k - 3))
		return where->count == AA_COUNT_NAME || aa_time_end(c->doc, where->first) > where->first ||
			(where->number != AA_NONE && AA_NUMBERS(c->doc)[where->number].unit == AA_USE_DATE);
	if (!aa_token_is(c->doc, aa_clause_group(c, k)->first, "another") || !aa_clause_is(c, k - 1, AA_GROUP_ADVERB))
		return false;
	return k > 2 && aa_clause_is(c, k - 2, AA_GROUP_NOUN) && is_parted(c, k - 3);
}

/* "and four civilians": people counted whom no word of harm has taken. */
static bool
is_free_person(const AaClause *c, uint32_t k)
{
	const AaGroup *g = aa_clause_group(c, k);

	return g->kind == AA_GROUP_NOUN && g->number != AA_NONE && g->head != AA_NONE && g->trigger == AA_NONE && aa_is(c->doc, g->head, AA_LEX_VICTIM) &&
		AA_NUMBERS(c->doc)[g->number].unit == AA_USE_OPEN && aa_clause_is(c, k - 1, AA_GROUP_AND) && aa_clause_fact(c, k) == NULL;
}

/* "179 people, including 36 children, | in Soro": the comma that ends the inclusion behind group k, or k. */
static uint32_t
behind_inclusion(const AaClause *c, uint32_t k)
{
	uint32_t	end;

	if (!aa_clause_is(c, k + 1, AA_GROUP_COMMA) || !aa_token_is(c->doc, aa_clause_group(c, k + 2)->first, "including"))
		return k;
	end = aa_clause_skip_modifiers(c, k + 3) + 1;
	return aa_clause_is(c, end, AA_GROUP_COMMA) ? end : k;
}

/* "31 deaths in Arbo, | 12 in Kelm": parted by a comma, and placed by the preposition that places those of fact f. */
static bool
is_placed_alike(const AaClause *c, const AaFact *f, uint32_t k)
{
	uint32_t	inset = behind_inclusion(c, k);
	const AaGroup *where = aa_clause_group(c, inset + 1);
	uint32_t	end = aa_clause_skip_modifiers(c, inset);

	if (where->kind != AA_GROUP_PREPOSITION || !is_parted(c, k - 1) || end == inset || !is_closed(c, end + 1))
		return false;
	for (uint32_t i = f->group + 1; i < k; i++)
		if (aa_clause_is(c, i, AA_GROUP_PREPOSITION) && !aa_clause_is_prep(c, i, "of") && !aa_clause_is_prep(c, i, "to") &&
			c->doc->tokens[aa_clause_group(c, i)->first].word == c->doc->tokens[where->first].word)
			return true;
	return false;
}

/* "India lost 43 pilgrims, Nepal 36 and Egypt 40", "31 died in Arbo, in Kelm 12", "others spoke of 40" */
static void
find_gapped(AaClause *c)
{
	for (uint32_t k = 2; k < c->groups->n; k++)
	{
		const AaFact *f = fact_before(c, k);

		if (f == NULL || f->count != AA_COUNT_NUMBER)
			continue;
		if (spoken_of(c, k) != AA_NONE)
			take_like(c, spoken_of(c, k), f, "gapped");
		else if (is_free_person(c, k) && !has_verb_between(c, f, k) && is_placed_alike(c, f, k))
			take_like(c, k, f, "gapped");
		else if (is_free(c, k) && (is_of_party(c, f, k) || (!has_verb_between(c, f, k) && (is_of_place(c, k) || is_placed_alike(c, f, k)))))
			take_like(c, k, f, "gapped");
	}
}

/* First group of "in Hama, " or "in Hama " before group i, or AA_NONE. */
static uint32_t
place_before(const AaClause *c, uint32_t i)
{
	uint32_t	k = i > 0 && aa_clause_is(c, i - 1, AA_GROUP_COMMA) ? i - 1 : i;

	return k > 1 && aa_clause_is(c, k - 1, AA_GROUP_NOUN) && aa_clause_group(c, k - 1)->count == AA_COUNT_NAME && aa_clause_is_prep(c, k - 2, "in") ? k - 2 : AA_NONE;
}

/* "In Hama, | seven; in Aleppo, 21 people were killed": a figure in its place before one that is told like it, with the verb. */
static void
find_forestalled(AaClause *c)
{
	for (uint32_t n = c->doc->facts_.n; n > 0 && AA_FACTS(c->doc)[n - 1].sentence == c->groups->sentence; n--)
	{
		AaFact		f = AA_FACTS(c->doc)[n - 1];
		uint32_t	i = f.number == AA_NONE || f.side != 0 ? AA_NONE : place_before(c, f.group);

		for (uint32_t steps = 0; i != AA_NONE && i > 1 && steps < AA_CLAUSE_LIST; steps++)
		{
			uint32_t	k = i - 1;

			if (!is_parted(c, k))
				break;
			k -= aa_clause_is(c, k, AA_GROUP_AND) && k > 0 && is_parted(c, k - 1);
			if (k == 0 || place_before(c, k - 1) == AA_NONE || !(is_free(c, k - 1) || (aa_clause_is_member(c, k - 1) && aa_clause_group(c, k - 1)->number != AA_NONE &&
				aa_clause_fact(c, k - 1) == NULL)))
				break;
			take_like(c, k - 1, &f, "gapped");
			i = place_before(c, k - 1);
		}
	}
}

/* "* 1994: 270" in a list of disasters that were told just before with their dead. */
static void
find_listed(AaClause *c)
{
	uint32_t	n = c->doc->facts_.n;
	uint32_t	i = aa_clause_is(c, 0, AA_GROUP_STOP) || aa_clause_is(c, 0, AA_GROUP_DASH) ? 1 : 0;
	const AaGroup *year = aa_clause_group(c, i);

	if (AA_FACTS(c->doc)[n - 1].sentence + 1 != c->groups->sentence || AA_FACTS(c->doc)[n - 1].count != AA_COUNT_NUMBER ||
		year->number == AA_NONE || AA_NUMBERS(c->doc)[year->number].unit != AA_USE_DATE || !aa_clause_is(c, i + 1, AA_GROUP_COLON) ||
		!is_free(c, i + 2) || (i + 3 < c->groups->n && !aa_clause_is(c, i + 3, AA_GROUP_STOP)))
		return;
	c->at = i + 1;
	c->g = aa_clause_group(c, c->at);
	c->kind = AA_FACTS(c->doc)[n - 1].kind;
	c->rule = "listed";
	if (aa_clause_take(c, i + 2, 1) != NULL)
		AA_FACTS(c->doc)[n].trigger = AA_FACTS(c->doc)[n - 1].trigger;
}

/* Does group i compare the figure before it with the one behind it: "against", "compared with", "up from"? */
static bool
compares(const AaClause *c, uint32_t i)
{
	uint32_t	t = aa_clause_group(c, i)->first;

	if (!aa_clause_is(c, i, AA_GROUP_PREPOSITION) || i == 0)
		return false;
	if (aa_token_is(c->doc, t, "against") || aa_token_is(c->doc, t, "versus"))
		return true;
	if (aa_token_is(c->doc, t, "from"))
		return aa_token_is(c->doc, t - 1, "up") || aa_token_is(c->doc, t - 1, "down");
	return (aa_token_is(c->doc, t, "with") || aa_token_is(c->doc, t, "to")) && aa_token_is(c->doc, t - 1, "compared");
}

/* "490 deaths in May as against 3,500 in April", "45 dead, up from 31": a value of another time. */
static void
find_compared(AaClause *c)
{
	for (uint32_t i = 1; i + 1 < c->groups->n && aa_clause_has_facts(c); i++)
	{
		const AaFact *f;
		AaFact	   *taken;

		if (!compares(c, i) || !is_free(c, i + 1) || !is_closed(c, i + 2))
			continue;
		f = fact_before(c, i);
		if (f == NULL || f->count != AA_COUNT_NUMBER || f->parent != AA_NONE)
			continue;
		taken = take_like(c, i + 1, f, "compared");
		if (taken != NULL)
			taken->shape = AA_HARM_TOLL;
	}
}

/* "Two sons were killed, as were three daughters" */
static void
find_also(AaClause *c)
{
	for (uint32_t i = 2; i + 2 < c->groups->n && aa_clause_has_facts(c); i++)
	{
		const AaGroup *verb = aa_clause_group(c, i + 1);
		const AaFact *f;

		if (!aa_token_is(c->doc, aa_clause_group(c, i)->first, "as") || verb->kind != AA_GROUP_VERB || verb->head != AA_NONE ||
			verb->trigger != AA_NONE || !(verb->flags & AA_GROUP_FINITE) || aa_clause_fact(c, i + 2) != NULL)
			continue;
		f = c->doc->facts_.n == 0 ? NULL : &AA_FACTS(c->doc)[c->doc->facts_.n - 1];
		if (f == NULL || f->sentence != c->groups->sentence || f->group > i)
			continue;
		c->kind = f->kind;
		c->g = aa_clause_group(c, f->verb);
		if (aa_clause_is_member(c, i + 2))
			take_like(c, i + 2, f, "as were");
	}
}

/* What was found since fact `from` has the noun of the clause as its word of harm, and these flags. */
static void
mark(AaClause *c, uint32_t from, uint16_t flags)
{
	for (uint32_t k = from; k < c->doc->facts_.n; k++)
	{
		AA_FACTS(c->doc)[k].trigger = c->g->head;
		AA_FACTS(c->doc)[k].flags |= flags;
	}
}

/* "the figure", "its number", "an earlier total": stands for what was counted before. */
static bool
is_figure(const AaClause *c, uint32_t i)
{
	static const char *const nouns[] = {"figure", "number", "total", "count", "tally"};
	const AaGroup *g = aa_clause_group(c, i);

	if (g->kind != AA_GROUP_NOUN || g->head == AA_NONE || g->number != AA_NONE || g->trigger != AA_NONE || !AA_TOKEN_IN(c->doc, g->head, nouns))
		return false;
	if (aa_clause_is_prep(c, i + 1, "of"))
		return aa_clause_group(c, i + 2)->head != AA_NONE && aa_token_is(c->doc, aa_clause_group(c, i + 2)->head, "victims");
	return g->count == AA_COUNT_DEFINITE && g->head <= g->first + 2;
}

/* "The ministry put the figure at 57", "the number of victims rose to 15" */
static void
find_figures(AaClause *c)
{
	uint8_t		kind = told_kind(c->doc);
	uint32_t	recent = c->doc->facts_.n == 0 ? 0 : AA_FACTS(c->doc)[c->doc->facts_.n - 1].sentence;

	if (kind == AA_NO_ENUM || recent + 2 < c->groups->sentence)
		return;
	for (uint32_t i = 0; i + 2 < c->groups->n; i++)
	{
		const AaFact *before = is_figure(c, i) ? fact_before(c, i) : NULL;
		uint32_t	from;

		if (!is_figure(c, i))
			continue;
		c->at = i;
		c->g = aa_clause_group(c, i);
		c->kind = before != NULL ? before->kind : kind;	/* "31 were seized; locals put the number at 40" */
		c->rule = "figure";
		c->found = 0;
		if (i > 2 && is_free(c, i - 1) && aa_clause_is_prep(c, i - 2, "to") && aa_clause_is(c, i - 3, AA_GROUP_VERB))
		{
			from = c->doc->facts_.n;
			aa_clause_take(c, i - 1, 1);	/* bringing to 35 the total */
			mark(c, from, 0);
			continue;
		}
		if (aa_clause_is_prep(c, i + 1, "of"))
			c->at += 2;
		from = c->doc->facts_.n;
		aa_clause_take_toll(c);
		mark(c, from, 0);
	}
}

/* "The victims included six children", "among the victims are four mayors", "two men were among the victims" */
static void
find_victims(AaClause *c)
{
	uint8_t		kind = told_kind(c->doc);

	if (kind != AA_casualty_kind_killed && kind != AA_casualty_kind_wounded)
		return;
	for (uint32_t i = 0; i < c->groups->n; i++)
	{
		const AaGroup *g = aa_clause_group(c, i);
		const AaGroup *verb = aa_clause_group(c, i + 1);
		uint32_t	from = c->doc->facts_.n;
		bool		among;

		if (g->kind != AA_GROUP_NOUN || g->head == AA_NONE || !aa_token_is(c->doc, g->head, "victims") || aa_clause_fact(c, i) != NULL)
			continue;
		among = i > 0 && aa_clause_is_prep(c, i - 1, "among");
		c->at = i;
		c->g = g;
		c->kind = kind;
		c->rule = "victims";
		if (g->number != AA_NONE && (g->flags & AA_GROUP_PARTITIVE) && aa_clause_is_victim(c, i) && tells_one_kind(c->doc) &&
			!(i > 0 && aa_clause_is_copula(c, i - 1)))
			aa_clause_take(c, i, 0);	/* eight of the victims */
		if (g->number != AA_NONE)
		{
			mark(c, from, AA_GROUP_MEMBER);
			continue;
		}
		if (verb->kind == AA_GROUP_VERB && verb->head != AA_NONE && aa_tells_inclusion(c->doc, verb->head) && !among)
			aa_clause_take_right(c, i + 2);
		else if (aa_clause_is_copula(c, i + 1) && (i == 0 || aa_clause_is(c, i - 1, AA_GROUP_VERB) || aa_clause_is(c, i - 1, AA_GROUP_CLAUSE)) &&
				 (aa_clause_group(c, i + 2)->number != AA_NONE || aa_clause_group(c, i + 2)->count == AA_COUNT_ARTICLE) &&
				 aa_clause_group(c, i + 2)->head != AA_NONE && aa_clause_is_member(c, i + 2))
			aa_clause_take_right(c, i + 2);
		else if (among && aa_clause_is_copula(c, i + 1))
			aa_clause_take_right(c, i + 2);
		else if (among && i > 2 && aa_clause_is_copula(c, i - 2) && !aa_clause_is(c, i - 3, AA_GROUP_WHO))
			aa_clause_take_left(c, aa_clause_find_subject(c, i - 2));
		mark(c, from, AA_GROUP_MEMBER);
	}
}

/* "Rescuers are still searching for 21 miners": where people died, those who are looked for by rescuers are missing. */
static void
find_sought(AaClause *c)
{
	static const char *const verbs[] = {"searching", "searched", "search", "looking", "hunting"};
	static const char *const rescuers[] = {"rescuers", "rescue", "divers", "searchers", "coastguard", "crews", "volunteers", "firefighters"};
	const AaSentence *s = &AA_SENTENCES(c->doc)[c->groups->sentence];
	bool		rescue = false;

	for (uint32_t i = s->first; i < s->last && !rescue; i++)
		rescue = AA_TOKEN_IN(c->doc, i, rescuers);
	for (uint32_t i = 0; rescue && i + 2 < c->groups->n; i++)
	{
		const AaGroup *g = aa_clause_group(c, i);
		const AaGroup *sought = aa_clause_group(c, i + 2);

		if (g->head == AA_NONE || !AA_TOKEN_IN(c->doc, g->head, verbs) || !aa_clause_is_prep(c, i + 1, "for") || sought->number == AA_NONE ||
			sought->head == AA_NONE || !aa_is(c->doc, sought->head, AA_LEX_VICTIM) || sought->trigger != AA_NONE || aa_clause_fact(c, i + 2) != NULL)
			continue;
		c->at = i;
		c->g = g;
		c->kind = AA_casualty_kind_missing;
		c->rule = "sought";
		if (aa_clause_is_victim(c, i + 2) && aa_clause_take(c, i + 2, 1) != NULL)
			AA_FACTS(c->doc)[c->doc->facts_.n - 1].trigger = g->head;
	}
}

/* Most sentences have no figure left that a word of harm elsewhere might count. */
static bool
has_free(const AaClause *c)
{
	for (uint32_t i = 0; i < c->groups->n; i++)
		if (c->groups->items[i].number != AA_NONE && aa_clause_fact(c, i) == NULL && AA_NUMBERS(c->doc)[c->groups->items[i].number].unit == AA_USE_OPEN)
			return true;
	return false;
}

void
aa_clause_find_elided(AaClause *c)
{
	if (c->doc->facts_.n == 0 || c->groups->n > LONGEST)
		return;
	find_victims(c);
	if (has_free(c))
	{
		find_gapped(c);
		find_forestalled(c);
		find_listed(c);
		find_compared(c);
		find_figures(c);
	}
	find_also(c);
	if (told_kind(c->doc) == AA_casualty_kind_killed)
		find_sought(c);
}
