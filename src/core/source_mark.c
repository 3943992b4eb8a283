/*
 * source_mark.c: sources that a mark or a set phrase shows and no verb of saying.
 *
 *	Nine dead in blast: police				a headline's colon
 *	'We lost everything': survivors tell of flood
 *	The ministry "rejects all of it"		the verb of saying is quoted
 *	Nine died, according to police; nine died by the ministry's count
 *	"I just ran," he laughed				what stands behind a quotation with a comma is how it was said
 */
#include "entity.h"
#include "source_saying.h"
#include "tag.h"

#define LONGEST_LABEL 5			/* tokens of a source beside a headline's colon */
#define LONGEST_NAMED 16		/* tokens of a name and office before a colon */
#define LONGEST_COUNTER 8		/* tokens of who counts, in "by the ministry's count" */
#define LONGEST_TELLER 8		/* tokens before the verb behind a headline's quotation */

/* Are these few tokens the name or description of a source? */
static bool
is_label(const AaSaying *r, uint32_t first, uint32_t last)
{
	bool		names = true;

	if (first >= last || last - first > LONGEST_LABEL)
		return false;
	for (uint32_t i = first; i < last; i++)
	{
		if (aa_is(r->doc, i, AA_LEX_SOURCE_NOUN))
			return true;
		names = names && (r->doc->tokens[i].shape & AA_SHAPE_UPPER) != 0;
	}
	return names;
}

/* Is this label a source by its words or by what is known of its name, other than a medium? */
static bool
is_informant(const AaDoc *doc, uint32_t first, uint32_t last)
{
	for (uint32_t i = first; i < last; i++)
	{
		const AaName *name = aa_name_at(doc, i);
		int64_t		noun = aa_word_value(doc, i, AA_LEX_SOURCE_NOUN);
		int64_t		kind = name != NULL && name->fact != NULL ? name->fact->says : noun == AA_NO_INT ? AA_NO_ENUM : noun & AA_SOURCE_KIND;

		if (kind == AA_source_kind_media)
			return false;
		if (kind != AA_NO_ENUM)
			return true;
	}
	return false;
}

/* "SYRIA: Seven killed": what the headline is about. */
static bool
is_topic(const AaDoc *doc, AaRange label)
{
	const AaName *name = aa_name_at(doc, label.first);

	return name != NULL && name->kind == AA_entity_kind_place && name->first == label.first && name->last == label.last;
}

static bool
is_quotation(const AaSaying *r, uint32_t first, uint32_t last)
{
	return last > first + 2 && aa_saying_is_quote(r, first) &&
		(r->doc->tokens[last - 1].kind == AA_TOKEN_QUOTE || r->doc->tokens[last - 1].kind == AA_TOKEN_APOSTROPHE);
}

static bool
is_person_noun(const AaDoc *doc, uint32_t i)
{
	return aa_is(doc, i, AA_LEX_SOURCE_NOUN) || aa_is(doc, i, AA_LEX_VICTIM) || aa_is(doc, i, AA_LEX_KIN) || aa_is(doc, i, AA_LEX_TITLE) ||
		aa_name_at(doc, i) != NULL;
}

/* "'We lost everything': | survivors | tell of flood", ": | mother of boy |": who is quoted; empty when that is not told. */
static AaRange
teller(const AaSaying *r, uint32_t first)
{
	const AaDoc *doc = r->doc;
	AaRange		none = {first, first};
	uint32_t	head = UINT32_MAX;

	for (uint32_t i = first; i < r->end; i++)
	{
		uint8_t		tag = doc->tokens[i].tag;

		if (i - first >= LONGEST_TELLER || doc->tokens[i].kind == AA_TOKEN_QUOTE)
			return none;
		if (i > first && aa_is(doc, i, AA_LEX_SPEECH))
			return (AaRange) {first, i};
		if (tag == AA_TAG_VBZ || tag == AA_TAG_VBD || tag == AA_TAG_VBP || aa_is(doc, i, AA_LEX_AUXILIARY) || aa_is(doc, i, AA_LEX_MODAL))
			return none;
		if (head == UINT32_MAX && (i + 1 == r->end || aa_is(doc, i + 1, AA_LEX_PREPOSITION)))
			head = i;
	}
	return head != UINT32_MAX && is_person_noun(doc, head) ? (AaRange) {first, r->end} : none;
}

/* "Ada Moro: 'We lost everything'" */
static bool
is_quoted_name(const AaSaying *r, AaRange left, AaRange right)
{
	const AaName *name = left.last > left.first ? aa_name_at(r->doc, left.last - 1) : NULL;

	return name != NULL && name->first == left.first && (name->kind == AA_entity_kind_person || name->kind == AA_entity_kind_organization) &&
		is_quotation(r, right.first, right.last);
}

