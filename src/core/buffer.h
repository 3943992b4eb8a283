/*
 * buffer.h: bytes that grow in an arena: the stored form, prose, HTML.
 */
#ifndef AA_BUFFER_H
#define AA_BUFFER_H

#include "arena.h"

typedef struct AaBuffer
{
	AaArena    *arena;
	char	   *p;
	size_t		n;
	size_t		capacity;
} AaBuffer;

/* Bytes in an arena, which grow as they are put; aa_buffer_string leaves out the closing zero. */
extern void aa_buffer_init(AaBuffer *buffer, AaArena *arena, size_t capacity);
extern void aa_buffer_put(AaBuffer *buffer, const void *p, size_t n);
extern void aa_buffer_byte(AaBuffer *buffer, uint8_t byte);
extern void aa_buffer_string(AaBuffer *buffer, const char *string);

/* Everything written; fails with AA_TOO_LONG when it is more than a text may hold. */
extern AaText aa_buffer_text(const AaBuffer *buffer);

#endif
