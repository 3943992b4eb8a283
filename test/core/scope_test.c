/*
 * scope_test.c: one event, a running total, or the background of the article.
 */
#include "check.h"
#include "core/toll.h"

static void
check_scope(const char *text, uint32_t n, int64_t scope)
{
	Article    *a = article_read(text, day(2024, 3, 6));

	if (AA_COUNT(a->analysis, casualties) <= n)
		CHECK_INT(AA_COUNT(a->analysis, casualties), n + 1);
	else
		check_int(AA_RECORDS(a->analysis, casualties)[n].scope, scope, __FILE__, __LINE__, text);
	article_free(a);
}

TEST(one_event_of_a_month_is_no_running_total)
{
	check_scope("In June last year a lorry fell into a gorge, killing 22 people.", 0, AA_scope_incident);
	check_scope("In January, rebels killed 33 people during an assault on a train.", 0, AA_scope_incident);
	check_scope("Last month, three bombings in Tarlo killed 22 people.", 0, AA_scope_incident);
	check_scope("Clashes killed 220 people in January.", 0, AA_scope_cumulative);
	check_scope("On the roads 340 people died in January.", 0, AA_scope_cumulative);
	check_scope("Some 818 miners died in 203 accidents in the first two months of this year.", 0, AA_scope_cumulative);
	check_scope("The nine-year-old civil war has left more than 70,000 people dead.", 0, AA_scope_cumulative);
	check_scope("The blast has left 70 people dead.", 0, AA_scope_incident);
	check_scope("Police shot dead five clerks on Monday, bringing to 31 the number killed since the protests began in January.", 0, AA_scope_incident);
	check_scope("Police shot dead five clerks on Monday, bringing to 31 the number killed since the protests began in January.", 1, AA_scope_cumulative);
	check_scope("The army has killed 12 people and wounded 30 since January.", 0, AA_scope_cumulative);
	check_scope("At least 196 clerks have been killed in the valley since October, the bureau said.", 0, AA_scope_cumulative);
	check_scope("Some 32,000 people have been killed in the war, and 75,000 injured.", 1, AA_scope_cumulative);
	check_scope("Some 32,000 people have been killed in the war, and 12 were hurt on Monday.", 1, AA_scope_incident);
}

TEST(what_another_is_counted_since_is_one_event)
{
	check_scope("It was the worst accident since 2014, when 301 people were killed in a mine.", 0, AA_scope_incident);
	check_scope("Since 18 January, when a mayor was elected, 65 bombs have exploded, leaving eight people dead.", 0, AA_scope_cumulative);
	check_scope("The town has been on alert since four guards were killed in a raid in January 2016.", 0, AA_scope_incident);
	check_scope("It was second only to the massacre of 2007, in which 32 people died.", 0, AA_scope_incident);
	check_scope("In January, seven people were killed when fighters stormed a beach.", 0, AA_scope_incident);
	check_scope("In January, gunmen killed 30 people at a hotel.", 0, AA_scope_incident);
	check_scope("In 2014, 304 people died in the sinking of a ferry.", 0, AA_scope_incident);
	check_scope("The toll from last month's flash floods has risen to 222.", 0, AA_scope_incident);
	check_scope("The army launched its heaviest raids since a truce took effect in January, killing 404 people.", 0, AA_scope_incident);
	check_scope("Last month, tropical storm Ana killed 58 people.", 0, AA_scope_incident);
	check_scope("In August 2020, a jet overshot the runway, killing 21.", 0, AA_scope_incident);
}

TEST(what_a_feast_names_is_no_time)
{
	Article    *a = article_read("A man drove into a Christmas market, killing five people.", day(2024, 3, 6));

	if (CHECK_INT(AA_COUNT(a->analysis, casualties), 1))
		CHECK_INT(AA_RECORDS(a->analysis, casualties)->period.first, AA_NO_DAY);
	article_free(a);
}

