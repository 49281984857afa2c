package dev.parley.record;

import dev.parley.record.Payloads.Found;
import dev.parley.record.Payloads.Read;
import dev.parley.report.Publication;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands of a report: a pure function of the set of entries about it.
 *
 * <p>The current reading is the one with the highest (reader, rules) version. Where two entries
 * found the same publication under two paths or titles, the first by name is shown; of two statuses
 * the graver one.
 *
 * @param claims the address of the current reading's claim sheet
 */
record Current(ReportRow row, String claims) {
  private static final Comparator<Read> BY_VERSION =
      Comparator.comparing(Read::reader).thenComparing(Read::rules).thenComparing(Read::claims);

  /** What stands, or null where the journal knows no reading of the report. */
  static @Nullable Current of(Journal journal, String report) throws SQLException {
    List<Found> found =
        journal.about(report, Payloads.PUBLICATION).stream().map(Payloads::found).toList();
    Read read =
        journal.about(report, Payloads.READING).stream()
            .map(Payloads::read)
            .max(BY_VERSION)
            .orElse(null);
    if (found.isEmpty() || read == null) {
      return null;
    }
    Found any = found.getFirst();
    Publication.Status status =
        found.stream().map(Found::status).max(Comparator.naturalOrder()).orElse(any.status());
    ReportRow row =
        new ReportRow(
            report,
            any.text(),
            any.outlet(),
            any.published(),
            first(found, Found::title),
            first(found, Found::url),
            status,
            Objects.requireNonNull(first(found, Found::path)),
            read.reader(),
            read.rules());
    return new Current(row, read.claims());
  }

  private static @Nullable String first(List<Found> found, Function<Found, @Nullable String> part) {
    return found.stream()
        .map(part)
        .flatMap(Stream::ofNullable)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }
}
