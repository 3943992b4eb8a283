/*
 * casualty_member.c: clause rules for some of a whole that is told elsewhere.
 *
 * "The dead include two cooks", "a girl was among those hurt", "of the
 * injured, 17 were children": who is told here is among the dead of another
 * sentence, and AA_GROUP_MEMBER tells casualty_link.c so.
 */
#include "casualty_clause.h"
#include "casualty_word.h"

#define VICTIMS_REACH 64		/* facts before "the victims" that tell what they suffered */

static void
mark_members(AaClause *c, uint32_t first)
{
	for (uint32_t k = first; k < c->doc->facts_.n; k++)
		AA_FACTS(c->doc)[k].flags |= AA_GROUP_MEMBER;
}

/* "The dead include two cooks", "among those killed was a cook": members of a whole that is told elsewhere. */
bool
aa_member_when_included(const AaClause *c)
{
	const AaGroup *verb = aa_clause_group(c, c->at + 1);
	bool		noun = c->g->kind == AA_GROUP_NOUN;
	uint32_t	whole = noun ? c->at : c->at - 1;
	uint32_t	head = aa_clause_group(c, whole)->head;

	if (verb->kind != AA_GROUP_VERB || verb->trigger != AA_NONE || (c->at == 0 && !noun) || aa_clause_group(c, whole)->number != AA_NONE ||
		!(aa_clause_group(c, whole)->flags & AA_GROUP_SPECIFIC) || (!noun && head != AA_NONE && !aa_is(c->doc, head, AA_LEX_PLURAL)))
		return false;
	if (whole > 0 && aa_clause_is_prep(c, whole - 1, "among"))
		return verb->head == AA_NONE && aa_clause_is_passive(verb);
	if (aa_clause_is_copula(c, c->at + 1) && (whole == 0 || aa_clause_is(c, whole - 1, AA_GROUP_VERB) || aa_clause_is(c, whole - 1, AA_GROUP_CLAUSE)))
		return aa_clause_group(c, c->at + 2)->number != AA_NONE && aa_clause_group(c, c->at + 2)->head != AA_NONE;	/* the dead were nine tailors */
	return verb->head != AA_NONE && aa_tells_inclusion(c->doc, verb->head);
}

/* "Some of the dead, including 12 children, are" */
bool
aa_member_when_including(const AaClause *c)
{
	const AaGroup *whole = aa_clause_group(c, c->at - 1);
	uint32_t	k = c->at + 1;

	k += aa_clause_is(c, k, AA_GROUP_COMMA);
	return c->at > 0 && whole->kind == AA_GROUP_NOUN && (whole->flags & AA_GROUP_SPECIFIC) && whole->head == AA_NONE && whole->number == AA_NONE &&
		aa_token_is(c->doc, aa_clause_group(c, k)->first, "including");
}

void
aa_member_do_including(AaClause *c)
{
	uint32_t	first = c->doc->facts_.n;

	aa_clause_take_right(c, c->at + 2 + aa_clause_is(c, c->at + 1, AA_GROUP_COMMA));
	mark_members(c, first);
}

void
aa_member_do_included(AaClause *c)
{
	uint32_t	first = c->doc->facts_.n;

	aa_clause_take_right(c, aa_clause_after(c, c->at + 1));
	mark_members(c, first);
}

/* "A girl was among the dead", "was named among those killed" */
bool
aa_member_when_among(const AaClause *c)
{
	const AaGroup *whole = aa_clause_group(c, c->at - 1);

	return c->at > 3 && !aa_clause_is(c, c->at + 1, AA_GROUP_NOUN) && whole->kind == AA_GROUP_NOUN && (whole->flags & AA_GROUP_SPECIFIC) && whole->head == AA_NONE &&
		aa_clause_is_prep(c, c->at - 2, "among") && aa_clause_is(c, c->at - 3, AA_GROUP_VERB) &&
		aa_clause_is_passive(aa_clause_group(c, c->at - 3)) && aa_clause_group(c, c->at - 3)->trigger == AA_NONE;
}

void
aa_member_do_among(AaClause *c)
{
	uint32_t	first = c->doc->facts_.n;

	aa_clause_take_left(c, aa_clause_find_subject(c, c->at - 3));
	mark_members(c, first);
}

