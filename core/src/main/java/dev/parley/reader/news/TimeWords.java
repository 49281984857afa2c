package dev.parley.reader.news;

import java.util.Locale;
import java.util.Set;

/** Nouns that name times, which are seldom who did it. */
final class TimeWords {
  private static final Set<String> NOUNS =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan.",
          "feb.",
          "mar.",
          "apr.",
          "aug.",
          "sept.",
          "sep.",
          "oct.",
          "nov.",
          "dec.",
          "jan",
          "feb",
          "mar",
          "apr",
          "aug",
          "sept",
          "oct",
          "nov",
          "dec",
          "yesterday",
          "today",
          "tomorrow",
          "week",
          "month",
          "year",
          "day",
          "morning",
          "evening",
          "afternoon",
          "night",
          "hour",
          "weekend",
          "days",
          "weeks",
          "months",
          "years",
          "hours");

  private TimeWords() {}

  static boolean is(String form) {
    return NOUNS.contains(form.toLowerCase(Locale.ROOT));
  }
}
