/*
 * dictionary.c: the user's names in a form that the tokens of an article can be looked up in.
 *
 * Names are sequences of tokens.  Every prefix of every name has an entry in one hash table, under a 64-bit hash that
 * is mixed from the hashes of its tokens; the entry says which name ends there, if any.  Looking up at a token walks on
 * while the prefix is known: one probe for most tokens of an article, whatever the size of the dictionary, and the last
 * name met is the longest.  A name found is then compared letter by letter, so that no collision of hashes can invent a
 * person.
 *
 * A dictionary may have millions of rows, and every backend that uses it holds a copy: rows, names and slots are small
 * and point by offset into one pool of strings.  The tokens of the names are made by the tokenizer itself, which reads
 * the pool as if it were an article with one name a block, so that what it joins and splits here is what it joins and
 * splits there.
 */
#include <math.h>
#include <string.h>

#include "buffer.h"
#include "dictionary.h"
#include "hash.h"
#include "pattern.h"

/* Longer ones are sentences and no names. */
#define NAME_TOKENS 24
#define NAME_BYTES 16000

/* Work for each article that the user's patterns may cause. */
#define PATTERN_ROWS 256

#define NO_NAME UINT32_MAX
#define NO_STRING UINT32_MAX

typedef struct Row
{
	uint32_t	canonical;		/* in the pool, NUL-terminated */
	uint32_t	country;		/* NO_STRING: none */
	float		latitude;
	float		longitude;
	uint8_t		kind;
} Row;

typedef struct Name
{
	uint32_t	text;			/* in the pool */
	uint16_t	bytes;
	uint32_t	row;
} Name;

/* Open addressing; two arrays, since a struct of both would have a hole. */
typedef struct Table
{
	uint64_t   *prefixes;		/* 0: free */
	uint32_t   *names;			/* the name that ends there, else NO_NAME */
	uint64_t	mask;
	uint64_t	used;
} Table;

typedef struct PatternRow
{
	const AaPattern *pattern;
	uint32_t	row;
} PatternRow;

/*
 * What grows while rows are added lies in an arena of its own, with all the smaller copies that growing leaves behind;
 * aa_dictionary_build() copies what is left over into the arena that stays.
 */
struct AaDictionary
{
	AaArena    *arena;			/* lives as long as the dictionary */
	AaArena    *filling;		/* until it is built */
	const AaEngine *engine;
	AaText		name;
	uint64_t	version;		/* sum of the hashes of the rows */
	AaBuffer	pool;
	AaVec		rows;
	AaVec		names;
	AaVec		patterns;
	Table		table;
};

static const char *const kind_names[] = {
#define AA_TERM_KIND(name) #name,
	AA_TERM_KINDS(AA_TERM_KIND)
#undef AA_TERM_KIND
};

/* ---- filling ---- */

AaResult
aa_dictionary_create(const AaAlloc *alloc, const AaEngine *engine, AaText name, AaDictionary **dictionary,
					 AaError *error)
{
	AaArena    *arena = aa_arena_create(alloc);
	AaArena    *filling = aa_arena_create(alloc);
	jmp_buf		escape;

	*dictionary = NULL;
	*error = (AaError) {AA_NOMEM, 0, "out of memory"};
	if (arena != NULL && filling != NULL && AA_TRY(arena, escape))
	{
		AaDictionary *d = aa_arena_alloc(arena, sizeof(AaDictionary));

		filling->escape = &escape;
		d->arena = arena;
		d->filling = filling;
		d->engine = engine;
		d->name = aa_arena_text(arena, name.p, name.n);
		aa_buffer_init(&d->pool, filling, 1024);
		*dictionary = d;
		return AA_OK;
	}
	aa_arena_free(arena);
	aa_arena_free(filling);
	return error->code;
}

void
aa_dictionary_free(AaDictionary *dictionary)
{
	if (dictionary == NULL)
		return;
	aa_arena_free(dictionary->filling);
	aa_arena_free(dictionary->arena);
}

