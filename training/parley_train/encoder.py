"""A BERT encoder with its weights out of a packaged ONNX file, plus embeddings of case and gaps."""

import math

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F


class Layer(nn.Module):
    def __init__(self, width, heads, inner, eps, dropout):
        super().__init__()
        self.heads, self.width, self.dropout = heads, width, dropout
        self.query = nn.Linear(width, width)
        self.key = nn.Linear(width, width)
        self.value = nn.Linear(width, width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps)
        self.inner = nn.Linear(width, inner)
        self.outer = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps)

    def forward(self, x, mask):
        b, n, w = x.shape
        split = lambda t: t.view(b, n, self.heads, w // self.heads).transpose(1, 2)
        q, k, v = split(self.query(x)), split(self.key(x)), split(self.value(x))
        if mask is None:  # one window alone: no padding (this is the exported form)
            scores = torch.matmul(q, k.transpose(-1, -2)) / math.sqrt(w // self.heads)
            a = torch.matmul(scores.softmax(-1), v)
        else:
            a = F.scaled_dot_product_attention(
                q, k, v, attn_mask=mask, dropout_p=self.dropout if self.training else 0.0)
        a = a.transpose(1, 2).reshape(b, n, w)
        x = self.norm1(x + F.dropout(self.out(a), self.dropout, self.training))
        inner = self.outer(F.gelu(self.inner(x)))
        return self.norm2(x + F.dropout(inner, self.dropout, self.training))


class Encoder(nn.Module):
    def __init__(self, vocabulary, width, layers, heads, inner, positions, casings, gaps, dropout=0.1, eps=1e-12):
        super().__init__()
        self.words = nn.Embedding(vocabulary, width)
        self.positions = nn.Embedding(positions, width)
        self.casing = nn.Embedding(casings, width)
        self.gaps = nn.Embedding(gaps, width)
        nn.init.normal_(self.casing.weight, std=0.02)
        nn.init.normal_(self.gaps.weight, std=0.02)
        self.norm = nn.LayerNorm(width, eps)
        self.layers = nn.ModuleList(Layer(width, heads, inner, eps, dropout) for _ in range(layers))
        self.dropout = dropout
        self.width = width

    def forward(self, pieces, casing, gaps, mask=None):
        """All layers' outputs, the embeddings first: a list of (batch, pieces, width)."""
        place = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.words(pieces) + self.positions(place)[None] + self.casing(casing) + self.gaps(gaps)
        x = F.dropout(self.norm(x), self.dropout, self.training)
        out = [x]
        for layer in self.layers:
            x = layer(x, mask)
            out.append(x)
        return out


def load(path, casings, gaps, heads=12, dropout=0.1):
    """Builds the encoder that an embedding model's ONNX file holds.

    The file names embeddings, biases and norms; the six matrices of each layer are anonymous and
    transposed, in the order of the graph.
    """
    graph = onnx.load(path).graph
    weights = {i.name: numpy_helper.to_array(i).astype(np.float32)
               for i in graph.initializer if i.data_type in (1, 10)}
    prefix = "" if "embeddings.word_embeddings.weight" in weights else "bert."
    matrices = []
    for node in graph.node:
        if node.op_type == "MatMul":
            matrices += [weights[n] for n in node.input if n in weights and weights[n].ndim == 2]
    layers = len(matrices) // 6
    vocabulary, width = weights[prefix + "embeddings.word_embeddings.weight"].shape
    positions = weights[prefix + "embeddings.position_embeddings.weight"].shape[0]
    inner = matrices[4].shape[1]
    encoder = Encoder(vocabulary, width, layers, heads, inner, positions, casings, gaps, dropout)

    def put(parameter, name, matrix=None):
        value = torch.from_numpy(np.array(weights[prefix + name] if matrix is None else matrix.T))
        assert parameter.shape == value.shape, (name, parameter.shape, value.shape)
        parameter.data.copy_(value)

    put(encoder.words.weight, "embeddings.word_embeddings.weight")
    put(encoder.positions.weight, "embeddings.position_embeddings.weight")
    # Every word is of type 0, so its embedding can live in the positions.
    encoder.positions.weight.data += torch.from_numpy(
        np.array(weights[prefix + "embeddings.token_type_embeddings.weight"][0]))
    put(encoder.norm.weight, "embeddings.LayerNorm.weight")
    put(encoder.norm.bias, "embeddings.LayerNorm.bias")
    for i, layer in enumerate(encoder.layers):
        m = matrices[6 * i: 6 * i + 6]
        name = f"encoder.layer.{i}."
        for part, matrix, where in ((layer.query, m[0], "attention.self.query"),
                                    (layer.key, m[1], "attention.self.key"),
                                    (layer.value, m[2], "attention.self.value"),
                                    (layer.out, m[3], "attention.output.dense"),
                                    (layer.inner, m[4], "intermediate.dense"),
                                    (layer.outer, m[5], "output.dense")):
            put(part.weight, name, matrix)
            put(part.bias, name + where + ".bias")
        for norm, where in ((layer.norm1, "attention.output.LayerNorm"), (layer.norm2, "output.LayerNorm")):
            put(norm.weight, name + where + ".weight")
            put(norm.bias, name + where + ".bias")
    return encoder
