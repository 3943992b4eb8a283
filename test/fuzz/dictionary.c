/*
 * dictionary.c: any bytes are rows of a user's dictionary, and an article that is read with it.
 *
 * An input is lines up to a zero byte, and the article behind it.  Of a line the first byte chooses the kind; then the
 * name, and behind tabs canonical, country, and aliases.  A row is taken or refused with one of two codes, and the
 * dictionary stays usable; its version does not depend on the order of the rows; with it, every span of the analysis
 * lies in the article.
 */
#include <math.h>

#include "spans.h"

#include "core/dictionary.h"

#define MAX_ALIASES 6			/* of a row; what a line holds behind them is left out */
#define MAX_ROWS 64

static AaText
text_or_null(const char *p, size_t n)
{
	return n == 0 ? AA_NO_TEXT : (AaText) {p, (uint32_t) n};
}

/* Cuts off the bytes before the next `mark`. */
static AaText
cut(AaText *rest, char mark)
{
	const char *end = rest->n > 0 ? memchr(rest->p, mark, rest->n) : NULL;
	uint32_t	n = end != NULL ? (uint32_t) (end - rest->p) : rest->n;
	AaText		part = {rest->p, n};

	rest->p += n + (end != NULL);
	rest->n -= n + (end != NULL);
	return part;
}

static AaResult
add_line(AaDictionary *d, AaText line, AaError *error)
{
	static const char *const kinds[] = {
#define AA_TERM_KIND(name) #name,
		AA_TERM_KINDS(AA_TERM_KIND)
#undef AA_TERM_KIND
		"nonsense"
	};
	AaText		aliases[MAX_ALIASES];
	AaDictionaryRow row = {.latitude = NAN, .longitude = NAN};
	const char *kind = kinds[line.n == 0 ? 0 : (unsigned char) line.p[0] % (sizeof(kinds) / sizeof(kinds[0]))];
	AaText		field;

	row.kind = (AaText) {kind, (uint32_t) strlen(kind)};
	line.p += line.n > 0;
	line.n -= line.n > 0;
	field = cut(&line, '\t');
	row.name = text_or_null(field.p, field.n);
	field = cut(&line, '\t');
	row.canonical = text_or_null(field.p, field.n);
	field = cut(&line, '\t');
	row.country = text_or_null(field.p, field.n);
	row.aliases.items = aliases;
	while (line.n > 0 && row.aliases.n < MAX_ALIASES)
		aliases[row.aliases.n++] = cut(&line, '\t');
	return aa_dictionary_add(d, &row, error);
}

/* The dictionary of the lines, forwards or backwards; NULL where one cannot be built of what was taken. */
static AaDictionary *
make_dictionary(const AaText *lines, uint32_t n, bool backwards)
{
	AaDictionary *d;
	AaError		error;
	AaResult	result;

	require(aa_dictionary_create(&heap, fuzz_engine(), (AaText) {"desk", 4}, &d, &error) == AA_OK, "a dictionary can be made");
	for (uint32_t i = 0; i < n; i++)
	{
		result = add_line(d, lines[backwards ? n - 1 - i : i], &error);
		require(result == AA_OK || result == AA_BAD_TERM || result == AA_BAD_PATTERN, "a row is taken or refused");
		require(result == AA_OK || error.message[0] != '\0', "refusal says why");
	}
	result = aa_dictionary_build(d, &error);
	require(result == AA_OK || result == AA_BAD_TERM, "it can be built, or a name is too long");
	if (result == AA_OK)
		return d;
	aa_dictionary_free(d);
	return NULL;
}

static void
read_with(const AaDictionary *d, AaText body)
{
	AaRequest	request = {.text = body.p, .length = body.n, .published = 19800, .dictionary = d, .explain = true};
	AaArena    *arena = aa_arena_create(&heap);
	AaAnalysis *analysis;
	AaText		bytes;
	AaError		error;

	text_characters = count_characters((const uint8_t *) body.p, body.n);
	require(aa_analyze(fuzz_engine(), arena, &request, &analysis, &error) == AA_OK, "any text can be analysed");
	check_records(analysis);
	require(aa_encode(arena, analysis, &bytes, &error) == AA_OK, "any analysis can be stored");
	require(aa_decode(arena, bytes, &analysis, &error) == AA_OK, "what was stored can be read");
	aa_arena_free(arena);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	AaText		body = {(const char *) data, (uint32_t) size};
	AaText		rows = cut(&body, '\0');
	AaText		lines[MAX_ROWS];
	uint32_t	n = 0;
	AaDictionary *one;
	AaDictionary *two;
	int64_t		first,
				second;

	while (rows.n > 0 && n < MAX_ROWS)
		lines[n++] = cut(&rows, '\n');
	one = make_dictionary(lines, n, false);
	two = make_dictionary(lines, n, true);
	require((one == NULL) == (two == NULL), "the order of the rows does not matter");
	if (one != NULL)
	{
		aa_dictionary_name(one, &first);
		aa_dictionary_name(two, &second);
		require(first == second, "the version is of the rows");
		read_with(one, body);
	}
	aa_dictionary_free(one);
	aa_dictionary_free(two);
	return 0;
}
