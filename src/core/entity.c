/*
 * entity.c: mentions joined to entities.
 *
 * Each mention looks for its entity by the keys of the table below, the surest
 * first, and founds a new one when none fits; a new entity is then found by
 * all its keys.  A key is a hash of its sort and of what it is made of, so one
 * table serves all sorts, and the time is linear in the mentions.
 */
#include "entity.h"

#include <string.h>

#include "entity_role.h"
#include "hash.h"
#include "name_fold.h"
#include "name_key.h"
#include "name_match.h"
#include "place.h"

#define MIN_KEY 3				/* letters of a transliteration key that joins spellings */
#define MIN_LAST_KEY 2			/* the same for a person's last name */
#define MAX_ACRONYM 8			/* letters */

typedef enum KeySort
{
	KEY_FACT = 1,				/* what is known by heart */
	KEY_NAME,					/* the folded name */
	KEY_SOUND,					/* its transliteration key */
	KEY_LAST,					/* sound of a person's last word */
	KEY_ACRONYM,				/* of an organization */
	KEY_HEAD,					/* head word of an organization: "the Commission" */
	KEY_RECORD					/* gazetteer record */
} KeySort;

typedef struct Slot
{
	uint64_t	key;
	uint32_t	entity;
} Slot;

/* What is gathered of an entity before its record is written. */
typedef struct Cluster
{
	AaName	   *best;			/* the mention that names it */
	uint32_t	mentions;
} Cluster;

/* What the keys of a mention are made of: several are asked for more than once, and the sounds are dear. */
typedef struct Spelling
{
	const AaName *of;
	uint64_t	folded;
	uint64_t	sound, last;	/* of the whole name and of its last word, where they were asked for */
	bool		has_sound, has_last;
} Spelling;

typedef struct Join
{
	AaDoc	   *doc;
	Spelling   *spelling;		/* of the mention that is looked at */
	Slot	   *slots;
	uint32_t	mask;
	uint32_t	keys;			/* in use; a full table learns no more */
	Cluster    *clusters;		/* beside the records of analysis->entities */
} Join;

static Slot *
slot_of(const Join *join, uint64_t key)
{
	uint32_t	i = (uint32_t) (key >> 16) & join->mask;

	while (join->slots[i].key != 0 && join->slots[i].key != key)
		i = (i + 1) & join->mask;
	return &join->slots[i];
}

static uint64_t
make_key(KeySort sort, uint64_t what)
{
	uint64_t	pair[2] = {(uint64_t) sort, what};
	uint64_t	key = aa_hash64(pair, sizeof(pair));

	return key != 0 ? key : 1;
}

static uint32_t
find(const Join *join, uint64_t key)
{
	const Slot *slot = slot_of(join, key);

	return slot->key == key ? slot->entity : AA_NO_ENTITY;
}

static void
remember(Join *join, uint64_t key, uint32_t entity, bool latest)
{
	Slot	   *slot = slot_of(join, key);

	if (slot->key == 0 ? join->keys * 4 > join->mask * 3 : !latest)
		return;
	join->keys += slot->key == 0;
	*slot = (Slot) {key, entity};
}

/* "north-west Syria", "north western Syria": northwestern Syria. */
static AaText
compass_text(AaDoc *doc, const AaName *name)
{
	static const char *const quarters[] = {"north", "south", "east", "west", "central", "upper", "lower"};
	AaText		text = aa_tokens_text(doc, name->first, name->last);
	char	   *out = aa_arena_alloc(doc->arena, text.n + 8);
	uint32_t	used = 0;
	uint32_t	i = name->first;
	AaText		rest;

	for (; i < name->last && !aa_is_capital(doc, i); i++)
		for (uint32_t at = doc->tokens[i].start; at < doc->tokens[i].end;)
		{
			uint32_t	step = 0;

			for (size_t k = 0; k < sizeof(quarters) / sizeof(quarters[0]) && step == 0; k++)
				if (strlen(quarters[k]) <= doc->tokens[i].end - at && memcmp(doc->text + at, quarters[k], strlen(quarters[k])) == 0)
					step = (uint32_t) strlen(quarters[k]);
			memcpy(out + used, doc->text + at, step);
			used += step;
			at += step > 0 ? step : 1;
		}
	if (used > 1 && (memcmp(out + used - 2, "th", 2) == 0 || memcmp(out + used - 2, "st", 2) == 0))
	{
		memcpy(out + used, "ern", 3);
		used += 3;
	}
	rest = aa_tokens_text(doc, i, name->last);
	out[used++] = ' ';
	memcpy(out + used, rest.p, rest.n);
	return (AaText) {out, used + rest.n};
}

