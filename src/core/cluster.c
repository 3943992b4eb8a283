/*
 * cluster.c: which articles tell one story.
 *
 * Joining whatever is alike makes chains: a round-up is alike to two stories, a heavy edit of a heavy edit to what its
 * model never was.  So the pairs that are alike are taken from the most alike downwards, and two clusters are joined
 * only when most of their oldest members are alike, if less than a pair has to be (average linkage in small, over at
 * most WITNESSES members of each).
 *
 * Pairs are sought through the keys: of the articles with a key the RECENT newest are looked at, and compared when they
 * share a second one, as copies must.  An article in the very words of an earlier one is joined to it without a search;
 * so a story that comes fifty thousand times takes no longer than as many different ones.  A copy is missed when it
 * shares its keys with its story, but with so many newer articles too; the story's newer copies are then among these.
 */
#include <string.h>

#include "arena.h"
#include "cluster.h"
#include "hash.h"

#define RECENT 64				/* articles looked at for a key */
#define WITNESSES 8				/* members of a cluster that speak for it */
#define LOOSER 0.8				/* they need this much of the threshold, */
#define AGREEING 2				/* at least one in so many pairs of them */
#define STEPS 1024				/* in which similarities are sorted */

typedef struct Entry
{
	uint32_t	member;
	uint32_t	next;			/* entry + 1 with the same slot, older */
} Entry;

typedef struct Pair
{
	uint32_t	a, b;
	float		similarity;
	uint32_t	next;			/* pair + 1 of the same step of similarity */
} Pair;

/* The last member that was found to share keys with this one. */
typedef struct Meeting
{
	uint32_t	with;			/* + 1 */
	uint32_t	keys;			/* so far */
} Meeting;

/* A cluster, at the member that is its root. */
typedef struct Group
{
	uint32_t	parent;			/* itself: a root */
	uint32_t	first;			/* earliest member */
	uint32_t	given;
	uint32_t	witnesses[WITNESSES];
	uint32_t	n;				/* of the witnesses */
} Group;

typedef struct Work
{
	AaArena    *arena;
	AaMember   *members;
	uint32_t	n;
	double		threshold;
	uint32_t   *heads;			/* by key: entry + 1 */
	Entry	   *entries;
	uint32_t	n_entries;
	uint32_t	mask;
	uint32_t   *texts;			/* by hash of the text: member + 1 */
	uint32_t	text_mask;
	Meeting    *met;			/* by member */
	AaVec		pairs;
	uint32_t	steps[STEPS + 1];	/* first pair + 1 of each step */
	Group	   *groups;
} Work;

/* ---- pairs ---- */

static void
note_pair(Work *w, uint32_t a, uint32_t b, double similarity)
{
	Pair	   *pair = aa_vec_push(w->arena, &w->pairs, sizeof(Pair));
	uint32_t	step = (uint32_t) (similarity * STEPS);

	if (step > STEPS)
		step = STEPS;
	*pair = (Pair) {a, b, (float) similarity, w->steps[step]};
	w->steps[step] = w->pairs.n;
}

/* Compares member i with those of the key of which it is the last that they must share. */
static void
compare_with_key(Work *w, uint32_t i, uint32_t key)
{
	uint32_t	wanted = w->members[i].sketch->keys < AA_FINGERPRINT_SHARED_KEYS ? 1 : AA_FINGERPRINT_SHARED_KEYS;
	uint32_t	tried = 0;

	for (uint32_t e = w->heads[key & w->mask]; e != 0 && tried < RECENT; e = w->entries[e - 1].next, tried++)
	{
		uint32_t	other = w->entries[e - 1].member;
		Meeting    *met = &w->met[other];
		double		similarity;

		aa_arena_poll(w->arena);
		if (met->with != i + 1)
			*met = (Meeting) {i + 1, 0};
		if (++met->keys != wanted)
			continue;
		similarity = aa_sketch_similarity(w->members[i].sketch, w->members[other].sketch);
		if (similarity >= w->threshold)
			note_pair(w, i, other, similarity);
	}
}

static void
add_entry(Work *w, uint32_t i, uint32_t key)
{
	w->entries[w->n_entries] = (Entry) {i, w->heads[key & w->mask]};
	w->heads[key & w->mask] = ++w->n_entries;
}

/* Joins member i to an earlier one in the same words; later ones need not find it. */
static bool
is_repeat(Work *w, uint32_t i)
{
	const AaSketch *s = w->members[i].sketch;
	uint32_t	slot = s->text & w->text_mask;

	for (; w->texts[slot] != 0; slot = (slot + 1) & w->text_mask)
		if (memcmp(w->members[w->texts[slot] - 1].sketch, s, sizeof(AaSketch)) == 0)
		{
			note_pair(w, i, w->texts[slot] - 1, 1);
			return true;
		}
	w->texts[slot] = i + 1;
	return false;
}

static void
find_pairs(Work *w)
{
	for (uint32_t i = 0; i < w->n; i++)
	{
		const AaSketch *s = w->members[i].sketch;

		aa_arena_poll(w->arena);
		if (s->keys == 0 || is_repeat(w, i))
			continue;
		for (uint32_t k = 0; k < s->keys; k++)
			compare_with_key(w, i, s->key[k]);
		for (uint32_t k = 0; k < s->keys; k++)
			add_entry(w, i, s->key[k]);
	}
}

/* ---- groups ---- */

