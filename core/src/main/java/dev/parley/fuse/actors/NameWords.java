package dev.parley.fuse.actors;

import dev.parley.claim.Labelled;
import dev.parley.lexicon.Table;
import dev.parley.lexicon.Titles;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What words do in names; folded ones are asked for. */
final class NameWords {
  /** See {@code words.tsv}. */
  enum Use implements Labelled {
    HONORIFIC,
    REIGN,
    PARTICLE,
    SERVANT,
    GIVEN,
    SUFFIX,
    FAMILY,
    STATE,
    ARMY,
    BODY,
    COMMON,
    SOME,
    LINK,
    SORT
  }

  private final Map<Use, Set<String>> words = new EnumMap<>(Use.class);
  private final Titles titles = new Titles();

  NameWords() {
    this(Table.load(NameWords.class, "words.tsv", "word", "class"));
  }

  NameWords(Table table) {
    for (Table.Row row : table.rows()) {
      Use use = row.need("class", c -> Labelled.parse(Use.class, c));
      words.computeIfAbsent(use, u -> new HashSet<>()).add(row.need("word"));
    }
  }

  boolean is(String word, Use... uses) {
    for (Use use : uses) {
      if (words.getOrDefault(use, Set.of()).contains(word)) {
        return true;
      }
    }
    return false;
  }

  Set<String> all(Use use) {
    return words.getOrDefault(use, Set.of());
  }

  /** Whether it stands before a person's name and is no part of it. */
  boolean isTitle(String word) {
    return is(word, Use.HONORIFIC) || titles.isTitle(word) || titles.isModifier(word);
  }

  /** Whether it says nothing of who it is: "Supreme", "Ministry". */
  boolean isCommon(String word) {
    return isTitle(word)
        || is(
            word,
            Use.COMMON,
            Use.BODY,
            Use.STATE,
            Use.ARMY,
            Use.SOME,
            Use.LINK,
            Use.SORT,
            Use.REIGN);
  }
}
