/*
 * tag_spot.c: the tokens that can be part of a name, and their features.
 *
 * Candidates are capitalised words, and the small words and marks that join
 * them ("Médecins Sans Frontières", "University of Aleppo", "Al-Shabaab").
 * Where case says nothing, in a sentence written in capitals and at the start
 * of any, the table of words tells which ones never stand in names.  A
 * candidate's features are the words around it and their classes, its letters,
 * the run of capitalised words that it stands in, what the gazetteer knows.
 */
#include "name_fold.h"
#include "tag_name.h"

#define LONGEST_PLACE 3			/* words of a place name that are looked up, "Mazar-i-Sharif" being one */
#define CITY 100000				/* people */
#define JOINTS 3				/* small words in a row that may join two capitalised ones */

static bool
is_capital(const AaToken *t)
{
	if (t->kind == AA_TOKEN_MIXED)
		return (t->shape & (AA_SHAPE_CAP | AA_SHAPE_INNER | AA_SHAPE_UPPER)) != 0;
	return t->kind == AA_TOKEN_WORD && (t->shape & (AA_SHAPE_CAP | AA_SHAPE_INNER)) && !(t->shape & AA_SHAPE_CLITIC);
}

static bool
is_plain(const AaDoc *doc, uint32_t i)
{
	const AaClassRow *row = aa_tagger_class(&doc->engine->tagger, doc->tokens[i].hash);

	return row != NULL && (row->given & AA_WORD_PLAIN);
}

/* "The", "But", "Officials" at the start of a sentence: capitals that say nothing, unless a name goes on behind them. */
static bool
is_opener(const AaDoc *doc, const AaSentence *s, uint32_t i)
{
	return (i == s->first || doc->tokens[i - 1].kind >= AA_TOKEN_PUNCT) && i + 1 < s->last && !is_capital(&doc->tokens[i + 1]) &&
		is_plain(doc, i);
}

/* May the word itself be one of a name, to judge by its letters? */
static bool
is_candidate(const AaDoc *doc, const AaSentence *s, uint32_t i)
{
	if (s->flags & AA_SENTENCE_UPPER)
		return doc->tokens[i].kind <= AA_TOKEN_MIXED && doc->tokens[i].kind != AA_TOKEN_NUMBER && !is_plain(doc, i);
	return is_capital(&doc->tokens[i]) && !is_opener(doc, s, i);
}

/* The middle of "Mazar-i-Sharif": a word between two hyphens. */
static bool
is_tied(const AaDoc *doc, uint32_t i)
{
	const AaToken *t = &doc->tokens[i];

	return i > 0 && i + 1 < doc->n_tokens && t[-1].kind == AA_TOKEN_HYPHEN && t[1].kind == AA_TOKEN_HYPHEN &&
		!((t[0].shape | t[1].shape) & AA_SHAPE_SPACE);
}

