/*
 * train_name.c: learns and tests the name tagger.
 *
 *	train_name CLASSES OUT ROWS FILE...			learn from these, as written and in capitals
 *	train_name -x CLASSES TMP ROWS FILE... [-- FILE...]
 *												learn from all but one, test on it, for each before -- in turn
 *	train_name -t CLASSES NAME FILE...			test a learnt one
 *
 * Structured perceptron with a margin: the wrong labels start ahead.  Where a
 * corpus leaves open what a token is, the best of the labels that it may bear
 * is taken for right.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "corpus.h"
#include "learn.h"
#include "tag_name.h"

enum
{
	FIRST_ROUNDS = 6, LAST_ROUNDS = 16, LEAST_COUNT = 2, UPPER_SHARE = 4, MARGIN = 600, FORBIDDEN = -9000, MOST_CORPORA = 16, LONGEST = 4096
};

static const char *const kinds[AA_NAME_KINDS] = {"O", "PER", "ORG", "LOC", "NAT", "MISC"};

static int
kind_label(const char *name)
{
	for (int k = 0; k < AA_NAME_KINDS; k++)
		if (strcmp(kinds[k], name) == 0)
			return k;
	return -1;
}

/* Neighbouring candidates: what Viterbi looks at in one go. */
typedef struct Line
{
	uint32_t	n;
	uint8_t    *shapes;
	uint16_t   *allowed;
	uint32_t   *first;			/* of each candidate's features; n + 1 of them */
	uint32_t   *features;
	uint32_t   *ids;			/* their numbers with the learner */
	int			corpus;
	bool		upper;
} Line;

typedef struct Lines
{
	Line	   *items;
	uint32_t	n, room;
} Lines;

/* The labels that a token may bear, from the kinds of its span. */
static uint16_t
allowed_labels(const Sample *s, uint32_t i)
{
	uint64_t	set = s->allowed[i];
	bool		inside = s->allowed[i] != 0 && !(set & 1);	/* in a span */
	uint16_t	labels = set & 1;

	for (uint32_t k = 1; k < AA_NAME_KINDS; k++)
		if (set >> k & 1)
		{
			if (!inside || s->begins[i])
				labels |= (uint16_t) (1u << AA_NAME_BEGIN(k));
			if (!inside || !s->begins[i])
				labels |= (uint16_t) (1u << AA_NAME_INSIDE(k));
		}
	return labels == 0 ? 1 : labels;
}

/* Candidates begin..end of a sentence; spans that began before a gap begin anew. */
static void
add_line(Lines *lines, const Sample *s, const AaSentence *sentence, const AaTagWord *words, const AaNameSpot *spots,
		 uint32_t n, int corpus, bool upper)
{
	Line	   *line;
	uint32_t	features[AA_TAGGER_FEATURES];
	uint32_t	total = 0;

	if (lines->n == lines->room)
	{
		lines->room = lines->room * 2 + 1024;
		lines->items = realloc(lines->items, lines->room * sizeof(Line));
		if (lines->items == NULL)
			die("out of", "memory");
	}
	line = &lines->items[lines->n++];
	*line = (Line) {n, take(n, 1), take(n, sizeof(uint16_t)), take(n + 1, sizeof(uint32_t)), take(n * AA_TAGGER_FEATURES, sizeof(uint32_t)), NULL, corpus, upper};
	for (uint32_t i = 0; i < n; i++)
	{
		uint32_t	k = aa_name_features(sentence, words, &spots[i], features);

		line->shapes[i] = words[spots[i].token - sentence->first].shape;
		line->allowed[i] = allowed_labels(s, spots[i].token);
		if (i == 0 && !(line->allowed[0] & 1))
			line->allowed[0] |= (uint16_t) ((line->allowed[0] & 0x554) >> 1);
		line->first[i] = total;
		memcpy(line->features + total, features, k * sizeof(uint32_t));
		total += k;
	}
	line->first[n] = total;
	line->features = realloc(line->features, (total + 1) * sizeof(uint32_t));
	line->ids = take(total, sizeof(uint32_t));
}

