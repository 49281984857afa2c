package dev.parley.fuse.deal;

import dev.parley.fuse.Phrases;

/** Words by which the sheet knows papers and what is done with them. */
final class DealWords {
  enum Sort {
    DRAFT,
    TRUCE,
    DEAL,
    ORDINAL,
    FRESH,
    DEFINITE,
    INDEFINITE,
    BY,
    UNDER,
    TAKE,
    FOLLOW,
    START,
    EXTEND,
    BREACH,
    DENY,
    BODY,
    MANDATE,
    TIME,
    BEFORE
  }

  static final Phrases<Sort> WORDS = Phrases.load(DealWords.class, "words.tsv", Sort.class);

  DealWords() {}
}
