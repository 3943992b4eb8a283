/*
 * entity_find.c: what a noun phrase or a pronoun refers to.
 *
 * The head of the phrase decides.  A name there is the answer; "he" is the
 * person named last; "the ministry" is the organization named last whose name
 * has that word; "a war monitor" is one that is known to be called so.
 */
#include "entity.h"

#include <string.h>

#include "name_match.h"
#include "tag.h"

#define MAX_BACK 200			/* mentions that are looked through for what a description refers to */
#define MAX_DESCRIPTION 4		/* tokens between a name and the noun that tells what it is */
#define MAX_PHRASE 24			/* tokens of a phrase that are looked at */
#define MEMO 8					/* facts whose fit to a description is remembered */
#define PERSON_REACH 3			/* sentences that "he" looks back */
#define BODY_REACH 600			/* tokens that "the ministry" looks back */

/* First mention that ends behind the token: mentions stand in the order of their tokens. */
static uint32_t
mention_from(const AaDoc *doc, uint32_t token)
{
	return AA_FIRST_BEHIND(doc->names_, AaName, last, token);
}

const AaName *
aa_name_at(const AaDoc *doc, uint32_t token)
{
	uint32_t	i = mention_from(doc, token);

	return i < doc->names_.n && AA_NAMES(doc)[i].first <= token ? &AA_NAMES(doc)[i] : NULL;
}

AaText
aa_entity_name(const AaDoc *doc, uint32_t entity)
{
	return entity < AA_COUNT(doc->analysis, entities) ? AA_RECORDS(doc->analysis, entities)[entity].name : AA_NO_TEXT;
}

/* Last token of the phrase before a preposition, mark or clause; names are taken whole. */
static uint32_t
head_of(const AaDoc *doc, uint32_t first, uint32_t last)
{
	uint32_t	head = first;

	for (uint32_t i = first; i < last && i < first + MAX_PHRASE;)
	{
		const AaName *name = aa_name_at(doc, i);

		if (name != NULL && name->first == i)
		{
			head = (name->last < last ? name->last : last) - 1;
			i = name->last;
			continue;
		}
		if (i > first && (aa_is(doc, i, AA_LEX_PREPOSITION) || aa_is(doc, i, AA_LEX_CONJUNCTION) ||
						  doc->tokens[i].kind == AA_TOKEN_PUNCT ||
						  (aa_is(doc, i, AA_LEX_PRONOUN) && !aa_is(doc, i, AA_LEX_DETERMINER))))
			break;
		if (!(doc->tokens[i].shape & AA_SHAPE_CLITIC) && doc->tokens[i].kind != AA_TOKEN_QUOTE)
			head = i;
		i++;
	}
	return head;
}

static bool
has_word(const AaDoc *doc, const AaName *name, uint32_t word)
{
	for (uint32_t i = name->first; i < name->last; i++)
		if (doc->tokens[i].hash == doc->tokens[word].hash)
			return true;
	return false;
}

/* The first token of the words that the tokens up to `head` end with, UINT32_MAX when they do not. */
static uint32_t
ending(const AaDoc *doc, uint32_t first, uint32_t head, AaText words)
{
	uint32_t	at = words.n;
	uint32_t	i = head + 1;

	while (at > 0)
	{
		const AaToken *t;
		uint32_t	n;

		if (i == first || i == 0)
			return UINT32_MAX;
		t = &doc->tokens[--i];
		n = t->end - t->start;
		if (n > at)
			return UINT32_MAX;
		for (uint32_t k = 0; k < n; k++)
		{
			if (doc->lower[t->start + k] != aa_ascii_lower(words.p[at - n + k]))
				return UINT32_MAX;
		}
		at -= n;
		while (at > 0 && words.p[at - 1] == ' ')
			at--;
	}
	return i;
}

/* "the civil protection | agency": another noun before the word says that it is a body of its own, no news agency. */
static bool
is_narrowed(const AaDoc *doc, uint32_t first, uint32_t start)
{
	const AaToken *t = start > first ? &doc->tokens[start - 1] : NULL;

	return t != NULL && (t->tag == AA_TAG_NN || t->tag == AA_TAG_NNS) && !(t->shape & AA_SHAPE_CAP) && aa_name_at(doc, start - 1) == NULL &&
		aa_word_value(doc, start, AA_LEX_SOURCE_NOUN) != AA_source_kind_monitor;
}

/* Length of the longest description of the fact that the phrase ends with, 0 when none does. */
static uint32_t
called_so(const AaDoc *doc, const AaNameFact *fact, uint32_t first, uint32_t head)
{
	uint32_t	best = 0;
	uint32_t	start = 0;

	for (uint32_t i = 0; i <= fact->called.n; i++)
		if (i == fact->called.n || fact->called.p[i] == '|')
		{
			AaText		words = {fact->called.p + start, i - start};
			uint32_t	at = words.n > best ? ending(doc, first, head, words) : UINT32_MAX;

			if (at != UINT32_MAX && !is_narrowed(doc, first, at))
				best = words.n;
			start = i + 1;
		}
	return best;
}

