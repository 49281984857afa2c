package dev.parley.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against printed calendars. */
final class HolidayTest {
  @ParameterizedTest
  @CsvSource({
    "EASTER, 0, 2024-03-31",
    "EASTER, 0, 2025-04-20",
    "EASTER, -2, 2038-04-23",
    "ORTHODOX, 0, 2024-05-05",
    "ORTHODOX, 0, 2025-04-20"
  })
  void easter_follows_the_moon(Holiday.Calendar calendar, int day, LocalDate expected) {
    assertThat(new Holiday(calendar, 1, day, null, 1).in(expected.getYear())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 15, 2024-04-23",
    "7, 1, 2023-09-16",
    "7, 10, 2023-09-25",
    "9, 25, 2023-12-08",
    "9, 25, 2024-12-26",
    "12, 14, 2024-03-24",
    "12, 14, 2025-03-14",
    "5, 9, 2025-08-03"
  })
  void hebrew_feasts_fall_where_the_calendar_puts_them(int month, int day, LocalDate expected) {
    assertThat(HebrewCalendar.day(expected.getYear(), month, day)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"9, 1, 2024-03-11", "10, 1, 2024-04-10", "12, 10, 2025-06-06", "1, 10, 2024-07-16"})
  void islamic_feasts_follow_umm_al_qura(int month, int day, LocalDate expected) {
    assertThat(new Holiday(Holiday.Calendar.ISLAMIC, month, day, null, 1).in(expected.getYear()))
        .isEqualTo(expected);
  }

  @Property
  void the_hebrew_new_year_never_begins_on_a_sunday_wednesday_or_friday(
      @ForAll @IntRange(min = 1600, max = 2400) int year) {
    assertThat(HebrewCalendar.day(year, 7, 1).getDayOfWeek())
        .isNotIn(DayOfWeek.SUNDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);
  }
}
