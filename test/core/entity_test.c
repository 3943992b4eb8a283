/*
 * entity_test.c: names of invented articles, joined to entities.
 */
#include "check.h"

#include "core/entity.h"

static const AaEntity *
entity_named(const Article *a, const char *name)
{
	for (uint32_t i = 0; i < AA_COUNT(a->analysis, entities); i++)
	{
		const AaEntity *e = &AA_RECORDS(a->analysis, entities)[i];

		if (e->name.n == strlen(name) && memcmp(e->name.p, name, e->name.n) == 0)
			return e;
	}
	printf("# no entity %s among:", name);
	for (uint32_t i = 0; i < AA_COUNT(a->analysis, entities); i++)
		printf(" [%.*s]", (int) AA_RECORDS(a->analysis, entities)[i].name.n, AA_RECORDS(a->analysis, entities)[i].name.p);
	printf("\n");
	return NULL;
}

static void
check_entity(const char *text, const char *name, uint8_t kind, uint32_t mentions, const char *role, const char *country)
{
	Article    *a = article_read(text, AA_NO_DAY);
	const AaEntity *e = entity_named(a, name);

	if (CHECK(e != NULL))
	{
		CHECK_INT(e->kind, kind);
		CHECK_INT(e->mentions.n, mentions);
		CHECK_TEXT(e->role, role);
		CHECK_TEXT(e->country, country);
	}
	article_free(a);
}

TEST(persons_have_their_offices)
{
	check_entity("On Friday Norwegian Defence Minister Lars Holt spoke to reporters. Holt gave no details.", "Lars Holt",
				 AA_entity_kind_person, 2, "Norwegian Defence Minister", NULL);
	check_entity("Talks began when Kenyan President Daniel Otieno met his Ugandan counterpart, Moses Kato, on Sunday.", "Moses Kato",
				 AA_entity_kind_person, 1, "Ugandan President", NULL);
	check_entity("Two were hurt, Mirela Dosk, the fire chief for the district, said.", "Mirela Dosk",
				 AA_entity_kind_person, 1, "fire chief for the district", NULL);
}

TEST(organizations_are_one_under_their_acronym)
{
	check_entity("The Harvest Relief Committee (HRC) sent trucks. The HRC said roads were cut, and the Committee would wait.",
				 "Harvest Relief Committee", AA_entity_kind_organization, 4, NULL, NULL);
	check_entity("Workers of the U.N. said so on Monday. The United Nations has a camp there.", "United Nations",
				 AA_entity_kind_organization, 2, NULL, NULL);
}

TEST(spellings_of_one_name_are_one_entity)
{
	check_entity("In a speech Abu Karim al-Jassem thanked them, and on Sunday Abu Kareem al Jassim left.", "Abu Karim al-Jassem",
				 AA_entity_kind_person, 2, NULL, NULL);
}

TEST(places_lie_in_their_countries)
{
	check_entity("Shells fell on Saraqib in Idlib province, Syria, on Sunday.", "Saraqib", AA_entity_kind_place, 1, NULL, "SY");
	check_entity("A bus fell into a ravine near Tripoli, Lebanon, on Sunday.", "Tripoli", AA_entity_kind_place, 1, NULL, "LB");
	check_entity("Fighting went on in the village of Qwarzulik in Hama province.", "Qwarzulik", AA_entity_kind_place, 1, NULL, "SY");
	check_entity("He was seen in Britain. The United Kingdom denied it.", "United Kingdom", AA_entity_kind_place, 2, NULL, "GB");
}

TEST(a_place_that_was_told_once_is_meant_again)
{
	check_entity("A shooting in Paris, Texas, killed two. Officers in Paris found a rifle.", "Paris", AA_entity_kind_place, 2, NULL, "US");
	check_entity("A shooting in Paris killed two. Texas sent condolences.", "Paris", AA_entity_kind_place, 1, NULL, "FR");
}

TEST(regions_by_the_other_form_of_their_quarter)
{
	check_entity("Villages in North Darfur burned on Friday, Sudan said.", "North Darfur", AA_entity_kind_place, 1, NULL, "SD");
}

