/*
 * source.c: who says what: one AaAttribution for each saying clause of the text.
 *
 * A verb of saying that stands in no quotation is read from its neighbours:
 *
 *	preposed	SOURCE VERB [whom] [when, where] [that] CLAIM
 *	postposed	CLAIM, SOURCE VERB [whom] [when, where] [, what follows]
 *	inverted	CLAIM, VERB SOURCE
 *	elided		... and VERB CLAIM, ..., VERB-ing CLAIM		the source is that of the clause before
 *	absolute	..., with SOURCE VERB-ing CLAIM
 *	according	CLAIM according to SOURCE; According to SOURCE, CLAIM
 *	headline	CLAIM: SOURCE; SOURCE: CLAIM
 *
 * Which of them stands is told by what is left behind the verb when whom,
 * when and where are taken off: nothing but a stop or a comma, then the claim
 * stands before; else it follows.  All look-around stays in the sentence, and
 * sentences have a bounded length.
 */
#include "entity.h"
#include "source_saying.h"
#include "tag.h"

#define LONGEST_QUOTED 20		/* tokens between "quoted" and "as saying" */
#define LONGEST_TELLER 8		/* tokens of who tells, between "with" and "saying" */
#define LONGEST_ASIDE 24		/* tokens of a relative clause that a verb of saying stands in */
#define LONGEST_WHOM 14			/* tokens between "accused" and "of" */

AaAttribution *
aa_saying_push(AaSaying *r, uint32_t verb, AaRange source, AaRange clause, AaRange scope, int64_t bits)
{
	AaAttribution *a = aa_vec_push(r->doc->arena, &r->doc->attributions_, sizeof(AaAttribution));

	a->sentence = r->sentence;
	a->verb = verb;
	a->first = source.first;
	a->last = source.last;
	a->clause_first = clause.first;
	a->clause_last = clause.last;
	a->scope_first = scope.first;
	a->scope_last = scope.last > scope.first ? scope.last : scope.first;
	a->stance = (uint8_t) (bits & AA_SPEECH_STANCE);
	a->quotes_only = (bits & AA_SPEECH_LEVEL) == AA_SPEECH_QUOTES;
	a->entity = UINT32_MAX;
	a->source_kind = AA_NO_ENUM;
	r->from = clause.last > r->from ? clause.last : r->from;
	return a;
}

/* The attribution of this sentence that was read last, or NULL. */
static AaAttribution *
previous(const AaSaying *r)
{
	return r->doc->attributions_.n > r->known ? &AA_ATTRIBUTIONS(r->doc)[r->doc->attributions_.n - 1] : NULL;
}

/* The subject of the sentence: what stands before its first verb. */
static AaRange
main_subject(const AaSaying *r, uint32_t limit)
{
	const AaDoc *doc = r->doc;
	uint32_t	first = r->begin;
	uint32_t	i;

	/* "Meanwhile, ...", "On Monday, ..." */
	for (i = first; i < limit && i < first + 8 && !aa_saying_is_mark(r, i, ','); i++)
		;
	if (aa_saying_is_mark(r, i, ',') && (aa_is(doc, first, AA_LEX_PREPOSITION) || aa_is(doc, first, AA_LEX_ADVERB) || i == first + 1))
		if (aa_is(doc, first, AA_LEX_PREPOSITION) || aa_is(doc, first, AA_LEX_ADVERB))
			first = i + 1;
	for (i = first; i < limit; i++)
	{
		const AaToken *t = &doc->tokens[i];

		if (aa_is(doc, i, AA_LEX_AUXILIARY) || aa_is(doc, i, AA_LEX_MODAL) || aa_is(doc, i, AA_LEX_SPEECH) || aa_saying_is_quote(r, i) ||
			t->tag == AA_TAG_VBD || t->tag == AA_TAG_VBZ)
			break;
		if (i > first && t->kind == AA_TOKEN_WORD && !(t->shape & AA_SHAPE_CAP) && t->end - t->start > 3 &&
			doc->tokens[i - 1].kind != AA_TOKEN_HYPHEN &&	/* the UK-based monitor */
			doc->text[t->end - 1] == 'd' && doc->text[t->end - 2] == 'e')
			break;
	}
	return (AaRange) {first, i};
}

