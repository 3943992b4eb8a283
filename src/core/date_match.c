/*
 * date_match.c: the longest row of date_rule.h at a token.
 *
 * A rule is a short list of elements, some of them optional, so that a
 * recursive match with backtracking is bounded by its length.  Prefixes are
 * tried before cores and may stand in a row ("early | on the morning of | May
 * 3"); suffixes follow as long as one fits.
 */
#include "date.h"

#define OPTIONAL 128

typedef struct AaDateRule
{
	uint8_t		group;
	uint8_t		action;
	uint8_t		flags;
	uint8_t		elements[AA_DATE_LONGEST_RULE + 1];
} AaDateRule;

enum
{
	TODAY = AA_DATE_TODAY, SPAN = AA_DATE_SPAN, LENGTH = AA_DATE_LENGTH, YEARLESS = AA_DATE_YEARLESS,
	UNSURE = AA_DATE_HELP, INSIDE = AA_DATE_INSIDE
};

#define AA_DATE_O(element) AA_DATE_##element | OPTIONAL
#define ELEMENT(unused, element) AA_DATE_##element,
#define AA_DATE_RULE(group, action, flags, ...) \
	{AA_DATE_##group, AA_DATE_DO_##action, flags, {AA_EACH(ELEMENT, , __VA_ARGS__) AA_DATE_END}},

static const AaDateRule rules[] = {
#include "date_rule.h"
};

#define N_RULES ((uint32_t) (sizeof(rules) / sizeof(rules[0])))

/* The elements that a rule may begin with. */
static uint64_t
first_elements(const AaDateRule *rule)
{
	uint64_t	first = 0;

	for (const uint8_t *e = rule->elements; *e != AA_DATE_END; e++)
	{
		first |= AA_DATE_BIT(*e & ~OPTIONAL);
		if (!(*e & OPTIONAL))
			break;
	}
	return first;
}

const AaDateIndex *
aa_date_index_build(AaArena *arena)
{
	AaDateIndex *index = aa_arena_alloc(arena, sizeof(AaDateIndex) + N_RULES * sizeof(uint64_t));

	index->n = N_RULES;
	for (uint32_t i = 0; i < N_RULES; i++)
		index->first[i] = first_elements(&rules[i]);
	return index;
}

/* Matches the rest of a rule; *end is where what it takes ends. */
static bool
match_elements(AaDateReader *r, const uint8_t *e, uint32_t token, AaDateMatch *match, uint32_t *end)
{
	AaDateElement element = *e & ~OPTIONAL;
	int32_t		value;
	uint32_t	n;

	if (*e == AA_DATE_END)
	{
		*end = token;
		return true;
	}
	if (element == AA_DATE_AHEAD)
	{
		uint32_t	ignored;

		*end = token;
		return match_elements(r, e + 1, token, match, &ignored);
	}
	n = aa_date_element(r, element, token, &value);
	if (n != 0)
	{
		int32_t		saved = match->slot[element];

		match->slot[element] = value;
		if (match_elements(r, e + 1, token + n, match, end))
			return true;
		match->slot[element] = saved;
	}
	return (*e & OPTIONAL) && match_elements(r, e + 1, token, match, end);
}

static void
clear_match(AaDateMatch *match)
{
	for (uint32_t i = 0; i < AA_DATE_ELEMENTS; i++)
		match->slot[i] = AA_DATE_NONE;
	match->extras = 0;
	match->flags = 0;
}

/* The longest core at a token, slots of its prefixes kept. */
static bool
match_core(AaDateReader *r, uint32_t token, bool inside, AaDateMatch *match)
{
	const AaDateIndex *index = r->doc->engine->dates;
	uint64_t	mask = aa_date_mask(r, token);
	AaDateMatch best;
	bool		found = false;

	for (uint32_t i = 0; i < N_RULES; i++)
	{
		AaDateMatch try;
		uint32_t	end;

		if (!(index->first[i] & mask) || rules[i].group != AA_DATE_CORE || ((rules[i].flags & INSIDE) && !inside))
			continue;
		try = *match;
		if (!match_elements(r, rules[i].elements, token, &try, &end) || end == token || (found && end <= best.last))
			continue;
		best = try;
		best.last = end;
		best.action = rules[i].action;
		best.flags = rules[i].flags;
		found = true;
	}
	if (found)
		*match = best;
	return found;
}

static bool match_from(AaDateReader *r, uint32_t token, uint32_t prefixes, AaDateMatch *match);

/* A prefix and what it stands before; kept in *match when that reaches further. */
static bool
match_prefix(AaDateReader *r, uint32_t rule, uint32_t token, uint32_t prefixes, const AaDateMatch *before,
			 AaDateMatch *match, bool found)
{
	AaDateMatch try = *before;
	uint32_t	end;

	if (!match_elements(r, rules[rule].elements, token, &try, &end) || end == token)
		return false;
	try.extras |= AA_DATE_BIT(rules[rule].action);
	if (!match_from(r, end, prefixes + 1, &try) || !(try.flags & rules[rule].flags) || (found && try.last <= match->last))
		return false;
	*match = try;
	return true;
}

static bool
match_from(AaDateReader *r, uint32_t token, uint32_t prefixes, AaDateMatch *match)
{
	const AaDateIndex *index = r->doc->engine->dates;
	uint64_t	mask = aa_date_mask(r, token);
	AaDateMatch before = *match;
	bool		found = match_core(r, token, prefixes > 0, match);

	if (prefixes < AA_DATE_MOST_PREFIXES)
		for (uint32_t i = 0; i < N_RULES; i++)
			if (rules[i].group == AA_DATE_PREFIX && (index->first[i] & mask))
				found |= match_prefix(r, i, token, prefixes, &before, match, found);
	return found;
}

/* Suffixes, each of them at most once. */
static void
match_suffixes(AaDateReader *r, AaDateMatch *match)
{
	const AaDateIndex *index = r->doc->engine->dates;

	for (uint32_t i = 0; i < N_RULES; i++)
	{
		uint64_t	bit = AA_DATE_BIT(rules[i].action);
		AaDateMatch try;

		if (rules[i].group != AA_DATE_SUFFIX || !(rules[i].flags & match->flags) ||
			!(index->first[i] & aa_date_mask(r, match->last)))
			continue;
		try = *match;
		if (match->extras & bit)
			continue;
		if (!match_elements(r, rules[i].elements, match->last, &try, &try.last))
			continue;
		try.extras |= bit;
		if (rules[i].action == AA_DATE_DO_YEAR)
			try.flags &= ~(uint32_t) YEARLESS;
		*match = try;
	}
}

bool
aa_date_match(AaDateReader *r, uint32_t token, AaDateMatch *match)
{
	clear_match(match);
	match->first = token;
	if (!match_from(r, token, 0, match))
		return false;
	match_suffixes(r, match);
	return true;
}

/* A row of NEXT behind a calendar date; its span leaves the linking word out. */
bool
aa_date_match_next(AaDateReader *r, const AaDateMatch *before, AaDateMatch *match)
{
	const AaDateIndex *index = r->doc->engine->dates;
	uint64_t	mask = aa_date_mask(r, before->last);
	bool		found = false;

	for (uint32_t i = 0; i < N_RULES; i++)
	{
		AaDateMatch try;

		if (rules[i].group != AA_DATE_NEXT || !(index->first[i] & mask))
			continue;
		clear_match(&try);
		if (!match_elements(r, rules[i].elements, before->last, &try, &try.last) || (found && try.last <= match->last))
			continue;
		try.first = before->last + 1;
		try.action = rules[i].action;
		try.flags = rules[i].flags;
		*match = try;
		found = true;
	}
	return found;
}
