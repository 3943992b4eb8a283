/*
 * name_label.c: the names that the tagger labels (tag_name.c), mended where
 * the words around them say more than it can know: "the town of X", "al-"
 * inside a name, "AG" behind one, a word of bodies in what it takes for a
 * person.
 */
#include "name_label.h"

#include "tag.h"
#include "tag_name.h"

#define TOWN_SCORE 200
#define MAX_COMPANY 4			/* capitals from the name that the tagger sees to the company's form */
#define MAX_SMALL 2				/* words in small letters inside of a town's name */
#define LONGEST_SMALL 4			/* bytes of such a word */

AaLabelled
aa_label_at(const AaNameScan *s, uint32_t i)
{
	const AaNameTag *tags = s->doc->name_tags;
	AaLabelled	l = {i, i, AA_NAME_NONE, 0};

	if (!AA_NAME_BEGINS(tags[i].label))
		return l;
	l.kind = (uint8_t) AA_NAME_KIND(tags[i].label);
	l.score = tags[i].score;
	for (l.last = i + 1; l.last < s->last && tags[l.last].label == AA_NAME_INSIDE(l.kind); l.last++)
		l.score = tags[l.last].score < l.score ? tags[l.last].score : l.score;
	return l;
}

/* "Hawl-Wadaag": a hyphen binds what is behind it, unless that is a name of its own ("the Paris-London train"). */
static bool
is_bound(const AaNameScan *s, const AaLabelled *l)
{
	return l->kind != AA_NAME_NATIONALITY && l->kind != AA_NAME_OTHER && l->last + 1 < s->last && aa_is_binding(s->doc, l->last) &&
		aa_is_capital(s->doc, l->last + 1) && !AA_NAME_BEGINS(s->doc->name_tags[l->last + 1].label) &&
		aa_places_of(s->doc, l->last + 1, l->last + 2).n == 0;
}

/* Where capitals that go on from i end with what companies' names end with ("Oil AS"), else i. */
static uint32_t
company_end(const AaNameScan *s, uint32_t i)
{
	for (uint32_t k = i; k < s->last && k - i < MAX_COMPANY && aa_is_capital(s->doc, k); k++)
		if (aa_run_is_form(s, k))
			return k + 1;
	return i;
}

/* The tagger ends a name before "al Akrad" or "AG" where it has not seen such a one: the name goes on. */
void
aa_label_extend(const AaNameScan *s, AaLabelled *l)
{
	uint32_t	step;

	if (is_bound(s, l))
		l->last += 2;
	if (l->kind != AA_NAME_NATIONALITY)
		l->last = company_end(s, l->last);
	while (l->last < s->last && (aa_token_is(s->doc, l->last, "al") || aa_token_is(s->doc, l->last, "el")) &&
		   (step = aa_particle_at(s->doc, l->last)) > 0 && l->last + step < s->last)
		for (l->last += step + 1; l->last < s->last && s->doc->name_tags[l->last].label == AA_NAME_INSIDE(l->kind);)
			l->last++;
}

/* "spokesman Ivo Lenk": two words or three behind an office in small letters, none of them a word of bodies. */
static bool
is_called_person(const AaNameScan *s, const AaLabelled *l)
{
	const AaDoc *doc = s->doc;

	if (l->first <= s->first || l->last - l->first < 2 || l->last - l->first > 3 || !aa_run_is_title(doc, l->first - 1) || aa_is_capital(doc, l->first - 1))
		return false;
	for (uint32_t i = l->first; i < l->last; i++)
		if (!aa_is_capital(doc, i) || (doc->tokens[i].shape & AA_SHAPE_UPPER) || aa_is(doc, i, AA_LEX_ORG_HEAD) || aa_is(doc, i, AA_LEX_FACILITY_HEAD))
			return false;
	return true;
}

/* "recaptured Khan Sheikhun": a town's name of several words that no office or first name makes a person's. */
static bool
is_whole_place(const AaNameScan *s, const AaLabelled *l)
{
	const AaDoc *doc = s->doc;
	const AaClassRow *row = aa_tagger_class(&doc->engine->tagger, doc->tokens[l->first].hash);

	if (l->last - l->first < 2 || (row != NULL && (row->given & AA_WORD_FIRST)) || aa_is(doc, l->first, AA_LEX_GIVEN))
		return false;
	return !aa_run_is_title(doc, l->first) && !(l->first > s->first && aa_run_is_title(doc, l->first - 1)) &&
		aa_places_of(doc, l->first, l->last).n > 0;
}

