package dev.parley.fuse.positions;

import dev.parley.claim.Position;
import dev.parley.claim.Stance;
import dev.parley.claim.Standing;
import dev.parley.claim.Topic;
import dev.parley.fuse.Told;
import dev.parley.fuse.Told.Known;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stance that a party takes, and repeats until it changes.
 *
 * @param party across reports
 * @param since the last day on which it may have been said first; null where no report has a day
 * @param until the last day on which it may have been said last; null where no report has a day
 * @param first the claim that tells it first
 * @param latest the claim that tells it last
 * @param tellings all claims that tell it, {@code first} and {@code latest} among them
 */
public record Stand(
    Known party,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    Told first,
    Told latest,
    List<Told> tellings) {
  public Stand {
    tellings = List.copyOf(tellings);
  }

  /** The position that a claim tells. */
  public static Position position(Told told) {
    return (Position) told.claim();
  }

  public Topic topic() {
    return position(latest).topic();
  }

  public Stance stance() {
    return position(latest).stance();
  }

  public Standing standing() {
    return latest.claim().ground().standing();
  }

  /** How many independent stories tell it. */
  public int stories() {
    return (int) tellings.stream().map(t -> t.report().story()).distinct().count();
  }
}
