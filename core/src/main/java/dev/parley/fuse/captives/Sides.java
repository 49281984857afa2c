package dev.parley.fuse.captives;

import dev.parley.claim.Folding;
import dev.parley.claim.Source;
import dev.parley.fuse.Told;
import dev.parley.fuse.Told.Known;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The parties that hold captives, and who speaks for one: a name that holds all words of just one
 * party's name ("government of Marvane", "Marvane's justice ministry") is on its side.
 */
final class Sides {
  private static final int MEANS_SOMETHING = 3; // "of" and "s" tell nobody

  private final Map<String, Set<String>> shortest = new TreeMap<>();
  private final Map<String, Known> known = new HashMap<>();

  Sides(Collection<Known> holders) {
    Map<String, Set<String>> all = new TreeMap<>();
    Comparator<Known> order =
        Comparator.comparingInt((Known k) -> k.name().length()).thenComparing(Known::name);
    holders.stream()
        .sorted(order)
        .forEach(h -> {
          all.putIfAbsent(h.id(), words(h.name()));
          known.putIfAbsent(h.id(), h);
        });
    all.forEach((id, words) -> {
      boolean longer =
          all.entrySet().stream()
              .anyMatch(o ->
                  !o.getKey().equals(id)
                      && words.containsAll(o.getValue())
                      && (!o.getValue().containsAll(words) || o.getKey().compareTo(id) < 0));
      if (!longer && !words.isEmpty()) {
        shortest.put(id, words);
      }
    });
  }

  /** The side of a name: a party, or the name itself. */
  Known of(Known name) {
    Set<String> words = words(name.name());
    List<String> sides =
        shortest.containsKey(name.id())
            ? List.of(name.id())
            : shortest.entrySet().stream()
                .filter(e -> words.containsAll(e.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    return sides.size() == 1 ? known.getOrDefault(sides.getFirst(), name) : name;
  }

  /** The side that a claimant speaks for; an unnamed one ("a Front official") only for itself. */
  Known speaksFor(Told told, Known claimant) {
    boolean unnamed = told.claim().ground().sources().stream().limit(1).anyMatch(Source::anonymous);
    return unnamed ? claimant : of(claimant);
  }

  /** True for a party that holds captives. */
  boolean holds(Known name) {
    return known.containsKey(name.id());
  }

  private static Set<String> words(String name) {
    Set<String> all = new TreeSet<>(Arrays.asList(Folding.fold(name).strip().split(" ")));
    Set<String> telling = new TreeSet<>(all);
    telling.removeIf(w -> w.length() < MEANS_SOMETHING);
    return telling.isEmpty() ? all : telling; // "UN"
  }
}
