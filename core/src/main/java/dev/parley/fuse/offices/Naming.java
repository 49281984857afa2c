package dev.parley.fuse.offices;

import dev.parley.claim.Edtf;
import dev.parley.claim.TenureStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One report names somebody as the holder of a post.
 *
 * @param claim the claim's id
 * @param report the report's id
 * @param asOf when it stood so, or null where the report tells no day and has no date
 * @param published when the report was printed, or null
 */
public record Naming(
    String claim,
    String report,
    @Nullable String outlet,
    @Nullable Edtf published,
    String person,
    String post,
    @Nullable String body,
    TenureStatus status,
    @Nullable Edtf asOf) {

  boolean holds() {
    return status != TenureStatus.FORMER;
  }

  /** True where it cannot be told when this stood so. */
  public boolean undated() {
    return first() == null;
  }

  /** The first day on which it stood so. An open time begins with its report. */
  @Nullable LocalDate first() {
    LocalDate first = asOf == null ? null : closed(asOf.earliest());
    if (first == null && published != null) {
      first = closed(published.earliest());
    }
    return first != null || asOf == null ? first : closed(asOf.latest());
  }

  /** The last day on which it stood so; an open time ends with its report. */
  @Nullable LocalDate last() {
    LocalDate last = asOf == null ? null : closed(asOf.latest());
    if (last == null && published != null) {
      last = closed(published.latest());
    }
    LocalDate first = first();
    return last == null || (first != null && last.isBefore(first)) ? first : last;
  }

  private static @Nullable LocalDate closed(LocalDate day) {
    return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? null : day;
  }

  /** Who answers for it; a report without an outlet answers for itself. */
  String voice() {
    return outlet == null ? report : outlet;
  }
}
