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

/* The profile of all shingles in more than this share of the articles, and in three at least. */
extern AaResult aa_learner_finish(const AaLearner *learner, AaArena *arena, double share, AaText *profile, AaError *error);

#endif
