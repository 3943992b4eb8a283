/*
 * fingerprint.c: the sketch of one article's words, by which its copies are found.
 *
 * A wire story comes out in dozens of versions: the tail cut, paragraphs moved or merged, a new headline and lede,
 * words and spellings changed, house phrases around it.  What two versions still have in common are pairs of
 * neighbouring content words (shingles: "regime bombardment"), and the figures.  A text becomes the set of its
 * shingles, without those that stand in very many texts (profile.h), and the set of its numbers; 156 bytes keep of
 * the two sets:
 *
 *	key		the shingles with the 20 smallest hashes (bottom-k sampling, Broder 1997), 24 bits of each.  Two texts that
 *			share shingles share small ones, in proportion.  These go into the index, and no pair with fewer than two
 *			in common counts as copies: that keeps the chance errors of the bit sets out of a table of millions, and
 *			the rows that share one common phrase out of the work of a search.  20 keys of which two must agree
 *			find as many copies as 12 of which one must.
 *	bits	one bit for each shingle in a set of 512.  The sizes of two sets and of their union follow from the bits
 *			that are set (linear counting, Whang and others 1990), the shingles shared from these three.
 *			A text of more than 400 shingles enters a sample of about 400, chosen by the hash, so that the
 *			sample of a longer text is part of that of a shorter one.
 *	numbers	the same for the numbers, 128 bits; one of four digits (30.45) sets four bits, a small one (7) one bit, years
 *			none.  Next week's report has the words of this week's, but other figures.
 *
 * fingerprint_score.c makes one number of these.
 */
#include <string.h>

#include "fingerprint_build.h"
#include "hash.h"

#define FEWEST_SLOTS 64			/* of a set of shingles; it doubles */
#define MOST_FIRST_SLOTS 1024
#define FEWEST_SHINGLES 4		/* in prose; with fewer the headlines count too */

typedef struct Build
{
	AaDoc	   *doc;
	const AaProfile *profile;
	AaShingles *out;
	bool		by_block;		/* the document has no tokens of its own */
	AaVec		tokens;
	uint32_t	previous;		/* unit before, 0 at the start */
} Build;

static void
set_init(AaArena *arena, AaHashSet *set, uint32_t size)
{
	set->items = aa_arena_raw(arena, (size_t) (size / 2 + 1) * sizeof(uint64_t));
	set->slots = aa_arena_alloc(arena, size * sizeof(uint64_t));
	set->mask = size - 1;
	set->n = 0;
}

static void set_add(AaArena *arena, AaHashSet *set, uint64_t hash);

static void
set_grow(AaArena *arena, AaHashSet *set)
{
	AaHashSet	larger;

	set_init(arena, &larger, (set->mask + 1) * 2);
	for (uint32_t i = 0; i < set->n; i++)
		set_add(arena, &larger, set->items[i]);
	*set = larger;
}

static inline void
set_add(AaArena *arena, AaHashSet *set, uint64_t hash)
{
	uint32_t	i = (uint32_t) hash & set->mask;

	for (; set->slots[i] != 0; i = (i + 1) & set->mask)
		if (set->slots[i] == hash)
			return;
	set->slots[i] = hash;
	set->items[set->n++] = hash;
	if (set->n > set->mask / 2)
		set_grow(arena, set);
}

/* A number's hash with its weight, less one, in the lowest bits. */
static uint64_t
number_hash(const AaUnit *unit)
{
	return (aa_unit_pair(unit->key, AA_UNIT_YEAR) & ~UINT64_C(3)) | (unit->digits - 1u);
}

static uint32_t
weight_of(uint64_t number)
{
	return (uint32_t) (number & 3) + 1;
}

static void
add_unit(Build *b, const AaUnit *unit)
{
	AaArena    *arena = b->doc->arena;

	if (unit->digits != 0 && unit->digits < AA_UNIT_YEAR && b->out->numbers.n < AA_SHINGLES_MOST)
		set_add(arena, &b->out->numbers, number_hash(unit));
	if (b->previous != 0)
	{
		uint64_t	shingle = aa_unit_pair(b->previous, unit->key);

		if (shingle != 0 && !aa_profile_has(b->profile, shingle))
			set_add(arena, &b->out->shingles, shingle);
	}
	b->previous = unit->key;
	b->out->text = aa_hash_mix(b->out->text, unit->key);
}

/* Adds the words of one block; stops when the sketch could not tell more shingles apart. */
static void
add_block(Build *b, AaBlock *block)
{
	AaDoc	   *doc = b->doc;
	AaUnit		units[AA_UNITS_OF_TOKEN];

	if (b->by_block)
		aa_token_block(doc, block, &b->tokens);
	aa_poll_steps(doc, block->last - block->first);
	for (uint32_t i = block->first; i < block->last && b->out->shingles.n < AA_SHINGLES_MOST; i++)
	{
		const AaToken *t = &doc->tokens[i];
		uint32_t	n = t->start < block->body ? 0 : aa_unit_read(doc, t, units);

		for (uint32_t u = 0; u < n; u++)
			add_unit(b, &units[u]);
	}
}

