package dev.parley.reader.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CasingTest {
  @ParameterizedTest
  @CsvSource({
    "truce,LOWER",
    "Karsa,TITLE",
    "LPA,UPPER",
    "A,INITIAL",
    "McAllan,MIXED",
    "iPad,MIXED",
    "5th,DIGITS",
    "42,DIGITS",
    "…,OTHER",
    "i,LOWER",
    "É,INITIAL"
  })
  void a_word_is_written_in_one_of_seven_ways(String word, Casing casing) {
    assertThat(Casing.of(word)).isEqualTo(casing);
  }
}
