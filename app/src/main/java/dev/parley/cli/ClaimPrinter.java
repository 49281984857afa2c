package dev.parley.cli;

import dev.parley.cli.Column.Place;
import dev.parley.record.ClaimRow;
import java.io.PrintWriter;
import java.util.List;

/** Prints claims as a table, as CSV or as JSON. */
final class ClaimPrinter {
  private static final int DEFAULT_WIDTH = 120;
  private static final int NARROWEST_TABLE = 60;

  private final Listing listing;

  ClaimPrinter(PrintWriter out, PrintWriter err) {
    this.listing = new Listing(out, err);
  }

  void print(OutputFormat format, List<Column> columns, List<ClaimRow> rows) {
    switch (format) {
      case TABLE -> listing.table(but(Place.CSV, columns), rows, "All of a claim: parley show ID");
      case CSV -> listing.csv(but(Place.TABLE, columns), rows);
      case JSON -> listing.json(rows.stream().map(ClaimRow::json).toList());
    }
  }

  /** The columns that do not stand in one place alone. */
  private static List<Listing.Cell<ClaimRow>> but(Place place, List<Column> columns) {
    return columns.stream()
        .filter(c -> c.place() != place)
        .map(c -> new Listing.Cell<>(c.name(), c.value(), c.wide()))
        .toList();
  }

  /** The terminal's width, which the launcher hands on. */
  static int width() {
    Integer columns = Integer.getInteger("parley.columns");
    return columns == null ? DEFAULT_WIDTH : Math.max(NARROWEST_TABLE, columns);
  }
}
