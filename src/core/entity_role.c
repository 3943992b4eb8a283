/*
 * entity_role.c: what a person is, from the words before and behind the name.
 *
 *	Turkish Defence Minister Hulusi Akar			an office before the name
 *	OCHA spokesman for Syria David Swanson			with its own phrase
 *	Oneida Zikra, the civil defence chief for the area, said		an apposition
 *	his Russian counterpart Sergey Shoigu			the office of the person before, in another country
 */
#include "entity_role.h"

#include <string.h>

#include "entity.h"
#include "name_match.h"

#define MAX_ROLE 14				/* tokens of a role */

/* Tokens of the latest role: "counterpart" refers to it. */
typedef struct Office
{
	uint32_t	first, last;
} Office;

static bool
is_office(const AaDoc *doc, uint32_t i)
{
	return aa_is(doc, i, AA_LEX_TITLE) && aa_word_value(doc, i, AA_LEX_TITLE) < 3;
}

static bool
holds_office(const AaDoc *doc, uint32_t first, uint32_t last)
{
	for (uint32_t i = first; i < last; i++)
		if (is_office(doc, i))
			return true;
	return false;
}

static bool
is_link(const AaDoc *doc, uint32_t i)
{
	return aa_token_is(doc, i, "of") || aa_token_is(doc, i, "for");
}

static bool
is_possessive(const AaDoc *doc, uint32_t i)
{
	return (doc->tokens[i].shape & AA_SHAPE_CLITIC) && doc->text[doc->tokens[i].end - 1] == 's';
}

/* May this token stand inside a role before a name?  Capitals tell nothing where all words have them. */
static bool
is_part(const AaDoc *doc, uint32_t i, bool blind)
{
	if (aa_is(doc, i, AA_LEX_TITLE) || aa_is(doc, i, AA_LEX_ROLE_PART) || is_link(doc, i) || is_possessive(doc, i))
		return true;
	if (doc->tokens[i].kind == AA_TOKEN_HYPHEN)
		return aa_is_binding(doc, i);
	if (!aa_is_capital(doc, i) || aa_is_grammar(doc, i) || aa_is(doc, i, AA_LEX_NONAME))
		return false;
	return !blind || aa_name_at(doc, i) != NULL;
}

/* First token of the role that ends right before `end`, or `end`. */
static uint32_t
role_start(const AaDoc *doc, const AaSentence *sentence, uint32_t end)
{
	uint32_t	start = end;

	while (start > sentence->first && end - start < MAX_ROLE && is_part(doc, start - 1, sentence->flags & AA_SENTENCE_UPPER))
	{
		const AaName *name = aa_name_at(doc, start - 1);

		if (name != NULL && name->kind == AA_entity_kind_person)
			break;
		start--;
	}
	while (start < end && (is_link(doc, start) || doc->tokens[start].kind == AA_TOKEN_HYPHEN || (doc->tokens[start].shape & AA_SHAPE_CLITIC)))
		start++;
	return holds_office(doc, start, end) ? start : end;
}

/* "X, the civil defence chief for the area, said": token behind the apposition that begins at `first`, or `first`. */
static uint32_t
apposition_end(const AaDoc *doc, uint32_t first, uint32_t sentence_last)
{
	uint32_t	i = first;
	uint32_t	head = UINT32_MAX;

	for (; i < sentence_last && i < first + MAX_ROLE; i++)
	{
		const AaToken *t = &doc->tokens[i];

		if (t->kind == AA_TOKEN_PUNCT && aa_token_mark(doc, i) == '.')
			break;
		if (t->kind == AA_TOKEN_PUNCT || t->kind == AA_TOKEN_QUOTE)
			return aa_token_mark(doc, i) == ',' && head != UINT32_MAX ? i : first;
		if (head == UINT32_MAX && is_office(doc, i))
			head = i;
		if (head == UINT32_MAX && (aa_is(doc, i, AA_LEX_PREPOSITION) || aa_is(doc, i, AA_LEX_PRONOUN) || aa_is(doc, i, AA_LEX_CONJUNCTION)))
			return first;
		if (aa_is(doc, i, AA_LEX_AUXILIARY) || aa_is(doc, i, AA_LEX_MODAL) || aa_is(doc, i, AA_LEX_PRONOUN))
			return first;
	}
	return i >= sentence_last || i < first + MAX_ROLE ? (head != UINT32_MAX ? i : first) : first;
}

static bool
is_nationality(const AaDoc *doc, uint32_t i)
{
	AaKnown		known = aa_known_at(doc, i, i + 1);

	return known.fact != NULL && known.fact->kind == AA_entity_kind_nationality;
}

/* "his Russian counterpart": the last office with the nationality before `counterpart`. */
static AaText
counterpart_role(AaDoc *doc, uint32_t counterpart, const Office *office)
{
	uint32_t	first = office->first;
	AaText		people;
	AaText		rest;
	char	   *out;

	if (office->first >= office->last || counterpart == 0 || !is_nationality(doc, counterpart - 1))
		return AA_NO_TEXT;
	if (is_nationality(doc, first))
		first++;
	if (first >= office->last)
		return AA_NO_TEXT;
	people = aa_tokens_text(doc, counterpart - 1, counterpart);
	rest = aa_tokens_spaced(doc, first, office->last);
	out = aa_arena_alloc(doc->arena, people.n + 1 + rest.n);
	memcpy(out, people.p, people.n);
	out[people.n] = ' ';
	memcpy(out + people.n + 1, rest.p, rest.n);
	return (AaText) {out, people.n + 1 + rest.n};
}

static void
read_role(AaDoc *doc, AaName *name, Office *office)
{
	const AaSentence *sentence = &AA_SENTENCES(doc)[name->sentence];
	uint32_t	end = name->first;
	uint32_t	first;

	/* "his Russian counterpart, Vladimir Putin" */
	if (end > sentence->first + 1 && aa_token_mark(doc, end - 1) == ',' && aa_token_is(doc, end - 2, "counterpart"))
		end--;
	if (end > sentence->first && aa_token_is(doc, end - 1, "counterpart"))
	{
		name->role = counterpart_role(doc, end - 1, office);
		return;
	}
	first = role_start(doc, sentence, end);
	if (first < end && end == name->first)
	{
		*office = (Office) {first, end};
		name->role = aa_tokens_spaced(doc, first, end);
		return;
	}
	if (aa_token_mark(doc, name->last) != ',' || name->last + 2 >= sentence->last)
		return;
	first = name->last + 1;
	if (aa_is(doc, first, AA_LEX_DETERMINER))
		first++;
	end = apposition_end(doc, first, sentence->last);
	if (end > first)
		name->role = aa_tokens_spaced(doc, first, end);
}

void
aa_role_run(AaDoc *doc)
{
	Office		office = {0, 0};

	for (uint32_t i = 0; i < doc->names_.n; i++)
	{
		AaName	   *name = &AA_NAMES(doc)[i];

		if (name->kind == AA_entity_kind_person)
			read_role(doc, name, &office);
	}
}
