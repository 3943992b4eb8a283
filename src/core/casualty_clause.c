/*
 * casualty_clause.c: each word of harm of a sentence and what stands around it.
 *
 * The rules of casualty_rule.c find its victims; here is what changes the kind
 * of harm before they are tried ("beat a man to death"), and what a clause
 * leaves unsaid behind them.  A last pass (casualty_part.c) takes breakdowns.
 */
#include "casualty_clause.h"

#define LINED_REACH 9			/* tokens between "lined up" and "shot" */
#define BURIED_REACH 20			/* tokens around "buried" in which it is looked for what fell */

/* "beat a man to death", "shot three men dead", "the fatal shooting of" */
static void
complete_attack(AaClause *c)
{
	const AaSentence *s = &AA_SENTENCES(c->doc)[c->groups->sentence];

	if (c->g->harm_shape == AA_HARM_ASSAULT && c->g->trigger > c->g->first &&
		(aa_token_is(c->doc, c->g->trigger - 1, "fatal") || aa_token_is(c->doc, c->g->trigger - 1, "deadly")))
		c->kind = AA_casualty_kind_killed;
	if (c->g->harm_shape != AA_HARM_ATTACK || c->kind != AA_casualty_kind_wounded)
		return;					/* burned alive; not: captured alive */
	for (uint32_t i = c->g->first; i > s->first && i + LINED_REACH > c->g->first; i--)
		if (aa_token_is(c->doc, i - 1, "lined"))
			c->kind = AA_casualty_kind_killed;	/* lined up against a wall and shot */
	for (uint32_t i = c->g->last; i < c->g->last + 12 && i < s->last && aa_token_mark(c->doc, i) != ',' && aa_token_mark(c->doc, i) != ';' &&
		aa_token_mark(c->doc, i) != ':'; i++)
		if ((aa_token_is(c->doc, i, "to") && aa_token_is(c->doc, i + 1, "death")) || aa_token_is(c->doc, i, "dead") ||
			(i == c->g->last && aa_token_is(c->doc, i, "alive")))
			c->kind = AA_casualty_kind_killed;
}

/* "were buried in a mass grave", "at the cemetery", "on Saturday": the day of a burial, where no clause tells what fell on them */
static bool
is_in_grave(const AaClause *c)
{
	static const char *const graves[] = {"grave", "graves", "cemetery", "graveyard", "plot", "ceremony", "ceremonies", "funeral", "honours", "honors"};

	if (aa_clause_is_passive(c->g) && aa_clause_is_prep(c, c->at + 1, "on") &&
		(aa_clause_is(c, c->at + 3, AA_GROUP_STOP) || aa_clause_is(c, c->at + 3, AA_GROUP_COMMA)) &&
		aa_time_end(c->doc, aa_clause_group(c, c->at + 2)->first) > aa_clause_group(c, c->at + 2)->first)
		return true;
	for (uint32_t i = c->at + 1; i + 1 < c->groups->n && aa_clause_is(c, i, AA_GROUP_PREPOSITION) && aa_clause_is(c, i + 1, AA_GROUP_NOUN); i += 2)
		if (aa_clause_group(c, i + 1)->head != AA_NONE && AA_TOKEN_IN(c->doc, aa_clause_group(c, i + 1)->head, graves))
			return true;
	return false;
}

/* "was hit by a car", "hit him in the head", "struck by gunfire": is the noun at i what strikes a body, or a part of one? */
static bool
is_blow(const AaClause *c, uint32_t i)
{
	static const char *const missiles[] = {"car", "cars", "vehicle", "vehicles", "truck", "trucks", "lorry", "van", "bus", "taxi", "suv", "train", "tram", "motorcycle",
	"motorbike", "driver", "bullet", "bullets", "gunfire", "shots", "shrapnel", "lightning", "debris", "pellets", "stone", "stones", "canister", "canisters", "baton",
	"batons", "fragments", "grenade", "arrow"};
	static const char *const parts[] = {"back", "head", "face", "hand", "foot", "side", "jaw", "eye", "eyes", "mouth", "body", "throat", "ear", "groin", "hands",
	"feet"};
	const AaGroup *g = aa_clause_group(c, i);

	if (g->kind != AA_GROUP_NOUN || g->head == AA_NONE)
		return false;
	if (aa_clause_is_prep(c, i - 1, "by"))
		return AA_TOKEN_IN(c->doc, g->head, missiles);
	return aa_clause_is_prep(c, i - 1, "in") && g->count == AA_COUNT_DEFINITE && AA_TOKEN_IN(c->doc, g->head, parts);
}

