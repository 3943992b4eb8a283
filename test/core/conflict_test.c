/*
 * conflict_test.c: figures of wars, of terror and of reports on human rights: who was taken by whom, what was done and what only thought of.
 *
 * Each mechanism has a sentence that it takes and one that it leaves.
 */
#include "check.h"
#include "casualty_rows.h"

/* The modality of the first figure. */
static void
check_modality(const char *text, int64_t modality)
{
	Article    *a = article_read(text, AA_NO_DAY);

	if (CHECK_INT(AA_COUNT(a->analysis, casualties) > 0, 1))
		check_int(AA_RECORDS(a->analysis, casualties)[0].modality, modality, __FILE__, __LINE__, text);
	article_free(a);
}

static void
check_perpetrator(const char *text, const char *perpetrator)
{
	Article    *a = article_read(text, AA_NO_DAY);

	if (CHECK_INT(AA_COUNT(a->analysis, casualties) > 0, 1))
		check_text(AA_RECORDS(a->analysis, casualties)[0].perpetrator, perpetrator, __FILE__, __LINE__, text);
	article_free(a);
}

static void
check_source(const char *text, uint32_t n, const char *source)
{
	Article    *a = article_read(text, AA_NO_DAY);

	if (CHECK_INT(AA_COUNT(a->analysis, casualties) > n, 1))
		check_text(AA_RECORDS(a->analysis, casualties)[n].source, source, __FILE__, __LINE__, text);
	article_free(a);
}

TEST(what_is_ordered_planned_or_possible_is_not_done)
{
	check_modality("The council urged its members to arrest two officers.", AA_modality_hypothetical);
	check_modality("He tries to commit suicide.", AA_modality_hypothetical);
	check_modality("He committed suicide.", AA_modality_asserted);
	check_modality("Parents called for the arrest of two officers.", AA_modality_hypothetical);
	check_modality("The raid aimed to capture two rebel leaders.", AA_modality_hypothetical);
	check_modality("The bomb was big enough to kill 200 people.", AA_modality_hypothetical);
	check_modality("The missile can kill 400 people.", AA_modality_hypothetical);
	check_modality("An assault risks killing thousands of civilians.", AA_modality_hypothetical);
	check_modality("Oxfam warned of up to 500 deaths.", AA_modality_hypothetical);
	check_modality("The gang threatened to take 20 hostages.", AA_modality_hypothetical);
	/* done, whatever verb stands near */
	check_modality("Troops managed to kill four raiders.", AA_modality_asserted);
	check_modality("They used a drone to kill three guards.", AA_modality_asserted);
	check_modality("Ada Moro asked why the army had killed 12 people.", AA_modality_asserted);
	check_modality("The general called the killing of 12 villagers a mistake.", AA_modality_asserted);
	check_modality("Police said wanted militants killed three soldiers.", AA_modality_asserted);
	check_modality("Some 2,000 people were ordered to evacuate.", AA_modality_asserted);
	check_modality("The suspect confessed to killing six women.", AA_modality_asserted);
}

TEST(who_takes_people_says_whether_they_are_detained)
{
	static const CasualtyRow rows[] = {
		{"Guerrillas captured 34 soldiers in the battle.", "kidnapped 34|soldiers"},
		{"The army captured 34 rebels in the battle.", "detained 34|rebels"},
		{"Twelve soldiers were captured by the rebels.", "kidnapped 12|soldiers"},
		{"Eight rebels were killed and 12 captured alive.", "killed 8|rebels; detained 12|"},
		{"Police seized three men at the border.", "detained 3|men"},
		{"Gunmen seized three men at the border.", "kidnapped 3|men"},
		{"The militants took 11 policemen prisoner.", "kidnapped 11|policemen"},
		{"The army took 11 militants prisoner.", "detained 11|militants"},
		{"Rebels are holding 12 soldiers in the hills.", "kidnapped 12|soldiers"},
		{"Police are holding three men over the blast.", "detained 3|men"},
		{"Rebels arrested 12 soldiers in the hills.", "detained 12|soldiers"},
		{"A farmer was burned alive.", "killed 1|farmer"}
	};

	CHECK_CASUALTY_ROWS(rows);
	check_perpetrator("The militants took 11 policemen hostage.", "militants");
	check_perpetrator("Police found 11 policemen dead.", NULL);
}

