/*
 * casualty_noun.c: noun groups: how they begin, the figure that counts them,
 * the words up to their head, and what is joined behind it.
 *
 * A group is read word by word.  Rules look at each in a fixed order (figures,
 * times, joiners, nouns, modifiers); the first that knows it says whether the
 * group takes it or ends before it.
 */
#include "casualty_cut.h"
#include "entity.h"
#include "tag.h"

static bool
is_nounish(const AaDoc *doc, uint32_t i, uint32_t last)
{
	AaPart		part;

	if (i >= last)
		return false;
	part = aa_part_of(doc, i);
	if (aa_word_value(doc, i, AA_LEX_HARM) != AA_NO_INT && aa_verbal_harm(doc, i) != AA_NO_INT)
		return false;
	return part == AA_PART_NOUN || part == AA_PART_ADJECTIVE;
}

/* "three wounded soldiers", "the missing boy": the state stands before a noun. */
static bool
is_attribute(const AaDoc *doc, const AaGroup *g, uint32_t i, uint32_t last)
{
	int64_t		value = aa_verbal_harm(doc, i);
	int64_t		next;

	if (value == AA_NO_INT || (AA_HARM_SHAPE(value) != AA_HARM_PAST && AA_HARM_SHAPE(value) != AA_HARM_STATE))
		return false;
	next = aa_word_value(doc, i + 1, AA_LEX_HARM);
	if (aa_opens_object(doc, i + 1) || (g->count == AA_COUNT_ARTICLE && aa_is(doc, i + 1, AA_LEX_PLURAL)))
		return false;			/* the blast killed other 40 soldiers; a school for displaced people */
	if (i + 1 >= last || doc->tokens[i + 1].kind != AA_TOKEN_WORD || !(aa_is(doc, i + 1, AA_LEX_VICTIM) || aa_is(doc, i + 1, AA_LEX_HARM)))
		return false;
	if ((g->count == AA_COUNT_NUMBER || g->count == AA_COUNT_DEFINITE || g->count == AA_COUNT_ARTICLE) &&
		(next == AA_NO_INT || (AA_HARM_SHAPE(next) == AA_HARM_FRAME && aa_is(doc, i + 1, AA_LEX_VICTIM))))
		return true;
	return AA_HARM_SHAPE(value) == AA_HARM_STATE && next != AA_NO_INT && AA_HARM_SHAPE(next) == AA_HARM_BODY;
}

/* One noun becomes the head of the group so far. */
static void
take_noun(const AaDoc *doc, AaGroup *g, uint32_t i)
{
	int64_t		value = aa_word_value(doc, i, AA_LEX_HARM);

	g->head = i;
	if (value != AA_NO_INT && AA_HARM_SHAPE(value) == AA_HARM_AGENT && !aa_token_is(doc, i + 1, "of"))
		return;
	if (value != AA_NO_INT && AA_HARM_SHAPE(value) == AA_HARM_CONDITION && !(i > 0 && aa_is(doc, i - 1, AA_LEX_CRITICAL)))
		return;
	if (value != AA_NO_INT && AA_HARM_SHAPE(value) == AA_HARM_BODY)
		g->flags &= (uint16_t) ~AA_GROUP_ATTRIBUTE;	/* the dead body of a youth */
	if (value != AA_NO_INT && AA_HARM_SHAPE(value) == AA_HARM_FRAME && (g->flags & AA_GROUP_ATTRIBUTE))
		return;					/* nine wounded prisoners */
	if (value != AA_NO_INT && aa_is_noun_harm(AA_HARM_SHAPE(value)))
		aa_cut_set_harm(g, i, value);
	else if (value != AA_NO_INT && AA_HARM_SHAPE(value) != AA_HARM_STATE && aa_verbal_harm(doc, i) == AA_NO_INT && !aa_lacks_particle(doc, i))
		aa_cut_set_harm(g, i, AA_HARM_VALUE(AA_HARM_KIND(value), aa_shape_of_noun(doc, i, AA_HARM_SHAPE(value))));
	else if (aa_token_is(doc, i, "count") && g->trigger != AA_NONE && aa_token_is(doc, i - 1, "body"))
		aa_cut_set_harm(g, i, AA_HARM_VALUE(AA_casualty_kind_killed, AA_HARM_TOLL));
	else if (g->trigger != AA_NONE && !(g->flags & AA_GROUP_ATTRIBUTE))
		g->trigger = AA_NONE;	/* death penalty, hostage crisis */
}

