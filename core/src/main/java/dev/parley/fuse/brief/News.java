package dev.parley.fuse.brief;

import dev.parley.fuse.Told;
import java.time.LocalDate;

/**
 * Finds what is new: what no report before the first day told.
 *
 * @param since the first day of publication that counts
 * @param until the last one
 */
record News(LocalDate since, LocalDate until) {
  /** True for a claim of these days; when a report without a date was printed nobody knows. */
  boolean fresh(Told told) {
    LocalDate known = told.known();
    return known != null && !known.isBefore(since) && !known.isAfter(until);
  }

  /** True where its report's day is known; whether others tell anything new, nobody can say. */
  boolean known(Told told) {
    return told.known() != null;
  }
}
