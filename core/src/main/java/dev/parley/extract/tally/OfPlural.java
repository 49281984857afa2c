package dev.parley.extract.tally;

import dev.parley.reader.Word;

/** Nouns in the plural. */
final class OfPlural {
  private OfPlural() {}

  static boolean is(Word noun) {
    return noun.xpos().endsWith("S") || !noun.form().equalsIgnoreCase(noun.lemma());
  }
}
