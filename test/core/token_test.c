/*
 * token_test.c: where words, numbers, marks and sentences begin and end.
 */
#include "check.h"

#include "core/doc.h"

/* "a|b|c" of each sentence, sentences joined by " / ". */
static void
print_sentences(const AaDoc *doc, char *out, size_t size)
{
	size_t		n = 0;

	for (uint32_t s = 0; s < doc->sentences_.n; s++)
	{
		const AaSentence *sentence = &AA_SENTENCES(doc)[s];

		for (uint32_t i = sentence->first; i < sentence->last; i++)
		{
			AaText		t = aa_tokens_text(doc, i, i + 1);

			n += (size_t) snprintf(out + n, size - n, "%s%.*s", n == 0 ? "" : i == sentence->first ? " / " : "|", (int) t.n, t.p);
		}
	}
}

static void
outline(const char *text, char *out, size_t size)
{
	Heap		heap;
	AaRequest	request = {.text = text, .length = strlen(text), .published = AA_NO_DAY};
	AaArena    *arena;
	jmp_buf		escape;

	heap_init(&heap, UINT64_MAX);
	arena = aa_arena_create(&heap.alloc);
	if (AA_TRY(arena, escape))
	{
		AaDoc	   *doc = aa_doc_create(test_engine(), arena, &request);

		aa_clean_run(doc);
		aa_token_run(doc);
		aa_sentence_run(doc);
		print_sentences(doc, out, size);
	}
	aa_arena_free(arena);
}

static void
check_outline(const char *text, const char *want)
{
	char		got[2048] = "";

	outline(text, got, sizeof(got));
	check_text((AaText) {got, (uint32_t) strlen(got)}, want, __FILE__, __LINE__, text);
}

TEST(hyphens_and_clitics_are_cut)
{
	check_outline("Chad-based rebels don't flee", "Chad|-|based|rebels|do|n't|flee");
	check_outline("Mali’s army and the troops’ camp", "Mali|’s|army|and|the|troops|’|camp");
	check_outline("They can't and we've not", "They|ca|n't|and|we|'ve|not");
	check_outline("Sana'a fell, Ma'rib held", "Sana'a|fell|,|Ma'rib|held");
}

TEST(numbers_keep_separators_but_not_punctuation)
{
	check_outline("It hit 1,250,000 or 2.5 of 7, 15 others", "It|hit|1,250,000|or|2.5|of|7|,|15|others");
	check_outline("On March 3,2021 at 10:45", "On|March|3|,|2021|at|10|:|45");
	check_outline("the 1990s, a 9th, 5km and AK47s", "the|1990s|,|a|9th|,|5km|and|AK47s");
	check_outline("It was 12. Then 13.", "It|was|12|. / Then|13|.");
}

TEST(stops_of_abbreviations_end_no_sentence)
{
	check_outline("Gen. Omar met Mr. K. B. Sow at 5 p.m. on Jan. 4.", "Gen.|Omar|met|Mr.|K.|B.|Sow|at|5|p.m.|on|Jan.|4|.");
	check_outline("He left the U.S. The army stayed.", "He|left|the|U.S. / The|army|stayed|.");
	check_outline("The U.S. Army stayed.", "The|U.S.|Army|stayed|.");
	check_outline("No. 7 fell. No. He said so.", "No.|7|fell|. / No|. / He|said|so|.");
}

TEST(closing_marks_stay_with_their_sentence)
{
	check_outline("\"They fled.\" She wept.", "\"|They|fled|.|\" / She|wept|.");
	check_outline("“It is over,” he said. (It was not.) Yes?! No…", "“|It|is|over|,|”|he|said|. / (|It|was|not|.|) / Yes|?|! / No|…");
	check_outline("''Help'' came", "''|Help|''|came");
}

TEST(lines_end_sentences)
{
	check_outline("Ten dead in raid\nThe raid began\r\n\r\nlate", "Ten|dead|in|raid / The|raid|began / late");
}

TEST(letters_of_any_script_are_words)
{
	check_outline("Bjørn Ødegård left Łódź", "Bjørn|Ødegård|left|Łódź");
	check_outline("Москва, القاهرة и 東京", "Москва|,|القاهرة|и|東京");
	check_outline("zero\xc2\xa0width", "zero|width");
}
