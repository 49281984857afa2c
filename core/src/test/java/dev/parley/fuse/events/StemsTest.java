package dev.parley.fuse.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fuse.words.Stems;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StemsTest {
  private static final Families FAMILIES = new Families();

  @ParameterizedTest
  @CsvSource({
    "kills, kill", "killing, kill", "Killed, kill", "released, release", "releasing, release",
    "injuries, injury", "denied, deny", "stabbed, stab", "losses, loss", "crisis, crisis"
  })
  void forms_of_a_word_have_one_stem(String form, String word) {
    assertThat(Stems.of(form)).isEqualTo(Stems.of(word));
  }

  @ParameterizedTest
  @CsvSource({"sing, s", "red, r", "bus, bu", "press, pres"})
  void an_ending_is_cut_only_where_a_word_remains(String form, String stump) {
    assertThat(Stems.of(form)).isNotEqualTo(stump);
  }

  @Test
  void a_verb_and_its_noun_are_of_one_family() {
    assertThat(FAMILIES.of(List.of("died"), 0, "die"))
        .containsAnyElementsOf(FAMILIES.of(List.of("deaths"), 0, "death"));
    assertThat(FAMILIES.of(List.of("truce"), 0, "truce"))
        .containsAnyElementsOf(FAMILIES.of(List.of("ceasefire"), 0, "ceasefire"));
    assertThat(FAMILIES.of(List.of("released"), 0, "release"))
        .doesNotContainAnyElementsOf(FAMILIES.of(List.of("attacked"), 0, "attack"));
  }

  @Test
  void two_words_that_belong_together_are_looked_up_before_each_alone() {
    Set<String> opened = FAMILIES.of(List.of("opened", "fire"), 0, "open");

    assertThat(opened).contains("shoot").doesNotContain("open");
  }

  @Test
  void what_everybody_does_is_loose() {
    assertThat(FAMILIES.anyLoose(FAMILIES.of(List.of("said"), 0, "say"))).isTrue();
    assertThat(FAMILIES.anyLoose(FAMILIES.of(List.of("died"), 0, "die"))).isFalse();
  }
}
