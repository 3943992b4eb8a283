/*
 * tag_name.c: finds names with a first-order linear model over the tokens that can be part of one.
 *
 * Candidates are capitalised words, and the small words and marks that join
 * them ("Médecins Sans Frontières", "University of Aleppo", "Al-Shabaab"); in a
 * sentence written in capitals, every word.  Each gets some forty features:
 * the words around it and their classes, its letters, the run of capitalised
 * words that it stands in, what the gazetteer knows.  The best sequence of
 * labels (B and I of five kinds, and O) is found by Viterbi's algorithm.
 *
 * An article repeats its names, some with a telling context, some without.  So
 * the scores of a word are first added up over the whole article, and each
 * place where it stands is decided with a share of that sum.
 */
#include <string.h>

#include "hash.h"
#include "name_match.h"
#include "tag_name.h"

#define BATCH 16384		/* candidates that are looked at together: an article, or a part of a long text */
#define SHARE 1					/* quarters of a word's other scores that each of its places takes over */
#define SURNAME 200				/* what a word gains as a person that ends a person's longer name elsewhere */
#define LONGEST_PLACE 3			/* words of a place name that are looked up */
#define CITY 100000				/* people */
#define JOINTS 3				/* small words in a row that may join two capitalised ones */

static bool
is_capital(const AaToken *t)
{
	if (t->kind == AA_TOKEN_MIXED)
		return (t->shape & (AA_SHAPE_CAP | AA_SHAPE_INNER | AA_SHAPE_UPPER)) != 0;
	return t->kind == AA_TOKEN_WORD && (t->shape & (AA_SHAPE_CAP | AA_SHAPE_INNER)) && !(t->shape & AA_SHAPE_CLITIC);
}

/* "The", "In", "But" at the start of a sentence: capitals that say nothing, unless a name goes on behind them. */
static bool
is_opener(const AaDoc *doc, const AaSentence *s, uint32_t i)
{
	return (i == s->first || doc->tokens[i - 1].kind >= AA_TOKEN_PUNCT) && i + 1 < s->last &&
		(aa_is(doc, i, AA_LEX_PREPOSITION) || aa_is(doc, i, AA_LEX_CONJUNCTION) || aa_is(doc, i, AA_LEX_PRONOUN) ||
		 aa_is(doc, i, AA_LEX_DETERMINER)) && !is_capital(&doc->tokens[i + 1]);
}

/* May token i stand between two words of one name? */
static bool
is_joint(const AaDoc *doc, uint32_t i)
{
	const AaToken *t = &doc->tokens[i];

	switch (t->kind)
	{
		case AA_TOKEN_WORD:
			return aa_is(doc, i, AA_LEX_NAME_JOINT) || (t->shape & AA_SHAPE_CLITIC);
		case AA_TOKEN_HYPHEN:
		case AA_TOKEN_APOSTROPHE:
			return true;
		case AA_TOKEN_NUMBER:
			return t->shape & AA_SHAPE_SPACE;
		default:
			return doc->text[t->start] == '&' || doc->text[t->start] == '/';
	}
}

static void
find_runs(const AaDoc *doc, AaNameSpot *spots, uint32_t n)
{
	for (uint32_t i = 0; i < n;)
	{
		uint32_t	j = i + 1;

		while (j < n && spots[j].token == spots[j - 1].token + 1 &&
			   (is_capital(&doc->tokens[spots[j].token]) || doc->tokens[spots[j].token].kind == AA_TOKEN_HYPHEN))
			j++;
		for (uint32_t k = i; k < j; k++)
		{
			spots[k].first = spots[i].token;
			spots[k].last = spots[j - 1].token + 1;
		}
		i = j;
	}
}

/* What the gazetteer knows under these tokens' spelling, the most populous first. */
static uint8_t
look_up(const AaDoc *doc, uint32_t first, uint32_t last)
{
	AaPlaceSet	set = aa_places_of(doc, first, last);
	AaPlace		place;
	bool		main;

	if (set.n == 0)
		return 0;
	place = aa_gazetteer_place(&doc->engine->gazetteer, aa_gazetteer_entry(&doc->engine->gazetteer, set.first, &main));
	switch (place.feature)
	{
		case AA_PLACE_COUNTRY:
			return AA_SPOT_COUNTRY;
		case AA_PLACE_REGION:
			return AA_SPOT_REGION;
		default:
			return place.population >= CITY || place.feature == AA_PLACE_CAPITAL ? AA_SPOT_CITY : AA_SPOT_TOWN;
	}
}

