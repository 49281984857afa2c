package dev.parley.fuse.deal;

import dev.parley.fuse.Told;
import dev.parley.fuse.Told.Known;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the sheet.
 *
 * @param party who wants, accepts, breaks, watches; null where nobody is told
 * @param status of a status line: where the paper stands
 * @param until the last day of what was agreed, computed; or null
 * @param told the claims that say so, in order
 */
public record Line(
    Paper paper,
    LineKind kind,
    @Nullable Known party,
    Term term,
    List<String> status,
    @Nullable LocalDate until,
    List<Told> told) {
  public Line {
    status = List.copyOf(status);
    told = List.copyOf(told);
  }

  static Line of(Paper paper, LineKind kind, @Nullable Known party, Term term, Told told) {
    return new Line(paper, kind, party, term, List.of(), null, List.of(told));
  }

  Line with(List<Told> all, @Nullable LocalDate until) {
    return new Line(paper, kind, party, term, status, until, all);
  }
}
