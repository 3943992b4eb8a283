/*
 * stop_shingles_compile.c: makes src/data/stop_shingles.bin.
 *
 *	stop_shingles_compile OUT HOUSE_PHRASES SHARE [TEXTS ...]
 *
 * HOUSE_PHRASES has one a line, # begins a remark; all their shingles are taken.  TEXTS are files with one document
 * a line; of them all shingles in more than SHARE of the documents are taken.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/aa.h"
#include "core/fingerprint_build.h"
#include "core/profile_learn.h"

#define LONGEST_LINE (1 << 22)

static void *
get(void *arg, size_t size)
{
	(void) arg;
	return malloc(size);
}

static void
give(void *arg, void *block)
{
	(void) arg;
	free(block);
}

static const AaAlloc alloc = {get, give, NULL, NULL};
static const AaEngine *engine;
static char line[LONGEST_LINE];
static uint32_t hashes[AA_PROFILE_MOST];
static uint32_t n_hashes;

static void
die(const char *what)
{
	fprintf(stderr, "stop_shingles: %s\n", what);
	exit(1);
}

static FILE *
open_file(const char *path, const char *mode)
{
	FILE	   *f = fopen(path, mode);

	if (f == NULL)
		die(path);
	return f;
}

static void
take(const AaProfile *profile)
{
	for (uint32_t i = 0; i <= profile->mask; i++)
		if (aa_profile_slot(profile, i) != 0 && n_hashes < AA_PROFILE_MOST)
			hashes[n_hashes++] = aa_profile_slot(profile, i);
}

/* The next line that is no remark, as a text; false at the end. */
static bool
next_line(FILE *f, AaRequest *request)
{
	do
		if (fgets(line, sizeof(line), f) == NULL)
			return false;
	while (line[0] == '#');
	*request = (AaRequest) {.text = line, .length = strcspn(line, "\n"), .published = AA_NO_DAY};
	return true;
}

/* Shingles of a phrase, read as prose whatever the cleaner thinks of it: in the midst of a paragraph it would stay. */
static void
take_phrase(const AaRequest *request, const AaProfile *nothing)
{
	AaArena    *arena = aa_arena_create(&alloc);
	AaShingles	all;
	jmp_buf		escape;

	if (arena == NULL || !AA_TRY(arena, escape))
		die("cannot read a phrase");

	AaDoc	   *doc = aa_doc_create(engine, arena, request);
	AaBlock    *whole = aa_vec_push(arena, &doc->blocks_, sizeof(AaBlock));

	whole->kind = AA_BLOCK_PROSE;
	whole->span = (AaSpan) {0, doc->length};
	aa_token_run(doc);
	aa_shingles_collect(doc, nothing, &all);
	for (uint32_t i = 0; i < all.shingles.n && n_hashes < AA_PROFILE_MOST; i++)
		hashes[n_hashes++] = aa_profile_hash(all.shingles.items[i]);
	aa_arena_free(arena);
}

static void
take_phrases(const char *path)
{
	AaArena    *arena = aa_arena_create(&alloc);
	AaText		bytes;
	AaProfile	nothing;
	AaRequest	request;
	AaError		error;
	FILE	   *f = open_file(path, "r");

	bytes = aa_profile_make(arena, hashes, 0);
	if (aa_profile_open((const uint8_t *) bytes.p, bytes.n, &nothing, &error) != AA_OK)
		die(error.message);
	while (next_line(f, &request))
		take_phrase(&request, &nothing);
	fclose(f);
	aa_arena_free(arena);
	printf("%u shingles in phrases\n", n_hashes);
}

static void
read_texts(const char *path, AaLearner *learner)
{
	FILE	   *f = open_file(path, "r");
	AaRequest	request;
	AaError		error;

	while (next_line(f, &request))
	{
		AaArena    *arena = aa_arena_create(&alloc);

		if (arena == NULL || aa_learner_add(learner, engine, arena, &request, &error) != AA_OK)
			die("cannot read a text");
		aa_arena_free(arena);
	}
	fclose(f);
}

static void
learn(double share, char **paths, int n)
{
	AaLearner  *learner = aa_learner_create(&alloc);
	AaArena    *arena = aa_arena_create(&alloc);
	AaProfile	profile;
	AaText		bytes;
	AaError		error;

	if (learner == NULL || arena == NULL)
		die("out of memory");
	for (int i = 0; i < n; i++)
		read_texts(paths[i], learner);
	if (aa_learner_finish(learner, arena, share, &bytes, &error) != AA_OK ||
		aa_profile_open((const uint8_t *) bytes.p, bytes.n, &profile, &error) != AA_OK)
		die(error.message);
	take(&profile);
	printf("%u stop shingles in texts\n", profile.n);
	aa_arena_free(arena);
	aa_learner_free(learner);
}

int
main(int argc, char **argv)
{
	AaEngine   *made;
	AaError		error;
	AaText		bytes;
	FILE	   *out;

	if (argc < 4)
		die("usage: stop_shingles OUT HOUSE_PHRASES SHARE [TEXTS ...]");
	if (aa_engine_create(&alloc, &made, &error) != AA_OK)
		die(error.message);
	engine = made;
	take_phrases(argv[2]);
	if (argc > 4)
		learn(atof(argv[3]), argv + 4, argc - 4);

	AaArena    *arena = aa_arena_create(&alloc);

	bytes = aa_profile_make(arena, hashes, n_hashes);
	out = open_file(argv[1], "wb");
	if (fwrite(bytes.p, 1, bytes.n, out) != bytes.n || fclose(out) != 0)
		die("cannot write");
	aa_arena_free(arena);
	aa_engine_free(made);
	return 0;
}
