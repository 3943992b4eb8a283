/*
 * dictionary.c: the table article_dictionary in memory.
 *
 * Each backend keeps the dictionaries that it has used.  A change of the table sends a relcache invalidation, which
 * reaches every session when the change is committed, and none when it is rolled back; the callback marks what is kept
 * as stale, and the next use reads the table again.
 *
 * The table is read as the server reads its catalogs: with a scan of the newest committed rows, by OID.  A query's own
 * snapshot would not do: older than the invalidation that was just taken note of, it could show the rows of before, and
 * they would be kept as if they were the present ones.  The catalog snapshot can also be had in parallel workers, and
 * no search_path comes into it.
 */
#include "datum.h"
#include "dictionary.h"

#include <math.h>

#include "access/genam.h"
#include "access/htup_details.h"
#include "access/table.h"
#include "catalog/pg_class.h"
#include "catalog/pg_type.h"
#include "commands/trigger.h"
#include "executor/spi.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/fmgroids.h"
#include "utils/inval.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/rel.h"

#include "core/dictionary.h"

#define TABLE "article_dictionary"
#define INDEX "article_dictionary_row"	/* begins with the column dictionary */

/* In the order of the table's declaration. */
enum
{
	COLUMN_ID = 1,
	COLUMN_DICTIONARY,
	COLUMN_KIND,
	COLUMN_NAME,
	COLUMN_ALIASES,
	COLUMN_CANONICAL,
	COLUMN_COUNTRY,
	COLUMN_LATITUDE,
	COLUMN_LONGITUDE,
	COLUMNS = COLUMN_LONGITUDE
};

typedef struct Kept
{
	struct Kept *next;
	NameData	name;
	Oid			table;
	bool		stale;
	MemoryContext context;		/* holds this, too */
	AaAlloc		alloc;
	AaDictionary *dictionary;
	uint64		rows;
} Kept;

static Kept *kept_dictionaries;

/* The table that is read at the moment, and whether it was changed since: its rows may be from before the change. */
static Oid	loading = InvalidOid;
static bool changed_while_loading;

static void
invalidate(Datum arg, Oid table)
{
	/* Only a mark: an analysis may be under way with it. */
	for (Kept *k = kept_dictionaries; k != NULL; k = k->next)
		if (table == InvalidOid || table == k->table)
			k->stale = true;
	if (table == InvalidOid || table == loading)
		changed_while_loading = true;
}

void
aa_dictionary_cache_init(void)
{
	CacheRegisterRelcacheCallback(invalidate, (Datum) 0);
}

/* ---- rows of the table to rows of the core ---- */

static AaText
text_of(const Datum *values, const bool *nulls, int column)
{
	if (nulls[column - 1])
		return AA_NO_TEXT;
	return aa_text_to_core(DatumGetTextPP(values[column - 1]));
}

static double
real_of(const Datum *values, const bool *nulls, int column)
{
	return nulls[column - 1] ? NAN : DatumGetFloat8(values[column - 1]);
}

static AaDictionaryRow
row_of(HeapTuple tuple, TupleDesc tupdesc)
{
	Datum	   *values = palloc(tupdesc->natts * sizeof(Datum));
	bool	   *nulls = palloc(tupdesc->natts * sizeof(bool));
	AaDictionaryRow row;

	heap_deform_tuple(tuple, tupdesc, values, nulls);
	row.kind = text_of(values, nulls, COLUMN_KIND);
	row.name = text_of(values, nulls, COLUMN_NAME);
	row.aliases = nulls[COLUMN_ALIASES - 1] ? (AaTexts) {NULL, 0} : aa_array_texts(values[COLUMN_ALIASES - 1]);
	row.canonical = text_of(values, nulls, COLUMN_CANONICAL);
	row.country = text_of(values, nulls, COLUMN_COUNTRY);
	row.latitude = real_of(values, nulls, COLUMN_LATITUDE);
	row.longitude = real_of(values, nulls, COLUMN_LONGITUDE);
	return row;
}

