package dev.parley.export;

import dev.parley.export.parquet.ParquetFile;
import dev.parley.export.parquet.ParquetType;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table as Parquet. */
final class ParquetSink implements TableSink {
  private final ParquetFile file;

  private ParquetSink(ParquetFile file) {
    this.file = file;
  }

  /** Makes Parquet files; each says what generated it. */
  static final class Maker implements TableSink.Maker {
    private final Origin origin;

    Maker(Origin origin) {
      this.origin = origin;
    }

    @Override
    public TableSink table(Path folder, TableSchema<?> schema) throws IOException {
      Map<String, ParquetType> columns = new LinkedHashMap<>();
      schema.columns().forEach(c -> columns.put(c.name(), type(c.type())));
      return new ParquetSink(
          new ParquetFile(
              new BufferedOutputStream(
                  Files.newOutputStream(folder.resolve(schema.name() + ".parquet"))),
              columns,
              origin.program(),
              origin.facts()));
    }

    private static ParquetType type(Column.Type type) {
      return switch (type) {
        case TEXT, EDTF -> ParquetType.STRING;
        case DAY -> ParquetType.DATE;
        case INTEGER -> ParquetType.LONG;
        case DECIMAL -> ParquetType.DOUBLE;
        case BOOLEAN -> ParquetType.BOOLEAN;
      };
    }
  }

  @Override
  public void row(List<@Nullable Object> cells) throws IOException {
    file.row(cells);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
