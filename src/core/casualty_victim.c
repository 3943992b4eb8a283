/*
 * casualty_victim.c: who can be counted, and what the words for them tell.
 */
#include <string.h>

#include "casualty.h"
#include "entity.h"
#include "tag.h"

/* Does the word end in one of these, with a stem of so many letters or more before it? */
static bool
has_ending(const AaDoc *doc, uint32_t token, const char *const *endings, size_t count, size_t stem)
{
	const AaToken *t = &doc->tokens[token];

	for (size_t k = 0; k < count; k++)
	{
		size_t		n = strlen(endings[k]);
		bool		same = t->end - t->start >= n + stem;

		for (size_t b = 0; same && b < n; b++)
			same = (doc->text[t->end - n + b] | 32) == endings[k][b];
		if (same)
			return true;
	}
	return false;
}

bool
aa_is_thing(const AaDoc *doc, uint32_t token)
{
	/* Suffixes that make a noun for an act, a state or a quality, never for a person. */
	static const char *const abstract[] = {"tion", "tions", "sion", "sions", "ment", "ments", "ness", "ism", "isms", "ship", "ships", "acy", "acies",
	"age", "ages"};

	if (token >= doc->n_tokens || aa_is(doc, token, AA_LEX_VICTIM) || aa_is(doc, token, AA_LEX_UNIT))
		return false;
	if (aa_is(doc, token, AA_LEX_HARM))
		return AA_HARM_SHAPE(aa_word_value(doc, token, AA_LEX_HARM)) == AA_HARM_FRAME;	/* homes, hospitals */
	if (aa_is(doc, token, AA_LEX_THING))
		return true;
	return (doc->tokens[token].tag == AA_TAG_NN || doc->tokens[token].tag == AA_TAG_NNS) &&
		has_ending(doc, token, abstract, sizeof(abstract) / sizeof(abstract[0]), 4);	/* no "elements" */
}

uint32_t
aa_possessor_end(const AaDoc *doc, uint32_t first, uint32_t head)
{
	for (uint32_t i = head; i > first; i--)
		if ((doc->tokens[i - 1].shape & AA_SHAPE_CLITIC) || (doc->tokens[i - 1].kind == AA_TOKEN_APOSTROPHE && doc->tokens[i - 1].tag == AA_TAG_POS))
			return i - 1;
	return doc->tokens[first].tag == AA_TAG_PRPS ? first + 1 : AA_NONE;
}

bool
aa_is_person(const AaDoc *doc, uint32_t token)
{
	static const char *const endings[] = {"man", "men", "woman", "women", "ist", "ists", "ian", "ians", "er", "ers", "or", "ors", "ee", "ees"};
	const AaToken *t;

	if (token >= doc->n_tokens)
		return false;
	t = &doc->tokens[token];
	if (aa_is(doc, token, AA_LEX_VICTIM))
		return true;
	if (t->kind != AA_TOKEN_WORD || aa_is(doc, token, AA_LEX_THING) || aa_is(doc, token, AA_LEX_UNIT) || aa_is(doc, token, AA_LEX_HARM) ||
		(t->tag != AA_TAG_NN && t->tag != AA_TAG_NNS))
		return false;
	return has_ending(doc, token, endings, sizeof(endings) / sizeof(endings[0]), 3);
}

static bool
is_thing(const AaDoc *doc, uint32_t head)
{
	return aa_is_thing(doc, head) || (aa_is(doc, head, AA_LEX_UNIT) && !aa_is(doc, head, AA_LEX_VICTIM));
}

/* "a 2.4 billion euro merger": what a sum of money or a measure describes is no person; an age does. */
static bool
is_measured(const AaDoc *doc, const AaGroup *g)
{
	for (uint32_t n = aa_number_from(doc, g->first); n < doc->numbers_.n && AA_NUMBERS(doc)[n].first < g->last; n++)
		if (AA_NUMBERS(doc)[n].unit == AA_USE_MONEY)
			return true;
	return false;
}

/* A group whose head is a noun of harm counts deaths, not people: its own rule takes it. */
static bool
is_harm_noun(const AaGroup *g)
{
	return g->trigger != AA_NONE && !(g->flags & AA_GROUP_ATTRIBUTE) && g->harm_shape != AA_HARM_FRAME;
}

static bool
number_is_victim(const AaDoc *doc, const AaGroup *g, uint8_t kind)
{
	const AaNumber *n = &AA_NUMBERS(doc)[g->number];

	if (n->unit != AA_USE_OPEN)
		return false;
	if (kind == AA_casualty_kind_facilities_hit && g->head == AA_NONE)
		return (g->flags & AA_GROUP_PARTITIVE) != 0;
	if (kind == AA_casualty_kind_facilities_hit)
		return aa_is(doc, g->head, AA_LEX_FACILITY) && n->form != AA_NUMBER_NONE;
	if (g->head == AA_NONE)
		return true;
	if (n->form == AA_NUMBER_NONE && doc->tokens[g->head].tag == AA_TAG_NN && !aa_is_person(doc, g->head))
		return false;			/* no breakdown was given of those killed */
	return !is_thing(doc, g->head);
}

