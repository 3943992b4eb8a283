/*
 * source.c: who says what: one AaAttribution for each saying clause of the text.
 *
 * A verb of saying that stands in no quotation is read from its neighbours:
 *
 *	preposed	SOURCE VERB [whom] [when, where] [that] CLAIM
 *	postposed	CLAIM, SOURCE VERB [whom] [when, where] [, what follows]
 *	inverted	CLAIM, VERB SOURCE
 *	elided		... and VERB CLAIM, ..., VERB-ing CLAIM		the source is that of the clause before
 *	according	CLAIM according to SOURCE; According to SOURCE, CLAIM
 *	headline	CLAIM: SOURCE; SOURCE: CLAIM
 *
 * Which of them stands is told by what is left behind the verb when whom,
 * when and where are taken off: nothing but a stop or a comma, then the claim
 * stands before; else it follows.  All look-around stays in the sentence, and
 * sentences have a bounded length.
 */
#include "source.h"

#define LONGEST_ADJUNCT 14		/* tokens of "in a statement ..." */
#define LONGEST_QUOTED 20		/* tokens between "quoted" and "as saying" */
#define LONGEST_LABEL 5			/* tokens of a source beside a headline's colon */
#define CLAUSE_REACH 14			/* tokens in which the verb of a clause is looked for */

typedef struct Reading
{
	AaDoc	   *doc;
	uint32_t	sentence;
	uint32_t	begin, end;		/* tokens without dateline and closing marks */
	uint32_t	from;			/* behind the clause that was read before */
	uint32_t	known;			/* attributions before this sentence */
	uint32_t	cursor;			/* of aa_in_quotation */
	bool		quoted;			/* the sentence has quotation marks */
} Reading;

static bool
is_mark(const Reading *r, uint32_t i, uint32_t mark)
{
	return i < r->end && aa_token_mark(r->doc, i) == mark;
}

static bool
is_quote(const Reading *r, uint32_t i)
{
	const AaToken *t = &r->doc->tokens[i];

	return t->kind == AA_TOKEN_QUOTE || (t->kind == AA_TOKEN_APOSTROPHE && ((t->shape & AA_SHAPE_SPACE) || i == r->begin));
}

/* A token that ends a claim before a source phrase: a comma, a closing mark, a dash. */
static bool
is_break(const Reading *r, uint32_t i)
{
	const AaToken *t = &r->doc->tokens[i];

	return is_mark(r, i, ',') || t->kind == AA_TOKEN_QUOTE || t->kind == AA_TOKEN_APOSTROPHE || is_mark(r, i, ';') ||
		(t->kind == AA_TOKEN_HYPHEN && (t->shape & AA_SHAPE_SPACE));
}

static bool
opens_claim(const Reading *r, uint32_t i)
{
	return i >= r->end || aa_token_is(r->doc, i, "that") || is_mark(r, i, ',') || is_mark(r, i, ':') || is_quote(r, i) ||
		is_mark(r, i, ';');
}

/* ---- The verb group ---- */

static bool
is_filler(const AaDoc *doc, uint32_t i)
{
	const AaToken *t = &doc->tokens[i];

	return aa_is(doc, i, AA_LEX_ADVERB) || aa_word_value(doc, i, AA_LEX_AUXILIARY) == 2 ||
		(t->kind == AA_TOKEN_WORD && t->end - t->start > 4 && !(t->shape & AA_SHAPE_CAP) && doc->text[t->end - 1] == 'y' &&
		 doc->text[t->end - 2] == 'l');
}

/* First token of the verb group that ends with verb v: "has also said". */
static uint32_t
group_start(const Reading *r, uint32_t v)
{
	while (v > r->begin && is_filler(r->doc, v - 1))
		v--;
	return v;
}

/* "an attack claimed by rebels", but not "he confirmed by telephone". */
static bool
is_passive(const Reading *r, uint32_t v, int64_t bits)
{
	static const char *const means[] = {"phone", "telephone", "email", "e-mail", "text", "letter", "video", "radio", "saying"};

	if ((bits & AA_SPEECH_LEVEL) == AA_SPEECH_PLAIN || !aa_token_is(r->doc, v + 1, "by"))
		return false;
	for (size_t i = 0; i < sizeof(means) / sizeof(means[0]); i++)
		if (aa_token_is(r->doc, v + 2, means[i]))
			return false;
	return true;
}

