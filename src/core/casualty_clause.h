/*
 * casualty_clause.h: one word of harm among the groups of its sentence.
 *
 * Shared by the walk over groups to victims (casualty_walk.c), what makes them
 * facts (casualty_fact.c), the rules that start the walk (casualty_clause.c, casualty_rule.c, with casualty_frame.c,
 * casualty_idiom.c and casualty_member.c) and the passes over what they found
 * (casualty_part.c, casualty_elide.c).
 */
#ifndef AA_CASUALTY_CLAUSE_H
#define AA_CASUALTY_CLAUSE_H

#include "casualty.h"

#define AA_CLAUSE_REACH 24		/* groups that a search goes over, at most */
#define AA_CLAUSE_LIST 12		/* members of one list of victims */

typedef struct AaClause
{
	AaDoc	   *doc;
	const AaGroups *groups;
	uint32_t	at;				/* group of the word of harm */
	const AaGroup *g;			/* the same */
	uint8_t		kind;
	const char *rule;
	uint32_t	found;			/* facts of this clause */
	bool		of;				/* the victims stand behind "of": the next verb's subject is the noun of harm */
} AaClause;

/* Group i; outside of the sentence a stop. */
static inline const AaGroup *
aa_clause_group(const AaClause *c, uint32_t i)
{
	static const AaGroup none = {.kind = AA_GROUP_STOP, .head = AA_NONE, .number = AA_NONE, .trigger = AA_NONE, .before = AA_NO_ENUM};

	return i < c->groups->n ? &c->groups->items[i] : &none;
}

static inline bool
aa_clause_is(const AaClause *c, uint32_t i, AaGroupKind kind)
{
	return aa_clause_group(c, i)->kind == kind;
}

static inline bool
aa_clause_is_prep(const AaClause *c, uint32_t i, const char *word)
{
	return aa_clause_is(c, i, AA_GROUP_PREPOSITION) && aa_token_is(c->doc, aa_clause_group(c, i)->first, word);
}

/* Has the sentence a fact yet? */
static inline bool
aa_clause_has_facts(const AaClause *c)
{
	uint32_t	n = c->doc->facts_.n;

	return n > 0 && AA_FACTS(c->doc)[n - 1].sentence == c->groups->sentence;
}

/* A verb with a form of "be": its subject is the victim. */
extern bool aa_clause_is_passive(const AaGroup *g);

/* Is group i "were", "are" with nothing behind it? */
extern bool aa_clause_is_copula(const AaClause *c, uint32_t i);

/* "three of them children", "six were soldiers": the group of the noun behind a figure that has none, or AA_NONE. */
extern uint32_t aa_clause_told(const AaClause *c, uint32_t i);

/* Can group i be victims of the clause's word of harm? */
extern bool aa_clause_is_victim(const AaClause *c, uint32_t i);

/* A victim that a list may go on with: it has a figure, an article or a name of its own. */
extern bool aa_clause_is_member(const AaClause *c, uint32_t i);

/* The fact that group i is already, or NULL. */
extern AaFact *aa_clause_fact(const AaClause *c, uint32_t i);

/* Takes group i as victims of the clause's word of harm; NULL when a stronger word has it, or under negation. */
extern AaFact *aa_clause_take(AaClause *c, uint32_t i, uint8_t side);

/* Victims before the word of harm: the subject and the list that it ends. */
extern void aa_clause_take_left(AaClause *c, uint32_t subject);

/* Victims behind the word of harm, from group i on. */
extern void aa_clause_take_right(AaClause *c, uint32_t i);

/* The last group of the modifiers behind noun group i: "in the town of X", "(..)". */
extern uint32_t aa_clause_skip_modifiers(const AaClause *c, uint32_t i);

/* Does noun group i begin a clause of its own: "and two others were wounded", "and 12 wounded"? */
extern bool aa_clause_has_own_verb(const AaClause *c, uint32_t i);

/* Does group i, a noun, hang on a preposition, so that the clause's noun stands before it? */
extern bool aa_clause_hangs(const AaClause *c, uint32_t i);

/* The noun group that is subject of the verb group at `verb`, or AA_NONE. */
extern uint32_t aa_clause_find_subject(const AaClause *c, uint32_t verb);

/* Start of the bracket or comma-enclosed insertion that ends just before group i, or AA_NONE (casualty_insert.c). */
extern uint32_t aa_insert_start(const AaClause *c, uint32_t i);

/* The "including" that opens the list which ends with noun group i, or AA_NONE. */
extern uint32_t aa_insert_inclusion(const AaClause *c, uint32_t i);

/* Where the noun ends whose relative clause ends before group i; i when there is none. */
extern uint32_t aa_insert_relative(const AaClause *c, uint32_t i);

/* Is group i the age alone behind the comma of a name: "Ana Lopez, 12"? */
extern bool aa_insert_is_age(const AaClause *c, uint32_t i);

