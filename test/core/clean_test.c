/*
 * clean_test.c: page furniture goes, prose stays; what stands around the story.
 */
#include "check.h"

static void
check_prose(const char *text, const char *want)
{
	Heap		heap;
	AaRequest	request = {.text = text, .length = strlen(text), .published = AA_NO_DAY};
	AaArena    *arena;
	AaText		prose;
	AaError		error;

	heap_init(&heap, UINT64_MAX);
	arena = aa_arena_create(&heap.alloc);
	CHECK(aa_prose(test_engine(), arena, &request, &prose, &error) == AA_OK);
	check_text(prose, want, __FILE__, __LINE__, text);
	aa_arena_free(arena);
}

#define STORY "Floods in the Lower Basin have cut off four villages, the relief service said on Friday, and more rain is expected."
#define MORE "Boats brought food to the roofs on which the families had waited for two days without any word from the town."

TEST(page_furniture_goes_and_prose_stays)
{
	check_prose("You are here\n\n" STORY "\n\n12 users have voted.\n\nAdd new comment\n\n4 + 8 =\n\n" MORE
				"\n\nSign up for our morning newsletter.", STORY "\n\n" MORE);
	check_prose(STORY "\n(Reporting by Ada Moro; Editing by Ben Osei)", STORY);
	check_prose(STORY "\nSource: Basin Post and agencies", STORY);
	check_prose("Home | World | Lakes | Sport\nShare by e-mail\n" STORY, STORY);
}

TEST(furniture_leaves_a_line_that_it_shares_with_prose)
{
	check_prose(STORY " Copyright 2021 Basin Post. All rights reserved. " MORE, STORY " " MORE);
	check_prose(STORY "By clicking the Subscribe button, you agree to our terms.", STORY);
}

TEST(sentences_that_speak_of_furniture_are_prose)
{
	check_prose(STORY "\nThe newsletter of the rebels said all rights had been reserved for them in the accord.",
				STORY "\nThe newsletter of the rebels said all rights had been reserved for them in the accord.");
	check_prose(STORY "\n\"Follow the river and you will find them,\" the boatman said before he left.",
				STORY "\n\"Follow the river and you will find them,\" the boatman said before he left.");
}

TEST(an_acronym_at_the_end_of_a_sentence_is_no_credit)
{
	check_prose(STORY "\nNo group claimed the raid, but officials blamed the Army of the Ajar (AA).\n" MORE
				"\nHe was speaking to Agence France-Presse (AFP).",
				STORY "\nNo group claimed the raid, but officials blamed the Army of the Ajar (AA).\n" MORE
				"\nHe was speaking to Agence France-Presse (AFP).");
}

TEST(captions_go_once_and_twice)
{
	check_prose("A boy wades home in Oruk in this image taken from a video on June 3, 2020.\n"
				"A boy wades home in Oruk in this image taken from a video on June 3, 2020.\n\n" STORY, STORY);
}

TEST(a_line_that_ends_in_the_credit_of_a_picture_is_a_caption)
{
	check_prose(STORY "\n\nA boy wades home in Oruk, June 3, 2020. (Photo: Basin Newswire)\n\n" MORE, STORY "\n\n" MORE);
	check_prose(STORY "\n\nA boy wades home in Oruk. REUTERS/Ada Moro\n\n" MORE, STORY "\n\n" MORE);
	check_prose(STORY "\n\n[2/5] A boy wades home in Oruk. REUTERS/Ada Moro/File Photo\n\n" MORE, STORY "\n\n" MORE);
	check_prose(STORY "\n\nThe relief service gave no figures. (Reuters)", STORY "\n\nThe relief service gave no figures.");
}

TEST(links_below_furniture_go_and_crossheads_stay)
{
	check_prose(STORY "\nRead more:\nFive dead in Kano port fire\n" MORE, STORY "\n\n" MORE);
	check_prose(STORY "\nFAMILY OF FIVE DIES IN KANO PORT FIRE\n" MORE, STORY "\n\n" MORE);
	check_prose(STORY "\nNo boats left\n" MORE, STORY "\nNo boats left\n" MORE);
	check_prose(STORY "\n" MORE "\nRelated Topics\nOruk\nFloods\n___", STORY "\n" MORE);
	check_prose(STORY "\n" MORE "\nAda Moro, 34\nBen Osei, 41", STORY "\n" MORE "\nAda Moro, 34\nBen Osei, 41");
}

