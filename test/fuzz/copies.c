/*
 * copies.c: any bytes are a fingerprint or none, a profile or none, and two texts.
 *
 * A fingerprint that passes the check survives being read and written, and whatever the bytes, comparing them gives
 * numbers between 0 and 1.  A profile that opens answers.  Two texts laid side by side have each of their words in one
 * passage, and their fingerprints pass the check.
 */
#include "heap.h"

#include "core/fingerprint_build.h"
#include "core/profile.h"
#include "core/reuse.h"

static void
check_numbers(const AaSketch *a, const AaSketch *b)
{
	double		similarity = aa_sketch_similarity(a, b);
	double		containment = aa_sketch_containment(a, b);

	require(similarity >= 0 && similarity <= 1, "similarity is from 0 to 1");
	require(similarity == aa_sketch_similarity(b, a), "similarity has no direction");
	require(containment >= 0 && containment <= 1, "containment is from 0 to 1");
	require(aa_sketch_copy_kind(a, b, AA_SIMILARITY_THRESHOLD) <= AA_COPY_MERGED, "kinds are of their list");
}

static void
try_fingerprint(const uint8_t *data, size_t size)
{
	AaFingerprint f[2] = {{{0}}, {{0}}};
	AaFingerprint back;
	AaSketch	s[2];
	const char *reason;

	memcpy(f, data, size < sizeof(f) ? size : sizeof(f));
	for (int i = 0; i < 2; i++)
	{
		aa_fingerprint_view(&f[i], &s[i]);
		aa_fingerprint_store(&s[i], &back);
		if (aa_fingerprint_check(f[i].bytes, sizeof(f[i].bytes), &reason))
			require(memcmp(&back, &f[i], sizeof(back)) == 0, "a fingerprint is written as it was read");
	}
	check_numbers(&s[0], &s[1]);
	check_numbers(&s[0], &s[0]);
}

static void
try_profile(const uint8_t *data, size_t size)
{
	AaProfile	profile;
	AaError		error;

	if (aa_profile_open(data, size, &profile, &error) == AA_OK)
		(void) aa_profile_has(&profile, size * UINT64_C(0x9e3779b97f4a7c15));
}

static AaSketch
sketch_of(AaArena *arena, AaText text)
{
	AaRequest	request = {.text = text.p, .length = text.n, .published = AA_NO_DAY};
	AaFingerprint f;
	AaSketch	s;
	AaError		error;
	const char *reason;

	require(aa_fingerprint(fuzz_engine(), arena, &request, NULL, &f, &error) == AA_OK, "any text has a fingerprint");
	require(aa_fingerprint_check(f.bytes, sizeof(f.bytes), &reason), "it passes the check");
	aa_fingerprint_view(&f, &s);
	return s;
}

static void
try_texts(const uint8_t *data, size_t size)
{
	AaArena    *arena = aa_arena_create(&heap);
	const uint8_t *cut = size ? memchr(data, 0, size) : NULL;
	size_t		n = cut != NULL ? (size_t) (cut - data) : size / 2;
	AaText		a = {(const char *) data, (uint32_t) n};
	AaText		b = {(const char *) data + n, (uint32_t) (size - n)};
	AaReuse		reuse;
	AaError		error;
	uint32_t	a_words = 0,
				b_words = 0;
	AaSketch	x = sketch_of(arena, a);
	AaSketch	y = sketch_of(arena, b);

	check_numbers(&x, &y);
	require(aa_reuse(fuzz_engine(), arena, a, b, &reuse, &error) == AA_OK, "any two texts can be compared");
	for (uint32_t i = 0; i < reuse.n; i++)
	{
		a_words += reuse.passages[i].a_words;
		b_words += reuse.passages[i].b_words;
	}
	require(a_words == reuse.a_words && b_words == reuse.b_words, "each word stands in one passage");
	aa_arena_free(arena);
}

int			LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	try_fingerprint(data, size);
	try_profile(data, size);
	try_texts(data, size);
	return 0;
}