/* May token i stand between two words of one name? */
static bool
is_joint(const AaDoc *doc, uint32_t i)
{
	const AaToken *t = &doc->tokens[i];

	switch (t->kind)
	{
		case AA_TOKEN_WORD:
			return aa_is(doc, i, AA_LEX_NAME_JOINT) || (t->shape & AA_SHAPE_CLITIC) || is_tied(doc, i);
		case AA_TOKEN_HYPHEN:		/* not the dash of "KAMPALA - Police" */
			return !(t->shape & AA_SHAPE_SPACE) || !(doc->tokens[i + 1].shape & AA_SHAPE_SPACE);
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
			   (!spots[j].joint || doc->tokens[spots[j].token].kind == AA_TOKEN_HYPHEN || is_tied(doc, spots[j].token)))
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
	AaText		name = aa_tokens_folded(doc, first, last);
	AaPlaceSet	set = aa_gazetteer_find(&doc->engine->gazetteer, aa_folded_hash(name.p, name.n < AA_NAME_FOLD_MAX ? name.n : AA_NAME_FOLD_MAX));
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

/* How many tokens from this one on can be a place name: a few words, with what hyphens tie to them. */
static uint32_t
place_reach(const AaDoc *doc, const AaNameSpot *spot)
{
	uint32_t	i = spot->token + 1;

	for (uint32_t words = 1; i < spot->last && i - spot->token < 2 * LONGEST_PLACE + 1; i++)
	{
		words += (doc->tokens[i].shape & AA_SHAPE_SPACE) != 0;
		if (words > LONGEST_PLACE)
			break;
	}
	return i - spot->token;
}

/* Marks the longest place names of a run, from left to right. */
static void
find_places(const AaDoc *doc, AaNameSpot *spots, uint32_t n)
{
	for (uint32_t i = 0; i < n;)
	{
		uint32_t	length = spots[i].joint ? 0 : place_reach(doc, &spots[i]);
		uint8_t		found = 0;

		for (; length > 0 && (found = look_up(doc, spots[i].token, spots[i].token + length)) == 0; length--)
			continue;
		for (uint32_t k = 0; k < length; k++)
			spots[i + k].gazetteer = (uint8_t) (found | (k == 0 ? AA_SPOT_BEGIN : 0) | (length > 1 ? AA_SPOT_LONG : 0));
		i += length > 0 ? length : 1;
	}
}

/* "al-Qaida", "van Basten": a small word that begins a name, right before its capital. */
static bool
is_lead(const AaDoc *doc, const AaSentence *s, uint32_t i)
{
	bool		hyphen;
	uint32_t	next;

	if (doc->tokens[i].word == 0 || !aa_is(doc, i, AA_LEX_PARTICLE))
		return false;
	hyphen = i + 2 < s->last && doc->tokens[i + 1].kind == AA_TOKEN_HYPHEN;
	next = i + 1 + hyphen;
	return !(s->flags & AA_SENTENCE_UPPER) && next < s->last &&
		is_capital(&doc->tokens[next]) && (doc->tokens[next].shape & AA_SHAPE_SPACE) == (hyphen ? 0 : AA_SHAPE_SPACE) &&
		(hyphen || aa_word_value(doc, i, AA_LEX_PARTICLE) == 1);
}

/* The tokens from..to as joints, if all of them may be. */
static uint32_t
add_joints(const AaDoc *doc, uint32_t from, uint32_t to, AaNameSpot *spots)
{
	for (uint32_t i = from; i < to; i++)
		if (!is_joint(doc, i))
			return 0;
	for (uint32_t i = from; i < to; i++)
		spots[i - from] = (AaNameSpot) {.token = i, .joint = true};
	return to - from;
}

uint32_t
aa_name_spots(const AaDoc *doc, const AaSentence *s, AaNameSpot *spots)
{
	uint32_t	n = 0,
				behind = UINT32_MAX;	/* first token behind the last capital */

	for (uint32_t i = s->first; i < s->last; i++)
	{
		bool		lead = is_lead(doc, s, i);

		if (!lead && !is_candidate(doc, s, i))
			continue;
		if (behind != UINT32_MAX && i - behind <= JOINTS)
			n += add_joints(doc, behind, i, spots + n);
		spots[n++] = (AaNameSpot) {.token = i, .joint = lead};
		behind = i + 1;
	}
	find_runs(doc, spots, n);
	find_places(doc, spots, n);
	return n;
}

uint32_t
aa_name_features(const AaSentence *s, const AaTagWord *words, const AaNameSpot *spot, uint32_t *out)
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

#define AA_TEMPLATE(id, value) out[n++] = aa_feature(id, (uint32_t) (value));
#include "name_templates.h"
#undef AA_TEMPLATE
	return n;
}

#define LEAST (-8000)			/* what a way is worth at least, so that sums stay small */

/* The labels of a token, in two registers of any machine with vectors. */
typedef int16_t Half __attribute__((vector_size(16)));

/* *worth becomes the larger of itself and the other, label by label. */
static inline void
raise(Half *worth, Half other)
{
	Half		larger = other > *worth;

	*worth = (other & larger) | (*worth & ~larger);
}

/* The best way to each label of a token: from O by the first of the pairs' rows, from others by the following ones. */
static void
step(const int16_t *rows, const int16_t *before, const int16_t *scores, int16_t *way)
{
	Half		worth[2],
				other[2];

	memcpy(worth, rows, sizeof(worth));
	for (uint32_t p = 1; before != NULL && p < AA_NAME_LABELS; p++)
	{
		memcpy(other, rows + p * AA_NAME_STRIDE, sizeof(other));
		raise(&worth[0], other[0] + before[p]);
		raise(&worth[1], other[1] + before[p]);
	}
	memcpy(other, scores, sizeof(other));
	worth[0] += other[0];
	worth[1] += other[1];
	worth[1] -= worth[0][0];
	worth[0] -= worth[0][0];
	raise(&worth[0], (Half) {0} + LEAST);
	raise(&worth[1], (Half) {0} + LEAST);
	memcpy(way, worth, sizeof(worth));
}

/*
 * Viterbi's algorithm, forward over all labels at once.  ways[i] is the worth
 * of the best way to each label of candidate i, that to O taken for 0.  The way
 * back asks again where each came from.
 */
void
aa_name_best(const AaNameScores *scores, const uint8_t *shapes, const int16_t *pairs, uint32_t n, uint8_t *labels, AaNameScores *ways)
{
	uint32_t	at = 0;

	for (uint32_t i = 0; i < n; i++)
		step(pairs + aa_name_pair(shapes[i], 0) * AA_NAME_STRIDE, i > 0 ? ways[i - 1] : NULL, scores[i], ways[i]);
	for (uint32_t l = 1; n > 0 && l < AA_NAME_LABELS; l++)
		if (ways[n - 1][l] > ways[n - 1][at])
			at = l;
	for (uint32_t i = n; i > 0; i--)
	{
		const int16_t *row = pairs + aa_name_pair(shapes[i - 1], 0) * AA_NAME_STRIDE + at;
		uint32_t	from = 0;

		labels[i - 1] = (uint8_t) at;
		for (uint32_t p = 1; i > 1 && p < AA_NAME_LABELS; p++)
			if (ways[i - 2][p] + row[p * AA_NAME_STRIDE] > ways[i - 2][from] + row[from * AA_NAME_STRIDE])
				from = p;
		at = from;
	}
}
