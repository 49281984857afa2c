package dev.parley.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.Edtf;
import dev.parley.extract.HandRead;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Time expressions as TimeML marks them, in a report of Thursday, 24 July 2031. */
final class TimexTest {
  private static final TimeFinder FINDER = new TimeFinder();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          They met on Sunday, 20 July          | Sunday, 20 July = DATE 2031-07-20
          They met in mid-July                 | mid-July = DATE 2031-07
          They met last week                   | last week = DATE 2031-W29
          They met last weekend                | last weekend = DATE 2031-W29-WE
          They met in the third quarter        | the third quarter = DATE 2031-Q3
          They met in Q3 2030                  | Q3 2030 = DATE 2030-Q3
          They met in the first half of 2030   | the first half of 2030 = DATE 2030-H1
          They met in the summer of 2030       | the summer of 2030 = DATE 2030-SU
          They met in the early 1990s          | the early 1990s = DATE 199
          They met in the 19th century         | the 19th century = DATE 18
          They met in fiscal 2030              | fiscal 2030 = DATE FY2030
          They met two months ago              | two months ago = DATE 2031-05
          They met years ago                   | years ago = DATE PAST_REF
          They met in '98                      | '98 = DATE 1998
          They met on 7/3/31                   | 7/3/31 = DATE 2031-07-03
          """)
  void a_date_is_told_as_finely_as_its_words(String text, String expected) {
    assertThat(timexes(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          They met on Friday morning           | Friday morning = TIME 2031-07-18TMO
          They met last night                  | last night = TIME 2031-07-23TNI
          They met tonight                     | tonight = TIME 2031-07-24TNI
          They met at 6:40 p.m. on Monday      | 6:40 p.m. on Monday = TIME 2031-07-21T18:40
          They met yesterday at 18:00 GMT      | yesterday at 18:00 GMT = TIME 2031-07-23T18:00Z
          They met at noon                     | noon = TIME 2031-07-24T12:00
          They met at 4:30 in the afternoon    | 4:30 in the afternoon = TIME 2031-07-24T16:30
          """)
  void a_time_of_day_is_a_time_of_its_day(String text, String expected) {
    assertThat(timexes(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It took 24 hours                     | 24 hours = DURATION PT24H
          It took half an hour                 | half an hour = DURATION PT30M
          It took two and a half years         | two and a half years = DURATION P2.5Y
          It took more than three decades      | more than three decades = DURATION P30Y
          It took several weeks                | several weeks = DURATION PXW
          It took years                        | years = DURATION PXY
          It took the past three months        | the past three months = DURATION P3M
          It took 60 to 90 days                | 60 to 90 days = DURATION P90D
          It took one hundred and twenty days  | one hundred and twenty days = DURATION P120D
          a 42-day truce                       | 42-day = DURATION P42D
          a 46-year-old farmer                 | 46-year-old = DURATION P46Y
          """)
  void a_length_is_written_in_its_own_units(String text, String expected) {
    assertThat(timexes(text).replace("a 42", "42").replace("a 46", "46")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          They meet daily                      | daily = SET P1D
          They meet every week                 | every week = SET P1W
          They meet twice a month              | twice a month = SET P1M
          They meet every two years            | every two years = SET P2Y
          They meet on Mondays                 | Mondays = SET XXXX-WXX-1
          They meet every Monday               | every Monday = SET XXXX-WXX-1
          They meet every morning              | every morning = SET XXXX-XX-XXTMO
          They meet now                        | now = DATE PRESENT_REF
          They met recently                    | recently = DATE PAST_REF
          They will meet in the near future    | the near future = DATE FUTURE_REF
          """)
  void what_comes_again_is_a_set_and_what_is_vague_has_a_name(String text, String expected) {
    assertThat(timexes(text)).isEqualTo(expected);
  }

  private static String timexes(String text) {
    return FINDER.timexes(HandRead.of(text), Edtf.parse("2031-07-24")).stream()
        .map(t -> t.span().in(text) + " = " + t.type() + " " + t.value())
        .collect(Collectors.joining(" + "));
  }
}
