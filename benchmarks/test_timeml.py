"""Tests of the times to choose on:  python3 -m unittest discover benchmarks"""

import os
import tempfile
import unittest
import xml.etree.ElementTree as ET

import timeml


def cat(sentences, times):
    """A CAT file: sentences of words parted by blanks; times as (words by number, type, value, function)."""
    root, number = ET.Element("Document"), 0
    for s, sentence in enumerate(sentences):
        for word in sentence.split():
            number += 1
            ET.SubElement(root, "token", t_id=str(number), sentence=str(s), number=str(number - 1)).text = word
    for ids, kind, value, function in times:
        mark = ET.SubElement(root, "TIMEX3", type=kind, value=value, functionInDocument=function)
        for i in ids:
            ET.SubElement(mark, "token_anchor", t_id=str(i))
    return root


class Converted(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def convert(self, root):
        ET.ElementTree(root).write(os.path.join(self.folder, "talks.xml"))
        timeml.main(self.folder, os.path.join(self.folder, "out"))
        with open(os.path.join(self.folder, "out", "talks.tml"), encoding="utf-8") as f:
            return f.read()

    def test_the_date_line_becomes_the_creation_time_and_the_times_are_marked_in_the_text(self):
        said = self.convert(cat(
            ["Talks resume", "July 24 , 2031", "They met ( briefly ) on Monday , she said ."],
            [([3, 4, 5, 6], "DATE", "2031-07-24", "CREATION_TIME"), ([13], "DATE", "2031-07-21", "NONE")]))
        self.assertIn('<DCT><TIMEX3 tid="t0" type="DATE" value="2031-07-24" functionInDocument="CREATION_TIME">2031-07-24</TIMEX3></DCT>', said)
        self.assertIn('<TEXT>Talks resume\n\nThey met (briefly) on <TIMEX3 tid="t1" type="DATE" value="2031-07-21">Monday</TIMEX3>, she said.</TEXT>', said)

    def test_a_date_line_without_its_function_is_known_by_filling_its_sentence(self):
        said = self.convert(cat(["Talks", "July 24 , 2031", "All ."], [([2, 3, 4, 5], "DATE", "2031-07-24", "NONE")]))
        self.assertIn('value="2031-07-24"', said)
        self.assertIn("<TEXT>Talks\n\nAll.</TEXT>", said)

    def test_a_date_the_other_way_round_is_turned(self):
        said = self.convert(cat(["A", "B"], [([2], "DATE", "24-07-2031", "CREATION_TIME")]))
        self.assertIn('value="2031-07-24"', said)

    def test_what_lies_behind_the_sixth_sentence_is_left_out_and_so_are_nested_times(self):
        said = self.convert(cat(
            ["A", "B", "late on Monday", "C", "D", "E", "Tuesday"],
            [([2], "DATE", "2031-07-24", "CREATION_TIME"), ([3, 4, 5], "DATE", "2031-07-21", "NONE"),
             ([5], "DATE", "2031-07-21", "NONE"), ([9], "DATE", "2031-07-22", "NONE")]))
        self.assertIn('<TIMEX3 tid="t1" type="DATE" value="2031-07-21">late on Monday</TIMEX3> C D E</TEXT>', said)

    def test_a_text_without_a_date_and_an_empty_folder_are_errors(self):
        with self.assertRaisesRegex(SystemExit, "has no creation time"):
            self.convert(cat(["A", "B b"], [([2], "DATE", "2031", "NONE")]))
        with tempfile.TemporaryDirectory() as empty, self.assertRaisesRegex(SystemExit, "holds no CAT files"):
            timeml.main(empty, os.path.join(empty, "out"))


if __name__ == "__main__":
    unittest.main()
