/*
 * lexicon.c: joins the word lists into one hash table.
 */
#include <string.h>

#include "arena.h"
#include "date_element.h"
#include "furniture.h"
#include "hash.h"
#include "harm.h"
#include "lexicon.h"
#include "number.h"

typedef struct AaWordEntry
{
	int32_t		value;
	uint8_t		class;
} AaWordEntry;

static const AaWordEntry entries[] = {
#define AA_WORD(form, class, value) {value, AA_LEX_##class},
#include "lexicon_all.h"
#undef AA_WORD
};

/* The forms of the entries one behind the other: pointers to them would have to be written anew in every connection's memory. */
static const char forms[] =
#define AA_WORD(form, class, value) form "\0"
#include "lexicon_all.h"
#undef AA_WORD
;

#define N_ENTRIES ((uint32_t) (sizeof(entries) / sizeof(entries[0])))

_Static_assert(AA_LEX_CLASSES <= 64 * AA_LEX_WORDS_OF_BITS, "too many classes for the bits of a word");

/* Slot of the word with this hash, or of the free place where it belongs. */
static uint32_t
find_slot(const AaLexicon *lexicon, uint64_t hash)
{
	uint32_t	slot = (uint32_t) hash & lexicon->mask;

	for (; lexicon->slots[slot].word != 0; slot = (slot + 1) & lexicon->mask)
		if (lexicon->slots[slot].hash == (uint32_t) hash &&
			lexicon->words[lexicon->slots[slot].word].check == (uint32_t) (hash >> 32))
			break;
	return slot;
}

static uint64_t
hash_of(const char *form)
{
	return aa_hash64(form, strlen(form));
}

static const char *
behind(const char *form)
{
	return form + strlen(form) + 1;
}

static void
add_entry(AaLexicon *lexicon, const char *form, const AaWordEntry *entry, uint32_t value_id)
{
	uint64_t	hash = hash_of(form);
	uint32_t	slot = find_slot(lexicon, hash);
	AaLexWord  *w;

	if (lexicon->slots[slot].word == 0)
	{
		lexicon->slots[slot] = (AaLexSlot) {(uint32_t) hash, lexicon->n};
		lexicon->words[lexicon->n++].check = (uint32_t) (hash >> 32);
	}
	w = &lexicon->words[lexicon->slots[slot].word];
	w->bits[entry->class >> 6] |= UINT64_C(1) << (entry->class & 63);
	lexicon->values[value_id] = (AaLexValue) {w->values, entry->value, entry->class};
	w->values = value_id;
}

void
aa_lexicon_build(AaArena *arena, AaLexicon *lexicon)
{
	const char *form = forms;
	uint32_t	size = 1;

	while (size < N_ENTRIES)	/* of which a third repeats a word of another list */
		size *= 2;
	lexicon->mask = size - 1;
	lexicon->slots = aa_arena_alloc(arena, size * sizeof(AaLexSlot));
	lexicon->words = aa_arena_alloc(arena, (N_ENTRIES + 1) * sizeof(AaLexWord));
	lexicon->values = aa_arena_alloc(arena, (N_ENTRIES + 1) * sizeof(AaLexValue));
	lexicon->n = 1;
	for (uint32_t i = 0; i < N_ENTRIES; i++, form = behind(form))
		add_entry(lexicon, form, &entries[i], i + 1);
}

uint32_t
aa_lexicon_find(const AaLexicon *lexicon, uint64_t hash)
{
	return lexicon->slots[find_slot(lexicon, hash)].word;
}

/* The entries of a word stand in its list, the last in front; all of them must have the form of that. */
bool
aa_lexicon_verify(const AaLexicon *lexicon)
{
	const char *form = forms;

	for (uint32_t i = 0; i < N_ENTRIES; i++, form = behind(form))
	{
		uint32_t	front = lexicon->words[aa_lexicon_find(lexicon, hash_of(form))].values;
		const char *other = form;

		if (front < i + 1)
			return false;
		for (uint32_t k = i + 1; k < front; k++)
			other = behind(other);
		if (strcmp(form, other) != 0)
			return false;
	}
	return true;
}

int64_t
aa_lexicon_lookup_value(const AaLexicon *lexicon, uint32_t word, AaLexClass class)
{
	for (uint32_t v = lexicon->words[word].values; v != 0; v = lexicon->values[v].next)
		if (lexicon->values[v].class == class)
			return lexicon->values[v].value;
	return AA_NO_INT;
}
