/*
 * casualty.c: the stage: sentences with a word of harm to facts, facts to records.
 */
#include "casualty_link.h"
#include "entity.h"
#include "tag.h"

#define THEM_REACH 7			/* tokens at the beginning of a sentence in which "of them" is looked for */
#define OF_AGE 18				/* years */
#define SAFE_REACH 16			/* tokens behind "missing" in which "found safe" is looked for */

/* First token of the noun phrase proper: behind figure, article and "of". */
static uint32_t
victims_start(const AaDoc *doc, const AaFact *f)
{
	uint32_t	i = f->first;

	if (f->number != AA_NONE)
	{
		i = AA_NUMBERS(doc)[f->number].phrase_end;
		if (i < f->first)
			i = f->first;
		while (i < f->last && (((f->flags & AA_GROUP_PARTITIVE) && doc->tokens[i].kind == AA_TOKEN_NUMBER) || aa_is(doc, i, AA_LEX_CARDINAL) ||
							   aa_token_is(doc, i, "more") || aa_token_is(doc, i, "of") || aa_is(doc, i, AA_LEX_DETERMINER) || doc->tokens[i].kind == AA_TOKEN_QUOTE ||
							   doc->tokens[i].kind == AA_TOKEN_APOSTROPHE ||
							   (f->head == f->trigger && aa_tag_is_verb(doc->tokens[i].tag))))	/* 3 reported deaths */
			i++;
	}
	else if (f->count == AA_COUNT_ARTICLE)
		i++;
	return i < f->last ? i : f->last;
}

/* Does this word before a noun of harm say who was harmed: civilian, Iraqi, guard? */
static bool
names_people(const AaDoc *doc, uint32_t i)
{
	static const char *const bodies[] = {"military", "army", "navy", "coalition", "government", "opposition"};
	const AaName *name = aa_name_at(doc, i);

	return aa_is_person(doc, i) || (name != NULL && name->kind == AA_entity_kind_nationality) || AA_TOKEN_IN(doc, i, bodies);
}

/* "17 civilian deaths": the noun of harm is no word for the victims. */
static uint32_t
victims_end(const AaDoc *doc, const AaFact *f, uint32_t start)
{
	int64_t		value = f->head == AA_NONE ? AA_NO_INT : aa_word_value(doc, f->head, AA_LEX_HARM);

	if (value != AA_NO_INT && AA_HARM_SHAPE(value) == AA_HARM_BODY && aa_possessor_end(doc, f->first, f->head) != AA_NONE)
		return aa_possessor_end(doc, f->first, f->head);	/* the man's body */
	if (value == AA_NO_INT || f->head != f->trigger || aa_is(doc, f->head, AA_LEX_VICTIM))
		return f->last;
	if (AA_HARM_SHAPE(value) != AA_HARM_EVENT && AA_HARM_SHAPE(value) != AA_HARM_COUNTED)
		return f->last;
	return f->head > start && names_people(doc, f->head - 1) ? f->head : start;	/* civilian deaths; not: storm-related deaths */
}

/* "an eight-year-old", "a 16-year-old baker" */
static bool
is_minor(const AaDoc *doc, uint32_t first, uint32_t last)
{
	for (uint32_t n = aa_number_from(doc, first); n < doc->numbers_.n && AA_NUMBERS(doc)[n].first < last; n++)
		if (AA_NUMBERS(doc)[n].unit == AA_USE_AGE && AA_NUMBERS(doc)[n].best != AA_NO_INT && AA_NUMBERS(doc)[n].best < OF_AGE)
			return true;
	return false;
}

static void
make_record(AaDoc *doc, AaFact *f, uint32_t *cursor)
{
	AaCasualty *c = aa_analysis_push(doc->arena, doc->analysis, AA_SECTION_casualties);
	const AaSentence *s = &AA_SENTENCES(doc)[f->sentence];
	uint32_t	start = victims_start(doc, f);

	f->record = AA_COUNT(doc->analysis, casualties) - 1;
	c->ordinal = f->record + 1;
	c->kind = f->kind;
	c->qualifier = f->qualifier;
	c->low = f->low;
	c->best = f->best;
	c->high = f->high;
	c->unit = f->head != AA_NONE && aa_is(doc, f->head, AA_LEX_FAMILY) && (f->number != AA_NONE || f->best == 1) ? (uint8_t) aa_word_value(doc, f->head, AA_LEX_FAMILY) : AA_unit_person;
	if (f->head != AA_NONE || !((f->flags & AA_GROUP_PARTITIVE) || (f->count == AA_COUNT_ARTICLE && aa_is(doc, f->last - 1, AA_LEX_ORDINAL))))	/* "six of them", "a third" say not who they are */
		c->victims = aa_tokens_text(doc, start, victims_end(doc, f, start));
	c->victim_class = aa_victim_classes(doc, start, f->last, f->head);
	if (f->told_first != AA_NONE)
	{
		c->victims = aa_tokens_text(doc, f->told_first, f->told_last);
		c->victim_class = aa_victim_classes(doc, f->told_first, f->told_last, f->told_last - 1);
	}
	if (is_minor(doc, start, f->last))
		c->victim_class |= 1u << AA_victim_class_child;
	if (c->victim_class == 0 && f->kind != AA_casualty_kind_facilities_hit)
		c->victim_class = 1u << AA_victim_class_unknown;
	c->scope = AA_scope_incident;
	c->modality = f->modality;
	c->in_headline = (s->flags & AA_SENTENCE_HEADLINE) != 0;
	c->sentence = aa_tokens_span(doc, s->first, s->last);
	c->span = aa_tokens_span(doc, f->first, f->last);
	if (f->number_first != AA_NONE)
	{
		c->number_span = aa_tokens_span(doc, f->number_first, f->number_last);
		if (c->span.end < c->number_span.end)	/* a family of three */
			c->span.end = c->number_span.end;
	}
	aa_context_fact(doc, f, c, cursor);
}