static void
reject(AaDictionary *d, const char *why)
__attribute__((noreturn));

static void
reject(AaDictionary *d, const char *why)
{
	aa_fail(d->filling, AA_BAD_TERM, 0, why);
}

static uint8_t
kind_of(AaDictionary *d, AaText kind)
{
	for (uint8_t i = 0; i < AA_TERM_COUNT; i++)
		if (strlen(kind_names[i]) == kind.n && memcmp(kind_names[i], kind.p, kind.n) == 0)
			return i;
	reject(d, "unknown kind");
}

static uint32_t
pool_put(AaDictionary *d, AaText text)
{
	size_t		at = d->pool.n;

	if (at + text.n + 1 > AA_MAX_TEXT)
		reject(d, "the names of the dictionary are longer than 1 GB");
	aa_buffer_put(&d->pool, text.p, text.n);
	aa_buffer_byte(&d->pool, 0);
	return (uint32_t) at;
}

static bool
is_pattern(AaText name)
{
	return name.n >= 2 && name.p[0] == '/' && name.p[name.n - 1] == '/';
}

static bool
is_blank(AaText name)
{
	for (uint32_t i = 0; i < name.n; i++)
		if ((unsigned char) name.p[i] > ' ')
			return false;
	return true;
}

static void
add_name(AaDictionary *d, AaText text, uint32_t row)
{
	Name	   *name;

	if (text.p == NULL || is_blank(text))
		reject(d, "a name is empty");
	if (text.n > NAME_BYTES)
		reject(d, "a name is longer than 16000 bytes");
	name = aa_vec_push(d->filling, &d->names, sizeof(Name));
	name->text = pool_put(d, text);
	name->bytes = (uint16_t) text.n;
	name->row = row;
}

static void
add_pattern(AaDictionary *d, AaText name, uint32_t row)
{
	const AaPattern *pattern = aa_pattern_compile(d->arena, name.p + 1, name.n - 2);
	PatternRow *p;

	if (d->patterns.n == PATTERN_ROWS)
		reject(d, "more than 256 patterns");
	p = aa_vec_push(d->arena, &d->patterns, sizeof(PatternRow));
	p->pattern = pattern;
	p->row = row;
}

static bool
is_country_code(AaText country)
{
	return country.n == 2 && country.p[0] >= 'A' && country.p[0] <= 'Z' && country.p[1] >= 'A' && country.p[1] <= 'Z';
}

static uint32_t
add_row(AaDictionary *d, const AaDictionaryRow *in, uint8_t kind)
{
	AaText		canonical = in->canonical.p != NULL && !is_blank(in->canonical) ? in->canonical : in->name;
	Row			row = {.kind = kind};

	if ((isnan(in->latitude) != isnan(in->longitude)) || fabs(in->latitude) > 90 || fabs(in->longitude) > 180)
		reject(d, "latitude and longitude must both be given, in degrees");
	if (canonical.n > NAME_BYTES)
		reject(d, "a name is longer than 16000 bytes");
	if (in->country.p != NULL && !is_country_code(in->country))
		reject(d, "country must be an ISO 3166 code of two capital letters");
	row.canonical = kind == AA_TERM_ignore || (is_pattern(in->name) && in->canonical.p == NULL) ? NO_STRING
		: pool_put(d, canonical);
	row.country = in->country.p == NULL ? NO_STRING : pool_put(d, in->country);
	row.latitude = (float) in->latitude;
	row.longitude = (float) in->longitude;
	*(Row *) aa_vec_push(d->filling, &d->rows, sizeof(Row)) = row;
	return d->rows.n - 1;
}

static uint32_t
lexicon_word(const AaDictionary *d, AaText word)
{
	return aa_lexicon_find(&d->engine->lexicon, aa_hash64(word.p, word.n));
}

