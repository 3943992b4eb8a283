/*
 * tag.c: parts of speech, left to right, for the sentences that hold a trigger.
 *
 * A mark has its tag by its kind, a word that the treebanks always tag alike by
 * a table; the rest goes to the model, which sees the two tags before.
 */
#include <string.h>

#include "tag.h"
#include "tag_features.h"
#include "tagger.h"

static const char *const names[AA_TAG_COUNT] = {
	"",
#define AA_TAG_NAME(name, penn) penn,
	AA_TAGS(AA_TAG_NAME)
#undef AA_TAG_NAME
};

typedef struct MarkTag
{
	uint32_t	mark;
	uint8_t		tag;
} MarkTag;

static const MarkTag mark_tags[] = {
	{'.', AA_TAG_STOP}, {'?', AA_TAG_STOP}, {'!', AA_TAG_STOP}, {',', AA_TAG_COMMA}, {':', AA_TAG_COLON}, {';', AA_TAG_COLON},
	{0x2026, AA_TAG_COLON}, {'(', AA_TAG_LRB}, {'[', AA_TAG_LRB}, {'{', AA_TAG_LRB}, {')', AA_TAG_RRB}, {']', AA_TAG_RRB},
	{'}', AA_TAG_RRB}, {'$', AA_TAG_DOLLAR}, {0xA3, AA_TAG_DOLLAR}, {0x20AC, AA_TAG_DOLLAR}, {0x201C, AA_TAG_OPEN},
	{0x201D, AA_TAG_CLOSE}, {0xAB, AA_TAG_OPEN}, {0xBB, AA_TAG_CLOSE}
};

const char *
aa_tag_name(uint8_t tag)
{
	return tag < AA_TAG_COUNT ? names[tag] : "";
}

uint8_t
aa_tag_fixed(const AaTagger *tagger, const AaDoc *doc, uint32_t i)
{
	const AaToken *t = &doc->tokens[i];
	const uint8_t *row;

	if (t->kind >= AA_TOKEN_PUNCT && t->kind != AA_TOKEN_HYPHEN && t->kind != AA_TOKEN_APOSTROPHE)
	{
		uint32_t	mark = aa_token_mark(doc, i);

		for (size_t k = 0; k < sizeof(mark_tags) / sizeof(mark_tags[0]); k++)
			if (mark_tags[k].mark == mark)
				return mark_tags[k].tag;
		return AA_TAG_NONE;
	}
	if (t->kind != AA_TOKEN_WORD || tagger->pos.n < 2)
		return AA_TAG_NONE;
	row = aa_pack_find(&tagger->pos.tables[1], t->hash);
	return row != NULL ? *row : AA_TAG_NONE;
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
	uint8_t		at = AA_TAG_NN;

	for (uint8_t l = AA_TAG_NN + 1; l < AA_TAG_COUNT; l++)
		if (scores[l] > scores[at])
			at = l;
	return at;
}

static void
tag_words(const AaTagger *tagger, AaDoc *doc, const AaSentence *s, const AaTagWord *words)
{
	uint32_t	features[AA_TAG_FEATURES];
	uint8_t		t1 = AA_TAG_NONE,
				t2 = AA_TAG_NONE;

	for (uint32_t i = s->first; i < s->last; i++)
	{
		uint8_t		tag = aa_tag_fixed(tagger, doc, i);

		if (tag == AA_TAG_NONE)
		{
			int16_t		scores[AA_TAG_STRIDE] = {0};
			uint32_t	n = aa_tag_features(&words[i - s->first], t1, t2, features);

			aa_tagger_score(&tagger->pos.tables[0], features, n, scores);
			tag = best(scores);
		}
		doc->tokens[i].tag = tag;
		t2 = t1;
		t1 = tag;
	}
}

void
aa_tag_sentence(AaDoc *doc, uint32_t sentence)
{
	AaSentence *s = &AA_SENTENCES(doc)[sentence];
	uint32_t	n = s->last - s->first;

	if (s->flags & AA_SENTENCE_TAGGED)
		return;
	if (doc->tag_room < n)
	{
		doc->tag_room = n + n / 2 + 64;
		doc->tag_words = aa_arena_alloc(doc->arena, (doc->tag_room + 2 * AA_TAG_MARGIN) * sizeof(AaTagWord));
	}
	aa_tagger_words(&doc->engine->tagger, doc, s, s->first, s->last, doc->tag_words + AA_TAG_MARGIN);
	tag_words(&doc->engine->tagger, doc, s, doc->tag_words + AA_TAG_MARGIN);
	s->flags |= AA_SENTENCE_TAGGED;
	aa_chunk_sentence(doc, sentence);
}

void
aa_tag_run(AaDoc *doc)
{
	for (uint32_t i = 0; i < doc->sentences_.n; i++)
	{
		aa_poll(doc);
		if ((AA_SENTENCES(doc)[i].flags & (AA_SENTENCE_TRIGGER | AA_SENTENCE_SKIP)) == AA_SENTENCE_TRIGGER)
			aa_tag_sentence(doc, i);
	}
}