TEST(a_hyphen_binds_a_name)
{
	check_entity("Dr Amina Sade, the director of the town's Hawl-Wadaag hospital, said her staff had received 14 bodies.",
				 "Hawl-Wadaag hospital", AA_entity_kind_facility, 1, NULL, NULL);
	check_entity("Nine were hurt when Turkish-Russian patrols met a mine.", "Turkish", AA_entity_kind_nationality, 1, NULL, "TR");
	check_entity("Two bridges fell near Mazar-i-Sharif on Friday.", "Mazar-i-Sharif", AA_entity_kind_place, 1, NULL, NULL);
	/* with spaces around it is a dash, which binds nothing */
	check_entity("KAMPALA - Police in Gulu held two clerks.", "Kampala", AA_entity_kind_place, 1, NULL, "UG");
}

TEST(companies_end_in_their_form)
{
	check_entity("Shares of Torvald Oil AS fell in Oslo on Tuesday.", "Torvald Oil AS", AA_entity_kind_organization, 1, NULL, NULL);
	check_entity("The group's Investor AB reports on Friday.", "Investor AB", AA_entity_kind_organization, 1, NULL, NULL);
	check_entity("Advisers from Lenk & Moro came.", "Lenk & Moro", AA_entity_kind_organization, 1, NULL, NULL);
	/* the first word stands for the company, unless a person bears it */
	check_entity("Torvald Oil AS said its profit rose. Torvald fell.", "Torvald", AA_entity_kind_organization, 1, NULL, NULL);
	check_entity("Hassan Dravik died in May. He had run Dravik Oil Corp in Oslo. Dravik was 66.", "Hassan Dravik", AA_entity_kind_person, 2, NULL, NULL);
	/* a form in small letters is a word */
	check_entity("Officials said Hamas as such had agreed.", "Hamas", AA_entity_kind_organization, 1, NULL, NULL);
}

TEST(a_town_of_several_words_is_no_person)
{
	check_entity("Regime forces recaptured Khan Sheikhun last week.", "Khan Sheikhun", AA_entity_kind_place, 1, NULL, NULL);
	check_entity("Shells fell on the Abu Ruhal military airport.", "Abu Ruhal military airport", AA_entity_kind_facility, 1, NULL, NULL);
}

TEST(who_is_told_is_no_place)
{
	check_entity("\"We saw two dead drivers,\" Amina Sade told Meridian by telephone.", "Meridian", AA_entity_kind_organization, 1, NULL, NULL);
}

TEST(who_stands_in_the_brackets_of_a_dateline_sent_the_report)
{
	check_entity("BAIDOA, Somalia, March 4 (Meridian Newswire) - A bomb went off in a market.", "Meridian Newswire", AA_entity_kind_organization, 1, NULL, NULL);
	check_entity("A bomb went off in the market (Baidoa) and in the port.", "Baidoa", AA_entity_kind_place, 1, NULL, "SO");
}

TEST(towns_have_small_words_inside)
{
	check_entity("A ferry left Dar es Salaam at noon, sailors said.", "Dar es Salaam", AA_entity_kind_place, 1, NULL, "TZ");
	check_entity("Trams stood still in Frankfurt am Main on Friday.", "Frankfurt am Main", AA_entity_kind_place, 1, NULL, "DE");
	/* a small word between two names binds no town that nobody knows */
	check_entity("They flew from Lima to Bogota on Friday.", "Bogota", AA_entity_kind_place, 1, NULL, "CO");
}

TEST(capitals_stand_for_governments)
{
	static const char text[] = "Vienna denied the report on Monday. A tram stopped in Vienna for an hour.";
	Article    *a = article_read(text, AA_NO_DAY);
	const AaEntity *e = AA_RECORDS(a->analysis, entities);

	if (CHECK_INT(AA_COUNT(a->analysis, entities), 2))
	{
		CHECK_TEXT(e[0].role, "Austrian government");
		CHECK(e[0].latitude != e[0].latitude);
		CHECK_TEXT(e[1].role, NULL);
		CHECK(e[1].latitude > 48 && e[1].latitude < 48.4);
	}
	article_free(a);
}

TEST(unknown_places_stay_unresolved)
{
	Article    *a = article_read("Fighting went on in the village of Qwarzulik, they said.", AA_NO_DAY);
	const AaEntity *e = entity_named(a, "Qwarzulik");

	if (CHECK(e != NULL))
	{
		CHECK(e->country.p == NULL && e->geonameid == AA_NO_INT);
		CHECK(e->latitude != e->latitude);
	}
	article_free(a);
}

