package dev.parley.extract.time;

import dev.parley.lexicon.Table;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A feast or memorial day.
 *
 * @param calendar that fixes it
 * @param month in that calendar; not used for Easter's
 * @param day of the month; days after Easter; which one of the weekdays of the month
 * @param weekday for those on "the fourth Thursday in November", else null
 * @param days how many it lasts
 */
record Holiday(Calendar calendar, int month, int day, @Nullable DayOfWeek weekday, int days) {
  static final String[] COLUMNS = {"names", "calendar", "month", "day", "weekday", "days"};

  enum Calendar {
    GREGORIAN,
    EASTER,
    ORTHODOX,
    WEEKDAY,
    ISLAMIC,
    HEBREW
  }

  static Holiday of(Table.Row row) {
    Calendar calendar = row.need("calendar", c -> Calendar.valueOf(c.toUpperCase(Locale.ROOT)));
    boolean floats = calendar == Calendar.EASTER || calendar == Calendar.ORTHODOX;
    if (floats && row.get("month") != null) {
      throw row.fault("a feast that goes with Easter has no month");
    }
    Holiday holiday =
        new Holiday(
            calendar,
            floats ? 1 : row.need("month", Integer::valueOf),
            row.need("day", Integer::valueOf),
            calendar == Calendar.WEEKDAY ? row.need("weekday", DayOfWeek::valueOf) : null,
            row.get("days") == null ? 1 : row.need("days", Integer::valueOf));
    if (holiday.in(2028) == null) {
      throw row.fault("that calendar has no such day");
    }
    return holiday;
  }

  /**
   * Its first day in a year, or null where the calendar is not known so far. Of the two that an
   * Islamic year can put into one year the first is given.
   */
  @Nullable LocalDate in(int year) {
    try {
      return switch (calendar) {
        case GREGORIAN -> LocalDate.of(year, month, day);
        case EASTER -> easter(year).plusDays(day);
        case ORTHODOX -> orthodoxEaster(year).plusDays(day);
        case WEEKDAY ->
            LocalDate.of(year, month, 1)
                .with(
                    TemporalAdjusters.dayOfWeekInMonth(
                        day, java.util.Objects.requireNonNull(weekday)));
        case ISLAMIC -> islamic(year);
        case HEBREW -> HebrewCalendar.day(year, month, day);
      };
    } catch (DateTimeException e) {
      return null;
    }
  }

  private LocalDate islamic(int year) {
    int hijri =
        HijrahChronology.INSTANCE.date(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR_OF_ERA);
    LocalDate found = LocalDate.from(HijrahChronology.INSTANCE.date(hijri, month, day));
    return found.getYear() < year
        ? LocalDate.from(HijrahChronology.INSTANCE.date(hijri + 1, month, day))
        : found;
  }

  /** Sunday after the first full moon of spring, as the Gregorian calendar reckons it (Meeus). */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }

  /** The same by the Julian calendar, told in the Gregorian one (Meeus). */
  private static LocalDate orthodoxEaster(int year) {
    int d = (19 * (year % 19) + 15) % 30;
    int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    int n = d + e + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1).plusDays(year / 100 - year / 400 - 2);
  }
}