TEST(buttons_and_stamps_of_web_copy_go)
{
	check_prose("BNA / Updated: Jul 2, 2019, 08:41\nA-\nA+\n" STORY "\n\xe2\x80\xa2 2 min read\nKindly share this story:", STORY);
	check_prose(STORY "\nPublished in Basin Post, June 8th, 2019\nContact: desk@basinpost.example\n0", STORY);
	check_prose(STORY "\nPublished figures were wrong, the relief service said on June 8, 2019, and promised others.",
				STORY "\nPublished figures were wrong, the relief service said on June 8, 2019, and promised others.");
}

TEST(lines_of_live_pages_charities_and_wires_go)
{
	check_prose("Live\nUpdated 4 minutes ago\nKey events\n16.42 GMT\n" STORY "\nComments 214\n15.58 GMT\n" MORE "\nLike\nReactions",
				STORY "\n\n" MORE);
	check_prose(STORY "\nNotes to editors\nFor interviews please contact:\nYour gift of $50 can feed a family for a month.", STORY);
	check_prose(STORY "\nFor information media. Not an official record.", STORY);
	check_prose(STORY "\n(MORE)\n" MORE "\n(ad-bo)\nAP-NY-03-02-98 1412EST", STORY "\n\n" MORE);
	check_prose(STORY "\nFor more on the floods, the service said, ask the mayor of the town.",
				STORY "\nFor more on the floods, the service said, ask the mayor of the town.");
}

TEST(the_author_goes_from_the_last_line_only)
{
	check_prose(STORY "\nAda Moro is a senior reporter based in Oruk. She has won a prize.", STORY);
	check_prose(STORY "\nAda Moro reported from Oruk, and Ben Osei from Kano.", STORY);
	check_prose(STORY "\nAda Moro is a senior reporter based in Oruk.\n" MORE, STORY "\nAda Moro is a senior reporter based in Oruk.\n" MORE);
}

/* The headline of a text, and its date as the head states it. */
static void
check_headline(const char *text, const char *headline, int32_t published)
{
	Article    *a = article_read(text, AA_NO_DAY);

	check_text(AA_RECORDS(a->analysis, header)[0].headline, headline, __FILE__, __LINE__, text);
	check_int(AA_RECORDS(a->analysis, header)[0].published, published, __FILE__, __LINE__, text);
	article_free(a);
}

TEST(a_headline_tells_of_the_same_things_as_the_story)
{
	check_headline("Home News Sport Lakes\nManage settings\nFloods cut off villages\nBy Ada Moro\n" STORY, "Floods cut off villages", AA_NO_DAY);
	check_headline("Rain after the great drought\nBoats bring food to the roofs\n" STORY, "Rain after the great drought", AA_NO_DAY);
	check_headline("Floods cut off villages\nUpdated 3:45 PM GMT, May 14, 2019\n" STORY, "Floods cut off villages", day(2019, 5, 14));
	check_headline("Floods cut off villages\nBNA | Oruk | Updated: Jun 02, 2016, 10:15 AM\n" STORY, "Floods cut off villages",
				   day(2016, 6, 2));
}

TEST(wrapped_lines_are_one_paragraph)
{
	Article    *a = article_read("ORUK (Basin News) -- Twelve people were killed when a dam\nbroke above the old town on"
								 " Sunday night, and the search\nwent on for nine more in the mud of the lower quarter,\n"
								 "the mayor said.\n", AA_NO_DAY);

	CHECK_INT(AA_COUNT(a->analysis, quotes), 1);
	CHECK_TEXT(AA_RECORDS(a->analysis, header)->dateline_place, "Oruk");
	article_free(a);
}

