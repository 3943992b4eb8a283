/*
 * unit_words.h: how the fingerprint reads words.  Unguarded on purpose; see unit.c.
 *
 *	AA_UNIT_STOP("the")					carries no story: left out
 *	AA_UNIT_SAME("mln", "million")		two spellings of one word; digits as the second make it a number
 *
 * A change here changes every fingerprint: raise AA_FINGERPRINT_VERSION.
 */
#ifndef AA_UNIT_STOP
#define AA_UNIT_STOP(word)
#endif
#ifndef AA_UNIT_SAME
#define AA_UNIT_SAME(word, as)
#endif

/* function words */
AA_UNIT_STOP("a") AA_UNIT_STOP("an") AA_UNIT_STOP("the") AA_UNIT_STOP("this") AA_UNIT_STOP("that") AA_UNIT_STOP("these")
AA_UNIT_STOP("those") AA_UNIT_STOP("and") AA_UNIT_STOP("or") AA_UNIT_STOP("but") AA_UNIT_STOP("nor") AA_UNIT_STOP("if")
AA_UNIT_STOP("as") AA_UNIT_STOP("than") AA_UNIT_STOP("so") AA_UNIT_STOP("because") AA_UNIT_STOP("while") AA_UNIT_STOP("whilst")
AA_UNIT_STOP("although") AA_UNIT_STOP("though") AA_UNIT_STOP("whether") AA_UNIT_STOP("of") AA_UNIT_STOP("in") AA_UNIT_STOP("on")
AA_UNIT_STOP("at") AA_UNIT_STOP("by") AA_UNIT_STOP("for") AA_UNIT_STOP("to") AA_UNIT_STOP("from") AA_UNIT_STOP("with")
AA_UNIT_STOP("into") AA_UNIT_STOP("onto") AA_UNIT_STOP("over") AA_UNIT_STOP("after") AA_UNIT_STOP("before") AA_UNIT_STOP("about")
AA_UNIT_STOP("up") AA_UNIT_STOP("out") AA_UNIT_STOP("off") AA_UNIT_STOP("down") AA_UNIT_STOP("under") AA_UNIT_STOP("between")
AA_UNIT_STOP("among") AA_UNIT_STOP("amongst") AA_UNIT_STOP("during") AA_UNIT_STOP("against") AA_UNIT_STOP("until")
AA_UNIT_STOP("till") AA_UNIT_STOP("since") AA_UNIT_STOP("through") AA_UNIT_STOP("within") AA_UNIT_STOP("without")
AA_UNIT_STOP("toward") AA_UNIT_STOP("towards") AA_UNIT_STOP("upon") AA_UNIT_STOP("per") AA_UNIT_STOP("via") AA_UNIT_STOP("near")
AA_UNIT_STOP("is") AA_UNIT_STOP("are") AA_UNIT_STOP("was") AA_UNIT_STOP("were") AA_UNIT_STOP("be") AA_UNIT_STOP("been")
AA_UNIT_STOP("being") AA_UNIT_STOP("am") AA_UNIT_STOP("has") AA_UNIT_STOP("have") AA_UNIT_STOP("had") AA_UNIT_STOP("having")
AA_UNIT_STOP("do") AA_UNIT_STOP("does") AA_UNIT_STOP("did") AA_UNIT_STOP("will") AA_UNIT_STOP("would") AA_UNIT_STOP("shall")
AA_UNIT_STOP("should") AA_UNIT_STOP("can") AA_UNIT_STOP("could") AA_UNIT_STOP("may") AA_UNIT_STOP("might") AA_UNIT_STOP("must")
AA_UNIT_STOP("not") AA_UNIT_STOP("no") AA_UNIT_STOP("it") AA_UNIT_STOP("its") AA_UNIT_STOP("itself") AA_UNIT_STOP("he")
AA_UNIT_STOP("his") AA_UNIT_STOP("him") AA_UNIT_STOP("she") AA_UNIT_STOP("her") AA_UNIT_STOP("hers") AA_UNIT_STOP("they")
AA_UNIT_STOP("them") AA_UNIT_STOP("their") AA_UNIT_STOP("theirs") AA_UNIT_STOP("we") AA_UNIT_STOP("us") AA_UNIT_STOP("our")
AA_UNIT_STOP("you") AA_UNIT_STOP("your") AA_UNIT_STOP("i") AA_UNIT_STOP("me") AA_UNIT_STOP("my") AA_UNIT_STOP("who")
AA_UNIT_STOP("whom") AA_UNIT_STOP("whose") AA_UNIT_STOP("which") AA_UNIT_STOP("what") AA_UNIT_STOP("when") AA_UNIT_STOP("where")
AA_UNIT_STOP("why") AA_UNIT_STOP("how") AA_UNIT_STOP("there") AA_UNIT_STOP("here") AA_UNIT_STOP("all") AA_UNIT_STOP("any")
AA_UNIT_STOP("both") AA_UNIT_STOP("each") AA_UNIT_STOP("every") AA_UNIT_STOP("more") AA_UNIT_STOP("most") AA_UNIT_STOP("other")
AA_UNIT_STOP("some") AA_UNIT_STOP("such") AA_UNIT_STOP("only") AA_UNIT_STOP("own") AA_UNIT_STOP("same") AA_UNIT_STOP("too")
AA_UNIT_STOP("very") AA_UNIT_STOP("just") AA_UNIT_STOP("even") AA_UNIT_STOP("few") AA_UNIT_STOP("one")