/* Is v, whose group begins at g, a verb that tells what its subject says? */
static bool
is_saying(const Reading *r, uint32_t v, uint32_t g, int64_t bits)
{
	const AaDoc *doc = r->doc;
	bool		noun = (bits & AA_SPEECH_NOUN) != 0;

	if (g > r->begin)
	{
		uint32_t	left = g - 1;

		if (aa_is(doc, left, AA_LEX_MODAL) || aa_token_is(doc, left, "to") || aa_is(doc, left, AA_LEX_NEGATION))
			return false;
		if (aa_word_value(doc, left, AA_LEX_AUXILIARY) == 1 && !(bits & AA_SPEECH_PARTICIPLE))
			return false;
		if (aa_is(doc, left, AA_LEX_DETERMINER) && (noun || (bits & AA_SPEECH_PARTICIPLE)) && !aa_token_is(doc, left, "all"))
			return false;
		if (aa_is(doc, left, AA_LEX_PREPOSITION) && (noun || (bits & AA_SPEECH_PARTICIPLE)) && !aa_token_is(doc, left, "as"))
			return false;
		if (noun && aa_is(doc, left, AA_LEX_CONJUNCTION) && !opens_claim(r, v + 1))
			return false;
		if (noun && g == v && (doc->tokens[left].kind == AA_TOKEN_NUMBER || doc->tokens[left].kind == AA_TOKEN_HYPHEN))
			return false;
	}
	if (v + 1 < r->end)
	{
		if (is_passive(r, v, bits))
			return false;
		if (noun && (aa_is(doc, v + 1, AA_LEX_SPEECH) || aa_is(doc, v + 1, AA_LEX_AUXILIARY) || aa_is(doc, v + 1, AA_LEX_MODAL) ||
					 aa_token_is(doc, v + 1, "of")))
			return false;
		if (aa_token_is(doc, v + 1, "to") && !aa_is(doc, v + 2, AA_LEX_DETERMINER) && !(doc->tokens[v + 1].shape & AA_SHAPE_CAP) &&
			(bits & AA_SPEECH_LEVEL) != AA_SPEECH_QUOTES)
			return false;
	}
	return !(v + 1 >= r->end && noun && v == r->begin);
}

/* ---- What stands behind the verb ---- */

/* First token at or behind i where a claim may open; `i` itself when none is near. */
static uint32_t
find_opening(const Reading *r, uint32_t i)
{
	uint32_t	k = i;

	while (k - i < LONGEST_ADJUNCT && !opens_claim(r, k))
		k++;
	return opens_claim(r, k) ? k : i;
}

/* Behind a few nouns in lower case. */
static uint32_t
skip_nouns(const Reading *r, uint32_t i)
{
	const AaDoc *doc = r->doc;
	uint32_t	k = i;

	while (k < r->end && k - i < 4 && doc->tokens[k].kind == AA_TOKEN_WORD && !(doc->tokens[k].shape & AA_SHAPE_CAP) &&
		   !opens_claim(r, k) && !aa_is(doc, k, AA_LEX_PREPOSITION) && !aa_is(doc, k, AA_LEX_SAYING_TIME) &&
		   !aa_is(doc, k, AA_LEX_DETERMINER) && !aa_is(doc, k, AA_LEX_PRONOUN) && !aa_is(doc, k, AA_LEX_AUXILIARY) &&
		   !aa_is(doc, k, AA_LEX_MODAL))
		k++;
	return k;
}

