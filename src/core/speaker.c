/*
 * speaker.c: whom a source phrase means.
 *
 * The head of the phrase decides what kind of source it is; the name comes
 * from the entity that the phrase refers to.  A phrase without a head ("the
 * said", where a scraper lost a linked name) is a source that is not known,
 * and no pronoun behind it is resolved to someone further up.
 */
#include "source.h"

#define ANTECEDENTS 4			/* attributions that a pronoun looks back to */
#define ANTECEDENT_SENTENCES 5	/* and sentences */

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
	uint32_t	i = core.first;

	while (i < core.last && (i == core.first || !aa_is(doc, i, AA_LEX_PREPOSITION)) &&
		   aa_word_value(doc, i, AA_LEX_PRONOUN) != 6 && doc->tokens[i].kind != AA_TOKEN_PUNCT)
		i++;
	return i;
}

/* "UN-linked", "Britain-based": an adjective that lost its noun. */
static bool
lacks_noun(const AaDoc *doc, AaRange core)
{
	const AaToken *t = &doc->tokens[core.last - 1];

	return core.last >= core.first + 3 && doc->tokens[core.last - 2].kind == AA_TOKEN_HYPHEN && !(t->shape & AA_SHAPE_CAP) &&
		t->end - t->start > 4 && doc->text[t->end - 1] == 'd' && doc->text[t->end - 2] == 'e' && head_end(doc, core) == core.last;
}

static uint8_t
kind_of(const AaDoc *doc, AaRange core)
{
	uint32_t	end = head_end(doc, core);
	uint8_t		kind = AA_NO_ENUM;

	for (uint32_t i = core.first; i < end; i++)
		if (aa_is(doc, i, AA_LEX_SOURCE_NOUN))
			kind = (uint8_t) aa_word_value(doc, i, AA_LEX_SOURCE_NOUN);
	for (uint32_t i = end; i < core.last && kind == AA_NO_ENUM; i++)
		if (aa_is(doc, i, AA_LEX_SOURCE_NOUN))
			kind = (uint8_t) aa_word_value(doc, i, AA_LEX_SOURCE_NOUN);
	return kind == AA_NO_ENUM ? AA_source_kind_other : kind;
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

/* The attribution that a pronoun takes up: the nearest one by a source of its number. */
static void
resolve_pronoun(const AaDoc *doc, AaAttribution *a, int64_t pronoun)
{
	const AaAttribution *all = AA_ATTRIBUTIONS(doc);
	uint8_t		want = pronoun <= 2 ? AA_WHO_PERSON : AA_WHO_BODY;

	for (const AaAttribution *b = a; b > all && a - b < ANTECEDENTS;)
	{
		b--;
		if (a->sentence - b->sentence > ANTECEDENT_SENTENCES || b->who == AA_WHO_LOST)
			break;
		if (b->who == want)
		{
			copy_source(a, b);
			return;
		}
	}
	a->who = AA_WHO_LOST;
	a->source_kind = AA_source_kind_other;
}

void
aa_speaker_resolve(AaDoc *doc, AaAttribution *a)
{
	const AaAttribution *before = same_phrase(doc, a);
	AaRange		core = core_of(doc, (AaRange) {a->first, a->last});
	int64_t		pronoun;

	if (before != NULL)
	{
		copy_source(a, before);
		return;
	}
	if (core.first >= core.last || lacks_noun(doc, core))
	{
		a->who = AA_WHO_LOST;
		a->source_kind = AA_source_kind_other;
		return;
	}
	pronoun = core.last == core.first + 1 ? aa_word_value(doc, core.first, AA_LEX_PRONOUN) : AA_NO_INT;
	if (pronoun >= 1 && pronoun <= 4)
	{
		resolve_pronoun(doc, a, pronoun);
		return;
	}
	a->source_kind = kind_of(doc, core);
	a->name = aa_tokens_text(doc, core.first, core.last);
	a->who = AA_WHO_PERSON;
}

AaText
aa_speaker_name(const AaDoc *doc, const AaAttribution *a)
{
	(void) doc;
	return a->name;
}
