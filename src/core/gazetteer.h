/*
 * gazetteer.h: places of the world by name.
 *
 * src/data/gazetteer.bin is written by test/train/gazetteer_compile.c and
 * linked into the library as read-only bytes; this module reads it in place.
 *
 *	header		AaGazetteerHeader, little-endian
 *	index		2^16 + 1 u32: first entry of each bucket, the top 16 bits of aa_name_hash()
 *	tags		u32 an entry: the low 32 bits of the hash; sorted in a bucket
 *	values		3 bytes an entry: record in the low 20 bits, AA_PLACE_MAIN above
 *	records		16 bytes each: countries by code, then regions, then towns by region
 *	names		the records' names, each behind its length byte
 *
 * Several entries of one hash stand together, most populous first.
 */
#ifndef AA_GAZETTEER_H
#define AA_GAZETTEER_H

#include "aa.h"

#define AA_NO_PLACE UINT32_MAX

typedef enum AaPlaceFeature
{
	AA_PLACE_COUNTRY,
	AA_PLACE_REGION,
	AA_PLACE_CAPITAL,
	AA_PLACE_SEAT,				/* of a first-level region */
	AA_PLACE_SEAT2,				/* of a second-level one */
	AA_PLACE_TOWN,
	AA_PLACE_PART,				/* a quarter of a town */
	AA_PLACE_FEATURES
} AaPlaceFeature;

typedef struct AaGazetteerHeader
{
	char		magic[8];		/* AA_GAZETTEER_MAGIC */
	uint64_t	checksum;		/* of everything behind this field */
	uint32_t	size;			/* of the whole file */
	uint32_t	countries, regions, records, entries;	/* regions and records count those before them too */
	uint32_t	index, tags, values, places, names;		/* offsets */
} AaGazetteerHeader;

#define AA_GAZETTEER_MAGIC "AAGAZ\0\0\1"
#define AA_GAZETTEER_BUCKETS 65536
#define AA_PLACE_RECORD 16		/* bytes */
#define AA_PLACE_MAIN 0x800000	/* flag of an entry: the place's own name, not another one of it */

typedef struct AaGazetteer
{
	const unsigned char *bytes;
	AaGazetteerHeader header;
} AaGazetteer;

/* The entries of one name. */
typedef struct AaPlaceSet
{
	uint32_t	first, n;
} AaPlaceSet;

typedef struct AaPlace
{
	AaText		name;
	char		country[2];
	uint8_t		feature;		/* AaPlaceFeature */
	uint32_t	region;			/* its region's record; its country's where the region is unknown */
	int64_t		geonameid;		/* AA_NO_INT for regions and countries */
	double		latitude, longitude;
	double		population;		/* rounded to about a tenth */
} AaPlace;

/* Of bytes that are a gazetteer but for this field. */
extern uint64_t aa_gazetteer_checksum(const void *bytes, size_t size);

/*
 * Takes the bytes, which must outlive the view.  open refuses any damage;
 * view believes the bytes of our own library, which aa_engine_verify() checks
 * in the tests: summing nine megabytes at every start of a backend is too dear.
 */
extern AaResult aa_gazetteer_view(AaGazetteer *gazetteer, const void *bytes, size_t size, AaError *error);
extern AaResult aa_gazetteer_open(AaGazetteer *gazetteer, const void *bytes, size_t size, AaError *error);

/* Entries of a name by its aa_name_hash(); n is 0 when there is none. */
extern AaPlaceSet aa_gazetteer_find(const AaGazetteer *gazetteer, uint64_t hash);

/* Record of the i-th entry of a set; *main is whether it is the place's own name. */
extern uint32_t aa_gazetteer_entry(const AaGazetteer *gazetteer, uint32_t entry, bool *main);

/* A record in full; its texts point into the bytes. */
extern AaPlace aa_gazetteer_place(const AaGazetteer *gazetteer, uint32_t record);

/* The two letters of the country of a region's or country's record. */
extern const char *aa_gazetteer_code(const AaGazetteer *gazetteer, uint32_t record);

/* Record of a country by its two-letter code, or AA_NO_PLACE. */
extern uint32_t aa_gazetteer_country(const AaGazetteer *gazetteer, const char *code);

#endif
