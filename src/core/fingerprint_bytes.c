/*
 * fingerprint_bytes.c: the stored form of a fingerprint, the same on every machine.
 */
#include <string.h>

#include "fingerprint_build.h"

#define KEY_BYTES (AA_FINGERPRINT_KEY_BITS / 8)

/* Where the parts of AaSketch lie in the bytes. */
enum
{
	AT_VERSION = 0,
	AT_KEYS = 1,
	AT_SHINGLES = 2,
	AT_FIGURES = 4,
	AT_RESERVED = 6,
	AT_PROFILE = 8,
	AT_TEXT = 12,
	AT_KEY = 16,
	AT_NUMBERS = AT_KEY + KEY_BYTES * AA_FINGERPRINT_KEYS,
	AT_BITS = AT_NUMBERS + AA_SKETCH_NUMBER_BITS / 8,
	AT_END = AT_BITS + AA_SKETCH_BITS / 8
};

_Static_assert(AT_END == AA_FINGERPRINT_SIZE, "the parts fill the fingerprint");

static uint64_t
get(const uint8_t *p, uint32_t n)
{
	uint64_t	value = 0;

	for (uint32_t i = n; i-- > 0;)
		value = value << 8 | p[i];
	return value;
}

static void
put(uint8_t *p, uint32_t n, uint64_t value)
{
	for (uint32_t i = 0; i < n; i++, value >>= 8)
		p[i] = (uint8_t) value;
}

/* Any bytes give a sketch that is safe to use, as damaged disks hand out what they like. */
void
aa_fingerprint_view(const AaFingerprint *fingerprint, AaSketch *s)
{
	const uint8_t *p = fingerprint->bytes;

	s->version = p[AT_VERSION];
	s->keys = p[AT_KEYS] < AA_FINGERPRINT_KEYS ? p[AT_KEYS] : AA_FINGERPRINT_KEYS;
	s->shingles = (uint16_t) get(p + AT_SHINGLES, 2);
	s->figures = (uint16_t) get(p + AT_FIGURES, 2);
	s->reserved = (uint16_t) get(p + AT_RESERVED, 2);
	s->profile = (uint32_t) get(p + AT_PROFILE, 4);
	s->text = (uint32_t) get(p + AT_TEXT, 4);
	for (uint32_t i = 0; i < AA_FINGERPRINT_KEYS; i++)
		s->key[i] = (uint32_t) get(p + AT_KEY + KEY_BYTES * i, KEY_BYTES);
	for (uint32_t i = 0; i < AA_SKETCH_NUMBER_BITS / 64; i++)
		s->numbers[i] = get(p + AT_NUMBERS + 8 * i, 8);
	for (uint32_t i = 0; i < AA_SKETCH_BITS / 64; i++)
		s->bits[i] = get(p + AT_BITS + 8 * i, 8);
}

void
aa_fingerprint_store(const AaSketch *s, AaFingerprint *fingerprint)
{
	uint8_t    *p = fingerprint->bytes;

	p[AT_VERSION] = s->version;
	p[AT_KEYS] = s->keys;
	put(p + AT_SHINGLES, 2, s->shingles);
	put(p + AT_FIGURES, 2, s->figures);
	put(p + AT_RESERVED, 2, s->reserved);
	put(p + AT_PROFILE, 4, s->profile);
	put(p + AT_TEXT, 4, s->text);
	for (uint32_t i = 0; i < AA_FINGERPRINT_KEYS; i++)
		put(p + AT_KEY + KEY_BYTES * i, KEY_BYTES, s->key[i]);
	for (uint32_t i = 0; i < AA_SKETCH_NUMBER_BITS / 64; i++)
		put(p + AT_NUMBERS + 8 * i, 8, s->numbers[i]);
	for (uint32_t i = 0; i < AA_SKETCH_BITS / 64; i++)
		put(p + AT_BITS + 8 * i, 8, s->bits[i]);
}

static uint32_t
count_bits(const uint64_t *words, uint32_t n)
{
	uint32_t	bits = 0;

	for (uint32_t i = 0; i < n; i++)
		bits += (uint32_t) __builtin_popcountll(words[i]);
	return bits;
}

/* As many keys as shingles at most, ascending; zeros behind them. */
static bool
keys_fit(const AaSketch *s, uint32_t stored)
{
	uint32_t	want = s->shingles < AA_FINGERPRINT_KEYS ? s->shingles : AA_FINGERPRINT_KEYS;

	if (stored > want || (stored == 0 && want != 0))
		return false;
	for (uint32_t i = 0; i < AA_FINGERPRINT_KEYS; i++)
		if (i < s->keys ? i > 0 && s->key[i] <= s->key[i - 1] : s->key[i] != 0)
			return false;
	return true;
}

bool
aa_fingerprint_check(const uint8_t *bytes, size_t n, const char **reason)
{
	AaFingerprint f;
	AaSketch	s;

	*reason = "wrong length";
	if (n != AA_FINGERPRINT_SIZE)
		return false;
	memcpy(f.bytes, bytes, n);
	aa_fingerprint_view(&f, &s);
	*reason = "unknown version";
	if (s.version != AA_FINGERPRINT_VERSION)
		return false;
	*reason = "reserved bytes are not zero";
	if (s.reserved != 0)
		return false;
	*reason = "keys do not fit";
	if (!keys_fit(&s, bytes[AT_KEYS]))
		return false;
	*reason = "bits do not fit the counts";
	return count_bits(s.bits, AA_SKETCH_BITS / 64) <= s.shingles &&
		count_bits(s.numbers, AA_SKETCH_NUMBER_BITS / 64) <= s.figures;
}

bool
aa_fingerprint_storable(const AaFingerprint *fingerprint)
{
	static const AaFingerprint none;
	const char *reason;

	return memcmp(fingerprint, &none, sizeof(none)) == 0 ||
		aa_fingerprint_check(fingerprint->bytes, sizeof(fingerprint->bytes), &reason);
}
