"""The heads for events and positions: trained on an exported model whose encoder stays as it is.

    python -m parley_train.events train --model FILE.onnx --encoder FILE.onnx --out FOLDER [--epochs 40]
    python -m parley_train.events graft --model FILE.onnx --run FOLDER --version N --out FILE.onnx

`train` runs the model's encoder once over the texts and keeps all its layers; the heads learn on those, and with them a
twin of the encoder's last layers, which begins as a copy and is theirs alone. `graft` puts all of it into the model's graph,
so that what it did before stays the same to the bit.
"""

import argparse
import glob
import hashlib
import json
import os
import random
import re
import tempfile
import time

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F

from . import labels, wordpiece
from .batches import Coder, windows
from .encoder import Layer
from .model import DISTANCES, WORDS, Mlp, distance
from .wordpiece import WordPiece

OUTPUTS = ["events", "standings", "stances", "topics", "parts"]


class Heads(nn.Module):
    """What each word triggers, and which words take part in it: over words of the encoder's layers and of the twin's."""

    WIDTH, INNER, PAIR, BLOCKS = 256, 512, 96, 2

    def __init__(self, layers, width, twins, dropout=0.3):
        super().__init__()
        self.twin = nn.ModuleList(Layer(width, 12, 4 * width, 1e-12, 0.1) for _ in range(twins))
        self.weights = nn.Parameter(torch.zeros(layers + twins))
        self.into = nn.Linear(width, self.WIDTH)
        self.norm = nn.LayerNorm(self.WIDTH)
        self.blocks = nn.ModuleList(Block(self.WIDTH, 4, self.INNER, dropout) for _ in range(self.BLOCKS))
        self.hidden = Mlp(self.WIDTH, self.WIDTH, dropout)
        self.events = nn.Linear(self.WIDTH, len(labels.EVENTS))
        self.standings = nn.Linear(self.WIDTH, len(labels.STANDINGS))
        self.stances = nn.Linear(self.WIDTH, len(labels.STANCES))
        self.topics = nn.Linear(self.WIDTH, len(labels.TOPICS))
        k = len(labels.PARTS)
        self.anchor = Mlp(self.WIDTH, self.PAIR, dropout)
        self.word = Mlp(self.WIDTH, self.PAIR, dropout)
        self.bilinear = nn.Parameter(torch.zeros(self.PAIR, k * self.PAIR))
        nn.init.normal_(self.bilinear, std=0.05)
        self.plain = nn.Linear(self.PAIR, k)
        self.distances = nn.Embedding(2 * len(DISTANCES) + 1, k)
        nn.init.zeros_(self.distances.weight)
        self.dropout = dropout

    def mix(self, layers, pieces, first, last, seen):
        """layers (B, W, layers, width); pieces (B, N, width) of the layer that the twin stands on, of which `seen` (B, N) are real."""
        weights = self.weights.softmax(0)
        n = layers.shape[2]
        x = (weights[:n].unsqueeze(-1) * layers).sum(-2)
        for weight, layer in zip(weights[n:], self.twin):
            pieces = layer(pieces, seen[:, None, None, :])
            x = x + weight * words(pieces, first, last)
        return x

    def forward(self, x, real=None):
        """x (B, W, width), mixed; real (B, W) booleans. Gives (B, W, .) four times, and parts (B, k, W anchors, W words)."""
        x = self.norm(self.into(F.dropout(x, self.dropout, self.training)))
        for block in self.blocks:
            x = block(x, real)
        h = self.hidden(x)
        b, w, k = x.shape[0], x.shape[1], len(labels.PARTS)
        word = self.word(x)
        left = torch.matmul(self.anchor(x), self.bilinear).view(b, w, k, self.PAIR).permute(0, 2, 1, 3)
        parts = torch.matmul(left, word.unsqueeze(1).transpose(2, 3)) / 8 + self.plain(word).permute(0, 2, 1).unsqueeze(2)
        at = torch.arange(w, device=x.device)
        away = at.unsqueeze(0) - at.unsqueeze(1)
        table = self.distances(distance(torch.arange(-WORDS, WORDS + 1, device=x.device)))
        parts = parts + table[away + WORDS].permute(2, 0, 1).unsqueeze(0)
        return self.events(h), self.standings(h), self.stances(h), self.topics(h), parts