TEST(a_line_in_small_letters_goes_on_with_the_sentence_before_it)
{
	Article    *a = article_read("Twelve people were killed when a dam broke above the old town of Oruk on\nSunday night, the mayor said.\n"
								 "The search for nine more went on in the mud of the lower quarter, and the\n"
								 "river rose again.", AA_NO_DAY);

	CHECK_TEXT(AA_RECORDS(a->analysis, casualties)->source, "mayor");
	article_free(a);
	a = article_read("At least 14 people were killed when a bomb went off in a\nmarket in Baidoa, police said.", AA_NO_DAY);
	CHECK_TEXT(AA_RECORDS(a->analysis, casualties)->source, "police");
	article_free(a);
	check_prose(STORY "\nread more\n" MORE, STORY "\n\n" MORE);
}

TEST(a_dateline_in_capitals_is_spelt_as_the_town_is)
{
	Article    *a = article_read("DAR ES SALAAM, Tanzania (Reuters) - " STORY, AA_NO_DAY);

	CHECK_TEXT(AA_RECORDS(a->analysis, header)->dateline_place, "Dar es Salaam, Tanzania");
	article_free(a);
}

TEST(datelines_name_regions_and_countries_of_many_words)
{
	static const char *const lines[][2] = {
		{"BENI, Democratic Republic of Congo, Aug 14 (Reuters) - " STORY, "Beni, Democratic Republic of Congo"},
		{"GOMA, North Kivu, DR Congo (AP) \xe2\x80\x94 " STORY, "Goma, North Kivu, DR Congo"},
		{"New Delhi, May 6 (PTI) " STORY, "New Delhi"},
		{"BENI, Congo (AP) _ " STORY, "Beni, Congo"},
		{"Ada Moro (Labour) " STORY, NULL}
	};

	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++)
	{
		Article    *a = article_read(lines[i][0], AA_NO_DAY);

		CHECK_TEXT(AA_RECORDS(a->analysis, header)->dateline_place, lines[i][1]);
		article_free(a);
	}
}

TEST(header_of_a_web_page)
{
	Article    *a = article_read("Dam breaks above Oruk, nine missing\n\nMayor asks for boats\n\n"
								 "By Reuters - June 4,2020 - Last updated at June 5,2020\n\n"
								 "ORUK \xe2\x80\x94 Nine people were missing after a dam broke above the town, an official told AFP.\n\n"
								 MORE, AA_NO_DAY);
	const AaHeader *h = AA_RECORDS(a->analysis, header);

	CHECK_TEXT(h->headline, "Dam breaks above Oruk, nine missing");
	CHECK_TEXT(h->subheadline, "Mayor asks for boats");
	CHECK_TEXT(h->dateline_place, "Oruk");
	CHECK_TEXT(h->byline, "Reuters");
	CHECK_INT(h->published, day(2020, 6, 4));
	CHECK_INT(h->agencies.n, 2);
	CHECK_TEXT(h->agencies.items[0], "Reuters");
	CHECK_TEXT(h->agencies.items[1], "AFP");
	CHECK_TEXT(h->language, "en");
	article_free(a);
}

TEST(bylines_of_local_news_and_stamps_of_collectors)
{
	Article    *a = article_read("Two injured in a crash near the old town of Oruk\nby: Kayla Brandt, Northern Correspondent\n"
								 "Reuters\xe2\x80\xa2January 10, 2020\n" STORY "\n" MORE, AA_NO_DAY);
	const AaHeader *h = AA_RECORDS(a->analysis, header);

	CHECK_TEXT(h->headline, "Two injured in a crash near the old town of Oruk");
	CHECK_TEXT(h->byline, "Kayla Brandt");
	CHECK_INT(h->published, day(2020, 1, 10));
	article_free(a);
}

