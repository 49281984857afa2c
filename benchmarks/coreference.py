#!/usr/bin/env python3
"""Coreference inside a document, judged on a CoNLL-U file of UD_GUM. Standard library only.

    coreference.py make GUM.conllu                            > in.jsonl
    ./bench predict coreference < in.jsonl                    > out.jsonl
    coreference.py score GUM.conllu out.jsonl [--genres news,interview]
    coreference.py links GUM.conllu out.jsonl

An input line is {id, text}, a predicted line {id, chains: [[[start, end], ...], ...]}, offsets in Unicode code
points of the text, end exclusive. `score` prints a table, and name=value pairs on its last line.

Our own lines also hold links: [[start, end, start, end, probability], ...], the head word of a mention and that of an
earlier one that it goes back to. `links` says how often those of a given probability are right: both words head
mentions of one gold chain.

Gold chains are GUM's Entity= groups, so they hold appositions and predicates, too, as GUM has them. A chain of one
mention counts on neither side. Mentions are matched in two ways:

    exact   by the same first and last character
    head    each response mention to at most one gold mention: the one with the same span if there is one, else,
            of those with the same head word, the one whose length differs least. The head is the word of the
            span that hangs, in the gold tree, on a word outside of it (the highest one, where several do).

MUC, B3 and CEAFe (phi4) are as in Pradhan et al. 2014, "Scoring Coreference Partitions of Predicted Mentions", whose
example the test works through. Their parts are summed over all documents before they are divided. CoNLL F1 is the
mean of the three.
"""

import argparse
import json
import re
import sys

import calibration

MARK = re.compile(r"\([^()]+\)?|[^()]+\)")


class Document:
    """A document's text, its words' spans, the tree above each word, and the gold mentions."""

    def __init__(self, name):
        self.name = name
        self.genre = name.split("_")[1] if name.count("_") > 1 else ""
        self.text = ""
        self.spans = []  # of each word
        self.heads = []  # index of the word above; its own for a root
        self.depths = []
        self.punct = []
        self.groups = {}  # gold group -> list of (start, end)

    def chains(self):
        return proper(self.groups.values())

    def head(self, span):
        """Index of the span's head word; None where it touches no word."""
        inside = [i for i, (s, e) in enumerate(self.spans) if s < span[1] and span[0] < e]
        tops = [i for i in inside if not self.punct[i]] or inside
        tops = [i for i in tops if self.heads[i] == i or self.heads[i] not in inside]
        return min(tops, key=lambda i: (self.depths[i], i), default=None)


# ---------- reading
def documents(path):
    out, doc, new_paragraph, rows, line_number = [], None, False, [], 0
    with open(path, encoding="utf-8") as f:
        for line_number, line in enumerate(f, 1):
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                doc = Document(line.split("=", 1)[-1].strip())
                out.append(doc)
            elif line.startswith("# meta::genre") and doc:
                doc.genre = line.split("=", 1)[-1].strip()
            elif line.startswith("# newpar"):
                new_paragraph = True
            elif line and not line.startswith("#"):
                rows.append(line.split("\t"))
            elif not line and rows:
                add(out, rows, new_paragraph, f"{path}, sentence before line {line_number}")
                rows, new_paragraph = [], False
    if rows:
        add(out, rows, new_paragraph, f"{path}, sentence before line {line_number}")
    return out


def add(out, rows, new_paragraph, where):
    """One sentence more. Paragraphs are parted by a blank line, sentences by a blank, whatever SpaceAfter says."""
    if not out:
        out.append(Document("doc"))
    doc = out[-1]
    if doc.text:
        doc.text += "\n\n" if new_paragraph else " "
    first, text, last = len(doc.spans), "", 0  # last: the word up to which a multiword token reaches
    heads, marks = [], []
    for c in rows:
        if "." in c[0]:
            continue
        blank = "" if "SpaceAfter=No" in c[9].split("|") else " "
        if "-" in c[0]:
            last = int(c[0].split("-")[1])
            token, at = c[1], len(text)
            seen = at
            text += token + blank
            continue
        number, form = int(c[0]), c[1]
        if number <= last:  # inside a multiword token: where its letters stand, or all of it
            hit = text.find(form, seen, at + len(token))
            span = (hit, hit + len(form)) if hit >= 0 else (at, at + len(token))
            seen = hit + len(form) if hit >= 0 else seen
        else:
            span = (len(text), len(text) + len(form))
            text += form + blank
        doc.spans.append((len(doc.text) + span[0], len(doc.text) + span[1]))
        heads.append(int(c[6]))
        doc.punct.append(c[7].startswith("punct"))
        marks.append(next((x[len("Entity="):] for x in c[9].split("|") if x.startswith("Entity=")), ""))
    doc.text += text.rstrip(" ")
    doc.heads += [first + (h - 1 if h else i) for i, h in enumerate(heads)]
    for i in range(len(heads)):
        depth, k = 0, i
        while heads[k] and depth <= len(heads):
            depth, k = depth + 1, heads[k] - 1
        doc.depths.append(depth)
    mentions(doc, first, marks, where)


