package dev.parley.fuse;

import dev.parley.fuse.Groups.Decision;
import dev.parley.fuse.Room.Link;
import dev.parley.fuse.Rulings.Ruling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Items, links and groups in memory: for what is asked once, and no longer than the answer. */
public final class MemoryStore<T> implements Groups.Store<T> {
  private record Held<T>(T item, List<String> keys) {}

  private final Map<String, Held<T>> items = new HashMap<>();
  private final Map<String, SortedSet<String>> byKey = new HashMap<>();
  private final Map<String, SortedMap<String, Link>> links = new HashMap<>();
  private final Map<String, String> groups = new HashMap<>();
  private final List<Ruling> rulings = new ArrayList<>();

  @Override
  public void put(String id, T item, Collection<String> keys) {
    items.put(id, new Held<>(item, List.copyOf(keys)));
    keys.forEach(key -> byKey.computeIfAbsent(key, k -> new TreeSet<>()).add(id));
  }

  @Override
  public void remove(String id) {
    Held<T> held = items.remove(id);
    if (held == null) {
      return;
    }
    for (String key : held.keys()) {
      byKey.computeIfPresent(key, (k, ids) -> without(ids, id));
    }
    for (String other : links.getOrDefault(id, new TreeMap<>()).keySet()) {
      Objects.requireNonNull(links.get(other)).remove(id);
    }
    links.remove(id);
    groups.remove(id);
  }

  @SuppressWarnings("NullAway") // null makes computeIfPresent forget the key
  private static SortedSet<String> without(SortedSet<String> ids, String id) {
    ids.remove(id);
    return ids.isEmpty() ? null : ids;
  }

  @Override
  public T get(String id) {
    return Objects.requireNonNull(items.get(id), id).item();
  }

  @Override
  public SortedSet<String> having(Collection<String> keys) {
    SortedSet<String> found = new TreeSet<>();
    for (String key : keys) {
      found.addAll(byKey.getOrDefault(key, new TreeSet<>()));
    }
    return found;
  }

  @Override
  public void link(Link link) {
    links.computeIfAbsent(link.first(), id -> new TreeMap<>()).put(link.second(), link);
    links.computeIfAbsent(link.second(), id -> new TreeMap<>()).put(link.first(), link);
  }

  @Override
  public Collection<Link> links(String id) {
    return links.getOrDefault(id, new TreeMap<>()).values();
  }

  /** Takes note of what people have decided; whoever calls it divides anew. */
  public void decide(Ruling ruling) {
    rulings.add(ruling);
  }

  @Override
  public Collection<Decision> decisions(String id) {
    return new Rulings(rulings)
        .standing().stream()
            .map(r -> new Decision(r.first(), r.second(), r.same()))
            .filter(d -> d.first().equals(id) || d.second().equals(id))
            .filter(d -> items.containsKey(d.first()) && items.containsKey(d.second()))
            .toList();
  }

  @Override
  public void group(String id, String group) {
    groups.put(id, group);
  }

  /** The ids of each group in order, by the name of the group. */
  public SortedMap<String, List<String>> groups() {
    SortedMap<String, List<String>> out = new TreeMap<>();
    new TreeMap<>(groups)
        .forEach((id, group) -> out.computeIfAbsent(group, g -> new ArrayList<>()).add(id));
    return out;
  }
}
