package dev.parley.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the rows of a table go. */
interface TableSink extends Closeable {
  /** Writes a row, a cell for each column. */
  void row(List<@Nullable Object> cells) throws IOException;

  /** Makes the files of tables in a folder. */
  interface Maker {
    TableSink table(Path folder, TableSchema<?> schema) throws IOException;
  }
}