TEST(ambiguous_and_impossible_dates_of_publication_are_none)
{
	static const struct
	{
		const char *stamp;
		bool		stated;
	}			cases[] = {
		{"Published: 03/04/2020", false}, {"Published: 31/12/2020", true}, {"Published: 31 February 2020", false},
		{"Published: 2020-13-01", false}, {"Updated: 5 May 2020", true}
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
	{
		char		text[512];
		Article    *a;

		snprintf(text, sizeof(text), "Dam breaks above the old town of Oruk\n\n%s\n\n" STORY "\n\n" MORE, cases[i].stamp);
		a = article_read(text, AA_NO_DAY);
		check_that((AA_RECORDS(a->analysis, header)->published != AA_NO_DAY) == cases[i].stated, __FILE__, __LINE__, cases[i].stamp);
		article_free(a);
	}
}

TEST(other_languages_are_marked_and_yield_no_facts)
{
	static const struct
	{
		const char *text;
		const char *language;
	}			cases[] = {
		{"Au moins douze personnes ont \xc3\xa9t\xc3\xa9 tu\xc3\xa9""es dans la ville, a dit le maire, et les secours ne sont pas"
		 " encore sur la place de la gare.", "fr"},
		{"Bei dem Angriff auf die Stadt sind nach Angaben der Polizei zw\xc3\xb6lf Menschen get\xc3\xb6tet worden, und es werden"
		 " noch mehr Opfer bef\xc3\xbcrchtet.", "de"},
		{"\xd0\x92 \xd0\xb3\xd0\xbe\xd1\x80\xd0\xbe\xd0\xb4\xd0\xb5 \xd0\xbf\xd0\xbe\xd0\xb3\xd0\xb8\xd0\xb1\xd0\xbb\xd0\xb8 12"
		 " \xd1\x87\xd0\xb5\xd0\xbb\xd0\xbe\xd0\xb2\xd0\xb5\xd0\xba.", "ru"}
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
	{
		Article    *a = article_read(cases[i].text, AA_NO_DAY);

		CHECK_TEXT(AA_RECORDS(a->analysis, header)->language, cases[i].language);
		CHECK_INT(AA_COUNT(a->analysis, casualties), 0);
		CHECK_INT(AA_COUNT(a->analysis, quotes), 0);
		article_free(a);
	}
}

TEST(headlines_of_other_languages_and_neighbours_in_script)
{
	static const struct
	{
		const char *text, *language;
	}			rows[] = {
		{"Mueren cinco soldados en un ataque en Arauca", "und"}, {"Douze morts dans un attentat dans le nord", "fr"},
		{"Polis açıkladı: Kabil'de pazartesi günü düzenlenen saldırıda 12 kişi öldü, 30 kişi yaralandı, belediye başkanı olayı kınadı",
		"tr"},
		{"کابل میں پیر کے روز بم دھماکے میں کم از کم 12 افراد ہلاک اور 30 زخمی ہو گئے", "ur"},
		{"کابل - پلیس می‌گوید در حمله انتحاری روز دوشنبه ۱۲ نفر کشته و ۳۰ نفر زخمی شدند", "fa"},
		{"Al-Shabaab, al-Qaeda, al-Nusra leaders meet", NULL}, {"Twelve killed in Kabul blast", "en"}
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
	{
		Article    *a = article_read(rows[i].text, AA_NO_DAY);

		check_text(AA_RECORDS(a->analysis, header)[0].language, rows[i].language, __FILE__, __LINE__, rows[i].text);
		article_free(a);
	}
}

/* One frequent word that another language has, too ("sa", "al", "a") tells nothing. */
TEST(languages_that_are_not_known_are_marked_as_undetermined)
{
	static const char *const texts[] = {
		"Nasunog ang isang paaralan sa bayan ng Lantog, ayon sa pulisya. Walang nasaktan sa sunog na nagsimula sa kusina ng paaralan noong Lunes.",
		"Gobolka waxaa ka dhacay dab weyn oo gubay suuqa, sida uu sheegay duqa magaalada. Dadku way ka carareen guryahooda habeenkii.",
		"Wasu mutane sun kone kasuwar garin a jiya, in ji shugaban karamar hukuma. Ba a san wanda ya sa wutar ba tukuna.",
		"Ihtaraq suq al-madina ams hasab ma qal al-muhafiz. Lam yusab ahad bi jurh wa lakin al-khasair kabira jiddan fi al-suq.",
		"Sinoć je izgorjela škola u selu, kaže načelnik općine, a nitko nije ozlijeđen jer su djeca bila kod kuće.",
	};
	static const char *const english[] = {
		"Gunmen kill five soldiers, wound nine others, burn three vehicles, abduct two nurses in Kano",
		"Killed: Juan de la Cruz, 41; Maria del Carmen, 33; Pedro Santos, 12. Wounded: Rosa Lopez, Luis de Leon, Ana Cruz, all of San Jose.",
	};

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
	{
		Article    *a = article_read(texts[i], AA_NO_DAY);

		check_text(AA_RECORDS(a->analysis, header)[0].language, "und", __FILE__, __LINE__, texts[i]);
		article_free(a);
	}
	for (size_t i = 0; i < sizeof(english) / sizeof(english[0]); i++)
	{
		Article    *a = article_read(english[i], AA_NO_DAY);

		check_text(AA_RECORDS(a->analysis, header)[0].language, "en", __FILE__, __LINE__, english[i]);
		article_free(a);
	}
}

TEST(short_texts_have_the_benefit_of_the_doubt)
{
	Article    *a = article_read("Seven killed.", AA_NO_DAY);

	CHECK_INT(AA_COUNT(a->analysis, casualties), 1);
	article_free(a);
	/* no letter at all is no script: this was Ukrainian, and its day lost */
	a = article_read("2024-03-04", AA_NO_DAY);
	CHECK_TEXT(AA_RECORDS(a->analysis, header)->language, NULL);
	CHECK_INT(AA_COUNT(a->analysis, dates), 1);
	article_free(a);
}

TEST(short_headlines_that_share_a_word_with_english)
{
	static const char *const headlines[][2] = {
		{"Neun Tote bei Anschlag in Kabul", "de"}, {"Nove morti in un attentato a Kabul", "it"}, {"Negen doden bij aanslag in Kabul", "nl"},
		{"Blast kills nine in Quetta", "en"}, {"Rebels, army clash in Goma; 12 dead", "en"}, {"A day in Aden", "en"}
	};

	for (size_t i = 0; i < sizeof(headlines) / sizeof(headlines[0]); i++)
	{
		Article    *a = article_read(headlines[i][0], AA_NO_DAY);

		check_text(AA_RECORDS(a->analysis, header)->language, headlines[i][1], __FILE__, __LINE__, headlines[i][0]);
		article_free(a);
	}
}

/* How many words the prose of a story has when this line stands in the middle of it. */
static int64_t
words_with(const char *line)
{
	char		text[600];
	Article    *a;
	int64_t		words;

	snprintf(text, sizeof(text), "Bridge falls in Oruk\n\nA bridge fell on Monday in the town of Oruk, police said.\n\n%s\n\nNobody was on it.", line);
	a = article_read(text, AA_NO_DAY);
	words = AA_RECORDS(a->analysis, header)->words;
	article_free(a);
	return words;
}

TEST(lines_of_pages_of_all_sorts_go_and_prose_stays)
{
	static const char *const furniture[] = {"Continued on page 7", "Enlarge this image", "Toggle caption", "Sponsor Message", "4-Minute Listen",
		"Find this article at: http://www.example.com/news/8/blaze.html", "A/HRC/31/CRP.2", "(COMMERCIAL BREAK)", "edited 14:22",
		"To unsubscribe, send a blank e-mail to leave@lists.example.org", "Subject: [orukfeed] Bridge falls in Oruk",
		"THIS IS A RUSH TRANSCRIPT AND MAY BE UPDATED.", "The content you requested does not exist or is not available anymore.",
		"Associated Press writer Ada Moro contributed to this report from Oruk.", "(Editor: Ada Moro)"};
	static const char *const prose[] = {"The content of the truck may not interest us.", "Transcripts of the call were read to him.",
		"A/C units fell.", "Photos of the day of the fall were lost.", "Associated Press photographs showed the ruin."};
	int64_t		words = words_with("");

	for (size_t i = 0; i < sizeof(furniture) / sizeof(furniture[0]); i++)
		check_int(words_with(furniture[i]), words, __FILE__, __LINE__, furniture[i]);
	for (size_t i = 0; i < sizeof(prose) / sizeof(prose[0]); i++)
		check_that(words_with(prose[i]) > words, __FILE__, __LINE__, prose[i]);
}
