package dev.parley.fuse.brief;

import dev.parley.claim.Position;
import dev.parley.claim.Stance;
import dev.parley.claim.Topic;
import dev.parley.fuse.Told;
import dev.parley.fuse.brief.Brief.Line;
import dev.parley.fuse.positions.Cell.Beside;
import dev.parley.fuse.positions.Positions;
import dev.parley.fuse.positions.Shift;
import dev.parley.fuse.positions.Stand;
import dev.parley.fuse.words.Gist;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stances that changed, that do not go together, and terms that nobody told before. */
final class PositionLines {
  private final List<Told> told;
  private final News news;
  private final Positions positions;
  private final List<Shift> shifts;

  PositionLines(List<Told> told, News news) {
    this.told = told;
    this.news = news;
    this.positions = new Positions(told, null);
    this.shifts =
        positions.shifts().stream()
            .filter(s -> s.to().tellings().stream().allMatch(news::fresh))
            .toList();
  }

  /** Where a party takes another stance than the one that it took before. */
  Stream<Line> shifts() {
    return shifts.stream().map(PositionLines::shift);
  }

  private static Line shift(Shift shift) {
    return new Line(
        Facts.day(List.of(shift.to().first())),
        date(shift.to().first()),
        List.of(
            shift.to().party().name(),
            shift.to().topic().label(),
            stand(shift.from()) + " [" + date(shift.from().latest()) + "]",
            "→ " + stand(shift.to()),
            shift.contradicted() ? "told otherwise on the same day" : ""),
        Notes.of(List.of(shift.from().latest()), shift.to().tellings()));
  }

  /** What a party is said to want last, and what contradicts it, where either is new. */
  Stream<Line> contradictions() {
    return positions.cells().stream()
        .flatMap(cell ->
            cell.beside().stream()
                .filter(Beside::contradicts)
                .map(Beside::stand)
                .filter(s -> fresh(s) || fresh(cell.latest()))
                .map(s -> contradiction(s, cell.latest())));
  }

  private boolean fresh(Stand stand) {
    return stand.tellings().stream().allMatch(news::fresh);
  }

  private static Line contradiction(Stand one, Stand two) {
    return new Line(
        Facts.day(List.of(one.latest(), two.latest())),
        date(two.latest()),
        List.of(two.party().name(), two.topic().label(), stand(two) + " ↔ " + stand(one)),
        Notes.of(two.tellings(), one.tellings()));
  }

  private static String date(Told told) {
    return told.claim().ground().said() != null
        ? String.valueOf(told.claim().ground().said())
        : Facts.reported(List.of(told));
  }

  private static String stand(Stand stand) {
    return stand.stance().label()
        + Facts.standing(stand.latest())
        + ": "
        + Stand.position(stand.latest()).detail();
  }

  /** What no report before told that the party wants, in these words or in like ones. */
  Stream<Line> terms() {
    Set<String> told = new HashSet<>();
    shifts.forEach(s -> s.to().tellings().forEach(t -> told.add(t.id())));
    Map<String, List<Term>> byMatter = new TreeMap<>();
    for (Told each : this.told) {
      if (each.claim() instanceof Position p && isTerm(p) && news.known(each)) {
        String matter =
            String.join(
                "\u0000",
                each.known(p.party()).id(),
                p.topic().label(),
                wants(p.stance()),
                p.ground().standing().label());
        byMatter
            .computeIfAbsent(matter, m -> new ArrayList<>())
            .add(new Term(each, Gist.of(p.detail())));
      }
    }
    return byMatter.values().stream()
        .flatMap(this::fresh)
        .filter(claims -> claims.stream().noneMatch(t -> told.contains(t.id())))
        .map(PositionLines::term);
  }

  private record Term(Told told, Gist gist) {
    boolean fits(Term other) {
      return gist.equals(other.gist) || gist.fits(other.gist);
    }
  }

  /** What names no topic and turns on nothing is somebody's wish, and not a term of a deal. */
  private static boolean isTerm(Position position) {
    Position.Terms terms = position.terms();
    return position.topic() != Topic.OTHER
        || terms.duration() != null
        || terms.deadline() != null
        || terms.value() != null
        || terms.exchangeFor() != null
        || terms.proposal() != null;
  }

  /** Reports choose either verb for the same words. */
  private static String wants(Stance stance) {
    return switch (stance) {
      case DEMAND, PROPOSE -> "want";
      case ACCEPT, REJECT, OPEN -> stance.label();
    };
  }

  private Stream<List<Told>> fresh(List<Term> terms) {
    List<List<Term>> groups = new ArrayList<>();
    List<Term> old = terms.stream().filter(t -> !news.fresh(t.told())).toList();
    for (Term term : terms) {
      if (!news.fresh(term.told()) || old.stream().anyMatch(term::fits)) {
        continue;
      }
      groups.stream()
          .filter(g -> g.getFirst().fits(term))
          .findFirst()
          .ifPresentOrElse(g -> g.add(term), () -> groups.add(new ArrayList<>(List.of(term))));
    }
    return groups.stream().map(g -> g.stream().map(Term::told).toList());
  }

  private static Line term(List<Told> claims) {
    Told first = claims.getFirst();
    Position p = Stand.position(first);
    return new Line(
        Facts.day(List.of(first)),
        date(first),
        List.of(
            first.known(p.party()).name(),
            p.stance().label() + " " + p.topic().label() + Facts.standing(first),
            Facts.after("→ ", p.towards() == null ? "" : first.known(p.towards()).name()),
            Facts.values(claims, t -> Stand.position(t).detail()),
            Facts.after("for ", Facts.values(claims, t -> Stand.position(t).terms().duration())),
            Facts.after("until ", Facts.times(claims, t -> Stand.position(t).terms().deadline())),
            Facts.after("condition: ", Facts.values(claims, t -> t.claim().ground().condition())),
            Facts.after(
                "in exchange for: ",
                Facts.values(claims, t -> Stand.position(t).terms().exchangeFor())),
            Facts.after("in: ", Facts.values(claims, PositionLines::proposal))),
        Notes.of(claims));
  }

  private static @Nullable String proposal(Told told) {
    Position.Proposal proposal = Stand.position(told).terms().proposal();
    return proposal == null ? null : proposal.name();
  }
}
