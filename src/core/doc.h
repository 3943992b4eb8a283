/*
 * doc.h: one article while it is read: the working data that the stages hand on.
 *
 * The stages run in the order of analyze.c.  Each reads what earlier ones
 * left here and appends its own; none reaches back.  Positions are bytes.
 */
#ifndef AA_DOC_H
#define AA_DOC_H

#include <string.h>

#include "arena.h"
#include "engine.h"
#include "utf8.h"

/* What a line or paragraph of the page is. */
typedef enum AaBlockKind
{
	AA_BLOCK_PROSE,
	AA_BLOCK_HEADLINE,
	AA_BLOCK_SUBHEADLINE,
	AA_BLOCK_CROSSHEAD,
	AA_BLOCK_BYLINE,
	AA_BLOCK_CAPTION,
	AA_BLOCK_BOILERPLATE		/* navigation, comment forms, captcha, credits, newsletter lines */
} AaBlockKind;

/* A paragraph, or a part of one where furniture and prose share a line. */
typedef struct AaBlock
{
	AaSpan		span;
	uint8_t		kind;			/* AaBlockKind */
	uint32_t	first, last;	/* its tokens, filled by the tokenizer */
	uint32_t	body;			/* first byte behind a dateline ("BEIRUT: "), else span.start */
} AaBlock;

typedef enum AaTokenKind
{
	AA_TOKEN_WORD,				/* letters, also with inner apostrophes and dots (U.S.) */
	AA_TOKEN_NUMBER,			/* digits with separators: 180,000  1.2 */
	AA_TOKEN_MIXED,				/* letters and digits: 5m  9th  1990s */
	AA_TOKEN_PUNCT,				/* one mark */
	AA_TOKEN_QUOTE,				/* one double quotation mark or guillemet */
	AA_TOKEN_APOSTROPHE,		/* one single mark that is not inside a word */
	AA_TOKEN_HYPHEN,			/* hyphen or dash */
	AA_TOKEN_SYMBOL
} AaTokenKind;

enum
{
	AA_SHAPE_CAP = 1,			/* first letter upper case */
	AA_SHAPE_UPPER = 2,			/* all letters upper case, at least two */
	AA_SHAPE_INNER = 4,			/* an upper-case letter behind a lower-case one: McDonald */
	AA_SHAPE_SPACE = 8,			/* white space or the start of the text before it */
	AA_SHAPE_LINE = 16,			/* first of its block */
	AA_SHAPE_DOT = 32,			/* an abbreviation with its full stop */
	AA_SHAPE_CLITIC = 64,		/* 's  n't  're: cut from the word before */
	AA_SHAPE_FOREIGN = 128		/* has a letter outside ASCII */
};

typedef struct AaToken
{
	uint32_t	start, end;
	uint32_t	word;			/* lexicon id of the lower-case form, 0 when unknown; none where hashes_only */
	uint32_t	hash;			/* of the lower-case form without an abbreviation's full stop */
	uint8_t		kind;			/* AaTokenKind */
	uint8_t		shape;			/* AA_SHAPE_ bits */
	uint8_t		tag;			/* part of speech (tag.h), 0 until tagged */
} AaToken;

enum
{
	AA_SENTENCE_HEADLINE = 1,
	AA_SENTENCE_LEDE = 2,		/* first sentence of prose */
	AA_SENTENCE_SKIP = 4,		/* furniture: no facts are read from it */
	AA_SENTENCE_TRIGGER = 8,	/* holds a word of AA_LEX_TRIGGER: worth tags and clauses */
	AA_SENTENCE_UPPER = 16,		/* written in capitals only: case says nothing */
	AA_SENTENCE_TITLE = 32		/* every word has a capital, as in headlines (name.c) */
};

typedef struct AaSentence
{
	uint32_t	first, last;	/* tokens */
	uint32_t	block;
	uint32_t	flags;
} AaSentence;

/* How a number is written. */
typedef enum AaNumberForm
{
	AA_NUMBER_DIGITS,
	AA_NUMBER_WORDS,
	AA_NUMBER_MIXED,			/* 1.2 million */
	AA_NUMBER_VAGUE,			/* dozens, several, hundreds */
	AA_NUMBER_ARTICLE,			/* a, an, another: an implicit one */
	AA_NUMBER_NONE,				/* no, none, no one */
	AA_NUMBER_ORDINAL,
	AA_NUMBER_FRACTION,			/* half, two thirds, 1.5 */
	AA_NUMBER_RANGE				/* 10 to 15 */
} AaNumberForm;

