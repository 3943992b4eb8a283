/*
 * tagger.c: describes words for the taggers, sums weights, opens the built-in tables.
 */
#include <string.h>

#include "hash.h"
#include "tag.h"
#include "tagger.h"

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

/* The letters at its end and beginning, ASCII ones in lower case; words of two bytes and less have no affixes. */
static void
describe_affixes(const char *p, uint32_t n, AaTagWord *w)
{
	uint32_t	end = 0;

	if (n < 3)
		return;
	memcpy((char *) &end + (n == 3), p + (n == 3 ? 0 : n - 4), n == 3 ? 3 : 4);
	end |= UINT32_C(0x20202020);
	w->suffix[0] = end >> 16;
	if (n == 3)
		return;
	w->suffix[1] = end >> 8;
	w->suffix[2] = n > 4 ? end : 0;
	memcpy(&w->prefix, p, 3);
	w->prefix |= 0x202020;
}

static void
describe_classes(const AaTagger *tagger, uint32_t hash, AaTagWord *w)
{
	const AaClassRow *row = aa_tagger_class(tagger, hash);

	if (row == NULL)
		return;
	w->fine = row->fine;
	w->middle = row->middle;
	w->sort = row->sort;
	w->group = row->sort / AA_SORT_PARTS;
	w->given = row->given;
	w->tag = row->tag;
}

/* Classes of the lexicon that tell kinds of names apart. */
#define KINDS(K) \
	K(TITLE, TITLE) K(ROLE_PART, ROLE) K(ORG_HEAD, ORGANIZATION) K(FACILITY_HEAD, FACILITY) K(PLACE_HEAD, PLACE) \
	K(NONAME, DAY) K(SPEECH, SPEECH) K(LOCATIVE, LOCATIVE)
#define FIRST_BIT(class, bit) AA_LEX_BIT(0, class)
#define SECOND_BIT(class, bit) AA_LEX_BIT(1, class)

static uint8_t
lexicon_kind(const AaDoc *doc, uint32_t word)
{
	static const AaLexSet any = {{0 KINDS(FIRST_BIT), 0 KINDS(SECOND_BIT)}};
	uint8_t		kind = 0;

	if (!aa_word_is_any(doc->engine, word, &any))
		return 0;
#define KIND(class, bit) kind |= (uint8_t) (aa_word_is(doc->engine, word, AA_LEX_##class) * AA_WORD_##bit);
	KINDS(KIND)
#undef KIND
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
		describe_affixes(p, n, w);
	describe_classes(tagger, t->hash, w);
	w->kind = lexicon_kind(doc, t->word);
}

void
aa_tagger_expect_words(const AaTagger *tagger, const AaDoc *doc, const AaSentence *sentence)
{
	const AaPackTable *t = &tagger->classes.tables[0];

	for (uint32_t i = sentence->first; i < sentence->last; i++)
		__builtin_prefetch(t->rows + (size_t) (doc->tokens[i].hash >> (32 - t->bits)) * sizeof(AaClassRow));
}

void
aa_tagger_margins(const AaSentence *sentence, AaTagWord *words)
{
	memset(words - AA_TAG_MARGIN, 0, AA_TAG_MARGIN * sizeof(AaTagWord));
	memset(words + (sentence->last - sentence->first), 0, AA_TAG_MARGIN * sizeof(AaTagWord));
}

void
aa_tagger_some_words(const AaTagger *tagger, const AaDoc *doc, const AaSentence *sentence, uint32_t first, uint32_t last,
					 AaTagWord *words)
{
	bool		blind = (sentence->flags & AA_SENTENCE_UPPER) != 0;
	bool		start = true;

	for (uint32_t i = sentence->first; i < first && start; i++)
		start = doc->tokens[i].kind >= AA_TOKEN_PUNCT;
	for (uint32_t i = first; i < last; i++)
	{
		const AaToken *t = &doc->tokens[i];

		describe(tagger, doc, t, shape_of(t, start, blind), &words[i - sentence->first]);
		start = start && t->kind >= AA_TOKEN_PUNCT;
	}
}

void
aa_tagger_words(const AaTagger *tagger, const AaDoc *doc, const AaSentence *sentence, AaTagWord *words)
{
	aa_tagger_margins(sentence, words);
	aa_tagger_some_words(tagger, doc, sentence, sentence->first, sentence->last, words);
}

