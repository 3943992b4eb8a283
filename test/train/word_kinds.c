/*
 * word_kinds.c: guesses from a word's vector what names it stands in.
 *
 *	word_kinds WORDS VECTORS OUT FIRST_FEMALE FIRST_MALE LAST BODIES... -- TREEBANK... -- CORPUS...
 *
 * Few of the names in tomorrow's news stand in a corpus, but most of their
 * words have a vector, and words of like vectors stand in like names.  So a
 * small network with one hidden layer is taught, from the words that the
 * corpora and lists know, how a vector tells first names, surnames,
 * companies, towns and common words apart, and then says so of every word.
 *
 * OUT has, for each word, the square roots of the chances of its SORTS: vectors
 * of length one, which cluster.c groups.  The network is taught by Adam (Kingma
 * and Ba 2015) with dropout.  Sums run in a fixed order, of the functions of libm
 * only sqrt is called, which IEEE 754 defines exactly: the same to the byte
 * wherever the compiler does not contract.
 */
#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "corpus.h"
#include "hash.h"
#include "tag_name.h"

/* How a word stands in names. */
typedef enum Sort
{
	COMMON, FIRST_NAME, LAST_NAME, BODY, BODY_PART, BODY_END, PLACE, PLACE_PART, NATION, OTHER, SORTS
} Sort;

enum
{
	DIM = 50, IN = DIM + 1, HIDDEN = 96, ROUNDS = 24, BATCH = 256,
	DROPPED = 30,				/* percent of the hidden units, each time */
	MASK = (1 << 20) - 1,
	FIRST_NAMES = 1250, LAST_NAMES = 12000	/* that count, of each list of the census */
};

#define LENGTH 3.0F				/* of an input vector */
#define LISTED 0.5F				/* what a place in a list of persons' names counts, in sights */
#define SMALL 0.3F				/* what a word written small in a treebank counts */
#define MOST 6.0F				/* evidence above this teaches no more */
#define RATE 0.004F
#define RATE_LEAST 0.0001F
#define DECAY 0.0001F

typedef struct Words
{
	size_t		n;
	float	   *inputs;			/* n * IN */
	float	   *seen;			/* n * SORTS: how often the corpora have it so */
	float	   *listed;			/* n * SORTS: and the lists */
	uint32_t   *hashes;
	uint32_t   *slots;			/* open addressing by hash: word + 1 */
} Words;

/* ------------------------------------------------------------------ words and what is known of them */

/* Slot of this hash: 0 there when no word has it. */
static uint32_t *
slot_of(const Words *w, uint32_t hash)
{
	uint32_t	at = hash & MASK;

	while (w->slots[at] != 0 && w->hashes[w->slots[at] - 1] != hash)
		at = (at + 1) & MASK;
	return &w->slots[at];
}

static void
count(const Words *w, float *counts, uint32_t hash, Sort sort, float by)
{
	uint32_t	word = *slot_of(w, hash);

	if (word != 0)
		counts[(size_t) (word - 1) * SORTS + sort] += by;
}

/* Logarithm to base 2, straight between the powers. */
static float
rough_log(size_t i)
{
	float		whole = 0;
	size_t		power = 1;

	for (; power * 2 <= i; power *= 2)
		whole++;
	return whole + (float) (i - power) / (float) power;
}

/* The word's vector, scaled, and how rare it is. */
static void
set_input(float *input, const float *vector, size_t rank)
{
	double		sum = 0;

	for (int d = 0; d < DIM; d++)
		sum += (double) vector[d] * vector[d];
	for (int d = 0; d < DIM; d++)
		input[d] = sum > 0 ? (float) (vector[d] * (LENGTH / sqrt(sum))) : 0;
	input[DIM] = rough_log(rank + 1) / 8.66F - 1.5F;
}

static void
read_words(Words *w, const char *path, const char *vectors)
{
	size_t		size;
	const float *v = read_file(vectors, &size);
	FILE	   *f = fopen(path, "rb");
	char		line[4096];

	w->n = size / (DIM * sizeof(float));
	w->inputs = take(w->n * IN, sizeof(float));
	w->seen = take(w->n * SORTS, sizeof(float));
	w->listed = take(w->n * SORTS, sizeof(float));
	w->hashes = take(w->n, sizeof(uint32_t));
	w->slots = take(MASK + 1, sizeof(uint32_t));
	if (f == NULL || w->n > MASK / 2)
		die("cannot read", path);
	for (size_t i = 0; i < w->n && fgets(line, sizeof line, f) != NULL; i++)
	{
		size_t		n = strcspn(line, "\n");
		uint32_t   *slot;

		n -= n > 1 && line[n - 1] == '.';
		w->hashes[i] = aa_hash(line, n);
		slot = slot_of(w, w->hashes[i]);
		*slot = *slot == 0 ? (uint32_t) i + 1 : *slot;	/* of words that hash alike the commonest */
		set_input(w->inputs + i * IN, v + i * DIM, i);
	}
	fclose(f);
}

