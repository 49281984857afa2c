package dev.parley.cli;

import dev.parley.cli.Field.Shown;
import java.io.PrintWriter;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Prints the rows of a view as a table, as CSV or as JSON. */
final class RowPrinter {
  private final Listing listing;

  RowPrinter(PrintWriter out, PrintWriter err) {
    this.listing = new Listing(out, err);
  }

  void print(OutputFormat format, List<Field> fields, List<ObjectNode> rows) {
    switch (format) {
      case TABLE ->
          listing.table(
              fields.stream()
                  .filter(f -> f.shown() != Shown.NO)
                  .map(f ->
                      new Listing.Cell<ObjectNode>(f.heading(), f::cell, f.shown() == Shown.WIDE))
                  .toList(),
              rows,
              "All of a row: --format csv or json.");
      case CSV ->
          listing.csv(
              fields.stream()
                  .map(f -> new Listing.Cell<ObjectNode>(f.name(), f::cell, false))
                  .toList(),
              rows);
      case JSON -> listing.json(rows);
    }
  }
}
