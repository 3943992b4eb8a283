/*
 * pack_classes.c: word classes from text to the table that the taggers read.
 *
 *	pack_classes CLASSES SORTS FIRST_FEMALE FIRST_MALE LAST HABITS OUT BODIES...
 *
 * Each word has its classes and its sort (cluster.c); whether persons bear it, after the lists of first
 * and last names of the US census of 1990; whether companies, bodies and clubs
 * go by it (bodies.txt, companies.py); and its habits (word_habits.c).
 */
#include <ctype.h>
#include <inttypes.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "corpus.h"
#include "hash.h"
#include "learn.h"

#define MOST_WORDS 400000
#define RARE 0.001				/* percent of the population */
#define ROW offsetof(AaClassRow, check)
#define MASK ((UINT32_C(1) << 20) - 1)

typedef struct Classes
{
	Rows		words;
	uint32_t   *slots;			/* open addressing by hash */
} Classes;

/* Where the row of this hash is noted, row number + 1; 0 there when it has none yet. */
static uint32_t *
row_of(Classes *c, uint32_t hash)
{
	uint32_t	slot = hash & MASK;

	while (c->slots[slot] != 0 && c->words.hashes[c->slots[slot] - 1] != hash)
		slot = (slot + 1) & MASK;
	return &c->slots[slot];
}

/* Row of the hash, made when there is none. */
static AaClassRow *
add_row(Classes *c, uint32_t hash)
{
	uint32_t   *row = row_of(c, hash);

	if (*row == 0)
	{
		if (c->words.n == MOST_WORDS)
			die("too many", "words");
		c->words.hashes[c->words.n] = hash;
		*row = ++c->words.n;
	}
	return (AaClassRow *) (void *) (c->words.bytes + (size_t) (*row - 1) * ROW);
}

static void
add_class(Classes *c, uint32_t hash, uint32_t fine, uint32_t middle)
{
	AaClassRow *row;

	if (fine >= UINT16_MAX || middle >= UINT8_MAX)
		die("too many", "classes");
	if (*row_of(c, hash) != 0)
		return;					/* of forms that hash alike the commonest stays */
	row = add_row(c, hash);
	row->fine = (uint16_t) (fine + 1);
	row->middle = (uint8_t) (middle + 1);
}

static void
add_sort(Classes *c, uint32_t hash, uint32_t sort)
{
	AaClassRow *row = add_row(c, hash);

	if (sort + AA_SORT_PARTS > UINT8_MAX)
		die("too many", "sorts");
	if (row->sort == 0)
		row->sort = (uint8_t) (sort + AA_SORT_PARTS);
}

/* What cluster.c says of the words: their classes, or their sorts. */
static void
read_words(Classes *c, const char *path, bool sorts)
{
	FILE	   *f = fopen(path, "rb");
	char		line[4096];

	if (f == NULL)
		die("cannot open", path);
	while (fgets(line, sizeof line, f) != NULL)
	{
		char	   *tab = strchr(line, '\t');
		size_t		n = tab == NULL ? 0 : (size_t) (tab - line);
		uint32_t	first;

		if (n == 0)
			continue;
		first = (uint32_t) strtoul(tab, &tab, 10);
		n -= n > 1 && line[n - 1] == '.';
		if (sorts)
			add_sort(c, aa_hash(line, n), first);
		else
			add_class(c, aa_hash(line, n), first, (uint32_t) strtoul(tab, NULL, 10));
	}
	fclose(f);
}

/* A list of the US census: name, share in percent, share so far, rank.  Of rare names only those with a class are kept. */
static void
read_names(Classes *c, const char *path, uint8_t any, uint8_t common, double least)
{
	FILE	   *f = fopen(path, "rb");
	char		line[256];

	if (f == NULL)
		die("cannot open", path);
	while (fgets(line, sizeof line, f) != NULL)
	{
		size_t		n = strcspn(line, " \n");
		uint32_t	hash;
		double		share;

		for (size_t i = 0; i < n; i++)
			line[i] = (char) tolower((unsigned char) line[i]);
		hash = aa_hash(line, n);
		share = strtod(line + n, NULL);
		if (share >= RARE || *row_of(c, hash) != 0)
			add_row(c, hash)->given |= share >= least ? any | common : any;
	}
	fclose(f);
}

/* Lines of names behind their kind. */
static void
read_bodies(Classes *c, const char *path)
{
	FILE	   *f = fopen(path, "rb");
	char		line[4096];

	if (f == NULL)
		die("cannot open", path);
	while (fgets(line, sizeof line, f) != NULL)
	{
		uint8_t		bit = strncmp(line, "body:", 5) == 0 ? AA_WORD_BODY : strncmp(line, "club:", 5) == 0 ? AA_WORD_CLUB : 0;

		for (char *p = line; *p != '\0'; p++)
			*p = (char) tolower((unsigned char) *p);
		for (char *name = strtok(line + 5, " \n"); bit != 0 && name != NULL; name = strtok(NULL, " \n"))
			add_row(c, aa_hash(name, strlen(name)))->given |= bit;
	}
	fclose(f);
}

/* What word_habits.c says: hash, tag, plain. */
static void
read_habits(Classes *c, const char *path)
{
	FILE	   *f = fopen(path, "rb");
	uint32_t	hash;
	unsigned	tag, plain;

	if (f == NULL)
		die("cannot open", path);
	while (fscanf(f, "%" SCNu32 " %u %u", &hash, &tag, &plain) == 3)
	{
		AaClassRow *row = add_row(c, hash);

		row->tag = (uint8_t) tag;
		row->given |= plain ? AA_WORD_PLAIN : 0;
	}
	fclose(f);
}

int
main(int argc, char **argv)
{
	static Classes c;

	if (argc < 8)
		die("usage:", "pack_classes CLASSES SORTS FIRST_FEMALE FIRST_MALE LAST HABITS OUT BODIES...");
	c.slots = take(MASK + 1, sizeof(uint32_t));
	c.words.stride = ROW;
	c.words.hashes = take(MOST_WORDS, sizeof(uint32_t));
	c.words.bytes = take(MOST_WORDS, ROW);
	read_words(&c, argv[1], false);
	read_words(&c, argv[2], true);
	read_names(&c, argv[3], AA_WORD_FIRST, AA_WORD_FIRST_COMMON, 0.02);
	read_names(&c, argv[4], AA_WORD_FIRST, AA_WORD_FIRST_COMMON, 0.02);
	read_names(&c, argv[5], AA_WORD_LAST, AA_WORD_LAST_COMMON, 0.005);
	read_habits(&c, argv[6]);
	for (int i = 8; i < argc; i++)
		read_bodies(&c, argv[i]);
	write_pack(argv[7], &c.words, 1);
	return 0;
}
