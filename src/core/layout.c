/*
 * layout.c: the order of a page.
 *
 * A story reads: section names, headline, sub-headline or standfirst, byline
 * and pictures, then the first paragraph of prose with its dateline, then
 * prose with crossheads.  A title is a short paragraph without a full stop.
 */
#include <string.h>

#include "layout.h"

#define LONGEST_TITLE 150		/* bytes of a headline */
#define LONGEST_CROSSHEAD 64
#define LONGEST_STANDFIRST 320
#define LONGEST_LINK 110
#define LONGEST_MENU 45			/* bytes of a title above the headline that may be the page's own */
#define LEDE_REACH 600			/* bytes in which the words of a headline are looked for */
#define SHORTEST_STEM 4			/* letters of a word that is compared */
#define LONGEST_STEM 5
#define SHORTEST_PROSE 80		/* bytes of a paragraph that proves that the story has begun */
#define SHORTEST_HEADLINE 18	/* shorter titles before another are section names */
#define DATELINE_PARAGRAPHS 2	/* paragraphs of prose that may begin with one */
#define DATELINE_REACH 160		/* bytes in which a dateline ends */
#define BARE_WORDS 3			/* of a place that no mark closes */

typedef struct Page
{
	AaDoc	   *doc;
	AaParagraph *paragraphs;
	uint32_t	n;
} Page;

static uint32_t
prose_bytes(const AaParagraph *p)
{
	uint32_t	n = p->span.end - p->span.start;

	return n > p->furniture ? n - p->furniture : 0;
}

/* The last character that is no closing mark, as a byte; 0 for one outside ASCII. */
static char
last_char(const AaDoc *doc, AaSpan span)
{
	for (uint32_t i = span.end; i > span.start; i--)
		if (strchr("\"')] ", doc->text[i - 1]) == NULL && (unsigned char) doc->text[i - 1] < 0x80)
			return doc->text[i - 1];
	return 0;
}

static bool
is_title(const Page *page, uint32_t i)
{
	const AaParagraph *p = &page->paragraphs[i];
	char		c = last_char(page->doc, p->span);

	return p->furniture == 0 && p->span.end - p->span.start <= LONGEST_TITLE && c != '.' && c != ':' && c != ';' && c != ',';
}

static void
set_kind(const Page *page, uint32_t i, AaBlockKind kind)
{
	for (uint32_t b = page->paragraphs[i].first; b < page->paragraphs[i].last; b++)
		if (AA_BLOCKS(page->doc)[b].kind == AA_BLOCK_PROSE)
			AA_BLOCKS(page->doc)[b].kind = (uint8_t) kind;
}

/* First block of prose of a paragraph, or NULL. */
static AaBlock *
prose_block(const Page *page, uint32_t i)
{
	for (uint32_t b = page->paragraphs[i].first; b < page->paragraphs[i].last; b++)
		if (AA_BLOCKS(page->doc)[b].kind == AA_BLOCK_PROSE)
			return &AA_BLOCKS(page->doc)[b];
	return NULL;
}