/* A noun that counts harm by its own figure: fatalities, deaths, casualties. */
static bool
is_harm_figure(const AaDoc *doc, uint32_t i)
{
	int64_t		value = aa_word_value(doc, i, AA_LEX_HARM);

	return value != AA_NO_INT && (AA_HARM_SHAPE(value) == AA_HARM_COUNTED || AA_HARM_SHAPE(value) == AA_HARM_EVENT);
}

/* "a man accused of theft", "an assailant belonging to a group": a participle behind a person that the tagger took for a noun. */
bool
aa_cut_describes_person(const AaDoc *doc, const AaGroup *g, uint32_t i)
{
	return g->kind == AA_GROUP_NOUN && g->head != AA_NONE && g->head + 1 == i && aa_is(doc, g->head, AA_LEX_VICTIM) &&
		!aa_is(doc, g->head, AA_LEX_PLURAL) &&
		doc->tokens[i].tag == AA_TAG_NN && !(doc->tokens[i].shape & AA_SHAPE_CAP) && (aa_ends_with(doc, i, "ed") || aa_ends_with(doc, i, "ing")) &&
		!aa_is(doc, i, AA_LEX_HARM) && i + 1 < doc->n_tokens && aa_is(doc, i + 1, AA_LEX_PREPOSITION);
}

/* "four sons Ana and Luis", "two sons 12-year-old Luis": at i one is named who was counted. */
static bool
names_counted(AaCutter *c, const AaGroup *g, uint32_t i)
{
	const AaToken *t = c->doc->tokens;

	if (c->all_caps || g->number == AA_NONE || g->head == AA_NONE || g->head + 1 != i || !aa_is(c->doc, g->head, AA_LEX_PLURAL) ||
		(t[g->head].shape & AA_SHAPE_CAP))
		return false;
	return ((t[i].shape & AA_SHAPE_CAP) && t[i].tag == AA_TAG_NNP) ||
		(aa_cut_number_at(c, i) != AA_NONE && AA_NUMBERS(c->doc)[c->number].unit == AA_USE_AGE);
}

/* "four tailors shook Tarlo": behind a counted plural no single noun can be the head, whatever the tagger says. */
static bool
ends_count(const AaCutter *c, const AaGroup *g, uint32_t i)
{
	const AaDoc *doc = c->doc;

	return !c->all_caps && g->number != AA_NONE && g->head != AA_NONE && g->head + 1 == i && aa_is(doc, g->head, AA_LEX_PLURAL) &&
		doc->tokens[i].tag == AA_TAG_NN && !aa_is(doc, i, AA_LEX_VICTIM) && !aa_is(doc, i, AA_LEX_HARM) &&
		(!is_nounish(doc, i + 1, c->last) || (doc->tokens[i + 1].shape & AA_SHAPE_CAP));
}

/* What a rule says of the word that a noun group has come to. */
typedef enum WordFate
{
	WORD_OPEN,					/* nothing: the next rule is asked */
	WORD_TAKEN,					/* it belongs to the group */
	WORD_BEHIND					/* the group ends before it */
} WordFate;

/* Figures: the first one counts the group, "the hundreds"; one behind the head begins another. */
static WordFate
take_figure(AaCutter *c, AaGroup *g, uint32_t *i)
{
	const AaNumber *n;

	if (aa_cut_number_at(c, *i) == AA_NONE)
		return WORD_OPEN;
	n = &AA_NUMBERS(c->doc)[c->number];
	if ((g->count == AA_COUNT_DEFINITE || g->count == AA_COUNT_PLAIN) && g->head == AA_NONE && g->number == AA_NONE &&
		*i > g->first && n->unit == AA_USE_OPEN && n->last <= c->last)
	{
		g->number = c->number;
		g->count = AA_COUNT_NUMBER;
		*i = n->phrase_end - 1;
		return WORD_TAKEN;
	}
	if (g->head == AA_NONE || n->unit == AA_USE_LABEL || n->unit == AA_USE_ORDINAL || n->unit == AA_USE_AGE)
		return WORD_OPEN;
	return WORD_BEHIND;
}

