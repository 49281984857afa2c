package dev.parley.fuse.counts;

import dev.parley.claim.Folding;
import dev.parley.claim.Source;
import dev.parley.claim.Tally;
import dev.parley.fuse.Told;
import dev.parley.fuse.Told.Known;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A number of a claimant, before it is held against others. */
record Single(Known claimant, Thing thing, Reach reach, List<Told> tellings) {
  /** A series after the other, each in the order of time. */
  static final Comparator<Single> SERIES =
      Comparator.comparing((Single s) -> s.thing.measure())
          .thenComparing(s -> String.join(" ", new TreeSet<>(s.thing.of())))
          .thenComparing(s -> s.thing.standing())
          .thenComparing(s -> s.claimant.id())
          .thenComparing(Single::first, Told.IN_ORDER);

  static Single of(Known claimant, Thing thing, List<Told> tellings) {
    return new Single(
        claimant, thing, Reach.of((Tally) tellings.getFirst().claim()), List.copyOf(tellings));
  }

  /** Nobody's name is shared: an unnamed source is one within its outlet only. */
  static Known claimant(Told told) {
    List<Source> sources = told.claim().ground().sources();
    String outlet = Objects.requireNonNullElse(told.report().outlet(), "unknown outlet");
    if (sources.isEmpty()) {
      return told.known(outlet);
    }
    Source first = sources.getFirst();
    return first.anonymous()
        ? new Known(Folding.fold(first.name()) + "|" + Folding.fold(outlet), first.name())
        : told.known(first.name());
  }

  Told first() {
    return tellings.getFirst();
  }

  String id() {
    return first().id();
  }

  Set<String> stories() {
    return tellings.stream()
        .map(t -> t.report().story())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** True where some number cannot be both, and it is not one claimant's. */
  boolean contradicts(Single other) {
    return !claimant.id().equals(other.claimant.id())
        && !reach.fits(other.reach)
        && thing.mayBe(other.thing);
  }

  /** Two numbers of one day, or of one story, may be of a whole and its part. */
  boolean surelyBefore(Single later) {
    LocalDate one = first().known();
    LocalDate two = later.first().known();
    return one != null
        && two != null
        && one.isBefore(two)
        && stories().stream().noneMatch(later.stories()::contains);
  }

  Count count() {
    return new Count(claimant, tellings, List.of(), null);
  }
}