/* Where the words behind a blow begin: "in the head", "by a car"; or AA_NONE when they tell how often: "hit the man twice". */
static uint32_t
behind_blow(const AaClause *c)
{
	uint32_t	i = aa_clause_is_passive(c->g) ? c->at + 1 : aa_clause_after(c, c->at) + 1;

	for (; aa_clause_is(c, i, AA_GROUP_ADVERB); i++)
		if (aa_token_is(c->doc, aa_clause_group(c, i)->first, "twice"))
			return AA_NONE;
	if (aa_clause_is(c, i, AA_GROUP_NOUN) && aa_token_is(c->doc, aa_clause_group(c, i)->last - 1, "times"))
		return AA_NONE;
	return i;
}

/*
 * A person who was hit is hurt where the text tells by what, how often, or on what part of the body; all else that is hit is a
 * house or a town.
 */
static bool
complete_hit(AaClause *c)
{
	static const char *const verbs[] = {"hit", "struck", "hitting"};
	uint32_t	behind = behind_blow(c);
	uint32_t	victim;

	if (c->kind != AA_casualty_kind_facilities_hit || !AA_TOKEN_IN(c->doc, c->g->trigger, verbs) || (behind != AA_NONE && !is_blow(c, behind + 1)))
		return false;
	victim = aa_clause_is_passive(c->g) ? aa_clause_find_subject(c, c->at) : aa_clause_after(c, c->at);
	if (victim == AA_NONE || !aa_group_is_someone(c->doc, aa_clause_group(c, victim)))
		return false;
	c->kind = AA_casualty_kind_wounded;
	return true;
}

/* "were buried under mud", "when a wall fell": does the sentence tell what fell on those who were buried, or that they live? */
static bool
has_fallen(const AaClause *c)
{
	static const char *const words[] = {"under", "beneath", "underneath", "alive", "when", "gave", "fell", "landslide", "landslides", "mudslide", "mudslides",
	"avalanche", "collapse", "collapsed", "collapsing", "rubble", "debris", "mud", "snow", "quake", "earthquake", "slide", "feared", "remain", "still"};
	const AaSentence *s = &AA_SENTENCES(c->doc)[c->groups->sentence];
	uint32_t	first = c->g->first > s->first + BURIED_REACH ? c->g->first - BURIED_REACH : s->first;

	for (uint32_t i = first; i < s->last && i < c->g->last + BURIED_REACH; i++)
		if (AA_TOKEN_IN(c->doc, i, words))
			return true;
	return false;
}

/* "We buried 11 people": who has people to bury them buries the dead; what falls on people traps them. */
static void
complete_burial(AaClause *c)
{
	const AaGroup *subject;

	if (!aa_token_is(c->doc, c->g->trigger, "buried"))
		return;
	if (is_in_grave(c) || (aa_clause_is_passive(c->g) && !has_fallen(c)))
		c->kind = AA_casualty_kind_killed;
	if (aa_clause_is_passive(c->g) || c->at == 0)
		return;
	subject = aa_clause_group(c, c->at - 1);
	if (subject->kind == AA_GROUP_NOUN && aa_clause_is(c, aa_clause_after(c, c->at), AA_GROUP_NOUN) &&
		(subject->count == AA_COUNT_PRONOUN ? !aa_token_is(c->doc, subject->head, "it") : subject->head != AA_NONE &&
		 aa_is(c->doc, subject->head, AA_LEX_VICTIM)))
		c->kind = AA_casualty_kind_killed;
}

/* "the number of dead workers increased to 51" */
static bool
is_number_of(const AaClause *c)
{
	static const char *const counts[] = {"number", "numbers", "count"};
	uint32_t	i = c->g->first;
	const AaGroup *before = aa_clause_group(c, c->at - 1);

	if (before->flags & AA_GROUP_ELLIPSIS)
		return false;			/* the new count of 45 dead */
	if (before->kind == AA_GROUP_NOUN && before->head != AA_NONE && before->count == AA_COUNT_DEFINITE && before->number == AA_NONE &&
		aa_token_is(c->doc, before->head, "number") && c->g->kind == AA_GROUP_VERB && !aa_clause_is_passive(c->g))
		return true;			/* the number killed */
	while (i > 2 && i + 3 > c->g->first && !aa_token_is(c->doc, i - 1, "of"))
		i--;
	return i > 2 && aa_token_is(c->doc, i - 1, "of") && AA_TOKEN_IN(c->doc, i - 2, counts);
}

