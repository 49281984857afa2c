package dev.parley.claim;

import org.jspecify.annotations.Nullable;

/**
 * What was counted, according to whom.
 *
 * @param value the number; the lower end of a range
 * @param high the upper end of a range, or null
 * @param of who is counted ("Palestinians"), or null
 * @param by who did it or holds them, or null
 * @param period the days that the count covers, or null
 * @param asOf the day on which it stood so, or null
 */
public record Tally(
    Ground ground,
    Measure measure,
    long value,
    @Nullable Long high,
    Bound bound,
    @Nullable String of,
    @Nullable String by,
    @Nullable String place,
    @Nullable Edtf period,
    @Nullable Edtf asOf)
    implements Claim {
  public Tally {
    if (high != null && high < value) {
      throw new IllegalArgumentException("a range cannot run from " + value + " to " + high);
    }
  }
}