/* What goes on behind an attribution in mid-sentence is said by the same source, though no longer as a quote. */
void
aa_saying_carry(AaSaying *r, const AaAttribution *a, uint32_t from)
{
	AaRange		rest = aa_saying_trim(r, from, r->end);
	AaAttribution copy = *a;

	if (rest.last < rest.first + 3)
		return;
	copy.carried = true;
	copy.scope_first = rest.first;
	copy.scope_last = rest.last;
	*(AaAttribution *) aa_vec_push(r->doc->arena, &r->doc->attributions_, sizeof(AaAttribution)) = copy;
}

typedef struct Verb
{
	uint32_t	token;
	uint32_t	group;			/* first token of its group */
	uint32_t	whom;			/* first token of whom it was told, rest when nobody */
	uint32_t	whom_end;
	uint32_t	rest;			/* first token behind whom, when, where */
	int64_t		bits;
} Verb;

static void
set_addressee(AaAttribution *a, const Verb *verb)
{
	a->addressee_first = verb->whom;
	a->addressee_last = verb->whom_end;
}

/* Does a verb stand there, without which it is no claim? */
static bool
holds_verb(const AaDoc *doc, AaRange r)
{
	for (uint32_t i = r.first; i < r.last; i++)
	{
		uint8_t		tag = doc->tokens[i].tag;

		/* "One survivor, who asked not to be named": a verb of its own */
		if (aa_word_value(doc, i, AA_LEX_PRONOUN) == 6)
			return false;
		if (aa_is(doc, i, AA_LEX_AUXILIARY) || aa_is(doc, i, AA_LEX_MODAL) || aa_is(doc, i, AA_LEX_TRIGGER) || aa_is(doc, i, AA_LEX_SPEECH) ||
			aa_is(doc, i, AA_LEX_TENSE) || tag == AA_TAG_VBD || tag == AA_TAG_VBZ || tag == AA_TAG_VBP || tag == AA_TAG_VBN ||
			(tag == AA_TAG_NONE && !(doc->tokens[i].shape & AA_SHAPE_CAP) && doc->text[doc->tokens[i].end - 1] == 'd'))
			return true;
	}
	return false;
}

/* "Nine people were hurt, five of them badly": a finite verb before the first comma, and no relative clause, make it a sentence. */
static bool
opens_clause(const AaSaying *r, AaRange left)
{
	for (uint32_t i = left.first; i < left.last && !aa_saying_is_mark(r, i, ','); i++)
	{
		uint8_t		tag = r->doc->tokens[i].tag;

		if (aa_word_value(r->doc, i, AA_LEX_PRONOUN) == 6 || aa_token_is(r->doc, i, "that"))
			return false;
		if (i > left.first && (aa_is(r->doc, i, AA_LEX_AUXILIARY) || aa_is(r->doc, i, AA_LEX_MODAL) || tag == AA_TAG_VBD || tag == AA_TAG_VBZ))
			return true;
	}
	return false;
}

