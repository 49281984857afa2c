package dev.parley.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingTest {
  private static final String TEXT = "  Ila Dorn left. Karsa waits.";
  private static final Sentence FIRST = new Sentence(0, new Span(2, 16), 0, 4);
  private static final Sentence SECOND = new Sentence(1, new Span(17, 29), 4, 7);
  private static final Name PERSON = new Name(new Span(2, 10), Name.Type.PERSON);
  private static final Name PLACE = new Name(new Span(17, 22), Name.Type.PLACE);

  private static Reading reading(List<Sentence> sentences) {
    return new Reading(
        TEXT,
        sentences,
        List.of(),
        List.of(),
        List.of(),
        List.of(PERSON, PLACE),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void anOffsetIsInTheLastSentenceThatBeginsAtOrBeforeIt() {
    Reading reading = reading(List.of(FIRST, SECOND));
    assertThat(reading.sentenceAt(2)).isEqualTo(FIRST);
    assertThat(reading.sentenceAt(16)).isEqualTo(FIRST);
    assertThat(reading.sentenceAt(17)).isEqualTo(SECOND);
    assertThat(reading.sentenceAt(99)).isEqualTo(SECOND);
  }

  @Test
  void anOffsetBeforeAllSentencesIsInTheFirstAndInNoneWithoutSentences() {
    assertThat(reading(List.of(FIRST, SECOND)).sentenceAt(0)).isEqualTo(FIRST);
    assertThat(reading(List.of()).sentenceAt(0)).isNull();
  }

  @Test
  void namesAreThoseThatAStretchTouches() {
    Reading reading = reading(List.of(FIRST, SECOND));
    assertThat(reading.names(FIRST.span())).containsExactly(PERSON);
    assertThat(reading.names(new Span(9, 18))).containsExactly(PERSON, PLACE);
    assertThat(reading.names(new Span(10, 17))).isEmpty();
  }

  @Test
  void anAttributionHoldsWhatIsInOnePieceAndTouchesWhatOverlapsOne() {
    Attribution attribution =
        new Attribution(
            Attribution.Kind.SAYING, null, null, List.of(FIRST.span(), SECOND.span()), 1);
    assertThat(attribution.holds(PERSON.span())).isTrue();
    assertThat(attribution.holds(new Span(11, 20))).isFalse();
    assertThat(attribution.touches(new Span(11, 20))).isTrue();
    assertThat(attribution.touches(new Span(16, 17))).isFalse();
  }
}