TEST(armed_bodies_do_harm)
{
	check_perpetrator("An unidentified armed group abducted six farmers.", "unidentified armed group");
	check_perpetrator("A dance group abducted the stage and killed six songs.", NULL);
	check_perpetrator("The junta executed four monks.", "junta");
	check_perpetrator("Gangs killed 2,500 people.", "Gangs");
}

TEST(one_more_is_told_by_an_ordinal)
{
	static const CasualtyRow rows[] = {
		{"Two guards were killed and a third was wounded.", "killed 2|guards; wounded 1|"},
		{"Police arrested a third in a flat.", "detained 1|"},
		{"A third of the town was flooded and two guards were killed.", "killed 2|guards"},
		{"A third man was killed.", "killed 1|third man"}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(soldiers_and_crowds_beat_people)
{
	static const CasualtyRow rows[] = {
		{"Soldiers beat three students with rifle butts.", "wounded 3|students"},
		{"Israeli settlers beat three shepherds.", "wounded 3|shepherds"},
		{"Arsenal beat three rivals to the trophy.", ""},
		{"The air force said it shot down 27 of 32 drones.", ""},
		{"Of the drones it shot down 27.", ""}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(figures_in_their_places_stand_before_the_verb)
{
	static const CasualtyRow rows[] = {
		{"In Hama, seven; in Aleppo, 21 were killed.", "killed 7|; killed 21|"},
		{"In Kano, seven people and in Jos, 21 people were killed.", "killed 7|people; killed 21|people"},
		{"In Hama, seven bridges; in Aleppo, 21 people were killed.", "killed 21|people"},
		{"Elders buried nine. The victims were a teacher, his wife and four of their children.",
		"killed 9|; killed 1|teacher; killed 1|his wife; killed 4|children"},
		{"The raid took the lives of nine guards and a cook, and 14 others sustained injuries.",
		"killed 9|guards; killed 1|cook; wounded 14|others"},
		{"Oxfam found 64 people who were killed, 21 of them under 15.", "killed 64|people; killed 21|people"},
		{"The toll, now at 66, rose to 71.", "killed 66|; killed 71|"}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(who_counts_is_set_against_who_said_it)
{
	check_source("The rebels said 20 soldiers had been killed, but a provincial official put the number at three.", 1, "provincial official");
	check_source("The Observatory documented the death of 31 civilians.", 0, "Observatory");
	check_source("Airwars assessed that nine civilians were killed.", 0, "Airwars");
}

TEST(losses_are_people_where_people_are_counted)
{
	static const CasualtyRow rows[] = {
		{"The army's losses stand at 40 soldiers.", "casualties 40|soldiers"},
		{"Russian losses over the past day came to 1,210 personnel and 14 tanks.", "casualties 1210|personnel"},
		{"The bank's losses came to 1,210 clients and 14 branches.", ""},
		{"The bank said its losses rose to 12 million and it lost 300 customers.", ""},
		{"Cult deaths rise to 73", "killed 73|"},
		{"Six clerks were killed on Monday, bringing to 35 the total since October.", "killed 6|clerks; killed 35|"}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(the_buried_are_dead_unless_something_fell_on_them)
{
	static const CasualtyRow rows[] = {
		{"Nineteen men and seven women had been buried, the chief said.", "killed 19|men; killed 7|women"},
		{"Twelve people were buried when a hillside gave way.", "trapped 12|people"},
		{"Seven people were buried under rubble.", "trapped 7|people"}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(bodies_of_members_and_rooms_hold_no_victims)
{
	static const CasualtyRow rows[] = {
		{"A trade body said 300 firms closed, and two sports bodies met.", ""},
		{"Two charred bodies were found.", "killed 2|bodies"},
		{"The jail was built for 163 men and held 309. Two guards were taken hostage.", "kidnapped 2|guards"},
		{"She was under house arrest between 1989 and 2010.", ""},
		{"11,541 people died, one for each chair.", "killed 11541|people"},
		{"A man was killed when a drone fell; a 70-year-old woman lost a leg.", "killed 1|man; wounded 1|70-year-old woman"},
		{"The statue lost a leg.", ""}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(lists_of_places_go_on_behind_parts)
{
	static const CasualtyRow rows[] = {
		{"Soldiers killed 44 people, including 20 children, in Nondin and 179 people, including 36 children, in Soro.",
		"killed 44|people; killed 20|children; killed 179|people; killed 36|children"},
		{"Soldiers killed 44 people, including 20 children, in Nondin and saw 179 people, including 36 children, in Soro.",
		"killed 44|people; killed 20|children"}
	};

	CHECK_CASUALTY_ROWS(rows);
	check_perpetrator("Elders fear the death squads, who murdered six priests.", "death squads");
	check_perpetrator("One trafficker was killed at a farm owned by drug dealer Pablo Tarlo.", NULL);
	check_perpetrator("Six people were killed in a raid carried out by rebels.", "rebels");
}

TEST(a_verb_before_its_object_is_no_harm)
{
	static const CasualtyRow rows[] = {
		{"The video showed injured civilians and 12 guards.", ""},
		{"The video showed 12 injured civilians.", "wounded 12|injured civilians"},
		{"Gunmen forced 3,000 people to flee from the town.", "displaced 3000|people"}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(some_of_the_dead_are_told_by_what_they_were)
{
	static const CasualtyRow rows[] = {
		{"The raid killed 305 people. Twenty-seven of the dead were children.", "killed 305|people; killed 27|children"},
		{"The raid killed 305 people. Twenty-seven of the dead trees were oaks.", "killed 305|people"},
		{"Five of the 71 people still in Moscow hospitals were in critical condition.", "wounded 5|people"}
	};

	CHECK_CASUALTY_ROWS(rows);
	check_perpetrator("The massacre at Tarlo, in which police killed 69 miners, was a turning point.", "police");
	check_perpetrator("The massacre at Tarlo, in which 69 miners died, was a turning point.", NULL);
}

TEST(verbs_of_war_and_those_who_stand_before_them)
{
	static const CasualtyRow rows[] = {
		{"Rebels ambushed the patrol as it left Bria, and three peacekeepers lost their lives.", "killed 3|peacekeepers"},
		{"Police said Ann Field and two others were killed.", "killed 1|Ann Field; killed 2|others"},
		{"The rebels executed a dozen prisoners of war, a Lenkish prosecutor alleged.", "killed 12|prisoners"},
		{"A family of six was wiped out when a barrel bomb hit the house.", "killed 6|family"},
		{"The storm wiped out 300 jobs.", ""},
		{"Thirty youths were lined up against a wall and shot.", "killed 30|youths"},
		{"Two strikers had a run and shot at goal.", ""},
		{"Both his parents were hurt.", "wounded 2|parents"},
		{"Both the rebels and the army lost ground.", ""},
		{"The court tried him for the extermination of 8,000 men.", "killed 8000|men"}
	};

	CHECK_CASUALTY_ROWS(rows);
	check_modality("Mines claimed 78 victims in the first half of the year.", AA_modality_asserted);
	check_modality("The rebels claimed to have killed 78 guards.", AA_modality_alleged);
}

TEST(people_beside_those_who_died)
{
	static const CasualtyRow rows[] = {
		{"Captain Lenk was killed with 12 of his men.", "killed 1|Captain Lenk; killed 12|men"},
		{"Captain Lenk was killed with two knives.", "killed 1|Captain Lenk"},
		{"Crews pulled 17 bodies and 31 survivors from the debris.", "killed 17|bodies; rescued 31|survivors"},
		{"Crews pulled 17 carts and 31 crates from the debris.", ""},
		{"The prisons hold 1,500 dissidents, and 38 have died in custody.", "killed 38|"},
		{"Police said five soldiers, a cook, and two guards were killed.", "killed 5|soldiers; killed 1|cook; killed 2|guards"},
		{"The militia's dead, 11 according to the morgue, were buried.", "killed 11|"}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(figures_of_everyday_life_are_left)
{
	static const CasualtyRow rows[] = {
		{"The coach has lost three strikers to injury and will be without two more.", ""},
		{"Casualties include two hedge funds.", ""},
		{"Casualties include two guards.", "casualties 2|guards"},
		{"His rival, who survived two recounts, was buried by 30,000 votes.", ""}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(words_beside_a_figure)
{
	static const CasualtyRow rows[] = {
		{"Troops massacred \"several hundred\" civilians in Tarlo.", "killed vague 200|civilians"},
		{"The rebels handed over 12 hostages.", "kidnapped 12|hostages"},
		{"Over 12 hostages died.", "killed more_than 12|hostages"},
		{"Eighteen herders and 300 cows were killed in the raid.", "killed 18|herders"},
		{"Twelve bridges and 40 houses were destroyed.", ""},
		{"When it ended 19 children and two teachers lay dead.", "killed 19|children; killed 2|teachers"},
		{"The old rivalry lay dead for 12 years.", ""}
	};

	CHECK_CASUALTY_ROWS(rows);
}
