/*
 * highlight.c: an article as HTML with its figures, names, dates and quotes marked.
 *
 * Marks are elements, so they must nest.  They come sorted by start, longer ones first; a mark that begins inside an
 * open one ends with it at the latest.  Every character of the article and every text of the analysis is escaped: news
 * text is not to be trusted with markup.
 */
#include <string.h>

#include "buffer.h"
#include "highlight.h"
#include "sort.h"

/* class, colour, label of the legend */
#define MARKS(_) \
	_(figure, "#ffd6d6", "casualty figure") \
	_(person, "#d9e8ff", "person") \
	_(organization, "#e6dcff", "organization") \
	_(place, "#d8f3d8", "place") \
	_(nationality, "#eaf3c8", "nationality") \
	_(facility, "#d3f1ee", "facility") \
	_(date, "#fff1c2", "date") \
	_(quote, "#f1f1f1", "quote")

typedef enum MarkClass
{
#define MARK(name, colour, label) MARK_##name,
	MARKS(MARK)
#undef MARK
	MARK_CLASSES
} MarkClass;

static const struct
{
	const char *name;
	const char *colour;
	const char *label;
}			classes[] = {
#define MARK(name, colour, label) {#name, colour, label},
	MARKS(MARK)
#undef MARK
};

typedef struct Mark
{
	AaSpan		span;			/* characters from 1 */
	uint32_t	class;
	AaText		title;			/* what the analysis says about it; escaped when written */
} Mark;

/* Deeper nesting is left unmarked: quotes in quotes in quotes. */
#define NESTING 16

typedef struct Page
{
	AaArena    *arena;
	AaVec		marks;
	AaBuffer	out;
	uint32_t	counts[MARK_CLASSES];
	uint32_t	open[NESTING];	/* ends of the open marks */
	uint32_t	depth;
} Page;

/* ---- what is marked, and what is said about it ---- */

static void
say(AaBuffer *title, const char *before, AaText text)
{
	if (text.p == NULL || text.n == 0)
		return;
	aa_buffer_string(title, title->n > 0 ? before : "");
	aa_buffer_put(title, text.p, text.n);
}

static AaText
string_text(const char *s)
{
	return (AaText) {s, (uint32_t) strlen(s)};
}

static AaText
word_text(const AaDomain *domain, uint8_t value)
{
	return value < domain->n ? string_text(domain->words[value]) : AA_NO_TEXT;
}

/* A number in decimal digits; 20 characters hold any. */
static AaText
number_text(AaArena *arena, int64_t value)
{
	char		digits[24];
	uint64_t	rest = value < 0 ? -(uint64_t) value : (uint64_t) value;
	size_t		at = sizeof(digits);

	if (value == AA_NO_INT)
		return AA_NO_TEXT;
	do
		digits[--at] = (char) ('0' + rest % 10);
	while ((rest /= 10) != 0);
	if (value < 0)
		digits[--at] = '-';
	return aa_arena_text(arena, digits + at, (uint32_t) (sizeof(digits) - at));
}

static void
add_mark(Page *page, AaSpan span, uint32_t class, AaText title)
{
	Mark	   *mark;

	if (span.start == UINT32_MAX || span.start >= span.end)
		return;
	mark = aa_vec_push(page->arena, &page->marks, sizeof(Mark));
	*mark = (Mark) {span, class, title};
}

static void
add_figures(Page *page, const AaAnalysis *analysis)
{
	const AaDomain *kinds = aa_field(AA_SECTION_casualties, "kind")->domain;
	const AaDomain *qualifiers = aa_field(AA_SECTION_casualties, "qualifier")->domain;

	for (uint32_t i = 0; i < AA_COUNT(analysis, casualties); i++)
	{
		const AaCasualty *c = &AA_RECORDS(analysis, casualties)[i];
		AaBuffer	title;

		aa_buffer_init(&title, page->arena, 128);
		say(&title, "", word_text(kinds, c->kind));
		if (c->qualifier != AA_qualifier_exact)
			say(&title, ", ", word_text(qualifiers, c->qualifier));
		say(&title, " ", number_text(page->arena, c->best != AA_NO_INT ? c->best : c->low));
		say(&title, ", ", c->victims);
		say(&title, ", by ", c->perpetrator);
		say(&title, ", in ", c->place);
		say(&title, ", according to ", c->source);
		add_mark(page, c->span.start != UINT32_MAX ? c->span : c->number_span, MARK_figure, aa_buffer_text(&title));
	}
}

