/*
 * reuse.c: two texts laid side by side.
 *
 * Words are compared without case, marks between them not at all.
 *
 *	1	Runs of words that both texts have are found as in delta compression: every sequence of SEED words of the first
 *		text is indexed; the second text is read from its start, at each word the longest run is taken that begins
 *		there, and reading goes on behind it (greedy, Tichy 1984).  No word of the first text is used twice.
 *	2	Of these runs, the set of greatest weight that stands in the same order in both texts is "shared"; the others
 *		have "moved" (heaviest increasing subsequence, with a Fenwick tree).
 *	3	What is left between two neighbouring shared runs is paired in order: parts with words in common, or short
 *		ones, were "rewritten"; the rest of the first text was "cut", of the second "added".
 *
 * Time is linear in the texts but for a logarithm: no more than CHAIN places are tried for a seed, and a try costs no more
 * words than the run that is taken has.
 */
#include <string.h>

#include "doc.h"
#include "hash.h"
#include "reuse.h"

#define SEED 4					/* words; runs shorter than this are chance or idiom */
#define CHAIN 32				/* places tried for a seed, the first of the text first */
#define REWRITTEN_WORDS 12		/* parts that are both no longer are a rewrite, whatever their words */
#define REWRITTEN_SHARE 5		/* longer ones: at least one in so many words of the shorter part, */
#define LONG_WORD 4				/* counting those of so many bytes, stands in the other */

typedef struct Words
{
	AaDoc	   *doc;
	uint32_t   *token;			/* of each word */
	uint32_t   *hash;
	uint32_t	n;
} Words;

/* A run of words, and where; `order` is how many shared runs stand before it. */
typedef struct Run
{
	uint32_t	a, b, n;
	uint32_t	order;
	bool		shared;
} Run;

/* A part that no run covers. */
typedef struct Rest
{
	uint32_t	first, n;
	uint32_t	order;
} Rest;

/* A word of the parts of a; parts by their number + 1. */
typedef struct Seen
{
	uint32_t	hash;			/* 0: free */
	uint32_t	a;				/* the last part of a that has it */
	uint32_t	b;				/* the last part of b in which it was counted */
} Seen;

typedef struct Work
{
	AaArena    *arena;
	Words		a, b;
	uint32_t   *heads;			/* by hash of a seed: first word + 1 of its newest place */
	uint32_t   *next;			/* the place before that with this hash */
	uint32_t	mask;
	uint8_t    *used;			/* words of a that are in a run */
	AaVec		runs;
	AaVec		rest_a, rest_b;
	Seen	   *seen;			/* words of a's parts, by open addressing */
	uint32_t	seen_mask;
	uint32_t	stamped;		/* the part of a whose words have their stamps: its number + 1 */
	AaVec		passages;
} Work;

#define RUNS(w) ((Run *) (w)->runs.items)

/* ---- words ---- */

static void
read_words(AaArena *arena, const AaEngine *engine, AaText text, Words *words)
{
	AaRequest	request = {.text = text.p, .length = text.n, .published = AA_NO_DAY};
	AaDoc	   *doc = aa_doc_create(engine, arena, &request);
	AaBlock    *all = aa_vec_push(arena, &doc->blocks_, sizeof(AaBlock));

	all->span = (AaSpan) {0, doc->length};
	doc->hashes_only = true;
	aa_token_run(doc);
	words->doc = doc;
	words->token = aa_arena_alloc(arena, (size_t) (doc->n_tokens + 1) * sizeof(uint32_t));
	words->hash = aa_arena_alloc(arena, (size_t) (doc->n_tokens + 1) * sizeof(uint32_t));
	words->n = 0;
	for (uint32_t i = 0; i < doc->n_tokens; i++)
		if (doc->tokens[i].kind <= AA_TOKEN_MIXED)
		{
			words->token[words->n] = i;
			words->hash[words->n++] = doc->tokens[i].hash;
		}
}

/* ---- 1: runs ---- */

