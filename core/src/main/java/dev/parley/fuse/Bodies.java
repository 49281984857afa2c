package dev.parley.fuse;

import dev.parley.claim.Folding;
import dev.parley.lexicon.Table;
import java.util.Set;

/** The words that name a part of a party for the whole of it. */
final class Bodies {
  private static final Set<String> WORDS =
      Table.load(Bodies.class, "bodies.tsv", "word").unique("word").column("word");

  private Bodies() {}

  static boolean has(String word) {
    return WORDS.contains(Folding.fold(word).strip());
  }
}
