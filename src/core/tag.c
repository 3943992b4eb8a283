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
	uint8_t		kind = doc->tokens[i].kind;

	if (kind == AA_TOKEN_NUMBER)
		return AA_TAG_CD;
	return kind >= AA_TOKEN_PUNCT ? tag_of_mark(doc, i) : w->tag;
}

uint32_t
aa_tag_features(const AaTagWord *w, uint8_t t1, uint8_t t2, uint32_t *out)
{
	uint32_t	n = 0;
	uint32_t	tags = aa_feature_pair(t1, t2);

#define AA_TEMPLATE(id, value) out[n++] = aa_feature(id, (uint32_t) (value));
#include "tag_templates.h"
#undef AA_TEMPLATE
	return n;
}

static uint8_t
best(const int16_t *scores)
{
	uint32_t	at = 0;

	for (uint32_t l = 1; l < AA_TAG_LABELS; l++)
		if (scores[l] > scores[at])
			at = l;
	return (uint8_t) (AA_TAG_NN + at);
}

void
aa_tag_sentence(AaDoc *doc, const AaSentence *s, const AaTagWord *words)
{
	const AaPackTable *weights = &doc->engine->tagger.pos.tables[0];
	uint32_t	features[AA_TAG_FEATURES];
	uint8_t		t1 = AA_TAG_NONE,
				t2 = AA_TAG_NONE;

	for (uint32_t i = s->first; i < s->last; i++)
	{
		uint8_t		tag = aa_tag_fixed(doc, i, &words[i - s->first]);

		if (tag == AA_TAG_NONE)
		{
			int16_t		scores[AA_TAG_STRIDE] = {0};
			uint32_t	n = aa_tag_features(&words[i - s->first], t1, t2, features);

			aa_tagger_score(weights, features, n, scores);
			tag = best(scores);
		}
		doc->tokens[i].tag = tag;
		t2 = t1;
		t1 = tag;
	}
}
