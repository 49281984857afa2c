package dev.parley.export;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param meaning one sentence
 * @param allowed the values of a closed list; empty where any may stand
 * @param value its cell, of the Java type that its type says; null where nothing is told
 * @param <T> what a row is made of
 */
record Column<T>(
    String name,
    Type type,
    String meaning,
    List<String> allowed,
    Function<T, @Nullable Object> value) {
  /** What stands in a column, and as which Java type. */
  enum Type {
    /** String. */
    TEXT,
    /** String: EDTF, which may be vague. */
    EDTF,
    /** LocalDate. */
    DAY,
    /** Long. */
    INTEGER,
    /** Double. */
    DECIMAL,
    /** Boolean. */
    BOOLEAN;

    String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