static void
add_sample(Lines *lines, const AaEngine *engine, const Sample *s, int corpus, bool upper)
{
	AaTagWord  *words = (AaTagWord *) take(s->doc->n_tokens + 2 * AA_TAG_MARGIN, sizeof(AaTagWord)) + AA_TAG_MARGIN;
	AaNameSpot *spots = take(s->doc->n_tokens, sizeof(AaNameSpot));

	for (uint32_t k = 0; k < s->doc->sentences_.n; k++)
	{
		const AaSentence *sentence = &AA_SENTENCES(s->doc)[k];
		uint32_t	n = aa_name_spots(s->doc, sentence, spots);

		aa_tagger_words(&engine->tagger, s->doc, sentence, words);
		for (uint32_t i = 0, j; i < n; i = j)
		{
			for (j = i + 1; j < n && spots[j].token == spots[j - 1].token + 1; j++)
				continue;
			add_line(lines, s, sentence, words, spots + i, j - i, corpus, upper);
		}
	}
	free(words - AA_TAG_MARGIN);
	free(spots);
}

/* ------------------------------------------------------------------ learning */

typedef struct Model
{
	Learner    *learner;
	int16_t		pairs[AA_NAME_PAIR_ROWS * AA_NAME_STRIDE];
	double		pair_sums[AA_NAME_PAIR_ROWS * AA_NAME_STRIDE];
	double		pair_means[AA_NAME_PAIR_ROWS * AA_NAME_STRIDE];
} Model;

static void
change_pair(Model *m, uint32_t shape, uint32_t before, uint32_t label, int by)
{
	size_t		at = aa_name_pair(shape, before) * AA_NAME_STRIDE + label;

	m->pairs[at] = (int16_t) (m->pairs[at] + by);
	m->pair_sums[at] += m->learner->clock * by;
}

static AaNameScores gold[LONGEST], ahead[LONGEST], ways[LONGEST];
static uint8_t guess[LONGEST], truth[LONGEST];

static void
step(Model *m, const Line *line, const uint8_t *labels, int by)
{
	for (uint32_t i = 0; i < line->n; i++)
	{
		learner_change(m->learner, line->ids + line->first[i], line->first[i + 1] - line->first[i], labels[i], (float) by);
		change_pair(m, line->shapes[i], i == 0 ? 0 : labels[i - 1], labels[i], by);
	}
}

static bool
learn_line(Model *m, const Line *line)
{
	bool		right = true;

	if (line->n > LONGEST)
		return true;
	for (uint32_t i = 0; i < line->n; i++)
	{
		float		x[AA_NAME_LABELS] = {0};

		learner_score(m->learner, line->ids + line->first[i], line->first[i + 1] - line->first[i], x);
		for (uint32_t k = 0; k < AA_NAME_LABELS; k++)
		{
			bool		allowed = line->allowed[i] >> k & 1;

			gold[i][k] = (int16_t) (x[k] + (allowed ? 0 : FORBIDDEN));
			ahead[i][k] = (int16_t) (x[k] + (allowed ? 0 : MARGIN));
		}
	}
	aa_name_best((const AaNameScores *) ahead, line->shapes, m->pairs, line->n, guess, ways);
	for (uint32_t i = 0; i < line->n; i++)
		right = right && (line->allowed[i] >> guess[i] & 1);
	m->learner->clock++;
	if (right)
		return true;
	aa_name_best((const AaNameScores *) gold, line->shapes, m->pairs, line->n, truth, ways);
	step(m, line, truth, 1);
	step(m, line, guess, -1);
	return false;
}

/* All pairs at 0, but those of an inside label behind another kind. */
static void
forbid_pairs(Model *m)
{
	for (size_t i = 0; i < AA_NAME_PAIR_ROWS * AA_NAME_STRIDE; i++)
		m->pairs[i] = aa_name_follows((uint32_t) (i / AA_NAME_STRIDE % AA_NAME_STRIDE), (uint32_t) (i % AA_NAME_STRIDE)) ? 0 : AA_NAME_NEVER;
}

static void
learn_rounds(Model *m, const Lines *lines, int without, int rounds)
{
	uint32_t   *order = take(lines->n, sizeof(uint32_t)), n = 0;
	uint64_t	random = 11;

	forbid_pairs(m);
	memset(m->pair_sums, 0, sizeof m->pair_sums);
	for (uint32_t i = 0; i < lines->n; i++)
		if (lines->items[i].corpus != without)
			order[n++] = i;
	for (uint32_t i = 0; i < n; i++)
		for (uint32_t f = 0; f < lines->items[order[i]].first[lines->items[order[i]].n]; f++)
			lines->items[order[i]].ids[f] = learner_find(m->learner, lines->items[order[i]].features[f]);
	for (int r = 0; r < rounds; r++)
	{
		uint32_t	wrong = 0;

		shuffle(order, n, &random);
		for (uint32_t i = 0; i < n; i++)
			if (!lines->items[order[i]].upper || next_random(&random) % UPPER_SHARE == 0)
				wrong += !learn_line(m, &lines->items[order[i]]);
		if (without < 0)
			fprintf(stderr, "round %d: %u features, %u of %u lines wrong\n", r, m->learner->n, wrong, n);
	}
	learner_average(m->learner);
	for (size_t i = 0; i < AA_NAME_PAIR_ROWS * AA_NAME_STRIDE; i++)
		m->pair_means[i] = m->pairs[i] - m->pair_sums[i] / m->learner->clock;
	free(order);
}

