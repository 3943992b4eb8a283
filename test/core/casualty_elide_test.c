/*
 * casualty_elide_test.c: figures whose word of harm stands elsewhere, victims far from their verb, and nouns that are verbs.
 *
 * Rows as in casualty_test.c: "kind qualifier best|victims" joined by "; ".
 */
#include "check.h"
#include "casualty_rows.h"

TEST(casualty_elided_word_of_harm)
{
	static const CasualtyRow rows[] = {
		{"Chad lost 43 soldiers in the fire, Mali 36 and Togo 40.", "killed 43|soldiers; killed 36|; killed 40|"},
		{"Chad said 55 of its citizens had died; Mali reported 18 and Togo six.", "killed 55|citizens; killed 18|; killed 6|"},
		{"The crush killed 300 tailors. Chad has lost 60, Mali 54.", "killed 300|tailors; killed 60|; killed 54|"},
		{"The crush killed 300 tailors. The club has lost 60, the league 54.", "killed 300|tailors"},
		{"Britain has reported 65 deaths; Italy, 19; Poland, 13; and Slovakia, three.", "killed 65|; killed 19|; killed 13|; killed 3|"},
		{"Two tailors were killed in one raid and four nurses in the other.", "killed 2|tailors; killed 4|nurses"},
		{"On Monday six people were killed, and on Sunday two.", "killed 6|people; killed 2|"},
		{"Raids left hundreds injured and about 1,000 in detention.", "wounded vague 200|"},
		{"In Arbo province 31 people died, in Kelm 12 and in Sand four.", "killed 31|people; killed 12|; killed 4|"},
		{"There were 31 deaths in Arbo, 12 in Kelm and four in Sand.", "killed 31|; killed 12|; killed 4|"},
		{"There were 31 deaths in Arbo, 12 in Kelm voted.", "killed 31|"},
		{"In 2004 a crush killed 251 people, and two years later another 364.", "killed 251|people; killed 364|"},
		{"A mine killed 12 people; Ann Hill, Road 66, heard it.", "killed 12|people"},
		{"The blast killed 23 people. Fourteen of them were inside the bus and nine on the street.", "killed 23|people; killed 14|people; killed 9|"},
		{"Officials said 354 people were seized; locals put the number at 1,500.", "kidnapped 354|people; kidnapped 1500|"},
		{"The toll stands at 45, up from 31 on Sunday.", "killed 45|; killed 31|"},
		{"Deaths numbered 490 in May as against 350 in April.", "killed 490|; killed 350|"},
		{"The storm killed 40 people, and officials fear the number could exceed 100.", "killed 40|people; killed more_than 100|"},
		{"The storm killed 40 people. The number of votes stood at 57.", "killed 40|people"},
		{"Two tailors were killed, as were his three daughters.", "killed 2|tailors; killed 3|daughters"},
		{"Twelve people died in Ambra and 14 others in Tarlo.", "killed 12|people; killed 14|others"},
		{"A bomb killed 12 people. Among the victims are four mayors and two nurses.", "killed 12|people; killed 4|mayors; killed 2|nurses"},
		{"A gunman killed 39 people. Ten were Turks, four Saudis and two Iraqis.", "killed 39|people; killed 10|Turks; killed 4|Saudis; killed 2|Iraqis"},
		{"The toll, which had stood at 31, rose to 45.", "killed 31|; killed 45|"},
		{"The new count of 45 dead compares with an earlier toll of 31.", "killed 45|; killed 31|"}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(casualty_victims_far_from_their_verb)
{
	static const CasualtyRow rows[] = {
		{"The four drivers, Ana Lopez, Luis Mora, Jo Hill and Al Webb, were killed.", "killed 4|drivers"},
		{"Three leading members of the guild, Ana Lopez, Luis Mora, and Jo Hill, were murdered.", "killed 3|leading members"},
		{"Fifteen people, among them 12 women, two men and a baby, lost their lives.", "killed 15|people; killed 12|women; killed 2|men; killed 1|baby"},
		{"He was killed alongside his four sons and two daughters.", "killed 1|He; killed 4|sons; killed 2|daughters"},
		{"Police arrested and later questioned 12 tailors.", "detained 12|tailors"},
		{"Police arrested him and later questioned 12 tailors.", "detained 1|him"},
		{"The killing by the rebels and their allies of 23 people shook Tarlo.", "killed 23|people"},
		{"The murder last week of four tailors shook Tarlo.", "killed 4|tailors"},
		{"The kidnapping and disappearance of seven people shook Tarlo.", "missing 7|people"},
		{"A wall fell. The fleet lost three boats and 116 men.", "killed 116|men"},
		{"It is the worst outbreak since 123 people died in 2000.", "killed 123|people"},
		{"Two victims' bodies were found in the house.", "killed 2|victims"},
		{"Thirty-six people were killed: 19 men, 17 women.", "killed 36|people; killed 19|men; killed 17|women"},
		{"Thirty-six people were killed (19 men and 17 women).", "killed 36|people; killed 19|men; killed 17|women"},
		{"Thirty-six people were killed: 19 men waited for 17 women.", "killed 36|people"},
		{"Among the 36 people killed were 19 men.", "killed 36|people; killed 19|men"},
		{"Three children among 9 dead in a fire", "killed 3|children; killed 9|"},
		{"All but four of the 40 passengers died.", ""},
		{"State television said 28 people had died; others spoke of 40.", "killed 28|people; killed 40|"},
		{"The foreigners killed were four Britons and a nurse.", "killed 4|Britons; killed 1|nurse"},
		{"Ten thousand people have fled to Kenya and 7,000 to Uganda.", "displaced 10000|people; displaced 7000|"},
		{"A tailor was killed and another critically wounded.", "killed 1|tailor; wounded 1|"},
		{"Doctors saw nine seriously wounded tailors.", "wounded 9|seriously wounded tailors"},
		{"The death brings to 4,721 the number of people killed since May, including 3,600 tailors and 98 nurses.",
		"killed 4721|; killed 3600|tailors; killed 98|nurses"},
		{"Fourteen people among them five men and two women were killed.", "killed 14|people; killed 5|men; killed 2|women"},
		{"Of those killed, 31 were men, 12 women and four children.", "killed 31|men; killed 12|women; killed 4|children"},
		{"The dead: 9 soldiers, 4 policemen.", "killed 9|soldiers; killed 4|policemen"},
		{"The bodies of three tailors and nine injured people arrived.", "killed 3|tailors; wounded 9|injured people"},
		{"Two thirds of those killed were women.", ""},
		{"Six workers of a firm, two Filipinos, an Indian, two Nepalis and a nurse, were killed.",
		"killed 6|workers; killed 2|Filipinos; killed 1|Indian; killed 2|Nepalis; killed 1|nurse"},
		{"A storm killed 40 people. He said 26 nurses had been named among the dead.", "killed 40|people; killed 26|nurses"},
		{"The number killed rose to 43.", "killed 43|"},
		{"A bomb killed nine people. The victims were two tailors and seven nurses.", "killed 9|people; killed 2|tailors; killed 7|nurses"},
		{"A cook stabbed to death a 12-year-old girl Saturday.", "killed 1|12-year-old girl"},
		{"A priest was one of seven people killed.", "killed 7|people"},
		{"Four people and the gunman are dead.", "killed 4|people; killed 1|the gunman"},
		{"A fever killed 85 children under five.", "killed 85|children"},
		{"The chief was killed Tuesday at a farm in the north, along with two of his guards.", "killed 1|The chief; killed 2|guards"},
		{"Estimates of these deaths range from 50,000 to 60,000.", "killed between 50000|"},
		{"News of the murder of the priests -- five Spaniards and one nurse -- spread.", "killed 5|Spaniards; killed 1|nurse"},
		{"THEY ATTENDED THE FUNERAL OF SIX PRIESTS, FIVE OF THEM SPANIARDS, WHO WERE KILLED ON THURSDAY.", "killed 6|PRIESTS; killed 5|SPANIARDS"},
		{"Two nurses are being held hostage by relatives of the disappeared.", "kidnapped 2|nurses"},
		{"Injured in the attack were six guards.", "wounded 6|guards"},
		{"Officials said the dead were six men and two women.", "killed 6|men; killed 2|women"},
		{"Two children, aged four and six, and a tailor were killed.", "killed 2|children; killed 1|tailor"},
		{"A shell killed the bride, the groom and nine guests.", "killed 1|the bride; killed 1|the groom; killed 9|guests"},
		{"The plane crashed with 52 people aboard, all of whom perished.", "killed 52|people"},
		{"Thirty-one of the 52 passengers died.", "killed 31|passengers"},
		{"There were 52 people in the bus, 31 of whom died.", "killed 31|"},
		{"The two daughters 12-year-old Ana and six-year-old Eva were killed.", "killed 2|daughters"},
		{"These were records made with Hugh Hill, who died.", "killed 1|Hugh Hill"},
		{"A bomb killed nine people. Four of the victims were named by friends.", "killed 9|people; killed 4|victims"}
	};

	CHECK_CASUALTY_ROWS(rows);
}

TEST(casualty_words_that_mislead)
{
	static const CasualtyRow rows[] = {
		{"He was accused of shooting three people.", "wounded 3|people"},
		{"He was asked about the shooting three people saw.", ""},
		{"Five people died in a family shooting in Tarlo.", "killed 5|people"},
		{"They faced an army of 231 guards, who captured key bridges.", ""},
		{"Not a single person was killed.", "killed 0|person"},
		{"Four in ten adults have been injured by snow.", ""},
		{"A body of senior lawyers voted.", ""},
		{"A deal like the one held at Aburi failed.", ""},
		{"The toll climbed by 12 to 57.", "killed 57|"},
		{"There were no reports of injuries.", "wounded 0|"},
		{"Forty more remain trapped.", "trapped 40|"},
		{"Several warships were neutralised at the cape.", ""},
		{"The fatal shooting of four tailors shook Tarlo.", "killed 4|tailors"},
		{"The army gave no breakdown of those killed.", ""},
		{"No breakdown was given of the dead, wounded and captured.", ""},
		{"Sixty people have yet to be accounted for.", "missing 60|people"},
		{"The gunmen freed 18 of the hostages but are still holding 22.", "rescued 18|hostages; kidnapped 22|"},
		{"The gunmen are still holding 22.", ""},
		{"The hundreds of people killed were mourned.", "killed vague 200|people"},
		{"The army ordered 5,000 residents out of their homes.", "displaced 5000|residents"},
		{"Floods force 2,000 from homes", "displaced 2000|"},
		{"Doctors saw nine wounded prisoners.", "wounded 9|wounded prisoners"},
		{"Boats ferried nine casualties to three hospitals.", "casualties 9|"},
		{"The toll was put at 'at least 1,500'.", "killed at_least 1500|"},
		{"The year saw 54 storm-related deaths and 12 civilian deaths.", "killed 54|; killed 12|civilian"},
		{"No deaths were reported, but the army evacuated about 80 people.", "killed 0|; displaced about 80|people"},
		{"A shell hurt nine people in Camp 4.", "wounded 9|people"},
		{"On Monday the Delta Guard captured Kabul.", ""},
		{"The flood led to the evacuation of 3,000 people.", "displaced 3000|people"}
	};

	CHECK_CASUALTY_ROWS(rows);
}
