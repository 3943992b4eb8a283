/*
 * casualty_idiom.c: conditions of the words that tell harm only in some company.
 *
 * Shots, lives, bodies, losses, being held or treated are harm beside some
 * words and everyday life beside others: these conditions of rules of
 * casualty_rule.c tell which.
 */
#include "casualty_clause.h"
#include "casualty_word.h"
#include "tag.h"

#define MANY_CROSSING 100		/* people who cross a border, so that they are no travellers */

/* Is harm told before in the article, or near in the sentence by another word, or does a word for an event of harm stand there? */
bool
aa_idiom_tells_harm(const AaClause *c)
{
	uint32_t	first = c->at > AA_CLAUSE_REACH ? c->at - AA_CLAUSE_REACH : 0;

	if (c->doc->facts_.n > 0)
		return true;
	for (uint32_t i = first; i < c->groups->n && i < c->at + AA_CLAUSE_REACH; i++)
	{
		const AaGroup *g = &c->groups->items[i];

		if (i != c->at && g->trigger != AA_NONE && g->harm_kind <= AA_casualty_kind_casualties && g->harm_shape != AA_HARM_FRAME &&
			!aa_token_is(c->doc, g->trigger, "losses"))
			return true;
		if (g->kind == AA_GROUP_NOUN && g->head != AA_NONE && aa_is(c->doc, g->head, AA_LEX_CAUSE))
			return true;
	}
	return false;
}

/* "Soldiers beat three shepherds": those who bear arms, and crowds, play no games with people who are none of their like. */
static bool
is_done_by_force(const AaClause *c)
{
	static const char *const crowds[] = {"settlers", "mob", "mobs", "crowd", "vigilantes", "thugs", "guards"};
	const AaGroup *subject = aa_clause_group(c, c->at - 1);
	const AaGroup *object = aa_clause_group(c, aa_clause_after(c, c->at));
	int64_t		classes = subject->kind != AA_GROUP_NOUN || subject->head == AA_NONE ? AA_NO_INT : aa_word_value(c->doc, subject->head, AA_LEX_VICTIM);

	if (c->at == 0 || subject->kind != AA_GROUP_NOUN || subject->head == AA_NONE || object->head == AA_NONE ||
		!aa_is(c->doc, object->head, AA_LEX_VICTIM))
		return false;
	return AA_TOKEN_IN(c->doc, subject->head, crowds) || aa_token_is(c->doc, subject->head, "police") ||
		(classes != AA_NO_INT && ((uint32_t) classes & AA_CLASS_VIOLENT) != 0);
}

/* "shot 68", "beat two rivals": sport and speech use these verbs too, unless harm is told around or a person is shot. */
bool
aa_idiom_when_attacked(const AaClause *c)
{
	const AaGroup *object = aa_clause_group(c, aa_clause_after(c, c->at));

	if (aa_clause_is_passive(c->g) || !aa_clause_is_victim(c, aa_clause_after(c, c->at)))
		return false;
	if (object->head == AA_NONE && aa_token_is(c->doc, c->g->last - 1, "down"))
		return false;			/* of 32 drones it shot down 27 */
	if (aa_token_is(c->doc, c->g->trigger, "beat") || aa_token_is(c->doc, c->g->trigger, "beating") || object->head == AA_NONE)
		return is_done_by_force(c) || c->kind == AA_casualty_kind_killed || aa_idiom_tells_harm(c);
	return true;
}

/* "a man whose body was found": the body of whom "whose" refers to. */
static bool
is_of_whose(const AaClause *c)
{
	return c->at > 1 && aa_clause_is(c, c->at - 1, AA_GROUP_WHO) && aa_token_is(c->doc, aa_clause_group(c, c->at - 1)->first, "whose") &&
		aa_clause_is(c, c->at - 2, AA_GROUP_NOUN);
}

void
aa_idiom_do_found(AaClause *c)
{
	if (is_of_whose(c))
		aa_clause_take_left(c, c->at - 2);
	else
		aa_clause_take(c, c->at, 0);
}

/* Does a verb of what is done to bodies stand in the group: "was found floating"? */
static bool
handles_bodies(const AaClause *c, const AaGroup *g)
{
	static const char *const verbs[] = {"found", "recovered", "discovered", "located", "exhumed", "retrieved", "pulled", "identified", "dumped",
	"buried", "washed"};

	for (uint32_t i = g->first; g->kind == AA_GROUP_VERB && i < g->last; i++)
		if (AA_TOKEN_IN(c->doc, i, verbs))
			return true;
	return false;
}