static uint32_t
seed_slot(const Work *w, const Words *words, uint32_t i)
{
	uint32_t	h = words->hash[i];

	for (uint32_t k = 1; k < SEED; k++)
		h = aa_hash_mix(h, words->hash[i + k]);
	return h & w->mask;
}

static void
index_seeds(Work *w)
{
	uint32_t	size = 64;

	while (size < w->a.n)
		size *= 2;
	w->mask = size - 1;
	w->heads = aa_arena_alloc(w->arena, (size_t) size * sizeof(uint32_t));
	w->next = aa_arena_alloc(w->arena, (size_t) (w->a.n + 1) * sizeof(uint32_t));
	w->used = aa_arena_alloc(w->arena, (size_t) w->a.n + 1);
	/* backwards, so that the first place of the text is tried first */
	for (uint32_t i = w->a.n < SEED ? 0 : w->a.n - SEED + 1; i-- > 0;)
	{
		uint32_t	slot = seed_slot(w, &w->a, i);

		w->next[i] = w->heads[slot];
		w->heads[slot] = i + 1;
		aa_arena_poll(w->arena);
	}
}

static uint32_t
common_words(const Work *w, uint32_t i, uint32_t k)
{
	uint32_t	n = 0;

	while (i + n < w->a.n && k + n < w->b.n && !w->used[i + n] && w->a.hash[i + n] == w->b.hash[k + n])
		n++;
	return n;
}

/* The longest run from word k of b; of equal ones that which goes on where the last one ended, else the first. */
static Run
longest_run(Work *w, uint32_t k, uint32_t expected)
{
	Run			best = {.b = k};
	uint32_t   *link = &w->heads[seed_slot(w, &w->b, k)];

	if (expected < w->a.n)
		best = (Run) {.a = expected, .b = k, .n = common_words(w, expected, k)};
	for (uint32_t tried = 0; *link != 0 && tried < CHAIN;)
	{
		uint32_t	place = *link - 1;
		uint32_t	n;

		aa_arena_poll(w->arena);
		if (w->used[place])
		{
			*link = w->next[place];	/* for good, or every search would pass all places that are taken */
			continue;
		}
		n = common_words(w, place, k);
		if (n > best.n)
			best = (Run) {.a = place, .b = k, .n = n};
		link = &w->next[place];
		tried++;
	}
	return best;
}

static void
find_runs(Work *w)
{
	uint32_t	end_a = 0,
				end_b = 0;

	for (uint32_t k = 0; k + SEED <= w->b.n;)
	{
		Run			run = longest_run(w, k, end_a + (k - end_b));

		aa_arena_poll(w->arena);
		if (run.n < SEED)
		{
			k++;
			continue;
		}
		*(Run *) aa_vec_push(w->arena, &w->runs, sizeof(Run)) = run;
		memset(w->used + run.a, 1, run.n);
		end_a = run.a + run.n;
		end_b = k = run.b + run.n;
	}
}

/* ---- 2: order ---- */

/* Best chain that ends before a place of a: a Fenwick tree over the words of a, of maxima of (weight, run + 1). */
typedef struct Best
{
	uint64_t	weight;
	uint32_t	run;			/* + 1 */
} Best;

static Best
best_before(const Best *tree, uint32_t a)
{
	Best		best = {0, 0};

	for (uint32_t i = a; i > 0; i &= i - 1)
		if (tree[i].weight > best.weight)
			best = tree[i];
	return best;
}

static void
note_chain(Best *tree, uint32_t n, uint32_t a, Best chain)
{
	for (uint32_t i = a + 1; i <= n; i += i & -i)
		if (chain.weight > tree[i].weight)
			tree[i] = chain;
}

