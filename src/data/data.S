/*
 * data.S: the built-in knowledge as read-only objects.
 *
 * Each file of this folder lies between aa_data_NAME and aa_data_NAME_end.
 * Hidden: only this library sees them, so that two versions of it in one
 * process keep their own.
 */
	.section .rodata, "a", %progbits

	.balign	64
	.globl	aa_data_gazetteer
	.hidden	aa_data_gazetteer
	.globl	aa_data_gazetteer_end
	.hidden	aa_data_gazetteer_end
aa_data_gazetteer:
	.incbin	"gazetteer.bin"
aa_data_gazetteer_end:

	.section .note.GNU-stack, "", %progbits
