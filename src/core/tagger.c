/*
 * tagger.c: describes words for the taggers, sums weights, opens the built-in tables.
 */
#include <string.h>

#include "hash.h"
#include "tag.h"
#include "tagger.h"

#define LONGEST_AFFIX_SCAN 64	/* bytes of a word that affixes are taken from */

static AaTagShape
letter_shape(const AaToken *t, bool first, bool blind)
{
	if (t->shape & AA_SHAPE_CLITIC)
		return AA_TAG_SHAPE_CLITIC;
	if (blind)
		return AA_TAG_SHAPE_BLIND;
	if (t->shape & AA_SHAPE_DOT && t->shape & AA_SHAPE_CAP)
		return t->end - t->start == 2 ? AA_TAG_SHAPE_INITIAL : t->shape & AA_SHAPE_UPPER ? AA_TAG_SHAPE_DOTTED : AA_TAG_SHAPE_CAP;
	if (t->shape & AA_SHAPE_UPPER)
		return AA_TAG_SHAPE_UPPER;
	if (t->shape & AA_SHAPE_INNER)
		return AA_TAG_SHAPE_INNER;
	if (t->shape & AA_SHAPE_CAP)
		return first ? AA_TAG_SHAPE_FIRST : AA_TAG_SHAPE_CAP;
	return AA_TAG_SHAPE_LOWER;
}

static AaTagShape
shape_of(const AaToken *t, bool first, bool blind)
{
	switch (t->kind)
	{
		case AA_TOKEN_WORD:
			return letter_shape(t, first, blind);
		case AA_TOKEN_NUMBER:
			return t->end - t->start == 4 ? AA_TAG_SHAPE_YEAR : AA_TAG_SHAPE_NUMBER;
		case AA_TOKEN_MIXED:
			return AA_TAG_SHAPE_MIXED;
		case AA_TOKEN_QUOTE:
			return AA_TAG_SHAPE_QUOTE;
		case AA_TOKEN_HYPHEN:
			return AA_TAG_SHAPE_HYPHEN;
		case AA_TOKEN_APOSTROPHE:
			return AA_TAG_SHAPE_APOSTROPHE;
		default:
			return AA_TAG_SHAPE_PUNCT;
	}
}

/* Packs up to four bytes, lower case, into a number. */
static uint32_t
letters(const char *p, uint32_t n)
{
	uint32_t	v = n;

	for (uint32_t i = 0; i < n; i++)
		v = v << 8 ^ v >> 24 ^ (uint32_t) (unsigned char) (p[i] >= 'A' && p[i] <= 'Z' ? p[i] + 32 : p[i]);
	return v;
}

static void
describe_affixes(const char *p, uint32_t n, AaTagWord *w)
{
	for (uint32_t k = 0; k < 3; k++)
		w->suffix[k] = n > k + 2 ? letters(p + n - (k + 2), k + 2) : 0;
	w->prefix = n > 3 ? letters(p, 3) : 0;
}

static void
describe_classes(const AaTagger *tagger, uint32_t hash, AaTagWord *w)
{
	const uint8_t *row = aa_pack_find(&tagger->classes.tables[0], hash);

	if (row == NULL)
		return;
	memcpy(&w->fine, row, sizeof(w->fine));
	w->given = row[2];
	w->middle = *aa_pack_row(&tagger->classes.tables[1], w->fine);
	w->coarse = *aa_pack_row(&tagger->classes.tables[2], w->middle);
}

/* Classes of the lexicon that tell kinds of names apart, by the order of the AA_WORD_ bits. */
static uint8_t
lexicon_kind(const AaDoc *doc, uint32_t word)
{
	static const uint8_t classes[] = {
		AA_LEX_TITLE, AA_LEX_ROLE_PART, AA_LEX_ORG_HEAD, AA_LEX_FACILITY_HEAD, AA_LEX_PLACE_HEAD, AA_LEX_NONAME, AA_LEX_SPEECH, AA_LEX_LOCATIVE
	};
	uint8_t		kind = 0;

	for (uint32_t i = 0; word != 0 && i < sizeof(classes); i++)
		kind |= (uint8_t) (aa_word_is(doc->engine, word, (AaLexClass) classes[i]) << i);
	return kind;
}

