/*
 * pack_test.c: the packed tables of the taggers are read as written, and damage is refused.
 */
#include "check.h"

#include "core/data.h"
#include "core/pack.h"

/* A copy of the part-of-speech weights on the alignment that they need; to be freed. */
static uint8_t *
copy_of_weights(void)
{
	size_t		size = AA_DATA_SIZE(pos);
	uint8_t    *bytes = aligned_alloc(AA_PACK_ALIGN, (size / AA_PACK_ALIGN + 2) * AA_PACK_ALIGN);

	memcpy(bytes, aa_data_pos, size);
	return bytes;
}

TEST(built_in_tables_open)
{
	AaPack		pack;
	AaError		error;

	CHECK(aa_pack_open(aa_data_classes, AA_DATA_SIZE(classes), &pack, &error));
	CHECK_INT(pack.n, 1);
	CHECK(pack.tables[0].n > 100000);
	CHECK(aa_pack_open(aa_data_pos, AA_DATA_SIZE(pos), &pack, &error));
	CHECK_INT(pack.n, 1);
	CHECK(aa_pack_open(aa_data_name, AA_DATA_SIZE(name), &pack, &error));
	CHECK_INT(pack.n, 2);
}

/* Rows of four bytes, two of them the check. */
TEST(a_search_ends_at_a_free_slot_or_within_reach)
{
	static uint8_t rows[(16 + AA_PACK_REACH) * 4];
	AaPackTable table = {rows, 4, 4, 16 + AA_PACK_REACH};
	uint16_t	check = aa_pack_check(0xF0001234);

	CHECK(aa_pack_find(&table, 0xF0001234) == NULL);
	memcpy(rows + 16 * 4 + 2, &check, sizeof(check));
	CHECK(aa_pack_find(&table, 0xF0001234) == NULL);
	memset(rows + 15 * 4, 7, 4);
	CHECK(aa_pack_find(&table, 0xF0001234) == rows + 16 * 4);
	memset(rows, 7, sizeof(rows));
	CHECK(aa_pack_find(&table, 0xF0001234) == NULL);
}

TEST(any_damaged_byte_is_refused)
{
	uint8_t    *bytes = copy_of_weights();
	size_t		size = AA_DATA_SIZE(pos);
	AaPack		pack;
	AaError		error;

	for (size_t at = 0; at < size; at += at < 200 ? 1 : size / 50)
	{
		bytes[at] ^= 0x10;
		CHECK(!aa_pack_open(bytes, size, &pack, &error));
		CHECK_INT(error.code, AA_CORRUPT);
		bytes[at] ^= 0x10;
	}
	CHECK(aa_pack_open(bytes, size, &pack, &error));
	free(bytes);
}

TEST(cut_and_misplaced_tables_are_refused)
{
	uint8_t    *bytes = copy_of_weights();
	size_t		size = AA_DATA_SIZE(pos);
	AaPack		pack;
	AaError		error;

	for (size_t n = 0; n < 200; n += 7)
		CHECK(!aa_pack_open(bytes, n, &pack, &error));
	CHECK(!aa_pack_open(bytes, size - 1, &pack, &error));
	memmove(bytes + 1, bytes, size);
	CHECK(!aa_pack_open(bytes + 1, size, &pack, &error));
	free(bytes);
}