/* "A leader's body was found", "found his body", "whose body was found" */
bool
aa_idiom_when_found(const AaClause *c)
{
	const AaGroup *behind = aa_clause_group(c, aa_clause_skip_modifiers(c, c->at) + 1);
	const AaGroup *before = aa_clause_group(c, c->at - 1);

	if (c->g->number != AA_NONE || !(is_of_whose(c) ||
		(c->g->count == AA_COUNT_DEFINITE && aa_possessor_end(c->doc, c->g->first, c->g->head) != AA_NONE)) ||
		!(aa_token_is(c->doc, c->g->head, "body") || aa_token_is(c->doc, c->g->head, "corpse")))
		return false;
	return handles_bodies(c, behind) || handles_bodies(c, before);
}

/* Someone who is counted: held are talks and heads, too. */
static bool
is_counted_one(const AaClause *c, uint32_t i)
{
	const AaGroup *g = aa_clause_group(c, i);

	if ((g->head == AA_NONE && i + 1 != c->at) || aa_clause_fact(c, i) != NULL)
		return false;			/* two "summits" that will be held; 11 men who were freed after being held */
	if (g->head == AA_NONE && aa_token_is(c->doc, g->last - 1, "one") && (g->flags & AA_GROUP_SPECIFIC))
		return false;			/* like the one held in May */
	return g->kind == AA_GROUP_NOUN && (g->number != AA_NONE || g->count == AA_COUNT_ARTICLE) && aa_clause_is_victim(c, i) &&
		aa_group_is_someone(c->doc, g) && (g->number == AA_NONE || AA_NUMBERS(c->doc)[g->number].form != AA_NUMBER_NONE);
}

/* "held in a raid", "held over a killing"; not "held to a draw" */
static bool
is_held_for(const AaClause *c, uint32_t i)
{
	static const char *const words[] = {"over", "for", "after", "in", "on", "by", "at", "since", "without"};

	if (aa_clause_is(c, i, AA_GROUP_STOP) || aa_clause_is(c, i, AA_GROUP_COMMA))
		return true;
	for (size_t k = 0; k < sizeof(words) / sizeof(words[0]); k++)
		if (aa_clause_is_prep(c, i, words[k]))
			return true;
	return false;
}

bool
aa_idiom_when_held(const AaClause *c)
{
	uint32_t	subject = aa_clause_is_passive(c->g) ? aa_clause_find_subject(c, c->at) : c->at - 1;

	return aa_token_is(c->doc, c->g->trigger, "held") && c->at > 0 && subject != AA_NONE &&
		is_counted_one(c, subject) && is_held_for(c, aa_clause_after(c, c->at));
}

void
aa_idiom_do_held(AaClause *c)
{
	aa_clause_take_left(c, aa_clause_is_passive(c->g) ? aa_clause_find_subject(c, c->at) : c->at - 1);
}

bool
aa_idiom_holds_hostages(const AaClause *c)
{
	uint32_t	n = c->doc->facts_.n;

	return c->g->harm_shape == AA_HARM_HOLD && n > 0 && (AA_FACTS(c->doc)[n - 1].kind == AA_casualty_kind_kidnapped || AA_FACTS(c->doc)[n - 1].kind == AA_casualty_kind_rescued) &&
		AA_FACTS(c->doc)[n - 1].sentence + 1 >= c->groups->sentence;
}

/* "The jail was built for 163 and held 309": what holds many is a building. */
static bool
is_room(const AaClause *c)
{
	static const char *const rooms[] = {"facility", "building", "prison", "jail", "camp", "centre", "center", "hall", "room", "cell", "bus", "boat", "ship",
	"plane", "stadium", "school", "hospital", "block"};
	uint32_t	subject = aa_clause_find_subject(c, c->at);

	return subject != AA_NONE && aa_clause_group(c, subject)->head != AA_NONE && AA_TOKEN_IN(c->doc, aa_clause_group(c, subject)->head, rooms);
}

