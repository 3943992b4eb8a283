/*
 * figures.c: article_toll() and casualty_code(): sums and codings of casualty figures.
 */
#include "bridge.h"
#include "datum.h"

#include "access/htup_details.h"
#include "funcapi.h"
#include "utils/builtins.h"

#include "core/code.h"

static Datum
toll_datum(FunctionCallInfo fcinfo, const AaToll *toll)
{
	const int64_t numbers[] = {toll->low, toll->best, toll->high};
	Datum		values[lengthof(numbers)];
	bool		nulls[lengthof(numbers)];
	TupleDesc	tupdesc;

	if (get_call_result_type(fcinfo, NULL, &tupdesc) != TYPEFUNC_COMPOSITE || tupdesc->natts != lengthof(numbers))
		elog(ERROR, "return type must be a row of three numbers");
	for (size_t i = 0; i < lengthof(numbers); i++)
	{
		values[i] = Int64GetDatum(numbers[i]);
		nulls[i] = numbers[i] == AA_NO_INT;
	}
	return HeapTupleGetDatum(heap_form_tuple(BlessTupleDesc(tupdesc), values, nulls));
}

PG_FUNCTION_INFO_V1(aa_sql_toll);
Datum
aa_sql_toll(PG_FUNCTION_ARGS)
{
	uint8_t		kind = aa_enum_value(AA_SECTION_casualties, "kind", PG_GETARG_DATUM(1));
	AaCall		call;
	AaToll		toll;

	aa_call_begin(&call);
	toll = aa_toll(aa_call_decode(&call, PG_GETARG_AA(0)), kind, PG_GETARG_BOOL(2));
	aa_call_end(&call);
	return toll_datum(fcinfo, &toll);
}

PG_FUNCTION_INFO_V1(aa_sql_code);
Datum
aa_sql_code(PG_FUNCTION_ARGS)
{
	char	   *scheme = text_to_cstring(PG_GETARG_TEXT_PP(1));
	AaCasualty	casualty;
	AaToll		coded;

	aa_row_record(AA_SECTION_casualties, PG_GETARG_HEAPTUPLEHEADER(0), &casualty);
	if (!aa_code(&casualty, scheme, &coded))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unknown coding scheme \"%s\"", scheme),
				 errhint("Schemes are literal, acled, gtd, ucdp and airwars.")));
	return toll_datum(fcinfo, &coded);
}
