package dev.parley.fuse.positions;

import dev.parley.claim.Edtf;
import dev.parley.fuse.Told;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Between which days something was said; the same day twice where that is known.
 *
 * @param last never after the report that tells it
 */
record Days(LocalDate first, LocalDate last) {
  /** Null where nothing tells it. */
  static @Nullable Days of(Told told) {
    Edtf when = told.when();
    LocalDate last = told.day();
    LocalDate known = told.known();
    if (when == null || last == null) {
      return null;
    }
    if (known != null && known.isBefore(last)) {
      last = known; // nobody prints what will be said
    }
    LocalDate first = when.earliest();
    return new Days(first.equals(LocalDate.MIN) || first.isAfter(last) ? last : first, last);
  }

  boolean after(LocalDate day) {
    return first.isAfter(day);
  }
}
