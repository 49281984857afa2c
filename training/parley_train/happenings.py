"""What happens and who wants what: events and positions of texts, by the words that anchor them.

An event stands at the head word of its trigger, a position at the first telling word of its cue; what is wanted, at the
head word of its detail. Names are told as strings
or offsets; a participant is the head word of a mention. Words that may be one, too (further mentions of the same
name), are left open.

Document.happenings: {events: [{word, type, standing, actors, recipients, when}], when: only where told, positions: [{word, stance, term, topic, party}]};
actors, recipients, party: lists of (best word, set of all words that name it).
"""

import json
import os
import re

from . import labels
from .corpora import flat_trees, head_of, read_words


def annotated(path, words, texts):
    """Documents of a file of ours: happenings-*.jsonl, {id, events, positions} with [start, end] in code points."""
    rows = {}
    with open(path, encoding="utf-8") as f:
        for row in map(json.loads, f):
            rows[row["id"]] = row
    documents = []
    for document, text, places in read_words(words, {k: texts[k] for k in rows}):
        at, row = Places(document, text, places), rows[document.id]
        events = []
        for e in row["events"]:
            told = at.event(e["trigger"], e["type"], e.get("standing"), e.get("actors", []), e.get("recipients", []))
            if told:
                told["when"] = [m for m in [at.mention(e.get("when"))] if m]
                told["optional"] = e.get("again", False)
                events.append(told)
        positions = [at.position(p.get("cue"), p["detail"], p["stance"], p["topic"], p.get("party")) for p in row["positions"]]
        document.happenings = {"events": events, "positions": [p for p in positions if p]}
        documents.append(document)
    return documents


def claims(path, words):
    """Documents of shared/train: claims with exact words, participants by their fullest name."""
    rows = {}
    with open(path, encoding="utf-8") as f:
        for row in map(json.loads, f):
            rows[row["id"]] = row
    return [of_claims(document, text, places, rows[document.id]["claims"])
            for document, text, places in read_words(words, {k: r["text"] for k, r in rows.items()})]


def of_claims(document, text, places, told):
    at = Places(document, text, places)
    events, positions = [], []
    for c in told:
        base = max(0, text.find(c["evidence"]))
        if c["kind"] == "event":
            span = at.find(c["trigger"], base)
            names = lambda field: [at.named(a["name"] if isinstance(a, dict) else a, span) for a in c.get(field) or []] if span else []
            if span:
                e = at.event(span, c["type"], c.get("standing"), names("actors"), names("recipients"))
                if e:
                    e["optional"] = bool(c.get("optional"))
                    events.append(e)
        elif c["kind"] == "position":
            span = at.find(c["detail"], base)
            party = c.get("party")
            party = party["name"] if isinstance(party, dict) else party
            if span:
                cue = at.find(c["trigger"], base) if c.get("trigger") else None
                p = at.position(cue, span, c["stance"], c["topic"], at.named(party, span) if party else None)
                if p:
                    p["optional"] = bool(c.get("optional"))
                    positions.append(p)
    document.happenings = {"events": events, "positions": positions}
    return document


SILENT = set("the a an of and for to in on mr mrs president prime minister foreign defence defense general".split())


class Places:
    """The words of a text by offsets and by names."""

    def __init__(self, document, text, places):
        self.text, self.places = text, places
        self.tree = flat_trees(document)
        self.forms = [w.form.casefold() for s in document.sentences for w in s]
        self.upos = [w.tree[0] for s in document.sentences for w in s]
        self.sentence = [i for i, s in enumerate(document.sentences) for _ in s]

    def find(self, string, base):
        at = self.text.find(string, base)
        at = self.text.find(string) if at < 0 else at
        return None if at < 0 else (at, at + len(string))

    def head(self, span):
        inside = [k for k, (s, e) in enumerate(self.places) if s < span[1] and e > span[0]]
        return head_of(inside[0], inside[-1], self.tree) if inside else None

    def named(self, name, near):
        """Spans of the mentions of a name, the likeliest for what stands at `near` first; [] where there is none."""
        found = [m.span() for m in re.finditer(r"(?<!\w)" + re.escape(name) + r"(?!\w)", self.text)]
        telling = [w for w in re.findall(r"[^\W_]+", name.casefold()) if w not in SILENT and len(w) > 2]
        if not found and telling:
            # A part of the name, or the adjective of a state: "Netanyahu", "Israeli".
            stem = telling[-1] if len(telling[-1]) < 6 else telling[-1][:-2] if len(telling) == 1 else telling[-1]
            found = [m.span() for m in re.finditer(r"(?i)(?<!\w)" + re.escape(stem) + r"\w{0,4}(?!\w)", self.text)]
        first = next((k for k, (s, e) in enumerate(self.places) if e > near[0]), 0)
        here = self.sentence[first] if self.sentence else 0

        def far(span):
            k = next((k for k, (s, e) in enumerate(self.places) if e > span[0]), 0)
            return (abs(self.sentence[k] - here), abs(span[0] - near[0]))
        return sorted(found, key=far)

    def mention(self, spans):
        """(best word, all words) of spans: a list of [start, end], or one."""
        if not spans:
            return None
        spans = [spans] if isinstance(spans[0], int) else spans
        heads = [h for h in (self.head(s) for s in spans) if h is not None]
        return (heads[0], set(heads)) if heads else None

    def event(self, trigger, type_, standing, actors, recipients):
        word = self.head(trigger)
        if word is None or type_ not in labels.EVENTS:
            return None
        told = lambda all_: [m for m in (self.mention(a) for a in all_) if m]
        return {"word": word, "type": type_, "standing": standing or "asserted", "actors": told(actors), "recipients": told(recipients),
                "whole": len(told(actors)) == len(actors) and len(told(recipients)) == len(recipients)}

    def cue(self, span):
        """The first verb, noun or adjective of a cue, else its first word."""
        inside = [k for k, (s, e) in enumerate(self.places) if s < span[1] and e > span[0]]
        telling = [k for k in inside if self.upos[k] in ("VERB", "NOUN", "ADJ")]
        return (telling or inside or [None])[0]

    def position(self, cue, detail, stance, topic, party):
        """Without a cue it stands at its detail."""
        term = self.head(detail)
        word = term if cue is None else self.cue(cue)
        if word is None or term is None:
            return None
        m = self.mention(party) if party else None
        return {"word": word, "stance": stance, "term": term, "topic": topic, "party": [m] if m else []}
