package dev.parley.export;

import dev.parley.claim.Claim;
import dev.parley.claim.Event;
import dev.parley.claim.Position;
import dev.parley.claim.Source;
import dev.parley.claim.Statement;
import dev.parley.claim.Tally;
import dev.parley.claim.Tenure;
import dev.parley.exchange.ClaimJson;
import dev.parley.export.ClaimTables.Link;
import dev.parley.export.ClaimTables.Row;
import dev.parley.export.ClaimTables.Taking;
import dev.parley.fuse.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A table each for the claims of every kind, and those that they share. */
final class TablesExport implements ExportWriter {
  private final TableSchema<Row<Statement>> statements;
  private final TableSchema<Row<Event>> events;
  private final TableSchema<Row<Position>> positions;
  private final TableSchema<Row<Tally>> tallies;
  private final TableSchema<Row<Tenure>> tenures;
  private final Map<String, TableSink> sinks = new LinkedHashMap<>();
  private final ActorIndex actors = new ActorIndex();
  private String report = "";

  TablesExport(Path folder, Origin origin, TableSink.Maker maker, CodebookColumns codebook)
      throws IOException {
    this.statements = codebook.added(ClaimTables.STATEMENTS);
    this.events = codebook.added(ClaimTables.EVENTS, "type", Event::type);
    this.positions = codebook.added(ClaimTables.POSITIONS, "topic", Position::topic);
    this.tallies = codebook.added(ClaimTables.TALLIES);
    this.tenures = codebook.added(ClaimTables.TENURES);
    List<TableSchema<?>> all =
        new ArrayList<>(List.of(statements, events, positions, tallies, tenures));
    all.addAll(ClaimTables.ALL.subList(all.size(), ClaimTables.ALL.size()));
    for (TableSchema<?> schema : all) {
      sinks.put(schema.name(), maker.table(folder, schema));
    }
    // What tells of the tables is CSV beside tables of any form, so that people can open it.
    CsvSink.Maker csv = new CsvSink.Maker();
    DataDictionary.write(folder, csv, all);
    new Crosswalk().write(folder, csv);
    Files.writeString(
        folder.resolve("generated_by.json"),
        ClaimJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(origin.facts())
            + "\n");
  }

  @Override
  public void claim(Told told, JsonNode json) throws IOException {
    Claim claim = told.claim();
    if (!report.equals(told.report().id())) {
      report = told.report().id();
      put(ClaimTables.REPORTS, new Row<>(told, json, claim));
    }
    switch (claim) {
      case Statement s -> put(statements, new Row<>(told, json, s));
      case Event e -> put(events, new Row<>(told, json, e));
      case Position p -> put(positions, new Row<>(told, json, p));
      case Tally t -> put(tallies, new Row<>(told, json, t));
      case Tenure t -> put(tenures, new Row<>(told, json, t));
    }
    int place = 0;
    for (Source source : claim.ground().sources()) {
      put(ClaimTables.SOURCES, new Link(told, ++place, source));
    }
    for (Part part : Part.of(claim)) {
      actors.add(told, part.actor());
      put(ClaimTables.CLAIM_ACTORS, new Taking(told, part));
    }
  }

  private <T> void put(TableSchema<T> schema, T row) throws IOException {
    TableSink sink = sinks.get(schema.name());
    if (sink == null) {
      throw new IllegalStateException("the table " + schema.name() + " is not open");
    }
    sink.row(schema.row(row));
  }

  @Override
  public void close() throws IOException {
    for (ActorIndex.Entry actor : actors.all()) {
      put(ClaimTables.ACTORS, actor);
    }
    for (TableSink sink : sinks.values()) {
      sink.close();
    }
  }
}