/* What the article's victims suffered: they died when it tells deaths, else they were wounded; AA_NO_ENUM when it tells neither. */
static uint8_t
harm_of_victims(const AaDoc *doc)
{
	uint8_t		kind = AA_NO_ENUM;

	for (uint32_t i = doc->facts_.n; i > 0 && doc->facts_.n - i < VICTIMS_REACH; i--)
	{
		const AaFact *f = &AA_FACTS(doc)[i - 1];

		if (f->kind == AA_casualty_kind_killed && f->best != 0)
			return f->kind;
		if (f->kind == AA_casualty_kind_wounded && f->best != 0)
			kind = f->kind;
	}
	return kind;
}

/* The verb of "the victims | were identified | as", or AA_NONE. */
static uint32_t
identifies(const AaClause *c)
{
	const AaGroup *verb = aa_clause_group(c, c->at + 1);
	const AaGroup *name = aa_clause_group(c, c->at + 3);

	if (verb->kind != AA_GROUP_VERB || !aa_clause_is_passive(verb) || verb->head == AA_NONE || !aa_clause_is_prep(c, c->at + 2, "as"))
		return AA_NONE;
	if (name->head == AA_NONE || !(aa_is(c->doc, name->head, AA_LEX_VICTIM) || (c->doc->tokens[name->head].shape & AA_SHAPE_CAP)))
		return AA_NONE;			/* as a matter of course */
	return aa_token_is(c->doc, verb->head, "identified") || aa_token_is(c->doc, verb->head, "named") ? c->at + 1 : AA_NONE;
}

/* Is the word "the victims", of whom some are told before or behind it? */
static bool
are_the_victims(const AaClause *c)
{
	return c->g->kind == AA_GROUP_NOUN && c->g->number == AA_NONE && (c->g->flags & AA_GROUP_SPECIFIC) && c->g->trigger == c->g->head &&
		aa_token_is(c->doc, c->g->head, "victims") && harm_of_victims(c->doc) != AA_NO_ENUM;
}

/* "Ada Lund and her husband were among the victims" */
bool
aa_member_when_victims(const AaClause *c)
{
	return c->at > 2 && are_the_victims(c) && aa_clause_is_prep(c, c->at - 1, "among") && aa_clause_is_copula(c, c->at - 2);
}

void
aa_member_do_victims(AaClause *c)
{
	uint32_t	first = c->doc->facts_.n;

	c->kind = harm_of_victims(c->doc);
	aa_clause_take_left(c, aa_clause_find_subject(c, c->at - 2));
	mark_members(c, first);
}

/* "Two children were among the martyrs": the noun itself tells what was done to them. */
bool
aa_member_when_martyrs(const AaClause *c)
{
	return c->at > 2 && c->g->kind == AA_GROUP_NOUN && c->g->number == AA_NONE && (c->g->flags & AA_GROUP_SPECIFIC) &&
		aa_token_is(c->doc, c->g->trigger, "martyrs") && aa_clause_is_prep(c, c->at - 1, "among") && aa_clause_is_copula(c, c->at - 2);
}

void
aa_member_do_martyrs(AaClause *c)
{
	uint32_t	first = c->doc->facts_.n;

	aa_clause_take_left(c, aa_clause_find_subject(c, c->at - 2));
	mark_members(c, first);
}

/* "The victims were identified as Ada Lund, 40, and Omar Lentz" */
bool
aa_member_when_identified(const AaClause *c)
{
	return are_the_victims(c) && identifies(c) != AA_NONE;
}

void
aa_member_do_identified(AaClause *c)
{
	uint32_t	first = c->doc->facts_.n;

	c->kind = harm_of_victims(c->doc);
	aa_clause_take_right(c, identifies(c) + 2);
	mark_members(c, first);
}

/* "those who died are well over 1,000", "those who were hurt number 30" */
bool
aa_member_when_those(const AaClause *c)
{
	const AaGroup *those = aa_clause_group(c, c->at - 2);
	const AaGroup *verb = aa_clause_group(c, c->at + 1);

	if (c->at < 2 || !aa_clause_is(c, c->at - 1, AA_GROUP_WHO) || those->kind != AA_GROUP_NOUN || those->head != AA_NONE ||
		!(those->flags & AA_GROUP_SPECIFIC) || !(aa_clause_group(c, c->at + 2)->flags & AA_GROUP_ELLIPSIS))
		return false;
	return aa_clause_is_copula(c, c->at + 1) || (verb->kind == AA_GROUP_VERB && verb->head != AA_NONE &&
		(aa_token_is(c->doc, verb->head, "number") || aa_token_is(c->doc, verb->head, "numbered")));
}

void
aa_member_do_those(AaClause *c)
{
	if (aa_clause_is_victim(c, c->at + 2))
		aa_clause_take(c, c->at + 2, 1);
}

