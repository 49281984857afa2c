package dev.parley.extract.time;

import java.time.LocalDate;

/**
 * The Hebrew calendar, as far as feasts need it.
 *
 * <p>New year falls on the day of its molad (mean new moon), put off by a day or two by the four
 * rules that are here folded into the count of elapsed days and the two checks after it (Dershowitz
 * and Reingold, Calendrical Calculations). Months count from Nisan.
 */
final class HebrewCalendar {
  /** The first day of the count, as days since 1970. */
  private static final long EPOCH = LocalDate.of(1, 1, 1).toEpochDay() - 1_373_428L;

  private static final int PARTS_A_DAY = 25_920;

  private HebrewCalendar() {}

  /** Where a day of the Hebrew year that overlaps a year of ours falls in the latter. */
  static LocalDate day(int year, int month, int day) {
    boolean early = month >= 10; // Tevet to Adar of the Hebrew year that began in our last year
    int hebrew = month >= 7 && !early ? year + 3761 : year + 3760;
    LocalDate found = date(hebrew, month, day);
    return found.getYear() == year ? found : date(hebrew + 1, month, day);
  }

  private static LocalDate date(int year, int month, int day) {
    long days = newYear(year);
    int last = leap(year) ? 13 : 12;
    int wanted = month == 12 ? last : month; // what is kept in Adar is kept in the second one
    for (int m = 7; m != wanted; m = m == last ? 1 : m + 1) {
      days += length(year, m);
    }
    return LocalDate.ofEpochDay(days + day - 1);
  }

  private static int length(int year, int month) {
    long days = newYear(year + 1) - newYear(year);
    return switch (month) {
      case 2, 4, 6, 10, 13 -> 29;
      case 8 -> days % 10 == 5 ? 30 : 29; // Heshvan is long in years of 355 and 385 days
      case 9 -> days % 10 == 3 ? 29 : 30; // Kislev is short in years of 353 and 383 days
      case 12 -> leap(year) ? 30 : 29;
      default -> 30;
    };
  }

  private static boolean leap(int year) {
    return (7 * year + 1) % 19 < 7;
  }

  private static long newYear(int year) {
    long before = elapsed(year - 1);
    long here = elapsed(year);
    long after = elapsed(year + 1);
    int delay = after - here == 356 ? 2 : here - before == 382 ? 1 : 0;
    return EPOCH + here + delay;
  }

  private static long elapsed(int year) {
    long months = Math.floorDiv(235L * year - 234, 19L);
    long parts = 12_084 + 13_753 * months;
    long days = 29 * months + Math.floorDiv(parts, PARTS_A_DAY);
    return Math.floorMod(3 * (days + 1), 7) < 3 ? days + 1 : days;
  }
}
