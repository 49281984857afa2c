package dev.parley.fuse.captives;

import dev.parley.claim.Labelled;

/** What a count is worth in a sum. */
public enum Weight implements Labelled {
  /** It is added to others of its claimant. */
  SINGLE,
  /** It sums up what was done until a day; it is added to nothing. */
  RUNNING_TOTAL,
  /** It is a part of another count; it is added to nothing. */
  PART,
  /** The same claimant told another number of the same event later. */
  REVISED,
  /** Planned, possible, conditional, or what somebody wants: it is not done. */
  NOT_DONE,
  /** It is said not to be so. */
  DENIED
}
