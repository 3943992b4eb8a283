/*
 * casualty_rule.c: the clause rules: from a word of harm to its victims.
 *
 * Every word of harm has a shape (harm.h).  The rules are rows: for a shape,
 * a condition on the groups around it, and what takes the victims there.
 * They are tried in order until one finds a victim, by the walk of
 * casualty_walk.c.  Conditions of single words stand in casualty_idiom.c.
 */
#include "casualty_clause.h"
#include "casualty_word.h"
#include "entity.h"
#include "tag.h"

/* ---- conditions and actions of the rules ----------------------------------------------------------------------- */

static bool
always(const AaClause *c)
{
	(void) c;
	return true;
}

static bool
when_passive(const AaClause *c)
{
	return aa_clause_is_passive(c->g);
}

/* The object, also of two verbs: "arrested and later questioned 12 tailors". */
static uint32_t
find_object(const AaClause *c)
{
	uint32_t	k = aa_clause_after(c, c->at);
	uint32_t	second = aa_clause_after(c, k);
	const AaGroup *g = aa_clause_group(c, second);

	if (!aa_clause_is(c, k, AA_GROUP_AND) || g->kind != AA_GROUP_VERB || g->trigger != AA_NONE || g->head == AA_NONE || (g->flags & (AA_GROUP_BE |
		AA_GROUP_HAVE | AA_GROUP_TO)) || aa_clause_group(c, aa_clause_after(c, second))->number == AA_NONE ||
		!aa_group_is_someone(c->doc, aa_clause_group(c, aa_clause_after(c, second))))
		return k;
	return aa_clause_after(c, second);
}

/* "31 dead and 1,000 injured \"deserve\" ..": a figure alone before the word is whom it harmed, not who harmed the name behind. */
static bool
is_of_figure(const AaClause *c, uint32_t object)
{
	const AaGroup *before = aa_clause_group(c, c->at - 1);

	return aa_clause_group(c, object)->count == AA_COUNT_NAME && before->kind == AA_GROUP_NOUN && before->number != AA_NONE &&
		(before->flags & AA_GROUP_ELLIPSIS) != 0;
}

static bool
when_active(const AaClause *c)
{
	uint32_t	object = find_object(c);

	return !aa_clause_is_passive(c->g) && aa_clause_is_victim(c, object) && !is_of_figure(c, object);
}

/* "12 people killed in", "12 wounded": the noun stands just before. */
static bool
when_reduced(const AaClause *c)
{
	const AaGroup *object = aa_clause_group(c, c->at + 1);
	const AaGroup *subject = aa_clause_group(c, c->at - 1);

	if (object->kind == AA_GROUP_NOUN && object->head != AA_NONE && (object->count == AA_COUNT_ARTICLE || object->count == AA_COUNT_DEFINITE ||
		(object->count == AA_COUNT_NUMBER && AA_NUMBERS(c->doc)[object->number].unit == AA_USE_OPEN)) &&
		aa_time_end(c->doc, object->first) == object->first)
		return false;			/* killed a plan, the ball: it has an object, and is active */
	if (object->kind == AA_GROUP_NOUN && object->count == AA_COUNT_NAME && c->g->harm_shape == AA_HARM_ATTACK &&
		!(AA_SENTENCES(c->doc)[c->groups->sentence].flags & AA_SENTENCE_HEADLINE) && aa_name_at(c->doc, object->head) != NULL &&
		aa_time_end(c->doc, object->first) == object->first)
		return false;			/* the army captured Tarlo */
	if (subject->kind == AA_GROUP_NOUN && subject->count == AA_COUNT_PRONOUN && c->g->harm_shape == AA_HARM_ATTACK)
		return false;			/* she shot .. */
	if (subject->kind == AA_GROUP_WHO && object->kind == AA_GROUP_NOUN && object->head != AA_NONE &&
		aa_time_end(c->doc, object->first) == object->first)
		return false;			/* 40 guards, who captured key bridges */
	if (c->g->harm_shape == AA_HARM_ATTACK && c->doc->tokens[c->g->trigger].tag == AA_TAG_VBG)
		return false;			/* a family shooting */
	return c->at > 0 && !(c->g->flags & (AA_GROUP_HAVE | AA_GROUP_TO));
}