static void
mark_shared(Work *w)
{
	Best	   *tree = aa_arena_alloc(w->arena, (size_t) (w->a.n + 1) * sizeof(Best));
	uint32_t   *before = aa_arena_alloc(w->arena, (size_t) (w->runs.n + 1) * sizeof(uint32_t));
	Best		best = {0, 0};
	uint32_t	order = 0;

	for (uint32_t i = 0; i < w->runs.n; i++)
	{
		const Run  *run = &RUNS(w)[i];
		Best		chain = best_before(tree, run->a);

		before[i] = chain.run;
		chain = (Best) {chain.weight + run->n, i + 1};
		note_chain(tree, w->a.n, run->a, chain);
		if (chain.weight > best.weight)
			best = chain;
		aa_arena_poll(w->arena);
	}
	for (uint32_t i = best.run; i != 0; i = before[i - 1])
		RUNS(w)[i - 1].shared = true;
	for (uint32_t i = 0; i < w->runs.n; i++)
	{
		RUNS(w)[i].order = order;
		order += RUNS(w)[i].shared;
	}
}

/* ---- 3: the rest ---- */

/* Parts of a text of which `state` is 0; where it is 2, a shared run begins. */
static void
collect_rest(Work *w, const uint8_t *state, uint32_t n, AaVec *rest)
{
	uint32_t	order = 0;
	Rest	   *open = NULL;

	for (uint32_t i = 0; i < n; i++)
	{
		order += state[i] == 2;
		if (state[i] != 0)
		{
			open = NULL;
			continue;
		}
		if (open == NULL)
		{
			open = aa_vec_push(w->arena, rest, sizeof(Rest));
			*open = (Rest) {.first = i, .order = order};
		}
		open->n++;
	}
}

static void
find_rest(Work *w)
{
	uint8_t    *in_b = aa_arena_alloc(w->arena, (size_t) w->b.n + 1);

	for (uint32_t i = 0; i < w->runs.n; i++)
	{
		const Run  *run = &RUNS(w)[i];

		memset(in_b + run->b, 1, run->n);
		if (run->shared)
			w->used[run->a] = in_b[run->b] = 2;
	}
	collect_rest(w, w->used, w->a.n, &w->rest_a);
	collect_rest(w, in_b, w->b.n, &w->rest_b);
}

/* Short words stand everywhere. */
static bool
is_long(const Words *words, uint32_t i)
{
	const AaToken *t = &words->doc->tokens[words->token[i]];

	return t->end - t->start >= LONG_WORD;
}

static Seen *
seen_of(const Work *w, uint32_t hash)
{
	uint32_t	i = hash & w->seen_mask;

	while (w->seen[i].hash != 0 && w->seen[i].hash != hash)
		i = (i + 1) & w->seen_mask;
	return &w->seen[i];
}

/* A part of a is asked for with several of b: its words get their stamps once. */
static void
stamp_words(Work *w, const Rest *a)
{
	uint32_t	stamp = (uint32_t) (a - (const Rest *) w->rest_a.items) + 1;

	for (uint32_t i = 0; w->stamped != stamp && i < a->n; i++)
	{
		Seen	   *seen = seen_of(w, w->a.hash[a->first + i]);

		seen->hash = w->a.hash[a->first + i];
		seen->a = stamp;
	}
	w->stamped = stamp;
}

static bool
is_rewrite(Work *w, const Rest *a, const Rest *b)
{
	uint32_t	stamp = (uint32_t) (b - (const Rest *) w->rest_b.items) + 1;
	uint32_t	shorter = a->n < b->n ? a->n : b->n;
	uint32_t	common = 0;

	if (a->n <= REWRITTEN_WORDS && b->n <= REWRITTEN_WORDS)
		return true;
	stamp_words(w, a);
	for (uint32_t i = 0; i < b->n; i++)
	{
		Seen	   *seen = seen_of(w, w->b.hash[b->first + i]);

		if (seen->hash != 0 && seen->a == w->stamped && seen->b != stamp && is_long(&w->b, b->first + i))
		{
			seen->b = stamp;	/* counts once */
			common++;
		}
	}
	return common * REWRITTEN_SHARE >= shorter;
}

static AaSpan
span_of(const Words *words, uint32_t first, uint32_t n)
{
	return n == 0 ? AA_NO_SPAN : aa_tokens_span(words->doc, words->token[first], words->token[first + n - 1] + 1);
}

