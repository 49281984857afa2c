package dev.parley.fuse.deal;

import dev.parley.claim.Edtf;
import dev.parley.claim.Event;
import dev.parley.fuse.Told;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Until when a deal runs: its beginning and duration, and what each extension adds; computed. Where
 * somebody tells the day to which it is extended, that counts, and what lengths make of it stands
 * beside.
 */
final class Spans {
  /** Reports of one extension lie no further apart. */
  private static final int DAYS_OF_ONE_EXTENSION = 10;

  private final List<Line> told = new ArrayList<>();
  private final TreeSet<LocalDate> ends = new TreeSet<>();
  private final TreeSet<LocalDate> byLength = new TreeSet<>();
  private LocalDate begin;
  private boolean open;

  Spans(Deal deal, List<Line> lines) {
    begin =
        lines.stream()
            .filter(l -> l.kind() == LineKind.BEGINS)
            .map(l -> ((Event) l.told().getFirst().claim()).when())
            .filter(Objects::nonNull)
            .map(Edtf::earliest)
            .filter(d -> !d.isBefore(deal.day()))
            .min(Comparator.naturalOrder())
            .orElse(deal.day());
    LocalDate end = end(begin, deal.duration(), null);
    if (end != null) {
      ends.add(end);
    }
    List<Line> extensions =
        lines.stream()
            .filter(l -> l.kind() == LineKind.EXTENDED)
            .sorted(Comparator.comparing((Line l) -> l.told().getFirst(), Told.IN_ORDER))
            .toList();
    List<Line> dated = new ArrayList<>();
    for (int i = 0; i < extensions.size(); ) {
      LocalDate first = day(extensions.get(i));
      List<Line> same = new ArrayList<>();
      while (i < extensions.size() && near(first, day(extensions.get(i)))) {
        same.add(extensions.get(i++));
      }
      if (same.isEmpty()) {
        same.add(extensions.get(i++));
      }
      extend(same, dated);
    }
    for (Line l : lines) {
      if (l.kind() == LineKind.CONCLUDED) {
        told.add(l.with(l.told(), end));
      } else if (l.kind() != LineKind.EXTENDED) {
        told.add(l);
      }
    }
    told.addAll(dated);
    told.sort(Comparator.comparing((Line l) -> l.told().getFirst(), Told.IN_ORDER));
  }

  private void extend(List<Line> same, List<Line> dated) {
    TreeSet<LocalDate> stated = new TreeSet<>();
    byLength.clear();
    for (Line l : same) {
      LocalDate end = end(LocalDate.MIN, null, l.term().deadline());
      if (end != null) {
        stated.add(end);
      } else {
        for (LocalDate before : ends) {
          end = end(before, l.term().duration(), null);
          if (end != null) {
            byLength.add(end);
          }
        }
      }
      dated.add(l.with(l.told(), end));
    }
    open = stated.isEmpty() && byLength.isEmpty();
    if (!open) {
      ends.clear();
      ends.addAll(stated.isEmpty() ? byLength : stated);
      byLength.removeAll(ends);
    }
  }

  private static boolean near(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a != null && b != null && !b.isAfter(a.plusDays(DAYS_OF_ONE_EXTENSION));
  }

  private static @Nullable LocalDate day(Line line) {
    return line.told().getFirst().day();
  }

  private static @Nullable LocalDate end(
      LocalDate from, @Nullable String duration, @Nullable Edtf deadline) {
    if (deadline != null && !deadline.latest().equals(LocalDate.MAX)) {
      return deadline.latest();
    }
    try {
      return duration == null ? null : from.plus(Period.parse(duration));
    } catch (DateTimeException e) {
      return null; // hours and minutes tell no day
    }
  }

  /** The lines of the deal, with what was computed. */
  List<Line> told() {
    return told;
  }

  LocalDate begin() {
    return begin;
  }

  /**
   * The ends that sources give, in order; none where nobody tells one, or an extension has none.
   */
  List<LocalDate> ends() {
    return open ? List.of() : List.copyOf(ends);
  }

  /** The ends that others come to by the length of the last extension, in order. */
  List<LocalDate> endsByLength() {
    return List.copyOf(byLength);
  }

  /** True where the last extension has no end that is told. */
  boolean openEnd() {
    return open;
  }
}
