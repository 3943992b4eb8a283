/*
 * entity_role.h: what a person is: "Turkish Defence Minister".
 */
#ifndef AA_ENTITY_ROLE_H
#define AA_ENTITY_ROLE_H

#include "doc.h"

/* Fills `role` of the mentions of persons, in text order. */
extern void aa_role_run(AaDoc *doc);

#endif
