/*
 * fingerprint_op.c: how alike two articles are: functions and operators over article_fingerprint, and the same over
 * article_analysis, which holds one; their settings.
 */
#include "fingerprint.h"

#include "utils/builtins.h"
#include "utils/guc.h"

double		aa_similarity_threshold = AA_SIMILARITY_THRESHOLD;
int			aa_max_candidates = 10000;

void
aa_fingerprint_init(void)
{
	DefineCustomRealVariable("article_analysis.similarity_threshold",
							 "Articles of at least this similarity are copies of one story to the operator %.",
							 "Valid range is 0.1 .. 1.0.",
							 &aa_similarity_threshold,
							 AA_SIMILARITY_THRESHOLD, 0.1, 1.0,
							 PGC_USERSET, 0,
							 NULL, NULL, NULL);
	DefineCustomIntVariable("article_analysis.max_candidates",
							"An index scan for % looks at no more candidates than this for one article.",
							"Bounds the cost of stories that stand in very many rows; a warning says when copies may be missing. "
							"0 means no limit. Valid range is 0 .. 2147483647.",
							&aa_max_candidates,
							10000, 0, PG_INT32_MAX,
							PGC_USERSET, 0,
							NULL, NULL, NULL);
}

void
aa_sketch_check_pair(const AaSketch *a, const AaSketch *b)
{
	if (a->profile == b->profile || a->shingles == 0 || b->shingles == 0)
		return;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("cannot compare fingerprints made with different stop shingles"),
			 errdetail("Their profiles are %08x and %08x.", a->profile, b->profile),
			 errhint("Make both with article_fingerprint() and the same profile.")));
}

static void
read_pair(FunctionCallInfo fcinfo, AaSketchReader read, AaSketch *a, AaSketch *b)
{
	read(PG_GETARG_DATUM(0), a);
	read(PG_GETARG_DATUM(1), b);
	aa_sketch_check_pair(a, b);
}

static Datum
copy_kind(FunctionCallInfo fcinfo, const AaSketch *a, const AaSketch *b)
{
	static const char *const words[] = {
		[AA_COPY_UNRELATED] = "unrelated", [AA_COPY_IDENTICAL] = "identical", [AA_COPY_EDITED] = "edited",
		[AA_COPY_EXCERPT] = "excerpt", [AA_COPY_MERGED] = "merged"
	};

	return CStringGetTextDatum(words[aa_sketch_copy_kind(a, b, AA_SIMILARITY_THRESHOLD)]);
}

/* Each function twice: over fingerprints and over analyses. */
#define PAIR_FUNCTION(name, read, result) \
	PG_FUNCTION_INFO_V1(name); \
	Datum \
	name(PG_FUNCTION_ARGS) \
	{ \
		AaSketch	a; \
		AaSketch	b; \
	\
		read_pair(fcinfo, read, &a, &b); \
		result; \
	}
#define PAIR_FUNCTIONS(name, result) \
	PAIR_FUNCTION(aa_sql_fingerprint_##name, aa_sketch_of_fingerprint, result) \
	PAIR_FUNCTION(aa_sql_analysis_##name, aa_sketch_of_analysis, result)

PAIR_FUNCTIONS(similarity, PG_RETURN_FLOAT8(aa_sketch_similarity(&a, &b)))
PAIR_FUNCTIONS(distance, PG_RETURN_FLOAT8(1.0 - aa_sketch_similarity(&a, &b)))
PAIR_FUNCTIONS(similar, PG_RETURN_BOOL(aa_sketch_similarity(&a, &b) >= aa_similarity_threshold))
PAIR_FUNCTIONS(containment, PG_RETURN_FLOAT8(aa_sketch_containment(&a, &b)))
PAIR_FUNCTIONS(copy_kind, return copy_kind(fcinfo, &a, &b))
