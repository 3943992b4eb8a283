/*
 * highlight.h: an article as HTML with its figures, names, dates and quotes marked.
 */
#ifndef AA_HIGHLIGHT_H
#define AA_HIGHLIGHT_H

#include "aa.h"

/* A fragment with its own style and legend; the spans of the analysis count characters of this body. */
extern AaResult aa_highlight(AaArena *arena, AaText body, const AaAnalysis *analysis, AaText *html, AaError *error);

#endif
