/*
 * speaker.c: whom a source phrase means.
 *
 * The head of the phrase decides what kind of source it is; the name comes
 * from the entity that the phrase refers to.  A phrase without a head ("the
 * said", where a scraper lost a linked name) is a source that is not known,
 * and no pronoun behind it is resolved to someone further up.
 */
#include <string.h>

#include "entity.h"
#include "hash.h"
#include "name_fold.h"
#include "source.h"

#define ANTECEDENTS 4			/* attributions that a pronoun looks back to */
#define ANTECEDENT_SENTENCES 5	/* and sentences */
#define NEAR_SENTENCES 2		/* from which it is taken before a name that stands nearer */
#define SUBJECT_REACH 8			/* tokens of a sentence in which its subject is looked for */
#define LONGEST_NAMES 400		/* bytes of the joined names of a list */

/* The phrase without articles before it, and prepositions and relative pronouns behind it; empty when nothing is left. */
static AaRange
core_of(const AaDoc *doc, AaRange phrase)
{
	while (phrase.first < phrase.last && (aa_word_value(doc, phrase.first, AA_LEX_DETERMINER) == 1 ||
										  aa_word_value(doc, phrase.first, AA_LEX_DETERMINER) == 2 ||
										  doc->tokens[phrase.first].kind >= AA_TOKEN_PUNCT))
		phrase.first++;
	while (phrase.last > phrase.first && (aa_is(doc, phrase.last - 1, AA_LEX_PREPOSITION) ||
										  aa_is(doc, phrase.last - 1, AA_LEX_DETERMINER) ||
										  aa_is(doc, phrase.last - 1, AA_LEX_CONJUNCTION) ||
										  aa_word_value(doc, phrase.last - 1, AA_LEX_PRONOUN) == 6 ||
										  (doc->tokens[phrase.last - 1].kind >= AA_TOKEN_PUNCT &&
										   aa_token_mark(doc, phrase.last - 1) != ')')))
		phrase.last--;
	return phrase;
}

/* Where the head of the phrase ends: before a preposition, a comma, a bracket or a relative pronoun. */
static uint32_t
head_end(const AaDoc *doc, AaRange core)
{
	uint32_t	i = core.first + 1;	/* at least one word: "where can I get it" */

	while (i < core.last && !aa_is(doc, i, AA_LEX_PREPOSITION) &&
		   aa_word_value(doc, i, AA_LEX_PRONOUN) != 6 && doc->tokens[i].kind != AA_TOKEN_PUNCT)
		i++;
	return i;
}

/* "UN-linked", "Britain-based": an adjective that lost its noun. */
static bool
lacks_noun(const AaDoc *doc, AaRange core)
{
	uint32_t	head = head_end(doc, core) - 1;
	const AaToken *t = &doc->tokens[head];

	return head >= core.first + 2 && doc->tokens[head - 1].kind == AA_TOKEN_HYPHEN && !(t->shape & AA_SHAPE_CAP) &&
		t->end - t->start > 4 && doc->text[t->end - 1] == 'd' && doc->text[t->end - 2] == 'e';
}

/* "the for Human Rights", "and agency": the words that began it are gone. */
static bool
starts_broken(const AaDoc *doc, AaRange phrase, AaRange core)
{
	return (core.first > phrase.first && aa_is(doc, core.first, AA_LEX_PREPOSITION)) ||
		aa_word_value(doc, core.first, AA_LEX_CONJUNCTION) == 1;
}

/* "..., and agency said": the first of two sources is gone. */
static bool
lost_partner(const AaDoc *doc, const AaAttribution *a)
{
	return a->scope_last <= a->first && a->first > 1 && aa_word_value(doc, a->first - 1, AA_LEX_CONJUNCTION) == 1 &&
		aa_token_mark(doc, a->first - 2) == ',';
}

static bool
is_plural(const AaDoc *doc, uint32_t i)
{
	const AaToken *t = &doc->tokens[i];

	return (t->end - t->start > 3 && (doc->text[t->end - 1] | 32) == 's' && (doc->text[t->end - 2] | 32) != 's') ||
		aa_token_is(doc, i, "police") || aa_token_is(doc, i, "media") || aa_token_is(doc, i, "people");
}

