package dev.parley.fuse.offices;

import dev.parley.claim.Folding;
import dev.parley.lexicon.Table;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The words of a name that tell which one is meant: no case, no accents, no small words. */
final class TellingWords {
  private static final Set<String> SILENT =
      Table.load(TellingWords.class, "silent.tsv", "word").unique("word").column("word");

  private TellingWords() {}

  static Set<String> of(@Nullable String name) {
    Set<String> words = new TreeSet<>(Arrays.asList(Folding.fold(name).split(" ")));
    words.remove("");
    words.removeAll(SILENT);
    return words;
  }
}
