package dev.parley.fuse.events;

import dev.parley.claim.Edtf;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days about which a telling speaks, as far as it can be looked for by them: those that it
 * tells, where they are within a month; else the day on which its report was printed.
 *
 * @param first as days since 1970
 * @param told whether the report tells them
 */
record Days(long first, long last, boolean told) {
  /**
   * Reports seldom tell of an undated event that is longer past; of pairs of GVC's that were
   * grouped rightly, 99.5 % were printed within these days, and none came three weeks apart.
   */
  static final int FAR = 14;

  private static final int MONTH = 31;

  static @Nullable Days of(Telling telling) {
    Edtf when = telling.when();
    if (when != null && when.latest().isBefore(sometime(when.earliest()))) {
      return new Days(when.earliest().toEpochDay(), when.latest().toEpochDay(), true);
    }
    LocalDate published = telling.text().published();
    return published == null
        ? null
        : new Days(published.toEpochDay(), published.toEpochDay(), false);
  }

  private static LocalDate sometime(LocalDate from) {
    return from.equals(LocalDate.MIN) ? from : from.plusDays(MONTH);
  }

  /** How many days lie between two; 0 where they overlap. */
  long between(Days other) {
    return Math.max(0, Math.max(first - other.last, other.first - last));
  }
}
