/*
 * fingerprint_test.c: which texts are copies of one story, and the stored form of fingerprints and profiles.
 */
#include "check.h"

#include "core/doc.h"
#include "core/fingerprint_build.h"
#include "core/profile_learn.h"

#define LEDE \
	"HARRAN, Monday - Heavy shelling of the river port of Harran killed at least 42 people and wounded 118 others over " \
	"the weekend, the Delta Monitor said, as army columns pushed north along the coastal highway. "
#define MIDDLE \
	"Two grain silos, a bakery and the maternity wing of the old hospital were hit, according to the monitor, which relies " \
	"on a network of volunteers in the province. Some 3,500 families have fled towards the border since the offensive " \
	"began, the relief agency said, and many of them sleep in olive groves. "
#define TAIL \
	"The rebels, who took the port four years ago, accuse the army of breaking the truce agreed in Lissan. The army says " \
	"it answers rocket fire on its positions near the salt works. Talks between both sides collapsed in January. "
#define OTHER \
	"PORT VALE, Monday - The Port Vale council voted 9 to 4 to close the swimming baths on Quay Street, ending a campaign " \
	"by residents who had collected 2,310 signatures. Councillor Ada Brook said the boiler alone would cost 640,000 " \
	"crowns to replace. The building will be sold in the spring, and the diving club moves to the new hall at Elm Park. "

#define OTHER_TAIL \
	"The baths were built in 1931 with money left by a brewer, and generations of children from the harbour streets " \
	"learned to swim there under Miss Pell, who never once got wet. A farewell gala with brass band is planned for May. "

static AaSketch
sketch_of(const char *text)
{
	Heap		heap;
	AaArena    *arena;
	AaRequest	request = {.text = text, .length = strlen(text), .published = AA_NO_DAY};
	AaFingerprint f;
	AaSketch	s;
	AaError		error;
	const char *reason;

	heap_init(&heap, UINT64_MAX);
	arena = aa_arena_create(&heap.alloc);
	CHECK(aa_fingerprint(test_engine(), arena, &request, NULL, &f, &error) == AA_OK);
	CHECK(aa_fingerprint_check(f.bytes, sizeof(f.bytes), &reason));
	aa_fingerprint_view(&f, &s);
	aa_arena_free(arena);
	CHECK_INT(heap.open, 0);
	return s;
}

static double
similarity_of(const char *a, const char *b)
{
	AaSketch	x = sketch_of(a);
	AaSketch	y = sketch_of(b);

	CHECK(aa_sketch_similarity(&x, &y) == aa_sketch_similarity(&y, &x));
	return aa_sketch_similarity(&x, &y);
}

static int
kind_of(const char *a, const char *b)
{
	AaSketch	x = sketch_of(a);
	AaSketch	y = sketch_of(b);

	return (int) aa_sketch_copy_kind(&x, &y, AA_SIMILARITY_THRESHOLD);
}

TEST(same_text_is_identical)
{
	CHECK(similarity_of(LEDE MIDDLE TAIL, LEDE MIDDLE TAIL) == 1);
	CHECK_INT(kind_of(LEDE MIDDLE TAIL, LEDE MIDDLE TAIL), AA_COPY_IDENTICAL);
}

TEST(edited_copies_are_found)
{
	static const char edited[] =
		"Shelling of the port of Harran has killed at least 42 and wounded 118 others, a monitor said Monday. "
		"Two grain silos, a bakery and the old hospital's maternity wing were hit, said the Delta Monitor. Some 3,500 "
		"families have now fled towards the border since the offensive began and many sleep in olive groves. "
		"Talks between the two sides collapsed in Jan.";

	CHECK(similarity_of(LEDE MIDDLE TAIL, edited) > AA_SIMILARITY_THRESHOLD);
	CHECK_INT(kind_of(LEDE MIDDLE TAIL, TAIL MIDDLE LEDE), AA_COPY_EDITED);
}

TEST(other_stories_are_not)
{
	CHECK(similarity_of(LEDE MIDDLE TAIL, OTHER) < 0.1);
	CHECK_INT(kind_of(LEDE MIDDLE TAIL, OTHER), AA_COPY_UNRELATED);
}

TEST(part_of_a_story_is_an_excerpt)
{
	CHECK_INT(kind_of(LEDE MIDDLE TAIL, MIDDLE), AA_COPY_EXCERPT);
}

TEST(a_round_up_contains_its_stories)
{
	AaSketch	story = sketch_of(OTHER);
	AaSketch	both = sketch_of(LEDE MIDDLE TAIL "\n\n" OTHER);

	CHECK(aa_sketch_containment(&story, &both) > 0.9);
	CHECK(aa_sketch_containment(&both, &story) < 0.6);
}

