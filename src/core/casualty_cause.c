/*
 * casualty_cause.c: what did the harm, and who.
 *
 * Four places tell it, tried in this order until a cause is known:
 *
 *	the subject of the verb of harm		"Russian air strikes killed", "a bus plunged into a ravine, killing"
 *	phrases behind it					"in clashes", "by gunmen", "of cholera"
 *	the clause behind it				"when a bomb went off", "after gunmen opened fire"
 *	a phrase before it					"in a raid on the camp, soldiers killed"
 *
 * A noun of lexicon_cause.h, or a thing with a verb of mishap, is the cause;
 * people who bear arms, bodies and nations are the perpetrator.  They also
 * stand inside of a cause ("rebel shelling") or behind one ("the bombardment
 * by the army", "a strike blamed on the army").
 */
#include "casualty_actor.h"
#include "entity.h"

#define REACH 16				/* groups around the word of harm */
#define DATELINE_GROUPS 2		/* "Oruk --": a dash behind so few groups begins the sentence */

/* ---- the subject ---- */

static bool
ends_clause(const AaGroup *g)
{
	return g->kind == AA_GROUP_STOP || g->kind == AA_GROUP_CLAUSE || g->kind == AA_GROUP_COLON;
}

/* "An official, who asked not to be named because ..., put": the comma that opens the clause inside, else the verb itself. */
static uint32_t
before_inset(const AaCauseReader *r, uint32_t verb)
{
	if (verb == 0 || aa_cause_group(r, verb - 1)->kind != AA_GROUP_COMMA)
		return verb;
	for (uint32_t i = verb - 1; i > 0 && verb - i < REACH; i--)
		if (aa_cause_group(r, i - 1)->kind == AA_GROUP_COMMA && aa_cause_group(r, i)->kind == AA_GROUP_WHO)
			return i - 1;
	return verb;
}

/* "The head of a local group, Ivo Lenk, put": a person's name between commas says who the subject is. */
static bool
names_subject(const AaCauseReader *r, uint32_t verb)
{
	const AaName *name;

	if (verb < 3 || aa_cause_group(r, verb - 1)->kind != AA_GROUP_COMMA || aa_cause_group(r, verb - 3)->kind != AA_GROUP_COMMA ||
		aa_cause_group(r, verb - 2)->kind != AA_GROUP_NOUN || aa_cause_group(r, verb - 2)->head == AA_NONE)
		return false;
	name = aa_name_at(r->doc, aa_cause_group(r, verb - 2)->head);
	return name != NULL && name->kind == AA_entity_kind_person;
}

/* "Last month", "Sunday night": when it was. */
static bool
is_time(const AaCauseReader *r, const AaGroup *g)
{
	return aa_time_end(r->doc, g->first) > g->first && aa_time_end(r->doc, g->first) >= g->last;
}

/*
 * "The governor left after | floods killed nine": a word that may be a preposition opens a clause of its own, where another verb stands before
 * it.  Before a participle it is the clause of what came before, "after the army shelled the town, killing nine", not what went on meanwhile.
 */
static bool
opens_clause(const AaCauseReader *r, uint32_t i, bool participle)
{
	static const char *const words[] = {"after", "before", "since", "until", "till", "as"};
	const AaGroup *verb = aa_cause_group(r, i + 2);

	if (aa_cause_group(r, i)->kind != AA_GROUP_PREPOSITION || !AA_TOKEN_IN(r->doc, aa_cause_group(r, i)->first, words))
		return false;
	if (participle && (verb->kind != AA_GROUP_VERB || (verb->flags & AA_GROUP_BE) || !aa_token_is(r->doc, aa_cause_group(r, i)->first, "after")))
		return false;
	for (uint32_t k = i; k > 0 && i - k < REACH && !ends_clause(aa_cause_group(r, k - 1)); k--)
		if (aa_cause_group(r, k - 1)->kind == AA_GROUP_VERB)
			return true;
	return i == 0;
}

