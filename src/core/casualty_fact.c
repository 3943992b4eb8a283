/*
 * casualty_fact.c: the groups of a clause, which of them can be its victims, and victims as facts.
 *
 * The walk and the rules find groups; what they take becomes an AaFact here.
 * A group is one fact at most: a stronger word of harm takes it from a weaker
 * one ("the wounded man died").
 */
#include "casualty_clause.h"
#include "entity.h"
#include "tag.h"

#define LIMB_REACH 8			/* tokens behind "shot" in which the limb is looked for */

uint32_t
aa_clause_after(const AaClause *c, uint32_t i)
{
	i++;
	while (aa_clause_is(c, i, AA_GROUP_ADVERB) || aa_clause_is(c, i, AA_GROUP_QUOTE))
		i++;
	return i;
}

/* Who is held by law is let go when freed, not rescued. */
static bool
is_held_by_law(const AaDoc *doc, const AaGroup *g)
{
	static const char *const words[] = {"suspect", "suspects", "detainee", "detainees", "prisoner", "prisoners", "inmate", "inmates",
	"convict", "convicts", "defendant", "defendants"};

	return AA_TOKEN_IN(doc, g->head, words);
}

/* "a father of two": the figure counts children, not victims. */
static bool
is_of_parent(const AaClause *c, uint32_t i)
{
	static const char *const words[] = {"mother", "father", "mom", "dad", "mum", "parent", "grandmother", "grandfather", "widow"};

	return (aa_clause_group(c, i)->flags & AA_GROUP_ELLIPSIS) && i > 1 && aa_clause_is_prep(c, i - 1, "of") &&
		aa_clause_group(c, i - 2)->head != AA_NONE && AA_TOKEN_IN(c->doc, aa_clause_group(c, i - 2)->head, words);
}

/* "was shot in the arm", "was grazed", "a girl who survived": they live, whoever else died. */
bool
aa_fact_is_light(const AaDoc *doc, const AaFact *f)
{
	static const char *const limbs[] = {"arm", "arms", "leg", "legs", "hand", "hands", "foot", "feet", "ankle", "wrist", "forearm", "knee", "calf", "finger",
	"elbow", "toe", "buttocks", "hip", "thigh", "shoulder"};
	uint32_t	end = f->trigger + LIMB_REACH < doc->n_tokens ? f->trigger + LIMB_REACH : doc->n_tokens;

	if (aa_token_is(doc, f->trigger, "grazed"))
		return true;
	for (uint32_t i = f->last; i < f->last + 3; i++)
		if (aa_token_is(doc, i, "who") && (aa_token_is(doc, i + 1, "survived") || aa_token_is(doc, i + 1, "lived")))
			return true;
	for (uint32_t i = f->trigger + 1; i < end && aa_token_mark(doc, i) != '.' && aa_token_mark(doc, i) != ','; i++)
		if (AA_TOKEN_IN(doc, i, limbs))
			return true;
	return false;
}

/* Is group i a plural of what is no person by the lists? */
static bool
counts_things(const AaClause *c, uint32_t i)
{
	const AaGroup *g = aa_clause_group(c, i);

	return g->kind == AA_GROUP_NOUN && g->count == AA_COUNT_PLAIN && g->number == AA_NONE && g->head != AA_NONE && c->doc->tokens[g->head].tag == AA_TAG_NNS &&
		!aa_is(c->doc, g->head, AA_LEX_VICTIM) && !aa_is_person(c->doc, g->head);
}

