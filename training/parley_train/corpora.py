"""Corpora as documents of sentences of words, each word with what its corpus tells about it.

What a corpus does not tell is None, and no loss is taken there. Names are bit masks over
labels.NAMES, since corpora draw their classes differently: wikigold's MISC may be a group, an event
or something else, and any of the three is then right.
"""

import glob
import gzip
import json
import os
import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field

from . import labels


@dataclass
class Word:
    form: str
    gap: int = 1  # what stands before it, see wordpiece.GAPS
    upos: str = None
    xpos: str = None
    lemma: str = None
    head: int = None  # index in the sentence, -1 for the root
    deprel: str = None
    names: int = 0  # bit mask; 0 = not told


@dataclass
class Document:
    id: str
    sentences: list = field(default_factory=list)


# ---------------------------------------------------------------- Universal Dependencies
def conllu(path):
    """Documents of a CoNLL-U file, words with everything but names; entities in `misc`."""
    documents, sentence, gap, mwt_end, mwt_gap = [], [], 3, 0, 1
    with open(path, encoding="utf-8") as f:
        for line in f:
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                documents.append(Document(line.split("=", 1)[-1].strip()))
                gap = 3
            elif line.startswith("# newpar"):
                gap = 3
            elif line and line[0].isdigit():
                c = line.split("\t")
                after = 0 if "SpaceAfter=No" in c[9] else 1
                if "-" in c[0]:
                    mwt_end, mwt_gap = int(c[0].split("-")[1]), after
                elif "." not in c[0]:
                    number = int(c[0])
                    word = Word(c[1], gap, c[3], c[4], None if c[2] == "_" and c[1] != "_" else c[2],
                                int(c[6]) - 1, c[7])
                    word.misc = c[9]
                    sentence.append(word)
                    gap = (mwt_gap if number == mwt_end else 0) if number <= mwt_end else after
            elif not line and sentence:
                if not documents:
                    documents.append(Document("doc"))
                documents[-1].sentences.append(sentence)
                sentence, mwt_end = [], 0
                gap = gap or 1
    return documents


GUM_TYPES = {"person": ["PERSON", "GROUP"], "organization": ["ORGANISATION"], "place": ["PLACE", "FACILITY"],
             "event": ["EVENT"], "object": ["OTHER", "FACILITY"], "abstract": ["OTHER", "GROUP"],
             "animal": ["OTHER"], "plant": ["OTHER"], "substance": ["OTHER"]}
JOINERS = {"of", "the", "for", "and", "de", "al", "del", "la", "el", "bin", "van", "von", "du", "on", "in", "'s", "-", "&"}


def gum_names(documents):
    """Names out of GUM's entities: the capitalised run around a mention's head, where that is a proper noun."""
    for document in documents:
        for sentence in document.sentences:
            mentions, stack = [], []
            for k, word in enumerate(sentence):
                found = re.search(r"Entity=([^|]*)", word.misc)
                if not found:
                    continue
                for part in re.findall(r"\([^()]*\)?|\d+\)", found.group(1)):
                    if part.startswith("("):
                        fields = part.strip("()").split("-")
                        entry = (fields[0], fields[1], k, fields[5] if len(fields) > 5 else "1")
                        if part.endswith(")"):
                            mentions.append((*entry, k))
                        else:
                            stack.append(entry)
                    else:
                        number = part[:-1]
                        for s in range(len(stack) - 1, -1, -1):
                            if stack[s][0] == number:
                                mentions.append((*stack.pop(s), k))
                                break
            for word in sentence:
                capital = word.form[:1].isupper()
                # A proper noun or capitalised adjective outside every name may still be one.
                word.names = 0 if word.upos == "PROPN" or (capital and word.upos == "ADJ" and word.form != "I") else 1
            spans = []
            for _, kind, start, minspan, end in mentions:
                try:
                    head = start + int(minspan.split(",")[0]) - 1
                except ValueError:
                    continue
                if head > end or head >= len(sentence) or sentence[head].upos != "PROPN":
                    continue
                if kind == "time":
                    for k in range(start, end + 1):
                        sentence[k].names = 1
                    continue
                if kind not in GUM_TYPES:
                    continue
                fits = lambda k: start <= k <= end and (
                    sentence[k].upos == "PROPN" or sentence[k].form[:1].isupper() and sentence[k].upos in ("ADJ", "NOUN", "X", "VERB")
                    or sentence[k].form[:1].isdigit() and sentence[k].upos == "NUM")
                a = b = head
                moved = True
                while moved:
                    moved = False
                    if fits(a - 1):
                        a, moved = a - 1, True
                    elif a - 2 >= start and sentence[a - 1].form in JOINERS and fits(a - 2):
                        a, moved = a - 2, True
                    elif a - 3 >= start and sentence[a - 1].form == "the" and sentence[a - 2].form in JOINERS and fits(a - 3):
                        a, moved = a - 3, True
                    if fits(b + 1):
                        b, moved = b + 1, True
                    elif b + 2 <= end and sentence[b + 1].form in JOINERS and fits(b + 2):
                        b, moved = b + 2, True
                    elif b + 3 <= end and sentence[b + 1].form in JOINERS and sentence[b + 2].form == "the" and fits(b + 3):
                        b, moved = b + 3, True
                if kind == "person":
                    while a < b and sentence[a].deprel.startswith("nmod:desc"):
                        a += 1
                spans.append((b - a, a, b, GUM_TYPES[kind]))
            taken = set()
            for _, a, b, types in sorted(spans, key=lambda s: (-s[0], s[1])):
                if taken & set(range(a, b + 1)):
                    continue
                taken |= set(range(a, b + 1))
                for k in range(a, b + 1):
                    sentence[k].names = labels.name_mask("B" if k == a else "I", types)


