"""The closed lists that heads choose from. The exported model carries them in its metadata."""

UPOS = ["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN",
        "PUNCT", "SCONJ", "SYM", "VERB", "X"]

NAME_TYPES = ["PERSON", "ORGANISATION", "PLACE", "FACILITY", "GROUP", "EVENT", "OTHER"]
NAMES = ["O"] + [f"{p}-{t}" for t in NAME_TYPES for p in "BI"]

ROLES = ["O"] + [f"{p}-{r}" for r in ("SOURCE", "CUE", "CONTENT") for p in "BI"]

EVENTS = ["NONE", "CONSULT", "AGREE", "RETREAT", "AID", "CONCEDE", "SUPPORT", "COOPERATE", "MOBILIZE", "COERCE", "ASSAULT",
          "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SANCTION", "PROTEST"]
STANDINGS = ["asserted", "denied", "planned", "possible", "conditional"]
STANCES = ["none", "demand", "propose", "accept", "reject", "open"]
TOPICS = ["ceasefire", "withdrawal", "captives", "aid", "crossings", "monitoring", "disarmament", "governance", "territory", "return",
          "reconstruction", "justice", "sanctions", "security", "talks", "other"]
PARTS = ["ACTOR", "RECIPIENT", "PARTY", "TERM", "WHEN"]

IGNORE = -100


class Labels:
    """A list that training data fills; `index` gives IGNORE for what it does not hold."""

    def __init__(self, values):
        self.values = list(values)
        self.numbers = {v: i for i, v in enumerate(self.values)}

    def index(self, value):
        return self.numbers.get(value, IGNORE)

    def __len__(self):
        return len(self.values)


def name_mask(prefix, types):
    """The set of name labels that an annotation allows, as a bit mask; prefix is O, B or I."""
    if prefix == "O":
        return 1
    return sum(1 << NAMES.index(f"{prefix}-{t}") for t in types)