/* A number of the text with its qualifier; values as in a casualty record. */
typedef struct AaNumber
{
	uint32_t	first, last;	/* tokens of the number itself */
	uint32_t	phrase;			/* first token, qualifier included: "at least 42" */
	uint32_t	phrase_end;		/* behind the last: "42 or more" */
	int64_t		low, best, high;
	uint8_t		qualifier;		/* AA_qualifier_ */
	uint8_t		form;			/* AaNumberForm */
	uint32_t	sentence;
	uint8_t		unit;			/* what it measures when that is no person: AaNumberUse in number.h, 0 open */
} AaNumber;

/* A temporal expression; its record stands in the analysis at the same index. */
typedef struct AaTimex
{
	uint32_t	first, last;	/* tokens */
	uint32_t	sentence;
	AaPeriod	period;			/* AA_NO_PERIOD when unknown */
	uint8_t		granularity;	/* AA_granularity_ */
	uint8_t		type;			/* AA_timex_type_ */
	bool		since;			/* "since 2011": a running period */
} AaTimex;

enum
{
	AA_NAME_TITLED = 1,			/* behind a title or office: a person */
	AA_NAME_METONYM = 2,		/* a capital that stands for its government */
	AA_NAME_COMPASS = 4,		/* "northern Idlib": holds another mention */
	AA_NAME_NESTED = 8,			/* inside a longer mention */
	AA_NAME_CAPITAL = 16,		/* of a seat of government */
	AA_NAME_ACRONYM = 32
};

/* A mention of a name. */
typedef struct AaName
{
	uint32_t	first, last;	/* tokens, without title, article and possessive */
	uint32_t	sentence;
	uint8_t		kind;			/* AA_entity_kind_ */
	uint8_t		flags;			/* AA_NAME_ bits */
	uint32_t	entity;			/* index of its entity's record, UINT32_MAX until known */
	uint32_t	place;			/* gazetteer record, UINT32_MAX when none */
	uint32_t	score;			/* confidence of the reading, 0..255 */
	const AaNameFact *fact;		/* what is known of the name by heart, else NULL */
	AaPlaceSet	places;			/* gazetteer entries of its spelling */
	AaText		role;			/* "Turkish Defence Minister", as written */
} AaName;

/* Words between quotation marks. */
typedef struct AaQuotation
{
	uint32_t	open;			/* token of the opening mark; of the first word where that mark is missing */
	uint32_t	first, last;	/* tokens between the marks */
	uint32_t	close;			/* behind the closing mark, or behind the last word where that is missing */
	uint32_t	depth;			/* 0: in no other quotation; 1: in one */
	bool		goes_on;		/* the next paragraph continues it */
	bool		continues;		/* that of the paragraph before */
} AaQuotation;

/* What is known of a source beside its name. */
typedef enum AaWho
{
	AA_WHO_LOST,				/* nothing: the text has no source where one should stand */
	AA_WHO_PERSON,
	AA_WHO_BODY,				/* an organization, a state, a group */
	AA_WHO_THING				/* a report, a statement */
} AaWho;

/* A clause that says who says: "the Observatory said", "according to officials". */
typedef struct AaAttribution
{
	uint32_t	sentence;
	uint32_t	clause_first, clause_last;	/* tokens of the whole clause: source, verb, whom, when */
	uint32_t	addressee_first, addressee_last;	/* tokens of whom: "told AFP"; equal when none */
	bool		quotes_only;	/* the verb takes quoted words, no clause: "urged", "described" */
	bool		object;			/* and yet its object is what was said: "denied wrongdoing", "vowed to go" */
	bool		carried;		/* the scope is what follows an attribution that stands in mid-sentence */
	uint32_t	verb;			/* token of the reporting verb, or of "according" */
	uint32_t	first, last;	/* tokens of the source phrase */
	uint32_t	scope_first, scope_last;	/* tokens of what is said */
	uint32_t	entity;			/* index of the source's entity, UINT32_MAX when none */
	AaText		name;			/* canonical name, or the words when nobody is named */
	uint8_t		source_kind;	/* AA_source_kind_ */
	uint8_t		stance;			/* AA_stance_ */
	uint8_t		who;			/* AaWho */
} AaAttribution;

