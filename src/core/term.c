/*
 * term.c: what the user's dictionary says about the article.
 *
 * Runs behind the sentences.  Names and patterns become AA_TERMS, which the stage of names lets win over everything it
 * knows itself; casualty words are replaced by the built-in words that they stand for, so that every later rule reads
 * them without knowing; lines of boilerplate are taken out.
 */
#include <string.h>

#include "dictionary.h"
#include "hash.h"
#include "pattern.h"
#include "sort.h"

/* A pattern is looked for this often in one sentence. */
#define SENTENCE_MATCHES 32

static AaText
block_text(const AaDoc *doc, const AaBlock *block)
{
	return (AaText) {doc->text + block->span.start, block->span.end - block->span.start};
}

/* Counts where the search was given up, so that the user hears of it. */
static bool
try_pattern(AaDoc *doc, AaMatcher **matcher, const AaPattern *pattern, AaText subject, AaMatch *match)
{
	bool		found = aa_pattern_match(doc->arena, matcher, pattern, subject.p, subject.n, match);

	doc->analysis->given_up += !found && match->given_up;
	return found;
}

/* Sentences of lines that were taken out of the prose. */
static void
skip_boilerplate(AaDoc *doc)
{
	for (uint32_t i = 0; i < doc->sentences_.n; i++)
		if (AA_BLOCKS(doc)[AA_SENTENCES(doc)[i].block].kind == AA_BLOCK_BOILERPLATE)
			AA_SENTENCES(doc)[i].flags |= AA_SENTENCE_SKIP;
}

static void
find_boilerplate(AaDoc *doc, AaMatcher **matcher, const AaPattern *pattern)
{
	for (uint32_t i = 0; i < doc->blocks_.n; i++)
	{
		AaText		line = block_text(doc, &AA_BLOCKS(doc)[i]);
		AaMatch		match;

		aa_poll(doc);
		if (AA_BLOCKS(doc)[i].kind != AA_BLOCK_BOILERPLATE &&
			try_pattern(doc, matcher, pattern, line, &match))
			AA_BLOCKS(doc)[i].kind = AA_BLOCK_BOILERPLATE;
	}
	skip_boilerplate(doc);
}

/* The tokens of a sentence that a byte span covers; false when it cuts through one or is empty. */
static bool
tokens_of(const AaDoc *doc, const AaSentence *sentence, AaSpan span, AaTermMatch *match)
{
	uint32_t	t = sentence->first;

	while (t < sentence->last && doc->tokens[t].start < span.start)
		t++;
	match->first = t;
	while (t < sentence->last && doc->tokens[t].end <= span.end)
		t++;
	match->last = t;
	return match->first < match->last;
}

/* A term that a pattern found is called by its row's canonical name, or by the words found. */
static void
push_pattern_match(AaDoc *doc, const AaSentence *sentence, AaSpan span, const AaTerm *term)
{
	AaTermMatch match = {.term = *term};

	if (!tokens_of(doc, sentence, span, &match))
		return;
	if (match.term.canonical.p == NULL)
		match.term.canonical = aa_tokens_text(doc, match.first, match.last);
	*(AaTermMatch *) aa_vec_push(doc->arena, &doc->terms_, sizeof(AaTermMatch)) = match;
}

static void
find_in_sentence(AaDoc *doc, AaMatcher **matcher, const AaSentence *sentence, const AaPattern *pattern, const AaTerm *term)
{
	AaSpan		span = aa_tokens_span(doc, sentence->first, sentence->last);

	for (uint32_t i = 0; i < SENTENCE_MATCHES && span.start < span.end; i++)
	{
		AaMatch		match;
		AaSpan		found;

		if (!try_pattern(doc, matcher, pattern, (AaText) {doc->text + span.start, span.end - span.start}, &match))
			break;
		found = (AaSpan) {span.start + match.groups[0].start, span.start + match.groups[0].end};
		push_pattern_match(doc, sentence, found, term);
		span.start = found.end > span.start ? found.end : span.start + 1;
	}
}

