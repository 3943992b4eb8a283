/*
 * support.c: memory, an engine and articles for the tests.
 */
#include "check.h"

static void *
heap_alloc(void *arg, size_t size)
{
	Heap	   *heap = arg;
	void	   *p;

	if (heap->left == 0)
		return NULL;
	p = malloc(size);
	if (p == NULL)
		return NULL;
	memset(p, 0xa5, size);		/* nobody may count on zeroes */
	heap->left -= heap->left != UINT64_MAX;
	heap->given++;
	heap->bytes += size;
	heap->open++;
	return p;
}

static void
heap_release(void *arg, void *block)
{
	((Heap *) arg)->open--;
	free(block);
}

static void
heap_poll(void *arg)
{
	((Heap *) arg)->polls++;
}

void
heap_init(Heap *heap, uint64_t left)
{
	*heap = (Heap) {{heap_alloc, heap_release, heap_poll, heap}, left, 0, 0, 0, 0};
}

static Heap engine_heap;
static AaEngine *engine;

static void
free_engine(void)
{
	aa_engine_free(engine);
}

const AaEngine *
test_engine(void)
{
	AaError		error;

	if (engine == NULL)
	{
		heap_init(&engine_heap, UINT64_MAX);
		if (aa_engine_create(&engine_heap.alloc, &engine, &error) != AA_OK)
		{
			printf("Bail out! no engine: %s\n", error.message);
			exit(1);
		}
		atexit(free_engine);
	}
	return engine;
}

Article *
article_read_n(const char *text, size_t n, int32_t published)
{
	Article    *a = malloc(sizeof(Article));
	AaRequest	request = {.text = text, .length = n, .published = published};
	AaError		error;

	heap_init(&a->heap, UINT64_MAX);
	a->arena = aa_arena_create(&a->heap.alloc);
	if (aa_analyze(test_engine(), a->arena, &request, &a->analysis, &error) != AA_OK)
	{
		printf("Bail out! not analysed: %s\n", error.message);
		exit(1);
	}
	return a;
}

Article *
article_read(const char *text, int32_t published)
{
	return article_read_n(text, strlen(text), published);
}

void
article_free(Article *article)
{
	aa_arena_free(article->arena);
	check_that(article->heap.open == 0, __FILE__, __LINE__, "the arena gave all memory back");
	free(article);
}

/* Howard Hinnant's days_from_civil: years begin in March, so that the leap day comes last. */
int32_t
day(int year, int month, int day_of_month)
{
	int			y = month <= 2 ? year - 1 : year;
	int			era = (y >= 0 ? y : y - 399) / 400;
	int			of_era = y - era * 400;
	int			of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day_of_month - 1;

	return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}
