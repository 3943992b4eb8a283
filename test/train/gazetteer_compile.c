/*
 * gazetteer_compile.c: writes src/data/gazetteer.bin.
 *
 *	gazetteer_compile cities500.txt admin1.json iso_3166-1.json gazetteer.bin
 *
 * cities500.txt is GeoNames' table of places, admin1.json its list of
 * first-level regions, iso_3166-1.json Debian's list of countries.  The form
 * of the output is told in src/core/gazetteer.h.  Names are folded and hashed
 * by the core's own functions, so that writer and reader cannot disagree.
 */
#define _GNU_SOURCE
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gazetteer.h"
#include "hash.h"
#include "name_fold.h"
#include "name_key.h"

#define NO_GEONAMEID 0xffffff
#define MAX_SAME_NAME 24		/* places of one name that are kept, most populous first */
#define MIN_KEY 3				/* letters of a transliteration key worth an entry */

typedef struct Record
{
	char	   *name;
	char		country[3];
	char		admin[24];		/* GeoNames code of the region */
	char	   *alternates;
	double		latitude, longitude;
	uint32_t	population;
	uint32_t	geonameid;
	uint8_t		feature;
	uint32_t	region;			/* index after sorting */
	uint32_t	seat;			/* of a region: its seat's index, 0 none */
	uint32_t	towns;			/* of a region or country: towns summed into latitude and longitude */
} Record;

typedef struct Entry
{
	uint64_t	hash;
	uint32_t	record;
	uint32_t	main;
	double		rank;
} Entry;

static Record *records;
static uint32_t n_records, n_countries, n_regions;
static Entry *entries;
static uint32_t n_entries, room_entries;

static void
die(const char *what, const char *name)
{
	fprintf(stderr, "gazetteer_compile: %s: %s\n", what, name);
	exit(1);
}

static char *
read_file(const char *name)
{
	FILE	   *f = fopen(name, "rb");
	char	   *text;
	long		size;

	if (f == NULL || fseek(f, 0, SEEK_END) != 0 || (size = ftell(f)) < 0)
		die("cannot read", name);
	rewind(f);
	text = malloc((size_t) size + 1);
	if (fread(text, 1, (size_t) size, f) != (size_t) size)
		die("cannot read", name);
	text[size] = 0;
	fclose(f);
	return text;
}

static Record *
new_record(void)
{
	static uint32_t room;

	if (n_records == room)
		records = realloc(records, (room = room * 2 + 1024) * sizeof(Record));
	memset(&records[n_records], 0, sizeof(Record));
	return &records[n_records++];
}

/* ---- flat JSON: objects whose fields are strings ---- */

/* Next string constant behind *p, cut out in place; NULL at the end of the object. */
static char *
json_string(char **p)
{
	char	   *start = *p + strcspn(*p, "\"}");
	char	   *end;

	if (*start != '"')
	{
		*p = start;
		return NULL;
	}
	end = ++start;
	while (*end != '"' && *end != 0)
		end++;
	if (*end == 0)
		die("string without end", start);
	*end = 0;
	*p = end + 1;
	return start;
}

/* Calls `take` with the values of two fields of each object. */
static void
json_objects(const char *file, const char *key_a, const char *key_b, void (*take) (char *a, char *b))
{
	char	   *p = read_file(file);

	p = strchr(p, '[');
	if (p == NULL)
		die("no list", file);
	while ((p = strchr(p, '{')) != NULL)
	{
		char	   *a = NULL;
		char	   *b = NULL;
		char	   *key;

		while ((key = json_string(&p)) != NULL)
		{
			char	   *value = json_string(&p);

			if (strcmp(key, key_a) == 0)
				a = value;
			else if (strcmp(key, key_b) == 0)
				b = value;
		}
		if (a != NULL && b != NULL)
			take(a, b);
	}
}

/* ---- names ---- */

/* Words that only say what a region is; cut from its name. */
static const char *const region_words[] = {
	" Province", " Governorate", " Oblast", " Region", " District", " County", " Department", " Division", " Parish",
	" Prefecture", " Rayon", " Municipality", " Krai", " Autonomous Okrug", " State"
};

/* Regions called after nothing but a quarter of the sky cannot be told from a description. */
static const char *const plain_words[] = {
	"north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "centre", "center", "nord",
	"sud", "est", "ouest", "northwest", "northeast", "southwest", "southeast", "norte", "sur", "centro", "midlands", "capital",
	"upper", "lower", "coast", "region", "state", "free", "federal", "plateau", "lakes", "islands", "delta", "highlands",
	"western cape"
};

