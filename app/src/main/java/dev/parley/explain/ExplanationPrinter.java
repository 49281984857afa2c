package dev.parley.explain;

import dev.parley.claim.Made;
import dev.parley.claim.Span;
import dev.parley.claim.Version;
import dev.parley.explain.Explanation.Chain;
import dev.parley.explain.Explanation.Claimed;
import dev.parley.explain.Explanation.Speaker;
import dev.parley.explain.Explanation.Told;
import dev.parley.explain.Explanation.Unclaimed;
import dev.parley.extract.Passed;
import dev.parley.extract.Why;
import dev.parley.reader.Attribution;
import dev.parley.reader.Name;
import dev.parley.report.Publication;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Prints explanations for people: the report's lines, numbered, with marks among its words, and
 * under them what the marks stand for.
 */
public final class ExplanationPrinter {
  /** As much of a content as is needed to find it in the text above. */
  private static final int MOST_CONTENT = 72;

  private static final int TYPE = 14;
  private static final int KIND = 11;

  private final PrintWriter out;
  private final int width;
  private final boolean colour;
  private final Set<Layer> layers;

  /**
   * A printer.
   *
   * @param width of a line, in characters
   * @param colour true where marks are coloured, too
   * @param layers what is shown
   */
  public ExplanationPrinter(PrintWriter out, int width, boolean colour, Set<Layer> layers) {
    this.out = out;
    this.width = width;
    this.colour = colour;
    this.layers = Set.copyOf(layers);
  }

  /** Prints one report. */
  public void print(Explanation explanation) {
    item("", head(explanation));
    out.println();
    boolean escaped = text(explanation);
    if (layers.contains(Layer.CLAIMS)) {
      claims(explanation);
    }
    if (layers.contains(Layer.PASSED)) {
      passed(explanation);
    }
    if (layers.contains(Layer.ATTRIBUTIONS)) {
      attributions(explanation);
    }
    if (layers.contains(Layer.CHAINS)) {
      chains(explanation);
    }
    if (layers.contains(Layer.NAMES)) {
      names(explanation);
    }
    if (!explanation.faults().isEmpty()) {
      out.println();
      item("", "Rules that failed on this report (the others still ran):");
      explanation.faults().forEach(f -> item("  ", f));
    }
    out.println();
    if (escaped) {
      item("", "A backslash stands before brackets, braces and bars of the report's own.");
    }
    Version reader = explanation.reader();
    item("", "Read by reader " + reader + ". Nothing is kept.");
    out.flush();
  }

  private static String head(Explanation explanation) {
    Publication publication = explanation.report().publication();
    StringBuilder head = new StringBuilder();
    head.append(publication.outlet() == null ? "unknown outlet" : publication.outlet());
    head.append(", ");
    head.append(publication.published() == null ? "date unknown" : publication.published().text());
    if (publication.title() != null) {
      head.append(", “").append(publication.title()).append('”');
    }
    return head.append(" (").append(explanation.path()).append(')').toString();
  }

  // ---- the report's own words -------------------------------------------------------------------

  /** Returns true where some characters have a backslash before them. */
  private boolean text(Explanation explanation) {
    List<Piece> pieces = Markup.of(explanation, layers);
    List<List<Piece>> lines = new ArrayList<>(Lines.split(pieces));
    while (lines.size() > 1 && Lines.plain(lines.getLast()).isBlank()) {
      lines.removeLast();
    }
    int gutter = Math.max(3, Integer.toString(lines.size()).length());
    for (int i = 0; i < lines.size(); i++) {
      String number = Lines.plain(lines.get(i)).isBlank() ? "" : Integer.toString(i + 1);
      for (List<Piece> line : Lines.wrap(lines.get(i), width - gutter - 2)) {
        String before = " ".repeat(gutter - number.length()) + number + "  ";
        out.println((before + painted(line)).stripTrailing());
        number = "";
      }
    }
    return pieces.stream().anyMatch(p -> p.layer() == null && p.text().indexOf('\\') >= 0);
  }

