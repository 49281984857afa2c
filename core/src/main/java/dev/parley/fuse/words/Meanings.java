package dev.parley.fuse.words;

import dev.parley.claim.Folding;
import dev.parley.lexicon.Table;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What words mean, by a table of their pieces: "quake" is near "earthquake", "tremor" not far.
 *
 * <p>A word that the table lacks is cut into the longest pieces that it has, from the left; so
 * names and rare words mean something, too. Immutable; safe for many threads.
 */
public final class Meanings {
  /** How many numbers tell a meaning. */
  private static final int WIDTH = 32;

  /** What marks a piece that only continues a word. */
  private static final String INSIDE = "-";

  private static final byte[] NOTHING = new byte[WIDTH];

  private final Map<String, byte[]> pieces = new HashMap<>();

  public Meanings() {
    this(Table.load(Meanings.class, "meanings.tsv", "piece", "vector"));
  }

  Meanings(Table table) {
    for (Table.Row row : table.unique("piece").rows()) {
      pieces.put(row.need("piece"), row.need("vector", Meanings::vector));
    }
  }

  private static byte[] vector(String cell) {
    byte[] out = Base64.getDecoder().decode(cell);
    if (out.length != WIDTH) {
      throw new IllegalArgumentException(
          "'" + cell + "' holds " + out.length + " numbers and not " + WIDTH);
    }
    return out;
  }

  /** Of some words together, as they are written; each counts as much as its pieces do. */
  public Meaning of(List<String> words) {
    int[] sum = new int[WIDTH];
    for (String word : words) {
      for (String plain : Folding.fold(word).strip().split(" ", -1)) {
        add(plain, sum);
      }
    }
    return new Meaning(words, sum);
  }

  private void add(String word, int[] sum) {
    int at = 0;
    while (at < word.length()) {
      int end = longest(word, at);
      byte[] piece = pieces.getOrDefault(name(word, at, end), NOTHING);
      for (int i = 0; i < WIDTH; i++) {
        sum[i] += piece[i];
      }
      at = end;
    }
  }

  /** The end of the longest piece that begins here; of one letter where the table has none. */
  private int longest(String word, int from) {
    int end = word.length();
    while (end > from + 1 && !pieces.containsKey(name(word, from, end))) {
      end--;
    }
    return end;
  }

  private static String name(String word, int from, int to) {
    return (from == 0 ? "" : INSIDE) + word.substring(from, to);
  }
}
