package dev.parley.fuse.brief;

import dev.parley.claim.Actor;
import dev.parley.claim.Edtf;
import dev.parley.claim.Event;
import dev.parley.claim.EventType;
import dev.parley.claim.Folding;
import dev.parley.claim.Position;
import dev.parley.claim.Standing;
import dev.parley.claim.Tenure;
import dev.parley.fuse.Told;
import dev.parley.fuse.brief.Brief.Line;
import dev.parley.fuse.brief.Brief.Section;
import dev.parley.fuse.brief.Brief.Topic;
import dev.parley.fuse.offices.Holding;
import dev.parley.fuse.offices.Naming;
import dev.parley.fuse.offices.Offices;
import dev.parley.fuse.positions.Positions;
import dev.parley.fuse.positions.Shift;
import dev.parley.fuse.positions.Stand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Brief} out of claims; the same for any order of them. */
public final class Briefing {
  private static final Set<EventType> TALKS = EnumSet.of(EventType.CONSULT, EventType.AGREE);
  private static final Set<EventType> RELIEF =
      EnumSet.of(EventType.RETREAT, EventType.AID, EventType.CONCEDE);

  private final News news;
  private final List<Told> told;

  private Briefing(Collection<Told> told, News news) {
    this.told =
        told.stream()
            .filter(t -> t.known() == null || !t.known().isAfter(news.until()))
            .sorted(Told.IN_ORDER)
            .toList();
    this.news = news;
  }

  /**
   * What reports printed from one day to another tell that none before them did.
   *
   * @param told all claims of these reports, and those of earlier reports about the same things
   */
  public static Brief of(Collection<Told> told, LocalDate since, LocalDate until) {
    Briefing briefing = new Briefing(told, new News(since, until));
    return new Brief(
        since,
        until,
        Stream.of(Topic.values())
            .map(topic -> new Section(topic, briefing.lines(topic).sorted(ORDER).toList()))
            .toList());
  }

  private static final Comparator<Line> ORDER =
      Comparator.comparing(Line::when)
          .thenComparing(line -> String.join(" ", line.facts()))
          .thenComparing(line -> line.notes().getFirst().claim());

  private Stream<Line> lines(Topic topic) {
    return switch (topic) {
      case MEETINGS -> events(e -> TALKS.contains(e.type()));
      case RELEASES -> events(e -> RELIEF.contains(e.type()));
      case VIOLATIONS -> events(e -> e.terms().violates() != null);
      case TERMS -> terms();
      case OFFICES -> offices();
      case SHIFTS -> shifts();
      case COUNTS, CONTRADICTIONS -> Stream.of();
    };
  }

  private Stream<Line> events(Predicate<Event> which) {
    return news
        .of(
            told,
            t ->
                t.claim() instanceof Event e && which.test(e)
                    ? List.of(happening(t), standing(t))
                    : null)
        .stream()
        .map(this::event);
  }

  private static String happening(Told told) {
    String happening = told.links().happening();
    return happening == null ? told.id() : happening;
  }

  private static String standing(Told told) {
    return told.claim().ground().standing().label();
  }

  private Line event(List<Told> claims) {
    List<Event> events = claims.stream().map(t -> (Event) t.claim()).toList();
    return new Line(
        first(events, e -> e.when() == null ? null : e.when().text()),
        List.of(
            events.getFirst().type().label(),
            unless(Standing.ASSERTED, claims.getFirst()),
            names(claims, t -> ((Event) t.claim()).actors()),
            after("→ ", names(claims, t -> ((Event) t.claim()).recipients())),
            first(
                events, e -> e.terms().quantity() == null ? null : e.terms().quantity().toString()),
            first(events, Event::place),
            after("violates: ", first(events, e -> e.terms().violates())),
            after("in exchange for: ", first(events, e -> e.terms().exchangeFor())),
            after("until ", first(events, e -> text(e.terms().deadline())))),
        Notes.of(claims));
  }

  /** Where a party takes another stance than the one that it took before. */
  private Stream<Line> shifts() {
    return new Positions(told, null)
        .shifts().stream()
            .filter(s -> s.to().tellings().stream().allMatch(news::fresh))
            .map(Briefing::shift);
  }

