package dev.parley.extract.event;

import dev.parley.lexicon.LexiconException;
import dev.parley.lexicon.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Named classes of words that the tables of this package share: {@code @talks}, {@code @aid}. */
final class Lexemes {
  private final Map<String, Set<String>> classes = new HashMap<>();

  /** Loads the table. */
  Lexemes() {
    this(Table.load(Lexemes.class, "classes.tsv", "class", "words"));
  }

  Lexemes(Table table) {
    for (Table.Row row : table.rows()) {
      String name = row.need("class");
      if (!name.startsWith("@")) {
        throw row.fault("a class begins with @, and '" + name + "' does not");
      }
      classes
          .computeIfAbsent(name, n -> new HashSet<>())
          .addAll(expand(row, row.needList("words"), Set.of()));
    }
  }

  /** Whether a word is of a class; false for a class that does not exist. */
  boolean is(String lemma, String name) {
    return classes.getOrDefault(name, Set.of()).contains(lemma);
  }

  /**
   * Words with the classes among them replaced by their words.
   *
   * @param open names that stay as they are
   * @throws LexiconException where a class is not known
   */
  Set<String> expand(Table.Row row, List<String> words, Set<String> open) {
    Set<String> out = new HashSet<>();
    for (String word : words) {
      Set<String> members = classes.get(word);
      if (members != null) {
        out.addAll(members);
      } else if (word.startsWith("@") && !open.contains(word)) {
        throw row.fault("'" + word + "' is no class of classes.tsv");
      } else {
        out.add(word);
      }
    }
    return out;
  }
}
