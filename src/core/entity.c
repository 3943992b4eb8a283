/*
 * entity.c: mentions joined to entities.
 *
 * Each mention looks for its entity by the keys of the table below, the surest
 * first, and founds a new one when none fits; a new entity is then found by
 * all its keys.  A key is a hash of its sort and of what it is made of, so one
 * table serves all sorts, and the time is linear in the mentions.
 */
#include "entity.h"

#include "entity_record.h"
#include "entity_role.h"
#include "hash.h"
#include "name_fold.h"
#include "name_key.h"
#include "name_match.h"
#include "place.h"

#define MIN_KEY 3				/* letters of a transliteration key that joins spellings */
#define MIN_LAST_KEY 2			/* the same for a person's last name */
#define MAX_ACRONYM 8			/* letters */

typedef enum KeySort
{
	KEY_FACT = 1,				/* what is known by heart */
	KEY_NAME,					/* the folded name */
	KEY_SOUND,					/* its transliteration key */
	KEY_LAST,					/* sound of a person's last word */
	KEY_FIRST,					/* a person's first word, where the names of two persons do not share it */
	KEY_ACRONYM,				/* of an organization */
	KEY_HEAD,					/* head word of an organization: "the Commission" */
	KEY_RECORD					/* gazetteer record */
} KeySort;

typedef struct Slot
{
	uint64_t	key;
	uint32_t	entity;
} Slot;

/* What the keys of a mention are made of: several are asked for more than once, and the sounds are dear. */
typedef struct Spelling
{
	const AaName *of;
	uint64_t	folded;
	uint64_t	sound, last;	/* of the whole name and of its last word, where they were asked for */
	bool		has_sound, has_last;
} Spelling;

/* The sounds of a kind of names.  A short text has one name of most kinds, whose sound nobody asks for. */
typedef struct Sounds
{
	bool		any;			/* some are to be found */
	bool		waits;			/* that of the first name is not remembered yet */
	uint32_t	first, last;	/* its tokens */
	uint32_t	entity;
} Sounds;

typedef struct Join
{
	AaDoc	   *doc;
	Spelling   *spelling;		/* of the mention that is looked at */
	Slot	   *slots;
	uint32_t	mask;
	uint32_t	keys;			/* in use; a full table learns no more */
	AaEntityDraft *drafts;		/* beside the records of analysis->entities */
	Sounds		sounds[AA_entity_kind_COUNT];
} Join;

static Slot *
slot_of(const Join *join, uint64_t key)
{
	uint32_t	i = (uint32_t) (key >> 16) & join->mask;

	while (join->slots[i].key != 0 && join->slots[i].key != key)
		i = (i + 1) & join->mask;
	return &join->slots[i];
}

static uint64_t
make_key(KeySort sort, uint64_t what)
{
	uint64_t	pair[2] = {(uint64_t) sort, what};
	uint64_t	key = aa_hash64(pair, sizeof(pair));

	return key != 0 ? key : 1;
}

static uint32_t
find(const Join *join, uint64_t key)
{
	const Slot *slot = slot_of(join, key);

	return slot->key == key ? slot->entity : AA_NO_ENTITY;
}

static void
remember(Join *join, uint64_t key, uint32_t entity, bool latest)
{
	Slot	   *slot = slot_of(join, key);

	if (slot->key == 0 ? join->keys * 4 > join->mask * 3 : !latest)
		return;
	join->keys += slot->key == 0;
	*slot = (Slot) {key, entity};
}

/* ---- keys of a mention ---- */

/* A government is another entity than the town that it is called by. */
static uint64_t
fact_key(const AaName *name)
{
	const AaNameFact *fact = name->fact;

	return make_key(KEY_FACT, aa_hash64(fact->name.p, fact->name.n) * 16 + fact->kind * 2u + (name->flags & AA_NAME_METONYM ? 1 : 0));
}

static Spelling *
spelling_of(const Join *join, const AaName *name)
{
	if (join->spelling->of != name)
		*join->spelling = (Spelling) {.of = name, .folded = aa_tokens_hash(join->doc, name->first, name->last)};
	return join->spelling;
}