/* CLAIM, VERB SOURCE */
static bool
read_inverted(AaSaying *r, const Verb *verb)
{
	uint32_t	v = verb->token;
	AaRange		source = aa_phrase_behind(r->doc, v + 1, r->end);
	AaRange		left;
	AaAttribution *a;
	uint32_t	after;

	if (verb->group != v || v == r->begin || !aa_saying_is_break(r, v - 1) || source.last == source.first ||
		(verb->bits & AA_SPEECH_PARTICIPLE) ||
		((verb->bits & AA_SPEECH_LEVEL) != AA_SPEECH_PLAIN && !aa_saying_is_quote(r, v - 1) &&
		 !(v > r->begin + 1 && aa_saying_is_quote(r, v - 2))) ||
		((verb->bits & AA_SPEECH_TELLS) && !((verb->bits & AA_SPEECH_STANCE) == AA_stance_asks && aa_saying_is_quote(r, v - 1))) ||
		aa_token_is(r->doc, v + 1, "that") ||
		(aa_is(r->doc, v + 1, AA_LEX_PREPOSITION) && !aa_saying_is_quote(r, v - 1)))
		return false;
	after = aa_saying_skip_adjuncts(r, source.last);
	if (after < r->end && !aa_saying_is_break(r, after) && !aa_saying_is_mark(r, after, ':') && !aa_saying_is_quote(r, v - 1) &&
		!aa_is(r->doc, after, AA_LEX_CONJUNCTION))
		return false;
	left = aa_phrase_before(r->doc, r->from > r->begin ? r->from : r->begin, v);
	if (aa_saying_is_mark(r, v - 1, ',') && left.last > left.first && !aa_saying_is_quote(r, v - 1))
	{
		/* "Ada Moro, head of the service, said rebels had fled": an apposition at the start of the sentence */
		bool		names = left.first == r->begin && left.last - left.first < 16 && !opens_clause(r, left);

		if (names && (source.last - source.first > 8 || !aa_is(r->doc, v + 1, AA_LEX_DETERMINER) || !holds_verb(r->doc, left)))
			return false;
	}
	a = aa_saying_push(r, v, source, (AaRange) {v, after},
						 aa_saying_trim(r, r->from > r->begin ? r->from : r->begin, v), verb->bits);
	if (after < r->end)
		aa_saying_carry(r, a, after);
	return true;
}

/* Does a claim stand before the source phrase that begins at `first`? */
static bool
claim_before(const AaSaying *r, uint32_t first)
{
	uint32_t	from = r->from > r->begin ? r->from : r->begin;

	if (first > from + 1 && aa_word_value(r->doc, first - 1, AA_LEX_CONJUNCTION) == 1)
		first--;
	return first > from + 1 && aa_saying_is_break(r, first - 1) && (first - from > 3 || r->doc->tokens[first - 1].kind == AA_TOKEN_QUOTE);
}

/*
 * Where the object of a verb ends: before another verb of the same subject ("declared it a park and has kept it shut"), and before a clause of
 * circumstance ("declared mourning after bombs killed 38"), which its subject does not say.
 */
static uint32_t
object_end(const AaSaying *r, uint32_t first, uint32_t last)
{
	for (uint32_t i = first; i + 1 < last && !aa_token_is(r->doc, i, "that"); i++)
		if (i > first && aa_phrase_is_circumstance(r->doc, i))
			return i;
		else if (aa_word_value(r->doc, i, AA_LEX_CONJUNCTION) == 1 &&
			(aa_is(r->doc, i + 1, AA_LEX_AUXILIARY) || aa_is(r->doc, i + 1, AA_LEX_MODAL)))
			return i;
	return last;
}

/* Is the object of the verb what was said, though it is no clause?  "denied wrongdoing", "denies saying so", "vowed to go". */
static bool
is_said_object(const AaSaying *r, const Verb *verb, uint32_t first)
{
	static const char *const denied[] = {"any", "all", "wrongdoing", "involvement", "responsibility", "charges", "charge", "allegations",
		"allegation", "accusations", "accusation", "claims", "claim", "reports", "guilt", "knowledge", "links", "such"};
	const AaDoc *doc = r->doc;
	const AaToken *t = &doc->tokens[first];

	if (first >= r->end || t->kind != AA_TOKEN_WORD)
		return false;
	switch (verb->bits & AA_SPEECH_STANCE)
	{
		case AA_stance_denies:
			if (aa_word_value(doc, first, AA_LEX_DETERMINER) == 1)
				first++;
			return AA_TOKEN_IN(doc, first, denied) || (t->end - t->start > 5 && aa_bytes_are(doc->text + t->end - 3, "ing", 3));
		case AA_stance_warns:
			return aa_token_is(doc, first, "of") && first + 1 < r->end;
		case AA_stance_promises:
			return aa_token_is(doc, first, "to") && first + 1 < r->end && doc->tokens[first + 1].kind == AA_TOKEN_WORD &&
				!(doc->tokens[first + 1].shape & AA_SHAPE_CAP) && !aa_is(doc, first + 1, AA_LEX_DETERMINER);
		default:
			return false;
	}
}

