package dev.parley.reader.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.EventType;
import dev.parley.claim.Stance;
import dev.parley.claim.Standing;
import dev.parley.claim.Topic;
import dev.parley.reader.EventCue;
import dev.parley.reader.StanceCue;
import dev.parley.reader.model.ModelLabels.Part;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.api.Test;

class HappeningDecoderTest {
  /** The parts in another order than the enum's, since the model's file says which comes first. */
  private static final ModelLabels.Happenings LABELS =
      new ModelLabels.Happenings(
          Arrays.asList(null, EventType.CONSULT, EventType.ASSAULT),
          List.of(Standing.ASSERTED, Standing.PLANNED),
          Arrays.asList(null, Stance.DEMAND, Stance.REJECT),
          List.of(Topic.CEASEFIRE, Topic.AID),
          List.of(Part.PARTY, Part.TERM, Part.WHEN, Part.ACTOR, Part.RECIPIENT));

  private static final float[] NOTHING = shares(0.98, 0.01, 0.01);

  @Test
  void the_first_column_means_none_and_the_best_of_the_others_is_told_down_to_a_tenth() {
    float[][] anchors = {
      NOTHING,
      shares(0.85, 0.049, 0.101),
      shares(0.9, 0.099, 0.001),
      shares(0.82, 0.09, 0.09),
      shares(0.1, 0.5, 0.4)
    };
    HappeningDecoder decoder = decoder(anchors, anchors, new float[5][2], parts(5));

    told(decoder.events(0, 5))
        .containsExactly(
            new EventCue(
                1, EventType.ASSAULT, 0.101, Standing.ASSERTED, List.of(), List.of(), List.of()),
            new EventCue(
                4, EventType.CONSULT, 0.5, Standing.ASSERTED, List.of(), List.of(), List.of()));
    told(decoder.stances(0, 5))
        .containsExactly(
            new StanceCue(1, Stance.REJECT, 0.101, List.of(), List.of()),
            new StanceCue(4, Stance.DEMAND, 0.5, List.of(), List.of()));
  }

  @Test
  void parts_are_told_from_a_fifth_the_likeliest_first() {
    float[][] anchors = {NOTHING, shares(0.2, 0.8, 0), NOTHING, NOTHING};
    float[][] parts =
        parts(
            4,
            new Taken(Part.ACTOR, 1, 0, 0.201),
            new Taken(Part.ACTOR, 1, 2, 0.199),
            new Taken(Part.ACTOR, 1, 3, 0.9),
            new Taken(Part.RECIPIENT, 1, 2, 0.6),
            new Taken(Part.WHEN, 1, 3, 0.5),
            new Taken(Part.PARTY, 1, 0, 0.3),
            new Taken(Part.PARTY, 1, 3, 0.4),
            new Taken(Part.TERM, 1, 2, 0.5),
            new Taken(Part.TERM, 1, 3, 0.7),
            new Taken(Part.ACTOR, 0, 1, 0.99));
    HappeningDecoder decoder = decoder(anchors, anchors, new float[4][2], parts);

    told(decoder.events(0, 4))
        .containsExactly(
            new EventCue(
                1,
                EventType.CONSULT,
                0.8,
                Standing.ASSERTED,
                List.of(new EventCue.Part(3, 0.9), new EventCue.Part(0, 0.201)),
                List.of(new EventCue.Part(2, 0.6)),
                List.of(new EventCue.Part(3, 0.5))));
    told(decoder.stances(0, 4))
        .containsExactly(
            new StanceCue(
                1,
                Stance.DEMAND,
                0.8,
                List.of(new EventCue.Part(3, 0.4), new EventCue.Part(0, 0.3)),
                List.of(
                    new StanceCue.Term(3, 0.7, Topic.CEASEFIRE),
                    new StanceCue.Term(2, 0.5, Topic.CEASEFIRE))));
  }

  @Test
  void indexes_are_shifted_by_the_first_word_of_the_window() {
    float[][] anchors = {NOTHING, shares(0.2, 0, 0.8), NOTHING};
    float[][] parts =
        parts(
            3,
            new Taken(Part.ACTOR, 1, 0, 0.9),
            new Taken(Part.RECIPIENT, 1, 2, 0.9),
            new Taken(Part.PARTY, 1, 0, 0.9),
            new Taken(Part.TERM, 1, 2, 0.9));
    HappeningDecoder decoder = decoder(anchors, anchors, new float[3][2], parts);

    told(decoder.events(100, 3))
        .containsExactly(
            new EventCue(
                101,
                EventType.ASSAULT,
                0.8,
                Standing.ASSERTED,
                List.of(new EventCue.Part(100, 0.9)),
                List.of(new EventCue.Part(102, 0.9)),
                List.of()));
    told(decoder.stances(100, 3))
        .containsExactly(
            new StanceCue(
                101,
                Stance.REJECT,
                0.8,
                List.of(new EventCue.Part(100, 0.9)),
                List.of(new StanceCue.Term(102, 0.9, Topic.CEASEFIRE))));
  }

  @Test
  void the_topic_of_a_term_is_read_at_the_term_and_not_at_the_cue() {
    float[][] stances = {shares(0.2, 0.8, 0), NOTHING, NOTHING};
    float[][] topics = {{5, 0}, {0, 5}, {5, 0}};
    float[][] parts = parts(3, new Taken(Part.TERM, 0, 1, 0.9), new Taken(Part.TERM, 0, 2, 0.8));
    HappeningDecoder decoder = decoder(new float[3][3], stances, topics, parts);

    told(decoder.stances(7, 3))
        .containsExactly(
            new StanceCue(
                7,
                Stance.DEMAND,
                0.8,
                List.of(),
                List.of(
                    new StanceCue.Term(8, 0.9, Topic.AID),
                    new StanceCue.Term(9, 0.8, Topic.CEASEFIRE))));
  }

  private static HappeningDecoder decoder(
      float[][] events, float[][] stances, float[][] topics, float[][] parts) {
    return new HappeningDecoder(
        LABELS,
        new Scores.Happenings(
            Rows.of(events),
            Rows.of(new float[events.length][2]),
            Rows.of(stances),
            Rows.of(topics),
            Rows.of(parts)));
  }

  /** Scores that come to these probabilities; what is added to all of them changes nothing. */
  private static float[] shares(double... probabilities) {
    float[] out = new float[probabilities.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) Math.log(probabilities[i]) + 3;
    }
    return out;
  }

  private record Taken(Part part, int anchor, int word, double probability) {}

  /** Nobody takes part in anything but as told. */
  private static float[][] parts(int words, Taken... all) {
    float[][] out = new float[LABELS.parts().size() * words][words];
    for (float[] row : out) {
      Arrays.fill(row, -9);
    }
    for (Taken t : all) {
      out[LABELS.parts().indexOf(t.part()) * words + t.anchor()][t.word()] =
          (float) Math.log(t.probability() / (1 - t.probability()));
    }
    return out;
  }

  /** Compares confidences as closely as floats allow. */
  private static <T> ListAssert<T> told(List<T> cues) {
    return assertThat(cues)
        .usingRecursiveFieldByFieldElementComparator(
            RecursiveComparisonConfiguration.builder()
                .withComparatorForType(new DoubleComparator(1e-6), Double.class)
                .build());
  }
}
