/*
 * corpus.h: annotated texts for training and testing, in the form that prepare.py writes, read by the core's own stages.
 */
#ifndef CORPUS_H
#define CORPUS_H

#include "doc.h"
#include "tagger.h"

#define NO_LABELS UINT64_C(0)

/* One document: its tokens, and the set of labels that each may bear (bit n: label n of the caller's list). */
typedef struct Sample
{
	char	   *name;
	AaDoc	   *doc;
	uint64_t   *allowed;		/* of each token; 0 where the corpus says nothing */
	uint8_t    *begins;			/* of each token: an annotated span begins here */
	struct Span *spans;
	uint32_t	n_spans;
} Sample;

typedef struct Span
{
	uint32_t	start, end;		/* bytes */
	uint64_t	labels;
} Span;

typedef struct Corpus
{
	Sample	   *items;
	size_t		n;
	size_t		room;
} Corpus;

/* Number of a label's name, or -1 for one that is not learnt. */
typedef int (*LabelOf) (const char *name);

typedef struct CorpusOptions
{
	LabelOf		label_of;
	bool		upper;			/* read the text in capitals */
	bool		one_sentence;	/* a document is one sentence */
	uint64_t	outside;		/* labels of tokens outside of all spans, before the corpus' own "O" line */
} CorpusOptions;

extern void die(const char *what, const char *more);
extern void *take(size_t n, size_t size);
extern void *read_file(const char *path, size_t *size);

/* An engine with the lexicon and those of the tagger's tables that are there already (NULL: not). */
extern AaEngine *make_engine(const char *classes, const char *pos, const char *name);

/* Adds the documents of a file. */
extern void read_corpus(const AaEngine *engine, const char *path, const CorpusOptions *options, Corpus *corpus);

/* The tag of a treebank's name for it, -1 when it is none of ours; and the one that a token of a treebank bears. */
extern int tag_label(const char *name);
extern uint8_t gold_tag(const Sample *s, uint32_t i);

/* Small fixed random numbers: training is the same everywhere. */
extern uint32_t next_random(uint64_t *state);
extern void shuffle(uint32_t *order, uint32_t n, uint64_t *state);

#endif
