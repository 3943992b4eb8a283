/*
 * casualty_word.c: what a word is for the groups of casualty_group.c.
 *
 * Parts of speech come from the tagger; words of closed classes and words of
 * harm are known by the lexicon, whatever the tag says.  A sentence that was
 * not tagged is read by the lexicon and the endings of words alone.  Last come
 * lists of words that several steps ask for.
 */
#include <string.h>

#include "casualty_word.h"
#include "tag.h"

#define TOLL_REACH 8			/* tokens between a toll and its verb in a headline */

bool
aa_ends_with(const AaDoc *doc, uint32_t i, const char *ending)
{
	uint32_t	n = (uint32_t) strlen(ending);
	const AaToken *t = &doc->tokens[i];
	const char *p = doc->text + t->end - n;

	if (t->end - t->start < n + 2)
		return false;
	for (uint32_t k = 0; k < n; k++)
		if ((p[k] | 32) != ending[k])
			return false;
	return true;
}

static bool
is_spaced(const AaDoc *doc, uint32_t i)
{
	return i >= doc->n_tokens || (doc->tokens[i].shape & AA_SHAPE_SPACE);
}

static AaPart
part_of_mark(const AaDoc *doc, uint32_t i)
{
	uint32_t	mark = aa_token_mark(doc, i);

	switch (doc->tokens[i].kind)
	{
		case AA_TOKEN_QUOTE:
			return AA_PART_QUOTE;
		case AA_TOKEN_APOSTROPHE:
			return doc->tokens[i].tag == AA_TAG_POS && !is_spaced(doc, i) ? AA_PART_POSSESSIVE : AA_PART_QUOTE;
		case AA_TOKEN_HYPHEN:
			return is_spaced(doc, i) || is_spaced(doc, i + 1) || mark > 0x2013 ? AA_PART_DASH : AA_PART_HYPHEN;
		default:
			break;
	}
	if (mark == ',')
		return AA_PART_COMMA;
	if (mark == '(' || mark == '[')
		return AA_PART_OPEN;
	if (mark == ')' || mark == ']')
		return AA_PART_CLOSE;
	if (mark == '/' && !is_spaced(doc, i) && !is_spaced(doc, i + 1))
		return AA_PART_HYPHEN;
	return mark == ':' ? AA_PART_COLON : mark == '%' || mark == '$' || mark == '\'' ? AA_PART_NOUN : AA_PART_STOP;
}

/* By the tagger's word. */
static AaPart
part_of_tag(uint8_t tag)
{
	static const uint8_t parts[AA_TAG_COUNT] = {
		[AA_TAG_NN] = AA_PART_NOUN, [AA_TAG_NNS] = AA_PART_NOUN, [AA_TAG_NNP] = AA_PART_NOUN, [AA_TAG_NNPS] = AA_PART_NOUN,
		[AA_TAG_JJ] = AA_PART_ADJECTIVE, [AA_TAG_JJR] = AA_PART_ADJECTIVE, [AA_TAG_JJS] = AA_PART_ADJECTIVE, [AA_TAG_RB] = AA_PART_ADVERB,
		[AA_TAG_RBR] = AA_PART_ADVERB, [AA_TAG_RBS] = AA_PART_ADVERB, [AA_TAG_VB] = AA_PART_VERB, [AA_TAG_VBD] = AA_PART_VERB,
		[AA_TAG_VBG] = AA_PART_PARTICIPLE, [AA_TAG_VBN] = AA_PART_PARTICIPLE, [AA_TAG_VBP] = AA_PART_VERB, [AA_TAG_VBZ] = AA_PART_VERB,
		[AA_TAG_MD] = AA_PART_MODAL, [AA_TAG_IN] = AA_PART_PREPOSITION, [AA_TAG_TO] = AA_PART_PREPOSITION, [AA_TAG_DT] = AA_PART_DETERMINER,
		[AA_TAG_CC] = AA_PART_AND, [AA_TAG_CD] = AA_PART_NOUN, [AA_TAG_PRP] = AA_PART_PRONOUN,
		[AA_TAG_PRPS] = AA_PART_DETERMINER, [AA_TAG_WDT] = AA_PART_WHO, [AA_TAG_WP] = AA_PART_WHO, [AA_TAG_WPS] = AA_PART_WHO,
		[AA_TAG_WRB] = AA_PART_CLAUSE, [AA_TAG_EX] = AA_PART_PRONOUN, [AA_TAG_RP] = AA_PART_ADVERB, [AA_TAG_POS] = AA_PART_POSSESSIVE,
		[AA_TAG_UH] = AA_PART_ADVERB, [AA_TAG_FW] = AA_PART_NOUN, [AA_TAG_SYM] = AA_PART_STOP, [AA_TAG_LS] = AA_PART_NOUN
	};

	return (AaPart) parts[tag];
}

