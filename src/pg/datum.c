/*
 * datum.c: fields of the core's records as datums.
 *
 * What a column becomes is decided by its field's type in schema.def and by the column's type in the install script: an
 * ENUM is a text or a value of an SQL enum, an INT an int or a bigint.  There is no code for any single column.
 */
#include "datum.h"

#include <math.h>

#include "access/htup_details.h"
#include "catalog/pg_enum.h"
#include "catalog/pg_type.h"
#include "funcapi.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/lsyscache.h"
#include "utils/rangetypes.h"
#include "utils/syscache.h"
#include "utils/typcache.h"

#include "core/codec.h"

/* ---- to the server ---- */

static Datum
range_datum(Oid range_type, Datum low, bool low_open, Datum high, bool high_open)
{
	TypeCacheEntry *cache = lookup_type_cache(range_type, TYPECACHE_RANGE_INFO);
	RangeBound	lower = {low, low_open, true, true};
	RangeBound	upper = {high, high_open, false, false};

#if PG_VERSION_NUM >= 160000
	return RangeTypePGetDatum(make_range(cache, &lower, &upper, false, NULL));
#else
	return RangeTypePGetDatum(make_range(cache, &lower, &upper, false));
#endif
}

Datum
aa_span_datum(AaSpan span)
{
	return range_datum(INT4RANGEOID, Int32GetDatum((int32) span.start), false, Int32GetDatum((int32) span.end), false);
}

static DateADT
day_to_server(int32_t day)
{
	return (DateADT) (day - AA_PG_EPOCH_DAYS);
}

static Datum
period_datum(AaPeriod period)
{
	bool		past = period.first == AA_DAY_OPEN_PAST;
	bool		future = period.last == AA_DAY_OPEN_FUTURE;

	return range_datum(DATERANGEOID,
					   DateADTGetDatum(past ? 0 : day_to_server(period.first)), past,
					   DateADTGetDatum(future ? 0 : day_to_server(period.last) + 1), future);
}

static Datum
enum_datum(const AaDomain *domain, uint8_t value, Oid type)
{
	const char *word = domain->words[value];
	HeapTuple	tuple;
	Oid			oid;

	if (type == TEXTOID)
		return CStringGetTextDatum(word);
	tuple = SearchSysCache2(ENUMTYPOIDNAME, ObjectIdGetDatum(type), CStringGetDatum(word));
	if (!HeapTupleIsValid(tuple))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_OBJECT_DEFINITION),
				 errmsg("type %s has no value \"%s\"", format_type_be(type), word),
				 errhint("Bring the extension to the version of its library: ALTER EXTENSION article_analysis UPDATE.")));
	oid = ((Form_pg_enum) GETSTRUCT(tuple))->oid;
	ReleaseSysCache(tuple);
	return ObjectIdGetDatum(oid);
}

static Datum
text_array(Datum *items, int n)
{
	return PointerGetDatum(construct_array(items, n, TEXTOID, -1, false, TYPALIGN_INT));
}

Datum
aa_texts_datum(const AaTexts *texts)
{
	Datum	   *items = palloc(sizeof(Datum) * (texts->n + 1));

	for (uint32_t i = 0; i < texts->n; i++)
		items[i] = aa_text_datum(texts->items[i]);
	return text_array(items, (int) texts->n);
}

static Datum
flags_datum(const AaDomain *domain, uint32_t flags)
{
	Datum		items[32];
	int			n = 0;

	for (uint32_t i = 0; i < domain->n; i++)
		if (flags >> i & 1)
			items[n++] = CStringGetTextDatum(domain->words[i]);
	return text_array(items, n);
}

static Datum
spans_datum(const AaSpans *spans)
{
	Datum	   *items = palloc(sizeof(Datum) * (spans->n + 1));

	for (uint32_t i = 0; i < spans->n; i++)
		items[i] = aa_span_datum(spans->items[i]);
	return PointerGetDatum(construct_array(items, (int) spans->n, INT4RANGEOID, -1, false, TYPALIGN_INT));
}

static Datum
int_datum(int64_t value, Oid type, bool *isnull)
{
	if (type == INT8OID)
		return Int64GetDatum(value);
	*isnull = value < PG_INT32_MIN || value > PG_INT32_MAX;
	return Int32GetDatum((int32) value);
}

