#!/usr/bin/env python3
"""How often an attribution of a given confidence is right: a table of bins, and the expected calibration error.

    reliability.py [--fit] POLNEAR_SPLIT out.jsonl

out.jsonl is what `./bench predict attribution` wrote for that split. Right means what the scorer's triples by
overlap mean: source and content of one gold attribution each overlap by half or more (Jaccard over characters), and
the cues touch. --fit also prints the weights (base, cue, source, content, nameless) by which Marked.Sure would put its
probabilities together best (logistic regression). Standard library only.
"""

import glob
import json
import math
import os
import re
import sys

import calibration


def gold(split, name):
    path = sorted(glob.glob(os.path.join(glob.escape(os.path.join(split, "attributions")), glob.escape(name) + "_*.ann")))[0]
    marks, out = {}, []
    with open(path, encoding="utf-8") as f:
        for line in f:
            c = line.rstrip("\n").split("\t")
            if len(c) > 1 and c[0].startswith("T"):
                marks[c[0]] = [tuple(map(int, p.split())) for p in c[1].split(" ", 1)[1].split(";")]
            elif len(c) > 1 and c[0].startswith("E"):
                roles = {"source": [], "cue": [], "content": []}
                for part in c[1].split():
                    role, mark = part.split(":")
                    role = re.sub(r"\d+$", "", role).lower()
                    if role in roles:
                        roles[role] += marks.get(mark, [])
                out.append(roles)
    return out


def chars(spans):
    return {i for s, e in spans for i in range(s, e)}


def alike(a, b):
    a, b = chars(a), chars(b)
    return 1.0 if not a and not b else len(a & b) / len(a | b) if a | b else 0.0


def right(mine, theirs):
    """Which of the predicted are right, one to one with the gold ones."""
    pairs = []
    for i, m in enumerate(mine):
        for j, g in enumerate(theirs):
            low = min(alike(m[r], g[r]) for r in ("source", "content"))
            if low >= 0.5 and (chars(m["cue"]) & chars(g["cue"]) or not g["cue"]):
                pairs.append((low, i, j))
    mine_used, gold_used = set(), set()
    for _, i, j in sorted(pairs, reverse=True):
        if i not in mine_used and j not in gold_used:
            mine_used.add(i)
            gold_used.add(j)
    return mine_used


def odds(p):
    p = min(max(p, 1e-4), 1 - 1e-4)
    return math.log(p / (1 - p))


def fit(rows):
    """Weights of a logistic regression by Newton's method; rows: (features, right)."""
    n = len(rows[0][0])
    w = [0.0] * n
    for _ in range(25):
        gradient = [-1e-3 * x for x in w]
        hessian = [[1e-3 if i == j else 0.0 for j in range(n)] for i in range(n)]
        for x, y in rows:
            p = 1 / (1 + math.exp(-sum(a * b for a, b in zip(w, x))))
            for i in range(n):
                gradient[i] += (y - p) * x[i]
                for j in range(n):
                    hessian[i][j] += p * (1 - p) * x[i] * x[j]
        for i in range(n):  # Gauss and Jordan
            pivot = hessian[i][i]
            hessian[i] = [v / pivot for v in hessian[i]]
            gradient[i] /= pivot
            for k in range(n):
                if k != i:
                    factor = hessian[k][i]
                    hessian[k] = [v - factor * u for v, u in zip(hessian[k], hessian[i])]
                    gradient[k] -= factor * gradient[i]
        w = [a + b for a, b in zip(w, gradient)]
    return w


def main():
    fitting = "--fit" in sys.argv[1:]
    sys.argv = [x for x in sys.argv if x != "--fit"]
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    rows = []
    answers = []
    with open(sys.argv[2], encoding="utf-8") as f:
        for row in map(json.loads, f):
            good = right(row["attributions"], gold(sys.argv[1], row["id"]))
            for i, a in enumerate(row["attributions"]):
                answers.append((a["confidence"], i in good))
                cue, source, content, named = a["sure"]
                rows.append(([1.0, odds(cue), odds(source), odds(content), 0.0 if named else 1.0], i in good))
    if fitting:
        print("weights:", " ".join(f"{w:.3f}" for w in fit(rows)))
    calibration.report(answers, "attributions", "confidence")


if __name__ == "__main__":
    main()
