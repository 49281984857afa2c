#!/usr/bin/env python3
"""How often a claim of a given confidence is right: a table of bins, the expected calibration error, and a table by what made it.

    confidence.py [--fit] GOLD claims.jsonl [GOLD claims.jsonl ...]

claims.jsonl is what `./parley export` wrote of the reports that GOLD is about. Right means what the scorer means by found
(statements: by the right speaker); what gold has as optional, types of events that are not scored, and statements of which
no speaker is told do not count. The
scorer (score.py) is looked for in the folder `bench` of PARLEY_SHARED (default ../shared). --fit prints the rows of
confidences.tsv instead: shares of a few claims lean towards the share of their whole kind. Standard library only.
"""

import json
import os
import sys
from collections import defaultdict

import calibration

LEAN = 5  # claims at the share of the kind that every part is given beside its own


def scorer():
    sys.path.insert(0, os.path.join(os.environ.get("PARLEY_SHARED", "../shared"), "bench"))
    import score

    return score


def key(path):
    return os.path.splitext(os.path.basename(path or ""))[0]


def judged(score, folder, file):
    """Yields (claim, right) for each claim that counts."""
    gold = {}
    for name in sorted(os.listdir(folder)):
        if name.endswith(".json"):
            with open(os.path.join(folder, name), encoding="utf-8") as f:
                article = json.load(f)
            gold[key(article.get("file") or article["id"])] = article["claims"] + [
                dict(c, optional=True) for c in article.get("optional") or []
            ]
    mine = defaultdict(list)
    with open(file, encoding="utf-8") as f:
        for claim in map(json.loads, f):
            mine[key(claim["report"].get("path"))].append(claim)
    for article, claims in gold.items():
        for kind in score.KINDS:
            sides = [[c for c in side if c["kind"] == kind] for side in (claims, mine[article])]
            if kind == "event":
                sides = [[c for c in side if (c.get("type") or "").upper() in score.SCORED_EVENTS] for side in sides]
            pairs, _, extra = score.align(kind, *sides)
            for theirs, claim in pairs:
                if not theirs.get("optional") and speaks(claim):
                    yield claim, kind != "statement" or score.right_speaker(theirs, claim, sides[0])
            for claim in filter(speaks, extra):
                yield claim, False


def speaks(claim):
    return claim["kind"] != "statement" or claim["speaker"] is not None


def fit(rows):
    """Prints the rows of confidences.tsv: each kind's share, and those of its parts, which lean towards it."""
    for kind in sorted({c["kind"] for c, _ in rows} - {"statement"}):
        mine = [(c, right) for c, right in rows if c["kind"] == kind]
        row(kind, "", mine, 0.5)
        whole = sum(right for _, right in mine) / len(mine)
        for by in sorted({c["made_by"] for c, _ in mine} - {kind}):
            part = [(c, right) for c, right in mine if c["made_by"] == by]
            lean = row(by, "", part, whole)
            for standing in sorted({c["standing"] for c, _ in part}):
                row(by, standing, [(c, right) for c, right in part if c["standing"] == standing], lean)


def row(by, standing, answers, towards):
    share = (sum(right for _, right in answers) + LEAN * towards) / (len(answers) + LEAN)
    if len(answers) >= LEAN and (not standing or abs(share - towards) >= 0.04):
        print(f"{by}\t{standing}\t{share:.2f}\t{len(answers)}")
    return share


def main():
    args = [a for a in sys.argv[1:] if a != "--fit"]
    if not args or len(args) % 2:
        sys.exit(__doc__)
    score = scorer()
    rows = [row for folder, file in zip(args[::2], args[1::2]) for row in judged(score, folder, file)]
    parts = defaultdict(list)
    for claim, right in rows:
        for name in sorted({claim["kind"], claim.get("made_by") or claim["kind"]}):
            parts[claim["kind"], name].append((claim.get("confidence") or 0.0, right))
    if "--fit" in sys.argv:
        return fit(rows)
    share = {part: sum(r for _, r in a) / len(a) for part, a in parts.items()}
    for (kind, name), answers in sorted(parts.items()):
        n = len(answers)
        print(f"{name}: {n} claims, mean confidence {sum(p for p, _ in answers) / n:.2f}, right {share[kind, name]:.2f}")
    calibration.report([(c.get("confidence") or 0.0, right) for c, right in rows], "claims", "confidence")


if __name__ == "__main__":
    main()