static bool
is_reflexive(const AaDoc *doc, const AaFact *f)
{
	return f->count == AA_COUNT_PRONOUN && (aa_token_is(doc, f->head, "himself") || aa_token_is(doc, f->head, "herself"));
}

/* "A boy who went missing on Friday was found safe": he is not missing any more. */
static bool
is_found_safe(const AaDoc *doc, const AaFact *f)
{
	static const char *const states[] = {"safe", "alive", "unharmed", "unhurt", "well"};
	uint32_t	end = f->kind == AA_casualty_kind_missing ? AA_SENTENCES(doc)[f->sentence].last : 0;

	for (uint32_t i = f->trigger; i + 1 < end && i < f->trigger + SAFE_REACH; i++)
		if ((aa_token_is(doc, i, "found") || aa_token_is(doc, i, "located")) && AA_TOKEN_IN(doc, i + 1, states))
			return true;
	return false;
}

static bool
is_armed(const AaDoc *doc, const AaFact *f)
{
	int64_t		classes = f->head == AA_NONE ? AA_NO_INT : aa_word_value(doc, f->head, AA_LEX_VICTIM);

	return classes != AA_NO_INT && ((uint32_t) classes & AA_CLASS_ARMED) != 0;
}

/*
 * "shot" is harm of a kind that the text settles elsewhere: where it tells deaths, a person who was shot is one of the
 * dead, and of more people than died it is not said how many live.  Others who were shot are none of the dead, nor are
 * those hit in a limb, nor villagers where only militants died; and what is told of a killer's own death says nothing of how those fare whom he shot.
 */
static void
settle_attacks(AaDoc *doc)
{
	AaFact	   *facts = AA_FACTS(doc);
	int64_t		dead = 0;
	bool		killer = false;	/* of himself */
	bool		unarmed = false;	/* is any of the dead none who bears arms, as far as is told? */
	uint32_t	n = 0;
	uint32_t   *places = aa_arena_alloc(doc->arena, (doc->facts_.n + 1) * sizeof(uint32_t));

	for (uint32_t i = 0; i < doc->facts_.n; i++)
	{
		killer = killer || (facts[i].kind == AA_casualty_kind_killed && is_reflexive(doc, &facts[i]));
		if (facts[i].kind == AA_casualty_kind_killed && facts[i].best != AA_NO_INT && facts[i].best > dead && !is_reflexive(doc, &facts[i]))
			dead = facts[i].best;
		unarmed = unarmed || (facts[i].kind == AA_casualty_kind_killed && !is_armed(doc, &facts[i]));
	}
	for (uint32_t i = 0; i < doc->facts_.n; i++)
	{
		AaFact		f = facts[i];
		bool		several = f.shape == AA_HARM_WOUND && f.best != AA_NO_INT && f.best > 1;	/* two people with gunshot wounds */
		bool		attack = (several || f.shape == AA_HARM_ATTACK || f.shape == AA_HARM_ASSAULT) && f.kind == AA_casualty_kind_wounded && (dead > 0 || killer) &&
			!aa_link_is_other(doc, &f) && !aa_fact_is_light(doc, &f);

		places[i] = AA_NONE;
		if (is_found_safe(doc, &f))
			continue;
		if (attack && f.best != AA_NO_INT && f.best <= dead && (unarmed || f.best == 1 || f.head == AA_NONE || is_armed(doc, &f)))
			continue;
		if (attack)
			f.kind = AA_casualty_kind_casualties;
		places[i] = n;
		facts[n++] = f;
	}
	doc->facts_.n = n;
	/* a whole may stand behind its part, so that its place is known only now */
	for (uint32_t i = 0; i < n; i++)
		if (facts[i].parent != AA_NONE)
			facts[i].parent = places[facts[i].parent];
}

