"""Tests of the coreference score board:  python3 -m unittest discover benchmarks"""

import contextlib
import io
import json
import os
import tempfile
import unittest

import coreference
from coreference import b3, best_assignment, ceafe, documents, figures, mention, muc

# "Ann's sister's in Oslo. She rang her. // Ann and Bo met her there." with nested, multiword and one-mention groups.
ENTITY = "-person-new-nnnnn-cf1-1-coref"
CONLLU = f"""# newdoc id = GUM_news_phone
# meta::genre = news
# global.Entity = GRP-etype-infstat-salience-centering-minspan-link-identity
# newpar
# text = Ann's sister's in Oslo.
1-2\tAnn's\t_\t_\t_\t_\t_\t_\t_\t_
1\tAnn\tAnn\tPROPN\tNNP\t_\t3\tnmod:poss\t_\tEntity=(1{ENTITY}(2{ENTITY}-Ann_Smith-Jones
2\t's\t's\tPART\tPOS\t_\t1\tcase\t_\tEntity=2)
3-4\tsister's\t_\t_\t_\t_\t_\t_\t_\t_
3\tsister\tsister\tNOUN\tNN\t_\t6\tnsubj\t_\tEntity=1)
4\t's\tbe\tAUX\tVBZ\t_\t6\tcop\t_\t_
5\tin\tin\tADP\tIN\t_\t6\tcase\t_\t_
6\tOslo\tOslo\tPROPN\tNNP\t_\t0\troot\t_\tEntity=(3{ENTITY})|SpaceAfter=No
7\t.\t.\tPUNCT\t.\t_\t6\tpunct\t_\t_

# text = She rang her.
1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(1{ENTITY})
2\trang\tring\tVERB\tVBD\t_\t0\troot\t_\t_
2.1\t_\t_\t_\t_\t_\t_\t_\t2:dep\t_
3\ther\tshe\tPRON\tPRP\t_\t2\tobj\t_\tEntity=(2{ENTITY})|SpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

# newpar
# text = Ann and Bo met her there.
1\tAnn\tAnn\tPROPN\tNNP\t_\t4\tnsubj\t_\tEntity=(4{ENTITY}(2{ENTITY})
2\tand\tand\tCCONJ\tCC\t_\t3\tcc\t_\t_
3\tBo\tBo\tPROPN\tNNP\t_\t1\tconj\t_\tEntity=(5{ENTITY})4)
4\tmet\tmeet\tVERB\tVBD\t_\t0\troot\t_\t_
5\ther\tshe\tPRON\tPRP\t_\t4\tobj\t_\tEntity=(1{ENTITY})
6\tthere\tthere\tADV\tRB\t_\t4\tadvmod\t_\tEntity=(3{ENTITY})|SpaceAfter=No
7\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

"""
TEXT = "Ann's sister's in Oslo. She rang her.\n\nAnn and Bo met her there."
GOLD = [["Ann's sister", "She", "her (2)"], ["Ann's", "her (1)", "Ann (2)"], ["Oslo", "there"]]


def span(words):
    """Where the words stand in TEXT; "her (2)" is the second "her"."""
    words, _, nth = words.partition(" (")
    at = -1
    for _ in range(int(nth[:-1] or 1) if nth else 1):
        at = TEXT.index(words, at + 1)
    return [at, at + len(words)]


def chains(*words):
    return [[span(w) for w in chain] for chain in words]


