/*
 * casualty_frame.c: harm that a verb and a noun tell together.
 *
 * "Driven from their homes", "rushed to hospital", "fighting for their lives":
 * neither word does harm alone.  The noun is the word of harm (AA_HARM_FRAME,
 * or one of another shape that has a row here); a row says which verbs and
 * prepositions it needs before it.  From the noun one goes back over the
 * preposition and what else stands between ("on Monday", "by helicopter") to
 * the verb; who stands between verb and preposition is its object and the
 * victim, else the victim is the verb's subject.
 */
#include "casualty_clause.h"

#define FRAME_REACH 8			/* groups between noun and verb, at most */

typedef struct Frame
{
	const char *rule;			/* its name in article_explain() */
	const char *nouns;
	const char *prepositions;	/* "" when the noun is the verb's object */
	const char *verbs;			/* main verbs; "be" is any form of it without main verb */
	uint8_t		kind;
	bool		counted;		/* only victims with a figure: one person who goes to hospital may be ill */
	const char *needs;			/* words of which one stands before the noun or as the verb's object; NULL when none has to */
} Frame;

#define BODILY "taken take takes took taking rushed rush rushing brought admitted sent transferred transported airlifted flown carried " \
	"ferried moved"

#define BODY_PARTS "leg legs arm chest abdomen stomach thigh torso shoulder shoulders neck buttocks knee hip ankle wrist forearm calf"

static const Frame frames[] = {
	{"taken to hospital", "hospital hospitals clinic clinics infirmary", "to in at into",
	BODILY " treated remain remains remained hospitalized hospitalised recovering",
	AA_casualty_kind_wounded, true, NULL},
	{"in hospital", "hospital hospitals clinic infirmary", "in", "be left leaving put putting", AA_casualty_kind_wounded, true, NULL},
	{"in intensive care", "care", "in into to", BODILY " be put placed kept lie lying left leaving remain remains remained treated", AA_casualty_kind_wounded, false, "intensive"},
	{"in custody", "custody detention jail prison", "into in",
	"taken take takes took taking be held placed remanded remain remains remained kept", AA_casualty_kind_detained, false, NULL},
	{"behind bars", "bars", "behind", "be put puts putting held languish languishing remain remains remained", AA_casualty_kind_detained, true, NULL},
	{"in captivity", "captivity", "in", "be held remain remains remained kept", AA_casualty_kind_kidnapped, true, NULL},
	{"under rubble", "rubble debris ruins wreckage mud", "under beneath in underneath amid",
	"be remain remains remained lie lay lying left believed feared thought stuck pinned",
	AA_casualty_kind_trapped, true, NULL},
	{"driven from homes", "homes houses villages towns camp camps settlements", "from of", "driven drive drives drove driving forced force forces forcing ordered order ordering chased evicted expelled pushed",
	AA_casualty_kind_displaced, true, NULL},
	{"left homes", "homes houses villages", "", "left leave leaves leaving abandon abandoned abandoning lost lose losing vacate vacated",
	AA_casualty_kind_displaced, true, NULL},
	{"in shelters", "shelters tents camps", "in at", "living live lives lived spent spend spending staying stay sleeping slept sheltering sheltered housed "
	"accommodated", AA_casualty_kind_displaced, true, NULL},
	{"sought refuge", "refuge", "", "sought seek seeks seeking", AA_casualty_kind_displaced, true, NULL},
	{"pulled out", "survivors survivor", "", "pulled pull pulls pulling found find dug extracted plucked", AA_casualty_kind_rescued, true, NULL},
	{"hit in the body", BODY_PARTS, "in on to", "hit struck strike hits grazed clipped striking hitting", AA_casualty_kind_wounded, false, NULL},
	{"fight for life", "lives life", "for", "fighting fight fights fought battling battle", AA_casualty_kind_wounded, false, NULL},
	{"pulled alive", "rubble debris ruins wreckage mud", "from", "pulled dug plucked extracted freed brought", AA_casualty_kind_rescued, true, "alive"},
	{"clinging to life", "life lives", "to", "clinging cling clings clung", AA_casualty_kind_wounded, false, NULL},
	{"fell to death", "death deaths", "to", "fell fall falling fallen plunged plunge plunging jumped leapt leaped swept tumbled", AA_casualty_kind_killed, false, NULL},
	{"claimed victims", "victims", "", "claimed claim claims claiming", AA_casualty_kind_killed, true, NULL},
	{"took prisoner", "prisoners captives", "", "took take takes taking taken", AA_casualty_kind_detained, true, NULL},
	{"recovering", "wounds injuries burns", "from", "recovering recover recovered", AA_casualty_kind_wounded, true, NULL},
	{"taken to a medical center", "center centre centers centres", "to at in", BODILY " treated", AA_casualty_kind_wounded, true, "medical health"},
	{"in a trauma center", "center centre unit", "to at in", BODILY " treated", AA_casualty_kind_wounded, false, "trauma burn burns"},
	{"treatment for injuries", "injuries wounds burns inhalation", "for", "sought seek seeking needed need required receiving undergoing underwent",
	AA_casualty_kind_wounded, true, "treatment help care attention"},
	{"hospital treatment", "treatment", "", "sought needed need required received", AA_casualty_kind_wounded, true, "hospital"},
	{"martyrdom", "martyrdom", "", "embraced embrace attained achieved", AA_casualty_kind_killed, false, NULL},
	{"own life", "life lives", "", "took take takes taking taken ended ending", AA_casualty_kind_killed, false, "own"},
	{"suicide", "suicide", "", "committed commit commits committing", AA_casualty_kind_killed, false, NULL},
	{"turned on oneself", "himself herself", "on", "turned turn turns turning", AA_casualty_kind_killed, false,
	"gun weapon rifle pistol handgun shotgun revolver knife firearm"}
};