/* Hash of the transliteration key of these tokens, 0 when it is shorter than `least` letters. */
static uint64_t
sound_of(const Join *join, uint32_t first, uint32_t last, uint32_t least)
{
	char		key[AA_NAME_KEY_MAX];
	uint32_t	n = aa_tokens_text(join->doc, first, last).n <= AA_NAME_FOLD_MAX ?
		aa_folded_key(aa_tokens_folded(join->doc, first, last), key, sizeof(key)) : 0;

	return n < least ? 0 : aa_name_key_hash(key, n);
}

static uint64_t
name_key(const Join *join, const AaName *name)
{
	if (name->flags & AA_NAME_COMPASS)
	{
		AaText		text = aa_entity_compass_text(join->doc, name);

		return make_key(KEY_NAME, aa_name_hash(text.p, text.n));
	}
	return make_key(KEY_NAME, spelling_of(join, name)->folded * 8 + name->kind);
}

static uint64_t
key_of_sound(uint64_t sound, uint8_t kind)
{
	return make_key(KEY_SOUND, sound * 8 + kind);
}

/* 0 when the sound is too short to tell names apart. */
static uint64_t
sound_key(const Join *join, const AaName *name)
{
	Spelling   *s = spelling_of(join, name);

	if (!s->has_sound)
		s->sound = sound_of(join, name->first, name->last, MIN_KEY);
	s->has_sound = true;
	return s->sound == 0 ? 0 : key_of_sound(s->sound, name->kind);
}

static uint64_t
last_key(const Join *join, const AaName *name)
{
	Spelling   *s = spelling_of(join, name);

	if (!s->has_last)
		s->last = sound_of(join, name->last - 1, name->last, MIN_LAST_KEY);
	s->has_last = true;
	return make_key(KEY_LAST, s->last != 0 ? s->last : aa_tokens_hash(join->doc, name->last - 1, name->last));
}

static uint64_t
token_key(const Join *join, KeySort sort, uint32_t token)
{
	return make_key(sort, join->doc->tokens[token].hash);
}

static uint32_t
words_of(const Join *join, const AaName *name)
{
	uint32_t	words = 0;

	for (uint32_t i = name->first; i < name->last; i++)
		words += join->doc->tokens[i].kind != AA_TOKEN_HYPHEN && !aa_is(join->doc, i, AA_LEX_PARTICLE);
	return words;
}

static bool
is_acronym(const Join *join, const AaName *name)
{
	const AaToken *t = &join->doc->tokens[name->first];

	return name->last == name->first + 1 && (t->shape & AA_SHAPE_UPPER) && t->end - t->start <= MAX_ACRONYM;
}

/* ---- joining ---- */

static bool
is_organization_acronym(const Join *join, const AaName *name)
{
	return name->kind == AA_entity_kind_organization && is_acronym(join, name);
}

/* "Hayat Tahrir al-Sham (HTS)", "HTS (Hayat Tahrir al-Sham)": the mention in brackets belongs to the one before. */
static bool
is_bracketed(const Join *join, const AaName *name)
{
	const AaName *before = name - 1;

	if (name == AA_NAMES(join->doc) || before->sentence != name->sentence || name->first != before->last + 1 ||
		before->entity == AA_NO_ENTITY)
		return false;
	if (aa_token_mark(join->doc, name->first - 1) != '(' || aa_token_mark(join->doc, name->last) != ')')
		return false;
	if (is_organization_acronym(join, before))
		return name->kind == AA_entity_kind_organization;
	return is_organization_acronym(join, name) &&
		(before->kind == AA_entity_kind_organization || (before->kind == AA_entity_kind_person && before->score <= 120));
}

/* Remembers the sound of the kind's first name, now that there is a second one. */
static void
remember_waiting(Join *join, uint8_t kind)
{
	Sounds	   *s = &join->sounds[kind];
	uint64_t	sound = s->waits ? sound_of(join, s->first, s->last, MIN_KEY) : 0;

	if (sound != 0)
		remember(join, key_of_sound(sound, kind), s->entity, false);
	s->waits = false;
}