static Datum
field_datum(const AaField *field, const void *at, Oid type, bool *isnull)
{
	if (aa_field_is_null(field, at))
	{
		*isnull = field->type != AA_FIELD_BOOL;
		return (Datum) 0;
	}
	*isnull = false;
	switch (field->type)
	{
		case AA_FIELD_INT:
			return int_datum(*(const int64_t *) at, type, isnull);
		case AA_FIELD_ENUM:
			return enum_datum(field->domain, *(const uint8_t *) at, type);
		case AA_FIELD_FLAGS:
			return flags_datum(field->domain, *(const uint32_t *) at);
		case AA_FIELD_TEXT:
			return aa_text_datum(*(const AaText *) at);
		case AA_FIELD_TEXTS:
			return aa_texts_datum(at);
		case AA_FIELD_SPAN:
			return aa_span_datum(*(const AaSpan *) at);
		case AA_FIELD_SPANS:
			return spans_datum(at);
		case AA_FIELD_DATE:
			return DateADTGetDatum(day_to_server(*(const int32_t *) at));
		case AA_FIELD_PERIOD:
			return period_datum(*(const AaPeriod *) at);
		case AA_FIELD_REAL:
			return Float8GetDatum(*(const double *) at);
		case AA_FIELD_BOOL:
			return BoolGetDatum(*(const bool *) at);
	}
	return (Datum) 0;
}

/* Which types of columns can show a field. */
static bool
shows(const AaField *field, Oid type)
{
	switch (field->type)
	{
		case AA_FIELD_INT:
			return type == INT4OID || type == INT8OID;
		case AA_FIELD_ENUM:
			return type == TEXTOID || type_is_enum(type);
		case AA_FIELD_FLAGS:
		case AA_FIELD_TEXTS:
			return type == TEXTARRAYOID;
		case AA_FIELD_TEXT:
			return type == TEXTOID;
		case AA_FIELD_SPAN:
			return type == INT4RANGEOID;
		case AA_FIELD_SPANS:
			return get_element_type(type) == INT4RANGEOID;
		case AA_FIELD_DATE:
			return type == DATEOID;
		case AA_FIELD_PERIOD:
			return type == DATERANGEOID;
		case AA_FIELD_REAL:
			return type == FLOAT8OID;
		case AA_FIELD_BOOL:
			return type == BOOLOID;
	}
	return false;
}

void
aa_row_type_init(AaRowType *type, AaSectionId section, TupleDesc tupdesc)
{
	const AaSection *s = &aa_sections[section];
	bool		fits = tupdesc->natts == (int) s->n && s->n <= AA_MAX_FIELDS;

	for (uint32_t i = 0; fits && i < s->n; i++)
	{
		Form_pg_attribute att = TupleDescAttr(tupdesc, i);

		fits = !att->attisdropped && strcmp(NameStr(att->attname), s->fields[i].name) == 0 &&
			shows(&s->fields[i], att->atttypid);
	}
	if (!fits)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_OBJECT_DEFINITION),
				 errmsg("columns of the result are not those of section \"%s\"", s->name),
				 errhint("Bring the extension to the version of its library: ALTER EXTENSION article_analysis UPDATE.")));
	type->section = s;
	type->tupdesc = tupdesc;
}

void
aa_row_deform(const AaRowType *type, const void *record, Datum *values, bool *nulls)
{
	for (uint32_t i = 0; i < type->section->n; i++)
	{
		const AaField *field = &type->section->fields[i];

		values[i] = field_datum(field, (const char *) record + field->offset,
								TupleDescAttr(type->tupdesc, i)->atttypid, &nulls[i]);
	}
}

Datum
aa_row_datum(const AaRowType *type, const void *record)
{
	Datum		values[AA_MAX_FIELDS];
	bool		nulls[AA_MAX_FIELDS];

	aa_row_deform(type, record, values, nulls);
	return HeapTupleGetDatum(heap_form_tuple(type->tupdesc, values, nulls));
}

/* ---- from the server ---- */

static uint8_t
word_value(const AaDomain *domain, const char *word)
{
	for (uint32_t i = 0; i < domain->n; i++)
		if (strcmp(domain->words[i], word) == 0)
			return (uint8_t) i;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("\"%s\" is not a value of \"%s\"", word, domain->name)));
}

AaTexts
aa_array_texts(Datum array)
{
	ArrayType  *a = DatumGetArrayTypeP(array);
	Datum	   *items;
	bool	   *nulls;
	int			n;
	AaTexts		texts = {NULL, 0};

	deconstruct_array(a, TEXTOID, -1, false, TYPALIGN_INT, &items, &nulls, &n);
	texts.items = palloc(sizeof(AaText) * (n + 1));
	for (int i = 0; i < n; i++)
		if (!nulls[i])
			texts.items[texts.n++] = aa_text_to_core(DatumGetTextPP(items[i]));
	return texts;
}

static uint32_t
array_flags(const AaDomain *domain, Datum array)
{
	AaTexts		texts = aa_array_texts(array);
	uint32_t	flags = 0;

	for (uint32_t i = 0; i < texts.n; i++)
		flags |= UINT32_C(1) << word_value(domain, pnstrdup(texts.items[i].p, texts.items[i].n));
	return flags;
}

