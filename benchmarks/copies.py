#!/usr/bin/env python3
"""Copies of wire reports to choose on and to measure on, made of wcep_daily's dated lines. Standard library only.

    copies.py make LINES choose|test FOLDER [--reports N] [--seed S]
                    FOLDER/in.jsonl: the reports; FOLDER/gold.jsonl: for each its story and what was done to it
    copies.py score FOLDER OUT      last line: name=value pairs; with --missed also the share of pairs missed, by what was done
    copies.py shares FOLDER         how many word 3-grams of the shorter of two reports of one story stand in the longer

LINES is current_events_2002_2026.jsonl.gz. `choose` takes the lines up to 2012, `test` those from 2013 on, so that no line
stands in both. The same arguments give the same reports, byte for byte.

A story is three to seven lines on one place of two days, and background that all reports on that place repeat word for word
for a quarter of a year. Of a story come one to six reports, each made of the first or of another copy by what newsrooms do:
cut from the end, a new lead, sentences moved, dropped, joined, other words (copies_edits.tsv), other numbers,
spellings and house style, clauses left out, more background, credit lines, paragraphs of another story, a later date. What is
no copy is made hard: two stories of one place and day, the story as it goes on one to three days later, which retells half of
the old one, and the same background everywhere. Some reports have no date, a wrong one, or no outlet.
"""
import argparse
import gzip
import json
import os
import random
import re
import sys
from collections import Counter, defaultdict
from datetime import date, timedelta
from itertools import combinations

LAST_TO_CHOOSE = "2012-12-31"
# Capitalised words that name no place or party to gather lines by.
GENERIC = set("""United States President Minister Prime South National New State International Court Party North Nations European Kingdom
Republic American Union Army Democratic World City Council York Islamic Forces Al House Donald West Secretary War Bank Air Province Department
Force People General Security The Ministry Airport Supreme Parliament League Foreign Health Governor Sea Defense John Government Assembly Agency
University District Central County January Commission East Police Justice George March San May Cup Federal September Senate April Civil October
Oblast Governorate Rights Congress November December Islands Committee July Northern August Organization Armed June Representatives Mc River
Space David Republican Human Defence Service Ali February Navy Region Authority Los Vice High Island Affairs Prize El Center Joe Act Western
Sunday Monday Tuesday Wednesday Thursday Friday Saturday Liberation Robert Coast Guard Bay Abu Southern Eastern Middle""".split())
OUTLETS = [f"{place} {kind}" for place in ("Harbour", "Northgate", "Meridian", "Old Town", "Eastern", "Lakeside", "Capital", "Border", "Valley", "Free")
           for kind in ("Courier", "Gazette", "Observer", "Star")]
AGENCIES = [("AFP", "Agence France-Presse"), ("Reuters", "Reuters"), ("AP", "Associated Press"), ("Xinhua", "Xinhua"),
            ("Anadolu", "Anadolu Agency"), ("DPA", "dpa"), ("Interfax", "Interfax")]
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
LEADS = ("Events in {0} took a new turn on {1}: ", "{1} brought fresh news from {0}, where ", "There were new developments around {0} on {1}. ",
         "Attention turned to {0} on {1} as ", "{0} was again in the headlines on {1}, after ", "What is known so far about {0} this {1}: ")
INSERTS = ("on Tuesday", "earlier in the day", "this week", "once again", "it emerged", "late on Thursday", "according to local media", "by all accounts", "in recent hours", "overnight")
TAILS = (", officials said", ", local media report", ", a spokesperson confirmed", ", according to reports", ", it was announced", " on Wednesday", ", sources told reporters")
JOINS = (", while ", ", and ", "; ", ", as ")


def read_edits(path):
    edits = defaultdict(list)
    with open(path, encoding="utf-8") as f:
        rows = [line.rstrip("\n").split("\t") for line in f if line.strip() and not line.startswith("#")]
    for kind, forms in rows[1:]:
        first, *others = forms.split("|")
        edits[kind].append((re.compile(rf"(?<![\w-]){re.escape(first)}(?![\w-])"), others))
    return edits


EDITS = read_edits(os.path.join(os.path.dirname(os.path.abspath(__file__)), "copies_edits.tsv"))


