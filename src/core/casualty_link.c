/*
 * casualty_link.c: which figures are parts of others, and which say the same again.
 *
 * Records are looked at in text order, each against those before it of the
 * same kind.  A stated part points at its whole.  A figure repeated with
 * fitting words, a rival source's figure for the same people, and a person
 * told again ("the driver", a name, "he") are restatements: a person may be
 * one of a figure told before, which holds only so many.  A bare or definite
 * figure smaller than the one before it singles out some of its people, one
 * that equals all those before it sums them up.  Last, a person's wounds and
 * death are joined over the kinds: the record that counts is that of the
 * death, and a dead of several wounded is a part of them.
 */
#include "casualty_link.h"
#include <string.h>

#include "tag.h"

#define WINDOW 200				/* records that are compared, to bound the work */
#define MEMBER_REACH 24			/* tokens behind a person in which "also" is looked for */
#define LEDE 2					/* sentences at the head of a report that tell its total: headline and first */
#define ALONE_REACH 8			/* tokens behind a figure in which "alone" is looked for */
#define LEAST_WHOLE 4			/* smaller totals add up by chance */
#define EVENTS_REACH 60			/* tokens of a sentence in which words for events are looked for */
#define NEAR 2					/* sentences within which a bare figure still counts those of the figure before it */

static bool
is_live(const AaCasualty *c)
{
	return c->same_as == AA_NO_INT && c->modality != AA_modality_hypothetical && c->modality != AA_modality_denied;
}

static bool
is_stated(const AaCasualty *c)
{
	return c->modality != AA_modality_hypothetical && c->modality != AA_modality_denied && c->modality != AA_modality_feared;
}

static bool
is_top(const AaCasualty *c)
{
	return is_live(c) && c->subset_of == AA_NO_INT;
}

/* Is the figure of a smaller than that of b? */
static bool
is_smaller(const AaLinker *l, uint32_t a, uint32_t b)
{
	return aa_link_size(l, a) != AA_NO_INT && aa_link_size(l, b) != AA_NO_INT && aa_link_size(l, a) < aa_link_size(l, b);
}

/* Was the person of record i told before, by the same word, as one of the victims of record k? */
static bool
told_before(const AaLinker *l, uint32_t i, uint32_t k)
{
	for (uint32_t j = k + 1; j < i; j++)
		if ((l->records[j].same_as == (int64_t) k + 1 || l->records[j].subset_of == (int64_t) k + 1) &&
			l->facts[j].count == l->facts[i].count && aa_link_same_head(l, j, i))
			return true;
	return false;
}

/* Of whom a part says that it is one: "11 of the wounded", "two of the victims" (of its own kind); else AA_NO_ENUM. */
static uint8_t
harm_of_whole(const AaLinker *l, const AaFact *f)
{
	uint32_t	i = f->head != AA_NONE ? f->head : f->last;
	int64_t		value = aa_word_value(l->doc, i, AA_LEX_HARM);

	for (uint32_t k = f->first; f->head != AA_NONE && k + 1 < f->head; k++)
		if (aa_token_is(l->doc, k, "of") && l->doc->tokens[k + 1].tag == AA_TAG_PRPS)
			return f->kind;		/* two of her neighbours: whoever tells it counts some of the dead, not more of them */
	if (f->flags & AA_GROUP_MEMBER)
		return f->kind;
	if (!(f->flags & AA_GROUP_PARTITIVE) || i == 0 || !aa_token_is(l->doc, i - 1, "the"))
		return AA_NO_ENUM;
	if (value != AA_NO_INT)
		return AA_HARM_KIND(value);
	return aa_token_is(l->doc, i, "victims") ? f->kind : AA_NO_ENUM;
}

/* The sentence before record b that told of the people of record a last. */
static uint32_t
last_told(const AaLinker *l, uint32_t a, uint32_t b)
{
	for (uint32_t k = b; k > a + 1; k--)
		if (l->records[k - 1].same_as == (int64_t) a + 1)
			return l->facts[k - 1].sentence;
	return l->facts[a].sentence;
}

/* "lost two of their own fighters": none of those whom they killed. */
static bool
is_own(const AaDoc *doc, const AaFact *f)
{
	for (uint32_t i = f->first; i < f->last; i++)
		if (aa_token_is(doc, i, "own"))
			return true;
	return false;
}