static void
check_kind(AaDictionary *d, const AaDictionaryRow *in, uint8_t kind)
{
	if (in->name.p == NULL || is_blank(in->name))
		reject(d, "a name is empty");
	if (kind == AA_TERM_boilerplate && !is_pattern(in->name))
		reject(d, "a row of kind boilerplate needs a pattern between slashes");
	if (kind != AA_TERM_casualty)
		return;
	if (is_pattern(in->name))
		reject(d, "a row of kind casualty needs a word, not a pattern");
	if (in->canonical.p == NULL || lexicon_word(d, in->canonical) == 0)
		reject(d, "a row of kind casualty needs a built-in word such as \"killed\" in column canonical");
}

static uint64_t
hash_text(uint64_t before, AaText text)
{
	uint64_t	hash = text.p == NULL ? 1 : aa_hash64(text.p, text.n) + 2;

	return (before ^ hash) * UINT64_C(0x9E3779B97F4A7C15) + (before >> 32);
}

static uint64_t
hash_real(uint64_t before, double value)
{
	return hash_text(before, isnan(value) ? AA_NO_TEXT : (AaText) {(const char *) &value, sizeof(value)});
}

static uint64_t
hash_row(const AaDictionaryRow *row)
{
	uint64_t	hash = hash_text(hash_text(row->aliases.n, row->kind), row->name);

	for (uint32_t i = 0; i < row->aliases.n; i++)
		hash = hash_text(hash, row->aliases.items[i]);
	hash = hash_text(hash_text(hash, row->canonical), row->country);
	return hash_real(hash_real(hash, row->latitude), row->longitude);
}

static void
add(AaDictionary *d, const AaDictionaryRow *in)
{
	uint8_t		kind = kind_of(d, in->kind);
	uint32_t	row;

	check_kind(d, in, kind);
	row = add_row(d, in, kind);
	if (is_pattern(in->name))
		add_pattern(d, in->name, row);
	else
		add_name(d, in->name, row);
	for (uint32_t i = 0; i < in->aliases.n; i++)
		add_name(d, in->aliases.items[i], row);
}

AaResult
aa_dictionary_add(AaDictionary *d, const AaDictionaryRow *row, AaError *error)
{
	uint32_t	rows = d->rows.n;
	uint32_t	names = d->names.n;
	uint32_t	patterns = d->patterns.n;
	jmp_buf		escape;

	if (d->filling == NULL)
	{
		*error = (AaError) {AA_BAD_TERM, 0, "the dictionary is complete"};
		return error->code;
	}
	/* patterns are compiled into the arena that stays, so that either of them may fail */
	d->arena->error = d->filling->error = (AaError) {AA_OK, 0, ""};
	d->arena->escape = &escape;
	if (AA_TRY(d->filling, escape))
	{
		add(d, row);
		d->version += hash_row(row);
		return AA_OK;
	}
	d->rows.n = rows;
	d->names.n = names;
	d->patterns.n = patterns;
	*error = d->filling->error.code != AA_OK ? d->filling->error : d->arena->error;
	return error->code;
}

/* ---- building ---- */

static const char *
string_at(const AaDictionary *d, uint32_t at)
{
	return d->pool.p + at;
}

static uint64_t
mix(uint64_t prefix, uint32_t token)
{
	uint64_t	x = (prefix ^ token) * UINT64_C(0x9E3779B97F4A7C15);

	x ^= x >> 29;
	return x | 1;				/* never 0, which marks a free slot */
}

static uint64_t
find_slot(const Table *table, uint64_t prefix)
{
	uint64_t	i = prefix >> 1 & table->mask;

	while (table->prefixes[i] != 0 && table->prefixes[i] != prefix)
		i = (i + 1) & table->mask;
	return i;
}

static void
make_table(AaArena *arena, Table *table, uint64_t slots)
{
	table->prefixes = aa_arena_alloc(arena, slots * sizeof(uint64_t));
	table->names = aa_arena_alloc(arena, slots * sizeof(uint32_t));
	table->mask = slots - 1;
	table->used = 0;
}