/* Facts into text order, parents by their new places. */
static void
sort_facts(AaDoc *doc)
{
	AaFact	   *facts = AA_FACTS(doc);
	uint32_t	n = doc->facts_.n;
	uint32_t   *places = aa_arena_alloc(doc->arena, (n + 1) * sizeof(uint32_t));
	AaFact	   *sorted = aa_arena_alloc(doc->arena, (n + 1) * sizeof(AaFact));
	uint32_t	begin = 0;

	for (uint32_t i = 0; i < n; i++)
	{
		uint32_t	k = i;

		aa_poll(doc);
		if (i > 0 && facts[i].sentence != facts[i - 1].sentence)
			begin = i;
		for (; k > begin && sorted[k - 1].first > facts[i].first; k--)
		{
			sorted[k] = sorted[k - 1];
			places[sorted[k].record] = k;
		}
		sorted[k] = facts[i];
		sorted[k].record = i;
		places[i] = k;
		aa_poll(doc);
	}
	for (uint32_t i = 0; i < n; i++)
		if (sorted[i].parent != AA_NONE)
			sorted[i].parent = places[sorted[i].parent];
	doc->facts_.items = sorted;
}

/* What stands in an expression of time counts no people. */
static void
mark_times(AaDoc *doc)
{
	uint32_t	i = 0;

	for (uint32_t t = 0; t < doc->timexes_.n; t++)
	{
		const AaTimex *x = &AA_TIMEXES(doc)[t];

		while (i < doc->numbers_.n && AA_NUMBERS(doc)[i].first < x->first)
			i++;
		for (; i < doc->numbers_.n && AA_NUMBERS(doc)[i].last <= x->last; i++)
			if (AA_NUMBERS(doc)[i].unit == AA_USE_OPEN)
				AA_NUMBERS(doc)[i].unit = x->type == AA_timex_type_DURATION ? AA_USE_DURATION : AA_USE_DATE;
	}
}

/* "The ministry put the figure at 57": a word that stands for the toll told before. */
static bool
has_figure_word(const AaDoc *doc, const AaSentence *s)
{
	static const char *const words[] = {"figure", "number", "total", "count", "tally", "victims"};

	for (uint32_t i = s->first; i < s->last; i++)
		if (AA_TOKEN_IN(doc, i, words))
			return true;
	return false;
}

/* "Most of them -- 30 people -- were guards. Of the rest, nine were cooks": does the sentence open with those told before? */
static bool
speaks_of_them(const AaDoc *doc, const AaSentence *s)
{
	static const char *const words[] = {"them", "rest", "remainder"};

	for (uint32_t i = s->first + 1; i < s->last && i < s->first + THEM_REACH; i++)
		if (AA_TOKEN_IN(doc, i, words) && (aa_token_is(doc, i - 1, "of") || aa_token_is(doc, i - 1, "the")))
			return true;
	return false;
}

/*
 * "Six of them were women", "Two were guards" behind a sentence of victims: worth the clause rules without a word of
 * harm of its own.
 */
static bool
tells_victims(const AaDoc *doc, uint32_t sentence)
{
	const AaSentence *s = &AA_SENTENCES(doc)[sentence];
	uint32_t	n = aa_number_from(doc, s->first);
	uint32_t	i;

	if (doc->facts_.n == 0 || AA_FACTS(doc)[doc->facts_.n - 1].sentence + 2 < sentence || n >= doc->numbers_.n ||
		AA_NUMBERS(doc)[n].first >= s->last)
		return false;
	if (has_figure_word(doc, s))
		return true;
	if (AA_FACTS(doc)[doc->facts_.n - 1].sentence + 1 != sentence)
		return false;
	if (AA_NUMBERS(doc)[n].unit == AA_USE_DATE && s->last < s->first + 8)
		return true;			/* 1994: 270 */
	if (speaks_of_them(doc, s))
		return true;
	if (n >= doc->numbers_.n || AA_NUMBERS(doc)[n].phrase > s->first + 1 || AA_NUMBERS(doc)[n].unit != AA_USE_OPEN)
		return false;
	i = AA_NUMBERS(doc)[n].phrase_end;
	if (aa_token_is(doc, i, "of") && (aa_is(doc, i + 1, AA_LEX_PRONOUN) || aa_token_is(doc, i + 1, "those")))
		i += 2;
	return i < s->last && aa_is(doc, i, AA_LEX_AUXILIARY);
}

void
aa_casualty_run(AaDoc *doc)
{
	uint32_t	cursor = 0;

	mark_times(doc);
	for (uint32_t s = 0; s < doc->sentences_.n; s++)
	{
		AaGroups	groups;
		uint32_t	facts = doc->facts_.n;

		if ((AA_SENTENCES(doc)[s].flags & AA_SENTENCE_SKIP) || !((AA_SENTENCES(doc)[s].flags & AA_SENTENCE_TRIGGER) || tells_victims(doc, s)))
			continue;
		aa_group_sentence(doc, s, &groups);
		aa_clause_sentence(doc, &groups);
		aa_cause_sentence(doc, &groups, facts);
		aa_taken_sentence(doc, facts);
	}
	settle_attacks(doc);
	sort_facts(doc);
	for (uint32_t i = 0; i < doc->facts_.n; i++, aa_poll(doc))
		make_record(doc, &AA_FACTS(doc)[i], &cursor);
	aa_link_run(doc);
	aa_explain_run(doc);
}
