/*
 * trigger.c: article_analysis_trigger('analysis', 'body' [, 'published' [, 'dictionary']]).
 *
 * Fills a plain column as tsvector_update_trigger() does: before INSERT, and before UPDATE when an input changed.  The
 * last argument is the name of a dictionary, not of a column.
 */
#include "bridge.h"
#include "dictionary.h"

#include "catalog/pg_type.h"
#include "commands/trigger.h"
#include "executor/spi.h"
#include "utils/builtins.h"
#include "utils/datum.h"
#include "utils/date.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/syscache.h"
#include "utils/timestamp.h"

PG_FUNCTION_INFO_V1(aa_sql_trigger);

enum
{
	ARG_ANALYSIS,
	ARG_BODY,
	ARG_PUBLISHED,
	ARG_DICTIONARY,
	ARGS
};

#define ARGS_REQUIRED (ARG_BODY + 1)

/* What a firing needs to know of its table. */
typedef struct Firing
{
	TriggerData *data;
	Relation	rel;
	Oid			function;
	int			columns[ARGS];	/* attribute numbers; 0: argument not given, or no column */
	Oid			published_type;
} Firing;

static void
check_call(FunctionCallInfo fcinfo)
{
	TriggerData *data = (TriggerData *) fcinfo->context;

	if (!CALLED_AS_TRIGGER(fcinfo) || !TRIGGER_FIRED_FOR_ROW(data->tg_event) || !TRIGGER_FIRED_BEFORE(data->tg_event) ||
		!(TRIGGER_FIRED_BY_INSERT(data->tg_event) || TRIGGER_FIRED_BY_UPDATE(data->tg_event)))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("article_analysis_trigger must be called as a trigger before INSERT or UPDATE for each row"),
				 errhint("CREATE TRIGGER ... BEFORE INSERT OR UPDATE ON ... FOR EACH ROW "
						 "EXECUTE FUNCTION article_analysis_trigger('analysis', 'body', 'published').")));
	if (data->tg_trigger->tgnargs < ARGS_REQUIRED || data->tg_trigger->tgnargs > ARGS)
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("article_analysis_trigger takes 2 to 4 arguments, not %d", data->tg_trigger->tgnargs),
				 errhint("They are: column of the analysis, column of the body, column of the day of publication, "
						 "name of a dictionary.")));
}

static int
column_of(const Firing *f, int arg)
{
	const char *name = f->data->tg_trigger->tgargs[arg];
	int			number = SPI_fnumber(f->rel->rd_att, name);

	if (number == SPI_ERROR_NOATTRIBUTE || number <= 0)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_COLUMN),
				 errmsg("column \"%s\" of relation \"%s\" does not exist", name, RelationGetRelationName(f->rel)),
				 errdetail("Trigger \"%s\" names it.", f->data->tg_trigger->tgname)));
	if (TupleDescAttr(f->rel->rd_att, number - 1)->attgenerated != '\0')
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("column \"%s\" of relation \"%s\" is a generated column", name, RelationGetRelationName(f->rel)),
				 errdetail("Generated columns have their values only after the triggers before a row."),
				 errhint("Name plain columns to the trigger, or make the analysis a generated column of what the body is generated from.")));
	return number;
}

static void
mistyped(const Firing *f, int arg, const char *wanted)
{
	ereport(ERROR,
			(errcode(ERRCODE_DATATYPE_MISMATCH),
			 errmsg("column \"%s\" of relation \"%s\" is not of type %s", f->data->tg_trigger->tgargs[arg],
					RelationGetRelationName(f->rel), wanted),
			 errdetail("Trigger \"%s\" names it; its type is %s.", f->data->tg_trigger->tgname,
					   format_type_be(SPI_gettypeid(f->rel->rd_att, f->columns[arg])))));
}

/* Domains over the types will do. */
static Oid
base_type(const Firing *f, int arg)
{
	return getBaseType(SPI_gettypeid(f->rel->rd_att, f->columns[arg]));
}

static bool
is_text(Oid type)
{
	return type == TEXTOID || type == VARCHAROID || type == BPCHAROID;
}

/* Our type is the one in the schema of this function: the extension's. */
static bool
is_analysis(Oid trigger_function, Oid type)
{
	Oid			namespace = get_func_namespace(trigger_function);

	return type == GetSysCacheOid2(TYPENAMENSP, Anum_pg_type_oid, CStringGetDatum("article_analysis"),
								   ObjectIdGetDatum(namespace));
}