/* Verbs that take things as well count only known persons. */
bool
aa_clause_is_victim(const AaClause *c, uint32_t i)
{
	const AaGroup *g = aa_clause_group(c, i);

	if (is_of_parent(c, i))
		return false;
	if (g->kind == AA_GROUP_NOUN && g->trigger != AA_NONE && g->harm_shape == AA_HARM_COUNTED && g->number != AA_NONE &&
		c->g->kind == AA_GROUP_VERB && aa_is(c->doc, g->head, AA_LEX_VICTIM))
		return AA_NUMBERS(c->doc)[g->number].unit == AA_USE_OPEN;	/* 12 hostages were freed, shot */
	if (g->kind == AA_GROUP_NOUN && (g->flags & AA_GROUP_ELLIPSIS) && aa_clause_is_prep(c, i + 1, "of") && aa_clause_group(c, i + 2)->head != AA_NONE &&
		aa_is_thing(c->doc, aa_clause_group(c, i + 2)->head))
		return false;			/* shot down 27 of 32 drones */
	if (g->kind == AA_GROUP_NOUN && g->number == AA_NONE && g->last > g->first + 1 && (c->doc->tokens[g->last - 1].shape & AA_SHAPE_CLITIC))
		return false;			/* the militia's dead */
	if (c->g->kind == AA_GROUP_VERB && c->kind == AA_casualty_kind_killed && aa_token_is(c->doc, c->g->trigger, "buried") && !aa_group_is_someone(c->doc, g))
		return false;			/* plans and rivals' hopes are buried, too */
	if ((g->flags & AA_GROUP_PARTITIVE) && g->kind == AA_GROUP_NOUN && g->head == AA_NONE && aa_clause_is(c, i + 1, AA_GROUP_VERB) && counts_things(c, i + 2))
		return false;			/* nine of the dead trees */
	if (!aa_group_is_victim(c->doc, g, c->kind) || (c->kind == AA_casualty_kind_rescued && is_held_by_law(c->doc, g)))
		return false;
	if (c->g->kind != AA_GROUP_VERB || (c->g->harm_shape != AA_HARM_ATTACK && c->g->harm_shape != AA_HARM_LOSE))
		return true;
	if (c->g->harm_shape == AA_HARM_ATTACK && c->g->harm_kind != AA_casualty_kind_wounded && c->g->harm_kind != AA_casualty_kind_killed)
		return aa_group_is_someone(c->doc, g);	/* goods, towns and bridges are seized and swept away too */
	return g->count == AA_COUNT_NAME || aa_group_is_someone(c->doc, g);
}

bool
aa_clause_is_member(const AaClause *c, uint32_t i)
{
	const AaGroup *g = aa_clause_group(c, i);

	if ((g->flags & AA_GROUP_ELLIPSIS) && g->number != AA_NONE && AA_NUMBERS(c->doc)[g->number].form == AA_NUMBER_NONE)
		return false;			/* four were hurt, none seriously */
	if ((g->flags & AA_GROUP_ELLIPSIS) && aa_clause_is_prep(c, i + 1, "for") && (aa_token_is(c->doc, aa_clause_group(c, i + 2)->first, "each") ||
		aa_token_is(c->doc, aa_clause_group(c, i + 2)->first, "every")))
		return false;			/* 114 died, one for each of the days */
	return aa_clause_is_victim(c, i) && g->count != AA_COUNT_PRONOUN && !(g->count == AA_COUNT_PLAIN);
}

bool
aa_clause_is_passive(const AaGroup *g)
{
	return (g->flags & AA_GROUP_BE) != 0;
}

static bool
outranks(uint8_t kind, const AaFact *old)
{
	static const uint8_t ranks[AA_casualty_kind_COUNT] = {
		[AA_casualty_kind_killed] = 9, [AA_casualty_kind_casualties] = 8, [AA_casualty_kind_wounded] = 7,
		[AA_casualty_kind_missing] = 6, [AA_casualty_kind_kidnapped] = 5, [AA_casualty_kind_detained] = 4,
		[AA_casualty_kind_displaced] = 3, [AA_casualty_kind_trapped] = 2, [AA_casualty_kind_rescued] = 1
	};

	if (kind == AA_casualty_kind_rescued && old->verb == old->group)
		return true;			/* hostages were freed: the noun tells the state before */
	return ranks[kind] > ranks[old->kind];
}