typedef struct AaDoc
{
	const AaEngine *engine;
	AaArena    *arena;
	const AaDictionary *dictionary;
	AaAnalysis *analysis;
	const char *text;
	uint32_t	length;
	char	   *lower;			/* the text with the capitals of ASCII in lower case, and eight zeros */
	int32_t		published;		/* as given; date.c falls back on header.published */
	bool		explain;
	bool		english;		/* false: facts are not read */
	bool		hashes_only;	/* no stage behind the tokenizer asks the lexicon: the look-ups can be spared */
	struct AaMatcher *matcher;	/* made by the first pattern that is tried */
	AaVec		blocks_;
	AaToken    *tokens;
	uint32_t	n_tokens;
	char	   *folded;			/* the tokens as aa_name_fold() writes them, once for all who look names up */
	AaSpan	   *folds;			/* of each token in `folded`, without the space before it; empty: nothing is left of it */
	AaVec		sentences_;
	AaVec		numbers_;
	AaVec		timexes_;
	AaVec		names_;
	uint32_t	called_ends;	/* of all their facts (name_table.h) */
	AaVec		quotations_;
	AaVec		attributions_;
	AaVec		terms_;			/* AaTermMatch: the user's dictionary in this text (dictionary.h) */
	AaVec		facts_;			/* AaFact of casualty.h */
	uint8_t    *parts;			/* of the tokens of clauses (casualty_word.c) */
	struct AaNameTag *name_tags;	/* of each token (tag_name.h); NULL until labelled */
} AaDoc;

#define AA_BLOCKS(doc) ((AaBlock *) (doc)->blocks_.items)
#define AA_SENTENCES(doc) ((AaSentence *) (doc)->sentences_.items)
#define AA_NUMBERS(doc) ((AaNumber *) (doc)->numbers_.items)
#define AA_TIMEXES(doc) ((AaTimex *) (doc)->timexes_.items)
#define AA_NAMES(doc) ((AaName *) (doc)->names_.items)
#define AA_QUOTATIONS(doc) ((AaQuotation *) (doc)->quotations_.items)
#define AA_ATTRIBUTIONS(doc) ((AaAttribution *) (doc)->attributions_.items)