static bool
all_plain(const char *folded)
{
	char		copy[AA_NAME_FOLD_MAX + 1];
	char	   *rest = copy;
	char	   *word;

	strcpy(copy, folded);
	while ((word = strsep(&rest, " ")) != NULL)
	{
		bool		plain = false;

		for (size_t i = 0; i < sizeof(plain_words) / sizeof(plain_words[0]); i++)
			plain |= strcmp(word, plain_words[i]) == 0;
		if (!plain)
			return false;
	}
	return true;
}

static char *
region_name(const char *name)
{
	char	   *copy = strdup(strncmp(name, "Muhafazat ", 10) == 0 ? name + 10 : name);
	size_t		length = strlen(copy);

	for (size_t i = 0; i < sizeof(region_words) / sizeof(region_words[0]); i++)
	{
		size_t		n = strlen(region_words[i]);

		if (length > n + 2 && strcmp(copy + length - n, region_words[i]) == 0 && strcmp(copy, "Free State") != 0)
			copy[length -= n] = 0;
	}
	return copy;
}

static void
add_hash(uint64_t hash, uint32_t record, bool main)
{
	const Record *r = &records[record];
	static const double weight[] = {1e10, 1e7, 1e8, 1e6, 1e3, 0, -1e3};

	if (hash == 0)
		return;
	if (n_entries == room_entries)
		entries = realloc(entries, (room_entries = room_entries * 2 + 65536) * sizeof(Entry));
	entries[n_entries++] = (Entry) {hash, record, main, r->population + (main ? 2 : 1) * weight[r->feature]};
}

static bool
ascii_name(const char *folded, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++)
		if ((unsigned char) folded[i] >= 128)
			return false;
	return n > 0;
}

/*
 * Is this one of the names that a Latin-script article may use?  GeoNames also
 * lists machine transliterations ("alsqylbyt"), airport codes and other scripts.
 */
static bool
worth(const char *name, size_t n)
{
	uint32_t	upper = 0;
	uint32_t	spaces = 0;
	const char *p = name;

	while (*p == '\'' || *p == '`' || strncmp(p, "\xe2\x80\x98", 3) == 0 || strncmp(p, "\xe2\x80\x99", 3) == 0)
		p += *p == '\'' || *p == '`' ? 1 : 3;
	if (n < 3 || (*p >= 'a' && *p <= 'z'))
		return false;
	for (size_t i = 0; i < n; i++)
	{
		upper += name[i] >= 'A' && name[i] <= 'Z';
		spaces += name[i] == ' ';
		if (name[i] >= '0' && name[i] <= '9')
			return false;
	}
	return spaces <= 5 && !(upper == n && n <= 5);
}

static const char arab_countries[] = "SY IQ LB JO PS EG SD LY TN DZ MA YE SA AE OM QA BH KW MR SO DJ TD";

/* Length of an Arabic article with the space behind it, 0 when there is none. */
static uint32_t
arabic_article(const char *folded, uint32_t n)
{
	uint32_t	length = (uint32_t) (memchr(folded, ' ', n) ? (const char *) memchr(folded, ' ', n) - folded : 0);

	if (length < 2 || length > 4 || n < length + 5 || (folded[0] != 'a' && folded[0] != 'e'))
		return 0;
	return folded[1] == 'l' || strchr("dnrstz", folded[1]) ? length + 1 : 0;
}

/* The country's names are spelled in many ways: entries by transliteration key, too. */
static const char keyed_countries[] =
	"SY IQ LB JO PS EG SD LY TN DZ MA YE SA AE OM QA BH KW MR SO DJ TD IL IR AF PK TJ UA RU BY KZ KG UZ TM AM AZ GE "
	"ER ET ML NE BF NG IN BD NP LK MM";

static void
add_name(const char *name, size_t n, uint32_t record, bool main)
{
	char		folded[AA_NAME_FOLD_MAX + 1];
	uint32_t	length = aa_name_fold(name, (uint32_t) n, folded, AA_NAME_FOLD_MAX);
	uint32_t	article;
	char		key[AA_NAME_KEY_MAX];
	uint32_t	key_length;

	folded[length] = 0;
	if (!ascii_name(folded, length) || length < 2)
		return;
	add_hash(aa_name_hash(name, (uint32_t) n), record, main);
	if (strstr(arab_countries, records[record].country) && (article = arabic_article(folded, length)) > 0)
		add_hash(aa_hash64(folded + article, length - article), record, main);
	if (!strstr(keyed_countries, records[record].country))
		return;
	key_length = aa_name_key(name, (uint32_t) n, key, sizeof(key));
	if (key_length >= MIN_KEY)
		add_hash(aa_name_key_hash(key, key_length), record, main);
}

