package dev.parley.extract.time;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A time of the clock.
 *
 * @param timex with T before it, and Z behind it where it is universal time
 */
record Clock(String timex) implements Meaning {
  private static final Set<String> LATE = Set.of("AF", "EV", "NI");

  static Clock of(
      @Nullable String clock,
      @Nullable String hhmm,
      @Nullable Integer hour,
      @Nullable String half,
      @Nullable String zone) {
    int h;
    int m = 0;
    if (clock != null) {
      int colon = clock.indexOf(':');
      h = Integer.parseInt(clock.substring(0, colon));
      m = Integer.parseInt(clock.substring(colon + 1));
    } else if (hhmm != null) {
      h = Integer.parseInt(hhmm.substring(0, 2));
      m = Integer.parseInt(hhmm.substring(2));
    } else {
      h = hour == null ? 0 : hour;
    }
    if ("PM".equals(half) && h < 12) {
      h += 12;
    } else if ("AM".equals(half) && h == 12) {
      h = 0;
    }
    return new Clock(written(h, m) + ("Z".equals(zone) ? "Z" : ""));
  }

  private static String written(int h, int m) {
    return String.format(Locale.ROOT, "T%02d:%02d", h, m);
  }

  /** Told with a part of the day: "4:30 in the afternoon". */
  String in(@Nullable String daypart) {
    int h = Integer.parseInt(timex.substring(1, 3));
    return daypart != null && LATE.contains(daypart) && h < 12
        ? written(h + 12, Integer.parseInt(timex.substring(4, 6))) + timex.substring(6)
        : timex;
  }

  @Override
  public Moment in(Frame frame) {
    Moment day = Days.same(frame, Grain.DAY);
    return day.at(timex);
  }
}
