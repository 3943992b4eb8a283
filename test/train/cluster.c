/*
 * cluster.c: groups the words of a vector file into word classes for the taggers.
 *
 *	cluster WORDS VECTORS OUT			words and their classes
 *	cluster -s WORDS KINDS OUT			words and their sorts
 *
 * k-means on unit vectors of the commonest words.  Classes have two nested
 * levels: every word, the rarer ones too, gets the nearest of FINE classes; the
 * centroids of these are grouped into MIDDLE.  Sorts are made of the vectors of
 * word_kinds.c, put into GROUPS, and those of each into PARTS.  Everything runs on 16-bit integers, so that the result is the same
 * to the byte on every machine: only the first step, scaling to length 4096,
 * touches floating point, and it uses sqrt alone, which IEEE 754 defines exactly.
 */
#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum
{
	DIM = 50, KINDS = 10, PAD = 64, SCALE = 4096,
	FINE = 4096, MIDDLE = 250, GROUPS = 30, PARTS = 8, ROUNDS = 14,
	LEARNT = 160000,			/* words that the classes are learnt from */
	SORTED = 60000				/* and the sorts */
};

static void
fail(const char *what)
{
	fprintf(stderr, "cluster: %s\n", what);
	exit(1);
}

static void *
take(size_t n, size_t size)
{
	void	   *p = calloc(n, size);

	if (p == NULL)
		fail("out of memory");
	return p;
}

/* Rounds to nearest, ties away from zero. */
static int16_t
scaled(double x)
{
	return (int16_t) (x < 0 ? -(int) (0.5 - x) : (int) (x + 0.5));
}

static int16_t *
read_vectors(const char *path, size_t dim, size_t *n_vectors)
{
	FILE	   *f = fopen(path, "rb");
	float		row[DIM];
	int16_t    *v;
	size_t		n;

	if (f == NULL || fseek(f, 0, SEEK_END) != 0)
		fail(path);
	n = *n_vectors = (size_t) ftell(f) / (dim * sizeof(float));
	rewind(f);
	v = take(n * PAD, sizeof(int16_t));
	for (size_t i = 0; i < n; i++)
	{
		double		sum = 0;

		if (fread(row, sizeof(float), dim, f) != dim)
			fail("short vector file");
		for (size_t d = 0; d < dim; d++)
			sum += (double) row[d] * row[d];
		for (size_t d = 0; d < dim; d++)
			v[i * PAD + d] = sum > 0 ? scaled(row[d] * (SCALE / sqrt(sum))) : 0;
	}
	fclose(f);
	return v;
}

static int32_t
dot(const int16_t *a, const int16_t *b)
{
	int32_t		s = 0;

	for (int d = 0; d < PAD; d++)
		s += (int32_t) a[d] * b[d];
	return s;
}

/* Nearest centroid: least |c|^2 - 2 x.c; the lower number wins a tie. */
static uint16_t
nearest(const int16_t *x, const int16_t *c, const int32_t *norm, int k)
{
	int32_t		best = INT32_MAX;
	int			at = 0;

	for (int j = 0; j < k; j++)
	{
		int32_t		d = norm[j] - 2 * dot(x, c + (size_t) j * PAD);

		if (d < best)
		{
			best = d;
			at = j;
		}
	}
	return (uint16_t) at;
}

static void
move_centroids(const int16_t *v, size_t n, const uint16_t *of, int16_t *c, int k)
{
	int64_t    *sum = take((size_t) k * DIM, sizeof(int64_t));
	int64_t    *count = take((size_t) k, sizeof(int64_t));

	for (size_t i = 0; i < n; i++)
	{
		count[of[i]]++;
		for (int d = 0; d < DIM; d++)
			sum[(size_t) of[i] * DIM + d] += v[i * PAD + d];
	}
	for (int j = 0; j < k; j++)
		for (int d = 0; d < DIM && count[j] > 0; d++)
			c[(size_t) j * PAD + d] = (int16_t) (sum[(size_t) j * DIM + d] / count[j]);
	free(sum);
	free(count);
}

