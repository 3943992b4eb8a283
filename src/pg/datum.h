/*
 * datum.h: records of the core as rows of the server, and back, by the schema.
 */
#ifndef AA_DATUM_H
#define AA_DATUM_H

#include "bridge.h"

#include "access/htup.h"
#include "access/tupdesc.h"
#include "utils/tuplestore.h"

/*
 * A composite type whose columns are the fields of a section, name by name: checked once a call, so that the schema and
 * the install script cannot drift apart unseen.
 */
typedef struct AaRowType
{
	const AaSection *section;
	TupleDesc	tupdesc;
} AaRowType;

#define AA_MAX_FIELDS 64

/* Raises an error where the columns are not those of the section: library and SQL of two versions. */
extern void aa_row_type_init(AaRowType *type, AaSectionId section, TupleDesc tupdesc);

/* values and nulls have room for AA_MAX_FIELDS. */
extern void aa_row_deform(const AaRowType *type, const void *record, Datum *values, bool *nulls);
extern Datum aa_row_datum(const AaRowType *type, const void *record);

/* What a value of an SQL enum is in the field's domain. */
extern uint8_t aa_enum_value(AaSectionId section, const char *field, Datum value);

/* Texts as text[], and back without its nulls; what comes back lies in the current memory context. */
extern Datum aa_texts_datum(const AaTexts *texts);
extern AaTexts aa_array_texts(Datum array);

/* A span of characters as int4range. */
extern Datum aa_span_datum(AaSpan span);

/* The result of a set-returning function: rows to put into, and their type. */
extern Tuplestorestate *aa_begin_rows(FunctionCallInfo fcinfo, TupleDesc *tupdesc);

/* The record that a row of this type holds; its texts lie in the current memory context. */
extern void aa_row_record(AaSectionId section, HeapTupleHeader row, void *record);

#endif
