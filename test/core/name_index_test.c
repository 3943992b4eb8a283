/*
 * name_index_test.c: names that are alike share a key of the index.
 */
#include "check.h"

#include "core/name_alike.h"

typedef struct Name
{
	uint32_t	pairs[AA_NAME_GRAMS];
	uint32_t	n;
} Name;

/* A key of so many letters; the first `kept` ones are those of the model. */
static void
make_key(char *key, uint32_t n, const char *model, uint32_t kept, uint32_t seed)
{
	static const char letters[] = "nrkstlbmdfh7";

	for (uint32_t i = 0; i < n; i++)
	{
		seed = seed * 1664525u + 1013904223u;
		key[i] = i < kept ? model[i] : letters[(seed >> 16) % 12];
	}
}

static bool
share_key(const Name *filed, const Name *sought)
{
	uint32_t	index[AA_NAME_INDEX_KEYS];
	uint32_t	search[AA_NAME_SEARCH_KEYS];
	uint32_t	n = aa_name_index_keys(filed->pairs, filed->n, index);
	uint32_t	m = aa_name_search_keys(sought->pairs, sought->n, search);

	for (uint32_t i = 0; i < n; i++)
		for (uint32_t k = 0; k < m; k++)
			if (index[i] == search[k])
				return true;
	return false;
}

static void
check_pair(const Name *a, const Name *b, uint32_t *alike)
{
	if (aa_name_similarity(a->pairs, a->n, b->pairs, b->n) < AA_NAMES_ALIKE)
		return;
	(*alike)++;
	CHECK(share_key(a, b));
	CHECK(share_key(b, a));
}

TEST(alike_names_share_a_key)
{
	uint32_t	alike = 0;

	for (uint32_t seed = 1; seed <= 4000; seed++)
	{
		char		a[AA_NAME_KEY_MAX];
		char		b[AA_NAME_KEY_MAX];
		uint32_t	na = 1 + seed % (seed % 10 == 0 ? AA_NAME_KEY_MAX : 30);
		uint32_t	nb = na + seed / 7 % (na / 3 + 2) - (seed % 2 ? na / 5 : 0);
		Name		x;
		Name		y;

		make_key(a, na, a, 0, seed);
		nb = nb < AA_NAME_KEY_MAX ? nb : AA_NAME_KEY_MAX;
		make_key(b, nb, a, na * (60 + seed % 41) / 100, seed * 77);
		x.n = aa_name_grams(a, na, x.pairs);
		y.n = aa_name_grams(b, nb, y.pairs);
		check_pair(&x, &y, &alike);
	}
	CHECK(alike > 1000);
}

TEST(keys_of_names_are_bounded)
{
	uint32_t	pairs[AA_NAME_GRAMS];
	uint32_t	index[AA_NAME_INDEX_KEYS];
	uint32_t	search[AA_NAME_SEARCH_KEYS];

	for (uint32_t i = 0; i < AA_NAME_GRAMS; i++)
		pairs[i] = i + 1;
	for (uint32_t n = 2; n <= AA_NAME_GRAMS; n++)
	{
		CHECK(aa_name_index_keys(pairs, n, index) <= AA_NAME_INDEX_KEYS);
		CHECK(aa_name_search_keys(pairs, n, search) <= AA_NAME_SEARCH_KEYS);
	}
	CHECK_INT(aa_name_index_keys(pairs, 0, index), 0);
	CHECK_INT(aa_name_search_keys(pairs, 0, search), 0);
}
