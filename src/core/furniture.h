/*
 * furniture.h: what the first words of a line of page furniture open.
 *
 * A pattern of pattern_table.h begins with one of some words, and most of these words only with one of some others
 * behind them: "with" opens a credit before "reporting", "files" or "agencies", and prose else.  So two words of a
 * sentence decide which patterns it is shown to, if any.
 *
 * The value of a first word (AA_LEX_FURNITURE) has the patterns that it opens whatever follows, and in AA_THEN() those
 * that it opens with certain second words; the value of a second word (AA_LEX_FURNITURE_NEXT) has all the patterns in
 * which it may be one.
 */
#ifndef AA_FURNITURE_H
#define AA_FURNITURE_H

#include "doc.h"

#define AA_LONGEST_BRACKET 90	/* bytes of a bracket that may belong to furniture */

enum
{
	/* lines as a whole */
	AA_NAVIGATION = 1,
	AA_COUNTER = 2,
	AA_FIELD = 4,				/* of a form */
	AA_LABEL = 8,				/* of a source or picture */
	AA_BYLINE = 16,
	AA_STAMP = 32,				/* where a year follows */
	/* sentences */
	AA_FORM = 64,
	AA_TERMS = 128,				/* of use, and what readers are told of their account */
	AA_NEWSLETTER = 256,
	AA_NAMED = 512,				/* a newsletter by its name: second words only, behind any first word */
	AA_RIGHTS = 1024,
	AA_CREDIT = 2048,
	AA_CAPTION = 4096,
	AA_SERIES = 8192			/* "in pictures", "in depth": as a newsletter, but "in" begins much prose */
};

#define AA_THEN_SHIFT 16
#define AA_THEN(patterns) ((patterns) << AA_THEN_SHIFT)
#define AA_OPENED(value) ((uint32_t) (value) & 0xffff)
#define AA_OPENED_THEN(value) ((uint32_t) (value) >> AA_THEN_SHIFT)

/* What the two words at a byte open; where no word follows the first, all that it might. */
extern uint32_t aa_furniture_opens(const AaDoc *doc, uint32_t start, uint32_t limit);

/* AaBlockKind of a line as a whole, AA_BLOCK_PROSE when no pattern knows it; sentence: it is long and ends as one. */
extern int	aa_furniture_line(AaDoc *doc, AaSpan span, bool sentence);

/* The same of a piece of a line, which may be empty; in_this: it holds " in this ". */
extern int	aa_furniture_part(AaDoc *doc, AaSpan span, bool in_this);

#endif
