package dev.parley.fuse.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GistTest {
  private static boolean fit(String one, String two) {
    assertThat(Gist.of(two).fits(Gist.of(one))).isEqualTo(Gist.of(one).fits(Gist.of(two)));
    return Gist.of(one).fits(Gist.of(two));
  }

  @Test
  void piecesFitWhereHalfOfTheShorterOnesTellingWordsAreInTheOther() {
    assertThat(fit("the draft", "a first draft of a truce")).isTrue();
    assertThat(fit("a truce of 60 days", "truces of 30 days")).isTrue();
    assertThat(fit("the ratio of five", "the names of all captives")).isFalse();
    assertThat(fit("the return of the boats", "a date for the harbour and the islands")).isFalse();
  }

  @Test
  void piecesWithoutTellingWordsFitNothing() {
    assertThat(Gist.of("it").tells()).isFalse();
    assertThat(fit("it", "it")).isFalse();
    assertThat(Gist.of(null).tells()).isFalse();
  }
}
