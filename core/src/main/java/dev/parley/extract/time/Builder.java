package dev.parley.extract.time;

import dev.parley.extract.time.Timex.Type;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Makes the value of a symbol from what a rule's pattern has caught. */
@FunctionalInterface
interface Builder {
  Object build(Caught caught);

  /**
   * The builder that a rule names.
   *
   * @throws IllegalArgumentException naming what it does not know
   */
  static Builder named(String name, String argument) {
    return switch (name) {
      case "first" -> Builder::first;
      case "gap" -> c -> c.need("unit", Grain.class);
      case "number" -> number(argument);
      case "clock" -> clock(argument);
      case "calendar" -> Builder::calendar;
      case "iso" -> c -> date(c, integer(c, "year"));
      case "slashed" ->
          c ->
              c.get("yy", Integer.class) == null
                  ? date(c, integer(c, "year"))
                  : (Meaning) f -> date(c, Days.century(integer(c, "yy"), f)).in(f);
      case "days" -> Builder::days;
      case "range" -> Builder::years;
      case "weekday" -> weekday(choice(argument, "bare", "last", "next", "coming"));
      case "deictic" -> deictic(Integer.parseInt(argument));
      case "tonight" -> c -> (Meaning) f -> Days.part(Days.offset(f, Grain.DAY, 0), "NI");
      case "decade" -> Builder::decade;
      case "century" ->
          c -> {
            int n = integer(c, "ordinal");
            return n < 1
                ? (Meaning) f -> Days.offset(f, Grain.CENTURY, -1)
                : (Meaning) f -> Moment.of(Days.year(100 * (n - 1)).in(Grain.CENTURY));
          };
      case "fiscal" ->
          c ->
              (Meaning)
                  f -> Moment.of(new Period(Days.year(integer(c, "year")).start(), Grain.FISCAL));
      case "month" -> month(Integer.parseInt(argument));
      case "season" -> season(argument);
      case "unit" -> unit(Integer.parseInt(argument));
      case "same" -> c -> (Meaning) f -> Days.same(f, c.need("unit", Grain.class));
      case "of" ->
          c ->
              (Meaning)
                  f ->
                      Days.of(
                          f,
                          c.need("month", Month.class),
                          c.get("dd", Integer.class),
                          c.need("of", Meaning.class));
      case "yearago" -> c -> (Meaning) Days::yearAgo;
      case "seasonof" ->
          c -> (Meaning) f -> Days.seasonOf(f, integer(c, "season"), c.need("of", Meaning.class));
      case "step" -> step(Integer.parseInt(argument));
      case "nth" -> nth(argument);
      case "holiday" -> holiday(choice(argument, "bare", "last", "coming"));
      case "length" -> length(argument);
      case "age" ->
          c ->
              (Meaning)
                  f -> Moment.vague(Type.DURATION, amount(c).timex(c.need("unit", Grain.class)));
      case "part" -> part(Days.Part.valueOf(argument.toUpperCase(Locale.ROOT)));
      case "daypart" -> daypart(argument);
      case "moment" -> Builder::moment;
      case "every" -> every(argument);
      case "shift" -> shift(argument);
      case "past" -> past(choice(argument, "+", "-").equals("+") ? 1 : -1);
      case "vague" -> c -> (Meaning) f -> Moment.vague(Type.DATE, argument);
      default -> throw new IllegalArgumentException("there is no builder '" + name + "'");
    };
  }

  private static String choice(String argument, String... choices) {
    if (!List.of(choices).contains(argument)) {
      throw new IllegalArgumentException(
          "the argument '" + argument + "' is none of " + String.join(", ", choices));
    }
    return argument;
  }

  private static int integer(Caught c, String name) {
    return c.need(name, Integer.class);
  }

  private static Amount amount(Caught c) {
    return Objects.requireNonNullElse(c.get("amount", Amount.class), new Amount(1));
  }

  private static Object first(Caught c) {
    return c.values().stream()
        .filter(v -> !v.equals(Caught.NOTHING))
        .filter(v -> v instanceof Meaning || v instanceof Amount || v instanceof Length)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nothing caught that could be passed on"));
  }

