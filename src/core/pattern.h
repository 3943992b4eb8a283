/*
 * pattern.h: regular expressions for surface patterns: datelines, bylines, page furniture, the user's own terms.
 *
 * Patterns are compiled once and belong to an arena.  Matching has limits on
 * steps, depth and memory, and subjects are short, so that no pattern, the
 * user's included, can hold up a server.
 */
#ifndef AA_PATTERN_H
#define AA_PATTERN_H

#include "aa.h"

#define AA_PATTERN_SUBJECT 1200	/* bytes; a longer piece of the page matches no built-in pattern */
#define AA_PATTERN_GROUPS 8		/* the whole match and up to seven groups */

typedef struct AaPattern AaPattern;

/* The built-in patterns, by what they tell (pattern_table.h). */
typedef enum AaPatternId
{
#define AA_PATTERN(name, pattern) AA_PATTERN_##name,
#include "pattern_table.h"
#undef AA_PATTERN
	AA_PATTERNS
} AaPatternId;

/* Offsets from the start of the subject; a group that took no part is AA_NO_SPAN. */
typedef struct AaMatch
{
	AaSpan		groups[AA_PATTERN_GROUPS];
	bool		given_up;		/* without a match: a limit was reached before the end of the search */
} AaMatch;

/* Memory and limits of the matches of one document; made on first use. */
typedef struct AaMatcher AaMatcher;

/* Compiles a pattern into the arena, or leaves by aa_fail(AA_BAD_PATTERN) with the offset of its error. */
extern const AaPattern *aa_pattern_compile(AaArena *arena, const char *pattern, size_t n);

/* All built-in patterns, indexed by AaPatternId. */
extern const AaPattern *const *aa_pattern_table(AaArena *arena);

/* Searches the subject; false also when a limit was reached. */
extern bool aa_pattern_match(AaArena *arena, AaMatcher **matcher, const AaPattern *pattern,
							 const char *subject, size_t n, AaMatch *match);

#endif
