/*
 * quotation.c: pairs quotation marks.
 *
 * Typographic marks tell whether they open or close.  A straight mark opens
 * when white space stands before it and none behind, closes in the opposite
 * case, and else does what the open marks ask for; so one mark that is missing
 * does not turn all that follow.  A single mark is an apostrophe unless it can
 * open and a partner closes it in the same paragraph.
 *
 * Where white space misleads ("who" was first"), the number of marks that are
 * left in the paragraph tells: an even number is made of pairs.
 *
 * Marks are matched within a paragraph.  One that stays open is continued when
 * the next paragraph opens with a mark, too (the custom of newspapers is to
 * close only the last); else its closing mark was lost, and it ends with its
 * sentence or, when that is all the paragraph has left, the paragraph.
 *
 * Each mark is pushed and popped once, the stack is bounded: linear time.
 */
#include "doc.h"

#define DEEPEST 6				/* quotations within quotations */
#define LONGEST_SINGLE 120		/* tokens between single marks */
#define LONGEST_OPEN 400		/* tokens of one without a closing mark */

typedef enum Family
{
	DOUBLE,
	SINGLE,
	ANGLE,
	FAMILIES
} Family;

typedef struct Open
{
	uint32_t	token;
	Family		family;
} Open;

typedef struct Pairing
{
	AaDoc	   *doc;
	const AaBlock *block;
	Open		stack[DEEPEST];
	uint32_t	depth;
	uint32_t	straight;		/* straight double marks of the block from this one on */
	bool		continues;		/* the first mark of this block continues the block before */
	uint32_t	prose;			/* a block of prose that was looked for behind another; it never goes back */
} Pairing;

typedef enum Role
{
	NEITHER,
	OPENS,
	CLOSES,
	EITHER
} Role;

static bool
space_before(const AaDoc *doc, uint32_t i)
{
	return (doc->tokens[i].shape & AA_SHAPE_SPACE) != 0;
}

static bool
space_behind(const Pairing *p, uint32_t i)
{
	return i + 1 >= p->block->last || space_before(p->doc, i + 1);
}

/* "'We lost everything': survivors tell", "'We lost everything', she said": a mark of the sentence stands behind closing marks only. */
static bool
stop_behind(const Pairing *p, uint32_t i)
{
	switch (i + 1 < p->block->last ? aa_token_mark(p->doc, i + 1) : 0)
	{
		case ',':
		case ':':
		case ';':
		case ')':
		case '?':
		case '!':
			return true;
		default:
			return false;
	}
}

static Family
family_of(const AaDoc *doc, uint32_t i)
{
	uint32_t	c = aa_token_mark(doc, i);

	if (c == 0xab || c == 0xbb || c == 0x2039 || c == 0x203a)
		return ANGLE;
	return doc->tokens[i].kind == AA_TOKEN_QUOTE ? DOUBLE : SINGLE;
}

/* Does the mark at i stand behind a dash, bracket or other mark, where one may open without a space? */
static bool
may_open_tight(const Pairing *p, uint32_t i)
{
	uint32_t	c;

	if (i == p->block->first)
		return true;
	if (p->doc->tokens[i - 1].kind == AA_TOKEN_HYPHEN)
		return true;
	c = aa_token_mark(p->doc, i - 1);
	return c == '(' || c == '[' || c == ':' || c == 0x201c || c == 0x2018 || c == '"' || c == '\'';
}

static Role
role_by_space(const Pairing *p, uint32_t i)
{
	bool		before = space_before(p->doc, i);
	bool		behind = space_behind(p, i) || stop_behind(p, i);

	if (before == behind)
		return !before && may_open_tight(p, i) ? OPENS : EITHER;
	return before ? OPENS : CLOSES;
}

static Role
role_of(const Pairing *p, uint32_t i)
{
	switch (aa_token_mark(p->doc, i))
	{
		case 0x201c:			/* “ closes what „ opened */
			return p->depth > 0 && aa_token_mark(p->doc, p->stack[p->depth - 1].token) == 0x201e ? CLOSES :
				!space_before(p->doc, i) && space_behind(p, i) && !may_open_tight(p, i) ? CLOSES : OPENS;
		case 0x201e:
		case 0x2018:
		case 0x201a:
		case '`':
			return OPENS;
		case 0x201d:
			return CLOSES;
		case 0xab:
		case 0x2039:
			return p->depth > 0 && p->stack[p->depth - 1].family == ANGLE && !space_before(p->doc, i) ? CLOSES : OPENS;
		case 0xbb:
		case 0x203a:
			return p->depth > 0 && p->stack[p->depth - 1].family == ANGLE ? CLOSES : role_by_space(p, i) == OPENS ? OPENS : CLOSES;
		default:
			return role_by_space(p, i);
	}
}

