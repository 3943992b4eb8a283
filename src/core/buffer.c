/*
 * buffer.c: bytes that grow in an arena.
 */
#include <string.h>

#include "buffer.h"

void
aa_buffer_init(AaBuffer *buffer, AaArena *arena, size_t capacity)
{
	*buffer = (AaBuffer) {arena, aa_arena_alloc(arena, capacity), 0, capacity};
}

/* Doubling leaves the smaller copies in the arena: at most as much again as the last one. */
static void
grow(AaBuffer *buffer, size_t n)
{
	size_t		capacity = buffer->capacity * 2;
	char	   *p;

	if (capacity < buffer->n + n)
		capacity = buffer->n + n;
	p = aa_arena_alloc(buffer->arena, capacity);
	memcpy(p, buffer->p, buffer->n);
	buffer->p = p;
	buffer->capacity = capacity;
}

void
aa_buffer_put(AaBuffer *buffer, const void *p, size_t n)
{
	if (n == 0)
		return;
	if (buffer->capacity - buffer->n < n)
		grow(buffer, n);
	memcpy(buffer->p + buffer->n, p, n);
	buffer->n += n;
}

void
aa_buffer_byte(AaBuffer *buffer, uint8_t byte)
{
	if (buffer->capacity == buffer->n)
		grow(buffer, 1);
	buffer->p[buffer->n++] = (char) byte;
}

void
aa_buffer_string(AaBuffer *buffer, const char *string)
{
	aa_buffer_put(buffer, string, strlen(string));
}

AaText
aa_buffer_text(const AaBuffer *buffer)
{
	if (buffer->n > AA_MAX_TEXT)
		aa_fail(buffer->arena, AA_TOO_LONG, AA_MAX_TEXT, "result is too long");
	return (AaText) {buffer->p, (uint32_t) buffer->n};
}