/* "forced 12,500 people to evacuate", "were told to evacuate": who moves is the subject of the infinitive. */
static bool
when_urged(const AaClause *c)
{
	return c->kind == AA_casualty_kind_displaced && (c->g->flags & AA_GROUP_TO) && c->at > 0;
}

static void
do_urged(AaClause *c)
{
	if (aa_clause_is(c, c->at - 1, AA_GROUP_NOUN))
		aa_clause_take_left(c, c->at - 1);
	else
		aa_clause_take_left(c, aa_clause_find_subject(c, c->at));
}

/* "The regime has forcibly disappeared 96,000 people": who bears arms makes people disappear. */
static bool
when_made_to_disappear(const AaClause *c)
{
	uint32_t	object = aa_clause_after(c, c->at);

	return aa_token_is(c->doc, c->g->trigger, "disappeared") && !aa_clause_is_passive(c->g) && aa_clause_group(c, object)->number != AA_NONE &&
		aa_clause_is_victim(c, object) && aa_group_is_someone(c->doc, aa_clause_group(c, object));
}

/* "6,300 soldiers have fallen since May": only those who bear arms fall so, and neither ill, nor to a figure. */
static bool
when_fallen(const AaClause *c)
{
	static const uint32_t armed = 1u << AA_victim_class_combatant | 1u << AA_victim_class_government_forces | 1u << AA_victim_class_non_state_forces;
	uint32_t	subject = aa_clause_find_subject(c, c->at);
	const AaGroup *g = aa_clause_group(c, subject);
	uint32_t	k = aa_clause_after(c, c->at);

	return aa_token_is(c->doc, c->g->trigger, "fallen") && (c->g->flags & AA_GROUP_HAVE) && subject != AA_NONE && g->number != AA_NONE && g->head != AA_NONE &&
		aa_is(c->doc, g->head, AA_LEX_VICTIM) && ((uint32_t) aa_word_value(c->doc, g->head, AA_LEX_VICTIM) & armed) != 0 &&
		(aa_clause_is(c, k, AA_GROUP_STOP) || aa_clause_is_prep(c, k, "in") || aa_clause_is_prep(c, k, "since") || aa_clause_is_prep(c, k, "at") ||
		 aa_clause_is_prep(c, k, "for") || aa_clause_is_prep(c, k, "on"));
}

static bool
when_linked(const AaClause *c)
{
	return (c->g->flags & (AA_GROUP_BE | AA_GROUP_FOUND)) != 0;
}

static bool
when_colon(const AaClause *c)
{
	uint32_t	k = aa_clause_after(c, c->at);

	return (aa_clause_is(c, k, AA_GROUP_COLON) || aa_clause_is(c, k, AA_GROUP_DASH)) &&
		((aa_clause_group(c, k + 1)->flags & AA_GROUP_ELLIPSIS) || (aa_clause_group(c, k + 1)->number != AA_NONE &&
			(c->at == 0 || (c->at == 1 && (aa_clause_group(c, 0)->flags & AA_GROUP_SPECIFIC) && aa_clause_group(c, 0)->head == AA_NONE))));
}

/* "the Indian dead at around 100" */
static bool
when_put(const AaClause *c)
{
	return c->at > 0 && (aa_clause_group(c, c->at - 1)->flags & AA_GROUP_SPECIFIC) && (aa_clause_is_prep(c, c->at + 1, "at") ||
		aa_clause_is_prep(c, c->at + 1, "to"));
}

static void
do_subject(AaClause *c)
{
	aa_clause_take_left(c, aa_clause_find_subject(c, c->at));
}

/* "five members of a family": those who are counted before "of", not the one behind it. */
static bool
is_of_counted(const AaClause *c, uint32_t i)
{
	const AaGroup *before = aa_clause_group(c, i - 2);

	return aa_clause_is_prep(c, i - 1, "of") && aa_clause_group(c, i)->number == AA_NONE && before->number != AA_NONE && before->head != AA_NONE &&
		aa_clause_is_victim(c, i - 2);
}

