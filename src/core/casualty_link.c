/*
 * casualty_link.c: which figures are parts of others, and which say the same again.
 *
 * Records are looked at in text order, each against those before it of the
 * same kind.  A stated part points at its whole.  A figure repeated with
 * fitting words, and a person told again ("the driver", a name, "he"), are
 * restatements: a person may be one of a figure told before, which holds only
 * so many.
 */
#include <string.h>

#include "casualty.h"
#include "tag.h"

#define WINDOW 200				/* records that are compared, to bound the work */

typedef struct Linker
{
	AaDoc	   *doc;
	AaCasualty *records;
	AaFact	   *facts;			/* at the same index */
	uint32_t	n;
	int64_t    *taken;			/* persons of a record that were told again */
} Linker;

static uint32_t
specific_classes(const AaCasualty *c)
{
	return c->victim_class & ~(1u << AA_victim_class_unknown);
}

static int64_t
size_of(const AaCasualty *c)
{
	return c->best != AA_NO_INT ? c->best : c->low;
}

/* Could the victims of b be those of a? */
static bool
classes_fit(const AaCasualty *a, const AaCasualty *b)
{
	uint32_t	x = specific_classes(a),
				y = specific_classes(b);

	return x == 0 || y == 0 || (x & y) != 0;
}

/* The same head noun, by its letters. */
static bool
same_head(const Linker *l, const AaFact *a, const AaFact *b)
{
	if (a->head == AA_NONE || b->head == AA_NONE)
		return false;
	return l->doc->tokens[a->head].hash == l->doc->tokens[b->head].hash;
}

static bool
is_live(const AaCasualty *c)
{
	return c->same_as == AA_NO_INT && c->modality != AA_modality_hypothetical && c->modality != AA_modality_denied;
}

/* A person told without figure: the driver, he, a name. */
static bool
is_retold(const AaFact *f)
{
	return f->number == AA_NONE && f->count != AA_COUNT_ARTICLE && f->count != AA_COUNT_PLAIN;
}

/* A word that any victim may be called by. */
static bool
is_general(const Linker *l, const AaFact *f)
{
	static const char *const words[] = {"victim", "victims", "man", "woman", "boy", "girl", "child", "person", "teen", "teenager", "people", "he", "she",
	"him", "her", "deceased", "suspect", "youth", "dead", "others", "men", "women", "those", "them"};

	if (f->head == AA_NONE || f->count == AA_COUNT_PRONOUN || f->count == AA_COUNT_NAME)
		return true;
	for (size_t k = 0; k < sizeof(words) / sizeof(words[0]); k++)
		if (aa_token_is(l->doc, f->head, words[k]))
			return true;
	return false;
}

static bool
is_other(const Linker *l, const AaFact *f)
{
	for (uint32_t i = f->first; i < f->last; i++)
		if (aa_token_is(l->doc, i, "other") || aa_token_is(l->doc, i, "others") || aa_token_is(l->doc, i, "another") ||
			aa_token_is(l->doc, i, "more") || aa_token_is(l->doc, i, "additional") || aa_token_is(l->doc, i, "further"))
			return true;
	return false;
}

/* Same figure, fitting words: the second is a restatement. */
static bool
restates(const Linker *l, uint32_t a, uint32_t b)
{
	const AaCasualty *x = &l->records[a];
	const AaCasualty *y = &l->records[b];
	const AaFact *f = &l->facts[a];
	const AaFact *g = &l->facts[b];

	if (f->sentence == g->sentence || is_other(l, g) || x->scope != y->scope)
		return false;
	if (size_of(x) != size_of(y) || size_of(x) == AA_NO_INT || size_of(x) == 0 || !classes_fit(x, y))
		return false;
	if (x->in_headline && size_of(x) == 1 && !y->in_headline)
		return true;			/* the headline's person comes first in the text */
	if (g->number == AA_NONE || f->number == AA_NONE)
		return false;
	return same_head(l, f, g) || is_general(l, f) || is_general(l, g) || size_of(x) > 20 || x->in_headline ||
		(g->flags & AA_GROUP_SPECIFIC);
}