/* A figure alone with a verb of its own: of the dead and hurt, some do or are something; of the missing some are no longer so. */
static bool
goes_on_with(const AaClause *c, uint32_t part)
{
	const AaGroup *verb = aa_clause_group(c, part + 1);

	if (!(aa_clause_group(c, part)->flags & AA_GROUP_ELLIPSIS) || verb->kind != AA_GROUP_VERB)
		return false;
	if (c->kind == AA_casualty_kind_killed || c->kind == AA_casualty_kind_wounded)
		return (verb->flags & AA_GROUP_FINITE) != 0;
	return aa_clause_is_copula(c, part + 1) && (aa_clause_is_prep(c, part + 2, "from") || aa_clause_is_prep(c, part + 2, "in"));
}

/* "Of the injured, 17 were children", "of the dead, 31 were from Arbo", "of the wounded, 14 had burns" */
bool
aa_member_when_of_the(const AaClause *c)
{
	const AaGroup *whole = aa_clause_group(c, c->at - 1);
	uint32_t	part = c->at + 2;

	return c->at > 1 && whole->kind == AA_GROUP_NOUN && (whole->flags & AA_GROUP_SPECIFIC) && whole->head == AA_NONE &&
		whole->number == AA_NONE && aa_clause_is_prep(c, c->at - 2, "of") && aa_clause_is(c, c->at + 1, AA_GROUP_COMMA) &&
		(aa_clause_told(c, part) != AA_NONE || goes_on_with(c, part));
}

void
aa_member_do_of_the(AaClause *c)
{
	uint32_t	first = c->doc->facts_.n;
	uint32_t	told = aa_clause_told(c, c->at + 2);

	if (aa_clause_is_victim(c, c->at + 2) && aa_clause_take(c, c->at + 2, 1) != NULL && told != AA_NONE &&
		aa_clause_is(c, told + 1, AA_GROUP_COMMA) && aa_clause_group(c, told + 2)->number != AA_NONE && !aa_clause_has_own_verb(c, told + 2))
		aa_clause_take_right(c, told + 2);	/* 31 were men, 12 women */
	mark_members(c, first);
}

/* "The dead now number 43" */
bool
aa_member_when_numbered(const AaClause *c)
{
	const AaGroup *whole = aa_clause_group(c, c->at - 1);
	uint32_t	k = aa_clause_after(c, c->at);
	const AaGroup *verb = aa_clause_group(c, k);

	return c->at > 0 && whole->kind == AA_GROUP_NOUN && (whole->flags & AA_GROUP_SPECIFIC) && whole->head == AA_NONE && whole->number == AA_NONE &&
		verb->kind == AA_GROUP_VERB && verb->head != AA_NONE && aa_tells_number(c->doc, verb->head) &&
		(aa_clause_group(c, k + 1)->flags & AA_GROUP_ELLIPSIS) && aa_clause_is_victim(c, k + 1);
}

void
aa_member_do_numbered(AaClause *c)
{
	aa_clause_take(c, aa_clause_after(c, c->at) + 1, 1);
}

/* The copula of "killed in the attack | were | six guards": what was done stands first; AA_NONE when it does not. */
static uint32_t
inverted_copula(const AaClause *c)
{
	uint32_t	i = c->at;
	uint32_t	k = c->at + 1;

	if (c->g->kind != AA_GROUP_VERB || (c->g->flags & (AA_GROUP_BE | AA_GROUP_HAVE | AA_GROUP_FINITE | AA_GROUP_TO)))
		return AA_NONE;
	while (i > 0 && (aa_clause_is(c, i - 1, AA_GROUP_ADVERB) || aa_clause_is(c, i - 1, AA_GROUP_QUOTE)))
		i--;
	if (i > 0 && !aa_clause_is(c, i - 1, AA_GROUP_STOP))
		return AA_NONE;
	while (aa_clause_is(c, k, AA_GROUP_PREPOSITION) && aa_clause_is(c, k + 1, AA_GROUP_NOUN) && k < c->at + AA_CLAUSE_REACH)
		k += 2;
	return aa_clause_is_copula(c, k) ? k : AA_NONE;
}

/* "Also killed were two policemen", "dead are a teacher and two pupils" */
bool
aa_member_when_inverted(const AaClause *c)
{
	uint32_t	k = inverted_copula(c);

	return k != AA_NONE && aa_clause_is_victim(c, aa_clause_after(c, k));
}

void
aa_member_do_inverted(AaClause *c)
{
	aa_clause_take_right(c, aa_clause_after(c, inverted_copula(c)));
}
