/*
 * name.c: the stage that finds the mentions of names.
 *
 * A sentence is read from left to right.  At each word with a capital:
 *
 * 1. a name of the user's dictionary, else the longest one known by heart
 *    (name_match.c), is a mention;
 * 2. else what the tagger labels (tag_name.c), mended where the words around
 *    it say more than it can know (name_label.c);
 * 3. else the run of capitalised words that begins here is cut out, with the
 *    small words that bind names ("Ministry of Defence", "bin"), its leading
 *    titles are taken off, and the first rule that holds says what kind of
 *    name it is (name_run.c): these rules are sure, and few.
 *
 * Case says nothing in a sentence of capitals, and little in a headline whose
 * every word has one, nor at the first word of any sentence: there a word
 * counts only when it is known, or stands with a capital elsewhere.
 */
#include <string.h>

#include "dictionary.h"
#include "entity.h"
#include "name_label.h"
#include "tag_name.h"

#define SUPPORT_REACH 400		/* names before a short form that may support it */
#define FACILITY_SCORE 180

/* Does every word but those of grammar have a capital? */
static bool
is_title_case(const AaDoc *doc, const AaSentence *sentence)
{
	uint32_t	capital = 0;
	uint32_t	small = 0;
	uint32_t	length = sentence->last - sentence->first;

	for (uint32_t i = sentence->first; i < sentence->last && small * 8 < length; i++)
		if (doc->tokens[i].kind == AA_TOKEN_WORD && !(doc->tokens[i].shape & AA_SHAPE_CLITIC) && !aa_is_grammar(doc, i))
		{
			if (aa_is_capital(doc, i))
				capital++;
			else
				small++;
		}
	return capital >= 4 && small * 8 < capital;
}

static void
note_capitals(AaNameScan *s)
{
	AaDoc	   *doc = s->doc;
	uint32_t	slots = 64;
	uint32_t	capitals = 0;
	uint32_t	slot;

	for (uint32_t i = 0; i < doc->n_tokens; i++)
		capitals += aa_is_capital(doc, i);
	while (slots < capitals * 2)
		slots *= 2;
	s->seen = aa_arena_alloc(doc->arena, (size_t) slots * sizeof(uint32_t));
	s->mask = slots - 1;
	for (uint32_t k = 0; k < doc->sentences_.n; k++)
	{
		AaSentence *sentence = &AA_SENTENCES(doc)[k];

		if (sentence->flags & (AA_SENTENCE_UPPER | AA_SENTENCE_SKIP))
			continue;
		if (is_title_case(doc, sentence))
		{
			sentence->flags |= AA_SENTENCE_TITLE;
			continue;
		}
		for (uint32_t i = sentence->first; i < sentence->last; i++)
			if (aa_is_capital(doc, i) && !aa_run_opens(doc, sentence, i) && !aa_run_seen(s, doc->tokens[i].hash, &slot))
				s->seen[slot] = doc->tokens[i].hash;
		aa_poll(doc);
	}
}

/* ---- mentions ---- */

static AaName *
push_name(const AaNameScan *s, uint32_t first, uint32_t last, uint8_t kind, uint8_t score)
{
	AaName	   *name = aa_vec_push(s->doc->arena, &s->doc->names_, sizeof(AaName));

	*name = (AaName) {first, last, s->sentence, kind, 0, AA_NO_ENTITY, AA_NO_PLACE, score, NULL, {0, 0}, AA_NO_TEXT};
	return name;
}

/* "northern Idlib": the name with its quarter of the sky, before the name alone. */
static void
push_compass(const AaNameScan *s, uint32_t first, uint32_t last)
{
	const AaDoc *doc = s->doc;
	uint32_t	start = first;

	while (start > s->first && first - start < 3 && !aa_is_capital(doc, start - 1) &&
		   (aa_is(doc, start - 1, AA_LEX_COMPASS) ||
			(doc->tokens[start - 1].kind == AA_TOKEN_HYPHEN && start - 1 > s->first && aa_is(doc, start - 2, AA_LEX_COMPASS))))
		start--;
	if (start < first)
		push_name(s, start, last, AA_entity_kind_place, 150)->flags = AA_NAME_COMPASS;
}

