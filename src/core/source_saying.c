/*
 * source_saying.c: a verb of saying and the words around it: its group, whom it was told, when and where.
 *
 * These are the questions that the readers of source.c ask of the tokens of
 * one sentence; none of them looks out of it.
 */
#include "source_saying.h"
#include "entity.h"
#include "tag.h"

#define LONGEST_ADJUNCT 14		/* tokens of "in a statement ..." */
#define LIVES_REACH 8			/* tokens behind "claimed" in which lives are looked for */
#define CLAUSE_REACH 14			/* tokens in which the verb of a clause is looked for */

bool
aa_saying_is_mark(const AaSaying *r, uint32_t i, uint32_t mark)
{
	return i < r->end && aa_token_mark(r->doc, i) == mark;
}

bool
aa_saying_is_quote(const AaSaying *r, uint32_t i)
{
	const AaToken *t = &r->doc->tokens[i];

	return t->kind == AA_TOKEN_QUOTE || (t->kind == AA_TOKEN_APOSTROPHE && ((t->shape & AA_SHAPE_SPACE) || i == r->begin));
}

bool
aa_saying_is_break(const AaSaying *r, uint32_t i)
{
	const AaToken *t = &r->doc->tokens[i];

	return aa_saying_is_mark(r, i, ',') || t->kind == AA_TOKEN_QUOTE || t->kind == AA_TOKEN_APOSTROPHE || aa_saying_is_mark(r, i, ';') ||
		(t->kind == AA_TOKEN_HYPHEN && (t->shape & AA_SHAPE_SPACE));
}

bool
aa_saying_is_dash(const AaSaying *r, uint32_t i)
{
	const AaToken *t = &r->doc->tokens[i];

	return i < r->end && t->kind == AA_TOKEN_HYPHEN && (t->shape & AA_SHAPE_SPACE);
}

bool
aa_saying_opens_claim(const AaSaying *r, uint32_t i)
{
	return i >= r->end || aa_token_is(r->doc, i, "that") || aa_saying_is_mark(r, i, ',') || aa_saying_is_mark(r, i, ':') ||
		aa_saying_is_quote(r, i) || aa_saying_is_mark(r, i, ';');
}

static bool
is_filler(const AaDoc *doc, uint32_t i)
{
	const AaToken *t = &doc->tokens[i];

	return aa_is(doc, i, AA_LEX_ADVERB) || aa_word_value(doc, i, AA_LEX_AUXILIARY) == 2 ||
		(t->kind == AA_TOKEN_WORD && t->end - t->start > 4 && !(t->shape & AA_SHAPE_CAP) && doc->text[t->end - 1] == 'y' &&
		 doc->text[t->end - 2] == 'l');
}

uint32_t
aa_saying_group_start(const AaSaying *r, uint32_t v)
{
	while (v > r->begin && is_filler(r->doc, v - 1))
		v--;
	return v;
}

/* "an attack claimed by rebels", but not "he confirmed by telephone". */
static bool
is_passive(const AaSaying *r, uint32_t v, int64_t bits)
{
	static const char *const means[] = {"phone", "telephone", "email", "e-mail", "text", "letter", "video", "radio", "saying"};

	return (bits & AA_SPEECH_LEVEL) != AA_SPEECH_PLAIN && aa_token_is(r->doc, v + 1, "by") && !AA_TOKEN_IN(r->doc, v + 2, means);
}

/* Is the word at v, which may be a noun or a verb, the object of a verb of saying before it: "denied | reports | that"? */
static bool
is_told_noun(const AaSaying *r, uint32_t before, uint32_t v)
{
	int64_t		bits = aa_word_value(r->doc, before, AA_LEX_SPEECH);

	return bits != AA_NO_INT && !(bits & AA_SPEECH_NOUN) && v + 1 < r->end &&
		(aa_token_is(r->doc, v + 1, "that") || aa_token_is(r->doc, v + 1, "of") || (bits & AA_SPEECH_STANCE) == AA_stance_denies);
}