/*
 * A part whose whole stands before it: "three of them" in the same sentence or the one before; who is one of the wounded
 * may be told far behind the figure of them, and is no part of the dead.
 */
static bool
is_part_of(const AaLinker *l, uint32_t a, uint32_t b)
{
	const AaCasualty *whole = &l->records[a];
	const AaCasualty *part = &l->records[b];
	const AaFact *f = &l->facts[b];
	uint8_t		kind = harm_of_whole(l, f);

	if (!(f->flags & (AA_GROUP_PARTITIVE | AA_GROUP_MEMBER)) || whole->subset_of != AA_NO_INT || (kind != AA_NO_ENUM && kind != part->kind))
		return false;
	if (f->flags & l->facts[a].flags & AA_GROUP_MEMBER)
		return false;			/* of one list: their whole is told elsewhere */
	if (last_told(l, a, b) + (aa_link_is_pronominal(l->doc, f) ? NEAR : 1) < f->sentence && (kind == AA_NO_ENUM || l->facts[a].number == AA_NONE || whole->scope != part->scope))
		return false;
	return is_smaller(l, b, a);
}

/* Do the words around a figure tell of another event, or of more people? */
static bool
opens_event(const AaLinker *l, const AaFact *g, uint32_t behind)
{
	static const char *const words[] = {"another", "second", "separate", "separately", "elsewhere", "also", "meanwhile", "later", "earlier", "further"};

	for (uint32_t i = aa_link_look_back(l->doc, g); i < g->last + behind && i < AA_SENTENCES(l->doc)[g->sentence].last; i++)
		if (AA_TOKEN_IN(l->doc, i, words))
			return true;
	return false;
}

/* "The toll rose to 26 after rescuers found six more bodies": the toll, told again in this sentence, holds them. */
static bool
find_more(const AaLinker *l, uint32_t a, uint32_t b)
{
	if (l->facts[b].shape != AA_HARM_BODY || !is_smaller(l, b, a))
		return false;
	for (uint32_t k = b; k > a && l->facts[k - 1].sentence == l->facts[b].sentence; k--)
		if (l->facts[k - 1].shape == AA_HARM_TOLL && (k - 1 == a || l->records[k - 1].same_as == (int64_t) a + 1))
			return true;
	return false;
}

/*
 * "The death toll rose to 19 after five of the wounded died", "reached 40, with 12 deaths in the north": a toll counts them
 * all, who is told behind it in its sentence, and one of the wounded also in the next.
 */
static bool
is_part_of_toll(const AaLinker *l, uint32_t a, uint32_t b)
{
	const AaFact *f = &l->facts[a];
	const AaFact *g = &l->facts[b];
	bool		anaphor = harm_of_whole(l, g) != AA_NO_ENUM;

	if (find_more(l, a, b))
		return true;
	return f->shape == AA_HARM_TOLL && g->shape != AA_HARM_TOLL && f->sentence <= g->sentence && g->sentence - f->sentence <= (anaphor ? NEAR : 0) &&
		is_smaller(l, b, a) && aa_link_is_general(l, a) && aa_link_classes_fit(&l->records[a], &l->records[b]) && !opens_event(l, g, MEMBER_REACH);
}

/* "the other", "the others": the rest of those who were told before. */
static bool
is_the_rest(const AaDoc *doc, const AaFact *f)
{
	return f->count == AA_COUNT_DEFINITE && (aa_token_is(doc, f->last - 1, "other") || aa_token_is(doc, f->last - 1, "others"));
}

/* "One militant was killed on Friday while the other was killed on Monday": both are told of known people. */
static bool
is_of_pair(const AaLinker *l, uint32_t i)
{
	if (is_the_rest(l->doc, &l->facts[i]))
		return true;
	return aa_link_size(l, i) == 1 && i + 1 < l->n && l->facts[i + 1].sentence == l->facts[i].sentence && l->facts[i + 1].kind == l->facts[i].kind &&
		is_the_rest(l->doc, &l->facts[i + 1]);
}