static void
add_blocks(Build *b, uint32_t first_kind, uint32_t last_kind)
{
	AaBlock    *blocks = AA_BLOCKS(b->doc);

	for (uint32_t k = 0; k < b->doc->blocks_.n && b->out->shingles.n < AA_SHINGLES_MOST; k++)
		if (blocks[k].kind >= first_kind && blocks[k].kind <= last_kind)
			add_block(b, &blocks[k]);
}

/* Is a hash in the sample of a set of n, of which about `most` are kept? */
static bool
in_sample(uint64_t hash, uint32_t n, uint32_t most)
{
	return n <= most || (hash * UINT64_C(0x9e3779b97f4a7c15) >> 32) * n < (uint64_t) most << 32;
}

/* The smallest hashes, ascending. */
typedef struct Smallest
{
	uint64_t	hashes[AA_FINGERPRINT_KEYS];
	uint32_t	n;
} Smallest;

static void
keep_smallest(Smallest *smallest, uint64_t hash)
{
	uint64_t   *hashes = smallest->hashes;
	uint32_t	i;

	if (smallest->n == AA_FINGERPRINT_KEYS && hash > hashes[smallest->n - 1])
		return;
	i = smallest->n < AA_FINGERPRINT_KEYS ? smallest->n++ : smallest->n - 1;
	for (; i > 0 && hashes[i - 1] > hash; i--)
		hashes[i] = hashes[i - 1];
	hashes[i] = hash;
}

/* Their low bits, which do not tell how small they are; ascending, each once. */
static void
sketch_keys(AaSketch *s, const Smallest *smallest)
{
	for (uint32_t k = 0; k < smallest->n; k++)
	{
		uint32_t	key = (uint32_t) smallest->hashes[k] & ((UINT32_C(1) << AA_FINGERPRINT_KEY_BITS) - 1);
		uint32_t	i = s->keys;

		for (; i > 0 && s->key[i - 1] > key; i--);
		if (i > 0 && s->key[i - 1] == key)
			continue;
		memmove(&s->key[i + 1], &s->key[i], (s->keys - i) * sizeof(uint32_t));
		s->key[i] = key;
		s->keys++;
	}
}

static void
sketch_shingles(AaSketch *s, const AaHashSet *set)
{
	Smallest	smallest = {.n = 0};

	s->shingles = (uint16_t) (set->n < AA_SHINGLES_MOST ? set->n : AA_SHINGLES_MOST);
	for (uint32_t i = 0; i < set->n; i++)
	{
		uint64_t	hash = set->items[i];
		uint32_t	bit = (uint32_t) ((hash & UINT32_MAX) * AA_SKETCH_BITS >> 32);

		keep_smallest(&smallest, hash);
		if (in_sample(hash, s->shingles, AA_SAMPLE_SHINGLES))
			s->bits[bit / 64] |= UINT64_C(1) << (bit % 64);
	}
	sketch_keys(s, &smallest);
}

static void
sketch_numbers(AaSketch *s, const AaHashSet *set)
{
	uint32_t	figures = 0;

	for (uint32_t i = 0; i < set->n; i++)
		figures += weight_of(set->items[i]);
	s->figures = (uint16_t) (figures < UINT16_MAX ? figures : UINT16_MAX);
	for (uint32_t i = 0; i < set->n; i++)
	{
		uint64_t	hash = set->items[i];

		if (!in_sample(hash, s->figures, AA_SAMPLE_FIGURES))
			continue;
		for (uint32_t k = 0; k < weight_of(hash); k++)
		{
			uint32_t	bit = (uint32_t) (hash >> (8 + 8 * k)) % AA_SKETCH_NUMBER_BITS;

			s->numbers[bit / 64] |= UINT64_C(1) << (bit % 64);
		}
	}
}

void
aa_shingles_collect(AaDoc *doc, const AaProfile *profile, AaShingles *out)
{
	Build		b = {.doc = doc, .profile = profile, .out = out, .by_block = doc->tokens == NULL};
	uint32_t	slots = FEWEST_SLOTS;

	while (slots < MOST_FIRST_SLOTS && slots < doc->length / 4)
		slots *= 2;
	set_init(doc->arena, &out->shingles, slots);
	set_init(doc->arena, &out->numbers, slots / 8);
	out->text = 0;
	add_blocks(&b, AA_BLOCK_PROSE, AA_BLOCK_PROSE);
	if (out->shingles.n < FEWEST_SHINGLES)
		add_blocks(&b, AA_BLOCK_PROSE + 1, AA_BLOCK_CAPTION);
}

void
aa_fingerprint_build(AaDoc *doc, const AaProfile *profile, AaFingerprint *fingerprint)
{
	AaShingles	all;
	AaSketch	s = {.version = AA_FINGERPRINT_VERSION, .profile = profile->id};

	aa_shingles_collect(doc, profile, &all);
	s.text = all.text;
	sketch_shingles(&s, &all.shingles);
	sketch_numbers(&s, &all.numbers);
	aa_fingerprint_store(&s, fingerprint);
}

void
aa_fingerprint_run(AaDoc *doc)
{
	aa_fingerprint_build(doc, &doc->engine->profile, &doc->analysis->fingerprint);
}