/* Is the head of the phrase a single human being that is not named? */
static bool
is_human(const AaDoc *doc, AaRange core, uint32_t head)
{
	int64_t		kind = aa_word_value(doc, head, AA_LEX_SOURCE_NOUN);
	const AaToken *t = &doc->tokens[head];

	/* a full name that no entity was made of */
	if (head > core.first + 1 && kind == AA_NO_INT && !aa_is(doc, head, AA_LEX_ORG_HEAD) &&
		(t->shape & doc->tokens[head - (doc->tokens[head - 1].kind == AA_TOKEN_HYPHEN ? 2 : 1)].shape & AA_SHAPE_CAP) &&
		!(t->shape & AA_SHAPE_UPPER))
		return true;
	if (aa_is(doc, head, AA_LEX_ORG_HEAD) || (kind != AA_NO_INT && kind != AA_source_kind_official && kind != AA_source_kind_witness &&
											  kind != AA_source_kind_anonymous && kind != AA_source_kind_other))
		return false;
	return kind != AA_NO_INT || aa_is(doc, head, AA_LEX_TITLE) || aa_is(doc, core.first, AA_LEX_PRONOUN) ||
		(t->end - t->start > 4 && (memcmp(doc->text + t->end - 2, "er", 2) == 0 || memcmp(doc->text + t->end - 2, "or", 2) == 0 ||
								   memcmp(doc->text + t->end - 3, "ist", 3) == 0 || memcmp(doc->text + t->end - 3, "man", 3) == 0));
}

/* Kind of source by the words of a name or role, AA_NO_ENUM when none tells. */
static uint8_t
kind_of_words(const AaDoc *doc, AaText words)
{
	uint32_t	start = 0;

	for (uint32_t i = 0; i <= words.n; i++)
	{
		char		form[24];
		uint32_t	n = i - start;
		uint32_t	word;

		if (i < words.n && words.p[i] != ' ' && words.p[i] != '-')
			continue;
		start = i + 1;
		if (n == 0 || n >= sizeof(form))
			continue;
		for (uint32_t k = 0; k < n; k++)
			form[k] = words.p[i - n + k] >= 'A' && words.p[i - n + k] <= 'Z' ? (char) (words.p[i - n + k] + 32) : words.p[i - n + k];
		word = aa_lexicon_find(&doc->engine->lexicon, form, n, aa_hash(form, n));
		if (aa_word_is(doc->engine, word, AA_LEX_SOURCE_NOUN))
			return (uint8_t) aa_lexicon_value(doc->engine, word, AA_LEX_SOURCE_NOUN);
	}
	return AA_NO_ENUM;
}

/* Kind by the nouns of the phrase: those of its head first, the last of them best. */
static uint8_t
kind_of_phrase(const AaDoc *doc, AaRange core)
{
	uint32_t	end = head_end(doc, core);
	uint8_t		kind = AA_NO_ENUM;

	for (uint32_t i = core.first; i < core.last && (i < end || kind == AA_NO_ENUM); i++)
		if (aa_is(doc, i, AA_LEX_SOURCE_NOUN) && kind != AA_source_kind_un)
			kind = (uint8_t) aa_word_value(doc, i, AA_LEX_SOURCE_NOUN);
	return kind;
}

/* Is this one of the same phrase's earlier attributions, so that its answer holds? */
static const AaAttribution *
same_phrase(const AaDoc *doc, const AaAttribution *a)
{
	const AaAttribution *before = a - 1;

	if (a == AA_ATTRIBUTIONS(doc) || before->sentence != a->sentence || before->first != a->first || before->last != a->last)
		return NULL;
	return before;
}

static void
copy_source(AaAttribution *a, const AaAttribution *from)
{
	a->entity = from->entity;
	a->name = from->name;
	a->source_kind = from->source_kind;
	a->who = from->who;
}

