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
#include "speaker.h"
#include "tag.h"

#define OF_BODY 3				/* the pronoun "they" */
#define RETOLD_SOURCES 10		/* attributions that "the spokesman" looks back to */
#define RETOLD_SENTENCES 8		/* and sentences */
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
										  (aa_word_value(doc, phrase.last - 1, AA_LEX_PRONOUN) == 6 && aa_name_at(doc, phrase.last - 1) == NULL) ||
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
	static const char *const plurals[] = {"police", "media", "people"};
	const AaToken *t = &doc->tokens[i];

	return (t->end - t->start > 3 && (doc->text[t->end - 1] | 32) == 's' && (doc->text[t->end - 2] | 32) != 's') ||
		AA_TOKEN_IN(doc, i, plurals);
}

static bool
ends_in(const AaDoc *doc, uint32_t i, const char *end)
{
	const AaToken *t = &doc->tokens[i];
	uint32_t	n = (uint32_t) strlen(end);

	return t->end - t->start > n && aa_bytes_are(doc->text + t->end - n, end, n);
}

/* Is the head of the phrase a single human being that is not named? */
static bool
is_human(const AaDoc *doc, AaRange core, uint32_t head)
{
	static const char *const persons[] = {"guard", "ally", "scholar", "insider"};
	const AaToken *t = &doc->tokens[head];
	bool		body = aa_is(doc, head, AA_LEX_ORG_HEAD);

	/* a full name that no entity was made of; "Moon Ju-young" */
	if (head > core.first + 2 && doc->tokens[head - 1].kind == AA_TOKEN_HYPHEN && !body &&
		(doc->tokens[head - 2].shape & doc->tokens[head - 3].shape & AA_SHAPE_CAP))
		return true;
	if (head > core.first + 1 && !body && !aa_is(doc, head, AA_LEX_SOURCE_NOUN) &&
		(t->shape & doc->tokens[head - (doc->tokens[head - 1].kind == AA_TOKEN_HYPHEN ? 2 : 1)].shape & AA_SHAPE_CAP) &&
		!(t->shape & AA_SHAPE_UPPER))
		return true;
	if (head == core.first && AA_TOKEN_IN(doc, head, persons) && !(t->shape & AA_SHAPE_CAP))
		return true;
	if (body)
		return false;
	/* "one of them" */
	if (aa_word_value(doc, head, AA_LEX_CARDINAL) == 1)
		return true;
	return aa_is(doc, head, AA_LEX_VICTIM) || aa_is(doc, head, AA_LEX_TITLE) || aa_is(doc, core.first, AA_LEX_PRONOUN) ||
		aa_token_is(doc, head, "source") || ends_in(doc, head, "woman") || ends_in(doc, head, "man") || ends_in(doc, head, "ist") ||
		ends_in(doc, head, "person") || (!aa_is(doc, head, AA_LEX_SOURCE_NOUN) && (ends_in(doc, head, "er") || ends_in(doc, head, "or")));
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

void
aa_speaker_copy(AaAttribution *a, const AaAttribution *from)
{
	a->entity = from->entity;
	a->name = from->name;
	a->source_kind = from->source_kind;
	a->who = from->who;
}

void
aa_speaker_set_entity(AaDoc *doc, AaAttribution *a, uint32_t entity)
{
	uint8_t		kind = aa_source_kind_of_entity(doc, entity);

	a->entity = entity;
	a->name = aa_entity_name(doc, entity);
	a->who = AA_RECORDS(doc->analysis, entities)[entity].kind == AA_entity_kind_person ? AA_WHO_PERSON : AA_WHO_BODY;
	if (kind != AA_NO_ENUM)
		a->source_kind = kind;
}

void
aa_speaker_set_lost(AaAttribution *a)
{
	a->who = AA_WHO_LOST;
	a->source_kind = AA_source_kind_other;
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

/* ", and she has many": a clause of its own inside of the phrase */
static bool
is_aside(const AaDoc *doc, uint32_t comma, uint32_t last)
{
	int64_t		pronoun = comma + 2 < last ? aa_word_value(doc, comma + 2, AA_LEX_PRONOUN) : AA_NO_INT;

	return aa_word_value(doc, comma + 1, AA_LEX_CONJUNCTION) == 1 && pronoun >= 1 && pronoun <= 5;
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
		/* "critics, and she has many," */
		if (aa_token_mark(doc, i) == ',' && is_aside(doc, i, last))
			return i;
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
	{
		if (aa_token_mark(doc, i) == ',' && is_aside(doc, i, r.last))
			return false;
		if (aa_word_value(doc, i, AA_LEX_CONJUNCTION) == 1 && item_end(doc, i, i + 1) == i)
			return true;
	}
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
	uint32_t	end = head_end(doc, core);
	/* "A police spokesman, Bala Kura": what looks like a town is his name */
	bool		human = end < core.last && aa_token_mark(doc, end) == ',' && is_human(doc, core, end - 1);

	while (i > core.first && core.last - i < 4 && (doc->tokens[i - 1].shape & AA_SHAPE_CAP) && (human || aa_name_at(doc, i - 1) == NULL))
		i--;
	if (core.last - i < 2 || i == core.first || !behind_comma(doc, core.first, i))
		return false;
	a->name = aa_tokens_text(doc, i, core.last);
	a->who = AA_WHO_PERSON;
	return true;
}

static bool
is_of_another(const AaDoc *doc, AaRange core, uint32_t name)
{
	while (name > core.first && aa_is(doc, name - 1, AA_LEX_TITLE))
		name--;
	return name > core.first && aa_is(doc, name - 1, AA_LEX_PREPOSITION);
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
		/* "lawyers for Mr Moro" are others */
		if (is_of_another(doc, core, name->first))
			return false;
		if (aa_name_at(doc, name->first - 1) == NULL && !aa_is(doc, name->first - 1, AA_LEX_TITLE) &&
			!behind_comma(doc, core.first, name->first))
			return false;
		aa_speaker_set_entity(doc, a, name->entity);
		return true;
	}
	return named_tail(doc, a, core);
}

/* A name that runs on behind the phrase ("Officials Say - Basin Times"), or is a mere word for a medium ("state TV"). */
static bool
is_misread(const AaDoc *doc, uint32_t first, uint32_t end)
{
	const AaName *name = aa_name_at(doc, end - 1);

	return name != NULL && (name->last > end || (name->first == end - 1 && end - 1 > first && name->fact == NULL &&
												 aa_word_value(doc, end - 1, AA_LEX_SOURCE_NOUN) == AA_source_kind_media));
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
		bool		named = end > i && !is_misread(doc, i, end);
		uint32_t	entity = named ? aa_entity_at(doc, i, end) : UINT32_MAX;
		AaText		name = entity != UINT32_MAX ? aa_entity_name(doc, entity) : named ? aa_entity_body(doc, i, end) : AA_NO_TEXT;

		if (name.p != NULL)
		{
			if (joined.p == NULL && entity != UINT32_MAX)
				aa_speaker_set_entity(doc, a, entity);
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

/*
 * "the statement", "their statement": those who spoke before are its authors; "its letter", "her post": the pronoun tells
 * whom to look for.  The value of that pronoun, 0 when it is no document.
 */
static int64_t
author_of_document(const AaDoc *doc, AaRange phrase, AaRange core)
{
	static const char *const papers[] = {"statement", "communique", "declaration"};
	static const char *const own[] = {"letter", "message", "post", "tweet", "report", "website", "email", "note"};
	static const struct
	{
		const char *word;
		int64_t		pronoun;
	}			owners[] = {{"his", 1}, {"her", 2}, {"its", 4}};
	uint32_t	head = head_end(doc, core) - 1;
	bool		paper = AA_TOKEN_IN(doc, head, papers);

	if (!(paper || AA_TOKEN_IN(doc, head, own)) || aa_word_value(doc, phrase.first, AA_LEX_DETERMINER) != 1)
		return 0;
	for (size_t i = 0; i < sizeof(owners) / sizeof(owners[0]); i++)
		if (aa_token_is(doc, phrase.first, owners[i].word))
			return owners[i].pronoun;
	return paper || aa_token_is(doc, phrase.first, "their") ? OF_BODY : 0;
}

/* Is the word at k, in the phrase of another attribution, what that source is: "police | spokesman | Ada Moro", "Ada Moro, a | doctor | in"? */
static bool
is_office(const AaDoc *doc, const AaAttribution *b, uint32_t k)
{
	const AaName *next = k + 1 < b->last ? aa_name_at(doc, k + 1) : NULL;

	return k + 1 >= b->last || doc->tokens[k + 1].kind >= AA_TOKEN_PUNCT || aa_is(doc, k + 1, AA_LEX_PREPOSITION) ||
		aa_word_value(doc, k + 1, AA_LEX_PRONOUN) == 6 || (next != NULL && next->first == k + 1 && next->kind == AA_entity_kind_person);
}

/* "the spokesman", "the official": the source that was called so, with more words, shortly before. */
static const AaAttribution *
told_before(const AaDoc *doc, const AaAttribution *a, AaRange core)
{
	uint32_t	head = core.last - 1;

	if (core.last != core.first + 1 || (doc->tokens[head].shape & AA_SHAPE_CAP) || is_plural(doc, head))
		return NULL;
	for (const AaAttribution *b = a; b > AA_ATTRIBUTIONS(doc) && a - b < RETOLD_SOURCES && a->sentence - (b - 1)->sentence <= RETOLD_SENTENCES;)
	{
		b--;
		if (b->who != AA_WHO_PERSON)
			continue;
		for (uint32_t k = b->first; k < b->last; k++)
			if (doc->tokens[k].hash == doc->tokens[head].hash && is_office(doc, b, k))
				return b;
	}
	return NULL;
}

/* A word by which any body may be called: the group, the agency. */
static bool
is_body_word(const AaDoc *doc, AaRange core)
{
	static const char *const words[] = {"group", "organization", "organisation", "agency", "body", "watchdog", "charity", "network"};

	return core.last == core.first + 1 && AA_TOKEN_IN(doc, core.first, words);
}

/* The organization that spoke shortly before. */
static const AaAttribution *
body_before(const AaDoc *doc, const AaAttribution *a)
{
	for (const AaAttribution *b = a; b > AA_ATTRIBUTIONS(doc) && a - b < RETOLD_SOURCES && a->sentence - (b - 1)->sentence <= RETOLD_SENTENCES / 2;)
	{
		b--;
		if (b->who == AA_WHO_BODY && b->entity != UINT32_MAX &&
			AA_RECORDS(doc->analysis, entities)[b->entity].kind == AA_entity_kind_organization)
			return b;
	}
	return NULL;
}

/* The name before a relative clause. */
static bool
resolve_relative(AaDoc *doc, AaAttribution *a)
{
	const AaName *name;
	uint32_t	i = a->last - 1;

	while (i > AA_SENTENCES(doc)[a->sentence].first && doc->tokens[i - 1].kind == AA_TOKEN_PUNCT)
		i--;
	name = i > AA_SENTENCES(doc)[a->sentence].first ? aa_name_at(doc, i - 1) : NULL;
	if (name == NULL || name->last != i || name->entity == UINT32_MAX)
		return false;
	a->first = name->first;
	a->source_kind = AA_source_kind_other;
	aa_speaker_set_entity(doc, a, name->entity);
	return true;
}

/* "a report by Amnesty International", "figures compiled by Amnesty International", "data from Amnesty": who wrote it. */
static AaRange
author_of(const AaDoc *doc, AaRange core)
{
	uint32_t	end = head_end(doc, core);
	uint32_t	paper = end - 1;
	uint32_t	author = end + 1 + aa_is(doc, end + 1, AA_LEX_DETERMINER);
	bool		by = aa_token_is(doc, end, "by");

	if (paper > core.first && doc->tokens[paper].tag == AA_TAG_VBN)
		paper--;
	else						/* not "the joint statement from the three countries", which are named elsewhere */
		by = by || (aa_token_is(doc, end, "from") && aa_name_at(doc, author) != NULL);
	if (end + 1 < core.last && by && aa_phrase_is_paper(doc, paper))
		core.first = end + 1;
	return core_of(doc, core);
}

#define LONGEST_OBJECT 3		/* tokens of a noun that a clause without a relative pronoun explains */

/* "a decision | the | manager | now calls": first token behind the article of the clause's own subject; core.first when there is none. */
static uint32_t
behind_object(const AaDoc *doc, AaRange core)
{
	for (uint32_t i = core.first + 1; i + 1 < core.last && i - core.first <= LONGEST_OBJECT; i++)
	{
		const AaToken *before = &doc->tokens[i - 1];

		if (before->kind != AA_TOKEN_WORD || aa_is(doc, i - 1, AA_LEX_PREPOSITION) || aa_token_is(doc, i - 1, "to") ||
			aa_is(doc, i - 1, AA_LEX_CONJUNCTION) || aa_is(doc, i - 1, AA_LEX_DETERMINER))
			return core.first;
		if (aa_token_is(doc, i, "the") && (before->tag == AA_TAG_NONE ? !aa_is(doc, i - 1, AA_LEX_AUXILIARY) && !ends_in(doc, i - 1, "ed") :
										   aa_tag_is_noun(before->tag)))
			return i + 1;
	}
	return core.first;
}

/* The value of "he", "she", "they", "it": pronouns for which another phrase stands. */
static bool
is_personal(int64_t pronoun)
{
	return pronoun >= 1 && pronoun <= 4;
}

/* The speaker at the end of a phrase that began too early: "something he said", the object of the clause before. */
static AaRange
trim_phrase(const AaDoc *doc, AaAttribution *a)
{
	AaRange		core = core_of(doc, (AaRange) {a->first, a->last});
	uint32_t	end = core.last - 1;
	uint32_t	cut;

	if (core.last > core.first + 1 && is_personal(aa_word_value(doc, end, AA_LEX_PRONOUN)) &&
		doc->tokens[end - 1].kind == AA_TOKEN_WORD && !ends_in(doc, end, "self") && !ends_in(doc, end, "selves") &&
		!aa_is(doc, end - 1, AA_LEX_PREPOSITION))
		a->first = core.first = end;
	cut = behind_object(doc, core);
	if (cut > core.first)
	{
		a->first = cut - 1;
		core.first = cut;
	}
	return core;
}

/* The earlier attribution that a definite phrase points to: "the author", "the minister", "the ministry"; else NULL. */
static const AaAttribution *
told_by_phrase(const AaDoc *doc, const AaAttribution *a, AaRange core)
{
	const AaAttribution *before;
	AaRange		phrase = {a->first, a->last};
	int64_t		pronoun = author_of_document(doc, phrase, core);
	bool		lost;

	before = pronoun != 0 ? aa_speaker_antecedent(doc, a, pronoun, &lost) : NULL;
	if (before == NULL && aa_word_value(doc, phrase.first, AA_LEX_DETERMINER) == 1)
		before = told_before(doc, a, core);
	if (before == NULL && aa_token_is(doc, phrase.first, "the") && is_body_word(doc, core))
		before = body_before(doc, a);
	return before;
}

/* "Coprefa, the army's press committee, said": is a name that may be anyone's explained as that of a body? */
static bool
is_explained_body(const AaDoc *doc, AaRange core)
{
	uint32_t	comma = head_end(doc, core);
	AaRange		inner = {comma + 1, core.last};

	return inner.first < core.last && aa_token_mark(doc, comma) == ',' && aa_token_is(doc, inner.first, "the") &&
		aa_is(doc, head_end(doc, core_of(doc, inner)) - 1, AA_LEX_ORG_HEAD);
}

/* Who the phrase names by itself. */
static void
name_phrase(AaDoc *doc, AaAttribution *a, AaRange core)
{
	if (!resolve_items(doc, a, core))
	{
		uint32_t	head = head_end(doc, core) - 1;
		uint32_t	end = has_conjunction(doc, core) ? core.last : item_end(doc, core.first, core.last);

		a->name = aa_tokens_text(doc, core.first, end);
		a->who = is_plural(doc, head) ? AA_WHO_BODY : is_human(doc, core, head) ? AA_WHO_PERSON : AA_WHO_THING;
	}
	if (a->who == AA_WHO_PERSON && is_explained_body(doc, core))
		a->who = AA_WHO_BODY;
	if (a->entity == UINT32_MAX && aa_source_is_anonymous(doc, a))
		a->source_kind = AA_source_kind_anonymous;
	if (a->source_kind == AA_NO_ENUM)
		a->source_kind = AA_source_kind_other;
}

/* Who is meant by a phrase with a noun, a name or a pronoun in it. */
static void
resolve_core(AaDoc *doc, AaAttribution *a, AaRange core)
{
	const AaAttribution *before;
	int64_t		pronoun = core.last == core.first + 1 ? aa_word_value(doc, core.first, AA_LEX_PRONOUN) : AA_NO_INT;

	if (is_personal(pronoun))
	{
		aa_speaker_resolve_pronoun(doc, a, core.first, pronoun);
		return;
	}
	a->source_kind = aa_source_kind_of_phrase(doc, core.first, head_end(doc, core), core.last);
	before = told_by_phrase(doc, a, core);
	if (before != NULL)
		aa_speaker_copy(a, before);
	else if (!aa_token_is(doc, a->first, "the") || !aa_speaker_resolve_described(doc, a, core))
		name_phrase(doc, a, core);
}

void
aa_speaker_resolve(AaDoc *doc, AaAttribution *a)
{
	const AaAttribution *before = same_phrase(doc, a);
	AaRange		core;

	if (before != NULL)
	{
		aa_speaker_copy(a, before);
		return;
	}
	core = trim_phrase(doc, a);
	/* "..., who added": the one named before */
	if (core.first >= core.last && a->last > a->first && aa_token_is(doc, a->last - 1, "who") && resolve_relative(doc, a))
		return;
	if (core.first >= core.last || lacks_noun(doc, core) || starts_broken(doc, (AaRange) {a->first, a->last}, core) || lost_partner(doc, a))
		aa_speaker_set_lost(a);
	else
		resolve_core(doc, a, author_of(doc, core));
}

AaText
aa_speaker_name(const AaDoc *doc, const AaAttribution *a)
{
	uint32_t	head = a->last > a->first ? head_end(doc, core_of(doc, (AaRange) {a->first, a->last})) : 0;

	if (a->entity == UINT32_MAX && a->last > a->first && aa_speaker_is_epithet(doc, core_of(doc, (AaRange) {a->first, a->last})))
		return AA_NO_TEXT;
	if (a->entity != UINT32_MAX || a->who != AA_WHO_PERSON)
		return a->name;
	/* a name that no entity was made of is still a name */
	for (uint32_t i = a->name.n; i > 1; i--)
		if (a->name.p[i - 1] == ' ')
			return a->name.p[i] >= 'A' && a->name.p[i] <= 'Z' ? a->name : AA_NO_TEXT;
	return head > 1 && (doc->tokens[head - 1].shape & AA_SHAPE_CAP) && !(doc->tokens[head - 1].shape & AA_SHAPE_LINE) &&
		!aa_is(doc, head - 1, AA_LEX_PRONOUN) ? a->name : AA_NO_TEXT;
}
