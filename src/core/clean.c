/*
 * clean.c: the page to blocks: paragraphs, and what each part of them is.
 *
 * 1. Lines become paragraphs; text that was wrapped at a fixed width is joined
 *    again (wire archives, plain-text mail).
 * 2. Each paragraph is cut where sentences may begin, and the pieces that look
 *    like page furniture by their first or last word are shown to the patterns
 *    of pattern_table.h.  Furniture and prose may share a line, as they do
 *    where a scraper has dropped the page's elements into one.
 * 3. What is left gets its place in the story from the order of things:
 *    headline and sub-headline before the first paragraph of prose, crossheads
 *    between them, the dateline where that paragraph begins (layout.c).
 *
 * A piece is furniture only when a pattern says so: prose is never lost for
 * being short or odd.
 */
#include <string.h>

#include "doc.h"
#include "furniture.h"
#include "layout.h"

#define WRAP_SHORTEST 40		/* bytes of a line that may have been wrapped */
#define WRAP_LONGEST 110
#define LONGEST_LABEL 200		/* bytes of a line that may be furniture as a whole */
#define REMEMBERED 8			/* lines in which a repetition is looked for */
#define SCRAP 60				/* bytes of what may go with the furniture around it */
#define LONGEST_CAPTION 400

/* The span without white space at its ends, no-break spaces included. */
static AaSpan
trim(const AaDoc *doc, uint32_t start, uint32_t end)
{
	const char *text = doc->text;

	for (; start < end; start++)
		if (end - start >= 2 && memcmp(text + start, "\xc2\xa0", 2) == 0)
			start++;
		else if (!aa_ascii_is_space(text[start]))
			break;
	for (; end > start; end--)
		if (end - start >= 2 && memcmp(text + end - 2, "\xc2\xa0", 2) == 0)
			end--;
		else if (!aa_ascii_is_space(text[end - 1]))
			break;
	return (AaSpan) {start, end};
}

bool
aa_doc_match(AaDoc *doc, AaPatternId id, AaSpan span, AaMatch *match)
{
	aa_poll(doc);
	if (span.end - span.start > AA_PATTERN_SUBJECT ||
		!aa_pattern_match(doc->arena, &doc->matcher, doc->engine->patterns[id], doc->text + span.start,
						  span.end - span.start, match))
		return false;
	for (int i = 0; i < AA_PATTERN_GROUPS; i++)
		if (match->groups[i].start != UINT32_MAX)
			match->groups[i] = (AaSpan) {match->groups[i].start + span.start, match->groups[i].end + span.start};
	return true;
}

/* ---- Paragraphs ---- */

static bool
ends_sentence(const AaDoc *doc, AaSpan span)
{
	uint32_t	end = span.end;

	while (end > span.start && (strchr("\"')]", doc->text[end - 1]) != NULL || (unsigned char) doc->text[end - 1] >= 0x80))
		end--;
	return end > span.start && strchr(".!?:", doc->text[end - 1]) != NULL;
}

/* End of the line that begins at i: its newline, or the end of the text. */
static uint32_t
line_end(const AaDoc *doc, uint32_t i)
{
	const char *newline = memchr(doc->text + i, '\n', doc->length - i);

	return newline ? (uint32_t) (newline - doc->text) : doc->length;
}

/* Was the text wrapped at a fixed width?  Most lines that go straight on to the next end inside a sentence, none is long. */
static bool
is_wrapped(AaDoc *doc)
{
	uint32_t	followed = 0,
				inside = 0;
	AaSpan		before = {0, 0};

	for (uint32_t i = 0; i < doc->length;)
	{
		uint32_t	end = line_end(doc, i);
		AaSpan		line = trim(doc, i, end);

		aa_poll(doc);
		if (before.end > before.start && line.end > line.start)
		{
			uint32_t	n = before.end - before.start;

			followed++;
			inside += n >= WRAP_SHORTEST && n <= WRAP_LONGEST && !ends_sentence(doc, before);
		}
		before = line;
		i = end + 1;
	}
	return inside >= 2 && inside * 10 >= followed * 6;
}

