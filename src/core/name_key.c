/*
 * name_key.c: the transliteration key.
 *
 * A name that was written in Arabic or Cyrillic letters reaches an English
 * article by way of French, English, Turkish or Persian ears: Sheikhun,
 * Shaykhun, Cheikhoun; Mohammad, Muhammed; Qaddafi, Gaddafi.  What the
 * spellers agree on is the order of the consonants up to voice and throat.
 * So the key is made in four steps, each a table below:
 *
 * 1. letters of the Cyrillic and Arabic alphabets become Latin ones,
 *    diacritics go (name_fold.c);
 * 2. words that come and go are dropped: the article in all its assimilated
 *    forms, bin and ibn, titles, and the kind of place ("Madinat", "Suq");
 *    "Abd al-", "Abdul" and "Abdel" are joined to the name that follows;
 * 3. consonants fall into classes: k q g j gh kh; s z sh ch ts; t th; d dh;
 *    b p; f v; vowels, h (but for a first one), w and y go;
 * 4. doubled letters become one.
 *
 * The choice of the classes was made on pairs of spellings of Arabic places
 * and persons, by leaving out one class or rule at a time; see the README of
 * the project for the figures.
 */
#include "name_key.h"

#include <string.h>

#include "hash.h"
#include "name_fold.h"
#include "utf8.h"

#define MAX_WORDS 24			/* of a name that are looked at */
#define MAX_LATIN 384			/* bytes of a name in Latin letters */

typedef struct Rewrite
{
	char		from[5];
	char		to[3];
} Rewrite;

typedef struct Alphabet
{
	uint32_t	letter;
	const char *latin;
} Alphabet;

static const Alphabet alphabet[] = {
	{0x0430, "a"}, {0x0431, "b"}, {0x0432, "v"}, {0x0433, "g"}, {0x0434, "d"}, {0x0435, "e"}, {0x0436, "j"}, {0x0437, "z"},
	{0x0438, "i"}, {0x0439, "y"}, {0x043a, "k"}, {0x043b, "l"}, {0x043c, "m"}, {0x043d, "n"}, {0x043e, "o"}, {0x043f, "p"},
	{0x0440, "r"}, {0x0441, "s"}, {0x0442, "t"}, {0x0443, "u"}, {0x0444, "f"}, {0x0445, "kh"}, {0x0446, "ts"},
	{0x0447, "ch"}, {0x0448, "sh"}, {0x0449, "sh"}, {0x044a, ""}, {0x044b, "y"}, {0x044c, ""}, {0x044d, "e"}, {0x044e, "u"},
	{0x044f, "a"}, {0x0451, "e"}, {0x0452, "d"}, {0x0454, "e"}, {0x0455, "z"}, {0x0456, "i"}, {0x0458, "y"}, {0x0459, "l"},
	{0x045a, "n"}, {0x045b, "c"}, {0x045c, "k"}, {0x045e, "u"}, {0x045f, "j"}, {0x0491, "g"},
	{0x0621, ""}, {0x0622, "a"}, {0x0623, "a"}, {0x0624, "w"}, {0x0625, "i"}, {0x0626, ""}, {0x0627, "a"}, {0x0628, "b"},
	{0x0629, "a"}, {0x062a, "t"}, {0x062b, "th"}, {0x062c, "j"}, {0x062d, "h"}, {0x062e, "kh"}, {0x062f, "d"},
	{0x0630, "dh"}, {0x0631, "r"}, {0x0632, "z"}, {0x0633, "s"}, {0x0634, "sh"}, {0x0635, "s"}, {0x0636, "d"},
	{0x0637, "t"}, {0x0638, "z"}, {0x0639, ""}, {0x063a, "gh"}, {0x0640, ""}, {0x0641, "f"}, {0x0642, "q"}, {0x0643, "k"},
	{0x0644, "l"}, {0x0645, "m"}, {0x0646, "n"}, {0x0647, "h"}, {0x0648, "w"}, {0x0649, "a"}, {0x064a, "y"},
	{0x067e, "p"}, {0x0686, "ch"}, {0x0698, "j"}, {0x06a9, "k"}, {0x06af, "g"}, {0x06cc, "y"}
};

#define LETTER(c) [c - 'a']

