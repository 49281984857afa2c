"""Reads data.toml: which corpora, of which licence class, in which role."""

import os
import random
import tomllib

from . import corpora

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
WORDS = os.environ.get("PARLEY_WORDS", os.path.join(HERE, "..", ".work", "words"))
SHARED = os.environ.get("PARLEY_SHARED", os.path.join(HERE, "..", "..", "shared"))


def table():
    with open(os.path.join(HERE, "data.toml"), "rb") as f:
        return tomllib.load(f)


def dev(name):
    """The held-out documents of a corpus that has a split of its own."""
    c = table()[name]
    return read(c, c["dev"], all_genres=True)


def load(which, wanted=lambda corpus: True):
    """(training documents, {corpus: held-out documents}) of "open", "research" (all), or open and some by name: "open+polnear".

    wanted: which of their tables in data.toml to take.
    """
    train, held_out = [], {}
    for name, c in table().items():
        if which != "research" and c["class"] != "open" and name not in which.split("+"):
            continue
        if c["reader"] == "happenings":  # events.py reads these
            continue
        if c.get("unless") in which.split("+") or "unless" in c and which == "research":
            continue
        if not wanted(c):
            continue
        documents = read(c, c["train"])
        if "held_out" in c:
            random.Random(7).shuffle(documents)
            n = int(len(documents) * c["held_out"])
            held_out[name], documents = documents[:n], documents[n:]
        elif "dev" in c:
            held_out[name] = read(c, c["dev"], all_genres=True)
        for d in documents:
            d.corpus = name
        train += documents * c.get("repeat", 1)
    return train, held_out


def texts(name):
    """{id: text} of a corpus whose annotations are ours."""
    if name == "wcep":
        return corpora.wcep_texts(os.path.join(SHARED, "corpora", "wcep_daily", "current_events_2002_2026.jsonl.gz"))
    if name == "talks":
        return corpora.items(os.path.join(HERE, "annotations", "talks-written.txt"))
    if name == "polnear_parts":
        return corpora.Parts(corpora.folder_texts(os.path.join(SHARED, "corpora", "polnear", "train", "text", "*.txt")))
    if name == "re3d_parts":
        return corpora.Parts(texts("re3d"))
    if name == "reports_parts":
        files = [os.path.join(HERE, "annotations", f) for f in ("reports-written.txt", "reports-written-dev.txt")]
        return corpora.Parts({key: text for f in files for key, text, _, _ in corpora.marked_reports(f)})
    if name == "ewt_parts":
        return corpora.Parts(corpora.conllu_texts(os.path.join(SHARED, "corpora", "ud_ewt", "en_ewt-ud-train.conllu")))
    return corpora.re3d_texts(os.path.join(SHARED, "corpora", "re3d"))


def words(name):
    """Where the words of texts lie that come without, cut by the product itself: see `make words`."""
    found = os.path.join(WORDS, name + ".jsonl")
    if not os.path.exists(found):
        raise SystemExit(f"{found} is missing; run `make words`, or set PARLEY_WORDS to the folder that holds it")
    return found


def read(c, path, all_genres=False):
    kind, name = c["reader"], os.path.splitext(os.path.basename(path))[0]
    if kind == "written":
        return corpora.written(os.path.join(HERE, path))
    if kind == "reports":
        return corpora.reports(os.path.join(HERE, path), words(name))
    if kind == "annotated":
        return corpora.annotated(os.path.join(HERE, path), words(name), texts(c["texts"]))
    if kind == "claims":
        return corpora.claims(os.path.join(SHARED, "train", path), words(name))
    name = path.replace("/", "-")
    path = os.path.join(SHARED, "corpora", path)
    if not os.path.exists(path):
        raise SystemExit(f"{path} is missing; set PARLEY_SHARED to the folder that holds corpora/")
    if kind == "conllu":
        documents = corpora.conllu(path)
        if "genres" in c and not all_genres:
            documents = [d for d in documents if d.id.split("_")[1] in c["genres"]]
        if c.get("names") == "gum":
            corpora.gum_names(documents)
            corpora.gum_chains(documents)
        return documents
    if kind == "wikigold":
        return corpora.columns(path, corpora.WIKIGOLD)
    if kind == "wnut":
        return corpora.columns(path, corpora.WNUT)
    if kind == "re3d":
        return corpora.re3d(path)
    if kind == "meantime":
        return corpora.meantime(path)
    if kind == "polnear":
        return corpora.polnear(path, words(name))
    if kind == "litbank":
        return corpora.litbank(path, words(name))
    if kind == "wcep_names":
        return corpora.wcep_names(path, os.path.join(HERE, c["annotations"]))
    raise SystemExit(f"data.toml: no reader '{kind}'")
