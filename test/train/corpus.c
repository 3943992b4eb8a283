/*
 * corpus.c: reads annotated texts and lets the core cut them into tokens.
 */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "corpus.h"
#include "tag.h"
#include "utf8.h"

void
die(const char *what, const char *more)
{
	fprintf(stderr, "train: %s %s\n", what, more);
	exit(1);
}

void *
take(size_t n, size_t size)
{
	void	   *p = calloc(n + 1, size);

	if (p == NULL)
		die("out of", "memory");
	return p;
}

void *
read_file(const char *path, size_t *size)
{
	FILE	   *f = fopen(path, "rb");
	char	   *p;
	long		n;

	if (f == NULL)
		die("cannot open", path);
	fseek(f, 0, SEEK_END);
	n = ftell(f);
	rewind(f);
	if (posix_memalign((void **) &p, AA_PACK_ALIGN, (size_t) n + AA_PACK_ALIGN) != 0 || fread(p, 1, (size_t) n, f) != (size_t) n)
		die("cannot read", path);
	p[n] = '\0';
	fclose(f);
	*size = (size_t) n;
	return p;
}

static void *
plain_alloc(void *arg, size_t size)
{
	(void) arg;
	return malloc(size);
}

static void
plain_release(void *arg, void *block)
{
	(void) arg;
	free(block);
}

static const AaAlloc plain = {plain_alloc, plain_release, NULL, NULL};

static void
open_pack(const char *path, AaPack *pack)
{
	size_t		size;
	AaError		error;

	if (path == NULL)
		return;
	void	   *bytes = read_file(path, &size);

	if (!aa_pack_open(bytes, size, pack, &error))
		die(path, error.message);
}

AaEngine *
make_engine(const char *classes, const char *pos, const char *name)
{
	AaEngine   *engine = take(1, sizeof(AaEngine));
	const char *gazetteer = getenv("GAZETTEER");
	size_t		size;
	AaError		error;

	if (gazetteer == NULL)
		die("GAZETTEER", "is not set");
	void	   *bytes = read_file(gazetteer, &size);

	if (aa_gazetteer_open(&engine->gazetteer, bytes, size, &error) != AA_OK)
		die(gazetteer, error.message);

	engine->arena = aa_arena_create(&plain);
	aa_lexicon_build(engine->arena, &engine->lexicon);
	open_pack(classes, &engine->tagger.classes);
	open_pack(pos, &engine->tagger.pos);
	open_pack(name, &engine->tagger.name);
	return engine;
}

/* The text of a T line, unescaped; in capitals when asked (ASCII letters only, so that offsets stay). */
static uint32_t
unescape(char *p, bool upper)
{
	uint32_t	n = 0;

	for (char *q = p; *q != '\0' && *q != '\n'; q++)
	{
		char		c = *q;

		if (c == '\\' && q[1] != '\0')
			c = *++q == 'n' ? '\n' : '\\';
		p[n++] = upper ? (char) toupper((unsigned char) c) : c;
	}
	return n;
}

static void
cut(AaDoc *doc, const CorpusOptions *options)
{
	uint32_t	start = 0;

	for (uint32_t i = 0; i <= doc->length; i++)
		if (i == doc->length || doc->text[i] == '\n')
		{
			AaBlock    *block = i > start ? aa_vec_push(doc->arena, &doc->blocks_, sizeof(AaBlock)) : NULL;

			if (block != NULL)
				block->span = (AaSpan) {start, i};
			start = i + 1;
		}
	aa_token_run(doc);
	aa_sentence_run(doc);
	aa_fold_run(doc);
	if (options->one_sentence && doc->sentences_.n > 0)
	{
		doc->sentences_.n = 1;
		AA_SENTENCES(doc)[0].last = doc->n_tokens;
	}
}

static void
label_tokens(Sample *s, uint64_t outside)
{
	uint32_t	k = 0;

	s->allowed = take(s->doc->n_tokens, sizeof(uint64_t));
	s->begins = take(s->doc->n_tokens, 1);
	for (uint32_t i = 0; i < s->doc->n_tokens; i++)
	{
		const AaToken *t = &s->doc->tokens[i];

		while (k < s->n_spans && s->spans[k].end <= t->start)
			k++;
		s->allowed[i] = outside;
		if (k < s->n_spans && s->spans[k].start < t->end)
		{
			s->allowed[i] = s->spans[k].labels;
			s->begins[i] = i == 0 || s->doc->tokens[i - 1].end <= s->spans[k].start;
		}
	}
}

