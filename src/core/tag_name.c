/*
 * tag_name.c: finds names with a first-order linear model over the tokens that can be part of one.
 *
 * Each candidate of tag_spot.c gets some features, and each label (B and I of
 * five kinds, and O) the sum of their weights.  The best sequence of labels for
 * neighbouring candidates is found by Viterbi's algorithm.
 *
 * An article repeats its names, some with a telling context, some without.  So
 * the scores of a word are first added up over the whole article, and each
 * place where it stands is decided with a share of that sum.
 */
#include "tag.h"
#include "tag_name.h"

#define BATCH 16384				/* candidates that are looked at together: an article, or a part of a long text */
#define SHARE 32768				/* 65,536ths of a word's other scores that each of its places takes over */
#define SURNAME 200				/* what a word gains as a person that ends a person's longer name elsewhere */
#define AHEAD 3					/* candidates between asking for weights and summing them */
#define NO_SUM UINT32_MAX

/* A candidate with its scores. */
typedef struct Cell
{
	uint32_t	token;
	uint32_t	sum;			/* its word's, NO_SUM when it takes no part in them */
	uint8_t		shape;
	bool		first;			/* no neighbour of the cell before */
	AaNameScores scores;
} Cell;

/* Sum of a word's scores over the article. */
typedef struct Sum
{
	uint32_t	hash;
	uint32_t	n;
	bool		surname;		/* ends a longer name of a person somewhere */
	int32_t		scores[AA_NAME_STRIDE];
} Sum;

typedef struct Labeller
{
	AaDoc	   *doc;
	const AaTagger *tagger;
	AaTagWord  *words;			/* of one sentence, with its margins */
	AaNameSpot *spots;			/* of one sentence */
	uint32_t	word_room;
	Cell	   *cells;
	uint32_t	n, room;
	Sum		   *sums;
	uint32_t	n_sums, sum_room;
	uint32_t   *slots;			/* open addressing by a word's hash: its sum + 1 */
	uint32_t	mask;
	AaNameScores *scores, *ways;	/* of one line of neighbours */
	uint8_t    *shapes, *labels;
	uint32_t	line_room;
} Labeller;

/* ------------------------------------------------------------------ candidates and their scores */

static void
make_word_room(Labeller *l, uint32_t n)
{
	if (l->word_room >= n)
		return;
	l->word_room = n + n / 2 + 64;
	l->words = aa_arena_raw(l->doc->arena, (l->word_room + 2 * AA_TAG_MARGIN) * sizeof(AaTagWord));
	l->spots = aa_arena_raw(l->doc->arena, l->word_room * sizeof(AaNameSpot));
}

static void
make_cell_room(Labeller *l, uint32_t n)
{
	Cell	   *cells = l->cells;

	if (l->room >= n)
		return;
	l->room = n + n / 2 + 64;
	l->cells = aa_arena_raw(l->doc->arena, l->room * sizeof(Cell));
	if (l->n > 0)
		memcpy(l->cells, cells, l->n * sizeof(Cell));
}

static bool
has_capital(const AaDoc *doc, const AaSentence *s)
{
	for (uint32_t i = s->first; i < s->last; i++)
		if (doc->tokens[i].shape & (AA_SHAPE_CAP | AA_SHAPE_INNER))
			return true;
	return false;
}

/* Scores the first n spots, of one sentence, into cells; the weights of each are asked for while those before are summed. */
static void
score_spots(Labeller *l, const AaSentence *s, const AaTagWord *words, uint32_t n)
{
	const AaPackTable *weights = &l->tagger->name.tables[0];
	uint32_t	features[AHEAD + 1][AA_TAGGER_FEATURES];
	uint32_t	k = 0;

	make_cell_room(l, l->n + n);
	for (uint32_t i = 0; i < n + AHEAD; i++)
	{
		aa_poll(l->doc);
		if (i < n)
		{
			const AaNameSpot *spot = &l->spots[i];
			uint8_t		shape = words[spot->token - s->first].shape;
			Cell	   *c = &l->cells[l->n + i];

			*c = (Cell) {.token = spot->token, .shape = shape, .first = i == 0 || spot[-1].token + 1 != spot->token};
			c->sum = shape >= AA_TAG_SHAPE_CAP && shape <= AA_TAG_SHAPE_BLIND && !spot->joint ? 0 : NO_SUM;
			k = aa_name_features(s, words, spot, features[i % (AHEAD + 1)]);
			aa_tagger_expect(weights, features[i % (AHEAD + 1)], k);
		}
		if (i >= AHEAD)
			aa_tagger_score(weights, features[(i - AHEAD) % (AHEAD + 1)], k, l->cells[l->n + i - AHEAD].scores);
	}
	l->n += n;
}