/* Where the noun ends whose ages stand before group `end`: "two girls |, aged four and six,"; `end` when none do. */
extern uint32_t aa_insert_ages(const AaClause *c, uint32_t end);

/* The counted people whose names are listed behind them up to group `last`, or AA_NONE; closed: a comma follows. */
extern uint32_t aa_insert_names(const AaClause *c, uint32_t last, bool closed);

/* The whole whose parts stand between commas up to group `last` and add up to it: "six men, two cooks and four guards,"; or AA_NONE. */
extern uint32_t aa_insert_sum(const AaClause *c, uint32_t last);

/* First group behind i that is no adverb. */
extern uint32_t aa_clause_after(const AaClause *c, uint32_t i);

/* Is the word of harm the noun of a frame, "driven from their homes", and takes its victims (casualty_frame.c). */
extern bool aa_clause_when_frame(const AaClause *c);
extern void aa_clause_do_frame(AaClause *c);

/* Rules for members of a whole that is told elsewhere (casualty_member.c). */
extern bool aa_member_when_included(const AaClause *c);
extern void aa_member_do_included(AaClause *c);
extern bool aa_member_when_including(const AaClause *c);
extern void aa_member_do_including(AaClause *c);
extern bool aa_member_when_numbered(const AaClause *c);
extern void aa_member_do_numbered(AaClause *c);
extern bool aa_member_when_among(const AaClause *c);
extern void aa_member_do_among(AaClause *c);
extern bool aa_member_when_those(const AaClause *c);
extern void aa_member_do_those(AaClause *c);
extern bool aa_member_when_of_the(const AaClause *c);
extern void aa_member_do_of_the(AaClause *c);
extern bool aa_member_when_victims(const AaClause *c);
extern bool aa_member_when_martyrs(const AaClause *c);
extern void aa_member_do_martyrs(AaClause *c);
extern void aa_member_do_victims(AaClause *c);
extern bool aa_member_when_identified(const AaClause *c);
extern void aa_member_do_identified(AaClause *c);
extern bool aa_member_when_inverted(const AaClause *c);
extern void aa_member_do_inverted(AaClause *c);

/* Conditions and actions of rules for words that tell harm only in some company (casualty_idiom.c). */
extern bool aa_idiom_when_attacked(const AaClause *c);
extern bool aa_idiom_when_found(const AaClause *c);
extern void aa_idiom_do_found(AaClause *c);
extern bool aa_idiom_when_held(const AaClause *c);
extern void aa_idiom_do_held(AaClause *c);
extern bool aa_idiom_when_holding(const AaClause *c);
extern bool aa_idiom_when_claimed(const AaClause *c);
extern bool aa_idiom_when_injuries(const AaClause *c);
extern bool aa_idiom_when_with(const AaClause *c);
extern void aa_idiom_do_with(AaClause *c);
extern bool aa_idiom_when_self(const AaClause *c);
extern bool aa_idiom_when_crossed(const AaClause *c);
extern bool aa_idiom_when_patients(const AaClause *c);
extern bool aa_idiom_when_victims(const AaClause *c);
extern void aa_idiom_do_victims(AaClause *c);

/* Do those who hold people here hold the hostages told just before? */
extern bool aa_idiom_holds_hostages(const AaClause *c);

/* Is harm told before in the article, or near in the sentence by another word, or does a word for an event of harm stand there? */
extern bool aa_idiom_tells_harm(const AaClause *c);

/* Rules for lives and people that are lost (casualty_loss.c). */
extern bool aa_loss_when_own_life(const AaClause *c);
extern bool aa_loss_when_limb(const AaClause *c);
extern void aa_loss_do_limb(AaClause *c);
extern bool aa_loss_when_people(const AaClause *c);
extern void aa_loss_do_people(AaClause *c);
extern bool aa_loss_when_passive(const AaClause *c);

/* Name of row i of the frames, or of all clause rules (casualty_rule.c); NULL behind the last. */
extern const char *aa_clause_frame_rule(uint32_t i);
extern const char *aa_clause_rule(uint32_t i);

/* Tries the rules of the word of harm's shape, in their order, until one finds a victim (casualty_rule.c). */
extern void aa_clause_try_rules(AaClause *c);

/* "the death toll rose from 12 to 31": takes the first fit figure behind the word of harm. */
extern void aa_clause_take_toll(AaClause *c);

/* The passes over a sentence whose words of harm are done (casualty_part.c). */
extern void aa_clause_find_parts(AaClause *c);
extern void aa_clause_find_members(AaClause *c);
extern void aa_clause_find_additions(AaClause *c);
extern void aa_clause_find_told(AaClause *c);

/* Figures whose word of harm stands elsewhere (casualty_elide.c). */
extern void aa_clause_find_elided(AaClause *c);

#endif