static void
add_alternates(const char *list, uint32_t record)
{
	while (*list)
	{
		size_t		n = strcspn(list, ",");

		if (worth(list, n))
			add_name(list, n, record, false);
		list += n + (list[n] == ',');
	}
}

static bool
has_alternate(const Record *r, const char *folded, uint32_t n)
{
	char		other[AA_NAME_FOLD_MAX];
	const char *list = r->alternates;

	if (aa_name_fold(r->name, (uint32_t) strlen(r->name), other, sizeof(other)) == n && memcmp(other, folded, n) == 0)
		return true;
	for (; *list; list += strcspn(list, ",") + (list[strcspn(list, ",")] == ','))
		if (aa_name_fold(list, (uint32_t) strcspn(list, ","), other, sizeof(other)) == n && memcmp(other, folded, n) == 0)
			return true;
	return false;
}

/* ---- reading ---- */

static void
take_country(char *code, char *name)
{
	Record	   *r = new_record();

	memcpy(r->country, code, 2);
	r->name = name;
	r->feature = AA_PLACE_COUNTRY;
	r->alternates = "";
	r->geonameid = NO_GEONAMEID;
}

static void
take_region(char *code, char *name)
{
	Record	   *r = new_record();

	memcpy(r->country, code, 2);
	snprintf(r->admin, sizeof(r->admin), "%s", code + 3);
	r->name = name;
	r->feature = AA_PLACE_REGION;
	r->alternates = "";
}

static uint8_t
feature_of(const char *code)
{
	static const struct {const char *code; uint8_t feature;} codes[] = {
		{"PPLC", AA_PLACE_CAPITAL}, {"PPLA", AA_PLACE_SEAT}, {"PPLA2", AA_PLACE_SEAT2}, {"PPLG", AA_PLACE_SEAT},
		{"PPLX", AA_PLACE_PART}
	};

	for (size_t i = 0; i < sizeof(codes) / sizeof(codes[0]); i++)
		if (strcmp(codes[i].code, code) == 0)
			return codes[i].feature;
	return AA_PLACE_TOWN;
}

/* Towns that no longer stand, and farms and stations, are left out. */
static bool
feature_kept(const char *code)
{
	return strcmp(code, "PPLH") != 0 && strcmp(code, "PPLQ") != 0 && strcmp(code, "PPLCH") != 0 && strcmp(code, "PPLW") != 0;
}

static void
read_towns(const char *file)
{
	char	   *text = read_file(file);
	char	   *line;

	while ((line = strsep(&text, "\n")) != NULL)
	{
		char	   *field[19] = {NULL};
		int			n = 0;
		Record	   *r;

		while (n < 19 && (field[n] = strsep(&line, "\t")) != NULL)
			n++;
		if (n < 15 || !feature_kept(field[7]) || strlen(field[8]) != 2)
			continue;
		r = new_record();
		r->geonameid = (uint32_t) atol(field[0]);
		r->name = field[2][0] ? field[2] : field[1];
		r->alternates = field[3];
		r->latitude = atof(field[4]);
		r->longitude = atof(field[5]);
		r->feature = feature_of(field[7]);
		memcpy(r->country, field[8], 2);
		snprintf(r->admin, sizeof(r->admin), "%s", field[10]);
		r->population = (uint32_t) atol(field[14]);
	}
}

static int
rank_of(const Record *r)
{
	return r->feature > AA_PLACE_REGION ? 2 : r->feature;
}

static int
by_place(const void *va, const void *vb)
{
	const Record *a = va;
	const Record *b = vb;
	int			d = rank_of(a) - rank_of(b);

	if (d == 0)
		d = strcmp(a->country, b->country);
	if (d == 0)
		d = strcmp(a->admin, b->admin);
	if (d == 0)
		d = a->population < b->population ? 1 : a->population > b->population ? -1 : 0;
	return d ? d : a->geonameid < b->geonameid ? -1 : a->geonameid > b->geonameid;
}

