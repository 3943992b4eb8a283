/*
 * casualty_relation.c: what one record is to another before it, of the same kind: its part, the same again, or nothing.
 *
 * A question for each way in which a text tells a part: stated by the words
 * ("two of them"), behind a toll that holds all, a person out of a figure, a
 * bare or definite figure that singles out some of its people.
 */
#include "casualty_link.h"
#include "tag.h"

#define LARGE 20				/* a total that is of several places */
#define CONDITION_REACH 4		/* tokens from "in" to "condition" */
#define MANNER_REACH 16			/* tokens between a figure and those of it who were hurt in one manner */
#define MEMBERS_TOLD 5			/* sentences behind a figure in which its people may be told one by one */

bool
aa_link_is_live(const AaCasualty *c)
{
	return c->same_as == AA_NO_INT && c->modality != AA_modality_hypothetical && c->modality != AA_modality_denied;
}

static bool
is_stated(const AaCasualty *c)
{
	return c->modality != AA_modality_hypothetical && c->modality != AA_modality_denied && c->modality != AA_modality_feared;
}

bool
aa_link_is_top(const AaCasualty *c)
{
	return aa_link_is_live(c) && c->subset_of == AA_NO_INT;
}

bool
aa_link_is_smaller(const AaLinker *l, uint32_t a, uint32_t b)
{
	return aa_link_size(l, a) != AA_NO_INT && aa_link_size(l, b) != AA_NO_INT && aa_link_size(l, a) < aa_link_size(l, b);
}

/* Was the person of record i told before, by the same word, as one of the victims of record k? */
static bool
told_before(const AaLinker *l, uint32_t i, uint32_t k)
{
	for (uint32_t j = k + 1; j < i; j++)
		if ((l->records[j].same_as == (int64_t) k + 1 || l->records[j].subset_of == (int64_t) k + 1) &&
			l->facts[j].count == l->facts[i].count && aa_link_same_head(l, j, i))
			return true;
	return false;
}

uint8_t
aa_link_harm_of_whole(const AaLinker *l, const AaFact *f)
{
	uint32_t	i = f->head != AA_NONE ? f->head : f->last;
	int64_t		value = aa_word_value(l->doc, i, AA_LEX_HARM);

	for (uint32_t k = f->first; f->head != AA_NONE && k + 1 < f->head; k++)
		if (aa_token_is(l->doc, k, "of") && l->doc->tokens[k + 1].tag == AA_TAG_PRPS)
			return f->kind;		/* two of her neighbours: whoever tells it counts some of the dead, not more of them */
	if (f->flags & AA_GROUP_MEMBER)
		return f->kind;
	if (!(f->flags & AA_GROUP_PARTITIVE) || i == 0 || !aa_token_is(l->doc, i - 1, "the"))
		return AA_NO_ENUM;
	if (value != AA_NO_INT)
		return AA_HARM_KIND(value);
	return aa_token_is(l->doc, i, "victims") ? f->kind : AA_NO_ENUM;
}

/* The sentence before record b that told of the people of record a last. */
static uint32_t
last_told(const AaLinker *l, uint32_t a, uint32_t b)
{
	for (uint32_t k = b; k > a + 1; k--)
		if (l->records[k - 1].same_as == (int64_t) a + 1)
			return l->facts[k - 1].sentence;
	return l->facts[a].sentence;
}

/* "lost two of their own fighters": none of those whom they killed. */
static bool
is_own(const AaDoc *doc, const AaFact *f)
{
	for (uint32_t i = f->first; i < f->last; i++)
		if (aa_token_is(doc, i, "own"))
			return true;
	return false;
}

/*
 * A part whose whole stands before it: "three of them" in the same sentence or the one before; who is one of the wounded
 * may be told far behind the figure of them, and is no part of the dead.
 */