static AaQuotation *
push_quotation(const Pairing *p, uint32_t open, uint32_t first, uint32_t last, uint32_t close)
{
	AaQuotation *q;

	if (first >= last)
		return NULL;
	q = aa_vec_push(p->doc->arena, &p->doc->quotations_, sizeof(AaQuotation));
	*q = (AaQuotation) {open, first, last, close, 0, false, false};
	return q;
}

static void
push_open(Pairing *p, uint32_t i, Family family)
{
	if (p->depth < DEEPEST)
		p->stack[p->depth++] = (Open) {i, family};
}

static void
close_at(Pairing *p, uint32_t level, uint32_t i)
{
	uint32_t	open = p->stack[level].token;
	AaQuotation *q;

	p->depth = level;
	q = push_quotation(p, open, open + 1, i, i + 1);
	if (q != NULL && p->continues && open == p->block->first)
		q->continues = true;
}

/* The innermost open mark of this family, or DEEPEST. */
static uint32_t
innermost(const Pairing *p, Family family)
{
	for (uint32_t level = p->depth; level > 0; level--)
		if (p->stack[level - 1].family == family)
			return level - 1;
	return DEEPEST;
}

/* A plural's apostrophe ("the rebels' leader") inside single marks that another mark will close. */
static bool
is_possessive(const Pairing *p, uint32_t i)
{
	const AaDoc *doc = p->doc;
	uint32_t	limit = i + LONGEST_SINGLE < p->block->last ? i + LONGEST_SINGLE : p->block->last;
	const AaToken *before = &doc->tokens[i - 1];

	if (before->kind != AA_TOKEN_WORD || (doc->text[before->end - 1] | 32) != 's' || i + 1 >= p->block->last ||
		doc->tokens[i + 1].kind != AA_TOKEN_WORD || (doc->tokens[i + 1].shape & AA_SHAPE_CAP))
		return false;
	for (uint32_t k = i + 1; k < limit; k++)
	{
		aa_poll(p->doc);
		if (doc->tokens[k].kind == AA_TOKEN_APOSTROPHE)
			return !space_before(doc, k) || aa_token_mark(doc, k) == 0x2019;
		if (doc->tokens[k].kind == AA_TOKEN_QUOTE)
			return false;
	}
	return false;
}

static void
pair_single(Pairing *p, uint32_t i)
{
	Role		role = role_of(p, i);
	uint32_t	level = innermost(p, SINGLE);

	if (aa_token_mark(p->doc, i) == 0x2019)
		role = CLOSES;
	if (role == OPENS)
	{
		if (i + 1 < p->block->last && p->doc->tokens[i + 1].kind <= AA_TOKEN_WORD)
			push_open(p, i, SINGLE);
	}
	else if (level != DEEPEST && role == CLOSES && i - p->stack[level].token <= LONGEST_SINGLE && !is_possessive(p, i))
		close_at(p, level, i);
}

/* First token of the sentence of token i, in its block. */
static uint32_t
sentence_start(const Pairing *p, uint32_t i)
{
	uint32_t	first = AA_SENTENCES(p->doc)[aa_sentence_of(p->doc, i)].first;

	return first > p->block->first ? first : p->block->first;
}

