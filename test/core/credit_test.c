/*
 * credit_test.c: who is credited with a figure, and what that makes of it.
 */
#include "check.h"

/* The record of rank n (from 0) has this source. */
static void
check_source(const char *text, uint32_t n, const char *source)
{
	Article    *a = article_read(text, AA_NO_DAY);

	if (AA_COUNT(a->analysis, casualties) <= n)
		CHECK_INT(AA_COUNT(a->analysis, casualties), n + 1);
	else
		check_text(AA_RECORDS(a->analysis, casualties)[n].source, source, __FILE__, __LINE__, text);
	article_free(a);
}

static void
check_modality(const char *text, uint32_t n, int64_t modality)
{
	Article    *a = article_read(text, AA_NO_DAY);

	if (CHECK_INT(AA_COUNT(a->analysis, casualties) > n, 1))
		CHECK_INT(AA_RECORDS(a->analysis, casualties)[n].modality, modality);
	article_free(a);
}

TEST(a_figure_that_is_estimated_has_no_other_source)
{
	check_source("Ada Moro said an estimated 100 people were killed.", 0, "Ada Moro");
	check_source("Ada Moro said four people died. Five others were hurt in an estimated 20 raids, she said.", 1, "Ada Moro");
}

TEST(who_declares_something_after_a_harm_does_not_tell_it)
{
	check_source("The governor declared a state of emergency after floods killed nine people.", 0, NULL);
	check_source("The president announced a curfew after 12 tailors were killed.", 0, NULL);
	check_source("Officials confirmed three deaths after the storm struck.", 0, "Officials");
	check_source("Officials confirmed nine people had died after the storm hit the town.", 0, "Officials");
	check_modality("A guard who tried to stop them was among those killed.", 0, AA_modality_asserted);
	check_modality("They tried to storm the gate and kill two guards.", 0, AA_modality_hypothetical);
	check_modality("Tarlo vowed revenge after a rocket killed two tailors.", 0, AA_modality_asserted);
}

TEST(a_body_is_known_by_all_its_words)
{
	check_source("ROME (AP) — The civil protection agency said 53 people were killed.", 0, "civil protection agency");
	check_source("ROME (AP) — A fire spread. The agency said 53 people were killed.", 0, "Associated Press");
	check_source("His office, OHCHR, has confirmed that 53 people were killed.", 0, "OHCHR");
	check_source("The agency, OHCHR, said 53 people were killed.", 0, "OHCHR");
}

TEST(a_place_that_opens_the_sentence_counts_nobody)
{
	check_source("In neighbouring Tarlo, state officials put the death toll at 43.", 0, "state officials");
	check_source("Nine hours after the collapse, Ada Moro, a clerk, counted 88 bodies.", 0, "Ada Moro");
	check_source("Nine nurses after the collapse, all tired, counted 88 bodies.", 0, "nurses");
}

TEST(a_listener_is_no_object)
{
	check_source("A spokesman, Ivo Lenk, confirmed to Reuters by phone that 12 people were killed.", 0, "Ivo Lenk");
	check_source("The general admitted to reporters that 12 people were killed.", 0, "general");
}

TEST(a_clause_behind_a_comma_explains_no_source)
{
	check_source("According to police, the gunman shot two people.", 0, "police");
	check_source("According to police, the dead included 12 girls.", 0, "police");
	check_source("According to Ada Moro, the mayor of Tarlo, 12 people were killed.", 0, "Ada Moro");
	check_source("Twelve people were killed, said Ada Moro, head of the service that runs the clinic.", 0, "Ada Moro");
}

TEST(a_word_between_commas_hides_no_source)
{
	check_source("An official at the mill, who spoke on condition of anonymity because he was not authorized to talk, said 12 guards died.", 0,
				 "official at the mill");
	check_source("The army chief, General Ada Moro, on Monday said 35 rebels were killed.", 0, "Ada Moro");
	check_source("The rebels, meanwhile, said 11 soldiers were killed.", 0, "rebels");
	check_source("The mayor, however, said in a letter that 11 people were killed.", 0, "mayor");
}

TEST(a_statement_is_issued_by_somebody)
{
	check_source("The Lake Front claimed the raid in a statement posted online, saying it had killed 60 soldiers.", 0, "Lake Front");
	check_source("The Lake Front claimed to have killed 60 soldiers.", 0, "Lake Front");
}