/* Index of the first item whose number at `offset`, by which the items ascend, is this value or more; their count when none is. */
static inline uint32_t
aa_first_from(const AaVec *vec, size_t size, size_t offset, uint32_t value)
{
	uint32_t	low = 0,
				high = vec->n;

	while (low < high)
	{
		uint32_t	middle = low + (high - low) / 2;

		if (*(const uint32_t *) (const void *) ((const char *) vec->items + middle * size + offset) < value)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* AA_FIRST_BEHIND: the first of more than this value. */
#define AA_FIRST_FROM(vec, type, member, value) aa_first_from(&(vec), sizeof(type), offsetof(type, member), value)
#define AA_FIRST_BEHIND(vec, type, member, value) \
	((value) == UINT32_MAX ? (vec).n : AA_FIRST_FROM(vec, type, member, (value) + 1))

static inline void
aa_poll(AaDoc *doc)
{
	aa_arena_poll(doc->arena);
}

static inline void
aa_poll_steps(AaDoc *doc, uint32_t n)
{
	aa_arena_poll_steps(doc->arena, n);
}

/* Is token i a word of this lexicon class?  False outside of the text. */
static inline bool
aa_is(const AaDoc *doc, uint32_t i, AaLexClass class)
{
	return i < doc->n_tokens && aa_word_is(doc->engine, doc->tokens[i].word, class);
}

/* Is it a word of any of these classes? */
static inline bool
aa_is_any(const AaDoc *doc, uint32_t i, const AaLexSet *classes)
{
	return i < doc->n_tokens && aa_word_is_any(doc->engine, doc->tokens[i].word, classes);
}

/* The value of token i in a class (the month of "may"), or AA_NO_INT. */
static inline int64_t
aa_word_value(const AaDoc *doc, uint32_t i, AaLexClass class)
{
	return i < doc->n_tokens ? aa_lexicon_value(doc->engine, doc->tokens[i].word, class) : AA_NO_INT;
}

/* Does a built-in pattern match these bytes of the text?  Groups are offsets into the text. */
extern bool aa_doc_match(AaDoc *doc, AaPatternId id, AaSpan span, AaMatch *match);

/* Are these n bytes the lower-case ASCII ones, case aside? */
extern bool aa_bytes_are(const char *p, const char *word, size_t n);

/* Is token i this lower-case ASCII word, case aside?  Inline, since the length of a literal settles most calls. */
static inline bool
aa_token_is(const AaDoc *doc, uint32_t i, const char *word)
{
	size_t		n = strlen(word);

	return i < doc->n_tokens && doc->tokens[i].end - doc->tokens[i].start == n &&
		memcmp(doc->lower + doc->tokens[i].start, word, n) == 0;
}

/* Is token i one of n lower-case ASCII words, case aside?  It must lie in the text. */
extern bool aa_token_is_any(const AaDoc *doc, uint32_t i, const char *const *words, size_t n);

/* Two of 64 signs, by which most words differ: of their first letter and how many there are, of the first and the last. */
static inline uint32_t
aa_word_sign(const char *word, size_t n)
{
	return ((uint32_t) (unsigned char) word[0] + 11 * (uint32_t) n) % 64;
}

static inline uint32_t
aa_word_end_sign(const char *word, size_t n)
{
	return ((uint32_t) (unsigned char) word[0] + 5 * (uint32_t) (unsigned char) word[n - 1]) % 64;
}

/*
 * The same of any token.  The compiler makes two numbers of a list that it knows, the sets of its words' signs, and they
 * say no to nearly all others: 3 % of the tokens of news pass, where a third of them are words of the list.
 */
static inline bool
aa_token_in(const AaDoc *doc, uint32_t i, const char *const *words, size_t n)
{
	uint64_t	signs = 0,
				end_signs = 0;
	const AaToken *t = &doc->tokens[i];

	if (i >= doc->n_tokens)
		return false;
_Pragma("GCC unroll 64")
	for (size_t k = 0; k < n; k++)
	{
		signs |= UINT64_C(1) << aa_word_sign(words[k], strlen(words[k]));
		end_signs |= UINT64_C(1) << aa_word_end_sign(words[k], strlen(words[k]));
	}
	return (signs >> aa_word_sign(doc->lower + t->start, t->end - t->start) & 1) &&
		(end_signs >> aa_word_end_sign(doc->lower + t->start, t->end - t->start) & 1) && aa_token_is_any(doc, i, words, n);
}

#define AA_TOKEN_IN(doc, i, words) aa_token_in(doc, i, words, sizeof(words) / sizeof((words)[0]))

/* The bytes from the first to the last of these tokens, as they stand in the text. */
static inline AaText
aa_tokens_text(const AaDoc *doc, uint32_t first, uint32_t last)
{
	if (first >= last)
		return AA_NO_TEXT;
	return (AaText) {doc->text + doc->tokens[first].start, doc->tokens[last - 1].end - doc->tokens[first].start};
}

/* The same with one space where there is any white space. */
extern AaText aa_tokens_spaced(AaDoc *doc, uint32_t first, uint32_t last);

/* The folded form of these tokens. */
static inline AaText
aa_tokens_folded(const AaDoc *doc, uint32_t first, uint32_t last)
{
	while (first < last && doc->folds[first].start == doc->folds[first].end)
		first++;
	if (first >= last)
		return AA_NO_TEXT;
	return (AaText) {doc->folded + doc->folds[first].start, doc->folds[last - 1].end - doc->folds[first].start};
}

static inline AaSpan
aa_tokens_span(const AaDoc *doc, uint32_t first, uint32_t last)
{
	return (AaSpan) {doc->tokens[first].start, doc->tokens[last - 1].end};
}

/* The character at a token's start. */
extern uint32_t aa_token_character(const AaDoc *doc, uint32_t i);

/* The character that a one-character token is, for marks: ',' or U+2019; 0 for words and numbers. */
static inline uint32_t
aa_token_mark(const AaDoc *doc, uint32_t i)
{
	unsigned char b;

	if (i >= doc->n_tokens || doc->tokens[i].kind < AA_TOKEN_PUNCT)
		return 0;
	b = (unsigned char) doc->text[doc->tokens[i].start];
	return b < 128 ? b : aa_token_character(doc, i);
}

/* Sentence that holds token i (binary search). */
extern uint32_t aa_sentence_of(const AaDoc *doc, uint32_t token);

/* An empty document for a request; fails when the text is too long. */
extern AaDoc *aa_doc_create(const AaEngine *engine, AaArena *arena, const AaRequest *request);

/* All stages, one after the other. */
extern void aa_doc_read(AaDoc *doc);

/* The stages, in their order. */
extern void aa_clean_run(AaDoc *doc);
extern void aa_token_run(AaDoc *doc);

/* For who reads the words of one block after the other, hashes only: its tokens, in place of those before. */
extern void aa_token_block(AaDoc *doc, AaBlock *block, AaVec *tokens);

/* The stages, in the order of analyze.c; each reads what those before it have left in the document. */
extern void aa_sentence_run(AaDoc *doc);
extern void aa_fold_run(AaDoc *doc);
extern void aa_term_run(AaDoc *doc);
extern void aa_tag_run(AaDoc *doc);	/* parts of speech, and the labels of names */
extern void aa_language_run(AaDoc *doc);
extern void aa_header_run(AaDoc *doc);
extern void aa_quotation_run(AaDoc *doc);
extern void aa_source_run(AaDoc *doc);
extern void aa_quote_run(AaDoc *doc);
extern void aa_date_run(AaDoc *doc);
extern void aa_position_run(AaDoc *doc);

/* Byte spans become characters, as the last stage does it for records. */
extern void aa_position_convert(AaDoc *doc, AaSpan *spans, uint32_t n);

#endif
