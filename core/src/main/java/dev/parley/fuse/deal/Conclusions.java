package dev.parley.fuse.deal;

import static dev.parley.fuse.deal.DealWords.WORDS;

import dev.parley.claim.Event;
import dev.parley.claim.EventType;
import dev.parley.claim.Folding;
import dev.parley.claim.Standing;
import dev.parley.fuse.Told;
import dev.parley.fuse.Told.Known;
import dev.parley.fuse.deal.DealWords.Sort;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the deals that were concluded. */
final class Conclusions {
  private static final int WORDS_OF_A_NAME = 9;
  private static final int MOST_WORDS = 12;

  private Conclusions() {}

  /** The deals by day; one day and one set of parties is one deal. */
  static List<Deal> of(List<Told> told) {
    Map<String, List<Told>> same = new TreeMap<>();
    for (Told t : told) {
      LocalDate day = t.day();
      if (day != null && concludes(t)) {
        same.computeIfAbsent(
                Objects.requireNonNullElse(t.links().happening(), day.toString()),
                d -> new ArrayList<>())
            .add(t);
      }
    }
    Map<String, List<List<Told>>> byDay = new TreeMap<>();
    same.values()
        .forEach(group -> add(byDay.computeIfAbsent(day(group), d -> new ArrayList<>()), group));
    List<Deal> out = new ArrayList<>();
    byDay.forEach((day, groups) -> {
      groups.sort(
          Comparator.comparing(g -> g.stream().map(Told::id).min(String::compareTo).orElse("")));
      for (int i = 0; i < groups.size(); i++) {
        String id = "deal " + day + (i == 0 ? "" : " (" + (i + 1) + ")");
        out.add(deal(id, LocalDate.parse(day), groups.get(i)));
      }
    });
    return out;
  }

  /**
   * Adds what is told of a day's deal to those of the day; with whom it shares a party is the same.
   */
  private static void add(List<List<Told>> deals, List<Told> told) {
    List<Told> all = new ArrayList<>(told);
    Set<String> parties = parties(told);
    for (List<Told> deal : List.copyOf(deals)) {
      if (!Collections.disjoint(parties(deal), parties)) {
        deals.remove(deal);
        all.addAll(deal);
      }
    }
    deals.add(all);
  }

  private static Set<String> parties(List<Told> told) {
    return told.stream()
        .flatMap(t -> ((Event) t.claim()).actors().stream().map(a -> t.known(a).id()))
        .collect(Collectors.toSet());
  }

  /** The first day that a report of the event tells itself. */
  private static String day(List<Told> group) {
    return group.stream()
            .filter(t -> ((Event) t.claim()).when() != null)
            .findFirst()
            .orElse(group.getFirst())
            .day()
        + "";
  }

  private static Deal deal(String id, LocalDate day, List<Told> told) {
    List<Told> sorted = told.stream().sorted(Told.IN_ORDER).toList();
    Set<Known> parties = new LinkedHashSet<>();
    sorted.forEach(t -> ((Event) t.claim()).actors().forEach(a -> parties.add(t.known(a))));
    @Nullable Mention named =
        sorted.stream().map(Conclusions::agreed).filter(Objects::nonNull).findFirst().orElse(null);
    String name = named != null ? named.name() : words(sorted.getFirst());
    boolean truce = named != null && named.sort() == Sort.TRUCE;
    return new Deal(new Paper(id, name, null, null, day), truce, List.copyOf(parties), sorted);
  }

  private static boolean concludes(Told told) {
    return told.claim() instanceof Event e
        && e.type() == EventType.AGREE
        && e.ground().standing() == Standing.ASSERTED
        && e.actors().size() > 1
        && (e.when() != null || !WORDS.in(Sort.BEFORE, Folding.fold(Sentence.ahead(told))))
        && Mention.sort(Folding.fold(told.words().head())) == null
        && !WORDS.in(Sort.EXTEND, Folding.fold(told.words().evidence()));
  }

  /** What the words after the trigger call the deal. */
  private static @Nullable Mention agreed(Told told) {
    return Mention.in(Sentence.behind(told)).stream()
        .filter(m -> m.sort() != Sort.DRAFT && m.at() < WORDS_OF_A_NAME)
        .findFirst()
        .orElse(null);
  }

  private static String words(Told told) {
    return Sentence.clause(told, true, MOST_WORDS);
  }
}
