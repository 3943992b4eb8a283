/*
 * learn.h: weights while they are learnt: averaged perceptron, pruned and rounded to bytes at the end.
 */
#ifndef LEARN_H
#define LEARN_H

#include <stdint.h>
#include <stdio.h>

#include "pack.h"

typedef struct Learner
{
	uint32_t	stride;			/* labels, a multiple of 16 */
	uint32_t	n, room;		/* features */
	uint32_t   *hashes;			/* of each feature */
	uint32_t   *counts;			/* times it was met */
	float	   *weights;		/* n * stride */
	double	   *sums;			/* for the average: sum of (clock * change) */
	uint32_t   *slots;			/* open addressing, id + 1 */
	uint32_t	mask;
	double		clock;
	bool		closed;			/* no new features */
} Learner;

extern Learner *learner_create(uint32_t stride);
extern void learner_free(Learner *l);

/* Meets a feature: counts it, and makes it while the learner is open. */
extern void learner_meet(Learner *l, uint32_t hash);

/* Keeps the features met at least `least` times, and closes the learner. */
extern void learner_close(Learner *l, uint32_t least);

/* Number of a feature, LEARNER_ABSENT for one that is not learnt; the functions below take numbers. */
#define LEARNER_ABSENT UINT32_MAX
extern uint32_t learner_find(const Learner *l, uint32_t hash);

extern void learner_score(const Learner *l, const uint32_t *ids, uint32_t n, float *scores);
extern void learner_change(Learner *l, const uint32_t *ids, uint32_t n, uint32_t label, float by);

/* Replaces the weights by their averages. */
extern void learner_average(Learner *l);

/* Keeps the `most` features with the largest weights (after averaging), weights set to 0 to learn again. */
extern void learner_prune(Learner *l, uint32_t most);

/* A table for the pack: rows of bytes by 32-bit hash. */
typedef struct Rows
{
	uint32_t	stride, n;
	bool		plain;
	uint32_t   *hashes;
	uint8_t    *bytes;
} Rows;

/* Weights as signed bytes, the largest at 127 but for a share of clipped ones. */
extern Rows learner_rows(const Learner *l, double *scale);
extern void write_pack(const char *path, const Rows *tables, uint32_t n);

#endif
