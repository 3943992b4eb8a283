/*
 * toll_test.c: who is told twice, the total of an article, and its coding by a scheme.
 *
 * Each report is invented; its totals were set down before the code was run.
 */
#include "check.h"
#include "core/code.h"
#include "core/toll.h"

static AaToll
toll_of(const char *text, uint8_t kind, bool perpetrators)
{
	Article    *a = article_read(text, day(2024, 3, 6));
	AaToll		toll = aa_toll(a->analysis, kind, perpetrators);

	article_free(a);
	return toll;
}

TEST(toll_adds_disjoint_groups)
{
	CHECK_INT(toll_of("Eight soldiers and 13 assailants were killed.", AA_casualty_kind_killed, true).best, 21);
	CHECK_INT(toll_of("Eight soldiers and 13 assailants were killed.", AA_casualty_kind_killed, false).best, 8);
}

TEST(toll_of_at_most_so_many_may_be_none)
{
	Article    *a = article_read("Up to 12 people were killed.", AA_NO_DAY);
	AaToll		toll = aa_toll(a->analysis, AA_casualty_kind_killed, true);

	CHECK_INT(toll.low, 0);
	CHECK_INT(toll.high, 12);
	article_free(a);
}

TEST(toll_counts_nobody_twice)
{
	CHECK_INT(toll_of("Ten villagers, among them a child, were killed.", AA_casualty_kind_killed, true).best, 10);
	CHECK_INT(toll_of("A trader was killed in the market. The trader was killed with a knife.", AA_casualty_kind_killed, true).best, 1);
	CHECK_INT(toll_of("Clashes killed 35 fighters. Sixteen soldiers and 19 rebels died there.", AA_casualty_kind_killed, true).best, 35);
	CHECK_INT(toll_of("The war has killed more than 90,000 people since 2011.", AA_casualty_kind_killed, true).best, AA_NO_INT);
	CHECK_INT(toll_of("Shoppers fled the market.", AA_casualty_kind_killed, true).best, AA_NO_INT);
}

TEST(who_dies_of_her_wounds_is_not_wounded)
{
	const char *again = "A nurse was killed in Tarlo. Ada Lund was taken to a clinic with severe injuries. She died on Sunday.";
	const char *apart = "A nurse was killed in Tarlo. Omar Lentz was taken to a clinic with severe injuries. She died on Sunday.";

	CHECK_INT(toll_of(again, AA_casualty_kind_wounded, true).best, AA_NO_INT);
	CHECK_INT(toll_of(apart, AA_casualty_kind_killed, true).best, 1);
}

TEST(who_was_shot_and_did_not_die_is_wounded)
{
	CHECK_INT(toll_of("Four people were shot, one fatally.", AA_casualty_kind_wounded, true).best, 3);
	CHECK_INT(toll_of("Four people were shot, one fatally.", AA_casualty_kind_killed, true).best, 1);
	CHECK_INT(toll_of("Four people were shot. Two bodies were found in a field.", AA_casualty_kind_wounded, true).best, AA_NO_INT);
}

TEST(how_badly_some_are_hurt_adds_nobody)
{
	CHECK_INT(toll_of("Five people suffered burns. Two were in serious condition.", AA_casualty_kind_wounded, true).best, 5);
	CHECK_INT(toll_of("Five people suffered burns. Two guards were shot.", AA_casualty_kind_wounded, true).best, 7);
}

TEST(the_victims_by_name_add_nobody)
{
	const char *names = "A fire killed two people. The victims were identified as Ada Lund, 40, and Omar Lentz, 31.";
	const char *pair = "A crash killed 14 people. Ada Lund and her husband were among the victims.";

	CHECK_INT(toll_of(names, AA_casualty_kind_killed, true).best, 2);
	CHECK_INT(toll_of(pair, AA_casualty_kind_killed, true).best, 14);
}

TEST(who_is_grazed_is_not_the_dead)
{
	const char *boy = "A gunman shot a clerk. The clerk died. The boy was grazed on the arm.";
	const char *other = "A boy was shot and killed. The other victim is being treated at a hospital.";

	CHECK_INT(toll_of(boy, AA_casualty_kind_wounded, true).best, 1);
	CHECK_INT(toll_of(boy, AA_casualty_kind_killed, true).best, 1);
	CHECK_INT(toll_of(other, AA_casualty_kind_wounded, true).best, 1);
}

TEST(toll_knows_whom_a_part_is_of)
{
	const char *far = "The blast killed 14 people and wounded 30. Doctors came by boat. The roads were closed. Eleven of the wounded are women.";
	const char *other = "Three miners were killed. Two of the injured later died.";
	const char *own = "The blast killed 14 people. Doctors came by boat. The roads were closed. A tailor saw two of her neighbours die.";
	const char *verbs = "At least 22 people were killed. Eighteen died on the spot and four succumbed at a clinic.";

	CHECK_INT(toll_of(far, AA_casualty_kind_wounded, true).best, 30);
	CHECK_INT(toll_of(far, AA_casualty_kind_killed, true).best, 14);
	CHECK_INT(toll_of(other, AA_casualty_kind_killed, true).best, 5);
	CHECK_INT(toll_of(own, AA_casualty_kind_killed, true).best, 14);
	CHECK_INT(toll_of(verbs, AA_casualty_kind_killed, true).best, 22);
	CHECK_INT(toll_of("At least 20 soldiers were killed. Eighteen farmers died on the spot and four succumbed at a clinic.",
					  AA_casualty_kind_killed, true).best, 42);
}

TEST(toll_leaves_members_of_a_whole)
{
	CHECK_INT(toll_of("Twenty tailors were killed. The dead include 17 children and three medics.", AA_casualty_kind_killed, true).best, 20);
	CHECK_INT(toll_of("Ten tailors were killed. Six were women. Two were guards.", AA_casualty_kind_killed, true).best, 10);
	CHECK_INT(toll_of("The blast wounded 33 cooks, eight seriously.", AA_casualty_kind_wounded, true).best, 33);
}

