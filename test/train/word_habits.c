/*
 * word_habits.c: what a word always is, counted in annotated texts.
 *
 *	word_habits OUT TREEBANK... -- TEXT...
 *
 * A line a word: its hash; its part of speech, 0 when it has several; and
 * whether it is plain, that is, written small wherever case tells, so that
 * its capitals at the start of a sentence or in a headline name nobody.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "corpus.h"
#include "hash.h"
#include "tag.h"

enum
{
	SURE_COUNT = 4,				/* a word has one tag when met so often ... */
	SURE_SHARE = 33,			/* ... and tagged otherwise at most once in so many times */
	PLAIN_COUNT = 3,			/* it is plain when written small so often ... */
	PLAIN_SHARE = 100,			/* ... and capitalised at most once in so many times */
	PAST_COUNT = 100			/* sights that a past tense counts as */
};

/* One token: its word, and its tag or how it is written. */
typedef struct Sight
{
	uint32_t	hash;
	uint8_t		what;
} Sight;

enum
{
	SMALL = 64, LARGE
};

typedef struct Sights
{
	Sight	   *items;
	size_t		n, room;
} Sights;

static void
add(Sights *s, uint32_t hash, uint8_t what)
{
	if (s->n == s->room)
	{
		s->room = s->room * 2 + 4096;
		s->items = realloc(s->items, s->room * sizeof(Sight));
		if (s->items == NULL)
			die("out of", "memory");
	}
	s->items[s->n++] = (Sight) {hash, what};
}

static bool
is_large(const AaToken *t)
{
	return (t->shape & (AA_SHAPE_CAP | AA_SHAPE_INNER)) != 0;
}

/* Does case tell in this sentence?  Not where half of the words or more are capitalised. */
static bool
case_tells(const AaDoc *doc, const AaSentence *s)
{
	uint32_t	large = 0, all = 0;

	for (uint32_t i = s->first; i < s->last; i++)
		if (doc->tokens[i].kind == AA_TOKEN_WORD)
		{
			all++;
			large += is_large(&doc->tokens[i]);
		}
	return large * 2 < all;
}

/* How the words are written that do not begin a sentence or stand behind a mark. */
static void
see_cases(Sights *sights, const AaDoc *doc)
{
	for (uint32_t k = 0; k < doc->sentences_.n; k++)
	{
		const AaSentence *s = &AA_SENTENCES(doc)[k];

		if (!case_tells(doc, s))
			continue;
		for (uint32_t i = s->first + 1; i < s->last; i++)
			if (doc->tokens[i].kind == AA_TOKEN_WORD && doc->tokens[i - 1].kind <= AA_TOKEN_MIXED)
				add(sights, doc->tokens[i].hash, is_large(&doc->tokens[i]) ? LARGE : SMALL);
	}
}

static void
see_tags(Sights *sights, const Sample *s)
{
	for (uint32_t i = 0; i < s->doc->n_tokens; i++)
		if (s->doc->tokens[i].kind == AA_TOKEN_WORD)
			add(sights, s->doc->tokens[i].hash, gold_tag(s, i));
}

static int
compare(const void *a, const void *b)
{
	const Sight *x = a, *y = b;

	return x->hash < y->hash ? -1 : x->hash > y->hash ? 1 : (int) x->what - (int) y->what;
}

/* What is said of the word of the sights first..last. */
static void
judge(FILE *out, const Sight *first, const Sight *last)
{
	size_t		counts[256] = {0};
	size_t		total = 0;
	unsigned	tag = AA_TAG_NONE;
	bool		plain;

	for (const Sight *s = first; s < last; s++)
		counts[s->what]++;
	for (unsigned t = 0; t < AA_TAG_COUNT; t++)
	{
		total += counts[t];
		tag = counts[t] > counts[tag] ? t : tag;
	}
	if (total < SURE_COUNT || (total - counts[tag]) * SURE_SHARE > total)
		tag = AA_TAG_NONE;
	plain = counts[SMALL] >= PLAIN_COUNT && counts[LARGE] * PLAIN_SHARE <= counts[SMALL];
	if (tag != AA_TAG_NONE || plain)
		fprintf(out, "%" PRIu32 " %u %u\n", first->hash, tag, (unsigned) plain);
}

/*
 * Past tenses that no participle is written like, however rarely the treebanks
 * have them: "the killings shook Tarlo" has a verb.
 */
static const char *const past_tenses[] = {
	"arose", "ate", "awoke", "began", "blew", "bore", "broke", "chose", "drank", "drew", "drove", "fell", "flew", "forbade", "forgave",
	"forgot", "froze", "gave", "grew", "knew", "mistook", "overthrew", "overtook", "rang", "rode", "sang",
	"sank", "shook", "shrank", "spoke", "sprang", "stole", "strode", "strove", "swam", "swore", "threw", "took", "tore", "undertook",
	"underwent", "went", "withdrew", "woke", "wore", "wove", "wrote"
};

static void
add_past_tenses(Sights *sights)
{
	for (size_t i = 0; i < sizeof(past_tenses) / sizeof(past_tenses[0]); i++)
		for (int k = 0; k < PAST_COUNT; k++)
			add(sights, (uint32_t) aa_hash64(past_tenses[i], strlen(past_tenses[i])), AA_TAG_VBD);
}

static int
no_label(const char *name)
{
	(void) name;
	return -1;
}

static void
read(const AaEngine *engine, const char *path, bool treebank, Sights *sights)
{
	Corpus		c = {0};

	read_corpus(engine, path, &(CorpusOptions) {treebank ? tag_label : no_label, false, treebank, 0}, &c);
	for (size_t d = 0; d < c.n; d++)
	{
		if (treebank)
			see_tags(sights, &c.items[d]);
		see_cases(sights, c.items[d].doc);
		aa_arena_free(c.items[d].doc->arena);
	}
}

int
main(int argc, char **argv)
{
	AaEngine   *engine;
	Sights		sights = {0};
	bool		treebank = true;
	FILE	   *out;

	if (argc < 3)
		die("usage:", "word_habits OUT TREEBANK... -- TEXT...");
	engine = make_engine(NULL, NULL, NULL);
	for (int i = 2; i < argc; i++)
		if (strcmp(argv[i], "--") == 0)
			treebank = false;
		else
			read(engine, argv[i], treebank, &sights);
	add_past_tenses(&sights);
	qsort(sights.items, sights.n, sizeof(Sight), compare);
	out = fopen(argv[1], "wb");
	if (out == NULL)
		die("cannot open", argv[1]);
	for (size_t i = 0, j; i < sights.n; i = j)
	{
		for (j = i; j < sights.n && sights.items[j].hash == sights.items[i].hash; j++)
			continue;
		judge(out, sights.items + i, sights.items + j);
	}
	if (fclose(out) != 0)
		die("cannot write", argv[1]);
	return 0;
}
