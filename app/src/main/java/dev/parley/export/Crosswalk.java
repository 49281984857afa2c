package dev.parley.export;

import dev.parley.claim.EventType;
import dev.parley.claim.Standing;
import dev.parley.claim.Topic;
import dev.parley.extract.EventCodes;
import dev.parley.lexicon.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says what the codebooks of others call what stands in our tables: PLOVER and CAMEO for events,
 * PA-X (peace agreements) and the ETH/PRIO data on ceasefires for topics and columns.
 */
final class Crosswalk {
  /** A value, or a whole column, and what others call it; empty where nothing corresponds. */
  private record Row(
      String table,
      String column,
      @Nullable String value,
      @Nullable String mode,
      @Nullable String standing,
      @Nullable String plover,
      @Nullable String cameo,
      @Nullable String pax,
      @Nullable String ceasefire) {}

  private static final TableSchema<Row> SCHEMA =
      new TableSchema.Builder<Row>()
          .text("table", "", Row::table)
          .text("column", "", Row::column)
          .text("value", "", Row::value)
          .text("mode", "", Row::mode)
          .text("standing", "", Row::standing)
          .text("plover", "", Row::plover)
          .text("cameo", "", Row::cameo)
          .text("pa_x", "", Row::pax)
          .text("eth_prio_ceasefires", "", Row::ceasefire)
          .table("crosswalk", "");

  private final List<Row> rows = new ArrayList<>();

  Crosswalk() {
    this(
        Table.load(
            Crosswalk.class, "crosswalk.tsv", "table", "column", "value", "pax", "ceasefire"));
  }

  Crosswalk(Table table) {
    events(new EventCodes());
    Set<String> topics = new java.util.HashSet<>();
    for (Table.Row row : table.rows()) {
      Row read =
          new Row(
              row.need("table"),
              row.need("column"),
              row.get("value"),
              null,
              null,
              null,
              null,
              joined(row.list("pax")),
              row.get("ceasefire"));
      check(row, read);
      if (read.column().equals("topic") && read.value() != null) {
        topics.add(read.value());
      }
      rows.add(read);
    }
    for (Topic topic : Topic.values()) {
      if (!topics.contains(topic.label())) {
        throw new IllegalStateException("crosswalk.tsv has no row for the topic " + topic.label());
      }
    }
  }

  /** A row must speak of a column that there is, and of a value that it may have. */
  private static void check(Table.Row row, Row read) {
    Column<?> column =
        ClaimTables.ALL.stream()
            .filter(t -> t.name().equals(read.table()))
            .<Column<?>>flatMap(t -> t.columns().stream())
            .filter(c -> c.name().equals(read.column()))
            .findFirst()
            .orElseThrow(
                () -> row.fault("there is no column " + read.table() + "." + read.column()));
    if (read.value() != null && !column.allowed().contains(read.value())) {
      throw row.fault("'" + read.value() + "' is no value of " + read.column());
    }
  }

  private void events(EventCodes codes) {
    for (EventType type : EventType.values()) {
      event(codes, type, null);
      codes.modes(type).forEach(mode -> event(codes, type, mode));
    }
  }

  private void event(EventCodes codes, EventType type, @Nullable String mode) {
    for (Standing standing : Standing.values()) {
      rows.add(
          new Row(
              "events",
              "type",
              type.label(),
              mode,
              standing.label(),
              codes.plover(type, mode, standing).label(),
              codes.cameo(type, mode, standing),
              null,
              null));
    }
  }

  private static @Nullable String joined(List<String> codes) {
    return codes.isEmpty() ? null : String.join("; ", codes);
  }

  void write(Path folder, TableSink.Maker maker) throws IOException {
    try (TableSink sink = maker.table(folder, SCHEMA)) {
      for (Row row : rows) {
        sink.row(SCHEMA.row(row));
      }
    }
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "crosswalk of %d rows", rows.size());
  }
}