TEST(toll_leaves_accounts_of_a_period)
{
	CHECK_INT(toll_of("Eight people died on Monday. On the roads 2,369 people died in the last fiscal year.",
					  AA_casualty_kind_killed, true).best, 8);
	CHECK_INT(toll_of("Eight people died on Monday. Two people died at the office of fiscal affairs.",
					  AA_casualty_kind_killed, true).best, 10);
}

#define KILLED(text) toll_of(text, AA_casualty_kind_killed, true).best
#define WOUNDED(text) toll_of(text, AA_casualty_kind_wounded, true).best
#define KIDNAPPED(text) toll_of(text, AA_casualty_kind_kidnapped, true).best

TEST(toll_knows_persons_told_again)
{
	CHECK_INT(KILLED("A man and a woman were shot dead on Elm Street. Neighbours wept after a man and a woman were killed there."), 2);
	CHECK_INT(KILLED("A 23-year-old man was killed on Elm Street. A 31-year-old man was killed on Oak Street."), 2);
	CHECK_INT(KILLED("A man was killed on Elm Street. A second man was killed on Oak Street."), 2);
	CHECK_INT(WOUNDED("A 47-year-old man is hospitalized after he was injured in a brawl."), 1);
	CHECK_INT(KILLED("A boy was shot and killed, police said. Officers found two people with gunshot wounds. One of those people died."), 1);
	CHECK_INT(WOUNDED("One dead, two wounded in brawl\n\nOne person was killed and two others were wounded in a brawl in the Tango Club."), 2);
}

TEST(toll_knows_the_members_of_a_group)
{
	CHECK_INT(WOUNDED("Three people were wounded in a brawl. A 19-year-old man was cut in the leg, a 22-year-old woman was shot in the arm, and a "
					  "30-year-old man was wounded in the back."), 3);
	CHECK_INT(WOUNDED("Three people were wounded in a brawl. A man, two women and a boy were shot in another brawl."), 7);
	CHECK_INT(KILLED("A tailor and his wife were found dead. The bodies of the couple were found by a neighbour."), 2);
	CHECK_INT(KILLED("A tailor was found dead. The bodies of a couple were found in another house."), 3);
	CHECK_INT(KILLED("Orla Finch was shot dead by guards. Ann said that their father was killed for nothing."), 1);
	CHECK_INT(KILLED("Orla Finch was shot dead by guards. Ann said that a neighbour was killed as well."), 2);
}

TEST(toll_knows_one_of_a_group)
{
	CHECK_INT(WOUNDED("Two people were injured in a bar. A 20-year-old man was hit in the arm."), 2);
	CHECK_INT(WOUNDED("Two people were injured in a bar. A 20-year-old man was also injured in a car."), 3);
	CHECK_INT(WOUNDED("Two guards were killed and another one was injured."), 1);
	CHECK_INT(WOUNDED("Two guards were killed and one after another one left."), AA_NO_INT);
	CHECK_INT(KIDNAPPED("Raiders abducted eight tailors. Three hostages were released in April and the remaining five hostages were released "
						"in May."), 8);
}

TEST(toll_knows_kin_and_mourners)
{
	CHECK_INT(KILLED("A 24-year-old man was shot dead in a yard. \"They killed my baby for nothing,\" she said."), 1);
	CHECK_INT(KILLED("A 24-year-old man was shot dead in a yard. \"They killed my sister for nothing,\" she said."), 2);
	CHECK_INT(KILLED("Three people are dead. Neil Crane shot and killed his wife, sources said."), 3);
	CHECK_INT(KILLED("Three people are dead. Neil Crane also killed his wife, sources said."), 4);
	CHECK_INT(WOUNDED("A 47-year-old man was injured in a raid. Raiders stole a purse, and then her husband was injured in the abdomen."), 1);
	CHECK_INT(WOUNDED("A 47-year-old man was injured in a raid. Raiders stole a purse, and then his cousin was injured in the abdomen."), 2);
	CHECK_INT(KILLED("The bullet came within inches of possibly killing the trooper."), AA_NO_INT);
	CHECK_INT(WOUNDED("Two teens were injured after a shooting Tuesday."), 2);
	CHECK_INT(WOUNDED("One man was killed and another injured in a brawl. Medics found two men with gunshot wounds."), 1);
	CHECK_INT(WOUNDED("A robber was shot and killed. The owner, Tran Vu, suffered a wound to the shoulder."), 1);
}

TEST(toll_counts_a_death_of_another_year)
{
	CHECK_INT(KILLED("A jury convicted Paul Simms of killing Erin Walsh in 2014."), 1);
	CHECK_INT(KILLED("The raids killed 20 people in 2014."), AA_NO_INT);
}

TEST(toll_moves_the_wounded_who_died)
{
	const char *victim = "Two people were wounded in a motel. They were taken to a clinic. The 19-year-old victim died there.";
	const char *child = "The child suffered a gunshot wound. The child was pronounced dead at a clinic.";
	const char *others = "Two others were injured in the brawl. Hozyfar was killed a month later.";

	CHECK_INT(WOUNDED("Seven people were injured when a stand collapsed. One of the injured later died, doctors said."), 6);
	CHECK_INT(KILLED("Seven people were injured when a stand collapsed. One of the injured later died, doctors said."), 1);
	CHECK_INT(WOUNDED(victim), 1);
	CHECK_INT(KILLED(victim), 1);
	CHECK_INT(WOUNDED(child), AA_NO_INT);
	CHECK_INT(KILLED(child), 1);
	CHECK_INT(WOUNDED("A boy was killed. The victim had suffered stab wounds."), AA_NO_INT);
	CHECK_INT(WOUNDED("A boy was killed. Another boy suffered stab wounds."), 1);
	CHECK_INT(WOUNDED(others), 2);
}