/* Behind whom was told: "AFP", "reporters", "the state news agency". */
static uint32_t
skip_addressee(const Reading *r, uint32_t i)
{
	const AaDoc *doc = r->doc;
	uint32_t	k = i;
	uint32_t	nouns;

	if (i >= r->end || opens_claim(r, i) || aa_is(doc, i, AA_LEX_PREPOSITION))
		return i;
	if (aa_is(doc, k, AA_LEX_DETERMINER))
		k++;
	while (k < r->end && k - i < LONGEST_ADJUNCT && !opens_claim(r, k) && (doc->tokens[k].shape & AA_SHAPE_CAP) &&
		   !aa_is(doc, k, AA_LEX_SAYING_TIME))
		k++;
	nouns = skip_nouns(r, k);
	if (nouns > k && (nouns >= r->end || opens_claim(r, nouns) || aa_is(doc, nouns, AA_LEX_PREPOSITION) ||
					  aa_is(doc, nouns, AA_LEX_SAYING_TIME) || aa_is(doc, nouns, AA_LEX_DETERMINER) || aa_is(doc, nouns, AA_LEX_PRONOUN)))
		k = nouns;
	else if (nouns > k && k <= i + 1)
		k++;
	if (k == i && aa_is(doc, k, AA_LEX_PRONOUN))
		k++;
	/* "his counterpart, Ada Moro, that": an apposition */
	if (is_mark(r, k, ',') && k + 1 < r->end && (doc->tokens[k + 1].shape & AA_SHAPE_CAP))
	{
		uint32_t	close = k + 1;

		while (close < r->end && close - k < 8 && !is_mark(r, close, ','))
			close++;
		if (is_mark(r, close, ',') && close + 1 < r->end && aa_token_is(doc, close + 1, "that"))
			return close + 1;
	}
	return k;
}

/* Behind when, where and how it was said. */
static uint32_t
skip_adjuncts(const Reading *r, uint32_t i)
{
	const AaDoc *doc = r->doc;

	for (;;)
	{
		uint32_t	k = i;

		if (i >= r->end)
			return i;
		if (aa_is(doc, i, AA_LEX_SAYING_TIME) || aa_is(doc, i, AA_LEX_ADVERB))
		{
			i++;
			continue;
		}
		if (!aa_is(doc, i, AA_LEX_PREPOSITION) && !aa_token_is(doc, i, "when"))
			return i;
		if (aa_token_is(doc, i, "on") || aa_token_is(doc, i, "late") || aa_token_is(doc, i, "of"))
		{
			k = i + 1;
			while (k < r->end && (aa_is(doc, k, AA_LEX_SAYING_TIME) || doc->tokens[k].kind == AA_TOKEN_NUMBER))
				k++;
			if (k > i + 1)
			{
				i = k;
				continue;
			}
		}
		k = find_opening(r, i);
		if (k == i || (k < r->end && is_mark(r, k, ',') && k + 1 < r->end && aa_token_is(doc, k + 1, "that")))
			return k == i ? i : k + 1;
		return k;
	}
}

/* Is there a finite verb near, before another clause begins? */
static bool
has_clause(const Reading *r, uint32_t i)
{
	const AaDoc *doc = r->doc;
	uint32_t	limit = i + CLAUSE_REACH < r->end ? i + CLAUSE_REACH : r->end;

	/* "denied targeting ..." */
	if (i < limit && doc->tokens[i].end - doc->tokens[i].start > 5 && doc->text[doc->tokens[i].end - 1] == 'g' &&
		doc->text[doc->tokens[i].end - 2] == 'n')
		return false;
	for (uint32_t k = i; k < limit; k++)
	{
		const AaToken *t = &doc->tokens[k];

		/* "declared it a province and has held it": another verb of the same subject */
		if (k > i && aa_word_value(doc, k, AA_LEX_CONJUNCTION) == 1 && k + 1 < limit &&
			(aa_is(doc, k + 1, AA_LEX_AUXILIARY) || aa_is(doc, k + 1, AA_LEX_MODAL)))
			return false;

		if (aa_word_value(doc, k, AA_LEX_PRONOUN) == 6 || (k < i + 3 && is_mark(r, k, ',')) || (k > i && aa_token_is(doc, k, "that")))
			return false;
		if (aa_is(doc, k, AA_LEX_AUXILIARY) || (aa_is(doc, k, AA_LEX_MODAL) && !(t->shape & AA_SHAPE_CAP)))
			return true;
		if (k > i && aa_token_is(doc, k, "of") && k < i + 4)
			return false;
		if (k > i && t->kind == AA_TOKEN_WORD && !(t->shape & AA_SHAPE_CAP) && t->end - t->start > 4 &&
			doc->text[t->end - 1] == 'd' && doc->text[t->end - 2] == 'e')
			return true;
	}
	return false;
}

