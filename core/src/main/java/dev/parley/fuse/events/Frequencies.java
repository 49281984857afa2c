package dev.parley.fuse.events;

import dev.parley.lexicon.Table;
import java.util.HashMap;
import java.util.Map;

/**
 * How telling a word is: the rarer in twenty years of news, the more. Frozen, so that what two
 * reports have in common does not depend on what else was read.
 */
final class Frequencies {
  /** Of how many lines of news the table counts. */
  private static final double LINES = 114_445;

  private final Map<String, Integer> lines = new HashMap<>();

  Frequencies() {
    this(Table.load(Frequencies.class, "frequencies.tsv", "word", "lines"));
  }

  Frequencies(Table table) {
    for (Table.Row row : table.unique("word").rows()) {
      lines.put(row.need("word"), row.need("lines", Integer::valueOf));
    }
  }

  /**
   * The weight of a word, above 0.
   *
   * @param word in lower case
   */
  double weight(String word) {
    return Math.log(LINES / (1 + lines.getOrDefault(word, 0)));
  }
}
