package dev.parley.extract.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of the symbols that a rule has matched.
 *
 * @param names of all pieces in a row; empty for words
 */
record Caught(List<String> names, List<Object> values) {
  /** Stands for a word, which has no value. */
  static final Object NOTHING = "";

  /** A value, or null where the pattern has none of the name. */
  <T> @Nullable T get(String name, Class<T> type) {
    int at = names.indexOf(name);
    return at < 0 ? null : type.cast(values.get(at));
  }

  <T> T need(String name, Class<T> type) {
    T value = get(name, type);
    if (value == null) {
      throw new IllegalStateException("the pattern catches no " + name + ", only " + names);
    }
    return value;
  }
}
