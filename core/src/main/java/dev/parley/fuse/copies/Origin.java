package dev.parley.fuse.copies;

import dev.parley.claim.Edtf;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells where a story comes from: whom its copies credit, or else who printed it first.
 *
 * <p>A credit is the better witness, since the first one is often not collected, and many print a
 * wire story on the day that it came. Where the copies credit different names equally often, or
 * several outlets printed first, nobody is named.
 */
final class Origin {
  private Origin() {}

  /** The usual name of the outlet or agency that the copies come from, or null. */
  static @Nullable String of(List<Printed> copies) {
    Map<String, Integer> credits = new TreeMap<>();
    for (Printed copy : copies) {
      copy.credits().forEach(name -> credits.merge(name, 1, Integer::sum));
    }
    return credits.isEmpty() ? first(copies) : most(credits);
  }

  private static @Nullable String most(Map<String, Integer> credits) {
    int most = credits.values().stream().mapToInt(n -> n).max().orElseThrow();
    List<String> names =
        credits.entrySet().stream()
            .filter(e -> e.getValue() == most)
            .map(Map.Entry::getKey)
            .toList();
    return names.size() == 1 ? names.getFirst() : null;
  }

  /** The outlet of the one report that is older than all others. */
  private static @Nullable String first(List<Printed> copies) {
    Printed first =
        copies.stream()
            .min(Comparator.comparing(Origin::earliest).thenComparing(Printed::id))
            .orElseThrow();
    Edtf published = first.published();
    LocalDate latest = published == null ? LocalDate.MAX : published.latest();
    boolean alone =
        copies.stream()
            .filter(copy -> !copy.id().equals(first.id()))
            .allMatch(copy -> latest.isBefore(earliest(copy)));
    return alone ? first.outletName() : null;
  }

  private static LocalDate earliest(Printed copy) {
    Edtf published = copy.published();
    return published == null ? LocalDate.MIN : published.earliest();
  }
}