/* ---- keys of a mention ---- */

/* A government is another entity than the town that it is called by. */
static uint64_t
fact_key(const AaName *name)
{
	const AaNameFact *fact = name->fact;

	return make_key(KEY_FACT, aa_hash64(fact->name.p, fact->name.n) * 16 + fact->kind * 2u + (name->flags & AA_NAME_METONYM ? 1 : 0));
}

static Spelling *
spelling_of(const Join *join, const AaName *name)
{
	if (join->spelling->of != name)
		*join->spelling = (Spelling) {.of = name, .folded = aa_tokens_hash(join->doc, name->first, name->last)};
	return join->spelling;
}

/* Hash of the transliteration key of these tokens, 0 when it is shorter than `least` letters. */
static uint64_t
sound_of(const Join *join, uint32_t first, uint32_t last, uint32_t least)
{
	char		key[AA_NAME_KEY_MAX];
	AaText		text = aa_tokens_text(join->doc, first, last);
	uint32_t	n = text.n <= AA_NAME_FOLD_MAX ? aa_name_key(text.p, text.n, key, sizeof(key)) : 0;

	return n < least ? 0 : aa_name_key_hash(key, n);
}

static uint64_t
name_key(const Join *join, const AaName *name)
{
	if (name->flags & AA_NAME_COMPASS)
	{
		AaText		text = compass_text(join->doc, name);

		return make_key(KEY_NAME, aa_name_hash(text.p, text.n));
	}
	return make_key(KEY_NAME, spelling_of(join, name)->folded * 8 + name->kind);
}

/* 0 when the sound is too short to tell names apart. */
static uint64_t
sound_key(const Join *join, const AaName *name)
{
	Spelling   *s = spelling_of(join, name);

	if (!s->has_sound)
		s->sound = sound_of(join, name->first, name->last, MIN_KEY);
	s->has_sound = true;
	return s->sound == 0 ? 0 : make_key(KEY_SOUND, s->sound * 8 + name->kind);
}

static uint64_t
last_key(const Join *join, const AaName *name)
{
	Spelling   *s = spelling_of(join, name);

	if (!s->has_last)
		s->last = sound_of(join, name->last - 1, name->last, MIN_LAST_KEY);
	s->has_last = true;
	return make_key(KEY_LAST, s->last != 0 ? s->last : aa_tokens_hash(join->doc, name->last - 1, name->last));
}

static uint64_t
token_key(const Join *join, KeySort sort, uint32_t token)
{
	return make_key(sort, join->doc->tokens[token].hash);
}

static uint32_t
words_of(const Join *join, const AaName *name)
{
	uint32_t	words = 0;

	for (uint32_t i = name->first; i < name->last; i++)
		words += join->doc->tokens[i].kind != AA_TOKEN_HYPHEN && !aa_is(join->doc, i, AA_LEX_PARTICLE);
	return words;
}

static bool
is_acronym(const Join *join, const AaName *name)
{
	const AaToken *t = &join->doc->tokens[name->first];

	return name->last == name->first + 1 && (t->shape & AA_SHAPE_UPPER) && t->end - t->start <= MAX_ACRONYM;
}

/* ---- joining ---- */

static bool
is_organization_acronym(const Join *join, const AaName *name)
{
	return name->kind == AA_entity_kind_organization && is_acronym(join, name);
}

/* "Hayat Tahrir al-Sham (HTS)", "HTS (Hayat Tahrir al-Sham)": the mention in brackets belongs to the one before. */
static bool
is_bracketed(const Join *join, const AaName *name)
{
	const AaName *before = name - 1;

	if (name == AA_NAMES(join->doc) || before->sentence != name->sentence || name->first != before->last + 1 ||
		before->entity == AA_NO_ENTITY)
		return false;
	if (aa_token_mark(join->doc, name->first - 1) != '(' || aa_token_mark(join->doc, name->last) != ')')
		return false;
	if (is_organization_acronym(join, before))
		return name->kind == AA_entity_kind_organization;
	return is_organization_acronym(join, name) &&
		(before->kind == AA_entity_kind_organization || (before->kind == AA_entity_kind_person && before->score <= 120));
}

/* The costliest of the keys, so asked last. */
static uint32_t
find_sound(const Join *join, const AaName *name)
{
	uint64_t	sound = sound_key(join, name);

	return sound != 0 ? find(join, sound) : AA_NO_ENTITY;
}