/* By the ending, for words that no tagger saw. */
static AaPart
part_by_form(const AaDoc *doc, uint32_t i)
{
	if (aa_is(doc, i, AA_LEX_VICTIM) || aa_is(doc, i, AA_LEX_THING) || aa_is(doc, i, AA_LEX_UNIT))
		return AA_PART_NOUN;
	if (aa_ends_with(doc, i, "ly"))
		return AA_PART_ADVERB;
	if (aa_ends_with(doc, i, "ed"))
		return AA_PART_VERB;
	if (aa_ends_with(doc, i, "ing"))
		return AA_PART_PARTICIPLE;
	return AA_PART_NOUN;
}

/* "gunshot wounds", "multiple wounds": no verb, though a tagger may say so. */
static bool
is_wounds(const AaDoc *doc, uint32_t i)
{
	return i > 0 && aa_token_is(doc, i, "wounds") && (aa_is(doc, i - 1, AA_LEX_THING) || doc->tokens[i - 1].tag == AA_TAG_JJ);
}

/* Nouns whatever the tagger says: people and things of the lists unless a verb, and names in capitals (IS, US). */
static bool
is_plain_noun(const AaDoc *doc, uint32_t i)
{
	const AaToken *t = &doc->tokens[i];

	if ((aa_is(doc, i, AA_LEX_VICTIM) || aa_is(doc, i, AA_LEX_THING)) && !aa_is(doc, i, AA_LEX_HARM))
		return !aa_tag_is_verb(t->tag) || aa_is(doc, i + 1, AA_LEX_AUXILIARY) ||
			(i > 0 && aa_token_mark(doc, i - 1) == ',' && aa_is(doc, i + 1, AA_LEX_HARM));	/* two hurt, suspect killed */
	if (is_wounds(doc, i))
		return true;
	if (!(t->shape & AA_SHAPE_UPPER))
		return false;
	if (aa_is(doc, i, AA_LEX_AUXILIARY) || aa_is(doc, i, AA_LEX_PRONOUN))	/* IS, US between words in small letters */
		return !(i > 0 && (doc->tokens[i - 1].shape & AA_SHAPE_UPPER)) && !(i + 1 < doc->n_tokens && (doc->tokens[i + 1].shape & AA_SHAPE_UPPER));
	return t->tag == AA_TAG_NNP || t->tag == AA_TAG_NNPS;
}

/* "| 73", "| to 73": a figure that a toll is said to reach. */
static bool
is_reached(const AaDoc *doc, uint32_t i)
{
	static const char *const ends[] = {"to", "past", "above", "at"};

	return aa_opens_object(doc, i) || (AA_TOKEN_IN(doc, i, ends) && aa_opens_object(doc, i + 1));
}

/* "Death toll from floods | climbs | above 120": does a toll stand before the word, and a figure behind it? */
static bool
is_move_of_toll(const AaDoc *doc, uint32_t i)
{
	static const char *const moves[] = {"rises", "climbs", "reaches", "hits", "tops", "passes", "exceeds", "jumps", "nears", "soars", "stands"};

	if (i + 2 >= doc->n_tokens || !AA_TOKEN_IN(doc, i, moves) || !is_reached(doc, i + 1))
		return false;
	for (uint32_t k = i; k > 0 && i - k < TOLL_REACH; k--)
		if (aa_token_is(doc, k - 1, "toll"))
			return true;
	return false;
}

