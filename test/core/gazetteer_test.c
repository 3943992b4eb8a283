/*
 * gazetteer_test.c: places by name, their data, and damage refused.
 */
#include <math.h>

#include "check.h"
#include "core/data.h"
#include "core/gazetteer.h"
#include "core/name_fold.h"
#include "core/name_key.h"

static void
open_built_in(AaGazetteer *g)
{
	AaError		error;

	CHECK_INT(aa_gazetteer_open(g, aa_data_gazetteer, AA_DATA_SIZE(gazetteer), &error), AA_OK);
}

/* The most populous place of a name that is no region, by the k-th candidate. */
static AaPlace
first_town(const AaGazetteer *g, const char *name)
{
	AaPlaceSet	set = aa_gazetteer_find(g, aa_name_hash(name, (uint32_t) strlen(name)));
	AaPlace		none = {0};
	bool		main;

	for (uint32_t i = 0; i < set.n; i++)
	{
		AaPlace		place = aa_gazetteer_place(g, aa_gazetteer_entry(g, set.first + i, &main));

		if (place.feature > AA_PLACE_REGION)
			return place;
	}
	return none;
}

TEST(gazetteer_knows_towns_in_other_spellings)
{
	static const char *const names[] = {"Khan Shaykhun", "Khan Sheikhun", "KHAN SHEIKHUN", "Khān Shaykhūn", "Khan-Shaykhun"};
	AaGazetteer g;

	open_built_in(&g);
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		CHECK_INT(first_town(&g, names[i]).geonameid, 168325);
}

TEST(gazetteer_gives_country_region_and_coordinates)
{
	AaGazetteer g;
	AaPlace		idlib;

	open_built_in(&g);
	idlib = first_town(&g, "Idlib");
	CHECK(memcmp(idlib.country, "SY", 2) == 0);
	CHECK(fabs(idlib.latitude - 35.9306) < 0.001 && fabs(idlib.longitude - 36.6339) < 0.001);
	CHECK(idlib.population > 110000 && idlib.population < 145000);
	CHECK_TEXT(aa_gazetteer_place(&g, idlib.region).name, "Idlib");
	CHECK_INT(aa_gazetteer_place(&g, idlib.region).feature, AA_PLACE_REGION);
}

TEST(gazetteer_knows_countries_by_code)
{
	AaGazetteer g;
	uint32_t	turkey;

	open_built_in(&g);
	turkey = aa_gazetteer_country(&g, "TR");
	CHECK(turkey != AA_NO_PLACE && aa_gazetteer_country(&g, "QQ") == AA_NO_PLACE);
	CHECK_INT(aa_gazetteer_place(&g, turkey).feature, AA_PLACE_COUNTRY);
	CHECK(fabs(aa_gazetteer_place(&g, turkey).latitude - 39) < 2);
}

TEST(gazetteer_has_no_place_of_an_invented_name)
{
	AaGazetteer g;

	open_built_in(&g);
	CHECK_INT(aa_gazetteer_find(&g, aa_name_hash("Qwrtzlplk", 9)).n, 0);
	CHECK_INT(aa_gazetteer_find(&g, aa_name_hash("", 0)).n, 0);
}

TEST(gazetteer_refuses_any_damaged_byte)
{
	size_t		size = AA_DATA_SIZE(gazetteer);
	unsigned char *copy = malloc(size);
	AaGazetteer g;
	AaError		error;

	memcpy(copy, aa_data_gazetteer, size);
	for (size_t i = 0; i < 400; i++)
	{
		size_t		at = i < 64 ? i : (i * 7919 * 104729) % size;

		copy[at] ^= 0x10;
		CHECK_INT(aa_gazetteer_open(&g, copy, size, &error), AA_CORRUPT);
		copy[at] ^= 0x10;
	}
	CHECK_INT(aa_gazetteer_open(&g, copy, size - 1, &error), AA_CORRUPT);
	CHECK_INT(aa_gazetteer_open(&g, copy, 12, &error), AA_CORRUPT);
	CHECK_INT(aa_gazetteer_open(&g, copy, size, &error), AA_OK);
	free(copy);
}

