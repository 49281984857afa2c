package dev.parley.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Says what stands in each column of each table. */
final class DataDictionary {
  /** A column of a table. */
  private record Row(TableSchema<?> table, Column<?> column) {}

  private static final TableSchema<Row> SCHEMA =
      new TableSchema.Builder<Row>()
          .text("table", "", r -> r.table().name())
          .text("column", "", r -> r.column().name())
          .text("type", "", r -> r.column().type().label())
          .text("meaning", "", r -> r.column().meaning())
          .text("allowed_values", "", r -> String.join("; ", r.column().allowed()))
          .table("datadictionary", "");

  private DataDictionary() {}

  static void write(Path folder, TableSink.Maker maker, List<TableSchema<?>> tables)
      throws IOException {
    try (TableSink sink = maker.table(folder, SCHEMA)) {
      for (TableSchema<?> table : tables) {
        List<? extends Column<?>> columns = table.columns();
        for (Column<?> column : columns) {
          sink.row(SCHEMA.row(new Row(table, column)));
        }
      }
    }
  }
}
