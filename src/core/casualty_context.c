/*
 * casualty_context.c: who says it, and where; how surely is told by casualty_modality.c, when by casualty_time.c and casualty_scope.c.
 *
 * All of it is taken from the sentence of the figure: the attribution whose
 * claim holds it, and names of places in that claim.  What a sentence does not
 * say stays null, save for the speaker of a speech that goes on from the
 * sentence before.
 */
#include "casualty_word.h"
#include "entity.h"
#include "source.h"
#include "speaker.h"
#include "tag.h"

#define RIVAL_REACH 5			/* tokens between "but" and the other who counts */
#define PARTED_REACH 60			/* tokens between a figure and a place in which a semicolon is looked for */
#define BESIDE 2				/* tokens from a figure to the place that stands right behind it */

/* ---- source --------------------------------------------------------------------------------------------------- */

/* Index of the first attribution of this sentence or a later one. */
static uint32_t
first_attribution_of(const AaDoc *doc, uint32_t sentence)
{
	return AA_FIRST_FROM(doc->attributions_, AaAttribution, sentence, sentence);
}

const AaAttribution *
aa_attribution_of(const AaDoc *doc, const AaFact *f)
{
	const AaAttribution *best = NULL;
	const AaAttribution *all = AA_ATTRIBUTIONS(doc);
	uint32_t	low = first_attribution_of(doc, f->sentence);
	uint32_t	first = f->first;

	/* "estimates | that 2,000 children": the group may have taken the conjunction for an article */
	if (aa_token_is(doc, first, "that"))
		first++;
	for (; low < doc->attributions_.n && all[low].sentence == f->sentence; low++)
		if (all[low].scope_first <= first && f->last <= all[low].scope_last &&
			(best == NULL || all[low].scope_last - all[low].scope_first <= best->scope_last - best->scope_first))
			best = &all[low];
	return best;
}

/* Words are lost from "The for Human Rights said", "and agency said": nobody can be credited. */
static bool
is_damaged(const AaDoc *doc, const AaAttribution *a)
{
	uint32_t	i = a->first;

	if (aa_is(doc, i, AA_LEX_DETERMINER))
		i++;
	return i >= a->last || aa_is(doc, i, AA_LEX_PREPOSITION) || aa_is(doc, i, AA_LEX_CONJUNCTION);
}

/* The canonical name of the source; of several joined by "and" the first that has one. */
static AaText
source_name(AaDoc *doc, const AaAttribution *a)
{
	AaText		name = a->entity < AA_COUNT(doc->analysis, entities) ? a->name : aa_entity_actor(doc, a->first, a->last);

	for (uint32_t i = a->first; name.p == NULL && i < a->last; i++)
		if (aa_token_is(doc, i, "and") && i > a->first)
			name = aa_entity_actor(doc, a->first, i);
	if (name.p == NULL && a->entity < AA_COUNT(doc->analysis, entities))
		name = aa_entity_name(doc, a->entity);
	return name.p != NULL ? name : a->name;
}

static void
set_source(AaDoc *doc, const AaAttribution *a, AaCasualty *c)
{
	if (a == NULL || a->who == AA_WHO_LOST || is_damaged(doc, a))
		return;
	c->source = source_name(doc, a);
	c->source_kind = a->source_kind;
	if (a->stance == AA_stance_claims)
		c->modality = AA_modality_alleged;
	else if (a->stance == AA_stance_denies)
		c->modality = AA_modality_denied;
}

/* ---- place ---------------------------------------------------------------------------------------------------- */

static bool
is_locative(const AaDoc *doc, uint32_t i)
{
	static const char *const words[] = {"in", "at", "near", "around", "outside", "across", "inside", "on", "off", "of", "along", "throughout",
	"between", "within", "over"};

	return AA_TOKEN_IN(doc, i, words);
}

