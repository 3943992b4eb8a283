/*
 * header.c: what stands around the story: headline, dateline, byline, agencies, the date of publication.
 *
 * All of it is read from blocks that the page's layout has named already, and
 * the agencies also from the story ("told AFP", "a Reuters correspondent").
 * What is not stated stays null: an ambiguous date is none.
 */
#include <string.h>

#include "calendar.h"
#include "doc.h"
#include "name_fold.h"
#include "source.h"

#define LONGEST_HEAD 400		/* bytes in which a dateline or date is looked for */
#define MOST_AGENCIES 16
#define LONGEST_SIGNATURE 30	/* bytes of an agency in brackets */
#define FIRST_YEAR 1700			/* of an article */
#define LAST_YEAR 2200

typedef struct Agency
{
	const char *form;
	const char *name;
	bool		wire;
} Agency;

static const Agency agencies[] = {
#define AA_AGENCY(form, name, wire) {form, name, wire},
#include "agency_table.h"
#undef AA_AGENCY
};

#define N_AGENCIES (sizeof(agencies) / sizeof(agencies[0]))

static AaSpan
head_of(AaSpan span)
{
	if (span.end - span.start > LONGEST_HEAD)
		span.end = span.start + LONGEST_HEAD;
	return span;
}

static AaText
text_of(const AaDoc *doc, AaSpan span)
{
	return (AaText) {doc->text + span.start, span.end - span.start};
}

/* ---- Headline and dateline ---- */

static void
read_headlines(AaDoc *doc, AaHeader *header)
{
	for (uint32_t b = 0; b < doc->blocks_.n; b++)
	{
		const AaBlock *block = &AA_BLOCKS(doc)[b];
		AaSpan		span = block->span;
		AaMatch		match;

		if (block->kind == AA_BLOCK_HEADLINE && header->headline.p == NULL)
		{
			if (aa_doc_match(doc, AA_PATTERN_OUTLET, span, &match))
				span.end = match.groups[0].start;
			header->headline = text_of(doc, span);
		}
		else if (block->kind == AA_BLOCK_SUBHEADLINE && header->subheadline.p == NULL)
			header->subheadline = text_of(doc, span);
	}
}

/* "ABU DHABI" to "Abu Dhabi"; short forms (U.S., AZ) and mixed case stay. */
static AaText
lower_capitals(AaDoc *doc, AaText place)
{
	AaText		copy = aa_arena_text(doc->arena, place.p, place.n);
	char	   *p = (char *) copy.p;
	uint32_t	start = 0;

	for (uint32_t i = 0; i <= copy.n; i++)
	{
		if (i < copy.n && p[i] >= 'A' && p[i] <= 'Z')
			continue;
		for (uint32_t k = start + 1; k < i && i - start >= 3; k++)
			p[k] = (char) (p[k] + 32);
		start = i + 1;
	}
	return copy;
}

/* Are these the same bytes but for the case of ASCII letters? */
static bool
same_letters(const char *a, const char *b, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++)
		if (a[i] != b[i] && !((a[i] ^ b[i]) == 32 && (a[i] | 32) >= 'a' && (a[i] | 32) <= 'z'))
			return false;
	return true;
}

/* The town of a dateline as the gazetteer writes it ("Dar es Salaam"), where that differs by case alone. */
static void
spell_town(const AaDoc *doc, AaText place)
{
	const AaGazetteer *g = &doc->engine->gazetteer;
	const char *comma = memchr(place.p, ',', place.n);
	uint32_t	n = comma != NULL ? (uint32_t) (comma - place.p) : place.n;
	AaPlaceSet	set = aa_gazetteer_find(g, aa_name_hash(place.p, n));

	for (uint32_t i = 0; i < set.n; i++)
	{
		bool		main;
		AaText		name = aa_gazetteer_place(g, aa_gazetteer_entry(g, set.first + i, &main)).name;

		if (name.n == n && same_letters(name.p, place.p, n))
		{
			memcpy((char *) place.p, name.p, n);
			return;
		}
	}
}

/* The match of the block's dateline; false when it has none. */
static bool
match_dateline(AaDoc *doc, const AaBlock *block, AaMatch *match)
{
	return block->body != block->span.start &&
		(aa_doc_match(doc, AA_PATTERN_DATELINE, head_of(block->span), match) ||
		 aa_doc_match(doc, AA_PATTERN_DATELINE_BARE, head_of(block->span), match));
}

/* ---- Agencies ---- */

typedef struct Credits
{
	AaDoc	   *doc;
	AaText		items[MOST_AGENCIES];
	uint32_t	n;
} Credits;

