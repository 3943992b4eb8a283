/*
 * engine.c: builds the knowledge of the core, once per process.
 */
#include "arena.h"
#include "data.h"
#include "date.h"
#include "engine.h"
#include "tagger.h"

AaResult
aa_engine_create(const AaAlloc *alloc, AaEngine **engine, AaError *error)
{
	AaArena    *arena = aa_arena_create(alloc);
	AaError		problem;
	jmp_buf		escape;

	*engine = NULL;
	*error = (AaError) {AA_NOMEM, 0, "out of memory"};
	if (arena == NULL)
		return AA_NOMEM;
	if (AA_TRY(arena, escape))
	{
		AaEngine   *e = aa_arena_alloc(arena, sizeof(AaEngine));

		e->arena = arena;
		aa_lexicon_build(arena, &e->lexicon);
		aa_name_table_built_in(arena, &e->names);
		aa_unit_build(arena, &e->units);
		if (aa_gazetteer_view(&e->gazetteer, aa_data_gazetteer, AA_DATA_SIZE(gazetteer), &problem) != AA_OK ||
			aa_profile_open(aa_data_stop_shingles, AA_DATA_SIZE(stop_shingles), &e->profile, &problem) != AA_OK)
			aa_fail(arena, problem.code, problem.offset, problem.message);
		e->patterns = aa_pattern_table(arena);
		aa_tagger_open(arena, &e->tagger);
		e->dates = aa_date_index_build(arena);
		*engine = e;
		return AA_OK;
	}
	*error = arena->error;
	aa_arena_free(arena);
	return error->code;
}

void
aa_engine_free(AaEngine *engine)
{
	if (engine != NULL)
		aa_arena_free(engine->arena);
}

AaResult
aa_engine_verify(AaError *error)
{
	AaGazetteer gazetteer;

	if (aa_gazetteer_open(&gazetteer, aa_data_gazetteer, AA_DATA_SIZE(gazetteer), error) != AA_OK)
		return error->code;
	return aa_tagger_verify(error) ? AA_OK : error->code;
}
