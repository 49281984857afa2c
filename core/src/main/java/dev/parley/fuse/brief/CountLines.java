package dev.parley.fuse.brief;

import dev.parley.claim.Bound;
import dev.parley.claim.Tally;
import dev.parley.fuse.Told;
import dev.parley.fuse.brief.Brief.Line;
import dev.parley.fuse.counts.Count;
import dev.parley.fuse.counts.Counts;
import dev.parley.fuse.words.Gist;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Numbers that changed, and numbers that do not go together. */
final class CountLines {
  private final List<Count> series;
  private final News news;
  private final Map<List<Object>, List<Count>> byClaimant = new HashMap<>();

  CountLines(List<Told> told, News news) {
    this.series = new Counts(told, null).series();
    this.news = news;
    for (Count count : series) {
      byClaimant.computeIfAbsent(key(count), k -> new ArrayList<>()).add(count);
    }
  }

  private static List<Object> key(Count count) {
    Tally tally = count.tally();
    return List.of(
        count.claimant().id(),
        tally.measure(),
        tally.ground().standing(),
        Gist.of(tally.of()).stems());
  }

  /** Where somebody gives another number than before. */
  Stream<Line> changes() {
    return series.stream()
        .filter(c -> news.fresh(c.first()))
        .flatMap(c -> Stream.ofNullable(before(c)).map(b -> change(c, b)));
  }

  private @Nullable Count before(Count count) {
    if (count.revises() != null) {
      return count.revises();
    }
    if (!Counts.standsOnADay(count.tally().measure()) || !Gist.of(count.tally().of()).tells()) {
      return null;
    }
    return byClaimant.getOrDefault(key(count), List.of()).stream()
        .filter(b -> earlier(b, count) && mayBe(b, count))
        .max(
            Comparator.comparing((Count b) -> Objects.requireNonNull(last(b).known()))
                .thenComparing(b -> b.first().id()))
        .filter(b -> !b.reach().equals(count.reach()))
        .orElse(null);
  }

  private static Told last(Count count) {
    return count.tellings().getLast();
  }

  private static boolean earlier(Count one, Count two) {
    return one.first().known() != null
        && last(one).known() != null
        && Objects.requireNonNull(last(one).known())
            .isBefore(Objects.requireNonNull(two.first().known()))
        && one.tellings().stream()
            .noneMatch(a ->
                two.tellings().stream()
                    .anyMatch(b -> a.report().story().equals(b.report().story())));
  }

  private static boolean mayBe(Count one, Count two) {
    return fits(one, two, one.tally().by(), two.tally().by())
        && fits(one, two, one.tally().place(), two.tally().place());
  }

  private static boolean fits(Count one, Count two, @Nullable String a, @Nullable String b) {
    return a == null || b == null || one.first().known(a).id().equals(two.first().known(b).id());
  }

  private static Line change(Count now, Count before) {
    Tally tally = now.tally();
    return new Line(
        Facts.day(List.of(now.first())),
        when(now),
        List.of(
            now.claimant().name(),
            tally.measure().label() + standing(now),
            number(now) + " " + Objects.requireNonNullElse(tally.of(), ""),
            Facts.after("by ", tally.by()),
            Facts.after("in ", tally.place()),
            "before: " + number(before) + " [" + when(before) + "]"),
        Notes.of(now.tellings(), List.of(last(before))));
  }

  private static String standing(Count count) {
    return Facts.standing(count.first());
  }

  private static String when(Count count) {
    Tally tally = count.tally();
    return tally.period() != null
        ? tally.period().text()
        : tally.asOf() != null ? tally.asOf().text() : Facts.reported(List.of(count.first()));
  }

  private static String number(Count count) {
    Tally tally = count.tally();
    String bound = tally.bound() == Bound.EXACTLY ? "" : tally.bound().label() + " ";
    return bound + tally.value() + (tally.high() == null ? "" : "–" + tally.high());
  }

  /** Each pair once, where at least one of the two is new. */
  Stream<Line> contradictions() {
    Predicate<Count> fresh = c -> news.fresh(c.first());
    return series.stream()
        .flatMap(one ->
            one.contradicts().stream()
                .filter(two -> one.first().id().compareTo(two.first().id()) < 0)
                .filter(two -> news.known(one.first()) && news.known(two.first()))
                .filter(two -> fresh.test(one) || fresh.test(two))
                .map(two -> contradiction(one, two)));
  }

  private static Line contradiction(Count a, Count b) {
    Comparator<Count> order = Comparator.comparing(Count::first, Told.IN_ORDER);
    Count one = order.compare(a, b) <= 0 ? a : b;
    Count two = one.equals(a) ? b : a;
    List<Told> claims = new ArrayList<>(one.tellings());
    claims.addAll(two.tellings());
    Tally tally = one.tally();
    return new Line(
        Facts.day(List.of(two.first())),
        when(two),
        List.of(
            tally.measure().label() + " " + Objects.requireNonNullElse(tally.of(), ""),
            Facts.after("in ", Facts.values(claims, t -> ((Tally) t.claim()).place())),
            said(one) + " ↔ " + said(two)),
        Notes.of(one.tellings(), two.tellings()));
  }

  private static String said(Count count) {
    return count.claimant().name() + ": " + number(count);
  }
}
