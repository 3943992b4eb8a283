/*
 * token.c: blocks to tokens, in one scan.
 *
 * Hyphenated words are cut at the hyphen ("Britain-based" is three tokens),
 * clitics from their word ("Syria" "'s", "do" "n't"), as the treebanks do.
 * Numbers keep their separators (180,000), acronyms and abbreviations their
 * stops (U.S., Gen.).
 */
#include <string.h>

#include "doc.h"
#include "hash.h"

#define LONGEST_WORD 64			/* bytes that count for a word's identity; longer ones are no English words */
#define LONGEST_ACRONYM 16		/* letters with stops; a longer chain is noise, and would be read anew at each of its letters */
#define FIRST_TOKENS 65536		/* no larger first guess for the number of tokens */
#define LONGEST_PARAGRAPH 2000	/* bytes of nearly every one */

typedef struct Scan
{
	AaDoc	   *doc;
	AaVec	   *tokens;
	const char *p;				/* next byte */
	const char *end;			/* of the block */
	uint8_t		before;			/* shape bits that the next token gets */
} Scan;

typedef struct Cursor
{
	AaCharClass class;
	uint32_t	n;				/* bytes */
} Cursor;

static Cursor
look(const Scan *s, const char *p)
{
	Cursor		c = {AA_CHAR_OTHER, 0};

	if (p < s->end)
		c.class = aa_char_class(p, s->end, &c.n);
	return c;
}

static bool
is_letter(uint8_t c)
{
	return c >= AA_CHAR_UPPER && c <= AA_CHAR_MARK;
}

static inline AaToken *
push(Scan *s, AaTokenKind kind, const char *start, const char *end)
{
	AaToken    *t = aa_vec_push(s->doc->arena, s->tokens, sizeof(AaToken));

	*t = (AaToken) {.start = (uint32_t) (start - s->doc->text), .end = (uint32_t) (end - s->doc->text),
					.kind = (uint8_t) kind, .shape = s->before};
	s->before = 0;
	s->p = end;
	aa_poll(s->doc);
	return t;
}

/* What one look at the bytes of a word tells. */
typedef struct Form
{
	char		bytes[LONGEST_WORD + 4];	/* lower case, cut at LONGEST_WORD */
	uint32_t	n;
	uint32_t	upper, lower;	/* letters of either case */
	uint8_t		shape;
} Form;

#define SLOTS_AHEAD 12			/* words between asking for a slot of the lexicon and looking into it */
#define WORDS_AHEAD 6			/* and for the word that stands in it */

/* Adds a character behind ASCII; all typographic apostrophes become the ASCII one. */
static uint32_t
add_wide(Form *form, const char *p, const char *end, bool first)
{
	uint32_t	len;
	uint32_t	c = aa_utf8_decode(p, end, &len);
	AaCharClass class = aa_utf8_class(c);

	if (class == AA_CHAR_UPPER)
	{
		form->shape |= (uint8_t) (first ? AA_SHAPE_CAP : form->lower ? AA_SHAPE_INNER : 0);
		form->upper++;
	}
	else if (class == AA_CHAR_LOWER)
		form->lower++;
	if (is_letter(class))
		form->shape |= AA_SHAPE_FOREIGN;
	if (form->n + 4 <= LONGEST_WORD)
		form->n += aa_utf8_encode(class == AA_CHAR_APOSTROPHE ? '\'' : aa_utf8_lower(c), form->bytes + form->n);
	return len;
}

static void
read_form(Form *form, const char *start, const char *end)
{
	form->n = form->upper = form->lower = form->shape = 0;
	for (const char *p = start; p < end;)
	{
		unsigned char b = (unsigned char) *p;
		bool		upper = b >= 'A' && b <= 'Z';

		if (b >= 128)
		{
			p += add_wide(form, p, end, p == start);
			continue;
		}
		if (upper)
			form->shape |= (uint8_t) (p == start ? AA_SHAPE_CAP : form->lower ? AA_SHAPE_INNER : 0);
		form->upper += upper;
		form->lower += b >= 'a' && b <= 'z';
		b |= (unsigned char) (upper << 5);
		if (form->n + 4 <= LONGEST_WORD)
			form->bytes[form->n++] = (char) b;
		p++;
	}
	if (form->upper > 1 && form->lower == 0)
		form->shape |= AA_SHAPE_UPPER;
}