/* ------------------------------------------------------------------ sums over the article */

static void
make_sum_room(Labeller *l)
{
	if (l->sum_room >= l->n)
		memset(l->slots, 0, (l->mask + 1) * sizeof(uint32_t));
	else
	{
		l->sum_room = l->n;
		for (l->mask = 15; l->mask < l->n; l->mask = l->mask * 2 + 1)
			continue;
		l->mask = l->mask * 2 + 1;
		l->sums = aa_arena_raw(l->doc->arena, l->sum_room * sizeof(Sum));
		l->slots = aa_arena_alloc(l->doc->arena, (l->mask + 1) * sizeof(uint32_t));
	}
	l->n_sums = 0;
}

/* Number of the word's sum, made when there is none yet. */
static uint32_t
find_sum(Labeller *l, uint32_t hash)
{
	uint32_t	slot = (hash * UINT32_C(0x9E3779B1)) >> 8 & l->mask;

	for (; l->slots[slot] != 0; slot = (slot + 1) & l->mask)
		if (l->sums[l->slots[slot] - 1].hash == hash)
			return l->slots[slot] - 1;
	l->sums[l->n_sums] = (Sum) {.hash = hash};
	l->slots[slot] = ++l->n_sums;
	return l->n_sums - 1;
}

static void
add_up(Labeller *l)
{
	make_sum_room(l);
	for (uint32_t i = 0; i < l->n; i++)
	{
		Cell	   *c = &l->cells[i];
		Sum		   *sum;

		if (c->sum == NO_SUM)
			continue;
		c->sum = find_sum(l, l->doc->tokens[c->token].hash);
		sum = &l->sums[c->sum];
		sum->n++;
		for (uint32_t k = 0; k < AA_NAME_STRIDE; k++)
			sum->scores[k] += c->scores[k];
	}
}

/* The cell's own scores, and a share of what the word's other places say. */
static void
mix(const Labeller *l, const Cell *c, int16_t *scores)
{
	const Sum  *sum = c->sum != NO_SUM ? &l->sums[c->sum] : NULL;
	int32_t		share;

	memcpy(scores, c->scores, sizeof(c->scores));
	if (sum == NULL || sum->n < 2)
		return;
	share = SHARE / ((int32_t) sum->n - 1);
	/* a product of at most SHARE times the greatest score of a place, which some features of a byte each make */
	for (uint32_t k = 0; k < AA_NAME_STRIDE; k++)
		scores[k] = (int16_t) (scores[k] + (sum->scores[k] - c->scores[k]) * share / 65536);
	if (sum->surname)
	{
		scores[AA_NAME_BEGIN(AA_NAME_PERSON)] += SURNAME;
		scores[AA_NAME_INSIDE(AA_NAME_PERSON)] += SURNAME;
	}
}

/* ------------------------------------------------------------------ decisions */

/* How far the label's kind is ahead of the best other one. */
static uint8_t
lead_of(const int16_t *scores, uint8_t label)
{
	int32_t		other = INT32_MIN,
				lead;

	for (uint32_t k = 0; k < AA_NAME_LABELS; k++)
		if (AA_NAME_KIND(k) != AA_NAME_KIND(label) && scores[k] > other)
			other = scores[k];
	lead = (scores[label] - other) / 4 + 64;
	return (uint8_t) (lead < 0 ? 0 : lead > 255 ? 255 : lead);
}

static void
make_line_room(Labeller *l, uint32_t n)
{
	AaArena    *arena = l->doc->arena;

	if (l->line_room >= n)
		return;
	l->line_room = n + n / 2 + 16;
	l->scores = aa_arena_raw(arena, l->line_room * sizeof(AaNameScores));
	l->ways = aa_arena_raw(arena, l->line_room * sizeof(AaNameScores));
	l->shapes = aa_arena_raw(arena, l->line_room);
	l->labels = aa_arena_raw(arena, l->line_room);
}

/* Labels of neighbouring cells first..last. */
static void
decide(Labeller *l, uint32_t first, uint32_t last)
{
	const int16_t *pairs = (const int16_t *) (const void *) l->tagger->name.tables[1].rows;

	make_line_room(l, last - first);
	for (uint32_t i = first; i < last; i++)
	{
		mix(l, &l->cells[i], l->scores[i - first]);
		l->shapes[i - first] = l->cells[i].shape;
	}
	aa_name_best((const AaNameScores *) l->scores, l->shapes, pairs, last - first, l->labels, l->ways);
	for (uint32_t i = first; i < last; i++)
	{
		uint8_t		label = l->labels[i - first];

		l->doc->name_tags[l->cells[i].token] = (AaNameTag) {label, label == 0 ? 0 : lead_of(l->scores[i - first], label)};
	}
}

