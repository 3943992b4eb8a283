/*
 * name_index.c: under which keys an index files a name, so that a search for names that are alike looks at few others.
 *
 * Two names of n and m pairs of letters are alike when they share s of them, 2 s >= AA_NAMES_ALIKE (n + m) (name_alike.c).
 * There are some hundred pairs, each in a tenth of all names: by single pairs a search reads most of the index.
 * Prefix filtering (Chaudhuri and others 2006; Bayardo and others 2007) does with less: let all pairs stand in one order,
 * rare ones first.  Then of two names that share s pairs, the first n - s + k of the one and the first m - s + k of the
 * other have k in common, since the k-th shared one has s - k behind it in both.  So a name is filed under all
 * combinations of k of its first pairs, marked with n, and a search takes every n that an alike name may have in turn.
 *
 *	pairs of the name	k	because
 *	2, 3				2	no more need be shared
 *	4 to 10				3	these are most names: 20 keys a name, and few strangers in a list
 *	11 to 24			2	more would be hundreds of combinations
 *	25 and more			1	for the same reason; n is not told apart
 */
#include <math.h>

#include "hash.h"
#include "name_alike.h"

#define COMMON_PAIRS 3			/* k, where it can be had */
#define FEW_PAIRS 10			/* up to here */
#define MANY_PAIRS 24			/* from here on one pair is a key */

typedef struct Keys
{
	uint32_t   *items;
	uint32_t	n;
} Keys;

/* k for a name of n pairs. */
static uint32_t
pairs_of_key(uint32_t n)
{
	if (n <= COMMON_PAIRS)
		return 2;
	if (n <= FEW_PAIRS)
		return COMMON_PAIRS;
	return n <= MANY_PAIRS ? 2 : 1;
}

/* What marks the keys of names of n pairs. */
static uint32_t
mark(uint32_t n)
{
	return n <= MANY_PAIRS ? n : MANY_PAIRS + 1;
}

/* How common a letter is in keys, in thousandths; 0 is the edge.  Counted on names of places, persons and organizations. */
static uint32_t
commonness(uint32_t letter)
{
	static const struct
	{
		char		letter;
		uint8_t		thousandths;
	}			letters[] = {{0, 160}, {'n', 139}, {'r', 133}, {'k', 130}, {'s', 119}, {'t', 101}, {'l', 82}, {'b', 72}, {'m', 66},
	{'d', 64}, {'f', 43}, {'h', 14}};

	for (uint32_t i = 0; i < sizeof(letters) / sizeof(letters[0]); i++)
		if ((uint32_t) (unsigned char) letters[i].letter == letter)
			return letters[i].thousandths;
	return 1;
}

/* Rare pairs first; of equally common ones by their letters. */
static void
order_pairs(const uint32_t *pairs, uint32_t n, uint32_t *ordered)
{
	uint32_t	ranks[AA_NAME_GRAMS];

	for (uint32_t i = 0; i < n; i++)
	{
		uint32_t	rank = commonness(pairs[i] >> 8) * commonness(pairs[i] & 255);
		uint32_t	at = i;

		for (; at > 0 && ranks[at - 1] > rank; at--)
		{
			ranks[at] = ranks[at - 1];
			ordered[at] = ordered[at - 1];
		}
		ranks[at] = rank;
		ordered[at] = pairs[i];
	}
}

static void
put_combinations(Keys *keys, const uint32_t *pairs, uint32_t n, uint32_t k, uint32_t hash)
{
	for (uint32_t i = 0; i + k <= n; i++)
	{
		uint32_t	with = aa_hash_mix(hash, pairs[i]);

		if (k > 1)
			put_combinations(keys, pairs + i + 1, n - i - 1, k - 1, with);
		else
			keys->items[keys->n++] = with;
	}
}

/* Pairs that names of n and m pairs must share. */
static uint32_t
least_shared(uint32_t n, uint32_t m)
{
	return (uint32_t) ceil(AA_NAMES_ALIKE / 2 * (n + m) - 1e-9);
}

uint32_t
aa_name_index_keys(const uint32_t *pairs, uint32_t n, uint32_t *items)
{
	uint32_t	ordered[AA_NAME_GRAMS];
	uint32_t	k = pairs_of_key(n);
	uint32_t	least = k;
	Keys		keys = {items, 0};

	/* the shortest name that may be alike shares all of its pairs, and no other asks for fewer */
	while (least_shared(n, least) > least)
		least++;
	order_pairs(pairs, n, ordered);
	if (n > 0)
		put_combinations(&keys, ordered, n - least + k, k, mark(n));
	return keys.n;
}

uint32_t
aa_name_search_keys(const uint32_t *pairs, uint32_t m, uint32_t *items)
{
	uint32_t	ordered[AA_NAME_GRAMS];
	Keys		keys = {items, 0};

	order_pairs(pairs, m, ordered);
	for (uint32_t n = 2; m > 0 && n <= MANY_PAIRS + 1; n++)
	{
		uint32_t	k = pairs_of_key(n);
		uint32_t	longest = n > MANY_PAIRS ? AA_NAME_GRAMS : n;
		uint32_t	least = least_shared(n, m);

		/* of the longest names, which are not told apart, some may be alike though the shortest of them are too short */
		while (n < longest && least > n)
			least = least_shared(++n, m);
		if (least <= n && least <= m)
			put_combinations(&keys, ordered, m - least + k, k, mark(n));
	}
	return keys.n;
}
