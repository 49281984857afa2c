package dev.parley.fuse.threads;

import dev.parley.fuse.Room;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which chapters are one thread.
 *
 * <p>Chapters of the same two sides hold together the less, the longer the silence between them and
 * the less of what they are about is the same: ten months of silence part two matters, two years
 * even most of the same matter. A chapter of other sides goes along with a heavier one of the same
 * weeks with which it shares a side and half of its stories, or in which its other side takes part
 * at the same place.
 */
public final class Threads implements Room<Chapter> {
  /** Chapters of the same sides that hold together less are two threads. */
  private static final double LEAST = 0.25;

  /** After so many months without a report half of the likeness is left. */
  private static final double HALF = 12;

  /** After so many months even the same matter holds no chapters together. */
  private static final int LONGEST = (int) (HALF * (1 / LEAST - 1));

  @Override
  public Collection<String> keys(Chapter c) {
    return keys(c, 0);
  }

  @Override
  public Collection<String> asks(Chapter c) {
    return keys(c, 1);
  }

  /**
   * Two chapters can be alike where they are of the same sides and years, or share a side and
   * either a story or a place of the same weeks.
   *
   * @param around how many months, and times of years, before and after count as well
   */
  private static Collection<String> keys(Chapter c, int around) {
    List<String> out = new ArrayList<>();
    String pair = c.pair().toString();
    long years = Math.floorDiv(c.month().getLong(ChronoField.PROLEPTIC_MONTH), LONGEST);
    for (int i = -around; i <= around; i++) {
      out.add(pair + " @ " + (years + i));
    }
    for (String side : List.of(c.pair().first(), c.pair().second())) {
      c.stories().forEach(story -> out.add(side + " @ " + story));
      for (String place : c.places()) {
        for (int i = -around; i <= around; i++) {
          out.add(side + " @ " + c.month().plusMonths(i) + " " + place);
        }
      }
    }
    return out;
  }

  @Override
  public double likeness(Chapter a, Chapter b) {
    double likeness = a.pair().equals(b.pair()) ? holds(a, b) : goesAlong(a, b);
    return likeness < LEAST ? Double.NaN : likeness;
  }

  private static double holds(Chapter a, Chapter b) {
    double months = Math.abs(ChronoUnit.MONTHS.between(a.month(), b.month()));
    double same = Math.max(share(a.matter(), b.matter()), share(a.places(), b.places()));
    return (1 + same) / 2 / (1 + months / HALF);
  }

  private static double goesAlong(Chapter a, Chapter b) {
    if (Math.abs(ChronoUnit.MONTHS.between(a.month(), b.month())) > 1) {
      return 0;
    }
    double stories = share(a.stories(), b.stories());
    boolean there =
        share(a.places(), b.places()) > 0
            && (b.matter().contains(a.pair().besides(b.pair()))
                || a.matter().contains(b.pair().besides(a.pair())));
    double likeness = Math.max(stories, there ? 0.5 : 0);
    return likeness < 0.5 ? 0 : likeness;
  }

  /** The part of the smaller one that is in both. */
  private static double share(Set<String> a, Set<String> b) {
    int least = Math.min(a.size(), b.size());
    return least == 0 ? 0 : (double) a.stream().filter(b::contains).count() / least;
  }

  @Override
  public boolean joins(double likeness) {
    return likeness >= LEAST;
  }

  @Override
  public List<List<String>> groups(SortedMap<String, Chapter> items, Collection<Link> links) {
    return new Division(items, links).groups();
  }

  /** One component, divided. */
  private static final class Division {
    private final SortedMap<String, Chapter> items;
    private final List<Link> same = new ArrayList<>();
    private final Map<String, Link> along = new HashMap<>(); // by the chapter that goes along
    private final Map<String, String> parents = new HashMap<>();

    Division(SortedMap<String, Chapter> items, Collection<Link> links) {
      this.items = items;
      for (Link link : links) {
        if (at(link.first()).pair().equals(at(link.second()).pair())) {
          same.add(link);
        } else {
          boolean first = Chapter.HEAVIEST.compare(at(link.first()), at(link.second())) < 0;
          along.merge(first ? link.second() : link.first(), link, this::stronger);
        }
      }
    }

    private Chapter at(String id) {
      return Objects.requireNonNull(items.get(id));
    }

    /** Of two links of one chapter, the likelier one; then that to the heavier chapter. */
    private Link stronger(Link a, Link b) {
      int likeness = Double.compare(a.likeness(), b.likeness());
      return likeness > 0 || (likeness == 0 && Chapter.HEAVIEST.compare(top(a), top(b)) < 0)
          ? a
          : b;
    }

    private Chapter top(Link link) {
      Chapter first = at(link.first());
      Chapter second = at(link.second());
      return Chapter.HEAVIEST.compare(first, second) < 0 ? first : second;
    }

    List<List<String>> groups() {
      along.values().forEach(l -> unite(l.first(), l.second()));
      Set<Pair> followers = followers();
      Map<String, Link> nearest = new HashMap<>();
      for (Link link : same) {
        boolean first = along.containsKey(link.first());
        boolean second = along.containsKey(link.second());
        if (!first && !second) {
          unite(link.first(), link.second());
        } else if (first != second && followers.contains(at(link.first()).pair())) {
          nearest.merge(first ? link.second() : link.first(), link, this::nearer);
        }
      }
      nearest.values().forEach(l -> unite(l.first(), l.second()));
      Map<String, List<String>> out = new TreeMap<>();
      items.keySet().forEach(id -> out.computeIfAbsent(root(id), r -> new ArrayList<>()).add(id));
      return List.copyOf(out.values());
    }

    private Link nearer(Link a, Link b) {
      int likeness = Double.compare(a.likeness(), b.likeness());
      boolean first =
          likeness != 0
              ? likeness > 0
              : (a.first() + a.second()).compareTo(b.first() + b.second()) < 0;
      return first ? a : b;
    }

    /** Sides whose chapters mostly go along with others: what they do alone follows them. */
    private Set<Pair> followers() {
      Map<Pair, Integer> weights = new LinkedHashMap<>();
      items.forEach((id, c) ->
          weights.merge(
              c.pair(),
              along.containsKey(id) ? c.stories().size() : -c.stories().size(),
              Integer::sum));
      Set<Pair> out = new HashSet<>();
      weights.forEach((pair, weight) -> {
        if (weight >= 0) {
          out.add(pair);
        }
      });
      return out;
    }

    private String root(String id) {
      String at = id;
      while (parents.containsKey(at)) {
        at = Objects.requireNonNull(parents.get(at));
      }
      return at;
    }

    private void unite(String a, String b) {
      String one = root(a);
      String other = root(b);
      if (!one.equals(other)) {
        parents.put(one.compareTo(other) < 0 ? other : one, one.compareTo(other) < 0 ? one : other);
      }
    }
  }
}
