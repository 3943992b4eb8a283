/*
 * phrase.c: the noun phrases beside verbs of saying.
 *
 * A source phrase is bounded by marks and by words that no noun phrase goes
 * across (conjunctions of clauses, auxiliaries, verbs of saying).  It may hold
 * an apposition between commas ("Ada Moro, head of the service, said") and a
 * list ("Chad, Niger and Mali said").
 */
#include "entity.h"
#include "date_element.h"
#include "source.h"
#include "tag.h"

#define LONGEST_PHRASE 28		/* tokens */
#define LONGEST_ITEM 5			/* tokens of an item of a list, and of the name that an apposition explains */
#define LONGEST_RELATIVE 40		/* tokens of a relative clause between a source and its verb */
#define LONGEST_ADVERBS 2		/* tokens of an adverb between commas */
#define APPOSITIONS 3			/* stretches between commas that explain one name */

static bool
is_clause_word(const AaDoc *doc, uint32_t i)
{
	int64_t		kind = aa_word_value(doc, i, AA_LEX_CONJUNCTION);

	return (kind >= 3 && kind <= 7 && !aa_token_is(doc, i, "as")) || aa_is(doc, i, AA_LEX_MODAL);
}

static bool
is_comma(const AaDoc *doc, uint32_t i)
{
	return aa_token_mark(doc, i) == ',';
}

/* A mark that ends a phrase; brackets and hyphens inside words do not. */
static bool
is_barrier(const AaDoc *doc, uint32_t i)
{
	const AaToken *t = &doc->tokens[i];
	uint32_t	c;

	if (t->kind == AA_TOKEN_QUOTE)
		return true;
	/* "who manages $2 billion" */
	if (t->kind == AA_TOKEN_SYMBOL)
		return i + 1 >= doc->n_tokens || doc->tokens[i + 1].kind != AA_TOKEN_NUMBER;
	if (t->kind == AA_TOKEN_HYPHEN)
		return (t->shape & AA_SHAPE_SPACE) != 0;
	if (t->kind == AA_TOKEN_APOSTROPHE)
		return (t->shape & AA_SHAPE_SPACE) != 0;
	c = aa_token_mark(doc, i);
	return c == ',' || c == ';' || c == ']' || c == '[' || c == ':' || c == '.' || c == '?' || c == '!';
}

static bool
is_finite_saying(const AaDoc *doc, uint32_t i)
{
	int64_t		bits = aa_word_value(doc, i, AA_LEX_SPEECH);

	/* "an official, speaking on condition of anonymity, said" */
	return bits != AA_NO_INT && !(bits & AA_SPEECH_NOUN) &&
		!((bits & AA_SPEECH_PARTICIPLE) && (bits & AA_SPEECH_LEVEL) == AA_SPEECH_QUOTES);
}

/* First token of the stretch without barriers that ends before `end`. */
static uint32_t
stretch_start(const AaDoc *doc, uint32_t first, uint32_t end)
{
	uint32_t	i = end;

	while (i > first && end - i < LONGEST_PHRASE && !is_barrier(doc, i - 1) && !is_clause_word(doc, i - 1) &&
		   !(is_finite_saying(doc, i - 1) && !(i > first + 1 && aa_token_is(doc, i - 2, "who"))))
		i--;
	/* a closing single mark looks like the apostrophe of a plural */
	while (i < end && doc->tokens[i].kind == AA_TOKEN_APOSTROPHE)
		i++;
	return i;
}

static bool
starts_noun(const AaDoc *doc, uint32_t i)
{
	return aa_is(doc, i, AA_LEX_DETERMINER) || aa_is(doc, i, AA_LEX_SOURCE_NOUN) ||
		((doc->tokens[i].shape & AA_SHAPE_CAP) && !aa_is(doc, i, AA_LEX_PREPOSITION) && !aa_is(doc, i, AA_LEX_ADVERB));
}

static bool
has_verb(const AaDoc *doc, uint32_t first, uint32_t last)
{
	for (uint32_t i = first; i < last; i++)
		if (aa_is(doc, i, AA_LEX_AUXILIARY) || aa_is(doc, i, AA_LEX_MODAL) || aa_is(doc, i, AA_LEX_TRIGGER))
			return true;
	return false;
}

