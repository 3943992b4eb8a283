/*
 * casualty_walk.c: from a word of harm over the groups to its victims.
 *
 * A victim's group is looked for over modifiers (phrases with prepositions,
 * brackets, relative clauses), and stretches over lists: "two soldiers, a
 * policeman and three civilians".
 */
#include "casualty_clause.h"
#include "entity.h"
#include "tag.h"

#define SUBJECT_MODIFIERS 3		/* prepositions behind the subject of a clause that are gone over */

/* "At least 29 soldiers and 31 rebels": the qualifier reaches over the list, not to "two of them". */
static void
inherit(AaFact *f, uint8_t qualifier)
{
	if (f == NULL || qualifier != AA_qualifier_at_least || f->qualifier != AA_qualifier_exact || f->number == AA_NONE ||
		(f->flags & AA_GROUP_PARTITIVE))
		return;
	f->qualifier = qualifier;
	f->low = f->best;
	f->high = AA_NO_INT;
}

/* "residing in the capital", "identified as a trader": a participle without harm that only describes the noun before it. */
static bool
is_description(const AaClause *c, uint32_t i)
{
	const AaGroup *g = aa_clause_group(c, i);

	return g->kind == AA_GROUP_VERB && g->trigger == AA_NONE && !(g->flags & (AA_GROUP_FINITE | AA_GROUP_HAVE | AA_GROUP_BE | AA_GROUP_TO)) &&
		aa_clause_is(c, i + 1, AA_GROUP_PREPOSITION) && aa_clause_is(c, i + 2, AA_GROUP_NOUN);
}

/* Can group g be the verb of a clause with a subject of its own? */
static bool
is_clause_verb(const AaGroup *g)
{
	if (g->kind != AA_GROUP_VERB)
		return false;
	return (g->flags & (AA_GROUP_FINITE | AA_GROUP_HAVE | AA_GROUP_BE)) ||
		(g->trigger != AA_NONE && (g->harm_shape == AA_HARM_PAST || g->harm_shape == AA_HARM_STATE || g->harm_shape == AA_HARM_FALL ||
			g->harm_shape == AA_HARM_SUFFER || g->harm_shape == AA_HARM_LOSE));
}

/* "to 24 after two people were found", "to 19 after five of the wounded died": the preposition at i opens a clause, and hangs on no noun. */
static bool
opens_clause(const AaClause *c, uint32_t i)
{
	static const char *const words[] = {"after", "before", "since", "until", "as"};
	uint32_t	k = i + 2;

	if (!aa_clause_is(c, i, AA_GROUP_PREPOSITION) || !AA_TOKEN_IN(c->doc, aa_clause_group(c, i)->first, words))
		return false;
	for (uint32_t n = 0; n < SUBJECT_MODIFIERS && aa_clause_is(c, k, AA_GROUP_PREPOSITION) && aa_clause_is(c, k + 1, AA_GROUP_NOUN); n++)
		k += 2;
	return is_clause_verb(aa_clause_group(c, k));
}

/* The last group of the modifiers behind noun group i: "in the town of X", "(..)". */
uint32_t
aa_clause_skip_modifiers(const AaClause *c, uint32_t i)
{
	for (uint32_t steps = 0; steps < AA_CLAUSE_REACH; steps++)
	{
		if (aa_clause_is(c, i + 1, AA_GROUP_PREPOSITION) && aa_clause_is(c, i + 2, AA_GROUP_NOUN) && !opens_clause(c, i + 1))
		{
			uint32_t	end = aa_time_end(c->doc, aa_clause_group(c, i + 2)->first);

			for (i += 2; aa_clause_is(c, i + 1, AA_GROUP_NOUN) && aa_clause_group(c, i + 1)->first < end; i++)
				;				/* on Jan 25 */
		}
		else if (is_description(c, i + 1))
			i += 3;
		else if (aa_clause_is(c, i + 1, AA_GROUP_OPEN) || aa_clause_is(c, i + 1, AA_GROUP_DASH))
		{
			AaGroupKind close = aa_clause_is(c, i + 1, AA_GROUP_OPEN) ? AA_GROUP_CLOSE : AA_GROUP_DASH;
			uint32_t	k = i + 2;

			while (k < c->groups->n && k < i + AA_CLAUSE_REACH && !aa_clause_is(c, k, close))
				k++;
			if (!aa_clause_is(c, k, close))
				return i;
			i = k;
		}
		else
			return i;
	}
	return i;
}

