package dev.parley.reader;

/** Universal parts of speech (Universal Dependencies v2). */
public enum Upos {
  ADJ,
  ADP,
  ADV,
  AUX,
  CCONJ,
  DET,
  INTJ,
  NOUN,
  NUM,
  PART,
  PRON,
  PROPN,
  PUNCT,
  SCONJ,
  SYM,
  VERB,
  X;

  /** The tag that is written so, X for anything else. */
  public static Upos parse(String tag) {
    for (Upos upos : values()) {
      if (upos.name().equals(tag)) {
        return upos;
      }
    }
    return X;
  }
}
