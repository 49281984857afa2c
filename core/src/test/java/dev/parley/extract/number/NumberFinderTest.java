package dev.parley.extract.number;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.Bound;
import dev.parley.extract.HandRead;
import dev.parley.reader.Reading;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumberFinderTest {
  private static final NumberFinder FINDER = new NumberFinder();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          freed 12 soldiers                     | 12 «12»
          freed 1,200 people                    | 1200 «1,200»
          freed twelve soldiers                 | 12 «twelve»
          Twenty-four of them                   | 24 «Twenty-four»
          two dozen prisoners                   | 24 «two dozen»
          a dozen prisoners                     | 12 «a dozen»
          half a million people                 | 500000 «half a million»
          a hundred and twenty prisoners        | 120 «a hundred and twenty»
          one thousand and twenty prisoners     | 1020 «one thousand and twenty»
          three hundred thousand people         | 300000 «three hundred thousand»
          1.5 million people                    | 1500000 «1.5 million»
          at least 12 people                    | at-least 12 «12»
          no fewer than 12 people               | at-least 12 «12»
          more than 1,200 people                | more-than 1200 «1,200»
          over 40 trucks                        | more-than 40 «40»
          about thirty hostages                 | about 30 «thirty»
          some 120 trucks                       | about 120 «120»
          an estimated 120 trucks               | about 120 «120»
          nearly 200 villagers                  | nearly 200 «200»
          close to 200 villagers                | nearly 200 «200»
          up to 60 trucks                       | up-to 60 «60»
          as many as 60 trucks                  | up-to 60 «60»
          no more than 60 trucks                | up-to 60 «60»
          12 or more people                     | at-least 12 «12»
          hand over 23 people                   | 23 «23»
          from 30 to 40 hostages                | 30 to 40 «30 to 40»
          between 30 and 40 hostages            | 30 to 40 «30 and 40»
          15 to 20 dead                         | 15 to 20 «15 to 20»
          15-20 dead                            | 15 to 20 «15-20»
          three or four men                     | 3 to 4 «three or four»
          30 and 40 hostages                    | 30 «30» + 40 «40»
          40 to 30 hostages                     | 40 «40» + 30 «30»
          """)
  void a_number_is_read_with_its_bound_and_range(String text, String expected) {
    assertThat(numbers(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          40 percent of the prisoners
          40 % of the prisoners
          the 21 st round
          3.5 points
          half of the hostages
          a third of the prisoners
          a prisoner
          many hundreds hoped
          9999999999999999999999999999 people
          """)
  void shares_ordinals_and_vague_words_are_no_numbers(String text) {
    assertThat(numbers(text)).isEmpty();
  }

  @Property
  void every_whole_number_in_digits_is_read_as_it_is(
      @ForAll @IntRange(max = 1_000_000_000) int number) {
    String plain = "They counted " + number + " people.";
    String grouped =
        "They counted " + String.format(java.util.Locale.ROOT, "%,d", number) + " men.";

    assertThat(FINDER.find(HandRead.of(plain)))
        .extracting(Quantity::value)
        .containsExactly((long) number);
    assertThat(FINDER.find(HandRead.of(grouped)))
        .extracting(Quantity::value)
        .containsExactly((long) number);
  }

  private static String numbers(String text) {
    Reading reading = HandRead.of(text);
    List<String> out = FINDER.find(reading).stream().map(q -> line(q, text)).toList();
    return String.join(" + ", out);
  }

  private static String line(Quantity q, String text) {
    return (q.bound() == Bound.EXACTLY ? "" : q.bound().label() + " ")
        + q.value()
        + (q.high() == null ? "" : " to " + q.high())
        + " «"
        + q.span().in(text)
        + "»";
  }
}
