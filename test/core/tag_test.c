/*
 * tag_test.c: parts of speech, and labels of names.
 */
#include "check.h"

#include "core/hash.h"
#include "core/tag.h"
#include "core/tag_name.h"
#include "core/tagger.h"

typedef void (*Printer) (const AaDoc *doc, char *out, size_t size);

/* Tags every sentence and hands the document to the printer. */
static void
tagged(const char *text, Printer print, char *out, size_t size)
{
	Heap		heap;
	AaRequest	request = {.text = text, .length = strlen(text), .published = AA_NO_DAY};
	AaArena    *arena;
	jmp_buf		escape;

	heap_init(&heap, UINT64_MAX);
	arena = aa_arena_create(&heap.alloc);
	out[0] = '\0';
	if (AA_TRY(arena, escape))
	{
		AaDoc	   *doc = aa_doc_create(test_engine(), arena, &request);

		aa_clean_run(doc);
		aa_token_run(doc);
		aa_sentence_run(doc);
		aa_fold_run(doc);
		for (uint32_t i = 0; i < doc->sentences_.n; i++)
			AA_SENTENCES(doc)[i].flags |= AA_SENTENCE_TRIGGER;
		aa_tag_run(doc);
		print(doc, out, size);
	}
	aa_arena_free(arena);
}

static void
print_tags(const AaDoc *doc, char *out, size_t size)
{
	size_t		n = 0;

	for (uint32_t i = 0; i < doc->n_tokens; i++)
		n += (size_t) snprintf(out + n, size - n, "%s%s", i == 0 ? "" : " ", aa_tag_name(doc->tokens[i].tag));
}

static void
check_tags(const char *text, const char *want)
{
	char		out[1000];

	tagged(text, print_tags, out, sizeof out);
	check_text((AaText) {out, (uint32_t) strlen(out)}, want, __FILE__, __LINE__, text);
}

TEST(tags_of_plain_sentences)
{
	check_tags("The army killed two rebels near the old bridge.", "DT NN VBD CD NNS IN DT JJ NN .");
	check_tags("Two rebels were killed.", "CD NNS VBD VBN .");
	check_tags("The monitor has recorded it.", "DT NN VBZ VBN PRP .");
	check_tags("They have not found the missing children.", "PRP VBP RB VBN DT JJ NNS .");
}

TEST(tags_in_capitals)
{
	check_tags("THE ARMY KILLED TWO REBELS NEAR THE OLD BRIDGE", "DT NN VBD CD NNS IN DT JJ NN");
}

TEST(tags_of_marks_and_numbers)
{
	check_tags("The farmers' long-term plan (12,500 visitors) failed.", "DT NNS POS JJ HYPH NN NN -LRB- CD NNS -RRB- VBD .");
	check_tags("'We stay,' he said - and left.", "`` PRP VBP , '' PRP VBD : CC VBD .");
}

/* "[PER Amal Haddad] ..." of the name labels. */
static void
print_labels(const AaDoc *doc, char *out, size_t size)
{
	static const char *const kinds[] = {"", "PER", "ORG", "LOC", "NAT", "MISC"};
	size_t		n = 0;

	for (uint32_t i = 0; i < doc->n_tokens; i++)
	{
		uint32_t	j = i + 1;
		uint8_t		label = doc->name_tags[i].label;
		AaText		name;

		if (label == 0 || !AA_NAME_BEGINS(label))
			continue;
		while (j < doc->n_tokens && doc->name_tags[j].label == label + 1)
			j++;
		name = aa_tokens_text(doc, i, j);
		n += (size_t) snprintf(out + n, size - n, "%s[%s %.*s]", n == 0 ? "" : " ", kinds[AA_NAME_KIND(label)], (int) name.n, name.p);
	}
}

static void
check_labels(const char *text, const char *want)
{
	char		out[2000];

	tagged(text, print_labels, out, sizeof out);
	check_text((AaText) {out, (uint32_t) strlen(out)}, want, __FILE__, __LINE__, text);
}

TEST(labels_of_names)
{
	check_labels("Foreign Minister Amal Haddad met officials of the United Nations in Beirut.", "[PER Amal Haddad] [ORG United Nations] [LOC Beirut]");
	check_labels("The army shelled the town, a witness said.", "");
}

TEST(labels_of_names_in_capitals)
{
	check_labels("PRESIDENT JOHN MILLER ARRIVES IN BAGHDAD FOR TALKS", "[PER JOHN MILLER] [LOC BAGHDAD]");
}

TEST(plain_words_begin_no_name)
{
	check_labels("Officials met in Beirut. Police watched.", "[LOC Beirut]");
	check_labels("OFFICIALS SAY POLICE FOUND NOTHING IN BEIRUT", "[LOC BEIRUT]");
}

TEST(a_surname_alone_is_the_person_named_in_full)
{
	check_labels("Daniel Marlow won the vote. Marlow said so.", "[PER Daniel Marlow] [PER Marlow]");
}

/* Impossible pairs are never chosen, whatever the scores say. */
TEST(best_labels_follow_each_other)
{
	static int16_t pairs[AA_NAME_PAIR_ROWS * AA_NAME_STRIDE];
	AaNameScores scores[3] = {{0}}, ways[3];
	uint8_t		shapes[3] = {0}, labels[3];

	for (uint32_t i = 0; i < AA_NAME_PAIR_ROWS * AA_NAME_STRIDE; i++)
		pairs[i] = aa_name_follows(i / AA_NAME_STRIDE % AA_NAME_STRIDE, i % AA_NAME_STRIDE) ? 0 : AA_NAME_NEVER;
	scores[1][AA_NAME_INSIDE(AA_NAME_PERSON)] = 900;
	scores[2][AA_NAME_INSIDE(AA_NAME_PLACE)] = 500;
	aa_name_best((const AaNameScores *) scores, shapes, pairs, 3, labels, ways);
	CHECK_INT(labels[0], AA_NAME_BEGIN(AA_NAME_PERSON));
	CHECK_INT(labels[1], AA_NAME_INSIDE(AA_NAME_PERSON));
	CHECK_INT(labels[2], 0);
}

TEST(labels_of_a_text_without_tokens)
{
	check_labels("", "");
}

/* Marks of bodies.txt, of the list of companies, and of the rarer of the classed words. */
TEST(words_tell_what_goes_by_them)
{
	static const struct
	{
		const char *word;
		uint8_t		given;
	}			words[] = {{"gazprom", AA_WORD_BODY}, {"adidas", AA_WORD_BODY}, {"feyenoord", AA_WORD_CLUB}, {"monday", 0}};
	const AaTagger *tagger = &test_engine()->tagger;

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
	{
		const AaClassRow *row = aa_tagger_class(tagger, aa_hash(words[i].word, strlen(words[i].word)));

		if (CHECK(row != NULL))
			CHECK_INT(row->given & (AA_WORD_BODY | AA_WORD_CLUB), words[i].given);
	}
}