/* A person who was told before as one of the victims of record a. */
static bool
is_one_of(const Linker *l, uint32_t a, uint32_t b)
{
	const AaFact *f = &l->facts[a];
	const AaFact *g = &l->facts[b];

	if (f->sentence == g->sentence || size_of(&l->records[a]) == 0)
		return false;
	if (f->count == AA_COUNT_NAME && g->count == AA_COUNT_NAME)
		return same_head(l, f, g);
	if (g->count == AA_COUNT_NAME && size_of(&l->records[a]) != AA_NO_INT && l->taken[a] >= size_of(&l->records[a]))
		return false;			/* all of them have names already */
	if (!classes_fit(&l->records[a], &l->records[b]))
		return false;
	return same_head(l, f, g) || is_general(l, g) || (f->head == AA_NONE && f->count == AA_COUNT_NUMBER);
}

/* Was this name told before as one of the victims of record k? */
static bool
named_before(const Linker *l, uint32_t i, uint32_t k)
{
	for (uint32_t j = k + 1; j < i; j++)
		if ((l->records[j].same_as == (int64_t) k + 1 || l->records[j].subset_of == (int64_t) k + 1) &&
			l->facts[j].count == AA_COUNT_NAME && same_head(l, &l->facts[j], &l->facts[i]))
			return true;
	return false;
}

/* Of whom a part says that it is one: "11 of the wounded", "two of the victims" (of its own kind); else AA_NO_ENUM. */
static uint8_t
harm_of_whole(const Linker *l, const AaFact *f)
{
	uint32_t	i = f->head != AA_NONE ? f->head : f->last;
	int64_t		value = aa_word_value(l->doc, i, AA_LEX_HARM);

	for (uint32_t k = f->first; f->head != AA_NONE && k + 1 < f->head; k++)
		if (aa_token_is(l->doc, k, "of") && l->doc->tokens[k + 1].tag == AA_TAG_PRPS)
			return f->kind;		/* two of her neighbours: whoever tells it counts some of the dead, not more of them */
	if (!(f->flags & AA_GROUP_PARTITIVE) || i == 0 || !aa_token_is(l->doc, i - 1, "the"))
		return AA_NO_ENUM;
	if (value != AA_NO_INT)
		return AA_HARM_KIND(value);
	return aa_token_is(l->doc, i, "victims") ? f->kind : AA_NO_ENUM;
}

/*
 * A part whose whole stands before it: "three of them" in the same sentence or the one before; who is one of the wounded
 * may be told far behind the figure of them, and is no part of the dead.
 */
static bool
is_part_of(const Linker *l, uint32_t a, uint32_t b)
{
	const AaCasualty *whole = &l->records[a];
	const AaCasualty *part = &l->records[b];
	const AaFact *f = &l->facts[b];
	uint8_t		kind = harm_of_whole(l, f);

	if (!(f->flags & AA_GROUP_PARTITIVE) || whole->subset_of != AA_NO_INT || (kind != AA_NO_ENUM && kind != part->kind))
		return false;
	if (l->facts[a].sentence + 1 < f->sentence && (kind == AA_NO_ENUM || l->facts[a].number == AA_NONE || whole->scope != part->scope))
		return false;
	return size_of(part) != AA_NO_INT && size_of(whole) != AA_NO_INT && size_of(part) < size_of(whole);
}

static void
link_record(Linker *l, uint32_t i)
{
	AaCasualty *c = &l->records[i];
	const AaFact *f = &l->facts[i];
	uint32_t	from = i > WINDOW ? i - WINDOW : 0;

	if (f->parent != AA_NONE)
	{
		c->subset_of = f->parent + 1;
		return;
	}
	for (uint32_t k = from; k < i; k++)
	{
		AaCasualty *before = &l->records[k];

		if (before->kind != c->kind || before->same_as != AA_NO_INT)
			continue;
		if (restates(l, k, i))
		{
			c->same_as = k + 1;
			return;
		}
		if (is_retold(f) && is_live(before) && is_one_of(l, k, i))
		{
			l->taken[k] += f->count == AA_COUNT_NAME && !named_before(l, i, k);
			if (size_of(before) == 1)
				c->same_as = k + 1;
			else
				c->subset_of = k + 1;
			return;
		}
		if (c->kind == AA_casualty_kind_facilities_hit && before->subset_of == AA_NO_INT && f->sentence != l->facts[k].sentence &&
			size_of(c) < size_of(before) && size_of(c) != AA_NO_INT)
		{
			c->subset_of = k + 1;	/* two hospitals of the 18 facilities */
			return;
		}
		if (is_part_of(l, k, i))
		{
			c->subset_of = k + 1;
			return;
		}
	}
}