/* Marks the longest place names of a run, from left to right. */
static void
find_places(const AaDoc *doc, AaNameSpot *spots, uint32_t n)
{
	for (uint32_t i = 0; i < n;)
	{
		uint32_t	run = spots[i].last - spots[i].token;
		uint32_t	length = run < LONGEST_PLACE ? run : LONGEST_PLACE;
		uint8_t		found = 0;

		if (aa_is(doc, spots[i].token, AA_LEX_NAME_JOINT) || doc->tokens[spots[i].token].kind > AA_TOKEN_MIXED)
			length = 0;
		for (; length > 0 && (found = look_up(doc, spots[i].token, spots[i].token + length)) == 0; length--)
			continue;
		for (uint32_t k = 0; k < length; k++)
			spots[i + k].gazetteer = (uint8_t) (found | (k == 0 ? AA_SPOT_BEGIN : 0) | (length > 1 ? AA_SPOT_LONG : 0));
		i += length > 0 ? length : 1;
	}
}

uint32_t
aa_name_spots(const AaDoc *doc, const AaSentence *s, AaNameSpot *spots)
{
	uint32_t	n = 0,
				behind = UINT32_MAX;	/* first token behind the last capital */

	for (uint32_t i = s->first; i < s->last; i++)
	{
		bool		capital = s->flags & AA_SENTENCE_UPPER ? doc->tokens[i].kind <= AA_TOKEN_MIXED : is_capital(&doc->tokens[i]);

		if (!capital || (!(s->flags & AA_SENTENCE_UPPER) && is_opener(doc, s, i)))
			continue;
		if (behind != UINT32_MAX && i - behind <= JOINTS)
		{
			uint32_t	k = behind;

			while (k < i && is_joint(doc, k))
				k++;
			for (uint32_t j = behind; k == i && j < i; j++)
				spots[n++] = (AaNameSpot) {.token = j};
		}
		spots[n++] = (AaNameSpot) {.token = i};
		behind = i + 1;
	}
	find_runs(doc, spots, n);
	find_places(doc, spots, n);
	return n;
}

uint32_t
aa_name_features(const AaDoc *doc, const AaSentence *s, const AaTagWord *words, const AaNameSpot *spot, uint32_t *out)
{
	const AaTagWord *w = words + (spot->token - s->first),
			   *before = words + ((int32_t) spot->first - 1 - (int32_t) s->first),
			   *behind = words + (spot->last - s->first),
			   *head = behind - 1,
			   *lead = before + 1;
	uint32_t	place = spot->token - spot->first,
				length = spot->last - spot->first;
	uint32_t	at = (place < 3 ? place : 3) * 4 + (length < 4 ? length : 4);
	uint32_t	n = 0;

	(void) doc;
#define AA_TEMPLATE(id, value) out[n++] = aa_feature(id, (uint32_t) (value));
#include "name_templates.h"
#undef AA_TEMPLATE
	return n;
}

void
aa_name_best(const int16_t (*scores)[AA_NAME_STRIDE], const uint8_t *shapes, const uint16_t *allowed,
			 const int16_t *pairs, uint32_t n, uint8_t *labels, uint8_t (*back)[AA_NAME_STRIDE])
{
	int32_t		best[2][AA_NAME_STRIDE];
	int32_t    *now = best[0],
			   *then = best[1];
	uint32_t	at = 0;

	for (uint32_t l = 0; l < AA_NAME_LABELS; l++)
		then[l] = l == 0 ? 0 : INT32_MIN / 2;
	for (uint32_t i = 0; i < n; i++)
	{
		for (uint32_t l = 0; l < AA_NAME_LABELS; l++)
		{
			int32_t		most = INT32_MIN;
			uint32_t	from = 0;

			for (uint32_t p = 0; p < AA_NAME_LABELS; p++)
			{
				int32_t		x = then[p] + pairs[aa_name_pair(shapes[i], p) * AA_NAME_STRIDE + l];

				if (x > most && aa_name_follows(p, l))
				{
					most = x;
					from = p;
				}
			}
			now[l] = allowed == NULL || allowed[i] >> l & 1 ? most + scores[i][l] : INT32_MIN / 2;
			back[i][l] = (uint8_t) from;
		}
		int32_t    *swap = now;

		now = then;
		then = swap;
	}
	for (uint32_t l = 1; l < AA_NAME_LABELS; l++)
		if (then[l] > then[at])
			at = l;
	for (uint32_t i = n; i > 0; i--)
	{
		labels[i - 1] = (uint8_t) at;
		at = back[i - 1][at];
	}
}