/* Times: "the March 5 attack" goes on behind one; most other groups end before it. */
static WordFate
take_time(const AaDoc *doc, const AaGroup *g, uint32_t *i, uint32_t last)
{
	uint32_t	end = aa_time_end(doc, *i);
	bool		goes_on;

	if (end <= *i)
		return WORD_OPEN;
	goes_on = is_nounish(doc, end, last);
	if (g->head == AA_NONE && g->number == AA_NONE && *i > g->first && goes_on)
	{
		*i = end - 1;
		return WORD_TAKEN;
	}
	if (g->trigger != AA_NONE && g->head + 1 == *i && !goes_on)
		return WORD_BEHIND;		/* the murder last week of */
	if ((g->number != AA_NONE || (g->head != AA_NONE && aa_is(doc, g->head, AA_LEX_VICTIM))) && (g->head != AA_NONE || !goes_on))
		return WORD_BEHIND;		/* 38 people last year, a soldier Monday, four Tuesday */
	return WORD_OPEN;
}

/* Words of harm, hyphens and genitives. */
static WordFate
take_joiner(const AaCutter *c, AaGroup *g, uint32_t *i)
{
	const AaDoc *doc = c->doc;
	AaPart		part = aa_part_of(doc, *i);

	if (is_attribute(doc, g, *i, c->last))
	{
		aa_cut_set_harm(g, *i, aa_verbal_harm(doc, *i));
		g->flags |= AA_GROUP_ATTRIBUTE;
		return WORD_TAKEN;
	}
	if (part == AA_PART_HYPHEN && *i + 1 < c->last && *i > g->first)
	{
		++*i;					/* the word behind it belongs to the compound */
		if (aa_part_of(doc, *i) == AA_PART_NOUN && (g->head == AA_NONE || !aa_is(doc, g->head, AA_LEX_VICTIM)))
			g->head = *i;
		return WORD_TAKEN;
	}
	if (part == AA_PART_POSSESSIVE && g->head != AA_NONE)
	{
		g->flags |= AA_GROUP_SPECIFIC;
		g->count = AA_COUNT_DEFINITE;
		return WORD_TAKEN;
	}
	return part == AA_PART_POSSESSIVE || aa_verbal_harm(doc, *i) != AA_NO_INT ? WORD_BEHIND : WORD_OPEN;
}

/* "a man transporting fuel": a participle with its object behind a person, whatever the tagger says. */
static bool
does_something(const AaDoc *doc, const AaGroup *g, uint32_t i, uint32_t last)
{
	return aa_part_of(doc, i) == AA_PART_NOUN && g->head != AA_NONE && aa_is(doc, g->head, AA_LEX_VICTIM) && aa_ends_with(doc, i, "ing") &&
		is_nounish(doc, i + 1, last);
}

/* Between a figure and its noun: a word that is neither verb nor preposition there, whatever the tagger says. */
static bool
is_in_count(const AaCutter *c, const AaGroup *g, uint32_t i)
{
	const AaDoc *doc = c->doc;
	AaPart		part = aa_part_of(doc, i);
	uint8_t		tag = doc->tokens[i].tag;

	if (g->number == AA_NONE || g->head != AA_NONE || i + 1 >= c->last)
		return false;
	if (c->all_caps && (part == AA_PART_ADVERB || part == AA_PART_PREPOSITION) && aa_is(doc, i + 1, AA_LEX_VICTIM) && aa_is(doc, i + 1, AA_LEX_PLURAL))
		return true;			/* MORE THAN 40 UP MEMBERS: capitals hide a party's letters */
	if (part == AA_PART_NOUN)
		return false;
	if ((doc->tokens[i].shape & AA_SHAPE_UPPER) && aa_tag_is_verb(tag) && part != AA_PART_AUXILIARY && is_nounish(doc, i + 1, c->last))
		return true;			/* ONE NONCOMMISSIONED OFFICER: capitals mislead the tagger */
	return (tag == AA_TAG_VBD || tag == AA_TAG_VBN) && is_harm_figure(doc, i + 1);	/* 3 reported fatalities */
}

