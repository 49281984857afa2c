package dev.parley.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TreeParticipantsTest {
  @Test
  void the_subject_acts_and_the_object_receives() {
    assertThat(who("Gunmen abducted two engineers.", "abducted")).isEqualTo("Gunmen -> engineers");
  }

  @Test
  void in_the_passive_the_agent_acts_and_the_subject_receives() {
    assertThat(who("Two engineers were abducted by the rebels.", "abducted"))
        .isEqualTo("rebels -> engineers");
    assertThat(who("Two engineers were abducted.", "abducted")).isEqualTo(" -> engineers");
  }

  @Test
  void all_who_are_joined_stand_on_one_side() {
    assertThat(who("Soldiers and rebels killed villagers and farmers.", "killed"))
        .isEqualTo("Soldiers, rebels -> villagers, farmers");
  }

  @Test
  void all_who_meet_act() {
    assertThat(who("The minister met the envoy.", "met")).isEqualTo("minister, envoy -> ");
    assertThat(who("The minister met with the envoy.", "met")).isEqualTo("minister, envoy -> ");
  }

  @Test
  void the_second_verb_has_the_subject_of_the_first() {
    assertThat(who("Gunmen stormed the hotel and abducted two engineers.", "abducted"))
        .isEqualTo("Gunmen -> engineers");
  }

  @Test
  void a_preposition_tells_who_receives() {
    assertThat(who("Marvane imposed sanctions on Zahrin.", "imposed"))
        .isEqualTo("Marvane -> Zahrin");
  }

  @Test
  void of_a_number_of_people_the_people_are_meant() {
    assertThat(who("Gunmen abducted dozens of villagers.", "abducted"))
        .isEqualTo("Gunmen -> villagers");
  }

  @Test
  void what_is_taken_from_somebody_is_done_to_its_owner() {
    assertThat(who("Soldiers seized the ship of the company.", "seized"))
        .isEqualTo("Soldiers -> company");
  }

  @Test
  void of_a_noun_the_possessive_acts_and_the_preposition_tells_who_receives() {
    assertThat(who("Zahrin's attack on the villagers lasted an hour.", "attack"))
        .isEqualTo("Zahrin -> villagers");
  }

  @Test
  void a_day_takes_no_part() {
    assertThat(who("Gunmen abducted two engineers on Monday.", "abducted"))
        .isEqualTo("Gunmen -> engineers");
  }

  private static String who(String text, String trigger) {
    return EventText.of(text).participants(trigger);
  }
}