/* Nearest centroid of each vector. */
static void
assign(const int16_t *v, size_t n, uint16_t *of, const int16_t *c, int k)
{
	int32_t    *norm = take((size_t) k, sizeof(int32_t));

	for (int j = 0; j < k; j++)
		norm[j] = dot(c + (size_t) j * PAD, c + (size_t) j * PAD);
	for (size_t i = 0; i < n; i++)
		of[i] = nearest(v + i * PAD, c, norm, k);
	free(norm);
}

/* The first centroids are every (from / k)-th vector of the commonest words. */
static void
kmeans(const int16_t *v, size_t n, size_t from, uint16_t *of, int16_t *c, int k)
{
	for (int j = 0; j < k; j++)
		memcpy(c + (size_t) j * PAD, v + (size_t) j * (from / (size_t) k) * PAD, PAD * sizeof(int16_t));
	for (int round = 0; round < ROUNDS; round++)
	{
		assign(v, n, of, c, k);
		move_centroids(v, n, of, c, k);
	}
}

/* Classes of all n vectors; middle becomes what these belong to. */
static uint16_t *
make_classes(const int16_t *v, size_t n, uint16_t *middle)
{
	size_t		learnt = n < LEARNT ? n : LEARNT;
	uint16_t   *fine = take(n, sizeof(uint16_t));
	int16_t    *c = take((size_t) FINE * PAD, sizeof(int16_t)), *wide = take((size_t) MIDDLE * PAD, sizeof(int16_t));

	kmeans(v, learnt, learnt / 2, fine, c, FINE);
	assign(v, n, fine, c, FINE);
	kmeans(c, FINE, FINE, middle, wide, MIDDLE);
	free(c);
	free(wide);
	return fine;
}

/* Sorts of all n vectors: groups, and the parts of each. */
static uint16_t *
make_sorts(const int16_t *v, size_t n)
{
	size_t		learnt = n < SORTED ? n : SORTED;
	uint16_t   *group = take(n, sizeof(uint16_t)), *part = take(n, sizeof(uint16_t)), *sort = take(n, sizeof(uint16_t));
	int16_t    *c = take((size_t) GROUPS * PAD, sizeof(int16_t)), *own = take(n * PAD, sizeof(int16_t));

	kmeans(v, learnt, learnt, group, c, GROUPS);
	assign(v, n, group, c, GROUPS);
	for (int g = 0; g < GROUPS; g++)
	{
		size_t		m = 0, common = 0;

		for (size_t i = 0; i < n; i++)
			if (group[i] == g)
			{
				common += i < learnt;
				memcpy(own + m++ * PAD, v + i * PAD, PAD * sizeof(int16_t));
			}
		kmeans(own, common, common, part, c, PARTS);
		assign(own, m, part, c, PARTS);
		m = 0;
		for (size_t i = 0; i < n; i++)
			if (group[i] == g)
				sort[i] = (uint16_t) (g * PARTS + part[m++]);
	}
	free(group);
	free(part);
	free(own);
	free(c);
	return sort;
}

int
main(int argc, char **argv)
{
	bool		sorts = argc > 1 && strcmp(argv[1], "-s") == 0;
	size_t		n;
	int16_t    *v;
	uint16_t   *of, middle[FINE];
	char		word[4096];
	FILE	   *words, *out;

	if (argc != 4 + sorts)
		fail("usage: cluster [-s] WORDS VECTORS OUT");
	v = read_vectors(argv[argc - 2], sorts ? KINDS : DIM, &n);
	of = sorts ? make_sorts(v, n) : make_classes(v, n, middle);
	words = fopen(argv[argc - 3], "rb");
	out = fopen(argv[argc - 1], "wb");
	if (words == NULL || out == NULL)
		fail("cannot open the word file or the output");
	for (size_t i = 0; i < n && fgets(word, sizeof word, words); i++)
	{
		word[strcspn(word, "\n")] = '\0';
		if (sorts)
			fprintf(out, "%s\t%u\n", word, of[i]);
		else
			fprintf(out, "%s\t%u\t%u\n", word, of[i], middle[of[i]]);
	}
	if (fclose(out) != 0)
		fail("cannot write");
	return 0;
}
