package dev.parley.extract.time;

import dev.parley.claim.Edtf;
import dev.parley.claim.Span;
import dev.parley.extract.time.TimeMention.Relation;
import dev.parley.reader.Reading;
import dev.parley.reader.Sentence;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds and resolves the times of a reading. */
public final class TimeFinder {
  private static final String MONTH =
      "(?<%s>Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?"
          + "|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)(?![a-z])";

  private static final String COUNT =
      "(?<n>\\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty"
          + "|thirty|forty|sixty|ninety)";

  private static final String LEAD =
      "(?:(?<lead>since|until|till|by|before|after|from|on|in|late on|early on|during)\\s+(?:the\\s+)?(?:end of\\s+|start of\\s+)?)?";

  private static final Pattern TIME =
      Pattern.compile(
          "\\b"
              + LEAD
              + "(?:"
              + "(?<iso>\\d{4}-\\d{2}-\\d{2})"
              + "|(?<part>early|mid|late)[- ](?:in\\s+)?"
              + String.format(Locale.ROOT, MONTH, "pm")
              + "(?:,?\\s+(?<py>(?:19|20)\\d{2}))?"
              + "|(?<d1>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?"
              + String.format(Locale.ROOT, MONTH, "m1")
              + "(?:,?\\s+(?<y1>(?:19|20)\\d{2}))?"
              + "|"
              + String.format(Locale.ROOT, MONTH, "m2")
              + "\\s+(?<d2>\\d{1,2})(?!\\d|,\\d{3})(?:st|nd|rd|th)?(?:,?\\s+(?<y2>(?:19|20)\\d{2}))?"
              + "|"
              + String.format(Locale.ROOT, MONTH, "m3")
              + "\\s+(?<y3>(?:19|20)\\d{2})"
              + "|(?:(?<wq>last|next|this|the following)\\s+)?(?<wd>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\\s+(?:morning|afternoon|evening|night))?"
              + "|(?<rel>today|tonight|yesterday|tomorrow)"
              + "|(?<uq>last|next|this|the past|the coming|the previous)\\s+(?<unit>weekend|week|month|year)"
              + "|"
              + COUNT
              + "\\s+(?<nu>day|week|month|year)s?\\s+(?<dir>ago|earlier|later|from now)"
              + "|(?<my>"
              + String.format(Locale.ROOT, MONTH, "m4")
              + ")"
              + "|(?<year>(?:19|20)\\d{2})(?![\\d,.-]\\d)"
              + ")");

  private static final Pattern LENGTH =
      Pattern.compile(
          "(?<!\\bafter )(?<!\\bwithin )\\b"
              + COUNT
              + "(?:-|\\s+)(?<u>hour|day|week|month|year)s?"
              + "(?<none>-old|\\s+(?:after|before|ago|earlier|later|from now))?\\b",
          Pattern.CASE_INSENSITIVE);

