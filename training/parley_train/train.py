"""Trains the reader. Resumable: every epoch leaves a checkpoint, and a run that finds one goes on from it.

    python -m parley_train.train --data open --encoder FILE.onnx --out FOLDER [--epochs 10]
"""

import argparse
import json
import math
import os
import random
import time

import torch
from torch.nn import functional as F

from . import data, encoder, evaluate, wordpiece
from .batches import Coder, batches, chained, windows
from .labels import IGNORE
from .model import Reader
from .wordpiece import CASINGS, GAPS, WordPiece


def unlikely(scores, allowed):
    """The mean of how unlikely it is, in nats, that one of the allowed answers is given. Both (..., answers)."""
    return (scores.logsumexp(-1) - scores.masked_fill(~allowed, -1e9).logsumexp(-1)).mean()


def allowed_of(masks, scores):
    """Bit masks over answers as booleans in the shape of the scores."""
    return ((masks.unsqueeze(-1) >> torch.arange(scores.shape[-1])) & 1).bool()


def losses(model, t, links=None):
    tag, tree, name, role, link = model.words(t["pieces"], t["casing"], t["gaps"], t["first"], t["last"], t["mask"])
    upos, xpos, lemma, ends = model.tags(tag)
    out = {}
    told = t["upos"] != IGNORE
    if told.any():
        ce = lambda x, y: F.cross_entropy(x.float().flatten(0, 1), y.flatten(), ignore_index=IGNORE)
        out["upos"], out["xpos"] = ce(upos, t["upos"]), ce(xpos, t["xpos"])
        out["lemma"] = ce(lemma, t["lemma"])
        out["ends"] = F.binary_cross_entropy_with_logits(ends.float()[told], t["ends"][told].float())
        real = t["sentence"] >= 0
        same = (t["sentence"].unsqueeze(2) == t["sentence"].unsqueeze(1)) & real.unsqueeze(1)
        same = torch.cat([torch.ones_like(same[:, :, :1]), same], 2)
        arcs = model.arcs(tree).float().masked_fill(~same, -1e4)
        out["arcs"] = ce(arcs, t["heads"])
        out["rels"] = ce(model.rels(tree, t["heads"].clamp(min=0)), t["rels"])
    open_ = t["names"] > 0
    if open_.any():
        scores = model.name_scores(name).float()[open_]
        out["names"] = unlikely(scores, allowed_of(t["names"][open_], scores))
    told = t["anchors"] != IGNORE
    if told.any():
        plain, anchor = model.role_scores(role)
        out["anchors"] = F.binary_cross_entropy_with_logits(anchor.float()[told], t["anchors"][told].float())
        scores = plain.float()[told]
        out["roles"] = unlikely(scores, allowed_of(t["roles"][told], scores))
        if "spans_roles" in t:
            spans = model.span_scores(role, plain, t["spans_window"], t["spans_anchor"]).float()
            told = t["spans_roles"]
            real = (t["sentence"] >= 0)[t["spans_window"]]
            allowed = F.one_hot(told.clamp(min=0), spans.shape[-1]).bool() | (told == IGNORE).unsqueeze(-1)
            out["spans"] = model.sequence_loss(spans, allowed, real) / real.sum()
    if links is not None and len(links[0]):
        places, rows, gold = links
        out["links"] = unlikely(model.link_scores(link[places[:, 0], places[:, 1]], rows).float(), gold)
    return out


WEIGHTS = {"upos": 0.5, "xpos": 0.5, "lemma": 0.7, "ends": 0.5, "arcs": 1.0, "rels": 1.0, "names": 1.0,
           "anchors": 5.0, "roles": 1.0, "spans": 4.0, "links": 1.0}