/* Does noun group i begin a clause of its own: "and two others were wounded", "and 12 wounded"? */
bool
aa_clause_has_own_verb(const AaClause *c, uint32_t i)
{
	uint32_t	k = aa_clause_skip_modifiers(c, i) + 1;

	while (aa_clause_is(c, k, AA_GROUP_ADVERB))
		k++;
	if (aa_clause_is(c, k, AA_GROUP_VERB) && aa_clause_group(c, k)->head != AA_NONE && aa_is(c->doc, aa_clause_group(c, k)->head, AA_LEX_SPEECH) &&
		(aa_clause_is(c, k + 1, AA_GROUP_STOP) || aa_clause_is(c, k + 1, AA_GROUP_COMMA)))
		return true;			/* twelve guards, a prosecutor alleged */
	return is_clause_verb(aa_clause_group(c, k));
}

/* Does group i, a noun, hang on a preposition, so that the clause's noun stands before it?  "Two days after six monks": a clause begins. */
bool
aa_clause_hangs(const AaClause *c, uint32_t i)
{
	if ((aa_clause_is_prep(c, i - 1, "after") || aa_clause_is_prep(c, i - 1, "before") || aa_clause_is_prep(c, i - 1, "since")) &&
		aa_clause_is_victim(c, i))
		return false;
	return i > 1 && aa_clause_is(c, i - 1, AA_GROUP_PREPOSITION) && (aa_clause_is(c, i - 2, AA_GROUP_NOUN) ||
		aa_clause_is(c, i - 2, AA_GROUP_VERB) || (i > 2 && aa_clause_is(c, i - 2, AA_GROUP_ADVERB) &&
			(aa_clause_is(c, i - 3, AA_GROUP_VERB) || aa_clause_is(c, i - 3, AA_GROUP_NOUN))));
}

/* "39 the army says are dead": the saying stands inside of the clause. */
static bool
is_said_of_figure(const AaClause *c, uint32_t verb)
{
	return verb > 1 && aa_clause_is(c, verb - 2, AA_GROUP_NOUN) && aa_clause_group(c, verb - 2)->number != AA_NONE &&
		aa_clause_group(c, verb - 1)->number == AA_NONE && aa_clause_is_victim(c, verb - 2) &&
		aa_is(c->doc, aa_clause_group(c, verb)->first, AA_LEX_SPEECH);
}

/* "records with Hugh Murphy, who died": is the name before "who" that of a person? */
static bool
is_person_named(const AaClause *c, uint32_t i, uint32_t verb)
{
	uint32_t	who = aa_clause_is(c, i + 1, AA_GROUP_COMMA) ? i + 2 : i + 1;
	const AaGroup *g = aa_clause_group(c, i);
	const AaName *name = g->head == AA_NONE ? NULL : aa_name_at(c->doc, g->head);

	return aa_clause_is(c, who, AA_GROUP_WHO) && who + 1 == verb && name != NULL && name->kind == AA_entity_kind_person;
}

/* "acid was thrown on a girl, who": one person told just before "who". */
static bool
is_one_who(const AaClause *c, uint32_t i)
{
	const AaGroup *g = aa_clause_group(c, i);
	uint32_t	who = aa_clause_is(c, i + 1, AA_GROUP_COMMA) ? i + 2 : i + 1;

	return aa_clause_is(c, who, AA_GROUP_WHO) && aa_token_is(c->doc, aa_clause_group(c, who)->first, "who") && g->head != AA_NONE &&
		(g->count == AA_COUNT_ARTICLE || g->count == AA_COUNT_DEFINITE) && aa_is_person(c->doc, g->head);
}