/* "Attacks have claimed more than 600 lives": the verb tells what they did. */
static bool
takes_lives(const AaSaying *r, uint32_t v)
{
	static const char *const claims[] = {"claimed", "claims", "claim", "claiming"};
	static const char *const taken[] = {"lives", "life", "victims"};

	for (uint32_t i = v + 1; AA_TOKEN_IN(r->doc, v, claims) && i < r->end && i < v + LIVES_REACH && !aa_saying_opens_claim(r, i); i++)
		if (AA_TOKEN_IN(r->doc, i, taken))
			return true;
	return false;
}

/* "on terrorism charges in the north": a noun to the tagger, with no claim behind it. */
static bool
is_plain_noun(const AaSaying *r, uint32_t v)
{
	return aa_tag_is_noun(r->doc->tokens[v].tag) && aa_tag_is_noun(r->doc->tokens[v - 1].tag) && aa_is(r->doc, v + 1, AA_LEX_PREPOSITION) &&
		!aa_token_is(r->doc, v + 2, "least") && !aa_token_is(r->doc, v + 2, "most");
}

/* "confirmed to | Reuters that", "explained to | reporters that" */
bool
aa_saying_is_listener(const AaDoc *doc, uint32_t i)
{
	static const char *const listeners[] = {"reporters", "journalists", "lawmakers", "newsmen"};
	const AaName *name = aa_name_at(doc, i);

	return AA_TOKEN_IN(doc, i, listeners) || (name != NULL && (name->kind == AA_entity_kind_organization || name->kind == AA_entity_kind_person));
}

bool
aa_saying_is_verb(const AaSaying *r, uint32_t v, uint32_t g, int64_t bits)
{
	const AaDoc *doc = r->doc;
	bool		noun = (bits & AA_SPEECH_NOUN) != 0;

	if (g > r->begin)
	{
		uint32_t	left = g - 1;

		/* "so-called" */
		if (doc->tokens[left].kind == AA_TOKEN_HYPHEN && !(doc->tokens[g].shape & AA_SHAPE_SPACE))
			return false;
		if (aa_is(doc, left, AA_LEX_MODAL) || aa_token_is(doc, left, "to") || aa_is(doc, left, AA_LEX_NEGATION))
			return false;
		if (aa_word_value(doc, left, AA_LEX_AUXILIARY) == 1 && !(bits & AA_SPEECH_PARTICIPLE))
			return false;
		if (aa_is(doc, left, AA_LEX_DETERMINER) && (noun || (bits & AA_SPEECH_PARTICIPLE)) && !aa_token_is(doc, left, "all"))
			return false;
		/* "an estimated 40", but not "the said 40", where a scraper lost the source */
		if ((bits & AA_SPEECH_LEVEL) == AA_SPEECH_CLAUSE && aa_is(doc, left, AA_LEX_DETERMINER) && doc->tokens[v].tag != AA_TAG_VBD)
			return false;
		/* "by the army's estimate" */
		if (noun && (doc->tokens[left].shape & AA_SHAPE_CLITIC))
			return false;
		/* "denied reports that", "rejected claims of" */
		if (noun && g == v && (is_told_noun(r, left, v) || is_plain_noun(r, v)))
			return false;
		if (aa_is(doc, left, AA_LEX_PREPOSITION) && (noun || (bits & AA_SPEECH_PARTICIPLE)) && !aa_token_is(doc, left, "as"))
			return false;
		if (noun && aa_is(doc, left, AA_LEX_CONJUNCTION) && !aa_saying_opens_claim(r, v + 1))
			return false;
		if (noun && g == v && (doc->tokens[left].kind == AA_TOKEN_NUMBER || doc->tokens[left].kind == AA_TOKEN_HYPHEN))
			return false;
	}
	if (v + 1 < r->end)
	{
		if (is_passive(r, v, bits) || takes_lives(r, v))
			return false;
		if (noun && (aa_is(doc, v + 1, AA_LEX_SPEECH) || aa_is(doc, v + 1, AA_LEX_AUXILIARY) || aa_is(doc, v + 1, AA_LEX_MODAL) ||
					 aa_token_is(doc, v + 1, "of")))
			return false;
		if (aa_token_is(doc, v + 1, "to") && !aa_token_is(doc, v + 2, "have") && !aa_is(doc, v + 2, AA_LEX_DETERMINER) &&
			!aa_saying_is_listener(doc, v + 2) && !(doc->tokens[v + 1].shape & AA_SHAPE_CAP) &&
			(bits & AA_SPEECH_LEVEL) != AA_SPEECH_QUOTES && ((bits & AA_SPEECH_STANCE) != AA_stance_promises || noun))
			return false;
	}
	return !(v + 1 >= r->end && noun && v == r->begin);
}

