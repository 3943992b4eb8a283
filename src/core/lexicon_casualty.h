/*
 * lexicon_casualty.h: words of harm.  AA_WORD(form, class, value).
 */
AA_WORD("kill", TRIGGER, 0) AA_WORD("kills", TRIGGER, 0) AA_WORD("killed", TRIGGER, 0) AA_WORD("killing", TRIGGER, 0)
AA_WORD("killings", TRIGGER, 0) AA_WORD("die", TRIGGER, 0) AA_WORD("dies", TRIGGER, 0) AA_WORD("died", TRIGGER, 0)
AA_WORD("dying", TRIGGER, 0) AA_WORD("dead", TRIGGER, 0) AA_WORD("death", TRIGGER, 0) AA_WORD("deaths", TRIGGER, 0)
AA_WORD("wounded", TRIGGER, 0) AA_WORD("wounding", TRIGGER, 0) AA_WORD("injured", TRIGGER, 0) AA_WORD("injuring", TRIGGER, 0)
AA_WORD("injuries", TRIGGER, 0) AA_WORD("displaced", TRIGGER, 0) AA_WORD("missing", TRIGGER, 0) AA_WORD("casualties", TRIGGER, 0)