/* The Arabic article and its assimilated forms, words of kinship, titles, kinds of place: by first letter. */
static const char *const dropped[26] = {
	LETTER('a') = "al ad an ar as at az ash ath adh", LETTER('b') = "bin ben bint bir",
	LETTER('c') = "cheikh city", LETTER('d') = "de dr", LETTER('e') = "el ed en er es et ez esh ech",
	LETTER('g') = "gasr", LETTER('h') = "haji hajji hajj hafiz hayy", LETTER('i') = "il ibn",
	LETTER('k') = "khirbat khirbet", LETTER('l') = "le la",
	LETTER('m') = "mullah mawlawi maulvi madinat madinah madina marsa muhafazat", LETTER('n') = "nahiyat",
	LETTER('o') = "of ould", LETTER('q') = "qari qasr qalat qala qada", LETTER('r') = "ras",
	LETTER('s') = "sheikh shaykh sheik sayyid seyyed suq souk souq", LETTER('t') = "the town",
	LETTER('u') = "ul ur un us ud uz ut", LETTER('w') = "wuld"
};

/* Spellings of "abd", servant of, with or without the article behind it. */
static const char *const servants[26] = {
	LETTER('a') = "abd abed abdi abdu abdo abdal abdul abdel abdil abdol abdoul abdyl abdur abdus abder abdou"
};

/* By first letter, the longest first; a letter without a row stands for itself. */
#define LONGEST_LIST 6			/* rows of a letter, and an empty one behind them */

static const Rewrite classes[26][LONGEST_LIST] = {
	LETTER('d') = {{"dzh", "k"}, {"dz", "k"}, {"dj", "k"}, {"dh", "d"}, {"d", "d"}},
	LETTER('t') = {{"tch", "s"}, {"tsh", "s"}, {"tz", "s"}, {"ts", "s"}, {"th", "t"}},
	LETTER('s') = {{"sch", "s"}, {"sh", "s"}},
	LETTER('c') = {{"ch", "s"}, {"c", "k"}},
	LETTER('k') = {{"kh", "k"}},
	LETTER('g') = {{"gh", "k"}, {"g", "k"}},
	LETTER('p') = {{"ph", "f"}, {"p", "b"}},
	LETTER('z') = {{"z", "s"}}, LETTER('q') = {{"q", "k"}}, LETTER('j') = {{"j", "k"}}, LETTER('x') = {{"x", "ks"}},
	LETTER('v') = {{"v", "f"}},
	LETTER('a') = {{"a", ""}}, LETTER('e') = {{"e", ""}}, LETTER('i') = {{"i", ""}}, LETTER('o') = {{"o", ""}},
	LETTER('u') = {{"u", ""}}, LETTER('h') = {{"h", ""}}, LETTER('w') = {{"w", ""}}, LETTER('y') = {{"y", ""}}
#undef LETTER
};

#define LENGTH(table) (sizeof(table) / sizeof((table)[0]))

static const char *
latin_of(uint32_t c)
{
	for (size_t i = 0; i < LENGTH(alphabet); i++)
		if (alphabet[i].letter == c)
			return alphabet[i].latin;
	return NULL;
}

/* Folded name in Latin letters; letters of other alphabets stay. */
static uint32_t
romanize(const char *p, uint32_t n, char *out)
{
	uint32_t	used = 0;
	uint32_t	length;

	for (const char *end = p + n; p < end && used + 6 < MAX_LATIN; p += length)
	{
		uint32_t	c;
		const char *latin;
		uint32_t	size;

		length = 1;
		if ((unsigned char) *p < 128)
		{
			out[used++] = *p;
			continue;
		}
		c = aa_utf8_decode(p, end, &length);
		latin = latin_of(c);
		size = latin != NULL ? (uint32_t) strlen(latin) : length;
		memcpy(out + used, latin != NULL ? latin : p, size);
		used += size;
	}
	return used;
}

/* Do the n bytes at p begin with this word?  Byte by byte: most differ at the first or second. */
static bool
starts_with(const char *p, uint32_t n, const char *word)
{
	uint32_t	i = 0;

	while (i < n && word[i] != '\0' && p[i] == word[i])
		i++;
	return word[i] == '\0';
}

/* Is the word one of those that the list has under its first letter? */
static bool
listed(const char *const *list, AaText word)
{
	const char *p = word.p[0] >= 'a' && word.p[0] <= 'z' ? list[word.p[0] - 'a'] : NULL;

	for (uint32_t i; p != NULL && *p != '\0'; p += i + (p[i] == ' '))
	{
		for (i = 0; i < word.n && p[i] == word.p[i];)
			i++;
		if (i == word.n && (p[i] == ' ' || p[i] == '\0'))
			return true;
		while (p[i] != ' ' && p[i] != '\0')
			i++;
	}
	return false;
}

