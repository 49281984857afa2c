package dev.parley.fuse.sources;

import dev.parley.fuse.Told;
import java.util.List;

/**
 * A claim that a source stands behind or hands on.
 *
 * @param own true where nobody stands nearer to the matter than this source
 * @param comparable true where others could say the same or otherwise
 * @param confirmedBy the claims of independent sources that say the same
 * @param contradictedBy the claims of others that cannot be so where this one is
 */
public record Said(
    Told told,
    boolean own,
    boolean comparable,
    List<String> confirmedBy,
    List<String> contradictedBy) {
  public Said {
    confirmedBy = List.copyOf(confirmedBy);
    contradictedBy = List.copyOf(contradictedBy);
  }

  /** True where others could say so and nobody does. */
  public boolean alone() {
    return comparable && confirmedBy.isEmpty();
  }
}
