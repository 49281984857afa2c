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
    attributions: list = None  # [{anchor: word, tags: {word: label}}], words counted over the document; None = not told
    corpus: str = None  # its name in data.toml
    chains: dict = None  # {head word of a mention: its chain}; None = not told


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


BETWEEN = {0: "", 1: " ", 2: "\n", 3: "\n\n"}


def conllu_texts(path):
    """{id: text} of a CoNLL-U file, an empty line between paragraphs."""
    return {d.id: "".join(BETWEEN[w.gap] + w.form for s in d.sentences for w in s).lstrip() for d in conllu(path)}


GUM_TYPES = {"person": ["PERSON", "GROUP"], "organization": ["ORGANISATION"], "place": ["PLACE", "FACILITY"],
             "event": ["EVENT"], "object": ["OTHER", "FACILITY"], "abstract": ["OTHER", "GROUP"],
             "animal": ["OTHER"], "plant": ["OTHER"], "substance": ["OTHER"]}
JOINERS = {"of", "the", "for", "and", "de", "al", "del", "la", "el", "bin", "van", "von", "du", "on", "in", "'s", "-", "&"}


def gum_mentions(sentence):
    """GUM's entities of a sentence: [(chain, class, first word, the head's place from 1 as GUM writes it, last word)]."""
    mentions, stack = [], []
    for k, word in enumerate(sentence):
        found = re.search(r"Entity=([^|]*)", word.misc)
        for part in re.findall(r"\([^()]*\)?|\d+\)", found.group(1)) if found else []:
            if part.startswith("("):
                fields = part.strip("()").split("-")
                entry = (fields[0], fields[1], k, fields[5] if len(fields) > 5 else "1")
                if part.endswith(")"):
                    mentions.append((*entry, k))
                else:
                    stack.append(entry)
            else:
                for s in range(len(stack) - 1, -1, -1):
                    if stack[s][0] == part[:-1]:
                        mentions.append((*stack.pop(s), k))
                        break
    return mentions


def gum_names(documents):
    """Names out of GUM's entities: the capitalised run around a mention's head, where that is a proper noun."""
    for document in documents:
        for sentence in document.sentences:
            mentions = gum_mentions(sentence)
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
    texts = wcep_texts(path)
    documents = []
    with open(annotations, encoding="utf-8") as f:
        for row in map(json.loads, f):
            text = texts[row["id"]]
            words = named_words(text, [(s, e, [t]) for s, e, t in row["names"]], 3)
            documents.append(Document("wcep-" + row["id"], split(words)))
    return documents


def named_words(text, names, gap):
    """A text's words with their names. names: [(start, end, types that it may be)]; gap: what stands before the first word."""
    begins = {start: (end, types) for start, end, types in names}
    words, last, until, types = [], 0, 0, None
    for m in TOKEN.finditer(text):
        for s, e in cuts(m.start(), m.end(), names):
            before = gap if not words else 1 if text[last:s] else 0
            if s in begins:
                until, types = begins[s]
                mask = labels.name_mask("B", types)
            else:
                mask = labels.name_mask("I", types) if s < until else 1
            words.append(Word(text[s:e], before, names=mask))
            last = e
    return words


def cuts(start, end, names):
    """A token's parts, where a name begins or ends inside it ("anti-Marvane")."""
    edges = sorted({start, end} | {x for s, e, _ in names for x in (s, e) if start < x < end})
    return list(zip(edges, edges[1:]))


# ---------------------------------------------------------------- texts that the product itself cut into words
def read_words(path, texts):
    """Documents out of `./bench predict raw`: one a line, {id, sentences: [[{start, end, upos, head, deprel}]]}.

    Trees are the reader's own and serve only to find the heads of mentions; no loss is taken on them.
    Yields (document, text, flat list of (start, end) in code points).
    """
    with open(path, encoding="utf-8") as f:
        for row in map(json.loads, f):
            text, document, places, last = texts[row["id"]], Document(row["id"]), [], 0
            for s in row["sentences"]:
                sentence = []
                for w in s:
                    between = text[last:w["start"]]
                    gap = 3 if not places or "\n\n" in between else 2 if "\n" in between else 1 if between else 0
                    word = Word(text[w["start"]:w["end"]], gap)
                    word.tree = (w["upos"], w["head"] - 1, w["deprel"])
                    sentence.append(word)
                    places.append((w["start"], w["end"]))
                    last = w["end"]
                document.sentences.append(sentence)
            yield document, text, places


