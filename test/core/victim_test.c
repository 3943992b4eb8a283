/*
 * victim_test.c: what the victims are, by their words and ages.
 */
#include "check.h"

static void
check_class(const char *text, uint32_t classes)
{
	Article    *a = article_read(text, AA_NO_DAY);

	if (AA_COUNT(a->analysis, casualties) == 0)
		CHECK_INT(AA_COUNT(a->analysis, casualties), 1);
	else
		check_int(AA_RECORDS(a->analysis, casualties)->victim_class, classes, __FILE__, __LINE__, text);
	article_free(a);
}

TEST(who_is_under_18_is_a_child)
{
	check_class("An eight-year-old was killed.", 1u << AA_victim_class_child);
	check_class("A 60-year-old was killed.", 1u << AA_victim_class_unknown);
	check_class("A 60-year-old woman was killed.", 1u << AA_victim_class_woman);
	check_class("Eight people were killed.", 1u << AA_victim_class_unknown);
}
