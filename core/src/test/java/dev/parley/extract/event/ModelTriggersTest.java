package dev.parley.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.EventType;
import dev.parley.claim.Standing;
import dev.parley.reader.EventCue;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Where to draw the line is measured, not told here: what is sure is surely so, and the reverse.
 */
final class ModelTriggersTest {
  private static final double SURE = 0.95;
  private static final double HARDLY = 0.01;

  private static final EventText MET = EventText.of("The envoys met in Karsa.");
  private static final EventText CAUGHT = EventText.of("Gunmen abducted two engineers in Karsa.");

  @Test
  void the_reader_and_the_tables_agree_on_a_plain_deed() {
    assertThat(CAUGHT.triggers(finder())).containsExactly("abducted COERCE abduct");
  }

  @Test
  void a_word_of_the_tables_that_the_reader_speaks_against_is_doubtful() {
    assertThat(MET.with().doubtful(finder())).containsExactly("met");
    assertThat(MET.with(cue(MET, "met", EventType.CONSULT, HARDLY)).doubtful(finder()))
        .containsExactly("met");
    assertThat(MET.with(cue(MET, "met", EventType.CONSULT, SURE)).doubtful(finder())).isEmpty();
  }

  @Test
  void a_word_that_no_table_holds_tells_one_where_the_reader_is_sure() {
    assertThat(MET.with(cue(MET, "envoys", EventType.AID, SURE)).triggers(finder()))
        .contains("envoys AID");
    assertThat(MET.with(cue(MET, "envoys", EventType.AID, HARDLY)).triggers(finder()))
        .doesNotContain("envoys AID");
  }

  @Test
  void where_both_name_a_word_the_table_tells_the_mode() {
    assertThat(CAUGHT.with(cue(CAUGHT, "abducted", EventType.COERCE, SURE)).triggers(finder()))
        .containsExactly("abducted COERCE abduct");
  }

  @Test
  void where_both_name_a_word_the_reader_tells_the_type_and_the_tables_mode_falls() {
    assertThat(CAUGHT.with(cue(CAUGHT, "abducted", EventType.ASSAULT, SURE)).triggers(finder()))
        .containsExactly("abducted ASSAULT");
  }

  private static TriggerFinder finder() {
    return new ModelTriggers(EventText.TABLE);
  }

  private static EventCue cue(EventText text, String form, EventType type, double confidence) {
    return new EventCue(
        text.word(form).index(),
        type,
        confidence,
        Standing.ASSERTED,
        List.of(),
        List.of(),
        List.of());
  }
}
