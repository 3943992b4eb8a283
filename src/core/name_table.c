/*
 * name_table.c: see name_table.h.
 */
#include "name_table.h"

#include <string.h>

#include "arena.h"
#include "hash.h"
#include "name_fold.h"

#define FACTS_OF_COUNTRY 3		/* the country, its people, its capital */
#define BUILT_IN_FORMS 4096		/* about what the built-in lists hold, with what their forms begin with */

static AaText
text_of(const char *s)
{
	return *s == '\0' ? AA_NO_TEXT : (AaText) {s, (uint32_t) strlen(s)};
}

void
aa_name_table_init(AaArena *arena, AaNameTable *table, uint32_t facts, uint32_t forms)
{
	uint32_t	slots = 64;

	while (slots < forms * 2 && slots < UINT32_C(1) << 30)
		slots *= 2;
	*table = (AaNameTable) {0};
	table->slots = aa_arena_alloc(arena, (size_t) slots * sizeof(AaNameForm));
	table->mask = slots - 1;
	/* a vector that grows leaves its outgrown rooms behind, and these stay as long as the connection */
	table->facts_ = (AaVec) {.items = aa_arena_alloc(arena, (size_t) (facts + 1) * sizeof(AaNameFact)), .capacity = facts + 1};
	aa_vec_push(arena, &table->facts_, sizeof(AaNameFact));
}

AaNameFact *
aa_name_table_fact(AaArena *arena, AaNameTable *table, uint8_t kind, AaText name)
{
	AaNameFact *fact = aa_vec_push(arena, &table->facts_, sizeof(AaNameFact));

	fact->kind = kind;
	fact->name = name;
	fact->role = AA_NO_TEXT;
	fact->called = AA_NO_TEXT;
	fact->says = AA_NO_ENUM;
	return fact;
}

static AaNameForm *
find_slot(const AaNameTable *table, uint64_t hash)
{
	uint32_t	slot = (uint32_t) (hash >> 20) & table->mask;

	while (table->slots[slot].hash != 0 && table->slots[slot].hash != hash)
		slot = (slot + 1) & table->mask;
	return &table->slots[slot];
}

const AaNameForm *
aa_name_table_find(const AaNameTable *table, uint64_t hash)
{
	const AaNameForm *form = find_slot(table, hash);

	return hash != 0 && form->hash == hash ? form : NULL;
}

static void
grow(AaArena *arena, AaNameTable *table)
{
	AaNameTable old = *table;
	uint32_t	slots = (old.mask + 1) * 2;

	table->slots = aa_arena_alloc(arena, (size_t) slots * sizeof(AaNameForm));
	table->mask = slots - 1;
	for (uint32_t i = 0; i <= old.mask; i++)
		if (old.slots[i].hash != 0)
			*find_slot(table, old.slots[i].hash) = old.slots[i];
}

/* Capitals, dots and digits only: U.S., WHO, M23. */
static bool
all_upper(AaText form)
{
	for (uint32_t i = 0; i < form.n; i++)
		if ((unsigned char) form.p[i] >= 128 || (form.p[i] >= 'a' && form.p[i] <= 'z') || form.p[i] == ' ')
			return false;
	return form.n <= 5;
}

/* The entry of a hash, made when there is none. */
static AaNameForm *
take_slot(AaArena *arena, AaNameTable *table, uint64_t hash)
{
	AaNameForm *slot;

	if (table->n * 4 > table->mask * 3)
		grow(arena, table);
	slot = find_slot(table, hash);
	table->n += slot->hash == 0;
	slot->hash = hash;
	return slot;
}

void
aa_name_table_form(AaArena *arena, AaNameTable *table, AaText form, bool capital)
{
	char		folded[AA_NAME_FOLD_MAX];
	uint32_t	n = aa_name_fold(form.p, form.n, folded, sizeof(folded));
	uint32_t	skip = n > 4 && memcmp(folded, "the ", 4) == 0 ? 4 : 0;
	AaNameForm *slot;

	if (n == 0)
		return;
	for (uint32_t i = skip; i < n; i++)
		if (folded[i] == ' ')
			take_slot(arena, table, aa_hash64(folded + skip, i - skip))->goes_on = true;
	slot = take_slot(arena, table, aa_hash64(folded + skip, n - skip));
	if (slot->fact != AA_NO_FACT)
		return;
	slot->fact = table->facts_.n - 1;
	slot->upper = all_upper(form);
	slot->capital = capital;
}

void
aa_name_table_forms(AaArena *arena, AaNameTable *table, AaText list, bool capital)
{
	uint32_t	start = 0;

	for (uint32_t i = 0; i <= list.n; i++)
		if (i == list.n || list.p[i] == '|')
		{
			aa_name_table_form(arena, table, (AaText) {list.p + start, i - start}, capital);
			start = i + 1;
		}
}