/* The first `most` names of a list of the census. */
static void
read_names(const Words *w, const char *path, int most, Sort sort)
{
	FILE	   *f = fopen(path, "rb");
	char		line[256];

	if (f == NULL)
		die("cannot open", path);
	for (int k = 0; k < most && fgets(line, sizeof line, f) != NULL; k++)
	{
		size_t		n = strcspn(line, " \n");

		for (size_t i = 0; i < n; i++)
			line[i] = (char) tolower((unsigned char) line[i]);
		count(w, w->listed, aa_hash(line, n), sort, LISTED);
	}
	fclose(f);
}

/* Lines of names behind their kind: bodies.txt, companies.py. */
static void
read_bodies(const Words *w, const char *path)
{
	FILE	   *f = fopen(path, "rb");
	char		line[4096];

	if (f == NULL)
		die("cannot open", path);
	while (fgets(line, sizeof line, f) != NULL)
	{
		for (char *p = line; *p != '\0'; p++)
			*p = (char) tolower((unsigned char) *p);
		if (strncmp(line, "body:", 5) != 0 && strncmp(line, "club:", 5) != 0)
			continue;
		for (char *name = strtok(line + 5, " \n"); name != NULL; name = strtok(NULL, " \n"))
			count(w, w->listed, aa_hash(name, strlen(name)), BODY, 1);
	}
	fclose(f);
}

static bool
is_large(const AaToken *t)
{
	return (t->shape & (AA_SHAPE_CAP | AA_SHAPE_INNER)) != 0;
}

/* How the words first..last of a name of this kind stand in it. */
static void
see_name(const Words *w, const AaDoc *doc, uint32_t first, uint32_t last, int kind)
{
	static const uint8_t sorts[AA_NAME_KINDS][3] = {	/* alone, before others, last */
		[AA_NAME_PERSON] = {LAST_NAME, FIRST_NAME, LAST_NAME},
		[AA_NAME_ORGANIZATION] = {BODY, BODY_PART, BODY_END},
		[AA_NAME_PLACE] = {PLACE, PLACE_PART, PLACE_PART},
		[AA_NAME_NATIONALITY] = {NATION, NATION, NATION},
		[AA_NAME_OTHER] = {OTHER, OTHER, OTHER}};

	for (uint32_t i = first; i < last; i++)
		if (doc->tokens[i].kind == AA_TOKEN_WORD && is_large(&doc->tokens[i]))
			count(w, w->seen, doc->tokens[i].hash, sorts[kind][last - first == 1 ? 0 : i + 1 == last ? 2 : 1], 1);
}

/* Words of a corpus of names; a capital that opens a sentence outside of all names says nothing. */
static void
see_sample(const Words *w, const Sample *s)
{
	const AaDoc *doc = s->doc;
	uint32_t	k = 0,
				sentence = 0;

	for (uint32_t i = 0, j; i < doc->n_tokens; i = j)
	{
		while (sentence < doc->sentences_.n && AA_SENTENCES(doc)[sentence].first < i)
			sentence++;
		while (k < s->n_spans && s->spans[k].end <= doc->tokens[i].start)
			k++;
		j = i + 1;
		if (k < s->n_spans && s->spans[k].start <= doc->tokens[i].start && s->spans[k].labels != 0)
		{
			while (j < doc->n_tokens && doc->tokens[j].start < s->spans[k].end)
				j++;
			see_name(w, doc, i, j, __builtin_ctzll(s->spans[k].labels));
		}
		else if (doc->tokens[i].kind == AA_TOKEN_WORD &&
				 !(is_large(&doc->tokens[i]) && sentence < doc->sentences_.n && AA_SENTENCES(doc)[sentence].first == i))
			count(w, w->seen, doc->tokens[i].hash, COMMON, 1);
	}
}

/* Words that a treebank writes small. */
static void
see_small(const Words *w, const Sample *s)
{
	for (uint32_t i = 0; i < s->doc->n_tokens; i++)
		if (s->doc->tokens[i].kind == AA_TOKEN_WORD && !is_large(&s->doc->tokens[i]))
			count(w, w->listed, s->doc->tokens[i].hash, COMMON, SMALL);
}

static int
kind_label(const char *name)
{
	static const char *const kinds[AA_NAME_KINDS] = {"O", "PER", "ORG", "LOC", "NAT", "MISC"};

	for (int k = 0; k < AA_NAME_KINDS; k++)
		if (strcmp(kinds[k], name) == 0)
			return k;
	return -1;
}

