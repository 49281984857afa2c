"""The texts of corpora that tell no words, as lines {id, text}: what `./bench predict raw` cuts into words.

    python -m parley_train.texts FOLDER      writes FOLDER/NAME.in.jsonl for each
"""

import json
import os
import sys

from .corpora import folder_texts, marked_reports
from .data import HERE, SHARED, table, texts

FOLDERS = {"polnear-train": "polnear/train/text", "polnear-dev": "polnear/dev/text", "litbank-coref": "litbank/coref/tsv"}
REPORTS = ("reports-written", "reports-written-dev")
CLAIMS = ("claims-wcep", "claims-re3d")


def main():
    folder = sys.argv[1]
    os.makedirs(folder, exist_ok=True)
    for name, place in FOLDERS.items():
        write(folder, name, folder_texts(os.path.join(SHARED, "corpora", place, "*.txt")).items())
    for name in CLAIMS:
        with open(os.path.join(SHARED, "train", name + ".jsonl"), encoding="utf-8") as f:
            write(folder, name, ((r["id"], r["text"]) for r in map(json.loads, f)))
    for name in REPORTS:
        write(folder, name, ((i, text) for i, text, _, _ in marked_reports(os.path.join(HERE, "annotations", name + ".txt"))))
    for c in table().values():
        if c["reader"] in ("annotated", "happenings"):  # annotations of ours, which data.toml says the texts of
            known = texts(c["texts"])
            with open(os.path.join(HERE, c["train"]), encoding="utf-8") as f:
                name = os.path.splitext(os.path.basename(c["train"]))[0]
                write(folder, name, ((r["id"], known[r["id"]]) for r in map(json.loads, f)))


def write(folder, name, texts):
    with open(os.path.join(folder, name + ".in.jsonl"), "w", encoding="utf-8") as f:
        for key, text in texts:
            f.write(json.dumps({"id": key, "text": text}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
