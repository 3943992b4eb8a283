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
	MARGIN = 60, LEAST_COUNT = 3,			/* features met less often are not learnt */
	SURE_COUNT = 12,			/* a word goes to the table when met so often ... */
	SURE_SHARE = 500			/* ... and tagged otherwise at most once in so many times */
};

static int
tag_label(const char *name)
{
	for (int t = 1; t < AA_TAG_COUNT; t++)
		if (strcmp(aa_tag_name((uint8_t) t), name) == 0)
			return t;
	return strcmp(name, "AFX") == 0 ? AA_TAG_JJ : -1;
}

static uint8_t
gold_tag(const Sample *s, uint32_t i)
{
	return s->allowed[i] == 0 || !s->begins[i] ? AA_TAG_NONE : (uint8_t) __builtin_ctzll(s->allowed[i]);
}

static void
describe(const AaEngine *engine, const Sample *s, AaTagWord **words)
{
	*words = (AaTagWord *) take(s->doc->n_tokens + 2 * AA_TAG_MARGIN, sizeof(AaTagWord)) + AA_TAG_MARGIN;
	if (s->doc->sentences_.n > 0)
		aa_tagger_words(&engine->tagger, s->doc, AA_SENTENCES(s->doc), 0, s->doc->n_tokens, *words);
}

/* ------------------------------------------------------------------ the table of sure words */

static int
compare_u64(const void *a, const void *b)
{
	uint64_t	x = *(const uint64_t *) a, y = *(const uint64_t *) b;

	return x < y ? -1 : x > y;
}

static Rows
sure_words(const Corpus *c)
{
	size_t		total = 0, n = 0;
	uint64_t   *all;
	Rows		rows = {1, 0, false, NULL, NULL};

	for (size_t d = 0; d < c->n; d++)
		total += c->items[d].doc->n_tokens;
	all = take(total, sizeof(uint64_t));
	for (size_t d = 0; d < c->n; d++)
		for (uint32_t i = 0; i < c->items[d].doc->n_tokens; i++)
			if (c->items[d].doc->tokens[i].kind == AA_TOKEN_WORD)
				all[n++] = (uint64_t) c->items[d].doc->tokens[i].hash << 8 | gold_tag(&c->items[d], i);
	qsort(all, n, sizeof(uint64_t), compare_u64);
	rows.hashes = take(n, sizeof(uint32_t));
	rows.bytes = take(n, 1);
	for (size_t i = 0, j; i < n; i = j)
	{
		size_t		most = 0, most_tag = 0;

		for (j = i; j < n && all[j] >> 8 == all[i] >> 8;)
		{
			size_t		k = j;

			while (k < n && all[k] == all[j])
				k++;
			if (k - j > most)
			{
				most = k - j;
				most_tag = all[j] & 255;
			}
			j = k;
		}
		if (j - i >= SURE_COUNT && most_tag != AA_TAG_NONE && (j - i - most) * SURE_SHARE <= j - i)
		{
			rows.hashes[rows.n] = (uint32_t) (all[i] >> 8);
			rows.bytes[rows.n++] = (uint8_t) most_tag;
		}
	}
	free(all);
	return rows;
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

/* The tag that the weights so far would give, all but the right one starting ahead. */
static uint8_t
predict(const Learner *l, const uint32_t *features, uint32_t n, uint8_t gold)
{
	float		scores[AA_TAG_STRIDE] = {0};
	uint8_t		at = AA_TAG_NN;

	learner_score(l, features, n, scores);
	if (gold != AA_TAG_NONE)
		scores[gold] -= MARGIN;
	for (uint8_t t = AA_TAG_NN + 1; t < AA_TAG_COUNT; t++)
		if (scores[t] > scores[at])
			at = t;
	return at;
}

/* One sentence; t1 and t2 are what the tagger itself said, so that it learns to live with its errors. */
static uint32_t
learn_sample(Lesson *x, size_t d, bool meet)
{
	const Sample *s = &x->corpus.items[d];
	uint32_t	features[AA_TAG_FEATURES];
	uint8_t		t1 = AA_TAG_NONE, t2 = AA_TAG_NONE;
	uint32_t	wrong = 0;

	for (uint32_t i = 0; i < s->doc->n_tokens; i++)
	{
		uint8_t		tag = x->fixed[d][i], gold = gold_tag(s, i);

		if (tag == AA_TAG_NONE)
		{
			uint32_t	n = aa_tag_features(&x->words[d][i], t1, t2, features);

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
			if (tag != gold && gold != AA_TAG_NONE)
			{
				learner_change(x->learner, features, n, gold, 1);
				learner_change(x->learner, features, n, tag, -1);
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
fix_tags(Lesson *x, AaEngine *engine, const char *path, const Rows *sure)
{
	Rows		empty = {AA_TAG_STRIDE, 0, false, take(1, 4), take(1, AA_TAG_STRIDE)};
	size_t		size;
	AaError		error;

	void	   *bytes;

	write_pack(path, (Rows[]) {empty, *sure}, 2);
	bytes = read_file(path, &size);
	if (!aa_pack_open(bytes, size, &engine->tagger.pos, &error))
		die(path, error.message);
	x->words = take(x->corpus.n, sizeof(AaTagWord *));
	x->fixed = take(x->corpus.n, sizeof(uint8_t *));
	for (size_t d = 0; d < x->corpus.n; d++)
	{
		describe(engine, &x->corpus.items[d], &x->words[d]);
		x->fixed[d] = take(x->corpus.items[d].doc->n_tokens, 1);
		for (uint32_t i = 0; i < x->corpus.items[d].doc->n_tokens; i++)
			x->fixed[d][i] = aa_tag_fixed(&engine->tagger, x->corpus.items[d].doc, i);
	}
}

static void
learn(const char *classes, const char *path, uint32_t most, char **files, int n)
{
	AaEngine   *engine = make_engine(classes, NULL, NULL);
	Lesson		x = {.engine = engine, .learner = learner_create(AA_TAG_STRIDE)};
	Rows		sure;
	double		scale;

	for (int i = 0; i < n; i++)
		read_corpus(engine, files[i], &(CorpusOptions) {tag_label, false, true, 0}, &x.corpus);
	sure = sure_words(&x.corpus);
	for (int i = 0; i < n; i++)
		read_corpus(engine, files[i], &(CorpusOptions) {tag_label, true, true, 0}, &x.corpus);
	fix_tags(&x, engine, path, &sure);
	for (size_t d = 0; d < x.corpus.n; d++)
		learn_sample(&x, d, true);
	learner_close(x.learner, LEAST_COUNT);
	learn_rounds(&x, FIRST_ROUNDS);
	learner_prune(x.learner, most);
	learn_rounds(&x, LAST_ROUNDS);
	write_pack(path, (Rows[]) {learner_rows(x.learner, &scale), sure}, 2);
	printf("%s: %u features, %u sure words\n", path, x.learner->n, sure.n);
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

		if (s->doc->sentences_.n > 0)
			aa_tag_sentence(s->doc, 0);
		for (uint32_t i = 0; i < s->doc->n_tokens; i++)
		{
			all++;
			if (gold_tag(s, i) == AA_TAG_NONE)
				continue;
			total++;
			right += s->doc->tokens[i].tag == gold_tag(s, i);
			fixed += aa_tag_fixed(&engine->tagger, s->doc, i) != AA_TAG_NONE;
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
