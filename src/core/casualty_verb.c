/*
 * casualty_verb.c: verb groups: auxiliaries, negation, adverbs, and the word of harm that ends them.
 */
#include "casualty_cut.h"
#include "entity.h"
#include "tag.h"

/* "shot and killed", "killed or wounded": one verb group with two verbs of harm. */
static void
join_verbs(AaCutter *c, AaGroup *g)
{
	const AaDoc *doc = c->doc;
	uint32_t	i = g->last;
	int64_t		value;

	if (i + 1 >= c->last || aa_part_of(doc, i) != AA_PART_AND)
		return;
	i++;
	while (i + 1 < c->last && aa_part_of(doc, i) == AA_PART_ADVERB)
		i++;
	value = aa_verbal_harm(doc, i);
	if (value == AA_NO_INT || AA_HARM_SHAPE(value) == AA_HARM_SUFFER)
		return;
	if (AA_HARM_SHAPE(value) != g->harm_shape && g->harm_shape != AA_HARM_ATTACK && g->harm_shape != AA_HARM_STATE)
		return;
	if ((g->harm_kind == AA_casualty_kind_kidnapped || g->harm_kind == AA_casualty_kind_detained) &&
		AA_HARM_KIND(value) == AA_casualty_kind_killed && aa_token_is(doc, g->last, "and"))
		g->before = g->harm_kind;
	if (g->harm_shape == AA_HARM_ATTACK || AA_HARM_KIND(value) == g->harm_kind || AA_HARM_KIND(value) == AA_casualty_kind_killed)
		aa_cut_set_harm(g, i, value);
	else if (g->harm_kind == AA_casualty_kind_killed && AA_HARM_KIND(value) == AA_casualty_kind_wounded)
		g->harm_kind = AA_casualty_kind_casualties;
	g->last = c->next = i + 1;
}

/* "drowned off Libya", "killed off the western coast": the word behind is no particle of the verb, as it is in "killed off the deal". */
static bool
is_offshore(const AaDoc *doc, uint32_t i)
{
	static const char *const waters[] = {"coast", "coasts", "coastline", "shore", "shores", "island", "islands"};
	const AaName *name = aa_name_at(doc, i + 1);

	for (uint32_t k = i + 1; k < i + 5 && k < doc->n_tokens; k++)
		if (AA_TOKEN_IN(doc, k, waters))
			return true;
	return name != NULL && name->kind == AA_entity_kind_place;
}

/* A harm word ends the verb group; "to death" and "dead" make an attack a killing. */
static void
end_verb(AaCutter *c, AaGroup *g, uint32_t i, int64_t value)
{
	const AaDoc *doc = c->doc;
	uint32_t	previous = g->trigger;
	uint8_t		shape = g->harm_shape;

	aa_cut_set_harm(g, i, value);
	g->head = i;
	g->last = c->next = i + 1;
	if (i + 1 < c->last && (aa_token_is(doc, i + 1, "down") || aa_is(doc, i, AA_LEX_PARTICLE_VERB)))
		g->last = c->next = i + 2;
	if (aa_token_is(doc, i + 1, "off") && g->harm_shape != AA_HARM_STATE && !is_offshore(doc, i + 1))
		g->trigger = AA_NONE;	/* killed off the deal */
	if (previous != AA_NONE && shape == AA_HARM_ATTACK)
	{
		g->harm_shape = AA_HARM_PAST;	/* shot dead, fatally shot */
		g->harm_kind = AA_casualty_kind_killed;
	}
	if (g->harm_kind == AA_casualty_kind_wounded && aa_token_is(doc, i + 1, "to") && aa_token_is(doc, i + 2, "death") && i + 2 < c->last)
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
																	  (aa_token_is(doc, i, "fatally") && aa_verbal_harm(doc, i + 1) != AA_NO_INT));
}

/* Links that leave a state to follow: found dead, went missing. */
static bool
is_link(const AaDoc *doc, uint32_t i)
{
	static const char *const links[] = {"found", "pronounced", "declared", "left", "went", "gone", "reported", "feared", "presumed",
	"taken", "held", "made", "confirmed", "remain", "remained", "remains", "listed", "shot", "became", "believed", "go", "turned", "still", "lay",
	"lie", "lies", "lying"};

	return AA_TOKEN_IN(doc, i, links);
}

