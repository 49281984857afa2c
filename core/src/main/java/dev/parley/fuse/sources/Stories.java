package dev.parley.fuse.sources;

import dev.parley.claim.ActorKind;
import dev.parley.fuse.Told;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which outlet prints which story, and who had it before. */
final class Stories {
  /** What an outlet prints of a story. */
  private static final class Print {
    final String outlet;
    String name;
    @Nullable LocalDate first;
    final Set<String> credits = new HashSet<>();

    Print(String outlet, String name) {
      this.outlet = outlet;
      this.name = name;
    }
  }

  /** By story, then by the outlet's id. */
  private final SortedMap<String, SortedMap<String, Print>> stories = new TreeMap<>();

  private final Map<String, List<String>> ofOutlet = new HashMap<>();

  void add(Told told, List<Voice> voices) {
    String outlet = told.report().outlet();
    if (outlet == null) {
      return;
    }
    Told.Known known = told.known(outlet);
    Print print =
        stories
            .computeIfAbsent(told.report().story(), s -> new TreeMap<>())
            .computeIfAbsent(known.id(), id -> new Print(id, known.name()));
    print.name = known.name().compareTo(print.name) < 0 ? known.name() : print.name;
    LocalDate day = told.known();
    if (day != null && (print.first == null || day.isBefore(print.first))) {
      print.first = day;
    }
    for (Voice voice : voices) {
      if (voice.kind() == ActorKind.OUTLET && !voice.anonymous()) {
        print.credits.add(voice.id());
      }
    }
  }

  /** To be called once, when all claims are added. */
  void close() {
    stories.forEach((story, prints) ->
        prints
            .keySet()
            .forEach(o -> ofOutlet.computeIfAbsent(o, x -> new ArrayList<>()).add(story)));
  }

  Prints of(String outlet) {
    List<String> all = ofOutlet.getOrDefault(outlet, List.of());
    List<String> shared = new ArrayList<>();
    List<String> copies = new ArrayList<>();
    SortedMap<String, Integer> from = new TreeMap<>();
    for (String story : all) {
      Map<String, Print> prints = stories.getOrDefault(story, new TreeMap<>());
      Print own = prints.get(outlet);
      if (own == null || prints.size() < 2) {
        continue;
      }
      shared.add(story);
      List<Print> before = prints.values().stream().filter(p -> before(p, own)).toList();
      if (!before.isEmpty()) {
        copies.add(story);
        LocalDate first = first(before);
        before.stream()
            .filter(p -> first == null || first.equals(p.first))
            .forEach(p -> from.merge(p.name, 1, Integer::sum));
      }
    }
    return new Prints(all, shared, copies, from);
  }

  private static @Nullable LocalDate first(List<Print> prints) {
    return prints.stream()
        .map(p -> p.first)
        .flatMap(java.util.stream.Stream::ofNullable)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** On an earlier day; on one day, or where a day is unknown, the credit decides. */
  private static boolean before(Print other, Print own) {
    if (other.outlet.equals(own.outlet)) {
      return false;
    }
    if (other.first != null && own.first != null && !other.first.equals(own.first)) {
      return other.first.isBefore(own.first);
    }
    return own.credits.contains(other.outlet) && !other.credits.contains(own.outlet);
  }
}
