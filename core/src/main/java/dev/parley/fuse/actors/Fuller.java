package dev.parley.fuse.actors;

import dev.parley.fuse.Room.Link;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Divides names that hang together: first spellings of one name, where each goes with each; then
 * what says less goes to the fullest name, where there is exactly one.
 */
final class Fuller {
  private final Map<String, SortedSet<String>> groupOf = new HashMap<>();
  private final Set<String> alike = new TreeSet<>();
  private final Map<String, Set<String>> fuller;

  /**
   * @param same links between spellings of one name
   * @param fuller by name, those that say more
   */
  Fuller(Collection<String> ids, Collection<Link> same, Map<String, Set<String>> fuller) {
    this.fuller = fuller;
    ids.forEach(id -> groupOf.put(id, new TreeSet<>(Set.of(id))));
    same.forEach(l -> alike.add(pair(l.first(), l.second())));
    same.stream()
        .sorted(
            Comparator.comparingDouble(Link::likeness)
                .reversed()
                .thenComparing(Link::first)
                .thenComparing(Link::second))
        .forEach(l -> join(group(l.first()), group(l.second())));
  }

  private static String pair(String a, String b) {
    return a.compareTo(b) < 0 ? a + "\n" + b : b + "\n" + a;
  }

  private SortedSet<String> group(String id) {
    return Objects.requireNonNull(groupOf.get(id), id);
  }

  private void join(SortedSet<String> one, SortedSet<String> other) {
    if (one.contains(other.first())
        || !one.stream().allMatch(a -> other.stream().allMatch(b -> alike.contains(pair(a, b))))) {
      return;
    }
    one.addAll(other);
    other.forEach(id -> groupOf.put(id, one));
  }

  List<List<String>> groups() {
    Map<String, String> fullest = new HashMap<>();
    SortedMap<String, SortedSet<String>> out = new TreeMap<>();
    for (String id : new TreeSet<>(groupOf.keySet())) {
      SortedSet<String> group = group(id);
      String name = fullest.computeIfAbsent(group.first(), g -> fullest(group));
      out.computeIfAbsent(name, n -> new TreeSet<>()).add(id);
    }
    return out.values().stream().<List<String>>map(List::copyOf).toList();
  }

  /** The one group that says most and that these fit, else themselves. */
  private String fullest(SortedSet<String> group) {
    Set<String> most = new TreeSet<>();
    most(group, most, new TreeSet<>());
    return most.size() == 1 ? most.iterator().next() : group.first();
  }

  private void most(SortedSet<String> group, Set<String> most, Set<String> seen) {
    if (!seen.add(group.first())) {
      return;
    }
    boolean end = true;
    for (String id : group) {
      for (String more : fuller.getOrDefault(id, Set.of())) {
        end = false;
        most(group(more), most, seen);
      }
    }
    if (end) {
      most.add(group.first());
    }
  }
}
