package dev.parley.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Breaks pieces into lines, at the blanks of the words only: marks stay with the words that they
 * stand at.
 */
final class Lines {
  private final int width;
  private final List<List<Piece>> lines = new ArrayList<>();
  private List<Piece> line = new ArrayList<>();
  private List<Piece> unit = new ArrayList<>();

  private Lines(int width) {
    this.width = width;
  }

  /** The lines that a text has itself. */
  static List<List<Piece>> split(List<Piece> pieces) {
    List<List<Piece>> out = new ArrayList<>(List.of(new ArrayList<>()));
    for (Piece piece : pieces) {
      String[] parts = piece.text().split("\n", -1);
      for (int i = 0; i < parts.length; i++) {
        if (i > 0) {
          out.add(new ArrayList<>());
        }
        out.getLast().add(new Piece(parts[i], piece.layer()));
      }
    }
    return out;
  }

  /**
   * Lines of at most some width; a word with its marks is never cut, so a line that is one such
   * word may be longer.
   */
  static List<List<Piece>> wrap(List<Piece> pieces, int width) {
    Lines lines = new Lines(width);
    for (Piece piece : pieces) {
      if (piece.layer() == null) {
        lines.words(piece.text());
      } else {
        lines.unit.add(piece);
      }
    }
    lines.endUnit();
    lines.lines.add(lines.line);
    return lines.lines;
  }

  /** Lines of plain words. */
  static List<String> wrap(String words, int width) {
    return wrap(List.of(new Piece(words, null)), width).stream().map(Lines::plain).toList();
  }

  static String plain(List<Piece> line) {
    return line.stream().map(Piece::text).collect(Collectors.joining());
  }

  private void words(String text) {
    StringBuilder word = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          if (isBlank(c)) {
            endWord(word);
            endUnit();
          } else {
            word.appendCodePoint(steers(c) ? '\ufffd' : c);
          }
        });
    endWord(word);
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Control characters, and marks that turn the direction of writing around. */
  private static boolean steers(int c) {
    return Character.isISOControl(c) || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
  }

  private void endWord(StringBuilder word) {
    if (!word.isEmpty()) {
      unit.add(new Piece(word.toString(), null));
      word.setLength(0);
    }
  }

  private void endUnit() {
    if (unit.isEmpty()) {
      return;
    }
    if (!line.isEmpty() && length(line) + 1 + length(unit) > width) {
      lines.add(line);
      line = new ArrayList<>();
    }
    if (!line.isEmpty()) {
      line.add(new Piece(" ", null));
    }
    line.addAll(unit);
    unit = new ArrayList<>();
  }

  private static int length(List<Piece> pieces) {
    return pieces.stream().mapToInt(p -> p.text().codePointCount(0, p.text().length())).sum();
  }
}
