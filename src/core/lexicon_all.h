/*
 * lexicon_all.h: every list of words, for an AA_WORD(form, class, value) of the file that includes it.  Unguarded on purpose.
 */
#include "lexicon_casualty.h"
#include "lexicon_cause.h"
#include "lexicon_common.h"
#include "lexicon_date.h"
#include "lexicon_furniture.h"
#include "lexicon_name.h"
#include "lexicon_language.h"
#include "lexicon_number.h"
#include "lexicon_speech.h"
#include "lexicon_victim.h"
#include "lexicon_tag.h"