static void
read_texts(const Words *w, const AaEngine *engine, const char *path, bool treebank)
{
	Corpus		c = {0};

	read_corpus(engine, path, &(CorpusOptions) {kind_label, false, treebank, 1}, &c);
	for (size_t d = 0; d < c.n; d++)
	{
		(treebank ? see_small : see_sample) (w, &c.items[d]);
		aa_arena_free(c.items[d].doc->arena);
	}
}

/* ------------------------------------------------------------------ the network */

/* A layer's weights, with the one of the constant as its last row; what Adam keeps of each. */
typedef struct Layer
{
	int			in, out;
	float	   *weights, *slopes, *first, *second;	/* (in + 1) * out */
} Layer;

typedef struct Network
{
	Layer		hidden, sorts;
	float		first_bias, second_bias;
} Network;

/* What is to be learnt of one word. */
typedef struct Lesson
{
	uint32_t	word;
	float		weight;
	float		goal[SORTS];
} Lesson;

static Layer
make_layer(int in, int out, uint64_t *random)
{
	size_t		n = (size_t) (in + 1) * (size_t) out;
	Layer		l = {in, out, take(n, sizeof(float)), take(n, sizeof(float)), take(n, sizeof(float)), take(n, sizeof(float))};
	double		reach = sqrt(3.0 / in);

	for (size_t i = 0; i < n - (size_t) out; i++)
		l.weights[i] = (float) ((next_random(random) % 65536 / 32768.0 - 1) * reach);
	return l;
}

static void
forward(const Layer *l, const float *x, float *y)
{
	memcpy(y, l->weights + (size_t) l->in * (size_t) l->out, (size_t) l->out * sizeof(float));
	for (int i = 0; i < l->in; i++)
		for (int o = 0; o < l->out && x[i] != 0; o++)
			y[o] += x[i] * l->weights[i * l->out + o];
}

/* Adds the slopes of the weights, from those of the outputs; those of the inputs into back, unless it is NULL. */
static void
backward(Layer *l, const float *x, const float *slope, float *back)
{
	for (int i = 0; i < l->in; i++)
	{
		float		sum = 0;

		for (int o = 0; o < l->out && x[i] != 0; o++)
			l->slopes[i * l->out + o] += x[i] * slope[o];
		for (int o = 0; back != NULL && o < l->out; o++)
			sum += slope[o] * l->weights[i * l->out + o];
		if (back != NULL)
			back[i] = x[i] > 0 ? sum : 0;
	}
	for (int o = 0; o < l->out; o++)
		l->slopes[l->in * l->out + o] += slope[o];
}

/* (1 + x / 4096) ^ 4096: near enough to the exponential of numbers below 0. */
static double
power_of_e(double x)
{
	double		y = x < -30 ? 0 : 1 + x / 4096;

	for (int i = 0; i < 12; i++)
		y *= y;
	return y;
}

/* Chances of the sorts, from the outputs of the last layer. */
static void
chances(const float *y, float *p)
{
	double		e[SORTS], sum = 0;
	float		most = y[0];

	for (int k = 1; k < SORTS; k++)
		most = y[k] > most ? y[k] : most;
	for (int k = 0; k < SORTS; k++)
		sum += e[k] = power_of_e((double) y[k] - most);
	for (int k = 0; k < SORTS; k++)
		p[k] = (float) (e[k] / sum);
}

/* One lesson: its slopes are added; hidden units are dropped at random. */
static void
study(Network *net, const float *input, const Lesson *lesson, uint64_t *random)
{
	float		h[HIDDEN], y[SORTS], p[SORTS], back[HIDDEN];

	forward(&net->hidden, input, h);
	for (int i = 0; i < HIDDEN; i++)
		h[i] = h[i] > 0 && next_random(random) % 100 >= DROPPED ? h[i] * (100.0F / (100 - DROPPED)) : 0;
	forward(&net->sorts, h, y);
	chances(y, p);
	for (int k = 0; k < SORTS; k++)
		y[k] = (p[k] - lesson->goal[k]) * lesson->weight / BATCH;
	backward(&net->sorts, h, y, back);
	for (int i = 0; i < HIDDEN; i++)
		back[i] *= 100.0F / (100 - DROPPED);
	backward(&net->hidden, input, back, NULL);
}

static void
adjust(Layer *l, const Network *net, float rate)
{
	for (int i = 0; i < (l->in + 1) * l->out; i++)
	{
		float		slope = l->slopes[i] + (i < l->in * l->out ? DECAY * l->weights[i] : 0);

		l->first[i] = 0.9F * l->first[i] + 0.1F * slope;
		l->second[i] = 0.999F * l->second[i] + 0.001F * slope * slope;
		l->weights[i] -= rate * (l->first[i] / (1 - net->first_bias)) / ((float) sqrt((double) (l->second[i] / (1 - net->second_bias))) + 1e-8F);
		l->slopes[i] = 0;
	}
}

