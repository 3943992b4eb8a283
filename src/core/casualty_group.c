/*
 * casualty_group.c: a sentence to groups: noun groups with their figure,
 * verb groups with voice and negation, and the particles between them.
 *
 * Parts of speech come from the tagger; words of closed classes and words of
 * harm are known by the lexicon, whatever the tag says.  A sentence that was
 * not tagged is cut by the lexicon and the endings of words alone.
 */
#include <string.h>

#include "casualty.h"
#include "tag.h"

/* Coarse parts of speech. */
typedef enum Part
{
	PART_NOUN, PART_ADJECTIVE, PART_VERB, PART_PARTICIPLE, PART_ADVERB, PART_AUXILIARY, PART_MODAL, PART_NOT, PART_TO,
	PART_PREPOSITION, PART_AND, PART_CLAUSE, PART_WHO, PART_DETERMINER, PART_PRONOUN, PART_POSSESSIVE, PART_COMMA, PART_OPEN,
	PART_CLOSE, PART_COLON, PART_DASH, PART_HYPHEN, PART_QUOTE, PART_STOP
} Part;

static bool
ends_with(const AaDoc *doc, uint32_t i, const char *ending)
{
	uint32_t	n = (uint32_t) strlen(ending);
	const AaToken *t = &doc->tokens[i];
	const char *p = doc->text + t->end - n;

	if (t->end - t->start < n + 2)
		return false;
	for (uint32_t k = 0; k < n; k++)
		if ((p[k] | 32) != ending[k])
			return false;
	return true;
}

static bool
is_spaced(const AaDoc *doc, uint32_t i)
{
	return i >= doc->n_tokens || (doc->tokens[i].shape & AA_SHAPE_SPACE);
}

static Part
part_of_mark(const AaDoc *doc, uint32_t i)
{
	uint32_t	mark = aa_token_mark(doc, i);

	switch (doc->tokens[i].kind)
	{
		case AA_TOKEN_QUOTE:
			return PART_QUOTE;
		case AA_TOKEN_APOSTROPHE:
			return PART_QUOTE;
		case AA_TOKEN_HYPHEN:
			return is_spaced(doc, i) || is_spaced(doc, i + 1) || mark > 0x2013 ? PART_DASH : PART_HYPHEN;
		default:
			break;
	}
	if (mark == ',')
		return PART_COMMA;
	if (mark == '(' || mark == '[')
		return PART_OPEN;
	if (mark == ')' || mark == ']')
		return PART_CLOSE;
	if (mark == '/' && !is_spaced(doc, i) && !is_spaced(doc, i + 1))
		return PART_HYPHEN;
	return mark == ':' ? PART_COLON : mark == '%' || mark == '$' || mark == '\'' ? PART_NOUN : PART_STOP;
}

/* By the tagger's word. */
static Part
part_of_tag(uint8_t tag)
{
	static const uint8_t parts[AA_TAG_COUNT] = {
		[AA_TAG_NN] = PART_NOUN, [AA_TAG_NNS] = PART_NOUN, [AA_TAG_NNP] = PART_NOUN, [AA_TAG_NNPS] = PART_NOUN,
		[AA_TAG_JJ] = PART_ADJECTIVE, [AA_TAG_JJR] = PART_ADJECTIVE, [AA_TAG_JJS] = PART_ADJECTIVE, [AA_TAG_RB] = PART_ADVERB,
		[AA_TAG_RBR] = PART_ADVERB, [AA_TAG_RBS] = PART_ADVERB, [AA_TAG_VB] = PART_VERB, [AA_TAG_VBD] = PART_VERB,
		[AA_TAG_VBG] = PART_PARTICIPLE, [AA_TAG_VBN] = PART_PARTICIPLE, [AA_TAG_VBP] = PART_VERB, [AA_TAG_VBZ] = PART_VERB,
		[AA_TAG_MD] = PART_MODAL, [AA_TAG_IN] = PART_PREPOSITION, [AA_TAG_TO] = PART_PREPOSITION, [AA_TAG_DT] = PART_DETERMINER,
		[AA_TAG_CC] = PART_AND, [AA_TAG_CD] = PART_NOUN, [AA_TAG_PRP] = PART_PRONOUN,
		[AA_TAG_PRPS] = PART_DETERMINER, [AA_TAG_WDT] = PART_WHO, [AA_TAG_WP] = PART_WHO, [AA_TAG_WPS] = PART_WHO,
		[AA_TAG_WRB] = PART_CLAUSE, [AA_TAG_EX] = PART_PRONOUN, [AA_TAG_RP] = PART_ADVERB, [AA_TAG_POS] = PART_POSSESSIVE,
		[AA_TAG_UH] = PART_ADVERB, [AA_TAG_FW] = PART_NOUN, [AA_TAG_SYM] = PART_STOP, [AA_TAG_LS] = PART_NOUN
	};

	return (Part) parts[tag];
}

/* By the ending, for words that no tagger saw. */
static Part
part_by_form(const AaDoc *doc, uint32_t i)
{
	if (aa_is(doc, i, AA_LEX_VICTIM) || aa_is(doc, i, AA_LEX_THING) || aa_is(doc, i, AA_LEX_UNIT))
		return PART_NOUN;
	if (ends_with(doc, i, "ly"))
		return PART_ADVERB;
	if (ends_with(doc, i, "ed"))
		return PART_VERB;
	if (ends_with(doc, i, "ing"))
		return PART_PARTICIPLE;
	return PART_NOUN;
}