/* First token at or behind i where a claim may open; `i` itself when none is near. */
static uint32_t
find_opening(const AaSaying *r, uint32_t i)
{
	uint32_t	k = i;

	/* "in a note that was read to the jury" explains the note */
	while (k - i < LONGEST_ADJUNCT && (!aa_saying_opens_claim(r, k) ||
									   (k > i + 1 && k + 1 < r->end && aa_token_is(r->doc, k, "that") && aa_is(r->doc, k + 1, AA_LEX_AUXILIARY))))
		k++;
	return aa_saying_opens_claim(r, k) ? k : i;
}

/* Behind a few nouns in lower case. */
static uint32_t
skip_nouns(const AaSaying *r, uint32_t i)
{
	const AaDoc *doc = r->doc;
	uint32_t	k = i;

	while (k < r->end && k - i < 4 && doc->tokens[k].kind == AA_TOKEN_WORD && !(doc->tokens[k].shape & AA_SHAPE_CAP) &&
		   !aa_saying_opens_claim(r, k) && !aa_is(doc, k, AA_LEX_PREPOSITION) && !aa_is(doc, k, AA_LEX_SAYING_TIME) &&
		   !aa_is(doc, k, AA_LEX_DETERMINER) && !aa_is(doc, k, AA_LEX_PRONOUN) && !aa_is(doc, k, AA_LEX_AUXILIARY) &&
		   !aa_is(doc, k, AA_LEX_MODAL))
		k++;
	return k;
}

uint32_t
aa_saying_skip_addressee(const AaSaying *r, uint32_t i)
{
	const AaDoc *doc = r->doc;
	uint32_t	k = i;
	uint32_t	nouns;

	if (i >= r->end || aa_saying_opens_claim(r, i) || aa_is(doc, i, AA_LEX_PREPOSITION))
		return i;
	if (aa_is(doc, k, AA_LEX_DETERMINER))
		k++;
	while (k < r->end && k - i < LONGEST_ADJUNCT && !aa_saying_opens_claim(r, k) && (doc->tokens[k].shape & AA_SHAPE_CAP) &&
		   !aa_is(doc, k, AA_LEX_SAYING_TIME))
		k++;
	nouns = skip_nouns(r, k);
	if (nouns > k && (nouns >= r->end || aa_saying_opens_claim(r, nouns) || aa_is(doc, nouns, AA_LEX_PREPOSITION) ||
					  aa_is(doc, nouns, AA_LEX_SAYING_TIME) || aa_is(doc, nouns, AA_LEX_DETERMINER) || aa_is(doc, nouns, AA_LEX_PRONOUN)))
		k = nouns;
	else if (nouns > k && k <= i + 1)
		k++;
	if (k == i && aa_is(doc, k, AA_LEX_PRONOUN))
		k++;
	/* "his counterpart, Ada Moro, that": an apposition */
	if (aa_saying_is_mark(r, k, ',') && k + 1 < r->end && (doc->tokens[k + 1].shape & AA_SHAPE_CAP))
	{
		uint32_t	close = k + 1;

		while (close < r->end && close - k < 8 && !aa_saying_is_mark(r, close, ','))
			close++;
		if (aa_saying_is_mark(r, close, ',') && close + 1 < r->end && aa_token_is(doc, close + 1, "that"))
			return close + 1;
	}
	return k;
}

