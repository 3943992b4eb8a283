/*
 * utf8.h: bounded decoding of UTF-8 and the classes of characters.
 */
#ifndef AA_UTF8_H
#define AA_UTF8_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef enum AaCharClass
{
	AA_CHAR_OTHER,				/* control, unassigned, damaged */
	AA_CHAR_SPACE,
	AA_CHAR_NEWLINE,
	AA_CHAR_UPPER,
	AA_CHAR_LOWER,
	AA_CHAR_LETTER,				/* without case */
	AA_CHAR_MARK,				/* combining */
	AA_CHAR_DIGIT,
	AA_CHAR_APOSTROPHE,			/* ' and its typographic forms */
	AA_CHAR_QUOTE,				/* double quotation marks and guillemets */
	AA_CHAR_HYPHEN,
	AA_CHAR_DASH,
	AA_CHAR_PUNCT,
	AA_CHAR_SYMBOL
} AaCharClass;

/* Of bytes below 128; made once, in utf8.c. */
extern const uint8_t aa_ascii_class[128];

/*
 * The character at p (p < end) and, in *n, its length in bytes, 1 to 4; never
 * reads at or behind end.  A damaged byte is U+FFFD of length 1.
 */
extern uint32_t aa_utf8_decode(const char *p, const char *end, uint32_t *n);

/* Class of a character at or above 128. */
extern AaCharClass aa_utf8_class(uint32_t c);

/* Lower case of a character, itself when it has none. */
extern uint32_t aa_utf8_lower(uint32_t c);

/* Base letter of a letter with diacritics (é to e), itself when it has none. */
extern uint32_t aa_utf8_base(uint32_t c);

/* Writes c (at most 4 bytes) and returns how many bytes. */
extern uint32_t aa_utf8_encode(uint32_t c, char *out);

/* Of ASCII, whatever the locale says. */
static inline bool
aa_ascii_is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static inline bool
aa_ascii_is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

/* Lower case of a letter of ASCII, other bytes as they are. */
static inline char
aa_ascii_lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char) (c | 32) : c;
}

static inline AaCharClass
aa_char_class(const char *p, const char *end, uint32_t *n)
{
	if ((unsigned char) *p < 128)
	{
		*n = 1;
		return (AaCharClass) aa_ascii_class[(unsigned char) *p];
	}
	return aa_utf8_class(aa_utf8_decode(p, end, n));
}

/* Of eight bytes the highest bit of those that are small letters of ASCII. */
static inline uint64_t
aa_small_letters(uint64_t bytes)
{
	const uint64_t ones = UINT64_C(0x0101010101010101);
	uint64_t	low = bytes & ones * 127;

	return (low + ones * (128 - 'a')) & ~(low + ones * (127 - 'z')) & ~bytes & ones << 7;
}

/* Number of bytes of a word of text, in the order of its bytes in memory, before the first that is no small letter. */
static inline uint32_t
aa_small_run(uint64_t bytes)
{
	uint64_t	others = aa_small_letters(bytes) ^ UINT64_C(0x8080808080808080);

	if (others == 0)
		return sizeof(bytes);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	return (uint32_t) __builtin_clzll(others) / 8;
#else
	return (uint32_t) __builtin_ctzll(others) / 8;
#endif
}

static inline bool
aa_is_ascii(const char *p, size_t n)
{
	unsigned char seen = 0;

	for (size_t i = 0; i < n; i++)
		seen |= (unsigned char) p[i];
	return seen < 128;
}

/*
 * Number of small letters of ASCII at p, behind which eight zeros must stand somewhere.  Eight at a time: where a word
 * ends is what processors guess wrong.
 */
static inline size_t
aa_ascii_letters(const char *p)
{
	size_t		n = 0;
	uint32_t	run = sizeof(uint64_t);

	for (; run == sizeof(uint64_t); n += run)
	{
		uint64_t	bytes;

		memcpy(&bytes, p + n, sizeof(bytes));
		run = aa_small_run(bytes);
	}
	return n;
}

#endif
