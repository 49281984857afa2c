"""How much each thing that two tellings of an event have in common counts: a logistic regression, written as a table.

    python ../../shared/bench/tasks.py make events GOLD > in && ../bench predict traits < in > traits
    python -m parley_train.likeness --gold GOLD --traits traits --table ../core/src/main/resources/dev/parley/fuse/events/likeness.tsv

GOLD: documents of ECB+ as {doc, mentions: [{id, cluster}]}. Learned from pairs of one topic, without the topics that things are chosen on.
The traits and products are those of the table as it is: whoever tries another one adds a row with any weight first.
"""

import argparse
import collections
import hashlib
import json
import re

import numpy as np
import torch

CHOSEN_ON = {"2", "5", "12", "18", "21", "23", "34", "35"}


def gold(path):
    """Of each mention its topic and cluster, by its name in the inputs without gold."""
    out = {}
    with open(path, encoding="utf-8") as f:
        for document in map(json.loads, f):
            topic = re.split("[_/]", document["doc"])[0]
            for m in document["mentions"]:
                out[hashlib.sha1(m["id"].encode()).hexdigest()[:12]] = (topic, m["cluster"])
    return out


def pairs(path, told):
    with open(path, encoding="utf-8") as f:
        for line in map(json.loads, f):
            (topic, one), (other_topic, other) = told[line["a"]], told[line["b"]]
            if topic == other_topic and topic not in CHOSEN_ON:
                yield line["a"], line["b"], line["traits"], one == other


def learn(x, y, weight, reg):
    mean, spread = x.mean(0), x.std(0) + 1e-6
    x, y, weight = (torch.tensor(a, dtype=torch.float32) for a in ((x - mean) / spread, y, weight / weight.mean()))
    w, b = torch.zeros(x.shape[1], requires_grad=True), torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.LBFGS([w, b], max_iter=80)

    def closure():
        optimizer.zero_grad()
        loss = torch.nn.functional.binary_cross_entropy_with_logits(x @ w + b, y, weight=weight) + reg * (w * w).sum()
        loss.backward()
        return loss
    optimizer.step(closure)
    w = w.detach().numpy() / spread
    return w, b.item() - float((w * mean).sum())


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--gold", required=True)
    p.add_argument("--traits", required=True)
    p.add_argument("--table", required=True)
    p.add_argument("--reg", type=float, default=1e-3)
    a = p.parse_args()
    with open(a.table, encoding="utf-8") as f:
        lines = f.read().splitlines()
    head = [line for line in lines if line.startswith("#")] + ["trait\twith\tweight"]
    rows = [line.split("\t")[:2] for line in lines[len(head):]]
    spec = [row for row in rows if row[0] != "always"]
    x, y, family, ends = [], [], [], []
    many = collections.Counter()
    for one, other, traits, same in pairs(a.traits, gold(a.gold)):
        x.append([traits.get(t, 0) * (traits.get(w, 0) if w else 1) for t, w in spec])
        y.append(same)
        kin = traits.get("family", 0)
        family.append(kin)
        ends.append((one, other))
        many[one] += kin
        many[other] += kin
    # A pair counts less where its mentions have many others like them, or the largest topics would be all that is learned.
    crowd = np.array([(1 / (1 + many[m]) + 1 / (1 + many[n])) / 2 for m, n in ends])
    weight = np.sqrt(crowd) * np.where(np.array(family) > 0, 1, np.sqrt(0.5))
    w, b = learn(np.array(x), np.array(y), weight, a.reg)
    told = iter(w)
    with open(a.table, "w", encoding="utf-8") as f:
        f.write("\n".join(head) + "\n")
        for trait, other in rows:
            f.write(f"{trait}\t{other}\t{b if trait == 'always' else next(told):.3f}\n")
    print(f"{len(y)} pairs, {sum(y)} of them one event")


if __name__ == "__main__":
    main()
