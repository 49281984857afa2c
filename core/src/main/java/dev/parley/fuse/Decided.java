package dev.parley.fuse;

import dev.parley.fuse.Groups.Decision;
import dev.parley.fuse.Room.Link;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Brings groups to what people have decided: those that are the same come together with all of
 * their groups, and where a group then holds two that are not the same, it is divided. In that case
 * the strongest links tell to whom each of the others goes.
 *
 * @param links what is remembered between the members of all groups
 */
record Decided(Collection<Decision> decisions, Collection<Link> links) {
  private static final Comparator<Link> STRONGEST =
      Comparator.comparingDouble(Link::likeness)
          .reversed()
          .thenComparing(Link::first)
          .thenComparing(Link::second);

  List<List<String>> applied(List<List<String>> groups) {
    if (decisions.isEmpty()) {
      return groups;
    }
    List<NavigableSet<String>> out = new ArrayList<>();
    groups.forEach(g -> out.add(new TreeSet<>(g)));
    same().forEach(d -> join(out, d.first(), d.second()));
    return out.stream().flatMap(g -> divided(g).stream()).<List<String>>map(List::copyOf).toList();
  }

  private Stream<Decision> same() {
    return decisions.stream().filter(Decision::same);
  }

  private List<NavigableSet<String>> divided(NavigableSet<String> group) {
    List<Decision> apart =
        decisions.stream()
            .filter(d -> !d.same() && group.contains(d.first()) && group.contains(d.second()))
            .toList();
    if (apart.isEmpty()) {
      return List.of(group);
    }
    List<NavigableSet<String>> parts = new ArrayList<>();
    group.forEach(id -> parts.add(new TreeSet<>(Set.of(id))));
    same().filter(d -> group.contains(d.first())).forEach(d -> join(parts, d.first(), d.second()));
    links.stream()
        .filter(l -> group.contains(l.first()) && group.contains(l.second()))
        .sorted(STRONGEST)
        .forEach(l -> joinUnless(apart, parts, l.first(), l.second()));
    // Whom no link leads anywhere goes to the first with whom it may be.
    List<String> first = parts.stream().map(NavigableSet::first).sorted().toList();
    for (String one : first) {
      first.stream()
          .takeWhile(other -> !other.equals(one))
          .forEach(other -> joinUnless(apart, parts, other, one));
    }
    return parts;
  }

  private static void joinUnless(
      List<Decision> apart, List<NavigableSet<String>> parts, String a, String b) {
    NavigableSet<String> one = of(parts, a);
    NavigableSet<String> other = of(parts, b);
    if (apart.stream().noneMatch(d -> between(d, one, other) || between(d, other, one))) {
      join(parts, a, b);
    }
  }

  private static boolean between(Decision d, NavigableSet<String> one, NavigableSet<String> other) {
    return one.contains(d.first()) && other.contains(d.second());
  }

  private static void join(List<NavigableSet<String>> groups, String a, String b) {
    NavigableSet<String> one = of(groups, a);
    if (!one.contains(b)) {
      NavigableSet<String> other = of(groups, b);
      groups.remove(other); // groups share no member, so no other equals it
      one.addAll(other);
    }
  }

  private static NavigableSet<String> of(List<NavigableSet<String>> groups, String id) {
    return groups.stream().filter(g -> g.contains(id)).findFirst().orElseThrow();
  }
}