/* what desks put in and take out: days seen from today, adverbs of the re-write, words of saying, courtesy titles */
AA_UNIT_STOP("today") AA_UNIT_STOP("yesterday") AA_UNIT_STOP("tomorrow") AA_UNIT_STOP("tonight") AA_UNIT_STOP("now")
AA_UNIT_STOP("then") AA_UNIT_STOP("still") AA_UNIT_STOP("also") AA_UNIT_STOP("already") AA_UNIT_STOP("again") AA_UNIT_STOP("once")
AA_UNIT_STOP("later") AA_UNIT_STOP("earlier") AA_UNIT_STOP("recently") AA_UNIT_STOP("currently") AA_UNIT_STOP("meanwhile")
AA_UNIT_STOP("however") AA_UNIT_STOP("moreover") AA_UNIT_STOP("further") AA_UNIT_STOP("furthermore") AA_UNIT_STOP("reportedly")
AA_UNIT_STOP("allegedly") AA_UNIT_STOP("apparently") AA_UNIT_STOP("officially") AA_UNIT_STOP("local") AA_UNIT_STOP("locally")
AA_UNIT_STOP("monday") AA_UNIT_STOP("tuesday") AA_UNIT_STOP("wednesday") AA_UNIT_STOP("thursday") AA_UNIT_STOP("friday")
AA_UNIT_STOP("saturday") AA_UNIT_STOP("sunday")
AA_UNIT_STOP("said") AA_UNIT_STOP("say") AA_UNIT_STOP("says") AA_UNIT_STOP("saying") AA_UNIT_STOP("told") AA_UNIT_STOP("stated")
AA_UNIT_STOP("noted") AA_UNIT_STOP("added") AA_UNIT_STOP("adding") AA_UNIT_STOP("according") AA_UNIT_STOP("mr") AA_UNIT_STOP("mrs")
AA_UNIT_STOP("ms") AA_UNIT_STOP("dr")

/* one desk writes a sign, another the word */
AA_UNIT_STOP("percent") AA_UNIT_STOP("pct") AA_UNIT_STOP("cent") AA_UNIT_STOP("cents") AA_UNIT_STOP("cts") AA_UNIT_STOP("dollar")
AA_UNIT_STOP("dollars") AA_UNIT_STOP("dlr") AA_UNIT_STOP("dlrs") AA_UNIT_STOP("u.s") AA_UNIT_STOP("usd")

