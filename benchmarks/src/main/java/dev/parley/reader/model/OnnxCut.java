package dev.parley.reader.model;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cuts an ONNX file down to what one of its inner values needs, so that the bare encoder can be
 * measured out of the very file that ships.
 *
 * <p>An ONNX file is a protobuf message: a list of (field, wire type, value). Only five fields
 * matter here: the model's graph (7), and the graph's nodes (1), initializers (5), inputs (11) and
 * outputs (12); of a node its inputs (1) and outputs (2); of an initializer its name (8), of a
 * graph input its name (1). Everything else is copied.
 */
final class OnnxCut {
  private OnnxCut() {}

  private record Field(int number, int from, int start, int end) {}

  /** The file that computes this value and nothing else, as its only output, of floats. */
  static byte[] to(byte[] model, String value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(model.length);
    for (Field field : fields(model, 0, model.length)) {
      if (field.number() == 7) {
        byte[] graph = graph(model, field.start(), field.end(), value);
        put(out, 7, graph);
      } else {
        out.write(model, field.from(), field.end() - field.from());
      }
    }
    return out.toByteArray();
  }

  private static byte[] graph(byte[] model, int start, int end, String value) {
    List<Field> fields = fields(model, start, end);
    Map<String, Field> makers = new HashMap<>();
    for (Field node : fields) {
      if (node.number() == 1) {
        strings(model, node, 2).forEach(made -> makers.put(made, node));
      }
    }
    Set<Field> nodes = new HashSet<>();
    Set<String> needed = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(value));
    while (!open.isEmpty()) {
      String name = open.pop();
      Field maker = makers.get(name);
      if (needed.add(name) && maker != null && nodes.add(maker)) {
        open.addAll(strings(model, maker, 1));
      }
    }
    if (nodes.isEmpty()) {
      throw new IllegalArgumentException("the model computes no '" + value + "'");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(end - start);
    for (Field field : fields) {
      boolean keep =
          switch (field.number()) {
            case 1 -> nodes.contains(field);
            case 5 -> needed.contains(strings(model, field, 8).getFirst());
            case 11 -> needed.contains(strings(model, field, 1).getFirst());
            case 12, 13 -> false;
            default -> true;
          };
      if (keep) {
        out.write(model, field.from(), field.end() - field.from());
      }
    }
    // ValueInfo{name, type{tensor{elem_type: FLOAT}}}
    ByteArrayOutputStream info = new ByteArrayOutputStream();
    put(info, 1, value.getBytes(StandardCharsets.UTF_8));
    put(info, 2, new byte[] {0x0a, 0x02, 0x08, 0x01});
    put(out, 12, info.toByteArray());
    return out.toByteArray();
  }

  private static List<String> strings(byte[] model, Field message, int number) {
    List<String> out = new ArrayList<>();
    for (Field f : fields(model, message.start(), message.end())) {
      if (f.number() == number) {
        out.add(new String(model, f.start(), f.end() - f.start(), StandardCharsets.UTF_8));
      }
    }
    return out;
  }

  private static List<Field> fields(byte[] in, int start, int end) {
    List<Field> out = new ArrayList<>();
    int[] at = {start};
    while (at[0] < end) {
      int from = at[0];
      long tag = varint(in, at);
      int number = (int) (tag >>> 3);
      switch ((int) (tag & 7)) {
        case 0 -> {
          int begin = at[0];
          varint(in, at);
          out.add(new Field(number, from, begin, at[0]));
        }
        case 1 -> out.add(new Field(number, from, at[0], at[0] += 8));
        case 2 -> {
          int length = (int) varint(in, at);
          out.add(new Field(number, from, at[0], at[0] += length));
        }
        case 5 -> out.add(new Field(number, from, at[0], at[0] += 4));
        default -> throw new IllegalArgumentException("this is no ONNX file");
      }
    }
    return out;
  }

  private static long varint(byte[] in, int[] at) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte b = in[at[0]++];
      value |= (long) (b & 0x7f) << shift;
      if (b >= 0) {
        return value;
      }
    }
  }

  private static void put(ByteArrayOutputStream out, int number, byte[] value) {
    varint(out, number << 3 | 2);
    varint(out, value.length);
    out.write(value, 0, value.length);
  }

  private static void varint(ByteArrayOutputStream out, int value) {
    int rest = value;
    while ((rest & ~0x7f) != 0) {
      out.write(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }
}
