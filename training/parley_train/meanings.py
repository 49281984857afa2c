"""A small table of what words mean: a vector for each piece of the vocabulary, the sum of which stands for a word.

    python -m parley_train.meanings --encoder FILE.onnx --out FILE.tsv

The packaged encoder is a model of embeddings: it has read each word by itself, and the first of its last layer's vectors tells what
the word is about. These are cut to their main axes. A word of one piece has its own vector; pieces that only continue a word are
fitted so that the sum of a word's pieces points where the encoder's vector of the whole word does (words of wcep_daily).
"""

import argparse
import base64
import gzip
import json
import os
import re

import numpy as np
import onnxruntime
import torch

from . import data, wordpiece
from .wordpiece import WordPiece

WIDTH, HELD, LONGEST = 32, 2000, 8
HEAD = """# What words mean: for each piece of the encoder's vocabulary {width} numbers of one byte with a sign, in base64. The sum of a word's pieces
# points where its meaning lies; only angles between such sums tell anything. Made by training/parley_train/meanings.py out of
# bge-small-en-v1.5 (MIT, Beijing Academy of Artificial Intelligence), and not to be edited by hand. A hyphen before a piece: it continues a word.
piece\tvector
"""


def unit(x):
    return x / (np.linalg.norm(x, axis=-1, keepdims=True) + 1e-9)


def words():
    """All words of wcep_daily in letters without accents, in lower case."""
    folder, out = os.path.join(data.SHARED, "corpora", "wcep_daily"), set()
    for name in sorted(os.listdir(folder)):
        if name.endswith(".jsonl.gz"):
            with gzip.open(os.path.join(folder, name), "rt", encoding="utf-8") as f:
                for line in f:
                    out.update(w for w in re.findall(r"[^\W\d_]+", json.loads(line)["text"].lower()) if w.isascii())
    return out


def read(encoder, start, end, pieces, batch=256):
    """The encoder's vector of each word, given by its pieces."""
    session = onnxruntime.InferenceSession(encoder)
    names = {i.name for i in session.get_inputs()}
    out = [None] * len(pieces)
    order = sorted(range(len(pieces)), key=lambda i: len(pieces[i]))
    for k in range(0, len(order), batch):
        group = order[k:k + batch]
        longest = 2 + max(len(pieces[i]) for i in group)
        ids, mask = np.zeros((len(group), longest), np.int64), np.zeros((len(group), longest), np.int64)
        for row, i in enumerate(group):
            n = len(pieces[i]) + 2
            ids[row, :n], mask[row, :n] = [start, *pieces[i], end], 1
        feeds = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        for i, v in zip(group, session.run(None, {k: v for k, v in feeds.items() if k in names})[0][:, 0]):
            out[i] = v
    return np.stack(out)


class Sums(torch.nn.Module):
    """A word as the sum of its pieces; those that begin one are given, but for a factor."""

    def __init__(self, given):
        super().__init__()
        self.given = torch.from_numpy(given)
        self.rest = torch.nn.Embedding(len(given), given.shape[1])
        torch.nn.init.zeros_(self.rest.weight)
        self.share = torch.nn.Parameter(torch.tensor(1.0))

    def forward(self, words):
        first = torch.tensor([w[0] for w in words])
        ids, mask = torch.zeros(len(words), LONGEST - 1, dtype=torch.long), torch.zeros(len(words), LONGEST - 1, 1)
        for row, w in enumerate(words):
            ids[row, :len(w) - 1], mask[row, :len(w) - 1] = torch.tensor(w[1:]), 1
        return self.share * self.given[first] + (self.rest(ids) * mask).sum(1)


def fit(given, pieces, wanted, epochs, rng):
    sums = Sums(given)
    optimizer = torch.optim.Adam(sums.parameters(), lr=3e-3)
    order = np.arange(len(pieces))
    for _ in range(epochs):
        rng.shuffle(order)
        for k in range(0, len(order), 256):
            at = order[k:k + 256]
            told, want = sums([pieces[i] for i in at]), torch.from_numpy(wanted[at])
            loss = 1 - torch.cosine_similarity(told, want).mean() + 0.1 * ((told - want) ** 2).mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    return sums


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--encoder", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--epochs", type=int, default=6)
    a = p.parse_args()
    torch.manual_seed(1)
    rng = np.random.RandomState(1)
    vocabulary = wordpiece.load_vocabulary(a.encoder.replace(".onnx", "-tokenizer.json"))
    cutter = WordPiece(vocabulary)
    whole = {w for w in vocabulary if re.fullmatch(r"\w+", w)}
    told = sorted(words() | whole)
    pieces = [cutter.encode(w) for w in told]
    vectors = read(a.encoder, cutter.start, cutter.end, pieces)
    single = np.array([len(p) == 1 for p in pieces])
    middle = vectors[single].mean(0)
    spread = unit(vectors - middle)
    axes = np.linalg.svd(spread[single].T @ spread[single])[0][:, :WIDTH]
    wanted = unit(spread @ axes).astype(np.float32)
    table = np.zeros((len(vocabulary), WIDTH), np.float32)
    for i in np.where(single)[0]:
        table[pieces[i][0]] = wanted[i]
    many = [i for i in np.where(~single)[0] if len(pieces[i]) <= LONGEST]
    rng.shuffle(many)
    some = lambda at: ([pieces[i] for i in at], wanted[at])
    tried = fit(table, *some(many[HELD:]), a.epochs, rng)
    with torch.no_grad():
        near = (unit(tried([pieces[i] for i in many[:HELD]]).numpy()) * wanted[many[:HELD]]).sum(1).mean()
    print(f"{single.sum()} words of one piece, {len(many)} of more; cosine of {HELD} held-out ones to what the encoder says: {near:.3f}")
    sums = fit(table, *some(many), a.epochs, rng)
    rest = (sums.rest.weight / sums.share).detach().numpy()
    for piece in {p for i in many for p in pieces[i][1:]}:
        if not table[piece].any():
            table[piece] = rest[piece]
    small = np.round(table / np.abs(table).max() * 127).astype(np.int8)
    with open(a.out, "w", encoding="utf-8") as f:
        f.write(HEAD.format(width=WIDTH))
        for number, piece in enumerate(vocabulary):
            if small[number].any():
                f.write(f"{piece.replace('##', '-')}\t{base64.b64encode(small[number].tobytes()).decode()}\n")


if __name__ == "__main__":
    main()
