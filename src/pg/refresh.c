/*
 * refresh.c: CALL article_refresh('story'): analyses again what an older extractor or dictionary made, and for the first
 * time what was there before the trigger.
 *
 * It walks the table by ranges of pages and commits each, so that it holds no lock for long, can be stopped at any time
 * and loses nothing.  A row is refreshed by taking its analysis away: the table's own trigger puts the new one.
 */
#include "bridge.h"

#include "access/table.h"
#include "catalog/pg_class.h"
#include "catalog/pg_inherits.h"
#include "catalog/pg_trigger.h"
#include "catalog/pg_type.h"
#include "commands/trigger.h"
#include "executor/spi.h"
#include "miscadmin.h"
#include "portability/instr_time.h"
#include "storage/bufmgr.h"
#include "utils/builtins.h"
#include "utils/fmgroids.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"

/* Seconds between two notices. */
#define NOTICE_EVERY 5.0

typedef struct Refresh
{
	Oid			function;		/* article_refresh itself */
	const char *column;
	int			pages;			/* a batch */
	uint64		refreshed;
	uint64		pages_done;
	uint64		pages_all;
	instr_time	start;
	double		noticed;		/* seconds from the start */
} Refresh;

/* A table with its own pages, and how its trigger makes the analysis. */
typedef struct Part
{
	Oid			table;
	BlockNumber pages;
	char	   *body;			/* column of the text */
	char	   *wake;			/* column that must be set for the trigger to fire; NULL: the analysis will do */
	char	   *dictionary;		/* NULL: none */
} Part;

static double
seconds(const Refresh *r)
{
	instr_time	now;

	INSTR_TIME_SET_CURRENT(now);
	INSTR_TIME_SUBTRACT(now, r->start);
	return INSTR_TIME_GET_DOUBLE(now);
}

/* The trigger that fills the column, or NULL. */
static const Trigger *
trigger_of(const Refresh *r, Relation rel)
{
	Oid			namespace = get_func_namespace(r->function);
	TriggerDesc *triggers = rel->trigdesc;

	for (int i = 0; triggers != NULL && i < triggers->numtriggers; i++)
	{
		const Trigger *t = &triggers->triggers[i];
		char	   *name = get_func_name(t->tgfoid);

		if (name != NULL && strcmp(name, "article_analysis_trigger") == 0 &&
			get_func_namespace(t->tgfoid) == namespace && TRIGGER_FOR_UPDATE(t->tgtype) && t->tgenabled != TRIGGER_DISABLED &&
			t->tgnargs >= 2 && strcmp(t->tgargs[0], r->column) == 0)
			return t;
	}
	return NULL;
}

/* A trigger of UPDATE OF some columns fires when one of them is set, be it to what it was: the body, or the first. */
static char *
waking_column(const Refresh *r, Relation rel, const Trigger *t)
{
	int			body = SPI_fnumber(RelationGetDescr(rel), t->tgargs[1]);
	int			analysis = SPI_fnumber(RelationGetDescr(rel), r->column);
	int			wake = t->tgnattr > 0 ? t->tgattr[0] : analysis;

	for (int i = 0; i < t->tgnattr; i++)
		if (t->tgattr[i] == analysis || (t->tgattr[i] == body && wake != analysis))
			wake = t->tgattr[i];
	return wake == analysis ? NULL : SPI_fname(RelationGetDescr(rel), wake);
}

static Part
part_of(const Refresh *r, Relation rel)
{
	Part		part = {.table = RelationGetRelid(rel), .pages = RelationGetNumberOfBlocks(rel)};
	const Trigger *t = trigger_of(r, rel);

	if (t == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_OBJECT),
				 errmsg("no trigger fills column \"%s\" of relation \"%s\"", r->column, RelationGetRelationName(rel)),
				 errhint("Create one with article_analysis_trigger, for UPDATE too. "
						 "A generated column is refreshed by an UPDATE that sets the body to itself.")));
	part.body = pstrdup(t->tgargs[1]);
	part.wake = waking_column(r, rel, t);
	if (t->tgnargs > 3)
		part.dictionary = pstrdup(t->tgargs[3]);
	return part;
}

/* The table itself, or all its partitions and children that hold rows. */
static List *
parts_of(Refresh *r, Oid table)
{
	char		kind = get_rel_relkind(table);
	List	   *parts = NIL;
	ListCell   *cell;

	if (kind != RELKIND_RELATION && kind != RELKIND_PARTITIONED_TABLE)
		ereport(ERROR,
				(errcode(kind == '\0' ? ERRCODE_UNDEFINED_TABLE : ERRCODE_WRONG_OBJECT_TYPE),
				 kind == '\0' ? errmsg("relation with OID %u does not exist", table) :
				 errmsg("\"%s\" is not a table", get_rel_name(table)),
				 errhint("article_refresh works on tables that article_analysis_trigger fills, and on their partitions.")));
	foreach(cell, find_all_inheritors(table, AccessShareLock, NULL))
	{
		Relation	rel = table_open(lfirst_oid(cell), NoLock);

		if (rel->rd_rel->relkind == RELKIND_RELATION)
		{
			Part	   *part = palloc(sizeof(Part));

			*part = part_of(r, rel);
			r->pages_all += part->pages;
			parts = lappend(parts, part);
		}
		table_close(rel, NoLock);
	}
	return parts;
}

