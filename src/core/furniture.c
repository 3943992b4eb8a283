/*
 * furniture.c: which patterns a line or a piece of one is shown to, and what it is by the first that matches.
 */
#include <string.h>

#include "furniture.h"
#include "hash.h"

#define LONGEST_FURNITURE 600	/* bytes of a piece that is looked at */
#define LONGEST_BUTTON 32		/* bytes of a line that may be a button or menu item */
#define LONGEST_BYLINE 90
#define LONGEST_SIGN 16			/* bytes of a word that ends furniture */

/*
 * Signs of furniture, seen in one scan of a piece.  A rule is tried only where
 * its words open the piece (furniture.h) or one of its signs is: prose costs a
 * look-up or two, no regular expression.
 */
enum
{
	SIGN_ENDS = 1,				/* its last word, or a word in brackets at its end, belongs to furniture */
	SIGN_PICTURE = 2,			/* a word of pictures, where " in this " or the end says that it may be a caption */
	SIGN_YEAR = 4,				/* four digits in a row */
	SIGN_COUNT = 8,				/* no letter first, and short or with a digit */
	SIGN_LINK = 16,				/* @ # / */
	SIGN_BAR = 32,				/* what stands between the names of a menu */
	SIGN_STROKE = 64,			/* a slash, or a dash in a short line */
	SIGN_SHORT = 128,
	SIGN_NAME = 256				/* not many bytes, the first two words with a capital */
};

typedef struct Rule
{
	AaPatternId pattern;
	AaBlockKind kind;
	uint16_t	opened;			/* bit of furniture.h */
	uint16_t	signs;			/* any of them */
} Rule;

static const Rule line_rules[] = {
	{AA_PATTERN_LINE_NAVIGATION, AA_BLOCK_BOILERPLATE, AA_NAVIGATION, 0},
	{AA_PATTERN_LINE_SHORT, AA_BLOCK_BOILERPLATE, 0, SIGN_SHORT},
	{AA_PATTERN_LINE_MENU, AA_BLOCK_BOILERPLATE, 0, SIGN_BAR},
	{AA_PATTERN_LINE_COUNTER, AA_BLOCK_BOILERPLATE, AA_COUNTER, SIGN_COUNT},
	{AA_PATTERN_LINE_FORM, AA_BLOCK_BOILERPLATE, AA_FIELD, SIGN_COUNT},
	{AA_PATTERN_LINE_LINK, AA_BLOCK_BOILERPLATE, 0, SIGN_LINK},
	{AA_PATTERN_LINE_STAMP, AA_BLOCK_BYLINE, 0, SIGN_YEAR},
	{AA_PATTERN_LINE_BYLINE, AA_BLOCK_BYLINE, AA_BYLINE, 0},
	{AA_PATTERN_LINE_REPORTER, AA_BLOCK_BYLINE, 0, SIGN_NAME},
	{AA_PATTERN_LINE_CREDIT, AA_BLOCK_BOILERPLATE, AA_LABEL, 0},
	{AA_PATTERN_LINE_STROKE, AA_BLOCK_BOILERPLATE, 0, SIGN_STROKE}
};

static const Rule part_rules[] = {
	{AA_PATTERN_PART_FORM, AA_BLOCK_BOILERPLATE, AA_FORM, 0},
	{AA_PATTERN_PART_TERMS, AA_BLOCK_BOILERPLATE, AA_TERMS, 0},
	{AA_PATTERN_PART_NEWSLETTER, AA_BLOCK_BOILERPLATE, AA_NEWSLETTER | AA_SERIES, 0},
	{AA_PATTERN_PART_NEWSLETTER_NAME, AA_BLOCK_BOILERPLATE, AA_NAMED, SIGN_ENDS},
	{AA_PATTERN_PART_RIGHTS, AA_BLOCK_BOILERPLATE, AA_RIGHTS, 0},
	{AA_PATTERN_PART_RIGHTS_WITHIN, AA_BLOCK_BOILERPLATE, 0, SIGN_ENDS},
	{AA_PATTERN_PART_CREDIT, AA_BLOCK_BOILERPLATE, AA_CREDIT, 0},
	{AA_PATTERN_PART_CREDIT_WITHIN, AA_BLOCK_BOILERPLATE, 0, SIGN_ENDS},
	{AA_PATTERN_PART_CAPTION_OPENING, AA_BLOCK_CAPTION, AA_CAPTION, 0},
	{AA_PATTERN_PART_CAPTION, AA_BLOCK_CAPTION, 0, SIGN_PICTURE}
};

