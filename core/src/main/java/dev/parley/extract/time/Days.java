package dev.parley.extract.time;

import dev.parley.claim.Edtf;
import dev.parley.extract.time.Frame.Direction;
import dev.parley.extract.time.Timex.Type;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Reckons with days: what each kind of expression means in a frame. */
final class Days {
  /** A stretch of a period. */
  enum Part {
    START,
    MIDDLE,
    END,
    WHOLE,
    /** "Around March". */
    ABOUT
  }

  /** So many days ahead is the most that a clause without a tense looks; news looks back more. */
  private static final int AHEAD = 120;

  private Days() {}

  static Period year(int year) {
    return new Period(LocalDate.of(year, 1, 1), Grain.YEAR);
  }

  /** The year that two digits mean: not far after the report. */
  static int century(int digits, Frame f) {
    int now = f.published() == null ? 2000 : f.published().earliest().getYear();
    int year = now / 100 * 100 + digits;
    return year > now + 10 ? year - 100 : year;
  }

  /** Null where there is no such day. */
  static @Nullable Moment calendar(
      Frame f, @Nullable Integer year, @Nullable Month month, @Nullable Integer day) {
    if (month == null) {
      return year == null ? null : Moment.of(year(year));
    }
    int d = day == null ? 1 : day;
    if (d < 1 || d > month.maxLength()) {
      return null;
    }
    Grain grain = day == null ? Grain.MONTH : Grain.DAY;
    LocalDate found;
    if (year != null) {
      found = valid(year, month, d);
    } else if (f.published() == null) {
      String value = String.format(Locale.ROOT, "XXXX-%02d", month.getValue());
      return Moment.vague(
          Type.DATE, day == null ? value : value + String.format(Locale.ROOT, "-%02d", d));
    } else {
      found = nearest(y -> valid(y, month, d), f);
    }
    return found == null ? null : Moment.of(new Period(found, grain));
  }