TEST(stories_that_share_one_part_are_merged)
{
	CHECK_INT(kind_of(MIDDLE OTHER OTHER_TAIL, MIDDLE LEDE TAIL), AA_COPY_MERGED);
}

TEST(next_report_of_a_series_is_none)
{
	static const char first[] =
		"Wheat stocks in the elevators of the northern district fell 1.9 pct to 48,210 tonnes in the week ended March 4, "
		"the grain board said. Barley stocks rose 0.4 pct to 17,655 tonnes. Exports were 3,120 tonnes against 2,870.";
	static const char next[] =
		"Wheat stocks in the elevators of the northern district fell 2.3 pct to 47,101 tonnes in the week ended March 11, "
		"the grain board said. Barley stocks rose 1.2 pct to 17,867 tonnes. Exports were 4,415 tonnes against 3,095.";

	static const char loan[] =
		"The Bank of Lissan provided the money market with 84 mln crowns of assistance in the morning session, buying band "
		"one bank bills at 9.875 pct.";
	static const char next_loan[] =
		"The Bank of Lissan provided the money market with 215 mln crowns of assistance in the afternoon session, buying "
		"band one bank bills at 9.750 pct.";

	CHECK(similarity_of(first, next) < AA_SIMILARITY_THRESHOLD / 2);
	CHECK(similarity_of(loan, next_loan) < AA_SIMILARITY_THRESHOLD / 2);
}

/* Three lines in one form are told apart by their figures; many lines in the same words are of one text whatever these say. */
TEST(many_words_in_common_outweigh_figures)
{
	static const char story[] = LEDE MIDDLE TAIL;
	static const char lines[] =
		"Heavy shelling of the river port of Harran killed at least 42 people and wounded 118 others over the weekend.";
	static const char other_lines[] =
		"Heavy shelling of the river port of Harran killed at least 67 people and wounded 203 others over the weekend.";
	char		corrected[sizeof(story)];

	memcpy(corrected, story, sizeof(story));
	for (char *p = corrected; *p != '\0'; p++)
		if (*p >= '0' && *p <= '9')
			*p = (char) ('0' + ('9' - *p));
	CHECK(similarity_of(story, corrected) > AA_SIMILARITY_THRESHOLD);
	CHECK(similarity_of(lines, other_lines) < AA_SIMILARITY_THRESHOLD);
	CHECK(similarity_of(lines, other_lines) * 2 < similarity_of(story, corrected));
}

TEST(a_number_tells_as_much_as_it_has_digits)
{
	CHECK_INT(sketch_of("Traders moved 7 crates of lemons through Tarn.").figures, 1);
	CHECK_INT(sketch_of("Traders moved 0.7 crates of lemons through Tarn.").figures, 1);
	CHECK_INT(sketch_of("Traders moved 42 crates of lemons through Tarn.").figures, 2);
	CHECK_INT(sketch_of("Traders moved 30.4 crates of lemons through Tarn.").figures, 3);
	CHECK_INT(sketch_of("Traders moved 2,450,117 crates of lemons through Tarn.").figures, 4);
	CHECK_INT(sketch_of("Traders moved 0 crates of lemons through Tarn in 1987.").figures, 1);
}

TEST(house_phrases_make_no_copies)
{
	static const char house[] =
		"\n\nSign up to our daily newsletter. Follow us for breaking news. All rights reserved. Unauthorised copying is "
		"prohibited. View our terms of use and privacy policy.";
	char		a[4096];
	char		b[4096];

	snprintf(a, sizeof(a), "%s%s", "The mayor of Tarn opened a bridge over the Isel. It has two lanes.", house);
	snprintf(b, sizeof(b), "%s%s", "Rain delayed the cricket at Oakfield until the umpires gave up.", house);
	CHECK(similarity_of(a, b) < AA_SIMILARITY_THRESHOLD);
}

TEST(spellings_are_one)
{
	CHECK(similarity_of("Gen. Paul Ormond organised the labour programmes of 5 harbours for 3mln crowns, 180,000 tonnes in all.",
						"General Paul Ormond organized the labor programs of five harbors for three million crowns, 180000 tons in all.") == 1);
}

