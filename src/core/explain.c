/*
 * explain.c: why each figure of the text was taken for a casualty figure, or left out.
 *
 * A row for each figure: what it was read as, the rule that decided, and the
 * words that the rule saw.  A taken figure names its clause rule and its word
 * of harm; one that was left out names what it measures, or what was missing.
 */
#include "casualty.h"

#define MAX_WORDS 4

typedef struct Words
{
	AaText		items[MAX_WORDS];
	uint32_t	n;
} Words;

static void
add_words(const AaDoc *doc, Words *w, uint32_t first, uint32_t last)
{
	if (first < last && last <= doc->n_tokens && w->n < MAX_WORDS)
		w->items[w->n++] = aa_tokens_text(doc, first, last);
}

static AaText
constant(const char *word)
{
	return (AaText) {word, (uint32_t) strlen(word)};
}

static AaExplain *
push_row(AaDoc *doc, uint32_t first, uint32_t last, bool accepted, const char *reading, const char *rule, const Words *w)
{
	AaExplain  *e = aa_analysis_push(doc->arena, doc->analysis, AA_SECTION_explain);

	e->number = aa_tokens_text(doc, first, last);
	e->accepted = accepted;
	e->reading = constant(reading);
	e->rule = constant(rule);
	e->words.items = aa_arena_alloc(doc->arena, sizeof(w->items));
	for (uint32_t i = 0; i < w->n; i++)
		e->words.items[i] = w->items[i];
	e->words.n = w->n;
	e->span = aa_tokens_span(doc, first, last);
	return e;
}

static void
explain_fact(AaDoc *doc, const AaFact *f)
{
	const AaCasualty *c = &AA_RECORDS(doc->analysis, casualties)[f->record];
	Words		w = {.n = 0};
	AaExplain  *e;

	if (f->trigger != AA_NONE)
		add_words(doc, &w, f->trigger, f->trigger + 1);
	if (f->head != AA_NONE && f->head != f->trigger)
		add_words(doc, &w, f->head, f->head + 1);
	e = push_row(doc, f->number_first, f->number_last, true, aa_field(AA_SECTION_casualties, "kind")->domain->words[f->kind], f->rule, &w);
	e->ordinal = c->ordinal;
}

/* What was missing for a figure that measures nothing else. */
static void
explain_open(AaDoc *doc, const AaNumber *n)
{
	const AaSentence *s = &AA_SENTENCES(doc)[n->sentence];
	Words		w = {.n = 0};

	if (n->phrase_end < s->last)
		add_words(doc, &w, n->phrase_end, n->phrase_end + 1);
	if (s->flags & AA_SENTENCE_SKIP)
		push_row(doc, n->first, n->last, false, "page furniture", "furniture", &w);
	else if (!(s->flags & AA_SENTENCE_TRIGGER))
		push_row(doc, n->first, n->last, false, aa_number_use_name(AA_USE_OPEN), "no word of harm in the sentence", &w);
	else if (aa_is(doc, n->phrase_end, AA_LEX_THING) && !aa_is(doc, n->phrase_end, AA_LEX_VICTIM))
		push_row(doc, n->first, n->last, false, aa_number_use_name(AA_USE_THING), "counts no people", &w);
	else
	{
		for (uint32_t i = s->first; i < s->last; i++)
			if (aa_is(doc, i, AA_LEX_HARM))
				add_words(doc, &w, i, i + 1);
		push_row(doc, n->first, n->last, false, aa_number_use_name(AA_USE_OPEN), "no clause joins it to a word of harm", &w);
	}
}

static void
explain_number(AaDoc *doc, const AaNumber *n)
{
	Words		w = {.n = 0};

	if (n->unit == AA_USE_OPEN)
	{
		explain_open(doc, n);
		return;
	}
	if (n->first > AA_SENTENCES(doc)[n->sentence].first)
		add_words(doc, &w, n->first - 1, n->first);
	if (n->phrase_end < AA_SENTENCES(doc)[n->sentence].last)
		add_words(doc, &w, n->phrase_end, n->phrase_end + 1);
	push_row(doc, n->first, n->last, false, aa_number_use_name(n->unit), "measures something else", &w);
}

void
aa_explain_run(AaDoc *doc)
{
	uint32_t	f = 0;

	if (!doc->explain)
		return;
	for (uint32_t i = 0; i <= doc->numbers_.n; i++)
	{
		uint32_t	here = i < doc->numbers_.n ? AA_NUMBERS(doc)[i].first : UINT32_MAX;
		bool		taken = false;

		aa_poll(doc);
		for (; f < doc->facts_.n && AA_FACTS(doc)[f].first <= here; f++)
		{
			const AaFact *fact = &AA_FACTS(doc)[f];

			if (fact->number_first == AA_NONE)
				continue;
			if (fact->number != AA_NONE && fact->number > i)
				break;
			taken = taken || fact->number == i;
			explain_fact(doc, fact);
		}
		if (i < doc->numbers_.n && !taken)
			explain_number(doc, &AA_NUMBERS(doc)[i]);
	}
}
