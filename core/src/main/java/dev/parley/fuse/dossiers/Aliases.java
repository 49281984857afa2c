package dev.parley.fuse.dossiers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sides that seem to be one under two names: the shorter name ends the longer one ("Front", "Kesh
 * Highlands Front"), both deal with the same side, never with each other, and no other name ends
 * so.
 */
final class Aliases {
  private Aliases() {}

  /** Whom a name is taken for, by ids: the one of the two that more stories name. */
  static Map<String, String> of(Dealings dealings) {
    Map<String, Set<String>> neighbours = new HashMap<>();
    dealings
        .deals
        .keySet()
        .forEach(pair -> {
          neighbours.computeIfAbsent(pair.first(), p -> new HashSet<>()).add(pair.second());
          neighbours.computeIfAbsent(pair.second(), p -> new HashSet<>()).add(pair.first());
        });
    Map<String, List<String>> endings = new HashMap<>();
    neighbours
        .keySet()
        .forEach(id -> {
          for (int at = id.indexOf(' '); at >= 0; at = id.indexOf(' ', at + 1)) {
            endings.computeIfAbsent(id.substring(at + 1), e -> new ArrayList<>()).add(id);
          }
        });
    Map<String, String> out = new HashMap<>();
    endings.forEach((shorter, longer) -> {
      if (longer.size() == 1 && neighbours.containsKey(shorter)) {
        String other = longer.getFirst();
        Set<String> both = new HashSet<>(neighbours.getOrDefault(shorter, Set.of()));
        boolean deal = both.contains(other);
        both.retainAll(neighbours.getOrDefault(other, Set.of()));
        if (!deal && !both.isEmpty()) {
          boolean known = dealings.weight(shorter) > dealings.weight(other);
          out.put(known ? other : shorter, known ? shorter : other);
        }
      }
    });
    // A name that stands for another must not be an alias itself.
    out.keySet().removeAll(Set.copyOf(out.values()));
    return Map.copyOf(out);
  }
}
