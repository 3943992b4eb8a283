/*
 * main.c: runs the registered tests and prints TAP.
 *
 *	core-tests [WORD]	only tests whose file or name contains WORD
 */
#include "check.h"

static Test *tests;
static Test **last = &tests;
static int	failures;			/* in the running test */

void
check_register(Test *test)
{
	*last = test;
	last = &test->next;
}

bool
check_that(bool ok, const char *file, int line, const char *what)
{
	if (!ok)
	{
		printf("# %s:%d: %s\n", file, line, what);
		failures++;
	}
	return ok;
}

bool
check_int(int64_t got, int64_t want, const char *file, int line, const char *what)
{
	if (got != want)
	{
		printf("# %s:%d: %s is %lld, not %lld\n", file, line, what, (long long) got, (long long) want);
		failures++;
	}
	return got == want;
}

bool
check_text(AaText got, const char *want, const char *file, int line, const char *what)
{
	bool		ok = want == NULL ? got.p == NULL
		: got.p != NULL && got.n == strlen(want) && memcmp(got.p, want, got.n) == 0;

	if (!ok)
	{
		printf("# %s:%d: %s is %s%.*s%s, not %s\n", file, line, what, got.p ? "\"" : "", got.p ? (int) got.n : 4,
			   got.p ? got.p : "null", got.p ? "\"" : "", want ? want : "null");
		failures++;
	}
	return ok;
}

int
main(int argc, char **argv)
{
	const char *word = argc > 1 ? argv[1] : "";
	int			n = 0;
	int			failed = 0;

	for (Test *t = tests; t != NULL; t = t->next)
	{
		if (strstr(t->file, word) == NULL && strstr(t->name, word) == NULL)
			continue;
		failures = 0;
		t->run();
		printf("%s %d - %s %s\n", failures ? "not ok" : "ok", ++n, t->file, t->name);
		fflush(stdout);
		failed += failures != 0;
	}
	printf("1..%d\n", n);
	return failed != 0;
}
