package dev.parley.fuse.captives;

import static dev.parley.fuse.captives.CaptiveWords.WORDS;

import dev.parley.claim.Actor;
import dev.parley.claim.ActorKind;
import dev.parley.claim.Bound;
import dev.parley.claim.Claim;
import dev.parley.claim.Edtf;
import dev.parley.claim.Event;
import dev.parley.claim.EventType;
import dev.parley.claim.Folding;
import dev.parley.claim.Measure;
import dev.parley.claim.Position;
import dev.parley.claim.Source;
import dev.parley.claim.Span;
import dev.parley.claim.Standing;
import dev.parley.claim.Statement;
import dev.parley.claim.Tally;
import dev.parley.claim.Tenure;
import dev.parley.fuse.Told;
import dev.parley.fuse.Told.Known;
import dev.parley.fuse.captives.CaptiveWords.Sort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds what claims count of captives. */
final class Counts {
  /** A period that is longer is a total up to its end, not the days of one release. */
  private static final int DAYS_OF_ONE_RELEASE = 7;

  private final Map<String, Told> firstOfStory = new HashMap<>();

  private Counts(List<Told> told) {
    for (Told t : told) {
      firstOfStory.merge(t.report().story(), t, Counts::earlier);
    }
  }

  /** All counts, those of one report told by an event and a tally once. */
  static List<Count> of(List<Told> told) {
    Counts counts = new Counts(told);
    Map<String, List<Count>> byReport = new TreeMap<>();
    Map<String, List<Position>> wanted = new HashMap<>();
    told.forEach(t -> {
      if (t.claim() instanceof Position p) {
        wanted.computeIfAbsent(t.report().id(), r -> new ArrayList<>()).add(p);
      }
      Count count = counts.count(t);
      if (count != null) {
        byReport.computeIfAbsent(t.report().id(), r -> new ArrayList<>()).add(count);
      }
    });
    return byReport.entrySet().stream()
        .flatMap(e -> ofReport(e.getValue(), wanted.getOrDefault(e.getKey(), List.of())).stream())
        .toList();
  }

  private @Nullable Count count(Told told) {
    return switch (told.claim()) {
      case Tally t -> tally(told, t);
      case Event e -> event(told, e);
      case Position p -> null;
      case Statement s -> null;
      case Tenure t -> null;
    };
  }

  private @Nullable Count tally(Told told, Tally tally) {
    Fate fate = fate(tally.measure(), Folding.fold(tally.of()));
    if (fate == null) {
      return null;
    }
    Known by = tally.by() == null ? null : told.known(tally.by());
    return new Count(
        told,
        fate,
        weight(told, fate, tally.period()),
        claimant(told),
        fate == Fate.DEAD || fate == Fate.RESCUED ? null : by,
        tally.of(),
        tally.value(),
        tally.high(),
        tally.bound(),
        tally.period() != null ? tally.period() : tally.asOf(),
        null);
  }

  /**
   * What is counted of captives, or null.
   *
   * @param of who is counted, folded
   */
  static @Nullable Fate fate(Measure measure, String of) {
    return switch (measure) {
      case ABDUCTED, DETAINED -> Fate.TAKEN;
      case RELEASED -> Fate.RELEASED;
      case EXCHANGED -> Fate.EXCHANGED;
      case RESCUED -> Fate.RESCUED;
      case BELIEVED_DEAD -> Fate.DEAD;
      case KILLED -> WORDS.in(Sort.CAPTIVE, of) ? Fate.DEAD : null;
      case RETURNED_BODIES -> Fate.BODIES_RETURNED;
      case HELD -> Fate.HELD;
      case WOUNDED, MISSING, DISPLACED, KILLED_OR_WOUNDED, AID_TRUCKS, OTHER -> null;
    };
  }

  private @Nullable Count event(Told told, Event event) {
    Long quantity = event.terms().quantity();
    Fate fate =
        fate(
            event.type(),
            Folding.fold(told.words().head()),
            Folding.fold(String.join(" ", event.recipients().stream().map(Actor::name).toList())));
    if (fate == null || quantity == null || quantity <= 0) {
      return null;
    }
    Known doer = event.actors().isEmpty() ? null : told.known(event.actors().getFirst());
    return new Count(
        told,
        fate,
        weight(told, fate, event.when()),
        claimant(told),
        fate == Fate.RESCUED ? null : doer,
        event.recipients().isEmpty() ? null : event.recipients().getFirst().name(),
        quantity,
        null,
        Bound.EXACTLY,
        event.when(),
        event.terms().exchangeFor());
  }

  /**
   * What an event does to captives, or null.
   *
   * @param head the words that tell it, folded
   * @param whom to whom it happens, folded
   */
  static @Nullable Fate fate(EventType type, String head, String whom) {
    return switch (type) {
      case COERCE ->
          WORDS.in(Sort.TAKE, head) ? Fate.TAKEN : WORDS.in(Sort.HOLD, head) ? Fate.HELD : null;
      case RETREAT, CONCEDE, COOPERATE, AID ->
          WORDS.in(Sort.RESCUE, head)
              ? Fate.RESCUED
              : given(head) && WORDS.in(Sort.BODIES, whom)
                  ? Fate.BODIES_RETURNED
                  : WORDS.in(Sort.RELEASE, head)
                          || (WORDS.in(Sort.RETURN, head) && WORDS.in(Sort.CAPTIVE, whom))
                      ? Fate.RELEASED
                      : null;
      case ASSAULT, MOBILIZE -> WORDS.in(Sort.RESCUE, head) ? Fate.RESCUED : null;
      case AGREE, CONSULT, SUPPORT, SANCTION, REQUEST, ACCUSE, REJECT, THREATEN, PROTEST -> null;
    };
  }

