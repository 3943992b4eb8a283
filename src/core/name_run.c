/*
 * name_run.c: see name_run.h.
 */
#include "name_run.h"

#include "entity.h"
#include "tag.h"

#define MAX_RUN 14				/* tokens of one name */
#define BIG_TOWN 50000			/* inhabitants that make a bare town's name a place without other signs */
#define MAX_BACK 48				/* mentions that a back-reference looks through */

bool
aa_run_seen(const AaNameScan *s, uint32_t hash, uint32_t *slot)
{
	for (*slot = hash & s->mask; s->seen[*slot] != 0; *slot = (*slot + 1) & s->mask)
		if (s->seen[*slot] == hash)
			return true;
	return false;
}

bool
aa_run_opens(const AaDoc *doc, const AaSentence *sentence, uint32_t i)
{
	return i == sentence->first || (i > 0 && (doc->tokens[i - 1].kind == AA_TOKEN_QUOTE ||
											  doc->tokens[i - 1].kind == AA_TOKEN_APOSTROPHE || aa_token_mark(doc, i - 1) == ':'));
}

bool
aa_run_begins(const AaNameScan *s, uint32_t i)
{
	const AaDoc *doc = s->doc;

	if (aa_is_capital(doc, i))
		return !aa_is_grammar(doc, i) && !aa_is(doc, i, AA_LEX_NONAME);
	/* al-Nusra, el-Sisi */
	return (aa_token_is(doc, i, "al") || aa_token_is(doc, i, "el")) && aa_particle_at(doc, i) > 0;
}

/* "of", "for", "and", "the" inside the name of an organization: tokens to step over, else 0. */
static uint32_t
joint_at(const AaNameScan *s, const AaNameRun *run, uint32_t i)
{
	const AaDoc *doc = s->doc;
	uint32_t	step = 0;

	if (!run->org)
		return 0;
	if (aa_token_is(doc, i, "of") || aa_token_is(doc, i, "for") || (run->joined && aa_token_is(doc, i, "and")))
		step = aa_token_is(doc, i + 1, "the") ? 2 : 1;
	else if (aa_token_mark(doc, i) == '&')
		step = 1;
	if (step == 0 || i + step >= s->last || !aa_is_capital(doc, i + step) || aa_is_grammar(doc, i + step) ||
		aa_is(doc, i + step, AA_LEX_NONAME))
		return 0;
	return step;
}

/* What the user's dictionary has for the words that begin here. */
const AaTermMatch *
aa_run_term(const AaNameScan *s, uint32_t i)
{
	const AaTermMatch *match = s->doc->terms_.n > 0 ? aa_term_from(s->doc, i) : NULL;

	return match != NULL && match->first == i ? match : NULL;
}

bool
aa_run_is_form(const AaNameScan *s, uint32_t i)
{
	uint8_t		shape = s->doc->tokens[i].shape;

	return !s->blind && s->doc->tokens[i].word != 0 && aa_is(s->doc, i, AA_LEX_COMPANY_FORM) &&
		(shape & (AA_SHAPE_UPPER | AA_SHAPE_INNER) || (shape & AA_SHAPE_CAP && aa_word_value(s->doc, i, AA_LEX_COMPANY_FORM) == 2));
}

/* Tokens that the run takes in at i, 0 when it ends there. */
static uint32_t
step_of(const AaNameScan *s, const AaNameRun *run, uint32_t i)
{
	const AaDoc *doc = s->doc;

	if (i >= s->last || i - run->first >= MAX_RUN || aa_run_term(s, i) != NULL)
		return 0;
	if (aa_is_binding(doc, i))
		return aa_is_capital(doc, i + 1) || (aa_is(doc, i + 1, AA_LEX_PARTICLE) && aa_is_binding(doc, i + 2)) ? 2 : 0;
	if (aa_is_capital(doc, i))
	{
		AaKnown		known;

		if (aa_is(doc, i, AA_LEX_NONAME) || (aa_is_grammar(doc, i) && !(doc->tokens[i].shape & AA_SHAPE_DOT) && !aa_run_is_form(s, i)))
			return 0;
		known = aa_known_at(doc, i, s->last);
		return known.fact == NULL || known.fact->kind != AA_entity_kind_nationality ? 1 : 0;
	}
	if (aa_particle_at(doc, i) > 0)
		return aa_particle_at(doc, i);
	return joint_at(s, run, i);
}

