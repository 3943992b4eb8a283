/*
 * profile.c: the type article_profile, a user's own stop shingles, and the aggregate that learns them.
 *
 * A value has the layout of a bytea and is written and sent as one.
 */
#include "fingerprint.h"

#include "lib/stringinfo.h"
#include "utils/builtins.h"

#include "core/profile_learn.h"

PG_FUNCTION_INFO_V1(aa_sql_profile_in);
PG_FUNCTION_INFO_V1(aa_sql_profile_recv);
PG_FUNCTION_INFO_V1(aa_sql_profile_size);
PG_FUNCTION_INFO_V1(aa_sql_profile_add);
PG_FUNCTION_INFO_V1(aa_sql_profile_combine);
PG_FUNCTION_INFO_V1(aa_sql_profile_serialize);
PG_FUNCTION_INFO_V1(aa_sql_profile_deserialize);
PG_FUNCTION_INFO_V1(aa_sql_profile_finish);

typedef struct State
{
	AaAlloc		alloc;
	AaLearner  *learner;
	double		share;
} State;

static void
open_profile(struct varlena *bytes, AaProfile *profile)
{
	AaError		error;

	if (aa_profile_open((const uint8_t *) VARDATA_ANY(bytes), VARSIZE_ANY_EXHDR(bytes), profile, &error) != AA_OK)
		aa_report(&error, "article_profile");
}

/* The argument of the last call, as it was handed over (for a stored one that is where it is stored), and read. */
typedef struct KeptProfile
{
	Size		size;
	void	   *argument;
	struct varlena *bytes;
	AaProfile	profile;		/* points into them */
} KeptProfile;

const AaProfile *
aa_profile_argument(FunctionCallInfo fcinfo, int n)
{
	void	   *argument = PG_GETARG_POINTER(n);
	Size		size = VARSIZE_ANY(argument);
	KeptProfile *kept = fcinfo->flinfo->fn_extra;
	MemoryContext old;

	if (kept == NULL)
		kept = fcinfo->flinfo->fn_extra = MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt, sizeof(KeptProfile));
	if (kept->size == size && memcmp(kept->argument, argument, size) == 0)
		return &kept->profile;
	if (kept->argument != NULL)
		pfree(kept->argument);
	if (kept->bytes != NULL)
		pfree(kept->bytes);
	*kept = (KeptProfile) {.size = 0};
	old = MemoryContextSwitchTo(fcinfo->flinfo->fn_mcxt);
	kept->argument = memcpy(palloc(size), argument, size);
	kept->bytes = PG_DETOAST_DATUM_COPY(PointerGetDatum(argument));
	MemoryContextSwitchTo(old);
	open_profile(kept->bytes, &kept->profile);
	kept->size = size;
	return &kept->profile;
}

Datum
aa_sql_profile_in(PG_FUNCTION_ARGS)
{
	Datum		bytes;
	struct varlena *value;
	AaProfile	profile;
	AaError		error;

	if (!aa_call_input(fcinfo, byteain, PG_GETARG_CSTRING(0), &bytes))
		return (Datum) 0;
	value = (struct varlena *) DatumGetPointer(bytes);
	if (aa_profile_open((const uint8_t *) VARDATA_ANY(value), VARSIZE_ANY_EXHDR(value), &profile, &error) != AA_OK)
		AA_FAIL_INPUT(fcinfo, (errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
							   errmsg("invalid input syntax for type %s", "article_profile"),
							   errdetail("Byte " UINT64_FORMAT ": %s.", error.offset, error.message)));
	return bytes;
}

Datum
aa_sql_profile_recv(PG_FUNCTION_ARGS)
{
	Datum		bytes = DirectFunctionCall1(bytearecv, PG_GETARG_DATUM(0));
	AaProfile	profile;

	open_profile((struct varlena *) DatumGetPointer(bytes), &profile);
	return bytes;
}

Datum
aa_sql_profile_size(PG_FUNCTION_ARGS)
{
	AaProfile	profile;

	open_profile(PG_GETARG_AA(0), &profile);
	PG_RETURN_INT32((int32) profile.n);
}

