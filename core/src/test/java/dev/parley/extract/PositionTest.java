package dev.parley.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PositionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          The Front demanded the withdrawal of the army from the ridge. > Front | demand withdrawal | the withdrawal of the army from the ridge
          Marvane insisted on the disarmament of the Front.             > Marvane | demand disarmament | the disarmament of the Front
          Marvane called on the Front to release the captives.          > Marvane | demand captives | release the captives | towards Front
          The Front urged Marvane to reopen the Tarn Bridge.            > Front | demand crossings | reopen the Tarn Bridge | towards Marvane
          Marvane proposed a 42-day truce.                              > Marvane | propose ceasefire | a 42-day truce | for P42D
          The Front rejected a 30-day truce.                            > Front | reject ceasefire | a 30-day truce | for P30D
          The Front rejects any foreign observers.                      > Front | reject monitoring | any foreign observers
          Marvane refused to release prisoners.                         > Marvane | reject captives | release prisoners
          The Front accepted the second draft of the truce.             > Front | accept ceasefire | the second draft of the truce
          The Front did not accept the truce.                           > Front | reject ceasefire | the truce
          The Front is ready for a new round of talks.                  > Front | open talks | a new round of talks
          Marvane wants a truce until Monday.                           > Marvane | demand ceasefire | a truce | deadline 2031-07-28
          Marvane called for the release of all hostages by Friday.     > Marvane | demand captives | the release of all hostages by Friday | deadline 2031-07-25
          """)
  void a_stance_a_topic_and_the_words_of_the_term(String text, String expected) {
    assertThat(positions(text)).isEqualTo("position | " + expected);
  }

  @Test
  void what_will_not_be_done_is_a_rejection() {
    assertThat(positions("The Front said that it would not attend the talks."))
        .isEqualTo("position | Front | reject talks | attend the talks | via Front");
  }

  @Test
  void what_a_deal_must_include_is_a_demand_of_who_says_so() {
    assertThat(
            positions("The Front insisted that any deal must include the withdrawal of the army."))
        .contains("position | Front | demand withdrawal | the withdrawal of the army | via Front");
  }

  @Test
  void the_terms_behind_including_are_a_claim_each() {
    assertThat(
            positions(
                "The Front demanded a deal including the withdrawal of the army, the release of"
                    + " prisoners and the reopening of the bridge."))
        .isEqualTo(
            """
            position | Front | demand withdrawal | the withdrawal of the army
            position | Front | demand captives | the release of prisoners
            position | Front | demand crossings | the reopening of the bridge\
            """);
  }

  @Test
  void things_that_are_wanted_together_are_a_claim_each() {
    assertThat(positions("The Front called for a ceasefire and the release of the captives."))
        .isEqualTo(
            "position | Front | demand ceasefire | a ceasefire\n"
                + "position | Front | demand captives | the release of the captives");
  }

  @Test
  void two_who_want_the_same_want_it_both() {
    assertThat(positions("Marvane and Lorenthia rejected the truce."))
        .contains("position | Marvane | reject ceasefire | the truce")
        .contains("position | Lorenthia | reject ceasefire | the truce");
  }

  @Test
  void an_officer_speaks_for_the_body() {
    assertThat(positions("Marvane’s foreign minister, Amara Dessin, demanded a truce."))
        .isEqualTo("position | Marvane | demand ceasefire | a truce");
  }

  @Test
  void the_movement_is_the_one_whose_officer_speaks_of_it() {
    assertThat(positions("A spokesman for the Front said that the movement rejected the truce."))
        .startsWith("position | Front | reject ceasefire | the truce");
  }

  @Test
  void a_party_is_called_by_all_of_its_name() {
    assertThat(positions("The Emirate of Zahrin proposed a truce of 30 days."))
        .startsWith("position | Emirate of Zahrin | propose ceasefire");
  }

  @Test
  void what_a_deal_would_include_is_what_is_proposed() {
    assertThat(
            positions(
                "Zahrin proposed a deal that would include the release of prisoners and the"
                    + " withdrawal of the army."))
        .isEqualTo(
            """
            position | Zahrin | propose captives | the release of prisoners
            position | Zahrin | propose withdrawal | the withdrawal of the army\
            """);
  }

  @Test
  void anonymity_is_nothing_that_is_negotiated() {
    assertThat(positions("An official of the Front, who demanded anonymity, left the talks."))
        .isEmpty();
  }

  @Test
  void a_list_behind_including_is_what_is_wanted_however_far_it_stands() {
    assertThat(
            positions(
                "The Front insisted that any deal must include conditions that it has set out from"
                    + " the start of the war, including a full ceasefire, the withdrawal of the army"
                    + " and the entry of aid."))
        .contains("position | Front | demand ceasefire | a full ceasefire")
        .contains("position | Front | demand withdrawal | the withdrawal of the army")
        .contains("position | Front | demand aid | the entry of aid");
  }

  @Test
  void a_position_carries_its_teller() {
    assertThat(positions("Marvane proposed a new round of talks, the envoy said."))
        .isEqualTo("position | Marvane | propose talks | a new round of talks | via ~envoy x1");
  }

  @Test
  void hopes_and_what_may_be_accepted_are_no_positions() {
    assertThat(positions("The Front hopes for a truce.")).isEmpty();
    assertThat(positions("The Front may accept the truce.")).isEmpty();
  }

  @Test
  void what_is_not_wanted_is_rejected_and_what_is_not_demanded_takes_no_side() {
    assertThat(positions("The Front does not want a truce."))
        .isEqualTo("position | Front | reject ceasefire | a truce");
    assertThat(positions("The Front does not demand a ceasefire.")).isEmpty();
  }

  private static String positions(String text) {
    return String.join("\n", ReportText.of(text).published("2031-07-24").claims(Position.class));
  }
}
