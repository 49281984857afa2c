package dev.parley.fuse.brief;

import dev.parley.fuse.Told;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is new: what no report before the first day told.
 *
 * @param since the first day of publication that counts
 * @param until the last one
 */
record News(LocalDate since, LocalDate until) {
  /** True for a claim of these days; when a report without a date was printed nobody knows. */
  boolean fresh(Told told) {
    LocalDate known = told.known();
    return known != null && !known.isBefore(since) && !known.isAfter(until);
  }

  /** True where its report's day is known; whether others tell anything new, nobody can say. */
  boolean known(Told told) {
    return told.known() != null;
  }

  private boolean old(Told told) {
    LocalDate known = told.known();
    return known != null && known.isBefore(since);
  }

  /**
   * The claims of these days of each thing that only they tell.
   *
   * @param thing what a claim tells; null where it tells none of these
   */
  List<List<Told>> of(Collection<Told> told, Function<Told, @Nullable List<String>> thing) {
    Map<String, List<Told>> fresh = new TreeMap<>();
    Map<String, Boolean> known = new TreeMap<>();
    for (Told each : told) {
      List<String> parts = thing.apply(each);
      if (parts == null) {
        continue;
      }
      String key = String.join("\u0000", parts);
      if (fresh(each)) {
        fresh.computeIfAbsent(key, k -> new ArrayList<>()).add(each);
      } else if (old(each)) {
        known.put(key, true);
      }
    }
    fresh.keySet().removeAll(known.keySet());
    return fresh.values().stream().map(g -> g.stream().sorted(Told.IN_ORDER).toList()).toList();
  }
}