static void
teach(Network *net, const Words *w, const Lesson *lessons, uint32_t n, uint64_t *random)
{
	uint32_t   *order = take(n, sizeof(uint32_t));

	net->first_bias = net->second_bias = 1;
	for (uint32_t i = 0; i < n; i++)
		order[i] = i;
	for (int round = 0; round < ROUNDS; round++)
	{
		float		rate = RATE * (float) (ROUNDS - round) / ROUNDS + RATE_LEAST;

		shuffle(order, n, random);
		for (uint32_t i = 0; i < n; i++)
		{
			study(net, w->inputs + (size_t) lessons[order[i]].word * IN, &lessons[order[i]], random);
			if ((i + 1) % BATCH != 0 && i + 1 < n)
				continue;
			net->first_bias *= 0.9F;
			net->second_bias *= 0.999F;
			adjust(&net->hidden, net, rate);
			adjust(&net->sorts, net, rate);
		}
	}
	free(order);
}

/* ------------------------------------------------------------------ lessons */

/* A lesson for each word that is known; rare sorts count more than their number, common ones less. */
static uint32_t
make_lessons(const Words *w, Lesson *lessons)
{
	double		weight[SORTS] = {0}, sum = 0;
	uint32_t	n = 0;

	for (size_t i = 0; i < w->n; i++)
	{
		Lesson	   *l = &lessons[n];
		float		total = 0;

		for (int k = 0; k < SORTS; k++)
			total += l->goal[k] = (float) (sqrt((double) w->seen[i * SORTS + (size_t) k]) + sqrt((double) w->listed[i * SORTS + (size_t) k]));
		if (total == 0)
			continue;
		l->word = (uint32_t) i;
		l->weight = (float) sqrt((double) (total < MOST ? total : MOST));
		for (int k = 0; k < SORTS; k++)
			weight[k] += (l->goal[k] /= total) * l->weight;
		n++;
	}
	for (int k = 0; k < SORTS; k++)
		sum += weight[k] = 1 / sqrt(weight[k] + 1);
	for (uint32_t i = 0; i < n; i++)
	{
		double		factor = 0;

		for (int k = 0; k < SORTS; k++)
			factor += lessons[i].goal[k] * weight[k] * SORTS / sum;
		lessons[i].weight *= (float) factor;
	}
	return n;
}

static void
write_kinds(const char *path, const Network *net, const Words *w)
{
	FILE	   *f = fopen(path, "wb");
	float		h[HIDDEN], y[SORTS], p[SORTS];

	if (f == NULL)
		die("cannot open", path);
	for (size_t i = 0; i < w->n; i++)
	{
		forward(&net->hidden, w->inputs + i * IN, h);
		for (int k = 0; k < HIDDEN; k++)
			h[k] = h[k] > 0 ? h[k] : 0;
		forward(&net->sorts, h, y);
		chances(y, p);
		for (int k = 0; k < SORTS; k++)
			p[k] = (float) sqrt((double) p[k]);
		fwrite(p, sizeof p, 1, f);
	}
	if (fclose(f) != 0)
		die("cannot write", path);
}

int
main(int argc, char **argv)
{
	static Words w;
	uint64_t	random = 7;
	Network		net = {make_layer(IN, HIDDEN, &random), make_layer(HIDDEN, SORTS, &random), 1, 1};
	AaEngine   *engine = make_engine(NULL, NULL, NULL);
	int			part = 0;
	Lesson	   *lessons;

	if (argc < 9)
		die("usage:", "word_kinds WORDS VECTORS OUT FIRST_FEMALE FIRST_MALE LAST BODIES... -- TREEBANK... -- CORPUS...");
	read_words(&w, argv[1], argv[2]);
	read_names(&w, argv[4], FIRST_NAMES, FIRST_NAME);
	read_names(&w, argv[5], FIRST_NAMES, FIRST_NAME);
	read_names(&w, argv[6], LAST_NAMES, LAST_NAME);
	for (int i = 7; i < argc; i++)
		if (strcmp(argv[i], "--") == 0)
			part++;
		else if (part == 0)
			read_bodies(&w, argv[i]);
		else
			read_texts(&w, engine, argv[i], part == 1);
	lessons = take(w.n, sizeof(Lesson));
	teach(&net, &w, lessons, make_lessons(&w, lessons), &random);
	write_kinds(argv[3], &net, &w);
	return 0;
}
