/*
 * quote_test.c: quotations and who says what.
 */
#include "check.h"

/* "kind speaker-text: quote" of the n-th quote. */
static void
check_quote(const Article *a, uint32_t n, const char *kind, const char *speaker_text, const char *quote, int line)
{
	const AaQuote *q;

	if (!check_that(n < AA_COUNT(a->analysis, quotes), __FILE__, line, quote))
		return;
	q = &AA_RECORDS(a->analysis, quotes)[n];
	check_text(q->quote, quote, __FILE__, line, "quote");
	check_text(q->speaker_text, speaker_text, __FILE__, line, quote);
	check_int(q->kind, strcmp(kind, "direct") == 0 ? AA_quote_kind_direct :
			  strcmp(kind, "partial") == 0 ? AA_quote_kind_partial : AA_quote_kind_indirect, __FILE__, line, quote);
}

#define QUOTE(n, kind, speaker_text, quote) check_quote(a, n, kind, speaker_text, quote, __LINE__)

TEST(claims_before_and_behind_their_source)
{
	Article    *a = article_read("The bridge fell at noon, the harbour office said on Tuesday. The mayor of Oruk said that nobody"
								 " had crossed it since May. A second bridge is closed, said a retired engineer. According to"
								 " the ministry, both were old.", AA_NO_DAY);

	CHECK_INT(AA_COUNT(a->analysis, quotes), 4);
	QUOTE(0, "indirect", "the harbour office", "The bridge fell at noon");
	QUOTE(1, "indirect", "The mayor of Oruk", "nobody had crossed it since May");
	QUOTE(2, "indirect", "a retired engineer", "A second bridge is closed");
	QUOTE(3, "indirect", "the ministry", "both were old");
	article_free(a);
}

TEST(direct_and_partial_quotations)
{
	Article    *a = article_read("\"We saw the bridge fall,\" Ada Moro, head of the harbour office, told Basin Radio. \"Nobody"
								 " was on it.\" The mayor said the repair would be \"a matter of years\" and cost a fortune.",
								 AA_NO_DAY);

	CHECK_INT(AA_COUNT(a->analysis, quotes), 3);
	QUOTE(0, "direct", "Ada Moro, head of the harbour office", "We saw the bridge fall,");
	QUOTE(1, "direct", NULL, "Nobody was on it.");
	QUOTE(2, "partial", "The mayor", "a matter of years");
	CHECK_TEXT(AA_RECORDS(a->analysis, quotes)[0].addressee, "Basin Radio");
	CHECK_TEXT(AA_RECORDS(a->analysis, quotes)[0].speaker, "Ada Moro");
	CHECK_TEXT(AA_RECORDS(a->analysis, quotes)[1].speaker, "Ada Moro");
	article_free(a);
}

TEST(pronouns_go_on_with_the_speaker)
{
	Article    *a = article_read("The road is closed, army spokesman Ben Osei said. He added that it would stay so until Friday.",
								 AA_NO_DAY);

	CHECK_INT(AA_COUNT(a->analysis, quotes), 2);
	QUOTE(1, "indirect", "He", "it would stay so until Friday");
	CHECK_TEXT(AA_RECORDS(a->analysis, quotes)[1].speaker, "Ben Osei");
	article_free(a);
}

TEST(unnamed_persons_are_no_speakers_but_keep_their_words)
{
	Article    *a = article_read("The deal is dead, said a senior official who asked not to be named.", AA_NO_DAY);

	CHECK_INT(AA_COUNT(a->analysis, quotes), 1);
	CHECK_TEXT(AA_RECORDS(a->analysis, quotes)[0].speaker, NULL);
	QUOTE(0, "indirect", "a senior official who asked not to be named", "The deal is dead");
	article_free(a);
}

TEST(clauses_side_by_side_have_their_own_sources)
{
	Article    *a = article_read("Officers say a bridge was blown up, and engineers said it can be mended. The dam burst at dawn,"
								 " state news agency BANA reported. A doctor who asked not to be named said the ward was full.",
								 AA_NO_DAY);

	CHECK_INT(AA_COUNT(a->analysis, quotes), 4);
	QUOTE(0, "indirect", "Officers", "a bridge was blown up");
	QUOTE(1, "indirect", "engineers", "it can be mended");
	QUOTE(2, "indirect", "state news agency BANA", "The dam burst at dawn");
	QUOTE(3, "indirect", "A doctor who asked not to be named", "the ward was full");
	article_free(a);
}

TEST(nobody_who_says_nothing_is_no_source)
{
	Article    *a = article_read("No group has claimed responsibility. The army, which has denied shelling the town, did not comment."
								 " The mayor declined to say more.", AA_NO_DAY);

	CHECK_INT(AA_COUNT(a->analysis, quotes), 0);
	article_free(a);
}

