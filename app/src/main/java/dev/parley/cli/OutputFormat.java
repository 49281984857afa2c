package dev.parley.cli;

import dev.parley.claim.Labelled;

/** How a view is printed. */
enum OutputFormat implements Labelled {
  TABLE,
  CSV,
  JSON
}
