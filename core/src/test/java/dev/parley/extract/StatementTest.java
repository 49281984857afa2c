package dev.parley.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.Statement;
import org.junit.jupiter.api.Test;

final class StatementTest {
  @Test
  void a_clause_behind_a_cue_is_what_its_subject_said() {
    assertThat(statements("The Front said on Monday that it would not attend the talks."))
        .isEqualTo(
            "statement | Front (organisation) | said | it would not attend the talks | said"
                + " 2031-07-21 | via Front < HALDEN");
  }

  @Test
  void a_quotation_is_one_content_over_sentences_and_its_outlet_joins_the_chain() {
    assertThat(
            statements(
                "“The machine is running. It makes noises,” the Zahrini envoy, Yusra Halabi, told"
                    + " LPA."))
        .isEqualTo(
            "statement | Yusra Halabi (person of Zahrini) | told | The machine is running. It"
                + " makes noises | direct | to LPA | via Yusra Halabi < LPA < HALDEN");
  }

  @Test
  void an_office_before_a_name_leaves_the_named_person_as_the_speaker() {
    assertThat(
            statements(
                "The head of the Relief Compact, Hanne Dorff, warned that fields were full of"
                    + " mines."))
        .isEqualTo(
            "statement | Hanne Dorff (person of Relief Compact) | warned | fields were full of"
                + " mines | via Hanne Dorff < HALDEN");
  }

  @Test
  void a_pronoun_goes_back_to_the_name_beside_the_office() {
    assertThat(
            statements(
                "The head of the Relief Compact, Hanne Dorff, left. She said that fields were full"
                    + " of mines."))
        .isEqualTo(
            "statement | Hanne Dorff (person of Relief Compact) | said | fields were full of mines"
                + " | via Hanne Dorff < HALDEN");
  }

  @Test
  void anonymous_officials_are_counted_and_named_without_their_numeral() {
    assertThat(statements("Two officials told LPA that the talks would resume on Sunday."))
        .isEqualTo(
            "statement | officials (group) | told | the talks would resume on Sunday | to LPA"
                + " | via ~officials x2 < LPA < HALDEN");
    assertThat(statements("A senior security source said that the talks had failed."))
        .isEqualTo(
            "statement | senior security source (person) | said | the talks had failed | via"
                + " ~senior security source x1 < HALDEN");
  }

  @Test
  void a_denial_is_a_statement_that_denies() {
    assertThat(statements("The Front denied that it had attacked Hadra."))
        .isEqualTo(
            "statement | Front (organisation) | denied | it had attacked Hadra | denied | via Front"
                + " < HALDEN");
  }

  @Test
  void according_to_governs_the_clause_beside_it() {
    assertThat(statements("The talks failed, according to two officials."))
        .isEqualTo(
            "statement | officials (group) | according to | The talks failed | via ~officials x2 <"
                + " HALDEN");
  }

  @Test
  void an_accusation_is_a_statement() {
    assertThat(statements("The Front accused Marvane of breaking the truce."))
        .isEqualTo(
            "statement | Front (organisation) | accused | Marvane of breaking the truce | via Front"
                + " < HALDEN");
  }

  @Test
  void who_is_quoted_by_an_outlet_stands_before_it_in_the_chain() {
    assertThat(statements("The Courier quoted the ministry as saying that the talks had failed."))
        .contains(
            "statement | ministry (government) | as saying | the talks had failed | via ministry <"
                + " Courier < HALDEN")
        .doesNotContain("Courier quoted the ministry as (");
  }

  @Test
  void a_cue_between_two_pieces_gives_two_claims_of_one_speaker() {
    assertThat(statements("Envoy Yusra Halabi left. “The talks,” said Halabi, “are not dead.”"))
        .isEqualTo(
            """
            statement | Yusra Halabi (person) | said | The talks | direct | via Yusra Halabi < HALDEN
            statement | Yusra Halabi (person) | said | are not dead | direct | via Yusra Halabi < HALDEN\
            """);
  }

  @Test
  void what_follows_the_speaker_is_not_what_was_said() {
    assertThat(
            statements(
                "Envoy Abla Dirani left. “I had forgotten that we have dogs,” said Dirani, 46,"
                    + " who sells thread."))
        .isEqualTo(
            "statement | Abla Dirani (person) | said | I had forgotten that we have dogs | direct |"
                + " via Abla Dirani < HALDEN");
  }

  @Test
  void words_without_a_mouth_keep_their_place_with_candidates_instead_of_a_wrong_speaker() {
    assertThat(statements("Envoy Daud Renko left. It said that the talks had failed."))
        .isEqualTo("statement | ?Daud Renko | said | the talks had failed | via HALDEN");
  }

