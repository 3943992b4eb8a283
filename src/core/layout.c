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
#define SHORTEST_PROSE 80		/* bytes of a paragraph that proves that the story has begun */
#define SHORTEST_HEADLINE 18	/* shorter titles before another are section names */
#define DATELINE_PARAGRAPHS 2	/* paragraphs of prose that may begin with one */
#define DATELINE_REACH 160		/* bytes in which a dateline ends */

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

/* Does the head hold a mark that closes datelines?  Without one the pattern would try every word in capitals in vain. */
static bool
has_closing_mark(const AaDoc *doc, AaSpan head)
{
	const char *t = doc->text;

	for (uint32_t i = head.start; i < head.end; i++)
	{
		if (t[i] == ':' || t[i] == '(' || t[i] == '\xe2')
			return true;
		if (t[i] == '-' && (i + 1 == head.end || t[i + 1] == '-' || (unsigned char) t[i + 1] <= ' ' || (i > 0 && t[i - 1] == ' ')))
			return true;
	}
	return false;
}

/* A place in capitals before a dateline's bare end has four of them or more. */
static bool
opens_in_capitals(const AaDoc *doc, AaSpan head)
{
	for (uint32_t i = head.start; i < head.start + 4; i++)
		if (i >= head.end || doc->text[i] < 'A' || doc->text[i] > 'Z')
			return false;
	return true;
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
	if (!(has_closing_mark(page->doc, head) && aa_doc_match(page->doc, AA_PATTERN_DATELINE, head, &match)) &&
		!(opens_in_capitals(page->doc, head) && aa_doc_match(page->doc, AA_PATTERN_DATELINE_BARE, head, &match)))
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

static void
name_titles(const Page *page, uint32_t lede)
{
	uint32_t	titles = 0;
	uint32_t	last = lede;

	while (last > 0 && prose_bytes(&page->paragraphs[last - 1]) == 0)
		last--;
	for (uint32_t i = 0; i < last; i++)
	{
		const AaParagraph *p = &page->paragraphs[i];

		if (prose_bytes(p) == 0)
			continue;
		if (titles == 0 && i + 1 < last && p->span.end - p->span.start < SHORTEST_HEADLINE)
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

void
aa_layout_run(AaDoc *doc, AaParagraph *paragraphs, uint32_t n)
{
	Page		page = {doc, paragraphs, n};
	uint32_t	lede = find_lede(&page, 0);
	uint32_t	datelines = 0;

	if (lede == n)
		return;
	if (!cut_dateline(&page, lede) && is_standfirst(&page, lede))
	{
		set_kind(&page, lede, AA_BLOCK_SUBHEADLINE);
		name_titles(&page, lede);
		lede = find_lede(&page, lede + 1);
		cut_dateline(&page, lede);
	}
	else
		name_titles(&page, lede);
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