/* Bounds of a range of a discrete type, which the server keeps as [low, high). */
static bool
range_bounds(Datum range, RangeBound *lower, RangeBound *upper)
{
	RangeType  *r = DatumGetRangeTypeP(range);
	bool		empty;

	range_deserialize(lookup_type_cache(RangeTypeGetOid(r), TYPECACHE_RANGE_INFO), r, lower, upper, &empty);
	return !empty;
}

static AaSpan
range_span(Datum range)
{
	RangeBound	lower,
				upper;

	if (!range_bounds(range, &lower, &upper) || lower.infinite || upper.infinite)
		return AA_NO_SPAN;
	return (AaSpan) {(uint32_t) DatumGetInt32(lower.val), (uint32_t) DatumGetInt32(upper.val)};
}

static AaPeriod
range_period(Datum range)
{
	RangeBound	lower,
				upper;
	AaPeriod	p = AA_NO_PERIOD;

	if (!range_bounds(range, &lower, &upper))
		return p;
	p.first = lower.infinite ? AA_DAY_OPEN_PAST : DatumGetDateADT(lower.val) + AA_PG_EPOCH_DAYS;
	p.last = upper.infinite ? AA_DAY_OPEN_FUTURE : DatumGetDateADT(upper.val) - 1 + AA_PG_EPOCH_DAYS;
	return aa_period_valid(p) ? p : AA_NO_PERIOD;
}

static AaSpans
array_spans(Datum array)
{
	Datum	   *items;
	bool	   *nulls;
	int			n;
	AaSpans		spans = {NULL, 0};

	deconstruct_array(DatumGetArrayTypeP(array), INT4RANGEOID, -1, false, TYPALIGN_INT, &items, &nulls, &n);
	spans.items = palloc(sizeof(AaSpan) * (n + 1));
	for (int i = 0; i < n; i++)
		if (!nulls[i])
			spans.items[spans.n++] = range_span(items[i]);
	return spans;
}

static const char *
enum_word(Datum value, Oid type)
{
	return type == TEXTOID ? TextDatumGetCString(value) : DatumGetCString(DirectFunctionCall1(enum_out, value));
}

uint8_t
aa_enum_value(AaSectionId section, const char *field, Datum value)
{
	return word_value(aa_field(section, field)->domain, DatumGetCString(DirectFunctionCall1(enum_out, value)));
}

static void
field_from_datum(const AaField *field, Datum value, Oid type, void *at)
{
	switch (field->type)
	{
		case AA_FIELD_INT:
			*(int64_t *) at = type == INT8OID ? DatumGetInt64(value) : DatumGetInt32(value);
			break;
		case AA_FIELD_ENUM:
			*(uint8_t *) at = word_value(field->domain, enum_word(value, type));
			break;
		case AA_FIELD_FLAGS:
			*(uint32_t *) at = array_flags(field->domain, value);
			break;
		case AA_FIELD_TEXT:
			*(AaText *) at = aa_text_to_core(DatumGetTextPP(value));
			break;
		case AA_FIELD_TEXTS:
			*(AaTexts *) at = aa_array_texts(value);
			break;
		case AA_FIELD_SPAN:
			*(AaSpan *) at = range_span(value);
			break;
		case AA_FIELD_SPANS:
			*(AaSpans *) at = array_spans(value);
			break;
		case AA_FIELD_DATE:
			*(int32_t *) at = DatumGetDateADT(value) + AA_PG_EPOCH_DAYS;
			break;
		case AA_FIELD_PERIOD:
			*(AaPeriod *) at = range_period(value);
			break;
		case AA_FIELD_REAL:
			*(double *) at = DatumGetFloat8(value);
			break;
		case AA_FIELD_BOOL:
			*(bool *) at = DatumGetBool(value);
			break;
	}
}

void
aa_row_record(AaSectionId section, HeapTupleHeader row, void *record)
{
	TupleDesc	tupdesc = lookup_rowtype_tupdesc(HeapTupleHeaderGetTypeId(row), HeapTupleHeaderGetTypMod(row));
	HeapTupleData tuple = {.t_len = HeapTupleHeaderGetDatumLength(row), .t_data = row};
	Datum		values[AA_MAX_FIELDS];
	bool		nulls[AA_MAX_FIELDS];
	AaRowType	type;

	aa_row_type_init(&type, section, tupdesc);
	heap_deform_tuple(&tuple, tupdesc, values, nulls);
	aa_record_init(section, record);
	for (uint32_t i = 0; i < type.section->n; i++)
	{
		const AaField *field = &type.section->fields[i];

		if (!nulls[i])
			field_from_datum(field, values[i], TupleDescAttr(tupdesc, i)->atttypid, (char *) record + field->offset);
	}
	ReleaseTupleDesc(tupdesc);
}