/* A verb that takes clauses and other objects has one of the others: quoted words, or one that tells what was said. */
static void
read_object(const AaSaying *r, const Verb *verb, AaAttribution *a)
{
	a->quotes_only = true;
	a->object = is_said_object(r, verb, a->scope_first);
	a->scope_last = object_end(r, a->scope_first, a->scope_last);
	for (uint32_t i = a->scope_first; a->object && i < a->scope_last; i++)
		if (aa_saying_is_mark(r, i, ',') || aa_saying_is_mark(r, i, ';'))
			a->scope_last = i;
}

/* ..., saying CLAIM; ... and said CLAIM */
static bool
read_elided(AaSaying *r, const Verb *verb)
{
	const AaDoc *doc = r->doc;
	uint32_t	g = verb->group;
	bool		participle = (verb->bits & AA_SPEECH_PARTICIPLE) != 0;
	int64_t		joined = g > r->begin ? aa_word_value(doc, g - 1, AA_LEX_CONJUNCTION) : AA_NO_INT;
	const AaAttribution *before = previous(r);
	AaAttribution *a;
	AaRange		source;
	AaRange		scope;

	if ((verb->bits & AA_SPEECH_LEVEL) == AA_SPEECH_FOUND ||
		((verb->bits & AA_SPEECH_NOUN) && !aa_saying_opens_claim(r, verb->rest)))
		return false;
	if (g == r->begin || !(joined == 1 || joined == 3 || joined == 5 || (participle && aa_saying_is_break(r, g - 1))))
		return false;
	source = before != NULL ? (AaRange) {before->first, before->last} : main_subject(r, g - 1);
	scope = aa_saying_trim(r, verb->rest + (aa_token_is(doc, verb->rest, "that") ? 1 : 0), r->end);
	a = aa_saying_push(r, verb->token, source, (AaRange) {g, verb->rest}, scope, verb->bits);
	if ((verb->bits & AA_SPEECH_LEVEL) == AA_SPEECH_CLAUSE && !aa_token_is(doc, verb->rest, "that") &&
		(aa_token_is(doc, verb->rest, "to") || !aa_saying_has_clause(r, verb->rest)))
		read_object(r, verb, a);
	set_addressee(a, verb);
	return true;
}

/* ..., with SOURCE saying CLAIM */
static bool
read_absolute(AaSaying *r, const Verb *verb)
{
	uint32_t	with = verb->group;
	AaAttribution *a;

	if (!(verb->bits & AA_SPEECH_PARTICIPLE))
		return false;
	while (with > r->begin && verb->group - with < LONGEST_TELLER && !aa_token_is(r->doc, with, "with") && !aa_saying_is_break(r, with))
		with--;
	if (!aa_token_is(r->doc, with, "with") || with + 1 >= verb->group || (with > r->begin && !aa_saying_is_break(r, with - 1)))
		return false;
	a = aa_saying_push(r, verb->token, (AaRange) {with + 1, verb->group}, (AaRange) {with, verb->rest},
					   aa_saying_trim(r, verb->rest + (aa_token_is(r->doc, verb->rest, "that") ? 1 : 0), r->end), verb->bits);
	set_addressee(a, verb);
	return true;
}

/* "in a statement | posted | online": what was issued is no speaker, who issued it stands before. */
static bool
is_issued(const AaSaying *r, AaRange source, const Verb *verb)
{
	static const char *const papers[] = {"statement", "video", "message", "communique", "letter", "recording", "post", "tweet", "report"};

	return source.first < source.last && source.last == verb->token && r->doc->tokens[verb->token].tag == AA_TAG_VBN &&
		(verb->bits & AA_SPEECH_LEVEL) != AA_SPEECH_PLAIN && AA_TOKEN_IN(r->doc, source.last - 1, papers);
}

