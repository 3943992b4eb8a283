/*
 * analyze.c: the stages in their order.
 *
 *	body -> clean -> tokens -> sentences -> tags -> numbers, dates, names
 *		 -> casualties, sources, quotes, entities -> fingerprint -> one AaAnalysis
 */
#include "casualty.h"
#include "doc.h"
#include "entity.h"
#include "fingerprint_build.h"
#include "number.h"

typedef struct AaStage
{
	void		(*run) (AaDoc *doc);
	bool		english;		/* reads English: left out for other languages */
} AaStage;

static const AaStage stages[] = {
	{aa_clean_run, false},
	{aa_token_run, false},
	{aa_sentence_run, false},
	{aa_fold_run, false},
	{aa_language_run, false},
	{aa_header_run, false},
	{aa_quotation_run, true},
	{aa_term_run, false},
	{aa_tag_run, true},
	{aa_date_run, true},
	{aa_name_run, true},
	{aa_entity_run, true},
	{aa_source_run, true},
	{aa_quote_run, true},
	{aa_fingerprint_run, false},
	{aa_number_run, true},
	{aa_casualty_run, true},
	{aa_position_run, false}
};

/* One loop without branches, which compilers make a step of 16 or 32 bytes of. */
static char *
lower_text(AaDoc *doc)
{
	const char *restrict text = doc->text;
	char	   *restrict lower = aa_arena_raw(doc->arena, (size_t) doc->length + sizeof(uint64_t));

	for (uint32_t i = 0, n = doc->length; i < n; i++)
		lower[i] = (char) (text[i] | (text[i] >= 'A' && text[i] <= 'Z' ? 32 : 0));
	memset(lower + doc->length, 0, sizeof(uint64_t));
	return lower;
}

AaDoc *
aa_doc_create(const AaEngine *engine, AaArena *arena, const AaRequest *request)
{
	AaDoc	   *doc = aa_arena_alloc(arena, sizeof(AaDoc));

	if (request->length > AA_MAX_TEXT)
		aa_fail(arena, AA_TOO_LONG, AA_MAX_TEXT, "text is too long");
	doc->engine = engine;
	doc->arena = arena;
	doc->dictionary = request->dictionary;
	doc->text = request->text;
	doc->length = (uint32_t) request->length;
	doc->lower = lower_text(doc);
	doc->published = request->published;
	doc->explain = request->explain;
	doc->english = true;
	doc->analysis = aa_arena_alloc(arena, sizeof(AaAnalysis));
	doc->analysis->extractor = AA_EXTRACTOR_VERSION;
	return doc;
}

void
aa_doc_read(AaDoc *doc)
{
	for (size_t i = 0; i < sizeof(stages) / sizeof(stages[0]); i++)
		if (doc->english || !stages[i].english)
			stages[i].run(doc);
}

AaResult
aa_analyze(const AaEngine *engine, AaArena *arena, const AaRequest *request, AaAnalysis **analysis, AaError *error)
{
	jmp_buf		escape;

	if (AA_TRY(arena, escape))
	{
		AaDoc	   *doc = aa_doc_create(engine, arena, request);

		aa_doc_read(doc);
		*analysis = doc->analysis;
		return AA_OK;
	}
	*analysis = NULL;
	*error = arena->error;
	return error->code;
}

/* The stage that a fingerprint needs; it reads the words by itself. */
static AaDoc *
read_page(const AaEngine *engine, AaArena *arena, const AaRequest *request)
{
	AaDoc	   *doc = aa_doc_create(engine, arena, request);

	doc->hashes_only = true;
	aa_clean_run(doc);
	return doc;
}

AaResult
aa_fingerprint(const AaEngine *engine, AaArena *arena, const AaRequest *request, const AaProfile *profile,
			   AaFingerprint *fingerprint, AaError *error)
{
	jmp_buf		escape;

	if (AA_TRY(arena, escape))
	{
		aa_fingerprint_build(read_page(engine, arena, request), profile != NULL ? profile : &engine->profile,
							 fingerprint);
		return AA_OK;
	}
	*error = arena->error;
	return error->code;
}

AaResult
aa_shingles(const AaEngine *engine, AaArena *arena, const AaRequest *request, const AaProfile *profile,
			AaShingles *shingles, AaError *error)
{
	jmp_buf		escape;

	if (AA_TRY(arena, escape))
	{
		aa_shingles_collect(read_page(engine, arena, request), profile, shingles);
		return AA_OK;
	}
	*error = arena->error;
	return error->code;
}
