/*
 * chunk.c: noun and verb groups, from parts of speech.
 *
 * Two small machines read a tagged sentence from left to right, after Abney's
 * chunks (1991) as FASTUS used them.  A noun group runs from its determiner to
 * its last noun; what may stand in it is a table of the tags' roles.  A verb
 * group chains auxiliaries as English orders them: modal, have, be, main verb;
 * which form each may be followed by is a table too.
 */
#include "tag.h"

typedef enum Role
{
	OTHER,
	OPENER,						/* the, his: only at the start, or behind another */
	MODIFIER,					/* adjective, number: before the head */
	MAYBE,						/* participle, adverb, hyphen, quote: inside only when more of the group follows */
	NOUN,
	ALONE,						/* pronouns: a group by themselves */
	OWNER						/* 's: what is before it owns what follows */
} Role;

static const uint8_t roles[AA_TAG_COUNT] = {
	[AA_TAG_PDT] = OPENER, [AA_TAG_DT] = OPENER, [AA_TAG_PRPS] = OPENER, [AA_TAG_WPS] = OPENER,
	[AA_TAG_JJ] = MODIFIER, [AA_TAG_JJR] = MODIFIER, [AA_TAG_JJS] = MODIFIER, [AA_TAG_CD] = MODIFIER, [AA_TAG_DOLLAR] = MODIFIER,
	[AA_TAG_VBN] = MAYBE, [AA_TAG_VBG] = MAYBE, [AA_TAG_RB] = MAYBE, [AA_TAG_RBR] = MAYBE, [AA_TAG_RBS] = MAYBE,
	[AA_TAG_HYPH] = MAYBE, [AA_TAG_OPEN] = MAYBE, [AA_TAG_CLOSE] = MAYBE,
	[AA_TAG_NN] = NOUN, [AA_TAG_NNS] = NOUN, [AA_TAG_NNP] = NOUN, [AA_TAG_NNPS] = NOUN, [AA_TAG_FW] = NOUN, [AA_TAG_SYM] = NOUN,
	[AA_TAG_PRP] = ALONE, [AA_TAG_EX] = ALONE,
	[AA_TAG_POS] = OWNER
};

/* What verbs do to the form of the next: rows by the kind of auxiliary. */
typedef enum Link
{
	MAIN, MODAL, HAVE, BE, DO, GET, INFINITIVE
} Link;

#define FORM(tag) (UINT64_C(1) << (AA_TAG_##tag))

static const uint64_t follows[] = {
	[MAIN] = 0,
	[MODAL] = FORM(VB) | FORM(VBP),
	[HAVE] = FORM(VBN) | FORM(VBD),
	[BE] = FORM(VBN) | FORM(VBG) | FORM(VBD),
	[DO] = FORM(VB) | FORM(VBP),
	[GET] = FORM(VBN),
	[INFINITIVE] = FORM(VB) | FORM(VBP)
};

typedef struct Reader
{
	AaDoc	   *doc;
	uint32_t	sentence;
	uint32_t	i, last;
} Reader;

static uint8_t
tag_at(const Reader *r, uint32_t i)
{
	return i < r->last ? r->doc->tokens[i].tag : (uint8_t) AA_TAG_NONE;
}

static Role
role_at(const Reader *r, uint32_t i)
{
	return (Role) roles[tag_at(r, i)];
}

static void
push(Reader *r, AaChunk chunk)
{
	AaDoc	   *doc = r->doc;

	chunk.sentence = r->sentence;
	*(AaChunk *) aa_vec_push(doc->arena, &doc->chunks_, sizeof(AaChunk)) = chunk;
	for (uint32_t i = chunk.first; i < chunk.last; i++)
	{
		doc->chunk_of[i] = doc->chunks_.n;
		doc->tokens[i].chunk = (uint8_t) (chunk.kind | (i == chunk.first ? AA_CHUNK_BEGIN : 0));
	}
	r->i = chunk.last;
}

/* ------------------------------------------------------------------ noun groups */

/* Is i something that a noun group may go on with, MAYBEs before it skipped? */
static bool
goes_on(const Reader *r, uint32_t i)
{
	while (role_at(r, i) == MAYBE)
		i++;
	return role_at(r, i) == NOUN || role_at(r, i) == MODIFIER;
}

/*
 * A participle belongs to the noun group between determiner or modifier and
 * noun ("two wounded soldiers"), not where it is a verb with an object ("and
 * killed two soldiers"): there nothing of the group stands before it, or a
 * determiner or number follows.
 */
