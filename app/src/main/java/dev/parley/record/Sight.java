package dev.parley.record;

import dev.parley.fuse.Told;
import dev.parley.report.Publication;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What may be seen of the record while it is open: every row that leaves it passes here, and
 * whatever is held back is counted.
 */
final class Sight {
  private final Supplier<SortedMap<String, JsonNode>> restrictions;
  private final Supplier<Set<String>> naming;
  private final Set<Kept> shown = EnumSet.noneOf(Kept.class);
  private final Set<String> ofReports = new HashSet<>();
  private final Set<String> ofWords = new HashSet<>();
  private final Set<String> ofPlaces = new HashSet<>();
  private final Set<String> ofWithdrawn = new HashSet<>();
  private @Nullable Redaction redaction;

  /**
   * On a record.
   *
   * @param restrictions what stands, by subject
   * @param naming the reports that name a restricted source
   */
  Sight(Supplier<SortedMap<String, JsonNode>> restrictions, Supplier<Set<String>> naming) {
    this.restrictions = restrictions;
    this.naming = naming;
  }

  void show(Kept kept) {
    shown.add(kept);
    redaction = null;
  }

  /** Something was decided. */
  void refresh() {
    redaction = null;
  }

  Redaction redaction() {
    if (redaction == null) {
      SortedMap<String, JsonNode> stand =
          shown.contains(Kept.RESTRICTED) ? Collections.emptySortedMap() : restrictions.get();
      boolean sources = stand.keySet().stream().anyMatch(s -> s.startsWith(Restrictions.SOURCE));
      redaction = Redaction.of(stand, sources ? naming.get() : Set.of());
    }
    return redaction;
  }

  /** What may be asked of the tables: they know actors by names that may not be seen. */
  Filter asked(Filter filter) {
    return redaction().changesNames() || !redaction().hidden().isEmpty()
        ? filter.withoutNamed()
        : filter;
  }

  /** True where a question names a restricted source: whoever finds its rows has found its name. */
  boolean hidesWhoIsAskedFor(Filter filter) {
    return filter.actor() != null && redaction().names(filter.actor())
        || filter.source() != null && redaction().names(filter.source());
  }

  /** What may be seen of a claim; null where nothing may. */
  @Nullable ClaimRow claim(ClaimRow row) {
    if (redaction().hides(row.report())) {
      ofReports.add(row.id());
      return null;
    }
    ClaimRow clean = redaction().clean(row);
    if (!clean.equals(row)) {
      (redaction().namesIn(row) ? ofWords : ofPlaces).add(row.id());
    }
    return clean;
  }

  /** What fusing may be told of a claim; null where nothing may. */
  @Nullable Told told(Told told) {
    if (told.report().status() == Publication.Status.WITHDRAWN && !shown.contains(Kept.WITHDRAWN)) {
      ofWithdrawn.add(told.id());
      return null;
    }
    return redaction().clean(told);
  }

  ReportRow report(ReportRow row) {
    return redaction().clean(row);
  }

  /** True where a report's whole text may be seen. */
  boolean showsText(ReportRow report, String text) {
    return !redaction().hides(report.id())
        && !Redaction.MARK.equals(report.outlet()) // the row may have been cleaned already
        && !redaction().names(report.outlet())
        && !redaction().names(text);
  }

  List<String> faults(String report, List<String> faults) {
    return redaction().hides(report)
        ? List.of()
        : faults.stream().map(f -> redaction().clean(f)).toList();
  }

  Ruled ruled(Ruled ruled) {
    return new Ruled(ruled.changed(), clean(ruled.overridden()), clean(ruled.again()));
  }

  private List<Ruled.Pair> clean(List<Ruled.Pair> pairs) {
    return pairs.stream()
        .map(p ->
            new Ruled.Pair(
                redaction().clean(p.first()), redaction().clean(p.second()), p.same(), p.on()))
        .toList();
  }

  Withheld withheld() {
    return new Withheld(ofReports.size(), ofWords.size(), ofPlaces.size(), ofWithdrawn.size());
  }
}