/* ---- Attributions ---- */

static AaAttribution *
push_attribution(Reading *r, uint32_t verb, AaRange source, AaRange clause, AaRange scope, int64_t bits)
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

/* The tokens of a claim without conjunction at its start and without marks at its ends. */
static AaRange
trim_claim(const Reading *r, uint32_t first, uint32_t last)
{
	const AaDoc *doc = r->doc;

	while (first < last && (is_break(r, first) || is_mark(r, first, ':') || aa_token_mark(doc, first) == '.' ||
							(aa_word_value(doc, first, AA_LEX_CONJUNCTION) >= 1 && aa_word_value(doc, first, AA_LEX_CONJUNCTION) <= 3)))
		first++;
	while (last > first && (is_break(r, last - 1) || aa_token_mark(doc, last - 1) == '.' || is_mark(r, last - 1, ':') ||
							(aa_word_value(doc, last - 1, AA_LEX_CONJUNCTION) >= 1 &&
							 aa_word_value(doc, last - 1, AA_LEX_CONJUNCTION) <= 5)))
		last--;
	return (AaRange) {first, last};
}

/* The attribution of this sentence that was read last, or NULL. */
static AaAttribution *
previous(const Reading *r)
{
	return r->doc->attributions_.n > r->known ? &AA_ATTRIBUTIONS(r->doc)[r->doc->attributions_.n - 1] : NULL;
}

/* The subject of the sentence: what stands before its first verb. */
static AaRange
main_subject(const Reading *r, uint32_t limit)
{
	const AaDoc *doc = r->doc;
	uint32_t	first = r->begin;
	uint32_t	i;

	/* "Meanwhile, ...", "On Monday, ..." */
	for (i = first; i < limit && i < first + 8 && !is_mark(r, i, ','); i++)
		;
	if (is_mark(r, i, ',') && (aa_is(doc, first, AA_LEX_PREPOSITION) || aa_is(doc, first, AA_LEX_ADVERB) || i == first + 1))
		if (aa_is(doc, first, AA_LEX_PREPOSITION) || aa_is(doc, first, AA_LEX_ADVERB))
			first = i + 1;
	for (i = first; i < limit; i++)
	{
		const AaToken *t = &doc->tokens[i];

		if (aa_is(doc, i, AA_LEX_AUXILIARY) || aa_is(doc, i, AA_LEX_MODAL) || aa_is(doc, i, AA_LEX_SPEECH) || is_quote(r, i))
			break;
		if (i > first && t->kind == AA_TOKEN_WORD && !(t->shape & AA_SHAPE_CAP) && t->end - t->start > 3 &&
			doc->text[t->end - 1] == 'd' && doc->text[t->end - 2] == 'e')
			break;
	}
	return (AaRange) {first, i};
}

