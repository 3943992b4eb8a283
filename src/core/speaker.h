/*
 * speaker.h: what the files that tell whom a source phrase means share.
 */
#ifndef AA_SPEAKER_H
#define AA_SPEAKER_H

#include "source.h"

/* source_kind.c; AA_NO_ENUM when nothing tells */
extern uint8_t aa_source_kind_of_words(const AaDoc *doc, AaText words);
extern uint8_t aa_source_kind_of_entity(const AaDoc *doc, uint32_t entity);

/* Of the tokens of a phrase; its head noun stands before head_end. */
extern uint8_t aa_source_kind_of_phrase(const AaDoc *doc, uint32_t first, uint32_t head_end, uint32_t last);

/* Does the sentence say that its unnamed source wants no name? */
extern bool aa_source_is_anonymous(const AaDoc *doc, const AaAttribution *a);

/* speaker.c: an attribution's source becomes an entity, that of another attribution, or nobody */
extern void aa_speaker_set_entity(AaDoc *doc, AaAttribution *a, uint32_t entity);
extern void aa_speaker_copy(AaAttribution *a, const AaAttribution *from);
extern void aa_speaker_set_lost(AaAttribution *a);

/*
 * speaker_pronoun.c.  Resolves "he", "they", "it", which stands at a token and has this value in AA_LEX_PRONOUN.
 */
extern void aa_speaker_resolve_pronoun(AaDoc *doc, AaAttribution *a, uint32_t token, int64_t pronoun);

/* The attribution to a body or thing shortly before, NULL when there is none; *lost when the text has lost one. */
extern const AaAttribution *aa_speaker_antecedent(const AaDoc *doc, const AaAttribution *a, int64_t pronoun, bool *lost);

/* The person who spoke last or opened a sentence since, within two sentences of a token; UINT32_MAX when nobody did. */
extern uint32_t aa_speaker_last_subject(const AaDoc *doc, const AaAttribution *a, uint32_t token);

/* speaker_described.c: "the midfielder", "the 23-year-old", "the Norwegian"; false when nobody is found. */
extern bool aa_speaker_resolve_described(AaDoc *doc, AaAttribution *a, AaRange core);

/* Is the phrase an age or nationality alone, which names nobody? */
extern bool aa_speaker_is_epithet(const AaDoc *doc, AaRange core);

#endif