/* Events that no country does: an earthquake, a crash. */
static bool
is_mishap(const AaDoc *doc, uint32_t i)
{
	static const char *const words[] = {"earthquake", "quake", "flood", "floods", "flooding", "landslide", "landslides", "mudslide", "mudslides",
	"storm", "storms", "typhoon", "cyclone", "avalanche", "tsunami", "fire", "fires", "wildfire", "wildfires", "blaze", "crash", "collision",
	"derailment", "stampede", "crush", "collapse", "heatwave", "eruption", "disaster", "accident"};

	return AA_TOKEN_IN(doc, i, words);
}

/* "Idlib clashes kill six", "the Kabul bank blast": a town before the word for the event is where it was; a country may be who did it. */
static bool
tells_event(const AaDoc *doc, const AaName *n)
{
	uint32_t	i = n->last;

	if (n->fact != NULL && n->fact->is_country && !is_mishap(doc, i) && !is_mishap(doc, i + 1))
		return false;
	if (i < doc->n_tokens && !aa_is(doc, i, AA_LEX_CAUSE) && (doc->tokens[i].tag == AA_TAG_NN || doc->tokens[i].tag == AA_TAG_JJ))
		i++;
	return aa_is(doc, i, AA_LEX_CAUSE);
}

/* "In Hama, seven died; in Homs, four": does a semicolon stand between a figure and a place? */
static bool
is_parted(const AaDoc *doc, const AaFact *f, const AaName *n)
{
	uint32_t	from = n->last <= f->first ? n->last : f->last;
	uint32_t	to = n->last <= f->first ? f->first : n->first;

	for (uint32_t i = from; i < to && i < from + PARTED_REACH; i++)
		if (aa_token_mark(doc, i) == ';')
			return true;
	return false;
}

/* "militants shelled | Aleppo", "a quake jolted | Lombok": what was struck is where it was. */
static bool
is_struck(const AaDoc *doc, uint32_t i)
{
	static const char *const verbs[] = {"struck", "hit", "rocked", "jolted", "shook", "battered", "lashed", "ravaged", "devastated", "pounded",
	"raided", "overran", "hitting", "striking", "attacking", "shelling", "bombing", "shells", "bombs", "hits", "strikes", "rocks", "attacks", "storms", "shakes", "jolts"};

	return i > 0 && (aa_is(doc, i - 1, AA_LEX_ASSAULT) || AA_TOKEN_IN(doc, i - 1, verbs));
}

/* How well a place name tells where the harm was; 0 not at all. */
static uint32_t
place_rank(const AaDoc *doc, const AaFact *f, const AaName *n, const AaAttribution *a)
{
	uint32_t	k = n->first;
	uint32_t	rank = 1;

	if (a != NULL && n->first >= a->first && n->last <= a->last)
		return 0;
	if (is_parted(doc, f, n))
		return 0;
	if ((n->last <= f->trigger || (k > 0 && aa_token_is(doc, k - 1, "in"))) && tells_event(doc, n))
		return 4;
	if (f->cause_first != AA_NONE && n->first >= f->cause_first && n->last <= f->cause_last)
		return 0;
	if ((n->first >= f->first && n->last <= f->last) || (n->last < doc->n_tokens && (doc->tokens[n->last].shape & AA_SHAPE_CLITIC)))
		return 0;
	while (k > 0 && k + 8 > n->first && (aa_is(doc, k - 1, AA_LEX_DETERMINER) || (doc->tokens[k - 1].shape & AA_SHAPE_CLITIC) || aa_tag_is_noun(doc->tokens[k - 1].tag) ||
										 doc->tokens[k - 1].tag == AA_TAG_JJ || doc->tokens[k - 1].tag == AA_TAG_VBN || doc->tokens[k - 1].kind == AA_TOKEN_HYPHEN || aa_token_is(doc, k - 1, "of")))
		k--;
	if ((k > 0 && aa_is(doc, k - 1, AA_LEX_PREPOSITION) && is_locative(doc, k - 1)) || is_struck(doc, n->first))
		rank = 3;
	if (a != NULL && (n->first < a->scope_first || n->last > a->scope_last))
		rank = 1;
	if (n->first > f->last && n->first <= f->last + BESIDE && rank == 3)
		rank = 4;				/* seven in Homs and four more in Hama */
	if ((n->last == f->first || (n->last + 1 == f->first && aa_token_mark(doc, n->last) == ',')) && !is_locative(doc, f->last))
		rank = rank == 3 ? 4 : rank;	/* in Homs seven and in Hama, four; but: one in Homs, two in Hama */
	return rank * 2 + (n->first > f->trigger);
}

