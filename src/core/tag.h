/*
 * tag.h: parts of speech (Penn tags, as in the English treebanks).
 */
#ifndef AA_TAG_H
#define AA_TAG_H

#include "tagger.h"

/* Tags between which the model decides, and those that a word or mark has by itself. */
#define AA_MODEL_TAGS(T) \
	T(NN, "NN") T(NNS, "NNS") T(NNP, "NNP") T(NNPS, "NNPS") T(JJ, "JJ") T(JJR, "JJR") T(JJS, "JJS") \
	T(RB, "RB") T(RBR, "RBR") T(RBS, "RBS") T(VB, "VB") T(VBD, "VBD") T(VBG, "VBG") T(VBN, "VBN") T(VBP, "VBP") \
	T(VBZ, "VBZ") T(MD, "MD") T(IN, "IN") T(TO, "TO") T(DT, "DT") T(CC, "CC") T(CD, "CD") T(PRP, "PRP") \
	T(PRPS, "PRP$") T(WDT, "WDT") T(WP, "WP") T(EX, "EX") T(RP, "RP") T(POS, "POS") T(UH, "UH")
#define AA_FIXED_TAGS(T) \
	T(WPS, "WP$") T(WRB, "WRB") T(FW, "FW") T(SYM, "SYM") T(LS, "LS") T(DOLLAR, "$") T(STOP, ".") T(COMMA, ",") \
	T(COLON, ":") T(LRB, "-LRB-") T(RRB, "-RRB-") T(OPEN, "``") T(CLOSE, "''") T(HYPH, "HYPH") T(NFP, "NFP") T(ADD, "ADD")

typedef enum AaTag
{
	AA_TAG_NONE,				/* not tagged */
#define AA_TAG_MEMBER(name, penn) AA_TAG_##name,
	AA_MODEL_TAGS(AA_TAG_MEMBER)
	AA_FIXED_TAGS(AA_TAG_MEMBER)
#undef AA_TAG_MEMBER
	AA_TAG_COUNT
} AaTag;

/* The Penn name of a tag. */
extern const char *aa_tag_name(uint8_t tag);

/* Tags the words of a sentence, described in words[0..]. */
extern void aa_tag_sentence(AaDoc *doc, const AaSentence *sentence, const AaTagWord *words);

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