def sentences(text):
    return [s for s in re.split(r"(?<=[.!?])\s+(?=[A-Z\"“])", text.strip()) if s]


def read_lines(path, part):
    """Lines of one part by their most common name, in the order of the dates: {name: [(date, [sentence])]}."""
    rows = []
    with gzip.open(path, "rt", encoding="utf-8") as f:
        for line in f:
            row = json.loads(line)
            if (row["date"] <= LAST_TO_CHOOSE) == (part == "choose") and len(row["text"].split()) >= 10:
                names = set(re.findall(r"\b[A-Z][a-zé]+", row["text"])) - GENERIC
                rows.append((date.fromisoformat(row["date"]), row["text"], names))
    inner = Counter(n for _, text, _ in rows for n in set(re.findall(r"(?<=[a-z,] )[A-Z][a-zé]+", text)))
    topics = defaultdict(list)
    seen = set()
    for day, text, names in rows:
        names = [n for n in names if inner[n] >= 40]
        if names and text not in seen:  # the pages repeat some lines
            seen.add(text)
            topics[max(names, key=lambda n: (inner[n], n))].append((day, sentences(text)))
    return topics


# ---------- what newsrooms do; a report is a list of paragraphs, a paragraph a list of sentences
def reworded(rng, sentence, shares):
    for kind, share in shares.items():
        for pattern, others in EDITS[kind]:
            if pattern.search(sentence) and rng.random() < share:
                sentence = pattern.sub(lambda m: rng.choice(others), sentence, count=1)
    return sentence[:1].upper() + sentence[1:]


def renumbered(rng, sentence, share):
    return re.sub(r"(?<![\w.,-])(\d{1,3})(?![\w,-]|\.\d)", lambda m: str(int(m[1]) + rng.randint(1, 9)) if rng.random() < share else m[1], sentence)


def thinned(rng, sentence, share):
    """Without some of its insertions, adverbs and closing clauses."""
    if rng.random() < share:
        sentence = re.sub(r" \([^()]*\)", "", sentence)
    if rng.random() < share:
        sentence = re.sub(r", (?:who|which|where|whose)\b[^,.;]*,", "", sentence)
    if rng.random() < share:
        sentence = re.sub(r"\b[a-z]{4,}ly ", "", sentence)
    if rng.random() < share and len(sentence.split()) > 18:
        sentence = re.sub(r", (?:while|with|as|after|following|including|which|who|killing|leaving|saying)\b[^.;]*(?=\.$)", "", sentence)
    return sentence


def turned(rng, sentence, share):
    """What stands behind the last comma goes to the front, or the other way round."""
    parts = sentence.rstrip(".").split(", ")
    if len(parts) == 2 and rng.random() < share and min(len(p.split()) for p in parts) >= 3:
        return parts[1][:1].upper() + parts[1][1:] + ", " + parts[0] + "."
    return sentence


