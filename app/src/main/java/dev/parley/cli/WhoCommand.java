package dev.parley.cli;

import dev.parley.claim.Edtf;
import dev.parley.claim.Labelled;
import dev.parley.claim.TenureStatus;
import dev.parley.fuse.offices.Holding;
import dev.parley.fuse.offices.Naming;
import dev.parley.fuse.offices.Offices;
import dev.parley.record.ClaimRow;
import dev.parley.record.Filter;
import dev.parley.record.RecordFile;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who holds an office, by date. */
@Command(
    name = "who",
    description =
        "Tell who holds an office according to the reports: all whom they name, in the order of"
            + " time, or those of one day. Where reports differ, all are told.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class WhoCommand extends RecordCommand {
  private static final int NEAR = 5;

  @Parameters(
      paramLabel = "POST",
      description =
          "Words of the post and its body, in any order and case: \"head intelligence\", \"prime"
              + " minister\".")
  private String post;

  @Option(
      names = "--body",
      paramLabel = "BODY",
      description = "Only posts of a body or country with these words in its name.")
  private @Nullable String body;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "Only who held it on this day (the last one of a longer time), by what reports say of it"
              + " and of the time before.")
  private @Nullable String asOf;

  @Option(
      names = "--known-by",
      paramLabel = "DATE",
      description =
          "Only by reports published on this day or earlier; those of unknown date are left out.")
  private @Nullable String knownBy;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description =
          "Only by claims with this name in the chain of who says so, the outlet included.")
  private @Nullable String source;

  @Option(
      names = "--dossier",
      paramLabel = "NAME",
      description = "Only by reports on this negotiation; parley dossiers names them.")
  private @Nullable String dossier;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, csv or json (default: ${DEFAULT-VALUE}).")
  private OutputFormat format;

  @Override
  protected int run(RecordFile file) {
    checkWords("POST", post);
    checkWords("--body", body);
    LocalDate day = day("--as-of", asOf, Edtf::latest);
    Filter filter =
        new Filter(
            "tenure",
            null,
            null,
            null,
            null,
            source,
            day("--known-by", knownBy, Edtf::latest),
            dossier);
    // What is denied, planned or only possible names nobody as the holder.
    Map<String, ClaimRow> claims =
        file.claims(filter).stream()
            .filter(row -> Cells.text(row.json(), "standing").equals("asserted"))
            .collect(
                Collectors.toMap(
                    ClaimRow::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    Offices offices = new Offices(claims.values().stream().map(WhoCommand::naming).toList());
    List<Holding> holders =
        day == null ? offices.holders(post, body) : offices.holders(post, body, day);
    if (holders.isEmpty() && format == OutputFormat.TABLE) {
      err().println(nobody(file, offices));
      err().flush();
      return 0;
    }
    List<ClaimRow> rows =
        holders.stream()
            .map(h -> row(h, Objects.requireNonNull(claims.get(h.latest().claim()))))
            .toList();
    new ClaimPrinter(out(), err()).print(format, columns(), rows);
    return 0;
  }

  private static Naming naming(ClaimRow row) {
    JsonNode json = row.json();
    String outlet = Cells.text(json.get("report"), "outlet");
    String body = Cells.text(json, "body");
    return new Naming(
        row.id(),
        row.report(),
        outlet.isEmpty() ? null : outlet,
        date(Cells.text(json.get("report"), "published")),
        Cells.name(json.get("person")),
        Cells.text(json, "post"),
        body.isEmpty() ? null : body,
        Labelled.parse(TenureStatus.class, Cells.text(json, "status")),
        date(Cells.text(json, "as_of")));
  }

  private static @Nullable Edtf date(String written) {
    return written.isEmpty() ? null : Edtf.parse(written);
  }

  /** A holder as a row, under the id of the latest claim that names them. */
  private static ClaimRow row(Holding holding, ClaimRow latest) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("person", holding.person())
        .put("post", holding.post())
        .put("body", holding.body())
        .put("first", text(holding.first()))
        .put("last", text(holding.last()))
        .put("former_since", text(holding.formerSince()));
    holding.statuses().forEach(s -> json.withArray("status").add(s.label()));
    json.put("reports", holding.said().stream().map(Naming::report).distinct().count());
    json.putArray("outlets");
    holding.said().stream()
        .map(Naming::outlet)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .forEach(json.withArray("outlets")::add);
    json.putArray("claims");
    holding.namings().forEach(n -> json.withArray("claims").add(n.claim()));
    json.put("words", Cells.text(latest.json().get("evidence"), "exact"));
    json.put("claim", latest.id());
    return new ClaimRow(latest.id(), "tenure", latest.report(), json);
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static List<Column> columns() {
    return List.of(
        Cells.field("person", "person"),
        Cells.field("post", "post"),
        Cells.field("body", "body"),
        Cells.field("first", "first"),
        Cells.field("last", "last"),
        list("status"),
        Cells.field("former since", "former_since"),
        Cells.field("reports", "reports"),
        list("outlets"),
        Cells.field("words", "words").running(),
        new Column("claim", row -> row.id().substring(0, Cells.ID_DIGITS)).onlyInTables(),
        new Column("claim", ClaimRow::id).onlyInCsv());
  }

  private static Column list(String field) {
    return new Column(
        field,
        row ->
            String.join(
                ", ", row.json().get(field).valueStream().map(JsonNode::asString).toList()));
  }

  /** Why nobody is found, and what to ask instead. */
  private String nobody(RecordFile file, Offices offices) {
    if (file.counts().getOrDefault("tenure", 0) == 0) {
      return holdsNo("tenure");
    }
    String given =
        ReadSummary.quoted(post)
            + option("--body", body)
            + option("--as-of", asOf)
            + option("--known-by", knownBy)
            + option("--source", source)
            + option("--dossier", dossier);
    List<String> near = offices.near(post, NEAR);
    if (!offices.holders(post, null).isEmpty()) {
      return "Reports name holders of "
          + ReadSummary.quoted(post)
          + ", but none with "
          + given
          + ". Leave an option out, or give a later day.";
    }
    return "No report names a holder of "
        + given
        + ". "
        + (near.isEmpty()
            ? "All posts: parley tenures" + ReadSummary.recordOption(record)
            : "Posts with one of its words: " + String.join("; ", near) + ".");
  }

  private static String option(String name, @Nullable String value) {
    return value == null ? "" : " " + name + " " + ReadSummary.quoted(value);
  }

  private void checkWords(String option, @Nullable String value) {
    if (value != null && !Offices.telling(value)) {
      throw wrong(
          option
              + ": '"
              + value
              + "' has no word that tells a post or body. Write it like 'prime minister'.");
    }
  }
}
