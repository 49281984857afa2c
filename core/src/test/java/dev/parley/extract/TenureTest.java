package dev.parley.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.Tenure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TenureTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          Prime Minister Oren Castellane left.                                  > Oren Castellane | Prime Minister | -
          Marvane’s Foreign Minister Amara Dessin left.                         > Amara Dessin | Foreign Minister | Marvane
          The hospital’s director, Selma Tarrou, left.                          > Selma Tarrou | director | hospital
          Army spokesman Colonel Pavel Orsk left.                               > Pavel Orsk | Army spokesman | -
          The head of the Relief Compact, Hanne Dorff, left.                    > Hanne Dorff | head of the Relief Compact | Relief Compact
          Ilse Maren, the acting defence minister of Marvane, left.             > Ilse Maren | defence minister of Marvane | Marvane | acting
          Acting Defence Minister Ilse Maren left.                              > Ilse Maren | Defence Minister | - | acting
          Former chief negotiator Tomas Verrin left.                            > Tomas Verrin | chief negotiator | - | former
          Former Marvanian Prime Minister Ila Dorn left.                        > Ila Dorn | Prime Minister | Marvanian | former
          Tomas Verrin, the former chief negotiator, left.                      > Tomas Verrin | chief negotiator | - | former
          The new chief negotiator, Selma Orsk, left.                           > Selma Orsk | chief negotiator | -
          Marvane Secretary of State Ila Dorn left.                             > Ila Dorn | Secretary of State | Marvane
          Marvane’s secretary of state Ila Dorn left.                           > Ila Dorn | secretary of state | Marvane
          Prime Minister Oren Castellane’s office was closed.                   > Oren Castellane | Prime Minister | -
          Its secretary-general, Piet Anselm, left.                             > Piet Anselm | secretary-general | -
          Special Envoy for the Orn Valley Ivar Teshk left.                     > Ivar Teshk | Special Envoy for the Orn Valley | Orn Valley
          """)
  void a_title_beside_a_name_is_an_office_held(String text, String expected) {
    assertThat(tenures(text)).isEqualTo("tenure | " + expected + " | as of 2031-07-24");
  }

  @Test
  void a_person_and_post_stand_once_with_the_body_where_it_is_told() {
    assertThat(
            tenures(
                "Foreign Minister Amara Dessin left. Marvane’s Foreign Minister Amara Dessin came."
                    + " Foreign Minister Dessin spoke."))
        .isEqualTo("tenure | Amara Dessin | Foreign Minister | Marvane | as of 2031-07-24");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          Ila Dorn was appointed governor of Karsa.              > Ila Dorn | governor of Karsa | Karsa
          Ila Dorn became the envoy for Karsa.                   > Ila Dorn | envoy for Karsa | Karsa
          Ila Dorn is the head of the Relief Compact.            > Ila Dorn | head of the Relief Compact | Relief Compact
          Ila Dorn was the head of the Relief Compact.           > Ila Dorn | head of the Relief Compact | Relief Compact | former
          Ila Dorn resigned as head of the Relief Compact.       > Ila Dorn | head of the Relief Compact | Relief Compact | former
          Marvane appointed Ila Dorn as its new negotiator.      > Ila Dorn | negotiator | -
          Ila Dorn, who heads the Relief Compact, left.          > Ila Dorn | head | Relief Compact
          The committee is chaired by Ila Dorn.                  > Ila Dorn | chair | committee
          """)
  void a_verb_gives_an_office(String text, String expected) {
    assertThat(tenures(text)).isEqualTo("tenure | " + expected + " | as of 2031-07-24");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ila Dorn was not appointed governor of Karsa.",
        "Ila Dorn may become the envoy for Karsa.",
        "They will talk if Ila Dorn becomes the envoy.",
        "Ila Dorn led the march.",
        "The historian Ila Dorn left."
      })
  void what_may_be_and_what_is_no_office_gives_none(String text) {
    assertThat(tenures(text)).isEmpty();
  }

  @Test
  void a_title_in_the_plural_is_held_by_each() {
    assertThat(tenures("Foreign ministers Amara Dessin and Ila Dorn left."))
        .isEqualTo(
            """
            tenure | Amara Dessin | Foreign minister | - | as of 2031-07-24
            tenure | Ila Dorn | Foreign minister | - | as of 2031-07-24\
            """);
  }

  @Test
  void a_shorter_name_of_the_post_is_no_second_post() {
    assertThat(tenures("Foreign Minister Amara Dessin left. Minister Dessin spoke."))
        .isEqualTo("tenure | Amara Dessin | Foreign Minister | - | as of 2031-07-24");
  }

  @Test
  void who_holds_two_offices_holds_both_in_the_body_behind_them() {
    assertThat(tenures("Hanne Dorff, treasurer and spokeswoman of the Relief Compact, left."))
        .isEqualTo(
            "tenure | Hanne Dorff | treasurer | Relief Compact | as of 2031-07-24\n"
                + "tenure | Hanne Dorff | spokeswoman of the Relief Compact | Relief Compact"
                + " | as of 2031-07-24");
  }

  @Test
  void ranks_and_courtesies_are_no_offices() {
    assertThat(tenures("Colonel Pavel Orsk and Mr. Daud Renko left.")).isEmpty();
  }

  @Test
  void without_a_day_of_publication_nobody_knows_when_the_office_was_held() {
    assertThat(ReportText.of("Prime Minister Oren Castellane left.").claims(Tenure.class))
        .containsExactly("tenure | Oren Castellane | Prime Minister | -");
  }

  private static String tenures(String text) {
    return String.join("\n", ReportText.of(text).published("2031-07-24").claims(Tenure.class));
  }
}
