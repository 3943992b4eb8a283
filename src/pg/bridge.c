/*
 * bridge.c: the only place where the core and the server meet: memory contexts
 * behind AaAlloc, result codes to ereport, server encodings to UTF-8.
 */
#include "bridge.h"

#include "catalog/namespace.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/memutils.h"

#include "core/utf8.h"

/* ---- memory ---- */

static void *
context_alloc(void *arg, size_t size)
{
	/* Even huge chunks have their bounds; the core reports "out of memory" for what lies behind them. */
	if (!AllocHugeSizeIsValid(size))
		return NULL;
	return MemoryContextAllocExtended((MemoryContext) arg, size, MCXT_ALLOC_HUGE | MCXT_ALLOC_NO_OOM);
}

static void
context_release(void *arg, void *block)
{
	pfree(block);
}

static void
poll_interrupts(void *arg)
{
	CHECK_FOR_INTERRUPTS();
}

AaAlloc
aa_context_alloc(MemoryContext context)
{
	AaAlloc		alloc = {context_alloc, context_release, poll_interrupts, context};

	return alloc;
}

/*
 * Memory that is kept from call to call, so that the first of every analysis does not come from the kernel page by page.
 * With the engine it stays below 1 MB; 512 kB were no faster on articles of usual length.
 */
#define SCRATCH_SIZE ((Size) 128 * 1024)

static void *scratch = NULL;
static bool scratch_lent = false;

static void
take_scratch_back(void *arg)
{
	scratch_lent = false;
}

/* The loan ends with the call's context, however that goes. */
static void
lend_scratch(AaCall *call)
{
	MemoryContextCallback *callback;

	if (scratch_lent)
		return;
	if (scratch == NULL)
		scratch = MemoryContextAlloc(AllocSetContextCreate(TopMemoryContext, "article_analysis scratch", ALLOCSET_START_SMALL_SIZES),
									 SCRATCH_SIZE);
	callback = MemoryContextAlloc(call->context, sizeof(MemoryContextCallback));
	callback->func = take_scratch_back;
	callback->arg = NULL;
	MemoryContextRegisterResetCallback(call->context, callback);
	scratch_lent = true;
	aa_arena_lend(call->arena, scratch, SCRATCH_SIZE);
}

void
aa_call_begin(AaCall *call)
{
	call->context = AllocSetContextCreate(CurrentMemoryContext, "article_analysis call", ALLOCSET_SMALL_SIZES);
	call->alloc = aa_context_alloc(call->context);
	call->arena = aa_arena_create(&call->alloc);
	if (call->arena == NULL)
		ereport(ERROR, (errcode(ERRCODE_OUT_OF_MEMORY), errmsg("out of memory")));
	lend_scratch(call);
}

void
aa_call_end(AaCall *call)
{
	MemoryContextDelete(call->context);
}

/* ---- errors ---- */

void
aa_report(const AaError *error, const char *what)
{
	switch (error->code)
	{
		case AA_NOMEM:
			ereport(ERROR,
					(errcode(ERRCODE_OUT_OF_MEMORY),
					 errmsg("out of memory"),
					 errdetail("Failed while working on %s.", what)));
			break;
		case AA_TOO_LONG:
			ereport(ERROR,
					(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
					 errmsg("%s is too long for article_analysis", what),
					 errdetail("%s.", error->message)));
			break;
		case AA_CORRUPT:
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
					 errmsg("invalid binary representation of %s", what),
					 errdetail("Byte " UINT64_FORMAT ": %s.", error->offset, error->message)));
			break;
		case AA_BAD_PATTERN:
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_REGULAR_EXPRESSION),
					 errmsg("invalid regular expression in %s: %s", what, error->message),
					 errdetail("The error is at byte " UINT64_FORMAT " of the pattern.", error->offset),
					 errhint("What stands between slashes is a regular expression (PCRE2).")));
			break;
		case AA_BAD_TERM:
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("%s cannot be used: %s", what, error->message)));
			break;
		case AA_OK:
			break;
	}
	elog(ERROR, "unexpected result %d of the article_analysis core", (int) error->code);
}