static void
credit(Credits *c, const Agency *agency)
{
	AaText		name = {agency->name, (uint32_t) strlen(agency->name)};

	for (uint32_t i = 0; i < c->n; i++)
		if (aa_text_is_equal(c->items[i], name))
			return;
	if (c->n < MOST_AGENCIES)
		c->items[c->n++] = name;
}

static bool
is_letter(char c)
{
	return ((c | 32) >= 'a' && (c | 32) <= 'z') || (c >= '0' && c <= '9');
}

/* Does the form stand at p as whole words?  Forms of up to four letters must stand in the case of an acronym. */
static uint32_t
match_form(const char *p, uint32_t n, const Agency *agency)
{
	uint32_t	length = (uint32_t) strlen(agency->form);
	bool		acronym = length <= 4 && strcmp(agency->name, agency->form) != 0;

	if (length > n || (length < n && is_letter(p[length])))
		return 0;
	for (uint32_t i = 0; i < length; i++)
		if ((p[i] >= 'A' && p[i] <= 'Z' ? p[i] + 32 : p[i]) != agency->form[i] || (acronym && !(p[i] >= 'A' && p[i] <= 'Z')))
			return 0;
	return p[0] >= 'A' && p[0] <= 'Z' ? length : (uint32_t) (strcmp(agency->form, agency->name) == 0 ? length : 0);
}

/* The agency whose longest form stands at p, or NULL. */
static const Agency *
agency_at(const char *p, uint32_t n)
{
	const Agency *best = NULL;
	uint32_t	longest = 0;

	for (size_t i = 0; i < N_AGENCIES; i++)
	{
		uint32_t	length = (p[0] | 32) == agencies[i].form[0] ? match_form(p, n, &agencies[i]) : 0;

		if (length > longest)
		{
			longest = length;
			best = &agencies[i];
		}
	}
	return best;
}

/* Every agency named in a short line. */
static void
credit_line(Credits *c, AaSpan span)
{
	const char *text = c->doc->text;

	span = head_of(span);
	for (uint32_t i = span.start; i < span.end; i++)
		if (is_letter(text[i]) && (i == span.start || !is_letter(text[i - 1])))
		{
			const Agency *agency = agency_at(text + i, span.end - i);

			if (agency != NULL)
				credit(c, agency);
		}
}

/* Furniture that says whose story this is; the credits of pictures do not. */
static bool
names_source(const AaDoc *doc, AaSpan span)
{
	static const char *const words[] = {"source", "via", "copyright", "contributed", "with files from", "agencies"};
	AaSpan		head = head_of(span);

	for (uint32_t i = head.start; i < head.end; i++)
	{
		if (!is_letter(doc->text[i]) || (i > head.start && is_letter(doc->text[i - 1])))
			continue;			/* the "via" of Bolivia */
		for (size_t w = 0; w < sizeof(words) / sizeof(words[0]); w++)
			if (i + strlen(words[w]) <= head.end && memcmp(doc->lower + i, words[w], strlen(words[w])) == 0)
				return true;
	}
	return false;
}

/* "told AFP", "an AFP correspondent": the agency's own people were there. */
static void
credit_story(Credits *c)
{
	AaDoc	   *doc = c->doc;

	for (uint32_t i = 1; i < doc->n_tokens; i++)
	{
		const AaToken *t = &doc->tokens[i];
		const Agency *agency;
		bool		told;

		if (!(t->shape & AA_SHAPE_CAP) || t->kind != AA_TOKEN_WORD)
			continue;
		told = aa_token_is(doc, i - 1, "told") || (i > 1 && aa_token_is(doc, i - 1, "the") && aa_token_is(doc, i - 2, "told"));
		if (!told && !((aa_word_value(doc, i + 1, AA_LEX_SOURCE_NOUN) & ~AA_SOURCE_WEAK) == AA_source_kind_media &&
					   aa_word_value(doc, i - 1, AA_LEX_DETERMINER) == 2))
			continue;
		if (AA_SENTENCES(doc)[aa_sentence_of(doc, i)].flags & AA_SENTENCE_SKIP)
			continue;
		agency = agency_at(doc->text + t->start, doc->length - t->start < 40 ? doc->length - t->start : 40);
		if (agency != NULL && agency->wire)
			credit(c, agency);
	}
}

/* ---- The date of publication ---- */

static uint32_t
number_of(const AaDoc *doc, AaSpan span)
{
	uint32_t	n = 0;

	for (uint32_t i = span.start; i < span.end && i < span.start + 9; i++)
		n = n * 10 + (uint32_t) (doc->text[i] - '0');
	return n;
}

