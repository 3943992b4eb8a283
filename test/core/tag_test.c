/*
 * tag_test.c: parts of speech and groups.
 */
#include "check.h"

#include "core/tag.h"
#include "core/tag_name.h"
#include "core/tagger.h"

typedef void (*Printer) (const AaDoc *doc, char *out, size_t size);

/* Tags every sentence and hands the document to the printer. */
static void
tagged(const char *text, Printer print, char *out, size_t size)
{
	Heap		heap;
	AaAnalysis	analysis = {0};
	AaDoc		doc = {.engine = test_engine(), .analysis = &analysis, .text = text, .published = AA_NO_DAY, .english = true};
	jmp_buf		escape;

	heap_init(&heap, UINT64_MAX);
	doc.arena = aa_arena_create(&heap.alloc);
	doc.length = (uint32_t) strlen(text);
	out[0] = '\0';
	if (AA_TRY(doc.arena, escape))
	{
		aa_clean_run(&doc);
		aa_token_run(&doc);
		aa_sentence_run(&doc);
		aa_fold_run(&doc);
		for (uint32_t i = 0; i < doc.sentences_.n; i++)
			aa_tag_sentence(&doc, i);
		print(&doc, out, size);
	}
	aa_arena_free(doc.arena);
}

static void
print_tags(const AaDoc *doc, char *out, size_t size)
{
	size_t		n = 0;

	for (uint32_t i = 0; i < doc->n_tokens; i++)
		n += (size_t) snprintf(out + n, size - n, "%s%s", i == 0 ? "" : " ", aa_tag_name(doc->tokens[i].tag));
}

/* [two dead soldiers^] (were killed^ passive past) */
static void
print_chunks(const AaDoc *doc, char *out, size_t size)
{
	static const char *const tenses[] = {"", " past", " present", " future", " modal", " infinitive", " participle"};
	size_t		n = 0;

	for (uint32_t i = 0; i < doc->chunks_.n; i++)
	{
		const AaChunk *c = &AA_CHUNKS(doc)[i];
		AaText		before = aa_tokens_text(doc, c->first, c->head + 1),
					behind = aa_tokens_text(doc, c->head + 1, c->last);

		n += (size_t) snprintf(out + n, size - n, "%s%c%.*s^%s%.*s%s%s%s%c", i == 0 ? "" : " ", c->kind == AA_CHUNK_NOUN ? '[' : '(',
							   (int) before.n, before.p, behind.n > 0 ? " " : "", (int) behind.n, behind.n > 0 ? behind.p : "",
							   c->flags & AA_CHUNK_PASSIVE ? " passive" : "", c->flags & AA_CHUNK_NEGATED ? " not" : "",
							   tenses[c->tense], c->kind == AA_CHUNK_NOUN ? ']' : ')');
	}
}

static void
check_tags(const char *text, const char *want)
{
	char		out[1000];

	tagged(text, print_tags, out, sizeof out);
	check_text((AaText) {out, (uint32_t) strlen(out)}, want, __FILE__, __LINE__, text);
}

static void
check_chunks(const char *text, const char *want)
{
	char		out[2000];

	tagged(text, print_chunks, out, sizeof out);
	check_text((AaText) {out, (uint32_t) strlen(out)}, want, __FILE__, __LINE__, text);
}

TEST(tags_of_plain_sentences)
{
	check_tags("The army killed two rebels near the old bridge.", "DT NN VBD CD NNS IN DT JJ NN .");
	check_tags("Two rebels were killed.", "CD NNS VBD VBN .");
	check_tags("They have not found the missing children.", "PRP VBP RB VBN DT JJ NNS .");
}

TEST(tags_in_capitals)
{
	check_tags("THE ARMY KILLED TWO REBELS NEAR THE OLD BRIDGE", "DT NN VBD CD NNS IN DT JJ NN");
}

TEST(chunks_have_heads_and_voice)
{
	check_chunks("At least 12 government soldiers were killed.", "[12 government soldiers^] (were killed^ passive past)");
	check_chunks("The army killed two rebels.", "[The army^] (killed^ past) [two rebels^]");
	check_chunks("The village's mayor did not die.", "[The village's mayor^] (did not die^ not past)");
	check_chunks("Three people may have been injured.", "[Three people^] (may have been injured^ passive modal)");
	check_chunks("He will be buried on Sunday.", "[He^] (will be buried^ passive future) [Sunday^]");
}

TEST(participles_before_nouns_are_no_verbs)
{
	check_chunks("They carried two wounded soldiers.", "[They^] (carried^ past) [two wounded soldiers^]");
	check_chunks("A bomb exploded, killing nine people.", "[A bomb^] (exploded^ past) (killing^ participle) [nine people^]");
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
label_and_print(const AaDoc *doc, char *out, size_t size)
{
	aa_tag_name_run((AaDoc *) (uintptr_t) doc);
	print_labels(doc, out, size);
}

static void
check_labels(const char *text, const char *want)
{
	char		out[2000];

	tagged(text, label_and_print, out, sizeof out);
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

TEST(labels_of_a_text_without_tokens)
{
	check_labels("", "");
}
