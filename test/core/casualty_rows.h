/*
 * casualty_rows.h: sentences and what they yield, for the tests of the clause rules.
 */
#ifndef CASUALTY_ROWS_H
#define CASUALTY_ROWS_H

#include <stddef.h>

/* `want` is "kind qualifier best|victims" joined by "; ", in text order; "" is nothing. */
typedef struct CasualtyRow
{
	const char *text;
	const char *want;
} CasualtyRow;

extern void check_casualty_rows(const CasualtyRow *rows, size_t n);

#define CHECK_CASUALTY_ROWS(rows) check_casualty_rows(rows, sizeof(rows) / sizeof(rows[0]))

#endif
