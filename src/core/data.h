/*
 * data.h: the built-in knowledge, as src/data/data.S lays it down.
 */
#ifndef AA_DATA_H
#define AA_DATA_H

#define AA_DATA(name) \
	extern const unsigned char aa_data_##name[] __attribute__((visibility("hidden"))); \
	extern const unsigned char aa_data_##name##_end[] __attribute__((visibility("hidden")));

#define AA_DATA_SIZE(name) ((size_t) (aa_data_##name##_end - aa_data_##name))

AA_DATA(gazetteer)
AA_DATA(classes)
AA_DATA(pos)
AA_DATA(stop_shingles)
AA_DATA(name)

#endif
