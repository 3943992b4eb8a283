/*
 * name_fold.c: see name_fold.h.
 */
#include "name_fold.h"

#include <string.h>

#include "doc.h"
#include "hash.h"

#define STRETCH 256				/* tokens that are folded without a pause */

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

/* Marks behind ASCII that stand for the Arabic letters ayn and hamza: part of the word. */
static bool
is_ayn(uint32_t c)
{
	return c == 0x02bf || c == 0x02be || c == 0x02bb || c == 0x02bc || c == 0x2018 ||
		c == 0x2019 || c == 0x02b9 || c == 0x00b4 || c == 0x2032;
}

/* A form while it is written. */
typedef struct Folding
{
	char	   *out;
	uint32_t	room, used;
	bool		space;			/* one is due before the next letter */
} Folding;

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

/* Folds a character behind ASCII. */
static void
fold_wide(Folding *f, uint32_t c)
{
	AaCharClass class = aa_utf8_class(c);

	if (is_ayn(c) || c == 0x00ad || class == AA_CHAR_MARK)
		return;
	if (class < AA_CHAR_UPPER || class > AA_CHAR_DIGIT)
	{
		f->space = f->used > 0;
		return;
	}
	if (f->space)
		f->out[f->used++] = ' ';
	f->space = false;
	f->used += fold_letter(c, f->out + f->used);
}

/* Letters and digits of ASCII, folded; 0 for all other bytes. */
static const char plain[256] = {
#define DIGIT(c) [c] = c
#define LETTER(upper, lower) [upper] = lower, [lower] = lower
	DIGIT('0'), DIGIT('1'), DIGIT('2'), DIGIT('3'), DIGIT('4'), DIGIT('5'), DIGIT('6'), DIGIT('7'), DIGIT('8'), DIGIT('9'),
	LETTER('A', 'a'), LETTER('B', 'b'), LETTER('C', 'c'), LETTER('D', 'd'), LETTER('E', 'e'), LETTER('F', 'f'), LETTER('G', 'g'),
	LETTER('H', 'h'), LETTER('I', 'i'), LETTER('J', 'j'), LETTER('K', 'k'), LETTER('L', 'l'), LETTER('M', 'm'), LETTER('N', 'n'),
	LETTER('O', 'o'), LETTER('P', 'p'), LETTER('Q', 'q'), LETTER('R', 'r'), LETTER('S', 's'), LETTER('T', 't'), LETTER('U', 'u'),
	LETTER('V', 'v'), LETTER('W', 'w'), LETTER('X', 'x'), LETTER('Y', 'y'), LETTER('Z', 'z')
#undef DIGIT
#undef LETTER
};

/* Folds the plain bytes at p, of which there is one at least; returns the first behind them. */
static const char *
fold_plain(Folding *f, const char *p, const char *end)
{
	char	   *out = f->out + f->used;
	char		c = plain[(unsigned char) *p];

	if (f->space)
		*out++ = ' ';
	f->space = false;
	do
		*out++ = c;
	while (++p < end && (c = plain[(unsigned char) *p]) != 0);
	f->used = (uint32_t) (out - f->out);
	return p;
}

/* Folds n more bytes, as far as the room goes. */
static void
fold_on(Folding *f, const char *p, uint32_t n)
{
	const char *end = p + n;

	while (p < end && f->used + 6 <= f->room)
	{
		unsigned char b = (unsigned char) *p;
		uint32_t	left = f->room - f->used - 5;
		uint32_t	length = 1;

		if (plain[b] != 0)
		{
			p = fold_plain(f, p, (size_t) (end - p) < left ? end : p + left);
			continue;
		}
		if (b >= 128)
			fold_wide(f, aa_utf8_decode(p, end, &length));
		else if (aa_ascii_class[b] != AA_CHAR_APOSTROPHE)
			f->space = f->used > 0;
		p += length;
	}
}

uint32_t
aa_name_fold(const char *p, uint32_t n, char *out, uint32_t room)
{
	Folding	f = {.out = out, .room = room};

	fold_on(&f, p, n);
	return f.used;
}

uint64_t
aa_folded_hash(const char *folded, uint32_t n)
{
	uint32_t	skip = n > 4 && memcmp(folded, "the ", 4) == 0 ? 4 : 0;

	return n == 0 ? 0 : aa_hash64(folded + skip, n - skip);
}

uint64_t
aa_name_hash(const char *p, uint32_t n)
{
	char		folded[AA_NAME_FOLD_MAX];

	return aa_folded_hash(folded, aa_name_fold(p, n, folded, sizeof(folded)));
}

/*
 * Takes over a token of n letters of ASCII, which doc->lower has folded already, eight at a time; false when there are
 * other bytes among them.  Up to seven bytes behind the token are written too, for the next one to write over.
 */
static inline bool
fold_letters(Folding *f, const char *lower, uint32_t n)
{
	char	   *out = f->out + f->used;

	*out = ' ';
	out += f->space;
	for (uint32_t i = 0; i < n; i += sizeof(uint64_t))
	{
		uint64_t	eight;

		memcpy(&eight, lower + i, sizeof(eight));
		memcpy(out + i, &eight, sizeof(eight));
		if (aa_small_run(eight) < (n - i < sizeof(eight) ? n - i : sizeof(eight)))
			return false;
	}
	f->space = false;
	f->used = (uint32_t) (out - f->out) + n;
	return true;
}

/* A text without spaces is one token: it is folded by pieces of whole characters, so that a cancel is heard. */
#define FOLD_PIECE 256			/* bytes */

static void
fold_token(AaDoc *doc, Folding *f, const char *p, uint32_t n)
{
	while (n > FOLD_PIECE)
	{
		uint32_t	piece = FOLD_PIECE;

		while (piece > FOLD_PIECE - 4 && ((unsigned char) p[piece] & 0xc0) == 0x80)
			piece--;
		fold_on(f, p, piece);
		p += piece;
		n -= piece;
		aa_poll(doc);
	}
	fold_on(f, p, n);
}

/* No letter becomes more than half as long again (U+023A in lower case); a space stands for a byte or more. */
void
aa_fold_run(AaDoc *doc)
{
	Folding	f = {.room = doc->length + doc->length / 2 + 16};

	f.out = doc->folded = aa_arena_raw(doc->arena, f.room);
	doc->folds = aa_arena_raw(doc->arena, (size_t) doc->n_tokens * sizeof(AaSpan) + 1);
	for (uint32_t i = 0; i < doc->n_tokens; i++)
	{
		const AaToken *t = &doc->tokens[i];
		uint32_t	before = f.used,
					n = t->end - t->start;

		if (i % STRETCH == 0)
			aa_poll_steps(doc, STRETCH);
		f.space |= (t->shape & AA_SHAPE_SPACE) != 0 && before > 0;
		if (fold_letters(&f, doc->lower + t->start, n))
			before = f.used - n;
		else
		{
			fold_token(doc, &f, doc->text + t->start, n);
			before += f.used > before && f.out[before] == ' ';
		}
		doc->folds[i] = (AaSpan) {before, f.used};
	}
}
