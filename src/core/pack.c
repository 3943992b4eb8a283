/*
 * pack.c: the decoder of packed tables; trusts no byte.
 */
#include <string.h>

#include "hash.h"
#include "pack.h"

#define MIN_BITS 1
#define MAX_BITS 24
#define MAX_STRIDE 4096

static bool
refuse(AaError *error, uint64_t offset, const char *message)
{
	error->code = AA_CORRUPT;
	error->offset = offset;
	strncpy(error->message, message, sizeof(error->message) - 1);
	error->message[sizeof(error->message) - 1] = '\0';
	return false;
}

/* Do `n` items of `size` bytes at `offset` lie inside the file, on their alignment? */
static bool
inside(size_t total, uint32_t offset, uint64_t n, uint32_t size, uint32_t align)
{
	return offset % align == 0 && offset <= total && n <= (total - offset) / size;
}

static bool
open_table(const uint8_t *bytes, size_t size, const AaPackEntry *e, AaPackTable *t)
{
	if (e->stride == 0 || e->stride > MAX_STRIDE || !inside(size, e->rows, e->n, e->stride, AA_PACK_ALIGN))
		return false;
	*t = (AaPackTable) {.rows = bytes + e->rows, .stride = e->stride, .bits = e->bits, .n = e->n};
	return e->bits == AA_PACK_PLAIN ||
		(e->bits >= MIN_BITS && e->bits <= MAX_BITS && e->stride > sizeof(uint16_t) &&
		 e->n == (UINT32_C(1) << e->bits) + AA_PACK_REACH);
}

bool
aa_pack_view(const void *bytes, size_t size, AaPack *pack, AaError *error)
{
	const uint8_t *p = bytes;
	AaPackHeader h;
	AaPackEntry e;

	if (((uintptr_t) p & (AA_PACK_ALIGN - 1)) != 0)
		return refuse(error, 0, "packed tables are not aligned");
	if (size < sizeof(h))
		return refuse(error, size, "packed tables are cut short");
	memcpy(&h, p, sizeof(h));
	if (memcmp(h.magic, "AAPK", 4) != 0 || h.version != AA_PACK_VERSION)
		return refuse(error, 0, "not packed tables of this version, or of the other byte order");
	if (h.size != size || h.tables == 0 || h.tables > AA_PACK_TABLES || size - sizeof(h) < h.tables * sizeof(e))
		return refuse(error, 8, "packed tables have a wrong size");
	for (uint32_t i = 0; i < h.tables; i++)
	{
		memcpy(&e, p + sizeof(h) + i * sizeof(e), sizeof(e));
		if (!open_table(p, size, &e, &pack->tables[i]))
			return refuse(error, sizeof(h) + i * sizeof(e), "a packed table is malformed");
	}
	pack->n = h.tables;
	return true;
}

bool
aa_pack_open(const void *bytes, size_t size, AaPack *pack, AaError *error)
{
	AaPackHeader h;

	if (!aa_pack_view(bytes, size, pack, error))
		return false;
	memcpy(&h, bytes, sizeof(h));
	if (aa_hash64((const uint8_t *) bytes + sizeof(h), size - sizeof(h)) != h.checksum)
		return refuse(error, sizeof(h), "packed tables are damaged");
	return true;
}
