/*
 * casualty_group.c: a sentence to groups: noun groups with their figure
 * (casualty_noun.c), verb groups with voice and negation (casualty_verb.c),
 * and the particles between them.
 *
 * What each word is stands in casualty_word.c.
 */
#include "casualty_cut.h"

AaGroup *
aa_cut_push(AaCutter *c, AaGroupKind kind, uint32_t first)
{
	AaGroup    *g = aa_vec_push(c->doc->arena, &c->groups, sizeof(AaGroup));

	g->kind = (uint8_t) kind;
	g->first = first;
	g->last = first + 1;
	g->head = g->number = g->trigger = g->joint = AA_NONE;
	g->before = AA_NO_ENUM;
	return g;
}

/* The figure whose phrase begins at token i, or AA_NONE. */
uint32_t
aa_cut_number_at(AaCutter *c, uint32_t i)
{
	const AaNumber *numbers = AA_NUMBERS(c->doc);

	while (c->number < c->doc->numbers_.n && numbers[c->number].phrase < i)
		c->number++;
	return c->number < c->doc->numbers_.n && numbers[c->number].phrase == i ? c->number : AA_NONE;
}

void
aa_cut_set_harm(AaGroup *g, uint32_t i, int64_t value)
{
	g->trigger = i;
	g->harm_kind = AA_HARM_KIND(value);
	g->harm_shape = (uint8_t) AA_HARM_SHAPE(value);
}

static void
cut_mark(AaCutter *c, AaPart part)
{
	static const uint8_t kinds[] = {
		[AA_PART_PREPOSITION] = AA_GROUP_PREPOSITION, [AA_PART_AND] = AA_GROUP_AND, [AA_PART_CLAUSE] = AA_GROUP_CLAUSE, [AA_PART_WHO] = AA_GROUP_WHO,
		[AA_PART_COMMA] = AA_GROUP_COMMA, [AA_PART_OPEN] = AA_GROUP_OPEN, [AA_PART_CLOSE] = AA_GROUP_CLOSE, [AA_PART_COLON] = AA_GROUP_COLON,
		[AA_PART_DASH] = AA_GROUP_DASH, [AA_PART_HYPHEN] = AA_GROUP_DASH, [AA_PART_QUOTE] = AA_GROUP_QUOTE, [AA_PART_ADVERB] = AA_GROUP_ADVERB,
		[AA_PART_STOP] = AA_GROUP_STOP
	};

	if (kinds[part] == AA_GROUP_DASH && c->groups.n > 0 && ((AaGroup *) c->groups.items)[c->groups.n - 1].kind == AA_GROUP_DASH)
		((AaGroup *) c->groups.items)[c->groups.n - 1].last++;	/* -- */
	else
		aa_cut_push(c, (AaGroupKind) kinds[part], c->next);
	c->next++;
	if (part == AA_PART_PREPOSITION && aa_token_is(c->doc, c->next - 1, "from") && c->next < c->last && aa_part_of(c->doc, c->next) == AA_PART_PREPOSITION)
		((AaGroup *) c->groups.items)[c->groups.n - 1].last = ++c->next;	/* from around the world */
}

/* Tokens of "as well as", "along with", "&" at i: they join as "and" does. */
static uint32_t
joint_length(const AaDoc *doc, uint32_t i, uint32_t last)
{
	if (i + 3 < last && aa_token_is(doc, i, "as") && aa_token_is(doc, i + 1, "well") && aa_token_is(doc, i + 2, "as"))
		return 3;
	if (i + 2 < last && (aa_token_is(doc, i, "along") || aa_token_is(doc, i, "together")) && aa_token_is(doc, i + 1, "with"))
		return 2;
	return i + 1 < last && (aa_token_is(doc, i, "&") || aa_token_is(doc, i, "plus")) ? 1 : 0;
}

/* "was killed alongside four sons": behind a verb of harm more victims follow. */
static bool
goes_alongside(const AaCutter *c)
{
	const AaGroup *before = c->groups.n == 0 ? NULL : (AaGroup *) c->groups.items + c->groups.n - 1;

	return before != NULL && aa_token_is(c->doc, c->next, "alongside") && before->kind == AA_GROUP_VERB && before->trigger != AA_NONE;
}

/* First token of the sentence behind a dateline: nobody in "KYIV, June 12 (AFP) --" does or suffers anything. */
static uint32_t
behind_dateline(const AaDoc *doc, const AaSentence *s)
{
	uint32_t	i = s->first;

	while (i < s->last && doc->tokens[i].start < AA_BLOCKS(doc)[s->block].body)
		i++;
	return i;
}

void
aa_group_sentence(AaDoc *doc, uint32_t sentence, AaGroups *groups)
{
	const AaSentence *s = &AA_SENTENCES(doc)[sentence];
	AaCutter		c = {.doc = doc, .next = behind_dateline(doc, s), .last = s->last, .all_caps = (s->flags & AA_SENTENCE_UPPER) != 0};

	if (doc->parts == NULL)
		doc->parts = aa_arena_alloc(doc->arena, doc->n_tokens);
	c.number = aa_number_from(doc, s->first);
	while (c.next < c.last)
	{
		AaPart		part = aa_part_of(doc, c.next);

		aa_poll(doc);
		if (part == AA_PART_QUOTE && aa_marks_harm(doc, c.next))
			c.next++;
		else if (joint_length(doc, c.next, c.last) != 0 || goes_alongside(&c))
		{
			uint32_t	length = joint_length(doc, c.next, c.last);
			AaGroup    *g = aa_cut_push(&c, AA_GROUP_AND, c.next);

			g->last = c.next = c.next + (length != 0 ? length : 1);
		}
		else if (c.next + 1 < c.last && aa_token_is(doc, c.next, "as") && aa_token_is(doc, c.next + 1, "well"))
		{
			aa_cut_push(&c, AA_GROUP_ADVERB, c.next)->last = c.next + 2;
			c.next += 2;
		}
		else if (aa_cut_number_at(&c, c.next) != AA_NONE && AA_NUMBERS(doc)[c.number].phrase_end <= c.last)
			aa_cut_noun(&c);
		else if (c.groups.n > 0 && aa_cut_describes_person(doc, (AaGroup *) c.groups.items + c.groups.n - 1, c.next))
		{
			aa_cut_push(&c, AA_GROUP_VERB, c.next)->head = c.next;
			c.next++;
		}
		else if (aa_cut_begins_verb(doc, c.next, c.last))
			aa_cut_verb(&c);
		else if (part == AA_PART_NOUN || part == AA_PART_ADJECTIVE || part == AA_PART_DETERMINER || part == AA_PART_PRONOUN)
			aa_cut_noun(&c);
		else if (part == AA_PART_POSSESSIVE)
		{
			aa_cut_push(&c, AA_GROUP_STOP, c.next);
			c.next++;
		}
		else
			cut_mark(&c, part);
	}
	*groups = (AaGroups) {c.groups.items, c.groups.n, sentence};
}