/* "the monitor" after "Sahel Conflict Watch": a text seldom has two of those who watch. */
static bool
is_watch(const AaDoc *doc, const AaName *name)
{
	static const char *const watch[] = {"watch", "monitor", "monitors", "monitoring", "observatory", "watchdog"};

	if (name->last < name->first + 2)
		return false;
	for (uint32_t i = name->first; i < name->last; i++)
		if (AA_TOKEN_IN(doc, i, watch))
			return true;
	return false;
}

/* A phrase that may describe an organization, with what its head says: asked once, and held against many mentions. */
typedef struct Description
{
	uint32_t	first, head;
	uint32_t	end_bit;		/* of the head's last letter */
	bool		body;			/* the head is a word of organizations: ministry */
	bool		watch;			/* or one for who watches: monitor */
	struct
	{
		const AaNameFact *fact;
		uint32_t	length;
	}			called[MEMO];	/* what called_so() said of the facts held against it last */
} Description;

static Description
description_of(const AaDoc *doc, uint32_t first, uint32_t head)
{
	return (Description) {.first = first, .head = head, .end_bit = aa_name_end_bit(doc->text[doc->tokens[head].end - 1]),
						  .body = aa_is(doc, head, AA_LEX_ORG_HEAD),
						  .watch = aa_word_value(doc, head, AA_LEX_SOURCE_NOUN) == AA_source_kind_monitor &&
						  !aa_token_is(doc, head, "activists")};
}

/* called_so() of a description: a text names the same few organizations over and over. */
static uint32_t
called_length(const AaDoc *doc, const AaNameFact *fact, Description *d)
{
	size_t		i = (size_t) fact / sizeof(AaNameFact) % MEMO;

	if (d->called[i].fact != fact)
	{
		d->called[i].fact = fact;
		d->called[i].length = called_so(doc, fact, d->first, d->head);
	}
	return d->called[i].length;
}

/* How well a mention fits the description, 0 not at all. */
static uint32_t
fits(const AaDoc *doc, const AaName *name, Description *d)
{
	if (name->kind != AA_entity_kind_organization || name->entity == AA_NO_ENTITY)
		return 0;
	if (name->fact != NULL && (name->fact->called_ends & d->end_bit) && called_length(doc, name->fact, d) > 0)
		return called_length(doc, name->fact, d);
	if (d->body && name->last - name->first > 1 && has_word(doc, name, d->head))
		return 3;
	return d->watch && is_watch(doc, name) ? 1 : 0;
}

/* The organization that a description means: the best fit before it, the nearest of equals; else the first behind it. */
static uint32_t
described(const AaDoc *doc, uint32_t first, uint32_t head)
{
	Description d = description_of(doc, first, head);
	uint32_t	here = mention_from(doc, first);
	uint32_t	best = AA_NO_ENTITY;
	uint32_t	points = 0;

	if (!d.body && !d.watch && !(doc->called_ends & d.end_bit))
		return AA_NO_ENTITY;
	for (uint32_t i = here; i > 0 && here - i < MAX_BACK; i--)
	{
		uint32_t	p = fits(doc, &AA_NAMES(doc)[i - 1], &d);

		if (p > points)
		{
			points = p;
			best = AA_NAMES(doc)[i - 1].entity;
		}
	}
	for (uint32_t i = here; best == AA_NO_ENTITY && i < doc->names_.n && i - here < MAX_BACK; i++)
		if (fits(doc, &AA_NAMES(doc)[i], &d) > 0)
			best = AA_NAMES(doc)[i].entity;
	return best;
}

/* "he", "she": the person named last, in this sentence or one shortly before. */
static uint32_t
last_person(const AaDoc *doc, uint32_t token)
{
	uint32_t	here = mention_from(doc, token);
	uint32_t	sentence = aa_sentence_of(doc, token);

	for (uint32_t i = here; i > 0 && here - i < MAX_BACK; i--)
	{
		const AaName *name = &AA_NAMES(doc)[i - 1];

		if (name->sentence + PERSON_REACH < sentence)
			break;
		if (name->kind == AA_entity_kind_person)
			return name->entity;
	}
	return AA_NO_ENTITY;
}

/* "his office, | OHCHR": the organization that a phrase is named by behind its comma. */
static uint32_t
named_behind(const AaDoc *doc, uint32_t first, uint32_t last)
{
	const AaName *name = aa_name_at(doc, last - 1);

	return name != NULL && name->kind == AA_entity_kind_organization && name->last == last && name->first > first + 1 &&
		aa_token_mark(doc, name->first - 1) == ',' ? name->entity : AA_NO_ENTITY;
}

