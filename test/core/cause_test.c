/*
 * cause_test.c: what did the harm, and who.
 */
#include "check.h"

static void
check_cause(const char *text, const char *cause, const char *perpetrator)
{
	Article    *a = article_read(text, AA_NO_DAY);
	uint32_t	n = AA_COUNT(a->analysis, casualties);

	if (n == 0)
		CHECK_INT(n, 1);
	else
	{
		const AaCasualty *c = &AA_RECORDS(a->analysis, casualties)[0];

		check_text(c->cause, cause, __FILE__, __LINE__, text);
		check_text(c->perpetrator, perpetrator, __FILE__, __LINE__, text);
	}
	article_free(a);
}

TEST(the_subject_of_the_verb_did_it)
{
	check_cause("Floods killed 21 people in eastern Kenya.", "Floods", NULL);
	check_cause("A quake killed 420 people, police said.", "quake", NULL);
	check_cause("Last month, rebels killed 12 people.", NULL, "rebels");
	check_cause("Clashes resulted in 12 deaths.", "Clashes", NULL);
	check_cause("Clashes left ten fighters dead.", "Clashes", NULL);
	check_cause("The floods caused the death of ten people.", "floods", NULL);
	check_cause("Typhoon Alba killed 34 people in the Philippines.", "Typhoon Alba", NULL);
	check_cause("A man stabbed two women to death at the station.", NULL, "man");
	check_cause("Shelling by Ukrainian forces killed one person.", "Shelling", "Ukrainian forces");
	check_cause("The bombardment by regime forces left 10 civilians dead.", "bombardment", "regime forces");
	check_cause("A lorry overturned on the hill road, killing four traders.", "lorry overturned", NULL);
	check_cause("Monday's bombing killed 19 people.", "bombing", NULL);
	check_cause("The March 5 attack killed six people.", "attack", NULL);
	check_cause("A magnitude 6.4 earthquake struck the coast, killing eight people.", "magnitude 6.4 earthquake", NULL);
	check_cause("Gunmen opened fire on a bus, leaving ten dead.", NULL, "Gunmen");
	check_cause("Typhoon Alba came ashore on Monday. Alba left 70 people dead.", NULL, NULL);
	check_cause("The mayor went to Tarlo after floods killed 21 people.", "floods", NULL);
	check_cause("The mayor called for calm after police in Tarlo shot dead three tailors.", NULL, "police");
	check_cause("The rebels withdrew after the army shelled Tarlo, killing nine people.", NULL, "army");
	check_cause("The bomber struck as worshippers were leaving, killing eight of them.", NULL, "bomber");
	check_cause("Rebels after the raid on Monday killed nine people.", NULL, "Rebels");
	/* victims did nothing */
	check_cause("Two bystanders were killed by the river.", NULL, NULL);
}

TEST(who_finds_treats_or_mourns_did_nothing)
{
	check_cause("Police found the bodies of five men.", NULL, NULL);
	check_cause("Police found five men dead.", NULL, NULL);
	check_cause("Police are investigating the deaths of five men.", NULL, NULL);
	check_cause("The army lost seven men in the ambush.", "ambush", NULL);
	check_cause("Medics treated 40 people after the blast.", "blast", NULL);
	check_cause("\"We lost five soldiers in two nights,\" said Ivo Lenk.", NULL, NULL);
	check_cause("Volunteers buried 30 victims.", NULL, NULL);
	check_cause("Officials evacuated 2,000 people from the coast.", NULL, NULL);
	check_cause("Twelve patients were evacuated by helicopter.", NULL, NULL);
	check_cause("Sixty people were rescued by soldiers after the flood.", "flood", NULL);
	check_cause("The army carried out the killing of five men.", NULL, "army");
	check_cause("Soldiers caused the deaths of six villagers.", NULL, "Soldiers");
}

