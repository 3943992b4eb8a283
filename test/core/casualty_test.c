/*
 * casualty_test.c: the clause rules: for each a sentence that it must take and one that it must leave.
 *
 * A row says what a sentence yields as "kind qualifier best|victims" joined by "; ", in text order; "" is nothing.
 */
#include "check.h"
#include "casualty_rows.h"

TEST(casualty_verbs)
{
	static const CasualtyRow rows[] = {
		{"Three miners were killed when a shaft gave way.", "killed 3|miners"},
		{"Three miners were praised when the shaft held.", ""},
		{"The blast killed at least 12 people and wounded 30 others.", "killed at_least 12|people; wounded 30|others"},
		{"The board killed off 12 proposals.", ""},
		{"Nine killed in hotel fire", "killed 9|"},
		{"A shell hit the yard, killing two farmers and injuring a nurse.", "killed 2|farmers; wounded 1|nurse"},
		{"Shelling displaced more than 4,000 families.", "displaced more_than 4000|families"},
		{"Eleven sailors died and four are missing.", "killed 11|sailors; missing 4|"},
		{"Gunmen shot dead a trader near the depot.", "killed 1|trader"},
		{"The crash left 14 dead and 20 injured.", "killed 14|; wounded 20|"}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(casualty_nouns)
{
	static const CasualtyRow rows[] = {
		{"The death toll rose from 12 to 31.", "killed 31|"},
		{"The toll of the quake that struck the upper coast late on Friday has risen to 2,862.", "killed 2862|"},
		{"The landslide claimed the lives of six climbers.", "killed 6|climbers"},
		{"Rescuers recovered the bodies of four fishermen.", "killed 4|fishermen"},
		{"There were no casualties.", "casualties 0|"},
		{"The agency recorded 17 deaths.", "killed 17|"},
		{"He faces the death penalty for 17 thefts.", ""},
		{"Total dead: 192", "killed 192|"}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(casualty_lists)
{
	static const CasualtyRow rows[] = {
		{"At least eight soldiers and 13 raiders were killed.", "killed at_least 8|soldiers; killed at_least 13|raiders"},
		{"A policeman, two guards and a driver were wounded in the ambush.", "wounded 1|policeman; wounded 2|guards; wounded 1|driver"},
		{"Ten villagers, among them a child, were killed.", "killed 10|villagers; killed 1|child"},
		{"The crash killed the pilot, Jo Hill, 52, and two passengers.", "killed 1|the pilot; killed 2|passengers"},
		{"The crash killed Jo Hill, 52, and two passengers.", "killed 1|Jo Hill; killed 2|passengers"},
		{"The cold has killed 61 people across Europe, 21 of them in Poland.", "killed 61|people; killed 21|people"},
		{"Five guards and \"dozens of raiders\" were killed.", "killed 5|guards; killed vague 24|raiders"},
		{"A guard who fought the raiders at the gate was shot dead.", "killed 1|guard"},
		{"A raider who killed a guard was shot dead.", "killed 1|raider; killed 1|guard"},
		{"Witnesses who saw the raid said a guard was shot dead.", "killed 1|guard"},
		{"Dozens of protesters were arrested in 12 towns.", "detained vague 24|protesters"}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(casualty_numbers)
{
	static const CasualtyRow rows[] = {
		{"Between 10 and 15 hikers were killed.", "killed between 10|hikers"},
		{"Half of the 40 passengers were killed.", ""},
		{"Of the 40 passengers, half were killed.", ""},
		{"Half of the 40 passengers killed were cooks.", "killed 40|passengers"},
		{"A couple of hundred people were killed.", "killed 200|people"},
		{"Between 1.2 and 1.5 million people fled.", "displaced between 1200000|people"},
		{"Thirty-odd people were killed and 100-plus wounded.", "killed about 30|people; wounded at_least 100|"},
		{"A quarter of a million people fled.", "displaced 250000|people"},
		{"Some three-quarters of a million people fled.", "displaced about 750000|people"},
		{"One and a half million people fled, and half a million drowned.", "displaced 1500000|people; killed 500000|"},
		{"A third of the 40 people who drowned were cooks.", "killed 40|people"},
		{"Up to 1.2 million people have fled.", "displaced at_most 1200000|people"},
		{"About a hundred and twenty people drowned.", "killed about 120|people"},
		{"Hundreds of thousands of people fled.", "displaced vague 200000|people"},
		{"A 19-year-old man was killed on 12 May 2020.", "killed 1|19-year-old man"},
		{"No one was hurt.", "wounded 0|"}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(casualty_clauses_over_modifiers)
{
	static const CasualtyRow rows[] = {
		{"Four people, including a nurse, were wounded.", "wounded 4|people; wounded 1|nurse"},
		{"Six monks (four novices and two elders) were killed.", "killed 6|monks; killed 4|novices; killed 2|elders"},
		{"Two guards who were walking with her and a porter were killed.", "killed 2|guards; killed 1|porter"},
		{"A clerk was attacked and killed by robbers.", "killed 1|clerk"},
		{"In addition to the pilot, six other passengers were killed.", "killed 1|the pilot; killed 6|other passengers"},
		{"Four men were detained on Monday and another five in the following days.", "detained 4|men; detained 5|"},
		{"Nine tailors are among 33 suspects detained in the raid.", "detained 9|tailors; detained 33|suspects"},
		{"Raiders shot and killed Oren Fald, a village elder, and his son.", "killed 1|Oren Fald; killed 1|his son"},
		{"The number of injured workers increased to 20.", "wounded 20|"},
		{"Seven cooks lost their lives.", "killed 7|cooks"},
		{"The team lost seven points.", ""},
		{"Five riders suffered minor injuries.", "wounded 5|riders"},
		{"Five riders suffered minor delays.", ""},
		{"A boy was in critical condition on Friday.", "wounded 1|boy"},
		{"The fate of seven students, kidnapped by gunmen, is unknown.", "kidnapped 7|students"},
		{"He went to the funeral of six priests who were killed.", "killed 6|priests"},
		{"A Palestinian and a 27-year-old were arrested.", "detained 1|Palestinian; detained 1|27-year-old"},
		{"A cook was hacked to death.", "killed 1|cook"},
		{"Two cooks were sentenced to death.", ""},
		{"The economy was in critical condition on Friday.", ""},
		{"Militiamen beat a carpenter to death.", "killed 1|carpenter"},
		{"A total of 18 clinics have been hit.", "facilities_hit 18|clinics"},
		{"A total of 18 trucks have been hit.", ""}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(casualty_leaves_what_counts_no_people)
{
	static const CasualtyRow rows[] = {
		{"The mayor, 54, said 12 percent of the 300 homes burned.", ""},
		{"He was killed in Flight 370.", "killed 1|He"},
		{"The region has three million inhabitants, and two were killed.", "killed 2|"},
		{"Rebels fired 40 rockets and killed nobody.", "killed 0|"},
		{"Two late strikes killed the game as Arsenal beat Manchester United 3-1 on Sunday.", ""},
		{"United were dead and buried after an hour.", ""},
		{"A strike on a school sheltering displaced people killed at least 30 people.", "killed at_least 30|people"},
		{"The factory's owner fled after the explosion.", ""},
		{"Militants also seized 251 hostages, including 39 the military says are dead.", "kidnapped 251|hostages; killed 39|"},
		{"There is one skier still missing.", "missing 1|skier"},
		{"Two died in the raid, and medics treated 312 patients that week.", "killed 2|"},
		{"THE 77 FARMERS WERE KILLED AT 0600.", "killed 77|FARMERS"}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(casualty_objects_that_are_no_persons)
{
	static const CasualtyRow rows[] = {
		{"The regulator killed a 2.4 billion euro merger.", ""},
		{"The regulator killed a 24-year-old broker.", "killed 1|24-year-old broker"},
		{"The budget committee killed a road project.", ""},
		{"The upper house killed three amendments.", ""},
		{"The gunman killed three relations of the mayor.", "killed 3|relations"}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(casualty_verbs_that_change_the_noun)
{
	static const CasualtyRow rows[] = {
		{"At least 12 of the 30 hostages were freed unharmed.", "rescued at_least 12|hostages"},
		{"Twelve suspects were freed on Monday.", ""},
		{"The gang still holds 30 hostages.", "kidnapped 30|hostages"},
		{"\"We buried 11 people today,\" said the mayor.", "killed 11|people"},
		{"The mudslide buried 11 people.", "trapped 11|people"}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(casualty_bodies_and_insertions)
{
	static const CasualtyRow rows[] = {
		{"A party leader's body was found in a well.", "killed 1|A party leader"},
		{"A party leader's coat was found in a well.", ""},
		{"The governing body was identified as the culprit.", ""},
		{"The dead body of a youth was found in an orchard.", "killed 1|youth"},
		{"Seven rebels, including two chiefs, and three guards were killed.", "killed 7|rebels; killed 2|chiefs; killed 3|guards"},
		{"Ten cooks, including two women, a boy, and three men were killed.",
		"killed 10|cooks; killed 2|women; killed 1|boy"}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(casualty_parts_of_the_body_and_offices)
{
	static const CasualtyRow rows[] = {
		{"A bullet struck a 6-year-old girl in the leg.", "wounded 1|6-year-old girl"},
		{"A bullet struck a 6-year-old car in the yard.", ""},
		{"A tailor was hit in the chest.", "wounded 1|tailor"},
		{"He suffered a non-life threatening stab wound.", "wounded 1|He"},
		{"Finch, a former police chief, his son, and two other guards were killed.",
		"killed 1|Finch; killed 1|his son; killed 2|other guards"},
		{"Raiders shot and killed an Afghan Local Police (ALP) commander and a clerk.", "killed 1|Afghan Local Police (ALP) commander; killed 1|clerk"}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(casualty_persons_described)
{
	static const CasualtyRow rows[] = {
		{"A trader accused of theft was killed.", "killed 1|trader"},
		{"A trader accused the mayor of theft.", ""},
		{"Officers found a 30-year-old man suffering from a gunshot wound.", "wounded 1|30-year-old man"},
		{"An assailant belonging to an armed group was killed.", "killed 1|assailant"},
		{"A businessman and former mayor was shot dead.", "killed 1|businessman"},
		{"A businessman and a former mayor were shot dead.", "killed 1|businessman; killed 1|former mayor"}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(casualty_callings_and_names)
{
	static const CasualtyRow rows[] = {
		{"A sarpanch was killed in a village.", "killed 1|sarpanch"},
		{"A gulgurk was killed in a village.", ""},
		{"Chinedu was shot and killed on a road.", "killed 1|Chinedu"},
		{"Raiders abducted Orla Finch, a baker residing in the capital, and three of her friends.",
		"kidnapped 1|Orla Finch; kidnapped 3|friends"},
		{"Raiders robbed Orla Finch, a baker residing in the capital, and three of her friends.", ""}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(casualty_words_that_need_their_company)
{
	static const CasualtyRow rows[] = {
		{"A bomber blew himself up at a depot.", "killed 1|bomber"},
		{"A storm blew a shed down at a depot.", ""},
		{"The killers of the two tailors are known.", "killed 2|tailors"},
		{"The killers of the two amendments are known.", ""},
		{"The killers fled in two cars.", ""},
		{"Raiders slit the throats of two tailors.", "killed 2|tailors"},
		{"The remains of three tailors were found.", "killed 3|tailors"},
		{"The mood remains calm and three tailors work.", ""},
		{"A suspect was burned alive by a crowd.", "killed 1|suspect"},
		{"The clash ended with 3 reported fatalities.", "killed 3|"},
		{"The clash ended with 3 reported robberies.", ""},
		{"A prisoner died in a fire.", "killed 1|prisoner"},
		{"A tailor was taken prisoner.", "detained 1|tailor"},
		{"A couple died in a fire.", "killed 2|couple"},
		{"Raiders abducted and later killed two tailors.", "killed 2|tailors; kidnapped 2|tailors"},
		{"Raiders abducted or killed two tailors.", "killed 2|tailors"},
		{"Raiders abducted two tailors and killed a guard.", "kidnapped 2|tailors; killed 1|guard"},
		{"The letter came two days after six monks (five men and a boy) and two cooks were killed.",
		"killed 6|monks; killed 5|men; killed 1|boy; killed 2|cooks"},
		{"The letter came two days after six monks (five men and a boy) and two cooks were hired.", ""}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(casualty_wounds_and_shootings_count_no_people)
{
	static const CasualtyRow rows[] = {
		{"Medics counted two stab wounds on the body.", ""},
		{"Detectives came at noon to the shooting at the Depot 40 shop.", ""},
		{"One shot hit the wall and six stabbings were reported this year.", ""},
		{"The shooting of two clerks shocked the town.", "wounded 2|clerks"},
		{"Officers found a man in a car with gunshot wounds.", "wounded 1|man"},
		{"Officers found a man in a car with stolen goods.", ""},
		{"He died of gunshot wounds Wednesday.", "killed 1|He"},
		{"A mine wounds two riders.", "wounded 2|riders"},
		{"Two riders were taken to a clinic with minor injuries.", "wounded 2|riders"},
		{"The clerk sustained two stab wounds.", "wounded 1|The clerk"}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(casualty_wholes_and_parts)
{
	static const CasualtyRow rows[] = {
		{"Of the 17 killed, five were children.", "killed 17|; killed 5|children"},
		{"Of the 17 coaches, five were late.", ""},
		{"As many as 70 fighters were killed, 26 of them foreigners.", "killed at_most 70|fighters; killed 26|foreigners"},
		{"As many fighters as there were villagers fled.", ""},
		{"Three were killed on Monday and four on Tuesday.", "killed 3|; killed 4|"},
		{"Three were killed on Monday and four voted on Tuesday.", "killed 3|"}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(casualty_verb_and_noun_tell_it_together)
{
	static const CasualtyRow rows[] = {
		{"Some 400 families were driven from their homes.", "displaced about 400|families"},
		{"Some 400 families were driven to their homes.", ""},
		{"About 900 people had to leave their homes.", "displaced about 900|people"},
		{"About 900 people decorated their homes.", ""},
		{"The raid killed 12 and left two more in hospital.", "killed 12|; wounded 2|"},
		{"The raid killed 12 and left two more cars in hospital grounds.", "killed 12|"},
		{"Nineteen cooks were rushed to hospital.", "wounded 19|cooks"},
		{"The minister was rushed to hospital.", ""},
		{"Eighty-three tailors were taken into custody.", "detained 83|tailors"},
		{"Eighty-three tailors demanded custody of the looms.", ""},
		{"As many as 60 people are still under the rubble.", "trapped at_most 60|people"},
		{"As many as 60 people are clearing the rubble.", ""},
		{"Two of the cooks are fighting for their lives.", "wounded 2|cooks"},
		{"Two of the cooks are fighting for their wages.", ""},
		{"Three climbers plunged to their deaths.", "killed 3|climbers"},
		{"Rescuers pulled 16 survivors from the debris.", "rescued 16|survivors"},
		{"Shells damaged two hospitals and five villages.", "facilities_hit 2|hospitals"}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(casualty_verbs_that_need_a_particle_or_a_person)
{
	static const CasualtyRow rows[] = {
		{"Two machine guns were seized.", ""},
		{"Raiders gun down five clerks in a market", "killed 5|clerks"},
		{"Raiders gun for five seats in a council", ""},
		{"Soldiers rounded up 150 men.", "detained 150|men"},
		{"Soldiers rounded 150 capes.", ""},
		{"The flood swept away 13 climbers.", "missing 13|climbers"},
		{"The flood swept away 13 bridges.", ""},
		{"Masked men seized seven cooks.", "kidnapped 7|cooks"},
		{"Masked men seized seven tons of rice.", ""},
		{"The rebels captured five villages and a hill.", ""},
		{"The rebels captured five guards and another was hurt.", "kidnapped 5|guards; wounded 1|"}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(casualty_figures_that_no_phrase_blurs)
{
	static const CasualtyRow rows[] = {
		{"Twin blasts kill scores in Tarlo", "killed vague 40|"},
		{"The toll will exceed 100.", "killed more_than 100|"},
		{"The death toll has climbed past 900.", "killed more_than 900|"},
		{"Landslide death toll hits 112", "killed 112|"},
		{"The state executed 38 people last year.", "killed 38|people"},
		{"One in five of the dead was a child.", ""},
		{"Nine out of ten injured riders wore no helmet.", ""},
		{"At least 12 tailors, two of them women, were killed.", "killed at_least 12|tailors; killed 2|women"},
		{"The remaining five cooks were killed.", "killed 5|cooks"},
		{"Deaths: 12; houses destroyed: 300.", "killed 12|"}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(casualty_members_of_a_whole_told_elsewhere)
{
	static const CasualtyRow rows[] = {
		{"The dead include 17 children and three medics.", "killed 17|children; killed 3|medics"},
		{"The dead leaves include 17 kinds.", ""},
		{"Among those hurt was a cook.", "wounded 1|cook"},
		{"Among those hired was a cook.", ""},
		{"Ten tailors were killed. Six of them were women.", "killed 10|tailors; killed 6|women"},
		{"Ten tailors were killed. Six of them were late.", "killed 10|tailors"},
		{"Ten tailors were killed. Six were women. Two were guards.", "killed 10|tailors; killed 6|women; killed 2|guards"},
		{"Ten tailors were killed. Forty were women.", "killed 10|tailors"},
		{"The blast wounded 33 cooks, eight seriously.", "wounded 33|cooks; wounded 8|"},
		{"Dozens were wounded, several critically.", "wounded vague 24|; wounded vague 3|"},
		{"Three of the hostages were executed.", "killed 3|hostages"}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(casualty_told_by_what_stands_around)
{
	static const CasualtyRow rows[] = {
		{"The flood forced 12,500 people to evacuate.", "displaced 12500|people"},
		{"The flood forced 12,500 people to vote.", ""},
		{"The blast killed a tailor, his wife and their infant son.", "killed 1|tailor; killed 1|his wife; killed 1|their infant son"},
		{"The blast killed a tailor, his wife said.", "killed 1|tailor"},
		{"A mine was hit, and medics treated 40 people.", "wounded 40|people"},
		{"Medics treated 40 people.", ""},
		{"The search goes on for 14 people who have not been accounted for.", "missing 14|people"},
		{"All 14 people have been accounted for.", ""},
		{"Four people were buried in a mass grave.", "killed 4|people"},
		{"Four people were buried under the roof.", "trapped 4|people"},
		{"Two security forces personnel were also injured.", "wounded 2|security forces personnel"},
		{"A hospital was hit.", "facilities_hit 1|hospital"},
		{"A market was opened.", ""}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(casualty_words_that_stand_apart)
{
	static const CasualtyRow rows[] = {
		{"A 9-year-old girl was among the dead.", "killed 1|9-year-old girl"},
		{"A 9-year-old girl was among the guests.", ""},
		{"The aid office lowered the toll from 26 to 24 after two people were found.", "killed 24|"},
		{"The week brought to 46 the number of cooks killed.", "killed 46|"},
		{"That brings to 12 the death toll.", "killed 12|"},
		{"Sixty-three cooks are listed as missing.", "missing 63|cooks"},
		{"Sixty-three cooks are listed as members.", ""},
		{"She lost her husband and three sons in the war.", "killed 1|her husband; killed 3|sons"},
		{"She lost her way and three matches.", ""},
		{"The victims, six men and two women, were buried on Saturday.", "killed 6|men; killed 2|women"},
		{"Police found two cooks with gunshot wounds to the leg.", "wounded 2|cooks"},
		{"Guards shot a clerk dead.", "killed 1|clerk"},
		{"Nine cooks were detained on Jan 25 and four more over the previous months.", "detained 9|cooks; detained 4|"},
		{"Nine cooks were detained Monday and four Tuesday.", "detained 9|cooks; detained 4|"},
		{"The dead were eight cooks and two guards.", "killed 8|cooks; killed 2|guards"},
		{"Six cooks, one of them a guard, were killed.", "killed 6|cooks; killed 1|a guard"},
		{"Nineteen remain in detention.", "detained 19|"},
		{"An additional 40 cooks were treated for smoke inhalation.", "wounded 40|cooks"},
		{"Four cooks were hurt, none seriously.", "wounded 4|cooks"}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(casualty_idioms_are_left)
{
	static const CasualtyRow rows[] = {
		{"The bank lost 1,200 customers last quarter.", ""},
		{"The army lost 12 soldiers last quarter.", "killed 12|soldiers"},
		{"Tarlo lost two players to injury before the match.", ""},
		{"The company lost 12 workers in the blast.", "killed 12|workers"},
		{"He shot 68 to lead by two strokes.", ""},
		{"He shot 68 after the blast, the court heard.", "wounded 68|"},
		{"She shot three documentaries.", ""},
		{"The striker killed the ball and scored twice.", ""},
		{"The senator beat two challengers in the primary.", ""},
		{"Raiders beat two traders after the raid.", "wounded 2|traders"},
		{"His first two marriages died.", ""},
		{"A body of 12 experts will advise the ministry.", ""},
		{"The bodies of 12 experts were found.", "killed 12|experts"},
		{"Guards shot dead a man transporting fuel.", "killed 1|man"}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(casualty_holds_people_not_talks)
{
	static const CasualtyRow rows[] = {
		{"Two held over fatal blast", "detained 2|"},
		{"A man was being held on Monday.", "detained 1|man"},
		{"A meeting was held on Monday.", ""},
		{"The clerk was held responsible.", ""},
		{"Nobody was held.", ""},
		{"Eleven men were freed after being held for 12 days.", "rescued 11|men"},
		{"Guards still hold talks with two drivers.", ""},
		{"Fifty drivers held a rally.", ""},
		{"Raiders held 15 drivers hostage.", "kidnapped 15|drivers"},
		{"Fifteen drivers were held hostage.", "kidnapped 15|drivers"},
		{"Fifteen drivers were held in captivity.", "kidnapped 15|drivers"}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(casualty_wholes_are_broken_down)
{
	static const CasualtyRow rows[] = {
		{"Shelling killed 288 people in the valley: 254 in the town, 34 in its suburbs.", "killed 288|people; killed 254|; killed 34|"},
		{"Shelling killed 288 people: the rest met in 34 towns.", "killed 288|people"},
		{"The 43 dead include 12 children.", "killed 43|; killed 12|children"},
		{"The toll of 43 includes 12 children.", "killed 43|; killed 12|children"},
		{"It left a toll of one person wounded.", "wounded 1|person"},
		{"Four guards, two cooks among nine killed in ambush", "killed 4|guards; killed 2|cooks; killed 9|"},
		{"The clash left 12 people - seven rebels and five soldiers - dead.", "killed 12|people; killed 7|rebels; killed 5|soldiers"},
		{"Of 280 abducted, 57 managed to escape.", "kidnapped 280|"},
		{"Quake death toll tops 2,000", "killed more_than 2000|"},
		{"Blast toll climbs to 19 as rescuers dig on", "killed 19|"},
		{"Death toll in mine blast now 36", "killed 36|"},
		{"Kidnapped: 12 students.", "kidnapped 12|students"},
		{"The group killed 90 people. Most of them -- 50 people -- were cooks. Six were children and eight were women. Of the rest, 15 were "
		"tailors, and nine were guards.", "killed 90|people; killed 50|cooks; killed 6|children; killed 8|women; killed 15|tailors; killed 9|guards"},
		{"Four soldiers, three militants killed in clash\n\nThe clash began on Saturday in the hills, officials said.", "killed 4|soldiers; killed 3|militants"},
		{"Seven civilians, including a family of five, killed in bombardment", "killed 7|civilians; killed 5|family"},
		{"At least 96 people were killed, 38 fewer than in the week before.", "killed at_least 96|people"}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(gap_has_a_day_of_its_own)
{
	Article    *a = article_read("Three were killed on Monday and four on Tuesday.", day(2024, 3, 6));

	if (CHECK_INT(AA_COUNT(a->analysis, casualties), 2))
	{
		CHECK_INT(AA_RECORDS(a->analysis, casualties)[0].period.first, day(2024, 3, 4));
		CHECK_INT(AA_RECORDS(a->analysis, casualties)[1].period.first, day(2024, 3, 5));
	}
	article_free(a);
}

static void
check_period(const char *text, int32_t first, int32_t last)
{
	Article    *a = article_read(text, day(2024, 3, 22));
	const AaCasualty *c = AA_RECORDS(a->analysis, casualties);

	if (CHECK(AA_COUNT(a->analysis, casualties) > 0))
	{
		CHECK_INT(c->period.first, first);
		CHECK_INT(c->period.last, last);
	}
	article_free(a);
}

TEST(period_is_that_of_the_harm)
{
	check_period("Between 13 and 17 March, 18,400 people were displaced.", day(2024, 3, 13), day(2024, 3, 17));
	check_period("Ninety-six people were killed in the week to Sunday.", day(2024, 3, 11), day(2024, 3, 17));
	check_period("The floods that began on 13 March have killed 31 people.", day(2024, 3, 13), day(2024, 3, 22));
	check_period("Nine people were killed on Tuesday, four fewer than in March 2023.", day(2024, 3, 19), day(2024, 3, 19));
}

TEST(casualty_is_understood)
{
	Article    *a = article_read("Shelling killed 12 farmers in the village of Tarlo on Monday, the Harbour Watch said.", day(2024, 3, 6));
	const AaCasualty *c = AA_RECORDS(a->analysis, casualties);

	if (CHECK_INT(AA_COUNT(a->analysis, casualties), 1))
	{
		CHECK_TEXT(c->victims, "farmers");
		CHECK_TEXT(c->cause, "Shelling");
		CHECK_INT(c->victim_class, 1u << AA_victim_class_civilian);
		CHECK_INT(c->period.first, day(2024, 3, 4));
		CHECK_INT(c->scope, AA_scope_incident);
	}
	article_free(a);
	a = article_read("Up to 40 miners are feared dead.", day(2024, 3, 6));
	if (CHECK_INT(AA_COUNT(a->analysis, casualties), 1))
		CHECK_INT(AA_RECORDS(a->analysis, casualties)->modality, AA_modality_feared);
	article_free(a);
}

TEST(casualty_tells_who_counts_and_who_did_it)
{
	Article    *a = article_read("The government put the number of dead at 48.", day(2024, 3, 6));

	if (CHECK_INT(AA_COUNT(a->analysis, casualties), 1))
	{
		CHECK_TEXT(AA_RECORDS(a->analysis, casualties)->source, "government");
		CHECK(AA_RECORDS(a->analysis, casualties)->perpetrator.p == NULL);
	}
	article_free(a);
	a = article_read("Tarlobad - Gunmen stormed a hotel and killed five guests.", day(2024, 3, 6));
	if (CHECK_INT(AA_COUNT(a->analysis, casualties), 1))
		CHECK_TEXT(AA_RECORDS(a->analysis, casualties)->perpetrator, "Gunmen");
	article_free(a);
	a = article_read("Last year floods killed 21 people.", day(2024, 3, 6));
	if (CHECK_INT(AA_COUNT(a->analysis, casualties), 1))
	{
		CHECK_TEXT(AA_RECORDS(a->analysis, casualties)->cause, "floods");
		CHECK_INT(AA_RECORDS(a->analysis, casualties)->scope, AA_scope_cumulative);
	}
	article_free(a);
}

static void
check_place(const char *text, const char *want)
{
	Article    *a = article_read(text, day(2024, 3, 6));

	if (CHECK(AA_COUNT(a->analysis, casualties) > 0))
	{
		const AaCasualty *last = &AA_RECORDS(a->analysis, casualties)[AA_COUNT(a->analysis, casualties) - 1];

		if (!CHECK_TEXT(last->place, want))
			printf("#   %s\n", text);
	}
	article_free(a);
}

TEST(casualty_place_of_the_event)
{
	check_place("Kabul bank blast kills six clerks", "Kabul");
	check_place("Nepal earthquake kills six clerks", "Nepal");
	check_place("Israel strikes kill six clerks", NULL);
	check_place("Dozens were killed in Aleppo air strikes.", "Aleppo");
	check_place("In Liberia, 27 deaths were recorded; in Guinea, the mayor slept.", "Liberia");
	check_place("Kabul says a blast killed six clerks.", NULL);
	check_place("The Yemeni civil war has killed 90,000 people.", "Yemen");
	check_place("The Yemeni army has killed 90 people.", NULL);
	check_place("Three were killed in Kabul and four in Herat.", "Herat");
	check_place("The storm left one clerk dead in Cuba, two in Haiti.", "Haiti");
	check_place("Militants shelled Aleppo, killing two clerks.", "Aleppo");
	check_place("Forces from Hama attacked Idlib, killing two clerks.", "Idlib");
}

TEST(explain_tells_taken_and_left_figures)
{
	const char *text = "The blast killed 12 people in 24 hours.";
	AaRequest	request = {.text = text, .length = strlen(text), .published = day(2024, 3, 6), .explain = true};
	Heap		heap;
	AaArena    *arena;
	AaAnalysis *analysis;
	AaError		error;

	heap_init(&heap, UINT64_MAX);
	arena = aa_arena_create(&heap.alloc);
	if (CHECK_INT(aa_analyze(test_engine(), arena, &request, &analysis, &error), AA_OK) && CHECK_INT(AA_COUNT(analysis, explain), 2))
	{
		CHECK(AA_RECORDS(analysis, explain)[0].accepted);
		CHECK_TEXT(AA_RECORDS(analysis, explain)[0].number, "12");
		CHECK_TEXT(AA_RECORDS(analysis, explain)[0].reading, "killed");
		CHECK_INT(AA_RECORDS(analysis, explain)[0].ordinal, 1);
		CHECK(!AA_RECORDS(analysis, explain)[1].accepted);
		CHECK_TEXT(AA_RECORDS(analysis, explain)[1].reading, "duration");
	}
	aa_arena_free(arena);
}