static uint32_t
month_of(const AaDoc *doc, AaSpan span)
{
	static const char months[] = "janfebmaraprmayjunjulaugsepoctnovdec";

	for (uint32_t m = 0; m < 12; m++)
		if ((doc->text[span.start] | 32) == months[3 * m] && (doc->text[span.start + 1] | 32) == months[3 * m + 1] &&
			(doc->text[span.start + 2] | 32) == months[3 * m + 2])
			return m + 1;
	return 0;
}

static int32_t
day_of(uint32_t year, uint32_t month, uint32_t day)
{
	if (year < FIRST_YEAR || year > LAST_YEAR || !aa_civil_valid((int32_t) year, (int32_t) month, (int32_t) day))
		return AA_NO_DAY;
	return aa_day_from_civil((int32_t) year, (int32_t) month, (int32_t) day);
}

static int32_t
read_date(AaDoc *doc, AaSpan span)
{
	AaMatch		m;
	AaSpan	   *g = m.groups;
	uint32_t	a,
				b;

	if (aa_doc_match(doc, AA_PATTERN_DATE_YMD, span, &m))
		return day_of(number_of(doc, g[1]), number_of(doc, g[2]), number_of(doc, g[3]));
	if (aa_doc_match(doc, AA_PATTERN_DATE_MDY, span, &m))
		return day_of(number_of(doc, g[3]), month_of(doc, g[1]), number_of(doc, g[2]));
	if (aa_doc_match(doc, AA_PATTERN_DATE_DMY, span, &m))
		return day_of(number_of(doc, g[3]), month_of(doc, g[2]), number_of(doc, g[1]));
	if (!aa_doc_match(doc, AA_PATTERN_DATE_NUMBERS, span, &m))
		return AA_NO_DAY;
	a = number_of(doc, g[1]);
	b = number_of(doc, g[2]);
	if (a == b || b > 12)
		return day_of(number_of(doc, g[3]), a, b);
	return a > 12 ? day_of(number_of(doc, g[3]), b, a) : AA_NO_DAY;
}

/* ---- The stage ---- */

static void
read_byline(AaDoc *doc, AaHeader *header, AaSpan span)
{
	AaMatch		match;

	if (header->byline.p == NULL && aa_doc_match(doc, AA_PATTERN_BYLINE_NAME, span, &match))
		header->byline = text_of(doc, match.groups[1]);
	if (header->published == AA_NO_DAY)
		header->published = read_date(doc, span);
}

/* "(Reuters)", a line of its own */
static bool
is_bracketed(const AaDoc *doc, AaSpan span)
{
	return span.end - span.start > 2 && span.end - span.start <= LONGEST_SIGNATURE && doc->text[span.start] == '(' && doc->text[span.end - 1] == ')';
}

static void
read_block(AaDoc *doc, AaHeader *header, Credits *credits, const AaBlock *block)
{
	AaMatch		match;

	if (block->kind == AA_BLOCK_BYLINE)
	{
		read_byline(doc, header, block->span);
		credit_line(credits, block->span);
	}
	else if (block->kind == AA_BLOCK_BOILERPLATE && (is_bracketed(doc, block->span) || names_source(doc, block->span)))
		credit_line(credits, block->span);
	else if (block->kind == AA_BLOCK_PROSE && match_dateline(doc, block, &match))
	{
		if (match.groups[1].end > match.groups[1].start && header->dateline_place.p == NULL)
		{
			header->dateline_place = lower_capitals(doc, text_of(doc, match.groups[1]));
			spell_town(doc, header->dateline_place);
		}
		credit_line(credits, (AaSpan) {block->span.start, block->body});
	}
}

static int64_t
count_words(const AaDoc *doc)
{
	int64_t		n = 0;

	for (uint32_t b = 0; b < doc->blocks_.n; b++)
	{
		const AaBlock *block = &AA_BLOCKS(doc)[b];

		for (uint32_t i = block->first, last = block->kind < AA_BLOCK_BYLINE ? block->last : i; i < last; i++)
			n += doc->tokens[i].kind <= AA_TOKEN_MIXED && !(doc->tokens[i].shape & AA_SHAPE_CLITIC);
	}
	return n;
}

void
aa_header_run(AaDoc *doc)
{
	AaHeader   *header = AA_RECORDS(doc->analysis, header);
	Credits		credits = {.doc = doc};

	read_headlines(doc, header);
	for (uint32_t b = 0; b < doc->blocks_.n; b++)
	{
		aa_poll(doc);
		read_block(doc, header, &credits, &AA_BLOCKS(doc)[b]);
	}
	credit_story(&credits);
	header->words = count_words(doc);
	if (credits.n == 0)
		return;
	header->agencies.items = aa_arena_alloc(doc->arena, credits.n * sizeof(AaText));
	memcpy(header->agencies.items, credits.items, credits.n * sizeof(AaText));
	header->agencies.n = credits.n;
}