static void
write_model(const char *path, Model *m)
{
	double		scale;
	Rows		rows = learner_rows(m->learner, &scale);

	for (size_t i = 0; i < AA_NAME_PAIR_ROWS * AA_NAME_STRIDE; i++)
		if (m->pairs[i] > AA_NAME_NEVER)
			m->pairs[i] = (int16_t) floor(m->pair_means[i] * scale + 0.5);
	write_pack(path, (Rows[]) {rows, {AA_NAME_STRIDE * 2, AA_NAME_PAIR_ROWS, true, NULL, (uint8_t *) m->pairs}}, 2);
	free(rows.bytes);
}

static void
learn(const Lines *lines, int without, const char *path, uint32_t most)
{
	Model	   *m = take(1, sizeof(Model));

	m->learner = learner_create(AA_NAME_STRIDE - sizeof(uint16_t));
	for (uint32_t i = 0; i < lines->n; i++)
		for (uint32_t f = 0; lines->items[i].corpus != without && !lines->items[i].upper && f < lines->items[i].first[lines->items[i].n]; f++)
			learner_meet(m->learner, lines->items[i].features[f]);
	learner_close(m->learner, LEAST_COUNT);
	if (m->learner->n > most)
	{
		learn_rounds(m, lines, without, FIRST_ROUNDS);
		learner_prune(m->learner, most);
	}
	learn_rounds(m, lines, without, LAST_ROUNDS);
	write_model(path, m);
	learner_free(m->learner);
	free(m);
}

/* ------------------------------------------------------------------ testing */

typedef struct Counts
{
	uint32_t	right[AA_NAME_KINDS], found[AA_NAME_KINDS], gold[AA_NAME_KINDS];
} Counts;

static double
f1(uint32_t right, uint32_t found, uint32_t gold)
{
	return found + gold > 0 ? 2.0 * right / (found + gold) : 0;
}

/* The span of the same kind that begins at token i, by its end; 0 when none does. */
static uint32_t
found_end(const AaDoc *doc, uint32_t i)
{
	uint32_t	j = i + 1;
	uint8_t		label = doc->name_tags[i].label;

	if (!AA_NAME_BEGINS(label))
		return 0;
	while (j < doc->n_tokens && doc->name_tags[j].label == label + 1)
		j++;
	return j;
}

static void
count_sample(const Sample *s, Counts *c, bool show)
{
	const AaDoc *doc = s->doc;
	uint32_t	k = 0;

	for (uint32_t i = 0; i < doc->n_tokens; i++)
	{
		uint32_t	end = found_end(doc, i);
		uint32_t	kind = end != 0 ? AA_NAME_KIND(doc->name_tags[i].label) : 0;
		bool		same;

		while (k < s->n_spans && s->spans[k].start < doc->tokens[i].start)
			k++;
		if (end == 0)
			continue;
		same = k < s->n_spans && s->spans[k].start == doc->tokens[i].start && s->spans[k].end == doc->tokens[end - 1].end && (s->spans[k].labels >> kind & 1);
		c->found[kind]++;
		c->right[kind] += same;
		if (show && !same && kind <= AA_NAME_PLACE)
			printf("  + %s %.*s\n", kinds[kind], (int) (doc->tokens[end - 1].end - doc->tokens[i].start), doc->text + doc->tokens[i].start);
	}
	for (k = 0; k < s->n_spans; k++)
	{
		uint32_t	kind = s->spans[k].labels == 0 ? 0 : (uint32_t) __builtin_ctzll(s->spans[k].labels);

		c->gold[kind]++;
		for (uint32_t i = 0; show && kind <= AA_NAME_PLACE && i < doc->n_tokens; i++)
			if (doc->tokens[i].start == s->spans[k].start)
			{
				uint32_t	end = found_end(doc, i);

				if (end == 0 || doc->tokens[end - 1].end != s->spans[k].end || AA_NAME_KIND(doc->name_tags[i].label) != kind)
					printf("  - %s %.*s | %.*s\n", kinds[kind], (int) (s->spans[k].end - s->spans[k].start), doc->text + s->spans[k].start,
						   (int) (doc->length - s->spans[k].start < 60 ? doc->length - s->spans[k].start : 60), doc->text + s->spans[k].start);
			}
	}
}