/* "Two men were shot. One died": a figure without noun counts those of the figure just before, unless the sentence opens another event. */
static bool
is_bare_part(const AaLinker *l, uint32_t a, uint32_t b)
{
	const AaFact *f = &l->facts[a];
	const AaFact *g = &l->facts[b];

	if (!((g->flags & AA_GROUP_ELLIPSIS) || is_of_pair(l, b)) || f->number == AA_NONE || f->sentence == g->sentence || f->sentence + NEAR < g->sentence)
		return false;
	if (l->facts[b - 1].sentence == g->sentence && l->facts[b - 1].kind == g->kind && l->records[b - 1].subset_of != (int64_t) a + 1)
		return false;			/* 18 farmers and four: it goes on with a list of others */
	return !opens_event(l, g, 0);
}

/* "Two people were hurt. A 20-year-old man was hit": one person counts among the people of the figure before, while it has room. */
static bool
is_member(const AaLinker *l, uint32_t a, uint32_t b)
{
	const AaFact *f = &l->facts[a];
	const AaFact *g = &l->facts[b];

	return g->number == AA_NONE && g->count == AA_COUNT_ARTICLE && f->number != AA_NONE && aa_link_is_general(l, a) &&
		f->sentence < g->sentence && f->sentence + NEAR >= g->sentence && l->taken[a] < aa_link_size(l, a) &&
		aa_link_classes_fit(&l->records[a], &l->records[b]) && !aa_link_is_apart(&l->records[a], &l->records[b]) && !opens_event(l, g, MEMBER_REACH);
}

/* "the remaining 13 hostages", "the bodies of 28 people": who is known counts some of the figure before. */
static bool
is_known_part(const AaLinker *l, uint32_t a, uint32_t b)
{
	const AaFact *f = &l->facts[a];
	const AaFact *g = &l->facts[b];

	if (f->sentence == g->sentence || f->number == AA_NONE || !aa_link_classes_fit(&l->records[a], &l->records[b]))
		return false;
	if (g->shape == AA_HARM_BODY)
		return aa_link_is_general(l, b);
	return aa_link_is_definite(l->doc, g) && (g->shape == AA_HARM_COUNTED || aa_link_is_general(l, b) || aa_link_same_head(l, a, b));
}

/* The largest of the accounts of record a that stand before record b. */
static int64_t
largest_account(const AaLinker *l, uint32_t a, uint32_t b)
{
	int64_t		most = aa_link_size(l, a);

	for (uint32_t k = a + 1; k < b; k++)
		if (l->records[k].same_as == (int64_t) a + 1 && is_stated(&l->records[k]) && aa_link_size(l, k) > most)
			most = aa_link_size(l, k);
	return most;
}

/* Do the words before a figure say that it is of one place or one witness: "in one village alone", "in one house", "I saw"? */
static bool
is_of_one(const AaDoc *doc, const AaFact *g)
{
	for (uint32_t i = aa_link_look_back(doc, g); i < g->last + ALONE_REACH && i < AA_SENTENCES(doc)[g->sentence].last; i++)
	{
		if (aa_token_is(doc, i, "alone") || (i < g->first && aa_token_is(doc, i, "i") && aa_word_value(doc, i, AA_LEX_PRONOUN) != AA_NO_INT))
			return true;
		if (i + 2 < g->first && aa_token_is(doc, i, "in") && aa_token_is(doc, i + 1, "one") && !aa_is(doc, i + 2, AA_LEX_CAUSE) &&
			!aa_token_is(doc, i + 2, "of") && aa_time_end(doc, i + 2) == i + 2 && aa_tag_is_noun(doc->tokens[i + 2].tag))
			return true;
	}
	return false;
}

/* "A nurse counted nine bodies", "in one village 150 died": some of the figure told before, whoever counts them. */
static bool
is_some(const AaLinker *l, uint32_t a, uint32_t b)
{
	const AaFact *g = &l->facts[b];
	int64_t		size = aa_link_size(l, b);
	bool		one;

	if (l->facts[a].sentence == g->sentence || g->number == AA_NONE || size == AA_NO_INT || size >= largest_account(l, a, b) ||
		aa_link_is_other(l->doc, g) || !aa_link_classes_fit(&l->records[a], &l->records[b]) ||
		aa_link_is_apart(&l->records[a], &l->records[b]) || opens_event(l, g, 0))
		return false;
	one = is_of_one(l->doc, g);
	return aa_link_is_general(l, b) ? one || g->shape == AA_HARM_BODY : one && aa_link_is_general(l, a);
}

