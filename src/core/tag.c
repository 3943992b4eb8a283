/*
 * tag.c: parts of speech, left to right, for the sentences that hold a trigger.
 *
 * A mark has its tag by itself and the spaces around it, a word that the
 * treebanks tag alike nearly always by the table of words, and digits are a
 * number; the rest goes to the model, which sees the two tags before.
 */
#include "tag.h"
#include "tag_features.h"
#include "tagger.h"

#define STRETCH 24				/* words whose weights are asked for before the first of them is tagged */

static const char *const names[AA_TAG_COUNT] = {
	"",
#define AA_TAG_NAME(name, penn) penn,
	AA_MODEL_TAGS(AA_TAG_NAME)
	AA_FIXED_TAGS(AA_TAG_NAME)
#undef AA_TAG_NAME
};

/* What may be asked of a mark's surroundings. */
enum
{
	SPACE_BEFORE = 1,
	SPACE_BEHIND = 2,
	AFTER_S = 4					/* stands right behind a word in -s */
};

/* A mark with its tag, where `mask` of its surroundings are as in `value`. */
typedef struct MarkTag
{
	uint32_t	mark;
	uint8_t		mask, value;
	uint8_t		tag;
} MarkTag;

/* The first row that fits decides. */
static const MarkTag mark_tags[] = {
	{',', 0, 0, AA_TAG_COMMA}, {'.', 0, 0, AA_TAG_STOP},
	{'-', SPACE_BEFORE | SPACE_BEHIND, 0, AA_TAG_HYPH}, {'-', 0, 0, AA_TAG_COLON},
	{0x2010, 0, 0, AA_TAG_HYPH}, {0x2011, 0, 0, AA_TAG_HYPH},
	{0x2013, SPACE_BEFORE | SPACE_BEHIND, 0, AA_TAG_HYPH}, {0x2013, 0, 0, AA_TAG_COLON}, {0x2014, 0, 0, AA_TAG_COLON},
	{'"', SPACE_BEFORE, SPACE_BEFORE, AA_TAG_OPEN}, {'"', 0, 0, AA_TAG_CLOSE}, {0x201C, 0, 0, AA_TAG_OPEN},
	{0x201D, 0, 0, AA_TAG_CLOSE}, {0xAB, 0, 0, AA_TAG_OPEN}, {0xBB, 0, 0, AA_TAG_CLOSE},
	{'\'', AFTER_S | SPACE_BEHIND, AFTER_S | SPACE_BEHIND, AA_TAG_POS}, {'\'', SPACE_BEFORE, SPACE_BEFORE, AA_TAG_OPEN},
	{'\'', 0, 0, AA_TAG_CLOSE}, {0x2019, AFTER_S | SPACE_BEHIND, AFTER_S | SPACE_BEHIND, AA_TAG_POS},
	{0x2019, 0, 0, AA_TAG_CLOSE}, {0x2018, 0, 0, AA_TAG_OPEN},
	{'?', 0, 0, AA_TAG_STOP}, {'!', 0, 0, AA_TAG_STOP}, {':', 0, 0, AA_TAG_COLON}, {';', 0, 0, AA_TAG_COLON},
	{0x2026, 0, 0, AA_TAG_COMMA}, {'(', 0, 0, AA_TAG_LRB}, {'[', 0, 0, AA_TAG_LRB}, {'{', 0, 0, AA_TAG_LRB},
	{'<', 0, 0, AA_TAG_LRB}, {')', 0, 0, AA_TAG_RRB}, {']', 0, 0, AA_TAG_RRB}, {'}', 0, 0, AA_TAG_RRB}, {'>', 0, 0, AA_TAG_RRB},
	{'$', 0, 0, AA_TAG_DOLLAR}, {0xA3, 0, 0, AA_TAG_DOLLAR}, {0x20AC, 0, 0, AA_TAG_DOLLAR},
	{'%', 0, 0, AA_TAG_NN}, {'#', 0, 0, AA_TAG_NN}, {'&', 0, 0, AA_TAG_CC}, {'@', 0, 0, AA_TAG_IN},
	{'/', SPACE_BEFORE, 0, AA_TAG_COMMA}, {'*', 0, 0, AA_TAG_NFP}, {'|', 0, 0, AA_TAG_NFP}, {'_', 0, 0, AA_TAG_NFP},
	{'~', 0, 0, AA_TAG_NFP}
};

const char *
aa_tag_name(uint8_t tag)
{
	return tag < AA_TAG_COUNT ? names[tag] : "";
}

static uint8_t
surroundings(const AaDoc *doc, uint32_t i)
{
	const AaToken *t = &doc->tokens[i];
	bool		before = i == 0 || (t->shape & AA_SHAPE_SPACE);
	bool		behind = i + 1 == doc->n_tokens || (t[1].shape & AA_SHAPE_SPACE);
	bool		s = !before && (doc->text[t->start - 1] == 's' || doc->text[t->start - 1] == 'S');

	return (uint8_t) ((before ? SPACE_BEFORE : 0) | (behind ? SPACE_BEHIND : 0) | (s ? AFTER_S : 0));
}

