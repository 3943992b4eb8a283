/*
 * name_label.h: the names that the tagger labels, and what kind they are by the words around them.
 */
#ifndef AA_NAME_LABEL_H
#define AA_NAME_LABEL_H

#include "name_run.h"

#define AA_LABEL_NO_KIND 255

/* The name that the tagger sees beginning at a token; empty where it sees none. */
typedef struct AaLabelled
{
	uint32_t	first, last;
	uint8_t		kind;			/* AaNameKind */
	uint8_t		score;
} AaLabelled;

extern AaLabelled aa_label_at(const AaNameScan *s, uint32_t i);

/* A town of the gazetteer with small words in its name, which the tagger cuts: "Dar es Salaam"; empty where none begins. */
extern AaLabelled aa_label_town(const AaNameScan *s, uint32_t i);

/* Moves the end on over what belongs to the name, whatever the tagger has seen of it. */
extern void aa_label_extend(const AaNameScan *s, AaLabelled *l);

/* AA_entity_kind_ of the name, or AA_LABEL_NO_KIND. */
extern uint8_t aa_label_kind(const AaNameScan *s, const AaLabelled *l);

#endif
