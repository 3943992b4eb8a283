#!/usr/bin/env python3
"""Brings treebanks and name corpora into the one form that the training programs read.

  prepare.py TREEBANKS CORPORA OUT

A file a corpus, one document after the other, offsets in bytes of UTF-8:

  D name                   begins a document
  O LABEL...               tokens outside of all spans may also bear these labels (the corpus does not mark them)
  T text                   with \\n and \\\\ written so
  S start end LABEL[|LABEL] a span and the labels that it may bear

The schemes differ; here they are brought to one: persons without titles, organizations, places, nationalities (also of
religions and parties' adherents, as far as a corpus marks them), and other names (MISC).
"""
import json
import os
import re
import sys

TITLES = set('''president vice vice-president prime deputy premier minister ministers chancellor king queen prince princess
sheikh sheik emperor pope bishop archbishop cardinal ayatollah grand imam mullah maulana reverend father sister brother saint
general gen gen. lieutenant lt lt. colonel col col. major maj maj. captain capt capt. sergeant sgt sgt. corporal cpl cpl. admiral adm adm.
commander chief brigadier marshal private lance secretary state foreign defense defence interior finance justice health
senator sen sen. representative rep rep. congressman congresswoman governor gov gov. mayor ambassador envoy judge justice
attorney director chairman chairwoman speaker leader spokesman spokeswoman spokesperson mr mr. mrs mrs. ms ms. miss dr dr. professor prof
prof. sir lord lady dame rev rev. opposition army police party former acting then-president ex-president coach first of for
the u.s. u.n. united nations security council affairs head special national adviser advisor trade energy oil home information
culture environment education labor labour economy agriculture democratic republican parliament parliamentary rebel military
nato coalition us un eu european union iraqi russian american british french german iranian israeli palestinian pakistani afghan
indian chinese turkish syrian lebanese egyptian georgian ukrainian sudanese somali venezuelan cuban'''.split())

LOWER_TITLES = re.compile(r'[a-z]')


def utf8_offsets(text):
    out, n = [0], 0
    for c in text:
        n += len(c.encode('utf-8', 'surrogatepass'))
        out.append(n)
    return out


def escape(text):
    return text.replace('\\', '\\\\').replace('\n', '\\n').replace('\r', ' ')


def write(f, name, text, spans, also=()):
    at = utf8_offsets(text)
    f.write('D %s\n' % name)
    if also:
        f.write('O %s\n' % ' '.join(also))
    f.write('T %s\n' % escape(text))
    for s, e, label in sorted(spans):
        f.write('S %d %d %s\n' % (at[s], at[e], label))


# ---------------------------------------------------------------- treebanks

def sentences(path):
    head, rows = {}, []
    with open(path, encoding='utf-8') as f:
        for line in f:
            line = line.rstrip('\n')
            if not line:
                if rows:
                    yield head, rows
                keep = {k: head[k] for k in ('newdoc id',) if k in head}
                head, rows = {}, []
            elif line.startswith('#'):
                k, _, v = line[1:].partition('=')
                head[k.strip()] = v.strip()
            else:
                rows.append(line.split('\t'))


def place(text, rows):
    """Character span of every word; the parts of a contraction share out the surface by their own lengths."""
    out, at, until, parts = [], 0, 0, 0
    for r in rows:
        if '.' in r[0]:
            continue
        if '-' in r[0]:
            a, b = map(int, r[0].split('-'))
            while text[at:at + 1].isspace():
                at += 1
            assert text.startswith(r[1], at), (text, r)
            until, parts, stop = at + len(r[1]), b - a + 1, b
            continue
        while text[at:at + 1].isspace():
            at += 1
        if text.startswith(r[1], at):
            end = at + len(r[1])
        elif until > at:
            end = until if int(r[0]) == stop else min(until, at + len(r[1]))
        else:
            raise AssertionError((text, r, at))
        if until and int(r[0]) == stop:
            end, until = until, 0
        out.append((at, end, r))
        at = end
    return out


def treebank(path, out):
    with open(out, 'w', encoding='utf-8', newline='\n') as f:
        for head, rows in sentences(path):
            text = head['text']
            write(f, head['sent_id'], text, [(s, e, r[4]) for s, e, r in place(text, rows) if r[4] != '_'])


GUM_TYPES = {'person': 'PER', 'place': 'LOC', 'organization': 'ORG'}