/* What goes on behind an attribution in mid-sentence is said by the same source, though no longer as a quote. */
static void
carry(Reading *r, const AaAttribution *a, uint32_t from)
{
	AaRange		rest = trim_claim(r, from, r->end);
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

/* CLAIM, VERB SOURCE */
static bool
read_inverted(Reading *r, const Verb *verb)
{
	uint32_t	v = verb->token;
	AaRange		source = aa_phrase_behind(r->doc, v + 1, r->end);
	AaRange		left;
	AaAttribution *a;
	uint32_t	after;

	if (verb->group != v || v == r->begin || !is_break(r, v - 1) || source.last == source.first ||
		(verb->bits & AA_SPEECH_PARTICIPLE) ||
		((verb->bits & AA_SPEECH_LEVEL) != AA_SPEECH_PLAIN && !is_quote(r, v - 1) && !(v > r->begin + 1 && is_quote(r, v - 2))) ||
		((verb->bits & AA_SPEECH_TELLS) && !((verb->bits & AA_SPEECH_STANCE) == AA_stance_asks && is_quote(r, v - 1))) ||
		aa_token_is(r->doc, v + 1, "that") ||
		(aa_is(r->doc, v + 1, AA_LEX_PREPOSITION) && !is_quote(r, v - 1)))
		return false;
	after = skip_adjuncts(r, source.last);
	if (after < r->end && !is_break(r, after) && !is_mark(r, after, ':') && !is_quote(r, v - 1) &&
		!aa_is(r->doc, after, AA_LEX_CONJUNCTION))
		return false;
	left = aa_phrase_before(r->doc, r->from > r->begin ? r->from : r->begin, v);
	if (is_mark(r, v - 1, ',') && left.last > left.first && !is_quote(r, v - 1))
	{
		/* "Ada Moro, head of the service, said rebels had fled": an apposition at the start of the sentence */
		bool		names = left.first == r->begin && left.last - left.first < 16;

		if (names && (source.last - source.first > 8 || !aa_is(r->doc, v + 1, AA_LEX_DETERMINER)))
			return false;
	}
	a = push_attribution(r, v, source, (AaRange) {v, after},
						 trim_claim(r, r->from > r->begin ? r->from : r->begin, v), verb->bits);
	if (after < r->end)
		carry(r, a, after);
	return true;
}

/* Does a claim stand before the source phrase that begins at `first`? */
static bool
claim_before(const Reading *r, uint32_t first)
{
	uint32_t	from = r->from > r->begin ? r->from : r->begin;

	if (first > from + 1 && aa_word_value(r->doc, first - 1, AA_LEX_CONJUNCTION) == 1)
		first--;
	return first > from + 1 && is_break(r, first - 1) && (first - from > 3 || r->doc->tokens[first - 1].kind == AA_TOKEN_QUOTE);
}

/* ..., saying CLAIM; ... and said CLAIM */
static bool
read_elided(Reading *r, const Verb *verb)
{
	const AaDoc *doc = r->doc;
	uint32_t	g = verb->group;
	bool		participle = (verb->bits & AA_SPEECH_PARTICIPLE) != 0;
	int64_t		joined = g > r->begin ? aa_word_value(doc, g - 1, AA_LEX_CONJUNCTION) : AA_NO_INT;
	const AaAttribution *before = previous(r);
	AaAttribution *a;
	AaRange		source;
	AaRange		scope;
	bool		inherits;

	if ((verb->bits & AA_SPEECH_LEVEL) == AA_SPEECH_FOUND ||
		((verb->bits & AA_SPEECH_NOUN) && !opens_claim(r, verb->rest)))
		return false;
	if (g == r->begin || !(joined == 1 || joined == 3 || joined == 5 || (participle && is_break(r, g - 1))))
		return false;
	inherits = before != NULL && !before->carried;
	if (!inherits && before != NULL)
		inherits = true;
	source = inherits ? (AaRange) {before->first, before->last} : main_subject(r, g - 1);
	scope = trim_claim(r, verb->rest + (aa_token_is(doc, verb->rest, "that") ? 1 : 0), r->end);
	a = push_attribution(r, verb->token, source, (AaRange) {g, verb->rest}, scope, verb->bits);
	if ((verb->bits & AA_SPEECH_LEVEL) == AA_SPEECH_CLAUSE && !aa_token_is(doc, verb->rest, "that") && !has_clause(r, verb->rest))
		a->quotes_only = true;
	set_addressee(a, verb);
	return true;
}

/* Where the object of a verb ends: before another verb of the same subject ("declared it a park and has kept it shut"). */
static uint32_t
object_end(const Reading *r, uint32_t first, uint32_t last)
{
	for (uint32_t i = first; i + 1 < last; i++)
		if (aa_word_value(r->doc, i, AA_LEX_CONJUNCTION) == 1 &&
			(aa_is(r->doc, i + 1, AA_LEX_AUXILIARY) || aa_is(r->doc, i + 1, AA_LEX_MODAL)))
			return i;
	return last;
}

static void
read_subject(Reading *r, const Verb *verb)
{
	AaDoc	   *doc = r->doc;
	uint32_t	from = r->from > r->begin ? r->from : r->begin;
	AaRange		source = aa_phrase_before(doc, from, verb->group);
	uint32_t	rest = verb->rest;
	bool		open = rest >= r->end || is_mark(r, rest, ',') || is_mark(r, rest, ';') ||
		(doc->tokens[rest].kind == AA_TOKEN_HYPHEN && is_break(r, rest));
	bool		quote_follows = is_mark(r, rest, ',') && rest + 1 < r->end && is_quote(r, rest + 1);
	AaRange		clause = {source.first, rest};
	AaAttribution *a;

	/* "claimed responsibility for an attack that killed three" */
	if (aa_token_is(doc, rest, "responsibility"))
		return;
	/* "state television", "no group has claimed" */
	if ((source.first == source.last && (verb->bits & AA_SPEECH_NOUN) && !opens_claim(r, rest)) ||
		(source.first < source.last && aa_word_value(doc, source.first, AA_LEX_DETERMINER) == 4))
		return;
	if (open && claim_before(r, source.first))
	{
		a = push_attribution(r, verb->token, source, clause, trim_claim(r, from, source.first), verb->bits);
		set_addressee(a, verb);
		if (rest < r->end)
			carry(r, a, rest);
		return;
	}
	if (open && !quote_follows)
	{
		/* "police said in Juba three had died": what looked like a place belongs to the claim */
		rest = verb->whom_end > verb->token + 1 ? verb->whom_end : verb->token + 1;
		if (rest + 2 >= r->end || is_mark(r, rest, ','))
			rest = verb->rest;
		clause.last = rest;
	}
	if ((verb->bits & AA_SPEECH_LEVEL) == AA_SPEECH_FOUND && !aa_token_is(doc, rest, "that"))
		return;
	if (aa_token_is(doc, rest, "that"))
		rest++;
	a = push_attribution(r, verb->token, source, clause, trim_claim(r, rest, r->end), verb->bits);
	set_addressee(a, verb);
	if ((verb->bits & AA_SPEECH_LEVEL) == AA_SPEECH_CLAUSE && !aa_token_is(doc, verb->rest, "that") && !has_clause(r, rest))
	{
		a->quotes_only = true;
		a->scope_last = object_end(r, a->scope_first, a->scope_last);
	}
}

/* First token behind a verb of quoting before `as`, or `as` itself. */
static uint32_t
behind_quoting(const Reading *r, uint32_t as)
{
	static const char *const verbs[] = {"quoted", "quotes", "quoting", "cited", "cites", "citing"};

	for (uint32_t i = as; i > r->begin && as - i < LONGEST_QUOTED; i--)
		if (AA_TOKEN_IN(r->doc, i - 1, verbs))
			return i;
	return as;
}

/* MEDIUM quoted SOURCE as saying CLAIM; SOURCE was quoted [by MEDIUM] as saying CLAIM */
static bool
read_quoted(Reading *r, const Verb *verb)
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
		source = aa_phrase_before(doc, r->begin, group_start(r, start - 2));
	if (source.first >= source.last)
		return false;
	if (aa_token_is(doc, rest, "that"))
		rest++;
	push_attribution(r, verb->token, source, (AaRange) {source.first, rest}, trim_claim(r, rest, r->end), verb->bits);
	return true;
}

