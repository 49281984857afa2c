package dev.parley.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.parley.cli.TablePrinter.Heading;
import dev.parley.exchange.ClaimJson;
import dev.parley.export.Spreadsheet;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Rows as a table, as CSV or as JSON, whatever the rows are. */
final class Listing {
  private final PrintWriter out;
  private final PrintWriter err;

  Listing(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /**
   * A column.
   *
   * @param heading what stands above it
   * @param cell what stands in it; empty where nothing is told
   * @param running true for running text, which gets the room that other columns leave
   */
  record Cell<R>(String heading, Function<R, String> cell, boolean running) {}

  /**
   * Prints a table; columns of which no row tells anything are left out.
   *
   * @param all where to find all of a cell that was cut
   */
  <R> void table(List<Cell<R>> columns, List<R> rows, String all) {
    List<Cell<R>> told =
        columns.stream()
            .filter(c -> rows.stream().anyMatch(r -> !c.cell().apply(r).isEmpty()))
            .toList();
    boolean cut =
        new TablePrinter(ClaimPrinter.width())
            .print(
                out,
                told.stream().map(c -> new Heading(c.heading(), c.running())).toList(),
                rows.stream()
                    .map(r -> told.stream().map(c -> c.cell().apply(r)).toList())
                    .toList());
    out.flush();
    if (cut) {
      err.println("Cells that end with … are cut. " + all);
      err.flush();
    }
  }

  /** Prints CSV that no spreadsheet takes for formulas. */
  <R> void csv(List<Cell<R>> columns, List<R> rows) {
    // Closing the CSV writer would close standard output; flushing is enough.
    CsvWriter csv = CsvWriter.builder().bufferSize(0).build(out);
    csv.writeRecord(columns.stream().map(Cell::heading).toList());
    for (R row : rows) {
      csv.writeRecord(
          columns.stream().map(c -> Spreadsheet.harmless(c.cell().apply(row))).toList());
    }
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.flush();
  }

  /** Prints a JSON array, an element a line. */
  void json(List<? extends JsonNode> rows) {
    out.println("[");
    for (int i = 0; i < rows.size(); i++) {
      out.println(
          ClaimJson.MAPPER.writeValueAsString(rows.get(i)) + (i + 1 < rows.size() ? "," : ""));
    }
    out.println("]");
    out.flush();
  }
}