typedef enum Relation
{
	UNRELATED,
	SAME,
	PART
} Relation;

/* What record i is to record k before it, of the same kind. */
static Relation
relation(AaLinker *l, uint32_t k, uint32_t i)
{
	const AaCasualty *before = &l->records[k];
	const AaFact *f = &l->facts[i];

	if (is_own(l->doc, f) || (f->number != AA_NONE && aa_link_is_of_another_time(l, k, i)))
		return UNRELATED;
	if (aa_link_restates(l, k, i))
		return SAME;
	if (aa_link_is_retold(f) && is_live(before) && aa_link_is_one_of(l, k, i))
	{
		l->taken[k] += (f->count == AA_COUNT_DEFINITE || f->count == AA_COUNT_NAME) && !told_before(l, i, k);
		return aa_link_size(l, k) == 1 ? SAME : PART;
	}
	if (f->kind == AA_casualty_kind_facilities_hit && before->subset_of == AA_NO_INT && f->sentence != l->facts[k].sentence && is_smaller(l, i, k))
		return PART;			/* two hospitals of the 18 facilities */
	if (is_part_of(l, k, i))
		return PART;
	if (is_top(before) && before->scope == l->records[i].scope && is_part_of_toll(l, k, i))
		return PART;
	if (is_top(before) && before->scope == l->records[i].scope && is_some(l, k, i))
		return PART;
	if (is_top(before) && aa_link_is_rival(l, k, i))
		return SAME;
	if (is_top(before) && before->scope == l->records[i].scope && is_member(l, k, i))
	{
		l->taken[k]++;
		return PART;
	}
	if (is_the_rest(l->doc, f) ? l->facts[k].number == AA_NONE : f->number == AA_NONE || aa_link_is_other(l->doc, f))
		return UNRELATED;
	if (!is_top(before) || !is_smaller(l, i, k) ||
		before->scope != l->records[i].scope || aa_link_is_apart(before, &l->records[i]))
		return UNRELATED;
	if (harm_of_whole(l, f) != AA_NO_ENUM && harm_of_whole(l, f) != f->kind)
		return UNRELATED;		/* two of the injured died: none of those killed */
	return is_bare_part(l, k, i) || is_known_part(l, k, i) ? PART : UNRELATED;
}

/* A doctor and a nurse were abducted; "the two hostages": a figure that sums up those before it makes them its parts. */
static void
link_sum(AaLinker *l, uint32_t i, uint32_t from)
{
	const AaFact *g = &l->facts[i];
	bool		toll = g->shape == AA_HARM_TOLL && aa_link_is_general(l, i);
	int64_t		sum = 0;
	uint32_t	n = 0;

	if (aa_link_size(l, i) < 2 || aa_link_is_other(l->doc, g) || (!toll && !aa_link_is_definite(l->doc, g) && !aa_link_is_general(l, i)) ||
		(!toll && opens_event(l, g, 0)))
		return;
	for (uint32_t pass = 0; pass < 2; pass++)
	{
		if (pass == 1 && (n < (toll ? 1 : 2) || (toll ? sum > aa_link_size(l, i) : sum != aa_link_size(l, i))))
			return;
		for (uint32_t k = from; k < i; k++)
		{
			AaCasualty *c = &l->records[k];

			if (c->kind != g->kind || !is_top(c) || c->scope != l->records[i].scope || (l->facts[k].sentence == g->sentence && !toll) ||
				!is_smaller(l, k, i) || aa_link_is_apart(c, &l->records[i]))
				continue;
			if (pass == 1)
				c->subset_of = i + 1;
			sum += aa_link_size(l, k);
			n++;
		}
	}
}

/* Words that tell of a state before the end: who "suffered" wounds may be one of the dead. */
static bool
is_state(const AaFact *f)
{
	return f->shape == AA_HARM_ATTACK || f->shape == AA_HARM_SUFFER || f->shape == AA_HARM_WOUND || f->shape == AA_HARM_ASSAULT ||
		f->shape == AA_HARM_FRAME;
}

