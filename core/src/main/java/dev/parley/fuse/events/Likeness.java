package dev.parley.fuse.events;

import dev.parley.lexicon.Table;

/**
 * How likely it is that two tellings tell the same event. A function of the two and of tables.
 *
 * <p>Two regressions: one over what they have in common, learned where all texts are about few
 * topics; and for claims of two reports a second one on top, since of two that are as alike in a
 * stream of the world's news far fewer are one, and their days, names and numbers tell more.
 */
final class Likeness {
  /**
   * Reports that are less alike tell nothing together; without this every report would have to be
   * held against every other.
   */
  static final double LEAST_TEXT = 0.08;

  /** How much of the first regression counts in the second. Fitted with {@code stream.tsv}. */
  private static final double CARRIED = 0.38;

  private final Regression alike;
  private final Regression stream;

  Likeness() {
    this(table("likeness.tsv"), table("stream.tsv"));
  }

  Likeness(Table alike, Table stream) {
    this.alike = new Regression(alike);
    this.stream = new Regression(stream);
  }

  private static Table table(String name) {
    return Table.load(Likeness.class, name, "trait", "with", "weight");
  }

  /** True where the reports of two tellings have enough in common, or are one. */
  boolean comparable(Telling a, Telling b) {
    return ofOneReport(a, b) || a.text().words().cosine(b.text().words()) > LEAST_TEXT;
  }

  /** From 0 to 1. */
  double of(Telling a, Telling b) {
    double odds = alike.of(a, b);
    boolean claims = a.type() != null && b.type() != null;
    if (claims && !ofOneReport(a, b)) {
      odds = CARRIED * odds + stream.of(a, b);
    }
    return 1 / (1 + Math.exp(-odds));
  }

  private static boolean ofOneReport(Telling a, Telling b) {
    return a.text().report().equals(b.text().report());
  }
}
