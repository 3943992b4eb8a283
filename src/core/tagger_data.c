/*
 * tagger_data.c: opens the tables that are linked into the library (src/data).
 */
#include "data.h"
#include "tagger.h"
#include "tag_features.h"
#include "tag_name.h"

static void
open_pack(AaArena *arena, const void *bytes, size_t size, AaPack *pack)
{
	AaError		error;

	if (!aa_pack_view(bytes, size, pack, &error))
		aa_fail(arena, error.code, error.offset, error.message);
}

static bool
is_table(const AaPack *pack, uint32_t i, uint32_t stride, bool plain)
{
	return i < pack->n && pack->tables[i].stride == stride && (pack->tables[i].bits == AA_PACK_PLAIN) == plain;
}

/* Every class must lead to a row of the next coarser table. */
static bool
classes_close(const AaPack *pack)
{
	const AaPackTable *fine = &pack->tables[0],
			   *middle = &pack->tables[1],
			   *coarse = &pack->tables[2];

	for (uint32_t i = 0; i < fine->n; i++)
		if ((uint32_t) (aa_pack_row(fine, i)[0] | aa_pack_row(fine, i)[1] << 8) >= middle->n)
			return false;
	for (uint32_t i = 0; i < middle->n; i++)
		if (aa_pack_row(middle, i)[0] >= coarse->n)
			return false;
	return true;
}

void
aa_tagger_open(AaArena *arena, AaTagger *tagger)
{
	open_pack(arena, aa_data_classes, AA_DATA_SIZE(classes), &tagger->classes);
	open_pack(arena, aa_data_pos, AA_DATA_SIZE(pos), &tagger->pos);
	open_pack(arena, aa_data_name, AA_DATA_SIZE(name), &tagger->name);
	if (!is_table(&tagger->classes, 0, 3, false) || !is_table(&tagger->classes, 1, 1, true) ||
		!is_table(&tagger->classes, 2, 1, true))
		aa_fail(arena, AA_CORRUPT, 0, "word classes do not fit this version");
	if (!is_table(&tagger->pos, 0, AA_TAG_STRIDE, false) || !is_table(&tagger->pos, 1, 1, false))
		aa_fail(arena, AA_CORRUPT, 0, "part-of-speech weights do not fit this version");
	if (!is_table(&tagger->name, 0, AA_NAME_STRIDE, false) || !is_table(&tagger->name, 1, AA_NAME_STRIDE * 2, true) ||
		tagger->name.tables[1].n != AA_NAME_PAIR_ROWS)
		aa_fail(arena, AA_CORRUPT, 0, "name weights do not fit this version");
}

bool
aa_tagger_verify(AaError *error)
{
	AaPack		pack;

	if (!aa_pack_open(aa_data_pos, AA_DATA_SIZE(pos), &pack, error) ||
		!aa_pack_open(aa_data_name, AA_DATA_SIZE(name), &pack, error) ||
		!aa_pack_open(aa_data_classes, AA_DATA_SIZE(classes), &pack, error))
		return false;
	if (classes_close(&pack))
		return true;
	*error = (AaError) {AA_CORRUPT, 0, "a word class leads nowhere"};
	return false;
}