static AaName *
push_mention(const AaNameScan *s, uint32_t first, uint32_t last, uint8_t kind, uint8_t score)
{
	AaName	   *name;

	if ((kind == AA_entity_kind_place || kind == AA_entity_kind_person) && aa_run_facility_end(s, last) > last)
	{
		name = push_name(s, first, aa_run_facility_end(s, last), AA_entity_kind_facility, score);
		name->places = aa_places_of(s->doc, first, last);
		return name;
	}
	if (kind == AA_entity_kind_place)
		push_compass(s, first, last);
	name = push_name(s, first, last, kind, score);
	if (name != AA_NAMES(s->doc) && kind == AA_entity_kind_place && (name[-1].flags & AA_NAME_COMPASS) && name[-1].last == last)
		name->flags |= AA_NAME_NESTED;
	return name;
}

/* Does the known name go on as that of an organization: "Libyan National Army"? */
static bool
opens_organization(const AaNameScan *s, AaKnown known, AaNameRun *run)
{
	if (known.fact->kind != AA_entity_kind_nationality && !known.fact->is_country)
		return false;
	if (known.last >= s->last || !aa_is_capital(s->doc, known.last) || aa_is(s->doc, known.last, AA_LEX_NONAME))
		return false;
	*run = aa_run_cut(s, known.last);
	if (!run->org || aa_is_grammar(s->doc, run->first))
		return false;
	for (uint32_t i = run->first; i < run->last; i++)
		if (aa_run_is_title(s->doc, i))
			return false;
	run->first = known.first;
	return true;
}

/*
 * Does a capital stand for its government?  Where it says, will or has done
 * something, or is asked to: "Damascus has not announced", "pushed Moscow to
 * scale down".  Not where it is or has been something, which towns are too.
 */
static bool
is_government(const AaNameScan *s, uint32_t first, uint32_t last)
{
	static const char *const perfect[] = {"has", "have", "had"};
	const AaDoc *doc = s->doc;
	bool		asked = first > s->first && !aa_is_capital(doc, first - 1) &&
		(aa_token_is(doc, first - 1, "on") || (doc->tokens[first - 1].kind == AA_TOKEN_WORD && !aa_is_grammar(doc, first - 1)));
	bool		subject = first == s->first || !aa_is(doc, first - 1, AA_LEX_PREPOSITION);

	if (last + 1 >= s->last)
		return false;
	if (asked && aa_token_is(doc, last, "to"))
		return !aa_is_capital(doc, last + 1) && !aa_is(doc, last + 1, AA_LEX_DETERMINER);
	if (!subject)
		return false;
	if (AA_TOKEN_IN(doc, last, perfect))
		return !aa_token_is(doc, last + 1, "been") && !aa_is(doc, last + 1, AA_LEX_DETERMINER);
	return aa_is(doc, last, AA_LEX_SPEECH);
}

/*
 * One word for a kind of body ("Observatory") is short for the body known by
 * heart only where the names before tell of its country.
 */
static bool
is_unsupported(const AaNameScan *s, const AaKnown *known)
{
	const AaNameFact *fact = known->fact;
	uint32_t	n = s->doc->names_.n;

	if (known->last != known->first + 1 || fact->kind != AA_entity_kind_organization || fact->country[0] == '\0' ||
		!aa_is(s->doc, known->first, AA_LEX_ORG_HEAD))
		return false;
	for (uint32_t i = n; i > 0 && n - i < SUPPORT_REACH; i--)
	{
		const AaNameFact *other = AA_NAMES(s->doc)[i - 1].fact;

		if (other != NULL && memcmp(other->country, fact->country, sizeof(fact->country)) == 0)
			return false;
	}
	return true;
}

/* A name known by heart; the token behind it, or its first when it is none here. */
static uint32_t
take_known(const AaNameScan *s, AaKnown known)
{
	uint32_t	i = known.first;
	AaName	   *name;
	AaNameRun	run;

	if (known.fact == NULL || is_unsupported(s, &known))
		return i;
	/* a person's name that begins like a known one: "Jordan Smith", "Fars" in "Fars Province" */
	if (!s->blind && known.last == i + 1 && known.last < s->last && known.fact->kind != AA_entity_kind_nationality &&
		aa_is(s->doc, i, AA_LEX_GIVEN) && aa_is_capital(s->doc, known.last) && !aa_is_grammar(s->doc, known.last))
		return i;
	if (!s->blind && opens_organization(s, known, &run))
	{
		push_mention(s, run.first, run.last, AA_entity_kind_organization, 210);
		return run.last;
	}
	name = push_mention(s, known.first, known.last, known.fact->kind, 240);
	name->fact = known.fact;
	name->flags |= known.capital ? AA_NAME_CAPITAL : 0;
	if (known.capital && is_government(s, known.first, known.last))
		name->flags |= AA_NAME_METONYM;
	if (known.fact->kind == AA_entity_kind_place)
		name->places = aa_places_of(s->doc, known.first, known.last);
	return name->last;
}

