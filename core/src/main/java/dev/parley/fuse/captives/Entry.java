package dev.parley.fuse.captives;

import dev.parley.claim.Bound;
import dev.parley.claim.Edtf;
import dev.parley.claim.Standing;
import dev.parley.fuse.Told;
import dev.parley.fuse.Told.Known;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger: what a claimant says, told once, however often it is printed.
 *
 * @param claimant who says so
 * @param holder whose captives they are or were, or null where nothing tells
 * @param of who is counted, as the first report says it, or null
 * @param high the upper end of a range, or null
 * @param period the days it covers or on which it stood so, or null where no report tells
 * @param exchangeFor the words of what is given for them, or null
 * @param told the claims that say so, in order
 */
public record Entry(
    Fate fate,
    Weight weight,
    Known claimant,
    @Nullable Known holder,
    @Nullable String of,
    long value,
    @Nullable Long high,
    Bound bound,
    @Nullable Edtf period,
    @Nullable String exchangeFor,
    List<Told> told) {
  public Entry {
    told = List.copyOf(told);
  }

  /** The claim that says it first. */
  public Told first() {
    return told.getFirst();
  }

  /** What the claimant makes of it. */
  public Standing standing() {
    return first().claim().ground().standing();
  }

  boolean counts() {
    return weight == Weight.SINGLE || weight == Weight.RUNNING_TOTAL;
  }
}
