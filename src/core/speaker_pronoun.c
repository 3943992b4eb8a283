/*
 * speaker_pronoun.c: whom "he", "she", "they" and "it" take up.
 *
 * The last source of that number and sex, when it spoke shortly before; else
 * the person named last.  Sex is told by titles, first names and nouns such as
 * "spokeswoman"; where nothing tells it, anybody may be meant.  A source that
 * the text has lost in between is the better antecedent, so nobody is.
 */
#include "entity.h"
#include "speaker.h"

#define ANTECEDENTS 4			/* attributions that a pronoun looks back to */
#define ANTECEDENT_SENTENCES 5	/* and sentences */
#define NEAR_SENTENCES 2		/* from which it is taken before a name that stands nearer */
#define SUBJECT_REACH 8			/* tokens of a sentence in which its subject is looked for */
#define PERSON_REACH 3			/* sentences that "he" looks back for a name */
#define PERSON_AHEAD 2			/* sentences in which a pronoun that opens a text finds its name */
#define HUMAN_REACH 60			/* tokens before it in which nobody may be spoken of */
#define MOST_MENTIONS 100		/* that are looked through for a name, or for what tells a person's sex */

enum
{
	ANYBODY = 0, HE = 1, SHE = 2, THEY = 3, IT = 4
};

/* Sex that a noun or title tells: HE, SHE or 0. */
static int
sex_of_word(const AaDoc *doc, uint32_t i)
{
	const AaToken *t = &doc->tokens[i];
	int64_t		sex = aa_word_value(doc, i, AA_LEX_SEX);

	if (sex != AA_NO_INT)
		return (int) sex;
	/* a "chairman" may be a woman, a "chairwoman" is one */
	return t->kind == AA_TOKEN_WORD && t->end - t->start > 5 && aa_bytes_are(doc->text + t->end - 5, "woman", 5) ? SHE : 0;
}

/* Sex that a mention tells: by the title before it, or its first name. */
static int
sex_of_mention(const AaDoc *doc, const AaName *name)
{
	int			sex = name->first > 0 ? sex_of_word(doc, name->first - 1) : 0;
	int64_t		given = aa_word_value(doc, name->first, AA_LEX_GIVEN);

	if (sex == 0)
		sex = sex_of_word(doc, name->first);
	if (sex != 0 || name->last == name->first + 1)
		return sex;
	return given == HE || given == SHE ? (int) given : 0;
}

/* Sex of a person by all mentions before a token. */
static int
sex_of_entity(const AaDoc *doc, uint32_t entity, uint32_t token)
{
	uint32_t	seen = 0;

	for (uint32_t i = 0; i < doc->names_.n && seen < MOST_MENTIONS; i++)
	{
		const AaName *name = &AA_NAMES(doc)[i];
		int			sex;

		if (name->first >= token)
			break;
		if (name->entity != entity)
			continue;
		seen++;
		sex = sex_of_mention(doc, name);
		if (sex != 0)
			return sex;
	}
	return 0;
}

static int
sex_of_source(const AaDoc *doc, const AaAttribution *a)
{
	for (uint32_t i = a->first; i < a->last; i++)
	{
		int			sex = sex_of_word(doc, i);
		int64_t		pronoun = aa_word_value(doc, i, AA_LEX_PRONOUN);

		if (sex != 0)
			return sex;
		if (a->last == a->first + 1 && (pronoun == HE || pronoun == SHE))
			return (int) pronoun;
	}
	return a->entity != UINT32_MAX ? sex_of_entity(doc, a->entity, a->last) : 0;
}

/* "survivors", "health officials": no "it". */
static bool
is_many(const AaDoc *doc, const AaAttribution *b)
{
	const AaToken *t = &doc->tokens[b->last - 1];

	return b->last > b->first && t->end - t->start > 3 && doc->text[t->end - 1] == 's' && doc->text[t->end - 2] != 's' &&
		(!(t->shape & AA_SHAPE_CAP) || b->last - 1 == AA_SENTENCES(doc)[b->sentence].first);
}