/* A name of the user's dictionary; the token behind it. */
static uint32_t
take_term(const AaNameScan *s, const AaTermMatch *match)
{
	const AaTerm *term = &match->term;
	AaNameFact *fact;
	AaName	   *name;

	if (term->kind > AA_entity_kind_facility)
		return match->last;
	fact = aa_arena_alloc(s->doc->arena, sizeof(AaNameFact));
	*fact = (AaNameFact) {.name = term->canonical, .kind = term->kind, .says = AA_NO_ENUM};
	if (term->country.n == 2)
		memcpy(fact->country, term->country.p, 2);
	fact->latitude = term->latitude;
	fact->longitude = term->longitude;
	fact->has_point = term->latitude == term->latitude && term->longitude == term->longitude;
	name = push_name(s, match->first, match->last, term->kind, 255);
	name->fact = fact;
	return match->last;
}

/* "near Al-Shifa hospital": what no rule knows is a facility by the word behind it; a word that opens a sentence is no name. */
static bool
names_facility(const AaNameScan *s, const AaNameRun *run)
{
	return !s->blind && run->first < run->last && run->first > s->first && !aa_run_opens(s->doc, &AA_SENTENCES(s->doc)[s->sentence], run->first) &&
		aa_run_facility_end(s, run->last) > run->last;
}

/* Where the rest of an office ends that "of" parts from its title, else `first`: "Inspector General of | Police | Usman Baba". */
static uint32_t
office_end(const AaNameScan *s, uint32_t first, uint32_t last)
{
	const AaDoc *doc = s->doc;
	uint32_t	i = first;

	if (i < s->first + 2 || !aa_token_is(doc, i - 1, "of") || !aa_run_is_title(doc, i - 2) || !aa_is_capital(doc, i - 2))
		return i;
	while (i < last && aa_is(doc, i, AA_LEX_ROLE_PART))
		i++;
	return i < last ? i : first;
}

/* "State John Kerry" behind "Secretary of": the first name that the tagger sees within a run of capitals that no rule knows, or its end. */
static uint32_t
labelled_within(const AaNameScan *s, uint32_t i, uint32_t end)
{
	while (i < end && !AA_NAME_BEGINS(s->doc->name_tags[i].label))
		i++;
	return i < end ? i : end;
}

static uint32_t
take_run(const AaNameScan *s, uint32_t i)
{
	AaNameRun	run = aa_run_cut(s, i);
	uint32_t	end = run.last;
	uint32_t	office = office_end(s, i, end);
	const AaRunRule *rule;
	AaName	   *name;

	if (office > i)
		run = (AaNameRun) {.first = office, .last = end, .titled = true};
	aa_run_strip_titles(s, &run);
	if (run.first < run.last && run.first > i)
	{
		uint32_t	known = aa_is_capital(s->doc, run.first) ? take_known(s, aa_known_at(s->doc, run.first, s->last)) : run.first;

		if (known > run.first)
		{
			AA_NAMES(s->doc)[s->doc->names_.n - 1].flags |= AA_NAME_TITLED;
			return known;
		}
	}
	run.places = run.first < run.last ? aa_places_of(s->doc, run.first, run.last) : run.places;
	rule = aa_run_judge(s, &run);
	if (rule == NULL && names_facility(s, &run))
		return push_mention(s, run.first, run.last, AA_entity_kind_place, FACILITY_SCORE)->last;
	if (rule == NULL)
		return s->blind ? i + 1 : labelled_within(s, i + 1, end);
	name = push_mention(s, run.first, run.last, rule->kind, rule->score);
	name->places = run.places;
	name->flags |= (run.titled ? AA_NAME_TITLED : 0);
	return name->last > end ? name->last : end;
}

