package dev.parley.fuse.threads;

import dev.parley.claim.Actor;
import dev.parley.claim.Event;
import dev.parley.claim.EventType;
import dev.parley.claim.Folding;
import dev.parley.claim.Position;
import dev.parley.claim.Standing;
import dev.parley.claim.Topic;
import dev.parley.fuse.Cast;
import dev.parley.fuse.Sides;
import dev.parley.fuse.Told;
import dev.parley.fuse.Told.Known;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes chapters of claims: report by report, then by the sides and the month. */
public final class Chapters {
  /** Of so many sides that take part most, a report tells. */
  private static final int MOST = 5;

  private final Map<String, List<Page>> pages = new HashMap<>();
  private final Map<String, List<Part>> reports = new HashMap<>();
  private final SortedMap<String, String> names = new TreeMap<>();
  private final Map<Known, Optional<Known>> bare = new HashMap<>();

  /** A claim, and the sides that take part in it. */
  record Part(Told told, Set<String> sides) {}

  /** What one report tells of two sides. */
  private record Page(
      Pair pair,
      YearMonth month,
      String report,
      String story,
      boolean talks,
      Set<String> matter,
      Set<String> places) {}

  /**
   * @param claims all claims of the reports that they come from, in any order
   */
  public Chapters(Collection<Told> claims) {
    Map<String, List<Told>> byReport = new HashMap<>();
    claims.forEach(t -> byReport.computeIfAbsent(t.report().id(), r -> new ArrayList<>()).add(t));
    byReport.forEach((id, report) -> {
      LocalDate day = report.getFirst().known();
      if (day != null) {
        List<Part> parts = parts(report);
        reports.put(id, parts);
        read(parts, YearMonth.from(day));
      }
    });
  }

  /** Names of sides by their ids. */
  SortedMap<String, String> names() {
    return names;
  }

  /** The claims of a report that has a day. */
  List<Part> parts(String report) {
    return reports.getOrDefault(report, List.of());
  }

  private List<Part> parts(List<Told> report) {
    Sides sides = new Sides(report, bare);
    List<Part> out = new ArrayList<>(report.size());
    for (Told told : report) {
      Set<String> in = new HashSet<>();
      Cast.actors(told.claim()).forEach(a -> in.add(side(sides, told, a)));
      in.remove("");
      out.add(new Part(told, in));
    }
    return out;
  }

  /** The chapters by their ids. */
  public SortedMap<String, Chapter> all() {
    SortedMap<String, Chapter> out = new TreeMap<>();
    pages.forEach((id, of) -> {
      Page any = of.getFirst();
      Set<String> stories = new HashSet<>();
      Set<String> talks = new HashSet<>();
      Set<String> matter = new HashSet<>();
      Set<String> places = new HashSet<>();
      for (Page page : of) {
        stories.add(page.story());
        matter.addAll(page.matter());
        places.addAll(page.places());
        if (page.talks()) {
          talks.add(page.story());
        }
      }
      out.put(id, new Chapter(any.pair(), any.month(), stories, talks, matter, places));
    });
    return out;
  }

  /** The chapters that a report stands in, by ids; true where it tells that the two deal. */
  SortedMap<String, SortedMap<String, Boolean>> ofReports() {
    SortedMap<String, SortedMap<String, Boolean>> out = new TreeMap<>();
    pages.forEach((id, of) ->
        of.forEach(p ->
            out.computeIfAbsent(p.report(), r -> new TreeMap<>())
                .merge(id, p.talks(), Boolean::logicalOr)));
    return out;
  }

  private void read(List<Part> report, YearMonth month) {
    Map<String, Integer> taking = new HashMap<>();
    Set<Pair> talks = new HashSet<>();
    Set<String> topics = new HashSet<>();
    Set<String> places = new HashSet<>();
    for (Part part : report) {
      Told told = part.told();
      Set<String> in = part.sides();
      in.forEach(s -> taking.merge(s, 1, Integer::sum));
      if (deals(told)) {
        in.forEach(a -> in.forEach(b -> talks.add(Pair.of(a, b))));
      }
      if (told.claim() instanceof Position p && p.topic() != Topic.OTHER) {
        topics.add(p.topic().label());
      }
      if (told.claim() instanceof Event e && consult(e) && e.place() != null) {
        places.add(Folding.fold(e.place()).strip());
      }
    }
    List<String> most =
        taking.entrySet().stream()
            .sorted(
                Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                    .thenComparing(Map.Entry::getKey))
            .limit(MOST)
            .map(Map.Entry::getKey)
            .toList();
    for (int i = 0; i < most.size(); i++) {
      for (int j = i + 1; j < most.size(); j++) {
        Pair pair = Pair.of(most.get(i), most.get(j));
        Set<String> matter = new HashSet<>(topics);
        most.stream().filter(s -> !pair.has(s)).forEach(matter::add);
        Page page =
            new Page(
                pair,
                month,
                report.getFirst().told().report().id(),
                report.getFirst().told().report().story(),
                talks.contains(pair),
                matter,
                places);
        pages.computeIfAbsent(pair + " @ " + month, p -> new ArrayList<>()).add(page);
      }
    }
  }

  private String side(Sides sides, Told told, Actor actor) {
    @Nullable Known side = sides.of(told, actor);
    if (side == null) {
      return "";
    }
    names.merge(side.id(), side.name(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
    return side.id();
  }

  private static boolean deals(Told told) {
    return (told.claim() instanceof Event e
            && consult(e)
            && e.ground().standing() != Standing.DENIED)
        || (told.claim() instanceof Position p && p.towards() != null);
  }

  private static boolean consult(Event e) {
    return e.type() == EventType.CONSULT || e.type() == EventType.AGREE;
  }
}