def gum_names(path, out):
    """The named among GUM's entities: the head is a proper noun; what stands before the first and behind the last proper noun falls away."""
    with open(out, 'w', encoding='utf-8', newline='\n') as f:
        doc, text, spans, open_, used = None, '', [], [], []

        def flush():
            nonlocal text, spans
            if doc and text:
                add_nationalities(text, spans)
                write(f, doc, text, spans, ('NAT', 'MISC'))
            text, spans = '', []
        for head, rows in sentences(path):
            d = head['sent_id'].rsplit('-', 1)[0]
            if d != doc:
                flush()
                doc, open_ = d, []
            base = len(text)
            words = place(head['text'], rows)
            found = []
            for i, (s, e, r) in enumerate(words):
                m = re.search(r'(?:^|\|)Entity=([^|]*)', r[9])
                if not m:
                    continue
                for part in re.findall(r'\([^()]*\)?|[^()]+\)', m.group(1)):
                    if part.startswith('('):
                        p = part.strip('()').split('-')
                        if len(p) > 5:
                            open_.append((p[0], p[1], i, p[5]))
                        if part.endswith(')') and len(p) > 5:
                            k, t, a, mn = open_.pop()
                            found.append((t, a, i, mn))
                    else:
                        k = part.rstrip(')')
                        for j in range(len(open_) - 1, -1, -1):
                            if open_[j][0] == k:
                                _, t, a, mn = open_.pop(j)
                                found.append((t, a, i, mn))
                                break
            open_ = []
            taken = [False] * len(words)
            for t, a, b, mn in sorted(found, key=lambda x: (x[1] - x[2], x[1])):
                mins = [a + int(x) - 1 for x in mn.split(',') if x.isdigit()]
                mins = [i for i in mins if a <= i <= b]
                if not mins or not all(words[i][2][4] in ('NNP', 'NNPS') or words[i][2][4] in ('IN', 'DT', 'HYPH', 'POS', 'CC') for i in mins):
                    continue
                if not any(words[i][2][4] in ('NNP', 'NNPS') for i in mins):
                    continue
                x, y = a, b
                proper = [i for i in range(a, b + 1) if words[i][2][4] in ('NNP', 'NNPS')]
                x, y = min(mins), max(mins)
                while x > a and words[x - 1][2][4] in ('NNP', 'NNPS', 'HYPH') and words[x - 1][2][7] in ('compound', 'flat', 'amod', 'punct'):
                    x -= 1
                while y < b and (words[y + 1][2][4] in ('NNP', 'NNPS', 'HYPH') or (words[y + 1][2][4] in ('IN', 'DT') and y + 2 <= b and words[y + 2][2][4] in ('NNP', 'NNPS') and words[y + 1][2][1] == 'of')):
                    y += 1
                while x <= y and words[x][2][4] not in ('NNP', 'NNPS'):
                    x += 1
                while y >= x and words[y][2][4] not in ('NNP', 'NNPS'):
                    y -= 1
                if x > y or any(taken[x:y + 1]):
                    continue
                label = GUM_TYPES.get(t, 'MISC')
                if label == 'PER':
                    while x < y and words[x][2][1].lower() in TITLES:
                        x += 1
                taken[x:y + 1] = [True] * (y + 1 - x)
                spans.append((base + words[x][0], base + words[y][1], label))
            text += head['text'] + ' '
        flush()


# ---------------------------------------------------------------- name corpora

def load(path):
    with open(path, encoding='utf-8') as f:
        return [json.loads(line) for line in f if line.strip()]


def trim_title(text, s, e):
    """Leading title words of a person's name, as long as a name is left."""
    words = [(m.start() + s, m.end() + s, m.group()) for m in re.finditer(r'\S+', text[s:e])]
    i = 0
    while i < len(words) and (words[i][2].lower().strip(',') in TITLES or words[i][2].islower() and words[i][2] not in ('al', 'bin', 'de', 'van', 'von', 'la', 'el', 'ibn')):
        i += 1
    return (words[i][0], e) if i < len(words) else None


def country_names():
    names = set()
    for path in ('/usr/share/iso-codes/json/iso_3166-1.json',):
        if os.path.exists(path):
            for c in json.load(open(path))['3166-1']:
                for k in ('name', 'common_name'):
                    if k in c:
                        names.add(c[k].lower().split(',')[0])
    return names | set('''u.s. us usa uk u.k. america britain russia iran syria vietnam south korea north korea venezuela bolivia
tanzania moldova macedonia congo england scotland wales kosovo palestine soviet union burma ivory coast taiwan laos'''.split()) | {
        'north korea', 'south korea', 'soviet union', 'ivory coast', 'united states', 'united kingdom'}