static void
do_adjacent(AaClause *c)
{
	uint32_t	i = c->at - 1;

	if (aa_clause_is(c, i, AA_GROUP_ADVERB) && i > 0)
		i--;
	if (aa_clause_is(c, i, AA_GROUP_AND))
	{
		/* "was attacked and killed": the passive goes on */
		while (i > 0 && !aa_clause_is(c, i, AA_GROUP_VERB) && c->at - i < AA_CLAUSE_REACH)
			i--;
		if (aa_clause_is_passive(aa_clause_group(c, i)))
			aa_clause_take_left(c, aa_clause_find_subject(c, i));
		return;
	}
	if (aa_clause_is(c, i, AA_GROUP_COMMA) && i > 0 && aa_clause_is_victim(c, i - 1) && aa_clause_group(c, i - 1)->number != AA_NONE)
	{
		uint32_t	whole = aa_insert_inclusion(c, i - 1) == AA_NONE ? AA_NONE : aa_clause_find_subject(c, c->at);

		/* seven students, kidnapped by gunmen; seven students, including a family of five, kidnapped */
		aa_clause_take_left(c, whole != AA_NONE && aa_clause_is_victim(c, whole) ? whole : i - 1);
		return;
	}
	if (aa_clause_is(c, i, AA_GROUP_COMMA) || aa_clause_is(c, i, AA_GROUP_CLOSE) || aa_clause_is(c, i, AA_GROUP_WHO) || aa_clause_is(c, i, AA_GROUP_DASH))
	{
		bool		found = aa_clause_is(c, i, AA_GROUP_COMMA) && aa_insert_is_age(c, i - 1) && i > 3 && aa_clause_is(c, i - 4, AA_GROUP_VERB) &&
			(aa_clause_group(c, i - 4)->flags & AA_GROUP_FOUND) != 0;

		i = found ? i - 3 : aa_clause_find_subject(c, c->at);	/* they found Mr Hill, 81, dead */
		if (i == AA_NONE || (!found && aa_clause_group(c, i)->count == AA_COUNT_NAME && !aa_insert_is_age(c, c->at - 2)))
			return;				/* but: Boy, 10, hurt in fall */
	}
	while (i > 1 && aa_clause_is(c, i, AA_GROUP_NOUN) && aa_clause_hangs(c, i) && (!aa_clause_is_victim(c, i) || is_of_counted(c, i)))
		i -= 2;
	aa_clause_take_left(c, i);
}

static void
do_object(AaClause *c)
{
	aa_clause_take_right(c, find_object(c));
}

/* The "of" behind a noun of harm, also over "on the evening of 27 February", "and injury", "by rebels and their allies", "last week". */
static uint32_t
find_of(const AaClause *c)
{
	uint32_t	k = aa_clause_after(c, c->at);
	uint32_t	n = 0;

	if (aa_clause_is(c, k, AA_GROUP_AND) && aa_clause_group(c, k + 1)->trigger != AA_NONE &&
		aa_is_noun_harm((AaHarmShape) aa_clause_group(c, k + 1)->harm_shape))
		k += 2;
	for (; n < 4; n++, k += 2)
	{
		if (aa_clause_is(c, k, AA_GROUP_NOUN) && aa_time_end(c->doc, aa_clause_group(c, k)->first) > aa_clause_group(c, k)->first)
			k++;
		if (n > 0 && aa_clause_is(c, k, AA_GROUP_AND) && aa_clause_is(c, k + 1, AA_GROUP_NOUN))
			continue;
		if (!aa_clause_is(c, k, AA_GROUP_PREPOSITION))
			break;
		if (aa_clause_is_prep(c, k, "of") && (n == 0 || (aa_clause_is_victim(c, k + 1) && aa_clause_group(c, k + 1)->number != AA_NONE)))
			return k;
	}
	return AA_NONE;
}

static bool
when_of(const AaClause *c)
{
	return find_of(c) != AA_NONE;
}

/* "the loss of 12 soldiers", of fighters and their like: customers and players are lost, too. */
static bool
when_loss_of(const AaClause *c)
{
	const AaGroup *lost = find_of(c) == AA_NONE ? NULL : aa_clause_group(c, find_of(c) + 1);

	return lost != NULL && aa_token_is(c->doc, c->g->trigger, "loss") && lost->number != AA_NONE && lost->head != AA_NONE &&
		aa_word_value(c->doc, lost->head, AA_LEX_VICTIM) > 1 << AA_victim_class_civilian;
}

