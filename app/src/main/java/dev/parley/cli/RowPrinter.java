package dev.parley.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.parley.cli.Field.Shown;
import dev.parley.cli.TablePrinter.Heading;
import dev.parley.exchange.ClaimJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Prints the rows of a view as a table, as CSV or as JSON. */
final class RowPrinter {
  private final PrintWriter out;
  private final PrintWriter err;

  RowPrinter(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  void print(OutputFormat format, List<Field> fields, List<ObjectNode> rows) {
    switch (format) {
      case TABLE -> table(fields, rows);
      case CSV -> csv(fields, rows);
      case JSON -> json(rows);
    }
    out.flush();
  }

  /** Fields of which no row tells anything are left out. */
  private void table(List<Field> fields, List<ObjectNode> rows) {
    List<Field> told =
        fields.stream()
            .filter(f -> f.shown() != Shown.NO)
            .filter(f -> rows.stream().anyMatch(r -> !f.cell(r).isEmpty()))
            .toList();
    boolean cut =
        new TablePrinter(ClaimPrinter.width())
            .print(
                out,
                told.stream().map(f -> new Heading(f.heading(), f.shown() == Shown.WIDE)).toList(),
                rows.stream().map(r -> told.stream().map(f -> f.cell(r)).toList()).toList());
    if (cut) {
      out.flush();
      err.println("Cells that end with … are cut. All of a row: --format csv or json.");
      err.flush();
    }
  }

  private void csv(List<Field> fields, List<ObjectNode> rows) {
    // Closing the CSV writer would close standard output; flushing is enough.
    CsvWriter csv = CsvWriter.builder().bufferSize(0).build(out);
    csv.writeRecord(fields.stream().map(Field::name).toList());
    for (ObjectNode row : rows) {
      csv.writeRecord(fields.stream().map(f -> ClaimPrinter.harmless(f.cell(row))).toList());
    }
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void json(List<ObjectNode> rows) {
    out.println("[");
    for (int i = 0; i < rows.size(); i++) {
      out.println(
          ClaimJson.MAPPER.writeValueAsString(rows.get(i)) + (i + 1 < rows.size() ? "," : ""));
    }
    out.println("]");
  }
}