/* The attribution that a pronoun takes up: the nearest one by a source of its number; NULL when there is none. */
static const AaAttribution *
antecedent(const AaDoc *doc, const AaAttribution *a, uint8_t who, bool *lost)
{
	const AaAttribution *all = AA_ATTRIBUTIONS(doc);

	*lost = false;
	for (const AaAttribution *b = a; b > all && a - b < ANTECEDENTS;)
	{
		b--;
		if (a->sentence - b->sentence > ANTECEDENT_SENTENCES)
			break;
		*lost = b->who == AA_WHO_LOST;
		if (*lost)
			break;
		if (b->who == who)
			return b;
	}
	return NULL;
}

static bool
is_person(const AaDoc *doc, uint32_t entity)
{
	return entity != UINT32_MAX && AA_RECORDS(doc->analysis, entities)[entity].kind == AA_entity_kind_person;
}

/* What a body known by heart is as a source, AA_NO_ENUM when it is not known. */
static uint8_t
kind_of_body(const AaDoc *doc, AaText name)
{
	const AaNameTable *table = &doc->engine->names;
	const AaNameForm *form = aa_name_table_find(table, aa_name_hash(name.p, name.n));

	return form != NULL ? AA_NAME_FACTS(table)[form->fact].says : AA_NO_ENUM;
}

/* Gives an attribution an entity as its source. */
static void
set_entity(AaDoc *doc, AaAttribution *a, uint32_t entity)
{
	const AaEntity *e = &AA_RECORDS(doc->analysis, entities)[entity];
	uint8_t		kind = AA_NO_ENUM;

	a->entity = entity;
	a->name = aa_entity_name(doc, entity);
	a->who = e->kind == AA_entity_kind_person ? AA_WHO_PERSON : AA_WHO_BODY;
	if (e->role.p != NULL)
		kind = kind_of_words(doc, e->role);
	if (kind == AA_NO_ENUM && e->kind == AA_entity_kind_organization)
		kind = kind_of_body(doc, a->name);
	if (kind == AA_NO_ENUM)
		kind = kind_of_words(doc, a->name);
	if (kind == AA_NO_ENUM && (e->kind == AA_entity_kind_place || e->kind == AA_entity_kind_nationality))
		kind = AA_source_kind_official;
	if (kind != AA_NO_ENUM)
		a->source_kind = kind;
}

static void
set_lost(AaAttribution *a)
{
	a->who = AA_WHO_LOST;
	a->source_kind = AA_source_kind_other;
}

/* A person who opens a sentence between the two; UINT32_MAX when none does. */
static uint32_t
subject_between(const AaDoc *doc, uint32_t after, uint32_t before)
{
	for (uint32_t k = before; k > after + 1; k--)
	{
		const AaSentence *s = &AA_SENTENCES(doc)[k - 1];

		for (uint32_t i = s->first; i < s->last && i < s->first + SUBJECT_REACH; i++)
		{
			const AaName *name = aa_name_at(doc, i);

			if (name != NULL && name->kind == AA_entity_kind_person && name->entity != UINT32_MAX)
				return name->entity;
		}
	}
	return UINT32_MAX;
}

/*
 * "he", "they", "it": the last source of that number, when it spoke shortly
 * before; else the one named last.  A source that was lost in between is the
 * better antecedent, so nobody is.
 */
static void
resolve_pronoun(AaDoc *doc, AaAttribution *a, uint32_t token, int64_t pronoun)
{
	bool		lost;
	const AaAttribution *b = antecedent(doc, a, pronoun <= 2 ? AA_WHO_PERSON : AA_WHO_BODY, &lost);
	uint32_t	named = aa_entity_at(doc, token, token + 1);
	uint32_t	subject = b != NULL && pronoun <= 2 ? subject_between(doc, b->sentence, a->sentence) : UINT32_MAX;

	if (b == NULL && lost)
		set_lost(a);
	else if (subject != UINT32_MAX)
		set_entity(doc, a, subject);
	else if (b != NULL && a->sentence - b->sentence <= NEAR_SENTENCES)
		copy_source(a, b);
	else if (named != UINT32_MAX && is_person(doc, named) == (pronoun <= 2))
		set_entity(doc, a, named);
	else if (b != NULL)
		copy_source(a, b);
	else
		set_lost(a);
}