  private static boolean given(String head) {
    return WORDS.in(Sort.RELEASE, head) || WORDS.in(Sort.RETURN, head);
  }

  private static Weight weight(Told told, Fate fate, @Nullable Edtf period) {
    Standing standing = told.claim().ground().standing();
    if (standing != Standing.ASSERTED) {
      return standing == Standing.DENIED ? Weight.DENIED : Weight.NOT_DONE;
    }
    boolean total =
        fate != Fate.HELD
            && (WORDS.in(Sort.TOTAL, Folding.fold(told.words().evidence())) || isLong(period));
    return total ? Weight.RUNNING_TOTAL : Weight.SINGLE;
  }

  private static boolean isLong(@Nullable Edtf period) {
    return period != null
        && (period.text().endsWith("/..")
            || (period.text().contains("/")
                && period.earliest().plusDays(DAYS_OF_ONE_RELEASE).isBefore(period.latest())));
  }

  /** Who says so; where only outlets do, the one of them that printed the story first. */
  private Known claimant(Told told) {
    List<Source> sources = told.claim().ground().sources();
    Source nearest = sources.isEmpty() ? null : sources.getFirst();
    if (nearest != null && (nearest.kind() != ActorKind.OUTLET || sources.size() > 1)) {
      return told.known(nearest.name());
    }
    Told first = firstOfStory.getOrDefault(told.report().story(), told);
    String outlet = first.report().outlet();
    return outlet != null
        ? first.known(outlet)
        : nearest != null ? told.known(nearest.name()) : new Known("", "");
  }

  private static Told earlier(Told a, Told b) {
    Comparator<Told> order =
        Comparator.comparing((Told t) -> t.known(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(t -> Objects.requireNonNullElse(t.report().outlet(), ""))
            .thenComparing(Told::id);
    return order.compare(a, b) <= 0 ? a : b;
  }

  /** Takes events that a tally counts as well into the tally, and finds the parts of a whole. */
  private static List<Count> ofReport(List<Count> all, List<Position> wanted) {
    List<Count> counts =
        all.stream().map(c -> isWanted(c, wanted) ? c.weighing(Weight.NOT_DONE) : c).toList();
    List<Count> out = new ArrayList<>();
    for (Count count : counts) {
      if (count.told().claim() instanceof Event) {
        if (counts.stream().noneMatch(c -> twins(c, count))) {
          out.add(count);
        }
        continue;
      }
      Count whole = count;
      for (Count event : counts) {
        if (twins(count, event) && count.fate() != Fate.DEAD) {
          whole = whole.holder() == null ? whole.heldBy(event.holder()) : whole;
          whole = whole.exchangedFor(event.exchangeFor());
        }
      }
      out.add(whole);
    }
    return out.stream().map(c -> part(c, out) ? c.weighing(Weight.PART) : c).toList();
  }

  /** True for what somebody wants or a paper provides for: it is told of, and not done. */
  private static boolean isWanted(Count count, List<Position> wanted) {
    if (count.weight() == Weight.DENIED
        || count.fate() == Fate.HELD
        || count.fate() == Fate.TAKEN) {
      return false;
    }
    Span head = count.told().claim().ground().head();
    return WORDS.in(Sort.TERM, Folding.fold(count.told().words().evidence()))
        || wanted.stream().anyMatch(p -> p.ground().head().contains(head));
  }

  /** True for a tally and an event that tell the same number of the same thing. */
  private static boolean twins(Count tally, Count event) {
    return tally.told().claim() instanceof Tally
        && event.told().claim() instanceof Event
        && tally.fate() == event.fate()
        && tally.value() == event.value()
        && evidence(tally).overlaps(evidence(event));
  }

  private static boolean part(Count count, List<Count> all) {
    if (count.weight() != Weight.SINGLE && count.weight() != Weight.RUNNING_TOTAL) {
      return false;
    }
    String words = count.told().words().evidence();
    Claim claim = count.told().claim();
    int from = claim.ground().head().start() - claim.ground().evidence().start();
    int length = claim.ground().head().end() - claim.ground().head().start();
    if (from < 0 || from + length > words.codePointCount(0, words.length())) {
      return false;
    }
    int head = words.offsetByCodePoints(0, from);
    String before = Folding.fold(words.substring(0, head));
    String after = Folding.fold(words.substring(words.offsetByCodePoints(head, length)));
    boolean behindAWhole =
        all.stream()
            .anyMatch(o ->
                o.fate() == count.fate()
                    && o.value() > count.value()
                    && evidence(o).equals(evidence(count))
                    && o.told().claim().ground().head().start() < claim.ground().head().start());
    return WORDS.begins(Sort.PART_AFTER, after)
        || (behindAWhole && WORDS.in(Sort.PART_BEFORE, before));
  }

  private static Span evidence(Count count) {
    return count.told().claim().ground().evidence();
  }
}
