/*
 * lexicon_classes.h: the classes of words, grouped by the topic file that fills them.  Unguarded on purpose.
 */
/* lexicon_common.h */
AA_CLASS(ABBREVIATION)			/* its full stop ends no word: value 1 never ends a sentence either (Gen.) */
AA_CLASS(DETERMINER)
AA_CLASS(PRONOUN)				/* value: AaPronoun: 1 he, 2 she, 3 they, 4 it, 5 I/we/you */
AA_CLASS(PREPOSITION)
AA_CLASS(CONJUNCTION)
AA_CLASS(NEGATION)
AA_CLASS(MODAL)
AA_CLASS(AUXILIARY)
/* lexicon_casualty.h */
AA_CLASS(TRIGGER)				/* a word of harm: the sentence is worth tags and clause analysis */
AA_CLASS(HARM)					/* kind of casualty and place of the victims; value: AA_HARM_VALUE (harm.h) */
AA_CLASS(PARTICLE_VERB)			/* harms only with a particle behind it; value: AA_PARTICLE_ (harm.h) */
AA_CLASS(CRITICAL)				/* adjectives for a patient's condition */
AA_CLASS(HEDGE)					/* takes from what is said: feared, alleged, if; value: modality */
AA_CLASS(UNREAL)				/* an infinitive or gerund that hangs on it is not told as done; value 1: also a noun behind "for", "of" */
/* lexicon_victim.h */
AA_CLASS(VICTIM)				/* a noun for people; value: set of victim_class members */
AA_CLASS(PLURAL)				/* a noun for several people */
AA_CLASS(FAMILY)				/* a noun for people counted together; value: unit */
AA_CLASS(KIN)					/* a relative: one who is lost has died */
AA_CLASS(THING)					/* a noun for what is no victim */
AA_CLASS(FACILITY)				/* a building whose being hit is counted */
/* lexicon_date.h */
AA_CLASS(DATE)					/* a word of time; value: AA_DATE_WORD(element, value) of date_element.h, one a sense */
AA_CLASS(DATE_GLUE)				/* begins or joins an expression of time; value likewise */
AA_CLASS(TENSE)					/* value: AA_TENSE_ of date_element.h */
/* lexicon_cause.h */
AA_CLASS(CAUSE)					/* what does harm; value: 1 an event, 2 a war or wave of violence */
AA_CLASS(MISHAP)				/* a verb whose subject, a thing, does harm: capsized */
AA_CLASS(ASSAULT)				/* a verb whose subject, people, does harm: opened fire */
/* lexicon_number.h */
AA_CLASS(CARDINAL)				/* value: one 1 .. ninety 90 */
AA_CLASS(SCALE)					/* hundred, thousand, million */
AA_CLASS(ORDINAL)
AA_CLASS(MANY)					/* vague counts; value: the low figure (dozens 24), negative: an exact one (couple -2) */
AA_CLASS(PORTION)				/* half, third; value: the divisor */
AA_CLASS(BOUND)					/* may end a qualifier: least, than */
AA_CLASS(BOTH)					/* both: two that were named before */
AA_CLASS(UNIT)					/* what a figure before it measures; value: AaNumberUse */
AA_CLASS(LABELLED)				/* its figure is a name: Flight 370 */
/* lexicon_furniture.h */
AA_CLASS(FURNITURE)				/* may open a line of page furniture; value: patterns of furniture.h */
AA_CLASS(FURNITURE_NEXT)		/* may be its second word; value: the same */
AA_CLASS(FURNITURE_CREDIT)
AA_CLASS(FURNITURE_END)			/* may end one */
AA_CLASS(FURNITURE_PICTURE)		/* in every caption that ends in no bracket */
/* lexicon_speech.h */
AA_CLASS(SPEECH)				/* a verb of saying; value: bits of source.h */
AA_CLASS(SOURCE_NOUN)			/* value: AA_source_kind_, with AA_SOURCE_WEAK when the words beside it may tell another */
AA_CLASS(SOURCE_PART)			/* what a source is called beside its noun; value: AA_source_kind_ */
AA_CLASS(ADVERB)				/* may stand between subject and verb */
AA_CLASS(SEX)					/* a noun or title that tells it: 1 man, 2 woman */
AA_CLASS(SAYING_TIME)
/* lexicon_name.h */
AA_CLASS(TITLE)					/* what a person is: value 1 office, 2 rank, 3 courtesy, 4 family */
AA_CLASS(ROLE_PART)				/* a word inside an office: "defence", "deputy" */
AA_CLASS(ORG_HEAD)				/* what an organization is: "ministry"; value 2: also without a name before it */
AA_CLASS(COMPANY_FORM)			/* ends the name of a company: "Corp"; value 1: in capitals only ("AG") */
AA_CLASS(FACILITY_HEAD)			/* "airport" */
AA_CLASS(PLACE_HEAD)			/* "province"; value 1: of a region, 2: of a town, 3: of nature */
AA_CLASS(GIVEN)					/* a first name; value 1 man, 2 woman, 0 either */
AA_CLASS(PARTICLE)				/* inside a name, in lower case: "al", "bin"; value 2: before a hyphen only */
AA_CLASS(NONAME)				/* capitalised, but no name of ours: days, months, faiths */
AA_CLASS(COMPASS)				/* "northwestern" */
AA_CLASS(LOCATIVE)				/* a preposition that often stands before a place */
/* lexicon_language.h */
AA_CLASS(LANGUAGE)				/* a function word; value: bits of the languages that have it */
/* lexicon_tag.h */
AA_CLASS(NAME_JOINT)			/* may stand uncapitalised inside of a name */
