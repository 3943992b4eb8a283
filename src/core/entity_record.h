/*
 * entity_record.h: from the mentions of an entity to its record (entity_record.c).
 */
#ifndef AA_ENTITY_RECORD_H
#define AA_ENTITY_RECORD_H

#include "doc.h"

/* What is gathered of an entity before its record is written. */
typedef struct AaEntityDraft
{
	AaName	   *best;			/* the mention that names it */
	uint32_t	mentions;
} AaEntityDraft;

/* The name of a quarter in one spelling: "north-west Syria", "north western Syria" are northwestern Syria. */
extern AaText aa_entity_compass_text(AaDoc *doc, const AaName *name);

/* Begins record `entity` of the analysis: kind, name, room for aliases and for each of the mentions that were counted. */
extern void aa_entity_record_open(AaDoc *doc, uint32_t entity, const AaEntityDraft *draft);

/* Adds a mention to the record of its entity: span, alias, role, place. */
extern void aa_entity_record_add(AaDoc *doc, const AaName *name);

#endif
