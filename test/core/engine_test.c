/*
 * engine_test.c: the built-in knowledge is whole, and building its tables costs a backend little.
 */
#include "check.h"

#include "core/engine.h"

TEST(built_in_data_is_undamaged)
{
	AaError		error = {AA_OK, 0, ""};

	CHECK_INT(aa_engine_verify(&error), AA_OK);
	CHECK_INT(strlen(error.message), 0);
}

TEST(every_word_of_the_lexicon_has_a_hash_of_its_own)
{
	AaEngine   *engine;
	AaError		error;
	Heap		heap;

	heap_init(&heap, UINT64_MAX);
	CHECK_INT(aa_engine_create(&heap.alloc, &engine, &error), AA_OK);
	CHECK(aa_lexicon_verify(&engine->lexicon));
	aa_engine_free(engine);
}

TEST(an_engine_takes_less_than_a_megabyte)
{
	AaEngine   *engine;
	AaError		error;
	Heap		heap;

	heap_init(&heap, UINT64_MAX);
	CHECK_INT(aa_engine_create(&heap.alloc, &engine, &error), AA_OK);
	CHECK(heap.bytes < 1024 * 1024);
	aa_engine_free(engine);
	CHECK_INT(heap.open, 0);
}
