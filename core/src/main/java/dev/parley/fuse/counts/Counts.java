package dev.parley.fuse.counts;

import dev.parley.claim.Bound;
import dev.parley.claim.Measure;
import dev.parley.claim.Standing;
import dev.parley.claim.Tally;
import dev.parley.fuse.Told;
import dev.parley.fuse.Told.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What was counted, by whom, and where counts do not go together. */
public final class Counts {
  /** By when it was printed: the order in which numbers became known. */
  private static final Comparator<Told> AS_KNOWN =
      Comparator.<Told, LocalDate>comparing(
              t -> Objects.requireNonNullElse(t.known(), LocalDate.MAX))
          .thenComparing(Told::id);

  private static final Comparator<Single> BY_KNOWN = Comparator.comparing(Single::first, AS_KNOWN);

  private final List<Count> series;

  /** A number of a claimant for a thing. */
  private record Key(String claimant, Thing thing, long value, @Nullable Long high, Bound bound) {}

  /** What is told in one story, or of one thing, at least as far as words tell. */
  private record Bucket(@Nullable String story, Thing thing) {}

  /**
   * Brings together what claims tell.
   *
   * @param told in any order; what is no tally is passed over
   * @param asOf what is about later days is left out, and what has no day; null leaves nothing out
   */
  public Counts(Collection<Told> told, @Nullable LocalDate asOf) {
    List<Single> numbers = numbers(told, asOf);
    Map<String, SortedSet<Single>> against = contradictions(numbers);
    Map<String, Single> revised = revisions(numbers);
    series =
        numbers.stream()
            .sorted(Single.SERIES)
            .map(s -> {
              Single before = revised.get(s.id());
              SortedSet<Single> others = against.get(s.id());
              return new Count(
                  s.claimant(),
                  s.tellings(),
                  others == null ? List.of() : others.stream().map(Single::count).toList(),
                  before == null ? null : before.count());
            })
            .toList();
  }

  /** By measure, who is counted, standing, claimant; then in the order of time. */
  public List<Count> series() {
    return series;
  }

  /** True for what is so many on a day; of the others, each number may be about another day. */
  public static boolean standsOnADay(Measure measure) {
    return switch (measure) {
      case HELD, MISSING, DISPLACED, BELIEVED_DEAD, DETAINED -> true;
      case KILLED,
          WOUNDED,
          ABDUCTED,
          RELEASED,
          RESCUED,
          EXCHANGED,
          KILLED_OR_WOUNDED,
          RETURNED_BODIES,
          AID_TRUCKS,
          OTHER ->
          false;
    };
  }

  /** Each number of a claimant once, the first known first. */
  private static List<Single> numbers(Collection<Told> told, @Nullable LocalDate asOf) {
    Map<Key, List<Told>> same = new LinkedHashMap<>();
    Before before = new Before(told);
    Map<String, Known> claimants = new HashMap<>();
    for (Told t : told.stream().sorted(AS_KNOWN).toList()) {
      boolean counts = asOf == null || (t.day() != null && t.until(asOf));
      if (counts && t.claim() instanceof Tally n) {
        Known claimant = Single.claimant(t);
        claimants.putIfAbsent(claimant.id(), claimant);
        Thing thing = Thing.of(t, n, before.time(t, n));
        Key key = new Key(claimant.id(), thing, n.value(), n.high(), n.bound());
        same.computeIfAbsent(key, k -> new ArrayList<>()).add(t);
      }
    }
    List<Single> out = new ArrayList<>();
    same.forEach((key, tellings) ->
        out.add(
            Single.of(
                Objects.requireNonNull(claimants.get(key.claimant())), key.thing(), tellings)));
    return out;
  }

  private static Map<String, SortedSet<Single>> contradictions(List<Single> numbers) {
    Map<Bucket, List<Single>> comparable = new LinkedHashMap<>();
    for (Single number : numbers) {
      Thing thing = number.thing();
      if (thing.standing() == Standing.ASSERTED) {
        if (thing.closed()) {
          comparable.computeIfAbsent(new Bucket(null, thing), t -> new ArrayList<>()).add(number);
        }
        for (String story : number.stories()) {
          comparable
              .computeIfAbsent(new Bucket(story, thing.anywhere()), t -> new ArrayList<>())
              .add(number);
        }
      }
    }
    Map<String, SortedSet<Single>> against = new HashMap<>();
    for (List<Single> together : comparable.values()) {
      for (Single one : together) {
        for (Single two : together) {
          if (one.contradicts(two)) {
            against.computeIfAbsent(one.id(), c -> new TreeSet<>(BY_KNOWN)).add(two);
          }
        }
      }
    }
    return against;
  }

  /** What a claimant said later of the same thing and time: the number before it, by its id. */
  private static Map<String, Single> revisions(List<Single> numbers) {
    Map<List<Object>, List<Single>> byClaimant = new LinkedHashMap<>();
    for (Single number : numbers) {
      if (number.thing().closed()) {
        byClaimant
            .computeIfAbsent(
                List.of(number.claimant().id(), number.thing()), k -> new ArrayList<>())
            .add(number);
      }
    }
    Map<String, Single> revised = new HashMap<>();
    for (List<Single> of : byClaimant.values()) {
      for (int i = 1; i < of.size(); i++) {
        Single later = of.get(i);
        of.subList(0, i).reversed().stream()
            .filter(earlier -> earlier.surelyBefore(later))
            .findFirst()
            .ifPresent(earlier -> revised.put(later.id(), earlier));
      }
    }
    return revised;
  }
}