/* ------------------------------------------------------------------ the whole article */

/* A candidate with its scores. */
typedef struct Cell
{
	uint32_t	token;
	uint8_t		shape;
	bool		repeats;		/* takes part in the sums over the article */
	int16_t		scores[AA_NAME_STRIDE];
} Cell;

/* Sum of a word's scores over the article. */
typedef struct Sum
{
	uint32_t	hash;
	uint32_t	n;				/* 0: free */
	bool		surname;		/* ends a longer name of a person somewhere */
	int32_t		scores[AA_NAME_STRIDE];
} Sum;

typedef struct Labeller
{
	AaDoc	   *doc;
	const AaTagger *tagger;
	Cell	   *cells;
	uint32_t	n;
	AaNameSpot *spots;
	uint32_t	spot_room;
	Sum		   *sums;
	uint32_t	mask;
	int16_t		(*scores)[AA_NAME_STRIDE];
	uint8_t		(*back)[AA_NAME_STRIDE];
	uint8_t    *shapes, *labels;
} Labeller;

static void
make_room(Labeller *l, uint32_t n)
{
	AaDoc	   *doc = l->doc;

	if (doc->tag_room < n)
	{
		doc->tag_room = n + n / 2 + 64;
		doc->tag_words = aa_arena_alloc(doc->arena, (doc->tag_room + 2 * AA_TAG_MARGIN) * sizeof(AaTagWord));
	}
	if (l->spot_room < n)
	{
		l->spot_room = n + n / 2 + 64;
		l->spots = aa_arena_alloc(doc->arena, l->spot_room * sizeof(AaNameSpot));
	}
}

static bool
has_capital(const AaDoc *doc, const AaSentence *s)
{
	for (uint32_t i = s->first; i < s->last; i++)
		if (doc->tokens[i].shape & (AA_SHAPE_CAP | AA_SHAPE_INNER))
			return true;
	return false;
}

/* Scores the candidates of one sentence into cells. */
static void
score_sentence(Labeller *l, const AaSentence *s)
{
	AaDoc	   *doc = l->doc;
	uint32_t	features[AA_NAME_FEATURES];
	AaTagWord  *words;
	uint32_t	n;

	if (!has_capital(doc, s))
		return;
	make_room(l, s->last - s->first);
	words = doc->tag_words + AA_TAG_MARGIN;
	n = aa_name_spots(doc, s, l->spots);
	if (n == 0)
		return;
	aa_tagger_words(l->tagger, doc, s, s->first, s->last, words);
	for (uint32_t i = 0; i < n; i++)
	{
		const AaTagWord *w = &words[l->spots[i].token - s->first];
		Cell	   *c = &l->cells[l->n++];
		uint32_t	k = aa_name_features(doc, s, words, &l->spots[i], features);

		memset(c, 0, sizeof(*c));
		c->token = l->spots[i].token;
		c->shape = w->shape;
		c->repeats = w->shape >= AA_TAG_SHAPE_CAP && w->shape <= AA_TAG_SHAPE_BLIND && !aa_is(doc, c->token, AA_LEX_NAME_JOINT);
		aa_tagger_score(&l->tagger->name.tables[0], features, k, c->scores);
	}
}

static Sum *
find_sum(Labeller *l, uint32_t hash)
{
	uint32_t	slot = (hash * UINT32_C(0x9E3779B1)) >> 8 & l->mask;

	while (l->sums[slot].n != 0 && l->sums[slot].hash != hash)
		slot = (slot + 1) & l->mask;
	return &l->sums[slot];
}

static void
add_up(Labeller *l)
{
	memset(l->sums, 0, (l->mask + 1) * sizeof(Sum));
	for (uint32_t i = 0; i < l->n; i++)
		if (l->cells[i].repeats)
		{
			Sum		   *sum = find_sum(l, l->doc->tokens[l->cells[i].token].hash);

			sum->hash = l->doc->tokens[l->cells[i].token].hash;
			sum->n++;
			for (uint32_t k = 0; k < AA_NAME_LABELS; k++)
				sum->scores[k] += l->cells[i].scores[k];
		}
}

