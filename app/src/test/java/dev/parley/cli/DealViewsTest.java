package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The deal sheet and the account of captives of the samples. */
class DealViewsTest {
  @Test
  void what_was_known_later_changes_the_account() {
    assertThat(Samples.ask("captives", "--known-by", "2031-03-31", "--format", "csv").out())
        .doesNotContain("running-total");
    assertThat(Samples.ask("captives", "--known-by", "2031-07-31", "--format", "csv").out())
        .contains("running-total");
  }

  @Test
  void an_empty_answer_says_what_to_do() {
    assertThat(Samples.ask("captives", "--held-by", "nobody").err())
        .contains("Leave --held-by, --of, --as-of");
    assertThat(Samples.ask("deal", "--proposal", "nothing").err()).contains("parley positions");
  }
}