static bool
is_part_of(const AaLinker *l, uint32_t a, uint32_t b)
{
	const AaCasualty *whole = &l->records[a];
	const AaCasualty *part = &l->records[b];
	const AaFact *f = &l->facts[b];
	uint8_t		kind = aa_link_harm_of_whole(l, f);

	if (!(f->flags & (AA_GROUP_PARTITIVE | AA_GROUP_MEMBER)) || whole->subset_of != AA_NO_INT || (kind != AA_NO_ENUM && kind != part->kind))
		return false;
	if (f->flags & l->facts[a].flags & AA_GROUP_MEMBER)
		return false;			/* of one list: their whole is told elsewhere */
	if (last_told(l, a, b) + (aa_link_is_pronominal(l->doc, f) ? AA_LINK_NEAR : 1) < f->sentence && (kind == AA_NO_ENUM || l->facts[a].number == AA_NONE || whole->scope != part->scope))
		return false;
	return aa_link_is_smaller(l, b, a);
}

bool
aa_link_adds(const AaLinker *l, const AaFact *g)
{
	static const char *const words[] = {"also", "further", "additionally", "too", "another", "second", "additional"};

	for (uint32_t i = aa_link_look_back(l->doc, g); i < g->last + AA_LINK_MEMBER_REACH && i < AA_SENTENCES(l->doc)[g->sentence].last; i++)
		if (AA_TOKEN_IN(l->doc, i, words))
			return true;
	return false;
}

bool
aa_link_opens_event(const AaLinker *l, const AaFact *g, uint32_t behind)
{
	static const char *const words[] = {"another", "second", "separate", "separately", "elsewhere", "also", "meanwhile", "later", "earlier", "further"};

	for (uint32_t i = aa_link_look_back(l->doc, g); i < g->last + behind && i < AA_SENTENCES(l->doc)[g->sentence].last; i++)
		if (AA_TOKEN_IN(l->doc, i, words))
			return true;
	return false;
}

/* "The toll rose to 26 after rescuers found six more bodies": the toll, told again in this sentence, holds them. */
static bool
find_more(const AaLinker *l, uint32_t a, uint32_t b)
{
	if (l->facts[b].shape != AA_HARM_BODY || !aa_link_is_smaller(l, b, a))
		return false;
	for (uint32_t k = b; k > a && l->facts[k - 1].sentence == l->facts[b].sentence; k--)
		if (l->facts[k - 1].shape == AA_HARM_TOLL && (k - 1 == a || l->records[k - 1].same_as == (int64_t) a + 1))
			return true;
	return false;
}

/*
 * "The death toll rose to 19 after five of the wounded died", "reached 40, with 12 deaths in the north": a toll counts them
 * all, who is told behind it in its sentence, and one of the wounded also in the next.
 */
static bool
is_part_of_toll(const AaLinker *l, uint32_t a, uint32_t b)
{
	const AaFact *f = &l->facts[a];
	const AaFact *g = &l->facts[b];
	bool		anaphor = aa_link_harm_of_whole(l, g) != AA_NO_ENUM;

	if (find_more(l, a, b))
		return true;
	return f->shape == AA_HARM_TOLL && g->shape != AA_HARM_TOLL && f->sentence <= g->sentence && g->sentence - f->sentence <= (anaphor ? AA_LINK_NEAR : 0) &&
		aa_link_is_smaller(l, b, a) && aa_link_is_general(l, a) && aa_link_classes_fit(&l->records[a], &l->records[b]) && !aa_link_opens_event(l, g, AA_LINK_MEMBER_REACH);
}

/* "the other", "the others": the rest of those who were told before. */
static bool
is_the_rest(const AaDoc *doc, const AaFact *f)
{
	return f->count == AA_COUNT_DEFINITE && (aa_token_is(doc, f->last - 1, "other") || aa_token_is(doc, f->last - 1, "others"));
}

/* "One militant was killed on Friday while the other was killed on Monday": both are told of known people. */
static bool
is_of_pair(const AaLinker *l, uint32_t i)
{
	if (is_the_rest(l->doc, &l->facts[i]))
		return true;
	return aa_link_size(l, i) == 1 && i + 1 < l->n && l->facts[i + 1].sentence == l->facts[i].sentence && l->facts[i + 1].kind == l->facts[i].kind &&
		is_the_rest(l->doc, &l->facts[i + 1]);
}