/* "traditional leader Aman Field": a noun for a person before the name. */
static bool
has_title(const AaDoc *doc, const AaGroup *g)
{
	for (uint32_t i = g->first; i < g->head; i++)
		if (aa_is_person(doc, i) && !aa_is(doc, i, AA_LEX_PLURAL) && doc->tokens[i].tag != AA_TAG_NNS)
			return true;
	return false;
}

/* "a Palestinian", "a 27-year-old": a person by people or age alone. */
static bool
is_person_by_adjective(const AaDoc *doc, const AaGroup *g)
{
	const AaName *name = aa_name_at(doc, g->last - 1);

	if (aa_token_is(doc, g->last - 1, "old"))
		return g->head == AA_NONE || g->head == g->last - 1 || aa_is(doc, g->head, AA_LEX_UNIT);
	return name != NULL && name->kind == AA_entity_kind_nationality;
}

/* Brandon Borders, of whom the names say that he is a person, whatever his name means. */
static bool
is_person_name(const AaDoc *doc, uint32_t head)
{
	const AaName *name = aa_name_at(doc, head);

	return name != NULL && name->kind == AA_entity_kind_person && name->last > name->first + 1;
}

/* A body or a place; of the killed only one known by heart, for what the text alone makes of a rare name is less sure. */
static bool
is_no_persons_name(const AaDoc *doc, uint32_t head, uint8_t kind)
{
	const AaName *name = aa_name_at(doc, head);

	return name != NULL && (name->fact != NULL || kind != AA_casualty_kind_killed) && (name->kind == AA_entity_kind_organization || name->kind == AA_entity_kind_place);
}

/* "an Assam Rifles was killed": one man of a body that is known. */
static bool
is_body_of_people(const AaDoc *doc, uint32_t head)
{
	const AaName *name = aa_name_at(doc, head);

	return name != NULL && name->kind == AA_entity_kind_organization && (doc->tokens[head].tag == AA_TAG_NNP || doc->tokens[head].tag == AA_TAG_NNPS) &&
		(!aa_is_thing(doc, head) || (name->last - name->first > 1 && doc->lower[doc->tokens[head].end - 1] == 's'));	/* rifles are things, the Assam Rifles are not */
}

bool
aa_group_is_victim(const AaDoc *doc, const AaGroup *g, uint8_t kind)
{
	if (g->kind != AA_GROUP_NOUN || is_harm_noun(g))
		return false;
	if (g->head != AA_NONE && aa_is(doc, g->head, AA_LEX_HARM) && !aa_is(doc, g->head, AA_LEX_VICTIM) && g->harm_shape != AA_HARM_FRAME)
		return false;
	if (g->number != AA_NONE)
		return number_is_victim(doc, g, kind);
	if (kind == AA_casualty_kind_displaced && !(g->head != AA_NONE && aa_is(doc, g->head, AA_LEX_FAMILY)))
		return false;			/* one who fled is no population */
	if (kind == AA_casualty_kind_facilities_hit)
		return g->count == AA_COUNT_ARTICLE && g->head != AA_NONE && aa_word_value(doc, g->head, AA_LEX_FACILITY) == 0;
	switch (g->count)
	{
		case AA_COUNT_ARTICLE:
			if (is_person_by_adjective(doc, g))
				return true;
			if (g->head == AA_NONE)
				return aa_token_is(doc, g->first, "another") || (aa_token_is(doc, g->first, "a") && g->last == g->first + 2 && aa_is(doc, g->last - 1, AA_LEX_ORDINAL));
			return (aa_is_person(doc, g->head) ? !aa_is(doc, g->head, AA_LEX_PLURAL) : is_body_of_people(doc, g->head)) && !is_measured(doc, g);
		case AA_COUNT_DEFINITE:
			if (aa_token_is(doc, g->last - 1, "old") && is_person_by_adjective(doc, g))
				return true;	/* the 19-year-old */
			if (g->head != AA_NONE && doc->tokens[g->head].tag == AA_TAG_NNP && !aa_is(doc, g->head, AA_LEX_VICTIM) && has_title(doc, g) && is_person_name(doc, g->head))
				return true;	/* his son Omar Lentz */
			return g->head != AA_NONE && aa_is_person(doc, g->head) && !aa_is(doc, g->head, AA_LEX_PLURAL) &&
				(doc->tokens[g->head].tag != AA_TAG_NNS || aa_is(doc, g->head, AA_LEX_VICTIM)) && !aa_is(doc, g->head, AA_LEX_FAMILY);
		case AA_COUNT_PRONOUN:
			return aa_word_value(doc, g->head, AA_LEX_PRONOUN) == 1 || aa_word_value(doc, g->head, AA_LEX_PRONOUN) == 2;
		case AA_COUNT_NAME:
			return g->head != AA_NONE && !aa_is(doc, g->head, AA_LEX_DATE) && !is_no_persons_name(doc, g->head, kind) &&
				(is_person_name(doc, g->head) || (!is_thing(doc, g->head) && doc->tokens[g->head].tag != AA_TAG_NNPS));
		case AA_COUNT_PLAIN:
			if (g->head != AA_NONE && (doc->tokens[g->head].shape & AA_SHAPE_CAP) && is_person_name(doc, g->head))
				return true;	/* Andre Fields */
			return g->head != AA_NONE && !aa_is(doc, g->head, AA_LEX_PLURAL) && doc->tokens[g->head].tag != AA_TAG_NNS &&
				(aa_is(doc, g->head, AA_LEX_VICTIM) || (doc->tokens[g->head].tag == AA_TAG_NNP && (has_title(doc, g) || is_person_name(doc, g->head))));
		default:
			return false;
	}
}