/* Whoever damages the file on purpose mends its checksum, too: look-ups stay inside of it. */
TEST(gazetteer_of_wrong_offsets_is_read_inside_its_bounds)
{
	static const char *const names[] = {"Idlib", "Springfield", "Tripoli", "Khan Shaykhun", "San Jose", "Al Qaim"};
	size_t		size = AA_DATA_SIZE(gazetteer);
	unsigned char *copy = malloc(size);
	AaGazetteer g;
	AaError		error;
	uint32_t	found = 0;

	memcpy(copy, aa_data_gazetteer, size);
	for (size_t i = 0; i < 200000; i++)
		copy[sizeof(AaGazetteerHeader) + (i * 7919 * 104729 + i) % (size - sizeof(AaGazetteerHeader))] = (unsigned char) (i * 31);
	((AaGazetteerHeader *) (void *) copy)->checksum = aa_gazetteer_checksum(copy, size);
	CHECK_INT(aa_gazetteer_open(&g, copy, size, &error), AA_OK);
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
	{
		AaPlaceSet	set = aa_gazetteer_find(&g, aa_name_hash(names[i], (uint32_t) strlen(names[i])));
		bool		main;

		for (uint32_t k = 0; k < set.n; k++)
			found += aa_gazetteer_place(&g, aa_gazetteer_entry(&g, set.first + k, &main)).name.n;
	}
	for (uint32_t bucket = 0; bucket < AA_GAZETTEER_BUCKETS; bucket++)
		found += aa_gazetteer_find(&g, (uint64_t) bucket << 48 | 1).n;
	for (uint32_t record = 0; record < g.header.records; record++)
		found += aa_gazetteer_place(&g, record).name.n;
	CHECK(found > 0);
	free(copy);
}

static void
same_key(const char *a, const char *b, bool same)
{
	char		ka[AA_NAME_KEY_MAX];
	char		kb[AA_NAME_KEY_MAX];
	uint32_t	na = aa_name_key(a, (uint32_t) strlen(a), ka, sizeof(ka));
	uint32_t	nb = aa_name_key(b, (uint32_t) strlen(b), kb, sizeof(kb));

	if (!CHECK((na == nb && memcmp(ka, kb, na) == 0) == same))
		printf("# %s | %s\n", a, b);
}

TEST(name_keys_join_transliterations)
{
	same_key("Abu Mohammad al-Jolani", "Abu Mohammed al-Golani", true);
	same_key("Khan Sheikhun", "Khan Shaykhun", true);
	same_key("Khan Sheikhun", "Khan Sheikhoun", true);
	same_key("Khan Sheikhun", "خان شيخون", true);
	same_key("Maaret al-Noman", "Ma'arrat al-Nu'man", true);
	same_key("Volodymyr Zelensky", "Володимир Зеленський", true);
	same_key("Abd al-Rahman", "Abdulrahman", true);
	same_key("Lech Wałęsa", "Lech Walesa", true);
	same_key("Hama", "Amman", false);
	same_key("Aleppo", "Idlib", false);
}

TEST(name_key_is_bounded)
{
	char		out[8];
	char		name[10000];

	memset(name, 'k', sizeof(name));
	for (size_t i = 0; i < sizeof(name); i += 3)
		name[i] = "lmnbr"[i % 5];
	CHECK(aa_name_key(name, sizeof(name), out, sizeof(out)) <= sizeof(out));
	CHECK_INT(aa_name_key("\xff\xfe \xe2\x80", 5, out, sizeof(out)), 0);
	CHECK_INT(aa_name_key("", 0, out, sizeof(out)), 0);
	CHECK(aa_name_key("\xf0\x9f\x98\x80 Ali", 8, out, sizeof(out)) > 0);
}
