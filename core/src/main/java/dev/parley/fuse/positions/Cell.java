package dev.parley.fuse.positions;

import java.util.List;

/**
 * What a party wants of a topic.
 *
 * @param latest what is said last
 * @param beside what is said on the same day of other matters, or otherwise of the same; what is
 *     said since then but not vouched for; what has no day
 */
public record Cell(Stand latest, List<Beside> beside) {
  public Cell {
    beside = List.copyOf(beside);
  }

  /**
   * Another stance.
   *
   * @param contradicts that it is about the same and does not go together with the latest
   */
  public record Beside(Stand stand, boolean contradicts) {}

  /** True where something that is said beside it contradicts it. */
  public boolean contradicted() {
    return beside.stream().anyMatch(Beside::contradicts);
  }
}
