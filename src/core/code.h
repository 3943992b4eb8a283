/*
 * code.h: casualty figures under the published rules of data projects.
 */
#ifndef AA_CODE_H
#define AA_CODE_H

#include "toll.h"

/* Codes a record under literal, acled, gtd, ucdp or airwars; false when the scheme is not known. */
extern bool aa_code(const AaCasualty *c, const char *scheme, AaToll *coded);

#endif
