/*
 * casualty_insert.c: what stands between victims and their verb.
 *
 * "Ten people (three of them guards) were killed", "seven rebels, including a
 * chief, died", "the four drivers, Ana Lopez, Luis Mora, Jo Hill and Al Webb,
 * were shot": the walk to the subject goes over brackets, members told
 * between commas, relative clauses and the names of who was counted.
 */
#include "casualty_clause.h"
#include "tag.h"

/* Is group i the name of one person, with or without a title, or the age of one? */
static bool
is_called(const AaClause *c, uint32_t i, bool *age)
{
	const AaGroup *g = aa_clause_group(c, i);
	uint32_t	n = aa_number_from(c->doc, g->first);

	*age = n < c->doc->numbers_.n && AA_NUMBERS(c->doc)[n].first < g->last && AA_NUMBERS(c->doc)[n].unit == AA_USE_AGE &&
		(g->head == AA_NONE || g->head >= AA_NUMBERS(c->doc)[n].first);
	return *age || (g->number == AA_NONE && g->head != AA_NONE && c->doc->tokens[g->head].tag == AA_TAG_NNP);
}

bool
aa_insert_is_age(const AaClause *c, uint32_t i)
{
	bool		age;

	return aa_clause_is(c, i, AA_GROUP_NOUN) && is_called(c, i, &age) && age && aa_clause_group(c, i)->head == AA_NONE && i > 1 &&
		aa_clause_is(c, i - 1, AA_GROUP_COMMA) && aa_clause_is(c, i - 2, AA_GROUP_NOUN);
}

/* "his wife|, Lena, 55,": before the comma at i stands an age, before that the name of the one person before both; AA_NONE when not. */
static uint32_t
start_of_name(const AaClause *c, uint32_t i)
{
	const AaGroup *before = i < 3 ? NULL : aa_clause_group(c, i - 3);
	bool		age;

	if (before == NULL || !aa_clause_is(c, i - 2, AA_GROUP_COMMA) || !aa_clause_is(c, i - 1, AA_GROUP_NOUN) || !is_called(c, i - 1, &age) || age ||
		before->kind != AA_GROUP_NOUN || before->number != AA_NONE || before->head == AA_NONE ||
		(before->count != AA_COUNT_DEFINITE && before->count != AA_COUNT_ARTICLE) || !aa_clause_is_victim(c, i - 3) || !is_called(c, i + 1, &age) || !age)
		return AA_NONE;
	return i - 2;
}

/* Start of the bracket or comma-enclosed insertion that ends just before group i, or AA_NONE. */
uint32_t
aa_insert_start(const AaClause *c, uint32_t i)
{
	AaGroupKind close = (AaGroupKind) aa_clause_group(c, i - 1)->kind;
	AaGroupKind open = close == AA_GROUP_CLOSE ? AA_GROUP_OPEN : close;

	for (uint32_t k = i - 1; k > 0 && i - k < AA_CLAUSE_REACH; k--)
	{
		if (aa_clause_is(c, k - 1, AA_GROUP_STOP) || (aa_clause_is(c, k - 1, AA_GROUP_CLAUSE) && close != AA_GROUP_CLOSE))
			return AA_NONE;
		if (aa_clause_is(c, k - 1, open) && k > 1 && (aa_clause_is(c, k - 2, AA_GROUP_NOUN) || aa_clause_is(c, k - 2, AA_GROUP_CLOSE)))
			return close == AA_GROUP_COMMA && start_of_name(c, k - 1) != AA_NONE ? start_of_name(c, k - 1) : k - 1;
	}
	return AA_NONE;
}

/*
 * The "including" or "among them" that opens the list which ends with noun group i, or AA_NONE.  "Seven rebels, including
 * a chief, and three guards": one member between commas is an insertion, and what follows goes on with the list outside.
 */
uint32_t
aa_insert_inclusion(const AaClause *c, uint32_t i)
{
	uint32_t	commas = 0;
	bool		closed = false;

	for (uint32_t k = i; k > 0 && i - k < AA_CLAUSE_REACH; k--)
	{
		const AaGroup *g = aa_clause_group(c, k - 1);

		if (aa_token_is(c->doc, g->first, "including") || (g->kind == AA_GROUP_PREPOSITION && aa_token_is(c->doc, g->first, "among") &&
			(aa_token_is(c->doc, g->last, "them") || aa_token_is(c->doc, g->last, "whom"))))
			return closed && commas == 1 ? AA_NONE : k - 1;
		commas += g->kind == AA_GROUP_COMMA;
		closed = closed || (g->kind == AA_GROUP_AND && aa_clause_is(c, k - 2, AA_GROUP_COMMA));
		if (g->kind != AA_GROUP_NOUN && g->kind != AA_GROUP_AND && g->kind != AA_GROUP_COMMA && g->kind != AA_GROUP_PREPOSITION)
			return AA_NONE;
	}
	return AA_NONE;
}