/*
 * Who was told wounded and dies, and who is dead and was told wounded: a person's two records are one, that of the death;
 * of several wounded the dead is a part.
 */
static void
link_end(AaLinker *l, uint32_t i, uint32_t from)
{
	const AaFact *f = &l->facts[i];
	AaCasualty *c = &l->records[i];
	bool		dead = c->kind == AA_casualty_kind_killed;
	bool		of_wounded = dead && harm_of_whole(l, f) == AA_casualty_kind_wounded;

	if (!is_top(c) || !(of_wounded || (aa_link_is_retold(f) && (dead || (c->kind == AA_casualty_kind_wounded && is_state(f))))))
		return;
	for (uint32_t k = i; k > from; k--)
	{
		AaCasualty *before = &l->records[k - 1];

		if (before->kind != (dead ? AA_casualty_kind_wounded : AA_casualty_kind_killed) || !is_top(before) ||
			((before->victim_class ^ c->victim_class) & before->victim_class & (1u << AA_victim_class_perpetrator)) ||
			aa_link_is_other(l->doc, &l->facts[k - 1]) || !(of_wounded ? l->facts[k - 1].number != AA_NONE : aa_link_is_one_of(l, k - 1, i)))
			continue;
		if (aa_link_size(l, k - 1) != 1)
			c->subset_of = k;
		else if (dead)
			before->same_as = i + 1;
		else
			c->same_as = k;
		return;
	}
}

/* "1,500 have been kidnapped, and 180 of them killed": a part of a running total of another kind. */
static void
link_total(AaLinker *l, uint32_t i)
{
	AaCasualty *c = &l->records[i];
	const AaCasualty *before = i > 0 ? &l->records[i - 1] : NULL;

	if (c->subset_of == AA_NO_INT && c->same_as == AA_NO_INT && before != NULL && before->scope == AA_scope_cumulative && before->kind != c->kind &&
		(l->facts[i].flags & AA_GROUP_PARTITIVE) && harm_of_whole(l, &l->facts[i]) == AA_NO_ENUM &&
		l->facts[i - 1].sentence == l->facts[i].sentence && is_smaller(l, i, i - 1))
		c->subset_of = i;
}

/* "found four more bodies, raising the toll to 19": a toll told again, of record k, holds who stands before it in its sentence. */
static void
take_parts(AaLinker *l, uint32_t k, uint32_t i)
{
	for (uint32_t j = i; j > k + 1 && l->facts[i].shape == AA_HARM_TOLL && l->facts[j - 1].sentence == l->facts[i].sentence; j--)
		if (l->records[j - 1].kind == l->records[i].kind && is_top(&l->records[j - 1]) && is_smaller(l, j - 1, i))
			l->records[j - 1].subset_of = k + 1;
}

static void
link_record(AaLinker *l, uint32_t i)
{
	AaCasualty *c = &l->records[i];
	uint32_t	from = i > WINDOW ? i - WINDOW : 0;

	if (l->facts[i].parent != AA_NONE)
	{
		c->subset_of = l->facts[i].parent + 1;
		return;
	}
	for (uint32_t k = from; k < i && c->modality != AA_modality_denied; k++)
	{
		Relation	r = l->records[k].kind == c->kind && l->records[k].same_as == AA_NO_INT ? relation(l, k, i) : UNRELATED;

		if (r == UNRELATED)
			continue;
		if (r == SAME)
		{
			c->same_as = k + 1;
			if (l->records[k].in_headline && c->scope == AA_scope_cumulative)
				l->records[k].scope = AA_scope_cumulative;	/* the headline leaves out since when */
			take_parts(l, k, i);
		}
		else
			c->subset_of = k + 1;
		return;
	}
	link_sum(l, i, from);
	link_end(l, i, from);
	link_total(l, i);
}