/* "Last month", "Nine hours after the collapse": a time that opens the sentence without a preposition. */
static bool
opens_with_time(const AaCauseReader *r)
{
	const AaGroup *g = aa_cause_group(r, 0);
	uint32_t	next = g->last;

	return g->kind == AA_GROUP_NOUN && (is_time(r, g) || (g->number != AA_NONE && (aa_token_is(r->doc, next, "after") || aa_token_is(r->doc, next, "before")) &&
														  (g->head == AA_NONE || !aa_is_person(r->doc, g->head))));
}

/* "In neighbouring Kelm | , | officials put the toll at 43": does the comma at i end a phrase that opens the sentence? */
static bool
ends_opening(const AaCauseReader *r, uint32_t i)
{
	uint32_t	k = i;

	while (k > 0 && i - k < REACH && !ends_clause(aa_cause_group(r, k - 1)) && aa_cause_group(r, k - 1)->kind != AA_GROUP_COMMA &&
		!(aa_cause_group(r, k - 1)->flags & AA_GROUP_FINITE))
		k--;
	return aa_cause_group(r, i)->kind == AA_GROUP_COMMA && k == 0 &&
		(aa_cause_group(r, 0)->kind == AA_GROUP_PREPOSITION || opens_with_time(r));
}

/* The subject of the verb: the first noun group of its clause that hangs on no preposition. */
static uint32_t
subject_of(const AaCauseReader *r, uint32_t verb)
{
	uint32_t	found = AA_NONE;

	if (names_subject(r, verb))
		return verb - 2;
	verb = before_inset(r, verb);

	for (uint32_t i = verb; i > 0 && verb - i < REACH; i--)
	{
		const AaGroup *g = aa_cause_group(r, i - 1);

		if (ends_clause(g) || g->first < r->claim || (g->kind == AA_GROUP_DASH && i <= DATELINE_GROUPS))
			break;
		if (g->kind == AA_GROUP_WHO && i > 1 && aa_cause_group(r, i - 2)->kind == AA_GROUP_NOUN)
			return i - 2;
		if (g->kind == AA_GROUP_WHO && i > 2 && aa_cause_group(r, i - 2)->kind == AA_GROUP_COMMA && (aa_cause_word(r, aa_cause_group(r, i - 3)) != AA_NONE ||
			(i == verb && aa_cause_is_actor(r, aa_cause_group(r, i - 3)))))
			return i - 3;		/* the attack, which killed twelve; the gunmen, who killed twelve */
		if (found == i && (g->kind == AA_GROUP_WHO || ends_opening(r, i - 1)))
			return found;		/* a massacre, in which police killed 69 */
		if (g->kind == AA_GROUP_NOUN && i > 1 && (found == AA_NONE || aa_cause_group(r, i)->kind == AA_GROUP_VERB) &&
			opens_clause(r, i - 2, i < verb && aa_cause_group(r, i)->kind == AA_GROUP_VERB) && !is_time(r, g))
			return i - 1;
		if ((g->kind == AA_GROUP_NOUN || aa_cause_word(r, g) != AA_NONE) && !(i > 1 && aa_cause_group(r, i - 2)->kind == AA_GROUP_PREPOSITION) &&
			!is_time(r, g))
			found = i - 1;
	}
	return found;
}

/* The active verb that a noun of harm or a figure is the object of, or AA_NONE. */
static uint32_t
verb_before(const AaCauseReader *r)
{
	const AaGroup *verb;
	uint32_t	i = r->fact->verb;

	while (i > 0 && r->fact->verb - i < REACH / 2 && aa_cause_group(r, i - 1)->kind != AA_GROUP_VERB && aa_cause_group(r, i - 1)->kind != AA_GROUP_STOP)
		i--;
	verb = i == 0 ? NULL : aa_cause_group(r, i - 1);
	return verb == NULL || verb->kind != AA_GROUP_VERB || (verb->flags & AA_GROUP_BE) || verb->head == AA_NONE ? AA_NONE : i - 1;
}

/* "Since the agency began its work, | it | has recorded": the body named before a pronoun in its sentence. */
static uint32_t
body_before(const AaCauseReader *r, uint32_t i)
{
	for (; i > 0; i--)
	{
		const AaGroup *g = aa_cause_group(r, i - 1);
		const AaName *name = g->kind == AA_GROUP_NOUN && g->head != AA_NONE ? aa_name_at(r->doc, g->head) : NULL;

		if (name != NULL && name->kind == AA_entity_kind_organization)
			return i - 1;
	}
	return AA_NONE;
}