bool
aa_call_input(FunctionCallInfo fcinfo, PGFunction input, char *literal, Datum *value)
{
#if PG_VERSION_NUM >= 160000
	return DirectInputFunctionCallSafe(input, literal, InvalidOid, -1, fcinfo->context, value);
#else
	*value = DirectFunctionCall1(input, CStringGetDatum(literal));
	return true;
#endif
}

void
aa_call_check(AaCall *call, AaResult result, const char *what)
{
	if (result != AA_OK)
		aa_report(&call->error, what);
}

/* ---- the engine ---- */

const AaEngine *
aa_engine(void)
{
	static AaEngine *engine = NULL;
	static AaAlloc alloc;

	if (engine == NULL)
	{
		MemoryContext context = AllocSetContextCreate(TopMemoryContext, "article_analysis engine", ALLOCSET_DEFAULT_SIZES);
		AaEngine   *built = NULL;
		AaError		error;

		/* Not interruptible: a cancelled build would leave its context behind. */
		alloc = aa_context_alloc(context);
		alloc.poll = NULL;
		if (aa_engine_create(&alloc, &built, &error) != AA_OK)
		{
			MemoryContextDelete(context);
			aa_report(&error, "the built-in knowledge");
		}
		engine = built;
	}
	return engine;
}

/* ---- encodings ---- */

/*
 * A database of SQL_ASCII does not say what its bytes above 127 mean, and its functions count bytes where we count
 * characters.
 */
AaText
aa_chars_to_core(const char *p, size_t n)
{
	AaText		t = {p, (uint32_t) n};

	if (GetDatabaseEncoding() == PG_UTF8 || aa_is_ascii(p, n))
		return t;
	if (GetDatabaseEncoding() == PG_SQL_ASCII)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("cannot analyze text with bytes above 127 in a database of encoding SQL_ASCII"),
				 errhint("Store the articles in a database of encoding UTF8.")));
	t.p = pg_server_to_any(p, (int) n, PG_UTF8);
	t.n = (uint32_t) strlen(t.p);
	return t;
}

AaText
aa_text_to_core(text *t)
{
	return aa_chars_to_core(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t));
}

static uint32_t
base_letter(uint32_t c)
{
	uint32_t	base = aa_utf8_base(c);

	return base < 128 ? base : '?';
}

/*
 * Built-in names can hold letters that the server's encoding lacks; they are written by their base letters, and by a
 * question mark where there is none.
 */
static char *
transliterated(AaText t, size_t *n)
{
	char	   *out = palloc((size_t) t.n * MAX_CONVERSION_GROWTH + 1);
	const char *end = t.p + t.n;
	size_t		length = 0;
#if PG_VERSION_NUM >= 140000
	Oid			proc = FindDefaultConversionProc(PG_UTF8, GetDatabaseEncoding());
#endif

	for (const char *p = t.p; p < end;)
	{
		int			k = pg_utf_mblen((const unsigned char *) p);
		int			converted = 0;
		char		letter[(MAX_MULTIBYTE_CHAR_LEN + 1) * MAX_CONVERSION_GROWTH + 1];
		uint32_t	ignored;

		if (k > end - p)
			k = (int) (end - p);
#if PG_VERSION_NUM >= 140000
		/* the server wants room for the worst growth that any conversion has */
		if (OidIsValid(proc))
			converted = pg_do_encoding_conversion_buf(proc, PG_UTF8, GetDatabaseEncoding(), (unsigned char *) p, k,
													  (unsigned char *) letter, sizeof(letter), true);
#endif
		if (converted == k)
		{
			memcpy(out + length, letter, strlen(letter));
			length += strlen(letter);
		}
		else
			out[length++] = (char) base_letter(aa_utf8_decode(p, end, &ignored));
		p += k;
	}
	out[length] = '\0';
	*n = length;
	return out;
}

/* Not NUL-terminated where no conversion is needed. */
char *
aa_text_from_core(AaText t, size_t *n)
{
	if (GetDatabaseEncoding() != PG_UTF8 && !aa_is_ascii(t.p, t.n))
		return transliterated(t, n);
	*n = t.n;
	return unconstify(char *, t.p);
}

Datum
aa_text_datum(AaText t)
{
	size_t		n;
	char	   *p = aa_text_from_core(t, &n);

	return PointerGetDatum(cstring_to_text_with_len(p, (int) n));
}

