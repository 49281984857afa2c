package dev.parley.cli;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A field of a view's rows: what JSON and CSV call it, and what docs/views.md says of it.
 *
 * @param name in JSON, in the head of CSV
 * @param type text, number, date (EDTF), true or false, list
 * @param meaning one sentence; may be empty for none of them
 * @param shown how tables show it
 */
record Field(String name, String type, String meaning, Shown shown) {
  /** How a table shows a field. */
  enum Shown {
    /** Not at all: there is no room for everything. */
    NO,
    NARROW,
    /** As running text, which gets the room that the others leave. */
    WIDE
  }

  /** A field that tables leave out. */
  static Field of(String name, String type, String meaning) {
    return new Field(name, type, meaning, Shown.NO);
  }

  Field shownNarrow() {
    return new Field(name, type, meaning, Shown.NARROW);
  }

  Field shownWide() {
    return new Field(name, type, meaning, Shown.WIDE);
  }

  /** Its heading in tables. */
  String heading() {
    return name.replace('_', ' ');
  }

  /** What stands in a cell; the parts of a list are joined. */
  String cell(JsonNode row) {
    JsonNode value = row.get(name);
    if (value == null || value.isNull()) {
      return "";
    }
    return value.isArray()
        ? value.valueStream().map(Field::plain).collect(Collectors.joining("; "))
        : plain(value);
  }

  private static String plain(JsonNode value) {
    return value.isValueNode() ? value.asString() : value.toString();
  }
}
