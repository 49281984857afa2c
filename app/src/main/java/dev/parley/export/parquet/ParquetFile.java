package dev.parley.export.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Parquet file that is written row by row; a few megabytes of rows wait for their row group. */
public final class ParquetFile implements Closeable {
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int OPTIONAL = 1;
  private static final int MOST_BYTES = 4 << 20;
  private static final int MOST_ROWS = 50_000;

  private final OutputStream out;
  private final Map<String, ParquetType> columns;
  private final String program;
  private final Map<String, String> facts;
  private final List<ColumnChunk> chunks = new ArrayList<>();
  private final List<Thrift> groups = new ArrayList<>();
  private long offset;
  private long rows;
  private int waiting;

  /**
   * Begins a file.
   *
   * @param out is closed with the file
   * @param columns by name, in their order
   * @param program that writes it
   * @param facts kept with it, by name
   */
  public ParquetFile(
      OutputStream out, Map<String, ParquetType> columns, String program, Map<String, String> facts)
      throws IOException {
    this.out = out;
    this.columns = columns;
    this.program = program;
    this.facts = facts;
    columns.forEach((name, type) -> chunks.add(new ColumnChunk(name, type)));
    put(MAGIC);
  }

  /** Takes a row: a cell for each column, null where it is empty. */
  public void row(List<@Nullable Object> cells) throws IOException {
    if (cells.size() != chunks.size()) {
      throw new IllegalArgumentException(
          "a row of " + cells.size() + " cells, where there are " + chunks.size() + " columns");
    }
    int bytes = 0;
    for (int i = 0; i < chunks.size(); i++) {
      chunks.get(i).add(cells.get(i));
      bytes += chunks.get(i).size();
    }
    waiting++;
    if (waiting >= MOST_ROWS || bytes >= MOST_BYTES) {
      writeGroup();
    }
  }

  private void writeGroup() throws IOException {
    List<Thrift> written = new ArrayList<>();
    long unpacked = 0;
    for (ColumnChunk chunk : chunks) {
      ColumnChunk.Written one = chunk.write(offset);
      put(one.page().toByteArray());
      written.add(one.chunk());
      unpacked += one.unpacked();
    }
    groups.add(new Thrift().structs(1, written).i64(2, unpacked).i64(3, waiting));
    rows += waiting;
    waiting = 0;
  }

  @Override
  public void close() throws IOException {
    try (out) {
      if (waiting > 0) {
        writeGroup();
      }
      byte[] footer = footer();
      put(footer);
      put(ParquetType.little(4).putInt(footer.length).array());
      put(MAGIC);
    }
  }

  private byte[] footer() {
    List<Thrift> schema = new ArrayList<>();
    schema.add(new Thrift().string(4, "schema").i32(5, columns.size()));
    columns.forEach((name, type) -> {
      Thrift column = new Thrift().i32(1, type.physical()).i32(3, OPTIONAL).string(4, name);
      schema.add(type.converted() < 0 ? column : column.i32(6, type.converted()));
    });
    List<Thrift> kept = new ArrayList<>();
    facts.forEach((name, value) -> kept.add(new Thrift().string(1, name).string(2, value)));
    return new Thrift()
        .i32(1, 1)
        .structs(2, schema)
        .i64(3, rows)
        .structs(4, groups)
        .structs(5, kept)
        .string(6, program)
        .bytes();
  }

  private void put(byte[] bytes) throws IOException {
    out.write(bytes);
    offset += bytes.length;
  }
}