class Scored(unittest.TestCase):
    """Whole runs over files, as the command does them."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.gold = self.file("gold.conllu", CONLLU)

    def file(self, name, text):
        path = os.path.join(self.folder, name)
        with open(path, "w", encoding="utf-8") as f:
            f.write(text)
        return path

    def score(self, found, **options):
        out = self.file("out.jsonl", json.dumps({"id": "GUM_news_phone", "chains": found}) + "\n")
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            coreference.score(self.gold, out, **options)
        pairs = (pair.split("=") for pair in said.getvalue().splitlines()[-1].split())
        return {k: float(v) for k, v in pairs}

    def test_the_text_is_rebuilt_with_blank_lines_between_paragraphs(self):
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            coreference.make(self.gold)
        self.assertEqual([{"id": "GUM_news_phone", "text": TEXT}], [json.loads(l) for l in said.getvalue().splitlines()])

    def test_nested_brackets_become_chains_and_groups_of_one_mention_are_left_out(self):
        (doc,) = documents(self.gold)
        self.assertEqual(
            sorted(sorted(map(tuple, c)) for c in chains(*GOLD)), sorted(sorted(c) for c in doc.chains()))

    def test_the_gold_itself_scores_one_throughout(self):
        said = self.score(chains(*GOLD))
        f1 = {k: v for k, v in said.items() if k.endswith("_f1")}
        self.assertEqual(10, len(f1))
        self.assertEqual({1.0}, set(f1.values()))
        self.assertEqual((3, 8), (said["gold_chains"], said["gold_mentions"]))

    def test_no_chains_score_nought(self):
        said = self.score([])
        self.assertEqual({0.0}, {v for k, v in said.items() if k.endswith("_f1")})

    def test_a_mention_cut_short_counts_by_its_head_only(self):
        said = self.score(chains(["sister", "She", "her (2)"], *GOLD[1:]))
        self.assertEqual(1.0, said["head_conll_f1"])
        self.assertEqual(7 / 8, said["exact_mention_f1"])

    def test_single_mentions_of_the_response_are_dropped(self):
        said = self.score(chains(*GOLD, ["Bo"]))
        self.assertEqual((3, 8, 1.0), (said["chains"], said["mentions"], said["exact_conll_f1"]))

    def test_a_gold_mention_is_matched_once(self):
        # "Ann and Bo" and "Ann" have the same head; the gold "Ann" goes to the one with its span.
        said = self.score(chains(*GOLD, ["Ann and Bo", "Bo"]))
        self.assertEqual((4, 10), (said["chains"], said["mentions"]))
        self.assertEqual(round(2 * 8 / 18, 4), said["head_mention_f1"])

    def test_genres_choose_documents(self):
        self.assertEqual(1, self.score(chains(*GOLD), genres=["news", "interview"])["documents"])
        with self.assertRaisesRegex(SystemExit, "holds no document of"):
            self.score(chains(*GOLD), genres=["fiction"])

    def test_a_missing_document_is_named(self):
        out = self.file("empty.jsonl", "")
        with self.assertRaisesRegex(SystemExit, "lacks GUM_news_phone"):
            coreference.score(self.gold, out)

    def test_brackets_that_do_not_fit_are_an_error_with_their_place(self):
        bad = self.file("bad.conllu", CONLLU.replace("Entity=2)", "Entity=9)"))
        with self.assertRaisesRegex(ValueError, r"bad.conllu, sentence before line 15: 9\) closes what is not open"):
            documents(bad)


class HandWorked(unittest.TestCase):
    """Pradhan et al. 2014: key {a b c} {d e f g}, response {a b} {c d} {f g h i}."""

    KEY = [set("abc"), set("defg")]
    RESPONSE = [set("ab"), set("cd"), set("fghi")]

    def test_muc_counts_links(self):
        # {a b c} falls into {a b} {c}: 1 of 2 links; {d e f g} into {d} {e} {f g}: 1 of 3.
        self.assertEqual((2, 5), muc(self.KEY, self.RESPONSE))
        # {a b} whole: 1 of 1; {c d}: 0 of 1; {f g h i} into {f g} {h} {i}: 1 of 3.
        self.assertEqual((2, 5), muc(self.RESPONSE, self.KEY))

    def test_b3_counts_mentions(self):
        share, whole = b3(self.KEY, self.RESPONSE)  # a, b: 2/3, c: 1/3; d: 1/4, e: 0, f, g: 2/4
        self.assertAlmostEqual(2 / 3 + 2 / 3 + 1 / 3 + 1 / 4 + 0 + 2 / 4 + 2 / 4, share)
        self.assertEqual(7, whole)
        share, whole = b3(self.RESPONSE, self.KEY)  # a, b: 2/2; c, d: 1/2; f, g: 2/4, h, i: 0
        self.assertAlmostEqual(1 + 1 + 1 / 2 + 1 / 2 + 2 / 4 + 2 / 4, share)
        self.assertEqual(8, whole)

    def test_ceafe_aligns_chains(self):
        # {a b c} with {a b}: 2*2/5; {d e f g} with {f g h i}: 2*2/8.
        self.assertAlmostEqual(0.8 + 0.5, ceafe(self.KEY, self.RESPONSE)[0])
        self.assertAlmostEqual(0.8 + 0.5, ceafe(self.RESPONSE, self.KEY)[0])
        self.assertEqual(2, ceafe(self.KEY, self.RESPONSE)[1])

    def test_mentions(self):
        self.assertEqual((6, 7), mention(self.KEY, self.RESPONSE))

    def test_the_figures_are_those_of_the_paper(self):
        said = figures([(self.KEY, self.RESPONSE)])
        for name, expected in (
            ("mention", (6 / 8, 6 / 7, 0.80)),
            ("muc", (0.40, 0.40, 0.40)),
            ("b3", (0.50, 35 / 84, 5 / 11)),
            ("ceafe", (1.3 / 3, 0.65, 0.52)),
        ):
            for a, b in zip(expected, said[name]):
                self.assertAlmostEqual(a, b, msg=name)
        self.assertAlmostEqual((0.40 + 5 / 11 + 0.52) / 3, said["conll"])

    def test_documents_are_summed_before_they_are_divided(self):
        said = figures([(self.KEY, self.RESPONSE), ([set("xy")], [set("xy")])])
        self.assertAlmostEqual(3 / 6, said["muc"][0])
        self.assertAlmostEqual(2.3 / 3, said["ceafe"][1])

    def test_the_assignment_is_the_best_one_and_not_the_greedy_one(self):
        self.assertAlmostEqual(0.9 + 0.8, best_assignment([[1.0, 0.9], [0.8, 0.1]]))
        self.assertAlmostEqual(0.9 + 0.8, best_assignment([[1.0, 0.8], [0.9, 0.1], [0.0, 0.0]]))
        self.assertEqual(0.0, best_assignment([[]]))

    def test_the_assignment_agrees_with_trying_all(self):
        import itertools
        import random

        chance = random.Random(4)
        for _ in range(200):
            n, m = chance.randint(1, 5), chance.randint(1, 5)
            w = [[chance.choice((0.0, chance.random())) for _ in range(m)] for _ in range(n)]
            tall = w if n >= m else [list(c) for c in zip(*w)]
            best = max(
                sum(tall[row][j] for j, row in enumerate(rows))
                for rows in itertools.permutations(range(len(tall)), len(tall[0])))
            self.assertAlmostEqual(best, best_assignment(w))


class Links(unittest.TestCase):
    def test_a_link_is_right_where_both_words_head_mentions_of_one_chain(self):
        with tempfile.TemporaryDirectory() as d:
            gold, said = os.path.join(d, "gold"), os.path.join(d, "said")
            with open(gold, "w", encoding="utf-8") as f:
                f.write(CONLLU)
            right = span("She") + span("sister") + [0.9]
            wrong = span("She") + span("Ann") + [0.4]
            with open(said, "w", encoding="utf-8") as f:
                f.write(json.dumps({"id": "GUM_news_phone", "chains": [], "links": [right, wrong]}) + "\n")
            out = io.StringIO()
            with contextlib.redirect_stdout(out):
                coreference.links(gold, said)
        lines = out.getvalue().splitlines()
        self.assertIn("| 0.30 – 0.50 | 1 | 0.40 | 0.00 |", lines)
        self.assertIn("| 0.90 – 0.95 | 1 | 0.90 | 1.00 |", lines)
        self.assertEqual("links=2 right=0.5000 calibration_error=0.2500", lines[-1])


if __name__ == "__main__":
    unittest.main()
