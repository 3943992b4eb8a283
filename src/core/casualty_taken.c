/*
 * casualty_taken.c: who was taken is detained by those who rule, and abducted by anybody else.
 *
 * Verbs of arrest and of kidnapping tell it themselves.  "Captured", "seized", "holding" and "took prisoner" do not: it is told by who did
 * it, once that is known.  Where it is not, the verb keeps the kind that it has most often.
 */
#include "casualty.h"
#include "entity.h"

/* Words of an army's name: no band of fighters. */
static bool
is_of_army(const AaDoc *doc, uint32_t i)
{
	static const char *const words[] = {"army", "forces", "military", "police", "guard", "guards", "command", "navy", "nato", "pentagon",
	"coalition", "defense", "defence", "troops", "soldiers"};

	return AA_TOKEN_IN(doc, i, words);
}

/* What the doer's words make of those who were taken; AA_NO_ENUM when they do not tell. */
static uint8_t
kind_by_doer(const AaDoc *doc, const AaFact *f)
{
	static const uint32_t bands = 1u << AA_victim_class_non_state_forces | 1u << AA_victim_class_combatant | 1u << AA_victim_class_perpetrator;
	uint32_t	classes = aa_victim_classes(doc, f->agent_first, f->agent_last, f->agent_last - 1);

	for (uint32_t i = f->agent_first; i < f->agent_last; i++)
		if (is_of_army(doc, i))
			return AA_casualty_kind_detained;
	if (classes & AA_CLASS_STATE)
		return AA_casualty_kind_detained;
	if (classes & bands)
		return AA_casualty_kind_kidnapped;
	for (uint32_t i = f->agent_first; i < f->agent_last; i++)
	{
		const AaName *name = aa_name_at(doc, i);

		if (name != NULL && name->fact != NULL && name->fact->is_country)
			return AA_casualty_kind_detained;
		if (name != NULL && name->kind == AA_entity_kind_organization && name->fact != NULL && name->fact->says == AA_source_kind_party)
			return AA_casualty_kind_kidnapped;
	}
	return AA_NO_ENUM;
}

/* Does this word leave open who takes? */
static bool
is_open(const AaDoc *doc, const AaFact *f)
{
	static const char *const words[] = {"captured", "capture", "captures", "capturing", "seized", "seize", "seizing", "holding", "held", "prisoners",
	"prisoner"};

	return f->trigger != AA_NONE && AA_TOKEN_IN(doc, f->trigger, words);
}

void
aa_taken_sentence(AaDoc *doc, uint32_t from)
{
	for (uint32_t k = from; k < doc->facts_.n; k++)
	{
		AaFact	   *f = &AA_FACTS(doc)[k];
		uint8_t		kind;

		if ((f->kind != AA_casualty_kind_detained && f->kind != AA_casualty_kind_kidnapped) || f->agent_first == AA_NONE || f->counted || !is_open(doc, f))
			continue;
		kind = kind_by_doer(doc, f);
		if (kind != AA_NO_ENUM)
			f->kind = kind;
	}
}
