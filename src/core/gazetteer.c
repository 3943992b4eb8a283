/*
 * gazetteer.c: see gazetteer.h.
 */
#include "gazetteer.h"

#include <math.h>
#include <string.h>

#include "hash.h"

#define NO_GEONAMEID 0xffffff

static uint32_t
read_u24(const unsigned char *p)
{
	return (uint32_t) p[0] | (uint32_t) p[1] << 8 | (uint32_t) p[2] << 16;
}

static uint32_t
read_u32(const unsigned char *p)
{
	return read_u24(p) | (uint32_t) p[3] << 24;
}

/* Ten-thousandths of a degree, signed, in three bytes. */
static double
read_degrees(const unsigned char *p)
{
	int32_t		v = (int32_t) read_u24(p);

	return (v & 0x800000 ? v - 0x1000000 : v) / 10000.0;
}

static bool
sections_fit(const AaGazetteerHeader *h)
{
	return h->index == sizeof(AaGazetteerHeader) &&
		h->tags == h->index + (AA_GAZETTEER_BUCKETS + 1) * 4 &&
		h->entries < 1u << 24 && h->records < 1u << 20 &&
		h->countries <= h->regions && h->regions <= h->records && h->regions < 1u << 16 &&
		h->values == h->tags + h->entries * 4 &&
		h->places == h->values + h->entries * 3 &&
		h->names == h->places + h->records * AA_PLACE_RECORD &&
		h->names < h->size;
}

uint64_t
aa_gazetteer_checksum(const void *bytes, size_t size)
{
	const char *p = bytes;
	size_t		counts = offsetof(AaGazetteerHeader, size);

	return aa_hash64(p + sizeof(AaGazetteerHeader), size - sizeof(AaGazetteerHeader)) * 31 +
		aa_hash64(p + counts, sizeof(AaGazetteerHeader) - counts);
}

static AaResult
refuse(AaError *error, const char *message)
{
	*error = (AaError) {AA_CORRUPT, 0, ""};
	strncpy(error->message, message, sizeof(error->message) - 1);
	return AA_CORRUPT;
}

AaResult
aa_gazetteer_view(AaGazetteer *gazetteer, const void *bytes, size_t size, AaError *error)
{
	AaGazetteerHeader *h = &gazetteer->header;

	gazetteer->bytes = bytes;
	if (size < sizeof(*h))
		return refuse(error, "gazetteer is too short");
	memcpy(h, bytes, sizeof(*h));
	if (memcmp(h->magic, AA_GAZETTEER_MAGIC, sizeof(h->magic)) != 0)
		return refuse(error, "gazetteer is of another form");
	if (h->size != size || !sections_fit(h))
		return refuse(error, "gazetteer has wrong sizes");
	return AA_OK;
}

AaResult
aa_gazetteer_open(AaGazetteer *gazetteer, const void *bytes, size_t size, AaError *error)
{
	AaResult	result = aa_gazetteer_view(gazetteer, bytes, size, error);

	if (result == AA_OK && aa_gazetteer_checksum(bytes, size) != gazetteer->header.checksum)
		return refuse(error, "gazetteer has a wrong checksum");
	return result;
}

AaPlaceSet
aa_gazetteer_find(const AaGazetteer *gazetteer, uint64_t hash)
{
	const AaGazetteerHeader *h = &gazetteer->header;
	const unsigned char *index = gazetteer->bytes + h->index + (hash >> 48) * 4;
	const unsigned char *tags = gazetteer->bytes + h->tags;
	uint32_t	low = read_u32(index);
	uint32_t	high = read_u32(index + 4);
	AaPlaceSet	set = {0, 0};

	if (hash == 0 || high > h->entries)
		return set;
	for (; low < high; low++)
	{
		uint32_t	tag = read_u32(tags + (size_t) low * 4);

		if (tag > (uint32_t) hash)
			break;
		if (tag == (uint32_t) hash && set.n++ == 0)
			set.first = low;
	}
	return set;
}

uint32_t
aa_gazetteer_entry(const AaGazetteer *gazetteer, uint32_t entry, bool *main)
{
	uint32_t	value = read_u24(gazetteer->bytes + gazetteer->header.values + (size_t) entry * 3);
	uint32_t	record = value & 0xfffff;

	*main = (value & AA_PLACE_MAIN) != 0;
	return record < gazetteer->header.records ? record : 0;
}

static AaText
place_name(const AaGazetteer *gazetteer, uint32_t offset)
{
	const AaGazetteerHeader *h = &gazetteer->header;
	uint32_t	at = h->names + offset;

	if (at >= h->size || at + 1 + gazetteer->bytes[at] > h->size)
		return AA_NO_TEXT;
	return (AaText) {(const char *) gazetteer->bytes + at + 1, gazetteer->bytes[at]};
}

/* A record: latitude 3, longitude 3, geonameid 3, name 3, region 2, population 1, feature 1. */
AaPlace
aa_gazetteer_place(const AaGazetteer *gazetteer, uint32_t record)
{
	const AaGazetteerHeader *h = &gazetteer->header;
	const unsigned char *p = gazetteer->bytes + h->places + (size_t) record * AA_PLACE_RECORD;
	uint32_t	geonameid = read_u24(p + 6);
	uint32_t	region = (uint32_t) p[12] | (uint32_t) p[13] << 8;
	const unsigned char *owner;
	AaPlace		place;

	place.latitude = read_degrees(p);
	place.longitude = read_degrees(p + 3);
	place.name = place_name(gazetteer, read_u24(p + 9));
	place.region = region < h->regions ? region : 0;
	place.population = p[14] == 0 ? 0 : exp2(p[14] / 8.0);
	place.feature = p[15] < AA_PLACE_FEATURES ? p[15] : AA_PLACE_TOWN;
	/* a region keeps its country's code where a town has its geonameid */
	owner = gazetteer->bytes + h->places + (size_t) place.region * AA_PLACE_RECORD;
	memcpy(place.country, owner + 6, 2);
	place.geonameid = record < h->regions || geonameid == NO_GEONAMEID ? AA_NO_INT : (int64_t) geonameid;
	return place;
}

const char *
aa_gazetteer_code(const AaGazetteer *gazetteer, uint32_t record)
{
	return (const char *) gazetteer->bytes + gazetteer->header.places + (size_t) record * AA_PLACE_RECORD + 6;
}

uint32_t
aa_gazetteer_country(const AaGazetteer *gazetteer, const char *code)
{
	const AaGazetteerHeader *h = &gazetteer->header;
	uint32_t	low = 0;
	uint32_t	high = h->countries;

	while (low < high)
	{
		uint32_t	middle = (low + high) / 2;
		int			order = memcmp(gazetteer->bytes + h->places + (size_t) middle * AA_PLACE_RECORD + 6, code, 2);

		if (order == 0)
			return middle;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return AA_NO_PLACE;
}
