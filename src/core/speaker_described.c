/*
 * speaker_described.c: the person whom "the midfielder", "the 23-year-old" or "the Norwegian" takes up.
 *
 * A noun is that of the person last named who was called so, before the name
 * or in an apposition behind it; an age that of the person whose name it
 * stands behind; a nationality that of the person last spoken of.
 */
#include "entity.h"
#include "name_match.h"
#include "speaker.h"

#define CALLED_SENTENCES 8		/* in which the noun is looked for */
#define CALLED_MENTIONS 60
#define CALLED_BEFORE 4			/* tokens before a name that describe it */
#define CALLED_BEHIND 10		/* tokens of an apposition */

/* Nouns that anybody may be called by, or that are no persons. */
static bool
is_general(const AaDoc *doc, uint32_t i)
{
	const AaToken *t = &doc->tokens[i];
	int64_t		source = aa_word_value(doc, i, AA_LEX_SOURCE_NOUN);

	return t->kind != AA_TOKEN_WORD || (t->shape & AA_SHAPE_CAP) || aa_is(doc, i, AA_LEX_ORG_HEAD) || doc->text[t->end - 1] == 's' ||
		aa_is(doc, i, AA_LEX_PRONOUN) || (source != AA_NO_INT && (source & AA_SOURCE_KIND) == AA_source_kind_media);
}

/* Is the word the noun, or the short form of that title: "Gov." for "the governor"? */
static bool
is_form_of(const AaDoc *doc, uint32_t i, uint32_t noun)
{
	static const char *const titles[][2] = {
		{"gov.", "governor"}, {"sen.", "senator"}, {"rep.", "congressman"}, {"rep.", "congresswoman"}, {"rep.", "lawmaker"}, {"gen.", "general"},
		{"col.", "colonel"}, {"lt.", "lieutenant"}, {"capt.", "captain"}, {"maj.", "major"}, {"sgt.", "sergeant"}, {"dr.", "doctor"},
		{"prof.", "professor"}, {"rev.", "minister"}, {"rev.", "pastor"}, {"sen.", "lawmaker"}, {"adm.", "admiral"}
	};

	if (doc->tokens[i].hash == doc->tokens[noun].hash)
		return true;
	for (size_t k = 0; k < sizeof(titles) / sizeof(titles[0]); k++)
		if (aa_token_is(doc, i, titles[k][0]) && aa_token_is(doc, noun, titles[k][1]))
			return true;
	return false;
}

/* "Midfielder Joao Pires", "Lena Roth, an economist at ..." */
static bool
is_called(const AaDoc *doc, const AaName *name, uint32_t noun)
{
	uint32_t	i;

	for (i = name->first; i > 0 && name->first - i < CALLED_BEFORE; i--)
	{
		if (is_form_of(doc, i - 1, noun))
			return true;
		if (doc->tokens[i - 1].kind >= AA_TOKEN_PUNCT || aa_is(doc, i - 1, AA_LEX_PREPOSITION))
			break;
	}
	if (aa_token_mark(doc, name->last) != ',')
		return false;
	for (i = name->last + 1; i < noun && i - name->last < CALLED_BEHIND; i++)
	{
		if (aa_token_mark(doc, i) == '.' || aa_is(doc, i, AA_LEX_PREPOSITION) || aa_is(doc, i, AA_LEX_AUXILIARY) || aa_name_at(doc, i) != NULL)
			return false;
		if (is_form_of(doc, i, noun))
			return true;
	}
	return false;
}

/* "Joao Pires, 23, ..." */
static bool
has_age(const AaDoc *doc, const AaName *name, uint32_t number)
{
	return aa_token_mark(doc, name->last) == ',' && name->last + 1 < number && doc->tokens[name->last + 1].hash == doc->tokens[number].hash;
}

typedef bool (*Test) (const AaDoc *doc, const AaName *name, uint32_t token);

/* The person named last, before token `before`, of whom the test holds; UINT32_MAX when there is none. */
static uint32_t
find_person(const AaDoc *doc, uint32_t before, Test test, uint32_t token)
{
	const AaName *all = AA_NAMES(doc);
	uint32_t	here = AA_FIRST_FROM(doc->names_, AaName, first, before);
	uint32_t	sentence = aa_sentence_of(doc, before);

	for (uint32_t i = here; i > 0 && here - i < CALLED_MENTIONS && all[i - 1].sentence + CALLED_SENTENCES >= sentence; i--)
		if (all[i - 1].kind == AA_entity_kind_person && all[i - 1].entity != UINT32_MAX && test(doc, &all[i - 1], token))
			return all[i - 1].entity;
	return UINT32_MAX;
}

/* "23-year-old", by itself or before a noun */
static bool
is_age(const AaDoc *doc, AaRange core)
{
	return core.last >= core.first + 5 && core.last <= core.first + 6 && doc->tokens[core.first].kind == AA_TOKEN_NUMBER &&
		aa_token_is(doc, core.first + 2, "year") && aa_token_is(doc, core.first + 4, "old");
}

/* "Norwegian", not "British" or "Chinese", which may be many. */
static bool
is_national(const AaDoc *doc, AaRange core)
{
	const AaToken *t = &doc->tokens[core.first];
	AaKnown		known;

	if (core.last != core.first + 1 || t->end - t->start < 5 || !(t->shape & AA_SHAPE_CAP) || !aa_bytes_are(doc->text + t->end - 2, "an", 2))
		return false;
	known = aa_known_at(doc, core.first, core.last);
	return known.fact != NULL && known.fact->kind == AA_entity_kind_nationality;
}

#define LONGEST_EPITHET 5		/* tokens of "Hamburg-based consultant" */

/*
 * "the Republican governor", "the Hamburg-based consultant": the noun, and words before it that tell something new of
 * one who has been named; UINT32_MAX when the phrase has other parts.
 */
static uint32_t
described_noun(const AaDoc *doc, AaRange core)
{
	if (core.last - core.first < 2 || core.last - core.first > LONGEST_EPITHET)
		return UINT32_MAX;
	for (uint32_t i = core.first; i < core.last; i++)
		if ((doc->tokens[i].kind != AA_TOKEN_WORD && doc->tokens[i].kind != AA_TOKEN_HYPHEN) || aa_is(doc, i, AA_LEX_PREPOSITION) ||
			aa_is(doc, i, AA_LEX_CONJUNCTION) || (doc->tokens[i].shape & AA_SHAPE_CLITIC))
			return UINT32_MAX;
	return is_general(doc, core.last - 1) ? UINT32_MAX : core.last - 1;
}

bool
aa_speaker_is_epithet(const AaDoc *doc, AaRange core)
{
	return is_age(doc, core) || is_national(doc, core);
}

/* Sets the entity of "the midfielder"; core is the phrase without its article. */
bool
aa_speaker_resolve_described(AaDoc *doc, AaAttribution *a, AaRange core)
{
	uint32_t	person = UINT32_MAX;
	uint32_t	noun = described_noun(doc, core);

	if (is_age(doc, core))
		person = find_person(doc, core.first, has_age, core.first);
	else if (core.last == core.first + 1 && !is_general(doc, core.first))
		person = find_person(doc, core.first, is_called, core.first);
	else if (noun != UINT32_MAX)
		person = find_person(doc, core.first, is_called, noun);
	if (person == UINT32_MAX && !aa_speaker_is_epithet(doc, core))
		return false;
	if (person == UINT32_MAX)
		person = aa_speaker_last_subject(doc, a, core.first);
	if (person == UINT32_MAX)
		return false;
	aa_speaker_set_entity(doc, a, person);
	return true;
}
