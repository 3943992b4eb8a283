/*
 * language.c: is this English?
 *
 * The script of the letters decides first, then, for Latin letters, which
 * language's function words are the most frequent: they make up a third to
 * half of any prose.  A language is only believed by several of its words: one
 * that is frequent in the text may be a word of a language not known here.  Facts
 * are read from English only; a short text, or one without evidence, has the
 * benefit of the doubt, a long one only where it has words that English has.
 */
#include <string.h>

#include "doc.h"

#define SAMPLE 4000				/* tokens that are looked at */
#define SHORT 12				/* words; no judgement on fewer */
#define SURE 3					/* function words of another language, and none of English, that settle even a headline */
#define ENOUGH 15				/* words in lower case in which English shows itself */
#define ENOUGH_NONE 10			/* the same where no function word is English */
#define SHARE_OTHER 15			/* per cent of function words that another language must have */
#define TYPES 5					/* and how many of them must be different words */
#define TYPES_SHORT 4			/* the same in fewer than SHORT_TYPES words */
#define SHORT_TYPES 30
#define TYPES_ENGLISH 3			/* different function words without which a text of ENOUGH words is no English */
#define SHARE_ENGLISH 12		/* per cent of the words in lower case below which a long text is no English */
#define SHARE_KNOWN 20			/* per cent of them that are words of English news */

/* In the order of the bits of AA_LEX_LANGUAGE; English is the first. */
static const char *const latin[] = {
	"en", "fr", "de", "es", "pt", "it", "nl", "sv", "no", "da", "fi", "pl", "cs", "ro", "hu", "tr", "id", "sw", "vi"
};

#define N_LATIN (sizeof(latin) / sizeof(latin[0]))

typedef struct Script
{
	uint32_t	first, last;	/* characters */
	uint32_t	weight;
	const char *language;
} Script;

/*
 * Narrow rows stand before the wide ones that hold them: a letter that only
 * one language uses tells more, and Persian has none of the Urdu ones.
 */
static const Script scripts[] = {
	{0x0454, 0x0454, 40, "uk"}, {0x0456, 0x0457, 40, "uk"}, {0x0491, 0x0491, 40, "uk"}, {0x045e, 0x045e, 40, "be"},
	{0x0452, 0x0452, 40, "sr"}, {0x0459, 0x045b, 40, "sr"}, {0x0400, 0x052f, 1, "ru"},
	{0x0679, 0x0679, 400, "ur"}, {0x0688, 0x0688, 400, "ur"}, {0x06d2, 0x06d2, 400, "ur"},
	{0x067e, 0x067e, 40, "fa"}, {0x0686, 0x0686, 40, "fa"}, {0x06af, 0x06af, 40, "fa"}, {0x06cc, 0x06cc, 40, "fa"}, {0x0600, 0x06ff, 1, "ar"},
	{0x0370, 0x03ff, 1, "el"}, {0x0590, 0x05ff, 1, "he"}, {0x0530, 0x058f, 1, "hy"}, {0x10a0, 0x10ff, 1, "ka"}, {0x1200, 0x137f, 1, "am"},
	{0x0900, 0x097f, 1, "hi"}, {0x0980, 0x09ff, 1, "bn"}, {0x0b80, 0x0bff, 1, "ta"}, {0x0c00, 0x0c7f, 1, "te"}, {0x0e00, 0x0e7f, 1, "th"},
	{0x1000, 0x109f, 1, "my"}, {0x1780, 0x17ff, 1, "km"}, {0x3040, 0x30ff, 1, "ja"}, {0xac00, 0xd7af, 1, "ko"}, {0x4e00, 0x9fff, 1, "zh"}
};

#define N_SCRIPTS (sizeof(scripts) / sizeof(scripts[0]))

/* A word of some languages and how often it stood since it was noted. */
typedef struct Noted
{
	uint32_t	word;			/* 0: free */
	uint32_t	times;
	bool		first;			/* it was seen for the first time */
	int64_t		languages;		/* bits */
} Noted;

#define FEWEST_NOTED 16			/* words noted at a time */
#define MOST_NOTED 128			/* most texts have fewer function words */

typedef struct Counts
{
	uint32_t	words;
	uint32_t	lower;			/* of them in lower case: names tell no language */
	uint32_t	known;			/* of these, other words of the lexicon */
	uint32_t	function[N_LATIN];
	uint32_t	types[N_LATIN];	/* different ones */
	uint32_t	letters;		/* of other scripts */
	uint32_t	script[N_SCRIPTS];
} Counts;

static void
count_script(AaDoc *doc, const AaToken *t, Counts *counts)
{
	const char *end = doc->text + t->end;
	uint32_t	n;

	for (const char *p = doc->text + t->start; p < end; p += n)
	{
		uint32_t	c = aa_utf8_lower(aa_utf8_decode(p, end, &n));

		aa_poll(doc);			/* a text without spaces is one word */
		for (size_t s = 0; s < N_SCRIPTS && c >= 0x370; s++)
			if (c >= scripts[s].first && c <= scripts[s].last)
			{
				counts->script[s]++;
				counts->letters++;
				break;
			}
	}
}

/* Adds up what was noted of a word. */
static void
tell(const Noted *noted, Counts *counts)
{
	for (int64_t bits = noted->word != 0 ? noted->languages : 0; bits > 0; bits &= bits - 1)
	{
		counts->function[__builtin_ctzll((uint64_t) bits)] += noted->times;
		counts->types[__builtin_ctzll((uint64_t) bits)] += noted->first;
	}
}

