"""The multi-task model: one encoder, one mix of its layers for each kind of work, small heads.

Shapes: B windows, N pieces, W words. A word is read off its first and its last piece.
"""

import math

import torch
from torch import nn
from torch.nn import functional as F

from . import labels, mentions

WORDS = 256  # of a window, at most
DISTANCES = (1, 2, 3, 4, 5, 8, 13, 21, 41)
LINK_TABLES = (mentions.CLASSES ** 2, mentions.MATCHES, mentions.KINDS * mentions.SENTENCES, mentions.KINDS * mentions.BETWEEN)

NEVER = torch.tensor([[-1e4 if b.startswith("I-") and a[1:] != b[1:] else 0.0 for b in labels.ROLES] for a in labels.ROLES])
NEVER_FIRST = torch.tensor([-1e4 if b.startswith("I-") else 0.0 for b in labels.ROLES])


def distance(away):
    """Rows of Reader.role_distance for signed distances in words."""
    edges = torch.tensor(DISTANCES, device=away.device)
    size = (away.abs().unsqueeze(-1) >= edges).sum(-1)
    return torch.where(away < 0, len(DISTANCES) - size, len(DISTANCES) + size)


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
    """Heads: sentence ends, UPOS, XPOS, lemma scripts, arcs, relations, names, attributions, coreference."""

    ARC, REL, HIDDEN, ROLE, LINK = 256, 80, 256, 128, 96

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
        self.role_mix = Mix(n, width, dropout)
        self.role_hidden = Mlp(width, self.HIDDEN, dropout)
        self.roles = nn.Linear(self.HIDDEN, len(labels.ROLES))
        self.anchor = nn.Linear(self.HIDDEN, 1)
        self.cue_side = Mlp(width, self.ROLE, dropout)
        self.word_side = Mlp(width, self.ROLE, dropout)
        self.role_bilinear = nn.Parameter(torch.zeros(self.ROLE, len(labels.ROLES) * self.ROLE))
        nn.init.normal_(self.role_bilinear, std=0.05)
        self.role_linear = nn.Linear(self.ROLE, len(labels.ROLES))
        self.role_distance = nn.Embedding(2 * len(DISTANCES) + 1, len(labels.ROLES))
        nn.init.zeros_(self.role_distance.weight)
        self.role_steps = nn.Parameter(torch.zeros(len(labels.ROLES), len(labels.ROLES)))
        self.link_mix = Mix(n, width, dropout)
        self.later = nn.Sequential(Mlp(width, self.HIDDEN, dropout), nn.Linear(self.HIDDEN, self.LINK))
        self.earlier = nn.Sequential(Mlp(width, self.HIDDEN, dropout), nn.Linear(self.HIDDEN, self.LINK))
        self.fresh = nn.Linear(width, 1)
        self.known = nn.Linear(width, 1)
        self.link_tables = nn.ModuleList(nn.Embedding(size, 1) for size in LINK_TABLES)
        for table in self.link_tables:
            nn.init.zeros_(table.weight)

    def words(self, pieces, casing, gaps, first, last, mask=None):
        outputs = self.encoder(pieces, casing, gaps, mask)
        return tuple(mix(outputs, first, last) for mix in
                     (self.tag_mix, self.tree_mix, self.name_mix, self.role_mix, self.link_mix))

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

    def role_scores(self, t):
        """(B, W, roles) whatever the attribution, and (B, W): whether a word begins a cue."""
        h = self.role_hidden(t)
        return self.roles(h), self.anchor(h).squeeze(-1)

    def span_scores(self, t, plain, window, anchor):
        """Scores of each word's role in given attributions: (P, W, roles).

        window, anchor (P): which attribution begins its cue where; plain: role_scores' first.
        """
        cue, word = self.cue_side(t[window, anchor]), self.word_side(t)[window]
        k = len(labels.ROLES)
        left = torch.matmul(cue, self.role_bilinear).view(-1, k, self.ROLE)
        both = torch.matmul(word, left.transpose(1, 2)) / 8 + self.role_linear(cue).unsqueeze(1)
        away = torch.arange(t.shape[1], device=t.device).unsqueeze(0) - anchor.unsqueeze(1)
        # A table for all distances in a window: ONNX Runtime fails to count edges where no cue was found.
        table = self.role_distance(distance(torch.arange(-WORDS, WORDS + 1, device=t.device)))
        return plain[window] + both + table[away + WORDS]

    def steps(self):
        """Scores of one role after another, (roles, roles); an inside follows nothing but its own beginning or inside."""
        return self.role_steps + NEVER.to(self.role_steps.device)

    def sequence_loss(self, scores, allowed, real):
        """How unlikely the allowed sequences are, in nats, summed (a linear-chain CRF).

        scores (P, W, roles); allowed: the same shape, booleans; real (P, W): where there are words.
        """
        told = scores.masked_fill(~allowed, -1e9)
        steps = self.steps()
        start = NEVER_FIRST.to(scores.device)
        every, some = scores[:, 0] + start, told[:, 0] + start
        for k in range(1, scores.shape[1]):
            on = real[:, k].unsqueeze(1)
            every = torch.where(on, (every.unsqueeze(2) + steps).logsumexp(1) + scores[:, k], every)
            some = torch.where(on, (some.unsqueeze(2) + steps).logsumexp(1) + told[:, k], some)
        return (every.logsumexp(1) - some.logsumexp(1)).sum()

    def links(self, t):
        """Of words (M, width): vectors as the later and as the earlier mention (M, LINK), scores of being new and known (M)."""
        return self.later(t) / 10, self.earlier(t), self.fresh(t).squeeze(-1), self.known(t).squeeze(-1)

    def link_scores(self, t, rows):
        """Scores (M, 1 + M) that a mention refers to none or to an earlier one; rows: four (M, M) tables of features."""
        later, earlier, fresh, known = self.links(t)
        pairs = torch.matmul(later, earlier.T) + known.unsqueeze(0)
        for table, row in zip(self.link_tables, rows):
            pairs = pairs + table(row).squeeze(-1)
        past = torch.ones(len(t), len(t), dtype=torch.bool, device=t.device).tril(-1)
        return torch.cat([fresh.unsqueeze(1), pairs.masked_fill(~past, -1e4)], 1)


