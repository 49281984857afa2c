package dev.parley.fuse.brief;

import dev.parley.claim.Actor;
import dev.parley.claim.Event;
import dev.parley.claim.Folding;
import dev.parley.fuse.Told;
import dev.parley.fuse.brief.Brief.Line;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Happenings that no report told before, or told otherwise: planned first, then done. */
final class EventLines {
  private EventLines() {}

  static Stream<Line> of(Collection<Told> told, News news, Predicate<Event> which) {
    Map<List<String>, List<List<Told>>> tellings = new HashMap<>();
    for (Told each : told.stream().sorted(Told.AS_KNOWN).toList()) {
      if (each.claim() instanceof Event e && which.test(e) && news.known(each)) {
        List<List<Told>> groups =
            tellings.computeIfAbsent(
                List.of(happening(each), each.claim().ground().standing().label()),
                k -> new ArrayList<>());
        groups.stream()
            .filter(g -> g.stream().allMatch(t -> together(t, each)))
            .findFirst()
            .ifPresentOrElse(g -> g.add(each), () -> groups.add(new ArrayList<>(List.of(each))));
      }
    }
    return tellings.values().stream()
        .flatMap(List::stream)
        .filter(claims -> claims.stream().allMatch(news::fresh))
        .map(claims -> claims.stream().sorted(Told.IN_ORDER).toList())
        .map(EventLines::line);
  }

  /**
   * Not where they tell other numbers or other doers: what differs is shown in lines of its own.
   */
  private static boolean together(Told one, Told two) {
    Long a = event(one).terms().quantity();
    Long b = event(two).terms().quantity();
    return (a == null || b == null || a.equals(b))
        && share(one, event(one).actors(), two, event(two).actors())
        && share(one, event(one).recipients(), two, event(two).recipients());
  }

  private static boolean share(Told one, List<Actor> a, Told two, List<Actor> b) {
    Set<String> names = names(one, a);
    return a.isEmpty() || b.isEmpty() || names(two, b).stream().anyMatch(names::contains);
  }

  /** By name: what is called alike ("prisoners") counts as one here, though nobody may say so. */
  private static Set<String> names(Told told, List<Actor> actors) {
    return actors.stream().map(a -> Folding.fold(told.known(a).name())).collect(Collectors.toSet());
  }

  private static String happening(Told told) {
    String happening = told.links().happening();
    return happening == null ? told.id() : happening;
  }

  private static Event event(Told told) {
    return (Event) told.claim();
  }

  private static Line line(List<Told> claims) {
    String when = Facts.times(claims, t -> event(t).when());
    List<Told> dated = claims.stream().filter(t -> event(t).when() != null).toList();
    return new Line(
        Facts.day(dated.isEmpty() ? claims : dated),
        when.isEmpty() ? Facts.reported(claims) : when,
        facts(claims),
        Notes.of(claims));
  }

  private static List<String> facts(List<Told> claims) {
    return List.of(
        Facts.names(claims, t -> event(t).actors()),
        event(claims.getFirst()).type().label()
            + Facts.standing(claims.getFirst())
            + " “"
            + claims.getFirst().words().head()
            + "”",
        Facts.after("→ ", Facts.names(claims, t -> event(t).recipients())),
        Facts.values(claims, t -> Facts.text(event(t).terms().quantity())),
        Facts.after("in ", Facts.values(claims, t -> event(t).place())),
        Facts.values(claims, t -> event(t).terms().duration()),
        Facts.after("until ", Facts.times(claims, t -> event(t).terms().deadline())),
        Facts.after("violates: ", Facts.values(claims, t -> event(t).terms().violates())),
        Facts.after(
            "in exchange for: ", Facts.values(claims, t -> event(t).terms().exchangeFor())));
  }

  /** Happenings that one asserts and another denies, where that was not so before. */
  static Stream<Line> contradictions(Collection<Told> told, News news) {
    Map<String, Map<Side, List<Told>>> sides = new TreeMap<>();
    for (Told each : told) {
      Side side = side(each);
      if (side != null && news.known(each)) {
        sides
            .computeIfAbsent(happening(each), h -> new EnumMap<>(Side.class))
            .computeIfAbsent(side, s -> new ArrayList<>())
            .add(each);
      }
    }
    return sides.values().stream()
        .filter(of -> of.size() == 2)
        .filter(
            of -> of.values().stream().anyMatch(claims -> claims.stream().allMatch(news::fresh)))
        .map(EventLines::contradiction);
  }

  private enum Side {
    SO,
    NOT_SO
  }

  private static @Nullable Side side(Told told) {
    if (!(told.claim() instanceof Event)) {
      return null;
    }
    return switch (told.claim().ground().standing()) {
      case ASSERTED -> Side.SO;
      case DENIED -> Side.NOT_SO;
      case PLANNED, POSSIBLE, CONDITIONAL -> null;
    };
  }

  private static Line contradiction(Map<Side, List<Told>> sides) {
    List<Told> so = Objects.requireNonNull(sides.get(Side.SO));
    List<Told> notSo = Objects.requireNonNull(sides.get(Side.NOT_SO));
    List<Told> all = Stream.of(so, notSo).flatMap(List::stream).sorted(Told.IN_ORDER).toList();
    Function<List<Told>, String> type = of -> event(of.getFirst()).type().label();
    String when = Facts.times(all, t -> event(t).when());
    return new Line(
        Facts.day(all),
        when.isEmpty() ? Facts.reported(all) : when,
        List.of(
            Facts.names(all, t -> event(t).actors()),
            type.apply(so) + " (asserted) ↔ " + type.apply(notSo) + " (denied)",
            Facts.after("→ ", Facts.names(all, t -> event(t).recipients())),
            Facts.after("in ", Facts.values(all, t -> event(t).place()))),
        Notes.of(so, notSo));
  }
}