  private static Builder number(String argument) {
    return switch (argument) {
      case "" ->
          c ->
              Objects.requireNonNull(
                  c.get("n", Amount.class) == null ? firstAmount(c) : c.get("n", Amount.class));
      case "some" -> c -> Amount.SOME;
      case "half" -> c -> new Amount(c.need("n", Amount.class).n() + 0.5);
      default -> {
        Amount fixed = new Amount(Double.parseDouble(argument));
        yield c -> fixed;
      }
    };
  }

  /** Of a range the upper end: what is counted stands next to it. */
  private static Amount firstAmount(Caught c) {
    Amount found = null;
    for (Object value : c.values()) {
      found = value instanceof Amount amount ? amount : found;
    }
    return Objects.requireNonNull(found);
  }

  private static Builder clock(String fixed) {
    if (!fixed.isEmpty()) {
      return c -> new Clock("T" + fixed);
    }
    return c ->
        Clock.of(
            c.get("clock", String.class),
            c.get("hhmm", String.class),
            c.get("dd", Integer.class),
            c.get("half", String.class),
            c.get("zone", String.class));
  }

  private static Object calendar(Caught c) {
    Month month = c.get("month", Month.class);
    Integer day = c.get("dd", Integer.class);
    Integer year = c.get("year", Integer.class);
    Integer short2 = c.get("yy", Integer.class);
    return (Meaning)
        f ->
            Days.calendar(
                f, short2 == null ? year : Integer.valueOf(Days.century(short2, f)), month, day);
  }

  private static Meaning date(Caught c, int year) {
    int m = integer(c, "m");
    return f -> m > 12 ? null : Days.calendar(f, year, Month.of(m), integer(c, "d"));
  }

  private static Object days(Caught c) {
    Month month = c.need("month", Month.class);
    Integer year = c.get("year", Integer.class);
    return (Meaning)
        f ->
            Days.between(
                Days.calendar(f, year, month, integer(c, "dd")),
                Days.calendar(f, year, month, integer(c, "to")));
  }

  private static Object years(Caught c) {
    int from = integer(c, "year");
    int to = integer(c, "to");
    int end = to < 100 ? from / 100 * 100 + to : to;
    return (Meaning) f -> Days.between(Moment.of(Days.year(from)), Moment.of(Days.year(end)));
  }

  private static Builder weekday(String which) {
    return c -> {
      DayOfWeek day = c.need("weekday", DayOfWeek.class);
      return (Meaning) f -> Days.weekday(f, day, which);
    };
  }

  private static Builder deictic(int offset) {
    return c -> (Meaning) f -> Days.offset(f, Grain.DAY, offset);
  }

  private static Object decade(Caught c) {
    Integer written = c.get("decade", Integer.class);
    int decade = written == null ? integer(c, "tens") : written;
    int year = decade < 100 ? 1900 + decade : decade;
    return (Meaning) f -> year % 10 != 0 ? null : Moment.of(Days.year(year).in(Grain.DECADE));
  }

  private static Builder month(int offset) {
    return c -> {
      Month month = c.need("month", Month.class);
      return (Meaning) f -> Days.month(f, month, offset);
    };
  }

  private static Builder season(String argument) {
    Integer offset = argument.isEmpty() ? null : Integer.valueOf(argument);
    return c -> {
      int month = integer(c, "season");
      Integer year = c.get("year", Integer.class);
      return (Meaning) f -> Days.season(f, month, year, offset);
    };
  }

  private static Builder unit(int offset) {
    return c -> {
      Grain grain = c.need("unit", Grain.class);
      return (Meaning)
          f -> grain == Grain.DAY && offset != 0 ? null : Days.offset(f, grain, offset);
    };
  }

  private static Builder step(int steps) {
    return c -> {
      Grain grain = Objects.requireNonNullElse(c.get("unit", Grain.class), Grain.DAY);
      return (Meaning) f -> Days.step(f, grain, steps);
    };
  }