/* May the pronoun take up a source that is this? */
static bool
agrees(const AaDoc *doc, const AaAttribution *b, int64_t pronoun)
{
	int			sex;

	switch (pronoun)
	{
		case IT:
			return (b->who == AA_WHO_BODY && (b->entity != UINT32_MAX || !is_many(doc, b))) || b->who == AA_WHO_THING;
		case THEY:
			return b->who == AA_WHO_BODY;
		default:
			sex = b->who == AA_WHO_PERSON ? sex_of_source(doc, b) : 0;
			return b->who == AA_WHO_PERSON && (sex == 0 || sex == pronoun || pronoun == ANYBODY);
	}
}

const AaAttribution *
aa_speaker_antecedent(const AaDoc *doc, const AaAttribution *a, int64_t pronoun, bool *lost)
{
	const AaAttribution *all = AA_ATTRIBUTIONS(doc);

	*lost = false;
	for (const AaAttribution *b = a; b > all && a - b < ANTECEDENTS;)
	{
		b--;
		if (a->sentence - b->sentence > ANTECEDENT_SENTENCES)
			break;
		*lost = b->who == AA_WHO_LOST;
		if (*lost)
			break;
		if (agrees(doc, b, pronoun))
			return b;
	}
	return NULL;
}

static bool
may_be(const AaDoc *doc, const AaName *name, int64_t pronoun, uint32_t token)
{
	int			sex;

	if (name->kind != AA_entity_kind_person || name->entity == UINT32_MAX)
		return false;
	sex = sex_of_entity(doc, name->entity, token);
	return sex == 0 || sex == pronoun || pronoun == ANYBODY;
}

/* A person who opens a sentence between the two, UINT32_MAX is before the first; UINT32_MAX when none does. */
static uint32_t
subject_between(const AaDoc *doc, uint32_t after, uint32_t before, int64_t pronoun)
{
	for (uint32_t k = before; k > after + 1; k--)
	{
		const AaSentence *s = &AA_SENTENCES(doc)[k - 1];

		for (uint32_t i = s->first; i < s->last && i < s->first + SUBJECT_REACH; i++)
		{
			const AaName *name = aa_name_at(doc, i);

			if (name != NULL && may_be(doc, name, pronoun, s->last))
				return name->entity;
		}
	}
	return UINT32_MAX;
}

/* The person of that sex, not this one, who was named last, in this sentence or one shortly before. */
static uint32_t
last_other(const AaDoc *doc, uint32_t token, int64_t pronoun, uint32_t but)
{
	uint32_t	sentence = aa_sentence_of(doc, token);
	const AaName *all = AA_NAMES(doc);
	uint32_t	here = AA_FIRST_FROM(doc->names_, AaName, first, token);

	for (uint32_t i = here; i > 0 && here - i < MOST_MENTIONS && all[i - 1].sentence + PERSON_REACH >= sentence; i--)
		if (all[i - 1].entity != but && may_be(doc, &all[i - 1], pronoun, token))
			return all[i - 1].entity;
	return UINT32_MAX;
}

static uint32_t
last_person(const AaDoc *doc, uint32_t token, int64_t pronoun)
{
	return last_other(doc, token, pronoun, UINT32_MAX);
}

uint32_t
aa_speaker_last_subject(const AaDoc *doc, const AaAttribution *a, uint32_t token)
{
	bool		lost;
	const AaAttribution *b = aa_speaker_antecedent(doc, a, ANYBODY, &lost);
	uint32_t	sentence = aa_sentence_of(doc, token);
	bool		near = b != NULL && sentence - b->sentence <= NEAR_SENTENCES;
	uint32_t	after = near ? b->sentence : sentence > NEAR_SENTENCES ? sentence - NEAR_SENTENCES - 1 : UINT32_MAX;
	uint32_t	subject = subject_between(doc, after, sentence, ANYBODY);

	return subject != UINT32_MAX ? subject : near ? b->entity : UINT32_MAX;
}

/* The attribution before `a` whose source is not known. */
static const AaAttribution *
last_lost(const AaDoc *doc, const AaAttribution *a)
{
	const AaAttribution *b = a - 1;

	while (b > AA_ATTRIBUTIONS(doc) && b->who != AA_WHO_LOST)
		b--;
	return b;
}

