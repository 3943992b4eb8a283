/*
 * cluster.c: groups the words of a vector file into word classes for the taggers.
 *
 *	cluster WORDS VECTORS OUT
 *
 * k-means on unit vectors of the commonest words, in three nested levels: every
 * word, the rarer ones too, gets the nearest of FINE classes; the centroids of
 * these are grouped into MIDDLE, theirs into COARSE.  Everything runs on 16-bit integers, so that the result is the same
 * to the byte on every machine: only the first step, scaling to length 4096,
 * touches floating point, and it uses sqrt alone, which IEEE 754 defines exactly.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum
{
	DIM = 50, PAD = 64, SCALE = 4096,
	FINE = 4096, MIDDLE = 250, COARSE = 31, ROUNDS = 14,
	LEARNT = 160000				/* words that the classes are learnt from */
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
read_vectors(const char *path, size_t *n_vectors)
{
	FILE	   *f = fopen(path, "rb");
	float		row[DIM];
	int16_t    *v;
	size_t		n;

	if (f == NULL || fseek(f, 0, SEEK_END) != 0)
		fail(path);
	n = *n_vectors = (size_t) ftell(f) / sizeof(row);
	rewind(f);
	v = take(n * PAD, sizeof(int16_t));
	for (size_t i = 0; i < n; i++)
	{
		double		sum = 0;

		if (fread(row, sizeof(float), DIM, f) != DIM)
			fail("short vector file");
		for (int d = 0; d < DIM; d++)
			sum += (double) row[d] * row[d];
		for (int d = 0; d < DIM; d++)
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

int
main(int argc, char **argv)
{
	size_t		n, learnt;
	int16_t    *v, *c[3];
	uint16_t   *fine, *middle = take(FINE, sizeof(uint16_t)), *coarse = take(MIDDLE, sizeof(uint16_t));
	char		word[4096];
	FILE	   *words, *out;

	if (argc < 4)
		fail("usage: cluster WORDS VECTORS OUT");
	for (int l = 0; l < 3; l++)
		c[l] = take((size_t) FINE * PAD, sizeof(int16_t));
	v = read_vectors(argv[2], &n);
	learnt = n < LEARNT ? n : LEARNT;
	fine = take(n, sizeof(uint16_t));
	kmeans(v, learnt, learnt / 2, fine, c[0], FINE);
	assign(v, n, fine, c[0], FINE);
	kmeans(c[0], FINE, FINE, middle, c[1], MIDDLE);
	kmeans(c[1], MIDDLE, MIDDLE, coarse, c[2], COARSE);
	words = fopen(argv[1], "rb");
	out = fopen(argv[3], "wb");
	if (words == NULL || out == NULL)
		fail("cannot open the word file or the output");
	for (size_t i = 0; i < n && fgets(word, sizeof word, words); i++)
	{
		word[strcspn(word, "\n")] = '\0';
		fprintf(out, "%s\t%u\t%u\t%u\n", word, fine[i], middle[fine[i]], coarse[middle[fine[i]]]);
	}
	if (fclose(out) != 0)
		fail("cannot write");
	return 0;
}