bool
aa_group_is_someone(const AaDoc *doc, const AaGroup *g)
{
	const AaName *name = g->head == AA_NONE ? NULL : aa_name_at(doc, g->head);

	if (g->head == AA_NONE)
		return g->number != AA_NONE || g->count == AA_COUNT_ARTICLE;
	if (g->count == AA_COUNT_PRONOUN || aa_is_person(doc, g->head) || (aa_token_is(doc, g->last - 1, "old") && is_person_by_adjective(doc, g)))
		return true;
	return name != NULL && (name->kind == AA_entity_kind_person || name->kind == AA_entity_kind_nationality);
}

/* Words that tell more of the noun behind them: "health workers", "opposition fighters". */
static const struct
{
	const char *word;
	uint8_t		class;
}			modifiers[] = {
	{"health", AA_victim_class_health_worker}, {"medical", AA_victim_class_health_worker}, {"hospital", AA_victim_class_health_worker},
	{"aid", AA_victim_class_aid_worker}, {"relief", AA_victim_class_aid_worker}, {"humanitarian", AA_victim_class_aid_worker},
	{"opposition", AA_victim_class_non_state_forces}, {"rebel", AA_victim_class_non_state_forces},
	{"government", AA_victim_class_government_forces}, {"regime", AA_victim_class_government_forces},
	{"army", AA_victim_class_government_forces}, {"military", AA_victim_class_government_forces},
	{"security", AA_victim_class_government_forces}, {"media", AA_victim_class_journalist}, {"police", AA_victim_class_police}
};

static bool
takes_modifier(const AaDoc *doc, uint32_t head, uint8_t class)
{
	static const char *const fighters[] = {"forces", "fighters", "fighter", "personnel", "members", "member"};
	static const char *const helpers[] = {"workers", "worker", "staff", "personnel"};
	bool		worker = AA_TOKEN_IN(doc, head, helpers);
	bool		armed = AA_TOKEN_IN(doc, head, fighters);

	return class == AA_victim_class_health_worker || class == AA_victim_class_aid_worker || class == AA_victim_class_journalist ? worker : armed;
}

/* "Isiah Major", "Dean": a word that is the name of a person here says nothing of him. */
static bool
is_personal_name(const AaDoc *doc, uint32_t first, uint32_t i, uint32_t head)
{
	const AaToken *t = &doc->tokens[i];

	if (t->tag != AA_TAG_NNP || !(t->shape & AA_SHAPE_CAP) || (t->shape & AA_SHAPE_UPPER) || aa_is(doc, i, AA_LEX_PLURAL) ||
		aa_is(doc, first, AA_LEX_DETERMINER))
		return false;
	return i == head || (i > first && (doc->tokens[i - 1].shape & AA_SHAPE_CAP));
}

uint32_t
aa_victim_classes(const AaDoc *doc, uint32_t first, uint32_t last, uint32_t head)
{
	const uint32_t sides = (1u << AA_victim_class_government_forces) | (1u << AA_victim_class_non_state_forces);
	uint32_t	set = 0;

	for (uint32_t i = first; i < last; i++)
	{
		int64_t		value = aa_word_value(doc, i, AA_LEX_VICTIM);

		if (value > 0 && !is_personal_name(doc, first, i, head) && (i <= head || head == AA_NONE || aa_is(doc, i, AA_LEX_PLURAL)))
			set |= (uint32_t) value;
		for (size_t k = 0; head != AA_NONE && i < head && k < sizeof(modifiers) / sizeof(modifiers[0]); k++)
			if (aa_token_is(doc, i, modifiers[k].word) && takes_modifier(doc, head, modifiers[k].class))
				set |= 1u << modifiers[k].class;
	}
	return set & sides ? set & ~(1u << AA_victim_class_combatant) : set;
}
