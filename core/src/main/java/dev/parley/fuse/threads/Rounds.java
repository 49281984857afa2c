package dev.parley.fuse.threads;

import dev.parley.claim.Edtf;
import dev.parley.claim.Event;
import dev.parley.claim.EventType;
import dev.parley.claim.Standing;
import dev.parley.fuse.Told;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The rounds of a thread's talks. Meetings that reports give the same number are one round, unless
 * months lie between them: then somebody has begun to count anew. Meetings without a number belong
 * to the round of their day, or are a round of their own.
 */
final class Rounds {
  /** A count that comes again after so many days is another count. */
  private static final long SERIES = 120;

  /** A time of more days than this tells no day of a meeting. */
  private static final long WIDE = 7;

  private static final Comparator<Round> BY_DAY =
      Comparator.comparing(Rounds::begins, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Round::number, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(r -> r.claims().getFirst().id());

  private final Predicate<Told> between;

  /**
   * @param between true for a claim in which both sides of the talks take part
   */
  Rounds(Predicate<Told> between) {
    this.between = between;
  }

  /** A meeting as one claim tells it. */
  private record Meeting(Told told, Event event, @Nullable Integer number) {
    @Nullable LocalDate first() {
      Edtf when = event.when();
      return when == null
              || when.earliest().equals(LocalDate.MIN)
              || when.latest().equals(LocalDate.MAX)
              || ChronoUnit.DAYS.between(when.earliest(), when.latest()) > WIDE
          ? null
          : when.earliest();
    }

    @Nullable LocalDate day() {
      LocalDate first = first();
      return first != null && within(first.plusDays(1)) ? null : first;
    }

    /** By which its place in a count is told: its own day, else the report's. */
    @Nullable LocalDate about() {
      return first() != null ? first() : told.known();
    }

    boolean within(LocalDate day) {
      return first() != null
          && !day.isBefore(first())
          && !day.isAfter(Objects.requireNonNull(event.when()).latest());
    }
  }

  /** The rounds in the order of time; those of no day last. */
  List<Round> of(Collection<Told> claims) {
    SortedMap<Integer, List<Meeting>> numbered = new TreeMap<>();
    List<Meeting> others = new ArrayList<>();
    for (Told told : Told.inOrder(claims)) {
      if (told.claim() instanceof Event e
          && (e.type() == EventType.CONSULT || e.type() == EventType.AGREE)
          && e.ground().standing() != Standing.DENIED) {
        Integer number = Ordinals.of(told.words().evidence(), told.words().head());
        Meeting meeting = new Meeting(told, e, number);
        if (number != null) {
          numbered.computeIfAbsent(number, n -> new ArrayList<>()).add(meeting);
        } else if (e.type() == EventType.CONSULT && between.test(told) && meeting.first() != null) {
          others.add(meeting);
        }
      }
    }
    Days rounds = new Days();
    numbered.values().forEach(meetings -> series(meetings).forEach(rounds::add));
    others.sort(
        Comparator.comparing((Meeting m) -> m.day() == null) // sure days first
            .thenComparing(m -> Objects.requireNonNull(m.first()))
            .thenComparing(m -> m.told().id()));
    others.forEach(rounds::put);
    return ended(rounds.rounds.stream().map(Rounds::round).sorted(BY_DAY).toList());
  }

  private static List<List<Meeting>> series(List<Meeting> meetings) {
    List<Meeting> sorted = new ArrayList<>(meetings);
    sorted.sort(
        Comparator.comparing(Meeting::about, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(m -> m.told().id()));
    List<List<Meeting>> out = new ArrayList<>();
    LocalDate last = null;
    for (Meeting m : sorted) {
      LocalDate day = m.about();
      if (out.isEmpty()
          || (day != null && last != null && ChronoUnit.DAYS.between(last, day) > SERIES)) {
        out.add(new ArrayList<>());
      }
      out.getLast().add(m);
      last = day == null ? last : day;
    }
    return out;
  }

  /** Rounds, found by the days of their meetings. */
  private static final class Days {
    private final List<List<Meeting>> rounds = new ArrayList<>();

    /** The first round with a meeting on a day, and with one that begins then. */
    private final Map<LocalDate, Integer> byDay = new HashMap<>();

    private final Map<LocalDate, Integer> byFirst = new HashMap<>();

    void add(List<Meeting> round) {
      rounds.add(new ArrayList<>());
      round.forEach(m -> add(rounds.size() - 1, m));
    }

    private void add(int round, Meeting meeting) {
      rounds.get(round).add(meeting);
      LocalDate day = meeting.day();
      LocalDate first = meeting.first();
      if (day != null) {
        byDay.merge(day, round, Math::min);
      }
      if (first != null) {
        byFirst.merge(first, round, Math::min);
      }
    }

    /** Into the round of its day, or into one of its own. */
    void put(Meeting meeting) {
      LocalDate first = Objects.requireNonNull(meeting.first());
      Integer round = null;
      for (LocalDate day = first; meeting.within(day); day = day.plusDays(1)) {
        Integer other = byDay.get(day);
        round = round == null || (other != null && other < round) ? other : round;
      }
      if (round == null && meeting.day() == null) {
        round = byFirst.get(first);
      }
      if (round == null) {
        add(List.of(meeting));
      } else {
        add(round, meeting);
      }
    }
  }

  private static Round round(List<Meeting> meetings) {
    SortedSet<LocalDate> held = new TreeSet<>();
    SortedSet<LocalDate> planned = new TreeSet<>();
    boolean any = false;
    boolean sure = false;
    for (Meeting m : meetings) {
      if (m.first() != null && m.event().ground().standing() == Standing.ASSERTED) {
        held.add(Objects.requireNonNull(m.first()));
      }
    }
    for (Meeting m : meetings) {
      Standing standing = m.event().ground().standing();
      boolean done = standing == Standing.ASSERTED;
      any |= done;
      sure |= standing == Standing.PLANNED;
      if (m.first() != null && !done && held.stream().noneMatch(m::within)) {
        planned.add(Objects.requireNonNull(m.first()));
      }
    }
    SortedSet<LocalDate> days = held.isEmpty() ? planned : held;
    return new Round(
        meetings.getFirst().number(),
        any ? Round.State.HELD : sure ? Round.State.PLANNED : Round.State.POSSIBLE,
        days.isEmpty() ? null : days.first(),
        List.copyOf(planned),
        null,
        meetings.stream().map(Meeting::told).sorted(Told.IN_ORDER).toList());
  }

  private static @Nullable LocalDate begins(Round round) {
    return round.first();
  }

  /** A round ends when the next one that was held begins. */
  private static List<Round> ended(List<Round> rounds) {
    List<Round> out = new ArrayList<>();
    LocalDate next = null;
    for (Round round : rounds.reversed()) {
      boolean held = round.state() == Round.State.HELD && round.first() != null;
      out.add(held ? round.until(next) : round);
      next = held ? round.first() : next;
    }
    return List.copyOf(out.reversed());
  }
}
