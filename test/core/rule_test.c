/*
 * rule_test.c: every row of the rules has a sentence that it takes and one that it leaves.
 *
 * The tables of the clause rules, the frames, the uses of figures and the
 * qualifiers are walked through, and a row without sentences fails: a rule
 * that is added needs both.
 */
#include "check.h"
#include "core/casualty_clause.h"
#include "core/number.h"

typedef struct RuleRow
{
	const char *rule;			/* as article_explain() names it */
	const char *takes;			/* a figure of this sentence is taken by the rule */
	const char *leaves;			/* none of this one is, near as it may be */
	bool		alone;			/* takes people told without a figure, whom article_explain() has no row for */
} RuleRow;

static const RuleRow clauses[] = {
	{"included", "Those killed include two nurses.", "Those killed were mourned by two nurses.", false},
	{"included", "The dead include two nurses.", "The dead trees include two oaks.", false},
	{"included", "The hostages include two nurses.", "The hostages asked two nurses for water.", false},
	{"including", "Some of those killed, including nine tailors, lie here.", "Some of those things, including nine killed hopes, lie here.", false},
	{"including", "Some of the dead, including nine tailors, lie here.", "Some of the dead lines, including nine wires, lie here.", false},
	{"among the dead", "Nine tailors are among those killed.", "Nine tailors are among those hired to kill time.", false},
	{"among the dead", "Nine tailors were among the dead.", "Nine tailors prayed among the dead.", false},
	{"of the dead", "Of the injured, nine had burns.", "Of those abducted, nine had escaped.", false},
	{"of the dead", "Of the dead, nine were tailors.", "Of the missing, nine were found alive.", false},
	{"those who", "Those who were killed are at least 40.", "Those who were killed make 40 headlines.", false},
	{"those who", "Those who died are more than 40.", "Those who died are in 40 graves.", false},
	{"numbered", "Those killed number 43.", "Those killed number a flat 43.", false},
	{"numbered", "The dead numbered 43.", "The dead were numbered on 43 lists.", false},
	{"numbered", "The dead now number 43.", "The dead now number their 43 graves.", false},
	{"inverted", "Also killed were nine tailors.", "Also, the killed were mourned by nine tailors.", false},
	{"inverted", "Dead are nine tailors.", "Dead are the nine hopes of the town.", false},
	{"passive", "Nine tailors from around the world were killed.", "Nine tailors from around the world were praised.", false},
	{"passive", "Nine tailors were killed.", "Nine tailors were praised by those who killed time.", false},
	{"table", "Killed: 14", "Killed: see page 14", false},
	{"table", "Missing: 5", "Missing: a reply from 5 towns", false},
	{"active", "A mine killed nine tailors.", "The board killed nine proposals.", false},
	{"reduced", "Nine tailors killed in a fire", "The fire killed a plan and nine proposals.", false},
	{"gerund of", "The killing of nine tailors shook the town.", "The killing of time took nine hours.", false},
	{"participle", "A mine went off, killing nine tailors.", "The board met, killing nine proposals.", false},
	{"present", "Mines kill nine tailors in Tarlo", "Mines kill nine proposals in Tarlo", false},
	{"infinitive", "The flood forced nine tailors to evacuate.", "The flood forced nine tailors to wait.", false},
	{"fall", "In April 90 people drowned off Libya.", "In April 90 plans died off the drawing board.", false},
	{"made to disappear", "Troops have forcibly disappeared 900 people.", "Troops found that 900 people had disappeared.", false},
	{"fall", "Nine tailors died.", "The nine hopes of the town died.", false},
	{"state", "Nine tailors are missing.", "Nine trucks are missing.", false},
	{"left in a state", "The blast left nine dead.", "The blast left nine days of dead calm.", false},
	{"found in a state", "Police found dead nine tailors.", "Police found nine dead batteries.", false},
	{"toll of the dead", "The ministry puts the dead at 14.", "The ministry looks after the dead at 14 sites.", false},
	{"toll of the dead", "The ministry puts those killed at 14.", "The ministry buried those killed at 14 sites.", false},
	{"victims of", "Nine tailors were the victims of targeted killings.", "Nine tailors identified the victims of killings.", false},
	{"victims of", "Nine tailors fell victim to the murders.", "Nine tailors met a victim to speak of murders.", false},
	{"counted", "The week saw 14 deaths.", "The week saw 14 death notices.", false},
	{"counted", "The week saw 14 casualties.", "The week saw 14 casualty wards.", false},
	{"event of", "It led to the death of nine tailors.", "It led to the death of nine proposals.", false},
	{"event of", "The shooting of nine tailors shook the town.", "The shooting of nine dogs took a year.", false},
	{"toll", "Deaths rose to 14.", "Deaths rose in 14 months.", false},
	{"toll", "Casualties rose to 14.", "Casualties rose in 14 months.", false},
	{"toll", "Death toll from southern floods climbs above 14", "Road toll from southern clubs climbs in 14 towns", false},
	{"toll", "The toll rose to 14.", "The toll rose over 14 days.", false},
	{"with injuries", "Nine tailors were taken away with minor injuries.", "Nine tailors deal with minor injuries claims.", false},
	{"killers of", "The killers of nine tailors fled.", "The killers of nine dogs were fined.", false},
	{"loss of", "The army admits the loss of nine soldiers.", "The bank admits the loss of nine clients.", false},
	{"self", "Nine raiders had blown themselves up.", "Nine fuses had blown.", false},
	{"self", "Nine raiders blew themselves up.", "Nine raiders blew up a bridge.", false},
	{"with wounds", "Nine tailors were found with bullet wounds.", "Nine nurses treat people with bullet wounds.", false},
	{"bodies", "Divers recovered 14 bodies.", "The town has 14 body shops.", false},
	{"bodies", "Villagers counted 14 corpses.", "Villagers counted 14 days.", false},
	{"bodies of", "Divers recovered the bodies of nine tailors.", "Divers recovered the bodies of nine cars.", false},
	{"someone's body", "A driver's body was found.", "A driver's body was strong.", true},
	{"lives of", "The fire claimed the lives of nine tailors.", "The fire touched the lives of nine tailors.", false},
	{"lives", "The fire claimed 14 lives.", "The drug touched 14 lives.", false},
	{"lost life", "Nine tailors lost their lives.", "Nine tailors lost their keys.", false},
	{"lost people", "The army lost nine soldiers.", "The bank lost nine clients.", false},
	{"people lost", "A wall fell. Nine tailors were lost in the storm.", "A wall fell. Nine trucks were lost in the storm.", false},
	{"injuries", "Nine tailors suffered injuries.", "Nine tailors suffered delays.", false},
	{"patients", "Nine were killed, and the hospital is treating 14 patients from the fair.", "Nine were killed, and the hospital is treating 14 patients a day.", false},
	{"patients", "Nine were killed, and doctors treated 14 people.", "Doctors treated 14 people.", false},
	{"held", "Nine tailors were held after the raid.", "Nine tailors were held to a draw.", false},
	{"holding", "Police are holding nine tailors.", "Police are holding nine meetings.", false},
	{"condition", "Nine tailors were in critical condition.", "Nine houses were in good condition.", false},
	{"attacked passive", "Nine tailors were stabbed.", "Nine tyres were stabbed.", false},
	{"attacked active", "Raiders stabbed nine tailors.", "Raiders stabbed nine tyres.", false},
	{"attacked reduced", "Nine tailors stabbed in Tarlo", "Nine tyres stabbed in Tarlo", false},
	{"attribute", "Doctors saw nine wounded tailors.", "Doctors saw nine tired tailors.", false},
	{"number of", "The number of dead rose to 14.", "The number of dead ends rose in 14 towns.", false},
	{"brought to", "It brought to 14 the number of tailors killed.", "It brought 14 people to the number of dead ends.", false},
	{"gap", "Three were killed on Monday and four on Tuesday.", "Three were killed on Monday and four voted on Tuesday.", false},
	{"part", "Ten tailors, including four women, were killed.", "Ten tailors, including forty women, were killed.", false},
	{"among", "Four women are among ten tailors killed.", "Four women are among ten tailors hired.", false},
	{"told", "Ten tailors were killed. Four were women.", "Ten tailors were killed. Four were late.", false},
	{"in addition to", "In addition to two drivers, nine tailors were killed.", "In addition to two lorries, nine tailors were killed.", false},
	{"gapped", "Chad lost 14 soldiers in the war, Mali 12.", "Chad lost 14 soldiers in the war over Mali in 12 weeks.", false},
	{"compared", "The week saw 14 deaths, up from 12 a week earlier.", "The week saw 14 deaths and 12 months up from there.", false},
	{"compared", "The week saw 14 deaths, up from 12.", "The week saw 14 deaths up from the coast.", false},
	{"as were", "Two tailors were killed, as were three nurses.", "Two tailors were killed as the nurses were busy.", false},
	{"figure", "Nine tailors were killed. Others put the figure at 14.", "Nine tailors were killed. Others put the figure of a saint at 14 gates.", false},
	{"sought", "A wall killed nine men. Rescuers are still searching for 12 miners.", "A mine killed nine men. Police are searching for 12 miners.", false},
	{"listed", "2006: 364 dead\n2004: 251\n", "2006: 364 dead\n2004: see 251 others\n", false},
	{"victims", "Nine tailors were killed. The victims include two women.", "Nine tailors were killed. The victims thanked two women.", false},
	{"claimed victims", "The fever has claimed 14 victims.", "The fund has helped 14 victims.", false},
	{"took prisoner", "Rebels took nine prisoners.", "Rebels fed nine prisoners.", false},
	{"recovering", "Nine tailors are recovering from their injuries.", "Nine tailors are recovering from the debate.", false},
	{"taken to hospital", "Nine tailors were taken to hospital.", "Nine tailors walked to hospital.", false},
	{"in hospital", "The crash left nine in hospital.", "The crash left nine rooms in hospital empty.", false},
	{"in custody", "Nine tailors were taken into custody.", "Nine tailors won custody of their children.", false},
	{"behind bars", "Nine tailors are behind bars.", "Nine tailors sit behind bars of soap.", false},
	{"in captivity", "Nine tailors are held in captivity.", "Nine bears are bred in captivity.", false},
	{"under rubble", "Nine tailors are still under the rubble.", "Nine tailors are clearing the rubble.", false},
	{"driven from homes", "Nine families were driven from their homes.", "Nine families were driven to their homes.", false},
	{"left homes", "Nine families had to leave their homes.", "Nine families had to insure their homes.", false},
	{"in shelters", "Nine families are living in tents.", "Nine families are waiting for tents.", false},
	{"in intensive care", "One tailor remains in intensive care.", "Nine tailors were trained in intensive care.", false},
	{"sought refuge", "Nine tailors have sought refuge abroad.", "Nine tailors have offered refuge to cats.", false},
	{"pulled out", "Firemen pulled 14 survivors from the mud.", "Firemen met 14 survivors in the town.", false},
	{"fight for life", "Nine tailors are fighting for their lives.", "Nine tailors are fighting for their wages.", false},
	{"hit in the body", "Nine tailors were hit in the chest.", "Nine tailors were hit in the pocket.", false},
	{"fell to death", "Nine tailors plunged to their deaths.", "Nine tailors plunged to their knees.", false},
	{"martyrdom", "Nine soldiers embraced martyrdom.", "Nine soldiers embraced a general.", false},
	{"crossed", "The clash went on, and 900 people crossed into Chad.", "The clash went on, and 900 troops crossed into Chad.", false},
	{"fallen", "Nine soldiers have fallen in the war.", "Nine soldiers have fallen ill in the war.", false},
	{"lost limb", "Nine tailors lost a leg.", "Nine tailors lost a bet.", false},
	{"taken to a medical center", "Nine tailors were taken to a medical center.", "Nine tailors were taken to a shopping center.", false},
	{"in a trauma center", "Nine tailors were flown to a trauma center.", "Nine tailors were flown to a training center.", false},
	{"treatment for injuries", "Nine tailors sought treatment for minor injuries.", "Nine tailors sought damages for minor injuries.", false},
	{"hospital treatment", "Nine tailors needed hospital treatment.", "Nine tailors needed equal treatment.", false},
	{"clinging to life", "The tailor is clinging to life.", "The tailor is clinging to life jackets.", true},
	{"pulled alive", "Nine tailors were pulled alive from the rubble.", "Nine tailors were pulled away from the rubble.", false},
	{"among the victims", "A fire killed nine. Nine tailors were among the victims.", "A fire killed nine. Nine letters were among the victims.", false},
	{"among the martyrs", "Nine tailors were among the martyrs.", "Nine tailors were among the martyrs' sons.", false},
	{"victims identified", "A fire killed nine. The victims were identified as nine tailors.", "A fire killed nine. The victims were identified as nine matters.", false},
	{"own life", "Nine tailors took their own lives.", "Nine tailors took to their own lives.", false},
	{"suicide", "Nine tailors committed suicide.", "Nine tailors studied suicide.", false},
	{"turned on oneself", "The clerk turned the gun on himself.", "The clerk turned the conversation on himself.", true}
};

