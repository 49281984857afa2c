#!/usr/bin/env python3
"""Runs the score boards and writes docs/scores.md: the latest figures, each with its command.

    benchmarks/scores.py [--speed] [--peer-chains FILE]
                                        from the checkout's folder; PARLEY_SHARED as for the tests

Needs the folder with corpora and scorers that PARLEY_SHARED names (default ../shared). --speed measures speed
anew, which takes some minutes; without it the speed section stays as it is. --peer-chains names the file that keeps
CoreNLP's chains on GUM's dev split; where it is missing, CoreNLP runs once (some minutes, 6 GB) and fills it.
Without the option the rows of the peer stay as they are. Standard library only.
"""

import argparse
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile

SHARED = os.environ.get("PARLEY_SHARED", "../shared")
TASKS = f"{SHARED}/bench/tasks.py"
SCORE = f"{SHARED}/bench/score.py"
PAGE = "docs/scores.md"


def run(command):
    print("$", command, file=sys.stderr, flush=True)
    return subprocess.run(["bash", "-c", "set -euo pipefail; " + command], check=True, stdout=subprocess.PIPE, text=True).stdout


def board(task, gold):
    """Figures of one task as a dictionary."""
    with tempfile.TemporaryDirectory() as d:
        line = run(f"python3 {TASKS} make {task} {gold} > {d}/in && ./bench predict {task} < {d}/in > {d}/out && "
                   f"python3 {TASKS} score {task} {gold} {d}/out").strip().splitlines()[-1]
    return dict(pair.split("=") for pair in line.split())


def claims(reports, gold):
    with tempfile.TemporaryDirectory() as d:
        return run(f"./parley read {reports} --record {d}/r.db > /dev/null && "
                   f"./parley export --format jsonl --record {d}/r.db > {d}/r.jsonl && "
                   f"python3 {SCORE} --gold {gold} --claims {d}/r.jsonl").strip()


def confidence(*sets):
    """Two tables over (reports, gold): by what made a claim, and by its confidence; with the calibration error."""
    with tempfile.TemporaryDirectory() as d:
        files = []
        for i, (reports, gold) in enumerate(sets):
            run(f"./parley read {reports} --record {d}/{i}.db > /dev/null && "
                f"./parley export --format jsonl --record {d}/{i}.db > {d}/{i}.jsonl")
            files.append(f"{gold} {d}/{i}.jsonl")
        lines = run(f"python3 benchmarks/confidence.py {' '.join(files)}").strip().splitlines()
    return "\n".join(x for x in lines if x.startswith("|")), lines[-1].rsplit("=", 1)[1]


def laid(annotations):
    with tempfile.TemporaryDirectory() as d:
        run(f"python3 benchmarks/annotations.py lay {annotations} {d}")
        return claims(f"{d}/texts", f"{d}/gold")


def coreference(old, peer_chains):
    """The section on coreference; `old` is the page before, from which the peer's rows come if it is not measured."""
    gold, tool = f"{SHARED}/corpora/ud_gum/en_gum-ud-dev.conllu", "python3 benchmarks/coreference.py"
    parts = (("all", ""), ("news, interview", " --genres news,interview"))

    def rows(system, out):
        for part, option in parts:
            f = dict(p.split("=") for p in run(f"{tool} score {gold} {out}{option}").strip().splitlines()[-1].split())
            for way in ("head", "exact"):
                columns = (f"{way}_{m}_f1" for m in ("mention", "muc", "b3", "ceafe", "conll"))
                yield f"| {system} | {part} ({f['documents']}) | {way} | {percent(f, *columns)} |\n"

    with tempfile.TemporaryDirectory() as d:
        run(f"{tool} make {gold} > {d}/in && ./bench predict coreference < {d}/in > {d}/out")
        table = list(rows("Parley", f"{d}/out"))
        bins, links = run(f"{tool} links {gold} {d}/out").strip().rsplit("\n", 1)
        if peer_chains and not os.path.exists(peer_chains):
            run(f"./bench predict coreference --peer corenlp < {d}/in > {d}/peer && cp {d}/peer '{peer_chains}'")
    if peer_chains:
        table += rows("CoreNLP", f"'{peer_chains}'")
    else:
        table += re.findall(r"^\| CoreNLP \| .*\n", old, re.M)
    return f"""## Coreference

Who is who inside a document: the chains of GUM's dev split from raw text, F1. A chain of one mention counts on
neither side. By head, a mention is right where its head word is; exact, where it begins and ends as in the gold.
CoNLL is the mean of MUC, B3 and CEAFe. GUM links more than a report's actors: things, events, places, "I" and "you".
The peer is Stanford CoreNLP 4.5.10 with the coreference it uses by default (the statistical one), made for chains
as in OntoNotes, which leave out the appositions and predicates that GUM links.

| | documents | matched by | mentions | MUC | B3 | CEAFe | CoNLL |
|---|---|---|---|---|---|---|---|
{"".join(table)}
    python3 benchmarks/coreference.py make GUM > in
    ./bench predict coreference < in > out                          # the peer: add --peer corenlp
    python3 benchmarks/coreference.py score GUM out                 # and with --genres news,interview

How often a link of a given probability is right, on the same (`benchmarks/coreference.py links GUM out`; calibration
error {links.split("=")[-1]}):

{bins}"""


