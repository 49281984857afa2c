package dev.parley.fuse.events;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The same event told by several: which tellings tell one event.
 *
 * <p>Two tellings are linked where it is likely enough that they tell the same and they do not
 * contradict each other; each connected component is then grouped by itself. Whoever adds a report
 * has to group again only the component that it falls into.
 */
public final class SameEvent {
  /** Groups are joined above this likeness. Chosen on ECB+'s topics; see DECISIONS.md. */
  private static final double LEAST = 0.3;

  private final Likeness likeness = new Likeness();

  /**
   * Tellings of one event.
   *
   * @param id that of the first
   * @param tellings their ids, in order
   */
  public record Group(String id, List<String> tellings) {
    public Group {
      tellings = List.copyOf(tellings);
    }

    private static Group of(List<String> ordered) {
      return new Group(ordered.getFirst(), ordered);
    }
  }

  /** A link between two tellings, by their places. */
  private record Link(int first, int second, double likeness) {}

  /**
   * The events, each with all that tell it, by their ids.
   *
   * @param tellings in any order, each id once
   */
  public List<Group> groups(Collection<Telling> tellings) {
    List<Telling> ordered = tellings.stream().sorted(Comparator.comparing(Telling::id)).toList();
    List<Link> links = new ArrayList<>();
    Components components = new Components(ordered.size());
    new Neighbours(ordered)
        .forEachPair((a, b) -> {
          double alike = likeness.of(ordered.get(a), ordered.get(b));
          links.add(new Link(a, b, alike));
          if (alike > LEAST && !Contradictions.between(ordered.get(a), ordered.get(b))) {
            components.join(a, b);
          }
        });
    Map<Integer, List<Link>> inside = new HashMap<>();
    for (Link link : links) {
      int component = components.of(link.first());
      if (component == components.of(link.second())) {
        inside.computeIfAbsent(component, c -> new ArrayList<>()).add(link);
      }
    }
    SortedMap<String, Group> groups = new TreeMap<>();
    for (List<Integer> members : components.all()) {
      for (List<Integer> group :
          grouped(ordered, members, inside.getOrDefault(members.getFirst(), List.of()))) {
        Group told = Group.of(group.stream().map(i -> ordered.get(i).id()).toList());
        groups.put(told.id(), told);
      }
    }
    return List.copyOf(groups.values());
  }

  /** The groups of one component, whose members are in order. */
  private static List<List<Integer>> grouped(
      List<Telling> tellings, List<Integer> members, List<Link> links) {
    AverageLinkage linkage = new AverageLinkage(members.size(), LEAST);
    for (Link link : links) {
      linkage.alike(
          Collections.binarySearch(members, link.first()),
          Collections.binarySearch(members, link.second()),
          link.likeness());
    }
    for (int a = 0; a < members.size(); a++) {
      for (int b = a + 1; b < members.size(); b++) {
        if (Contradictions.between(tellings.get(members.get(a)), tellings.get(members.get(b)))) {
          linkage.alike(a, b, AverageLinkage.NEVER);
        }
      }
    }
    return linkage.groups().stream().map(g -> g.stream().map(members::get).toList()).toList();
  }
}