/* "a suspect | believed to be | the driver": the group that the words before noun group `at` tell more of, or AA_NONE. */
static uint32_t
thought_to_be(const AaClause *c, uint32_t at)
{
	static const char *const words[] = {"believed", "thought", "said", "suspected", "reported", "presumed", "understood", "alleged", "known"};
	uint32_t	first = at > 0 ? aa_clause_group(c, at)->first : 0;
	uint32_t	i = at;

	if (first < 4 || !aa_token_is(c->doc, first - 1, "be") || !aa_token_is(c->doc, first - 2, "to") || !AA_TOKEN_IN(c->doc, first - 3, words))
		return AA_NONE;
	while (i > 0 && aa_clause_group(c, i - 1)->first >= first - 3)
		i--;
	return i > 0 && i < at && aa_clause_group(c, i)->first == first - 3 && aa_clause_is(c, i - 1, AA_GROUP_NOUN) && aa_clause_is_victim(c, i - 1) ? i : AA_NONE;
}

/*
 * Is noun group *i - 1, met on the way back from the verb, its subject?  Then that stands at *i - 1; else *i goes on before
 * what the noun belongs to.
 */
static bool
meets_subject(const AaClause *c, uint32_t verb, bool relative, uint32_t *i)
{
	uint32_t	at = *i - 1;
	const AaGroup *g = aa_clause_group(c, at);
	bool		victim = aa_clause_is_victim(c, at);

	if (at + 1 == verb && is_said_of_figure(c, verb))
	{
		*i = at;
		return true;
	}
	if (at + 1 == verb && aa_insert_names(c, at, false) != AA_NONE)
	{
		*i = aa_insert_names(c, at, false) + 1;
		return true;			/* two nurses, Ana Lopez and Jo Hill */
	}
	if (relative && (aa_token_is(c->doc, g->first, "all") || aa_token_is(c->doc, g->first, "both")) && aa_clause_is_prep(c, at + 1, "of"))
	{
		*i = at;				/* 52 people, all of whom */
		return false;
	}
	if (relative && (g->flags & AA_GROUP_PARTITIVE) && at > 1 && aa_clause_is(c, at - 1, AA_GROUP_COMMA) &&
		aa_clause_is_victim(c, at - 2) && aa_clause_group(c, at - 2)->number != AA_NONE)
		*i = at - 1;			/* six priests, five of them foreigners, who were */
	else if (relative && victim && (g->number != AA_NONE || is_person_named(c, at, verb) || is_one_who(c, at)))
		return true;			/* the funeral of six priests who were killed */
	else if (aa_insert_inclusion(c, at) != AA_NONE)
		*i = aa_insert_inclusion(c, at);
	else if (aa_clause_hangs(c, at))
		*i = at - 1;
	else if (at > 0 && aa_clause_is(c, at - 1, AA_GROUP_NOUN) && (g->count == AA_COUNT_PLAIN || (relative && aa_clause_told(c, at - 1) == at)))
		*i = at;				/* "12 people Monday": a noun that only dates */
	else if (!victim && at > 1 && (g->count == AA_COUNT_PLAIN || g->count == AA_COUNT_NAME) &&
			 (aa_clause_is(c, at - 1, AA_GROUP_AND) || aa_clause_is(c, at - 1, AA_GROUP_COMMA)) && aa_clause_is(c, at - 2, AA_GROUP_NOUN))
		*i = at - 1;			/* of the army and police */
	else if (thought_to_be(c, at) != AA_NONE)
		*i = thought_to_be(c, at);
	else if (!victim && at > 0 && aa_clause_is(c, at - 1, AA_GROUP_VERB) && !(aa_clause_group(c, at - 1)->flags & AA_GROUP_FINITE))
		*i = at - 1;			/* people carrying bags were */
	else if ((!victim || aa_clause_fact(c, at) != NULL) && at > 2 && aa_clause_is(c, at - 1, AA_GROUP_VERB) && aa_clause_is(c, at - 2, AA_GROUP_WHO) && aa_clause_is(c, at - 3, AA_GROUP_NOUN))
		*i = at - 2;			/* a guard who tried to stop the raiders was */
	else
		return true;
	return false;
}