/* A list before "X and Y": short items between commas. */
static uint32_t
extend_list(const AaDoc *doc, uint32_t first, uint32_t start, uint32_t end)
{
	bool		joined = false;

	for (uint32_t i = start; i < end && !joined; i++)
		joined = aa_word_value(doc, i, AA_LEX_CONJUNCTION) == 1;
	if (!joined)
		return start;
	while (start > first + 1 && is_comma(doc, start - 1))
	{
		uint32_t	item = stretch_start(doc, first, start - 1);

		if (item + LONGEST_ITEM < start - 1 || item >= start - 1 || !starts_noun(doc, item) || has_verb(doc, item, start - 1))
			break;
		start = item;
	}
	return start;
}

/* Does the stretch tell who the one before it is, rather than begin a sentence ("On Monday, ...")? */
static bool
is_apposition(const AaDoc *doc, uint32_t first, uint32_t start, uint32_t end)
{
	if (start <= first + 1 || !is_comma(doc, start - 1) || end <= start)
		return false;
	return starts_noun(doc, start) || aa_word_value(doc, start, AA_LEX_PRONOUN) == 6 ||
		aa_is(doc, start, AA_LEX_PREPOSITION) || (doc->tokens[start].kind == AA_TOKEN_WORD && !aa_is(doc, start, AA_LEX_ADVERB)) ||
		doc->tokens[start].kind == AA_TOKEN_NUMBER;
}

/*
 * The name that opens the sentence, when all between it and `start` explains it:
 * "Ada Moro, head of the service in Kano, Nigeria, said".
 */
static uint32_t
extend_apposition(const AaDoc *doc, uint32_t first, uint32_t start)
{
	uint32_t	i = start;

	for (uint32_t hops = 0; hops < APPOSITIONS && i > first + 1 && is_comma(doc, i - 1); hops++)
	{
		uint32_t	before = stretch_start(doc, first, i - 1);

		if (before == first && i - 1 - before <= LONGEST_ITEM)
		{
			for (uint32_t k = before; k + 1 < i; k++)
				if (!(doc->tokens[k].shape & AA_SHAPE_CAP) || aa_is(doc, k, AA_LEX_ADVERB))
					return start;
			return before;
		}
		i = before;
	}
	return start;
}

/* First token of the person's name that ends before `end`, known or written as one; `end` when none does. */
static uint32_t
person_before(const AaDoc *doc, uint32_t start, uint32_t end)
{
	const AaName *name = aa_name_at(doc, end - 1);
	uint32_t	first = end;

	if (name != NULL)
		return name->kind == AA_entity_kind_person && name->last == end && name->first >= start ? name->first : end;
	while (first > start && (doc->tokens[first - 1].shape & AA_SHAPE_CAP) && doc->tokens[first - 1].kind == AA_TOKEN_WORD)
		first--;
	return end - first >= 2 ? first : end;
}

/* "In a letter to the crew Ada Moro wrote": where it was said, with no comma behind it. */
static uint32_t
behind_adjunct(const AaDoc *doc, uint32_t start, uint32_t end)
{
	uint32_t	name = start < end && aa_is(doc, start, AA_LEX_PREPOSITION) ? person_before(doc, start + 1, end) : end;

	if (name == end)
		return start;
	while (name > start && aa_is(doc, name - 1, AA_LEX_TITLE))
		name--;
	return name > start + 1 && !aa_is(doc, name - 1, AA_LEX_PREPOSITION) ? name : start;
}

/* '"...," Ada Moro, head of the service said': the comma behind the apposition was left out. */
static uint32_t
named_before(const AaDoc *doc, uint32_t first, uint32_t start)
{
	uint32_t	before;
	const AaName *name;

	if (start < first + 2 || !is_comma(doc, start - 1) || (doc->tokens[start].shape & AA_SHAPE_CAP) ||
		!(aa_is(doc, start, AA_LEX_SOURCE_NOUN) || aa_is(doc, start, AA_LEX_TITLE) || aa_is(doc, start, AA_LEX_DETERMINER)))
		return start;
	before = stretch_start(doc, first, start - 1);
	name = before < start - 1 ? aa_name_at(doc, start - 2) : NULL;
	if (name == NULL || name->kind != AA_entity_kind_person || name->last != start - 1 || name->last - name->first < 2)
		return start;
	/* nothing but its title before the name */
	for (uint32_t i = before; i < name->first; i++)
		if (!aa_is(doc, i, AA_LEX_TITLE))
			return start;
	return before;
}