static void
find_columns(Firing *f)
{
	int			n = f->data->tg_trigger->tgnargs;

	f->columns[ARG_ANALYSIS] = column_of(f, ARG_ANALYSIS);
	f->columns[ARG_BODY] = column_of(f, ARG_BODY);
	if (!is_analysis(f->function, base_type(f, ARG_ANALYSIS)))
		mistyped(f, ARG_ANALYSIS, "article_analysis");
	if (!is_text(base_type(f, ARG_BODY)))
		mistyped(f, ARG_BODY, "text");
	if (n <= ARG_PUBLISHED || f->data->tg_trigger->tgargs[ARG_PUBLISHED][0] == '\0')
		return;
	f->columns[ARG_PUBLISHED] = column_of(f, ARG_PUBLISHED);
	f->published_type = base_type(f, ARG_PUBLISHED);
	if (f->published_type != DATEOID && f->published_type != TIMESTAMPOID && f->published_type != TIMESTAMPTZOID)
		mistyped(f, ARG_PUBLISHED, "date, timestamp or timestamptz");
}

static HeapTuple
row_of(const Firing *f)
{
	return TRIGGER_FIRED_BY_UPDATE(f->data->tg_event) ? f->data->tg_newtuple : f->data->tg_trigtuple;
}

static bool
column_changed(const Firing *f, int arg)
{
	bool		old_null,
				new_null;
	Datum		old,
				new;
	Form_pg_attribute att;

	if (f->columns[arg] == 0)
		return false;
	att = TupleDescAttr(f->rel->rd_att, f->columns[arg] - 1);
	old = SPI_getbinval(f->data->tg_trigtuple, f->rel->rd_att, f->columns[arg], &old_null);
	new = SPI_getbinval(f->data->tg_newtuple, f->rel->rd_att, f->columns[arg], &new_null);
	return old_null != new_null || (!old_null && !datum_image_eq(old, new, att->attbyval, att->attlen));
}

static bool
is_missing(const Firing *f)
{
	bool		isnull;

	SPI_getbinval(row_of(f), f->rel->rd_att, f->columns[ARG_ANALYSIS], &isnull);
	return isnull;
}

/*
 * An update that leaves body and day alone costs nothing.  One that sets the analysis itself is overruled, also when it
 * sets null: that is how a row is analysed again.
 */
static bool
is_needed(const Firing *f)
{
	return !TRIGGER_FIRED_BY_UPDATE(f->data->tg_event) || is_missing(f) || column_changed(f, ARG_ANALYSIS) ||
		column_changed(f, ARG_BODY) || column_changed(f, ARG_PUBLISHED);
}

/* timestamptz is read in the session's time zone, as its cast to date does. */
static int32_t
published_of(const Firing *f)
{
	bool		isnull;
	Datum		value;
	DateADT		date;

	if (f->columns[ARG_PUBLISHED] == 0)
		return AA_NO_DAY;
	value = SPI_getbinval(row_of(f), f->rel->rd_att, f->columns[ARG_PUBLISHED], &isnull);
	if (isnull)
		return AA_NO_DAY;
	if (f->published_type == TIMESTAMPOID)
		value = DirectFunctionCall1(timestamp_date, value);
	else if (f->published_type == TIMESTAMPTZOID)
		value = DirectFunctionCall1(timestamptz_date, value);
	date = DatumGetDateADT(value);
	return DATE_NOT_FINITE(date) ? AA_NO_DAY : date + AA_PG_EPOCH_DAYS;
}

static const AaDictionary *
dictionary_of(const Firing *f)
{
	if (f->data->tg_trigger->tgnargs <= ARG_DICTIONARY)
		return NULL;
	return aa_dictionary_get(f->function, f->data->tg_trigger->tgargs[ARG_DICTIONARY]);
}

static Datum
analysis_of(const Firing *f, bool *isnull)
{
	Datum		body = SPI_getbinval(row_of(f), f->rel->rd_att, f->columns[ARG_BODY], isnull);
	AaCall		call;
	struct varlena *value;

	if (*isnull)
		return (Datum) 0;
	aa_call_begin(&call);
	value = aa_call_encode(&call, aa_call_analyze(&call, aa_text_to_core(DatumGetTextPP(body)), published_of(f),
												  dictionary_of(f), false));
	aa_call_end(&call);
	return PointerGetDatum(value);
}

Datum
aa_sql_trigger(PG_FUNCTION_ARGS)
{
	Firing		f = {.data = (TriggerData *) fcinfo->context};
	Datum		value;
	bool		isnull;

	check_call(fcinfo);
	f.rel = f.data->tg_relation;
	f.function = fcinfo->flinfo->fn_oid;
	find_columns(&f);
	if (!is_needed(&f))
		return PointerGetDatum(row_of(&f));
	value = analysis_of(&f, &isnull);
	return PointerGetDatum(heap_modify_tuple_by_cols(row_of(&f), f.rel->rd_att, 1, &f.columns[ARG_ANALYSIS], &value,
													 &isnull));
}