/* "The Syrian civil war": the land of a war within it; where else than at home an army's war is fought is not said. */
static void
set_land_of_war(AaDoc *doc, const AaFact *f, AaCasualty *c)
{
	static const char *const inner[] = {"civil", "uprising", "insurgency", "rebellion", "crackdown", "conflict"};
	bool		within = false;
	const AaName *people = f->cause_first == AA_NONE || !f->lasting ? NULL : aa_name_at(doc, f->cause_first);
	const char *code = people == NULL || people->kind != AA_entity_kind_nationality || people->fact == NULL ? NULL : people->fact->country;

	for (uint32_t i = f->cause_first; code != NULL && i < f->cause_last; i++)
		within = within || AA_TOKEN_IN(doc, i, inner);
	if (!within || code[0] == '\0')
		return;
	c->place = aa_name_country(&doc->engine->names, code);
	c->country = c->place.p == NULL ? AA_NO_TEXT : (AaText) {code, 2};
}

static void
set_place(AaDoc *doc, const AaFact *f, const AaAttribution *a, AaCasualty *c)
{
	const AaSentence *s = &AA_SENTENCES(doc)[f->sentence];
	const AaName *best = NULL;
	uint32_t	rank = 2;

	for (uint32_t i = AA_FIRST_FROM(doc->names_, AaName, first, s->first); i < doc->names_.n && AA_NAMES(doc)[i].first < s->last; i++)
	{
		const AaName *n = &AA_NAMES(doc)[i];
		uint32_t	r = n->kind == AA_entity_kind_place || n->kind == AA_entity_kind_facility ? place_rank(doc, f, n, a) : 0;

		if (r > rank)
		{
			best = n;
			rank = r;
		}
	}
	if (best == NULL)
	{
		set_land_of_war(doc, f, c);
		return;
	}
	c->place = aa_tokens_text(doc, best->first, best->last);
	if (best->entity < AA_COUNT(doc->analysis, entities))
	{
		const AaEntity *e = &AA_RECORDS(doc->analysis, entities)[best->entity];

		c->place = e->name;
		c->country = e->country;
		c->latitude = e->latitude;
		c->longitude = e->longitude;
	}
}

/* ---- what a fact is told with ---------------------------------------------------------------------------------- */

/* A speech that goes on: the figure stands in a quotation, and the sentence before names the speaker. */
static const AaAttribution *
speech_of(const AaDoc *doc, const AaFact *f, uint32_t *cursor)
{
	const AaAttribution *last = NULL;

	if (!aa_in_quotation(doc, f->first, cursor))
		return NULL;
	for (uint32_t i = first_attribution_of(doc, f->sentence > 2 ? f->sentence - 2 : 0);
		 i < doc->attributions_.n && AA_ATTRIBUTIONS(doc)[i].sentence < f->sentence; i++)
		last = &AA_ATTRIBUTIONS(doc)[i];
	return last;
}

/* Whom a phrase means: a people stands for its country, a group's fighters for the group. */
static AaText
actor_of(AaDoc *doc, uint32_t first, uint32_t last)
{
	const AaName *name = aa_name_at(doc, first);
	AaText		actor;

	if (name != NULL && name->last >= last && name->kind == AA_entity_kind_nationality && name->fact != NULL)
		actor = aa_name_country(&doc->engine->names, name->fact->country);
	else
		actor = aa_entity_actor(doc, first, last);
	for (uint32_t i = first; i < last && actor.p == NULL; i++)
		if ((name = aa_name_at(doc, i)) != NULL && name->kind == AA_entity_kind_organization)
			actor = aa_entity_name(doc, name->entity);
	return actor.p != NULL ? actor : aa_tokens_text(doc, first, last);
}

