package dev.parley.fuse.dossiers;

import dev.parley.claim.Actor;
import dev.parley.claim.Event;
import dev.parley.claim.EventType;
import dev.parley.claim.Position;
import dev.parley.claim.Standing;
import dev.parley.claim.Statement;
import dev.parley.claim.Tally;
import dev.parley.claim.Tenure;
import dev.parley.fuse.Cast;
import dev.parley.fuse.Sides;
import dev.parley.fuse.Told;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who deals with whom, by stories: they meet, they agree, or one wants something of the other. */
final class Dealings {
  private static final String MEDIATE = "mediate";

  /** More sides in one meeting than this are a conference, which links nobody. */
  private static final int MOST = 6;

  /** Two sides by their ids, the smaller first. */
  record Pair(String first, String second) implements Comparable<Pair> {
    static Pair of(String a, String b) {
      return a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
    }

    @Override
    public int compareTo(Pair o) {
      int first = this.first.compareTo(o.first);
      return first != 0 ? first : second.compareTo(o.second);
    }
  }

  final SortedMap<Pair, Set<String>> deals = new TreeMap<>();
  final Map<String, Set<String>> taking = new HashMap<>();
  final Map<String, Set<String>> mediating = new HashMap<>();
  final Map<String, Integer> positions = new HashMap<>();
  final Map<String, String> names = new HashMap<>();

  private final Map<String, String> aliases;
  private final Map<String, Sides> sidesOf = new HashMap<>();

  /**
   * @param aliases ids of sides that are to be taken for others
   */
  Dealings(Collection<Told> claims, Map<String, String> aliases) {
    this.aliases = aliases;
    Map<String, List<Told>> reports = new HashMap<>();
    claims.forEach(t -> reports.computeIfAbsent(t.report().id(), r -> new ArrayList<>()).add(t));
    reports.forEach((report, told) -> sidesOf.put(report, new Sides(told)));
    claims.forEach(this::add);
  }

  /** The side of an actor of a claim by its id, or null. */
  @Nullable String side(Told told, Actor actor) {
    Sides sides = sidesOf.get(told.report().id());
    Told.Known side = sides == null ? null : sides.of(told, actor);
    if (side == null) {
      return null;
    }
    String id = aliases.getOrDefault(side.id(), side.id());
    if (id.equals(side.id())) {
      names.merge(id, side.name(), Dealings::smaller);
    }
    return id;
  }

  /** In how many stories a side takes part. */
  int weight(String side) {
    return taking.getOrDefault(side, Set.of()).size();
  }

  /** The stories in which two deal with each other. */
  Set<String> between(String a, String b) {
    return deals.getOrDefault(Pair.of(a, b), Set.of());
  }

  private void add(Told told) {
    String story = told.report().story();
    Cast.actors(told.claim())
        .forEach(a -> {
          String side = side(told, a);
          if (side != null) {
            taking.computeIfAbsent(side, s -> new TreeSet<>()).add(story);
          }
        });
    switch (told.claim()) {
      case Event e -> event(told, e);
      case Position p -> {
        String party = side(told, p.party());
        String towards = p.towards() == null ? null : side(told, p.towards());
        if (party != null) {
          positions.merge(party, 1, Integer::sum);
          if (towards != null) {
            deal(party, towards, story);
          }
        }
      }
      case Statement s -> {}
      case Tally t -> {}
      case Tenure t -> {}
    }
  }

  private void event(Told told, Event event) {
    boolean talks = event.type() == EventType.CONSULT || event.type() == EventType.AGREE;
    if (!talks || event.ground().standing() == Standing.DENIED) {
      return;
    }
    String story = told.report().story();
    SortedSet<String> sides = new TreeSet<>();
    Cast.actors(event)
        .forEach(a -> {
          String side = side(told, a);
          if (side != null) {
            sides.add(side);
          }
        });
    if (MEDIATE.equals(event.mode())) {
      sides.forEach(s -> mediating.computeIfAbsent(s, m -> new TreeSet<>()).add(story));
    } else if (sides.size() <= MOST) {
      List<String> all = new ArrayList<>(sides);
      for (int i = 0; i < all.size(); i++) {
        for (int j = i + 1; j < all.size(); j++) {
          deal(all.get(i), all.get(j), story);
        }
      }
    }
  }

  private void deal(String a, String b, String story) {
    if (!a.equals(b)) {
      deals.computeIfAbsent(Pair.of(a, b), p -> new TreeSet<>()).add(story);
    }
  }

  private static String smaller(String a, String b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