def events():
    """The section's rows: ECB+ by topics (train and dev), GVC as a whole and by halves of its incidents."""
    gold = f"{SHARED}/corpora/events"
    dev = {"2", "5", "12", "18", "21", "23", "34", "35"}
    half = lambda doc: int(hashlib.md5(doc.split("_")[0].encode()).hexdigest(), 16) % 2
    sets = (("ECB+ train topics", "ecbplus-1-35", lambda doc: doc.split("_")[0] not in dev, "72.4"),
            ("ECB+ dev topics", "ecbplus-1-35", lambda doc: doc.split("_")[0] in dev, "73.5"),
            ("GVC dev", "gvc-dev", lambda doc: True, "53.7"),
            ("GVC dev, one half of its incidents", "gvc-dev", lambda doc: half(doc) == 0, ""),
            ("GVC dev, the other", "gvc-dev", lambda doc: half(doc) == 1, ""))
    with tempfile.TemporaryDirectory() as d:
        for name, source, chosen, lemma in sets:
            with open(f"{gold}/{source}.jsonl", encoding="utf-8") as lines, open(f"{d}/part", "w", encoding="utf-8") as part:
                part.writelines(line for line in lines if chosen(json.loads(line)["doc"]))
            f = board("events", f"{d}/part")
            yield f"| {name} | {f['mentions']} | {percent(f, 'muc_f1', 'b3_f1', 'ceafe_f1', 'conll_f1')} | {lemma} |\n"


def columns(source, target):
    """Our own newswire, names in brackets, as the column file that the scorer of names reads."""
    mark, word = re.compile(r"\[([^\[\]|]*)\|(\w+)\]"), re.compile(r"\w+(?:[.&]\w+)*|['’]s\b|[^\w\s]")
    with open(source, encoding="utf-8") as f, open(target, "w", encoding="utf-8") as out:
        for line in f:
            if re.match(r"# \d+", line) or not line.strip():
                continue
            at = 0
            for m in list(mark.finditer(line)) + [None]:
                for w in word.findall(line[at:m.start()] if m else line[at:]):
                    out.write(f"{w} O\n")
                if m:
                    for k, w in enumerate(word.findall(m.group(1))):
                        out.write(f"{w} {'I' if k else 'B'}-{m.group(2)}\n")
                    at = m.end()
            out.write("\n")


def attribution():
    gold = f"{SHARED}/corpora/polnear/dev"
    with tempfile.TemporaryDirectory() as d:
        said = run(f"python3 {TASKS} make attribution {gold} > {d}/in && ./bench predict attribution < {d}/in > {d}/out && "
                   f"python3 {TASKS} score attribution {gold} {d}/out && python3 benchmarks/reliability.py {gold} {d}/out")
    first, table = said.strip().split("\n", 1)
    figures = dict(pair.split("=") for pair in first.split())
    table, last = table.rsplit("\n", 1)
    return figures, table, dict(pair.split("=") for pair in last.split())


def percent(figures, *names):
    return " | ".join(f"{100 * float(figures[n]):.1f}" for n in names)