/* "The agency, Oxfam, called it a crime: 130 had died, | it | said": the body that is the subject of the sentence. */
static uint32_t
body_subject(const AaDoc *doc, const AaAttribution *a, uint32_t token)
{
	const AaSentence *s = &AA_SENTENCES(doc)[a->sentence];

	for (uint32_t i = s->first; i < token && i < s->first + SUBJECT_REACH && !aa_is(doc, i, AA_LEX_PREPOSITION); i++)
	{
		const AaName *name = aa_name_at(doc, i);

		if (name != NULL && name->kind == AA_entity_kind_organization && name->entity != UINT32_MAX && name->last + 1 < token)
			return name->entity;
	}
	return UINT32_MAX;
}

/* May the pronoun mean somebody of whom the text has spoken without a name: "a farmer", "her son"? */
static bool
has_human_before(const AaDoc *doc, uint32_t token)
{
	static const AaLexSet humans = AA_LEX_SET(VICTIM, KIN, TITLE, SOURCE_NOUN);

	for (uint32_t i = token; i > 0 && token - i < HUMAN_REACH; i--)
		if (aa_is_any(doc, i - 1, &humans) || aa_name_at(doc, i - 1) != NULL)
			return true;
	return false;
}

/* '"I never saw it coming," | he | says.  Ben Osei stands in what was his kitchen.': who opens a sentence shortly behind. */
static uint32_t
person_ahead(const AaDoc *doc, const AaAttribution *a, uint32_t token, int64_t pronoun)
{
	if (has_human_before(doc, token))
		return UINT32_MAX;
	for (uint32_t k = a->sentence + 1; k < doc->sentences_.n && k <= a->sentence + PERSON_AHEAD; k++)
	{
		const AaSentence *s = &AA_SENTENCES(doc)[k];
		uint32_t	first = s->first + (aa_word_value(doc, s->first, AA_LEX_TITLE) == 3);
		const AaName *name = first < s->last ? aa_name_at(doc, first) : NULL;

		if (name != NULL && name->first == first && may_be(doc, name, pronoun, s->last))
			return name->entity;
	}
	return UINT32_MAX;
}

/* '"Did you go?" Ada Moro asked. "No," | she | replied': not the one who asked. */
static bool
replies_to(const AaDoc *doc, const AaAttribution *a, const AaAttribution *b)
{
	static const char *const replies[] = {"replied", "answered", "responded", "retorted", "countered", "replies", "answers"};

	return b != NULL && b->stance == AA_stance_asks && AA_TOKEN_IN(doc, a->verb, replies);
}

void
aa_speaker_resolve_pronoun(AaDoc *doc, AaAttribution *a, uint32_t token, int64_t pronoun)
{
	bool		lost;
	bool		person = pronoun <= SHE;
	const AaAttribution *b = aa_speaker_antecedent(doc, a, pronoun, &lost);
	uint32_t	named = person ? last_person(doc, token, pronoun) : UINT32_MAX;
	uint32_t	after = b != NULL ? b->sentence : lost ? last_lost(doc, a)->sentence : UINT32_MAX;
	uint32_t	subject = after != UINT32_MAX && person ? subject_between(doc, after, a->sentence, pronoun) : UINT32_MAX;

	if (pronoun == IT)
		subject = body_subject(doc, a, token);
	if (replies_to(doc, a, b))
	{
		const AaAttribution *other = aa_speaker_antecedent(doc, b, pronoun, &lost);

		subject = subject != b->entity ? subject : UINT32_MAX;
		named = named != b->entity ? named : last_other(doc, token, pronoun, b->entity);
		b = other;
		lost = false;
	}
	if (subject != UINT32_MAX)
		aa_speaker_set_entity(doc, a, subject);
	else if (b == NULL && lost)
		aa_speaker_set_lost(a);
	else if (b != NULL && a->sentence - b->sentence <= NEAR_SENTENCES)
		aa_speaker_copy(a, b);
	else if (named != UINT32_MAX)
		aa_speaker_set_entity(doc, a, named);
	else if (b != NULL)
		aa_speaker_copy(a, b);
	else if (person && (named = person_ahead(doc, a, token, pronoun)) != UINT32_MAX)
		aa_speaker_set_entity(doc, a, named);
	else
		aa_speaker_set_lost(a);
}
