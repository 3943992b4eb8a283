/*
 * unit.c: words in their common spelling.
 *
 * News desks change how words are written far more than which words: five or 5, mln or million, labour or labor, Gen.
 * or General.  A unit is what stays.  Function words, and the adverbs and words of saying that every re-write moves
 * about, are left out.  The normal form only has to be the same on both sides, it need not be a word: "killed" becomes
 * "kiled" by the rule that joins "travelled" and "traveled".
 */
#include <string.h>

#include "hash.h"
#include "unit.h"

#define LONGEST_FORM 40			/* bytes; longer runs of letters are no words and stay as they are */

typedef struct Entry
{
	const char *word;
	const char *as;				/* NULL: left out */
} Entry;

static const Entry entries[] = {
#define AA_UNIT_STOP(word) {word, NULL},
#define AA_UNIT_SAME(word, as) {word, as},
#include "unit_words.h"
};

#define N_ENTRIES (sizeof(entries) / sizeof(entries[0]))
#define TABLE_SIZE 1024			/* a power of 2, twice the entries or more */

_Static_assert(N_ENTRIES * 2 <= TABLE_SIZE, "the table of units is too small");

/* British ending to American, by last letter; the first that fits is used. */
typedef struct Ending
{
	const char *from;
	const char *to;
	uint8_t		n,
				to_n;
} Ending;

#define ENDING(from, to) {from, to, sizeof(from) - 1, sizeof(to) - 1}

static const Ending endings[] = {
	ENDING("isation", "ization"), ENDING("ourable", "orable"), ENDING("ouring", "oring"), ENDING("oured", "ored"),
	ENDING("ising", "izing"), ENDING("ysing", "yzing"), ENDING("lling", "ling"), ENDING("ised", "ized"),
	ENDING("ysed", "yzed"), ENDING("lled", "led"), ENDING("ller", "ler"), ENDING("ogue", "og"), ENDING("our", "or"),
	ENDING("ise", "ize"), ENDING("yse", "yze"), ENDING("mme", "m"), ENDING("tre", "ter")
};

static AaUnitRow *
find_row(const AaUnitTable *table, uint32_t hash)
{
	uint32_t	i = hash & table->mask;

	while (table->rows[i].hash != 0 && table->rows[i].hash != hash)
		i = (i + 1) & table->mask;
	return &table->rows[i];
}

/* What a number of n digits tells: small ones stand in every text, and a year says nothing of the event. */
static uint8_t
weigh_number(const char *p, uint32_t n)
{
	if (memchr(p, '.', n) != NULL)
		return 3;
	if (n == 4 && ((p[0] == '1' && p[1] == '9') || (p[0] == '2' && p[1] == '0')))
		return AA_UNIT_YEAR;
	return n >= 3 ? 3 : (uint8_t) n;
}

void
aa_unit_build(AaArena *arena, AaUnitTable *table)
{
	table->rows = aa_arena_alloc(arena, TABLE_SIZE * sizeof(AaUnitRow));
	table->mask = TABLE_SIZE - 1;
	for (size_t i = 0; i < N_ENTRIES; i++)
	{
		uint32_t	hash = aa_hash(entries[i].word, strlen(entries[i].word));
		AaUnitRow  *row = find_row(table, hash);
		const char *as = entries[i].as;

		row->hash = hash;
		row->key = as != NULL ? aa_hash(as, strlen(as)) : 0;
		row->digits = as != NULL && as[0] >= '0' && as[0] <= '9' ? weigh_number(as, (uint32_t) strlen(as)) : 0;
	}
}

/* Cuts the plural, then makes British endings American; returns the new length. */
static uint32_t
normalize(char *form, uint32_t n)
{
	if (n > 4 && form[n - 1] == 's' && strchr("sui", form[n - 2]) == NULL)
	{
		n--;
		if (n > 4 && form[n - 1] == 'e' && form[n - 2] == 'i')
			form[--n - 1] = 'y';
	}
	for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++)
	{
		const Ending *e = &endings[i];

		if (form[n - 1] != e->from[e->n - 1] || n <= e->n + 1u || memcmp(form + n - e->n, e->from, e->n) != 0)
			continue;
		memcpy(form + n - e->n, e->to, e->to_n);
		return n - e->n + e->to_n;
	}
	return n;
}