static double
test(const AaEngine *engine, const char *file, bool upper, bool show)
{
	Corpus		corpus = {0};
	Counts		c = {0};
	uint32_t	right = 0, found = 0, gold = 0;

	read_corpus(engine, file, &(CorpusOptions) {kind_label, upper, false, 1}, &corpus);
	for (size_t d = 0; d < corpus.n; d++)
	{
		for (uint32_t i = 0; i < corpus.items[d].doc->sentences_.n; i++)
			AA_SENTENCES(corpus.items[d].doc)[i].flags &= ~(uint32_t) AA_SENTENCE_TRIGGER;
		aa_tag_run(corpus.items[d].doc);
		if (corpus.items[d].doc->name_tags != NULL)
			count_sample(&corpus.items[d], &c, show);
		aa_arena_free(corpus.items[d].doc->arena);
	}
	printf("%-40s%s", file, upper ? " UPPER" : "      ");
	for (int k = 1; k < AA_NAME_KINDS; k++)
		printf(" %s %.3f", kinds[k], f1(c.right[k], c.found[k], c.gold[k]));
	for (int k = AA_NAME_PERSON; k <= AA_NAME_PLACE; k++)
	{
		right += c.right[k];
		found += c.found[k];
		gold += c.gold[k];
	}
	printf("  P %.4f R %.4f F1 %.4f\n", found ? (double) right / found : 0, gold ? (double) right / gold : 0, f1(right, found, gold));
	fflush(stdout);
	return f1(right, found, gold);
}

static void
read_lines(const AaEngine *engine, char **files, int n, Lines *lines)
{
	for (int i = 0; i < n * 2; i++)
	{
		Corpus		corpus = {0};
		bool		upper = i >= n;

		read_corpus(engine, files[i % n], &(CorpusOptions) {kind_label, upper, false, 1}, &corpus);
		for (size_t d = 0; d < corpus.n; d++)
		{
			add_sample(lines, engine, &corpus.items[d], i % n, upper);
			aa_arena_free(corpus.items[d].doc->arena);
		}
	}
}

/* The first `tested` of n files are left out in turn. */
static void
cross(const char *classes, const char *tmp, uint32_t most, char **files, int n, int tested)
{
	AaEngine   *engine = make_engine(classes, NULL, NULL);
	Lines		lines = {0};
	double		sum = 0;

	read_lines(engine, files, n, &lines);
	for (int i = 0; i < tested; i++)
	{
		if (getenv("FOLDS") && !strstr(getenv("FOLDS"), strrchr(files[i], '-') + 1))
			continue;
		learn(&lines, i, tmp, most);
		sum += test(make_engine(classes, NULL, tmp), files[i], false, getenv("SHOW") && strstr(files[i], getenv("SHOW")));
	}
	printf("mean of the corpora: %.4f\n", sum / tested);
}

int
main(int argc, char **argv)
{
	if (argc > 5 && strcmp(argv[1], "-x") == 0)
	{
		int			tested = argc - 5;

		for (int i = 5; i < argc; i++)
			if (strcmp(argv[i], "--") == 0)
			{
				tested = i - 5;
				memmove(&argv[i], &argv[i + 1], (size_t) (--argc - i) * sizeof(argv[0]));
			}
		cross(argv[2], argv[3], (uint32_t) atol(argv[4]), argv + 5, argc - 5, tested);
	}
	else if (argc > 4 && strcmp(argv[1], "-t") == 0)
		for (int i = 4; i < argc; i++)
			for (int upper = 0; upper < 2; upper++)
				test(make_engine(argv[2], NULL, argv[3]), argv[i], upper, false);
	else if (argc > 4)
	{
		Lines		lines = {0};

		read_lines(make_engine(argv[1], NULL, NULL), argv + 4, argc - 4, &lines);
		learn(&lines, -1, argv[2], (uint32_t) atol(argv[3]));
	}
	else
		die("usage:", "train_name [-x] CLASSES OUT ROWS FILE... | train_name -t CLASSES NAME FILE...");
	return 0;
}