static uint32_t
find_person(const Join *join, const AaName *name)
{
	uint32_t	found = find(join, name_key(join, name));

	if (found == AA_NO_ENTITY && words_of(join, name) == 1)
		found = find(join, last_key(join, name));
	return found != AA_NO_ENTITY ? found : find_sound(join, name);
}

static uint32_t
find_organization(const Join *join, const AaName *name)
{
	uint32_t	found = find(join, name_key(join, name));

	if (found == AA_NO_ENTITY && is_acronym(join, name))
		found = find(join, token_key(join, KEY_ACRONYM, name->first));
	if (found == AA_NO_ENTITY)
		found = find_sound(join, name);
	if (found == AA_NO_ENTITY && name->last == name->first + 1 && aa_is(join->doc, name->first, AA_LEX_ORG_HEAD))
		found = find(join, token_key(join, KEY_HEAD, name->first));
	return found;
}

static uint32_t
find_place(const Join *join, const AaName *name)
{
	uint32_t	found = find(join, name_key(join, name));

	if (found == AA_NO_ENTITY && name->place != AA_NO_PLACE)
		found = find(join, make_key(KEY_RECORD, name->place));
	return found != AA_NO_ENTITY ? found : find_sound(join, name);
}

/* A bare word that was a person's last name before is that person again. */
static bool
is_last_name(const Join *join, const AaName *name)
{
	return name->fact == NULL && words_of(join, name) == 1 && name->kind != AA_entity_kind_nationality && name->score <= 180 &&
		find(join, last_key(join, name)) != AA_NO_ENTITY;
}

static uint32_t
find_entity(const Join *join, AaName *name)
{
	if (is_bracketed(join, name))
		return name[-1].entity;
	if (name->fact != NULL)
		return find(join, fact_key(name));
	if (is_last_name(join, name))
		name->kind = AA_entity_kind_person;
	if (name->kind == AA_entity_kind_person)
		return find_person(join, name);
	if (name->kind == AA_entity_kind_organization)
		return find_organization(join, name);
	return find_place(join, name);
}

/* An entity is also found by the acronym of its capitals: "Local Coordination Committees" by LCC. */
static void
remember_acronym(Join *join, const AaName *name, uint32_t entity)
{
	char		letters[AA_NAME_FOLD_MAX];
	uint32_t	n = 0;

	for (uint32_t i = name->first; i < name->last; i++)
		if (aa_is_capital(join->doc, i))
		{
			char		c = join->doc->text[join->doc->tokens[i].start];

			if (n == MAX_ACRONYM || c < 'A' || c > 'Z')
				return;
			letters[n++] = (char) (c + 'a' - 'A');
		}
	if (n >= 3)
		remember(join, make_key(KEY_ACRONYM, aa_hash(letters, n)), entity, false);
}

static void
remember_name(Join *join, const AaName *name, uint32_t entity)
{
	uint64_t	sound;

	if (name->fact != NULL)
		remember(join, fact_key(name), entity, false);
	if (find(join, name_key(join, name)) == entity)
		return;					/* the same words were remembered before, with all their keys */
	remember(join, name_key(join, name), entity, false);
	sound = sound_key(join, name);
	if (sound != 0 && !is_acronym(join, name))
		remember(join, sound, entity, false);
	if (name->kind == AA_entity_kind_person)
		remember(join, last_key(join, name), entity, words_of(join, name) > 1);
	if (name->kind == AA_entity_kind_organization)
	{
		if (is_acronym(join, name))
			remember(join, token_key(join, KEY_ACRONYM, name->first), entity, false);
		else
			remember_acronym(join, name, entity);
		for (uint32_t i = name->first; i < name->last; i++)
			if (aa_is(join->doc, i, AA_LEX_ORG_HEAD))
				remember(join, token_key(join, KEY_HEAD, i), entity, true);
	}
	if (name->place != AA_NO_PLACE && name->kind == AA_entity_kind_place)
		remember(join, make_key(KEY_RECORD, name->place), entity, false);
}

/* Does this mention name the entity better than the best so far? */
static bool
is_better(const Join *join, const AaName *name, const AaName *best)
{
	bool		upper = (AA_SENTENCES(join->doc)[name->sentence].flags & AA_SENTENCE_UPPER) || is_acronym(join, name);
	bool		best_upper = (AA_SENTENCES(join->doc)[best->sentence].flags & AA_SENTENCE_UPPER) || is_acronym(join, best);

	if (best->fact != NULL)
		return false;
	if (name->fact != NULL)
		return true;
	if (upper != best_upper)
		return best_upper;
	return name->kind == AA_entity_kind_person && words_of(join, name) > words_of(join, best);
}

