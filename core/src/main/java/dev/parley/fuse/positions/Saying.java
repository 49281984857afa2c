package dev.parley.fuse.positions;

import dev.parley.claim.Actor;
import dev.parley.claim.Position;
import dev.parley.claim.Stance;
import dev.parley.claim.Standing;
import dev.parley.fuse.Told;
import dev.parley.fuse.words.Gist;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the reports of one story tell of a stance: one saying, however often it is printed. */
final class Saying {
  /** By day; what has none comes last. */
  static final Comparator<Saying> IN_ORDER =
      Comparator.comparing(
              (Saying s) -> s.days == null ? null : s.days.last(),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(
              s -> s.days == null ? null : s.days.first(),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(s -> s.tellings.getFirst().id());

  private final @Nullable Days days;
  private final Position position;
  private @Nullable Gist gist; // most sayings are compared with none, and words cost time
  private final List<Told> tellings = new ArrayList<>();

  Saying(Told first, Position position) {
    this.days = Days.of(first);
    this.position = position;
    tellings.add(first);
  }

  @Nullable Days days() {
    return days;
  }

  Position position() {
    return position;
  }

  Gist gist() {
    Gist known = gist;
    if (known == null) {
      known = Gist.of(position.detail());
      gist = known;
    }
    return known;
  }

  List<Told> tellings() {
    return tellings;
  }

  String story() {
    return tellings.getFirst().report().story();
  }

  Stance stance() {
    return position.stance();
  }

  /** True where somebody vouches for it, if only on a condition. */
  boolean firm() {
    return firm(position.ground().standing());
  }

  static boolean firm(Standing standing) {
    return switch (standing) {
      case ASSERTED, CONDITIONAL -> true;
      case DENIED, PLANNED, POSSIBLE -> false;
    };
  }

  /** True where the party is told not to take the stance any more. */
  boolean ends() {
    return position.ground().standing() == Standing.DENIED;
  }

  /** True where both are about the same thing, as far as words tell. */
  boolean sameMatter(Saying other) {
    return (gist().fits(other.gist()) || sameProposal(other)) && !otherwiseTowards(other);
  }

  /** True where a report of the same story tells no more than this. */
  boolean repeats(Saying other) {
    return stance() == other.stance()
        && position.ground().standing() == other.position.ground().standing()
        && (position.detail().equals(other.position.detail()) || sameMatter(other))
        && !Numbers.of(position.terms()).differ(Numbers.of(other.position.terms()));
  }

  private boolean sameProposal(Saying other) {
    Position.Proposal one = position.terms().proposal();
    Position.Proposal two = other.position.terms().proposal();
    // A proposal has many terms: only where the words of one tell nothing does it speak for them.
    return one != null
        && two != null
        && !(gist().tells() && other.gist().tells())
        && Gist.of(one.name()).equals(Gist.of(two.name()));
  }

  private boolean otherwiseTowards(Saying other) {
    Actor one = position.towards();
    Actor two = other.position.towards();
    return one != null
        && two != null
        && !tellings.getFirst().known(one).id().equals(other.tellings.getFirst().known(two).id());
  }
}
