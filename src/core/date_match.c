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

_Static_assert(sizeof(rules) / sizeof(rules[0]) <= 64 * AA_DATE_RULE_WORDS, "too many rules for a set of them");

static void
add_rule(AaDateRules *set, uint32_t rule)
{
	set->bits[rule / 64] |= UINT64_C(1) << (rule % 64);
}

const AaDateIndex *
aa_date_index_build(AaArena *arena)
{
	AaDateIndex *index = aa_arena_alloc(arena, sizeof(AaDateIndex));

	for (uint32_t i = 0; i < N_RULES; i++)
	{
		add_rule(&index->groups[rules[i].group], i);
		for (const uint8_t *e = rules[i].elements; *e != AA_DATE_END; e++)
		{
			if (index->needs[i] == 0)
				add_rule(&index->starts[aa_date_form(*e & ~OPTIONAL)], i);
			if (!(*e & OPTIONAL) && *e != AA_DATE_AHEAD)
				index->needs[i] |= AA_DATE_BIT(aa_date_form(*e));
		}
	}
	return index;
}

/* The rules of all groups that begin with an element of the token. */
static AaDateRules
rules_starting(const AaDateReader *r, uint32_t token)
{
	AaDateRules set = {{0}};

	for (uint64_t mask = aa_date_mask(r, token); mask != 0; mask &= mask - 1)
		for (uint32_t w = 0; w < AA_DATE_RULE_WORDS; w++)
			set.bits[w] |= r->doc->engine->dates->starts[__builtin_ctzll(mask)].bits[w];
	return set;
}

static bool
is_empty(const AaDateRules *set)
{
	uint64_t	any = 0;

	for (uint32_t w = 0; w < AA_DATE_RULE_WORDS; w++)
		any |= set->bits[w];
	return any == 0;
}

/*
 * Of the rules that begin at a token those of a group that may go on: by what stands in the rest of the sentence at
 * all, which nine of ten rules need more of.
 */
static AaDateRules
rules_of(const AaDateReader *r, AaDateRules set, AaDateGroup group, uint32_t token)
{
	const AaDateIndex *index = r->doc->engine->dates;
	uint64_t	missing;

	if (is_empty(&set))
		return set;
	missing = ~r->ahead[token - r->masked];
	for (uint32_t w = 0; w < AA_DATE_RULE_WORDS; w++)
	{
		set.bits[w] &= index->groups[group].bits[w];
		for (uint64_t rest = set.bits[w]; rest != 0; rest &= rest - 1)
			if (index->needs[w * 64 + (uint32_t) __builtin_ctzll(rest)] & missing)
				set.bits[w] &= ~(rest & -rest);
	}
	return set;
}

static AaDateRules
rules_at(const AaDateReader *r, AaDateGroup group, uint32_t token)
{
	return rules_of(r, rules_starting(r, token), group, token);
}

/* Takes the first rule out of the set; N_RULES when it is empty. */
static uint32_t
next_rule(AaDateRules *set)
{
	for (uint32_t w = 0; w < AA_DATE_RULE_WORDS; w++)
		if (set->bits[w] != 0)
		{
			uint32_t	bit = (uint32_t) __builtin_ctzll(set->bits[w]);

			set->bits[w] &= set->bits[w] - 1;
			return w * 64 + bit;
		}
	return N_RULES;
}

/* Matches the rest of a rule; *end is where what it takes ends.  Most elements fail by the token's mask alone. */
static bool
match_elements(AaDateReader *r, const uint8_t *e, uint32_t token, AaDateMatch *match, uint32_t *end)
{
	uint64_t	mask = aa_date_mask(r, token);
	AaDateElement element;
	int32_t		value;
	uint32_t	n;

	while ((*e & OPTIONAL) && !(mask & AA_DATE_BIT(*e & ~OPTIONAL)))
		e++;
	element = *e & ~OPTIONAL;
	if (element != AA_DATE_END && element != AA_DATE_AHEAD && !(mask & AA_DATE_BIT(aa_date_form(element))))
		return false;
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

/* Undoes a match that was only tried: the slots of a rule. */
static void
restore_slots(const AaDateRule *rule, const AaDateMatch *saved, AaDateMatch *match)
{
	for (const uint8_t *e = rule->elements; *e != AA_DATE_END; e++)
		match->slot[*e & ~OPTIONAL] = saved->slot[*e & ~OPTIONAL];
}

/* The longest core of a set of rules at a token, slots of its prefixes kept. */
static bool
match_core(AaDateReader *r, AaDateRules set, uint32_t token, bool inside, const AaDateMatch *before, AaDateMatch *match)
{
	AaDateMatch best;
	bool		found = false;

	for (uint32_t i = next_rule(&set); i < N_RULES; i = next_rule(&set))
	{
		uint32_t	end;

		if (((rules[i].flags & INSIDE) && !inside) || !match_elements(r, rules[i].elements, token, match, &end))
			continue;
		if (end > token && (!found || end > best.last))
		{
			best = *match;
			best.last = end;
			best.action = rules[i].action;
			best.flags = rules[i].flags;
			found = true;
		}
		restore_slots(&rules[i], before, match);
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
	AaDateRules all = rules_starting(r, token);
	AaDateRules cores = rules_of(r, all, AA_DATE_CORE, token);
	AaDateRules set = rules_of(r, all, AA_DATE_PREFIX, token);
	AaDateMatch before;
	bool		found;

	if (is_empty(&cores) && is_empty(&set))
		return false;
	before = *match;
	found = match_core(r, cores, token, prefixes > 0, &before, match);
	if (prefixes < AA_DATE_MOST_PREFIXES)
		for (uint32_t i = next_rule(&set); i < N_RULES; i = next_rule(&set))
			found |= match_prefix(r, i, token, prefixes, &before, match, found);
	return found;
}

/* Suffixes, each of them at most once. */
static void
match_suffixes(AaDateReader *r, AaDateMatch *match)
{
	AaDateRules set = rules_at(r, AA_DATE_SUFFIX, match->last);

	for (uint32_t i = next_rule(&set); i < N_RULES; i = next_rule(&set))
	{
		uint64_t	bit = AA_DATE_BIT(rules[i].action);
		AaDateMatch try;

		if (!(rules[i].flags & match->flags) || (match->extras & bit))
			continue;
		try = *match;
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
	match->core = match->last;
	match_suffixes(r, match);
	return true;
}

/* A row of NEXT behind a calendar date; its span leaves the linking word out. */
bool
aa_date_match_next(AaDateReader *r, const AaDateMatch *before, AaDateMatch *match)
{
	AaDateRules set = rules_at(r, AA_DATE_NEXT, before->last);
	bool		found = false;

	for (uint32_t i = next_rule(&set); i < N_RULES; i = next_rule(&set))
	{
		AaDateMatch try;

		clear_match(&try);
		if (!match_elements(r, rules[i].elements, before->last, &try, &try.last) || (found && try.last <= match->last))
			continue;
		try.first = before->last + 1;
		try.core = try.last;
		try.action = rules[i].action;
		try.flags = rules[i].flags;
		*match = try;
		found = true;
	}
	return found;
}