static void
join_mention(Join *join, AaName *name)
{
	AaAnalysis *analysis = join->doc->analysis;
	uint32_t	entity = find_entity(join, name);
	Cluster    *cluster;

	if (entity == AA_NO_ENTITY)
	{
		entity = AA_COUNT(analysis, entities);
		aa_analysis_push(join->doc->arena, analysis, AA_SECTION_entities);
		join->clusters[entity] = (Cluster) {name, 0};
	}
	cluster = &join->clusters[entity];
	if (is_better(join, name, cluster->best))
		cluster->best = name;
	if (is_bracketed(join, name))
		name->kind = cluster->best->kind = AA_entity_kind_organization;
	cluster->mentions++;
	name->entity = entity;
	remember_name(join, name, entity);
}

/* ---- records ---- */

/* A mention as a name: one space where there is space, "al Sham" as "al-Sham". */
static AaText
clean_text(AaDoc *doc, uint32_t first, uint32_t last)
{
	AaText		whole = aa_tokens_text(doc, first, last);
	char	   *out = aa_arena_alloc(doc->arena, whole.n + 1);
	uint32_t	used = 0;

	for (uint32_t i = first; i < last; i++)
	{
		const AaToken *t = &doc->tokens[i];

		if (i > first && t->start > doc->tokens[i - 1].end)
			out[used++] = ' ';
		memcpy(out + used, doc->text + t->start, t->end - t->start);
		used += t->end - t->start;
	}
	return (AaText) {out, used};
}

static AaText
canonical_text(AaDoc *doc, const AaName *name)
{
	AaText		text = clean_text(doc, name->first, name->last);
	char	   *p = (char *) text.p;

	for (uint32_t i = 1; i + 4 < text.n; i++)
		if (p[i - 1] == ' ' && (p[i] == 'a' || p[i] == 'A') && p[i + 1] == 'l' && p[i + 2] == ' ')
		{
			p[i] = 'a';
			p[i + 2] = '-';
		}
	return text;
}

/* The name of a town of capitals, in the gazetteer's spelling or in lower case. */
static AaText
uncapital_text(AaDoc *doc, const AaName *name)
{
	AaText		text = canonical_text(doc, name);
	char	   *p = (char *) text.p;

	if (name->place != AA_NO_PLACE)
	{
		AaPlace		place = aa_gazetteer_place(&doc->engine->gazetteer, name->place);

		if (aa_name_hash(place.name.p, place.name.n) == aa_name_hash(text.p, text.n < 200 ? text.n : 200))
			return place.name;
	}
	for (uint32_t i = 1; i < text.n; i++)
		if (p[i] >= 'A' && p[i] <= 'Z' && ((p[i - 1] >= 'a' && p[i - 1] <= 'z') || (p[i - 1] >= 'A' && p[i - 1] <= 'Z')))
			p[i] = (char) (p[i] + 'a' - 'A');
	return text;
}

static AaText
entity_text(Join *join, const Cluster *cluster)
{
	const AaName *best = cluster->best;

	if (best->fact != NULL)
		return best->fact->name;
	if (best->flags & AA_NAME_COMPASS)
		return compass_text(join->doc, best);
	if (best->kind != AA_entity_kind_organization && (join->doc->tokens[best->first].shape & AA_SHAPE_UPPER) &&
		(AA_SENTENCES(join->doc)[best->sentence].flags & AA_SENTENCE_UPPER || best->kind == AA_entity_kind_place))
		return uncapital_text(join->doc, best);
	return canonical_text(join->doc, best);
}

static bool
same_text(AaText a, AaText b)
{
	return a.n == b.n && memcmp(a.p, b.p, a.n) == 0;
}

static void
add_alias(AaEntity *record, AaText alias)
{
	if (same_text(alias, record->name))
		return;
	for (uint32_t i = 0; i < record->aliases.n; i++)
		if (same_text(alias, record->aliases.items[i]))
			return;
	record->aliases.items[record->aliases.n++] = alias;
}

#define MAX_ALIASES 16			/* of an entity in one article; more are variants of no use */

