package dev.parley.fuse.threads;

import dev.parley.claim.Folding;
import dev.parley.lexicon.Table;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers of rounds in words: "a sixteenth round of talks". */
final class Ordinals {
  private static final Map<String, Integer> NUMBERS = numbers();
  private static final Set<String> ROUNDS =
      Table.load(Ordinals.class, "rounds.tsv", "word").unique("word").column("word");

  /** How far from the ordinal the word that tells the meeting may stand. */
  private static final int BEFORE = 5;

  private static final int AFTER = 6;

  private Ordinals() {}

  private static Map<String, Integer> numbers() {
    Map<String, Integer> out = new HashMap<>();
    Table table = Table.load(Ordinals.class, "ordinals.tsv", "word", "number").unique("word");
    for (Table.Row row : table.rows()) {
      out.put(row.need("word"), row.need("number", Integer::valueOf));
    }
    return Map.copyOf(out);
  }

  /**
   * Which round is told, or null.
   *
   * @param evidence the sentence
   * @param head the word in it that tells the meeting
   */
  static @Nullable Integer of(String evidence, String head) {
    List<String> words = words(evidence);
    if (words.stream().noneMatch(ROUNDS::contains)) {
      return null;
    }
    Set<String> heads = Set.copyOf(words(head));
    Set<Integer> found = new HashSet<>();
    for (int i = 0; i + 1 < words.size(); i++) {
      Integer number = ROUNDS.contains(words.get(i + 1)) ? number(words.get(i)) : null;
      if (number != null
          && words.subList(Math.max(0, i - BEFORE), Math.min(words.size(), i + AFTER)).stream()
              .anyMatch(heads::contains)) {
        found.add(number);
      }
    }
    return found.size() == 1 ? found.iterator().next() : null;
  }

  private static @Nullable Integer number(String word) {
    return word.matches("\\d{1,3}(st|nd|rd|th)")
        ? Integer.valueOf(word.substring(0, word.length() - 2))
        : NUMBERS.get(word);
  }

  private static List<String> words(String text) {
    return Arrays.asList(Folding.fold(text).strip().split(" "));
  }
}