TEST(what_is_feared_may_be_as_many)
{
	check_modality("Ada Moro said she feared as many as 40 people had died.", 0, AA_modality_feared);
}

TEST(what_is_denied_may_be_a_report)
{
	check_source("Ada Moro denied reports that two of the guards had been injured.", 0, "Ada Moro");
	check_modality("Ada Moro denied reports that two of the guards had been injured.", 0, AA_modality_denied);
	check_modality("Ada Moro repeated reports that two of the guards had been injured.", 0, AA_modality_asserted);
}

TEST(a_claim_may_stand_before_who_is_quoted)
{
	check_source("\"The raid killed dozens of people,\" Ada Moro told CNN affiliate BFMTV.", 0, "Ada Moro");
	check_source("\"We buried eight members of one family,\" Ada Moro, a tailor, was quoted as saying by the Basin Times.", 0, "Ada Moro");
	check_source("The army killed 12 rebels, its spokesman was quoted as saying.", 0, "spokesman");
	check_source("The mayor was quoted by the Basin Times as saying 12 people died.", 0, "mayor");
}

TEST(dashes_set_off_what_is_credited)
{
	const char *text = "Forty people were killed, while others - \"many more,\" according to Ms. Moro - had fled.";

	check_source(text, 0, NULL);
}

TEST(a_headline_may_end_in_its_source)
{
	check_source("Cholera kills 12 people as rains set in - WHO\n\nThe rains set in on Monday in the hills and valleys.", 0,
				 "World Health Organization");
	check_source("Cholera kills 12 people as rains set in - Basin Times\n\nThe rains set in on Monday in the hills and valleys.", 0, NULL);
}

TEST(a_source_may_cite_another)
{
	check_source("Nine men are among 33 people detained on terrorism charges in the north, the Basin Times reported on Sunday citing a clerk.", 0,
				 "Basin Times");
	check_source("Twelve men were killed in Tarlo, Xinhua reported quoting police.", 0, "Xinhua");
	check_source("Twelve miners died in the blast, the Basin Times quoted a mine official as saying.", 0, "mine official");
	check_source("At least 300 people were shot dead, according to a report by Amnesty International.", 0, "Amnesty International");
	check_source("Oxfam, the aid group, estimates that 2,000 children have been killed.", 0, "Oxfam");
	check_source("Opposition activists report at least 12 deaths in Tarlo.", 0, "Opposition activists");
	check_source("The US military said it killed four rebels.", 0, "US military");
}

TEST(who_counts_is_the_source)
{
	check_source("The Saudi authorities Wednesday increased the overall toll from the blaze to 217.", 0, "Saudi authorities");
	check_source("Since Oxfam began its work in 2009, it has recorded nearly 590 deaths.", 0, "Oxfam");
	check_source("The blast increased the toll to 12.", 0, NULL);
	check_source("Health workers at the scene counted at least 40 dead.", 0, "Health workers");
	check_source("The United Nations has documented at least 5,000 deaths.", 0, "United Nations");
	check_source("Health workers have registered 40 deaths.", 0, "Health workers");
	check_source("Colonel Nasser al-Tarlo, who commands the post, put the toll at 28.", 0, "Nasser al-Tarlo");
	check_source("May recorded 40 deaths.", 0, NULL);
}

TEST(accusers_are_sources)
{
	Article    *a = article_read("Activists accused the army of killing 12 people.", AA_NO_DAY);

	if (CHECK_INT(AA_COUNT(a->analysis, casualties), 1))
	{
		CHECK_TEXT(AA_RECORDS(a->analysis, casualties)->source, "Activists");
		CHECK_TEXT(AA_RECORDS(a->analysis, casualties)->perpetrator, "army");
		CHECK_INT(AA_RECORDS(a->analysis, casualties)->modality, AA_modality_alleged);
	}
	article_free(a);
	check_source("Police blamed the rebels for the attack, which killed 12 people.", 0, "Police");
	check_source("A man accused of killing five people was arrested.", 0, NULL);
}

TEST(it_is_one_body)
{
	check_source("Survivors said 14 people were killed. It said four were hurt.", 1, NULL);
	check_source("Police said 14 people were killed. Oxfam called it a crime: four were hurt, it said.", 1, "Oxfam");
	check_source("Security forces, quoted by the Basin Times, gave the toll as 11 dead.", 0, "Security forces");
}

