"""What quantisation costs: scores of each head with float weights, 8-bit and 7-bit ones, on held-out parts.

    python -m parley_train.quantised --encoder FILE.onnx --run FOLDER

7-bit weights ("reduce_range") cannot overflow the 16-bit sums of processors without VNNI, so their scores are those
of any processor; 8-bit ones are those of a processor with VNNI, as this one may be.
"""

import argparse
import os
import random

import numpy as np
import onnxruntime
from onnxruntime.quantization import QuantType, quantize_dynamic

from . import data, labels
from .batches import windows
from .evaluate import COARSE, base_of, gold_tags, spans
from .export import OUTPUTS, feeds, load


def scores(session, coder, documents):
    base = np.array(base_of(coder))
    n = dict.fromkeys(("words", "upos", "xpos", "lemma", "uas", "las", "hit", "said", "gold"), 0)
    for w in windows(documents, coder.wordpiece, random.Random(0), whole=True):
        t = coder.batch([w])
        upos, xpos, lemma, _, arcs, rels, names = session.run(OUTPUTS[:7], {k: v.numpy() for k, v in feeds(coder, w).items()})
        told = t["upos"][0].numpy() >= 0
        n["words"] += int(told.sum())
        for name, x in (("upos", upos), ("xpos", xpos), ("lemma", lemma)):
            n[name] += int(((x.argmax(-1) == t[name][0].numpy()) & told).sum())
        right = (arcs.argmax(-1) == t["heads"][0].numpy()) & told
        gold = t["rels"][0].numpy()
        n["uas"] += int(right.sum())
        n["las"] += int((right & (base[rels.argmax(-1)] == base[gold.clip(0)]) & (gold >= 0)).sum())
        masks = [x.names for x in w.words]
        if any(masks):
            coarse = lambda l: l if l == "O" else l[:2] + COARSE.get(l[2:], "X")
            g = {s for s in spans(gold_tags(masks)) if s[2] != "X"}
            m = {s for s in spans([coarse(labels.NAMES[i]) for i in names.argmax(-1)])
                 if s[2] != "X" and all(masks[k] for k in range(s[0], s[1]))}
            n["hit"] += len(g & m)
            n["said"] += len(m)
            n["gold"] += len(g)
    out = {k: round(100 * n[k] / n["words"], 2) for k in ("upos", "xpos", "lemma", "uas", "las") if n["words"]}
    if n["gold"]:
        out["names"] = round(200 * n["hit"] / (n["said"] + n["gold"]), 2)
    return out


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--encoder", required=True)
    p.add_argument("--run", required=True)
    a = p.parse_args()
    _, coder, _ = load(a.encoder, a.run)
    _, dev = data.load("open")
    plain = os.path.join(a.run, "float.onnx")
    files = {"float": plain}
    for bits in (8, 7):
        files[f"{bits}-bit"] = os.path.join(a.run, f"int{bits}.onnx")
        quantize_dynamic(plain, files[f"{bits}-bit"], weight_type=QuantType.QInt8, per_channel=True,
                         reduce_range=bits == 7, op_types_to_quantize=["MatMul", "Gather"])
    for corpus in ("ud_ewt", "wikigold", "wcep_names"):
        for name, file in files.items():
            session = onnxruntime.InferenceSession(file)
            print(corpus, name, scores(session, coder, dev[corpus]), flush=True)


if __name__ == "__main__":
    main()