  @Test
  void two_who_speak_together_have_said_it_both() {
    assertThat(statements("The army and the Relief Compact said that the bridge had fallen."))
        .contains("army (organisation) | said | the bridge had fallen | via army < HALDEN")
        .contains(
            "Relief Compact (organisation) | said | the bridge had fallen | via Relief Compact <");
  }

  @Test
  void what_a_statement_says_its_maker_says() {
    assertThat(
            statements("The bridge has fallen, according to a statement from the Relief Compact."))
        .isEqualTo(
            "statement | Relief Compact (organisation) | according to | The bridge has fallen"
                + " | via Relief Compact < HALDEN");
  }

  @Test
  void an_outlet_that_passes_on_what_somebody_said_has_said_nothing_itself() {
    assertThat(
            statements("According to Highland Radio, Daud Renko said that the bridge had fallen."))
        .isEqualTo(
            "statement | Daud Renko (person) | said | the bridge had fallen"
                + " | via Daud Renko < Highland Radio < HALDEN");
  }

  @Test
  void silence_is_no_statement() {
    assertThat(statements("Envoy Daud Renko declined to comment.")).isEmpty();
    assertThat(statements("The envoy did not say when the talks would resume.")).isEmpty();
    assertThat(statements("The envoy made no mention of the ridge.")).isEmpty();
  }

  @Test
  void a_second_quotation_goes_on_with_the_same_speaker() {
    assertThat(
            statements(
                "Envoy Yusra Halabi said that the talks were not dead. “They will go on on Sunday,”"
                    + " she added."))
        .isEqualTo(
            """
            statement | Yusra Halabi (person) | said | the talks were not dead | via Yusra Halabi < HALDEN
            statement | Yusra Halabi (person) | added | They will go on on Sunday | direct | via Yusra Halabi < HALDEN\
            """);
  }

  @Test
  void whoever_goes_on_speaking_came_by_the_same_way() {
    assertThat(
            statements(
                "Envoy Yusra Halabi told Highland Radio that the talks were not dead. “They will go"
                    + " on on Sunday,” she added."))
        .contains("They will go on on Sunday | direct | via Yusra Halabi < Highland Radio <");
  }

  @Test
  void an_interview_a_broadcast_and_a_platform_stand_in_the_chain() {
    assertThat(
            statements(
                "In an interview with the Dellin Courier, envoy Yusra Halabi said that the talks"
                    + " had failed."))
        .contains("via Yusra Halabi < Dellin Courier < HALDEN");
    assertThat(statements("The ministry said on Telegram that two men had been killed."))
        .contains("via ministry < Telegram < HALDEN");
  }

  @Test
  void whom_an_outlet_cites_speaks_by_way_of_it() {
    assertThat(
            statements(
                "The Dellin Courier reported that the army had agreed to the draft, quoting two"
                    + " Zahrini officials."))
        .contains(
            "the army had agreed to the draft | via ~Zahrini officials x2 < Dellin Courier <");
  }

  @Test
  void whoever_was_quoted_as_saying_something_said_it() {
    assertThat(
            statements(
                "Envoy Yusra Halabi was quoted by Highland Radio as saying that Zahrin would"
                    + " help."))
        .contains("Zahrin would help | via Yusra Halabi < Highland Radio < HALDEN");
  }

  @Test
  void who_only_hears_or_is_spoken_of_says_nothing() {
    assertThat(statements("Envoy Daud Renko reportedly left the talks.")).isEmpty();
    assertThat(statements("Envoy Daud Renko was told that the talks had failed."))
        .doesNotContain("Daud Renko (");
  }

  @Test
  void what_stands_behind_a_source_and_tells_a_story_is_no_part_of_its_name() {
    assertThat(statements("A resident, who asked not to be named, said that water was scarce."))
        .contains("statement | resident (person) | said | water was scarce | via ~resident x1");
  }

  @Test
  void the_office_of_a_minister_speaks_for_itself() {
    assertThat(
            statements("Prime Minister Oren Castellane's office said that the talks would go on."))
        .contains("statement | Prime Minister Oren Castellane's office (organisation")
        .doesNotContain("(person)");
  }

  @Test
  void a_capital_speaks_for_its_government() {
    assertThat(statements("Reykjavik said that the talks had failed."))
        .contains("statement | Reykjavik (government) | said");
  }

  @Test
  void what_is_still_to_be_said_is_not_said() {
    assertThat(statements("Marvane has yet to say that it accepts the truce.")).isEmpty();
    assertThat(statements("The Front will say by Friday whether it accepts the truce.")).isEmpty();
  }

  private static String statements(String text) {
    return String.join(
        "\n", ReportText.of(text).by("HALDEN").published("2031-07-24").claims(Statement.class));
  }
}
