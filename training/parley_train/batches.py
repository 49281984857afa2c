"""Windows of whole sentences, and batches of windows."""

import random
from collections import Counter

import numpy as np
import torch

from . import labels, lemma, mentions
from .labels import IGNORE
from .wordpiece import casing

PIECES = 256  # of one window, with its two edges


class Window:
    """Words of some sentences in a row. heads: index in the window + 1, 0 for the root; at: where each word stands in its document."""

    __slots__ = ("words", "heads", "ends", "pieces", "document", "at")

    def __init__(self, sentences, wordpiece, document=None, starts=()):
        self.words, self.heads, self.ends = [], [], []
        self.document = document
        self.at = [start + k for start, s in zip(starts, sentences) for k in range(len(s))]
        for s in sentences:
            base = len(self.words)
            for k, w in enumerate(s):
                self.words.append(w)
                self.heads.append(IGNORE if w.head is None else 0 if w.head < 0 else base + w.head + 1)
                self.ends.append(1 if k == len(s) - 1 else 0)
        self.pieces = 2 + sum(len(wordpiece.encode(w.form)) for w in self.words)


def windows(documents, wordpiece, rng, whole=False):
    """Packs sentences in order; lengths vary, so that short and long windows are both known."""
    out = []
    for d in documents:
        sentences, starts, length, start = [], [], 2, 0
        # Attributions cross sentences, so their texts are read in long windows.
        lengths = [PIECES] if whole else [140, 200, PIECES, PIECES] if d.attributions is not None else [1, 40, 100, 180, PIECES]
        target = rng.choice(lengths)
        for s in d.sentences:
            for part in parts(s, wordpiece):
                n = sum(len(wordpiece.encode(w.form)) for w in part)
                if sentences and length + n > target:
                    out.append(Window(sentences, wordpiece, d, starts))
                    sentences, starts, length = [], [], 2
                    target = rng.choice(lengths)
                sentences.append(part)
                starts.append(start)
                length += n
            start += len(s)
        if sentences:
            out.append(Window(sentences, wordpiece, d, starts))
    return out


def parts(sentence, wordpiece):
    """A sentence; dropped where it does not fit a window (a handful in all corpora)."""
    return [sentence] if sum(len(wordpiece.encode(w.form)) for w in sentence) <= PIECES - 2 else []


