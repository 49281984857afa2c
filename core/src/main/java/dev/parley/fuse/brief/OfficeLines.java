package dev.parley.fuse.brief;

import dev.parley.claim.Standing;
import dev.parley.claim.Tenure;
import dev.parley.fuse.Told;
import dev.parley.fuse.brief.Brief.Line;
import dev.parley.fuse.offices.Holding;
import dev.parley.fuse.offices.Naming;
import dev.parley.fuse.offices.Offices;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** New holders of offices. */
final class OfficeLines {
  private OfficeLines() {}

  /** Who is named for the first time as the holder of an office that another held. */
  static Stream<Line> of(Collection<Told> told, News news) {
    Map<String, Told> tenures =
        told.stream()
            .filter(t -> t.claim() instanceof Tenure && t.known() != null)
            .filter(t -> t.claim().ground().standing() == Standing.ASSERTED)
            .collect(Collectors.toMap(Told::id, Function.identity(), (a, b) -> a));
    return new Offices(tenures.values().stream().map(OfficeLines::naming).toList())
        .changes().stream()
            .filter(c -> claims(c.now(), tenures).stream().allMatch(news::fresh))
            .map(c -> change(c, tenures));
  }

  private static List<Told> claims(Holding holding, Map<String, Told> tenures) {
    return holding.namings().stream()
        .map(n -> Objects.requireNonNull(tenures.get(n.claim())))
        .sorted(Told.IN_ORDER)
        .toList();
  }

  private static Line change(Offices.Change change, Map<String, Told> tenures) {
    List<Told> claims = claims(change.now(), tenures);
    Holding before = change.before();
    return new Line(
        Objects.requireNonNullElse(change.now().first(), LocalDate.MAX),
        change.now().first() == null ? "" : String.valueOf(change.now().first()),
        List.of(
            change.now().person(),
            change.now().post(),
            change.now().body() == null ? "" : change.now().body(),
            Facts.after("before: ", before.person())),
        Notes.of(claims, List.of(claims(before, tenures).getLast())));
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
}