/* Is the token one of these words, parted by single spaces? */
static bool
is_one_of(const AaDoc *doc, uint32_t token, const char *words)
{
	const char *word;
	uint32_t	n;

	if (token >= doc->n_tokens)
		return false;
	word = doc->lower + doc->tokens[token].start;
	n = doc->tokens[token].end - doc->tokens[token].start;
	while (*words != '\0')
	{
		uint32_t	k = 0;

		while (k < n && words[k] == word[k])
			k++;
		words += k;
		if (k == n && (*words == ' ' || *words == '\0'))
			return true;
		while (*words != ' ' && *words != '\0')
			words++;
		words += *words == ' ';
	}
	return false;
}

static bool
has_verb(const AaClause *c, const AaGroup *g, const char *verbs)
{
	if (g->head != AA_NONE && !aa_token_is(c->doc, g->head, "still"))
		return is_one_of(c->doc, g->head, verbs);
	return (g->flags & AA_GROUP_BE) && strstr(verbs, "be ") != NULL;
}

/* Does a word that the frame needs stand between its verb and the end of its noun? */
static bool
has_needed(const AaClause *c, const Frame *f, uint32_t verb)
{
	if (f->needs == NULL)
		return true;
	for (uint32_t i = aa_clause_group(c, verb)->last; i < c->g->last; i++)
		if (is_one_of(c->doc, i, f->needs))
			return true;
	return false;
}

/* The verb group of the frame before the noun at c->at, or AA_NONE; *object is who stands between, AA_NONE when nobody. */
static uint32_t
find_verb(const AaClause *c, const Frame *f, uint32_t *object)
{
	uint32_t	i = c->at;

	*object = AA_NONE;
	if (*f->prepositions != '\0')
	{
		if (i == 0 || !aa_clause_is(c, i - 1, AA_GROUP_PREPOSITION) ||
			!is_one_of(c->doc, aa_clause_group(c, i - 1)->first, f->prepositions))
			return AA_NONE;
		i--;
	}
	else if (aa_clause_is(c, i - 1, AA_GROUP_PREPOSITION))
		return AA_NONE;			/* took to their own lives */
	for (uint32_t n = 0; n < FRAME_REACH && i > 0; n++)
	{
		const AaGroup *g = aa_clause_group(c, --i);

		if (g->kind == AA_GROUP_VERB)
			return has_verb(c, g, f->verbs) ? i : AA_NONE;
		if (g->kind == AA_GROUP_NOUN && aa_clause_is_victim(c, i) && !aa_clause_is(c, i - 1, AA_GROUP_PREPOSITION))
			*object = i;
		else if (g->kind == AA_GROUP_AND && c->g->number != AA_NONE && *f->prepositions == '\0')
			continue;			/* pulled 17 bodies and 31 survivors */
		else if (g->kind != AA_GROUP_NOUN && g->kind != AA_GROUP_PREPOSITION && g->kind != AA_GROUP_ADVERB)
			return AA_NONE;
	}
	return AA_NONE;
}

