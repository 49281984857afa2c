package dev.parley.reader.news;

import dev.parley.claim.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Stretches between quotation marks, paragraph by paragraph.
 *
 * <p>A mark that cannot open (or close) where it stands is ignored, so that a stray one does not
 * turn the rest of the text inside out. A quotation without a closing mark ends with its paragraph;
 * when the next paragraph opens with a mark, the same speaker goes on.
 */
final class QuotationFinder {
  private QuotationFinder() {}

  /**
   * A quotation.
   *
   * @param outer with its marks
   * @param inner without them
   * @param closed false where the closing mark is missing
   */
  record Quotation(Span outer, Span inner, boolean closed) {}

  static List<Quotation> find(String text, List<Span> paragraphs) {
    boolean doubles = text.chars().filter(c -> Plain.of((char) c) == '"').count() >= 2;
    List<Quotation> out = new ArrayList<>();
    for (Span paragraph : paragraphs) {
      int open = -1;
      for (int i = paragraph.start(); i < paragraph.end(); i++) {
        char c = Plain.of(text.charAt(i));
        if (c != (doubles ? '"' : '\'')) {
          continue;
        }
        if (open < 0 && opens(text, i, paragraph)) {
          open = i;
        } else if (open >= 0 && closes(text, i, paragraph, doubles)) {
          add(out, open, i + 1, open + 1, i, true);
          open = -1;
        }
      }
      // A single mark left open is an apostrophe; a double one is a quotation over paragraphs.
      if (open >= 0 && doubles) {
        add(out, open, paragraph.end(), open + 1, paragraph.end(), false);
      }
    }
    return out;
  }

  private static void add(
      List<Quotation> out, int start, int end, int innerStart, int innerEnd, boolean closed) {
    if (innerStart < innerEnd) {
      out.add(new Quotation(new Span(start, end), new Span(innerStart, innerEnd), closed));
    }
  }

  private static boolean opens(String text, int i, Span paragraph) {
    char c = text.charAt(i);
    if (c == '”' || c == '’' || c == '»') {
      return false;
    }
    boolean before =
        i == paragraph.start()
            || !Character.isLetterOrDigit(text.charAt(i - 1))
                && ".,!?".indexOf(text.charAt(i - 1)) < 0;
    return before && i + 1 < paragraph.end() && !Character.isWhitespace(text.charAt(i + 1));
  }

  private static boolean closes(String text, int i, Span paragraph, boolean doubles) {
    char c = text.charAt(i);
    if (c == '“' || c == '„' || c == '‘' || c == '«') {
      return false;
    }
    boolean behind = i + 1 >= paragraph.end() || !Character.isLetterOrDigit(text.charAt(i + 1));
    return behind && (doubles || !Character.isWhitespace(text.charAt(i - 1)));
  }
}