def copies(old):
    """The section on copies; `old` is the page before, from which the cost comes."""
    lines, tool = f"{SHARED}/corpora/wcep_daily/current_events_2002_2026.jsonl.gz", "python3 benchmarks/copies.py"
    rows = []
    with tempfile.TemporaryDirectory() as d:
        for part, years in (("choose", "2002-2012"), ("test", "2013-2026")):
            run(f"{tool} make {lines} {part} {d} && ./bench predict copies < {d}/in.jsonl > {d}/out")
            f = dict(p.split("=") for p in (run(f"{tool} score {d} {d}/out") + run(f"{tool} shares {d}")).split())
            rows.append(f"| {part} ({years}) | {f['reports']} | {f['pairs']} | {f['p5']} / {f['p50']} | "
                        f"{percent(f, 'precision', 'recall', 'f1', 'origins_named', 'origins_right')} |")
    cost = re.search(r"(?<=### What fusing costs\n).*?(?=\n## |\Z)", old, re.S)
    return f"""## Copies

Reports made of wcep_daily's dated lines by what newsrooms do (`benchmarks/copies.py`), pairwise. *3-grams*: how much of the shorter
of two reports of one story stands in the longer, for the fifth pair of a hundred from
below and for the median. Origins: for how many reports one is named, and how many of these are right.

| part | reports | pairs | 3-grams p5 / median | precision | recall | F1 | origin named | right |
|---|---|---|---|---|---|---|---|---|
{chr(10).join(rows)}

    python3 benchmarks/copies.py make ../shared/corpora/wcep_daily/current_events_2002_2026.jsonl.gz test x
    ./bench predict copies < x/in.jsonl > out && python3 benchmarks/copies.py score x out

### What fusing costs
{cost.group(0).strip() if cost else "Not measured yet."}
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--speed", action="store_true")
    parser.add_argument("--peer-chains", metavar="FILE")
    given = parser.parse_args()
    old = open(PAGE, encoding="utf-8").read() if os.path.exists(PAGE) else ""
    found = re.search(r"(## Speed\n.*?)(?=\n## |\Z)", old, re.S)
    speed = found.group(1).rstrip() if found else "## Speed\n\nNot measured yet."
    if given.speed:
        command = f"./bench speed {SHARED}/dev/texts --peer corenlp"
        said = run(command).strip().splitlines()
        speed = (f"## Speed\n\nWarm, on two cores, in one run; words are UD words. The bare encoder is the shipped model cut down to its\n"
                 f"encoder, on the windows that the reader uses; claims is reading with extraction, read the way of `parley read` into\n"
                 f"a record; the peer (Stanford CoreNLP 4.5.10: tokenize, pos, lemma, ner,\n"
                 f"depparse, coref, quote) runs in a process of its own.\n\n    mvn -B -Ppeers -pl benchmarks/peers package\n    {command.replace(SHARED, '../shared')}\n\n```\n"
                 + "\n".join(said[-2:]) + "\n```")
    ewt, gum = (f"{SHARED}/corpora/{c}-ud-dev.conllu" for c in ("ud_ewt/en_ewt", "ud_gum/en_gum"))
    words = {n: board("words", g) for n, g in (("EWT", ewt), ("GUM", gum))}
    raw = {n: board("raw", g) for n, g in (("EWT", ewt), ("GUM", gum))}
    wnut = board("names", f"{SHARED}/corpora/ner/WNUT17/CONLL-format/data/test/emerging.test.annotated")
    with tempfile.TemporaryDirectory() as d:
        columns("training/annotations/newswire-written-dev.txt", f"{d}/names")
        wire = board("names", f"{d}/names")
    said, reliability, calibration = attribution()
    with tempfile.TemporaryDirectory() as d:
        run(f"python3 benchmarks/timeml.py {SHARED}/corpora/meantime/cat/intra-doc_annotation {d}")
        times = board("timex", d)
    with tempfile.TemporaryDirectory() as d:
        run(f"python3 benchmarks/annotations.py lay training/annotations/claims-dev.jsonl {d}")
        sure, error = confidence((f"{SHARED}/seeds", f"{SHARED}/gold"), ("samples", "gold"),
                                 (f"{SHARED}/dev/texts", f"{SHARED}/dev/gold"), (f"{d}/texts", f"{d}/gold"))
    plover = {t: board(t, f"{SHARED}/corpora/plover/PLV_train.tsv") for t in ("plover", "plover-given")}
    same = "".join(events())
    page = f"""# Scores

The latest figures, each with the command that made it; `benchmarks/scores.py` writes this page. Texts to measure on
lie outside the project, in the folder that `PARLEY_SHARED` names (default `../shared`), and so do the scorers.

## Words and trees

Dev splits of UD English, gold words ({', '.join(f"{n}: {f['words']} words" for n, f in words.items())}):

| corpus | UPOS | lemma | UAS | LAS |
|---|---|---|---|---|
""" + "".join(f"| {n} | {percent(f, 'upos', 'lemma', 'uas', 'las')} |\n" for n, f in words.items()) + """
and from raw text:

| corpus | words F1 | sentences F1 | UPOS | LAS |
|---|---|---|---|---|
""" + "".join(f"| {n} | {percent(f, 'raw_tokens_f1', 'raw_sentences_f1', 'raw_upos', 'raw_las')} |\n" for n, f in raw.items()) + f"""
    python3 ../shared/bench/tasks.py make words GOLD > in && ./bench predict words < in > out
    python3 ../shared/bench/tasks.py score words GOLD out          # and the same with raw

## Names

