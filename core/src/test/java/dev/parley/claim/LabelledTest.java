package dev.parley.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.util.DefaultLocale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LabelledTest {
  @Test
  void labels_are_lower_case_with_hyphens() {
    assertThat(Labelled.labels(Bound.class))
        .containsExactly("exactly", "at-least", "more-than", "about", "nearly", "up-to");
  }

  @Test
  void event_types_are_spelled_in_capitals_as_plover_does() {
    assertThat(EventType.CONSULT.label()).isEqualTo("CONSULT");
    assertThat(Labelled.parse(EventType.class, "consult")).isEqualTo(EventType.CONSULT);
  }

  @Test
  void an_unknown_label_is_named_with_those_that_exist() {
    assertThatThrownBy(() -> Labelled.parse(Stance.class, "refuse"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'refuse' is none of demand, propose, accept, reject, open");
  }

  @Test
  void an_unknown_label_is_not_found() {
    assertThat(Labelled.find(Stance.class, "refuse")).isEmpty();
  }

  @Test
  void a_letter_that_only_looks_like_an_i_makes_no_label() {
    assertThat(Labelled.find(Measure.class, "k\u0131lled")).isEmpty();
    assertThat(Labelled.find(Measure.class, "K\u0130LLED")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Measure.class)
  void every_measure_reads_back_from_its_label_in_any_case(Measure measure) {
    assertThat(Labelled.parse(Measure.class, measure.label())).isEqualTo(measure);
    assertThat(Labelled.parse(Measure.class, measure.name().replace('_', '-'))).isEqualTo(measure);
  }

  /** In Turkish the capital of i is İ and the small letter of I is ı. */
  @ParameterizedTest
  @EnumSource(Topic.class)
  @DefaultLocale("tr-TR")
  void under_a_turkish_locale_every_topic_reads_back_from_its_label(Topic topic) {
    assertThat("I".toLowerCase(java.util.Locale.getDefault())).isEqualTo("\u0131");
    assertThat(topic.label()).matches("[a-z]+");
    assertThat(Labelled.parse(Topic.class, topic.label())).isEqualTo(topic);
    assertThat(Labelled.parse(Topic.class, topic.name())).isEqualTo(topic);
  }
}
