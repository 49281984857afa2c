package dev.parley.cli;

import dev.parley.claim.Edtf;
import dev.parley.fuse.dossiers.Dossier;
import dev.parley.record.ClaimRow;
import dev.parley.record.Filter;
import dev.parley.record.Grades;
import dev.parley.record.RecordFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A list of claims: filters, columns and formats. */
@Command
@SuppressWarnings("NullAway.Init") // picocli fills the fields
abstract class ClaimsCommand extends AskingCommand {
  @Option(
      names = "--actor",
      paramLabel = "NAME",
      description = "Only claims in which this name acts, speaks or is meant.")
  private @Nullable String actor;

  @Option(
      names = "--topic",
      paramLabel = "TOPIC",
      description =
          "Only this topic (positions), type (events) or measure (tallies); only statements whose"
              + " words hold one of these. With --dossier also one of its own topics.")
  private @Nullable String topic;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description =
          "Only claims about this day or later; where a claim has no date of its own, its report's"
              + " counts.")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "Only claims about this day or earlier.")
  private @Nullable String to;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "Only claims with this name in the chain of who says so, the outlet included.")
  private @Nullable String source;

  @Option(
      names = "--dossier",
      paramLabel = "NAME",
      description = "Only claims of reports on this negotiation; parley dossiers names them.")
  private @Nullable String dossier;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, csv or json (default: ${DEFAULT-VALUE}).")
  private OutputFormat format;

  /** The kind of claim, or null for a list of its own. */
  protected abstract @Nullable String kind();

  protected abstract List<Column> columns();

  /** What {@code --topic} knows here; empty where these claims are about no topic. */
  protected abstract List<String> topics();

  protected List<ClaimRow> rows(RecordFile file, Filter filter) {
    return file.claims(filter);
  }

  @Override
  protected int run(RecordFile file) {
    LocalDate first = day("--from", from, Edtf::earliest);
    LocalDate last = day("--to", to, Edtf::latest);
    if (first != null && last != null && last.isBefore(first)) {
      throw wrong("--from " + from + " is later than --to " + to + ". Exchange them.");
    }
    Dossier own = dossier == null || topic == null || isKnown(topic) ? null : file.dossier(dossier);
    checkTopic(own);
    Filter filter =
        new Filter(kind(), actor, own == null ? topic : null, first, last, source, null, dossier);
    List<ClaimRow> rows = rows(file, filter);
    if (own != null) {
      rows = rows.stream().filter(row -> own.topics(words(row)).contains(topic)).toList();
    }
    if (rows.isEmpty() && format == OutputFormat.TABLE) {
      err().println(nothing(file));
      err().flush();
      return 0;
    }
    new ClaimPrinter(out(), err()).print(format, columns(), graded(file, rows));
    return 0;
  }

  /** With what people make of a claim and its source, where anybody graded anything. */
  private static List<ClaimRow> graded(RecordFile file, List<ClaimRow> rows) {
    Grades grades = file.grades();
    if (grades.none()) {
      return rows;
    }
    return rows.stream().map(row -> graded(row, grades.beside(row))).toList();
  }

  private static ClaimRow graded(ClaimRow row, String grade) {
    if (grade.isEmpty()) {
      return row;
    }
    ObjectNode json = (ObjectNode) row.json().deepCopy();
    return new ClaimRow(row.id(), row.kind(), row.report(), json.put("grade", grade));
  }

  private boolean isKnown(String topic) {
    return topics().stream().anyMatch(topic::equalsIgnoreCase);
  }

  /** By which a dossier's own topics are told: the words of the term, else the sentence. */
  private static @Nullable String words(ClaimRow row) {
    JsonNode detail = row.json().path("detail");
    return detail.isString()
        ? detail.asString()
        : row.json().path("evidence").path("exact").asString(null);
  }

  /**
   * Sees to it that the topic is known.
   *
   * @param own whose own topics are, or null
   */
  private void checkTopic(@Nullable Dossier own) {
    if (topic == null || isKnown(topic)) {
      return;
    }
    List<String> known = new ArrayList<>(topics());
    if (own != null) {
      known.addAll(own.matter().topics().keySet());
    }
    if (known.contains(topic)) {
      return;
    }
    throw wrong(
        known.isEmpty()
            ? "--topic: these claims are about no topic. Leave it out."
            : "--topic: '"
                + topic
                + "' is not known here. Give one of: "
                + String.join(", ", known)
                + ".");
  }

  /** Why a list is empty, as far as that can be told. */
  private String nothing(RecordFile file) {
    String kind = kind() == null ? "event" : kind();
    int all = file.counts().getOrDefault(kind, 0);
    if (all == 0) {
      return holdsNo(kind);
    }
    List<String> given = new ArrayList<>();
    add(given, "--actor", actor);
    add(given, "--topic", topic);
    add(given, "--from", from);
    add(given, "--to", to);
    add(given, "--source", source);
    add(given, "--dossier", dossier);
    return given.isEmpty()
        ? "No " + kind + " of the record has a date. List all of them: parley " + kind + "s"
        : "The record holds "
            + ReadSummary.count(all, kind)
            + ", but none with "
            + String.join(" ", given)
            + ". Leave a filter out, or write it another way.";
  }

  private static void add(List<String> given, String option, @Nullable String value) {
    if (value != null) {
      given.add(option + " " + ReadSummary.quoted(value));
    }
  }
}