static void
add_entities(Page *page, const AaAnalysis *analysis)
{
	/* In the order of entity_kind. */
	static const uint32_t class_of[] = {MARK_person, MARK_organization, MARK_place, MARK_nationality, MARK_facility};

	for (uint32_t i = 0; i < AA_COUNT(analysis, entities); i++)
	{
		const AaEntity *e = &AA_RECORDS(analysis, entities)[i];
		AaBuffer	title;

		if (e->kind >= AA_entity_kind_COUNT)
			continue;
		aa_buffer_init(&title, page->arena, 64);
		say(&title, "", e->name);
		say(&title, ", ", e->role);
		say(&title, ", ", e->region);
		say(&title, ", ", e->country);
		for (uint32_t m = 0; m < e->mentions.n; m++)
			add_mark(page, e->mentions.items[m], class_of[e->kind], aa_buffer_text(&title));
	}
}

static void
add_dates_and_quotes(Page *page, const AaAnalysis *analysis)
{
	const AaDomain *stances = aa_field(AA_SECTION_quotes, "stance")->domain;

	for (uint32_t i = 0; i < AA_COUNT(analysis, dates); i++)
		add_mark(page, AA_RECORDS(analysis, dates)[i].span, MARK_date, AA_RECORDS(analysis, dates)[i].value);
	for (uint32_t i = 0; i < AA_COUNT(analysis, quotes); i++)
	{
		const AaQuote *q = &AA_RECORDS(analysis, quotes)[i];
		AaBuffer	title;

		aa_buffer_init(&title, page->arena, 64);
		say(&title, "", q->speaker.p != NULL ? q->speaker : q->speaker_text);
		say(&title, " ", word_text(stances, q->stance));
		add_mark(page, q->span, MARK_quote, aa_buffer_text(&title));
	}
}

/* ---- order ---- */

/* A quote is around what begins with it; of equal spans a figure is inside, as it says most. */
static bool
precedes(const void *x, const void *y)
{
	const Mark *a = x;
	const Mark *b = y;

	if (a->span.start != b->span.start)
		return a->span.start < b->span.start;
	if (a->span.end != b->span.end)
		return a->span.end > b->span.end;
	return a->class > b->class;
}

/* ---- HTML ---- */

static void
put_escaped(AaBuffer *out, const char *p, size_t n)
{
	for (size_t i = 0; i < n; i++)
		switch (p[i])
		{
			case '&':
				aa_buffer_string(out, "&amp;");
				break;
			case '<':
				aa_buffer_string(out, "&lt;");
				break;
			case '>':
				aa_buffer_string(out, "&gt;");
				break;
			case '"':
				aa_buffer_string(out, "&quot;");
				break;
			case '\'':
				aa_buffer_string(out, "&#39;");
				break;
			default:
				/* control characters have no place in HTML, escaped or not */
				aa_buffer_byte(out, (uint8_t) ((unsigned char) p[i] < ' ' && p[i] != '\n' && p[i] != '\t' ? ' ' : p[i]));
		}
}

static void
open_mark(Page *page, const Mark *mark)
{
	uint32_t	end = mark->span.end;

	if (page->depth == NESTING)
		return;
	if (page->depth > 0 && end > page->open[page->depth - 1])
		end = page->open[page->depth - 1];
	page->open[page->depth++] = end;
	page->counts[mark->class]++;
	aa_buffer_string(&page->out, "<mark class=\"aa-");
	aa_buffer_string(&page->out, classes[mark->class].name);
	if (mark->title.p != NULL && mark->title.n > 0)
	{
		aa_buffer_string(&page->out, "\" title=\"");
		put_escaped(&page->out, mark->title.p, mark->title.n);
	}
	aa_buffer_string(&page->out, "\">");
}

