/*
 * layout.h: the order of a page: what its paragraphs are to the story.
 */
#ifndef AA_LAYOUT_H
#define AA_LAYOUT_H

#include "doc.h"

typedef struct AaParagraph
{
	AaSpan		span;
	uint32_t	first, last;	/* its blocks */
	uint32_t	furniture;		/* bytes of it that are furniture */
} AaParagraph;

/* Tells headline, sub-headline and crossheads from prose, and cuts the dateline off. */
extern void aa_layout_run(AaDoc *doc, AaParagraph *paragraphs, uint32_t n);

#endif
