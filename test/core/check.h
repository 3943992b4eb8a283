/*
 * check.h: unit tests of the core, outside of the server.
 *
 *	TEST(word_behind_comma_is_lower)
 *	{
 *		Article *a = article_read("Three died, others fled.", day(2024, 3, 1));
 *
 *		CHECK_INT(AA_COUNT(a->analysis, casualties), 1);
 *		article_free(a);
 *	}
 *
 * A test registers itself; main.c runs all of them under the sanitizers and prints TAP.  A failed check is reported
 * with its place and the test goes on.
 */
#ifndef CHECK_H
#define CHECK_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/aa.h"

typedef struct Test
{
	const char *file;
	const char *name;
	void		(*run) (void);
	struct Test *next;
} Test;

extern void check_register(Test *test);
extern bool check_that(bool ok, const char *file, int line, const char *what);
extern bool check_int(int64_t got, int64_t want, const char *file, int line, const char *what);
extern bool check_text(AaText got, const char *want, const char *file, int line, const char *what);

#define TEST(name_) \
	static void name_(void); \
	static Test name_##_test = {__FILE__, #name_, name_, NULL}; \
	__attribute__((constructor)) static void name_##_register(void) { check_register(&name_##_test); } \
	static void name_(void)

#define CHECK(condition) check_that((condition), __FILE__, __LINE__, #condition)
#define CHECK_INT(got, want) check_int((int64_t) (got), (int64_t) (want), __FILE__, __LINE__, #got)
#define CHECK_TEXT(got, want) check_text((got), (want), __FILE__, __LINE__, #got)

/* Memory from libc; after `left` more allocations it gives none (UINT64_MAX: never fails). */
typedef struct Heap
{
	AaAlloc		alloc;
	uint64_t	left;
	uint64_t	given;			/* allocations so far */
	uint64_t	bytes;			/* of all of them */
	int64_t		open;			/* not yet released */
	uint64_t	polls;
} Heap;

extern void heap_init(Heap *heap, uint64_t left);

/* The engine that all tests share. */
extern const AaEngine *test_engine(void);

/* An article that was read; a failure to read it ends the program. */
typedef struct Article
{
	Heap		heap;
	AaArena    *arena;
	AaAnalysis *analysis;
} Article;

extern Article *article_read(const char *text, int32_t published);
extern Article *article_read_n(const char *text, size_t n, int32_t published);
extern void article_free(Article *article);

/* Days since 1970-01-01. */
extern int32_t day(int year, int month, int day_of_month);

#endif
