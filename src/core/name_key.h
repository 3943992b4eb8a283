/*
 * name_key.h: a key that spellings of one name share, whatever alphabet they came from.
 */
#ifndef AA_NAME_KEY_H
#define AA_NAME_KEY_H

#include "aa.h"

#define AA_NAME_KEY_MAX 128		/* bytes of a key; longer ones are cut */

/* Writes the key of n bytes at p and returns its length, 0 when the name holds no letter or digit. */
extern uint32_t aa_name_key(const char *p, uint32_t n, char *out, uint32_t room);

/* The same of a name that is folded already (name_fold.h). */
extern uint32_t aa_folded_key(AaText folded, char *out, uint32_t room);

/* Hash of a key among the names of the gazetteer, where it cannot be taken for a name. */
extern uint64_t aa_name_key_hash(const char *key, uint32_t n);

#endif
