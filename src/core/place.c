/*
 * place.c: which of the places of a name is meant.
 *
 * Every candidate of a mention's spelling gets points: for its size and rank,
 * for the countries that the article speaks of (by their names, their people,
 * their organizations, and towns of one meaning), for a region or country
 * named right behind ("Tripoli, Lebanon"), for the kind of place that stands
 * beside it ("province").  The best one is taken only when something besides
 * its spelling speaks for it: a small town of a country that the article does
 * not name stays unresolved, for no place is better than a wrong one.  What a
 * text has told once ("Paris, Texas") it means again (Gale, Church, Yarowsky
 * 1992, "One sense per discourse").
 */
#include "place.h"

#include <math.h>
#include <string.h>

#include "entity.h"
#include "name_key.h"
#include "name_match.h"

#define CODES (26 * 26)
#define LARGE 100000.0			/* inhabitants that speak for a place by themselves */
#define MIN_KEY 4				/* letters of a transliteration key that is worth a look-up */
#define CONTAINER_REACH 4		/* tokens between a place and the one that it lies in */

/* Points. */
#define FOR_MAIN 1.0			/* its own name, not a foreign one */
#define FOR_CAPITAL 1.5
#define FOR_SEAT 0.7
#define FOR_TOWN 1.6			/* a town where town and region share the name */
#define FOR_REGION 3.0			/* a region before "province" */
#define FOR_CONTAINER 6.0
#define FOR_COUNTRY 3.0			/* times its share of the article's countries */

typedef struct Votes
{
	bool		has[CODES];		/* of the others nothing is set */
	double		most;
	double		of[CODES];
} Votes;

static int
code_of(const char *country)
{
	if (country[0] < 'A' || country[0] > 'Z' || country[1] < 'A' || country[1] > 'Z')
		return -1;
	return (country[0] - 'A') * 26 + country[1] - 'A';
}

static void
vote(Votes *votes, const char *country, double weight)
{
	int			code = code_of(country);

	if (code < 0)
		return;
	votes->of[code] = votes->has[code] ? votes->of[code] + weight : weight;
	votes->has[code] = true;
	if (votes->of[code] > votes->most)
		votes->most = votes->of[code];
}

/* The one large place of a spelling, or AA_NO_PLACE. */
static uint32_t
only_large(const AaGazetteer *g, AaPlaceSet set)
{
	uint32_t	found = AA_NO_PLACE;

	for (uint32_t i = 0; i < set.n; i++)
	{
		bool		main;
		uint32_t	record = aa_gazetteer_entry(g, set.first + i, &main);
		AaPlace		place = aa_gazetteer_place(g, record);

		if (!main || place.population < LARGE)
			continue;
		if (found != AA_NO_PLACE && memcmp(aa_gazetteer_place(g, found).country, place.country, 2) != 0)
			return AA_NO_PLACE;
		found = record;
	}
	return found;
}

static void
count_votes(const AaDoc *doc, Votes *votes)
{
	const AaGazetteer *g = &doc->engine->gazetteer;

	for (uint32_t i = 0; i < doc->names_.n; i++)
	{
		const AaName *name = &AA_NAMES(doc)[i];

		if (name->fact != NULL)
			vote(votes, name->fact->country, name->fact->is_country ? 2 : name->kind == AA_entity_kind_nationality ? 1 : 0.5);
		else if (name->kind == AA_entity_kind_place && name->places.n > 0)
		{
			uint32_t	record = only_large(g, name->places);

			if (record != AA_NO_PLACE)
				vote(votes, aa_gazetteer_place(g, record).country, 0.7);
		}
	}
}

const AaName *
aa_place_container(const AaDoc *doc, const AaName *name)
{
	const AaName *end = AA_NAMES(doc) + doc->names_.n;

	for (const AaName *next = name + 1; next < end && next->sentence == name->sentence; next++)
	{
		if (next->first < name->last)
			continue;
		if (next->first > name->last + CONTAINER_REACH || next->kind != AA_entity_kind_place)
			return NULL;
		/* "X, Y": only a comma; "X in Y", "X in the Y" */
		if (aa_token_mark(doc, name->last) == ',')
			return next->first == name->last + 1 ? next : NULL;
		return aa_token_is(doc, name->last, "in") || aa_token_is(doc, name->last, "of") ? next : NULL;
	}
	return NULL;
}