def folder_texts(pattern):
    out = {}
    for path in sorted(glob.glob(pattern)):
        with open(path, encoding="utf-8", newline="") as f:
            out[os.path.basename(path)[:-4]] = f.read()
    return out


def brat(path):
    """A brat file's attributions: [{role: [(start, end)]}]; lines that are neither mark nor event are passed over."""
    marks, out = {}, []
    with open(path, encoding="utf-8") as f:
        for line in f:
            c = line.rstrip("\n").split("\t")
            if len(c) < 2:
                continue
            if c[0].startswith("T"):
                where = c[1].split(" ", 1)[1]
                marks[c[0]] = [tuple(map(int, p.split())) for p in where.split(";")]
            elif c[0].startswith("E"):
                roles = {"source": [], "cue": [], "content": []}
                for part in c[1].split():
                    role, mark = part.split(":")
                    role = re.sub(r"\d+$", "", role).lower()
                    if role in roles and mark in marks:
                        roles[role] += marks[mark]
                out.append(roles)
    return out


def polnear(folder, words):
    """PolNeAR: attributions as {anchor: the cue's first word, tags: {word: label}}, words counted over the text."""
    texts = folder_texts(os.path.join(folder, "text", "*.txt"))
    documents = []
    for document, text, places in read_words(words, texts):
        found = sorted(glob.glob(os.path.join(glob.escape(os.path.join(folder, "attributions")), glob.escape(document.id) + "_*.ann")))
        if not found:
            continue
        document.attributions = [a for a in (attribution(roles, places) for roles in brat(found[0])) if a]
        documents.append(document)
    return documents


def attribution(roles, places):
    """One attribution on words; None without a cue. A word belongs to a span that it overlaps."""
    tags, anchor = {}, None
    for role in ("content", "source", "cue"):
        for start, end in sorted(roles[role]):
            inside = [k for k, (s, e) in enumerate(places) if s < end and e > start] if end > start else []
            for n, k in enumerate(inside):
                tags[k] = ("I-" if n else "B-") + role.upper()
            if role == "cue" and inside:
                anchor = inside[0] if anchor is None else min(anchor, inside[0])
    return None if anchor is None else {"anchor": anchor, "tags": tags}


def claims(path, words):
    """Statements that we annotated, as attributions by PolNeAR's conventions: contents with their marks and "that".

    A speaker is told by name, so a source is found only where that name stands in the statement's
    sentence; elsewhere the attribution is "open": words that are neither cue nor content may be anything.
    """
    rows = {}
    with open(path, encoding="utf-8") as f:
        for row in map(json.loads, f):
            rows[row["id"]] = row
    documents = []
    for document, text, places in read_words(words, {k: r["text"] for k, r in rows.items()}):
        document.attributions = []
        for c in rows[document.id]["claims"]:
            if c["kind"] != "statement" or not c.get("cue"):
                continue
            base = max(0, text.find(c["evidence"]))
            content = text.find(c["content"], base)
            content = text.find(c["content"]) if content < 0 else content
            if content < 0:
                continue
            start, end = marks_and_that(text, content, content + len(c["content"]))
            cues = [m.start() for m in re.finditer(re.escape(c["cue"]), text)
                    if m.end() <= start or m.start() >= end]
            if not cues:
                continue
            cue = min(cues, key=lambda at: min(abs(at - start), abs(at - end)))
            roles = {"cue": [(cue, cue + len(c["cue"]))], "content": [(start, end)], "source": []}
            name = (c.get("speaker") or {}).get("name")
            sources = [m.span() for m in re.finditer(re.escape(name), text)] if name else []
            sources = [s for s in sources if (s[1] <= start or s[0] >= end) and not (s[0] < cue < s[1])
                       and base <= s[0] < base + len(c["evidence"])]
            if sources:
                roles["source"] = [min(sources, key=lambda s: abs(s[0] - cue))]
            found = attribution(roles, places)
            if found:
                document.attributions.append(found if sources or not name else found | {"open": True})
        documents.append(document)
    return documents