COUNTRIES = country_names()


def demonyms():
    """Adjectives and nouns for the people of countries, from the core's own table; some are places' names too ("Jordan")."""
    table = os.path.join(os.path.dirname(os.path.abspath(__file__)), '../../src/core/lexicon_country.h')
    words = set()
    for line in open(table, encoding='utf-8'):
        m = re.match(r'AA_COUNTRY\("[^"]*", "[^"]*", "[^"]*", "([^"]*)"', line)
        if m:
            words |= {w for w in m.group(1).lower().split('|') if w}
    return words - COUNTRIES


DEMONYMS = demonyms()


def add_nationalities(text, spans):
    """Capitalised demonyms outside of all spans, for corpora that mark none."""
    taken = [(s, e) for s, e, _ in spans]
    for m in re.finditer(r"[A-Z][\w]+", text):
        if m.group().lower() in DEMONYMS and not any(s < m.end() and m.start() < e for s, e in taken):
            spans.append((m.start(), m.end(), 'NAT'))


def corpus(folder, out, convert, also=()):
    docs = {d['doc']: d for d in load(folder + '/docs.jsonl')}
    with open(out, 'w', encoding='utf-8', newline='\n') as f:
        for g in load(folder + '/gold.jsonl'):
            text = docs[g['doc']]['text']
            spans = []
            for e in g['entities']:
                x = convert(text, e)
                if x and x[0] < x[1]:
                    spans.append(x)
            spans.sort(key=lambda x: (x[0], -x[1]))
            kept, end = [], 0
            for x in spans:
                if x[0] >= end:
                    kept.append(x)
                    end = x[1]
            if 'NAT' in also:
                add_nationalities(text, kept)
            write(f, g['doc'], text, kept, also)


def from_gmb(text, e):
    s, z, t = e['start'], e['end'], e['type']
    if t == 'PER':
        x = trim_title(text, s, z)
        return x and x + ('PER',)
    if t == 'NORP':
        return s, z, 'LOC' if text[s:z].lower() in COUNTRIES else 'NAT'
    return (s, z, t) if t in ('ORG', 'LOC', 'MISC') else None


def from_re3d(text, e):
    s, z, t = e['start'], e['end'], e['type']
    m = re.match(r'(?:the|a|an)\s+', text[s:z], re.I)
    if m:
        s += m.end()
    if e.get('optional') or not re.match(r'[A-Z]', text[s:z]):
        return None
    if t == 'PER':
        x = trim_title(text, s, z)
        return x and re.match('[A-Z]', text[x[0]:]) and x + ('PER',)
    if t == 'ORG' and 'LOC' in e.get('alt', ()) or t == 'ORG' and text[s:z].lower() in COUNTRIES:
        return s, z, 'LOC'
    return (s, z, {'NORP': 'NAT'}.get(t, t)) if t in ('ORG', 'LOC', 'NORP') else None


def with_misc(text, e):
    t = e['type']
    if t not in ('PER', 'ORG', 'LOC', 'MISC'):
        return None
    if t == 'MISC':
        t = 'NAT' if text[e['start']:e['end']].lower() in DEMONYMS else 'MISC|NAT'
    return e['start'], e['end'], t


def plain(text, e):
    return (e['start'], e['end'], e['type']) if e['type'] in ('PER', 'ORG', 'LOC') else None


def main(treebanks, corpora, out):
    os.makedirs(out, exist_ok=True)
    for name in ('ewt-train', 'ewt-dev', 'ewt-test', 'gum-open', 'pud'):
        treebank('%s/%s.conllu' % (treebanks, name), '%s/pos-%s.ann' % (out, name))
    gum_names(treebanks + '/gum-open.conllu', out + '/name-gum.ann')
    corpus(corpora + '/ner-gmb-voa', out + '/name-gmb.ann', from_gmb, ('MISC',))
    corpus(corpora + '/ner-wikigold', out + '/name-wikigold.ann', with_misc)
    corpus(corpora + '/ner-crossner-politics', out + '/name-crossner.ann', with_misc)
    corpus(corpora + '/ner-re3d-dev', out + '/name-re3d.ann', from_re3d, ('MISC', 'NAT'))
    corpus(corpora + '/ner-uner-ewt', out + '/name-ewt.ann', plain, ('MISC', 'NAT'))
    corpus(corpora + '/ner-uner-pud', out + '/name-pud.ann', plain, ('MISC', 'NAT'))


if __name__ == '__main__':
    main(*sys.argv[1:4])