/* Does the conjunction at i join names behind a preposition ("the presidents of Chad and Niger")? */
static bool
is_inner(const AaDoc *doc, uint32_t first, uint32_t i)
{
	if (aa_is(doc, i + 1, AA_LEX_DETERMINER) || !(i + 1 < doc->n_tokens && (doc->tokens[i + 1].shape & AA_SHAPE_CAP)))
		return false;
	for (uint32_t k = first + 1; k < i; k++)
		if (aa_is(doc, k, AA_LEX_PREPOSITION))
			return true;
	return false;
}

/* First token behind a conjunction or comma that parts two sources of a list; `last` when the rest is one. */
static uint32_t
item_end(const AaDoc *doc, uint32_t first, uint32_t last)
{
	for (uint32_t i = first; i < last; i++)
	{
		const AaName *name;

		if (aa_word_value(doc, i, AA_LEX_CONJUNCTION) != 1 && aa_token_mark(doc, i) != ',')
			continue;
		name = aa_name_at(doc, i);
		if ((name == NULL || name->first >= i || name->last <= i) && !is_inner(doc, first, i))
			return i;
	}
	return last;
}

static bool
has_conjunction(const AaDoc *doc, AaRange r)
{
	for (uint32_t i = r.first; i < r.last; i++)
		if (aa_word_value(doc, i, AA_LEX_CONJUNCTION) == 1 && item_end(doc, i, i + 1) == i)
			return true;
	return false;
}

/* Joins the canonical names of a list: "Chad, Niger and Mali". */
static void
add_name(AaDoc *doc, AaAttribution *a, AaText name, AaText *joined)
{
	AaText		sum;
	char	   *p;

	if (joined->p == NULL)
	{
		*joined = name;
		return;
	}
	if (joined->n + name.n > LONGEST_NAMES)
		return;
	p = aa_arena_alloc(doc->arena, joined->n + 5 + name.n);
	sum = (AaText) {p, joined->n + 5 + name.n};
	memcpy(p, joined->p, joined->n);
	memcpy(p + joined->n, " and ", 5);
	memcpy(p + joined->n + 5, name.p, name.n);
	*joined = sum;
	a->who = AA_WHO_BODY;
}

/* Is nothing but plain nouns between the last comma and token i ("a witness, tea seller Ada Moro")? */
static bool
behind_comma(const AaDoc *doc, uint32_t first, uint32_t i)
{
	while (i > first && doc->tokens[i - 1].kind == AA_TOKEN_WORD && !aa_is(doc, i - 1, AA_LEX_PREPOSITION))
		i--;
	return i > first && aa_token_mark(doc, i - 1) == ',';
}

/* The same where no entity was made of the name: two to four capitalised words at the end. */
static bool
named_tail(const AaDoc *doc, AaAttribution *a, AaRange core)
{
	uint32_t	i = core.last;

	while (i > core.first && core.last - i < 4 && (doc->tokens[i - 1].shape & AA_SHAPE_CAP) && aa_name_at(doc, i - 1) == NULL)
		i--;
	if (core.last - i < 2 || i == core.first || !behind_comma(doc, core.first, i))
		return false;
	a->name = aa_tokens_text(doc, i, core.last);
	a->who = AA_WHO_PERSON;
	return true;
}

/* "spokesman for Chad Ada Moro", "head of the service, Ada Moro": a person named behind the description of the office. */
static bool
resolve_tail(AaDoc *doc, AaAttribution *a, AaRange core)
{
	for (uint32_t i = core.last; i > core.first + 1; i--)
	{
		const AaName *name = aa_name_at(doc, i - 1);

		if (name == NULL || name->kind != AA_entity_kind_person || name->entity == UINT32_MAX || name->first <= core.first)
			continue;
		if (aa_name_at(doc, name->first - 1) == NULL && !aa_is(doc, name->first - 1, AA_LEX_TITLE) &&
			!behind_comma(doc, core.first, name->first))
			return false;
		set_entity(doc, a, name->entity);
		return true;
	}
	return named_tail(doc, a, core);
}

