package dev.parley.extract.time;

import dev.parley.claim.Edtf;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a time expression means in a frame.
 *
 * @param value TIMEX3's
 * @param edtf the days that it can mean, or null where that cannot be told
 * @param period the one of the calendar that later words may go back to, or null
 * @param length ISO 8601 of a length, or null
 */
record Moment(
    Timex.Type type,
    String value,
    @Nullable Edtf edtf,
    @Nullable Period period,
    @Nullable String length) {

  private static final int LAST_YEAR = 9999; // EDTF and TIMEX3 write no longer years

  /** A day, week, month and so on; vague where it lies too far for either notation. */
  static Moment of(Period period) {
    if (!written(period.start()) || !written(period.end())) {
      return vague(Timex.Type.DATE, "XXXX");
    }
    return new Moment(Timex.Type.DATE, period.timex(), period.edtf(), period, null);
  }

  static boolean written(LocalDate day) {
    return day.getYear() > 0 && day.getYear() <= LAST_YEAR;
  }

  /** What is known by its name alone: "PAST_REF", "XXXX-XX-XX". */
  static Moment vague(Timex.Type type, String value) {
    return new Moment(type, value, null, null, null);
  }

  Moment with(Edtf days) {
    return new Moment(type, value, days, period, length);
  }

  /** A time of its day. */
  Moment at(String time) {
    String day =
        period == null || !period.grain().clock() && period.grain() != Grain.DAY
            ? "XXXX-XX-XX"
            : period.timex();
    return new Moment(Timex.Type.TIME, day + time, edtf, period, length);
  }
}