/* The subject that ends before a comma: names or a sum behind it tell of the same; at is the group before the comma. */
static uint32_t
subject_before_comma(const AaClause *c, uint32_t at)
{
	uint32_t	named = aa_insert_names(c, at, true);

	return named != AA_NONE ? named : aa_insert_sum(c, at);
}

/* Moves *i from behind a mark to before what it sets off, or before the one lone comma that may stand behind the subject's modifiers. */
static bool
cross_mark(const AaClause *c, uint32_t *i, bool *comma)
{
	uint32_t	start = aa_insert_start(c, *i);

	if (start != AA_NONE)
	{
		*i = start;
		return true;
	}
	if (*comma || !aa_clause_is(c, *i - 1, AA_GROUP_COMMA))
		return false;
	*comma = true;
	--*i;
	return true;
}

/* The noun group that is subject of the verb group at `verb`, or AA_NONE. */
uint32_t
aa_clause_find_subject(const AaClause *c, uint32_t verb)
{
	uint32_t	i = verb;
	bool		comma = false;
	bool		relative = false;

	for (uint32_t steps = 0; i > 0 && steps < AA_CLAUSE_REACH; steps++)
	{
		const AaGroup *g = aa_clause_group(c, i - 1);

		switch (g->kind)
		{
			case AA_GROUP_NOUN:
				if (i == verb && aa_insert_is_age(c, i - 1))
				{
					i -= 2;			/* his son Avi, 8 was hurt */
					continue;
				}
				if (meets_subject(c, verb, relative, &i))
					return i - 1;
				continue;
			case AA_GROUP_COMMA:
			case AA_GROUP_DASH:
			case AA_GROUP_CLOSE:
				if (g->kind == AA_GROUP_COMMA && subject_before_comma(c, i - 2) != AA_NONE)
					return subject_before_comma(c, i - 2);
				if (!cross_mark(c, &i, &comma))
					return AA_NONE;
				continue;
			case AA_GROUP_ADVERB:
			case AA_GROUP_WHO:
			case AA_GROUP_QUOTE:
				relative = relative || g->kind == AA_GROUP_WHO;
				if (g->kind == AA_GROUP_WHO && i > 1 && aa_clause_is(c, i - 2, AA_GROUP_COMMA))
					i--;
				i--;
				continue;
			case AA_GROUP_VERB:
			case AA_GROUP_PREPOSITION:
				i--;
				continue;
			case AA_GROUP_CLAUSE:
				if (!aa_token_is(c->doc, g->first, "but"))
					return AA_NONE;
				/* FALLTHROUGH */
			case AA_GROUP_AND:
				/* "were shot and died": the subject of the verb before */
				i--;
				while (i > 0 && !aa_clause_is(c, i - 1, AA_GROUP_VERB) && steps++ < AA_CLAUSE_REACH)
					i--;
				continue;
			default:
				return AA_NONE;
		}
	}
	return AA_NONE;
}

/* "Four soldiers, three militants killed": a headline joins counted people by a comma alone. */
static bool
is_headline_list(const AaClause *c, uint32_t i)
{
	const AaGroup *g = aa_clause_group(c, i);
	const AaGroup *before = aa_clause_group(c, i - 2);

	return (AA_SENTENCES(c->doc)[c->groups->sentence].flags & AA_SENTENCE_HEADLINE) && before->number != AA_NONE && before->head != AA_NONE &&
		!aa_clause_is(c, i - 3, AA_GROUP_PREPOSITION) && (g->number != AA_NONE || g->count == AA_COUNT_ARTICLE);
}

