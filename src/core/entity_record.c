/*
 * entity_record.c: entities as records: the name that stands for all mentions, aliases, role, where it lies.
 */
#include "entity.h"

#include "entity_record.h"
#include "name_fold.h"
#include "name_match.h"
#include "place.h"

#define MAX_ALIASES 16			/* of an entity in one article; more are variants of no use */

AaText
aa_entity_compass_text(AaDoc *doc, const AaName *name)
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

/* A mention as a name: "al Sham" as "al-Sham". */
static AaText
canonical_text(AaDoc *doc, const AaName *name)
{
	AaText		text = aa_tokens_spaced(doc, name->first, name->last);
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
entity_text(AaDoc *doc, const AaEntityDraft *draft)
{
	const AaName *best = draft->best;

	if (best->fact != NULL)
		return best->fact->name;
	if (best->flags & AA_NAME_COMPASS)
		return aa_entity_compass_text(doc, best);
	if (best->kind != AA_entity_kind_organization && (doc->tokens[best->first].shape & AA_SHAPE_UPPER) &&
		(AA_SENTENCES(doc)[best->sentence].flags & AA_SENTENCE_UPPER || best->kind == AA_entity_kind_place))
		return uncapital_text(doc, best);
	return canonical_text(doc, best);
}

static void
add_alias(AaEntity *record, AaText alias)
{
	if (aa_text_is_equal(alias, record->name))
		return;
	for (uint32_t i = 0; i < record->aliases.n; i++)
		if (aa_text_is_equal(alias, record->aliases.items[i]))
			return;
	record->aliases.items[record->aliases.n++] = alias;
}

void
aa_entity_record_open(AaDoc *doc, uint32_t entity, const AaEntityDraft *draft)
{
	AaEntity   *record = &AA_RECORDS(doc->analysis, entities)[entity];
	uint32_t	aliases = draft->mentions < MAX_ALIASES ? draft->mentions : MAX_ALIASES;

	record->kind = draft->best->kind;
	record->name = entity_text(doc, draft);
	record->aliases = (AaTexts) {aa_arena_alloc(doc->arena, (size_t) aliases * sizeof(AaText)), 0};
	record->mentions = (AaSpans) {aa_arena_alloc(doc->arena, (size_t) draft->mentions * sizeof(AaSpan)), 0};
}

static void
locate(AaDoc *doc, AaEntity *record, const AaName *name)
{
	const AaGazetteer *g = &doc->engine->gazetteer;
	const char *country = NULL;

	if (name->kind == AA_entity_kind_nationality && name->fact != NULL && name->fact->country[0] != '\0')
		record->country = (AaText) {name->fact->country, 2};
	if (name->kind != AA_entity_kind_place && name->kind != AA_entity_kind_facility)
		return;
	/* the quarter of a country lies in it */
	country = aa_place_country(doc, name->flags & AA_NAME_COMPASS ? name + 1 : name);
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

void
aa_entity_record_add(AaDoc *doc, const AaName *name)
{
	AaEntity   *record = &AA_RECORDS(doc->analysis, entities)[name->entity];

	record->mentions.items[record->mentions.n++] = aa_tokens_span(doc, name->first, name->last);
	if (record->aliases.n < MAX_ALIASES)
		add_alias(record, aa_tokens_spaced(doc, name->first, name->last));
	if (record->role.p == NULL && name->role.p != NULL)
		record->role = name->role;
	if (record->role.p == NULL && (name->flags & AA_NAME_METONYM))
		record->role = government_text(doc, name);
	locate(doc, record, name);
}