/* Is this someone who may count: a source by its word, people, a name; not "May", which recorded 12 deaths, nor an attack that raised them? */
static bool
can_count(const AaCauseReader *r, const AaGroup *g)
{
	const AaDoc *doc = r->doc;
	const AaName *name;
	uint32_t	head;

	if (g->head == AA_NONE || is_time(r, g))
		return false;
	head = aa_cause_head(doc, g);
	name = aa_name_at(doc, head);
	/* "Mine Watch" is no mine */
	if (aa_cause_word(r, g) != AA_NONE && (name == NULL || name->kind != AA_entity_kind_organization))
		return false;
	return name != NULL || (head > g->first && (doc->tokens[head].shape & AA_SHAPE_CAP)) || aa_is(doc, head, AA_LEX_SOURCE_NOUN) ||
		aa_is(doc, head, AA_LEX_ORG_HEAD) ||
		aa_is(doc, head, AA_LEX_TITLE) || aa_is_person(doc, head);
}

/* "The ministry put the toll at 48": who counts is subject of a verb of counting, and the source of the toll, whatever body it is. */
static uint32_t
counter_of(const AaCauseReader *r)
{
	static const char *const verbs[] = {"put", "puts", "raised", "raises", "lowered", "revised", "placed", "set", "updated", "gave", "counted",
	"increased", "cut", "reduced", "adjusted", "estimated", "recorded", "listed", "documented", "registered", "tallied", "verified", "records", "documents",
	"counts", "lists", "registers", "estimates", "logged", "logs", "given", "gives"};
	static const char *const seeing[] = {"saw", "seen"};
	uint32_t	verb = verb_before(r);
	uint32_t	subject;
	bool		sees;

	if (verb == AA_NONE)
		return AA_NONE;
	sees = AA_TOKEN_IN(r->doc, aa_cause_group(r, verb)->head, seeing);
	if (!sees && !AA_TOKEN_IN(r->doc, aa_cause_group(r, verb)->head, verbs))
		return AA_NONE;
	subject = verb > 0 && aa_cause_group(r, verb - 1)->count == AA_COUNT_PRONOUN && aa_cause_group(r, verb - 1)->kind == AA_GROUP_NOUN ?
		body_before(r, verb - 1) : subject_of(r, verb);
	if (subject == AA_NONE || !can_count(r, aa_cause_group(r, subject)))
		return AA_NONE;
	/* "A Reuters reporter saw 12 bodies": who sees them is a source when that is what he is there for */
	return !sees || aa_is(r->doc, aa_cause_head(r->doc, aa_cause_group(r, subject)), AA_LEX_SOURCE_NOUN) ? subject : AA_NONE;
}

/*
 * Is what the subject does the harm itself?  Who kills, shoots or holds does it, and who causes or carries out a harm
 * that a noun tells; but not who finds bodies, treats the wounded, mourns or loses soldiers, rescues or moves to safety.
 */
static bool
subject_harms(const AaCauseReader *r)
{
	static const bool doing[AA_HARM_SHAPES] = {
		[AA_HARM_PAST] = true, [AA_HARM_GERUND] = true, [AA_HARM_PRESENT] = true, [AA_HARM_ATTACK] = true, [AA_HARM_HOLD] = true,
		[AA_HARM_LIFE] = true, [AA_HARM_FRAME] = true
	};
	static const char *const verbs[] = {"carried", "carrying", "committed", "committing", "caused", "causing", "inflicted", "inflicting",
	"perpetrated", "ordered", "left", "leaves", "leaving", "took", "takes", "take", "taking", "taken", "holding", "hold", "holds", "kept"};
	uint32_t	verb;

	if (aa_cause_is_help(r))
		return false;
	if (doing[r->fact->shape])
		return true;
	verb = verb_before(r);
	return verb != AA_NONE && AA_TOKEN_IN(r->doc, aa_cause_group(r, verb)->head, verbs);
}