static void
push_paragraph(AaDoc *doc, AaVec *paragraphs, AaSpan span)
{
	AaParagraph *p;

	if (span.end <= span.start)
		return;
	p = aa_vec_push(doc->arena, paragraphs, sizeof(AaParagraph));
	p->span = span;
}

/* A line that begins with a small letter goes on with the sentence that the line before it left open. */
static bool
goes_on(const AaDoc *doc, AaSpan before, AaSpan line)
{
	char		c = doc->text[line.start];

	/* "by: Ada Moro" */
	if (line.end - line.start > 3 && memcmp(doc->text + line.start, "by:", 3) == 0)
		return false;
	return c >= 'a' && c <= 'z' && before.end - before.start >= WRAP_SHORTEST && !ends_sentence(doc, before);
}

static void
split_paragraphs(AaDoc *doc, AaVec *paragraphs)
{
	bool		wrapped = is_wrapped(doc);
	AaSpan		open = {0, 0};

	for (uint32_t i = 0; i < doc->length;)
	{
		uint32_t	end = line_end(doc, i);
		AaSpan		line = trim(doc, i, end);
		bool		next = open.end > open.start && line.end > line.start && line.start < i + 2;

		aa_poll(doc);
		if (next && (wrapped || goes_on(doc, open, line)))
			open.end = line.end;
		else
		{
			push_paragraph(doc, paragraphs, open);
			open = line;
		}
		i = end + 1;
	}
	push_paragraph(doc, paragraphs, open);
}

/* ---- Pieces of a paragraph ---- */

/* Adds a block, or lets the one before grow when it is of the same kind. */
static void
push_block(AaDoc *doc, const AaParagraph *paragraph, AaSpan span, int kind)
{
	AaBlock    *block = doc->blocks_.n > paragraph->first ? &AA_BLOCKS(doc)[doc->blocks_.n - 1] : NULL;

	if (block != NULL && block->kind == kind)
	{
		block->span.end = span.end;
		return;
	}
	block = aa_vec_push(doc->arena, &doc->blocks_, sizeof(AaBlock));
	block->span = span;
	block->body = span.start;
	block->kind = (uint8_t) kind;
}

/* Bytes that are looked at together (a type of gcc and clang, on every machine). */
typedef unsigned char Bytes __attribute__((vector_size(16)));

#define STEP sizeof(Bytes)
#define STEP_REACH (STEP + 6)	/* bytes that is_dull() reads */

static inline Bytes
are(const char *t, unsigned char c)
{
	Bytes		bytes;

	memcpy(&bytes, t, sizeof(bytes));
	return (Bytes) (bytes == c);
}

/* Is there no stop in these bytes, and begins no " in this " in them? */
static inline bool
is_dull(const char *t)
{
	Bytes		found = are(t, '.') | are(t, '?') | are(t, '!') | (are(t, ' ') & are(t + 1, 'i') & are(t + 2, 'n') & are(t + 6, 'i'));
	uint64_t	halves[2];

	memcpy(halves, &found, sizeof(found));
	return (halves[0] | halves[1]) == 0;
}

/* First byte behind a stop at i and what closes with it, where the next sentence follows; 0 where none does. */
static uint32_t
next_sentence(const AaDoc *doc, uint32_t start, uint32_t i, uint32_t end)
{
	const char *t = doc->text;
	uint32_t	next = i + 1;

	while (next < end && (t[next] == '"' || t[next] == '\'' || t[next] == ')' || t[next] == ']'))
		next++;
	if (end - next > 3 && memcmp(t + next, "\xe2\x80\x9d", 3) == 0)
		next += 3;
	if (next < end && aa_ascii_is_space(t[next]))
		return next;
	if (end - next > 2 && i > start && t[i - 1] >= 'a' && t[i - 1] <= 'z' && t[next] >= 'A' && t[next] <= 'Z' &&
		t[next + 1] >= 'a' && t[next + 1] <= 'z')
		return next;
	return 0;
}

/*
 * First byte behind the piece that begins at start: behind a stop and what
 * closes with it, where the next sentence follows, also without a space
 * ("... the region.By entering ...").
 */