def mentions(doc, first, marks, where):
    """Brackets over words: (12-person-...-coref opens a mention of group 12, 12) closes the last one that is open."""
    opened = {}
    for i, mark in enumerate(marks, first):
        pieces = MARK.findall(mark)
        if "".join(pieces) != mark:
            raise ValueError(f"{where}: cannot read Entity={mark}")
        for piece in pieces:
            group = piece.strip("()").split("-")[0]
            if "[" in group:
                raise ValueError(f"{where}: mentions in several parts are not known here: Entity={mark}")
            if piece.startswith("("):
                opened.setdefault(group, []).append(i)
            if piece.endswith(")"):
                if not opened.get(group):
                    raise ValueError(f"{where}: {group}) closes what is not open")
                start = opened[group].pop()
                doc.groups.setdefault(group, []).append((doc.spans[start][0], doc.spans[i][1]))
    if any(opened.values()):
        raise ValueError(f"{where}: not closed: {', '.join(g for g, o in opened.items() if o)}")


def proper(chains):
    """Chains of two and more mentions; a span that was seen before is left out."""
    seen, out = set(), []
    for chain in chains:
        new = []
        for start, end in sorted(map(tuple, chain)):
            if (start, end) not in seen:
                seen.add((start, end))
                new.append((start, end))
        if len(new) > 1:
            out.append(new)
    return out


# ---------- matching: the response's mentions get the names of gold mentions
def exact(doc, gold, response):
    return [set(c) for c in gold], [set(c) for c in response]


def by_head(doc, gold, response):
    free = {}
    for mention in sorted(m for c in gold for m in c):
        free.setdefault(doc.head(mention), []).append(mention)
    named = {}
    spans = sorted(m for c in response for m in c)
    for mention in spans:
        rivals = free.get(doc.head(mention), [])
        if mention in rivals:
            rivals.remove(mention)
            named[mention] = mention
    for mention in spans:
        if mention not in named:
            rivals = free.get(doc.head(mention), [])
            if rivals:
                best = min(rivals, key=lambda g: (abs((g[1] - g[0]) - (mention[1] - mention[0])), g))
                rivals.remove(best)
                named[mention] = best
    return [set(c) for c in gold], [{named.get(m, ("no gold", *m)) for m in c} for c in response]


# ---------- measures: (share, whole) of a document; recall of the key, and precision with the sides changed
def muc(key, response):
    where = {m: i for i, c in enumerate(response) for m in c}
    kept = sum(len(c) - len({where.get(m, ("alone", m)) for m in c}) for c in key)
    return kept, sum(len(c) - 1 for c in key)


def b3(key, response):
    where = {m: c for c in response for m in c}
    return sum(len(c & where.get(m, set())) / len(c) for c in key for m in c), sum(map(len, key))


def ceafe(key, response):
    alike = [[2 * len(k & r) / (len(k) + len(r)) for r in response] for k in key]
    return best_assignment(alike), len(key)


def mention(key, response):
    a, b = set().union(*key), set().union(*response)
    return len(a & b), len(a)


def best_assignment(weights):
    """The greatest sum of weights of a one-to-one assignment of rows to columns (Hungarian method)."""
    if not weights or not weights[0]:
        return 0.0
    if len(weights) > len(weights[0]):
        weights = [list(column) for column in zip(*weights)]
    n, m = len(weights), len(weights[0])
    u, v, row_of, way = [0.0] * (n + 1), [0.0] * (m + 1), [0] * (m + 1), [0] * (m + 1)
    for i in range(1, n + 1):
        row_of[0], j0 = i, 0
        low, used = [float("inf")] * (m + 1), [False] * (m + 1)
        while row_of[j0]:
            used[j0] = True
            i0, j1 = row_of[j0], 0
            for j in range(1, m + 1):
                if not used[j]:
                    cost = -weights[i0 - 1][j - 1] - u[i0] - v[j]
                    if cost < low[j]:
                        low[j], way[j] = cost, j0
                    if j1 == 0 or low[j] < low[j1]:
                        j1 = j
            step = low[j1]
            for j in range(m + 1):
                if used[j]:
                    u[row_of[j]] += step
                    v[j] -= step
                else:
                    low[j] -= step
            j0 = j1
        while j0:
            row_of[j0] = row_of[way[j0]]
            j0 = way[j0]
    return sum(weights[row_of[j] - 1][j - 1] for j in range(1, m + 1) if row_of[j])