/* "The rebels, meanwhile, said": a word or two between commas that say nothing of the noun before them. */
static bool
is_interjection(const AaDoc *doc, uint32_t first, uint32_t start, uint32_t end)
{
	if (start < first + 2 || !is_comma(doc, start - 1) || end <= start || end - start > LONGEST_ADVERBS || is_comma(doc, start - 2))
		return false;
	for (uint32_t i = start; i < end; i++)
		if (!aa_is(doc, i, AA_LEX_ADVERB))
			return false;
	return true;
}

/* "Relatives of 22 people killed when a boat sank said": the clause of time belongs to the phrase before it. */
static uint32_t
behind_time_clause(const AaDoc *doc, uint32_t first, uint32_t start, uint32_t end)
{
	static const char *const when[] = {"when", "where", "while"};

	if (start < first + 2 || !AA_TOKEN_IN(doc, start - 1, when))
		return start;
	for (uint32_t i = start; i < end; i++)
		if (aa_word_value(doc, i, AA_LEX_TENSE) == AA_TENSE_PAST || doc->tokens[i].tag == AA_TAG_VBD)
			return stretch_start(doc, first, start - 1);
	return start;
}

/* "an official, who spoke unnamed because he was not authorized to talk, said", "Tarlo, which denies it, says": the comma before "who", or `end` when there is none. */
static uint32_t
relative_before(const AaDoc *doc, uint32_t first, uint32_t end)
{
	for (uint32_t i = end; i > first + 1 && end - i < LONGEST_RELATIVE; i--)
		if (is_comma(doc, i - 1) && i < end && (aa_token_is(doc, i, "who") || aa_token_is(doc, i, "which")))
			return i - 1;
		else if (doc->tokens[i - 1].kind == AA_TOKEN_QUOTE || aa_token_mark(doc, i - 1) == ';')
			break;
	return end + 1;
}

static bool
is_time_phrase(const AaDoc *doc, uint32_t first, uint32_t last)
{
	for (uint32_t i = first; i < last; i++)
		if (!aa_is(doc, i, AA_LEX_SAYING_TIME) && !(i == first && (aa_token_is(doc, i, "on") || aa_token_is(doc, i, "late"))))
			return false;
	return first < last;
}

AaRange
aa_phrase_before(const AaDoc *doc, uint32_t first, uint32_t end)
{
	uint32_t	start;
	uint32_t	begin;

	if (end <= first)
		return (AaRange) {end, end};
	if (is_comma(doc, end - 1))
	{
		/* an apposition closes before the verb: what it explains stands before it */
		uint32_t	inner = stretch_start(doc, first, end - 1);

		if (is_interjection(doc, first, inner, end - 1))
			return aa_phrase_before(doc, first, inner - 1);
		start = relative_before(doc, first, end - 1);
		if (start < end && !is_comma(doc, inner - (inner > first)))
			return aa_phrase_before(doc, first, start);
		if (!is_apposition(doc, first, inner, end - 1))
			return (AaRange) {end, end};
		start = stretch_start(doc, first, inner - 1);
		if (start >= inner - 1)
			return (AaRange) {inner, end - 1};
		return (AaRange) {extend_apposition(doc, first, start), end - 1};
	}
	start = stretch_start(doc, first, end);
	/* "Ada Moro, on Monday said" */
	if (start > first + 1 && is_comma(doc, start - 1) && is_time_phrase(doc, start, end))
		return aa_phrase_before(doc, first, start);
	/* a relative clause belongs to the noun before it: "a man, who" and "a man who" */
	if (start < end && aa_word_value(doc, start, AA_LEX_PRONOUN) == 6 && start > first && is_comma(doc, start - 1))
		start = stretch_start(doc, first, start - 1);
	start = behind_time_clause(doc, first, behind_adjunct(doc, start, end), end);
	begin = named_before(doc, first, start);
	if (begin < start)
		return (AaRange) {begin, end};
	begin = extend_list(doc, first, start, end);
	/* ", and officers said": a new clause, no list */
	if (begin == start && start + 1 < end && aa_is(doc, start, AA_LEX_CONJUNCTION))
		begin++;
	return (AaRange) {begin, end};
}

bool
aa_phrase_is_paper(const AaDoc *doc, uint32_t i)
{
	static const char *const papers[] = {"report", "statement", "study", "survey", "tally", "count", "analysis", "figures", "data"};

	return AA_TOKEN_IN(doc, i, papers);
}

bool
aa_phrase_is_circumstance(const AaDoc *doc, uint32_t i)
{
	static const char *const words[] = {"after", "when", "while", "because", "before"};

	return AA_TOKEN_IN(doc, i, words);
}

