package dev.parley.fuse.dossiers;

import dev.parley.claim.Event;
import dev.parley.claim.EventType;
import dev.parley.claim.Position;
import dev.parley.claim.Topic;
import dev.parley.fuse.Cast;
import dev.parley.fuse.Told;
import dev.parley.fuse.dossiers.Dealings.Pair;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Negotiations that nobody has named yet: who deals with whom in several stories, and who deals
 * with both of them.
 *
 * <p>Begins with the two that most stories bring together. Whoever deals with both joins them: as a
 * mediator where told to mediate or where it wants little itself, else as a party. Then the next
 * two that are not together yet. The same for any order of claims.
 */
public final class Proposals {
  /** A mediator states fewer positions than this part of those of each party. */
  private static final double LITTLE = 0.5;

  /** Names of each sort that a proposal lists. */
  private static final int MOST = 8;

  private final Dealings plain;
  private final Map<String, String> aliases;
  private final Dealings dealings;
  private final Map<String, List<Told>> byStory = new HashMap<>();

  private Proposals(Collection<Told> claims) {
    this.plain = new Dealings(claims, Map.of());
    this.aliases = new Aliases(plain).all();
    this.dealings = new Dealings(claims, aliases);
    for (Told told : claims) {
      byStory.computeIfAbsent(told.report().story(), s -> new ArrayList<>()).add(told);
    }
  }

  /**
   * Proposes dossiers, those of most stories first.
   *
   * @param claims of any reports; those of withdrawn ones should not be among them
   * @param least in how many independent stories two must deal with each other
   */
  public static List<Proposal> of(Collection<Told> claims, int least) {
    return new Proposals(claims).all(least);
  }

