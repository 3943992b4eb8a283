/*
 * heap.h: memory from libc for the fuzz targets.  No file of src/core includes it.
 */
#ifndef HEAP_H
#define HEAP_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/aa.h"

static void *
heap_alloc(void *arg, size_t size)
{
	(void) arg;
	return malloc(size);
}

static void
heap_release(void *arg, void *block)
{
	(void) arg;
	free(block);
}

static const AaAlloc heap = {heap_alloc, heap_release, NULL, NULL};

/* What must hold for any input does not hold: libFuzzer keeps the input. */
static inline void
require(bool ok, const char *what)
{
	if (!ok)
	{
		fprintf(stderr, "does not hold: %s\n", what);
		abort();
	}
}

static inline const AaEngine *
fuzz_engine(void)
{
	static AaEngine *engine;
	AaError		error;

	if (engine == NULL)
		require(aa_engine_create(&heap, &engine, &error) == AA_OK, "the engine can be built");
	return engine;
}

int			LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