/* Is one of its words, or are its capitals, those of a body: "the U.N. base", "a Siemens hospital"? */
static bool
is_body(const AaNameScan *s, const AaLabelled *l)
{
	for (uint32_t i = l->first; i < l->last; i++)
	{
		const AaClassRow *row = aa_tagger_class(&s->doc->engine->tagger, s->doc->tokens[i].hash);

		if (aa_is(s->doc, i, AA_LEX_ORG_HEAD) || (s->doc->tokens[i].shape & AA_SHAPE_UPPER) || (row != NULL && (row->given & AA_WORD_BODY)))
			return true;
	}
	return false;
}

/* "the town of X", "X province": a place, whatever it is like. */
static bool
is_placed(const AaNameScan *s, uint32_t first, uint32_t last)
{
	const AaDoc *doc = s->doc;

	if (first > s->first + 1 && aa_token_is(doc, first - 1, "of") && aa_is(doc, first - 2, AA_LEX_PLACE_HEAD) &&
		!aa_is_capital(doc, first - 2))
		return true;
	return last < s->last && aa_is(doc, last, AA_LEX_PLACE_HEAD) && !aa_is_capital(doc, last) &&
		aa_word_value(doc, last, AA_LEX_PLACE_HEAD) == 1;
}

uint8_t
aa_label_kind(const AaNameScan *s, const AaLabelled *l)
{
	static const uint8_t kinds[AA_NAME_KINDS] = {
		[AA_NAME_NONE] = AA_LABEL_NO_KIND, [AA_NAME_OTHER] = AA_LABEL_NO_KIND,
		[AA_NAME_PERSON] = AA_entity_kind_person, [AA_NAME_ORGANIZATION] = AA_entity_kind_organization,
		[AA_NAME_PLACE] = AA_entity_kind_place, [AA_NAME_NATIONALITY] = AA_entity_kind_nationality
	};
	AaNameRun	run = {.first = l->first, .last = l->last};
	bool		built = aa_is(s->doc, l->last - 1, AA_LEX_FACILITY_HEAD) && !aa_is(s->doc, l->last - 1, AA_LEX_ORG_HEAD);

	if (l->kind != AA_NAME_NATIONALITY && aa_run_is_body(s, &run))
		return AA_entity_kind_organization;
	if (l->kind == AA_NAME_PERSON && (aa_run_is_firm(s, &run) || aa_run_is_short(s, &run)))
		return AA_entity_kind_organization;
	if (l->kind == AA_NAME_PERSON && (is_placed(s, l->first, l->last) || is_whole_place(s, l)))
		return AA_entity_kind_place;
	if (l->kind == AA_NAME_PLACE && l->first > s->first && aa_token_is(s->doc, l->first - 1, "told"))
		return AA_entity_kind_organization;	/* places by whose name a paper goes */
	if ((l->kind == AA_NAME_ORGANIZATION || l->kind == AA_NAME_OTHER) && aa_run_facility_end(s, l->last) > l->last && !is_body(s, l))
		return AA_entity_kind_place;	/* "Abu Duhur military airport" */
	if (l->kind == AA_NAME_ORGANIZATION && is_called_person(s, l))
		return AA_entity_kind_person;
	if (built && l->last - l->first > 1 && (l->kind == AA_NAME_PLACE || l->kind == AA_NAME_ORGANIZATION))
		return AA_entity_kind_facility;
	return kinds[l->kind];
}

/*
 * Small words that no list of particles has may stand inside of a town's
 * name: "Dar es Salaam", "Foz do Iguacu".  The gazetteer knows; end of the name, or its first token.
 */
static uint32_t
town_end(const AaNameScan *s, uint32_t first)
{
	const AaDoc *doc = s->doc;
	uint32_t	last = first + 1;

	while (last < s->last && last - first <= MAX_SMALL && doc->tokens[last].kind == AA_TOKEN_WORD && !aa_is_capital(doc, last) &&
		   doc->tokens[last].end - doc->tokens[last].start <= LONGEST_SMALL)
		last++;
	if (last == first + 1 || last >= s->last || !aa_is_capital(doc, last))
		return first;
	return aa_places_of(doc, first, last + 1).n > 0 ? last + 1 : first;
}

AaLabelled
aa_label_town(const AaNameScan *s, uint32_t i)
{
	uint32_t	end = aa_is_capital(s->doc, i) ? town_end(s, i) : i;

	return (AaLabelled) {i, end, AA_NAME_PLACE, TOWN_SCORE};
}