/* "gunshot wounds", "multiple wounds": no verb, though a tagger may say so. */
static bool
is_wounds(const AaDoc *doc, uint32_t i)
{
	return i > 0 && aa_token_is(doc, i, "wounds") && (aa_is(doc, i - 1, AA_LEX_THING) || doc->tokens[i - 1].tag == AA_TAG_JJ);
}

/* Nouns whatever the tagger says: people and things of the lists unless a verb, and names in capitals (IS, US). */
static bool
is_plain_noun(const AaDoc *doc, uint32_t i)
{
	const AaToken *t = &doc->tokens[i];

	if ((aa_is(doc, i, AA_LEX_VICTIM) || aa_is(doc, i, AA_LEX_THING)) && !aa_is(doc, i, AA_LEX_HARM))
		return !aa_tag_is_verb(t->tag) || aa_is(doc, i + 1, AA_LEX_AUXILIARY);
	if (is_wounds(doc, i))
		return true;
	if (!(t->shape & AA_SHAPE_UPPER))
		return false;
	if (aa_is(doc, i, AA_LEX_AUXILIARY) || aa_is(doc, i, AA_LEX_PRONOUN))	/* IS, US between words in small letters */
		return !(i > 0 && (doc->tokens[i - 1].shape & AA_SHAPE_UPPER)) && !(i + 1 < doc->n_tokens && (doc->tokens[i + 1].shape & AA_SHAPE_UPPER));
	return t->tag == AA_TAG_NNP || t->tag == AA_TAG_NNPS;
}

static bool opens_object(const AaDoc *doc, uint32_t i);

/* "death toll hits 112", "the dead include three medics": verbs that a tagger takes for nouns. */
static bool
is_plain_verb(const AaDoc *doc, uint32_t i)
{
	if (aa_token_is(doc, i, "include") || aa_token_is(doc, i, "includes"))
		return true;
	return i > 0 && aa_token_is(doc, i - 1, "toll") && opens_object(doc, i + 1);
}

static Part
read_part(const AaDoc *doc, uint32_t i)
{
	const AaToken *t = &doc->tokens[i];
	int64_t		value;

	if (t->kind >= AA_TOKEN_PUNCT)
		return part_of_mark(doc, i);
	if (is_plain_verb(doc, i))
		return aa_is(doc, i, AA_LEX_PREPOSITION) ? PART_PREPOSITION : PART_VERB;
	if (is_plain_noun(doc, i))
		return PART_NOUN;
	if (aa_token_is(doc, i, "today") || aa_token_is(doc, i, "yesterday") || aa_token_is(doc, i, "tonight"))
		return PART_ADVERB;
	if (aa_is(doc, i, AA_LEX_MODAL))
		return t->tag == AA_TAG_NN || t->tag == AA_TAG_NNP ? PART_NOUN : PART_MODAL;
	if (aa_is(doc, i, AA_LEX_NEGATION) && (aa_token_is(doc, i, "not") || aa_token_is(doc, i, "n't") || aa_token_is(doc, i, "never")))
		return PART_NOT;
	if (aa_token_is(doc, i, "to"))
		return i + 1 < doc->n_tokens && (doc->tokens[i + 1].tag == AA_TAG_VB || aa_is(doc, i + 1, AA_LEX_AUXILIARY) ||
										 (doc->tokens[i + 1].tag == AA_TAG_NONE && aa_is(doc, i + 1, AA_LEX_HARM) && !ends_with(doc, i + 1, "th"))) ?
			PART_TO : PART_PREPOSITION;
	if (t->shape & AA_SHAPE_CLITIC)
		return t->tag == AA_TAG_VBZ || (t->tag == AA_TAG_NONE && !aa_token_is(doc, i, "'s")) ? PART_AUXILIARY : PART_POSSESSIVE;
	if (aa_is(doc, i, AA_LEX_AUXILIARY))
		return PART_AUXILIARY;
	value = aa_word_value(doc, i, AA_LEX_PRONOUN);
	if (value == 6)
		return PART_WHO;
	if (aa_token_is(doc, i, "that"))
		return t->tag == AA_TAG_DT ? PART_DETERMINER : t->tag == AA_TAG_WDT ? PART_WHO : PART_CLAUSE;
	if (aa_token_is(doc, i, "her"))
		return t->tag == AA_TAG_PRP ? PART_PRONOUN : PART_DETERMINER;
	if (value != AA_NO_INT)
		return PART_PRONOUN;
	if (aa_token_is(doc, i, "and") || aa_token_is(doc, i, "or"))
		return PART_AND;
	if (aa_is(doc, i, AA_LEX_PREPOSITION) && t->tag != AA_TAG_RB && t->tag != AA_TAG_RP && t->tag != AA_TAG_VBG && !(t->tag >= AA_TAG_NN && t->tag <= AA_TAG_JJS))
		return PART_PREPOSITION;
	if (aa_is(doc, i, AA_LEX_CONJUNCTION))
		return PART_CLAUSE;
	if (aa_is(doc, i, AA_LEX_DETERMINER))
		return PART_DETERMINER;
	return t->tag == AA_TAG_NONE || t->tag >= AA_TAG_DOLLAR ? part_by_form(doc, i) : part_of_tag(t->tag);
}

