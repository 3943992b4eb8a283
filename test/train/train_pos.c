/*
 * train_pos.c: learns and tests the part-of-speech tagger.
 *
 *	train_pos CLASSES OUT ROWS FILE...			learn from these, as written and in capitals
 *	train_pos -t CLASSES POS FILE...			accuracy of a learnt one
 *
 * A token of ours bears the tag of the treebank's token that begins where it
 * begins; one that begins inside a token of the treebank (of a web address,
 * mostly) bears none.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "corpus.h"
#include "hash.h"
#include "learn.h"
#include "tag.h"
#include "tag_features.h"

enum
{
	FIRST_ROUNDS = 6, LAST_ROUNDS = 10,
	MARGIN = 60, LEAST_COUNT = 3				/* features met less often are not learnt */
};

static void
describe(const AaEngine *engine, const Sample *s, AaTagWord **words)
{
	*words = (AaTagWord *) take(s->doc->n_tokens + 2 * AA_TAG_MARGIN, sizeof(AaTagWord)) + AA_TAG_MARGIN;
	if (s->doc->sentences_.n > 0)
		aa_tagger_words(&engine->tagger, s->doc, AA_SENTENCES(s->doc), *words);
}

/* ------------------------------------------------------------------ learning */

typedef struct Lesson
{
	const AaEngine *engine;
	Corpus		corpus;
	AaTagWord **words;			/* of each sample */
	uint8_t   **fixed;			/* tags that need no model */
	Learner    *learner;
} Lesson;

static bool
is_learnt(uint8_t tag)
{
	return tag >= AA_TAG_NN && tag < AA_TAG_NN + AA_TAG_LABELS;
}

/* The tag that the weights so far would give, all but the right one starting ahead. */
static uint8_t
predict(const Learner *l, const uint32_t *features, uint32_t n, uint8_t gold)
{
	float		scores[AA_TAG_LABELS] = {0};
	uint8_t		at = 0;

	learner_score(l, features, n, scores);
	if (is_learnt(gold))
		scores[gold - AA_TAG_NN] -= MARGIN;
	for (uint8_t t = 1; t < AA_TAG_LABELS; t++)
		if (scores[t] > scores[at])
			at = t;
	return (uint8_t) (at + AA_TAG_NN);
}

/* One sentence; t1 and t2 are what the tagger itself said, so that it learns to live with its errors. */
static uint32_t
learn_sample(Lesson *x, size_t d, bool meet)
{
	const Sample *s = &x->corpus.items[d];
	uint32_t	features[AA_TAGGER_FEATURES];
	uint8_t		t1 = AA_TAG_NONE, t2 = AA_TAG_NONE;
	uint32_t	wrong = 0;

	for (uint32_t i = 0; i < s->doc->n_tokens; i++)
	{
		uint8_t		tag = x->fixed[d][i], gold = gold_tag(s, i);

		if (tag == AA_TAG_NONE)
		{
			uint32_t	n = aa_tag_word_features(&x->words[d][i], features);

			n += aa_tag_features_behind(&x->words[d][i], t1, t2, features + n);
			if (meet)
			{
				for (uint32_t f = 0; f < n; f++)
					learner_meet(x->learner, features[f]);
				tag = gold;
			}
			else
			{
				for (uint32_t f = 0; f < n; f++)
					features[f] = learner_find(x->learner, features[f]);
				tag = predict(x->learner, features, n, gold);
			}
			if (tag != gold && is_learnt(gold))
			{
				learner_change(x->learner, features, n, gold - AA_TAG_NN, 1);
				learner_change(x->learner, features, n, tag - AA_TAG_NN, -1);
				wrong++;
			}
			x->learner->clock++;
		}
		t2 = t1;
		t1 = tag;
	}
	return wrong;
}

static void
learn_rounds(Lesson *x, int rounds)
{
	uint32_t   *order = take(x->corpus.n, sizeof(uint32_t));
	uint64_t	random = 7;

	for (size_t i = 0; i < x->corpus.n; i++)
		order[i] = (uint32_t) i;
	for (int r = 0; r < rounds; r++)
	{
		uint64_t	wrong = 0;

		shuffle(order, (uint32_t) x->corpus.n, &random);
		for (size_t i = 0; i < x->corpus.n; i++)
			wrong += learn_sample(x, order[i], false);
		fprintf(stderr, "round %d: %u features, %llu wrong\n", r, x->learner->n, (unsigned long long) wrong);
	}
	learner_average(x->learner);
	free(order);
}

