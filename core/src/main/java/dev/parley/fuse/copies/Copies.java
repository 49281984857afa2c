package dev.parley.fuse.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which reports are copies of one story: add them as they come, ask at any time.
 *
 * <p>The answer depends on the set of reports and not on the order in which they came. Whether two
 * are linked is told by the two alone ({@link Likeness}); which groups a component of linked
 * reports falls into ({@link Grouping}), by that component alone, and only components that changed
 * are grouped again. When groups merge, the merged one has the smaller of the two ids.
 *
 * <p>Not safe for use by several threads.
 */
public final class Copies {
  private final List<Printed> reports = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Candidates candidates = new Candidates();
  private final Links links = new Links();
  private final List<Component> components = new ArrayList<>(); // by report

  /** Reports that hang together, and their groups once somebody has asked. */
  private static final class Component {
    int[] members;
    @Nullable List<CopyGroup> groups;

    Component(int[] members) {
      this.members = members;
    }
  }

  /**
   * Adds a report. One that is known already changes nothing.
   *
   * @throws IllegalArgumentException when another report came under the same id
   */
  public void add(Printed report) {
    Integer known = numbers.get(report.id());
    if (known != null) {
      if (!reports.get(known).equals(report)) {
        throw new IllegalArgumentException(
            "two reports have the id '"
                + report.id()
                + "'; an id stands for one text of one outlet and date");
      }
      return;
    }
    int number = reports.size();
    Component own = new Component(new int[] {number});
    numbers.put(report.id(), number);
    components.add(own);
    candidates.of(report, other -> compare(report, number, other));
    reports.add(report);
    candidates.add(report, number);
  }

  private void compare(Printed report, int number, int other) {
    int odds = Likeness.of(report, reports.get(other));
    if (odds > Likeness.FLOOR) {
      links.add(number, other, odds);
      if (odds > 0) {
        merge(components.get(number), components.get(other));
      }
    }
  }

  private void merge(Component a, Component b) {
    Component large = a.members.length >= b.members.length ? a : b;
    Component small = large == a ? b : a;
    large.groups = null;
    if (small == large) {
      return;
    }
    int size = large.members.length;
    large.members = Arrays.copyOf(large.members, size + small.members.length);
    System.arraycopy(small.members, 0, large.members, size, small.members.length);
    for (int member : small.members) {
      components.set(member, large);
    }
  }

  public int size() {
    return reports.size();
  }

  /** All groups in the order of their ids; a report without copies is a group of its own. */
  public List<CopyGroup> groups() {
    List<CopyGroup> all = new ArrayList<>();
    Set<Component> done = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Component component : components) {
      if (done.add(component)) {
        all.addAll(groups(component));
      }
    }
    all.sort(Comparator.comparing(CopyGroup::id));
    return List.copyOf(all);
  }

  /**
   * The group of a report.
   *
   * @throws IllegalArgumentException when no such report was added
   */
  public CopyGroup groupOf(String id) {
    Integer number = numbers.get(id);
    if (number == null) {
      throw new IllegalArgumentException("no report '" + id + "' was added");
    }
    return groups(components.get(number)).stream()
        .filter(group -> group.reports().contains(id))
        .findFirst()
        .orElseThrow();
  }

  /**
   * How many of some reports are independent of one another: copies of one story count once, and so
   * do different stories of one outlet or agency.
   */
  public int independent(Collection<String> ids) {
    Set<String> sources = new HashSet<>();
    for (String id : ids) {
      CopyGroup group = groupOf(id);
      sources.add(group.origin() == null ? "of " + group.id() : "by " + group.origin());
    }
    return sources.size();
  }

  private List<CopyGroup> groups(Component component) {
    List<CopyGroup> groups = component.groups;
    if (groups == null) {
      groups = grouped(component.members);
      component.groups = groups;
    }
    return groups;
  }

  private List<CopyGroup> grouped(int[] members) {
    List<Integer> byId =
        Arrays.stream(members)
            .boxed()
            .sorted(Comparator.comparing((Integer number) -> reports.get(number).id()))
            .toList();
    Map<Integer, Integer> places = new HashMap<>();
    for (int place = 0; place < byId.size(); place++) {
      places.put(byId.get(place), place);
    }
    Grouping grouping = new Grouping(byId.size());
    places.forEach((number, place) ->
        links.forEach(
            number,
            (other, odds) -> {
              Integer there = places.get(other);
              if (there != null) {
                grouping.link(place, there, odds);
              }
            }));
    List<CopyGroup> groups = new ArrayList<>();
    for (List<Integer> group : grouping.groups()) {
      List<Printed> copies = group.stream().map(place -> reports.get(byId.get(place))).toList();
      groups.add(
          new CopyGroup(
              copies.getFirst().id(),
              copies.stream().map(Printed::id).toList(),
              Origin.of(copies)));
    }
    return List.copyOf(groups);
  }
}
