/*
 * entity.h: who and where: mentions of names joined to entities, and what a phrase refers to.
 */
#ifndef AA_ENTITY_H
#define AA_ENTITY_H

#include "doc.h"

#define AA_NO_ENTITY UINT32_MAX

/* Finds the mentions of names; doc->names in text order. */
extern void aa_name_run(AaDoc *doc);

/* Joins them to entities: analysis->entities, and `entity` and `place` of each mention. */
extern void aa_entity_run(AaDoc *doc);

/*
 * The entity that tokens first..last, a noun phrase or pronoun, refer to, or
 * AA_NO_ENTITY.  The head of the phrase decides: "the Britain-based war
 * monitor" is the Observatory, not Britain; "the ministry" the ministry named
 * last; "he" the person named last.
 */
extern uint32_t aa_entity_at(const AaDoc *doc, uint32_t first, uint32_t last);

/* Its canonical name; AA_NO_TEXT for AA_NO_ENTITY. */
extern AaText aa_entity_name(const AaDoc *doc, uint32_t entity);

/*
 * The name that the phrase is known by: the entity's canonical name; for a
 * body of a state its name in full ("Turkey's defence ministry" is "Turkish
 * Defence Ministry"); else AA_NO_TEXT.
 */
extern AaText aa_entity_actor(AaDoc *doc, uint32_t first, uint32_t last);

/* The same of a phrase that aa_entity_at() knows no entity of. */
extern AaText aa_entity_body(AaDoc *doc, uint32_t first, uint32_t last);

/* The mention that holds this token, or NULL; the longest where mentions are nested. */
extern const AaName *aa_name_at(const AaDoc *doc, uint32_t token);

#endif