/* Every token is asked for several times on the way; its part is kept, as 1 more than it is. */
static Part
part_of(const AaDoc *doc, uint32_t i)
{
	if (doc->parts[i] == 0)
		doc->parts[i] = (uint8_t) (read_part(doc, i) + 1);
	return (Part) (doc->parts[i] - 1);
}

static bool
is_noun_harm(AaHarmShape shape)
{
	return shape == AA_HARM_EVENT || shape == AA_HARM_COUNTED || shape == AA_HARM_TOLL || shape == AA_HARM_BODY || shape == AA_HARM_LIFE ||
		shape == AA_HARM_CONDITION || shape == AA_HARM_FRAME || shape == AA_HARM_AGENT;
}

/* What a verb of harm counts when it is a noun: a killing is an event, a shooting an assault, "wounds" are no people. */
static AaHarmShape
shape_of_noun(const AaDoc *doc, uint32_t i, AaHarmShape verb)
{
	if (aa_token_is(doc, i, "wound") || aa_token_is(doc, i, "wounds"))
		return AA_HARM_WOUND;
	return verb == AA_HARM_ATTACK ? AA_HARM_ASSAULT : AA_HARM_EVENT;
}

/* Words that are verb and noun: "the arrest", "a gun", "fears of a murder". */
static bool
reads_as_noun(const AaDoc *doc, uint32_t i)
{
	uint8_t		tag = doc->tokens[i].tag;

	if (tag != AA_TAG_NONE)
		return aa_tag_is_noun(tag);
	return i > 0 && (aa_is(doc, i - 1, AA_LEX_DETERMINER) || aa_is(doc, i - 1, AA_LEX_PREPOSITION));
}

/* "kills four", "kill at least 20": an object with a figure follows, so that the word before is a verb. */
static bool
opens_object(const AaDoc *doc, uint32_t i)
{
	uint32_t	n = aa_number_from(doc, i);

	return n < doc->numbers_.n && AA_NUMBERS(doc)[n].phrase == i && AA_NUMBERS(doc)[n].unit == AA_USE_OPEN;
}

/* Words that harm only with a particle behind them: "passed away", not "passed". */
static bool
lacks_particle(const AaDoc *doc, uint32_t i)
{
	int64_t		particle = aa_word_value(doc, i, AA_LEX_PARTICLE_VERB);
	static const char *const particles[] = {[AA_PARTICLE_AWAY] = "away", [AA_PARTICLE_DOWN] = "down", [AA_PARTICLE_UP] = "up",
	[AA_PARTICLE_OFF] = "off"};

	return particle != AA_NO_INT && !aa_token_is(doc, i + 1, particles[particle]);
}

/* The harm value of a token read as verb or state, or AA_NO_INT. */
static int64_t
verbal_harm(const AaDoc *doc, uint32_t i)
{
	int64_t		value = aa_word_value(doc, i, AA_LEX_HARM);
	AaHarmShape shape;

	if (value == AA_NO_INT)
		return AA_NO_INT;
	shape = AA_HARM_SHAPE(value);
	if (lacks_particle(doc, i))
		return AA_NO_INT;
	if (aa_token_is(doc, i, "service") && !(i > 1 && aa_token_is(doc, i - 1, "of") && aa_token_is(doc, i - 2, "out")))
		return AA_NO_INT;
	if (is_noun_harm(shape))
		return AA_NO_INT;
	if (shape == AA_HARM_STATE && aa_is(doc, i, AA_LEX_VICTIM) && i > 0 && aa_is(doc, i - 1, AA_LEX_DETERMINER))
		return AA_NO_INT;		/* a prisoner was; but: was taken prisoner */
	if (shape == AA_HARM_PRESENT && aa_is(doc, i, AA_LEX_PARTICLE_VERB))
		return value;
	if ((shape == AA_HARM_PRESENT && opens_object(doc, i + 1)) || (shape == AA_HARM_ATTACK && aa_token_is(doc, i + 1, "dead")))
		return value;
	if (is_wounds(doc, i))
		return AA_NO_INT;
	if (shape == AA_HARM_ATTACK && i > 0 && aa_is(doc, i - 1, AA_LEX_VICTIM) && aa_is(doc, i - 1, AA_LEX_PLURAL))
		return value;			/* guards shot a clerk */
	if ((shape == AA_HARM_PRESENT || (shape == AA_HARM_ATTACK && !ends_with(doc, i, "ed"))) && reads_as_noun(doc, i))
		return AA_NO_INT;
	return value;
}

typedef struct Cutter
{
	AaDoc	   *doc;
	AaVec		groups;
	uint32_t	next, last;		/* tokens */
	uint32_t	number;			/* first figure at or behind next */
	bool		all_caps;
} Cutter;