def marks_and_that(text, start, end):
    """A content with the quotation marks around it and the "that" before it."""
    quotes = "\"“”‘’'«»"
    if start and text[start - 1] in quotes:
        start -= 1
        while end < len(text) and text[end] in ".,!?":
            end += 1
            if end < len(text) and text[end] in quotes:
                break
        if end < len(text) and text[end] in quotes:
            end += 1
    if text[max(0, start - 5):start].lower() == "that ":
        start -= 5
    return start, end


# ---------------------------------------------------------------- coreference
def head_of(a, b, tree):
    """The first word of a..b (inclusive) whose head lies outside, else the last word. tree: heads of all words."""
    outside = [k for k in range(a, b + 1) if not a <= tree[k] <= b]
    return outside[0] if outside else b


def flat_trees(document):
    """Heads of all words, counted over the document; -1 for roots."""
    heads, base = [], 0
    for s in document.sentences:
        for w in s:
            h = w.head if w.upos else w.tree[1]
            heads.append(base + h if h >= 0 else -1)
        base += len(s)
    return heads


def gum_chains(documents):
    """Chains of GUM's entities: {head word: chain}, words counted over the document."""
    for document in documents:
        document.chains, base, spans = {}, 0, []
        for sentence in document.sentences:
            spans += [(chain, base + first, base + last) for chain, _, first, _, last in gum_mentions(sentence)]
            base += len(sentence)
        tree = flat_trees(document)
        for chain, first, last in sorted(spans, key=lambda s: s[2] - s[1]):
            document.chains.setdefault(head_of(first, last, tree), chain)


def litbank(folder, words):
    """LitBank's chains; its texts are one sentence a line, words between blanks."""
    texts = folder_texts(os.path.join(folder, "tsv", "*.txt"))
    documents = []
    for document, text, places in read_words(words, texts):
        tree, lines, at = flat_trees(document), [], 0
        for line in text.split("\n"):
            lines.append([(at + m.start(), at + m.end()) for m in re.finditer(r"\S+", line)])
            at += len(line) + 1
        spans, chain = {}, {}
        with open(os.path.join(folder, "tsv", document.id + ".ann"), encoding="utf-8") as f:
            for c in (l.rstrip("\n").split("\t") for l in f):
                if c[0] == "MENTION":
                    spans[c[1]] = (lines[int(c[2])][int(c[3])][0], lines[int(c[4])][int(c[5])][1])
                elif c[0] == "COREF":
                    chain[c[1]] = c[2]
        document.chains = {}
        for mention, (start, end) in sorted(spans.items(), key=lambda s: s[1][1] - s[1][0]):
            inside = [k for k, (s, e) in enumerate(places) if s < end and e > start]
            if inside and mention in chain:
                document.chains.setdefault(head_of(inside[0], inside[-1], tree), chain[mention])
        documents.append(document)
    return documents


# ---------------------------------------------------------------- newswire that we wrote
WRITTEN = {"PER": ["PERSON"], "ORG": ["ORGANISATION"], "LOC": ["PLACE", "FACILITY"], "MISC": ["GROUP", "EVENT", "OTHER"]}


def written(path):
    """Pieces of our own in the manner of a news agency, names in brackets: [Baghdad|LOC]."""
    documents, lines = [], []

    def flush():
        if lines:
            documents.append(Document(f"{os.path.basename(path)}-{len(documents) + 1}", list(lines)))
            lines.clear()

    with open(path, encoding="utf-8") as f:
        for line in f:
            line = line.rstrip("\n")
            if re.match(r"# \d+", line):
                flush()
                continue
            if not line.strip():
                continue
            text, names, at = "", [], 0
            for m in re.finditer(r"\[([^\[\]|]*)\|(\w+)\]", line):
                text += line[at:m.start()]
                names.append((len(text), len(text) + len(m.group(1)), WRITTEN[m.group(2)]))
                text += m.group(1)
                at = m.end()
            text += line[at:]
            words = named_words(text, names, 2 if lines else 3)
            lines.extend(split(words))
    flush()
    return documents