def new_lead(rng, report, day, topic):
    lead = report[0][0]
    opening = rng.choice(LEADS).format(topic, DAYS[day.weekday()])
    words = lead.rstrip(".").split()
    kept = " ".join(words[: rng.randint(4, max(4, len(words) // 2))])
    rest = [lead] + report[0][1:] if rng.random() < 0.4 else report[0][1:]
    return [[opening + kept + "."]] + ([rest] if rest else []) + report[1:]


def stretched(rng, sentence, share):
    """With the insertions of another desk."""
    if rng.random() < share:
        sentence = re.sub(r"\b([A-Z][a-z]+)'s ([a-z]+)\b", r"the \2 of \1", sentence, count=1)
    if rng.random() < share:
        sentence = re.sub(r"\b(?:the )?([a-z]+) of ([A-Z][a-z]+)\b(?! [A-Z])", r"\2's \1", sentence, count=1)
    if rng.random() < share:
        sentence = re.sub(r"\b[A-Z][a-z]+ (?:[A-Z]\. )?([A-Z][a-z]+)\b", r"\1", sentence, count=1)  # "Barack Obama" is "Obama"
    if rng.random() < share:
        words = sentence.split(" ")
        places = [i for i, w in enumerate(words) if i > 2 and re.fullmatch(r"(?:in|on|after|for|by|at|against|over|with|from)", w)]
        if places:
            words.insert(rng.choice(places), rng.choice(INSERTS))
            sentence = " ".join(words)
    if rng.random() < share:
        sentence = sentence[:-1] + rng.choice(TAILS) + sentence[-1:]
    return sentence


def joined(rng, paragraph):
    out = []
    for sentence in paragraph:
        if out and rng.random() < 0.5 and len(out[-1].split()) + len(sentence.split()) < 60:
            out[-1] = out[-1].rstrip(".") + rng.choice(JOINS) + sentence[:1].lower() + sentence[1:]
        else:
            out.append(sentence)
    return out


PROFILES = {  # shares of words changed; the rest are chances for the report
    "print": dict(attribution=0.05, synonym=0.0, spelling=0.3, style=0.3, numbers=0.0, thin=0.0, turn=0.0, stretch=0.0, drop=0.0, cut=0.4, lead=0.0, move=0.0, join=0.0),
    "edit": dict(attribution=0.5, synonym=0.25, spelling=0.5, style=0.5, numbers=0.2, thin=0.2, turn=0.2, stretch=0.2, drop=0.1, cut=0.5, lead=0.15, move=0.2, join=0.2),
    "rewrite": dict(attribution=0.9, synonym=0.75, spelling=0.6, style=0.7, numbers=0.4, thin=0.45, turn=0.5, stretch=0.55, drop=0.15, cut=0.5, lead=0.4, move=0.5, join=0.4),
}


def edited(rng, report, day, topic, profile):
    p = PROFILES[profile]
    report = [list(paragraph) for paragraph in report]
    if rng.random() < p["cut"] and len(report) > 2:
        report = report[: max(2, round(len(report) * rng.uniform(0.4, 0.95)))]
    kept = [[s for i, s in enumerate(paragraph) if (n == 0 and i == 0) or rng.random() >= p["drop"]] for n, paragraph in enumerate(report)]
    report = [paragraph for paragraph in kept if paragraph]
    if rng.random() < p["move"] and len(report) > 2:
        rest = report[1:]
        i = rng.randrange(len(rest))
        rest.insert(rng.randrange(len(rest)), rest.pop(i))
        report = report[:1] + rest
    if rng.random() < p["lead"]:
        report = new_lead(rng, report, day, topic)
    if rng.random() < p["join"]:
        report = [joined(rng, paragraph) for paragraph in report]
    shares = {k: p[k] for k in ("attribution", "synonym", "spelling", "style")}

    def worked(s):
        s = turned(rng, thinned(rng, s, p["thin"]), p["turn"])
        return reworded(rng, stretched(rng, renumbered(rng, s, p["numbers"]), p["stretch"]), shares)

    return [[worked(s) for s in paragraph] for paragraph in report]


# ---------- stories and their reports
class Story:
    def __init__(self, number, topic, day, paragraphs, background, fresh):
        self.number, self.topic, self.day = number, topic, day
        self.own, self.background, self.fresh = paragraphs, background, fresh


def paragraphs_of(rng, lines):
    out = []
    for _, line in lines:
        if out and len(out) > 1 and rng.random() < 0.35:
            out[-1] = out[-1] + line
        else:
            out.append(list(line))
    return out


def make_stories(rng, topics):
    """Stories in the order of the days."""
    stories = []
    for topic in sorted(topics):
        lines = topics[topic]
        if len(lines) < 60:
            continue
        boilerplate = {}
        taken = [False] * len(lines)
        for i in range(len(lines)):
            if taken[i]:
                continue
            day = lines[i][0]
            near = [j for j in range(i, min(i + 40, len(lines))) if not taken[j] and (lines[j][0] - day).days <= 2]
            if len(near) < 3:
                continue
            chosen = near[: rng.randint(3, 7)]
            for j in chosen:
                taken[j] = True
            printed = lines[chosen[-1]][0]
            quarter = (printed.year, (printed.month - 1) // 3)
            if quarter not in boilerplate:
                older = [k for k in range(max(0, i - 400), i) if not taken[k] and (printed - lines[k][0]).days > 30]
                picks = rng.sample(older, 6) if len(older) >= 6 else []
                for k in picks:
                    taken[k] = True
                boilerplate[quarter] = [lines[picks[k]][1] + lines[picks[k + 1]][1] for k in range(0, len(picks), 2)]
            rng.shuffle(chosen)
            stories.append(Story(0, topic, printed, paragraphs_of(rng, [lines[j] for j in chosen]), boilerplate[quarter], True))
            if rng.random() < 0.25:  # the story goes on
                later = [j for j in range(chosen[-1], min(chosen[-1] + 40, len(lines))) if not taken[j] and 1 <= (lines[j][0] - printed).days <= 3]
                if len(later) >= 2:
                    for j in later[:3]:
                        taken[j] = True
                    old = edited(rng, stories[-1].own, printed, topic, "edit")
                    old = [p for p in old if rng.random() < 0.5]
                    news = paragraphs_of(rng, [lines[j] for j in later[:3]])
                    stories.append(Story(0, topic, lines[later[min(2, len(later) - 1)]][0], news + old[: len(news) + 1], boilerplate[quarter], False))
    stories.sort(key=lambda s: (s.day, s.topic))
    for n, story in enumerate(stories):
        story.number = n
    return stories


def credited(rng, text, agency, day, place):
    short, long = agency
    way = rng.randrange(6)
    if way == 0:
        return f"{place.upper()}, {day.strftime('%B')} {day.day} ({short}) - {text}"
    if way == 1:
        return f"{text}\n\nWith {short}"
    if way == 2:
        return f"{text}\n\n{long} contributed to this report."
    if way == 3:
        return f"{text} ({short})"
    if way == 4:
        return f"{place.upper()} ({short}) — {text}"
    return f"{text}\n\nSource: {short}"


def printed(report):
    return "\n\n".join(" ".join(paragraph) for paragraph in report)


def make_reports(rng, stories, wanted):
    """Pairs of report and gold line, all reports of a story before the next one, until there are enough."""
    out = []
    by_day = defaultdict(list)
    for story in stories:
        by_day[story.day].append(story)
    for story in stories:
        if len(out) >= wanted:
            break
        copies = rng.choice((0, 0, 0, 1, 1, 2, 2, 3, 4, 5))
        agency = rng.choice(AGENCIES)
        wire = rng.random() < 0.7
        outlets = rng.sample(OUTLETS, copies + 1)
        first = story.own + [b for b in story.background if rng.random() < 0.6]
        made = [(first, story.day)]
        for n in range(copies + 1):
            doing = []
            if n == 0:
                report, day, outlet = first, story.day, agency[0] if wire else outlets[0]
            else:
                source, since = made[0] if rng.random() < 0.75 else rng.choice(made)
                profile = rng.choice(("print", "edit", "edit", "rewrite", "rewrite"))
                day = since + timedelta(days=rng.choice((0, 0, 0, 0, 1, 1, 2)))
                report, outlet = edited(rng, source, day, story.topic, profile), outlets[n]
                doing.append(profile)
                if story.background and rng.random() < 0.25:
                    report = report + [rng.choice(story.background)]
                    doing.append("background")
                if rng.random() < 0.12:
                    others = [o for o in by_day[story.day] if o is not story and o.topic == story.topic] or [o for o in by_day[story.day] if o is not story]
                    if others:
                        other = rng.choice(others)
                        piece = edited(rng, other.own, day, other.topic, "edit")
                        piece = piece[: max(1, min(2, len(report) // 2))]
                        at = rng.choice((len(report), max(1, len(report) // 2)))
                        report = report[:at] + piece + report[at:]
                        doing.append("joined")
                made.append((report, day))
            text = printed(report)
            credit = None
            if n and wire and rng.random() < 0.6 or not n and wire and rng.random() < 0.5:
                text, credit = credited(rng, text, agency, day, story.topic), agency[0]
            shown = day.isoformat()
            fault = rng.random()
            if fault < 0.02:
                shown = None
            elif fault < 0.03:
                shown = shown[:7]
            if n or copies == 0 or rng.random() < 0.85:  # the first one was not always collected
                line = {"published": shown, "outlet": None if rng.random() < 0.03 else outlet, "text": text}
                origin = agency[0] if wire else outlets[0]
                out.append((line, {"story": story.number, "topic": story.topic, "origin": origin, "credit": credit, "fresh": story.fresh, "done": doing}))
    rng.shuffle(out)
    width = len(str(len(out)))
    for n, (line, gold) in enumerate(out):
        line["id"] = gold["id"] = f"r{n:0{width}d}"
    return out


# ---------- scoring
def pairs_in(groups):
    return sum(n * (n - 1) // 2 for n in Counter(groups).values())


def score(gold, out):
    """Pairwise precision, recall and F1; origins named and right; groups counted."""
    found = {row["id"]: row for row in out}
    story = [g["story"] for g in gold]
    group = [found.get(g["id"], {}).get("group", g["id"]) for g in gold]
    right = pairs_in(zip(story, group))
    p = right / max(1, pairs_in(group))
    r = right / max(1, pairs_in(story))
    named = [(g["origin"], found[g["id"]].get("origin")) for g in gold if found.get(g["id"], {}).get("origin")]
    return dict(reports=len(gold), stories=len(set(story)), groups=len(set(group)), pairs=pairs_in(story), precision=p, recall=r,
                f1=2 * p * r / max(1e-9, p + r), origins_named=len(named) / max(1, len(gold)),
                origins_right=sum(a.lower() == b.lower() for a, b in named) / max(1, len(named)))


def missed(gold, out):
    """For each thing done, how many pairs with a report so treated are not found together."""
    group = {row["id"]: row["group"] for row in out}
    stories, lost, all_of = defaultdict(list), Counter(), Counter()
    for g in gold:
        stories[g["story"]].append(g)
    for copies in stories.values():
        for a, b in combinations(copies, 2):
            for what in set(a["done"] + b["done"]):
                all_of[what] += 1
                lost[what] += group.get(a["id"]) != group.get(b["id"])
    return {what: lost[what] / n for what, n in sorted(all_of.items())}


def grams(text):
    words = re.findall(r"\w+", text.lower())
    return set(zip(words, words[1:], words[2:]))


def shares(reports, gold):
    """Quantiles, over the pairs of one story, of the share of the shorter's 3-grams that the longer has."""
    stories = defaultdict(list)
    for line, g in zip(reports, gold):
        stories[g["story"]].append(grams(line["text"]))
    found = sorted(len(a & b) / max(1, min(len(a), len(b))) for copies in stories.values() for a, b in combinations(copies, 2))
    return {f"p{q}": found[len(found) * q // 100] for q in (5, 10, 25, 50, 75, 90)}


def show(values):
    print(" ".join(f"{k}={v:.4f}" if isinstance(v, float) else f"{k}={v}" for k, v in values.items()))


def read(*path):
    with open(os.path.join(*path), encoding="utf-8") as f:
        return [json.loads(line) for line in f]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    does = parser.add_subparsers(dest="what", required=True)
    make = does.add_parser("make")
    make.add_argument("lines")
    make.add_argument("part", choices=("choose", "test"))
    make.add_argument("folder")
    make.add_argument("--reports", type=int, default=5000)
    make.add_argument("--seed", type=int, default=6)
    judge = does.add_parser("score")
    judge.add_argument("folder")
    judge.add_argument("out")
    judge.add_argument("--missed", action="store_true")
    does.add_parser("shares").add_argument("folder")
    args = parser.parse_args()
    if args.what == "make":
        rng = random.Random(args.seed)
        os.makedirs(args.folder, exist_ok=True)
        pairs = make_reports(rng, make_stories(rng, read_lines(args.lines, args.part)), args.reports)
        for name, side in (("in", 0), ("gold", 1)):
            with open(os.path.join(args.folder, name + ".jsonl"), "w", encoding="utf-8") as f:
                f.writelines(json.dumps(pair[side], ensure_ascii=False) + "\n" for pair in pairs)
        return
    gold = read(args.folder, "gold.jsonl")
    if args.what == "shares":
        show(shares(read(args.folder, "in.jsonl"), gold))
        return
    out = read(args.out)
    if args.missed:
        show(missed(gold, out))
    show(score(gold, out))


if __name__ == "__main__":
    main()