static AaGroup *
push(Cutter *c, AaGroupKind kind, uint32_t first)
{
	AaGroup    *g = aa_vec_push(c->doc->arena, &c->groups, sizeof(AaGroup));

	g->kind = (uint8_t) kind;
	g->first = first;
	g->last = first + 1;
	g->head = g->number = g->trigger = g->joint = AA_NONE;
	g->before = AA_NO_ENUM;
	return g;
}

/* The figure whose phrase begins at token i, or AA_NONE. */
static uint32_t
number_at(Cutter *c, uint32_t i)
{
	const AaNumber *numbers = AA_NUMBERS(c->doc);

	while (c->number < c->doc->numbers_.n && numbers[c->number].phrase < i)
		c->number++;
	return c->number < c->doc->numbers_.n && numbers[c->number].phrase == i ? c->number : AA_NONE;
}

static bool
is_nounish(const AaDoc *doc, uint32_t i, uint32_t last)
{
	Part		part;

	if (i >= last)
		return false;
	part = part_of(doc, i);
	if (aa_word_value(doc, i, AA_LEX_HARM) != AA_NO_INT && verbal_harm(doc, i) != AA_NO_INT)
		return false;
	return part == PART_NOUN || part == PART_ADJECTIVE;
}

/* "three wounded soldiers", "the missing boy": the state stands before a noun. */
static bool
is_attribute(const AaDoc *doc, const AaGroup *g, uint32_t i, uint32_t last)
{
	int64_t		value = verbal_harm(doc, i);

	if (value == AA_NO_INT || (AA_HARM_SHAPE(value) != AA_HARM_PAST && AA_HARM_SHAPE(value) != AA_HARM_STATE))
		return false;
	if (opens_object(doc, i + 1))
		return false;			/* the blast killed other 40 soldiers */
	if (i + 1 >= last || doc->tokens[i + 1].kind != AA_TOKEN_WORD || !(aa_is(doc, i + 1, AA_LEX_VICTIM) || aa_is(doc, i + 1, AA_LEX_HARM)))
		return false;
	return (g->count == AA_COUNT_NUMBER || g->count == AA_COUNT_DEFINITE || g->count == AA_COUNT_ARTICLE) &&
		aa_word_value(doc, i + 1, AA_LEX_HARM) == AA_NO_INT ? true : AA_HARM_SHAPE(value) == AA_HARM_STATE &&
		aa_word_value(doc, i + 1, AA_LEX_HARM) != AA_NO_INT && AA_HARM_SHAPE(aa_word_value(doc, i + 1, AA_LEX_HARM)) == AA_HARM_BODY;
}

static void
set_harm(AaGroup *g, uint32_t i, int64_t value)
{
	g->trigger = i;
	g->harm_kind = AA_HARM_KIND(value);
	g->harm_shape = (uint8_t) AA_HARM_SHAPE(value);
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
	if (value != AA_NO_INT && is_noun_harm(AA_HARM_SHAPE(value)))
		set_harm(g, i, value);
	else if (value != AA_NO_INT && AA_HARM_SHAPE(value) != AA_HARM_STATE && verbal_harm(doc, i) == AA_NO_INT && !lacks_particle(doc, i))
		set_harm(g, i, AA_HARM_VALUE(AA_HARM_KIND(value), shape_of_noun(doc, i, AA_HARM_SHAPE(value))));
	else if (aa_token_is(doc, i, "count") && g->trigger != AA_NONE && aa_token_is(doc, i - 1, "body"))
		set_harm(g, i, AA_HARM_VALUE(AA_casualty_kind_killed, AA_HARM_TOLL));
	else if (g->trigger != AA_NONE && !(g->flags & AA_GROUP_ATTRIBUTE))
		g->trigger = AA_NONE;	/* death penalty, hostage crisis */
}

/* Where the expression of time ends that begins at token i; i when none does. */
uint32_t
aa_time_end(const AaDoc *doc, uint32_t i)
{
	uint32_t	low = 0,
				high = doc->timexes_.n;

	if (!aa_is(doc, i, AA_LEX_DATE) && !aa_is(doc, i, AA_LEX_DATE_GLUE))
		return i;
	while (low < high)
	{
		uint32_t	middle = low + (high - low) / 2;

		if (AA_TIMEXES(doc)[middle].first < i)
			low = middle + 1;
		else
			high = middle;
	}
	return low < doc->timexes_.n && AA_TIMEXES(doc)[low].first == i ? AA_TIMEXES(doc)[low].last : i;
}

/* A noun that counts harm by its own figure: fatalities, deaths, casualties. */
static bool
is_harm_figure(const AaDoc *doc, uint32_t i)
{
	int64_t		value = aa_word_value(doc, i, AA_LEX_HARM);

	return value != AA_NO_INT && (AA_HARM_SHAPE(value) == AA_HARM_COUNTED || AA_HARM_SHAPE(value) == AA_HARM_EVENT);
}