uint32_t
aa_entity_at(const AaDoc *doc, uint32_t first, uint32_t last)
{
	const AaName *name;
	uint32_t	head;

	if (first >= last || last > doc->n_tokens)
		return AA_NO_ENTITY;
	head = head_of(doc, first, last);
	name = aa_name_at(doc, head);
	if (name != NULL && !(name->kind == AA_entity_kind_nationality && aa_is(doc, head, AA_LEX_ORG_HEAD)))
		return name->entity;
	if (aa_is(doc, first, AA_LEX_PRONOUN) && head == first)
		return aa_word_value(doc, first, AA_LEX_PRONOUN) <= 2 ? last_person(doc, first) : AA_NO_ENTITY;
	/* "IRNA news agency", "the Basin Observatory war monitor": named and described at once */
	for (uint32_t i = head; i > first && head - i < MAX_DESCRIPTION; i--)
		if ((name = aa_name_at(doc, i - 1)) != NULL)
		{
			Description d = description_of(doc, i, head);

			if (fits(doc, name, &d) > 0)
				return name->entity;
			break;
		}
	return named_behind(doc, first, last) != AA_NO_ENTITY ? named_behind(doc, first, last) : described(doc, first, head);
}

/* ---- bodies of states ---- */

/* What a state's body is called behind its nationality. */
static bool
is_body(const AaDoc *doc, uint32_t i)
{
	static const char *const bodies[] = {
		"ministry", "army", "military", "government", "regime", "police", "forces", "navy", "presidency", "parliament",
		"authorities", "intelligence", "embassy", "troops", "officials"
	};

	return AA_TOKEN_IN(doc, i, bodies);
}

/* First token of "Turkish defence ministry", "Turkey's defence ministry" that ends with `head`; UINT32_MAX when none. */
static uint32_t
body_start(const AaDoc *doc, uint32_t head, const AaNameFact **fact)
{
	for (uint32_t i = head; i > 0 && head - i < 5; i--)
	{
		const AaName *name = aa_name_at(doc, i - 1);

		if (name != NULL)
		{
			*fact = name->fact;
			return name->fact != NULL && (name->kind == AA_entity_kind_nationality || name->fact->is_country) ? i : UINT32_MAX;
		}
		if (!aa_is(doc, i - 1, AA_LEX_ROLE_PART) && !(doc->tokens[i - 1].shape & AA_SHAPE_CLITIC))
			return UINT32_MAX;
	}
	return UINT32_MAX;
}

/* Do the words from `first` to `head` stand at `end` again, "health ministry" behind "Lebanese"?  Not "the Gaza health ministry". */
static bool
ends_alike(const AaDoc *doc, uint32_t first, uint32_t head, uint32_t end)
{
	if (end < head - first)
		return false;
	for (uint32_t i = head + 1; i > first; i--, end--)
		if (doc->tokens[end].hash != doc->tokens[i - 1].hash)
			return false;
	return true;
}

static AaText
body_text(AaDoc *doc, const AaNameFact *fact, uint32_t start, uint32_t head)
{
	AaText		known = aa_name_people(&doc->engine->names, fact->country);
	/* a people of the user's own may have no country; "US" is as good an adjective as "American" */
	AaText		people = (doc->tokens[start - 1].shape & AA_SHAPE_UPPER) && aa_bytes_are(fact->country, "us", 2) ?
		(AaText) {"US", 2} : known.p != NULL ? known : fact->name;
	AaText		rest;
	char	   *out;
	bool		title = aa_token_is(doc, head, "ministry");

	if (doc->tokens[start].shape & AA_SHAPE_CLITIC)
		start++;
	rest = aa_tokens_text(doc, start, head + 1);
	out = aa_arena_alloc(doc->arena, people.n + rest.n + 2);
	memcpy(out, people.p, people.n);
	out[people.n] = ' ';
	memcpy(out + people.n + 1, rest.p, rest.n);
	for (uint32_t i = people.n + 1; title && i < people.n + 1 + rest.n; i++)
		if (out[i - 1] == ' ' && out[i] >= 'a' && out[i] <= 'z')
			out[i] = (char) (out[i] - 32);
	return (AaText) {out, people.n + 1 + rest.n};
}

AaText
aa_entity_actor(AaDoc *doc, uint32_t first, uint32_t last)
{
	uint32_t	entity = aa_entity_at(doc, first, last);

	return entity != AA_NO_ENTITY ? aa_entity_name(doc, entity) : aa_entity_body(doc, first, last);
}

AaText
aa_entity_body(AaDoc *doc, uint32_t first, uint32_t last)
{
	const AaNameFact *fact;
	uint32_t	head;
	uint32_t	start;

	if (first >= last || last > doc->n_tokens)
		return AA_NO_TEXT;
	head = head_of(doc, first, last);
	if (!is_body(doc, head))
		return AA_NO_TEXT;
	start = body_start(doc, head, &fact);
	if (start != UINT32_MAX)
		return body_text(doc, fact, start, head);
	/* "the ministry": the one named before */
	if (!aa_token_is(doc, head, "ministry") || !aa_is(doc, first, AA_LEX_DETERMINER))
		return AA_NO_TEXT;
	for (uint32_t i = first; i > 0 && first - i < BODY_REACH; i--)
		if (ends_alike(doc, first + 1, head, i - 1) && (start = body_start(doc, i - 1, &fact)) != UINT32_MAX)
			return body_text(doc, fact, start, i - 1);
	return AA_NO_TEXT;
}