/* Does a quotation close before the source phrase: '"...," Ada Moro told the Basin Times'? */
static bool
is_behind_quote(const AaSaying *r, uint32_t first)
{
	return first > r->begin + 1 && aa_saying_is_quote(r, first - 1) && aa_saying_is_mark(r, first - 2, ',');
}

/* "two died; a third, she said, fled": where the saying clause stands in the middle, the claim is that part alone. */
static uint32_t
part_start(const AaSaying *r, uint32_t from, uint32_t end, uint32_t rest)
{
	for (uint32_t i = end; rest < r->end && i > from; i--)
		if (aa_saying_is_mark(r, i - 1, ';'))
			return i;
	return from;
}

/* "Figures compiled by Reuters show | 12 people were killed": what papers show is a clause, with "that" or without. */
static bool
shows_clause(const AaSaying *r, AaRange source, uint32_t rest)
{
	uint32_t	i = source.first;

	while (i < source.last && !aa_phrase_is_paper(r->doc, i))
		i++;
	return i < source.last && aa_saying_has_clause(r, rest);
}

static void
read_subject(AaSaying *r, const Verb *verb)
{
	static const char *const citing[] = {"citing", "quoting"};
	AaDoc	   *doc = r->doc;
	uint32_t	from = r->from > r->begin ? r->from : r->begin;
	AaRange		source = aa_phrase_before(doc, from, verb->group);
	uint32_t	rest = verb->rest;
	bool		open = rest >= r->end || aa_saying_is_mark(r, rest, ',') || aa_saying_is_mark(r, rest, ';') ||
		(doc->tokens[rest].kind == AA_TOKEN_HYPHEN && aa_saying_is_break(r, rest)) || AA_TOKEN_IN(doc, rest, citing);
	bool		quote_follows = aa_saying_is_mark(r, rest, ',') && rest + 1 < r->end && aa_saying_is_quote(r, rest + 1);
	AaRange		clause = {source.first, rest};
	AaAttribution *a;

	/* "television shows", but not "figures compiled by Reuters show" */
	if (verb->bits == (AA_SPEECH_FOUND | AA_SPEECH_NOUN) && !aa_token_is(doc, rest, "that") && !shows_clause(r, source, rest))
		return;
	/* "claimed responsibility for an attack that killed three", "in a statement posted online" */
	if (aa_token_is(doc, rest, "responsibility") || is_issued(r, source, verb))
		return;
	/* "state television", "no group has claimed" */
	if ((source.first == source.last && (verb->bits & AA_SPEECH_NOUN) && !aa_saying_opens_claim(r, rest)) ||
		(source.first < source.last && aa_word_value(doc, source.first, AA_LEX_DETERMINER) == 4))
		return;
	/* "The plan, announced in October, will ...": not ", said on Monday", where a scraper lost the source */
	if (open && source.first == source.last && (verb->bits & AA_SPEECH_LEVEL) != AA_SPEECH_PLAIN)
		return;
	if ((open || (is_behind_quote(r, source.first) && (verb->bits & AA_SPEECH_LEVEL) == AA_SPEECH_PLAIN)) && claim_before(r, source.first))
	{
		a = aa_saying_push(r, verb->token, source, clause, aa_saying_trim(r, part_start(r, from, source.first, rest), source.first), verb->bits);
		set_addressee(a, verb);
		if (rest < r->end)
			aa_saying_carry(r, a, rest);
		return;
	}
	if (open && !quote_follows)
	{
		/* "police said in Juba three had died": what looked like a place belongs to the claim */
		rest = verb->whom_end > verb->token + 1 ? verb->whom_end : verb->token + 1;
		if (rest + 2 >= r->end || aa_saying_is_mark(r, rest, ','))
			rest = verb->rest;
		clause.last = rest;
	}
	if ((verb->bits & AA_SPEECH_LEVEL) == AA_SPEECH_FOUND && !aa_token_is(doc, rest, "that") && !shows_clause(r, source, rest))
		return;
	if (aa_token_is(doc, rest, "that"))
		rest++;
	a = aa_saying_push(r, verb->token, source, clause, aa_saying_trim(r, rest, r->end), verb->bits);
	set_addressee(a, verb);
	if ((verb->bits & AA_SPEECH_LEVEL) == AA_SPEECH_CLAUSE && !aa_token_is(doc, verb->rest, "that") &&
		(aa_token_is(doc, rest, "to") || !aa_saying_has_clause(r, rest)))
		read_object(r, verb, a);
}