static bool
takes_maybe(const Reader *r, uint32_t first, uint32_t i)
{
	uint8_t		tag = tag_at(r, i);
	uint32_t	next = i + 1;

	if (tag == AA_TAG_HYPH)
		return i > first && (goes_on(r, next) || tag_at(r, next) == AA_TAG_IN);
	if (tag == AA_TAG_OPEN || tag == AA_TAG_CLOSE)
		return i > first && tag_at(r, next) != AA_TAG_CD && goes_on(r, next) && tag == AA_TAG_OPEN;
	if (tag == AA_TAG_RB || tag == AA_TAG_RBR || tag == AA_TAG_RBS)
		return i > first && role_at(r, i - 1) == OPENER && (role_at(r, next) == MODIFIER || tag_at(r, next) == AA_TAG_VBN);
	return i > first && role_at(r, i - 1) != NOUN && tag_at(r, next) != AA_TAG_CD && goes_on(r, next);
}

static void
describe_noun(const Reader *r, AaChunk *c)
{
	const AaDoc *doc = r->doc;
	uint8_t		head = tag_at(r, c->head);

	if (head == AA_TAG_NNP || head == AA_TAG_NNPS)
		c->flags |= AA_CHUNK_PROPER;
	if (head == AA_TAG_NNS || head == AA_TAG_NNPS)
		c->flags |= AA_CHUNK_PLURAL;
	if (role_at(r, c->head) == ALONE)
		c->flags |= AA_CHUNK_PRONOUN;
	for (uint32_t i = c->first; i < c->last; i++)
	{
		if (tag_at(r, i) == AA_TAG_CD && aa_word_value(doc, i, AA_LEX_CARDINAL) != 1)
			c->flags |= AA_CHUNK_PLURAL;
		if (tag_at(r, i) == AA_TAG_POS || tag_at(r, i) == AA_TAG_PRPS || tag_at(r, i) == AA_TAG_WPS ||
			aa_word_value(doc, i, AA_LEX_DETERMINER) == 1)
			c->flags |= AA_CHUNK_DEFINITE;
		if (aa_word_value(doc, i, AA_LEX_DETERMINER) == 4)
			c->flags |= AA_CHUNK_NEGATED;
	}
}

/*
 * Reads openers, modifiers and nouns from r->i on; returns where they end, with
 * *head the last noun, UINT32_MAX when there was none behind the last 's.
 */
static uint32_t
scan_noun(const Reader *r, AaChunk *c)
{
	uint32_t	i = c->first;

	while (role_at(r, i) == OPENER)
		i++;
	for (; i < r->last; i++)
	{
		bool		behind_noun = c->head != UINT32_MAX && c->head + 1 == i;

		switch (role_at(r, i))
		{
			case NOUN:
				c->head = i;
				continue;
			case MODIFIER:
				if (behind_noun)
					return i;
				continue;
			case MAYBE:
				if (!takes_maybe(r, c->first, i))
					return i;
				continue;
			case OWNER:
				if (!behind_noun || !goes_on(r, i + 1))
					return i;
				c->owner = i;
				c->head = UINT32_MAX;
				continue;
			default:
				return i;
		}
	}
	return i;
}

/*
 * Head of a group without noun: "the wounded", "12 dead", "those", "three";
 * UINT32_MAX when it is none, as the bare adjective of "is dead".
 */
static uint32_t
head_without_noun(const Reader *r, uint32_t first, uint32_t end)
{
	uint32_t	head = end;

	while (head > first && role_at(r, head - 1) == MAYBE)
		head--;
	if (head == first)
		return UINT32_MAX;
	if (role_at(r, head - 1) == OPENER)
		return tag_at(r, head) == AA_TAG_VBN ? head : head - 1;
	return head - first > 1 || tag_at(r, first) == AA_TAG_CD ? head - 1 : UINT32_MAX;
}

/* The qualifier of a number is none of the group: "at least | 12 soldiers". */
static bool
is_qualifier(const Reader *r, uint32_t i)
{
	return (tag_at(r, i) == AA_TAG_JJS || tag_at(r, i) == AA_TAG_JJR) && tag_at(r, i + 1) == AA_TAG_CD;
}

static bool
read_noun(Reader *r)
{
	AaChunk		c = {.first = r->i, .head = UINT32_MAX, .modal = UINT32_MAX, .owner = UINT32_MAX, .kind = AA_CHUNK_NOUN};

	if (is_qualifier(r, r->i))
		return false;
	if (role_at(r, r->i) == ALONE)
		c.head = r->i;
	else
	{
		uint32_t	end = scan_noun(r, &c);

		if (c.head == UINT32_MAX)
			c.head = head_without_noun(r, c.first, end);
	}
	if (c.head == UINT32_MAX)
		return false;
	c.last = c.head + 1;
	describe_noun(r, &c);
	push(r, c);
	return true;
}

/* ------------------------------------------------------------------ verb groups */

