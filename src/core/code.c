/*
 * code.c: the rules of data projects for reports of casualties, as rows.
 *
 *	acled    ACLED codebook, "Fatalities": the most conservative figure; dozens 12, hundreds 100, tens 10, several and
 *	         unknown 3, but 10 in battles
 *	gtd      GTD codebook, nkill: the figure of the majority of sources, else the lowest; vague words are left blank
 *	ucdp     UCDP GED codebook: low, best and high estimate
 *	airwars  Airwars methodology: several and unknown 2, dozens 12 to 24, hundreds 100 to 200; "at least N" is N
 *
 * A vague word is known by the low figure that number.c gives it.  Families
 * and households are an unknown number of people.
 */
#include <string.h>

#include "code.h"
#include "doc.h"

#define SEVERAL 3				/* low figure of "several" */

/* What a scheme makes of a vague word; AA_NO_INT leaves it blank. */
typedef struct VagueRow
{
	int64_t		word;			/* its low figure in the record, AA_NO_INT for "an unknown number" */
	int64_t		low, high;
} VagueRow;

typedef struct Scheme
{
	const char *name;
	VagueRow	vague[6];		/* ended by low 0; larger words are coded as half of their low figure */
	int64_t		battle;			/* several and unknown in a battle, 0 as elsewhere */
	bool		blank;			/* vague words are blank */
	bool		lowest;			/* of a range the lowest end */
	bool		closed;			/* an open end is closed by the best figure */
} Scheme;

static const Scheme schemes[] = {
	{.name = "literal"},
	{.name = "acled", .vague = {{AA_NO_INT, 3, 3}, {3, 3, 3}, {20, 10, 10}, {24, 12, 12}}, .battle = 10, .lowest = true, .closed = true},
	{.name = "gtd", .blank = true, .lowest = true, .closed = true},
	{.name = "ucdp", .vague = {{3, 3, 3}, {20, 20, 20}, {24, 24, 24}}, .closed = true},
	{.name = "airwars", .vague = {{AA_NO_INT, 2, 2}, {3, 2, 2}, {20, 12, 24}, {24, 12, 24}, {200, 100, 200}}, .closed = true}
};

static bool
is_one_of(const char *word, size_t n, const char *const *words, size_t n_words)
{
	for (size_t k = 0; k < n_words; k++)
		if (strlen(words[k]) == n && aa_bytes_are(word, words[k], n))
			return true;
	return false;
}

/* Is the cause of the harm, as written, a fight of two sides?  By its words: "firefighting" is none. */
static bool
is_battle(AaText cause)
{
	static const char *const words[] = {
		"clash", "clashes", "clashing", "battle", "battles", "battling", "fighting", "firefight", "firefights",
		"gunfight", "gunfights", "gunbattle", "gunbattles", "combat", "skirmish", "skirmishes", "skirmishing", "hostilities"
	};

	for (uint32_t i = 0, end; i < cause.n; i = end + 1)
	{
		for (end = i; end < cause.n && aa_ascii_is_letter(cause.p[end]);)
			end++;
		if (is_one_of(cause.p + i, end - i, words, sizeof(words) / sizeof(words[0])))
			return true;
	}
	return false;
}

static void
code_vague(const Scheme *scheme, const AaCasualty *c, AaToll *coded)
{
	int64_t		word = c->unit == AA_unit_person || c->unit == AA_NO_ENUM ? c->low : AA_NO_INT;

	if (scheme->blank)
		return;
	for (uint32_t i = 0; i < 6 && scheme->vague[i].low != 0; i++)
		if (scheme->vague[i].word == word)
		{
			*coded = (AaToll) {scheme->vague[i].low, scheme->vague[i].low, scheme->vague[i].high};
			if (scheme->battle != 0 && (word == AA_NO_INT || word == SEVERAL) && is_battle(c->cause))
				*coded = (AaToll) {scheme->battle, scheme->battle, scheme->battle};
			return;
		}
	if (word != AA_NO_INT)
		*coded = (AaToll) {word / 2, word / 2, scheme->lowest ? word / 2 : word};
}

bool
aa_code(const AaCasualty *c, const char *name, AaToll *coded)
{
	const Scheme *scheme = NULL;

	for (size_t i = 0; i < sizeof(schemes) / sizeof(schemes[0]); i++)
		if (strcmp(schemes[i].name, name) == 0)
			scheme = &schemes[i];
	*coded = (AaToll) {AA_NO_INT, AA_NO_INT, AA_NO_INT};
	if (scheme == NULL)
		return false;
	if (scheme == &schemes[0])
		*coded = (AaToll) {c->low, c->best, c->high};
	else if (c->qualifier == AA_qualifier_vague || (c->unit != AA_unit_person && c->unit != AA_NO_ENUM))
		code_vague(scheme, c, coded);
	else if (c->best != AA_NO_INT)
	{
		/* "fewer than 9" is 8 at the most; "more than 120" is coded as 120 */
		int64_t		best = c->qualifier == AA_qualifier_less_than && c->high != AA_NO_INT ? c->high : c->best;
		int64_t		low = c->qualifier == AA_qualifier_more_than ? best : c->low;

		coded->best = best;
		coded->low = scheme->closed && low == AA_NO_INT ? best : low;
		coded->high = scheme->lowest || c->high == AA_NO_INT ? best : c->high;
	}
	return true;
}