static void
close_marks(Page *page, uint32_t at)
{
	for (; page->depth > 0 && page->open[page->depth - 1] <= at; page->depth--)
		aa_buffer_string(&page->out, "</mark>");
}

/* Walks the body by characters; marks behind its end belong to another text and are left out. */
static void
put_body(Page *page, AaText body)
{
	const Mark *marks = page->marks.items;
	uint32_t	next = 0;
	uint32_t	character = 0;
	uint32_t	from = 0;

	for (uint32_t i = 0; i < body.n; i++)
	{
		if (((unsigned char) body.p[i] & 0xc0) == 0x80)
			continue;
		aa_arena_poll(page->arena);
		character++;
		if ((page->depth == 0 || page->open[page->depth - 1] > character) &&
			(next == page->marks.n || marks[next].span.start > character))
			continue;
		put_escaped(&page->out, body.p + from, i - from);
		from = i;
		close_marks(page, character);
		for (; next < page->marks.n && marks[next].span.start <= character; next++)
			if (marks[next].span.start == character)
				open_mark(page, &marks[next]);
	}
	put_escaped(&page->out, body.p + from, body.n - from);
	close_marks(page, UINT32_MAX);
}

static void
put_style(AaBuffer *out)
{
	aa_buffer_string(out, "<style>.aa-article{font:16px/1.6 Georgia,serif;color:#222;background:#fff;max-width:45em;margin:1em auto}"
					 ".aa-article mark{color:inherit;border-radius:.2em;padding:.05em .15em}"
					 ".aa-text{white-space:pre-wrap;overflow-wrap:anywhere}"
					 ".aa-legend{font:13px/2 system-ui,sans-serif}.aa-figure{font-weight:bold}");
	for (uint32_t i = 0; i < MARK_CLASSES; i++)
	{
		aa_buffer_string(out, ".aa-article .aa-");
		aa_buffer_string(out, classes[i].name);
		aa_buffer_string(out, "{background:");
		aa_buffer_string(out, classes[i].colour);
		aa_buffer_string(out, "}");
	}
	aa_buffer_string(out, "</style>");
}

static void
put_legend(Page *page, AaBuffer *out)
{
	aa_buffer_string(out, "<p class=\"aa-legend\">");
	for (uint32_t i = 0; i < MARK_CLASSES; i++)
	{
		AaText		count = number_text(page->arena, page->counts[i]);

		if (page->counts[i] == 0)
			continue;
		aa_buffer_string(out, "<mark class=\"aa-");
		aa_buffer_string(out, classes[i].name);
		aa_buffer_string(out, "\">");
		aa_buffer_string(out, classes[i].label);
		aa_buffer_string(out, " ");
		aa_buffer_put(out, count.p, count.n);
		aa_buffer_string(out, "</mark> ");
	}
	aa_buffer_string(out, "</p>\n");
}

AaResult
aa_highlight(AaArena *arena, AaText body, const AaAnalysis *analysis, AaText *html, AaError *error)
{
	jmp_buf		escape;

	*html = AA_NO_TEXT;
	if (AA_TRY(arena, escape))
	{
		Page		page = {.arena = arena};
		AaBuffer	whole;

		add_figures(&page, analysis);
		add_entities(&page, analysis);
		add_dates_and_quotes(&page, analysis);
		aa_sort(arena, page.marks.items, page.marks.n, sizeof(Mark), precedes);
		aa_buffer_init(&page.out, arena, (size_t) body.n * 2 + 1024);
		put_body(&page, body);
		aa_buffer_init(&whole, arena, page.out.n + 4096);
		aa_buffer_string(&whole, "<article class=\"aa-article\">");
		put_style(&whole);
		put_legend(&page, &whole);
		aa_buffer_string(&whole, "<div class=\"aa-text\">");
		aa_buffer_put(&whole, page.out.p, page.out.n);
		aa_buffer_string(&whole, "</div></article>\n");
		*html = aa_buffer_text(&whole);
		return AA_OK;
	}
	*error = arena->error;
	return error->code;
}