/* Case bits of n letters of ASCII, given also in lower case: most have no capital behind the first. */
static uint8_t
shape_of(const char *p, const char *lower, uint32_t n)
{
	uint8_t		shape = *p <= 'Z' ? AA_SHAPE_CAP : 0;
	uint32_t	upper = 0;
	uint32_t	i = 0;

	if (memcmp(p + 1, lower + 1, n - 1) == 0)
		return shape;
	for (uint32_t k = 0; k < n; k++)
		upper += p[k] <= 'Z';
	if (upper == n)
		return shape | (n > 1 ? AA_SHAPE_UPPER : 0);
	if (upper == shape)
		return shape;
	while (p[i] >= 'A' && p[i] <= 'Z')
		i++;
	return shape | (upper > i ? AA_SHAPE_INNER : 0);
}

/* The word's id is its hash's upper half until find_words(). */
static void
name_word(AaToken *t, uint64_t hash)
{
	t->hash = (uint32_t) hash;
	t->word = (uint32_t) (hash >> 32);
}

static uint64_t
full_hash(const AaToken *t)
{
	return (uint64_t) t->word << 32 | t->hash;
}

/* The same as identify() for letters of ASCII, whose lower case is there already. */
static void
identify_plain(Scan *s, AaToken *t, const char *start, uint32_t n)
{
	const char *lower = s->doc->lower + t->start;

	if (!s->doc->hashes_only)
		t->shape |= shape_of(start, lower, n);
	else if (*start <= 'Z')
		t->shape |= AA_SHAPE_CAP;
	name_word(t, aa_hash64(lower, n));
}

/* Fills word, hash and the case bits; `end` may leave out an abbreviation's full stop. */
static void
identify(AaToken *t, const char *start, const char *end)
{
	Form		form;

	read_form(&form, start, end);
	t->shape |= form.shape;
	if (end - start > LONGEST_WORD)
		t->hash = aa_hash_mix(aa_hash(form.bytes, form.n), aa_hash(start, (size_t) (end - start)));
	else
		name_word(t, aa_hash64(form.bytes, form.n));
}

/* Bytes of a clitic that begins at the apostrophe p ('s 're 've 'll 'd 'm), or 0. */
static uint32_t
clitic_length(const Scan *s, const char *p, uint32_t mark)
{
	static const char *const endings[] = {"s", "re", "ve", "ll", "d", "m"};

	for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++)
	{
		uint32_t	n = (uint32_t) strlen(endings[i]);

		if ((size_t) (s->end - p) >= mark + n && (p[mark] | 32) == endings[i][0] &&
			(n == 1 || (p[mark + 1] | 32) == endings[i][1]) && !is_letter(look(s, p + mark + n).class))
			return mark + n;
	}
	return 0;
}

static bool
is_negation(const Scan *s, const char *start, const char *p, uint32_t mark)
{
	return p - start >= 2 && (p[-1] | 32) == 'n' && (size_t) (s->end - p) > mark && (p[mark] | 32) == 't' &&
		!is_letter(look(s, p + mark + 1).class);
}

/* End of "U.S.", "p.m." that begins at start, or NULL: letters and full stops by turns, two of each or more. */
static const char *
acronym_end(const Scan *s, const char *start)
{
	const char *p = start;
	uint32_t	pairs = 0;
	Cursor		c;

	for (c = look(s, p); pairs < LONGEST_ACRONYM && is_letter(c.class) && (size_t) (s->end - p) > c.n && p[c.n] == '.'; c = look(s, p))
	{
		p += c.n + 1;
		pairs++;
	}
	if (pairs < 2)
		return NULL;
	if (!is_letter(c.class))
		return p;
	return is_letter(look(s, p + c.n).class) ? NULL : p + c.n;
}

static const char *
skip_spaces(const Scan *s, const char *p)
{
	Cursor		c = look(s, p);

	for (uint32_t i = 0; i < 8 && c.class == AA_CHAR_SPACE; i++)
	{
		p += c.n;
		c = look(s, p);
	}
	return p;
}

/* Does the full stop at s->p belong to the word t before it? */
static bool
takes_stop(const Scan *s, const AaToken *t)
{
	const char *next;
	int64_t		kind;

	if (s->p >= s->end || *s->p != '.')
		return false;
	next = skip_spaces(s, s->p + 1);
	kind = aa_lexicon_value(s->doc->engine, aa_lexicon_find(&s->doc->engine->lexicon, full_hash(t)), AA_LEX_ABBREVIATION);
	if (kind == 0 || kind == 1)
		return true;
	if (kind == 2)
		return look(s, next).class == AA_CHAR_DIGIT;
	return t->end - t->start == 1 && (t->shape & AA_SHAPE_CAP) && next > s->p + 1 && look(s, next).class == AA_CHAR_UPPER;
}

static void
take_stop(Scan *s, AaToken *t)
{
	if (!takes_stop(s, t))
		return;
	t->shape |= AA_SHAPE_DOT;
	t->end++;
	s->p++;
}

static void
finish_word(Scan *s, const char *start, const char *end)
{
	AaToken    *t = push(s, AA_TOKEN_WORD, start, end);

	identify(t, start, end);
	take_stop(s, t);
}