/* Do the fighters of both sides lie in a figure for "fighters", "people"? */
static bool
holds_classes(const AaCasualty *whole, const AaCasualty *part)
{
	const uint32_t armed = (1u << AA_victim_class_government_forces) | (1u << AA_victim_class_non_state_forces) |
		(1u << AA_victim_class_police) | (1u << AA_victim_class_combatant);
	uint32_t	x = whole->victim_class & ~(1u << AA_victim_class_unknown);

	return x == 0 || ((x & (1u << AA_victim_class_combatant)) && (part->victim_class & ~(1u << AA_victim_class_unknown) & ~armed) == 0) ||
		(x & part->victim_class);
}

/* Can people of any calling lie in the figure: is its word a general one, or one that tells their class? */
static bool
is_open(const AaLinker *l, uint32_t k)
{
	return aa_link_is_general(l, k) || (l->records[k].victim_class & ~(1u << AA_victim_class_unknown)) != 0;
}

/*
 * A list that adds up: "16 loyalists and 19 rebels died" within the "at least
 * 42 fighters" told before; the whole is the figure that the sum comes nearest to.
 */
static void
link_list(AaLinker *l, uint32_t first, uint32_t last)
{
	int64_t		sum = 0;
	int64_t		whole = AA_NO_INT;	/* ordinal of the figure of which some are parts already */
	uint32_t	best = AA_NONE;

	for (uint32_t i = first; i < last; i++)
	{
		if (aa_link_size(l, i) == AA_NO_INT || l->records[i].same_as != AA_NO_INT)
			return;
		if (l->records[i].subset_of != AA_NO_INT)
		{
			if (whole != AA_NO_INT && whole != l->records[i].subset_of)
				return;
			whole = l->records[i].subset_of;
		}
		sum += aa_link_size(l, i);
	}
	for (uint32_t k = first > WINDOW ? first - WINDOW : 0; k < first; k++)
	{
		const AaCasualty *c = &l->records[k];
		int64_t		size = aa_link_size(l, k);

		if (c->kind != l->records[first].kind || c->same_as != AA_NO_INT || c->subset_of != AA_NO_INT || size == AA_NO_INT ||
			size < sum || size > sum * 3 / 2 || size == 1 || c->scope != l->records[first].scope)
			continue;
		if (l->facts[k].sentence == l->facts[first].sentence || (size != sum && !is_open(l, k)) || !holds_classes(c, &l->records[first]) || !holds_classes(c, &l->records[last - 1]))
			continue;
		if ((whole == AA_NO_INT || whole == (int64_t) k + 1) && (best == AA_NONE || size < aa_link_size(l, best)))
			best = k;
	}
	for (uint32_t i = first; best != AA_NONE && i < last; i++)
		l->records[i].subset_of = best + 1;
}

/* "18 died on the spot and four died in hospital": verbs of one kind list their victims as one verb does. */
static bool
goes_on(const AaLinker *l, uint32_t i, uint32_t k)
{
	return l->facts[k].sentence == l->facts[i].sentence && l->facts[k].parent == AA_NONE &&
		(l->facts[k].verb == l->facts[i].verb || (l->facts[k].kind == l->facts[i].kind && l->facts[k].number_first != AA_NONE));
}

static void
link_lists(AaLinker *l)
{
	for (uint32_t i = 0; i < l->n;)
	{
		uint32_t	k = i + 1;

		while (k < l->n && goes_on(l, i, k))
			k++;
		if (k > i + 1 && l->facts[i].parent == AA_NONE)
			link_list(l, i, k);
		i = k;
	}
}

/* Does the sentence of a figure tell of several events: "killed in separate attacks"? */
static bool
tells_events(const AaLinker *l, uint32_t i)
{
	const AaSentence *s = &AA_SENTENCES(l->doc)[l->facts[i].sentence];

	for (uint32_t k = s->first; k < s->last && k < s->first + EVENTS_REACH; k++)
		if (aa_token_is(l->doc, k, "separate") || (aa_is(l->doc, k, AA_LEX_CAUSE) && l->doc->tokens[k].tag == AA_TAG_NNS))
			return true;
	return false;
}

