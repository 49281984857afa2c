package dev.parley.reader.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LemmaScriptTest {
  @Test
  void letters_are_cut_off_and_others_put_on() {
    assertThat(LemmaScript.parse("3|y").apply("Parties", false)).isEqualTo("party");
    assertThat(LemmaScript.parse("3|be").apply("was", false)).isEqualTo("be");
    assertThat(LemmaScript.parse("0|").apply("Truce", false)).isEqualTo("truce");
  }

  @Test
  void a_proper_noun_keeps_its_capitals() {
    assertThat(LemmaScript.parse("1|").apply("Highlands", true)).isEqualTo("Highland");
  }

  @Test
  void a_word_shorter_than_the_cut_stays_as_it_is() {
    assertThat(LemmaScript.parse("3|y").apply("is", false)).isEqualTo("is");
  }
}
