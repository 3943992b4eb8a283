/*
 * codec.h: what one value of a field may be; the stored form, its readers and the SQL rows agree on it.
 */
#ifndef AA_CODEC_H
#define AA_CODEC_H

#include "aa.h"

/*
 * The stored form begins with: format version, flags, extractor version (two bytes, low one first), fingerprint.  The
 * fingerprint therefore lies where a reader of the first bytes alone finds it.
 */
#define AA_CODEC_FINGERPRINT 4
#define AA_CODEC_HEAD (AA_CODEC_FINGERPRINT + AA_FINGERPRINT_SIZE)

/* 0001-01-01 to 9999-12-31: what four digits of a year can write. */
#define AA_FIRST_DAY	(-719162)
#define AA_LAST_DAY		2932896

/* Reals are stored as whole multiples of this: as degrees a metre, as a confidence plenty. */
#define AA_REAL_STEP	100000.0

static inline bool
aa_span_valid(AaSpan s)
{
	return s.start >= 1 && s.start < s.end && s.end <= AA_MAX_TEXT + 1;
}

static inline bool
aa_day_valid(int32_t day)
{
	return day >= AA_FIRST_DAY && day <= AA_LAST_DAY;
}

/* Ends may be open; both open says nothing and is no period. */
static inline bool
aa_period_valid(AaPeriod p)
{
	bool		open_past = p.first == AA_DAY_OPEN_PAST;
	bool		open_future = p.last == AA_DAY_OPEN_FUTURE;

	return (open_past || aa_day_valid(p.first)) && (open_future || aa_day_valid(p.last)) && p.first <= p.last &&
		!(open_past && open_future);
}

/* The whole multiple of the step that stands for a real; false for what cannot be stored (not finite, too large). */
extern bool aa_real_steps(double value, int64_t *steps);

/* Analyses of texts in other languages or without words have none: all its bytes are zero. */
extern bool aa_analysis_fingerprint_valid(const AaAnalysis *analysis, const char **reason);

extern bool aa_utf8_valid(const char *p, size_t n);

/*
 * Makes every field of an analysis what the stored form can hold: a value that is out of its bounds becomes null, a
 * damaged byte of a text U+FFFD.  What is read from an analysis directly and what is read from its stored form are then
 * the same.
 */
extern void aa_analysis_normalize(AaArena *arena, AaAnalysis *analysis);

/* The same for callers outside of the core: damaged texts need memory to be mended. */
extern AaResult aa_normalize(AaArena *arena, AaAnalysis *analysis, AaError *error);

#endif