/* "The rebels said 20 had died, but an official put the number at three": is who counts set against the one who said it? */
static bool
is_rival(const AaDoc *doc, const AaFact *f)
{
	const AaAttribution *a = aa_attribution_of(doc, f);
	uint32_t	i = f->agent_first;

	while (i > 0 && f->agent_first - i < RIVAL_REACH && !aa_opens_contrast(doc, i) && aa_token_mark(doc, i) != ';')
		i--;
	return a != NULL && i > a->scope_first && (aa_opens_contrast(doc, i) || aa_token_mark(doc, i) == ';');
}

/* "The authorities raised the toll to 217": who counts is the source. */
static void
source_by_toll(AaDoc *doc, const AaFact *f, AaCasualty *c)
{
	AaRange		author;
	uint32_t	entity;
	uint8_t		kind;

	if (!f->counted || f->agent_first == AA_NONE || (c->source.p != NULL && !is_rival(doc, f)))
		return;
	c->source = c->perpetrator;
	c->perpetrator = AA_NO_TEXT;
	/* "A report by the bureau put the toll at 16" */
	author = aa_phrase_author(doc, f->agent_first, f->agent_last);
	if (author.last > author.first)
		c->source = actor_of(doc, author.first, author.last);
	entity = aa_entity_at(doc, f->agent_first, f->agent_last);
	kind = entity != AA_NO_ENTITY ? aa_source_kind_of_entity(doc, entity) :
		aa_source_kind_of_phrase(doc, f->agent_first, f->agent_last, f->agent_last);
	c->source_kind = kind != AA_NO_ENUM ? kind : AA_source_kind_other;
}

/* "The group said it had killed 30 soldiers": who says it did it. */
static bool
is_avowal(const AaDoc *doc, const AaFact *f)
{
	static const char *const claimants[] = {"it", "they", "we"};
	uint32_t	i = f->trigger;

	if (f->side != 1 || !f->done || f->agent_first != AA_NONE)
		return false;
	while (i > 1 && (aa_is(doc, i - 1, AA_LEX_AUXILIARY) || doc->tokens[i - 1].tag == AA_TAG_RB))
		i--;
	if (i > 2 && aa_token_is(doc, i - 1, "to") && aa_is(doc, i - 2, AA_LEX_SPEECH))
		return true;			/* claimed to have killed */
	return i > 0 && AA_TOKEN_IN(doc, i - 1, claimants);
}

/* "The group said its fighters had killed five": those who did it are the source's own. */
static bool
is_own_force(const AaDoc *doc, const AaFact *f)
{
	static const char *const own[] = {"its", "their", "our"};

	return f->agent_first > 0 && AA_TOKEN_IN(doc, f->agent_first - 1, own);
}

void
aa_context_fact(AaDoc *doc, const AaFact *f, AaCasualty *c, uint32_t *cursor)
{
	const AaAttribution *a = aa_attribution_of(doc, f);

	if (a == NULL)
		a = speech_of(doc, f, cursor);

	set_source(doc, a, c);
	aa_modality_fact(doc, f, c);
	set_place(doc, f, a, c);
	aa_time_fact(doc, f, a, c);
	if (f->cause_first != AA_NONE)
		c->cause = aa_tokens_text(doc, f->cause_first, f->cause_last);
	if (f->agent_first != AA_NONE && c->source.n > 0 && c->source_kind == AA_source_kind_party && is_own_force(doc, f))
		c->perpetrator = c->source;
	else if (f->agent_first != AA_NONE)
		c->perpetrator = actor_of(doc, f->agent_first, f->agent_last);
	else if (c->source.n > 0 && is_avowal(doc, f))
		c->perpetrator = c->source;
	source_by_toll(doc, f, c);
	aa_scope_fact(doc, f, a, c);
}
