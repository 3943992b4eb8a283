/*
 * prose.c: article_text(): the story without the page around it.
 */
#include <string.h>

#include "doc.h"

static bool
stays(const AaBlock *block)
{
	return block->kind < AA_BLOCK_BYLINE;
}

/* White space between two blocks, as the page had it: none of the furniture, one paragraph break at most. */
static const char *
gap_between(const AaDoc *doc, const AaBlock *before, const AaBlock *block)
{
	const char *gap = doc->text + before->span.end;
	uint32_t	n = block->span.start - before->span.end;
	const char *newline = memchr(gap, '\n', n);

	if (newline == NULL)
		return " ";
	return memchr(newline + 1, '\n', n - (uint32_t) (newline + 1 - gap)) ? "\n\n" : "\n";
}

static AaText
join_blocks(AaDoc *doc)
{
	char	   *out = aa_arena_alloc(doc->arena, (size_t) doc->length + 1);
	uint32_t	n = 0;
	const AaBlock *before = NULL;

	for (uint32_t b = 0; b < doc->blocks_.n; b++)
	{
		const AaBlock *block = &AA_BLOCKS(doc)[b];
		uint32_t	length = block->span.end - block->span.start;

		aa_poll(doc);
		if (!stays(block))
			continue;
		if (before != NULL)
		{
			const char *gap = gap_between(doc, before, block);

			/* two sentences that touched in the text stand apart by no more than they did */
			if (block->span.start > before->span.end)
			{
				memcpy(out + n, gap, strlen(gap));
				n += (uint32_t) strlen(gap);
			}
		}
		memcpy(out + n, doc->text + block->span.start, length);
		n += length;
		before = block;
	}
	return (AaText) {out, n};
}

AaResult
aa_prose(const AaEngine *engine, AaArena *arena, const AaRequest *request, AaText *prose, AaError *error)
{
	jmp_buf		escape;

	*prose = AA_NO_TEXT;
	if (AA_TRY(arena, escape))
	{
		AaDoc	   *doc = aa_doc_create(engine, arena, request);

		aa_clean_run(doc);
		*prose = join_blocks(doc);
		return AA_OK;
	}
	*error = arena->error;
	return error->code;
}
