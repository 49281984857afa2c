package dev.parley.cli;

import dev.parley.record.ClaimRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What claims show in their columns. */
final class Cells {
  /** Enough of an id to find the claim again in any record of a few thousand reports. */
  static final int ID_DIGITS = 10;

  private Cells() {}

  /** The columns of a kind of claim, between those that all kinds have. */
  static List<Column> columns(Column... own) {
    return Stream.of(
            Stream.of(
                new Column("id", row -> row.id().substring(0, ID_DIGITS)).onlyInTables(),
                new Column("id", ClaimRow::id).onlyInCsv()),
            Stream.of(own),
            Stream.of(
                ofReport("published").onlyInCsv(),
                ofReport("outlet").onlyInCsv(),
                new Column("report", Cells::takenBack).onlyInTables(),
                field("grade", "grade"),
                ofReport("title").onlyInCsv(),
                new Column("report", ClaimRow::report).onlyInCsv(),
                ofReport("path").onlyInCsv(),
                new Column("report status", row -> text(row.json().get("report"), "status"))
                    .onlyInCsv()))
        .flatMap(s -> s)
        .toList();
  }

  /** When it was known: the report's date. */
  static Column published() {
    return ofReport("published").onlyInTables();
  }

  /** Of a report that its outlet has corrected or withdrawn. */
  private static String takenBack(ClaimRow row) {
    String status = text(row.json().get("report"), "status");
    return status.equals("normal") ? "" : status;
  }

  private static Column ofReport(String field) {
    return new Column(field, row -> text(row.json().get("report"), field));
  }

  /** Who says so: the chain, nearest first, the outlet last. */
  static Column sources() {
    return new Column("according to", row -> chain(row, null)).running();
  }

  static Column field(String name, String field) {
    return new Column(name, row -> text(row.json(), field));
  }

  /** The words of a field that is a piece of the text. */
  static Column words(String name, String field) {
    return new Column(name, row -> text(row.json().get(field), "exact"));
  }

  static Column actor(String name, String field) {
    return new Column(name, row -> name(row.json().get(field)));
  }

  static Column actors(String name, String field) {
    return new Column(name, row -> names(row, field));
  }

  static String names(ClaimRow row, String field) {
    return String.join(", ", row.json().get(field).valueStream().map(Cells::name).toList());
  }

  /**
   * The chain of who says so.
   *
   * @param told a name that the row shows already: it is left out where the chain begins with it
   */
  static String chain(ClaimRow row, @Nullable String told) {
    List<String> names = new ArrayList<>();
    row.json().get("sources").forEach(s -> names.add(name(s)));
    if (!names.isEmpty() && names.getFirst().equals(told)) {
      names.removeFirst();
      return String.join(" < ", names);
    }
    return names.isEmpty() ? "the report" : String.join(" < ", names);
  }

  static String name(@Nullable JsonNode actor) {
    return actor == null || !actor.isObject() ? "" : text(actor, "name");
  }

  static String text(@Nullable JsonNode in, String field) {
    JsonNode value = in == null ? null : in.get(field);
    return value == null || value.isNull() ? "" : value.asString();
  }

  /** What is told, with a separator between; nothing is said of what is not. */
  static String joined(String separator, String... parts) {
    return String.join(separator, Stream.of(parts).filter(p -> !p.isEmpty()).toList());
  }

  /** Something with words before it, or nothing. */
  static String after(String words, String value) {
    return value.isEmpty() ? "" : words + value;
  }
}