bool
aa_idiom_when_holding(const AaClause *c)
{
	uint32_t	object = aa_clause_after(c, c->at);

	if (aa_idiom_holds_hostages(c) && (aa_clause_group(c, object)->flags & AA_GROUP_ELLIPSIS))
		return aa_clause_is_victim(c, object) && !is_room(c);	/* they are still holding 22 */
	return (!aa_clause_is_passive(c->g) || aa_token_is(c->doc, c->g->trigger, "holding")) && aa_clause_group(c, object)->number != AA_NONE &&
		is_counted_one(c, object) && aa_clause_group(c, object)->head != AA_NONE && !aa_clause_is_prep(c, object + 1, "to");
}

/* Does a verb of taking stand near "lives": claimed, cost, lost? */
bool
aa_idiom_when_claimed(const AaClause *c)
{
	static const char *const verbs[] = {"claimed", "claims", "claiming", "claim", "cost", "costing", "costs", "lost", "losing", "took",
	"taken", "taking", "takes", "killed", "loss", "ended", "ending", "slit", "slitting", "cut", "cutting", "slashed"};
	const AaSentence *s = &AA_SENTENCES(c->doc)[c->groups->sentence];

	for (uint32_t i = c->g->first > s->first + 12 ? c->g->first - 12 : s->first; i < c->g->last + 6 && i < s->last; i++)
		if (AA_TOKEN_IN(c->doc, i, verbs))
			return true;
	return false;
}

/* What a body suffers from an accident, by other names than injury. */
static bool
is_hurt(const AaDoc *doc, uint32_t token)
{
	static const char *const words[] = {"burns", "inhalation", "fractures", "cuts", "bruises", "concussion", "hypothermia", "shock", "lacerations",
	"exhaustion", "dehydration", "exposure", "heatstroke", "gash", "bruise", "burn", "fracture", "laceration", "whiplash"};

	return AA_TOKEN_IN(doc, token, words) || (aa_token_is(doc, token, "cut") && (aa_token_is(doc, token + 1, "to") || aa_token_is(doc, token + 1, "on")));
}

/* "a broken arm", "fractured ribs" */
static bool
is_broken(const AaDoc *doc, const AaGroup *g)
{
	static const char *const words[] = {"broken", "fractured", "dislocated", "crushed", "severed", "punctured", "collapsed", "ruptured"};
	static const char *const parts[] = {"arm", "arms", "leg", "legs", "bone", "bones", "rib", "ribs", "skull", "nose", "jaw", "wrist", "ankle", "hip", "pelvis", "spine",
	"back", "neck", "collarbone", "shoulder", "finger", "fingers", "lung", "foot", "hand", "knee", "vertebrae", "femur"};

	for (uint32_t i = g->first; i < g->head; i++)
		if (AA_TOKEN_IN(doc, i, words))
			return AA_TOKEN_IN(doc, g->head, parts);
	return false;
}

/* "suffered injuries", "was treated for burns" */
bool
aa_idiom_when_injuries(const AaClause *c)
{
	for (uint32_t i = c->at + 1; i < c->at + 5; i++)
	{
		const AaGroup *g = aa_clause_group(c, i);

		if (g->kind == AA_GROUP_NOUN && g->head != AA_NONE && g->trigger != AA_NONE && g->harm_shape == AA_HARM_WOUND)
			return true;		/* one of them or seven */
		if (g->kind == AA_GROUP_NOUN && g->head != AA_NONE && g->number == AA_NONE &&
			((g->trigger != AA_NONE && g->harm_kind == AA_casualty_kind_wounded && g->harm_shape != AA_HARM_ASSAULT) || is_hurt(c->doc, g->head)))
			return true;
		if (g->kind == AA_GROUP_NOUN && g->head != AA_NONE && is_broken(c->doc, g))
			return true;
		if (g->kind == AA_GROUP_VERB || g->kind == AA_GROUP_STOP || g->kind == AA_GROUP_CLAUSE)
			return false;
	}
	return false;
}

/* "found with gunshot wounds", "taken to hospital with minor injuries" */
bool
aa_idiom_when_with(const AaClause *c)
{
	return c->kind == AA_casualty_kind_wounded && c->at > 1 && aa_clause_is_prep(c, c->at - 1, "with");
}

void
aa_idiom_do_with(AaClause *c)
{
	const AaGroup *g = aa_clause_group(c, c->at - 2);

	if (g->kind == AA_GROUP_NOUN && g->head != AA_NONE && aa_is(c->doc, g->head, AA_LEX_VICTIM) && !aa_clause_is_victim(c, c->at - 2))
		return;					/* tailors dress people with wounds: nobody counts those who have them */
	aa_clause_take_left(c, aa_clause_find_subject(c, c->at - 1));
}