AaNameRun
aa_run_cut(const AaNameScan *s, uint32_t first)
{
	AaNameRun	run = {first, first, false, false, false, {0, 0}};
	uint32_t	step = 1;

	if (!aa_is_capital(s->doc, first))
		step = aa_particle_at(s->doc, first) + 1;
	while (step > 0)
	{
		run.joined |= joint_at(s, &run, run.last) > 0;
		for (uint32_t i = run.last; i < run.last + step; i++)
			run.org |= aa_is(s->doc, i, AA_LEX_ORG_HEAD) || aa_is(s->doc, i, AA_LEX_FACILITY_HEAD);
		run.last += step;
		step = step_of(s, &run, run.last);
	}
	return run;
}

bool
aa_run_is_title(const AaDoc *doc, uint32_t i)
{
	return aa_is(doc, i, AA_LEX_TITLE);
}

/* Where the title at token i ends: "Superintendent of Police". */
static uint32_t
title_end(const AaDoc *doc, uint32_t i, uint32_t last)
{
	uint32_t	end = i + 1;

	if (end + 1 < last && aa_token_is(doc, end, "of") && aa_is(doc, end + 1, AA_LEX_ROLE_PART))
		for (end += 2; end < last && aa_is(doc, end, AA_LEX_ROLE_PART); end++)
			;
	return end;
}

/* Takes titles off the front: "Defence Minister Hulusi Akar"; a run of nothing else is left empty. */
void
aa_run_strip_titles(const AaNameScan *s, AaNameRun *run)
{
	const AaDoc *doc = s->doc;
	uint32_t	i = run->first;
	uint32_t	name = run->first;

	for (; i < run->last && (aa_run_is_title(doc, i) || aa_is(doc, i, AA_LEX_ROLE_PART) || doc->tokens[i].kind == AA_TOKEN_HYPHEN); i++)
		if (aa_run_is_title(doc, i))
		{
			i = title_end(doc, i, run->last) - 1;
			name = i + 1;
		}
	if (name > run->first)
	{
		run->titled = true;
		if (name < run->last && doc->tokens[name].kind == AA_TOKEN_HYPHEN)
			name++;
		run->first = name;
	}
	else if (run->first > s->first && aa_run_is_title(doc, run->first - 1))
		run->titled = true;
	if (i == run->last && name < i && run->titled)
		run->first = run->last;	/* "Prime Minister" alone, "Defence" behind it */
}

/* ---- what kind of name ---- */

/* A name of the gazetteer that is its place's own and that of a larger town, a region or a country. */
static bool
is_big(const AaNameScan *s, AaPlaceSet set)
{
	const AaGazetteer *g = &s->doc->engine->gazetteer;

	for (uint32_t i = 0; i < set.n; i++)
	{
		bool		main;
		AaPlace		place = aa_gazetteer_place(g, aa_gazetteer_entry(g, set.first + i, &main));

		if (main && (place.population >= BIG_TOWN || place.feature <= AA_PLACE_CAPITAL))
			return true;
	}
	return false;
}

static uint32_t
words_of(const AaNameScan *s, const AaNameRun *run)
{
	uint32_t	n = 0;

	for (uint32_t i = run->first; i < run->last; i++)
		n += s->doc->tokens[i].kind != AA_TOKEN_HYPHEN;
	return n;
}

static bool
rule_first_of_group(const AaNameScan *s, const AaNameRun *run)
{
	return aa_word_value(s->doc, run->first, AA_LEX_ORG_HEAD) == 3 && words_of(s, run) > 1;
}

/* "the Committee", of one that was named before. */
static bool
rule_named_before(const AaNameScan *s, const AaNameRun *run)
{
	const AaDoc *doc = s->doc;

	if (words_of(s, run) != 1 || !aa_is(doc, run->first, AA_LEX_ORG_HEAD))
		return false;
	for (uint32_t i = doc->names_.n; i > 0 && doc->names_.n - i < MAX_BACK; i--)
	{
		const AaName *name = &AA_NAMES(doc)[i - 1];

		for (uint32_t k = name->first; k < name->last && name->kind == AA_entity_kind_organization; k++)
			if (doc->tokens[k].hash == doc->tokens[run->first].hash)
				return true;
	}
	return false;
}

/* "Torvald Oil AS". */
static bool
rule_company(const AaNameScan *s, const AaNameRun *run)
{
	return run->last - run->first > 1 && aa_run_is_form(s, run->last - 1);
}

/* "Lenk & Moro": two partners are none of them. */
static bool
rule_partners(const AaNameScan *s, const AaNameRun *run)
{
	for (uint32_t i = run->first + 1; i + 1 < run->last; i++)
		if (aa_token_mark(s->doc, i) == '&')
			return true;
	return false;
}

