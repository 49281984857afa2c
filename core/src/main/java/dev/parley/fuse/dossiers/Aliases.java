package dev.parley.fuse.dossiers;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Sides that seem to be one under two names. "Front" and "Kesh Highlands Front": the shorter name
 * ends no other longer one, they never deal with each other, and a third side takes part beside
 * both. "Lorenthian" and "Lorenthia": the one is the word for what is of the other.
 */
final class Aliases {
  private final Dealings dealings;
  private final Map<String, Set<String>> beside = new HashMap<>();

  Aliases(Dealings dealings) {
    this.dealings = dealings;
    Map<String, Set<String>> byStory = new HashMap<>();
    dealings.taking.forEach((side, stories) ->
        stories.forEach(s -> byStory.computeIfAbsent(s, x -> new HashSet<>()).add(side)));
    byStory
        .values()
        .forEach(sides ->
            sides.forEach(
                side -> beside.computeIfAbsent(side, x -> new HashSet<>()).addAll(sides)));
  }

  /** Whom a name is taken for, by ids. */
  Map<String, String> all() {
    Map<String, SortedSet<String>> endings = new TreeMap<>();
    for (String id : dealings.taking.keySet()) {
      for (int at = id.indexOf(' '); at >= 0; at = id.indexOf(' ', at + 1)) {
        endings.computeIfAbsent(id.substring(at + 1), e -> new TreeSet<>()).add(id);
      }
    }
    Map<String, String> out = new TreeMap<>();
    endings.forEach((shorter, longer) -> {
      if (longer.size() == 1 && same(shorter, longer.first())) {
        boolean known = dealings.weight(shorter) > dealings.weight(longer.first());
        out.put(known ? longer.first() : shorter, known ? shorter : longer.first());
      }
    });
    demonyms(dealings.taking.keySet(), out);
    // Who stands for another is no alias itself.
    Set<String> names = Set.copyOf(out.values());
    out.keySet().removeIf(names::contains);
    return Map.copyOf(out);
  }

  private boolean same(String a, String b) {
    if (!dealings.taking.containsKey(a) || !dealings.between(a, b).isEmpty()) {
      return false;
    }
    Set<String> both = new HashSet<>(beside.getOrDefault(a, Set.of()));
    both.retainAll(beside.getOrDefault(b, Set.of()));
    both.remove(a);
    both.remove(b);
    return !both.isEmpty();
  }

  private static void demonyms(Collection<String> sides, Map<String, String> out) {
    Map<String, SortedSet<String>> countries = new HashMap<>();
    for (String id : sides) {
      String last = id.substring(id.lastIndexOf(' ') + 1);
      countries.computeIfAbsent(Demonyms.stem(last), s -> new TreeSet<>()).add(id);
    }
    for (String id : sides) {
      Demonyms.stems(id)
          .flatMap(stem -> countries.getOrDefault(stem, new TreeSet<>()).stream())
          .filter(country -> !country.equals(id))
          .findFirst()
          .ifPresent(country -> out.putIfAbsent(id, country));
    }
  }
}