static AaText
text_of(const Words *words, uint32_t first, uint32_t n)
{
	return n == 0 ? AA_NO_TEXT : aa_tokens_text(words->doc, words->token[first], words->token[first + n - 1] + 1);
}

static void
push_passage(Work *w, AaReuseKind kind, uint32_t a, uint32_t a_words, uint32_t b, uint32_t b_words)
{
	AaPassage  *p = aa_vec_push(w->arena, &w->passages, sizeof(AaPassage));

	p->kind = (uint8_t) kind;
	p->a = span_of(&w->a, a, a_words);
	p->b = span_of(&w->b, b, b_words);
	p->a_text = text_of(&w->a, a, a_words);
	p->b_text = text_of(&w->b, b, b_words);
	p->a_words = a_words;
	p->b_words = b_words;
	aa_arena_poll(w->arena);
}

/* Runs and parts of b in its order; the parts of a that are left over before the next shared run. */
static void
lay_out(Work *w)
{
	const Rest *a = w->rest_a.items,
			   *a_end = a + w->rest_a.n;
	const Rest *b = w->rest_b.items,
			   *b_end = b + w->rest_b.n;

	for (uint32_t i = 0; i < w->runs.n || a < a_end || b < b_end;)
	{
		const Run  *run = i < w->runs.n ? &RUNS(w)[i] : NULL;

		if (b < b_end && (run == NULL || b->first < run->b))
		{
			bool		both = a < a_end && a->order == b->order && is_rewrite(w, a, b);

			push_passage(w, both ? AA_REUSE_REWRITTEN : AA_REUSE_ADDED, both ? a->first : 0, both ? a->n : 0, b->first, b->n);
			a += both;
			b++;
		}
		else if (a < a_end && (run == NULL || (run->shared && a->order <= run->order)))
		{
			push_passage(w, AA_REUSE_CUT, a->first, a->n, 0, 0);
			a++;
		}
		else
		{
			push_passage(w, run->shared ? AA_REUSE_SHARED : AA_REUSE_MOVED, run->a, run->n, run->b, run->n);
			i++;
		}
	}
}

static void
to_characters(Work *w)
{
	AaPassage  *p = w->passages.items;
	AaSpan	   *spans = aa_arena_alloc(w->arena, (size_t) (w->passages.n + 1) * sizeof(AaSpan));

	for (uint32_t i = 0; i < w->passages.n; i++)
		spans[i] = p[i].a;
	aa_position_convert(w->a.doc, spans, w->passages.n);
	for (uint32_t i = 0; i < w->passages.n; i++)
	{
		p[i].a = spans[i];
		spans[i] = p[i].b;
	}
	aa_position_convert(w->b.doc, spans, w->passages.n);
	for (uint32_t i = 0; i < w->passages.n; i++)
		p[i].b = spans[i];
}

static void
compare(const AaEngine *engine, AaArena *arena, AaText a, AaText b, AaReuse *reuse)
{
	Work		w = {.arena = arena};

	read_words(arena, engine, a, &w.a);
	read_words(arena, engine, b, &w.b);
	index_seeds(&w);
	w.seen_mask = w.mask * 2 + 1;
	w.seen = aa_arena_alloc(arena, ((size_t) w.seen_mask + 1) * sizeof(Seen));
	find_runs(&w);
	mark_shared(&w);
	find_rest(&w);
	lay_out(&w);
	to_characters(&w);
	*reuse = (AaReuse) {w.passages.items, w.passages.n, w.a.n, w.b.n};
}

AaResult
aa_reuse(const AaEngine *engine, AaArena *arena, AaText a, AaText b, AaReuse *reuse, AaError *error)
{
	jmp_buf		escape;

	if (AA_TRY(arena, escape))
	{
		compare(engine, arena, a, b, reuse);
		return AA_OK;
	}
	*error = arena->error;
	return error->code;
}
