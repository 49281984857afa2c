package dev.parley.extract.time;

import java.util.Locale;

/**
 * How many.
 *
 * @param n the number; the higher one of a range; not a number where only "several" is said
 */
record Amount(double n) {
  /** What is more is counted by nobody. */
  static final int MOST = 1_000_000;

  static final Amount SOME = new Amount(Double.NaN);

  Amount {
    n = Math.min(n, MOST);
  }

  boolean vague() {
    return Double.isNaN(n);
  }

  boolean whole() {
    return n == Math.rint(n);
  }

  int rounded() {
    return (int) Math.round(n);
  }

  /** The value of a TIMEX3: "P3M", "PT24H", "P2.5Y", "PXD". */
  String timex(Grain grain) {
    if (n == 0.5) {
      return half(grain);
    }
    boolean years = grain == Grain.DECADE || grain == Grain.CENTURY;
    return vague() || !years ? letters(grain, vague() ? "X" : digits()) : iso(grain);
  }

  /**
   * ISO 8601 in whole numbers of units that it knows: "P100Y" for a century, "P18M" for 1.5 years.
   */
  String iso(Grain grain) {
    return switch (grain) {
      case DECADE -> new Amount(n * 10).iso(Grain.YEAR);
      case CENTURY -> new Amount(n * 100).iso(Grain.YEAR);
      case QUARTER, SEASON -> new Amount(n * 3).iso(Grain.MONTH);
      case HALF -> new Amount(n * 6).iso(Grain.MONTH);
      case WEEKEND -> new Amount(n * 2).iso(Grain.DAY);
      default -> whole() ? letters(grain, digits()) : finer(grain);
    };
  }

  private String finer(Grain grain) {
    return switch (grain) {
      case YEAR, FISCAL -> new Amount(Math.rint(n * 12)).iso(Grain.MONTH);
      case MONTH -> new Amount(Math.rint(n * 30)).iso(Grain.DAY);
      case WEEK -> new Amount(Math.rint(n * 7)).iso(Grain.DAY);
      case DAY -> new Amount(Math.rint(n * 24)).iso(Grain.HOUR);
      case HOUR -> new Amount(Math.rint(n * 60)).iso(Grain.MINUTE);
      case MINUTE -> new Amount(Math.rint(n * 60)).iso(Grain.SECOND);
      default -> letters(grain, Integer.toString(rounded()));
    };
  }

  private String half(Grain grain) {
    return switch (grain) {
      case HOUR, MINUTE, DAY, YEAR, DECADE, CENTURY -> iso(grain);
      default -> letters(grain, digits());
    };
  }

  private String digits() {
    return whole() ? Integer.toString(rounded()) : String.format(Locale.ROOT, "%s", n);
  }

  private static String letters(Grain grain, String number) {
    return (grain.clock() ? "PT" : "P") + number + grain.letter;
  }
}
