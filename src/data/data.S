/*
 * data.S: the built-in knowledge as read-only objects.
 *
 * Each file of this folder lies between aa_data_NAME and aa_data_NAME_end.
 * Hidden: only this library sees them, so that two versions of it in one
 * process keep their own.
 */
	.macro	data name, file
	.balign	64
	.globl	aa_data_\name
	.hidden	aa_data_\name
	.globl	aa_data_\name\()_end
	.hidden	aa_data_\name\()_end
aa_data_\name:
	.incbin	"\file"
aa_data_\name\()_end:
	.endm

	.section .rodata, "a", %progbits
	data	gazetteer, "gazetteer.bin"
	data	classes, "classes.bin"
	data	pos, "pos.bin"
	data	stop_shingles, "stop_shingles.bin"
	data	name, "name.bin"

	.section .note.GNU-stack, "", %progbits
