/*
 * casualty_rows.c: reads the sentences of the clause rules' tests and compares what they yield.
 */
#include "check.h"
#include "casualty_rows.h"

#include "core/codec.h"

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
								  aa_field(AA_SECTION_casualties, "kind")->domain->words[c->kind],
								  c->qualifier == AA_qualifier_exact ? "" : " ",
								  c->qualifier == AA_qualifier_exact ? "" : aa_field(AA_SECTION_casualties, "qualifier")->domain->words[c->qualifier],
								  best, (int) c->victims.n, c->victims.n ? c->victims.p : "");
	}
}

/* A figure's sentence holds its phrase, and the phrase its number. */
static bool
spans_are_nested(const AaAnalysis *a)
{
	for (uint32_t i = 0; i < AA_COUNT(a, casualties); i++)
	{
		const AaCasualty *c = &AA_RECORDS(a, casualties)[i];

		if (c->span.start < c->sentence.start || c->span.end > c->sentence.end)
			return false;
		if (aa_span_valid(c->number_span) && (c->number_span.start < c->span.start || c->number_span.end > c->span.end))
			return false;
	}
	return true;
}

void
check_casualty_rows(const CasualtyRow *rows, size_t n)
{
	for (size_t i = 0; i < n; i++)
	{
		Article    *a = article_read(rows[i].text, day(2024, 3, 6));
		char		got[1024];

		summarize(a->analysis, got, sizeof(got));
		if (!CHECK(strcmp(got, rows[i].want) == 0))
			printf("#   %s\n#   got  %s\n#   want %s\n", rows[i].text, got, rows[i].want);
		if (!CHECK(spans_are_nested(a->analysis)))
			printf("#   %s\n", rows[i].text);
		article_free(a);
	}
}
