/*
 * pack.c: any bytes may be handed in as packed tables of the taggers.
 *
 * They are refused, or every look-up stays inside of them.  An input is a list of edits of the built-in part-of-speech
 * weights: where (four bytes) and what (one byte); the first four bytes say how much to cut off.  The checksum is set
 * right afterwards, so that the structure has to be refused for its own sake.
 */
#include "heap.h"

#include "core/data.h"
#include "core/hash.h"
#include "core/pack.h"

static uint32_t
number(const uint8_t *p)
{
	uint32_t	x;

	memcpy(&x, p, sizeof(x));
	return x;
}

static volatile uint8_t seen;	/* what was read, so that reading is not left out */

/* The weights after the edits; most go to the header and the tables' descriptions. */
static uint8_t *
edited(const uint8_t *data, size_t size, size_t *length)
{
	size_t		whole = AA_DATA_SIZE(pos);
	size_t		head = sizeof(AaPackHeader) + sizeof(AaPackEntry);
	size_t		cut = size >= 4 ? number(data) % 4096 : 0;
	uint8_t    *bytes = aligned_alloc(AA_PACK_ALIGN, (whole + AA_PACK_ALIGN - 1) / AA_PACK_ALIGN * AA_PACK_ALIGN);
	AaPackHeader h;

	require(bytes != NULL, "there is memory");
	memcpy(bytes, aa_data_pos, whole);
	*length = whole - (cut < 2048 ? 0 : cut - 2048);
	for (size_t i = 4; i + 5 <= size; i += 5)
	{
		uint32_t	at = number(data + i);

		bytes[(at & 1 ? at >> 1 : (at >> 1) % head) % *length] = data[i + 4];
	}
	memcpy(&h, bytes, sizeof(h));
	h.checksum = aa_hash64(bytes + sizeof(h), *length - sizeof(h));
	memcpy(bytes, &h, sizeof(h));
	return bytes;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	size_t		length;
	uint8_t    *bytes = edited(data, size, &length);
	AaPack		pack;
	AaError		error;

	if (aa_pack_open(bytes, length, &pack, &error))
		for (uint32_t t = 0; t < pack.n; t++)
			for (uint32_t hash = 1; hash < 4096; hash++)
			{
				const AaPackTable *table = &pack.tables[t];
				const uint8_t *row = table->bits == AA_PACK_PLAIN
					? (table->n > 0 ? aa_pack_row(table, hash % table->n) : NULL)
					: aa_pack_find(table, hash * UINT32_C(0x9E3779B1));

				if (row != NULL)
					seen ^= row[0] ^ row[table->stride - 1];
			}
	else
		require(error.code == AA_CORRUPT && error.message[0] != '\0', "a refusal says why");
	free(bytes);
	return 0;
}
