package dev.parley.fuse.captives;

import dev.parley.fuse.Told.Known;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a claimant's figures add up.
 *
 * @param side who says so: a claimant, or several bodies of one party
 * @param holder whose captives they are
 * @param taken how many it says were taken; null where neither it nor anybody else says
 * @param released how many it says were released
 * @param held how many it says are still held
 */
public record Balance(
    Known side,
    Known holder,
    @Nullable Sum taken,
    @Nullable Sum released,
    @Nullable Sum rescued,
    @Nullable Sum dead,
    @Nullable Sum bodiesReturned,
    @Nullable Sum held) {

  /**
   * A figure of a balance.
   *
   * @param running true where it is a total that the claimant told; false where single counts are
   *     added
   * @param borrowed from whom it is taken, since the side itself does not tell; empty where it does
   */
  public record Sum(long value, boolean running, List<String> borrowed, List<Entry> entries) {
    public Sum {
      borrowed = List.copyOf(borrowed);
      entries = List.copyOf(entries);
    }
  }

  /** How many should still be held; null where nobody says how many were taken. */
  public @Nullable Long expected() {
    Sum all = taken;
    return all == null ? null : all.value() - value(released) - value(rescued) - value(dead);
  }

  /** How many more are said to be held than the other figures leave; null where either misses. */
  public @Nullable Long gap() {
    Long expected = expected();
    Sum stated = held;
    return expected == null || stated == null ? null : stated.value() - expected;
  }

  private static long value(@Nullable Sum sum) {
    return sum == null ? 0 : sum.value();
  }
}