static uint8_t
tag_of_mark(const AaDoc *doc, uint32_t i)
{
	uint32_t	mark = aa_token_mark(doc, i);
	uint8_t		around = surroundings(doc, i);

	for (size_t k = 0; k < sizeof(mark_tags) / sizeof(mark_tags[0]); k++)
		if (mark_tags[k].mark == mark && (around & mark_tags[k].mask) == mark_tags[k].value)
			return mark_tags[k].tag;
	return AA_TAG_SYM;
}

uint8_t
aa_tag_fixed(const AaDoc *doc, uint32_t i, const AaTagWord *w)
{
	static const char *const articles[] = {"the", "a", "an"};
	uint8_t		kind = doc->tokens[i].kind;

	if (kind == AA_TOKEN_NUMBER)
		return AA_TAG_CD;
	if (kind >= AA_TOKEN_PUNCT)
		return tag_of_mark(doc, i);
	/* "estimates of deaths range from" */
	if (i > 0 && aa_token_is(doc, i, "range") && aa_token_is(doc, i + 1, "from") && doc->text[doc->tokens[i - 1].end - 1] == 's')
		return AA_TAG_VBP;
	/* "the monitor": a word that texts so far used as a verb only is none behind an article */
	return aa_tag_is_verb(w->tag) && i > 0 && AA_TOKEN_IN(doc, i - 1, articles) ? AA_TAG_NONE : w->tag;
}

uint32_t
aa_tag_word_features(const AaTagWord *w, uint32_t *out)
{
	uint32_t	n = 0;

#define AA_TEMPLATE(id, value) out[n++] = aa_feature(id, (uint32_t) (value));
#define AA_TAG_TEMPLATE(id, value)
#include "tag_templates.h"
	return n;
}

uint32_t
aa_tag_features_behind(const AaTagWord *w, uint8_t t1, uint8_t t2, uint32_t *out)
{
	uint32_t	n = 0;
	uint32_t	tags = aa_feature_pair(t1, t2);

#define AA_TEMPLATE(id, value)
#define AA_TAG_TEMPLATE(id, value) out[n++] = aa_feature(id, (uint32_t) (value));
#include "tag_templates.h"
	return n;
}

static uint8_t
best(const int16_t *scores)
{
	int16_t		most = scores[0];
	uint32_t	at = 0;

	for (uint32_t l = 1; l < AA_TAG_LABELS; l++)	/* compilers make a few steps of it */
		most = scores[l] > most ? scores[l] : most;
	while (scores[at] != most)
		at++;
	return (uint8_t) (AA_TAG_NN + at);
}

/* What the words around an open word say of its tag, whatever the tags before it. */
typedef struct Open
{
	uint32_t	features[AA_TAGGER_FEATURES];
	uint32_t	n;
} Open;

/* Gives the words of a stretch the tags that they have anyway; asks for the weights of the others. */
static void
tag_fixed(AaDoc *doc, const AaTagWord *words, uint32_t first, uint32_t last, Open *open)
{
	for (uint32_t i = first; i < last; i++)
	{
		const AaTagWord *w = &words[i - first];

		doc->tokens[i].tag = aa_tag_fixed(doc, i, w);
		if (doc->tokens[i].tag != AA_TAG_NONE)
			continue;
		open->n = aa_tag_word_features(w, open->features);
		aa_tagger_expect(&doc->engine->tagger.pos.tables[0], open->features, open->n);
		open++;
	}
}

static uint8_t
decide(const AaDoc *doc, const AaTagWord *w, Open *open, uint8_t t1, uint8_t t2)
{
	int16_t		scores[AA_TAG_STRIDE] = {0};

	open->n += aa_tag_features_behind(w, t1, t2, open->features + open->n);
	aa_tagger_score(&doc->engine->tagger.pos.tables[0], open->features, open->n, scores);
	return best(scores);
}

void
aa_tag_sentence(AaDoc *doc, const AaSentence *s, const AaTagWord *words)
{
	Open		open[STRETCH];
	uint8_t		t1 = AA_TAG_NONE,
				t2 = AA_TAG_NONE;

	for (uint32_t first = s->first, last; first < s->last; first = last)
	{
		Open	   *next = open;

		last = s->last - first > STRETCH ? first + STRETCH : s->last;
		tag_fixed(doc, words + (first - s->first), first, last, open);
		for (uint32_t i = first; i < last; i++)
		{
			uint8_t    *tag = &doc->tokens[i].tag;

			aa_poll(doc);
			if (*tag == AA_TAG_NONE)
				*tag = decide(doc, &words[i - s->first], next++, t1, t2);
			t2 = t1;
			t1 = *tag;
		}
	}
}
