/*
 * quote.c: quotations and attributions to the records of article_quotes().
 *
 * A quotation is direct when nothing of its sentence is left beside it but the
 * saying clause, partial when it is woven into the reporter's words.  Words in
 * marks that nobody is said to have said are kept only when they are long
 * enough to be speech: shorter ones are titles, names and scare quotes.  A
 * claim without marks is indirect.
 */
#include "entity.h"
#include "speaker.h"

#define SCARE 4					/* words; shorter unattributed ones are no quotes */
#define LEFT_OVER 2				/* words beside a direct quotation that do not make it partial */
#define CONTINUED_BLOCKS 2		/* paragraphs across which a speaker goes on without being named again */
#define LONGEST_CLAIM 150		/* tokens of an indirect quote; the "sentences" that go on for longer are lists and noise */
#define REACH 100				/* tokens on either side of a quotation that are counted as its sentence */
#define NEIGHBOURS 8			/* saying clauses of its sentence before and behind its own */
#define MOST_PARTS 8			/* paragraphs of one speech that are asked for its speaker */
#define DIALOGUE_BLOCKS 4		/* paragraphs within which two persons talk to each other */
#define FAR 3					/* tokens between a quotation and its saying clause in the next sentence */

typedef struct Quoting
{
	AaDoc	   *doc;
	uint32_t	first_here;		/* first attribution that may belong to the next quotation */
	const AaAttribution *last;	/* that of the quotation before */
	const AaAttribution *other;	/* of the speaker before that one */
	bool		dialogue;		/* a question was answered: paragraphs take turns */
	uint32_t	asked_block;	/* where the quotation before ended in a question, and in that paragraph; UINT32_MAX when not */
	uint32_t	last_block;
	bool		last_direct;
} Quoting;

static bool
is_word(const AaDoc *doc, uint32_t i)
{
	return doc->tokens[i].kind <= AA_TOKEN_MIXED;
}

static uint32_t
count_words(const AaDoc *doc, uint32_t first, uint32_t last)
{
	uint32_t	n = 0;

	for (uint32_t i = first; i < last; i++)
		n += is_word(doc, i) && !(doc->tokens[i].shape & AA_SHAPE_CLITIC);
	return n;
}

/* How far an attribution stands from a quotation, UINT32_MAX when it cannot be its own. */
static uint32_t
distance(const AaDoc *doc, const AaQuotation *q, const AaAttribution *a)
{
	if (a->clause_first >= q->open && a->clause_last <= q->close)
		return UINT32_MAX;		/* in the quotation itself */
	if (a->clause_last <= q->open)
		return a->quotes_only || (a->scope_first <= q->first && a->scope_last + 1 >= q->last) ||
			(a->scope_first < a->scope_last && a->scope_first <= q->first && q->first < a->scope_last) ?
			q->open - a->clause_last : (q->open - a->clause_last) + 1000;
	if (a->clause_first >= q->close)
		return a->clause_first - q->close <= FAR || a->scope_first < q->last ? a->clause_first - q->close :
			(a->clause_first - q->close) + 1000;
	(void) doc;
	return 0;
}

/* The saying clause that a quotation belongs to, or NULL. */
static const AaAttribution *
find_attribution(Quoting *w, const AaQuotation *q)
{
	AaDoc	   *doc = w->doc;
	const AaAttribution *all = AA_ATTRIBUTIONS(doc);
	uint32_t	first = aa_sentence_of(doc, q->open);
	uint32_t	last = aa_sentence_of(doc, q->close - 1);
	const AaAttribution *best = NULL;
	uint32_t	nearest = UINT32_MAX;

	while (w->first_here < doc->attributions_.n && all[w->first_here].sentence < first)
		w->first_here++;
	for (uint32_t k = w->first_here; k < doc->attributions_.n && all[k].sentence <= last + 1; k++)
	{
		uint32_t	d;

		if (all[k].carried)
			continue;
		/* "... why?" Ada Moro asked. */
		if (all[k].sentence > last &&
			(AA_SENTENCES(doc)[all[k].sentence].block != AA_SENTENCES(doc)[last].block ||
			 all[k].clause_first > q->close + 1 || all[k].scope_last > all[k].scope_first))
			continue;
		d = distance(doc, q, &all[k]);
		if (d < nearest)
		{
			nearest = d;
			best = &all[k];
		}
	}
	return best;
}