/* A state that has seen nothing. */
static State *
new_state(MemoryContext context, double share)
{
	State	   *state;

	if (!(share > 0 && share <= 1))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("share of articles must be above 0 and at most 1, not %g", share)));
	state = MemoryContextAlloc(context, sizeof(State));
	state->alloc = aa_context_alloc(context);
	state->share = share;
	state->learner = aa_learner_create(&state->alloc);
	if (state->learner == NULL)
		ereport(ERROR, (errcode(ERRCODE_OUT_OF_MEMORY), errmsg("out of memory")));
	return state;
}

/* Where states live that last as long as the aggregate. */
static MemoryContext
aggregate_context(FunctionCallInfo fcinfo)
{
	MemoryContext context;

	if (!AggCheckCallContext(fcinfo, &context))
		elog(ERROR, "article_profile_agg was called as a plain function");
	return context;
}

static State *
state_of(FunctionCallInfo fcinfo)
{
	MemoryContext context = aggregate_context(fcinfo);

	if (!PG_ARGISNULL(0))
		return (State *) PG_GETARG_POINTER(0);
	return new_state(context, PG_NARGS() > 2 && !PG_ARGISNULL(2) ? PG_GETARG_FLOAT8(2) : AA_PROFILE_SHARE);
}

Datum
aa_sql_profile_add(PG_FUNCTION_ARGS)
{
	State	   *state = state_of(fcinfo);

	if (!PG_ARGISNULL(1))
	{
		AaText		body = aa_text_to_core(PG_GETARG_TEXT_PP(1));
		AaRequest	request = {body.p, body.n, AA_NO_DAY, NULL, false};
		AaCall		call;

		aa_check_input(body);
		aa_call_begin(&call);
		aa_call_check(&call, aa_learner_add(state->learner, aa_engine(), call.arena, &request, &call.error), "the text");
		aa_call_end(&call);
	}
	PG_RETURN_POINTER(state);
}

/* ---- what parallel workers have counted ---- */

Datum
aa_sql_profile_combine(PG_FUNCTION_ARGS)
{
	MemoryContext context = aggregate_context(fcinfo);
	State	   *state = PG_ARGISNULL(0) ? NULL : (State *) PG_GETARG_POINTER(0);
	const State *other = PG_ARGISNULL(1) ? NULL : (const State *) PG_GETARG_POINTER(1);

	if (state == NULL && other == NULL)
		PG_RETURN_NULL();
	if (state == NULL)
		state = new_state(context, other->share);
	if (other != NULL)
		aa_learner_merge(state->learner, other->learner);
	PG_RETURN_POINTER(state);
}

Datum
aa_sql_profile_serialize(PG_FUNCTION_ARGS)
{
	const State *state = (const State *) PG_GETARG_POINTER(0);
	Size		size = VARHDRSZ + sizeof(double) + aa_learner_size(state->learner);
	bytea	   *bytes = palloc(size);

	SET_VARSIZE(bytes, size);
	memcpy(VARDATA(bytes), &state->share, sizeof(double));
	aa_learner_write(state->learner, (uint8_t *) VARDATA(bytes) + sizeof(double));
	PG_RETURN_BYTEA_P(bytes);
}

Datum
aa_sql_profile_deserialize(PG_FUNCTION_ARGS)
{
	bytea	   *bytes = PG_GETARG_BYTEA_PP(0);
	Size		n = VARSIZE_ANY_EXHDR(bytes);
	double		share;
	State	   *state;

	if (n < sizeof(double))
		elog(ERROR, "state of article_profile_agg is damaged");
	memcpy(&share, VARDATA_ANY(bytes), sizeof(double));
	state = new_state(CurrentMemoryContext, share);
	if (!aa_learner_read(state->learner, (const uint8_t *) VARDATA_ANY(bytes) + sizeof(double), n - sizeof(double)))
		elog(ERROR, "state of article_profile_agg is damaged");
	PG_RETURN_POINTER(state);
}

Datum
aa_sql_profile_finish(PG_FUNCTION_ARGS)
{
	State	   *state;
	AaCall		call;
	AaText		bytes;
	struct varlena *value;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	state = (State *) PG_GETARG_POINTER(0);
	aa_call_begin(&call);
	aa_call_check(&call, aa_learner_finish(state->learner, call.arena, state->share, &bytes, &call.error), "the articles");
	value = palloc((Size) bytes.n + VARHDRSZ);
	SET_VARSIZE(value, bytes.n + VARHDRSZ);
	memcpy(VARDATA(value), bytes.p, bytes.n);
	aa_call_end(&call);
	PG_RETURN_POINTER(value);
}