/*
 * Function words come back all the time and belong to several languages each: so each is noted with its languages, and
 * its times are added up when another word needs the place, and at the end.
 */
static void
count(AaDoc *doc, Counts *counts)
{
	uint32_t	limit = doc->n_tokens < SAMPLE ? doc->n_tokens : SAMPLE;
	uint64_t   *seen = aa_arena_alloc(doc->arena, (doc->engine->lexicon.n / 64 + 1) * sizeof(uint64_t));
	uint32_t	places = FEWEST_NOTED;
	Noted	   *noted;

	while (places < limit && places < MOST_NOTED)
		places *= 2;
	noted = aa_arena_alloc(doc->arena, places * sizeof(Noted));

	for (uint32_t i = 0; i < limit; i++)
	{
		const AaToken *t = &doc->tokens[i];
		Noted	   *note = &noted[t->word & (places - 1)];

		if (t->kind != AA_TOKEN_WORD)
			continue;
		counts->words += !(t->shape & AA_SHAPE_CLITIC);
		counts->lower += !(t->shape & (AA_SHAPE_CLITIC | AA_SHAPE_CAP));
		if (t->shape & AA_SHAPE_FOREIGN)
			count_script(doc, t, counts);
		if (t->word == 0)
			continue;
		if (!aa_is(doc, i, AA_LEX_LANGUAGE))
		{
			counts->known += !(t->shape & (AA_SHAPE_CLITIC | AA_SHAPE_CAP));
			continue;
		}
		/* the article of an Arabic name ("al-Qaeda") is no Spanish */
		if (i + 1 < limit && doc->tokens[i + 1].kind == AA_TOKEN_HYPHEN && !(doc->tokens[i + 1].shape & AA_SHAPE_SPACE))
			continue;
		if (note->word != t->word)
		{
			tell(note, counts);
			*note = (Noted) {.word = t->word, .first = !(seen[t->word / 64] >> (t->word % 64) & 1),
							 .languages = aa_word_value(doc, i, AA_LEX_LANGUAGE)};
			seen[t->word / 64] |= UINT64_C(1) << (t->word % 64);
		}
		note->times++;
	}
	for (uint32_t k = 0; k < places; k++)
		tell(&noted[k], counts);
	aa_poll(doc);
}

/* The language of the script that most letters are in, or NULL when they are Latin. */
static const char *
by_script(const AaDoc *doc, const Counts *counts)
{
	size_t		best = 0;
	uint32_t	bytes = 0;

	if (counts->letters == 0)
		return NULL;
	for (uint32_t i = 0; i < doc->n_tokens && i < SAMPLE; i++)
		bytes += doc->tokens[i].kind == AA_TOKEN_WORD ? doc->tokens[i].end - doc->tokens[i].start : 0;
	/* letters outside of ASCII have two or three bytes */
	if (counts->letters * 5 < bytes)
		return NULL;
	for (size_t s = 0; s < N_SCRIPTS; s++)
		if (counts->script[s] * scripts[s].weight > counts->script[best] * scripts[best].weight)
			best = s;
	return scripts[best].language;
}

/* Too many words in lower case that English has not. */
static bool
is_foreign(const Counts *counts)
{
	uint32_t	english = counts->function[0];

	if (counts->lower < (english == 0 ? ENOUGH_NONE : ENOUGH) || counts->known * 100 >= counts->lower * SHARE_KNOWN)
		return false;
	return counts->types[0] < TYPES_ENGLISH || (english * 100 < counts->lower * SHARE_ENGLISH && counts->types[0] < TYPES_SHORT);
}

static const char *
by_words(const Counts *counts)
{
	size_t		best = 0;
	uint32_t	english = counts->function[0];
	bool		tied = false;

	for (size_t l = 1; l < N_LATIN; l++)
	{
		tied = (tied && counts->function[l] <= counts->function[best]) || counts->function[l] == counts->function[best];
		if (counts->function[l] > counts->function[best])
			best = l;
	}
	/* "Neun Tote bei Anschlag in Kabul": English has one of these words, another language all of them, and the rest nobody knows */
	if (counts->words < SHORT && english > 0 && counts->known == 0 && counts->function[best] > english)
		return tied ? "und" : latin[best];
	if (counts->words < SHORT)
		return english > 0 ? "en" : counts->function[best] >= SURE ? (tied ? "und" : latin[best]) : NULL;
	if (best != 0 && counts->function[best] * 2 > english * 3 + 2 && counts->function[best] * 100 >= counts->words * SHARE_OTHER &&
		counts->types[best] >= (counts->words < SHORT_TYPES ? TYPES_SHORT : TYPES))
		return latin[best];
	if (is_foreign(counts))
		return "und";
	return english > 0 ? "en" : NULL;
}

void
aa_language_run(AaDoc *doc)
{
	Counts		counts = {0};
	AaHeader   *header = aa_analysis_push(doc->arena, doc->analysis, AA_SECTION_header);
	const char *language;

	count(doc, &counts);
	language = by_script(doc, &counts);
	if (language == NULL)
		language = by_words(&counts);
	if (language == NULL)
		return;
	header->language = (AaText) {language, (uint32_t) strlen(language)};
	doc->english = strcmp(language, "en") == 0;
}
