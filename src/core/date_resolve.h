/*
 * date_resolve.h: what the files that make values of matches share.
 */
#ifndef AA_DATE_RESOLVE_H
#define AA_DATE_RESOLVE_H

#include "date.h"

typedef struct AaDateResolve
{
	AaDateReader *r;
	const AaDateMatch *m;
	AaDateValue *value;
} AaDateResolve;

/* False when the slots name no time that exists. */
typedef bool (*AaDateResolver) (AaDateResolve *x);

/* By action; NULL where another file has it. */
extern const AaDateResolver aa_date_fixed[AA_DATE_N_ACTIONS];
extern const AaDateResolver aa_date_relative[AA_DATE_N_ACTIONS];
extern const AaDateResolver aa_date_shift[AA_DATE_N_ACTIONS];

#define NEAR_AHEAD 3			/* days to a weekday that is nearer before us than behind */

static inline int32_t
aa_slot(const AaDateResolve *x, AaDateElement element)
{
	return x->m->slot[element];
}

static inline bool
aa_has_slot(const AaDateResolve *x, AaDateElement element)
{
	return x->m->slot[element] != AA_DATE_NONE;
}

/* "a quarter century": 25 years */
static inline bool
aa_is_quarter_century(const AaDateResolve *x)
{
	return aa_has_slot(x, AA_DATE_QUARTER) && aa_has_slot(x, AA_DATE_CENTURY);
}

static inline int32_t
aa_slot_unit(const AaDateResolve *x)
{
	if (aa_is_quarter_century(x))
		return AA_UNIT_YEAR;
	if (aa_has_slot(x, AA_DATE_LONG))
		return aa_slot(x, AA_DATE_LONG);
	if (aa_has_slot(x, AA_DATE_UNIT1))
		return aa_slot(x, AA_DATE_UNIT1);
	return aa_has_slot(x, AA_DATE_UNITS) ? aa_slot(x, AA_DATE_UNITS) : aa_slot(x, AA_DATE_UNIT);
}

/* The number before the unit, in tenths: "a" is one, nothing before a plural is vague. */
static inline int32_t
aa_slot_amount(const AaDateResolve *x)
{
	if (aa_is_quarter_century(x))
		return 250;
	if (aa_has_slot(x, AA_DATE_NUM))
		return aa_slot(x, AA_DATE_NUM);
	if (aa_has_slot(x, AA_DATE_FEW))
		return aa_slot(x, AA_DATE_FEW) == AA_DATE_VAGUE ? AA_DATE_VAGUE : aa_slot(x, AA_DATE_FEW) * 10;
	return aa_has_slot(x, AA_DATE_UNITS) ? AA_DATE_VAGUE : 10;
}

/* date_anchor.c */
extern uint8_t aa_date_unit_granularity(int32_t unit, int64_t *cells);
extern AaDateCell aa_date_unknown(uint8_t granularity);
extern bool aa_date_anchor(const AaDateResolve *x, bool text, uint8_t granularity, AaDateCell *cell);
extern bool aa_date_put_cell(AaDateResolve *x, const AaDateCell *cell);
extern bool aa_date_put_ref(AaDateResolve *x, int32_t ref);
extern bool aa_date_put_amount(AaDateResolve *x, int32_t tenths, int32_t unit, uint8_t type);
extern bool aa_date_put_day(AaDateResolve *x, int64_t day);
extern bool aa_date_is_set_for(const AaDateResolve *x);
extern bool aa_date_counts_from_text(const AaDateReader *r);
extern bool aa_date_stated_year(AaDateResolve *x, AaDateCell *cell);
extern bool aa_date_put_year(AaDateResolve *x, AaDateCell cell);
extern bool aa_date_speaks_of_day(const AaDateReader *r);
extern bool aa_date_speaks_of_quarter(const AaDateReader *r);

/* date_resolve.c */
extern void aa_date_half(int32_t *tenths, int32_t *unit);

/* Days that an amount of units takes, rounded up */
extern int64_t aa_date_length_days(int32_t tenths, int32_t unit);

#endif