static const RuleRow uses[] = {
	{"age", "The killed tailor was aged 34.", "A mine killed 34 tailors of one age.", false},
	{"date", "Nine were killed in 2014.", "A mine killed 2014 people.", false},
	{"time of day", "Nine were killed at 10:30.", "A mine killed 10: 30 were hurt.", false},
	{"duration", "Nine were killed in 24 hours.", "A mine killed 24 within hours.", false},
	{"money", "Nine were killed for $500.", "A mine killed 500 people.", false},
	{"measure", "Nine were killed 40 km away.", "A mine killed 40 far away.", false},
	{"percentage", "Deaths rose 12 percent.", "Deaths rose to 12.", false},
	{"calibre", "Nine were killed by a 9 mm pistol.", "A mine killed nine with a pistol.", false},
	{"score or vote", "The motion was killed by 12 votes.", "The mine killed 12 voters.", false},
	{"ordinal", "Nine were killed in the third attack.", "Nine were killed in three attacks.", false},
	{"label", "Nine were killed on Flight 370.", "A flight killed 370 people.", false},
	{"fraction", "Nine out of ten killed riders wore no helmet.", "The mine killed nine, out of malice.", false},
	{"multiple", "He was shot nine times.", "A mine killed nine at times.", false},
	{"population", "Nine were killed in a town of 4,000 inhabitants.", "A mine killed 4,000 soldiers.", false},
	{"things", "Nine were killed in a 10-storey tower.", "A mine killed 10 in a tower.", false},
	{"pronoun", "Nine were killed by one another.", "A mine killed one and another was hurt.", false},
	{"earlier value", "The toll rose from 12 to 31.", "The toll rose to 31.", false}
};