/* Does the frame take a victim counted like this?  "Nobody is in custody" is no figure of arrests. */
static bool
fits_count(const AaClause *c, uint32_t victim, bool counted)
{
	uint32_t	number = aa_clause_group(c, victim)->number;

	if (!aa_group_is_someone(c->doc, aa_clause_group(c, victim)) && victim != c->at)
		return false;			/* nine rooms in hospital */
	if (counted && c->kind == AA_casualty_kind_wounded && c->doc->facts_.n > 0 && (aa_clause_group(c, victim)->count == AA_COUNT_ARTICLE ||
		(aa_clause_group(c, victim)->head != AA_NONE && aa_token_is(c->doc, aa_clause_group(c, victim)->head, "victim"))))
		return true;			/* a girl was taken to hospital, where others were hurt */
	return number == AA_NONE ? !counted : AA_NUMBERS(c->doc)[number].form != AA_NUMBER_NONE;
}

/* "38 killed in Greece; 57 in hospital": a figure that leaves out its verb, behind harm; its group, or AA_NONE. */
static uint32_t
find_elided(const AaClause *c, const Frame *f)
{
	uint32_t	i = c->at - 2;
	const AaGroup *g = aa_clause_group(c, i);
	AaGroupKind before = (AaGroupKind) aa_clause_group(c, i - 1)->kind;

	if (c->at < 3 || strncmp(f->verbs, "be ", 3) != 0 || c->g->head == AA_NONE || c->g->number != AA_NONE ||
		!is_one_of(c->doc, aa_clause_group(c, i + 1)->first, f->prepositions) ||
		!(g->flags & AA_GROUP_ELLIPSIS) || g->number == AA_NONE || !(before == AA_GROUP_STOP || before == AA_GROUP_COMMA || before == AA_GROUP_AND) ||
		!aa_clause_has_facts(c) || aa_clause_is(c, c->at + 1, AA_GROUP_VERB) || aa_clause_fact(c, i) != NULL || !aa_clause_is_victim(c, i))
		return AA_NONE;
	return i;
}

static const Frame *
find_frame(AaClause *c, uint32_t *victim)
{
	uint8_t		kind = c->kind;

	for (size_t k = 0; k < sizeof(frames) / sizeof(frames[0]); k++)
	{
		uint32_t	object,
					verb;

		if (!is_one_of(c->doc, c->g->trigger, frames[k].nouns))
			continue;
		c->kind = frames[k].kind;
		*victim = find_elided(c, &frames[k]);
		if (*victim != AA_NONE && frames[k].needs == NULL)
			return &frames[k];
		verb = find_verb(c, &frames[k], &object);
		if (verb == AA_NONE || !has_needed(c, &frames[k], verb))
			continue;
		*victim = object;
		if (*victim == AA_NONE && c->g->number != AA_NONE && *frames[k].prepositions == '\0')
			*victim = c->at;	/* pulled 16 survivors */
		if (c->g->count == AA_COUNT_PRONOUN)
			*victim = c->at;	/* turned the gun on himself */
		if (*victim == AA_NONE)
			*victim = aa_clause_find_subject(c, verb);
		if (*victim != AA_NONE && (*victim == c->at || aa_clause_is_victim(c, *victim)) && fits_count(c, *victim, frames[k].counted))
			return &frames[k];
	}
	c->kind = kind;
	return NULL;
}

bool
aa_clause_when_frame(const AaClause *c)
{
	AaClause	probe = *c;
	uint32_t	victim;

	return find_frame(&probe, &victim) != NULL;
}

void
aa_clause_do_frame(AaClause *c)
{
	uint32_t	victim;

	const Frame *frame = find_frame(c, &victim);
	uint32_t	from = c->doc->facts_.n;

	if (frame == NULL)
		return;
	c->rule = frame->rule;
	if (victim < c->at)
		aa_clause_take_left(c, victim);
	else
		aa_clause_take(c, victim, 1);
	for (uint32_t k = from; k < c->doc->facts_.n; k++)
		AA_FACTS(c->doc)[k].shape = AA_HARM_FRAME;	/* wounds that people recover from are no attack */
}

const char *
aa_clause_frame_rule(uint32_t i)
{
	return i < sizeof(frames) / sizeof(frames[0]) ? frames[i].rule : NULL;
}
