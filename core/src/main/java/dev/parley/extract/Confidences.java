package dev.parley.extract;

import dev.parley.claim.Claim;
import dev.parley.claim.Labelled;
import dev.parley.claim.Standing;
import dev.parley.lexicon.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How often the claims that a rule makes are right, as it was measured. */
final class Confidences {
  /** Where nothing was measured at all. */
  private static final double UNKNOWN = 0.5;

  private record Key(String by, @Nullable Standing standing) {}

  private final Map<Key, Double> right = new HashMap<>();

  /** Loads the table. */
  Confidences() {
    Table table =
        Table.load(Confidences.class, "confidences.tsv", "by", "standing", "right", "claims")
            .unique("by", "standing");
    for (Table.Row row : table.rows()) {
      double share = row.need("right", Double::valueOf);
      if (!(share > 0 && share < 1)) {
        throw row.fault("right must be between 0 and 1");
      }
      row.need("claims", Integer::valueOf);
      Standing standing =
          row.get("standing") == null
              ? null
              : row.need("standing", s -> Labelled.parse(Standing.class, s));
      right.put(new Key(row.need("by"), standing), share);
    }
  }

  /**
   * The share of right claims among those that were made by the same and have the same standing;
   * where these were not measured by themselves, that of their maker or of their kind.
   */
  double of(Claim claim, String by) {
    Standing standing = claim.ground().standing();
    for (Key key :
        List.of(
            new Key(by, standing),
            new Key(by, null),
            new Key(claim.kind(), standing),
            new Key(claim.kind(), null))) {
      Double share = right.get(key);
      if (share != null) {
        return share;
      }
    }
    return UNKNOWN;
  }
}