static uint32_t
find_region(const Record *town)
{
	uint32_t	low = 0;
	uint32_t	high = n_regions;
	uint32_t	country = 0;

	for (uint32_t i = 0; i < n_countries; i++)
		if (strcmp(records[i].country, town->country) == 0)
			country = i;
	for (low = n_countries; low < high; low++)
		if (strcmp(records[low].country, town->country) == 0 && strcmp(records[low].admin, town->admin) == 0)
			return low;
	return country;
}

/* Regions and countries lie where their towns lie; a region's seat is its most populous town that is one. */
static void
place_town(uint32_t town)
{
	Record	   *t = &records[town];
	Record	   *region;
	Record	   *country;

	if (town > n_regions && strcmp(records[town - 1].country, t->country) == 0 && strcmp(records[town - 1].admin, t->admin) == 0)
		t->region = records[town - 1].region;
	else
		t->region = find_region(t);
	region = &records[t->region];
	country = region;
	for (uint32_t i = 0; i < n_countries; i++)
		if (strcmp(records[i].country, t->country) == 0)
			country = &records[i];
	if (region != country)
	{
		region->latitude += t->latitude;
		region->longitude += t->longitude;
		region->towns++;
		region->population += t->population;
		if (region->seat == 0 && (t->feature == AA_PLACE_SEAT || t->feature == AA_PLACE_CAPITAL))
			region->seat = town;
	}
	country->latitude += t->latitude;
	country->longitude += t->longitude;
	country->towns++;
	country->population += t->population;
}

static void
place_all(void)
{
	for (n_countries = 0; n_countries < n_records && records[n_countries].feature == AA_PLACE_COUNTRY; n_countries++)
		;
	for (n_regions = n_countries; n_regions < n_records && records[n_regions].feature == AA_PLACE_REGION; n_regions++)
		;
	for (uint32_t i = n_regions; i < n_records; i++)
		place_town(i);
	for (uint32_t i = 0; i < n_regions; i++)
	{
		records[i].region = i;
		if (records[i].towns > 0)
		{
			records[i].latitude /= records[i].towns;
			records[i].longitude /= records[i].towns;
		}
	}
}

/* "Northern Darfur" is North Darfur to others, and the other way round. */
static void
add_compass(const char *name, uint32_t region)
{
	static const char *const pairs[][2] = {{"North ", "Northern "}, {"South ", "Southern "}, {"East ", "Eastern "}, {"West ", "Western "}};
	char		other[AA_NAME_FOLD_MAX];

	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
		for (int k = 0; k < 2; k++)
			if (strncmp(name, pairs[i][k], strlen(pairs[i][k])) == 0)
			{
				snprintf(other, sizeof(other), "%s%s", pairs[i][!k], name + strlen(pairs[i][k]));
				add_name(other, strlen(other), region, false);
			}
}

static void
name_region(uint32_t i)
{
	Record	   *r = &records[i];
	char		folded[AA_NAME_FOLD_MAX + 1];
	uint32_t	n;

	add_name(r->name, strlen(r->name), i, true);
	r->name = region_name(r->name);
	n = aa_name_fold(r->name, (uint32_t) strlen(r->name), folded, AA_NAME_FOLD_MAX);
	folded[n] = 0;
	if (all_plain(folded))
		return;
	add_name(r->name, strlen(r->name), i, true);
	add_compass(r->name, i);
	/* a region called like its seat has the seat's other names, too */
	if (r->seat != 0 && has_alternate(&records[r->seat], folded, n))
	{
		add_name(records[r->seat].name, strlen(records[r->seat].name), i, true);
		add_alternates(records[r->seat].alternates, i);
	}
}

/* ---- writing ---- */

static int
by_hash(const void *va, const void *vb)
{
	const Entry *a = va;
	const Entry *b = vb;
	uint64_t	ha = (a->hash >> 48 << 32) | (uint32_t) a->hash;
	uint64_t	hb = (b->hash >> 48 << 32) | (uint32_t) b->hash;

	if (ha != hb)
		return ha < hb ? -1 : 1;
	if (a->rank != b->rank)
		return a->rank > b->rank ? -1 : 1;
	return a->record < b->record ? -1 : a->record > b->record;
}

