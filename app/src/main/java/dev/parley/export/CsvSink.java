package dev.parley.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table as CSV (RFC 4180) with a head. */
final class CsvSink implements TableSink {
  private final CsvWriter csv;

  private CsvSink(CsvWriter csv) {
    this.csv = csv;
  }

  /** Makes CSV files. */
  static final class Maker implements TableSink.Maker {
    @Override
    public TableSink table(Path folder, TableSchema<?> schema) throws IOException {
      CsvWriter csv = CsvWriter.builder().build(folder.resolve(schema.name() + ".csv"));
      csv.writeRecord(schema.columns().stream().map(c -> Spreadsheet.harmless(c.name())).toList());
      return new CsvSink(csv);
    }
  }

  @Override
  public void row(List<@Nullable Object> cells) {
    csv.writeRecord(cells.stream().map(CsvSink::cell).toList());
  }

  private static String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case String text -> Spreadsheet.harmless(text);
      default -> value.toString();
    };
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
