/*
 * reuse.h: which passages two texts share, word for word, and what became of the others.
 */
#ifndef AA_REUSE_H
#define AA_REUSE_H

#include "aa.h"

typedef enum AaReuseKind
{
	AA_REUSE_SHARED,			/* in both, in the same order */
	AA_REUSE_MOVED,				/* in both, at another place */
	AA_REUSE_REWRITTEN,			/* other words between the same neighbours */
	AA_REUSE_ADDED,				/* only in the second text */
	AA_REUSE_CUT				/* only in the first text */
} AaReuseKind;

typedef struct AaPassage
{
	uint8_t		kind;			/* AaReuseKind */
	AaSpan		a, b;			/* characters from 1; AA_NO_SPAN where a text has no part in it */
	AaText		a_text, b_text;
	uint32_t	a_words, b_words;
} AaPassage;

typedef struct AaReuse
{
	AaPassage  *passages;		/* in the order of the second text; what was cut stands where it would have been */
	uint32_t	n;
	uint32_t	a_words, b_words;	/* of the whole texts */
} AaReuse;

/* Compares two texts as they are, furniture and all.  The result lies in the arena; what went wrong is left in *error. */
extern AaResult aa_reuse(const AaEngine *engine, AaArena *arena, AaText a, AaText b, AaReuse *reuse, AaError *error);

#endif
