"""Writes the cases by which the Java side checks that it cuts words into the same pieces.

    python -m parley_train.fixtures TOKENIZER.json OUT.tsv
"""

import sys

from .wordpiece import WordPiece, load_vocabulary

WORDS = ["Truce", "the", "Brennport", "Castellane", "re-elected", "n't", "’s", "ceasefire", "HALDEN", "Lorenthian",
         "Égypte", "São", "naïve", "Ağrı", "İzmir", "Straße", "café-bar", "1,200", "3.5", "10:30", "42", "$", "…", "“",
         "—", "🙂", "a🙂b", "漢字", "مفاوضات", "переговоры", "abdelatty", "unbelievability", "x" * 63, "x" * 64, "x" * 65,
         "https://karsa.example/a-b?c=1", "a.b@karsa.example", "...", "!!!", "U.S.", "\u00a0x", "e\u0301te"]


def main():
    pieces = WordPiece(load_vocabulary(sys.argv[1]))
    with open(sys.argv[2], "w", encoding="utf-8") as f:
        f.write("# Words and the numbers of their pieces. Written by training (make fixtures); do not edit.\n")
        f.write("word\tpieces\n")
        for w in WORDS:
            f.write(f"{w}\t{' '.join(map(str, pieces.encode(w)))}\n")


if __name__ == "__main__":
    main()