TEST(short_and_empty_texts_match_nothing_else)
{
	AaSketch	empty = sketch_of("");
	AaSketch	marks = sketch_of("... --- !!!");

	CHECK(aa_sketch_similarity(&empty, &empty) == 0);
	CHECK(aa_sketch_similarity(&empty, &marks) == 0);
	CHECK(aa_sketch_containment(&empty, &marks) == 0);
	CHECK_INT(aa_sketch_copy_kind(&empty, &empty, 0), AA_COPY_UNRELATED);
	CHECK(similarity_of("Bridge opened", "Bridge opened") == 1);
	CHECK(similarity_of("Bridge opened", "Bridge opened near Tarn by mayor") < AA_SIMILARITY_THRESHOLD);
}

TEST(copies_have_two_keys_in_common)
{
	AaSketch	a = sketch_of(LEDE MIDDLE TAIL);
	AaSketch	b = a;
	AaSketch	one = {.keys = 1, .shingles = 1, .key = {7}, .bits = {4}};
	AaSketch	two = {.keys = 2, .shingles = 2, .key = {7, 9}, .bits = {12}};

	CHECK_INT(a.keys, AA_FINGERPRINT_KEYS);
	for (uint32_t i = 2; i < b.keys; i++)
		b.key[i] = a.key[i] + 1;
	CHECK(aa_sketch_similarity(&a, &b) > AA_SIMILARITY_THRESHOLD);
	b.key[1]++;
	CHECK(aa_sketch_similarity(&a, &b) == 0);
	CHECK_INT(aa_sketch_copy_kind(&a, &b, AA_SIMILARITY_THRESHOLD), AA_COPY_UNRELATED);
	/* texts of one key are compared by that */
	CHECK(aa_sketch_similarity(&one, &one) == 1);
	CHECK(aa_sketch_similarity(&one, &two) == 0);
}

TEST(the_analysis_holds_the_same_fingerprint)
{
	Article    *a = article_read(LEDE MIDDLE TAIL, AA_NO_DAY);
	AaSketch	alone = sketch_of(LEDE MIDDLE TAIL);
	AaSketch	stored;

	aa_fingerprint_view(&a->analysis->fingerprint, &stored);
	CHECK(memcmp(&alone, &stored, sizeof(AaSketch)) == 0);
	article_free(a);
}

/* n invented words; the same seed gives the same text. */
static char *
long_text(uint32_t n, uint32_t seed)
{
	static const char *const syllables[] = {"ba", "du", "ki", "lo", "me", "ra", "su", "ti", "vo", "zen"};
	char	   *text = malloc((size_t) n * 9 + 1);
	char	   *p = text;

	for (uint32_t i = 0; i < n; i++)
	{
		for (uint32_t k = 0; k < 4; k++)
		{
			seed = seed * 1664525u + 1013904223u;
			p += sprintf(p, "%s", syllables[(seed >> 16) % 9]);
		}
		*p++ = ' ';
	}
	*p = '\0';
	return text;
}

TEST(long_texts_are_sampled)
{
	char	   *text = long_text(20000, 7);
	char	   *other = long_text(20000, 8);
	AaSketch	whole = sketch_of(text);
	AaSketch	stranger = sketch_of(other);
	AaSketch	half;

	text[strlen(text) / 2] = '\0';
	half = sketch_of(text);
	CHECK(aa_sketch_similarity(&whole, &half) > 0.5);
	CHECK(aa_sketch_containment(&whole, &half) > 0.4 && aa_sketch_containment(&whole, &half) < 0.6);
	CHECK(aa_sketch_similarity(&whole, &stranger) < 0.1);
	free(text);
	free(other);
}

TEST(endless_texts_count_up_to_a_bound)
{
	char	   *text = long_text(120000, 3);
	AaSketch	s = sketch_of(text);

	CHECK_INT(s.shingles, AA_SHINGLES_MOST);
	CHECK(aa_sketch_similarity(&s, &s) == 1);
	free(text);
}

TEST(damaged_fingerprints_are_refused)
{
	AaSketch	s = sketch_of(LEDE MIDDLE);
	AaFingerprint f;
	const char *reason;
	static const struct
	{
		uint32_t	at;
		uint8_t		value;
		const char *reason;
	}			damage[] = {{0, 9, "unknown version"}, {6, 1, "reserved bytes are not zero"}, {1, AA_FINGERPRINT_KEYS + 1, "keys do not fit"},
	{1, 0, "keys do not fit"}, {18, 255, "keys do not fit"}, {2, 1, "keys do not fit"}, {4, 0, "bits do not fit the counts"}};

	for (size_t i = 0; i < sizeof(damage) / sizeof(damage[0]); i++)
	{
		aa_fingerprint_store(&s, &f);
		f.bytes[damage[i].at] = damage[i].value;
		if (damage[i].at == 2)
			f.bytes[3] = 0;
		CHECK(!aa_fingerprint_check(f.bytes, sizeof(f.bytes), &reason));
		CHECK_TEXT(((AaText) {reason, (uint32_t) strlen(reason)}), damage[i].reason);
	}
	CHECK(!aa_fingerprint_check(f.bytes, sizeof(f.bytes) - 1, &reason));
}