# ---------------------------------------------------------------- texts that lie outside the project
def wcep_texts(path):
    with gzip.open(path, "rt", encoding="utf-8") as f:
        return {f"{r['date']}/{r['n']}": r["text"] for r in map(json.loads, f)}


class Parts:
    """Parts of texts by "id@start+length", or "id@start" for a paragraph; in code points."""

    def __init__(self, texts):
        self.texts = texts

    def __getitem__(self, key):
        name, place = key.rsplit("@", 1)
        start, plus, length = place.partition("+")
        text = self.texts[name][int(start):]
        return text[:int(length)] if plus else text.split("\n", 1)[0]


def items(path):
    """{id: text} of a file with a line "### id" before each."""
    with open(path, encoding="utf-8") as f:
        parts = re.split(r"(?m)^### (\S+)\n", f.read())
    return {key: text.strip() for key, text in zip(parts[1::2], parts[2::2])}


def re3d_texts(folder):
    out = {}
    for path in sorted(glob.glob(os.path.join(folder, "*", "documents.json"))):
        with open(path, encoding="utf-8-sig") as f:
            out |= {"re3d-" + r["_id"]: r["text"] for r in map(json.loads, filter(str.strip, f))}
    return out


# ---------------------------------------------------------------- reports that we wrote
MARK = re.compile(r"\{(\d+)\.(src|cue:\w+|con)\||\[([a-z0-9]+)\||\}|\]")
ROLE = {"src": "source", "cue": "cue", "con": "content"}


def marked_reports(path):
    """Reports of our own with attributions and chains marked inline: (id, text, attributions, mentions).

    attributions: {number: {source, cue, content: [(start, end)], kind}}; mentions: [(start, end, chain)].
    """
    with open(path, encoding="utf-8") as f:
        parts = re.split(r"(?m)^# (\d+) .*\n", f.read())
    for number, body in zip(parts[1::2], parts[2::2]):
        text, at, open_marks, attributions, mentions = "", 0, [], {}, []
        body = body.strip()
        for m in MARK.finditer(body):
            text += body[at:m.start()]
            at = m.end()
            if m.group(0) in "}]":
                number_, role, chain, start = open_marks.pop()
                if chain is not None:
                    mentions.append((start, len(text), chain))
                else:
                    a = attributions.setdefault(number_, {"source": [], "cue": [], "content": [], "kind": None})
                    a[ROLE[role[:3]]].append((start, len(text)))
                    if role.startswith("cue"):
                        a["kind"] = role[4:]
            else:
                open_marks.append((m.group(1), m.group(2), m.group(3), len(text)))
        yield f"{os.path.basename(path)}-{number}", text + body[at:], attributions, mentions


def reports(path, words):
    told = {i: (text, a, m) for i, text, a, m in marked_reports(path)}
    documents = []
    for document, _, places in read_words(words, {i: t[0] for i, t in told.items()}):
        _, attributions, mentions = told[document.id]
        document.attributions = [a for a in (attribution(r, places) for r in attributions.values()) if a]
        tree, document.chains = flat_trees(document), {}
        for start, end, chain in sorted(mentions, key=lambda m: m[1] - m[0]):
            inside = [k for k, (s, e) in enumerate(places) if s < end and e > start]
            if inside:
                document.chains.setdefault(head_of(inside[0], inside[-1], tree), chain)
        documents.append(document)
    return documents


def annotated(path, words, texts):
    """Attributions that we annotated in texts outside the project: {id, attributions: [{kind, source, cue, content}]}, offsets."""
    rows = {}
    with open(path, encoding="utf-8") as f:
        for row in map(json.loads, f):
            rows[row["id"]] = row["attributions"]
    documents = []
    for document, _, places in read_words(words, {k: texts[k] for k in rows}):
        roles = ({r: [tuple(s) for s in a[r]] for r in ("source", "cue", "content")} for a in rows[document.id])
        document.attributions = [a for a in (attribution(r, places) for r in roles) if a]
        documents.append(document)
    return documents
