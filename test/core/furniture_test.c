/*
 * furniture_test.c: the words that open patterns of page furniture, held against the patterns.
 *
 * pcre2 says of a line's first words whether a match could begin with them (partial matching).  Where one could, the
 * lexicon must have them open that pattern, or the pattern would never see such a line.  The words are those that stand
 * in the pattern itself.
 */
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "check.h"
#include "engine.h"
#include "furniture.h"
#include "hash.h"

#define MOST_WORDS 600
#define LONGEST_WORD 24

typedef struct Opened
{
	AaPatternId pattern;
	uint32_t	bit;
} Opened;

static const Opened opened[] = {
	{AA_PATTERN_LINE_NAVIGATION, AA_NAVIGATION}, {AA_PATTERN_LINE_COUNTER, AA_COUNTER}, {AA_PATTERN_LINE_FORM, AA_FIELD},
	{AA_PATTERN_LINE_CREDIT, AA_LABEL}, {AA_PATTERN_LINE_BYLINE, AA_BYLINE}, {AA_PATTERN_PART_FORM, AA_FORM},
	{AA_PATTERN_PART_TERMS, AA_TERMS}, {AA_PATTERN_PART_NEWSLETTER, AA_NEWSLETTER | AA_SERIES}, {AA_PATTERN_PART_RIGHTS, AA_RIGHTS},
	{AA_PATTERN_PART_CREDIT, AA_CREDIT}, {AA_PATTERN_PART_CAPTION_OPENING, AA_CAPTION}
};

static const char *const sources[] = {
#define AA_PATTERN(name, pattern) pattern,
#include "pattern_table.h"
#undef AA_PATTERN
};

typedef struct Words
{
	char		items[MOST_WORDS][LONGEST_WORD];
	uint32_t	n;
} Words;

static bool
is_letter(char c)
{
	return (c | 32) >= 'a' && (c | 32) <= 'z';
}

static void
add_word(Words *words, const char *p, uint32_t n)
{
	char		word[LONGEST_WORD] = "";

	if (n == 0 || n >= LONGEST_WORD)
		return;
	for (uint32_t i = 0; i < n; i++)
		word[i] = (char) (p[i] | 32);
	for (uint32_t i = 0; i < words->n; i++)
		if (strcmp(words->items[i], word) == 0)
			return;
	CHECK(words->n < MOST_WORDS);
	memcpy(words->items[words->n++], word, LONGEST_WORD);
}

/* The runs of letters of a pattern, without its escapes; where the last letter is optional, both forms. */
static void
read_words(Words *words, const char *source)
{
	words->n = 0;
	while (*source != '\0')
	{
		uint32_t	n = 0;

		if (*source == '\\')
			source += 2;
		while (is_letter(source[n]))
			n++;
		add_word(words, source, n);
		if (n > 1 && source[n] == '?')
			add_word(words, source, n - 1);
		source += n > 0 ? n : *source != '\0';
	}
}

static int64_t
value_of(const char *word, AaLexClass class)
{
	const AaEngine *engine = test_engine();

	return aa_lexicon_value(engine, aa_lexicon_find(&engine->lexicon, aa_hash64(word, strlen(word))), class);
}

typedef struct Probe
{
	pcre2_code *code;
	pcre2_match_data *data;
	uint32_t	bit;
} Probe;

/* Could a line that begins so match? */
static bool
may_begin(const Probe *probe, const char *first, const char *second, const char *behind)
{
	char		line[3 * LONGEST_WORD];
	int			result;

	snprintf(line, sizeof line, "%s%s%s%s", first, second[0] != '\0' ? " " : "", second, behind);
	line[0] = (char) (line[0] & ~32);
	result = pcre2_match(probe->code, (PCRE2_SPTR) line, strlen(line), 0, PCRE2_ANCHORED | PCRE2_PARTIAL_HARD, probe->data, NULL);
	return result >= 0 || result == PCRE2_ERROR_PARTIAL;
}

static void
check_second(const Probe *probe, const char *first, const char *second)
{
	int64_t		value = value_of(first, AA_LEX_FURNITURE);
	int64_t		next = value_of(second, AA_LEX_FURNITURE_NEXT);

	if ((AA_OPENED(value) & probe->bit) != 0 || !may_begin(probe, first, second, " "))
		return;
	if (next == AA_NO_INT || (AA_OPENED_THEN(value) & (uint32_t) next & probe->bit) == 0)
		printf("# \"%s %s\" does not open pattern bit %u\n", first, second, probe->bit);
	CHECK(next != AA_NO_INT && (AA_OPENED_THEN(value) & (uint32_t) next & probe->bit) != 0);
}

static void
check_pattern(const Opened *row)
{
	static Words words;
	Probe		probe = {.bit = row->bit};
	PCRE2_SIZE	offset;
	int			error;

	probe.code = pcre2_compile((PCRE2_SPTR) sources[row->pattern], PCRE2_ZERO_TERMINATED, PCRE2_UTF, &error, &offset, NULL);
	probe.data = pcre2_match_data_create_from_pattern(probe.code, NULL);
	read_words(&words, sources[row->pattern]);
	for (uint32_t i = 0; i < words.n; i++)
	{
		const char *first = words.items[i];
		int64_t		value = value_of(first, AA_LEX_FURNITURE);

		if (!may_begin(&probe, first, "", " ") && !may_begin(&probe, first, "", ":"))
			continue;
		if (value == AA_NO_INT || ((AA_OPENED(value) | AA_OPENED_THEN(value)) & row->bit) == 0)
			printf("# \"%s\" does not open pattern bit %u\n", first, row->bit);
		CHECK(value != AA_NO_INT && ((AA_OPENED(value) | AA_OPENED_THEN(value)) & row->bit) != 0);
		for (uint32_t k = 0; k < words.n; k++)
			check_second(&probe, first, words.items[k]);
	}
	pcre2_match_data_free(probe.data);
	pcre2_code_free(probe.code);
}

TEST(every_pattern_is_opened_by_the_words_that_it_begins_with)
{
	for (size_t i = 0; i < sizeof(opened) / sizeof(opened[0]); i++)
		check_pattern(&opened[i]);
}

TEST(words_of_prose_open_nothing)
{
	CHECK_INT(value_of("gunmen", AA_LEX_FURNITURE), AA_NO_INT);
	CHECK_INT(AA_OPENED(value_of("with", AA_LEX_FURNITURE)), 0);
	CHECK_INT(value_of("gunmen", AA_LEX_FURNITURE_NEXT), AA_NO_INT);
}

TEST(a_paragraph_that_begins_with_by_is_no_byline)
{
	static const char *const lines[] = {"By noon, 12 people had died, police said.", "By the ministry's count, 140 people have been killed.",
		"By Monday 140 were dead.", "By nightfall, 30 bodies lay on the shore."};

	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++)
	{
		char		text[300];
		Article    *a;

		snprintf(text, sizeof(text), "The quake struck the hills near Oruk at dawn.\n\n%s\n\nThe army sent help to the hills.", lines[i]);
		a = article_read(text, AA_NO_DAY);
		check_that(AA_COUNT(a->analysis, casualties) == 1, __FILE__, __LINE__, lines[i]);
		article_free(a);
	}
}
