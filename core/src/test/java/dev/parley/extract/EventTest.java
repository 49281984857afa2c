package dev.parley.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EventTest {
  @Test
  void all_who_meet_are_actors() {
    assertThat(
            events(
                "Prime Minister Oren Castellane met the envoy Yusra Halabi in Brennport on"
                    + " Sunday."))
        .isEqualTo(
            "event | CONSULT | Oren Castellane, Yusra Halabi | met | in Brennport | when"
                + " 2031-07-20");
    assertThat(
            events(
                "Prime Minister Oren Castellane held talks with the envoy in Brennport on 12 May."))
        .isEqualTo(
            "event | CONSULT | Oren Castellane, envoy | talks | in Brennport | when 2031-05-12");
  }

  @Test
  void a_place_that_is_visited_is_a_place_and_no_actor() {
    assertThat(
            events("Ilse Maren, the acting defence minister of Marvane, visited the Tarn Bridge."))
        .isEqualTo("event | CONSULT visit | Ilse Maren | visited | in Tarn Bridge");
  }

  @Test
  void a_deed_goes_from_who_did_it_to_whom() {
    assertThat(events("Gunmen abducted 30 villagers in Hadra."))
        .isEqualTo(
            "event | COERCE abduct | Gunmen -> villagers | abducted | in Hadra | quantity 30");
    assertThat(events("Fighters were arrested by the army in Hadra."))
        .isEqualTo("event | COERCE arrest | army -> Fighters | arrested | in Hadra");
    assertThat(events("Prisoners were released on Monday."))
        .isEqualTo("event | RETREAT release |  -> Prisoners | released | when 2031-07-21");
  }

  @Test
  void several_who_suffered_it_are_all_told() {
    assertThat(events("Troops of Marvane attacked two soldiers and five fighters on Monday."))
        .isEqualTo(
            "event | ASSAULT | Troops of Marvane -> soldiers, fighters | attacked | when 2031-07-21 | quantity 2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Marvane released 80 prisoners on Sunday.                       | when 2031-07-20
          Marvane will release 80 prisoners on Sunday.                   | when 2031-07-27, planned
          Marvane agreed to release 80 prisoners on Sunday.              | when 2031-07-27, planned
          Marvane may release 80 prisoners on Sunday.                    | when 2031-07-27, possible
          Marvane did not release 80 prisoners on Sunday.                | when 2031-07-20, denied
          Marvane refused to release 80 prisoners on Sunday.             | when 2031-07-20, denied
          Marvane managed to release 80 prisoners on Sunday.             | when 2031-07-20
          """)
  void the_standing_is_what_the_clause_makes_of_it_and_turns_the_weekday(
      String text, String expected) {
    String line = events(text);

    String verb = text.contains("released") ? "released" : "release";
    String told = expected.replace(", ", " | quantity 80 | ");
    String end = told.contains("quantity") ? told : told + " | quantity 80";
    assertThat(line)
        .isEqualTo("event | RETREAT release | Marvane -> prisoners | " + verb + " | " + end);
  }

  @Test
  void the_movement_that_acts_is_the_one_whose_officer_tells_it() {
    assertThat(events("A spokesman for the Front said that the movement had freed two engineers."))
        .contains("event | RETREAT release | Front -> engineers | freed");
  }

  @Test
  void a_story_goes_on_the_day_that_it_told_of_before() {
    String told =
        events(
            "Foreign Minister Amara Dessin flew to Karsa on Sunday. She met the mayor, Lena Orsk,"
                + " for two hours.");

    assertThat(told).contains("Amara Dessin, Lena Orsk | met | when 2031-07-20");
  }

  @Test
  void what_had_happened_before_has_no_part_in_that_day() {
    String told =
        events(
            "Foreign Minister Amara Dessin flew to Karsa on Sunday. She had met the mayor, Lena"
                + " Orsk, in Dellin.");

    assertThat(told).contains("met").doesNotContain("met | in Dellin | when 2031-07-20");
  }

  @Test
  void a_deed_is_no_doer_of_itself() {
    assertThat(events("The army captured the envoy Daud Renko in May. His release was welcomed."))
        .doesNotContain("| release |  -> release")
        .doesNotContain("| release | release");
  }

  @Test
  void a_condition_makes_it_conditional_and_is_kept_in_its_words() {
    assertThat(events("The Front will release the captives unless the army attacks Hadra."))
        .startsWith("event | RETREAT release | Front -> captives | release")
        .contains("| conditional | condition unless the army attacks Hadra");
  }

  @Test
  void a_denied_attack_is_denied_not_asserted() {
    assertThat(events("The army denied that it had attacked Hadra."))
        .isEqualTo("event | ASSAULT | army -> Hadra | attacked | denied | via army");
  }

  @Test
  void what_is_due_by_friday_lies_between_the_report_and_then() {
    assertThat(events("Marvane agreed to release 80 prisoners by Friday."))
        .isEqualTo(
            "event | RETREAT release | Marvane -> prisoners | release | when"
                + " 2031-07-24/2031-07-25 | deadline 2031-07-25 | quantity 80 | planned");
  }

  @Test
  void what_is_given_in_exchange_is_told_in_its_words() {
    assertThat(events("Marvane released 80 prisoners in exchange for eight engineers."))
        .isEqualTo(
            "event | RETREAT release | Marvane -> prisoners | released | quantity 80 | in exchange"
                + " for eight engineers");
  }

  @Test
  void an_agreement_needs_two_parties() {
    assertThat(events("Marvane signed an agreement with the Front in Brennport on Wednesday."))
        .isEqualTo("event | AGREE | Marvane, Front | signed | in Brennport | when 2031-07-23");
    assertThat(events("Marvane has agreed to the draft.")).isEmpty();
  }

  @Test
  void papers_that_are_released_are_no_captives() {
    assertThat(events("The ministry released the minutes on Monday.")).isEmpty();
  }

  @Test
  void what_somebody_came_for_has_not_happened() {
    assertThat(events("The Front travelled to Karsa to release the captives."))
        .doesNotContain("RETREAT");
    assertThat(events("Marvane wants to release 80 prisoners on Sunday."))
        .doesNotContain("RETREAT");
  }

  @Test
  void calling_off_talks_is_a_sanction() {
    assertThat(events("Marvane suspended the talks on Monday."))
        .isEqualTo("event | SANCTION discontinue | Marvane | suspended | when 2031-07-21");
  }

  @Test
  void a_verb_that_needs_an_object_tells_no_event_without_it() {
    assertThat(events("The army closed the crossing to aid convoys in late May."))
        .startsWith("event | COERCE restrict | army")
        .contains("| closed | when 2031-05-21/2031-05-31");
    assertThat(events("Marvane closed the year in late May.")).isEmpty();
  }

  @Test
  void without_a_day_of_publication_the_event_has_no_day() {
    String text = "Gunmen abducted 30 villagers in Hadra on Sunday.";

    assertThat(ReportText.of(text).claims(Event.class))
        .containsExactly(
            "event | COERCE abduct | Gunmen -> villagers | abducted | in Hadra | quantity 30");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          Marvane and the Front extended the truce by two weeks on Monday. > AGREE | Marvane, Front | extended | when 2031-07-21 | for P2W
          The truce between Marvane and the Front was extended on Monday.  > AGREE | Marvane, Front | extended | when 2031-07-21
          Marvane and the Front will extend the truce on Monday.           > AGREE | Marvane, Front | extend | when 2031-07-28 | planned
          Marvane extended its unilateral ceasefire by three days.         > RETREAT ceasefire | Marvane | extended | for P3D
          """)
  void who_extends_a_truce_agrees_with_others_or_holds_fire_alone(String text, String expected) {
    assertThat(events(text)).isEqualTo("event | " + expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Reporters asked whether the army had shelled the town.",
        "The army did not say whether it had freed the prisoners.",
        "It is not known if the Front freed the captives.",
        "The Front gave no answer on whether it would release the captives."
      })
  void what_is_only_asked_has_not_happened(String text) {
    assertThat(events(text)).isEmpty();
  }

  @Test
  void what_nobody_did_is_denied() {
    assertThat(events("Neither the Front nor Marvane accepted the truce.")).isEmpty();
    assertThat(events("The Front has yet to release the captives.")).endsWith("| denied");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TASS visited the camp on Monday.",
        "The minister spoke to Highland Radio by telephone on Monday.",
        "Highland Radio met the head of the delegation in Karsa.",
      })
  void who_only_reports_meets_nobody(String text) {
    assertThat(events(text)).isEmpty();
  }

  private static String events(String text) {
    return String.join("\n", ReportText.of(text).published("2031-07-24").claims(Event.class));
  }
}