/* Words of the quotation's sentences that stand neither in quotation marks nor in saying clauses and what they govern. */
static uint32_t
words_left(AaDoc *doc, const AaQuotation *q, const AaAttribution *of)
{
	const AaAttribution *all = AA_ATTRIBUTIONS(doc);
	uint32_t	first = AA_SENTENCES(doc)[aa_sentence_of(doc, q->open)].first;
	uint32_t	last = AA_SENTENCES(doc)[aa_sentence_of(doc, q->close - 1)].last;
	bool		quoted = false;
	uint32_t	n = 0;

	first = q->open - first > REACH ? q->open - REACH : first;
	last = last - q->close > REACH ? q->close + REACH : last;
	for (uint32_t i = first; i < last && n <= LEFT_OVER + 1; i++)
	{
		bool		clause = i >= of->clause_first && i < of->clause_last;

		aa_poll(doc);
		if (i == q->open)
			i = q->close;
		if (i >= last)
			break;
		clause = clause || (i >= of->first && i < of->last);
		for (const AaAttribution *a = of + 1; a < all + doc->attributions_.n && a - of < NEIGHBOURS && a->sentence == of->sentence && !clause; a++)
			clause = (i >= a->clause_first && i < a->clause_last) ||
				(i >= a->scope_first && i < a->scope_last && !(a->scope_first <= q->first && q->first < a->scope_last));
		for (const AaAttribution *a = of; a > all && of - a < NEIGHBOURS && (a - 1)->sentence == of->sentence && !clause; a--)
			clause = i < (a - 1)->scope_last || i < (a - 1)->clause_last;
		if (doc->tokens[i].kind == AA_TOKEN_QUOTE)
			quoted = !quoted;
		n += !clause && !quoted && is_word(doc, i) && !(doc->tokens[i].shape & AA_SHAPE_CLITIC);
	}
	return n;
}

static bool
starts_lower(const AaDoc *doc, const AaQuotation *q)
{
	const AaToken *t = &doc->tokens[q->first];

	return t->kind == AA_TOKEN_WORD && !(t->shape & (AA_SHAPE_CAP | AA_SHAPE_FOREIGN));
}

/* Most words with a capital: a title or a name, no speech. */
static bool
is_title(const AaDoc *doc, const AaQuotation *q)
{
	uint32_t	capitals = 0,
				words = 0;

	for (uint32_t i = q->first; i < q->last; i++)
		if (is_word(doc, i) && !aa_is(doc, i, AA_LEX_PREPOSITION) && !aa_is(doc, i, AA_LEX_DETERMINER) &&
			!aa_is(doc, i, AA_LEX_CONJUNCTION))
		{
			words++;
			capitals += (doc->tokens[i].shape & AA_SHAPE_CAP) != 0 || doc->tokens[i].kind != AA_TOKEN_WORD;
		}
	return capitals * 10 >= words * 7;
}

/* Does the quotation fill its sentences? */
static bool
stands_alone(const AaDoc *doc, const AaQuotation *q)
{
	const AaSentence *first = &AA_SENTENCES(doc)[aa_sentence_of(doc, q->open)];
	const AaSentence *last = &AA_SENTENCES(doc)[aa_sentence_of(doc, q->close - 1)];

	return count_words(doc, first->first, q->open) == 0 && count_words(doc, q->close, last->last) == 0;
}

