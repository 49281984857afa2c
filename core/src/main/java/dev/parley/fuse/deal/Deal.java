package dev.parley.fuse.deal;

import dev.parley.claim.Event;
import dev.parley.fuse.Told;
import dev.parley.fuse.Told.Known;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A deal that parties concluded.
 *
 * @param truce true where reports call it a truce
 * @param parties who agreed
 * @param told the claims that say so, in order
 * @param reports the reports that say so
 */
record Deal(Paper paper, boolean truce, List<Known> parties, List<Told> told, Set<String> reports) {
  Deal(Paper paper, boolean truce, List<Known> parties, List<Told> told) {
    this(
        paper,
        truce,
        parties,
        told,
        told.stream().map(t -> t.report().id()).collect(Collectors.toSet()));
  }

  LocalDate day() {
    LocalDate day = paper.concluded();
    return day == null ? LocalDate.MAX : day;
  }

  /**
   * True where a report tells on which day it was concluded; else {@link #day} is that of a report.
   */
  boolean tellsDay() {
    return told.stream().anyMatch(t -> ((Event) t.claim()).when() != null);
  }

  /** How long it was agreed for, ISO 8601, where a report tells. */
  @Nullable String duration() {
    return told.stream()
        .map(t -> ((Event) t.claim()).terms().duration())
        .filter(d -> d != null)
        .findFirst()
        .orElse(null);
  }
}