static uint32_t
piece_end(AaDoc *doc, uint32_t start, uint32_t end, bool *in_this)
{
	const char *t = doc->text;
	uint32_t	next;

	aa_poll(doc);
	for (uint32_t i = start; i < end;)
	{
		while (end - i >= STEP_REACH && is_dull(t + i))
			i += STEP;
		for (uint32_t limit = end - i > STEP ? i + (uint32_t) STEP : end; i < limit; i++)
		{
			if (t[i] == ' ' && end - i > 9 && memcmp(t + i, " in this ", 9) == 0)
				*in_this = true;
			if ((t[i] == '.' || t[i] == '?' || t[i] == '!') && (next = next_sentence(doc, start, i, end)) != 0)
				return next;
		}
	}
	return end;
}

static void
cut_paragraph(AaDoc *doc, AaParagraph *paragraph)
{
	uint32_t	start = paragraph->span.start;

	while (start < paragraph->span.end)
	{
		bool		in_this = false;
		uint32_t	end = piece_end(doc, start, paragraph->span.end, &in_this);
		AaSpan		piece = trim(doc, start, end);
		int			kind = aa_furniture_part(doc, piece, in_this);

		if (kind != AA_BLOCK_PROSE)
			paragraph->furniture += piece.end - piece.start;
		if (piece.end > piece.start)
			push_block(doc, paragraph, piece, kind);
		start = end;
	}
}

/* "___", "* * *", a dash, the buttons "A+" and "A-", a bare "0": nothing to read. */
static bool
is_rule(const AaDoc *doc, AaSpan span)
{
	const unsigned char *t = (const unsigned char *) doc->text;
	uint32_t	signs = 0;

	for (uint32_t i = span.start; i < span.end; i++)
	{
		signs += (t[i] >= '0' && t[i] <= '9') || aa_ascii_is_letter((char) t[i]);
		/* of the characters beyond ASCII only general punctuation, U+2000 to U+203F */
		if (signs > 1 || (t[i] >= 0x80 && (i + 2 >= span.end || t[i] != 0xe2 || t[i + 1] != 0x80)))
			return false;
		i += t[i] >= 0x80 ? 2 : 0;
	}
	return signs == 0 || span.end - span.start <= 2;
}

/* A line with several sentences may be furniture as a whole, too: "1 + 3 =", a byline with initials. */
static bool
is_label(AaDoc *doc, AaParagraph *paragraph)
{
	uint32_t	n = paragraph->span.end - paragraph->span.start;
	int			kind;

	if (n > LONGEST_LABEL)
		return false;
	if (is_rule(doc, paragraph->span))
	{
		push_block(doc, paragraph, paragraph->span, AA_BLOCK_BOILERPLATE);
		paragraph->furniture = n;
		return true;
	}
	kind = aa_furniture_line(doc, paragraph->span, n > SCRAP && ends_sentence(doc, paragraph->span));
	if (kind == AA_BLOCK_PROSE)
		return false;
	push_block(doc, paragraph, paragraph->span, kind);
	paragraph->furniture = n;
	return true;
}

/* A line that stood a few lines above, too: captions and teasers are often printed twice; the copy goes. */
static bool
is_repeated(AaDoc *doc, const AaVec *paragraphs, uint32_t i)
{
	const AaParagraph *p = (const AaParagraph *) paragraphs->items;
	uint32_t	n = p[i].span.end - p[i].span.start;

	for (uint32_t k = i > REMEMBERED ? i - REMEMBERED : 0; k < i; k++)
		if (n > SCRAP / 2 && p[k].span.end - p[k].span.start == n &&
			memcmp(doc->text + p[k].span.start, doc->text + p[i].span.start, n) == 0)
			return true;
	return false;
}