/* A thing with a verb of mishap behind it, "an overloaded ferry capsized", or in it, where the tagger took the verb for a noun. */
static bool
take_mishap(const AaCauseReader *r, uint32_t i)
{
	const AaGroup *g = aa_cause_group(r, i);

	if (g->kind != AA_GROUP_NOUN || g->head == AA_NONE || aa_cause_is_actor(r, g) || g->count == AA_COUNT_PRONOUN)
		return false;
	if (g->head > g->first && aa_is(r->doc, g->head, AA_LEX_MISHAP))
	{
		r->fact->cause_first = aa_cause_without_article(r->doc, g);
		r->fact->cause_last = g->last;
		return true;
	}
	for (uint32_t k = i + 1; k < i + REACH && !ends_clause(aa_cause_group(r, k)) && aa_cause_group(r, k)->kind != AA_GROUP_WHO; k++)
	{
		const AaGroup *verb = aa_cause_group(r, k);

		if (verb->kind != AA_GROUP_VERB)
			continue;
		if (verb->head == AA_NONE || !aa_is(r->doc, verb->head, AA_LEX_MISHAP))
			return false;
		r->fact->cause_first = aa_cause_without_article(r->doc, g);
		r->fact->cause_last = k == i + 1 ? verb->last : g->last;
		return true;
	}
	return false;
}

/* "Clashes left ten dead": a subject that opens the sentence and that the tagger took for a part of the verb. */
static bool
takes_verb(const AaCauseReader *r, const AaGroup *verb)
{
	if (verb->kind != AA_GROUP_VERB || verb->head == AA_NONE || verb->head == verb->first || !aa_is(r->doc, verb->first, AA_LEX_CAUSE))
		return false;
	r->fact->cause_first = verb->first;
	r->fact->cause_last = verb->first + 1;
	return true;
}

static void
from_subject(const AaCauseReader *r, uint32_t verb)
{
	uint32_t	i = subject_of(r, verb);

	if (i != AA_NONE && aa_cause_word(r, aa_cause_group(r, i)) == AA_NONE && verb > 0 && aa_cause_word(r, aa_cause_group(r, verb - 1)) != AA_NONE &&
		(verb < 2 || aa_cause_group(r, verb - 2)->kind == AA_GROUP_AND))
		i = verb - 1;			/* regime and Russian air strikes */
	if (i == AA_NONE && takes_verb(r, aa_cause_group(r, verb)))
		return;
	if (i == AA_NONE || aa_cause_is_taken(r, aa_cause_group(r, i)))
		return;
	if (aa_cause_word(r, aa_cause_group(r, i)) != AA_NONE)
		aa_cause_set(r, i);
	else if (!take_mishap(r, i) && r->fact->done && aa_cause_is_actor(r, aa_cause_group(r, i)))
		aa_cause_set_agent(r, aa_cause_group(r, i));
}

/* ---- phrases and clauses around ---- */

/* What people die of is a cause, whatever it is called; but of "wounds" it is not said whence they had them. */
static bool
names_illness(const AaCauseReader *r, const AaGroup *prep, const AaGroup *g)
{
	return r->fact->kind == AA_casualty_kind_killed && r->fact->shape == AA_HARM_FALL && aa_token_is(r->doc, prep->first, "of") &&
		g->kind == AA_GROUP_NOUN && g->head != AA_NONE && g->number == AA_NONE && aa_word_value(r->doc, g->head, AA_LEX_HARM) == AA_NO_INT &&
		!aa_is(r->doc, g->head, AA_LEX_VICTIM);
}

/* The phrase at group i and the noun behind it: "in regime air strikes", "by gunmen", "of cholera". */
static void
take_phrase(const AaCauseReader *r, uint32_t i)
{
	const AaGroup *prep = aa_cause_group(r, i);
	const AaGroup *g = aa_cause_group(r, i + 1);
	AaFact	   *f = r->fact;

	if (aa_cause_is_taken(r, g) || (aa_token_is(r->doc, prep->first, "by") && aa_cause_is_help(r)))
		return;
	if (aa_cause_word(r, g) != AA_NONE && f->cause_first == AA_NONE)
		aa_cause_set(r, i + 1);
	else if (aa_token_is(r->doc, prep->first, "by") && aa_cause_is_actor(r, g))
		aa_cause_set_agent(r, g);
	else if (f->cause_first == AA_NONE && i == f->verb + 1 && names_illness(r, prep, g))
	{
		f->cause_first = aa_cause_without_article(r->doc, g);
		f->cause_last = g->last;
	}
}

