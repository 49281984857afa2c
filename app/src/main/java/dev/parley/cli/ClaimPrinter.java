package dev.parley.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.parley.cli.Column.Place;
import dev.parley.cli.TablePrinter.Heading;
import dev.parley.exchange.ClaimJson;
import dev.parley.export.Spreadsheet;
import dev.parley.record.ClaimRow;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Prints claims as a table, as CSV or as JSON. */
final class ClaimPrinter {
  private static final int DEFAULT_WIDTH = 120;
  private static final int NARROWEST_TABLE = 60;

  private final PrintWriter out;
  private final PrintWriter err;

  ClaimPrinter(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  void print(OutputFormat format, List<Column> columns, List<ClaimRow> rows) {
    switch (format) {
      case TABLE -> table(columns.stream().filter(c -> c.place() != Place.CSV).toList(), rows);
      case CSV -> csv(columns.stream().filter(c -> c.place() != Place.TABLE).toList(), rows);
      case JSON -> json(rows);
    }
    out.flush();
  }

  /** Columns of which nothing is told are left out. */
  private void table(List<Column> columns, List<ClaimRow> rows) {
    List<Column> told =
        columns.stream()
            .filter(c -> rows.stream().anyMatch(r -> !c.value().apply(r).isEmpty()))
            .toList();
    boolean cut =
        new TablePrinter(width())
            .print(
                out,
                told.stream().map(c -> new Heading(c.name(), c.wide())).toList(),
                rows.stream()
                    .map(r -> told.stream().map(c -> c.value().apply(r)).toList())
                    .toList());
    if (cut) {
      out.flush();
      err.println("Cells that end with … are cut. All of a claim: parley show ID");
      err.flush();
    }
  }

  /** The terminal's width, which the launcher hands on. */
  static int width() {
    Integer columns = Integer.getInteger("parley.columns");
    return columns == null ? DEFAULT_WIDTH : Math.max(NARROWEST_TABLE, columns);
  }

  private void csv(List<Column> columns, List<ClaimRow> rows) {
    // Closing the CSV writer would close standard output; flushing is enough.
    CsvWriter csv = CsvWriter.builder().bufferSize(0).build(out);
    csv.writeRecord(columns.stream().map(Column::name).toList());
    for (ClaimRow row : rows) {
      csv.writeRecord(columns.stream().map(c -> harmless(c.value().apply(row))).toList());
    }
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A spreadsheet must not take a cell for a formula. */
  static String harmless(String cell) {
    return Spreadsheet.harmless(cell);
  }

  private void json(List<ClaimRow> rows) {
    out.println("[");
    for (int i = 0; i < rows.size(); i++) {
      out.println(
          ClaimJson.MAPPER.writeValueAsString(rows.get(i).json())
              + (i + 1 < rows.size() ? "," : ""));
    }
    out.println("]");
  }
}
