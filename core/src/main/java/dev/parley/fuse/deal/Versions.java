package dev.parley.fuse.deal;

import dev.parley.fuse.Told;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which numbered draft took the place of which. */
final class Versions {
  private static final int DAYS_BETWEEN = 200;

  private record Tabled(Paper paper, Line line) {}

  /** What a draft is called and its number, without its owner. */
  private record Numbered(String noun, int number) {}

  private final Map<String, Tabled> byPaper = new HashMap<>();
  private final Map<Numbered, List<Tabled>> byNumber = new HashMap<>();

  Versions(List<List<Line>> papers) {
    for (List<Line> lines : papers) {
      Paper paper = lines.getFirst().paper();
      Integer number = paper.ordinal();
      if (number != null) {
        lines.stream()
            .filter(Arranged::tabled)
            .min(Comparator.comparing((Line l) -> l.told().getFirst(), Told.IN_ORDER))
            .ifPresent(l -> add(new Tabled(paper, l), number));
      }
    }
  }

  private void add(Tabled tabled, int number) {
    byPaper.putIfAbsent(tabled.paper().id(), tabled);
    byNumber
        .computeIfAbsent(new Numbered(noun(tabled), number), n -> new ArrayList<>())
        .add(tabled);
  }

  /** The line that says which draft these lines' paper replaced, or null. */
  @Nullable Line replaces(List<Line> lines) {
    Tabled own = find(lines.getFirst().paper());
    Tabled before = own == null ? null : neighbour(own, -1);
    return own == null || before == null
        ? null
        : new Line(
            own.paper(),
            LineKind.REPLACES,
            null,
            Term.words(before.paper().name()),
            List.of(),
            null,
            own.line().told());
  }

  /** The draft that took a paper's place, or null. */
  @Nullable Paper replacing(Paper paper) {
    Tabled own = find(paper);
    Tabled next = own == null ? null : neighbour(own, 1);
    return next == null ? null : next.paper();
  }

  private @Nullable Tabled find(Paper paper) {
    return byPaper.get(paper.id());
  }

  /**
   * The draft of the next number, of the same kind, not long before or after; if there is just one.
   */
  private @Nullable Tabled neighbour(Tabled own, int step) {
    Integer number = own.paper().ordinal();
    if (number == null) {
      return null;
    }
    List<Tabled> fit =
        byNumber.getOrDefault(new Numbered(noun(own), number + step), List.of()).stream()
            .filter(t -> step * days(own, t) >= 0 && Math.abs(days(own, t)) <= DAYS_BETWEEN)
            .toList();
    return fit.size() == 1 ? fit.getFirst() : null;
  }

  private static String noun(Tabled t) {
    return t.paper().id().split(" ")[1];
  }

  private static long days(Tabled from, Tabled to) {
    LocalDate one = from.line().told().getFirst().known();
    LocalDate other = to.line().told().getFirst().known();
    return one == null || other == null ? Long.MAX_VALUE / 2 : ChronoUnit.DAYS.between(one, other);
  }
}