/* First token behind a verb of quoting before `as`, or `as` itself. */
static uint32_t
behind_quoting(const AaSaying *r, uint32_t as)
{
	static const char *const verbs[] = {"quoted", "quotes", "quoting", "cited", "cites", "citing"};

	for (uint32_t i = as; i > r->begin && as - i < LONGEST_QUOTED; i--)
		if (AA_TOKEN_IN(r->doc, i - 1, verbs))
			return i;
	return as;
}

/* MEDIUM quoted SOURCE as saying CLAIM; SOURCE was quoted [by MEDIUM] as saying CLAIM */
static bool
read_quoted(AaSaying *r, const Verb *verb)
{
	const AaDoc *doc = r->doc;
	uint32_t	as = verb->group - 1;
	uint32_t	start;
	uint32_t	rest = verb->rest;
	AaRange		source;

	if (!(verb->bits & AA_SPEECH_PARTICIPLE) || verb->group <= r->begin || !aa_token_is(doc, as, "as"))
		return false;
	start = behind_quoting(r, as);
	if (start == as && !aa_is(doc, start - 2, AA_LEX_AUXILIARY))
		return false;
	source = (AaRange) {start, as};
	if (start > r->begin + 1 && aa_is(doc, start - 2, AA_LEX_AUXILIARY))
		source = aa_phrase_before(doc, r->from > r->begin ? r->from : r->begin, aa_saying_group_start(r, start - 2));
	if (source.first >= source.last)
		return false;
	/* CLAIM, MEDIUM quoted SOURCE as saying */
	if (rest >= r->end && start != as && source.first == start)
	{
		uint32_t	from = r->from > r->begin ? r->from : r->begin;
		AaRange		medium = aa_phrase_before(doc, from, aa_saying_group_start(r, start - 1));

		if (medium.first >= medium.last || !claim_before(r, medium.first))
			return false;
		aa_saying_push(r, verb->token, source, (AaRange) {medium.first, rest}, aa_saying_trim(r, from, medium.first), verb->bits);
		return true;
	}
	/* CLAIM, SOURCE was quoted as saying by MEDIUM */
	if (aa_token_is(doc, rest, "by"))
		rest = aa_phrase_behind(doc, rest + 1, r->end).last;
	if ((rest >= r->end || aa_saying_is_break(r, rest)) && claim_before(r, source.first))
	{
		uint32_t	from = r->from > r->begin ? r->from : r->begin;

		aa_saying_push(r, verb->token, source, (AaRange) {source.first, rest}, aa_saying_trim(r, from, source.first), verb->bits);
		return true;
	}
	if (aa_token_is(doc, rest, "that"))
		rest++;
	aa_saying_push(r, verb->token, source, (AaRange) {source.first, rest}, aa_saying_trim(r, rest, r->end), verb->bits);
	return true;
}

