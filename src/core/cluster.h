/*
 * cluster.h: the articles of a collection grouped by story.
 */
#ifndef AA_CLUSTER_H
#define AA_CLUSTER_H

#include "aa.h"

#define AA_NO_CLUSTER UINT32_MAX

typedef struct AaMember
{
	const AaSketch *sketch;
	uint32_t	given;			/* in: articles with the same number are one cluster already; AA_NO_CLUSTER: new */
	uint32_t	first;			/* out: the first member of its cluster */
	double		similarity;		/* out: to the member that it joined by; 1 for the first */
} AaMember;

/* Groups members, which are in the order of their publication; members of one cluster then have the same `first`. */
extern AaResult aa_cluster(AaArena *arena, AaMember *members, uint32_t n, double threshold, AaError *error);

#endif