/* A clause that tells how: "when a bomb went off", "after gunmen opened fire". */
static void
take_clause(const AaCauseReader *r, uint32_t i)
{
	uint32_t	subject = i + 1;
	const AaGroup *verb;

	for (; aa_cause_group(r, subject)->kind == AA_GROUP_ADVERB; subject++)
		;
	if (aa_cause_is_taken(r, aa_cause_group(r, subject)))
		return;
	if (aa_cause_word(r, aa_cause_group(r, subject)) != AA_NONE)
		aa_cause_set(r, subject);
	else if (!take_mishap(r, subject) && aa_cause_is_actor(r, aa_cause_group(r, subject)))
	{
		for (subject++; aa_cause_group(r, subject)->kind != AA_GROUP_VERB && subject < i + REACH && !ends_clause(aa_cause_group(r, subject)); subject++)
			;
		verb = aa_cause_group(r, subject);
		if (verb->kind == AA_GROUP_VERB && verb->head != AA_NONE && !(verb->flags & AA_GROUP_BE) && aa_is(r->doc, verb->head, AA_LEX_ASSAULT))
			aa_cause_set_agent(r, aa_cause_group(r, i + 1));
	}
}

/* Words that open a clause, or a phrase without a verb, that tells how something came. */
static bool
tells_how(const AaDoc *doc, uint32_t i)
{
	static const char *const openers[] = {"when", "after", "as", "because"};

	return AA_TOKEN_IN(doc, i, openers);
}

static void
from_behind(const AaCauseReader *r)
{
	uint32_t	verb = r->fact->verb;

	for (uint32_t i = verb + 1; i + 1 < r->groups->n && i < verb + REACH; i++)
	{
		const AaGroup *g = aa_cause_group(r, i);

		if (g->kind != AA_GROUP_NOUN && tells_how(r->doc, g->first) && aa_cause_group(r, i + 1)->kind != AA_GROUP_PREPOSITION)
		{
			if (r->fact->cause_first == AA_NONE && r->fact->agent_first == AA_NONE)
				take_clause(r, i);
			return;
		}
		if (ends_clause(g) || (g->kind == AA_GROUP_VERB && (g->flags & AA_GROUP_FINITE)))
			return;
		if (g->kind == AA_GROUP_PREPOSITION && !(aa_token_is(r->doc, g->first, "by") && aa_cause_group(r, i - 1)->kind == AA_GROUP_VERB && i - 1 != verb))
			take_phrase(r, i);	/* not: at a farm owned by the dealer */
	}
}

/* "In a raid on the camp, soldiers killed five." */
static void
from_before(const AaCauseReader *r)
{
	for (uint32_t i = r->fact->verb; i > 1 && r->fact->verb - i < REACH; i--)
	{
		const AaGroup *prep = aa_cause_group(r, i - 2);

		if (ends_clause(aa_cause_group(r, i - 1)))
			return;
		if (prep->kind == AA_GROUP_PREPOSITION && (aa_token_is(r->doc, prep->first, "in") || aa_token_is(r->doc, prep->first, "during")) &&
			aa_cause_word(r, aa_cause_group(r, i - 1)) != AA_NONE && !aa_cause_is_taken(r, aa_cause_group(r, i - 1)))
		{
			aa_cause_set(r, i - 1);
			return;
		}
	}
}

/* Flags of the verb of harm; of a noun of harm those of the verb before it: "had led to the death of". */
static uint16_t
verb_flags(const AaCauseReader *r, uint32_t verb)
{
	uint16_t	flags = aa_cause_group(r, verb)->kind == AA_GROUP_VERB ? aa_cause_group(r, verb)->flags : 0;

	for (uint32_t i = verb; i > 0 && verb - i < 4; i--)
		if (aa_cause_group(r, i - 1)->kind == AA_GROUP_VERB && (aa_cause_group(r, verb)->kind != AA_GROUP_VERB || (flags & AA_GROUP_TO)))
			return flags | (aa_cause_group(r, i - 1)->flags & (AA_GROUP_HAVE | AA_GROUP_BE));
	return flags;
}

