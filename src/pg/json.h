/*
 * json.h: the text form of article_analysis.
 */
#ifndef AA_JSON_H
#define AA_JSON_H

#include "bridge.h"

#include "lib/stringinfo.h"
#include "utils/jsonb.h"

/* Appends an analysis as JSON in the server's encoding. */
extern void aa_json_write(StringInfo out, const AaAnalysis *analysis);

/*
 * Reads one.  False, with where and why in *why (palloc'd in the current context), when it is not of the form; the texts of
 * the analysis lie in `json`.
 */
extern bool aa_json_read(AaCall *call, Jsonb *json, AaAnalysis **analysis, char **why);

#endif
