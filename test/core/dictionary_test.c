/*
 * dictionary_test.c: the user's names, words and patterns in an article.
 */
#include <math.h>

#include "check.h"
#include "core/dictionary.h"

static AaText
text(const char *s)
{
	return s ? (AaText) {s, (uint32_t) strlen(s)} : AA_NO_TEXT;
}

typedef struct Desk
{
	Heap		heap;
	AaDictionary *dictionary;
	AaError		error;
} Desk;

static void
desk_open(Desk *d)
{
	heap_init(&d->heap, UINT64_MAX);
	CHECK_INT(aa_dictionary_create(&d->heap.alloc, test_engine(), text("desk"), &d->dictionary, &d->error), AA_OK);
}

static AaResult
desk_add(Desk *d, const char *kind, const char *name, const char *canonical)
{
	AaDictionaryRow row = {text(kind), text(name), {NULL, 0}, text(canonical), AA_NO_TEXT, NAN, NAN};

	return aa_dictionary_add(d->dictionary, &row, &d->error);
}

/* A document behind aa_term_run; freed with its arena. */
static AaDoc *
desk_read(Desk *d, const char *body)
{
	AaArena    *arena = aa_arena_create(&d->heap.alloc);
	AaRequest	request = {.text = body, .length = strlen(body), .published = AA_NO_DAY, .dictionary = d->dictionary};
	jmp_buf		escape;
	AaDoc	   *doc;

	CHECK_INT(aa_dictionary_build(d->dictionary, &d->error), AA_OK);
	if (!AA_TRY(arena, escape))
	{
		printf("Bail out! %s\n", arena->error.message);
		exit(1);
	}
	doc = aa_doc_create(test_engine(), arena, &request);
	aa_clean_run(doc);
	aa_token_run(doc);
	aa_sentence_run(doc);
	aa_term_run(doc);
	return doc;
}

static void
desk_close(Desk *d, AaDoc *doc)
{
	if (doc != NULL)
		aa_arena_free(doc->arena);
	aa_dictionary_free(d->dictionary);
	CHECK_INT(d->heap.open, 0);
}

TEST(longest_name_wins_and_case_counts)
{
	Desk		d;
	AaDoc	   *doc;

	desk_open(&d);
	CHECK_INT(desk_add(&d, "organization", "River Watch", NULL), AA_OK);
	CHECK_INT(desk_add(&d, "organization", "River Watch of Tolland", "RWT"), AA_OK);
	CHECK_INT(desk_add(&d, "place", "Hope", NULL), AA_OK);
	doc = desk_read(&d, "RIVER WATCH said it had hope. The River Watch  of Tolland met River Watch in Hope.");
	CHECK_INT(doc->terms_.n, 4);
	CHECK_TEXT(AA_TERMS(doc)[0].term.canonical, "River Watch");
	CHECK_TEXT(AA_TERMS(doc)[1].term.canonical, "RWT");
	CHECK_INT(AA_TERMS(doc)[1].last - AA_TERMS(doc)[1].first, 4);
	CHECK_TEXT(AA_TERMS(doc)[3].term.canonical, "Hope");
	CHECK_INT(AA_TERMS(doc)[3].term.kind, AA_entity_kind_place);
	CHECK(aa_term_from(doc, AA_TERMS(doc)[1].last) == &AA_TERMS(doc)[2]);
	CHECK(aa_term_from(doc, doc->n_tokens) == NULL);
	CHECK_TEXT(doc->analysis->dictionary, "desk");
	desk_close(&d, doc);
}

TEST(names_end_with_their_paragraph)
{
	Desk		d;
	AaDoc	   *doc;

	desk_open(&d);
	CHECK_INT(desk_add(&d, "organization", "River Watch", NULL), AA_OK);
	doc = desk_read(&d, "They fled to the River\n\nWatch the film of River Watch here.");
	CHECK_INT(doc->terms_.n, 1);
	CHECK_INT(AA_TERMS(doc)[0].first, 9);
	desk_close(&d, doc);
}

/* A people that has no country is still called by its name. */
TEST(a_nationality_needs_no_country)
{
	const char *body = "The Zandian army said that five people were killed in the raid.";
	Desk		d;
	AaArena    *arena;
	AaAnalysis *analysis;

	desk_open(&d);
	arena = aa_arena_create(&d.heap.alloc);
	CHECK_INT(desk_add(&d, "nationality", "Zandian", NULL), AA_OK);
	CHECK_INT(aa_dictionary_build(d.dictionary, &d.error), AA_OK);
	AaRequest	request = {.text = body, .length = strlen(body), .published = AA_NO_DAY, .dictionary = d.dictionary};

	if (CHECK_INT(aa_analyze(test_engine(), arena, &request, &analysis, &d.error), AA_OK) &&
		CHECK_INT(AA_COUNT(analysis, casualties), 1))
		CHECK_TEXT(AA_RECORDS(analysis, casualties)[0].source, "Zandian army");
	aa_arena_free(arena);
	desk_close(&d, NULL);
}

