package dev.parley.record;

import java.time.LocalDate;
import java.util.List;

/**
 * What came of a decision of two.
 *
 * @param changed false where that was decided already, and stood
 * @param overridden what was decided before and stands no more, since it is against this
 * @param again what was overridden before and stands again
 */
public record Ruled(boolean changed, List<Pair> overridden, List<Pair> again) {
  public Ruled {
    overridden = List.copyOf(overridden);
    again = List.copyOf(again);
  }

  /**
   * A decision.
   *
   * @param first a name, or the id of a claim
   * @param same that the two are one, or that they are not
   * @param on the day on which it was decided
   */
  public record Pair(String first, String second, boolean same, LocalDate on) {}
}