static void
read_verb(Reading *r, uint32_t v)
{
	Verb		verb = {.token = v, .bits = aa_word_value(r->doc, v, AA_LEX_SPEECH)};

	if ((verb.bits & AA_SPEECH_LEVEL) == AA_SPEECH_QUOTES && !r->quoted)
		return;
	verb.group = group_start(r, v);
	if (!is_saying(r, v, verb.group, verb.bits))
		return;
	verb.whom = v + 1;
	verb.whom_end = (verb.bits & AA_SPEECH_TELLS) ? skip_addressee(r, v + 1) : v + 1;
	verb.rest = skip_adjuncts(r, verb.whom_end);
	if (read_quoted(r, &verb) || read_inverted(r, &verb) || read_elided(r, &verb))
		return;
	read_subject(r, &verb);
}

/* CLAIM according to SOURCE; According to SOURCE, CLAIM */
static void
read_according(Reading *r, uint32_t i)
{
	uint32_t	from = r->from > r->begin ? r->from : r->begin;
	AaRange		source = aa_phrase_behind(r->doc, i + 2, r->end);
	AaRange		scope;
	AaAttribution *a;

	if (i > from + 1)
		scope = trim_claim(r, from, i);
	else
		scope = trim_claim(r, source.last, r->end);
	a = push_attribution(r, i, source, (AaRange) {i, source.last}, scope, AA_stance_says | AA_SPEECH_PLAIN);
	if (i > from + 1 && source.last < r->end)
		carry(r, a, source.last);
}

