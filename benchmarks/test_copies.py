"""Tests of the set of copies:  python3 -m unittest discover benchmarks"""

import random
import unittest

import copies


class Scored(unittest.TestCase):
    GOLD = [{"id": i, "story": s, "origin": "Post", "done": d} for i, s, d in
            (("a", 1, []), ("b", 1, ["rewrite"]), ("c", 1, ["print"]), ("d", 2, []))]

    def out(self, *groups):
        return [{"id": i, "group": g, "origin": None} for i, g in zip("abcd", groups)]

    def test_all_pairs_found_and_no_other_is_right(self):
        self.assertEqual(1, copies.score(self.GOLD, self.out(1, 1, 1, 2))["f1"])

    def test_a_pair_too_many_costs_precision_and_one_missed_recall(self):
        figures = copies.score(self.GOLD, self.out(1, 1, 2, 2))
        self.assertEqual((1 / 2, 1 / 3), (figures["precision"], figures["recall"]))

    def test_what_was_missed_is_told_by_what_was_done(self):
        self.assertEqual({"print": 1, "rewrite": 0.5}, copies.missed(self.GOLD, self.out(1, 1, 2, 3)))


class Edited(unittest.TestCase):
    REPORT = [["The envoy of Sarnia says that 12 boats were freed near Kelm.", "Talks go on."], ["Pilots were not paid, the union says."]]

    def test_the_same_seed_makes_the_same_copy(self):
        one, two = (copies.edited(random.Random(3), self.REPORT, copies.date(2031, 5, 6), "Kelm", "rewrite") for _ in range(2))
        self.assertEqual(one, two)

    def test_a_copy_leaves_the_first_one_as_it_was(self):
        before = [list(p) for p in self.REPORT]
        copies.edited(random.Random(4), self.REPORT, copies.date(2031, 5, 6), "Kelm", "rewrite")
        self.assertEqual(before, self.REPORT)

    def test_a_credit_names_the_agency(self):
        for seed in range(20):
            text = copies.credited(random.Random(seed), "Boats left.", ("AFP", "Agence France-Presse"), copies.date(2031, 5, 6), "Kelm")
            self.assertRegex(text, "AFP|Agence France-Presse")


if __name__ == "__main__":
    unittest.main()