/* 'The mayor, Rolf Berg: "We will not break."': a name and what he is, a colon, a speech; where a verb stands it says. */
void
aa_saying_read_label(AaSaying *r, uint32_t colon)
{
	AaRange		source = aa_phrase_before(r->doc, r->begin, colon);
	const AaName *name = source.last > source.first ? aa_name_at(r->doc, source.last - 1) : NULL;

	if (colon - r->begin > LONGEST_NAMED || r->from > r->begin || name == NULL || name->last != source.last ||
		(name->kind != AA_entity_kind_person && name->kind != AA_entity_kind_organization))
		return;
	for (uint32_t i = r->begin; i < source.last; i++)
		if (aa_is(r->doc, i, AA_LEX_SPEECH) || aa_is(r->doc, i, AA_LEX_AUXILIARY) || aa_is(r->doc, i, AA_LEX_TENSE) ||
			r->doc->tokens[i].kind == AA_TOKEN_QUOTE)
			return;
	aa_saying_push(r, colon, source, (AaRange) {source.first, colon + 1}, (AaRange) {colon + 1, r->end}, AA_stance_says | AA_SPEECH_QUOTES);
}

/* CLAIM: SOURCE in a headline, or CLAIM - SOURCE, or SOURCE: CLAIM. */
void
aa_saying_read_colon(AaSaying *r, uint32_t colon)
{
	AaRange		right = {colon + 1, r->end};
	AaRange		left = {r->begin, colon};

	/* "Dozens die in strike - Basin Times": the medium whose headline it is */
	if (aa_saying_is_dash(r, colon) && (r->end <= colon + 1 || !is_informant(r->doc, right.first, right.last)))
		return;
	if (!aa_saying_is_dash(r, colon) && is_quotation(r, left.first, left.last))
	{
		AaRange		source = teller(r, right.first);

		if (source.last > source.first)
			aa_saying_push(r, colon, source, (AaRange) {colon, source.last}, left, AA_stance_says | AA_SPEECH_QUOTES);
	}
	else if (r->end > colon + 1 && is_label(r, right.first, right.last))
		aa_saying_push(r, colon, right, (AaRange) {colon, r->end}, aa_saying_trim(r, left.first, left.last),
						 AA_stance_says | AA_SPEECH_PLAIN);
	else if (!aa_saying_is_dash(r, colon) && (is_label(r, left.first, left.last) || is_quoted_name(r, left, right)) &&
			 !is_topic(r->doc, left) && right.last > right.first + 2)
		aa_saying_push(r, colon, left, (AaRange) {left.first, colon + 1}, aa_saying_trim(r, right.first, right.last),
						 AA_stance_says | AA_SPEECH_PLAIN);
}

static bool
ends_as(const AaDoc *doc, uint32_t i, const char *end)
{
	const AaToken *t = &doc->tokens[i];

	return t->kind == AA_TOKEN_WORD && !(t->shape & AA_SHAPE_CAP) && t->end - t->start > 3 && aa_bytes_are(doc->text + t->end - 2, end, 2);
}

/* SOURCE "VERB ...": 'the ministry "categorically rejects" it'; a participle or a noun in marks says nothing. */
bool
aa_saying_read_quoted_verb(AaSaying *r, uint32_t mark)
{
	const AaDoc *doc = r->doc;
	uint32_t	v = mark + 1;
	AaRange		source;
	int64_t		bits;

	while (v < r->end && v - mark < 3 && (aa_is(doc, v, AA_LEX_ADVERB) || ends_as(doc, v, "ly")))
		v++;
	if (mark == r->begin || v + 1 >= r->end || (doc->tokens[v].shape & AA_SHAPE_CAP) || doc->tokens[mark - 1].kind != AA_TOKEN_WORD)
		return false;
	bits = aa_word_value(doc, v, AA_LEX_SPEECH);
	if (bits == AA_NO_INT || (bits & AA_SPEECH_PARTICIPLE) || (bits & AA_SPEECH_LEVEL) == AA_SPEECH_FOUND ||
		(ends_as(doc, v, "ed") && aa_is(doc, v + 1, AA_LEX_PREPOSITION)))
		return false;
	if ((bits & AA_SPEECH_NOUN) && v == mark + 1 && doc->tokens[v].tag != AA_TAG_VBZ && !aa_is(doc, mark - 1, AA_LEX_PRONOUN))
		return false;
	if (aa_is(doc, mark - 1, AA_LEX_DETERMINER) || aa_is(doc, mark - 1, AA_LEX_PREPOSITION) || aa_is(doc, mark - 1, AA_LEX_AUXILIARY) ||
		aa_is(doc, mark - 1, AA_LEX_MODAL) || aa_is(doc, mark - 1, AA_LEX_CONJUNCTION) || aa_is(doc, mark - 1, AA_LEX_SPEECH))
		return false;
	source = aa_phrase_before(doc, r->from > r->begin ? r->from : r->begin, mark);
	if (source.last <= source.first || aa_is(doc, source.first, AA_LEX_PREPOSITION))
		return false;
	aa_saying_push(r, v, source, (AaRange) {source.first, mark}, (AaRange) {mark, r->end}, (bits & AA_SPEECH_STANCE) | AA_SPEECH_QUOTES);
	return true;
}