/* The cell's own scores, and a share of what the word's other places say. */
static void
mix(Labeller *l, const Cell *c, int16_t *scores)
{
	const Sum  *sum = c->repeats ? find_sum(l, l->doc->tokens[c->token].hash) : NULL;

	memcpy(scores, c->scores, sizeof(c->scores));
	if (sum == NULL || sum->n < 2)
		return;
	for (uint32_t k = 0; k < AA_NAME_LABELS; k++)
		scores[k] = (int16_t) (scores[k] + (sum->scores[k] - c->scores[k]) * SHARE / (4 * ((int32_t) sum->n - 1)));
	if (sum->surname)
	{
		scores[AA_NAME_BEGIN(AA_NAME_PERSON)] += SURNAME;
		scores[AA_NAME_INSIDE(AA_NAME_PERSON)] += SURNAME;
	}
}

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

/* Labels of neighbouring cells first..last. */
static void
decide(Labeller *l, uint32_t first, uint32_t last)
{
	const int16_t *pairs = (const int16_t *) (const void *) l->tagger->name.tables[1].rows;

	for (uint32_t i = first; i < last; i++)
	{
		mix(l, &l->cells[i], l->scores[i - first]);
		l->shapes[i - first] = l->cells[i].shape;
	}
	aa_name_best((const int16_t (*)[AA_NAME_STRIDE]) l->scores, l->shapes, NULL, pairs, last - first, l->labels, l->back);
	for (uint32_t i = first; i < last; i++)
		l->doc->name_tags[l->cells[i].token] = (AaNameTag) {l->labels[i - first], lead_of(l->scores[i - first], l->labels[i - first])};
}

/* End of the neighbouring cells that begin with cell i. */
static uint32_t
line_end(Labeller *l, uint32_t i)
{
	uint32_t	j = i + 1;

	for (; j < l->n && l->cells[j].token == l->cells[j - 1].token + 1; j++)
		aa_poll(l->doc);
	return j;
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
		bool		last = i + 1 == l->n || l->cells[i + 1].token != l->cells[i].token + 1 || label_of(l, i + 1) != AA_NAME_INSIDE(AA_NAME_PERSON);
		Sum		   *sum;

		if (!l->cells[i].repeats || !last || label_of(l, i) != AA_NAME_INSIDE(AA_NAME_PERSON))
			continue;
		sum = find_sum(l, l->doc->tokens[l->cells[i].token].hash);
		sum->surname = sum->n > 1;
		any = any || sum->surname;
	}
	return any;
}

static bool
has_surname(Labeller *l, uint32_t first, uint32_t last)
{
	for (uint32_t i = first; i < last; i++)
		if (l->cells[i].repeats && AA_NAME_KIND(label_of(l, i)) != AA_NAME_PERSON &&
			find_sum(l, l->doc->tokens[l->cells[i].token].hash)->surname)
			return true;
	return false;
}

static void
decide_all(Labeller *l)
{
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

void
aa_tag_name_run(AaDoc *doc)
{
	Labeller	l = {.doc = doc, .tagger = &doc->engine->tagger};
	uint32_t	room = doc->n_tokens < BATCH ? doc->n_tokens : BATCH;
	AaArena    *arena = doc->arena;

	if (doc->n_tokens == 0)
		return;
	doc->name_tags = aa_arena_alloc(arena, doc->n_tokens * sizeof(AaNameTag));
	l.cells = aa_arena_alloc(arena, room * sizeof(Cell));
	l.scores = aa_arena_alloc(arena, room * sizeof(l.scores[0]));
	l.back = aa_arena_alloc(arena, room * sizeof(l.back[0]));
	l.shapes = aa_arena_alloc(arena, room);
	l.labels = aa_arena_alloc(arena, room);
	for (l.mask = 15; l.mask < room; l.mask = l.mask * 2 + 1)
		continue;
	l.sums = aa_arena_alloc(arena, (l.mask + 1) * sizeof(Sum));
	for (uint32_t i = 0; i < doc->sentences_.n; i++)
	{
		const AaSentence *s = &AA_SENTENCES(doc)[i];

		aa_poll(doc);
		if (s->flags & AA_SENTENCE_SKIP)
			continue;
		if (l.n + (s->last - s->first) > room)
			decide_all(&l);
		score_sentence(&l, s);
	}
	decide_all(&l);
}