TEST(a_source_told_again_is_known_by_its_office)
{
	check_source("Police spokesman Ada Moro said three people died. The spokesman said four were hurt.", 1, "Ada Moro");
	check_source("A senior army officer said three people died. Four were hurt, the officer said.", 1, "senior army officer");
	check_source("Oxfam said three people died. Four were hurt, the group said.", 1, "Oxfam");
	/* the police are not their spokesman */
	check_source("Police spokesman Ada Moro said three people died. The police said four were hurt.", 1, "police");
}

TEST(who_counts_or_wrote_the_count_is_the_source)
{
	check_source("Mine Watch recorded 2,089 deaths.", 0, "Mine Watch");
	check_source("An initial report by the safety bureau had put the number of missing at 16.", 0, "safety bureau");
	check_source("By the ministry's count, 140 people have been killed.", 0, "ministry");
	check_source("At least 12 people were hurt, by the army's estimate.", 0, "army");
	/* a report that nobody signs, a mine that killed */
	check_source("An initial report had put the number of missing at 16.", 0, "initial report");
	check_source("A land mine killed 12 people by the army's gate.", 0, NULL);
}

TEST(a_claim_opens_with_its_figure)
{
	check_source("Lake Watch chief Ada Moro said at least 30 people were wounded, \"some of them seriously\", and that the toll could rise.",
				 0, "Ada Moro");
	check_source("A police spokesman, Bala Kura, told reporters of a raid. \"They killed 16 people,\" he said.", 0, "Bala Kura");
}

TEST(a_relative_clause_that_tells_leaves_its_noun_to_the_next_verb)
{
	check_source("Tarlo, which denies shelling towns, says 498 of its soldiers have died.", 0, "Tarlo");
	check_source("The army, which says it aims at depots, said 12 villagers were killed.", 0, "army");
	check_source("Tarlo, which lost 12 soldiers killed in May, says it will talk.", 0, NULL);
}

TEST(a_sentence_before_the_inverted_verb_is_its_claim)
{
	check_source("Nine people were hurt, five of them critically, said Dr Ada Moro.", 1, "Ada Moro");
	check_source("Five men were killed in Tarlo, and three in Basin, said Ada Moro, a nurse who fled the town.", 1, "Ada Moro");
	check_source("Ivo Lenk, head of the service, said Ada Moro had lost 12 men killed.", 0, "Ivo Lenk");
	check_source("Ivo Lenk, who was there, said Tarlo had lost 12 men killed.", 0, "Ivo Lenk");
}

TEST(who_tells_behind_with_is_a_source)
{
	check_source("Police said the blast killed 20 people, with one hospital saying 53 others were wounded.", 0, "Police");
	check_source("Police said the blast killed 20 people, with one hospital saying 53 others were wounded.", 1, "one hospital");
	check_source("Officials left the talks with rebels saying nothing. Police said nine were killed.", 0, "Police");
}

TEST(papers_show_what_their_author_says)
{
	check_source("Figures compiled by Reuters show 12 people were killed.", 0, "Reuters");
	check_source("Data from the Tarlo Watch Group show that 12 people were killed.", 0, "Tarlo Watch Group");
	check_source("The army showed guns. A nurse said nine people were killed.", 0, "nurse");
}

TEST(reporters_and_witnesses_are_credited_with_what_they_saw)
{
	check_source("A Reuters reporter saw nine bodies in the street.", 0, "Reuters");
	check_source("Witnesses saw nine bodies in the street.", 0, "Witnesses");
	check_source("A boy saw nine bodies in the street.", 0, NULL);
	check_source("State radio had given a toll of 12 dead.", 0, "State radio");
}

TEST(a_name_explained_as_a_body_is_no_person)
{
	check_source("Cofre, the army press committee, announced that 37 rebels were killed. It added that five soldiers were killed.", 1, "Cofre");
	check_source("Ada Moro, the head of the committee, said 37 rebels were killed. She added that five soldiers were killed.", 1, "Ada Moro");
}

TEST(who_somebody_is_thought_to_be_leaves_the_harm_certain)
{
	check_modality("A man thought to be the owner was killed.", 0, AA_modality_asserted);
	check_modality("Nine people were believed to be dead.", 0, AA_modality_feared);
	check_modality("Nine people were believed to be among the dead.", 0, AA_modality_feared);
}
