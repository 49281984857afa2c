package dev.parley.cli;

import dev.parley.exchange.ClaimJson;
import dev.parley.fuse.Told;
import dev.parley.fuse.sources.Account;
import dev.parley.fuse.sources.Said;
import dev.parley.fuse.sources.Sources;
import dev.parley.record.Filter;
import dev.parley.record.Grade;
import dev.parley.record.Grades;
import dev.parley.record.RecordFile;
import dev.parley.report.Publication;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who says what, alone or with others. */
@Command(
    name = "sources",
    description =
        "Tell of each person, body and outlet how much it said, what independent others confirm and"
            + " what they contradict; of outlets, how many of their stories are copies. With a name:"
            + " every claim of that source.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class SourcesCommand extends ViewCommand {
  private static final List<String> KINDS =
      List.of("statement", "event", "position", "tally", "tenure");

  private static final List<Field> ALL =
      List.of(
          Field.of(
                  "source",
                  "text",
                  "who it is; of an unnamed source the description, and the outlet in brackets")
              .shownNarrow(),
          Field.of("kind", "text", "person, group, organisation, government, outlet or document")
              .shownNarrow(),
          Field.of("anonymous", "true or false", "true where no name is given"),
          Field.of("names", "list", "all names that claims have for it"),
          Field.of("grade", "text", "your own grade: A to F, 1 to 6").shownNarrow(),
          Field.of("note", "text", "your note on it"),
          Field.of("claims", "number", "claims in whose chain of sources it stands").shownNarrow(),
          Field.of("statements", "number", "those that are statements"),
          Field.of("events", "number", "those that are events"),
          Field.of("positions", "number", "those that are positions"),
          Field.of("tallies", "number", "those that are tallies"),
          Field.of("tenures", "number", "those that are tenures"),
          Field.of("own", "number", "those in which nobody stands nearer to the matter")
              .shownNarrow(),
          Field.of(
                  "confirmed",
                  "number",
                  "events, positions and tallies that an independent source gives the same: another"
                      + " story, another nearest source")
              .shownNarrow(),
          Field.of("alone", "number", "those that others could give as well, and nobody does")
              .shownNarrow(),
          Field.of(
                  "contradicted",
                  "number",
                  "those that another source denies, or for which it gives a value that does not fit")
              .shownNarrow(),
          Field.of("first", "date", "the first day on which it said something").shownNarrow(),
          Field.of("last", "date", "the last one").shownNarrow(),
          Field.of("stories", "number", "of an outlet: the stories that it prints").shownNarrow(),
          Field.of("shared", "number", "those that other outlets print as well"),
          Field.of("copies", "number", "those that another had before, or is credited with")
              .shownNarrow(),
          Field.of("copies_of", "list", "whose, with how many of each").shownNarrow(),
          Field.of("claim_ids", "list", "the claims"),
          Field.of("confirmed_claims", "list", "those that are confirmed"),
          Field.of("alone_claims", "list", "those that stand alone"),
          Field.of("contradicted_claims", "list", "those that are contradicted"));

  private static final List<Field> ONE =
      List.of(
          Field.of("source", "text", "who says so").shownNarrow(),
          Field.of("claim", "text", "the claim's id").shownNarrow(),
          Field.of("date", "date", "when it was said, else printed").shownNarrow(),
          Field.of("outlet", "text", "who printed it").shownNarrow(),
          Field.of("kind", "text", "statement, event, position, tally or tenure").shownNarrow(),
          Field.of("standing", "text", "asserted, denied, planned, possible or conditional"),
          Field.of("words", "text", "the words that say it").shownWide(),
          Field.of("own", "true or false", "true where nobody stands nearer to the matter"),
          Field.of(
                  "others",
                  "text",
                  "what others make of it: confirmed, contradicted, both, or alone; null where"
                      + " nothing can be compared (statements, tenures, and what has no date)")
              .shownNarrow(),
          Field.of("confirmed_by", "list", "the claims of independent sources that say the same"),
          Field.of("contradicted_by", "list", "the claims of others that do not fit"),
          Field.of("grade", "text", "your own grade of the claim: 1 to 6").shownNarrow(),
          Field.of("report", "text", "the report's id"),
          Field.of("report_status", "text", "normal, corrected or withdrawn"));

  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      description = "A source: its name, or words of it. Then each of its claims is told.")
  private @Nullable String name;

  @Option(
      names = "--sort",
      paramLabel = "FIELD",
      description =
          "What the list is ordered by: numbers and days from the greatest down, words from a to z"
              + " (default: claims). Any field that the list has; not with a NAME.")
  private @Nullable String sort;

  @Override
  protected List<Field> fields() {
    return name == null ? ALL : ONE;
  }

  @Override
  protected List<List<String>> examples() {
    return List.of(List.of(), List.of("Halden Wire"));
  }

  @Override
  protected List<ObjectNode> rows(RecordFile file, Scope scope) {
    Filter filter = scope.of(null);
    Sources sources =
        new Sources(
            name == null ? file.told(filter) : file.toldOfSource(filter, name, scope.asOf()),
            scope.asOf());
    Grades grades = file.grades();
    return name == null
        ? sorted(sources.all().stream().map(a -> all(a, grades)).toList())
        : sources.named(name).stream()
            .flatMap(a -> a.said().stream().map(s -> one(a, s, grades)))
            .toList();
  }

  /** Rows without the field come last; those alike stay as they are. */
  private List<ObjectNode> sorted(List<ObjectNode> rows) {
    String field = sort;
    if (field == null) {
      return rows;
    }
    Field by =
        ALL.stream()
            .filter(f -> !f.type().equals("list"))
            .filter(f -> f.name().equals(field.strip().toLowerCase(Locale.ROOT).replace(' ', '_')))
            .findFirst()
            .orElseThrow(() -> wrong("--sort is " + field + ". It can be " + sortable() + "."));
    Comparator<JsonNode> order =
        by.type().equals("number")
            ? Comparator.comparingLong((JsonNode n) -> n.asLong(0)).reversed()
            : by.type().equals("date")
                ? Comparator.comparing((JsonNode n) -> n.asString("")).reversed()
                : Comparator.comparing((JsonNode n) -> n.asString("").toLowerCase(Locale.ROOT));
    return rows.stream()
        .sorted(
            Comparator.comparing((ObjectNode row) -> row.path(by.name()).isNull())
                .thenComparing(row -> row.path(by.name()), order))
        .toList();
  }

  private static String sortable() {
    return ALL.stream()
        .filter(f -> !f.type().equals("list"))
        .map(Field::name)
        .collect(Collectors.joining(", "));
  }

  private static ObjectNode all(Account account, Grades grades) {
    ObjectNode row = ClaimJson.MAPPER.createObjectNode();
    row.put("source", account.voice().name())
        .put("kind", account.voice().kind().label())
        .put("anonymous", account.voice().anonymous());
    list(row, "names", account.names());
    Grade grade = grades.source(GradeCommand.names(account));
    row.put("grade", grade == null ? null : grade.text())
        .put("note", grade == null ? null : grade.note())
        .put("claims", account.said().size());
    for (String kind : KINDS) {
      row.put(
          kind.equals("tally") ? "tallies" : kind + "s",
          account.claims(s -> s.told().claim().kind().equals(kind)).size());
    }
    List<String> confirmed = account.claims(s -> !s.confirmedBy().isEmpty());
    List<String> alone = account.claims(Said::alone);
    List<String> contradicted = account.claims(s -> !s.contradictedBy().isEmpty());
    row.put("own", account.claims(Said::own).size())
        .put("confirmed", confirmed.size())
        .put("alone", alone.size())
        .put("contradicted", contradicted.size())
        .put("first", text(account.first()))
        .put("last", text(account.last()));
    prints(row, account);
    list(row, "claim_ids", account.claims(s -> true));
    list(row, "confirmed_claims", confirmed);
    list(row, "alone_claims", alone);
    list(row, "contradicted_claims", contradicted);
    return row;
  }

  /** Null of all who print nothing. */
  private static void prints(ObjectNode row, Account account) {
    boolean outlet = !account.prints().stories().isEmpty();
    row.put("stories", outlet ? account.prints().stories().size() : null)
        .put("shared", outlet ? account.prints().shared().size() : null)
        .put("copies", outlet ? account.prints().copies().size() : null);
    list(
        row,
        "copies_of",
        account.prints().from().entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue())
            .toList());
  }

  private static ObjectNode one(Account account, Said said, Grades grades) {
    Told told = said.told();
    Grade grade = grades.claim(told.id());
    Publication.Status status = told.report().status();
    ObjectNode row = ClaimJson.MAPPER.createObjectNode();
    row.put("source", account.voice().name())
        .put("claim", told.id())
        .put("date", text(Account.day(told)))
        .put("outlet", told.report().outlet())
        .put("kind", told.claim().kind())
        .put("standing", told.claim().ground().standing().label())
        .put("words", told.words().evidence())
        .put("own", said.own())
        .put("others", others(said));
    list(row, "confirmed_by", said.confirmedBy());
    list(row, "contradicted_by", said.contradictedBy());
    return row.put("grade", grade == null ? null : grade.text())
        .put("report", told.report().id())
        .put("report_status", status.label());
  }

  private static @Nullable String others(Said said) {
    if (!said.contradictedBy().isEmpty()) {
      return said.confirmedBy().isEmpty() ? "contradicted" : "both";
    }
    return !said.confirmedBy().isEmpty() ? "confirmed" : said.alone() ? "alone" : null;
  }

  private static void list(ObjectNode row, String field, Collection<String> values) {
    row.putArray(field);
    values.forEach(row.withArray(field)::add);
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  @Override
  protected String nothing(RecordFile file) {
    return name == null || file.counts().isEmpty()
        ? holdsNo("claim")
        : "No source has '"
            + name
            + "' in its name. All of them: parley sources"
            + ReadSummary.recordOption(record);
  }
}