/* Where the noun ends whose relative clause ends before group i: "two guards who were with her |"; i when there is none. */
uint32_t
aa_insert_relative(const AaClause *c, uint32_t i)
{
	for (uint32_t k = i; k > 1 && i - k < AA_CLAUSE_REACH / 2; k--)
	{
		AaGroupKind kind = (AaGroupKind) aa_clause_group(c, k - 1)->kind;

		if (kind == AA_GROUP_WHO)
			return aa_clause_is(c, k - 2, AA_GROUP_NOUN) ? k - 1 : i;
		if (kind != AA_GROUP_NOUN && kind != AA_GROUP_PREPOSITION && kind != AA_GROUP_ADVERB && kind != AA_GROUP_VERB)
			return i;
	}
	return i;
}

uint32_t
aa_insert_names(const AaClause *c, uint32_t last, bool closed)
{
	int64_t		names = 0;

	for (uint32_t k = last + 1; k-- > 0 && last - k < AA_CLAUSE_REACH;)
	{
		const AaGroup *g = aa_clause_group(c, k);
		bool		apart = aa_clause_is(c, k + 1, AA_GROUP_COMMA) || aa_clause_is(c, k + 1, AA_GROUP_COLON) || aa_clause_is(c, k + 1, AA_GROUP_DASH);
		bool		age;

		if (g->kind == AA_GROUP_NOUN && g->number != AA_NONE && AA_NUMBERS(c->doc)[g->number].unit == AA_USE_OPEN)
			return names > 1 && g->head != AA_NONE && aa_clause_is_victim(c, k) &&
				(apart || aa_clause_is(c, k + 1, AA_GROUP_PREPOSITION) || aa_clause_is(c, k + 1, AA_GROUP_NOUN)) &&
				(closed || AA_NUMBERS(c->doc)[g->number].best == names) ? k : AA_NONE;
		if (g->kind == AA_GROUP_NOUN && aa_clause_is(c, k - 1, AA_GROUP_PREPOSITION))
		{
			k--;				/* of the party */
			continue;
		}
		if (g->kind == AA_GROUP_NOUN && is_called(c, k, &age))
			names += !age;
		else if (g->kind != AA_GROUP_COMMA && g->kind != AA_GROUP_AND && g->kind != AA_GROUP_OPEN && g->kind != AA_GROUP_CLOSE &&
				 g->kind != AA_GROUP_COLON && g->kind != AA_GROUP_DASH)
			return AA_NONE;
	}
	return AA_NONE;
}

uint32_t
aa_insert_ages(const AaClause *c, uint32_t end)
{
	bool		found = false;

	for (uint32_t k = end; k > 1 && end - k < AA_CLAUSE_REACH; k--)
	{
		bool		age;

		if (aa_clause_is(c, k - 1, AA_GROUP_NOUN) && is_called(c, k - 1, &age) && age)
			found = true;
		else if (found && aa_clause_is(c, k - 1, AA_GROUP_COMMA) && aa_clause_is_victim(c, k - 2) && !(is_called(c, k - 2, &age) && age))
			return k - 1;
		else if (!aa_clause_is(c, k - 1, AA_GROUP_COMMA) && !aa_clause_is(c, k - 1, AA_GROUP_AND))
			break;
	}
	return end;
}

uint32_t
aa_insert_sum(const AaClause *c, uint32_t last)
{
	int64_t		sum = 0;
	uint32_t	members = 0;

	for (uint32_t k = last + 1; k-- > 0 && last - k < AA_CLAUSE_REACH;)
	{
		const AaGroup *g = aa_clause_group(c, k);
		int64_t		best = g->number == AA_NONE ? 1 : AA_NUMBERS(c->doc)[g->number].best;

		if (g->kind == AA_GROUP_COMMA || g->kind == AA_GROUP_AND)
			continue;
		if (g->kind == AA_GROUP_NOUN && aa_clause_is(c, k - 1, AA_GROUP_PREPOSITION))
		{
			k--;				/* of the firm */
			continue;
		}
		if (g->kind != AA_GROUP_NOUN || !aa_clause_is_victim(c, k) || best == AA_NO_INT || (g->number == AA_NONE && g->count != AA_COUNT_ARTICLE))
			return AA_NONE;
		if (members > 1 && best == sum && aa_clause_is(c, aa_clause_skip_modifiers(c, k) + 1, AA_GROUP_COMMA))
			return k;
		sum += best;
		members++;
	}
	return AA_NONE;
}