/* Is the word a noun here: by its tag, or a verb's by its place? */
static bool
is_noun_here(const AaDoc *doc, const AaGroup *g, uint32_t i)
{
	AaPart		part = aa_part_of(doc, i);

	if (part == AA_PART_VERB && g->number != AA_NONE && g->head != AA_NONE && (doc->tokens[g->head].shape & AA_SHAPE_CAP) &&
		aa_is(doc, i, AA_LEX_VICTIM) && aa_is(doc, i, AA_LEX_PLURAL))
		return true;			/* three Red Brigade suspects */
	return part == AA_PART_NOUN || ((part == AA_PART_VERB || part == AA_PART_PARTICIPLE) && g->count == AA_COUNT_ARTICLE &&
									i > g->first && aa_is(doc, i, AA_LEX_CAUSE));	/* "a night-time raid" is no verb */
}

/* Does a participle, adjective or adverb describe a noun of the group that stands behind it? */
static bool
is_modifier(const AaDoc *doc, const AaGroup *g, uint32_t i, uint32_t last)
{
	AaPart		part = aa_part_of(doc, i);

	if (part == AA_PART_PARTICIPLE)
		return is_nounish(doc, i + 1, last) && (g->head == AA_NONE || i == g->first || aa_token_is(doc, i - 1, "life")) &&
			g->count != AA_COUNT_PLAIN && doc->tokens[i].tag != AA_TAG_NONE;
	if (part == AA_PART_ADJECTIVE)
		return g->head == AA_NONE || is_nounish(doc, i + 1, last);
	return part == AA_PART_ADVERB && g->head == AA_NONE && i + 1 < last &&
		(is_attribute(doc, g, i + 1, last) || (aa_part_of(doc, i + 1) == AA_PART_ADJECTIVE && aa_verbal_harm(doc, i + 1) == AA_NO_INT));
}

/* The word at *i, or the words from it: *i moves to the last one taken. */
static WordFate
take_word(AaCutter *c, AaGroup *g, uint32_t *i)
{
	const AaDoc *doc = c->doc;
	WordFate	fate = take_figure(c, g, i);

	if (fate == WORD_OPEN && does_something(doc, g, *i, c->last))
		return WORD_BEHIND;
	if (fate == WORD_OPEN)
		fate = take_time(doc, g, i, c->last);
	if (fate == WORD_OPEN)
		fate = take_joiner(c, g, i);
	if (fate != WORD_OPEN)
		return fate;
	if (aa_cut_describes_person(doc, g, *i) || names_counted(c, g, *i) || ends_count(c, g, *i))
		return WORD_BEHIND;
	if (is_in_count(c, g, *i))
		return WORD_TAKEN;
	if (is_noun_here(doc, g, *i))
	{
		take_noun(doc, g, *i);
		return WORD_TAKEN;
	}
	return is_modifier(doc, g, *i, c->last) ? WORD_TAKEN : WORD_BEHIND;
}

/* The words behind a determiner or figure, up to the head noun. */
static void
take_nouns(AaCutter *c, AaGroup *g)
{
	uint32_t	i = g->last;

	while (i < c->last && take_word(c, g, &i) != WORD_BEHIND)
		i++;
	g->last = i;
	c->next = i;
}

/* "National Directorate of Security (NDS) officer": a name with its letters in brackets before the head. */
static void
take_letters(AaCutter *c, AaGroup *g)
{
	const AaDoc *doc = c->doc;
	uint32_t	i = g->last;

	if (g->head == AA_NONE || g->count == AA_COUNT_PLAIN || (aa_is(doc, g->head, AA_LEX_VICTIM) && !(doc->tokens[g->head].shape & AA_SHAPE_CAP)))
		return;
	if (aa_token_is(doc, i, "of"))
		for (i++; i < c->last && i < g->last + 6 && (doc->tokens[i].shape & AA_SHAPE_CAP); i++)
			;
	if (i + 3 >= c->last || aa_part_of(doc, i) != AA_PART_OPEN || !(doc->tokens[i + 1].shape & AA_SHAPE_CAP) ||
		aa_part_of(doc, i + 2) != AA_PART_CLOSE || !is_nounish(doc, i + 3, c->last) || (doc->tokens[i + 3].shape & AA_SHAPE_CAP))
		return;
	g->last = i + 3;
	take_nouns(c, g);
}