/* SOURCE accuses WHOM of CLAIM, SOURCE blames WHOM for CLAIM */
static bool
read_accusation(AaSaying *r, const Verb *verb)
{
	static const char *const accusing[] = {"accused", "accuses", "accuse", "blamed", "blames", "blame"};
	const AaDoc *doc = r->doc;
	uint32_t	v = verb->token;
	uint32_t	from = r->from > r->begin ? r->from : r->begin;
	bool		elided = verb->group > r->begin && aa_word_value(doc, verb->group - 1, AA_LEX_CONJUNCTION) == 1 && previous(r) != NULL;
	AaRange		source;
	AaAttribution *a;

	if (!AA_TOKEN_IN(doc, v, accusing) || !aa_saying_is_verb(r, v, verb->group, verb->bits) || aa_is(doc, v + 1, AA_LEX_PREPOSITION))
		return false;
	source = aa_phrase_before(doc, from, verb->group);
	/* "the panel said it was late and blamed officers for ..." */
	if (elided)
		source = (AaRange) {previous(r)->first, previous(r)->last};
	if (source.first >= source.last)
		return false;
	for (uint32_t i = v + 2; i + 1 < r->end && i - v < LONGEST_WHOM; i++)
	{
		if (!aa_token_is(doc, i, "of") && !aa_token_is(doc, i, "for"))
			continue;
		if (aa_token_is(doc, i, "of") && (doc->tokens[i + 1].tag == AA_TAG_NNP || doc->tokens[i + 1].tag == AA_TAG_DT))
			continue;			/* accused fighters of the Lake Front of killing five */
		a = aa_saying_push(r, v, source, (AaRange) {elided ? verb->group : source.first, v + 1}, aa_saying_trim(r, i + 1, r->end), AA_stance_claims | AA_SPEECH_QUOTES);
		return a != NULL;
	}
	return false;
}

/*
 * "Tarlo, which denies shelling towns, says | 12 died": a verb of saying inside of a relative clause that a comma closes before the verb at g
 * leaves the noun before that clause to be its subject, and claims no more than its clause.
 */
static void
reopen_subject(AaSaying *r, uint32_t g)
{
	AaAttribution *before = previous(r);
	uint32_t	who;

	if (before == NULL || !aa_saying_is_mark(r, g - 1, ',') || before->verb >= g || g - before->verb > LONGEST_ASIDE)
		return;
	who = aa_saying_group_start(r, before->verb);
	if (who < r->begin + 3 || aa_word_value(r->doc, who - 1, AA_LEX_PRONOUN) != 6 || !aa_saying_is_mark(r, who - 2, ','))
		return;
	for (uint32_t i = before->verb; i + 1 < g; i++)
		if (aa_saying_is_mark(r, i, ','))
			return;
	if (before->scope_last > g - 1)
		before->scope_last = g - 1;
	if (before->scope_first > before->scope_last)
		before->scope_first = before->scope_last;
	r->from = r->doc->attributions_.n > r->known + 1 ? before[-1].clause_last : r->begin;
}

static void
read_verb(AaSaying *r, uint32_t v)
{
	static const char *const pointing[] = {"pointed", "points"};
	Verb		verb = {.token = v, .bits = aa_word_value(r->doc, v, AA_LEX_SPEECH)};

	verb.group = aa_saying_group_start(r, v);
	if ((verb.bits & AA_SPEECH_LEVEL) == AA_SPEECH_QUOTES && (read_accusation(r, &verb) || !r->quoted))
		return;
	if (!aa_saying_is_verb(r, v, verb.group, verb.bits))
		return;
	reopen_subject(r, verb.group);
	verb.whom = v + 1;
	if (AA_TOKEN_IN(r->doc, v, pointing))
	{
		if (!aa_token_is(r->doc, v + 1, "out"))
			return;
		verb.whom++;
	}
	verb.whom_end = (verb.bits & AA_SPEECH_TELLS) ? aa_saying_skip_addressee(r, v + 1) : verb.whom;
	if (aa_token_is(r->doc, verb.whom_end, "to") && aa_saying_is_listener(r->doc, verb.whom_end + 1))
	{
		verb.whom = verb.whom_end + 1;
		verb.whom_end = aa_saying_skip_addressee(r, verb.whom);
	}
	verb.rest = (verb.bits & AA_SPEECH_STANCE) == AA_stance_promises && aa_token_is(r->doc, v + 1, "to") ? v + 1 :
		aa_saying_skip_adjuncts(r, verb.whom_end);
	if (read_quoted(r, &verb) || read_inverted(r, &verb) || read_elided(r, &verb) || read_absolute(r, &verb))
		return;
	read_subject(r, &verb);
}

