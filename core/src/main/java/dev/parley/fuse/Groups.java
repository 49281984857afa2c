package dev.parley.fuse;

import dev.parley.fuse.Room.Link;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Keeps the groups of a {@link Room} right while items come and go.
 *
 * <p>An item is compared with those that share a key, its links are remembered, and the component
 * that it falls into is divided anew; nothing else is touched. A group is called after its smallest
 * member. What people decide (two items are the same, or are not) is stronger than any likeness.
 */
public final class Groups<T> {
  private static final Comparator<Link> IN_ORDER =
      Comparator.comparing(Link::first).thenComparing(Link::second);

  private final Room<T> room;
  private final Store<T> store;

  /** Where items, links and groups lie: memory, or the tables of a record. */
  public interface Store<T> {
    /** Keeps an item and the keys under which it is found. */
    void put(String id, T item, Collection<String> keys);

    /** Forgets an item, its keys, links and group. */
    void remove(String id);

    /** The item of an id that was put. */
    T get(String id);

    /** The ids of all items that have one of these keys. */
    SortedSet<String> having(Collection<String> keys);

    void link(Link link);

    /** All links of an item. */
    Collection<Link> links(String id);

    /** What people have decided of an item and another that is in, too. */
    Collection<Decision> decisions(String id);

    /** Says in which group an item is. */
    void group(String id, String group);
  }

  /**
   * What people have decided of two items.
   *
   * @param same that they are one, or that they are not
   */
  public record Decision(String first, String second, boolean same) {}

  public Groups(Room<T> room, Store<T> store) {
    this.room = room;
    this.store = store;
  }

  /**
   * Takes items out and puts others in, and divides anew what that touches.
   *
   * @param gone ids of items that are in
   * @param come items that are not in, or are among those gone
   */
  public void change(Collection<String> gone, SortedMap<String, T> come) {
    TreeSet<String> touched = new TreeSet<>();
    for (String id : gone) {
      touched.addAll(component(id).ids());
    }
    for (String id : gone) {
      store.remove(id);
      touched.remove(id);
    }
    come.forEach((id, item) -> {
      for (String other : store.having(room.asks(item))) {
        double likeness = room.likeness(item, store.get(other));
        if (!Double.isNaN(likeness)) {
          store.link(Link.of(id, other, likeness));
        }
      }
      store.put(id, item, room.keys(item));
      touched.add(id);
    });
    divide(touched);
  }

  /** Divides anew the components of these items, for example after people have decided. */
  public void divide(Collection<String> ids) {
    TreeSet<String> left = new TreeSet<>(ids);
    while (!left.isEmpty()) {
      Component component = component(left.first());
      left.removeAll(component.ids());
      divide(component);
    }
  }

  /** What hangs together with an item, itself included. */
  private Component component(String id) {
    TreeSet<String> found = new TreeSet<>(Set.of(id));
    Set<Link> links = new TreeSet<>(IN_ORDER);
    Set<Decision> decisions = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      String at = open.remove();
      for (Link link : store.links(at)) {
        links.add(link);
        String other = link.first().equals(at) ? link.second() : link.first();
        if (room.joins(link.likeness()) && found.add(other)) {
          open.add(other);
        }
      }
      for (Decision decision : store.decisions(at)) {
        decisions.add(decision);
        String other = decision.first().equals(at) ? decision.second() : decision.first();
        if (decision.same() && found.add(other)) {
          open.add(other);
        }
      }
    }
    links.removeIf(l -> !(found.contains(l.first()) && found.contains(l.second())));
    decisions.removeIf(d -> !(found.contains(d.first()) && found.contains(d.second())));
    return new Component(found, links, decisions);
  }

  /** Items that hang together, and what is known of two of them. */
  private record Component(
      SortedSet<String> ids, Collection<Link> links, Collection<Decision> decisions) {}

  private void divide(Component component) {
    for (List<String> group : new Decided(component.decisions()).applied(groups(component))) {
      String name = group.stream().min(String::compareTo).orElseThrow();
      group.forEach(id -> store.group(id, name));
    }
  }

  private List<List<String>> groups(Component component) {
    if (component.ids().size() == 1) {
      return List.of(List.copyOf(component.ids()));
    }
    SortedMap<String, T> items = new TreeMap<>();
    component.ids().forEach(id -> items.put(id, store.get(id)));
    return room.groups(items, List.copyOf(component.links()));
  }

  /** Brings groups to what people have decided. */
  private record Decided(Collection<Decision> decisions) {
    private static final Comparator<Decision> ORDER =
        Comparator.comparing(Decision::first).thenComparing(Decision::second);

    List<List<String>> applied(List<List<String>> groups) {
      if (decisions.isEmpty()) {
        return groups;
      }
      List<TreeSet<String>> out = new ArrayList<>();
      groups.forEach(g -> out.add(new TreeSet<>(g)));
      decisions.stream().filter(d -> !d.same()).sorted(ORDER).forEach(d -> apart(out, d));
      decisions.stream().filter(Decision::same).sorted(ORDER).forEach(d -> join(out, d));
      return out.stream().<List<String>>map(List::copyOf).toList();
    }

    /** Takes the second out of the group of the first. */
    private static void apart(List<TreeSet<String>> groups, Decision decision) {
      TreeSet<String> group = of(groups, decision.first());
      if (group.remove(decision.second())) {
        groups.add(new TreeSet<>(Set.of(decision.second())));
      }
    }

    private static void join(List<TreeSet<String>> groups, Decision decision) {
      TreeSet<String> one = of(groups, decision.first());
      if (!one.contains(decision.second())) {
        TreeSet<String> other = of(groups, decision.second());
        groups.remove(other); // groups share no member, so no other equals it
        one.addAll(other);
      }
    }

    private static TreeSet<String> of(List<TreeSet<String>> groups, String id) {
      return groups.stream().filter(g -> g.contains(id)).findFirst().orElseThrow();
    }
  }
}
