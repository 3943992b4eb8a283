/*
 * pattern.c: the one user of pcre2.
 *
 * Its memory comes from our arenas, so that failure and clean-up are those of
 * everything else: what pcre2 frees is simply left to the arena.  There is no
 * JIT: subjects are short lines, and memory that is written and executed has
 * no place in a database server.
 */
#include <string.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "arena.h"
#include "pattern.h"

#define MATCH_LIMIT 20000		/* steps of backtracking */
#define DEPTH_LIMIT 500			/* nested backtracking points */
#define HEAP_LIMIT 512			/* KB of frames */
#define LONGEST_PATTERN 16384	/* bytes */
#define PARENTHESES_LIMIT 40	/* nested; pcre2 compiles them by recursion */

struct AaPattern
{
	pcre2_code *code;
};

struct AaMatcher
{
	pcre2_match_context *context;
	pcre2_match_data *data;
};

static const char *const sources[] = {
#define AA_PATTERN(name, pattern) pattern,
#include "pattern_table.h"
#undef AA_PATTERN
};

static void *
arena_malloc(size_t size, void *arena)
{
	return aa_arena_try_alloc(arena, size);
}

static void
arena_free(void *block, void *arena)
{
	(void) block;
	(void) arena;
}

/* A pcre2 object, or the end of this analysis. */
static void *
need(AaArena *arena, void *object)
{
	if (object == NULL)
		aa_fail(arena, AA_NOMEM, 0, "out of memory");
	return object;
}

static void
fail_compile(AaArena *arena, int code, size_t offset)
{
	PCRE2_UCHAR text[120];

	if (code == PCRE2_ERROR_HEAP_FAILED)
		aa_fail(arena, AA_NOMEM, 0, "out of memory");
	if (pcre2_get_error_message(code, text, sizeof(text)) < 0)
		strcpy((char *) text, "invalid regular expression");
	aa_fail(arena, AA_BAD_PATTERN, offset, (const char *) text);
}

const AaPattern *
aa_pattern_compile(AaArena *arena, const char *pattern, size_t n)
{
	pcre2_general_context *general = need(arena, pcre2_general_context_create(arena_malloc, arena_free, arena));
	pcre2_compile_context *context = need(arena, pcre2_compile_context_create(general));
	AaPattern  *p = aa_arena_alloc(arena, sizeof(AaPattern));
	PCRE2_SIZE	offset = 0;
	int			code = 0;

	pcre2_set_parens_nest_limit(context, PARENTHESES_LIMIT);
	pcre2_set_max_pattern_length(context, LONGEST_PATTERN);
	p->code = pcre2_compile((PCRE2_SPTR) pattern, n,
							PCRE2_UTF | PCRE2_MATCH_INVALID_UTF | PCRE2_NEVER_BACKSLASH_C, &code, &offset, context);
	if (p->code == NULL)
		fail_compile(arena, code, offset);
	return p;
}

const AaPattern *const *
aa_pattern_table(AaArena *arena)
{
	const AaPattern **table = aa_arena_alloc(arena, AA_PATTERNS * sizeof(AaPattern *));

	for (size_t i = 0; i < AA_PATTERNS; i++)
		table[i] = aa_pattern_compile(arena, sources[i], strlen(sources[i]));
	return table;
}

static AaMatcher *
make_matcher(AaArena *arena)
{
	pcre2_general_context *general = need(arena, pcre2_general_context_create(arena_malloc, arena_free, arena));
	AaMatcher  *m = aa_arena_alloc(arena, sizeof(AaMatcher));

	m->context = need(arena, pcre2_match_context_create(general));
	m->data = need(arena, pcre2_match_data_create(AA_PATTERN_GROUPS, general));
	pcre2_set_match_limit(m->context, MATCH_LIMIT);
	pcre2_set_depth_limit(m->context, DEPTH_LIMIT);
	pcre2_set_heap_limit(m->context, HEAP_LIMIT);
	return m;
}

bool
aa_pattern_match(AaArena *arena, AaMatcher **matcher, const AaPattern *pattern, const char *subject, size_t n,
				 AaMatch *match)
{
	const PCRE2_SIZE *ends;
	int			groups;

	if (*matcher == NULL)
		*matcher = make_matcher(arena);
	groups = pcre2_match(pattern->code, (PCRE2_SPTR) subject, n, 0, 0, (*matcher)->data, (*matcher)->context);
	if (groups == PCRE2_ERROR_NOMEMORY)
		aa_fail(arena, AA_NOMEM, 0, "out of memory");
	match->given_up = groups < 0 && groups != PCRE2_ERROR_NOMATCH;
	if (groups < 0)
		return false;
	if (groups == 0)			/* more groups than we keep */
		groups = AA_PATTERN_GROUPS;
	ends = pcre2_get_ovector_pointer((*matcher)->data);
	for (int i = 0; i < AA_PATTERN_GROUPS; i++)
		match->groups[i] = i < groups && ends[2 * i] != PCRE2_UNSET ?
			(AaSpan) {(uint32_t) ends[2 * i], (uint32_t) ends[2 * i + 1]} : AA_NO_SPAN;
	return true;
}