static bool
when_killers_of(const AaClause *c)
{
	return when_of(c) && !aa_token_is(c->doc, c->g->trigger, "loss");
}

/* "a body of 12 experts", "a body of senior lawyers": one of them all, not that of a dead one */
static bool
is_assembly(const AaClause *c)
{
	uint32_t	of = find_of(c);
	uint32_t	number = of == AA_NONE ? AA_NONE : aa_clause_group(c, of + 1)->number;

	if (of == AA_NONE || !aa_token_is(c->doc, c->g->trigger, "body"))
		return false;
	if (number != AA_NONE)
		return AA_NUMBERS(c->doc)[number].best != 1;
	return c->g->count == AA_COUNT_ARTICLE && aa_clause_group(c, of + 1)->count == AA_COUNT_PLAIN &&
		aa_clause_group(c, of + 1)->head != AA_NONE && c->doc->tokens[aa_clause_group(c, of + 1)->head].tag == AA_TAG_NNS;
}

/* "a trade body", "two governing bodies": those who make one, and no dead; but "enemy bodies", "a woman's body". */
static bool
is_of_members(const AaClause *c)
{
	const AaDoc *doc = c->doc;
	uint32_t	i = c->g->head - 1;

	return c->g->head > c->g->first + 1 && c->g->head != AA_NONE && !aa_is_person(doc, i) && doc->tokens[i].kind == AA_TOKEN_WORD &&
		!(doc->tokens[i].shape & AA_SHAPE_CLITIC) &&
		(doc->tokens[i].tag == AA_TAG_NN || doc->tokens[i].tag == AA_TAG_VBG || (doc->tokens[i].tag == AA_TAG_NNP && c->g->number == AA_NONE)) &&
		!aa_is(doc, i, AA_LEX_HARM) && !aa_is(doc, i, AA_LEX_CARDINAL) && !aa_token_is(doc, i, "enemy") && !aa_token_is(doc, i, "decomposing");
}

static bool
when_body(const AaClause *c)
{
	return !is_assembly(c) && !is_of_members(c);
}

static bool
when_body_of(const AaClause *c)
{
	return when_of(c) && !is_assembly(c);
}

static void
do_of(AaClause *c)
{
	c->of = true;
	aa_clause_take_right(c, find_of(c) + 1);
}

static void
do_behind_colon(AaClause *c)
{
	uint32_t	i = aa_clause_after(c, c->at) + 1;

	if (aa_clause_group(c, i)->head != AA_NONE)
		aa_clause_take_right(c, i);	/* the dead: 9 soldiers, 4 policemen */
	else if (aa_clause_is_victim(c, i))
		aa_clause_take(c, i, 1);
}

/* The figure that the noun of harm itself has: 12 deaths. */
static void
do_own(AaClause *c)
{
	if (c->g->number != AA_NONE && AA_NUMBERS(c->doc)[c->g->number].unit == AA_USE_OPEN)
		aa_clause_take(c, c->at, 0);
	else if (c->g->count == AA_COUNT_ARTICLE && c->g->harm_shape != AA_HARM_COUNTED && c->g->harm_shape != AA_HARM_EVENT &&
			 c->g->harm_shape != AA_HARM_LIFE)
		aa_clause_take(c, c->at, 0);
	else if (c->at > 1 && aa_clause_is_prep(c, c->at - 1, "of") && aa_clause_group(c, c->at - 2)->number != AA_NONE &&
			 AA_NUMBERS(c->doc)[aa_clause_group(c, c->at - 2)->number].form == AA_NUMBER_NONE)
	{
		AaFact	   *f = aa_clause_take(c, c->at - 2, 0);	/* no reports of casualties */

		if (f != NULL)
		{
			f->last = f->number_last;	/* it counts no reports */
			f->head = AA_NONE;
		}
	}
}

/* "no deaths were reported, but the army evacuated 80 people": what follows is told of others. */
static bool
begins_other_clause(const AaClause *c, uint32_t i)
{
	return aa_clause_is(c, i, AA_GROUP_CLAUSE) && aa_opens_contrast(c->doc, aa_clause_group(c, i)->first);
}