class Exported(nn.Module):
    """The form that Java runs: one window, all heads, heads of words chosen within sentences.

    Inputs: pieces, casing, gaps (1, N) int64; first, last (1, W) int64; prior (1, W) float, added
    to the sentence-end scores: large where the text decides (a paragraph's end), 0 elsewhere.
    Outputs, all float, without the batch: upos (W, U), xpos (W, X), lemma (W, L), ends (W),
    arcs (W, 1 + W) with words outside the sentence at -1e4, rels (W, R) for the best arc, names (W, K);
    anchors (W): whether a word begins a cue; cues (C) int64: the words that may, those with a
    probability above CUE; spans (C, W, roles): for each of them the role of each word;
    later, earlier (W, LINK), fresh, known (W): what `mentions.py` joins to chains;
    and the encoder's last layer, which the export makes an inner value again: benchmarks cut the graph there.
    """

    CUE = 0.1

    def __init__(self, reader):
        super().__init__()
        self.reader = reader

    def forward(self, pieces, casing, gaps, first, last, prior):
        r = self.reader
        outputs = r.encoder(pieces, casing, gaps)
        tag, tree, name, role, link = (m(outputs, first, last) for m in
                                       (r.tag_mix, r.tree_mix, r.name_mix, r.role_mix, r.link_mix))
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
        plain, anchors = r.role_scores(role)
        cues = torch.nonzero(anchors[0] > math.log(self.CUE / (1 - self.CUE))).squeeze(1)
        spans = r.span_scores(role, plain, torch.zeros_like(cues), cues)
        later, earlier, fresh, known = r.links(link[0])
        return (upos[0], xpos[0], lemma[0], ends[0], arcs[0], rels[0], r.name_scores(name)[0],
                anchors[0], cues, spans, later, earlier, fresh, known, outputs[-1])