static bool
rule_titled(const AaNameScan *s, const AaNameRun *run)
{
	(void) s;
	return run->titled && !run->joined;
}

static bool
rule_given(const AaNameScan *s, const AaNameRun *run)
{
	return words_of(s, run) > 1 && aa_is(s->doc, run->first, AA_LEX_GIVEN) && !run->org;
}

static bool
rule_organization(const AaNameScan *s, const AaNameRun *run)
{
	return words_of(s, run) > 1 && run->org;
}

static const AaRunRule rules[] = {
	{rule_first_of_group, AA_entity_kind_organization, 200},
	{rule_named_before, AA_entity_kind_organization, 196},
	{rule_company, AA_entity_kind_organization, 210},
	{rule_partners, AA_entity_kind_organization, 205},
	{rule_titled, AA_entity_kind_person, 230},
	{rule_given, AA_entity_kind_person, 220},
	{rule_organization, AA_entity_kind_organization, 200}
};

/* A single word that opens a sentence, or any in a blind one, needs a witness elsewhere in the article. */
static bool
is_doubtful(const AaNameScan *s, const AaNameRun *run)
{
	const AaDoc *doc = s->doc;
	uint32_t	slot;

	if (s->blind)
		return !(is_big(s, run->places) && aa_run_seen(s, doc->tokens[run->first].hash, &slot));
	if (run->first != s->first && !aa_run_opens(doc, &AA_SENTENCES(doc)[s->sentence], run->first))
		return false;
	if (run->titled || words_of(s, run) > 1)
		return false;
	/* a dateline: "ISTANBUL --" */
	if ((doc->tokens[run->first].shape & AA_SHAPE_UPPER) && is_big(s, run->places))
		return false;
	return !aa_run_seen(s, doc->tokens[run->first].hash, &slot);
}

/* "BAIDOA, March 4 (Meridian Newswire) -": who stands in the brackets of a dateline sent the report. */
static bool
rule_dateline(const AaNameScan *s, const AaNameRun *run)
{
	const AaDoc *doc = s->doc;

	return run->first > 0 && doc->tokens[run->first].start < AA_BLOCKS(doc)[AA_SENTENCES(doc)[s->sentence].block].body &&
		aa_token_mark(doc, run->first - 1) == '(' && aa_token_mark(doc, run->last) == ')';
}

bool
aa_run_is_body(const AaNameScan *s, const AaNameRun *run)
{
	return rule_dateline(s, run) || rule_first_of_group(s, run) || rule_company(s, run) || rule_named_before(s, run);
}

bool
aa_run_is_firm(const AaNameScan *s, const AaNameRun *run)
{
	return rule_partners(s, run);
}

bool
aa_run_is_short(const AaNameScan *s, const AaNameRun *run)
{
	const AaDoc *doc = s->doc;
	bool		found = false;

	for (uint32_t i = doc->names_.n; run->last - run->first == 1 && i > 0 && doc->names_.n - i < MAX_BACK; i--)
	{
		const AaName *name = &AA_NAMES(doc)[i - 1];

		for (uint32_t k = name->first; k < name->last; k++)
		{
			if (doc->tokens[k].hash != doc->tokens[run->first].hash)
				continue;
			if (name->kind == AA_entity_kind_person && name->last - name->first > 1)
				return false;
			found = found || (k == name->first && name->kind == AA_entity_kind_organization && k + 1 < name->last && aa_run_is_form(s, name->last - 1));
		}
	}
	return found;
}

const AaRunRule *
aa_run_judge(const AaNameScan *s, const AaNameRun *run)
{
	if (run->first >= run->last || is_doubtful(s, run))
		return NULL;
	for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); i++)
		if (rules[i].holds(s, run))
			return &rules[i];
	return NULL;
}

/* The lower-case words that make a facility of a place: "Abu Duhur military airport". */
uint32_t
aa_run_facility_end(const AaNameScan *s, uint32_t last)
{
	static const char *const kinds[] = {"airport", "airbase", "airfield", "base", "hospital", "prison", "dam", "crossing", "refinery"};
	const AaDoc *doc = s->doc;
	uint32_t	i = last;

	for (; i < s->last && i < last + 3; i++)
	{
		if (AA_TOKEN_IN(doc, i, kinds) && !aa_is_capital(doc, i))
			return i + 1;
		if (!aa_is(doc, i, AA_LEX_ROLE_PART) && !aa_token_is(doc, i, "international") && !aa_token_is(doc, i, "central"))
			break;
	}
	return last;
}