  private String painted(List<Piece> line) {
    StringBuilder painted = new StringBuilder();
    for (Piece piece : line) {
      Layer layer = piece.layer();
      if (layer == null || !colour) {
        painted.append(piece.text());
      } else {
        painted.append(colour(layer)).append(piece.text()).append("\u001b[0m");
      }
    }
    return painted.toString();
  }

  private static String colour(Layer layer) {
    return switch (layer) {
      case NAMES -> "\u001b[32m";
      case CHAINS -> "\u001b[33m";
      case ATTRIBUTIONS -> "\u001b[36m";
      case CLAIMS -> "\u001b[35m";
      case PASSED -> "\u001b[31m";
    };
  }

  // ---- what the marks stand for -----------------------------------------------------------------

  private void claims(Explanation explanation) {
    heading(
        "Claims",
        explanation.claims().size(),
        "what is claimed, by which rule, how sure; [!1|head]");
    String text = explanation.reading().text();
    LineNumbers lines = new LineNumbers(text);
    int wide = Integer.toString(explanation.claims().size()).length();
    for (Claimed claimed : explanation.claims()) {
      Made made = claimed.made();
      String number = "!" + claimed.number();
      String before = "  " + " ".repeat(wide + 1 - number.length()) + number + "  ";
      item(before, ClaimWords.of(made.claim(), text));
      item(
          " ".repeat(before.length()),
          "line "
              + lines.of(made.claim().ground().head())
              + ", by "
              + made.by()
              + percent(made.confidence())
              + ClaimWords.ground(made.claim().ground()));
    }
  }

  /** Reason by reason, each with the words that it kept from being a claim. */
  private void passed(Explanation explanation) {
    heading(
        "Not claimed",
        explanation.passed().size(),
        "what was seen, and why it is no claim; [?1|words]");
    String text = explanation.reading().text();
    LineNumbers lines = new LineNumbers(text);
    Map<String, Map<Why, List<String>>> byReason = new TreeMap<>();
    for (Unclaimed unclaimed : explanation.passed()) {
      Passed seen = unclaimed.passed();
      byReason
          .computeIfAbsent(seen.kind(), k -> new TreeMap<>())
          .computeIfAbsent(seen.why(), w -> new ArrayList<>())
          .add(
              "?"
                  + unclaimed.number()
                  + " “"
                  + shortened(seen.words().in(text))
                  + "” (line "
                  + lines.of(seen.words())
                  + ")");
    }
    byReason.forEach((kind, reasons) ->
        reasons.forEach((why, seen) -> {
          item("  " + kind + " ".repeat(KIND - kind.length()), why.reason() + ":");
          item("  " + " ".repeat(KIND), String.join(", ", seen));
        }));
  }

  private void attributions(Explanation explanation) {
    heading(
        "Attributions",
        explanation.attributions().size(),
        "who says what; [S1|source] [C1|cue] {1|content|1}");
    String text = explanation.reading().text();
    LineNumbers lines = new LineNumbers(text);
    int wide = Integer.toString(explanation.attributions().size()).length();
    for (Told told : explanation.attributions()) {
      Attribution a = told.attribution();
      String number = Integer.toString(told.number());
      String words =
          words(text, a.source(), "(no source)")
              + " -> "
              + words(text, a.cue(), "(no cue)")
              + " -> "
              + content(text, a.content());
      String before = "  " + " ".repeat(wide - number.length()) + number + "  ";
      item(before, words);
      item(" ".repeat(before.length()), judgement(lines, told));
    }
  }

  private static String words(String text, @Nullable Span span, String without) {
    return span == null ? without : span.in(text);
  }

  private static String content(String text, List<Span> content) {
    return content.isEmpty()
        ? "(no content)"
        : String.join(" + ", content.stream().map(c -> shortened(c.in(text))).toList());
  }

  static String shortened(String words) {
    String plain = String.join(" ", Lines.wrap(words, Integer.MAX_VALUE));
    if (plain.codePointCount(0, plain.length()) <= MOST_CONTENT) {
      return plain;
    }
    String cut = plain.substring(0, plain.offsetByCodePoints(0, MOST_CONTENT));
    int blank = cut.lastIndexOf(' ');
    return cut.substring(0, blank < MOST_CONTENT / 2 ? cut.length() : blank) + " …";
  }

