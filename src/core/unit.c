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

enum
{
	NO_ENDING,
	ENDINGS_IN_D,
	ENDINGS_IN_E = ENDINGS_IN_D + 4,
	ENDINGS_IN_G = ENDINGS_IN_E + 6,
	ENDINGS_IN_N = ENDINGS_IN_G + 4,
	ENDINGS_IN_R = ENDINGS_IN_N + 1,
	ENDINGS = ENDINGS_IN_R + 2
};

static const Ending endings[] = {
	[NO_ENDING] = ENDING("", ""),
	[ENDINGS_IN_D] = ENDING("oured", "ored"), ENDING("ised", "ized"), ENDING("ysed", "yzed"), ENDING("lled", "led"),
	[ENDINGS_IN_E] = ENDING("ourable", "orable"), ENDING("ogue", "og"), ENDING("ise", "ize"), ENDING("yse", "yze"),
	ENDING("mme", "m"), ENDING("tre", "ter"),
	[ENDINGS_IN_G] = ENDING("ouring", "oring"), ENDING("ising", "izing"), ENDING("ysing", "yzing"), ENDING("lling", "ling"),
	[ENDINGS_IN_N] = ENDING("isation", "ization"),
	[ENDINGS_IN_R] = ENDING("ller", "ler"), ENDING("our", "or")
};

_Static_assert(sizeof(endings) / sizeof(endings[0]) == ENDINGS, "endings stand where their last letter is looked for");

/* Of a word's last letter: which letters before it, and before those two, let normalize() change it, and the endings. */
typedef struct Last
{
	uint32_t	before;
	uint32_t	third;			/* with one of these */
	uint32_t	third_alone;	/* or whatever stands between */
	uint8_t		first, behind;	/* its endings */
} Last;

#define LETTER(c) (UINT32_C(1) << ((c) & 31))
#define ANY UINT32_MAX

static const Last lasts[32] = {
	['s' & 31] = {ANY, ANY, 0, 0, 0},
	['d' & 31] = {LETTER('e'), ANY, 0, ENDINGS_IN_D, ENDINGS_IN_E},
	['e' & 31] = {LETTER('s') | LETTER('m') | LETTER('r') | LETTER('u') | LETTER('l'), ANY, 0, ENDINGS_IN_E, ENDINGS_IN_G},
	['g' & 31] = {LETTER('n'), LETTER('i'), 0, ENDINGS_IN_G, ENDINGS_IN_N},
	['n' & 31] = {LETTER('o'), LETTER('i'), 0, ENDINGS_IN_N, ENDINGS_IN_R},
	['r' & 31] = {LETTER('u'), ANY, LETTER('l'), ENDINGS_IN_R, ENDINGS}
};

/* What a number tells: as much as it has digits.  Small ones stand in every text, and a year says nothing of the event. */
static uint8_t
weigh_number(const char *p, uint32_t n)
{
	uint8_t		digits = 0;

	if (n == 4 && ((p[0] == '1' && p[1] == '9') || (p[0] == '2' && p[1] == '0')))
		return AA_UNIT_YEAR;
	for (uint32_t i = 0; i < n && digits < AA_UNIT_FIGURE; i++)
		digits += p[i] != '.' && (digits != 0 || p[i] != '0');
	return digits != 0 ? digits : 1;
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

/* The ending of a form of n letters that leaves two of them or more, or the empty one. */
static const Ending *
find_ending(const char *form, uint32_t n)
{
	const Last *last = &lasts[form[n - 1] & 31];

	for (uint32_t i = last->first; i < last->behind; i++)
		if (n > endings[i].n + 1u && memcmp(form + n - endings[i].n, endings[i].from, endings[i].n) == 0)
			return &endings[i];
	return &endings[NO_ENDING];
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

/* Could normalize() change a word with these last letters?  Without a branch for each letter; most words are done with. */
static bool
may_change(const AaToken *t, const char *p, uint32_t n)
{
	const Last *last = &lasts[p[n - 1] & 31];
	uint32_t	before = (last->before >> (p[n - 2] & 31)) & (last->third >> (p[n - 3] & 31));

	return (t->shape & AA_SHAPE_FOREIGN) != 0 || ((before | last->third_alone >> (p[n - 3] & 31)) & 1) != 0;
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
	if (aa_is_ascii(p, n))			/* then its lower case is there */
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