static uint64_t
labels_of(char *names, const char *separators, LabelOf label_of)
{
	uint64_t	set = 0;

	for (char *name = strtok(names, separators); name != NULL; name = strtok(NULL, separators))
		if (label_of(name) >= 0)
			set |= UINT64_C(1) << label_of(name);
	return set;
}

static void
finish(Corpus *corpus, Sample *s, uint64_t outside)
{
	if (s->doc == NULL)
		return;
	label_tokens(s, outside);
	if (corpus->n == corpus->room)
	{
		corpus->room = corpus->room * 2 + 64;
		corpus->items = realloc(corpus->items, corpus->room * sizeof(Sample));
		if (corpus->items == NULL)
			die("out of", "memory");
	}
	corpus->items[corpus->n++] = *s;
}

static void
read_text(const AaEngine *engine, char *line, const CorpusOptions *options, Sample *s)
{
	AaDoc	   *doc = take(1, sizeof(AaDoc));
	char	   *lower;

	doc->engine = engine;
	doc->arena = aa_arena_create(&plain);
	doc->analysis = take(1, sizeof(AaAnalysis));
	doc->english = true;
	doc->length = unescape(line, options->upper);
	doc->text = line;
	doc->lower = lower = take(doc->length + sizeof(uint64_t), 1);	/* as aa_doc_create() has it */
	for (uint32_t i = 0; i < doc->length; i++)
		lower[i] = aa_ascii_lower(line[i]);
	cut(doc, options);
	s->doc = doc;
}

static void
read_span(char *line, const CorpusOptions *options, Sample *s)
{
	Span	   *span;
	char	   *at;

	if (s->n_spans % 64 == 0)
	{
		s->spans = realloc(s->spans, (s->n_spans + 64) * sizeof(Span));
		if (s->spans == NULL)
			die("out of", "memory");
	}
	span = &s->spans[s->n_spans++];
	span->start = (uint32_t) strtoul(line, &at, 10);
	span->end = (uint32_t) strtoul(at, &at, 10);
	span->labels = labels_of(at, " |", options->label_of);
}

void
read_corpus(const AaEngine *engine, const char *path, const CorpusOptions *options, Corpus *corpus)
{
	size_t		size;
	char	   *p = read_file(path, &size);
	Sample		s = {0};
	uint64_t	outside = options->outside;

	for (char *line = p, *next; line < p + size; line = next)
	{
		next = memchr(line, '\n', (size_t) (p + size - line));
		next = next == NULL ? p + size : next;
		*next++ = '\0';
		switch (line[0])
		{
			case 'D':
				finish(corpus, &s, outside);
				s = (Sample) {.name = line + 2};
				outside = options->outside;
				break;
			case 'O':
				outside |= labels_of(line + 2, " ", options->label_of);
				break;
			case 'T':
				read_text(engine, line + 2, options, &s);
				break;
			case 'S':
				read_span(line + 2, options, &s);
				break;
			default:
				break;
		}
	}
	finish(corpus, &s, outside);
}

int
tag_label(const char *name)
{
	if (strcmp(name, "AFX") == 0)
		return AA_TAG_JJ;
	if (strcmp(name, "PDT") == 0)
		return AA_TAG_DT;
	for (int t = 1; t < AA_TAG_COUNT; t++)
		if (strcmp(aa_tag_name((uint8_t) t), name) == 0)
			return t;
	return -1;
}

uint8_t
gold_tag(const Sample *s, uint32_t i)
{
	return s->allowed[i] == 0 || !s->begins[i] ? AA_TAG_NONE : (uint8_t) __builtin_ctzll(s->allowed[i]);
}

uint32_t
next_random(uint64_t *state)
{
	*state = *state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (uint32_t) (*state >> 33);
}

void
shuffle(uint32_t *order, uint32_t n, uint64_t *state)
{
	for (uint32_t i = n; i > 1; i--)
	{
		uint32_t	j = next_random(state) % i;
		uint32_t	x = order[i - 1];

		order[i - 1] = order[j];
		order[j] = x;
	}
}
