package dev.parley.fuse.words;

import dev.parley.claim.Folding;
import dev.parley.lexicon.Table;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The telling words of a short piece of text, by their stems.
 *
 * @param stems without the words of {@code silent.tsv}
 * @param signature a bit for each stem; pieces without a bit in common have no stem in common
 */
public record Gist(Set<String> stems, long signature) {
  private static final Set<String> SILENT = silent();

  private static Set<String> silent() {
    Set<String> all = new HashSet<>();
    for (Table.Row row :
        Table.load(Gist.class, "silent.tsv", "class", "words").unique("class").rows()) {
      row.need("class"); // says why its words are silent
      for (String word : row.needList("words")) {
        if (!Folding.fold(word).equals(" " + word + " ")) {
          throw row.fault("write '" + word + "' in lower case and as one word without accents");
        }
        all.add(word);
      }
    }
    return Set.copyOf(all);
  }

  /** What a piece tells; nothing where it is null. */
  public static Gist of(@Nullable String piece) {
    Set<String> stems = new TreeSet<>();
    long signature = 0;
    for (String word : Folding.fold(piece).strip().split(" ")) {
      if (!word.isEmpty() && !SILENT.contains(word) && stems.add(Stems.of(word))) {
        signature |= 1L << (Stems.of(word).hashCode() & 63);
      }
    }
    return new Gist(Set.copyOf(stems), signature);
  }

  /** The stems as a line by which pieces can be compared, also where they are stored. */
  public String line() {
    return String.join(" ", new TreeSet<>(stems));
  }

  /** True where it tells anything. */
  public boolean tells() {
    return !stems.isEmpty();
  }

  /**
   * True where at least half of the words of the shorter piece stand in the other: "the draft" and
   * "the first draft of a truce".
   */
  public boolean fits(Gist other) {
    if ((signature & other.signature) == 0) {
      return false;
    }
    Set<String> fewer = stems.size() <= other.stems.size() ? stems : other.stems;
    Set<String> more = stems.size() <= other.stems.size() ? other.stems : stems;
    long shared = fewer.stream().filter(more::contains).count();
    return shared > 0 && 2 * shared >= fewer.size();
  }
}