/* "said at least 30 people were hurt", "said over 200 had fled": a claim opens with its figure. */
static bool
opens_figure(const AaDoc *doc, uint32_t i)
{
	static const char *const about[] = {"over", "about", "around", "between", "under", "up", "nearly"};

	if (aa_token_is(doc, i, "at"))
		return aa_token_is(doc, i + 1, "least") || aa_token_is(doc, i + 1, "most");
	if (aa_token_is(doc, i, "up") && aa_token_is(doc, i + 1, "to"))
		i++;
	return AA_TOKEN_IN(doc, i, about) && i + 1 < doc->n_tokens && (doc->tokens[i + 1].kind == AA_TOKEN_NUMBER || aa_is(doc, i + 1, AA_LEX_CARDINAL));
}

uint32_t
aa_saying_skip_adjuncts(const AaSaying *r, uint32_t i)
{
	static const char *const openers[] = {"on", "late", "of"};
	const AaDoc *doc = r->doc;

	for (;;)
	{
		uint32_t	k = i;

		if (i >= r->end)
			return i;
		/* "noted, however, that" */
		if (aa_saying_is_mark(r, i, ',') && i + 3 < r->end && aa_saying_is_mark(r, i + 2, ',') && aa_token_is(doc, i + 3, "that"))
			return i + 3;
		if (aa_is(doc, i, AA_LEX_SAYING_TIME) || aa_is(doc, i, AA_LEX_ADVERB))
		{
			i++;
			continue;
		}
		if ((!aa_is(doc, i, AA_LEX_PREPOSITION) && !aa_token_is(doc, i, "when")) || opens_figure(doc, i))
			return i;
		if (AA_TOKEN_IN(doc, i, openers))
		{
			k = i + 1;
			while (k < r->end && (aa_is(doc, k, AA_LEX_SAYING_TIME) || doc->tokens[k].kind == AA_TOKEN_NUMBER))
				k++;
			if (k > i + 1)
			{
				i = k;
				continue;
			}
		}
		k = find_opening(r, i);
		if (k == i || (k < r->end && aa_saying_is_mark(r, k, ',') && k + 1 < r->end && aa_token_is(doc, k + 1, "that")))
			return k == i ? i : k + 1;
		return k;
	}
}

bool
aa_saying_has_clause(const AaSaying *r, uint32_t i)
{
	const AaDoc *doc = r->doc;
	uint32_t	limit = i + CLAUSE_REACH < r->end ? i + CLAUSE_REACH : r->end;

	/* "denied targeting ..." */
	if (i < limit && doc->tokens[i].end - doc->tokens[i].start > 5 && doc->text[doc->tokens[i].end - 1] == 'g' &&
		doc->text[doc->tokens[i].end - 2] == 'n')
		return false;
	for (uint32_t k = i; k < limit; k++)
	{
		const AaToken *t = &doc->tokens[k];

		/* "declared it a province and has held it": another verb of the same subject */
		if (k > i && aa_word_value(doc, k, AA_LEX_CONJUNCTION) == 1 && k + 1 < limit &&
			(aa_is(doc, k + 1, AA_LEX_AUXILIARY) || aa_is(doc, k + 1, AA_LEX_MODAL)))
			return false;
		if (k > i && aa_phrase_is_circumstance(doc, k))
			return false;
		if (aa_word_value(doc, k, AA_LEX_PRONOUN) == 6 || (k < i + 3 && aa_saying_is_mark(r, k, ',')) || (k > i && aa_token_is(doc, k, "that")))
			return false;
		if (aa_is(doc, k, AA_LEX_AUXILIARY) || (aa_is(doc, k, AA_LEX_MODAL) && !(t->shape & AA_SHAPE_CAP)))
			return true;
		if (k > i && aa_token_is(doc, k, "of") && k < i + 4)
			return false;
		if (k > i && t->kind == AA_TOKEN_WORD && !(t->shape & AA_SHAPE_CAP) && t->end - t->start > 4 &&
			doc->text[t->end - 1] == 'd' && doc->text[t->end - 2] == 'e')
			return true;
	}
	return false;
}