static bool
is_vowel(char c)
{
	return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

static bool
is_consonant(char c)
{
	return c >= 'a' && c <= 'z' && !is_vowel(c);
}

static uint32_t
split(char *latin, uint32_t n, AaText *words)
{
	uint32_t	count = 0;
	uint32_t	start = 0;

	for (uint32_t i = 0; i <= n; i++)
		if (i == n || latin[i] == ' ')
		{
			if (i > start && count < MAX_WORDS)
				words[count++] = (AaText) {latin + start, i - start};
			start = i + 1;
		}
	return count;
}

/* The rule for the letters at p, or NULL. */
static const Rewrite *
rule_at(const char *p, uint32_t n)
{
	if (*p >= 'a' && *p <= 'z')
		for (const Rewrite *rule = classes[*p - 'a']; rule->from[0] != '\0'; rule++)	/* whose first letter is this one */
			if (rule->from[1] == '\0' || starts_with(p, n, rule->from))
				return rule;
	return NULL;
}

/* Writes the classes of a word's letters; returns the new length of the key. */
static uint32_t
write_word(AaText word, char *out, uint32_t used, uint32_t room)
{
	uint32_t	i = 0;

	if (word.n > 0 && word.p[0] == 'h' && used + 1 < room)
		out[used++] = 'h';
	while (i < word.n)
	{
		const Rewrite *rule = rule_at(word.p + i, word.n - i);

		if (rule == NULL)
		{
			if (used < room && (used == 0 || out[used - 1] != word.p[i]))
				out[used++] = word.p[i];
			i++;
			continue;
		}
		for (const char *to = rule->to; *to != '\0' && used < room; to++)
			if (used == 0 || out[used - 1] != *to)
				out[used++] = *to;
		for (const char *from = rule->from; *from != '\0'; from++)
			i++;
	}
	return used;
}

/* "abdulrahman" without what stands between "abd" and the name; "alhamid" without its article. */
static AaText
unglue(AaText word, char *out, uint32_t *used, uint32_t room)
{
	uint32_t	i = 3;

	if (word.n > 5 && memcmp(word.p, "abd", 3) == 0)
	{
		while (i < word.n && is_vowel(word.p[i]))
			i++;
		if (i > 3 && i + 2 < word.n && (word.p[i] == 'l' || word.p[i] == 'r') && is_consonant(word.p[i + 1]))
			i++;
		*used = write_word((AaText) {"abd", 3}, out, *used, room);
		return (AaText) {word.p + i, word.n - i};
	}
	if (word.n > 5 && (word.p[0] == 'a' || word.p[0] == 'e') && word.p[1] == 'l' && is_consonant(word.p[2]))
		return (AaText) {word.p + 2, word.n - 2};
	return word;
}

static uint32_t
write_words(const AaText *words, uint32_t n, char *out, uint32_t room)
{
	uint32_t	used = 0;

	for (uint32_t i = 0; i < n; i++)
	{
		bool		last = i + 1 == n;
		AaText		rest;

		if (listed(servants, words[i]) && !last)
			used = write_word((AaText) {"abd", 3}, out, used, room);
		else if (n > 1 && listed(dropped, words[i]) && (!last || used > 0))
			continue;
		else
		{
			rest = unglue(words[i], out, &used, room);
			used = write_word(rest, out, used, room);
		}
	}
	return used;
}

uint32_t
aa_name_key(const char *p, uint32_t n, char *out, uint32_t room)
{
	char		folded[AA_NAME_FOLD_MAX];

	return aa_folded_key((AaText) {folded, aa_name_fold(p, n, folded, sizeof(folded))}, out, room);
}

uint32_t
aa_folded_key(AaText folded, char *out, uint32_t room)
{
	char		latin[MAX_LATIN];
	AaText		words[MAX_WORDS];
	uint32_t	length = romanize(folded.p, folded.n < AA_NAME_FOLD_MAX ? folded.n : AA_NAME_FOLD_MAX, latin);
	uint32_t	count = split(latin, length, words);
	uint32_t	used = write_words(words, count, out, room);

	/* nothing but vowels: the letters themselves */
	if (used == 0)
		for (uint32_t i = 0; i < length && used < room; i++)
			if (latin[i] != ' ')
				out[used++] = latin[i];
	return used;
}

uint64_t
aa_name_key_hash(const char *key, uint32_t n)
{
	char		text[AA_NAME_KEY_MAX + 1];

	text[0] = '#';
	n = n < AA_NAME_KEY_MAX ? n : AA_NAME_KEY_MAX;
	memcpy(text + 1, key, n);
	return aa_hash64(text, n + 1);
}
