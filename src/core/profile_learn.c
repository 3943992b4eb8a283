/*
 * profile_learn.c: which shingles stand in very many articles, counted in one pass and bounded memory.
 *
 * Millions of articles have a hundred million shingles, nearly all of them in one story only.  The table counts as
 * many as it can hold; when it is full, one is taken from every count and the empty ones go (Misra and Gries 1982).
 * No count is then too low by more than `taken`, which stays far below the shares that are asked for.  Tables of two
 * processes are added up in the same way (Agarwal and others 2012).
 */
#include <string.h>

#include "fingerprint_build.h"
#include "profile_learn.h"

#define SLOTS (UINT32_C(1) << 20)	/* a power of 2 */
#define FULL (SLOTS / 4 * 3)
#define FEWEST_ARTICLES 3		/* in which a stop shingle stands, however small the collection */

typedef struct Count
{
	uint32_t	hash;			/* 0: free */
	uint32_t	articles;
} Count;

struct AaLearner
{
	const AaAlloc *alloc;
	Count	   *counts;
	uint32_t	n;
	uint32_t	taken;			/* from every count */
	uint64_t	articles;
};

AaLearner *
aa_learner_create(const AaAlloc *alloc)
{
	AaLearner  *learner = alloc->alloc(alloc->arg, sizeof(AaLearner));
	Count	   *counts = learner != NULL ? alloc->alloc(alloc->arg, SLOTS * sizeof(Count)) : NULL;

	if (counts == NULL)
	{
		if (learner != NULL)
			alloc->release(alloc->arg, learner);
		return NULL;
	}
	for (uint32_t i = 0; i < SLOTS; i++)
		counts[i] = (Count) {0, 0};
	*learner = (AaLearner) {.alloc = alloc, .counts = counts};
	return learner;
}

void
aa_learner_free(AaLearner *learner)
{
	if (learner == NULL)
		return;
	learner->alloc->release(learner->alloc->arg, learner->counts);
	learner->alloc->release(learner->alloc->arg, learner);
}

static Count *
find(const AaLearner *learner, uint32_t hash)
{
	uint32_t	i = hash & (SLOTS - 1);

	while (learner->counts[i].hash != 0 && learner->counts[i].hash != hash)
		i = (i + 1) & (SLOTS - 1);
	return &learner->counts[i];
}

/* Removes slot i; what was pushed behind it by the search moves up. */
static void
remove_slot(AaLearner *learner, uint32_t i)
{
	Count	   *counts = learner->counts;

	for (uint32_t k = (i + 1) & (SLOTS - 1); counts[k].hash != 0; k = (k + 1) & (SLOTS - 1))
	{
		uint32_t	home = counts[k].hash & (SLOTS - 1);

		if (((k - home) & (SLOTS - 1)) < ((k - i) & (SLOTS - 1)))
			continue;
		counts[i] = counts[k];
		i = k;
	}
	counts[i].hash = 0;
	learner->n--;
}

static void
take_one(AaLearner *learner)
{
	learner->taken++;
	for (uint32_t i = 0; i < SLOTS; i++)
		if (learner->counts[i].hash != 0)
			learner->counts[i].articles--;
	for (uint32_t i = 0; i < SLOTS;)
		if (learner->counts[i].hash != 0 && learner->counts[i].articles == 0)
			remove_slot(learner, i);	/* and look at what moved here */
		else
			i++;
}

static void
count_shingle(AaLearner *learner, uint32_t hash, uint32_t articles)
{
	Count	   *count = find(learner, hash);

	if (count->hash == 0)
	{
		while (learner->n >= FULL)
			take_one(learner);
		count = find(learner, hash);
		count->hash = hash;
		count->articles = 0;
		learner->n++;
	}
	count->articles += articles;
}

AaResult
aa_learner_add(AaLearner *learner, const AaEngine *engine, AaArena *arena, const AaRequest *request, AaError *error)
{
	static const uint8_t nothing[AA_PROFILE_HEADER + 8] = {'A', 'A', 'P', 1, 1};
	AaProfile	none;
	AaShingles	all;
	AaResult	result = aa_profile_open(nothing, sizeof(nothing), &none, error);

	if (result == AA_OK)
		result = aa_shingles(engine, arena, request, &none, &all, error);
	if (result != AA_OK)
		return result;
	learner->articles++;
	for (uint32_t i = 0; i < all.shingles.n; i++)
		count_shingle(learner, aa_profile_hash(all.shingles.items[i]), 1);
	return AA_OK;
}

void
aa_learner_merge(AaLearner *learner, const AaLearner *other)
{
	learner->articles += other->articles;
	learner->taken += other->taken;
	for (uint32_t i = 0; i < SLOTS; i++)
		if (other->counts[i].hash != 0)
			count_shingle(learner, other->counts[i].hash, other->counts[i].articles);
}

/* In front of the counts. */
typedef struct Head
{
	uint64_t	articles;
	uint32_t	taken;
	uint32_t	n;
} Head;

size_t
aa_learner_size(const AaLearner *learner)
{
	return sizeof(Head) + (size_t) learner->n * sizeof(Count);
}

void
aa_learner_write(const AaLearner *learner, uint8_t *bytes)
{
	Head		head = {learner->articles, learner->taken, learner->n};

	memcpy(bytes, &head, sizeof(head));
	bytes += sizeof(head);
	for (uint32_t i = 0; i < SLOTS; i++)
		if (learner->counts[i].hash != 0)
		{
			memcpy(bytes, &learner->counts[i], sizeof(Count));
			bytes += sizeof(Count);
		}
}

bool
aa_learner_read(AaLearner *learner, const uint8_t *bytes, size_t n)
{
	Head		head;

	if (n < sizeof(head))
		return false;
	memcpy(&head, bytes, sizeof(head));
	if (head.n > FULL || n != sizeof(head) + (size_t) head.n * sizeof(Count))
		return false;
	learner->articles = head.articles;
	learner->taken = head.taken;
	for (uint32_t i = 0; i < head.n; i++)
	{
		Count		count;

		memcpy(&count, bytes + sizeof(head) + i * sizeof(Count), sizeof(count));
		if (count.hash == 0 || count.articles == 0)
			return false;
		count_shingle(learner, count.hash, count.articles);
	}
	return true;
}

/* Articles that a stop shingle must stand in, less those that take_one() took. */
static double
least_articles(const AaLearner *learner, double share)
{
	double		least = share * (double) learner->articles - learner->taken;

	return least > FEWEST_ARTICLES ? least : FEWEST_ARTICLES;
}

static AaText
profile_of(const AaLearner *learner, AaArena *arena, double least)
{
	uint32_t   *hashes = aa_arena_alloc(arena, (learner->n + 1) * sizeof(uint32_t));
	uint32_t	n = 0;

	for (uint32_t i = 0; i < SLOTS; i++)
		if (learner->counts[i].hash != 0 && learner->counts[i].articles >= least)
			hashes[n++] = learner->counts[i].hash;
	return aa_profile_make(arena, hashes, n);
}

AaResult
aa_learner_finish(const AaLearner *learner, AaArena *arena, double share, AaText *profile, AaError *error)
{
	jmp_buf		escape;

	if (AA_TRY(arena, escape))
	{
		*profile = profile_of(learner, arena, least_articles(learner, share));
		return AA_OK;
	}
	*error = arena->error;
	return error->code;
}