# ---------------------------------------------------------------- names
WIKIGOLD = {"PER": ["PERSON"], "ORG": ["ORGANISATION"], "LOC": ["PLACE", "FACILITY"],
            "MISC": ["GROUP", "EVENT", "OTHER"]}
WNUT = {"person": ["PERSON"], "corporation": ["ORGANISATION"], "location": ["PLACE", "FACILITY"],
        "group": ["ORGANISATION", "GROUP"], "product": ["OTHER"], "creative-work": ["OTHER"]}


def columns(path, types, first_only=False):
    """A CoNLL column file: one sentence a document, IOB1 or BIO."""
    documents, sentence, last = [], [], "O"

    def flush():
        nonlocal sentence, last
        if sentence:
            documents.append(Document(f"{os.path.basename(path)}-{len(documents)}", [sentence]))
        sentence, last = [], "O"

    with open(path, encoding="utf-8") as f:
        for line in f:
            c = line.split()
            if len(c) < 2 or line.startswith("-DOCSTART-"):
                flush()
                continue
            form, tag = c[0], c[-1].split(",")[0]
            if tag == "O":
                mask = 1
            else:
                kind = tag[2:]
                inside = tag.startswith("I-") and last[2:] == kind
                mask = labels.name_mask("I" if inside else "B", types[kind])
            closing = re.fullmatch(r"[.,:;!?%)\]'’]+|'s|n't", form)
            sentence.append(Word(form, 0 if closing else 1, names=mask))
            last = tag
    flush()
    return documents


TOKEN = re.compile(r"\w+(?:[.&]\w+)*|['’]s\b|[^\w\s]", re.UNICODE)
RE3D = {"Person": ["PERSON"], "Organisation": ["ORGANISATION"], "Location": ["PLACE", "FACILITY"],
        "Nationality": ["GROUP"], "MilitaryPlatform": ["OTHER"], "Weapon": ["OTHER"], "Vehicle": ["OTHER"]}


def re3d(folder):
    """re3d's names: the entities that are written as names, the longest first.

    Where one stretch is both a place and an organisation (states), it is a place, as
    newswire annotation has it.
    """
    documents = []
    for path in sorted(glob.glob(os.path.join(folder, "*", "documents.json"))):
        rows = lambda name: [json.loads(l) for l in open(os.path.join(os.path.dirname(path), name), encoding="utf-8-sig") if l.strip()]
        entities = {}
        for e in rows("entities.json"):
            entities.setdefault(e["documentId"], []).append(e)
        for d in rows("documents.json"):
            text = d["text"]
            words = [(m.start(), m.end()) for m in TOKEN.finditer(text)]
            spans = {}
            for e in entities.get(d["_id"], []):
                if e["type"] not in RE3D:
                    continue
                inside = [k for k, (s, t) in enumerate(words) if s >= e["begin"] and t <= e["end"]]
                while inside and not text[words[inside[0]][0]].isupper():
                    inside.pop(0)
                while inside and text[words[inside[0]][0]:words[inside[0]][1]] in ("The", "A", "An", "President", "Minister", "Mr", "Mrs", "Secretary", "General"):
                    if e["type"] == "Person" or text[words[inside[0]][0]:words[inside[0]][1]] in ("The", "A", "An"):
                        inside.pop(0)
                    else:
                        break
                while inside and not (text[words[inside[-1]][0]].isupper() or text[words[inside[-1]][0]].isdigit()):
                    inside.pop()
                lower = [k for k in inside if text[words[k][0]].islower() and text[words[k][0]:words[k][1]] not in JOINERS]
                first = text[words[inside[0]][0]:words[inside[0]][1]] if inside else ""
                if not inside or lower or len(inside) > 9 or first in ("We", "He", "She", "They", "It", "His", "Our", "I", "Their", "Its"):
                    continue
                spans.setdefault((inside[0], inside[-1]), set()).add(e["type"])
            sentence, last = [], 0
            for s, t in words:
                between = text[last:s]
                gap = 3 if "\n\n" in between else 2 if "\n" in between else 1 if between else 0
                sentence.append(Word(text[s:t], gap, names=1))
                last = t
            taken = set()
            for (a, b), kinds in sorted(spans.items(), key=lambda x: (x[0][0] - x[0][1], x[0])):
                if taken & set(range(a, b + 1)):
                    continue
                taken |= set(range(a, b + 1))
                types = ["PLACE", "FACILITY"] if "Location" in kinds else RE3D[sorted(kinds)[0]]
                for k in range(a, b + 1):
                    sentence[k].names = labels.name_mask("B" if k == a else "I", types)
            # Capitalised words that no entity covers are left open: re3d does not mark all.
            for k, w in enumerate(sentence):
                if w.names == 1 and w.form[:1].isupper() and k and sentence[k - 1].form not in ".!?:\"“”":
                    w.names = 0
            documents.append(Document("re3d-" + d["_id"], split(sentence)))
    return documents