static void
pair_double(Pairing *p, uint32_t i, Family family)
{
	Role		role = role_of(p, i);
	uint32_t	level = innermost(p, family);

	if (aa_token_mark(p->doc, i) == '"')
	{
		bool		even = p->straight-- % 2 == 0;

		if (role == CLOSES && level == DEEPEST && even)
			role = OPENS;
		else if (role == OPENS && level != DEEPEST && !even)
			role = CLOSES;
	}
	if (role == EITHER)
		role = level == DEEPEST ? OPENS : CLOSES;
	if (role == CLOSES && level != DEEPEST)
		close_at(p, level, i);
	else if (role == CLOSES)
	{
		/* its opening mark was lost: it began with its sentence, when it ends like speech */
		uint32_t	start = sentence_start(p, i);
		uint32_t	c = i > start ? aa_token_mark(p->doc, i - 1) : 0;

		if (c == ',' || c == '.' || c == '!' || c == '?')
			push_quotation(p, start, start, i, i + 1);
	}
	else if (level == DEEPEST || family == ANGLE || p->depth > level + 1)
		push_open(p, i, family);
	else
	{
		/* opened again: the mark that should have closed the first one was lost, or a new paragraph of speech begins */
		uint32_t	end = p->stack[level].token + 1;

		while (end < i && AA_SENTENCES(p->doc)[aa_sentence_of(p->doc, end)].last <= i)
			end = AA_SENTENCES(p->doc)[aa_sentence_of(p->doc, end)].last;
		push_quotation(p, p->stack[level].token, p->stack[level].token + 1, end, end);
		p->depth = level;
		push_open(p, i, family);
	}
}

/* Does the block behind b, furniture aside, open with a double mark? */
static bool
next_opens(Pairing *p, uint32_t b)
{
	const AaDoc *doc = p->doc;
	const AaBlock *next;

	if (p->prose <= b)
		p->prose = b + 1;
	while (p->prose < doc->blocks_.n && AA_BLOCKS(doc)[p->prose].kind != AA_BLOCK_PROSE)
		p->prose++;
	next = &AA_BLOCKS(doc)[p->prose];
	return p->prose < doc->blocks_.n && next->first < next->last && doc->tokens[next->first].kind == AA_TOKEN_QUOTE;
}

/* What is still open at the end of a block. */
static void
close_block(Pairing *p, uint32_t b)
{
	uint32_t	end = p->block->last;
	uint32_t	open;
	bool		goes_on;
	AaQuotation *q;

	if (p->depth == 0 || p->stack[0].family == SINGLE)
		return;
	open = p->stack[0].token;
	goes_on = next_opens(p, b);
	if (!goes_on && end - open > LONGEST_OPEN)
		return;
	q = push_quotation(p, open, open + 1, end, end);
	if (q == NULL)
		return;
	q->goes_on = goes_on;
	q->continues = p->continues && open == p->block->first;
}

/* Depths, once it is known which marks found a partner: the outer quotation ends later, so it was pushed later. */
static void
set_depths(AaDoc *doc, uint32_t first)
{
	uint32_t	outer = UINT32_MAX;

	for (uint32_t k = doc->quotations_.n; k > first; k--)
	{
		AaQuotation *q = &AA_QUOTATIONS(doc)[k - 1];

		if (outer != UINT32_MAX && q->open >= AA_QUOTATIONS(doc)[outer].open)
			q->depth = 1;
		else
		{
			q->depth = 0;
			outer = k - 1;
		}
	}
}

void
aa_quotation_run(AaDoc *doc)
{
	Pairing		p = {.doc = doc};

	for (uint32_t b = 0; b < doc->blocks_.n; b++)
	{
		uint32_t	before = doc->quotations_.n;

		p.block = &AA_BLOCKS(doc)[b];
		p.depth = 0;
		p.straight = 0;
		if (p.block->kind >= AA_BLOCK_BYLINE)
			continue;
		for (uint32_t i = p.block->first; i < p.block->last; i++)
			p.straight += doc->tokens[i].kind >= AA_TOKEN_PUNCT && doc->text[doc->tokens[i].start] == '"';
		for (uint32_t i = p.block->first; i < p.block->last; i++)
		{
			if (doc->tokens[i].kind < AA_TOKEN_PUNCT)
				continue;
			aa_poll(doc);
			if (doc->tokens[i].kind == AA_TOKEN_QUOTE)
				pair_double(&p, i, family_of(doc, i));
			else if (doc->tokens[i].kind == AA_TOKEN_APOSTROPHE || aa_token_mark(doc, i) == '`')
			{
				Family		family = family_of(doc, i);

				if (family == ANGLE)
					pair_double(&p, i, family);
				else
					pair_single(&p, i);
			}
		}
		close_block(&p, b);
		set_depths(doc, before);
		p.continues = doc->quotations_.n > before && AA_QUOTATIONS(doc)[doc->quotations_.n - 1].goes_on;
	}
}