/* "dozens of", "two of them", "a total of 18": what the figure counts stands behind "of". */
static void
take_of(AaCutter *c, AaGroup *g)
{
	static const char *const members[] = {"whom", "those", "these"};
	const AaDoc *doc = c->doc;
	uint32_t	i = g->last;

	if (!aa_token_is(doc, i, "of") || i + 1 >= c->last)
		return;
	if (g->first > 0 && aa_token_is(doc, g->first, "one") && aa_is(doc, g->first - 1, AA_LEX_AUXILIARY) && aa_is(doc, i + 1, AA_LEX_CARDINAL))
		return;					/* a priest was one of seven people killed */
	if (aa_is(doc, i + 1, AA_LEX_PRONOUN) || AA_TOKEN_IN(doc, i + 1, members))
	{
		g->flags |= AA_GROUP_PARTITIVE;
		g->last = i + 2;
		c->next = i + 2;
		return;
	}
	if (aa_is(doc, i + 1, AA_LEX_DETERMINER))
	{
		g->flags |= AA_GROUP_PARTITIVE | AA_GROUP_SPECIFIC;
		g->last = i + 2;
	}
	else if (AA_NUMBERS(doc)[g->number].form == AA_NUMBER_VAGUE || AA_NUMBERS(doc)[g->number].form == AA_NUMBER_WORDS ||
			 AA_NUMBERS(doc)[g->number].form == AA_NUMBER_NONE)
		g->last = i + 1;
	else
		return;
	if (aa_cut_number_at(c, g->last) != AA_NONE)	/* two of the 18 */
		g->last = AA_NUMBERS(doc)[c->number].last;
	take_nouns(c, g);
}

/* "fighters and rebels", "men, women and children" behind one figure. */
static void
take_joint(AaCutter *c, AaGroup *g)
{
	const AaDoc *doc = c->doc;
	uint32_t	i = g->last;

	if (g->number == AA_NONE || g->head == AA_NONE || !aa_is(doc, g->head, AA_LEX_VICTIM))
		return;
	if (i + 1 < c->last && (aa_token_is(doc, i, "and") || aa_token_is(doc, i, "or")) && aa_cut_number_at(c, i + 1) == AA_NONE)
	{
		uint32_t	k = i + 1;

		while (k < c->last && k < i + 4 && is_nounish(doc, k, c->last) && !aa_is(doc, k, AA_LEX_VICTIM))
			k++;
		if (k < c->last && aa_is(doc, k, AA_LEX_PLURAL) && aa_is(doc, k, AA_LEX_VICTIM))
		{
			g->joint = g->last;
			g->last = c->next = k + 1;
		}
	}
}

/* "12 more", "31 more people", "both his parents" */
static void
take_more(AaCutter *c, AaGroup *g)
{
	if (aa_is(c->doc, g->first, AA_LEX_BOTH) && g->last == g->first + 1 && g->last < c->last && aa_is(c->doc, g->last, AA_LEX_DETERMINER))
		g->last++;
	if (aa_token_is(c->doc, g->last, "more") && g->last < c->last && !aa_token_is(c->doc, g->last + 1, "than"))
		g->last++;
}

static bool
is_name(const AaDoc *doc, uint32_t i, bool caps)
{
	if (doc->tokens[i].tag == AA_TAG_NN && !caps && doc->tokens[i].word == 0 && (doc->tokens[i].shape & AA_SHAPE_CAP))
		return true;			/* Chinedu was shot: a word in capitals that no list knows */
	if (doc->tokens[i].tag != AA_TAG_NONE)
		return doc->tokens[i].tag == AA_TAG_NNP || doc->tokens[i].tag == AA_TAG_NNPS;
	return !caps && (doc->tokens[i].shape & AA_SHAPE_CAP) && !aa_is(doc, i, AA_LEX_VICTIM) && !aa_is(doc, i, AA_LEX_THING);
}