/* The length is asked first: this is asked of every token. */
static bool
is_according(const AaDoc *doc, uint32_t i)
{
	return doc->tokens[i].end - doc->tokens[i].start == sizeof("according") - 1 && aa_token_is(doc, i, "according");
}

static void
read_sentence(AaSaying *r)
{
	const AaDoc *doc = r->doc;
	const AaSentence *s = &AA_SENTENCES(doc)[r->sentence];
	const AaBlock *block = &AA_BLOCKS(doc)[s->block];

	r->begin = s->first;
	r->end = s->last;
	while (r->begin < r->end && doc->tokens[r->begin].start < block->body)
		r->begin++;
	while (r->end > r->begin && (aa_token_mark(doc, r->end - 1) == '.' || aa_token_mark(doc, r->end - 1) == '!' ||
								 aa_token_mark(doc, r->end - 1) == '?'))
		r->end--;
	r->from = r->begin;
	r->known = doc->attributions_.n;
	/* '"To whom?" Ada Moro asked.' */
	r->quoted = r->begin == s->first && r->begin > block->first && doc->tokens[r->begin - 1].kind == AA_TOKEN_QUOTE;
	if (r->quoted)
		aa_saying_read_silent_verb(r, r->begin - 1);
	for (uint32_t i = r->begin; i < r->end && !r->quoted; i++)
		r->quoted = doc->tokens[i].kind == AA_TOKEN_QUOTE || doc->tokens[i].kind == AA_TOKEN_APOSTROPHE;
	for (uint32_t i = r->begin; i < r->end; i++)
	{
		bool		saying = aa_is(doc, i, AA_LEX_SPEECH);

		if (doc->tokens[i].kind == AA_TOKEN_QUOTE && !aa_saying_read_silent_verb(r, i))
		{
			if (i > r->begin + 1 && aa_token_mark(doc, i - 1) == ':' && !(s->flags & AA_SENTENCE_HEADLINE))
				aa_saying_read_label(r, i - 1);
			else
				aa_saying_read_quoted_verb(r, i);
		}
		if (doc->tokens[i].shape & AA_SHAPE_CLITIC)
			aa_saying_read_count_of(r, i);
		if (!saying && !is_according(doc, i) && !((s->flags & AA_SENTENCE_HEADLINE) && (aa_token_mark(doc, i) == ':' || aa_saying_is_dash(r, i))))
			continue;
		if (aa_in_quotation(doc, i, &r->cursor))
			continue;
		/* the States of "United States" */
		if (saying && (doc->tokens[i].shape & AA_SHAPE_CAP) && i > r->begin && (doc->tokens[i - 1].shape & AA_SHAPE_CAP) &&
			!(s->flags & (AA_SENTENCE_HEADLINE | AA_SENTENCE_UPPER)))
			continue;
		if (saying)
			read_verb(r, i);
		else if (aa_token_mark(doc, i) == ':' || aa_saying_is_dash(r, i))
			aa_saying_read_colon(r, i);
		else if (i + 1 < r->end && aa_token_is(doc, i + 1, "to"))
			aa_saying_read_according(r, i);
	}
	aa_saying_cut_claims(r);
	for (uint32_t k = r->known; k < doc->attributions_.n; k++)
		aa_speaker_resolve(r->doc, &AA_ATTRIBUTIONS(doc)[k]);
}

void
aa_source_run(AaDoc *doc)
{
	AaSaying		r = {.doc = doc};

	for (r.sentence = 0; r.sentence < doc->sentences_.n; r.sentence++)
	{
		aa_poll(doc);
		if (!(AA_SENTENCES(doc)[r.sentence].flags & AA_SENTENCE_SKIP))
			read_sentence(&r);
	}
}
