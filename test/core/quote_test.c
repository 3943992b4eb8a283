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
	Article    *a = article_read("No group has claimed responsibility. The army, which shelled the town, did not comment."
								 " The mayor declined to say more.", AA_NO_DAY);

	CHECK_INT(AA_COUNT(a->analysis, quotes), 0);
	article_free(a);
}

TEST(what_was_denied_and_vowed_is_said_though_no_clause)
{
	Article    *a = article_read("The king vowed to crush the rebels, as snow fell. Mr Obi has pledged to go. The army denies shelling the"
								 " town. Ada Moro has denied wrongdoing. Ben Osei was denied bail. Rain denied water to the town.", AA_NO_DAY);

	CHECK_INT(AA_COUNT(a->analysis, quotes), 4);
	QUOTE(0, "indirect", "The king", "to crush the rebels");
	QUOTE(1, "indirect", "Mr Obi", "to go");
	QUOTE(2, "indirect", "The army", "shelling the town");
	QUOTE(3, "indirect", "Ada Moro", "wrongdoing");
	CHECK_INT(AA_RECORDS(a->analysis, quotes)[3].stance, AA_stance_denies);
	article_free(a);
}

TEST(what_a_source_refused_is_no_part_of_its_claim)
{
	Article    *a = article_read("The mayor said the bridge was shut, but declined to elaborate. Officers said three men were held and would"
								 " not say why. Lawyers countered that it was open but never used.", AA_NO_DAY);

	CHECK_INT(AA_COUNT(a->analysis, quotes), 3);
	QUOTE(0, "indirect", "The mayor", "the bridge was shut");
	QUOTE(1, "indirect", "Officers", "three men were held");
	QUOTE(2, "indirect", "Lawyers", "it was open but never used");
	article_free(a);
}

TEST(a_description_between_commas_is_no_claim)
{
	Article    *a = article_read("A spokesman, Dan Ferro, said the mayor \"respects the law\" and would go. Peter Lowe, who manages $2 billion"
								 " for Harbor Trust, says he bought shares. Peter said no more. Liu Wenbo, a clerk, said it rained. Liu said"
								 " it stopped.", AA_NO_DAY);

	CHECK_INT(AA_COUNT(a->analysis, quotes), 5);
	QUOTE(0, "partial", "A spokesman, Dan Ferro", "respects the law");
	CHECK_TEXT(AA_RECORDS(a->analysis, quotes)[0].speaker, "Dan Ferro");
	CHECK_TEXT(AA_RECORDS(a->analysis, quotes)[1].speaker, "Peter Lowe");
	CHECK_TEXT(AA_RECORDS(a->analysis, quotes)[2].speaker, "Peter Lowe");
	CHECK_TEXT(AA_RECORDS(a->analysis, quotes)[4].speaker, "Liu Wenbo");
	article_free(a);
}

TEST(clauses_inside_of_the_source_are_no_claims)
{
	Article    *a = article_read("One survivor, who asked not to be named, said the captain never called. Relatives of men killed when a boat"
								 " sank said they would sue. The plan to move the port, announced in October, will cost nothing. The port sits on"
								 " the so-called \"Ring of Fire and Ash,\" an arc of hills.", AA_NO_DAY);

	CHECK_INT(AA_COUNT(a->analysis, quotes), 2);
	QUOTE(0, "indirect", "One survivor, who asked not to be named", "the captain never called");
	QUOTE(1, "indirect", "Relatives of men killed when a boat sank", "they would sue");
	article_free(a);
}

TEST(two_verbs_of_one_source_part_its_claims)
{
	Article    *a = article_read("A panel said on Monday that one river was clean and blamed \"a chemical cocktail\" of waste. Rebels said they"
								 " would talk, a day after a truce was offered. Aid groups warned of a disaster.", AA_NO_DAY);

	CHECK_INT(AA_COUNT(a->analysis, quotes), 4);
	QUOTE(0, "indirect", "A panel", "one river was clean");
	QUOTE(1, "partial", "A panel", "a chemical cocktail");
	QUOTE(2, "indirect", "Rebels", "they would talk");
	QUOTE(3, "indirect", "Aid groups", "of a disaster");
	article_free(a);
}