static void
find_patterns(AaDoc *doc)
{
	AaMatcher  *matcher = NULL;

	for (uint32_t p = 0; p < aa_dictionary_patterns(doc->dictionary); p++)
	{
		AaTerm		term;
		const AaPattern *pattern = aa_dictionary_pattern(doc->dictionary, p, &term);

		if (term.kind == AA_TERM_boilerplate)
		{
			find_boilerplate(doc, &matcher, pattern);
			continue;
		}
		for (uint32_t s = 0; s < doc->sentences_.n; s++)
		{
			aa_poll(doc);
			if (!(AA_SENTENCES(doc)[s].flags & AA_SENTENCE_SKIP) && AA_SENTENCES(doc)[s].first < AA_SENTENCES(doc)[s].last)
				find_in_sentence(doc, &matcher, &AA_SENTENCES(doc)[s], pattern, &term);
		}
	}
}

/* The word of the text becomes the built-in word: its classes, its value, its hash for the tagger. */
static void
replace_word(AaDoc *doc, uint32_t token, AaText word)
{
	AaToken    *t = &doc->tokens[token];

	t->hash = aa_hash(word.p, word.n);
	t->word = aa_lexicon_find(&doc->engine->lexicon, aa_hash64(word.p, word.n));
	if (aa_is(doc, token, AA_LEX_TRIGGER))
		AA_SENTENCES(doc)[aa_sentence_of(doc, token)].flags |= AA_SENTENCE_TRIGGER;
}

/* Words of several: the first reads as the built-in one, the others as an adverb behind it, which no rule minds. */
static void
replace_words(AaDoc *doc, const AaTermMatch *match)
{
	static const AaText silent = {"also", 4};

	replace_word(doc, match->first, match->term.canonical);
	for (uint32_t t = match->first + 1; t < match->last; t++)
		replace_word(doc, t, silent);
}

static void
find_names(AaDoc *doc)
{
	for (uint32_t t = 0; t < doc->n_tokens;)
	{
		AaTermMatch match;

		aa_poll(doc);
		if (!aa_dictionary_find(doc, t, &match))
		{
			t++;
			continue;
		}
		if (match.term.kind == AA_TERM_casualty)
			replace_words(doc, &match);
		else
			*(AaTermMatch *) aa_vec_push(doc->arena, &doc->terms_, sizeof(AaTermMatch)) = match;
		t = match.last;
	}
}

/* In text order; of two that begin together the longer one first. */
static bool
precedes(const void *x, const void *y)
{
	const AaTermMatch *a = x;
	const AaTermMatch *b = y;

	return a->first != b->first ? a->first < b->first : a->last > b->last;
}

/* Names and patterns in one order, without overlap: what begins first wins, then what is longer, then names. */
static void
order_terms(AaDoc *doc)
{
	AaTermMatch *terms = AA_TERMS(doc);
	uint32_t	kept = 0;

	aa_sort(doc->arena, terms, doc->terms_.n, sizeof(AaTermMatch), precedes);
	for (uint32_t i = 0; i < doc->terms_.n; i++)
		if (kept == 0 || terms[kept - 1].last <= terms[i].first)
			terms[kept++] = terms[i];
	doc->terms_.n = kept;
}

void
aa_term_run(AaDoc *doc)
{
	if (doc->dictionary == NULL)
		return;
	doc->analysis->dictionary = aa_dictionary_name(doc->dictionary, &doc->analysis->dictionary_version);
	find_names(doc);
	find_patterns(doc);
	if (doc->terms_.n > 1 && aa_dictionary_patterns(doc->dictionary) > 0)
		order_terms(doc);
}

const AaTermMatch *
aa_term_from(const AaDoc *doc, uint32_t token)
{
	uint32_t	i = AA_FIRST_BEHIND(doc->terms_, AaTermMatch, last, token);

	return i < doc->terms_.n ? &AA_TERMS(doc)[i] : NULL;
}
