package dev.parley.extract.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * How finely a time is told.
 *
 * <p>A season begins with the first of its months, so that winter belongs to the year in which it
 * begins; a week begins on Monday, and belongs to the year that ISO 8601 counts it to.
 */
enum Grain {
  SECOND("S", ChronoUnit.DAYS, 0),
  MINUTE("M", ChronoUnit.DAYS, 0),
  HOUR("H", ChronoUnit.DAYS, 0),
  DAY("D", ChronoUnit.DAYS, 1),
  WEEKEND("WE", ChronoUnit.DAYS, 7),
  WEEK("W", ChronoUnit.DAYS, 7),
  MONTH("M", ChronoUnit.MONTHS, 1),
  QUARTER("Q", ChronoUnit.MONTHS, 3),
  SEASON("SE", ChronoUnit.MONTHS, 3),
  HALF("H", ChronoUnit.MONTHS, 6),
  YEAR("Y", ChronoUnit.MONTHS, 12),
  FISCAL("Y", ChronoUnit.MONTHS, 12),
  DECADE("DE", ChronoUnit.MONTHS, 120),
  CENTURY("CE", ChronoUnit.MONTHS, 1200);

  /** How TIMEX3 writes a length of it, without the T of what is shorter than a day. */
  final String letter;

  private final ChronoUnit unit;
  private final int size;

  Grain(String letter, ChronoUnit unit, int size) {
    this.letter = letter;
    this.unit = unit;
    this.size = size;
  }

  /** True for what is shorter than a day. */
  boolean clock() {
    return size == 0;
  }

  /** The first day of the one that a day belongs to. */
  LocalDate start(LocalDate day) {
    return switch (this) {
      case SECOND, MINUTE, HOUR, DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case WEEKEND -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER, HALF ->
          day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / size * size + 1);
      case SEASON -> day.withDayOfMonth(1).minusMonths(day.getMonthValue() % 3);
      case YEAR, FISCAL -> day.withDayOfYear(1);
      case DECADE -> day.withDayOfYear(1).withYear(Math.floorDiv(day.getYear(), 10) * 10);
      case CENTURY -> day.withDayOfYear(1).withYear(Math.floorDiv(day.getYear(), 100) * 100);
    };
  }

  /** Some steps on, or back. */
  LocalDate plus(LocalDate day, int steps) {
    return day.plus((long) steps * size, unit);
  }

  /** The last day of the one that begins on a day. */
  LocalDate end(LocalDate start) {
    return switch (this) {
      case SECOND, MINUTE, HOUR -> start;
      case WEEKEND -> start.plusDays(1);
      default -> plus(start, 1).minusDays(1);
    };
  }
}
