"""Scores of a model on held-out documents, greedy and in PyTorch: for watching a run, not for reporting."""

from collections import Counter

import torch

from . import evaluate_links, labels
from .batches import batches, windows
from .labels import IGNORE


def spans(tags):
    out, start, kind = set(), None, None
    for i, t in enumerate(list(tags) + ["O"]):
        if start is not None and not (t.startswith("I-") and t[2:] == kind):
            out.add((start, i, kind))
            start = None
        if t != "O" and start is None:
            start, kind = i, t[2:]
    return out


COARSE = {"PERSON": "PER", "ORGANISATION": "ORG", "PLACE": "LOC", "FACILITY": "LOC"}


def gold_tags(masks):
    out = []
    for m in masks:
        allowed = [labels.NAMES[i] for i in range(len(labels.NAMES)) if m >> i & 1]
        kinds = {a[:2] + COARSE.get(a[2:], "X") if a != "O" else "O" for a in allowed}
        out.append(sorted(kinds)[0] if kinds else "?")
    return out


@torch.no_grad()
def evaluate(model, coder, documents, rng):
    model.eval()
    n = Counter()
    ws = windows(documents, coder.wordpiece, rng, whole=True)
    for group in batches(ws, 4096, rng):
        t = coder.batch(group)
        tag, tree, name, _, _ = model.words(t["pieces"], t["casing"], t["gaps"], t["first"], t["last"], t["mask"])
        upos, xpos, lemma, ends = model.tags(tag)
        real = t["sentence"] >= 0
        told = t["upos"] != IGNORE
        arcs = model.arcs(tree)
        same = t["sentence"].unsqueeze(2) == t["sentence"].unsqueeze(1)
        same = torch.cat([torch.ones_like(same[:, :, :1]), same & real.unsqueeze(1)], 2)
        heads = arcs.masked_fill(~same, -1e4).argmax(-1)
        rels = model.rels(tree, heads)
        n["words"] += told.sum().item()
        n["upos"] += ((upos.argmax(-1) == t["upos"]) & told).sum().item()
        n["xpos"] += ((xpos.argmax(-1) == t["xpos"]) & told).sum().item()
        good = (lemma.argmax(-1) == t["lemma"]) & told
        n["lemma"] += good.sum().item()
        right = (heads == t["heads"]) & told
        n["uas"] += right.sum().item()
        base = torch.tensor([i for i in base_of(coder)])
        gold_rel = t["rels"].clamp(min=0)
        ok = (base[rels.argmax(-1)] == base[gold_rel]) & (t["rels"] != IGNORE)
        n["las"] += (right & ok).sum().item()
        end_said = (ends > 0) & told
        n["end_hit"] += (end_said & (t["ends"] == 1)).sum().item()
        n["end_said"] += end_said.sum().item()
        n["end_gold"] += (t["ends"] == 1).sum().item()
        scores = model.name_scores(name).argmax(-1)
        for b, window in enumerate(group):
            masks = [w.names for w in window.words]
            if not any(masks):
                continue
            gold = spans(gold_tags(masks))
            said = spans([labels.NAMES[scores[b, k]][:2] + COARSE.get(labels.NAMES[scores[b, k]][2:], "X")
                          if scores[b, k] else "O" for k in range(len(masks))])
            gold = {s for s in gold if s[2] in ("PER", "ORG", "LOC")}
            said = {s for s in said if s[2] in ("PER", "ORG", "LOC") and all(masks[k] for k in range(s[0], s[1]))}
            n["name_hit"] += len(gold & said)
            n["name_said"] += len(said)
            n["name_gold"] += len(gold)
    f1 = lambda hit, said, gold: 200 * hit / (said + gold) if said + gold else 0.0
    out = {}
    if n["words"]:
        out = {k: 100 * n[k] / n["words"] for k in ("upos", "xpos", "lemma", "uas", "las")}
        out["ends"] = f1(n["end_hit"], n["end_said"], n["end_gold"])
    if n["name_gold"]:
        out["names"] = f1(n["name_hit"], n["name_said"], n["name_gold"])
    attributed = [d for d in documents if d.attributions is not None]
    if attributed:
        out |= evaluate_links.attributions(model, coder, attributed)
    linked = [d for d in documents if d.chains is not None]
    if linked:
        out |= evaluate_links.chains(model, coder, linked)
    return {k: round(v, 2) for k, v in out.items()}


def base_of(coder):
    """For each relation the number of its base, so that subtypes count as their base."""
    first = {}
    for i, r in enumerate(coder.relations.values):
        first.setdefault(r.split(":")[0], i)
    return [first[r.split(":")[0]] for r in coder.relations.values]
