package dev.parley.export.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The cells of a column that are not written yet: one page of a row group. */
final class ColumnChunk {
  private static final int PLAIN = 0;
  private static final int RLE = 3;
  private static final int GZIP = 2;
  private static final int DATA_PAGE = 0;

  private final String name;
  private final ParquetType type;
  private final ByteArrayOutputStream values = new ByteArrayOutputStream();
  private final ByteArrayOutputStream levels = new ByteArrayOutputStream();
  private int cells;
  private int level = -1;
  private int run;
  private int bits;
  private int packed;

  ColumnChunk(String name, ParquetType type) {
    this.name = name;
    this.type = type;
  }

  /** A page with its head, and what the footer says of it. */
  record Written(ByteArrayOutputStream page, Thrift chunk, long unpacked) {}

  void add(@Nullable Object cell) {
    cells++;
    int here = cell == null ? 0 : 1;
    if (here != level) {
      endRun();
      level = here;
    }
    run++;
    if (cell instanceof Boolean truth) {
      bit(truth);
    } else if (cell != null) {
      type.plain(cell, values);
    }
  }

  private void endRun() {
    if (run > 0) {
      Thrift.varint((long) run << 1, levels);
      levels.write(level);
    }
    run = 0;
  }

  private void bit(boolean truth) {
    if (truth) {
      packed |= 1 << bits;
    }
    bits++;
    if (bits == 8) {
      values.write(packed);
      packed = 0;
      bits = 0;
    }
  }

  int size() {
    return values.size();
  }

  /** Makes the page, and empties the chunk for the next row group. */
  Written write(long offset) throws IOException {
    endRun();
    if (bits > 0) {
      values.write(packed);
    }
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    page.writeBytes(ParquetType.little(4).putInt(levels.size()).array());
    levels.writeTo(page);
    values.writeTo(page);
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
      page.writeTo(zip);
    }
    byte[] head =
        new Thrift()
            .i32(1, DATA_PAGE)
            .i32(2, page.size())
            .i32(3, zipped.size())
            .struct(5, new Thrift().i32(1, cells).i32(2, PLAIN).i32(3, RLE).i32(4, RLE))
            .bytes();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head);
    zipped.writeTo(all);
    long unpacked = head.length + (long) page.size();
    Thrift meta =
        new Thrift()
            .i32(1, type.physical())
            .numbers(2, List.of(PLAIN, RLE))
            .strings(3, List.of(name))
            .i32(4, GZIP)
            .i64(5, cells)
            .i64(6, unpacked)
            .i64(7, all.size())
            .i64(9, offset);
    Written written = new Written(all, new Thrift().i64(2, offset).struct(3, meta), unpacked);
    empty();
    return written;
  }

  private void empty() {
    values.reset();
    levels.reset();
    cells = 0;
    level = -1;
    run = 0;
    bits = 0;
    packed = 0;
  }
}
