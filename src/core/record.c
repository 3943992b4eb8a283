/*
 * record.c: the table that describes every record, made from schema.def.
 */
#include <math.h>
#include <string.h>

#include "aa.h"

#define AA_WORD_STRING(domain, word) #word,
#define AA_ENUM(domain, ...) \
	static const char *const domain##_words[] = { AA_EACH(AA_WORD_STRING, domain, __VA_ARGS__) }; \
	static const AaDomain domain##_domain = { #domain, domain##_words, AA_##domain##_COUNT };
#include "schema.def"

#define DOMAIN_OF_none NULL
#define DOMAIN_OF_casualty_kind &casualty_kind_domain
#define DOMAIN_OF_qualifier &qualifier_domain
#define DOMAIN_OF_unit &unit_domain
#define DOMAIN_OF_victim_class &victim_class_domain
#define DOMAIN_OF_precision &precision_domain
#define DOMAIN_OF_scope &scope_domain
#define DOMAIN_OF_modality &modality_domain
#define DOMAIN_OF_source_kind &source_kind_domain
#define DOMAIN_OF_entity_kind &entity_kind_domain
#define DOMAIN_OF_quote_kind &quote_kind_domain
#define DOMAIN_OF_stance &stance_domain
#define DOMAIN_OF_timex_type &timex_type_domain
#define DOMAIN_OF_timex_mod &timex_mod_domain
#define DOMAIN_OF_granularity &granularity_domain

#define OWNER_header AaHeader
#define OWNER_casualties AaCasualty
#define OWNER_entities AaEntity
#define OWNER_quotes AaQuote
#define OWNER_dates AaDate
#define OWNER_explain AaExplain

#define AA_RECORD(section, type, stored) static const AaField section##_fields[] = {
#define AA_FIELD(section, TYPE, name, domain) \
	{ #name, AA_FIELD_##TYPE, offsetof(OWNER_##section, name), DOMAIN_OF_##domain },
#define AA_END(section) };
#include "schema.def"

#define NULL_INT AA_NO_INT
#define NULL_ENUM AA_NO_ENUM
#define NULL_FLAGS 0
#define NULL_TEXT {NULL, 0}
#define NULL_TEXTS {NULL, 0}
#define NULL_SPAN {UINT32_MAX, UINT32_MAX}
#define NULL_SPANS {NULL, 0}
#define NULL_DATE AA_NO_DAY
#define NULL_PERIOD {AA_NO_DAY, AA_NO_DAY}
#define NULL_REAL NAN
#define NULL_BOOL false

#define AA_RECORD(section, type, stored) static const type section##_null = {
#define AA_FIELD(section, TYPE, name, domain) .name = NULL_##TYPE,
#define AA_END(section) };
#include "schema.def"

const AaSection aa_sections[AA_SECTIONS] = {
#define AA_RECORD(section, type, stored) \
	{ #section, sizeof(type), stored, section##_fields, sizeof(section##_fields) / sizeof(AaField), &section##_null },
#include "schema.def"
};

const AaField *
aa_field(AaSectionId section, const char *name)
{
	const AaField *field = aa_sections[section].fields;

	while (strcmp(field->name, name) != 0)
		field++;
	return field;
}

void
aa_record_init(AaSectionId section, void *record)
{
	memcpy(record, aa_sections[section].null, aa_sections[section].size);
}

bool
aa_field_is_null(const AaField *field, const void *at)
{
	switch (field->type)
	{
		case AA_FIELD_INT:
			return *(const int64_t *) at == AA_NO_INT;
		case AA_FIELD_ENUM:
			return *(const uint8_t *) at == AA_NO_ENUM;
		case AA_FIELD_FLAGS:
			return *(const uint32_t *) at == 0;
		case AA_FIELD_TEXT:
			return ((const AaText *) at)->p == NULL;
		case AA_FIELD_TEXTS:
			return ((const AaTexts *) at)->n == 0;
		case AA_FIELD_SPAN:
			return ((const AaSpan *) at)->start == UINT32_MAX;
		case AA_FIELD_SPANS:
			return ((const AaSpans *) at)->n == 0;
		case AA_FIELD_DATE:
			return *(const int32_t *) at == AA_NO_DAY;
		case AA_FIELD_PERIOD:
			return ((const AaPeriod *) at)->first == AA_NO_DAY;
		case AA_FIELD_REAL:
			return isnan(*(const double *) at);
		case AA_FIELD_BOOL:
			return !*(const bool *) at;
	}
	return true;
}
