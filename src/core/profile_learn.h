/*
 * profile_learn.h: stop shingles learned from a collection of articles.
 */
#ifndef AA_PROFILE_LEARN_H
#define AA_PROFILE_LEARN_H

#include "profile.h"

typedef struct AaLearner AaLearner;

/* A default for `share`: shingles in more than one of 200 articles are stop shingles. */
#define AA_PROFILE_SHARE 0.005

/* NULL when there is no memory; needs about 8 MB, however many articles follow. */
extern AaLearner *aa_learner_create(const AaAlloc *alloc);
extern void aa_learner_free(AaLearner *learner);

/* Counts the shingles of one article; the arena holds nothing of it afterwards. */
extern AaResult aa_learner_add(AaLearner *learner, const AaEngine *engine, AaArena *arena, const AaRequest *request,
							   AaError *error);

/* Adds what another one has counted, as if its articles had been added here. */
extern void aa_learner_merge(AaLearner *learner, const AaLearner *other);

/* The counts as bytes for another process of this machine, and back into a learner that has seen nothing. */
extern size_t aa_learner_size(const AaLearner *learner);
extern void aa_learner_write(const AaLearner *learner, uint8_t *bytes);
extern bool aa_learner_read(AaLearner *learner, const uint8_t *bytes, size_t n);

/* The profile of all shingles in more than this share of the articles, and in three at least. */
extern AaResult aa_learner_finish(const AaLearner *learner, AaArena *arena, double share, AaText *profile, AaError *error);

#endif
