/*
 * lexicon.c: joins the word lists into one hash table.
 */
#include <string.h>

#include "arena.h"
#include "date_element.h"
#include "hash.h"
#include "harm.h"
#include "lexicon.h"
#include "number.h"

typedef struct AaWordEntry
{
	const char *form;
	int32_t		value;
	uint8_t		class;
} AaWordEntry;

static const AaWordEntry entries[] = {
#define AA_WORD(form, class, value) {form, value, AA_LEX_##class},
#include "lexicon_casualty.h"
#include "lexicon_cause.h"
#include "lexicon_common.h"
#include "lexicon_date.h"
#include "lexicon_furniture.h"
#include "lexicon_name.h"
#include "lexicon_language.h"
#include "lexicon_number.h"
#include "lexicon_speech.h"
#include "lexicon_victim.h"
#include "lexicon_tag.h"
#undef AA_WORD
};

#define N_ENTRIES ((uint32_t) (sizeof(entries) / sizeof(entries[0])))

_Static_assert(AA_LEX_CLASSES <= 64 * AA_LEX_WORDS_OF_BITS, "too many classes for the bits of a word");

/* Slot of the form, or of the free place where it belongs. */
static uint32_t
find_slot(const AaLexicon *lexicon, const char *p, uint32_t n, uint32_t hash)
{
	uint32_t	slot = hash & lexicon->mask;

	for (; lexicon->slots[slot].word != 0; slot = (slot + 1) & lexicon->mask)
	{
		const AaLexWord *w = &lexicon->words[lexicon->slots[slot].word];

		if (lexicon->slots[slot].hash == hash && w->length == n && memcmp(w->form, p, n) == 0)
			break;
	}
	return slot;
}

static void
add_entry(AaLexicon *lexicon, const AaWordEntry *entry, uint32_t value_id)
{
	uint32_t	n = (uint32_t) strlen(entry->form);
	uint32_t	hash = aa_hash(entry->form, n);
	uint32_t	slot = find_slot(lexicon, entry->form, n, hash);
	AaLexWord  *w;

	if (lexicon->slots[slot].word == 0)
	{
		lexicon->slots[slot] = (AaLexSlot) {hash, lexicon->n};
		lexicon->words[lexicon->n].length = n;
		lexicon->words[lexicon->n++].form = entry->form;
	}
	w = &lexicon->words[lexicon->slots[slot].word];
	w->bits[entry->class >> 6] |= UINT64_C(1) << (entry->class & 63);
	lexicon->values[value_id] = (AaLexValue) {w->values, entry->value, entry->class};
	w->values = value_id;
}

void
aa_lexicon_build(AaArena *arena, AaLexicon *lexicon)
{
	uint32_t	size = 1;

	while (size < N_ENTRIES)	/* of which a third repeats a word of another list */
		size *= 2;
	lexicon->mask = size - 1;
	lexicon->slots = aa_arena_alloc(arena, size * sizeof(AaLexSlot));
	lexicon->words = aa_arena_alloc(arena, (N_ENTRIES + 1) * sizeof(AaLexWord));
	lexicon->values = aa_arena_alloc(arena, (N_ENTRIES + 1) * sizeof(AaLexValue));
	lexicon->words[0].form = "";
	lexicon->n = 1;
	for (uint32_t i = 0; i < N_ENTRIES; i++)
		add_entry(lexicon, &entries[i], i + 1);
}

uint32_t
aa_lexicon_find(const AaLexicon *lexicon, const char *p, uint32_t n, uint32_t hash)
{
	return lexicon->slots[find_slot(lexicon, p, n, hash)].word;
}

int64_t
aa_lexicon_lookup_value(const AaLexicon *lexicon, uint32_t word, AaLexClass class)
{
	for (uint32_t v = lexicon->words[word].values; v != 0; v = lexicon->values[v].next)
		if (lexicon->values[v].class == class)
			return lexicon->values[v].value;
	return AA_NO_INT;
}
