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
#define LEDE 2					/* sentences at the head of a report that tell its total: headline and first */
#define LEAST_WHOLE 4			/* smaller totals add up by chance */
#define EVENTS_REACH 60			/* tokens of a sentence in which words for events are looked for */

/* A doctor and a nurse were abducted; "the two hostages": a figure that sums up those before it makes them its parts. */
static void
link_sum(AaLinker *l, uint32_t i, uint32_t from)
{
	const AaFact *g = &l->facts[i];
	bool		toll = g->shape == AA_HARM_TOLL && aa_link_is_general(l, i);
	int64_t		sum = 0;
	uint32_t	n = 0;

	if (aa_link_size(l, i) < 2 || (g->first > 0 && aa_token_is(l->doc, g->first - 1, "from")) || aa_link_is_other(l->doc, g) || (!toll && !aa_link_is_definite(l->doc, g) && !aa_link_is_general(l, i)) ||
		(!toll && aa_link_opens_event(l, g, 0)))
		return;
	for (uint32_t pass = 0; pass < 2; pass++)
	{
		if (pass == 1 && (n < (toll ? 1 : 2) || (toll ? sum > aa_link_size(l, i) : sum != aa_link_size(l, i))))
			return;
		for (uint32_t k = from; k < i; k++)
		{
			AaCasualty *c = &l->records[k];

			if (c->kind != g->kind || !aa_link_is_top(c) || c->scope != l->records[i].scope || (l->facts[k].sentence == g->sentence && !toll) ||
				!aa_link_is_smaller(l, k, i) || aa_link_is_apart(c, &l->records[i]) || aa_link_is_of_another_time(l, k, i))
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
	bool		of_wounded = dead && aa_link_harm_of_whole(l, f) == AA_casualty_kind_wounded;

	if (!aa_link_is_top(c) || !(of_wounded || (aa_link_is_retold(f) && (dead || (c->kind == AA_casualty_kind_wounded && is_state(f))))))
		return;
	for (uint32_t k = i; k > from; k--)
	{
		AaCasualty *before = &l->records[k - 1];

		if (before->kind != (dead ? AA_casualty_kind_wounded : AA_casualty_kind_killed) || !aa_link_is_top(before) ||
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
		(l->facts[i].flags & AA_GROUP_PARTITIVE) && aa_link_harm_of_whole(l, &l->facts[i]) == AA_NO_ENUM &&
		l->facts[i - 1].sentence == l->facts[i].sentence && aa_link_is_smaller(l, i, i - 1))
		c->subset_of = i;
}

/* "found four more bodies, raising the toll to 19": a toll told again, of record k, holds who stands before it in its sentence. */
static void
take_parts(AaLinker *l, uint32_t k, uint32_t i)
{
	for (uint32_t j = i; j > k + 1 && l->facts[i].shape == AA_HARM_TOLL && l->facts[j - 1].sentence == l->facts[i].sentence; j--)
		if (l->records[j - 1].kind == l->records[i].kind && aa_link_is_top(&l->records[j - 1]) && aa_link_is_smaller(l, j - 1, i))
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
		AaRelation	r = l->records[k].kind == c->kind && l->records[k].same_as == AA_NO_INT ? aa_link_relation(l, k, i) : AA_RELATION_NONE;

		if (r == AA_RELATION_NONE)
			continue;
		if (r == AA_RELATION_SAME)
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

	return c->kind == l->records[whole].kind && (aa_link_is_top(c) || (aa_link_is_live(c) && c->subset_of == (int64_t) whole + 1)) && c->scope == l->records[whole].scope && aa_link_size(l, i) != AA_NO_INT &&
		aa_link_size(l, i) > 0 && l->facts[i].sentence != l->facts[whole].sentence && aa_link_is_smaller(l, i, whole) && l->facts[i].number != AA_NONE &&
		holds_classes(&l->records[whole], c) && !(l->facts[i].flags & AA_GROUP_PARTITIVE) &&
		(tells_events(l, whole) || !aa_link_opens_event(l, &l->facts[i], 0));
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
		if (aa_link_is_top(&l->records[i]) && l->facts[i].number != AA_NONE && aa_link_size(l, i) != AA_NO_INT && aa_link_size(l, i) >= LEAST_WHOLE)
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
		harmed += l->records[i].kind <= AA_casualty_kind_casualties && aa_link_is_top(&l->records[i]);
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
	return a->place.n > 0 && b->place.n > 0 && !aa_text_is_equal(a->place, b->place);
}

/* Is figure i of people of whom the words of total k may speak: of anyone, or of civilians where these bear no arms? */
static bool
fits_total(const AaLinker *l, uint32_t k, uint32_t i)
{
	const uint32_t civilian = 1u << AA_victim_class_civilian;
	const uint32_t perpetrator = 1u << AA_victim_class_perpetrator;

	return aa_link_is_one_person(&l->records[k], &l->records[i]) && !(l->records[i].victim_class & ~l->records[k].victim_class & perpetrator) &&
		(aa_link_is_general(l, k) || (l->records[k].victim_class & (civilian | l->records[i].victim_class)) != 0);
}

/* Could record i tell more of some whom record k, the total at the head of the article, counts? */
static bool
is_detail(const AaLinker *l, uint32_t k, uint32_t i)
{
	const AaFact *f = &l->facts[i];

	return l->records[i].kind == l->records[k].kind && aa_link_is_top(&l->records[i]) && aa_link_size(l, i) != 0 && l->facts[k].sentence < f->sentence &&
		l->records[i].scope == l->records[k].scope && f->shape != AA_HARM_TOLL && fits_total(l, k, i) &&
		!aa_link_is_apart(&l->records[k], &l->records[i]) && !aa_link_is_of_another_time(l, k, i) &&
		!aa_link_opens_event(l, &l->facts[i], AA_LINK_MEMBER_REACH) &&
		(l->facts[k].shape == AA_HARM_TOLL || l->records[k].in_headline || !places_differ(&l->records[k], &l->records[i]));
}

/* Is a figure the article's own total: told in the headline, as a toll, or at its head and once more? */
static bool
is_headline_total(const AaLinker *l, uint32_t k)
{
	if (!aa_link_is_top(&l->records[k]) || l->facts[k].number == AA_NONE || aa_link_size(l, k) == AA_NO_INT)
		return false;
	for (uint32_t i = k + 1; i < l->n && i < k + WINDOW; i++)
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
	for (uint32_t k = 0; k < l->n && l->facts[k].sentence < LEDE && k < WINDOW; k++)
	{
		int64_t		sum = 0;
		bool		fits = is_headline_total(l, k);

		for (uint32_t i = k + 1; i < l->n && i < k + WINDOW && fits; i++)
		{
			if (!is_detail(l, k, i))
				continue;
			sum += aa_link_size(l, i) == AA_NO_INT ? 0 : aa_link_size(l, i);
			fits = sum <= aa_link_size(l, k) && aa_link_size(l, i) != AA_NO_INT && (sum > aa_link_size(l, i) || !aa_link_is_other(l->doc, &l->facts[i]));
		}
		for (uint32_t i = k + 1; i < l->n && i < k + WINDOW && fits; i++)
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
		for (uint32_t k = aa_link_look_back(l->doc, f); k < f->last + AA_LINK_ALONE_REACH && k < AA_SENTENCES(l->doc)[f->sentence].last && !found; k++)
			found = AA_TOKEN_IN(l->doc, k, more);
		for (uint32_t k = i; found && k > 0 && i - k < WINDOW && l->facts[k - 1].sentence + AA_LINK_NEAR >= f->sentence; k--)
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