/*
 * Is a figure of the text taken by this rule, or (taken false) read as this?  Of people told without a figure it is
 * asked whether there are any.
 */
static bool
is_explained(const char *text, const char *what, bool taken, bool alone)
{
	AaRequest	request = {.text = text, .length = strlen(text), .published = day(2024, 3, 6), .explain = true};
	Heap		heap;
	AaArena    *arena;
	AaAnalysis *analysis;
	AaError		error;
	bool		found = false;

	heap_init(&heap, UINT64_MAX);
	arena = aa_arena_create(&heap.alloc);
	if (CHECK_INT(aa_analyze(test_engine(), arena, &request, &analysis, &error), AA_OK) && alone)
		found = AA_COUNT(analysis, casualties) > 0;
	else
		for (uint32_t i = 0; i < AA_COUNT(analysis, explain); i++)
		{
			const AaExplain *e = &AA_RECORDS(analysis, explain)[i];
			AaText		said = taken ? e->rule : e->reading;

			found = found || (e->accepted == taken && said.n == strlen(what) && memcmp(said.p, what, said.n) == 0);
		}
	aa_arena_free(arena);
	return found;
}

static uint32_t
count_rows(const RuleRow *rows, size_t n, const char *rule)
{
	uint32_t	count = 0;

	for (size_t i = 0; i < n; i++)
		count += strcmp(rows[i].rule, rule) == 0;
	return count;
}

