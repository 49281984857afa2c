"""Scores of attributions and chains on held-out documents: for watching a run, not for reporting."""

import random
from collections import Counter

import torch

from . import labels
from .batches import chained, windows
from .model import NEVER_FIRST

def best_path(scores, steps):
    """The best sequence of roles. scores: (W, roles); steps: of one role after another."""
    best, back = scores[0] + NEVER_FIRST.numpy(), []
    for row in scores[1:]:
        step = best[:, None] + steps
        back.append(step.argmax(0))
        best = step.max(0) + row
    path = [int(best.argmax())]
    for b in reversed(back):
        path.append(int(b[path[-1]]))
    return path[::-1]


def spans_of(roles, at):
    """Role spans on document words: a list of (role, first, last)."""
    out, start = [], None
    names = [labels.ROLES[r] for r in roles] + ["O"]
    for k, n in enumerate(names):
        if start is not None and not (n.startswith("I-") and n[2:] == names[start][2:]):
            out.append((names[start][2:], at[start], at[k - 1]))
            start = None
        if n != "O" and start is None:
            start = k
    return out


@torch.no_grad()
def attributions(model, coder, documents, threshold=0.5):
    """Exact span F1 of each role, and F1 of triples by overlap, on words."""
    model.eval()
    hit, said, gold = Counter(), Counter(), Counter()
    for d in documents:
        mine = []
        for w in windows([d], coder.wordpiece, random, whole=True):
            t = coder.batch([w])
            _, _, _, role, _ = model.words(t["pieces"], t["casing"], t["gaps"], t["first"], t["last"], t["mask"])
            plain, anchor = model.role_scores(role)
            places = (anchor[0].sigmoid() > threshold).nonzero().flatten()
            if len(places) == 0:
                continue
            scores = model.span_scores(role, plain, torch.zeros_like(places), places).double().numpy()
            mine += [spans_of(best_path(s, model.steps().double().numpy()), w.at) for s in scores]
        theirs = []
        for a in d.attributions:
            row = sorted(a["tags"].items())
            roles, at, last = [], [], None
            for word, tag in row:
                if last is not None and word > last + 1:
                    roles.append(0)
                    at.append(last)
                roles.append(labels.ROLES.index(tag))
                at.append(word)
                last = word
            theirs.append(spans_of(roles, at))
        for role in ("SOURCE", "CUE", "CONTENT"):
            m = {s for a in mine for s in a if s[0] == role}
            g = {s for a in theirs for s in a if s[0] == role}
            hit[role] += len(m & g)
            said[role] += len(m)
            gold[role] += len(g)
        words = lambda a, role: {k for r, s, e in a if r == role for k in range(s, e + 1)}
        alike = lambda a, b: 1.0 if not a and not b else len(a & b) / len(a | b)
        pairs = []
        for i, a in enumerate(theirs):
            for j, b in enumerate(mine):
                low = min(alike(words(a, r), words(b, r)) for r in ("SOURCE", "CONTENT"))
                if low >= .5 and words(a, "CUE") & words(b, "CUE"):
                    pairs.append((low, i, j))
        ui, uj = set(), set()
        for _, i, j in sorted(pairs, reverse=True):
            if i not in ui and j not in uj:
                ui.add(i)
                uj.add(j)
        hit["triples"] += len(ui)
        said["triples"] += len(mine)
        gold["triples"] += len(theirs)
    return {k.lower(): round(200 * hit[k] / max(1, said[k] + gold[k]), 2) for k in ("SOURCE", "CUE", "CONTENT", "triples")}


@torch.no_grad()
def chains(model, coder, documents):
    """How often a mention finds its chain: F1 of links to an earlier mention, any of its chain being right."""
    model.eval()
    n = Counter()
    for d in documents:
        ws = windows([d], coder.wordpiece, random, whole=True)
        t = coder.batch(ws)
        link = model.words(t["pieces"], t["casing"], t["gaps"], t["first"], t["last"], t["mask"])[4]
        places, rows, gold = chained(ws, d)
        if len(places) == 0:
            continue
        best = model.link_scores(link[places[:, 0], places[:, 1]], rows).argmax(1)
        said, told = best > 0, ~gold[:, 0]
        n["hit"] += gold[torch.arange(len(best)), best][said].sum().item()
        n["said"] += said.sum().item()
        n["gold"] += told.sum().item()
    return {"links": round(200 * n["hit"] / max(1, n["said"] + n["gold"]), 2)}
