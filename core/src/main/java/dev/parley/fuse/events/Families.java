package dev.parley.fuse.events;

import dev.parley.fuse.words.Stems;
import dev.parley.lexicon.Table;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Words that may tell the same event: "blast", "explode", "go off". A word may be of several. */
final class Families {
  /** By the stem of a word, or the stems of two, with a blank between them. */
  private final Map<String, Set<String>> byStem = new HashMap<>();

  private final Set<String> loose = new HashSet<>();

  /** How much the same words in two reports say. */
  private enum Grip {
    FIRM,
    /** Little: everybody says and makes things. */
    LOOSE
  }

  Families() {
    this(Table.load(Families.class, "families.tsv", "family", "grip", "words"));
  }

  Families(Table table) {
    for (Table.Row row : table.unique("family").rows()) {
      if (row.need("grip", Grip.class) == Grip.LOOSE) {
        loose.add(row.need("family"));
      }
      for (String words : row.needList("words")) {
        byStem.computeIfAbsent(key(words), k -> new TreeSet<>()).add(row.need("family"));
      }
    }
  }

  private static String key(String words) {
    return Arrays.stream(words.split(" ", -1)).map(Stems::of).collect(Collectors.joining(" "));
  }

  /**
   * The families of an event's words: those of two words that belong together ("opened fire"), else
   * those of the head, else those of any.
   *
   * @param words as they stand there, at least one; a particle of the head may be added at the end
   * @param lemma of the head
   */
  Set<String> of(List<String> words, int head, String lemma) {
    Set<String> found = new TreeSet<>();
    for (int i = 0; i + 1 < words.size(); i++) {
      found.addAll(known(words.get(i) + " " + words.get(i + 1)));
    }
    if (found.isEmpty()) {
      found.addAll(known(words.get(head)));
      found.addAll(known(lemma));
    }
    if (found.isEmpty()) {
      words.forEach(word -> found.addAll(known(word)));
    }
    return found;
  }

  /** Whether the words of one of these families stand in every report. */
  boolean anyLoose(Set<String> families) {
    return families.stream().anyMatch(loose::contains);
  }

  private Set<String> known(String words) {
    return byStem.getOrDefault(key(words), Set.of());
  }
}