/* "four Tuesday", "four later" */
static bool
is_time(const AaClause *c, uint32_t i)
{
	const AaGroup *g = aa_clause_group(c, i);

	return (g->kind == AA_GROUP_NOUN || g->kind == AA_GROUP_ADVERB) &&
		(aa_time_end(c->doc, g->first) >= g->last || aa_token_is(c->doc, g->first, "later") || aa_token_is(c->doc, g->first, "earlier"));
}

/* Is the figure of group i all that is said of its people: "four", "four others"? */
static bool
is_left_out(const AaClause *c, uint32_t i)
{
	const AaGroup *g = aa_clause_group(c, i);

	return (g->flags & AA_GROUP_ELLIPSIS) || (g->head != AA_NONE && aa_token_is(c->doc, g->head, "others"));
}

/* "along with", "as well as", "alongside" */
static bool
joins_along(const AaClause *c, uint32_t i)
{
	const AaGroup *g = aa_clause_group(c, i);

	return g->kind == AA_GROUP_AND && (g->last > g->first + 1 || aa_token_is(c->doc, g->first, "alongside"));
}

/* "was killed | with 12 of his men", "died with two others": people of one who suffered the same. */
static bool
is_with_others(const AaClause *c, uint32_t i)
{
	const AaGroup *g = aa_clause_group(c, i + 1);

	return aa_clause_is_prep(c, i, "with") && c->kind == AA_casualty_kind_killed &&
		(aa_clause_is_passive(c->g) || c->g->harm_shape == AA_HARM_FALL) && g->kind == AA_GROUP_NOUN &&
		g->number != AA_NONE && g->head != AA_NONE && (aa_is(c->doc, g->head, AA_LEX_VICTIM) || aa_token_is(c->doc, g->head, "others")) &&
		aa_clause_is_victim(c, i + 1) && aa_clause_fact(c, i + 1) == NULL;
}

/* The figure at k is left to another word of harm, or has none: "and 40 in custody", "and two of them", "rose to". */
static bool
is_no_gap(const AaClause *c, uint32_t k)
{
	const AaGroup *where = aa_clause_group(c, k + 2);

	if (!is_left_out(c, k) || aa_clause_group(c, k)->number == AA_NONE || !(aa_clause_is(c, k + 1, AA_GROUP_PREPOSITION) || is_time(c, k + 1)))
		return true;
	return (where->trigger != AA_NONE && where->harm_kind != c->kind) || aa_clause_is_prep(c, k + 1, "of") || aa_clause_is_prep(c, k + 1, "without") ||
		(aa_clause_is_prep(c, k + 1, "to") && c->kind != AA_casualty_kind_displaced);
}

/*
 * What a clause leaves unsaid behind it: "four were held on Monday and another five in the days after", "254 in the
 * north, 34 in the south", "was killed along with two guards".
 */
static void
take_gaps(AaClause *c)
{
	uint32_t	i = c->at;

	for (uint32_t k = c->doc->facts_.n - c->found; k < c->doc->facts_.n; k++)
		if (AA_FACTS(c->doc)[k].group > i)
			i = AA_FACTS(c->doc)[k].group;
	c->rule = "gap";
	if (is_with_others(c, c->at + 1))
	{
		aa_clause_take_right(c, c->at + 2);
		return;
	}
	for (uint32_t n = 0; n < AA_CLAUSE_LIST; n++)
	{
		uint32_t	end = aa_clause_skip_modifiers(c, i);
		uint32_t	k = end + 1;
		bool		along;

		while (aa_clause_is(c, k, AA_GROUP_COMMA) || aa_clause_is(c, k, AA_GROUP_ADVERB) || is_time(c, k))
			k++;
		along = joins_along(c, k);
		for (uint32_t far = k, steps = 0; !along && n == 0 && steps < AA_CLAUSE_REACH / 2; steps++)
		{
			/* was killed Tuesday at a farm in the north, along with two guards */
			if (aa_clause_is(c, far, AA_GROUP_PREPOSITION) && aa_clause_is(c, far + 1, AA_GROUP_NOUN))
				far += 2;
			else if (aa_clause_is(c, far, AA_GROUP_COMMA) || aa_clause_is(c, far, AA_GROUP_ADVERB) || is_time(c, far))
				far++;
			else
				break;
			along = joins_along(c, far);
			k = along ? far : k;
		}
		k += aa_clause_is(c, k, AA_GROUP_AND);
		if (k == end + 1 || !aa_clause_is_member(c, k) || aa_clause_has_own_verb(c, k) || aa_clause_fact(c, k) != NULL)
			return;
		if (along)
		{
			aa_clause_take_right(c, k);
			return;
		}
		if (is_no_gap(c, k))
			return;
		aa_clause_take(c, k, 1);
		i = k;
	}
}

