"""Mentions by their head words, and what a pair of them shows besides its vectors.

The Java side (`dev.parley.reader.model.Mentions`) finds the same mentions and features from its own
words and trees; `fixtures.py` writes the cases that it replays. All features are small integers that
choose a row of a learned table.
"""

import re
from dataclasses import dataclass

import numpy as np

PRONOUNS = {w: k for k, group in enumerate((
    "i me my mine myself", "we us our ours ourselves", "you your yours yourself yourselves",
    "he him his himself", "she her hers herself", "it its itself",
    "they them their theirs themselves", "this that these those one")) for w in group.split()}
UNREFERRING = set("who whom whose which what there whoever whatever".split())
OTHER_PRONOUN, PROPER, NOUN, OTHER = 7, 8, 9, 10
CLASSES = 11
KINDS = 4  # pronoun, proper, noun, other
MATCHES = 11
SENTENCES, BETWEEN = 7, 8
WORDLESS = {"flat", "fixed", "goeswith", "punct", "case", "expl", "det", "cc", "aux", "mark"}


@dataclass
class Mention:
    word: int  # in the document
    sentence: int
    kind: int  # a pronoun's class, PROPER, NOUN or OTHER
    form: str  # lower case
    names: frozenset  # the words of a proper name, lower case


def mentions(document, analysis):
    """Candidates in order. analysis(word) gives (upos, head in the sentence or -1, deprel)."""
    out, base = [], 0
    for number, sentence in enumerate(document.sentences):
        told = [analysis(w) for w in sentence]
        for k, w in enumerate(sentence):
            upos, head, deprel = told[k]
            base_rel, form = deprel.split(":")[0], w.form.lower()
            if base_rel in WORDLESS:
                continue
            if upos == "PRON":
                if form in UNREFERRING:
                    continue
                kind = PRONOUNS.get(form, OTHER_PRONOUN)
            elif upos == "PROPN":
                if base_rel == "compound" and head >= 0 and told[head][0] == "PROPN":
                    continue
                kind = PROPER
            elif upos == "NOUN":
                if base_rel == "compound":
                    continue
                kind = NOUN
            elif upos in ("NUM", "ADJ") and base_rel in ("nsubj", "obj", "obl"):
                kind = OTHER
            else:
                continue
            names = frozenset()
            if kind == PROPER:
                names = frozenset([form] + [sentence[c].form.lower() for c, (u, h, d) in enumerate(told)
                                            if h == k and u == "PROPN" and d.split(":")[0] in ("flat", "compound")])
            out.append(Mention(base + k, number, kind, form, names))
        base += len(sentence)
    return out


def told(word):
    return (word.upos, word.head, word.deprel) if word.upos else word.tree


def kind(mention):
    return 0 if mention.kind < PROPER else mention.kind - PROPER + 1


def match(later, earlier):
    if later.kind == PROPER and earlier.kind == PROPER:
        if later.names == earlier.names:
            return 3
        if later.names < earlier.names:
            return 4
        if earlier.names < later.names:
            return 5
        return 6 if later.names & earlier.names else 8 if initials(later, earlier) or initials(earlier, later) else 7
    if later.kind == NOUN and earlier.kind == NOUN:
        return 1 if later.form == earlier.form else 2
    if {later.kind, earlier.kind} == {NOUN, PROPER}:
        noun, proper = (later, earlier) if later.kind == NOUN else (earlier, later)
        return 9 if noun.form in proper.names else 10
    return 0


def initials(short, long):
    """Whether a one-word name's letters are the first letters of the other's words, in any order."""
    if len(short.names) != 1 or len(long.names) < 2:
        return False
    letters = re.sub(r"[^a-z]", "", short.form)
    return 1 < len(letters) <= len(long.names) + 1 and {w[0] for w in long.names} <= set(letters)


SENTENCE_EDGES = (1, 2, 3, 5, 9, 17)
BETWEEN_EDGES = (1, 2, 3, 5, 9, 17, 33)


def features(found):
    """Rows for pairs of a later mention i and an earlier j: kinds, match, sentences apart, mentions between.

    Four (M, M) arrays of int16; only below the diagonal they mean anything.
    """
    n = len(found)
    kinds = np.array([m.kind for m in found], dtype=np.int16)
    coarse = np.array([kind(m) for m in found], dtype=np.int16)[:, None]
    sentence = np.array([m.sentence for m in found])
    place = np.arange(n)
    step = lambda away, edges: sum((away >= e).astype(np.int16) for e in edges)
    matches = np.zeros((n, n), dtype=np.int16)
    for i in range(n):
        if found[i].kind >= PROPER:
            for j in range(i):
                matches[i, j] = match(found[i], found[j])
    return (kinds[:, None] * CLASSES + kinds[None, :], matches,
            coarse * SENTENCES + step(sentence[:, None] - sentence[None, :], SENTENCE_EDGES),
            coarse * BETWEEN + step(place[:, None] - place[None, :] - 1, BETWEEN_EDGES))