/* "Man, woman killed in crash", "Mom, 2 kids found dead": one person as a headline names her, without an article. */
static bool
is_headline_person(const AaClause *c, uint32_t i)
{
	const AaGroup *g = aa_clause_group(c, i);

	return (AA_SENTENCES(c->doc)[c->groups->sentence].flags & AA_SENTENCE_HEADLINE) && g->kind == AA_GROUP_NOUN && g->number == AA_NONE &&
		(g->count == AA_COUNT_PLAIN || g->count == AA_COUNT_NAME) && g->head != AA_NONE && aa_is(c->doc, g->head, AA_LEX_VICTIM) &&
		!aa_is(c->doc, g->head, AA_LEX_PLURAL) && !aa_is(c->doc, g->head, AA_LEX_FAMILY) && !aa_clause_is(c, i - 1, AA_GROUP_PREPOSITION);
}

/*
 * "As they left Bria, and three guards died", "hold 1,500 prisoners, and 38 have died": is group i, a name or parted by a comma from what
 * follows, the object of a verb that has a subject and is none of saying?
 */
static bool
is_object(const AaClause *c, uint32_t i, bool comma)
{
	const AaGroup *verb = aa_clause_group(c, i - 1);

	return (aa_clause_group(c, i)->count == AA_COUNT_NAME || (comma && !(verb->flags & AA_GROUP_FOUND))) && (verb->flags & AA_GROUP_FINITE) && !(verb->flags & AA_GROUP_BE) &&
		verb->head != AA_NONE && !aa_is(c->doc, verb->head, AA_LEX_SPEECH) && !aa_token_is(c->doc, verb->head, "saw") && !aa_token_is(c->doc, verb->head, "feared");
}

/* "her parents", "civilians" in a list of counted people: they have no figure, but do not end it. */
static bool
is_uncounted_many(const AaClause *c, uint32_t i)
{
	const AaGroup *g = aa_clause_group(c, i);

	return g->kind == AA_GROUP_NOUN && g->number == AA_NONE && g->head != AA_NONE && aa_is(c->doc, g->head, AA_LEX_VICTIM) &&
		aa_is(c->doc, g->head, AA_LEX_PLURAL) && (g->count == AA_COUNT_PLAIN || c->doc->tokens[g->first].tag == AA_TAG_PRPS);
}

/* The list member that stands before group i, or AA_NONE: over "and" first, then also over commas. */
static uint32_t
member_before(const AaClause *c, uint32_t i, bool *seen_and)
{
	uint32_t	k = i > 0 && aa_clause_is(c, i - 1, AA_GROUP_QUOTE) ? i - 1 : i;	/* five soldiers and "dozens of rebels" were */
	uint32_t	steps = 0;
	bool		comma = false;

	if (k < 2)
		return AA_NONE;
	if (aa_clause_is(c, k - 1, AA_GROUP_AND))
	{
		*seen_and = true;
		k--;
		comma = aa_clause_is(c, k - 1, AA_GROUP_COMMA);
		k -= comma;
	}
	else if (aa_clause_is(c, k - 1, AA_GROUP_COMMA) && (*seen_and || is_headline_list(c, k) || is_headline_person(c, k - 2)))
		k--;
	else
		return AA_NONE;
	if ((aa_clause_is(c, k - 1, AA_GROUP_DASH) || aa_clause_is(c, k - 1, AA_GROUP_CLOSE)) && aa_insert_start(c, k) != AA_NONE)
		k = aa_insert_start(c, k);
	k = aa_insert_relative(c, aa_insert_ages(c, k));
	if (aa_clause_is(c, k, AA_GROUP_COMMA) && aa_insert_inclusion(c, k - 1) != AA_NONE)
	{
		k = aa_insert_inclusion(c, k - 1);
		k -= k > 0 && aa_clause_is(c, k - 1, AA_GROUP_COMMA);
		if (k == 0)
			return AA_NONE;
	}
	while (k > 1 && steps++ < AA_CLAUSE_REACH && aa_clause_is(c, k - 1, AA_GROUP_NOUN) && aa_clause_hangs(c, k - 1) &&
		aa_clause_is(c, k - 3, AA_GROUP_NOUN))
		k -= 2;
	if (k > 2 && *seen_and && is_uncounted_many(c, k - 1) && aa_clause_is(c, k - 2, AA_GROUP_COMMA))
		k -= 2;					/* a girl, her parents and a neighbour were */
	if (k == 0 || !(aa_clause_is_member(c, k - 1) || is_headline_person(c, k - 1)))
		return AA_NONE;
	if (k > 1 && aa_clause_is(c, k - 2, AA_GROUP_VERB) && (aa_clause_group(c, k - 2)->trigger != AA_NONE || is_object(c, k - 1, comma)))
		return AA_NONE;			/* object of another verb */
	return k - 1;
}