static bool
before_region_word(const AaDoc *doc, const AaName *name)
{
	return aa_is(doc, name->last, AA_LEX_PLACE_HEAD) && aa_word_value(doc, name->last, AA_LEX_PLACE_HEAD) == 1;
}

/* Does what stands behind the name say that this place is meant? */
static bool
is_contained(const AaDoc *doc, const AaName *container, const AaPlace *place)
{
	const AaGazetteer *g = &doc->engine->gazetteer;

	if (container == NULL)
		return false;
	if (container->fact != NULL)
		return memcmp(container->fact->country, place->country, 2) == 0;
	for (uint32_t i = 0; i < container->places.n; i++)
	{
		bool		main;
		uint32_t	record = aa_gazetteer_entry(g, container->places.first + i, &main);

		if (record == place->region || aa_gazetteer_place(g, record).region == place->region)
			return true;
	}
	return false;
}

typedef struct Choice
{
	uint32_t	record;
	double		points, second;	/* of the best, and of the best of another country */
	bool		supported;
} Choice;

static double
points_of(const AaPlace *place, bool main, bool region_word)
{
	double		points = log10(place->population + 10) + (main ? FOR_MAIN : 0);

	if (place->feature == AA_PLACE_CAPITAL)
		points += FOR_CAPITAL;
	else if (place->feature == AA_PLACE_SEAT)
		points += FOR_SEAT;
	if (place->feature == AA_PLACE_REGION)
		points += region_word ? FOR_REGION : 0;
	else if (!region_word)
		points += FOR_TOWN;
	return points;
}

/* A name that is weighed, with what is asked once for all places that may bear it. */
typedef struct Bearer
{
	const AaName *name;
	const AaName *container;
	bool		region_word;	/* behind it */
	bool		by_key;			/* found by its sound alone */
} Bearer;

static void
weigh(const AaDoc *doc, const Votes *votes, const Bearer *b, uint32_t entry, Choice *choice)
{
	const AaName *name = b->name;
	const AaGazetteer *g = &doc->engine->gazetteer;
	bool		main;
	uint32_t	record = aa_gazetteer_entry(g, entry, &main);
	AaPlace		place = aa_gazetteer_place(g, record);
	int			code = code_of(place.country);
	double		share = code < 0 || !votes->has[code] || votes->most == 0 ? 0 : votes->of[code] / votes->most;
	bool		contained = is_contained(doc, b->container, &place);
	double		points = points_of(&place, main, b->region_word) + FOR_COUNTRY * share +
		(contained ? FOR_CONTAINER : 0);
	bool		supported = contained || share >= 0.25 || (main && place.population >= LARGE && !b->by_key);

	if (name->fact != NULL && memcmp(name->fact->country, place.country, 2) != 0)
	{
		/* a capital's name may be another town's, where the text says so: "Tripoli, Lebanon" */
		if (!(name->flags & AA_NAME_CAPITAL) || !contained)
			return;
	}
	if (b->by_key && !contained && share < 0.5)
		return;
	if (choice->record == AA_NO_PLACE || points > choice->points)
	{
		if (choice->record != AA_NO_PLACE && memcmp(aa_gazetteer_place(g, choice->record).country, place.country, 2) != 0)
			choice->second = choice->points;
		choice->record = record;
		choice->points = points;
		choice->supported = supported || name->fact != NULL;
	}
	else if (points > choice->second && memcmp(aa_gazetteer_place(g, choice->record).country, place.country, 2) != 0)
		choice->second = points;
}

static AaPlaceSet
places_by_key(const AaDoc *doc, const AaName *name)
{
	char		key[AA_NAME_KEY_MAX];
	AaText		text = aa_tokens_text(doc, name->first, name->last);
	uint32_t	n = text.n < 100 ? aa_name_key(text.p, text.n, key, sizeof(key)) : 0;

	return n < MIN_KEY ? (AaPlaceSet) {0, 0} : aa_gazetteer_find(&doc->engine->gazetteer, aa_name_key_hash(key, n));
}

/* The places that the text has told, by the first gazetteer entry of their spelling. */
typedef struct Told
{
	uint32_t   *entries;		/* open addressing; entry + 1, 0 free */
	uint32_t   *records;
	uint32_t	mask;
} Told;