TEST(profiles_round_trip_and_damage_is_refused)
{
	Heap		heap;
	AaArena    *arena;
	uint32_t	hashes[] = {70, 3, 0, 70, 900000, 19};
	AaText		bytes;
	AaProfile	p;
	AaError		error;

	heap_init(&heap, UINT64_MAX);
	arena = aa_arena_create(&heap.alloc);
	bytes = aa_profile_make(arena, hashes, 6);
	CHECK(aa_profile_open((const uint8_t *) bytes.p, bytes.n, &p, &error) == AA_OK);
	CHECK_INT(p.n, 4);
	CHECK(aa_profile_has(&p, 70) && aa_profile_has(&p, 900000) && !aa_profile_has(&p, 71) && !aa_profile_has(&p, 6));
	for (uint32_t i = 0; i < bytes.n; i++)
	{
		char		kept = bytes.p[i];

		((char *) bytes.p)[i] ^= 0x55;
		if (aa_profile_open((const uint8_t *) bytes.p, bytes.n, &p, &error) == AA_OK)
			CHECK(i >= 12);		/* an id, or a hash for another */
		((char *) bytes.p)[i] = kept;
		CHECK(aa_profile_open((const uint8_t *) bytes.p, i, &p, &error) == AA_CORRUPT);
	}
	aa_arena_free(arena);
}

/* What two processes have counted, sent as bytes and added up, is twice what one has: the same profile. */
static void
check_sum_of_halves(const AaLearner *learner, AaArena *arena, AaText profile)
{
	Heap		heap;
	size_t		size = aa_learner_size(learner);
	uint8_t    *bytes = malloc(size);
	AaLearner  *sum;
	AaText		again;
	AaError		error;

	heap_init(&heap, UINT64_MAX);
	sum = aa_learner_create(&heap.alloc);
	aa_learner_write(learner, bytes);
	CHECK(!aa_learner_read(sum, bytes, size - 1) && !aa_learner_read(sum, bytes, 5));
	CHECK(aa_learner_read(sum, bytes, size));
	aa_learner_merge(sum, learner);
	CHECK(aa_learner_finish(sum, arena, 0.01, &again, &error) == AA_OK);
	CHECK(again.n == profile.n && memcmp(again.p, profile.p, profile.n) == 0);
	aa_learner_free(sum);
	free(bytes);
	CHECK_INT(heap.open, 0);
}

TEST(stop_shingles_are_learned)
{
	Heap		heap;
	AaLearner  *learner;
	AaArena    *arena;
	AaText		bytes;
	AaProfile	p;
	AaError		error;
	char		text[256];
	AaRequest	request = {.text = text, .published = AA_NO_DAY};
	AaShingles	line;

	heap_init(&heap, UINT64_MAX);
	learner = aa_learner_create(&heap.alloc);
	for (int i = 0; i < 400; i++)
	{
		arena = aa_arena_create(&heap.alloc);
		snprintf(text, sizeof(text), "Story%d town%d market%d. %s", i, i * 7, i * 13,
				 i % 50 == 0 ? "Harran Gazette foreign desk." : "Nothing.");
		request.length = strlen(text);
		CHECK(aa_learner_add(learner, test_engine(), arena, &request, &error) == AA_OK);
		aa_arena_free(arena);
	}
	arena = aa_arena_create(&heap.alloc);
	CHECK(aa_learner_finish(learner, arena, 0.01, &bytes, &error) == AA_OK);
	CHECK(aa_profile_open((const uint8_t *) bytes.p, bytes.n, &p, &error) == AA_OK);
	/* "harran gazette", "gazette foreign", "foreign desk"; not the eight that stand in one text only */
	CHECK_INT(p.n, 3);
	check_sum_of_halves(learner, arena, bytes);
	request.length = (size_t) snprintf(text, sizeof(text), "Harran Gazette foreign desk. Story1 town7 market13.");
	CHECK(aa_shingles(test_engine(), arena, &request, &p, &line, &error) == AA_OK);
	CHECK_INT(line.shingles.n, 3);
	aa_arena_free(arena);
	aa_learner_free(learner);
	CHECK_INT(heap.open, 0);
}