static uint32_t
root_of(Work *w, uint32_t i)
{
	while (w->groups[i].parent != i)
		i = w->groups[i].parent = w->groups[w->groups[i].parent].parent;
	return i;
}

static bool
are_one_story(const Work *w, const Group *a, const Group *b)
{
	uint32_t	agree = 0;

	if (a->given != AA_NO_CLUSTER && b->given != AA_NO_CLUSTER)
		return a->given == b->given;
	for (uint32_t i = 0; i < a->n; i++)
		for (uint32_t k = 0; k < b->n; k++)
			agree += aa_sketch_similarity(w->members[a->witnesses[i]].sketch, w->members[b->witnesses[k]].sketch) >=
				LOOSER * w->threshold;
	return agree * AGREEING >= a->n * b->n;
}

/* The oldest members of both speak for the new cluster. */
static void
merge_witnesses(Group *into, const Group *from)
{
	uint32_t	merged[WITNESSES];
	uint32_t	n = 0;

	for (uint32_t i = 0, k = 0; n < WITNESSES && (i < into->n || k < from->n);)
		merged[n++] = k >= from->n || (i < into->n && into->witnesses[i] < from->witnesses[k]) ?
			into->witnesses[i++] : from->witnesses[k++];
	memcpy(into->witnesses, merged, n * sizeof(uint32_t));
	into->n = n;
}

static void
join(Work *w, uint32_t a, uint32_t b)
{
	Group	   *into = &w->groups[a < b ? a : b];
	Group	   *from = &w->groups[a < b ? b : a];

	from->parent = (uint32_t) (into - w->groups);
	if (from->first < into->first)
		into->first = from->first;
	if (into->given == AA_NO_CLUSTER)
		into->given = from->given;
	merge_witnesses(into, from);
}

static void
join_pair(Work *w, const Pair *pair)
{
	uint32_t	a = root_of(w, pair->a);
	uint32_t	b = root_of(w, pair->b);

	if (a == b || !are_one_story(w, &w->groups[a], &w->groups[b]))
		return;
	join(w, a, b);
	/* the later of the two was not in a cluster before, or this is how its cluster came to the older one */
	if (w->members[pair->a].similarity == 0)
		w->members[pair->a].similarity = pair->similarity;
	if (w->members[pair->b].similarity == 0)
		w->members[pair->b].similarity = pair->similarity;
}

/* Members with the same number of a cluster that exists. */
static void
join_given(Work *w)
{
	uint32_t   *known = aa_arena_alloc(w->arena, ((size_t) w->n + 1) * sizeof(uint32_t));

	for (uint32_t i = 0; i < w->n; i++)
	{
		uint32_t	given = w->members[i].given;

		if (given == AA_NO_CLUSTER)
			continue;
		if (known[given] != 0)
			join(w, root_of(w, known[given] - 1), i);
		else
			known[given] = i + 1;
	}
}

static void
make_groups(Work *w)
{
	const Pair *pairs = w->pairs.items;

	w->groups = aa_arena_alloc(w->arena, ((size_t) w->n + 1) * sizeof(Group));
	for (uint32_t i = 0; i < w->n; i++)
	{
		w->groups[i] = (Group) {.parent = i, .first = i, .given = w->members[i].given, .witnesses = {i}, .n = 1};
		w->members[i].similarity = 0;
	}
	join_given(w);
	for (uint32_t step = STEPS + 1; step-- > 0;)
		for (uint32_t p = w->steps[step]; p != 0; p = pairs[p - 1].next)
		{
			join_pair(w, &pairs[p - 1]);
			aa_arena_poll(w->arena);
		}
	for (uint32_t i = 0; i < w->n; i++)
	{
		w->members[i].first = w->groups[root_of(w, i)].first;
		if (w->members[i].first == i || w->members[i].similarity == 0)
			w->members[i].similarity = w->members[i].first == i ? 1 :
				aa_sketch_similarity(w->members[i].sketch, w->members[w->members[i].first].sketch);
	}
}

/* An empty table of at least so many slots, which are found by *mask. */
static uint32_t *
new_table(Work *w, size_t slots, uint32_t *mask)
{
	uint32_t	size = 64;

	while (size < slots && size < UINT32_C(1) << 31)
		size *= 2;
	*mask = size - 1;
	return aa_arena_alloc(w->arena, (size_t) size * sizeof(uint32_t));
}

static void
run(Work *w)
{
	size_t		keys = 0;

	for (uint32_t i = 0; i < w->n; i++)
		keys += w->members[i].sketch->keys;
	w->heads = new_table(w, keys, &w->mask);
	w->texts = new_table(w, (size_t) w->n * 2, &w->text_mask);
	w->entries = aa_arena_alloc(w->arena, (keys + 1) * sizeof(Entry));
	w->met = aa_arena_alloc(w->arena, ((size_t) w->n + 1) * sizeof(Meeting));
	find_pairs(w);
	make_groups(w);
}

AaResult
aa_cluster(AaArena *arena, AaMember *members, uint32_t n, double threshold, AaError *error)
{
	jmp_buf		escape;

	if (AA_TRY(arena, escape))
	{
		Work	   *w = aa_arena_alloc(arena, sizeof(Work));

		w->arena = arena;
		w->members = members;
		w->n = n;
		w->threshold = threshold;
		run(w);
		return AA_OK;
	}
	*error = arena->error;
	return error->code;
}
