/*
 * casualty_modality.c: how surely a harm is told: as done, feared, alleged, or only thought of.
 *
 * Words of the class HEDGE say it from afar, within the clause ("may have killed", "if ten more die").  Verbs, nouns and
 * adjectives of the class UNREAL say it only of the infinitive or gerund that hangs on them: "urged its allies to arrest
 * two", "big enough to kill 200", "risks killing thousands"; but "asked why the army killed 12" tells a harm that was
 * done, as does "managed to kill four".
 */
#include "casualty.h"
#include "source.h"
#include "tag.h"

#define HEDGE_REACH 12			/* tokens before the word of harm in which a hedge is heard */
#define UNREAL_REACH 10			/* tokens between an infinitive and the verb that it hangs on */

/* Verbs that bring the harm about, or the toll: a modal before them is one of the harm. */
static bool
brings_harm(const AaDoc *doc, uint32_t i)
{
	static const char *const verbs[] = {"be", "have", "lead", "cause", "result", "leave", "see", "mean", "bring", "rise", "reach", "climb", "grow",
	"go", "exceed", "top", "pass", "stand"};

	return AA_TOKEN_IN(doc, i, verbs);
}

/*
 * What the word at i makes of a harm that stands in the tokens behind it, or AA_NO_INT.  A modal is one only as such ("may", not "May"), and when
 * no other verb stands between: "could compensate the families of the dead".
 */
static int64_t
hedge_at(const AaDoc *doc, uint32_t i, uint32_t last)
{
	int64_t		hedge = aa_word_value(doc, i, AA_LEX_HEDGE);

	if (aa_token_is(doc, i, "attempted") && i + 1 < last && doc->tokens[i + 1].tag == AA_TAG_NN)
		return AA_NO_INT;		/* attempted murder after a shooting that killed two */
	if (hedge == AA_NO_INT)
		return hedge;
	if (aa_token_is(doc, i + 1, "to") && aa_token_is(doc, i + 2, "be") && i + 4 < last &&
		(doc->tokens[i + 3].tag == AA_TAG_DT || aa_tag_is_noun(doc->tokens[i + 3].tag)))
		return AA_NO_INT;		/* believed to be the driver, was killed: who he is, not what he suffered */
	if (!aa_is(doc, i, AA_LEX_MODAL))	/* planned to kill two; but: who tried to stop them was killed */
		return aa_token_is(doc, i + 1, "to") && i + 2 < last && doc->tokens[last].tag != AA_TAG_VB && doc->tokens[i + 2].tag == AA_TAG_VB &&
			!brings_harm(doc, i + 2) ? AA_NO_INT : hedge;
	if (doc->tokens[i].tag != AA_TAG_MD || aa_is(doc, i + 1, AA_LEX_NEGATION))
		return AA_NO_INT;		/* could not be revived */
	for (uint32_t k = i + 1; k < last; k++)
		if (doc->tokens[k].tag == AA_TAG_VB && !brings_harm(doc, k))
			return AA_NO_INT;
	return hedge;
}

/* "The number of dead could reach 500", "is likely to pass 500": said of a figure behind its word of harm. */
static int64_t
hedge_behind(const AaDoc *doc, const AaFact *f)
{
	if (f->number_first == AA_NONE || f->number_first <= f->trigger || f->number_first - f->trigger > HEDGE_REACH)
		return AA_NO_INT;
	for (uint32_t i = f->trigger + 1; i < f->number_first; i++)
	{
		int64_t		hedge = hedge_at(doc, i, f->number_first);

		if (doc->tokens[i].tag == AA_TAG_MD && hedge != AA_NO_INT)
			return hedge;
		if ((aa_token_is(doc, i, "likely") || aa_token_is(doc, i, "expected")) && aa_token_is(doc, i + 1, "to"))
			return AA_modality_hypothetical;
	}
	return AA_NO_INT;
}

/* "as many as": no conjunction. */
static bool
is_degree(const AaDoc *doc, uint32_t i)
{
	static const char *const words[] = {"many", "much", "few", "well"};

	return aa_token_is(doc, i, "as") && (AA_TOKEN_IN(doc, i + 1, words) || (i > 0 && AA_TOKEN_IN(doc, i - 1, words)));
}

/* Orders to leave are obeyed: who is told to evacuate counts as displaced. */
static bool
is_order(const AaDoc *doc, uint32_t i)
{
	static const char *const words[] = {"ordered", "order", "orders", "ordering", "told", "asked", "urged", "instructed", "called", "prepared", "preparing"};

	return AA_TOKEN_IN(doc, i, words);
}