static void
push_clitic(Scan *s, const char *start, const char *end)
{
	AaToken    *t = push(s, AA_TOKEN_WORD, start, end);

	identify(t, start, end);
	t->shape |= AA_SHAPE_CLITIC;
}

static void
scan_mixed(Scan *s, const char *start, const char *p)
{
	Cursor		c = look(s, p);
	AaToken    *t;

	while (is_letter(c.class) || c.class == AA_CHAR_DIGIT)
	{
		p += c.n;
		c = look(s, p);
	}
	t = push(s, AA_TOKEN_MIXED, start, p);
	identify(t, start, p);
}

/* Most words end at an ASCII mark or space that cannot be part of one. */
static bool
ends_plainly(const Scan *s, const char *start, const char *p)
{
	return p > start && (p == s->end || *p == ' ' || *p == ',' || *p == '-' || *p == '\n' || (*p == '.' && p > start + 1));
}

/* A word letter by letter: apostrophes inside, clitics behind, digits that make it a mixed one. */
static void
scan_letters(Scan *s, const char *start)
{
	const char *p = start;

	for (Cursor c = look(s, p);; c = look(s, p))
	{
		uint32_t	n;

		aa_poll(s->doc);
		if (is_letter(c.class))
		{
			p += c.n;
			continue;
		}
		if (c.class == AA_CHAR_DIGIT)
		{
			scan_mixed(s, start, p);
			return;
		}
		if (c.class != AA_CHAR_APOSTROPHE || !is_letter(look(s, p + c.n).class))
			break;
		if (is_negation(s, start, p, c.n))
		{
			finish_word(s, start, p - 1);
			push_clitic(s, p - 1, p + c.n + 1);
			return;
		}
		n = clitic_length(s, p, c.n);
		if (n != 0)
		{
			finish_word(s, start, p);
			push_clitic(s, p, p + n);
			return;
		}
		p += c.n;
	}
	finish_word(s, start, p);
}

static void
scan_word(Scan *s)
{
	const char *start = s->p;
	const char *p = start + aa_ascii_letters(s->doc->lower + (start - s->doc->text));

	if (p > s->end)
		p = s->end;
	if (ends_plainly(s, start, p) && p - start <= LONGEST_WORD - 4)
	{
		AaToken    *t = push(s, AA_TOKEN_WORD, start, p);

		identify_plain(s, t, start, (uint32_t) (p - start));
		take_stop(s, t);
		return;
	}
	p = acronym_end(s, start);
	if (p != NULL)
	{
		AaToken    *t = push(s, AA_TOKEN_WORD, start, p);

		identify(t, start, p[-1] == '.' ? p - 1 : p);
		t->shape |= p[-1] == '.' ? AA_SHAPE_DOT : 0;
		return;
	}
	scan_letters(s, start);
}

/* A separator inside a number: a full stop before a digit, a comma before just three. */
static bool
joins_digits(const Scan *s, const char *p)
{
	uint32_t	digits = 0;

	if (s->end - p < 2 || (*p != '.' && *p != ','))
		return false;
	for (const char *q = p + 1; q < s->end && *q >= '0' && *q <= '9' && digits < 4; q++)
		digits++;
	return *p == '.' ? digits > 0 : digits == 3;
}

static void
scan_number(Scan *s)
{
	const char *start = s->p;
	const char *p = start;
	Cursor		c = look(s, p);
	AaToken    *t;

	while (c.class == AA_CHAR_DIGIT || joins_digits(s, p))
	{
		p += c.n;
		c = look(s, p);
	}
	if (is_letter(c.class))
	{
		scan_mixed(s, start, p);
		return;
	}
	t = push(s, AA_TOKEN_NUMBER, start, p);
	t->hash = aa_hash(start, (size_t) (p - start));
}

static void
scan_mark(Scan *s, Cursor c)
{
	static const uint8_t kinds[] = {
		[AA_CHAR_OTHER] = AA_TOKEN_SYMBOL, [AA_CHAR_APOSTROPHE] = AA_TOKEN_APOSTROPHE, [AA_CHAR_QUOTE] = AA_TOKEN_QUOTE,
		[AA_CHAR_HYPHEN] = AA_TOKEN_HYPHEN, [AA_CHAR_DASH] = AA_TOKEN_HYPHEN, [AA_CHAR_PUNCT] = AA_TOKEN_PUNCT,
		[AA_CHAR_SYMBOL] = AA_TOKEN_SYMBOL
	};
	const char *start = s->p;
	AaToken    *t;

	/* '' and `` are a double mark in plain-text wire copy */
	if (c.class == AA_CHAR_APOSTROPHE && c.n == 1 && start + 1 < s->end && start[1] == start[0])
	{
		t = push(s, AA_TOKEN_QUOTE, start, start + 2);
		t->hash = '"';
		return;
	}
	t = push(s, (AaTokenKind) kinds[c.class], start, start + c.n);
	t->hash = c.n == 1 ? (unsigned char) *start : aa_hash(start, c.n);
}

