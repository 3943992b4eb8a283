/*
 * tag.h: parts of speech (Penn tags, as in the English treebanks) and groups.
 */
#ifndef AA_TAG_H
#define AA_TAG_H

#include "doc.h"

#define AA_TAGS(T) \
	T(NN, "NN") T(NNS, "NNS") T(NNP, "NNP") T(NNPS, "NNPS") T(JJ, "JJ") T(JJR, "JJR") T(JJS, "JJS") \
	T(RB, "RB") T(RBR, "RBR") T(RBS, "RBS") T(VB, "VB") T(VBD, "VBD") T(VBG, "VBG") T(VBN, "VBN") T(VBP, "VBP") \
	T(VBZ, "VBZ") T(MD, "MD") T(IN, "IN") T(TO, "TO") T(DT, "DT") T(PDT, "PDT") T(CC, "CC") T(CD, "CD") \
	T(PRP, "PRP") T(PRPS, "PRP$") T(WDT, "WDT") T(WP, "WP") T(WPS, "WP$") T(WRB, "WRB") T(EX, "EX") T(RP, "RP") \
	T(POS, "POS") T(UH, "UH") T(FW, "FW") T(SYM, "SYM") T(LS, "LS") T(DOLLAR, "$") T(STOP, ".") T(COMMA, ",") \
	T(COLON, ":") T(LRB, "-LRB-") T(RRB, "-RRB-") T(OPEN, "``") T(CLOSE, "''") T(HYPH, "HYPH") T(NFP, "NFP") T(ADD, "ADD")

typedef enum AaTag
{
	AA_TAG_NONE,				/* not tagged */
#define AA_TAG_MEMBER(name, penn) AA_TAG_##name,
	AA_TAGS(AA_TAG_MEMBER)
#undef AA_TAG_MEMBER
	AA_TAG_COUNT
} AaTag;

/* The Penn name of a tag. */
extern const char *aa_tag_name(uint8_t tag);

/* Tags and groups the words of one sentence, unless that is done; for a later stage that wants one without trigger. */
extern void aa_tag_sentence(AaDoc *doc, uint32_t sentence);

typedef enum AaChunkKind
{
	AA_CHUNK_NONE,
	AA_CHUNK_NOUN,				/* "at least 12 wounded government soldiers": from the determiner to the head */
	AA_CHUNK_VERB				/* "were not immediately killed": from the first auxiliary to the main verb */
} AaChunkKind;

/* In a token's chunk byte: its kind, and whether the group begins here. */
#define AA_CHUNK_BEGIN 128
#define AA_CHUNK_KIND(byte) ((byte) & 127)

typedef enum AaTense
{
	AA_TENSE_NONE,				/* noun groups */
	AA_TENSE_PAST,
	AA_TENSE_PRESENT,
	AA_TENSE_FUTURE,
	AA_TENSE_MODAL,				/* may kill, would be killed */
	AA_TENSE_INFINITIVE,		/* to kill; bare "kill" */
	AA_TENSE_PARTICIPLE			/* killing; killed without auxiliary */
} AaTense;

enum
{
	AA_CHUNK_PASSIVE = 1,		/* was killed, got killed, participle "killed" */
	AA_CHUNK_NEGATED = 2,		/* not, never, n't inside; "no soldier" */
	AA_CHUNK_PERFECT = 4,		/* has killed */
	AA_CHUNK_PROGRESSIVE = 8,	/* is killing */
	AA_CHUNK_DEFINITE = 16,		/* noun group behind the, this, his, Syria's */
	AA_CHUNK_PLURAL = 32,		/* head is plural, or counted by more than one */
	AA_CHUNK_PRONOUN = 64,		/* he, they, those */
	AA_CHUNK_PROPER = 128		/* head is a proper noun */
};

/* A noun or verb group of a tagged sentence. */
typedef struct AaChunk
{
	uint32_t	first, last;	/* tokens */
	uint32_t	head;			/* token of the head noun, of the main verb */
	uint32_t	modal;			/* token of the modal verb, UINT32_MAX when none */
	uint32_t	owner;			/* noun groups: the 's token, UINT32_MAX when none */
	uint32_t	sentence;
	uint8_t		kind;			/* AaChunkKind */
	uint8_t		tense;			/* AaTense */
	uint8_t		flags;			/* AA_CHUNK_ bits */
} AaChunk;

#define AA_CHUNKS(doc) ((AaChunk *) (doc)->chunks_.items)

/* Groups the words of a tagged sentence; chunks stand in text order within it. */
extern void aa_chunk_sentence(AaDoc *doc, uint32_t sentence);

/* The chunk that holds this token, or NULL (also in sentences without tags). */
extern const AaChunk *aa_chunk_at(const AaDoc *doc, uint32_t token);

static inline bool
aa_tag_is_noun(uint8_t tag)
{
	return tag >= AA_TAG_NN && tag <= AA_TAG_NNPS;
}

static inline bool
aa_tag_is_verb(uint8_t tag)
{
	return tag >= AA_TAG_VB && tag <= AA_TAG_VBZ;
}

#endif
