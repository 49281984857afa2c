package dev.parley.extract.time;

import dev.parley.claim.Edtf;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a relative time is counted from.
 *
 * @param published the report's date, as precisely as it is known, or null
 * @param last the date that the text spoke of last, or null
 * @param lastDay the last of them that was told to the day, or null
 * @param direction where its clause looks
 */
record Frame(
    @Nullable Edtf published,
    @Nullable Period last,
    @Nullable Period lastDay,
    Direction direction) {
  /** Where a clause looks. */
  enum Direction {
    PAST,
    FUTURE,
    /** A clause without a finite verb, or in the present. */
    UNSURE
  }

  /** The day of publication, where it is known to the day. */
  @Nullable LocalDate day() {
    return published == null ? null : published.asDay();
  }

  /** The day that "that week" and "a year earlier" start from. */
  @Nullable LocalDate spoken() {
    return last == null ? day() : last.start();
  }
}
