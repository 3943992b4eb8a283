/*
 * utf8_test.c: decoding never reads behind the end and takes each damaged byte for one character.
 */
#include "check.h"

#include "core/utf8.h"

static uint32_t
decode(const char *s, size_t n, uint32_t *length)
{
	char	   *copy = malloc(n);	/* exact size: the sanitizer sees a byte too many */
	uint32_t	c;

	memcpy(copy, s, n);
	c = aa_utf8_decode(copy, copy + n, length);
	free(copy);
	return c;
}

TEST(well_formed_characters)
{
	static const struct
	{
		const char *s;
		uint32_t	c, n;
	}			cases[] = {
		{"a", 'a', 1}, {"\xc2\x80", 0x80, 2}, {"\xdf\xbf", 0x7ff, 2}, {"\xe0\xa0\x80", 0x800, 3},
		{"\xed\x9f\xbf", 0xd7ff, 3}, {"\xee\x80\x80", 0xe000, 3}, {"\xf0\x90\x80\x80", 0x10000, 4},
		{"\xf4\x8f\xbf\xbf", 0x10ffff, 4}
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
	{
		uint32_t	n;

		CHECK_INT(decode(cases[i].s, strlen(cases[i].s), &n), cases[i].c);
		CHECK_INT(n, cases[i].n);
	}
}

TEST(damaged_bytes_are_one_replacement_each)
{
	static const char *const cases[] = {
		"\x80", "\xbf", "\xc0\x80", "\xc1\xbf", "\xc2", "\xc2\x41", "\xe0\x80\x80", "\xe2\x82", "\xed\xa0\x80",
		"\xf0\x80\x80\x80", "\xf0\x9f\x92", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xff"
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
	{
		uint32_t	n;

		CHECK_INT(decode(cases[i], strlen(cases[i]), &n), 0xfffd);
		CHECK_INT(n, 1);
	}
}

TEST(every_character_survives_encoding)
{
	for (uint32_t c = 1; c < 0x110000; c += c < 0x3000 ? 1 : 97)
	{
		char		bytes[4];
		uint32_t	n = 0;
		uint32_t	written;

		if (c >= 0xd800 && c < 0xe000)
			continue;
		written = aa_utf8_encode(c, bytes);
		if (aa_utf8_decode(bytes, bytes + written, &n) != c || n != written)
		{
			CHECK_INT(aa_utf8_decode(bytes, bytes + written, &n), c);
			return;
		}
	}
}

TEST(classes_of_news_typography)
{
	CHECK_INT(aa_utf8_class(0x2019), AA_CHAR_APOSTROPHE);
	CHECK_INT(aa_utf8_class(0x201c), AA_CHAR_QUOTE);
	CHECK_INT(aa_utf8_class(0x2014), AA_CHAR_DASH);
	CHECK_INT(aa_utf8_class(0x00c9), AA_CHAR_UPPER);
	CHECK_INT(aa_utf8_class(0x0436), AA_CHAR_LOWER);
	CHECK_INT(aa_utf8_class(0x0661), AA_CHAR_DIGIT);
	CHECK_INT(aa_utf8_class(0x4e2d), AA_CHAR_LETTER);
	CHECK_INT(aa_utf8_class(0x00a0), AA_CHAR_SPACE);
	CHECK_INT(aa_utf8_class(0xfffd), AA_CHAR_SYMBOL);
	CHECK_INT(aa_utf8_lower(0x00c9), 0x00e9);
	CHECK_INT(aa_utf8_base(0x00e9), 'e');
}