AaFact *
aa_clause_fact(const AaClause *c, uint32_t i)
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
set_values(const AaClause *c, AaFact *f, uint32_t i)
{
	const AaGroup *g = aa_clause_group(c, i);

	f->number = g->number;
	f->number_first = f->number_last = AA_NONE;
	f->low = f->best = f->high = 1;
	f->qualifier = AA_qualifier_exact;
	if (g->number == AA_NONE && g->head != AA_NONE && aa_is(c->doc, g->head, AA_LEX_FAMILY) && aa_clause_is_prep(c, i + 1, "of") &&
		(aa_clause_group(c, i + 2)->flags & AA_GROUP_ELLIPSIS))
		g = aa_clause_group(c, i + 2);	/* a family of three */
	if (g->number == AA_NONE && g->head != AA_NONE && aa_word_value(c->doc, g->head, AA_LEX_MANY) < 0 && aa_is(c->doc, g->head, AA_LEX_MANY))
		f->low = f->best = f->high = -aa_word_value(c->doc, g->head, AA_LEX_MANY);	/* a couple */
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

/* Turks, Saudis: a people, many of them. */
static bool
is_people(const AaClause *c, const AaGroup *g)
{
	const AaName *name = aa_name_at(c->doc, g->head);

	return c->doc->tokens[g->head].tag == AA_TAG_NNPS || (name != NULL && name->kind == AA_entity_kind_nationality && g->count != AA_COUNT_ARTICLE);
}

/* Group k when it is a noun that says what those before it were, else AA_NONE. */
static uint32_t
told_noun(const AaClause *c, uint32_t k)
{
	const AaGroup *noun = aa_clause_group(c, k);

	if (noun->kind != AA_GROUP_NOUN || noun->number != AA_NONE || noun->count == AA_COUNT_DEFINITE || noun->head == AA_NONE ||
		noun->trigger != AA_NONE || !(aa_is(c->doc, noun->head, AA_LEX_VICTIM) || is_people(c, noun)))
		return AA_NONE;
	return k;
}

/* "most of them -- 30 people -- were guards": does group i tell how many a share is, between two marks of one kind? */
static bool
is_inset_figure(const AaClause *c, uint32_t i)
{
	AaGroupKind mark = (AaGroupKind) aa_clause_group(c, i + 1)->kind;

	if (i < 2 || (mark != AA_GROUP_DASH && mark != AA_GROUP_COMMA) || !aa_clause_is(c, i - 1, mark))
		return false;
	for (uint32_t k = aa_clause_group(c, i - 2)->first; k < aa_clause_group(c, i - 2)->last; k++)
		if (aa_token_is(c->doc, k, "them"))
			return true;
	return false;
}

/* "three of them children", "six were soldiers": the group of the noun behind a figure that has none, or AA_NONE. */
uint32_t
aa_clause_told(const AaClause *c, uint32_t i)
{
	const AaGroup *g = aa_clause_group(c, i);
	bool		inset = is_inset_figure(c, i);
	uint32_t	k = aa_clause_after(c, inset ? i + 1 : i);

	if (!inset && (!(g->flags & (AA_GROUP_ELLIPSIS | AA_GROUP_PARTITIVE)) || g->head != AA_NONE))
		return AA_NONE;
	if ((g->flags & AA_GROUP_PARTITIVE) && (g->flags & AA_GROUP_SPECIFIC) && aa_clause_is(c, k, AA_GROUP_VERB) &&
		aa_clause_group(c, k)->trigger == aa_clause_group(c, k)->first &&
		aa_clause_is_copula(c, aa_clause_after(c, k)))
		k = aa_clause_after(c, k);	/* 27 of the dead were children */
	if (aa_clause_is_copula(c, k))
		k = aa_clause_after(c, k);
	else if (inset || !(g->flags & AA_GROUP_PARTITIVE))
		return AA_NONE;
	return told_noun(c, k);
}

/* Is group i "were", "are" with nothing behind it? */
bool
aa_clause_is_copula(const AaClause *c, uint32_t i)
{
	const AaGroup *g = aa_clause_group(c, i);

	return g->kind == AA_GROUP_VERB && g->head == AA_NONE && g->trigger == AA_NONE && (g->flags & AA_GROUP_BE) && !(g->flags & AA_GROUP_NOT);
}

/* "missing and presumed dead": they are still missing. */
static bool
is_only_presumed(const AaClause *c)
{
	static const char *const words[] = {"presumed", "feared", "believed", "thought"};

	for (uint32_t i = c->g->first; i < c->g->trigger; i++)
		if (AA_TOKEN_IN(c->doc, i, words))
			return true;
	return false;
}

/* "Half of | the 40 passengers | were killed": the figure is of more people than those harmed; not so in "half of the 40 people killed were women". */
static bool
is_shared(const AaClause *c, uint32_t i)
{
	static const char *const shares[] = {"most", "majority", "some", "many", "part"};
	const AaGroup *share;

	if (i == 0 || c->at <= i || !aa_clause_is_prep(c, i - 1, "of") || aa_clause_group(c, i)->number == AA_NONE || c->g->kind != AA_GROUP_VERB ||
		!(c->g->flags & (AA_GROUP_FINITE | AA_GROUP_BE | AA_GROUP_HAVE)))
		return false;
	share = aa_clause_group(c, c->at - 1 > i ? c->at - 1 : i - 2);	/* of the 40 passengers, half were killed */
	return share->kind == AA_GROUP_NOUN && (aa_is(c->doc, share->last - 1, AA_LEX_PORTION) || AA_TOKEN_IN(c->doc, share->last - 1, shares));
}

AaFact *
aa_clause_take(AaClause *c, uint32_t i, uint8_t side)
{
	const AaGroup *g = aa_clause_group(c, i);
	AaFact	   *f = aa_clause_fact(c, i);
	uint32_t	told = aa_clause_told(c, i);

	if (f != NULL && (!outranks(c->kind, f) || (f->kind == AA_casualty_kind_rescued && c->at == i)))
		return NULL;			/* who freed 18 hostages has rescued them */
	if (is_shared(c, i))
		return NULL;
	if ((c->g->flags & AA_GROUP_NOT) && c->g->kind == AA_GROUP_VERB)
		return NULL;
	if (f != NULL && f->kind == AA_casualty_kind_missing && c->kind == AA_casualty_kind_killed && is_only_presumed(c))
		return NULL;
	if (f == NULL)
		f = aa_vec_push(c->doc->arena, &c->doc->facts_, sizeof(AaFact));
	set_values(c, f, i);
	f->told_first = told == AA_NONE ? AA_NONE : aa_clause_group(c, told)->first;
	f->told_last = told == AA_NONE ? AA_NONE : aa_clause_group(c, told)->last;
	f->sentence = c->groups->sentence;
	f->first = g->first;
	f->last = g->last;
	f->head = g->head != AA_NONE && aa_token_is(c->doc, g->last - 1, "old") && (g->head == g->last - 1 || aa_is(c->doc, g->head, AA_LEX_UNIT)) ? AA_NONE : g->head;	/* the 19-year-old */
	f->trigger = c->g->trigger;
	f->group = i;
	f->verb = c->at;
	f->parent = AA_NONE;
	f->kind = c->kind;
	f->modality = AA_modality_asserted;
	f->count = (g->count == AA_COUNT_PLAIN || (g->count == AA_COUNT_DEFINITE && !aa_is_person(c->doc, g->head))) && g->head != AA_NONE && c->doc->tokens[g->head].tag == AA_TAG_NNP ? AA_COUNT_NAME : g->count;
	f->side = side;
	f->flags = g->flags;
	f->shape = c->g->harm_shape;
	f->rule = c->rule;
	c->found++;
	return f;
}