/* Do the fighters of both sides lie in a figure for "fighters", "people"? */
static bool
holds_classes(const AaCasualty *whole, const AaCasualty *part)
{
	const uint32_t armed = (1u << AA_victim_class_government_forces) | (1u << AA_victim_class_non_state_forces) |
		(1u << AA_victim_class_police) | (1u << AA_victim_class_combatant);
	uint32_t	x = specific_classes(whole);

	return x == 0 || ((x & (1u << AA_victim_class_combatant)) && (specific_classes(part) & ~armed) == 0) || (x & specific_classes(part));
}

/*
 * A list that adds up: "16 loyalists and 19 rebels died" within the "at least
 * 42 fighters" told before; the whole is the figure that the sum comes nearest to.
 */
static void
link_list(Linker *l, uint32_t first, uint32_t last)
{
	int64_t		sum = 0;
	uint32_t	best = AA_NONE;

	for (uint32_t i = first; i < last; i++)
	{
		if (size_of(&l->records[i]) == AA_NO_INT || l->records[i].same_as != AA_NO_INT || l->records[i].subset_of != AA_NO_INT)
			return;
		sum += size_of(&l->records[i]);
	}
	for (uint32_t k = first > WINDOW ? first - WINDOW : 0; k < first; k++)
	{
		const AaCasualty *c = &l->records[k];
		int64_t		size = size_of(c);

		if (c->kind != l->records[first].kind || c->same_as != AA_NO_INT || c->subset_of != AA_NO_INT || size == AA_NO_INT ||
			size < sum || size > sum * 3 / 2 || l->facts[k].number == AA_NONE || c->scope != l->records[first].scope)
			continue;
		if (l->facts[k].sentence == l->facts[first].sentence || !holds_classes(c, &l->records[first]) || !holds_classes(c, &l->records[last - 1]))
			continue;
		if (best == AA_NONE || size < size_of(&l->records[best]))
			best = k;
	}
	for (uint32_t i = first; best != AA_NONE && i < last; i++)
		l->records[i].subset_of = best + 1;
}

/* "18 died on the spot and four died in hospital": verbs of one kind list their victims as one verb does. */
static bool
goes_on(const Linker *l, uint32_t i, uint32_t k)
{
	return l->facts[k].sentence == l->facts[i].sentence && l->facts[k].parent == AA_NONE &&
		(l->facts[k].verb == l->facts[i].verb || (l->facts[k].kind == l->facts[i].kind && l->facts[k].number != AA_NONE));
}

static void
link_lists(Linker *l)
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

/* A part of civilians is of civilians too, and of a running total a running total. */
static void
inherit(Linker *l)
{
	const uint32_t civilian = 1u << AA_victim_class_civilian;

	for (uint32_t i = 0; i < l->n; i++)
	{
		AaCasualty *c = &l->records[i];
		const AaCasualty *whole;

		if (c->subset_of == AA_NO_INT)
			continue;
		whole = &l->records[c->subset_of - 1];
		if (l->facts[i].head == AA_NONE && (l->facts[i].flags & AA_GROUP_PARTITIVE))
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

void
aa_link_run(AaDoc *doc)
{
	Linker		l = {.doc = doc, .records = AA_RECORDS(doc->analysis, casualties), .facts = AA_FACTS(doc), .n = doc->facts_.n};

	l.taken = aa_arena_alloc(doc->arena, (l.n + 1) * sizeof(int64_t));
	for (uint32_t i = 0; i < l.n; i++)
	{
		link_record(&l, i);
		aa_poll(doc);
	}
	link_lists(&l);
	inherit(&l);
}
