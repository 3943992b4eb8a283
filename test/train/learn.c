/*
 * learn.c: averaged perceptron weights (Collins 2002; the running sums after Daumé), and the writer of packed tables.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "corpus.h"
#include "hash.h"
#include "learn.h"

Learner *
learner_create(uint32_t stride)
{
	Learner    *l = take(1, sizeof(Learner));

	l->stride = stride;
	l->mask = (UINT32_C(1) << 16) - 1;
	l->slots = take(l->mask + 1, sizeof(uint32_t));
	return l;
}

void
learner_free(Learner *l)
{
	free(l->hashes);
	free(l->counts);
	free(l->weights);
	free(l->sums);
	free(l->slots);
	free(l);
}

uint32_t
learner_find(const Learner *l, uint32_t hash)
{
	for (uint32_t slot = hash & l->mask; l->slots[slot] != 0; slot = (slot + 1) & l->mask)
		if (l->hashes[l->slots[slot] - 1] == hash)
			return l->slots[slot] - 1;
	return LEARNER_ABSENT;
}

static void
rehash(Learner *l)
{
	while (l->mask < l->n * 2)
		l->mask = l->mask * 2 + 1;
	free(l->slots);
	l->slots = take((size_t) l->mask + 1, sizeof(uint32_t));
	for (uint32_t i = 0; i < l->n; i++)
	{
		uint32_t	slot = l->hashes[i] & l->mask;

		while (l->slots[slot] != 0)
			slot = (slot + 1) & l->mask;
		l->slots[slot] = i + 1;
	}
}

void
learner_meet(Learner *l, uint32_t hash)
{
	uint32_t	id = learner_find(l, hash);

	if (id == LEARNER_ABSENT)
	{
		if (l->closed)
			return;
		if (l->n == l->room)
		{
			l->room = l->room * 2 + 1024;
			l->hashes = realloc(l->hashes, l->room * sizeof(uint32_t));
			l->counts = realloc(l->counts, l->room * sizeof(uint32_t));
			if (l->hashes == NULL || l->counts == NULL)
				die("out of", "memory");
		}
		id = l->n++;
		l->hashes[id] = hash;
		l->counts[id] = 0;
		if (l->n * 2 > l->mask)
			rehash(l);
		else
		{
			uint32_t	slot = hash & l->mask;

			while (l->slots[slot] != 0)
				slot = (slot + 1) & l->mask;
			l->slots[slot] = id + 1;
		}
	}
	l->counts[id]++;
}

static void
clear_weights(Learner *l)
{
	free(l->weights);
	free(l->sums);
	l->weights = take((size_t) l->n * l->stride, sizeof(float));
	l->sums = take((size_t) l->n * l->stride, sizeof(double));
	l->clock = 1;
}

static void
keep(Learner *l, const uint8_t *kept)
{
	uint32_t	n = 0;

	for (uint32_t i = 0; i < l->n; i++)
		if (kept[i])
		{
			l->hashes[n] = l->hashes[i];
			l->counts[n++] = l->counts[i];
		}
	l->n = n;
	rehash(l);
	clear_weights(l);
}

void
learner_close(Learner *l, uint32_t least)
{
	uint8_t    *kept = take(l->n, 1);

	for (uint32_t i = 0; i < l->n; i++)
		kept[i] = l->counts[i] >= least;
	keep(l, kept);
	free(kept);
	l->closed = true;
}

void
learner_score(const Learner *l, const uint32_t *ids, uint32_t n, float *scores)
{
	for (uint32_t f = 0; f < n; f++)
	{
		uint32_t	id = ids[f];

		if (id == LEARNER_ABSENT)
			continue;
		for (uint32_t k = 0; k < l->stride; k++)
			scores[k] += l->weights[(size_t) id * l->stride + k];
	}
}

void
learner_change(Learner *l, const uint32_t *ids, uint32_t n, uint32_t label, float by)
{
	for (uint32_t f = 0; f < n; f++)
	{
		uint32_t	id = ids[f];

		if (id == LEARNER_ABSENT)
			continue;
		l->weights[(size_t) id * l->stride + label] += by;
		l->sums[(size_t) id * l->stride + label] += l->clock * by;
	}
}

void
learner_average(Learner *l)
{
	for (size_t i = 0; i < (size_t) l->n * l->stride; i++)
		l->weights[i] = (float) (l->weights[i] - l->sums[i] / l->clock);
}

static float
largest(const Learner *l, uint32_t i)
{
	float		m = 0;

	for (uint32_t k = 0; k < l->stride; k++)
		m = fmaxf(m, fabsf(l->weights[(size_t) i * l->stride + k]));
	return m;
}

static int
compare_floats(const void *a, const void *b)
{
	float		x = *(const float *) a,
				y = *(const float *) b;

	return x < y ? 1 : x > y ? -1 : 0;
}

void
learner_prune(Learner *l, uint32_t most)
{
	float	   *size = take(l->n, sizeof(float)),
			   *sorted = take(l->n, sizeof(float));
	uint8_t    *kept = take(l->n, 1);
	uint32_t	n = 0;

	for (uint32_t i = 0; i < l->n; i++)
		sorted[i] = size[i] = largest(l, i) * sqrtf((float) (l->counts[i] < 64 ? l->counts[i] : 64));
	qsort(sorted, l->n, sizeof(float), compare_floats);
	for (uint32_t i = 0; i < l->n && n < most; i++)
	{
		kept[i] = size[i] > 0 && (l->n <= most || size[i] > sorted[most]);
		n += kept[i];
	}
	keep(l, kept);
	free(size);
	free(sorted);
	free(kept);
}

/* The size that all but one weight in `share` keep within. */
static double
clip(const Learner *l, uint32_t share)
{
	size_t		n = 0, total = (size_t) l->n * l->stride;
	float	   *sizes = take(total, sizeof(float));
	double		at;

	for (size_t i = 0; i < total; i++)
		if (l->weights[i] != 0)
			sizes[n++] = fabsf(l->weights[i]);
	qsort(sizes, n, sizeof(float), compare_floats);
	at = n > 0 ? sizes[n / share] : 1;
	free(sizes);
	return at;
}