TEST(a_person_without_a_name_is_no_named_speaker)
{
	Article    *a = article_read("A guard said the road was shut. An ally of the mayor said it was open.", AA_NO_DAY);

	CHECK_INT(AA_COUNT(a->analysis, quotes), 2);
	CHECK_TEXT(AA_RECORDS(a->analysis, quotes)[0].speaker, NULL);
	CHECK_TEXT(AA_RECORDS(a->analysis, quotes)[1].speaker, NULL);
	article_free(a);
}

TEST(a_pronoun_behind_an_unknown_source_is_who_acts_between)
{
	Article    *a = article_read("A person close to the talks, who asked not to be named, said the firm was near a deal. Ms. Wu plans to sue."
								 " \"We'll see them in court,\" she promised.", AA_NO_DAY);

	CHECK_INT(AA_COUNT(a->analysis, quotes), 2);
	CHECK_TEXT(AA_RECORDS(a->analysis, quotes)[1].speaker, "Wu");
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
	/* what it is about is no source */
	a = article_read("SYRIA: Dam broke after warnings, nine missing\n\nThe dam broke on Sunday night after a week of rain.", AA_NO_DAY);
	CHECK_INT(AA_COUNT(a->analysis, quotes), 0);
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

TEST(who_put_the_toll_is_the_subject_before_the_clause_inside)
{
	Article    *a = article_read("A hospital official, who asked not to be named because he was not allowed to speak, put the toll at 38.", AA_NO_DAY);

	if (CHECK_INT(AA_COUNT(a->analysis, casualties), 1))
	{
		CHECK_TEXT(AA_RECORDS(a->analysis, casualties)[0].source, "hospital official");
		CHECK_INT(AA_RECORDS(a->analysis, casualties)[0].source_kind, AA_source_kind_official);
	}
	article_free(a);
	a = article_read("The head of a local relief group, Peter Lenk, put the toll at 14.", AA_NO_DAY);
	if (CHECK_INT(AA_COUNT(a->analysis, casualties), 1))
		CHECK_TEXT(AA_RECORDS(a->analysis, casualties)[0].source, "Peter Lenk");
	article_free(a);
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

/* Source kind of the first quote of a text. */
static int
kind_of(const char *text)
{
	Article    *a = article_read(text, AA_NO_DAY);
	int			kind = AA_COUNT(a->analysis, quotes) > 0 ? AA_RECORDS(a->analysis, quotes)[0].source_kind : -1;

	article_free(a);
	return kind;
}

TEST(kinds_of_sources)
{
	static const struct
	{
		const char *source;
		uint8_t		kind;
	}			rows[] = {
		{"A rebel spokesman", AA_source_kind_party}, {"An army spokesman", AA_source_kind_party},
		{"A spokesman for the rebels", AA_source_kind_party}, {"A Taliban official", AA_source_kind_party},
		{"A ministry spokesman", AA_source_kind_official}, {"A police spokeswoman", AA_source_kind_official},
		{"The mayor's office", AA_source_kind_official}, {"Hospital officials", AA_source_kind_official},
		{"Officials", AA_source_kind_official}, {"A police officer", AA_source_kind_official},
		{"The disaster agency", AA_source_kind_official}, {"Emergency services", AA_source_kind_official},
		{"A security source", AA_source_kind_official}, {"A spokesman for the interior ministry", AA_source_kind_official},
		{"A rights group", AA_source_kind_monitor}, {"A monitoring group", AA_source_kind_monitor},
		{"A war monitor", AA_source_kind_monitor}, {"Local activists", AA_source_kind_monitor},
		{"The United Nations", AA_source_kind_un}, {"A UN official", AA_source_kind_un}, {"A U.N. spokesman", AA_source_kind_un},
		{"Reuters", AA_source_kind_media}, {"The BBC", AA_source_kind_media}, {"The state news agency", AA_source_kind_media},
		{"State television", AA_source_kind_media}, {"A local newspaper", AA_source_kind_media},
		{"Witnesses", AA_source_kind_witness}, {"A resident", AA_source_kind_witness}, {"Two passengers", AA_source_kind_witness},
		{"The father of a victim", AA_source_kind_witness}, {"The militant group", AA_source_kind_party},
		{"A rebel commander", AA_source_kind_party}, {"A police general", AA_source_kind_official},
		{"Two sources", AA_source_kind_anonymous}, {"An official who asked not to be named", AA_source_kind_anonymous},
		{"An official, speaking on condition of anonymity,", AA_source_kind_anonymous},
		{"An unnamed diplomat", AA_source_kind_anonymous}, {"A doctor", AA_source_kind_other},
		{"An aid group", AA_source_kind_other}, {"A medical source", AA_source_kind_other},
		{"UN-backed rebels", AA_source_kind_party}, {"Analysts", AA_source_kind_other}
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
	{
		char		text[200];

		snprintf(text, sizeof(text), "%s said the bridge had been closed since noon.", rows[i].source);
		check_int(kind_of(text), rows[i].kind, __FILE__, __LINE__, rows[i].source);
	}
	CHECK_INT(kind_of("The bridge is closed, an official said on condition of anonymity."), AA_source_kind_anonymous);
	CHECK_INT(kind_of("The bridge is closed, said a guard who declined to give his name."), AA_source_kind_anonymous);
	CHECK_INT(kind_of("The bridge is closed, said Ada Moro, who named no names."), AA_source_kind_other);
}

/* The speaker of the n-th quote of a text is this name, or nobody. */
static void
check_speaker(const char *text, uint32_t n, const char *speaker, int line)
{
	Article    *a = article_read(text, AA_NO_DAY);

	if (check_that(n < AA_COUNT(a->analysis, quotes), __FILE__, line, text))
		check_text(AA_RECORDS(a->analysis, quotes)[n].speaker, speaker, __FILE__, line, text);
	article_free(a);
}

TEST(pronouns_agree_with_their_source)
{
	check_speaker("The road is shut, Mr. Ivo Lenk said. Mrs. Ada Moro said it was open. He added that trucks had sunk in.", 2,
				  "Ivo Lenk", __LINE__);
	check_speaker("The road is shut, spokesman Ivo Lenk said. Ms Ada Moro was not there. He said trucks had sunk in.", 1,
				  "Ivo Lenk", __LINE__);
	check_speaker("Sarah Lenk and Peter Moro came. She said the road was shut.", 0, "Sarah Lenk", __LINE__);
	check_speaker("The army said the road was shut. It added that trucks had sunk in.", 1, "army", __LINE__);
	check_speaker("The report said the road was shut. It added that trucks had sunk in.", 1, "report", __LINE__);
}

TEST(sources_in_less_common_places)
{
	check_speaker("\"It burned,\" Ada Moro, head of the harbour office said of the fire.", 0, "Ada Moro", __LINE__);
	check_speaker("Basin Radio quoted the mayor, Ada Moro, as saying that the road was shut.", 0, "Ada Moro", __LINE__);
	check_speaker("Ada Moro was quoted by Basin Radio as saying the road was shut.", 0, "Ada Moro", __LINE__);
	check_speaker("\"Why should we leave?\" asked Ada Moro.", 0, "Ada Moro", __LINE__);
	check_speaker("The UK-based Harbour Watch gave a toll of nine, and said that the road was shut.", 0, "Harbour Watch", __LINE__);
	check_speaker("Lawyers for Mr Moro said he was innocent.", 0, "Lawyers for Mr Moro", __LINE__);
	check_speaker("Bridge closed, officials say - Basin Times\n\nThe bridge was shut on Monday. Ada Moro said it had cracks.", 0,
				  "officials", __LINE__);
}

TEST(a_speech_over_paragraphs_has_one_speaker)
{
	Article    *a = article_read("The hall was full on Monday.\n\n\"If the water rises, we lose the harvest.\n\n\"And then people"
								 " will starve,\" Ada Moro, the governor, said.", AA_NO_DAY);

	CHECK_INT(AA_COUNT(a->analysis, quotes), 2);
	CHECK_TEXT(AA_RECORDS(a->analysis, quotes)[0].speaker, "Ada Moro");
	CHECK_TEXT(AA_RECORDS(a->analysis, quotes)[1].speaker, "Ada Moro");
	article_free(a);
}

TEST(interrupted_and_introduced_speech_is_direct)
{
	Article    *a = article_read("\"We,\" Ada Moro said, \"will rebuild every house.\" In a letter to the crew Peter Lenk wrote: \"Our"
								 " thoughts are with you tonight.\" He called the storm \"a beast\".", AA_NO_DAY);

	CHECK_INT(AA_COUNT(a->analysis, quotes), 4);
	QUOTE(1, "direct", "Ada Moro", "will rebuild every house.");
	QUOTE(2, "direct", "Peter Lenk", "Our thoughts are with you tonight.");
	QUOTE(3, "partial", "He", "a beast");
	article_free(a);
}

TEST(claims_that_are_none)
{
	static const char *const texts[] = {
		"So-called \"smart\" meters have been fitted, and a street dubbed \"the Canyon\" is dug up.",
		"It was the latest in a string of attacks claimed by rebels that have left the road in ruins.",
		"The rebels claimed responsibility for an attack that had shut the road.",
		"The state declared the town a park in May and has kept it shut."
	};

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
	{
		Article    *a = article_read(texts[i], AA_NO_DAY);

		check_int(AA_COUNT(a->analysis, quotes), 0, __FILE__, __LINE__, texts[i]);
		article_free(a);
	}
}

TEST(who_acts_beside_a_speech_speaks)
{
	check_speaker("The mill has shut. Ada Moro shook her head. \"Nobody ever warned us.\"", 0, "Ada Moro", __LINE__);
	check_speaker("\"Nobody ever warned us.\" Ada Moro stood in the ruins of her shop on Tuesday.", 0, "Ada Moro", __LINE__);
	check_speaker("\"It burned all night,\" Ben Osei said. Ada Moro shook her head. \"Nobody ever warned us.\"", 1, "Ada Moro", __LINE__);
	check_speaker("\"It burned all night,\" Ben Osei said. \"Nobody ever warned us.\" Ada Moro shook her head.", 1, "Ben Osei", __LINE__);
	check_speaker("Rescuers feared the worst. \"There is no sign of life,\" one of them said.", 0, NULL, __LINE__);
	check_speaker("Ada Moro hinted that the mill could shut.", 0, "Ada Moro", __LINE__);
}

TEST(whom_was_told_is_no_part_of_the_claim)
{
	Article    *a = article_read("Spokesman Ben Osei told state television the charges were baseless.", AA_NO_DAY);

	CHECK_INT(AA_COUNT(a->analysis, quotes), 1);
	QUOTE(0, "indirect", "Spokesman Ben Osei", "the charges were baseless");
	CHECK_TEXT(AA_RECORDS(a->analysis, quotes)[0].addressee, "state television");
	article_free(a);
}

TEST(names_and_verbs_told_apart)
{
	check_speaker("Trucks that United States officials said had sunk were old.", 0, "American officials", __LINE__);
	check_speaker("\"It burned,\" the official IRNA news agency reported.", 0, "IRNA", __LINE__);
	check_speaker("Sahel Conflict Watch counts the dead. The monitor said the road was shut.", 0, "Sahel Conflict Watch", __LINE__);
	check_speaker("State TV said the road was shut.", 0, "State TV", __LINE__);
	check_speaker("The road was shut last year, the report found.", 0, "report", __LINE__);
	check_speaker("He met Ada Moro, who added that the road was shut.", 0, "Ada Moro", __LINE__);
	check_speaker("Ada Moro came. It was something she said she had never done.", 0, "Ada Moro", __LINE__);
}

TEST(verbs_with_an_object_say_nothing)
{
	static const char *const texts[] = {
		"The head of the region, Ada Moro, announced the latest toll.",
		"The agency, quoting an envoy, estimated the dead at around 100.",
		"The court found three men in the lorry."
	};

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
	{
		Article    *a = article_read(texts[i], AA_NO_DAY);

		check_int(AA_COUNT(a->analysis, quotes), 0, __FILE__, __LINE__, texts[i]);
		article_free(a);
	}
}

/* The speaker of each quote, "-" for none: "Ada Moro | - | Ben Osei". */
static void
check_speakers(const char *text, const char *wanted)
{
	Article    *a = article_read(text, AA_NO_DAY);
	char		list[500] = "";
	size_t		n = 0;

	for (uint32_t i = 0; i < AA_COUNT(a->analysis, quotes) && n < sizeof(list); i++)
	{
		AaText		speaker = AA_RECORDS(a->analysis, quotes)[i].speaker;

		n += (size_t) snprintf(list + n, sizeof(list) - n, "%s%.*s", i > 0 ? " | " : "", speaker.p != NULL ? (int) speaker.n : 1,
							   speaker.p != NULL ? speaker.p : "-");
	}
	if (!CHECK(strcmp(list, wanted) == 0))
		printf("# %s\n#   found:  %s\n#   wanted: %s\n", text, list, wanted);
	article_free(a);
}

TEST(single_marks_before_a_comma_or_colon)
{
	Article    *a = article_read("'We saw the bridge fall', Ada Moro said. He called it 'a day of shame', and left.", AA_NO_DAY);

	CHECK_INT(AA_COUNT(a->analysis, quotes), 2);
	QUOTE(0, "direct", "Ada Moro", "We saw the bridge fall");
	QUOTE(1, "partial", "He", "a day of shame");
	article_free(a);
	/* plurals that own something */
	check_speakers("The rebels', and the army's, plan failed. The boys', a teacher's and the nurses' rooms burned.", "");
}

TEST(quotations_of_headlines)
{
	check_speakers("'We lost everything': survivors tell of flood\n\nBy Ada Moro\n\nThe water came at night.", "survivors");
	check_speakers("'No way back': thousands flee town\n\nBy Ada Moro\n\nThe water came at night.", "-");
	check_speakers("Ben Osei: 'I will not go'\n\nBy Ada Moro\n\nThe minister spoke at night.", "Ben Osei");
	check_speakers("'Hamlet': a night to forget\n\nBy Ada Moro\n\nThe play ran for hours.", "");
}

TEST(descriptions_take_up_a_person)
{
	check_speakers("Midfielder Ben Osei, 23, thanked his father. \"He taught me to wait,\" said the 23-year-old. \"I waited.\"",
				   "Ben Osei | Ben Osei");
	check_speakers("Lena Roth, an economist at Basin Bank, met Ben Osei. \"It is late,\" the economist said.", "Lena Roth");
	check_speakers("\"We were better,\" said coach Ole Brandt. \"Football is cruel,\" the Norwegian added.", "Ole Brandt | Ole Brandt");
	/* an age of nobody who was named, a people */
	check_speakers("A boy was hurt. \"It hurts,\" said the 19-year-old.", "-");
	check_speakers("The talks failed. \"It is late,\" the British said.", "British");
}

TEST(verbs_that_a_quotation_tells)
{
	check_speakers("\"I just ran,\" Ben Osei laughed.", "Ben Osei");
	check_speakers("\"We were better for an hour,\" rued coach Ole Brandt.", "Ole Brandt");
	check_speakers("Ben Osei \"categorically rejects\" the figure.", "Ben Osei");
	check_speakers("\"To whom?\" Ada Moro asked.", "Ada Moro");
	/* a participle in marks, a plain verb without marks */
	check_speakers("Ben Osei \"accused of murder\" was freed.", "");
	check_speakers("Nobody waited, Ben Osei laughed and the rain stopped.", "");
}

TEST(dialogues_take_turns)
{
	check_speakers("Ada Moro, a nurse, wept in court.\n\n\"Did you leave the room?\" asked prosecutor Ben Osei.\n\n\"No,\" she replied. \"I"
				   " stayed.\"\n\n\"Then who left?\"\n\n\"I do not know.\"",
				   "Ben Osei | Ada Moro | Ada Moro | Ben Osei | Ada Moro");
	/* one speaker asks and goes on */
	check_speakers("\"What can I do?\" Ada Moro said. \"I have nothing.\"", "Ada Moro | Ada Moro");
}

TEST(documents_and_pronouns_find_their_author)
{
	check_speakers("Lake Watch called the raid \"a crime\". Its statement read: \"Those who gave the orders will be tried.\"",
				   "Lake Watch | Lake Watch");
	check_speakers("In a joint statement, Britain, France and Germany said they were alarmed. \"This must stop,\" the joint statement from the three "
				   "countries said.",
				   "United Kingdom and France and Germany | United Kingdom and France and Germany");
	check_speakers("\"I never saw it coming,\" he says. Ben Osei stands in what was his kitchen.", "Ben Osei");
	/* somebody else was spoken of */
	check_speakers("A farmer stood there. \"I never saw it coming,\" he said. Ben Osei left.", "-");
	check_speakers("It was a decision the minister now calls \"the mistake of my life\".", "-");
}

TEST(words_of_saying_with_others_between)
{
	check_speakers("Ada Moro noted, however, that the border was open. She pointed out that nobody had crossed it.", "Ada Moro | Ada Moro");
	check_speakers("The mayor, Rolf Berg: \"We will not break here.\"", "Rolf Berg");
	check_speakers("Gov. Ray Dobbins left. \"Justice has waited,\" the Republican governor said.", "Ray Dobbins");
	check_speakers("Ada Moro pointed to the door that was open.", "");
	/* the note was read, not what it said */
	check_speakers("\"Not my doing,\" Ada Moro wrote in a note that was read to the jury.", "Ada Moro");
}