/* A scrap between furniture goes with it. */
static void
absorb_scraps(AaDoc *doc, AaParagraph *paragraph)
{
	uint32_t	n = paragraph->span.end - paragraph->span.start;

	if (paragraph->furniture == 0 || paragraph->furniture == n || n - paragraph->furniture > SCRAP ||
		paragraph->furniture * 2 < n)
		return;
	for (uint32_t b = paragraph->first; b < paragraph->last; b++)
		if (AA_BLOCKS(doc)[b].kind == AA_BLOCK_PROSE)
			AA_BLOCKS(doc)[b].kind = AA_BLOCK_BOILERPLATE;
	paragraph->furniture = n;
}

/* The credit that may end a caption: its last furniture, or what stands behind its last stop and holds a stroke. */
static AaSpan
credit_of(const AaDoc *doc, const AaParagraph *paragraph)
{
	const AaBlock *last = &AA_BLOCKS(doc)[paragraph->last - 1];
	AaSpan		span = paragraph->span;
	bool		stroke = false;

	if (last->kind != AA_BLOCK_PROSE)
		return paragraph->last > paragraph->first + 1 ? last->span : (AaSpan) {span.end, span.end};
	if (span.end - span.start > AA_LONGEST_BRACKET + 1)
		span.start = span.end - AA_LONGEST_BRACKET - 1;
	if (memchr(doc->text + span.start, '/', span.end - span.start) == NULL)
		return (AaSpan) {span.end, span.end};
	for (uint32_t i = span.end; i > span.start + 1; i--)
	{
		stroke = stroke || doc->text[i - 1] == '/';
		if (doc->text[i - 1] == ' ' && (doc->text[i - 2] == '.' || doc->text[i - 2] == ')' || doc->text[i - 2] == '"'))
			return (AaSpan) {stroke ? i : span.end, span.end};
	}
	return (AaSpan) {span.end, span.end};
}

/* A short line that ends in the credit of a picture is its caption. */
static void
absorb_caption(AaDoc *doc, AaParagraph *paragraph)
{
	uint32_t	n = paragraph->span.end - paragraph->span.start;
	AaSpan		credit;
	AaMatch		match;

	if (n > LONGEST_CAPTION || paragraph->furniture == n || paragraph->last == paragraph->first)
		return;
	credit = credit_of(doc, paragraph);
	if (credit.start == credit.end || !aa_doc_match(doc, AA_PATTERN_PICTURE_CREDIT, credit, &match))
		return;
	for (uint32_t b = paragraph->first; b < paragraph->last; b++)
		AA_BLOCKS(doc)[b].kind = AA_BLOCK_CAPTION;
	paragraph->furniture = n;
}

/* A stamp before the first word of the story: "date 2024-02-03 Floods ...". */
static void
cut_stamp(AaDoc *doc, AaParagraph *paragraph)
{
	AaSpan		head = paragraph->span;
	AaMatch		match;

	if ((aa_furniture_opens(doc, head.start, head.end) & AA_STAMP) == 0)
		return;
	if (head.end - head.start > LONGEST_LABEL)
		head.end = head.start + LONGEST_LABEL;
	if (!aa_doc_match(doc, AA_PATTERN_PREFIX_STAMP, head, &match))
		return;
	push_block(doc, paragraph, trim(doc, head.start, match.groups[0].end), AA_BLOCK_BYLINE);
	paragraph->span.start = match.groups[0].end;
}

void
aa_clean_run(AaDoc *doc)
{
	AaVec		paragraphs = {0};
	AaParagraph *p;

	split_paragraphs(doc, &paragraphs);
	p = paragraphs.items;
	for (uint32_t i = 0; i < paragraphs.n; i++)
	{
		p[i].first = doc->blocks_.n;
		if (is_repeated(doc, &paragraphs, i))
		{
			push_block(doc, &p[i], p[i].span, AA_BLOCK_CAPTION);
			p[i].furniture = p[i].span.end - p[i].span.start;
		}
		else if (!is_label(doc, &p[i]))
		{
			if (i == 0)
				cut_stamp(doc, &p[i]);
			cut_paragraph(doc, &p[i]);
		}
		p[i].last = doc->blocks_.n;
		absorb_scraps(doc, &p[i]);
		absorb_caption(doc, &p[i]);
	}
	aa_layout_run(doc, p, paragraphs.n);
}
