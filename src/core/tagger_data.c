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

void
aa_tagger_open(AaArena *arena, AaTagger *tagger)
{
	open_pack(arena, aa_data_classes, AA_DATA_SIZE(classes), &tagger->classes);
	open_pack(arena, aa_data_pos, AA_DATA_SIZE(pos), &tagger->pos);
	open_pack(arena, aa_data_name, AA_DATA_SIZE(name), &tagger->name);
	if (!is_table(&tagger->classes, 0, sizeof(AaClassRow), false))
		aa_fail(arena, AA_CORRUPT, 0, "word classes do not fit this version");
	if (!is_table(&tagger->pos, 0, AA_TAG_STRIDE, false))
		aa_fail(arena, AA_CORRUPT, 0, "part-of-speech weights do not fit this version");
	if (!is_table(&tagger->name, 0, AA_NAME_STRIDE, false) || !is_table(&tagger->name, 1, AA_NAME_STRIDE * 2, true) ||
		tagger->name.tables[1].n != AA_NAME_PAIR_ROWS)
		aa_fail(arena, AA_CORRUPT, 0, "name weights do not fit this version");
}

/* Every word's tag must be one. */
static bool
tags_exist(const AaPackTable *words)
{
	for (uint32_t i = 0; i < words->n; i++)
		if (((const AaClassRow *) (const void *) aa_pack_row(words, i))->tag >= AA_TAG_COUNT)
			return false;
	return true;
}

bool
aa_tagger_verify(AaError *error)
{
	AaPack		pack;

	if (!aa_pack_open(aa_data_pos, AA_DATA_SIZE(pos), &pack, error) ||
		!aa_pack_open(aa_data_name, AA_DATA_SIZE(name), &pack, error) ||
		!aa_pack_open(aa_data_classes, AA_DATA_SIZE(classes), &pack, error))
		return false;
	if (tags_exist(&pack.tables[0]))
		return true;
	*error = (AaError) {AA_CORRUPT, 0, "a word has a tag that does not exist"};
	return false;
}