  private static Line shift(Shift shift) {
    List<Told> claims = new ArrayList<>(List.of(shift.from().latest()));
    claims.addAll(shift.to().tellings());
    return new Line(
        text(shift.to().first().when()),
        List.of(
            shift.to().party().name(),
            shift.to().topic().label(),
            stand(shift.from()) + " (" + text(shift.from().latest().when()) + ")",
            "→ " + stand(shift.to()),
            shift.contradicted() ? "told otherwise on the same day" : ""),
        Notes.of(claims));
  }

  private static String stand(Stand stand) {
    String standing = unless(Standing.ASSERTED, stand.latest());
    return stand.stance().label()
        + (standing.isEmpty() ? "" : " (" + standing + ")")
        + ": "
        + Stand.position(stand.latest()).detail();
  }

  private Stream<Line> terms() {
    return news
        .of(
            told,
            t ->
                t.claim() instanceof Position p
                    ? List.of(
                        t.known(p.party()).id(),
                        p.stance().label(),
                        p.topic().label(),
                        Folding.fold(p.detail()))
                    : null)
        .stream()
        .map(this::term);
  }

  private Line term(List<Told> claims) {
    List<Position> positions = claims.stream().map(t -> (Position) t.claim()).toList();
    Position p = positions.getFirst();
    return new Line(
        text(claims.getFirst().when()),
        List.of(
            claims.getFirst().known(p.party()).name(),
            p.stance().label() + " " + p.topic().label(),
            unless(Standing.ASSERTED, claims.getFirst()),
            p.detail(),
            after("duration ", first(positions, q -> q.terms().duration())),
            after("until ", first(positions, q -> text(q.terms().deadline()))),
            p.ground().condition() == null ? "" : p.ground().condition(),
            first(
                positions, q -> q.terms().proposal() == null ? null : q.terms().proposal().name())),
        Notes.of(claims));
  }

  /** Who is named for the first time as the holder of an office that another held. */
  private Stream<Line> offices() {
    Map<String, Told> tenures =
        told.stream()
            .filter(t -> t.claim() instanceof Tenure && t.known() != null)
            .filter(t -> t.claim().ground().standing() == Standing.ASSERTED)
            .collect(Collectors.toMap(Told::id, Function.identity(), (a, b) -> a));
    return new Offices(tenures.values().stream().map(Briefing::naming).toList())
        .changes().stream()
            .filter(c -> claims(c.now(), tenures).stream().allMatch(t -> !isOld(t)))
            .map(c -> change(c, tenures));
  }

  private boolean isOld(Told told) {
    return Objects.requireNonNull(told.known()).isBefore(news.since());
  }

  private static List<Told> claims(Holding holding, Map<String, Told> tenures) {
    return holding.namings().stream()
        .map(n -> Objects.requireNonNull(tenures.get(n.claim())))
        .sorted(Told.IN_ORDER)
        .toList();
  }

  private static Line change(Offices.Change change, Map<String, Told> tenures) {
    List<Told> claims = new ArrayList<>(claims(change.now(), tenures));
    Holding before = change.before();
    return new Line(
        change.now().first() == null ? "" : String.valueOf(change.now().first()),
        List.of(
            change.now().person(),
            change.now().post(),
            change.now().body() == null ? "" : change.now().body(),
            after("before: ", before.person())),
        Notes.of(claims));
  }

  private static Naming naming(Told told) {
    Tenure tenure = (Tenure) told.claim();
    return new Naming(
        told.id(),
        told.report().id(),
        told.report().outlet(),
        told.report().published(),
        told.known(tenure.person()).name(),
        tenure.post(),
        tenure.body(),
        tenure.status(),
        tenure.asOf());
  }

  private static String names(List<Told> claims, Function<Told, List<Actor>> actors) {
    return claims.stream()
        .flatMap(t -> actors.apply(t).stream().map(a -> t.known(a).name()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static <T> String first(List<T> all, Function<T, @Nullable String> value) {
    return all.stream().map(value).filter(Objects::nonNull).findFirst().orElse("");
  }

  private static String unless(Standing standing, Told told) {
    Standing own = told.claim().ground().standing();
    return own == standing ? "" : own.label();
  }

  private static String after(String words, @Nullable String value) {
    return value == null || value.isEmpty() ? "" : words + value;
  }

  private static String text(@Nullable Edtf date) {
    return date == null ? "" : date.text();
  }
}
