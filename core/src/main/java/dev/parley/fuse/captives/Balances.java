package dev.parley.fuse.captives;

import dev.parley.claim.Edtf;
import dev.parley.fuse.Told;
import dev.parley.fuse.Told.Known;
import dev.parley.fuse.captives.Balance.Sum;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Does the sums: for each claimant and each party that holds captives, taken less let go. */
final class Balances {
  private static final Comparator<Entry> BY_TIME =
      Comparator.comparing(Balances::end, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(e -> e.told().getLast(), Told.IN_ORDER);

  /** By holder, then by claimant. */
  private final Map<String, Map<String, List<Entry>>> entries = new TreeMap<>();

  private final Map<String, Known> known = new TreeMap<>();

  Balances(List<Entry> all, Sides sides) {
    for (Entry e : all) {
      Known holder = e.holder();
      if (holder != null && e.counts()) {
        Known of = sides.of(holder);
        Known claimant = sides.speaksFor(e.first(), e.claimant());
        known.putIfAbsent(of.id(), of);
        known.putIfAbsent(claimant.id(), claimant);
        entries
            .computeIfAbsent(of.id(), h -> new TreeMap<>())
            .computeIfAbsent(claimant.id(), c -> new ArrayList<>())
            .add(e);
      }
    }
  }

  /** A balance for each time that somebody says how many are held, by holder and claimant. */
  List<Balance> all() {
    List<Balance> out = new ArrayList<>();
    entries.forEach((holder, byClaimant) ->
        byClaimant.forEach((claimant, own) -> {
          List<Sum> stated = held(own);
          stated.forEach(held -> balances(holder, claimant, until(byClaimant, held), held, out));
          boolean sums = own.stream().anyMatch(e -> e.fate() == Fate.TAKEN);
          if (stated.isEmpty() && sums && own.stream().anyMatch(e -> e.fate() != Fate.TAKEN)) {
            balances(holder, claimant, byClaimant, null, out);
          }
        }));
    return out;
  }

  /** What had happened by the day on which so many were held. */
  private static Map<String, List<Entry>> until(Map<String, List<Entry>> all, Sum held) {
    LocalDate day =
        held.entries().stream()
            .map(Balances::end)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(LocalDate.MAX);
    Map<String, List<Entry>> out = new TreeMap<>();
    all.forEach((claimant, entries) ->
        out.put(
            claimant,
            entries.stream()
                .filter(e -> {
                  LocalDate end = end(e);
                  return end == null || !end.isAfter(day);
                })
                .toList()));
    return out;
  }

  private void balances(
      String holder,
      String claimant,
      Map<String, List<Entry>> all,
      @Nullable Sum held,
      List<Balance> out) {
    List<Entry> own = all.getOrDefault(claimant, List.of());
    for (Sum taken : own(own, all, Fate.TAKEN, held != null, false)) {
      if (taken.equals(NONE)) {
        continue; // nothing to take anything off
      }
      for (Sum released : own(own, all, Fate.RELEASED, held != null, true)) {
        out.add(
            new Balance(
                named(claimant),
                named(holder),
                taken,
                released.equals(NONE) ? null : released,
                sum(own, Fate.RESCUED),
                sum(own, Fate.DEAD),
                sum(own, Fate.BODIES_RETURNED),
                held));
      }
    }
  }

  private static final Sum NONE = new Sum(0, false, List.of(), List.of());

  private Known named(String id) {
    Known name = known.get(id);
    return name == null ? new Known(id, id) : name;
  }

  /** What the side says itself; else each figure that others say, where it may be borrowed. */
  private List<Sum> own(
      List<Entry> own, Map<String, List<Entry>> all, Fate fate, boolean borrow, boolean totals) {
    Sum said = sum(own, fate);
    if (said != null) {
      return List.of(said);
    }
    Map<Long, List<Entry>> others = new TreeMap<>();
    if (borrow) {
      all.values()
          .forEach(entries -> {
            Sum sum = sum(entries, fate);
            // Single releases that somebody happens to mention are no total of all.
            if (sum != null && (sum.running() || !totals)) {
              others.computeIfAbsent(sum.value(), v -> new ArrayList<>()).addAll(sum.entries());
            }
          });
    }
    return others.isEmpty()
        ? List.of(NONE)
        : others.entrySet().stream()
            .map(o ->
                new Sum(
                    o.getKey(),
                    totals,
                    o.getValue().stream().map(e -> e.claimant().name()).distinct().toList(),
                    o.getValue()))
            .toList();
  }

  /** A claimant's total where it tells one, else its single counts together. */
  private static @Nullable Sum sum(List<Entry> entries, Fate fate) {
    List<Entry> of = entries.stream().filter(e -> e.fate() == fate).sorted(BY_TIME).toList();
    List<Entry> totals = of.stream().filter(e -> e.weight() == Weight.RUNNING_TOTAL).toList();
    if (!totals.isEmpty()) {
      Entry last = totals.getLast();
      return new Sum(last.value(), true, List.of(), List.of(last));
    }
    return of.isEmpty()
        ? null
        : new Sum(of.stream().mapToLong(Entry::value).sum(), false, List.of(), of);
  }

  /** What the side says of who is still held: each time, all kinds counted in one report. */
  private static List<Sum> held(List<Entry> entries) {
    Map<String, List<Entry>> byReport = new LinkedHashMap<>();
    entries.stream()
        .filter(e -> e.fate() == Fate.HELD)
        .sorted(BY_TIME)
        .forEach(e ->
            byReport
                .computeIfAbsent(e.told().getLast().report().id(), r -> new ArrayList<>())
                .add(e));
    return byReport.values().stream()
        .map(e -> new Sum(e.stream().mapToLong(Entry::value).sum(), false, List.of(), e))
        .toList();
  }

  private static @Nullable LocalDate end(Entry e) {
    Edtf period = e.period();
    return period == null || e.fate() == Fate.HELD || period.latest().equals(LocalDate.MAX)
        ? e.told().getLast().day()
        : period.latest();
  }
}
