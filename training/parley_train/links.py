"""Trains the heads that join mentions to chains, alone, on a trained encoder that stays as it is.

    python -m parley_train.links --data open --encoder FILE.onnx --run FOLDER --out FOLDER [--epochs 30]

Chained documents are few, so their heads want many more rounds than the encoder has time for. Each mention's vectors
of the upper layers are computed once. Writes a checkpoint that `export.py` takes.
"""

import argparse
import os
import random
import shutil
import time

import torch

from . import data
from .batches import chained, windows
from .export import load
from .train import unlikely

LAYERS = 5  # the uppermost that the mix may choose from


def heads(model):
    return [model.link_mix, model.later, model.earlier, model.fresh, model.known, model.link_tables]


@torch.no_grad()
def vectors(model, coder, document):
    """(M, LAYERS, width) of a document's mentions in half precision, its features and its gold."""
    ws = windows([document], coder.wordpiece, random, whole=True)
    places, rows, gold = chained(ws, document)
    t = coder.batch(ws)
    with torch.autocast("cpu", torch.bfloat16):
        outputs = model.encoder(t["pieces"], t["casing"], t["gaps"], t["mask"])
    b, k = places[:, 0], places[:, 1]
    first, last = t["first"][b, k], t["last"][b, k]
    out = torch.stack([0.5 * (o[b, first] + o[b, last]) for o in outputs[-LAYERS:]], 1)
    return out.half(), [r.short() for r in rows], gold


def scores(model, item):
    x, rows, _ = item
    mix = model.link_mix.weights[-LAYERS:].softmax(0)
    t = torch.einsum("mlw,l->mw", x.float(), mix)
    t = torch.nn.functional.dropout(t, model.link_mix.dropout, model.training)
    return model.link_scores(t, [r.long() for r in rows])


@torch.no_grad()
def links_f1(model, items):
    hit = said = told = 0
    for item in items:
        gold = item[2]
        best = scores(model, item).argmax(1)
        hit += gold[torch.arange(len(best)), best][best > 0].sum().item()
        said += (best > 0).sum().item()
        told += (~gold[:, 0]).sum().item()
    return 200 * hit / max(1, said + told)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--data", default="open")
    p.add_argument("--encoder", required=True)
    p.add_argument("--run", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--epochs", type=int, default=30)
    p.add_argument("--rate", type=float, default=1e-3)
    p.add_argument("--seed", type=int, default=1)
    a = p.parse_args()
    torch.manual_seed(a.seed)
    model, coder, _ = load(a.encoder, a.run)
    train, dev = data.load(a.data, lambda c: c["reader"] in ("conllu", "litbank", "reports"))
    train = list({id(d): d for d in train if d.chains is not None}.values())
    dev = [d for ds in dev.values() for d in ds if d.chains is not None]
    begun = time.time()
    model.eval()
    items, held = [vectors(model, coder, d) for d in train], [vectors(model, coder, d) for d in dev]
    items = [i for i in items if len(i[0]) > 1]
    print(f"{len(items)} documents, {sum(len(i[0]) for i in items)} mentions, vectors in {time.time() - begun:.0f} s", flush=True)
    parameters = [q for m in heads(model) for q in m.parameters()]
    optimizer = torch.optim.AdamW(parameters, lr=a.rate, weight_decay=0.01)
    rng, step, total = random.Random(a.seed), 0, a.epochs * len(items)
    for epoch in range(a.epochs):
        model.train()
        rng.shuffle(items)
        loss_sum = 0.0
        for item in items:
            step += 1
            for g in optimizer.param_groups:
                g["lr"] = a.rate * min(1.0, step / (0.05 * total)) * max(0.0, 1 - step / (1.02 * total))
            loss = unlikely(scores(model, item), item[2])
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(parameters, 2.0)
            optimizer.step()
            loss_sum += loss.item()
        if epoch % 5 == 4 or epoch + 1 == a.epochs:
            model.eval()
            print(f"epoch {epoch + 1}: loss {loss_sum / len(items):.3f}, links of GUM dev {links_f1(model, held):.2f}, "
                  f"{time.time() - begun:.0f} s", flush=True)
    with torch.no_grad():
        # Layers below those that were looked at take no part.
        model.link_mix.weights[:-LAYERS] = -1e4
    os.makedirs(a.out, exist_ok=True)
    shutil.copy(os.path.join(a.run, "labels.json"), a.out)
    torch.save({"model": model.state_dict(), "epoch": a.epochs}, os.path.join(a.out, "checkpoint.pt"))


if __name__ == "__main__":
    main()
