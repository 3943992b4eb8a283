/*
 * pack_classes.c: word classes from text to the table that the taggers read.
 *
 *	pack_classes CLASSES OUT
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "corpus.h"
#include "hash.h"
#include "learn.h"

#define MOST_WORDS 400000
#define MOST_CLASSES 4096

typedef struct Classes
{
	Rows		words;
	uint8_t		middle[MOST_CLASSES];
	uint8_t		coarse[256];
	uint32_t	n_middle, n_coarse;
	uint8_t    *seen;			/* by bucket of hash: a set for duplicates */
} Classes;

/* The commonest of forms that hash alike stays. */
static bool
is_new(uint32_t *slots, uint32_t mask, uint32_t hash)
{
	uint32_t	slot = hash & mask;

	while (slots[slot] != 0 && slots[slot] != hash)
		slot = (slot + 1) & mask;
	if (slots[slot] == hash)
		return false;
	slots[slot] = hash;
	return true;
}

static void
add(Classes *c, uint32_t hash, uint32_t fine, uint32_t middle, uint32_t coarse)
{
	uint16_t	id = (uint16_t) (fine + 1);

	if (c->words.n == MOST_WORDS || id >= MOST_CLASSES || middle + 1 >= 256)
		die("too many", "words or classes");
	c->words.hashes[c->words.n] = hash;
	memcpy(c->words.bytes + c->words.n * 2, &id, 2);
	c->words.n++;
	c->middle[id] = (uint8_t) (middle + 1);
	c->coarse[middle + 1] = (uint8_t) (coarse + 1);
	c->n_middle = id >= c->n_middle ? id + 1u : c->n_middle;
	c->n_coarse = middle + 2 > c->n_coarse ? middle + 2 : c->n_coarse;
}

int
main(int argc, char **argv)
{
	static Classes c;
	uint32_t	mask = (UINT32_C(1) << 20) - 1;
	uint32_t   *slots = take(mask + 1, sizeof(uint32_t));
	char		line[4096];
	FILE	   *f = argc == 3 ? fopen(argv[1], "rb") : NULL;

	if (f == NULL)
		die("usage:", "pack_classes CLASSES OUT");
	c.words.stride = 2;
	c.words.hashes = take(MOST_WORDS, sizeof(uint32_t));
	c.words.bytes = take(MOST_WORDS, 2);
	while (fgets(line, sizeof line, f) != NULL)
	{
		char	   *tab = strchr(line, '\t');
		size_t		n = tab == NULL ? 0 : (size_t) (tab - line);
		char	   *at;
		uint32_t	fine, middle, coarse;

		if (n == 0)
			continue;
		fine = (uint32_t) strtoul(tab, &at, 10);
		middle = (uint32_t) strtoul(at, &at, 10);
		coarse = (uint32_t) strtoul(at, &at, 10);
		n -= n > 1 && line[n - 1] == '.';
		if (is_new(slots, mask, aa_hash(line, n)))
			add(&c, aa_hash(line, n), fine, middle, coarse);
	}
	write_pack(argv[2], (Rows[]) {c.words, {1, c.n_middle, true, NULL, c.middle}, {1, c.n_coarse, true, NULL, c.coarse}}, 3);
	return 0;
}
