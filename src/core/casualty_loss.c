/*
 * casualty_loss.c: clause rules for lives and people that are lost.
 *
 * "Lost their lives", "lost three boats and 116 men", "12 soldiers were lost
 * in the battle": to lose is harm only with lives or people, and people are
 * lost to rivals and injuries, too.
 */
#include "casualty_clause.h"
#include "entity.h"
#include "tag.h"

/* "lost their lives" */
bool
aa_loss_when_own_life(const AaClause *c)
{
	const AaGroup *object = aa_clause_group(c, aa_clause_after(c, c->at));

	return object->kind == AA_GROUP_NOUN && object->trigger != AA_NONE && object->harm_shape == AA_HARM_LIFE &&
		object->count == AA_COUNT_DEFINITE;
}

/* "lost an eye", "lost both legs" */
bool
aa_loss_when_limb(const AaClause *c)
{
	static const char *const parts[] = {"eye", "eyes", "eyesight", "sight", "leg", "legs", "arm", "arms", "hand", "hands", "foot", "feet", "finger", "fingers", "limb",
	"limbs", "thumb", "toes"};
	const AaGroup *object = aa_clause_group(c, aa_clause_after(c, c->at));

	return !aa_clause_is_passive(c->g) && object->kind == AA_GROUP_NOUN && object->head != AA_NONE && AA_TOKEN_IN(c->doc, object->head, parts) &&
		!aa_clause_is_prep(c, aa_clause_after(c, c->at) + 1, "of");	/* lost sight of the fox */
}

void
aa_loss_do_limb(AaClause *c)
{
	c->kind = AA_casualty_kind_wounded;
	aa_clause_take_left(c, aa_clause_find_subject(c, c->at));
}

/* "lost three boats and 116 men": the first of the things lost that are people. */
static uint32_t
find_lost(const AaClause *c)
{
	uint32_t	k = aa_clause_after(c, c->at);

	for (uint32_t n = 0; n < 4; n++)
	{
		const AaGroup *g = aa_clause_group(c, k);

		if (g->kind != AA_GROUP_NOUN || g->number == AA_NONE || g->head == AA_NONE || !aa_is_thing(c->doc, g->head))
			return k;
		k++;
		k += aa_clause_is(c, k, AA_GROUP_COMMA);
		k += aa_clause_is(c, k, AA_GROUP_AND);
	}
	return k;
}

/* Is group i the name of a place? */
static bool
is_land(const AaClause *c, uint32_t i)
{
	const AaGroup *g = aa_clause_group(c, i);
	const AaName *name = g->kind != AA_GROUP_NOUN || g->head == AA_NONE ? NULL : aa_name_at(c->doc, g->head);

	return name != NULL && name->kind == AA_entity_kind_place;
}

void
aa_loss_do_people(AaClause *c)
{
	aa_clause_take_right(c, find_lost(c));
}

/* "12 soldiers were lost in the battle" */
bool
aa_loss_when_passive(const AaClause *c)
{
	uint32_t	subject = aa_clause_is_passive(c->g) ? aa_clause_find_subject(c, c->at) : AA_NONE;
	const AaGroup *g = aa_clause_group(c, subject);

	return subject != AA_NONE && g->number != AA_NONE && g->head != AA_NONE && aa_is(c->doc, g->head, AA_LEX_VICTIM) &&
		(aa_clause_is_prep(c, c->at + 1, "in") || aa_clause_is_prep(c, c->at + 1, "at")) && aa_idiom_tells_harm(c);
}

bool
aa_loss_when_people(const AaClause *c)
{
	uint32_t	after = find_lost(c);
	const AaGroup *object = aa_clause_group(c, after);

	if (aa_clause_is_passive(c->g))
		return false;
	if ((object->flags & AA_GROUP_ELLIPSIS) && object->number != AA_NONE)
		return c->at > 0 && c->doc->facts_.n > 0 && is_land(c, c->at - 1) && !aa_clause_is_prep(c, after + 1, "to");
	if (object->kind != AA_GROUP_NOUN || object->head == AA_NONE || !aa_is(c->doc, object->head, AA_LEX_VICTIM))
		return false;
	if (aa_clause_is_prep(c, after + 1, "to") && !aa_is(c->doc, aa_clause_group(c, after + 2)->head, AA_LEX_CAUSE))
		return false;			/* lost two players to a rival, to injury */
	if (object->number == AA_NONE)
		return c->doc->tokens[object->first].tag == AA_TAG_PRPS && aa_is(c->doc, object->head, AA_LEX_KIN);	/* her husband */
	return aa_word_value(c->doc, object->head, AA_LEX_VICTIM) != 0 || aa_idiom_tells_harm(c);	/* soldiers, sons; of customers only in a disaster */
}