/* "have yet to be accounted for", "are still to be" */
static bool
is_yet_to_be(const AaDoc *doc, uint32_t i)
{
	return i > 2 && aa_token_is(doc, i - 1, "be") && aa_token_is(doc, i - 2, "to") &&
		(aa_token_is(doc, i - 3, "yet") || aa_token_is(doc, i - 3, "still"));
}

/* "showed | injured civilians": the word of harm tells of those whom the verb before it has for its object. */
static bool
is_of_object(const AaCutter *c, const AaGroup *g, uint32_t i)
{
	const AaDoc *doc = c->doc;

	return !(g->flags & (AA_GROUP_FOUND | AA_GROUP_BE | AA_GROUP_TO | AA_GROUP_HAVE)) && g->head + 1 == i &&
		(doc->tokens[i].tag == AA_TAG_JJ || doc->tokens[i].tag == AA_TAG_VBN) &&
		i + 1 < c->last && aa_is(doc, i + 1, AA_LEX_VICTIM) && aa_is(doc, i + 1, AA_LEX_PLURAL);
}

/* What a rule says of the word that a verb group has come to. */
typedef enum VerbFate
{
	VERB_OPEN,					/* nothing: the next rule is asked */
	VERB_GOES_ON,
	VERB_BEHIND,				/* the group ends before the word */
	VERB_ENDED					/* the group has its word of harm, and its end */
} VerbFate;

/* Marks and small words between a verb and its word of harm: were "killed", listed as missing, remain out of service. */
static VerbFate
read_bridge(AaCutter *c, AaGroup *g, uint32_t i)
{
	const AaDoc *doc = c->doc;

	if (aa_part_of(doc, i) == AA_PART_QUOTE && i > c->next && aa_marks_harm(doc, i) && aa_verbal_harm(doc, i + 1) != AA_NO_INT)
		return VERB_GOES_ON;
	if (aa_token_is(doc, i, "out") && i + 2 < c->last && aa_verbal_harm(doc, i + 2) != AA_NO_INT && aa_token_is(doc, i + 1, "of"))
	{
		end_verb(c, g, i + 2, aa_verbal_harm(doc, i + 2));
		return VERB_ENDED;
	}
	if ((g->flags & AA_GROUP_FOUND) && aa_token_is(doc, i, "as") && aa_verbal_harm(doc, i + 1) != AA_NO_INT && i + 1 < c->last)
		return VERB_GOES_ON;
	return VERB_OPEN;
}

static VerbFate
read_harm(AaCutter *c, AaGroup *g, uint32_t i, bool main_verb)
{
	const AaDoc *doc = c->doc;
	int64_t		harm = aa_verbal_harm(doc, i);

	if (harm == AA_NO_INT)
		return VERB_OPEN;
	if (main_verb && is_of_object(c, g, i))
		return VERB_BEHIND;
	if (aa_part_of(doc, i) == AA_PART_MODAL)
		return VERB_OPEN;
	if (goes_on(doc, i, harm, c->last))
	{
		aa_cut_set_harm(g, i, harm);
		return VERB_GOES_ON;
	}
	end_verb(c, g, i, harm);
	if (aa_ends_with(doc, i, "ing") && !aa_token_is(doc, i, "missing"))
		g->flags &= (uint16_t) ~AA_GROUP_BE;
	return VERB_ENDED;
}

/* Auxiliaries, "not" and "to" set flags of the group. */
static VerbFate
read_auxiliary(const AaDoc *doc, AaGroup *g, uint32_t i)
{
	AaPart		part = aa_part_of(doc, i);
	int64_t		auxiliary = part == AA_PART_AUXILIARY ? aa_word_value(doc, i, AA_LEX_AUXILIARY) : 0;

	if (auxiliary == 1 || auxiliary == 4)
		g->flags |= AA_GROUP_BE | AA_GROUP_FINITE;
	else if (auxiliary == 2)
		g->flags |= AA_GROUP_HAVE | AA_GROUP_FINITE;
	else if (part == AA_PART_AUXILIARY || part == AA_PART_MODAL)
		g->flags |= AA_GROUP_FINITE;
	else if (part == AA_PART_NOT)
		g->flags |= AA_GROUP_NOT;
	else if (part == AA_PART_TO)
		g->flags = (uint16_t) ((g->flags | AA_GROUP_TO) & ~AA_GROUP_BE);
	else
		return VERB_OPEN;
	return VERB_GOES_ON;
}

