/*
 * aa.h: the public face of the core.
 *
 * The core reads one news article and returns what it found as an AaAnalysis:
 * records described by schema.def, and a fingerprint.  It knows no server: it
 * gets memory from an AaAlloc, looks up from long loops through its poll
 * callback, and returns result codes.
 */
#ifndef AA_H
#define AA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Raised whenever the same text may yield another analysis. */
#define AA_EXTRACTOR_VERSION 1

typedef enum AaResult
{
	AA_OK,
	AA_NOMEM,					/* the allocator gave nothing */
	AA_TOO_LONG,				/* the text is longer than AA_MAX_TEXT */
	AA_CORRUPT,					/* bytes from outside are not of our form */
	AA_BAD_PATTERN,				/* a regular expression does not compile */
	AA_BAD_TERM					/* a row of a dictionary cannot be used */
} AaResult;

/* What went wrong and where: offset is a byte offset into the input. */
typedef struct AaError
{
	AaResult	code;
	uint64_t	offset;
	char		message[160];
} AaError;

/*
 * Where memory comes from.  alloc returns NULL on failure; release takes what
 * alloc gave.  poll, when not NULL, is called every few thousand steps; it may
 * leave the core by longjmp, since the core holds nothing but memory.
 */
typedef struct AaAlloc
{
	void	   *(*alloc) (void *arg, size_t size);
	void		(*release) (void *arg, void *block);
	void		(*poll) (void *arg);
	void	   *arg;
} AaAlloc;

/* A half-open range of bytes of the text; of characters from 1 in a finished analysis. */
typedef struct AaSpan
{
	uint32_t	start;
	uint32_t	end;
} AaSpan;

/* Not NUL-terminated; p is NULL for SQL's null. */
typedef struct AaText
{
	const char *p;
	uint32_t	n;
} AaText;

/* Are these the same bytes?  Two texts that are not there are equal. */
static inline bool
aa_text_is_equal(AaText a, AaText b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

typedef struct AaTexts
{
	AaText	   *items;
	uint32_t	n;
} AaTexts;

typedef struct AaSpans
{
	AaSpan	   *items;
	uint32_t	n;
} AaSpans;

/* Days since 1970-01-01, Gregorian, both ends inside; see AA_DAY_*. */
typedef struct AaPeriod
{
	int32_t		first;
	int32_t		last;
} AaPeriod;

#define AA_MAX_TEXT		((uint32_t) 0x3fffffff)	/* 1 GB, as the server's own limit */
#define AA_NO_SPAN		((AaSpan) {UINT32_MAX, UINT32_MAX})
#define AA_NO_INT		INT64_MIN
#define AA_NO_ENUM		((uint8_t) 255)
#define AA_NO_DAY		INT32_MIN		/* no date at all */
#define AA_DAY_OPEN_PAST	(INT32_MIN + 1)	/* unbounded below */
#define AA_DAY_OPEN_FUTURE	INT32_MAX	/* unbounded above */
#define AA_NO_PERIOD	((AaPeriod) {AA_NO_DAY, AA_NO_DAY})
#define AA_NO_TEXT		((AaText) {NULL, 0})

typedef struct AaArena AaArena;
typedef struct AaEngine AaEngine;

#include "record.h"
#include "fingerprint.h"

/*
 * Everything found in one article.  All memory belongs to the arena that the
 * caller handed in.
 */
typedef struct AaAnalysis
{
	uint16_t	extractor;		/* AA_EXTRACTOR_VERSION of the maker */
	AaVec		sections[AA_SECTIONS];	/* of the structs of record.h */
	AaFingerprint fingerprint;
	AaText		dictionary;		/* name of the user's dictionary that was read with it, null for none */
	int64_t		dictionary_version;
	uint32_t	given_up;		/* searches for patterns of the dictionary that reached a limit of pcre2; not stored */
} AaAnalysis;

typedef struct AaDictionary AaDictionary;
typedef struct AaProfile AaProfile;

/* What the caller asks for. */
typedef struct AaRequest
{
	const char *text;			/* UTF-8; damaged bytes are read as U+FFFD */
	size_t		length;			/* bytes, at most AA_MAX_TEXT */
	int32_t		published;		/* days since 1970-01-01, or AA_NO_DAY */
	const AaDictionary *dictionary; /* the user's names and terms, or NULL */
	bool		explain;		/* fill AA_SECTION_explain too */
} AaRequest;

/* Built once, read-only afterwards, usable by many analyses: lexicon, patterns, views of the built-in data. */
extern AaResult aa_engine_create(const AaAlloc *alloc, AaEngine **engine, AaError *error);
extern void aa_engine_free(AaEngine *engine);

/* Checks every byte of the built-in data, which aa_engine_create trusts: for tests. */
extern AaResult aa_engine_verify(AaError *error);

/* An arena owns all memory of one analysis; freeing it frees everything. */
extern AaArena *aa_arena_create(const AaAlloc *alloc);
extern void aa_arena_free(AaArena *arena);

/* Memory of the caller that a new arena uses up before it asks for any; must live as long as the arena. */
extern void aa_arena_lend(AaArena *arena, void *block, size_t size);

/* The one pass: reads the article, returns AA_OK and *analysis, or a code and *error. */
extern AaResult aa_analyze(const AaEngine *engine, AaArena *arena, const AaRequest *request,
						   AaAnalysis **analysis, AaError *error);

/* Prose without page furniture, for article_text(). */
extern AaResult aa_prose(const AaEngine *engine, AaArena *arena, const AaRequest *request,
						 AaText *prose, AaError *error);

/* The fingerprint alone, with these stop shingles; NULL: the built-in ones, and then as in the analysis. */
extern AaResult aa_fingerprint(const AaEngine *engine, AaArena *arena, const AaRequest *request,
							   const AaProfile *profile, AaFingerprint *fingerprint, AaError *error);

/*
 * Bytes of the stored form (see codec.c), and back with every byte checked.  Encoding first makes null what cannot be
 * stored; the texts of a decoded analysis lie in the bytes.
 */
extern AaResult aa_encode(AaArena *arena, AaAnalysis *analysis, AaText *bytes, AaError *error);
extern AaResult aa_decode(AaArena *arena, AaText bytes, AaAnalysis **analysis, AaError *error);

#endif