def groups(documents, pieces, size, rng):
    """One epoch's batches: (windows, document); a document where its chains are told, then the windows are all of it."""
    chained = [d for d in documents if d.chains is not None]
    rest = [d for d in documents if d.chains is None]
    out = [(g, None) for g in batches(windows(rest, pieces, rng), size, rng)]
    out += [(windows([d], pieces, rng, whole=True), d) for d in chained]
    rng.shuffle(out)
    return out


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--data", default="open", help="open, research, or open and corpora by name: open+polnear")
    p.add_argument("--encoder", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--epochs", type=int, default=10)
    p.add_argument("--pieces", type=int, default=2048)
    p.add_argument("--rate", type=float, default=1.5e-4)
    p.add_argument("--head-rate", type=float, default=1.5e-3)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--start", help="a checkpoint to take weights from, where the run has none of its own")
    p.add_argument("--shares", default="", help="how much of a corpus an epoch sees: ud_ewt=0.5,polnear=1")
    a = p.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    os.makedirs(a.out, exist_ok=True)

    pieces = WordPiece(wordpiece.load_vocabulary(a.encoder.replace(".onnx", "-tokenizer.json")))
    train, dev = data.load(a.data)
    shares = {k: float(v) for k, v in (x.split("=") for x in a.shares.split(",") if x)}
    part = lambda rng: [d for d in train if rng.random() < shares.get(d.corpus, 1.0)]
    coder = Coder.learn(pieces, train)
    model = Reader(encoder.load(a.encoder, len(CASINGS), len(GAPS)), len(coder.xpos), len(coder.lemmas), len(coder.relations))
    with open(os.path.join(a.out, "labels.json"), "w") as f:
        json.dump({"xpos": coder.xpos.values, "lemmas": coder.lemmas.values, "relations": coder.relations.values}, f)

    # The pieces' own vectors stay as they were learned: the corpora hold a tenth of them often enough.
    model.encoder.words.weight.requires_grad_(False)
    slow = [q for n, q in model.named_parameters() if n.startswith("encoder.") and q.requires_grad]
    quick = [q for n, q in model.named_parameters() if not n.startswith("encoder.")]
    optimizer = torch.optim.AdamW([{"params": slow, "lr": a.rate, "base": a.rate},
                                   {"params": quick, "lr": a.head_rate, "base": a.head_rate}],
                                  weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    per_epoch = len(groups(part(random.Random(0)), pieces, a.pieces, random.Random(0)))
    total, warm = per_epoch * a.epochs, max(1, per_epoch * a.epochs // 20)
    print(f"{sum(len(s) for d in train for s in d.sentences)} words, {per_epoch} batches an epoch, "
          f"{len(coder.xpos)} xpos, {len(coder.lemmas)} lemma scripts, {len(coder.relations)} relations", flush=True)

    checkpoint, start, step = os.path.join(a.out, "checkpoint.pt"), 0, 0
    if os.path.exists(checkpoint):
        c = torch.load(checkpoint, weights_only=True)
        model.load_state_dict(c["model"])
        optimizer.load_state_dict(c["optimizer"])
        start, step = c["epoch"], c["step"]
        print(f"goes on after epoch {start}", flush=True)
    elif a.start:
        known = torch.load(a.start, weights_only=True)["model"]
        missing, extra = model.load_state_dict(known, strict=False)
        print(f"starts from {a.start}; new: {sorted({m.split('.')[0] for m in missing})}", flush=True)
        assert not extra, extra

    for epoch in range(start, a.epochs):
        rng = random.Random(1000 * a.seed + epoch)
        torch.manual_seed(1000 * a.seed + epoch)
        model.train()
        sums, begun, seen = {}, time.time(), 0
        for group, document in groups(part(rng), pieces, a.pieces, rng):
            step += 1
            rate = step / warm if step < warm else max(0.0, 1 - (step - warm) / max(1, total * 1.02 - warm))
            for g in optimizer.param_groups:
                g["lr"] = g["base"] * rate
            t = coder.batch(group, casing_dropout=0.03, rng=rng)
            with torch.autocast("cpu", torch.bfloat16):
                parts = losses(model, t, chained(group, document) if document else None)
            loss = sum(WEIGHTS[k] * v for k, v in parts.items())
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            optimizer.step()
            seen += sum(w.pieces for w in group)
            for k, v in parts.items():
                s = sums.setdefault(k, [0.0, 0])
                s[0] += v.item()
                s[1] += 1
            if step % 25 == 0:
                print(f"epoch {epoch + 1} step {step}/{total} {seen / (time.time() - begun):.0f} pieces/s "
                      + " ".join(f"{k} {v[0] / v[1]:.3f}" for k, v in sums.items()), flush=True)
                sums = {}
        torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "epoch": epoch + 1, "step": step},
                   checkpoint + ".new")
        os.replace(checkpoint + ".new", checkpoint)
        for name, documents in dev.items():
            if documents and (epoch % 2 == 1 or epoch + 1 == a.epochs):
                print(f"  after epoch {epoch + 1}: {name} {evaluate.evaluate(model, coder, documents, random.Random(0))}", flush=True)


if __name__ == "__main__":
    main()