/* Is the word the last of a person's name? */
static bool
ends_in_person(const AaDoc *doc, uint32_t i)
{
	const AaName *name = aa_name_at(doc, i);

	return name != NULL && name->kind == AA_entity_kind_person && name->last == i + 1;
}

/* "Officers Ana Lopez": a noun for several persons before the name of one. */
static bool
has_plural_title(const AaCutter *c, const AaGroup *g)
{
	const AaDoc *doc = c->doc;

	return !c->all_caps && g->head != AA_NONE && g->head > g->first && aa_is(doc, g->first, AA_LEX_PLURAL) && aa_is(doc, g->first, AA_LEX_VICTIM) &&
		doc->tokens[g->head].tag == AA_TAG_NNP && !aa_is(doc, g->head, AA_LEX_VICTIM) && ends_in_person(doc, g->head);
}

/* "A third was wounded", "arrested a fourth": one more, and no share of a whole: "a third of them", "a third were". */
static bool
is_one_more(const AaDoc *doc, uint32_t i, uint32_t last)
{
	static const char *const ordinals[] = {"second", "third", "fourth", "fifth", "sixth"};
	static const char *const plural[] = {"of", "were", "are", "have"};

	return i + 2 < last && aa_token_is(doc, i, "a") && AA_TOKEN_IN(doc, i + 1, ordinals) && !AA_TOKEN_IN(doc, i + 2, plural) &&
		aa_part_of(doc, i + 2) != AA_PART_HYPHEN && !is_nounish(doc, i + 2, last) && aa_number_from(doc, i + 2) == aa_number_from(doc, i + 3);
}

/* "13-year-old girl", "Fourth victim dies": a figure that describes the one who is told and counts nobody. */
static bool
is_descriptive(const AaDoc *doc, const AaNumber *n)
{
	return n->unit == AA_USE_AGE ||
		(n->unit == AA_USE_ORDINAL && aa_is(doc, n->phrase_end, AA_LEX_VICTIM) && !aa_is(doc, n->phrase_end, AA_LEX_PLURAL));
}

/* Do marks stand around the number alone: "dozens" were killed, 'several hundred' civilians?  Not where it is a title: the film 'Hundreds'. */
static bool
is_quoted_count(const AaCutter *c, uint32_t first, uint32_t last)
{
	const AaToken *t = c->doc->tokens;

	if ((t[first].shape & AA_SHAPE_CAP) && first > 1 && t[first - 2].kind == AA_TOKEN_WORD && !(t[first - 2].shape & AA_SHAPE_CAP))
		return false;
	return first > 0 && last + 1 < c->last && aa_part_of(c->doc, first - 1) == AA_PART_QUOTE && t[last].kind == t[first - 1].kind;
}

/* The group that begins with the figure c->number. */
static void
cut_counted(AaCutter *c, AaGroup *g)
{
	const AaDoc *doc = c->doc;

	g->number = c->number;
	g->count = AA_COUNT_NUMBER;
	g->last = AA_NUMBERS(doc)[c->number].phrase_end;
	if (is_quoted_count(c, g->first, g->last))
		g->last++;
	c->next = g->last;
	take_more(c, g);
	take_of(c, g);
	if (g->head == AA_NONE && !(g->flags & AA_GROUP_PARTITIVE))
		take_nouns(c, g);
	take_letters(c, g);
	take_joint(c, g);
	if (g->head == AA_NONE)
		g->flags |= AA_GROUP_ELLIPSIS;
}

static void
cut_pronoun(const AaDoc *doc, AaGroup *g)
{
	g->count = AA_COUNT_PRONOUN;
	g->head = g->first;
	if (aa_is(doc, g->first, AA_LEX_HARM))
		aa_cut_set_harm(g, g->first, aa_word_value(doc, g->first, AA_LEX_HARM));	/* turned the gun on himself */
}