class Coder:
    """Turns windows into tensors."""

    def __init__(self, wordpiece, xpos, lemmas, relations):
        self.wordpiece, self.xpos, self.lemmas, self.relations = wordpiece, xpos, lemmas, relations

    @classmethod
    def learn(cls, wordpiece, documents, rare=2):
        xpos, lemmas, relations = Counter(), Counter(), Counter()
        for d in documents:
            for s in d.sentences:
                for w in s:
                    if w.upos:
                        xpos[w.xpos] += 1
                        relations[w.deprel] += 1
                    if w.lemma:
                        lemmas[lemma.script(w.form, w.lemma)] += 1
        keep = lambda c, n: labels.Labels(v for v, k in sorted(c.items(), key=lambda x: (-x[1], x[0])) if k >= n)
        return cls(wordpiece, keep(xpos, 5), keep(lemmas, rare), keep(relations, 20))

    def batch(self, windows, casing_dropout=0.0, rng=random):
        B, N, W = len(windows), max(w.pieces for w in windows), max(len(w.words) for w in windows)
        z = lambda *shape, fill=0: torch.full(shape, fill, dtype=torch.long)
        t = {"pieces": z(B, N), "casing": z(B, N), "gaps": z(B, N), "first": z(B, W), "last": z(B, W),
             "upos": z(B, W, fill=IGNORE), "xpos": z(B, W, fill=IGNORE), "lemma": z(B, W, fill=IGNORE),
             "heads": z(B, W, fill=IGNORE), "rels": z(B, W, fill=IGNORE), "ends": z(B, W, fill=IGNORE),
             "names": z(B, W), "roles": z(B, W), "anchors": z(B, W, fill=IGNORE), "sentence": z(B, W, fill=-1), "mask": torch.zeros(B, 1, 1, N, dtype=torch.bool)}
        for b, window in enumerate(windows):
            blind = rng.random() < casing_dropout
            ids, cases, gaps, sentence = [self.wordpiece.start], [0], [0], 0
            for k, w in enumerate(window.words):
                pieces = self.wordpiece.encode(w.form)
                t["first"][b, k], t["last"][b, k] = len(ids), len(ids) + len(pieces) - 1
                ids += pieces
                cases += [0 if blind else casing(w.form)] * len(pieces)
                gaps += [w.gap if k else 3] + [0] * (len(pieces) - 1)
                if w.upos:
                    t["upos"][b, k] = labels.UPOS.index(w.upos)
                    t["xpos"][b, k] = self.xpos.index(w.xpos)
                    t["rels"][b, k] = self.relations.index(w.deprel)
                    t["heads"][b, k] = window.heads[k]
                    t["ends"][b, k] = window.ends[k]
                if w.lemma:
                    t["lemma"][b, k] = self.lemmas.index(lemma.script(w.form, w.lemma))
                t["names"][b, k] = w.names
                t["sentence"][b, k] = sentence
                sentence += window.ends[k]
            ids.append(self.wordpiece.end)
            n = len(ids)
            t["pieces"][b, :n] = torch.tensor(ids)
            t["casing"][b, : len(cases)] = torch.tensor(cases)
            t["gaps"][b, : len(gaps)] = torch.tensor(gaps)
            t["mask"][b, 0, 0, :n] = True
        self.attributions(t, windows, W)
        return t

    def attributions(self, t, windows, W):
        """Adds anchors (B, W), roles (B, W) as bit masks, and for each attribution whose cue begins in a window:
        spans_window, spans_anchor (P) and spans_roles (P, W)."""
        which, anchor, rows = [], [], []
        for b, window in enumerate(windows):
            if window.document is None or window.document.attributions is None:
                continue
            place = {at: k for k, at in enumerate(window.at)}
            n = len(window.words)
            t["anchors"][b, :n] = 0
            masks = [0] * n
            for a in window.document.attributions:
                inside = {place[at]: labels.ROLES.index(tag) for at, tag in a["tags"].items() if at in place}
                for k, role in inside.items():
                    masks[k] |= 1 << role
                if a["anchor"] in place:
                    k = place[a["anchor"]]
                    t["anchors"][b, k] = 1
                    row = torch.full((W,), IGNORE, dtype=torch.long)
                    row[:n] = IGNORE if a.get("open") else 0
                    for w, role in inside.items():
                        row[w] = role
                    repair(row)
                    which.append(b)
                    anchor.append(k)
                    rows.append(row)
            t["roles"][b, :n] = torch.tensor([m or 1 for m in masks])
        if rows:
            t["spans_window"], t["spans_anchor"], t["spans_roles"] = torch.tensor(which), torch.tensor(anchor), torch.stack(rows)


def repair(row):
    """Makes an inside that follows no beginning one itself: a window's edge, or a cue in the midst, cut its span."""
    last = 0
    for k, role in enumerate(row.tolist()):
        if role > 0 and role % 2 == 0 and last not in (role, role - 1):
            row[k] = role - 1
        last = role


def chained(windows, document):
    """What coreference needs of a document's windows: (window, word) of each mention, features, and who may be meant.

    Returns places (M, 2), rows: four (M, M), gold (M, 1 + M) booleans: none, or any earlier mention of its chain.
    """
    where = {at: (b, k) for b, w in enumerate(windows) for k, at in enumerate(w.at)}
    if not hasattr(document, "paired"):
        found = [m for m in mentions.mentions(document, mentions.told) if m.word in where]
        rows = mentions.features(found)
        chain = [document.chains.get(m.word) for m in found]
        same = np.array([[a is not None and a == b for b in chain] for a in chain], dtype=bool).reshape(len(found), len(found))
        same = np.tril(same, -1)
        gold = np.concatenate([~same.any(1, keepdims=True), same], 1)
        document.paired = ([m.word for m in found], rows, gold)
    words, rows, gold = document.paired
    places = torch.tensor([where[w] for w in words], dtype=torch.long).view(len(words), 2)
    return places, [torch.from_numpy(r.astype(np.int64)) for r in rows], torch.from_numpy(gold)


def batches(windows, pieces, rng):
    """Groups windows of like length, `pieces` in all to a batch, in random order."""
    order = sorted(windows, key=lambda w: w.pieces + rng.random() * 12)
    out, now, longest = [], [], 0
    for w in order:
        if now and max(longest, w.pieces) * (len(now) + 1) > pieces:
            out.append(now)
            now, longest = [], 0
        now.append(w)
        longest = max(longest, w.pieces)
    if now:
        out.append(now)
    rng.shuffle(out)
    return out
