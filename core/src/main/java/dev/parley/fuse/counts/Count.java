package dev.parley.fuse.counts;

import dev.parley.claim.Source;
import dev.parley.claim.Tally;
import dev.parley.fuse.Told;
import dev.parley.fuse.Told.Known;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One number that one claimant gives.
 *
 * @param claimant who vouches for it: the first in the chain of sources, else the outlet
 * @param tellings all claims that tell it, the earliest first
 * @param contradicts numbers that others give for the same, and that no number fits together with
 *     this one
 * @param revises the number that the claimant gave before for the same time, or null
 */
public record Count(
    Known claimant, List<Told> tellings, List<Count> contradicts, @Nullable Count revises) {
  public Count {
    tellings = List.copyOf(tellings);
    contradicts = List.copyOf(contradicts);
  }

  /** The claim that tells it first. */
  public Told first() {
    return tellings.getFirst();
  }

  public Tally tally() {
    return (Tally) first().claim();
  }

  public Reach reach() {
    return Reach.of(tally());
  }

  /** True where no name is given for the claimant. */
  public boolean anonymous() {
    List<Source> sources = tally().ground().sources();
    return !sources.isEmpty() && sources.getFirst().anonymous();
  }

  /** How many independent stories tell it. */
  public int stories() {
    return (int) tellings.stream().map(t -> t.report().story()).distinct().count();
  }
}