#define N_RULES(rules) (sizeof(rules) / sizeof((rules)[0]))

/* Lexicon id of the letters of ASCII at p, and their end. */
static uint32_t
word_at(const AaDoc *doc, uint32_t start, uint32_t limit, uint32_t *end)
{
	size_t		n = aa_ascii_letters(doc->lower + start);

	if (n > limit - start)
		n = limit - start;
	*end = start + (uint32_t) n;
	return n == 0 || n > LONGEST_SIGN ? 0 : aa_lexicon_find(&doc->engine->lexicon, aa_hash64(doc->lower + start, n));
}

uint32_t
aa_furniture_opens(const AaDoc *doc, uint32_t start, uint32_t limit)
{
	uint32_t	end;
	int64_t		first = aa_lexicon_value(doc->engine, word_at(doc, start, limit, &end), AA_LEX_FURNITURE);
	uint32_t	next = end;
	int64_t		second;

	if (first == AA_NO_INT)
		return 0;
	while (next < limit && (doc->text[next] == ' ' || doc->text[next] == '\n'))
		next++;					/* where a line was wrapped, too */
	if (next == end && next < limit && doc->text[next] == '\'')
		next++;					/* you've */
	if (next == end || next == limit || doc->lower[next] < 'a' || doc->lower[next] > 'z')
		return AA_OPENED(first) | AA_OPENED_THEN(first);
	second = aa_lexicon_value(doc->engine, word_at(doc, next, limit, &end), AA_LEX_FURNITURE_NEXT);
	return AA_OPENED(first) | (second == AA_NO_INT ? 0 : (AA_OPENED_THEN(first) | AA_NAMED) & (uint32_t) second);
}

/* The sign of a copyright, or what stands for it. */
static bool
is_copyright(const AaDoc *doc, uint32_t i, uint32_t limit)
{
	return (limit - i > 1 && memcmp(doc->text + i, "\xc2\xa9", 2) == 0) ||
		(limit - i > 2 && memcmp(doc->lower + i, "(c)", 3) == 0);
}

/* Patterns that the beginning of a piece opens. */
static uint32_t
opened_patterns(const AaDoc *doc, AaSpan span)
{
	char		c = doc->text[span.start];
	uint32_t	bracket = c == '(' || c == '[';

	if (is_copyright(doc, span.start, span.end) || (bracket && is_copyright(doc, span.start + 1, span.end)))
		return AA_RIGHTS | AA_LABEL;
	if (c == '&')
		return AA_RIGHTS;
	if (bracket && span.end - span.start > 1 && doc->text[span.start + 1] <= '9')
		return AA_CAPTION;		/* [1/3] */
	if (bracket)
		return aa_furniture_opens(doc, span.start + 1, span.end) & (AA_LABEL | AA_CREDIT);
	return aa_furniture_opens(doc, span.start, span.end);
}

/* "(Reuters)", "[Photo: a reader]": brackets at the end with a word of credits in them. */
static bool
ends_in_credit(const AaDoc *doc, AaSpan span)
{
	uint32_t	start = span.end - 1;
	uint32_t	end;

	while (start > span.start && span.end - start < AA_LONGEST_BRACKET && doc->text[start] != '(' && doc->text[start] != '[')
		start--;
	for (uint32_t i = start + 1; i + 1 < span.end; i = end + 1)
		if (aa_word_is(doc->engine, word_at(doc, i, span.end, &end), AA_LEX_FURNITURE_CREDIT))
			return true;
	return false;
}

static bool
ends_furniture(const AaDoc *doc, AaSpan span)
{
	uint32_t	end = span.end;
	uint32_t	start;

	while (end > span.start && (doc->text[end - 1] == '.' || aa_ascii_is_space(doc->text[end - 1])))
		end--;
	if (end > span.start && (doc->text[end - 1] == ')' || doc->text[end - 1] == ']'))
		return ends_in_credit(doc, (AaSpan) {span.start, end});
	for (start = end; start > span.start && aa_ascii_is_letter(doc->text[start - 1]); start--)
		if (end - start > LONGEST_SIGN)
			return false;
	return aa_word_is(doc->engine, word_at(doc, start, end, &end), AA_LEX_FURNITURE_END);
}

