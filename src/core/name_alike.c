/*
 * name_alike.c: see name_alike.h.
 */
#include "name_alike.h"

#include <string.h>

#include "name_fold.h"

#define MIN_LOOK_UP 5			/* letters of a name that is looked up: shorter ones are persons' as often */

/* The one town of this name, or AA_NO_PLACE. */
static uint32_t
only_town(const AaGazetteer *gazetteer, AaPlaceSet set)
{
	uint32_t	found = AA_NO_PLACE;

	for (uint32_t i = 0; i < set.n; i++)
	{
		bool		main;
		uint32_t	record = aa_gazetteer_entry(gazetteer, set.first + i, &main);

		if (aa_gazetteer_place(gazetteer, record).feature <= AA_PLACE_REGION)
			continue;
		if (found != AA_NO_PLACE)
			return AA_NO_PLACE;
		found = record;
	}
	return found;
}

uint32_t
aa_name_key_known(const AaGazetteer *gazetteer, const char *p, uint32_t n, char *out, uint32_t room)
{
	char		folded[AA_NAME_FOLD_MAX];
	uint32_t	town = AA_NO_PLACE;

	if (n <= AA_NAME_FOLD_MAX && aa_name_fold(p, n, folded, sizeof(folded)) >= MIN_LOOK_UP)
		town = only_town(gazetteer, aa_gazetteer_find(gazetteer, aa_name_hash(p, n)));
	if (town != AA_NO_PLACE)
	{
		AaText		name = aa_gazetteer_place(gazetteer, town).name;

		return aa_name_key(name.p, name.n, out, room);
	}
	return aa_name_key(p, n, out, room);
}

uint32_t
aa_name_grams(const char *key, uint32_t n, uint32_t *grams)
{
	uint32_t	count = 0;

	for (uint32_t i = 0; n > 0 && i <= n; i++)
	{
		uint32_t	gram = (i == 0 ? 0 : (uint32_t) (unsigned char) key[i - 1] << 8) | (i == n ? 0 : (unsigned char) key[i]);
		uint32_t	at = count;

		while (at > 0 && grams[at - 1] > gram)
			at--;
		if (at > 0 && grams[at - 1] == gram)
			continue;
		memmove(grams + at + 1, grams + at, (count - at) * sizeof(uint32_t));
		grams[at] = gram;
		count++;
	}
	return count;
}

double
aa_name_similarity(const uint32_t *a, uint32_t na, const uint32_t *b, uint32_t nb)
{
	uint32_t	shared = 0;

	for (uint32_t i = 0, k = 0; i < na && k < nb;)
	{
		uint32_t	x = a[i],
					y = b[k];

		shared += x == y;
		i += x <= y;
		k += y <= x;
	}
	return na + nb == 0 ? 0 : 2.0 * shared / (na + nb);
}
