"""Writes the cases by which the Java side checks that it cuts words into the same pieces and sees the same mentions.

    python -m parley_train.fixtures TOKENIZER.json FOLDER
"""

import os
import sys

from . import mentions
from .corpora import Document, Word
from .wordpiece import WordPiece, load_vocabulary

WORDS = ["Truce", "the", "Brennport", "Castellane", "re-elected", "n't", "’s", "ceasefire", "HALDEN", "Lorenthian",
         "Égypte", "São", "naïve", "Ağrı", "İzmir", "Straße", "café-bar", "1,200", "3.5", "10:30", "42", "$", "…", "“",
         "—", "🙂", "a🙂b", "漢字", "مفاوضات", "переговоры", "abdelatty", "unbelievability", "x" * 63, "x" * 64, "x" * 65,
         "https://karsa.example/a-b?c=1", "a.b@karsa.example", "...", "!!!", "U.S.", "\u00a0x", "e\u0301te"]


def read_trees(path):
    """Sentences out of form, upos, head (from 1, 0 the root) and relation, parted by blank lines."""
    document = Document("words", [[]])
    with open(path, encoding="utf-8") as f:
        for line in list(f)[2:]:
            if not line.strip():
                document.sentences.append([])
                continue
            form, upos, head, relation = line.rstrip("\n").split("\t")
            word = Word(form)
            word.tree = (upos, int(head) - 1, relation)
            document.sentences[-1].append(word)
    return document


def main():
    pieces, folder = WordPiece(load_vocabulary(sys.argv[1])), sys.argv[2]
    with open(os.path.join(folder, "wordpiece-cases.tsv"), "w", encoding="utf-8") as f:
        f.write("# Words and the numbers of their pieces. Written by training (make fixtures); do not edit.\n")
        f.write("word\tpieces\n")
        for w in WORDS:
            f.write(f"{w}\t{' '.join(map(str, pieces.encode(w)))}\n")
    found = mentions.mentions(read_trees(os.path.join(folder, "mention-words.tsv")), mentions.told)
    tables = mentions.features(found)
    with open(os.path.join(folder, "mention-cases.tsv"), "w", encoding="utf-8") as f:
        f.write("# Mentions of mention-words.tsv, and the features of each with all before it. Written by training; do not edit.\n")
        f.write("word\tkind\tnames\tpairs\n")
        for i, m in enumerate(found):
            pairs = " ".join(",".join(str(t[i, j]) for t in tables) for j in range(i))
            f.write(f"{m.word}\t{m.kind}\t{' '.join(sorted(m.names)) or '-'}\t{pairs or '-'}\n")


if __name__ == "__main__":
    main()
