package dev.parley.extract;

import dev.parley.lexicon.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** How often the claims that a rule makes are right, as it was measured. */
final class Confidences {
  private final Map<String, Double> right = new HashMap<>();

  /** Loads the table. */
  Confidences() {
    for (Table.Row row :
        Table.load(Confidences.class, "confidences.tsv", "by", "right", "claims")
            .unique("by")
            .rows()) {
      double share = row.need("right", Double::valueOf);
      if (!(share > 0 && share < 1)) {
        throw row.fault("right must be between 0 and 1");
      }
      row.need("claims", Integer::valueOf);
      right.put(row.need("by"), share);
    }
  }

  /**
   * The share of right claims of a part of a rule, or of the whole rule where the part was not
   * measured by itself.
   */
  double of(String kind, String by) {
    Double own = right.get(by);
    return own != null ? own : Objects.requireNonNullElse(right.get(kind), 0.5);
  }
}
