/*
 * key.c: the search keys of an analysis.
 */
#include <string.h>

#include "buffer.h"
#include "key.h"

static void
push_key(AaArena *arena, AaVec *keys, const char *prefix, AaText value)
{
	AaBuffer	key;

	if (value.p == NULL || value.n == 0)
		return;
	aa_buffer_init(&key, arena, strlen(prefix) + 1 + value.n);
	aa_buffer_string(&key, prefix);
	aa_buffer_byte(&key, ':');
	aa_buffer_put(&key, value.p, value.n);
	*(AaText *) aa_vec_push(arena, keys, sizeof(AaText)) = aa_buffer_text(&key);
}

static AaText
digits_of(AaArena *arena, int64_t value)
{
	char		digits[24];
	size_t		at = sizeof(digits);

	if (value <= 0)
		return AA_NO_TEXT;
	for (; value > 0; value /= 10)
		digits[--at] = (char) ('0' + value % 10);
	return aa_arena_text(arena, digits + at, (uint32_t) (sizeof(digits) - at));
}

/* The word of the domain: schema.def has it. */
static const char *
kind_name(uint8_t kind)
{
	const AaField *field = aa_sections[AA_SECTION_entities].fields;

	return kind < field->domain->n ? field->domain->words[kind] : "entity";
}

static void
push_keys(AaArena *arena, AaVec *keys, const AaEntity *e)
{
	push_key(arena, keys, kind_name(e->kind), e->name);
	for (uint32_t i = 0; i < e->aliases.n; i++)
		push_key(arena, keys, kind_name(e->kind), e->aliases.items[i]);
	push_key(arena, keys, "country", e->country);
	push_key(arena, keys, "geonameid", digits_of(arena, e->geonameid));
}

static int
compare(AaText a, AaText b)
{
	int			order = memcmp(a.p, b.p, a.n < b.n ? a.n : b.n);

	return order != 0 ? order : (a.n > b.n) - (a.n < b.n);
}

static void
sift_down(AaText *keys, uint32_t root, uint32_t n)
{
	for (uint32_t child; (child = 2 * root + 1) < n; root = child)
	{
		AaText		swap;

		if (child + 1 < n && compare(keys[child], keys[child + 1]) < 0)
			child++;
		if (compare(keys[root], keys[child]) >= 0)
			return;
		swap = keys[root];
		keys[root] = keys[child];
		keys[child] = swap;
	}
}

static void
sort_keys(AaArena *arena, AaText *keys, uint32_t n)
{
	for (uint32_t i = n / 2; i-- > 0;)
		sift_down(keys, i, n);
	for (uint32_t i = n; i-- > 1;)
	{
		AaText		swap = keys[0];

		aa_arena_poll(arena);
		keys[0] = keys[i];
		keys[i] = swap;
		sift_down(keys, 0, i);
	}
}

static uint32_t
unique(AaText *keys, uint32_t n)
{
	uint32_t	kept = 0;

	for (uint32_t i = 0; i < n; i++)
		if (kept == 0 || compare(keys[kept - 1], keys[i]) != 0)
			keys[kept++] = keys[i];
	return kept;
}

AaResult
aa_entity_keys(AaArena *arena, const AaAnalysis *analysis, AaTexts *keys, AaError *error)
{
	jmp_buf		escape;

	*keys = (AaTexts) {NULL, 0};
	if (AA_TRY(arena, escape))
	{
		AaVec		vec = {NULL, 0, 0};

		for (uint32_t i = 0; i < AA_COUNT(analysis, entities); i++)
			push_keys(arena, &vec, &AA_RECORDS(analysis, entities)[i]);
		sort_keys(arena, vec.items, vec.n);
		*keys = (AaTexts) {vec.items, unique(vec.items, vec.n)};
		return AA_OK;
	}
	*error = arena->error;
	return error->code;
}
