/*
 * casualty.h: casualty figures: groups, clauses, facts.
 *
 * A cascade in the manner of FASTUS (Hobbs et al. 1997, "FASTUS: a cascaded
 * finite-state transducer for extracting information from natural-language
 * text"): the tokens of a sentence with a word of harm become groups (noun
 * group, verb group, particles: casualty_group.c); clause rules, which are
 * rows of a table, find the victims of each word of harm among the groups
 * (casualty_clause.c, casualty_rule.c, casualty_walk.c), and passes behind
 * them the figures that hang on others (casualty_part.c, casualty_elide.c).
 * What they find are facts, which later steps fill with victims
 * (casualty_victim.c), cause (casualty_cause.c), place and source
 * (casualty_context.c), modality, period, scope and, last, relations
 * (casualty_link.c).
 */
#ifndef AA_CASUALTY_H
#define AA_CASUALTY_H

#include "doc.h"
#include "harm.h"
#include "number.h"

#define AA_NONE UINT32_MAX

typedef enum AaGroupKind
{
	AA_GROUP_NOUN,
	AA_GROUP_VERB,
	AA_GROUP_PREPOSITION,
	AA_GROUP_COMMA,
	AA_GROUP_AND,				/* and, or */
	AA_GROUP_CLAUSE,			/* that, while, but: a new clause */
	AA_GROUP_WHO,				/* who, which */
	AA_GROUP_OPEN,
	AA_GROUP_CLOSE,
	AA_GROUP_COLON,
	AA_GROUP_DASH,
	AA_GROUP_ADVERB,
	AA_GROUP_QUOTE,
	AA_GROUP_STOP				/* full stop, semicolon, anything else */
} AaGroupKind;

/* How a noun group says how many. */
typedef enum AaCount
{
	AA_COUNT_PLAIN,				/* soldiers, violence */
	AA_COUNT_NUMBER,			/* three soldiers; ELLIPSIS when no noun follows */
	AA_COUNT_ARTICLE,			/* a soldier, another */
	AA_COUNT_DEFINITE,			/* the soldier, his driver */
	AA_COUNT_NAME,				/* Aman Field */
	AA_COUNT_PRONOUN			/* he, them */
} AaCount;

enum
{
	AA_GROUP_BE = 1,			/* passive or predicative */
	AA_GROUP_HAVE = 2,
	AA_GROUP_NOT = 4,
	AA_GROUP_FINITE = 8,		/* has a subject of its own */
	AA_GROUP_TO = 16,			/* infinitive */
	AA_GROUP_ELLIPSIS = 32,		/* a figure without noun */
	AA_GROUP_PARTITIVE = 64,	/* two of them, three of the soldiers */
	AA_GROUP_ATTRIBUTE = 128,	/* a noun group that holds a word of harm before its head: three wounded soldiers */
	AA_GROUP_SPECIFIC = 256,	/* behind the, his: definite */
	AA_GROUP_FOUND = 512,		/* found, pronounced, left: a state follows */
	AA_GROUP_PLURAL = 1024,
	AA_GROUP_MEMBER = 2048		/* some of the dead told before: "the dead include two cooks" */
};

typedef struct AaGroup
{
	uint8_t		kind;			/* AaGroupKind */
	uint8_t		count;			/* AaCount, of a noun group */
	uint16_t	flags;
	uint32_t	first, last;	/* tokens */
	uint32_t	head;			/* token of the head noun or main verb, AA_NONE */
	uint32_t	number;			/* index of its figure, AA_NONE */
	uint32_t	trigger;		/* token of its word of harm, AA_NONE */
	uint8_t		harm_kind;		/* AA_casualty_kind_ */
	uint8_t		harm_shape;		/* AaHarmShape */
	uint8_t		before;			/* what was done to the victims of the verb before: abducted and killed; AA_NO_ENUM */
	uint32_t	joint;			/* last token of a second noun without figure: "fighters and rebels" */
} AaGroup;

typedef struct AaGroups
{
	AaGroup    *items;
	uint32_t	n;
	uint32_t	sentence;
} AaGroups;

/* One figure, or victim told without one, under a word of harm. */
typedef struct AaFact
{
	uint32_t	sentence;
	uint32_t	first, last;	/* tokens of the noun group */
	uint32_t	head;			/* token of the counted noun, AA_NONE */
	uint32_t	number;			/* index into the figures, AA_NONE */
	uint32_t	number_first, number_last;	/* tokens of the figure's word, also an article; AA_NONE */
	uint32_t	trigger;		/* token */
	uint32_t	group;			/* index among the sentence's groups */
	uint32_t	verb;			/* group of the word of harm */
	uint32_t	parent;			/* fact of which this is a stated part, AA_NONE */
	uint8_t		kind;
	uint8_t		qualifier;
	uint8_t		modality;
	uint8_t		count;			/* AaCount */
	uint8_t		shape;			/* AaHarmShape of the word of harm */
	uint8_t		side;			/* 0 the victims stand before the word of harm, 1 behind it */
	uint16_t	flags;			/* those of the group */
	int64_t		low, best, high;
	const char *rule;
	uint32_t	record;			/* its AaCasualty */
	uint16_t	verb_flags;		/* those of the verb group */
	uint32_t	cause_first, cause_last;	/* tokens of what did the harm, AA_NONE */
	uint32_t	agent_first, agent_last;	/* tokens of who did it, AA_NONE */
	uint32_t	told_first, told_last;	/* tokens of the noun that tells what an ellipsis counts: "six of them were | women |"; AA_NONE */
	bool		counted;		/* the agent counts the victims: "the ministry put the toll at 12" */
	bool		lasting;		/* the cause is a war or a wave of violence */
	bool		done;			/* the verb tells a harm that its subject does: killed, not found, treated or lost */
} AaFact;

