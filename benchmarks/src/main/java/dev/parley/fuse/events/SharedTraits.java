package dev.parley.fuse.events;

import java.util.SortedMap;
import java.util.TreeMap;

/** What two tellings have in common, for learning how much it counts. */
public final class SharedTraits {
  private final Likeness likeness = new Likeness();

  /**
   * The traits of two that are not 0, by their names in the table; none where they cannot be one.
   */
  public SortedMap<String, Double> of(Telling a, Telling b) {
    SortedMap<String, Double> out = new TreeMap<>();
    if (!Contradictions.between(a, b) && likeness.comparable(a, b)) {
      for (Trait trait : Trait.values()) {
        double value = trait.of(a, b);
        if (value != 0) {
          out.put(trait.label(), value);
        }
      }
    }
    return out;
  }
}
