/*
 * clean.c: the page to blocks: lines, and what each of them is.
 */
#include "doc.h"

static void
push_block(AaDoc *doc, uint32_t start, uint32_t end)
{
	AaBlock    *block = aa_vec_push(doc->arena, &doc->blocks_, sizeof(AaBlock));

	block->span = (AaSpan) {start, end};
	block->body = start;
	block->kind = AA_BLOCK_PROSE;
}

void
aa_clean_run(AaDoc *doc)
{
	uint32_t	start = 0;

	for (uint32_t i = 0; i <= doc->length; i++)
	{
		aa_poll(doc);
		if (i < doc->length && doc->text[i] != '\n' && doc->text[i] != '\r')
			continue;
		if (i > start)
			push_block(doc, start, i);
		start = i + 1;
	}
}