/* "the death toll rose from 12 to 31", "the toll of the quake that struck the coast has risen to 31": the first fit figure behind it. */
void
aa_clause_take_toll(AaClause *c)
{
	bool		single = (c->g->harm_shape == AA_HARM_EVENT || c->g->harm_shape == AA_HARM_COUNTED) && c->g->head != AA_NONE && c->doc->tokens[c->g->head].tag == AA_TAG_NN;
	uint32_t	reach = c->at + (single ? AA_CLAUSE_REACH / 3 : AA_CLAUSE_REACH);	/* one death does not rise: only "of" links it */
	bool		link = false;
	bool		relative = false;	/* the next verb is that of "that struck the coast" */
	bool		within = false;		/* behind "which" */

	for (uint32_t i = c->at + 1; i < reach && i < c->groups->n; i++)
	{
		const AaGroup *g = aa_clause_group(c, i);

		if (g->kind == AA_GROUP_STOP || begins_other_clause(c, i))
			return;
		if (g->kind == AA_GROUP_WHO)
			relative = within = true;
		else if (g->kind == AA_GROUP_VERB && relative)
			relative = false;
		else if (aa_clause_is_prep(c, i, "of") || (!single && (g->kind == AA_GROUP_VERB || g->kind == AA_GROUP_COLON ||
			aa_token_is(c->doc, g->first, "now") || aa_clause_is_prep(c, i, "to") || aa_clause_is_prep(c, i, "at"))))
			link = true;
		else if (g->kind == AA_GROUP_NOUN && g->number != AA_NONE && (link || (aa_clause_after(c, c->at) == i && c->g->harm_shape == AA_HARM_TOLL)) &&
				 AA_NUMBERS(c->doc)[g->number].unit == AA_USE_OPEN)
		{
			/* "the toll of 43 includes": the verb is the toll's */
			bool		whole = i == c->at + 2 && aa_clause_is_prep(c, i - 1, "of") &&
				aa_clause_group(c, aa_clause_skip_modifiers(c, i) + 1)->trigger == AA_NONE;

			if ((aa_clause_is_prep(c, i - 1, "from") && AA_NUMBERS(c->doc)[g->number].form != AA_NUMBER_RANGE) ||
				(aa_clause_is_prep(c, i - 1, "by") && aa_clause_is_prep(c, i + 1, "to")))
				continue;
			if (single && g->head != AA_NONE)
			{
				aa_clause_take_right(c, i);	/* the murder of the priests -- five Spaniards and one Swede -- */
				return;
			}
			if (c->g->harm_shape == AA_HARM_COUNTED && g->head != AA_NONE && g->trigger == AA_NONE && !aa_group_is_someone(c->doc, g))
				return;			/* the casualties include two hedge funds */
			if (aa_token_is(c->doc, c->g->trigger, "losses") && (g->head == AA_NONE || !(aa_word_value(c->doc, g->head, AA_LEX_VICTIM) > 0 || aa_token_is(c->doc, g->head, "personnel") || aa_token_is(c->doc, g->head, "men"))))
				return;			/* of money, and of customers */
			if (aa_clause_is_victim(c, i) && (whole || !aa_clause_has_own_verb(c, i)))
			{
				AaFact	   *f = aa_clause_take(c, i, 1);

				if (f != NULL)
					f->shape = AA_HARM_TOLL;	/* also under "the number of dead" */
			}
			i = aa_clause_skip_modifiers(c, i);
			if (!(within || aa_clause_is(c, c->at + 1, AA_GROUP_COMMA)) || !aa_clause_is(c, i + 1, AA_GROUP_COMMA) || !aa_clause_is(c, i + 2, AA_GROUP_VERB))
				return;
			within = false;		/* the toll, which had stood at 31, now at 31, rose to 45 */
		}
	}
}

static bool
when_claimed_of(const AaClause *c)
{
	return when_of(c) && aa_idiom_when_claimed(c);
}

static bool
when_counted_bodies(const AaClause *c)
{
	return c->g->number != AA_NONE && !is_of_members(c);
}

static bool
when_attribute(const AaClause *c)
{
	return (c->g->flags & AA_GROUP_ATTRIBUTE) != 0;
}

