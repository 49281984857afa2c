package dev.parley.intake;

import dev.parley.claim.Edtf;
import dev.parley.intake.IntakeResult.Accepted;
import dev.parley.report.Publication;
import dev.parley.report.Raw;
import dev.parley.report.Report;
import dev.parley.report.StoredText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A plain text: one report. */
final class TextFile {
  private static final Pattern DATE_IN_NAME =
      Pattern.compile("(?<!\\d)(\\d{4}-\\d{2}-\\d{2})(?!\\d)");

  private final IntakeOptions options;
  private final TextChecks checks;

  TextFile(IntakeOptions options, TextChecks checks) {
    this.options = options;
    this.checks = checks;
  }

  Accepted read(Path file, ReportsCsv.Row told) throws IOException, RefusedException {
    byte[] bytes = checks.bytes(file);
    String text = TextChecks.lines(checks.decode(bytes));
    checks.check(text);
    Dateline dateline = Dateline.of(text);
    List<String> notes = new ArrayList<>();
    Edtf published =
        orInName(
            first(told.published(), dateline.date(), options.published()), file, dateline, notes);
    Publication publication =
        new Publication(
            first(told.outlet(), dateline.outlet(), options.outlet()),
            published,
            told.title(),
            told.url(),
            Publication.Status.NORMAL);
    return new Accepted(
        new Report(
            new Raw(bytes, "text/plain"),
            new StoredText(text, Intake.VERSION),
            publication,
            file.toAbsolutePath(),
            0),
        notes);
  }

  /** The date, or else the one in the file's name; a note says where it is that or unknown. */
  static @Nullable Edtf orInName(
      @Nullable Edtf date, Path file, Dateline dateline, List<String> notes) {
    if (date != null) {
      return date;
    }
    Edtf inName = inName(file);
    notes.add(
        inName == null
            ? unknownDate(dateline.yearless())
            : "published " + inName + ", taken from the file's name");
    return inName;
  }

  static String unknownDate(@Nullable String yearless) {
    return (yearless == null
            ? "its date is unknown"
            : "its dateline says " + yearless + " without a year")
        + "; relative dates stay unresolved. Give --published DATE or a reports.csv";
  }

  private static @Nullable Edtf inName(Path file) {
    Matcher m = DATE_IN_NAME.matcher(file.getFileName().toString());
    return m.find() ? Dates.tryParse(m.group(1)) : null;
  }

  @SafeVarargs
  static <T> @Nullable T first(@Nullable T... values) {
    for (T value : values) {
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