static void
open_record(Join *join, uint32_t entity)
{
	AaEntity   *record = &AA_RECORDS(join->doc->analysis, entities)[entity];
	Cluster    *cluster = &join->clusters[entity];
	uint32_t	aliases = cluster->mentions < MAX_ALIASES ? cluster->mentions : MAX_ALIASES;

	record->kind = cluster->best->kind;
	record->name = entity_text(join, cluster);
	record->aliases = (AaTexts) {aa_arena_alloc(join->doc->arena, aliases * sizeof(AaText) + 1), 0};
	record->mentions = (AaSpans) {aa_arena_alloc(join->doc->arena, cluster->mentions * sizeof(AaSpan)), 0};
}

static void
locate(Join *join, AaEntity *record, const AaName *name)
{
	const AaGazetteer *g = &join->doc->engine->gazetteer;
	const char *country = NULL;

	if (name->kind == AA_entity_kind_nationality && name->fact != NULL && name->fact->country[0] != '\0')
		record->country = (AaText) {name->fact->country, 2};
	if (name->kind != AA_entity_kind_place && name->kind != AA_entity_kind_facility)
		return;
	/* the quarter of a country lies in it */
	country = aa_place_country(join->doc, name->flags & AA_NAME_COMPASS ? name + 1 : name);
	if (record->country.p == NULL && country != NULL)
		record->country = (AaText) {country, 2};
	if (name->flags & AA_NAME_METONYM)
		return;
	if (name->fact != NULL && name->fact->has_point)
	{
		record->latitude = name->fact->latitude;
		record->longitude = name->fact->longitude;
		record->confidence = 1;
	}
	else if (name->place != AA_NO_PLACE && !(record->latitude == record->latitude))
	{
		AaPlace		place = aa_gazetteer_place(g, name->place);

		record->latitude = place.latitude;
		record->longitude = place.longitude;
		record->geonameid = place.geonameid;
		if (place.feature > AA_PLACE_COUNTRY && aa_gazetteer_place(g, place.region).feature == AA_PLACE_REGION)
			record->region = aa_gazetteer_place(g, place.region).name;
		record->confidence = name->score / 255.0;
	}
}

/* What a capital stands for: "Syrian government". */
static AaText
government_text(AaDoc *doc, const AaName *name)
{
	static const char tail[] = " government";
	AaText		people = name->fact != NULL ? aa_name_people(&doc->engine->names, name->fact->country) : AA_NO_TEXT;
	char	   *out;

	if (people.p == NULL)
		return AA_NO_TEXT;
	out = aa_arena_alloc(doc->arena, people.n + sizeof(tail) - 1);
	memcpy(out, people.p, people.n);
	memcpy(out + people.n, tail, sizeof(tail) - 1);
	return (AaText) {out, people.n + (uint32_t) sizeof(tail) - 1};
}

static void
fill_record(Join *join, const AaName *name)
{
	AaEntity   *record = &AA_RECORDS(join->doc->analysis, entities)[name->entity];

	record->mentions.items[record->mentions.n++] = aa_tokens_span(join->doc, name->first, name->last);
	if (record->aliases.n < MAX_ALIASES)
		add_alias(record, clean_text(join->doc, name->first, name->last));
	if (record->role.p == NULL && name->role.p != NULL)
		record->role = name->role;
	if (record->role.p == NULL && (name->flags & AA_NAME_METONYM))
		record->role = government_text(join->doc, name);
	locate(join, record, name);
}

void
aa_entity_run(AaDoc *doc)
{
	Spelling	spelling = {.of = NULL};
	Join		join = {.doc = doc, .spelling = &spelling};
	uint32_t	slots = 64;

	while (slots < doc->names_.n * 8 && slots < UINT32_C(1) << 30)
		slots *= 2;
	join.slots = aa_arena_alloc(doc->arena, (size_t) slots * sizeof(Slot));
	join.mask = slots - 1;
	join.clusters = aa_arena_alloc(doc->arena, ((size_t) doc->names_.n + 1) * sizeof(Cluster));
	aa_place_resolve(doc);
	aa_role_run(doc);
	for (uint32_t i = 0; i < doc->names_.n; i++)
	{
		join_mention(&join, &AA_NAMES(doc)[i]);
		aa_poll(doc);
	}
	for (uint32_t i = 0; i < AA_COUNT(doc->analysis, entities); i++)
		open_record(&join, i);
	for (uint32_t i = 0; i < doc->names_.n; i++)
		fill_record(&join, &AA_NAMES(doc)[i]);
}