  private static Builder nth(String argument) {
    Grain fixed = argument.isEmpty() ? null : Grain.valueOf(argument);
    return c -> {
      Grain grain = fixed == null ? c.need("unit", Grain.class) : fixed;
      int n = integer(c, "ordinal");
      Meaning of = c.get("of", Meaning.class);
      return (Meaning) f -> Days.nth(f, n, grain, of);
    };
  }

  private static Builder holiday(String which) {
    return c -> {
      Holiday holiday = c.need("holiday", Holiday.class);
      Integer year = c.get("year", Integer.class);
      return (Meaning) f -> Days.holiday(f, holiday, year, which);
    };
  }

  private static Builder length(String argument) {
    return c -> {
      Grain grain = c.need(c.get("unit", Grain.class) == null ? "units" : "unit", Grain.class);
      Amount amount =
          switch (argument) {
            case "" -> amount(c);
            case "some" -> Amount.SOME;
            case "half" -> new Amount(amount(c).n() + 0.5);
            default -> new Amount(Double.parseDouble(argument));
          };
      return new Length(amount, grain);
    };
  }

  private static Builder part(Days.Part part) {
    return c -> {
      Meaning whole = (Meaning) first(c);
      return (Meaning) f -> Days.part(whole.in(f), part);
    };
  }

  private static Builder daypart(String argument) {
    if (argument.isEmpty()) {
      return c -> {
        Meaning day = c.need("day", Meaning.class);
        return (Meaning) f -> Days.part(day.in(f), c.need("daypart", String.class));
      };
    }
    if (argument.equals("same")) {
      return c ->
          (Meaning) f -> Days.part(Days.same(f, Grain.DAY), c.need("daypart", String.class));
    }
    int offset = Integer.parseInt(argument);
    return c ->
        (Meaning)
            f ->
                Days.part(
                    Days.offset(f, Grain.DAY, offset),
                    Objects.requireNonNullElse(c.get("daypart", String.class), "NI"));
  }

  private static Object moment(Caught c) {
    Clock clock = c.need("hm", Clock.class);
    Meaning day = c.get("day", Meaning.class);
    String part = c.get("daypart", String.class);
    return (Meaning)
        f -> {
          Moment moment = day == null ? Days.same(f, Grain.DAY) : day.in(f);
          return moment == null ? null : moment.at(clock.in(part));
        };
  }

  private static Builder every(String argument) {
    Grain fixed = argument.isEmpty() ? null : Grain.valueOf(argument);
    return c -> (Meaning) f -> Moment.vague(Type.SET, set(c, fixed));
  }

  private static String set(Caught c, @org.jspecify.annotations.Nullable Grain fixed) {
    for (Object value : c.values()) {
      if (value instanceof DayOfWeek day) {
        return "XXXX-WXX-" + day.getValue();
      }
      if (value instanceof Grain grain) {
        boolean every = c.names().contains("amount") && c.names().indexOf("amount") == 1;
        return (every ? amount(c) : new Amount(1)).timex(grain);
      }
    }
    String part = c.get("unit", String.class);
    return fixed != null ? new Amount(1).timex(fixed) : "XXXX-XX-XXT" + part;
  }

  private static Builder shift(String argument) {
    String[] words = argument.split(" ");
    if (words.length != 2) {
      throw new IllegalArgumentException("the argument must be like '- published'");
    }
    int sign = choice(words[0], "+", "-").equals("+") ? 1 : -1;
    boolean spoken = choice(words[1], "published", "spoken").equals("spoken");
    return c -> {
      Length length = c.need("length", Length.class);
      return (Meaning) f -> Days.shift(f, length, sign, spoken ? f.spoken() : f.day());
    };
  }

  private static Builder past(int sign) {
    return c -> {
      Length given = c.get("length", Length.class);
      Length length =
          given == null ? new Length(new Amount(1), c.need("unit", Grain.class)) : given;
      return (Meaning) f -> Days.past(f, length, sign);
    };
  }
}