/* '"No," she replied. "I stayed."': short, but a sentence beside other speech */
static bool
is_answer(const Quoting *w, const AaQuotation *q, uint32_t block)
{
	uint32_t	mark = aa_token_mark(w->doc, q->last - 1);

	return w->last != NULL && block - w->last_block <= 1 && q->last > q->first + 1 && (mark == '.' || mark == '?' || mark == '!') &&
		!starts_lower(w->doc, q);
}

/* 'In a letter to the crew he wrote: "We ..."' */
static bool
behind_colon(const AaDoc *doc, const AaQuotation *q)
{
	return q->open > 0 && aa_token_mark(doc, q->open - 1) == ':';
}

/* "'No way back': thousands flee town": of a headline, before or behind its colon. */
static bool
heads_story(const AaDoc *doc, const AaQuotation *q, uint32_t block)
{
	return AA_BLOCKS(doc)[block].kind == AA_BLOCK_HEADLINE && count_words(doc, q->first, q->last) > 1 &&
		(behind_colon(doc, q) || aa_token_mark(doc, q->close) == ':');
}

/* 'the so-called "smart" meters', 'dubbed "the Fox"': what is called so is said by nobody. */
static bool
is_appellation(const AaDoc *doc, const AaQuotation *q)
{
	static const char *const words[] = {"so-called", "dubbed", "nicknamed", "codenamed", "titled", "entitled", "named", "styled"};

	if (q->open == 0 || count_words(doc, q->first, q->last) >= SCARE)
		return false;
	if (aa_token_is(doc, q->open - 1, "as"))
		return q->open > 1 && aa_token_is(doc, q->open - 2, "known");
	if (aa_token_is(doc, q->open - 1, "called"))
		return q->open > 1 && doc->tokens[q->open - 2].kind == AA_TOKEN_HYPHEN;
	return AA_TOKEN_IN(doc, q->open - 1, words);
}

static AaQuote *
push_quote(AaDoc *doc, uint32_t first, uint32_t last, uint8_t kind, const AaAttribution *a, bool clause)
{
	AaQuote    *q = aa_analysis_push(doc->arena, doc->analysis, AA_SECTION_quotes);

	q->kind = kind;
	q->span = aa_tokens_span(doc, first, last);
	q->quote = aa_tokens_text(doc, first, last);
	if (a == NULL)
		return q;
	q->speaker = aa_speaker_name(doc, a);
	q->source_kind = a->source_kind;
	q->stance = a->stance;
	if (!clause)
		return q;
	q->verb = aa_token_is(doc, a->verb, "according") ? aa_tokens_text(doc, a->verb, a->verb + 2) :
		is_word(doc, a->verb) ? aa_tokens_text(doc, a->verb, a->verb + 1) : AA_NO_TEXT;
	q->addressee = aa_tokens_text(doc, a->addressee_first, a->addressee_last);
	if (a->last > a->first)
	{
		q->speaker_text = aa_tokens_text(doc, a->first, a->last);
		q->speaker_span = aa_tokens_span(doc, a->first, a->last);
	}
	return q;
}

/* The person who opens a sentence of the block, with a title at most before the name; UINT32_MAX when none does. */
static uint32_t
person_of_sentence(const AaDoc *doc, uint32_t sentence, uint32_t block)
{
	const AaSentence *s = sentence < doc->sentences_.n ? &AA_SENTENCES(doc)[sentence] : NULL;
	const AaName *name;
	uint32_t	i;

	if (s == NULL || s->block != block)
		return UINT32_MAX;
	for (i = s->first; i < s->last && (aa_is(doc, i, AA_LEX_TITLE) || doc->tokens[i].kind >= AA_TOKEN_PUNCT); i++)
		;
	name = i < s->last ? aa_name_at(doc, i) : NULL;
	return name != NULL && name->kind == AA_entity_kind_person ? name->entity : UINT32_MAX;
}

