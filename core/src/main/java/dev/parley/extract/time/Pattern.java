package dev.parley.extract.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a rule's pattern can be written: pieces in a row.
 *
 * <p>A pattern is words and symbols parted by blanks: {@code last|next {weekday}}. {@code a|b} is
 * either word, {@code {a|b}} either symbol, caught under the first one's name, {@code {x=a}} a
 * symbol caught as x, {@code [the]} may be missing.
 */
record Pattern(List<Piece> pieces) {
  private static final int MOST = 5000;

  /**
   * A piece.
   *
   * @param word the word or mark itself, or null
   * @param symbol the grammar's symbol, or null
   * @param name under what the symbol's value is caught
   */
  record Piece(@Nullable String word, @Nullable String symbol, String name) {}

  Pattern {
    pieces = List.copyOf(pieces);
  }

  /**
   * All ways in which a pattern can be written.
   *
   * @throws IllegalArgumentException telling what is wrong with it
   */
  static List<Pattern> expand(String text) {
    List<List<Piece>> ways = new ArrayList<>();
    ways.add(List.of());
    int depth = 0;
    List<List<Piece>> without = List.of();
    for (String part : text.replace("[", " [ ").replace("]", " ] ").strip().split("\\s+")) {
      if (part.equals("[")) {
        require(depth++ == 0, "a [ inside of [ ]", text);
        without = ways;
      } else if (part.equals("]")) {
        require(--depth == 0, "a ] without its [", text);
        List<List<Piece>> both = new ArrayList<>(ways);
        both.addAll(without);
        ways = both;
      } else {
        List<List<Piece>> longer = new ArrayList<>();
        for (List<Piece> way : ways) {
          for (Piece piece : pieces(part, text)) {
            List<Piece> next = new ArrayList<>(way);
            next.add(piece);
            longer.add(next);
          }
        }
        ways = longer;
      }
      require(ways.size() <= MOST, "more than " + MOST + " ways to write it", text);
    }
    require(depth == 0, "a [ without its ]", text);
    require(ways.stream().noneMatch(List::isEmpty), "nothing that must stand", text);
    return ways.stream().map(Pattern::new).toList();
  }

  /** The words of a name, just as they stand. */
  static Pattern words(List<Token> name) {
    return new Pattern(name.stream().map(t -> new Piece(t.form(), null, "")).toList());
  }

  private static List<Piece> pieces(String part, String text) {
    List<Piece> out = new ArrayList<>();
    if (part.startsWith("{")) {
      require(part.endsWith("}"), "a { without its }", text);
      String inside = part.substring(1, part.length() - 1);
      int named = inside.indexOf('=');
      String[] symbols = inside.substring(named + 1).split("\\|", -1);
      for (String symbol : symbols) {
        require(symbol.matches("[a-z]+"), "'" + symbol + "' is no symbol", text);
        out.add(new Piece(null, symbol, named < 0 ? symbols[0] : inside.substring(0, named)));
      }
    } else {
      for (String word : part.split("\\|", -1)) {
        require(!word.isEmpty(), "an empty word", text);
        out.add(new Piece(word, null, ""));
      }
    }
    return out;
  }

  private static void require(boolean fine, String fault, String text) {
    if (!fine) {
      throw new IllegalArgumentException("the pattern '" + text + "' has " + fault);
    }
  }
}