  private static @Nullable LocalDate valid(int year, Month month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null; // 29 February
    }
  }

  /** In the year that puts it last before the report, next after it, or nearest to it. */
  private static @Nullable LocalDate nearest(IntFunction<@Nullable LocalDate> inYear, Frame f) {
    Edtf published = java.util.Objects.requireNonNull(f.published());
    LocalDate from = f.direction() == Direction.FUTURE ? published.earliest() : published.latest();
    int year = from.getYear();
    LocalDate same = inYear.apply(year);
    if (same == null) {
      return null;
    }
    return switch (f.direction()) {
      case PAST -> same.isAfter(from) ? inYear.apply(year - 1) : same;
      case FUTURE -> same.isBefore(from.withDayOfMonth(1)) ? inYear.apply(year + 1) : same;
      case UNSURE -> {
        long off = ChronoUnit.DAYS.between(from, same);
        yield off > AHEAD
            ? inYear.apply(year - 1)
            : off < AHEAD - 365 ? inYear.apply(year + 1) : same;
      }
    };
  }

  static Moment weekday(Frame f, DayOfWeek weekday, String which) {
    LocalDate day = f.day();
    if (day == null) {
      return Moment.vague(Type.DATE, "XXXX-WXX-" + weekday.getValue());
    }
    boolean ahead =
        switch (which) {
          case "next", "coming" -> true;
          case "last" -> false;
          default -> f.direction() == Direction.FUTURE;
        };
    boolean other = which.equals("last") || which.equals("next");
    return Moment.of(
        new Period(
            day.with(
                ahead
                    ? other
                        ? TemporalAdjusters.next(weekday)
                        : TemporalAdjusters.nextOrSame(weekday)
                    : other
                        ? TemporalAdjusters.previous(weekday)
                        : TemporalAdjusters.previousOrSame(weekday)),
            Grain.DAY));
  }

  /** "Today", "last week", "next year". */
  static Moment offset(Frame f, Grain grain, int steps) {
    if (grain.clock()) {
      return Moment.vague(
          Type.TIME, steps < 0 ? "PAST_REF" : steps > 0 ? "FUTURE_REF" : "PRESENT_REF");
    }
    Edtf published = f.published();
    if (published == null
        || !grain.start(published.earliest()).equals(grain.start(published.latest()))) {
      return Moment.vague(Type.DATE, unknown(grain));
    }
    LocalDate day = published.earliest();
    if (grain == Grain.WEEKEND) {
      return Moment.of(weekend(day, steps == 0 && isJustOver(day, f.direction()) ? -1 : steps));
    }
    return Moment.of(Period.of(grain, day).plus(steps));
  }

  /** "This weekend" is the last one in a past clause, and on Monday and Tuesday in any. */
  private static boolean isJustOver(LocalDate day, Direction direction) {
    return day.getDayOfWeek().getValue() < DayOfWeek.WEDNESDAY.getValue()
        || direction == Direction.PAST
            && day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue();
  }

  /** "Next weekend" is the one ahead, "last weekend" the one behind. */
  private static Period weekend(LocalDate day, int steps) {
    boolean within = day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    LocalDate here = Grain.WEEKEND.start(day);
    int weeks = within ? steps : steps < 0 ? 0 : 1;
    return new Period(here.plusWeeks(weeks), Grain.WEEKEND);
  }

  private static String unknown(Grain grain) {
    return switch (grain) {
      case DAY -> "XXXX-XX-XX";
      case WEEK -> "XXXX-WXX";
      case WEEKEND -> "XXXX-WXX-WE";
      case MONTH -> "XXXX-XX";
      case QUARTER -> "XXXX-QX";
      default -> "XXXX";
    };
  }

  /** "That week": the one of the date that was spoken of last. */
  static Moment same(Frame f, Grain grain) {
    Period last = grain == Grain.DAY && f.lastDay() != null ? f.lastDay() : f.last();
    if (last == null || grain == Grain.DAY && last.grain() != Grain.DAY) {
      return offset(f, grain, 0);
    }
    boolean coarser = last.grain().compareTo(grain) > 0;
    return coarser || grain.clock()
        ? Moment.vague(Type.DATE, unknown(grain))
        : Moment.of(last.in(grain));
  }

  /** "The following week": counted from the date that was spoken of last. */
  static Moment step(Frame f, Grain grain, int steps) {
    Period here = same(f, grain).period();
    return here == null ? Moment.vague(Type.DATE, unknown(grain)) : Moment.of(here.plus(steps));
  }

  /** "The summer of last year". */
  static @Nullable Moment seasonOf(Frame f, int month, Meaning year) {
    Moment moment = year.in(f);
    Period period = moment == null ? null : moment.period();
    return period == null || period.grain() != Grain.YEAR
        ? null
        : season(f, month, period.start().getYear(), null);
  }

  /** "Last September", "next May", "this June". */
  static @Nullable Moment month(Frame f, Month month, int offset) {
    LocalDate day = f.published() == null ? null : f.published().earliest();
    if (day == null) {
      return calendar(f, null, month, null);
    }
    LocalDate here = LocalDate.of(day.getYear(), month, 1);
    LocalDate now = day.withDayOfMonth(1);
    int years = offset < 0 && !here.isBefore(now) ? -1 : offset > 0 && !here.isAfter(now) ? 1 : 0;
    return Moment.of(new Period(here.plusYears(years), Grain.MONTH));
  }

  static @Nullable Moment season(
      Frame f, int month, @Nullable Integer year, @Nullable Integer offset) {
    if (year != null) {
      return Moment.of(new Period(LocalDate.of(year, month, 1), Grain.SEASON));
    }
    if (f.published() == null) {
      return Moment.vague(Type.DATE, "XXXX");
    }
    if (offset == null) {
      LocalDate found = nearest(y -> LocalDate.of(y, month, 1), f);
      return found == null ? null : Moment.of(new Period(found, Grain.SEASON));
    }
    LocalDate now = Grain.SEASON.start(f.published().earliest());
    LocalDate here = LocalDate.of(now.getYear(), month, 1);
    int years = offset < 0 && !here.isBefore(now) ? -1 : offset > 0 && !here.isAfter(now) ? 1 : 0;
    return Moment.of(new Period(here.plusYears(years), Grain.SEASON));
  }

  /** "The third quarter of 2029", "the last week of March", "the second half". */
  static @Nullable Moment nth(Frame f, int n, Grain grain, @Nullable Meaning of) {
    Moment whole = of == null ? offset(f, Grain.YEAR, 0) : of.in(f);
    Period period = whole == null ? null : whole.period();
    if (grain.clock() || whole == null) {
      return null;
    }
    if (period == null) {
      return Moment.vague(
          Type.DATE, n > 0 && grain == Grain.QUARTER ? "XXXX-Q" + n : unknown(grain));
    }
    if (grain.compareTo(period.grain()) > 0) {
      return null;
    }
    Period found =
        n < 0
            ? within(Period.of(grain, period.end()), period, -1)
            : within(Period.of(grain, period.start()), period, 1).plus(n - 1);
    LocalDate day = f.day();
    if (of == null && day != null) {
      LocalDate start = found.start();
      int years =
          switch (f.direction()) {
            case PAST -> start.isAfter(day) ? -1 : 0;
            case FUTURE -> found.end().isBefore(day) ? 1 : 0;
            case UNSURE -> ChronoUnit.DAYS.between(day, start) > AHEAD ? -1 : 0;
          };
      return Moment.of(new Period(start.plusYears(years), grain));
    }
    return found.start().isAfter(period.end()) ? null : Moment.of(found);
  }

  /** A week that lies across two months belongs to the one that has more of it. */
  private static Period within(Period found, Period period, int step) {
    if (found.grain() != Grain.WEEK) {
      return found;
    }
    LocalDate middle = found.start().plusDays(3);
    boolean outside = middle.isBefore(period.start()) || middle.isAfter(period.end());
    return outside ? found.plus(step) : found;
  }

  /** "October of next year", "3 May this year". */
  static @Nullable Moment of(Frame f, Month month, @Nullable Integer day, Meaning year) {
    Moment moment = year.in(f);
    Period period = moment == null ? null : moment.period();
    return period == null || period.grain() != Grain.YEAR
        ? null
        : calendar(f, period.start().getYear(), month, day);
  }

  /** "The same period a year earlier". */
  static Moment yearAgo(Frame f) {
    Period last = f.last();
    LocalDate day = f.day();
    return last != null && last.grain().compareTo(Grain.YEAR) < 0
        ? Moment.of(Period.of(last.grain(), last.start().minusYears(1)))
        : day == null ? Moment.vague(Type.DATE, "XXXX") : Moment.of(year(day.getYear() - 1));
  }

  static @Nullable Moment holiday(Frame f, Holiday holiday, @Nullable Integer year, String which) {
    LocalDate found;
    if (year != null) {
      found = holiday.in(year);
    } else if (f.published() == null) {
      return Moment.vague(Type.DATE, "XXXX-XX-XX");
    } else {
      found =
          switch (which) {
            case "last" -> around(holiday, f.published().earliest(), -1);
            case "coming" -> around(holiday, f.published().latest(), 1);
            default -> nearest(holiday::in, f);
          };
    }
    if (found == null) {
      return null;
    }
    Moment day = Moment.of(new Period(found, Grain.DAY));
    return holiday.days() == 1
        ? day
        : day.with(Edtf.between(found, found.plusDays(holiday.days() - 1L)));
  }

  /** The last one before a day, or the next one from it on. */
  private static @Nullable LocalDate around(Holiday holiday, LocalDate day, int sign) {
    LocalDate here = holiday.in(day.getYear());
    boolean fits = here != null && (sign > 0 ? !here.isBefore(day) : here.isBefore(day));
    return fits ? here : holiday.in(day.getYear() + sign);
  }

  /** Early, mid and late: tens of days in a month, thirds of anything else. */
  static @Nullable Moment part(@Nullable Moment whole, Part part) {
    Edtf days = whole == null ? null : whole.edtf();
    Period period = whole == null ? null : whole.period();
    if (whole == null || days == null || period == null || part == Part.WHOLE) {
      return whole;
    }
    if (part == Part.ABOUT) {
      boolean plain =
          days.text().indexOf('/') < 0
              && Character.isDigit(days.text().charAt(days.text().length() - 1));
      return plain ? whole.with(Edtf.parse(days.text() + "~")) : whole;
    }
    LocalDate start = period.start();
    LocalDate end = period.end();
    LocalDate second;
    LocalDate third;
    if (period.grain() == Grain.MONTH) {
      second = start.withDayOfMonth(11);
      third = start.withDayOfMonth(21);
    } else if (period.grain().compareTo(Grain.MONTH) > 0) {
      int months = (int) ChronoUnit.MONTHS.between(start, end.plusDays(1));
      second = start.plusMonths(months / 3);
      third = start.plusMonths(months * 2L / 3);
    } else if (period.grain() == Grain.WEEK) {
      second = start.plusDays(2);
      third = start.plusDays(4);
    } else {
      return whole;
    }
    return whole.with(
        switch (part) {
          case START -> Edtf.between(start, second.minusDays(1));
          case MIDDLE -> Edtf.between(second, third.minusDays(1));
          default -> Edtf.between(third, end);
        });
  }

  /** A part of a day. */
  static @Nullable Moment part(@Nullable Moment day, String daypart) {
    return day == null ? null : day.at("T" + daypart);
  }

  /** So long before or after a day. */
  static Moment shift(Frame f, Length length, int sign, @Nullable LocalDate from) {
    Amount amount = length.amount();
    Grain grain = length.grain();
    if (amount.vague() || grain.clock() && from == null) {
      return Moment.vague(Type.DATE, sign < 0 ? "PAST_REF" : "FUTURE_REF");
    }
    if (from == null) {
      return Moment.vague(Type.DATE, unknown(grain));
    }
    if (grain.clock()) {
      return Moment.of(new Period(from.plusDays(sign * days(length)), Grain.DAY));
    }
    if (!amount.whole()) {
      grain = grain == Grain.DECADE || grain == Grain.CENTURY ? Grain.YEAR : Grain.MONTH;
      int months =
          (int)
              Math.rint(amount.n() * ChronoUnit.MONTHS.between(from, length.grain().plus(from, 1)));
      return Moment.of(Period.of(grain, Grain.MONTH.plus(from, sign * months)));
    }
    LocalDate day = grain.plus(from, sign * amount.rounded());
    Grain told = grain == Grain.WEEK || grain == Grain.WEEKEND ? Grain.DAY : grain;
    return Moment.of(Period.of(told, day));
  }

  /** Hours as days, rounded. */
  private static long days(Length length) {
    return length.grain() == Grain.HOUR ? Math.round(length.amount().n() / 24) : 0;
  }

  /** "The past three months": a length that ends, or begins, with the report. */
  static Moment past(Frame f, Length length, int sign) {
    Moment plain = length.in(f);
    LocalDate day = f.day();
    Amount amount = length.amount();
    if (day == null || amount.vague() || !amount.whole()) {
      return new Moment(plain.type(), plain.value(), null, null, null);
    }
    LocalDate other =
        length.grain().clock()
            ? day.plusDays(sign * days(length))
            : length.grain().plus(day, sign * amount.rounded());
    if (!Moment.written(other)) {
      return new Moment(plain.type(), plain.value(), null, null, null);
    }
    return new Moment(
        plain.type(),
        plain.value(),
        sign < 0 ? Edtf.between(other, day) : Edtf.between(day, other),
        null,
        null);
  }

  /** From one to another, or null where they do not follow each other. */
  static @Nullable Moment between(@Nullable Moment from, @Nullable Moment to) {
    if (from == null || to == null) {
      return null;
    }
    Edtf days = interval(from.edtf(), to.edtf());
    return days == null
        ? from.edtf() == null && to.edtf() == null ? from : null
        : new Moment(from.type(), from.value(), days, to.period(), null);
  }

  /** From the first day of one to the last day of another, or null where they do not follow. */
  static @Nullable Edtf interval(@Nullable Edtf from, @Nullable Edtf to) {
    if (from == null
        || to == null
        || from.earliest().equals(LocalDate.MIN)
        || to.latest().equals(LocalDate.MAX)
        || to.latest().isBefore(from.earliest())) {
      return null;
    }
    return Edtf.between(from.earliest(), to.latest());
  }
}
