/*
 * name_table.h: names that are known by heart: countries, their people, organizations, persons, areas.
 *
 * One hash table of folded names, made with the engine from lexicon_country.h,
 * lexicon_org.h, lexicon_media.h and lexicon_actor.h.
 */
#ifndef AA_NAME_TABLE_H
#define AA_NAME_TABLE_H

#include "aa.h"

#define AA_NO_FACT 0

/* What a name is known to stand for. */
typedef struct AaNameFact
{
	AaText		name;			/* canonical */
	AaText		role;			/* of a person, else null */
	AaText		called;			/* descriptions, separated by "|" */
	uint32_t	called_ends;	/* set of their last letters, by aa_name_end_bit() */
	char		country[2];		/* zeros when none */
	uint8_t		kind;			/* AA_entity_kind_ */
	uint8_t		says;			/* AA_source_kind_ of a body that is quoted, AA_NO_ENUM when not known */
	bool		is_country;
	bool		has_point;		/* the user gave coordinates */
	double		latitude, longitude;
} AaNameFact;

/* A spelling of a fact's name. */
typedef struct AaNameForm
{
	uint64_t	hash;			/* aa_name_hash() */
	uint32_t	fact;			/* AA_NO_FACT: only the first words of longer forms */
	bool		goes_on;		/* longer forms begin with it */
	bool		upper;			/* counts only when written in capitals: US, WHO */
	bool		capital;		/* a seat of government: the fact's country may be meant */
} AaNameForm;

typedef struct AaNameTable
{
	AaVec		facts_;			/* AaNameFact; the first is none */
	AaNameForm *slots;			/* open addressing, hash 0 is free */
	uint16_t	countries[26 * 26];	/* fact of a country, by the letters of its code */
	uint32_t	mask;
	uint32_t	n;
} AaNameTable;

/* Tells most words that end no description from those that do, by the last byte. */
static inline uint32_t
aa_name_end_bit(char last)
{
	return UINT32_C(1) << (last & 31);
}

#define AA_NAME_FACTS(table) ((AaNameFact *) (table)->facts_.items)

/* Empty, with room for about so many facts and spellings; both may grow. */
extern void aa_name_table_init(AaArena *arena, AaNameTable *table, uint32_t facts, uint32_t forms);

/* Adds an empty fact of this kind; the pointer holds until the next call. */
extern AaNameFact *aa_name_table_fact(AaArena *arena, AaNameTable *table, uint8_t kind, AaText name);

/* Adds a spelling of the newest fact; one that is there already stays as it is. */
extern void aa_name_table_form(AaArena *arena, AaNameTable *table, AaText form, bool capital);

/* Adds every spelling of a list separated by "|". */
extern void aa_name_table_forms(AaArena *arena, AaNameTable *table, AaText list, bool capital);

/* The form, or beginning of forms, with this hash, or NULL. */
extern const AaNameForm *aa_name_table_find(const AaNameTable *table, uint64_t hash);

/* The adjective of a country, "Syrian" of SY; AA_NO_TEXT when there is none. */
extern AaText aa_name_people(const AaNameTable *table, const char *country);

/* The country's name, "Syria" of SY; AA_NO_TEXT when there is none. */
extern AaText aa_name_country(const AaNameTable *table, const char *country);

/* For the engine, once a process: bodies known by name, countries, their people and capitals. */
extern void aa_name_table_built_in(AaArena *arena, AaNameTable *table);

#endif
