package dev.parley.fuse.offices;

import dev.parley.claim.TenureStatus;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody holds a post, according to some reports.
 *
 * @param person the fullest name
 * @param post as most reports call it
 * @param body as most reports call it, or null where none tells
 * @param namings all that say so, or that it is over; in the order of their claims' ids
 */
public record Holding(String person, String post, @Nullable String body, List<Naming> namings) {
  public Holding {
    namings = namings.stream().distinct().sorted(Comparator.comparing(Naming::claim)).toList();
  }

  /** In the order of time; whoever has no date comes last. */
  static final Comparator<Holding> BY_TIME =
      Comparator.comparing(
              (Holding h) -> h.first() == null ? h.formerSince() : h.first(),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Holding::last, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Holding::person)
          .thenComparing(Holding::post)
          .thenComparing(h -> String.valueOf(h.body()))
          .thenComparing(h -> h.namings().getFirst().claim());

  /** The first day for which a report names them as the holder, or null. */
  public @Nullable LocalDate first() {
    return days(Naming::holds, Naming::first).min(Comparator.naturalOrder()).orElse(null);
  }

  /** The last day for which a report names them as the holder, or null. */
  public @Nullable LocalDate last() {
    return days(Naming::holds, Naming::last).max(Comparator.naturalOrder()).orElse(null);
  }

  /** The first day, after the last as the holder, for which a report calls them a former one. */
  public @Nullable LocalDate formerSince() {
    LocalDate last = last();
    return days(n -> !n.holds(), Naming::first)
        .filter(d -> last == null || d.isAfter(last))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** What reports call them: current, acting, former. */
  public Set<TenureStatus> statuses() {
    return namings.stream()
        .map(Naming::status)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(TenureStatus.class)));
  }

  /** Those that name them as the holder; where none does, those that name them as a former one. */
  public List<Naming> said() {
    List<Naming> holds = namings.stream().filter(Naming::holds).toList();
    return holds.isEmpty() ? namings : holds;
  }

  /** The latest of them. */
  public Naming latest() {
    return said().stream()
        .max(
            Comparator.comparing(Naming::last, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Naming::claim))
        .orElseThrow();
  }

  private Stream<LocalDate> days(
      Predicate<Naming> which, Function<Naming, @Nullable LocalDate> day) {
    return namings.stream().filter(which).map(day).filter(Objects::nonNull);
  }
}