static void
make_told(AaDoc *doc, Told *told)
{
	uint32_t	slots = 16;

	while (slots < doc->names_.n * 2)
		slots *= 2;
	told->entries = aa_arena_alloc(doc->arena, slots * sizeof(uint32_t));
	told->records = aa_arena_alloc(doc->arena, slots * sizeof(uint32_t));
	told->mask = slots - 1;
}

static uint32_t
told_slot(const Told *told, const AaName *name)
{
	uint32_t	slot = name->places.first * UINT32_C(0x9E3779B1) & told->mask;

	while (told->entries[slot] != 0 && told->entries[slot] != name->places.first + 1)
		slot = (slot + 1) & told->mask;
	return slot;
}

/* Remembers a place that its text told, or takes the one that was told of the same name before. */
static void
take_told(const AaDoc *doc, Told *told, AaName *name)
{
	const AaName *container = aa_place_container(doc, name);
	uint32_t	slot;
	AaPlace		place;

	if (name->places.n < 2 || (name->fact != NULL && name->fact->is_country))
		return;
	slot = told_slot(told, name);
	if (container != NULL && name->place != AA_NO_PLACE)
	{
		place = aa_gazetteer_place(&doc->engine->gazetteer, name->place);
		if (told->entries[slot] == 0 && is_contained(doc, container, &place))
		{
			told->entries[slot] = name->places.first + 1;
			told->records[slot] = name->place;
		}
	}
	if (container != NULL || told->entries[slot] == 0)
		return;
	name->place = told->records[slot];
	name->fact = NULL;
}

static void
resolve(const AaDoc *doc, const Votes *votes, AaName *name)
{
	Choice		choice = {AA_NO_PLACE, 0, 0, false};
	Bearer		bearer = {.name = name, .by_key = name->places.n == 0};
	AaPlaceSet	set;
	double		margin;

	if (name->fact != NULL && name->fact->is_country)
	{
		name->place = aa_gazetteer_country(&doc->engine->gazetteer, name->fact->country);
		return;
	}
	set = bearer.by_key ? places_by_key(doc, name) : name->places;
	if (set.n == 0)
		return;
	bearer.container = aa_place_container(doc, name);
	bearer.region_word = before_region_word(doc, name);
	for (uint32_t i = 0; i < set.n; i++)
		weigh(doc, votes, &bearer, set.first + i, &choice);
	if (choice.record == AA_NO_PLACE || !choice.supported)
		return;
	if (name->fact != NULL && memcmp(name->fact->country, aa_gazetteer_place(&doc->engine->gazetteer, choice.record).country, 2) != 0)
		name->fact = NULL;
	margin = choice.points - choice.second;
	name->place = choice.record;
	name->score = (uint32_t) (255 * (bearer.by_key ? 0.7 : 1.0) * (1 - exp(-margin - 0.5)));
}

const char *
aa_place_country(const AaDoc *doc, const AaName *name)
{
	const AaGazetteer *g = &doc->engine->gazetteer;
	const AaName *container;

	if (name->fact != NULL && name->fact->country[0] != '\0')
		return name->fact->country;
	if (name->place != AA_NO_PLACE)
	{
		/* the record of the owner holds the code as long as the engine lives */
		AaPlace		place = aa_gazetteer_place(g, name->place);

		return aa_gazetteer_code(g, place.region);
	}
	container = aa_place_container(doc, name);
	return container != NULL && (container->place != AA_NO_PLACE || container->fact != NULL) ? aa_place_country(doc, container) : NULL;
}

void
aa_place_resolve(AaDoc *doc)
{
	Votes	   *votes;
	Told		told;

	if (doc->names_.n == 0)
		return;
	votes = aa_arena_raw(doc->arena, sizeof(Votes));
	memset(votes, 0, offsetof(Votes, of));
	make_told(doc, &told);
	count_votes(doc, votes);
	for (uint32_t i = 0; i < doc->names_.n; i++)
	{
		AaName	   *name = &AA_NAMES(doc)[i];

		if ((name->kind == AA_entity_kind_place && !(name->flags & AA_NAME_COMPASS)) ||
			(name->kind == AA_entity_kind_facility && name->places.n > 0))
		{
			resolve(doc, votes, name);
			take_told(doc, &told, name);
		}
		aa_poll(doc);
	}
}
