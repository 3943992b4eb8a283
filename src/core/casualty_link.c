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
 * death, and a dead of several wounded is a part of them.  What adds up to a
 * total, or lies in it, is found before and after that (casualty_total.c).
 */
#include "casualty_link.h"
#include <string.h>

#include "casualty_word.h"
#include "tag.h"

#define VERIFY_REACH 40			/* tokens of a sentence in which "could not be verified" is looked for */
#define NOT_REACH 5				/* tokens from "not" to "verified" */


/* "32 were taken to hospital, and 63 were hurt in all": a figure that says it is the sum. */
static bool
sums_up(const AaDoc *doc, const AaFact *f)
{
	static const char *const ends[] = {"all", "total"};
	uint32_t	last = AA_SENTENCES(doc)[f->sentence].last;

	for (uint32_t i = f->last; i < last && i < f->last + AA_LINK_ALONE_REACH && doc->tokens[i].kind != AA_TOKEN_NUMBER; i++)
	{
		uint32_t	mark = i + 2 < last ? aa_token_mark(doc, i + 2) : '.';

		if (aa_token_is(doc, i, "altogether") || (aa_token_is(doc, i, "in") && i + 1 < last && AA_TOKEN_IN(doc, i + 1, ends) && (mark == ',' || mark == '.')))
			return true;
	}
	return false;
}