TEST(phrases_behind_the_victims_tell_how)
{
	check_cause("Twelve civilians died in Israeli air strikes on the town.", "air strikes", "Israel");
	check_cause("Three people died of cholera in the camp.", "cholera", NULL);
	check_cause("Three people died of their wounds in the camp.", NULL, NULL);
	check_cause("Five soldiers were killed by Al Shabaab fighters near Afgoye.", NULL, "Al-Shabaab");
	check_cause("Seven children were killed in a landslide caused by heavy rain.", "landslide", NULL);
	check_cause("Forty worshippers died in the Kabul attack, medics said.", "Kabul attack", NULL);
}

TEST(a_base_form_behind_an_article_is_a_noun)
{
	check_cause("Suspected rebels killed 11 civilians in a night-time raid on a village.", "night-time raid", "rebels");
}

TEST(a_clause_tells_how)
{
	check_cause("At least 14 people were killed when a bomb went off in a market.", "bomb", NULL);
	check_cause("At least 31 people drowned when an overloaded ferry capsized off the island.", "overloaded ferry capsized", NULL);
	check_cause("Nine miners drowned when their boat sank.", "boat sank", NULL);
	check_cause("Three students were killed after gunmen opened fire on a bus.", NULL, "gunmen");
	check_cause("Three students were killed after soldiers arrived.", NULL, NULL);
}

TEST(the_doer_stands_behind_the_cause)
{
	check_cause("A roadside bomb planted by rebels killed four soldiers.", "roadside bomb", "rebels");
	check_cause("A drone strike blamed on the army killed 30 people.", "drone strike", "army");
	check_cause("Fighters of the Islamic State group executed 12 prisoners.", NULL, "Islamic State");
}

TEST(a_part_has_the_cause_of_the_whole)
{
	Article    *a = article_read("The mayor said nine people, including a nurse, had been killed in the flood.", AA_NO_DAY);

	if (CHECK_INT(AA_COUNT(a->analysis, casualties), 2))
	{
		CHECK_TEXT(AA_RECORDS(a->analysis, casualties)[1].cause, "flood");
		CHECK_TEXT(AA_RECORDS(a->analysis, casualties)[1].perpetrator, NULL);
	}
	article_free(a);
}

static void
check_causes(const char *text, uint32_t n, const char *cause)
{
	Article    *a = article_read(text, AA_NO_DAY);

	if (CHECK_INT(AA_COUNT(a->analysis, casualties), n))
		for (uint32_t i = 0; i < n; i++)
			check_text(AA_RECORDS(a->analysis, casualties)[i].cause, cause, __FILE__, __LINE__, text);
	article_free(a);
}

TEST(a_list_has_one_cause)
{
	check_causes("The blast left ten dead and 12 wounded.", 2, "blast");
	check_causes("Ten people, including three children, were killed and 30 others were wounded when a bomb exploded.", 3, "bomb");
}

TEST(who_says_it_did_not_do_it)
{
	check_cause("The mayor says the rebels killed 12 villagers.", NULL, "rebels");
	check_cause("Residents said soldiers opened fire on the crowd, killing 12 people.", NULL, "soldiers");
	check_cause("The coast guard reported 12 people missing.", NULL, NULL);
	check_cause("Doctors treated 45 wounded people.", NULL, NULL);
	check_cause("Police blamed the rebels for the attack, which killed 12 people.", "attack", "rebels");
	check_cause("The rebels said their fighters had killed 12 soldiers.", NULL, "rebels");
	check_cause("The rebels claimed to have killed 12 soldiers.", NULL, "rebels");
}

TEST(a_dateline_does_nothing)
{
	check_cause("KADUNA, Nigeria, March 3 (AFP) - Gunmen on motorcycles killed 17 people on Kurmin road.", NULL, "Gunmen");
	check_cause("Oruk \xe2\x80\x94 Gunmen stormed a hotel and killed six people.", NULL, "Gunmen");
	check_cause("KYIV, June 12 \xe2\x80\x94 A Russian missile hit a house on Wednesday, killing four people.", "missile", "Russia");
}
