package dev.parley.export.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** What stands in a column, and which Java objects its cells are. */
public enum ParquetType {
  /** String. */
  STRING(6, 0),
  /** LocalDate. */
  DATE(1, 6),
  /** Long. */
  LONG(2, -1),
  /** Double. */
  DOUBLE(5, -1),
  /** Boolean. */
  BOOLEAN(0, -1);

  private final int physical;
  private final int converted;

  ParquetType(int physical, int converted) {
    this.physical = physical;
    this.converted = converted;
  }

  /** The number of the format's physical type. */
  int physical() {
    return physical;
  }

  /** The number of the format's converted type, -1 where there is none. */
  int converted() {
    return converted;
  }

  /** Writes a cell as the format's plain encoding has it; booleans are packed by their column. */
  void plain(Object cell, ByteArrayOutputStream out) {
    switch (this) {
      case STRING -> {
        byte[] bytes = ((String) cell).getBytes(StandardCharsets.UTF_8);
        out.writeBytes(little(4).putInt(bytes.length).array());
        out.writeBytes(bytes);
      }
      case DATE -> out.writeBytes(little(4).putInt((int) ((LocalDate) cell).toEpochDay()).array());
      case LONG -> out.writeBytes(little(8).putLong((Long) cell).array());
      case DOUBLE -> out.writeBytes(little(8).putDouble((Double) cell).array());
      case BOOLEAN -> throw new IllegalStateException("booleans are packed");
    }
  }

  static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
