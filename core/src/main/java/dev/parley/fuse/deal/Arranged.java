package dev.parley.fuse.deal;

import dev.parley.claim.Folding;
import dev.parley.claim.Standing;
import dev.parley.claim.Statement;
import dev.parley.fuse.Told;
import dev.parley.fuse.Told.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts lines under their papers, tells once what copies repeat, and says where papers stand. */
final class Arranged {
  private static final Comparator<Line> ORDER =
      Comparator.comparing((Line l) -> l.told().getFirst(), Told.IN_ORDER)
          .thenComparing(Line::kind)
          .thenComparing(l -> l.party() == null ? "" : l.party().id());

  /** What must be the same for two lines to be one. */
  private record Same(
      String paper,
      LineKind kind,
      String party,
      @Nullable String topic,
      String detail,
      String story) {}

  private final List<Line> lines = new ArrayList<>();

  Arranged(List<Line> made, List<Deal> deals, @Nullable LocalDate day) {
    Map<String, List<Line>> byPaper = new TreeMap<>();
    for (Line line : once(made)) {
      byPaper.computeIfAbsent(line.paper().id(), p -> new ArrayList<>()).add(line);
    }
    Map<String, Deal> dealOf = new TreeMap<>();
    deals.forEach(d -> dealOf.put(d.paper().id(), d));
    List<List<Line>> papers = new ArrayList<>();
    byPaper.forEach((id, of) -> {
      Deal deal = dealOf.get(id);
      List<Line> same = onePaper(of);
      papers.add(deal == null ? same : new Spans(deal, same).told());
    });
    Versions versions = new Versions(papers);
    for (List<Line> of : papers) {
      List<Line> all = new ArrayList<>(of);
      Line replaces = versions.replaces(of);
      if (replaces != null) {
        all.add(replaces);
      }
      Paper paper = of.getFirst().paper();
      if (!paper.own()) {
        all.addFirst(new Standings(all, dealOf.get(paper.id()), versions, day).status());
      }
      lines.addAll(all);
    }
    Map<String, Told> first = new TreeMap<>();
    lines.forEach(l ->
        first.merge(
            l.paper().id(),
            l.told().getFirst(),
            (a, b) -> Told.IN_ORDER.compare(a, b) <= 0 ? a : b));
    // A stable sort: lines keep their order within a paper.
    lines.sort(
        Comparator.comparing((Line l) -> l.paper().own())
            .thenComparing(l -> Objects.requireNonNull(first.get(l.paper().id())), Told.IN_ORDER)
            .thenComparing(l -> l.paper().id()));
  }

  /** A paper is called as its first report calls it, and belongs to whom a report first names. */
  private static List<Line> onePaper(List<Line> lines) {
    Paper first = lines.getFirst().paper();
    Known owner =
        lines.stream()
            .map(l -> l.paper().owner())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    Paper paper = new Paper(first.id(), first.name(), owner, first.ordinal(), first.concluded());
    return lines.stream()
        .map(l -> new Line(paper, l.kind(), l.party(), l.term(), l.status(), l.until(), l.told()))
        .toList();
  }

  List<Line> lines() {
    return lines;
  }

  /**
   * Copies of a story say the same once; what somebody says of a paper that a position tells goes.
   */
  private static List<Line> once(List<Line> made) {
    Set<List<Object>> stances = new HashSet<>();
    for (Line l : made) {
      Told told = l.told().getFirst();
      if (!(told.claim() instanceof Statement)) {
        stances.add(List.of(l.paper().id(), told.report().id(), told.words().evidence()));
      }
    }
    Map<Same, Line> first = new LinkedHashMap<>();
    Map<Same, List<Told>> told = new LinkedHashMap<>();
    made.stream()
        .sorted(ORDER)
        .forEach(l -> {
          Told t = l.told().getFirst();
          boolean twice =
              l.kind() == LineKind.SAID
                  && stances.contains(
                      List.of(l.paper().id(), t.report().id(), t.words().evidence()));
          if (!twice) {
            Known party = l.party();
            Same same =
                new Same(
                    l.paper().id(),
                    l.kind(),
                    party == null ? "" : party.id(),
                    l.term().topic(),
                    Folding.fold(l.term().detail()),
                    t.report().story());
            first.putIfAbsent(same, l);
            told.computeIfAbsent(same, s -> new ArrayList<>()).addAll(l.told());
          }
        });
    return first.entrySet().stream()
        .map(e ->
            e.getValue()
                .with(
                    Objects.requireNonNull(told.get(e.getKey())).stream()
                        .distinct()
                        .sorted(Told.IN_ORDER)
                        .toList(),
                    null))
        .toList();
  }

  /**
   * True where a line tells that its paper lies on the table, and not that somebody will write it.
   */
  static boolean tabled(Line line) {
    return switch (line.kind()) {
      case ACCEPTED, REJECTED, OPEN, PROPOSED, TERM -> true;
      case SAID ->
          line.told().getFirst().claim().ground().standing() == Standing.ASSERTED
              && Mention.in(Objects.requireNonNullElse(line.term().detail(), "")).stream()
                  .limit(1)
                  .anyMatch(m -> m.definite() && m.at() <= 1);
      case STATUS,
          CONCLUDED,
          BEGINS,
          EXTENDED,
          FOLLOWS,
          REPLACES,
          DEMANDED,
          VIOLATION,
          DENIAL,
          MEMBER,
          MANDATE ->
          false;
    };
  }
}
