package dev.parley.intake;

import dev.parley.claim.Edtf;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates of publication as they are written in metadata. */
final class Dates {
  private static final Pattern LONG =
      Pattern.compile(
          "(?i)(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+)?(?:(\\d{1,2})\\s+([a-z]{3})[a-z]*\\.?,?|([a-z]{3})[a-z]*\\.?\\s+(\\d{1,2}),?)\\s+(\\d{4})\\b.*");

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private Dates() {}

  /**
   * An ISO date or date-time (its local day as written), an EDTF date, or "20 December 2023".
   *
   * @throws IllegalArgumentException where it is none of these
   */
  static Edtf parse(String written) {
    String text = written.strip();
    if (text.matches("\\d{4}-\\d{2}-\\d{2}[T ].*")) {
      return Edtf.parse(text.substring(0, 10));
    }
    // 20241201, 202412011830, 20241201183000, 20241201T1830Z; ten digits are seconds since 1970.
    if (text.matches("\\d{8}(?:\\d{4}(?:\\d{2})?Z?|[T ]\\d.*)?")) {
      return Edtf.parse(
          text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6, 8));
    }
    Matcher m = LONG.matcher(text);
    if (m.matches()) {
      String month = m.group(2) == null ? m.group(3) : m.group(2);
      String day = m.group(1) == null ? m.group(4) : m.group(1);
      Edtf date = ofParts(m.group(5), month, day);
      if (date != null) {
        return date;
      }
    }
    return Edtf.parse(text);
  }

  /**
   * A date of year, month name and day; null where there is no such month.
   *
   * @throws IllegalArgumentException where the month has no such day
   */
  static @Nullable Edtf ofParts(String year, String month, String day) {
    int at = MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT));
    if (at < 0 || at % 3 != 0) {
      return null;
    }
    return Edtf.parse(
        String.format(Locale.ROOT, "%s-%02d-%02d", year, at / 3 + 1, Integer.parseInt(day)));
  }

  /** A date of year, month name and day; null where the calendar has none such. */
  static @Nullable Edtf tryParts(String year, String month, String day) {
    try {
      return ofParts(year, month, day);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The date, or null where it cannot be read. */
  static @Nullable Edtf tryParse(@Nullable String written) {
    try {
      return written == null || written.isBlank() ? null : parse(written);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
