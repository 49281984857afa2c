package dev.parley.extract.time;

import dev.parley.claim.Edtf;
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

  /** A day, week, month and so on. */
  static Moment of(Period period) {
    return new Moment(Timex.Type.DATE, period.timex(), period.edtf(), period, null);
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
    String day = period == null || !period.grain().clock() && period.grain() != Grain.DAY ? "XXXX-XX-XX" : period.timex();
    return new Moment(Timex.Type.TIME, day + time, edtf, period, length);
  }
}
