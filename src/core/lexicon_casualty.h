/*
 * lexicon_casualty.h: words of harm: the kind of casualty and where the victims stand (harm.h).
 *
 * AA_HARM(form, kind, shape); each is also a TRIGGER, so that its sentence is tagged and searched for clauses.
 */
#define AA_HARM(form, kind, shape) AA_WORD(form, TRIGGER, 0) \
	AA_WORD(form, HARM, AA_HARM_VALUE(AA_casualty_kind_##kind, AA_HARM_##shape))
#define AA_HARM_VERB(kind, base, third, past, gerund) AA_HARM(base, kind, PRESENT) AA_HARM(third, kind, PRESENT) \
	AA_HARM(past, kind, PAST) AA_HARM(gerund, kind, GERUND)
#define AA_HARM_FALLS(kind, base, third, past, gerund) AA_HARM(base, kind, FALL) AA_HARM(third, kind, FALL) \
	AA_HARM(past, kind, FALL) AA_HARM(gerund, kind, FALL)

/* Dead. */
AA_HARM_VERB(killed, "kill", "kills", "killed", "killing")
AA_HARM_VERB(killed, "murder", "murders", "murdered", "murdering")
AA_HARM_VERB(killed, "assassinate", "assassinates", "assassinated", "assassinating")
AA_HARM_VERB(killed, "execute", "executes", "executed", "executing")
AA_HARM_VERB(killed, "massacre", "massacres", "massacred", "massacring")
AA_HARM_VERB(killed, "slay", "slays", "slain", "slaying")
AA_HARM_VERB(killed, "slaughter", "slaughters", "slaughtered", "slaughtering")
AA_HARM_VERB(killed, "behead", "beheads", "beheaded", "beheading")
AA_HARM_VERB(killed, "lynch", "lynches", "lynched", "lynching")
AA_HARM_VERB(killed, "martyr", "martyrs", "martyred", "martyring")
AA_HARM_VERB(killed, "decapitate", "decapitates", "decapitated", "decapitating")
AA_HARM_VERB(killed, "electrocute", "electrocutes", "electrocuted", "electrocuting")
AA_HARM_VERB(killed, "strangle", "strangles", "strangled", "strangling")
AA_HARM_VERB(killed, "gun", "guns", "gunned", "gunning")
AA_HARM_VERB(killed, "liquidate", "liquidates", "liquidated", "liquidating")
AA_HARM_VERB(killed, "neutralise", "neutralises", "neutralised", "neutralising")
AA_HARM_VERB(killed, "neutralize", "neutralizes", "neutralized", "neutralizing")
AA_HARM_VERB(killed, "eliminate", "eliminates", "eliminated", "eliminating")
AA_HARM_FALLS(killed, "die", "dies", "died", "dying")
AA_HARM_FALLS(killed, "perish", "perishes", "perished", "perishing")
AA_HARM_FALLS(killed, "drown", "drowns", "drowned", "drowning")
AA_HARM_FALLS(killed, "succumb", "succumbs", "succumbed", "succumbing")
AA_HARM_FALLS(killed, "suffocate", "suffocates", "suffocated", "suffocating")
AA_HARM("passed", killed, FALL) AA_HARM("dead", killed, STATE) AA_HARM("deceased", killed, STATE) AA_HARM("lifeless", killed, STATE)
AA_HARM("death", killed, EVENT) AA_HARM("deaths", killed, EVENT) AA_HARM("killings", killed, EVENT)
AA_HARM("murders", killed, EVENT) AA_HARM("assassination", killed, EVENT) AA_HARM("assassinations", killed, EVENT)
AA_HARM("execution", killed, EVENT) AA_HARM("executions", killed, EVENT) AA_HARM("martyrdom", killed, EVENT)
AA_HARM("fatality", killed, COUNTED) AA_HARM("fatalities", killed, COUNTED) AA_HARM("homicides", killed, COUNTED)
AA_HARM("homicide", killed, COUNTED) AA_HARM("fatally", killed, ATTACK)
AA_HARM("body", killed, BODY) AA_HARM("bodies", killed, BODY) AA_HARM("corpse", killed, BODY) AA_HARM("corpses", killed, BODY)
AA_HARM("lives", killed, LIFE) AA_HARM("life", killed, LIFE)
AA_HARM("toll", killed, TOLL)
AA_HARM("lost", killed, LOSE) AA_HARM("lose", killed, LOSE) AA_HARM("losing", killed, LOSE)

/* Hurt. */
AA_HARM_VERB(wounded, "wound", "wounds", "wounded", "wounding")
AA_HARM_VERB(wounded, "injure", "injures", "injured", "injuring")
AA_HARM_VERB(wounded, "hurt", "hurts", "hurt", "hurting")
AA_HARM_VERB(wounded, "maim", "maims", "maimed", "maiming")
AA_HARM_VERB(wounded, "hospitalize", "hospitalizes", "hospitalized", "hospitalizing")
AA_HARM_VERB(wounded, "hospitalise", "hospitalises", "hospitalised", "hospitalising")
AA_HARM("injuries", wounded, COUNTED) AA_HARM("injury", wounded, COUNTED)
AA_HARM("shot", wounded, ATTACK) AA_HARM("shoot", wounded, ATTACK) AA_HARM("shooting", wounded, ATTACK) AA_HARM("shoots", wounded, ATTACK)
AA_HARM("stabbed", wounded, ATTACK) AA_HARM("stabbing", wounded, ATTACK) AA_HARM("beaten", wounded, ATTACK) AA_HARM("beat", wounded, ATTACK)
AA_HARM("beating", wounded, ATTACK) AA_HARM("burned", wounded, ATTACK) AA_HARM("burnt", wounded, ATTACK) AA_HARM("burning", wounded, ATTACK)
AA_HARM("hacked", wounded, ATTACK) AA_HARM("hacking", wounded, ATTACK) AA_HARM("stoned", wounded, ATTACK) AA_HARM("crushed", wounded, ATTACK)
AA_HARM("crushing", wounded, ATTACK) AA_HARM("trampled", wounded, ATTACK) AA_HARM("hanged", killed, ATTACK) AA_HARM("bludgeoned", wounded, ATTACK)
AA_HARM("starved", wounded, ATTACK) AA_HARM("froze", wounded, ATTACK) AA_HARM("tortured", wounded, ATTACK) AA_HARM("choked", wounded, ATTACK)
AA_HARM("stoning", wounded, ATTACK) AA_HARM("burn", wounded, ATTACK) AA_HARM("stab", wounded, ATTACK)
AA_HARM("suffered", wounded, SUFFER) AA_HARM("sustained", wounded, SUFFER) AA_HARM("suffering", wounded, SUFFER)
AA_HARM("sustaining", wounded, SUFFER) AA_HARM("suffer", wounded, SUFFER) AA_HARM("received", wounded, SUFFER)
AA_HARM("treated", wounded, SUFFER)

AA_HARM("condition", wounded, CONDITION)

/* Both. */
AA_HARM("casualty", casualties, COUNTED) AA_HARM("casualties", casualties, COUNTED)

/* Taken. */
AA_HARM_VERB(kidnapped, "kidnap", "kidnaps", "kidnapped", "kidnapping")
AA_HARM_VERB(kidnapped, "kidnap", "kidnaps", "kidnaped", "kidnaping")
AA_HARM_VERB(kidnapped, "abduct", "abducts", "abducted", "abducting")
AA_HARM("hostage", kidnapped, STATE) AA_HARM("hostages", kidnapped, COUNTED) AA_HARM("captive", kidnapped, STATE)
AA_HARM("kidnappings", kidnapped, EVENT) AA_HARM("abduction", kidnapped, EVENT) AA_HARM("abductions", kidnapped, EVENT)
AA_HARM("captives", kidnapped, COUNTED) AA_HARM("abductees", kidnapped, COUNTED)
AA_HARM_VERB(detained, "arrest", "arrests", "arrested", "arresting")
AA_HARM_VERB(detained, "detain", "detains", "detained", "detaining")
AA_HARM_VERB(detained, "apprehend", "apprehends", "apprehended", "apprehending")
AA_HARM_VERB(detained, "capture", "captures", "captured", "capturing")
AA_HARM_VERB(detained, "imprison", "imprisons", "imprisoned", "imprisoning")
AA_HARM_VERB(detained, "jail", "jails", "jailed", "jailing")
AA_HARM("arrests", detained, EVENT) AA_HARM("detention", detained, EVENT) AA_HARM("detentions", detained, EVENT)
AA_HARM("custody", detained, STATE) AA_HARM("prisoner", detained, STATE)

/* Gone. */
AA_HARM("missing", missing, STATE) AA_HARM("unaccounted", missing, STATE) AA_HARM("disappeared", missing, FALL)
AA_HARM("vanished", missing, FALL) AA_HARM("disappearances", missing, EVENT)
AA_HARM_VERB(displaced, "displace", "displaces", "displaced", "displacing")
AA_HARM_VERB(displaced, "uproot", "uproots", "uprooted", "uprooting")
AA_HARM_VERB(displaced, "evacuate", "evacuates", "evacuated", "evacuating")
AA_HARM_FALLS(displaced, "flee", "flees", "fled", "fleeing")
AA_HARM("homeless", displaced, STATE) AA_HARM("displacement", displaced, EVENT) AA_HARM("displacements", displaced, COUNTED)
AA_HARM("exodus", displaced, EVENT)
AA_HARM_VERB(trapped, "trap", "traps", "trapped", "trapping")
AA_HARM("buried", trapped, PAST)
AA_HARM_VERB(rescued, "rescue", "rescues", "rescued", "rescuing")
AA_HARM("freed", rescued, PAST)

/* Health centres, schools and the like, of which the text counts how many were hit. */
AA_HARM("hit", facilities_hit, PAST) AA_HARM("struck", facilities_hit, PAST) AA_HARM("damaged", facilities_hit, PAST)
AA_HARM("destroyed", facilities_hit, PAST) AA_HARM("targeted", facilities_hit, PAST) AA_HARM("bombed", facilities_hit, PAST)
AA_HARM("shelled", facilities_hit, PAST) AA_HARM("knocked", facilities_hit, PAST) AA_HARM("hitting", facilities_hit, GERUND)
AA_HARM("damaging", facilities_hit, GERUND) AA_HARM("destroying", facilities_hit, GERUND) AA_HARM("service", facilities_hit, STATE)

/* A patient's condition. */
AA_WORD("critical", CRITICAL, 0) AA_WORD("serious", CRITICAL, 0) AA_WORD("stable", CRITICAL, 0) AA_WORD("grave", CRITICAL, 0)
AA_WORD("fair", CRITICAL, 0) AA_WORD("satisfactory", CRITICAL, 0)

/* Words that raise or lower the standing of what is said: modality. */
AA_WORD("feared", HEDGE, AA_modality_feared) AA_WORD("fear", HEDGE, AA_modality_feared) AA_WORD("fears", HEDGE, AA_modality_feared)
AA_WORD("believed", HEDGE, AA_modality_feared) AA_WORD("presumed", HEDGE, AA_modality_feared) AA_WORD("thought", HEDGE, AA_modality_feared)
AA_WORD("may", HEDGE, AA_modality_feared) AA_WORD("might", HEDGE, AA_modality_feared)
AA_WORD("could", HEDGE, AA_modality_hypothetical) AA_WORD("would", HEDGE, AA_modality_hypothetical) AA_WORD("if", HEDGE, AA_modality_hypothetical)
AA_WORD("will", HEDGE, AA_modality_hypothetical) AA_WORD("should", HEDGE, AA_modality_hypothetical)
AA_WORD("alleged", HEDGE, AA_modality_alleged) AA_WORD("allegedly", HEDGE, AA_modality_alleged) AA_WORD("claimed", HEDGE, AA_modality_alleged)
AA_WORD("claims", HEDGE, AA_modality_alleged) AA_WORD("denied", HEDGE, AA_modality_denied) AA_WORD("denies", HEDGE, AA_modality_denied)
AA_WORD("deny", HEDGE, AA_modality_denied) AA_WORD("accused", HEDGE, AA_modality_alleged)
AA_WORD("threatened", HEDGE, AA_modality_hypothetical) AA_WORD("planned", HEDGE, AA_modality_hypothetical)
AA_WORD("plotted", HEDGE, AA_modality_hypothetical) AA_WORD("tried", HEDGE, AA_modality_hypothetical)
AA_WORD("attempted", HEDGE, AA_modality_hypothetical) AA_WORD("planning", HEDGE, AA_modality_hypothetical)
AA_WORD("plotting", HEDGE, AA_modality_hypothetical) AA_WORD("vowed", HEDGE, AA_modality_hypothetical)
AA_WORD("attempt", HEDGE, AA_modality_hypothetical) AA_WORD("plot", HEDGE, AA_modality_hypothetical)
AA_WORD("attempting", HEDGE, AA_modality_hypothetical) AA_WORD("wanted", HEDGE, AA_modality_hypothetical)