TEST(toll_knows_figures_that_sum_up_or_single_out)
{
	CHECK_INT(KIDNAPPED("Raiders abducted a doctor and a nurse. The two hostages were released in May."), 2);
	CHECK_INT(KIDNAPPED("Raiders abducted 20 pupils. The remaining 13 hostages were released in May."), 20);
	CHECK_INT(KIDNAPPED("Raiders abducted 20 pupils. Raiders hold 13 hostages of a bank as well."), 33);
	CHECK_INT(KILLED("A mob lynched two men. One died on the spot, and the other at a hospital."), 2);
	CHECK_INT(KILLED("A mob killed two men. Also one died in a fire."), 3);
	CHECK_INT(KILLED("A ferry sank and 40 people drowned. The bodies of 28 people had been recovered by nightfall."), 40);
	CHECK_INT(KILLED("A family of six was killed, sources said. The father, the mother and their four children died."), 6);
}

TEST(toll_of_bodies)
{
	CHECK_INT(KILLED("A man was shot dead. His body was found in a ditch."), 1);
	CHECK_INT(KILLED("A man and a woman were shot dead. The man's body was found in a ditch. The woman's body was recovered later."), 2);
	CHECK_INT(KILLED("Seven rebels, including two chiefs, and three guards were killed."), 10);
	CHECK_INT(KILLED("Ten cooks, including two women, a boy, and three men were killed."), 10);
}

TEST(toll_of_a_pair_and_of_a_time)
{
	CHECK_INT(KILLED("Two guards were killed. One guard died on Friday while the other died on Monday."), 2);
	CHECK_INT(KILLED("Two guards were killed. One cook died on Friday."), 3);
	CHECK_INT(KILLED("Two guards were killed in an ambush, taking the toll this week to 5."), 2);
	CHECK_INT(KILLED("Two guards died of their wounds, taking the toll to 5."), 5);
	CHECK_INT(KILLED("A mayor was killed in his home. His wife, who was shot as well, died in a clinic."), 2);
}

TEST(toll_takes_one_of_rival_accounts)
{
	const char *two = "A bomb went off. The interior ministry said 63 people were killed. The doctors' union said 48 people had died.";
	const char *most = "Police said 12 people were killed. The mayor said 20 people had died. The army said 12 people were killed.";
	const char *claim = "The army said 6 soldiers were killed; the rebels claimed 15 dead.";
	AaToll		toll = toll_of(two, AA_casualty_kind_killed, true);

	CHECK_INT(toll.low, 48);
	CHECK_INT(toll.best, 48);
	CHECK_INT(toll.high, 63);
	CHECK_INT(KILLED(most), 12);
	CHECK_INT(toll_of(most, AA_casualty_kind_killed, true).high, 20);
	CHECK_INT(KILLED(claim), 6);
	CHECK_INT(KILLED("Police said 12 people were killed. Later the ministry raised its toll to 15."), 15);
	CHECK_INT(KILLED("Seven soldiers were killed, residents said. The Lake Front said it killed 30 soldiers."), 7);
	CHECK_INT(KILLED("Seven soldiers were killed, residents said. The mayor said 30 soldiers had died."), 30);
	CHECK_INT(KILLED("Eight people were killed in a blast. The Lake Front claimed that 20 officials were killed."), 8);
	CHECK_INT(KILLED("Police said 12 people were killed. The mayor said 5 others had died."), 17);
	CHECK_INT(KILLED("Police said 12 soldiers were killed. The mayor said 5 pupils had died."), 17);
	CHECK_INT(KILLED("Between 3 and 5 people were killed in a strike. Four people died, doctors said."), 4);
	CHECK_INT(KILLED("Police said at least nine people were killed. The opposition leader claimed that more than 15 people had died."), 9);
	CHECK_INT(KILLED("The monitor said 23 militants were killed in the raid. The army said 40 terrorists had died."), 23);
	CHECK_INT(KILLED("The monitor said 23 militants were killed in the raid. The army said 40 civilians had died."), 63);
	CHECK_INT(KILLED("The army said 11 civilians were killed. A priest gave a higher toll of 14 dead."), 14);
	CHECK_INT(KILLED("A strike on Tarlo killed 30 people, the ministry said. Earlier, the agency said 14 people were killed in strikes on Khan Yunis."), 44);
	CHECK_INT(toll_of("Gunmen killed two men and abducted at least 40 others, residents said. The chairman said 35 people were kidnapped.",
					  AA_casualty_kind_kidnapped, true).best, 35);
}

TEST(toll_knows_a_headline_and_who_counts_some)
{
	AaToll		vague = toll_of("Dozens killed in raid\n\nA raid killed 39 people, police said. Roads are shut.", AA_casualty_kind_killed, true);

	CHECK_INT(vague.low, 39);
	CHECK_INT(vague.best, 39);
	CHECK_INT(vague.high, 39);
	CHECK_INT(KILLED("Five people were killed in a blast. The lorry carried rice. Three of them died at once, Ada Moro said."), 5);
	CHECK_INT(KILLED("Rebels killed 11 soldiers and lost one of their own fighters."), 12);
	CHECK_INT(KILLED("A blast killed 39 people in Tarlo, police said. In the north, rocket fire killed 12 people, the mayor said."), 51);
	CHECK_INT(KILLED("A quake killed 420 people, police said. In one village alone 150 people died, the mayor said."), 420);
	CHECK_INT(KILLED("A quake killed 420 people, police said. A nurse said she counted 80 bodies."), 420);
	CHECK_INT(KILLED("Toll rises to 19\n\nRescuers found four more bodies on Tuesday, raising the toll to 19, police said."), 19);
	CHECK_INT(KILLED("The toll rose to 26 after rescuers found six more bodies."), 26);
	CHECK_INT(KILLED("Nine people were killed in separate attacks. A car bomb killed five traders. In another attack, a mine killed four cooks."), 9);
	CHECK_INT(KILLED("Five soldiers were killed. Three of them died at once. In a separate raid, troops shot dead two rebels."), 7);
	CHECK_INT(KILLED("A ferry sank with the loss of 31 lives. Doctors said 11 people died in the port and a further 20 at sea."), 31);
	CHECK_INT(KILLED("Police said nine people were killed. Meanwhile, soldiers said they had found 18 bodies on the hills."), 27);
	CHECK_INT(KILLED("At least 135 people were killed, the mayor said. The Red Cross said more than 100 people had died."), 135);
	CHECK_INT(KILLED("A slide killed 157 people, the mayor said. In one house, he said, 14 mourners died."), 157);
	CHECK_INT(KILLED("A slide killed 157 people. In one attack, 14 people died."), 171);
	CHECK_INT(KILLED("A bomb killed 182 people. \"I carried out five people who were dead,\" a diver said."), 182);
	CHECK_INT(KILLED("Toll rises to 8\n\nA bomb killed 20 people. Medics said they had received 11 bodies."), 20);
	CHECK_INT(KILLED("A gunman killed 18 people. The suspect was found dead on Friday."), 19);
	CHECK_INT(KILLED("Two cooks were killed. Bombs killed four traders at the gate and three guards in the yard. Nine commanders were killed."), 18);
}