/* "The clashes caused dozens of deaths", "resulted in the death of": the verb before a noun of harm that says whence it came, or AA_NONE. */
static uint32_t
causing_verb(const AaCauseReader *r)
{
	static const char *const verbs[] = {"caused", "causing", "causes", "cause", "resulted", "resulting", "result", "results", "led", "leading",
	"leads", "left", "leaving"};
	uint32_t	verb = verb_before(r);

	return verb != AA_NONE && AA_TOKEN_IN(r->doc, aa_cause_group(r, verb)->head, verbs) ? verb : AA_NONE;
}

/* The verb whose subject did the harm: an active one, or "left" before "ten dead", "took" before "ten hostage"; AA_NONE for a passive. */
static uint32_t
active_verb(const AaCauseReader *r)
{
	static const char *const verbs[] = {"left", "leaves", "leaving", "took", "takes", "take", "taking", "taken", "holding", "hold", "holds", "kept"};
	const AaFact *f = r->fact;
	const AaGroup *before = f->group > 0 ? aa_cause_group(r, f->group - 1) : NULL;

	if (f->side == 1)
		return f->verb;
	if (f->shape == AA_HARM_COUNTED || f->shape == AA_HARM_EVENT)
		return causing_verb(r);
	return f->shape == AA_HARM_STATE && before != NULL && before->kind == AA_GROUP_VERB && !(before->flags & AA_GROUP_BE) &&
		before->head != AA_NONE && AA_TOKEN_IN(r->doc, before->head, verbs) ? f->group - 1 : AA_NONE;
}

/* First token of the claim that the fact stands in, when its source stands before it. */
static uint32_t
claim_of(const AaDoc *doc, const AaFact *f)
{
	const AaAttribution *a = aa_attribution_of(doc, f);

	return a != NULL && a->clause_first < a->scope_first ? a->scope_first : 0;
}

/* A figure that somebody counts: a toll, deaths, bodies. */
static bool
is_counted(const AaFact *f)
{
	return f->shape == AA_HARM_TOLL || f->shape == AA_HARM_COUNTED || f->shape == AA_HARM_BODY || f->shape == AA_HARM_EVENT;
}

/* "gave the toll as 11 dead", "counted 40 dead": a state told of a figure that somebody gives. */
static bool
gives_toll(const AaCauseReader *r)
{
	static const char *const verbs[] = {"counted", "recorded", "registered", "documented", "listed", "tallied", "verified"};
	static const char *const nouns[] = {"toll", "figure", "number", "count"};
	const AaFact *f = r->fact;
	const AaGroup *noun = f->group > 1 ? aa_cause_group(r, f->group - 2) : NULL;
	const AaGroup *verb = f->group > 0 ? aa_cause_group(r, f->group - 1) : NULL;

	if (f->shape == AA_HARM_STATE && verb != NULL && verb->kind == AA_GROUP_VERB && verb->head != AA_NONE && AA_TOKEN_IN(r->doc, verb->head, verbs))
		return true;
	return f->shape == AA_HARM_STATE && noun != NULL && noun->kind == AA_GROUP_NOUN && noun->head != AA_NONE && AA_TOKEN_IN(r->doc, noun->head, nouns);
}

/* "accused the army of killing twelve", "blamed the rebels for the attack that killed twelve": the accused did it. */
static void
take_accused(const AaCauseReader *r)
{
	static const char *const verbs[] = {"accused", "accuses", "accuse", "accusing", "blamed", "blames", "blame", "blaming"};

	for (uint32_t i = r->fact->verb; i > 0 && r->fact->verb - i < REACH && !ends_clause(aa_cause_group(r, i - 1)); i--)
	{
		const AaGroup *g = aa_cause_group(r, i - 1);

		if (g->kind != AA_GROUP_VERB || g->head == AA_NONE || (g->flags & AA_GROUP_BE) || !AA_TOKEN_IN(r->doc, g->head, verbs))
			continue;
		if (!aa_cause_is_actor(r, aa_cause_group(r, i)) || aa_cause_is_taken(r, aa_cause_group(r, i)) || aa_cause_group(r, i + 1)->kind != AA_GROUP_PREPOSITION)
			return;
		r->fact->agent_first = AA_NONE;
		aa_cause_set_agent(r, aa_cause_group(r, i));
		return;
	}
}

