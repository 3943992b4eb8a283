/*
 * unit_table.h: the words of unit_words.h as a hash table, part of the engine.
 */
#ifndef AA_UNIT_TABLE_H
#define AA_UNIT_TABLE_H

#include "aa.h"

typedef struct AaUnitRow
{
	uint32_t	hash;			/* of the word as written, 0: free */
	uint32_t	key;			/* of the word that it stands for, 0: carries no story */
	uint32_t	digits;			/* as in AaUnit */
} AaUnitRow;

typedef struct AaUnitTable
{
	AaUnitRow  *rows;
	uint32_t	mask;
} AaUnitTable;

/* For the engine: once a process. */
extern void aa_unit_build(AaArena *arena, AaUnitTable *table);

#endif
