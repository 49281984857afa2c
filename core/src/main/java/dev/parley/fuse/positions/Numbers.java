package dev.parley.fuse.positions;

import dev.parley.claim.Edtf;
import dev.parley.claim.Position.Terms;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a stance that can be compared: those that its reports last told.
 *
 * @param duration ISO 8601, or null
 */
record Numbers(@Nullable String duration, @Nullable Edtf deadline, @Nullable Long value) {
  private static final int DAYS_OF_MONTH = 30;
  private static final int DAYS_OF_YEAR = 365;
  private static final int HOURS_OF_DAY = 24;

  static Numbers of(Terms terms) {
    return new Numbers(terms.duration(), terms.deadline(), terms.value());
  }

  /** These, and of the others what these do not tell. */
  Numbers over(Numbers others) {
    return new Numbers(
        duration != null ? duration : others.duration,
        deadline != null ? deadline : others.deadline,
        value != null ? value : others.value);
  }

  /** True where both tell a term and tell it differently. What one of them is silent on is none. */
  boolean differ(Numbers others) {
    boolean otherDuration =
        duration != null
            && others.duration != null
            && !duration.equals(others.duration)
            && hours(duration) != hours(others.duration);
    boolean otherDeadline =
        deadline != null && others.deadline != null && !deadline.overlaps(others.deadline);
    boolean otherValue = value != null && others.value != null && !value.equals(others.value);
    return otherDuration || otherDeadline || otherValue;
  }

  /** "P3W" and "P21D" are as long; a month counts as thirty days. -1 where it cannot be read. */
  private static long hours(String duration) {
    try {
      if (duration.contains("T")) {
        return Duration.parse(duration).toHours();
      }
      Period period = Period.parse(duration);
      return HOURS_OF_DAY
          * ((long) DAYS_OF_YEAR * period.getYears()
              + (long) DAYS_OF_MONTH * period.getMonths()
              + period.getDays());
    } catch (DateTimeException e) {
      return -1;
    }
  }
}
