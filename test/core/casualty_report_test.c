/*
 * casualty_report_test.c: harm as local papers and police reports tell it: shots, blows, the shooter's own death, parents of
 * two, words of harm in quotation marks.  Rows as in casualty_test.c.
 */
#include "check.h"
#include "casualty_rows.h"

TEST(shot_is_a_participle_where_it_can_be_no_noun)
{
	static const CasualtyRow rows[] = {
		{"4 shot, 1 fatally, at Tarlo block party", "casualties 4|; killed 1|"},
		{"2 shot in Tarlo", "wounded 2|"},
		{"Woman shot in the back on Elm Street", "wounded 1|Woman"},
		{"Man shot, killed in Tarlo", "killed 1|Man"},
		{"A tailor was shot.", "wounded 1|tailor"},
		{"On the scene, Rialto fatally shot Omar Lentz, a baker.", "killed 1|Omar Lentz"},
		{"Dale Oster shot his wife.", "wounded 1|his wife"},
		{"One shot of the tailor's film drew praise.", ""},
		{"The film was shot in Tarlo.", ""},
		{"Two shots rang out.", ""}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(blows_hurt_people)
{
	static const CasualtyRow rows[] = {
		{"Two tailors were hit by rubber bullets.", "wounded 2|tailors"},
		{"A clerk was hit by a car on Main Street.", "wounded 1|clerk"},
		{"The victim was struck once in the back.", "wounded 1|The victim"},
		{"The bullet struck him in the head.", "wounded 1|him"},
		{"Officers fired back, striking the suspect in the leg.", "wounded 1|the suspect"},
		{"Two tailors were hit by taxes.", ""},
		{"Three houses were hit by debris.", ""},
		{"A boy was mauled to death by dogs.", "killed 1|boy"},
		{"A boy was mauled by dogs.", "wounded 1|boy"}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(shooters_who_end_themselves)
{
	static const CasualtyRow rows[] = {
		{"He shot two clerks dead, then turned the gun on himself.", "killed 2|clerks; killed 1|himself"},
		{"He shot and killed two clerks and then himself.", "killed 2|clerks; killed 1|himself"},
		{"The suspect then took his own life.", "killed 1|The suspect"},
		{"The gunman committed suicide.", "killed 1|The gunman"},
		{"He turned his anger on himself.", ""},
		{"He took his own life story to a publisher.", ""},
		{"Dale Oster shot his wife before turning the gun on himself.", "casualties 1|his wife; killed 1|himself"}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(who_is_hit_in_a_limb_is_none_of_the_dead)
{
	static const CasualtyRow rows[] = {
		{"A clerk was killed. A tailor was shot in the arm.", "killed 1|clerk; wounded 1|tailor"},
		{"A clerk was killed. A tailor was shot in his shop.", "killed 1|clerk"}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(parents_titles_and_ages)
{
	static const CasualtyRow rows[] = {
		{"A mother of three died in the crash.", "killed 1|mother"},
		{"Three of them died in the crash.", "killed 3|"},
		{"A clerk was shot. The 19-year-old was pronounced dead.", "killed 1|The 19-year-old"},
		{"Officers William Reed and Andrew Yorke were shot.", "wounded 1|Officers William Reed; wounded 1|Andrew Yorke"},
		{"Ray Holt, 58, and his wife, Lena, 55, were found dead.", "killed 1|Ray Holt; killed 1|his wife"},
		{"His son Omar Lentz, 18 was found dead.", "killed 1|His son Omar Lentz"},
		{"In Tarlo, 8 were found dead.", "killed 8|"}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(words_of_harm_in_quotation_marks)
{
	static const CasualtyRow rows[] = {
		{"Dozens 'killed' in Tarlo raid", "killed vague 24|"},
		{"He said 12 tailors were \"killed\" in the raid.", "killed 12|tailors"},
		{"He said 12 tailors were \"tired\" in the raid.", ""}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(headlines_name_people_without_articles)
{
	static const CasualtyRow rows[] = {
		{"Mom, 2 kids killed in Tarlo fire\n\nTARLO - It was a cold day.", "killed 1|Mom; killed 2|kids"},
		{"Man, woman found dead in Tarlo home\n\nTARLO - It was a cold day.", "killed 1|Man; killed 1|woman"},
		{"Two officers hurt, suspect killed in Tarlo standoff", "wounded 2|officers; killed 1|suspect"},
		{"Three officers shot serving warrant; suspect dead", "casualties 3|officers; killed 1|suspect"},
		{"Five members of Tarlo family killed in crash", "killed 5|members"},
		{"Guards hurt suspect's pride", ""}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(harm_told_by_what_was_lost_or_could_not_be_done)
{
	static const CasualtyRow rows[] = {
		{"A guard lost an eye.", "wounded 1|guard"},
		{"A guard lost sight of the fox.", ""},
		{"A boy was pulled from the water but could not be revived.", "killed 1|boy"},
		{"The firm was sold but could not be revived.", ""},
		{"A man whose body was found floating in the canal was a tailor.", "killed 1|man"},
		{"A man whose body of work was praised is a tailor.", ""},
		{"Two workers are missing and presumed dead.", "missing 2|workers"},
		{"Two workers are presumed dead.", "killed 2|workers"},
		{"A girl was bitten by a dog.", "wounded 1|girl"},
		{"The officer fired, hitting the man twice.", "wounded 1|the man"},
		{"Two hospitals were hit twice.", "facilities_hit 2|hospitals"},
		{"An 11-year-old was grazed by a bullet.", "wounded 1|11-year-old"},
		{"A girl accidentally shot herself in the hand.", "wounded 1|herself"},
		{"Andre Fields is in stable condition.", "wounded 1|Andre Fields"}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(villagers_who_were_shot_are_none_of_the_dead_militants)
{
	static const CasualtyRow rows[] = {
		{"Troops killed 30 militants. Eight herders were shot.", "killed 30|militants; casualties 8|herders"},
		{"Troops killed 30 people. Eight herders were shot.", "killed 30|people"}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(who_is_told_just_before_who_and_dead)
{
	static const CasualtyRow rows[] = {
		{"Acid was thrown on a girl, who suffered burns.", "wounded 1|girl"},
		{"The wife of the man who was shot is a nurse.", "wounded 1|the man"},
		{"Neighbours found Mr Harding, 81, dead in his bed.", "killed 1|Mr Harding"},
		{"Neighbours found Mr Harding, 81, in his bed.", ""},
		{"A boy suffered a broken arm.", "wounded 1|boy"},
		{"A boy suffered a broken toy.", ""},
		{"Six inmates escaped and two were recaptured.", "detained 2|"}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(one_in_hospital_counts_beside_others)
{
	static const CasualtyRow rows[] = {
		{"A clerk died. A tailor was taken to hospital.", "killed 1|clerk; wounded 1|tailor"},
		{"A tailor was taken to hospital.", ""},
		{"A clerk was killed. He is also accused of shooting a neighbor, who survived.", "killed 1|clerk; wounded 1|neighbor"},
		{"A clerk was killed. A tailor was treated for a cut to his hand.", "killed 1|clerk; wounded 1|tailor"},
		{"A clerk was killed. A tailor received a cut of the sales.", "killed 1|clerk"}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(headlines_tell_ages_and_turns)
{
	static const CasualtyRow rows[] = {
		{"Boy, 10, hurt in fall from chairlift", "wounded 1|Boy"},
		{"Boy, 10, praised in school play", ""},
		{"Fourth victim dies after Tarlo explosion", "killed 1|Fourth victim"},
		{"Fourth quarter dies down", ""},
		{"Storm leaves one dead, 40,000 without power", "killed 1|"},
		{"Storm leaves one dead, 40 hurt", "killed 1|; wounded 40|"},
		{"A boy who went missing on Friday was found safe.", ""},
		{"A boy who went missing on Friday was found by a road.", "missing 1|boy"}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(those_in_hospital_without_a_verb)
{
	static const CasualtyRow rows[] = {
		{"38 killed as trains collide in Tarlo; 57 in hospital", "killed 38|; wounded 57|"},
		{"38 killed as trains collide in Tarlo; 57 rooms in hospital burn", "killed 38|"},
		{"A 3-year-old is missing.", "missing 1|3-year-old"}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(victims_by_name)
{
	static const CasualtyRow rows[] = {
		{"A fire killed two. The victims were identified as Ada Lund, 40, and Omar Lentz, 31.", "killed 2|; killed 1|Ada Lund; killed 1|Omar Lentz"},
		{"A fire hurt two. The victims were identified as Ada Lund and Omar Lentz.", "wounded 2|; wounded 1|Ada Lund; wounded 1|Omar Lentz"},
		{"A fire killed two. The victims were identified as a matter of course.", "killed 2|"},
		{"The victims were identified as Ada Lund and Omar Lentz.", ""},
		{"A crash killed 14. Ada Lund and her husband were among the victims.", "killed 14|; killed 1|Ada Lund; killed 1|her husband"}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(animals_are_no_victims)
{
	static const CasualtyRow rows[] = {
		{"The flu killed 12,000 ducks and 40 pigs.", ""},
		{"Two horses and a puppy died in the fire.", ""},
		{"A crocodile killed two boys.", "killed 2|boys"}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(neither_is_nobody)
{
	static const CasualtyRow rows[] = {
		{"Neither driver was hurt.", "wounded 0|driver"},
		{"Neither of the drivers was hurt.", "wounded 0|drivers"},
		{"Two men, neither armed, were hurt.", "wounded 2|men"}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(what_buries_and_who_buries)
{
	static const CasualtyRow rows[] = {
		{"A mudslide swept through a hamlet, burying 23 people.", "trapped 23|people"},
		{"A mudslide swept through a hamlet, burying 23 cars.", ""},
		{"Snow buries 30 skiers", "trapped 30|skiers"}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(some_without_a_figure_do_not_break_a_list)
{
	static const CasualtyRow rows[] = {
		{"A girl, her parents and two neighbours were killed in the raid.", "killed 1|girl; killed 2|neighbours"},
		{"Two soldiers, villagers and three policemen were killed.", "killed 2|soldiers; killed 3|policemen"},
		{"The raid killed a girl, her parents and an elderly neighbour.", "killed 1|girl; killed 1|elderly neighbour"},
		/* the others did something else */
		{"Police met a girl, and her parents and two neighbours were killed.", "killed 2|neighbours"},
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(marks_may_stand_around_the_number_alone)
{
	static const CasualtyRow rows[] = {
		{"Police said \"dozens\" were killed.", "killed vague 24|"},
		{"Police said 'dozens' of farmers were killed.", "killed vague 24|farmers"},
		{"'Hundreds' stabbed to death in Tarlo, survivors say", "killed vague 200|"},
		{"The film 'Hundreds' was shot in Tarlo.", ""},
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(parts_are_told_behind_the_place)
{
	static const CasualtyRow rows[] = {
		{"Seven people died at the bowling alley, one woman and six men.", "killed 7|people; killed 1|woman; killed 6|men"},
		{"Seven people died at the bowling alley, one woman and three men.", "killed 7|people"},
		{"Two children were among the martyrs.", "killed 2|children"},
		{"Two children walked among the martyrs' graves.", ""},
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(who_somebody_is_thought_to_be_is_no_other_victim)
{
	static const CasualtyRow rows[] = {
		{"Police said a suspect believed to be the driver was arrested.", "detained 1|suspect"},
		{"A man thought to be the owner was killed.", "killed 1|man"},
		{"Two people believed to be gunmen were killed.", "killed 2|people"},
		{"The driver, whom nobody believed to be the owner, was killed.", "killed 1|The driver"},
	};

	CHECK_CASUALTY_ROWS(rows);
}