static Link
link_of(const Reader *r, uint32_t i)
{
	static const uint8_t links[] = {MAIN, BE, HAVE, DO, GET};
	int64_t		aux;

	if (tag_at(r, i) == AA_TAG_MD)
		return MODAL;
	if (tag_at(r, i) == AA_TAG_TO)
		return INFINITIVE;
	aux = aa_tag_is_verb(tag_at(r, i)) ? aa_word_value(r->doc, i, AA_LEX_AUXILIARY) : AA_NO_INT;
	if (aux == AA_NO_INT && (r->doc->tokens[i].shape & AA_SHAPE_CLITIC) && aa_tag_is_verb(tag_at(r, i)))
		return tag_at(r, i) == AA_TAG_VBD || aa_token_is(r->doc, i, "'ve") ? HAVE : BE;
	return aux >= 1 && aux <= 4 ? (Link) links[aux] : MAIN;
}

static bool
is_adverb(const Reader *r, uint32_t i)
{
	return tag_at(r, i) == AA_TAG_RB || tag_at(r, i) == AA_TAG_RBR || aa_is(r->doc, i, AA_LEX_NEGATION);
}

/* The next verb of the chain behind the auxiliary at i, adverbs skipped; 0 when the chain ends here. */
static uint32_t
next_link(const Reader *r, uint32_t i, Link link)
{
	uint32_t	j = i + 1;

	while (j < r->last && is_adverb(r, j))
		j++;
	return j < r->last && (follows[link] >> tag_at(r, j) & 1) ? j : 0;
}

static AaTense
tense_of(const Reader *r, const AaChunk *c, uint32_t first_verb)
{
	uint8_t		tag = tag_at(r, first_verb);

	if (tag == AA_TAG_MD)
		return aa_token_is(r->doc, first_verb, "will") || aa_token_is(r->doc, first_verb, "'ll") ||
			aa_token_is(r->doc, first_verb, "shall") ? AA_TENSE_FUTURE : AA_TENSE_MODAL;
	if (tag == AA_TAG_TO || tag == AA_TAG_VB)
		return AA_TENSE_INFINITIVE;
	if (tag == AA_TAG_VBD)
		return AA_TENSE_PAST;
	if (tag == AA_TAG_VBN || tag == AA_TAG_VBG)
		return AA_TENSE_PARTICIPLE;
	return c->flags & AA_CHUNK_PERFECT ? AA_TENSE_PAST : AA_TENSE_PRESENT;
}

static bool
read_verb(Reader *r)
{
	AaChunk		c = {.first = r->i, .head = r->i, .modal = UINT32_MAX, .owner = UINT32_MAX, .kind = AA_CHUNK_VERB};
	uint32_t	i = r->i,
				next;
	Link		link = link_of(r, i);

	if (!aa_tag_is_verb(tag_at(r, i)) && link != MODAL && link != INFINITIVE)
		return false;
	while (link != MAIN && (next = next_link(r, i, link)) != 0)
	{
		uint8_t		tag = tag_at(r, next);

		if (link == MODAL)
			c.modal = i;
		if (link == HAVE)
			c.flags |= AA_CHUNK_PERFECT;
		if (link == BE && tag == AA_TAG_VBG)
			c.flags |= AA_CHUNK_PROGRESSIVE;
		c.flags &= (uint8_t) ~AA_CHUNK_PASSIVE;
		if ((link == BE || link == GET) && tag != AA_TAG_VBG)
			c.flags |= AA_CHUNK_PASSIVE;
		i = next;
		link = link_of(r, i);
		c.head = i;
	}
	if (tag_at(r, c.head) == AA_TAG_TO)
		return false;
	if (c.head == c.first && tag_at(r, c.head) == AA_TAG_VBN)
		c.flags |= AA_CHUNK_PASSIVE;
	if (tag_at(r, c.head) == AA_TAG_MD)
		c.modal = c.head;
	c.last = c.head + 1;
	/* "was not", "did n't": a negation behind the last auxiliary */
	if (link != MAIN && aa_is(r->doc, c.last, AA_LEX_NEGATION) && c.last < r->last && is_adverb(r, c.last))
		c.last++;
	for (uint32_t k = c.first; k < c.last; k++)
		if (aa_is(r->doc, k, AA_LEX_NEGATION))
			c.flags |= AA_CHUNK_NEGATED;
	c.tense = (uint8_t) tense_of(r, &c, c.first);
	push(r, c);
	return true;
}

void
aa_chunk_sentence(AaDoc *doc, uint32_t sentence)
{
	const AaSentence *s = &AA_SENTENCES(doc)[sentence];
	Reader		r = {doc, sentence, s->first, s->last};

	if (doc->chunk_of == NULL)
		doc->chunk_of = aa_arena_alloc(doc->arena, doc->n_tokens * sizeof(uint32_t));
	while (r.i < r.last)
		if (!read_noun(&r) && !read_verb(&r))
			r.i++;
}

const AaChunk *
aa_chunk_at(const AaDoc *doc, uint32_t token)
{
	if (token >= doc->n_tokens || doc->chunk_of == NULL || doc->chunk_of[token] == 0)
		return NULL;
	return &AA_CHUNKS(doc)[doc->chunk_of[token] - 1];
}