/* A doctor and a nurse were abducted; "the two hostages": a figure that sums up those before it makes them its parts. */
static void
link_sum(AaLinker *l, uint32_t i, uint32_t from)
{
	const AaFact *g = &l->facts[i];
	bool		toll = (g->shape == AA_HARM_TOLL || sums_up(l->doc, g)) && aa_link_is_general(l, i);
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

/* Is one of the two hurt so lightly that only the same noun or a pronoun would tell his death? */
static bool
is_too_light(const AaLinker *l, uint32_t wounded, uint32_t dead)
{
	return aa_fact_is_light(l->doc, &l->facts[wounded]) && l->facts[dead].count != AA_COUNT_PRONOUN && !aa_link_same_head(l, wounded, dead);
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

	if (!aa_link_is_top(c) || (!dead && aa_link_is_other(l->doc, f)) || !(of_wounded || (aa_link_is_retold(f) && (dead || (c->kind == AA_casualty_kind_wounded && is_state(f))))))
		return;
	for (uint32_t k = i; k > from; k--)
	{
		AaCasualty *before = &l->records[k - 1];

		if (before->kind != (dead ? AA_casualty_kind_wounded : AA_casualty_kind_killed) || !aa_link_is_top(before) ||
			((before->victim_class ^ c->victim_class) & before->victim_class & (1u << AA_victim_class_perpetrator)) ||
			aa_link_is_other(l->doc, &l->facts[k - 1]) || is_too_light(l, dead ? k - 1 : i, dead ? i : k - 1) || !(of_wounded ? l->facts[k - 1].number != AA_NONE : aa_link_is_one_of(l, k - 1, i)))
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

/* "She was taken to hospital with wounds. She died on Sunday": told dead before as well; who was wounded just before is that person. */
static void
join_wounded(AaLinker *l, uint32_t i)
{
	const AaFact *f = &l->facts[i];
	AaCasualty *before = i == 0 ? NULL : &l->records[i - 1];

	if (before != NULL && l->records[i].kind == AA_casualty_kind_killed && f->count == AA_COUNT_PRONOUN && before->kind == AA_casualty_kind_wounded &&
		aa_link_is_top(before) && aa_link_size(l, i - 1) == 1 && l->facts[i - 1].sentence + 1 >= f->sentence &&
		!aa_link_is_other(l->doc, &l->facts[i - 1]) && aa_link_is_one_of(l, i - 1, i))
		before->same_as = l->records[i].same_as;
}

/*
 * "1,500 have been kidnapped, and 180 of them killed": a part of a running total of another kind; "four people were shot, one fatally": of
 * those who were hurt, whether they live or not.
 */
static void
link_total(AaLinker *l, uint32_t i)
{
	const AaFact *f = &l->facts[i];
	AaCasualty *c = &l->records[i];
	const AaCasualty *before = i > 0 ? &l->records[i - 1] : NULL;
	bool		hurt = before != NULL && before->kind == AA_casualty_kind_casualties && c->kind == AA_casualty_kind_killed;

	if (c->subset_of != AA_NO_INT || c->same_as != AA_NO_INT || before == NULL || before->kind == c->kind || l->facts[i - 1].sentence != f->sentence)
		return;
	if (!(hurt || before->scope == AA_scope_cumulative) || !((f->flags & AA_GROUP_PARTITIVE) || (hurt && (f->flags & AA_GROUP_ELLIPSIS))))
		return;
	if (aa_link_harm_of_whole(l, f) == AA_NO_ENUM && aa_link_is_smaller(l, i, i - 1))
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

/* The record that a record tells again, itself when none. */
static uint32_t
root_of(const AaLinker *l, uint32_t i)
{
	return l->records[i].same_as != AA_NO_INT && l->records[i].same_as <= (int64_t) i ? (uint32_t) l->records[i].same_as - 1 : i;
}

/*
 * The account of record k that record i restates: record k itself; for a count that was given "earlier", the last one before it, which has
 * taken its place.
 */
static uint32_t
account_of(const AaLinker *l, uint32_t k, uint32_t i)
{
	if (aa_link_is_earlier(l->doc, &l->facts[i]))
		for (uint32_t j = i; j > k + 1; j--)
			if (l->records[j - 1].same_as == (int64_t) k + 1)
				return j - 1;
	return k;
}

/* The record i takes the place of record k and of all that restate it: they point at it from now on. */
static void
take_place(AaLinker *l, uint32_t k, uint32_t i)
{
	for (uint32_t j = k; j < i; j++)
	{
		AaCasualty *c = &l->records[j];

		if (j == k || c->same_as == (int64_t) k + 1)
		{
			c->same_as = i + 1;
			if (c->period.first != AA_NO_DAY)
			{
				/* when it was counted again is not when it was */
				l->records[i].period = c->period;
				l->records[i].period_precision = c->period_precision;
			}
		}
		if (c->subset_of == (int64_t) k + 1)
			c->subset_of = i + 1;
	}
	l->taken[i] = l->taken[k];
	l->records[i].scope = l->records[k].scope;
}

/* "The dead were Ada Finch and 43-year-old Ivo Lenk": who is told beside one of a figure, by the same verb, is one of it too while it has room. */
static bool
link_beside(AaLinker *l, uint32_t i)
{
	const AaCasualty *before = i > 0 ? &l->records[i - 1] : NULL;
	uint32_t	whole;

	if (before == NULL || before->subset_of == AA_NO_INT || before->kind != l->records[i].kind || l->facts[i].number != AA_NONE ||
		l->facts[i - 1].number != AA_NONE || l->facts[i - 1].sentence != l->facts[i].sentence || l->facts[i - 1].verb != l->facts[i].verb ||
		aa_link_is_other(l->doc, &l->facts[i]))
		return false;
	whole = (uint32_t) before->subset_of - 1;
	if (whole >= i || l->records[whole].kind != before->kind || l->taken[whole] >= aa_link_size(l, whole))
		return false;
	l->taken[whole]++;
	l->records[i].subset_of = before->subset_of;
	return true;
}

static void
link_record(AaLinker *l, uint32_t i)
{
	AaCasualty *c = &l->records[i];
	uint32_t	from = i > AA_LINK_WINDOW ? i - AA_LINK_WINDOW : 0;

	if (l->facts[i].parent != AA_NONE)
	{
		c->subset_of = l->facts[i].parent + 1;
		return;
	}
	if (l->whole[i] != AA_NONE)
	{
		c->subset_of = root_of(l, l->whole[i]) + 1;
		return;
	}
	for (uint32_t k = from; k < i && c->modality != AA_modality_denied; k++)
	{
		AaRelation	r = l->records[k].kind == c->kind && l->records[k].same_as == AA_NO_INT ? aa_link_relation(l, k, i) : AA_RELATION_NONE;

		if (r == AA_RELATION_NONE)
			continue;
		if (r == AA_RELATION_SAME && l->records[k].subset_of == AA_NO_INT && aa_link_is_smaller(l, i, k) && aa_link_is_corrected(l->doc, &l->facts[i]))
			take_place(l, k, i);
		else if (r == AA_RELATION_SAME)
		{
			c->same_as = account_of(l, k, i) + 1;
			l->before[i] = l->last[k];
			l->last[k] = i;
			if (l->records[k].in_headline && !c->in_headline)
				l->records[k].scope = c->scope;	/* the headline leaves out since when */
			take_parts(l, k, i);
			join_wounded(l, i);
		}
		else
			c->subset_of = k + 1;
		return;
	}
	if (link_beside(l, i))
		return;
	link_sum(l, i, from);
	link_end(l, i, from);
	link_total(l, i);
}

/* "Norland said two of its citizens were killed and five wounded": beside some of the dead, some of the wounded told before. */
static void
link_companions(AaLinker *l)
{
	for (uint32_t i = 1; i < l->n; i++)
	{
		const AaCasualty *dead = &l->records[i - 1];
		AaCasualty *c = &l->records[i];
		uint32_t	sentence = l->facts[i].sentence;

		if (c->kind != AA_casualty_kind_wounded || dead->kind != AA_casualty_kind_killed || l->facts[i].head != AA_NONE || l->facts[i].number == AA_NONE ||
			!aa_link_is_top(c) || l->facts[i - 1].sentence != sentence || dead->subset_of == AA_NO_INT || l->facts[dead->subset_of - 1].sentence >= sentence)
			continue;
		for (uint32_t k = (uint32_t) dead->subset_of; k < i && k < dead->subset_of + AA_LINK_WINDOW && c->subset_of == AA_NO_INT; k++)
			if (l->records[k].kind == c->kind && aa_link_is_top(&l->records[k]) && l->facts[k].sentence < sentence && aa_link_is_smaller(l, i, k) &&
				l->records[k].scope == c->scope && aa_link_is_general(l, k))
				c->subset_of = k + 1;
	}
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

/* "The report could not be verified", "Reuters was unable to confirm": does the sentence say so? */
static bool
is_unverified(const AaDoc *doc, uint32_t sentence)
{
	static const char *const verbs[] = {"verify", "verified", "confirm", "confirmed", "corroborate", "corroborated"};
	static const char *const nots[] = {"not", "cannot", "unable", "impossible", "n't"};
	const AaSentence *s = &AA_SENTENCES(doc)[sentence];

	for (uint32_t i = s->first + 1; i < s->last && i < s->first + VERIFY_REACH; i++)
		for (uint32_t k = i; AA_TOKEN_IN(doc, i, verbs) && k > s->first && i - k < NOT_REACH; k--)
			if (AA_TOKEN_IN(doc, k - 1, nots))
				return true;
	return false;
}

/* "The ministry said that its forces had killed 70": who is credited with the figure did it. */
static bool
is_own_deed(const AaDoc *doc, const AaFact *f)
{
	static const char *const words[] = {"its", "our", "their"};

	return f->agent_first != AA_NONE && (AA_TOKEN_IN(doc, f->agent_first, words) || (f->agent_first > 0 && AA_TOKEN_IN(doc, f->agent_first - 1, words)));
}

/* What a side of the fight says that it did, and nobody could verify, is alleged. */
static void
mark_unverified(AaLinker *l)
{
	for (uint32_t i = 0; i < l->n; i++)
	{
		AaCasualty *c = &l->records[i];
		uint32_t	sentence = l->facts[i].sentence;

		if (c->modality != AA_modality_asserted || c->source.n == 0 ||
			(c->source_kind != AA_source_kind_party && !aa_text_is_equal(c->source, c->perpetrator) && !is_own_deed(l->doc, &l->facts[i])))
			continue;
		if (is_unverified(l->doc, sentence) || (sentence + 1 < l->doc->sentences_.n && is_unverified(l->doc, sentence + 1)))
			c->modality = AA_modality_alleged;
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
			aa_is_reflexive(l->doc, l->facts[i].head))
			l->records[i].victim_class = 1u << AA_victim_class_perpetrator;
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
		for (uint32_t k = i; found && k > 0 && i - k < AA_LINK_WINDOW && l->facts[k - 1].sentence + AA_LINK_NEAR >= f->sentence; k--)
			if (l->records[k - 1].kind == l->records[i].kind && l->records[k - 1].scope == AA_scope_cumulative)
				l->records[i].scope = AA_scope_cumulative;
	}
}

void
aa_link_run(AaDoc *doc)
{
	AaLinker	l = {.doc = doc, .records = AA_RECORDS(doc->analysis, casualties), .facts = AA_FACTS(doc), .n = doc->facts_.n};

	carry_scope(&l);
	mark_unverified(&l);
	l.taken = aa_arena_alloc(doc->arena, (l.n + 1) * sizeof(int64_t));
	l.whole = aa_arena_alloc(doc->arena, (l.n + 1) * sizeof(uint32_t));
	l.last = aa_arena_alloc(doc->arena, (l.n + 1) * sizeof(uint32_t));
	l.before = aa_arena_alloc(doc->arena, (l.n + 1) * sizeof(uint32_t));
	for (uint32_t i = 0; i < l.n; i++)
		l.last[i] = l.before[i] = i;
	aa_total_breakdowns(&l);
	for (uint32_t i = 0; i < l.n; i++)
	{
		link_record(&l, i);
		aa_poll(doc);
	}
	aa_total_lists(&l);
	aa_total_details(&l);
	link_companions(&l);
	inherit(&l);
	mark_attackers(&l);
}
