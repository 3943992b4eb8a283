/*
 * fingerprint.h: the near-duplicate sketch of one text, of fixed size.
 */
#ifndef AA_FINGERPRINT_H
#define AA_FINGERPRINT_H

#define AA_FINGERPRINT_SIZE 160

/* Opaque bytes with format version and profile inside; fingerprint.c knows them. */
typedef struct AaFingerprint
{
	uint8_t		bytes[AA_FINGERPRINT_SIZE];
} AaFingerprint;

#endif
