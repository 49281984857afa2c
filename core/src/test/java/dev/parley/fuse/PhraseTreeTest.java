package dev.parley.fuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseTreeTest {
  private final PhraseTree tree = new PhraseTree(List.of("truce", "cease fire", "text", "a b c"));

  @Test
  void findsPhrasesAnywhereInWordsAndInCapitals() {
    assertThat(List.of("a truce holds", "TRUCES", "context")).allMatch(tree);
    assertThat(List.of("", "truc", "tru ce", "tex")).noneMatch(tree);
  }

  @Test
  void aBlankStandsForAnyOneThingThatIsNoLetter() {
    assertThat(List.of("cease-fire", "cease fire", "Cease\u2013Fire", "cease\ud83d\ude00fire"))
        .allMatch(tree);
    assertThat(List.of("ceasefire", "cease  fire", "ceasexfire")).noneMatch(tree);
  }

  @Test
  void goesBackWhereAPhraseBeginsWithinAnother() {
    assertThat(List.of("a b a b c", "cease truce", "tetext")).allMatch(tree);
  }
}
