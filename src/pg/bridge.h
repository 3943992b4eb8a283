/*
 * bridge.h: between the server and the core: memory, errors, encodings, the engine.
 */
#ifndef AA_BRIDGE_H
#define AA_BRIDGE_H

#include "postgres.h"

#include "fmgr.h"
#if PG_VERSION_NUM >= 160000
#include "varatt.h"
#endif

#include "core/aa.h"

/* Days between the Unix epoch (core) and PostgreSQL's. */
#define AA_PG_EPOCH_DAYS (POSTGRES_EPOCH_JDATE - UNIX_EPOCH_JDATE)

/* Upper bound of article_analysis.max_input, in kB: all that a text can hold. */
#define AA_MAX_INPUT_KB (1024 * 1024)

extern int	aa_max_input;		/* GUC article_analysis.max_input, kB */

/*
 * One call into the core: an arena whose memory lies in a context of its own,
 * child of the current one.  Errors take it down with their context.
 */
typedef struct AaCall
{
	AaAlloc		alloc;
	AaArena    *arena;
	MemoryContext context;
	AaError		error;
} AaCall;

/* A context and an arena for one call into the core; end drops both, an error does so with the context around. */
extern void aa_call_begin(AaCall *call);
extern void aa_call_end(AaCall *call);

/* Raises what the core said, unless it is AA_OK. */
extern void aa_call_check(AaCall *call, AaResult result, const char *what);
extern void aa_report(const AaError *error, const char *what)
__attribute__((noreturn));

/* The engine of this backend, built at its first use. */
extern const AaEngine *aa_engine(void);

/* An allocator over a context; lives there. */
extern AaAlloc aa_context_alloc(MemoryContext context);

/* A text of the server in UTF-8, and back; without a copy where the database is UTF-8. */
extern AaText aa_text_to_core(text *t);
extern AaText aa_chars_to_core(const char *p, size_t n);
extern char *aa_text_from_core(AaText t, size_t *n);
extern Datum aa_text_datum(AaText t);

/* Refuses texts longer than article_analysis.max_input. */
extern void aa_check_input(AaText body);

/* Reads an article; the texts of the analysis lie in `body` and in the arena. */
extern AaAnalysis *aa_call_analyze(AaCall *call, AaText body, int32_t published, const AaDictionary *dictionary,
								   bool explain);

/* A stored value, and back. */
extern AaAnalysis *aa_call_decode(AaCall *call, struct varlena *value);
extern struct varlena *aa_call_encode(AaCall *call, AaAnalysis *analysis);

/* Argument n as days of the core, AA_NO_DAY when null or infinite. */
extern int32_t aa_arg_published(FunctionCallInfo fcinfo, int n);

/* Errors of input go to the caller's ErrorSaveContext where there is such a thing. */
#if PG_VERSION_NUM >= 160000
#include "nodes/miscnodes.h"
#define AA_FAIL_INPUT(fcinfo, rest) ereturn((fcinfo)->context, (Datum) 0, rest)
#else
#define AA_FAIL_INPUT(fcinfo, rest) ereport(ERROR, rest)
#endif

/* Reads a literal with another type's input function; false when that left its error with the caller. */
extern bool aa_call_input(FunctionCallInfo fcinfo, PGFunction input, char *literal, Datum *value);

#define PG_GETARG_AA(n) ((struct varlena *) PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(n)))

#endif
