"""The multi-task model: one encoder, one mix of its layers for each kind of work, small heads.

Shapes: B windows, N pieces, W words. A word is read off its first and its last piece.
"""

import torch
from torch import nn
from torch.nn import functional as F

from . import labels


class Mix(nn.Module):
    """A learned weighting of the encoder's layers, then a projection onto words."""

    def __init__(self, layers, width, dropout):
        super().__init__()
        self.weights = nn.Parameter(torch.zeros(layers + 1))
        self.dropout = dropout
        with torch.no_grad():
            self.weights[-1] = 2.0

    def forward(self, outputs, first, last):
        w = self.weights.softmax(0)
        x = sum(w[i] * o for i, o in enumerate(outputs))
        width = x.shape[-1]
        take = lambda at: torch.gather(x, 1, at.unsqueeze(-1).expand(-1, -1, width))
        return F.dropout(0.5 * (take(first) + take(last)), self.dropout, self.training)


class Mlp(nn.Module):
    def __init__(self, inside, outside, dropout):
        super().__init__()
        self.linear = nn.Linear(inside, outside)
        self.dropout = dropout

    def forward(self, x):
        return F.dropout(F.gelu(self.linear(x)), self.dropout, self.training)


class Reader(nn.Module):
    """Heads: sentence ends, UPOS, XPOS, lemma scripts, arcs, relations, names."""

    ARC, REL, HIDDEN = 256, 80, 256

    def __init__(self, encoder, xpos, lemmas, relations, dropout=0.2):
        super().__init__()
        self.encoder = encoder
        n, width = len(encoder.layers), encoder.width
        self.tag_mix = Mix(n, width, dropout)
        self.tree_mix = Mix(n, width, dropout)
        self.name_mix = Mix(n, width, dropout)
        self.tag_hidden = Mlp(width, self.HIDDEN, dropout)
        self.upos = nn.Linear(self.HIDDEN, len(labels.UPOS))
        self.xpos = nn.Linear(self.HIDDEN, xpos)
        self.lemma = nn.Linear(self.HIDDEN, lemmas)
        self.ends = nn.Linear(width, 1)
        self.arc_dep = Mlp(width, self.ARC, dropout)
        self.arc_head = Mlp(width, self.ARC, dropout)
        self.rel_dep = Mlp(width, self.REL, dropout)
        self.rel_head = Mlp(width, self.REL, dropout)
        self.root = nn.Parameter(torch.randn(width) * 0.02)
        self.arc_bilinear = nn.Parameter(torch.zeros(self.ARC, self.ARC))
        nn.init.xavier_uniform_(self.arc_bilinear)
        self.arc_bias = nn.Linear(self.ARC, 1, bias=False)
        self.rel_bilinear = nn.Parameter(torch.zeros(self.REL, relations * self.REL))
        nn.init.normal_(self.rel_bilinear, std=0.03)
        self.rel_linear = nn.Linear(2 * self.REL, relations)
        self.name_hidden = Mlp(width, self.HIDDEN, dropout)
        self.names = nn.Linear(self.HIDDEN, len(labels.NAMES))
        self.relations = relations

    def words(self, pieces, casing, gaps, first, last, mask=None):
        outputs = self.encoder(pieces, casing, gaps, mask)
        return (self.tag_mix(outputs, first, last), self.tree_mix(outputs, first, last),
                self.name_mix(outputs, first, last))

    def tags(self, t):
        h = self.tag_hidden(t)
        return self.upos(h), self.xpos(h), self.lemma(h), self.ends(t).squeeze(-1)

    def arcs(self, t):
        """Scores of (dependent, head): (B, W, 1 + W), the root first."""
        rooted = torch.cat([self.root.expand(t.shape[0], 1, -1), t], 1)
        dep, head = self.arc_dep(t), self.arc_head(rooted)
        scores = torch.matmul(torch.matmul(dep, self.arc_bilinear), head.transpose(1, 2))
        return scores / 16 + self.arc_bias(head).transpose(1, 2)

    def rels(self, t, heads):
        """Scores of relations to given heads (0 the root): (B, W, relations)."""
        rooted = torch.cat([self.root.expand(t.shape[0], 1, -1), t], 1)
        dep, head = self.rel_dep(t), self.rel_head(rooted)
        head = torch.gather(head, 1, heads.unsqueeze(-1).expand(-1, -1, self.REL))
        left = torch.matmul(dep, self.rel_bilinear).view(*dep.shape[:2], self.relations, self.REL)
        return torch.matmul(left, head.unsqueeze(-1)).squeeze(-1) + self.rel_linear(torch.cat([dep, head], -1))

    def name_scores(self, t):
        return self.names(self.name_hidden(t))


class Exported(nn.Module):
    """The form that Java runs: one window, all heads, heads of words chosen within sentences.

    Inputs: pieces, casing, gaps (1, N) int64; first, last (1, W) int64; prior (1, W) float, added
    to the sentence-end scores: large where the text decides (a paragraph's end), 0 elsewhere.
    Outputs, all float, without the batch: upos (W, U), xpos (W, X), lemma (W, L), ends (W),
    arcs (W, 1 + W) with words outside the sentence at -1e4, rels (W, R) for the best arc, names (W, K);
    and the encoder's last layer, which the export makes an inner value again: benchmarks cut the graph there.
    """

    def __init__(self, reader):
        super().__init__()
        self.reader = reader

    def forward(self, pieces, casing, gaps, first, last, prior):
        r = self.reader
        outputs = r.encoder(pieces, casing, gaps)
        tag, tree, name = (m(outputs, first, last) for m in (r.tag_mix, r.tree_mix, r.name_mix))
        upos, xpos, lemma, ends = r.tags(tag)
        ends = ends + prior
        closed = (ends > 0).float()
        sentence = torch.cumsum(closed, 1) - closed
        apart = (sentence.unsqueeze(2) - sentence.unsqueeze(1)).abs() > 0.5
        words = r.arcs(tree)
        away = torch.cat([torch.zeros_like(apart[:, :, :1]), apart], 2)
        arcs = torch.where(away, torch.full_like(words, -1e4), words)
        heads = arcs.argmax(-1)
        rels = r.rels(tree, heads)
        return (upos[0], xpos[0], lemma[0], ends[0], arcs[0], rels[0], r.name_scores(name)[0], outputs[-1])
