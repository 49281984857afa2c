package dev.parley.fuse.deal;

import dev.parley.claim.Folding;
import dev.parley.fuse.Told.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the deal that a report means among all that were concluded. */
final class Deals {
  /**
   * Deals in the order of their days.
   *
   * @param all their places in that order
   * @param truces those of them that are truces
   */
  private record Found(List<Integer> all, List<Integer> truces) {
    List<Integer> of(boolean truce) {
      return truce ? truces : all;
    }
  }

  private final List<Deal> deals;

  /** By the words, one or more, that a party's name holds beside one another. */
  private final Map<String, Found> byName = new HashMap<>();

  private final Map<String, List<Integer>> byReport = new HashMap<>();

  /**
   * @param deals by day
   */
  Deals(List<Deal> deals) {
    this.deals = deals;
    for (int i = 0; i < deals.size(); i++) {
      int place = i;
      Deal deal = deals.get(i);
      Set<String> names = new HashSet<>();
      deal.parties().forEach(party -> names.addAll(parts(party)));
      names.forEach(name -> {
        Found found =
            byName.computeIfAbsent(name, n -> new Found(new ArrayList<>(), new ArrayList<>()));
        found.all().add(place);
        if (deal.truce()) {
          found.truces().add(place);
        }
      });
      deal.reports().forEach(r -> byReport.computeIfAbsent(r, id -> new ArrayList<>()).add(place));
    }
  }

  /** All runs of words of a name, folded. */
  private static Set<String> parts(Known party) {
    String folded = Folding.fold(party.name());
    String[] words = folded.strip().split(" ");
    Set<String> out = new HashSet<>(Set.of(folded));
    for (int from = 0; from < words.length; from++) {
      StringBuilder run = new StringBuilder(" ");
      for (int to = from; to < words.length; to++) {
        out.add(run.append(words[to]).append(' ').toString());
      }
    }
    return out;
  }

  /**
   * The one deal that a report tells of itself, else the only one that concerns whom it speaks of,
   * else the last truce among those.
   *
   * @param actors of whom the report speaks, folded
   * @param day of the report
   * @param truce whether nothing but a truce is meant
   */
  @Nullable Deal meant(String report, Collection<String> actors, LocalDate day, boolean truce) {
    int until = until(day);
    List<Found> found = new ArrayList<>();
    for (String actor : actors) {
      Found of = byName.get(actor);
      if (of != null) {
        found.add(of);
      }
    }
    List<Deal> here =
        byReport.getOrDefault(report, List.of()).stream()
            .filter(i -> i < until)
            .map(deals::get)
            .filter(d -> d.truce() || !truce)
            .filter(d -> concerns(d, actors))
            .toList();
    if (here.size() == 1) {
      return here.getFirst();
    }
    Set<Integer> first = new TreeSet<>();
    int last = -1;
    for (Found of : found) {
      of.of(truce).stream().limit(2).filter(i -> i < until).forEach(first::add);
      last = Math.max(last, before(of.truces(), until));
    }
    return first.size() == 1
        ? deals.get(first.iterator().next())
        : last < 0 ? null : deals.get(last);
  }

  /** How many deals were concluded by a day. */
  private int until(LocalDate day) {
    int from = 0;
    int to = deals.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (deals.get(middle).day().isAfter(day)) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }

  /** The largest of these places that is smaller than one, or -1. */
  private static int before(List<Integer> places, int end) {
    int from = 0;
    int to = places.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (places.get(middle) < end) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from == 0 ? -1 : places.get(from - 1);
  }

  /** True where a report that speaks of these speaks of a party to the deal. */
  private static boolean concerns(Deal deal, Collection<String> actors) {
    return deal.parties().stream()
        .map(p -> Folding.fold(p.name()))
        .anyMatch(p -> actors.stream().anyMatch(p::contains));
  }
}