/* May record i be one of those that a total is broken down to? */
static bool
breaks_down(const AaLinker *l, uint32_t whole, uint32_t i)
{
	const AaCasualty *c = &l->records[i];

	return c->kind == l->records[whole].kind && (is_top(c) || (is_live(c) && c->subset_of == (int64_t) whole + 1)) && c->scope == l->records[whole].scope && aa_link_size(l, i) != AA_NO_INT &&
		aa_link_size(l, i) > 0 && l->facts[i].sentence != l->facts[whole].sentence && is_smaller(l, i, whole) && l->facts[i].number != AA_NONE &&
		holds_classes(&l->records[whole], c) && !(l->facts[i].flags & AA_GROUP_PARTITIVE) &&
		(tells_events(l, whole) || !opens_event(l, &l->facts[i], 0));
}

/*
 * "Nine people were killed in separate attacks. A bomb killed five. In another attack four were killed": figures that follow the total of
 * the report and add up to it, to the last one, are its parts.
 */
static void
link_breakdown(AaLinker *l, uint32_t whole)
{
	int64_t		size = aa_link_size(l, whole);
	int64_t		sum = 0;
	uint32_t	last = AA_NONE;
	uint32_t	n = 0;

	for (uint32_t i = whole + 1; i < l->n && i < whole + WINDOW && sum < size; i++)
	{
		if (!breaks_down(l, whole, i))
			continue;
		sum += aa_link_size(l, i);
		n++;
		last = i;
	}
	if (n < 2 || sum != size)
		return;
	for (uint32_t i = whole + 1; i <= last; i++)
		if (breaks_down(l, whole, i))
			l->records[i].subset_of = whole + 1;
}

static void
link_breakdowns(AaLinker *l)
{
	for (uint32_t i = 0; i < l->n && l->facts[i].sentence < LEDE; i++)
		if (is_top(&l->records[i]) && l->facts[i].number != AA_NONE && aa_link_size(l, i) != AA_NO_INT && aa_link_size(l, i) >= LEAST_WHOLE)
			link_breakdown(l, i);
}

/* A part of civilians is of civilians too, and of a running total a running total. */
static void
inherit(AaLinker *l)
{
	const uint32_t civilian = 1u << AA_victim_class_civilian;

	for (uint32_t i = 0; i < l->n; i++)
	{
		AaCasualty *c = &l->records[i];
		const AaCasualty *whole;

		if (c->subset_of == AA_NO_INT)
			continue;
		whole = &l->records[c->subset_of - 1];
		if (l->facts[i].head == AA_NONE && (l->facts[i].flags & AA_GROUP_PARTITIVE) && l->facts[i].told_first == AA_NONE)
		{
			c->victims = whole->victims;	/* two of them */
			c->victim_class = whole->victim_class;
		}
		if (whole->victim_class & civilian)
			c->victim_class = (c->victim_class & ~(1u << AA_victim_class_unknown)) | civilian;
		if (whole->scope == AA_scope_cumulative)
			c->scope = AA_scope_cumulative;
	}
}

/* Who harms others and then "himself" is the attacker. */
static void
mark_attackers(AaLinker *l)
{
	uint32_t	harmed = 0;

	for (uint32_t i = 0; i < l->n; i++)
		harmed += l->records[i].kind <= AA_casualty_kind_casualties && is_top(&l->records[i]);
	for (uint32_t i = 0; i < l->n && harmed > 1; i++)
		if (l->facts[i].head != AA_NONE && l->records[i].kind <= AA_casualty_kind_casualties &&
			(aa_token_is(l->doc, l->facts[i].head, "himself") || aa_token_is(l->doc, l->facts[i].head, "herself") ||
			 aa_token_is(l->doc, l->facts[i].head, "themselves")))
			l->records[i].victim_class = 1u << AA_victim_class_perpetrator;
}

/* Does the text place the two figures apart by name? */
static bool
places_differ(const AaCasualty *a, const AaCasualty *b)
{
	return a->place.n > 0 && b->place.n > 0 && (a->place.n != b->place.n || memcmp(a->place.p, b->place.p, a->place.n) != 0);
}

/* Is figure i of people of whom the words of total k may speak: of anyone, or of civilians where these bear no arms? */
static bool
fits_total(const AaLinker *l, uint32_t k, uint32_t i)
{
	const uint32_t civilian = 1u << AA_victim_class_civilian;

	return aa_link_is_one_person(&l->records[k], &l->records[i]) &&
		(aa_link_is_general(l, k) || (l->records[k].victim_class & (civilian | l->records[i].victim_class)) != 0);
}