static uint64_t
insert(Table *table, uint64_t prefix, uint32_t name)
{
	uint64_t	i = find_slot(table, prefix);

	if (table->prefixes[i] == 0)
	{
		table->prefixes[i] = prefix;
		table->names[i] = name;
		table->used++;
	}
	return i;
}

static void
copy_table(AaArena *arena, Table *to, const Table *from, uint64_t slots)
{
	make_table(arena, to, slots);
	for (uint64_t i = 0; i <= from->mask; i++)
		if (from->prefixes[i] != 0)
			insert(to, from->prefixes[i], from->names[i]);
}

/* The tokens of all names: a document whose text is the pool, with one block a name. */
static AaDoc *
read_names(AaDictionary *d, AaArena *scratch)
{
	const Name *names = d->names.items;
	AaRequest	request = {.text = d->pool.p, .length = d->pool.n, .published = AA_NO_DAY};
	AaDoc	   *doc = aa_doc_create(d->engine, scratch, &request);

	for (uint32_t i = 0; i < d->names.n; i++)
	{
		AaBlock    *block = aa_vec_push(scratch, &doc->blocks_, sizeof(AaBlock));

		block->span = (AaSpan) {names[i].text, names[i].text + names[i].bytes};
		block->body = block->span.start;
	}
	aa_token_run(doc);
	return doc;
}

static void
check_tokens(AaArena *scratch, const AaBlock *block)
{
	uint32_t	n = block->last - block->first;

	if (n > NAME_TOKENS)
		aa_fail(scratch, AA_BAD_TERM, 0, "a name has more than 24 words");
}

/* The first row that gives a name keeps it. */
static void
index_name(Table *table, AaArena *scratch, const AaDoc *doc, const AaBlock *block, uint32_t name)
{
	uint64_t	prefix = 0;
	uint64_t	at = 0;

	for (uint32_t t = block->first; t < block->last; t++)
	{
		if (table->used * 4 >= table->mask * 3)
		{
			Table		larger;

			copy_table(scratch, &larger, table, (table->mask + 1) * 2);
			*table = larger;
		}
		prefix = mix(prefix, doc->tokens[t].hash);
		at = insert(table, prefix, NO_NAME);
	}
	if (block->first < block->last && table->names[at] == NO_NAME)
		table->names[at] = name;
}

/* What an array holds, in memory of just its size. */
static void *
settled(AaArena *arena, const void *items, size_t size)
{
	void	   *copy = aa_arena_alloc(arena, size ? size : 1);

	if (size > 0)
		memcpy(copy, items, size);
	return copy;
}

static void
settle(AaDictionary *d, const Table *table)
{
	AaArena    *arena = d->arena;

	d->rows.items = settled(arena, d->rows.items, d->rows.n * sizeof(Row));
	d->rows.capacity = d->rows.n;
	d->names.items = settled(arena, d->names.items, d->names.n * sizeof(Name));
	d->names.capacity = d->names.n;
	d->pool.p = settled(arena, d->pool.p, d->pool.n);
	d->pool.capacity = d->pool.n;
	copy_table(arena, &d->table, table, table->mask + 1);
}

static void
build(AaDictionary *d, AaArena *scratch)
{
	AaDoc	   *doc = read_names(d, scratch);
	Table		table;

	make_table(scratch, &table, 16);
	for (uint32_t i = 0; i < d->names.n; i++)
	{
		aa_arena_poll(scratch);
		check_tokens(scratch, &AA_BLOCKS(doc)[i]);
		index_name(&table, scratch, doc, &AA_BLOCKS(doc)[i], i);
	}
	settle(d, &table);
}