/* "death toll hits 112", "the dead include three medics", "40 more remain trapped": verbs that a tagger takes for nouns. */
static bool
is_plain_verb(const AaDoc *doc, uint32_t i)
{
	static const char *const verbs[] = {"include", "includes", "remain"};
	static const char *const counts[] = {"deaths", "casualties", "fatalities", "arrests", "injuries", "murders", "killings", "abductions", "losses"};
	static const char *const moves[] = {"rise", "climb", "reach", "hit", "top", "pass", "exceed", "jump", "near", "soar", "stand"};
	static const char *const words[] = {"include", "includes", "remain", "lay", "number", "numbered", "total", "totalled", "totaled", "force", "forces"};

	if (is_move_of_toll(doc, i))
		return true;
	if (!AA_TOKEN_IN(doc, i, words) && !AA_TOKEN_IN(doc, i, moves) && !(i > 0 && aa_token_is(doc, i - 1, "toll")))
		return false;
	if (AA_TOKEN_IN(doc, i, verbs) || (aa_token_is(doc, i, "lay") && aa_token_is(doc, i + 1, "dead")))
		return true;
	if (aa_tells_number(doc, i) && i > 1 && (aa_is(doc, i - 1, AA_LEX_HARM) || (aa_is(doc, i - 2, AA_LEX_HARM) && aa_token_is(doc, i - 1, "now"))) &&
		aa_opens_object(doc, i + 1))
		return true;			/* the dead number at least 43 */
	if ((aa_token_is(doc, i, "force") || aa_token_is(doc, i, "forces")) && aa_opens_object(doc, i + 1))
		return true;			/* floods force 2,000 from homes */
	if (i > 0 && AA_TOKEN_IN(doc, i, moves) && AA_TOKEN_IN(doc, i - 1, counts) && is_reached(doc, i + 1))
		return true;			/* deaths rise to 73 */
	return i > 0 && aa_token_is(doc, i - 1, "toll") && is_reached(doc, i + 1);
}

/* "tried to kidnap": is this a word of harm behind the "to" of an infinitive, which the tagger knows better than the verb? */
static bool
is_infinitive(const AaDoc *doc, uint32_t i)
{
	int64_t		value = aa_word_value(doc, i, AA_LEX_HARM);

	return i > 0 && doc->tokens[i - 1].tag == AA_TAG_TO && aa_token_is(doc, i - 1, "to") && value != AA_NO_INT &&
		(AA_HARM_SHAPE(value) == AA_HARM_PRESENT || (AA_HARM_SHAPE(value) == AA_HARM_FALL && !aa_ends_with(doc, i, "ed") && !aa_ends_with(doc, i, "ing") &&
			!aa_is(doc, i, AA_LEX_PARTICLE_VERB)));
}

static AaPart
part_of_content(const AaDoc *doc, uint32_t i)
{
	uint8_t		tag = doc->tokens[i].tag;

	return tag == AA_TAG_NONE || tag >= AA_TAG_DOLLAR ? part_by_form(doc, i) : part_of_tag(tag);
}

/* No word that read_part() asks for by name or class: most words, settled by one look at their bits. */
static bool
is_content(const AaDoc *doc, uint32_t i)
{
	static const AaLexSet grammar = AA_LEX_SET(MODAL, NEGATION, AUXILIARY, PRONOUN, PREPOSITION, CONJUNCTION, DETERMINER);
	static const char *const words[] = {"today", "yesterday", "tonight", "to", "that", "her", "and", "or"};

	return !aa_is_any(doc, i, &grammar) && !(doc->tokens[i].shape & AA_SHAPE_CLITIC) && !AA_TOKEN_IN(doc, i, words);
}