static void
remember_sound(Join *join, const AaName *name, uint32_t entity)
{
	Sounds	   *s = &join->sounds[name->kind];
	uint64_t	sound;

	if (!s->any)
	{
		*s = (Sounds) {.any = true, .waits = true, .first = name->first, .last = name->last, .entity = entity};
		return;
	}
	remember_waiting(join, name->kind);
	sound = sound_key(join, name);
	if (sound != 0)
		remember(join, sound, entity, false);
}

/* The costliest of the keys, so asked last. */
static uint32_t
find_sound(Join *join, const AaName *name)
{
	uint64_t	sound;

	if (!join->sounds[name->kind].any)
		return AA_NO_ENTITY;
	remember_waiting(join, name->kind);
	sound = sound_key(join, name);
	return sound != 0 ? find(join, sound) : AA_NO_ENTITY;
}

static uint32_t
find_person(Join *join, const AaName *name)
{
	uint32_t	found = find(join, name_key(join, name));

	if (found == AA_NO_ENTITY && words_of(join, name) == 1)
		found = find(join, last_key(join, name));
	/* "Liu" behind "Liu Wenbo", whose family comes first; "Helen" behind "Helen Carver" */
	if (found == AA_NO_ENTITY && name->last == name->first + 1)
		found = find(join, token_key(join, KEY_FIRST, name->first));
	return found != AA_NO_ENTITY ? found : find_sound(join, name);
}

static uint32_t
find_organization(Join *join, const AaName *name)
{
	uint32_t	found = find(join, name_key(join, name));

	if (found == AA_NO_ENTITY && is_acronym(join, name))
		found = find(join, token_key(join, KEY_ACRONYM, name->first));
	if (found == AA_NO_ENTITY)
		found = find_sound(join, name);
	if (found == AA_NO_ENTITY && name->last == name->first + 1 && aa_is(join->doc, name->first, AA_LEX_ORG_HEAD))
		found = find(join, token_key(join, KEY_HEAD, name->first));
	return found;
}

static uint32_t
find_place(Join *join, const AaName *name)
{
	uint32_t	found = find(join, name_key(join, name));

	if (found == AA_NO_ENTITY && name->place != AA_NO_PLACE)
		found = find(join, make_key(KEY_RECORD, name->place));
	return found != AA_NO_ENTITY ? found : find_sound(join, name);
}

/* A bare word that was a person's last name before is that person again. */
static bool
is_last_name(const Join *join, const AaName *name)
{
	return name->fact == NULL && words_of(join, name) == 1 && name->kind != AA_entity_kind_nationality && name->score <= 180 &&
		find(join, last_key(join, name)) != AA_NO_ENTITY;
}

static uint32_t
find_entity(Join *join, AaName *name)
{
	if (is_bracketed(join, name))
		return name[-1].entity;
	if (name->fact != NULL)
		return find(join, fact_key(name));
	if (is_last_name(join, name))
		name->kind = AA_entity_kind_person;
	if (name->kind == AA_entity_kind_person)
		return find_person(join, name);
	if (name->kind == AA_entity_kind_organization)
		return find_organization(join, name);
	return find_place(join, name);
}

/* An entity is also found by the acronym of its capitals: "Local Coordination Committees" by LCC. */
static void
remember_acronym(Join *join, const AaName *name, uint32_t entity)
{
	char		letters[AA_NAME_FOLD_MAX];
	uint32_t	n = 0;

	for (uint32_t i = name->first; i < name->last; i++)
		if (aa_is_capital(join->doc, i))
		{
			char		c = join->doc->text[join->doc->tokens[i].start];

			if (n == MAX_ACRONYM || c < 'A' || c > 'Z')
				return;
			letters[n++] = (char) (c + 'a' - 'A');
		}
	if (n >= 3)
		remember(join, make_key(KEY_ACRONYM, aa_hash(letters, n)), entity, false);
}

/* Two persons of one first word: it names neither. */
static void
remember_first(Join *join, const AaName *name, uint32_t entity)
{
	uint64_t	key = token_key(join, KEY_FIRST, name->first);
	uint32_t	known = find(join, key);

	if (words_of(join, name) < 2 || aa_is(join->doc, name->first, AA_LEX_PARTICLE))
		return;
	remember(join, key, known == AA_NO_ENTITY ? entity : AA_NO_ENTITY, known != AA_NO_ENTITY && known != entity);
}

