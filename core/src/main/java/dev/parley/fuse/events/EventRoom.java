package dev.parley.fuse.events;

import dev.parley.fuse.Room;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/**
 * The same event told by several: which tellings tell one event.
 *
 * <p>Two tellings are linked where it is likely enough that they tell the same and they do not
 * contradict each other; each connected component is then grouped by itself. What a report makes of
 * an event (planned, done, denied) parts nobody: who denies a meeting speaks of that meeting.
 */
public final class EventRoom implements Room<Telling> {
  /** Groups are joined above this likeness. Chosen on ECB+'s topics; see DECISIONS.md. */
  private static final double LEAST = 0.3;

  /**
   * And linked above this one: fewer chains, and no group is worse for it (ECB+ train .779 to .780,
   * dev .763 to .767, GVC .678 to .677).
   */
  private static final double LINKED = 0.4;

  private final Likeness likeness = new Likeness();

  @Override
  public Collection<String> keys(Telling telling) {
    return Keys.of(telling);
  }

  @Override
  public Collection<String> asks(Telling telling) {
    return Keys.asked(telling);
  }

  @Override
  public double likeness(Telling a, Telling b) {
    return Contradictions.between(a, b) || !likeness.comparable(a, b)
        ? Double.NaN
        : likeness.of(a, b);
  }

  @Override
  public boolean joins(double likeness) {
    return likeness > LINKED;
  }

  @Override
  public List<List<String>> groups(SortedMap<String, Telling> items, Collection<Link> links) {
    List<String> ids = List.copyOf(items.keySet());
    List<Telling> tellings = List.copyOf(items.values());
    AverageLinkage linkage = new AverageLinkage(ids.size(), LEAST);
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      places.put(ids.get(i), i);
    }
    for (Link link : links) {
      linkage.alike(
          Objects.requireNonNull(places.get(link.first())),
          Objects.requireNonNull(places.get(link.second())),
          link.likeness());
    }
    for (int a = 0; a < tellings.size(); a++) {
      for (int b = a + 1; b < tellings.size(); b++) {
        if (Contradictions.between(tellings.get(a), tellings.get(b))) {
          linkage.alike(a, b, AverageLinkage.NEVER);
        }
      }
    }
    List<List<String>> out = new ArrayList<>();
    for (List<Integer> group : linkage.groups()) {
      out.add(group.stream().map(ids::get).toList());
    }
    return out;
  }
}
