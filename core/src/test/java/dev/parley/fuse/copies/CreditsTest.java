package dev.parley.fuse.copies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CreditsTest {
  private static final String TEXT =
      "Pilots of the Lorn ferries went back to work, the union said.";

  @Test
  void a_dateline_credits_the_agency_in_its_brackets() {
    assertThat(Credits.of("KELM, Sarnia, May 3 (Reuters) - " + TEXT)).containsExactly("Reuters");
    assertThat(Credits.of("Kelm (Lorn News) — " + TEXT)).containsExactly("Lorn News");
  }

  @Test
  void a_closing_line_credits_agencies_by_any_of_their_names() {
    assertThat(Credits.of(TEXT + "\n\nWith Agence France-Presse.")).containsExactly("AFP");
    assertThat(Credits.of(TEXT + "\n\nAFP and Reuters contributed to this report."))
        .containsExactly("AFP", "Reuters");
    assertThat(Credits.of(TEXT + " (AP)")).containsExactly("AP");
    assertThat(Credits.of(TEXT + "\n\nAFP/Reuters")).containsExactly("AFP", "Reuters");
    assertThat(Credits.of(TEXT + "\n\nSource: Lorn News")).containsExactly("Lorn News");
  }

  @Test
  void who_is_quoted_is_not_credited() {
    assertThat(Credits.of("The minister (Labour) - a former pilot - told AFP that " + TEXT))
        .isEmpty();
    assertThat(Credits.of(TEXT + "\n\nHe spoke to Reuters in Kelm.")).isEmpty();
    assertThat(Credits.of(TEXT + "\n\nWith Ilsa Brandt")).isEmpty();
  }

  @Test
  void a_text_of_nothing_credits_nobody() {
    assertThat(Credits.of("")).isEmpty();
    assertThat(Credits.of("()")).isEmpty();
    assertThat(Credits.of(") -")).isEmpty();
  }
}
