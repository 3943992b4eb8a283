/*
 * source_saying.h: the sentence whose saying clauses source.c reads, and what stands around a verb of saying.
 *
 * Every i, v and g is a token of the text inside of the sentence, or r->end.
 */
#ifndef AA_SOURCE_SAYING_H
#define AA_SOURCE_SAYING_H

#include "source.h"

typedef struct AaSaying
{
	AaDoc	   *doc;
	uint32_t	sentence;
	uint32_t	begin, end;		/* tokens without dateline and closing marks */
	uint32_t	from;			/* behind the clause that was read before */
	uint32_t	known;			/* attributions before this sentence */
	uint32_t	cursor;			/* of aa_in_quotation */
	bool		quoted;			/* the sentence has quotation marks */
} AaSaying;

/* Is token i, in the sentence, this mark; an opening quotation mark; what ends a claim before a source: a comma, a dash, a mark? */
extern bool aa_saying_is_mark(const AaSaying *r, uint32_t i, uint32_t mark);
extern bool aa_saying_is_quote(const AaSaying *r, uint32_t i);
extern bool aa_saying_is_break(const AaSaying *r, uint32_t i);

/* Can a claim begin at token i: "that", a mark, or the end of the sentence? */
extern bool aa_saying_opens_claim(const AaSaying *r, uint32_t i);

/* First token of the verb group that ends with verb v: "has also said". */
extern uint32_t aa_saying_group_start(const AaSaying *r, uint32_t v);

/* Is v, whose group begins at g, a verb that tells what its subject says?  Bits are its value in AA_LEX_SPEECH. */
extern bool aa_saying_is_verb(const AaSaying *r, uint32_t v, uint32_t g, int64_t bits);

/* First token behind whom was told: "AFP", "reporters", "the state news agency"; i when nobody. */
extern uint32_t aa_saying_skip_addressee(const AaSaying *r, uint32_t i);

/* First token behind when, where and how it was said; i when nothing tells. */
extern uint32_t aa_saying_skip_adjuncts(const AaSaying *r, uint32_t i);

/* Are those behind "to" told something: "confirmed to Reuters", "explained to reporters"? */
extern bool aa_saying_is_listener(const AaDoc *doc, uint32_t i);

/* Is there a finite verb near behind token i, before another clause begins? */
extern bool aa_saying_has_clause(const AaSaying *r, uint32_t i);

/* A dash with space before it. */
extern bool aa_saying_is_dash(const AaSaying *r, uint32_t i);

/* source.c.  A saying clause: its verb, source, all of it, what is said, and bits as of AA_LEX_SPEECH. */
extern AaAttribution *aa_saying_push(AaSaying *r, uint32_t verb, AaRange source, AaRange clause, AaRange scope, int64_t bits);

/* source.c.  What goes on from token `from` behind an attribution in mid-sentence is said by the same source. */
extern void aa_saying_carry(AaSaying *r, const AaAttribution *a, uint32_t from);

/*
 * source_mark.c.  Sources that no verb of saying shows: beside a headline's colon, beside a quotation mark; behind "according" at i, before
 * the clitic of "by the ministry's count".
 */
extern void aa_saying_read_colon(AaSaying *r, uint32_t colon);
extern void aa_saying_read_label(AaSaying *r, uint32_t colon);
extern bool aa_saying_read_quoted_verb(AaSaying *r, uint32_t mark);
extern bool aa_saying_read_silent_verb(AaSaying *r, uint32_t mark);
extern void aa_saying_read_according(AaSaying *r, uint32_t i);
extern void aa_saying_read_count_of(AaSaying *r, uint32_t clitic);

/* source_claim.c.  The tokens of a claim without conjunction at its start and without marks at its ends. */
extern AaRange aa_saying_trim(const AaSaying *r, uint32_t first, uint32_t last);

/* The sentence is read: its claims end where another saying clause begins, or what only the reporter tells. */
extern void aa_saying_cut_claims(AaSaying *r);

#endif