def split(words):
    """Rough sentences, where a corpus tells none and they only bound the windows."""
    sentences, sentence = [], []
    for k, w in enumerate(words):
        sentence.append(w)
        if w.form in (".", "!", "?") and (k + 1 == len(words) or words[k + 1].gap) or len(sentence) > 120:
            sentences.append(sentence)
            sentence = []
    if sentence:
        sentences.append(sentence)
    return sentences


MEANTIME = {"PER": ["PERSON"], "ORG": ["ORGANISATION"], "LOC": ["PLACE", "FACILITY"], "PRO": ["OTHER"],
            "FIN": ["ORGANISATION", "OTHER"]}


def meantime(folder):
    documents = []
    for path in sorted(glob.glob(os.path.join(folder, "cat", "intra_cross-doc_annotation", "*", "*.xml"))):
        root = ET.parse(path).getroot()
        tokens = [(t.get("t_id"), t.get("sentence"), t.text) for t in root.iter("token")]
        at = {t[0]: k for k, t in enumerate(tokens)}
        words = [Word(t[2], 0 if re.fullmatch(r"[.,:;!?%)\]'’]+|'s|n't", t[2]) else 1, names=1) for t in tokens]
        kinds = {}
        for e in root.iter("ENTITY"):
            if e.get("ent_type"):
                kinds[e.get("m_id")] = e.get("ent_type")
        of = {}
        for r in root.iter("REFERS_TO"):
            target = r.find("target")
            for s in r.findall("source"):
                of[s.get("m_id")] = kinds.get(target.get("m_id"))
        spans = []
        for e in root.iter("ENTITY_MENTION"):
            if e.get("syntactic_type") in ("NAM", "PRE.NAM"):
                inside = sorted(at[a.get("t_id")] for a in e.findall("token_anchor"))
                plain = lambda k: not words[k].form[:1].isupper() and not words[k].form[:1].isdigit() and words[k].form not in JOINERS
                broken = [k for k in inside if plain(k)]
                if broken:  # "European aircraft manufacturer, Airbus": its last part is the name
                    inside = [k for k in inside if k > broken[-1]]
                while inside and not words[inside[0]].form[:1].isupper():
                    inside.pop(0)
                if inside and len(inside) < 9:
                    spans.append((inside[0], inside[-1], of.get(e.get("m_id"))))
        taken = set()
        for a, b, kind in sorted(spans, key=lambda s: s[0] - s[1]):
            if taken & set(range(a, b + 1)):
                continue
            taken |= set(range(a, b + 1))
            for k in range(a, b + 1):
                words[k].names = labels.name_mask("B" if k == a else "I", MEANTIME[kind]) if kind in MEANTIME else 0
        for k, w in enumerate(words):
            first = k == 0 or tokens[k][1] != tokens[k - 1][1]
            if w.names == 1 and w.form[:1].isupper() and not first:
                w.names = 0
        sentences = {}
        for t, w in zip(tokens, words):
            sentences.setdefault(t[1], []).append(w)
        for k, s in enumerate(sentences.values()):
            s[0].gap = 3 if k < 3 else 1
        documents.append(Document("meantime-" + root.get("doc_id"), list(sentences.values())))
    return documents


# ---------------------------------------------------------------- our own annotations
def wcep_names(path, annotations):
    """Names that we annotated in dated news items: {id: "date/n", names: [[start, end, type]]}, code points."""
    with gzip.open(path, "rt", encoding="utf-8") as f:
        texts = {f"{r['date']}/{r['n']}": r["text"] for r in map(json.loads, f)}
    documents = []
    with open(annotations, encoding="utf-8") as f:
        for row in map(json.loads, f):
            text = texts[row["id"]]
            begins = {s: (e, t) for s, e, t in row["names"]}
            words, last, until, kind = [], 0, 0, None
            for m in TOKEN.finditer(text):
                for s, e in cuts(m.start(), m.end(), row["names"]):
                    between = text[last:s]
                    gap = 3 if not words else 1 if between else 0
                    if s in begins:
                        until, kind = begins[s]
                        mask = labels.name_mask("B", [kind])
                    else:
                        mask = labels.name_mask("I", [kind]) if s < until else 1
                    words.append(Word(text[s:e], gap, names=mask))
                    last = e
            documents.append(Document("wcep-" + row["id"], split(words)))
    return documents


def cuts(start, end, names):
    """A token's parts, where a name begins or ends inside it ("anti-Marvane")."""
    edges = sorted({start, end} | {x for s, e, _ in names for x in (s, e) if start < x < end})
    return list(zip(edges, edges[1:]))
