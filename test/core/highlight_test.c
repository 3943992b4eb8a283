/*
 * highlight_test.c: marks nest, everything is escaped, and no span of an analysis can break the HTML; search keys.
 */
#include "check.h"

#include "core/arena.h"
#include "core/highlight.h"
#include "core/key.h"

/* An analysis by hand. */
typedef struct Hand
{
	Heap		heap;
	AaArena    *arena;
	AaAnalysis	analysis;
} Hand;

static void
hand_open(Hand *h)
{
	heap_init(&h->heap, UINT64_MAX);
	h->arena = aa_arena_create(&h->heap.alloc);
	h->analysis = (AaAnalysis) {.extractor = AA_EXTRACTOR_VERSION};
}

static void
hand_close(Hand *h)
{
	aa_arena_free(h->arena);
	CHECK_INT(h->heap.open, 0);
}

static AaText
text(const char *s)
{
	return (AaText) {s, (uint32_t) strlen(s)};
}

static void
add_quote(Hand *h, uint32_t start, uint32_t end, const char *speaker)
{
	AaQuote    *q = aa_analysis_push(h->arena, &h->analysis, AA_SECTION_quotes);

	q->span = (AaSpan) {start, end};
	if (speaker != NULL)
		q->speaker = text(speaker);
}

static void
add_date(Hand *h, uint32_t start, uint32_t end)
{
	AaDate	   *d = aa_analysis_push(h->arena, &h->analysis, AA_SECTION_dates);

	d->span = (AaSpan) {start, end};
}

static void
add_place(Hand *h, const char *name, AaSpan *mentions, uint32_t n)
{
	AaEntity   *e = aa_analysis_push(h->arena, &h->analysis, AA_SECTION_entities);

	e->kind = AA_entity_kind_place;
	e->name = text(name);
	e->mentions = (AaSpans) {mentions, n};
}

/* What stands in the element of the text. */
static AaText
body_of(Hand *h, const char *body)
{
	static const char opening[] = "<div class=\"aa-text\">";
	static const char closing[] = "</div></article>\n";
	AaText		html = AA_NO_TEXT;
	AaError		error;
	const char *start;

	if (!CHECK_INT(aa_highlight(h->arena, text(body), &h->analysis, &html, &error), AA_OK))
		return AA_NO_TEXT;
	html = aa_arena_text(h->arena, html.p, html.n);
	start = strstr(html.p, opening) + sizeof(opening) - 1;
	CHECK(memcmp(html.p + html.n - (sizeof(closing) - 1), closing, sizeof(closing) - 1) == 0);
	return (AaText) {start, (uint32_t) (html.p + html.n - start) - (uint32_t) (sizeof(closing) - 1)};
}

TEST(text_without_marks_is_escaped)
{
	Hand		h;

	hand_open(&h);
	CHECK_TEXT(body_of(&h, "a <b> & \"c\" 'd'\x01\n\te"), "a &lt;b&gt; &amp; &quot;c&quot; &#39;d&#39; \n\te");
	CHECK_TEXT(body_of(&h, ""), "");
	hand_close(&h);
}

TEST(titles_are_escaped)
{
	AaSpan		mentions[] = {{1, 3}};
	Hand		h;

	hand_open(&h);
	add_place(&h, "\"><script>", mentions, 1);
	CHECK_TEXT(body_of(&h, "Oruk"), "<mark class=\"aa-place\" title=\"&quot;&gt;&lt;script&gt;\">Or</mark>uk");
	hand_close(&h);
}

/* Of marks that overlap the later one ends with the earlier at the latest. */
TEST(marks_nest)
{
	Hand		h;

	hand_open(&h);
	add_date(&h, 3, 9);
	add_quote(&h, 1, 5, NULL);
	CHECK_TEXT(body_of(&h, "abcdefghij"), "<mark class=\"aa-quote\">ab<mark class=\"aa-date\">cd</mark></mark>efghij");
	hand_close(&h);
	hand_open(&h);
	add_date(&h, 1, 5);
	add_quote(&h, 1, 5, NULL);
	CHECK_TEXT(body_of(&h, "abcdef"), "<mark class=\"aa-quote\"><mark class=\"aa-date\">abcd</mark></mark>ef");
	hand_close(&h);
}

TEST(spans_count_characters)
{
	AaSpan		mentions[] = {{3, 5}};
	Hand		h;

	hand_open(&h);
	add_place(&h, "Ø", mentions, 1);
	CHECK_TEXT(body_of(&h, "é Øy, ж"), "é <mark class=\"aa-place\" title=\"Ø\">Øy</mark>, ж");
	hand_close(&h);
}