  /** What may stand before "after 7 October". */
  private static final Pattern DISTANCE =
      Pattern.compile("\\b" + COUNT + "\\s+(?<u>day|week)s?\\s+$", Pattern.CASE_INSENSITIVE);

  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("an", 1),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("sixty", 60),
          Map.entry("ninety", 90));

  private TimeFinder() {}

  /**
   * All times of a reading, in order.
   *
   * @param published the report's date, as precisely as it is known, or null
   */
  public static List<TimeMention> find(Reading reading, @Nullable Edtf published) {
    List<TimeMention> out = new ArrayList<>();
    for (Sentence sentence : reading.sentences()) {
      String text = sentence.span().in(reading.text());
      int base = sentence.span().start();
      Matcher m = TIME.matcher(text);
      while (m.find()) {
        TimeMention mention = resolve(m, new Span(base + m.start(), base + m.end()), published);
        if (mention != null
            && ("after".equals(m.group("lead")) || "before".equals(m.group("lead")))) {
          mention = shifted(mention, m.group("lead"), text.substring(0, m.start()));
        }
        if (mention != null) {
          out.add(mention);
        }
      }
      Matcher length = LENGTH.matcher(text);
      while (length.find()) {
        Span span = new Span(base + length.start(), base + length.end());
        if (length.group("none") == null && out.stream().noneMatch(t -> t.span().overlaps(span))) {
          out.add(new TimeMention(span, null, null, iso(length), Relation.LENGTH));
        }
      }
    }
    out.sort(java.util.Comparator.comparing(TimeMention::span));
    return out;
  }

  private static String iso(Matcher length) {
    int n = count(length.group("n"));
    return switch (length.group("u").toLowerCase(Locale.ROOT)) {
      case "hour" -> "PT" + n + "H";
      case "day" -> "P" + n + "D";
      case "week" -> "P" + n + "W";
      case "month" -> "P" + n + "M";
      default -> "P" + n + "Y";
    };
  }

  private static int count(String n) {
    Integer word = WORDS.get(n.toLowerCase(Locale.ROOT));
    // Nobody counts a billion days; more digits than that are no time.
    return word != null ? word : n.length() > 6 ? 999_999 : Integer.parseInt(n);
  }

  /** "Six days after 7 October": the day meant, where one day is named and a distance to it. */
  private static TimeMention shifted(TimeMention mention, String lead, String before) {
    Matcher m = DISTANCE.matcher(before);
    if (!m.find()) {
      return mention;
    }
    int days = count(m.group("n")) * (m.group("u").equalsIgnoreCase("week") ? 7 : 1);
    int signed = lead.equals("after") ? days : -days;
    Span span = new Span(mention.span().start() - (m.end() - m.start()), mention.span().end());
    return new TimeMention(
        span, moved(mention.past(), signed), moved(mention.future(), signed), null, Relation.AT);
  }

  private static @Nullable Edtf moved(@Nullable Edtf time, int days) {
    LocalDate day = time == null ? null : time.asDay();
    return day == null ? null : Edtf.day(day.plusDays(days));
  }

  private static @Nullable TimeMention resolve(Matcher m, Span span, @Nullable Edtf published) {
    String lead = m.group("lead");
    Relation relation =
        lead == null
            ? Relation.AT
            : switch (lead) {
              case "since" -> Relation.SINCE;
              case "until", "till", "by", "before" -> Relation.UNTIL;
              default -> Relation.AT;
            };
    boolean bareMonth = m.group("my") != null;
    if (bareMonth && m.group("my").equals("May") && lead == null) {
      return null; // the verb
    }
    try {
      Edtf past = value(m, published, false);
      Edtf future = relation == Relation.SINCE ? past : value(m, published, true);
      if (past == null && future == null && m.group("year") != null) {
        return null;
      }
      return new TimeMention(span, since(past, relation), since(future, relation), null, relation);
    } catch (DateTimeException | IllegalArgumentException e) {
      return null; // "30 February": words that look like a date and are none
    }
  }

  private static @Nullable Edtf since(@Nullable Edtf value, Relation relation) {
    return value != null && relation == Relation.SINCE ? Edtf.since(value.earliest()) : value;
  }

  private static @Nullable Edtf value(Matcher m, @Nullable Edtf published, boolean future) {
    LocalDate day = published == null ? null : published.asDay();
    if (m.group("iso") != null) {
      return Edtf.parse(m.group("iso"));
    }
    if (m.group("part") != null) {
      YearMonth month = month(m.group("pm"), m.group("py"), published, future);
      return month == null ? null : part(m.group("part"), month);
    }
    if (m.group("d1") != null) {
      return dated(m.group("d1"), m.group("m1"), m.group("y1"), published, future);
    }
    if (m.group("d2") != null) {
      return dated(m.group("d2"), m.group("m2"), m.group("y2"), published, future);
    }
    if (m.group("m3") != null) {
      return Edtf.month(YearMonth.of(Integer.parseInt(m.group("y3")), number(m.group("m3"))));
    }
    if (m.group("my") != null) {
      YearMonth month = month(m.group("m4"), null, published, future);
      return month == null ? null : Edtf.month(month);
    }
    if (m.group("year") != null) {
      return m.group("lead") == null ? null : Edtf.year(Integer.parseInt(m.group("year")));
    }
    if (day == null) {
      return null;
    }
    if (m.group("wd") != null) {
      return weekday(m.group("wd"), m.group("wq"), day, future || isUntil(m.group("lead")));
    }
    if (m.group("rel") != null) {
      return Edtf.day(
          switch (m.group("rel")) {
            case "yesterday" -> day.minusDays(1);
            case "tomorrow" -> day.plusDays(1);
            default -> day;
          });
    }
    if (m.group("unit") != null) {
      return unit(m.group("uq"), m.group("unit"), day);
    }
    return m.group("dir") == null ? null : distance(m, day);
  }

  private static boolean isUntil(@Nullable String lead) {
    return lead != null && lead.matches("until|till|by");
  }

  private static Edtf distance(Matcher m, LocalDate day) {
    int n = count(m.group("n"));
    boolean ahead = m.group("dir").matches("later|from now");
    int signed = ahead ? n : -n;
    return switch (m.group("nu")) {
      case "day" -> Edtf.day(day.plusDays(signed));
      case "week" -> Edtf.day(day.plusWeeks(signed));
      case "month" -> Edtf.month(YearMonth.from(day.plusMonths(signed)));
      default -> Edtf.year(day.plusYears(signed).getYear());
    };
  }

  private static Edtf unit(String which, String unit, LocalDate day) {
    int shift = which.matches("last|the past|the previous") ? -1 : which.equals("this") ? 0 : 1;
    return switch (unit) {
      case "week" -> {
        LocalDate monday =
            day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(shift);
        yield Edtf.between(monday, monday.plusDays(6));
      }
      case "weekend" -> {
        LocalDate saturday =
            day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY))
                .plusWeeks(Math.max(0, shift));
        yield Edtf.between(saturday, saturday.plusDays(1));
      }
      case "month" -> Edtf.month(YearMonth.from(day).plusMonths(shift));
      default -> Edtf.year(day.getYear() + shift);
    };
  }

  private static Edtf weekday(String name, @Nullable String which, LocalDate day, boolean future) {
    DayOfWeek wanted = DayOfWeek.valueOf((name + "day").toUpperCase(Locale.ROOT));
    boolean ahead =
        future && !"last".equals(which) || which != null && which.matches("next|the following");
    if ("last".equals(which)) {
      return Edtf.day(day.with(TemporalAdjusters.previous(wanted)));
    }
    if (ahead) {
      return Edtf.day(
          day.with(
              which == null
                  ? TemporalAdjusters.nextOrSame(wanted)
                  : TemporalAdjusters.next(wanted)));
    }
    return Edtf.day(day.with(TemporalAdjusters.previousOrSame(wanted)));
  }

  private static Edtf part(String part, YearMonth month) {
    return switch (part) {
      case "early" -> Edtf.between(month.atDay(1), month.atDay(10));
      case "mid" -> Edtf.between(month.atDay(11), month.atDay(20));
      default -> Edtf.between(month.atDay(21), month.atEndOfMonth());
    };
  }

  private static @Nullable Edtf dated(
      String day, String month, @Nullable String year, @Nullable Edtf published, boolean future) {
    int d = Integer.parseInt(day);
    int m = number(month);
    if (year != null) {
      return Edtf.day(LocalDate.of(Integer.parseInt(year), m, d));
    }
    if (published == null) {
      return null;
    }
    return Edtf.day(nearest(y -> LocalDate.of(y, m, d), published, future));
  }

  private static @Nullable YearMonth month(
      String month, @Nullable String year, @Nullable Edtf published, boolean future) {
    int m = number(month);
    if (year != null) {
      return YearMonth.of(Integer.parseInt(year), m);
    }
    return published == null
        ? null
        : YearMonth.from(nearest(y -> LocalDate.of(y, m, 1), published, future));
  }

  /** In the year that puts it last before the report, or next after it. */
  private static LocalDate nearest(
      java.util.function.IntFunction<LocalDate> inYear, Edtf published, boolean future) {
    LocalDate from = future ? published.earliest() : published.latest();
    LocalDate same = inYear.apply(from.getYear());
    if (future) {
      return same.isBefore(from.withDayOfMonth(1)) ? inYear.apply(from.getYear() + 1) : same;
    }
    return same.isAfter(from) ? inYear.apply(from.getYear() - 1) : same;
  }

  private static int number(String month) {
    String key = month.substring(0, 3).toLowerCase(Locale.ROOT);
    return List.of(
                "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
            .indexOf(key)
        + 1;
  }
}
