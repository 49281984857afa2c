package dev.parley.record;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Fields of JSON that may be missing. */
final class Json {
  private Json() {}

  /** The text of a field; null where it is missing or null. */
  static @Nullable String text(JsonNode in, String field) {
    JsonNode value = in.get(field);
    return value == null || value.isNull() ? null : value.asString();
  }
}