static bool
when_hostages(const AaClause *c)
{
	if (aa_token_is(c->doc, c->g->trigger, "martyrs") && (c->g->flags & AA_GROUP_SPECIFIC))
		return false;			/* the names of the two martyrs: who they are was told */
	return c->g->number != AA_NONE || c->at > 1;
}

static const char frame[] = "frame";	/* of these rows that of casualty_frame.c which fits has the name */

/* Rules that start from what others found: the passes of casualty_part.c, and those written out below. */
static const char *const later_rules[] = {"number of", "brought to", "gap", "part", "among", "told", "in addition to", "gapped", "compared",
"as were", "figure", "victims", "listed", "sought"};

/* Shapes whose rows are tried; AA_HARM_SHAPES with when_attribute is for words of harm before a noun. */
static const struct
{
	const char *name;
	uint8_t		shape;
	bool		(*when) (const AaClause *c);
	void		(*act) (AaClause *c);
}			rules[] = {
	{"among the dead", AA_HARM_PAST, aa_member_when_among, aa_member_do_among},
	{"of the dead", AA_HARM_PAST, aa_member_when_of_the, aa_member_do_of_the},
	{"those who", AA_HARM_PAST, aa_member_when_those, aa_member_do_those},
	{"included", AA_HARM_PAST, aa_member_when_included, aa_member_do_included},
	{"including", AA_HARM_PAST, aa_member_when_including, aa_member_do_including},
	{"numbered", AA_HARM_PAST, aa_member_when_numbered, aa_member_do_numbered},
	{"inverted", AA_HARM_PAST, aa_member_when_inverted, aa_member_do_inverted},
	{"passive", AA_HARM_PAST, when_passive, do_subject},
	{"table", AA_HARM_PAST, when_colon, do_behind_colon},
	{"active", AA_HARM_PAST, when_active, do_object},
	{"reduced", AA_HARM_PAST, when_reduced, do_adjacent},
	{"gerund of", AA_HARM_GERUND, when_of, do_of},
	{"participle", AA_HARM_GERUND, always, do_object},
	{"present", AA_HARM_PRESENT, always, do_object},
	{"infinitive", AA_HARM_PRESENT, when_urged, do_urged},
	{"those who", AA_HARM_FALL, aa_member_when_those, aa_member_do_those},
	{"made to disappear", AA_HARM_FALL, when_made_to_disappear, do_object},
	{"fall", AA_HARM_FALL, always, do_subject},
	{"among the dead", AA_HARM_STATE, aa_member_when_among, aa_member_do_among},
	{"of the dead", AA_HARM_STATE, aa_member_when_of_the, aa_member_do_of_the},
	{"included", AA_HARM_STATE, aa_member_when_included, aa_member_do_included},
	{"including", AA_HARM_STATE, aa_member_when_including, aa_member_do_including},
	{"table", AA_HARM_STATE, when_colon, do_behind_colon},
	{"numbered", AA_HARM_STATE, aa_member_when_numbered, aa_member_do_numbered},
	{"inverted", AA_HARM_STATE, aa_member_when_inverted, aa_member_do_inverted},
	{"state", AA_HARM_STATE, when_linked, do_subject},
	{"left in a state", AA_HARM_STATE, when_reduced, do_adjacent},
	{"found in a state", AA_HARM_STATE, when_linked, do_object},
	{"toll of the dead", AA_HARM_STATE, when_put, aa_clause_take_toll},
	{"toll of the dead", AA_HARM_PAST, when_put, aa_clause_take_toll},
	{frame, AA_HARM_EVENT, aa_clause_when_frame, aa_clause_do_frame},
	{"victims of", AA_HARM_EVENT, aa_idiom_when_victims, aa_idiom_do_victims},
	{"counted", AA_HARM_EVENT, always, do_own},
	{"event of", AA_HARM_EVENT, when_of, do_of},
	{"toll", AA_HARM_EVENT, always, aa_clause_take_toll},
	{"among the martyrs", AA_HARM_COUNTED, aa_member_when_martyrs, aa_member_do_martyrs},
	{"included", AA_HARM_COUNTED, aa_member_when_included, aa_member_do_included},
	{"counted", AA_HARM_COUNTED, when_hostages, do_own},
	{"with injuries", AA_HARM_COUNTED, aa_idiom_when_with, aa_idiom_do_with},
	{frame, AA_HARM_COUNTED, aa_clause_when_frame, aa_clause_do_frame},
	{"toll", AA_HARM_COUNTED, always, aa_clause_take_toll},
	{"toll", AA_HARM_TOLL, always, aa_clause_take_toll},
	{"event of", AA_HARM_ASSAULT, when_of, do_of},
	{"loss of", AA_HARM_AGENT, when_loss_of, do_of},
	{"killers of", AA_HARM_AGENT, when_killers_of, do_of},
	{"fallen", AA_HARM_SELF, when_fallen, do_subject},
	{"self", AA_HARM_SELF, aa_idiom_when_self, do_subject},
	{"with wounds", AA_HARM_WOUND, aa_idiom_when_with, aa_idiom_do_with},
	{frame, AA_HARM_WOUND, aa_clause_when_frame, aa_clause_do_frame},
	{"bodies", AA_HARM_BODY, when_counted_bodies, do_own},
	{"bodies of", AA_HARM_BODY, when_body_of, do_of},
	{"bodies", AA_HARM_BODY, when_body, do_own},
	{"someone's body", AA_HARM_BODY, aa_idiom_when_found, aa_idiom_do_found},
	{frame, AA_HARM_LIFE, aa_clause_when_frame, aa_clause_do_frame},
	{"lives of", AA_HARM_LIFE, when_claimed_of, do_of},
	{"lives", AA_HARM_LIFE, aa_idiom_when_claimed, do_own},
	{"lost life", AA_HARM_LOSE, aa_loss_when_own_life, do_subject},
	{"lost limb", AA_HARM_LOSE, aa_loss_when_limb, aa_loss_do_limb},
	{"lost people", AA_HARM_LOSE, aa_loss_when_people, aa_loss_do_people},
	{"people lost", AA_HARM_LOSE, aa_loss_when_passive, do_subject},
	{"injuries", AA_HARM_SUFFER, aa_idiom_when_injuries, do_subject},
	{"patients", AA_HARM_SUFFER, aa_idiom_when_patients, do_object},
	{"held", AA_HARM_HOLD, aa_idiom_when_held, aa_idiom_do_held},
	{"holding", AA_HARM_HOLD, aa_idiom_when_holding, do_object},
	{"crossed", AA_HARM_CROSS, aa_idiom_when_crossed, do_subject},
	{"condition", AA_HARM_CONDITION, always, do_subject},
	{"attacked passive", AA_HARM_ATTACK, when_passive, do_subject},
	{"attacked active", AA_HARM_ATTACK, aa_idiom_when_attacked, do_object},
	{"attacked reduced", AA_HARM_ATTACK, when_reduced, do_adjacent},
	{"among the victims", AA_HARM_FRAME, aa_member_when_victims, aa_member_do_victims},
	{"victims identified", AA_HARM_FRAME, aa_member_when_identified, aa_member_do_identified},
	{frame, AA_HARM_FRAME, aa_clause_when_frame, aa_clause_do_frame},
	{"attribute", AA_HARM_SHAPES, when_attribute, do_own}
};

const char *
aa_clause_rule(uint32_t i)
{
	const uint32_t later = sizeof(later_rules) / sizeof(later_rules[0]);

	for (uint32_t k = 0; k < sizeof(rules) / sizeof(rules[0]); k++)
		if (rules[k].name != frame && i-- == 0)
			return rules[k].name;
	return i < later ? later_rules[i] : aa_clause_frame_rule(i - later);
}

void
aa_clause_try_rules(AaClause *c)
{
	bool		attribute = c->g->kind == AA_GROUP_NOUN && (c->g->flags & AA_GROUP_ATTRIBUTE);
	uint8_t		shape = attribute ? AA_HARM_SHAPES : c->g->harm_shape;

	for (size_t k = 0; k < sizeof(rules) / sizeof(rules[0]) && c->found == 0; k++)
	{
		if (rules[k].shape != shape || !rules[k].when(c))
			continue;
		c->rule = rules[k].name;
		rules[k].act(c);
	}
}
