package dev.parley.cli;

import dev.parley.record.ClaimRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What claims show in their columns. */
final class Cells {
  /** Enough of an id to find the claim again in any record of a few thousand reports. */
  private static final int ID_DIGITS = 10;

  private Cells() {}

  static Column id() {
    return new Column("id", row -> row.id().substring(0, ID_DIGITS));
  }

  /** When it was known: the report's date. */
  static Column published() {
    return new Column("published", row -> text(row.json().get("report"), "published"));
  }

  /** Who says so: the chain, nearest first, the outlet last. */
  static Column sources() {
    return new Column("according to", Cells::chain);
  }

  static Column field(String name, String field) {
    return new Column(name, row -> text(row.json(), field));
  }

  static Column actor(String name, String field) {
    return new Column(name, row -> name(row.json().get(field)));
  }

  static Column actors(String name, String field) {
    return new Column(
        name,
        row -> String.join(", ", row.json().get(field).valueStream().map(Cells::name).toList()));
  }

  static String chain(ClaimRow row) {
    List<String> names = new ArrayList<>();
    row.json().get("sources").forEach(s -> names.add(name(s)));
    return names.isEmpty() ? "the report" : String.join(" < ", names);
  }

  static String name(@Nullable JsonNode actor) {
    return actor == null || !actor.isObject() ? "" : text(actor, "name");
  }

  static String text(@Nullable JsonNode in, String field) {
    JsonNode value = in == null ? null : in.get(field);
    return value == null || value.isNull() ? "" : value.asString();
  }

  /** The words of a field that is a piece of the text. */
  static String exact(ClaimRow row, String field) {
    return text(row.json().get(field), "exact").replaceAll("\\s+", " ");
  }
}