TEST(toll_leaves_what_may_be)
{
	CHECK_INT(KILLED("A quake killed 420 people. The number of dead could reach 500, the mayor said."), 420);
	CHECK_INT(KILLED("A quake killed 420 people. The toll is likely to pass 500, the mayor said."), 420);
	CHECK_INT(KILLED("Ministers could compensate the families of 12 people killed in the blast."), 12);
	CHECK_INT(KILLED("The toll could rise because 12 people were killed in a blast nearby."), 12);
}

TEST(toll_holds_whom_the_mourners_name)
{
	CHECK_INT(KILLED("The quake killed 2,862 people, state media said. \"I lost my wife and my four sons,\" a farmer said."), 2862);
}

TEST(toll_leaves_the_background)
{
	CHECK_INT(KILLED("A train crash killed 80 people. It was the deadliest since 1939, when 132 people died near Tarlo."), 80);
	CHECK_INT(KILLED("A train crash killed 80 people. The worst came in 1990, when 307 people died near Tarlo."), 80);
	CHECK_INT(KILLED("A blast killed 30 people on Monday. In January, an attack on the same market killed 55 people."), 30);
	CHECK_INT(KILLED("A blast killed 30 people on Monday. On Tuesday, an attack on a nearby market killed 55 people."), 85);
}

TEST(toll_knows_the_attacker)
{
	const char *text = "The man stabbed three women to death and then killed himself.";

	CHECK_INT(toll_of(text, AA_casualty_kind_killed, true).best, 4);
	CHECK_INT(toll_of(text, AA_casualty_kind_killed, false).best, 3);
	CHECK_INT(toll_of("Fourteen people, including the attacker, were killed.", AA_casualty_kind_killed, true).best, 14);
	CHECK_INT(toll_of("Fourteen people, including the attacker, were killed.", AA_casualty_kind_killed, false).best, 13);
	CHECK_INT(toll_of("Ten people were killed, including three suicide bombers.", AA_casualty_kind_killed, false).best, 7);
	CHECK_INT(toll_of("Ten people were killed, including three tailors.", AA_casualty_kind_killed, false).best, 10);
	CHECK_INT(toll_of("The farmer killed himself.", AA_casualty_kind_killed, false).best, 1);
}

static AaToll
code(uint8_t qualifier, int64_t low, int64_t best, int64_t high, const char *scheme)
{
	AaCasualty	c;
	AaToll		coded;

	aa_record_init(AA_SECTION_casualties, &c);
	c.qualifier = qualifier;
	c.low = low;
	c.best = best;
	c.high = high;
	CHECK(aa_code(&c, scheme, &coded));
	return coded;
}

TEST(code_follows_the_schemes)
{
	AaToll		dozens = code(AA_qualifier_vague, 24, AA_NO_INT, AA_NO_INT, "airwars");
	AaToll		range = code(AA_qualifier_between, 10, 10, 15, "acled");
	AaToll		coded;
	AaCasualty	c;

	CHECK_INT(dozens.low, 12);
	CHECK_INT(dozens.high, 24);
	CHECK_INT(code(AA_qualifier_vague, 24, AA_NO_INT, AA_NO_INT, "acled").best, 12);
	CHECK_INT(code(AA_qualifier_vague, 24, AA_NO_INT, AA_NO_INT, "gtd").best, AA_NO_INT);
	CHECK_INT(code(AA_qualifier_vague, AA_NO_INT, AA_NO_INT, AA_NO_INT, "acled").best, 3);
	CHECK_INT(range.best, 10);
	CHECK_INT(range.high, 10);
	CHECK_INT(code(AA_qualifier_between, 10, 10, 15, "ucdp").high, 15);
	CHECK_INT(code(AA_qualifier_more_than, 121, 120, AA_NO_INT, "literal").low, 121);
	CHECK_INT(code(AA_qualifier_less_than, AA_NO_INT, 9, 8, "ucdp").best, 8);
	CHECK_INT(code(AA_qualifier_less_than, AA_NO_INT, 9, 8, "ucdp").low, 8);
	aa_record_init(AA_SECTION_casualties, &c);
	CHECK(!aa_code(&c, "nobody's", &coded));
}

/* The number that a scheme makes of a sentence's only figure. */
static int64_t
coded(const char *text, const char *scheme)
{
	Article    *a = article_read(text, day(2024, 3, 6));
	AaToll		toll = {0, 0, 0};

	if (CHECK_INT(AA_COUNT(a->analysis, casualties), 1))
		CHECK(aa_code(AA_RECORDS(a->analysis, casualties), scheme, &toll));
	article_free(a);
	return toll.best;
}