/* scales, units and shortened words of wire copy */
AA_UNIT_SAME("mln", "million") AA_UNIT_SAME("mn", "million") AA_UNIT_SAME("m", "million") AA_UNIT_SAME("bn", "billion")
AA_UNIT_SAME("bln", "billion") AA_UNIT_SAME("stg", "sterling") AA_UNIT_SAME("km", "kilometer") AA_UNIT_SAME("kms", "kilometer")
AA_UNIT_SAME("kilometre", "kilometer") AA_UNIT_SAME("kilometres", "kilometer") AA_UNIT_SAME("kg", "kilogram")
AA_UNIT_SAME("kilo", "kilogram") AA_UNIT_SAME("kilos", "kilogram") AA_UNIT_SAME("tonne", "ton") AA_UNIT_SAME("tonnes", "ton") AA_UNIT_SAME("tons", "ton")
AA_UNIT_SAME("govt", "government") AA_UNIT_SAME("dept", "department") AA_UNIT_SAME("pres", "president")
AA_UNIT_SAME("gen", "general") AA_UNIT_SAME("lt", "lieutenant") AA_UNIT_SAME("col", "colonel") AA_UNIT_SAME("maj", "major")
AA_UNIT_SAME("capt", "captain") AA_UNIT_SAME("sgt", "sergeant") AA_UNIT_SAME("sen", "senator") AA_UNIT_SAME("gov", "governor")
AA_UNIT_SAME("rep", "representative") AA_UNIT_SAME("reps", "representative") AA_UNIT_SAME("prof", "professor")
AA_UNIT_SAME("min", "minister") AA_UNIT_SAME("corp", "corporation") AA_UNIT_SAME("co", "company") AA_UNIT_SAME("inc", "incorporated")
AA_UNIT_SAME("ltd", "limited") AA_UNIT_SAME("shr", "share") AA_UNIT_SAME("shrs", "share") AA_UNIT_SAME("qtr", "quarter")
AA_UNIT_SAME("vs", "versus") AA_UNIT_SAME("rd", "road") AA_UNIT_SAME("ave", "avenue") AA_UNIT_SAME("jan", "january")
AA_UNIT_SAME("feb", "february") AA_UNIT_SAME("mar", "march") AA_UNIT_SAME("apr", "april") AA_UNIT_SAME("jun", "june")
AA_UNIT_SAME("jul", "july") AA_UNIT_SAME("aug", "august") AA_UNIT_SAME("sep", "september") AA_UNIT_SAME("sept", "september")
AA_UNIT_SAME("oct", "october") AA_UNIT_SAME("nov", "november") AA_UNIT_SAME("dec", "december")
AA_UNIT_SAME("u.n", "un") AA_UNIT_SAME("u.k", "uk") AA_UNIT_SAME("e.u", "eu")

/* British and American spellings that no ending tells (unit.c has the endings) */
AA_UNIT_SAME("defence", "defense") AA_UNIT_SAME("offence", "offense") AA_UNIT_SAME("licence", "license")
AA_UNIT_SAME("practise", "practice") AA_UNIT_SAME("grey", "gray") AA_UNIT_SAME("tyre", "tire") AA_UNIT_SAME("cheque", "check")
AA_UNIT_SAME("plough", "plow") AA_UNIT_SAME("jewellery", "jewelry") AA_UNIT_SAME("enquiry", "inquiry")
AA_UNIT_SAME("storey", "story") AA_UNIT_SAME("kerb", "curb") AA_UNIT_SAME("sceptical", "skeptical")
AA_UNIT_SAME("marketplace", "market") AA_UNIT_SAME("aluminium", "aluminum") AA_UNIT_SAME("aeroplane", "airplane")

/* numbers: some desks spell them out to nine, some to twelve, some never */
AA_UNIT_SAME("two", "2") AA_UNIT_SAME("three", "3") AA_UNIT_SAME("four", "4") AA_UNIT_SAME("five", "5") AA_UNIT_SAME("six", "6")
AA_UNIT_SAME("seven", "7") AA_UNIT_SAME("eight", "8") AA_UNIT_SAME("nine", "9") AA_UNIT_SAME("ten", "10") AA_UNIT_SAME("eleven", "11")
AA_UNIT_SAME("twelve", "12") AA_UNIT_SAME("thirteen", "13") AA_UNIT_SAME("fourteen", "14") AA_UNIT_SAME("fifteen", "15")
AA_UNIT_SAME("sixteen", "16") AA_UNIT_SAME("seventeen", "17") AA_UNIT_SAME("eighteen", "18") AA_UNIT_SAME("nineteen", "19")
AA_UNIT_SAME("twenty", "20") AA_UNIT_SAME("thirty", "30") AA_UNIT_SAME("forty", "40") AA_UNIT_SAME("fifty", "50")
AA_UNIT_SAME("sixty", "60") AA_UNIT_SAME("seventy", "70") AA_UNIT_SAME("eighty", "80") AA_UNIT_SAME("ninety", "90")

#undef AA_UNIT_STOP
#undef AA_UNIT_SAME