/* Could record i tell more of some whom record k, the total at the head of the article, counts? */
static bool
is_detail(const AaLinker *l, uint32_t k, uint32_t i)
{
	const AaFact *f = &l->facts[i];

	return l->records[i].kind == l->records[k].kind && is_top(&l->records[i]) && aa_link_size(l, i) != 0 && l->facts[k].sentence < f->sentence &&
		l->records[i].scope == l->records[k].scope && f->shape != AA_HARM_TOLL &&
		fits_total(l, k, i);
}

/* Is a figure the article's own total: told in the headline, as a toll, or at its head and once more? */
static bool
is_headline_total(const AaLinker *l, uint32_t k)
{
	if (!is_top(&l->records[k]) || l->facts[k].number == AA_NONE || aa_link_size(l, k) == AA_NO_INT)
		return false;
	for (uint32_t i = k + 1; i < l->n; i++)
		if (l->records[i].same_as == (int64_t) k + 1 && aa_link_size(l, i) == aa_link_size(l, k))
			return true;
	return l->records[k].in_headline || l->facts[k].shape == AA_HARM_TOLL;
}

/*
 * "The quake killed eight people ... Five died in a house, and a man in a hospital": smaller figures of a report that opens
 * with a total tell of the same dead, as long as they do not exceed it and no word opens another event.
 */
static void
link_details(AaLinker *l)
{
	for (uint32_t k = 0; k < l->n && l->facts[k].sentence < LEDE; k++)
	{
		int64_t		sum = 0;
		bool		fits = is_headline_total(l, k);

		for (uint32_t i = k + 1; i < l->n && fits; i++)
		{
			if (!is_detail(l, k, i))
				continue;
			sum += aa_link_size(l, i) == AA_NO_INT ? 0 : aa_link_size(l, i);
			fits = sum <= aa_link_size(l, k) && aa_link_size(l, i) != AA_NO_INT && (sum > aa_link_size(l, i) || !aa_link_is_other(l->doc, &l->facts[i])) &&
				!aa_link_is_apart(&l->records[k], &l->records[i]) && !aa_link_is_of_another_time(l, k, i) &&
				!opens_event(l, &l->facts[i], MEMBER_REACH) &&
				(l->facts[k].shape == AA_HARM_TOLL || !places_differ(&l->records[k], &l->records[i]));
		}
		for (uint32_t i = k + 1; i < l->n && fits; i++)
			if (is_detail(l, k, i))
				l->records[i].subset_of = k + 1;
	}
}

/* "40,000 civilians have died since 2011 ... 21,000 rebels have also died": a running total goes on. */
static void
carry_scope(AaLinker *l)
{
	static const char *const more[] = {"also", "another", "further"};

	for (uint32_t i = 1; i < l->n; i++)
	{
		const AaFact *f = &l->facts[i];
		bool		found = false;

		if (f->number == AA_NONE || !(f->verb_flags & AA_GROUP_HAVE) || l->records[i].period.first != AA_NO_DAY)
			continue;
		for (uint32_t k = aa_link_look_back(l->doc, f); k < f->last + ALONE_REACH && k < AA_SENTENCES(l->doc)[f->sentence].last && !found; k++)
			found = AA_TOKEN_IN(l->doc, k, more);
		for (uint32_t k = i; found && k > 0 && l->facts[k - 1].sentence + NEAR >= f->sentence; k--)
			if (l->records[k - 1].kind == l->records[i].kind && l->records[k - 1].scope == AA_scope_cumulative)
				l->records[i].scope = AA_scope_cumulative;
	}
}

void
aa_link_run(AaDoc *doc)
{
	AaLinker	l = {.doc = doc, .records = AA_RECORDS(doc->analysis, casualties), .facts = AA_FACTS(doc), .n = doc->facts_.n};

	carry_scope(&l);
	l.taken = aa_arena_alloc(doc->arena, (l.n + 1) * sizeof(int64_t));
	for (uint32_t i = 0; i < l.n; i++)
	{
		link_record(&l, i);
		aa_poll(doc);
	}
	link_lists(&l);
	link_breakdowns(&l);
	link_details(&l);
	inherit(&l);
	mark_attackers(&l);
}
