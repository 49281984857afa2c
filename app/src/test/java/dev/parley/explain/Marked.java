package dev.parley.explain;

import dev.parley.claim.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person makes of a marked text: the words without the marks, and where the marks say that
 * things begin and end. Written from what the help says of marks, not from {@code Markup}.
 */
record Marked(String text, List<Found> found) {
  private static final Pattern MARK =
      Pattern.compile(
          "\\\\(?<own>.)"
              + "|(?<opens>[\\[{])(?<labels>[^|]*)\\|"
              + "|(\\|(?<which>[^|\\]}]*))?(?<closes>[\\]}])",
          Pattern.DOTALL);

  /**
   * Something found.
   *
   * @param label what the mark says of it
   */
  record Found(String label, Span span) {}

  private record Open(String bracket, String labels, int start) {}

  static Marked parse(String marked) {
    StringBuilder text = new StringBuilder();
    List<Found> found = new ArrayList<>();
    List<Open> open = new ArrayList<>();
    Matcher m = MARK.matcher(marked);
    int at = 0;
    while (m.find()) {
      text.append(marked, at, m.start());
      at = m.end();
      if (m.group("own") != null) {
        text.append(m.group("own"));
      } else if (m.group("opens") != null) {
        open.add(new Open(m.group("opens"), m.group("labels"), text.length()));
      } else {
        Open closed = closed(open, m.group("closes").equals("]") ? "[" : "{", m.group("which"));
        for (String label : closed.labels.split(" ")) {
          found.add(new Found(label, new Span(closed.start, text.length())));
        }
      }
    }
    text.append(marked, at, marked.length());
    if (!open.isEmpty()) {
      throw new AssertionError("never closed: " + open + " in " + marked);
    }
    return new Marked(text.toString(), found);
  }

  private static Open closed(List<Open> open, String bracket, String which) {
    for (Open o : open.reversed()) {
      if (o.bracket.equals(bracket) && (which == null || which.equals(o.labels))) {
        open.remove(o);
        return o;
      }
    }
    throw new AssertionError("closes nothing: " + bracket + " " + which + ", open: " + open);
  }
}