/* "blew himself up" */
bool
aa_idiom_when_self(const AaClause *c)
{
	const AaGroup *object = aa_clause_group(c, c->at + 1);

	return object->kind == AA_GROUP_NOUN && object->head != AA_NONE && aa_is_reflexive(c->doc, object->head);
}

/* "13,000 people crossed into Chad", where harm is told: many, and no army. */
bool
aa_idiom_when_crossed(const AaClause *c)
{
	uint32_t	subject = aa_clause_find_subject(c, c->at);
	uint32_t	k = aa_clause_after(c, c->at);
	const AaGroup *g = aa_clause_group(c, subject);
	const AaNumber *n;

	if (subject == AA_NONE || g->number == AA_NONE || aa_clause_is_passive(c->g) || !aa_group_is_someone(c->doc, g))
		return false;
	n = &AA_NUMBERS(c->doc)[g->number];
	if (aa_clause_is(c, k, AA_GROUP_NOUN) && aa_clause_group(c, k)->head != AA_NONE && aa_token_is(c->doc, aa_clause_group(c, k)->head, "border"))
		k++;					/* crossed the border into */
	if (!aa_clause_is_prep(c, k, "into") && !(aa_clause_is_prep(c, k, "to") && aa_clause_group(c, k + 1)->count == AA_COUNT_NAME))
		return false;
	if (g->head != AA_NONE && aa_is(c->doc, g->head, AA_LEX_VICTIM) && ((uint32_t) aa_word_value(c->doc, g->head, AA_LEX_VICTIM) & AA_CLASS_ARMED))
		return false;
	return (n->low == AA_NO_INT ? n->best : n->low) >= MANY_CROSSING && aa_idiom_tells_harm(c);
}

/* "Medics treated 40 people", in an article or sentence that tells harm: patients of the event. */
bool
aa_idiom_when_patients(const AaClause *c)
{
	const AaGroup *object = aa_clause_group(c, aa_clause_after(c, c->at));
	bool		going = aa_token_is(c->doc, c->g->trigger, "treating");

	if (!(going || (aa_token_is(c->doc, c->g->trigger, "treated") && !aa_clause_is_passive(c->g))) || object->kind != AA_GROUP_NOUN || object->number == AA_NONE)
		return false;
	if (object->head != AA_NONE && (aa_token_is(c->doc, object->head, "patients") || aa_token_is(c->doc, object->head, "cases")) &&
		!aa_clause_is_prep(c, aa_clause_after(c, c->at) + 1, "from"))
		return false;			/* the work of a clinic; but: 12 patients from the rally */
	return aa_idiom_tells_harm(c) && (object->head == AA_NONE || aa_is_person(c->doc, object->head));
}

/* The verb of "were the victims of | targeted | killings", "fell victim to the murders"; AA_NONE when it is not said so. */
static uint32_t
victims_verb(const AaClause *c)
{
	static const char *const victims[] = {"victim", "victims"};
	static const char *const becoming[] = {"fell", "fall", "fallen", "became", "become"};
	uint32_t	i = c->at;
	const AaGroup *verb;

	if (i > 0 && aa_clause_is(c, i - 1, AA_GROUP_VERB) && !(aa_clause_group(c, i - 1)->flags & AA_GROUP_FINITE))
		i--;
	if (i < 3 || !(aa_clause_is_prep(c, i - 1, "of") || aa_clause_is_prep(c, i - 1, "to")) || !aa_clause_is(c, i - 2, AA_GROUP_NOUN) ||
		aa_clause_group(c, i - 2)->head == AA_NONE || !AA_TOKEN_IN(c->doc, aa_clause_group(c, i - 2)->head, victims))
		return AA_NONE;
	verb = aa_clause_group(c, i - 3);
	return aa_clause_is_copula(c, i - 3) || (verb->kind == AA_GROUP_VERB && verb->head != AA_NONE && AA_TOKEN_IN(c->doc, verb->head, becoming)) ? i - 3 : AA_NONE;
}

bool
aa_idiom_when_victims(const AaClause *c)
{
	return victims_verb(c) != AA_NONE;
}

void
aa_idiom_do_victims(AaClause *c)
{
	aa_clause_take_left(c, aa_clause_find_subject(c, victims_verb(c)));
}
