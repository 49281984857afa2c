package dev.parley.fuse.counts;

import dev.parley.claim.Span;
import dev.parley.claim.Tally;
import dev.parley.fuse.Told;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Of what time the sentence before counts the same: "The army said that five sailors were killed
 * since Sunday. The union put the number at nine."
 */
final class Before {
  /** What may stand between two sentences: a mark and two blanks. */
  private static final int GAP = 3;

  private final Map<List<Object>, List<Told>> timed = new HashMap<>();

  Before(Collection<Told> told) {
    for (Told t : told) {
      if (t.claim() instanceof Tally tally && Thing.time(tally) != null) {
        timed.computeIfAbsent(key(t, tally), k -> new ArrayList<>()).add(t);
      }
    }
  }

  private static List<Object> key(Told told, Tally tally) {
    return List.of(told.report().id(), tally.measure(), String.valueOf(tally.of()));
  }

  @Nullable String time(Told told, Tally tally) {
    Span evidence = tally.ground().evidence();
    return timed.getOrDefault(key(told, tally), List.of()).stream()
        .map(t -> (Tally) t.claim())
        .filter(t -> {
          int gap = evidence.start() - t.ground().evidence().end();
          return gap >= 0 && gap <= GAP;
        })
        .map(Thing::time)
        .sorted()
        .findFirst()
        .orElse(null);
  }
}
