/*
 * lexicon_number.h: number words.  AA_WORD(form, class, value).
 */
AA_WORD("one", CARDINAL, 1) AA_WORD("two", CARDINAL, 2) AA_WORD("three", CARDINAL, 3) AA_WORD("four", CARDINAL, 4)
AA_WORD("five", CARDINAL, 5) AA_WORD("six", CARDINAL, 6) AA_WORD("seven", CARDINAL, 7) AA_WORD("eight", CARDINAL, 8)
AA_WORD("nine", CARDINAL, 9) AA_WORD("ten", CARDINAL, 10) AA_WORD("eleven", CARDINAL, 11) AA_WORD("twelve", CARDINAL, 12)
AA_WORD("thirteen", CARDINAL, 13) AA_WORD("fourteen", CARDINAL, 14) AA_WORD("fifteen", CARDINAL, 15) AA_WORD("sixteen", CARDINAL, 16)
AA_WORD("seventeen", CARDINAL, 17) AA_WORD("eighteen", CARDINAL, 18) AA_WORD("nineteen", CARDINAL, 19) AA_WORD("twenty", CARDINAL, 20)
AA_WORD("thirty", CARDINAL, 30) AA_WORD("forty", CARDINAL, 40) AA_WORD("fifty", CARDINAL, 50) AA_WORD("sixty", CARDINAL, 60)
AA_WORD("seventy", CARDINAL, 70) AA_WORD("eighty", CARDINAL, 80) AA_WORD("ninety", CARDINAL, 90)
AA_WORD("hundred", SCALE, 100) AA_WORD("thousand", SCALE, 1000) AA_WORD("million", SCALE, 1000000) AA_WORD("billion", SCALE, 1000000000)
AA_WORD("first", ORDINAL, 1) AA_WORD("second", ORDINAL, 2) AA_WORD("third", ORDINAL, 3) AA_WORD("fourth", ORDINAL, 4) AA_WORD("fifth", ORDINAL, 5)
