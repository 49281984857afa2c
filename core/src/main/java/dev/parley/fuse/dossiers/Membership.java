package dev.parley.fuse.dossiers;

import dev.parley.claim.Actor;
import dev.parley.claim.ActorKind;
import dev.parley.claim.Folding;
import dev.parley.fuse.Cast;
import dev.parley.fuse.Told;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which reports are about a dossier: those in which two of its parties take part, and those in
 * which a party or mediator does and one of its places or topics is named. A party and a mediator
 * alone are not enough: states have other business with each other.
 */
public final class Membership {
  private final Dossier dossier;
  private final List<Side> parties;
  private final List<Side> mediators;
  private final List<String> places;
  private final List<String> topics;

  /**
   * A party or mediator under all its names.
   *
   * @param within found as a part of a longer name, too: "the Marvane delegation"
   * @param whole other names; they are often short ("the Front") and count alone
   */
  private record Side(String within, Set<String> whole) {
    boolean in(Set<String> names) {
      return names.stream().anyMatch(n -> n.contains(within) || whole.contains(n));
    }
  }

  public Membership(Dossier dossier) {
    this.dossier = dossier;
    this.parties = sides(dossier.sides().parties());
    this.mediators = sides(dossier.sides().mediators());
    this.places = dossier.matter().places().stream().map(Membership::folded).toList();
    this.topics =
        dossier.matter().topics().values().stream()
            .flatMap(List::stream)
            .map(Folding::fold)
            .toList();
  }

  private List<Side> sides(List<String> names) {
    List<Side> out = new ArrayList<>();
    for (String name : names) {
      Set<String> whole = new HashSet<>();
      dossier.sides().aliases().getOrDefault(name, List.of()).forEach(a -> whole.add(folded(a)));
      out.add(new Side(folded(name), whole));
    }
    return out;
  }

  /** With a blank at both ends, so that whole words are found. */
  private static String folded(String name) {
    return " " + Dossier.bare(name) + " ";
  }

  /**
   * True where a report belongs to the dossier.
   *
   * @param report all claims of one report
   */
  public boolean belongs(Collection<Told> report) {
    if (report.stream().anyMatch(t -> !inTime(t.known()))) {
      return false;
    }
    Set<String> names = new HashSet<>();
    for (Told told : report) {
      Cast.actors(told.claim()).forEach(actor -> names(told, actor, names));
    }
    long taking = parties.stream().filter(s -> s.in(names)).count();
    return taking >= 2
        || ((taking > 0 || mediators.stream().anyMatch(s -> s.in(names))) && about(report));
  }

  private static void names(Told told, Actor actor, Set<String> names) {
    if (actor.kind() == ActorKind.OUTLET) {
      return; // "the Marvane Post" is not Marvane
    }
    names.add(folded(actor.name()));
    names.add(folded(told.known(actor).name()));
    if (actor.of() != null) {
      names.add(folded(actor.of()));
    }
    if (actor.country() != null) {
      names.add(folded(actor.country()));
    }
  }

  /** A report of unknown day is in time. */
  private boolean inTime(@Nullable LocalDate day) {
    LocalDate from = dossier.matter().from();
    LocalDate until = dossier.matter().until();
    return day == null
        || ((from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until)));
  }

  private boolean about(Collection<Told> report) {
    for (Told told : report) {
      String words = Folding.fold(told.words().evidence() + " " + told.report().title());
      String place = Folding.fold(Cast.place(told.claim()));
      if (topics.stream().anyMatch(words::contains)
          || places.stream().anyMatch(p -> words.contains(p) || place.contains(p))) {
        return true;
      }
    }
    return false;
  }
}
