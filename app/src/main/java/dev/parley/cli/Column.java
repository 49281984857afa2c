package dev.parley.cli;

import dev.parley.record.ClaimRow;
import java.util.function.Function;

/**
 * A column of a view. A table has room for a few columns only, so it may put into one what CSV
 * keeps apart.
 *
 * @param name its heading
 * @param value what stands in it; empty where the report does not tell
 * @param place where it is printed
 * @param wide true for running text, which gets the room that the other columns leave
 */
record Column(String name, Function<ClaimRow, String> value, Place place, boolean wide) {
  /** Where a column is printed. */
  enum Place {
    BOTH,
    TABLE,
    CSV
  }

  Column(String name, Function<ClaimRow, String> value) {
    this(name, value, Place.BOTH, false);
  }

  Column running() {
    return new Column(name, value, place, true);
  }

  Column onlyInTables() {
    return new Column(name, value, Place.TABLE, wide);
  }

  Column onlyInCsv() {
    return new Column(name, value, Place.CSV, wide);
  }
}
