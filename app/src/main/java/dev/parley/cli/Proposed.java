package dev.parley.cli;

import dev.parley.fuse.Told;
import dev.parley.fuse.dossiers.Dossier;
import dev.parley.fuse.dossiers.Proposal;
import dev.parley.fuse.dossiers.Proposals;
import dev.parley.record.RecordFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The dossiers that a record's claims propose. */
final class Proposed {
  private Proposed() {}

  static List<Proposal> of(RecordFile file, Scope scope, int least) {
    List<Told> claims = new ArrayList<>();
    Stream.of("event", "position", "statement")
        .flatMap(kind -> file.told(scope.of(kind)).stream())
        .filter(told -> told.until(scope.asOf()))
        .forEach(claims::add);
    return Proposals.of(claims, least);
  }

  /** A proposal as a dossier to begin with. */
  static Dossier dossier(Proposal proposal) {
    return new Dossier(
        proposal.name(),
        String.join(" and ", proposal.parties()),
        new Dossier.Sides(proposal.parties(), proposal.mediators(), proposal.aliases()),
        new Dossier.Matter(proposal.places(), Map.of(), null, null),
        Map.of());
  }
}