#define LABEL_PART 64			/* bytes of a value in a message */

/* A value for a message: its beginning, in quotation marks. */
static char *
quoted(HeapTuple tuple, TupleDesc tupdesc, int column)
{
	char	   *value = SPI_getvalue(tuple, tupdesc, column);
	int			n = value ? strlen(value) : 0;

	if (value == NULL)
		return "NULL";
	if (n > LABEL_PART)
		return psprintf("\"%.*s...\"", pg_mbcliplen(value, n, LABEL_PART), value);
	return psprintf("\"%s\"", value);
}

/* Which row a message is about: many may come in one statement. */
static char *
row_label(HeapTuple tuple, TupleDesc tupdesc)
{
	return psprintf("row (%s, %s, %s) of " TABLE, quoted(tuple, tupdesc, COLUMN_DICTIONARY),
					quoted(tuple, tupdesc, COLUMN_KIND), quoted(tuple, tupdesc, COLUMN_NAME));
}

/* The first columns are the extension's, in name and type; the user may have added others behind them. */
static void
check_columns(Relation table)
{
	static const struct
	{
		const char *name;
		Oid			type;
	}			columns[COLUMNS] = {
		{"id", INT8OID}, {"dictionary", NAMEOID}, {"kind", TEXTOID}, {"name", TEXTOID}, {"aliases", TEXTARRAYOID},
		{"canonical", TEXTOID}, {"country", TEXTOID}, {"latitude", FLOAT8OID}, {"longitude", FLOAT8OID}
	};
	TupleDesc	tupdesc = RelationGetDescr(table);
	bool		fits = tupdesc->natts >= COLUMNS;

	for (int i = 0; fits && i < COLUMNS; i++)
		fits = strcmp(NameStr(TupleDescAttr(tupdesc, i)->attname), columns[i].name) == 0 &&
			TupleDescAttr(tupdesc, i)->atttypid == columns[i].type;
	if (!fits)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_OBJECT_DEFINITION),
				 errmsg("table %s does not have the columns that the extension gave it", TABLE),
				 errhint("Take back the change of its columns.")));
}

/* ---- loading ---- */

static void
load_rows(Kept *k, Relation table, Oid index)
{
	MemoryContext row_context = AllocSetContextCreate(CurrentMemoryContext, "article_dictionary row",
													  ALLOCSET_DEFAULT_SIZES);
	ScanKeyData key;
	SysScanDesc scan;
	HeapTuple	tuple;
	AaError		error;

	ScanKeyInit(&key, COLUMN_DICTIONARY, BTEqualStrategyNumber, F_NAMEEQ, NameGetDatum(&k->name));
	scan = systable_beginscan(table, index, true, NULL, 1, &key);
	while (HeapTupleIsValid(tuple = systable_getnext(scan)))
	{
		MemoryContext old = MemoryContextSwitchTo(row_context);
		AaDictionaryRow row = row_of(tuple, RelationGetDescr(table));

		CHECK_FOR_INTERRUPTS();
		if (aa_dictionary_add(k->dictionary, &row, &error) != AA_OK)
			aa_report(&error, row_label(tuple, RelationGetDescr(table)));
		MemoryContextSwitchTo(old);
		MemoryContextReset(row_context);
		k->rows++;
	}
	systable_endscan(scan);
	MemoryContextDelete(row_context);
}

