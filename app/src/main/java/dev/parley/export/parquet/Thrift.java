package dev.parley.export.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes structs in Thrift's compact protocol, which Parquet's headers are in. */
final class Thrift {
  private static final int I32 = 5;
  private static final int I64 = 6;
  private static final int BINARY = 8;
  private static final int LIST = 9;
  private static final int STRUCT = 12;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int last;

  Thrift i32(int field, int value) {
    head(field, I32);
    varint(zigzag(value));
    return this;
  }

  Thrift i64(int field, long value) {
    head(field, I64);
    varint(zigzag(value));
    return this;
  }

  Thrift string(int field, String value) {
    head(field, BINARY);
    binary(value);
    return this;
  }

  Thrift struct(int field, Thrift value) {
    head(field, STRUCT);
    out.writeBytes(value.bytes());
    return this;
  }

  Thrift structs(int field, List<Thrift> values) {
    head(field, LIST);
    listHead(values.size(), STRUCT);
    values.forEach(v -> out.writeBytes(v.bytes()));
    return this;
  }

  Thrift numbers(int field, List<Integer> values) {
    head(field, LIST);
    listHead(values.size(), I32);
    values.forEach(v -> varint(zigzag(v)));
    return this;
  }

  Thrift strings(int field, List<String> values) {
    head(field, LIST);
    listHead(values.size(), BINARY);
    values.forEach(this::binary);
    return this;
  }

  /** The struct with its stop byte. */
  byte[] bytes() {
    byte[] fields = out.toByteArray();
    return java.util.Arrays.copyOf(fields, fields.length + 1);
  }

  /** Fields stand in their order, so that the step fits into four bits. */
  private void head(int field, int type) {
    out.write((field - last) << 4 | type);
    last = field;
  }

  private void listHead(int size, int type) {
    if (size < 15) {
      out.write(size << 4 | type);
    } else {
      out.write(0xf0 | type);
      varint(size);
    }
  }

  private void binary(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    varint(bytes.length);
    out.writeBytes(bytes);
  }

  private void varint(long value) {
    varint(value, out);
  }

  static void varint(long value, ByteArrayOutputStream out) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      out.write((int) (rest & 0x7f | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  private static long zigzag(long value) {
    return value << 1 ^ value >> 63;
  }
}
