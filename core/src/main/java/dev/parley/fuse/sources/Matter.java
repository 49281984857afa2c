package dev.parley.fuse.sources;

import dev.parley.claim.Event;
import dev.parley.claim.Folding;
import dev.parley.claim.Position;
import dev.parley.claim.Stance;
import dev.parley.claim.Standing;
import dev.parley.claim.Statement;
import dev.parley.claim.Tally;
import dev.parley.claim.Tenure;
import dev.parley.fuse.Told;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a claim is about, so that another can say the same of it or something else.
 *
 * @param key the same for claims that may be about one thing
 * @param day near which others must lie, or {@link #ANY_DAY}
 */
record Matter(String key, LocalDate day) {
  /** For what the key alone dates. */
  static final LocalDate ANY_DAY = LocalDate.EPOCH;

  /** How many days apart two claims may show one stance: a round of talks, not a whole year. */
  static final int NEAR = 7;

  private static final int TELLING_WORD = 4;

  /** How a count that is "about" a number may miss it: one part in ten. */
  private static final double ABOUT = 0.1;

  /** How two claims about one matter stand to each other. */
  enum Fit {
    SAME,
    /** They cannot both be so. */
    OTHER,
    NEITHER
  }

  /** What a claim is about; null where nothing can be compared with it. */
  static @Nullable Matter of(Told told) {
    return switch (told.claim()) {
      case Event e ->
          told.links().happening() == null
              ? null
              : new Matter("event|" + told.links().happening(), ANY_DAY);
      case Tally t ->
          told.when() == null
              ? null
              : new Matter(
                  "tally|" + t.measure() + "|" + Folding.fold(t.of()) + "|" + told.when(), ANY_DAY);
      case Position p -> {
        LocalDate day = told.day();
        yield day == null
            ? null
            : new Matter("position|" + told.known(p.party()).id() + "|" + p.topic(), day);
      }
      case Statement s -> null;
      case Tenure t -> null;
    };
  }

  /** Of two claims with one key. */
  static Fit compare(Told one, Told other) {
    Standing a = one.claim().ground().standing();
    Standing b = other.claim().ground().standing();
    boolean denied = speaksAgainst(a, b) || speaksAgainst(b, a);
    if (a != b && !denied) {
      return Fit.NEITHER;
    }
    Fit fit =
        switch (one.claim()) {
          case Event e when other.claim() instanceof Event f -> events(e, f);
          case Tally t when other.claim() instanceof Tally u -> tallies(t, u);
          case Position p when other.claim() instanceof Position q -> positions(p, q);
          default -> Fit.NEITHER;
        };
    return !denied ? fit : fit == Fit.SAME ? Fit.OTHER : Fit.NEITHER;
  }

  private static boolean speaksAgainst(Standing a, Standing b) {
    return a == Standing.DENIED && (b == Standing.ASSERTED || b == Standing.PLANNED);
  }

  private static Fit events(Event a, Event b) {
    Long one = a.terms().quantity();
    Long other = b.terms().quantity();
    return one == null || other == null || one.equals(other) ? Fit.SAME : Fit.OTHER;
  }

  private static Fit tallies(Tally a, Tally b) {
    if (differ(a.place(), b.place()) || differ(a.by(), b.by())) {
      return Fit.NEITHER;
    }
    if (low(a) > high(b) || low(b) > high(a)) {
      return Fit.OTHER;
    }
    return a.value() == b.value() ? Fit.SAME : Fit.NEITHER;
  }

  private static boolean differ(@Nullable String a, @Nullable String b) {
    return a != null && b != null && !Folding.fold(a).equals(Folding.fold(b));
  }

  private static double low(Tally t) {
    return switch (t.bound()) {
      case MORE_THAN -> t.value() + 1.0;
      case ABOUT, NEARLY -> t.value() * (1 - ABOUT);
      case UP_TO -> 0;
      case EXACTLY, AT_LEAST -> t.value();
    };
  }

  private static double high(Tally t) {
    Long end = t.high();
    double most = end == null ? t.value() : end;
    return switch (t.bound()) {
      case AT_LEAST, MORE_THAN -> Double.POSITIVE_INFINITY;
      case ABOUT -> most * (1 + ABOUT);
      case EXACTLY, NEARLY, UP_TO -> most;
    };
  }

  private static Fit positions(Position a, Position b) {
    Set<String> words = words(a.detail());
    Set<String> shared = new HashSet<>(words);
    Set<String> others = words(b.detail());
    shared.retainAll(others);
    if (a.stance() == b.stance()) {
      return shared.isEmpty() ? Fit.NEITHER : Fit.SAME;
    }
    // A yes to one term and a no to another of the topic do not contradict each other.
    boolean oneTerm = !words.isEmpty() && words.equals(others);
    return oneTerm && (opposite(a.stance(), b.stance()) || opposite(b.stance(), a.stance()))
        ? Fit.OTHER
        : Fit.NEITHER;
  }

  private static boolean opposite(Stance a, Stance b) {
    return a == Stance.REJECT && (b == Stance.ACCEPT || b == Stance.OPEN);
  }

  private static Set<String> words(String detail) {
    Set<String> out = new HashSet<>();
    for (String word : Folding.fold(detail).strip().split(" ")) {
      if (word.length() >= TELLING_WORD) {
        out.add(word);
      }
    }
    return out;
  }
}
