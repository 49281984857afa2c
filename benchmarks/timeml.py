#!/usr/bin/env python3
"""Time expressions to choose on: MEANTIME's, written as the folder of TimeML that `tasks.py` reads. Standard library only.

    timeml.py MEANTIME OUT      MEANTIME: a folder with its CAT files, at any depth; OUT is made

MEANTIME annotates times in the first six sentences of a text; the others are left out. Its tokens have no offsets, so
the text is written as print would have it. The date line is the creation time and no part of the text.
"""
import glob
import os
import re
import sys
import xml.etree.ElementTree as ET

ANNOTATED = 6  # sentences, the headline among them
CLOSING = set(".,;:!?)]}%") | {"'s", "’s", "n't", "'", "’", "''", "'re", "'ve", "'ll", "'d", "'m"}
OPENING = set("([{$£€") | {"``", "“", "‘"}


def joined(words):
    """The words as print has them, and the offsets of each."""
    text, spans, quoted = "", [], False
    for i, word in enumerate(words):
        closes = word in CLOSING or word == '"' and quoted
        glued = i == 0 or closes or words[i - 1] in OPENING or words[i - 1] == '"' and quoted
        text += "" if glued else " "
        spans.append((len(text), len(text) + len(word)))
        text += word
        if word == '"':
            quoted = not quoted
    return text, spans


def document(path):
    """The date of writing, the text, and its times as (start, end, type, value), of one CAT file."""
    root = ET.parse(path).getroot()
    sentences = {}
    for token in root.iter("token"):
        sentences.setdefault(int(token.get("sentence")), []).append((token.get("t_id"), token.text))
    whole = [[t for t, _ in s] for s in sentences.values()]
    marks, written = [], None
    for mark in root.iter("TIMEX3"):
        ids = [anchor.get("t_id") for anchor in mark.findall("token_anchor")]
        marks.append((ids, mark.get("type"), mark.get("value")))
        if written is None and (mark.get("functionInDocument") == "CREATION_TIME" or ids in whole):
            written = re.sub(r"^(\d\d)-(\d\d)-(\d{4})$", r"\3-\2-\1", mark.get("value"))  # one file has it the other way round
            sentences = {n: s for n, s in sentences.items() if [t for t, _ in s] != ids}
    text, where = "", {}
    for number in sorted(n for n in sentences if n < ANNOTATED):
        text += "\n\n" if text and number <= 2 else " " if text else ""
        words, spans = joined([word for _, word in sentences[number]])
        where.update((t, (len(text) + s, len(text) + e)) for (t, _), (s, e) in zip(sentences[number], spans))
        text += words
    times = [(where[ids[0]][0], where[ids[-1]][1], kind, value) for ids, kind, value in marks if ids and all(i in where for i in ids)]
    return written, text, sorted(set(times))


def timeml(written, text, times):
    """One TimeML document. A time inside of another is left out: TimeML does not nest them."""
    root = ET.Element("TimeML")
    dct = ET.SubElement(ET.SubElement(root, "DCT"), "TIMEX3", tid="t0", type="DATE", value=written, functionInDocument="CREATION_TIME")
    dct.text = written
    body = ET.SubElement(root, "TEXT")
    at, last = 0, None
    for number, (start, end, kind, value) in enumerate(times, 1):
        if start < at:
            continue
        gap = text[at:start]
        if last is None:
            body.text = gap
        else:
            last.tail = gap
        last = ET.SubElement(body, "TIMEX3", tid=f"t{number}", type=kind, value=value)
        last.text, at = text[start:end], end
    if last is None:
        body.text = text
    else:
        last.tail = text[at:]
    return ET.ElementTree(root)


def main(corpus, out):
    os.makedirs(out, exist_ok=True)
    paths = sorted(glob.glob(os.path.join(glob.escape(corpus), "**", "*.xml"), recursive=True))
    if not paths:
        raise SystemExit(f"{corpus} holds no CAT files; give MEANTIME's folder cat/intra-doc_annotation")
    for path in paths:
        written, text, times = document(path)
        if written is None:
            raise SystemExit(f"{path} has no creation time")
        name = os.path.basename(path)[:-4]
        timeml(written, text, times).write(os.path.join(out, name + ".tml"), encoding="utf-8", xml_declaration=True)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    main(*sys.argv[1:])
