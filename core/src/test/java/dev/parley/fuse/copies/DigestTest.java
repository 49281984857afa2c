package dev.parley.fuse.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class DigestTest {
  private static final String LONG =
      IntStream.range(0, 60).mapToObj(Texts::paragraph).collect(Collectors.joining("\n"));

  @Test
  void a_long_text_takes_no_more_than_512_bytes() {
    Digest digest = Digest.of(LONG);

    assertThat(digest.shingles()).isGreaterThan(3000);
    assertThat(digest.bytes()).hasSizeLessThanOrEqualTo(512);
  }

  @Property(tries = 200)
  void bytes_give_the_same_digest_back(@ForAll String text) {
    Digest digest = Digest.of(text);

    assertThat(Digest.of(digest.bytes())).isEqualTo(digest);
  }

  @Property(tries = 200)
  void its_text_gives_the_same_digest_back(@ForAll String text) {
    Digest digest = Digest.of(text);

    assertThat(Digest.parse(digest.text())).isEqualTo(digest);
  }

  @Test
  void a_long_text_takes_no_more_than_676_characters() {
    assertThat(Digest.of(LONG).text()).hasSize(676);
  }

  @Test
  void a_text_that_is_no_digest_is_refused_with_the_reason() {
    assertThatThrownBy(() -> Digest.parse("AAE"))
        .hasMessage("'AAE' is no digest: 2 bytes are no digest; take it from the text again");
    assertThatThrownBy(() -> Digest.parse("no digest"))
        .hasMessageStartingWith("'no digest' is no digest: ");
  }

  @Test
  void the_digest_of_a_text_stays_the_same_in_every_release() {
    // A change here changes what is in journals: raise Digest.VERSION with it.
    assertThat(Digest.of(Texts.paragraph(1)).bytes()).startsWith(0, 1, 0, 0, 0);
    assertThat(Digest.of(Texts.paragraph(1)).hashCode()).isEqualTo(PINNED);
  }

  private static final int PINNED = 271826648;

  @Test
  void spellings_numbers_house_style_and_who_says_so_make_no_difference() {
    String one =
        "\"Talks on the Harbour Road organisation\", Meshal's envoy said, killed 12 hopes in Kyiv.";
    String other =
        "“Talks on the Harbor Road organization,” the envoy of Mashaal announced on Monday, killed"
            + " fifteen hopes in Kiev.";

    assertThat(Likeness.LEAD).isPositive();
    assertThat(Shared.of(Digest.of(one), Digest.of(other), 1).containment()).isGreaterThan(0.6);
  }

  @Test
  void a_machine_that_counts_in_turkish_takes_the_same_digest() {
    Locale before = Locale.getDefault();
    Digest here = Digest.of("ISTANBUL: the Island Initiative is in limbo");
    try {
      Locale.setDefault(Locale.of("tr"));
      assertThat(Digest.of("ISTANBUL: the Island Initiative is in limbo")).isEqualTo(here);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void a_text_without_telling_words_has_an_empty_digest() {
    assertThat(Digest.of("He said so on 12 May.").shingles()).isZero();
    assertThat(Digest.of("").shingles()).isZero();
  }

  @Test
  void bytes_that_are_no_digest_are_refused_with_the_next_step() {
    byte[] torn = new byte[9];
    byte[] shuffled = Digest.of(LONG).bytes();
    System.arraycopy(shuffled, 10, shuffled, 6, 4);

    assertThatThrownBy(() -> Digest.of(torn))
        .hasMessage("9 bytes are no digest; take it from the text again");
    assertThatThrownBy(() -> Digest.of(shuffled))
        .hasMessage("the digest's shingles are out of order; take it from the text again");
  }

  @Test
  void what_a_short_text_shares_with_a_long_one_is_told_without_bias() {
    String cut = LONG.substring(0, LONG.length() / 10);

    Shared shared = Shared.of(Digest.of(cut), Digest.of(LONG), Likeness.LEAD);

    assertThat(shared.containment()).isGreaterThan(0.95);
    assertThat(shared.resemblance()).isBetween(0.03, 0.2);
  }
}
