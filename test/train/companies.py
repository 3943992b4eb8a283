#!/usr/bin/env python3
"""Writes the companies in the indices of twenty stock exchanges that go by one word, in the form of bodies.txt.

  companies.py PYTICKERSYMBOLS OUT

The names are those of the Python package pytickersymbols, unpacked in the folder PYTICKERSYMBOLS, without what says only that
they are companies ("Continental AG", "Kone Oyj").
"""
import re
import sys

FORMS = set('''inc corp corporation co company ltd limited plc ag sa nv se ab asa oyj oy spa group holdings holding the & class a b c
kgaa gmbh trust reit lp llc industries international and of'''.split())


def one_word(name):
    words = re.sub(r'\(.*?\)', '', name).replace(',', ' ').replace("'", ' ').split()
    while len(words) > 1 and words[-1].lower().replace('.', '') in FORMS:
        words.pop()
    return words[0] if len(words) == 1 and words[0].isalpha() else None


def main(tree, out):
    sys.path.insert(0, tree + '/pytickersymbols')
    from indices_data import INDICES
    names = {one_word(c['name']) for index in INDICES.values() for c in index['companies']} - {None}
    with open(out, 'w', encoding='utf-8', newline='\n') as f:
        f.writelines('body: %s\n' % n for n in sorted(names))


if __name__ == '__main__':
    main(*sys.argv[1:])