static AaPart
read_part(const AaDoc *doc, uint32_t i)
{
	static const char *const negations[] = {"not", "n't", "never"};
	static const char *const days[] = {"today", "yesterday", "tonight"};
	const AaToken *t = &doc->tokens[i];
	int64_t		value;

	if (t->kind >= AA_TOKEN_PUNCT)
		return part_of_mark(doc, i);
	if (is_plain_verb(doc, i))
		return aa_is(doc, i, AA_LEX_PREPOSITION) ? AA_PART_PREPOSITION : AA_PART_VERB;
	if (is_plain_noun(doc, i))
		return AA_PART_NOUN;
	if (is_content(doc, i))
		return part_of_content(doc, i);
	if (AA_TOKEN_IN(doc, i, days))
		return AA_PART_ADVERB;
	if (aa_is(doc, i, AA_LEX_MODAL))
		return t->tag == AA_TAG_NN || t->tag == AA_TAG_NNP ? AA_PART_NOUN : AA_PART_MODAL;
	if (aa_is(doc, i, AA_LEX_NEGATION) && AA_TOKEN_IN(doc, i, negations))
		return AA_PART_NOT;
	if (aa_token_is(doc, i, "to"))
		return i + 1 < doc->n_tokens && (doc->tokens[i + 1].tag == AA_TAG_VB || aa_is(doc, i + 1, AA_LEX_AUXILIARY) || is_infinitive(doc, i + 1) ||
										 (doc->tokens[i + 1].tag == AA_TAG_NONE && aa_is(doc, i + 1, AA_LEX_HARM) && !aa_ends_with(doc, i + 1, "th"))) ?
			AA_PART_TO : AA_PART_PREPOSITION;
	if (t->shape & AA_SHAPE_CLITIC)
		return t->tag == AA_TAG_VBZ || (t->tag == AA_TAG_NONE && !aa_token_is(doc, i, "'s")) ? AA_PART_AUXILIARY : AA_PART_POSSESSIVE;
	if (aa_is(doc, i, AA_LEX_AUXILIARY))
		return AA_PART_AUXILIARY;
	value = aa_word_value(doc, i, AA_LEX_PRONOUN);
	if (value == 6)
		return AA_PART_WHO;
	if (aa_token_is(doc, i, "that"))
		return aa_opens_object(doc, i + 1) ? AA_PART_CLAUSE :	/* said that 12 tailors */
			t->tag == AA_TAG_DT ? AA_PART_DETERMINER : t->tag == AA_TAG_WDT ? AA_PART_WHO : AA_PART_CLAUSE;
	if (aa_token_is(doc, i, "her"))
		return t->tag == AA_TAG_PRP ? AA_PART_PRONOUN : AA_PART_DETERMINER;
	if (value != AA_NO_INT)
		return AA_PART_PRONOUN;
	if (aa_token_is(doc, i, "and") || aa_token_is(doc, i, "or"))
		return AA_PART_AND;
	if (aa_is(doc, i, AA_LEX_PREPOSITION) && t->tag != AA_TAG_RB && t->tag != AA_TAG_RP && t->tag != AA_TAG_VBG && !(t->tag >= AA_TAG_NN && t->tag <= AA_TAG_JJS))
		return AA_PART_PREPOSITION;
	if (aa_is(doc, i, AA_LEX_CONJUNCTION))
		return AA_PART_CLAUSE;
	if (aa_is(doc, i, AA_LEX_DETERMINER))
		return AA_PART_DETERMINER;
	return part_of_content(doc, i);
}

void
aa_part_read(const AaDoc *doc, uint32_t i)
{
	doc->parts[i] = (uint8_t) (read_part(doc, i) + 1);
}

bool
aa_is_noun_harm(AaHarmShape shape)
{
	return shape == AA_HARM_EVENT || shape == AA_HARM_COUNTED || shape == AA_HARM_TOLL || shape == AA_HARM_BODY || shape == AA_HARM_LIFE ||
		shape == AA_HARM_CONDITION || shape == AA_HARM_FRAME || shape == AA_HARM_AGENT;
}

/* What a verb of harm counts when it is a noun: a killing is an event, a shooting an assault, "wounds" are no people. */
AaHarmShape
aa_shape_of_noun(const AaDoc *doc, uint32_t i, AaHarmShape verb)
{
	if (aa_token_is(doc, i, "wound") || aa_token_is(doc, i, "wounds"))
		return AA_HARM_WOUND;
	return verb == AA_HARM_ATTACK ? AA_HARM_ASSAULT : AA_HARM_EVENT;
}

/* Words that are verb and noun: "the arrest", "a gun", "fears of a murder". */
static bool
reads_as_noun(const AaDoc *doc, uint32_t i)
{
	uint8_t		tag = doc->tokens[i].tag;

	if (is_infinitive(doc, i))
		return false;
	if (tag != AA_TAG_NONE)
		return aa_tag_is_noun(tag);
	return i > 0 && (aa_is(doc, i - 1, AA_LEX_DETERMINER) || aa_is(doc, i - 1, AA_LEX_PREPOSITION));
}

/* Does a figure end before token i that counts more than one shot, or anything in a headline: "2 shot in Tarlo"? */
static bool
is_counted_before(const AaDoc *doc, uint32_t i)
{
	uint32_t	n = aa_number_from(doc, i);
	const AaNumber *number = n > 0 ? &AA_NUMBERS(doc)[n - 1] : NULL;

	return number != NULL && number->last == i && number->unit == AA_USE_OPEN && number->best != 1 && number->form != AA_NUMBER_NONE;
}