/* The verb itself, where it is no word of harm; some tell harm by what is denied of them. */
static VerbFate
read_main_verb(AaCutter *c, AaGroup *g, uint32_t i)
{
	static const char *const sentences[] = {"sentenced", "condemned"};
	const AaDoc *doc = c->doc;
	AaPart		part = aa_part_of(doc, i);
	bool		link = is_link(doc, i);

	if (part != AA_PART_VERB && part != AA_PART_PARTICIPLE && !link)
		return VERB_OPEN;
	g->head = i;
	if (aa_token_is(doc, i + 1, "to") && aa_token_is(doc, i + 2, "death") && i + 2 < c->last && !AA_TOKEN_IN(doc, i, sentences))
	{
		end_verb(c, g, i, AA_HARM_VALUE(AA_casualty_kind_killed, AA_HARM_PAST));	/* chopped to death */
		g->last = c->next = i + 3;
		return VERB_ENDED;
	}
	if (part == AA_PART_VERB)
		g->flags |= AA_GROUP_FINITE;
	if (link)
		g->flags |= AA_GROUP_FOUND;
	if (aa_token_is(doc, i, "revived") && (g->flags & AA_GROUP_NOT))
		end_verb(c, g, i, AA_HARM_VALUE(AA_casualty_kind_killed, AA_HARM_FALL));
	else if (aa_token_is(doc, i, "accounted") && ((g->flags & AA_GROUP_NOT) || is_yet_to_be(doc, i)))
		end_verb(c, g, i, AA_HARM_VALUE(AA_casualty_kind_missing, AA_HARM_FALL));
	else
		return VERB_GOES_ON;
	g->flags &= (uint16_t) ~AA_GROUP_NOT;
	return VERB_ENDED;
}

static VerbFate
read_verb_word(AaCutter *c, AaGroup *g, uint32_t i, bool *main_verb)
{
	const AaDoc *doc = c->doc;
	VerbFate	fate;

	if (i > c->next && aa_cut_number_at(c, i) != AA_NONE && AA_NUMBERS(doc)[c->number].unit == AA_USE_OPEN)
		return VERB_BEHIND;
	fate = read_bridge(c, g, i);
	if (fate == VERB_OPEN)
		fate = read_harm(c, g, i, *main_verb);
	if (fate == VERB_OPEN)
		fate = read_auxiliary(doc, g, i);
	if (fate == VERB_OPEN)
	{
		fate = read_main_verb(c, g, i);
		*main_verb = *main_verb || fate != VERB_OPEN;
	}
	if (fate != VERB_OPEN)
		return fate;
	/* what is left but adverbs ends the group */
	if (aa_part_of(doc, i) != AA_PART_ADVERB || i == c->next || (*main_verb && !(g->flags & (AA_GROUP_FOUND | AA_GROUP_TO))))
		return VERB_BEHIND;
	return VERB_GOES_ON;
}

void
aa_cut_verb(AaCutter *c)
{
	AaGroup    *g = aa_cut_push(c, AA_GROUP_VERB, c->next);
	bool		main_verb = false;
	uint32_t	i = c->next;
	VerbFate	fate = VERB_GOES_ON;

	for (; i < c->last; i++)
	{
		fate = read_verb_word(c, g, i, &main_verb);
		if (fate != VERB_GOES_ON)
			break;
	}
	if (fate == VERB_ENDED)
		return;
	if (i == c->next)
		i++;
	g->last = c->next = i;
}

bool
aa_cut_begins_verb(const AaDoc *doc, uint32_t i, uint32_t last)
{
	AaPart		part = aa_part_of(doc, i);

	if (aa_verbal_harm(doc, i) != AA_NO_INT && part != AA_PART_MODAL)
		return true;
	if (part == AA_PART_ADVERB)	/* reportedly killed */
	{
		while (i + 1 < last && aa_part_of(doc, i) == AA_PART_ADVERB)
			i++;
		return aa_verbal_harm(doc, i) != AA_NO_INT && aa_token_is(doc, i - 1, "fatally");
	}
	return part == AA_PART_VERB || part == AA_PART_PARTICIPLE || part == AA_PART_AUXILIARY || part == AA_PART_MODAL ||
		part == AA_PART_TO || part == AA_PART_NOT;
}
