/*
 * key.c: the search keys of an analysis.
 */
#include <string.h>

#include "buffer.h"
#include "key.h"
#include "sort.h"

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

static const char *
kind_name(uint8_t kind)
{
	const AaDomain *kinds = aa_field(AA_SECTION_entities, "kind")->domain;

	return kind < kinds->n ? kinds->words[kind] : "entity";
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

static bool
precedes(const void *a, const void *b)
{
	return compare(*(const AaText *) a, *(const AaText *) b) < 0;
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
		aa_sort(arena, vec.items, vec.n, sizeof(AaText), precedes);
		*keys = (AaTexts) {vec.items, unique(vec.items, vec.n)};
		return AA_OK;
	}
	*error = arena->error;
	return error->code;
}
