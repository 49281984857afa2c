package dev.parley.fuse.offices;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins a name with the fullest one that holds all its words. A name that several hold ("Voss",
 * where there are a Karim and an Anna Voss) stays by itself.
 */
final class Fullest {
  private final Map<String, List<Set<String>>> byWord = new HashMap<>();

  Fullest(Collection<Set<String>> names) {
    for (Set<String> name : new HashSet<>(names)) {
      for (String word : name) {
        byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(name);
      }
    }
  }

  Set<String> of(Set<String> name) {
    List<Set<String>> full =
        holders(name).stream().filter(h -> holders(h).size() == 1).distinct().toList();
    return full.size() == 1 ? full.getFirst() : name;
  }

  /** The names that hold these words, this one included. */
  private List<Set<String>> holders(Set<String> name) {
    return name.stream()
        .map(w -> byWord.getOrDefault(w, List.of()))
        .min(Comparator.comparingInt(List::size))
        .orElse(List.of())
        .stream()
        .filter(n -> n.containsAll(name))
        .toList();
  }
}