/* "Two men were shot. One died": a figure without noun counts those of the figure just before, unless the sentence opens another event. */
static bool
is_bare_part(const AaLinker *l, uint32_t a, uint32_t b)
{
	const AaFact *f = &l->facts[a];
	const AaFact *g = &l->facts[b];

	if (!((g->flags & AA_GROUP_ELLIPSIS) || is_of_pair(l, b)) || f->number == AA_NONE || f->sentence == g->sentence || f->sentence + AA_LINK_NEAR < g->sentence)
		return false;
	if (l->facts[b - 1].sentence == g->sentence && l->facts[b - 1].kind != g->kind && l->facts[b - 1].head != AA_NONE &&
		l->facts[b - 1].number != AA_NONE && l->facts[b - 1].parent == AA_NONE && !(l->facts[b - 1].flags & AA_GROUP_PARTITIVE))
		return false;			/* four soldiers died and two were hurt: two soldiers, not two of those told before */
	if (l->facts[b - 1].sentence == g->sentence && l->facts[b - 1].kind == g->kind && l->records[b - 1].subset_of != (int64_t) a + 1)
		return false;			/* 18 farmers and four: it goes on with a list of others */
	return !aa_link_opens_event(l, g, 0);
}

/* "168 were wounded; 74 remained in hospital", "23 of them children, and ten were in intensive care": how some of the wounded fare. */
static bool
is_condition_part(const AaLinker *l, uint32_t a, uint32_t b)
{
	const AaFact *f = &l->facts[a];
	const AaFact *g = &l->facts[b];

	return (g->shape == AA_HARM_CONDITION || g->shape == AA_HARM_FRAME) && g->kind == AA_casualty_kind_wounded && (g->flags & AA_GROUP_ELLIPSIS) &&
		f->number != AA_NONE && (f->shape != AA_HARM_CONDITION || f->head != AA_NONE || aa_link_is_other(l->doc, f)) && f->sentence + AA_LINK_NEAR >= g->sentence && !aa_link_is_other(l->doc, g) &&
		!aa_link_opens_another(l, b);
}

/* "by live rounds", "in critical condition" */
static bool
tells_manner(const AaDoc *doc, uint32_t i, uint32_t last)
{
	if (aa_token_is(doc, i, "by"))
		return true;
	for (uint32_t k = i + 1; aa_token_is(doc, i, "in") && k < last && k < i + CONDITION_REACH; k++)
		if (aa_token_is(doc, k, "condition"))
			return true;
	return false;
}

/* "700 people were wounded, 113 by live rounds": how some of the figure just before were hurt, where it does not say how itself. */
static bool
is_manner_part(const AaLinker *l, uint32_t a, uint32_t b)
{
	const AaDoc *doc = l->doc;
	const AaFact *f = &l->facts[a];
	const AaFact *g = &l->facts[b];

	if (a + 1 != b || !(g->flags & AA_GROUP_ELLIPSIS) || f->number == AA_NONE || f->sentence != g->sentence || g->first < f->last + 1 ||
		g->first - f->last > MANNER_REACH || aa_token_mark(doc, g->first - 1) != ',' || !tells_manner(doc, g->last, AA_SENTENCES(doc)[g->sentence].last))
		return false;
	for (uint32_t i = f->last; i < g->first; i++)
		if (aa_token_is(doc, i, "by"))
			return false;
	return true;
}

/* "Two people were hurt. A 20-year-old man was hit": one person counts among the people of the figure before, while it has room. */
static bool
is_member(const AaLinker *l, uint32_t a, uint32_t b)
{
	const AaFact *f = &l->facts[a];
	const AaFact *g = &l->facts[b];

	return g->number == AA_NONE && g->count == AA_COUNT_ARTICLE && f->number != AA_NONE && aa_link_is_general(l, a) &&
		f->sentence < g->sentence && f->sentence + MEMBERS_TOLD >= g->sentence && l->taken[a] < aa_link_size(l, a) &&
		aa_link_classes_fit(&l->records[a], &l->records[b]) && !aa_link_is_apart(&l->records[a], &l->records[b]) && !aa_link_opens_event(l, g, AA_LINK_MEMBER_REACH) &&
		!aa_link_opens_another(l, b) && !aa_link_is_elsewhere(l, a, b);
}

