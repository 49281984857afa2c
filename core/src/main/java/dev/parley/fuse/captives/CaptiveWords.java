package dev.parley.fuse.captives;

import dev.parley.fuse.Phrases;

/** Words by which the account knows what is told. */
final class CaptiveWords {
  enum Sort {
    CAPTIVE,
    ANYBODY,
    TAKE,
    HOLD,
    RELEASE,
    RESCUE,
    BODIES,
    RETURN,
    PART_AFTER,
    PART_BEFORE,
    TOTAL,
    RATIO,
    TERM
  }

  static final Phrases<Sort> WORDS = Phrases.load(CaptiveWords.class, "words.tsv", Sort.class);

  CaptiveWords() {}
}