static uint32_t
take_labelled(const AaNameScan *s, const AaLabelled *l)
{
	uint32_t	office = office_end(s, l->first, l->last);
	AaNameRun	run = {.first = office, .last = l->last, .titled = office > l->first};
	uint8_t		kind = run.titled ? AA_entity_kind_person : aa_label_kind(s, l);
	const AaToken *t = &s->doc->tokens[l->first];
	AaName	   *name;

	if (kind == AA_LABEL_NO_KIND)
		return l->last;
	if (kind == AA_entity_kind_person)
		aa_run_strip_titles(s, &run);
	if (run.first >= run.last)
		return l->last;
	name = push_mention(s, run.first, run.last, kind, l->score);
	if (name->kind != AA_entity_kind_facility)
		name->places = aa_places_of(s->doc, run.first, run.last);
	if (run.titled)
		name->flags |= AA_NAME_TITLED;
	if (kind == AA_entity_kind_organization && run.last - run.first == 1 && (t->shape & AA_SHAPE_UPPER) && t->end - t->start <= 6)
		name->flags |= AA_NAME_ACRONYM;
	return name->last > l->last ? name->last : l->last;
}

/* "Turkish-Russian", "Chadian-born": the nationality is a name of its own. */
static bool
is_compound(const AaNameScan *s, const AaKnown *known)
{
	return known->fact->kind == AA_entity_kind_nationality && known->last < s->last && aa_is_binding(s->doc, known->last);
}

/* "Mar 12", "Friday": is what seems a name at token i the beginning of an expression of time that holds it? */
static bool
is_time(const AaNameScan *s, uint32_t i, uint32_t last)
{
	uint32_t	t;

	if (!aa_is(s->doc, i, AA_LEX_DATE))
		return false;
	t = AA_FIRST_FROM(s->doc->timexes_, AaTimex, first, i);
	return t < s->doc->timexes_.n && AA_TIMEXES(s->doc)[t].first == i && AA_TIMEXES(s->doc)[t].last >= last;
}

/* The name at token i, from the surest witness on: the user's, one known by heart, the tagger's, a rule's. */
static uint32_t
take_name(const AaNameScan *s, uint32_t i)
{
	const AaTermMatch *term = aa_run_term(s, i);
	AaLabelled	l = aa_label_at(s, i);
	uint32_t	next = i;

	if (term != NULL)
		return take_term(s, term);
	if (aa_is_capital(s->doc, i) || (s->doc->tokens[i].word != 0 && aa_is(s->doc, i, AA_LEX_PARTICLE)))
	{
		AaKnown		known = aa_known_at(s->doc, i, s->last);

		if (known.fact != NULL && (l.last <= known.last || is_compound(s, &known)))
			next = take_known(s, known);
	}
	if (next == i && is_time(s, i, l.last))
		return l.last > i ? l.last : i + 1;
	if (next == i)
	{
		AaLabelled	town = aa_label_town(s, i);

		l = town.last > l.last ? town : l;
	}
	if (next == i && l.kind != AA_NAME_NONE)
	{
		aa_label_extend(s, &l);
		next = take_labelled(s, &l);
	}
	if (next == i && aa_run_begins(s, i))
		next = take_run(s, i);
	return next;
}

/* No to most words, by what take_name() would ask of them. */
static bool
may_begin(const AaNameScan *s, uint32_t i)
{
	return aa_is_capital(s->doc, i) || s->doc->name_tags[i].label != 0 || aa_is(s->doc, i, AA_LEX_PARTICLE) || s->doc->terms_.n > 0;
}

static void
scan_sentence(const AaNameScan *s)
{
	aa_poll_steps(s->doc, s->last - s->first);
	for (uint32_t i = s->first; i < s->last;)
	{
		uint32_t	next = may_begin(s, i) ? take_name(s, i) : i;

		i = next > i ? next : i + 1;
	}
}

void
aa_name_run(AaDoc *doc)
{
	AaNameScan		s = {.doc = doc};

	if (doc->n_tokens == 0)
		return;
	note_capitals(&s);
	for (s.sentence = 0; s.sentence < doc->sentences_.n; s.sentence++)
	{
		const AaSentence *sentence = &AA_SENTENCES(doc)[s.sentence];

		if (sentence->flags & AA_SENTENCE_SKIP)
			continue;
		s.first = sentence->first;
		s.last = sentence->last;
		s.blind = sentence->flags & (AA_SENTENCE_UPPER | AA_SENTENCE_TITLE);
		scan_sentence(&s);
	}
}