static Kept *
load(Oid table_oid, Oid index, const char *name)
{
	/* Under the caller's context until it is whole: an error on the way takes it down. */
	MemoryContext context = AllocSetContextCreate(CurrentMemoryContext, "article_dictionary", ALLOCSET_DEFAULT_SIZES);
	Kept	   *k = MemoryContextAllocZero(context, sizeof(Kept));
	Relation	table;
	AaText		label;
	AaError		error;

	k->context = context;
	k->table = table_oid;
	k->alloc = aa_context_alloc(context);
	namestrcpy(&k->name, name);
	label = aa_chars_to_core(NameStr(k->name), strlen(NameStr(k->name)));
	if (aa_dictionary_create(&k->alloc, aa_engine(), label, &k->dictionary, &error) != AA_OK)
		aa_report(&error, "a dictionary");
	loading = table_oid;
	changed_while_loading = false;
	table = table_open(table_oid, AccessShareLock);
	check_columns(table);
	load_rows(k, table, index);
	table_close(table, AccessShareLock);
	if (aa_dictionary_build(k->dictionary, &error) != AA_OK)
		aa_report(&error, "a row of " TABLE);
	MemoryContextSetParent(context, TopMemoryContext);
	k->stale = changed_while_loading;
	return k;
}

static void
drop_stale(void)
{
	for (Kept **at = &kept_dictionaries; *at != NULL;)
	{
		Kept	   *k = *at;

		if (!k->stale)
		{
			at = &k->next;
			continue;
		}
		*at = k->next;
		MemoryContextDelete(k->context);
	}
}

static Kept *
find_kept(Oid table, const char *name)
{
	for (Kept *k = kept_dictionaries; k != NULL; k = k->next)
		if (k->table == table && namestrcmp(&k->name, name) == 0)
			return k;
	return NULL;
}

static void
check_privilege(Oid table)
{
	if (pg_class_aclcheck(table, GetUserId(), ACL_SELECT) != ACLCHECK_OK)
		aclcheck_error(ACLCHECK_NO_PRIV, OBJECT_TABLE, TABLE);
}

const AaDictionary *
aa_dictionary_find_rows(Oid function, const char *name)
{
	Oid			namespace = get_func_namespace(function);
	Oid			table = get_relname_relid(TABLE, namespace);
	Oid			index = get_relname_relid(INDEX, namespace);
	Kept	   *k;

	if (!OidIsValid(table) || !OidIsValid(index))
		ereport(ERROR, (errcode(ERRCODE_UNDEFINED_TABLE), errmsg("table %s does not exist", TABLE)));
	check_privilege(table);
	AcceptInvalidationMessages();
	drop_stale();
	k = find_kept(table, name);
	if (k == NULL)
	{
		k = load(table, index, name);
		k->next = kept_dictionaries;
		kept_dictionaries = k;
	}
	return k->rows > 0 ? k->dictionary : NULL;
}

const AaDictionary *
aa_dictionary_get(Oid function, const char *name)
{
	const AaDictionary *dictionary = aa_dictionary_find_rows(function, name);

	if (dictionary == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_OBJECT),
				 errmsg("dictionary \"%s\" has no rows", name),
				 errhint("INSERT INTO %s (dictionary, kind, name) VALUES (%s, 'organization', '...').", TABLE,
						 quote_literal_cstr(name))));
	return dictionary;
}

/* ---- triggers of the table ---- */

static void
check_row(HeapTuple tuple, TupleDesc tupdesc)
{
	AaDictionaryRow row = row_of(tuple, tupdesc);
	AaDictionary *dictionary;
	AaCall		call;

	aa_call_begin(&call);
	aa_call_check(&call, aa_dictionary_create(&call.alloc, aa_engine(), (AaText) {"", 0}, &dictionary, &call.error),
				  "a dictionary");
	if (aa_dictionary_add(dictionary, &row, &call.error) != AA_OK || aa_dictionary_build(dictionary, &call.error) != AA_OK)
		aa_report(&call.error, row_label(tuple, tupdesc));
	aa_call_end(&call);
}

/*
 * Before each row, and before TRUNCATE: refuses rows that no dictionary could use, and lets every session know.  By row,
 * since the worker that applies logical replication fires no other triggers.
 */