static bool
holds_mark(const AaDoc *doc, uint32_t sentence)
{
	const AaSentence *s = &AA_SENTENCES(doc)[sentence];

	for (uint32_t i = s->first; i < s->last; i++)
		if (doc->tokens[i].kind == AA_TOKEN_QUOTE)
			return true;
	return false;
}

/*
 * 'Ada Moro shook her head. "Nobody warned us."': who acts beside a speech
 * without a saying clause speaks; behind it only when nobody spoke before.
 */
static const AaAttribution *
person_beside(const Quoting *w, const AaQuotation *q, bool goes_on)
{
	AaDoc	   *doc = w->doc;
	uint32_t	first = aa_sentence_of(doc, q->open);
	uint32_t	block = AA_SENTENCES(doc)[first].block;
	uint32_t	person = first > 0 && !holds_mark(doc, first - 1) ? person_of_sentence(doc, first - 1, block) : UINT32_MAX;
	AaAttribution *a;

	if (person != UINT32_MAX && w->last != NULL && w->last->sentence + 1 >= first)
		return NULL;			/* that sentence says who says */
	if (person == UINT32_MAX && !goes_on)
		person = person_of_sentence(doc, aa_sentence_of(doc, q->close - 1) + 1, block);
	if (person == UINT32_MAX)
		return NULL;
	a = aa_arena_alloc(doc->arena, sizeof(AaAttribution));
	a->entity = UINT32_MAX;
	a->stance = AA_stance_says;
	a->source_kind = AA_source_kind_other;
	a->sentence = first;
	aa_speaker_set_entity(doc, a, person);
	return a;
}

/* The saying clause of a speech that goes on over paragraphs, from its later parts. */
static const AaAttribution *
attribution_ahead(const Quoting *w, const AaQuotation *q)
{
	const AaQuotation *end = AA_QUOTATIONS(w->doc) + w->doc->quotations_.n;
	Quoting		ahead = *w;

	for (uint32_t parts = 0; q + 1 < end && q->goes_on && parts < MOST_PARTS; parts++)
	{
		const AaAttribution *a;

		for (q++; q < end && q->depth > 0; q++)
			;
		a = q < end && q->continues ? find_attribution(&ahead, q) : NULL;
		if (a != NULL)
			return a;
		if (q >= end || !q->continues)
			break;
	}
	return NULL;
}

static bool
is_same_speaker(const AaAttribution *a, const AaAttribution *b)
{
	return a == b || (a->entity != UINT32_MAX ? a->entity == b->entity : a->name.p != NULL && aa_text_is_equal(a->name, b->name));
}

static void
set_last(Quoting *w, const AaAttribution *a, uint32_t block)
{
	bool		same = w->last == NULL || is_same_speaker(w->last, a);

	if (!same)
		w->other = w->last;
	w->dialogue = same ? w->dialogue && block == w->last_block : w->dialogue || w->asked_block != UINT32_MAX;
	w->last = a;
	w->last_block = block;
}

/*
 * A speech of its own paragraph without a saying clause goes on with the last
 * speaker; behind a question of two who talk it is the other one's, behind
 * one that somebody "asked" nobody knows whose.
 */
static const AaAttribution *
speaker_on(const Quoting *w, const AaQuotation *q, uint32_t block)
{
	if (w->last_block == block || q->continues || (w->asked_block == UINT32_MAX && !w->dialogue))
		return w->last;
	if (w->other != NULL && w->last_block - AA_SENTENCES(w->doc)[w->other->sentence].block <= DIALOGUE_BLOCKS)
		return w->other;
	return w->last->stance == AA_stance_asks ? NULL : w->last;
}