/* First token of the infinitive that ends in token i, "to" before "be" and adverbs, or i; a perfect one, "to have killed", is of the past. */
static uint32_t
infinitive_start(const AaDoc *doc, uint32_t i)
{
	uint32_t	k = i;

	while (k > 0 && i - k < UNREAL_REACH && (doc->tokens[k - 1].tag == AA_TAG_RB || aa_token_is(doc, k - 1, "be") || aa_token_is(doc, k - 1, "get")))
		k--;
	return k > 0 && aa_token_is(doc, k - 1, "to") ? k - 1 : i;
}

/* "urged its allies | to arrest", "enough | to kill": is the nearest verb before the infinitive, or the word just before it, of what is not done? */
static bool
is_unreal_infinitive(const AaDoc *doc, const AaFact *f, uint32_t first)
{
	uint32_t	verb = f->number != AA_NONE && f->first > first && aa_token_is(doc, f->first - 1, "take") ? f->first - 1 : f->trigger;	/* take 20 hostages */
	uint32_t	to;

	if (f->shape == AA_HARM_FRAME && verb > first && doc->tokens[verb - 1].tag == AA_TAG_VB)
		verb--;					/* tries to | commit suicide */
	to = infinitive_start(doc, verb);
	if (to == verb || to == first)
		return false;
	if (aa_is(doc, to - 1, AA_LEX_UNREAL))
		return !(f->kind == AA_casualty_kind_displaced && is_order(doc, to - 1));
	for (uint32_t i = to; i > first && to - i < UNREAL_REACH; i--)
		if (aa_tag_is_verb(doc->tokens[i - 1].tag))
			return aa_is(doc, i - 1, AA_LEX_UNREAL) && !(f->kind == AA_casualty_kind_displaced && is_order(doc, i - 1));
	return false;
}

/* "risks killing", "capable of killing", "called for the arrest of", "warned of up to 500 deaths" */
static bool
is_unreal_noun(const AaDoc *doc, const AaFact *f, uint32_t first)
{
	static const char *const words[] = {"the", "a", "an", "any", "further", "more", "new", "immediate", "mass"};
	static const char *const links[] = {"of", "for", "against", "about"};
	uint32_t	i = f->trigger;
	bool		linked;

	if (doc->tokens[i].tag != AA_TAG_VBG && f->shape != AA_HARM_EVENT && f->shape != AA_HARM_GERUND)
		return false;
	if (f->number_first != AA_NONE && f->number_first < i && f->number != AA_NONE)
		i = AA_NUMBERS(doc)[f->number].phrase;
	while (i > first && f->trigger < i + UNREAL_REACH && AA_TOKEN_IN(doc, i - 1, words))
		i--;
	linked = i > first && AA_TOKEN_IN(doc, i - 1, links);
	i -= linked;
	if (i == first || !aa_is(doc, i - 1, AA_LEX_UNREAL))
		return false;
	return linked ? aa_word_value(doc, i - 1, AA_LEX_UNREAL) == 1 : doc->tokens[f->trigger].tag == AA_TAG_VBG && i == f->trigger;
}

void
aa_modality_fact(AaDoc *doc, const AaFact *f, AaCasualty *c)
{
	static const char *const short_of[] = {"nearly", "almost", "possibly", "potentially", "narrowly"};
	const AaSentence *s = &AA_SENTENCES(doc)[f->sentence];
	uint32_t	first = f->trigger > s->first + HEDGE_REACH ? f->trigger - HEDGE_REACH : s->first;
	int64_t		hedge = hedge_behind(doc, f);

	if ((f->trigger > s->first && AA_TOKEN_IN(doc, f->trigger - 1, short_of)) || is_unreal_infinitive(doc, f, s->first) ||
		is_unreal_noun(doc, f, s->first))
		hedge = AA_modality_hypothetical;
	for (uint32_t i = f->trigger; i > first && hedge == AA_NO_INT; i--)
	{
		uint32_t	mark = aa_token_mark(doc, i - 1);

		if (mark == ',' || mark == ';' || mark == '.' || (aa_word_value(doc, i - 1, AA_LEX_CONJUNCTION) == 5 && !is_degree(doc, i - 1)) ||
			aa_phrase_is_circumstance(doc, i - 1))
			break;				/* vowed revenge after a rocket killed two */
		hedge = (f->shape == AA_HARM_LIFE || f->shape == AA_HARM_FRAME) && aa_token_is(doc, i - 1, "claimed") ? AA_NO_INT : hedge_at(doc, i - 1, f->trigger);
		if (hedge == AA_modality_denied)
			hedge = AA_NO_INT;
	}
	if (hedge != AA_NO_INT)
		c->modality = (uint8_t) hedge;
}
