/*
 * sentence.c: tokens to sentences.
 *
 * A sentence ends at . ? ! (and closing marks behind them) before white space
 * and something that can begin a sentence, and at the end of its block.  A
 * full stop that belongs to an abbreviation or initial ends one only when the
 * abbreviation may (Inc., p.m., U.S.) and a word follows that opens sentences.
 */
#include "doc.h"

#define LONGEST_SENTENCE 2000	/* tokens; longer runs are lists or noise and are cut, to bound every look-around */

static bool
is_stop(const AaDoc *doc, uint32_t i)
{
	uint32_t	c = aa_token_mark(doc, i);

	return c == '.' || c == '?' || c == '!' || c == 0x2026;
}

static bool
is_closing(const AaDoc *doc, uint32_t i)
{
	uint8_t		kind = doc->tokens[i].kind;

	if (doc->tokens[i].shape & AA_SHAPE_SPACE)
		return false;
	return kind == AA_TOKEN_QUOTE || kind == AA_TOKEN_APOSTROPHE || aa_token_mark(doc, i) == ')' ||
		aa_token_mark(doc, i) == ']';
}

/* Can token i, behind a full stop and white space, begin a sentence? */
static bool
can_begin(const AaDoc *doc, uint32_t i)
{
	const AaToken *t = &doc->tokens[i];

	if (!(t->shape & AA_SHAPE_SPACE))
		return false;
	if (t->kind == AA_TOKEN_WORD || t->kind == AA_TOKEN_MIXED)
		return (t->shape & (AA_SHAPE_CAP | AA_SHAPE_INNER | AA_SHAPE_FOREIGN)) != 0;
	return t->kind != AA_TOKEN_PUNCT || aa_token_mark(doc, i) == '(' || aa_token_mark(doc, i) == '[';
}

/* Words that open sentences and stand in no name. */
static bool
opens_sentence(const AaDoc *doc, uint32_t i)
{
	return aa_is(doc, i, AA_LEX_DETERMINER) || aa_is(doc, i, AA_LEX_PRONOUN) || aa_is(doc, i, AA_LEX_PREPOSITION) ||
		aa_is(doc, i, AA_LEX_CONJUNCTION) || doc->tokens[i].kind == AA_TOKEN_QUOTE;
}

/* Does an abbreviation at i, its stop included, end the sentence before token next? */
static bool
abbreviation_ends(const AaDoc *doc, uint32_t i, uint32_t next)
{
	return aa_word_value(doc, i, AA_LEX_ABBREVIATION) != 1 && doc->tokens[i].end - doc->tokens[i].start > 2 &&
		can_begin(doc, next) && opens_sentence(doc, next);
}

/* First token behind the sentence that begins at i, in tokens up to last. */
static uint32_t
sentence_end(AaDoc *doc, uint32_t i, uint32_t last)
{
	uint32_t	limit = last - i > LONGEST_SENTENCE ? i + LONGEST_SENTENCE : last;

	for (; i < limit; i++)
	{
		uint32_t	next = i + 1;

		if (doc->tokens[i].kind < AA_TOKEN_PUNCT && !(doc->tokens[i].shape & AA_SHAPE_DOT))
			continue;
		if (doc->tokens[i].shape & AA_SHAPE_DOT)
		{
			if (next < last && abbreviation_ends(doc, i, next))
				return next;
			continue;
		}
		if (!is_stop(doc, i))
			continue;
		while (next < limit && (is_closing(doc, next) || (is_stop(doc, next) && !(doc->tokens[next].shape & AA_SHAPE_SPACE))))
			next++;
		if (next >= limit || can_begin(doc, next))
			return next;
		i = next - 1;			/* the marks that were looked over end no sentence either */
	}
	return limit;
}

/* Capitals only, with enough letters to tell. */
static bool
is_upper(const AaDoc *doc, uint32_t first, uint32_t last)
{
	uint32_t	upper = 0,
				words = 0;

	for (uint32_t i = first; i < last && (words - upper) * 10 <= last - first; i++)
		if (doc->tokens[i].kind == AA_TOKEN_WORD && doc->tokens[i].end - doc->tokens[i].start > 1)
		{
			words++;
			upper += (doc->tokens[i].shape & AA_SHAPE_UPPER) != 0;
		}
	return words >= 4 && upper * 10 >= words * 9;
}

static bool
in_prose(const AaBlock *block)
{
	return block->kind == AA_BLOCK_PROSE;
}

void
aa_sentence_run(AaDoc *doc)
{
	bool		lede = false;

	for (uint32_t b = 0; b < doc->blocks_.n; b++)
	{
		const AaBlock *block = &AA_BLOCKS(doc)[b];

		for (uint32_t i = block->first; i < block->last;)
		{
			AaSentence *s = aa_vec_push(doc->arena, &doc->sentences_, sizeof(AaSentence));

			aa_poll(doc);
			s->first = i;
			s->last = i = sentence_end(doc, i, block->last);
			s->block = b;
			if (block->kind == AA_BLOCK_HEADLINE || block->kind == AA_BLOCK_SUBHEADLINE)
				s->flags |= AA_SENTENCE_HEADLINE;
			if (block->kind >= AA_BLOCK_BYLINE)
				s->flags |= AA_SENTENCE_SKIP;
			if (in_prose(block) && !lede)
			{
				s->flags |= AA_SENTENCE_LEDE;
				lede = true;
			}
			if (is_upper(doc, s->first, s->last))
				s->flags |= AA_SENTENCE_UPPER;
			for (uint32_t t = s->first; t < s->last; t++)
				if (aa_is(doc, t, AA_LEX_TRIGGER))
				{
					s->flags |= AA_SENTENCE_TRIGGER;
					break;
				}
		}
	}
}

uint32_t
aa_sentence_of(const AaDoc *doc, uint32_t token)
{
	uint32_t	behind = AA_FIRST_BEHIND(doc->sentences_, AaSentence, first, token);

	return behind > 0 ? behind - 1 : 0;
}