def words(pieces, first, last):
    take = lambda at: torch.gather(pieces, 1, at.unsqueeze(-1).expand(-1, -1, pieces.shape[-1]))
    return 0.5 * (take(first) + take(last))


class Block(nn.Module):
    def __init__(self, width, heads, inner, dropout):
        super().__init__()
        self.heads, self.dropout = heads, dropout
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.inner = nn.Linear(width, inner)
        self.outer = nn.Linear(inner, width)
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)

    def forward(self, x, real):
        b, n, w = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, self.heads, w // self.heads).permute(2, 0, 3, 1, 4).unbind(0)
        scores = torch.matmul(q, k.transpose(-1, -2)) / (w // self.heads) ** 0.5
        if real is not None:
            scores = scores.masked_fill(~real[:, None, None, :], -1e9)
        a = torch.matmul(F.dropout(scores.softmax(-1), self.dropout, self.training), v)
        a = self.out(a.transpose(1, 2).reshape(b, n, w))
        x = self.norm1(x + F.dropout(a, self.dropout, self.training))
        return self.norm2(x + F.dropout(self.outer(F.gelu(self.inner(x))), self.dropout, self.training))


class Grafted(nn.Module):
    """As Java runs it: one window, without the batch; the layers' pieces as inputs, and each word's first and last piece."""

    def __init__(self, heads):
        super().__init__()
        self.heads = heads

    def forward(self, first, last, *layers):
        weights = self.heads.weights.softmax(0)
        layers = list(layers)
        top = layers[-1 - len(self.heads.twin)]
        for layer in self.heads.twin:
            top = layer(top, None)
            layers.append(top)
        x = sum(weights[i] * o for i, o in enumerate(layers))
        return tuple(o[0] for o in self.heads(words(x, first, last)))


# ---------------------------------------------------------------- texts to tensors
def layers_of(model):
    """The names of the encoder's layers in a graph, the embeddings first."""
    names = [n.output[0] for n in model.graph.node if n.op_type == "LayerNormalization" and n.name.startswith("/encoder")]
    return names[:1] + names[2::2]


def twin(model, layers):
    """The weights of the encoder's last layers, out of their 7 bits, as Heads.twin names them."""
    values = {i.name: numpy_helper.to_array(i) for i in model.graph.initializer}
    count = len(layers_of(model)) - 1
    out = {}
    for k in range(layers):
        place = count - layers + k
        for node in model.graph.node:
            for part in ("query", "key", "value", "out", "inner", "outer"):
                if node.op_type == "MatMulInteger" and node.name == f"/encoder/layers.{place}/{part}/MatMul_quant":
                    weight, zero = values[node.input[1]], values[node.input[3]]
                    scale = values[node.input[1].replace("_quantized", "_scale")]
                    out[f"twin.{k}.{part}.weight"] = ((weight.astype(np.float32) - zero.astype(np.float32)) * scale).T.copy()
        prefix = f"reader.encoder.layers.{place}."
        out |= {f"twin.{k}.{name.removeprefix(prefix)}": value for name, value in values.items() if name.startswith(prefix)}
    return {k: torch.from_numpy(np.array(v)) for k, v in out.items()}


class Features:
    """Runs an exported model's encoder over windows."""

    def __init__(self, model, twins, threads=1):
        self.layers, self.under = layers_of(model), -1 - twins
        del model.graph.output[:]
        for name in self.layers:
            model.graph.output.add().name = name
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self.session = onnxruntime.InferenceSession(model.SerializeToString(), options)
        self.inputs = {i.name for i in self.session.get_inputs()}

    def __call__(self, coder, window):
        """(W, layers, width), (N, width) of the layer that the twin stands on, in half precision; first and last pieces (W)."""
        t = coder.batch([window])
        feeds = {k: t[k].numpy() for k in ("pieces", "casing", "gaps", "first", "last")}
        feeds["prior"] = np.zeros((1, len(window.words)), dtype=np.float32)
        out = self.session.run(self.layers, {k: v for k, v in feeds.items() if k in self.inputs})
        first, last = feeds["first"][0], feeds["last"][0]
        return np.stack([0.5 * (o[0][first] + o[0][last]) for o in out], 1).astype(np.float16), out[self.under][0].astype(np.float16), first, last


class Item:
    """One window: its features and what is told about it."""

    def __init__(self, window, features):
        self.id, n = window.document.id, len(window.words)
        self.features, self.pieces, self.first, self.last = features
        place = {at: k for k, at in enumerate(window.at)}
        told = window.document.happenings
        self.forms = [w.form for w in window.words]
        self.events, self.positions = np.zeros(n, dtype=np.int64), np.zeros(n, dtype=np.int64)
        self.standings, self.topics = np.full(n, labels.IGNORE), np.full(n, labels.IGNORE)
        self.open = np.zeros(n, dtype=bool)
        self.parts = []  # (part, anchor, best words, words that may be)
        for e in told["events"]:
            k = place.get(e["word"])
            if k is None:
                continue
            if e.get("optional"):
                self.open[k] = True
                continue
            self.events[k] = labels.EVENTS.index(e["type"])
            self.standings[k] = labels.STANDINGS.index(e["standing"])
            for part, field in ((0, "actors"), (1, "recipients")):
                self.part(part, k, e[field], place, e["whole"])
            if "when" in e:
                self.part(4, k, e["when"], place, True)
        cues = {}
        for p in told["positions"]:
            k = place.get(p["word"])
            if k is None:
                continue
            if p.get("optional"):
                self.open[k] = True
                continue
            self.positions[k] = labels.STANCES.index(p["stance"])
            if p["term"] in place:
                self.topics[place[p["term"]]] = labels.TOPICS.index(p["topic"])
            cues.setdefault(k, []).append(p)
        for k, all_ in cues.items():
            parties = [m for p in all_ for m in p["party"]]
            self.part(2, k, parties, place, all(p["party"] for p in all_))
            self.part(3, k, [(p["term"], set()) for p in all_], place, True)

    def part(self, part, anchor, told, place, whole):
        best = [place[b] for b, _ in told if b in place]
        may = {place[w] for _, all_ in told for w in all_ if w in place} - set(best)
        self.parts.append((part, anchor, best, may, whole))


def items(documents, coder, features):
    out = []
    for w in windows(documents, coder.wordpiece, random.Random(0), whole=True):
        out.append(Item(w, features(coder, w)))
    return out


def batch(group):
    b, w, n = len(group), max(len(i.events) for i in group), max(len(i.pieces) for i in group)
    layers, width = group[0].features.shape[1:]
    x, pieces = torch.zeros(b, w, layers, width), torch.zeros(b, n, width)
    first, last = torch.zeros(b, w, dtype=torch.long), torch.zeros(b, w, dtype=torch.long)
    seen = torch.zeros(b, n, dtype=torch.bool)
    full = lambda fill: torch.full((b, w), fill, dtype=torch.long)
    t = {"real": torch.zeros(b, w, dtype=torch.bool), "events": full(labels.IGNORE), "standings": full(labels.IGNORE),
         "positions": full(labels.IGNORE), "topics": full(labels.IGNORE)}
    rows, gold, weight = [], [], []
    for k, i in enumerate(group):
        n = len(i.events)
        x[k, :n] = torch.from_numpy(i.features.astype(np.float32))
        pieces[k, :len(i.pieces)] = torch.from_numpy(i.pieces.astype(np.float32))
        seen[k, :len(i.pieces)] = True
        first[k, :n], last[k, :n] = torch.from_numpy(i.first), torch.from_numpy(i.last)
        t["real"][k, :n] = True
        for name in ("events", "positions", "standings", "topics"):
            t[name][k, :n] = torch.from_numpy(getattr(i, name))
        for name in ("events", "positions"):
            t[name][k, :n][torch.from_numpy(i.open)] = labels.IGNORE
        for part, anchor, best, may, whole in i.parts:
            y, m = torch.zeros(w), torch.zeros(w)
            m[:n] = 1.0 if whole else 0.0
            for j in may:
                m[j] = 0
            for j in best:
                y[j] = m[j] = 1
            rows.append((k, part, anchor))
            gold.append(y)
            weight.append(m)
    t["rows"] = torch.tensor(rows).view(-1, 3)
    t["gold"] = torch.stack(gold) if rows else torch.zeros(0, w)
    t["weight"] = torch.stack(weight) if rows else torch.zeros(0, w)
    return (x, pieces, first, last, seen), t


def losses(heads, x, t, smooth=0.05):
    events, standings, stances, topics, parts = heads(heads.mix(*x), t["real"])
    ce = lambda a, b: F.cross_entropy(a.flatten(0, 1), b.flatten(), ignore_index=labels.IGNORE, reduction="sum", label_smoothing=smooth)
    n = t["real"].sum() / 20
    out = {"events": ce(events, t["events"]) / n, "stances": ce(stances, t["positions"]) / n,
           "standings": 0.3 * ce(standings, t["standings"]) / n, "topics": 0.5 * ce(topics, t["topics"]) / n}
    if len(t["rows"]):
        b, p, a = t["rows"].T
        bce = F.binary_cross_entropy_with_logits(parts[b, p, a], t["gold"], reduction="none")
        out["parts"] = 0.3 * (bce * t["weight"]).sum() / n
    return out


def evaluate(heads, held, threshold=0.5):
    """F1 of event triggers with their type, of positions with stance and with topic, of participants at right anchors."""
    heads.eval()
    c = {}

    def count(name, hit, found, gold):
        s = c.setdefault(name, [0, 0, 0])
        s[0] += hit; s[1] += found; s[2] += gold
    for i in held:
        x, t = batch([i])
        with torch.no_grad():
            events, standings, stances, topics, parts = heads(heads.mix(*x), None)
        for name, scores, gold in (("event", events[0], i.events), ("stance", stances[0], i.positions)):
            p = scores.softmax(-1)
            best = p[:, 1:].argmax(-1) + 1
            said = {k: int(best[k]) for k in range(len(gold)) if 1 - p[k, 0] > threshold and not i.open[k]}
            told = {k: int(g) for k, g in enumerate(gold) if g}
            count(name, sum(told.get(k) == v for k, v in said.items()), len(said), len(told))
            count(name + " any", sum(k in told for k in said), len(said), len(told))
            if name == "stance":
                at = [k for k in range(len(gold)) if i.topics[k] >= 0]
                count("topic", sum(int(topics[0, k].argmax()) == i.topics[k] for k in at), len(at), len(at))
            else:
                right = sum(int(standings[0, k].argmax()) == i.standings[k] for k in told)
                count("standing", right, len(told), len(told))
        for part, anchor, best, may, whole in i.parts:
            if whole:
                said = {k for k in range(len(i.events)) if parts[0, part, anchor, k] > 0} - may
                count(labels.PARTS[part].lower(), len(said & set(best)), len(said), len(best))
    heads.train()
    f = lambda h, m, g: round(100 * 2 * h / (m + g), 1) if m + g else 0.0
    return {k: (f(*v), int(100 * v[0] / max(1, v[1])), int(100 * v[0] / max(1, v[2]))) for k, v in c.items()}


def documents(which):
    """Training documents, and held-out ones: a fifth of shared/train and of our own annotations, told by their names."""
    from . import data, happenings
    out, held = [], {"claims": [], "own": []}
    for name, c in data.table().items():
        if c["reader"] == "claims":
            path = os.path.join(data.SHARED, "train", c["train"])
            for d in happenings.claims(path, data.words(os.path.splitext(c["train"])[0])):
                (held["claims"] if is_held(d.id) else out).append(d)
        elif c["reader"] == "happenings" and (c["class"] == "open" or name.removeprefix("happenings_") in which.split("+")):
            words_ = data.words(os.path.splitext(os.path.basename(c["train"]))[0])
            for d in happenings.annotated(os.path.join(data.HERE, c["train"]), words_, data.texts(c["texts"])):
                (held["own"] if is_held(re.split("[@/]", d.id)[0]) else out).append(d)
    return out, held


def is_held(name):
    return int(hashlib.md5(name.encode()).hexdigest(), 16) % 5 == 0


def train(a):
    torch.manual_seed(a.seed)
    torch.set_num_threads(a.threads)
    coder = Coder(WordPiece(wordpiece.load_vocabulary(a.encoder.replace(".onnx", "-tokenizer.json"))), labels.Labels([]), labels.Labels([]), labels.Labels([]))
    features = Features(onnx.load(a.model), a.twins, a.threads)
    told, held = documents(a.data)
    if a.everything:
        told += held.pop("own")
    sets = {name: items(h, coder, features) for name, h in held.items()}
    for name, (words, gold) in ((x.split("=")[0], x.split("=")[1].split(",")) for x in a.also):
        sets[name] = items(laid(words, gold), coder, features)
    learn = items(told, coder, features)
    print(f"{len(learn)} windows, {sum(len(i.events) for i in learn)} words, {sum((i.events > 0).sum() for i in learn)} events, "
          f"{sum((i.positions > 0).sum() for i in learn)} positions", flush=True)
    layers, width = learn[0].features.shape[1:]
    heads = Heads(layers, width, a.twins)
    print(heads.load_state_dict(twin(onnx.load(a.model), a.twins), strict=False).unexpected_keys)
    twins = list(heads.twin.parameters())
    own = [p for name, p in heads.named_parameters() if not name.startswith("twin.")]
    optimizer = torch.optim.AdamW([{"params": own, "rate": a.rate}, {"params": twins, "rate": a.twin_rate}],
                                  lr=a.rate, weight_decay=0.05, betas=(0.9, 0.98))
    rng = random.Random(a.seed)
    per = (len(learn) + a.batch - 1) // a.batch
    total, step = per * a.epochs, 0
    for epoch in range(a.epochs):
        order = sorted(learn, key=lambda i: len(i.events) + rng.random() * 20)
        groups = [order[k:k + a.batch] for k in range(0, len(order), a.batch)]
        rng.shuffle(groups)
        sums, begun = {}, time.time()
        for group in groups:
            step += 1
            for g in optimizer.param_groups:
                g["lr"] = g["rate"] * min(step / (0.1 * total), 1.0, max(0.0, (total - step) / (0.9 * total)))
            x, t = batch(group)
            with torch.autocast("cpu", torch.bfloat16, a.bf16):
                parts = losses(heads, x, t)
            loss = sum(parts.values())
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(heads.parameters(), 1.0)
            optimizer.step()
            for k, v in parts.items():
                sums[k] = sums.get(k, 0) + v.item() / len(groups)
        if (epoch + 1) % a.report == 0 or epoch + 1 == a.epochs:
            print(f"epoch {epoch + 1} {time.time() - begun:.0f} s", " ".join(f"{k} {v:.3f}" for k, v in sums.items()), flush=True)
            for name, s in sets.items():
                print("  ", name, evaluate(heads, s), flush=True)
    os.makedirs(a.out, exist_ok=True)
    torch.save({"heads": heads.state_dict(), "layers": layers, "width": width, "twins": a.twins}, os.path.join(a.out, "heads.pt"))


def laid(words, folder):
    """Documents of a folder of gold, as score.py reads it, cut into words before."""
    from . import corpora, happenings
    texts = {os.path.basename(f)[:-4]: open(f, encoding="utf-8", newline="").read() for f in glob.glob(os.path.join(folder, "texts", "*.txt"))}
    gold = {k: json.load(open(os.path.join(folder, "gold", k + ".json"), encoding="utf-8"))["claims"] for k in texts}
    return [happenings.of_claims(d, text, places, gold[d.id]) for d, text, places in corpora.read_words(words, texts)]


METADATA = {"parley.events": labels.EVENTS, "parley.standings": labels.STANDINGS, "parley.stances": labels.STANCES,
            "parley.topics": labels.TOPICS, "parley.parts": labels.PARTS}


def without(model):
    """Takes out the heads that were grafted before, if any."""
    graph = model.graph
    for field, keep in ((graph.node, lambda n: not n.name.startswith("happenings/")),
                        (graph.initializer, lambda i: not i.name.startswith("happenings/")),
                        (graph.output, lambda o: o.name not in OUTPUTS),
                        (model.metadata_props, lambda m: m.key not in METADATA)):
        kept = [x for x in field if keep(x)]
        del field[:]
        field.extend(kept)


def graft(a):
    state = torch.load(os.path.join(a.run, "heads.pt"), weights_only=True)
    heads = Heads(state["layers"], state["width"], state["twins"])
    heads.load_state_dict(state["heads"])
    base = onnx.load(a.model)
    without(base)
    layers = layers_of(base)
    pieces, words = 9, 6
    sample = (torch.arange(words).unsqueeze(0), torch.arange(words).unsqueeze(0), *(torch.randn(1, pieces, state["width"]) for _ in layers))
    inputs = ["first", "last"] + [f"layer{i}" for i in range(len(layers))]
    axes = {"first": {1: "w"}, "last": {1: "w"}} | {f"layer{i}": {1: "n"} for i in range(len(layers))}
    with tempfile.TemporaryDirectory() as folder:
        plain, small = os.path.join(folder, "plain.onnx"), os.path.join(folder, "small.onnx")
        torch.onnx.export(Grafted(heads).eval(), sample, plain, input_names=inputs, output_names=OUTPUTS, dynamic_axes=axes,
                          opset_version=17, dynamo=False)
        quantize_dynamic(plain, small, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True, op_types_to_quantize=["MatMul"])
        part = onnx.load(small).graph
    same = {"first": "first", "last": "last"} | {f"layer{i}": name for i, name in enumerate(layers)} | {o: o for o in OUTPUTS}
    own = lambda name: same.get(name, "happenings/" + name) if name else name
    for node in part.node:
        node.name = "happenings/" + node.name
        node.input[:] = [own(n) for n in node.input]
        node.output[:] = [own(n) for n in node.output]
        base.graph.node.append(node)
    for initializer in part.initializer:
        initializer.name = own(initializer.name)
        base.graph.initializer.append(initializer)
    for output in part.output:
        base.graph.output.append(output)
    known = {m.key: m for m in base.metadata_props}
    known["parley.version"].value = str(a.version)
    for key, values in METADATA.items():
        entry = base.metadata_props.add()
        entry.key, entry.value = key, "\n".join(values)
    # ONNX Runtime wants nodes after what they read; what is grafted reads only what stands before it.
    onnx.save(base, a.out)
    onnxruntime.InferenceSession(a.out)
    print(f"{os.path.getsize(a.model) / 1e6:.1f} MB -> {os.path.getsize(a.out) / 1e6:.1f} MB")


def main():
    p = argparse.ArgumentParser()
    s = p.add_subparsers(dest="command", required=True)
    t = s.add_parser("train")
    t.add_argument("--model", required=True)
    t.add_argument("--encoder", required=True)
    t.add_argument("--out", required=True)
    t.add_argument("--data", default="open")
    t.add_argument("--also", nargs="*", default=[], help="NAME=WORDS,FOLDER: more to score on")
    t.add_argument("--epochs", type=int, default=40)
    t.add_argument("--batch", type=int, default=16)
    t.add_argument("--rate", type=float, default=1e-3)
    t.add_argument("--twins", type=int, default=2, help="how many of the encoder's last layers have a twin")
    t.add_argument("--twin-rate", type=float, default=1e-4)
    t.add_argument("--bf16", action="store_true")
    t.add_argument("--seed", type=int, default=1)
    t.add_argument("--threads", type=int, default=1)
    t.add_argument("--report", type=int, default=5)
    t.add_argument("--everything", action="store_true", help="learn from all of our own annotations; a fifth of shared/train stays held out")
    g = s.add_parser("graft")
    g.add_argument("--model", required=True)
    g.add_argument("--run", required=True)
    g.add_argument("--version", type=int, required=True)
    g.add_argument("--out", required=True)
    a = p.parse_args()
    train(a) if a.command == "train" else graft(a)


if __name__ == "__main__":
    main()
