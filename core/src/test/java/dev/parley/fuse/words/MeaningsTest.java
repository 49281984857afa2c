package dev.parley.fuse.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class MeaningsTest {
  private static final Meanings MEANINGS = new Meanings();

  private static double between(String a, String b) {
    return MEANINGS.of(List.of(a.split(" "))).cosine(MEANINGS.of(List.of(b.split(" "))));
  }

  @Test
  void words_of_one_thing_are_nearer_than_words_of_two() {
    assertThat(between("quake", "earthquake")).isGreaterThan(0.7);
    assertThat(between("quake", "ceasefire")).isLessThan(0.3);
    assertThat(between("truce", "ceasefire")).isGreaterThan(between("truce", "attack"));
    assertThat(between("opened fire", "shooting")).isGreaterThan(between("opened fire", "talks"));
  }

  @Test
  void a_word_that_the_table_lacks_means_what_its_pieces_do() {
    assertThat(between("ransomers", "ransom")).isGreaterThan(0.5);
    assertThat(between("Überfälle", "überfalle")).as("case and accents").isEqualTo(1, within(1e-9));
  }

  @Test
  void signs_mean_nothing_and_are_near_nothing() {
    assertThat(between("--", "--")).isZero();
    assertThat(between("--", "truce")).isZero();
    assertThat(MEANINGS.of(List.of()).cosine(MEANINGS.of(List.of("truce")))).isZero();
  }

  @Property(tries = 200)
  void any_words_have_an_angle_that_does_not_depend_on_their_order(
      @ForAll List<String> some, @ForAll List<String> others) {
    Meaning a = MEANINGS.of(some);
    Meaning b = MEANINGS.of(others);

    assertThat(a.cosine(b)).isBetween(-1 - 1e-9, 1 + 1e-9).isEqualTo(b.cosine(a));
    assertThat(MEANINGS.of(some.reversed()).cosine(b)).isEqualTo(a.cosine(b));
  }
}