/* "accused of shooting a neighbor": does a person with an article stand at token i? */
static bool
opens_person(const AaDoc *doc, uint32_t i)
{
	return (aa_is(doc, i, AA_LEX_DETERMINER) || doc->tokens[i].tag == AA_TAG_PRPS) && (aa_is(doc, i + 1, AA_LEX_VICTIM) || aa_is(doc, i + 2, AA_LEX_VICTIM));
}

/* "was shot", "fatally shot her", "2 shot in Tarlo", "Woman shot in the back": the participle, where "shot" could be a noun as well. */
static bool
is_shot(const AaDoc *doc, uint32_t i)
{
	int64_t		before = i > 0 ? aa_word_value(doc, i - 1, AA_LEX_AUXILIARY) : AA_NO_INT;

	if (i == 0 || !aa_token_is(doc, i, "shot"))
		return false;
	if (before == 1 || before == 4 || aa_token_is(doc, i - 1, "fatally") || aa_token_is(doc, i - 1, "critically") || is_counted_before(doc, i))
		return true;
	if (doc->tokens[i - 1].tag == AA_TAG_NNP && i + 1 < doc->n_tokens && (doc->tokens[i + 1].tag == AA_TAG_PRPS || aa_token_is(doc, i + 1, "him")))
		return true;			/* Lopez shot his wife */
	if (aa_token_is(doc, i + 1, "himself") || aa_token_is(doc, i + 1, "herself"))
		return true;
	if (!aa_is(doc, i - 1, AA_LEX_VICTIM) || aa_token_is(doc, i + 1, "of"))
		return false;
	return i + 1 >= doc->n_tokens || doc->tokens[i + 1].kind != AA_TOKEN_WORD || (doc->tokens[i + 1].shape & AA_SHAPE_LINE) ||
		aa_is(doc, i + 1, AA_LEX_PREPOSITION) || aa_is(doc, i + 1, AA_LEX_CONJUNCTION) || aa_token_is(doc, i + 1, "and");
}

/* "kills four", "kill at least 20": an object with a figure follows, so that the word before is a verb. */
bool
aa_opens_object(const AaDoc *doc, uint32_t i)
{
	uint32_t	n = aa_number_from(doc, i);

	return n < doc->numbers_.n && AA_NUMBERS(doc)[n].phrase == i && AA_NUMBERS(doc)[n].unit == AA_USE_OPEN;
}

/* Words that harm only with a particle behind them: "passed away", not "passed". */
bool
aa_lacks_particle(const AaDoc *doc, uint32_t i)
{
	int64_t		particle = aa_word_value(doc, i, AA_LEX_PARTICLE_VERB);
	static const char *const particles[] = {[AA_PARTICLE_AWAY] = "away", [AA_PARTICLE_DOWN] = "down", [AA_PARTICLE_UP] = "up",
	[AA_PARTICLE_OFF] = "off", [AA_PARTICLE_OUT] = "out"};

	return particle != AA_NO_INT && !aa_token_is(doc, i + 1, particles[particle]);
}

/* "dead and buried", of teams and of plans. */
static bool
is_saying(const AaDoc *doc, uint32_t i)
{
	uint32_t	dead = aa_token_is(doc, i, "buried") && i > 1 ? i - 2 : i;

	return aa_token_is(doc, dead, "dead") && aa_token_is(doc, dead + 1, "and") && aa_token_is(doc, dead + 2, "buried");
}

