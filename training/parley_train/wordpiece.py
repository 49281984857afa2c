"""WordPiece over words that are already split, as dev.parley.reader.model.WordPiece does it in Java.

Both sides must give the same pieces; `make fixtures` writes the cases that the Java test replays.
"""

import json
import unicodedata

MAX_CHARS = 64  # a longer word is one [UNK]; it is a link or a run of junk


def load_vocabulary(tokenizer_json):
    """The pieces of a Hugging Face tokenizer.json, in the order of their numbers."""
    with open(tokenizer_json, encoding="utf-8") as f:
        vocab = json.load(f)["model"]["vocab"]
    pieces = [None] * (max(vocab.values()) + 1)
    for piece, number in vocab.items():
        pieces[number] = piece
    return pieces


def is_punctuation(char):
    code = ord(char)
    if 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126:
        return True
    return unicodedata.category(char).startswith("P")


class WordPiece:
    def __init__(self, pieces):
        self.ids = {p: i for i, p in enumerate(pieces)}
        self.unknown = self.ids["[UNK]"]
        self.start = self.ids["[CLS]"]
        self.end = self.ids["[SEP]"]
        self.memory = {}

    def encode(self, word):
        """The numbers of a word's pieces; at least one."""
        known = self.memory.get(word)
        if known is None:
            known = self._encode(word)
            self.memory[word] = known
        return known

    def _encode(self, word):
        flat = "".join(
            c for c in unicodedata.normalize("NFD", word.lower())
            if unicodedata.category(c) not in ("Mn", "Cc", "Cf") and not c.isspace())
        runs, run = [], ""
        for c in flat:
            if is_punctuation(c):
                if run:
                    runs.append(run)
                runs.append(c)
                run = ""
            else:
                run += c
        if run:
            runs.append(run)
        out = []
        for run in runs[:MAX_CHARS]:
            out += self._greedy(run)
        return out[:MAX_CHARS] or [self.unknown]

    def _greedy(self, run):
        if len(run) > MAX_CHARS:
            return [self.unknown]
        out, at = [], 0
        while at < len(run):
            for end in range(len(run), at, -1):
                number = self.ids.get(("##" if at else "") + run[at:end])
                if number is not None:
                    out.append(number)
                    at = end
                    break
            else:
                return [self.unknown]
        return out


# How a word is written: the encoder's own vocabulary knows only lower case.
CASINGS = ["other", "lower", "title", "upper", "initial", "mixed", "digits"]


def casing(word):
    letters = [c for c in word if c.isalpha()]
    if any(c.isdigit() for c in word):
        return 6
    if not letters:
        return 0
    if not any(c.isupper() for c in letters):
        return 1
    if len(letters) == 1:
        return 4
    if all(c.isupper() for c in letters):
        return 3
    if letters[0].isupper() and not any(c.isupper() for c in letters[1:]):
        return 2
    return 5


# What stands before a word.
GAPS = ["none", "space", "line", "paragraph"]