/* Lower-case form of a word without diacritics; 0 when it is too long. */
static uint32_t
copy_form(const char *p, const char *end, char *form)
{
	uint32_t	n = 0,
				len;

	for (; p < end; p += len)
	{
		uint32_t	c = (unsigned char) *p;

		len = 1;
		if (c >= 128)
		{
			c = aa_utf8_decode(p, end, &len);
			if (aa_utf8_class(c) == AA_CHAR_APOSTROPHE || aa_utf8_class(c) == AA_CHAR_MARK)
				continue;
			c = aa_utf8_base(aa_utf8_lower(c));
		}
		else if (c >= 'A' && c <= 'Z')
			c += 'a' - 'A';
		if (n + 4 > LONGEST_FORM)
			return 0;
		if (c < 128)
			form[n++] = (char) c;
		else
			n += aa_utf8_encode(c, form + n);
	}
	return n;
}

/* Could normalize() change a word with these last letters?  Spares the copy for most words. */
static bool
may_change(const AaToken *t, const char *p, uint32_t n)
{
	uint32_t	last = (unsigned char) p[n - 1] | 32u,
				before = (unsigned char) p[n - 2] | 32u,
				third = (unsigned char) p[n - 3] | 32u;

	if (t->shape & AA_SHAPE_FOREIGN)
		return true;
	switch (last)
	{
		case 's':
			return true;
		case 'e':
			return before == 's' || before == 'm' || before == 'r' || before == 'u' || before == 'l';
		case 'r':
			return before == 'u' || third == 'l';
		case 'd':
			return before == 'e';
		case 'g':
			return before == 'n' && third == 'i';
		case 'n':
			return before == 'o' && third == 'i';
		default:
			return false;
	}
}

static uint32_t
key_of_word(const AaDoc *doc, const AaToken *t)
{
	const char *p = doc->text + t->start;
	uint32_t	n = t->end - t->start - ((t->shape & AA_SHAPE_DOT) != 0);
	char		form[LONGEST_FORM];

	if (n < 4 || n > LONGEST_FORM || !may_change(t, p, n))
		return t->hash;
	n = copy_form(p, p + n, form);
	return n == 0 ? t->hash : aa_hash(form, n > 3 ? normalize(form, n) : n);
}

/* Digits up to `end` without thousands' commas; *stop is where they end. */
static uint32_t
read_number(const char *p, const char *end, const char **stop, AaUnit *unit)
{
	char		form[LONGEST_FORM];
	uint32_t	n = 0;

	for (; p < end && ((*p >= '0' && *p <= '9') || *p == '.' || *p == ','); p++)
		if (*p != ',' && n < LONGEST_FORM)
			form[n++] = *p;
	*stop = p;
	if (n == 0)
		return 0;
	unit->key = aa_hash(form, n);
	unit->digits = weigh_number(form, n);
	return 1;
}

/* "30.4bn", "9th": the number, and the word behind it when that is a scale. */
static uint32_t
read_mixed(const AaDoc *doc, const AaToken *t, AaUnit *units)
{
	const char *end = doc->text + t->end;
	const char *rest;
	char		form[LONGEST_FORM];
	uint32_t	n;
	const AaUnitRow *row;

	if (read_number(doc->text + t->start, end, &rest, &units[0]) == 0)
	{
		units[0] = (AaUnit) {t->hash, 0};
		return 1;
	}
	n = end - rest < LONGEST_FORM ? copy_form(rest, end, form) : 0;
	row = n != 0 ? find_row(&doc->engine->units, aa_hash(form, n)) : NULL;
	if (row == NULL || row->key == 0)
		return 1;
	units[1] = (AaUnit) {row->key, 0};
	return 2;
}

uint32_t
aa_unit_read(const AaDoc *doc, uint32_t i, AaUnit units[AA_UNITS_OF_TOKEN])
{
	const AaToken *t = &doc->tokens[i];
	const char *stop;

	if (t->kind == AA_TOKEN_WORD && !(t->shape & AA_SHAPE_CLITIC))
	{
		const AaUnitRow *row = find_row(&doc->engine->units, t->hash);

		if (row->hash == 0)
			units[0] = (AaUnit) {key_of_word(doc, t), 0};
		else
			units[0] = (AaUnit) {row->key, (uint8_t) row->digits};
		return row->hash == 0 || row->key != 0;
	}
	if (t->kind == AA_TOKEN_NUMBER)
		return read_number(doc->text + t->start, doc->text + t->end, &stop, &units[0]);
	if (t->kind == AA_TOKEN_MIXED)
		return read_mixed(doc, t, units);
	return 0;
}