Persons, organisations and places, strict, on the test part of WNUT17 ({wnut['names']} names; short posts, far from news; its
training part is among what the model learned from): P {wnut['precision']} R {wnut['recall']} F1 {wnut['f1']}.
Held-out parts of the other corpora: training/RUNS.md.

By the conventions of newswire, on forty pieces that we wrote to choose on (training/annotations, {wire['names']} names: tables,
headlines in capitals, datelines, all desks): P {wire['precision']} R {wire['recall']} F1 {wire['f1']}.

## Attributions

PolNeAR's dev split, {said['attributions']} attributions, F1; a triple is a source with its cue and content:

| match | source | cue | content | triple |
|---|---|---|---|---|
| exact | {percent(said, 'source_exact', 'cue_exact', 'content_exact', 'triple_exact')} |
| by overlap | {percent(said, 'source_overlap', 'cue_overlap', 'content_overlap', 'triple_overlap')} |

A model that has not seen PolNeAR, after two short rounds, has source .38, cue .43, content .45 exact and triples .16 by
overlap: training/RUNS.md, and DECISIONS.md for what follows from it.

    python3 ../shared/bench/tasks.py make attribution ../shared/corpora/polnear/dev > in && ./bench predict attribution < in > out
    python3 ../shared/bench/tasks.py score attribution ../shared/corpora/polnear/dev out

How often an attribution of a given confidence is right, on the same (`benchmarks/reliability.py`; calibration error
{calibration['calibration_error']}):

{reliability}

{coreference(old, given.peer_chains)}

## Times

MEANTIME, the first six sentences of 120 texts without their date lines ({times['timexes']} times), F1: value {percent(times, 'value_f1')}, relaxed
{percent(times, 'relaxed_f1')}, strict {percent(times, 'strict_f1')}.

    python3 benchmarks/timeml.py ../shared/corpora/meantime/cat/intra-doc_annotation gold
    python3 ../shared/bench/tasks.py make timex gold > in && ./bench predict timex < in > out
    python3 ../shared/bench/tasks.py score timex gold out

## Events by PLOVER

The {plover['plover']['sentences']} sentences of PLV's training part, which the words of events were chosen on (nothing was trained on them): type
F1 {percent(plover['plover'], 'type_f1')}; with the actors given, macro-F1 {percent(plover['plover-given'], 'macro_f1')}, accuracy {percent(plover['plover-given'], 'accuracy')}.

    python3 ../shared/bench/tasks.py make plover PLV > in && ./bench predict plover < in > out     # and plover-given
    python3 ../shared/bench/tasks.py score plover PLV out

## The same event in several documents

Gold mentions, no topic given, all documents of a set together; CoNLL is the mean of MUC, B3 and CEAFe. The weights were learned on ECB+'s
training topics, the threshold was chosen on its dev topics too; GVC taught nothing, but its words and ECB+'s were in sight when the table of
families was written. The last column is what alike documents (tf-idf, .3) with the same lemma reach.

| set | mentions | MUC | B3 | CEAFe | CoNLL | same lemma |
|---|---|---|---|---|---|---|
{same}
    python3 ../shared/bench/tasks.py make events GOLD > in && ./bench predict events < in > out
    python3 ../shared/bench/tasks.py score events GOLD out

## Claims

F1 says whether a claim was found; the shares beside it say, over the claims that were found, how often its other
parts are right.

Two real reports (`seeds`, `gold`):

```
{claims(SHARED + '/seeds', SHARED + '/gold')}
```

Nine of the project's own sample reports (`samples`, `gold`):

```
{claims('samples', 'gold')}
```

Nineteen whole news reports to choose on (`dev`), most of them not about talks:

```
{claims(SHARED + '/dev/texts', SHARED + '/dev/gold')}
```

Twenty texts of two corpora that we annotated to choose on (`training/annotations/claims-dev.jsonl`):

```
{laid("training/annotations/claims-dev.jsonl")}
```

    ./parley read ../shared/seeds --record x.db && ./parley export --format jsonl --record x.db > x.jsonl
    python3 ../shared/bench/score.py --gold ../shared/gold --claims x.jsonl

## Confidence

How often a claim of a given confidence is right, on the four sets of texts above together (`benchmarks/confidence.py`; calibration
error {error}). What is no statement gets its confidence from these very texts, as shares of what each part of a rule made;
when each half of the reports is judged by the shares of the other half, the error was 0.043.

{sure}

    python3 benchmarks/confidence.py ../shared/gold x.jsonl         # GOLD and claims, as many pairs as there are
    python3 benchmarks/confidence.py --fit ../shared/gold x.jsonl   # the rows of confidences.tsv

{copies(old)}
{speed}
"""
    with open(PAGE, "w", encoding="utf-8") as f:
        f.write(page)


if __name__ == "__main__":
    main()
