package dev.parley.fuse.positions;

import dev.parley.fuse.Told.Known;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** What parties are called, and how many stories tell what they want. */
final class Names {
  private final Map<String, Map<String, Integer>> byId = new HashMap<>();
  private final Map<String, Set<String>> stories = new HashMap<>();

  void add(Known party, String story) {
    byId.computeIfAbsent(party.id(), p -> new TreeMap<>()).merge(party.name(), 1, Integer::sum);
    stories.computeIfAbsent(party.id(), p -> new HashSet<>()).add(story);
  }

  /** By the name that most claims use; of two, the first in the alphabet. */
  Known known(String id) {
    Map<String, Integer> names = Objects.requireNonNull(byId.get(id));
    int most = names.values().stream().max(Comparator.naturalOrder()).orElseThrow();
    return names.entrySet().stream()
        .filter(e -> e.getValue() == most)
        .map(e -> new Known(id, e.getKey()))
        .findFirst()
        .orElseThrow();
  }

  List<Known> mostActive() {
    return stories.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Set<String>> e) -> -e.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .map(e -> known(e.getKey()))
        .toList();
  }
}
