package dev.parley.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Prints rows as a table that fits a width.
 *
 * <p>Where a line is too long, columns are narrowed and their cells wrapped: running text keeps
 * three times the room of other columns, and no column becomes so narrow that its words are cut in
 * two (a table of many columns then is wider than the terminal, which can still be read). A cell of
 * more than a few lines ends with an ellipsis.
 */
final class TablePrinter {
  private static final int GAP = 2;
  private static final int NARROWEST = 6;
  private static final int NARROWEST_RUNNING = 28;
  private static final int LONGEST_WORD = 16;
  private static final int RUNNING_SHARE = 3;
  private static final int MOST_LINES = 4;

  /** Blanks, control characters, and marks that turn the direction of writing around. */
  private static final Pattern STEERING =
      Pattern.compile("[\\s\\p{Cc}\\p{Zl}\\p{Zp}\\u202a-\\u202e\\u2066-\\u2069]+");

  private final int width;

  /**
   * A printer.
   *
   * @param width of a line, in characters
   */
  TablePrinter(int width) {
    this.width = width;
  }

  /**
   * A heading.
   *
   * @param running true for running text
   */
  record Heading(String name, boolean running) {}

  /**
   * Prints a table.
   *
   * @return true where a cell was cut
   */
  boolean print(PrintWriter out, List<Heading> headings, List<List<String>> rows) {
    List<List<String>> shown =
        rows.stream().map(row -> row.stream().map(TablePrinter::plain).toList()).toList();
    int[] widths = widths(headings, shown);
    line(out, headings.stream().map(Heading::name).toList(), widths);
    line(out, Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths);
    boolean cut = false;
    for (List<String> row : shown) {
      cut |= line(out, row, widths);
    }
    return cut;
  }

  /** On one line, and without characters that would steer the terminal. */
  static String plain(String cell) {
    return STEERING.matcher(cell).replaceAll(" ").strip();
  }

  private int[] widths(List<Heading> headings, List<List<String>> rows) {
    int[] widths = new int[headings.size()];
    int[] least = new int[widths.length];
    int[] share = new int[widths.length];
    for (int i = 0; i < widths.length; i++) {
      Heading heading = headings.get(i);
      share[i] = heading.running() ? RUNNING_SHARE : 1;
      int word = heading.running() ? NARROWEST_RUNNING : NARROWEST;
      widths[i] = length(heading.name());
      word = Math.max(word, longestWord(heading.name()));
      for (List<String> row : rows) {
        widths[i] = Math.max(widths[i], length(row.get(i)));
        word = Math.max(word, Math.min(LONGEST_WORD, longestWord(row.get(i))));
      }
      least[i] = Math.min(widths[i], word);
    }
    int room = width - GAP * (widths.length - 1);
    for (int over = Arrays.stream(widths).sum() - room; over > 0; over--) {
      int widest = -1;
      for (int i = 0; i < widths.length; i++) {
        boolean wider = widest < 0 || widths[i] * share[widest] > widths[widest] * share[i];
        widest = widths[i] > least[i] && wider ? i : widest;
      }
      if (widest < 0) {
        break;
      }
      widths[widest]--;
    }
    return widths;
  }

  private static int longestWord(String text) {
    return Arrays.stream(text.split(" ")).mapToInt(TablePrinter::length).max().orElse(0);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static boolean line(PrintWriter out, List<String> cells, int[] widths) {
    List<List<String>> wrapped = new ArrayList<>();
    int height = 1;
    boolean cut = false;
    for (int i = 0; i < widths.length; i++) {
      List<String> lines = wrap(cells.get(i), widths[i]);
      if (lines.size() > MOST_LINES) {
        lines = shortened(lines, widths[i]);
        cut = true;
      }
      wrapped.add(lines);
      height = Math.max(height, lines.size());
    }
    for (int h = 0; h < height; h++) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String part = h < wrapped.get(i).size() ? wrapped.get(i).get(h) : "";
        line.append(part).append(" ".repeat(widths[i] - length(part) + GAP));
      }
      out.println(line.toString().stripTrailing());
    }
    return cut;
  }

  private static List<String> shortened(List<String> lines, int width) {
    List<String> out = new ArrayList<>(lines.subList(0, MOST_LINES));
    String last = out.removeLast();
    int room = Math.min(length(last), width - 1);
    out.add(last.substring(0, last.offsetByCodePoints(0, room)).stripTrailing() + "…");
    return out;
  }

  /** Lines of at most some width; a word is cut only where it alone is wider. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      String rest = word;
      if (!line.isEmpty() && length(line.toString()) + 1 + length(rest) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (length(rest) > width) {
        int at = rest.offsetByCodePoints(0, width);
        lines.add(rest.substring(0, at));
        rest = rest.substring(at);
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }
}