/* Keeps the best entry of each record in a name, and the best MAX_SAME_NAME records. */
static void
thin(void)
{
	uint32_t	kept = 0;
	uint32_t	first = 0;

	qsort(entries, n_entries, sizeof(Entry), by_hash);
	for (uint32_t i = 0; i < n_entries; i++)
	{
		bool		again = false;

		if (kept > first && ((entries[kept - 1].hash >> 48) != (entries[i].hash >> 48) ||
							 (uint32_t) entries[kept - 1].hash != (uint32_t) entries[i].hash))
			first = kept;
		for (uint32_t k = first; k < kept; k++)
			again |= entries[k].record == entries[i].record;
		if (!again && kept - first < MAX_SAME_NAME)
			entries[kept++] = entries[i];
	}
	n_entries = kept;
}

static unsigned char *out;
static size_t used;

static void
put(uint32_t value, int bytes)
{
	while (bytes-- > 0)
	{
		out[used++] = (unsigned char) value;
		value >>= 8;
	}
}

static void
put_degrees(double d)
{
	put((uint32_t) (int32_t) lround(d * 10000), 3);
}

static void
put_record(const Record *r, uint32_t name)
{
	put_degrees(r->latitude);
	put_degrees(r->longitude);
	if (r->feature <= AA_PLACE_REGION)
		put((uint32_t) (unsigned char) r->country[0] | (uint32_t) (unsigned char) r->country[1] << 8, 3);
	else
		put(r->geonameid, 3);
	put(name, 3);
	put(r->region, 2);
	put(r->population < 2 ? 0 : (uint32_t) lround(log2(r->population) * 8), 1);
	put(r->feature, 1);
}

static void
put_entries(AaGazetteerHeader *h)
{
	uint32_t	at = 0;

	h->index = (uint32_t) used;
	for (uint32_t bucket = 0; bucket <= AA_GAZETTEER_BUCKETS; bucket++)
	{
		while (at < n_entries && entries[at].hash >> 48 < bucket)
			at++;
		put(at, 4);
	}
	h->tags = (uint32_t) used;
	for (uint32_t i = 0; i < n_entries; i++)
		put((uint32_t) entries[i].hash, 4);
	h->values = (uint32_t) used;
	for (uint32_t i = 0; i < n_entries; i++)
		put(entries[i].record | (entries[i].main ? AA_PLACE_MAIN : 0), 3);
}

static void
write_file(const char *file)
{
	AaGazetteerHeader h = {AA_GAZETTEER_MAGIC, 0, 0, n_countries, n_regions, n_records, n_entries, 0, 0, 0, 0, 0};
	uint32_t	name = 0;
	FILE	   *f;

	out = malloc((size_t) n_records * 300 + (size_t) n_entries * 7 + 1000000);
	used = sizeof(h);
	put_entries(&h);
	h.places = (uint32_t) used;
	for (uint32_t i = 0; i < n_records; name += 1 + (uint32_t) strlen(records[i++].name))
		put_record(&records[i], name);
	h.names = (uint32_t) used;
	for (uint32_t i = 0; i < n_records; i++)
	{
		size_t		n = strlen(records[i].name);

		if (n > 255)
			die("name too long", records[i].name);
		put((uint32_t) n, 1);
		memcpy(out + used, records[i].name, n);
		used += n;
	}
	h.size = (uint32_t) used;
	memcpy(out, &h, sizeof(h));
	h.checksum = aa_gazetteer_checksum(out, used);
	memcpy(out, &h, sizeof(h));
	f = fopen(file, "wb");
	if (f == NULL || fwrite(out, 1, used, f) != used || fclose(f) != 0)
		die("cannot write", file);
	printf("%s: %u countries, %u regions, %u places, %u names, %zu bytes\n", file, n_countries, n_regions - n_countries,
		   n_records - n_regions, n_entries, used);
}

int
main(int argc, char **argv)
{
	if (argc != 5)
		die("usage", "cities500.txt admin1.json iso_3166-1.json gazetteer.bin");
	json_objects(argv[3], "alpha_2", "name", take_country);
	take_country("XK", "Kosovo");	/* in use, though not in ISO 3166 */
	json_objects(argv[2], "code", "name", take_region);
	read_towns(argv[1]);
	qsort(records, n_records, sizeof(Record), by_place);
	place_all();
	for (uint32_t i = n_countries; i < n_regions; i++)
		name_region(i);
	for (uint32_t i = n_regions; i < n_records; i++)
	{
		add_name(records[i].name, strlen(records[i].name), i, true);
		add_alternates(records[i].alternates, i);
	}
	thin();
	write_file(argv[4]);
	return 0;
}