AaResult
aa_dictionary_build(AaDictionary *d, AaError *error)
{
	AaArena    *scratch = d->filling;
	jmp_buf		escape;

	d->arena->error = scratch->error = (AaError) {AA_OK, 0, ""};
	d->arena->escape = &escape;
	if (AA_TRY(scratch, escape))
	{
		build(d, scratch);
		aa_arena_free(scratch);
		d->filling = NULL;
		return AA_OK;
	}
	*error = scratch->error.code != AA_OK ? scratch->error : d->arena->error;
	return error->code;
}

/* ---- looking up ---- */

/*
 * Do the tokens write this name?  Letter by letter, spaces aside.  A capital in the text may stand for a small letter of
 * the name only in a token of capitals, a small letter for a capital never: "hope" is no Hope.  Casualty words have no
 * case.
 */
static bool
writes(const AaDoc *doc, uint32_t first, uint32_t last, const char *p, const char *end, bool caseless)
{
	for (uint32_t t = first; t < last; t++)
	{
		const char *q = doc->text + doc->tokens[t].start;
		const char *stop = doc->text + doc->tokens[t].end;
		bool		capitals = caseless || (doc->tokens[t].shape & AA_SHAPE_UPPER);

		while (p < end && (unsigned char) *p <= ' ')
			p++;
		while (q < stop)
		{
			uint32_t	n, m;
			uint32_t	a, b;

			if (p >= end)
				return false;
			a = aa_utf8_decode(q, stop, &n);
			b = aa_utf8_decode(p, end, &m);
			if (a != b && !(capitals && aa_utf8_lower(a) == aa_utf8_lower(b)))
				return false;
			q += n;
			p += m;
		}
	}
	return true;
}

static AaText
text_at(const AaDictionary *d, uint32_t at)
{
	if (at == NO_STRING)
		return AA_NO_TEXT;
	return (AaText) {string_at(d, at), (uint32_t) strlen(string_at(d, at))};
}

static AaTerm
term_of(const AaDictionary *d, uint32_t row)
{
	const Row  *r = (const Row *) d->rows.items + row;
	AaTerm		term = {r->kind, text_at(d, r->canonical), text_at(d, r->country), r->latitude, r->longitude};

	return term;
}

static bool
confirm(const AaDoc *doc, uint32_t first, uint32_t last, const Name *name, AaTermMatch *match)
{
	const AaDictionary *d = doc->dictionary;
	const char *p = string_at(d, name->text);
	AaTerm		term = term_of(d, name->row);

	if (!writes(doc, first, last, p, p + name->bytes, term.kind == AA_TERM_casualty))
		return false;
	*match = (AaTermMatch) {first, last, term};
	return true;
}

bool
aa_dictionary_find(const AaDoc *doc, uint32_t token, AaTermMatch *match)
{
	const AaDictionary *d = doc->dictionary;
	uint64_t	prefix = 0;
	bool		found = false;

	for (uint32_t t = token; t < doc->n_tokens && t < token + NAME_TOKENS; t++)
	{
		uint64_t	at;

		if (t > token && (doc->tokens[t].shape & AA_SHAPE_LINE))
			break;				/* no name goes over the end of a paragraph */
		prefix = mix(prefix, doc->tokens[t].hash);
		at = find_slot(&d->table, prefix);
		if (d->table.prefixes[at] == 0)
			break;
		if (d->table.names[at] != NO_NAME &&
			confirm(doc, token, t + 1, (const Name *) d->names.items + d->table.names[at], match))
			found = true;
	}
	return found;
}

uint32_t
aa_dictionary_patterns(const AaDictionary *dictionary)
{
	return dictionary->patterns.n;
}

const AaPattern *
aa_dictionary_pattern(const AaDictionary *dictionary, uint32_t i, AaTerm *term)
{
	const PatternRow *p = (const PatternRow *) dictionary->patterns.items + i;

	*term = term_of(dictionary, p->row);
	return p->pattern;
}

AaText
aa_dictionary_name(const AaDictionary *dictionary, int64_t *version)
{
	*version = (int64_t) (dictionary->version >> 1);	/* no need for a sign */
	return dictionary->name;
}