int64_t
aa_read_harm(const AaDoc *doc, uint32_t i)
{
	int64_t		value = aa_word_value(doc, i, AA_LEX_HARM);
	AaHarmShape shape = AA_HARM_SHAPE(value);

	if (aa_lacks_particle(doc, i))
		return AA_NO_INT;
	if (shape == AA_HARM_HOLD && (aa_is(doc, i + 1, AA_LEX_HARM) || (i + 1 < doc->n_tokens && doc->tokens[i + 1].tag == AA_TAG_JJ)))
		return AA_NO_INT;		/* held hostage, held responsible */
	if (aa_token_is(doc, i, "service") && !(i > 1 && aa_token_is(doc, i - 1, "of") && aa_token_is(doc, i - 2, "out")))
		return AA_NO_INT;
	if (aa_is_noun_harm(shape))
		return AA_NO_INT;
	if (is_saying(doc, i))
		return AA_NO_INT;
	if (shape == AA_HARM_STATE && aa_is(doc, i, AA_LEX_VICTIM) && i > 0 && aa_is(doc, i - 1, AA_LEX_DETERMINER))
		return AA_NO_INT;		/* a prisoner was; but: was taken prisoner */
	if (shape == AA_HARM_FALL && i > 0 && aa_token_is(doc, i - 1, "the") && aa_ends_with(doc, i, "ed"))
		return AA_NO_INT;		/* relatives of the disappeared */
	if (shape == AA_HARM_PRESENT && aa_is(doc, i, AA_LEX_PARTICLE_VERB))
		return value;
	if ((shape == AA_HARM_PRESENT && aa_opens_object(doc, i + 1)) || (shape == AA_HARM_ATTACK && aa_token_is(doc, i + 1, "dead")))
		return value;
	if (is_wounds(doc, i))
		return AA_NO_INT;
	if (is_shot(doc, i))
		return value;
	if (shape == AA_HARM_ATTACK && i > 0 && aa_is(doc, i - 1, AA_LEX_VICTIM) && aa_is(doc, i - 1, AA_LEX_PLURAL))
		return value;			/* guards shot a clerk */
	if (shape == AA_HARM_ATTACK && i > 0 && i + 2 < doc->n_tokens && aa_ends_with(doc, i, "ing") && aa_is(doc, i - 1, AA_LEX_PREPOSITION) && opens_person(doc, i + 1))
		return value;
	if (shape == AA_HARM_ATTACK && !aa_token_is(doc, i, "beat") && i > 0 &&
		(aa_ends_with(doc, i, "ing") ? aa_is(doc, i - 1, AA_LEX_PREPOSITION) : aa_is(doc, i - 1, AA_LEX_VICTIM)) &&
		aa_opens_object(doc, i + 1))
		return value;			/* accused of shooting four tailors, the suspect shot two */
	if (shape == AA_HARM_ATTACK && aa_token_is(doc, i, "shot") && i > 0 && aa_token_is(doc, i - 1, "and") &&
		(i + 1 >= doc->n_tokens || doc->tokens[i + 1].kind >= AA_TOKEN_PUNCT ||
		aa_is(doc, i + 1, AA_LEX_PREPOSITION)))
		return value;			/* lined up against a wall and shot */
	if ((shape == AA_HARM_PRESENT || (shape == AA_HARM_ATTACK && !aa_ends_with(doc, i, "ed"))) && reads_as_noun(doc, i))
		return AA_NO_INT;
	return value;
}

/* Is token i one of the marks around a single word of harm: 12 were "killed"? */
bool
aa_marks_harm(const AaDoc *doc, uint32_t i)
{
	for (uint32_t open = i >= 2 ? i - 2 : i; open <= i; open += 2)
		if (open + 2 < doc->n_tokens && doc->tokens[open].kind >= AA_TOKEN_PUNCT && aa_part_of(doc, open) == AA_PART_QUOTE &&
			doc->tokens[open + 2].kind >= AA_TOKEN_PUNCT && aa_part_of(doc, open + 2) == AA_PART_QUOTE && aa_verbal_harm(doc, open + 1) != AA_NO_INT)
			return true;
	return false;
}

/* Where the expression of time ends that begins at token i; i when none does. */
uint32_t
aa_time_end(const AaDoc *doc, uint32_t i)
{
	uint32_t	t;

	if (!aa_is(doc, i, AA_LEX_DATE) && !aa_is(doc, i, AA_LEX_DATE_GLUE))
		return i;
	t = AA_FIRST_FROM(doc->timexes_, AaTimex, first, i);
	return t < doc->timexes_.n && AA_TIMEXES(doc)[t].first == i ? AA_TIMEXES(doc)[t].last : i;
}

bool
aa_tells_inclusion(const AaDoc *doc, uint32_t i)
{
	static const char *const words[] = {"include", "includes", "included"};

	return AA_TOKEN_IN(doc, i, words);
}

bool
aa_tells_number(const AaDoc *doc, uint32_t i)
{
	static const char *const words[] = {"number", "numbered", "total", "totalled", "totaled"};

	return AA_TOKEN_IN(doc, i, words);
}

bool
aa_opens_contrast(const AaDoc *doc, uint32_t i)
{
	static const char *const words[] = {"but", "while", "whereas", "although", "though"};

	return AA_TOKEN_IN(doc, i, words);
}

bool
aa_is_reflexive(const AaDoc *doc, uint32_t i)
{
	static const char *const words[] = {"himself", "herself", "themselves"};

	return AA_TOKEN_IN(doc, i, words);
}
