package dev.parley.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Front has not said whether it would agree to a second extension of the truce.",
        "The Front has yet to say whether it accepts the truce.",
        "The Front did not say if it would accept the truce.",
        "The Front will say by Friday whether it accepts the truce.",
        "It is unclear whether the Front accepts the truce.",
        "It was not clear if the Front had accepted the truce.",
        "Whether the Front will accept the truce remains to be seen.",
        "There was no word on whether the Front had accepted the truce.",
        "Reporters asked whether the Front had rejected the draft.",
        "The mediators asked the Front if it accepted the truce.",
        "The mediators want to know whether the Front demands a withdrawal of the army.",
        "The Front has not decided whether to reject the proposal.",
        "The Front is considering whether to propose a new truce.",
        "The cabinet will vote on whether to accept the ceasefire.",
        "Did the Front agree to open the Tarn Bridge?",
        "If the Front accepts the truce, the guns will be silent.",
        "The Front has yet to accept the truce.",
        "The Front stopped short of accepting the truce.",
        "The Front denied that it had accepted the truce.",
        "No minister of Marvane agreed to release the prisoners."
      })
  void what_is_asked_supposed_denied_or_still_to_come_is_nobodys_stance(String text) {
    assertThat(positions(text)).isEmpty();
  }

  @Test
  void a_question_takes_no_stance_away_from_what_stands_beside_it() {
    assertThat(positions("The Front rejects the truce, whether or not the army leaves."))
        .isEqualTo("position | Front | reject ceasefire | the truce");
    assertThat(positions("The Front did not say why it rejected the truce."))
        .isEqualTo("position | Front | reject ceasefire | the truce");
    assertThat(positions("Asked if he would resign, the minister said he wanted a truce."))
        .startsWith("position | minister | demand ceasefire | a truce");
    assertThat(positions("The Front will accept a truce if the army leaves the valley."))
        .contains("position | Front | accept ceasefire | a truce | condition if the army leaves");
  }

  @Test
  void what_neither_accepts_both_reject() {
    assertThat(positions("Neither the Front nor Marvane accepted the truce."))
        .isEqualTo(
            "position | Front | reject ceasefire | the truce\n"
                + "position | Marvane | reject ceasefire | the truce");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          The Front dropped its demand for a withdrawal of the army.          > demand withdrawal | a withdrawal of the army
          The Front has dropped the demand that the army leave the road.      > demand withdrawal | the army leave the road
          The Front gave up its demand for a permanent ceasefire.             > demand ceasefire | a permanent ceasefire
          The Front backed down from its demand for a withdrawal of the army. > demand withdrawal | a withdrawal of the army
          The Front's demand for the release of prisoners has been withdrawn. > demand captives | the release of prisoners
          The Front no longer insists on a withdrawal of the army.            > demand withdrawal | a withdrawal of the army
          The Front does not insist on a second crossing any more.            > demand crossings | a second crossing
          The Front agreed to drop its demand for a second crossing.          > demand crossings | a second crossing
          The Front dropped its objections to a second crossing.              > reject crossings | a second crossing
          The Front no longer rejects a truce.                                > reject ceasefire | a truce
          The Front withdrew its proposal for a pause in the fighting.        > propose ceasefire | a pause in the fighting
          """)
  void a_stance_that_is_given_up_is_told_as_no_more(String text, String expected) {
    assertThat(positions(text)).isEqualTo("position | Front | " + expected + " | denied");
  }

  @Test
  void the_demand_that_is_dropped_is_the_one_told_before() {
    assertThat(
            positions(
                "The Front demanded that the army leave the road, but dropped the demand on"
                    + " Tuesday."))
        .isEqualTo(
            "position | Front | demand withdrawal | the army leave the road\n"
                + "position | Front | demand withdrawal | the army leave the road | denied");
    assertThat(positions("Marvane and the Front met. The demand was dropped.")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Front did not drop its demand for a ceasefire.",
        "The Front may drop its demand for a ceasefire.",
        "The Front refused to give up its demand for a ceasefire."
      })
  void a_demand_that_is_not_dropped_stands(String text) {
    assertThat(positions(text)).isEqualTo("position | Front | demand ceasefire | a ceasefire");
  }

  @Test
  void an_outlet_that_has_seen_a_paper_proposes_nothing() {
    assertThat(
            positions(
                "A paper by the mediators, which Highland Radio has seen, proposes a withdrawal of"
                    + " the army."))
        .isEqualTo("position | mediators | propose withdrawal | a withdrawal of the army");
  }

  private static String positions(String text) {
    return String.join("\n", ReportText.of(text).published("2031-07-24").claims(Position.class));
  }
}