/* End of the neighbouring cells that begin with cell i. */
static uint32_t
line_end(const Labeller *l, uint32_t i)
{
	for (i++; i < l->n && !l->cells[i].first; i++)
		continue;
	return i;
}

static uint8_t
label_of(const Labeller *l, uint32_t cell)
{
	return l->doc->name_tags[l->cells[cell].token].label;
}

/* Marks the last words of persons' longer names; says whether any of them stands elsewhere too. */
static bool
note_surnames(Labeller *l)
{
	bool		any = false;

	for (uint32_t i = 1; i < l->n; i++)
	{
		bool		last = i + 1 == l->n || l->cells[i + 1].first || label_of(l, i + 1) != AA_NAME_INSIDE(AA_NAME_PERSON);
		Sum		   *sum;

		if (label_of(l, i) != AA_NAME_INSIDE(AA_NAME_PERSON) || !last || l->cells[i].sum == NO_SUM)
			continue;
		sum = &l->sums[l->cells[i].sum];
		sum->surname = sum->n > 1;
		any = any || sum->surname;
	}
	return any;
}

static bool
has_surname(const Labeller *l, uint32_t first, uint32_t last)
{
	for (uint32_t i = first; i < last; i++)
		if (l->cells[i].sum != NO_SUM && AA_NAME_KIND(label_of(l, i)) != AA_NAME_PERSON && l->sums[l->cells[i].sum].surname)
			return true;
	return false;
}

static void
decide_all(Labeller *l)
{
	if (l->n == 0)
		return;
	add_up(l);
	for (uint32_t i = 0, j; i < l->n; i = j)
		decide(l, i, j = line_end(l, i));
	if (note_surnames(l))
		for (uint32_t i = 0, j; i < l->n; i = j)
		{
			j = line_end(l, i);
			if (has_surname(l, i, j))
				decide(l, i, j);
		}
	l->n = 0;
}

/* ------------------------------------------------------------------ the stage */

/* Describes what the features of n spots ask of a sentence whose other words nobody asks for. */
static void
describe_near(const Labeller *l, const AaSentence *s, uint32_t n, AaTagWord *words)
{
	uint32_t	done = s->first;	/* all before it that is needed is described */

	aa_tagger_margins(s, words);
	for (uint32_t i = 0; i < n; i++)
	{
		uint32_t	first = l->spots[i].first,
					last = l->spots[i].last;

		first = first - s->first > AA_NAME_REACH ? first - AA_NAME_REACH : s->first;
		last = s->last - last > AA_NAME_REACH ? last + AA_NAME_REACH : s->last;
		if (first < done)
			first = done;
		if (first >= last)
			continue;
		aa_tagger_some_words(l->tagger, l->doc, s, first, last, words);
		done = last;
	}
}

static void
run_sentence(Labeller *l, const AaSentence *s)
{
	bool		trigger = (s->flags & AA_SENTENCE_TRIGGER) != 0;
	uint32_t	n = 0;
	AaTagWord  *words;

	make_word_room(l, s->last - s->first);
	if (has_capital(l->doc, s))
		n = aa_name_spots(l->doc, s, l->spots);
	if (n == 0 && !trigger)
		return;
	words = l->words + AA_TAG_MARGIN;
	if (trigger)
	{
		aa_tagger_words(l->tagger, l->doc, s, words);
		aa_tag_sentence(l->doc, s, words);
	}
	else
		describe_near(l, s, n, words);
	score_spots(l, s, words, n);
}

void
aa_tag_run(AaDoc *doc)
{
	Labeller	l = {.doc = doc, .tagger = &doc->engine->tagger};

	if (doc->n_tokens == 0)
		return;
	doc->name_tags = aa_arena_alloc(doc->arena, doc->n_tokens * sizeof(AaNameTag));
	for (uint32_t i = 0; i < doc->sentences_.n; i++)
	{
		const AaSentence *s = &AA_SENTENCES(doc)[i];

		aa_poll(doc);
		if (i + 1 < doc->sentences_.n)
			aa_tagger_expect_words(l.tagger, doc, s + 1);
		if (s->flags & AA_SENTENCE_SKIP)
			continue;
		if (l.n + (s->last - s->first) > BATCH)
			decide_all(&l);
		run_sentence(&l, s);
	}
	decide_all(&l);
}