PG_FUNCTION_INFO_V1(aa_sql_dictionary_trigger);
Datum
aa_sql_dictionary_trigger(PG_FUNCTION_ARGS)
{
	TriggerData *data = (TriggerData *) fcinfo->context;
	HeapTuple	tuple;

	if (!CALLED_AS_TRIGGER(fcinfo) || strcmp(RelationGetRelationName(data->tg_relation), TABLE) != 0)
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("this function is a trigger of table %s only", TABLE)));
	CacheInvalidateRelcache(data->tg_relation);
	if (!TRIGGER_FIRED_FOR_ROW(data->tg_event))
		return PointerGetDatum(NULL);
	check_columns(data->tg_relation);
	tuple = TRIGGER_FIRED_BY_UPDATE(data->tg_event) ? data->tg_newtuple : data->tg_trigtuple;
	if (!TRIGGER_FIRED_BY_DELETE(data->tg_event))
		check_row(tuple, RelationGetDescr(data->tg_relation));
	return PointerGetDatum(tuple);
}

/* ---- what was analysed with what ---- */

PG_FUNCTION_INFO_V1(aa_sql_dictionary_version);
Datum
aa_sql_dictionary_version(PG_FUNCTION_ARGS)
{
	const AaDictionary *dictionary = aa_dictionary_find_rows(fcinfo->flinfo->fn_oid, NameStr(*PG_GETARG_NAME(0)));
	int64_t		version;

	if (dictionary == NULL)
		PG_RETURN_NULL();
	aa_dictionary_name(dictionary, &version);
	PG_RETURN_INT64(version);
}

static bool
same_text(AaText a, AaText b)
{
	return a.n == b.n && memcmp(a.p, b.p, a.n) == 0;
}

static bool
is_current(const AaAnalysis *analysis, const AaDictionary *dictionary)
{
	AaText		name;
	int64_t		version;

	if (analysis->extractor != AA_EXTRACTOR_VERSION)
		return false;
	if (dictionary == NULL)
		return analysis->dictionary.p == NULL;
	name = aa_dictionary_name(dictionary, &version);
	return analysis->dictionary.p != NULL && same_text(analysis->dictionary, name) &&
		analysis->dictionary_version == version;
}

/* Would an analysis with this dictionary (null: with the one it was made with) be made otherwise today? */
PG_FUNCTION_INFO_V1(aa_sql_is_stale);
Datum
aa_sql_is_stale(PG_FUNCTION_ARGS)
{
	AaCall		call;
	AaAnalysis *analysis;
	const AaDictionary *dictionary = NULL;
	bool		current;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	aa_call_begin(&call);
	analysis = aa_call_decode(&call, PG_GETARG_AA(0));
	if (!PG_ARGISNULL(1))
		dictionary = aa_dictionary_find_rows(fcinfo->flinfo->fn_oid, NameStr(*PG_GETARG_NAME(1)));
	else if (analysis->dictionary.p != NULL)
		dictionary = aa_dictionary_find_rows(fcinfo->flinfo->fn_oid,
											 text_to_cstring(DatumGetTextPP(aa_text_datum(analysis->dictionary))));
	current = is_current(analysis, dictionary);
	aa_call_end(&call);
	PG_RETURN_BOOL(!current);
}

PG_FUNCTION_INFO_V1(aa_sql_dictionary_name);
Datum
aa_sql_dictionary_name(PG_FUNCTION_ARGS)
{
	AaCall		call;
	AaAnalysis *analysis;
	Name		name = palloc0(NAMEDATALEN);
	AaText		label;

	aa_call_begin(&call);
	analysis = aa_call_decode(&call, PG_GETARG_AA(0));
	label = analysis->dictionary;
	if (label.p != NULL)
		namestrcpy(name, text_to_cstring(DatumGetTextPP(aa_text_datum(label))));
	aa_call_end(&call);
	if (NameStr(*name)[0] == '\0')
		PG_RETURN_NULL();
	PG_RETURN_NAME(name);
}
