"""Exports a checkpoint to ONNX: float, then int8; checks both against PyTorch.

    python -m parley_train.export --encoder FILE.onnx --run FOLDER --name NAME --version N --out FILE.onnx
"""

import argparse
import json
import os
import random

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from . import data, encoder, labels, wordpiece
from .batches import Coder, windows
from .labels import Labels
from .model import Exported, Reader
from .wordpiece import CASINGS, GAPS, WordPiece

INPUTS = ["pieces", "casing", "gaps", "first", "last", "prior"]
OUTPUTS = ["upos", "xpos", "lemma", "ends", "arcs", "rels", "names",
           "anchors", "cues", "spans", "later", "earlier", "fresh", "known"]


def load(encoder_file, run):
    with open(os.path.join(run, "labels.json")) as f:
        told = json.load(f)
    pieces = WordPiece(wordpiece.load_vocabulary(encoder_file.replace(".onnx", "-tokenizer.json")))
    coder = Coder(pieces, Labels(told["xpos"]), Labels(told["lemmas"]), Labels(told["relations"]))
    model = Reader(encoder.load(encoder_file, len(CASINGS), len(GAPS)), len(coder.xpos), len(coder.lemmas), len(coder.relations))
    state = torch.load(os.path.join(run, "checkpoint.pt"), weights_only=True)
    # Heads of another shape are left as they are made: links.py trains them anew.
    own = model.state_dict()
    fits = {k: v for k, v in state["model"].items() if k in own and own[k].shape == v.shape}
    if len(fits) < len(own):
        print("not in the checkpoint, so untrained:", sorted({k.split(".")[0] for k in own if k not in fits}))
    model.load_state_dict(own | fits)
    return model.eval(), coder, state["epoch"]


def feeds(coder, window):
    t = coder.batch([window])
    return {"pieces": t["pieces"], "casing": t["casing"], "gaps": t["gaps"], "first": t["first"], "last": t["last"],
            "prior": torch.tensor([[1000.0 if e else -1000.0 for e in window.ends]])}


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--encoder", required=True)
    p.add_argument("--run", required=True)
    p.add_argument("--name", required=True)
    p.add_argument("--version", type=int, required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--vocabulary", help="also write the pieces here, one a line")
    a = p.parse_args()
    model, coder, epoch = load(a.encoder, a.run)
    sample = windows(data.dev("ud_ewt"), coder.wordpiece, random.Random(0), whole=True)[:12]
    first = feeds(coder, sample[0])
    folder = os.path.dirname(os.path.abspath(a.out))
    os.makedirs(folder, exist_ok=True)
    plain = os.path.join(a.run, "float.onnx")
    axes = {"pieces": {1: "n"}, "casing": {1: "n"}, "gaps": {1: "n"}, "first": {1: "w"}, "last": {1: "w"}, "prior": {1: "w"}}
    torch.onnx.export(Exported(model).eval(), tuple(first[k] for k in INPUTS), plain, input_names=INPUTS,
                      output_names=OUTPUTS + ["hidden"], dynamic_axes=axes, opset_version=17, dynamo=False)
    # 7 bits: no sum overflows on a processor without VNNI, and RUNS.md shows that they cost nothing.
    quantize_dynamic(plain, a.out, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
                     op_types_to_quantize=["MatMul", "Gather"])
    told = onnx.load(a.out)
    del told.graph.output[-1]
    assert [o.name for o in told.graph.output] == OUTPUTS
    for key, value in {"parley.version": str(a.version), "parley.name": a.name, "parley.upos": "\n".join(labels.UPOS),
                       "parley.xpos": "\n".join(coder.xpos.values), "parley.lemmas": "\n".join(coder.lemmas.values),
                       "parley.relations": "\n".join(coder.relations.values),
                       "parley.names": "\n".join(labels.NAMES), "parley.roles": "\n".join(labels.ROLES), "parley.link": str(Reader.LINK),
                       "parley.steps": "\n".join(" ".join(f"{x:.4f}" for x in row) for row in model.steps().tolist()),
                       "parley.links": "\n".join(" ".join(f"{x:.4f}" for x in t.weight.flatten().tolist())
                                                 for t in model.link_tables)}.items():
        entry = told.metadata_props.add()
        entry.key, entry.value = key, value
    onnx.save(told, a.out)
    if a.vocabulary:
        with open(a.vocabulary, "w", encoding="utf-8") as f:
            for piece, _ in sorted(coder.wordpiece.ids.items(), key=lambda x: x[1]):
                f.write(piece + "\n")
    sessions = {n: onnxruntime.InferenceSession(f) for n, f in (("float", plain), ("int8", a.out))}
    agree = {n: {o: [0, 0] for o in OUTPUTS} for n in sessions}
    for w in sample:
        f = feeds(coder, w)
        with torch.no_grad():
            gold = [o.numpy() for o in Exported(model)(*(f[k] for k in INPUTS))][:-1]
        for n, s in sessions.items():
            said = s.run(OUTPUTS, {k: v.numpy() for k, v in f.items()})
            for o, x, y in zip(OUTPUTS, gold, said):
                if o == "cues":
                    same = np.isin(x, y)
                elif x.shape != y.shape:  # spans of other cues
                    continue
                else:
                    same = (x > 0) == (y > 0) if x.ndim == 1 else x.argmax(-1) == y.argmax(-1)
                agree[n][o][0] += int(same.sum())
                agree[n][o][1] += same.size
    print(f"epoch {epoch}, {os.path.getsize(plain) / 1e6:.1f} MB float, {os.path.getsize(a.out) / 1e6:.1f} MB int8")
    for n, table in agree.items():
        print(n, "agrees with PyTorch:", {o: round(100 * h / max(1, t), 2) for o, (h, t) in table.items()})


if __name__ == "__main__":
    main()