/* "a tribal leader" behind the name of one, "Aman Field" behind "a teacher,": the same person again. */
static bool
is_apposition(const AaClause *c, uint32_t i, uint32_t k)
{
	const AaGroup *a = aa_clause_group(c, i);
	const AaGroup *b = aa_clause_group(c, k);

	if (a->number != AA_NONE || b->number != AA_NONE)
		return false;
	return a->count == AA_COUNT_NAME ? b->count != AA_COUNT_NAME : b->count == AA_COUNT_NAME;
}

/* "A businessman and former mayor was shot": one person, by the verb. */
static bool
is_second_calling(const AaClause *c, uint32_t i, uint32_t k)
{
	static const char *const singular[] = {"was", "is", "has"};
	uint32_t	verb = c->g->first;

	return aa_clause_group(c, i)->count == AA_COUNT_ARTICLE && aa_clause_group(c, k)->count == AA_COUNT_PLAIN && k == i + 2 &&
		aa_clause_is(c, i + 1, AA_GROUP_AND) && AA_TOKEN_IN(c->doc, verb, singular);
}

/* Victims before the word of harm: the subject and the list that it ends. */
void
aa_clause_take_left(AaClause *c, uint32_t subject)
{
	uint32_t	list[AA_CLAUSE_LIST];
	uint32_t	n = 0;
	uint32_t	i = subject;
	bool		seen_and = false;
	uint8_t		qualifier = AA_qualifier_exact;

	if (i != AA_NONE && !aa_clause_is_victim(c, i) && aa_clause_group(c, i)->kind == AA_GROUP_NOUN && aa_clause_group(c, i)->number != AA_NONE &&
		i > 0 && aa_clause_is(c, i - 1, AA_GROUP_AND))
		i = member_before(c, i, &seen_and);	/* 18 herders and 300 cows were */
	while (i != AA_NONE && n < AA_CLAUSE_LIST && aa_clause_is_victim(c, i))
	{
		list[n++] = i;
		i = member_before(c, i, &seen_and);
	}
	for (uint32_t k = n; k > 0; k--)
	{
		AaFact	   *f;

		if (k < n && aa_clause_is(c, list[k - 1] - 1, AA_GROUP_COMMA) && is_apposition(c, list[k], list[k - 1]))
			continue;			/* Orla Finch, a baker, her son and two others were */
		if (k < n && is_second_calling(c, list[k], list[k - 1]))
			continue;
		f = aa_clause_take(c, list[k - 1], 0);

		inherit(f, qualifier);
		if (f != NULL)
			qualifier = f->qualifier;
	}
}

/* "800 wounded" behind "the deaths of 398 soldiers and": another word of harm takes it. */
static bool
ends_in_harm(const AaClause *c, uint32_t i)
{
	return aa_clause_group(c, aa_clause_skip_modifiers(c, i) + 1)->trigger != AA_NONE;
}

/* "his wife", "the groom" within a list: "a tailor, his wife and their son", "the bride, the groom and two guests". */
static bool
is_of_his(const AaClause *c, uint32_t i, uint32_t k)
{
	const AaGroup *before = aa_clause_group(c, i);
	const AaGroup *g = aa_clause_group(c, k);
	uint32_t	end = aa_clause_skip_modifiers(c, k) + 1;

	if (g->kind != AA_GROUP_NOUN || g->head == AA_NONE || !aa_is(c->doc, g->head, AA_LEX_VICTIM) || aa_is(c->doc, g->head, AA_LEX_PLURAL) ||
		!(aa_clause_is(c, end, AA_GROUP_COMMA) || aa_clause_is(c, end, AA_GROUP_AND)))
		return false;
	return c->doc->tokens[g->first].tag == AA_TAG_PRPS || (g->count == AA_COUNT_DEFINITE && before->count == AA_COUNT_DEFINITE && before->number == AA_NONE);
}