#define AA_FACTS(doc) ((AaFact *) (doc)->facts_.items)

/* Cuts a sentence into groups. */
extern void aa_group_sentence(AaDoc *doc, uint32_t sentence, AaGroups *groups);

/* Where the expression of time ends that begins at token i; i when none does. */
extern uint32_t aa_time_end(const AaDoc *doc, uint32_t i);

/* Finds the facts of a sentence. */
extern void aa_clause_sentence(AaDoc *doc, const AaGroups *groups);

/* Is the wound one that nobody is said to have died of: in a limb, a graze? */
extern bool aa_fact_is_light(const AaDoc *doc, const AaFact *fact);

/* Can this noun group be counted as victims of this kind? */
extern bool aa_group_is_victim(const AaDoc *doc, const AaGroup *group, uint8_t kind);

/* Is this noun group people for sure: a noun for persons, a name of one, a pronoun, or a figure alone? */
extern bool aa_group_is_someone(const AaDoc *doc, const AaGroup *group);

/* The set of victim_class members that the words from first to last tell. */
extern uint32_t aa_victim_classes(const AaDoc *doc, uint32_t first, uint32_t last, uint32_t head);

/* End of the words for the possessor of the noun at `head`: "the man" in "the man's body", "his"; AA_NONE when there is none. */
extern uint32_t aa_possessor_end(const AaDoc *doc, uint32_t first, uint32_t head);

/* Classes of victims who bear arms; those of the state; and with the killers, who bear arms too. */
#define AA_CLASS_ARMED (1u << AA_victim_class_combatant | 1u << AA_victim_class_government_forces | 1u << AA_victim_class_non_state_forces | \
	1u << AA_victim_class_police)
#define AA_CLASS_STATE (1u << AA_victim_class_government_forces | 1u << AA_victim_class_police)
#define AA_CLASS_VIOLENT (AA_CLASS_ARMED | 1u << AA_victim_class_perpetrator)

/* Is this word a noun for a person, known or by its form (-er, -ist)? */
extern bool aa_is_person(const AaDoc *doc, uint32_t token);

/* Is this word a noun for what is no person, known or by its form (-tion, -ment)? */
extern bool aa_is_thing(const AaDoc *doc, uint32_t token);

/* Cause and perpetrator of the facts from index `from` on, all of one sentence (casualty_cause.c). */
extern void aa_cause_sentence(AaDoc *doc, const AaGroups *groups, uint32_t from);

/* Whether who was taken is detained or abducted, of the facts from index `from` on, by who did it (casualty_taken.c). */
extern void aa_taken_sentence(AaDoc *doc, uint32_t from);

/* The attribution of the fact's sentence whose claim holds it, the innermost; NULL when none. */
extern const AaAttribution *aa_attribution_of(const AaDoc *doc, const AaFact *fact);

/* Source, place, period, scope and modality of a fact, into its record (casualty_context.c); *cursor of aa_in_quotation. */
extern void aa_context_fact(AaDoc *doc, const AaFact *fact, AaCasualty *record, uint32_t *cursor);

/* How surely the fact is told (casualty_modality.c). */
extern void aa_modality_fact(AaDoc *doc, const AaFact *fact, AaCasualty *record);

static inline bool
aa_time_is_known(AaPeriod p)
{
	return p.first != AA_NO_DAY && p.last != AA_NO_DAY;
}

/* The first expression of time in this sentence or behind it. */
static inline uint32_t
aa_time_first(const AaDoc *doc, uint32_t sentence)
{
	return AA_FIRST_FROM(doc->timexes_, AaTimex, sentence, sentence);
}

/* Period of a fact, and scope as its time tells it (casualty_time.c).  The attribution may be NULL. */
extern void aa_time_fact(AaDoc *doc, const AaFact *fact, const AaAttribution *a, AaCasualty *record);

/* Is the period of the record longer than one event (casualty_scope.c)? */
extern bool aa_scope_outlasts(const AaDoc *doc, const AaFact *fact, const AaCasualty *record);

/* Scope by verb, kind and what stands around the figure (casualty_scope.c); behind aa_time_fact().  The attribution may be NULL. */
extern void aa_scope_fact(AaDoc *doc, const AaFact *fact, const AaAttribution *a, AaCasualty *record);

/* Parts and restatements among the records (casualty_link.c). */
extern void aa_link_run(AaDoc *doc);

/* The whole stage. */
extern void aa_casualty_run(AaDoc *doc);

/* One row of explanation for each figure (explain.c). */
extern void aa_explain_run(AaDoc *doc);

#endif
