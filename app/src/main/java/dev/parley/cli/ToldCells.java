package dev.parley.cli;

import dev.parley.claim.Edtf;
import dev.parley.claim.Source;
import dev.parley.fuse.Told;
import dev.parley.fuse.Told.Report;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the rows of views say of the claims that they stand on. */
final class ToldCells {
  private ToldCells() {}

  /** Who says so: the chain, nearest first, the outlet last. */
  static void sources(ObjectNode row, String field, Told told) {
    ArrayNode list = row.putArray(field);
    told.claim().ground().sources().stream().map(Source::name).forEach(list::add);
  }

  /** The chain on one line. */
  static String chain(Told told) {
    List<String> names = told.claim().ground().sources().stream().map(Source::name).toList();
    return names.isEmpty() ? "the report" : String.join(" < ", names);
  }

  /** The ids of all claims. */
  static void claims(ObjectNode row, String field, Collection<Told> all) {
    ArrayNode list = row.putArray(field);
    all.stream().map(Told::id).forEach(list::add);
  }

  /** The outlets that print them. */
  static void outlets(ObjectNode row, String field, Collection<Told> all) {
    ArrayNode list = row.putArray(field);
    all.stream()
        .map(Told::report)
        .map(Report::outlet)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .forEach(list::add);
  }

  static @Nullable String date(@Nullable Edtf date) {
    return date == null ? null : date.text();
  }

  static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  /** For people: when and in which outlet, as far as known. */
  static String where(@Nullable LocalDate day, Told told) {
    return Cells.joined(
        ", ",
        day == null ? "undated" : day.toString(),
        Objects.requireNonNullElse(told.report().outlet(), ""));
  }
}
