package dev.parley.fuse.threads;

import dev.parley.claim.Labelled;
import dev.parley.fuse.Told;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A round of talks as reports tell it.
 *
 * @param number where a report counts it, else null
 * @param state whether any report tells that it was held
 * @param first its first day: of one that was held, the first on which it was; null where no report
 *     tells a day
 * @param planned days for which it was planned and on which no report tells that it was held
 * @param until the day on which the next one begins, or null
 * @param claims that tell it, in order
 */
public record Round(
    @Nullable Integer number,
    State state,
    @Nullable LocalDate first,
    List<LocalDate> planned,
    @Nullable LocalDate until,
    List<Told> claims) {
  /** What reports make of it. */
  public enum State implements Labelled {
    HELD,
    /** Planned, and no report tells that it was held. */
    PLANNED,
    /** Only possible, or only if something else happens. */
    POSSIBLE
  }

  public Round {
    planned = List.copyOf(planned);
    claims = List.copyOf(claims);
  }

  Round until(@Nullable LocalDate next) {
    return new Round(number, state, first, planned, next, claims);
  }
}
