package dev.parley.claim;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as a report tells it: a day, a month, a year, a season, or an interval of these, perhaps
 * open at one end. Extended Date/Time Format (ISO 8601-2), levels 0 and 1.
 *
 * <p>{@code 2024-12-01}, {@code 2024-12}, {@code 2024-12-21/2024-12-31}, {@code 2023-10-07/..},
 * {@code ../2023-10-07}, {@code 2024-21} (spring), {@code 2024-12?} (uncertain), {@code 2024-XX}
 * (some month).
 *
 * @param text the expression itself
 * @param earliest the first day that it can mean; {@link LocalDate#MIN} where it is open
 * @param latest the last day that it can mean; {@link LocalDate#MAX} where it is open
 */
public record Edtf(String text, LocalDate earliest, LocalDate latest) {
  private static final Pattern DATE =
      Pattern.compile("(-?\\d[\\dX]{3})(?:-([\\dX]{2})(?:-([\\dX]{2}))?)?[?~%]?");

  private static final String DAY = "yyyy-mm-dd";

  public Edtf {
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException("the interval '" + text + "' ends before it begins");
    }
  }

  /**
   * Reads an expression.
   *
   * @throws IllegalArgumentException naming the expression and what is wrong with it
   */
  public static Edtf parse(String text) {
    String trimmed = text.strip();
    int slash = trimmed.indexOf('/');
    if (slash < 0) {
      LocalDate[] days = bounds(trimmed, trimmed);
      return new Edtf(trimmed, days[0], days[1]);
    }
    String from = trimmed.substring(0, slash);
    String to = trimmed.substring(slash + 1);
    if (open(from) && open(to)) {
      throw new IllegalArgumentException("the interval '" + trimmed + "' names no date");
    }
    return new Edtf(
        trimmed,
        open(from) ? LocalDate.MIN : bounds(from, trimmed)[0],
        open(to) ? LocalDate.MAX : bounds(to, trimmed)[1]);
  }

  public static Edtf day(LocalDate day) {
    return new Edtf(day.toString(), day, day);
  }

  public static Edtf month(YearMonth month) {
    return new Edtf(month.toString(), month.atDay(1), month.atEndOfMonth());
  }

  public static Edtf year(int year) {
    return parse(String.format(java.util.Locale.ROOT, year < 0 ? "%05d" : "%04d", year));
  }

  /** From one day to another; a single day where both are the same. */
  public static Edtf between(LocalDate from, LocalDate to) {
    return from.equals(to) ? day(from) : new Edtf(from + "/" + to, from, to);
  }

  /** From a day on, with no end told. */
  public static Edtf since(LocalDate from) {
    return new Edtf(from + "/..", from, LocalDate.MAX);
  }

  /** Up to a day, with no beginning told. */
  public static Edtf until(LocalDate to) {
    return new Edtf("../" + to, LocalDate.MIN, to);
  }

  /** True where some day fits both. */
  public boolean overlaps(Edtf other) {
    return !latest.isBefore(other.earliest) && !other.latest.isBefore(earliest);
  }

  /** The one day that is meant, or null where the expression is vaguer than a day. */
  public @Nullable LocalDate asDay() {
    return earliest.equals(latest) ? earliest : null;
  }

  private static boolean open(String end) {
    return end.isEmpty() || end.equals("..");
  }

  private static LocalDate[] bounds(String date, String whole) {
    LocalDate day = plain(date);
    if (day != null) {
      return new LocalDate[] {day, day};
    }
    Matcher m = DATE.matcher(date);
    if (!m.matches()) {
      throw new IllegalArgumentException(
          "'"
              + whole
              + "' is no EDTF date; write 2024-12-01, 2024-12, 2024 or 2024-12-01/2024-12-07");
    }
    try {
      int near = Integer.parseInt(m.group(1).replace('X', '0'));
      int far = Integer.parseInt(m.group(1).replace('X', '9'));
      int first = Math.min(near, far); // before year 0 the nines come first
      int last = Math.max(near, far);
      String month = m.group(2);
      if (month == null || month.indexOf('X') >= 0) {
        return new LocalDate[] {Year.of(first).atDay(1), LocalDate.of(last, 12, 31)};
      }
      int number = Integer.parseInt(month);
      if (number >= 21 && number <= 24 && m.group(3) == null) {
        // Seasons of the northern hemisphere, as whole months.
        YearMonth begin = YearMonth.of(first, 3 * (number - 20));
        YearMonth end = YearMonth.of(last, 3 * (number - 20)).plusMonths(2);
        return new LocalDate[] {begin.atDay(1), end.atEndOfMonth()};
      }
      String ofMonth = m.group(3);
      if (ofMonth == null || ofMonth.indexOf('X') >= 0) {
        return new LocalDate[] {
          YearMonth.of(first, number).atDay(1), YearMonth.of(last, number).atEndOfMonth()
        };
      }
      return new LocalDate[] {
        LocalDate.of(first, number, Integer.parseInt(ofMonth)),
        LocalDate.of(last, number, Integer.parseInt(ofMonth))
      };
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'" + whole + "' names no day of the calendar; check its month and day", e);
    }
  }

  /** What most dates are, one day and nothing else; null for all others, and for wrong ones. */
  private static @Nullable LocalDate plain(String date) {
    if (date.length() != DAY.length()) {
      return null;
    }
    for (int i = 0; i < date.length(); i++) {
      char c = date.charAt(i);
      if (DAY.charAt(i) == '-' ? c != '-' : c < '0' || c > '9') {
        return null;
      }
    }
    int year = Integer.parseInt(date, 0, DAY.indexOf('-'), 10);
    int month = Integer.parseInt(date, DAY.indexOf('-') + 1, DAY.lastIndexOf('-'), 10);
    int day = Integer.parseInt(date, DAY.lastIndexOf('-') + 1, DAY.length(), 10);
    return month < 1 || month > 12 || day < 1 || day > Month.of(month).length(Year.isLeap(year))
        ? null
        : LocalDate.of(year, month, day);
  }

  @Override
  public String toString() {
    return text;
  }
}
