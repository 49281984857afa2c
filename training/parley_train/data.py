"""Reads data.toml: which corpora, of which licence class, in which role."""

import os
import random
import tomllib

from . import corpora

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SHARED = os.environ.get("PARLEY_SHARED", os.path.join(HERE, "..", "..", "shared"))


def load(which):
    """(training documents, {corpus: held-out documents}) of a class: "open" or "research" (all)."""
    with open(os.path.join(HERE, "data.toml"), "rb") as f:
        table = tomllib.load(f)
    train, dev = [], {}
    for name, c in table.items():
        if which == "open" and c["class"] != "open":
            continue
        documents = read(c, c["train"])
        if "held_out" in c:
            random.Random(7).shuffle(documents)
            n = int(len(documents) * c["held_out"])
            dev[name], documents = documents[:n], documents[n:]
        elif "dev" in c:
            dev[name] = read(c, c["dev"], all_genres=True)
        train += documents * c.get("repeat", 1)
    return train, dev


def read(c, path, all_genres=False):
    path = os.path.join(SHARED, "corpora", path)
    if not os.path.exists(path):
        raise SystemExit(f"{path} is missing; set PARLEY_SHARED to the folder that holds corpora/")
    kind = c["reader"]
    if kind == "conllu":
        documents = corpora.conllu(path)
        if "genres" in c and not all_genres:
            documents = [d for d in documents if d.id.split("_")[1] in c["genres"]]
        if c.get("names") == "gum":
            corpora.gum_names(documents)
        return documents
    if kind == "wikigold":
        return corpora.columns(path, corpora.WIKIGOLD)
    if kind == "wnut":
        return corpora.columns(path, corpora.WNUT)
    if kind == "re3d":
        return corpora.re3d(path)
    if kind == "meantime":
        return corpora.meantime(path)
    if kind == "wcep_names":
        return corpora.wcep_names(path, os.path.join(HERE, c["annotations"]))
    raise SystemExit(f"data.toml: no reader '{kind}'")
