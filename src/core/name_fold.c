/*
 * name_fold.c: see name_fold.h.
 */
#include "name_fold.h"

#include <string.h>

#include "hash.h"
#include "utf8.h"

/* Letters that Unicode does not take apart, as English writes them. */
typedef struct Letter
{
	uint32_t	c;
	const char *as;
} Letter;

static const Letter letters[] = {
	{0x00df, "ss"}, {0x00e6, "ae"}, {0x00f0, "d"}, {0x00f8, "o"}, {0x00fe, "th"}, {0x0111, "d"}, {0x0127, "h"},
	{0x0131, "i"}, {0x0142, "l"}, {0x014b, "ng"}, {0x0153, "oe"}, {0x0167, "t"}, {0x01dd, "e"}, {0x0259, "e"}
};

static const char *
letter_as(uint32_t c)
{
	for (size_t i = 0; i < sizeof(letters) / sizeof(letters[0]); i++)
		if (letters[i].c == c)
			return letters[i].as;
	return NULL;
}

/* Marks that stand for the Arabic letters ayn and hamza: part of the word. */
static bool
is_ayn(uint32_t c)
{
	return c == '\'' || c == '`' || c == 0x02bf || c == 0x02be || c == 0x02bb || c == 0x02bc || c == 0x2018 ||
		c == 0x2019 || c == 0x02b9 || c == 0x00b4 || c == 0x2032;
}

/* Writes one folded letter; returns its length. */
static uint32_t
fold_letter(uint32_t c, char *out)
{
	uint32_t	lower = aa_utf8_lower(c);
	uint32_t	base = aa_utf8_base(lower);
	const char *as = base < 128 ? NULL : letter_as(base);

	if (as == NULL)
		return aa_utf8_encode(aa_utf8_lower(base), out);
	memcpy(out, as, strlen(as));
	return (uint32_t) strlen(as);
}

uint32_t
aa_name_fold(const char *p, uint32_t n, char *out, uint32_t room)
{
	const char *end = p + n;
	uint32_t	used = 0;
	uint32_t	length;
	bool		space = false;

	for (; p < end; p += length)
	{
		uint32_t	c = aa_utf8_decode(p, end, &length);
		AaCharClass class;

		if (is_ayn(c) || c == 0x00ad)
			continue;
		class = c < 128 ? (AaCharClass) aa_ascii_class[c] : aa_utf8_class(c);
		if (class == AA_CHAR_MARK)
			continue;
		if (class < AA_CHAR_UPPER || class > AA_CHAR_DIGIT)
		{
			space = used > 0;
			continue;
		}
		if (used + 6 > room)
			break;
		if (space)
			out[used++] = ' ';
		space = false;
		if (c < 128)
			out[used++] = (char) (c >= 'A' && c <= 'Z' ? c + 32 : c);
		else
			used += fold_letter(c, out + used);
	}
	return used;
}

uint64_t
aa_name_hash(const char *p, uint32_t n)
{
	char		folded[AA_NAME_FOLD_MAX];
	uint32_t	length = aa_name_fold(p, n, folded, sizeof(folded));
	uint32_t	skip = length > 4 && memcmp(folded, "the ", 4) == 0 ? 4 : 0;

	return length == 0 ? 0 : aa_hash64(folded + skip, length - skip);
}