/* Does nothing stand there, or how and when something was done? */
static bool
ends_clause(const AaSaying *r, uint32_t i)
{
	return i >= r->end || aa_saying_is_break(r, i) || aa_is(r->doc, i, AA_LEX_PREPOSITION) || aa_is(r->doc, i, AA_LEX_ADVERB) ||
		aa_is(r->doc, i, AA_LEX_SAYING_TIME) || ends_as(r->doc, i, "ly");
}

/* '"...," she laughed', '"...," rued coach Ada Moro': any verb of the past behind a speech that a comma ends. */
bool
aa_saying_read_silent_verb(AaSaying *r, uint32_t mark)
{
	const AaDoc *doc = r->doc;
	uint32_t	i = mark + 1;
	uint32_t	v = i;
	uint32_t	after;
	const AaName *name;
	AaRange		source;

	if (mark == 0 || i >= r->end || (aa_token_mark(doc, mark - 1) != ',' && aa_token_mark(doc, mark - 1) != '?' && aa_token_mark(doc, mark - 1) != '!'))
		return false;
	name = aa_name_at(doc, i);
	if (aa_word_value(doc, i, AA_LEX_PRONOUN) >= 1 && aa_word_value(doc, i, AA_LEX_PRONOUN) <= 3)
		source = (AaRange) {i, v = i + 1};
	else if (name != NULL && name->kind == AA_entity_kind_person && name->first == i)
		source = (AaRange) {i, v = name->last};
	else if (i + 1 < r->end)
		source = aa_phrase_behind(doc, i + 1, r->end);
	else
		return false;
	if (v >= r->end || !ends_as(doc, v, "ed") || aa_is(doc, v, AA_LEX_SPEECH) || aa_is(doc, v, AA_LEX_AUXILIARY) || source.last <= source.first)
		return false;
	after = v > source.first ? v + 1 : source.last;
	if (!ends_clause(r, after) ||
		(v == i && !(doc->tokens[v + 1].shape & AA_SHAPE_CAP) && !aa_is(doc, v + 1, AA_LEX_DETERMINER) && !aa_is(doc, v + 1, AA_LEX_TITLE)))
		return false;
	aa_saying_push(r, v, source, (AaRange) {i, after}, aa_saying_trim(r, r->from > r->begin ? r->from : r->begin, mark),
				   AA_stance_says | AA_SPEECH_QUOTES);
	return true;
}

/* "an unknown number - many, according to police - fled": a claim that dashes set off begins behind the first of them. */
static uint32_t
inset_start(const AaSaying *r, uint32_t from, uint32_t i, uint32_t end)
{
	if (aa_saying_is_dash(r, end))
		for (uint32_t k = i; k > from; k--)
			if (aa_saying_is_dash(r, k - 1))
				return k;
	return from;
}

/* CLAIM according to SOURCE; According to SOURCE, CLAIM */
void
aa_saying_read_according(AaSaying *r, uint32_t i)
{
	uint32_t	from = r->from > r->begin ? r->from : r->begin;
	AaRange		source = aa_phrase_behind(r->doc, i + 2, r->end);
	AaRange		scope;
	AaAttribution *a;

	if (i > from + 1)
		scope = aa_saying_trim(r, inset_start(r, from, i, source.last), i);
	else
		scope = aa_saying_trim(r, source.last, r->end);
	a = aa_saying_push(r, i, source, (AaRange) {i, source.last}, scope, AA_stance_says | AA_SPEECH_PLAIN);
	if (i > from + 1 && source.last < r->end && scope.first <= from + 1)
		aa_saying_carry(r, a, source.last);
}

/* CLAIM, by SOURCE's count; By SOURCE's estimate, CLAIM */
void
aa_saying_read_count_of(AaSaying *r, uint32_t clitic)
{
	static const char *const counts[] = {"count", "tally", "reckoning", "estimate", "estimates", "account", "figures", "calculation", "calculations"};
	uint32_t	from = r->from > r->begin ? r->from : r->begin;
	uint32_t	by = clitic;
	AaRange		scope;

	if (clitic + 1 >= r->end || !AA_TOKEN_IN(r->doc, clitic + 1, counts))
		return;
	while (by > from && clitic - by < LONGEST_COUNTER && !aa_token_is(r->doc, by, "by"))
		by--;
	if (!aa_token_is(r->doc, by, "by") || by + 1 >= clitic)
		return;
	scope = by > from + 1 ? aa_saying_trim(r, from, by) : aa_saying_trim(r, clitic + 2, r->end);
	aa_saying_push(r, by, (AaRange) {by + 1, clitic}, (AaRange) {by, clitic + 2}, scope, AA_stance_says | AA_SPEECH_PLAIN);
}