/* The words behind a determiner or figure, up to the head noun. */
static void
take_nouns(Cutter *c, AaGroup *g)
{
	const AaDoc *doc = c->doc;
	uint32_t	i = g->last;

	for (; i < c->last; i++)
	{
		Part		part = part_of(doc, i);

		if ((g->count == AA_COUNT_DEFINITE || g->count == AA_COUNT_PLAIN) && g->head == AA_NONE && g->number == AA_NONE && i > g->first && number_at(c, i) != AA_NONE &&
			AA_NUMBERS(doc)[c->number].unit == AA_USE_OPEN && AA_NUMBERS(doc)[c->number].last <= c->last)
		{
			g->number = c->number;
			g->count = AA_COUNT_NUMBER;
			i = AA_NUMBERS(doc)[c->number].phrase_end - 1;
			continue;
		}
		if (number_at(c, i) != AA_NONE && g->head != AA_NONE && AA_NUMBERS(doc)[c->number].unit == AA_USE_OPEN)
			break;
		if (g->number != AA_NONE && g->head != AA_NONE && aa_time_end(doc, i) > i)
			break;				/* 38 people last year */
		if (number_at(c, i) != AA_NONE && AA_NUMBERS(doc)[c->number].unit != AA_USE_OPEN &&
			AA_NUMBERS(doc)[c->number].unit != AA_USE_LABEL && AA_NUMBERS(doc)[c->number].unit != AA_USE_ORDINAL &&
			AA_NUMBERS(doc)[c->number].unit != AA_USE_AGE && g->head != AA_NONE)
			break;
		if (is_attribute(doc, g, i, c->last))
		{
			set_harm(g, i, verbal_harm(doc, i));
			g->flags |= AA_GROUP_ATTRIBUTE;
			continue;
		}
		if (part == PART_HYPHEN && i + 1 < c->last && i > g->first)
		{
			i++;				/* the word behind it belongs to the compound */
			if (part_of(doc, i) == PART_NOUN && (g->head == AA_NONE || !aa_is(doc, g->head, AA_LEX_VICTIM)))
				g->head = i;
			continue;
		}
		if (part == PART_POSSESSIVE)
		{
			if (g->head == AA_NONE)
				break;
			g->flags |= AA_GROUP_SPECIFIC;
			g->count = AA_COUNT_DEFINITE;
			continue;
		}
		if (verbal_harm(doc, i) != AA_NO_INT)
			break;
		if (part == PART_NOUN || ((part == PART_VERB || part == PART_PARTICIPLE) && g->count == AA_COUNT_ARTICLE && i > g->first && aa_is(doc, i, AA_LEX_CAUSE)))
			take_noun(doc, g, i);	/* "a night-time raid" is no verb */
		else if (g->head == AA_NONE && g->number != AA_NONE && (doc->tokens[i].shape & AA_SHAPE_UPPER) && aa_tag_is_verb(doc->tokens[i].tag) &&
				 is_nounish(doc, i + 1, c->last))
			continue;			/* ONE NONCOMMISSIONED OFFICER: capitals mislead the tagger */
		else if (g->head == AA_NONE && g->number != AA_NONE && (doc->tokens[i].tag == AA_TAG_VBD || doc->tokens[i].tag == AA_TAG_VBN) &&
				 i + 1 < c->last && is_harm_figure(doc, i + 1))
			continue;			/* 3 reported fatalities */
		else if (part == PART_PARTICIPLE && is_nounish(doc, i + 1, c->last) && (g->head == AA_NONE || i == g->first) &&
				 g->count != AA_COUNT_PLAIN && doc->tokens[i].tag != AA_TAG_NONE)
			continue;
		else if (part != PART_ADJECTIVE && !(part == PART_ADVERB && i + 1 < c->last && part_of(doc, i + 1) == PART_ADJECTIVE))
			break;
		else if (part == PART_ADJECTIVE && g->head != AA_NONE && !is_nounish(doc, i + 1, c->last))
			break;
	}
	g->last = i;
	c->next = i;
}

/* "National Directorate of Security (NDS) officer": a name with its letters in brackets before the head. */
static void
take_letters(Cutter *c, AaGroup *g)
{
	const AaDoc *doc = c->doc;
	uint32_t	i = g->last;

	if (g->head == AA_NONE || aa_is(doc, g->head, AA_LEX_VICTIM) || g->count == AA_COUNT_PLAIN)
		return;
	if (aa_token_is(doc, i, "of"))
		for (i++; i < c->last && i < g->last + 6 && (doc->tokens[i].shape & AA_SHAPE_CAP); i++)
			;
	if (i + 3 >= c->last || part_of(doc, i) != PART_OPEN || !(doc->tokens[i + 1].shape & AA_SHAPE_CAP) ||
		part_of(doc, i + 2) != PART_CLOSE || !is_nounish(doc, i + 3, c->last) || (doc->tokens[i + 3].shape & AA_SHAPE_CAP))
		return;
	g->last = i + 3;
	take_nouns(c, g);
}

/* "dozens of", "two of them", "a total of 18": what the figure counts stands behind "of". */
static void
take_of(Cutter *c, AaGroup *g)
{
	const AaDoc *doc = c->doc;
	uint32_t	i = g->last;

	if (!aa_token_is(doc, i, "of") || i + 1 >= c->last)
		return;
	if (aa_is(doc, i + 1, AA_LEX_PRONOUN) || aa_token_is(doc, i + 1, "whom") || aa_token_is(doc, i + 1, "those") || aa_token_is(doc, i + 1, "these"))
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
	if (number_at(c, g->last) != AA_NONE)	/* two of the 18 */
		g->last = AA_NUMBERS(doc)[c->number].last;
	take_nouns(c, g);
}

