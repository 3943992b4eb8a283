/*
 * name.c: names that match across spellings: key, similarity, operator and its GIN support.
 */
#include "bridge.h"

#include "access/gin.h"
#include "access/stratnum.h"
#include "fmgr.h"

#include "core/engine.h"
#include "core/name_alike.h"

/* Names are alike from this similarity on.  A constant: an index must not depend on a setting. */
#define NAMES_ALIKE 0.7

typedef struct NameKey
{
	char		p[AA_NAME_KEY_MAX];
	uint32_t	n;
} NameKey;

static void
key_of(text *name, NameKey *key)
{
	AaText		t = aa_text_to_core(name);

	key->n = aa_name_key_known(&aa_engine()->gazetteer, t.p, t.n, key->p, sizeof(key->p));
}

static double
similarity_of(FunctionCallInfo fcinfo)
{
	NameKey		a;
	NameKey		b;

	key_of(PG_GETARG_TEXT_PP(0), &a);
	key_of(PG_GETARG_TEXT_PP(1), &b);
	return aa_name_similarity(a.p, a.n, b.p, b.n);
}

PG_FUNCTION_INFO_V1(aa_sql_name_key);
Datum
aa_sql_name_key(PG_FUNCTION_ARGS)
{
	NameKey		key;

	key_of(PG_GETARG_TEXT_PP(0), &key);
	if (key.n == 0)
		PG_RETURN_NULL();
	PG_RETURN_DATUM(aa_text_datum((AaText) {key.p, key.n}));
}

PG_FUNCTION_INFO_V1(aa_sql_name_similarity);
Datum
aa_sql_name_similarity(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(similarity_of(fcinfo));
}

PG_FUNCTION_INFO_V1(aa_sql_names_alike);
Datum
aa_sql_names_alike(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(similarity_of(fcinfo) >= NAMES_ALIKE);
}

/* ---- GIN: the pairs of letters of the key ---- */

static Datum *
grams_of(text *name, int32 *n)
{
	uint32_t	grams[AA_NAME_GRAMS];
	Datum	   *keys = palloc(sizeof(Datum) * AA_NAME_GRAMS);
	NameKey		key;

	key_of(name, &key);
	*n = (int32) aa_name_grams(key.p, key.n, grams);
	for (int32 i = 0; i < *n; i++)
		keys[i] = Int32GetDatum((int32) grams[i]);
	return keys;
}

PG_FUNCTION_INFO_V1(aa_sql_gin_name_value);
Datum
aa_sql_gin_name_value(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(grams_of(PG_GETARG_TEXT_PP(0), (int32 *) PG_GETARG_POINTER(1)));
}

PG_FUNCTION_INFO_V1(aa_sql_gin_name_query);
Datum
aa_sql_gin_name_query(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(grams_of(PG_GETARG_TEXT_PP(0), (int32 *) PG_GETARG_POINTER(1)));
}

PG_FUNCTION_INFO_V1(aa_sql_gin_name_consistent);
Datum
aa_sql_gin_name_consistent(PG_FUNCTION_ARGS)
{
	bool	   *check = (bool *) PG_GETARG_POINTER(0);
	int32		n = PG_GETARG_INT32(3);
	bool	   *recheck = (bool *) PG_GETARG_POINTER(5);
	uint32_t	shared = 0;

	*recheck = true;
	for (int32 i = 0; i < n; i++)
		shared += check[i];
	PG_RETURN_BOOL(n > 0 && shared >= aa_name_least_shared((uint32_t) n, NAMES_ALIKE));
}

PG_FUNCTION_INFO_V1(aa_sql_gin_name_triconsistent);
Datum
aa_sql_gin_name_triconsistent(PG_FUNCTION_ARGS)
{
	GinTernaryValue *check = (GinTernaryValue *) PG_GETARG_POINTER(0);
	int32		n = PG_GETARG_INT32(3);
	uint32_t	possible = 0;

	for (int32 i = 0; i < n; i++)
		possible += check[i] != GIN_FALSE;
	PG_RETURN_GIN_TERNARY_VALUE(n > 0 && possible >= aa_name_least_shared((uint32_t) n, NAMES_ALIKE) ? GIN_MAYBE : GIN_FALSE);
}