/* "a bombing that killed 29 and | another in March that killed 37": what a relative clause says did the harm, none of those harmed. */
static bool
is_doer(const AaClause *c, uint32_t k)
{
	uint32_t	who = aa_clause_skip_modifiers(c, k) + 1;
	const AaGroup *verb = aa_clause_group(c, who + 1);

	return aa_clause_group(c, k)->head == AA_NONE && aa_clause_is(c, who, AA_GROUP_WHO) && verb->kind == AA_GROUP_VERB &&
		verb->trigger != AA_NONE && !aa_clause_is_passive(verb) && verb->harm_shape != AA_HARM_FALL;
}

/* The next member of the list behind group i, or AA_NONE. */
static uint32_t
member_behind(const AaClause *c, uint32_t i)
{
	uint32_t	end = aa_clause_skip_modifiers(c, i);
	uint32_t	k = end + 1;
	bool		and = false;

	for (uint32_t n = 0; n < 3 && aa_clause_is(c, k, AA_GROUP_COMMA) && aa_clause_is(c, k + 1, AA_GROUP_NOUN) &&
		is_apposition(c, i, k + 1); n++)
	{
		k = aa_clause_skip_modifiers(c, k + 1) + 1;
		if (aa_clause_is(c, k, AA_GROUP_AND) && aa_clause_is(c, k + 1, AA_GROUP_NOUN) &&
			aa_clause_group(c, k + 1)->count == AA_COUNT_PLAIN)
			k = aa_clause_skip_modifiers(c, k + 1) + 1;	/* a mayor and former teacher */
		if (aa_insert_is_age(c, k + 1))
			k += 2;				/* the pilot, Jo Hill, 52, */
	}
	if (aa_clause_is(c, k, AA_GROUP_COMMA))
		k++;
	if (k > end + 1 && is_uncounted_many(c, k) && (aa_clause_is(c, k + 1, AA_GROUP_AND) || aa_clause_is(c, k + 1, AA_GROUP_COMMA)))
		k++;					/* a girl, her parents and a neighbour */
	if (aa_clause_is(c, k, AA_GROUP_AND))
	{
		and = true;
		k++;
		if (aa_clause_is(c, k, AA_GROUP_ADVERB) && aa_clause_group(c, k + 1)->count == AA_COUNT_PRONOUN && aa_clause_group(c, k + 1)->trigger != AA_NONE)
			k++;				/* two clerks and then himself */
	}
	if (k == end + 1 || is_doer(c, k) || (aa_clause_has_own_verb(c, k) && !(c->of && !ends_in_harm(c, k))))
		return AA_NONE;
	if (!and && aa_clause_group(c, k)->number == AA_NONE && aa_clause_group(c, k)->count != AA_COUNT_ARTICLE && !is_of_his(c, i, k))
		return AA_NONE;
	if (and && aa_clause_group(c, k)->count == AA_COUNT_NAME && end != i)
		return AA_NONE;			/* in Herat and Kabul */
	if ((aa_clause_group(c, k)->flags & AA_GROUP_ATTRIBUTE) && aa_clause_group(c, k)->harm_kind != c->kind)
		return AA_NONE;			/* the bodies of three men and nine wounded people */
	return aa_clause_is_member(c, k) || (and && end == i && aa_clause_is_victim(c, k)) ? k : AA_NONE;
}

/* Victims behind the word of harm, from group i on. */
void
aa_clause_take_right(AaClause *c, uint32_t i)
{
	uint8_t		qualifier = AA_qualifier_exact;

	for (uint32_t n = 0; n < AA_CLAUSE_LIST && aa_clause_is_victim(c, i); n++)
	{
		AaFact	   *f = aa_clause_take(c, i, 1);

		inherit(f, qualifier);
		if (f != NULL)
			qualifier = f->qualifier;
		i = member_behind(c, i);
		if (i == AA_NONE)
			break;
	}
}
