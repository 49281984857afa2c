package dev.parley.reader;

import dev.parley.claim.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into paragraphs; a dateline is a paragraph of its own. */
public final class Paragraphs {
  /**
   * Shorter lines that end without a full stop are headings, not the first line of a wrapped
   * paragraph.
   */
  private static final int WRAPPED_LINE = 50;

  private static final Pattern DATELINE =
      Pattern.compile(
          "\\A\\s*(?:date\\s+\\d{4}-\\d{2}-\\d{2}\\b[ \\t]*)?"
              + "(?:\\p{Lu}[^\\n()\"“]{1,80}\\([^\\n()]{2,40}\\)\\s*[.:]?\\s*[-–—]{1,2}\\s*)?");

  private Paragraphs() {}

  /** The paragraphs in order; never empty, never touching blank lines. */
  public static List<Span> of(String text) {
    List<Span> lines = new ArrayList<>();
    int from = 0;
    Matcher dateline = DATELINE.matcher(text);
    if (dateline.find() && !dateline.group().isBlank()) {
      addTrimmed(lines, text, 0, dateline.end());
      from = dateline.end();
    }
    int fixed = lines.size();
    for (int start = from; start <= text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (lines.size() > fixed && continues(text, lines.getLast(), start, end)) {
        Span whole = lines.removeLast();
        addTrimmed(lines, text, whole.start(), end);
      } else {
        addTrimmed(lines, text, start, end);
      }
      start = end + 1;
    }
    return lines;
  }

  private static boolean continues(String text, Span before, int start, int end) {
    if (before.end() + 1 != start || start >= end || Character.isWhitespace(text.charAt(start))) {
      return false;
    }
    int lineStart = text.lastIndexOf('\n', before.end() - 1) + 1;
    char last = text.charAt(before.end() - 1);
    return before.end() - lineStart >= WRAPPED_LINE
        && (Character.isLetterOrDigit(last) || last == ',');
  }

  private static void addTrimmed(List<Span> into, String text, int start, int end) {
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      into.add(new Span(start, end));
    }
  }
}
