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

/* British ending to American; of those with one last letter, which stand together, the first that fits is used. */
typedef struct Ending
{
	const char *from;
	const char *to;
	uint8_t		n,
				to_n;
} Ending;

#define ENDING(from, to) {from, to, sizeof(from) - 1, sizeof(to) - 1}

static const Ending endings[] = {
	ENDING("oured", "ored"), ENDING("ised", "ized"), ENDING("ysed", "yzed"), ENDING("lled", "led"),
	ENDING("ourable", "orable"), ENDING("ogue", "og"), ENDING("ise", "ize"), ENDING("yse", "yze"), ENDING("mme", "m"),
	ENDING("tre", "ter"),
	ENDING("ouring", "oring"), ENDING("ising", "izing"), ENDING("ysing", "yzing"), ENDING("lling", "ling"),
	ENDING("isation", "ization"),
	ENDING("ller", "ler"), ENDING("our", "or"),
	{"", "", 0, 0}
};

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
		AaUnitRow  *row = aa_unit_row(table, hash);
		const char *as = entries[i].as;

		row->hash = hash;
		row->key = as != NULL ? aa_hash(as, strlen(as)) : 0;
		row->digits = as != NULL && as[0] >= '0' && as[0] <= '9' ? weigh_number(as, (uint32_t) strlen(as)) : 0;
	}
}

/* A word's common spelling as the first `kept` of its letters and what stands behind them. */
typedef struct Spelling
{
	uint32_t	kept;
	const char *tail;
	uint32_t	tail_n;
} Spelling;

/* The ending of n letters of a form of that length and at least two letters before it, or the empty one. */
static const Ending *
find_ending(const char *form, uint32_t n)
{
	const Ending *e = endings;
	char		last = form[n - 1];

	while (e->n != 0 && e->from[e->n - 1] != last)
		e++;
	for (; e->n != 0 && e->from[e->n - 1] == last; e++)
		if (n > e->n + 1u && form[n - 2] == e->from[e->n - 2] && memcmp(form + n - e->n, e->from, e->n) == 0)
			return e;
	return &endings[sizeof(endings) / sizeof(endings[0]) - 1];
}

/* Cuts the plural, then makes British endings American. */
static Spelling
normalize(const char *form, uint32_t n)
{
	const Ending *e;

	if (n > 4 && form[n - 1] == 's' && form[n - 2] != 's' && form[n - 2] != 'u' && form[n - 2] != 'i')
	{
		n--;
		if (n > 4 && form[n - 1] == 'e' && form[n - 2] == 'i')
			return (Spelling) {n - 2, "y", 1};
	}
	e = find_ending(form, n);
	return (Spelling) {n - e->n, e->to, e->to_n};
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

static bool
is_ascii(const char *p, uint32_t n)
{
	unsigned char all = 0;

	for (uint32_t i = 0; i < n; i++)
		all |= (unsigned char) p[i];
	return all < 128;
}

static uint32_t
hash_spelling(const char *form, Spelling s)
{
	char		copy[LONGEST_FORM + 4];

	if (s.tail_n == 0)
		return aa_hash(form, s.kept);
	memcpy(copy, form, s.kept);
	memcpy(copy + s.kept, s.tail, s.tail_n);
	return aa_hash(copy, s.kept + s.tail_n);
}

uint32_t
aa_unit_key(const AaDoc *doc, const AaToken *t)
{
	const char *p = doc->text + t->start;
	uint32_t	n = t->end - t->start - ((t->shape & AA_SHAPE_DOT) != 0);
	char		form[LONGEST_FORM];
	Spelling	s;

	if (n < 4 || n > LONGEST_FORM || !may_change(t, p, n))
		return t->hash;
	if (is_ascii(p, n))			/* then its lower case is there */
	{
		s = normalize(doc->lower + t->start, n);
		return s.kept == n ? t->hash : hash_spelling(doc->lower + t->start, s);
	}
	n = copy_form(p, p + n, form);
	if (n == 0)
		return t->hash;
	return n > 3 ? hash_spelling(form, normalize(form, n)) : aa_hash(form, n);
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
	row = n != 0 ? aa_unit_row(&doc->engine->units, aa_hash(form, n)) : NULL;
	if (row == NULL || row->key == 0)
		return 1;
	units[1] = (AaUnit) {row->key, 0};
	return 2;
}

uint32_t
aa_unit_read_figures(const AaDoc *doc, const AaToken *t, AaUnit units[AA_UNITS_OF_TOKEN])
{
	const char *stop;

	if (t->kind == AA_TOKEN_NUMBER)
		return read_number(doc->text + t->start, doc->text + t->end, &stop, &units[0]);
	return read_mixed(doc, t, units);
}
