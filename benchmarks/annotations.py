#!/usr/bin/env python3
"""Our own claims on texts of other people: kept as offsets into the corpora, without a word of them.

    annotations.py lay FILE.jsonl FOLDER           makes FOLDER/texts (with reports.csv) and FOLDER/gold out of the
                                                   corpora below PARLEY_SHARED: what `parley read` and `score.py` take
    annotations.py fold META.json GOLD FILE.jsonl  the other way: annotated files into offsets
    annotations.py agree GOLD OTHER                two passes over the same texts: the second scored by the first,
                                                   F1 for each kind

A line of FILE.jsonl is one text: {id, corpus, published, outlet, claims}. Fields that quote the text (QUOTES) are
[start, end] in code points of the corpus's text, end exclusive; the others are as in the interchange. Names are kept
as offsets, too, where they stand in the text. META.json tells of each id: {corpus, published, outlet}. Standard
library only.
"""

import csv
import functools
import glob
import json
import os
import subprocess
import sys
import tempfile

SHARED = os.environ.get("PARLEY_SHARED", "../shared")
SCORE = os.path.join(SHARED, "bench", "score.py")
QUOTES = ("evidence", "content", "content_alt", "trigger", "trigger_alt", "also", "detail", "detail_alt", "number_text", "cue", "cue_alt", "post", "post_alt",
          "condition", "person", "body", "body_alt", "of", "of_alt", "by", "by_alt", "place", "place_alt", "party", "party_alt",
          "according_to", "according_to_alt", "name", "aliases", "via", "via_alt", "actors", "actors_alt", "recipients",
          "recipients_alt", "towards", "exchange_for")


@functools.cache
def texts(corpus):
    """{id: text} of a corpus; one that we cannot read is told by name."""
    if corpus == "polnear":
        return {os.path.basename(f)[:-4]: open(f, encoding="utf-8", newline="").read()
                for f in glob.glob(os.path.join(SHARED, "corpora", "polnear", "train", "text", "*.txt"))}
    if corpus == "re3d":
        out = {}
        for f in glob.glob(os.path.join(SHARED, "corpora", "re3d", "*", "documents.json")):
            with open(f, encoding="utf-8-sig") as lines:
                for d in map(json.loads, filter(str.strip, lines)):
                    out["re3d-" + d["_id"]] = d["text"]
        return out
    sys.exit(f"no corpus '{corpus}'; re3d and polnear are known")


def article(line):
    known = texts(line["corpus"])
    if line["id"] not in known:
        sys.exit(f"{line['id']} is not in {line['corpus']}; set PARLEY_SHARED to the folder that holds corpora/")
    return known[line["id"]]


def folded(value, text, evidence, key=None):
    """Words that stand in the text become offsets; those within the evidence before others."""
    if isinstance(value, dict):
        return {k: folded(v, text, evidence, k) for k, v in value.items()}
    if isinstance(value, list):
        return [folded(v, text, evidence, key) for v in value]
    if key in QUOTES and isinstance(value, str):
        at = text.find(value, *evidence) if evidence else -1
        at = text.find(value) if at < 0 else at
        return [at, at + len(value)] if at >= 0 and value else value
    return value


def laid(value, text, key=None):
    if isinstance(value, dict):
        return {k: laid(v, text, k) for k, v in value.items()}
    if key in QUOTES and isinstance(value, list) and len(value) == 2 and all(type(v) is int for v in value):
        return text[value[0]:value[1]]
    if isinstance(value, list):
        return [laid(v, text, key) for v in value]
    return value


def fold(meta, gold, out):
    with open(meta, encoding="utf-8") as f:
        told = json.load(f)
    lines = []
    for name in sorted(os.listdir(gold)):
        with open(os.path.join(gold, name), encoding="utf-8") as f:
            given = json.load(f)
        key = name[:-len(".json")]
        line = {"id": key, **told[key]}
        text = article(line)
        line["claims"] = []
        for claim in given["claims"]:
            claim = {k: v for k, v in claim.items() if k not in ("note", "id")}
            at = text.find(claim["evidence"])
            if at < 0:
                sys.exit(f"{name}: evidence is not in the text: {claim['evidence'][:80]}")
            line["claims"].append(folded(claim, text, (at, at + len(claim["evidence"]))))
        lines.append(line)
    with open(out, "w", encoding="utf-8") as f:
        f.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def lay(source, folder):
    os.makedirs(os.path.join(folder, "texts"), exist_ok=True)
    os.makedirs(os.path.join(folder, "gold"), exist_ok=True)
    rows = []
    with open(source, encoding="utf-8") as f:
        for line in map(json.loads, filter(str.strip, f)):
            text = article(line)
            with open(os.path.join(folder, "texts", line["id"] + ".txt"), "w", encoding="utf-8", newline="") as out:
                out.write(text)
            claims = [laid(c, text) for c in line["claims"]]
            with open(os.path.join(folder, "gold", line["id"] + ".json"), "w", encoding="utf-8") as out:
                json.dump({**line, "claims": claims}, out, ensure_ascii=False, indent=1)
            rows.append([line["id"] + ".txt", line["outlet"] or "", line["published"] or ""])
    with open(os.path.join(folder, "texts", "reports.csv"), "w", encoding="utf-8", newline="") as f:
        csv.writer(f).writerows([["file", "outlet", "published"]] + rows)


def as_claims(gold):
    """Annotated files as lines that `score.py` takes for claims; what is optional counts as found."""
    for name in sorted(os.listdir(gold)):
        with open(os.path.join(gold, name), encoding="utf-8") as f:
            for c in json.load(f)["claims"]:
                sources = [c.get("according_to")] if c.get("according_to") else []
                if c["kind"] == "statement":
                    sources = [(c.get("speaker") or {}).get("name")] + list(c.get("via") or [])
                c["sources"] = [{"name": s, "anonymous": bool(c.get("anonymous"))} for s in sources]
                yield {**c, "report": {"path": name}}


def agree(gold, other):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as f:
        f.writelines(json.dumps(c, ensure_ascii=False) + "\n" for c in as_claims(other))
        f.flush()
        subprocess.run([sys.executable, SCORE, "--gold", gold, "--claims", f.name], check=True)


def main():
    commands = {"lay": (lay, 2), "fold": (fold, 3), "agree": (agree, 2)}
    if len(sys.argv) < 2 or sys.argv[1] not in commands or len(sys.argv) - 2 != commands[sys.argv[1]][1]:
        sys.exit(__doc__)
    commands[sys.argv[1]][0](*sys.argv[2:])


if __name__ == "__main__":
    main()
