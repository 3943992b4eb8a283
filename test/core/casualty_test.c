/*
 * casualty_test.c: the clause rules: for each a sentence that it must take and one that it must leave.
 *
 * A row says what a sentence yields as "kind qualifier best|victims" joined by "; ", in text order; "" is nothing.
 */
#include "check.h"

typedef struct Row
{
	const char *text;
	const char *want;
} Row;

static void
print_number(char *out, size_t size, int64_t value)
{
	if (value == AA_NO_INT)
		snprintf(out, size, "-");
	else
		snprintf(out, size, "%lld", (long long) value);
}

static void
summarize(const AaAnalysis *a, char *out, size_t size)
{
	size_t		used = 0;

	out[0] = '\0';
	for (uint32_t i = 0; i < AA_COUNT(a, casualties) && used < size; i++)
	{
		const AaCasualty *c = &AA_RECORDS(a, casualties)[i];
		char		best[32];

		print_number(best, sizeof(best), c->best != AA_NO_INT ? c->best : c->low);
		used += (size_t) snprintf(out + used, size - used, "%s%s%s%s %s|%.*s", used ? "; " : "",
								  aa_sections[AA_SECTION_casualties].fields[1].domain->words[c->kind],
								  c->qualifier == AA_qualifier_exact ? "" : " ",
								  c->qualifier == AA_qualifier_exact ? "" : aa_sections[AA_SECTION_casualties].fields[2].domain->words[c->qualifier],
								  best, (int) c->victims.n, c->victims.n ? c->victims.p : "");
	}
}

static void
check_rows(const Row *rows, size_t n)
{
	for (size_t i = 0; i < n; i++)
	{
		Article    *a = article_read(rows[i].text, day(2024, 3, 6));
		char		got[1024];

		summarize(a->analysis, got, sizeof(got));
		if (!CHECK(strcmp(got, rows[i].want) == 0))
			printf("#   %s\n#   got  %s\n#   want %s\n", rows[i].text, got, rows[i].want);
		article_free(a);
	}
}

#define CHECK_ROWS(rows) check_rows(rows, sizeof(rows) / sizeof(rows[0]))

TEST(casualty_verbs)
{
	static const Row rows[] = {
		{"Three miners were killed when a shaft gave way.", "killed 3|miners"},
		{"Three miners were praised when the shaft held.", ""},
		{"The blast killed at least 12 people and wounded 30 others.", "killed at_least 12|people; wounded 30|others"},
		{"The board killed off 12 proposals.", ""},
		{"Nine killed in hotel fire", "killed 9|"},
		{"A shell hit the yard, killing two farmers and injuring a nurse.", "killed 2|farmers; wounded 1|nurse"},
		{"Shelling displaced more than 4,000 families.", "displaced more_than 4000|families"},
		{"Eleven sailors died and four are missing.", "killed 11|sailors; missing 4|"},
		{"Gunmen shot dead a trader near the depot.", "killed 1|trader"},
		{"The crash left 14 dead and 20 injured.", "killed 14|; wounded 20|"}
	};

	CHECK_ROWS(rows);
}

TEST(casualty_nouns)
{
	static const Row rows[] = {
		{"The death toll rose from 12 to 31.", "killed 31|"},
		{"The landslide claimed the lives of six climbers.", "killed 6|climbers"},
		{"Rescuers recovered the bodies of four fishermen.", "killed 4|fishermen"},
		{"There were no casualties.", "casualties 0|"},
		{"The agency recorded 17 deaths.", "killed 17|"},
		{"He faces the death penalty for 17 thefts.", ""},
		{"Total dead: 192", "killed 192|"}
	};

	CHECK_ROWS(rows);
}

TEST(casualty_lists)
{
	static const Row rows[] = {
		{"At least eight soldiers and 13 raiders were killed.", "killed at_least 8|soldiers; killed at_least 13|raiders"},
		{"A policeman, two guards and a driver were wounded in the ambush.", "wounded 1|policeman; wounded 2|guards; wounded 1|driver"},
		{"Ten villagers, among them a child, were killed.", "killed 10|villagers; killed 1|child"},
		{"Dozens of protesters were arrested in 12 towns.", "detained vague 24|protesters"}
	};

	CHECK_ROWS(rows);
}

TEST(casualty_numbers)
{
	static const Row rows[] = {
		{"Between 10 and 15 hikers were killed.", "killed between 10|hikers"},
		{"Up to 1.2 million people have fled.", "displaced at_most 1200000|people"},
		{"About a hundred and twenty people drowned.", "killed about 120|people"},
		{"Hundreds of thousands of people fled.", "displaced vague 200000|people"},
		{"A 19-year-old man was killed on 12 May 2020.", "killed 1|19-year-old man"},
		{"No one was hurt.", "wounded 0|"}
	};

	CHECK_ROWS(rows);
}
