/*
 * fingerprint.h: fingerprints as values of the server.
 */
#ifndef AA_PG_FINGERPRINT_H
#define AA_PG_FINGERPRINT_H

#include "bridge.h"

extern double aa_similarity_threshold;	/* GUC article_analysis.similarity_threshold */
extern int	aa_max_candidates;	/* GUC article_analysis.max_candidates, 0: no limit */

/* Defines these settings. */
extern void aa_fingerprint_init(void);

/* An argument of type article_fingerprint, or the fingerprint inside an argument of type article_analysis. */
typedef void (*AaSketchReader) (Datum value, AaSketch *sketch);

/* Of a value that is detoasted; the sketch points into it. */
extern void aa_sketch_of_fingerprint(Datum value, AaSketch *sketch);
extern void aa_sketch_of_analysis(Datum value, AaSketch *sketch);

/* Raises an error where two fingerprints were made with different stop shingles. */
extern void aa_sketch_check_pair(const AaSketch *a, const AaSketch *b);

/* An argument of type article_profile; read once for a query that calls the function with the same one for each row. */
extern const AaProfile *aa_profile_argument(FunctionCallInfo fcinfo, int n);

#define PG_GETARG_FINGERPRINT(n) ((AaFingerprint *) PG_GETARG_POINTER(n))

#endif