/* A number's form: its length and separators, not its digits. */
static uint32_t
number_hash(const char *p, uint32_t n)
{
	uint32_t	v = n < 8 ? n : 8;

	for (uint32_t i = 0; i < n && i < 8; i++)
		if (p[i] < '0' || p[i] > '9')
			v = v * 31 + (unsigned char) p[i];
	return v;
}

static void
describe(const AaTagger *tagger, const AaDoc *doc, const AaToken *t, AaTagShape shape, AaTagWord *w)
{
	const char *p = doc->text + t->start;
	uint32_t	n = t->end - t->start - ((t->shape & AA_SHAPE_DOT) != 0);

	memset(w, 0, sizeof(*w));
	w->shape = (uint8_t) shape;
	w->hash = t->kind == AA_TOKEN_NUMBER ? number_hash(p, n) : t->hash;
	if (t->kind == AA_TOKEN_WORD || t->kind == AA_TOKEN_MIXED)
		describe_affixes(n > LONGEST_AFFIX_SCAN ? p + n - LONGEST_AFFIX_SCAN : p, n > LONGEST_AFFIX_SCAN ? LONGEST_AFFIX_SCAN : n, w);
	describe_classes(tagger, t->hash, w);
	w->kind = lexicon_kind(doc, t->word);
}

void
aa_tagger_words(const AaTagger *tagger, const AaDoc *doc, const AaSentence *sentence,
				uint32_t first, uint32_t last, AaTagWord *words)
{
	bool		blind = (sentence->flags & AA_SENTENCE_UPPER) != 0;
	bool		start = true;

	for (uint32_t i = 1; i <= AA_TAG_MARGIN; i++)
	{
		memset(&words[-(int32_t) i], 0, sizeof(AaTagWord));
		memset(&words[last - first + i - 1], 0, sizeof(AaTagWord));
	}
	for (uint32_t i = sentence->first; i < first; i++)
		start = start && doc->tokens[i].kind >= AA_TOKEN_PUNCT;
	for (uint32_t i = first; i < last; i++)
	{
		const AaToken *t = &doc->tokens[i];

		describe(tagger, doc, t, shape_of(t, start, blind), &words[i - first]);
		start = start && t->kind >= AA_TOKEN_PUNCT;
	}
}

/* Sixteen labels at once, in registers on any machine that has vectors of bytes. */
typedef int8_t Weights __attribute__((vector_size(16)));
typedef int16_t Sums __attribute__((vector_size(32)));

#define BLOCK 16				/* labels of one vector */
#define LARGEST_STRIDE 64
#define MOST_FEATURES 64		/* of one token: AA_TAG_FEATURES, AA_NAME_FEATURES */

/*
 * The tables are larger than the caches near the processor, so all features'
 * buckets, then all their checks, then all their rows are asked for before the
 * first of each is used.
 */
void
aa_tagger_score(const AaPackTable *weights, const uint32_t *features, uint32_t n, int16_t *scores)
{
	uint32_t	blocks = weights->stride / BLOCK;
	uint32_t	shift = 32 - weights->bits;
	Sums		sums[LARGEST_STRIDE / BLOCK];
	const uint8_t *rows[MOST_FEATURES];
	uint32_t	found = 0;

	for (uint32_t f = 0; f < n; f++)
		__builtin_prefetch(&weights->directory[features[f] >> shift]);
	for (uint32_t f = 0; f < n; f++)
		__builtin_prefetch(&weights->checks[weights->directory[features[f] >> shift]]);
	for (uint32_t f = 0; f < n && found < MOST_FEATURES; f++)
	{
		const uint8_t *row = aa_pack_find(weights, features[f]);

		if (row != NULL)
		{
			__builtin_prefetch(row);
			rows[found++] = row;
		}
	}
	memcpy(sums, scores, blocks * sizeof(Sums));
	for (uint32_t f = 0; f < found; f++)
		for (uint32_t b = 0; b < blocks; b++)
		{
			Weights		w;

			memcpy(&w, rows[f] + b * BLOCK, sizeof(w));
			sums[b] += __builtin_convertvector(w, Sums);
		}
	memcpy(scores, sums, blocks * sizeof(Sums));
}