TEST(casualty_word_reads_as_the_built_in_one)
{
	Desk		d;
	AaDoc	   *doc;

	desk_open(&d);
	CHECK_INT(desk_add(&d, "casualty", "Martyrised", "killed"), AA_OK);
	doc = desk_read(&d, "Five men were martyrised near the bridge.");
	CHECK_INT(doc->terms_.n, 0);
	CHECK(aa_is(doc, 3, AA_LEX_TRIGGER));
	CHECK(AA_SENTENCES(doc)[0].flags & AA_SENTENCE_TRIGGER);
	desk_close(&d, doc);
}

TEST(casualty_words_read_as_one)
{
	Desk		d;
	AaDoc	   *doc;

	desk_open(&d);
	CHECK_INT(desk_add(&d, "casualty", "gave up the ghost", "died"), AA_OK);
	doc = desk_read(&d, "Five men gave up the ghost near the bridge.");
	CHECK_INT(doc->terms_.n, 0);
	CHECK(aa_is(doc, 2, AA_LEX_HARM));
	CHECK(aa_is(doc, 5, AA_LEX_ADVERB));
	CHECK(!aa_is(doc, 6, AA_LEX_ADVERB));
	desk_close(&d, doc);
}

TEST(patterns_find_names_and_furniture)
{
	Desk		d;
	AaDoc	   *doc;

	desk_open(&d);
	CHECK_INT(desk_add(&d, "facility", "/\\b[A-Z]\\w+ Clinic\\b/", NULL), AA_OK);
	CHECK_INT(desk_add(&d, "boilerplate", "/^Tap here to /", NULL), AA_OK);
	CHECK_INT(desk_add(&d, "place", "Harrow", NULL), AA_OK);
	doc = desk_read(&d, "They reached Harrow Clinic and Bexley Clinic.\nTap here to see Harrow Clinic.");
	CHECK_INT(doc->terms_.n, 3);
	CHECK_TEXT(AA_TERMS(doc)[0].term.canonical, "Harrow Clinic");
	CHECK_TEXT(AA_TERMS(doc)[1].term.canonical, "Bexley Clinic");
	CHECK_INT(AA_BLOCKS(doc)[1].kind, AA_BLOCK_BOILERPLATE);
	desk_close(&d, doc);
}

TEST(a_search_that_is_given_up_is_counted)
{
	Desk		d;
	AaDoc	   *doc;

	desk_open(&d);
	CHECK_INT(desk_add(&d, "organization", "/(a+)+$/", NULL), AA_OK);
	doc = desk_read(&d, "They cried aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab. He came.");
	CHECK_INT(doc->terms_.n, 0);
	CHECK_INT(doc->analysis->given_up, 1);
	desk_close(&d, doc);
}

TEST(rows_that_cannot_be_used_are_refused)
{
	static const char *const rows[][3] = {
		{"city", "Harrow", NULL}, {"place", "", NULL}, {"place", " \t", NULL}, {"boilerplate", "Tap here", NULL},
		{"casualty", "martyrised", NULL}, {"casualty", "martyrised", "no such word"}, {"casualty", "/x/", "killed"}
	};
	Desk		d;

	desk_open(&d);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		CHECK_INT(desk_add(&d, rows[i][0], rows[i][1], rows[i][2]), AA_BAD_TERM);
	CHECK_INT(desk_add(&d, "place", "/Har(row/", NULL), AA_BAD_PATTERN);
	CHECK(d.error.offset > 0);
	desk_close(&d, NULL);
}

TEST(failing_memory_is_reported_by_the_dictionary)
{
	for (uint64_t left = 0; left < 6; left++)
	{
		Heap		heap;
		AaDictionary *dictionary;
		AaDictionaryRow row = {text("place"), text("Harrow"), {NULL, 0}, AA_NO_TEXT, AA_NO_TEXT, NAN, NAN};
		AaError		error;

		heap_init(&heap, left);
		if (aa_dictionary_create(&heap.alloc, test_engine(), text("desk"), &dictionary, &error) != AA_OK)
			CHECK_INT(error.code, AA_NOMEM);
		else if (aa_dictionary_add(dictionary, &row, &error) != AA_OK || aa_dictionary_build(dictionary, &error) != AA_OK)
			CHECK_INT(error.code, AA_NOMEM);
		aa_dictionary_free(dictionary);
		CHECK_INT(heap.open, 0);
	}
}

static int64_t
version_of(const char *first, const char *second)
{
	Desk		d;
	int64_t		version;

	desk_open(&d);
	CHECK_INT(desk_add(&d, "place", first, NULL), AA_OK);
	if (second != NULL)
		CHECK_INT(desk_add(&d, "place", second, NULL), AA_OK);
	aa_dictionary_name(d.dictionary, &version);
	desk_close(&d, NULL);
	return version;
}

TEST(version_is_of_the_rows_and_not_of_their_order)
{
	CHECK_INT(version_of("Harrow", "Bexley"), version_of("Bexley", "Harrow"));
	CHECK(version_of("Harrow", NULL) != version_of("Harrow", "Bexley"));
	CHECK(version_of("Harrow", NULL) != version_of("Bexley", NULL));
	CHECK(version_of("Harrow", NULL) >= 0);
}
