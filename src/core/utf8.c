/*
 * utf8.c: bounded decoding of UTF-8; classes, case and decomposition come from utf8proc.
 */
#include <string.h>

#include <utf8proc.h>

#include "utf8.h"

#define O AA_CHAR_OTHER
#define S AA_CHAR_SPACE
#define N AA_CHAR_NEWLINE
#define U AA_CHAR_UPPER
#define L AA_CHAR_LOWER
#define D AA_CHAR_DIGIT
#define A AA_CHAR_APOSTROPHE
#define Q AA_CHAR_QUOTE
#define H AA_CHAR_HYPHEN
#define P AA_CHAR_PUNCT
#define Y AA_CHAR_SYMBOL
const uint8_t aa_ascii_class[128] = {
	O, O, O, O, O, O, O, O, O, S, N, S, S, N, O, O,
	O, O, O, O, O, O, O, O, O, O, O, O, O, O, O, O,
	S, P, Q, P, Y, Y, P, A, P, P, P, Y, P, H, P, P,
	D, D, D, D, D, D, D, D, D, D, P, P, Y, Y, Y, P,
	P, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U,
	U, U, U, U, U, U, U, U, U, U, U, P, P, P, Y, P,
	A, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
	L, L, L, L, L, L, L, L, L, L, L, P, Y, P, Y, O
};

uint32_t
aa_utf8_decode(const char *p, const char *end, uint32_t *n)
{
	const unsigned char *s = (const unsigned char *) p;
	size_t		left = (size_t) (end - p);
	uint32_t	need = s[0] < 0x80 ? 1 : s[0] < 0xc2 ? 0 : s[0] < 0xe0 ? 2 : s[0] < 0xf0 ? 3 : s[0] < 0xf5 ? 4 : 0;
	uint32_t	c;

	*n = 1;
	if (need == 1)
		return s[0];
	if (need == 0 || need > left)
		return 0xfffd;
	c = s[0] & (0x7fu >> need);
	for (uint32_t i = 1; i < need; i++)
	{
		if ((s[i] & 0xc0) != 0x80)
			return 0xfffd;
		c = c << 6 | (s[i] & 0x3f);
	}
	if ((need == 3 && (c < 0x800 || (c >= 0xd800 && c < 0xe000))) || (need == 4 && (c < 0x10000 || c > 0x10ffff)))
		return 0xfffd;
	*n = need;
	return c;
}

/* Characters whose Unicode category says less than news typography does. */
static AaCharClass
special_class(uint32_t c)
{
	switch (c)
	{
		case 0x2018: case 0x2019: case 0x201a: case 0x201b: case 0x02bc: case 0x02bb: case 0x00b4: case 0x2032:
			return AA_CHAR_APOSTROPHE;
		case 0x201c: case 0x201d: case 0x201e: case 0x201f: case 0x00ab: case 0x00bb: case 0x2039: case 0x203a: case 0x2033:
			return AA_CHAR_QUOTE;
		case 0x2010: case 0x2011: case 0x00ad:
			return AA_CHAR_HYPHEN;
		case 0x2012: case 0x2013: case 0x2014: case 0x2015: case 0x2212:
			return AA_CHAR_DASH;
		case 0x0085: case 0x2028: case 0x2029:
			return AA_CHAR_NEWLINE;
		case 0x200b: case 0xfeff:
			return AA_CHAR_SPACE;
		default:
			return AA_CHAR_OTHER;
	}
}

static const uint8_t category_class[] = {
	[UTF8PROC_CATEGORY_CN] = O, [UTF8PROC_CATEGORY_LU] = U, [UTF8PROC_CATEGORY_LL] = L, [UTF8PROC_CATEGORY_LT] = U,
	[UTF8PROC_CATEGORY_LM] = AA_CHAR_LETTER, [UTF8PROC_CATEGORY_LO] = AA_CHAR_LETTER,
	[UTF8PROC_CATEGORY_MN] = AA_CHAR_MARK, [UTF8PROC_CATEGORY_MC] = AA_CHAR_MARK, [UTF8PROC_CATEGORY_ME] = AA_CHAR_MARK,
	[UTF8PROC_CATEGORY_ND] = D, [UTF8PROC_CATEGORY_NL] = Y, [UTF8PROC_CATEGORY_NO] = Y,
	[UTF8PROC_CATEGORY_PC] = P, [UTF8PROC_CATEGORY_PD] = AA_CHAR_DASH, [UTF8PROC_CATEGORY_PS] = P,
	[UTF8PROC_CATEGORY_PE] = P, [UTF8PROC_CATEGORY_PI] = Q, [UTF8PROC_CATEGORY_PF] = Q, [UTF8PROC_CATEGORY_PO] = P,
	[UTF8PROC_CATEGORY_SM] = Y, [UTF8PROC_CATEGORY_SC] = Y, [UTF8PROC_CATEGORY_SK] = Y, [UTF8PROC_CATEGORY_SO] = Y,
	[UTF8PROC_CATEGORY_ZS] = S, [UTF8PROC_CATEGORY_ZL] = N, [UTF8PROC_CATEGORY_ZP] = N,
	[UTF8PROC_CATEGORY_CC] = O, [UTF8PROC_CATEGORY_CF] = O, [UTF8PROC_CATEGORY_CS] = O, [UTF8PROC_CATEGORY_CO] = O
};

AaCharClass
aa_utf8_class(uint32_t c)
{
	AaCharClass special = special_class(c);

	if (special != AA_CHAR_OTHER)
		return special;
	return (AaCharClass) category_class[utf8proc_category((utf8proc_int32_t) c)];
}

uint32_t
aa_utf8_lower(uint32_t c)
{
	if (c < 128)
		return c >= 'A' && c <= 'Z' ? c + 32 : c;
	return (uint32_t) utf8proc_tolower((utf8proc_int32_t) c);
}

uint32_t
aa_utf8_base(uint32_t c)
{
	utf8proc_int32_t out[8];
	int			boundary = 0;
	utf8proc_ssize_t n;

	if (c < 128)
		return c;
	n = utf8proc_decompose_char((utf8proc_int32_t) c, out, 8, UTF8PROC_DECOMPOSE | UTF8PROC_STABLE, &boundary);
	return n >= 1 && n <= 8 ? (uint32_t) out[0] : c;
}

uint32_t
aa_utf8_encode(uint32_t c, char *out)
{
	utf8proc_ssize_t n = utf8proc_encode_char((utf8proc_int32_t) c, (utf8proc_uint8_t *) out);

	return n > 0 ? (uint32_t) n : 0;
}