/* Reads the phrase item by item; true when at least one item is named. */
static bool
resolve_items(AaDoc *doc, AaAttribution *a, AaRange core)
{
	bool		list = has_conjunction(doc, core);
	AaText		joined = AA_NO_TEXT;

	for (uint32_t i = a->first < core.first ? core.first - 1 : core.first; i < core.last;)
	{
		uint32_t	end = list ? item_end(doc, i, core.last) : core.last;
		AaText		name = end > i ? aa_entity_actor(doc, i, end) : AA_NO_TEXT;
		uint32_t	entity = end > i ? aa_entity_at(doc, i, end) : UINT32_MAX;

		if (name.p != NULL)
		{
			if (joined.p == NULL && entity != UINT32_MAX)
				set_entity(doc, a, entity);
			else if (joined.p == NULL)
				a->who = AA_WHO_BODY;
			add_name(doc, a, name, &joined);
		}
		i = end + 1;
	}
	if (joined.p == NULL)
		return resolve_tail(doc, a, core);
	a->name = joined;
	return true;
}

/* "the statement", "their report": those who spoke before are its authors. */
static bool
is_document(const AaDoc *doc, AaRange phrase, AaRange core)
{
	uint32_t	head = head_end(doc, core) - 1;

	return aa_is(doc, phrase.first, AA_LEX_DETERMINER) && aa_word_value(doc, phrase.first, AA_LEX_DETERMINER) == 1 &&
		(aa_token_is(doc, head, "statement") || aa_token_is(doc, head, "communique") || aa_token_is(doc, head, "declaration"));
}

void
aa_speaker_resolve(AaDoc *doc, AaAttribution *a)
{
	const AaAttribution *before = same_phrase(doc, a);
	AaRange		phrase = {a->first, a->last};
	AaRange		core = core_of(doc, phrase);
	int64_t		pronoun;
	bool		lost;

	if (before != NULL)
	{
		copy_source(a, before);
		return;
	}
	if (core.first >= core.last || lacks_noun(doc, core) || starts_broken(doc, phrase, core) || lost_partner(doc, a))
	{
		set_lost(a);
		return;
	}
	pronoun = core.last == core.first + 1 ? aa_word_value(doc, core.first, AA_LEX_PRONOUN) : AA_NO_INT;
	if (pronoun >= 1 && pronoun <= 4)
	{
		resolve_pronoun(doc, a, core.first, pronoun);
		return;
	}
	a->source_kind = kind_of_phrase(doc, core);
	before = is_document(doc, phrase, core) ? antecedent(doc, a, AA_WHO_BODY, &lost) : NULL;
	if (before != NULL)
	{
		copy_source(a, before);
		return;
	}
	if (!resolve_items(doc, a, core))
	{
		uint32_t	head = head_end(doc, core) - 1;
		uint32_t	end = has_conjunction(doc, core) ? core.last : item_end(doc, core.first, core.last);

		a->name = aa_tokens_text(doc, core.first, end);
		a->who = is_plural(doc, head) ? AA_WHO_BODY : is_human(doc, core, head) ? AA_WHO_PERSON : AA_WHO_THING;
	}
	if (a->source_kind == AA_NO_ENUM)
		a->source_kind = AA_source_kind_other;
}

AaText
aa_speaker_name(const AaDoc *doc, const AaAttribution *a)
{
	uint32_t	head = a->last > a->first ? head_end(doc, core_of(doc, (AaRange) {a->first, a->last})) : 0;

	if (a->entity != UINT32_MAX || a->who != AA_WHO_PERSON)
		return a->name;
	/* a name that no entity was made of is still a name */
	for (uint32_t i = a->name.n; i > 1; i--)
		if (a->name.p[i - 1] == ' ')
			return a->name.p[i] >= 'A' && a->name.p[i] <= 'Z' ? a->name : AA_NO_TEXT;
	return head > 1 && (doc->tokens[head - 1].shape & AA_SHAPE_CAP) && !(doc->tokens[head - 1].shape & AA_SHAPE_LINE) &&
		!aa_is(doc, head - 1, AA_LEX_PRONOUN) ? a->name : AA_NO_TEXT;
}