/*
 * Sums of weights.
 *
 * The tables are larger than the caches near the processor, and which feature
 * has weights at all follows no pattern, so that a plain loop of look-ups
 * spends its time waiting for memory and turning back from wrong guesses.
 * Hence the rows are asked for some words ahead (aa_tagger_expect), and a
 * first loop takes the rows that lie where their search begins, most of all;
 * the few features whose row lies further on are looked up afterwards.  (To
 * add zeros where there is no row, so that nothing is left to guess, costs
 * more than the wrong guesses.)  A row is summed as pairs of bytes, the even labels apart from
 * the odd ones, since every machine with vectors can shift those apart.
 */
typedef int16_t Lanes __attribute__((vector_size(16)));

#define BLOCK 16				/* bytes of a vector */
#define MOST_BLOCKS (AA_TAGGER_STRIDE / BLOCK)

typedef struct Sums
{
	Lanes		even[MOST_BLOCKS];
	Lanes		odd[MOST_BLOCKS];
} Sums;

static inline void
add_row(Sums *sums, uint32_t blocks, const uint8_t *row)
{
	for (uint32_t b = 0; b < blocks; b++)
	{
		Lanes		w;

		memcpy(&w, row + b * BLOCK, sizeof(w));
		sums->even[b] += (Lanes) (w << 8) >> 8;
		sums->odd[b] += w >> 8;
	}
}

/* Adds the sums of a block to its scores, the labels in their order again. */
static inline void
write_scores(Lanes even, Lanes odd, int16_t *scores)
{
	Lanes		s[2];

	memcpy(s, scores, sizeof(s));
	s[0] += __builtin_shufflevector(even, odd, 0, 8, 1, 9, 2, 10, 3, 11);
	s[1] += __builtin_shufflevector(even, odd, 4, 12, 5, 13, 6, 14, 7, 15);
	memcpy(scores, s, sizeof(s));
}

static inline void
add_rows(const AaPackTable *weights, uint32_t blocks, const uint32_t *features, uint32_t n, int16_t *scores)
{
	uint32_t	shift = 32 - weights->bits;
	uint32_t	later[AA_TAGGER_FEATURES];
	uint32_t	n_later = 0;
	Sums		sums = {0};

_Pragma("GCC unroll 4")
	for (uint32_t f = 0; f < n; f++)
	{
		const uint8_t *row = weights->rows + (size_t) (features[f] >> shift) * BLOCK * blocks;
		uint16_t	check;

		memcpy(&check, row + BLOCK * blocks - sizeof(check), sizeof(check));
		if (check == aa_pack_check(features[f]))
		{
			add_row(&sums, blocks, row);
			continue;
		}
		later[n_later] = features[f];
		n_later += check != 0;
	}
	for (uint32_t f = 0; f < n_later; f++)
	{
		const uint8_t *row = aa_pack_find_in(weights, BLOCK * blocks, later[f]);

		if (row != NULL)
			add_row(&sums, blocks, row);
	}
	for (uint32_t b = 0; b < blocks; b++)
		write_scores(sums.even[b], sums.odd[b], scores + b * BLOCK);
}

void
aa_tagger_score(const AaPackTable *weights, const uint32_t *features, uint32_t n, int16_t *scores)
{
	if (weights->stride == BLOCK)
		add_rows(weights, 1, features, n, scores);
	else
		add_rows(weights, MOST_BLOCKS, features, n, scores);
}

static inline void
expect_rows(const AaPackTable *weights, uint32_t blocks, const uint32_t *features, uint32_t n)
{
	const uint8_t *rows = weights->rows;
	uint32_t	shift = 32 - weights->bits;

_Pragma("GCC unroll 4")
	for (uint32_t f = 0; f < n; f++)
		__builtin_prefetch(rows + (size_t) (features[f] >> shift) * BLOCK * blocks);
}

void
aa_tagger_expect(const AaPackTable *weights, const uint32_t *features, uint32_t n)
{
	if (weights->stride == BLOCK)
		expect_rows(weights, 1, features, n);
	else
		expect_rows(weights, MOST_BLOCKS, features, n);
}
