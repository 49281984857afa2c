package dev.parley.extract.time;

import dev.parley.claim.Edtf;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Locale;

/**
 * One day, week, month and so on of the calendar.
 *
 * @param start its first day
 */
record Period(LocalDate start, Grain grain) {
  /** Its part of a year, by the month in which a season begins. */
  private static final String[] SEASONS = {"WI", "SP", "SU", "FA"};

  /** The one that a day belongs to. */
  static Period of(Grain grain, LocalDate day) {
    return new Period(grain.start(day), grain);
  }

  LocalDate end() {
    return grain.end(start);
  }

  Period plus(int steps) {
    return new Period(grain.plus(start, steps), grain);
  }

  /** The one of another grain that it begins in. */
  Period in(Grain other) {
    return of(other, start);
  }

  /** The value of a TIMEX3. */
  String timex() {
    return switch (grain) {
      case SECOND, MINUTE, HOUR, DAY -> start.toString();
      case WEEK -> week();
      case WEEKEND -> week() + "-WE";
      case MONTH -> YearMonth.from(start).toString();
      case QUARTER -> year() + "-Q" + start.get(IsoFields.QUARTER_OF_YEAR);
      case HALF -> year() + "-H" + (start.getMonthValue() < 7 ? 1 : 2);
      case SEASON -> year() + "-" + SEASONS[start.getMonthValue() % 12 / 3];
      case YEAR -> year();
      case FISCAL -> "FY" + year();
      case DECADE -> year().substring(0, 3);
      case CENTURY -> year().substring(0, 2);
    };
  }

  private String year() {
    return String.format(Locale.ROOT, "%04d", start.getYear());
  }

  private String week() {
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        start.get(IsoFields.WEEK_BASED_YEAR),
        start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  Edtf edtf() {
    return switch (grain) {
      case SECOND, MINUTE, HOUR, DAY -> Edtf.day(start);
      case MONTH -> Edtf.month(YearMonth.from(start));
      case YEAR, FISCAL -> Edtf.year(start.getYear());
      case SEASON ->
          Edtf.parse(
              year() + "-" + (start.getMonthValue() == 12 ? 24 : 20 + start.getMonthValue() / 3));
      case DECADE -> Edtf.parse(year().substring(0, 3) + "X");
      case CENTURY -> Edtf.parse(year().substring(0, 2) + "XX");
      case WEEK, WEEKEND, QUARTER, HALF -> Edtf.between(start, end());
    };
  }
}
