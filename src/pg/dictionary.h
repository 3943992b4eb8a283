/*
 * dictionary.h: the user's dictionaries in this backend.
 */
#ifndef AA_PG_DICTIONARY_H
#define AA_PG_DICTIONARY_H

#include "bridge.h"

/*
 * The rows of article_dictionary of that name, as the last commit left them; an error when there are none.  `function`
 * is the function of the extension that asks: the table stands in its schema.  Good until the next call.
 */
extern const AaDictionary *aa_dictionary_get(Oid function, const char *name);

/* The same, but NULL when there are no rows. */
extern const AaDictionary *aa_dictionary_find_rows(Oid function, const char *name);

/* From _PG_init: what is cached is dropped when its table changes. */
extern void aa_dictionary_cache_init(void);

#endif
