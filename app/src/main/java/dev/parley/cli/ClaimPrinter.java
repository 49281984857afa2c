package dev.parley.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.parley.exchange.ClaimJson;
import dev.parley.record.ClaimRow;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Prints claims as a table, as CSV or as JSON. */
final class ClaimPrinter {
  private static final int DEFAULT_WIDTH = 120;
  private static final int NARROWEST_TABLE = 60;

  private ClaimPrinter() {}

  static void print(
      PrintWriter out, OutputFormat format, List<Column> columns, List<ClaimRow> rows) {
    switch (format) {
      case TABLE -> table(out, columns, rows);
      case CSV -> csv(out, columns, rows);
      case JSON -> json(out, rows);
    }
  }

  private static void table(PrintWriter out, List<Column> columns, List<ClaimRow> rows) {
    List<Column> told =
        columns.stream()
            .filter(c -> rows.stream().anyMatch(r -> !c.value().apply(r).isEmpty()))
            .toList();
    new TablePrinter(width())
        .print(
            out,
            told.stream().map(Column::name).toList(),
            rows.stream().map(r -> told.stream().map(c -> c.value().apply(r)).toList()).toList());
  }

  /** The terminal's width, which the launcher hands on. */
  static int width() {
    Integer columns = Integer.getInteger("parley.columns");
    return columns == null ? DEFAULT_WIDTH : Math.max(NARROWEST_TABLE, columns);
  }

  private static void csv(PrintWriter out, List<Column> columns, List<ClaimRow> rows) {
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
    return cell.isEmpty() || "=+-@\t\r".indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
  }

  private static void json(PrintWriter out, List<ClaimRow> rows) {
    out.println("[");
    for (int i = 0; i < rows.size(); i++) {
      out.println(
          ClaimJson.MAPPER.writeValueAsString(rows.get(i).json())
              + (i + 1 < rows.size() ? "," : ""));
    }
    out.println("]");
  }
}