/* How the group counts, by the word it begins with. */
static void
read_opening(AaCutter *c, AaGroup *g)
{
	const AaDoc *doc = c->doc;

	if (aa_cut_number_at(c, g->first) != AA_NONE)
		g->count = AA_COUNT_PLAIN;
	else if (aa_part_of(doc, g->first) == AA_PART_DETERMINER)
	{
		int64_t		value = aa_word_value(doc, g->first, AA_LEX_DETERMINER);

		g->count = value == 2 ? AA_COUNT_ARTICLE : value == 1 ? AA_COUNT_DEFINITE : AA_COUNT_PLAIN;
		g->flags |= value == 1 ? AA_GROUP_SPECIFIC : 0;
	}
	else
	{
		g->last = g->first;		/* take_nouns reads it */
		if (is_name(doc, g->first, c->all_caps))
			g->count = AA_COUNT_NAME;
	}
}

/* A name or a noun: the whole group tells it better than its first word. */
static void
mend_count(const AaCutter *c, AaGroup *g)
{
	const AaDoc *doc = c->doc;

	if (g->count == AA_COUNT_NAME && g->head != AA_NONE && !is_name(doc, g->head, c->all_caps) && !ends_in_person(doc, g->head))
		g->count = AA_COUNT_PLAIN;	/* Lebanese soldiers */
	else if (g->count == AA_COUNT_PLAIN && g->number == AA_NONE && has_plural_title(c, g))
		g->count = AA_COUNT_NAME;	/* Officers Ana Lopez and Jo Hill: one of them */
	else if (c->all_caps && g->count == AA_COUNT_PLAIN && aa_part_of(doc, g->first) != AA_PART_DETERMINER && g->number == AA_NONE &&
			 g->head != AA_NONE && ends_in_person(doc, g->head))
		g->count = AA_COUNT_NAME;	/* CATTLEMAN PEDRO MEJIA: capitals hide where the name begins */
}

/* "the Observatory": a lone word with a capital is the head, whatever the tagger says. */
static bool
is_capital_alone(const AaCutter *c, const AaGroup *g)
{
	const AaDoc *doc = c->doc;
	uint32_t	i = g->first + 1;

	return g->head == AA_NONE && g->count == AA_COUNT_DEFINITE && g->number == AA_NONE && g->last == i + 1 && !c->all_caps &&
		(doc->tokens[i].shape & AA_SHAPE_CAP) && (aa_name_at(doc, i) == NULL || aa_name_at(doc, i)->kind == AA_entity_kind_organization);
}

/* The group that begins with a determiner, a noun, an adjective or a figure that counts nobody. */
static void
cut_plain(AaCutter *c, AaGroup *g)
{
	read_opening(c, g);
	take_nouns(c, g);
	if (g->number != AA_NONE && g->head == AA_NONE)
	{
		take_more(c, g);
		take_of(c, g);			/* the hundreds of people */
	}
	take_letters(c, g);
	mend_count(c, g);
	if (g->last == g->first)
		g->last = g->first + 1;
	if (g->head == AA_NONE && g->count == AA_COUNT_ARTICLE)
		g->flags |= AA_GROUP_ELLIPSIS;
	if (is_capital_alone(c, g))
		g->head = g->first + 1;
}

void
aa_cut_noun(AaCutter *c)
{
	const AaDoc *doc = c->doc;
	uint32_t	i = c->next;
	AaGroup    *g = aa_cut_push(c, AA_GROUP_NOUN, i);
	const AaNumber *n = aa_cut_number_at(c, i) != AA_NONE ? &AA_NUMBERS(doc)[c->number] : NULL;
	bool		descriptive = n != NULL && is_descriptive(doc, n);

	if (is_one_more(doc, i, c->last))
	{
		g->count = AA_COUNT_ARTICLE;
		g->flags |= AA_GROUP_ELLIPSIS;
		g->last = i + 2;
	}
	else if (n != NULL && !descriptive && n->phrase_end <= c->last)
		cut_counted(c, g);
	else
	{
		if (descriptive)
			g->last = n->phrase_end;
		if (aa_part_of(doc, i) == AA_PART_PRONOUN && g->last == i + 1)
			cut_pronoun(doc, g);
		else
			cut_plain(c, g);
	}
	c->next = g->last;
}