/* Does the second word, too, begin with a capital of ASCII? */
static bool
is_name(const AaDoc *doc, AaSpan span)
{
	const char *space = memchr(doc->text + span.start, ' ', span.end - span.start);

	return doc->text[span.start] >= 'A' && doc->text[span.start] <= 'Z' && space != NULL && space[1] >= 'A' && space[1] <= 'Z';
}

/* Signs that the characters of a short line show. */
static uint32_t
line_signs(const AaDoc *doc, AaSpan span)
{
	uint32_t	n = span.end - span.start;
	uint32_t	signs = n <= LONGEST_BUTTON ? SIGN_SHORT : 0;
	uint32_t	digits = 0;		/* in a row */
	bool		counts = signs != 0,
				dash = false;

	if (n <= LONGEST_BYLINE && is_name(doc, span))
		signs |= SIGN_NAME;
	for (uint32_t i = span.start; i < span.end; i++)
	{
		char		c = doc->text[i];

		digits = c >= '0' && c <= '9' ? digits + 1 : 0;
		counts |= digits != 0;
		if (digits == 4)
			signs |= SIGN_YEAR;
		else if (c == '/')
			signs |= SIGN_LINK | SIGN_BAR | SIGN_STROKE;
		else if (c == '@' || c == '#')
			signs |= SIGN_LINK;
		else if (c == '|' || c == '>' || c == '\xc2')
			signs |= SIGN_BAR;
		else if (c == '-' || c == '\xe2')
			dash = true;
	}
	if (dash && (signs & SIGN_SHORT))
		signs |= SIGN_STROKE;
	return counts && !aa_ascii_is_letter(doc->text[span.start]) ? signs | SIGN_COUNT : signs;
}

static int
first_match(AaDoc *doc, const Rule *rules, size_t n, AaSpan span, uint32_t opened, uint32_t signs)
{
	AaMatch		match;

	for (size_t i = 0; i < n; i++)
		if (((rules[i].opened & opened) | (rules[i].signs & signs)) != 0 && aa_doc_match(doc, rules[i].pattern, span, &match))
			return rules[i].kind;
	return AA_BLOCK_PROSE;
}

/* What the forms of PART_CAPTION have in common: a word of pictures, a bracket at the end, the sign of a copyright, a slash. */
static bool
may_be_caption(const AaDoc *doc, AaSpan span)
{
	const char *t = doc->text;
	uint32_t	end;

	if (t[span.end - 1] == ')' || t[span.end - 1] == ']')
		return true;
	for (uint32_t i = span.start; i < span.end; i = end)
	{
		end = i + 1;
		if (t[i] == '/' || t[i] == '\xc2' || (t[i] == '(' && end < span.end && (t[end] | 32) == 'c'))
			return true;
		if (!aa_ascii_is_letter(t[i]))
			continue;
		while (end < span.end && aa_ascii_is_letter(t[end]))
			end++;
		if (aa_word_is(doc->engine, word_at(doc, i, end, &end), AA_LEX_FURNITURE_PICTURE))
			return true;
	}
	return false;
}

int
aa_furniture_line(AaDoc *doc, AaSpan span, bool sentence)
{
	uint32_t	opened = opened_patterns(doc, span);

	if (sentence || span.end - span.start > LONGEST_BYLINE)
		opened &= ~(uint32_t) AA_BYLINE;	/* "By Monday the army had ..." */
	if (sentence && opened == 0)
		return AA_BLOCK_PROSE;
	return first_match(doc, line_rules, N_RULES(line_rules), span, opened, line_signs(doc, span));
}

int
aa_furniture_part(AaDoc *doc, AaSpan span, bool in_this)
{
	uint32_t	n = span.end - span.start;
	uint32_t	signs;

	if (n == 0 || n > LONGEST_FURNITURE)
		return AA_BLOCK_PROSE;
	signs = ends_furniture(doc, span) ? SIGN_ENDS : 0;
	if ((in_this || signs != 0) && may_be_caption(doc, span))
		signs |= SIGN_PICTURE;
	return first_match(doc, part_rules, N_RULES(part_rules), span, opened_patterns(doc, span), signs);
}
