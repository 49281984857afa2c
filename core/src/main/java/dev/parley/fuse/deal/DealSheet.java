package dev.parley.fuse.deal;

import dev.parley.claim.Event;
import dev.parley.claim.Position;
import dev.parley.claim.Standing;
import dev.parley.claim.Statement;
import dev.parley.claim.Tally;
import dev.parley.claim.Tenure;
import dev.parley.fuse.Told;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Proposals and deals with their terms and what became of them; the same for any order of claims.
 *
 * @param lines by paper, each paper's status first
 */
public record DealSheet(List<Line> lines) {
  public DealSheet {
    lines = List.copyOf(lines);
  }

  /**
   * Makes the sheet.
   *
   * @param asOf the day whose status is told, and nothing said or done later; the last day that
   *     reports tell where it is null
   */
  public static DealSheet of(Collection<Told> claims, @Nullable LocalDate asOf) {
    List<Told> told = Told.eachInOrder(claims.stream().filter(t -> stood(t, asOf)).toList());
    List<Deal> deals = Conclusions.of(told);
    Papers papers = new Papers(told, deals);
    LineMaker maker = new LineMaker(papers);
    List<Line> lines = new ArrayList<>();
    for (Deal deal : deals) {
      lines.add(
          new Line(
              deal.paper(),
              LineKind.CONCLUDED,
              null,
              new Term(null, deal.paper().name(), null, deal.duration(), null, null, null),
              List.of(),
              null,
              deal.told()));
    }
    for (Told t : told) {
      lines.addAll(
          switch (t.claim()) {
            case Position p -> maker.position(t, p);
            case Event e -> maker.event(t, e);
            case Statement s -> maker.statement(t, s);
            case Tenure te -> maker.tenure(t, te);
            case Tally ta -> List.of();
          });
    }
    return new DealSheet(new Arranged(lines, deals, day(told, asOf)).lines());
  }

  private static @Nullable LocalDate day(List<Told> told, @Nullable LocalDate asOf) {
    return asOf != null
        ? asOf
        : told.stream()
            .map(t -> t.known())
            .filter(Objects::nonNull)
            .max(LocalDate::compareTo)
            .orElse(null);
  }

  /** What is planned for later was agreed when the report was printed. */
  private static boolean stood(Told told, @Nullable LocalDate asOf) {
    Standing standing = told.claim().ground().standing();
    boolean ahead = standing != Standing.ASSERTED && standing != Standing.DENIED;
    LocalDate known = told.known();
    return ahead && asOf != null && known != null ? !known.isAfter(asOf) : told.until(asOf);
  }
}
