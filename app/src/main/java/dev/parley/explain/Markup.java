package dev.parley.explain;

import dev.parley.claim.Span;
import dev.parley.explain.Explanation.Chain;
import dev.parley.explain.Explanation.Claimed;
import dev.parley.explain.Explanation.Told;
import dev.parley.explain.Explanation.Unclaimed;
import dev.parley.reader.Attribution;
import dev.parley.reader.Name;
import dev.parley.reader.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts marks among the words of a text.
 *
 * <p>Short things stand in square brackets, {@code [person|Amara Dessin]}, and what is the same
 * stretch of text shares them: {@code [S1 #4 person|Amara Dessin]}. Contents, which run long and
 * cross each other, stand in braces that say at both ends which they are: {@code {1|the talks go
 * on|1}}. A square bracket closes the one opened last, and says which it is where it does not: in
 * {@code [#1|a [#2|b|#1] c]}.
 *
 * <p>Where the text itself has one of these characters, a backslash stands before it. So the marks
 * can be told from the words whatever a report holds, and the text comes back when they go.
 */
final class Markup {
  private static final String SPECIAL = "[]{}|\\";

  private final String text;
  private final List<Mark> marks;
  private final List<Piece> out = new ArrayList<>();

  private enum Bracket {
    // A content comes before what begins and ends with it, so that it stands outside.
    BRACES,
    SQUARE
  }

  private record Label(String text, Layer layer) {}

  private record Place(Span span, Bracket bracket) {
    /** Outer ones first. */
    private static final Comparator<Place> ORDER =
        Comparator.<Place>comparingInt(p -> p.span.start())
            .thenComparing(p -> p.span.end(), Comparator.reverseOrder())
            .thenComparing(Place::bracket);
  }

  private record Mark(Place place, List<Label> labels) {
    int start() {
      return place.span.start();
    }

    int end() {
      return place.span.end();
    }

    String label() {
      return String.join(" ", labels.stream().map(Label::text).toList());
    }
  }

  private Markup(String text, Map<Place, List<Label>> labels) {
    this.text = text;
    this.marks = labels.entrySet().stream().map(e -> new Mark(e.getKey(), e.getValue())).toList();
  }

  /** The text with the marks of some layers. */
  static List<Piece> of(Explanation explanation, Set<Layer> layers) {
    Map<Place, List<Label>> labels = new TreeMap<>(Place.ORDER);
    if (layers.contains(Layer.ATTRIBUTIONS)) {
      explanation.attributions().forEach(told -> add(labels, told));
    }
    if (layers.contains(Layer.CHAINS)) {
      for (Chain chain : explanation.chains()) {
        for (Span mention : chain.entity().mentions()) {
          add(labels, mention, Bracket.SQUARE, "#" + chain.number(), Layer.CHAINS);
        }
      }
    }
    Reading reading = explanation.reading();
    if (layers.contains(Layer.NAMES)) {
      for (Name name : reading.names()) {
        add(labels, name.span(), Bracket.SQUARE, label(name.type()), Layer.NAMES);
      }
    }
    if (layers.contains(Layer.CLAIMS)) {
      for (Claimed claimed : explanation.claims()) {
        Span head = claimed.made().claim().ground().head();
        add(labels, head, Bracket.SQUARE, "!" + claimed.number(), Layer.CLAIMS);
      }
    }
    if (layers.contains(Layer.PASSED)) {
      for (Unclaimed seen : explanation.passed()) {
        add(labels, seen.passed().words(), Bracket.SQUARE, "?" + seen.number(), Layer.PASSED);
      }
    }
    return new Markup(reading.text(), labels).pieces();
  }

  private static void add(Map<Place, List<Label>> labels, Told told) {
    Attribution attribution = told.attribution();
    String number = Integer.toString(told.number());
    if (attribution.source() != null) {
      add(labels, attribution.source(), Bracket.SQUARE, "S" + number, Layer.ATTRIBUTIONS);
    }
    if (attribution.cue() != null) {
      add(labels, attribution.cue(), Bracket.SQUARE, "C" + number, Layer.ATTRIBUTIONS);
    }
    for (Span content : attribution.content()) {
      add(labels, content, Bracket.BRACES, number, Layer.ATTRIBUTIONS);
    }
  }

  private static void add(
      Map<Place, List<Label>> labels, Span span, Bracket bracket, String label, Layer layer) {
    labels
        .computeIfAbsent(new Place(span, bracket), p -> new ArrayList<>())
        .add(new Label(label, layer));
  }

  static String label(Name.Type type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  private List<Piece> pieces() {
    List<Mark> open = new ArrayList<>();
    int at = 0;
    int next = 0;
    while (next < marks.size() || !open.isEmpty()) {
      int stop = next < marks.size() ? marks.get(next).start() : text.length();
      for (Mark mark : open) {
        stop = Math.min(stop, mark.end());
      }
      words(at, stop);
      at = stop;
      for (int i = open.size() - 1; i >= 0; i--) {
        if (open.get(i).end() == at) {
          close(open, i);
        }
      }
      for (; next < marks.size() && marks.get(next).start() == at; next++) {
        open(marks.get(next));
        open.add(marks.get(next));
        if (marks.get(next).end() == at) {
          close(open, open.size() - 1);
        }
      }
    }
    words(at, text.length());
    return out;
  }

  private void words(int from, int to) {
    StringBuilder words = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (SPECIAL.indexOf(text.charAt(i)) >= 0) {
        words.append('\\');
      }
      words.append(text.charAt(i));
    }
    if (from < to) {
      out.add(new Piece(words.toString(), null));
    }
  }

  private void open(Mark mark) {
    String before = mark.place.bracket == Bracket.BRACES ? "{" : "[";
    int last = mark.labels.size() - 1;
    for (int i = 0; i <= last; i++) {
      Label label = mark.labels.get(i);
      out.add(new Piece(before + label.text + (i == last ? "|" : ""), label.layer));
      before = " ";
    }
  }

  private void close(List<Mark> open, int i) {
    Mark mark = open.remove(i);
    boolean braces = mark.place.bracket == Bracket.BRACES;
    boolean last =
        open.subList(i, open.size()).stream()
            .noneMatch(later -> later.place.bracket == mark.place.bracket);
    String label = braces || !last ? "|" + mark.label() : "";
    out.add(new Piece(label + (braces ? "}" : "]"), mark.labels.getFirst().layer));
  }
}