/* "the remaining 13 hostages", "the bodies of 28 people": who is known counts some of the figure before. */
static bool
is_known_part(const AaLinker *l, uint32_t a, uint32_t b)
{
	const AaFact *f = &l->facts[a];
	const AaFact *g = &l->facts[b];

	if (f->sentence == g->sentence || f->number == AA_NONE || !aa_link_classes_fit(&l->records[a], &l->records[b]))
		return false;
	if (g->shape == AA_HARM_BODY)
		return aa_link_is_general(l, b);
	return aa_link_is_definite(l->doc, g) && (g->shape == AA_HARM_COUNTED || aa_link_is_general(l, b) || aa_link_same_head(l, a, b));
}

/* The largest of the accounts of record a that stand before record b. */
static int64_t
largest_account(const AaLinker *l, uint32_t a, uint32_t b)
{
	int64_t		most = aa_link_size(l, a);

	for (uint32_t k = a + 1; k < b; k++)
		if (l->records[k].same_as == (int64_t) a + 1 && is_stated(&l->records[k]) && aa_link_size(l, k) > most)
			most = aa_link_size(l, k);
	return most;
}

/* Does the sentence name a place before a figure: "officials in the state of Norland said 60 had died there"? */
static bool
names_place(const AaDoc *doc, const AaFact *g)
{
	for (uint32_t i = aa_link_look_back(doc, g); i + 1 < g->first; i++)
		if (aa_token_is(doc, i, "in"))
			return true;
	return false;
}

/* Do the words around a figure say that it is of one place or one witness: "in one village alone", "died there", "in one house", "I saw"? */
static bool
is_of_one(const AaDoc *doc, const AaFact *g)
{
	for (uint32_t i = aa_link_look_back(doc, g); i < g->last + AA_LINK_ALONE_REACH && i < AA_SENTENCES(doc)[g->sentence].last; i++)
	{
		if (aa_token_is(doc, i, "alone") || (i >= g->last && aa_token_is(doc, i, "there") && names_place(doc, g)) || (i < g->first && aa_token_is(doc, i, "i") && aa_word_value(doc, i, AA_LEX_PRONOUN) != AA_NO_INT))
			return true;
		if (i + 2 < g->first && aa_token_is(doc, i, "in") && aa_token_is(doc, i + 1, "one") && !aa_is(doc, i + 2, AA_LEX_CAUSE) &&
			!aa_token_is(doc, i + 2, "of") && aa_time_end(doc, i + 2) == i + 2 && aa_tag_is_noun(doc->tokens[i + 2].tag))
			return true;
	}
	return false;
}

/* "The toll of the floods rose to 120 ... In Norland, officials put the toll at 43": the toll of one place, of a disaster that struck many. */
static bool
is_toll_of_place(const AaLinker *l, uint32_t a, uint32_t b)
{
	return l->facts[a].shape == AA_HARM_TOLL && l->facts[b].shape == AA_HARM_TOLL && aa_link_size(l, a) >= LARGE && aa_link_is_elsewhere(l, a, b);
}