Rows
learner_rows(const Learner *l, double *scale)
{
	Rows		r = {l->stride, l->n, false, l->hashes, take((size_t) l->n * l->stride, 1)};

	*scale = 127 / clip(l, 2000);
	for (size_t i = 0; i < (size_t) l->n * l->stride; i++)
	{
		double		x = l->weights[i] * *scale;

		x = x > 127 ? 127 : x < -127 ? -127 : x;
		((int8_t *) r.bytes)[i] = (int8_t) (x < 0 ? -(int) (0.5 - x) : (int) (x + 0.5));
	}
	return r;
}

typedef struct Out
{
	uint8_t    *bytes;
	size_t		n;
} Out;

static uint32_t
append(Out *out, const void *p, size_t n)
{
	size_t		at = (out->n + AA_PACK_ALIGN - 1) / AA_PACK_ALIGN * AA_PACK_ALIGN;

	out->bytes = realloc(out->bytes, at + n + 1);
	if (out->bytes == NULL)
		die("out of", "memory");
	memset(out->bytes + out->n, 0, at - out->n);
	if (n > 0)
		memcpy(out->bytes + at, p, n);
	out->n = at + n;
	return (uint32_t) at;
}

/* Two slots in three are taken at most. */
static uint32_t
bits_for(uint32_t n)
{
	uint32_t	bits = 4;

	while ((UINT32_C(1) << bits) * 2 < n * 3)
		bits++;
	return bits;
}

/* Writes row i, the check behind it, to the first free slot for its hash. */
static void
place_row(const Rows *rows, uint32_t i, uint32_t bits, uint8_t *slots)
{
	uint32_t	stride = rows->stride + sizeof(uint16_t);
	uint16_t	check = aa_pack_check(rows->hashes[i]), taken;
	uint8_t    *slot = slots + (size_t) (rows->hashes[i] >> (32 - bits)) * stride;

	for (uint32_t k = 0; k < AA_PACK_REACH; k++, slot += stride)
	{
		memcpy(&taken, slot + rows->stride, sizeof(taken));
		if (taken != 0)
			continue;
		memcpy(slot, rows->bytes + (size_t) i * rows->stride, rows->stride);
		memcpy(slot + rows->stride, &check, sizeof(check));
		return;
	}
	die("a packed table is", "too full");
}

static void
append_table(Out *out, const Rows *rows, AaPackEntry *e)
{
	uint8_t    *slots;

	if (rows->plain)
	{
		*e = (AaPackEntry) {rows->stride, AA_PACK_PLAIN, rows->n, append(out, rows->bytes, (size_t) rows->n * rows->stride)};
		return;
	}
	*e = (AaPackEntry) {.stride = rows->stride + sizeof(uint16_t), .bits = bits_for(rows->n)};
	e->n = (UINT32_C(1) << e->bits) + AA_PACK_REACH;
	slots = take(e->n, e->stride);
	for (uint32_t i = 0; i < rows->n; i++)
		place_row(rows, i, e->bits, slots);
	e->rows = append(out, slots, (size_t) e->n * e->stride);
	free(slots);
}

void
write_pack(const char *path, const Rows *tables, uint32_t n)
{
	AaPackHeader h = {{'A', 'A', 'P', 'K'}, AA_PACK_VERSION, n, 0, 0};
	AaPackEntry entries[AA_PACK_TABLES];
	Out			out = {0};
	FILE	   *f;

	out.n = sizeof(h) + n * sizeof(entries[0]);
	out.bytes = take(out.n, 1);
	for (uint32_t i = 0; i < n; i++)
		append_table(&out, &tables[i], &entries[i]);
	memcpy(out.bytes + sizeof(h), entries, n * sizeof(entries[0]));
	h.size = (uint32_t) out.n;
	h.checksum = aa_hash64(out.bytes + sizeof(h), out.n - sizeof(h));
	memcpy(out.bytes, &h, sizeof(h));
	f = fopen(path, "wb");
	if (f == NULL || fwrite(out.bytes, 1, out.n, f) != out.n || fclose(f) != 0)
		die("cannot write", path);
	free(out.bytes);
}