static void
copy_cause(AaFact *f, const AaFact *other)
{
	f->cause_first = other->cause_first;
	f->cause_last = other->cause_last;
	f->agent_first = other->agent_first;
	f->agent_last = other->agent_last;
	f->lasting = other->lasting;
	f->counted = other->counted;
}

static bool
is_untold(const AaFact *f)
{
	return f->side == 0 && f->cause_first == AA_NONE && f->agent_first == AA_NONE;
}

/* "ten dead and 12 wounded", "Ten were killed and 12 others were wounded when ..": does fact b go on with the list that fact a ends? */
static bool
goes_on(const AaCauseReader *r, const AaFact *a, const AaFact *b)
{
	uint32_t	i = (a->verb > a->group ? a->verb : a->group) + 1;

	if (b->group < i)
		return false;
	while (aa_cause_group(r, i)->kind == AA_GROUP_AND || aa_cause_group(r, i)->kind == AA_GROUP_COMMA || aa_cause_group(r, i)->kind == AA_GROUP_ADVERB)
		i++;
	return i == b->group;
}

static bool
is_part(const AaCauseReader *r, uint32_t k)
{
	uint32_t	parent = AA_FACTS(r->doc)[k].parent;

	return parent != AA_NONE && parent >= r->from && parent < k;
}

/* What did it is told once for a whole list, before it or behind it. */
static void
share_in_list(const AaCauseReader *r)
{
	AaFact	   *facts = AA_FACTS(r->doc);
	AaFact	   *before = NULL;

	for (uint32_t k = r->from; k < r->doc->facts_.n; k++)
	{
		AaFact	   *f = &facts[k];

		if (is_part(r, k))
			continue;
		if (before != NULL && is_untold(f) && goes_on(r, before, f))
			copy_cause(f, before);
		else if (before != NULL && is_untold(before) && goes_on(r, before, f))
			copy_cause(before, f);
		before = f;
	}
}

void
aa_cause_sentence(AaDoc *doc, const AaGroups *groups, uint32_t from)
{
	AaCauseReader		r = {doc, groups, NULL, from, 0};

	for (uint32_t k = from; k < doc->facts_.n; k++)
	{
		AaFact	   *f = r.fact = &AA_FACTS(doc)[k];
		uint32_t	verb;

		f->cause_first = f->cause_last = f->agent_first = f->agent_last = AA_NONE;
		r.claim = claim_of(doc, f);
		verb = f->shape == AA_HARM_STATE ? active_verb(&r) : AA_NONE;	/* "has left 70,000 dead": it is no verb that harms */
		f->verb_flags = verb_flags(&r, verb == AA_NONE ? f->verb : verb);
		f->done = subject_harms(&r);
		if (is_part(&r, k))
			continue;
		verb = is_counted(f) || gives_toll(&r) ? counter_of(&r) : AA_NONE;
		f->counted = verb != AA_NONE;
		if (f->counted)
			aa_cause_set_agent(&r, aa_cause_group(&r, verb));
		else if ((verb = active_verb(&r)) != AA_NONE)
			from_subject(&r, verb);
		take_accused(&r);
		if (f->cause_first == AA_NONE)
			from_behind(&r);
		if (f->cause_first == AA_NONE)
			from_before(&r);
	}
	share_in_list(&r);
	/* "three people, including a nurse": one cause for the part and the whole */
	for (uint32_t k = from; k < doc->facts_.n; k++)
		if (is_part(&r, k))
			copy_cause(&AA_FACTS(doc)[k], &AA_FACTS(doc)[AA_FACTS(doc)[k].parent]);
}