/* The place of a country's code in `countries`; behind its end for what is no code. */
static uint32_t
country_index(const char *code)
{
	return (uint32_t) (code[0] - 'A') * 26 + (uint32_t) (code[1] - 'A');
}

static uint32_t
country_fact(const AaNameTable *table, const char *code)
{
	uint32_t	i = country_index(code);

	return i < sizeof(table->countries) / sizeof(table->countries[0]) ? table->countries[i] : AA_NO_FACT;
}

AaText
aa_name_country(const AaNameTable *table, const char *country)
{
	uint32_t	fact = country_fact(table, country);

	return fact != AA_NO_FACT ? AA_NAME_FACTS(table)[fact].name : AA_NO_TEXT;
}

/* A country's people stand right behind it. */
AaText
aa_name_people(const AaNameTable *table, const char *country)
{
	uint32_t	people = country_fact(table, country) + 1;

	if (people == AA_NO_FACT + 1 || people == table->facts_.n || AA_NAME_FACTS(table)[people].kind != AA_entity_kind_nationality)
		return AA_NO_TEXT;
	return AA_NAME_FACTS(table)[people].name;
}

/* ---- the built-in names ---- */

typedef struct Country
{
	const char *code, *name, *others, *demonyms, *capital;
} Country;

typedef struct Known
{
	uint8_t		kind;
	const char *name, *others, *country, *role, *called;
	uint8_t		says;
} Known;

static const Country countries[] = {
#define AA_COUNTRY(code, name, others, demonyms, capital) {code, name, others, demonyms, capital},
#include "lexicon_country.h"
#undef AA_COUNTRY
};

static const Known known[] = {
#define AA_ORG(name, others, country, called, says) \
	{AA_entity_kind_organization, name, others, country, "", called, AA_source_kind_##says},
#define AA_PERSON(name, others, country, role) {AA_entity_kind_person, name, others, country, role, "", AA_NO_ENUM},
#define AA_AREA(name, others, country) {AA_entity_kind_place, name, others, country, "", "", AA_NO_ENUM},
#include "lexicon_org.h"
#include "lexicon_media.h"
#include "lexicon_actor.h"
#undef AA_ORG
#undef AA_PERSON
#undef AA_AREA
};

static void
add_country(AaArena *arena, AaNameTable *table, const Country *c)
{
	AaNameFact *fact = aa_name_table_fact(arena, table, AA_entity_kind_place, text_of(c->name));
	const char *bar = strchr(c->demonyms, '|');

	memcpy(fact->country, c->code, 2);
	fact->is_country = true;
	table->countries[country_index(c->code)] = (uint16_t) (table->facts_.n - 1);
	aa_name_table_form(arena, table, text_of(c->name), false);
	aa_name_table_forms(arena, table, text_of(c->others), false);
	if (*c->demonyms == '\0')
		return;
	fact = aa_name_table_fact(arena, table, AA_entity_kind_nationality,
							  (AaText) {c->demonyms, (uint32_t) (bar ? bar - c->demonyms : (ptrdiff_t) strlen(c->demonyms))});
	memcpy(fact->country, c->code, 2);
	aa_name_table_forms(arena, table, text_of(c->demonyms), false);
}

/* A capital of its own fact, so that "Damascus" is a place first. */
static void
add_capitals(AaArena *arena, AaNameTable *table, const Country *c)
{
	const char *list = c->capital;

	while (*list != '\0')
	{
		size_t		n = strcspn(list, "|");
		AaText		name = {list, (uint32_t) n};
		AaNameFact *fact = aa_name_table_fact(arena, table, AA_entity_kind_place, name);

		memcpy(fact->country, c->code, 2);
		aa_name_table_form(arena, table, name, true);
		list += n + (list[n] == '|');
	}
}

static void
add_known(AaArena *arena, AaNameTable *table, const Known *k)
{
	AaNameFact *fact = aa_name_table_fact(arena, table, k->kind, text_of(k->name));

	if (*k->country != '\0')
		memcpy(fact->country, k->country, 2);
	fact->role = text_of(k->role);
	fact->called = text_of(k->called);
	for (uint32_t i = 1; i <= fact->called.n; i++)
		if (i == fact->called.n || fact->called.p[i] == '|')
			fact->called_ends |= aa_name_end_bit(fact->called.p[i - 1]);
	fact->says = k->says;
	aa_name_table_form(arena, table, text_of(k->name), false);
	aa_name_table_forms(arena, table, text_of(k->others), false);
}

void
aa_name_table_built_in(AaArena *arena, AaNameTable *table)
{
	aa_name_table_init(arena, table, sizeof(known) / sizeof(known[0]) + FACTS_OF_COUNTRY * (sizeof(countries) / sizeof(countries[0])),
					   BUILT_IN_FORMS);
	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
		add_known(arena, table, &known[i]);
	for (size_t i = 0; i < sizeof(countries) / sizeof(countries[0]); i++)
	{
		add_country(arena, table, &countries[i]);
		add_capitals(arena, table, &countries[i]);
	}
}