TEST(every_quotation_mark_and_no_apostrophe)
{
	static const char *const texts[] = {
		"\xe2\x80\x9cThe rebels\xe2\x80\x99 camp has burnt down,\xe2\x80\x9d the mayor said.",
		"\xe2\x80\x98The rebels\xe2\x80\x99 camp has burnt down,\xe2\x80\x99 the mayor said.",
		"\xc2\xabThe rebels\xe2\x80\x99 camp has burnt down,\xc2\xbb the mayor said.",
		"\"The rebels\xe2\x80\x99 camp has burnt down,\" the mayor said.",
		"'The rebels\xe2\x80\x99 camp has burnt down,' the mayor said.",
		"``The rebels\xe2\x80\x99 camp has burnt down,'' the mayor said."
	};

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
	{
		Article    *a = article_read(texts[i], AA_NO_DAY);

		check_int(AA_COUNT(a->analysis, quotes), 1, __FILE__, __LINE__, texts[i]);
		QUOTE(0, "direct", "the mayor", "The rebels\xe2\x80\x99 camp has burnt down,");
		article_free(a);
	}
}

TEST(a_missing_mark_ends_with_its_paragraph_or_sentence)
{
	Article    *a = article_read("The mayor said: \"We shall build it again.\n\nRain fell on the town all night.", AA_NO_DAY);
	Article    *b = article_read("We shall build it again,\" the mayor said. Rain fell on the town all night.", AA_NO_DAY);

	QUOTE(0, "direct", "The mayor", "We shall build it again.");
	CHECK_INT(AA_COUNT(a->analysis, quotes), 1);
	check_quote(b, 0, "direct", "the mayor", "We shall build it again,", __LINE__);
	article_free(a);
	article_free(b);
}

TEST(scare_quotes_and_titles_are_no_quotes)
{
	Article    *a = article_read("The \"militia\" marched past the cinema, where \"The Long River Home\" was on.", AA_NO_DAY);

	CHECK_INT(AA_COUNT(a->analysis, quotes), 0);
	article_free(a);
}

TEST(stance_of_the_verb)
{
	Article    *a = article_read("The army denied that it had shelled the town. The mayor warned that more rain would come.", AA_NO_DAY);

	CHECK_INT(AA_COUNT(a->analysis, quotes), 2);
	CHECK_INT(AA_RECORDS(a->analysis, quotes)[0].stance, AA_stance_denies);
	CHECK_INT(AA_RECORDS(a->analysis, quotes)[1].stance, AA_stance_warns);
	CHECK_INT(AA_RECORDS(a->analysis, quotes)[0].source_kind, AA_source_kind_party);
	article_free(a);
}

TEST(a_source_that_the_text_has_lost_is_nobody)
{
	Article    *a = article_read("Ada Moro said the dam had held. Nine people were missing, the said. The river rose by night, he"
								 " added.", AA_NO_DAY);

	CHECK_INT(AA_COUNT(a->analysis, quotes), 3);
	CHECK_TEXT(AA_RECORDS(a->analysis, quotes)[1].speaker, NULL);
	CHECK_TEXT(AA_RECORDS(a->analysis, quotes)[2].speaker, NULL);
	article_free(a);
}

TEST(a_headline_names_its_source_behind_a_colon)
{
	Article    *a = article_read("Dam broke after warnings, nine missing: ministry\n\nThe dam above Oruk broke on Sunday night after"
								 " a week of rain that had filled the valley.", AA_NO_DAY);

	QUOTE(0, "indirect", "ministry", "Dam broke after warnings, nine missing");
	article_free(a);
}

/* The text of `n` copies of `piece`, freed by the caller. */
static char *
repeat(const char *piece, size_t n)
{
	size_t		length = strlen(piece);
	char	   *text = malloc(n * length + 1);

	for (size_t i = 0; i < n; i++)
		memcpy(text + i * length, piece, length);
	text[n * length] = '\0';
	return text;
}

TEST(unbalanced_and_nested_marks_stay_linear)
{
	static const char *const pieces[] = {"\"", "\xe2\x80\x9c", "\xe2\x80\x98 a", "\"said he ", "'a \"b ", "he said, ", "\xc2\xab (", "a\"\n"};

	for (size_t i = 0; i < sizeof(pieces) / sizeof(pieces[0]); i++)
	{
		char	   *text = repeat(pieces[i], 400000 / strlen(pieces[i]));
		Article    *a = article_read(text, AA_NO_DAY);

		/* steps between two polls are bounded, so the number of polls is the time it took */
		check_that(a->heap.polls < 40000, __FILE__, __LINE__, pieces[i]);
		article_free(a);
		free(text);
	}
}

TEST(known_bodies_are_the_sources_that_they_are)
{
	static const struct
	{
		const char *body;
		uint8_t		kind;
	}			cases[] = {
		{"The United Nations", AA_source_kind_un}, {"The UNHCR", AA_source_kind_un}, {"Agence France-Presse", AA_source_kind_media},
		{"The Kathmandu Post", AA_source_kind_media}, {"The Kachin Independence Army", AA_source_kind_party},
		{"Gun Violence Archive", AA_source_kind_monitor}, {"The White House", AA_source_kind_official}
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
	{
		char		text[200];
		Article    *a;

		snprintf(text, sizeof(text), "%s said nine people died on the lake.", cases[i].body);
		a = article_read(text, AA_NO_DAY);
		if (CHECK_INT(AA_COUNT(a->analysis, casualties), 1))
			CHECK_INT(AA_RECORDS(a->analysis, casualties)[0].source_kind, cases[i].kind);
		article_free(a);
	}
}
