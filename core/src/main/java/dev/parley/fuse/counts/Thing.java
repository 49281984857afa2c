package dev.parley.fuse.counts;

import dev.parley.claim.Edtf;
import dev.parley.claim.Measure;
import dev.parley.claim.Standing;
import dev.parley.claim.Tally;
import dev.parley.fuse.Told;
import dev.parley.fuse.words.Gist;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is counted; two counts of different things are never compared.
 *
 * @param of the words for who is counted; empty where no report tells
 * @param by who did it or holds them, across reports; null where the report does not tell
 * @param place null where the report does not tell
 * @param time of what time; null where the report does not tell
 */
record Thing(
    Measure measure,
    Set<String> of,
    Standing standing,
    @Nullable String by,
    @Nullable String place,
    @Nullable String time) {

  /**
   * What a claim counts.
   *
   * @param before of what time the sentence before counts the same, or null
   */
  static Thing of(Told told, Tally tally, @Nullable String before) {
    String own = time(tally);
    return new Thing(
        tally.measure(),
        Gist.of(tally.of()).stems(),
        tally.ground().standing(),
        tally.by() == null ? null : told.known(tally.by()).id(),
        tally.place() == null ? null : told.known(tally.place()).id(),
        own == null ? before : own);
  }

  static @Nullable String time(Tally tally) {
    Edtf period = tally.period();
    if (period != null) {
      return period.earliest() + "/" + period.latest();
    }
    Edtf asOf = tally.asOf();
    return asOf == null ? null : "as of " + asOf.earliest() + "/" + asOf.latest();
  }

  /** True where nothing is left open that would tell a part from the whole. */
  boolean closed() {
    return !of.isEmpty() && time != null;
  }

  /** The same, with place and doer left open. */
  Thing anywhere() {
    return new Thing(measure, of, standing, null, null, time);
  }

  /** True where neither place nor doer speaks against their being the same. */
  boolean mayBe(Thing other) {
    return (by == null || other.by == null || by.equals(other.by))
        && (place == null || other.place == null || place.equals(other.place));
  }
}
