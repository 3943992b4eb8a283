/*
 * name_fold.h: the spelling of a name without what spellers disagree about at no cost: case, diacritics, marks.
 */
#ifndef AA_NAME_FOLD_H
#define AA_NAME_FOLD_H

#include "aa.h"

#define AA_NAME_FOLD_MAX 256	/* bytes of a folded name; what is longer is cut at a character */

/*
 * Writes the folded form of n bytes at p to out (at most room bytes) and
 * returns its length: lower case, letters without diacritics, apostrophes and
 * combining marks dropped, every run of anything else one space, no space at
 * either end.  "Ma'arrat al-Nu'mān" is "maarrat al numan".
 */
extern uint32_t aa_name_fold(const char *p, uint32_t n, char *out, uint32_t room);

/* The same with a leading "the" removed and the result hashed: 0 when nothing is left. */
extern uint64_t aa_name_hash(const char *p, uint32_t n);

/* Hash of what is folded already. */
extern uint64_t aa_folded_hash(const char *folded, uint32_t n);

#endif