/* May this word, which begins with a small letter, stand in a dateline: "Republic of Congo", "3 march", "dpa"? */
static bool
is_small_word(const char *lower)
{
	static const char words[][4] = {
		"of", "and", "the", "de", "da", "do", "del", "la", "al", "dpa",
		"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (strncmp(lower, words[i], strlen(words[i])) == 0)
			return true;
	return false;
}

/*
 * Does the head hold a mark that closes datelines, and before it no word of
 * prose?  Most sentences are done with at their second word, where the pattern
 * would try every mark.
 */
static bool
may_be_dateline(const AaDoc *doc, AaSpan head)
{
	const char *t = doc->text;

	for (uint32_t i = head.start; i < head.end; i++)
	{
		if (t[i] == ':' || t[i] == '(' || t[i] == '\xe2')
			return true;
		if ((t[i] == '-' || t[i] == '_') && (i + 1 == head.end || t[i + 1] == '-' || (unsigned char) t[i + 1] <= ' ' || (i > 0 && t[i - 1] == ' ')))
			return true;
		if (t[i] == ' ' && i + 1 < head.end && t[i + 1] >= 'a' && t[i + 1] <= 'z' && !is_small_word(doc->lower + i + 1))
			return false;
	}
	return false;
}

/*
 * Does the head begin with a word of four capitals or more, and behind it or one of the next two, which are in capitals,
 * too, a word with only one?  In a text that is all in capitals none does.
 */
static bool
may_be_bare_dateline(const AaDoc *doc, AaSpan head)
{
	const char *t = doc->text;
	uint32_t	i = head.start;

	for (uint32_t word = 0; word < BARE_WORDS; word++)
	{
		uint32_t	start = i;

		while (i < head.end && t[i] >= 'A' && t[i] <= 'Z')
			i++;
		if (i == head.end || (word == 0 && i - start < 4))
			return false;
		if (t[i] == ',')
			return true;
		if (t[i] != '-' && !aa_ascii_is_space(t[i]))
			return false;
		while (i < head.end && (t[i] == '-' || aa_ascii_is_space(t[i])))
			i++;
		if (i + 1 < head.end && ((t[i + 1] >= 'a' && t[i + 1] <= 'z') || t[i + 1] == ' '))
			return true;
	}
	return false;
}

static bool
cut_dateline(const Page *page, uint32_t i)
{
	AaBlock    *block = prose_block(page, i);
	AaMatch		match;
	AaSpan		head;

	if (block == NULL)
		return false;
	head = block->span;
	if (head.end - head.start > DATELINE_REACH)
		head.end = head.start + DATELINE_REACH;
	if (!(may_be_dateline(page->doc, head) && aa_doc_match(page->doc, AA_PATTERN_DATELINE, head, &match)) &&
		!(may_be_bare_dateline(page->doc, head) && aa_doc_match(page->doc, AA_PATTERN_DATELINE_BARE, head, &match)))
		return false;
	block->body = match.groups[0].end;
	return true;
}

/* First paragraph of prose that is no title; n when there is none. */
static uint32_t
find_lede(const Page *page, uint32_t from)
{
	for (uint32_t i = from; i < page->n; i++)
		if (prose_bytes(&page->paragraphs[i]) > 0 && !is_title(page, i))
			return i;
	return page->n;
}

/* A lone sentence that pictures, credits or a byline keep apart from the story is its standfirst. */
static bool
is_standfirst(const Page *page, uint32_t i)
{
	uint32_t	next = i + 1;

	if (page->paragraphs[i].span.end - page->paragraphs[i].span.start > LONGEST_STANDFIRST || page->paragraphs[i].furniture != 0)
		return false;
	while (next < page->n && prose_bytes(&page->paragraphs[next]) == 0)
		next++;
	return next > i + 1 && next < page->n && find_lede(page, next) < page->n &&
		AA_BLOCKS(page->doc)[page->paragraphs[i + 1].first].kind != AA_BLOCK_BOILERPLATE;
}

/* A line of at least so many words, all in capitals. */
static bool
is_shouted(const Page *page, uint32_t i, uint32_t least)
{
	AaSpan		span = page->paragraphs[i].span;
	uint32_t	words = 1;

	for (uint32_t k = span.start; k < span.end; k++)
	{
		if (page->doc->text[k] >= 'a' && page->doc->text[k] <= 'z')
			return false;
		words += page->doc->text[k] == ' ';
	}
	return words >= least;
}

/* Does a word of the span begin with these letters, of which a mask keeps up to eight? */
static bool
has_stem(const AaDoc *doc, AaSpan span, uint64_t stem, uint64_t mask)
{
	for (uint32_t i = span.start; i < span.end;)
	{
		size_t		letters = aa_ascii_letters(doc->lower + i);
		uint64_t	word;

		memcpy(&word, doc->lower + i, sizeof(word));
		if (((word ^ stem) & mask) == 0)
			return true;
		i += letters > 0 ? (uint32_t) letters : 1;
	}
	return false;
}

/* Words of a title that stand in the lede, too, by their first letters: none, one or two. */
static uint32_t
shared_words(const Page *page, uint32_t title, uint32_t lede)
{
	const AaDoc *doc = page->doc;
	AaSpan		t = page->paragraphs[title].span;
	AaSpan		body = page->paragraphs[lede].span;
	uint32_t	shared = 0;

	if (body.end - body.start > LEDE_REACH)
		body.end = body.start + LEDE_REACH;
	for (uint32_t i = t.start; i < t.end && shared < 2;)
	{
		size_t		letters = aa_ascii_letters(doc->lower + i);
		uint64_t	stem,
					mask = 0;

		memset(&mask, 0xff, letters < LONGEST_STEM ? letters : LONGEST_STEM);
		memcpy(&stem, doc->lower + i, sizeof(stem));
		shared += letters >= SHORTEST_STEM && has_stem(doc, body, stem, mask);
		i += letters > 0 ? (uint32_t) letters : 1;
	}
	return shared;
}

/* A headline tells of the same things as the lede; titles above it that do not are the page's own. */
static uint32_t
find_headline(const Page *page, uint32_t last, uint32_t lede)
{
	uint32_t	first = last;

	if (lede >= page->n)
		return 0;
	for (uint32_t i = 0; i < last; i++)
	{
		uint32_t	shared = prose_bytes(&page->paragraphs[i]) > 0 ? shared_words(page, i, lede) : 0;

		if (shared > 1)
			return i;
		if (shared == 1 && first == last)
			first = i;
	}
	return first == last ? 0 : first;
}

static void
name_titles(const Page *page, uint32_t lede)
{
	uint32_t	titles = 0;
	uint32_t	last = lede;
	uint32_t	headline;

	while (last > 0 && prose_bytes(&page->paragraphs[last - 1]) == 0)
		last--;
	headline = find_headline(page, last, lede);
	for (uint32_t i = 0; i < last; i++)
	{
		const AaParagraph *p = &page->paragraphs[i];

		if (prose_bytes(p) == 0)
			continue;
		if (i < headline && p->span.end - p->span.start <= LONGEST_MENU && shared_words(page, i, lede) == 0)
		{
			set_kind(page, i, AA_BLOCK_BOILERPLATE);
			continue;
		}
		if (titles == 0 && (i + 1 < last || (is_shouted(page, i, 1) && shared_words(page, i, lede) == 0)) && p->span.end - p->span.start < SHORTEST_HEADLINE)
			set_kind(page, i, AA_BLOCK_BOILERPLATE);
		else
			set_kind(page, i, titles++ == 0 ? AA_BLOCK_HEADLINE : AA_BLOCK_SUBHEADLINE);
	}
}

static bool
is_crosshead(const Page *page, uint32_t i)
{
	const AaParagraph *p = page->paragraphs;
	char		first = page->doc->text[p[i].span.start];

	return is_title(page, i) && p[i].span.end - p[i].span.start <= LONGEST_CROSSHEAD && i + 1 < page->n &&
		!(first >= 'a' && first <= 'z') && first != '*' && first != '-' && !is_title(page, i + 1) &&
		prose_bytes(&p[i + 1]) >= SHORTEST_PROSE && !is_title(page, i - 1);
}

/* Furniture whose next lines are links; below "Sources" stand references, which belong to the story. */
static bool
is_furniture(const Page *page, uint32_t i)
{
	const AaParagraph *p = &page->paragraphs[i];
	const char *t = page->doc->text + p->span.start;

	if (p->span.end - p->span.start > 6 && (t[0] == 'S' || t[0] == 's') && memcmp(t + 1, "ource", 5) == 0)
		return false;
	return prose_bytes(p) == 0 && p->last > p->first && AA_BLOCKS(page->doc)[p->first].kind == AA_BLOCK_BOILERPLATE;
}

static bool
is_link(const Page *page, uint32_t i)
{
	AaSpan		span = page->paragraphs[i].span;
	char		first = page->doc->text[span.start];

	return is_title(page, i) && prose_bytes(&page->paragraphs[i]) > 0 && span.end - span.start <= LONGEST_LINK && first != '*' &&
		first != '-' && !(first >= 'a' && first <= 'z');
}

/* Does the line end as a question or call does?  Interviews have rows of them. */
static bool
is_asked(const Page *page, uint32_t i)
{
	char		c = last_char(page->doc, page->paragraphs[i].span);

	return c == '?' || c == '!';
}

/*
 * Titles behind the lede that head no prose are links: those below furniture
 * ("Read more:"), down to the next prose, and one in capitals in a page that
 * is not.  Returns the first paragraph behind the run that begins at i.
 */
static uint32_t
cut_links(const Page *page, uint32_t i, bool capitals)
{
	bool		below = is_furniture(page, i - 1);
	uint32_t	k;

	for (k = i; k < page->n && (prose_bytes(&page->paragraphs[k]) == 0 || is_link(page, k)); k++)
	{
		AaParagraph *p = &page->paragraphs[k];

		if (is_furniture(page, k))
			below = true;
		if (is_link(page, k) && (below || (!capitals && !is_asked(page, k) && is_shouted(page, k, 3))))
		{
			set_kind(page, k, AA_BLOCK_BOILERPLATE);
			p->furniture = p->span.end - p->span.start;
		}
	}
	return k > i ? k : i + 1;
}

/* What the pattern of authors cannot do without: "is", "was" or "reported from". */
static bool
tells_of_person(const AaDoc *doc, AaSpan span)
{
	for (uint32_t i = span.start; i < span.end; i++)
	{
		const char *space = memchr(doc->lower + i, ' ', span.end - i);

		if (space == NULL)
			return false;
		if (memcmp(space + 1, "is ", 3) == 0 || memcmp(space + 1, "was ", 4) == 0 || memcmp(space + 1, "reported", 8) == 0)
			return true;
		i = (uint32_t) (space - doc->lower);
	}
	return false;
}

/* Who the author is, below the last paragraph of the story. */
static void
cut_author(const Page *page, uint32_t lede)
{
	AaMatch		match;

	for (uint32_t i = page->n; i > lede + 1; i--)
	{
		AaParagraph *p = &page->paragraphs[i - 1];

		if (prose_bytes(p) == 0)
			continue;
		if (p->span.end - p->span.start > LONGEST_STANDFIRST || !tells_of_person(page->doc, p->span) ||
			!aa_doc_match(page->doc, AA_PATTERN_AUTHOR, p->span, &match))
			break;
		set_kind(page, i - 1, AA_BLOCK_BOILERPLATE);
		p->furniture = p->span.end - p->span.start;
	}
}

void
aa_layout_run(AaDoc *doc, AaParagraph *paragraphs, uint32_t n)
{
	Page		page = {doc, paragraphs, n};
	uint32_t	lede = find_lede(&page, 0);
	uint32_t	datelines = 0;
	bool		capitals;

	if (lede == n)
		return;
	capitals = is_shouted(&page, lede, 3);
	if (!cut_dateline(&page, lede) && is_standfirst(&page, lede))
	{
		set_kind(&page, lede, AA_BLOCK_SUBHEADLINE);
		name_titles(&page, lede);
		lede = find_lede(&page, lede + 1);
		cut_dateline(&page, lede);
	}
	else
		name_titles(&page, lede);
	for (uint32_t i = lede + 1; i < n; i = cut_links(&page, i, capitals))
		aa_poll(doc);
	cut_author(&page, lede);
	for (uint32_t i = lede + 1; i < n; i++)
	{
		aa_poll(doc);
		if (is_crosshead(&page, i))
			set_kind(&page, i, AA_BLOCK_CROSSHEAD);
		else if (datelines + 1 < DATELINE_PARAGRAPHS && prose_bytes(&paragraphs[i]) >= SHORTEST_PROSE)
		{
			cut_dateline(&page, i);
			datelines++;
		}
	}
}
