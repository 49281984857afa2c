package dev.parley.cli;

import dev.parley.exchange.CodePoints;
import dev.parley.record.ClaimRow;
import dev.parley.record.RecordFile;
import dev.parley.record.ReportRow;
import dev.parley.report.Publication;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** One claim: its words in their paragraph, its fields, and who says so. */
@Command(
    name = "show",
    description = "Show a claim: its words in their paragraph, its fields, and who says so.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ShowCommand extends AskingCommand {
  private static final int MOST_WIDTH = 100;
  private static final int FIELD = 18;

  private static final Set<String> TOLD_ELSEWHERE =
      Set.of(
          "id",
          "kind",
          "report",
          "evidence",
          "head",
          "sources",
          "confidence",
          "made_by",
          "generated_by");

  @Parameters(paramLabel = "CLAIM", description = "The claim's id, or its first digits.")
  private String id;

  @Override
  protected int run(RecordFile file) {
    ClaimRow claim = file.claim(id);
    ReportRow report = file.report(claim.report());
    JsonNode json = claim.json();
    out().printf("%s %s%n", claim.kind(), claim.id());
    out().println(where(report));
    out().println();
    List<String> words =
        file.showsText(report)
            ? paragraph(file.text(report), json)
            : lines(json.get("evidence").get("exact").asString(), 4);
    words.forEach(line -> out().println("  " + line));
    out().println();
    json.propertyStream()
        .filter(p -> !TOLD_ELSEWHERE.contains(p.getKey()) && !empty(p.getValue()))
        .forEach(p -> field(p.getKey().replace('_', ' '), plain(p.getValue())));
    chain(json.get("sources"));
    String grade = file.grades().beside(claim);
    if (!grade.isEmpty()) {
      out().println("Graded " + grade + ".");
    }
    out().println();
    lines(made(json), 0).forEach(line -> out().println(line));
    ReadSummary.failed(out(), file.faults(report));
    return 0;
  }

  /** What made the claim; older Parleys did not tell by which rule, nor how sure. */
  private static String made(JsonNode json) {
    JsonNode versions = json.get("generated_by");
    String by = Cells.text(json, "made_by");
    JsonNode confidence = json.get("confidence");
    return "Made by reader "
        + versions.get("reader").asString()
        + ", rules "
        + versions.get("rules").asString()
        + (by.isEmpty() ? "" : ": " + by)
        + (confidence == null || confidence.isNull()
            ? ""
            : String.format(Locale.ROOT, ", %.0f %% sure", 100 * confidence.asDouble()))
        + ".";
  }

  private static String where(ReportRow report) {
    StringBuilder out = new StringBuilder();
    out.append(report.outlet() == null ? "unknown outlet" : report.outlet());
    out.append(", ").append(report.published() == null ? "date unknown" : report.published());
    if (report.title() != null) {
      out.append(", “").append(report.title()).append('”');
    }
    if (report.status() != Publication.Status.NORMAL) {
      out.append(", ").append(report.status().label());
    }
    return out.append(" (")
        .append(report.path())
        .append(", report ")
        .append(report.id())
        .append(')')
        .toString();
  }

  /** The paragraph with the evidence between double brackets, and the head in braces within it. */
  private static List<String> paragraph(String text, JsonNode json) {
    CodePoints points = new CodePoints(text);
    int start = points.toUtf16(json.get("evidence").get("start").asInt());
    int end = points.toUtf16(json.get("evidence").get("end").asInt());
    int headStart = points.toUtf16(json.get("head").get("start").asInt());
    int headEnd = points.toUtf16(json.get("head").get("end").asInt());
    int from = start == 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
    int to = text.indexOf('\n', end);
    to = to < 0 ? text.length() : to;
    boolean inside = start <= headStart && headEnd <= end;
    String marked =
        text.substring(from, start)
            + "[["
            + (inside
                ? text.substring(start, headStart)
                    + "{"
                    + text.substring(headStart, headEnd)
                    + "}"
                    + text.substring(headEnd, end)
                : text.substring(start, end))
            + "]]"
            + text.substring(end, to);
    return lines(marked, 4);
  }

  private static boolean empty(JsonNode value) {
    return value.isNull() || value.isContainer() && value.isEmpty();
  }

  private static String plain(JsonNode value) {
    if (value.isArray()) {
      return String.join(", ", value.valueStream().map(ShowCommand::plain).toList());
    }
    if (!value.isObject()) {
      return value.asString();
    }
    if (value.has("exact")) {
      return Cells.text(value, "exact");
    }
    String of = Cells.text(value, value.has("owner") ? "owner" : "of");
    return Cells.name(value) + (of.isEmpty() ? "" : " (" + of + ")");
  }

  private void field(String name, String value) {
    String label = name;
    for (String line : lines(value, FIELD)) {
      out().printf("  %-" + FIELD + "s %s%n", label, line);
      label = "";
    }
  }

  /** Wrapped so that a person likes to read it, also on a wide screen. */
  private static List<String> lines(String text, int less) {
    int width = Math.min(MOST_WIDTH, ClaimPrinter.width());
    return TablePrinter.wrap(TablePrinter.plain(text), width - less);
  }

  private void chain(JsonNode sources) {
    out().println();
    if (sources.isEmpty()) {
      out().println("Who says so: the report itself; its outlet is unknown.");
      return;
    }
    out().println("Who says so, nearest to the matter first:");
    for (JsonNode source : sources) {
      String number = Cells.text(source, "number");
      out()
          .printf(
              "  %s (%s%s%s)%n",
              Cells.name(source),
              Cells.text(source, "kind"),
              source.get("anonymous").asBoolean() ? ", not named" : "",
              number.isEmpty() ? "" : ", " + number);
    }
  }
}