static void
read_quotation(Quoting *w, const AaQuotation *q)
{
	AaDoc	   *doc = w->doc;
	const AaAttribution *a = find_attribution(w, q);
	uint32_t	block = AA_SENTENCES(doc)[aa_sentence_of(doc, q->open)].block;
	uint8_t		kind = AA_quote_kind_partial;
	bool		asks = aa_token_mark(doc, q->last - 1) == '?';

	if (is_appellation(doc, q))
		return;
	if (a == NULL && q->goes_on)
		a = attribution_ahead(w, q);
	if (a != NULL)
	{
		bool		behind = a->clause_last <= q->open;

		/* '"We," she said, "will go."': the second part goes on with the first */
		if (words_left(doc, q, a) <= LEFT_OVER && (!(behind && starts_lower(doc, q)) || (w->last == a && w->last_direct)) &&
			!(a->quotes_only && behind))
			kind = AA_quote_kind_direct;
		if (behind_colon(doc, q) && !starts_lower(doc, q) && count_words(doc, q->first, q->last) >= SCARE)
			kind = AA_quote_kind_direct;
		push_quote(doc, q->first, q->last, kind, a, true);
		set_last(w, a, block);
		w->last_direct = kind == AA_quote_kind_direct;
		w->asked_block = kind == AA_quote_kind_direct && asks ? block : UINT32_MAX;
		return;
	}
	if (stands_alone(doc, q) && (count_words(doc, q->first, q->last) > 2 || is_answer(w, q, block)))
	{
		bool		goes_on = w->last != NULL && block - w->last_block <= CONTINUED_BLOCKS;
		const AaAttribution *beside = person_beside(w, q, goes_on);

		const AaAttribution *speaker = beside != NULL ? beside : goes_on ? speaker_on(w, q, block) : NULL;

		push_quote(doc, q->first, q->last, AA_quote_kind_direct, speaker, false);
		if (speaker != NULL)
			set_last(w, speaker, block);
		w->asked_block = asks ? block : UINT32_MAX;
	}
	else if (count_words(doc, q->first, q->last) >= SCARE || heads_story(doc, q, block) ? !is_title(doc, q) :
			 AA_BLOCKS(doc)[block].kind == AA_BLOCK_CROSSHEAD && stands_alone(doc, q))
		push_quote(doc, q->first, q->last, AA_quote_kind_partial, NULL, false);
}

/* Does a quotation lie in the claim?  Then the claim is told by the quotation's own record. */
static bool
holds_quotation(const AaDoc *doc, const AaAttribution *a, uint32_t *cursor)
{
	const AaQuotation *q = AA_QUOTATIONS(doc);

	while (*cursor < doc->quotations_.n && (q[*cursor].depth > 0 || q[*cursor].close <= a->scope_first))
		(*cursor)++;
	return *cursor < doc->quotations_.n && q[*cursor].open < a->scope_last;
}

void
aa_quote_run(AaDoc *doc)
{
	Quoting		w = {.doc = doc, .asked_block = UINT32_MAX};
	uint32_t	k = 0;
	uint32_t	cursor = 0;

	for (uint32_t i = 0; i < doc->quotations_.n || k < doc->attributions_.n;)
	{
		const AaQuotation *q = i < doc->quotations_.n ? &AA_QUOTATIONS(doc)[i] : NULL;
		const AaAttribution *a = k < doc->attributions_.n ? &AA_ATTRIBUTIONS(doc)[k] : NULL;

		aa_poll(doc);
		if (q != NULL && q->depth > 0)
			i++;
		else if (q != NULL && (a == NULL || q->first <= a->scope_first))
		{
			read_quotation(&w, q);
			i++;
		}
		else
		{
			if (!a->carried && (!a->quotes_only || a->object) && a->scope_last > a->scope_first + !a->object && !holds_quotation(doc, a, &cursor))
			{
				uint32_t	last = a->scope_last - a->scope_first > LONGEST_CLAIM ? a->scope_first + LONGEST_CLAIM : a->scope_last;

				push_quote(doc, a->scope_first, last, AA_quote_kind_indirect, a, true);
				set_last(&w, a, AA_SENTENCES(doc)[a->sentence].block);
				w.asked_block = UINT32_MAX;
			}
			k++;
		}
	}
}
