/*
 * source_kind.c: what a source is, an official or a witness, by the words that describe it.
 *
 * Some nouns tell it alone ("police", "villagers"); others are weak: a
 * spokesman, a source or a report is of the kind that the words beside it
 * name ("rebel spokesman", "hospital source", "spokesman for the army"), and
 * of its own only where none does.  Known bodies carry their kind.  A person
 * who is not to be named is anonymous whatever else is said.
 */
#include <string.h>

#include "entity.h"
#include "hash.h"
#include "name_fold.h"
#include "name_table.h"
#include "speaker.h"

#define LONGEST_WORD 24			/* bytes; longer words are in no list */
#define UNNAMED_REACH 40		/* tokens of the sentence that are asked whether the source wants no name */

/* What the words seen so far tell. */
typedef struct Verdict
{
	uint8_t		kind;
	bool		strong;
} Verdict;

/* The last strong word decides, but what is of the UN stays so ("UN human rights monitors"). */
static void
weigh(Verdict *v, int64_t value)
{
	bool		strong = !(value & AA_SOURCE_WEAK);

	if (value == AA_NO_INT || (v->strong && (!strong || v->kind == AA_source_kind_un)))
		return;
	v->kind = (uint8_t) (value & AA_SOURCE_KIND);
	v->strong = strong;
}

static int64_t
value_of(const AaDoc *doc, uint32_t word)
{
	int64_t		value = aa_lexicon_value(doc->engine, word, AA_LEX_SOURCE_NOUN);

	return value != AA_NO_INT ? value : aa_lexicon_value(doc->engine, word, AA_LEX_SOURCE_PART);
}

uint8_t
aa_source_kind_of_words(const AaDoc *doc, AaText words)
{
	Verdict		v = {AA_NO_ENUM, false};
	uint32_t	start = 0;

	for (uint32_t i = 0; i <= words.n; i++)
	{
		char		form[LONGEST_WORD];
		uint32_t	n = i - start;

		if (i < words.n && words.p[i] != ' ' && words.p[i] != '-')
			continue;
		start = i + 1;
		if (n == 0 || n >= sizeof(form))
			continue;
		for (uint32_t k = 0; k < n; k++)
			form[k] = aa_ascii_lower(words.p[i - n + k]);
		weigh(&v, value_of(doc, aa_lexicon_find(&doc->engine->lexicon, aa_hash64(form, n))));
	}
	return v.kind;
}

/* What a body that is known by heart is as a source, AA_NO_ENUM for all others. */
static uint8_t
kind_of_body(const AaDoc *doc, AaText name)
{
	const AaNameTable *table = &doc->engine->names;
	const AaNameForm *form = aa_name_table_find(table, aa_name_hash(name.p, name.n));

	return form != NULL && form->fact != AA_NO_FACT ? AA_NAME_FACTS(table)[form->fact].says : AA_NO_ENUM;
}

uint8_t
aa_source_kind_of_entity(const AaDoc *doc, uint32_t entity)
{
	const AaEntity *e = &AA_RECORDS(doc->analysis, entities)[entity];
	uint8_t		kind = AA_NO_ENUM;

	if (e->role.p != NULL)
		kind = aa_source_kind_of_words(doc, e->role);
	if (kind == AA_NO_ENUM && e->kind == AA_entity_kind_organization)
		kind = kind_of_body(doc, e->name);
	if (kind == AA_NO_ENUM && e->kind != AA_entity_kind_person)
		kind = aa_source_kind_of_words(doc, e->name);
	if (kind == AA_NO_ENUM && (e->kind == AA_entity_kind_place || e->kind == AA_entity_kind_nationality))
		kind = AA_source_kind_official;
	return kind;
}

/* "UN-backed", "government-held": said of something else. */
static bool
is_joined(const AaDoc *doc, uint32_t i)
{
	return i + 1 < doc->n_tokens && doc->tokens[i + 1].kind == AA_TOKEN_HYPHEN && !(doc->tokens[i + 1].shape & AA_SHAPE_SPACE);
}

static void
weigh_tokens(const AaDoc *doc, uint32_t first, uint32_t last, Verdict *v)
{
	for (uint32_t i = first; i < last; i++)
	{
		const AaName *name = aa_name_at(doc, i);

		if (is_joined(doc, i))
			continue;
		if (name != NULL && name->fact != NULL && name->fact->says != AA_NO_ENUM)
			weigh(v, name->fact->says);
		else if (doc->tokens[i].word != 0)
			weigh(v, value_of(doc, doc->tokens[i].word));
	}
}

uint8_t
aa_source_kind_of_phrase(const AaDoc *doc, uint32_t first, uint32_t head_end, uint32_t last)
{
	Verdict		v = {AA_NO_ENUM, false};
	Verdict		rest = {AA_NO_ENUM, false};

	weigh_tokens(doc, first, head_end, &v);
	if (v.strong)
		return v.kind;
	weigh_tokens(doc, head_end, last, &rest);
	return rest.strong || v.kind == AA_NO_ENUM ? rest.kind : v.kind;
}

/* "not to be named", "declined to be identified", "refused to give his name", "without being named" */
static bool
is_refusal(const AaDoc *doc, uint32_t i, uint32_t first)
{
	static const char *const names[] = {"named", "identified", "name", "quoted"};
	static const char *const refusals[] = {"declined", "refused", "without"};

	if (!AA_TOKEN_IN(doc, i, names))
		return false;
	for (uint32_t k = i; k > first && i - k < 5; k--)
		if (aa_is(doc, k - 1, AA_LEX_NEGATION) || AA_TOKEN_IN(doc, k - 1, refusals))
			return true;
	return false;
}

bool
aa_source_is_anonymous(const AaDoc *doc, const AaAttribution *a)
{
	const AaSentence *s = &AA_SENTENCES(doc)[a->sentence];
	uint32_t	first = a->clause_first > s->first + UNNAMED_REACH ? a->clause_first - UNNAMED_REACH : s->first;
	uint32_t	last = s->last - a->clause_last > UNNAMED_REACH ? a->clause_last + UNNAMED_REACH : s->last;

	for (uint32_t i = first; i < last; i++)
		if (aa_token_is(doc, i, "anonymity") || aa_token_is(doc, i, "anonymously") || is_refusal(doc, i, s->first))
			return true;
	for (uint32_t i = a->first; i < a->last; i++)
		if (aa_word_value(doc, i, AA_LEX_SOURCE_PART) == AA_source_kind_anonymous)
			return true;
	return false;
}