  private List<Proposal> all(int least) {
    List<Proposal> out = new ArrayList<>();
    Set<Pair> covered = new HashSet<>();
    dealings.deals.entrySet().stream()
        .filter(e -> e.getValue().size() >= least)
        .sorted(
            Comparator.comparingInt((Map.Entry<Pair, Set<String>> e) -> -e.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .forEach(e -> {
          if (!covered.contains(e.getKey())) {
            out.add(around(e.getKey(), least, covered));
          }
        });
    out.sort(Comparator.comparingInt((Proposal p) -> -p.stories()).thenComparing(p -> p.name()));
    return out;
  }

  private Proposal around(Pair seed, int least, Set<Pair> covered) {
    List<String> parties = new ArrayList<>(List.of(seed.first(), seed.second()));
    SortedSet<String> mediators = new TreeSet<>();
    for (String other : byWeight(neighbours(seed))) {
      if (mediates(other, seed)) {
        mediators.add(other);
      } else if (parties.stream().allMatch(p -> dealings.between(p, other).size() >= least)) {
        parties.add(other);
      }
    }
    List<String> all = new ArrayList<>(parties);
    all.addAll(mediators);
    for (String a : all) {
      for (String b : all) {
        covered.add(Pair.of(a, b));
      }
    }
    return proposal(byWeight(parties), byWeight(mediators), stories(parties, mediators));
  }

  /** Who deals with both, and who is told to mediate where they take part. */
  private Set<String> neighbours(Pair seed) {
    Set<String> together = both(seed);
    Set<String> out = new TreeSet<>();
    for (String story : together) {
      for (Told told : byStory.getOrDefault(story, List.of())) {
        Cast.actors(told.claim())
            .forEach(actor -> {
              String side = dealings.side(told, actor);
              if (side != null
                  && !side.equals(seed.first())
                  && !side.equals(seed.second())
                  && (told(side, together)
                      || (!dealings.between(side, seed.first()).isEmpty()
                          && !dealings.between(side, seed.second()).isEmpty()))) {
                out.add(side);
              }
            });
      }
    }
    return out;
  }

  private Set<String> both(Pair seed) {
    Set<String> out = new TreeSet<>(dealings.taking.getOrDefault(seed.first(), Set.of()));
    out.retainAll(dealings.taking.getOrDefault(seed.second(), Set.of()));
    return out;
  }

  private boolean told(String side, Set<String> stories) {
    return dealings.mediating.getOrDefault(side, Set.of()).stream().anyMatch(stories::contains);
  }

  private boolean mediates(String side, Pair seed) {
    int wants = dealings.positions.getOrDefault(side, 0);
    int least =
        Math.min(
            dealings.positions.getOrDefault(seed.first(), 0),
            dealings.positions.getOrDefault(seed.second(), 0));
    return told(side, both(seed)) || wants < LITTLE * least;
  }

  /** Stories in which two parties take part, or a party deals with a mediator. */
  private Set<String> stories(List<String> parties, Set<String> mediators) {
    Map<String, Integer> taking = new HashMap<>();
    for (String party : parties) {
      dealings.taking.getOrDefault(party, Set.of()).forEach(s -> taking.merge(s, 1, Integer::sum));
    }
    Set<String> out = new TreeSet<>();
    taking.forEach((story, n) -> {
      if (n > 1) {
        out.add(story);
      }
    });
    for (String party : parties) {
      mediators.forEach(m -> out.addAll(dealings.between(party, m)));
    }
    return out;
  }

  private Proposal proposal(List<String> parties, List<String> mediators, Set<String> stories) {
    Map<String, Set<String>> placesIn = new TreeMap<>();
    Map<String, Integer> topics = new TreeMap<>();
    SortedSet<String> reports = new TreeSet<>();
    SortedSet<LocalDate> days = new TreeSet<>();
    for (String story : stories) {
      for (Told told : byStory.getOrDefault(story, List.of())) {
        reports.add(told.report().id());
        if (told.known() != null) {
          days.add(Objects.requireNonNull(told.known()));
        }
        if (told.claim() instanceof Event e
            && (e.type() == EventType.CONSULT || e.type() == EventType.AGREE)
            && e.place() != null) {
          placesIn.computeIfAbsent(e.place(), p -> new TreeSet<>()).add(story);
        }
        if (told.claim() instanceof Position p && p.topic() != Topic.OTHER) {
          String party = dealings.side(told, p.party());
          if (party != null && parties.contains(party)) {
            topics.merge(p.topic().label(), 1, Integer::sum);
          }
        }
      }
    }
    Map<String, Integer> places = new TreeMap<>();
    placesIn.forEach((place, told) -> {
      if (told.size() > 1 || placesIn.size() == 1) { // once is where somebody happened to be
        places.put(place, told.size());
      }
    });
    return new Proposal(
        names(parties),
        names(mediators),
        aliases(parties, mediators),
        most(places),
        most(topics),
        days.isEmpty() ? null : days.first(),
        days.isEmpty() ? null : days.last(),
        reports,
        stories.size());
  }

  private Map<String, List<String>> aliases(List<String> parties, List<String> mediators) {
    SortedMap<String, String> spelt = new TreeMap<>();
    aliases.forEach((alias, name) -> spelt.put(plain.names.getOrDefault(alias, alias), name));
    Map<String, List<String>> out = new LinkedHashMap<>();
    for (List<String> side : List.of(parties, mediators)) {
      for (String id : side) {
        List<String> others =
            spelt.entrySet().stream()
                .filter(e -> e.getValue().equals(id))
                .map(Map.Entry::getKey)
                .toList();
        if (!others.isEmpty()) {
          out.put(name(id), others);
        }
      }
    }
    return out;
  }

  private List<String> byWeight(Collection<String> sides) {
    return sides.stream()
        .sorted(
            Comparator.comparingInt((String s) -> -dealings.weight(s))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private List<String> names(List<String> ids) {
    return ids.stream().map(this::name).toList();
  }

  private String name(String id) {
    return dealings.names.getOrDefault(id, id);
  }

  private static List<String> most(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(MOST)
        .map(Map.Entry::getKey)
        .toList();
  }
}