TEST(offices_of_two_parts_are_no_part_of_the_name)
{
	static const char *const texts[] = {"The talks with Secretary of State Ivo Lenk ended.", "Police said Superintendent of Police Ivo Lenk came.",
	"The Commissioner of Police Ivo Lenk said so.", "The Inspector General of Police Ivo Lenk said so."};

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
	{
		Article    *a = article_read(texts[i], AA_NO_DAY);

		if (CHECK_INT(AA_COUNT(a->analysis, entities), 1))
			CHECK_TEXT(AA_RECORDS(a->analysis, entities)[0].name, "Ivo Lenk");
		article_free(a);
	}
}

TEST(a_month_is_no_person)
{
	Article    *a = article_read("Kathmandu, Mar 12 (HNS): At least 22 persons were killed in a crash.", day(2024, 3, 12));

	CHECK_INT(AA_COUNT(a->analysis, entities), 2);
	article_free(a);
}

TEST(titles_in_headlines_are_no_persons)
{
	Article    *a = article_read("Ministers Discuss New Border Rules\n\nThe ministers of Chad and Niger met on Monday to discuss it.", AA_NO_DAY);

	CHECK_INT(AA_COUNT(a->analysis, entities), 2);
	article_free(a);
}

/* What aa_entity_at() says of the words from the first token with this text on. */
static void
check_actor(const char *text, const char *phrase, const char *want)
{
	Heap		heap;
	AaRequest	request = {.text = text, .length = strlen(text), .published = AA_NO_DAY};
	jmp_buf		escape;

	heap_init(&heap, UINT64_MAX);
	AaArena    *arena = aa_arena_create(&heap.alloc);
	if (AA_TRY(arena, escape))
	{
		AaDoc	   *doc = aa_doc_create(test_engine(), arena, &request);
		uint32_t	start = (uint32_t) (strstr(text, phrase) - text);
		uint32_t	first = 0;
		uint32_t	last;

		aa_doc_read(doc);
		while (doc->tokens[first].start < start)
			first++;
		for (last = first; last < doc->n_tokens && doc->tokens[last].end <= start + strlen(phrase); last++)
			;
		check_text(aa_entity_actor(doc, first, last), want, __FILE__, __LINE__, phrase);
	}
	aa_arena_free(arena);
}

TEST(phrases_refer_to_entities)
{
	static const char *const monitor =
		"The Syrian Observatory for Human Rights said four died. Later the Britain-based war monitor gave another figure.";
	static const char *const ministry = "Chile's interior ministry denied it. The ministry gave no figures.";
	static const char *const person = "Mayor Anna Brandt called a meeting. She spoke of seven hurt.";

	check_actor(monitor, "the Britain-based war monitor", "Syrian Observatory for Human Rights");
	check_actor(ministry, "Chile's interior ministry", "Chilean Interior Ministry");
	check_actor(ministry, "The ministry", "Chilean Interior Ministry");
	check_actor(person, "She", "Anna Brandt");
	check_actor(person, "seven hurt", NULL);
}

/* The bare word is short for the body that everybody knows only where the text speaks of its country. */
TEST(a_kind_of_body_is_no_name_without_its_country)
{
	Article    *there = article_read("Four people died in Syria on Monday, the Observatory said.", day(2024, 3, 5));
	Article    *nowhere = article_read("Four people died on Monday, the Observatory said.", day(2024, 3, 5));

	CHECK_TEXT(AA_RECORDS(there->analysis, casualties)[0].source, "Syrian Observatory for Human Rights");
	CHECK_TEXT(AA_RECORDS(nowhere->analysis, casualties)[0].source, "Observatory");
	article_free(there);
	article_free(nowhere);
}

/* "Brotherhood" begins names of bodies known by heart, and is none of them. */
TEST(the_beginning_of_a_known_name_is_not_known)
{
	Article    *a = article_read("Five people were killed in the raid, the Brotherhood said.", day(2024, 3, 5));

	CHECK_TEXT(AA_RECORDS(a->analysis, casualties)[0].source, "Brotherhood");
	CHECK_INT(AA_RECORDS(a->analysis, casualties)[0].source_kind, AA_source_kind_other);
	article_free(a);
}
