/*
 * article_analysis.c: the module: its magic and its settings.
 */
#include "bridge.h"
#include "fingerprint.h"
#include "dictionary.h"

#include "utils/guc.h"

#if PG_VERSION_NUM >= 180000
PG_MODULE_MAGIC_EXT(.name = "article_analysis", .version = "1.0");
#else
PG_MODULE_MAGIC;
#endif

void		_PG_init(void);

int			aa_max_input = AA_MAX_INPUT_KB;

void
_PG_init(void)
{
	aa_dictionary_cache_init();

	/* A cap on memory is the administrator's. */
	DefineCustomIntVariable("article_analysis.max_input",
							"Longest text that is analyzed.",
							"Longer ones are refused with an error. Analysis needs memory in proportion to the text. "
							"Valid range is 1 kB to 1 GB.",
							&aa_max_input,
							AA_MAX_INPUT_KB, 1, AA_MAX_INPUT_KB,
							PGC_SUSET, GUC_UNIT_KB,
							NULL, NULL, NULL);
	aa_fingerprint_init();
#if PG_VERSION_NUM >= 150000
	MarkGUCPrefixReserved("article_analysis");
#else
	EmitWarningsOnPlaceholders("article_analysis");
#endif
}
