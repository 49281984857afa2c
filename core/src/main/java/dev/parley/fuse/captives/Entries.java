package dev.parley.fuse.captives;

import static dev.parley.fuse.captives.CaptiveWords.WORDS;

import dev.parley.claim.Edtf;
import dev.parley.claim.Folding;
import dev.parley.fuse.Told;
import dev.parley.fuse.Told.Known;
import dev.parley.fuse.captives.CaptiveWords.Sort;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells once what a claimant said more than once. */
final class Entries {
  private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::first, Told.IN_ORDER);

  /** What must be the same for two counts to be one. */
  private record Same(
      Fate fate,
      String plan,
      boolean part,
      String claimant,
      String holder,
      String of,
      long value,
      @Nullable Long high) {}

  private final Sides sides;

  private Entries(Sides sides) {
    this.sides = sides;
  }

  /** The ledger; what bodies of one party say of one thing is told once. */
  static List<Entry> of(List<Count> counts, Sides sides) {
    return new Entries(sides).of(counts);
  }

  private List<Entry> of(List<Count> counts) {
    Map<Same, List<Count>> groups = new LinkedHashMap<>();
    counts.stream()
        .sorted(Comparator.comparing(Count::told, Told.IN_ORDER))
        .forEach(c -> groups.computeIfAbsent(same(c), s -> new ArrayList<>()).add(c));
    return revised(groups.values().stream().flatMap(Entries::byPeriod).sorted(ORDER).toList());
  }

  private Same same(Count count) {
    Known holder = count.holder();
    return new Same(
        count.fate(),
        plan(count),
        count.weight() == Weight.PART,
        sides.speaksFor(count.told(), count.claimant()).id(),
        holder == null ? "" : sides.of(holder).id(),
        who(count.of()),
        count.value(),
        count.high());
  }

  /** Plans of different stories are different plans; what is done has none. */
  private static String plan(Count count) {
    return switch (count.weight()) {
      case NOT_DONE -> "planned in " + count.told().report().story();
      case DENIED -> "denied";
      case SINGLE, RUNNING_TOTAL, PART, REVISED -> "";
    };
  }

  /** Who is counted; nothing where the words only say that somebody is. */
  private static String who(@Nullable String of) {
    String folded = Folding.fold(of);
    return WORDS.is(Sort.ANYBODY, folded) || WORDS.is(Sort.CAPTIVE, folded) ? "" : folded.strip();
  }

  /** Different days are different counts; one without a day is the nearest that has one. */
  private static Stream<Entry> byPeriod(List<Count> same) {
    boolean held = same.getFirst().fate() == Fate.HELD; // it goes on from one day to the next
    Map<String, List<Count>> dated = new LinkedHashMap<>();
    List<Count> undated = new ArrayList<>();
    for (Count count : same) {
      Edtf period = count.period();
      if (held || period == null) {
        undated.add(count);
      } else {
        dated.computeIfAbsent(happening(count, period), p -> new ArrayList<>()).add(count);
      }
    }
    if (dated.isEmpty()) {
      return Stream.of(entry(undated));
    }
    for (Count count : undated) {
      nearest(dated.values(), count).add(count);
    }
    return dated.values().stream().map(Entries::entry);
  }

  private static String happening(Count count, Edtf period) {
    return Objects.requireNonNullElse(count.told().links().happening(), period.text());
  }

  private static List<Count> nearest(Collection<List<Count>> dated, Count count) {
    return dated.stream()
        .min(
            Comparator.comparingLong((List<Count> d) -> days(d.getFirst(), count))
                .thenComparing(d -> d.getFirst().told(), Told.IN_ORDER))
        .orElseThrow();
  }

  private static long days(Count a, Count b) {
    LocalDate one = a.told().day();
    LocalDate other = b.told().known();
    return one == null || other == null
        ? Long.MAX_VALUE
        : Math.abs(one.toEpochDay() - other.toEpochDay());
  }

  private static Entry entry(List<Count> counts) {
    List<Count> sorted =
        counts.stream().sorted(Comparator.comparing(Count::told, Told.IN_ORDER)).toList();
    Count first = sorted.getFirst();
    Weight weight =
        sorted.stream().anyMatch(c -> c.weight() == Weight.RUNNING_TOTAL)
            ? Weight.RUNNING_TOTAL
            : first.weight();
    return new Entry(
        first.fate(),
        weight,
        first.claimant(),
        first.holder(),
        first.of(),
        first.value(),
        first.high(),
        first.bound(),
        sorted.stream().map(Count::period).filter(Objects::nonNull).findFirst().orElse(null),
        sorted.stream().map(Count::exchangeFor).filter(Objects::nonNull).findFirst().orElse(null),
        sorted.stream().map(Count::told).toList());
  }

  /** Of one event a claimant means the number that it told last. */
  private static List<Entry> revised(List<Entry> entries) {
    Map<List<Object>, Entry> last = new HashMap<>();
    for (Entry e : entries) {
      List<Object> event = event(e);
      if (e.weight() == Weight.SINGLE && event != null) {
        last.merge(event, e, (a, b) -> later(a, b) ? a : b);
      }
    }
    return entries.stream()
        .map(e -> {
          List<Object> event = event(e);
          boolean old = e.weight() == Weight.SINGLE && event != null && !e.equals(last.get(event));
          return old ? weighing(e, Weight.REVISED) : e;
        })
        .toList();
  }

  private static @Nullable List<Object> event(Entry e) {
    String happening = e.first().links().happening();
    return happening == null ? null : List.of(happening, e.fate(), e.claimant().id());
  }

  private static boolean later(Entry a, Entry b) {
    Comparator<Told> order =
        Comparator.comparing(
                (Told t) -> t.known(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Told::id);
    return order.compare(a.told().getLast(), b.told().getLast()) > 0;
  }

  private static Entry weighing(Entry e, Weight weight) {
    return new Entry(
        e.fate(),
        weight,
        e.claimant(),
        e.holder(),
        e.of(),
        e.value(),
        e.high(),
        e.bound(),
        e.period(),
        e.exchangeFor(),
        e.told());
  }
}