static void
fix_tags(Lesson *x)
{
	x->words = take(x->corpus.n, sizeof(AaTagWord *));
	x->fixed = take(x->corpus.n, sizeof(uint8_t *));
	for (size_t d = 0; d < x->corpus.n; d++)
	{
		describe(x->engine, &x->corpus.items[d], &x->words[d]);
		x->fixed[d] = take(x->corpus.items[d].doc->n_tokens, 1);
		for (uint32_t i = 0; i < x->corpus.items[d].doc->n_tokens; i++)
			x->fixed[d][i] = aa_tag_fixed(x->corpus.items[d].doc, i, &x->words[d][i]);
	}
}

static void
learn(const char *classes, const char *path, uint32_t most, char **files, int n)
{
	AaEngine   *engine = make_engine(classes, NULL, NULL);
	Lesson		x = {.engine = engine, .learner = learner_create(AA_TAG_LABELS)};
	double		scale;

	for (int i = 0; i < n; i++)
		read_corpus(engine, files[i], &(CorpusOptions) {tag_label, false, true, 0}, &x.corpus);
	for (int i = 0; i < n; i++)
		read_corpus(engine, files[i], &(CorpusOptions) {tag_label, true, true, 0}, &x.corpus);
	fix_tags(&x);
	for (size_t d = 0; d < x.corpus.n; d++)
		learn_sample(&x, d, true);
	learner_close(x.learner, LEAST_COUNT);
	learn_rounds(&x, FIRST_ROUNDS);
	learner_prune(x.learner, most);
	learn_rounds(&x, LAST_ROUNDS);
	write_pack(path, (Rows[]) {learner_rows(x.learner, &scale)}, 1);
	printf("%s: %u features\n", path, x.learner->n);
}

/* ------------------------------------------------------------------ testing */

static void
count_file(const AaEngine *engine, const char *file, bool upper, uint32_t *confusion)
{
	Corpus		c = {0};
	uint32_t	right = 0, all = 0, total = 0, fixed = 0;

	read_corpus(engine, file, &(CorpusOptions) {tag_label, upper, true, 0}, &c);
	for (size_t d = 0; d < c.n; d++)
	{
		Sample	   *s = &c.items[d];
		AaTagWord  *words;

		describe(engine, s, &words);
		if (s->doc->sentences_.n > 0)
			aa_tag_sentence(s->doc, AA_SENTENCES(s->doc), words);
		for (uint32_t i = 0; i < s->doc->n_tokens; i++)
		{
			all++;
			if (gold_tag(s, i) == AA_TAG_NONE)
				continue;
			total++;
			right += s->doc->tokens[i].tag == gold_tag(s, i);
			fixed += aa_tag_fixed(s->doc, i, &words[i]) != AA_TAG_NONE;
			confusion[gold_tag(s, i) * 64 + s->doc->tokens[i].tag]++;
		}
	}
	printf("%s%s: %u tokens (%.1f %% of ours), %.2f %% right, %.1f %% without the model\n", file,
		   upper ? " in capitals" : "", total, 100.0 * total / all, 100.0 * right / total, 100.0 * fixed / total);
}

static void
test(const char *classes, const char *pos, char **files, int n)
{
	AaEngine   *engine = make_engine(classes, pos, NULL);
	static uint32_t confusion[64 * 64];

	for (int i = 0; i < n; i++)
	{
		count_file(engine, files[i], true, confusion);
		memset(confusion, 0, sizeof confusion);
		count_file(engine, files[i], false, confusion);
		for (int k = 0; k < 12; k++)
		{
			int			at = 0;

			for (int j = 0; j < 64 * 64; j++)
				if (j / 64 != j % 64 && confusion[j] > confusion[at])
					at = j;
			printf("  %s as %s %u", aa_tag_name((uint8_t) (at / 64)), aa_tag_name((uint8_t) (at % 64)), confusion[at]);
			confusion[at] = 0;
		}
		printf("\n");
	}
}

int
main(int argc, char **argv)
{
	if (argc > 4 && strcmp(argv[1], "-t") == 0)
		test(argv[2], argv[3], argv + 4, argc - 4);
	else if (argc > 4)
		learn(argv[1], argv[2], (uint32_t) atol(argv[3]), argv + 4, argc - 4);
	else
		die("usage:", "train_pos CLASSES OUT ROWS FILE... | train_pos -t CLASSES POS FILE...");
	return 0;
}
