package dev.parley.fuse.counts;

import dev.parley.claim.Tally;

/**
 * Which numbers a count may mean.
 *
 * @param most {@link Long#MAX_VALUE} where there is no upper end
 */
public record Reach(long least, long most) {
  /** "About" and "nearly" are taken to be off by a tenth at most. */
  private static final int A_TENTH = 10;

  public static Reach of(Tally tally) {
    long low = tally.value();
    long high = tally.high() == null ? low : tally.high();
    return switch (tally.bound()) {
      case EXACTLY -> new Reach(low, high);
      case AT_LEAST -> new Reach(low, Long.MAX_VALUE);
      case MORE_THAN -> new Reach(low + 1, Long.MAX_VALUE);
      case ABOUT -> new Reach(low - low / A_TENTH, high + high / A_TENTH);
      case NEARLY -> new Reach(low - low / A_TENTH, high);
      case UP_TO -> new Reach(0, high);
    };
  }

  /** True where some number fits both. */
  public boolean fits(Reach other) {
    return least <= other.most && other.least <= most;
  }
}
