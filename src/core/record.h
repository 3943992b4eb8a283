/*
 * record.h: the records of an analysis as C structs, made from schema.def, and the table that describes them.
 */
#ifndef AA_RECORD_H
#define AA_RECORD_H

/* First byte of the stored form; a reader knows only this one. */
#define AA_FORMAT_VERSION 1

typedef enum AaFieldType
{
	AA_FIELD_INT,
	AA_FIELD_ENUM,
	AA_FIELD_FLAGS,
	AA_FIELD_TEXT,
	AA_FIELD_TEXTS,
	AA_FIELD_SPAN,
	AA_FIELD_SPANS,
	AA_FIELD_DATE,
	AA_FIELD_PERIOD,
	AA_FIELD_REAL,
	AA_FIELD_BOOL
} AaFieldType;

/* AA_casualty_kind_killed and so on; AA_casualty_kind_COUNT is how many. */
#define AA_EXPAND(x) x
#define AA_NTH(_1,_2,_3,_4,_5,_6,_7,_8,_9,_10,_11,_12,_13,_14,_15,_16,N,...) N
#define AA_EACH_1(M,d,a) M(d,a)
#define AA_EACH_2(M,d,a,...) M(d,a) AA_EACH_1(M,d,__VA_ARGS__)
#define AA_EACH_3(M,d,a,...) M(d,a) AA_EACH_2(M,d,__VA_ARGS__)
#define AA_EACH_4(M,d,a,...) M(d,a) AA_EACH_3(M,d,__VA_ARGS__)
#define AA_EACH_5(M,d,a,...) M(d,a) AA_EACH_4(M,d,__VA_ARGS__)
#define AA_EACH_6(M,d,a,...) M(d,a) AA_EACH_5(M,d,__VA_ARGS__)
#define AA_EACH_7(M,d,a,...) M(d,a) AA_EACH_6(M,d,__VA_ARGS__)
#define AA_EACH_8(M,d,a,...) M(d,a) AA_EACH_7(M,d,__VA_ARGS__)
#define AA_EACH_9(M,d,a,...) M(d,a) AA_EACH_8(M,d,__VA_ARGS__)
#define AA_EACH_10(M,d,a,...) M(d,a) AA_EACH_9(M,d,__VA_ARGS__)
#define AA_EACH_11(M,d,a,...) M(d,a) AA_EACH_10(M,d,__VA_ARGS__)
#define AA_EACH_12(M,d,a,...) M(d,a) AA_EACH_11(M,d,__VA_ARGS__)
#define AA_EACH_13(M,d,a,...) M(d,a) AA_EACH_12(M,d,__VA_ARGS__)
#define AA_EACH_14(M,d,a,...) M(d,a) AA_EACH_13(M,d,__VA_ARGS__)
#define AA_EACH_15(M,d,a,...) M(d,a) AA_EACH_14(M,d,__VA_ARGS__)
#define AA_EACH_16(M,d,a,...) M(d,a) AA_EACH_15(M,d,__VA_ARGS__)
#define AA_EACH(M,d,...) AA_EXPAND(AA_NTH(__VA_ARGS__,AA_EACH_16,AA_EACH_15,AA_EACH_14,AA_EACH_13,AA_EACH_12, \
	AA_EACH_11,AA_EACH_10,AA_EACH_9,AA_EACH_8,AA_EACH_7,AA_EACH_6,AA_EACH_5,AA_EACH_4,AA_EACH_3,AA_EACH_2,AA_EACH_1) \
	(M,d,__VA_ARGS__))

#define AA_ENUM_MEMBER(domain, word) AA_##domain##_##word,
#define AA_ENUM(domain, ...) enum { AA_EACH(AA_ENUM_MEMBER, domain, __VA_ARGS__) AA_##domain##_COUNT };
#include "schema.def"

#define AA_C_INT int64_t
#define AA_C_ENUM uint8_t
#define AA_C_FLAGS uint32_t
#define AA_C_TEXT AaText
#define AA_C_TEXTS AaTexts
#define AA_C_SPAN AaSpan
#define AA_C_SPANS AaSpans
#define AA_C_DATE int32_t
#define AA_C_PERIOD AaPeriod
#define AA_C_REAL double
#define AA_C_BOOL bool

#define AA_RECORD(section, type, stored) typedef struct type type; struct type {
#define AA_FIELD(section, TYPE, name, domain) AA_C_##TYPE name;
#define AA_END(section) };
#include "schema.def"

#define AA_RECORD(section, type, stored) AA_SECTION_##section,
typedef enum AaSectionId
{
#include "schema.def"
	AA_SECTIONS
} AaSectionId;

/* A closed set of words. */
typedef struct AaDomain
{
	const char *name;
	const char *const *words;
	uint32_t	n;
} AaDomain;

typedef struct AaField
{
	const char *name;
	AaFieldType type;
	size_t		offset;			/* in the section's struct */
	const AaDomain *domain;		/* of ENUM and FLAGS, else NULL */
} AaField;

typedef struct AaSection
{
	const char *name;
	size_t		size;			/* of the section's struct */
	bool		stored;
	const AaField *fields;
	uint32_t	n;
	const void *null;			/* a record, all its fields null */
} AaSection;

/* The kinds of rows of schema.def, by AaSectionId. */
extern const AaSection aa_sections[AA_SECTIONS];

/* A month or longer, as other events are dated that an article recalls. */
static inline bool
aa_precision_is_wide(uint8_t precision)
{
	return precision == AA_precision_month || precision == AA_precision_season || precision == AA_precision_year;
}

/* A growing array; items lie in an arena. */
typedef struct AaVec
{
	void	   *items;
	uint32_t	n;
	uint32_t	capacity;
} AaVec;

/* The field of a section by its name, which must be one of schema.def. */
extern const AaField *aa_field(AaSectionId section, const char *name);

/* Every field of a record set to its null. */
extern void aa_record_init(AaSectionId section, void *record);

/* Is this field, which lies at `at`, null?  That of a BOOL, which has none, is false. */
extern bool aa_field_is_null(const AaField *field, const void *at);

/* The records of a section, typed: AA_RECORDS(a, casualties)[i].best */
#define AA_RECORDS_TYPE_header AaHeader
#define AA_RECORDS_TYPE_casualties AaCasualty
#define AA_RECORDS_TYPE_entities AaEntity
#define AA_RECORDS_TYPE_quotes AaQuote
#define AA_RECORDS_TYPE_dates AaDate
#define AA_RECORDS_TYPE_explain AaExplain
#define AA_RECORDS(analysis, section) \
	((AA_RECORDS_TYPE_##section *) (analysis)->sections[AA_SECTION_##section].items)
#define AA_COUNT(analysis, section) ((analysis)->sections[AA_SECTION_##section].n)

#endif