/* "fighters and rebels", "men, women and children" behind one figure. */
static void
take_joint(Cutter *c, AaGroup *g)
{
	const AaDoc *doc = c->doc;
	uint32_t	i = g->last;

	if (g->number == AA_NONE || g->head == AA_NONE || !aa_is(doc, g->head, AA_LEX_VICTIM))
		return;
	if (i + 1 < c->last && (aa_token_is(doc, i, "and") || aa_token_is(doc, i, "or")) && number_at(c, i + 1) == AA_NONE)
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

/* "12 more", "31 more people" */
static void
take_more(Cutter *c, AaGroup *g)
{
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

static void
cut_noun(Cutter *c)
{
	const AaDoc *doc = c->doc;
	uint32_t	i = c->next;
	AaGroup    *g = push(c, AA_GROUP_NOUN, i);
	Part		part = part_of(doc, i);

	if (number_at(c, i) != AA_NONE && AA_NUMBERS(doc)[c->number].unit == AA_USE_AGE)
		g->last = AA_NUMBERS(doc)[c->number].phrase_end;	/* 13-year-old girl */
	else if (number_at(c, i) != AA_NONE && AA_NUMBERS(doc)[c->number].phrase_end <= c->last)
	{
		g->number = c->number;
		g->count = AA_COUNT_NUMBER;
		g->last = AA_NUMBERS(doc)[c->number].phrase_end;
		c->next = g->last;
		take_more(c, g);
		take_of(c, g);
		if (g->head == AA_NONE && !(g->flags & AA_GROUP_PARTITIVE))
			take_nouns(c, g);
		take_letters(c, g);
		take_joint(c, g);
		if (g->head == AA_NONE)
			g->flags |= AA_GROUP_ELLIPSIS;
		c->next = g->last;
		return;
	}
	if (part == PART_PRONOUN && g->last == i + 1)
	{
		g->count = AA_COUNT_PRONOUN;
		g->head = i;
		c->next = i + 1;
		return;
	}
	if (number_at(c, i) != AA_NONE)
		g->count = AA_COUNT_PLAIN;
	else if (part == PART_DETERMINER)
	{
		int64_t		value = aa_word_value(doc, i, AA_LEX_DETERMINER);

		g->count = value == 2 ? AA_COUNT_ARTICLE : value == 1 ? AA_COUNT_DEFINITE : AA_COUNT_PLAIN;
		g->flags |= value == 1 ? AA_GROUP_SPECIFIC : 0;
	}
	else
	{
		g->last = i;			/* take_nouns reads it */
		if (is_name(doc, i, c->all_caps))
			g->count = AA_COUNT_NAME;
	}
	take_nouns(c, g);
	take_letters(c, g);
	if (g->count == AA_COUNT_NAME && g->head != AA_NONE && !is_name(doc, g->head, c->all_caps))
		g->count = AA_COUNT_PLAIN;	/* Lebanese soldiers */
	if (g->last == i)
		g->last = i + 1;
	if (g->head == AA_NONE && g->count == AA_COUNT_ARTICLE)
		g->flags |= AA_GROUP_ELLIPSIS;
	c->next = g->last;
}

/* "shot and killed", "killed or wounded": one verb group with two verbs of harm. */
static void
join_verbs(Cutter *c, AaGroup *g)
{
	const AaDoc *doc = c->doc;
	uint32_t	i = g->last;
	int64_t		value;

	if (i + 1 >= c->last || part_of(doc, i) != PART_AND)
		return;
	i++;
	while (i + 1 < c->last && part_of(doc, i) == PART_ADVERB)
		i++;
	value = verbal_harm(doc, i);
	if (value == AA_NO_INT || AA_HARM_SHAPE(value) == AA_HARM_SUFFER)
		return;
	if (AA_HARM_SHAPE(value) != g->harm_shape && g->harm_shape != AA_HARM_ATTACK && g->harm_shape != AA_HARM_STATE)
		return;
	if ((g->harm_kind == AA_casualty_kind_kidnapped || g->harm_kind == AA_casualty_kind_detained) &&
		AA_HARM_KIND(value) == AA_casualty_kind_killed && aa_token_is(doc, g->last, "and"))
		g->before = g->harm_kind;
	if (g->harm_shape == AA_HARM_ATTACK || AA_HARM_KIND(value) == g->harm_kind || AA_HARM_KIND(value) == AA_casualty_kind_killed)
		set_harm(g, i, value);
	else if (g->harm_kind == AA_casualty_kind_killed && AA_HARM_KIND(value) == AA_casualty_kind_wounded)
		g->harm_kind = AA_casualty_kind_casualties;
	g->last = c->next = i + 1;
}

/* A harm word ends the verb group; "to death" and "dead" make an attack a killing. */
static void
end_verb(Cutter *c, AaGroup *g, uint32_t i, int64_t value)
{
	const AaDoc *doc = c->doc;
	uint32_t	previous = g->trigger;
	uint8_t		shape = g->harm_shape;

	set_harm(g, i, value);
	g->head = i;
	g->last = c->next = i + 1;
	if (i + 1 < c->last && (aa_token_is(doc, i + 1, "down") || aa_is(doc, i, AA_LEX_PARTICLE_VERB)))
		g->last = c->next = i + 2;
	if (aa_token_is(doc, i + 1, "off") && g->harm_shape != AA_HARM_STATE)
		g->trigger = AA_NONE;	/* killed off the deal */
	if (previous != AA_NONE && shape == AA_HARM_ATTACK)
	{
		g->harm_shape = AA_HARM_PAST;	/* shot dead, fatally shot */
		g->harm_kind = AA_casualty_kind_killed;
	}
	if (g->harm_shape == AA_HARM_ATTACK && aa_token_is(doc, i + 1, "to") && aa_token_is(doc, i + 2, "death") && i + 2 < c->last)
	{
		g->harm_shape = AA_HARM_PAST;
		g->harm_kind = AA_casualty_kind_killed;
		g->last = c->next = i + 3;
	}
	join_verbs(c, g);
}

/* Does this word of harm go on in the next token: "shot dead", "fatally shot"? */
static bool
goes_on(const AaDoc *doc, uint32_t i, int64_t value, uint32_t last)
{
	return AA_HARM_SHAPE(value) == AA_HARM_ATTACK && i + 1 < last && (aa_token_is(doc, i + 1, "dead") ||
																	  (aa_token_is(doc, i, "fatally") && verbal_harm(doc, i + 1) != AA_NO_INT));
}

/* Links that leave a state to follow: found dead, went missing. */
static bool
is_link(const AaDoc *doc, uint32_t i)
{
	static const char *const links[] = {"found", "pronounced", "declared", "left", "went", "gone", "reported", "feared", "presumed",
	"taken", "held", "made", "confirmed", "remain", "remained", "remains", "listed", "shot", "became", "believed", "go", "turned", "still"};

	for (size_t k = 0; k < sizeof(links) / sizeof(links[0]); k++)
		if (aa_token_is(doc, i, links[k]))
			return true;
	return false;
}

static void
cut_verb(Cutter *c)
{
	const AaDoc *doc = c->doc;
	AaGroup    *g = push(c, AA_GROUP_VERB, c->next);
	uint32_t	i = c->next;
	bool		main_verb = false;

	for (; i < c->last; i++)
	{
		Part		part = part_of(doc, i);
		int64_t		harm = verbal_harm(doc, i);
		bool		counted = i > c->next && number_at(c, i) != AA_NONE && AA_NUMBERS(doc)[c->number].unit == AA_USE_OPEN;
		int64_t		auxiliary = part == PART_AUXILIARY ? aa_word_value(doc, i, AA_LEX_AUXILIARY) : 0;

		if (counted)
			break;
		if (aa_token_is(doc, i, "out") && i + 2 < c->last && verbal_harm(doc, i + 2) != AA_NO_INT && aa_token_is(doc, i + 1, "of"))
		{
			end_verb(c, g, i + 2, verbal_harm(doc, i + 2));	/* remain out of service */
			return;
		}
		if ((g->flags & AA_GROUP_FOUND) && aa_token_is(doc, i, "as") && verbal_harm(doc, i + 1) != AA_NO_INT && i + 1 < c->last)
			continue;			/* listed as missing */
		if (harm != AA_NO_INT && part != PART_MODAL)
		{
			if (goes_on(doc, i, harm, c->last))
			{
				set_harm(g, i, harm);
				continue;
			}
			end_verb(c, g, i, harm);
			if (ends_with(doc, i, "ing") && !aa_token_is(doc, i, "missing"))
				g->flags &= (uint16_t) ~AA_GROUP_BE;
			return;
		}
		if (auxiliary == 1 || auxiliary == 4)
			g->flags |= AA_GROUP_BE | AA_GROUP_FINITE;
		else if (auxiliary == 2)
			g->flags |= AA_GROUP_HAVE | AA_GROUP_FINITE;
		else if (part == PART_AUXILIARY || part == PART_MODAL)
			g->flags |= AA_GROUP_FINITE;
		else if (part == PART_NOT)
			g->flags |= AA_GROUP_NOT;
		else if (part == PART_TO)
		{
			g->flags |= AA_GROUP_TO;
			g->flags &= (uint16_t) ~AA_GROUP_BE;
		}
		else if (part == PART_VERB || part == PART_PARTICIPLE || is_link(doc, i))
		{
			main_verb = true;
			g->head = i;
			if (aa_token_is(doc, i + 1, "to") && aa_token_is(doc, i + 2, "death") && i + 2 < c->last && !aa_token_is(doc, i, "sentenced") &&
				!aa_token_is(doc, i, "condemned"))
			{
				end_verb(c, g, i, AA_HARM_VALUE(AA_casualty_kind_killed, AA_HARM_PAST));	/* chopped to death */
				g->last = c->next = i + 3;
				return;
			}
			if (part == PART_VERB)
				g->flags |= AA_GROUP_FINITE;
			if (is_link(doc, i))
				g->flags |= AA_GROUP_FOUND;
			if ((g->flags & AA_GROUP_NOT) && aa_token_is(doc, i, "accounted"))
			{
				end_verb(c, g, i, AA_HARM_VALUE(AA_casualty_kind_missing, AA_HARM_FALL));
				g->flags &= (uint16_t) ~AA_GROUP_NOT;
				return;
			}
		}
		else if (part != PART_ADVERB || (main_verb && !(g->flags & (AA_GROUP_FOUND | AA_GROUP_TO))))
			break;
		else if (i == c->next)
			break;
	}
	if (i == c->next)
		i++;
	g->last = c->next = i;
}

static bool
begins_verb(const AaDoc *doc, uint32_t i, uint32_t last)
{
	Part		part = part_of(doc, i);

	if (verbal_harm(doc, i) != AA_NO_INT && part != PART_MODAL)
		return true;
	if (part == PART_ADVERB)	/* reportedly killed */
	{
		while (i + 1 < last && part_of(doc, i) == PART_ADVERB)
			i++;
		return verbal_harm(doc, i) != AA_NO_INT && aa_token_is(doc, i - 1, "fatally");
	}
	return part == PART_VERB || part == PART_PARTICIPLE || part == PART_AUXILIARY || part == PART_MODAL || part == PART_TO || part == PART_NOT;
}

static void
cut_mark(Cutter *c, Part part)
{
	static const uint8_t kinds[] = {
		[PART_PREPOSITION] = AA_GROUP_PREPOSITION, [PART_AND] = AA_GROUP_AND, [PART_CLAUSE] = AA_GROUP_CLAUSE, [PART_WHO] = AA_GROUP_WHO,
		[PART_COMMA] = AA_GROUP_COMMA, [PART_OPEN] = AA_GROUP_OPEN, [PART_CLOSE] = AA_GROUP_CLOSE, [PART_COLON] = AA_GROUP_COLON,
		[PART_DASH] = AA_GROUP_DASH, [PART_HYPHEN] = AA_GROUP_DASH, [PART_QUOTE] = AA_GROUP_QUOTE, [PART_ADVERB] = AA_GROUP_ADVERB,
		[PART_STOP] = AA_GROUP_STOP
	};

	if (kinds[part] == AA_GROUP_DASH && c->groups.n > 0 && ((AaGroup *) c->groups.items)[c->groups.n - 1].kind == AA_GROUP_DASH)
		((AaGroup *) c->groups.items)[c->groups.n - 1].last++;	/* -- */
	else
		push(c, (AaGroupKind) kinds[part], c->next);
	c->next++;
}

/* Tokens of "as well as", "along with", "&" at i: they join as "and" does. */
static uint32_t
joint_length(const AaDoc *doc, uint32_t i, uint32_t last)
{
	if (i + 3 < last && aa_token_is(doc, i, "as") && aa_token_is(doc, i + 1, "well") && aa_token_is(doc, i + 2, "as"))
		return 3;
	if (i + 2 < last && (aa_token_is(doc, i, "along") || aa_token_is(doc, i, "together")) && aa_token_is(doc, i + 1, "with"))
		return 2;
	return i + 1 < last && (aa_token_is(doc, i, "&") || aa_token_is(doc, i, "plus")) ? 1 : 0;
}

/* First token of the sentence behind a dateline: nobody in "KYIV, June 12 (AFP) --" does or suffers anything. */
static uint32_t
behind_dateline(const AaDoc *doc, const AaSentence *s)
{
	uint32_t	i = s->first;

	while (i < s->last && doc->tokens[i].start < AA_BLOCKS(doc)[s->block].body)
		i++;
	return i;
}

void
aa_group_sentence(AaDoc *doc, uint32_t sentence, AaGroups *groups)
{
	const AaSentence *s = &AA_SENTENCES(doc)[sentence];
	Cutter		c = {.doc = doc, .next = behind_dateline(doc, s), .last = s->last, .all_caps = (s->flags & AA_SENTENCE_UPPER) != 0};

	if (doc->parts == NULL)
		doc->parts = aa_arena_alloc(doc->arena, doc->n_tokens);
	c.number = aa_number_from(doc, s->first);
	while (c.next < c.last)
	{
		Part		part = part_of(doc, c.next);

		aa_poll(doc);
		if (joint_length(doc, c.next, c.last) != 0)
		{
			AaGroup    *g = push(&c, AA_GROUP_AND, c.next);

			g->last = c.next = c.next + joint_length(doc, c.next, c.last);
		}
		else if (c.next + 1 < c.last && aa_token_is(doc, c.next, "as") && aa_token_is(doc, c.next + 1, "well"))
		{
			push(&c, AA_GROUP_ADVERB, c.next)->last = c.next + 2;
			c.next += 2;
		}
		else if (number_at(&c, c.next) != AA_NONE && AA_NUMBERS(doc)[c.number].phrase_end <= c.last)
			cut_noun(&c);
		else if (begins_verb(doc, c.next, c.last))
			cut_verb(&c);
		else if (part == PART_NOUN || part == PART_ADJECTIVE || part == PART_DETERMINER || part == PART_PRONOUN)
			cut_noun(&c);
		else if (part == PART_POSSESSIVE)
		{
			push(&c, AA_GROUP_STOP, c.next);
			c.next++;
		}
		else
			cut_mark(&c, part);
	}
	*groups = (AaGroups) {c.groups.items, c.groups.n, sentence};
}