  /** Where it stands, what the source does, how sure that is, and who the source is. */
  private static String judgement(LineNumbers lines, Told told) {
    Attribution a = told.attribution();
    Span first = a.cue();
    if (first == null) {
      first = a.content().isEmpty() ? a.source() : a.content().getFirst();
    }
    return (first == null ? "" : "line " + lines.of(first) + ", ")
        + label(a.kind())
        + percent(a.confidence())
        + "; "
        + (told.speaker() != null
            ? "the source is " + who(told.speaker())
            : a.source() == null
                ? "no source is told"
                : "nothing in the report resolves the source");
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, ", %.0f %%", 100 * share);
  }

  private static String label(Attribution.Kind kind) {
    return switch (kind) {
      case SAYING -> "saying";
      case THINKING -> "thinking";
      case WANTING -> "wanting";
      case SHOWING -> "showing";
      case NONE -> "saying nothing";
    };
  }

  private static String who(Speaker speaker) {
    StringBuilder who = new StringBuilder(speaker.actor().name());
    who.append(" (").append(speaker.actor().kind().label());
    if (speaker.actor().of() != null) {
      who.append(" of ").append(speaker.actor().of());
    }
    who.append(speaker.source().anonymous() ? ", not named" : "");
    if (speaker.source().number() != null) {
      who.append(", ").append(speaker.source().number());
    }
    if (speaker.chain() != null) {
      who.append(", #").append(speaker.chain());
    }
    return who.append(')').toString();
  }

  private void chains(Explanation explanation) {
    heading("Chains", explanation.chains().size(), "who is who; [#1|mention]");
    String text = explanation.reading().text();
    LineNumbers lines = new LineNumbers(text);
    int wide = Integer.toString(explanation.chains().size()).length();
    for (Chain chain : explanation.chains()) {
      String number = "#" + chain.number();
      String before = "  " + " ".repeat(wide + 1 - number.length()) + number + "  ";
      String named = chain.entity().named() ? "" : ", not named";
      item(
          before,
          chain.entity().name()
              + " ("
              + Markup.label(chain.entity().type())
              + named
              + "), "
              + mentions(text, lines, chain.entity().mentions()));
    }
  }

  /** Their lines, with their words where they are several and may differ. */
  private static String mentions(String text, LineNumbers lines, List<Span> mentions) {
    Map<Integer, List<String>> byLine = new TreeMap<>();
    for (Span mention : mentions) {
      byLine
          .computeIfAbsent(lines.of(mention), l -> new ArrayList<>())
          .add("“" + mention.in(text) + "”");
    }
    return String.join(
        "; ",
        byLine.entrySet().stream()
            .map(e ->
                "line "
                    + e.getKey()
                    + (mentions.size() == 1 ? "" : ": " + String.join(", ", e.getValue())))
            .toList());
  }

  private void names(Explanation explanation) {
    List<Name> names = explanation.reading().names();
    heading("Names", names.size(), "[person|name], and how often where more than once");
    Map<Name.Type, Map<String, Integer>> byType = new TreeMap<>();
    for (Name name : names) {
      byType
          .computeIfAbsent(name.type(), t -> new LinkedHashMap<>())
          .merge(name.span().in(explanation.reading().text()), 1, Integer::sum);
    }
    byType.forEach((type, counts) ->
        item(
            "  " + Markup.label(type) + " ".repeat(TYPE - Markup.label(type).length()),
            String.join(
                ", ",
                counts.entrySet().stream()
                    .map(e -> e.getKey() + (e.getValue() == 1 ? "" : " (" + e.getValue() + ")"))
                    .toList())));
  }

  private void heading(String what, int count, String how) {
    out.println();
    item("", what + " (" + count + "): " + how);
  }

  /** Words with something before their first line, and as many blanks before the others. */
  private void item(String before, String words) {
    String indent = before;
    for (String line : Lines.wrap(words, width - before.length())) {
      out.println((indent + line).stripTrailing());
      indent = " ".repeat(before.length());
    }
  }
}