TEST(rates_and_what_goes_on_are_running_totals)
{
	check_scope("Road accidents kill more than 150,000 people a year in India.", 0, AA_scope_cumulative);
	check_scope("Every year, 200 people die on the river.", 0, AA_scope_cumulative);
	check_scope("Forty people died in a crash a year ago.", 0, AA_scope_incident);
	check_scope("Six people died in the fire. The owner was jailed for a year.", 0, AA_scope_incident);
	check_scope("Six people have been killed since the protests began.", 0, AA_scope_cumulative);
	check_scope("His death brings to seven the number of people killed since the vote.", 0, AA_scope_cumulative);
	check_scope("Divers have recovered 40 bodies since the ferry sank.", 0, AA_scope_incident);
	check_scope("Twenty-one skiers have died in avalanches this season.", 0, AA_scope_cumulative);
}

TEST(a_running_total_goes_on)
{
	check_scope("More than 40,000 tailors have died since 2011. Some 21,000 cooks have also died, it added.", 1, AA_scope_cumulative);
	check_scope("War: 110,000 dead\n\nSome 110,000 people have died since 2011, the mayor said.", 0, AA_scope_cumulative);
}

TEST(what_has_happened_since_runs_on)
{
	check_scope("The rebels took the town in May. Scores have died in clashes since.", 0, AA_scope_cumulative);
	check_scope("The valley has seen raids since 2015. Attacks have claimed more than 600 lives.", 0, AA_scope_cumulative);
	check_scope("The valley has seen raids since 2015. A raid on Monday killed six people.", 0, AA_scope_incident);
	check_scope("In its more than 30-year campaign the group has been responsible for the deaths of nearly 4,000 people.", 0,
				AA_scope_cumulative);
	check_scope("A 26-year-old man has been charged after a shooting that killed two people.", 0, AA_scope_incident);
}

/* A time told in one sentence lends nothing to the next. */
TEST(since_ends_with_its_time)
{
	check_scope("The valley has seen raids since 2015.\n\nOn October 11, 16 tailors were killed in a mill.", 0, AA_scope_incident);
}

TEST(since_reaches_over_its_clause)
{
	Article    *a = article_read("More than 300 people have died since it started with the brutal repression of anti-tax protests in 2011.",
								 day(2024, 3, 6));

	if (CHECK_INT(AA_COUNT(a->analysis, casualties), 1))
		CHECK_INT(AA_RECORDS(a->analysis, casualties)->period.last, day(2024, 3, 6));
	article_free(a);
}

static int64_t
killed(const char *text)
{
	Article    *a = article_read(text, day(2024, 3, 6));
	AaToll		toll = aa_toll(a->analysis, AA_casualty_kind_killed, true);

	article_free(a);
	return toll.best;
}

TEST(events_before_that_of_the_article_are_background)
{
	CHECK_INT(killed("A ferry sank, killing 19 people. In June last year, a lorry fell into a gorge, killing 22 people."), 19);
	CHECK_INT(killed("A blast killed 19 people. The attack came days after four guards were killed at a mill."), 19);
	CHECK_INT(killed("A man shot nine people dead in Tarlo, hours after 20 people died in a shooting in Kelm."), 9);
	CHECK_INT(killed("A girl was pulled alive from the ruins, 104 hours after the quake that has now killed 22,000."), 22000);
	CHECK_INT(killed("A quake struck Tarlo on Monday, killing 98, a week after another quake there killed 16."), 98);
	CHECK_INT(killed("Storm toll rises to 108\n\nThe toll of the storm climbed to 108 on Monday, Ada Moro said, up from 23 a day earlier."), 108);
	CHECK_INT(killed("A blast killed 19 people on Sunday. It was the deadliest since the Arbo school siege in 2004, in which 334 people died."), 19);
	CHECK_INT(killed("A blast killed 19 people on Sunday, the group said. It did another in May that killed 29 and another in July that killed 37."), 19);
	CHECK_INT(killed("A blast killed 19 people. A similar attack killed 22 people."), 19);
	CHECK_INT(killed("A blast killed 19 people. Another attack killed 22 people."), 41);
	CHECK_INT(killed("In June last year, a lorry fell into a gorge, killing 22 people."), 22);
}