static void
check_rules(const RuleRow *rows, size_t n, bool taken)
{
	for (size_t i = 0; i < n; i++)
	{
		if (!CHECK(is_explained(rows[i].takes, rows[i].rule, taken, rows[i].alone)))
			printf("#   %s should take: %s\n", rows[i].rule, rows[i].takes);
		if (!CHECK(!is_explained(rows[i].leaves, rows[i].rule, taken, rows[i].alone)))
			printf("#   %s should leave: %s\n", rows[i].rule, rows[i].leaves);
	}
}

#define ROWS(rows) rows, sizeof(rows) / sizeof((rows)[0])

TEST(clause_rules_take_and_leave)
{
	check_rules(ROWS(clauses), true);
}

TEST(clause_rules_have_sentences)
{
	const char *rule;

	for (uint32_t i = 0; (rule = aa_clause_rule(i)) != NULL; i++)
	{
		uint32_t	rows = 0;

		for (uint32_t k = 0; aa_clause_rule(k) != NULL; k++)
			rows += strcmp(aa_clause_rule(k), rule) == 0;
		if (!CHECK(count_rows(ROWS(clauses), rule) >= rows))
			printf("#   %s has %u rows\n", rule, rows);
	}
}

TEST(number_uses_take_and_leave)
{
	check_rules(ROWS(uses), false);
}

TEST(number_uses_have_sentences)
{
	for (uint8_t use = 0; use < AA_USE_COUNT; use++)
		if (use != AA_USE_OPEN && !CHECK(count_rows(ROWS(uses), aa_number_use_name(use)) > 0))
			printf("#   %s\n", aa_number_use_name(use));
}

TEST(qualifiers_qualify)
{
	const char *words;
	uint8_t		qualifier;

	for (uint32_t i = 0; (words = aa_number_qualifier(i, &qualifier)) != NULL; i++)
	{
		char		text[128];
		Article    *a;

		snprintf(text, sizeof(text), "The blast killed %s 40 tailors.", words);
		a = article_read(text, day(2024, 3, 6));
		if (!CHECK(AA_COUNT(a->analysis, casualties) == 1 && AA_RECORDS(a->analysis, casualties)->qualifier == qualifier &&
				   AA_RECORDS(a->analysis, casualties)->best == 40))
			printf("#   %s\n", text);
		article_free(a);
		snprintf(text, sizeof(text), "The talks lasted %s 40 days.", words);
		a = article_read(text, day(2024, 3, 6));
		if (!CHECK_INT(AA_COUNT(a->analysis, casualties), 0))
			printf("#   %s\n", text);
		article_free(a);
	}
}