/* "brought to 46 the number of people killed": the figure before the word for the count. */
static void
do_brought_to(AaClause *c)
{
	for (uint32_t i = c->at; i > 2 && c->at - i < 6; i--)
	{
		const AaGroup *g = aa_clause_group(c, i);

		if (g->kind == AA_GROUP_NOUN && g->head != AA_NONE && (aa_token_is(c->doc, g->head, "number") || aa_token_is(c->doc, g->head, "toll")))
		{
			if (aa_clause_group(c, i - 1)->number != AA_NONE && aa_clause_is_prep(c, i - 2, "to") && aa_clause_is(c, i - 3, AA_GROUP_VERB) &&
				aa_clause_is_victim(c, i - 1))
			{
				AaFact	   *f = aa_clause_take(c, i - 1, 1);

				if (f != NULL)
					f->shape = AA_HARM_TOLL;
			}
			return;
		}
	}
}

static void
match(AaClause *c)
{
	uint32_t	from = c->doc->facts_.n;
	bool		hit;

	c->rule = NULL;
	complete_attack(c);
	complete_burial(c);
	hit = complete_hit(c);
	if (aa_idiom_holds_hostages(c))
		c->kind = AA_casualty_kind_kidnapped;
	if (is_number_of(c) || c->g->harm_shape == AA_HARM_TOLL)
	{
		c->rule = "brought to";
		do_brought_to(c);
	}
	if (c->found == 0 && c->rule != NULL && c->g->harm_shape != AA_HARM_TOLL)
	{
		c->rule = "number of";
		aa_clause_take_toll(c);
	}
	aa_clause_try_rules(c);
	for (; hit && from < c->doc->facts_.n; from++)
		AA_FACTS(c->doc)[from].shape = AA_HARM_ATTACK;
	if (c->found != 0 && c->g->kind == AA_GROUP_VERB)
		take_gaps(c);
}

/* "abducted and killed two tailors": what was done to them first is told of the same people. */
static void
add_before(AaClause *c, uint32_t from)
{
	for (uint32_t i = from, n = c->doc->facts_.n; i < n; i++)
	{
		uint8_t		kind = aa_clause_group(c, AA_FACTS(c->doc)[i].verb)->before;
		AaFact	   *f;

		if (kind == AA_NO_ENUM || AA_FACTS(c->doc)[i].parent != AA_NONE || AA_FACTS(c->doc)[i].kind != AA_casualty_kind_killed)
			continue;
		f = aa_vec_push(c->doc->arena, &c->doc->facts_, sizeof(AaFact));
		*f = AA_FACTS(c->doc)[i];
		f->kind = kind;
	}
}

/* "gave a toll of 14 dead": the figure is a toll, whoever gave it; "dead" only says of whom. */
static void
name_tolls(const AaClause *c, uint32_t from)
{
	for (uint32_t k = from; k < c->doc->facts_.n; k++)
	{
		AaFact	   *f = &AA_FACTS(c->doc)[k];
		const AaGroup *toll = f->group < 2 ? NULL : aa_clause_group(c, f->group - 2);

		if (toll == NULL || f->shape != AA_HARM_STATE || toll->trigger == AA_NONE || toll->harm_shape != AA_HARM_TOLL ||
			!aa_clause_is_prep(c, f->group - 1, "of"))
			continue;
		f->shape = AA_HARM_TOLL;
		f->verb = f->group - 2;
	}
}

void
aa_clause_sentence(AaDoc *doc, const AaGroups *groups)
{
	AaClause	c = {.doc = doc, .groups = groups};
	uint32_t	from = doc->facts_.n;

	c.g = aa_clause_group(&c, AA_NONE);

	for (uint32_t i = 0; i < groups->n; i++)
	{
		if (groups->items[i].trigger == AA_NONE)
			continue;
		c.at = i;
		c.g = &groups->items[i];
		c.kind = c.g->harm_kind;
		c.found = 0;
		c.of = false;
		match(&c);
		aa_poll(doc);
	}
	aa_clause_find_parts(&c);
	aa_clause_find_members(&c);
	aa_clause_find_additions(&c);
	aa_clause_find_told(&c);
	aa_clause_find_elided(&c);
	add_before(&c, from);
	name_tolls(&c, from);
}