/* "A nurse counted nine bodies", "in one village 150 died": some of the figure told before, whoever counts them. */
static bool
is_some(const AaLinker *l, uint32_t a, uint32_t b)
{
	const AaFact *g = &l->facts[b];
	int64_t		size = aa_link_size(l, b);
	bool		one;

	if (l->facts[a].sentence == g->sentence || g->number == AA_NONE || size == AA_NO_INT || size >= largest_account(l, a, b) ||
		aa_link_is_other(l->doc, g) || !aa_link_classes_fit(&l->records[a], &l->records[b]) ||
		aa_link_is_apart(&l->records[a], &l->records[b]) || aa_link_opens_event(l, g, 0))
		return false;
	one = is_of_one(l->doc, g) || is_toll_of_place(l, a, b);
	one = one || (g->shape == AA_HARM_TOLL && g->trigger > 1 &&
				  ((l->doc->tokens[g->trigger - 1].shape | l->doc->tokens[g->trigger - 2].shape) & AA_SHAPE_CLITIC));	/* the state's toll */
	return aa_link_is_general(l, b) ? one || g->shape == AA_HARM_BODY : one && aa_link_is_general(l, a);
}

/* "Five others suffered burns. Two were in serious condition": how badly some of the figure before are hurt. */
static bool
is_graver(const AaLinker *l, uint32_t a, uint32_t b)
{
	const AaFact *g = &l->facts[b];

	return g->shape == AA_HARM_CONDITION && (g->flags & AA_GROUP_ELLIPSIS) && g->number != AA_NONE && l->facts[a].number != AA_NONE &&
		l->facts[a].sentence + AA_LINK_NEAR >= g->sentence && aa_link_is_smaller(l, b, a);
}

AaRelation
aa_link_relation(AaLinker *l, uint32_t k, uint32_t i)
{
	const AaCasualty *before = &l->records[k];
	const AaFact *f = &l->facts[i];

	if (is_own(l->doc, f) || ((f->number != AA_NONE || f->count == AA_COUNT_ARTICLE) && aa_link_is_of_another_time(l, k, i)))
		return AA_RELATION_NONE;
	if (aa_link_restates(l, k, i))
		return AA_RELATION_SAME;
	if (aa_link_is_retold(f) && aa_link_is_live(before) && aa_link_is_one_of(l, k, i))
	{
		l->taken[k] += (f->count == AA_COUNT_DEFINITE || f->count == AA_COUNT_NAME) && !told_before(l, i, k);
		return aa_link_size(l, k) == 1 ? AA_RELATION_SAME : AA_RELATION_PART;
	}
	if (f->kind == AA_casualty_kind_facilities_hit && before->subset_of == AA_NO_INT && f->sentence != l->facts[k].sentence && aa_link_is_smaller(l, i, k))
		return AA_RELATION_PART;			/* two hospitals of the 18 facilities */
	if (is_part_of(l, k, i))
		return AA_RELATION_PART;
	if (aa_link_is_top(before) && before->scope == l->records[i].scope && is_part_of_toll(l, k, i))
		return AA_RELATION_PART;
	if (aa_link_is_top(before) && before->scope == l->records[i].scope && is_some(l, k, i))
		return AA_RELATION_PART;
	if (aa_link_is_top(before) && before->scope == l->records[i].scope && is_graver(l, k, i))
		return AA_RELATION_PART;
	if (aa_link_is_top(before) && aa_link_is_rival(l, k, i))
		return AA_RELATION_SAME;
	if (aa_link_is_top(before) && before->scope == l->records[i].scope && is_member(l, k, i))
	{
		l->taken[k]++;
		return AA_RELATION_PART;
	}
	if (is_the_rest(l->doc, f) ? l->facts[k].number == AA_NONE : f->number == AA_NONE || aa_link_is_other(l->doc, f))
		return AA_RELATION_NONE;
	if (!aa_link_is_top(before) || !aa_link_is_smaller(l, i, k) ||
		before->scope != l->records[i].scope || aa_link_is_apart(before, &l->records[i]))
		return AA_RELATION_NONE;
	if (aa_link_harm_of_whole(l, f) != AA_NO_ENUM && aa_link_harm_of_whole(l, f) != f->kind)
		return AA_RELATION_NONE;		/* two of the injured died: none of those killed */
	return is_bare_part(l, k, i) || is_condition_part(l, k, i) || is_manner_part(l, k, i) || is_known_part(l, k, i) ? AA_RELATION_PART : AA_RELATION_NONE;
}