static void
scan_block(Scan *s, AaBlock *block)
{
	s->p = s->doc->text + block->span.start;
	s->end = s->doc->text + block->span.end;
	s->before = AA_SHAPE_SPACE | AA_SHAPE_LINE;
	block->first = s->tokens->n;
	while (s->p < s->end)
	{
		Cursor		c = look(s, s->p);

		if (c.class == AA_CHAR_SPACE || c.class == AA_CHAR_NEWLINE)
		{
			if (s->before & AA_SHAPE_SPACE)
				aa_poll(s->doc);	/* behind a token its push has done so */
			s->before |= AA_SHAPE_SPACE;
			s->p += c.n;
		}
		else if (is_letter(c.class))
			scan_word(s);
		else if (c.class == AA_CHAR_DIGIT)
			scan_number(s);
		else
			scan_mark(s, c);
	}
	block->last = s->tokens->n;
}

/* Room for as many tokens as so many bytes of prose have. */
static void
make_room(AaDoc *doc, AaVec *tokens, uint32_t bytes)
{
	uint32_t	guess = bytes / 4 + 16;

	tokens->capacity = guess < FIRST_TOKENS ? guess : FIRST_TOKENS;
	tokens->items = aa_arena_raw(doc->arena, tokens->capacity * sizeof(AaToken));
}

/*
 * Looks all words up in one loop, which asks for the slots of later words while it waits for none: each look-up by
 * itself would wait for a cache line or two.
 */
static void
find_words(AaToken *tokens, uint32_t n, const AaLexicon *lexicon)
{
	for (uint32_t i = 0; i < n; i++)
	{
		AaToken    *t = &tokens[i];

		if (i + SLOTS_AHEAD < n)
			aa_lexicon_expect(lexicon, t[SLOTS_AHEAD].hash);
		if (i + WORDS_AHEAD < n)
			aa_lexicon_expect_word(lexicon, t[WORDS_AHEAD].hash);
		if (t->word != 0)
			t->word = aa_lexicon_find(lexicon, full_hash(t));
	}
}

void
aa_token_run(AaDoc *doc)
{
	AaVec		tokens = {0};
	Scan		s = {.doc = doc, .tokens = &tokens};

	make_room(doc, &tokens, doc->length);
	for (uint32_t i = 0; i < doc->blocks_.n; i++)
		scan_block(&s, &AA_BLOCKS(doc)[i]);
	doc->tokens = tokens.items;
	doc->n_tokens = tokens.n;
	if (!doc->hashes_only)
		find_words(doc->tokens, doc->n_tokens, &doc->engine->lexicon);
}

void
aa_token_block(AaDoc *doc, AaBlock *block, AaVec *tokens)
{
	Scan		s = {.doc = doc, .tokens = tokens};

	if (tokens->items == NULL)
		make_room(doc, tokens, LONGEST_PARAGRAPH);
	tokens->n = 0;
	scan_block(&s, block);
	doc->tokens = tokens->items;
	doc->n_tokens = tokens->n;
}

bool
aa_bytes_are(const char *p, const char *word, size_t n)
{
	for (size_t k = 0; k < n; k++)
		if (aa_ascii_lower(p[k]) != word[k])
			return false;
	return true;
}

bool
aa_token_is_any(const AaDoc *doc, uint32_t i, const char *const *words, size_t n)
{
	char		first = doc->lower[doc->tokens[i].start];

	for (size_t k = 0; k < n; k++)
		if (words[k][0] == first && aa_token_is(doc, i, words[k]))
			return true;
	return false;
}

uint32_t
aa_token_character(const AaDoc *doc, uint32_t i)
{
	uint32_t	n;

	return aa_utf8_decode(doc->text + doc->tokens[i].start, doc->text + doc->tokens[i].end, &n);
}

AaText
aa_tokens_spaced(AaDoc *doc, uint32_t first, uint32_t last)
{
	AaText		whole = aa_tokens_text(doc, first, last);
	char	   *out = aa_arena_alloc(doc->arena, (size_t) whole.n + 1);
	uint32_t	used = 0;

	for (uint32_t i = first; i < last; i++)
	{
		const AaToken *t = &doc->tokens[i];

		if (i > first && t->start > doc->tokens[i - 1].end)
			out[used++] = ' ';
		memcpy(out + used, doc->text + t->start, t->end - t->start);
		used += t->end - t->start;
	}
	return (AaText) {out, used};
}