/* Are these few tokens the name or description of a source? */
static bool
is_label(const Reading *r, uint32_t first, uint32_t last)
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

/* CLAIM: SOURCE in a headline, or SOURCE: CLAIM. */
static void
read_colon(Reading *r, uint32_t colon)
{
	AaRange		right = {colon + 1, r->end};
	AaRange		left = {r->begin, colon};

	if (r->end > colon + 1 && is_label(r, right.first, right.last))
		push_attribution(r, colon, right, (AaRange) {colon, r->end}, trim_claim(r, left.first, left.last),
						 AA_stance_says | AA_SPEECH_PLAIN);
	else if (is_label(r, left.first, left.last) && right.last > right.first + 2)
		push_attribution(r, colon, left, (AaRange) {left.first, colon + 1}, trim_claim(r, right.first, right.last),
						 AA_stance_says | AA_SPEECH_PLAIN);
}

/* A claim that follows its source ends where another saying clause begins. */
static void
cut_scopes(Reading *r)
{
	AaAttribution *a = AA_ATTRIBUTIONS(r->doc);

	for (uint32_t k = r->known; k + 1 < r->doc->attributions_.n; k++)
	{
		const AaAttribution *next = &a[k + 1];
		bool		joined = next->clause_first > 0 && (is_break(r, next->clause_first - 1) ||
														aa_is(r->doc, next->clause_first - 1, AA_LEX_CONJUNCTION));

		if (next->clause_first > a[k].scope_first && next->clause_first < a[k].scope_last && joined && !next->carried)
		{
			AaRange		scope = trim_claim(r, a[k].scope_first, next->clause_first);

			a[k].scope_last = scope.last;
		}
	}
}

/* The length is asked first: this is asked of every token. */
static bool
is_according(const AaDoc *doc, uint32_t i)
{
	return doc->tokens[i].end - doc->tokens[i].start == sizeof("according") - 1 && aa_token_is(doc, i, "according");
}

static void
read_sentence(Reading *r)
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
	r->quoted = false;
	for (uint32_t i = r->begin; i < r->end && !r->quoted; i++)
		r->quoted = doc->tokens[i].kind == AA_TOKEN_QUOTE || doc->tokens[i].kind == AA_TOKEN_APOSTROPHE;
	for (uint32_t i = r->begin; i < r->end; i++)
	{
		bool		saying = aa_is(doc, i, AA_LEX_SPEECH);

		if (!saying && !is_according(doc, i) &&
			!((s->flags & AA_SENTENCE_HEADLINE) && aa_token_mark(doc, i) == ':'))
			continue;
		if (aa_in_quotation(doc, i, &r->cursor))
			continue;
		/* the States of "United States" */
		if (saying && (doc->tokens[i].shape & AA_SHAPE_CAP) && i > r->begin && (doc->tokens[i - 1].shape & AA_SHAPE_CAP) &&
			!(s->flags & (AA_SENTENCE_HEADLINE | AA_SENTENCE_UPPER)))
			continue;
		if (saying)
			read_verb(r, i);
		else if (aa_token_mark(doc, i) == ':')
			read_colon(r, i);
		else if (i + 1 < r->end && aa_token_is(doc, i + 1, "to"))
			read_according(r, i);
	}
	cut_scopes(r);
	for (uint32_t k = r->known; k < doc->attributions_.n; k++)
		aa_speaker_resolve(r->doc, &AA_ATTRIBUTIONS(doc)[k]);
}

void
aa_source_run(AaDoc *doc)
{
	Reading		r = {.doc = doc};

	for (r.sentence = 0; r.sentence < doc->sentences_.n; r.sentence++)
	{
		aa_poll(doc);
		if (!(AA_SENTENCES(doc)[r.sentence].flags & AA_SENTENCE_SKIP))
			read_sentence(&r);
	}
}
