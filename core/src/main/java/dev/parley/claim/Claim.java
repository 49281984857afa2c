package dev.parley.claim;

import java.util.Comparator;

/** One thing that one report says, tied to the words that say it. Never a fact about the world. */
public sealed interface Claim permits Statement, Event, Position, Tally, Tenure {
  /** The order of a report: by the words that make the claim, then by kind. */
  Comparator<Claim> IN_TEXT_ORDER =
      Comparator.<Claim, Span>comparing(c -> c.ground().head()).thenComparing(Claim::kind);

  Ground ground();

  /** {@code statement}, {@code event}, {@code position}, {@code tally} or {@code tenure}. */
  default String kind() {
    return switch (this) {
      case Statement s -> "statement";
      case Event e -> "event";
      case Position p -> "position";
      case Tally t -> "tally";
      case Tenure t -> "tenure";
    };
  }
}