/* A text as it comes back from the server's encoding. */
static void
represent_text(AaText *t)
{
	size_t		n;
	char	   *p;

	if (t->p == NULL || aa_is_ascii(t->p, t->n))
		return;
	p = transliterated(*t, &n);
	*t = aa_chars_to_core(p, n);
}

/*
 * What an analysis says must survive its text form, so it says nothing from the start that the database cannot write.
 */
static void
represent(AaAnalysis *analysis)
{
	for (int s = 0; s < AA_SECTIONS; s++)
		for (uint32_t i = 0; i < analysis->sections[s].n; i++)
		{
			char	   *record = (char *) analysis->sections[s].items + i * aa_sections[s].size;

			for (uint32_t f = 0; f < aa_sections[s].n; f++)
			{
				const AaField *field = &aa_sections[s].fields[f];
				AaTexts    *texts = (AaTexts *) (record + field->offset);

				if (field->type == AA_FIELD_TEXT)
					represent_text((AaText *) (record + field->offset));
				else if (field->type == AA_FIELD_TEXTS)
					for (uint32_t k = 0; k < texts->n; k++)
						represent_text(&texts->items[k]);
			}
		}
}

/* ---- calls ---- */

void
aa_check_input(AaText body)
{
	if (body.n / 1024 < (uint32_t) aa_max_input || body.n == (uint32_t) aa_max_input * 1024)
		return;
	ereport(ERROR,
			(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
			 errmsg("text of %u bytes is longer than article_analysis.max_input (%d kB)", body.n, aa_max_input),
			 errhint("Analyze an article at a time, or raise article_analysis.max_input.")));
}

/* A search that was given up may have missed a name: the user must know, and can mend the pattern. */
static void
warn_of_limits(const AaAnalysis *analysis)
{
	size_t		n;
	const char *dictionary;

	if (analysis->given_up == 0)
		return;
	dictionary = aa_text_from_core(analysis->dictionary, &n);
	ereport(WARNING,
			(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
			 errmsg_plural("%u search for a pattern of dictionary \"%.*s\" reached its limit",
						   "%u searches for patterns of dictionary \"%.*s\" reached their limits", analysis->given_up,
						   analysis->given_up, (int) n, dictionary),
			 errdetail("What such a pattern would have found there is not in the analysis."),
			 errhint("Nested repetitions such as (a+)+ take exponential time; write the pattern without them.")));
}

AaAnalysis *
aa_call_analyze(AaCall *call, AaText body, int32_t published, const AaDictionary *dictionary, bool explain)
{
	AaRequest	request = {body.p, body.n, published, dictionary, explain};
	AaAnalysis *analysis;

	aa_check_input(body);
	CHECK_FOR_INTERRUPTS();
	aa_call_check(call, aa_analyze(aa_engine(), call->arena, &request, &analysis, &call->error), "the text");
	warn_of_limits(analysis);
	if (GetDatabaseEncoding() != PG_UTF8)
	{
		MemoryContext old = MemoryContextSwitchTo(call->context);

		represent(analysis);
		MemoryContextSwitchTo(old);
	}
	return analysis;
}

AaAnalysis *
aa_call_decode(AaCall *call, struct varlena *value)
{
	AaText		bytes = {VARDATA_ANY(value), VARSIZE_ANY_EXHDR(value)};
	AaAnalysis *analysis;

	aa_call_check(call, aa_decode(call->arena, bytes, &analysis, &call->error), "article_analysis");
	return analysis;
}

struct varlena *
aa_call_encode(AaCall *call, AaAnalysis *analysis)
{
	AaText		bytes;
	struct varlena *value;

	aa_call_check(call, aa_encode(call->arena, analysis, &bytes, &call->error), "the analysis");
	value = palloc((Size) bytes.n + VARHDRSZ);
	SET_VARSIZE(value, bytes.n + VARHDRSZ);
	memcpy(VARDATA(value), bytes.p, bytes.n);
	return value;
}

int32_t
aa_arg_published(FunctionCallInfo fcinfo, int n)
{
	DateADT		date;

	if (PG_ARGISNULL(n))
		return AA_NO_DAY;
	date = PG_GETARG_DATEADT(n);
	if (DATE_NOT_FINITE(date))
		return AA_NO_DAY;
	return date + AA_PG_EPOCH_DAYS;
}