TEST(spans_of_another_text_do_no_harm)
{
	AaSpan		mentions[] = {{0, 1}, {5, 5}, {7, 6}, {4, 900}, {900, 901}, {UINT32_MAX, UINT32_MAX}, {1, UINT32_MAX}};
	Hand		h;

	hand_open(&h);
	add_place(&h, "X", mentions, sizeof(mentions) / sizeof(mentions[0]));
	CHECK_TEXT(body_of(&h, "abcdef"), "<mark class=\"aa-place\" title=\"X\">abc<mark class=\"aa-place\" title=\"X\">def</mark></mark>");
	hand_close(&h);
}

/* Deeper ones are left out, and every mark that opens is closed. */
TEST(nesting_has_a_bottom)
{
	uint32_t	open = 0,
				closed = 0;
	AaText		html;
	Hand		h;

	hand_open(&h);
	for (uint32_t i = 0; i < 50; i++)
		add_quote(&h, 1 + i, 200 - i, NULL);
	html = body_of(&h, "................................................................................................................"
				   "................................................................................................................");
	for (uint32_t i = 0; i + 7 <= html.n; i++)
	{
		open += memcmp(html.p + i, "<mark ", 6) == 0;
		closed += memcmp(html.p + i, "</mark>", 7) == 0;
	}
	CHECK_INT(open, 16);
	CHECK_INT(closed, 16);
	hand_close(&h);
}

TEST(highlight_reports_failing_memory)
{
	static char body[100000];	/* more than the blocks that an arena begins with */
	AaResult	result = AA_NOMEM;
	uint64_t	left = 0;

	memset(body, '<', sizeof(body));
	for (; result != AA_OK; left++)
	{
		AaText		html;
		AaError		error;
		Hand		h;

		hand_open(&h);
		add_quote(&h, 1, 5, "Ada Moro");
		h.heap.left = left;
		result = aa_highlight(h.arena, (AaText) {body, sizeof(body)}, &h.analysis, &html, &error);
		CHECK(result == AA_OK ? html.p != NULL : result == AA_NOMEM && error.code == AA_NOMEM && html.p == NULL);
		hand_close(&h);
	}
	CHECK(left > 2);
}

/* ---- search keys ---- */

TEST(keys_are_sorted_and_each_stands_once)
{
	AaText		aliases[] = {{"Idleb", 5}, {"Idlib", 5}, {"", 0}};
	AaTexts		keys;
	AaError		error;
	AaEntity   *e;
	Hand		h;

	hand_open(&h);
	add_place(&h, "Idlib", NULL, 0);
	e = AA_RECORDS(&h.analysis, entities);
	e->aliases = (AaTexts) {aliases, 3};
	e->country = text("SY");
	e->geonameid = 169577;
	add_place(&h, "Idlib", NULL, 0);
	e = &AA_RECORDS(&h.analysis, entities)[1];
	e->kind = AA_entity_kind_organization;
	e->country = text("SY");
	e->geonameid = -5;			/* of a value that was written by hand */
	CHECK_INT(aa_entity_keys(h.arena, &h.analysis, &keys, &error), AA_OK);
	if (CHECK_INT(keys.n, 5))
	{
		CHECK_TEXT(keys.items[0], "country:SY");
		CHECK_TEXT(keys.items[1], "geonameid:169577");
		CHECK_TEXT(keys.items[2], "organization:Idlib");
		CHECK_TEXT(keys.items[3], "place:Idleb");
		CHECK_TEXT(keys.items[4], "place:Idlib");
	}
	hand_close(&h);
}

TEST(an_analysis_without_entities_has_no_keys)
{
	AaTexts		keys;
	AaError		error;
	Hand		h;

	hand_open(&h);
	CHECK_INT(aa_entity_keys(h.arena, &h.analysis, &keys, &error), AA_OK);
	CHECK_INT(keys.n, 0);
	hand_close(&h);
}

TEST(an_entity_without_kind_or_name_has_what_keys_it_can)
{
	AaTexts		keys;
	AaError		error;
	AaEntity   *e;
	Hand		h;

	hand_open(&h);
	e = aa_analysis_push(h.arena, &h.analysis, AA_SECTION_entities);
	e->country = text("MW");
	e = aa_analysis_push(h.arena, &h.analysis, AA_SECTION_entities);
	e->name = text("Ada Moro");
	CHECK_INT(aa_entity_keys(h.arena, &h.analysis, &keys, &error), AA_OK);
	if (CHECK_INT(keys.n, 2))
	{
		CHECK_TEXT(keys.items[0], "country:MW");
		CHECK_TEXT(keys.items[1], "entity:Ada Moro");
	}
	hand_close(&h);
}