TEST(code_of_sentences)
{
	static const struct
	{
		const char *text;
		int64_t		literal, acled, gtd, ucdp, airwars;
	}			rows[] = {
		{"Several farmers were killed.", AA_NO_INT, 3, AA_NO_INT, 3, 2},
		{"Several farmers were killed in clashes.", AA_NO_INT, 10, AA_NO_INT, 3, 2},
		{"An unknown number of farmers were killed.", AA_NO_INT, 3, AA_NO_INT, AA_NO_INT, 2},
		{"Several farmers were killed in a firefighting accident.", AA_NO_INT, 3, AA_NO_INT, 3, 2},
		{"An unknown number of farmers were killed in a battle.", AA_NO_INT, 10, AA_NO_INT, AA_NO_INT, 2},
		{"Dozens of farmers were killed in a battle.", AA_NO_INT, 12, AA_NO_INT, 24, 12},
		{"Tens of farmers were killed.", AA_NO_INT, 10, AA_NO_INT, 20, 12},
		{"Hundreds of farmers were killed.", AA_NO_INT, 100, AA_NO_INT, 100, 100},
		{"At least 12 farmers were killed.", 12, 12, 12, 12, 12},
		{"More than 12 farmers were killed.", 12, 12, 12, 12, 12},
		{"Up to 12 farmers were killed.", 12, 12, 12, 12, 12},
		{"Fewer than 12 farmers were killed.", 12, 11, 11, 11, 11},
		{"Between 12 and 15 farmers were killed.", 12, 12, 12, 12, 12},
		{"Four families were killed.", 4, 3, AA_NO_INT, AA_NO_INT, 2},
		{"A family of four was killed.", 4, 4, 4, 4, 4},
		{"No farmer was killed.", 0, 0, 0, 0, 0}
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
	{
		CHECK_INT(coded(rows[i].text, "literal"), rows[i].literal);
		CHECK_INT(coded(rows[i].text, "acled"), rows[i].acled);
		CHECK_INT(coded(rows[i].text, "gtd"), rows[i].gtd);
		CHECK_INT(coded(rows[i].text, "ucdp"), rows[i].ucdp);
		CHECK_INT(coded(rows[i].text, "airwars"), rows[i].airwars);
	}
}

TEST(toll_adds_no_families_to_people)
{
	CHECK_INT(toll_of("Four families and three soldiers were displaced.", AA_casualty_kind_displaced, true).best, 3);
	CHECK_INT(toll_of("Four families were displaced.", AA_casualty_kind_displaced, true).best, 4);
	CHECK_INT(KILLED("A family of four and three soldiers were killed."), 7);
}

TEST(a_toll_counts_who_is_told_behind_it)
{
	CHECK_INT(KILLED("The death toll has risen to 19 after five of the wounded died in hospital."), 19);
	CHECK_INT(KILLED("The death toll has risen to 19. Five of the wounded died in hospital overnight."), 19);
	CHECK_INT(KILLED("The death toll climbed to 12 on Friday as three bodies were found, police said."), 12);
	CHECK_INT(KILLED("The toll from the floods reached 40, with 12 deaths in the north."), 40);
	CHECK_INT(KILLED("The death toll from the quake rose to 31, while two people were killed in a separate accident."), 33);
}

TEST(a_side_of_the_fight_only_claims)
{
	CHECK_INT(KILLED("Sixteen soldiers and 23 militants were killed in fighting near Djibo, a conflict monitor said. The army said that around "
					 "40 terrorists were killed."), 39);
}

TEST(some_of_a_running_total_run_on)
{
	CHECK_INT(KILLED("More than 1,500 schoolchildren have been kidnapped since 2014, and at least 180 of them have been killed."), AA_NO_INT);
}

TEST(an_earlier_toll_is_of_the_same_people)
{
	Article    *a = article_read("At least 40 people have been killed, the ministry said, raising its earlier toll of 31.", AA_NO_DAY);

	if (CHECK_INT(AA_COUNT(a->analysis, casualties), 2))
		CHECK_INT(AA_RECORDS(a->analysis, casualties)[1].same_as, 1);
	article_free(a);
}

TEST(a_headline_total_holds_those_told_below)
{
	CHECK_INT(KILLED("Quake kills eight on southern coast\n\nA strong quake killed eight people on Monday, officials said.\n\nFive members of one "
					 "family died when their house collapsed. A man of 71 died of a heart attack."), 8);
	/* more than the total, or another event */
	CHECK_INT(KILLED("Quake kills four on southern coast\n\nA strong quake killed four people on Monday, officials said.\n\nSeven members of one "
					 "family died when their house collapsed."), 11);
	CHECK_INT(KILLED("Quake kills eight on southern coast\n\nA strong quake killed eight people on Monday, officials said.\n\nSeparately, five "
					 "soldiers died in a crash."), 13);
}

/* A stored analysis may hold any number, since bytes from outside are checked for their form only. */
TEST(toll_stays_in_bounds)
{
	static const int64_t numbers[] = {INT64_MIN + 1, -1, 5, INT64_MAX};
	Article    *a = article_read("Eight soldiers were killed. Nine tailors were killed. Two cooks were wounded, one of whom died.", day(2024, 3, 6));

	for (size_t k = 0; k < sizeof(numbers) / sizeof(numbers[0]); k++)
		for (uint32_t i = 0; i < AA_COUNT(a->analysis, casualties); i++)
		{
			AaCasualty *c = &AA_RECORDS(a->analysis, casualties)[i];

			c->low = c->best = c->high = numbers[(k + i) % (sizeof(numbers) / sizeof(numbers[0]))];
			for (uint8_t kind = AA_casualty_kind_killed; kind <= AA_casualty_kind_wounded; kind++)
				CHECK(aa_toll(a->analysis, kind, true).best == AA_NO_INT || aa_toll(a->analysis, kind, true).best >= 0);
		}
	article_free(a);
}

/* The whole may be told behind its part. */
TEST(parts_are_parts_of_their_whole)
{
	Article    *a = article_read("Four wounded guards are among nine people killed in the blast.", day(2024, 3, 6));

	CHECK_INT(AA_COUNT(a->analysis, casualties), 2);
	CHECK_INT(AA_RECORDS(a->analysis, casualties)[0].subset_of, 2);
	CHECK_INT(AA_RECORDS(a->analysis, casualties)[1].subset_of, AA_NO_INT);
	article_free(a);
}

TEST(what_is_long_past_is_no_rival_account)
{
	CHECK_INT(KILLED("Twenty-seven people drowned after a ferry capsized, officials said on Thursday. In October last year, 40 people were "
					 "killed when two barges collided near Kutu."), 27);
}

TEST(a_running_total_goes_on)
{
	CHECK_INT(KILLED("The offensive has killed more than 40,000 people since 2023, the health ministry says. Israel says it has killed 17,000 "
					 "fighters."), AA_NO_INT);
	CHECK_INT(KILLED("The bridge was rebuilt after the main one was washed away."), AA_NO_INT);
}

TEST(a_lower_bound_leaves_room)
{
	CHECK_INT(KILLED("Blast kills at least nine\n\nA bomb killed at least nine people, police said.\n\n\"So far we have confirmed that 26 people "
					 "died,\" the governor said."), 26);
	CHECK_INT(KILLED("Landslide toll climbs past 150\n\nA landslide killed at least 151 people on Tuesday."), 151);
}

TEST(toll_leaves_what_the_report_compares_with)
{
	CHECK_INT(KILLED("A bomb killed 57 people on Monday, police said. It was the deadliest attack since a 2018 bombing at a rally in Tarlo that "
					 "killed 149."), 57);
	CHECK_INT(KILLED("At least 20 people drowned when a boat sank on Tuesday. Last week 39 bodies were recovered in two wrecks."), 20);
}

TEST(a_list_is_compared_by_its_sum)
{
	CHECK_INT(KILLED("Gunman kills six at hospital\n\nA gunman opened fire in a hospital on Tuesday, killing six people, police said.\n\nFour men and "
					 "two women were killed, the hospital's director Ivo Lenk told reporters."), 6);
	/* a family and two others are the seven civilians; the fighters are none of them */
	CHECK_INT(KILLED("Seven civilians, including a family of five, killed in bombardment\n\nA father, a mother and their three children died when a "
					 "strike hit their house. Two other men were killed by artillery fire. Clashes left 21 soldiers dead."), 28);
}

TEST(the_dead_of_another_year_sum_up_nobody)
{
	CHECK_INT(KILLED("Nine killed in attack\n\nGunmen killed nine people on Friday, police said. Two attackers were killed. In March last year a "
					 "similar attack on the same feast killed 11 people."), 11);
}

TEST(toll_holds_who_is_told_one_by_one)
{
	const char *crime = "A man was killed and three other people were wounded in a shooting, police said. They stood outside about 9:40 p.m. "
		"The man was pronounced dead at the scene. A woman, 24, was hit in the leg.";
	Article    *a = article_read("So far this year, 212 people have been killed in the city, down from 260 last year.", day(2024, 3, 6));

	CHECK_INT(toll_of(crime, AA_casualty_kind_wounded, true).best, 3);
	for (uint32_t i = 0; i < AA_COUNT(a->analysis, casualties); i++)
		CHECK_INT(AA_RECORDS(a->analysis, casualties)[i].subset_of, AA_NO_INT);
	article_free(a);
}

/* ---- what lies in the total of a report ----------------------------------------------------------------------- */

TEST(toll_is_broken_down_by_place_or_blow)
{
	const char *halls = "Three bombs went off in the harbour district on Tuesday, killing 61 people, police said.\n\nAt the Corn Hall, where a choir "
		"sang, 40 people died. A bomb at the Grand Arcade killed 15, and six were killed in the Fish Market.";
	const char *sides = "Quake toll passes 9,000\n\nThe toll rose above 9,300 on Tuesday. President Orla Finch said 7,150 people had died in her "
		"country. Across the border the health ministry reported 1,260 deaths in the towns, and crews said 950 had died in the hills.";
	const char *blows = "Shelling and air strikes killed 63 villagers on Tuesday, medics said, among them nine members of the Lenk family. The strike "
		"on the Lenk home killed four children and five adults. An attack on a mill in Tarlo killed 12 people.";

	CHECK_INT(KILLED(halls), 61);
	CHECK_INT(KILLED(sides), 9300);
	CHECK_INT(KILLED(blows), 63);
	/* another blow than that of the total, with a cause of its own */
	CHECK_INT(KILLED("A blast killed 39 traders in Tarlo. Rocket fire killed 12 people in Moro."), 51);
}

TEST(toll_holds_more_of_those_just_told)
{
	CHECK_INT(KILLED("Nine dead as jet misses runway\n\nNine people were killed when a jet missed the runway. Three of the dead were pilots. Four "
					 "engineers of the maker were also killed."), 9);
	CHECK_INT(KILLED("Nine dead as jet misses runway\n\nNine people were killed when a jet missed the runway. Four farmers were also killed."), 13);
	CHECK_INT(KILLED("Armed men surrounded the hamlet before dawn, and killed at least 134 villagers. He lost 11 relatives, one survivor said."), 134);
}

TEST(toll_leaves_the_killers_out_of_their_victims)
{
	CHECK_INT(KILLED("Sixteen killed in attack on spa\n\nGunmen stormed a spa on Tuesday, killing 16 people, the mayor said. Six terrorists were killed, "
					 "he added."), 22);
	CHECK_INT(KILLED("Clashes kill 35 in Tarlo\n\nClashes killed 35 people on Tuesday, the mayor said. Six rebels were killed, he added."), 35);
}

TEST(toll_leaves_what_nobody_could_verify)
{
	CHECK_INT(KILLED("Rockets killed four people in Brezin, the governor said.\n\nThe Finch Brigade said it had killed 15 soldiers in Moro. The report "
					 "could not be verified."), 4);
	CHECK_INT(KILLED("Rockets killed four people in Brezin, the governor said.\n\nThe Finch Brigade said it had killed 15 soldiers in Moro. The report "
					 "was read out on the radio."), 19);
	CHECK_INT(KILLED("The Finch Brigade said it had killed 15 soldiers in Moro. The report could not be verified."), 15);
}

TEST(toll_knows_the_claim_of_who_did_it)
{
	CHECK_INT(KILLED("A car bomb outside a court killed nine people, police said. The Finch Brigade said it had killed 17 officers in the bombing."), 9);
	CHECK_INT(KILLED("A blast in the port killed 137 people. The minister said later that the number of dead had reached 149. The Red Cross had earlier "
					 "spoken of 113 dead."), 149);
}

TEST(toll_knows_the_month_that_is_over)
{
	/* published on 6 March: the month before is another event, at the head of the report it is its own */
	CHECK_INT(KILLED("Storm Lena has left 20 people dead in Madagascar, officials said. Last month, storm Ana killed 58 people on the island."), 20);
	CHECK_INT(KILLED("Toll of last month's floods rises to 222\n\nThe toll of last month's floods rose to 222, officials said. Seven people died in the "
					 "valley and 12 on the coast."), 222);
	CHECK_INT(KILLED("Four traders were killed in a raid on Moro, police said on Tuesday.\n\nOn 3 January, six traders were killed in Moro."), 4);
}

/* ---- figures that differ -------------------------------------------------------------------------------------- */

TEST(toll_weighs_what_speaks_for_a_rival_account)
{
	/* three times as many, by another who counts people of one sort: some of them; a little more, by another: the same */
	CHECK_INT(KILLED("Raids kill more than 400 in Moro\n\nRaids on Moro killed 404 people, the health ministry said. The children's fund called it the "
					 "deadliest day in a year: 130 had been killed, it said."), 404);
	CHECK_INT(KILLED("A blast killed 48 people, police said. The Red Cross said 52 people had died."), 52);
	/* a toll of one people, one building */
	CHECK_INT(KILLED("A gunman killed 38 people on a beach, the mayor said. The prime minister put the number of Britons killed at 15; three Irish and two "
					 "Germans were also among the dead."), 38);
	/* the day of another event, told once the report has given its own */
	CHECK_INT(KILLED("At least 22 killed in hall\n\nAt least 22 people were killed when raiders stormed a hall on Monday. On 24 February a bomber killed 24 "
					 "people at a school."), 22);
	/* totals since different days */
	CHECK_INT(KILLED("Sixteen people were killed on Friday, medics said. The number killed since the protests began in January reached 46."), 16);
}

TEST(toll_counts_a_report_of_several_towns_once)
{
	CHECK_INT(KILLED("Blasts in Baghdad, Mosul leave 12 dead\n\nA series of attacks across Iraq left 12 people dead on Tuesday, officials said. In the capital "
					 "two car bombs killed five people. Gunmen shot dead a traffic officer. In Mosul four soldiers died when a bomb struck their "
					 "patrol, and a roadside bomb in Baquba killed two."), 12);
	CHECK_INT(KILLED("Seven miners were killed when a lift fell down a shaft. Two of the bodies have not been recovered.\n\nIn a separate accident, a tractor "
					 "overturned, killing a woman and her two daughters."), 10);
	CHECK_INT(KILLED("A gunman killed 38 people on a beach. The same day, a bomber killed 27 worshippers in Kuwait, and a man was beheaded near Lyon."), 66);
}

TEST(toll_knows_who_is_told_beside_one_of_the_dead)
{
	CHECK_INT(KILLED("Two men were killed in a shooting at a parade. Police said Carlos Finch, 28, and 43-year-old Ivo Lenk III died at the scene."), 2);
}

TEST(toll_of_the_wounded_leaves_the_dead_of_those_shot)
{
	CHECK_INT(WOUNDED("A gunman opened fire in a bar. Four people were shot, one fatally, police said."), 3);
	CHECK_INT(WOUNDED("Four people were shot, one fatally, police said. Three people were wounded."), 3);
	CHECK_INT(WOUNDED("Four people were killed or wounded, police said."), AA_NO_INT);
	CHECK_INT(WOUNDED("Rebels wounded seven policemen. In an ambush near Moro, four soldiers died and two were injured."), 9);
}

/* ---- evidence for and against a part --------------------------------------------------------------------------- */

TEST(toll_weighs_what_speaks_for_a_part)
{
	/* whom the police shoot is none of those whom a driver killed */
	CHECK_INT(KILLED("Blast at shrine kills 88\n\nA bombing at a shrine killed 88 people on Thursday, officials said. Rangers killed 18 militants overnight."), 106);
	/* in another town, by others: more people, unless the total is of several towns */
	CHECK_INT(KILLED("Rebels kill six in Ayacucho\n\nRebels killed six peasants in the village of Huanta, police said. In Lima, two bombs went off outside "
					 "banks; a watchman was killed."), 7);
	CHECK_INT(KILLED("Twin bombs kill 118 in Jos\n\nTwo bombs killed 118 people in Jos on Tuesday. In the north, gunmen killed 17 people in "
					 "Maiduguri."), 135);
	CHECK_INT(KILLED("Nineteen people died in road accidents across Turkey over the weekend, police said. In the worst of them, a minibus overturned in "
					 "Sanliurfa, killing six. Four tailors were killed near Izmir."), 19);
	/* who died the day before died in something else, who died the day after may have died of his wounds */
	CHECK_INT(KILLED("Blast deaths top 200\n\nA blast killed 189 people on Saturday, and the count had risen to 231. On Sunday, two people died of their wounds "
					 "in a clinic."), 231);
}

TEST(toll_knows_a_count_that_has_risen)
{
	const char *risen = "Dam bursts; 9 dead\n\nBy midday nine bodies had been recovered on Tuesday; the fire brigade raised the death toll to 34 in the evening.";
	const char *disputed = "Raid kills 21\n\nA raid killed 21 people on Tuesday, a monitor said. The White Helmets gave a toll of 19 dead.";

	CHECK_INT(KILLED(risen), 34);
	CHECK_INT(KILLED(disputed), 21);
}

TEST(toll_knows_how_some_of_the_wounded_fare)
{
	CHECK_INT(WOUNDED("The blast wounded 168 people, officials said; 74 remained in hospital. Ten were in intensive care."), 168);
	CHECK_INT(WOUNDED("The mayor said 187 people were injured, 23 of them children, and ten were in intensive care."), 187);
	CHECK_INT(WOUNDED("The blast wounded 18 people. Elsewhere, four people were in critical condition after a crash."), 22);
	CHECK_INT(WOUNDED("Six soldiers were wounded. The rebels claimed that 35 soldiers were killed or wounded and that two guards died."), 6);
}

TEST(toll_knows_whom_the_police_shot)
{
	CHECK_INT(KILLED("8 killed before officer kills gunman\n\nA gunman killed eight people at a mall, three of them children, before a police officer shot him "
					 "dead."), 9);
}

TEST(toll_of_a_report_on_a_year_is_none)
{
	CHECK_INT(KILLED("Mission records 1,095 civilian deaths in the year\n\nAt least 1,095 civilians were killed in raids between January and December 2023, the "
					 "mission said. Mines killed 240 people."), AA_NO_INT);
	CHECK_INT(KILLED("Mission records 1,095 civilian deaths in the year\n\nAt least 1,095 civilians were killed in raids between January and December 2023, the "
					 "mission said. On Monday a mine killed two people."), 2);
}

TEST(toll_stands_by_those_whose_office_it_is_to_count)
{
	CHECK_INT(KILLED("Gunmen killed at least 12 people at a market, the governor said. A resident said 15 people had been killed."), 12);
	CHECK_INT(KILLED("Gunmen killed at least 12 people at a market, a resident said. The governor said 15 people had been killed."), 15);
	CHECK_INT(KILLED("Gunmen killed at least 12 people at a market, the governor said. The health ministry raised the toll to 15."), 15);
}

TEST(toll_leaves_the_event_of_another_day)
{
	/* published on a Wednesday */
	CHECK_INT(KILLED("Planes bombed a bus near Moro on Tuesday, killing 17 people. It was the second bus hit in a week. On Saturday, 47 people were "
					 "killed when a missile hit a bridge in Tarlo."), 17);
	/* the night before may be of one event, and the day of harm of another kind is not asked */
	CHECK_INT(KILLED("Gunmen killed 17 people in Moro on Tuesday. On Monday night, two people were killed in Tarlo."), 19);
	CHECK_INT(KILLED("Police detained 11 people on Tuesday. On Saturday, a bomb killed five people in Tarlo."), 5);
}

TEST(toll_leaves_what_a_ministry_says_its_forces_did)
{
	CHECK_INT(KILLED("Shelling killed four people in Moro, the governor said. The defence ministry of Norland said its forces had killed up to 70 mercenaries. "
					 "The agency could not verify the report."), 4);
	CHECK_INT(KILLED("Shelling killed four people in Moro, the governor said. The defence ministry of Norland said its forces had killed 70 mercenaries."), 74);
}

TEST(toll_is_complete_when_its_parts_are)
{
	CHECK_INT(KILLED("A storm killed at least 45 people, officials said. Norland was hit hardest, with 22 dead. Sixteen died in Tarlo and seven in "
					 "Ostmark. In Moro, three children were killed in a fire."), 45);
	CHECK_INT(KILLED("A storm killed at least 45 people, officials said. Norland was hit hardest, with 22 dead. Sixteen died in Tarlo. In Moro, three "
					 "children were killed in a fire."), 48);
}

TEST(toll_knows_how_some_of_a_figure_were_hurt)
{
	CHECK_INT(WOUNDED("Around 700 people have been wounded over the two days, 113 by live rounds."), 700);
	CHECK_INT(WOUNDED("Seven others were being treated, three in critical condition."), 7);
	CHECK_INT(WOUNDED("Twelve people were wounded by shells, five by bullets."), 17);
}

TEST(toll_knows_a_figure_that_sums_up)
{
	CHECK_INT(WOUNDED("Thirty-two people were taken to hospital with injuries, and 63 were hurt in all, the mayor said."), 63);
	CHECK_INT(WOUNDED("Thirty-two people were taken to hospital with injuries, and 63 were hurt in all the towns, the mayor said."), 95);
}

TEST(toll_knows_a_figure_that_takes_one_back)
{
	CHECK_INT(KILLED("A raid killed at least 54 people on Sunday, police said. The Red Cross revised the figure to 28 on Tuesday."), 28);
	CHECK_INT(KILLED("Fire kills 19\n\nA fire killed 19 people, officials said. The mayor lowered the toll to 17, eight of them children."), 17);
	CHECK_INT(KILLED("A raid killed 19 people on Sunday, officials said. The army cut the road on Tuesday, when 17 people were killed."), 36);
}

TEST(toll_knows_the_wounded_beside_some_of_the_dead)
{
	CHECK_INT(WOUNDED("Bombers killed 49 people. Thirty-nine people were being treated for wounds. The foreign ministry of Norland said two Norlanders "
					  "were killed and five wounded."), 39);
	CHECK_INT(WOUNDED("Bombers killed 49 people in Moro. Thirty-nine people were being treated for wounds. In a separate attack, four soldiers were "
					  "killed and five wounded."), 44);
}

TEST(toll_knows_what_one_place_or_land_counts)
{
	CHECK_INT(KILLED("The death toll from the floods rose to more than 120 on Tuesday. Authorities in the state of Norland said 60 people had died "
					 "there. In neighbouring Ostmark, officials put the death toll at 43."), 120);
	CHECK_INT(KILLED("At least 717 pilgrims die outside Mecca\n\nAt least 717 pilgrims were killed in a crush outside Mecca, Saudi authorities said. "
					 "Pakistan reported seven dead, India 14 and Indonesia three."), 717);
	CHECK_INT(KILLED("At least 717 pilgrims die outside Mecca\n\nAt least 717 pilgrims were killed in a crush outside Mecca, Saudi authorities said. "
					 "In India, 14 people died when a bus fell into a river."), 731);
}

TEST(toll_knows_what_happened_the_same_day)
{
	CHECK_INT(KILLED("Gunmen killed 16 people in a hospital, officials said. The same day, a bomber killed 32 people at a funeral in Tarlo, the mayor "
					 "said."), 48);
	CHECK_INT(KILLED("Gunmen killed 16 people in a hospital, officials said. The ministry said 32 people had been killed."), 32);
}

TEST(toll_adds_who_kills_himself_to_those_he_killed)
{
	CHECK_INT(KILLED("Gunman kills two at warehouse\n\nA man shot two workers to death before killing himself, police said."), 3);
	CHECK_INT(KILLED("Three dead at warehouse\n\nThree people were found dead, police said. A man had shot his wife and daughter before killing himself."), 3);
}

TEST(toll_knows_the_members_of_a_family)
{
	CHECK_INT(KILLED("Five members of one family were found shot to death, the sheriff said. Investigators believe the father killed his wife."), 5);
	CHECK_INT(KILLED("Five members of the security forces were found shot to death, the sheriff said. A man killed his wife."), 6);
}
