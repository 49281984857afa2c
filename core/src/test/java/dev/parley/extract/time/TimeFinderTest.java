package dev.parley.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.Edtf;
import dev.parley.extract.HandRead;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A mention is written as its words and what they mean: the past reading, then behind a slash-slash
 * the reading in a clause that looks ahead, where that is another day.
 */
final class TimeFinderTest {
  /** A Thursday. */
  private static final Edtf PUBLISHED = Edtf.parse("2031-07-24");

  private static final TimeFinder FINDER = new TimeFinder();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          They met on 2031-07-03            | 2031-07-03 = 2031-07-03
          They met on 3 July                | 3 July = 2031-07-03
          They met on 3 July 2030           | 3 July 2030 = 2030-07-03
          They met on July 3rd              | July 3rd = 2031-07-03
          They met on the 3rd of July       | the 3rd of July = 2031-07-03
          They met on Dec. 20, 2030         | Dec. 20, 2030 = 2030-12-20
          They met on 20 December           | 20 December = 2030-12-20 // 2031-12-20
          They met in March 2030            | March 2030 = 2030-03
          They met in March                 | March = 2031-03 // 2032-03
          They met in late December         | late December = 2030-12-21/2030-12-31 // 2031-12-21/2031-12-31
          They met late in May 2031         | late in May 2031 = 2031-05-21/2031-05-31
          They met in mid-July              | mid-July = 2031-07-11/2031-07-20
          They met in early February 2031   | early February 2031 = 2031-02-01/2031-02-10
          They met in 2029                  | 2029 = 2029
          They met today                    | today = 2031-07-24
          They met yesterday                | yesterday = 2031-07-23
          They meet tomorrow                | tomorrow = 2031-07-25
          They met two days ago             | two days ago = 2031-07-22
          They met three weeks earlier      | three weeks earlier = 2031-07-03
          They met two months ago           | two months ago = 2031-05
          They met last week                | last week = 2031-07-14/2031-07-20
          They meet next week               | next week = 2031-07-28/2031-08-03
          They met this month               | this month = 2031-07
          They met last year                | last year = 2030
          They meet next weekend            | next weekend = 2031-07-26/2031-07-27
          They met last weekend             | last weekend = 2031-07-19/2031-07-20
          """)
  void a_time_is_read_against_the_day_of_publication(String text, String expected) {
    assertThat(times(text, PUBLISHED)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          on Sunday          | Sunday = 2031-07-20 // 2031-07-27
          on Sunday evening  | Sunday evening = 2031-07-20 // 2031-07-27
          on Thursday        | Thursday = 2031-07-24
          last Thursday      | last Thursday = 2031-07-17
          last Sunday        | last Sunday = 2031-07-20
          next Wednesday     | next Wednesday = 2031-07-30
          until Monday       | Monday = 2031-07-28 UNTIL
          by Friday          | Friday = 2031-07-25 UNTIL
          since Monday       | Monday = 2031-07-21/.. SINCE
          """)
  void a_weekday_is_the_last_one_in_the_past_and_the_next_one_ahead(String text, String expected) {
    assertThat(times("The truce was told of " + text, PUBLISHED)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          since 7 October 2029            | 7 October 2029 = 2029-10-07/.. SINCE
          until 31 August 2031            | 31 August 2031 = 2031-08-31 UNTIL
          six days after 7 October 2029   | six days after 7 October 2029 = 2029-10-13
          2 weeks before 12 May 2031      | 2 weeks before 12 May 2031 = 2031-04-28
          after 12 May 2031               | 12 May 2031 = 2031-05-12
          """)
  void a_lead_word_says_how_the_time_ties_in(String text, String expected) {
    assertThat(times("They fought " + text, PUBLISHED)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a 42-day truce                 | 42-day = P42D
          a seven-day truce              | seven-day = P7D
          a truce for two weeks          | two weeks = P2W
          a truce for five months        | five months = P5M
          a pause of 72 hours            | 72 hours = PT72H
          a pause of a year              | a year = P1Y
          """)
  void a_length_is_a_duration_and_no_date(String text, String expected) {
    assertThat(times(text, PUBLISHED)).isEqualTo(expected);
    assertThat(times(text, null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          They fought from 3 to 5 May 2031              | 3 to 5 May 2031 = 2031-05-03/2031-05-05
          They fought from 3 May to 12 June 2031        | 3 May to 12 June 2031 = 2031-05-03/2031-06-12
          They fought between March and May 2031        | March and May 2031 = 2031-03-01/2031-05-31
          They fought from Monday until Wednesday       | Monday until Wednesday = 2031-07-21/2031-07-23 // 2031-07-28/2031-07-30
          They fought on Monday and Wednesday           | Monday = 2031-07-21 // 2031-07-28 + Wednesday = 2031-07-23 // 2031-07-30
          They fought over the past three months        | the past three months = 2031-04-24/2031-07-24
          They will fight for the next two weeks        | the next two weeks = 2031-07-24/2031-08-07
          They fought in the third quarter of 2030      | the third quarter of 2030 = 2030-07-01/2030-09-30
          They fought in the first half of 2031         | the first half of 2031 = 2031-01-01/2031-06-30
          They fought in the first week of March 2031   | the first week of March 2031 = 2031-03-03/2031-03-09
          They fought in October of last year           | October of last year = 2030-10
          They fought at the end of last year           | the end of last year = 2030-09-01/2030-12-31
          They fought late last year                    | late last year = 2030-09-01/2030-12-31
          They fought in the early 1990s                | the early 1990s = 1990-01-01/1993-04-30
          They fought in the 1990s                      | the 1990s = 199X
          They fought in the 19th century               | the 19th century = 18XX
          They fought in the winter of 2029             | the winter of 2029 = 2029-24
          They fought last spring                       | last spring = 2031-21
          They fought around March 2030                 | around March 2030 = 2030-03~
          They fought last September                    | last September = 2030-09
          They will fight next May                      | next May = 2032-05
          They fought two decades ago                   | two decades ago = 201X
          They fought a year and a half ago             | a year and a half ago = 2030-01
          """)
  void a_time_may_be_an_interval_or_uncertain(String text, String expected) {
    assertThat(times(text, PUBLISHED)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          on Christmas Eve 2030         | Christmas Eve 2030 = 2030-12-24
          on Good Friday 2030           | Good Friday 2030 = 2030-04-19
          by Thanksgiving               | Thanksgiving = 2031-11-27 UNTIL
          after Eid al-Fitr             | Eid al-Fitr = 2031-01-24/2031-01-26 // 2032-01-14/2032-01-16
          during Ramadan 2029           | Ramadan 2029 = 2029-01-16/2029-02-14
          on Yom Kippur 2030            | Yom Kippur 2030 = 2030-10-07
          last Passover                 | last Passover = 2031-04-08/2031-04-15
          """)
  void feasts_have_their_dates(String text, String expected) {
    assertThat(times("They meet " + text, PUBLISHED)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          that day          | that day = 2030-03-05
          the same week     | the same week = 2030-03-04/2030-03-10
          that year         | that year = 2030
          the next day      | the next day = 2030-03-06
          three weeks later | three weeks later = 2030-03-26
          six months later  | six months later = 2030-09
          a year earlier    | a year earlier = 2029
          at 5 p.m.         | 5 p.m. = 2030-03-05
          """)
  void some_times_go_back_to_the_date_that_was_spoken_of_last(String text, String expected) {
    assertThat(times("They met on 5 March 2030 and left " + text, PUBLISHED))
        .isEqualTo("5 March 2030 = 2030-03-05 + " + expected);
  }

  @ParameterizedTest
  @CsvSource({
    "a 46-year-old farmer",
    "six days after the truce",
    "two weeks before the raid",
    "They may meet",
    "They now fight daily, every week, and will soon again",
    "a week later than planned",
    "on 30 February 2031",
    "12 people"
  })
  void ages_distances_without_an_anchor_and_words_like_dates_are_no_times(String text) {
    assertThat(times(text, PUBLISHED)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          They met on Sunday              | Sunday = ?
          They met yesterday              | yesterday = ?
          They met two days ago           | two days ago = ?
          They met last week              | last week = ?
          They met on 3 July              | 3 July = ?
          They met in late December       | late December = ?
          They met in March               | March = ?
          They met on 3 July 2030         | 3 July 2030 = 2030-07-03
          They met in March 2030          | March 2030 = 2030-03
          They met since 7 October 2029   | 7 October 2029 = 2029-10-07/.. SINCE
          """)
  void without_a_day_of_publication_what_depends_on_it_stays_unresolved(
      String text, String expected) {
    assertThat(times(text, null)).isEqualTo(expected);
  }

  @Test
  void a_publication_known_to_the_month_dates_days_of_the_calendar_but_no_weekdays() {
    Edtf july = Edtf.parse("2031-07");

    assertThat(times("They met on 3 May", july)).startsWith("3 May = 2031-05-03");
    assertThat(times("They met on Sunday", july)).isEqualTo("Sunday = ?");
  }

  @Test
  void a_leap_day_needs_a_leap_year() {
    assertThat(times("on 29 February 2032", PUBLISHED)).isEqualTo("29 February 2032 = 2032-02-29");
    assertThat(times("on 29 February 2031", PUBLISHED)).isEmpty();
  }

  @Property
  void a_weekday_lies_within_the_week_before_and_the_week_after(
      @ForAll @IntRange(max = 20_000) int day, @ForAll @IntRange(min = 1, max = 7) int weekday) {
    LocalDate published = LocalDate.of(2000, 1, 1).plusDays(day);
    String name =
        java.time.DayOfWeek.of(weekday)
            .getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.ENGLISH);

    TimeMention found =
        FINDER.find(HandRead.of("They met on " + name), Edtf.day(published)).getFirst();

    LocalDate past = day(found.past());
    LocalDate future = day(found.future());
    assertThat(past).isBetween(published.minusDays(6), published);
    assertThat(future).isBetween(published, published.plusDays(6));
    assertThat(past.getDayOfWeek().getValue()).isEqualTo(weekday);
    assertThat(future.getDayOfWeek().getValue()).isEqualTo(weekday);
  }

  @Property
  void whatever_is_said_and_whenever_a_time_is_one_or_is_not_told(
      @ForAll("words") List<String> words, @ForAll @IntRange(min = 1, max = 3_000_000) int day) {
    String text = String.join(" ", words);
    for (Edtf published :
        Arrays.asList(
            null,
            Edtf.day(LocalDate.ofEpochDay(day - 700_000L)),
            Edtf.month(YearMonth.from(LocalDate.ofEpochDay(day - 700_000L))))) {
      for (TimeMention time : FINDER.find(HandRead.of(text), published)) {
        assertThat(time.span().end()).isLessThanOrEqualTo(text.length());
        for (Edtf edtf : Arrays.asList(time.past(), time.future())) {
          assertThat(edtf == null ? null : Edtf.parse(edtf.text())).isEqualTo(edtf);
        }
      }
      assertThat(FINDER.timexes(HandRead.of(text), published))
          .allMatch(t -> !t.value().isEmpty() && !t.value().contains(" "));
    }
  }

  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.of(
            ("the a of in on by until since between and to - , . / ' : last next this that same early late"
                    + " mid end start first final 2nd third 29 31 2 12 2032 1900 0 99 1990s '90s 0800 18:00 5pm"
                    + " a.m. p.m. GMT noon midnight two half several twenty hundred dozen million February May"
                    + " Dec December Monday Sundays day days week weekend month quarter half year years decade"
                    + " century hours ago later earlier before after from now today yesterday tonight morning"
                    + " night spring winter Christmas Ramadan Passover Easter every each daily annual once times"
                    + " past recent future current fiscal age old long truce")
                .split(" "))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  private static LocalDate day(@Nullable Edtf time) {
    return java.util.Objects.requireNonNull(java.util.Objects.requireNonNull(time).asDay());
  }

  private static String times(String text, @Nullable Edtf published) {
    return FINDER.find(HandRead.of(text), published).stream()
        .map(t -> line(t, text))
        .collect(Collectors.joining(" + "));
  }

  private static String line(TimeMention t, String text) {
    String words = t.span().in(text) + " = ";
    if (t.relation() == TimeMention.Relation.LENGTH) {
      return words + t.duration();
    }
    if (t.past() == null) {
      return words + "?";
    }
    String relation = t.relation() == TimeMention.Relation.AT ? "" : " " + t.relation();
    return words + t.past() + (t.past().equals(t.future()) ? "" : " // " + t.future()) + relation;
  }
}
