package dev.parley.reader.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reader.Name;
import dev.parley.reader.model.SpanDecoder.Found;
import dev.parley.reader.model.SpanDecoder.SpanLabel;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpanDecoderTest {
  private static final List<SpanLabel<Name.Type>> LABELS =
      Stream.of("O", "B-PERSON", "I-PERSON", "B-PLACE", "I-PLACE")
          .map(l -> SpanLabel.parse(Name.Type.class, l))
          .toList();
  private static final SpanDecoder<Name.Type> DECODER = new SpanDecoder<>(LABELS, List.of());

  @Test
  void a_name_runs_from_its_beginning_to_its_last_inside() {
    float[][] scores = {{5, 0, 0, 0, 0}, {0, 5, 0, 0, 0}, {0, 0, 5, 0, 0}, {5, 0, 0, 0, 0}};

    assertThat(DECODER.spans(Rows.of(scores), 0, 4))
        .containsExactly(new Found<>(1, 3, Name.Type.PERSON));
  }

  @Test
  void two_names_may_touch() {
    float[][] scores = {{0, 0, 0, 5, 0}, {0, 0, 0, 5, 0}};

    assertThat(DECODER.spans(Rows.of(scores), 0, 2))
        .containsExactly(new Found<>(0, 1, Name.Type.PLACE), new Found<>(1, 2, Name.Type.PLACE));
  }

  @Test
  void an_inside_never_stands_without_its_beginning() {
    // Alone, the second word would be the inside of a place; behind a person it cannot be.
    float[][] scores = {{0, 5, 0, 0, 0}, {0, 0, 3, 0, 4}};

    assertThat(DECODER.spans(Rows.of(scores), 0, 2))
        .containsExactly(new Found<>(0, 2, Name.Type.PERSON));
  }

  @Test
  void a_sentence_in_the_midst_of_a_window_is_read_by_itself() {
    float[][] scores = {{0, 5, 0, 0, 0}, {0, 0, 5, 0, 1}};

    assertThat(DECODER.spans(Rows.of(scores), 1, 2)).isEmpty();
  }

  @Test
  void what_was_learned_of_labels_in_a_row_weighs_with_the_words() {
    float[][] scores = {{0, 2, 0, 0, 0}, {1, 0, 0.5f, 0, 0}, {0, 0, 2, 0, 0}};
    float[] none = new float[5];
    SpanDecoder<Name.Type> goingOn =
        new SpanDecoder<>(LABELS, List.of(none, new float[] {0, 0, 3, 0, 0}, none, none, none));

    assertThat(DECODER.spans(Rows.of(scores), 0, 3))
        .containsExactly(new Found<>(0, 3, Name.Type.PERSON));
    assertThat(goingOn.spans(Rows.of(scores), 0, 2))
        .containsExactly(new Found<>(0, 2, Name.Type.PERSON));
    assertThat(DECODER.spans(Rows.of(scores), 0, 2))
        .containsExactly(new Found<>(0, 1, Name.Type.PERSON));
  }
}