/* Each row that is refreshed comes back with whether the trigger has left it without an analysis. */
static char *
batch_query(const Refresh *r, const Part *part)
{
	const char *schema = get_namespace_name(get_func_namespace(r->function));
	const char *table_schema = get_namespace_name(get_rel_namespace(part->table));
	const char *table_name = get_rel_name(part->table);
	const char *column = quote_identifier(r->column);
	const char *body = quote_identifier(part->body);
	const char *wake = part->wake ? quote_identifier(part->wake) : NULL;

	if (table_name == NULL || table_schema == NULL)
		return NULL;			/* dropped since the last batch */
	return psprintf("UPDATE ONLY %s SET %s = NULL%s "
					"WHERE ctid OPERATOR(pg_catalog.>=) $1 AND ctid OPERATOR(pg_catalog.<) $2 "
					"AND (%s.article_is_stale(%s, $3) OR %s IS NULL AND %s IS NOT NULL) "
					"RETURNING %s IS NULL AND %s IS NOT NULL",
					quote_qualified_identifier(table_schema, table_name), column,
					wake ? psprintf(", %s = %s", wake, wake) : "", quote_identifier(schema), column, column, body, column, body);
}

/* A trigger that did not run, because of its WHEN condition or the session's replication role, would lose the analysis. */
static void
check_refreshed(const Part *part)
{
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		bool		isnull;

		if (DatumGetBool(SPI_getbinval(SPI_tuptable->vals[i], SPI_tuptable->tupdesc, 1, &isnull)))
			ereport(ERROR,
					(errcode(ERRCODE_TRIGGERED_DATA_CHANGE_VIOLATION),
					 errmsg("the trigger of relation \"%s\" left rows without an analysis", get_rel_name(part->table)),
					 errdetail("The batch is rolled back, and those before it are kept."),
					 errhint("The trigger must fire for every update of the column: without WHEN, and not in a session that replicates.")));
	}
}

static Datum
page_start(BlockNumber page)
{
	ItemPointer tid = palloc(sizeof(ItemPointerData));

	ItemPointerSet(tid, page, 0);
	return PointerGetDatum(tid);
}

/* False when the table is no more. */
static bool
refresh_pages(Refresh *r, const Part *part, BlockNumber from, BlockNumber to)
{
	Oid			types[] = {TIDOID, TIDOID, NAMEOID};
	NameData	dictionary;
	Datum		values[] = {page_start(from), page_start(to), NameGetDatum(&dictionary)};
	char	   *query = batch_query(r, part);
	int			result;

	if (query == NULL)
		return false;
	namestrcpy(&dictionary, part->dictionary ? part->dictionary : "");
	result = SPI_execute_with_args(query, 3, types, values, part->dictionary ? "   " : "  n", false, 0);
	if (result != SPI_OK_UPDATE_RETURNING)
		elog(ERROR, "refresh of \"%s\" failed: %s", get_rel_name(part->table), SPI_result_code_string(result));
	check_refreshed(part);
	r->refreshed += SPI_processed;
	SPI_freetuptable(SPI_tuptable);
	pfree(query);
	return true;
}

static void
notice_progress(Refresh *r)
{
	double		now = seconds(r);
	double		left = r->pages_done ? now / r->pages_done * (r->pages_all - r->pages_done) : 0;

	if (now - r->noticed < NOTICE_EVERY)
		return;
	r->noticed = now;
	ereport(NOTICE,
			(errmsg("article_refresh: " UINT64_FORMAT " rows refreshed, " UINT64_FORMAT " of " UINT64_FORMAT
					" pages read, %.0f rows a second, %.0f s left",
					r->refreshed, r->pages_done, r->pages_all, r->refreshed / now, left)));
}

static void
refresh_part(Refresh *r, const Part *part)
{
	for (BlockNumber page = 0; page < part->pages;)
	{
		BlockNumber to = part->pages - page > (BlockNumber) r->pages ? page + r->pages : part->pages;

		CHECK_FOR_INTERRUPTS();
		if (!refresh_pages(r, part, page, to))
			return;
		r->pages_done += to - page;
		page = to;
		notice_progress(r);
		SPI_commit();
		SPI_start_transaction();
	}
}

PG_FUNCTION_INFO_V1(aa_sql_refresh);
Datum
aa_sql_refresh(PG_FUNCTION_ARGS)
{
	bool		atomic = !(fcinfo->context && IsA(fcinfo->context, CallContext)) ||
		castNode(CallContext, fcinfo->context)->atomic;
	Refresh		r = {.function = fcinfo->flinfo->fn_oid};
	List	   *parts;
	ListCell   *cell;

	/* No procedure is strict. */
	if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || PG_ARGISNULL(2))
		ereport(ERROR, (errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED), errmsg("arguments of article_refresh must not be null")));
	r.pages = PG_GETARG_INT32(2);
	if (r.pages < 1)
		ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE), errmsg("pages must be at least 1, not %d", r.pages)));
	if (atomic)
		ereport(ERROR,
				(errcode(ERRCODE_ACTIVE_SQL_TRANSACTION),
				 errmsg("article_refresh commits its batches and cannot run inside a transaction block")));
	INSTR_TIME_SET_CURRENT(r.start);
	SPI_connect_ext(SPI_OPT_NONATOMIC);
	r.column = pstrdup(NameStr(*PG_GETARG_NAME(1)));	/* SPI's memory outlives the commits */
	parts = parts_of(&r, PG_GETARG_OID(0));
	foreach(cell, parts)
		refresh_part(&r, lfirst(cell));
	SPI_finish();
	ereport(NOTICE,
			(errmsg("article_refresh: " UINT64_FORMAT " rows refreshed in %.1f s", r.refreshed, seconds(&r))));
	PG_RETURN_VOID();
}