/* Words that end a source phrase behind its verb: when, where and how it was said. */
static bool
ends_phrase(const AaDoc *doc, uint32_t i, uint32_t start)
{
	static const char *const own[] = {"of", "for", "from", "with", "to", "near"};

	if (is_clause_word(doc, i) || aa_is(doc, i, AA_LEX_SAYING_TIME) || aa_is(doc, i, AA_LEX_AUXILIARY))
		return true;
	if (is_finite_saying(doc, i))
		return true;
	if (i == start || !aa_is(doc, i, AA_LEX_PREPOSITION))
		return false;
	if (aa_token_is(doc, i, "by") && aa_phrase_is_paper(doc, i - 1))
		return false;			/* a report by Amnesty International */
	if (AA_TOKEN_IN(doc, i, own))
		return false;
	return !((aa_token_is(doc, i, "in") || aa_token_is(doc, i, "at")) && i + 1 < doc->n_tokens &&
			 ((doc->tokens[i + 1].shape & AA_SHAPE_CAP) || aa_token_is(doc, i + 1, "the")));
}

static uint32_t
stretch_end(const AaDoc *doc, uint32_t start, uint32_t last)
{
	uint32_t	i = start;
	bool		relative = false;	/* "who asked not to be named": verbs are part of it */

	for (; i < last && i - start < LONGEST_PHRASE && !is_barrier(doc, i); i++)
	{
		relative = relative || (i > start && aa_token_is(doc, i, "who"));
		if (!relative && ends_phrase(doc, i, start))
			break;
	}
	return i;
}

/*
 * "According to police, | the gunman shot two people": what follows the comma is a clause, and explains nobody.  Where the tagger missed its
 * verb, the object tells: an article or figure behind a word that is no preposition.
 */
static bool
tells_clause(const AaDoc *doc, uint32_t first, uint32_t last)
{
	for (uint32_t i = first; i < last && aa_word_value(doc, i, AA_LEX_PRONOUN) != 6; i++)
	{
		const AaToken *t = &doc->tokens[i];
		bool		opens = aa_is(doc, i, AA_LEX_DETERMINER) || t->tag == AA_TAG_CD;

		if (t->tag == AA_TAG_VBD || t->tag == AA_TAG_VBZ || t->tag == AA_TAG_VBP || t->tag == AA_TAG_MD)
			return true;
		if (opens && i > first && (aa_tag_is_noun(t[-1].tag) || aa_tag_is_verb(t[-1].tag)) && !(t[-1].shape & AA_SHAPE_CAP))
			return true;
	}
	return false;
}

AaRange
aa_phrase_behind(const AaDoc *doc, uint32_t start, uint32_t last)
{
	uint32_t	end = stretch_end(doc, start, last);
	uint32_t	next;

	/* "said Ada Moro, head of the service." */
	if (end == start || end + 2 >= last || !is_comma(doc, end))
		return (AaRange) {start, end};
	next = stretch_end(doc, end + 1, last);
	if (next > end + 2 && (next == last || is_barrier(doc, next)) && !tells_clause(doc, end + 1, next) && !aa_is(doc, end + 1, AA_LEX_PRONOUN) &&
		(starts_noun(doc, end + 1) || aa_is(doc, end + 1, AA_LEX_SOURCE_NOUN)))
		return (AaRange) {start, next};
	return (AaRange) {start, end};
}

AaRange
aa_phrase_author(const AaDoc *doc, uint32_t first, uint32_t last)
{
	AaRange		author = {last, last};

	if (last <= first || last + 1 >= doc->n_tokens || !aa_token_is(doc, last, "by") || !aa_phrase_is_paper(doc, last - 1))
		return author;
	author = aa_phrase_behind(doc, last + 1, AA_SENTENCES(doc)[aa_sentence_of(doc, last)].last);
	if (author.first < author.last && aa_is(doc, author.first, AA_LEX_DETERMINER))
		author.first++;
	return author;
}

bool
aa_in_quotation(const AaDoc *doc, uint32_t i, uint32_t *cursor)
{
	const AaQuotation *q = AA_QUOTATIONS(doc);

	while (*cursor < doc->quotations_.n && (q[*cursor].close <= i || q[*cursor].depth > 0))
		(*cursor)++;
	return *cursor < doc->quotations_.n && q[*cursor].open <= i;
}