static void
remember_name(Join *join, const AaName *name, uint32_t entity)
{
	if (name->fact != NULL)
		remember(join, fact_key(name), entity, false);
	if (find(join, name_key(join, name)) == entity)
		return;					/* the same words were remembered before, with all their keys */
	remember(join, name_key(join, name), entity, false);
	if (!is_acronym(join, name))
		remember_sound(join, name, entity);
	if (name->kind == AA_entity_kind_person)
	{
		remember(join, last_key(join, name), entity, words_of(join, name) > 1);
		remember_first(join, name, entity);
	}
	if (name->kind == AA_entity_kind_organization)
	{
		if (is_acronym(join, name))
			remember(join, token_key(join, KEY_ACRONYM, name->first), entity, false);
		else
			remember_acronym(join, name, entity);
		for (uint32_t i = name->first; i < name->last; i++)
			if (aa_is(join->doc, i, AA_LEX_ORG_HEAD))
				remember(join, token_key(join, KEY_HEAD, i), entity, true);
	}
	if (name->place != AA_NO_PLACE && name->kind == AA_entity_kind_place)
		remember(join, make_key(KEY_RECORD, name->place), entity, false);
}

/* Does this mention name the entity better than the best so far? */
static bool
is_better(const Join *join, const AaName *name, const AaName *best)
{
	bool		upper = (AA_SENTENCES(join->doc)[name->sentence].flags & AA_SENTENCE_UPPER) || is_acronym(join, name);
	bool		best_upper = (AA_SENTENCES(join->doc)[best->sentence].flags & AA_SENTENCE_UPPER) || is_acronym(join, best);

	if (best->fact != NULL)
		return false;
	if (name->fact != NULL)
		return true;
	if (upper != best_upper)
		return best_upper;
	return name->kind == AA_entity_kind_person && words_of(join, name) > words_of(join, best);
}

static void
join_mention(Join *join, AaName *name)
{
	AaAnalysis *analysis = join->doc->analysis;
	uint32_t	entity = find_entity(join, name);
	AaEntityDraft *draft;

	if (entity == AA_NO_ENTITY)
	{
		entity = AA_COUNT(analysis, entities);
		aa_analysis_push(join->doc->arena, analysis, AA_SECTION_entities);
		join->drafts[entity] = (AaEntityDraft) {name, 0};
	}
	draft = &join->drafts[entity];
	if (is_better(join, name, draft->best))
		draft->best = name;
	if (is_bracketed(join, name))
		name->kind = draft->best->kind = AA_entity_kind_organization;
	draft->mentions++;
	name->entity = entity;
	remember_name(join, name, entity);
}

void
aa_entity_run(AaDoc *doc)
{
	Spelling	spelling = {.of = NULL};
	Join		join = {.doc = doc, .spelling = &spelling};
	uint32_t	slots = 64;

	while (slots < doc->names_.n * 8 && slots < UINT32_C(1) << 30)
		slots *= 2;
	join.slots = aa_arena_alloc(doc->arena, (size_t) slots * sizeof(Slot));
	join.mask = slots - 1;
	join.drafts = aa_arena_alloc(doc->arena, ((size_t) doc->names_.n + 1) * sizeof(AaEntityDraft));
	aa_place_resolve(doc);
	aa_role_run(doc);
	for (uint32_t i = 0; i < doc->names_.n; i++)
	{
		join_mention(&join, &AA_NAMES(doc)[i]);
		aa_poll(doc);
	}
	for (uint32_t i = 0; i < AA_COUNT(doc->analysis, entities); i++)
		aa_entity_record_open(doc, i, &join.drafts[i]);
	for (uint32_t i = 0; i < doc->names_.n; i++)
	{
		const AaName *name = &AA_NAMES(doc)[i];

		aa_entity_record_add(doc, name);
		doc->called_ends |= name->fact != NULL ? name->fact->called_ends : 0;
	}
}