MEASURES = {"mention": mention, "muc": muc, "b3": b3, "ceafe": ceafe}


def figures(pairs):
    """Of (key, response) pairs: {measure: (precision, recall, F1)}, and the CoNLL F1 as a float."""
    out = {}
    for name, measure in MEASURES.items():
        sums = [0.0] * 4
        for key, response in pairs:
            sums = [a + b for a, b in zip(sums, measure(response, key) + measure(key, response))]
        p, r = sums[0] / sums[1] if sums[1] else 0.0, sums[2] / sums[3] if sums[3] else 0.0
        out[name] = p, r, 2 * p * r / (p + r) if p + r else 0.0
    out["conll"] = sum(out[n][2] for n in ("muc", "b3", "ceafe")) / 3
    return out


# ---------- commands
def make(path):
    for doc in documents(path):
        print(json.dumps({"id": doc.name, "text": doc.text}, ensure_ascii=False))


def responses(path):
    with open(path, encoding="utf-8") as f:
        return {str(r["id"]): proper(r["chains"]) for r in map(json.loads, filter(str.strip, f))}


def score(path, predicted, genres=None):
    mine = responses(predicted)
    docs = [d for d in documents(path) if not genres or d.genre in genres]
    missing = [d.name for d in docs if d.name not in mine]
    if missing or not docs:
        sys.exit(f"{predicted} lacks {', '.join(missing)}" if missing else f"{path} holds no document of {genres}")
    values = {
        "documents": len(docs),
        "gold_chains": sum(len(d.chains()) for d in docs),
        "gold_mentions": sum(len(c) for d in docs for c in d.chains()),
        "chains": sum(len(mine[d.name]) for d in docs),
        "mentions": sum(len(c) for d in docs for c in mine[d.name]),
    }
    print("                  P      R      F1")
    for way, match in (("exact", exact), ("head", by_head)):
        said = figures([match(d, d.chains(), mine[d.name]) for d in docs])
        conll = said.pop("conll")
        for name, prf in said.items():
            print(f"{way:6}{name:8}" + "".join(f" {x:.4f}" for x in prf))
            values[f"{way}_{name}_f1"] = prf[2]
        print(f"{way:6}{'conll':8}" + " " * 15 + f"{conll:.4f}")
        values[f"{way}_conll_f1"] = conll
    print(" ".join(f"{k}={v:.4f}" if isinstance(v, float) else f"{k}={v}" for k, v in values.items()))


def links(path, predicted):
    with open(predicted, encoding="utf-8") as f:
        mine = {str(r["id"]): r["links"] for r in map(json.loads, filter(str.strip, f))}
    answers = []
    for doc in documents(path):
        chain_of = {}
        for name, mentions in doc.groups.items():
            for mention in mentions:
                chain_of.setdefault(doc.head(mention), set()).add(name)
        for s1, e1, s2, e2, p in mine[doc.name]:
            later, earlier = doc.head((s1, e1)), doc.head((s2, e2))
            answers.append((p, bool(chain_of.get(later, set()) & chain_of.get(earlier, set()))))
    calibration.report(answers, "links", "probability")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    verbs = parser.add_subparsers(dest="verb", required=True)
    verbs.add_parser("make").add_argument("gold")
    linking = verbs.add_parser("links")
    linking.add_argument("gold")
    linking.add_argument("predicted")
    scoring = verbs.add_parser("score")
    scoring.add_argument("gold")
    scoring.add_argument("predicted")
    scoring.add_argument("--genres", help="only documents of these genres, with commas between")
    given = parser.parse_args()
    if given.verb == "make":
        make(given.gold)
    elif given.verb == "links":
        links(given.gold, given.predicted)
    else:
        score(given.gold, given.predicted, given.genres.split(",") if given.genres else None)


if __name__ == "__main__":
    main()
