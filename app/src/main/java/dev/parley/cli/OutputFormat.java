package dev.parley.cli;

/** How a view is printed. */
enum OutputFormat {
  TABLE,
  CSV,
  JSON
}
