package dev.parley.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Prints rows as a table that fits a width: wide columns are narrowed and their cells wrapped,
 * words are cut only where a single one is wider than its column, and nothing is left out.
 */
final class TablePrinter {
  private static final int GAP = 2;
  private static final int NARROWEST = 10;

  private final int width;

  /**
   * A printer.
   *
   * @param width of a line, in characters
   */
  TablePrinter(int width) {
    this.width = width;
  }

  void print(PrintWriter out, List<String> headings, List<List<String>> rows) {
    int[] widths = widths(headings, rows);
    line(out, headings, widths);
    line(out, Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths);
    rows.forEach(row -> line(out, row, widths));
  }

  private int[] widths(List<String> headings, List<List<String>> rows) {
    int[] widths = headings.stream().mapToInt(String::length).toArray();
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    // Take from the widest column, one character at a time, until the line fits.
    int room = width - GAP * (widths.length - 1);
    while (Arrays.stream(widths).sum() > room) {
      int widest = 0;
      for (int i = 1; i < widths.length; i++) {
        widest = widths[i] > widths[widest] ? i : widest;
      }
      if (widths[widest] <= NARROWEST) {
        break;
      }
      widths[widest]--;
    }
    return widths;
  }

  private static void line(PrintWriter out, List<String> cells, int[] widths) {
    List<List<String>> wrapped = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < widths.length; i++) {
      wrapped.add(wrap(cells.get(i), widths[i]));
      height = Math.max(height, wrapped.get(i).size());
    }
    for (int h = 0; h < height; h++) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String part = h < wrapped.get(i).size() ? wrapped.get(i).get(h) : "";
        line.append(part).append(" ".repeat(widths[i] - part.length() + GAP));
      }
      out.println(line.toString().stripTrailing());
    }
  }

  /** Lines of at most some width. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      String rest = word;
      if (!line.isEmpty() && line.length() + 1 + rest.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (rest.length() > width) {
        int cut = Character.isLowSurrogate(rest.charAt(width)) && width > 1 ? width - 1 : width;
        lines.add(rest.substring(0, cut));
        rest = rest.substring(cut);
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }
}
